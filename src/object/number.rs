//! Arithmetic of Python's `int`, `float` and `complex`, and their text.

use num_complex::Complex;

use super::host::Host;
use super::value::Value;
use crate::error::{Error, Result};

/// `int(text, base)`: `base` is 0 or 2 to 36.
pub fn parse_int(_text: &str, _base: u32) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// `float(text)`.
pub fn parse_float(_text: &str) -> Result<f64> {
    Err(Error::not_implemented("object layer"))
}

/// `complex(text)`.
pub fn parse_complex(_text: &str) -> Result<Complex<f64>> {
    Err(Error::not_implemented("object layer"))
}

/// `int(value)` for one argument of any kind.
pub fn int_of(_cx: &mut dyn Host, _value: &Value) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// `float(value)` for an argument of any kind.
pub fn float_of(_cx: &mut dyn Host, _value: &Value) -> Result<f64> {
    Err(Error::not_implemented("object layer"))
}

/// `complex(value)` for one argument of any kind.
pub fn complex_of(_cx: &mut dyn Host, _value: &Value) -> Result<Complex<f64>> {
    Err(Error::not_implemented("object layer"))
}

/// The integer part of a float: `int(x)`, `math.trunc(x)`.
pub fn int_of_float(_value: f64) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// The decimal text of an `int`; `ValueError` beyond 4300 digits.
pub fn int_text(_value: &Value) -> Result<String> {
    Err(Error::not_implemented("object layer"))
}
