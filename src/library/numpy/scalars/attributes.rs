//! Attributes of scalars: those of the 0-d array with the same element.

use crate::array::{Array, Scalar};
use crate::error::{Error, Result};
use crate::object::array_like::{scalar_value, wrap};
use crate::object::{Getter, Host, Value, get_attribute};

pub static GETTERS: &[Getter] = &[
    Getter { name: "dtype", doc: "The element type.", get: dtype, set: None },
    Getter { name: "shape", doc: "An empty tuple.", get: |_, _| Ok(Value::tuple(Vec::new())), set: None },
    Getter { name: "strides", doc: "An empty tuple.", get: |_, _| Ok(Value::tuple(Vec::new())), set: None },
    Getter { name: "ndim", doc: "Zero.", get: |_, _| Ok(Value::Int(0)), set: None },
    Getter { name: "size", doc: "One.", get: |_, _| Ok(Value::Int(1)), set: None },
    Getter { name: "itemsize", doc: "Bytes of the element.", get: itemsize, set: None },
    Getter { name: "nbytes", doc: "Bytes of the element.", get: itemsize, set: None },
    Getter { name: "T", doc: "The scalar itself.", get: |_, this| Ok(this.clone()), set: None },
    Getter { name: "base", doc: "None: a scalar owns its value.", get: |_, _| Ok(Value::None), set: None },
    Getter { name: "device", doc: "Always 'cpu'.", get: |_, _| Ok(Value::from("cpu")), set: None },
    Getter { name: "real", doc: "The real part.", get: real, set: None },
    Getter { name: "imag", doc: "The imaginary part.", get: imag, set: None },
    Getter { name: "flat", doc: "An iterator over the one element.", get: flat, set: None },
    Getter { name: "flags", doc: "How the element lies in memory.", get: flags, set: None },
];

/// The scalar behind a receiver; a script's `str` beneath `np.str_` is none.
pub fn scalar_of(this: &Value) -> Result<&Scalar> {
    match this {
        Value::Scalar(scalar) => Ok(scalar),
        _ => Err(Error::type_error("descriptor requires a 'numpy.generic' object")),
    }
}

/// The 0-d array with the scalar as its element.
pub fn array_of(this: &Value) -> Result<Array> {
    Array::from_scalar(scalar_of(this)?)
}

fn dtype(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::dtype(scalar_of(this)?.dtype()))
}

fn itemsize(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::from(scalar_of(this)?.dtype().reported_itemsize()))
}

fn real(_: &mut dyn Host, this: &Value) -> Result<Value> {
    match scalar_of(this)? {
        Scalar::C64(_) | Scalar::C128(_) => Ok(scalar_value(&array_of(this)?.real()?)),
        _ => Ok(this.clone()),
    }
}

fn imag(_: &mut dyn Host, this: &Value) -> Result<Value> {
    let scalar = scalar_of(this)?;
    match scalar {
        Scalar::C64(_) | Scalar::C128(_) => Ok(scalar_value(&array_of(this)?.imag()?)),
        other => {
            let zero = Array::zeros(other.dtype(), &[], crate::array::Order::C)?;
            Ok(wrap(zero))
        }
    }
}

fn flat(cx: &mut dyn Host, this: &Value) -> Result<Value> {
    let array = Value::array(array_of(this)?);
    get_attribute(cx, &array, "flat")
}

fn flags(cx: &mut dyn Host, this: &Value) -> Result<Value> {
    let mut array = array_of(this)?;
    array.set_writeable(false);
    get_attribute(cx, &Value::array(array), "flags")
}
