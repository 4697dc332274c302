//! The ways in which objects that are no arrays offer themselves as one: `__array__`, and the sequence protocol.

use super::attribute::find_special;
use super::host::{Args, Host};
use super::value::Value;
use crate::array::Array;
use crate::error::{Error, Result};

/// The array that `__array__` returns; `None` where there is no such method.
pub fn dunder_array(cx: &mut dyn Host, value: &Value) -> Result<Option<Array>> {
    let method = match value {
        Value::Object(_) => super::attribute::find_attribute(cx, value, "__array__")?,
        value => match find_special(cx, value, "__array__") {
            Some(_) => super::attribute::find_attribute(cx, value, "__array__")?,
            None => None,
        },
    };
    let Some(method) = method else { return Ok(None) };
    match cx.call(&method, Args::default())? {
        Value::Array(array) => Ok(Some(array.array())),
        _ => Err(Error::value("object __array__ method not producing an array")),
    }
}

/// Whether NumPy takes the parts of an object as elements: it has a length and answers `x[i]`. Sets, dicts and iterators do not.
pub fn is_sequence(value: &Value) -> bool {
    match value {
        Value::List(_) | Value::Tuple(_) | Value::Range(_) | Value::Array(_) => true,
        Value::Instance(instance) => {
            let class = instance.class();
            class.lookup("__getitem__").is_some() && class.lookup("__len__").is_some()
        }
        Value::Object(object) => object.is_sequence(),
        _ => false,
    }
}
