//! Running scripts: files, `-c`, and text piped into standard input.

use std::io::{self, BufRead, BufWriter, IsTerminal, Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::desk::Desk;
use super::magic;
use super::palette::Palette;
use super::spinner::{Spinner, Watched};
use crate::session::{Console, Echo, Options, Outcome, Session};
use crate::syntax::{Completeness, completeness};

/// Standard streams of the process.
pub struct Terminal {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
    spinner: Option<Spinner>,
}

/// Where a script's text is.
pub enum Script {
    File(String),
    /// `-c`.
    Text(String),
    /// Piped into standard input; with echo, values of expressions are shown.
    Piped(Echo),
}

impl Terminal {
    pub fn new() -> Terminal {
        // People see each line when it is printed; files and pipes take blocks.
        let out: Box<dyn Write> = match io::stdout().is_terminal() {
            true => Box::new(io::stdout()),
            false => Box::new(BufWriter::with_capacity(1 << 16, io::stdout())),
        };
        Terminal { out, err: Box::new(io::stderr()), spinner: None }
    }

    /// For a prompt: errors and warnings carry colours, if any are wanted, and text takes the spinner away.
    pub fn for_people(colours: bool, spinner: Option<Spinner>) -> Terminal {
        let out = Terminal::new().out;
        let err = super::palette::Reports::new(colours);
        Terminal {
            out: Box::new(Watched::new(out, spinner.clone())),
            err: Box::new(Watched::new(err, spinner.clone())),
            spinner,
        }
    }
}

impl Default for Terminal {
    fn default() -> Terminal {
        Terminal::new()
    }
}

impl Console for Terminal {
    fn out(&mut self) -> &mut dyn Write {
        &mut self.out
    }

    fn err(&mut self) -> &mut dyn Write {
        &mut self.err
    }

    fn read_line(&mut self) -> io::Result<Option<String>> {
        if let Some(spinner) = &self.spinner {
            spinner.make_room(true);
        }
        let mut line = String::new();
        if io::stdin().lock().read_line(&mut line)? == 0 {
            return Ok(None);
        }
        if line.ends_with('\n') {
            line.pop();
        }
        Ok(Some(line))
    }
}

/// Runs a script and gives the process's exit status.
pub fn run(script: Script, options: Options) -> i32 {
    let (name, bytes, echo) = match script {
        Script::File(path) => match std::fs::read(&path) {
            Ok(bytes) => (absolute(&path), bytes, Echo::Silent),
            Err(error) => {
                let number = error.raw_os_error().unwrap_or(0);
                eprintln!("newaxis: can't open file '{}': [Errno {number}] {}", absolute(&path), reason(&error));
                return 2;
            }
        },
        Script::Text(text) => ("<string>".into(), (text + "\n").into_bytes(), Echo::Silent),
        Script::Piped(echo) => {
            let mut bytes = Vec::new();
            if let Err(error) = io::stdin().lock().read_to_end(&mut bytes) {
                eprintln!("newaxis: can't read standard input: {}", reason(&error));
                return 2;
            }
            ("<stdin>".into(), bytes, echo)
        }
    };
    let source = match decode(&name, bytes) {
        Ok(source) => source,
        Err(message) => {
            eprintln!("{message}");
            return 1;
        }
    };
    let explaining = options.explain || io::stderr().is_terminal();
    let mut session = Session::new(Options { explain: explaining, ..options }, Box::new(Terminal::new()));
    stop_on_interrupt(session.interrupt_flag());
    let outcome = match name.starts_with('<') {
        true => {
            session.set_folder(std::path::Path::new("."));
            match echo {
                Echo::Values => return dialogue(Desk::new(session, Palette::new(false), None), &source).status(),
                echo => session.run(&name, &source, echo),
            }
        }
        false => session.run_file(&name, &source),
    };
    explain_to_shell(&mut session, outcome);
    // What was printed goes out with it.
    drop(session);
    match outcome {
        Outcome::Interrupted => end_interrupted(),
        other => other.status(),
    }
}

/// Ctrl-C raises `KeyboardInterrupt` in the script; a second one that comes before the script has noticed ends the process.
fn stop_on_interrupt(flag: Arc<AtomicBool>) {
    // Without a handler Ctrl-C still ends the process.
    let _ = ctrlc::set_handler(move || {
        if flag.swap(true, Ordering::Relaxed) {
            std::process::exit(end_interrupted());
        }
    });
}

/// Ends the process by the signal itself, so that whoever started it knows: a shell's loop ends too, as it does with CPython. Where there
/// are no signals it gives the status that a shell would show.
pub fn end_interrupted() -> i32 {
    let _ = io::stdout().flush();
    #[cfg(unix)]
    // SAFETY: the default action, which ends the process.
    unsafe {
        libc::signal(libc::SIGINT, libc::SIG_DFL);
        libc::raise(libc::SIGINT);
    }
    Outcome::Interrupted.status()
}

/// Runs piped input as if it were typed: line by line, as many lines at a time as a statement needs, going on after errors.
fn dialogue(mut desk: Desk, source: &str) -> Outcome {
    desk.columns = page_width();
    let mut pending = String::new();
    let mut lines = source.lines();
    loop {
        let line = lines.next();
        if let Some(line) = line {
            if !pending.is_empty() {
                pending.push('\n');
            }
            pending.push_str(line);
            if !pending.starts_with('%') && matches!(completeness(&pending), Completeness::Incomplete) {
                continue;
            }
        }
        let statement = std::mem::take(&mut pending);
        if !statement.trim().is_empty() {
            let outcome = match statement.starts_with('%') {
                true => magic::run(&mut desk, &statement),
                false => {
                    desk.undo.remember(&mut desk.session, &statement);
                    desk.session.run_interactive(&statement)
                }
            };
            if let Outcome::Exit(_) | Outcome::Interrupted = outcome {
                return outcome;
            }
            explain_to_shell(&mut desk.session, outcome);
        }
        if line.is_none() {
            return Outcome::Done;
        }
    }
}

/// The same for a script, whose terminal is only known by its environment.
fn explain_to_shell(session: &mut Session, outcome: Outcome) {
    explain_failure(session, outcome, page_width(), super::palette::wanted(&io::stderr()));
}

/// Writes what there is to say about an error below its message.
pub fn explain_failure(session: &mut Session, outcome: Outcome, width: usize, colours: bool) {
    if outcome != Outcome::Failed {
        return;
    }
    if let Some(page) = super::explain::explanation(session, width) {
        if colours {
            super::palette::set(true);
        }
        eprint!("{}", page.render(width, colours));
    }
}

/// How wide a page may be where nobody asked the terminal.
fn page_width() -> usize {
    std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(80)
}

/// Text of a source file; a byte order mark is dropped, and what is not UTF-8 is CPython's `SyntaxError`.
fn decode(name: &str, bytes: Vec<u8>) -> Result<String, String> {
    match String::from_utf8(bytes) {
        Ok(text) => match text.find('\0') {
            Some(at) => Err(null_byte(name, &text[..at])),
            None => Ok(text.strip_prefix('\u{feff}').map(String::from).unwrap_or(text)),
        },
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
            let byte = bytes.get(at).copied().unwrap_or(0);
            Err(format!(
                "SyntaxError: Non-UTF-8 code starting with '\\x{byte:02x}' in file {name} on line {line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details"
            ))
        }
    }
}

/// The report about a null byte in a file: the line is shown as far as C's text goes.
fn null_byte(name: &str, before: &str) -> String {
    let line = before.matches('\n').count() + 1;
    let shown = before.rsplit('\n').next().unwrap_or("").trim_start();
    format!("  File \"{name}\", line {line}\n    {shown}\nSyntaxError: source code cannot contain null bytes")
}

/// The path as CPython shows it: below the working folder, dots kept.
fn absolute(path: &str) -> String {
    match std::env::current_dir() {
        Ok(folder) if !path.starts_with('/') => format!("{}/{path}", folder.display()),
        _ => path.to_string(),
    }
}

/// An operating system's reason, without the number that Rust adds.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(end) => text[..end].to_string(),
        None => text,
    }
}
