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
//! What the file says wrongly is reported and left at its default, so that a session always starts.

use std::path::{Path, PathBuf};

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
    /// Keywords of `np.set_printoptions` with their values as Python writes them.
    pub print: Vec<(String, String)>,
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
            Ok(text) => {
                let (settings, faults) = Settings::parse(&text);
                (settings, faults.into_iter().map(|fault| format!("{}: {fault}", path.display())).collect())
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Default::default(),
            Err(error) => (Settings::default(), vec![format!("{}: {error}", path.display())]),
        }
    }

    /// Reads a text; every key that cannot be honoured is named.
    pub fn parse(text: &str) -> (Settings, Vec<String>) {
        let mut settings = Settings::default();
        let table = match DeTable::parse(text) {
            Ok(table) => table.into_inner(),
            Err(error) => return (settings, vec![error.message().to_string()]),
        };
        let mut faults = Vec::new();
        for (key, value) in &table {
            let key = key.get_ref().as_ref();
            if let Err(fault) = settings.set(key, value.get_ref()) {
                faults.push(fault);
            }
        }
        (settings, faults)
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
            "print" => {
                let DeValue::Table(table) = value else { return Err(wrong("a table")) };
                for (name, value) in table {
                    let name = name.get_ref().as_ref();
                    let python = python_text(value.get_ref()).ok_or_else(|| wrong("a table of plain values"))?;
                    self.print.push((name.to_string(), python));
                }
            }
            _ => return Err(format!("there is no setting {key:?}")),
        }
        Ok(())
    }
}

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
        let (settings, faults) = Settings::parse(text);
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!((settings.prompt.as_str(), settings.vi, settings.colours), ("In: ", true, Colours::Never));
        let print = [("precision", "3"), ("suppress", "True")].map(|(a, b)| (a.to_string(), b.to_string()));
        assert_eq!(settings.print, print);
    }

    #[test]
    fn faults_are_named_and_the_rest_is_kept() {
        let (settings, faults) = Settings::parse("prompt = 3\nmod = 'vi'\nindent = false\nmode = \"ed\"");
        assert!(!settings.indents && !settings.vi);
        assert_eq!(faults.len(), 3, "{faults:?}");
        assert!(faults.contains(&"there is no setting \"mod\"".to_string()));
        assert_eq!(Settings::parse("prompt = ").1.len(), 1);
    }
}
