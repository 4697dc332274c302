//! `collections.deque`: items in a ring buffer, to which `source/collections.py` adds what is seldom called.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use crate::error::{Error, Result};
use crate::library::python::types::receiver::foreign;
use crate::object::{
    Bound, Builtin, Entry, Host, Instance, Object, TypeTable, Value, copied, equal, find_index, get_attribute, iterate,
    native_part, to_int, type_name,
};

/// The items, and how many there may be. `changes` counts what iterators must not overlook.
pub struct Ring {
    items: RefCell<VecDeque<Value>>,
    limit: Cell<Option<usize>>,
    changes: Cell<u64>,
}

static NEW: Entry = Entry::new_c("collections.deque", "deque()", "Items between two ends.", |_, _| {
    Ok(Value::object(Ring { items: RefCell::default(), limit: Cell::new(None), changes: Cell::new(0) }))
});

crate::entries! { pub ENTRIES:
    Entry::new_c("_collections.make_tuple", "make_tuple(cls, items, /)", "A tuple of a class.", make_tuple).quick(quick_tuple),
}

fn quick_tuple(args: &mut [Option<Value>]) -> Option<Value> {
    let [Some(Value::Class(class)), Some(items @ Value::Tuple(_))] = args else { return None };
    (class.builtin_base() == Builtin::Tuple)
        .then(|| Value::Instance(Rc::new(Instance::new(class.clone(), Some(items.clone())))))
}

/// `tuple.__new__(cls, items)`.
fn make_tuple(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [class, items] = args.take().map(|value| value.unwrap_or(Value::None));
    let new = get_attribute(cx, &Value::Type(Builtin::Tuple), "__new__")?;
    cx.apply(&new, &[&class, &items])
}

crate::entries! { METHODS:
    Entry::new_c("collections.deque.append", "append(self, x, /)", "Adds an item at the right end.", |_, args| add(args, "append", false)).quick(quick_append),
    Entry::new_c("collections.deque.appendleft", "appendleft(self, x, /)", "Adds an item at the left end.", |_, args| add(args, "appendleft", true)).quick(quick_appendleft),
    Entry::new_c("collections.deque.pop", "pop(self, /)", "Takes the item at the right end.", |_, args| take(args, "pop")).quick(quick_pop),
    Entry::new_c("collections.deque.popleft", "popleft(self, /)", "Takes the item at the left end.", |_, args| take(args, "popleft")).quick(quick_popleft),
    Entry::new_c("collections.deque.extend", "extend(self, iterable, /)", "Adds items at the right end.", |cx, args| extend(cx, args, "extend", false)),
    Entry::new_c("collections.deque.extendleft", "extendleft(self, iterable, /)", "Adds items at the left end, one after another.", |cx, args| extend(cx, args, "extendleft", true)),
    Entry::new_c("collections.deque.clear", "clear(self, /)", "Removes all items.", clear),
    Entry::new_c("collections.deque.rotate", "rotate(self, n=1, /)", "Moves items from one end to the other.", rotate).quick(quick_rotate),
    Entry::new_c("collections.deque._limit", "_limit(self, /)", "The greatest length, or None.", limit),
    Entry::new_c("collections.deque._begin", "_begin(self, maxlen, /)", "Empties it, and sets the greatest length.", begin),
    Entry::new_c("collections.deque._list", "_list(self, /)", "The items as a list.", list),
}

pub static TABLE: TypeTable =
    TypeTable { doc: "Items between two ends.", construct: Some(&NEW), methods: &[METHODS], ..TypeTable::EMPTY };

pub fn constant(name: &str) -> Option<Value> {
    (name == "deque").then_some(Value::Type(Builtin::Deque))
}

impl Ring {
    fn push(&self, item: Value, left: bool) -> Option<Value> {
        let mut items = self.items.borrow_mut();
        self.changes.set(self.changes.get() + 1);
        match left {
            true => items.push_front(item),
            false => items.push_back(item),
        }
        match self.limit.get() {
            Some(limit) if items.len() > limit => {
                if left {
                    items.pop_back()
                } else {
                    items.pop_front()
                }
            }
            _ => None,
        }
    }

    fn pull(&self, left: bool) -> Option<Value> {
        let mut items = self.items.borrow_mut();
        self.changes.set(self.changes.get() + 1);
        if left { items.pop_front() } else { items.pop_back() }
    }

    fn turn(&self, by: i64) {
        self.changes.set(self.changes.get() + 1);
        let mut items = self.items.borrow_mut();
        if !items.is_empty() {
            let by = by.rem_euclid(items.len() as i64) as usize;
            items.rotate_right(by);
        }
    }

    fn place(&self, cx: &mut dyn Host, key: &Value) -> Result<usize> {
        let index = match key {
            Value::Int(index) => *index,
            key => match find_index(cx, key)? {
                Some(index) => to_int(cx, &index)?,
                None => {
                    let kind = type_name(key);
                    return Err(Error::type_error(format!("sequence index must be integer, not '{kind}'")));
                }
            },
        };
        let count = self.items.borrow().len();
        let at = if index < 0 { index.saturating_add(count as i64) } else { index };
        usize::try_from(at).ok().filter(|&at| at < count).ok_or_else(|| Error::index("deque index out of range"))
    }

    fn get(&self, at: usize) -> Option<Value> {
        self.items.borrow().get(at).cloned()
    }
}

impl Object for Ring {
    fn builtin(&self) -> Builtin {
        Builtin::Deque
    }

    fn quick_len(&self) -> Option<usize> {
        Some(self.items.borrow().len())
    }

    fn len(&self, _: &mut dyn Host) -> Result<Option<usize>> {
        Ok(self.quick_len())
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        let changes = self.changes.get();
        Ok(Some(Value::object(RingIterator { ring: this.clone(), at: Cell::new(0), changes })))
    }

    fn quick_item(&self, index: i64) -> Option<Value> {
        let items = self.items.borrow();
        let at = if index < 0 { index.checked_add(items.len() as i64)? } else { index };
        items.get(usize::try_from(at).ok()?).map(copied)
    }

    fn get_item(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        let at = self.place(cx, key)?;
        Ok(self.get(at))
    }

    fn set_item(&self, cx: &mut dyn Host, key: &Value, value: Option<Value>) -> Result<bool> {
        let at = self.place(cx, key)?;
        let old = match value {
            Some(value) => self.items.borrow_mut().get_mut(at).map(|place| std::mem::replace(place, value)),
            None => {
                self.changes.set(self.changes.get() + 1);
                self.items.borrow_mut().remove(at)
            }
        };
        drop(old);
        Ok(true)
    }

    fn contains(&self, cx: &mut dyn Host, item: &Value) -> Result<Option<bool>> {
        let (mut at, changes) = (0, self.changes.get());
        while let Some(own) = self.get(at) {
            if equal(cx, &own, item)? {
                return Ok(Some(true));
            }
            if self.changes.get() != changes {
                return Err(Error::runtime("deque mutated during iteration"));
            }
            at += 1;
        }
        Ok(Some(false))
    }
}

struct RingIterator {
    ring: Value,
    at: Cell<usize>,
    changes: u64,
}

impl Object for RingIterator {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        "_collections._deque_iterator"
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn quick_next(&self) -> Option<Option<Value>> {
        let ring = self.ring.downcast::<Ring>().filter(|ring| ring.changes.get() == self.changes)?;
        let item = ring.items.borrow().get(self.at.get()).map(copied);
        self.at.set(if item.is_some() { self.at.get() + 1 } else { usize::MAX });
        Some(item)
    }

    fn next(&self, _: &mut dyn Host) -> Result<Option<Value>> {
        let Some(ring) = self.ring.downcast::<Ring>() else { return Ok(None) };
        let at = self.at.get();
        if ring.changes.get() != self.changes && at != usize::MAX {
            self.at.set(usize::MAX);
            return Err(Error::runtime("deque mutated during iteration"));
        }
        let item = ring.get(at);
        self.at.set(if item.is_some() { at + 1 } else { usize::MAX });
        Ok(item)
    }
}

/// The ring of a method's receiver, which is mostly an instance of the class in `source/collections.py`.
fn with_ring<T>(this: Option<&Value>, method: &str, work: impl FnOnce(&Ring) -> T) -> Result<T> {
    let native = match this {
        Some(Value::Instance(instance)) => instance.native.borrow().clone(),
        other => other.cloned(),
    };
    match native.as_ref().and_then(|native| native.downcast::<Ring>()) {
        Some(ring) => Ok(work(ring)),
        None => Err(foreign(this.unwrap_or(&Value::None), "collections.deque", method)),
    }
}

fn quick_ring<T>(this: &Option<Value>, work: impl FnOnce(&Ring) -> Option<T>) -> Option<T> {
    match this {
        Some(Value::Instance(instance)) => {
            let native = instance.native.borrow();
            native.as_ref().and_then(|native| native.downcast::<Ring>()).and_then(work)
        }
        Some(value) => value.downcast::<Ring>().and_then(work),
        None => None,
    }
}

fn quick_add(args: &mut [Option<Value>], left: bool) -> Option<Value> {
    let [this, item] = args else { return None };
    // What falls off the other end may run code when it is dropped.
    quick_ring(this, |ring| ring.limit.get().is_none().then(|| ring.push(item.take()?, left)))?;
    Some(Value::None)
}

fn quick_append(args: &mut [Option<Value>]) -> Option<Value> {
    quick_add(args, false)
}

fn quick_appendleft(args: &mut [Option<Value>]) -> Option<Value> {
    quick_add(args, true)
}

fn quick_pop(args: &mut [Option<Value>]) -> Option<Value> {
    let [this] = args else { return None };
    quick_ring(this, |ring| ring.pull(false))
}

fn quick_popleft(args: &mut [Option<Value>]) -> Option<Value> {
    let [this] = args else { return None };
    quick_ring(this, |ring| ring.pull(true))
}

fn add(args: &mut Bound, method: &str, left: bool) -> Result<Value> {
    let [this, item] = args.take();
    let fallen = with_ring(this.as_ref(), method, |ring| ring.push(item.unwrap_or(Value::None), left))?;
    drop(fallen);
    Ok(Value::None)
}

fn take(args: &mut Bound, method: &str) -> Result<Value> {
    let [this] = args.take();
    with_ring(this.as_ref(), method, |ring| ring.pull(method == "popleft"))?
        .ok_or_else(|| Error::index("pop from an empty deque"))
}

fn extend(cx: &mut dyn Host, args: &mut Bound, method: &str, left: bool) -> Result<Value> {
    let [this, source] = args.take();
    let source = source.unwrap_or(Value::None);
    // Its own items are those from before.
    let native = native_part(&source);
    let own = |this: &Value| this.is(&source) || native.as_ref().is_some_and(|native| this.is(native));
    let source = match this.as_ref().is_some_and(own) {
        true => with_ring(this.as_ref(), method, |ring| Value::list(ring.items.borrow().iter().cloned().collect()))?,
        false => source,
    };
    let mut items = iterate(cx, &source)?;
    while let Some(item) = items.next(cx)? {
        let fallen = with_ring(this.as_ref(), method, |ring| ring.push(item, left))?;
        drop(fallen);
    }
    Ok(Value::None)
}

fn clear(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let old = with_ring(this.as_ref(), "clear", |ring| {
        ring.changes.set(ring.changes.get() + 1);
        ring.items.take()
    })?;
    drop(old);
    Ok(Value::None)
}

fn quick_rotate(args: &mut [Option<Value>]) -> Option<Value> {
    let (this, by) = match args {
        [this] => (this, 1),
        [this, Some(Value::Int(by))] => (this, *by),
        _ => return None,
    };
    quick_ring(this, |ring| {
        ring.turn(by);
        Some(Value::None)
    })
}

fn rotate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, by] = args.take();
    let by = by.map_or(Ok(1), |by| to_int(cx, &by))?;
    with_ring(this.as_ref(), "rotate", |ring| ring.turn(by))?;
    Ok(Value::None)
}

fn limit(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    with_ring(this.as_ref(), "maxlen", |ring| ring.limit.get().map_or(Value::None, Value::from))
}

fn begin(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, limit] = args.take();
    let limit = match limit.unwrap_or(Value::None) {
        Value::None => None,
        limit => Some(usize::try_from(to_int(cx, &limit)?).unwrap_or(0)),
    };
    let old = with_ring(this.as_ref(), "__init__", |ring| {
        ring.limit.set(limit);
        ring.items.take()
    })?;
    drop(old);
    Ok(Value::None)
}

fn list(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    with_ring(this.as_ref(), "copy", |ring| Value::list(ring.items.borrow().iter().cloned().collect()))
}
