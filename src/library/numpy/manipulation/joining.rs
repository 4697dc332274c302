//! Joining arrays along old or new axes, and splitting them into views.

use super::{array_of, view_or_new};
use crate::array::casting::{can_cast, cast_error};
use crate::array::promotion::result_type;
use crate::array::{Array, CastFlags, Casting, DType, Operand, cast_into, dtype_repr, join};
use crate::compute::copying;
use crate::error::{Error, Result};
use crate::library::numpy::calls::operand;
use crate::library::numpy::quick;
use crate::object::array_like::to_array;
use crate::object::astype::{ScriptCasts, report_cast};
use crate::object::dtype_like::to_optional_dtype;
use crate::object::shape_like::{to_casting, to_ints};
use crate::object::{Bound, Entry, Host, Value, collect, find_attribute, to_int};

crate::entries! { pub ENTRIES:
    Entry::new_c(
        "numpy.concatenate",
        "concatenate(arrays, /, axis=0, out=None, *, dtype=None, casting=\"same_kind\")",
        "Arrays joined along an existing axis.\n\n>>> np.concatenate(([1, 2], [3]))\narray([1, 2, 3])",
        concatenate,
    ).quick(quick::concatenate),
    Entry::new_c(
        "numpy.concat",
        "concat(arrays, /, axis=0, out=None, *, dtype=None, casting=\"same_kind\")",
        "The same as `concatenate`.",
        concatenate,
    ).quick(quick::concatenate),
    Entry::new(
        "numpy.stack",
        "stack(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')",
        "Arrays joined along a new axis.",
        stack,
    ),
    Entry::new("numpy.row_stack", "row_stack(tup, *, dtype=None, casting='same_kind')", "The old name of `vstack`.", row_stack),
    Entry::new("numpy.vstack", "vstack(tup, *, dtype=None, casting='same_kind')", "Arrays joined row by row.", vstack),
    Entry::new("numpy.hstack", "hstack(tup, *, dtype=None, casting='same_kind')", "Arrays joined column by column.", hstack),
    Entry::new("numpy.dstack", "dstack(tup)", "Arrays joined along the third axis.", dstack),
    Entry::new("numpy.column_stack", "column_stack(tup)", "Vectors as the columns of a matrix.", column_stack),
    Entry::new("numpy.split", "split(ary, indices_or_sections, axis=0)", "Equal parts along an axis, as views.", split),
    Entry::new(
        "numpy.array_split",
        "array_split(ary, indices_or_sections, axis=0)",
        "Parts along an axis that may differ in length by one.",
        array_split,
    ),
    Entry::new("numpy.vsplit", "vsplit(ary, indices_or_sections)", "Parts along the first axis.", vsplit),
    Entry::new("numpy.hsplit", "hsplit(ary, indices_or_sections)", "Parts along the second axis.", hsplit),
    Entry::new("numpy.dsplit", "dsplit(ary, indices_or_sections)", "Parts along the third axis.", dsplit),
    Entry::new("numpy.unstack", "unstack(x, /, *, axis=0)", "The parts along an axis, without that axis.", unstack),
}

fn concatenate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [arrays, axis, out, dtype, casting] = args.take();
    let items = sequence(cx, arrays)?;
    let arrays = arrays_from(cx, &items)?;
    let axis = match axis {
        None => Some(0),
        Some(Value::None) => None,
        Some(axis) => Some(to_int(cx, &axis)?),
    };
    let operands = items.iter().zip(&arrays).map(|(item, array)| operand(item, array)).collect();
    joined_as(cx, &arrays, operands, axis, out, dtype, casting)
}

/// The items of what `concatenate` is given, which has to be a sequence.
fn sequence(cx: &mut dyn Host, arrays: Option<Value>) -> Result<Vec<Value>> {
    let arrays = arrays.unwrap_or(Value::None);
    let is_iterator = matches!(&arrays, Value::Object(object) if object.is_iterator());
    if is_iterator || matches!(arrays, Value::Dict(_) | Value::Set(_)) {
        return Err(Error::type_error("The first input argument needs to be a sequence"));
    }
    collect(cx, &arrays).map_err(|error| match arrays {
        Value::List(_) | Value::Tuple(_) | Value::Instance(_) | Value::Object(_) => error,
        _ => Error::type_error("dispatcher for __array_function__ did not return an iterable"),
    })
}

/// Concatenates with `out=`, `dtype=` and `casting=`.
fn joined(
    cx: &mut dyn Host,
    arrays: &[Array],
    axis: Option<i64>,
    out: Option<Value>,
    dtype: Option<Value>,
    casting: Option<Value>,
) -> Result<Value> {
    let operands = arrays.iter().map(|array| Operand::Strong(array.dtype().clone())).collect();
    joined_as(cx, arrays, operands, axis, out, dtype, casting)
}

/// The same, with what each array says in the search for the common dtype.
fn joined_as(
    cx: &mut dyn Host,
    arrays: &[Array],
    operands: Vec<Operand>,
    axis: Option<i64>,
    out: Option<Value>,
    dtype: Option<Value>,
    casting: Option<Value>,
) -> Result<Value> {
    let rule = match casting {
        None => Casting::SameKind,
        Some(casting) => to_casting(&casting)?,
    };
    let wanted = to_optional_dtype(cx, dtype.as_ref())?;
    if let Some(Value::Array(target)) = &out {
        if wanted.is_some() {
            return Err(Error::type_error(
                "concatenate() only takes `out` or `dtype` as an argument, but both were provided.",
            ));
        }
        let view = target.array();
        crate::array::indexing::check_writeable(&view)?;
        check_casts(arrays, view.dtype(), rule)?;
        let flags = join::concatenate_into(arrays, axis, &view, &mut ScriptCasts(cx))?;
        report_cast(cx, flags)?;
        return Ok(Value::Array(target.clone()));
    }
    let dtype = match wanted {
        Some(dtype @ (DType::Str(0) | DType::Bytes(0))) => {
            if arrays.iter().any(|array| array.dtype().is_object()) {
                let class = crate::array::promotion::class_text(&dtype);
                return Err(Error::type_error(format!("cannot cast dtype object to {class}.")));
            }
            let mut longest = 1;
            for array in arrays {
                longest = match crate::array::fitted(array, &dtype, &mut ScriptCasts(cx))? {
                    DType::Str(length) | DType::Bytes(length) => longest.max(length),
                    _ => longest,
                };
            }
            if matches!(dtype, DType::Str(_)) { DType::Str(longest) } else { DType::Bytes(longest) }
        }
        Some(dtype) => dtype,
        None if arrays.is_empty() => DType::FLOAT,
        None => result_type(&operands)?,
    };
    check_casts(arrays, &dtype, rule)?;
    let exec = cx.state().exec();
    let (result, parts) = join::laid_out(arrays, axis, &dtype)?;
    let mut flags = CastFlags::default();
    let (plain, cast): (Vec<_>, Vec<_>) =
        parts.into_iter().partition(|(piece, _)| *piece.dtype() == dtype && !dtype.is_object());
    copying::fill_all(&plain, exec);
    for (piece, place) in cast {
        flags.merge(cast_into(&piece, &place, &mut ScriptCasts(cx))?);
    }
    report_cast(cx, flags)?;
    Ok(Value::array(result))
}

fn check_casts(arrays: &[Array], dtype: &DType, rule: Casting) -> Result<()> {
    for array in arrays {
        if !can_cast(array.dtype(), dtype, rule) {
            return Err(cast_error("array data", &dtype_repr(array.dtype()), &dtype_repr(dtype), rule));
        }
    }
    Ok(())
}

fn stack(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [arrays, axis, out, dtype, casting] = args.take();
    let items = items_of(cx, arrays)?;
    let arrays = items.iter().map(|item| to_array(cx, item)).collect::<Result<Vec<_>>>()?;
    let Some(first) = arrays.first() else { return Err(Error::value("need at least one array to stack")) };
    if arrays.iter().any(|array| array.shape() != first.shape()) {
        return Err(Error::value("all input arrays must have the same shape"));
    }
    let axis = match axis {
        None => 0,
        Some(axis) => to_int(cx, &axis)?,
    };
    let axis = crate::array::layout::normalize_axis(axis, first.ndim() + 1)? as i64;
    let raised = arrays.iter().map(|array| array.expand_dims(&[axis])).collect::<Result<Vec<_>>>()?;
    joined(cx, &raised, Some(axis), out, dtype, casting)
}

fn row_stack(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    cx.warn(crate::error::Kind::DeprecationWarning, "`row_stack` alias is deprecated. Use `np.vstack` directly.")?;
    vstack(cx, args)
}

fn vstack(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [arrays, dtype, casting] = args.take();
    let arrays = arrays_of(cx, arrays)?.iter().map(|array| array.atleast(2)).collect::<Result<Vec<_>>>()?;
    joined(cx, &arrays, Some(0), None, dtype, casting)
}

fn hstack(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [arrays, dtype, casting] = args.take();
    let arrays = arrays_of(cx, arrays)?.iter().map(|array| array.atleast(1)).collect::<Result<Vec<_>>>()?;
    let axis = if arrays.first().is_some_and(|array| array.ndim() == 1) { 0 } else { 1 };
    joined(cx, &arrays, Some(axis), None, dtype, casting)
}

fn dstack(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [arrays] = args.take();
    let arrays = arrays_of(cx, arrays)?.iter().map(|array| array.atleast(3)).collect::<Result<Vec<_>>>()?;
    joined(cx, &arrays, Some(2), None, None, None)
}

fn column_stack(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [arrays] = args.take();
    let mut columns = Vec::new();
    for array in arrays_of(cx, arrays)? {
        columns.push(match array.ndim() {
            0 | 1 => array.atleast(1)?.expand_dims(&[1])?,
            _ => array,
        });
    }
    joined(cx, &columns, Some(1), None, None, None)
}

fn split(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, parts, axis] = args.take();
    let axis = match axis {
        None => 0,
        Some(axis) => to_int(cx, &axis)?,
    };
    parts_of(cx, a, parts, axis, true)
}

fn array_split(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, parts, axis] = args.take();
    let axis = match axis {
        None => 0,
        Some(axis) => to_int(cx, &axis)?,
    };
    parts_of(cx, a, parts, axis, false)
}

fn vsplit(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, parts] = args.take();
    if array_of(cx, &a)?.ndim() < 2 {
        return Err(Error::value("vsplit only works on arrays of 2 or more dimensions"));
    }
    parts_of(cx, a, parts, 0, true)
}

fn hsplit(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, parts] = args.take();
    let axis = match array_of(cx, &a)?.ndim() {
        0 => return Err(Error::value("hsplit only works on arrays of 1 or more dimensions")),
        1 => 0,
        _ => 1,
    };
    parts_of(cx, a, parts, axis, true)
}

fn dsplit(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, parts] = args.take();
    if array_of(cx, &a)?.ndim() < 3 {
        return Err(Error::value("dsplit only works on arrays of 3 or more dimensions"));
    }
    parts_of(cx, a, parts, 2, true)
}

/// The parts at given positions, or a number of them; `equal` refuses a remainder.
fn parts_of(cx: &mut dyn Host, a: Option<Value>, parts: Option<Value>, axis: i64, equal: bool) -> Result<Value> {
    let array = array_of(cx, &a)?;
    let parts = parts.unwrap_or(Value::None);
    let views = match parts {
        Value::List(_) | Value::Tuple(_) | Value::Array(_) | Value::Range(_) => {
            join::split_indices(&array, &to_ints(cx, &parts)?, axis)?
        }
        parts => {
            let sections = to_int(cx, &parts)?;
            // NumPy looks the length up in the tuple of the shape, and divides by the number of sections.
            let ndim = array.ndim() as i64;
            let place = if axis < 0 { axis + ndim } else { axis };
            let Some(&n) = usize::try_from(place).ok().and_then(|place| array.shape().get(place)) else {
                return Err(Error::index("tuple index out of range"));
            };
            if equal && sections == 0 {
                return Err(Error::zero_division("integer modulo by zero"));
            }
            if equal && sections > 0 && n % sections as usize != 0 {
                return Err(Error::value("array split does not result in an equal division"));
            }
            join::split_sections(&array, sections, axis)?
        }
    };
    Ok(Value::list(views.into_iter().map(|view| view_or_new(&a, view)).collect()))
}

fn unstack(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis] = args.take();
    let array = array_of(cx, &a)?;
    if array.ndim() == 0 {
        return Err(Error::value("Input array must be at least 1-d."));
    }
    let axis = match axis {
        None => 0,
        Some(axis) => to_int(cx, &axis)?,
    };
    let front = array.moveaxis(&[axis], &[0])?;
    let parts = (0..front.shape()[0] as i64).map(|i| Ok(view_or_new(&a, front.row(i)?)));
    Ok(Value::tuple(parts.collect::<Result<_>>()?))
}

/// The arrays of a sequence argument; what has no items by position is refused.
fn arrays_of(cx: &mut dyn Host, arrays: Option<Value>) -> Result<Vec<Array>> {
    let items = items_of(cx, arrays)?;
    arrays_from(cx, &items)
}

fn items_of(cx: &mut dyn Host, arrays: Option<Value>) -> Result<Vec<Value>> {
    let arrays = arrays.unwrap_or(Value::None);
    let has_items = matches!(arrays, Value::List(_) | Value::Tuple(_) | Value::Array(_));
    if !has_items && find_attribute(cx, &arrays, "__getitem__")?.is_none() {
        return Err(Error::type_error("arrays to stack must be passed as a \"sequence\" type such as list or tuple."));
    }
    collect(cx, &arrays)
}

fn arrays_from(cx: &mut dyn Host, items: &[Value]) -> Result<Vec<Array>> {
    if items.is_empty() {
        return Err(Error::value("need at least one array to concatenate"));
    }
    items.iter().map(|item| to_array(cx, item)).collect()
}
