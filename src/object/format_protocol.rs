//! `format(value, spec)`: the specification language of numbers and text, or a script's `__format__`.

use super::array_text;
use super::attribute::call_special;
use super::class::type_name;
use super::host::Host;
use super::inheritance::native_part;
use super::repr::str;
use super::value::Value;
use crate::error::{Error, Result};
use crate::format::brief::{Brief, Short, brief};
use crate::format::spec::format_str;
use crate::format::spec_number::{format_bool, format_complex, format_float, format_int};

/// `format(value, spec)` of the commonest values with the commonest specifications.
#[inline]
pub fn format_briefly(value: &Value, spec: &str) -> Option<Short> {
    match value {
        Value::Int(value) => brief(Brief::Int(*value), spec),
        Value::Float(value) if !spec.is_empty() => brief(Brief::Float(*value), spec),
        Value::Str(text) if !spec.is_empty() => brief(Brief::Str(text, text.char_count()), spec),
        _ => None,
    }
}

/// `format(value, spec)`.
///
/// # Errors
/// `TypeError: unsupported format string passed to list.__format__`, and what the specification is wrong about.
pub fn format(cx: &mut dyn Host, value: &Value, spec: &str) -> Result<String> {
    if let Some(text) = format_briefly(value, spec) {
        return Ok(text.as_str().to_string());
    }
    match value {
        Value::Str(text) => format_str(text, spec),
        Value::Int(_) | Value::BigInt(_) | Value::Bool(_) | Value::Float(_) | Value::Complex(_) if spec.is_empty() => {
            str(cx, value)
        }
        Value::Bool(flag) => format_bool(*flag, spec),
        Value::Float(number) => format_float(*number, spec),
        Value::Complex(number) => format_complex(**number, spec),
        Value::Int(_) | Value::BigInt(_) => match super::integer::as_big(value) {
            Some(big) => format_int(&big, spec, cx.state().limits.digits),
            None => str(cx, value),
        },
        Value::Scalar(scalar) => array_text::format_scalar(cx, scalar, spec),
        other => {
            if let Some(result) = call_special(cx, other, "__format__", &[Value::str(spec)])? {
                return match result {
                    Value::Str(text) => Ok(text.as_str().to_string()),
                    other => {
                        let kind = type_name(&other);
                        Err(Error::type_error(format!("__format__ must return a str, not {kind}")))
                    }
                };
            }
            if let Value::Array(array) = other
                && array.view().ndim() == 0
                && !spec.is_empty()
            {
                let element = super::array_like::scalar_value(&array.array());
                return format(cx, &element, spec);
            }
            if let Value::Object(_) = other
                && let Some(method) = super::attribute::find_attribute(cx, other, "__format__")?
                && !matches!(&method, Value::Method(method) if matches!(method.function, Value::Entry(_)))
            {
                let result = cx.call(&method, super::host::Args::new([Value::str(spec)]))?;
                return str(cx, &result);
            }
            if spec.is_empty() {
                return str(cx, other);
            }
            if let Some(native) = native_part(other)
                && !matches!(native, Value::List(_) | Value::Dict(_) | Value::Tuple(_) | Value::Set(_))
            {
                return format(cx, &native, spec);
            }
            Err(Error::type_error(format!("unsupported format string passed to {}.__format__", type_name(other))))
        }
    }
}
