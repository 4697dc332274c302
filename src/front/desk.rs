//! What a person works on at the prompt: the session, what was typed into it, and how it is to look.

use std::path::PathBuf;

use super::palette::Palette;
use super::spinner::Spinner;
use crate::error::Result;
use crate::object::{Stream, Value};
use crate::session::{Echo, Outcome, Session};
use crate::syntax::{TokenClass, token_classes};

/// One person's session at a terminal.
pub struct Desk {
    pub session: Session,
    /// What was typed so far, oldest first, statements and magics alike.
    pub inputs: Vec<String>,
    /// The last statements, for taking them back.
    pub undo: super::undo::Undo,
    pub palette: Palette,
    /// Columns and rows of the screen.
    pub columns: usize,
    pub rows: usize,
    /// What the next input begins with.
    pub begin: String,
    /// Turns while a statement runs for long.
    pub spinner: Option<Spinner>,
    /// Where `%cd -` goes.
    pub former_folder: Option<PathBuf>,
    /// Values shown before, the last first: `_`, `__`, `___`.
    memory: Vec<Value>,
}

/// How many shown values have a name.
const REMEMBERED: usize = 3;

impl Desk {
    pub fn new(session: Session, palette: Palette, spinner: Option<Spinner>) -> Desk {
        Desk {
            session,
            inputs: Vec::new(),
            undo: Default::default(),
            palette,
            columns: 80,
            rows: 24,
            begin: String::new(),
            spinner,
            former_folder: None,
            memory: Vec::new(),
        }
    }

    /// Writes to standard output, in order with what scripts print.
    ///
    /// # Errors
    /// The stream's own, which ends the session.
    pub fn print(&mut self, text: &str) -> Result<()> {
        self.session.host().write(Stream::Out, text)
    }

    /// Writes a line to standard error, as errors look.
    ///
    /// # Errors
    /// The stream's own.
    pub fn complain(&mut self, text: &str) -> Result<()> {
        self.session.host().write(Stream::Err, &format!("{text}\n"))
    }

    /// Runs statements that were typed, remembering what was before them.
    pub fn enter(&mut self, source: &str) -> Outcome {
        self.undo.remember(&mut self.session, source);
        self.run(source)
    }

    /// Runs statements as if they had been typed.
    pub fn run(&mut self, source: &str) -> Outcome {
        let shown = self.session.state().shown;
        let outcome = match ends_silently(source) {
            true => self.session.run("<stdin>", source, Echo::Silent),
            false => self.session.run_interactive(source),
        };
        if self.session.state().shown != shown {
            self.remember();
        }
        outcome
    }

    /// Shows a value as that of an expression is shown.
    ///
    /// # Errors
    /// Whatever its `repr` raises.
    pub fn show(&mut self, value: Value) -> Result<()> {
        let shown = self.session.state().shown;
        self.session.show(value)?;
        if self.session.state().shown != shown {
            self.remember();
        }
        Ok(())
    }

    /// Forgets the values shown before.
    pub fn forget(&mut self) {
        self.memory.clear();
        if let Some(Value::Module(builtins)) = self.session.names().get("__builtins__") {
            for name in ["_", "__", "___"] {
                builtins.names.borrow_mut().remove(name);
            }
        }
    }

    /// Moves the values of `_` on to `__` and `___`.
    fn remember(&mut self) {
        let Some(Value::Module(builtins)) = self.session.names().get("__builtins__") else { return };
        self.memory.splice(0..0, builtins.get("_"));
        self.memory.truncate(REMEMBERED);
        for (name, value) in ["_", "__", "___"].iter().zip(&self.memory) {
            builtins.set(name, value.clone());
        }
    }
}

/// Whether the last token is a semicolon: the value before it is not to be shown.
fn ends_silently(source: &str) -> bool {
    let tokens = token_classes(source);
    let last = tokens.iter().rev().find(|(_, class)| *class != TokenClass::Comment);
    last.is_some_and(|(span, class)| *class == TokenClass::Punctuation && span.text(source) == ";")
}
