//! Backslash escapes of string and bytes literals. Messages are those of CPython's `unicodeescape` codec.

use std::borrow::Cow;

use super::character_names::character;
use crate::surrogate::{self, Unheld};

/// A body with its line ends as `\n`.
pub(super) fn newlines(body: &str) -> Cow<'_, str> {
    if body.contains('\r') { Cow::Owned(body.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(body) }
}

/// Resolves the escapes of a string literal's body.
///
/// # Errors
/// The message of CPython's `SyntaxError`.
pub(super) fn string(body: &str) -> Result<Cow<'_, str>, String> {
    let Cow::Borrowed(body) = newlines(body) else {
        return string(&newlines(body)).map(|text| Cow::Owned(text.into_owned()));
    };
    if !body.contains('\\') {
        return Ok(Cow::Borrowed(body));
    }
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let escape = &rest[at + 1..];
        let place = Place { body, start: body.len() - rest.len() + at };
        // Only the text before a field of an f-string can end so; the backslash stays.
        let Some(c) = escape.chars().next() else {
            rest = "\\";
            break;
        };
        rest = &escape[c.len_utf8()..];
        match c {
            '\n' => {}
            '0'..='7' => {
                let digits = escape.bytes().take(3).take_while(|b| matches!(b, b'0'..=b'7')).count();
                rest = &escape[digits..];
                let code = u32::from_str_radix(&escape[..digits], 8).unwrap_or(0);
                out.extend(char::from_u32(code));
            }
            'x' => rest = place.hex(rest, 2, "truncated \\xXX escape", &mut out)?,
            'u' => rest = place.hex(rest, 4, "truncated \\uXXXX escape", &mut out)?,
            'U' => rest = place.hex(rest, 8, "truncated \\UXXXXXXXX escape", &mut out)?,
            'N' => {
                let name = rest.strip_prefix('{').and_then(|inner| inner.split_once('}'));
                let Some((name, after)) = name.filter(|(name, _)| !name.is_empty()) else {
                    let read = if rest.starts_with('{') { rest.find('}').unwrap_or(rest.len()) } else { 0 };
                    return Err(place.error(1 + read, "malformed \\N character escape"));
                };
                match character(name) {
                    Some(c) => out.push(c),
                    None => return Err(place.error(name.len() + 3, "unknown Unicode character name")),
                }
                rest = after;
            }
            other => match simple(other) {
                Some(byte) => out.push(byte as char),
                None => {
                    out.push('\\');
                    out.push(other);
                }
            },
        }
    }
    out.push_str(rest);
    Ok(Cow::Owned(out))
}

/// Resolves the escapes of a bytes literal's body, which is ASCII.
///
/// # Errors
/// The message of CPython's `SyntaxError`.
pub(super) fn bytes(body: &str) -> Result<Vec<u8>, String> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'\\' {
            out.push(byte);
            continue;
        }
        let Some((&kind, after)) = rest.split_first() else { break };
        match kind {
            b'\n' => rest = after,
            b'0'..=b'7' => {
                let digits = rest.iter().take(3).take_while(|b| matches!(b, b'0'..=b'7')).count();
                let code = rest[..digits].iter().fold(0u32, |n, b| n * 8 + u32::from(b - b'0'));
                out.push((code & 0xff) as u8);
                rest = &rest[digits..];
            }
            b'x' => {
                let start = body.len() - rest.len() - 1;
                let hex = body.get(start + 2..start + 4).filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
                let Some(value) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) else {
                    return Err(format!("(value error) invalid \\x escape at position {start}"));
                };
                out.push(value);
                rest = &after[2..];
            }
            other => {
                match simple(other as char) {
                    Some(byte) => out.push(byte),
                    None => out.extend([b'\\', other]),
                }
                rest = after;
            }
        }
    }
    Ok(out)
}

fn simple(c: char) -> Option<u8> {
    Some(match c {
        '\\' => b'\\',
        '\'' => b'\'',
        '"' => b'"',
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => b'\n',
        'r' => b'\r',
        't' => b'\t',
        'v' => 11,
        _ => return None,
    })
}

/// An escape within its literal.
struct Place<'s> {
    body: &'s str,
    start: usize,
}

impl Place<'_> {
    fn hex<'s>(&self, rest: &'s str, width: usize, message: &str, out: &mut String) -> Result<&'s str, String> {
        let digits = rest.bytes().take(width).take_while(u8::is_ascii_hexdigit).count();
        if digits < width {
            return Err(self.error(1 + digits, message));
        }
        let code = u32::from_str_radix(&rest[..width], 16).unwrap_or(u32::MAX);
        match surrogate::character(code) {
            Ok(c) => out.push(c),
            Err(Unheld::Beyond) => return Err(self.error(1 + width, "illegal Unicode character")),
            Err(Unheld::Taken) => return Err(surrogate::REFUSED.to_string()),
        }
        Ok(&rest[width..])
    }

    /// The codec's message for an escape of which `length` bytes after the backslash were read. CPython widens what is not
    /// ASCII to ten bytes before decoding, and counts those.
    fn error(&self, length: usize, message: &str) -> String {
        let start: usize = self.body[..self.start].chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum();
        let end = start + length;
        format!("(unicode error) 'unicodeescape' codec can't decode bytes in position {start}-{end}: {message}")
    }
}
