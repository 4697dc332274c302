//! Reductions and scans: `sum`, `prod`, `max`, `any`, `mean`, `var`, `cumsum`, `argmax`, ... as functions and as methods.
//!
//! The kernels reduce in NumPy's order; what stands here reads arguments, runs object arrays through Python's operators, and reports.

mod extremes;
mod folds;
mod moments;
pub mod scans;

use smallvec::SmallVec;

use crate::array::{Array, DType, Scalar};
use crate::compute::reduce::{Initial, Reduce, Reduced, reduce};
use crate::compute::ufunc::{Identity, Ufunc, find};
use crate::error::{Error, Result};
use crate::object::array_like::{element_value, to_array};
use crate::object::astype::report_cast;
use crate::object::element_like::to_element;
use crate::object::object_ufunc;
use crate::object::shape_like::to_axes;
use crate::object::slot::{object_dtype, write_slot};
use crate::object::ufunc_call::{read_mask, report};
use crate::object::{Builtin, Entry, Host, Value, to_index, truth};

pub use extremes::METHODS as EXTREMES_METHODS;
pub use folds::METHODS as FOLDS_METHODS;
pub use moments::METHODS as MOMENTS_METHODS;
pub use scans::METHODS as SCANS_METHODS;

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] = &[folds::ENTRIES, scans::ENTRIES, moments::ENTRIES, extremes::ENTRIES];

/// Arguments of a reduction as a script gives them.
#[derive(Default)]
pub struct Arguments {
    pub axis: Option<Value>,
    pub dtype: Option<Value>,
    pub out: Option<Value>,
    pub keepdims: Option<Value>,
    pub initial: Option<Value>,
    pub mask: Option<Value>,
}

/// Axes, still signed, as the kernels take them.
pub type AxisList = SmallVec<[i64; 4]>;

/// The ufunc behind a reduction.
pub fn ufunc(name: &str) -> Result<&'static Ufunc> {
    find(name).ok_or_else(|| Error::not_implemented(format!("numpy.{name} is not available in newaxis yet")))
}

/// `ufunc.reduce(a, ...)` on values.
pub fn reduce_value(
    cx: &mut dyn Host,
    ufunc: &'static Ufunc,
    a: &Value,
    arguments: Arguments,
    default_axis: Option<i64>,
) -> Result<Value> {
    let array = to_array(cx, a)?;
    let axes = match &arguments.axis {
        None => default_axis.map(|axis| AxisList::from_slice(&[axis])),
        Some(axis) => read_axes(cx, axis, array.ndim())?,
    };
    let keepdims = read_flag(cx, &arguments.keepdims)?;
    let dtype = crate::object::ufunc_call::loop_dtype(cx, arguments.dtype.as_ref())?;
    let out = read_out(&arguments.out)?;
    let mask = match &arguments.mask {
        None | Some(Value::Bool(true)) | Some(Value::Scalar(Scalar::Bool(true))) => None,
        Some(mask) => Some(read_mask(cx, mask)?),
    };
    let array = in_loop_dtype(cx, array, dtype.as_ref())?;
    let by_objects = dtype.is_none() && out.as_ref().is_some_and(|out| out.dtype().is_object());
    if array.dtype().is_object() || by_objects || dtype.as_ref().is_some_and(DType::is_object) {
        let fold = ObjectFold { axes: axes.as_deref(), keepdims, initial: arguments.initial, mask: mask.as_ref() };
        let result = fold_objects(cx, ufunc, &array, fold)?;
        write_out(cx, &result, out.as_ref())?;
        return finish(cx, result, arguments.out, a);
    }
    let initial = match &arguments.initial {
        None => None,
        Some(Value::None) => Some(None),
        Some(value) => Some(Some(initial_scalar(cx, value)?)),
    };
    let options = Reduce {
        axes: axes.as_deref(),
        keepdims,
        dtype: dtype.as_ref(),
        initial: match &initial {
            None => Initial::Identity,
            Some(None) => Initial::First,
            Some(Some(value)) => Initial::Value(value),
        },
        out: out.as_ref(),
        mask: mask.as_ref(),
        exec: cx.state().exec(),
    };
    let reduced = reduce(ufunc, &array, &options)?;
    finish_reduced(cx, reduced, "reduce", arguments.out, a)
}

/// Objects in the dtype that a reduction is asked to run in; other arrays as they are, for their kernels cast on the way.
pub fn in_loop_dtype(cx: &mut dyn Host, array: Array, dtype: Option<&DType>) -> Result<Array> {
    match dtype {
        Some(dtype) if array.dtype().is_object() && !dtype.is_object() => {
            crate::object::array_like::cast(cx, &array, dtype)
        }
        _ => Ok(array),
    }
}

/// The result of a reduction of objects in the array that was given for it.
pub fn write_out(cx: &mut dyn Host, result: &Array, out: Option<&Array>) -> Result<()> {
    let Some(out) = out else { return Ok(()) };
    crate::array::indexing::check_writeable(out)?;
    if out.shape() != result.shape() {
        return Err(crate::array::broadcast::input_error(result.shape(), out.shape()));
    }
    crate::object::astype::cast_onto(cx, result, out)
}

/// Reports what a kernel noticed and returns `out`, or the result as a value.
pub fn finish_reduced(cx: &mut dyn Host, reduced: Reduced, name: &str, out: Option<Value>, a: &Value) -> Result<Value> {
    if reduced.cast.any() {
        report_cast(cx, reduced.cast)?;
    }
    report(cx, reduced.status, name)?;
    finish(cx, reduced.array, out, a)
}

/// `out` if one was given, else the result; of the input's class where that is a subclass.
pub fn finish(cx: &mut dyn Host, result: Array, out: Option<Value>, a: &Value) -> Result<Value> {
    match out {
        Some(Value::Tuple(items)) if items.len() == 1 => Ok(items[0].clone()),
        Some(out) if !out.is_none() => Ok(out),
        _ => crate::object::array_wrap::wrap_output(cx, result, std::slice::from_ref(a), None),
    }
}

/// `axis=` for the kernels: `None` for all axes, else one or several, checked.
pub fn read_axes(cx: &mut dyn Host, axis: &Value, ndim: usize) -> Result<Option<AxisList>> {
    // A 0-d array accepts axis 0 and -1, which the kernels know.
    if ndim == 0 && matches!(axis, Value::Int(0 | -1)) {
        return Ok(Some(AxisList::from_slice(&[0])));
    }
    Ok(to_axes(cx, axis, ndim)?.map(|axes| axes.iter().map(|&axis| axis as i64).collect()))
}

/// `keepdims=` and its like: NumPy's C functions take integers and booleans.
pub fn read_flag(cx: &mut dyn Host, flag: &Option<Value>) -> Result<bool> {
    match flag {
        None => Ok(false),
        Some(Value::Bool(flag)) => Ok(*flag),
        Some(Value::None) => {
            to_index(cx, &Value::None)?;
            Ok(false)
        }
        Some(other) => truth(cx, other),
    }
}

/// `out=`: an array, or a tuple of one.
pub fn read_out(out: &Option<Value>) -> Result<Option<Array>> {
    match out {
        None | Some(Value::None) => Ok(None),
        Some(Value::Array(array)) => Ok(Some(array.array())),
        Some(Value::Tuple(items)) if items.len() == 1 => read_out(&items.first().cloned()),
        Some(_) => Err(Error::type_error("return arrays must be of ArrayType")),
    }
}

fn initial_scalar(cx: &mut dyn Host, value: &Value) -> Result<Scalar> {
    let dtype = crate::object::array_like::dtype_of_value(value);
    match dtype.is_object() {
        true => Err(Error::type_error(format!("initial must be a number, not {}", crate::object::type_name(value)))),
        false => to_element(cx, value, &dtype),
    }
}

struct ObjectFold<'a> {
    axes: Option<&'a [i64]>,
    keepdims: bool,
    initial: Option<Value>,
    mask: Option<&'a Array>,
}

/// A reduction of objects by Python's own operators, from left to right along the axes.
fn fold_objects(cx: &mut dyn Host, ufunc: &'static Ufunc, array: &Array, fold: ObjectFold) -> Result<Array> {
    let array = match array.dtype().is_object() {
        true => array.clone(),
        false => crate::object::array_like::cast(cx, array, &object_dtype())?,
    };
    let reduced = crate::compute::reduce::reduced_axes(fold.axes, array.ndim())?;
    let kept: Vec<usize> = (0..array.ndim()).filter(|axis| !reduced.contains(axis)).collect();
    let order: Vec<usize> = kept.iter().copied().chain(reduced.iter().copied()).collect();
    let turned = array.permute(&order);
    let mask = fold.mask.and_then(|mask| mask.stretched(array.shape())).map(|mask| mask.permute(&order));
    let shape: Vec<usize> = kept.iter().map(|&axis| array.shape()[axis]).collect();
    let count: usize = reduced.iter().map(|&axis| array.shape()[axis]).product();
    let result = Array::zeros(object_dtype(), &shape, crate::array::Order::C)?;
    let mut offsets = turned.offsets();
    let mut mask_offsets = mask.as_ref().map(|mask| mask.offsets());
    for target in result.offsets() {
        let mut total = match &fold.initial {
            Some(Value::None) => None,
            Some(initial) => Some(initial.clone()),
            None => None,
        };
        for _ in 0..count {
            let Some(offset) = offsets.next() else { break };
            let place = mask_offsets.as_mut().and_then(Iterator::next);
            let chosen = place.and_then(|place| mask.as_ref()?.item_at(place));
            if matches!(chosen, Some(Scalar::Bool(false))) {
                continue;
            }
            let item = element_value(&turned, offset);
            total = Some(match total {
                None => item,
                Some(so_far) => object_ufunc::one(cx, ufunc, &[so_far, item])?,
            });
        }
        let identity = match &fold.initial {
            Some(Value::None) => Identity::None,
            _ => ufunc.identity,
        };
        let total = match (total, identity) {
            (Some(total), _) => total,
            (None, Identity::Zero) => Value::Int(0),
            (None, Identity::One) => Value::Int(1),
            (None, Identity::MinusOne) => Value::Int(-1),
            (None, _) => {
                return Err(Error::value(format!(
                    "zero-size array to reduction operation {} which has no identity",
                    ufunc.name
                )));
            }
        };
        write_slot(&result, target, total);
    }
    drop(offsets);
    if !fold.keepdims {
        return Ok(result);
    }
    let axes: Vec<i64> = reduced.iter().map(|&axis| axis as i64).collect();
    result.expand_dims(&axes)
}

/// Whether a value is a generator, which NumPy refuses to sum.
fn is_generator(value: &Value) -> bool {
    matches!(value, Value::Object(object) if object.builtin() == Builtin::Generator)
}
