//! Functional programming: functions applied along axes, to pieces, to every element; walks over indices.

mod along_axes;
mod broadcast;
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
    match class {
        Builtin::NdIter => Some(&nditer::TABLE),
        Builtin::Broadcast => Some(&broadcast::TABLE),
        _ => None,
    }
}
