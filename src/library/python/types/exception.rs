//! Methods of exceptions. The interpreter makes them, and the object layer keeps their attributes.

use crate::error::{Error, Kind, Result};
use crate::object::{Bound, Entry, Host, TypeTable, Value, get_attribute, set_attribute, type_name};

/// The table of an exception class. All but `BaseException` inherit everything.
pub fn type_table(kind: Kind) -> Option<&'static TypeTable> {
    match kind {
        Kind::BaseException => Some(&TABLE),
        _ => None,
    }
}

static TABLE: TypeTable = TypeTable {
    doc: "The class from which all exceptions derive.",
    construct: None,
    methods: &[METHODS],
    ..TypeTable::EMPTY
};

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
