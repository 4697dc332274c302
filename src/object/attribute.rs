//! Attribute lookup.

use super::host::{Args, Host};
use super::value::Value;
use crate::error::{Error, Result};

/// `value.name`; `AttributeError` when there is none.
pub fn get_attribute(_cx: &mut dyn Host, _value: &Value, _name: &str) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// `value.name`, or `None` where that raises `AttributeError`.
pub fn find_attribute(_cx: &mut dyn Host, _value: &Value, _name: &str) -> Result<Option<Value>> {
    Err(Error::not_implemented("object layer"))
}

/// `value.name = new`.
pub fn set_attribute(_cx: &mut dyn Host, _value: &Value, _name: &str, _new: Value) -> Result<()> {
    Err(Error::not_implemented("object layer"))
}

/// `del value.name`.
pub fn delete_attribute(_cx: &mut dyn Host, _value: &Value, _name: &str) -> Result<()> {
    Err(Error::not_implemented("object layer"))
}

/// `value.name(*args)`.
pub fn call_method(_cx: &mut dyn Host, _value: &Value, _name: &str, _args: Args) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// A special method of a script's class, bound to the value; `None` for values of built-in classes.
pub fn find_special(_cx: &mut dyn Host, _value: &Value, _name: &str) -> Option<Value> {
    None
}
