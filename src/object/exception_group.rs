//! Exception groups: what they hold, and how they are split by what `except*` and the methods of groups ask for.
//!
//! The rules are PEP 654's. A part of a group is made by the group's own `derive`, and keeps its traceback, cause, context and notes.

use std::rc::Rc;

use super::attribute::{call_method, find_special};
use super::class::{type_name, type_of};
use super::exception::Exception;
use super::exception_members::{self, Member};
use super::host::{Args, Host};
use super::inheritance::derives;
use super::iterate::collect;
use super::truth::truth;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// What decides whether an exception of a group belongs to the part that is asked for.
pub enum Matcher {
    /// An exception class, or a tuple of them.
    Class(Value),
    Predicate(Value),
    /// Those exceptions themselves.
    Leaves(Vec<Rc<Exception>>),
}

/// The two parts of a group: what matches, and the rest.
pub type Parts = (Option<Rc<Exception>>, Option<Rc<Exception>>);

impl Matcher {
    /// What the argument of `split` and `subgroup` means.
    pub fn of(value: &Value) -> Result<Matcher> {
        match value {
            Value::Function(_) => Ok(Matcher::Predicate(value.clone())),
            Value::Tuple(classes) if classes.iter().all(is_exception_class) => Ok(Matcher::Class(value.clone())),
            class if is_exception_class(class) => Ok(Matcher::Class(value.clone())),
            _ => Err(Error::type_error("expected a function, exception type or tuple of exception types")),
        }
    }

    fn matches(&self, cx: &mut dyn Host, exception: &Rc<Exception>) -> Result<bool> {
        match self {
            Matcher::Class(class) => Ok(is_of(exception, class)),
            Matcher::Predicate(predicate) => {
                let answer = cx.call(predicate, Args::new([Value::Exception(exception.clone())]))?;
                truth(cx, &answer)
            }
            Matcher::Leaves(leaves) => {
                Ok(!is_group(exception) && leaves.iter().any(|leaf| Rc::ptr_eq(leaf, exception)))
            }
        }
    }
}

/// Whether an exception is of a class, or of one in a tuple.
pub fn is_of(exception: &Rc<Exception>, class: &Value) -> bool {
    match class {
        Value::Tuple(classes) => classes.iter().any(|class| is_of(exception, class)),
        class => derives(&type_of(&Value::Exception(exception.clone())), class),
    }
}

pub fn is_exception_class(class: &Value) -> bool {
    match class {
        Value::Type(Builtin::Exception(_)) => true,
        Value::Class(class) => matches!(class.builtin_base(), Builtin::Exception(_)),
        _ => false,
    }
}

pub fn is_group(exception: &Exception) -> bool {
    exception.kind().is_a(Kind::BaseExceptionGroup)
}

/// The exceptions directly in a group; none for other exceptions.
pub fn grouped(exception: &Exception) -> Vec<Rc<Exception>> {
    let Some(Value::Tuple(items)) = exception_members::get(exception, "exceptions") else { return Vec::new() };
    let of = |item: &Value| match item {
        Value::Exception(exception) => Some(exception.clone()),
        _ => None,
    };
    items.iter().filter_map(of).collect()
}

/// A group of exceptions that `except*` makes.
pub fn group(cx: &mut dyn Host, message: &str, exceptions: Value) -> Result<Rc<Exception>> {
    let class = Value::Type(Builtin::Exception(Kind::BaseExceptionGroup));
    match cx.call(&class, Args::new([Value::from(message), exceptions]))? {
        Value::Exception(exception) => Ok(exception),
        _ => Err(Error::new(Kind::SystemError, "a group that is no exception")),
    }
}

/// Splits an exception: a group that does not match as a whole is split into its exceptions.
pub fn split(cx: &mut dyn Host, exception: &Rc<Exception>, matcher: &Matcher) -> Result<Parts> {
    if matcher.matches(cx, exception)? {
        return Ok((Some(exception.clone()), None));
    }
    if !is_group(exception) {
        return Ok((None, Some(exception.clone())));
    }
    let (mut matching, mut others) = (Vec::new(), Vec::new());
    for item in grouped(exception) {
        cx.enter()?;
        let parts = split(cx, &item, matcher);
        cx.leave();
        let (part, rest) = parts?;
        matching.extend(part.map(Value::Exception));
        others.extend(rest.map(Value::Exception));
    }
    Ok((subset(cx, exception, matching)?, subset(cx, exception, others)?))
}

/// A group like the one given, of some of its exceptions.
fn subset(cx: &mut dyn Host, of: &Rc<Exception>, exceptions: Vec<Value>) -> Result<Option<Rc<Exception>>> {
    if exceptions.is_empty() {
        return Ok(None);
    }
    let made = call_method(cx, &Value::Exception(of.clone()), "derive", Args::new([Value::list(exceptions)]))?;
    let Value::Exception(made) = made else { return Err(not_derived()) };
    if !is_group(&made) {
        return Err(not_derived());
    }
    *made.trail.borrow_mut() = of.trail.borrow().clone();
    *made.cause.borrow_mut() = of.cause.borrow().clone();
    *made.context.borrow_mut() = of.context.borrow().clone();
    if let Some(notes @ (Value::List(_) | Value::Tuple(_))) = of.attributes.borrow().get("__notes__").cloned() {
        let notes = collect(cx, &notes)?;
        made.attributes.borrow_mut().define("__notes__", Value::list(notes));
    }
    Ok(Some(made))
}

fn not_derived() -> Error {
    Error::type_error("derive must return an instance of BaseExceptionGroup")
}

/// What is left to raise after the clauses of a `try` with `except*`: what they raised, and of the original what they raised again
/// or did not take.
///
/// # Errors
/// Those of `derive`.
pub fn left_to_raise(
    cx: &mut dyn Host,
    original: &Rc<Exception>,
    exceptions: Vec<Rc<Exception>>,
) -> Result<Option<Rc<Exception>>> {
    if !is_group(original) {
        // An exception alone is taken by one clause at most.
        return Ok(exceptions.into_iter().next());
    }
    let (mut raised, mut again) = (Vec::new(), Vec::new());
    for exception in exceptions {
        match is_part_of(&exception, original) {
            true => leaves(&exception, &mut again),
            false => raised.push(exception),
        }
    }
    let (part, _) = split(cx, original, &Matcher::Leaves(again))?;
    raised.extend(part);
    match raised.len() {
        0 | 1 => Ok(raised.pop()),
        _ => group(cx, "", Value::list(raised.into_iter().map(Value::Exception).collect())).map(Some),
    }
}

fn leaves(exception: &Rc<Exception>, into: &mut Vec<Rc<Exception>>) {
    match is_group(exception) {
        true => grouped(exception).iter().for_each(|item| leaves(item, into)),
        false => into.push(exception.clone()),
    }
}

/// Whether an exception is what a split of the other left, by what such parts keep.
fn is_part_of(exception: &Exception, original: &Exception) -> bool {
    let same = |a: &Option<Value>, b: &Option<Value>| match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => a.identity() == b.identity(),
        _ => false,
    };
    let (ours, theirs) = (exception.trail.borrow(), original.trail.borrow());
    let same_trail = ours.len() == theirs.len()
        && ours.iter().zip(theirs.iter()).all(|(a, b)| Rc::ptr_eq(&a.code, &b.code) && a.at == b.at);
    is_group(exception)
        && same_trail
        && same(&exception.cause.borrow(), &original.cause.borrow())
        && same(&exception.context.borrow(), &original.context.borrow())
}

/// The arguments of a new group.
///
/// # Errors
/// `TypeError` and `ValueError` where they are not a text and a sequence of exceptions, and `TypeError` for exceptions that a group of
/// the class may not hold.
pub fn checked(cx: &mut dyn Host, kind: Kind, class: Option<String>, args: &[Value]) -> Result<Vec<Member>> {
    let [message, given] = args else {
        let count = args.len();
        return Err(Error::type_error(format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({count} given)"
        )));
    };
    if !matches!(message, Value::Str(_)) {
        let name = type_name(message);
        return Err(Error::type_error(format!("BaseExceptionGroup.__new__() argument 1 must be str, not {name}")));
    }
    let items = match given {
        Value::Set(_) | Value::Dict(_) => Vec::new(),
        Value::List(_) | Value::Tuple(_) => collect(cx, given)?,
        other if find_special(cx, other, "__getitem__").is_some() => collect(cx, other)?,
        Value::Str(_) | Value::Bytes(_) | Value::Range(_) => collect(cx, given)?,
        _ => return Err(not_a_sequence()),
    };
    if matches!(given, Value::Set(_) | Value::Dict(_)) {
        return Err(not_a_sequence());
    }
    if items.is_empty() {
        return Err(Error::value("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut all_plain = true;
    for (i, item) in items.iter().enumerate() {
        match item {
            Value::Exception(exception) => all_plain &= exception.kind().is_a(Kind::Exception),
            _ => {
                return Err(Error::value(format!("Item {i} of second argument (exceptions) is not an exception")));
            }
        }
    }
    if kind.is_a(Kind::Exception) && !all_plain {
        return Err(Error::type_error(match class {
            Some(class) => format!("Cannot nest BaseExceptions in '{class}'"),
            None => "Cannot nest BaseExceptions in an ExceptionGroup".to_string(),
        }));
    }
    Ok(vec![("message", message.clone()), ("exceptions", Value::tuple(items))])
}

fn not_a_sequence() -> Error {
    Error::type_error("second argument (exceptions) must be a sequence")
}

/// The class of a group that is made as `BaseExceptionGroup`: one of `Exception`s alone is an `ExceptionGroup`.
pub fn kind_of_group(args: &[Value]) -> Kind {
    let plain = |item: &Value| matches!(item, Value::Exception(exception) if exception.kind().is_a(Kind::Exception));
    let all_plain = match args {
        [_, Value::List(items)] => items.to_vec().iter().all(plain),
        [_, Value::Tuple(items)] => items.iter().all(plain),
        _ => false,
    };
    if all_plain { Kind::ExceptionGroup } else { Kind::BaseExceptionGroup }
}

/// The `TypeError` of `except*` for classes that it may not name.
///
/// # Errors
/// Always, unless the class may be named.
pub fn check_clause(class: &Value) -> Result<()> {
    let classes = match class {
        Value::Tuple(classes) => classes.to_vec(),
        class => vec![class.clone()],
    };
    for class in &classes {
        if !is_exception_class(class) {
            let message = "catching classes that do not inherit from BaseException is not allowed";
            return Err(Error::type_error(message));
        }
    }
    let groups = Value::Type(Builtin::Exception(Kind::BaseExceptionGroup));
    if classes.iter().any(|class| derives(class, &groups)) {
        return Err(Error::type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
    }
    Ok(())
}
