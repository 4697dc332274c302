//! Data types: the `dtype` class, promotion, questions about types, and the limits of numeric types.

mod class;
mod limits;
mod promotion;
mod queries;

use crate::object::{Builtin, Entry, TypeTable, Value};

/// The entries of this chapter.
pub static CHAPTERS: &[&[Entry]] = &[promotion::ENTRIES, queries::ENTRIES];

/// The classes of this chapter.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    Some(match class {
        Builtin::DType => &class::TABLE,
        Builtin::Finfo => &limits::FINFO,
        Builtin::Iinfo => &limits::IINFO,
        _ => return None,
    })
}

/// Constants of the main namespace that concern types.
pub fn constant(name: &str) -> Option<Value> {
    queries::constant(name)
}
