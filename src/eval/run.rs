//! Running whole texts: parse, compile, run, and what becomes of an error.

use std::rc::Rc;

use super::compile::{Mode, compile};
use super::interpreter::Interpreter;
use super::source::Source;
use crate::error::{Error, Kind, Result};
use crate::object::{Exception, Host, Value};
use crate::syntax::{SyntaxError, SyntaxErrorKind, parse_interactive, parse_module};

/// Whether values of expression statements are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Echo {
    Silent,
    /// As a prompt does.
    Values,
}

impl Interpreter {
    /// Runs a text in `__main__`.
    pub fn run_text_in_main(&mut self, name: &str, text: &str, echo: Echo) -> Result<()> {
        let source = Rc::new(Source::new(name, text));
        let parsed = match echo {
            Echo::Silent => parse_module(text),
            Echo::Values => parse_interactive(text),
        };
        let tree = parsed.map_err(|mut e| {
            // Of a file, unlike of a text, CPython has no column for what is missing at its end.
            if echo == Echo::Silent && name != "<string>" && e.is_at_end(text) {
                e.column = 0;
            }
            self.syntax_error(&e, &source)
        })?;
        let mode = if echo == Echo::Values { Mode::Echo } else { Mode::Script };
        let main = self.main.clone();
        self.warn_of_suspicious(&tree, &source)?;
        let code = compile(&tree, &source, &main, mode).map_err(|e| self.syntax_error(&e, &source))?;
        let result = self.run_code(&code, &main).map(drop);
        if result.is_err() {
            self.frames.clear();
            self.native_depth = 0;
        }
        result
    }

    /// The value of an expression in `__main__`.
    pub fn evaluate(&mut self, text: &str) -> Result<Value> {
        let source = Rc::new(Source::new("<string>", text));
        let tree = parse_module(text).map_err(|e| self.syntax_error(&e, &source))?;
        let main = self.main.clone();
        let code = compile(&tree, &source, &main, Mode::Value).map_err(|e| self.syntax_error(&e, &source))?;
        self.run_code(&code, &main)
    }

    /// A syntax error as the exception that scripts can catch: `msg`, `filename`, `lineno`, `offset`, `text`.
    pub(super) fn syntax_error(&mut self, error: &SyntaxError, source: &Rc<Source>) -> Error {
        let kind = match error.kind {
            SyntaxErrorKind::SyntaxError => Kind::SyntaxError,
            SyntaxErrorKind::IndentationError => Kind::IndentationError,
            SyntaxErrorKind::TabError => Kind::TabError,
            SyntaxErrorKind::RecursionError => return Error::new(Kind::RecursionError, error.message.clone()),
            SyntaxErrorKind::MemoryError => return Error::new(Kind::MemoryError, error.message.clone()),
        };
        let number = |n: u32| Value::Int(n as i64);
        // The last line of an expression for `eval` has no end that CPython would add.
        let end = if error.kind == SyntaxErrorKind::SyntaxError && source.ends_bare { "" } else { "\n" };
        let text = Value::from(format!("{}{end}", shown_text(error, source)));
        let details = [
            ("msg", Value::from(error.message.as_str())),
            ("filename", Value::from(&*source.name)),
            ("lineno", number(error.line)),
            ("offset", number(error.column)),
            ("text", text),
            ("end_lineno", number(error.end_line)),
            ("end_offset", number(error.end_column)),
        ];
        let place = Value::tuple(details[1..].iter().map(|(_, value)| value.clone()).collect());
        let exception = Exception::new(kind, None, vec![Value::from(error.message.as_str()), place]);
        Error::raised(Rc::new(exception), error.message.clone())
    }

    /// Flushes what was printed.
    pub fn flush(&mut self) -> std::io::Result<()> {
        self.console().out().flush()?;
        self.console().err().flush()
    }

    /// Writes an uncaught error as CPython does on standard error, and gives the exit status.
    pub fn report(&mut self, error: &Error) -> i32 {
        let exception = error.to_exception();
        if exception.kind() == Kind::SystemExit {
            return self.exit_status(&exception);
        }
        let text = self.traceback(&exception);
        // The report is the last thing that is written; when that fails there is nobody left to tell.
        let _ = self.write(crate::object::Stream::Err, &text);
        if exception.kind() == Kind::KeyboardInterrupt { 130 } else { 1 }
    }

    /// `SystemExit`'s code: a number is the status, any other object is printed.
    fn exit_status(&mut self, exception: &Rc<Exception>) -> i32 {
        let code = match &exception.args.borrow()[..] {
            [] => Value::None,
            [one] => one.clone(),
            many => Value::tuple(many.to_vec()),
        };
        match code {
            Value::None => 0,
            Value::Int(code) => code as i32 & 0xff,
            Value::Bool(code) => code as i32,
            other => {
                if let Ok(text) = crate::object::str(self, &other) {
                    let _ = self.write(crate::object::Stream::Err, &format!("{text}\n"));
                }
                1
            }
        }
    }
}

/// Bytes of a line that CPython reads at a time when it looks for the text of an error.
const PIECE: usize = 999;

/// The line of a syntax error. One without a column has no text of its own: CPython reads the line of a file again, in pieces, and
/// shows the last one.
fn shown_text<'a>(error: &'a SyntaxError, source: &Source) -> &'a str {
    let last_piece = error.text.len() / PIECE * PIECE;
    match error.column == 0 && source.shown {
        true => error.text.get(last_piece..).unwrap_or(&error.text),
        false => &error.text,
    }
}
