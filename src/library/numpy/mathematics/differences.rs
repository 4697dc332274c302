//! Differences and integrals of samples: `diff`, `ediff1d`, `gradient`, `trapezoid`, `unwrap`.

use crate::array::layout::normalize_axis;
use crate::array::{DType, Kind};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{as_array_value, at, cmp, given, key_on, method, np, op, put, result_type, slice};
use crate::object::array_like::to_array;
use crate::object::shape_like::to_axes;
use crate::object::{Bound, Entry, Host, Value, optional_int, truth};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.diff", "diff(a, n=1, axis=-1, prepend=<no value>, append=<no value>)", "Differences of neighbours along an axis, n times.\n\n>>> np.diff([1, 2, 4, 7, 0])\narray([ 1,  2,  3, -7])", diff),
    Entry::new("numpy.ediff1d", "ediff1d(ary, to_end=None, to_begin=None)", "Differences of neighbours of a flattened array, with values before and after.", ediff1d),
    Entry::new("numpy.gradient", "gradient(f, *varargs, axis=None, edge_order=1)", "The gradient by central differences inside and one-sided ones at the ends.", gradient),
    Entry::new("numpy.trapezoid", "trapezoid(y, x=None, dx=1.0, axis=-1)", "The integral by the trapezoidal rule.\n\n>>> np.trapezoid([1, 2, 3])\nnp.float64(4.0)", trapezoid),
    Entry::new("numpy.unwrap", "unwrap(p, discont=None, axis=-1, *, period=6.283185307179586)", "Angles continued across jumps by multiples of the period.", unwrap),
}

fn diff(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, n, axis, prepend, append] = args.take();
    let a = a.unwrap_or(Value::None);
    let n = optional_int(cx, n.as_ref())?.unwrap_or(1);
    if n == 0 {
        return Ok(a);
    }
    if n < 0 {
        return Err(Error::value(format!("order must be non-negative but got {n}")));
    }
    let mut a = as_array_value(cx, &a)?;
    let array = to_array(cx, &a)?;
    if array.ndim() == 0 {
        return Err(Error::value("diff requires input that is at least one dimensional"));
    }
    let axis = normalize_axis(optional_int(cx, axis.as_ref())?.unwrap_or(-1), array.ndim())?;
    if prepend.is_some() || append.is_some() {
        let mut parts = Vec::new();
        let edge = |cx: &mut dyn Host, value: Value| -> Result<Value> {
            let value = as_array_value(cx, &value)?;
            if to_array(cx, &value)?.ndim() > 0 {
                return Ok(value);
            }
            let mut shape = array.shape().to_vec();
            shape[axis] = 1;
            np!(cx, broadcast_to(value, shape.as_slice()))
        };
        if let Some(prepend) = prepend {
            parts.push(edge(cx, prepend)?);
        }
        parts.push(a);
        if let Some(append) = append {
            parts.push(edge(cx, append)?);
        }
        a = np!(cx, concatenate(parts; axis = axis))?;
    }
    let upper = key_on(axis, array.ndim(), slice(Some(1), None, None));
    let lower = key_on(axis, array.ndim(), slice(None, Some(-1), None));
    for _ in 0..n {
        let (high, low) = (at!(cx, a, upper)?, at!(cx, a, lower)?);
        a = match array.dtype().kind() {
            Kind::Bool => np!(cx, not_equal(high, low))?,
            _ => np!(cx, subtract(high, low))?,
        };
    }
    Ok(a)
}

fn ediff1d(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, to_end, to_begin] = args.take();
    let a = as_array_value(cx, &a.unwrap_or(Value::None))?;
    let flat = method!(cx, a, ravel())?;
    let dtype = to_array(cx, &flat)?.dtype().clone();
    let high = at!(cx, flat, slice(Some(1), None, None))?;
    let low = at!(cx, flat, slice(None, Some(-1), None))?;
    let edge = |cx: &mut dyn Host, value: Option<Value>, name: &str| -> Result<Option<Value>> {
        let Some(value) = given(value) else { return Ok(None) };
        let value = as_array_value(cx, &value)?;
        let from = to_array(cx, &value)?.dtype().clone();
        if !crate::array::casting::can_cast(&from, &dtype, crate::array::Casting::SameKind) {
            return Err(Error::type_error(format!(
                "dtype of `{name}` must be compatible with input `ary` under the `same_kind` rule."
            )));
        }
        method!(cx, value, ravel()).map(Some)
    };
    let begin = edge(cx, to_begin, "to_begin")?;
    let end = edge(cx, to_end, "to_end")?;
    let middle = np!(cx, subtract(high, low))?;
    if begin.is_none() && end.is_none() {
        return Ok(middle);
    }
    let parts: Vec<Value> = [begin, Some(middle), end].into_iter().flatten().collect();
    let joined = np!(cx, concatenate(parts))?;
    method!(cx, joined, astype(dtype; copy = false))
}

fn gradient(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let spacings = std::mem::take(&mut args.rest);
    let [f, axis, edge_order] = args.take();
    let mut f = as_array_value(cx, &f.unwrap_or(Value::None))?;
    let array = to_array(cx, &f)?;
    let ndim = array.ndim();
    let axes: Vec<usize> = match given(axis) {
        None => (0..ndim).collect(),
        Some(axis) => to_axes(cx, &axis, ndim)?.map(|axes| axes.to_vec()).unwrap_or_default(),
    };
    let mut steps: Vec<Value> = match spacings.len() {
        0 => vec![Value::Float(1.0); axes.len()],
        1 if to_array(cx, &spacings[0])?.ndim() == 0 => vec![spacings[0].clone(); axes.len()],
        n if n == axes.len() => spacings.clone(),
        _ => return Err(Error::type_error("invalid number of arguments")),
    };
    for (step, &axis) in steps.iter_mut().zip(&axes) {
        let distances = to_array(cx, step)?;
        match distances.ndim() {
            0 => continue,
            1 => {}
            _ => return Err(Error::value("distances must be either scalars or 1d")),
        }
        if distances.size() != array.shape()[axis] {
            return Err(Error::value("when 1d, distances must match the length of the corresponding dimension"));
        }
        let distances = match distances.dtype().kind() {
            Kind::Signed | Kind::Unsigned => method!(cx, distances, astype(DType::FLOAT))?,
            _ => Value::array(distances),
        };
        let gaps = np!(cx, diff(distances))?;
        let first = at!(cx, gaps, 0i64)?;
        let same = cmp!(cx, gaps, Eq, first)?;
        let same = np!(cx, all(same))?;
        *step = if truth(cx, &same)? { first } else { gaps };
    }
    let edge_order = optional_int(cx, edge_order.as_ref())?.unwrap_or(1);
    if edge_order > 2 {
        return Err(Error::value("'edge_order' greater than 2 not supported"));
    }
    let mut dtype = array.dtype().clone();
    match dtype.kind() {
        Kind::Float | Kind::Complex | Kind::Timedelta | Kind::Object => {}
        Kind::Datetime => return Err(Error::unsupported_argument("gradient", "f of dates")),
        kind => {
            if matches!(kind, Kind::Signed | Kind::Unsigned | Kind::Bool) && kind != Kind::Bool {
                f = method!(cx, f, astype(DType::FLOAT))?;
            }
            dtype = DType::FLOAT;
        }
    }
    let mut results = Vec::new();
    for (step, &axis) in steps.iter().zip(&axes) {
        if (array.shape()[axis] as i64) < edge_order + 1 {
            return Err(Error::value(
                "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.",
            ));
        }
        results.push(slope(cx, &f, step, axis, ndim, edge_order, &dtype)?);
    }
    match results.len() {
        1 => Ok(results.remove(0)),
        _ => Ok(Value::tuple(results)),
    }
}

/// The derivative along one axis; `step` is one distance or the distances between neighbours.
fn slope(
    cx: &mut dyn Host,
    f: &Value,
    step: &Value,
    axis: usize,
    ndim: usize,
    edge_order: i64,
    dtype: &DType,
) -> Result<Value> {
    let part = |cx: &mut dyn Host, start: Option<i64>, stop: Option<i64>| -> Result<Value> {
        let key = key_on(axis, ndim, slice(start, stop, None));
        at!(cx, f, key)
    };
    let row = |cx: &mut dyn Host, index: i64| -> Result<Value> {
        let key = key_on(axis, ndim, Value::Int(index));
        at!(cx, f, key)
    };
    let out = np!(cx, empty_like(f; dtype = dtype))?;
    let uniform = to_array(cx, step)?.ndim() == 0;
    let inner_key = key_on(axis, ndim, slice(Some(1), Some(-1), None));
    let (ahead, here, behind) = (part(cx, Some(2), None)?, part(cx, Some(1), Some(-1))?, part(cx, None, Some(-2))?);
    let inner = if uniform {
        let rise = op!(cx, ahead, Sub, behind)?;
        let run = op!(cx, 2.0, Mul, step)?;
        op!(cx, rise, TrueDiv, run)?
    } else {
        let dx1 = at!(cx, step, slice(None, Some(-1), None))?;
        let dx2 = at!(cx, step, slice(Some(1), None, None))?;
        let both = op!(cx, dx1, Add, dx2)?;
        let minus = np!(cx, negative(dx2))?;
        let below = op!(cx, dx1, Mul, both)?;
        let a = op!(cx, minus, TrueDiv, below)?;
        let gap = op!(cx, dx2, Sub, dx1)?;
        let square = op!(cx, dx1, Mul, dx2)?;
        let b = op!(cx, gap, TrueDiv, square)?;
        let above = op!(cx, dx2, Mul, both)?;
        let c = op!(cx, dx1, TrueDiv, above)?;
        let mut shape = vec![1i64; ndim];
        shape[axis] = -1;
        let shaped = |cx: &mut dyn Host, x: Value| method!(cx, x, reshape(shape.as_slice()));
        let (a, b, c) = (shaped(cx, a)?, shaped(cx, b)?, shaped(cx, c)?);
        let (first, second, third) = (op!(cx, a, Mul, behind)?, op!(cx, b, Mul, here)?, op!(cx, c, Mul, ahead)?);
        let sum = op!(cx, first, Add, second)?;
        op!(cx, sum, Add, third)?
    };
    put!(cx, out, inner_key, inner)?;
    for (place, edge) in [(0i64, 1i64), (-1, -1)] {
        let value = if edge_order == 1 {
            let dx = if uniform { step.clone() } else { at!(cx, step, place)? };
            let (outer, next) = (row(cx, place)?, row(cx, place + edge)?);
            let rise = if edge > 0 { op!(cx, next, Sub, outer)? } else { op!(cx, outer, Sub, next)? };
            op!(cx, rise, TrueDiv, dx)?
        } else {
            let rows = match edge > 0 {
                true => [row(cx, 0)?, row(cx, 1)?, row(cx, 2)?],
                false => [row(cx, -3)?, row(cx, -2)?, row(cx, -1)?],
            };
            let weights = edge_weights(cx, step, uniform, edge > 0)?;
            let mut sum = op!(cx, weights[0], Mul, rows[0])?;
            for k in 1..3 {
                let term = op!(cx, weights[k], Mul, rows[k])?;
                sum = op!(cx, sum, Add, term)?;
            }
            sum
        };
        let key = key_on(axis, ndim, Value::Int(place));
        put!(cx, out, key, value)?;
    }
    Ok(out)
}

/// The weights of a parabola's slope at the first or last of three points.
fn edge_weights(cx: &mut dyn Host, step: &Value, uniform: bool, first: bool) -> Result<[Value; 3]> {
    if uniform {
        let numerators = if first { [-1.5, 2.0, -0.5] } else { [0.5, -2.0, 1.5] };
        let mut weights = [Value::None, Value::None, Value::None];
        for (weight, numerator) in weights.iter_mut().zip(numerators) {
            *weight = op!(cx, numerator, TrueDiv, step)?;
        }
        return Ok(weights);
    }
    let (dx1, dx2) = match first {
        true => (at!(cx, step, 0i64)?, at!(cx, step, 1i64)?),
        false => (at!(cx, step, -2i64)?, at!(cx, step, -1i64)?),
    };
    let both = op!(cx, dx1, Add, dx2)?;
    let product = op!(cx, dx1, Mul, dx2)?;
    let (low, high) = (op!(cx, dx1, Mul, both)?, op!(cx, dx2, Mul, both)?);
    if first {
        let double = op!(cx, 2.0, Mul, dx1)?;
        let sum = op!(cx, double, Add, dx2)?;
        let minus = np!(cx, negative(sum))?;
        let minus_dx1 = np!(cx, negative(dx1))?;
        Ok([op!(cx, minus, TrueDiv, low)?, op!(cx, both, TrueDiv, product)?, op!(cx, minus_dx1, TrueDiv, high)?])
    } else {
        let minus = np!(cx, negative(both))?;
        let double = op!(cx, 2.0, Mul, dx2)?;
        let sum = op!(cx, double, Add, dx1)?;
        Ok([op!(cx, dx2, TrueDiv, low)?, op!(cx, minus, TrueDiv, product)?, op!(cx, sum, TrueDiv, high)?])
    }
}

fn trapezoid(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [y, x, dx, axis] = args.take();
    let y = as_array_value(cx, &y.unwrap_or(Value::None))?;
    let ndim = to_array(cx, &y)?.ndim();
    let axis = optional_int(cx, axis.as_ref())?.unwrap_or(-1);
    let place = normalize_axis(axis, ndim);
    let widths = match given(x) {
        None => dx.unwrap_or(Value::Float(1.0)),
        Some(x) => {
            let x = as_array_value(cx, &x)?;
            if to_array(cx, &x)?.ndim() == 1 {
                let widths = np!(cx, diff(x))?;
                let mut shape = vec![1i64; ndim];
                if let Ok(place) = &place {
                    shape[*place] = -1;
                }
                method!(cx, widths, reshape(shape.as_slice()))?
            } else {
                np!(cx, diff(x; axis = axis))?
            }
        }
    };
    let place = place.map_err(|_| Error::index("list assignment index out of range"))?;
    let upper = at!(cx, y, key_on(place, ndim, slice(Some(1), None, None)))?;
    let lower = at!(cx, y, key_on(place, ndim, slice(None, Some(-1), None)))?;
    let sum = op!(cx, upper, Add, lower)?;
    let product = op!(cx, widths, Mul, sum)?;
    let halves = op!(cx, product, TrueDiv, 2.0)?;
    method!(cx, halves, sum(axis))
}

fn unwrap(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [p, discont, axis, period] = args.take();
    let p = as_array_value(cx, &p.unwrap_or(Value::None))?;
    let array = to_array(cx, &p)?;
    let period = period.unwrap_or(Value::Float(std::f64::consts::TAU));
    let axis = optional_int(cx, axis.as_ref())?.unwrap_or(-1);
    let jumps = np!(cx, diff(p; axis = axis))?;
    let axis = normalize_axis(axis, array.ndim())?;
    let discont = match given(discont) {
        Some(discont) => discont,
        None => op!(cx, period, TrueDiv, 2i64)?,
    };
    let dtype = result_type(cx, &[&jumps, &period])?;
    let integers = matches!(dtype.kind(), Kind::Signed | Kind::Unsigned);
    let (high, ambiguous) = match integers {
        true => {
            let halves = crate::object::divmod(cx, &period, &Value::Int(2))?;
            let (half, rest) = (at!(cx, halves, 0i64)?, at!(cx, halves, 1i64)?);
            let even = cmp!(cx, rest, Eq, 0i64)?;
            (half, truth(cx, &even)?)
        }
        false => (op!(cx, period, TrueDiv, 2i64)?, true),
    };
    let low = crate::object::unary(cx, crate::object::UnaryOp::Neg, &high)?;
    let moved = op!(cx, jumps, Sub, low)?;
    let folded = np!(cx, mod(moved, period))?;
    let mut steps = op!(cx, folded, Add, low)?;
    if ambiguous {
        let at_low = cmp!(cx, steps, Eq, low)?;
        let rising = cmp!(cx, jumps, Gt, 0i64)?;
        let both = op!(cx, at_low, BitAnd, rising)?;
        np!(cx, copyto(steps, high; where = both))?;
    }
    steps = op!(cx, steps, Sub, jumps)?;
    let size = np!(cx, absolute(jumps))?;
    let small = cmp!(cx, size, Lt, discont)?;
    np!(cx, copyto(steps, 0i64; where = small))?;
    let up = np!(cx, array(p; copy = true, dtype = dtype))?;
    let key = key_on(axis, array.ndim(), slice(Some(1), None, None));
    let tail = at!(cx, p, key)?;
    let total = method!(cx, steps, cumsum(axis))?;
    let value = op!(cx, tail, Add, total)?;
    put!(cx, up, key, value)?;
    Ok(up)
}
