//! Operators and punctuation: the longest one that fits.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::combinator::value;

use super::super::token::Tok;
use super::{Lex, invalid_character};

/// Reads an operator, a bracket or another mark.
pub(super) fn operator(input: &str) -> Lex<'_, Tok> {
    let bytes = input.as_bytes();
    // Most marks stand alone; the alternatives of several characters are tried only where one may follow.
    let follows = bytes.get(1).is_some_and(|b| matches!(b, b'=' | b'>' | b'<' | b'*' | b'/' | b'.'));
    if follows && let Ok(done) = long(input) {
        return Ok(done);
    }
    let kind = match bytes.first() {
        Some(b'(') => Tok::LParen,
        Some(b')') => Tok::RParen,
        Some(b'[') => Tok::LBracket,
        Some(b']') => Tok::RBracket,
        Some(b'{') => Tok::LBrace,
        Some(b'}') => Tok::RBrace,
        Some(b',') => Tok::Comma,
        Some(b':') => Tok::Colon,
        Some(b';') => Tok::Semicolon,
        Some(b'.') => Tok::Dot,
        Some(b'@') => Tok::At,
        Some(b'+') => Tok::Plus,
        Some(b'-') => Tok::Minus,
        Some(b'*') => Tok::Star,
        Some(b'/') => Tok::Slash,
        Some(b'%') => Tok::Percent,
        Some(b'&') => Tok::Ampersand,
        Some(b'|') => Tok::Bar,
        Some(b'^') => Tok::Caret,
        Some(b'~') => Tok::Tilde,
        Some(b'<') => Tok::Less,
        Some(b'>') => Tok::Greater,
        Some(b'=') => Tok::Equal,
        Some(b'$' | b'?' | b'!' | b'`') => Tok::Stray,
        _ => {
            let c = input.chars().next().unwrap_or('\0');
            return Err(invalid_character(c, &input[c.len_utf8().min(input.len())..]));
        }
    };
    Ok((&input[1..], kind))
}

fn long(input: &str) -> Lex<'_, Tok> {
    alt((
        alt((
            value(Tok::DoubleStarEqual, tag("**=")),
            value(Tok::DoubleSlashEqual, tag("//=")),
            value(Tok::LeftShiftEqual, tag("<<=")),
            value(Tok::RightShiftEqual, tag(">>=")),
            value(Tok::Ellipsis, tag("...")),
        )),
        alt((
            value(Tok::DoubleStar, tag("**")),
            value(Tok::DoubleSlash, tag("//")),
            value(Tok::LeftShift, tag("<<")),
            value(Tok::RightShift, tag(">>")),
            value(Tok::EqualEqual, tag("==")),
            value(Tok::NotEqual, tag("!=")),
            value(Tok::Stray, tag("<>")),
            value(Tok::LessEqual, tag("<=")),
            value(Tok::GreaterEqual, tag(">=")),
            value(Tok::Arrow, tag("->")),
            value(Tok::ColonEqual, tag(":=")),
        )),
        alt((
            value(Tok::PlusEqual, tag("+=")),
            value(Tok::MinusEqual, tag("-=")),
            value(Tok::StarEqual, tag("*=")),
            value(Tok::SlashEqual, tag("/=")),
            value(Tok::PercentEqual, tag("%=")),
            value(Tok::AtEqual, tag("@=")),
            value(Tok::AmpersandEqual, tag("&=")),
            value(Tok::BarEqual, tag("|=")),
            value(Tok::CaretEqual, tag("^=")),
        )),
    ))
    .parse(input)
}
