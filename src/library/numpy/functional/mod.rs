//! Functional programming: functions applied along axes, to pieces, to every element; walks over indices.

mod along_axes;
mod elementwise;
mod nditer;
mod nditer_plan;
mod nditer_request;
mod nditer_walk;
mod pieces;
mod walks;

use crate::object::{Builtin, Entry, TypeTable};

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] =
    &[along_axes::ENTRIES, pieces::ENTRIES, elementwise::ENTRIES, nditer::ENTRIES, walks::ENTRIES];

/// The classes of this chapter.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    (class == Builtin::NdIter).then_some(&nditer::TABLE)
}
