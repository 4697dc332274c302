//! Source texts with their names, kept for as long as code made of them may fail and want its line shown.

use std::rc::Rc;

use crate::syntax::{LineIndex, Span, SyntaxError, SyntaxErrorKind};

/// One text that was compiled.
pub struct Source {
    /// What tracebacks call it: a path, `<stdin>`, `<string>`.
    pub name: Rc<str>,
    /// The text.
    pub text: Rc<str>,
    /// Line starts of the text.
    pub lines: LineIndex,
    /// Whether tracebacks can show its lines: CPython reads them back from the file, so `<stdin>` has none.
    pub shown: bool,
    /// Whether its last line is shown without the line end that CPython adds to whole texts, as for an expression.
    pub ends_bare: bool,
}

impl Source {
    /// Names of the form `<...>` have no file that lines could be read back from.
    pub fn new(name: &str, text: &str) -> Source {
        let shown = !(name.starts_with('<') && name.ends_with('>'));
        Source { name: name.into(), text: text.into(), lines: LineIndex::new(text), shown, ends_bare: false }
    }

    /// A text that is one expression.
    pub fn expression(name: &str, text: &str) -> Source {
        Source { ends_bare: !text.ends_with('\n'), ..Source::new(name, text) }
    }

    /// The line on which a span begins, from 1.
    pub fn line(&self, span: Span) -> u32 {
        self.lines.line(span.start)
    }

    /// A `SyntaxError` found after parsing, at a span of this text.
    pub fn syntax_error(&self, message: impl Into<String>, span: Span) -> SyntaxError {
        let start = self.lines.position(&self.text, span.start);
        let end = self.lines.position(&self.text, span.end);
        SyntaxError {
            kind: SyntaxErrorKind::SyntaxError,
            message: message.into(),
            span,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            text: self.lines.line_text(&self.text, start.line).to_string(),
        }
    }
}
