//! Text as bytes. Characters that a codec has no bytes for are handed to the error handler a run at a time (UTF-16 and UTF-32 hand
//! over one at a time); what a handler writes instead goes through the codec as well.

use super::{Encoding, coding_error, encoding, handler, unknown_handler};
use crate::compute::ordering::arrange;
use crate::error::{Error, Kind, Result};
use crate::object::Value;
use crate::surrogate;

/// The bytes of a text; `function` is named when the encoding is no text.
pub fn encode(text: &str, name: Option<Value>, errors: Option<Value>, function: &str) -> Result<Vec<u8>> {
    let encoding = encoding(name.as_ref(), function)?;
    let errors = handler(errors.as_ref(), function)?;
    let ascii = |out: &mut Vec<u8>, code: u32| narrow(out, code, 128);
    let latin1 = |out: &mut Vec<u8>, code: u32| narrow(out, code, 256);
    let surrogates = "surrogates not allowed";
    match encoding {
        Encoding::Utf8 if !surrogate::any(text) => Ok(text.as_bytes().to_vec()),
        Encoding::Utf8 => Codec { name: "utf-8", reason: surrogates, ..NARROW }.encode(text, &errors, Vec::new(), utf8),
        Encoding::Utf8Signature => {
            Codec { name: "utf-8", reason: surrogates, ..NARROW }.encode(text, &errors, b"\xef\xbb\xbf".to_vec(), utf8)
        }
        Encoding::Ascii | Encoding::Latin1 if text.is_ascii() => Ok(text.as_bytes().to_vec()),
        Encoding::Ascii => NARROW.encode(text, &errors, Vec::new(), ascii),
        Encoding::Latin1 => Codec { name: "latin-1", reason: "ordinal not in range(256)", ..NARROW }.encode(
            text,
            &errors,
            Vec::new(),
            latin1,
        ),
        Encoding::Utf16(order) => {
            let big = order == Some(true);
            let name = by_order(order, ["utf-16", "utf-16-le", "utf-16-be"]);
            let mut out = Vec::new();
            if order.is_none() {
                utf16(&mut out, 0xfeff, big);
            }
            let codec = Codec { name, reason: surrogates, unit: 2, big, runs: false, bytewise: false };
            codec.encode(text, &errors, out, |out, code| utf16(out, code, big))
        }
        Encoding::Utf32(order) => {
            let big = order == Some(true);
            let name = by_order(order, ["utf-32", "utf-32-le", "utf-32-be"]);
            let mut out = Vec::new();
            if order.is_none() {
                utf32(&mut out, 0xfeff, big);
            }
            let codec = Codec { name, reason: surrogates, unit: 4, big, runs: false, bytewise: false };
            codec.encode(text, &errors, out, |out, code| utf32(out, code, big))
        }
        Encoding::Table(table) => {
            let codes = backwards(table);
            let codec = Codec { name: "charmap", reason: "character maps to <undefined>", bytewise: false, ..NARROW };
            codec.encode(text, &errors, Vec::new(), |out, code| {
                let found = codes.binary_search_by_key(&code, |(known, _)| *known);
                found.is_ok_and(|at| {
                    out.push(codes[at].1);
                    true
                })
            })
        }
    }
}

/// The bytes of text for a stream in UTF-8, where no handler is to be asked.
///
/// # Errors
/// `UnicodeEncodeError` for surrogates.
pub fn check_utf8(text: &str) -> Result<&[u8]> {
    match surrogate::any(text) {
        false => Ok(text.as_bytes()),
        true => encode(text, None, None, "encode").map(|_| text.as_bytes()),
    }
}

/// What the error handlers have to know of a codec.
struct Codec {
    name: &'static str,
    reason: &'static str,
    /// Bytes of the smallest unit.
    unit: usize,
    big: bool,
    /// Whether a handler is given all characters up to the next that has bytes.
    runs: bool,
    /// Whether `surrogateescape` takes what it can of a run before it gives up.
    bytewise: bool,
}

const NARROW: Codec =
    Codec { name: "ascii", reason: "ordinal not in range(128)", unit: 1, big: false, runs: true, bytewise: true };

impl Codec {
    /// Encodes behind what `out` holds; `put` writes a code point's bytes and says whether there are any.
    fn encode(
        &self,
        text: &str,
        errors: &str,
        mut out: Vec<u8>,
        put: impl Fn(&mut Vec<u8>, u32) -> bool,
    ) -> Result<Vec<u8>> {
        let codes: Vec<u32> = text.chars().map(surrogate::code).collect();
        let mut place = 0;
        while place < codes.len() {
            if put(&mut out, codes[place]) {
                place += 1;
                continue;
            }
            let lacks = |code: &&u32| !put(&mut Vec::new(), **code);
            let end = place + if self.runs { codes[place..].iter().take_while(lacks).count() } else { 1 };
            let strict = |start| self.error(text, &codes, start, end);
            match errors {
                "strict" => return Err(strict(place)),
                "ignore" => {}
                "surrogateescape" => {
                    let escaped = codes[place..end].iter().take_while(|code| (0xdc80..0xdd00).contains(*code)).count();
                    if escaped < end - place || self.unit != 1 {
                        return Err(strict(if self.bytewise { place + escaped } else { place }));
                    }
                    out.extend(codes[place..end].iter().map(|code| *code as u8));
                }
                "surrogatepass" if self.name.starts_with("utf") => {
                    codes[place..end].iter().for_each(|code| self.pass(&mut out, *code));
                }
                "surrogatepass" => return Err(strict(place)),
                other => {
                    for &code in &codes[place..end] {
                        let instead = replacement(other, code)?;
                        if !instead.chars().all(|c| put(&mut out, u32::from(c))) {
                            return Err(strict(place));
                        }
                    }
                }
            }
            place = end;
        }
        Ok(out)
    }

    /// The unit of a surrogate itself.
    fn pass(&self, out: &mut Vec<u8>, code: u32) {
        match (self.unit, self.big) {
            (2, false) => out.extend((code as u16).to_le_bytes()),
            (2, true) => out.extend((code as u16).to_be_bytes()),
            (4, false) => out.extend(code.to_le_bytes()),
            (4, true) => out.extend(code.to_be_bytes()),
            _ => out.extend([0xe0 | (code >> 12) as u8, 0x80 | (code >> 6 & 63) as u8, 0x80 | (code & 63) as u8]),
        }
    }

    fn error(&self, text: &str, codes: &[u32], start: usize, end: usize) -> Error {
        let what = match end - start {
            1 => format!("can't encode character '{}' in position {start}", surrogate::escape(codes[start])),
            _ => format!("can't encode characters in position {start}-{}", end - 1),
        };
        coding_error(Kind::UnicodeEncodeError, self.name, text.into(), (start, end), &what, self.reason)
    }
}

/// What a handler writes for a character.
fn replacement(errors: &str, code: u32) -> Result<String> {
    Ok(match errors {
        "replace" => "?".to_string(),
        "xmlcharrefreplace" => format!("&#{code};"),
        "backslashreplace" => surrogate::escape(code),
        "namereplace" => match (code, surrogate::character(code).ok().and_then(crate::syntax::name_of_character)) {
            (_, Some(name)) => format!("\\N{{{name}}}"),
            // Controls, surrogates and private characters have no names.
            (0..0x20 | 0x7f..0xa0 | 0xd800..0xf900 | 0xf0000.., _) => surrogate::escape(code),
            _ => {
                let message = format!("the name of the character U+{code:04X} is not available in newaxis yet");
                return Err(Error::not_implemented(message));
            }
        },
        other => return Err(unknown_handler(other)),
    })
}

fn by_order(order: Option<bool>, names: [&'static str; 3]) -> &'static str {
    names[order.map_or(0, |big| 1 + usize::from(big))]
}

fn narrow(out: &mut Vec<u8>, code: u32, limit: u32) -> bool {
    if code < limit {
        out.push(code as u8);
    }
    code < limit
}

fn utf8(out: &mut Vec<u8>, code: u32) -> bool {
    match char::from_u32(code) {
        Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        None => return false,
    }
    true
}

fn utf16(out: &mut Vec<u8>, code: u32, big: bool) -> bool {
    let Some(c) = char::from_u32(code) else { return false };
    for unit in c.encode_utf16(&mut [0; 2]) {
        out.extend(if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
    }
    true
}

fn utf32(out: &mut Vec<u8>, code: u32, big: bool) -> bool {
    if char::from_u32(code).is_some() {
        out.extend(if big { code.to_be_bytes() } else { code.to_le_bytes() });
        return true;
    }
    false
}

/// The bytes of a table's characters, by code point. Of bytes with the same character the last one counts.
fn backwards(table: &str) -> Vec<(u32, u8)> {
    let characters: Vec<u32> = table.chars().map(u32::from).collect();
    let first = 256 - characters.len() as u32;
    let bytes = (0..first).chain(characters).zip(0u8..=255).filter(|(code, _)| *code != 0xfffe);
    let mut codes: Vec<(u32, u8)> = bytes.collect();
    arrange(&mut codes, |a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    codes.dedup_by_key(|(code, _)| *code);
    codes
}
