//! `isclose`, `allclose`, `array_equal`, `array_equiv`: comparisons of whole arrays, with and without a tolerance.

use crate::array::broadcast::common_shape;
use crate::array::{Array, DType, Kind};
use crate::compute::closeness;
use crate::compute::fpstatus::FpStatus;
use crate::error::Result;
use crate::library::numpy::calls::{flag, is_inexact, method, np, result_type, unwrap_zero};
use crate::library::numpy::quick;
use crate::object::array_like::to_array;
use crate::object::floating::bare;
use crate::object::{Action, Bound, Entry, Host, Value, truth};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.isclose", "isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", "Whether elements are equal within a tolerance.\n\n>>> np.isclose([1e10, 1e-7], [1.00001e10, 1e-8])\narray([ True, False])", isclose),
    Entry::new("numpy.allclose", "allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", "Whether all elements are equal within a tolerance.", allclose),
    Entry::new("numpy.array_equal", "array_equal(a1, a2, equal_nan=False)", "Whether two arrays have the same shape and elements.", array_equal).quick(quick::array_equal),
    Entry::new("numpy.array_equiv", "array_equiv(a1, a2)", "Whether two arrays broadcast to the same elements.", array_equiv),
}

fn isclose(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, rtol, atol, equal_nan] = args.take();
    let equal_nan = flag(cx, equal_nan, false)?;
    let rtol = rtol.unwrap_or(Value::Float(1e-5));
    let atol = atol.unwrap_or(Value::Float(1e-8));
    close(cx, &a.unwrap_or(Value::None), &b.unwrap_or(Value::None), &rtol, &atol, equal_nan)
}

fn close(cx: &mut dyn Host, a: &Value, b: &Value, rtol: &Value, atol: &Value, equal_nan: bool) -> Result<Value> {
    let plain = |value: &Value| match value {
        Value::Array(_) | Value::Scalar(_) | Value::Int(_) | Value::Float(_) | Value::Complex(_) | Value::Bool(_) => {
            Some(value.clone())
        }
        _ => None,
    };
    let x = match plain(a) {
        Some(x) => x,
        None => Value::array(to_array(cx, a)?),
    };
    let mut y = match plain(b) {
        Some(y) => y,
        None => Value::array(to_array(cx, b)?),
    };
    let kind = to_array(cx, &y)?.dtype().kind();
    if !matches!(kind, Kind::Float | Kind::Complex | Kind::Timedelta | Kind::Datetime)
        && !matches!(y, Value::Int(_) | Value::Float(_))
    {
        // The tolerance must not be computed in integers that overflow.
        let dtype = result_type(cx, &[&y, &Value::Float(1.0)])?;
        y = np!(cx, asanyarray(y; dtype = dtype))?;
    } else if let Value::Int(n) = &y {
        y = Value::Float(*n as f64);
    }
    for tolerance in [rtol, atol] {
        let finite = np!(cx, isfinite(tolerance))?;
        let finite = np!(cx, all(finite))?;
        if !truth(cx, &finite)? {
            let text = |cx: &mut dyn Host, value: &Value| match value {
                Value::List(_) | Value::Tuple(_) => {
                    let array = Value::array(to_array(cx, value)?);
                    crate::object::str(cx, &array)
                }
                value => crate::object::str(cx, value),
            };
            let [rtol, atol] = [text(cx, rtol)?, text(cx, atol)?];
            let message = format!("One of rtol or atol is not valid, atol: {atol}, rtol: {rtol}");
            cx.warn(crate::error::Kind::RuntimeWarning, &message)?;
            break;
        }
    }
    let saved = cx.state().errors.invalid;
    cx.state().errors.invalid = Action::Ignore;
    let compared = within(cx, &x, &y, rtol, atol);
    cx.state().errors.invalid = saved;
    let mut result = compared?;
    if equal_nan {
        let (nx, ny) = (np!(cx, isnan(x))?, np!(cx, isnan(y))?);
        let both = np!(cx, logical_and(nx, ny))?;
        result = np!(cx, logical_or(result, both))?;
    }
    unwrap_zero(cx, result)
}

fn within(cx: &mut dyn Host, x: &Value, y: &Value, rtol: &Value, atol: &Value) -> Result<Value> {
    if let (Value::Array(first), Value::Array(second)) = (x, y)
        && first.is_plain()
        && second.is_plain()
        && let (Value::Float(relative), Value::Float(absolute)) = (rtol, atol)
        && let Some((close, status)) =
            closeness::close(&first.view(), &second.view(), bare(*relative), bare(*absolute), cx.state().exec())
        // What is invalid goes unheard; all else is reported step by step.
        && FpStatus::INVALID.contains(status)
    {
        return Ok(Value::array(close));
    }
    let difference = np!(cx, subtract(x, y))?;
    let distance = np!(cx, absolute(difference))?;
    let size = np!(cx, absolute(y))?;
    let relative = np!(cx, multiply(rtol, size))?;
    let tolerance = np!(cx, add(atol, relative))?;
    let close = np!(cx, less_equal(distance, tolerance))?;
    let finite = np!(cx, isfinite(y))?;
    let close = np!(cx, logical_and(close, finite))?;
    let same = np!(cx, equal(x, y))?;
    np!(cx, logical_or(close, same))
}

fn allclose(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let close = isclose(cx, args)?;
    let all = np!(cx, all(close))?;
    truth(cx, &all).map(Value::Bool)
}

fn array_equal(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, equal_nan] = args.take();
    let (Ok(a), Ok(b)) = (to_array(cx, &a.unwrap_or(Value::None)), to_array(cx, &b.unwrap_or(Value::None))) else {
        return Ok(Value::Bool(false));
    };
    if a.shape() != b.shape() {
        return Ok(Value::Bool(false));
    }
    if flag(cx, equal_nan, false)?
        && (is_inexact(a.dtype()) || is_time(a.dtype()))
        && (is_inexact(b.dtype()) || is_time(b.dtype()))
    {
        let (na, nb) = (np!(cx, isnan(a))?, np!(cx, isnan(b))?);
        let (na, nb) = (to_array(cx, &na)?, to_array(cx, &nb)?);
        if !all_equal(cx, &na, &nb)? {
            return Ok(Value::Bool(false));
        }
        let same = equal_arrays(cx, &a, &b)?;
        let either = np!(cx, logical_or(same, na))?;
        let all = np!(cx, all(either))?;
        return truth(cx, &all).map(Value::Bool);
    }
    all_equal(cx, &a, &b).map(Value::Bool)
}

fn array_equiv(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = args.take();
    let (Ok(a), Ok(b)) = (to_array(cx, &a.unwrap_or(Value::None)), to_array(cx, &b.unwrap_or(Value::None))) else {
        return Ok(Value::Bool(false));
    };
    if common_shape([a.shape(), b.shape()].into_iter()).is_none() {
        return Ok(Value::Bool(false));
    }
    all_equal(cx, &a, &b).map(Value::Bool)
}

fn is_time(dtype: &DType) -> bool {
    matches!(dtype.kind(), Kind::Datetime | Kind::Timedelta)
}

/// `==` as the operator has it: false where the dtypes cannot be compared.
fn equal_arrays(cx: &mut dyn Host, a: &Array, b: &Array) -> Result<Value> {
    let (a, b) = (Value::array(a.clone()), Value::array(b.clone()));
    crate::object::compare(cx, crate::object::CompareOp::Eq, &a, &b)
}

fn all_equal(cx: &mut dyn Host, a: &Array, b: &Array) -> Result<bool> {
    let same = equal_arrays(cx, a, b)?;
    let same = Value::array(to_array(cx, &same)?);
    let all = method!(cx, same, all())?;
    truth(cx, &all)
}
