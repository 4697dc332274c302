//! What keys do beyond rustyline's own bindings: Enter asks the parser, arrows recall by prefix, pastes arrive whole, and the
//! room of the continuation prompt is stepped over as if it were not there.
//!
//! One handler sees every key, since a paste has to keep all others away while it lasts, and since recalling must know whether
//! the key before was an arrow too.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustyline::{
    At, CharSearch, Cmd, ConditionalEventHandler, Event, EventContext, InputMode, KeyCode, KeyEvent, Modifiers,
    Movement, RepeatCount, Word,
};

use super::block;

/// What is known about the input being typed; shared with the loop that reads it.
#[derive(Default)]
pub struct Typing {
    /// The text of the paste that is arriving.
    arriving: Option<String>,
    /// Pastes that stand in the buffer as labels.
    pub pastes: Vec<String>,
    /// Rows of the screen.
    pub rows: usize,
    /// Whether new lines are indented.
    pub indents: bool,
    /// The last key walked through the history, without a prefix.
    walking: bool,
    /// The input was left by Ctrl-C.
    pub dropped: bool,
}

/// The handler.
#[derive(Clone, Default)]
pub struct Keys(Arc<Mutex<Typing>>);

impl Keys {
    pub fn typing(&self) -> MutexGuard<'_, Typing> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ConditionalEventHandler for Keys {
    fn handle(&self, event: &Event, _: RepeatCount, _: bool, context: &EventContext) -> Option<Cmd> {
        let key = event.get(0)?;
        let mut typing = self.typing();
        if let Some(command) = typing.paste(key) {
            return Some(command);
        }
        let walking = std::mem::take(&mut typing.walking);
        let (line, at) = (context.line(), context.pos());
        let commands = context.mode() == rustyline::EditMode::Vi && context.input_mode() == InputMode::Command;
        match *key {
            KeyEvent(KeyCode::Char('C'), Modifiers::CTRL) => {
                // rustyline's own command would leave the hint on the screen; accepting the line takes it away.
                typing.dropped = true;
                Some(Cmd::AcceptLine)
            }
            KeyEvent(KeyCode::Enter, Modifiers::NONE) | KeyEvent(KeyCode::Char('J' | 'M'), Modifiers::CTRL) => {
                Some(typing.enter(line, at))
            }
            KeyEvent(KeyCode::Up, Modifiers::NONE) => typing.up(line, at, walking),
            KeyEvent(KeyCode::Down, Modifiers::NONE) => typing.down(line, at, walking),
            _ if commands => None,
            KeyEvent(KeyCode::Backspace, Modifiers::NONE) | KeyEvent(KeyCode::Char('H'), Modifiers::CTRL) => {
                backspace(&line[..at])
            }
            KeyEvent(KeyCode::Delete, Modifiers::NONE) | KeyEvent(KeyCode::Char('D'), Modifiers::CTRL) => {
                line[at..].starts_with(block::CONTINUED).then_some(Cmd::Kill(to(CharSearch::Forward('\t'))))
            }
            KeyEvent(KeyCode::Left, Modifiers::NONE) | KeyEvent(KeyCode::Char('B'), Modifiers::CTRL) => {
                line[..at].ends_with(block::CONTINUED).then_some(Cmd::Move(to(CharSearch::Backward('\n'))))
            }
            KeyEvent(KeyCode::Right, Modifiers::NONE) | KeyEvent(KeyCode::Char('F'), Modifiers::CTRL) => line[at..]
                .starts_with(block::CONTINUED)
                .then_some(Cmd::Move(Movement::ForwardWord(1, At::Start, Word::Big))),
            KeyEvent(KeyCode::Home, Modifiers::NONE) | KeyEvent(KeyCode::Char('A'), Modifiers::CTRL) => {
                to_line_start(&line[..at]).map(|start| start.map_or(Cmd::Noop, Cmd::Move))
            }
            KeyEvent(KeyCode::Char('U'), Modifiers::CTRL) => {
                to_line_start(&line[..at]).map(|start| start.map_or(Cmd::Noop, Cmd::Kill))
            }
            _ => None,
        }
    }
}

impl Typing {
    /// Collects a paste; `None` when the key is none of its.
    fn paste(&mut self, key: &KeyEvent) -> Option<Cmd> {
        match (key.0, &mut self.arriving) {
            (KeyCode::BracketedPasteStart, _) => {
                self.arriving = Some(String::new());
                Some(Cmd::Noop)
            }
            (KeyCode::BracketedPasteEnd, arriving) => {
                let text = block::clean_paste(&arriving.take()?);
                let tall = text.lines().count() + 3 > self.rows.max(8);
                Some(Cmd::Insert(1, if tall { self.keep(text) } else { block::to_buffer(&text) }))
            }
            (_, None) => None,
            (code, Some(text)) => {
                match (code, key.1) {
                    (KeyCode::Char('J' | 'M'), Modifiers::CTRL) | (KeyCode::Enter, _) => text.push('\n'),
                    (KeyCode::Char('I'), Modifiers::CTRL) | (KeyCode::Tab, _) => text.push('\t'),
                    (KeyCode::Char(c), Modifiers::NONE | Modifiers::SHIFT) => text.push(c),
                    _ => {}
                }
                Some(Cmd::Noop)
            }
        }
    }

    /// Keeps a paste and gives its label.
    fn keep(&mut self, text: String) -> String {
        let label = block::label(self.pastes.len(), &text);
        self.pastes.push(text);
        label
    }

    fn enter(&self, line: &str, at: usize) -> Cmd {
        let mut source = block::to_source(line, &self.pastes);
        if block::to_source(line, &[]) != source {
            source.push('\n');
        }
        let in_last_line = !line[at..].contains('\n');
        if in_last_line && block::is_whole(&source) {
            return Cmd::AcceptLine;
        }
        let indentation = match self.indents {
            true => block::indentation_after(&block::to_source(&line[..at], &self.pastes)),
            false => 0,
        };
        Cmd::Insert(1, format!("{}{}", block::CONTINUED, block::indentation(indentation)))
    }

    /// Up: within a block first, then through inputs that begin as this one, or through all when nothing was typed.
    fn up(&mut self, line: &str, at: usize, walking: bool) -> Option<Cmd> {
        let first_line = !line[..at].contains('\n');
        self.walking = walking || line.is_empty();
        match (first_line, self.walking) {
            (true, false) => Some(Cmd::HistorySearchBackward),
            _ => None,
        }
    }

    fn down(&mut self, line: &str, at: usize, walking: bool) -> Option<Cmd> {
        let last_line = !line[at..].contains('\n');
        self.walking = walking || line.is_empty();
        match (last_line, self.walking) {
            (true, false) => Some(Cmd::HistorySearchForward),
            _ => None,
        }
    }
}

/// The movement to a character nearby. rustyline sets every count to that of the key, which is one; a search has no other need.
fn to(search: CharSearch) -> Movement {
    Movement::ViCharSearch(1, search)
}

/// Backspace joins lines, and takes a whole step of indentation away.
fn backspace(before: &str) -> Option<Cmd> {
    if before.ends_with(block::CONTINUED) {
        return Some(Cmd::Kill(to(CharSearch::Backward('\n'))));
    }
    before.ends_with(block::STEP).then_some(Cmd::Kill(to(CharSearch::Backward(block::STEP_MARK))))
}

/// The movement to the beginning of a continued line, none when the cursor is there; `None` on the first line.
fn to_line_start(before: &str) -> Option<Option<Movement>> {
    let (_, line) = before.rsplit_once(block::CONTINUED)?;
    Some((!line.is_empty()).then_some(to(CharSearch::BackwardAfter('\t'))))
}
