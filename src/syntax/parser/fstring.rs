//! The fields of f-strings, as Python 3.11 reads them: each expression is cut out of the literal by counting brackets and
//! quotes, and parsed as if it stood in parentheses of its own.

use super::super::ast::*;
use super::super::error::SyntaxError;
use super::super::lexer;
use super::super::span::Span;
use super::super::token::{Tok, Token};
use super::cursor::{Fail, Tokens, refuse};
use super::escape;
use super::literal::Joined;
use super::{parse_tokens, rule};

/// f-strings inside f-strings deeper than this are refused; four kinds of quotes allow no more.
const MAX_FSTRINGS: u32 = 8;

/// The literal being read.
#[derive(Clone, Copy)]
pub(super) struct Literal<'a> {
    /// Its token.
    pub token: Tokens<'a>,
    /// The cursor after the last of the adjacent literals.
    pub end: Tokens<'a>,
    /// The span of all adjacent literals.
    pub whole: Span,
    /// Whether backslashes mean themselves.
    pub raw: bool,
}

type Step<T> = Result<T, nom::Err<Fail>>;

/// Reads `source[start..end]`, the body of an f-string, into `joined`.
pub(super) fn read(literal: Literal<'_>, start: usize, end: usize, joined: &mut Joined) -> Step<()> {
    let mut reader = Reader { literal, source: literal.token.cx.source, at: start, end };
    reader.pieces(0, joined)?;
    if reader.at < end {
        return reader.fail("f-string: unexpected end of string");
    }
    Ok(())
}

struct Reader<'a> {
    literal: Literal<'a>,
    source: &'a str,
    at: usize,
    end: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.source.get(self.at..self.end).unwrap_or("")
    }

    fn step(&mut self) {
        self.at += self.rest().chars().next().map_or(1, char::len_utf8);
    }

    /// An error of the literal itself. Within a field of another one it is named a second time, as all errors there are.
    fn fail<T>(&self, message: impl Into<String>) -> Step<T> {
        let mut message = message.into();
        if self.literal.token.cx.fstring_depth > 0 {
            message.insert_str(0, "f-string: ");
        }
        refuse::<T>(self.literal.end.error_here(message)).map(|(_, value)| value)
    }

    /// Text and fields in turn; inside a format specification up to its closing brace.
    fn pieces(&mut self, nesting: u32, joined: &mut Joined) -> Step<()> {
        loop {
            self.text(nesting, joined)?;
            match self.rest().as_bytes().first() {
                Some(b'{') => self.field(nesting, joined)?,
                _ => return Ok(()),
            }
        }
    }

    fn text(&mut self, nesting: u32, joined: &mut Joined) -> Step<()> {
        let mut start = self.at;
        loop {
            let bytes = self.rest().as_bytes();
            match bytes {
                [] => break,
                [b'\\', b'N', b'{', ..] if !self.literal.raw => {
                    self.at += self.rest().find('}').map_or(bytes.len(), |n| n + 1);
                }
                // A backslash takes its character along, a brace excepted.
                [b'\\', next, ..] if !self.literal.raw && !matches!(next, b'{' | b'}') => {
                    self.at += 1 + self.rest()[1..].chars().next().map_or(1, char::len_utf8);
                }
                [b @ (b'{' | b'}'), ..] => {
                    if nesting == 0 && bytes.get(1) == Some(b) {
                        self.decode(start, self.at + 1, joined)?;
                        self.at += 2;
                        start = self.at;
                        continue;
                    }
                    if nesting == 0 && *b == b'}' {
                        return self.fail("f-string: single '}' is not allowed");
                    }
                    break;
                }
                _ => self.step(),
            }
        }
        self.decode(start, self.at, joined)
    }

    fn decode(&self, start: usize, end: usize, joined: &mut Joined) -> Step<()> {
        let text = self.source.get(start..end).unwrap_or("");
        if self.literal.raw {
            joined.text.push_str(&escape::newlines(text));
            return Ok(());
        }
        match escape::string(text) {
            Ok(text) => joined.text.push_str(&text),
            Err(message) => return self.fail(message),
        }
        Ok(())
    }

    fn field(&mut self, nesting: u32, joined: &mut Joined) -> Step<()> {
        if nesting >= 2 {
            return self.fail("f-string: expressions nested too deeply");
        }
        self.at += 1;
        let start = self.at;
        self.skip_expression()?;
        let end = self.at;
        if self.at >= self.end {
            return self.fail("f-string: expecting '}'");
        }
        let value = self.expression(start, end)?;
        let mut debug = false;
        if self.rest().starts_with('=') {
            debug = true;
            self.at += 1;
            let blanks =
                self.rest().bytes().take_while(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 11 | 12)).count();
            self.at += blanks;
            joined.text.push_str(&escape::newlines(self.source.get(start..self.at).unwrap_or("")));
        }
        let mut conversion = Conversion::None;
        if self.rest().starts_with('!') {
            self.at += 1;
            conversion = self.conversion()?;
        }
        let mut format_spec = None;
        if self.rest().starts_with(':') {
            self.at += 1;
            let result = self.literal.token.span();
            let mut spec =
                Joined { span: self.literal.whole, result, parts: Vec::new(), text: String::new(), formatted: true };
            self.pieces(nesting + 1, &mut spec)?;
            format_spec = Some(spec.finish());
        }
        if !self.rest().starts_with('}') {
            return self.fail("f-string: expecting '}'");
        }
        self.at += 1;
        if debug && conversion == Conversion::None && format_spec.is_none() {
            conversion = Conversion::Repr;
        }
        joined.field(FormattedValue { value, conversion, format_spec });
        Ok(())
    }

    fn conversion(&mut self) -> Step<Conversion> {
        let Some(c) = self.rest().chars().next() else { return self.fail("f-string: expecting '}'") };
        self.at += c.len_utf8();
        match c {
            's' => Ok(Conversion::Str),
            'r' => Ok(Conversion::Repr),
            'a' => Ok(Conversion::Ascii),
            _ => self.fail("f-string: invalid conversion character: expected 's', 'r', or 'a'"),
        }
    }

    /// Moves to the end of the expression: the first `!`, `:`, `=` or `}` outside brackets and strings.
    fn skip_expression(&mut self) -> Step<()> {
        let mut quote: Option<&str> = None;
        let mut open = Vec::new();
        while let Some(&byte) = self.rest().as_bytes().first() {
            if byte == b'\\' {
                return self.fail("f-string expression part cannot include a backslash");
            }
            if let Some(mark) = quote {
                if self.rest().starts_with(mark) {
                    quote = None;
                    self.at += mark.len();
                } else {
                    self.step();
                }
                continue;
            }
            let next = self.rest().as_bytes().get(1).copied();
            match byte {
                b'"' | b'\'' => {
                    let mark = if byte == b'"' { "\"\"\"" } else { "'''" };
                    let mark = if self.rest().starts_with(mark) { mark } else { &mark[..1] };
                    quote = Some(mark);
                    self.at += mark.len();
                    continue;
                }
                b'[' | b'{' | b'(' => {
                    if open.len() >= 200 {
                        return self.fail("f-string: too many nested parenthesis");
                    }
                    open.push(byte as char);
                }
                b'#' => return self.fail("f-string expression part cannot include '#'"),
                b'!' | b'=' | b'<' | b'>' if open.is_empty() && next == Some(b'=') => self.at += 1,
                b'<' | b'>' if open.is_empty() => {}
                b'!' | b':' | b'}' | b'=' if open.is_empty() => return Ok(()),
                b']' | b'}' | b')' => {
                    let closing = byte as char;
                    let Some(opening) = open.pop() else {
                        return self.fail(format!("f-string: unmatched '{closing}'"));
                    };
                    if !matches!((opening, closing), ('(', ')') | ('[', ']') | ('{', '}')) {
                        return self.fail(format!(
                            "f-string: closing parenthesis '{closing}' does not match opening parenthesis '{opening}'"
                        ));
                    }
                }
                _ => {}
            }
            self.step();
        }
        if quote.is_some() {
            return self.fail("f-string: unterminated string");
        }
        match open.pop() {
            Some(opening) => self.fail(format!("f-string: unmatched '{opening}'")),
            None => Ok(()),
        }
    }

    /// Parses `source[start..end]` as if in parentheses.
    fn expression(&self, start: usize, end: usize) -> Step<Expr> {
        let text = self.source.get(start..end).unwrap_or("");
        if text.bytes().all(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 11 | 12)) {
            let next = self.rest().chars().next().filter(|c| matches!(c, '!' | ':' | '='));
            return self.fail(match next {
                Some(mark) => format!("f-string: expression required before '{mark}'"),
                None => "f-string: empty expression not allowed".into(),
            });
        }
        let depth = self.literal.token.cx.fstring_depth + 1;
        if depth > MAX_FSTRINGS {
            return self.fail("f-string: expressions nested too deeply");
        }
        let mut lexed = lexer::lex(self.source, start, end, true);
        let (open, close) = (start as u32 - 1, end as u32);
        lexed.tokens.insert(0, Token { kind: Tok::LParen, level: 1, span: Span::new(open, open + 1) });
        if lexed.fault.is_none() {
            lexed.tokens.pop();
            let after = Span::new(close + 1, close + 1);
            lexed.tokens.push(Token { kind: Tok::RParen, level: 0, span: Span::new(close, close + 1) });
            lexed.tokens.push(Token { kind: Tok::Newline, level: 0, span: after });
            lexed.tokens.push(Token { kind: Tok::End, level: 0, span: after });
        }
        match parse_tokens(self.source, &lexed, depth, rule::fstring) {
            Ok(value) => Ok(value),
            Err(mut error) => {
                // What the tokenizer says is said without the prefix.
                if !lexed.fault.is_some_and(|fault| fault.hard) && !error.message.starts_with("f-string: ") {
                    error.message.insert_str(0, "f-string: ");
                }
                refuse::<Expr>(relocate(error, self.source, start, text)).map(|(_, value)| value)
            }
        }
    }
}

/// CPython reports errors of a field as if the field, in parentheses, were the line.
fn relocate(mut error: SyntaxError, source: &str, start: usize, text: &str) -> SyntaxError {
    if error.line == 0 {
        return error;
    }
    let before = source.get(..start).unwrap_or("");
    let line_start = before.rfind('\n').map_or(0, |n| n + 1);
    let indent = before[line_start..].chars().count() as u32;
    let shift = |column: u32| if column > indent { column - indent + 1 } else { column };
    let first = before.matches('\n').count() as u32 + 1;
    if error.line == first {
        error.column = shift(error.column);
    }
    if error.end_line == first && error.end_column > 0 {
        error.end_column = shift(error.end_column);
    }
    let shown = format!("({text})");
    error.text = shown.split('\n').nth(error.line.saturating_sub(first) as usize).unwrap_or("").into();
    error
}
