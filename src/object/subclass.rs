//! Results that keep the class of an input: what NumPy calls `__array_wrap__` and `__array_finalize__`.

use std::rc::Rc;

use super::class::Class;
use super::host::Host;
use super::ndarray::ArrayObject;
use super::value::Value;
use crate::array::Array;
use crate::error::Result;

/// An array of a script's subclass, finalized after another.
pub fn of_class(cx: &mut dyn Host, array: Array, class: &Rc<Class>, owner: &Value) -> Result<Value> {
    let object = ArrayObject::new(array);
    object.set_class(Some(class.clone()));
    let value = Value::Array(Rc::new(object));
    finalize(cx, &value, owner)?;
    Ok(value)
}

/// Calls `__array_finalize__(self, owner)` where the class defines it.
pub fn finalize(cx: &mut dyn Host, value: &Value, owner: &Value) -> Result<()> {
    let Value::Array(array) = value else { return Ok(()) };
    let Some(class) = array.class() else { return Ok(()) };
    array.take_unfinalized();
    match class.lookup("__array_finalize__") {
        Some(method) if !method.is_none() => {
            cx.call(&method, super::host::Args::new([value.clone(), owner.clone()]))?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Methods and functions of NumPy whose result has the class of their first argument.
const KEEPING: &[&str] = &[
    "byteswap",
    "clip",
    "conj",
    "conjugate",
    "cumprod",
    "cumsum",
    "compress",
    "diagonal",
    "empty_like",
    "flatten",
    "full_like",
    "ones_like",
    "repeat",
    "round",
    "sort",
    "take",
    "zeros_like",
    "argsort",
    "around",
    "roll",
    "flip",
    "fliplr",
    "flipud",
];

/// Functions that join arrays: the result is of the class of highest priority among them, made from nothing.
const JOINING: &[&str] =
    &["append", "block", "column_stack", "concat", "concatenate", "dstack", "hstack", "row_stack", "stack", "vstack"];

/// Reductions: their result is of the class even without axes.
const REDUCING: &[&str] =
    &["sum", "prod", "mean", "std", "var", "min", "max", "amin", "amax", "all", "any", "ptp", "trace"];

/// The first argument of a call, when it is an array of a script's subclass and the function is one of NumPy's.
pub fn owner_of(path: &str, first: Option<&Value>) -> Option<Value> {
    match first {
        Some(owner @ Value::Array(array)) if !array.is_plain() && path.starts_with("numpy.") => Some(owner.clone()),
        _ => None,
    }
}

/// The class that joined arrays have, if any of them is of a subclass.
pub fn joined_class(cx: &mut dyn Host, name: &str, positional: &[Value]) -> Result<Option<Rc<Class>>> {
    if !JOINING.contains(&name) {
        return Ok(None);
    }
    let parts: Vec<Value> = match positional.first() {
        Some(Value::List(items)) if name != "append" => items.to_vec(),
        Some(Value::Tuple(items)) if name != "append" => items.to_vec(),
        _ => positional.iter().take(2).cloned().collect(),
    };
    let mut best: Option<(f64, Rc<Class>)> = None;
    for part in &parts {
        let Value::Array(array) = part else { continue };
        let Some(class) = array.class() else { continue };
        let priority = super::array_wrap::priority_of(cx, part)?;
        if best.as_ref().is_none_or(|(known, _)| *known < priority) {
            best = Some((priority, class));
        }
    }
    Ok(best.map(|(_, class)| class))
}

/// Tells the class of arrays that were made of it on the way: views of the owner, alone or several of them.
fn finalize_parts(cx: &mut dyn Host, result: &Value, owner: &Value) -> Result<()> {
    match result {
        Value::Array(array) if array.take_unfinalized() => finalize(cx, result, owner),
        Value::List(items) => items.to_vec().iter().try_for_each(|item| finalize_parts(cx, item, owner)),
        Value::Tuple(items) => items.iter().try_for_each(|item| finalize_parts(cx, item, owner)),
        _ => Ok(()),
    }
}

/// A result of such a call as an array of the owner's class, where NumPy makes it one.
pub fn keep_class(cx: &mut dyn Host, name: &str, owner: &Value, result: Value) -> Result<Value> {
    let Value::Array(own) = owner else { return Ok(result) };
    let Some(class) = own.class() else { return Ok(result) };
    if name != "tolist" {
        finalize_parts(cx, &result, owner)?;
    }
    let of_array = KEEPING.contains(&name) || REDUCING.contains(&name);
    match &result {
        Value::Array(array) if array.is_plain() && of_array => of_class(cx, array.array(), &class, owner),
        Value::Array(array) if name == "asanyarray" && array.array().dtype() == own.array().dtype() => {
            Ok(owner.clone())
        }
        Value::Array(array) if array.is_plain() && matches!(name, "insert" | "delete") => {
            super::array_wrap::wrap_output(cx, array.array(), std::slice::from_ref(owner), None)
        }
        Value::Scalar(_) if REDUCING.contains(&name) => {
            let array = super::array_like::to_array(cx, &result)?;
            of_class(cx, array, &class, owner)
        }
        _ => Ok(result),
    }
}
