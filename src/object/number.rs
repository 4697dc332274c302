//! What `int(x)`, `float(x)` and `complex(x)` make of any value.

use num_bigint::BigInt;
use num_complex::Complex;
use num_traits::FromPrimitive;

use super::argument::find_index;
use super::attribute::call_special;
use super::class::type_name;
use super::floating::bare;
use super::host::Host;
use super::inheritance::native_part;
use super::number_text::{as_numpy_text, is_space, parse_int_bytes, parse_real};
pub use super::number_text::{big_text, int_text, parse_complex, parse_float, parse_int};
use super::value::Value;
use crate::array::Scalar;
use crate::error::{Error, Result};

/// `int(value)` for one argument of any kind.
pub fn int_of(cx: &mut dyn Host, value: &Value) -> Result<Value> {
    let limit = cx.state().limits.digits;
    match value {
        Value::Str(text) => return parse_int(text, 10, limit),
        Value::Bytes(bytes) => return parse_int_bytes(bytes, limit),
        Value::Float(value) => return int_of_float(*value),
        Value::Scalar(Scalar::Str(text)) => return parse_int(text, 10, limit).map_err(as_numpy_text),
        Value::Scalar(Scalar::Bytes(bytes)) => return parse_int_bytes(bytes, limit),
        Value::Scalar(Scalar::Bool(value)) => return Ok(Value::Int(*value as i64)),
        Value::Scalar(Scalar::Datetime(value) | Scalar::Timedelta(value)) => return Ok(Value::Int(value.0)),
        Value::Scalar(scalar @ (Scalar::C64(_) | Scalar::C128(_))) => {
            warn_complex(cx)?;
            return int_of_float(scalar.as_complex().map_or(0.0, |value| value.re));
        }
        Value::Scalar(scalar) if scalar.as_i128().is_none() => {
            if let Some(float) = scalar.as_f64() {
                return int_of_float(float);
            }
        }
        Value::Array(_) => {
            return of_element(cx, value, "__int__", int_of);
        }
        Value::Object(object) => {
            if let Some(bytes) = object.bytes()? {
                return parse_int_bytes(&bytes, limit);
            }
        }
        _ => {}
    }
    let is_int = matches!(super::inheritance::native_part(value), Some(Value::Int(_) | Value::BigInt(_)));
    // What an `int` of a script's class is as an index does not matter here.
    for method in if is_int { &["__int__"][..] } else { &["__int__", "__index__"] } {
        match call_special(cx, value, method, &[])? {
            Some(result @ (Value::Int(_) | Value::BigInt(_))) => return Ok(result),
            Some(Value::Bool(result)) => return Ok(Value::Int(result as i64)),
            Some(other) => {
                return Err(Error::type_error(format!("{method} returned non-int (type {})", type_name(&other))));
            }
            None => {}
        }
    }
    if let Some(index) = find_index(cx, value)? {
        return Ok(index);
    }
    if let Some(truncated) = call_special(cx, value, "__trunc__", &[])? {
        return int_of(cx, &truncated);
    }
    if let Value::Object(_) = value
        && let Some(method) = super::attribute::find_attribute(cx, value, "__int__")?
    {
        return cx.call(&method, Default::default());
    }
    if let Some(native) = native_part(value) {
        return int_of(cx, &native);
    }
    Err(Error::type_error(format!(
        "int() argument must be a string, a bytes-like object or a real number, not '{}'",
        type_name(value)
    )))
}

/// `float(value)` for an argument of any kind.
pub fn float_of(cx: &mut dyn Host, value: &Value) -> Result<f64> {
    match value {
        Value::Str(text) => return parse_float(text),
        Value::Scalar(Scalar::Str(text)) => return parse_float(text).map_err(as_numpy_text),
        Value::Bytes(bytes) | Value::Scalar(Scalar::Bytes(bytes)) => {
            let text = String::from_utf8_lossy(bytes);
            return parse_real(text.trim_matches(is_space)).ok_or_else(|| {
                let mut quoted = String::new();
                crate::format::quote::write_bytes_repr(&mut quoted, bytes);
                Error::value(format!("could not convert string to float: {quoted}"))
            });
        }
        _ => {}
    }
    if let Some(result) = find_float(cx, value)? {
        return Ok(result);
    }
    if let Some(Value::Str(text)) = native_part(value) {
        return parse_float(&text);
    }
    if let Value::Object(object) = value
        && let Some(bytes) = object.bytes()?
    {
        let text = String::from_utf8_lossy(&bytes);
        return match parse_real(text.trim_matches(is_space)) {
            Some(value) => Ok(value),
            None => {
                let quoted = super::repr::repr(cx, value)?;
                Err(Error::value(format!("could not convert string to float: {quoted}")))
            }
        };
    }
    Err(Error::type_error(format!("float() argument must be a string or a real number, not '{}'", type_name(value))))
}

/// `float(value)` of a number: `__float__`, then `__index__`; `None` for what is none.
pub fn find_float(cx: &mut dyn Host, value: &Value) -> Result<Option<f64>> {
    Ok(match value {
        Value::Float(value) => Some(bare(*value)),
        Value::Int(value) => Some(*value as f64),
        Value::Bool(value) => Some(*value as u8 as f64),
        Value::BigInt(value) => Some(super::integer::to_float(value)?),
        Value::Scalar(Scalar::C64(_) | Scalar::C128(_)) => {
            warn_complex(cx)?;
            match value {
                Value::Scalar(scalar) => scalar.as_complex().map(|value| value.re),
                _ => None,
            }
        }
        Value::Scalar(scalar) => scalar.as_f64(),
        Value::Array(_) => {
            return of_element(cx, value, "__float__", float_of).map(Some);
        }
        Value::Instance(_) | Value::Object(_) => {
            match call_special(cx, value, "__float__", &[])? {
                Some(Value::Float(result)) => return Ok(Some(result)),
                Some(other) => {
                    let owner = type_name(value);
                    let kind = type_name(&other);
                    return Err(Error::type_error(format!("{owner}.__float__ returned non-float (type {kind})")));
                }
                None => {}
            }
            if let Some(index) = find_index(cx, value)? {
                return find_float(cx, &index);
            }
            if let Value::Object(_) = value
                && let Some(method) = super::attribute::find_attribute(cx, value, "__float__")?
            {
                let result = cx.call(&method, Default::default())?;
                return find_float(cx, &result);
            }
            match native_part(value) {
                Some(native) => return find_float(cx, &native),
                None => None,
            }
        }
        _ => None,
    })
}

/// `complex(value)` for one argument of any kind.
pub fn complex_of(cx: &mut dyn Host, value: &Value) -> Result<Complex<f64>> {
    match value {
        Value::Complex(value) => return Ok(**value),
        Value::Str(text) => return parse_complex(text),
        Value::Scalar(Scalar::Str(text)) => return parse_complex(text),
        Value::Scalar(scalar) => {
            if let Some(value) = scalar.as_complex() {
                return Ok(value);
            }
        }
        Value::Array(_) => {
            return of_element(cx, value, "__complex__", complex_of);
        }
        _ => {}
    }
    match call_special(cx, value, "__complex__", &[])? {
        Some(Value::Complex(result)) => return Ok(*result),
        Some(other) => {
            return Err(Error::type_error(format!("__complex__ returned non-complex (type {})", type_name(&other))));
        }
        None => {}
    }
    if let Some(real) = find_float(cx, value)? {
        return Ok(Complex::new(real, 0.0));
    }
    match native_part(value) {
        Some(native) => complex_of(cx, &native),
        None => Err(Error::type_error(format!(
            "complex() first argument must be a string or a number, not '{}'",
            type_name(value)
        ))),
    }
}

/// The integer part of a float: `int(x)`, `math.trunc(x)`.
pub fn int_of_float(value: f64) -> Result<Value> {
    if value.is_nan() {
        return Err(Error::value("cannot convert float NaN to integer"));
    }
    if value.is_infinite() {
        return Err(Error::overflow("cannot convert float infinity to integer"));
    }
    let whole = value.trunc();
    if whole.abs() < 9.2e18 {
        return Ok(Value::Int(whole as i64));
    }
    Ok(BigInt::from_f64(whole).map_or(Value::Int(0), Value::int))
}

/// The only element of an array, as `int`, `float` and `complex` take it, or what the class of a subclass makes of it.
/// A conversion of an array's only element, one level deeper: it may be an array again.
fn of_element<T>(
    cx: &mut dyn Host,
    value: &Value,
    method: &str,
    convert: fn(&mut dyn Host, &Value) -> Result<T>,
) -> Result<T> {
    let element = only_element(cx, value, method)?;
    if !matches!(element, Value::Array(_)) {
        return convert(cx, &element);
    }
    if cx.enter().is_err() {
        let place = match method {
            "__complex__" => "while calling a Python object".to_string(),
            method => format!("in ndarray.{method}"),
        };
        let kind = crate::error::Kind::RecursionError;
        return Err(Error::new(kind, format!("maximum recursion depth exceeded {place}")));
    }
    let result = convert(cx, &element);
    cx.leave();
    result
}

fn only_element(cx: &mut dyn Host, value: &Value, method: &str) -> Result<Value> {
    let Value::Array(array) = value else { return Ok(value.clone()) };
    if !array.is_plain()
        && let Some(converted) = super::attribute::call_special(cx, value, method, &[])?
    {
        return Ok(converted);
    }
    let view = array.array();
    if view.size() != 1 {
        return Err(Error::type_error("only 0-dimensional arrays can be converted to Python scalars"));
    }
    if view.ndim() > 0 {
        return Err(Error::type_error("only 0-dimensional arrays can be converted to Python scalars"));
    }
    Ok(super::array_like::scalar_value(&view))
}

fn warn_complex(cx: &mut dyn Host) -> Result<()> {
    cx.warn(crate::error::Kind::ComplexWarning, "Casting complex values to real discards the imaginary part")
}

/// A number that fits into machine words, as a complex one.
pub fn quick_complex(value: &Value) -> Option<num_complex::Complex<f64>> {
    Some(match value {
        Value::Bool(value) => num_complex::Complex::new(f64::from(*value), 0.0),
        Value::Int(value) => num_complex::Complex::new(*value as f64, 0.0),
        Value::Float(value) => num_complex::Complex::new(*value, 0.0),
        Value::Complex(value) => num_complex::Complex::new(value.re, value.im),
        _ => return None,
    })
}
