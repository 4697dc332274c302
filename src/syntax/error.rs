//! What is said when source text is not Python: kind, message and place, as CPython 3.11 gives them.

use super::span::{LineIndex, Span};

/// The exception CPython raises for a source text it cannot read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SyntaxErrorKind {
    /// `SyntaxError`.
    SyntaxError,
    /// `IndentationError`.
    IndentationError,
    /// `TabError`.
    TabError,
    /// `RecursionError`: nested too deeply.
    RecursionError,
    /// `MemoryError`: nested too deeply for the parser itself.
    MemoryError,
}

impl SyntaxErrorKind {
    /// The exception's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::SyntaxError => "SyntaxError",
            Self::IndentationError => "IndentationError",
            Self::TabError => "TabError",
            Self::RecursionError => "RecursionError",
            Self::MemoryError => "MemoryError",
        }
    }
}

/// A source text that cannot be read, with what CPython's `SyntaxError` carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Which exception it is.
    pub kind: SyntaxErrorKind,
    /// CPython's message, without the exception's name.
    pub message: String,
    /// Where in the source, in bytes.
    pub span: Span,
    /// `lineno`: line of the first character at fault, from 1; 0 when the error has no place.
    pub line: u32,
    /// `offset`: its column in characters, from 1; 0 as CPython uses it, before the line.
    pub column: u32,
    /// `end_lineno`: line where the fault ends.
    pub end_line: u32,
    /// `end_offset`: column just past the fault, from 1; 0 when CPython gives none.
    pub end_column: u32,
    /// `text`: the line shown, without its line end.
    pub text: String,
}

impl SyntaxError {
    /// What CPython prints for the error: file and line, the line itself with carets under the fault, and the message.
    /// Ends without a line end.
    pub fn report(&self, filename: &str) -> String {
        let mut out = String::new();
        if self.line > 0 {
            out = format!("  File \"{filename}\", line {}\n", self.line);
            self.excerpt(&mut out);
        }
        out.push_str(self.kind.name());
        if !self.message.is_empty() {
            out.push_str(": ");
            out.push_str(&self.message);
        }
        out
    }

    /// The line at fault, and carets beneath it where the fault has a column.
    pub fn excerpt(&self, out: &mut String) {
        let line = self.text.trim_start_matches([' ', '\t', '\x0c']);
        let cut = (self.text.chars().count() - line.chars().count()) as i64;
        out.push_str("    ");
        out.push_str(line);
        out.push('\n');
        let length = line.chars().count() as i64;
        // A fault of several lines is marked up to the end of its first.
        let end =
            if self.end_line > self.line { self.text.chars().count() as i64 + 1 } else { i64::from(self.end_column) };
        let start = (i64::from(self.column) - 1 - cut).min(length);
        if start < 0 {
            return;
        }
        // Errors of indentation have one caret, whatever they cover.
        let width = if self.kind == SyntaxErrorKind::SyntaxError { (end - 1 - cut - start).max(1) } else { 1 };
        out.push_str("    ");
        out.extend(std::iter::repeat_n(' ', start as usize));
        out.extend(std::iter::repeat_n('^', width as usize));
        out.push('\n');
    }

    /// A `SyntaxError` over a span of `source`.
    pub(super) fn at(source: &str, span: Span, message: impl Into<String>) -> Self {
        let index = LineIndex::new(source);
        let start = index.position(source, span.start);
        let end = index.position(source, span.end);
        Self {
            kind: SyntaxErrorKind::SyntaxError,
            message: message.into(),
            span,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            text: index.line_text(source, start.line).into(),
        }
    }

    /// An error at the end of the text: past the line end of its last line, which is there even if nobody typed it.
    pub(super) fn at_end(source: &str, message: String) -> Self {
        let body = source.strip_suffix('\n').unwrap_or(source);
        let end = body.len() as u32;
        let mut error = Self::at(source, Span::new(end, end), message);
        error.end_column = 0;
        error
    }

    /// Whether the error is that the text ends where the grammar expects more. The end of a line that goes on is the lexer's.
    pub fn is_at_end(&self, source: &str) -> bool {
        let ends = self.column > 0 && self.end_column == 0 && self.span.start as usize >= source.trim_end().len();
        ends && self.message.starts_with("expected ")
    }

    /// An error without a place, as CPython's `MemoryError` and `RecursionError` of the parser are.
    pub(super) fn placeless(kind: SyntaxErrorKind, message: &str) -> Self {
        Self {
            kind,
            message: message.into(),
            span: Span::default(),
            line: 0,
            column: 0,
            end_line: 0,
            end_column: 0,
            text: String::new(),
        }
    }
}
