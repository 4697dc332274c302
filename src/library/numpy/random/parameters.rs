//! Reading the parameters of distributions: numbers, or arrays that broadcast against each other and `size`.

use crate::array::broadcast::broadcast_shapes;
use crate::array::casting::{can_cast, cast_error};
use crate::array::layout::shape_text;
use crate::array::{Array, Casting, DType, Dims, Element, dtype_name, dtype_repr};
use crate::compute::random::Constraint;
use crate::error::{Error, Kind, Result};
use crate::object::array_like::{cast, element_value, to_array, to_array_with};
use crate::object::number::int_of;
use crate::object::shape_like::to_shape;
use crate::object::{Host, Value, to_float};

/// A parameter: one number for all draws, or an array of them.
pub enum Parameter<T> {
    One(T),
    Many(Array),
}

/// A real parameter. Arrays must cast safely to float64.
pub fn real(cx: &mut dyn Host, value: &Value) -> Result<Parameter<f64>> {
    if let Value::Float(number) = value {
        return Ok(Parameter::One(*number));
    }
    let array = converted(cx, value, &DType::FLOAT)?;
    match array.ndim() {
        0 if matches!(value, Value::Array(_)) => Ok(Parameter::One(first(&array))),
        0 => to_float(cx, value).map(Parameter::One),
        _ => Ok(Parameter::Many(array)),
    }
}

/// An integer parameter. Arrays must cast safely to int64; numbers are truncated as `int` does.
pub fn integer(cx: &mut dyn Host, value: &Value) -> Result<Parameter<i64>> {
    if let Value::Int(number) = value {
        return Ok(Parameter::One(*number));
    }
    let array = converted(cx, value, &DType::INT)?;
    match array.ndim() {
        0 => long(cx, value).map(Parameter::One),
        _ => Ok(Parameter::Many(array)),
    }
}

/// `int(value)` in 64 bits.
pub fn long(cx: &mut dyn Host, value: &Value) -> Result<i64> {
    let number = match value {
        Value::Array(array) => element_value(&array.array(), 0),
        other => other.clone(),
    };
    match int_of(cx, &number)? {
        Value::Int(number) => Ok(number),
        _ => Err(Error::overflow("Python int too large to convert to C long")),
    }
}

/// An array-like as an array of `dtype`; what is an array already must cast safely.
pub fn converted(cx: &mut dyn Host, value: &Value, dtype: &DType) -> Result<Array> {
    let Value::Array(array) = value else { return to_array_with(cx, value, Some(dtype)) };
    let array = array.array();
    if !can_cast(array.dtype(), dtype, Casting::Safe) {
        let (from, to) = (dtype_repr(array.dtype()), dtype_repr(dtype));
        return Err(cast_error("array data", &from, &to, Casting::Safe));
    }
    if array.dtype() == dtype { Ok(array) } else { cast(cx, &array, dtype) }
}

/// `np.asarray(value)` and whether it has no axes.
pub fn plain(cx: &mut dyn Host, value: &Value) -> Result<(Array, bool)> {
    let array = to_array(cx, value)?;
    let scalar = array.ndim() == 0;
    Ok((array, scalar))
}

impl<T: Element> Parameter<T> {
    /// The shape it broadcasts with; of no axes when it is one number.
    pub fn shape(&self) -> &[usize] {
        match self {
            Parameter::One(_) => &[],
            Parameter::Many(array) => array.shape(),
        }
    }

    pub fn is_one(&self) -> bool {
        matches!(self, Parameter::One(_))
    }

    /// The elements themselves, unbroadcast.
    pub fn values(&self) -> Vec<T> {
        match self {
            Parameter::One(number) => vec![*number],
            Parameter::Many(array) => array.to_vec().unwrap_or_default(),
        }
    }

    /// The elements broadcast to a shape that this one stretches to.
    pub fn stretched(&self, shape: &[usize]) -> Result<Vec<T>> {
        crate::limits::request(shape.iter().product::<usize>().saturating_mul(size_of::<T>()))?;
        match self {
            Parameter::One(number) => Ok(vec![*number; shape.iter().product()]),
            Parameter::Many(array) => Ok(array.broadcast_to(shape)?.to_vec().unwrap_or_default()),
        }
    }
}

impl Parameter<f64> {
    /// Checks a condition, in the words for numbers (`one`) or for arrays.
    pub fn check(&self, name: &str, constraint: Constraint, one: bool) -> Result<()> {
        match self {
            Parameter::One(number) if one => constraint.check(name, *number),
            _ => constraint.check_all(name, self.values().into_iter()),
        }
    }
}

impl Parameter<i64> {
    /// Checks a condition, in the words for numbers (`one`) or for arrays.
    pub fn check(&self, name: &str, constraint: Constraint, one: bool) -> Result<()> {
        match self {
            Parameter::One(number) if one => constraint.check(name, *number as f64),
            _ => constraint.check_all(name, self.values().into_iter().map(|number| number as f64)),
        }
    }
}

/// `size=`: a shape, or `None` when it was not given.
pub fn size(cx: &mut dyn Host, value: Option<Value>) -> Result<Option<Dims>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => to_shape(cx, &value).map(Some),
    }
}

/// The shape of a result whose parameters have these shapes; `size` must be one they broadcast to.
///
/// # Errors
/// `ValueError` for shapes that do not fit together, or a `size` that is too small.
pub fn result_shape(parameters: &[&[usize]], size: Option<&Dims>) -> Result<Dims> {
    let Some(size) = size else { return broadcast_shapes(parameters) };
    let mut shapes: Vec<&[usize]> = vec![size];
    shapes.extend(parameters);
    let common = broadcast_shapes(&shapes)?;
    if common[..] != size[..] {
        return Err(Error::value(format!(
            "Output size {} is not compatible with broadcast dimensions of inputs {}.",
            shape_text(size),
            shape_text(&common)
        )));
    }
    Ok(common)
}

/// A new array in C order, filled by a kernel.
pub fn filled<T: Element>(shape: &[usize], fill: impl FnOnce(&mut [T]) -> Result<()>) -> Result<Array> {
    Array::filled_by(shape, fill)
}

/// Fills `out=` in the order of its memory.
///
/// # Errors
/// `ValueError` or `TypeError` when it is not a writeable, contiguous array (in C order if `c_order`) of T and of the
/// given size.
pub fn fill_out<T: Element>(
    out: &Value,
    size: Option<&Dims>,
    c_order: bool,
    fill: impl FnOnce(&mut [T]) -> Result<()>,
) -> Result<()> {
    let order = if c_order { "C-" } else { "" };
    let layout = || {
        Error::value(format!(
            "Supplied output array must be {order}contiguous, writable, aligned, and in machine byte-order."
        ))
    };
    let Value::Array(object) = out else { return Err(layout()) };
    let array = object.array();
    let contiguous = array.is_c_contiguous() || (array.is_f_contiguous() && !c_order);
    let swapped = matches!(array.dtype(), DType::Swapped(_));
    if !contiguous || !array.is_writeable() || !array.is_aligned() || swapped {
        return Err(layout());
    }
    let expected = DType::Num(T::NUM);
    if *array.dtype() != expected {
        return Err(Error::type_error(format!(
            "Supplied output array has the wrong type. Expected {}, got {}",
            dtype_name(&expected),
            dtype_name(array.dtype())
        )));
    }
    if size.is_some_and(|size| size[..] != *array.shape()) {
        return Err(Error::value("size must match out.shape when used together"));
    }
    // SAFETY: contiguous, aligned, writeable elements of T; no reference into array memory outlives a kernel call, and
    // `fill` runs no script code.
    fill(unsafe { std::slice::from_raw_parts_mut(array.data_ptr() as *mut T, array.size()) })
}

/// An argument that Cython reads as a C integer.
pub fn c_integer(cx: &mut dyn Host, value: &Value) -> Result<i64> {
    match crate::object::to_int(cx, value) {
        Err(error) if error.kind() == Kind::TypeError => Err(Error::type_error("an integer is required")),
        other => other,
    }
}

/// The error for a dtype a method does not draw.
pub fn unsupported_dtype(dtype: &DType, method: &str) -> Error {
    Error::type_error(format!("Unsupported dtype {} for {method}", dtype_repr(dtype)))
}

fn first(array: &Array) -> f64 {
    array.to_vec::<f64>().and_then(|values| values.first().copied()).unwrap_or_default()
}
