//! Logic functions: closeness and equality of arrays, what kind of numbers they hold.

mod closeness;
mod kinds;

use crate::object::Entry;

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] = &[closeness::ENTRIES, kinds::ENTRIES];
