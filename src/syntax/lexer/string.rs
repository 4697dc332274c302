//! String literals: where they begin and end. Escapes and f-string fields are read by the parser.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_till, take_while};

use super::super::token::Tok;
use super::{Lex, TokenFault};

/// The parts of one string literal.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct StringParts<'s> {
    /// Letters before the quote.
    pub prefix: &'s str,
    /// Text between the quotes.
    pub body: &'s str,
    /// Offset of the body within the literal.
    pub start: usize,
}

impl StringParts<'_> {
    /// Whether the prefix has a letter, in either case.
    pub fn has(&self, letter: u8) -> bool {
        self.prefix.bytes().any(|b| b.eq_ignore_ascii_case(&letter))
    }
}

/// Splits the text of a complete string token.
pub(in super::super) fn string_parts(literal: &str) -> StringParts<'_> {
    let quote = literal.find(['"', '\'']).unwrap_or(0);
    let (prefix, quoted) = literal.split_at(quote);
    let triple = quoted.len() >= 6 && (quoted.starts_with("\"\"\"") || quoted.starts_with("'''"));
    let width = if triple { 3 } else { 1 };
    StringParts { prefix, body: quoted.get(width..quoted.len() - width).unwrap_or(""), start: quote + width }
}

/// Whether letters may stand before a quote.
pub(super) fn is_prefix(letters: &str) -> bool {
    match letters.as_bytes() {
        [a] => matches!(a.to_ascii_lowercase(), b'r' | b'b' | b'u' | b'f'),
        [a, b] => {
            let pair = (a.to_ascii_lowercase(), b.to_ascii_lowercase());
            matches!(pair, (b'r', b'b' | b'f') | (b'b' | b'f', b'r'))
        }
        _ => false,
    }
}

/// Reads a literal, its prefix included.
pub(super) fn string(input: &str) -> Lex<'_, Tok> {
    let (quoted, _) = take_while(|c: char| c.is_ascii_alphabetic())(input)?;
    let (body, quote) = alt((tag("\"\"\""), tag("'''"), tag("\""), tag("'"))).parse(quoted)?;
    let triple = quote.len() == 3;
    let mark = quote.as_bytes()[0] as char;
    let mut rest = body;
    loop {
        let stop = |c: char| c == mark || c == '\\' || (!triple && (c == '\n' || c == '\r'));
        let (at, _) = take_till(stop)(rest)?;
        if let Some(after) = at.strip_prefix(quote) {
            return Ok((after, Tok::String));
        }
        rest = match at.as_bytes() {
            [b'\\', b'\r', b'\n', ..] => &at[3..],
            [b'\\', ..] if at.len() > 1 => &at[1 + at[1..].chars().next().map_or(0, char::len_utf8)..],
            [b, ..] if triple && *b == mark as u8 => &at[1..],
            _ => {
                let left = at.len();
                let unterminated = Some((input.len(), triple));
                return Err(nom::Err::Failure(TokenFault { message: String::new(), left, unterminated, from: None }));
            }
        };
    }
}
