//! `x[key]` and `x[key] = value` of arrays.
//!
//! A key is read into the array room's [`Index`] list; what stands here is how Python values become indices, and how results
//! become values again (a scalar for a full set of integers, a view with its base, a copy).

use std::rc::Rc;

use super::array_like::{element_value, scalar_value, to_array, view_value};
use super::astype::{ScriptCasts, report_cast};
use super::element_like::{store, to_element};
use super::floating::bare;
use super::host::Host;
use super::ndarray::ArrayObject;
use super::record::{field_view, find_field};
use super::slot::write_slot;
use super::value::{Slice, Value};
use crate::array::indexing::{self, Index, Selected};
use crate::array::layout::{Offsets, element_free};
use crate::array::{Array, DType, Dims, Kind, Num, Order, Scalar, Strides};
use crate::compute::{copying, gather};
use crate::error::{Error, Result};
use crate::limits::MAX_DIMS;

const INVALID: &str = "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices";

/// `x[key]`.
pub fn array_get_item(cx: &mut dyn Host, object: &Rc<ArrayObject>, key: &Value) -> Result<Value> {
    let plain = plain_key(key);
    let key = plain.as_ref().unwrap_or(key);
    // One or two integers on a plain array are most of what loops do.
    match key {
        Value::Int(i) => {
            let array = object.view();
            if array.ndim() == 1 {
                let offset = array.element_offset(&[*i])?;
                return Ok(element_value(&array, offset));
            }
            let row = array.row(*i)?;
            drop(array);
            return finished(cx, row, object);
        }
        Value::Tuple(items) => {
            if let [Value::Int(i), Value::Int(j)] = items.as_slice() {
                let array = object.view();
                if array.ndim() == 2 {
                    let offset = array.element_offset(&[*i, *j])?;
                    return Ok(element_value(&array, offset));
                }
            }
            let view = object.view();
            if let Some(part) = sliced(&view, items) {
                drop(view);
                return finished(cx, part, object);
            }
        }
        Value::Slice(_) => {
            let view = object.view();
            if let Some(part) = sliced(&view, std::slice::from_ref(key)) {
                drop(view);
                return finished(cx, part, object);
            }
        }
        Value::Str(name) => return field(cx, object, name),
        Value::List(names) if is_field_list(&names.items()) => return fields(cx, object, &names.items().clone()),
        _ => {}
    }
    let array = object.array();
    let index = read_key(cx, key)?;
    let exec = cx.state().exec();
    let gathered = match index.as_slice() {
        [Index::IntegerArray(indices)] => gather::rows(&array, indices, exec)?,
        [Index::BoolArray(mask)] => gather::chosen(&array, mask, exec)?,
        _ => None,
    };
    if let Some(items) = gathered {
        return copied(cx, items, object);
    }
    match indexing::get(&array, &index)? {
        Selected::View(view) => finished(cx, view, object),
        Selected::Element(view) => Ok(scalar_value(&view)),
        Selected::Copy(copy) => copied(cx, copy, object),
    }
}

/// A tuple of a script's class (a named tuple, say) as the tuple that it is; `None` for all other keys.
fn plain_key(key: &Value) -> Option<Value> {
    match key {
        Value::Instance(_) => super::inheritance::native_part(key).filter(|native| matches!(native, Value::Tuple(_))),
        _ => None,
    }
}

/// The view that a key of integers, slices of integers, `...` and `None` selects; `None` for all other keys, scalars and errors.
pub fn basic_view(array: &Array, key: &Value) -> Option<Array> {
    let bound = |value: &Value| match value {
        Value::None => Some(None),
        Value::Int(i) => Some(Some(*i)),
        _ => None,
    };
    let index = |item: &Value| {
        Some(match item {
            Value::Int(i) => Index::Integer(*i),
            Value::None => Index::NewAxis,
            Value::Ellipsis => Index::Ellipsis,
            Value::Slice(slice) => {
                Index::Slice { start: bound(&slice.start)?, stop: bound(&slice.stop)?, step: bound(&slice.step)? }
            }
            _ => return None,
        })
    };
    let indices: Option<Vec<Index>> = match key {
        Value::Tuple(items) => items.iter().map(index).collect(),
        single => index(single).map(|index| vec![index]),
    };
    match indexing::get(array, &indices?) {
        Ok(Selected::View(view)) => Some(view),
        _ => None,
    }
}

/// The view that the commonest keys select.
fn plainly(array: &Array, key: &Value) -> Option<Array> {
    match key {
        Value::Tuple(items) => sliced(array, items),
        Value::Slice(_) => sliced(array, std::slice::from_ref(key)),
        Value::Ellipsis => Some(array.clone()),
        _ => None,
    }
}

/// `x[key] = value`.
pub fn array_set_item(cx: &mut dyn Host, object: &Rc<ArrayObject>, key: &Value, value: &Value) -> Result<()> {
    let plain = plain_key(key);
    let key = plain.as_ref().unwrap_or(key);
    let array = object.array();
    indexing::check_writeable(&array)?;
    // An array without axes of a script's class is converted as its class says.
    let converted = match value {
        Value::Array(given) if !given.is_plain() && given.view().ndim() == 0 => match array.dtype() {
            DType::Object(_) | DType::Struct(_) => None,
            dtype => Some(Value::Scalar(to_element(cx, value, dtype)?)),
        },
        _ => None,
    };
    let value = converted.as_ref().unwrap_or(value);
    let element = match key {
        Value::Int(i) if array.ndim() == 1 => Some(array.element_offset(&[*i])?),
        Value::Tuple(items) => match items.as_slice() {
            [Value::Int(i), Value::Int(j)] if array.ndim() == 2 => Some(array.element_offset(&[*i, *j])?),
            _ => None,
        },
        Value::Str(name) => {
            let part = field_view(&array, find_field(array.dtype(), name)?)?;
            return assign_all(cx, &part, value);
        }
        Value::List(names) if matches!(array.dtype(), DType::Struct(_)) && is_field_list(&names.items()) => {
            let names = names.items().clone();
            let part = some_fields(cx, &array, &names)?;
            return assign_all(cx, &part, value);
        }
        _ => None,
    };
    if let Some(offset) = element {
        return store_element(cx, &array, offset, value);
    }
    if let (Value::Int(_) | Value::Float(_), DType::Num(num @ (Num::F64 | Num::I64))) = (value, array.dtype())
        && let Some(part) = plainly(&array, key)
        && part.size() <= 64
        && let Some(scalar) = match (num, value) {
            (Num::F64, Value::Float(x)) => Some(Scalar::F64(bare(*x))),
            (Num::F64, Value::Int(x)) => Some(Scalar::F64(*x as f64)),
            (Num::I64, Value::Int(x)) => Some(Scalar::I64(*x)),
            _ => None,
        }
    {
        for offset in Offsets::new(part.shape(), part.strides()) {
            part.set_item_at(offset, &scalar);
        }
        return Ok(());
    }
    // Elements as they are into a view.
    if let Value::Array(given) = value
        && given.view().dtype() == array.dtype()
        && !array.dtype().is_object()
        && let Some(part) = plainly(&array, key).or_else(|| basic_view(&array, key))
        && let Some(stretched) = given.view().stretched(part.shape())
    {
        copying::fill(&stretched, &part, cx.state().exec());
        return Ok(());
    }
    let index = read_key(cx, key)?;
    if array.dtype().is_object() || !is_array_like(value) || matches!(array.dtype(), DType::Struct(_)) {
        let all_integers = index.iter().all(|item| matches!(item, Index::Integer(_))) && index.len() == array.ndim();
        if all_integers && let Selected::Element(view) = indexing::get(&array, &index)? {
            return store_element(cx, &view, 0, value);
        }
    }
    if !matches!(value, Value::Array(_)) && indexing::selects_view(&index) {
        return match indexing::get(&array, &index)? {
            Selected::Element(view) => store_element(cx, &view, 0, value),
            Selected::View(view) | Selected::Copy(view) => assign_all(cx, &view, value),
        };
    }
    let value = assigned_array(cx, value, &array, MAX_DIMS)?;
    let flags = indexing::set(&array, &index, &value, &mut ScriptCasts(cx))?;
    report_cast(cx, flags)
}

/// The view that slices with plain bounds, integers, new axes and `...` select; `None` where the general path must answer.
fn sliced(array: &Array, items: &[Value]) -> Option<Array> {
    let (mut shape, mut strides): (Dims, Strides) = (Dims::new(), Strides::new());
    let mut offset = array.offset() as isize;
    let mut axes = array.shape().iter().zip(array.strides());
    let mut left = items.iter().filter(|item| !matches!(item, Value::None | Value::Ellipsis)).count();
    let mut elided = false;
    for item in items {
        match item {
            Value::None => {
                shape.push(1);
                strides.push(0);
                continue;
            }
            Value::Ellipsis if elided => return None,
            // As many axes as the items after it leave.
            Value::Ellipsis => {
                elided = true;
                let count = axes.len().checked_sub(left)?;
                for (&length, &stride) in axes.by_ref().take(count) {
                    shape.push(length);
                    strides.push(stride);
                }
                continue;
            }
            _ => left -= 1,
        }
        let (&length, &stride) = axes.next()?;
        match item {
            Value::Int(i) => {
                let at = if *i < 0 { i.checked_add(length as i64)? } else { *i };
                let at = usize::try_from(at).ok().filter(|&at| at < length)?;
                offset += at as isize * stride;
            }
            Value::Slice(slice) => {
                let (start, step, count) = plain_bounds(slice, length)?;
                // The start of an empty view stays within the memory.
                offset += if count == 0 { 0 } else { start as isize * stride };
                shape.push(count);
                strides.push(stride.checked_mul(step as isize)?);
            }
            _ => return None,
        }
    }
    for (&length, &stride) in axes {
        shape.push(length);
        strides.push(stride);
    }
    // An element by itself is a scalar, and an empty view is seldom worth a way of its own.
    if shape.is_empty() || element_free(&shape) {
        return None;
    }
    array.with_geometry(array.dtype().clone(), offset as usize, shape, strides).ok()
}

/// Start, step and count of a slice whose bounds are integers or absent.
fn plain_bounds(slice: &Slice, length: usize) -> Option<(i64, i64, usize)> {
    let number = |value: &Value, default: i64| match value {
        Value::None => Some(default),
        Value::Int(bound) => Some(*bound),
        _ => None,
    };
    let step = number(&slice.step, 1)?;
    if step == 0 || step.unsigned_abs() > 1 << 40 {
        return None;
    }
    let length = length as i64;
    let (low, high) = if step > 0 { (0, length) } else { (-1, length - 1) };
    let clip = |value: &Value, default: i64| match value {
        Value::None => Some(default),
        Value::Int(at) => Some(if *at < 0 { at.saturating_add(length).max(low) } else { (*at).min(high) }),
        _ => None,
    };
    let start = clip(&slice.start, if step > 0 { low } else { high })?;
    let stop = clip(&slice.stop, if step > 0 { high } else { low })?;
    let distance = if step > 0 { stop - start } else { start - stop };
    let count = if distance <= 0 { 0 } else { (distance - 1) / step.abs() + 1 };
    Some((start, step, count as usize))
}

/// `x[...] = value`, for methods that fill arrays.
pub fn assign_all(cx: &mut dyn Host, target: &Array, value: &Value) -> Result<()> {
    let value = match (value, target.dtype()) {
        (Value::Scalar(scalar), DType::Num(_)) if scalar.num().is_some() => {
            Array::from_scalar(&to_element(cx, value, target.dtype())?)?
        }
        _ => assigned_array(cx, value, target, target.ndim())?,
    };
    let flags = indexing::assign(target, &value, &mut ScriptCasts(cx))?;
    report_cast(cx, flags)
}

/// Reads a key into indices: a tuple's parts, or one part.
pub fn read_key(cx: &mut dyn Host, key: &Value) -> Result<Vec<Index>> {
    match key {
        Value::Tuple(items) => items.iter().map(|item| read_index(cx, item)).collect(),
        single => Ok(vec![read_index(cx, single)?]),
    }
}

/// The value to assign, as an array of at most `depth` axes that can be cast to the target's dtype. Python numbers are
/// checked against the dtype.
fn assigned_array(cx: &mut dyn Host, value: &Value, target: &Array, depth: usize) -> Result<Array> {
    match value {
        Value::Array(array) => Ok(array.array()),
        _ if target.dtype().is_object() && !matches!(value, Value::List(_) | Value::Tuple(_)) => {
            let single = Array::zeros(target.dtype().clone(), &[], Order::C)?;
            write_slot(&single, 0, value.clone());
            Ok(single)
        }
        // NumPy converts sequences and Python scalars straight to the target's dtype, which is where integers are checked.
        value => super::array_like::to_array_within(cx, value, Some(target.dtype()), depth),
    }
}

fn store_element(cx: &mut dyn Host, array: &Array, offset: isize, value: &Value) -> Result<()> {
    match value {
        Value::List(_) | Value::Tuple(_) | Value::Range(_)
            if array.num().is_some_and(|num| num != Num::Bool && !num.is_integer() && !num.is_complex()) =>
        {
            Err(Error::value("setting an array element with a sequence."))
        }
        // A sequence where one element belongs: NumPy tries Python's own conversion and reports that.
        Value::Array(source) if source.view().ndim() > 0 && !array.dtype().is_object() => {
            Err(Error::value("setting an array element with a sequence."))
        }
        value => store(cx, array, offset, value),
    }
}

fn read_index(cx: &mut dyn Host, item: &Value) -> Result<Index> {
    Ok(match item {
        Value::Int(i) => Index::Integer(*i),
        Value::None => Index::NewAxis,
        Value::Ellipsis => Index::Ellipsis,
        Value::Slice(slice) => read_slice(cx, slice)?,
        Value::Bool(flag) => Index::BoolArray(Array::from_scalar(&Scalar::Bool(*flag))?),
        Value::Scalar(Scalar::Bool(flag)) => Index::BoolArray(Array::from_scalar(&Scalar::Bool(*flag))?),
        Value::Scalar(scalar) => match scalar.as_i128() {
            Some(i) => Index::Integer(i as i64),
            None => return Err(Error::index(INVALID)),
        },
        Value::Array(array) => index_array(cx, array.array(), false)?,
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => {
            let array = to_array(cx, item)?;
            let empty = array.size() == 0;
            if array.num().is_none_or(|num| !num.is_integer() && num != Num::Bool) && !empty {
                return Err(Error::index(INVALID));
            }
            index_array(cx, array, empty)?
        }
        Value::Instance(_) | Value::Object(_) => match super::argument::to_int(cx, item) {
            Ok(i) => Index::Integer(i),
            Err(_) => {
                let array = to_array(cx, item)?;
                match array.dtype().is_object() {
                    true => return Err(Error::index(INVALID)),
                    false => index_array(cx, array, false)?,
                }
            }
        },
        _ => return Err(Error::index(INVALID)),
    })
}

/// An array as an index: booleans are a mask, integers are positions. An empty list counts as integers.
fn index_array(cx: &mut dyn Host, array: Array, from_empty_list: bool) -> Result<Index> {
    match array.num() {
        Some(Num::Bool) => Ok(Index::BoolArray(array)),
        Some(Num::I64) => Ok(Index::IntegerArray(array)),
        Some(num) if num.is_integer() || from_empty_list => {
            let wide = super::array_like::cast(cx, &array, &DType::INT)?;
            index_array(cx, wide, false)
        }
        _ => match array.dtype().kind() {
            Kind::Signed | Kind::Unsigned | Kind::Bool => {
                let native = super::array_like::cast(cx, &array, &array.dtype().native())?;
                index_array(cx, native, false)
            }
            _ if array.ndim() == 0 => Err(Error::index(INVALID)),
            _ => Err(Error::index("arrays used as indices must be of integer (or boolean) type")),
        },
    }
}

fn read_slice(cx: &mut dyn Host, slice: &Slice) -> Result<Index> {
    let mut part = |value: &Value| -> Result<Option<i64>> {
        match value {
            Value::None => Ok(None),
            Value::Int(i) => Ok(Some(*i)),
            // Bounds beyond 64 bits are clipped, as Python clips them.
            Value::BigInt(big) => Ok(Some(if big.sign() == num_bigint::Sign::Minus { i64::MIN } else { i64::MAX })),
            other => super::argument::to_int(cx, other).map(Some).map_err(|error| match error.kind() {
                crate::error::Kind::TypeError => {
                    Error::type_error("slice indices must be integers or None or have an __index__ method")
                }
                _ => error,
            }),
        }
    };
    Ok(Index::Slice { start: part(&slice.start)?, stop: part(&slice.stop)?, step: part(&slice.step)? })
}

/// `x['name']`.
fn field(cx: &mut dyn Host, object: &Rc<ArrayObject>, name: &str) -> Result<Value> {
    let array = object.array();
    let part = field_view(&array, find_field(array.dtype(), name)?)?;
    finished(cx, part, object)
}

fn is_field_list(items: &[Value]) -> bool {
    !items.is_empty() && items.iter().all(|item| matches!(item, Value::Str(_)))
}

/// `x[['a', 'b']]`: a view of some fields.
fn fields(cx: &mut dyn Host, object: &Rc<ArrayObject>, names: &[Value]) -> Result<Value> {
    let view = some_fields(cx, &object.array(), names)?;
    finished(cx, view, object)
}

/// The records with some of their fields, in the order in which they are named.
///
/// Errors: `KeyError: 'x'`, `duplicate field of name 'x'`.
fn some_fields(cx: &mut dyn Host, array: &Array, names: &[Value]) -> Result<Array> {
    let mut chosen: Vec<crate::array::Field> = Vec::new();
    for name in names {
        let Value::Str(name) = name else { continue };
        let field = find_field(array.dtype(), name).map_err(|error| match error.kind() {
            crate::error::Kind::ValueError => super::subscript::key_error(cx, &Value::Str(name.clone())),
            _ => error,
        })?;
        if chosen.iter().any(|known| known.name == field.name) {
            return Err(Error::value(format!("duplicate field of name '{}'", field.name)));
        }
        chosen.push(field.clone());
    }
    let layout = crate::array::StructType { fields: chosen, itemsize: array.itemsize(), aligned: false, record: false };
    array.with_geometry(
        DType::Struct(std::sync::Arc::new(layout)),
        array.offset(),
        array.shape().into(),
        array.strides().into(),
    )
}

/// A view as a value: of the owner's class, with the owner's memory as base.
fn finished(cx: &mut dyn Host, view: Array, owner: &Rc<ArrayObject>) -> Result<Value> {
    let value = view_value(view, owner);
    if !owner.is_plain() {
        super::subclass::finalize(cx, &value, &Value::Array(owner.clone()))?;
    }
    Ok(value)
}

fn copied(cx: &mut dyn Host, copy: Array, owner: &Rc<ArrayObject>) -> Result<Value> {
    match &owner.class() {
        None => Ok(Value::array(copy)),
        Some(class) => super::subclass::of_class(cx, copy, class, &Value::Array(owner.clone())),
    }
}

fn is_array_like(value: &Value) -> bool {
    matches!(value, Value::Array(_) | Value::List(_) | Value::Tuple(_) | Value::Range(_))
}
