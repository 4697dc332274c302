//! How far an iteration over a dict has come, and when it has to be given up.

use super::dict::Dict;
use super::value::Value;
use crate::error::{Error, Result};

/// A place among a dict's entries, and how many were given.
#[derive(Default)]
pub struct DictPlace {
    pub at: usize,
    given: usize,
}

impl DictPlace {
    /// As [`DictPlace::next`]; `None`, with nothing done, where that raises.
    pub fn quick_next(&mut self, dict: &Dict, len: usize) -> Option<Option<(Value, Value)>> {
        let mut at = self.at;
        let entry = dict.next_entry(&mut at);
        if entry.is_some() && self.given >= len {
            return None;
        }
        self.at = at;
        self.given += 1;
        Some(entry)
    }

    /// The next entry of a dict that had `len` entries when the iteration began: there are no more than that.
    pub fn next(&mut self, dict: &Dict, len: &mut usize) -> Result<Option<(Value, Value)>> {
        self.quick_next(dict, *len).ok_or_else(|| {
            *len = usize::MAX;
            Error::runtime("dictionary keys changed during iteration")
        })
    }
}
