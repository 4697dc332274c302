//! The stable sort behind `sorted` and `list.sort`.
//!
//! Keys of one plain kind (numbers without NaN, text, tuples of such) have a total order that needs no calls, and are left to the
//! standard sort. All others are merged by `<`, which may run a script's code, fail, or contradict itself.

use std::cmp::Ordering;

use crate::error::Result;
use crate::object::{Host, Value, less};
use crate::surrogate;

/// A stable sort by `<`, as `list.sort` and `sorted` do it. The first error of a comparison ends it.
pub fn sort_values(cx: &mut dyn Host, items: Vec<Value>, key: Option<Value>, reverse: bool) -> Result<Vec<Value>> {
    let key = key.filter(|key| !key.is_none());
    if key.is_none() && is_plain(items.iter()) {
        return Ok(sort_plain(items, reverse));
    }
    let mut ranked = Vec::with_capacity(items.len());
    for item in items {
        let rank = match &key {
            Some(key) => cx.apply(key, &[&item])?,
            None => item.clone(),
        };
        ranked.push((rank, item));
    }
    // Reversing before and after keeps equal items in their order, as CPython does.
    if reverse {
        ranked.reverse();
    }
    let sorted = merge_sort(cx, ranked)?;
    let mut items: Vec<Value> = sorted.into_iter().map(|(_, item)| item).collect();
    if reverse {
        items.reverse();
    }
    Ok(items)
}

/// Values of one plain kind, sorted.
fn sort_plain(mut items: Vec<Value>, reverse: bool) -> Vec<Value> {
    match items.first() {
        // Equal integers are the same.
        Some(Value::Int(_)) => {
            let mut numbers: Vec<i64> = items.iter().map(as_int).collect();
            numbers.sort_unstable();
            let ordered = |place: usize| numbers[if reverse { numbers.len() - 1 - place } else { place }];
            for (place, item) in items.iter_mut().enumerate() {
                *item = Value::Int(ordered(place));
            }
            items
        }
        // Most texts differ in their first bytes, which are compared as one number: their order is that of code points unless characters
        // stand for surrogates.
        Some(Value::Str(_)) if !items.iter().any(has_surrogates) => {
            let mut texts: Vec<(u64, Value)> = items.into_iter().map(|text| (beginning(&text), text)).collect();
            let by_text = |a: &(u64, Value), b: &(u64, Value)| a.0.cmp(&b.0).then_with(|| order(&a.1, &b.1));
            texts.sort_by(|a, b| if reverse { by_text(b, a) } else { by_text(a, b) });
            texts.into_iter().map(|(_, text)| text).collect()
        }
        _ => {
            // Equal items keep their order in a reversed sort too.
            items.sort_by(|a, b| if reverse { order(b, a) } else { order(a, b) });
            items
        }
    }
}

fn as_int(value: &Value) -> i64 {
    match value {
        Value::Int(number) => *number,
        _ => 0,
    }
}

fn has_surrogates(value: &Value) -> bool {
    matches!(value, Value::Str(text) if !text.is_ascii() && surrogate::any(text))
}

/// The first eight bytes of a text as a number of the same order.
fn beginning(value: &Value) -> u64 {
    let Value::Str(text) = value else { return 0 };
    let mut bytes = [0; 8];
    let count = text.len().min(8);
    bytes[..count].copy_from_slice(&text.as_bytes()[..count]);
    u64::from_be_bytes(bytes)
}

/// A merge sort, because a comparison can fail, and because a standard sort may panic when `<` is inconsistent.
fn merge_sort(cx: &mut dyn Host, items: Vec<(Value, Value)>) -> Result<Vec<(Value, Value)>> {
    if items.len() < 2 {
        return Ok(items);
    }
    if is_plain(items.iter().map(|(rank, _)| rank)) {
        let mut items = items;
        match items[0].0 {
            Value::Int(_) => items.sort_by_key(|(rank, _)| as_int(rank)),
            _ => items.sort_by(|a, b| order(&a.0, &b.0)),
        }
        return Ok(items);
    }
    let mut runs: Vec<Vec<(Value, Value)>> = Vec::new();
    for item in items {
        match runs.last_mut() {
            // Ascending input is one run: the common case of sorted data costs one pass.
            Some(run) if !less(cx, &item.0, &run[run.len() - 1].0)? => run.push(item),
            _ => runs.push(vec![item]),
        }
    }
    while runs.len() > 1 {
        let mut merged = Vec::with_capacity(runs.len().div_ceil(2));
        let mut pairs = runs.into_iter();
        while let Some(left) = pairs.next() {
            merged.push(match pairs.next() {
                None => left,
                Some(right) => merge(cx, left, right)?,
            });
        }
        runs = merged;
    }
    Ok(runs.pop().unwrap_or_default())
}

fn merge(cx: &mut dyn Host, left: Vec<(Value, Value)>, right: Vec<(Value, Value)>) -> Result<Vec<(Value, Value)>> {
    let mut result = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        let take_right = less(cx, &b.0, &a.0)?;
        result.extend(if take_right { right.next() } else { left.next() });
    }
    result.extend(left);
    result.extend(right);
    Ok(result)
}

/// Whether values are of one kind whose order is total and known without a call.
fn is_plain<'a>(mut values: impl Iterator<Item = &'a Value>) -> bool {
    let Some(first) = values.next() else { return true };
    match first {
        Value::Tuple(items) => {
            let kinds: Vec<u8> = items.iter().map(kind).collect();
            let same = |value: &Value| match value {
                Value::Tuple(items) => items.len() == kinds.len() && items.iter().map(kind).eq(kinds.iter().copied()),
                _ => false,
            };
            !kinds.contains(&0) && values.all(same)
        }
        first => {
            let first = kind(first);
            first != 0 && values.all(|value| kind(value) == first)
        }
    }
}

/// A number for each kind that has such an order; 0 for all others.
fn kind(value: &Value) -> u8 {
    match value {
        Value::Int(_) => 1,
        Value::Float(x) if !x.is_nan() => 2,
        Value::Str(_) => 3,
        Value::Bool(_) => 4,
        _ => 0,
    }
}

/// The order of two values of one plain kind.
#[inline]
fn order(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Float(a), Value::Float(b)) => a.partial_cmp(b).unwrap_or(Ordering::Equal),
        (Value::Str(a), Value::Str(b)) => surrogate::compare(a, b),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::Tuple(a), Value::Tuple(b)) => {
            let pairs = a.iter().zip(b.iter());
            pairs.map(|(a, b)| order(a, b)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
        }
        _ => Ordering::Equal,
    }
}
