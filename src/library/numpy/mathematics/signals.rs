//! Sequences against each other: `cross`, `convolve`, `correlate`, `interp`.

use num_complex::Complex;

use crate::array::layout::normalize_axis;
use crate::array::{Array, DType, Kind, Num, Order};
use crate::compute::parallel::Exec;
use crate::compute::search;
use crate::compute::sliding::{Tap, windows};
use crate::error::{Error, Kind as Exception, Result};
use crate::library::numpy::calls::{at, given, method, np, op, put};
use crate::object::array_like::{cast, read_as, to_array, to_array_with, wrap};
use crate::object::{Bound, Entry, Host, Value, optional_float, optional_int, to_float};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.cross", "cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None)", "The cross product of vectors.\n\n>>> np.cross([1, 2, 3], [4, 5, 6])\narray([-3,  6, -3])", cross),
    Entry::new("numpy.convolve", "convolve(a, v, mode='full')", "The convolution of two sequences.\n\n>>> np.convolve([1, 2, 3], [0, 1, 0.5])\narray([0. , 1. , 2.5, 4. , 1.5])", convolve),
    Entry::new("numpy.correlate", "correlate(a, v, mode='valid')", "The cross-correlation of two sequences.", correlate),
    Entry::new("numpy.interp", "interp(x, xp, fp, left=None, right=None, period=None)", "Piecewise linear interpolation.\n\n>>> np.interp(2.5, [1, 2, 3], [3, 2, 0])\nnp.float64(1.0)", interp),
}

fn cross(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, axisa, axisb, axisc, axis] = args.take();
    let mut axes = [-1i64; 3];
    for (place, value) in axes.iter_mut().zip([axisa, axisb, axisc]) {
        *place = optional_int(cx, value.as_ref())?.unwrap_or(-1);
    }
    if let Some(axis) = given(axis) {
        axes = [crate::object::to_int(cx, &axis)?; 3];
    }
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let b = to_array(cx, &b.unwrap_or(Value::None))?;
    if a.ndim() < 1 || b.ndim() < 1 {
        return Err(Error::value("At least one array has zero dimension"));
    }
    let named = |name: &str, axis: i64, ndim: usize| {
        normalize_axis(axis, ndim).map_err(|error| Error::new(error.kind(), format!("{name}: {}", error.message())))
    };
    let a = a.moveaxis(&[named("axisa", axes[0], a.ndim())? as i64], &[-1])?;
    let b = b.moveaxis(&[named("axisb", axes[1], b.ndim())? as i64], &[-1])?;
    let length = |array: &Array| array.shape().last().copied().unwrap_or(0);
    if !matches!(length(&a), 2 | 3) || !matches!(length(&b), 2 | 3) {
        return Err(Error::value("incompatible dimensions for cross product\n(dimension must be 2 or 3)"));
    }
    if length(&a) == 2 || length(&b) == 2 {
        cx.warn(
            Exception::DeprecationWarning,
            "Arrays of 2-dimensional vectors are deprecated. Use arrays of 3-dimensional vectors instead. (deprecated in NumPy 2.0)",
        )?;
    }
    let planar = length(&a) == 2 && length(&b) == 2;
    let dtype = crate::array::promotion::promote_types(a.dtype(), b.dtype())?;
    let (lead_a, lead_b) = (&a.shape()[..a.ndim() - 1], &b.shape()[..b.ndim() - 1]);
    let mut shape = crate::array::broadcast::broadcast_operands(&[lead_a, lead_b])?;
    if !planar {
        shape.push(3);
        named("axisc", axes[2], shape.len())?;
    }
    let part = |cx: &mut dyn Host, array: &Array, k: i64| -> Result<Value> {
        let values = cast(cx, array, &dtype)?;
        at!(cx, values, Value::tuple(vec![Value::Ellipsis, Value::Int(k)]))
    };
    let (a0, a1) = (part(cx, &a, 0)?, part(cx, &a, 1)?);
    let (b0, b1) = (part(cx, &b, 0)?, part(cx, &b, 1)?);
    let a2 = if length(&a) == 3 { Some(part(cx, &a, 2)?) } else { None };
    let b2 = if length(&b) == 3 { Some(part(cx, &b, 2)?) } else { None };
    let (ahead, behind) = (np!(cx, multiply(a0, b1))?, np!(cx, multiply(a1, b0))?);
    let third = np!(cx, subtract(ahead, behind))?;
    if planar {
        return Ok(Value::array(to_array(cx, &third)?));
    }
    let product = |cx: &mut dyn Host, x: &Value, y: &Option<Value>| -> Result<Option<Value>> {
        y.as_ref().map(|y| np!(cx, multiply(x, y))).transpose()
    };
    let difference = |cx: &mut dyn Host, x: Option<Value>, y: Option<Value>| -> Result<Value> {
        match (x, y) {
            (Some(x), Some(y)) => np!(cx, subtract(x, y)),
            (Some(x), None) => Ok(x),
            (None, Some(y)) => np!(cx, negative(y)),
            (None, None) => Ok(Value::Int(0)),
        }
    };
    let (x, y) = (product(cx, &a1, &b2)?, product(cx, &b1, &a2)?);
    let first = difference(cx, x, y)?;
    let (x, y) = (product(cx, &b0, &a2)?, product(cx, &a0, &b2)?);
    let second = difference(cx, x, y)?;
    let result = Value::array(Array::zeros(dtype, &shape, Order::C)?);
    for (k, values) in [first, second, third].iter().enumerate() {
        put!(cx, result, Value::tuple(vec![Value::Ellipsis, Value::from(k)]), values)?;
    }
    np!(cx, moveaxis(result, -1i64, axes[2]))
}

fn convolve(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, v, mode] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?.atleast(1)?;
    let v = to_array(cx, &v.unwrap_or(Value::None))?.atleast(1)?;
    if a.shape()[0] == 0 {
        return Err(Error::value("a cannot be empty"));
    }
    if v.shape()[0] == 0 {
        return Err(Error::value("v cannot be empty"));
    }
    let (a, v) = if v.shape()[0] > a.shape()[0] { (v, a) } else { (a, v) };
    let reversed = v.flip(Some(&[0]))?;
    sliding_product(cx, &a, &reversed, &mode.unwrap_or(Value::from("full")))
}

fn correlate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, v, mode] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?.atleast(1)?;
    let mut v = to_array(cx, &v.unwrap_or(Value::None))?.atleast(1)?;
    if v.dtype().kind() == Kind::Complex {
        let conjugated = np!(cx, conjugate(v))?;
        v = to_array(cx, &conjugated)?;
    }
    let mode = mode.unwrap_or(Value::from("valid"));
    if a.shape()[0] < v.shape()[0] {
        let turned = sliding_product(cx, &v, &a, &mode)?;
        let result = at!(cx, turned, crate::library::numpy::calls::slice(None, None, Some(-1)))?;
        return method!(cx, result, copy());
    }
    sliding_product(cx, &a, &v, &mode)
}

/// Dot products of `v` with the windows of `a`, which is at least as long.
fn sliding_product(cx: &mut dyn Host, a: &Array, v: &Array, mode: &Value) -> Result<Value> {
    if a.ndim() > 1 || v.ndim() > 1 {
        return Err(Error::value("object too deep for desired array"));
    }
    let (n, m) = (a.size(), v.size());
    if n == 0 {
        return Err(Error::value("first array argument cannot be empty"));
    }
    if m == 0 {
        return Err(Error::value("second array argument cannot be empty"));
    }
    let (first, length) = match mode {
        Value::Str(word) => match (word.as_str(), word.chars().next()) {
            ("valid", _) => (m - 1, n - m + 1),
            ("same", _) => (m - 1 - m / 2, n),
            ("full", _) => (0, n + m - 1),
            (_, Some('v' | 'V' | 's' | 'S' | 'f' | 'F')) => {
                return Err(Error::value("Use one of 'valid', 'same', or 'full' for convolve/correlate mode"));
            }
            _ => {
                return Err(Error::value(format!(
                    "mode must be one of 'valid', 'same', or 'full' (got '{}')",
                    word.as_str()
                )));
            }
        },
        Value::Int(0) => (m - 1, n - m + 1),
        Value::Int(1) => (m - 1 - m / 2, n),
        Value::Int(2) => (0, n + m - 1),
        Value::Int(_) => return Err(Error::value("integer convolve/correlate mode must be 0, 1, or 2")),
        _ => return Err(Error::type_error("convolve/correlate mode not understood")),
    };
    if crate::object::products::are_objects(a, v) {
        return crate::object::products::object_windows(cx, a, v, first..first + length).map(Value::array);
    }
    let dtype = crate::array::promotion::promote_types(a.dtype(), v.dtype())?;
    let Some(num) = dtype.num() else {
        let name = crate::array::dtype_name(&dtype);
        return Err(Error::value(format!("dot not available for type {name}")));
    };
    let working = match num {
        num if num.is_complex() => Num::C128,
        num if num.is_float() => Num::F64,
        _ => Num::I64,
    };
    let (a, v) = (read_as(cx, a, &DType::Num(working))?, read_as(cx, v, &DType::Num(working))?);
    let exec = cx.state().exec();
    // A sum of products of booleans is true where any of them is.
    let result = match working {
        Num::C128 => products::<Complex<f64>>(&a, &v, first, length, exec)?,
        Num::F64 => products::<f64>(&a, &v, first, length, exec)?,
        _ => products::<i64>(&a, &v, first, length, exec)?,
    };
    read_as(cx, &result, &dtype).map(Value::array)
}

fn products<T: Tap>(a: &Array, v: &Array, first: usize, length: usize, exec: Exec) -> Result<Array> {
    // SAFETY: the products go to an array of their own.
    let (a, v) = unsafe { (a.elements::<T>().unwrap_or_default(), v.elements::<T>().unwrap_or_default()) };
    windows(&a, &v, first, length, exec)
}

fn interp(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, xp, fp, left, right, period] = args.take();
    let mut fp = to_array(cx, &fp.unwrap_or(Value::None))?;
    let complex = fp.dtype().kind() == Kind::Complex;
    let mut x = to_array_with(cx, &x.unwrap_or(Value::None), Some(&DType::FLOAT))?;
    let mut xp = to_array_with(cx, &xp.unwrap_or(Value::None), Some(&DType::FLOAT))?;
    let (mut left, mut right) = (given(left), given(right));
    fp = read_as(cx, &fp, &if complex { DType::COMPLEX } else { DType::FLOAT })?;
    if let Some(period) = given(period) {
        let period = to_float(cx, &period)?.abs();
        if period == 0.0 {
            return Err(Error::value("period must be a non-zero value"));
        }
        (left, right) = (None, None);
        if xp.ndim() != 1 || fp.ndim() != 1 {
            return Err(Error::value("Data points must be 1-D sequences"));
        }
        if xp.size() != fp.size() {
            return Err(Error::value("fp and xp are not of the same length"));
        }
        let folded = op!(cx, x, Mod, period)?;
        x = to_array(cx, &folded)?;
        let points = op!(cx, xp, Mod, period)?;
        let order = np!(cx, argsort(points))?;
        let (points, values) = (at!(cx, points, order)?, at!(cx, fp, order)?);
        let ends = |cx: &mut dyn Host, values: &Value| -> Result<(Value, Value)> {
            let last = at!(cx, values, crate::library::numpy::calls::slice(Some(-1), None, None))?;
            Ok((last, at!(cx, values, crate::library::numpy::calls::slice(Some(0), Some(1), None))?))
        };
        let (last, first) = ends(cx, &points)?;
        let (before, after) = (op!(cx, last, Sub, period)?, op!(cx, first, Add, period)?);
        let joined = np!(cx, concatenate(vec![before, points, after]))?;
        xp = to_array(cx, &joined)?;
        let (last, first) = ends(cx, &values)?;
        let joined = np!(cx, concatenate(vec![last, values, first]))?;
        fp = to_array(cx, &joined)?;
    }
    if xp.ndim() > 1 || fp.ndim() > 1 {
        return Err(Error::value("object too deep for desired array"));
    }
    if xp.ndim() < 1 || fp.ndim() < 1 {
        return Err(Error::value("object of too small depth for desired array"));
    }
    // SAFETY: nothing is written to until the results are there.
    let (points, at_points) =
        unsafe { (x.elements::<f64>().unwrap_or_default(), xp.elements::<f64>().unwrap_or_default()) };
    if complex {
        let edge = |cx: &mut dyn Host, value: Option<Value>| -> Result<Option<Complex<f64>>> {
            value.map(|value| crate::object::number::complex_of(cx, &value)).transpose()
        };
        let (left, right) = (edge(cx, left)?, edge(cx, right)?);
        let values = fp.to_vec::<Complex<f64>>().unwrap_or_default();
        let result = search::interp_complex(&points, &at_points, &values, left, right)?;
        return Ok(wrap(Array::from_slice(&result, x.shape())?));
    }
    let (left, right) = (optional_float(cx, left.as_ref())?, optional_float(cx, right.as_ref())?);
    let values = fp.to_vec::<f64>().unwrap_or_default();
    let result = search::interp(&points, &at_points, &values, left, right, cx.state().exec())?;
    Ok(wrap(Array::from_slice(&result, x.shape())?))
}
