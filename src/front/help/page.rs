//! The page about one value.

use std::rc::Rc;

use crate::array::layout::shape_text;
use crate::eval::describe;
use crate::front::signature;
use crate::library;
use crate::object::{Class, Function, Host, Value, repr, type_name};

/// How much a page tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    Normal,
    /// Source and relations too.
    Full,
}

/// The page about a value that is called `name`.
pub fn page(cx: &mut dyn Host, name: &str, value: &Value, detail: Detail) -> String {
    let mut page = Page::default();
    match value {
        Value::Entry(entry) => {
            page.heading(cx, name, value);
            page.documentation(entry.path, entry.doc);
            if detail == Detail::Full {
                page.note(&format!(
                    "{} is built in; errors in calls are worded as {:?} words them.",
                    entry.path, entry.dialect
                ));
            }
        }
        Value::Ufunc(ufunc) => {
            page.heading(cx, name, value);
            page.documentation(&format!("numpy.{}", ufunc.name), "");
            page.note(&format!(
                "A ufunc with {} input{} and {} output{}: it broadcasts, and has reduce, accumulate, reduceat, outer and at.",
                ufunc.nin,
                plural(ufunc.nin),
                ufunc.nout,
                plural(ufunc.nout)
            ));
            if detail == Detail::Full {
                let types: Vec<String> = ufunc.loops().map(|one| loop_text(one.types, ufunc.nin)).collect();
                page.note(&format!("Type loops: {}", types.join(" ")));
            }
        }
        Value::Method(method) => return self::method(cx, name, method, detail),
        Value::Function(function) => page.function(cx, name, function, detail),
        Value::Class(class) => page.class(cx, name, class, detail),
        Value::Type(class) => {
            page.heading(cx, name, value);
            let doc = cx.type_table(*class).map_or("", |table| table.doc);
            page.documentation(&qualified(class.module(), class.name()), doc);
            page.members(cx, value, detail);
        }
        Value::Module(module) => {
            page.lines.push(format!("{name}: module {}", module.name));
            let names = library::public_names(&module.name);
            let kinds = if names.is_empty() {
                String::new()
            } else {
                format!("{} names; Tab after `{name}.` lists them.", names.len())
            };
            page.note(&kinds);
        }
        other => page.object(cx, name, other),
    }
    page.text()
}

/// The name under which a value documents itself.
pub fn own_name(value: &Value) -> String {
    let shortened =
        |path: &str| path.strip_prefix("numpy.").map_or_else(|| path.to_string(), |rest| format!("np.{rest}"));
    match value {
        Value::Entry(entry) => shortened(entry.path),
        Value::Ufunc(ufunc) => format!("np.{}", ufunc.name),
        Value::Function(function) => match describe::library_path(function) {
            Some(path) => shortened(&path),
            None => function.qualname.borrow().to_string(),
        },
        Value::Class(class) if class.module.starts_with("numpy") => {
            shortened(&qualified(&class.module, &class.qualname.borrow()))
        }
        Value::Class(class) => class.qualname.borrow().to_string(),
        Value::Type(class) => shortened(&qualified(class.module(), class.name())),
        Value::Module(module) => module.name.to_string(),
        Value::Method(method) => match own_name(&method.function).rsplit_once('.') {
            Some((_, name)) => name.to_string(),
            None => own_name(&method.function),
        },
        other => type_name(other).to_string(),
    }
}

fn qualified(module: &str, name: &str) -> String {
    if module == "builtins" { name.to_string() } else { format!("{module}.{name}") }
}

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

fn loop_text(types: &[crate::array::Num], inputs: usize) -> String {
    let letters: String = types.iter().map(|num| num.char()).collect();
    let (from, to) = letters.split_at(inputs.min(letters.len()));
    format!("{from}->{to}")
}

/// A bound method: its function's page, without the receiver.
fn method(cx: &mut dyn Host, name: &str, method: &Rc<crate::object::BoundMethod>, detail: Detail) -> String {
    match &method.function {
        Value::Function(function) => {
            let mut page = Page::default();
            let value = Value::Method(method.clone());
            page.heading(cx, name, &value);
            page.docstring(&function.doc.borrow().clone());
            page.source(function, detail);
            page.text()
        }
        other => page(cx, name, other, detail),
    }
}

#[derive(Default)]
struct Page {
    lines: Vec<String>,
}

impl Page {
    fn text(mut self) -> String {
        while self.lines.last().is_some_and(|line| line.is_empty()) {
            self.lines.pop();
        }
        self.lines.join("\n") + "\n"
    }

    /// `name(parameters)`.
    fn heading(&mut self, cx: &mut dyn Host, name: &str, value: &Value) {
        let signature = signature::parameters(cx, value).map(|all| signature::text(&all)).unwrap_or_default();
        self.lines.push(format!("{name}{signature}"));
    }

    fn note(&mut self, text: &str) {
        if !text.is_empty() {
            self.lines.push(String::new());
            self.lines.push(format!("  {text}"));
        }
    }

    /// The library's text about a path; a method's is that of the function of the same name.
    fn documentation(&mut self, path: &str, doc: &str) {
        let of_function = || {
            let name = path.strip_prefix("numpy.ndarray.").or_else(|| path.strip_prefix("numpy.generic."))?;
            library::documentation(&format!("numpy.{name}"))
        };
        let longer = library::documentation(path).or_else(of_function).unwrap_or("");
        let (summary, own_examples) = doc.split_once("\n\n").unwrap_or((doc, ""));
        self.note(summary.trim());
        let has_examples = longer.contains(">>> ");
        for part in [longer, if has_examples { "" } else { own_examples }] {
            if part.is_empty() {
                continue;
            }
            self.lines.push(String::new());
            self.lines
                .extend(part.lines().map(|line| if line.is_empty() { String::new() } else { format!("  {line}") }));
        }
    }

    fn docstring(&mut self, doc: &Value) {
        if let Value::Str(text) = doc {
            self.lines.push(String::new());
            self.lines.extend(clean(text.as_str()).lines().map(|line| format!("  {line}").trim_end().to_string()));
        }
    }

    fn function(&mut self, cx: &mut dyn Host, name: &str, function: &Rc<Function>, detail: Detail) {
        self.heading(cx, name, &Value::Function(function.clone()));
        match describe::library_path(function) {
            Some(path) => {
                let doc = function.doc.borrow().clone();
                self.documentation(&path, if let Value::Str(doc) = &doc { doc.as_str() } else { "" });
            }
            None => self.docstring(&function.doc.borrow().clone()),
        }
        self.source(function, detail);
    }

    fn source(&mut self, function: &Rc<Function>, detail: Detail) {
        let place = describe::source_place(function).filter(|(file, _)| !file.starts_with('<'));
        if let Some((file, line)) = place {
            self.note(&format!("{file}, line {line}"));
        }
        if detail == Detail::Full {
            match describe::source_text(function) {
                Some(text) => {
                    self.lines.push(String::new());
                    self.lines.extend(text.lines().map(|line| format!("  {line}").trim_end().to_string()));
                }
                None => self.note("The source of this function is not known."),
            }
        }
    }

    fn class(&mut self, cx: &mut dyn Host, name: &str, class: &Rc<Class>, detail: Detail) {
        let value = Value::Class(class.clone());
        self.heading(cx, name, &value);
        let doc = class.attributes.borrow().get("__doc__").cloned().unwrap_or(Value::None);
        match (&doc, class.module.starts_with("numpy")) {
            (Value::Str(doc), true) => {
                let path = format!("{}.{}", class.module, class.qualname.borrow());
                self.documentation(&path, doc.as_str());
            }
            _ => self.docstring(&doc),
        }
        let bases: Vec<String> = class.bases.iter().map(own_name).filter(|base| base != "object").collect();
        if !bases.is_empty() {
            self.note(&format!("A class derived from {}.", bases.join(", ")));
        }
        self.members(cx, &value, detail);
    }

    /// Methods that a class declares itself, with the first line of what is said about them.
    fn members(&mut self, cx: &mut dyn Host, class: &Value, detail: Detail) {
        const SHOWN: usize = 12;
        let mut members: Vec<(String, String)> = Vec::new();
        match class {
            Value::Class(class) => {
                let attributes: Vec<(String, Value)> =
                    class.attributes.borrow().iter().map(|(name, value)| (name.to_string(), value.clone())).collect();
                for (name, value) in attributes {
                    if let Value::Function(function) = &value {
                        let signature = signature::parameters(cx, &value).map(|all| signature::text(&all));
                        let doc = match &*function.doc.borrow() {
                            Value::Str(text) => clean(text.as_str()).lines().next().unwrap_or("").to_string(),
                            _ => String::new(),
                        };
                        members.push((format!("{name}{}", signature.unwrap_or_default()), doc));
                    }
                }
            }
            Value::Type(class) => {
                if let Some(table) = cx.type_table(*class) {
                    let entries =
                        table.methods.iter().copied().flatten().filter(|entry| !entry.name().starts_with('_'));
                    let line = |doc: &str| doc.lines().next().unwrap_or("").to_string();
                    members.extend(entries.map(|entry| (entry.name().to_string(), line(entry.doc))));
                    members.extend(table.getters.iter().map(|getter| (getter.name.to_string(), line(getter.doc))));
                }
            }
            _ => {}
        }
        if members.is_empty() {
            return;
        }
        members.sort();
        let more = members.len().saturating_sub(SHOWN);
        if detail == Detail::Normal && more > 1 {
            members.truncate(SHOWN);
        }
        let width = members.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        self.lines.push(String::new());
        for (name, doc) in &members {
            self.lines.push(format!("  {name:<width$}  {doc}").trim_end().to_string());
        }
        if detail == Detail::Normal && more > 1 {
            self.lines.push(format!("  ... and {more} more; `??` shows all."));
        }
    }

    /// Any other value: what it is, and what it looks like.
    fn object(&mut self, cx: &mut dyn Host, name: &str, value: &Value) {
        let kind = type_name(value);
        let mut facts = vec![kind.rsplit('.').next().unwrap_or(&kind).to_string()];
        if let Value::Array(array) = value {
            let view = array.view();
            facts.push(format!("shape {}", shape_text(view.shape())));
            facts.push(format!("{} bytes", view.nbytes()));
            facts.push(match (view.is_c_contiguous(), view.is_f_contiguous()) {
                (true, true) => "contiguous".into(),
                (true, false) => "C order".into(),
                (false, true) => "Fortran order".into(),
                (false, false) => "strided".to_string(),
            });
            if array.base.is_some() {
                facts.push("a view".into());
            }
        }
        if let Value::Array(_) = value
            && let Ok(Some(dtype)) = crate::object::find_attribute(cx, value, "dtype")
            && let Ok(text) = crate::object::str(cx, &dtype)
        {
            facts.insert(2, format!("dtype {text}"));
        }
        self.lines.push(format!("{name}: {}", facts.join(", ")));
        const LINES: usize = 8;
        match repr(cx, value) {
            Ok(text) => {
                self.lines.push(String::new());
                self.lines.extend(text.lines().take(LINES).map(|line| format!("  {line}")));
                if text.lines().count() > LINES {
                    self.lines.push("  ...".into());
                }
            }
            Err(error) => self.note(&format!("its repr raises {}: {}", error.kind().name(), error.message())),
        }
        if let Value::Instance(instance) = value
            && let Some(doc) = instance.class().attributes.borrow().get("__doc__")
        {
            self.docstring(doc);
        }
    }
}

/// A docstring without the indentation that its place in the source gives it.
fn clean(text: &str) -> String {
    let margin = text
        .lines()
        .skip(1)
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    let mut lines = text.lines();
    let mut all: Vec<String> = lines.next().map(|line| line.trim().to_string()).into_iter().collect();
    all.extend(lines.map(|line| line.get(margin..).unwrap_or("").trim_end().to_string()));
    all.join("\n").trim_matches('\n').to_string()
}
