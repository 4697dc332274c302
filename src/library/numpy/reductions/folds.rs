//! `sum`, `prod`, `max`, `min`, `any`, `all`, `count_nonzero`.

use super::{Arguments, is_generator, read_flag, reduce_value, ufunc};
use crate::array::{DType, Scalar};
use crate::error::{Error, Result};
use crate::library::numpy::quick;
use crate::object::array_like::{cast, text_truth, to_array};
use crate::object::{Bound, Entry, Host, Value};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.sum", "sum(a, axis=None, dtype=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)", "The sum over axes.\n\n>>> np.sum([[1, 2], [3, 4]], axis=0)\narray([4, 6])", sum).quick(quick::sum),
    Entry::new("numpy.prod", "prod(a, axis=None, dtype=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)", "The product over axes.", prod).quick(quick::prod),
    Entry::new("numpy.max", "max(a, axis=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)", "The largest element over axes.", max).quick(quick::max),
    Entry::new("numpy.amax", "amax(a, axis=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)", "The largest element over axes.", max).quick(quick::max),
    Entry::new("numpy.min", "min(a, axis=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)", "The smallest element over axes.", min).quick(quick::min),
    Entry::new("numpy.amin", "amin(a, axis=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)", "The smallest element over axes.", min).quick(quick::min),
    Entry::new("numpy.any", "any(a, axis=None, out=None, keepdims=<no value>, *, where=<no value>)", "Whether any element over axes is true.", any).quick(quick::any),
    Entry::new("numpy.all", "all(a, axis=None, out=None, keepdims=<no value>, *, where=<no value>)", "Whether all elements over axes are true.", all).quick(quick::all),
    Entry::new("numpy.count_nonzero", "count_nonzero(a, axis=None, *, keepdims=False)", "How many elements are not zero.", count_nonzero),
}

crate::entries! { pub METHODS:
    Entry::new("numpy.ndarray.sum", "_sum(self, axis=None, dtype=None, out=None, keepdims=False, initial=<no value>, where=True)", "The sum over axes.", sum).quick(quick::sum),
    Entry::new("numpy.ndarray.prod", "_prod(self, axis=None, dtype=None, out=None, keepdims=False, initial=<no value>, where=True)", "The product over axes.", prod).quick(quick::prod),
    Entry::new("numpy.ndarray.max", "_amax(self, axis=None, out=None, keepdims=False, initial=<no value>, where=True)", "The largest element over axes.", max).quick(quick::max),
    Entry::new("numpy.ndarray.min", "_amin(self, axis=None, out=None, keepdims=False, initial=<no value>, where=True)", "The smallest element over axes.", min).quick(quick::min),
    Entry::new("numpy.ndarray.any", "_any(self, axis=None, out=None, keepdims=False, *, where=True)", "Whether any element over axes is true.", any).quick(quick::any),
    Entry::new("numpy.ndarray.all", "_all(self, axis=None, out=None, keepdims=False, *, where=True)", "Whether all elements over axes are true.", all).quick(quick::all),
}

fn sum(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, dtype, out, keepdims, initial, mask] = args.take();
    let a = a.unwrap_or(Value::None);
    if is_generator(&a) {
        return Err(Error::type_error(
            "Calling np.sum(generator) is deprecated.Use np.sum(np.fromiter(generator)) or the python sum builtin instead.",
        ));
    }
    reduce_value(cx, ufunc("add")?, &a, Arguments { axis: all_axes(axis), dtype, out, keepdims, initial, mask }, None)
}

fn prod(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, dtype, out, keepdims, initial, mask] = args.take();
    let arguments = Arguments { axis: all_axes(axis), dtype, out, keepdims, initial, mask };
    reduce_value(cx, ufunc("multiply")?, &a.unwrap_or(Value::None), arguments, None)
}

fn max(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    extreme(cx, args, "maximum")
}

fn min(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    extreme(cx, args, "minimum")
}

fn extreme(cx: &mut dyn Host, args: &mut Bound, name: &str) -> Result<Value> {
    let [a, axis, out, keepdims, initial, mask] = args.take();
    let arguments = Arguments { axis: all_axes(axis), dtype: None, out, keepdims, initial, mask };
    reduce_value(cx, ufunc(name)?, &a.unwrap_or(Value::None), arguments, None)
}

fn any(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    logical(cx, args, "logical_or")
}

fn all(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    logical(cx, args, "logical_and")
}

fn logical(cx: &mut dyn Host, args: &mut Bound, name: &str) -> Result<Value> {
    let [a, axis, out, keepdims, mask] = args.take();
    let a = a.unwrap_or(Value::None);
    let arguments = Arguments { axis: all_axes(axis), dtype: None, out, keepdims, initial: None, mask };
    // Text counts as true when it is not empty.
    let array = to_array(cx, &a)?;
    let a = match array.dtype() {
        DType::Str(_) | DType::Bytes(_) => Value::array(text_truth(&array)?),
        DType::Object(_) | DType::Datetime(_) | DType::Timedelta(_) => Value::array(cast(cx, &array, &DType::BOOL)?),
        _ => a,
    };
    reduce_value(cx, ufunc(name)?, &a, arguments, None)
}

fn count_nonzero(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, keepdims] = args.take();
    let keeps = read_flag(cx, &keepdims)?;
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    if !keeps
        && axis.as_ref().is_none_or(Value::is_none)
        && let Some(count) = crate::compute::count::count_nonzero(&array, cx.state().exec())
    {
        return Ok(Value::Scalar(Scalar::I64(count as i64)));
    }
    let truths = match array.dtype() {
        DType::Str(_) | DType::Bytes(_) => text_truth(&array)?,
        _ => cast(cx, &array, &DType::BOOL)?,
    };
    let arguments = Arguments {
        axis: all_axes(axis),
        dtype: Some(Value::dtype(DType::INT)),
        keepdims: Some(Value::Bool(keeps)),
        ..Arguments::default()
    };
    reduce_value(cx, ufunc("add")?, &Value::array(truths), arguments, None)
}

/// Absent and `None` both mean all axes here; `ufunc.reduce` has another default.
fn all_axes(axis: Option<Value>) -> Option<Value> {
    Some(axis.unwrap_or(Value::None))
}
