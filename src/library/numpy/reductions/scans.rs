//! `cumsum`, `cumprod`, and the array API's `cumulative_sum` and `cumulative_prod`.

use super::{finish_reduced, read_flag, read_out, ufunc};
use crate::array::layout::normalize_axis;
use crate::array::{Array, Order};
use crate::compute::accumulate::accumulate;
use crate::compute::ufunc::Ufunc;
use crate::error::{Error, Result};
use crate::object::array_like::{element_value, to_array};
use crate::object::dtype_like::to_optional_dtype;
use crate::object::slot::{object_dtype, write_slot};
use crate::object::{Bound, Entry, Host, Value, object_ufunc, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.cumsum", "cumsum(a, axis=None, dtype=None, out=None)", "Running sums along an axis.\n\n>>> np.cumsum([1, 2, 3])\narray([1, 3, 6])", cumsum),
    Entry::new("numpy.cumprod", "cumprod(a, axis=None, dtype=None, out=None)", "Running products along an axis.", cumprod),
    Entry::new("numpy.cumulative_sum", "cumulative_sum(x, /, *, axis=None, dtype=None, out=None, include_initial=False)", "Running sums along an axis, optionally from zero.", cumulative_sum),
    Entry::new("numpy.cumulative_prod", "cumulative_prod(x, /, *, axis=None, dtype=None, out=None, include_initial=False)", "Running products along an axis, optionally from one.", cumulative_prod),
}

crate::entries! { pub METHODS:
    Entry::new_c("numpy.ndarray.cumsum", "cumsum(self, axis=None, dtype=None, out=None)", "Running sums along an axis.", cumsum),
    Entry::new_c("numpy.ndarray.cumprod", "cumprod(self, axis=None, dtype=None, out=None)", "Running products along an axis.", cumprod),
}

fn cumsum(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, dtype, out] = args.take();
    scan(cx, ufunc("add")?, a, axis, dtype, out)
}

fn cumprod(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, dtype, out] = args.take();
    scan(cx, ufunc("multiply")?, a, axis, dtype, out)
}

fn scan(
    cx: &mut dyn Host,
    ufunc: &'static Ufunc,
    a: Option<Value>,
    axis: Option<Value>,
    dtype: Option<Value>,
    out: Option<Value>,
) -> Result<Value> {
    let a = a.unwrap_or(Value::None);
    let array = to_array(cx, &a)?;
    let (array, axis) = match axis {
        None | Some(Value::None) => (array.ravel(Order::C)?, 0),
        Some(axis) => (array.atleast(1)?, to_int(cx, &axis)?),
    };
    accumulate_value(cx, ufunc, &array, axis, dtype, out, &a)
}

/// `ufunc.accumulate(array, axis, dtype, out)`.
pub fn accumulate_value(
    cx: &mut dyn Host,
    ufunc: &'static Ufunc,
    array: &Array,
    axis: i64,
    dtype: Option<Value>,
    out: Option<Value>,
    a: &Value,
) -> Result<Value> {
    let dtype = to_optional_dtype(cx, dtype.as_ref())?;
    let target = read_out(&out)?;
    let array = &super::in_loop_dtype(cx, array.clone(), dtype.as_ref())?;
    if array.dtype().is_object() || dtype.as_ref().is_some_and(|dtype| dtype.is_object()) {
        let result = scan_objects(cx, ufunc, array, axis)?;
        super::write_out(cx, &result, target.as_ref())?;
        return super::finish(cx, result, out, a);
    }
    let reduced = accumulate(ufunc, array, axis, dtype.as_ref(), target.as_ref())?;
    finish_reduced(cx, reduced, "accumulate", out, a)
}

fn scan_objects(cx: &mut dyn Host, ufunc: &'static Ufunc, array: &Array, axis: i64) -> Result<Array> {
    let source = crate::object::array_like::cast(cx, array, &object_dtype())?;
    let result = source.copy(Order::C)?;
    let last = result.moveaxis(&[axis], &[-1])?;
    let n = last.shape().last().copied().unwrap_or(0);
    let mut so_far = Value::None;
    for (i, offset) in last.offsets().enumerate() {
        let item = element_value(&last, offset);
        so_far = if i % n == 0 { item } else { object_ufunc::one(cx, ufunc, &[so_far, item])? };
        write_slot(&last, offset, so_far.clone());
    }
    Ok(result)
}

fn cumulative_sum(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    cumulative(cx, args, "add", 0)
}

fn cumulative_prod(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    cumulative(cx, args, "multiply", 1)
}

fn cumulative(cx: &mut dyn Host, args: &mut Bound, name: &str, start: i64) -> Result<Value> {
    let [a, axis, dtype, out, include_initial] = args.take();
    let a = a.unwrap_or(Value::None);
    let array = to_array(cx, &a)?.atleast(1)?;
    let axis = match axis {
        None | Some(Value::None) if array.ndim() >= 2 => {
            return Err(Error::value("For arrays which have more than one dimension ``axis`` argument is required."));
        }
        None | Some(Value::None) => 0,
        Some(axis) => to_int(cx, &axis)?,
    };
    let includes = read_flag(cx, &include_initial)?;
    if !includes {
        return accumulate_value(cx, ufunc(name)?, &array, axis, dtype, out, &a);
    }
    let scanned = accumulate_value(cx, ufunc(name)?, &array, axis, dtype, None, &a)?;
    let scanned = to_array(cx, &scanned)?;
    let axis = normalize_axis(axis, scanned.ndim())?;
    let mut shape: crate::array::Dims = scanned.shape().into();
    shape[axis] = 1;
    let first = Array::zeros(scanned.dtype().clone(), &shape, Order::C)?;
    crate::object::assign_all(cx, &first, &Value::Int(start))?;
    let mut casts = crate::object::astype::ScriptCasts(cx);
    let dtype = scanned.dtype().clone();
    let (joined, _) = crate::array::join::concatenate(&[first, scanned], Some(axis as i64), &dtype, &mut casts)?;
    match read_out(&out)? {
        None => Ok(Value::array(joined)),
        Some(target) => {
            crate::object::assign_all(cx, &target, &Value::array(joined))?;
            Ok(out.unwrap_or(Value::None))
        }
    }
}
