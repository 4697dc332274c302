//! `str(exception)`.

use std::rc::Rc;

use super::exception::Exception;
use super::exception_members::{self, text_kind};
use super::host::Host;
use super::repr::{repr, str};
use super::value::Value;
use crate::error::{Kind, Result};
use crate::surrogate;

/// `str(exception)`: nothing, the only argument, or the tuple of arguments, unless the class keeps what it says elsewhere.
pub fn exception_str(cx: &mut dyn Host, exception: &Rc<Exception>) -> Result<String> {
    let member = |name: &str| exception_members::get(exception, name).unwrap_or(Value::None);
    match text_kind(exception) {
        Kind::KeyError => {
            let args = exception.args.borrow().clone();
            if let [key] = args.as_slice() {
                return repr(cx, key);
            }
        }
        Kind::OSError => {
            let is_set = |name: &str| exception.members.borrow().iter().any(|(known, _)| *known == name);
            if is_set("filename") || (is_set("errno") && is_set("strerror")) {
                let (number, text) = (str(cx, &member("errno"))?, str(cx, &member("strerror"))?);
                let mut shown = format!("[Errno {number}] {text}");
                if is_set("filename") {
                    shown.push_str(&format!(": {}", repr(cx, &member("filename"))?));
                }
                if is_set("filename2") {
                    shown.push_str(&format!(" -> {}", repr(cx, &member("filename2"))?));
                }
                return Ok(shown);
            }
        }
        Kind::BaseExceptionGroup => {
            let count = super::exception_group::grouped(exception).len();
            let plural = if count == 1 { "" } else { "s" };
            return Ok(format!("{} ({count} sub-exception{plural})", str(cx, &member("message"))?));
        }
        Kind::ImportError => {
            if let Value::Str(message) = member("msg") {
                return Ok(message.to_string());
            }
        }
        Kind::SyntaxError => {
            let message = str(cx, &member("msg"))?;
            let file = match member("filename") {
                Value::Str(file) => Some(file.rsplit('/').next().unwrap_or("").to_string()),
                _ => None,
            };
            return Ok(match (file, member("lineno")) {
                (Some(file), Value::Int(line)) => format!("{message} ({file}, line {line})"),
                (Some(file), _) => format!("{message} ({file})"),
                (None, Value::Int(line)) => format!("{message} (line {line})"),
                (None, _) => message,
            });
        }
        kind @ (Kind::UnicodeEncodeError | Kind::UnicodeDecodeError | Kind::UnicodeTranslateError) => {
            if let Some(text) = coding_text(cx, kind, &member)? {
                return Ok(text);
            }
        }
        _ => {}
    }
    let args = exception.args.borrow().clone();
    match args.as_slice() {
        [] => Ok(String::new()),
        [one] => str(cx, one),
        [axis, ndim] if exception.kind() == Kind::AxisError && !ndim.is_none() => {
            axis_text(cx, axis, ndim, &Value::None)
        }
        [axis, ndim, prefix] if exception.kind() == Kind::AxisError && !ndim.is_none() => {
            axis_text(cx, axis, ndim, prefix)
        }
        many => repr(cx, &Value::tuple(many.to_vec())),
    }
}

fn axis_text(cx: &mut dyn Host, axis: &Value, ndim: &Value, prefix: &Value) -> Result<String> {
    let (axis, ndim) = (str(cx, axis)?, str(cx, ndim)?);
    let message = format!("axis {axis} is out of bounds for array of dimension {ndim}");
    Ok(match prefix {
        Value::None => message,
        prefix => format!("{}: {message}", str(cx, prefix)?),
    })
}

/// The text of a `UnicodeError`: encoding, object, start, end, reason.
fn coding_text(cx: &mut dyn Host, kind: Kind, member: &dyn Fn(&str) -> Value) -> Result<Option<String>> {
    let object = member("object");
    let (Value::Int(start), Value::Int(end)) = (member("start"), member("end")) else { return Ok(None) };
    let reason = str(cx, &member("reason"))?;
    let place = usize::try_from(start).ok().filter(|_| end == start.wrapping_add(1));
    let last = end.wrapping_sub(1);
    let character = match (&object, place) {
        (Value::Str(text), Some(place)) => text.chars().nth(place).map(|c| surrogate::escape(surrogate::code(c))),
        _ => None,
    };
    let byte = match (&object, place) {
        (Value::Str(_), _) => None,
        (bytes, Some(place)) => super::buffer::bytes_like(bytes)?.and_then(|bytes| bytes.get(place).copied()),
        _ => None,
    };
    let what = match (kind, character, byte) {
        (Kind::UnicodeEncodeError, Some(character), _) => {
            format!("can't encode character '{character}' in position {start}")
        }
        (Kind::UnicodeEncodeError, ..) => format!("can't encode characters in position {start}-{last}"),
        (Kind::UnicodeTranslateError, Some(character), _) => {
            format!("can't translate character '{character}' in position {start}")
        }
        (Kind::UnicodeTranslateError, ..) => format!("can't translate characters in position {start}-{last}"),
        (_, _, Some(byte)) => format!("can't decode byte 0x{byte:02x} in position {start}"),
        _ => format!("can't decode bytes in position {start}-{last}"),
    };
    Ok(Some(match kind {
        Kind::UnicodeTranslateError => format!("{what}: {reason}"),
        _ => format!("'{}' codec {what}: {reason}", str(cx, &member("encoding"))?),
    }))
}
