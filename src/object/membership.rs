//! `item in container`.

use super::attribute::{call_special, script_class};
use super::class::type_name;
use super::compare::{compare, equal};
use super::host::Host;
use super::inheritance::native_part;
use super::iterate::iterate;
use super::operator::CompareOp;
use super::truth::truth;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// `item in container`.
pub fn contains(cx: &mut dyn Host, container: &Value, item: &Value) -> Result<bool> {
    match container {
        Value::Str(text) => match item {
            Value::Str(part) => Ok(text.contains(part.as_str())),
            Value::Scalar(crate::array::Scalar::Str(part)) => Ok(text.contains(part.as_str())),
            other => match native_part(other) {
                Some(Value::Str(part)) => Ok(text.contains(part.as_str())),
                _ => {
                    let kind = type_name(other);
                    Err(Error::type_error(format!("'in <string>' requires string as left operand, not {kind}")))
                }
            },
        },
        Value::List(list) => {
            let mut at = 0;
            while let Some(other) = list.get(at) {
                if equal(cx, &other, item)? {
                    return Ok(true);
                }
                at += 1;
            }
            Ok(false)
        }
        Value::Tuple(items) => {
            for other in items.iter() {
                if equal(cx, other, item)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Value::Dict(dict) => dict.contains(cx, item),
        Value::Set(set) => set.contains(cx, item),
        Value::Range(range) => match item {
            Value::Int(value) => {
                let (value, start, stop) = (*value as i128, range.start as i128, range.stop as i128);
                let step = range.step as i128;
                let inside = if step > 0 { start <= value && value < stop } else { stop < value && value <= start };
                Ok(inside && (value - start) % step == 0)
            }
            other => iterated_contains(cx, container, other),
        },
        Value::Bytes(bytes) => match item {
            Value::Bytes(part) => {
                Ok(part.is_empty() || bytes.windows(part.len()).any(|window| window == part.as_slice()))
            }
            other if super::buffer::bytes_like(other)?.is_some() => {
                let part = super::buffer::bytes_like(other)?.unwrap_or_default();
                Ok(part.is_empty() || bytes.windows(part.len()).any(|window| window == part.as_slice()))
            }
            other => match super::argument::find_index(cx, other)? {
                Some(Value::Int(byte)) => match u8::try_from(byte) {
                    Ok(byte) => Ok(bytes.contains(&byte)),
                    Err(_) => Err(Error::value("byte must be in range(0, 256)")),
                },
                Some(_) => Err(Error::value("byte must be in range(0, 256)")),
                None => Err(Error::type_error(format!("a bytes-like object is required, not '{}'", type_name(other)))),
            },
        },
        Value::Array(_) => {
            if let Some(answer) = call_special(cx, container, "__contains__", std::slice::from_ref(item))? {
                return truth(cx, &answer);
            }
            let equals = compare(cx, CompareOp::Eq, container, item)?;
            match equals {
                Value::Array(_) => {
                    let any = super::attribute::call_method(cx, &equals, "any", Default::default())?;
                    truth(cx, &any)
                }
                other => truth(cx, &other),
            }
        }
        Value::Object(object) => match object.contains(cx, item)? {
            Some(answer) => Ok(answer),
            None => iterated_contains(cx, container, item),
        },
        Value::Instance(_) | Value::Class(_) | Value::Exception(_) => {
            if let Some(answer) = call_special(cx, container, "__contains__", std::slice::from_ref(item))? {
                return truth(cx, &answer);
            }
            let class = script_class(container);
            match native_part(container) {
                Some(native) if class.is_none_or(|class| class.lookup("__iter__").is_none()) => {
                    contains(cx, &native, item)
                }
                _ => iterated_contains(cx, container, item),
            }
        }
        other => iterated_contains(cx, other, item),
    }
}

fn iterated_contains(cx: &mut dyn Host, container: &Value, item: &Value) -> Result<bool> {
    let mut items = match iterate(cx, container) {
        Ok(items) => items,
        Err(error) if error.kind() == Kind::TypeError && error.payload().is_none() && !is_iterable(container) => {
            return Err(Error::type_error(format!("argument of type '{}' is not iterable", type_name(container))));
        }
        Err(error) => return Err(error),
    };
    while let Some(other) = items.next(cx)? {
        if equal(cx, &other, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_iterable(value: &Value) -> bool {
    script_class(value).is_some_and(|class| class.lookup("__iter__").is_some_and(|method| !method.is_none()))
}
