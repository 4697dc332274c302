//! Evenly spaced samples between two ends: `linspace`, `logspace`, `geomspace`.
//!
//! The steps and their order are NumPy's, because the last digits depend on them: `arange * step + start`, the last sample set to
//! the end exactly.

use super::check_device_and_like;
use super::ranges::counted;
use crate::array::promotion::result_type;
use crate::array::{Array, DType, Operand, Scalar};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{cmp, flag, given, is_inexact, method, np, op, put};
use crate::object::array_like::to_array;
use crate::object::dtype_like::to_optional_dtype;
use crate::object::{Bound, Entry, Host, Value, optional_int, to_index, to_int, truth};

crate::entries! { pub ENTRIES:
    Entry::new(
        "numpy.linspace",
        "linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None)",
        "Evenly spaced numbers over an interval.\n\n>>> np.linspace(2.0, 3.0, num=5)\narray([2.  , 2.25, 2.5 , 2.75, 3.  ])",
        linspace,
    ),
    Entry::new(
        "numpy.logspace",
        "logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0)",
        "Numbers evenly spaced on a logarithmic scale.\n\n>>> np.logspace(0, 2, num=3)\narray([  1.,  10., 100.])",
        logspace,
    ),
    Entry::new(
        "numpy.geomspace",
        "geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0)",
        "Numbers of a geometric progression.\n\n>>> np.geomspace(1, 1000, num=4)\narray([   1.,   10.,  100., 1000.])",
        geomspace,
    ),
}

/// The parameters that the three have in common.
struct Samples {
    count: i64,
    endpoint: bool,
    dtype: Option<DType>,
    axis: i64,
}

fn linspace(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [start, stop, num, endpoint, retstep, dtype, axis, device] = args.take();
    check_device_and_like("linspace", device, None)?;
    let samples = read(cx, num, endpoint, dtype, axis)?;
    let (start, stop) = (start.unwrap_or(Value::None), stop.unwrap_or(Value::None));
    let (values, step) = spaced(cx, &start, &stop, &samples)?;
    Ok(match flag(cx, retstep, false)? {
        true => Value::tuple(vec![values, step]),
        false => values,
    })
}

fn read(
    cx: &mut dyn Host,
    num: Option<Value>,
    endpoint: Option<Value>,
    dtype: Option<Value>,
    axis: Option<Value>,
) -> Result<Samples> {
    let count = match num {
        None => 50,
        Some(num) => {
            let num = to_index(cx, &num)?;
            to_int(cx, &num)?
        }
    };
    if count < 0 {
        return Err(Error::value(format!("Number of samples, {count}, must be non-negative.")));
    }
    let endpoint = flag(cx, endpoint, true)?;
    let dtype = to_optional_dtype(cx, dtype.as_ref())?;
    Ok(Samples { count, endpoint, dtype, axis: optional_int(cx, axis.as_ref())?.unwrap_or(0) })
}

/// The samples, and the step between them (NaN when there is none).
fn spaced(cx: &mut dyn Host, start: &Value, stop: &Value, samples: &Samples) -> Result<(Value, Value)> {
    let intervals = if samples.endpoint { samples.count - 1 } else { samples.count };
    if let Some((values, step)) = spaced_doubles(start, stop, samples, intervals)? {
        return Ok((Value::array(values), Value::Scalar(Scalar::F64(step))));
    }
    let found = common_inexact(cx, &[start, stop])?;
    let dtype = samples.dtype.clone().unwrap_or_else(|| found.clone());
    let to_integers = samples.dtype.as_ref().and_then(DType::num).is_some_and(|num| num.is_integer());
    let (first, last) = (to_array(cx, start)?, to_array(cx, stop)?);
    let delta = np!(cx, subtract(last, first; dtype = found))?;
    let delta_ndim = to_array(cx, &delta)?.ndim();
    let mut shape = vec![Value::Int(-1)];
    shape.resize(1 + delta_ndim, Value::Int(1));
    let ramp = np!(cx, arange(0i64, samples.count; dtype = found))?;
    let mut y = method!(cx, ramp, reshape(shape))?;
    let step = match intervals > 0 {
        true => {
            let step = op!(cx, delta, TrueDiv, intervals)?;
            let zero = cmp!(cx, step, Eq, 0i64)?;
            let zero = np!(cx, any(zero))?;
            if truth(cx, &zero)? {
                // A step that underflows: divide first, so that the ends still differ.
                y = op!(cx, y, TrueDiv, intervals)?;
                y = op!(cx, y, Mul, delta)?;
            } else {
                y = op!(cx, y, Mul, step)?;
            }
            step
        }
        false => {
            y = op!(cx, y, Mul, delta)?;
            Value::Float(f64::NAN)
        }
    };
    y = op!(cx, y, Add, first)?;
    if samples.endpoint && samples.count > 1 {
        put!(cx, y, Value::tuple(vec![Value::Int(-1), Value::Ellipsis]), last)?;
    }
    if samples.axis != 0 {
        y = np!(cx, moveaxis(y, 0i64, samples.axis))?;
    }
    if to_integers {
        y = np!(cx, floor(y))?;
    }
    let y = method!(cx, y, astype(dtype; copy = false))?;
    Ok((y, step))
}

/// The same of two numbers in one pass, where nothing is to be said about any of the steps: `None` for all else.
fn spaced_doubles(start: &Value, stop: &Value, samples: &Samples, intervals: i64) -> Result<Option<(Array, f64)>> {
    let number = |value: &Value| match value {
        Value::Int(value) => Some(*value as f64),
        Value::Float(value) | Value::Scalar(Scalar::F64(value)) => Some(*value),
        _ => None,
    };
    let (Some(first), Some(last)) = (number(start), number(stop)) else { return Ok(None) };
    let step = (last - first) / intervals as f64;
    let double = samples.dtype.as_ref().is_none_or(|dtype| *dtype == DType::FLOAT);
    if !double || samples.axis != 0 || intervals < 1 || !step.is_normal() || !first.is_finite() {
        return Ok(None);
    }
    let count = samples.count as usize;
    let values = counted(count, |i| match i == intervals && samples.endpoint {
        true => last,
        false => i as f64 * step + first,
    })?;
    Ok(Some((values, step)))
}

fn logspace(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [start, stop, num, endpoint, base, dtype, axis] = args.take();
    let samples = read(cx, num, endpoint, dtype, axis)?;
    let (mut start, mut stop) = (start.unwrap_or(Value::None), stop.unwrap_or(Value::None));
    let mut base = base.unwrap_or(Value::Float(10.0));
    if !matches!(base, Value::Int(_) | Value::Float(_) | Value::Bool(_)) {
        let shape = to_array(cx, &base)?;
        if shape.ndim() > 0 {
            let ndim = [&start, &stop]
                .iter()
                .try_fold(shape.ndim(), |ndim, value| to_array(cx, value).map(|array| ndim.max(array.ndim())))?;
            start = np!(cx, array(start; ndmin = ndim))?;
            stop = np!(cx, array(stop; ndmin = ndim))?;
            base = np!(cx, array(base; ndmin = ndim))?;
            base = np!(cx, expand_dims(base; axis = samples.axis))?;
        }
    }
    let exponents = Samples { dtype: None, ..samples };
    let (y, _) = spaced(cx, &start, &stop, &exponents)?;
    let powers = np!(cx, power(base, y))?;
    match samples.dtype {
        None => Ok(powers),
        Some(dtype) => method!(cx, powers, astype(dtype; copy = false)),
    }
}

fn geomspace(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [start, stop, num, endpoint, dtype, axis] = args.take();
    let (start, stop) = (start.unwrap_or(Value::None), stop.unwrap_or(Value::None));
    let (first, last) = (to_array(cx, &start)?, to_array(cx, &stop)?);
    for end in [&first, &last] {
        let zero = cmp!(cx, end, Eq, 0i64)?;
        let zero = np!(cx, any(zero))?;
        if truth(cx, &zero)? {
            return Err(Error::value("Geometric sequence cannot include zero"));
        }
    }
    let given_dtype = to_optional_dtype(cx, dtype.as_ref())?;
    let samples = read(cx, num, endpoint, given(dtype), axis)?;
    let mut operands = vec![Operand::Strong(first.dtype().clone()), Operand::Strong(last.dtype().clone())];
    operands.push(Operand::WeakFloat);
    operands.push(Operand::Strong(given_dtype.clone().unwrap_or(DType::FLOAT)));
    let working = result_type(&operands)?;
    let dtype = given_dtype.unwrap_or_else(|| working.clone());
    let first = method!(cx, first, astype(working))?;
    let last = method!(cx, last, astype(working))?;
    // Dividing by the sign lets negative and complex progressions share the real one's arithmetic.
    let sign = np!(cx, sign(first))?;
    let first = op!(cx, first, TrueDiv, sign)?;
    let last = op!(cx, last, TrueDiv, sign)?;
    let (low, high) = (np!(cx, log10(first))?, np!(cx, log10(last))?);
    let exponents = Samples { dtype: None, axis: 0, ..samples };
    let (y, _) = spaced(cx, &low, &high, &exponents)?;
    let result = np!(cx, power(10.0, y))?;
    let mut result = method!(cx, result, astype(working; copy = false))?;
    if samples.count > 0 {
        put!(cx, result, 0i64, first)?;
        if samples.count > 1 && samples.endpoint {
            put!(cx, result, -1i64, last)?;
        }
    }
    result = op!(cx, result, Mul, sign)?;
    if samples.axis != 0 {
        result = np!(cx, moveaxis(result, 0i64, samples.axis))?;
    }
    method!(cx, result, astype(dtype; copy = false))
}

/// The inexact dtype in which samples between the values are computed; Python numbers adapt to arrays.
fn common_inexact(cx: &mut dyn Host, values: &[&Value]) -> Result<DType> {
    let dtype = crate::library::numpy::calls::result_type(cx, values)?;
    Ok(match is_inexact(&dtype) || dtype.is_object() {
        true => dtype.native(),
        false => crate::array::promotion::promote_types(&dtype, &DType::FLOAT)?,
    })
}
