//! Questions typed at the prompt: `name?`, `name??`, `?words`, `%magic?`.

use super::page::{Detail, page};
use super::{INTRODUCTION, search};
use crate::error::Result;
use crate::eval::nearest;
use crate::front::desk::Desk;
use crate::front::editor::resolve;
use crate::front::magic;
use crate::front::palette::Role;
use crate::front::table::{cut, wrap};
use crate::library;
use crate::object::Value;
use crate::syntax::{TokenClass, token_classes};

/// Answers a line that begins or ends with a question mark.
///
/// # Errors
/// Those of the output stream, and what a `repr` raises.
pub fn answer(desk: &mut Desk, line: &str) -> Result<()> {
    let line = line.trim();
    if let Some(words) = line.strip_prefix('?') {
        let words = words.trim_start_matches('?').trim();
        return match words.is_empty() {
            true => desk.print(INTRODUCTION),
            // A name is explained; words are searched for.
            false if words.contains('.') && resolve(&mut desk.session, words).is_some() => {
                about(desk, words, Detail::Normal)
            }
            false => search::show(desk, words),
        };
    }
    let detail = if line.ends_with("??") { Detail::Full } else { Detail::Normal };
    about(desk, line.trim_end_matches('?').trim(), detail)
}

fn about(desk: &mut Desk, name: &str, detail: Detail) -> Result<()> {
    if let Some(magic) = name.strip_prefix('%') {
        let found = magic::find(magic.trim_start_matches('%'));
        return match found {
            Some(magic) => desk.print(&format!("{}\n\n{}\n", magic.usage, magic.doc)),
            None => desk.complain(&magic::unknown(magic)),
        };
    }
    let value = match resolve(&mut desk.session, name) {
        Some(value) => value,
        None => match fallback(desk, name)? {
            Some(value) => value,
            None => return Ok(()),
        },
    };
    let text = page(desk.session.host(), name, &value, detail);
    let shown = decorate(desk, &text);
    desk.print(&shown)
}

/// What to say about a name that leads nowhere: an expression is evaluated, a misspelt name is corrected.
fn fallback(desk: &mut Desk, name: &str) -> Result<Option<Value>> {
    let is_path = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.'));
    if !is_path {
        return desk.session.evaluate(name).map(Some);
    }
    if let Some(value) = library::module(name) {
        return Ok(Some(Value::Module(value)));
    }
    let suggestion = suggest(desk, name);
    let text = match &suggestion {
        Some(near) => format!("`{name}` is not known. Did you mean `{near}`?"),
        None => {
            format!("`{name}` is not known. `?{}` searches the documentation.", name.rsplit('.').next().unwrap_or(name))
        }
    };
    desk.complain(&text)?;
    Ok(None)
}

/// The nearest name to a misspelt one, its owner included.
fn suggest(desk: &mut Desk, name: &str) -> Option<String> {
    match name.rsplit_once('.') {
        Some((owner, member)) => {
            let value = resolve(&mut desk.session, owner)?;
            let names = desk.session.attribute_names(&value);
            nearest(member, names.iter().map(String::as_str)).map(|near| format!("{owner}.{near}"))
        }
        None => {
            let mut names: Vec<String> =
                desk.session.names().names.borrow().iter().map(|(name, _)| name.to_string()).collect();
            names.extend(library::public_names("builtins"));
            // `linspase?` is likely meant as a name of NumPy.
            nearest(name, names.iter().map(String::as_str)).or_else(|| {
                let names = library::public_names("numpy");
                let is_known = names.iter().any(|known| known == name);
                let near =
                    if is_known { Some(name.to_string()) } else { nearest(name, names.iter().map(String::as_str)) };
                near.map(|near| format!("np.{near}"))
            })
        }
    }
}

/// A page in colours and within the screen's width: paragraphs are wrapped, examples and tables are not.
pub fn decorate(desk: &Desk, text: &str) -> String {
    let palette = &desk.palette;
    let mut shown = String::new();
    let mut paragraph = String::new();
    let mut in_result = false;
    let flush = |paragraph: &mut String, shown: &mut String| {
        shown.push_str(&wrap(paragraph, desk.columns.min(100), "  "));
        paragraph.clear();
    };
    for (number, line) in text.lines().enumerate() {
        let body = line.trim_start();
        let is_prompt = body.starts_with(">>> ") || body.starts_with("... ");
        if number == 0 {
            shown.push_str(&heading(desk, line));
            continue;
        }
        if is_prompt {
            flush(&mut paragraph, &mut shown);
            in_result = true;
            shown.push_str(&format!("  {}{}\n", palette.paint(Role::Prompt, &body[..4]), code(desk, &body[4..])));
        } else if body.is_empty() {
            flush(&mut paragraph, &mut shown);
            shown.push('\n');
            in_result = false;
        } else if in_result || line.starts_with("   ") || body.contains("  ") {
            flush(&mut paragraph, &mut shown);
            shown.push_str(&if in_result { line.to_string() } else { cut(line, desk.columns) });
            shown.push('\n');
        } else {
            paragraph.push(' ');
            paragraph.push_str(body);
        }
    }
    flush(&mut paragraph, &mut shown);
    shown
}

/// The signature, wrapped between parameters under the open parenthesis.
fn heading(desk: &Desk, line: &str) -> String {
    let Some((name, rest)) = line.split_once('(').filter(|_| line.ends_with(')')) else {
        return desk.palette.paint(Role::Heading, line) + "\n";
    };
    let margin = (name.chars().count() + 1).min(desk.columns / 2);
    let mut text = desk.palette.paint(Role::Heading, name) + "(";
    let mut used = name.chars().count() + 1;
    for (i, part) in rest.split(", ").enumerate() {
        let part = if i + 1 < rest.split(", ").count() { format!("{part},") } else { part.to_string() };
        if used + part.chars().count() + 1 > desk.columns && used > margin {
            text.push_str(&format!("\n{}", " ".repeat(margin)));
            used = margin;
        } else if i > 0 {
            text.push(' ');
            used += 1;
        }
        used += part.chars().count();
        text.push_str(&part);
    }
    text + "\n"
}

/// Code in the colours it has while it is typed.
fn code(desk: &Desk, text: &str) -> String {
    let text = cut(text, 10_000);
    let mut painted = String::new();
    let mut done = 0;
    for (span, class) in token_classes(&text) {
        let (start, end) = (span.start as usize, span.end as usize);
        if start < done || end > text.len() {
            continue;
        }
        painted.push_str(&text[done..start]);
        let role = match class {
            TokenClass::Keyword => Some(Role::Keyword),
            TokenClass::Constant => Some(Role::Constant),
            TokenClass::Number => Some(Role::Number),
            TokenClass::String => Some(Role::String),
            TokenClass::Comment => Some(Role::Comment),
            _ => None,
        };
        painted.push_str(&desk.palette.paint_opt(role, &text[start..end]));
        done = end;
    }
    painted + &text[done..]
}
