//! Arrays filled with one value: `empty`, `zeros`, `ones`, `full`, and their `_like` forms.

use super::check_device_and_like;
use crate::array::{Array, DType, Dims, Order};
use crate::error::Result;
use crate::library::numpy::quick;
use crate::object::array_like::{cast, dtype_of_value, to_array};
use crate::object::astype::cast_onto;
use crate::object::dtype_like::{to_dtype_with_shape, to_optional_dtype};
use crate::object::element_like::to_element;
use crate::object::shape_like::{to_order, to_shape};
use crate::object::slot::write_slot;
use crate::object::{Bound, Entry, Host, Value};

crate::entries! { pub ENTRIES:
    Entry::new_c(
        "numpy.empty",
        "empty(shape, dtype=None, order='C', *, device=None, like=None)",
        "A new array whose elements are not set.",
        empty,
    ).quick(quick::zeros),
    Entry::new_c(
        "numpy.zeros",
        "zeros(shape, dtype=None, order='C', *, device=None, like=None)",
        "A new array of zeros.\n\n>>> np.zeros(3)\narray([0., 0., 0.])",
        zeros,
    ).quick(quick::zeros),
    Entry::new(
        "numpy.ones",
        "ones(shape, dtype=None, order='C', *, device=None, like=None)",
        "A new array of ones.\n\n>>> np.ones((1, 2), dtype=int)\narray([[1, 1]])",
        ones,
    ).quick(quick::ones),
    Entry::new(
        "numpy.full",
        "full(shape, fill_value, dtype=None, order='C', *, device=None, like=None)",
        "A new array filled with a value, which is broadcast to the shape.\n\n>>> np.full(2, 7)\narray([7, 7])",
        full,
    ),
    Entry::new_c(
        "numpy.empty_like",
        "empty_like(prototype, dtype=None, order='K', subok=True, shape=None, *, device=None)",
        "A new array of the prototype's shape and dtype whose elements are not set.",
        empty_like,
    ).quick(quick::zeros_like),
    Entry::new(
        "numpy.zeros_like",
        "zeros_like(a, dtype=None, order='K', subok=True, shape=None, *, device=None)",
        "Zeros in the shape and dtype of another array.",
        zeros_like,
    ).quick(quick::zeros_like),
    Entry::new(
        "numpy.ones_like",
        "ones_like(a, dtype=None, order='K', subok=True, shape=None, *, device=None)",
        "Ones in the shape and dtype of another array.",
        ones_like,
    ),
    Entry::new(
        "numpy.full_like",
        "full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None, *, device=None)",
        "An array in the shape and dtype of another, filled with a value.",
        full_like,
    ),
}

fn empty(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    // Zeros rather than whatever was in memory: no script can depend on the difference, and snapshots stay stable.
    blank(cx, "empty", args)
}

fn zeros(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    blank(cx, "zeros", args)
}

fn blank(cx: &mut dyn Host, name: &str, args: &mut Bound) -> Result<Value> {
    let [shape, dtype, order, device, like] = args.take();
    check_device_and_like(name, device, like)?;
    let (dtype, shape) = dtype_and_shape(cx, shape, dtype)?;
    let order = to_order(&order.unwrap_or(Value::None))?;
    let array = Array::zeros(sized(dtype), &shape, order)?;
    if array.dtype().is_object() {
        fill(cx, &array, &Value::Int(0))?;
    }
    Ok(Value::array(array))
}

fn ones(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [shape, dtype, order, device, like] = args.take();
    check_device_and_like("ones", device, like)?;
    let (dtype, shape) = dtype_and_shape(cx, shape, dtype)?;
    let array = Array::uninit(sized(dtype), &shape, to_order(&order.unwrap_or(Value::None))?)?;
    fill(cx, &array, &Value::Int(1))?;
    Ok(Value::array(array))
}

fn full(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [shape, value, dtype, order, device, like] = args.take();
    check_device_and_like("full", device, like)?;
    let value = value.unwrap_or(Value::None);
    let shape = to_shape(cx, &shape.unwrap_or(Value::None))?;
    let dtype = match to_optional_dtype(cx, dtype.as_ref())? {
        Some(dtype) => dtype,
        None => discovered(cx, &value)?,
    };
    let array = Array::uninit(sized(dtype), &shape, to_order(&order.unwrap_or(Value::None))?)?;
    fill(cx, &array, &value)?;
    Ok(Value::array(array))
}

fn empty_like(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [prototype, dtype, order, _subok, shape, device] = args.take();
    check_device_and_like("empty_like", device, None)?;
    like(cx, prototype, dtype, order, shape).map(Value::array)
}

fn zeros_like(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, dtype, order, _subok, shape, device] = args.take();
    check_device_and_like("zeros_like", device, None)?;
    let array = like(cx, a, dtype, order, shape)?;
    if array.dtype().is_object() {
        fill(cx, &array, &Value::Int(0))?;
    }
    Ok(Value::array(array))
}

fn ones_like(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, dtype, order, _subok, shape, device] = args.take();
    check_device_and_like("ones_like", device, None)?;
    let array = like(cx, a, dtype, order, shape)?;
    fill(cx, &array, &Value::Int(1))?;
    Ok(Value::array(array))
}

fn full_like(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, value, dtype, order, _subok, shape, device] = args.take();
    check_device_and_like("full_like", device, None)?;
    let array = like(cx, a, dtype, order, shape)?;
    fill(cx, &array, &value.unwrap_or(Value::None))?;
    Ok(Value::array(array))
}

/// A zeroed array after a prototype, in its memory order unless told otherwise.
fn like(
    cx: &mut dyn Host,
    prototype: Option<Value>,
    dtype: Option<Value>,
    order: Option<Value>,
    shape: Option<Value>,
) -> Result<Array> {
    let prototype = to_array(cx, &prototype.unwrap_or(Value::None))?;
    let dtype = to_optional_dtype(cx, dtype.as_ref())?.unwrap_or_else(|| prototype.dtype().clone());
    let order = match order {
        None => Order::K,
        Some(order) => to_order(&order)?,
    };
    let fortran = prototype.is_f_contiguous() && !prototype.is_c_contiguous();
    let shape: Dims = match shape {
        None | Some(Value::None) if order == Order::K && !fortran && !prototype.is_c_contiguous() => {
            return prototype.zeros_like(sized(dtype));
        }
        None | Some(Value::None) => prototype.shape().into(),
        Some(shape) => to_shape(cx, &shape)?,
    };
    let order = match order {
        // The order of the axes is kept only where there are as many.
        Order::K if shape.len() != prototype.ndim() => Order::C,
        Order::A | Order::K if fortran => Order::F,
        Order::F => Order::F,
        _ => Order::C,
    };
    Array::zeros(sized(dtype), &shape, order)
}

/// Writes one value, or an array-like that broadcasts, to all elements.
fn fill(cx: &mut dyn Host, array: &Array, value: &Value) -> Result<()> {
    let number = matches!(value, Value::Scalar(scalar) if scalar.num().is_some());
    if number || matches!(value, Value::List(_) | Value::Tuple(_) | Value::Array(_)) {
        let source = to_array(cx, value)?;
        let source = match source.stretched(array.shape()) {
            Some(source) => source,
            None => return Err(crate::array::broadcast::input_error(source.shape(), array.shape())),
        };
        return cast_onto(cx, &source, array);
    }
    if array.dtype().is_object() {
        for offset in array.offsets() {
            write_slot(array, offset, value.clone());
        }
        return Ok(());
    }
    let element = Array::from_scalar(&to_element(cx, value, array.dtype())?)?;
    let element = match element.dtype() == array.dtype() {
        true => element,
        false => cast(cx, &element, array.dtype())?,
    };
    if let Some(stretched) = element.stretched(array.shape()) {
        crate::array::transfer::copy_same_type(&stretched, array);
    }
    Ok(())
}

fn discovered(cx: &mut dyn Host, value: &Value) -> Result<DType> {
    Ok(match value {
        Value::List(_) | Value::Tuple(_) => to_array(cx, value)?.dtype().clone(),
        value => dtype_of_value(value),
    })
}

/// `dtype=` (float64 by default) and `shape`; a sub-array dtype adds its axes.
fn dtype_and_shape(cx: &mut dyn Host, shape: Option<Value>, dtype: Option<Value>) -> Result<(DType, Dims)> {
    let mut shape = to_shape(cx, &shape.unwrap_or(Value::None))?;
    let (dtype, inner) = to_dtype_with_shape(cx, &dtype.unwrap_or(Value::None))?;
    shape.extend(inner);
    Ok((dtype, shape))
}

/// Text without a length gets room for one character.
fn sized(dtype: DType) -> DType {
    match dtype {
        DType::Str(0) => DType::Str(1),
        DType::Bytes(0) => DType::Bytes(1),
        other => other,
    }
}
