//! Completion at the prompt: names, and attributes after a dot.
//!
//! Only names and dotted paths of names are looked up, never calls or subscripts: pressing Tab must not run a script's code.

use crate::object::{Value, find_attribute};
use crate::session::Session;

const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
    "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
    "while", "with", "yield", "True", "False", "None",
];

/// Where the word under the cursor begins, and what could stand there.
pub fn candidates(session: &mut Session, line: &str, cursor: usize) -> (usize, Vec<String>) {
    let typed = &line[..cursor];
    let start = typed
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric() || matches!(c, '_' | '.'))
        .last()
        .map_or(cursor, |(i, _)| i);
    let word = &typed[start..];
    match word.rsplit_once('.') {
        Some((path, prefix)) => {
            let from = start + path.len() + 1;
            let names = match resolve(session, path) {
                Some(value) => session.attribute_names(&value),
                None => Vec::new(),
            };
            (from, matching(names, prefix))
        }
        None => {
            let mut names: Vec<String> =
                session.names().names.borrow().iter().map(|(name, _)| name.to_string()).collect();
            names.extend(KEYWORDS.iter().map(|word| word.to_string()));
            names.extend(crate::library::public_names("builtins"));
            (start, matching(names, word))
        }
    }
}

fn matching(mut names: Vec<String>, prefix: &str) -> Vec<String> {
    names.retain(|name| name.starts_with(prefix) && (prefix.starts_with('_') || !name.starts_with('_')));
    names.sort();
    names.dedup();
    names
}

fn resolve(session: &mut Session, path: &str) -> Option<Value> {
    let mut parts = path.split('.');
    let first = parts.next()?;
    let mut value = session.names().get(first).or_else(|| crate::library::builtin(first))?;
    for part in parts {
        // Instances may compute attributes by running code, so only built-in kinds are followed.
        if matches!(value, Value::Instance(_)) {
            return None;
        }
        value = find_attribute(session.host(), &value, part).ok()??;
    }
    Some(value)
}
