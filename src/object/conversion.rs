//! The ways in which objects that are no arrays offer themselves as one: `__array__`, and the sequence protocol.

use super::attribute::find_special;
use super::host::{Args, Host};
use super::value::Value;
use crate::array::{Array, Dims, Order, Strides};
use crate::error::{Error, Kind, Result};

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

/// The array that `__array_interface__` of a script's object describes; `None` where there is no such attribute.
///
/// # Errors
/// NumPy's for descriptions that lack something; `NotImplementedError` for memory that is given by its address alone.
pub fn interface_array(cx: &mut dyn Host, value: &Value) -> Result<Option<Array>> {
    let Some(described) = super::attribute::find_attribute(cx, value, "__array_interface__")? else { return Ok(None) };
    let Value::Dict(described) = described else {
        return Err(Error::value("Invalid __array_interface__ value, must be a dict"));
    };
    let entries = described.items();
    let entry = |wanted: &str| {
        let is = |key: &Value| matches!(key, Value::Str(text) if text.as_str() == wanted);
        entries.iter().find(|(key, _)| is(key)).map(|(_, value)| value.clone())
    };
    let dtype = match entry("typestr") {
        Some(text @ (Value::Str(_) | Value::Bytes(_))) => super::dtype_like::to_dtype(cx, &text)?,
        Some(_) => return Err(Error::type_error("__array_interface__ typestr must be a string")),
        None => return Err(Error::value("Missing __array_interface__ typestr")),
    };
    let shape: Dims = match entry("shape") {
        Some(shape @ Value::Tuple(_)) => super::shape_like::to_shape(cx, &shape)?,
        Some(_) => return Err(Error::type_error("shape must be a tuple")),
        None => return Err(Error::value("Missing __array_interface__ shape")),
    };
    crate::array::layout::check_ndim(shape.len())?;
    let source = match entry("data") {
        None | Some(Value::None) => {
            let array = Array::zeros(dtype, &shape, Order::C)?;
            if array.size() > 1 {
                return Err(Error::value("cannot coerce scalar to array with size > 1"));
            }
            for offset in array.offsets() {
                super::element_like::store(cx, &array, offset, value)?;
            }
            return Ok(Some(array));
        }
        Some(Value::Tuple(_)) => {
            return Err(Error::not_implemented(
                "an address as the data of __array_interface__ is not available in newaxis yet",
            ));
        }
        Some(data) => data,
    };
    let Some(memory) = super::buffer::buffer(&source)? else {
        let name = super::class::type_name(&source);
        return Err(Error::type_error(format!("a bytes-like object is required, not '{name}'")));
    };
    let offset = match entry("offset") {
        None | Some(Value::None) => 0,
        Some(offset) => super::argument::to_usize(cx, &offset)?,
    };
    let strides: Strides = match entry("strides") {
        None | Some(Value::None) => crate::array::layout::packed_strides(&shape, dtype.itemsize(), false),
        Some(strides) => {
            let steps = super::iterate::collect(cx, &strides)?;
            let steps: Result<Vec<i64>> = steps.iter().map(|step| super::argument::to_int(cx, step)).collect();
            steps?.into_iter().map(|step| step as isize).collect()
        }
    };
    let array = memory.with_geometry(dtype, memory.offset() + offset, shape, strides)?;
    array.check_text()?;
    Ok(Some(array))
}

/// The parts of a script's sequence; `None` for what looks like one and is none: its length fails, or `x[0]` is a `KeyError`.
///
/// # Errors
/// Exhausted memory or stack, and whatever else its items raise.
pub fn parts(cx: &mut dyn Host, value: &Value) -> Result<Option<Vec<Value>>> {
    match super::truth::length(cx, value) {
        Ok(_) => {}
        Err(error) if matches!(error.kind(), Kind::RecursionError | Kind::MemoryError) => return Err(error),
        Err(error) if error.kind().is_a(Kind::Exception) => return Ok(None),
        Err(error) => return Err(error),
    }
    match super::iterate::collect(cx, value) {
        Err(error) if error.kind() == Kind::KeyError => Ok(None),
        other => other.map(Some),
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
