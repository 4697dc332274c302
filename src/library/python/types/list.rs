//! `list` and `tuple`: construction and methods.
//!
//! Comparing items may run a script's code that changes the list, so no borrow is held meanwhile: searches take one item at a
//! time and look at the length again.

use std::rc::Rc;

use super::receiver;
use crate::error::{Error, Result};
use crate::library::python::quick;
use crate::library::python::sorting::sort_values;
use crate::object::{Bound, Entry, Host, List, TypeTable, Value, collect, equal, repr, to_int};

pub static TABLE: TypeTable = TypeTable {
    doc: "A sequence that can grow and change.",
    construct: Some(&LIST),
    methods: &[METHODS],
    ..TypeTable::EMPTY
};

pub static TUPLE_TABLE: TypeTable = TypeTable {
    doc: "A sequence that does not change.",
    construct: Some(&TUPLE),
    methods: &[TUPLE_METHODS],
    ..TypeTable::EMPTY
};

static LIST: Entry =
    Entry::new_c("list", "list(iterable=(), /)", "A list of an iterable's items.", construct).quick(quick::list);
static TUPLE: Entry =
    Entry::new_c("tuple", "tuple(iterable=(), /)", "A tuple of an iterable's items.", construct_tuple)
        .quick(quick::tuple);

crate::entries! { METHODS:
    Entry::new_c("list.append", "append(self, object, /)", "Adds an item at the end.", append).quick(quick::list_append),
    Entry::new_c("list.extend", "extend(self, iterable, /)", "Adds the items of an iterable at the end.", extend),
    Entry::new_c("list.insert", "insert(self, index, object, /)", "Puts an item before a position.", insert),
    Entry::new_c("list.remove", "remove(self, value, /)", "Removes the first item that equals a value.", remove),
    Entry::new_c("list.pop", "pop(self, index=-1, /)", "Removes and returns an item, the last unless told otherwise.", pop).quick(quick::list_pop),
    Entry::new_c("list.clear", "clear(self, /)", "Removes all items.", clear),
    Entry::new_c("list.index", "index(self, value, start=0, stop=9223372036854775807, /)", "The position of the first item that equals a value.", index),
    Entry::new_c("list.count", "count(self, value, /)", "How many items equal a value.", count),
    Entry::new_c("list.sort", "sort(self, /, *, key=None, reverse=False)", "Sorts in place, equal items staying in order.", sort),
    Entry::new_c("list.reverse", "reverse(self, /)", "Reverses in place.", reverse),
    Entry::new_c("list.copy", "copy(self, /)", "A shallow copy.", copy).quick(quick::list_copy),
}

crate::entries! { TUPLE_METHODS:
    Entry::new_c("tuple.index", "index(self, value, start=0, stop=9223372036854775807, /)", "The position of the first item that equals a value.", tuple_index),
    Entry::new_c("tuple.count", "count(self, value, /)", "How many items equal a value.", tuple_count),
}

fn construct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable] = args.take();
    Ok(Value::list(match iterable {
        None => Vec::new(),
        Some(iterable) => collect(cx, &iterable)?,
    }))
}

fn construct_tuple(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable] = args.take();
    match iterable {
        None => Ok(Value::tuple(Vec::new())),
        Some(tuple @ Value::Tuple(_)) => Ok(tuple),
        Some(iterable) => collect(cx, &iterable).map(Value::tuple),
    }
}

fn append(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, item] = args.take();
    receiver::list(this, "append")?.items_mut().push(item.unwrap_or(Value::None));
    Ok(Value::None)
}

fn extend(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, iterable] = args.take();
    let list = receiver::list(this, "extend")?;
    let items = collect(cx, &iterable.unwrap_or(Value::None))?;
    list.items_mut().extend(items);
    Ok(Value::None)
}

fn insert(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, index, item] = args.take();
    let list = receiver::list(this, "insert")?;
    let index = to_int(cx, &index.unwrap_or(Value::None))?;
    let place = clip(index, list.len());
    list.items_mut().insert(place, item.unwrap_or(Value::None));
    Ok(Value::None)
}

fn remove(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, value] = args.take();
    let list = receiver::list(this, "remove")?;
    match find(cx, &list, &value.unwrap_or(Value::None), 0, usize::MAX)? {
        None => Err(Error::value("list.remove(x): x not in list")),
        Some(place) => {
            // The removed item is dropped after the borrow has ended.
            let _removed = {
                let mut items = list.items_mut();
                (place < items.len()).then(|| items.remove(place))
            };
            Ok(Value::None)
        }
    }
}

fn pop(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, index] = args.take();
    let list = receiver::list(this, "pop")?;
    let index = match index {
        None => -1,
        Some(index) => to_int(cx, &index)?,
    };
    let mut items = list.items_mut();
    let len = items.len();
    if len == 0 {
        return Err(Error::index("pop from empty list"));
    }
    let place = if index < 0 { index.checked_add(len as i64) } else { Some(index) };
    match place.and_then(|place| usize::try_from(place).ok()).filter(|&place| place < len) {
        Some(place) => Ok(items.remove(place)),
        None => Err(Error::index("pop index out of range")),
    }
}

fn clear(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let list = receiver::list(this, "clear")?;
    let _old = std::mem::take(&mut *list.items_mut());
    Ok(Value::None)
}

fn index(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, value, start, stop] = args.take();
    let list = receiver::list(this, "index")?;
    let value = value.unwrap_or(Value::None);
    let (start, stop) = (search_bound(cx, start, 0, list.len())?, search_bound(cx, stop, i64::MAX, list.len())?);
    match find(cx, &list, &value, start, stop)? {
        Some(place) => Ok(Value::from(place)),
        None => Err(Error::value(format!("{} is not in list", repr(cx, &value)?))),
    }
}

fn count(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, value] = args.take();
    let list = receiver::list(this, "count")?;
    let value = value.unwrap_or(Value::None);
    let (mut place, mut count) = (0, 0);
    while let Some(item) = item_at(&list, place) {
        count += (item.is(&value) || equal(cx, &item, &value)?) as usize;
        place += 1;
    }
    Ok(Value::from(count))
}

fn sort(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, key, reverse] = args.take();
    let list = receiver::list(this, "sort")?;
    let reverse = match reverse {
        None => false,
        Some(reverse) => to_int(cx, &reverse)? != 0,
    };
    // As in CPython the list looks empty while it is being sorted, and what is added meanwhile is an error.
    let items = std::mem::take(&mut *list.items_mut());
    let original = items.clone();
    let sorted = sort_values(cx, items, key, reverse);
    let changed = !list.is_empty();
    match sorted {
        Ok(sorted) => {
            let _meanwhile = std::mem::replace(&mut *list.items_mut(), sorted);
            match changed {
                true => Err(Error::value("list modified during sort")),
                false => Ok(Value::None),
            }
        }
        Err(error) => {
            let _meanwhile = std::mem::replace(&mut *list.items_mut(), original);
            Err(error)
        }
    }
}

fn reverse(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    receiver::list(this, "reverse")?.items_mut().reverse();
    Ok(Value::None)
}

fn copy(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::list(receiver::list(this, "copy")?.to_vec()))
}

fn tuple_index(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, value, start, stop] = args.take();
    let items = receiver::tuple(this, "index")?;
    let value = value.unwrap_or(Value::None);
    let start = search_bound(cx, start, 0, items.len())?;
    let stop = search_bound(cx, stop, i64::MAX, items.len())?;
    for (place, item) in items.iter().enumerate().take(stop).skip(start) {
        if item.is(&value) || equal(cx, item, &value)? {
            return Ok(Value::from(place));
        }
    }
    Err(Error::value("tuple.index(x): x not in tuple"))
}

fn tuple_count(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, value] = args.take();
    let items = receiver::tuple(this, "count")?;
    let value = value.unwrap_or(Value::None);
    let mut count = 0;
    for item in items.iter() {
        count += (item.is(&value) || equal(cx, item, &value)?) as usize;
    }
    Ok(Value::from(count))
}

fn item_at(list: &Rc<List>, place: usize) -> Option<Value> {
    list.items().get(place).cloned()
}

fn find(cx: &mut dyn Host, list: &Rc<List>, value: &Value, start: usize, stop: usize) -> Result<Option<usize>> {
    let mut place = start;
    while place < stop
        && let Some(item) = item_at(list, place)
    {
        if item.is(value) || equal(cx, &item, value)? {
            return Ok(Some(place));
        }
        place += 1;
    }
    Ok(None)
}

/// A bound of `index`, negative ones counted from the end.
fn search_bound(cx: &mut dyn Host, bound: Option<Value>, default: i64, len: usize) -> Result<usize> {
    let bound = match bound {
        None => default,
        Some(bound) => super::slice::slice_bound(cx, &bound)?,
    };
    Ok(clip(bound, len))
}

/// A position between items: negative ones count from the end, those beyond an end are that end.
fn clip(index: i64, len: usize) -> usize {
    let len = len as i64;
    let index = if index < 0 { index.saturating_add(len).max(0) } else { index.min(len) };
    index as usize
}
