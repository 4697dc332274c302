//! The configuration file: `newaxis/config.toml` in the user's configuration folder.
//!
//! ```toml
//! prompt = ">>> "          # what stands before an input
//! continuation = "... "    # what stands before its further lines
//! mode = "emacs"           # or "vi"
//! colours = "auto"         # or "always", "never"
//! indent = true            # whether new lines of a block are indented
//! banner = true            # whether the first line says what runs
//!
//! [print]                  # as np.set_printoptions takes them
//! precision = 8
//! ```
//!
//! What the file says wrongly is reported with its line and left at its default, so that a session always starts.

use std::path::{Path, PathBuf};

use crate::compute::ordering::arrange;
use etcetera::BaseStrategy;
use toml::de::{DeTable, DeValue};

/// When colours are used.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Colours {
    /// At a terminal, and not under `NO_COLOR`.
    #[default]
    Auto,
    Always,
    Never,
}

/// What a person has chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settings {
    pub prompt: String,
    pub continuation: String,
    pub vi: bool,
    pub colours: Colours,
    pub indents: bool,
    pub banner: bool,
    /// Keywords of `np.set_printoptions`.
    pub print: Vec<PrintOption>,
}

/// One key of the table `print`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PrintOption {
    pub name: String,
    /// The value as Python writes it.
    pub value: String,
    /// Where it stands: `/home/…/config.toml, line 7`.
    pub place: String,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            prompt: ">>> ".into(),
            continuation: "... ".into(),
            vi: false,
            colours: Colours::Auto,
            indents: true,
            banner: true,
            print: Vec::new(),
        }
    }
}

impl Settings {
    /// The user's settings, and what is wrong with the file.
    pub fn load() -> (Settings, Vec<String>) {
        let Some(path) = file() else { return Default::default() };
        match std::fs::read_to_string(&path) {
            Ok(text) => Settings::parse(&path.display().to_string(), &text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Default::default(),
            Err(error) => (Settings::default(), vec![format!("{}: {error}", path.display())]),
        }
    }

    /// Reads the text of a file; every key that cannot be honoured is named, with its line.
    pub fn parse(file: &str, text: &str) -> (Settings, Vec<String>) {
        let mut settings = Settings::default();
        let place = |at: usize| {
            let before = text.get(..at).unwrap_or(text);
            format!("{file}, line {}", before.matches('\n').count() + 1)
        };
        let table = match DeTable::parse(text) {
            Ok(table) => table.into_inner(),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                return (settings, vec![format!("{}: {}", place(at), error.message())]);
            }
        };
        let mut faults = Vec::new();
        for (key, value) in &table {
            let at = key.span().start;
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("print", DeValue::Table(options)) => {
                    let mut options: Vec<_> = options.iter().collect();
                    arrange(&mut options, |a, b| a.0.span().start.cmp(&b.0.span().start));
                    for (name, value) in options {
                        let (name, place) = (name.get_ref().to_string(), place(name.span().start));
                        match python_text(value.get_ref()) {
                            Some(value) => settings.print.push(PrintOption { name, value, place }),
                            None => faults.push((at, format!("{place}: print.{name} must be a plain value"))),
                        }
                    }
                }
                (key, value) => {
                    if let Err(fault) = settings.set(key, value) {
                        faults.push((at, format!("{}: {fault}", place(at))));
                    }
                }
            }
        }
        arrange(&mut faults, |a, b| a.0.cmp(&b.0));
        (settings, faults.into_iter().map(|(_, fault)| fault).collect())
    }

    fn set(&mut self, key: &str, value: &DeValue) -> Result<(), String> {
        let wrong = |expected: &str| format!("{key} must be {expected}");
        let text = || value.as_str().map(String::from).ok_or_else(|| wrong("a string"));
        let one_line = || {
            text().and_then(|text| match text.contains(char::is_control) {
                true => Err(wrong("a string without control characters")),
                false => Ok(text),
            })
        };
        let flag = || value.as_bool().ok_or_else(|| wrong("true or false"));
        match key {
            "prompt" => self.prompt = one_line()?,
            "continuation" => self.continuation = one_line()?,
            "indent" => self.indents = flag()?,
            "banner" => self.banner = flag()?,
            "mode" => {
                self.vi = match text()?.as_str() {
                    "vi" => true,
                    "emacs" => false,
                    _ => return Err(wrong("\"emacs\" or \"vi\"")),
                }
            }
            "colours" | "colors" => {
                self.colours = match text()?.as_str() {
                    "auto" => Colours::Auto,
                    "always" => Colours::Always,
                    "never" => Colours::Never,
                    _ => return Err(wrong("\"auto\", \"always\" or \"never\"")),
                }
            }
            "print" => return Err(wrong("a table")),
            _ => {
                let near = crate::eval::nearest(key, KEYS.iter().copied());
                let hint = near.map_or_else(String::new, |near| format!("; did you mean {near:?}?"));
                return Err(format!("there is no setting {key:?}{hint}"));
            }
        }
        Ok(())
    }
}

const KEYS: &[&str] = &["prompt", "continuation", "mode", "colours", "indent", "banner", "print"];

/// A plain value as Python writes it.
fn python_text(value: &DeValue) -> Option<String> {
    Some(match value {
        DeValue::String(text) => format!("{text:?}"),
        DeValue::Integer(number) => number.as_str().to_string(),
        DeValue::Float(number) => match number.as_str() {
            "inf" | "+inf" => "float('inf')".into(),
            other => other.to_string(),
        },
        DeValue::Boolean(true) => "True".into(),
        DeValue::Boolean(false) => "False".into(),
        _ => return None,
    })
}

fn file() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(Path::new(&folders.config_dir()).join("newaxis").join("config.toml"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read() {
        let text = "prompt = \"In: \"\nmode = 'vi'\ncolours = \"never\"\n[print]\nprecision = 3\nsuppress = true\n";
        let (settings, faults) = Settings::parse("config.toml", text);
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!((settings.prompt.as_str(), settings.vi, settings.colours), ("In: ", true, Colours::Never));
        let print: Vec<_> =
            settings.print.iter().map(|option| (&*option.name, &*option.value, &*option.place)).collect();
        assert_eq!(print, [("precision", "3", "config.toml, line 5"), ("suppress", "True", "config.toml, line 6")]);
    }

    #[test]
    fn faults_are_named_and_the_rest_is_kept() {
        let text = "prompt = 3\nmod = 'vi'\nindent = false\nmode = \"ed\"\nprint = 1";
        let (settings, faults) = Settings::parse("c", text);
        assert!(!settings.indents && !settings.vi);
        let expected = [
            "c, line 1: prompt must be a string",
            "c, line 2: there is no setting \"mod\"; did you mean \"mode\"?",
            "c, line 4: mode must be \"emacs\" or \"vi\"",
            "c, line 5: print must be a table",
        ];
        assert_eq!(faults, expected);
        let (_, faults) = Settings::parse("c", "banner = false\n[print]\nformatter = { a = 1 }");
        assert_eq!(faults, ["c, line 3: print.formatter must be a plain value"]);
        let (_, faults) = Settings::parse("c", "banner = true\nprompt = \n");
        assert!(faults.len() == 1 && faults[0].starts_with("c, line 2: "), "{faults:?}");
    }
}
