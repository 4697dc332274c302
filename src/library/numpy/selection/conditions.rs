//! `where`, `nonzero`, `extract`, `compress`, `place`, `putmask`, `clip`: what a condition selects.

use crate::array::broadcast::broadcast_operands;
use crate::array::indexing::{self, mask};
use crate::array::promotion::result_type;
use crate::array::{Array, DType, Operand as Promoted, Order, Scalar};
use crate::compute::fpstatus::FpStatus;
use crate::compute::fused::{self, Function, Leaf, Operand, Step, Tree};
use crate::compute::select::select;
use crate::compute::ufunc::{Ufunc, find};
use crate::error::{Error, Result};
use crate::library::numpy::quick;
use crate::object::array_like::{cast, dtype_of_value, text_truth, to_array, to_array_with, wrap};
use crate::object::astype::{ScriptCasts, report_cast};
use crate::object::element_like::to_element;
use crate::object::ufunc_call::{Keywords, evaluate};
use crate::object::{Bound, Entry, Host, Value, optional_int, type_name};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.where", "where(condition, x=<no value>, y=<no value>, /)", "Elements of one array or another, or where a condition is true.\n\n>>> np.where([True, False], [1, 2], 0)\narray([1, 0])", where_entry).quick(quick::choose),
    Entry::new("numpy.nonzero", "nonzero(a)", "The positions of elements that are not zero, one array for each axis.", nonzero).quick(quick::nonzero),
    Entry::new("numpy.argwhere", "argwhere(a)", "The positions of elements that are not zero, one row each.", argwhere),
    Entry::new("numpy.flatnonzero", "flatnonzero(a)", "The flat positions of elements that are not zero.", flatnonzero),
    Entry::new("numpy.extract", "extract(condition, arr)", "The elements for which a condition is true.", extract),
    Entry::new("numpy.compress", "compress(condition, a, axis=None, out=None)", "The slices along an axis for which a condition is true.", compress),
    Entry::new("numpy.place", "place(arr, mask, vals)", "Writes values, one after another, where a mask is true.", place),
    Entry::new_c("numpy.putmask", "putmask(a, mask, values)", "Writes the values at the same positions where a mask is true.", putmask),
    Entry::new("numpy.copyto", "copyto(dst, src, casting='same_kind', where=True)", "Copies elements from one array to another.", copyto),
    Entry::new("numpy.clip", "clip(a, a_min=<no value>, a_max=<no value>, out=None, *, min=<no value>, max=<no value>, **kwargs)", "Elements limited to an interval.", clip),
}

crate::entries! { pub METHODS:
    Entry::new_c("numpy.ndarray.nonzero", "nonzero(self)", "The positions of elements that are not zero.", nonzero).quick(quick::nonzero),
    Entry::new_parsed("numpy.ndarray.compress", "compress(self, condition, axis=None, out=None)", "The slices for which a condition is true.", compress_method),
    Entry::new_c("numpy.ndarray.clip", "clip(self, min=None, max=None, out=None, **kwargs)", "Elements limited to an interval.", clip_method),
}

fn where_entry(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [condition, x, y] = args.take();
    let condition = condition.unwrap_or(Value::None);
    match (x, y) {
        (None, None) => positions(cx, &condition),
        (Some(x), Some(y)) => {
            let mask = truths(cx, &condition)?;
            let (x_dtype, y_dtype) = (operand(cx, &x)?, operand(cx, &y)?);
            let dtype = result_type(&[x_dtype.0, y_dtype.0])?;
            let (x, y) = (source(cx, x_dtype.1, &x, &dtype)?, source(cx, y_dtype.1, &y, &dtype)?);
            let shape = broadcast_operands(&[mask.shape(), x.shape(), y.shape()])?;
            // Unlike a ufunc, `where` keeps 0-d results arrays.
            let exec = cx.state().exec();
            Ok(Value::array(select(&mask, &x, &y, &shape, exec)?))
        }
        _ => Err(Error::value("either both or neither of x and y should be given")),
    }
}

/// A value's part in the promotion, and its array where one had to be made.
fn operand(cx: &mut dyn Host, value: &Value) -> Result<(Promoted, Option<Array>)> {
    Ok(match value {
        Value::Int(_) | Value::BigInt(_) => (Promoted::WeakInt, None),
        Value::Float(_) => (Promoted::WeakFloat, None),
        Value::Complex(_) => (Promoted::WeakComplex, None),
        Value::List(_) | Value::Tuple(_) | Value::Array(_) => {
            let array = to_array(cx, value)?;
            (Promoted::Strong(array.dtype().clone()), Some(array))
        }
        other => (Promoted::Strong(dtype_of_value(other)), None),
    })
}

fn source(cx: &mut dyn Host, made: Option<Array>, value: &Value, dtype: &DType) -> Result<Array> {
    match made {
        Some(array) if array.dtype() == dtype => Ok(array),
        Some(array) => cast(cx, &array, dtype),
        // A Python integer wraps here, where a ufunc would refuse it.
        None if matches!(value, Value::Int(_)) && dtype.num().is_some() => {
            let wide = Array::from_scalar(&to_element(cx, value, &DType::INT)?)?;
            cast(cx, &wide, dtype)
        }
        None => to_array_with(cx, value, Some(dtype)),
    }
}

/// A condition as a boolean array.
fn truths(cx: &mut dyn Host, condition: &Value) -> Result<Array> {
    let array = to_array(cx, condition)?;
    match array.dtype() {
        dtype if *dtype == DType::BOOL => Ok(array),
        DType::Str(_) | DType::Bytes(_) => text_truth(&array),
        _ => cast(cx, &array, &DType::BOOL),
    }
}

fn nonzero(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    positions(cx, &a.unwrap_or(Value::None))
}

fn positions(cx: &mut dyn Host, value: &Value) -> Result<Value> {
    let mask = truths(cx, value)?;
    if mask.ndim() == 0 {
        return Err(Error::value(
            "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.",
        ));
    }
    let vectors = mask::nonzero(&mask)?;
    Ok(Value::tuple(vectors.into_iter().map(Value::array).collect()))
}

fn argwhere(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let mask = truths(cx, &a.unwrap_or(Value::None))?;
    if mask.ndim() == 0 {
        let found = usize::from(matches!(mask.item(&[]), Some(Scalar::Bool(true))));
        return Ok(Value::array(Array::zeros(DType::INT, &[found, 0], Order::C)?));
    }
    let columns: Vec<Array> = mask::nonzero(&mask)?;
    let count = columns.first().map_or(0, Array::size);
    let table = Array::uninit(DType::INT, &[count, columns.len()], Order::C)?;
    for (i, column) in columns.iter().enumerate() {
        let target = table.transpose().row(i as i64)?;
        crate::array::transfer::copy_same_type(column, &target);
    }
    Ok(Value::array(table))
}

fn flatnonzero(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let mask = truths(cx, &a.unwrap_or(Value::None))?.ravel(Order::C)?;
    let mut vectors = mask::nonzero(&mask)?;
    Ok(vectors.pop().map_or(Value::None, Value::array))
}

fn extract(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [condition, a] = args.take();
    let mask = truths(cx, &condition.unwrap_or(Value::None))?.ravel(Order::C)?;
    let array = to_array(cx, &a.unwrap_or(Value::None))?.ravel(Order::C)?;
    let positions = mask::nonzero(&mask)?.pop().unwrap_or(Array::from_vec::<i64>(&[])?);
    Ok(Value::array(indexing::take(&array, &positions, None, indexing::TakeMode::Raise)?))
}

fn compress(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [condition, a, axis, out] = args.take();
    compressed(cx, condition, a, axis, out)
}

fn compress_method(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, condition, axis, out] = args.take();
    compressed(cx, condition, a, axis, out)
}

fn compressed(
    cx: &mut dyn Host,
    condition: Option<Value>,
    a: Option<Value>,
    axis: Option<Value>,
    out: Option<Value>,
) -> Result<Value> {
    let mask = truths(cx, &condition.unwrap_or(Value::None))?;
    if mask.ndim() != 1 {
        return Err(Error::value("condition must be a 1-d array"));
    }
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let axis = optional_int(cx, axis.as_ref())?;
    let result = indexing::compress(&mask, &array, axis)?;
    into_out(cx, result, out)
}

/// The result, or `out` holding it.
pub fn into_out(cx: &mut dyn Host, result: Array, out: Option<Value>) -> Result<Value> {
    match &out {
        None | Some(Value::None) => Ok(wrap(result)),
        Some(Value::Array(target)) => {
            let view = target.array();
            if view.shape() != result.shape() {
                return Err(Error::value("output array does not match result of ndarray.take"));
            }
            crate::object::assign_all(cx, &view, &Value::array(result))?;
            Ok(Value::Array(target.clone()))
        }
        Some(_) => Err(Error::type_error("return arrays must be of ArrayType")),
    }
}

fn place(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, condition, values] = args.take();
    let array = target("argument 1 must be numpy.ndarray, not", a)?;
    let mask = truths(cx, &condition.unwrap_or(Value::None))?;
    if mask.size() != array.size() {
        return Err(Error::value("place: mask and data must be the same size"));
    }
    let values = to_array_with(cx, &values.unwrap_or(Value::None), Some(array.dtype()))?;
    let flags = indexing::place(&array, &mask, &values, &mut ScriptCasts(cx))?;
    report_cast(cx, flags)?;
    Ok(Value::None)
}

fn putmask(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, condition, values] = args.take();
    let array = target("argument 1 must be numpy.ndarray, not", a)?;
    let mask = truths(cx, &condition.unwrap_or(Value::None))?;
    let values = to_array_with(cx, &values.unwrap_or(Value::None), Some(array.dtype()))?;
    let flags = indexing::put_mask(&array, &mask, &values, &mut ScriptCasts(cx))?;
    report_cast(cx, flags)?;
    Ok(Value::None)
}

fn copyto(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [target_value, source_value, casting, mask] = args.take();
    let array = target("copyto() argument 1 must be numpy.ndarray, not", target_value)?;
    if let Some(Value::Array(source)) = &source_value
        && mask.is_none()
        && same_elements(&source.view(), &array)
    {
        // NumPy has nothing to do here, and does not ask whether the target may be written.
        return Ok(Value::None);
    }
    indexing::check_writeable(&array)?;
    let rule = match casting {
        None => crate::array::Casting::SameKind,
        Some(casting) => crate::object::shape_like::to_casting(&casting)?,
    };
    let given = source_value.unwrap_or(Value::None);
    let source = match &given {
        // Python scalars adapt to the target.
        Value::Int(_) | Value::Float(_) | Value::Complex(_) | Value::Bool(_) => {
            let natural = to_array(cx, &given)?;
            match crate::array::casting::can_cast(natural.dtype(), array.dtype(), rule) {
                true => to_array_with(cx, &given, Some(array.dtype()))?,
                false => natural,
            }
        }
        other => to_array(cx, other)?,
    };
    if !crate::array::casting::can_cast(source.dtype(), array.dtype(), rule) {
        let what = if source.ndim() == 0 { "scalar" } else { "array data" };
        let (from, to) = (crate::array::dtype_repr(source.dtype()), crate::array::dtype_repr(array.dtype()));
        return Err(crate::array::casting::cast_error(what, &from, &to, rule));
    }
    match mask {
        None | Some(Value::Bool(true)) => crate::object::assign_all(cx, &array, &Value::array(source))?,
        Some(mask) => {
            let mask = crate::object::ufunc_call::read_mask(cx, &mask)?;
            let source = cast(cx, &source, array.dtype())?;
            let fit = |part: &Array| crate::array::broadcast::input_error(part.shape(), array.shape());
            let mask = mask.stretched(array.shape()).ok_or_else(|| fit(&mask))?;
            let source = source.stretched(array.shape()).ok_or_else(|| fit(&source))?;
            let merged = select(&mask, &source, &array, array.shape(), cx.state().exec())?;
            crate::array::transfer::copy_same_type(&merged, &array);
        }
    }
    Ok(Value::None)
}

/// Whether two views show the same elements of the same memory.
fn same_elements(a: &Array, b: &Array) -> bool {
    let alike = a.dtype() == b.dtype() && a.shape() == b.shape();
    alike && a.strides() == b.strides() && a.data_ptr() == b.data_ptr()
}

/// The array that a function writes to.
fn target(message: &str, value: Option<Value>) -> Result<Array> {
    match value {
        Some(Value::Array(array)) => Ok(array.array()),
        other => {
            let name = type_name(&other.unwrap_or(Value::None));
            Err(Error::type_error(format!("{message} {name}")))
        }
    }
}

fn clip(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let keywords = std::mem::take(&mut args.keywords);
    let [a, low, high, out, min, max] = args.take();
    let (low, high) = match (&low, &high, min.is_some() || max.is_some()) {
        (None, None, _) => (min, max),
        (Some(_), None, false) => {
            return Err(Error::type_error("clip() missing 1 required positional argument: 'a_max'"));
        }
        (None, Some(_), false) => {
            return Err(Error::type_error("clip() missing 1 required positional argument: 'a_min'"));
        }
        (_, _, false) => (low, high),
        (_, _, true) => {
            return Err(Error::value(
                "Passing `min` or `max` keyword argument when `a_min` and `a_max` are provided is forbidden.",
            ));
        }
    };
    clipped(cx, a.unwrap_or(Value::None), low, high, out, keywords)
}

fn clip_method(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let keywords = std::mem::take(&mut args.keywords);
    let [a, low, high, out] = args.take();
    clipped(cx, a.unwrap_or(Value::None), low, high, out, keywords)
}

/// As NumPy: Python integers beyond an integer dtype's range count as its bounds, then `maximum`, then `minimum`.
fn clipped(
    cx: &mut dyn Host,
    a: Value,
    low: Option<Value>,
    high: Option<Value>,
    out: Option<Value>,
    keywords: Vec<(std::rc::Rc<str>, Value)>,
) -> Result<Value> {
    let a = match a {
        list @ (Value::List(_) | Value::Tuple(_)) => Value::array(to_array(cx, &list)?),
        other => other,
    };
    let low = low.filter(|bound| !bound.is_none()).map(|bound| within_range(&a, bound));
    let high = high.filter(|bound| !bound.is_none()).map(|bound| within_range(&a, bound));
    let function = |name: &str| find(name).ok_or_else(|| Error::not_implemented(format!("numpy.{name}")));
    let first = function("maximum")?;
    let second = function("minimum")?;
    let mut read = crate::object::ufunc_call::read_keywords(cx, second, keywords)?;
    if let Some(out) = out.filter(|out| !out.is_none()) {
        read.out = smallvec::smallvec![Some(out)];
    }
    let plain = Keywords::default();
    match (low, high) {
        (None, None) => evaluate(cx, function("positive")?, &[a], &read, false),
        (Some(low), None) => evaluate(cx, first, &[a, low], &read, false),
        (None, Some(high)) => evaluate(cx, second, &[a, high], &read, false),
        (Some(low), Some(high)) => {
            // NumPy's `clip` is one ufunc of three operands, and its message names all of them.
            let mut shape = |value: &Value| match value {
                Value::Array(array) => Ok(array.view().shape().to_vec()),
                Value::List(_) | Value::Tuple(_) => to_array(cx, value).map(|array| array.shape().to_vec()),
                _ => Ok(Vec::new()),
            };
            let shapes = [shape(&a)?, shape(&low)?, shape(&high)?];
            crate::array::broadcast::broadcast_operands(&[&shapes[0], &shapes[1], &shapes[2]])?;
            if read.is_plain()
                && let Some(result) = clipped_at_once(cx, [first, second], &[&a, &low, &high])
            {
                return Ok(result);
            }
            let raised = evaluate(cx, first, &[a, low], &plain, false)?;
            evaluate(cx, second, &[raised, high], &read, false)
        }
    }
}

/// Both steps in one pass over a large plain array; `None` where they have to be taken one by one.
fn clipped_at_once(cx: &mut dyn Host, steps: [&'static Ufunc; 2], operands: &[&Value; 3]) -> Option<Value> {
    let leaf = |value: &Value| match value {
        Value::Array(array) if array.is_plain() => Some(Leaf::Array(array.array())),
        Value::Int(value) => Some(Leaf::Int(*value)),
        Value::Float(value) => Some(Leaf::Float(*value)),
        Value::Scalar(scalar) => scalar.num().map(|_| Leaf::Scalar(scalar.clone())),
        _ => None,
    };
    let leaves = operands.iter().map(|value| leaf(value)).collect::<Option<Vec<Leaf>>>()?;
    match &leaves[0] {
        Leaf::Array(array) if array.size() >= cx.state().fuse_from && array.num().is_some() => {}
        _ => return None,
    }
    let [raise, lower] = steps.map(Function::Ufunc);
    let step = |function, operands: [Operand; 2]| Step { function, operands: operands.as_slice().into() };
    let steps =
        vec![step(raise, [Operand::Leaf(0), Operand::Leaf(1)]), step(lower, [Operand::Step(0), Operand::Leaf(2)])];
    let exec = cx.state().exec();
    let assemble_from = fused::assemble_from(cx.state().fuse_from);
    let assembly = cx.state().assembly.clone();
    fused::evaluate(&Tree { leaves, steps, assemble_from, assembly }, FpStatus::NONE, exec).map(Value::array)
}

fn within_range(a: &Value, bound: Value) -> Value {
    let dtype = dtype_of_value(a);
    let range = dtype.num().and_then(crate::array::promotion::integer_range);
    match (range, crate::object::element_like::integer_i128(&bound)) {
        (Some((low, high)), Some(value)) if !matches!(bound, Value::Bool(_)) => Value::int(value.clamp(low, high)),
        _ => bound,
    }
}
