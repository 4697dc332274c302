//! The input as it is shown while it is typed: colours by token, names of modules known or unknown, the brackets that belong
//! together, and `... ` where the buffer has a tab.
//!
//! What is painted is exactly as wide as what rustyline has laid out, which knows nothing of colours.

use unicode_width::UnicodeWidthStr;

use super::block::STEP_MARK;
use super::completion::resolve;
use crate::front::palette::{Palette, Role};
use crate::object::Value;
use crate::session::Session;
use crate::syntax::{TokenClass, token_classes};

/// Paints a buffer with the cursor at a place; `None` for the final state, where no bracket is marked.
pub fn paint(session: &mut Session, palette: &Palette, margin: &Margin, buffer: &str, cursor: Option<usize>) -> String {
    let mut painter = Painter { palette, margin, out: String::with_capacity(buffer.len() * 2), column: margin.width };
    let mut done = 0;
    let pair = cursor.map(|at| brackets_at(buffer, at)).unwrap_or_default();
    if let Some(end) = command_end(buffer) {
        painter.put(&buffer[..end], Some(Role::Command));
        done = end;
    }
    let tokens = token_classes(buffer);
    for (i, (span, class)) in tokens.iter().enumerate() {
        let (start, end) = (span.start as usize, span.end as usize);
        if start < done || end > buffer.len() {
            continue;
        }
        painter.put(&buffer[done..start], None);
        let text = &buffer[start..end];
        let role = match class {
            TokenClass::Punctuation if pair.contains(&Some(start)) => Some(Role::Bracket),
            TokenClass::Name if i >= 2 && tokens[i - 1].0.text(buffer) == "." => {
                member(session, buffer, start, end, cursor)
            }
            class => of_class(*class, text),
        };
        painter.put(text, role);
        done = end;
    }
    painter.put(&buffer[done..], None);
    painter.out
}

/// What stands before the lines of the input.
pub struct Margin {
    /// The prompt of further lines, already as wide as the first.
    pub continuation: String,
    pub width: usize,
}

struct Painter<'a> {
    palette: &'a Palette,
    margin: &'a Margin,
    out: String,
    column: usize,
}

impl Painter<'_> {
    /// Adds a piece of the buffer, lines and tabs included.
    fn put(&mut self, text: &str, role: Option<Role>) {
        let mut rest = text;
        while !rest.is_empty() {
            let plain = rest.find(['\n', '\t']).unwrap_or(rest.len());
            if plain > 0 {
                self.column += rest[..plain].width();
                // What can be copied from the screen is plain blanks.
                let shown = match role {
                    None => rest[..plain].replace(STEP_MARK, " "),
                    Some(_) => rest[..plain].to_string(),
                };
                self.out.push_str(&self.palette.paint_opt(role, &shown));
            }
            rest = &rest[plain..];
            if let Some(tail) = rest.strip_prefix("\n\t") {
                self.out.push('\n');
                self.out.push_str(&self.palette.paint(Role::Prompt, &self.margin.continuation));
                self.column = self.margin.width;
                rest = tail;
            } else if let Some(tail) = rest.strip_prefix('\n') {
                self.out.push('\n');
                self.column = 0;
                rest = tail;
            } else if let Some(tail) = rest.strip_prefix('\t') {
                let stop = self.margin.width.max(1);
                let blanks = stop - self.column % stop;
                self.out.extend(std::iter::repeat_n(' ', blanks));
                self.column += blanks;
                rest = tail;
            }
        }
    }
}

fn of_class(class: TokenClass, text: &str) -> Option<Role> {
    Some(match class {
        TokenClass::Keyword => Role::Keyword,
        TokenClass::Constant => Role::Constant,
        TokenClass::Definition => Role::Definition,
        TokenClass::Number => Role::Number,
        TokenClass::String => Role::String,
        TokenClass::Comment => Role::Comment,
        TokenClass::Invalid if !["?", "!", "\u{a0}"].contains(&text) => Role::Unknown,
        _ => return None,
    })
}

/// A name after a dot: known or unknown when what is before the dot is a module.
fn member(session: &mut Session, buffer: &str, start: usize, end: usize, cursor: Option<usize>) -> Option<Role> {
    let owner = super::place::path(&buffer[..start - 1]);
    let Some(Value::Module(module)) = (!owner.is_empty()).then(|| resolve(session, owner)).flatten() else {
        return None;
    };
    let name = &buffer[start..end];
    if module.get(name).is_some() {
        return Some(Role::Known);
    }
    // A name that is still being typed may yet become a known one.
    let may_grow =
        cursor == Some(end) && crate::library::public_names(&module.name).iter().any(|known| known.starts_with(name));
    (!may_grow).then_some(Role::Unknown)
}

/// The bracket at or before the cursor and the one that belongs to it.
fn brackets_at(buffer: &str, cursor: usize) -> [Option<usize>; 2] {
    let mut open: Vec<usize> = Vec::new();
    for (span, class) in token_classes(buffer) {
        if class != TokenClass::Punctuation {
            continue;
        }
        let at = span.start as usize;
        match span.text(buffer) {
            "(" | "[" | "{" => open.push(at),
            ")" | "]" | "}" => {
                if let Some(partner) = open.pop()
                    && [at, partner].into_iter().any(|place| place == cursor || place + 1 == cursor)
                {
                    return [Some(partner), Some(at)];
                }
            }
            _ => {}
        }
    }
    [None, None]
}

/// Where the name of a magic ends, if the line begins with one.
fn command_end(buffer: &str) -> Option<usize> {
    let begin = buffer.len() - buffer.trim_start().len();
    if !buffer[begin..].starts_with(['%', '?']) {
        return None;
    }
    let name = buffer[begin..].trim_start_matches(['%', '?']);
    let length = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
    Some(buffer.len() - name.len() + length)
}
