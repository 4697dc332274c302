//! The values of literals: numbers of any size, strings with their escapes, adjacent strings joined.

use std::rc::Rc;

use num_bigint::BigInt;

use super::super::ast::*;
use super::super::lexer::string_parts;
use super::super::span::Span;
use super::super::token::Tok;
use super::cursor::{Parsed, Tokens, refuse};
use super::escape;
use super::expression::expr;
use super::fstring::{self, Literal};

/// CPython refuses decimal literals of more digits, since reading them takes quadratic time.
const MAX_DIGITS: usize = 4300;

/// Value of the number token here.
pub(super) fn number<'a>(i: Tokens<'a>) -> Result<Constant, nom::Err<super::cursor::Fail>> {
    let text = i.text();
    if text.len() < 18 && text.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(Constant::Int(text.bytes().fold(0, |n, b| n * 10 + i64::from(b - b'0'))));
    }
    let digits = text.replace('_', "");
    let radix = match digits.get(..2) {
        Some("0x" | "0X") => 16,
        Some("0o" | "0O") => 8,
        Some("0b" | "0B") => 2,
        _ => 10,
    };
    if radix != 10 {
        return Ok(integer(&digits[2..], radix));
    }
    if let Some(imaginary) = digits.strip_suffix(['j', 'J']) {
        return Ok(Constant::Imaginary(imaginary.parse().unwrap_or(f64::NAN)));
    }
    if digits.contains(['.', 'e', 'E']) {
        return Ok(Constant::Float(digits.parse().unwrap_or(f64::NAN)));
    }
    if digits.len() > MAX_DIGITS {
        let message = format!(
            "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: value has {} digits; \
             use sys.set_int_max_str_digits() to increase the limit - \
             Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
            digits.len()
        );
        let mut error = i.error(i.span(), message);
        (error.column, error.end_column) = (0, 0);
        return match refuse::<()>(error) {
            Err(error) => Err(error),
            Ok(_) => Ok(Constant::Int(0)),
        };
    }
    Ok(integer(&digits, 10))
}

fn integer(digits: &str, radix: u32) -> Constant {
    match i64::from_str_radix(digits, radix) {
        Ok(small) => Constant::Int(small),
        Err(_) => Constant::BigInt(Rc::new(BigInt::parse_bytes(digits.as_bytes(), radix).unwrap_or_default())),
    }
}

/// `strings`: one or more adjacent literals as one constant or one f-string.
pub(super) fn strings(i: Tokens<'_>) -> Parsed<'_, Expr> {
    let mut end = i.advance();
    while end.kind() == Tok::String {
        end = end.advance();
    }
    let span = i.span_to(end);
    let count = end.index() - i.index();
    let first = string_parts(i.text());
    if first.has(b'b') {
        return bytes(i, end, span);
    }
    // By far the commonest: one literal without anything to resolve.
    if count == 1 && !first.has(b'f') && (first.has(b'r') || !first.body.contains('\\')) && !first.body.contains('\r') {
        return Ok((end, expr(ExprKind::Constant(Constant::Str(Rc::from(first.body))), span)));
    }
    let mut joined = Joined { span, result: span, parts: Vec::new(), text: String::new(), formatted: false };
    let mut next = i;
    while next.index() < end.index() {
        let parts = string_parts(next.text());
        if parts.has(b'b') {
            return refuse(end.error_here("cannot mix bytes and nonbytes literals"));
        }
        if parts.has(b'f') {
            joined.formatted = true;
            let literal = Literal { token: next, end, whole: span, raw: parts.has(b'r') };
            let start = next.span().start as usize + parts.start;
            fstring::read(literal, start, start + parts.body.len(), &mut joined)?;
        } else if parts.has(b'r') {
            joined.text.push_str(&escape::newlines(parts.body));
        } else {
            match escape::string(parts.body) {
                Ok(text) => joined.text.push_str(&text),
                Err(message) => return refuse(end.error_here(message)),
            }
        }
        next = next.advance();
    }
    Ok((end, joined.finish()))
}

/// The pieces of adjacent strings, as they are put together.
pub(super) struct Joined {
    /// The span of all of them.
    pub span: Span,
    /// The span of the result: a format specification stands in one literal only.
    pub result: Span,
    /// Constants and fields so far.
    pub parts: Vec<Expr>,
    /// Text since the last field.
    pub text: String,
    /// Whether any of them is an f-string.
    pub formatted: bool,
}

impl Joined {
    /// Adds a field of an f-string.
    pub fn field(&mut self, field: FormattedValue) {
        self.flush();
        self.parts.push(expr(ExprKind::FormattedValue(Box::new(field)), self.span));
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text);
            self.parts.push(expr(ExprKind::Constant(Constant::Str(Rc::from(text))), self.span));
        }
    }

    /// The constant or the f-string they make.
    pub fn finish(mut self) -> Expr {
        if !self.formatted {
            return expr(ExprKind::Constant(Constant::Str(Rc::from(self.text))), self.span);
        }
        self.span = self.result;
        self.flush();
        expr(ExprKind::JoinedStr(self.parts), self.result)
    }
}

fn bytes<'a>(i: Tokens<'a>, end: Tokens<'a>, span: Span) -> Parsed<'a, Expr> {
    let mut value = Vec::new();
    let mut next = i;
    while next.index() < end.index() {
        let parts = string_parts(next.text());
        if !parts.has(b'b') {
            return refuse(end.error_here("cannot mix bytes and nonbytes literals"));
        }
        if !parts.body.is_ascii() {
            return refuse(i.error(next.span(), "bytes can only contain ASCII literal characters"));
        }
        let body = escape::newlines(parts.body);
        if parts.has(b'r') {
            value.extend_from_slice(body.as_bytes());
        } else {
            match escape::bytes(&body) {
                Ok(part) => value.extend(part),
                Err(message) => return refuse(end.error_here(message)),
            }
        }
        next = next.advance();
    }
    Ok((end, expr(ExprKind::Constant(Constant::Bytes(Rc::from(value))), span)))
}
