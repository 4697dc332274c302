//! `repr` of text: quotes and escapes of strings and bytes, as CPython writes them.

use super::printable::is_printable;
use crate::surrogate::code;

/// Appends `repr(text)`: single quotes unless only double quotes avoid escaping.
pub fn write_str_repr(out: &mut String, text: &str) {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    out.push(quote);
    for character in text.chars() {
        match character {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            ' '..='~' => out.push(character),
            c if is_printable(c) => out.push(c),
            c => push_escape(out, code(c)),
        }
    }
    out.push(quote);
}

/// Appends `ascii(text)`: as `repr`, with every character beyond ASCII escaped.
pub fn write_str_ascii(out: &mut String, text: &str) {
    let mut quoted = String::with_capacity(text.len() + 2);
    write_str_repr(&mut quoted, text);
    write_ascii_only(out, &quoted);
}

/// Appends `text` with every character beyond ASCII escaped, as `ascii` does with any object's repr.
pub fn write_ascii_only(out: &mut String, text: &str) {
    for character in text.chars() {
        if character.is_ascii() {
            out.push(character);
        } else {
            push_escape(out, code(character));
        }
    }
}

/// Appends `repr(bytes)`.
pub fn write_bytes_repr(out: &mut String, bytes: &[u8]) {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    out.push('b');
    out.push(quote);
    for &byte in bytes {
        match byte {
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b'\\' => out.push_str("\\\\"),
            b if char::from(b) == quote => {
                out.push('\\');
                out.push(quote);
            }
            b' '..=b'~' => out.push(char::from(byte)),
            b => push_escape(out, u32::from(b)),
        }
    }
    out.push(quote);
}

fn push_escape(out: &mut String, point: u32) {
    let (letter, digits) = match point {
        0..=0xff => ('x', 2),
        0x100..=0xffff => ('u', 4),
        _ => ('U', 8),
    };
    out.push('\\');
    out.push(letter);
    push_hex(out, point, digits);
}

fn push_hex(out: &mut String, value: u32, digits: u32) {
    for place in (0..digits).rev() {
        out.extend(char::from_digit((value >> (4 * place)) & 15, 16));
    }
}
