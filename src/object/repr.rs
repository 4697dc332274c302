//! Text of objects.

use super::host::Host;
use super::value::Value;
use crate::error::{Error, Result};

/// `repr(value)`.
pub fn repr(_cx: &mut dyn Host, _value: &Value) -> Result<String> {
    Err(Error::not_implemented("object layer"))
}

/// `str(value)`.
pub fn str(_cx: &mut dyn Host, _value: &Value) -> Result<String> {
    Err(Error::not_implemented("object layer"))
}

/// `ascii(value)`.
pub fn ascii(_cx: &mut dyn Host, _value: &Value) -> Result<String> {
    Err(Error::not_implemented("object layer"))
}

/// `format(value, spec)`.
pub fn format(_cx: &mut dyn Host, _value: &Value, _spec: &str) -> Result<String> {
    Err(Error::not_implemented("object layer"))
}
