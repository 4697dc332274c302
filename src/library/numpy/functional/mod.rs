//! Functional programming: functions applied along axes, to pieces, to every element; walks over indices.

mod along_axes;
mod elementwise;
mod pieces;
mod walks;

use crate::object::Entry;

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] = &[along_axes::ENTRIES, pieces::ENTRIES, elementwise::ENTRIES, walks::ENTRIES];
