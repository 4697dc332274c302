//! `set` and `frozenset` in the layout of CPython's own table, because scripts print sets and see its order.
//!
//! Which of two sets is walked, when a table grows ahead, when a copy keeps the layout: all as in `Objects/setobject.c` of
//! CPython 3.11. Comparing items may run a script's code, so the table is not borrowed meanwhile.

use std::cell::RefCell;

use super::compare::{equal, simple_equal};
use super::hash::{hash, plain_hash};
use super::host::Host;
use super::iterate::iterate;
use super::list::copied;
use super::set_table::{Found, Probe, Slot, Table};
use super::value::Value;
use crate::error::Result;

/// A Python set or frozenset.
pub struct Set {
    frozen: bool,
    pub(super) table: RefCell<Table>,
}

impl Set {
    /// An empty set (`frozen`: an empty frozenset).
    pub fn new(frozen: bool) -> Set {
        Set { frozen, table: RefCell::new(Table::new()) }
    }

    pub fn is_frozen(&self) -> bool {
        self.frozen
    }

    /// `set(iterable)`, with the insertion order and growth of CPython's constructor.
    pub fn from_iterable(cx: &mut dyn Host, frozen: bool, iterable: &Value) -> Result<Set> {
        let set = Set::new(frozen);
        set.update(cx, iterable)?;
        Ok(set)
    }

    /// A set display `{a, b}`: items are added one by one.
    pub fn from_items(cx: &mut dyn Host, frozen: bool, items: impl IntoIterator<Item = Value>) -> Result<Set> {
        let set = Set::new(frozen);
        for item in items {
            set.insert(cx, item)?;
        }
        Ok(set)
    }

    pub fn len(&self) -> usize {
        self.table.borrow().used
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// `item in set`; an unhashable set is looked up as a frozenset.
    pub fn contains(&self, cx: &mut dyn Host, item: &Value) -> Result<bool> {
        let hash = key_hash(cx, item)?;
        self.contains_hashed(cx, hash, item)
    }

    /// Whether an item that is a number, text, or a tuple of such is there; `None` where finding out takes more.
    #[inline]
    pub fn quick_contains(&self, item: &Value) -> Option<bool> {
        match self.quick_find(plain_hash(item)?, item)? {
            Found::Item(_) => Some(true),
            Found::Free(_) => Some(false),
        }
    }

    /// Adds an item of such a kind; false where that takes more.
    #[inline]
    pub fn quick_insert(&self, item: &Value) -> bool {
        let Some(hash) = plain_hash(item) else { return false };
        let mut table = self.table.borrow_mut();
        match table.quick_find(hash, item) {
            None => return false,
            Some(Found::Item(_)) => {}
            Some(Found::Free(at)) => table.place(at, hash, copied(item)),
        }
        true
    }

    /// Removes an item of such a kind; whether it was there, or `None` where that takes more.
    #[inline]
    pub fn quick_remove(&self, item: &Value) -> Option<bool> {
        match self.quick_find(plain_hash(item)?, item)? {
            Found::Item(at) => self.vacate(at),
            Found::Free(_) => return Some(false),
        }
        Some(true)
    }

    /// Adds an item; false when it was there.
    pub fn insert(&self, cx: &mut dyn Host, item: Value) -> Result<bool> {
        let hash = hash(cx, &item)?;
        self.insert_hashed(cx, hash, item)
    }

    /// Removes an item; false when it was not there.
    pub fn remove(&self, cx: &mut dyn Host, item: &Value) -> Result<bool> {
        let hash = key_hash(cx, item)?;
        self.discard_hashed(cx, hash, item)
    }

    /// `pop`: removes the item that comes first in the table after the last one popped.
    pub fn pop(&self) -> Option<Value> {
        let mut table = self.table.borrow_mut();
        if table.used == 0 {
            return None;
        }
        let mask = table.mask();
        let mut at = table.finger & mask;
        while !matches!(table.slots[at], Slot::Item { .. }) {
            at = (at + 1) & mask;
        }
        let old = std::mem::replace(&mut table.slots[at], Slot::Dummy);
        table.used -= 1;
        table.finger = at + 1;
        match old {
            Slot::Item { key, .. } => Some(key),
            _ => None,
        }
    }

    pub fn clear(&self) {
        // The items are dropped after the borrow has ended.
        let _old = self.table.replace(Table::new());
    }

    /// Items in the order of the table, copied out.
    pub fn items(&self) -> Vec<Value> {
        self.entries().into_iter().map(|(_, key)| key).collect()
    }

    /// The first item at or after a position of the table, which moves behind it.
    pub fn next_item(&self, position: &mut usize) -> Option<Value> {
        let table = self.table.borrow();
        while let Some(slot) = table.slots.get(*position) {
            *position += 1;
            if let Slot::Item { key, .. } = slot {
                return Some(copied(key));
            }
        }
        None
    }

    /// A copy with CPython's table order (`set.copy`, `frozenset(s)`).
    pub fn copy(&self, frozen: bool) -> Set {
        let mut table = Table::new();
        table.merge_into_empty(&self.table.borrow());
        Set { frozen, table: RefCell::new(table) }
    }

    /// `update`: adds all items of an iterable, or of a set or dict in table order.
    pub fn update(&self, cx: &mut dyn Host, other: &Value) -> Result<()> {
        match other {
            Value::Set(other) => self.merge(cx, other),
            Value::Dict(dict) => {
                let keys = dict.hashed_keys();
                self.table.borrow_mut().reserve_for(keys.len());
                for (hash, key) in keys {
                    self.insert_hashed(cx, hash, key)?;
                }
                Ok(())
            }
            other => {
                let mut items = iterate(cx, other)?;
                while let Some(item) = items.next(cx)? {
                    self.insert(cx, item)?;
                }
                Ok(())
            }
        }
    }

    /// `frozenset.__hash__`: independent of the order.
    pub fn hash(&self) -> i64 {
        let shuffle = |h: u64| ((h ^ 89_869_747) ^ (h << 16)).wrapping_mul(3_644_798_167);
        let mut state = self.entries().iter().fold(0, |state, (hash, _)| state ^ shuffle(*hash as u64));
        state ^= (self.len() as u64 + 1).wrapping_mul(1_927_868_237);
        state ^= (state >> 11) ^ (state >> 25);
        state = state.wrapping_mul(69_069).wrapping_add(907_133_923);
        if state == u64::MAX { 590_923_713 } else { state as i64 }
    }

    pub(super) fn entries(&self) -> Vec<(i64, Value)> {
        let table = self.table.borrow();
        let items = table.slots.iter().filter_map(|slot| match slot {
            Slot::Item { hash, key } => Some((*hash, copied(key))),
            _ => None,
        });
        items.collect()
    }

    fn merge(&self, cx: &mut dyn Host, other: &Set) -> Result<()> {
        if std::ptr::eq(self, other) || other.is_empty() {
            return Ok(());
        }
        if self.table.borrow().fill == 0 {
            self.table.borrow_mut().merge_into_empty(&other.table.borrow());
            return Ok(());
        }
        self.table.borrow_mut().reserve_for(other.len());
        // Most items are compared without running anything. The rest is copied out first, as a script may change the other set.
        let mut unsure = Vec::new();
        let mut table = self.table.borrow_mut();
        for slot in &other.table.borrow().slots {
            if let Slot::Item { hash, key } = slot {
                match if unsure.is_empty() { table.quick_find(*hash, key) } else { None } {
                    Some(Found::Free(at)) => table.place(at, *hash, copied(key)),
                    Some(Found::Item(_)) => {}
                    None => unsure.push((*hash, key.clone())),
                }
            }
        }
        drop(table);
        for (hash, key) in unsure {
            self.insert_hashed(cx, hash, key)?;
        }
        Ok(())
    }

    /// Takes away the items that another set has as well, and adds its others; gives those that comparing takes a script's code for, which
    /// are left to be done.
    pub(super) fn quick_toggle(&self, other: &Set) -> Vec<(i64, Value)> {
        let (mut unsure, mut gone) = (Vec::new(), Vec::new());
        let mut table = self.table.borrow_mut();
        for slot in &other.table.borrow().slots {
            if let Slot::Item { hash, key } = slot {
                match if unsure.is_empty() { table.quick_find(*hash, key) } else { None } {
                    Some(Found::Item(at)) => {
                        table.used -= 1;
                        gone.push(std::mem::replace(&mut table.slots[at], Slot::Dummy));
                    }
                    Some(Found::Free(at)) => table.place(at, *hash, copied(key)),
                    None => unsure.push((*hash, key.clone())),
                }
            }
        }
        drop(table);
        drop(gone);
        unsure
    }

    /// The items that `keep` chooses by hash and key, in the order of the table; `None` when it cannot tell of one.
    pub(super) fn quick_filter(&self, frozen: bool, keep: impl Fn(i64, &Value) -> Option<bool>) -> Option<Set> {
        let mut result = Table::new();
        for slot in &self.table.borrow().slots {
            if let Slot::Item { hash, key } = slot
                && keep(*hash, key)?
            {
                // Items of one set differ, so that only the place is looked for.
                result.add_new(*hash, copied(key));
            }
        }
        Some(Set { frozen, table: RefCell::new(result) })
    }

    /// Whether an item is there that is compared without running anything; `None` where that is not enough.
    pub(super) fn quick_contains_hashed(&self, hash: i64, key: &Value) -> Option<bool> {
        self.quick_find(hash, key).map(|found| matches!(found, Found::Item(_)))
    }

    /// Whether `holds` is true of all items; `None` when it cannot tell of one.
    pub(super) fn quick_all(&self, holds: impl Fn(i64, &Value) -> Option<bool>) -> Option<bool> {
        for slot in &self.table.borrow().slots {
            if let Slot::Item { hash, key } = slot
                && !holds(*hash, key)?
            {
                return Some(false);
            }
        }
        Some(true)
    }

    pub(super) fn contains_hashed(&self, cx: &mut dyn Host, hash: i64, key: &Value) -> Result<bool> {
        Ok(matches!(self.find(cx, hash, key)?, Found::Item(_)))
    }

    pub(super) fn insert_hashed(&self, cx: &mut dyn Host, hash: i64, key: Value) -> Result<bool> {
        let Found::Free(at) = self.find(cx, hash, &key)? else { return Ok(false) };
        self.place(at, hash, key);
        Ok(true)
    }

    fn place(&self, at: usize, hash: i64, key: Value) {
        self.table.borrow_mut().place(at, hash, key);
    }

    /// As [`Table::quick_find`].
    #[inline]
    fn quick_find(&self, hash: i64, key: &Value) -> Option<Found> {
        self.table.borrow().quick_find(hash, key)
    }

    pub(super) fn discard_hashed(&self, cx: &mut dyn Host, hash: i64, key: &Value) -> Result<bool> {
        let Found::Item(at) = self.find(cx, hash, key)? else { return Ok(false) };
        self.vacate(at);
        Ok(true)
    }

    /// Takes away the item at a place of the table.
    fn vacate(&self, at: usize) {
        let mut table = self.table.borrow_mut();
        let old = std::mem::replace(&mut table.slots[at], Slot::Dummy);
        table.used -= 1;
        drop(table);
        drop(old);
    }

    fn find(&self, cx: &mut dyn Host, hash: i64, key: &Value) -> Result<Found> {
        if let Some(found) = self.quick_find(hash, key) {
            return Ok(found);
        }
        'restart: loop {
            let mut probe = Probe::new(hash, self.table.borrow().mask());
            let mut dummy = None;
            loop {
                let at = probe.at();
                let candidate = match self.table.borrow().slots.get(at) {
                    Some(Slot::Empty) => return Ok(Found::Free(dummy.unwrap_or(at))),
                    Some(Slot::Dummy) => {
                        dummy = Some(at);
                        None
                    }
                    Some(Slot::Item { hash: other, key: candidate }) if *other == hash => {
                        match simple_equal(candidate, key) {
                            Some(true) => return Ok(Found::Item(at)),
                            Some(false) => None,
                            None => Some(candidate.clone()),
                        }
                    }
                    Some(_) => None,
                    None => continue 'restart,
                };
                if let Some(candidate) = candidate {
                    let same = equal(cx, &candidate, key)?;
                    let table = self.table.borrow();
                    let still = matches!(table.slots.get(at), Some(Slot::Item { key, .. }) if key.is(&candidate));
                    if !still || table.mask() != probe.mask {
                        continue 'restart;
                    }
                    if same {
                        return Ok(Found::Item(at));
                    }
                }
                probe.advance();
            }
        }
    }
}

/// The hash of a key to look up: sets, which have none, are looked up as frozensets.
fn key_hash(cx: &mut dyn Host, key: &Value) -> Result<i64> {
    match key {
        Value::Set(set) if !set.is_frozen() => Ok(set.hash()),
        Value::Instance(instance) if matches!(&*instance.native.borrow(), Some(Value::Set(set)) if !set.is_frozen()) => {
            match instance.class().lookup("__hash__") {
                Some(_) => hash(cx, key),
                None => match &*instance.native.borrow() {
                    Some(Value::Set(set)) => Ok(set.hash()),
                    _ => hash(cx, key),
                },
            }
        }
        key => hash(cx, key),
    }
}
