//! Lone surrogates in text that is UTF-8.
//!
//! A `str` of Python may hold any number below 0x110000, the surrogates U+D800 to U+DFFF included; Rust's text holds characters
//! only. So 2048 private characters of plane 16, U+10F000 to U+10F7FF, stand for the surrogates within our text: all that walks,
//! cuts, joins and searches text knows nothing of it, and only what tells a character's number asks here: `code` and `character`
//! translate, `compare` orders. (Plane 16 holds no characters that anybody has agreed on; its end is spared, since U+10FFFF
//! is what scripts write for the last of all.) A character that really is one of those 2048 has no place of its own. It
//! is refused by name wherever text comes in, so that neither is ever taken for the other.

use std::borrow::Cow;
use std::cmp::Ordering;

/// The first character that stands for a surrogate.
const FIRST: u32 = 0x10_f000;
const LAST: u32 = FIRST + 0x7ff;

/// Why a character is refused.
pub const REFUSED: &str = "the characters U+10F000 to U+10F7FF are not available in newaxis";

/// What has no place in our text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unheld {
    /// The number is beyond Unicode.
    Beyond,
    /// The character's place is taken by a surrogate.
    Taken,
}

/// The character that holds a code point, which may be a surrogate.
pub fn character(code: u32) -> Result<char, Unheld> {
    match code {
        FIRST..=LAST => Err(Unheld::Taken),
        0xd800..=0xdfff => Ok(stand_in(code)),
        _ => char::from_u32(code).ok_or(Unheld::Beyond),
    }
}

/// The code point that a character of our text holds.
#[inline]
pub fn code(character: char) -> u32 {
    match u32::from(character) {
        stand_in @ FIRST..=LAST => stand_in - FIRST + 0xd800,
        own => own,
    }
}

/// Whether a character of our text holds a surrogate.
pub fn is_surrogate(character: char) -> bool {
    matches!(u32::from(character), FIRST..=LAST)
}

/// Whether text of ours holds surrogates; or, of text that comes in, whether it has characters that are to be refused.
pub fn any(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    // In UTF-8 they are f4 8f 80 80 to f4 8f 9f bf. Where other characters begin with f4, only these have such a third byte.
    let mut rest = text.as_bytes();
    while let Some(at) = rest.iter().position(|&byte| byte == 0xf4) {
        if matches!(rest[at..], [_, 0x8f, 0x80..=0x9f, ..]) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}

/// The order of two texts by code points. It is that of their bytes, unless surrogates are among the characters.
#[inline]
pub fn compare(a: &str, b: &str) -> Ordering {
    let order = a.cmp(b);
    let greater = if order == Ordering::Less { b } else { a };
    match order == Ordering::Equal || !any(greater) {
        true => order,
        false => a.chars().map(code).cmp(b.chars().map(code)),
    }
}

/// Text from bytes that should be UTF-8; each byte that is none becomes a surrogate of its own, as Python reads what the operating
/// system says.
///
/// # Errors
/// A character has no place in our text.
pub fn from_system(bytes: &[u8]) -> Result<String, Unheld> {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        if any(chunk.valid()) {
            return Err(Unheld::Taken);
        }
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|&byte| stand_in(0xdc00 + u32::from(byte))));
    }
    Ok(text)
}

/// The bytes of text as the operating system takes them, the reverse of `from_system`; nothing when it holds other surrogates.
pub fn to_system(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    for character in text.chars() {
        match code(character) {
            byte @ 0xdc80..=0xdcff => bytes.push(byte as u8),
            0xd800..=0xdfff => return None,
            _ => bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    Some(bytes)
}

/// Text with a surrogate as `\ud800`, for streams that must take any text.
pub fn escaped(text: &str) -> Cow<'_, str> {
    if !any(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match is_surrogate(character) {
            true => out.push_str(&escape(code(character))),
            false => out.push(character),
        }
    }
    Cow::Owned(out)
}

/// A code point as a literal could write it: `\xe9`, `\u20ac`, `\U0001f600`.
pub fn escape(code: u32) -> String {
    match code {
        0..0x100 => format!("\\x{code:02x}"),
        0x100..0x10000 => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}

fn stand_in(surrogate: u32) -> char {
    char::from_u32(surrogate - 0xd800 + FIRST).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_point_but_the_taken_ones_comes_back() {
        for point in 0..0x110000 {
            match character(point) {
                Ok(held) => assert_eq!(code(held), point),
                Err(why) => assert_eq!((why, (FIRST..=LAST).contains(&point)), (Unheld::Taken, true)),
            }
        }
        assert_eq!(character(0x110000), Err(Unheld::Beyond));
    }

    #[test]
    fn stand_ins_are_found_by_their_bytes() {
        for point in 0x10_0000..0x11_0000 {
            let text = format!("é{}", char::from_u32(point).unwrap());
            assert_eq!(any(&text), (FIRST..=LAST).contains(&point), "{point:x}");
        }
    }

    #[test]
    fn texts_are_ordered_by_code_points() {
        let text = |codes: &[u32]| codes.iter().map(|&code| character(code).unwrap()).collect::<String>();
        let rising = [&[0x61][..], &[0x61, 0xd7ff], &[0x61, 0xd800], &[0x61, 0xd800, 0x61], &[0x61, 0xdfff]];
        let rising = rising.into_iter().chain([&[0x61, 0xe000][..], &[0x61, 0x1f600], &[0x61, 0x10ffff]]);
        let rising: Vec<String> = rising.map(text).collect();
        for (i, a) in rising.iter().enumerate() {
            for (j, b) in rising.iter().enumerate() {
                assert_eq!(compare(a, b), i.cmp(&j));
            }
        }
    }

    #[test]
    fn bytes_of_the_system_come_back() {
        let bytes = b"caf\xc3\xa9 \xff\xed\xa0\x80 \xe2\x82";
        assert_eq!(to_system(&from_system(bytes).unwrap()).unwrap(), bytes);
        assert_eq!(from_system("\u{10f000}".as_bytes()), Err(Unheld::Taken));
        assert_eq!(to_system(&character(0xd800).unwrap().to_string()), None);
    }
}
