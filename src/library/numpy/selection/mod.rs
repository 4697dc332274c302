//! Indexing routines: choosing elements by conditions and positions, and writing to them.

mod conditions;
mod positions;

use crate::object::Entry;

pub use conditions::METHODS as CONDITIONS_METHODS;
pub use positions::METHODS as POSITIONS_METHODS;

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] = &[conditions::ENTRIES, positions::ENTRIES];
