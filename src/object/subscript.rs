//! Subscripts.

use super::host::Host;
use super::value::Value;
use crate::error::{Error, Result};

/// `value[key]`.
pub fn get_item(_cx: &mut dyn Host, _value: &Value, _key: &Value) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// `value[key] = new`.
pub fn set_item(_cx: &mut dyn Host, _value: &Value, _key: &Value, _new: Value) -> Result<()> {
    Err(Error::not_implemented("object layer"))
}

/// `del value[key]`.
pub fn delete_item(_cx: &mut dyn Host, _value: &Value, _key: &Value) -> Result<()> {
    Err(Error::not_implemented("object layer"))
}
