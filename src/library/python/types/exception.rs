//! Methods of exceptions. The interpreter makes them, and the object layer keeps their attributes.

use crate::error::{Error, Kind, Result};
use crate::object::exception_group::{Matcher, split};
use crate::object::{Args, Bound, Builtin, Entry, Host, TypeTable, Value, get_attribute, set_attribute, type_name};

/// The table of an exception class. All but `BaseException` inherit everything.
pub fn type_table(kind: Kind) -> Option<&'static TypeTable> {
    match kind {
        Kind::BaseException => Some(&TABLE),
        Kind::BaseExceptionGroup => Some(&GROUP_TABLE),
        _ => None,
    }
}

static TABLE: TypeTable = TypeTable {
    doc: "The class from which all exceptions derive.",
    construct: None,
    methods: &[METHODS],
    ..TypeTable::EMPTY
};

static GROUP_TABLE: TypeTable = TypeTable {
    doc: "A combination of multiple unrelated exceptions.",
    construct: None,
    methods: &[GROUP_METHODS],
    ..TypeTable::EMPTY
};

crate::entries! { GROUP_METHODS:
    Entry::new_c("BaseExceptionGroup.derive", "derive(self, excs, /)", "A group of the same message with other exceptions.", derive),
    Entry::new_c("BaseExceptionGroup.split", "split(self, matcher, /)", "The group of those exceptions that match, and the group of all others.", split_group),
    Entry::new_c("BaseExceptionGroup.subgroup", "subgroup(self, matcher, /)", "The group of those exceptions that match, or None.", subgroup),
}

fn derive(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, exceptions] = args.take().map(|value| value.unwrap_or(Value::None));
    let message = get_attribute(cx, &this, "message")?;
    let class = Value::Type(Builtin::Exception(Kind::BaseExceptionGroup));
    cx.call(&class, Args::new([message, exceptions]))
}

fn split_group(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, matcher] = args.take().map(|value| value.unwrap_or(Value::None));
    let Value::Exception(this) = this else { return Ok(Value::None) };
    let (part, rest) = split(cx, &this, &Matcher::of(&matcher)?)?;
    Ok(Value::tuple([part, rest].map(|part| part.map_or(Value::None, Value::Exception)).to_vec()))
}

fn subgroup(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, matcher] = args.take().map(|value| value.unwrap_or(Value::None));
    let Value::Exception(this) = this else { return Ok(Value::None) };
    let (part, _) = split(cx, &this, &Matcher::of(&matcher)?)?;
    Ok(part.map_or(Value::None, Value::Exception))
}

crate::entries! { METHODS:
    Entry::new_c("BaseException.with_traceback", "with_traceback(self, object, /)", "The exception itself; tracebacks are kept by the interpreter.", with_traceback),
    Entry::new_c("BaseException.add_note", "add_note(self, object, /)", "Adds a line that is shown below the message.", add_note),
}

fn with_traceback(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, traceback] = args.take().map(|value| value.unwrap_or(Value::None));
    set_attribute(cx, &this, "__traceback__", traceback)?;
    Ok(this)
}

fn add_note(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, note] = args.take().map(|value| value.unwrap_or(Value::None));
    if !matches!(note, Value::Str(_)) {
        return Err(Error::type_error(format!("note must be a str, not '{}'", type_name(&note))));
    }
    match get_attribute(cx, &this, "__notes__") {
        Ok(Value::List(notes)) => notes.items_mut().push(note),
        Ok(_) => return Err(Error::type_error("Cannot add note: __notes__ is not a list")),
        Err(_) => set_attribute(cx, &this, "__notes__", Value::list(vec![note]))?,
    }
    Ok(Value::None)
}
