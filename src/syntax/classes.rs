//! Token classes for highlighting: the lexer's own tokens, without indentation and brackets, going on after every fault.

use super::TokenClass;
use super::lexer::{self, Scanned};
use super::span::Span;
use super::token::Tok;

/// See [`super::token_classes`].
pub(super) fn token_classes(source: &str) -> Vec<(Span, TokenClass)> {
    let Ok(len) = u32::try_from(source.len()) else { return Vec::new() };
    let mut classes: Vec<(Span, TokenClass)> = Vec::new();
    let mut previous = Tok::Newline;
    let mut at = 0;
    while at < source.len() {
        let rest = &source[at..];
        let (length, found) = lexer::scan(rest);
        let span = Span::new(at as u32, (at + length).min(len as usize) as u32);
        at += length.max(1);
        let class = match found {
            Scanned::Blank => continue,
            Scanned::LineEnd => {
                previous = Tok::Newline;
                continue;
            }
            Scanned::Comment => TokenClass::Comment,
            Scanned::OpenString => TokenClass::String,
            Scanned::BadNumber => TokenClass::Number,
            Scanned::Invalid => TokenClass::Invalid,
            Scanned::Token(kind) => {
                let class = classify(kind, previous, span.text(source), &source[at..]);
                previous = kind;
                class
            }
        };
        classes.push((span, class));
    }
    classes
}

fn classify(kind: Tok, previous: Tok, text: &str, rest: &str) -> TokenClass {
    match kind {
        Tok::True | Tok::False | Tok::None | Tok::Ellipsis => TokenClass::Constant,
        Tok::Name if matches!(previous, Tok::Def | Tok::Class) => TokenClass::Definition,
        Tok::Name if previous == Tok::Newline && is_soft_keyword(text, rest) => TokenClass::Keyword,
        Tok::Name => TokenClass::Name,
        Tok::Number => TokenClass::Number,
        Tok::String => TokenClass::String,
        Tok::Stray => TokenClass::Invalid,
        Tok::LParen | Tok::RParen | Tok::LBracket | Tok::RBracket | Tok::LBrace | Tok::RBrace => {
            TokenClass::Punctuation
        }
        Tok::Comma | Tok::Colon | Tok::Semicolon | Tok::Dot => TokenClass::Punctuation,
        kind if kind.is_keyword() => TokenClass::Keyword,
        _ => TokenClass::Operator,
    }
}

/// `match x:` or `case x:` at the start of a line; both are names anywhere else.
fn is_soft_keyword(text: &str, rest: &str) -> bool {
    if text != "match" && text != "case" {
        return false;
    }
    let line = rest.lines().next().unwrap_or("");
    let line = line.split('#').next().unwrap_or("").trim_end();
    let subject = line.trim_start();
    line.ends_with(':') && subject.len() > 1 && !subject.starts_with(['=', '.', ',', ':', ')', ']', '+', '/'])
}
