//! `numpy.testing`: assertions on arrays and numbers, with NumPy's reports of what differs.

mod arrays;
mod compare;
mod raising;
mod report;
mod scalars;

use crate::error::Kind;
use crate::object::{Builtin, Entry, Value};

/// The entries of this module.
pub static CHAPTERS: &[&[Entry]] = &[arrays::ENTRIES, scalars::ENTRIES, raising::ENTRIES, report::ENTRIES];

/// Names of `numpy.testing` that are no functions.
pub fn constant(name: &str) -> Option<Value> {
    (name == "IS_PYPY" || name == "IS_WASM" || name == "IS_PYSTON").then_some(Value::Bool(false))
}

/// The classes of `numpy.exceptions`.
pub fn exception(name: &str) -> Option<Value> {
    let kind = Kind::ALL.iter().copied().find(|kind| kind.module() == "numpy.exceptions" && kind.name() == name)?;
    Some(Value::Type(Builtin::Exception(kind)))
}
