//! `list`, `dict`, `set` and `frozenset` storage.
//!
//! Hashing and equality of keys may run a script's code, so no table is borrowed while a key is compared: candidates with the
//! same hash are taken out first. Dicts keep insertion order; sets iterate in the order of CPython's own table.

use std::cell::{Ref, RefCell, RefMut};

use hashbrown::HashTable;

use super::host::Host;
use super::value::Value;
use crate::error::{Error, Result};

/// A Python list.
#[derive(Default)]
pub struct List(RefCell<Vec<Value>>);

/// A Python dict.
#[derive(Default)]
pub struct Dict(RefCell<DictTable>);

#[derive(Default)]
pub(super) struct DictTable {
    /// Positions in `entries`, by hash.
    pub(super) index: HashTable<u32>,
    /// In insertion order; `None` where one was deleted.
    pub(super) entries: Vec<Option<DictEntry>>,
    pub(super) live: usize,
}

pub(super) struct DictEntry {
    pub(super) hash: i64,
    pub(super) key: Value,
    pub(super) value: Value,
}

/// A Python set or frozenset.
pub struct Set {
    frozen: bool,
    #[expect(dead_code, reason = "filled with CPython's table layout by the set operations")]
    table: RefCell<Vec<Option<(i64, Value)>>>,
}

impl List {
    pub fn new(items: Vec<Value>) -> List {
        List(RefCell::new(items))
    }

    /// The items, borrowed for a short read. Do not hold it across a call into the host.
    pub fn items(&self) -> Ref<'_, Vec<Value>> {
        self.0.borrow()
    }

    /// The items for a short change. Do not hold it across a call into the host.
    pub fn items_mut(&self) -> RefMut<'_, Vec<Value>> {
        self.0.borrow_mut()
    }

    pub fn len(&self) -> usize {
        self.0.borrow().len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }
}

impl Dict {
    pub fn new() -> Dict {
        Dict::default()
    }

    /// The value of a key.
    pub fn get(&self, _cx: &mut dyn Host, _key: &Value) -> Result<Option<Value>> {
        Err(Error::not_implemented("object layer"))
    }

    /// The value of a key that is text; runs no script code unless the script's own keys have the same hash.
    pub fn get_str(&self, _cx: &mut dyn Host, _key: &str) -> Result<Option<Value>> {
        Err(Error::not_implemented("object layer"))
    }

    /// Binds a key and returns what it was bound to. A key that is there already keeps its place and its identity.
    pub fn insert(&self, _cx: &mut dyn Host, _key: Value, _value: Value) -> Result<Option<Value>> {
        Err(Error::not_implemented("object layer"))
    }

    /// Removes a key and returns the entry.
    pub fn remove(&self, _cx: &mut dyn Host, _key: &Value) -> Result<Option<(Value, Value)>> {
        Err(Error::not_implemented("object layer"))
    }

    pub fn contains(&self, _cx: &mut dyn Host, _key: &Value) -> Result<bool> {
        Err(Error::not_implemented("object layer"))
    }

    /// The first entry at or after a position, which moves behind it. Start at 0; `len` says whether the dict changed.
    pub fn next_entry(&self, _position: &mut usize) -> Option<(Value, Value)> {
        None
    }

    /// The last entry before a position, which moves to it. Start at `usize::MAX`.
    pub fn previous_entry(&self, _position: &mut usize) -> Option<(Value, Value)> {
        None
    }

    /// `popitem`: removes the entry inserted last.
    pub fn pop_last(&self) -> Option<(Value, Value)> {
        None
    }

    pub fn clear(&self) {}

    /// A shallow copy.
    pub fn copy(&self) -> Dict {
        Dict::default()
    }

    /// A dict of these entries; later ones win.
    pub fn from_pairs(_cx: &mut dyn Host, _pairs: impl IntoIterator<Item = (Value, Value)>) -> Result<Dict> {
        Err(Error::not_implemented("object layer"))
    }

    /// Keys in insertion order, copied out.
    pub fn keys(&self) -> Vec<Value> {
        Vec::new()
    }

    /// Values in insertion order, copied out.
    pub fn values(&self) -> Vec<Value> {
        Vec::new()
    }

    pub fn len(&self) -> usize {
        self.0.borrow().live
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Keys and values in insertion order, copied out.
    pub fn items(&self) -> Vec<(Value, Value)> {
        let table = self.0.borrow();
        table.entries.iter().flatten().map(|entry| (entry.key.clone(), entry.value.clone())).collect()
    }
}

impl Set {
    /// An empty set (`frozen`: an empty frozenset).
    pub fn new(frozen: bool) -> Set {
        Set { frozen, table: RefCell::default() }
    }

    /// `set(iterable)`, with the insertion order and growth of CPython's constructor.
    pub fn from_iterable(_cx: &mut dyn Host, _frozen: bool, _iterable: &Value) -> Result<Set> {
        Err(Error::not_implemented("object layer"))
    }

    /// A set display `{a, b}`: items are added one by one.
    pub fn from_items(_cx: &mut dyn Host, _frozen: bool, _items: impl IntoIterator<Item = Value>) -> Result<Set> {
        Err(Error::not_implemented("object layer"))
    }

    pub fn len(&self) -> usize {
        0
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn contains(&self, _cx: &mut dyn Host, _item: &Value) -> Result<bool> {
        Err(Error::not_implemented("object layer"))
    }

    /// Adds an item; false when it was there.
    pub fn insert(&self, _cx: &mut dyn Host, _item: Value) -> Result<bool> {
        Err(Error::not_implemented("object layer"))
    }

    /// Removes an item; false when it was not there.
    pub fn remove(&self, _cx: &mut dyn Host, _item: &Value) -> Result<bool> {
        Err(Error::not_implemented("object layer"))
    }

    /// `pop`: removes the item that comes first in the table after the last one popped.
    pub fn pop(&self) -> Option<Value> {
        None
    }

    pub fn clear(&self) {}

    /// Items in the order of the table, copied out.
    pub fn items(&self) -> Vec<Value> {
        Vec::new()
    }

    /// The first item at or after a position of the table, which moves behind it.
    pub fn next_item(&self, _position: &mut usize) -> Option<Value> {
        None
    }

    /// A copy with CPython's table order (`set.copy`, `frozenset(s)`).
    pub fn copy(&self, _frozen: bool) -> Set {
        Set::new(_frozen)
    }

    /// `update`: adds all items of an iterable, or of a set or dict in table order.
    pub fn update(&self, _cx: &mut dyn Host, _other: &Value) -> Result<()> {
        Err(Error::not_implemented("object layer"))
    }

    /// `self & other`; `other` is any iterable.
    pub fn intersection(&self, _cx: &mut dyn Host, _other: &Value) -> Result<Set> {
        Err(Error::not_implemented("object layer"))
    }

    /// `self - other`; `other` is any iterable.
    pub fn difference(&self, _cx: &mut dyn Host, _other: &Value) -> Result<Set> {
        Err(Error::not_implemented("object layer"))
    }

    /// `self ^ other`; `other` is any iterable.
    pub fn symmetric_difference(&self, _cx: &mut dyn Host, _other: &Value) -> Result<Set> {
        Err(Error::not_implemented("object layer"))
    }

    /// `self | other`; `other` is any iterable.
    pub fn union(&self, _cx: &mut dyn Host, _other: &Value) -> Result<Set> {
        Err(Error::not_implemented("object layer"))
    }

    /// `difference_update`.
    pub fn subtract(&self, _cx: &mut dyn Host, _other: &Value) -> Result<()> {
        Err(Error::not_implemented("object layer"))
    }

    /// Takes over the table of another set (`intersection_update`, `^=`).
    pub fn replace(&self, _other: Set) {}

    /// `issubset`; `other` is any iterable.
    pub fn is_subset(&self, _cx: &mut dyn Host, _other: &Value) -> Result<bool> {
        Err(Error::not_implemented("object layer"))
    }

    /// `issuperset`; `other` is any iterable.
    pub fn is_superset(&self, _cx: &mut dyn Host, _other: &Value) -> Result<bool> {
        Err(Error::not_implemented("object layer"))
    }

    /// `isdisjoint`; `other` is any iterable.
    pub fn is_disjoint(&self, _cx: &mut dyn Host, _other: &Value) -> Result<bool> {
        Err(Error::not_implemented("object layer"))
    }

    pub fn is_frozen(&self) -> bool {
        self.frozen
    }
}
