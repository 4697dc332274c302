//! The prompt: rustyline edits a line, the parser says whether more lines are needed, the session runs them.
//!
//! rustyline has no second prompt, so a block is read line by line, first with `>>> `, then with `... `, as Python reads it. Ctrl-C drops the
//! input or stops what runs; Ctrl-D leaves. Names survive every error.

use std::cell::RefCell;
use std::io;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::atomic::Ordering;

use etcetera::BaseStrategy;
use rustyline::completion::Completer;
use rustyline::error::ReadlineError;
use rustyline::highlight::{CmdKind, Highlighter};
use rustyline::{Config, Context, Editor, Helper, Hinter, Validator};

use super::completion::candidates;
use super::desk::Desk;
use super::magic;
use super::palette;
use super::script::{Terminal, explain_failure};
use crate::session::{Options, Outcome, Session};
use crate::syntax::{Completeness, completeness, token_classes};

/// Runs the prompt until it is left, and gives the process's exit status.
pub fn run(options: Options) -> i32 {
    palette::set(palette::wanted(&io::stdout()) || palette::wanted(&io::stderr()));
    let options = Options { explain: true, ..options };
    let mut session = Session::new(options, Box::new(Terminal::coloured()));
    session.run_interactive("import numpy as np");
    let interrupt = session.interrupt_flag();
    // Without a handler Ctrl-C would end the process; a prompt that cannot have one still works.
    let _ = ctrlc::set_handler(move || interrupt.store(true, Ordering::Relaxed));
    let desk = Rc::new(RefCell::new(Desk::new(session, palette::wanted(&io::stdout()))));
    let mut editor = match editor(desk.clone()) {
        Ok(editor) => editor,
        Err(error) => {
            eprintln!("newaxis: no terminal to edit lines on: {error}");
            return 1;
        }
    };
    println!("newaxis {}: NumPy without Python. np is imported; exit() or Ctrl-D leaves.", env!("CARGO_PKG_VERSION"));
    let history = history_file();
    if let Some(path) = &history {
        // A first start has no history yet.
        let _ = editor.load_history(path);
    }
    let status = read_and_run(&mut editor, &desk);
    if let Some(path) = &history {
        if let Some(folder) = path.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        let _ = editor.save_history(path);
    }
    status
}

type LineEditor = Editor<Assistant, rustyline::history::FileHistory>;

fn read_and_run(editor: &mut LineEditor, desk: &Rc<RefCell<Desk>>) -> i32 {
    let mut pending = String::new();
    loop {
        let prompt = if pending.is_empty() { ">>> " } else { "... " };
        match editor.readline(prompt) {
            Ok(line) => {
                if !pending.is_empty() {
                    pending.push('\n');
                }
                pending.push_str(&line);
                if pending.trim().is_empty() {
                    pending.clear();
                    continue;
                }
                if !pending.starts_with('%') && matches!(completeness(&pending), Completeness::Incomplete) {
                    continue;
                }
                let source = std::mem::take(&mut pending);
                let _ = editor.add_history_entry(source.trim_end_matches('\n'));
                if let Outcome::Exit(status) = answer(&mut desk.borrow_mut(), source) {
                    return status;
                }
            }
            Err(ReadlineError::Interrupted) => {
                pending.clear();
                eprintln!("KeyboardInterrupt");
            }
            Err(ReadlineError::Eof) => {
                // Ctrl-D in the middle of a block ends the block, as an empty line would.
                if pending.is_empty() {
                    return 0;
                }
                let source = std::mem::take(&mut pending);
                if let Outcome::Exit(status) = answer(&mut desk.borrow_mut(), source) {
                    return status;
                }
            }
            Err(error) => {
                eprintln!("newaxis: {error}");
                return 1;
            }
        }
    }
}

/// Does what was typed.
fn answer(desk: &mut Desk, source: String) -> Outcome {
    desk.session.interrupt_flag().store(false, Ordering::Relaxed);
    desk.inputs.push(source.trim_end_matches('\n').into());
    let outcome = match source.trim_start().starts_with('%') {
        true => magic::run(desk, &source),
        false => desk.run(&source),
    };
    explain_failure(&mut desk.session, outcome);
    outcome
}

fn editor(desk: Rc<RefCell<Desk>>) -> rustyline::Result<LineEditor> {
    let config = Config::builder().history_ignore_space(false).max_history_size(10_000)?.build();
    let mut editor = Editor::with_config(config)?;
    editor.set_helper(Some(Assistant { desk, colours: palette::wanted(&io::stdout()) }));
    Ok(editor)
}

/// What helps while a line is typed.
#[derive(Helper, Hinter, Validator)]
struct Assistant {
    desk: Rc<RefCell<Desk>>,
    colours: bool,
}

impl Completer for Assistant {
    type Candidate = String;

    fn complete(&self, line: &str, cursor: usize, _: &Context<'_>) -> rustyline::Result<(usize, Vec<String>)> {
        // At the start of a line Tab indents.
        if line[..cursor].trim().is_empty() {
            return Ok((cursor, vec!["    ".to_string()]));
        }
        Ok(candidates(&mut self.desk.borrow_mut().session, line, cursor))
    }
}

impl Highlighter for Assistant {
    fn highlight<'l>(&self, line: &'l str, _: usize) -> std::borrow::Cow<'l, str> {
        if !self.colours {
            return line.into();
        }
        let mut painted = String::with_capacity(line.len() * 2);
        let mut done = 0;
        for (span, class) in token_classes(line) {
            let (start, end) = (span.start as usize, span.end as usize);
            if start < done || end > line.len() {
                continue;
            }
            painted.push_str(&line[done..start]);
            painted.push_str(&palette::token(class, &line[start..end]));
            done = end;
        }
        painted.push_str(&line[done..]);
        painted.into()
    }

    fn highlight_char(&self, _: &str, _: usize, _: CmdKind) -> bool {
        self.colours
    }
}

/// `history` in the user's state folder.
fn history_file() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    let base = folders.state_dir().unwrap_or_else(|| folders.data_dir());
    Some(base.join("newaxis").join("history"))
}
