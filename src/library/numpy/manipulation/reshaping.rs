//! `reshape`, `ravel`, `flatten`, `resize`, `broadcast_to` and their relatives.

use smallvec::SmallVec;

use super::{array_of, view_or_new};
use crate::array::broadcast::broadcast_shapes;
use crate::array::{Order, arrange};
use crate::error::{Error, Result};
use crate::library::numpy::calls::flag;
use crate::library::numpy::quick;
use crate::object::array_like::to_array;
use crate::object::shape_like::{shape_value, to_order, to_shape, to_signed_shape};
use crate::object::{Bound, Entry, Host, Value, truth};

crate::entries! { pub ENTRIES:
    Entry::new(
        "numpy.reshape",
        "reshape(a, /, shape, order='C', *, copy=None)",
        "The same elements in another shape; one length may be -1.\n\n>>> np.reshape([1, 2, 3, 4], (2, -1))\narray([[1, 2],\n       [3, 4]])",
        reshape,
    ).quick(quick::reshape_function),
    Entry::new("numpy.ravel", "ravel(a, order='C')", "The elements in one dimension, a view where possible.", ravel).quick(quick::ravel),
    Entry::new("numpy.resize", "resize(a, new_shape)", "A new array of the shape, filled with repeated copies.", resize),
    Entry::new(
        "numpy.broadcast_to",
        "broadcast_to(array, shape, subok=False)",
        "A read-only view stretched to a shape.\n\n>>> np.broadcast_to([1, 2], (2, 2))\narray([[1, 2],\n       [1, 2]])",
        broadcast_to,
    ),
    Entry::new("numpy.broadcast_arrays", "broadcast_arrays(*args, subok=False)", "Views of the common shape.", broadcast_arrays),
    Entry::new("numpy.broadcast_shapes", "broadcast_shapes(*args)", "The common shape of several shapes.", shapes),
}

crate::entries! { pub METHODS:
    Entry::new_c(
        "numpy.ndarray.reshape",
        "reshape(self, *shape, order='C', copy=None)",
        "The same elements in another shape, a view where possible.",
        reshape_method,
    ).quick(quick::reshape),
    Entry::new_c("numpy.ndarray.ravel", "ravel(self, order='C')", "The elements in one dimension, a view where possible.", ravel).quick(quick::ravel),
    Entry::new_c("numpy.ndarray.flatten", "flatten(self, order='C')", "A one-dimensional copy.", flatten),
    Entry::new_c(
        "numpy.ndarray.resize",
        "resize(self, *new_shape, refcheck=True)",
        "Changes the shape of the array itself; new elements are zero.",
        resize_method,
    ),
}

fn reshape(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, shape, order, copy] = args.take();
    let array = array_of(cx, &a)?;
    let shape = to_signed_shape(cx, &shape.unwrap_or(Value::None))?;
    let order = read_order(order, Order::C)?;
    let copy = copy_flag(cx, copy)?;
    Ok(view_or_new(&a, array.reshape(&shape, order, copy)?))
}

fn reshape_method(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let rest = std::mem::take(&mut args.rest);
    let [a, order, copy] = args.take();
    let array = array_of(cx, &a)?;
    if rest.is_empty() {
        return Err(Error::type_error("reshape() takes exactly 1 argument (0 given)"));
    }
    // `None` alone leaves the shape as it is.
    let shape = match rest.as_slice() {
        [Value::None] => array.shape().iter().map(|&n| n as i64).collect(),
        rest => shape_arguments(cx, rest)?,
    };
    let order = read_order(order, Order::C)?;
    let copy = copy_flag(cx, copy)?;
    Ok(view_or_new(&a, array.reshape(&shape, order, copy)?))
}

fn ravel(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, order] = args.take();
    let array = array_of(cx, &a)?;
    Ok(view_or_new(&a, array.ravel(read_order(order, Order::C)?)?))
}

fn flatten(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, order] = args.take();
    let array = array_of(cx, &a)?;
    Ok(Value::array(array.flatten(read_order(order, Order::C)?)?))
}

fn resize(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, shape] = args.take();
    let array = array_of(cx, &a)?;
    let shape = to_signed_shape(cx, &shape.unwrap_or(Value::None))?;
    let lengths: Option<SmallVec<[usize; 4]>> = shape.iter().map(|&n| usize::try_from(n).ok()).collect();
    let Some(lengths) = lengths else {
        return Err(Error::value("all elements of `new_shape` must be non-negative"));
    };
    Ok(Value::array(arrange::resize(&array, &lengths)?))
}

fn resize_method(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let rest = std::mem::take(&mut args.rest);
    let [this, _refcheck] = args.take();
    let Some(Value::Array(object)) = &this else { return Err(Error::type_error("resize needs an array")) };
    let shape = shape_arguments(cx, &rest)?;
    let mut lengths: SmallVec<[usize; 4]> = SmallVec::new();
    for &n in &shape {
        lengths.push(usize::try_from(n).map_err(|_| Error::value("negative dimensions not allowed"))?);
    }
    let array = object.array();
    if !array.is_c_contiguous() && !array.is_f_contiguous() {
        return Err(Error::value("resize only works on single-segment arrays"));
    }
    if object.base.is_some() {
        return Err(Error::value("cannot resize this array: it does not own its data"));
    }
    let grown = crate::array::Array::zeros(array.dtype().clone(), &lengths, Order::C)?;
    let flat = array.ravel(Order::K)?;
    let count = flat.size().min(grown.size());
    let target = crate::array::join::axis_range(&grown.ravel(Order::C)?, 0, 0, count);
    crate::array::transfer::copy_same_type(&crate::array::join::axis_range(&flat, 0, 0, count), &target);
    object.replace(grown);
    Ok(Value::None)
}

fn broadcast_to(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, shape, subok] = args.take();
    let array = array_of(cx, &a)?;
    let shape = to_signed_shape(cx, &shape.unwrap_or(Value::None))?;
    let mut lengths: SmallVec<[usize; 4]> = SmallVec::new();
    for &n in &shape {
        let n = usize::try_from(n).map_err(|_| Error::value("all elements of broadcast shape must be non-negative"))?;
        lengths.push(n);
    }
    let stretched = view_or_new(&a, array.broadcast_to(&lengths)?);
    Ok(of_base(stretched, flag(cx, subok, false)?))
}

/// The array without its class, unless that is kept.
fn of_base(value: Value, kept: bool) -> Value {
    if let (Value::Array(array), false) = (&value, kept) {
        array.set_class(None);
    }
    value
}

fn broadcast_arrays(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let inputs = std::mem::take(&mut args.rest);
    let [subok] = args.take();
    let kept = flag(cx, subok, false)?;
    let arrays = inputs.iter().map(|input| to_array(cx, input)).collect::<Result<Vec<_>>>()?;
    let shape = broadcast_shapes(&arrays.iter().map(|array| array.shape()).collect::<Vec<_>>())?;
    let views = inputs.iter().zip(&arrays).map(|(input, array)| {
        let view = array.stretched(&shape).unwrap_or_else(|| array.clone());
        of_base(view_or_new(&Some(input.clone()), view), kept)
    });
    Ok(Value::tuple(views.collect()))
}

fn shapes(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let inputs = std::mem::take(&mut args.rest);
    let shapes = inputs.iter().map(|input| to_shape(cx, input)).collect::<Result<Vec<_>>>()?;
    Ok(shape_value(&broadcast_shapes(&shapes.iter().map(|shape| shape.as_slice()).collect::<Vec<_>>())?))
}

/// A shape given as one sequence or as separate integers.
fn shape_arguments(cx: &mut dyn Host, given: &[Value]) -> Result<SmallVec<[i64; 4]>> {
    match given {
        [single] => to_signed_shape(cx, single),
        many => to_signed_shape(cx, &Value::tuple(many.to_vec())),
    }
}

fn copy_flag(cx: &mut dyn Host, copy: Option<Value>) -> Result<Option<bool>> {
    match copy {
        None | Some(Value::None) => Ok(None),
        Some(copy) => truth(cx, &copy).map(Some),
    }
}

fn read_order(order: Option<Value>, default: Order) -> Result<Order> {
    match order {
        None | Some(Value::None) => Ok(default),
        Some(order) => to_order(&order),
    }
}
