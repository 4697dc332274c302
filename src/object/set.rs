//! `set` and `frozenset` in the layout of CPython's own table, because scripts print sets and see its order.
//!
//! Mirrors `Objects/setobject.c` of CPython 3.11: open addressing with nine linear probes, then a perturbed jump; deleted
//! entries leave dummies; the table grows to the first power of two above four times the items in use. Comparing items may run
//! a script's code, so the table is not borrowed meanwhile.

use std::cell::RefCell;

use super::compare::{equal, simple_equal};
use super::hash::hash;
use super::host::Host;
use super::iterate::iterate;
use super::value::Value;
use crate::error::Result;

/// A Python set or frozenset.
pub struct Set {
    frozen: bool,
    table: RefCell<Table>,
}

#[derive(Clone)]
struct Table {
    /// A power of two of slots, at least eight.
    slots: Vec<Slot>,
    /// Items and dummies.
    fill: usize,
    /// Items.
    used: usize,
    /// Where `pop` looks next.
    finger: usize,
}

#[derive(Clone)]
enum Slot {
    Empty,
    Dummy,
    Item { hash: i64, key: Value },
}

/// Where a search ended.
enum Found {
    Item(usize),
    /// Where the item would stand: the dummy met last, or the empty slot that ended the search.
    Free(usize),
}

const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;
const MIN_SIZE: usize = 8;

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
                return Some(key.clone());
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

    /// `self | other`; `other` is any iterable.
    pub fn union(&self, cx: &mut dyn Host, other: &Value) -> Result<Set> {
        let result = self.copy(self.frozen);
        match other {
            Value::Set(other) if std::ptr::eq(&**other, self) => {}
            other => result.update(cx, other)?,
        }
        Ok(result)
    }

    /// `self & other`; `other` is any iterable.
    pub fn intersection(&self, cx: &mut dyn Host, other: &Value) -> Result<Set> {
        let result = Set::new(self.frozen);
        match other {
            Value::Set(other) if std::ptr::eq(&**other, self) => return Ok(self.copy(self.frozen)),
            Value::Set(other) => {
                // The smaller set is walked; on a tie it is the other one.
                let (large, small) = if other.len() > self.len() { (&**other, self) } else { (self, &**other) };
                for (hash, key) in small.entries() {
                    if large.contains_hashed(cx, hash, &key)? {
                        result.insert_hashed(cx, hash, key)?;
                    }
                }
            }
            other => {
                let mut items = iterate(cx, other)?;
                while let Some(key) = items.next(cx)? {
                    let hash = hash(cx, &key)?;
                    if self.contains_hashed(cx, hash, &key)? {
                        result.insert_hashed(cx, hash, key)?;
                    }
                }
            }
        }
        Ok(result)
    }

    /// `self - other`; `other` is any iterable.
    pub fn difference(&self, cx: &mut dyn Host, other: &Value) -> Result<Set> {
        let other_len = match other {
            Value::Set(other) => other.len(),
            Value::Dict(dict) => dict.len(),
            _ => usize::MAX,
        };
        if other_len == usize::MAX || self.len() >> 2 > other_len {
            let result = self.copy(self.frozen);
            result.subtract(cx, other)?;
            return Ok(result);
        }
        let result = Set::new(self.frozen);
        for (hash, key) in self.entries() {
            let there = match other {
                Value::Set(other) => other.contains_hashed(cx, hash, &key)?,
                Value::Dict(dict) => dict.contains_hashed(cx, hash, &key)?,
                _ => false,
            };
            if !there {
                result.insert_hashed(cx, hash, key)?;
            }
        }
        Ok(result)
    }

    /// `self ^ other`; `other` is any iterable.
    pub fn symmetric_difference(&self, cx: &mut dyn Host, other: &Value) -> Result<Set> {
        let result = Set::from_iterable(cx, self.frozen, other)?;
        result.toggle(cx, self.entries())?;
        Ok(result)
    }

    /// `symmetric_difference_update`.
    pub fn toggle_with(&self, cx: &mut dyn Host, other: &Value) -> Result<()> {
        match other {
            Value::Set(other) if std::ptr::eq(&**other, self) => {
                self.clear();
                Ok(())
            }
            Value::Set(other) => self.toggle(cx, other.entries()),
            Value::Dict(dict) => self.toggle(cx, dict.hashed_keys()),
            other => {
                let other = Set::from_iterable(cx, self.frozen, other)?;
                self.toggle(cx, other.entries())
            }
        }
    }

    /// `difference_update`.
    pub fn subtract(&self, cx: &mut dyn Host, other: &Value) -> Result<()> {
        match other {
            Value::Set(other) if std::ptr::eq(&**other, self) => {
                self.clear();
                return Ok(());
            }
            Value::Set(other) => {
                let common = match other.len() >> 3 > self.len() {
                    true => self.intersection(cx, &Value::Set(other.clone()))?.entries(),
                    false => other.entries(),
                };
                for (hash, key) in common {
                    self.discard_hashed(cx, hash, &key)?;
                }
            }
            other => {
                let mut items = iterate(cx, other)?;
                while let Some(key) = items.next(cx)? {
                    let hash = hash(cx, &key)?;
                    self.discard_hashed(cx, hash, &key)?;
                }
            }
        }
        let mut table = self.table.borrow_mut();
        if table.fill - table.used > table.mask() / 4 {
            table.grow();
        }
        Ok(())
    }

    /// Takes over the table of another set (`intersection_update`).
    pub fn replace(&self, other: Set) {
        let _old = self.table.replace(other.table.into_inner());
    }

    /// `issubset`; `other` is any iterable.
    pub fn is_subset(&self, cx: &mut dyn Host, other: &Value) -> Result<bool> {
        let Value::Set(other) = other else {
            let other = Set::from_iterable(cx, false, other)?;
            return self.is_subset_of(cx, &other);
        };
        self.is_subset_of(cx, other)
    }

    /// `issuperset`; `other` is any iterable.
    pub fn is_superset(&self, cx: &mut dyn Host, other: &Value) -> Result<bool> {
        if let Value::Set(other) = other {
            return other.is_subset_of(cx, self);
        }
        let mut items = iterate(cx, other)?;
        while let Some(item) = items.next(cx)? {
            if !self.contains(cx, &item)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// `isdisjoint`; `other` is any iterable.
    pub fn is_disjoint(&self, cx: &mut dyn Host, other: &Value) -> Result<bool> {
        if let Value::Set(other) = other {
            let (large, small) = if other.len() > self.len() { (&**other, self) } else { (self, &**other) };
            for (hash, key) in small.entries() {
                if large.contains_hashed(cx, hash, &key)? {
                    return Ok(false);
                }
            }
            return Ok(true);
        }
        let mut items = iterate(cx, other)?;
        while let Some(item) = items.next(cx)? {
            if self.contains(cx, &item)? {
                return Ok(false);
            }
        }
        Ok(true)
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

    pub(super) fn is_subset_of(&self, cx: &mut dyn Host, other: &Set) -> Result<bool> {
        if self.len() > other.len() {
            return Ok(false);
        }
        for (hash, key) in self.entries() {
            if !other.contains_hashed(cx, hash, &key)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn entries(&self) -> Vec<(i64, Value)> {
        let table = self.table.borrow();
        let items = table.slots.iter().filter_map(|slot| match slot {
            Slot::Item { hash, key } => Some((*hash, key.clone())),
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
        for (hash, key) in other.entries() {
            self.insert_hashed(cx, hash, key)?;
        }
        Ok(())
    }

    fn toggle(&self, cx: &mut dyn Host, entries: Vec<(i64, Value)>) -> Result<()> {
        for (hash, key) in entries {
            if !self.discard_hashed(cx, hash, &key)? {
                self.insert_hashed(cx, hash, key)?;
            }
        }
        Ok(())
    }

    fn contains_hashed(&self, cx: &mut dyn Host, hash: i64, key: &Value) -> Result<bool> {
        Ok(matches!(self.find(cx, hash, key)?, Found::Item(_)))
    }

    fn insert_hashed(&self, cx: &mut dyn Host, hash: i64, key: Value) -> Result<bool> {
        let Found::Free(at) = self.find(cx, hash, &key)? else { return Ok(false) };
        let mut table = self.table.borrow_mut();
        let was_dummy = matches!(table.slots[at], Slot::Dummy);
        table.slots[at] = Slot::Item { hash, key };
        table.used += 1;
        if was_dummy {
            return Ok(true);
        }
        table.fill += 1;
        if table.fill * 5 >= table.mask() * 3 {
            table.grow();
        }
        Ok(true)
    }

    fn discard_hashed(&self, cx: &mut dyn Host, hash: i64, key: &Value) -> Result<bool> {
        let Found::Item(at) = self.find(cx, hash, key)? else { return Ok(false) };
        let mut table = self.table.borrow_mut();
        let old = std::mem::replace(&mut table.slots[at], Slot::Dummy);
        table.used -= 1;
        drop(table);
        drop(old);
        Ok(true)
    }

    fn find(&self, cx: &mut dyn Host, hash: i64, key: &Value) -> Result<Found> {
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

impl Table {
    fn new() -> Table {
        Table { slots: vec![Slot::Empty; MIN_SIZE], fill: 0, used: 0, finger: 0 }
    }

    fn mask(&self) -> usize {
        self.slots.len() - 1
    }

    /// One large resize before many items are added.
    fn reserve_for(&mut self, more: usize) {
        if (self.fill + more) * 5 >= self.mask() * 3 {
            self.resize((self.used + more) * 2);
        }
    }

    fn grow(&mut self) {
        self.resize(if self.used > 50_000 { self.used * 2 } else { self.used * 4 });
    }

    /// A table of more than `least` slots, without dummies.
    fn resize(&mut self, least: usize) {
        let mut size = MIN_SIZE;
        while size <= least {
            size <<= 1;
        }
        if size == MIN_SIZE && self.slots.len() == MIN_SIZE && self.fill == self.used {
            return;
        }
        let old = std::mem::replace(&mut self.slots, vec![Slot::Empty; size]);
        self.fill = self.used;
        for slot in old {
            if let Slot::Item { hash, key } = slot {
                self.insert_new(hash, key);
            }
        }
    }

    /// Merging into an empty table copies the layout where sizes agree and no dummy is in the way.
    fn merge_into_empty(&mut self, other: &Table) {
        if other.used == 0 {
            return;
        }
        self.reserve_for(other.used);
        if self.slots.len() == other.slots.len() && other.fill == other.used {
            self.slots.clone_from(&other.slots);
        } else {
            for slot in &other.slots {
                if let Slot::Item { hash, key } = slot {
                    self.insert_new(*hash, key.clone());
                }
            }
        }
        (self.fill, self.used) = (other.used, other.used);
    }

    /// Places an item that is known not to be there; the counts are the caller's.
    fn insert_new(&mut self, hash: i64, key: Value) {
        let mut probe = Probe::new(hash, self.mask());
        while !matches!(self.slots[probe.at()], Slot::Empty) {
            probe.advance();
        }
        let at = probe.at();
        self.slots[at] = Slot::Item { hash, key };
    }
}

/// The sequence of slots that a hash visits.
struct Probe {
    mask: usize,
    start: usize,
    step: usize,
    /// Linear probes that this start allows.
    steps: usize,
    perturb: u64,
}

impl Probe {
    fn new(hash: i64, mask: usize) -> Probe {
        let mut probe = Probe { mask, start: hash as usize & mask, step: 0, steps: 0, perturb: hash as u64 };
        probe.set_steps();
        probe
    }

    fn set_steps(&mut self) {
        self.step = 0;
        self.steps = if self.start + LINEAR_PROBES <= self.mask { LINEAR_PROBES } else { 0 };
    }

    fn at(&self) -> usize {
        self.start + self.step
    }

    fn advance(&mut self) {
        if self.step < self.steps {
            self.step += 1;
            return;
        }
        self.perturb >>= PERTURB_SHIFT;
        self.start = self.start.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb as usize) & self.mask;
        self.set_steps();
    }
}

/// The hash of a key to look up: sets, which have none, are looked up as frozensets.
fn key_hash(cx: &mut dyn Host, key: &Value) -> Result<i64> {
    match key {
        Value::Set(set) if !set.is_frozen() => Ok(set.hash()),
        key => hash(cx, key),
    }
}
