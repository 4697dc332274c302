//! `bool(x)` and `len(x)`.

use num_traits::ToPrimitive;

use super::attribute::{call_special, script_class};
use super::class::type_name;
use super::host::{Args, Host};
use super::inheritance::native_part;
use super::value::Value;
use crate::array::Scalar;
use crate::error::{Error, Kind, Result};

/// `bool(value)`.
#[inline]
pub fn truth(cx: &mut dyn Host, value: &Value) -> Result<bool> {
    match value {
        Value::Bool(value) => Ok(*value),
        Value::Int(value) => Ok(*value != 0),
        Value::None => Ok(false),
        other => truth_other(cx, other),
    }
}

fn truth_other(cx: &mut dyn Host, value: &Value) -> Result<bool> {
    Ok(match value {
        Value::Float(value) => *value != 0.0,
        Value::Complex(value) => value.re != 0.0 || value.im != 0.0,
        Value::Str(text) => !text.is_empty(),
        Value::Bytes(bytes) => !bytes.is_empty(),
        Value::Tuple(items) => !items.is_empty(),
        Value::List(list) => !list.is_empty(),
        Value::Dict(dict) => !dict.is_empty(),
        Value::Set(set) => !set.is_empty(),
        Value::Range(range) => !range.is_empty(),
        Value::Scalar(scalar) => scalar_truth(scalar),
        Value::Array(array) => {
            if let Some(answer) = call_special(cx, value, "__bool__", &[])? {
                return bool_result(&answer);
            }
            let view = array.array();
            match view.size() {
                1 => {
                    let index = vec![0; view.ndim()];
                    match view.item(&index) {
                        Some(scalar) => scalar_truth(&scalar),
                        None => {
                            let element = super::array_like::scalar_value(&view);
                            if cx.enter().is_err() {
                                let message = "maximum recursion depth exceeded while converting array to bool";
                                return Err(Error::new(Kind::RecursionError, message));
                            }
                            let result = truth(cx, &element);
                            cx.leave();
                            return result;
                        }
                    }
                }
                0 => {
                    return Err(Error::value(
                        "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is \
                         not empty.",
                    ));
                }
                _ => {
                    return Err(Error::value(
                        "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
                    ));
                }
            }
        }
        Value::Object(object) => return object.truth(cx),
        Value::Exception(exception) if exception.class().is_none() => true,
        Value::Instance(_) | Value::Class(_) | Value::Exception(_) => {
            if let Some(answer) = call_special(cx, value, "__bool__", &[])? {
                return bool_result(&answer);
            }
            if let Some(len) = call_special(cx, value, "__len__", &[])? {
                return Ok(length_result(cx, &len)? != 0);
            }
            match native_part(value) {
                Some(native) => return truth(cx, &native),
                None => true,
            }
        }
        _ => true,
    })
}

/// `len(value)`.
///
/// # Errors
/// `TypeError: object of type 'int' has no len()`, and what a script's `__len__` raises.
pub fn length(cx: &mut dyn Host, value: &Value) -> Result<usize> {
    let no_length = || Error::type_error(format!("object of type '{}' has no len()", type_name(value)));
    Ok(match value {
        Value::List(list) => list.len(),
        Value::Tuple(items) => items.len(),
        Value::Str(text) => text.char_count(),
        Value::Bytes(bytes) => bytes.len(),
        Value::Dict(dict) => dict.len(),
        Value::Set(set) => set.len(),
        Value::Range(range) => range.len(),
        Value::Scalar(Scalar::Str(text)) => text.chars().count(),
        Value::Scalar(Scalar::Bytes(bytes)) => bytes.len(),
        Value::Scalar(Scalar::Void(record)) => match super::record::record_tuple(record) {
            Value::Tuple(items) => items.len(),
            _ => return Err(no_length()),
        },
        Value::DType(dtype) => match &**dtype {
            crate::array::DType::Struct(layout) => layout.fields.len(),
            _ => 0,
        },
        Value::Object(object) => match object.len(cx)? {
            Some(len) => len,
            None => return Err(no_length()),
        },
        other => {
            if script_class(other).is_some()
                && let Some(len) = call_special(cx, other, "__len__", &[])?
            {
                return length_result(cx, &len);
            }
            match (other, native_part(other)) {
                (_, Some(native)) => return length(cx, &native),
                (Value::Array(array), None) => match array.view().shape().first() {
                    Some(&len) => len,
                    None => return Err(Error::type_error("len() of unsized object")),
                },
                _ => return Err(no_length()),
            }
        }
    })
}

fn scalar_truth(scalar: &Scalar) -> bool {
    match scalar {
        Scalar::Str(text) => !text.is_empty(),
        Scalar::Bytes(bytes) => !bytes.is_empty(),
        Scalar::Datetime(value) | Scalar::Timedelta(value) => value.0 != 0,
        Scalar::Void(value) => value.bytes().iter().any(|&byte| byte != 0),
        number => number.as_complex().is_some_and(|value| value.re != 0.0 || value.im != 0.0),
    }
}

fn bool_result(answer: &Value) -> Result<bool> {
    match answer {
        Value::Bool(answer) => Ok(*answer),
        other => Err(Error::type_error(format!("__bool__ should return bool, returned {}", type_name(other)))),
    }
}

/// What `len` makes of the result of a `__len__`.
///
/// # Errors
/// `TypeError` for what is no integer, `ValueError: __len__() should return >= 0`, `OverflowError`.
pub fn length_result(cx: &mut dyn Host, len: &Value) -> Result<usize> {
    let index = super::argument::to_index(cx, len)?;
    let negative = || Error::value("__len__() should return >= 0");
    match index {
        Value::Int(len) => usize::try_from(len).map_err(|_| negative()),
        Value::BigInt(len) if len.sign() == num_bigint::Sign::Minus => Err(negative()),
        Value::BigInt(len) => {
            len.to_usize().ok_or_else(|| Error::overflow("cannot fit 'int' into an index-sized integer"))
        }
        other => Err(Error::type_error(format!("'{}' object cannot be interpreted as an integer", type_name(&other)))),
    }
}

/// Whether a value can be called.
pub fn is_callable(value: &Value) -> bool {
    match value {
        Value::Type(_)
        | Value::Class(_)
        | Value::Entry(_)
        | Value::Function(_)
        | Value::Method(_)
        | Value::Ufunc(_) => true,
        Value::Object(object) => object.is_callable(),
        other => script_class(other).is_some_and(|class| class.lookup("__call__").is_some()),
    }
}

/// `value.__call__(...)` of a script's class, for the host: `TypeError` when it has none.
pub fn call_instance(cx: &mut dyn Host, value: &Value, args: Args) -> Result<Value> {
    match super::attribute::find_special(cx, value, "__call__") {
        Some(method) => cx.call(&method, args),
        None => Err(Error::type_error(format!("'{}' object is not callable", type_name(value)))),
    }
}
