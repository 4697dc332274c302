//! Hashes.

use super::host::Host;
use super::value::Value;
use crate::error::{Error, Result};

/// `hash(value)`.
pub fn hash(_cx: &mut dyn Host, _value: &Value) -> Result<i64> {
    Err(Error::not_implemented("object layer"))
}
