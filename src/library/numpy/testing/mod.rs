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
    Some(Value::Bool(match name {
        // Reference counts are not shown to scripts.
        "IS_PYPY" | "IS_WASM" | "IS_PYSTON" | "IS_MUSL" | "IS_EDITABLE" | "NOGIL_BUILD" | "HAS_REFCOUNT" => false,
        "HAS_LAPACK64" => false,
        "IS_INSTALLED" | "IS_64BIT" => true,
        _ => return None,
    }))
}

/// The classes of `numpy.exceptions`.
pub fn exception(name: &str) -> Option<Value> {
    let kind = Kind::ALL.iter().copied().find(|kind| kind.module() == "numpy.exceptions" && kind.name() == name)?;
    Some(Value::Type(Builtin::Exception(kind)))
}
