//! Truth and length.

use super::host::Host;
use super::value::Value;
use crate::error::{Error, Result};

/// `bool(value)`.
pub fn truth(_cx: &mut dyn Host, _value: &Value) -> Result<bool> {
    Err(Error::not_implemented("object layer"))
}

/// `len(value)`.
pub fn length(_cx: &mut dyn Host, _value: &Value) -> Result<usize> {
    Err(Error::not_implemented("object layer"))
}
