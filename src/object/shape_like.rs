//! Arguments that describe shapes, axes, memory order and casting, read as NumPy reads them.

use smallvec::SmallVec;

use super::argument::to_int;
use super::host::Host;
use super::types::Builtin;
use super::value::Value;
use crate::array::layout::normalize_axis;
use crate::array::{Casting, Dims, Order};
use crate::error::{Error, Result};

/// A shape: an integer, or a sequence of integers that are not negative.
pub fn to_shape(cx: &mut dyn Host, value: &Value) -> Result<Dims> {
    to_signed_shape(cx, value)?
        .into_iter()
        .map(|n| usize::try_from(n).map_err(|_| Error::value("negative dimensions are not allowed")))
        .collect()
}

/// A shape in which -1 may stand, as for `reshape`.
pub fn to_signed_shape(cx: &mut dyn Host, value: &Value) -> Result<SmallVec<[i64; 4]>> {
    match sequence_items(value) {
        Some(items) => items.iter().map(|item| dimension(cx, item)).collect(),
        None => match value {
            Value::Str(_) | Value::BigInt(_) => Ok(SmallVec::from_slice(&[dimension(cx, value)?])),
            Value::Bytes(bytes) => Ok(bytes.iter().map(|&byte| byte.into()).collect()),
            Value::Bool(_) => Err(no_shape(cx, value)?),
            Value::None => Err(Error::type_error("Use () not None as shape arguments")),
            value if to_int(cx, value).is_err() => Err(no_shape(cx, value)?),
            value => Ok(SmallVec::from_slice(&[dimension(cx, value)?])),
        },
    }
}

/// What is no shape at all.
fn no_shape(cx: &mut dyn Host, value: &Value) -> Result<Error> {
    let text = super::repr::repr(cx, value)?;
    Ok(Error::type_error(format!("expected a sequence of integers or a single integer, got '{text}'")))
}

/// `axis=`: an integer within the dimensions; `None` means all.
pub fn to_axis(cx: &mut dyn Host, value: &Value, ndim: usize) -> Result<Option<usize>> {
    match value {
        Value::None => Ok(None),
        value => normalize_axis(to_int(cx, value)?, ndim).map(Some),
    }
}

/// `axis=` of a reduction: an integer or a tuple of different ones; `None` means all.
pub fn to_axes(cx: &mut dyn Host, value: &Value, ndim: usize) -> Result<Option<SmallVec<[usize; 4]>>> {
    let axes: SmallVec<[usize; 4]> = match value {
        Value::None => return Ok(None),
        Value::Tuple(items) => {
            items.iter().map(|item| normalize_axis(to_int(cx, item)?, ndim)).collect::<Result<_>>()?
        }
        value => SmallVec::from_slice(&[normalize_axis(to_int(cx, value)?, ndim)?]),
    };
    for (i, axis) in axes.iter().enumerate() {
        if axes[..i].contains(axis) {
            return Err(Error::value("duplicate value in 'axis'"));
        }
    }
    Ok(Some(axes))
}

/// Several axes given as a sequence or one integer, not normalised: `transpose`, `moveaxis`, `roll`.
pub fn to_ints(cx: &mut dyn Host, value: &Value) -> Result<SmallVec<[i64; 4]>> {
    match sequence_items(value) {
        Some(items) => items.iter().map(|item| to_int(cx, item)).collect(),
        None => Ok(SmallVec::from_slice(&[to_int(cx, value)?])),
    }
}

/// `order=`: one letter, either case.
pub fn to_order(value: &Value) -> Result<Order> {
    let text = match value {
        Value::Str(text) => text,
        Value::None => return Ok(Order::C),
        other => return Err(Error::type_error(format!("order must be str, not {}", Builtin::of(other).name()))),
    };
    match text.as_str() {
        "C" | "c" => Ok(Order::C),
        "F" | "f" => Ok(Order::F),
        "A" | "a" => Ok(Order::A),
        "K" | "k" => Ok(Order::K),
        other => Err(Error::value(format!("order must be one of 'C', 'F', 'A', or 'K' (got '{other}')"))),
    }
}

/// `casting=`.
pub fn to_casting(value: &Value) -> Result<Casting> {
    casting_of(value, false)
}

/// `casting=` of `astype`, which may also be `same_value`.
pub fn to_astype_casting(value: &Value) -> Result<Casting> {
    casting_of(value, true)
}

fn casting_of(value: &Value, may_be_same_value: bool) -> Result<Casting> {
    match value {
        Value::Str(text) => Casting::parse(text, may_be_same_value),
        other => Err(Error::type_error(format!("casting must be str, not {}", Builtin::of(other).name()))),
    }
}

/// A tuple of lengths, as `x.shape` shows it.
pub fn shape_value(shape: &[usize]) -> Value {
    Value::tuple_from(shape.iter().map(|&n| Value::from(n)))
}

fn dimension(cx: &mut dyn Host, value: &Value) -> Result<i64> {
    match value {
        Value::BigInt(_) => Err(Error::value("Maximum allowed dimension exceeded")),
        Value::Bool(_) => Err(Error::type_error("an integer is required")),
        value => to_int(cx, value),
    }
}

/// The items of a tuple, list, range, or one-dimensional integer array.
fn sequence_items(value: &Value) -> Option<Vec<Value>> {
    match value {
        Value::Tuple(items) => Some(items.to_vec()),
        Value::List(items) => Some(items.items().clone()),
        Value::Range(range) => Some((0..range.len()).map(|i| Value::Int(range.get(i))).collect()),
        Value::Array(array) => {
            let view = array.view();
            (view.ndim() == 1)
                .then(|| view.offsets().filter_map(|offset| Some(Value::Scalar(view.item_at(offset)?))).collect())
        }
        _ => None,
    }
}
