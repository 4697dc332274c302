//! Completion at the prompt: names, attributes, keyword arguments, dtypes, file names, magics.
//!
//! Only names and dotted paths of names are looked up, never calls or subscripts: pressing Tab must not run a script's code.

use std::path::Path;

use super::place::{Call, Place, call, place, subscript};
use crate::array::{DType, Num};
use crate::eval::describe::Role;
use crate::front::{magic, signature};
use crate::object::{ParameterKind, Value, find_attribute};
use crate::session::Session;

const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
    "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
    "while", "with", "yield", "True", "False", "None",
];

/// dtypes as they are written in strings, besides those of numbers.
const OTHER_DTYPES: &[&str] = &["datetime64[s]", "datetime64[D]", "timedelta64[s]", "object", "U", "S"];

/// Magics whose argument is the name of a file or a folder.
const FILE_MAGICS: &[&str] = &["run", "cd", "ls", "edit", "save"];

/// Where the word under the cursor begins, and what could stand there.
pub fn candidates(session: &mut Session, source: &str, cursor: usize) -> (usize, Vec<String>) {
    if let Some(found) = of_magic(source, cursor) {
        return found;
    }
    match place(source, cursor) {
        Place::Attribute(path, start) => {
            let names = match resolve(session, &path) {
                Some(value) => session.attribute_names(&value),
                None => Vec::new(),
            };
            (start, matching(names, &source[start..cursor]))
        }
        Place::Name(start) => {
            let word = &source[start..cursor];
            let mut keywords = match call(source, cursor) {
                // The argument must be nothing but the word.
                Some(call) if call.current == word => keyword_arguments(session, &call, word),
                _ => Vec::new(),
            };
            if let Some(names) = imported(session, source, start) {
                return (start, matching(names, word));
            }
            keywords.extend(matching(names(session), word));
            (start, keywords)
        }
        Place::Text(start) => match (subscript(source, start), call(source, cursor)) {
            (Some(path), _) => (start, matching_keys(keys(session, path), source, start, cursor)),
            (None, Some(call)) if wants_dtype(&call) => (start, matching(dtypes(), &source[start..cursor])),
            _ => files(source, start, cursor),
        },
        Place::Other => (cursor, Vec::new()),
    }
}

/// The value of a dotted path of names, found without running a script's code.
pub fn resolve(session: &mut Session, path: &str) -> Option<Value> {
    let mut parts = path.split('.');
    let first = parts.next()?;
    let mut value = session.names().get(first).or_else(|| crate::library::builtin(first))?;
    for part in parts {
        value = match &value {
            // Attributes of instances may be computed by running code; what is stored in them, or in their class, is not.
            Value::Instance(instance) => match instance.attributes.borrow().get(part) {
                Some(stored) => stored.clone(),
                None => match instance.class().lookup(part)? {
                    Value::Function(function) => method(&value, Value::Function(function)),
                    _ => return None,
                },
            },
            _ => find_attribute(session.host(), &value, part).ok()??,
        };
    }
    Some(value)
}

fn method(receiver: &Value, function: Value) -> Value {
    Value::Method(std::rc::Rc::new(crate::object::BoundMethod { receiver: receiver.clone(), function }))
}

fn names(session: &mut Session) -> Vec<String> {
    let mut names: Vec<String> = session.names().names.borrow().iter().map(|(name, _)| name.to_string()).collect();
    names.extend(to_owned(KEYWORDS));
    names.extend(crate::library::public_names("builtins"));
    names
}

fn dtypes() -> Vec<String> {
    let numbers = Num::ALL.iter().map(|num| num.name());
    numbers.chain(OTHER_DTYPES.iter().copied()).map(str::to_string).collect()
}

fn to_owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| word.to_string()).collect()
}

fn matching(mut names: Vec<String>, prefix: &str) -> Vec<String> {
    names.retain(|name| name.starts_with(prefix) && (prefix.starts_with('_') || !name.starts_with('_')));
    names.sort();
    names.dedup();
    names
}

/// Text keys of a dict, or names of an array's fields.
fn keys(session: &mut Session, path: &str) -> Vec<String> {
    match resolve(session, path) {
        Some(Value::Dict(dict)) => dict
            .keys()
            .into_iter()
            .filter_map(|key| match key {
                Value::Str(text) => Some(text.to_string()),
                _ => None,
            })
            .collect(),
        Some(Value::Array(array)) => match array.array().dtype() {
            DType::Struct(record) => record.fields.iter().map(|field| field.name.to_string()).collect(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// Keys that continue what is typed within the quotes, and that can stand between them as they are.
fn matching_keys(keys: Vec<String>, source: &str, start: usize, cursor: usize) -> Vec<String> {
    let quote = source[..start].chars().next_back();
    let plain = |c: char| !c.is_control() && c != '\\' && Some(c) != quote;
    let mut found: Vec<String> =
        keys.into_iter().filter(|key| key.starts_with(&source[start..cursor]) && key.chars().all(plain)).collect();
    found.sort();
    found
}

/// `axis=` and the like, for a call whose callee is known.
fn keyword_arguments(session: &mut Session, call: &Call, word: &str) -> Vec<String> {
    let Some(callee) = resolve(session, &call.callee) else { return Vec::new() };
    let parameters = signature::parameters(session.host(), &callee).unwrap_or_default();
    let given = |name: &str| {
        let is = |argument: &String| argument.split_once('=').is_some_and(|(known, _)| known.trim() == name);
        call.arguments.iter().any(is)
    };
    let takes = |role: Role| matches!(role, Role::One(kind) if kind != ParameterKind::PositionalOnly);
    parameters
        .into_iter()
        .filter(|parameter| takes(parameter.role) && parameter.name.starts_with(word) && !given(&parameter.name))
        .map(|parameter| parameter.name + "=")
        .collect()
}

/// Whether the string that is being typed names a dtype.
fn wants_dtype(call: &Call) -> bool {
    let name = call.callee.rsplit('.').next().unwrap_or("");
    let keyword = call.current.split_once('=').map(|(name, _)| name.trim());
    keyword == Some("dtype") || matches!(name, "dtype" | "astype" | "view") && call.arguments.is_empty()
}

/// Names of a module after `from MODULE import`.
fn imported(session: &mut Session, source: &str, start: usize) -> Option<Vec<String>> {
    let line = source[..start].rsplit('\n').next()?.trim_start();
    let rest = line.strip_prefix("from ")?;
    let (module, _) = rest.split_once(" import ")?;
    let module = module.trim();
    // Importing a module of the user would run it.
    let is_own = crate::library::module(module).is_some() || crate::library::is_written(module);
    let module = is_own.then(|| session.host().import(module).ok()).flatten()?;
    Some(session.attribute_names(&module))
}

/// Names of magics after `%`, and what their arguments are made of.
fn of_magic(source: &str, cursor: usize) -> Option<(usize, Vec<String>)> {
    let line = &source[..cursor];
    let begin = line.find('%').filter(|at| line[..*at].trim().is_empty())?;
    let rest = line[begin..].trim_start_matches('%');
    let start = cursor - rest.len();
    match rest.split_once(' ') {
        None => Some((start, matching(magic::all().map(|magic| magic.name.to_string()).collect(), rest))),
        Some((name, _)) if FILE_MAGICS.contains(&name) => {
            let word = line.rfind(' ').map_or(cursor, |at| at + 1);
            Some(files(source, word, cursor))
        }
        _ => None,
    }
}

/// Files and folders that continue a path.
fn files(source: &str, start: usize, cursor: usize) -> (usize, Vec<String>) {
    let typed = &source[start..cursor];
    let (folder, prefix) = match typed.rfind('/') {
        Some(at) => typed.split_at(at + 1),
        None => ("", typed),
    };
    let place = match folder.strip_prefix("~/") {
        Some(rest) => std::env::var_os("HOME").map_or_else(|| folder.into(), |home| Path::new(&home).join(rest)),
        None if folder.is_empty() => ".".into(),
        None => folder.into(),
    };
    let Ok(entries) = std::fs::read_dir(place) else { return (cursor, Vec::new()) };
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let is_folder = entry.path().is_dir();
            let shown = name.starts_with(prefix) && (prefix.starts_with('.') || !name.starts_with('.'));
            shown.then(|| if is_folder { name + "/" } else { name })
        })
        .collect();
    names.sort();
    (cursor - prefix.len(), names)
}
