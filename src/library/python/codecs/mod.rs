//! Encodings: text as bytes and bytes as text, for `str.encode`, `bytes.decode`, files and streams.
//!
//! A codec here is three things: which character a unit of bytes means, what it says where there is none, and how much it hands to the
//! error handler at a time. `encode` and `decode` walk the text once; the handlers that Python knows by name are in their files.
//! Encodings of one byte a character are tables (`tables`), read backwards for encoding.

mod decode;
mod encode;
mod tables;

use std::borrow::Cow;
use std::rc::Rc;

pub use decode::decode;
pub use encode::{check_utf8, encode};

use crate::error::{Error, Kind, Result};
use crate::object::{Exception, Value, type_name};

/// An encoding that is known here.
#[derive(Clone, Copy)]
enum Encoding {
    Utf8,
    /// With a byte order mark.
    Utf8Signature,
    Ascii,
    Latin1,
    /// Big-endian where true; with a mark where nothing is said.
    Utf16(Option<bool>),
    Utf32(Option<bool>),
    /// One byte a character: a table of 128 or 256 characters.
    Table(&'static str),
}

/// The encoding that an argument names; `function` is named when it is no text.
fn encoding(name: Option<&Value>, function: &str) -> Result<Encoding> {
    let Some(name) = name else { return Ok(Encoding::Utf8) };
    let name = text(name, || format!("{function}() argument 'encoding' must be str"))?;
    let module = module(&name);
    Ok(match module.as_str() {
        "utf_8" => Encoding::Utf8,
        "utf_8_sig" => Encoding::Utf8Signature,
        "ascii" => Encoding::Ascii,
        "latin_1" | "iso8859_1" => Encoding::Latin1,
        "utf_16" => Encoding::Utf16(None),
        "utf_16_le" => Encoding::Utf16(Some(false)),
        "utf_16_be" => Encoding::Utf16(Some(true)),
        "utf_32" => Encoding::Utf32(None),
        "utf_32_le" => Encoding::Utf32(Some(false)),
        "utf_32_be" => Encoding::Utf32(Some(true)),
        other => match tables::TABLES.binary_search_by_key(&other, |(known, _)| known) {
            Ok(at) => Encoding::Table(tables::TABLES[at].1),
            Err(_) if tables::OTHERS.contains(&other) => {
                return Err(Error::not_implemented(format!("the encoding {other} is not available in newaxis yet")));
            }
            Err(_) => return Err(Error::new(Kind::LookupError, format!("unknown encoding: {name}"))),
        },
    })
}

/// The name that Python's module for an encoding has: lower case, other signs as one `_`, and aliases followed.
fn module(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for c in name.chars() {
        match c.is_alphanumeric() || c == '.' {
            true => plain.extend(c.to_lowercase()),
            false if plain.is_empty() || plain.ends_with('_') => {}
            false => plain.push('_'),
        }
    }
    let plain = plain.trim_end_matches('_');
    let alias = |name: &str| {
        let found = tables::ALIASES.binary_search_by_key(&name, |(alias, _)| alias).ok()?;
        Some(tables::ALIASES[found].1.to_string())
    };
    alias(plain).or_else(|| alias(&plain.replace('.', "_"))).unwrap_or_else(|| plain.to_string())
}

/// The name of an error handler.
fn handler<'a>(name: Option<&'a Value>, function: &str) -> Result<Cow<'a, str>> {
    match name {
        None => Ok(Cow::Borrowed("strict")),
        Some(name) => text(name, || format!("{function}() argument 'errors' must be str")),
    }
}

fn text<'a>(value: &'a Value, message: impl Fn() -> String) -> Result<Cow<'a, str>> {
    match value {
        Value::Str(text) => Ok(Cow::Borrowed(text.as_str())),
        Value::None => Err(Error::type_error(format!("{}, not None", message()))),
        other => match crate::library::python::types::receiver::native(Some(other.clone())) {
            Value::Str(text) => Ok(Cow::Owned(text.to_string())),
            _ => Err(Error::type_error(format!("{}, not {}", message(), type_name(other)))),
        },
    }
}

/// `UnicodeEncodeError` or `UnicodeDecodeError`, with its members.
fn coding_error(kind: Kind, codec: &str, object: Value, span: (usize, usize), what: &str, reason: &str) -> Error {
    let message = format!("'{codec}' codec {what}: {reason}");
    let args = vec![codec.into(), object, span.0.into(), span.1.into(), reason.into()];
    Error::raised(Rc::new(Exception::new(kind, None, args)), message)
}

fn unknown_handler(name: &str) -> Error {
    Error::new(Kind::LookupError, format!("unknown error handler name '{name}'"))
}
