//! `numpy.fft`: transforms along one axis and along several, sample frequencies, shifts.

mod axes;
mod frequencies;
mod line;

use crate::object::Entry;

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] = &[line::ENTRIES, axes::ENTRIES, frequencies::ENTRIES];
