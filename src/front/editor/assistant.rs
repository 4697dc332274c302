//! What rustyline asks while a line is typed: completion, hint, colours.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rustyline::completion::Completer;
use rustyline::highlight::{CmdKind, Highlighter};
use rustyline::hint::{Hint, Hinter};
use rustyline::validate::{ValidationContext, ValidationResult, Validator};
use rustyline::{Context, Helper};
use unicode_width::UnicodeWidthStr;

use super::block;
use super::paint::{Margin, paint};
use crate::front::desk::Desk;
use crate::front::palette::Role;

/// The helper of the line editor.
#[derive(Helper)]
pub struct Assistant {
    pub desk: Rc<RefCell<Desk>>,
    pub margin: Margin,
    /// The line is being left: what only helps typing is shown no more.
    pub leaving: Cell<bool>,
}

/// A hint that is only looked at: no key inserts it.
pub struct Shown(String);

impl Hint for Shown {
    fn display(&self) -> &str {
        &self.0
    }

    fn completion(&self) -> Option<&str> {
        None
    }
}

impl Completer for Assistant {
    type Candidate = String;

    fn complete(&self, line: &str, cursor: usize, _: &Context<'_>) -> rustyline::Result<(usize, Vec<String>)> {
        // At the start of a line Tab indents.
        let begin = line[..cursor].rfind('\n').map_or(0, |at| at + 1);
        if line[begin..cursor].trim().is_empty() {
            return Ok((cursor, vec!["    ".to_string()]));
        }
        Ok(super::completion::candidates(&mut self.desk.borrow_mut().session, line, cursor))
    }
}

impl Hinter for Assistant {
    type Hint = Shown;

    fn hint(&self, line: &str, cursor: usize, _: &Context<'_>) -> Option<Shown> {
        if cursor != line.len() {
            return None;
        }
        let desk = &mut self.desk.borrow_mut();
        let last = line.rsplit('\n').next().unwrap_or("").trim_start_matches('\t');
        let used = (self.margin.width + last.width()) % desk.columns.max(1);
        let room = desk.columns.saturating_sub(used + 1);
        super::hint::hint(&mut desk.session, line, room).map(Shown)
    }
}

impl Highlighter for Assistant {
    fn highlight<'l>(&self, line: &'l str, cursor: usize) -> Cow<'l, str> {
        let mut desk = self.desk.borrow_mut();
        let desk = &mut *desk;
        let cursor = (!self.leaving.get()).then_some(cursor);
        paint(&mut desk.session, &desk.palette, &self.margin, line, cursor).into()
    }

    fn highlight_prompt<'b, 's: 'b, 'p: 'b>(&'s self, prompt: &'p str, _: bool) -> Cow<'b, str> {
        self.desk.borrow().palette.paint(Role::Prompt, prompt).into()
    }

    fn highlight_hint<'h>(&self, hint: &'h str) -> Cow<'h, str> {
        self.desk.borrow().palette.paint(Role::Hint, hint).into()
    }

    fn highlight_char(&self, line: &str, _: usize, kind: CmdKind) -> bool {
        self.leaving.set(kind == CmdKind::ForcedRefresh);
        // Even without colours the room of the continuation prompt has to be painted.
        self.desk.borrow().palette.enabled() || line.contains('\n')
    }
}

impl Validator for Assistant {
    /// Asked only where lines are read without editing; keys ask the parser themselves.
    fn validate(&self, context: &mut ValidationContext) -> rustyline::Result<ValidationResult> {
        Ok(match block::is_whole(context.input()) {
            true => ValidationResult::Valid(None),
            false => ValidationResult::Incomplete,
        })
    }
}
