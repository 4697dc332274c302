//! The `warnings` module: issuing, filtering and recording.
//!
//! Filters live in the session's state; the evaluator, which knows where a warning points, issues them.

use std::cell::RefCell;
use std::rc::Rc;

use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Bound, Builtin, Entry, Host, List, Object, Value, WarningAction, WarningFilter, class_name, is_instance,
    is_subclass, optional_int, repr, to_str, truth, type_of,
};

crate::entries! { pub ENTRIES:
    Entry::new(
        "warnings.warn",
        "warn(message, category=None, stacklevel=1, source=None)",
        "Issue a warning, or maybe ignore it or raise an exception.",
        warn,
    ),
    Entry::new(
        "warnings.simplefilter",
        "simplefilter(action, category=Warning, lineno=0, append=False)",
        "Insert a simple entry into the list of warnings filters (at the front).",
        simplefilter,
    ),
    Entry::new(
        "warnings.filterwarnings",
        "filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False)",
        "Insert an entry into the list of warnings filters (at the front).",
        filterwarnings,
    ),
    Entry::new("warnings.resetwarnings", "resetwarnings()", "Clear the list of warning filters.", resetwarnings),
    Entry::new(
        "warnings.catch_warnings",
        "catch_warnings(*, record=False, module=None, action=None, category=Warning, lineno=0, append=False)",
        "A context manager that copies and restores the warnings filters, and records what is shown if asked to.",
        catch_warnings,
    ),
}

/// A recorded warning: `message`, `category`, `filename`, `lineno`.
struct WarningMessage {
    message: Value,
    category: Value,
    file: String,
    line: u32,
}

/// What `catch_warnings` gives; entered at most once.
struct CatchWarnings {
    record: bool,
    filter: Option<WarningFilter>,
    saved: RefCell<Option<Vec<WarningFilter>>>,
}

/// The object that a recorder collects.
pub fn warning_message(message: &Value, category: &Value, file: &str, line: u32) -> Value {
    Value::object(WarningMessage { message: message.clone(), category: category.clone(), file: file.into(), line })
}

impl Object for WarningMessage {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        "WarningMessage"
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        let message = repr(cx, &self.message)?;
        let category = class_name(&self.category);
        let (file, line) = (&self.file, self.line);
        Ok(format!(
            "{{message : {message}, category : '{category}', filename : '{file}', lineno : {line}, line : None}}"
        ))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(Some(match name {
            "message" => self.message.clone(),
            "category" => self.category.clone(),
            "filename" => Value::from(self.file.as_str()),
            "lineno" => Value::Int(self.line as i64),
            "file" | "line" | "source" => Value::None,
            _ => return Ok(None),
        }))
    }

    fn attribute_names(&self) -> Vec<String> {
        ["message", "category", "filename", "lineno", "file", "line", "source"].map(String::from).to_vec()
    }
}

impl Object for CatchWarnings {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        "catch_warnings"
    }

    fn is_context(&self) -> bool {
        true
    }

    fn enter(&self, cx: &mut dyn Host, _this: &Value) -> Result<Option<Value>> {
        if self.saved.borrow().is_some() {
            return Err(Error::runtime("Cannot enter catch_warnings() twice"));
        }
        let warnings = &mut cx.state().warnings;
        *self.saved.borrow_mut() = Some(warnings.filters.clone());
        warnings.shown.clear();
        if let Some(filter) = &self.filter {
            warnings.filters.insert(0, filter.clone());
        }
        if !self.record {
            return Ok(Some(Value::None));
        }
        let list = Rc::new(List::new(Vec::new()));
        warnings.recorders.push(list.clone());
        Ok(Some(Value::List(list)))
    }

    fn exit(&self, cx: &mut dyn Host, _exception: Option<&Value>) -> Result<bool> {
        let Some(filters) = self.saved.borrow_mut().take() else {
            return Err(Error::runtime("Cannot exit catch_warnings() without entering first"));
        };
        let warnings = &mut cx.state().warnings;
        warnings.filters = filters;
        warnings.shown.clear();
        if self.record {
            warnings.recorders.pop();
        }
        Ok(false)
    }
}

fn warn(cx: &mut dyn Host, bound: &mut Bound) -> Result<Value> {
    let [message, category, level, _source] = bound.take();
    let message = message.unwrap_or(Value::None);
    let level = optional_int(cx, level.as_ref())?.unwrap_or(1).max(1) as usize;
    let warning_class = Value::Type(Builtin::Exception(Kind::Warning));
    let warning = match is_instance(cx, &message, &warning_class)? {
        true => message,
        false => {
            let category =
                category.filter(|c| !c.is_none()).unwrap_or(Value::Type(Builtin::Exception(Kind::UserWarning)));
            check_category(cx, &category)?;
            cx.call(&category, Args::new([message]))?
        }
    };
    cx.warn_instance(&warning, level)?;
    Ok(Value::None)
}

fn check_category(cx: &mut dyn Host, category: &Value) -> Result<()> {
    let is_class = matches!(category, Value::Type(_) | Value::Class(_));
    if is_class && is_subclass(cx, category, &Value::Type(Builtin::Exception(Kind::Warning)))? {
        return Ok(());
    }
    let shown = class_name(&type_of(category));
    Err(Error::type_error(format!("category must be a Warning subclass, not '{shown}'")))
}

fn action_of(value: Option<Value>) -> Result<WarningAction> {
    let value = value.unwrap_or(Value::None);
    let name = to_str(&value, "action")?;
    WarningAction::from_name(name).ok_or_else(|| Error::new(Kind::AssertionError, format!("invalid action: '{name}'")))
}

fn simplefilter(cx: &mut dyn Host, bound: &mut Bound) -> Result<Value> {
    let [action, category, line, append] = bound.take();
    let filter = WarningFilter {
        line: optional_int(cx, line.as_ref())?.unwrap_or(0).max(0) as u32,
        ..WarningFilter::of_category(
            action_of(action)?,
            category.unwrap_or(Value::Type(Builtin::Exception(Kind::Warning))),
        )
    };
    insert(cx, filter, append)
}

fn filterwarnings(cx: &mut dyn Host, bound: &mut Bound) -> Result<Value> {
    let [action, message, category, module, line, append] = bound.take();
    let text = |value: Option<Value>, what: &str| match value {
        Some(value) => to_str(&value, what).map(String::from),
        None => Ok(String::new()),
    };
    let category = category.unwrap_or(Value::Type(Builtin::Exception(Kind::Warning)));
    if !matches!(category, Value::Type(_) | Value::Class(_)) {
        return Err(Error::new(Kind::AssertionError, "category must be a class"));
    }
    let filter = WarningFilter {
        action: action_of(action)?,
        message: text(message, "message")?,
        category,
        module: text(module, "module")?,
        line: optional_int(cx, line.as_ref())?.unwrap_or(0).max(0) as u32,
    };
    insert(cx, filter, append)
}

fn insert(cx: &mut dyn Host, filter: WarningFilter, append: Option<Value>) -> Result<Value> {
    let append = match append {
        Some(append) => truth(cx, &append)?,
        None => false,
    };
    let warnings = &mut cx.state().warnings;
    match append {
        true => warnings.filters.push(filter),
        false => warnings.filters.insert(0, filter),
    }
    warnings.shown.clear();
    Ok(Value::None)
}

fn resetwarnings(cx: &mut dyn Host, _bound: &mut Bound) -> Result<Value> {
    let warnings = &mut cx.state().warnings;
    warnings.filters.clear();
    warnings.shown.clear();
    Ok(Value::None)
}

fn catch_warnings(cx: &mut dyn Host, bound: &mut Bound) -> Result<Value> {
    let [record, module, action, category, line, _append] = bound.take();
    if module.is_some_and(|module| !module.is_none()) {
        return Err(Error::unsupported_argument("catch_warnings", "module"));
    }
    let record = match record {
        Some(record) => truth(cx, &record)?,
        None => false,
    };
    let filter = match action {
        Some(action) if !action.is_none() => Some(WarningFilter {
            line: optional_int(cx, line.as_ref())?.unwrap_or(0).max(0) as u32,
            ..WarningFilter::of_category(
                action_of(Some(action))?,
                category.unwrap_or(Value::Type(Builtin::Exception(Kind::Warning))),
            )
        }),
        _ => None,
    };
    Ok(Value::object(CatchWarnings { record, filter, saved: RefCell::new(None) }))
}
