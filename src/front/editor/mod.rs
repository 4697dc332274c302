//! The line editor: rustyline with our keys, colours, hints and completion.
//!
//! One input is one buffer, however many lines it has, so that a block can be changed as a whole and is recalled as a whole. The
//! parser decides when Enter runs it.

mod assistant;
pub mod block;
mod completion;
mod hint;
mod keys;
mod paint;
mod place;

use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::rc::Rc;

use etcetera::BaseStrategy;
use rustyline::error::ReadlineError;
use rustyline::history::FileHistory;
use rustyline::{ColorMode, CompletionType, Config, EditMode, EventHandler};
use unicode_width::UnicodeWidthStr;

use super::desk::Desk;
use super::settings::Settings;
use assistant::Assistant;
use keys::Keys;
use paint::Margin;

pub use completion::resolve;

/// Inputs that the history keeps.
const HISTORY: usize = 10_000;

/// Reads what a person types.
pub struct LineEditor {
    editor: rustyline::Editor<Assistant, FileHistory>,
    keys: Keys,
    prompt: String,
    history: Option<PathBuf>,
}

/// What came of reading.
pub enum Input {
    /// Source, complete as far as the parser can tell.
    Source(String),
    /// Ctrl-C: the input was dropped.
    Dropped,
    /// Ctrl-D.
    End,
    /// The terminal is gone, or cannot be read.
    Failed(String),
}

impl LineEditor {
    /// An editor over the process's terminal, with the history of former sessions.
    ///
    /// # Errors
    /// rustyline's, when there is no terminal.
    pub fn new(desk: Rc<RefCell<Desk>>, settings: &Settings) -> rustyline::Result<LineEditor> {
        let width = settings.prompt.width().clamp(1, 40);
        let config = Config::builder()
            .history_ignore_space(false)
            .max_history_size(HISTORY)?
            .completion_type(CompletionType::List)
            .completion_show_all_if_ambiguous(true)
            .edit_mode(if settings.vi { EditMode::Vi } else { EditMode::Emacs })
            .bell_style(rustyline::config::BellStyle::None)
            // The highlighter paints the continuation prompt; it knows itself whether colours are wanted.
            .color_mode(ColorMode::Forced)
            .tab_stop(width as u8)
            .indent_size(4)
            .build();
        let mut editor = rustyline::Editor::with_config(config)?;
        let margin = Margin { continuation: fitted(&settings.continuation, width), width };
        editor.set_helper(Some(Assistant { desk, margin, leaving: Cell::new(false) }));
        let keys = Keys::default();
        keys.typing().indents = settings.indents;
        editor.bind_sequence(rustyline::Event::Any, EventHandler::Conditional(Box::new(keys.clone())));
        let history = history_file();
        if let Some(path) = &history {
            if let Some(folder) = path.parent() {
                let _ = std::fs::create_dir_all(folder);
            }
            // A first start has no history yet.
            let _ = editor.load_history(path);
        }
        Ok(LineEditor { editor, keys, prompt: settings.prompt.clone(), history })
    }

    /// Columns and rows of the screen.
    pub fn size(&mut self) -> (usize, usize) {
        match self.editor.dimensions() {
            Some((columns, rows)) if columns > 0 && rows > 0 => (columns.into(), rows.into()),
            _ => (80, 24),
        }
    }

    /// Reads one input; `begin` stands in the buffer already.
    pub fn read(&mut self, begin: &str) -> Input {
        {
            let rows = self.size().1;
            let mut typing = self.keys.typing();
            typing.rows = rows;
            typing.pastes.clear();
            typing.dropped = false;
        }
        let read = match begin.is_empty() {
            true => self.editor.readline(&self.prompt),
            false => self.editor.readline_with_initial(&self.prompt, (&block::to_buffer(begin), "")),
        };
        match read {
            Ok(_) if self.keys.typing().dropped => Input::Dropped,
            Ok(buffer) => Input::Source(block::to_source(&buffer, &self.keys.typing().pastes)),
            Err(ReadlineError::Interrupted) => Input::Dropped,
            Err(ReadlineError::Eof) => Input::End,
            Err(error) => Input::Failed(error.to_string()),
        }
    }

    /// Remembers an input, in the history's file at once: a session may end without notice, and others may go on beside it.
    pub fn remember(&mut self, source: &str) {
        let added = self.editor.add_history_entry(block::to_buffer(source.trim_end()));
        if let (Ok(true), Some(path)) = (added, &self.history) {
            // A history that cannot be written is not worth a message after every line.
            let _ = self.editor.append_history(path);
        }
    }
}

/// A continuation prompt cut or filled up to a width.
fn fitted(text: &str, width: usize) -> String {
    let mut fitted = String::new();
    for c in text.chars() {
        if (fitted.clone() + &c.to_string()).width() > width {
            break;
        }
        fitted.push(c);
    }
    let missing = width - fitted.width();
    fitted + &" ".repeat(missing)
}

/// `history` in the user's state folder.
fn history_file() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    let base = folders.state_dir().unwrap_or_else(|| folders.data_dir());
    Some(base.join("newaxis").join("history"))
}
