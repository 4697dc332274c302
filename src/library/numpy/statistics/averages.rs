//! `average` with weights, and `median`.

use super::quantiles::{Reduction, reduce_on};
use crate::array::axes::sort_few;
use crate::array::{Array, DType, Kind, Order};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{as_array_value, cmp, flag, given, key_on, method, np, op, put, slice};
use crate::object::array_like::{to_array, wrap};
use crate::object::shape_like::to_axes;
use crate::object::{Args, Bound, Entry, Host, Value, call_method, truth};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.average", "average(a, axis=None, weights=None, returned=False, *, keepdims=<no value>)", "The weighted average.\n\n>>> np.average([1, 2, 3], weights=[3, 1, 0])\nnp.float64(1.25)", average),
    Entry::new("numpy.median", "median(a, axis=None, out=None, overwrite_input=False, keepdims=False)", "The median.\n\n>>> np.median([[10, 7, 4], [3, 2, 1]])\nnp.float64(3.5)", median),
}

fn average(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, weights, returned, keepdims] = args.take();
    let a = as_array_value(cx, &a.unwrap_or(Value::None))?;
    let array = to_array(cx, &a)?;
    let axes = match given(axis) {
        None => None,
        Some(axis) => to_axes(cx, &axis, array.ndim())
            .map_err(|error| Error::new(error.kind(), format!("axis: {}", error.message())))?,
    };
    let axis_value = axes.as_ref().map(|axes| Value::tuple(axes.iter().map(|&axis| Value::from(axis)).collect()));
    let reduce = |cx: &mut dyn Host, value: &Value, name: &str, dtype: Option<&DType>| -> Result<Value> {
        let mut call = Args::default().with_keyword("axis", axis_value.clone().unwrap_or(Value::None));
        if let Some(keepdims) = &keepdims {
            call = call.with_keyword("keepdims", keepdims.clone());
        }
        if let Some(dtype) = dtype {
            call = call.with_keyword("dtype", Value::dtype(dtype.clone()));
        }
        call_method(cx, value, name, call)
    };
    let (average, scale) = match given(weights) {
        None => {
            let average = reduce(cx, &a, "mean", None)?;
            let result = to_array(cx, &average)?;
            if result.size() == 0 {
                return Err(Error::zero_division("division by zero"));
            }
            let scale = array.size() as f64 / result.size() as f64;
            let scale = np!(cx, array(scale; dtype = result.dtype().clone()))?;
            (average, crate::library::numpy::calls::unwrap_zero(cx, scale)?)
        }
        Some(weights) => {
            let weights = to_array(cx, &weights)?;
            let weights = fitted_weights(&weights, &array, axes.as_deref())?;
            let mut dtype = crate::array::promotion::promote_types(array.dtype(), weights.dtype())?;
            if matches!(array.dtype().kind(), Kind::Signed | Kind::Unsigned | Kind::Bool) {
                dtype = crate::array::promotion::promote_types(&dtype, &DType::FLOAT)?;
            }
            let weights = Value::array(weights);
            let scale = reduce(cx, &weights, "sum", Some(&dtype))?;
            let zero = cmp!(cx, scale, Eq, 0.0)?;
            let zero = np!(cx, any(zero))?;
            if truth(cx, &zero)? {
                return Err(Error::zero_division("Weights sum to zero, can't be normalized"));
            }
            let product = np!(cx, multiply(a, weights; dtype = dtype))?;
            let product = Value::array(to_array(cx, &product)?);
            let total = reduce(cx, &product, "sum", None)?;
            (op!(cx, total, TrueDiv, scale)?, scale)
        }
    };
    if !flag(cx, returned, false)? {
        return Ok(average);
    }
    let shape = to_array(cx, &average)?.shape().to_vec();
    let scale = match to_array(cx, &scale)?.shape() == shape {
        true => scale,
        false => {
            let spread = np!(cx, broadcast_to(scale, shape.as_slice()))?;
            method!(cx, spread, copy())?
        }
    };
    Ok(Value::tuple(vec![average, scale]))
}

/// Weights that broadcast against the array: of its shape, or of the shape of the reduced axes.
pub(super) fn fitted_weights(weights: &Array, array: &Array, axes: Option<&[usize]>) -> Result<Array> {
    if weights.shape() == array.shape() {
        return Ok(weights.clone());
    }
    let Some(axes) = axes else {
        return Err(Error::type_error("Axis must be specified when shapes of a and weights differ."));
    };
    if weights.ndim() != axes.len() || axes.iter().zip(weights.shape()).any(|(&axis, &n)| array.shape()[axis] != n) {
        return Err(Error::value("Shape of weights must be consistent with shape of a along specified axis."));
    }
    let mut order: Vec<usize> = (0..axes.len()).collect();
    sort_few(&mut order, |k| axes[k]);
    let shape: Vec<i64> =
        (0..array.ndim()).map(|axis| if axes.contains(&axis) { array.shape()[axis] as i64 } else { 1 }).collect();
    weights.permute(&order).reshape(&shape, Order::C, None)
}

fn median(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, out, overwrite, keepdims] = args.take();
    flag(cx, overwrite, false)?;
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let keepdims = flag(cx, keepdims, false)?;
    let reduction = Reduction { axis: given(axis), keepdims, out: given(out) };
    reduce_on(cx, &array, &reduction, median_of)
}

/// The median along one axis, or of all elements.
pub(super) fn median_of(cx: &mut dyn Host, array: &Array, axis: Option<usize>) -> Result<Value> {
    let (array, axis) = match axis {
        None => (array.ravel(Order::C)?, 0),
        Some(axis) => (array.clone(), axis),
    };
    let n = array.shape()[axis];
    let half = n / 2;
    let (first, last) = if n % 2 == 1 { (half, half + 1) } else { (half.saturating_sub(1), (half + 1).min(n)) };
    let sorted = match n {
        0 => Value::array(array.clone()),
        _ => {
            let places = [first, half, n - 1].map(Value::from).to_vec();
            np!(cx, partition(array, Value::tuple(places); axis = axis))?
        }
    };
    let middle = key_on(axis, array.ndim(), slice(Some(first as i64), Some(last as i64), None));
    let part = crate::object::get_item(cx, &sorted, &middle)?;
    let mut result = np!(cx, mean(part; axis = axis))?;
    let may_be_nan = matches!(array.dtype().kind(), Kind::Float | Kind::Complex | Kind::Datetime | Kind::Timedelta);
    if may_be_nan && n > 0 {
        // NaN sorts last, and spoils its whole line.
        let last = crate::object::get_item(cx, &sorted, &key_on(axis, array.ndim(), Value::Int(-1)))?;
        let nan = np!(cx, isnan(last))?;
        let any = np!(cx, any(nan))?;
        if truth(cx, &any)? {
            if to_array(cx, &result)?.ndim() == 0 {
                let dtype = to_array(cx, &result)?.dtype().clone();
                let spoiled = np!(cx, array(last; dtype = dtype))?;
                return Ok(wrap(to_array(cx, &spoiled)?));
            }
            result = Value::array(to_array(cx, &result)?);
            let spoiled = crate::object::get_item(cx, &last, &nan)?;
            put!(cx, result, nan, spoiled)?;
        }
    }
    Ok(result)
}
