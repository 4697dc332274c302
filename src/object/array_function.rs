//! `__array_function__`: functions of NumPy that a script's class answers itself.

use std::rc::Rc;

use super::attribute::{call_special, script_class};
use super::class::{class_name, type_of};
use super::dict::Dict;
use super::entry::Entry;
use super::host::{Args, Host};
use super::inheritance::derives;
use super::value::Value;
use crate::error::{Error, Result};

/// Functions that make arrays, or ask about anything, and are not handed over.
const NOT_HANDED_OVER: &[&str] = &[
    "array",
    "asarray",
    "asanyarray",
    "ascontiguousarray",
    "asfortranarray",
    "zeros",
    "ones",
    "empty",
    "full",
    "arange",
    "eye",
    "identity",
    "tri",
    "fromiter",
    "frombuffer",
    "fromstring",
    "fromfunction",
    "isscalar",
    "issubdtype",
    "vectorize",
    "frompyfunc",
    "broadcast_shapes",
    "set_printoptions",
    "get_printoptions",
    "printoptions",
    "errstate",
    "seterr",
    "geterr",
    "promote_types",
    "iterable",
    "indices",
    "typename",
    "mintypecode",
    "dtype",
];

/// What the class of an argument answers in place of the function; `None` when no argument has a say.
pub fn override_result(cx: &mut dyn Host, entry: &'static Entry, args: &Args) -> Result<Option<Value>> {
    let is_main = entry
        .path
        .strip_prefix("numpy.")
        .is_some_and(|rest| !rest.contains('.') || rest.starts_with("linalg.") || rest.starts_with("fft."));
    if !is_main || NOT_HANDED_OVER.contains(&entry.name()) {
        return Ok(None);
    }
    let mut candidates: Vec<Value> = Vec::new();
    let given = args.positional.iter().chain(args.keywords.iter().map(|(_, value)| value));
    for value in given {
        let items = match value {
            Value::List(list) => list.to_vec(),
            Value::Tuple(items) => items.to_vec(),
            one => vec![one.clone()],
        };
        for item in items {
            let Some(class) = script_class(&item) else { continue };
            if class.lookup("__array_function__").is_none() {
                continue;
            }
            let kind = type_of(&item);
            if candidates.iter().any(|known| type_of(known).is(&kind)) {
                continue;
            }
            // A class below another one is asked first.
            let at = candidates.iter().position(|known| derives(&kind, &type_of(known))).unwrap_or(candidates.len());
            candidates.insert(at, item);
        }
    }
    if candidates.is_empty() {
        return Ok(None);
    }
    let types = Value::tuple(candidates.iter().map(type_of).collect());
    let keywords = Dict::new();
    for (name, value) in &args.keywords {
        keywords.insert(cx, Value::str(&**name), value.clone())?;
    }
    let call = [Value::Entry(entry), types, Value::tuple(args.positional.to_vec()), Value::Dict(Rc::new(keywords))];
    for candidate in &candidates {
        match call_special(cx, candidate, "__array_function__", &call)? {
            None | Some(Value::NotImplemented) => {}
            answer => return Ok(answer),
        }
    }
    let classes: Vec<String> = candidates
        .iter()
        .map(|candidate| match type_of(candidate) {
            Value::Class(class) => format!("<class '{}.{}'>", class.module, class.qualname.borrow()),
            other => format!("<class '{}'>", class_name(&other)),
        })
        .collect();
    Err(Error::type_error(format!(
        "no implementation found for '{}' on types that implement __array_function__: [{}]",
        entry.path,
        classes.join(", ")
    )))
}

/// Whether a function is NumPy's and an argument is of a script's class, or holds such objects.
#[inline]
pub fn of_numpy<'a>(path: &str, mut given: impl Iterator<Item = &'a Value>) -> bool {
    let of_script = |value: &Value| match value {
        Value::Instance(_) => true,
        Value::Array(array) => !array.is_plain(),
        _ => false,
    };
    path.starts_with("numpy.")
        && given.any(|value| match value {
            // Only the first items: others of their kind follow.
            Value::List(list) if path == "numpy.block" => list.items().iter().take(4).any(|row| match row {
                Value::List(row) => row.items().iter().take(4).any(of_script),
                one => of_script(one),
            }),
            Value::List(list) => list.items().iter().take(4).any(of_script),
            Value::Tuple(items) => items.iter().take(4).any(of_script),
            one => of_script(one),
        })
}
