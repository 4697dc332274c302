//! Floating-point error handling: `seterr`, `geterr`, `seterrcall`, `errstate`, and the buffer size that goes with them.

mod scope;
mod settings;

use crate::object::{Builtin, Entry, TypeTable};

/// The entries of this chapter.
pub static CHAPTERS: &[&[Entry]] = &[settings::ENTRIES];

/// The classes of this chapter.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    (class == Builtin::ErrState).then_some(&scope::TABLE)
}
