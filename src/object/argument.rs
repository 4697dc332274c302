//! Reading arguments: integers through `__index__`, floats through `__float__`, text as it is.

use num_traits::ToPrimitive;

use super::attribute::call_special;
use super::class::type_name;
use super::floating::bare;
use super::host::Host;
use super::inheritance::native_part;
use super::value::Value;
use crate::array::Scalar;
use crate::error::{Error, Kind, Result};

/// `operator.index(value)` as 64 bits.
///
/// # Errors
/// `TypeError: 'float' object cannot be interpreted as an integer`; `OverflowError` beyond 64 bits.
#[inline]
pub fn to_int(cx: &mut dyn Host, value: &Value) -> Result<i64> {
    match value {
        Value::Int(value) => Ok(*value),
        other => match to_index(cx, other)? {
            Value::Int(value) => Ok(value),
            _ => Err(Error::overflow("Python int too large to convert to C long")),
        },
    }
}

/// `operator.index(value)` as a non-negative size.
///
/// # Errors
/// As `to_int`; `ValueError` for negative numbers.
pub fn to_usize(cx: &mut dyn Host, value: &Value) -> Result<usize> {
    let value = to_int(cx, value)?;
    usize::try_from(value).map_err(|_| Error::value("negative dimensions are not allowed"))
}

/// `operator.index(value)`, clipped to 64 bits as slices clip.
pub fn to_clipped(cx: &mut dyn Host, value: &Value) -> Result<i64> {
    Ok(match to_index(cx, value)? {
        Value::Int(value) => value,
        Value::BigInt(value) if value.sign() == num_bigint::Sign::Minus => i64::MIN,
        _ => i64::MAX,
    })
}

/// `operator.index(value)` as a position.
///
/// # Errors
/// `IndexError` (or `kind`) beyond 64 bits.
pub fn to_position(cx: &mut dyn Host, value: &Value, kind: Kind) -> Result<i64> {
    match to_index(cx, value)? {
        Value::Int(value) => Ok(value),
        _ => {
            let name = type_name(value);
            Err(Error::new(kind, format!("cannot fit '{name}' into an index-sized integer")))
        }
    }
}

/// `operator.index(value)`: an `int` of any size.
pub fn to_index(cx: &mut dyn Host, value: &Value) -> Result<Value> {
    match find_index(cx, value)? {
        Some(index) => Ok(index),
        None => Err(Error::type_error(format!("'{}' object cannot be interpreted as an integer", type_name(value)))),
    }
}

/// `operator.index(value)`, or `None` for values that are no integers.
pub fn find_index(cx: &mut dyn Host, value: &Value) -> Result<Option<Value>> {
    Ok(Some(match value {
        Value::Int(_) | Value::BigInt(_) => value.clone(),
        Value::Bool(value) => Value::Int(*value as i64),
        Value::Scalar(Scalar::Bool(_) | Scalar::Timedelta(_)) => return Ok(None),
        Value::Scalar(scalar) => match scalar.as_i128() {
            Some(value) => Value::int(value),
            None => return Ok(None),
        },
        Value::Array(array) => {
            let view = array.array();
            let is_integer = view.num().is_some_and(|num| num.is_integer());
            if view.ndim() != 0 || !is_integer {
                if is_integer || view.dtype().is_object() {
                    return Err(Error::type_error("only integer scalar arrays can be converted to a scalar index"));
                }
                return Err(Error::type_error("only integer scalar arrays can be converted to a scalar index"));
            }
            match view.item(&[]).and_then(|scalar| scalar.as_i128()) {
                Some(value) => Value::int(value),
                None => return Ok(None),
            }
        }
        Value::Instance(instance) if matches!(&*instance.native.borrow(), Some(Value::Int(_) | Value::BigInt(_))) => {
            return Ok(native_part(value));
        }
        Value::Instance(_) | Value::Object(_) | Value::Class(_) => match call_special(cx, value, "__index__", &[])? {
            Some(index @ (Value::Int(_) | Value::BigInt(_))) => index,
            Some(Value::Bool(value)) => Value::Int(value as i64),
            Some(other) => {
                let kind = type_name(&other);
                return Err(Error::type_error(format!("__index__ returned non-int (type {kind})")));
            }
            None => match native_part(value) {
                Some(native) => return find_index(cx, &native),
                None => return Ok(None),
            },
        },
        _ => return Ok(None),
    }))
}

/// `float(value)` as C functions read it: `__float__`, then `__index__`.
///
/// # Errors
/// `TypeError: must be real number, not str`.
#[inline]
pub fn to_float(cx: &mut dyn Host, value: &Value) -> Result<f64> {
    match value {
        Value::Float(value) => Ok(bare(*value)),
        Value::Int(value) => Ok(*value as f64),
        other => match super::number::find_float(cx, other)? {
            Some(value) => Ok(value),
            None => Err(Error::type_error(format!("must be real number, not {}", type_name(other)))),
        },
    }
}

/// Text; `what` names the argument: `open() argument 'mode' must be str, not int`.
pub fn to_str<'a>(value: &'a Value, what: &str) -> Result<&'a str> {
    match value {
        Value::Str(text) => Ok(text.as_str()),
        Value::Scalar(Scalar::Str(text)) => Ok(text.as_str()),
        other => Err(Error::type_error(format!("{what} must be str, not {}", type_name(other)))),
    }
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

/// The count of a repetition: negative is none, beyond 64 bits is an error.
pub fn to_count(cx: &mut dyn Host, value: &Value) -> Result<Option<usize>> {
    match find_index(cx, value)? {
        None => Ok(None),
        Some(Value::Int(count)) => Ok(Some(usize::try_from(count).unwrap_or(0))),
        Some(Value::BigInt(count)) if count.to_i64().is_none() => {
            Err(Error::overflow(format!("cannot fit '{}' into an index-sized integer", type_name(value))))
        }
        Some(_) => Ok(None),
    }
}
