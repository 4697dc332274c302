//! Printing: the session's print options, texts of arrays and of single floats.
//!
//! The texts themselves are made by the `format` room; here a script's arguments become its options.

mod bases;
mod numbers;
mod options;
mod text;

use crate::object::Entry;

/// The entries of this chapter.
pub static CHAPTERS: &[&[Entry]] = &[options::ENTRIES, text::ENTRIES, numbers::ENTRIES, bases::ENTRIES];
