//! Reading arguments.

use super::host::Host;
use super::value::Value;
use crate::error::{Error, Result};

/// `operator.index(value)` as 64 bits; `OverflowError` beyond.
pub fn to_int(_cx: &mut dyn Host, _value: &Value) -> Result<i64> {
    Err(Error::not_implemented("object layer"))
}

/// `operator.index(value)` as a non-negative size.
pub fn to_usize(_cx: &mut dyn Host, _value: &Value) -> Result<usize> {
    Err(Error::not_implemented("object layer"))
}

/// `float(value)` as C functions read it: `__float__`, then `__index__`.
pub fn to_float(_cx: &mut dyn Host, _value: &Value) -> Result<f64> {
    Err(Error::not_implemented("object layer"))
}

/// `operator.index(value)`: an `int` of any size.
pub fn to_index(_cx: &mut dyn Host, _value: &Value) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// Text; `what` names the argument: `open() argument 'mode' must be str, not int`.
pub fn to_str<'a>(_value: &'a Value, _what: &str) -> Result<&'a str> {
    Err(Error::not_implemented("object layer"))
}

/// `to_int` of an argument that was given and is not `None`.
pub fn optional_int(cx: &mut dyn Host, value: Option<&Value>) -> Result<Option<i64>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => to_int(cx, value).map(Some),
    }
}

/// `to_float` of an argument that was given and is not `None`.
pub fn optional_float(cx: &mut dyn Host, value: Option<&Value>) -> Result<Option<f64>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => to_float(cx, value).map(Some),
    }
}
