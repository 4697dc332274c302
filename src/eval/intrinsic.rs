//! The builtins that look at frames or run source text: `globals`, `locals`, `vars`, `dir`, `eval`, `exec`, `__import__`, `input`.

use std::rc::Rc;

use super::compile::{Mode, compile};
use super::coroutine::Step;
use super::frame::Frame;
use super::interpreter::Interpreter;
use super::source::Source;
use crate::compute::ordering::arrange;
use crate::error::{Error, Kind, Result};
use crate::library::python::codecs;
use crate::object::{
    Args, Builtin, Dict, Host, Module, NamespaceView, Object, Stream, Traceback, Value, find_attribute, str, to_str,
    type_name,
};
use crate::syntax;

/// A builtin that the interpreter runs itself.
pub struct Intrinsic {
    pub name: &'static str,
}

const NAMES: &[&str] =
    &["globals", "locals", "vars", "dir", "compile", "eval", "exec", "__import__", "input", "aiter", "anext"];

/// What library modules written in Python ask the interpreter: the module `_eval`.
const LIBRARY_NAMES: &[&str] =
    &["calling_names", "handled", "report", "last_line", "trail", "places", "modules", "asyncgen_hooks"];

/// The module `_eval`.
pub fn module() -> Rc<Module> {
    let module = Module::new("_eval");
    for name in LIBRARY_NAMES {
        module.set(name, Value::object(Intrinsic { name }));
    }
    Rc::new(module)
}

/// The intrinsic of a name.
pub fn builtin(name: &str) -> Option<Value> {
    match name {
        "__debug__" => return Some(Value::Bool(true)),
        "__name__" => return Some(Value::from("builtins")),
        _ => {}
    }
    NAMES.iter().find(|known| **known == name).map(|name| Value::object(Intrinsic { name }))
}

/// What `compile` gives: a text that compiles, run by `exec` and `eval`.
struct CompiledText {
    text: String,
    file: String,
    mode: &'static str,
}

impl Object for CompiledText {
    fn builtin(&self) -> Builtin {
        Builtin::Code
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        let at = std::ptr::from_ref(self) as usize;
        Ok(format!("<code object <module> at {at:#x}, file \"{}\", line 1>", self.file))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "co_filename" => Some(Value::from(self.file.as_str())),
            "co_name" => Some(Value::from("<module>")),
            "co_firstlineno" => Some(Value::Int(1)),
            _ => None,
        })
    }
}

impl Object for Intrinsic {
    fn builtin(&self) -> Builtin {
        Builtin::BuiltinFunction
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok(format!("<built-in function {}>", self.name))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(matches!(name, "__name__" | "__qualname__").then(|| Value::from(self.name)))
    }

    fn is_callable(&self) -> bool {
        true
    }
}

impl Interpreter {
    pub(super) fn call_intrinsic(&mut self, name: &'static str, args: Args) -> Result<Value> {
        let given = args.positional.len();
        match (name, &args.positional[..]) {
            ("calling_names", []) => {
                let own = |frame: &Frame| frame.code.source.name.starts_with(crate::library::SOURCE_PREFIX);
                let at = self.frames.iter().rposition(|frame| !own(frame));
                let globals = at.map_or_else(|| self.main.clone(), |at| self.frames[at].function().globals.clone());
                let locals = self.locals_at(at)?;
                Ok(Value::tuple(vec![NamespaceView::of(Value::Module(globals)), locals]))
            }
            ("globals", []) => Ok(NamespaceView::of(Value::Module(self.globals()))),
            ("locals", []) | ("vars", []) => self.locals(),
            ("vars", [object]) => match find_attribute(self, object, "__dict__")? {
                Some(dict) => Ok(dict),
                None => Err(Error::type_error("vars() argument must have __dict__ attribute")),
            },
            ("aiter", [iterable]) => self.async_iterator(iterable, true),
            ("anext", [iterator]) => self.async_next(iterator, true),
            ("anext", [iterator, default]) => {
                let awaitable = self.async_next(iterator, true)?;
                Ok(Step::next_or(awaitable, default.clone()))
            }
            ("asyncgen_hooks", []) => {
                let hooks = self.state.finalizers.hooks.borrow().clone();
                Ok(Value::tuple(hooks.into_iter().map(|hook| hook.unwrap_or(Value::None)).collect()))
            }
            ("asyncgen_hooks", [first, last]) => {
                let given = |hook: &Value| Some(hook.clone()).filter(|hook| !hook.is_none());
                self.state.finalizers.hooks.replace([given(first), given(last)]);
                Ok(Value::None)
            }
            ("dir", []) => {
                let names = self.locals()?;
                let mut names: Vec<String> = crate::object::collect(self, &names)?
                    .iter()
                    .filter_map(|key| to_str(key, "").ok().map(String::from))
                    .collect();
                names.sort();
                Ok(Value::list(names.into_iter().map(Value::from).collect()))
            }
            ("dir", [object]) => {
                let names = self.attribute_names(object)?;
                Ok(Value::list(names.into_iter().map(Value::from).collect()))
            }
            ("compile", [source, file, mode, ..]) => {
                let text = match source {
                    Value::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                    source => to_str(source, "")
                        .map_err(|_| Error::type_error("compile() arg 1 must be a string, bytes or AST object"))?
                        .to_string(),
                };
                let file = to_str(file, "compile() argument 'filename'")?.to_string();
                self.compile_text(text, file, to_str(mode, "compile() argument 'mode'")?)
            }
            ("compile", _) => Err(Error::type_error(format!(
                "compile() missing required argument '{}' (pos {})",
                ["source", "filename", "mode"][given.min(2)],
                given + 1
            ))),
            ("eval" | "exec", [source, rest @ ..]) if rest.len() <= 2 => {
                if let Some(text) = source.downcast::<CompiledText>() {
                    let function = text.mode;
                    let result = self.run_named(function, &text.file, &text.text, rest.first(), rest.get(1))?;
                    return Ok(if name == "eval" { result } else { Value::None });
                }
                let text = to_str(source, &format!("{name}() arg 1"))
                    .map_err(|_| Error::type_error(format!("{name}() arg 1 must be a string, bytes or code object")))?
                    .to_string();
                self.run_text(name, &text, rest.first(), rest.get(1))
            }
            ("__import__", [path, ..]) => {
                let path = to_str(path, "__import__() argument 1")?.to_string();
                let module = self.import_path(&path)?;
                match path.split_once('.') {
                    Some((top, _)) if args.positional.get(3).is_none() => self.import_path(top),
                    _ => Ok(module),
                }
            }
            ("input", [] | [_]) => {
                if let [prompt] = &args.positional[..] {
                    let prompt = str(self, prompt)?;
                    self.write(Stream::Out, &prompt)?;
                }
                match self.read_line()? {
                    Some(line) => Ok(Value::from(line)),
                    None => Err(Error::new(Kind::EOFError, "EOF when reading a line")),
                }
            }
            ("handled", _) => Ok(self.handled().map_or(Value::None, Value::Exception)),
            ("report" | "last_line", [Value::Exception(exception), rest @ ..]) => {
                let exception = exception.clone();
                Ok(match name {
                    "report" => {
                        let chained = match rest {
                            [chained] => crate::object::truth(self, chained)?,
                            _ => true,
                        };
                        Value::from(self.report_text(&exception, chained))
                    }
                    _ => Value::from(self.last_line(&exception)),
                })
            }
            ("trail" | "places", [Value::Object(object), rest @ ..]) if object.downcast::<Traceback>().is_some() => {
                let shown =
                    object.downcast::<Traceback>().map_or(&[][..], |traceback| &traceback.places[traceback.at..]);
                let shown = match rest {
                    [Value::Int(limit @ 0..)] => &shown[..shown.len().min(*limit as usize)],
                    [Value::Int(limit)] => &shown[shown.len().saturating_sub(limit.unsigned_abs() as usize)..],
                    _ => shown,
                };
                Ok(match name {
                    "trail" => Value::from(super::traceback::trail_of(shown, None)),
                    _ => super::traceback::places(shown),
                })
            }
            ("modules", _) => {
                let mut names: Vec<(Rc<str>, Value)> =
                    self.modules.iter().map(|(name, module)| (Rc::from(&**name), module.clone())).collect();
                arrange(&mut names, |a, b| a.0.cmp(&b.0));
                names.push(("__main__".into(), Value::Module(self.main.clone())));
                self.dict_of(names)
            }
            ("trail" | "places", _) => Ok(Value::list(Vec::new())),
            ("report" | "last_line", _) => Err(Error::type_error("an exception is required")),
            ("globals" | "locals", _) => Err(Error::type_error(format!("{name}() takes no arguments ({given} given)"))),
            ("eval" | "exec", []) => Err(Error::type_error(format!("{name} expected at least 1 argument, got 0"))),
            _ => Err(Error::type_error(format!("{name} expected at most 1 argument, got {given}"))),
        }
    }

    /// The module whose code is running.
    pub(super) fn globals(&self) -> Rc<Module> {
        self.frames.last().map_or_else(|| self.main.clone(), |frame| frame.function().globals.clone())
    }

    fn locals(&mut self) -> Result<Value> {
        self.locals_at(self.frames.len().checked_sub(1))
    }

    /// The names of the frame at a place of the stack.
    fn locals_at(&mut self, at: Option<usize>) -> Result<Value> {
        let Some(frame) = at.and_then(|at| self.frames.get(at)) else {
            return Ok(NamespaceView::of(Value::Module(self.main.clone())));
        };
        if let Some(names) = frame.names() {
            let names = names.borrow().iter().map(|(name, value)| (name.clone(), value.clone())).collect();
            return self.dict_of(names);
        }
        if frame.code.kind == super::code::CodeKind::Module {
            return Ok(NamespaceView::of(Value::Module(frame.function().globals.clone())));
        }
        let (code, base) = (frame.code, frame.base);
        let registers = self.stack[base..base + code.locals.len()].iter();
        let mut names: Vec<(Rc<str>, Value)> = code
            .locals
            .iter()
            .zip(registers)
            .filter(|(name, _)| !name.starts_with('.'))
            .filter_map(|(name, value)| Some((name.clone(), value.clone()?)))
            .collect();
        let cells = code.cells.iter().zip(frame.cells());
        names.extend(cells.filter_map(|((name, _), cell)| Some((name.clone(), cell.get()?))));
        let free = code.free.iter().zip(&frame.function().closure);
        names.extend(free.filter_map(|(name, cell)| Some((name.clone(), cell.get()?))));
        self.dict_of(names)
    }

    /// `eval` or `exec` of a text, in the running module or in a dict of names.
    fn run_text(
        &mut self,
        function: &str,
        text: &str,
        globals: Option<&Value>,
        locals: Option<&Value>,
    ) -> Result<Value> {
        self.run_named(function, "<string>", text, globals, locals)
    }

    /// `compile(text, file, mode)`: the text, once it is known to be without mistakes.
    fn compile_text(&mut self, text: String, file: String, mode: &str) -> Result<Value> {
        codecs::check_utf8(&text)?;
        let source = Rc::new(Source::new(&file, &text));
        let module = Rc::new(Module::new("__main__"));
        let mode = match mode {
            "eval" => {
                syntax::parse_expression(text.trim_start_matches([' ', '\t']))
                    .map_err(|e| self.syntax_error(&e, &source))?;
                "eval"
            }
            "exec" | "single" => {
                let (parsed, mode) = match mode {
                    "exec" => (syntax::parse_module(&text), "exec"),
                    _ => (syntax::parse_interactive(&text), "single"),
                };
                let tree = parsed.map_err(|e| self.syntax_error(&e, &source))?;
                self.warn_of_suspicious(&tree, &source)?;
                compile(&tree, &source, &module, Mode::Script).map_err(|e| self.syntax_error(&e, &source))?;
                mode
            }
            _ => return Err(Error::value("compile() mode must be 'exec', 'eval' or 'single'")),
        };
        Ok(Value::object(CompiledText { text, file, mode }))
    }

    fn run_named(
        &mut self,
        function: &str,
        file: &str,
        text: &str,
        globals: Option<&Value>,
        locals: Option<&Value>,
    ) -> Result<Value> {
        codecs::check_utf8(text)?;
        let source = Rc::new(Source::new(file, text));
        let failed = |cx: &mut Interpreter, e: syntax::SyntaxError| cx.syntax_error(&e, &source);
        let (tree, mode) = match function {
            "eval" => {
                let text = text.trim_start_matches([' ', '\t']);
                let source = Rc::new(Source::expression("<string>", text));
                let expression = syntax::parse_expression(text).map_err(|mut e| {
                    if source.ends_bare && e.span.start as usize >= text.len() {
                        (e.column, e.end_column) = (0, 0);
                    }
                    self.syntax_error(&e, &source)
                })?;
                let span = expression.span;
                let kind = syntax::ast::StmtKind::Expr(Box::new(expression));
                (syntax::Module { body: vec![syntax::ast::Stmt { kind, span }] }, Mode::Value)
            }
            // Values of statements are shown, as at a prompt.
            "single" => (syntax::parse_interactive(text).map_err(|e| failed(self, e))?, Mode::Echo),
            _ => (syntax::parse_module(text).map_err(|e| failed(self, e))?, Mode::Script),
        };
        if let (Some(view), None) = (globals.and_then(|globals| globals.downcast::<NamespaceView>()), locals)
            && let Value::Module(module) = view.owner()
        {
            let code = compile(&tree, &source, module, mode).map_err(|e| failed(self, e))?;
            return self.run_code(&code, module);
        }
        let given: Vec<Rc<Dict>> = [globals, locals]
            .into_iter()
            .flatten()
            .filter_map(|value| match value {
                Value::Dict(dict) => Some(Ok(dict.clone())),
                Value::None => None,
                // The names of a module, lent beside a dict of locals.
                Value::Object(object) if object.downcast::<NamespaceView>().is_some() => {
                    let owner = object.downcast::<NamespaceView>().map(NamespaceView::owner);
                    let Some(Value::Module(module)) = owner else { return None };
                    let names = module.names.borrow();
                    Some(Ok(Rc::new(Dict::from_names(names.iter().map(|(name, value)| (&**name, value.clone()))))))
                }
                other => Some(Err(Error::type_error(format!(
                    "{function}() globals must be a dict, not {}",
                    type_name(other)
                )))),
            })
            .collect::<Result<_>>()?;
        let in_function = self.frames.last().is_some_and(|frame| frame.code.kind != super::code::CodeKind::Module);
        if given.is_empty() && !in_function {
            let module = self.globals();
            let code = compile(&tree, &source, &module, mode).map_err(|e| failed(self, e))?;
            return self.run_code(&code, &module);
        }
        // Names of dicts, and the locals of a function, are lent to the text as a module of their own.
        let module = Rc::new(Module::new("builtins"));
        if given.is_empty() {
            let names: Vec<_> =
                self.globals().names.borrow().iter().map(|(name, value)| (name.clone(), value.clone())).collect();
            names.into_iter().for_each(|(name, value)| module.names.borrow_mut().set(&name, value));
            if let Value::Dict(locals) = self.locals()? {
                lend(&locals, &module);
            }
        }
        given.iter().for_each(|dict| lend(dict, &module));
        let code = compile(&tree, &source, &module, mode).map_err(|e| failed(self, e))?;
        let before: Vec<(Rc<str>, Value)> =
            module.names.borrow().iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        let value = self.run_code(&code, &module)?;
        let mut declared = Vec::new();
        globals_of(&tree.body, &mut declared);
        if let Some(target) = given.last() {
            let after: Vec<(Rc<str>, Value)> =
                module.names.borrow().iter().map(|(name, value)| (name.clone(), value.clone())).collect();
            for (name, value) in &after {
                let old = before.iter().find(|(known, _)| known == name);
                if old.is_none_or(|(_, old)| !old.is(value)) {
                    let target = match given.first() {
                        Some(globals) if declared.contains(name) => globals,
                        _ => target,
                    };
                    target.insert(self, Value::from(&**name), value.clone())?;
                }
            }
        }
        Ok(value)
    }

    /// The names `dir(object)` lists, sorted.
    pub fn attribute_names(&mut self, object: &Value) -> Result<Vec<String>> {
        if let Some(names) = crate::object::find_special(self, object, "__dir__") {
            let names = self.call(&names, Args::default())?;
            let items = crate::object::collect(self, &names)?;
            let mut names: Vec<String> =
                items.iter().filter_map(|name| to_str(name, "").ok().map(String::from)).collect();
            names.sort();
            return Ok(names);
        }
        let mut names: Vec<String> = Vec::new();
        let own = |names: &mut Vec<String>, from: &crate::object::Namespace| {
            names.extend(from.iter().map(|(name, _)| name.to_string()));
        };
        match object {
            Value::Module(module) => {
                own(&mut names, &module.names.borrow());
                if module.lazy.is_some() {
                    names.extend(crate::library::public_names(&module.name));
                }
            }
            Value::Instance(instance) => own(&mut names, &instance.attributes.borrow()),
            Value::Exception(exception) => own(&mut names, &exception.attributes.borrow()),
            Value::Array(array) => own(&mut names, &array.attributes.borrow()),
            Value::Function(function) => own(&mut names, &function.attributes.borrow()),
            Value::Object(object) => names.extend(object.attribute_names()),
            _ => {}
        }
        if !matches!(object, Value::Module(_)) {
            let class = match object {
                Value::Class(_) | Value::Type(_) => object.clone(),
                other => crate::object::type_of(other),
            };
            self.class_names(&class, &mut names);
        }
        names.sort();
        names.dedup();
        Ok(names)
    }

    fn class_names(&mut self, class: &Value, names: &mut Vec<String>) {
        match class {
            Value::Class(class) => {
                names.extend(class.attributes.borrow().iter().map(|(name, _)| name.to_string()));
                names.extend(["__dict__", "__weakref__"].map(String::from));
                for ancestor in class.ancestors.clone() {
                    match &ancestor {
                        Value::Class(class) => {
                            names.extend(class.attributes.borrow().iter().map(|(name, _)| name.to_string()));
                        }
                        other => self.class_names(other, names),
                    }
                }
            }
            Value::Type(builtin) => {
                names.extend(crate::object::special_names(*builtin).map(String::from));
                names.extend(["__class__", "__doc__"].map(String::from));
                let mut at = *builtin;
                loop {
                    if let Some(table) = self.type_table(at) {
                        names.extend(table.methods.iter().copied().flatten().map(|entry| entry.name().to_string()));
                        names.extend(table.getters.iter().map(|getter| getter.name.to_string()));
                        names.extend(table.statics.iter().map(|entry| entry.name().to_string()));
                    }
                    if at == Builtin::Object {
                        break;
                    }
                    at = at.parent();
                }
            }
            _ => {}
        }
    }
}

fn lend(dict: &Dict, module: &Module) {
    for (name, value) in dict.items() {
        if let Value::Str(name) = name {
            module.set(&name, value);
        }
    }
}

/// The names that a text declares as global, wherever it does.
fn globals_of(body: &[syntax::ast::Stmt], names: &mut Vec<Rc<str>>) {
    for statement in body {
        if let syntax::ast::StmtKind::Global(declared) = &statement.kind {
            names.extend(declared.iter().cloned());
        }
        statement.blocks().into_iter().for_each(|block| globals_of(block, names));
    }
}
