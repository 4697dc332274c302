//! Magics: commands about the session, which begin with `%` at the prompt.
//!
//! Each is one entry: name, usage, documentation, function. Files of this folder declare them by theme; the table below is all that
//! needs to know a new file. Scripts never see magics: `%` is an operator there.

mod about;
mod explain;
mod files;
mod help;
mod inspect;
mod picture;
mod session;
mod timing;

use unicode_width::UnicodeWidthStr;

use super::desk::Desk;
use crate::error::{Error, Result};
use crate::session::Outcome;

/// One command.
pub struct Magic {
    pub name: &'static str,
    /// The command as it is typed: `%timeit [-n N] [-r R] STATEMENT`.
    pub usage: &'static str,
    /// One line that says what it does, then, after an empty line, whatever else there is to know.
    pub doc: &'static str,
    pub run: Run,
}

/// Carries a command out; the text is what follows its name, trimmed.
pub type Run = fn(&mut Desk, &str) -> std::result::Result<Outcome, Refusal>;

/// Why a command was not carried out.
#[derive(Debug)]
pub enum Refusal {
    /// It was called in a way it does not understand, or the world is not as it needs it; shown as it stands.
    Usage(String),
    /// Python code that it ran failed; shown as a traceback.
    Raised(Error),
}

/// The files of magics.
static MAGICS: &[&[Magic]] = &[
    about::MAGICS,
    explain::MAGICS,
    files::MAGICS,
    help::MAGICS,
    inspect::MAGICS,
    picture::MAGICS,
    session::MAGICS,
    timing::MAGICS,
];

/// Magics that take the lines below theirs, when they are called with two percent signs.
const CELLS: &[&str] = &["timeit"];

/// Every magic, by file.
pub fn all() -> impl Iterator<Item = &'static Magic> {
    MAGICS.iter().copied().flatten()
}

pub fn find(name: &str) -> Option<&'static Magic> {
    all().find(|magic| magic.name == name)
}

/// The refusal of an option that a magic does not have.
fn unknown_option(magic: &str, option: &str) -> Refusal {
    let usage = find(magic).map_or("", |magic| magic.usage);
    Refusal::Usage(format!("%{magic} has no option `{option}`. Usage: {usage}"))
}

/// Words side by side in columns, as many as fit, read downward.
fn columns(words: &[String], width: usize) -> String {
    let cell = words.iter().map(|word| word.width()).max().unwrap_or(0) + 2;
    let line = words.join("  ");
    if line.width() <= width {
        return line + "\n";
    }
    let across = (width / cell.max(1)).max(1);
    let down = words.len().div_ceil(across);
    let mut text = String::new();
    for row in 0..down {
        let line: Vec<String> = words
            .iter()
            .skip(row)
            .step_by(down)
            .map(|word| format!("{word}{}", " ".repeat(cell - word.width())))
            .collect();
        text.push_str(line.concat().trim_end());
        text.push('\n');
    }
    text
}

/// The name and the arguments of a line that calls a magic.
pub fn split(line: &str) -> Option<(&str, &str)> {
    let rest = line.trim_start().strip_prefix('%')?;
    let rest = rest.strip_prefix('%').unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    Some((&rest[..end], rest[end..].trim()))
}

/// Carries out a line that begins with `%`; a refusal is shown on standard error.
pub fn run(desk: &mut Desk, line: &str) -> Outcome {
    let (name, arguments) = split(line).unwrap_or(("", ""));
    let result = match find(name) {
        Some(_) if line.trim_start().starts_with("%%") && !CELLS.contains(&name) => {
            Err(Refusal::Usage(format!("Cell magic `%%{name}` not found. There is `%{name}`.")))
        }
        Some(magic) => (magic.run)(desk, arguments),
        None => Err(Refusal::Usage(unknown(name))),
    };
    match result {
        Ok(outcome) => match desk.session.finish(Ok(())) {
            Outcome::Done => outcome,
            gone => gone,
        },
        Err(Refusal::Raised(error)) => desk.session.finish(Err(error)),
        Err(Refusal::Usage(text)) => {
            let shown = desk.complain(&format!("UsageError: {text}"));
            match desk.session.finish(shown) {
                Outcome::Done => Outcome::Failed,
                other => other,
            }
        }
    }
}

pub fn unknown(name: &str) -> String {
    let nearest = crate::eval::nearest(name, all().map(|magic| magic.name));
    let hint =
        nearest.map_or_else(|| "%lsmagic lists those there are.".into(), |near| format!("Did you mean `%{near}`?"));
    format!("Line magic function `%{name}` not found. {hint}")
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Refusal {
        Refusal::Raised(error)
    }
}

/// A magic that only shows text.
pub fn shown(result: Result<()>) -> std::result::Result<Outcome, Refusal> {
    result.map(|()| Outcome::Done).map_err(Refusal::Raised)
}
