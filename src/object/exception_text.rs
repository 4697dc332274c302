//! `str(exception)`.

use std::rc::Rc;

use super::exception::Exception;
use super::host::Host;
use super::repr::{repr, str};
use super::value::Value;
use crate::error::{Kind, Result};

/// `str(exception)`: nothing, the only argument, or the tuple of arguments.
pub fn exception_str(cx: &mut dyn Host, exception: &Rc<Exception>) -> Result<String> {
    let args = exception.args.borrow().clone();
    let is = |kind: Kind| exception.kind().is_a(kind);
    match args.as_slice() {
        [] => Ok(String::new()),
        [key] if exception.kind() == Kind::KeyError => repr(cx, key),
        [one] => str(cx, one),
        [number, text] if is(Kind::OSError) => {
            let number = str(cx, number)?;
            Ok(format!("[Errno {number}] {}", str(cx, text)?))
        }
        [number, text, file, ..] if is(Kind::OSError) => {
            let (number, text) = (str(cx, number)?, str(cx, text)?);
            Ok(format!("[Errno {number}] {text}: {}", repr(cx, file)?))
        }
        [message, Value::Tuple(place)] if is(Kind::SyntaxError) && place.len() >= 4 => {
            let message = str(cx, message)?;
            Ok(match (&place[0], &place[1]) {
                (Value::Str(file), Value::Int(line)) => {
                    let file = file.rsplit('/').next().unwrap_or("");
                    format!("{message} ({file}, line {line})")
                }
                (_, Value::Int(line)) => format!("{message} (line {line})"),
                _ => message,
            })
        }
        many => match coding_text(exception.kind(), many) {
            Some(text) => Ok(text),
            None => repr(cx, &Value::tuple(many.to_vec())),
        },
    }
}

/// The text of `UnicodeEncodeError` and `UnicodeDecodeError`: encoding, object, start, end, reason.
fn coding_text(kind: Kind, args: &[Value]) -> Option<String> {
    let [Value::Str(codec), object, Value::Int(start), Value::Int(end), Value::Str(reason)] = args else { return None };
    let (codec, reason) = (codec.as_str(), reason.as_str());
    let place = usize::try_from(*start).ok()?;
    let single = end - start == 1;
    let what = match (kind, object) {
        (Kind::UnicodeEncodeError, Value::Str(text)) if single => {
            let code = text.chars().nth(place)? as u32;
            let escaped = match code {
                0..0x100 => format!("\\x{code:02x}"),
                0x100..0x10000 => format!("\\u{code:04x}"),
                _ => format!("\\U{code:08x}"),
            };
            format!("can't encode character '{escaped}' in position {start}")
        }
        (Kind::UnicodeEncodeError, Value::Str(_)) => {
            format!("can't encode characters in position {start}-{}", end - 1)
        }
        (Kind::UnicodeDecodeError, Value::Bytes(bytes)) if single => {
            format!("can't decode byte 0x{:02x} in position {start}", bytes.get(place)?)
        }
        (Kind::UnicodeDecodeError, Value::Bytes(_)) => format!("can't decode bytes in position {start}-{}", end - 1),
        _ => return None,
    };
    Some(format!("'{codec}' codec {what}: {reason}"))
}
