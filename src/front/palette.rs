//! Colours, for people only: at a terminal, and not under `NO_COLOR`.

use std::io::{self, IsTerminal, Write};

use colored::Colorize;

use crate::syntax::TokenClass;

/// Whether text on a stream may carry colours.
pub fn wanted(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Makes `colored` follow our own decision, which looks at the stream that is written to.
pub fn set(enabled: bool) {
    colored::control::set_override(enabled);
}

/// The colour of a token as it is typed.
pub fn token(class: TokenClass, text: &str) -> String {
    match class {
        TokenClass::Keyword => text.magenta().to_string(),
        TokenClass::String => text.green().to_string(),
        TokenClass::Number => text.cyan().to_string(),
        TokenClass::Comment => text.bright_black().to_string(),
        _ => text.to_string(),
    }
}

/// Standard error with the last line of a traceback in red, and warnings in yellow.
pub struct Reports {
    stream: io::Stderr,
    colours: bool,
}

impl Reports {
    pub fn new() -> Reports {
        let stream = io::stderr();
        let colours = wanted(&stream);
        Reports { stream, colours }
    }
}

impl Default for Reports {
    fn default() -> Reports {
        Reports::new()
    }
}

impl Write for Reports {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match (self.colours, std::str::from_utf8(bytes)) {
            (true, Ok(text)) => {
                for line in text.split_inclusive('\n') {
                    self.stream.write_all(painted(line).as_bytes())?;
                }
                Ok(bytes.len())
            }
            _ => self.stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

fn painted(line: &str) -> String {
    let text = line.trim_end_matches('\n');
    let end = &line[text.len()..];
    let name = text.split([':', ' ']).next().unwrap_or("");
    let last = name.rsplit('.').next().unwrap_or("");
    let is_error = ["Error", "Exception", "Interrupt", "Exit", "Iteration"].iter().any(|suffix| last.ends_with(suffix));
    if text.starts_with("Traceback (") {
        format!("{}{end}", text.bright_black())
    } else if !text.starts_with(' ') && is_error {
        match text.split_once(':') {
            Some((kind, message)) => format!("{}:{message}{end}", kind.red().bold()),
            None => format!("{}{end}", text.red().bold()),
        }
    } else if text.contains("Warning: ") && !text.starts_with(' ') {
        format!("{}{end}", text.yellow())
    } else {
        line.to_string()
    }
}
