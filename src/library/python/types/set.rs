//! `set` and `frozenset`: construction and methods. Methods take any iterables where the operators insist on sets.

use std::rc::Rc;

use super::receiver;
use crate::error::Result;
use crate::library::python::quick;
use crate::object::{Bound, Entry, Host, Set, TypeTable, Value, key_error};

pub static TABLE: TypeTable = TypeTable {
    doc: "Distinct values without order.",
    construct: Some(&SET),
    methods: &[SHARED, METHODS],
    ..TypeTable::EMPTY
};

pub static FROZEN_TABLE: TypeTable = TypeTable {
    doc: "Distinct values without order, which do not change.",
    construct: Some(&FROZENSET),
    methods: &[SHARED],
    ..TypeTable::EMPTY
};

static SET: Entry = Entry::new_c("set", "set(iterable=(), /)", "A set of an iterable's items.", construct);
static FROZENSET: Entry =
    Entry::new_c("frozenset", "frozenset(iterable=(), /)", "A frozen set of an iterable's items.", construct_frozen);

crate::entries! { SHARED:
    Entry::new_c("set.copy", "copy(self, /)", "A shallow copy.", copy),
    Entry::new_c("set.union", "union(self, *others)", "All items of this and the others.", union),
    Entry::new_c("set.intersection", "intersection(self, *others)", "The items that all have.", intersection),
    Entry::new_c("set.difference", "difference(self, *others)", "The items that none of the others has.", difference),
    Entry::new_c("set.symmetric_difference", "symmetric_difference(self, other, /)", "The items that exactly one of the two has.", symmetric_difference),
    Entry::new_c("set.issubset", "issubset(self, other, /)", "Whether the other has all items of this.", issubset),
    Entry::new_c("set.issuperset", "issuperset(self, other, /)", "Whether this has all items of the other.", issuperset),
    Entry::new_c("set.isdisjoint", "isdisjoint(self, other, /)", "Whether no item is common.", isdisjoint),
}

crate::entries! { METHODS:
    Entry::new_c("set.add", "add(self, object, /)", "Adds an item.", add).quick(quick::set_add),
    Entry::new_c("set.discard", "discard(self, object, /)", "Removes an item if it is there.", discard).quick(quick::set_discard),
    Entry::new_c("set.remove", "remove(self, object, /)", "Removes an item that must be there.", remove).quick(quick::set_remove),
    Entry::new_c("set.pop", "pop(self, /)", "Removes and returns some item.", pop),
    Entry::new_c("set.clear", "clear(self, /)", "Removes all items.", clear),
    Entry::new_c("set.update", "update(self, *others)", "Adds all items of the others.", update),
    Entry::new_c("set.intersection_update", "intersection_update(self, *others)", "Keeps the items that all others have.", intersection_update),
    Entry::new_c("set.difference_update", "difference_update(self, *others)", "Removes all items of the others.", difference_update),
    Entry::new_c("set.symmetric_difference_update", "symmetric_difference_update(self, other, /)", "Keeps what exactly one of the two has.", symmetric_difference_update),
}

fn construct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable] = args.take();
    Ok(value(match iterable {
        None => Set::new(false),
        Some(iterable) => Set::from_iterable(cx, false, &iterable)?,
    }))
}

fn construct_frozen(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable] = args.take();
    Ok(match iterable {
        None => value(Set::new(true)),
        Some(Value::Set(set)) if set.is_frozen() => Value::Set(set),
        Some(iterable) => value(Set::from_iterable(cx, true, &iterable)?),
    })
}

fn value(set: Set) -> Value {
    Value::Set(Rc::new(set))
}

/// The receiver of a method that changes nothing, and the other sets.
fn receive(args: &mut Bound, method: &str) -> Result<(Rc<Set>, Vec<Value>)> {
    let this = args.values.first_mut().and_then(Option::take);
    let mut others = std::mem::take(&mut args.rest);
    others.extend(args.values.drain(..).skip(1).flatten());
    Ok((receiver::set(this, method, false)?, others))
}

fn copy(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, _) = receive(args, "copy")?;
    Ok(match set.is_frozen() {
        true => Value::Set(set),
        false => value(set.copy(false)),
    })
}

fn union(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, others) = receive(args, "union")?;
    let result = set.copy(set.is_frozen());
    for other in &others {
        result.update(cx, other)?;
    }
    Ok(value(result))
}

fn intersection(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, others) = receive(args, "intersection")?;
    let Some((first, rest)) = others.split_first() else { return Ok(value(set.copy(set.is_frozen()))) };
    let mut result = set.intersection(cx, first)?;
    for other in rest {
        result = result.intersection(cx, other)?;
    }
    Ok(value(result))
}

fn difference(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, others) = receive(args, "difference")?;
    let Some((first, rest)) = others.split_first() else { return Ok(value(set.copy(set.is_frozen()))) };
    let result = set.difference(cx, first)?;
    for other in rest {
        result.subtract(cx, other)?;
    }
    Ok(value(result))
}

fn symmetric_difference(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, others) = receive(args, "symmetric_difference")?;
    set.symmetric_difference(cx, &first(others)).map(value)
}

fn issubset(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, others) = receive(args, "issubset")?;
    set.is_subset(cx, &first(others)).map(Value::Bool)
}

fn issuperset(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, others) = receive(args, "issuperset")?;
    set.is_superset(cx, &first(others)).map(Value::Bool)
}

fn isdisjoint(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, others) = receive(args, "isdisjoint")?;
    set.is_disjoint(cx, &first(others)).map(Value::Bool)
}

fn first(others: Vec<Value>) -> Value {
    others.into_iter().next().unwrap_or(Value::None)
}

/// The receiver of a method that changes it, and the argument or arguments.
fn receive_mutable(args: &mut Bound, method: &str) -> Result<(Rc<Set>, Vec<Value>)> {
    let this = args.values.first_mut().and_then(Option::take);
    let set = receiver::set(this, method, true)?;
    let mut others = std::mem::take(&mut args.rest);
    others.extend(args.values.drain(..).skip(1).flatten());
    Ok((set, others))
}

/// `s.remove({1})` looks for a frozenset of the same items, because a set has no hash.
fn findable(item: Value) -> Value {
    match item {
        Value::Set(set) if !set.is_frozen() => value(set.copy(true)),
        item => item,
    }
}

fn add(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, items) = receive_mutable(args, "add")?;
    set.insert(cx, first(items))?;
    Ok(Value::None)
}

fn discard(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, items) = receive_mutable(args, "discard")?;
    set.remove(cx, &findable(first(items)))?;
    Ok(Value::None)
}

fn remove(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, items) = receive_mutable(args, "remove")?;
    let item = first(items);
    match set.remove(cx, &findable(item.clone()))? {
        true => Ok(Value::None),
        false => Err(key_error(cx, &item)),
    }
}

fn pop(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, _) = receive_mutable(args, "pop")?;
    set.pop().ok_or_else(|| key_error(cx, &Value::from("pop from an empty set")))
}

fn clear(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, _) = receive_mutable(args, "clear")?;
    set.clear();
    Ok(Value::None)
}

fn update(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, others) = receive_mutable(args, "update")?;
    for other in &others {
        set.update(cx, other)?;
    }
    Ok(Value::None)
}

fn intersection_update(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, others) = receive_mutable(args, "intersection_update")?;
    let Some((first, rest)) = others.split_first() else { return Ok(Value::None) };
    let mut result = set.intersection(cx, first)?;
    for other in rest {
        result = result.intersection(cx, other)?;
    }
    set.replace(result);
    Ok(Value::None)
}

fn difference_update(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, others) = receive_mutable(args, "difference_update")?;
    for other in &others {
        set.subtract(cx, other)?;
    }
    Ok(Value::None)
}

fn symmetric_difference_update(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (set, others) = receive_mutable(args, "symmetric_difference_update")?;
    let result = set.symmetric_difference(cx, &first(others))?;
    set.replace(result);
    Ok(Value::None)
}
