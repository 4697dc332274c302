//! The lexer: source text to tokens, indentation included.
//!
//! A nom parser over `&str` reads one token at a time (`word`, `number`, `string` and `operator`); the loop here feeds
//! it, measures indentation at the start of every logical line, and keeps the stack of open brackets, inside which line
//! ends do not count. Faults are of two kinds, as in CPython: a *hard* one anywhere in the text wins over whatever
//! the parser could say, a *soft* one becomes a token and is told only if the parser arrives there.

mod number;
mod operator;
mod string;

use nom::IResult;
use nom::bytes::complete::{take_till, take_while};

use super::error::{SyntaxError, SyntaxErrorKind};
use super::span::{LineIndex, Span};
use super::token::{Tok, Token};

pub(super) use string::string_parts;

/// Brackets deeper than this are refused, as in CPython.
const MAX_BRACKETS: usize = 200;
/// Indentation deeper than this is refused, as in CPython.
const MAX_INDENTS: usize = 100;

/// What the lexer made of a text.
pub(super) struct Lexed {
    /// The tokens; the last is `End` or `Fault`.
    pub tokens: Vec<Token>,
    /// What went wrong where the tokens end.
    pub fault: Option<Fault>,
    /// The innermost bracket still open where the tokens end.
    pub open: Option<(char, u32)>,
}

/// A fault of the lexer.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    /// Whether it is told before anything the parser finds.
    pub hard: bool,
    /// Whether more text could mend it: an open string, an open bracket, a trailing backslash.
    pub unfinished: bool,
    /// What is told.
    pub error: SyntaxError,
}

/// A fault while one token is read: the message, and how much text was left where CPython stands when it says so.
#[derive(Debug)]
pub(super) struct TokenFault {
    message: String,
    left: usize,
    /// For a literal that never ends: text left where it began, and whether it is triple-quoted.
    unterminated: Option<(usize, bool)>,
    /// An explicit range of columns: text left at its start.
    from: Option<usize>,
}

impl TokenFault {
    fn failure(message: impl Into<String>, rest: &str) -> nom::Err<TokenFault> {
        nom::Err::Failure(TokenFault { message: message.into(), left: rest.len(), unterminated: None, from: None })
    }
}

impl<'s> nom::error::ParseError<&'s str> for TokenFault {
    fn from_error_kind(input: &'s str, _: nom::error::ErrorKind) -> Self {
        TokenFault { message: "invalid syntax".into(), left: input.len(), unterminated: None, from: None }
    }
    fn append(_: &'s str, _: nom::error::ErrorKind, other: Self) -> Self {
        other
    }
}

type Lex<'s, T> = IResult<&'s str, T, TokenFault>;

/// Reads `source[start..end]`. `inner` says that the text stands inside a bracket, as f-string expressions do.
pub(super) fn lex(source: &str, start: usize, end: usize, inner: bool) -> Lexed {
    let text = source.get(..end).unwrap_or(source);
    let mut lexer = Lexer {
        text,
        at: start,
        tokens: Vec::with_capacity((end - start) / 4 + 4),
        indents: vec![(0, 0)],
        brackets: if inner { vec![('(', start.saturating_sub(1) as u32)] } else { Vec::new() },
        inner: inner as usize,
    };
    let fault = lexer.run().err();
    if let Some(fault) = &fault {
        let at = fault.error.span.start.min(lexer.at as u32).max(lexer.tokens.last().map_or(0, |t| t.span.end));
        lexer.push(Tok::Fault, at, at);
    }
    Lexed { open: lexer.brackets.get(lexer.inner..).and_then(|open| open.last().copied()), tokens: lexer.tokens, fault }
}

struct Lexer<'s> {
    text: &'s str,
    at: usize,
    tokens: Vec<Token>,
    /// Columns of the open blocks: tabs to multiples of eight, and tabs as one column.
    indents: Vec<(u32, u32)>,
    brackets: Vec<(char, u32)>,
    /// How many of the brackets stand outside the text.
    inner: usize,
}

impl<'s> Lexer<'s> {
    fn run(&mut self) -> Result<(), Fault> {
        if self.at == 0 && self.text.starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
        }
        let mut line_start = self.inner == 0;
        loop {
            if line_start {
                line_start = false;
                if !self.indentation()? {
                    line_start = self.at < self.text.len();
                    if line_start {
                        continue;
                    }
                }
            }
            self.blanks()?;
            let Some(&byte) = self.text.as_bytes().get(self.at) else { return self.end() };
            if byte == b'\n' || byte == b'\r' {
                if self.brackets.is_empty() {
                    self.push(Tok::Newline, self.at as u32, self.at as u32);
                    line_start = true;
                }
                self.at += if self.text[self.at..].starts_with("\r\n") { 2 } else { 1 };
                continue;
            }
            self.token()?;
        }
    }

    /// Skips blanks, comments and joined lines.
    fn blanks(&mut self) -> Result<(), Fault> {
        loop {
            let rest = &self.text[self.at..];
            let (rest, _) = nom_blanks(rest);
            self.at = self.text.len() - rest.len();
            match rest.as_bytes().first() {
                Some(b'#') => self.at += comment(rest).len(),
                Some(b'\\') => {
                    let after = &rest[1..];
                    let Some(next) = line_end(after) else {
                        let at = self.at + 1 + after.chars().next().map_or(0, char::len_utf8);
                        if after.is_empty() {
                            self.at += 1;
                            return Err(self.soft("unexpected EOF while parsing", self.at, true));
                        }
                        return Err(self.soft("unexpected character after line continuation character", at, false));
                    };
                    self.at += 1 + next;
                    if self.at >= self.text.len() {
                        return Err(self.soft("unexpected EOF while parsing", self.at, true));
                    }
                }
                _ => return Ok(()),
            }
        }
    }

    fn token(&mut self) -> Result<(), Fault> {
        let rest = &self.text[self.at..];
        let (left, kind) = match read_token(rest) {
            Ok(done) => done,
            Err(nom::Err::Failure(fault) | nom::Err::Error(fault)) => return Err(self.token_fault(fault)),
            Err(nom::Err::Incomplete(_)) => return Err(self.soft("unexpected EOF while parsing", self.at, true)),
        };
        let (start, end) = (self.at, self.text.len() - left.len());
        match kind {
            Tok::LParen | Tok::LBracket | Tok::LBrace => {
                if self.brackets.len() >= MAX_BRACKETS {
                    return Err(self.hard("too many nested parentheses", end));
                }
                self.brackets.push((self.text.as_bytes()[start] as char, start as u32));
            }
            Tok::RParen | Tok::RBracket | Tok::RBrace => self.close(self.text.as_bytes()[start] as char, end)?,
            _ => {}
        }
        self.at = end;
        self.push(kind, start as u32, end as u32);
        Ok(())
    }

    fn close(&mut self, closing: char, end: usize) -> Result<(), Fault> {
        if self.brackets.len() <= self.inner {
            return Err(self.hard(format!("unmatched '{closing}'"), end));
        }
        let Some((opening, at)) = self.brackets.pop() else { return Ok(()) };
        if matches!((opening, closing), ('(', ')') | ('[', ']') | ('{', '}')) {
            return Ok(());
        }
        let index = LineIndex::new(self.text);
        let (opened, now) = (index.line(at), index.line(end as u32));
        let place = if opened == now { String::new() } else { format!(" on line {opened}") };
        let message = format!("closing parenthesis '{closing}' does not match opening parenthesis '{opening}'{place}");
        Err(self.hard(message, end))
    }

    /// Measures the blanks a line begins with. False when the line holds nothing else.
    fn indentation(&mut self) -> Result<bool, Fault> {
        let rest = &self.text[self.at..];
        let (after, blanks) = nom_blanks(rest);
        let (mut column, mut alternate) = (0u32, 0u32);
        for byte in blanks.bytes() {
            match byte {
                b'\t' => {
                    column = (column / 8 + 1) * 8;
                    alternate += 1;
                }
                b'\x0c' => (column, alternate) = (0, 0),
                _ => {
                    column += 1;
                    alternate += 1;
                }
            }
        }
        self.at += blanks.len();
        if after.is_empty() {
            return Ok(true);
        }
        if after.starts_with(['#', '\n', '\r']) {
            self.at += comment(after).len();
            self.at += line_end(&self.text[self.at..]).unwrap_or(0);
            return Ok(false);
        }
        let here = self.at as u32;
        let (top, top_alternate) = self.indents.last().copied().unwrap_or((0, 0));
        if column == top {
            if alternate != top_alternate {
                return Err(self.tabs());
            }
        } else if column > top {
            if self.indents.len() >= MAX_INDENTS {
                let mut fault = self.soft("too many levels of indentation", self.line_end_at(), false);
                fault.error.kind = SyntaxErrorKind::IndentationError;
                fault.error.column = 1;
                return Err(fault);
            }
            if alternate <= top_alternate {
                return Err(self.tabs());
            }
            self.indents.push((column, alternate));
            self.push(Tok::Indent, here, here);
        } else {
            while self.indents.len() > 1 && self.indents.last().is_some_and(|&(open, _)| column < open) {
                self.indents.pop();
                self.push(Tok::Dedent, here, here);
            }
            let (top, top_alternate) = self.indents.last().copied().unwrap_or((0, 0));
            if column != top {
                // The tokens of this line's blocks were never handed out: the fault comes first.
                while self.tokens.last().is_some_and(|t| t.kind == Tok::Dedent && t.span.start == here) {
                    self.tokens.pop();
                }
                let end = self.line_end_at();
                let mut fault = self.soft("unindent does not match any outer indentation level", end, false);
                fault.error.kind = SyntaxErrorKind::IndentationError;
                // Past the line's end, as if that were typed.
                fault.error.column += 1;
                return Err(fault);
            }
            if alternate != top_alternate {
                return Err(self.tabs());
            }
        }
        Ok(true)
    }

    fn end(&mut self) -> Result<(), Fault> {
        let end = self.text.len() as u32;
        if let Some(&(opening, at)) = self.brackets.get(self.inner..).and_then(|open| open.last()) {
            let error = never_closed(self.text, opening, at);
            return Err(Fault { hard: false, unfinished: true, error });
        }
        let ended = self.tokens.last().is_none_or(|t| matches!(t.kind, Tok::Newline | Tok::Dedent | Tok::Indent));
        if self.inner == 0 && !ended {
            self.push(Tok::Newline, end, end);
        }
        for _ in 1..self.indents.len() {
            self.push(Tok::Dedent, end, end);
        }
        self.push(Tok::End, end, end);
        Ok(())
    }

    fn push(&mut self, kind: Tok, start: u32, end: u32) {
        self.tokens.push(Token { kind, level: self.brackets.len() as u8, span: Span::new(start, end) });
    }

    fn line_end_at(&self) -> usize {
        self.at + self.text[self.at..].find(['\n', '\r']).unwrap_or(self.text.len() - self.at)
    }

    fn tabs(&self) -> Fault {
        let mut fault = self.soft("inconsistent use of tabs and spaces in indentation", self.line_end_at(), false);
        fault.error.kind = SyntaxErrorKind::TabError;
        fault.error.column = 1;
        fault
    }

    fn soft(&self, message: &str, end: usize, unfinished: bool) -> Fault {
        let mut error = self.error(message.into(), end);
        if unfinished {
            error = SyntaxError::at_end(self.text, error.message);
        }
        error.end_column = 0;
        Fault { hard: false, unfinished, error }
    }

    fn hard(&self, message: impl Into<String>, end: usize) -> Fault {
        Fault { hard: true, unfinished: false, error: self.error(message.into(), end) }
    }

    /// An error whose column is that of the last character read, `end` being just past it.
    fn error(&self, message: String, end: usize) -> SyntaxError {
        let before = self.text[..end].chars().next_back().map_or(0, char::len_utf8);
        let start = end - before;
        let mut error = SyntaxError::at(self.text, Span::new(start as u32, end as u32), message);
        error.end_line = error.line;
        error.end_column = error.column;
        error
    }

    fn token_fault(&self, fault: TokenFault) -> Fault {
        let len = self.text.len();
        if let Some((left, triple)) = fault.unterminated {
            let start = (len - left) as u32;
            let index = LineIndex::new(self.text);
            let last = if triple { index.line(len as u32) } else { index.line((len - fault.left) as u32) };
            // A text that ends in a line end has no further line to detect anything on.
            let last = if triple && self.text.ends_with('\n') { last - 1 } else { last };
            let name = if triple { "triple-quoted string" } else { "string" };
            let message = format!("unterminated {name} literal (detected at line {})", last.max(1));
            let mut error = SyntaxError::at(self.text, Span::new(start, start + 1), message);
            error.end_line = error.line;
            error.end_column = error.column;
            return Fault { hard: true, unfinished: triple, error };
        }
        let mut found = self.hard(fault.message, len - fault.left);
        if let Some(left) = fault.from {
            let end = found.error.column;
            let end = end + 1;
            let span = Span::new((len - left) as u32, found.error.span.end);
            found.error = SyntaxError::at(self.text, span, found.error.message);
            found.error.end_column = end;
        }
        found
    }
}

/// "'(' was never closed", which has a column but no end.
pub(super) fn never_closed(source: &str, opening: char, at: u32) -> SyntaxError {
    let mut error = SyntaxError::at(source, Span::new(at, at + 1), format!("'{opening}' was never closed"));
    error.end_column = 0;
    error
}

fn read_token(input: &str) -> Lex<'_, Tok> {
    match input.as_bytes().first() {
        Some(b'a'..=b'z' | b'A'..=b'Z' | b'_' | 128..) => word(input),
        Some(b'0'..=b'9') => number::number(input),
        Some(b'.') if input.as_bytes().get(1).is_some_and(u8::is_ascii_digit) => number::number(input),
        Some(b'"' | b'\'') => string::string(input),
        _ => operator::operator(input),
    }
}

/// A name, a keyword, or a string literal with a prefix.
fn word(input: &str) -> Lex<'_, Tok> {
    let ascii = input.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
    let (rest, name) = match input.as_bytes().get(ascii) {
        Some(128..) => take_while(|c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || c == '_')(input)?,
        _ => (&input[ascii..], &input[..ascii]),
    };
    if rest.starts_with(['"', '\'']) && string::is_prefix(name) {
        return string::string(input);
    }
    if name.len() != ascii {
        check_identifier(input, name)?;
        return Ok((rest, Tok::Name));
    }
    Ok((rest, Tok::keyword(name).unwrap_or(Tok::Name)))
}

fn check_identifier<'s>(input: &'s str, name: &str) -> Result<(), nom::Err<TokenFault>> {
    for (i, c) in name.char_indices() {
        let good = if i == 0 {
            unicode_ident::is_xid_start(c) || c == '_'
        } else {
            unicode_ident::is_xid_continue(c) && !matches!(c, '\u{200c}' | '\u{200d}')
        };
        if !good {
            let rest: &'s str = &input[i + c.len_utf8()..];
            return Err(invalid_character(c, rest));
        }
    }
    Ok(())
}

fn invalid_character(c: char, rest: &str) -> nom::Err<TokenFault> {
    let code = format!("{:04X}", c as u32);
    // `escape_debug` knows Unicode's unprintable categories; joiners are only kept whole by it.
    if (c.escape_debug().count() > 1 || matches!(c, '\u{200c}' | '\u{200d}')) && !matches!(c, '\\' | '\'' | '"') {
        return TokenFault::failure(format!("invalid non-printable character U+{code}"), rest);
    }
    TokenFault::failure(format!("invalid character '{c}' (U+{code})"), rest)
}

fn nom_blanks(input: &str) -> (&str, &str) {
    let blanks: IResult<&str, &str, ()> = take_while(|c| matches!(c, ' ' | '\t' | '\x0c'))(input);
    blanks.unwrap_or((input, ""))
}

/// The comment a text begins with; empty when there is none.
fn comment(input: &str) -> &str {
    if !input.starts_with('#') {
        return "";
    }
    let comment: IResult<&str, &str, ()> = take_till(|c| c == '\n' || c == '\r')(input);
    comment.map_or("", |(_, text)| text)
}

/// Length of the line end a text begins with.
fn line_end(input: &str) -> Option<usize> {
    match input.as_bytes() {
        [b'\r', b'\n', ..] => Some(2),
        [b'\n' | b'\r', ..] => Some(1),
        _ => None,
    }
}

/// What a text begins with, for those who need every piece of it.
pub(super) enum Scanned {
    /// Blanks, or a joined line.
    Blank,
    /// The end of a line.
    LineEnd,
    /// A comment.
    Comment,
    /// A token.
    Token(Tok),
    /// A string literal that does not end; it covers the line, or the text when triple-quoted.
    OpenString,
    /// Something that begins like a number.
    BadNumber,
    /// One character that begins nothing.
    Invalid,
}

/// Reads one piece of a text that may be wrong anywhere: its length in bytes, and what it is. The text is not empty.
pub(super) fn scan(input: &str) -> (usize, Scanned) {
    let (rest, blanks) = nom_blanks(input);
    if !blanks.is_empty() {
        return (blanks.len(), Scanned::Blank);
    }
    if let Some(length) = line_end(rest) {
        return (length, Scanned::LineEnd);
    }
    if input.starts_with('#') {
        return (comment(input).len(), Scanned::Comment);
    }
    if let Some(length) = input.strip_prefix('\\').and_then(line_end) {
        return (1 + length, Scanned::Blank);
    }
    match read_token(input) {
        Ok((rest, kind)) => (input.len() - rest.len(), Scanned::Token(kind)),
        Err(nom::Err::Failure(TokenFault { unterminated: Some((_, triple)), .. })) => {
            let line = input.find(['\n', '\r']).filter(|_| !triple);
            (line.unwrap_or(input.len()), Scanned::OpenString)
        }
        Err(_) if input.starts_with(|c: char| c.is_ascii_digit() || c == '.') => {
            let word = input.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.')).unwrap_or(input.len());
            (word.max(1), Scanned::BadNumber)
        }
        Err(_) => (input.chars().next().map_or(1, char::len_utf8), Scanned::Invalid),
    }
}
