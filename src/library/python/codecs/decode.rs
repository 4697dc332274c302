//! Bytes as text. A codec names the bytes that mean nothing and why; the error handler says what stands for them, or where to go on.

use super::{Encoding, coding_error, encoding, handler, unknown_handler};
use crate::error::{Error, Kind, Result};
use crate::object::Value;
use crate::surrogate::{self, Unheld};

/// The text of bytes; `function` is named when the encoding is no text.
pub fn decode(bytes: &[u8], name: Option<Value>, errors: Option<Value>, function: &str) -> Result<Value> {
    let encoding = encoding(name.as_ref(), function)?;
    let errors = handler(errors.as_ref(), function)?;
    let mut work = Work { bytes, errors: &errors, codec: "utf-8", form: Form::Utf8, text: String::new() };
    match encoding {
        Encoding::Utf8 => work.utf8()?,
        Encoding::Utf8Signature => {
            work.bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            work.utf8()?;
        }
        Encoding::Latin1 => work.text = bytes.iter().map(|&byte| char::from(byte)).collect(),
        Encoding::Ascii => {
            (work.codec, work.form) = ("ascii", Form::Other);
            work.bytewise("ordinal not in range(128)", |byte| byte.is_ascii().then_some(char::from(byte)))?;
        }
        Encoding::Table(table) => {
            let characters: Vec<char> = table.chars().collect();
            let first = 256 - characters.len();
            (work.codec, work.form) = ("charmap", Form::Other);
            work.bytewise("character maps to <undefined>", |byte| match usize::from(byte).checked_sub(first) {
                None => Some(char::from(byte)),
                Some(at) => Some(characters[at]).filter(|c| *c != '\u{fffe}'),
            })?;
        }
        Encoding::Utf16(order) => {
            let (skip, big) = match (order, bytes) {
                (None, [0xff, 0xfe, ..]) => (2, false),
                (None, [0xfe, 0xff, ..]) => (2, true),
                (order, _) => (0, order == Some(true)),
            };
            (work.codec, work.form) = (if big { "utf-16-be" } else { "utf-16-le" }, Form::Utf16(big));
            work.utf16(skip, big)?;
        }
        Encoding::Utf32(order) => {
            let (skip, big) = match (order, bytes) {
                (None, [0xff, 0xfe, 0, 0, ..]) => (4, false),
                (None, [0, 0, 0xfe, 0xff, ..]) => (4, true),
                (order, _) => (0, order == Some(true)),
            };
            (work.codec, work.form) = (if big { "utf-32-be" } else { "utf-32-le" }, Form::Utf32(big));
            work.utf32(skip, big)?;
        }
    }
    Ok(Value::from(work.text))
}

/// How a surrogate looks among the bytes, for `surrogatepass`.
#[derive(Clone, Copy)]
enum Form {
    Utf8,
    Utf16(bool),
    Utf32(bool),
    Other,
}

struct Work<'a> {
    bytes: &'a [u8],
    errors: &'a str,
    codec: &'static str,
    form: Form,
    text: String,
}

impl Work<'_> {
    fn utf8(&mut self) -> Result<()> {
        let mut place = 0;
        loop {
            let bytes = self.bytes;
            let (valid, error) = match std::str::from_utf8(&bytes[place..]) {
                Ok(text) => (text, None),
                Err(error) => {
                    let valid = &bytes[place..place + error.valid_up_to()];
                    (std::str::from_utf8(valid).unwrap_or_default(), Some(error))
                }
            };
            if surrogate::any(valid) {
                return Err(Error::not_implemented(surrogate::REFUSED));
            }
            self.text.push_str(valid);
            let Some(error) = error else { return Ok(()) };
            let bad = place + valid.len();
            let reason = match (error.error_len(), bytes[bad]) {
                (None, _) => "unexpected end of data",
                (Some(_), 0x80..=0xc1 | 0xf5..) => "invalid start byte",
                (Some(_), _) => "invalid continuation byte",
            };
            place = self.handle(bad, error.error_len().map_or(bytes.len(), |len| bad + len), reason)?;
        }
    }

    /// One byte a character.
    fn bytewise(&mut self, reason: &str, meaning: impl Fn(u8) -> Option<char>) -> Result<()> {
        self.text.reserve(self.bytes.len());
        for (place, &byte) in self.bytes.iter().enumerate() {
            match meaning(byte) {
                Some(c) => self.text.push(c),
                None => {
                    self.handle(place, place + 1, reason)?;
                }
            }
        }
        Ok(())
    }

    fn utf16(&mut self, mut place: usize, big: bool) -> Result<()> {
        let len = self.bytes.len();
        while place < len {
            let Some(unit) = self.unit16(place, big) else {
                place = self.handle(place, len, "truncated data")?;
                continue;
            };
            let code = match (unit, self.unit16(place + 2, big)) {
                (0xd800..0xdc00, Some(low @ 0xdc00..0xe000)) => 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00),
                (0xd800..0xdc00, None) => {
                    place = self.handle(place, len, "unexpected end of data")?;
                    continue;
                }
                (0xd800..0xdc00, Some(_)) => {
                    place = self.handle(place, place + 2, "illegal UTF-16 surrogate")?;
                    continue;
                }
                (0xdc00..0xe000, _) => {
                    place = self.handle(place, place + 2, "illegal encoding")?;
                    continue;
                }
                _ => unit,
            };
            place += if code < 0x10000 { 2 } else { 4 };
            self.push(code)?;
        }
        Ok(())
    }

    fn utf32(&mut self, mut place: usize, big: bool) -> Result<()> {
        let len = self.bytes.len();
        while place < len {
            place = match self.unit32(place, big) {
                None => self.handle(place, len, "truncated data")?,
                Some(0xd800..=0xdfff) => {
                    self.handle(place, place + 4, "code point in surrogate code point range(0xd800, 0xe000)")?
                }
                Some(code @ ..=0x10ffff) => {
                    self.push(code)?;
                    place + 4
                }
                Some(_) => self.handle(place, place + 4, "code point not in range(0x110000)")?,
            };
        }
        Ok(())
    }

    fn unit16(&self, at: usize, big: bool) -> Option<u32> {
        let pair = self.bytes.get(at..at + 2)?.try_into().ok()?;
        Some(u32::from(if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }))
    }

    fn unit32(&self, at: usize, big: bool) -> Option<u32> {
        let four = self.bytes.get(at..at + 4)?.try_into().ok()?;
        Some(if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) })
    }

    fn push(&mut self, code: u32) -> Result<()> {
        match surrogate::character(code) {
            Ok(c) => self.text.push(c),
            Err(Unheld::Taken) => return Err(Error::not_implemented(surrogate::REFUSED)),
            Err(Unheld::Beyond) => {}
        }
        Ok(())
    }

    /// Writes what stands for bytes that mean nothing; the place to go on at.
    fn handle(&mut self, start: usize, end: usize, reason: &str) -> Result<usize> {
        let bad = &self.bytes[start..end];
        match self.errors {
            "ignore" => {}
            "replace" => self.text.push('\u{fffd}'),
            "backslashreplace" => bad.iter().for_each(|byte| self.text.push_str(&surrogate::escape(u32::from(*byte)))),
            "surrogateescape" if !bad[0].is_ascii() => {
                let escaped = bad.iter().take(4).take_while(|byte| !byte.is_ascii());
                let codes: Vec<u32> = escaped.map(|byte| 0xdc00 + u32::from(*byte)).collect();
                codes.iter().try_for_each(|code| self.push(*code))?;
                return Ok(start + codes.len());
            }
            "surrogatepass" => {
                if let Some((code @ 0xd800..=0xdfff, length)) = self.whole(start) {
                    self.push(code)?;
                    return Ok(start + length);
                }
                return Err(self.error(start, end, reason));
            }
            "strict" | "surrogateescape" => return Err(self.error(start, end, reason)),
            "xmlcharrefreplace" | "namereplace" => {
                let message = "don't know how to handle UnicodeDecodeError in error callback";
                return Err(Error::type_error(message));
            }
            other => return Err(unknown_handler(other)),
        }
        Ok(end)
    }

    /// The code point of whole units at a place, surrogates included, and how many bytes they take.
    fn whole(&self, at: usize) -> Option<(u32, usize)> {
        match self.form {
            Form::Utf8 => match self.bytes.get(at..at + 3)? {
                &[a @ 0xe0..=0xef, b @ 0x80..=0xbf, c @ 0x80..=0xbf] => {
                    Some((u32::from(a & 15) << 12 | u32::from(b & 63) << 6 | u32::from(c & 63), 3))
                }
                _ => None,
            },
            Form::Utf16(big) => Some((self.unit16(at, big)?, 2)),
            Form::Utf32(big) => Some((self.unit32(at, big)?, 4)),
            Form::Other => None,
        }
    }

    fn error(&self, start: usize, end: usize, reason: &str) -> Error {
        let what = match end - start {
            1 => format!("can't decode byte 0x{:02x} in position {start}", self.bytes[start]),
            _ => format!("can't decode bytes in position {start}-{}", end - 1),
        };
        let object = Value::bytes(self.bytes.to_vec());
        coding_error(Kind::UnicodeDecodeError, self.codec, object, (start, end), &what, reason)
    }
}
