//! Colours, for people only: at a terminal, and not under `NO_COLOR`.

use std::io::{self, IsTerminal, Write};

use colored::{Color, Colorize};

/// Whether text on a stream may carry colours.
pub fn wanted(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Makes `colored` follow our own decision, which looks at the stream that is written to.
pub fn set(enabled: bool) {
    colored::control::set_override(enabled);
}

/// What a stretch of text is, for its colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    Prompt,
    Keyword,
    Constant,
    Definition,
    Number,
    String,
    Comment,
    /// A name that its module has, or has not.
    Known,
    Unknown,
    /// The brackets at the cursor.
    Bracket,
    Hint,
    /// `%magic`, `?`.
    Command,
    Heading,
    /// Marks of a picture.
    Series(usize),
    Axis,
}

/// Colours of the series of a picture.
const SERIES: [Color; 6] = [Color::Cyan, Color::Yellow, Color::Magenta, Color::Green, Color::Red, Color::Blue];

/// The colours of one output stream.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    enabled: bool,
    /// The terminal says that it knows more than 256 colours.
    all_colours: bool,
}

impl Palette {
    pub fn new(enabled: bool) -> Palette {
        let said = std::env::var("COLORTERM").unwrap_or_default();
        Palette { enabled, all_colours: matches!(said.as_str(), "truecolor" | "24bit") }
    }

    pub fn enabled(&self) -> bool {
        self.enabled
    }

    /// The text in its role's colour.
    pub fn paint(&self, role: Role, text: &str) -> String {
        if !self.enabled || text.is_empty() {
            return text.to_string();
        }
        let painted = match role {
            Role::Prompt => text.green().bold(),
            Role::Keyword => text.magenta(),
            Role::Constant => text.yellow(),
            Role::Definition => text.blue().bold(),
            Role::Number => text.cyan(),
            Role::String => text.green(),
            Role::Comment | Role::Hint | Role::Axis => text.bright_black(),
            Role::Known => text.blue(),
            Role::Series(i) => text.color(SERIES[i % SERIES.len()]),
            Role::Unknown => text.red().underline(),
            Role::Bracket => text.yellow().bold(),
            Role::Command => text.magenta().bold(),
            Role::Heading => text.bold(),
        };
        painted.to_string()
    }

    /// The text on a ground of that colour (red, green, blue).
    pub fn ground(&self, (red, green, blue): (u8, u8, u8), text: &str) -> String {
        match (self.enabled, self.all_colours) {
            (false, _) => text.to_string(),
            (true, true) => format!("\x1b[48;2;{red};{green};{blue}m{text}\x1b[0m"),
            (true, false) => format!("\x1b[48;5;{}m{text}\x1b[0m", in_cube([red, green, blue])),
        }
    }

    /// As [`Palette::paint`], plain without a role.
    pub fn paint_opt(&self, role: Option<Role>, text: &str) -> String {
        role.map_or_else(|| text.to_string(), |role| self.paint(role, text))
    }
}

/// The nearest colour of the 6 by 6 by 6 cube that terminals of 256 colours have.
fn in_cube(colour: [u8; 3]) -> usize {
    const LEVELS: [i32; 6] = [0, 95, 135, 175, 215, 255];
    let nearest = |part: u8| (0..6).min_by_key(|&i| (LEVELS[i] - i32::from(part)).abs()).unwrap_or(0);
    let [red, green, blue] = colour.map(nearest);
    16 + 36 * red + 6 * green + blue
}

/// Standard error with the last line of a traceback in red, and warnings in yellow.
pub struct Reports {
    stream: io::Stderr,
    colours: bool,
}

impl Reports {
    pub fn new(colours: bool) -> Reports {
        Reports { stream: io::stderr(), colours }
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
