//! Mathematical functions that are no ufuncs: rounding, differences, integrals, convolutions, interpolation, windows, packed bits.

mod differences;
mod packing;
mod rounding;
mod signals;
mod special;
mod windows;

use crate::object::Entry;

pub use rounding::METHODS as ROUNDING_METHODS;

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] =
    &[rounding::ENTRIES, differences::ENTRIES, signals::ENTRIES, special::ENTRIES, windows::ENTRIES, packing::ENTRIES];
