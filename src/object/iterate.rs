//! Iteration.

use super::host::Host;
use super::value::Value;
use crate::error::{Error, Result};

/// Starts iterating over a value.
pub fn iterate(_cx: &mut dyn Host, _value: &Value) -> Result<Iter> {
    Err(Error::not_implemented("object layer"))
}

/// `iter(value)`.
pub fn iterator(_cx: &mut dyn Host, _value: &Value) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// `next(iterator)`; `None` at the end.
pub fn next_item(_cx: &mut dyn Host, _iterator: &Value) -> Result<Option<Value>> {
    Err(Error::not_implemented("object layer"))
}

/// `list(value)` as a vector.
pub fn collect(_cx: &mut dyn Host, _value: &Value) -> Result<Vec<Value>> {
    Err(Error::not_implemented("object layer"))
}

/// An iteration in progress.
pub struct Iter(());

impl Iter {
    /// The next item; `None` at the end.
    pub fn next(&mut self, _cx: &mut dyn Host) -> Result<Option<Value>> {
        Err(Error::not_implemented("object layer"))
    }
}
