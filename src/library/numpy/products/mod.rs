//! Products of arrays: `dot`, `matmul`, `inner`, `outer`, `tensordot`, `kron`, `trace`, ...

mod einsum;
mod einsum_path;
mod matrix;
mod pairs;

use crate::object::Entry;

pub use matrix::METHODS as MATRIX_METHODS;
pub use pairs::METHODS as PAIRS_METHODS;

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] = &[einsum::ENTRIES, einsum_path::ENTRIES, matrix::ENTRIES, pairs::ENTRIES];
