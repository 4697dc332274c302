//! Numeric literals, recognised here and valued by the parser. Messages and their places are CPython's tokenizer's.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag_no_case, take_while, take_while1};
use nom::character::complete::{char, digit1, one_of};
use nom::combinator::{opt, recognize};

use super::super::token::Tok;
use super::{Lex, TokenFault};

/// Reads an integer in any base, a float or an imaginary number.
pub(super) fn number(input: &str) -> Lex<'_, Tok> {
    let radix: Lex<'_, &str> = alt((tag_no_case("0x"), tag_no_case("0o"), tag_no_case("0b"))).parse(input);
    if let Ok((rest, prefix)) = radix {
        return match prefix.as_bytes()[1] {
            b'x' | b'X' => based(rest, 16, "hexadecimal"),
            b'o' | b'O' => based(rest, 8, "octal"),
            _ => based(rest, 2, "binary"),
        };
    }
    decimal(input)
}

/// Digits of a base, each group after an optional underscore.
fn based<'s>(mut input: &'s str, base: u32, name: &'static str) -> Lex<'s, Tok> {
    let wrong_digit = |rest: &'s str| {
        let digit = rest.chars().next().filter(char::is_ascii_digit)?;
        let message = format!("invalid digit '{digit}' in {name} literal");
        (base < 10).then(|| TokenFault::failure(message, &rest[1..]))
    };
    loop {
        let (rest, _) = opt(char('_')).parse(input)?;
        let digits: Lex<'_, &str> = take_while1(|c: char| c.is_digit(base))(rest);
        let Ok((rest, _)) = digits else {
            return Err(
                wrong_digit(rest).unwrap_or_else(|| TokenFault::failure(format!("invalid {name} literal"), rest))
            );
        };
        if let Some(fault) = wrong_digit(rest) {
            return Err(fault);
        }
        input = rest;
        if !rest.starts_with('_') {
            return end_of_number(rest, name);
        }
    }
}

fn decimal(input: &str) -> Lex<'_, Tok> {
    let (mut rest, whole) = match input.starts_with('.') {
        true => (input, ""),
        false => recognize(digits).parse(input)?,
    };
    let mut integer = true;
    if let Some(after) = rest.strip_prefix('.') {
        integer = false;
        rest = if after.starts_with(|c: char| c.is_ascii_digit()) { digits(after)?.0 } else { after };
    }
    if rest.starts_with(['e', 'E']) {
        let sign: Lex<'_, _> = opt(one_of("+-")).parse(&rest[1..]);
        let (after, sign) = sign?;
        if after.starts_with(|c: char| c.is_ascii_digit()) {
            integer = false;
            rest = digits(after)?.0;
        } else if sign.is_some() {
            return Err(TokenFault::failure("invalid decimal literal", after));
        } else {
            return end_of_number(rest, "decimal");
        }
    }
    if rest.starts_with(['j', 'J']) {
        return end_of_number(&rest[1..], "imaginary");
    }
    if integer && whole.starts_with('0') && whole.bytes().any(|b| matches!(b, b'1'..=b'9')) {
        let (after, _) = take_while(|c| c == '0' || c == '_')(input)?;
        let message = "leading zeros in decimal integer literals are not permitted; \
                       use an 0o prefix for octal integers";
        let failure =
            TokenFault { message: message.into(), left: after.len(), unterminated: None, from: Some(input.len()) };
        return Err(nom::Err::Failure(failure));
    }
    end_of_number(rest, "decimal")
}

/// Decimal digits with single underscores between them.
fn digits(input: &str) -> Lex<'_, ()> {
    let (mut rest, _) = digit1(input)?;
    while let Some(after) = rest.strip_prefix('_') {
        let group: Lex<'_, &str> = digit1(after);
        let Ok((next, _)) = group else { return Err(TokenFault::failure("invalid decimal literal", after)) };
        rest = next;
    }
    Ok((rest, ()))
}

/// A number may touch a keyword (`1if x else 2`) but no other word.
fn end_of_number<'s>(rest: &'s str, name: &str) -> Lex<'s, Tok> {
    let Some(c) = rest.chars().next() else { return Ok((rest, Tok::Number)) };
    let word = c == '_' || c.is_ascii_alphanumeric();
    let keyword = || ["and", "else", "for", "if", "in", "is", "or", "not"].iter().any(|k| rest.starts_with(k));
    if word && !keyword() {
        return Err(TokenFault::failure(format!("invalid {name} literal"), rest));
    }
    Ok((rest, Tok::Number))
}
