//! Issuing warnings: which filter decides, where the warning points, and what is printed.

use std::rc::Rc;

use super::frame::Frame;
use super::interpreter::Interpreter;
use super::source::Source;
use super::suspicious;
use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Builtin, Host, Stream, Value, WarningAction, call_method, class_name, str as str_of, type_of,
};
use crate::syntax::ast;

/// Where a warning points.
struct Origin {
    source: Option<Rc<Source>>,
    file: String,
    line: u32,
    module: String,
}

impl Interpreter {
    /// A warning of a built-in category, at a number of script frames up (1 is the innermost).
    pub(super) fn warn_at(&mut self, category: Kind, message: &str, level: usize) -> Result<()> {
        let warning = self.call(&Value::Type(Builtin::Exception(category)), Args::new([Value::from(message)]))?;
        self.warn_with(&warning, level)
    }

    /// The warning about a coroutine that nobody awaited.
    pub(super) fn warn_unawaited(&mut self, name: &str) -> Result<()> {
        let message = Value::from(format!("coroutine '{name}' was never awaited"));
        let warning = self.call(&Value::Type(Builtin::Exception(Kind::RuntimeWarning)), Args::new([message]))?;
        let origin = self.origin(1);
        // At the end of the session nobody is left who could trace the memory.
        let hint = match self.frames.is_empty() {
            true => "",
            false => "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n",
        };
        self.warn_from(&warning, origin, hint)
    }

    /// `warnings.warn` of a warning instance.
    pub(super) fn warn_with(&mut self, warning: &Value, level: usize) -> Result<()> {
        let origin = self.origin(level);
        self.warn_from(warning, origin, "")
    }

    /// What CPython's compiler warns of.
    pub(super) fn warn_of_suspicious(&mut self, tree: &ast::Module, source: &Rc<Source>) -> Result<()> {
        if source.name.starts_with(crate::library::SOURCE_PREFIX) {
            return Ok(());
        }
        for (span, message) in suspicious::find(tree) {
            let warning =
                self.call(&Value::Type(Builtin::Exception(Kind::SyntaxWarning)), Args::new([Value::from(message)]))?;
            let file = source.name.to_string();
            let module = file.trim_end_matches(".py").to_string();
            let origin = Origin { source: Some(source.clone()), file, line: source.line(span), module };
            self.warn_from(&warning, origin, "")?;
        }
        Ok(())
    }

    fn warn_from(&mut self, warning: &Value, origin: Origin, hint: &str) -> Result<()> {
        let category = type_of(warning);
        let text = str_of(self, warning)?;
        let name = class_name(&category);
        let key = |line| (origin.file.clone(), name.clone(), text.clone(), line);
        match self.action(&category, &text, &origin) {
            WarningAction::Ignore => return Ok(()),
            WarningAction::Error => {
                return Err(match warning {
                    Value::Exception(exception) => self.raised(exception.clone()),
                    _ => Error::new(Kind::UserWarning, text),
                });
            }
            WarningAction::Always => {}
            WarningAction::Default if !self.state.warnings.shown.insert(key(origin.line)) => return Ok(()),
            WarningAction::Module if !self.state.warnings.shown.insert(key(0)) => return Ok(()),
            WarningAction::Once
                if !self.state.warnings.shown.insert((String::new(), name.clone(), text.clone(), 0)) =>
            {
                return Ok(());
            }
            _ => {}
        }
        if let Some(recorder) = self.state.warnings.recorders.last() {
            let message = crate::library::warning_message(warning, &category, &origin.file, origin.line);
            recorder.items_mut().push(message);
            return Ok(());
        }
        let mut shown = format!("{}:{}: {name}: {text}\n", origin.file, origin.line);
        if let Some(source) = origin.source.filter(|source| source.shown) {
            let line = source.lines.line_text(&source.text, origin.line).trim();
            if !line.is_empty() {
                shown.push_str(&format!("  {line}\n"));
            }
        }
        shown.push_str(hint);
        match self.state.error_output.clone() {
            Some(file) => call_method(self, &file, "write", Args::new([Value::from(shown)])).map(|_| ()),
            None => self.write(Stream::Err, &shown),
        }
    }

    fn origin(&self, level: usize) -> Origin {
        // What is warned of under the library's own text concerns the script that called it.
        let own = |frame: &Frame| frame.code.source.name.starts_with(crate::library::SOURCE_PREFIX);
        let outer = &self.frames[..(self.frames.len() + 1).saturating_sub(level.max(1))];
        let Some((index, frame)) = outer.iter().enumerate().rev().find(|(_, frame)| !own(frame)) else {
            return Origin { source: None, file: "sys".into(), line: 1, module: "sys".into() };
        };
        let pc = if index + 1 == self.frames.len() { self.pc } else { frame.pc };
        let source = frame.code.source.clone();
        let line = source.line(frame.code.spans.get(pc).copied().unwrap_or_default());
        let module = match frame.function().globals.get("__name__") {
            Some(Value::Str(name)) => name.to_string(),
            _ => "<string>".to_string(),
        };
        Origin { file: source.name.to_string(), source: Some(source), line, module }
    }

    fn action(&self, category: &Value, text: &str, origin: &Origin) -> WarningAction {
        let filters = self.state.warnings.filters.iter();
        let found = filters.into_iter().find(|filter| {
            is_kind_of(category, &filter.category)
                && begins_with(text, &filter.message, true)
                && begins_with(&origin.module, &filter.module, false)
                && (filter.line == 0 || filter.line == origin.line)
        });
        found.map_or(WarningAction::Default, |filter| filter.action)
    }
}

fn is_kind_of(category: &Value, of: &Value) -> bool {
    match (category, of) {
        (Value::Type(own), Value::Type(of)) => own.is_subclass(*of),
        (Value::Class(own), of) => own.is_subclass(of),
        _ => false,
    }
}

/// Whether a text begins as a filter says. CPython takes a regular expression; plain beginnings and a leading `.*` are understood.
fn begins_with(text: &str, start: &str, fold_case: bool) -> bool {
    let (text, start) = match fold_case {
        true => (text.to_lowercase(), start.to_lowercase()),
        false => (text.to_string(), start.to_string()),
    };
    let start = start.trim_start_matches('^');
    let plain = start.trim_start_matches(".*").trim_end_matches(".*").trim_end_matches('$').replace('\\', "");
    match start.starts_with(".*") {
        true => text.contains(&plain),
        false => text.starts_with(&plain),
    }
}
