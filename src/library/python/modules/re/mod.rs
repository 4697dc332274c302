//! What `re` has in Rust: patterns, matches, replacement templates.
//!
//! The matcher itself is `compute::pattern`; here it meets Python's objects. A text is walked as bytes where it is ASCII, and as
//! characters where it is not, so that positions are Python's.

mod matching;
mod pattern;
mod subject;
mod substitute;
mod template;

use std::rc::Rc;

use crate::compute::pattern::{Alphabet, Doubt, Problem, compile, parse};
use crate::error::{Error, Kind, Result};
use crate::format::quote::write_str_repr;
use crate::library::python::types::bytes::contents;
use crate::library::python::types::str::{characters, classify};
use crate::object::{Args, Bound, Builtin, Entry, Host, TypeTable, Value, get_attribute, to_int};

crate::entries! { pub ENTRIES:
    Entry::new_c("_re.compile", "compile(pattern, flags, /)", "A compiled pattern.", new_pattern),
}

/// The classes of this module.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    match class {
        Builtin::Pattern => Some(&pattern::TABLE),
        Builtin::Match => Some(&matching::TABLE),
        _ => None,
    }
}

pub fn constant(name: &str) -> Option<Value> {
    match name {
        "Pattern" => Some(Value::Type(Builtin::Pattern)),
        "Match" => Some(Value::Type(Builtin::Match)),
        _ => None,
    }
}

/// Characters as Python knows them.
static PYTHON: Alphabet = Alphabet {
    is_digit: |c| char::from_u32(c).is_some_and(|c| classify::decimal_value(c).is_some()),
    is_space: |c| char::from_u32(c).is_some_and(characters::is_space),
    is_word: |c| char::from_u32(c).is_some_and(|c| c == '_' || classify::is_alphanumeric(c)),
    lower: |c| char::from_u32(c).map_or(c, |c| single(c.to_lowercase(), 'i')),
    upper: |c| char::from_u32(c).map_or(c, |own| single(own.to_uppercase(), own)),
    is_identifier: classify::is_identifier,
    quote: |text| {
        let mut quoted = String::new();
        write_str_repr(&mut quoted, text);
        quoted
    },
    named: |name| crate::syntax::named_character(name).map(u32::from),
};

/// The one character of a change of case; where it is longer (only capital I with a dot becomes two small letters), another one.
fn single(mut changed: impl ExactSizeIterator<Item = char>, other: char) -> u32 {
    match (changed.len(), changed.next()) {
        (1, Some(c)) => c as u32,
        _ => other as u32,
    }
}

fn new_pattern(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [source, flags] = args.take().map(|value| value.unwrap_or(Value::None));
    let flags = to_int(cx, &flags)? as u32;
    let (characters, is_text) = characters_of(&source)?;
    let mut doubts = Vec::new();
    let parsed = parse(&characters, is_text, flags, PYTHON, &mut doubts);
    for doubt in &doubts {
        match doubt {
            Doubt::Future(message) => cx.warn(Kind::FutureWarning, message)?,
            Doubt::Deprecated(message) => cx.warn(Kind::DeprecationWarning, message)?,
        }
    }
    let parsed = match parsed {
        Ok(parsed) => parsed,
        Err(problem) => return Err(refusal(cx, problem, &source)),
    };
    match compile(&parsed, PYTHON) {
        Ok(program) => Ok(Value::object(pattern::Pattern { source, is_text, program: Rc::new(program) })),
        Err(problem) => Err(refusal(cx, problem, &source)),
    }
}

/// `Pattern[str]`: a name for annotations.
fn alias(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [class, of] = args.take().map(|value| value.unwrap_or(Value::None));
    let module = cx.import("types")?;
    let alias = get_attribute(cx, &module, "GenericAlias")?;
    cx.call(&alias, Args::new([class, of]))
}

/// The code points of a pattern or template, and whether it is text.
fn characters_of(source: &Value) -> Result<(Vec<u32>, bool)> {
    let plain = crate::library::python::types::receiver::native(Some(source.clone()));
    if let Value::Str(text) = &plain {
        return Ok((text.chars().map(crate::surrogate::code).collect(), true));
    }
    match contents(&plain) {
        Some(bytes) => Ok((bytes.iter().map(|byte| u32::from(*byte)).collect(), false)),
        None => Err(Error::type_error("first argument must be string or compiled pattern")),
    }
}

/// The exception for a problem; syntax errors are of the class `re.error`.
fn refusal(cx: &mut dyn Host, problem: Problem, source: &Value) -> Error {
    match problem {
        Problem::Flags(message) => Error::value(message),
        Problem::TooLarge => Error::overflow("the repetition number is too large"),
        Problem::TooDeep => Error::new(Kind::RecursionError, "maximum recursion depth exceeded"),
        Problem::Syntax(message, position) => {
            let position = position.map_or(Value::None, Value::from);
            let made = cx.import("re").and_then(|module| {
                let class = get_attribute(cx, &module, "error")?;
                cx.call(&class, Args::new([Value::from(message.as_str()), source.clone(), position]))
            });
            match made {
                Ok(Value::Exception(exception)) => Error::raised(exception, message),
                Ok(_) => Error::value(message),
                Err(error) => error,
            }
        }
    }
}
