//! Sorting, searching, and sets: `sort`, `argsort`, `searchsorted`, `unique`, `isin`, `union1d`, ...

mod membership;
mod order;
mod unique;

use crate::object::Entry;

pub use order::METHODS as ORDER_METHODS;

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] = &[order::ENTRIES, unique::ENTRIES, membership::ENTRIES];
