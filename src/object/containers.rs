//! `list`, `dict`, `set` and `frozenset` storage.
//!
//! Hashing and equality of keys may run a script's code, so no table is borrowed while a key is compared: candidates with the
//! same hash are taken out first. Dicts keep insertion order; sets iterate in the order of CPython's own table.

use std::cell::{Ref, RefCell, RefMut};

use hashbrown::HashTable;

use super::value::Value;

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
    pub fn is_frozen(&self) -> bool {
        self.frozen
    }
}
