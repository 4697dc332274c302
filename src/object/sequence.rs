//! `+`, `*` and slices of sequences, the algebra of sets and dicts, and their in-place forms.

use std::rc::Rc;

use super::argument::{to_clipped, to_count};
use super::byte_array::{self, ByteArray};
use super::class::type_name;
use super::dict::Dict;
use super::host::Host;
use super::list::{copies, extend_copies, picked};
use super::operator::BinaryOp;
use super::set::Set;
use super::text::Text;
use super::value::{Slice, Value};
use crate::error::{Error, Result};
use crate::limits;

/// Concatenation and repetition, tried after all numeric methods; `None` when neither side is a sequence.
pub fn binary(cx: &mut dyn Host, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    if let Some(own) = a.downcast::<ByteArray>() {
        return byte_array::concatenate(cx, op, own, b);
    }
    match op {
        BinaryOp::Add => concatenate(a, b),
        BinaryOp::Mul => {
            if let (false, Some(own)) = (is_sequence(a), b.downcast::<ByteArray>()) {
                return byte_array::concatenate(cx, op, own, a);
            }
            if is_sequence(a) {
                return repeat(cx, a, b).map(Some);
            }
            if is_sequence(b) {
                return repeat(cx, b, a).map(Some);
            }
            Ok(None)
        }
        _ => Ok(None),
    }
}

/// `a op= b` where it changes `a` itself; false where `a` is not of such a kind.
pub fn inplace(cx: &mut dyn Host, op: BinaryOp, a: &Value, b: &Value) -> Result<bool> {
    match (a, op) {
        (Value::List(list), BinaryOp::Add) => {
            // `list += array` is NumPy's addition.
            if matches!(b, Value::Array(_)) {
                return Ok(false);
            }
            let items = super::iterate::collect(cx, b)?;
            list.items_mut().extend(items);
        }
        (Value::List(list), BinaryOp::Mul) => {
            let Some(count) = to_count(cx, b)? else { return Ok(false) };
            let len = list.len();
            request_items(len, count)?;
            let items = list.to_vec();
            let mut target = list.items_mut();
            target.clear();
            for _ in 0..count {
                target.extend(items.iter().cloned());
            }
        }
        (Value::Set(set), _) if !set.is_frozen() && matches!(b, Value::Set(_)) => match op {
            BinaryOp::BitOr => set.update(cx, b)?,
            BinaryOp::BitAnd => set.replace(set.intersection(cx, b)?),
            BinaryOp::Sub => set.subtract(cx, b)?,
            BinaryOp::BitXor => set.toggle_with(cx, b)?,
            _ => return Ok(false),
        },
        (Value::Dict(dict), BinaryOp::BitOr) => update_dict(cx, dict, b)?,
        (Value::Object(object), _) => match object.downcast::<ByteArray>() {
            Some(own) => return byte_array::inplace(cx, op, own, b),
            None => return Ok(false),
        },
        _ => return Ok(false),
    }
    Ok(true)
}

/// `|`, `&`, `-`, `^` of sets and `|` of dicts; `None` is NotImplemented.
pub fn algebra(cx: &mut dyn Host, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    match (a, b) {
        (Value::Set(set), Value::Set(_)) => {
            let result: Set = match op {
                BinaryOp::BitOr => set.union(cx, b)?,
                BinaryOp::BitAnd => set.intersection(cx, b)?,
                BinaryOp::Sub => set.difference(cx, b)?,
                BinaryOp::BitXor => set.symmetric_difference(cx, b)?,
                _ => return Ok(None),
            };
            Ok(Some(Value::Set(Rc::new(result))))
        }
        (Value::Dict(left), Value::Dict(_)) if op == BinaryOp::BitOr => {
            let result = Rc::new(left.copy());
            update_dict(cx, &result, b)?;
            Ok(Some(Value::Dict(result)))
        }
        (Value::Type(_) | Value::Class(_), Value::Type(_) | Value::Class(_) | Value::None)
        | (Value::None, Value::Type(_) | Value::Class(_))
            if op == BinaryOp::BitOr =>
        {
            Ok(Some(super::union_type::union(cx, a, b)?))
        }
        _ => Ok(None),
    }
}

/// `dict.update(other)`: a mapping (it has `keys`), or an iterable of pairs.
pub fn update_dict(cx: &mut dyn Host, dict: &Rc<Dict>, other: &Value) -> Result<()> {
    if let Value::Dict(other) = other {
        return dict.absorb(cx, other);
    }
    if let Some(Value::Dict(native)) = super::inheritance::native_part(other) {
        return update_dict(cx, dict, &Value::Dict(native));
    }
    let keys = match super::attribute::find_attribute(cx, other, "keys")? {
        Some(keys) if !matches!(other, Value::Array(_)) => Some(keys),
        _ => None,
    };
    if let Some(keys) = keys {
        let keys = cx.call(&keys, Default::default())?;
        for key in super::iterate::collect(cx, &keys)? {
            let value = super::subscript::get_item(cx, other, &key)?;
            dict.insert(cx, key, value)?;
        }
        return Ok(());
    }
    let mut items = super::iterate::iterate(cx, other)?;
    let mut index = 0;
    while let Some(item) = items.next(cx)? {
        let pair = super::iterate::collect(cx, &item).map_err(|error| match error.kind() {
            crate::error::Kind::TypeError if error.payload().is_none() => {
                Error::type_error(format!("cannot convert dictionary update sequence element #{index} to a sequence"))
            }
            _ => error,
        })?;
        match <[Value; 2]>::try_from(pair) {
            Ok([key, value]) => {
                dict.insert(cx, key, value)?;
            }
            Err(pair) => {
                return Err(Error::value(format!(
                    "dictionary update sequence element #{index} has length {}; 2 is required",
                    pair.len()
                )));
            }
        }
        index += 1;
    }
    Ok(())
}

/// The positions that a slice takes of a sequence: first index, step, and how many.
///
/// # Errors
/// `ValueError: slice step cannot be zero`, `TypeError` for bounds that are no integers.
pub fn slice_indices(cx: &mut dyn Host, slice: &Slice, len: usize) -> Result<(i64, i64, usize)> {
    let step = match &slice.step {
        Value::None => 1,
        step => slice_bound(cx, step)?.max(-i64::MAX),
    };
    if step == 0 {
        return Err(Error::value("slice step cannot be zero"));
    }
    let mut read = |bound: &Value| match bound {
        Value::None => Ok(None),
        bound => slice_bound(cx, bound).map(Some),
    };
    let start = read(&slice.start)?;
    let stop = read(&slice.stop)?;
    Ok(plain_indices(start, stop, step, len))
}

/// The same of bounds that are known. The step is not zero, and has a negative.
fn plain_indices(start: Option<i64>, stop: Option<i64>, step: i64, len: usize) -> (i64, i64, usize) {
    let len = len as i64;
    let (low, high) = if step > 0 { (0, len) } else { (-1, len - 1) };
    let clip = |bound: Option<i64>, default: i64| match bound {
        None => default,
        Some(at) if at < 0 => at.saturating_add(len).max(low),
        Some(at) => at.min(high),
    };
    let start = clip(start, if step > 0 { low } else { high });
    let stop = clip(stop, if step > 0 { high } else { low });
    if step == 1 {
        return (start, 1, (stop - start).max(0) as usize);
    }
    let distance = if step > 0 { stop as i128 - start as i128 } else { start as i128 - stop as i128 };
    let step_size = (step as i128).abs();
    let count = if distance <= 0 { 0 } else { ((distance - 1) / step_size + 1) as usize };
    (start, step, count)
}

/// `value[start:stop:step]` of a list, a tuple, or a text that has nothing but ASCII; `None`, with nothing done, for all else.
pub fn quick_slice(value: &Value, start: Option<i64>, stop: Option<i64>, step: Option<i64>) -> Option<Value> {
    let step = step.unwrap_or(1).max(-i64::MAX);
    if step == 0 {
        return None;
    }
    match value {
        Value::List(list) => {
            let items = list.items();
            let (start, step, count) = plain_indices(start, stop, step, items.len());
            Some(Value::list(items_at(&items, start, step, count)))
        }
        Value::Tuple(items) => {
            let (start, step, count) = plain_indices(start, stop, step, items.len());
            Some(Value::tuple(items_at(items, start, step, count)))
        }
        Value::Str(text) => {
            let (start, step, count) = plain_indices(start, stop, step, text.char_count());
            match (count, step) {
                (0, _) => text.is_ascii().then(|| Value::str("")),
                (count, 1) if count == text.char_count() => Some(Value::Str(text.clone())),
                _ => text.picked(start as usize, step, count).map(Value::str),
            }
        }
        _ => None,
    }
}

/// The items that a slice takes.
pub fn slice_items(cx: &mut dyn Host, slice: &Slice, items: &[Value]) -> Result<Vec<Value>> {
    let (start, step, count) = slice_indices(cx, slice, items.len())?;
    Ok(items_at(items, start, step, count))
}

/// The items at positions from one on.
fn items_at(items: &[Value], start: i64, step: i64, count: usize) -> Vec<Value> {
    if step == 1 {
        let start = start as usize;
        return copies(items.get(start..start + count).unwrap_or_default());
    }
    if step == -1 {
        let end = start.wrapping_add(1) as usize;
        let mut copies = copies(items.get(end.wrapping_sub(count)..end).unwrap_or_default());
        copies.reverse();
        return copies;
    }
    picked(items, positions(start, step, count), count.min(items.len()))
}

/// The characters that a slice takes.
pub fn slice_text(cx: &mut dyn Host, slice: &Slice, text: &Rc<Text>) -> Result<Value> {
    let (start, step, count) = slice_indices(cx, slice, text.char_count())?;
    if count == text.char_count() && step == 1 {
        return Ok(Value::Str(text.clone()));
    }
    if count == 0 {
        return Ok(Value::str(""));
    }
    if let Some(taken) = text.picked(start as usize, step, count) {
        return Ok(Value::str(taken));
    }
    if step == 1 {
        let taken: String = text.chars().skip(start as usize).take(count).collect();
        return Ok(Value::from(taken));
    }
    let characters: Vec<char> = text.chars().collect();
    let taken: String = positions(start, step, count).filter_map(|at| characters.get(at)).collect();
    Ok(Value::from(taken))
}

/// `start`, `start + step`, ...: `count` of them, none of which is negative.
pub fn positions(start: i64, step: i64, count: usize) -> impl Iterator<Item = usize> {
    (0..count as i64).map(move |i| start.wrapping_add(i.wrapping_mul(step)) as usize)
}

fn slice_bound(cx: &mut dyn Host, bound: &Value) -> Result<i64> {
    match bound {
        Value::Int(bound) => Ok(*bound),
        other => match super::argument::find_index(cx, other) {
            Ok(Some(index)) => to_clipped(cx, &index),
            Ok(None) => Err(Error::type_error("slice indices must be integers or None or have an __index__ method")),
            Err(error) => Err(error),
        },
    }
}

fn is_sequence(value: &Value) -> bool {
    matches!(value, Value::Str(_) | Value::Bytes(_) | Value::Tuple(_) | Value::List(_))
}

fn concatenate(a: &Value, b: &Value) -> Result<Option<Value>> {
    let only = |kind: &str| {
        Err(Error::type_error(format!("can only concatenate {kind} (not \"{}\") to {kind}", type_name(b))))
    };
    Ok(Some(match (a, b) {
        (Value::Str(a), Value::Str(b)) => join_text(a, b)?,
        (Value::Str(a), Value::Scalar(crate::array::Scalar::Str(b))) => join_text(a, b)?,
        (Value::Str(_), _) => return only("str"),
        (Value::List(a), Value::List(b)) => {
            request_items(a.len() + b.len(), 1)?;
            let mut items = Vec::with_capacity(a.len() + b.len());
            extend_copies(&mut items, &a.items());
            extend_copies(&mut items, &b.items());
            Value::list(items)
        }
        (Value::List(_), _) => return only("list"),
        (Value::Tuple(a), Value::Tuple(b)) => {
            request_items(a.len() + b.len(), 1)?;
            Value::tuple_from(a.iter().chain(b.iter()).cloned())
        }
        (Value::Tuple(_), _) => return only("tuple"),
        (Value::Bytes(a), Value::Bytes(b)) => Value::bytes([a.as_slice(), b.as_slice()].concat()),
        (Value::Bytes(a), Value::Object(_)) => match super::buffer::bytes_like(b)? {
            Some(b) => Value::bytes([a.as_slice(), &b].concat()),
            None => return Err(Error::type_error(format!("can't concat {} to bytes", type_name(b)))),
        },
        (Value::Bytes(_), _) => return Err(Error::type_error(format!("can't concat {} to bytes", type_name(b)))),
        _ => return Ok(None),
    }))
}

fn join_text(a: &str, b: &str) -> Result<Value> {
    limits::request(a.len().saturating_add(b.len()))?;
    let mut text = String::with_capacity(a.len() + b.len());
    text.push_str(a);
    text.push_str(b);
    Ok(Value::from(text))
}

fn repeat(cx: &mut dyn Host, sequence: &Value, count: &Value) -> Result<Value> {
    let Some(count) = to_count(cx, count)? else {
        let kind = type_name(count);
        return Err(Error::type_error(format!("can't multiply sequence by non-int of type '{kind}'")));
    };
    Ok(match sequence {
        Value::Str(text) => {
            limits::request(text.len().saturating_mul(count))?;
            match count {
                1 => sequence.clone(),
                count => Value::from(text.repeat(if text.is_empty() { 0 } else { count })),
            }
        }
        Value::Bytes(bytes) => {
            limits::request(bytes.len().saturating_mul(count))?;
            Value::bytes(bytes.repeat(if bytes.is_empty() { 0 } else { count }))
        }
        Value::Tuple(items) => {
            if count == 1 {
                return Ok(sequence.clone());
            }
            Value::tuple(repeat_items(items, count)?)
        }
        Value::List(list) => Value::list(repeat_items(&list.items(), count)?),
        _ => Value::None,
    })
}

fn repeat_items(items: &[Value], count: usize) -> Result<Vec<Value>> {
    request_items(items.len(), count)?;
    if let [one] = items {
        return Ok(vec![one.clone(); count]);
    }
    let count = if items.is_empty() { 0 } else { count };
    let mut repeated = Vec::with_capacity(items.len() * count);
    for _ in 0..count {
        extend_copies(&mut repeated, items);
    }
    Ok(repeated)
}

fn request_items(len: usize, count: usize) -> Result<()> {
    limits::request(len.saturating_mul(count).saturating_mul(size_of::<Value>()))
}
