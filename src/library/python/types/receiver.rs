//! The first argument of a built-in method as the Rust type behind it.
//!
//! A method may be called through the class (`list.append(x, 1)`), so the receiver can be anything; instances of script classes
//! that derive from the built-in one lend their native part, and NumPy's scalars that are Python numbers or text count too.

use std::rc::Rc;

use num_bigint::BigInt;

use crate::array::Scalar;
use crate::error::{Error, Result};
use crate::object::{Dict, Items, List, Set, Text, Value, type_name};

/// The receiver without a script class around it.
pub fn native(this: Option<Value>) -> Value {
    match this {
        Some(Value::Instance(instance)) => {
            let native = instance.native.borrow().clone();
            native.unwrap_or(Value::Instance(instance))
        }
        other => other.unwrap_or(Value::None),
    }
}

pub fn text(this: Option<Value>, method: &str) -> Result<Rc<Text>> {
    match native(this) {
        Value::Str(text) => Ok(text),
        Value::Scalar(Scalar::Str(text)) => Ok(Rc::new(Text::from(text.as_str()))),
        other => Err(foreign(&other, "str", method)),
    }
}

pub fn list(this: Option<Value>, method: &str) -> Result<Rc<List>> {
    match native(this) {
        Value::List(list) => Ok(list),
        other => Err(foreign(&other, "list", method)),
    }
}

pub fn tuple(this: Option<Value>, method: &str) -> Result<Rc<Items>> {
    match native(this) {
        Value::Tuple(items) => Ok(items),
        other => Err(foreign(&other, "tuple", method)),
    }
}

pub fn dict(this: Option<Value>, method: &str) -> Result<Rc<Dict>> {
    match native(this) {
        Value::Dict(dict) => Ok(dict),
        other => Err(foreign(&other, "dict", method)),
    }
}

/// A `set`, or a `frozenset` too where the method changes nothing.
pub fn set(this: Option<Value>, method: &str, changes: bool) -> Result<Rc<Set>> {
    match native(this) {
        Value::Set(set) if !(changes && set.is_frozen()) => Ok(set),
        other => Err(foreign(&other, "set", method)),
    }
}

pub fn int(this: Option<Value>, method: &str) -> Result<BigInt> {
    match native(this) {
        Value::Int(value) => Ok(value.into()),
        Value::Bool(value) => Ok((value as i64).into()),
        Value::BigInt(value) => Ok((*value).clone()),
        other => Err(foreign(&other, "int", method)),
    }
}

pub fn float(this: Option<Value>, method: &str) -> Result<f64> {
    match native(this) {
        Value::Float(value) => Ok(value),
        Value::Scalar(Scalar::F64(value)) => Ok(value),
        other => Err(foreign(&other, "float", method)),
    }
}

/// CPython's words for a method called on an object of another class.
pub fn foreign(value: &Value, class: &str, method: &str) -> Error {
    let kind = type_name(value);
    Error::type_error(format!("descriptor '{method}' for '{class}' objects doesn't apply to a '{kind}' object"))
}
