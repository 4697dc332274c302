//! Attributes of arrays: geometry, dtype, views that need no arguments.

use std::rc::Rc;

use super::flags::Flags;
use super::flat::FlatIter;
use crate::error::{Error, Result};
use crate::object::array_like::view_value;
use crate::object::dtype_like::to_dtype_with_shape;
use crate::object::shape_like::{shape_value, to_ints, to_signed_shape};
use crate::object::{ArrayObject, Getter, Host, Value, assign_all};

pub static GETTERS: &[Getter] = &[
    Getter { name: "shape", doc: "Lengths of the axes.", get: shape, set: Some(set_shape) },
    Getter { name: "dtype", doc: "The element type.", get: dtype, set: Some(set_dtype) },
    Getter { name: "ndim", doc: "Number of axes.", get: ndim, set: None },
    Getter { name: "size", doc: "Number of elements.", get: size, set: None },
    Getter { name: "itemsize", doc: "Bytes of one element.", get: itemsize, set: None },
    Getter { name: "nbytes", doc: "Bytes of all elements.", get: nbytes, set: None },
    Getter { name: "strides", doc: "Bytes to step along each axis.", get: strides, set: Some(set_strides) },
    Getter { name: "T", doc: "The axes reversed, as a view.", get: transposed, set: None },
    Getter { name: "mT", doc: "The last two axes exchanged, as a view.", get: matrix_transposed, set: None },
    Getter { name: "base", doc: "The array that owns the memory, if another does.", get: base, set: None },
    Getter { name: "flags", doc: "How the elements lie in memory.", get: flags, set: None },
    Getter { name: "flat", doc: "The elements one after another.", get: flat, set: Some(set_flat) },
    Getter { name: "real", doc: "Real parts, as a view.", get: real, set: Some(set_real) },
    Getter { name: "imag", doc: "Imaginary parts, as a view of complex arrays.", get: imag, set: Some(set_imag) },
    Getter { name: "device", doc: "Always 'cpu'.", get: device, set: None },
    Getter { name: "data", doc: "The memory as a buffer.", get: data, set: None },
    Getter { name: "ctypes", doc: "For C interfaces.", get: unavailable_ctypes, set: None },
    Getter { name: "__array_interface__", doc: "For C interfaces.", get: super::protocols::interface, set: None },
    Getter { name: "__array_priority__", doc: "Precedence among subclasses.", get: priority, set: None },
];

fn object(value: &Value) -> Result<&Rc<ArrayObject>> {
    match value {
        Value::Array(array) => Ok(array),
        _ => Err(Error::type_error("descriptor requires a 'numpy.ndarray' object")),
    }
}

fn shape(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(shape_value(object(this)?.view().shape()))
}

fn set_shape(cx: &mut dyn Host, this: &Value, new: Value) -> Result<()> {
    let owner = object(this)?;
    let shape = to_signed_shape(cx, &new)?;
    let array = owner.array();
    let shape = crate::array::reshape::resolve_shape(array.size(), &shape)?;
    match array.reshaped_view(&shape, false) {
        Some(view) => {
            owner.replace(view);
            Ok(())
        }
        None => Err(Error::attribute(
            "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.",
        )),
    }
}

fn dtype(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::dtype(object(this)?.view().dtype().clone()))
}

fn set_dtype(cx: &mut dyn Host, this: &Value, new: Value) -> Result<()> {
    let owner = object(this)?;
    // Whatever is wrong with the description, NumPy says this alone.
    let (dtype, inner) = to_dtype_with_shape(cx, &new).map_err(|_| Error::type_error("invalid data-type for array"))?;
    let view = super::conversion::view_of(&owner.array(), dtype, &inner)?;
    owner.replace(view);
    Ok(())
}

fn ndim(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::from(object(this)?.view().ndim()))
}

fn size(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::from(object(this)?.view().size()))
}

fn itemsize(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::from(object(this)?.view().dtype().reported_itemsize()))
}

fn nbytes(_: &mut dyn Host, this: &Value) -> Result<Value> {
    let view = object(this)?.view();
    Ok(Value::from(view.size() * view.dtype().reported_itemsize()))
}

/// Byte strides as NumPy has them: object slots are wider here than NumPy's pointers, which scripts must not see.
fn strides(_: &mut dyn Host, this: &Value) -> Result<Value> {
    let view = object(this)?.view();
    let (real, shown) = (view.itemsize().max(1) as isize, view.dtype().reported_itemsize() as isize);
    let scale = |&stride: &isize| match view.dtype().is_object() {
        true => Value::Int((stride / real * shown) as i64),
        false => Value::Int(stride as i64),
    };
    Ok(Value::tuple(view.strides().iter().map(scale).collect()))
}

fn set_strides(cx: &mut dyn Host, this: &Value, new: Value) -> Result<()> {
    let owner = object(this)?;
    let strides = to_ints(cx, &new)?;
    let array = owner.array();
    if strides.len() != array.ndim() {
        return Err(Error::value(format!("strides must be same length as shape ({})", array.ndim())));
    }
    let strides = strides.iter().map(|&stride| stride as isize).collect();
    let view = array.with_geometry(array.dtype().clone(), array.offset(), array.shape().into(), strides)?;
    owner.replace(view);
    Ok(())
}

fn transposed(_: &mut dyn Host, this: &Value) -> Result<Value> {
    let owner = object(this)?;
    let view = owner.view().transpose();
    Ok(view_value(view, owner))
}

fn matrix_transposed(_: &mut dyn Host, this: &Value) -> Result<Value> {
    let owner = object(this)?;
    if owner.view().ndim() < 2 {
        return Err(Error::value("matrix transpose with ndim < 2 is undefined"));
    }
    let view = owner.view().swapaxes(-1, -2)?;
    Ok(view_value(view, owner))
}

fn base(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(object(this)?.base.clone().unwrap_or(Value::None))
}

fn flags(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::object(Flags::new(object(this)?.clone())))
}

fn flat(_: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::object(FlatIter::new(object(this)?.clone())))
}

/// `x.flat = values`: repeated as often as needed.
fn set_flat(cx: &mut dyn Host, this: &Value, new: Value) -> Result<()> {
    FlatIter::new(object(this)?.clone()).assign_all(cx, &new)
}

fn real(_: &mut dyn Host, this: &Value) -> Result<Value> {
    let owner = object(this)?;
    if owner.view().num().is_none_or(|num| !num.is_complex()) {
        return Ok(this.clone());
    }
    let part = owner.view().real()?;
    Ok(view_value(part, owner))
}

fn set_real(cx: &mut dyn Host, this: &Value, new: Value) -> Result<()> {
    let part = object(this)?.view().real()?;
    crate::array::indexing::check_writeable(&part)?;
    assign_all(cx, &part, &new)
}

fn imag(_: &mut dyn Host, this: &Value) -> Result<Value> {
    let owner = object(this)?;
    let part = owner.view().imag()?;
    Ok(match part.shares_buffer(&owner.view()) {
        true => view_value(part, owner),
        false => Value::array(part),
    })
}

fn set_imag(cx: &mut dyn Host, this: &Value, new: Value) -> Result<()> {
    let owner = object(this)?;
    if owner.view().num().is_none_or(|num| !num.is_complex()) {
        return Err(Error::type_error("array does not have imaginary part to set"));
    }
    let part = owner.view().imag()?;
    crate::array::indexing::check_writeable(&part)?;
    assign_all(cx, &part, &new)
}

fn device(_: &mut dyn Host, _: &Value) -> Result<Value> {
    Ok(Value::from("cpu"))
}

fn data(_: &mut dyn Host, this: &Value) -> Result<Value> {
    match crate::object::MemoryView::of(this)? {
        Some(view) => Ok(Value::object(view)),
        None => Err(Error::attribute("cannot get buffer from object")),
    }
}

fn unavailable_ctypes(_: &mut dyn Host, _: &Value) -> Result<Value> {
    Err(Error::not_implemented("numpy.ndarray.ctypes is not available in newaxis yet"))
}

fn priority(_: &mut dyn Host, _: &Value) -> Result<Value> {
    Ok(Value::Float(0.0))
}
