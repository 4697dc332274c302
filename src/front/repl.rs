//! The prompt: the line editor reads an input, and the desk does what it says. Names survive every error.
//!
//! An input is a magic (`%who`), a question (`np.sum?`), or Python. A semicolon at its end keeps a value from being shown.

use std::cell::RefCell;
use std::io;
use std::path::Path;
use std::rc::Rc;
use std::sync::atomic::Ordering;

use super::desk::Desk;
use super::editor::{Input, LineEditor, block};
use super::help;
use super::magic;
use super::palette::{self, Palette};
use super::script::{Terminal, explain_failure};
use super::settings::{Colours, PrintOption, Settings};
use super::spinner::Spinner;
use crate::session::{Options, Outcome, Session};

/// Runs the prompt until it is left, and gives the process's exit status.
pub fn run(options: Options) -> i32 {
    let (settings, faults) = Settings::load();
    let wanted = |automatic: bool| match settings.colours {
        Colours::Auto => automatic,
        Colours::Always => true,
        Colours::Never => false,
    };
    let palette = Palette::new(wanted(palette::wanted(&io::stdout())));
    palette::set(palette.enabled() || wanted(palette::wanted(&io::stderr())));
    let options = Options { explain: true, ..options };
    let spinner = Spinner::new();
    let terminal = Terminal::for_people(wanted(palette::wanted(&io::stderr())), spinner.clone());
    let mut session = Session::new(options, Box::new(terminal));
    session.set_folder(Path::new("."));
    session.run_interactive("import numpy as np");
    let interrupt = session.interrupt_flag();
    // Without a handler Ctrl-C would end the process; a prompt that cannot have one still works.
    let _ = ctrlc::set_handler(move || interrupt.store(true, Ordering::Relaxed));
    for fault in faults {
        eprintln!("newaxis: {fault}");
    }
    for PrintOption { name, value, place } in &settings.print {
        if let Err(error) = session.evaluate(&format!("np.set_printoptions({name}={value})")) {
            eprintln!("newaxis: {place}: {}", error.message());
        }
    }
    help::install(&mut session);
    let desk = Rc::new(RefCell::new(Desk::new(session, palette, spinner)));
    let mut editor = match LineEditor::new(desk.clone(), &settings) {
        Ok(editor) => editor,
        Err(error) => {
            eprintln!("newaxis: no terminal to edit lines on: {error}");
            return 1;
        }
    };
    if settings.banner {
        println!(
            "newaxis {}: NumPy without Python. np is imported; ? helps, Ctrl-D leaves.",
            env!("CARGO_PKG_VERSION")
        );
    }
    read_and_run(&mut editor, &desk)
}

fn read_and_run(editor: &mut LineEditor, desk: &Rc<RefCell<Desk>>) -> i32 {
    loop {
        let begin = {
            let desk = &mut *desk.borrow_mut();
            (desk.columns, desk.rows) = editor.size();
            std::mem::take(&mut desk.begin)
        };
        match editor.read(&begin) {
            Input::Source(source) if source.trim().is_empty() => {}
            Input::Source(source) => {
                editor.remember(&source);
                let mut desk = desk.borrow_mut();
                (desk.columns, desk.rows) = editor.size();
                if let Outcome::Exit(status) = answer(&mut desk, &source) {
                    return status;
                }
            }
            Input::Dropped => eprintln!("KeyboardInterrupt"),
            Input::End => return 0,
            Input::Failed(reason) => {
                eprintln!("newaxis: {reason}");
                return 1;
            }
        }
    }
}

/// Does what was typed.
fn answer(desk: &mut Desk, source: &str) -> Outcome {
    desk.session.interrupt_flag().store(false, Ordering::Relaxed);
    desk.inputs.push(source.trim_end().into());
    if let Some(spinner) = &desk.spinner {
        spinner.begin();
    }
    let outcome = match block::is_command(source) {
        true if source.trim_start().starts_with('%') && !source.trim_end().ends_with('?') => {
            magic::run(desk, source.trim())
        }
        true => {
            let shown = help::answer(desk, source);
            desk.session.finish(shown)
        }
        false if matches!(source.trim(), "exit" | "quit") && desk.session.names().get(source.trim()).is_none() => {
            Outcome::Exit(0)
        }
        false if source.trim() == "help" && desk.session.names().get("help").is_none() => {
            let shown = help::answer(desk, "?");
            desk.session.finish(shown)
        }
        false => desk.enter(source),
    };
    if let Some(spinner) = &desk.spinner {
        spinner.end();
    }
    explain_failure(&mut desk.session, outcome, desk.columns, desk.palette.enabled());
    outcome
}
