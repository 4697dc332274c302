//! `x[key]`, `x[key] = value` and `del x[key]`.

use std::rc::Rc;

use super::argument::{find_index, to_position};
use super::array_subscript::{array_get_item, array_set_item};
use super::attribute::{call_special, find_attribute, script_class};
use super::class::{class_name, type_name};
use super::exception::Exception;
use super::host::{Args, Host};
use super::inheritance::native_part;
use super::iterate::collect;
use super::list::List;
use super::sequence::{positions, slice_indices, slice_items, slice_text};
use super::types::Builtin;
use super::value::{Range, Slice, Value};
use crate::array::Scalar;
use crate::error::{Error, Kind, Result};

/// `value[key]`.
///
/// # Errors
/// `IndexError`, `KeyError`, `TypeError: 'int' object is not subscriptable`, and what a script's `__getitem__` raises.
#[inline]
pub fn get_item(cx: &mut dyn Host, value: &Value, key: &Value) -> Result<Value> {
    match (value, key) {
        (Value::List(list), Value::Int(index)) => {
            let items = list.items();
            match position(*index, items.len()).and_then(|at| items.get(at)) {
                Some(item) => Ok(item.clone()),
                None => Err(Error::index("list index out of range")),
            }
        }
        (Value::Tuple(items), Value::Int(index)) => match position(*index, items.len()).and_then(|at| items.get(at)) {
            Some(item) => Ok(item.clone()),
            None => Err(Error::index("tuple index out of range")),
        },
        (Value::Array(array), key) if array.is_plain() => array_get_item(cx, array, key),
        (Value::Dict(dict), key) => match dict.get(cx, key)? {
            Some(value) => Ok(value),
            None => Err(key_error(cx, key)),
        },
        _ => get_other(cx, value, key),
    }
}

fn get_other(cx: &mut dyn Host, value: &Value, key: &Value) -> Result<Value> {
    match value {
        Value::List(list) => match key {
            Value::Slice(slice) => {
                let plain = |bound: &Value| matches!(bound, Value::None | Value::Int(_));
                if plain(&slice.start) && plain(&slice.stop) && plain(&slice.step) {
                    return slice_items(cx, slice, &list.items()).map(Value::list);
                }
                // Bounds that a script computes may change the list.
                let items = list.to_vec();
                slice_items(cx, slice, &items).map(Value::list)
            }
            key => {
                let index = index_of(cx, key, "list")?;
                get_item(cx, value, &Value::Int(index))
            }
        },
        Value::Tuple(items) => match key {
            Value::Slice(slice) => slice_items(cx, slice, items).map(Value::tuple),
            key => {
                let index = index_of(cx, key, "tuple")?;
                get_item(cx, value, &Value::Int(index))
            }
        },
        Value::Str(text) => match key {
            Value::Slice(slice) => slice_text(cx, slice, text),
            key => {
                let index = match find_index(cx, key)? {
                    Some(_) => to_position(cx, key, Kind::IndexError)?,
                    None => {
                        let kind = type_name(key);
                        return Err(Error::type_error(format!("string indices must be integers, not '{kind}'")));
                    }
                };
                let at = position(index, text.char_count()).ok_or_else(|| Error::index("string index out of range"))?;
                let character = match text.is_ascii() {
                    true => text.as_bytes().get(at).map(|&byte| byte as char),
                    false => text.chars().nth(at),
                };
                Ok(Value::str(character.unwrap_or_default().encode_utf8(&mut [0; 4]) as &str))
            }
        },
        Value::Bytes(bytes) => match key {
            Value::Slice(slice) => {
                let (start, step, count) = slice_indices(cx, slice, bytes.len())?;
                Ok(Value::bytes(positions(start, step, count).filter_map(|at| bytes.get(at).copied()).collect()))
            }
            key => {
                let index = index_of(cx, key, "byte")?;
                let byte = position(index, bytes.len()).and_then(|at| bytes.get(at));
                byte.map(|&byte| Value::Int(byte as i64)).ok_or_else(|| Error::index("index out of range"))
            }
        },
        Value::Range(range) => match key {
            Value::Slice(slice) => slice_range(cx, range, slice),
            key => {
                let index = index_of(cx, key, "range")?;
                let at = position(index, range.len());
                at.map(|at| Value::Int(range.get(at))).ok_or_else(|| Error::index("range object index out of range"))
            }
        },
        Value::Array(array) => match call_special(cx, value, "__getitem__", std::slice::from_ref(key))? {
            Some(item) => Ok(item),
            None => array_get_item(cx, array, key),
        },
        Value::Scalar(scalar) => get_of_scalar(cx, value, scalar, key),
        Value::DType(_) | Value::Ufunc(_) => match find_attribute(cx, value, "__getitem__")? {
            Some(method) => cx.call(&method, Args::new([key.clone()])),
            None => Err(not_subscriptable(value)),
        },
        Value::Object(object) => match object.get_item(cx, key)? {
            Some(item) => Ok(item),
            None => match call_special(cx, value, "__getitem__", std::slice::from_ref(key))? {
                Some(item) => Ok(item),
                None => Err(not_subscriptable(value)),
            },
        },
        Value::Type(builtin) if super::generic_alias::is_generic(*builtin) => {
            super::generic_alias::GenericAlias::of(value.clone(), key)
        }
        Value::Type(_) | Value::Class(_) => match find_attribute(cx, value, "__class_getitem__")? {
            Some(method) => cx.call(&method, Args::new([key.clone()])),
            None if script_class(value).is_some_and(|metaclass| metaclass.lookup("__getitem__").is_some()) => {
                match call_special(cx, value, "__getitem__", std::slice::from_ref(key))? {
                    Some(item) => Ok(item),
                    None => Err(not_subscriptable(value)),
                }
            }
            None => Err(Error::type_error(format!("type '{}' is not subscriptable", class_name(value)))),
        },
        other => {
            if let Some(item) = call_special(cx, other, "__getitem__", std::slice::from_ref(key))? {
                return Ok(item);
            }
            match native_part(other) {
                Some(Value::Dict(dict)) => match dict.get(cx, key)? {
                    Some(item) => Ok(item),
                    None => match call_special(cx, other, "__missing__", std::slice::from_ref(key))? {
                        Some(item) => Ok(item),
                        None => Err(key_error(cx, key)),
                    },
                },
                Some(native) => get_item(cx, &native, key),
                None => Err(not_subscriptable(other)),
            }
        }
    }
}

/// `value[key] = new`.
#[inline]
pub fn set_item(cx: &mut dyn Host, value: &Value, key: &Value, new: Value) -> Result<()> {
    match (value, key) {
        (Value::List(list), Value::Int(index)) => {
            let mut items = list.items_mut();
            let len = items.len();
            let Some(slot) = position(*index, len).and_then(|at| items.get_mut(at)) else {
                return Err(Error::index("list assignment index out of range"));
            };
            let old = std::mem::replace(slot, new);
            drop(items);
            drop(old);
            Ok(())
        }
        (Value::Array(array), key) if array.is_plain() => array_set_item(cx, array, key, &new),
        (Value::Dict(dict), key) => dict.insert(cx, key.clone(), new).map(drop),
        _ => set_other(cx, value, key, new),
    }
}

fn set_other(cx: &mut dyn Host, value: &Value, key: &Value, new: Value) -> Result<()> {
    let refused = |value: &Value| {
        Err(Error::type_error(format!("'{}' object does not support item assignment", type_name(value))))
    };
    match value {
        Value::List(list) => match key {
            Value::Slice(slice) => assign_slice(cx, list, slice, &new),
            key => {
                let index = index_of(cx, key, "list")?;
                set_item(cx, value, &Value::Int(index), new)
            }
        },
        Value::Array(array) => match call_special(cx, value, "__setitem__", &[key.clone(), new.clone()])? {
            Some(_) => Ok(()),
            None => set_in_subclass(cx, value, array, key, &new),
        },
        Value::Object(object) if object.set_item(cx, key, Some(new.clone()))? => Ok(()),
        Value::Scalar(Scalar::Void(record)) => super::record::set_record_item(cx, record, key, &new),
        other => {
            if script_class(other).is_none() {
                return refused(other);
            }
            if call_special(cx, other, "__setitem__", &[key.clone(), new.clone()])?.is_some() {
                return Ok(());
            }
            match native_part(other) {
                Some(native)
                    if matches!(native, Value::List(_) | Value::Dict(_) | Value::Array(_))
                        || Builtin::of(&native) == Builtin::Deque =>
                {
                    set_item(cx, &native, key, new)
                }
                _ => refused(other),
            }
        }
    }
}

/// Assignment to an array of a script's class: what a key without index arrays selects is what the class's own `x[key]` answers.
fn set_in_subclass(
    cx: &mut dyn Host,
    value: &Value,
    array: &Rc<super::ndarray::ArrayObject>,
    key: &Value,
    new: &Value,
) -> Result<()> {
    let is_basic = |part: &Value| matches!(part, Value::Int(_) | Value::Slice(_) | Value::None | Value::Ellipsis);
    let selects = match key {
        Value::Tuple(parts) => parts.iter().all(is_basic) && !parts.iter().all(|part| matches!(part, Value::Int(_))),
        part => is_basic(part) && !matches!(part, Value::Ellipsis),
    };
    let overrides = array.class().is_some_and(|class| class.lookup("__getitem__").is_some());
    if selects
        && overrides
        && let Value::Array(view) = get_item(cx, value, key)?
    {
        return super::array_subscript::assign_all(cx, &view.array(), new);
    }
    array_set_item(cx, array, key, new)
}

/// `del value[key]`.
pub fn delete_item(cx: &mut dyn Host, value: &Value, key: &Value) -> Result<()> {
    match value {
        Value::Dict(dict) => match dict.remove(cx, key)? {
            Some(_) => Ok(()),
            None => Err(key_error(cx, key)),
        },
        Value::List(list) => match key {
            Value::Slice(slice) => delete_slice(cx, list, slice),
            key => {
                let index = index_of(cx, key, "list")?;
                let mut items = list.items_mut();
                let Some(at) = position(index, items.len()) else {
                    return Err(Error::index("list assignment index out of range"));
                };
                let old = items.remove(at);
                drop(items);
                drop(old);
                Ok(())
            }
        },
        Value::Array(_) => Err(Error::value("cannot delete array elements")),
        Value::Object(object) if object.set_item(cx, key, None)? => Ok(()),
        other => {
            if script_class(other).is_some() {
                if call_special(cx, other, "__delitem__", std::slice::from_ref(key))?.is_some() {
                    return Ok(());
                }
                if let Some(native) = native_part(other) {
                    return delete_item(cx, &native, key);
                }
            }
            let kind = type_name(other);
            Err(Error::type_error(format!("'{kind}' object doesn't support item deletion")))
        }
    }
}

/// `KeyError` that carries the key itself. Its message is how the key is shown, which plain keys tell when they are asked.
pub fn key_error(cx: &mut dyn Host, key: &Value) -> Error {
    let exception = Rc::new(Exception::new(Kind::KeyError, None, vec![key.clone()]));
    if matches!(key, Value::Int(_) | Value::Str(_)) {
        return Error::with_payload(Kind::KeyError, exception, |payload| {
            match payload.downcast_ref::<Exception>().and_then(|exception| exception.args.borrow().first().cloned()) {
                Some(Value::Int(key)) => key.to_string(),
                Some(Value::Str(key)) => {
                    let mut shown = String::new();
                    crate::format::quote::write_str_repr(&mut shown, &key);
                    shown
                }
                _ => String::new(),
            }
        });
    }
    let text = super::repr::repr(cx, key).unwrap_or_default();
    Error::raised(exception, text)
}

/// A position within `len`, counted from the end when negative.
#[inline]
fn position(index: i64, len: usize) -> Option<usize> {
    let at = if index < 0 { index.checked_add(len as i64)? } else { index };
    usize::try_from(at).ok().filter(|&at| at < len)
}

fn index_of(cx: &mut dyn Host, key: &Value, kind: &str) -> Result<i64> {
    match find_index(cx, key)? {
        Some(Value::Int(index)) => Ok(index),
        Some(_) => to_position(cx, key, Kind::IndexError),
        None => Err(Error::type_error(format!("{kind} indices must be integers or slices, not {}", type_name(key)))),
    }
}

fn slice_range(cx: &mut dyn Host, range: &Range, slice: &Slice) -> Result<Value> {
    let (start, step, count) = slice_indices(cx, slice, range.len())?;
    let step_by = range.step.checked_mul(step);
    let at = |index: i64| range.start as i128 + index as i128 * range.step as i128;
    let stop = at(start) + count as i128 * range.step as i128 * step as i128;
    let first = i64::try_from(at(start));
    let (Ok(first), Some(step_by), Ok(small_stop)) = (first, step_by, i64::try_from(stop)) else {
        use num_bigint::BigInt;
        let stop = if count == 0 { at(start) } else { stop };
        return Ok(super::big_range::make_range(at(start).into(), stop.into(), BigInt::from(range.step) * step));
    };
    let (stop, step) = (small_stop, step_by);
    // An empty slice keeps the bounds that CPython computes from the slice's own.
    Ok(Value::Range(Rc::new(Range { start: first, stop: if count == 0 { first } else { stop }, step })))
}

fn get_of_scalar(cx: &mut dyn Host, value: &Value, scalar: &Scalar, key: &Value) -> Result<Value> {
    match scalar {
        Scalar::Str(text) => get_item(cx, &Value::str(text.as_str()), key),
        Scalar::Bytes(bytes) => get_item(cx, &Value::Bytes(bytes.clone()), key),
        Scalar::Void(record) => match key {
            Value::Str(name) => super::record::record_field(record, name),
            key => super::record::record_item(cx, record, key),
        },
        _ => match key {
            Value::Ellipsis | Value::None => {
                let array = super::array_like::to_array(cx, value)?;
                array_get_item(cx, &Rc::new(super::ndarray::ArrayObject::new(array)), key)
            }
            Value::Tuple(keys) if keys.is_empty() => Ok(value.clone()),
            Value::Tuple(keys) if keys.iter().all(|key| matches!(key, Value::Ellipsis | Value::None)) => {
                let array = super::array_like::to_array(cx, value)?;
                array_get_item(cx, &Rc::new(super::ndarray::ArrayObject::new(array)), key)
            }
            // A mask or a list goes through a 0-d array, as every key does in NumPy.
            Value::Bool(_) | Value::Array(_) | Value::List(_) | Value::Scalar(crate::array::Scalar::Bool(_)) => {
                let array = super::array_like::to_array(cx, value)?;
                let item = array_get_item(cx, &Rc::new(super::ndarray::ArrayObject::new(array)), key);
                item.map_err(|error| match error.kind() {
                    crate::error::Kind::IndexError => Error::index("invalid index to scalar variable."),
                    _ => error,
                })
            }
            _ => Err(Error::index("invalid index to scalar variable.")),
        },
    }
}

fn assign_slice(cx: &mut dyn Host, list: &Rc<List>, slice: &Slice, new: &Value) -> Result<()> {
    let new = match new {
        Value::List(_) | Value::Tuple(_) => collect(cx, new)?,
        other => collect(cx, other).map_err(|error| match error.kind() {
            Kind::TypeError if error.payload().is_none() => Error::type_error(match &slice.step {
                Value::None | Value::Int(1) => "can only assign an iterable",
                _ => "must assign iterable to extended slice",
            }),
            _ => error,
        })?,
    };
    let (start, step, count) = slice_indices(cx, slice, list.len())?;
    let mut items = list.items_mut();
    if step == 1 {
        let start = (start as usize).min(items.len());
        let end = (start + count).min(items.len());
        let old: Vec<Value> = items.splice(start..end, new).collect();
        drop(items);
        drop(old);
        return Ok(());
    }
    if new.len() != count {
        return Err(Error::value(format!(
            "attempt to assign sequence of size {} to extended slice of size {count}",
            new.len()
        )));
    }
    let mut old = Vec::with_capacity(count);
    for (at, value) in positions(start, step, count).zip(new) {
        if let Some(slot) = items.get_mut(at) {
            old.push(std::mem::replace(slot, value));
        }
    }
    drop(items);
    drop(old);
    Ok(())
}

fn delete_slice(cx: &mut dyn Host, list: &Rc<List>, slice: &Slice) -> Result<()> {
    let (start, step, count) = slice_indices(cx, slice, list.len())?;
    let mut gone = vec![false; list.len()];
    for at in positions(start, step, count) {
        if let Some(mark) = gone.get_mut(at) {
            *mark = true;
        }
    }
    let mut items = list.items_mut();
    let (mut kept, mut old) = (Vec::with_capacity(items.len() - count.min(items.len())), Vec::new());
    for (i, item) in items.drain(..).enumerate() {
        if gone.get(i).copied().unwrap_or(false) { old.push(item) } else { kept.push(item) }
    }
    *items = kept;
    drop(items);
    drop(old);
    Ok(())
}

fn not_subscriptable(value: &Value) -> Error {
    Error::type_error(format!("'{}' object is not subscriptable", type_name(value)))
}
