//! The attributes that some built-in exceptions keep beside `args`: `StopIteration.value`, `OSError.errno`, `UnicodeError.start`, ...
//!
//! They are read from the arguments when the exception is made, and from then on live by themselves: setting one changes the text of
//! the exception, not its `args`. Classes that keep some cannot be combined with others that do.

use std::rc::Rc;

use super::argument::to_index;
use super::class::type_name;
use super::exception::Exception;
use super::host::Host;
use super::iterate::collect;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// A member's name and value.
pub type Member = (&'static str, Value);

/// The class, among a kind and its bases, whose instances keep attributes of their own; `BaseException` where there is none.
pub const fn family(kind: Kind) -> Kind {
    let mut at = kind;
    loop {
        match at {
            Kind::StopIteration
            | Kind::SystemExit
            | Kind::OSError
            | Kind::ImportError
            | Kind::NameError
            | Kind::AttributeError
            | Kind::SyntaxError
            | Kind::UnicodeEncodeError
            | Kind::UnicodeDecodeError
            | Kind::UnicodeTranslateError
            | Kind::BaseExceptionGroup
            | Kind::BaseException => return at,
            _ => at = at.parent(),
        }
    }
}

/// The names of the attributes.
pub const fn names(kind: Kind) -> &'static [&'static str] {
    match family(kind) {
        Kind::StopIteration => &["value"],
        Kind::SystemExit => &["code"],
        Kind::OSError => &["errno", "strerror", "filename", "filename2", "characters_written"],
        Kind::ImportError => &["msg", "name", "path"],
        Kind::NameError => &["name"],
        Kind::AttributeError => &["name", "obj"],
        Kind::SyntaxError => {
            &["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"]
        }
        Kind::UnicodeEncodeError | Kind::UnicodeDecodeError => &["encoding", "object", "start", "end", "reason"],
        Kind::UnicodeTranslateError => &["object", "start", "end", "reason"],
        Kind::BaseExceptionGroup => &["message", "exceptions"],
        _ => &[],
    }
}

/// What arguments say about the attributes, and the `args` that remain.
pub fn from_args(kind: Kind, mut args: Vec<Value>) -> (Vec<Value>, Vec<Member>) {
    let of = |args: &[Value], names: &[&'static str]| -> Vec<Member> {
        names.iter().copied().zip(args.iter().cloned()).collect()
    };
    let members = match family(kind) {
        Kind::StopIteration => of(&args, &["value"]),
        Kind::SystemExit => match args.as_slice() {
            [] => Vec::new(),
            [one] => vec![("code", one.clone())],
            many => vec![("code", Value::tuple(many.to_vec()))],
        },
        Kind::OSError if (2..=5).contains(&args.len()) => {
            let mut members = of(&args[..2], &["errno", "strerror"]);
            match args.get(2) {
                Some(count @ Value::Int(_)) if kind == Kind::BlockingIOError => {
                    members.push(("characters_written", count.clone()));
                }
                Some(file) if !file.is_none() => {
                    members.push(("filename", file.clone()));
                    if let Some(second) = args.get(4) {
                        members.push(("filename2", second.clone()));
                    }
                    args.truncate(2);
                }
                _ => {}
            }
            members
        }
        Kind::BaseExceptionGroup => match args.as_slice() {
            [message, Value::List(items)] => {
                vec![("message", message.clone()), ("exceptions", Value::tuple(items.to_vec()))]
            }
            args => of(args, &["message", "exceptions"]),
        },
        Kind::ImportError if args.len() == 1 => of(&args, &["msg"]),
        Kind::SyntaxError => {
            let mut members = of(&args[..args.len().min(1)], &["msg"]);
            if let [_, Value::Tuple(place)] = args.as_slice() {
                members.extend(of(place, &["filename", "lineno", "offset", "text", "end_lineno", "end_offset"]));
            }
            members
        }
        Kind::UnicodeEncodeError | Kind::UnicodeDecodeError | Kind::UnicodeTranslateError => of(&args, names(kind)),
        _ => Vec::new(),
    };
    (args, members)
}

/// What `__init__` does with the arguments of a call.
///
/// # Errors
/// `TypeError` for keywords that the class does not take, and for arguments of the wrong number or class.
pub fn initialize(
    cx: &mut dyn Host,
    exception: &Rc<Exception>,
    args: Vec<Value>,
    keywords: Vec<(Rc<str>, Value)>,
) -> Result<()> {
    let kind = exception.kind();
    let taken: &[&'static str] = match family(kind) {
        Kind::ImportError => &["name", "path"],
        Kind::NameError => &["name"],
        Kind::AttributeError => &["name", "obj"],
        _ => &[],
    };
    let mut named = Vec::new();
    for (keyword, value) in keywords {
        if taken.is_empty() {
            let class = exception.class().map_or(kind.name().to_string(), |class| class.name.borrow().to_string());
            return Err(Error::type_error(format!("{class}() takes no keyword arguments")));
        }
        let Some(name) = taken.iter().find(|name| **name == &*keyword) else {
            let class = family(kind).name();
            return Err(Error::type_error(format!("'{keyword}' is an invalid keyword argument for {class}()")));
        };
        named.push((*name, value));
    }
    if family(kind) == Kind::BaseExceptionGroup {
        // Only `__new__` decides what is grouped.
        if exception.members.borrow().is_empty() {
            let class = exception.class().map(|class| class.name.borrow().to_string());
            *exception.members.borrow_mut() = super::exception_group::checked(cx, kind, class, &args)?;
        }
        *exception.args.borrow_mut() = args;
        return Ok(());
    }
    let args = checked(cx, kind, args)?;
    let (args, mut members) = from_args(kind, args);
    members.extend(named);
    *exception.args.borrow_mut() = args;
    *exception.members.borrow_mut() = members;
    Ok(())
}

/// The arguments, where their number and classes matter.
fn checked(cx: &mut dyn Host, kind: Kind, args: Vec<Value>) -> Result<Vec<Value>> {
    let family = family(kind);
    match family {
        Kind::SyntaxError if args.len() == 2 => {
            let place = collect(cx, &args[1])?;
            match place.len() {
                0..=3 => {
                    let given = place.len();
                    return Err(Error::type_error(format!("function takes at least 4 arguments ({given} given)")));
                }
                5 => return Err(Error::type_error("end_offset must be provided when end_lineno is provided")),
                7.. => {
                    let given = place.len();
                    return Err(Error::type_error(format!("function takes at most 6 arguments ({given} given)")));
                }
                _ => {}
            }
            return Ok(vec![args[0].clone(), Value::tuple(place)]);
        }
        Kind::UnicodeEncodeError | Kind::UnicodeDecodeError | Kind::UnicodeTranslateError => {
            let names = names(kind);
            if args.len() != names.len() {
                let (wanted, given) = (names.len(), args.len());
                return Err(Error::type_error(format!("function takes exactly {wanted} arguments ({given} given)")));
            }
            for (i, (name, value)) in names.iter().zip(&args).enumerate() {
                match (*name, value) {
                    ("object", value) if family == Kind::UnicodeDecodeError => {
                        if super::buffer::bytes_like(value)?.is_none() {
                            let kind = type_name(value);
                            return Err(Error::type_error(format!("a bytes-like object is required, not '{kind}'")));
                        }
                    }
                    ("start" | "end", value) => {
                        to_index(cx, value)?;
                    }
                    (_, Value::Str(_)) => {}
                    (_, other) => {
                        let kind = type_name(other);
                        return Err(Error::type_error(format!("argument {} must be str, not {kind}", i + 1)));
                    }
                }
            }
        }
        _ => {}
    }
    Ok(args)
}

/// The value of an attribute; `None` when the class has none of this name.
pub fn get(exception: &Exception, name: &str) -> Option<Value> {
    let name = *names(exception.kind()).iter().find(|known| **known == name)?;
    let value = exception.members.borrow().iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
    match (value, name) {
        (None, "characters_written") => None,
        (value, _) => Some(value.unwrap_or(Value::None)),
    }
}

/// Sets an attribute, or forgets it; false when the class has none of this name.
pub fn set(cx: &mut dyn Host, exception: &Exception, name: &str, value: Option<Value>) -> Result<bool> {
    let Some(name) = names(exception.kind()).iter().find(|known| **known == name) else { return Ok(false) };
    if family(exception.kind()) == Kind::BaseExceptionGroup {
        return Err(Error::new(Kind::AttributeError, "readonly attribute"));
    }
    if family(exception.kind()) != Kind::SyntaxError {
        match (*name, &value) {
            ("start" | "end", None) => return Err(Error::type_error("can't delete numeric/char attribute")),
            ("start" | "end", Some(value)) if !matches!(value, Value::Int(_) | Value::Bool(_)) => {
                let wanted = |_| Error::type_error("an integer is required");
                to_index(cx, value).map_err(wanted)?;
            }
            _ => {}
        }
    }
    let mut members = exception.members.borrow_mut();
    let old = members.iter().position(|(known, _)| known == name).map(|at| members.swap_remove(at));
    if let Some(value) = value {
        members.push((*name, value));
    }
    drop(members);
    drop(old);
    Ok(true)
}

/// The class whose text an exception has: the first in order that has one of its own.
pub fn text_kind(exception: &Exception) -> Kind {
    let own = |kind: Kind| {
        let mut at = kind;
        loop {
            match at {
                Kind::KeyError
                | Kind::OSError
                | Kind::ImportError
                | Kind::SyntaxError
                | Kind::UnicodeEncodeError
                | Kind::UnicodeDecodeError
                | Kind::UnicodeTranslateError
                | Kind::BaseExceptionGroup => return Some(at),
                Kind::BaseException => return None,
                _ => at = at.parent(),
            }
        }
    };
    let classes = exception.class().map(|class| class.ancestors.as_slice()).unwrap_or_default();
    let of_classes = classes.iter().find_map(|class| match class {
        Value::Type(Builtin::Exception(kind)) => own(*kind),
        _ => None,
    });
    of_classes.or_else(|| own(exception.kind())).unwrap_or(Kind::BaseException)
}

/// The class that decides what instances of a class with several built-in bases keep.
pub fn best_base(mut kinds: impl Iterator<Item = Kind> + Clone) -> Option<Kind> {
    kinds.clone().find(|kind| family(*kind) != Kind::BaseException).or_else(|| kinds.next())
}
