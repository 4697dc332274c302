//! `nanmean`, `nanvar`, `nanstd`: sums over what is no NaN, divided by how many there are.

use super::nan_reductions::{forward, overwrite, replace_nan};
use crate::array::DType;
use crate::error::{Error, Kind as Exception, Result};
use crate::library::numpy::calls::{cmp, given, is_inexact, np, op, put};
use crate::object::array_like::to_array;
use crate::object::dtype_like::to_optional_dtype;
use crate::object::{Action, Bound, Entry, Host, Value, truth};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.nanmean", "nanmean(a, axis=None, dtype=None, out=None, keepdims=<no value>, *, where=<no value>)", "The mean, passing over NaN.\n\n>>> np.nanmean([1, np.nan, 3])\nnp.float64(2.0)", nanmean),
    Entry::new("numpy.nanvar", "nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=<no value>, *, where=<no value>, mean=<no value>, correction=<no value>)", "The variance, passing over NaN.", nanvar),
    Entry::new("numpy.nanstd", "nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=<no value>, *, where=<no value>, mean=<no value>, correction=<no value>)", "The standard deviation, passing over NaN.", nanstd),
}

fn check(cx: &mut dyn Host, dtype: &Option<Value>, out: &Option<Value>) -> Result<()> {
    if let Some(dtype) = to_optional_dtype(cx, dtype.as_ref())?
        && !is_inexact(&dtype)
    {
        return Err(Error::type_error("If a is inexact, then dtype must be inexact"));
    }
    if let Some(Value::Array(out)) = out
        && !is_inexact(out.view().dtype())
    {
        return Err(Error::type_error("If a is inexact, then out must be inexact"));
    }
    Ok(())
}

/// A quotient without warnings, cast back to the sum's dtype.
fn divide(cx: &mut dyn Host, total: &Value, count: &Value) -> Result<Value> {
    let saved = cx.state().errors.clone();
    cx.state().errors.divide = Action::Ignore;
    cx.state().errors.invalid = Action::Ignore;
    let quotient = np!(cx, true_divide(total, count));
    cx.state().errors = saved;
    let quotient = quotient?;
    let dtype = to_array(cx, total)?.dtype().clone();
    match to_array(cx, &quotient)?.dtype() == &dtype || !is_inexact(&dtype) {
        true => Ok(quotient),
        false => crate::library::numpy::calls::method!(cx, quotient, astype(dtype)),
    }
}

fn nanmean(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, dtype, out, keepdims, mask] = args.take();
    let (values, nan) = replace_nan(cx, &a.unwrap_or(Value::None), Value::Int(0))?;
    let out = given(out);
    let Some(nan) = nan else {
        let keywords = [("axis", axis), ("dtype", dtype), ("out", out), ("keepdims", keepdims), ("where", mask)];
        return forward(cx, "mean", values, keywords);
    };
    check(cx, &dtype, &out)?;
    let kept = np!(cx, logical_not(nan))?;
    let count_dtype = Some(Value::dtype(DType::INT));
    let common = [("axis", axis), ("keepdims", keepdims), ("where", mask)];
    let count = forward(cx, "sum", kept, common.clone().into_iter().chain([("dtype", count_dtype)]))?;
    let total = forward(cx, "sum", values, common.into_iter().chain([("dtype", dtype)]))?;
    let mean = divide(cx, &total, &count)?;
    let empty = cmp!(cx, count, Eq, 0i64)?;
    let empty = np!(cx, any(empty))?;
    if truth(cx, &empty)? {
        cx.warn(Exception::RuntimeWarning, "Mean of empty slice")?;
    }
    match out {
        Some(out) => {
            put!(cx, out, Value::Ellipsis, mean)?;
            Ok(out)
        }
        None => Ok(mean),
    }
}

fn nanvar(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    variance(cx, args, "var")
}

fn nanstd(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    variance(cx, args, "std")
}

fn variance(cx: &mut dyn Host, args: &mut Bound, name: &str) -> Result<Value> {
    let [a, axis, dtype, out, ddof, keepdims, mask, mean, correction] = args.take();
    let (values, nan) = replace_nan(cx, &a.unwrap_or(Value::None), Value::Int(0))?;
    let out = given(out);
    let Some(nan) = nan else {
        let keywords = [
            ("axis", axis),
            ("dtype", dtype),
            ("out", out),
            ("ddof", ddof),
            ("keepdims", keepdims),
            ("where", mask),
            ("mean", mean),
            ("correction", correction),
        ];
        return forward(cx, name, values, keywords);
    };
    check(cx, &dtype, &out)?;
    let ddof = match (ddof, correction) {
        (Some(ddof), Some(_)) if truth(cx, &ddof)? => {
            return Err(Error::value("ddof and correction can't be provided simultaneously."));
        }
        (_, Some(correction)) => correction,
        (ddof, None) => ddof.unwrap_or(Value::Int(0)),
    };
    let kept = np!(cx, logical_not(nan))?;
    let keep = ("keepdims", Some(Value::Bool(true)));
    let common = [("axis", axis.clone()), ("where", mask.clone())];
    let count_dtype = Some(Value::dtype(DType::INT));
    let count = forward(cx, "sum", kept, common.clone().into_iter().chain([keep.clone(), ("dtype", count_dtype)]))?;
    let mean = match mean {
        Some(mean) => mean,
        None => {
            let keywords = common.clone().into_iter().chain([keep, ("dtype", dtype.clone())]);
            let total = forward(cx, "sum", values.clone(), keywords)?;
            divide(cx, &total, &count)?
        }
    };
    // In the copy's own memory, whose order is the order of the sum.
    let in_place = matches!(values, Value::Array(_));
    let deviation = match in_place {
        true => np!(cx, subtract(values, mean; out = values, casting = "unsafe"))?,
        false => op!(cx, values, Sub, mean)?,
    };
    let deviation = overwrite(cx, deviation, 0.0, &nan)?;
    let conjugate = np!(cx, conjugate(deviation))?;
    let squares = match in_place {
        true => np!(cx, multiply(deviation, conjugate; out = deviation))?,
        false => np!(cx, multiply(deviation, conjugate))?,
    };
    let squares = np!(cx, real(squares))?;
    let total = forward(cx, "sum", squares, common.into_iter().chain([("keepdims", keepdims), ("dtype", dtype)]))?;
    let shape = to_array(cx, &total)?.shape().to_vec();
    let count = np!(cx, reshape(count, shape.as_slice()))?;
    let count = crate::library::numpy::calls::unwrap_zero(cx, count)?;
    let freedom = op!(cx, count, Sub, ddof)?;
    let mut result = divide(cx, &total, &freedom)?;
    let bad = cmp!(cx, freedom, Le, 0i64)?;
    let any = np!(cx, any(bad))?;
    if truth(cx, &any)? {
        cx.warn(Exception::RuntimeWarning, "Degrees of freedom <= 0 for slice.")?;
        result = overwrite(cx, result, f64::NAN, &bad)?;
    }
    if name == "std" {
        result = np!(cx, sqrt(result))?;
    }
    match out {
        Some(out) => {
            put!(cx, out, Value::Ellipsis, result)?;
            Ok(out)
        }
        None => Ok(result),
    }
}
