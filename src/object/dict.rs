//! `dict` storage: entries in insertion order, and a table of their positions by hash.
//!
//! Hashing and equality of keys may run a script's code, so the table is not borrowed meanwhile: candidates of the same hash
//! are taken out first, and the search starts again when the table has changed under it. A deleted entry leaves a hole, so
//! that positions of running iterations stay; holes are closed when the entries would have to grow.

use std::cell::RefCell;
use std::rc::Rc;

use hashbrown::HashTable;

use super::compare::{equal, simple_equal};
use super::hash::{hash, hash_str, plain_hash, plain_pair_hash};
use super::host::Host;
use super::list::copied;
use super::pairs::push_to;
use super::value::Value;
use crate::error::{Error, Result};

/// A Python dict.
#[derive(Default)]
pub struct Dict(RefCell<Table>);

#[derive(Default)]
struct Table {
    /// Positions in `entries`, by hash.
    index: HashTable<u32>,
    /// In insertion order; `None` where one was deleted.
    entries: Vec<Option<DictEntry>>,
    live: usize,
}

#[derive(Clone)]
struct DictEntry {
    hash: i64,
    key: Value,
    value: Value,
}

impl Dict {
    pub fn new() -> Dict {
        Dict::default()
    }

    pub fn len(&self) -> usize {
        self.0.borrow().live
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The value of a key.
    pub fn get(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        let hash = hash(cx, key)?;
        self.get_hashed(cx, hash, key)
    }

    /// The value of a key that is text; runs no script code unless the script's own keys have the same hash.
    pub fn get_str(&self, cx: &mut dyn Host, key: &str) -> Result<Option<Value>> {
        self.get_hashed(cx, hash_str(key), &Value::str(key))
    }

    /// The value of a key that is a number, text, or a tuple of such, found without running anything: `None` where more is needed, or
    /// the dict has keys that a script must compare.
    #[inline]
    pub fn quick_get(&self, key: &Value) -> Option<Option<Value>> {
        self.quick_look(key, Value::clone)
    }

    /// The same, seen where it is by `look`, which drops nothing.
    #[inline]
    pub fn quick_look<T>(&self, key: &Value, look: impl FnOnce(&Value) -> T) -> Option<Option<T>> {
        let hash = plain_hash(key)?;
        let table = self.0.borrow();
        match table.quick_find(hash, key)? {
            Some(position) => Some(Some(look(&table.entry(position)?.value))),
            None => Some(None),
        }
    }

    /// The same of a key that is a tuple of two.
    #[inline]
    pub fn quick_look_pair<T>(&self, one: &Value, other: &Value, look: impl FnOnce(&Value) -> T) -> Option<Option<T>> {
        let hash = plain_pair_hash(one, other)?;
        let table = self.0.borrow();
        let same = |key: &Value| match key {
            Value::Tuple(items) => match &items[..] {
                [first, second] => Some(simple_equal(first, one)? && simple_equal(second, other)?),
                _ => Some(false),
            },
            _ => None,
        };
        match table.search(hash, same)? {
            Some(position) => Some(Some(look(&table.entry(position)?.value))),
            None => Some(None),
        }
    }

    /// Whether a key of such a kind is there.
    #[inline]
    pub fn quick_contains(&self, key: &Value) -> Option<bool> {
        let hash = plain_hash(key)?;
        self.0.borrow().quick_find(hash, key).map(|found| found.is_some())
    }

    /// Binds a key of such a kind; gives the old value. The value comes back where more is needed.
    #[inline]
    pub fn quick_insert(&self, key: &Value, value: Value) -> std::result::Result<Option<Value>, Value> {
        let Some(hash) = plain_hash(key) else { return Err(value) };
        let mut table = self.0.borrow_mut();
        match table.quick_find(hash, key) {
            Some(Some(position)) => match table.entries.get_mut(position as usize) {
                Some(Some(entry)) => Ok(Some(std::mem::replace(&mut entry.value, value))),
                _ => Err(value),
            },
            Some(None) if table.entries.len() < u32::MAX as usize => {
                table.push(DictEntry { hash, key: copied(key), value });
                Ok(None)
            }
            _ => Err(value),
        }
    }

    /// Removes a key of such a kind that is there, and gives its value; `None`, with nothing done, in all other cases.
    pub fn quick_remove(&self, key: &Value) -> Option<Value> {
        let hash = plain_hash(key)?;
        let mut table = self.0.borrow_mut();
        let position = table.quick_find(hash, key)??;
        let (key, value) = table.take(position as usize)?;
        drop(table);
        drop(key);
        Some(value)
    }

    /// Adds one to the integer of a key of such a kind, or binds the key to 1; false where more is needed.
    pub fn quick_count(&self, key: &Value) -> bool {
        let Some(hash) = plain_hash(key) else { return false };
        let mut table = self.0.borrow_mut();
        match table.quick_find(hash, key) {
            Some(Some(position)) => match table.entries.get_mut(position as usize) {
                Some(Some(DictEntry { value: Value::Int(count), .. })) if *count < i64::MAX => {
                    *count += 1;
                    true
                }
                _ => false,
            },
            Some(None) if table.entries.len() < u32::MAX as usize => {
                table.push(DictEntry { hash, key: key.clone(), value: Value::Int(1) });
                true
            }
            _ => false,
        }
    }

    /// Binds a key and returns what it was bound to. A key that is there already keeps its place and its identity.
    pub fn insert(&self, cx: &mut dyn Host, key: Value, value: Value) -> Result<Option<Value>> {
        let hash = hash(cx, &key)?;
        self.insert_hashed(cx, hash, key, value)
    }

    /// `setdefault`: the value of a key, bound to `default` first when it has none.
    pub fn get_or_insert(&self, cx: &mut dyn Host, key: Value, default: Value) -> Result<Value> {
        let hash = hash(cx, &key)?;
        match self.get_hashed(cx, hash, &key)? {
            Some(value) => Ok(value),
            None => {
                self.insert_hashed(cx, hash, key, default.clone())?;
                Ok(default)
            }
        }
    }

    /// Removes a key and returns the entry.
    pub fn remove(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<(Value, Value)>> {
        if self.is_empty() {
            hash(cx, key)?;
            return Ok(None);
        }
        let hash = hash(cx, key)?;
        let Some(position) = self.find(cx, hash, key)? else { return Ok(None) };
        Ok(self.0.borrow_mut().take(position))
    }

    pub fn contains(&self, cx: &mut dyn Host, key: &Value) -> Result<bool> {
        let hash = hash(cx, key)?;
        Ok(self.find(cx, hash, key)?.is_some())
    }

    /// `contains` for a key whose hash is known.
    pub(super) fn contains_hashed(&self, cx: &mut dyn Host, hash: i64, key: &Value) -> Result<bool> {
        Ok(self.find(cx, hash, key)?.is_some())
    }

    /// The first entry at or after a position, which moves behind it. Start at 0; `len` says whether the dict changed.
    pub fn next_entry(&self, position: &mut usize) -> Option<(Value, Value)> {
        let table = self.0.borrow();
        while let Some(entry) = table.entries.get(*position) {
            *position += 1;
            if let Some(entry) = entry {
                return Some((copied(&entry.key), copied(&entry.value)));
            }
        }
        None
    }

    /// The key of the first entry at or after a position, which moves behind it.
    #[inline]
    pub fn next_key(&self, position: &mut usize) -> Option<Value> {
        let table = self.0.borrow();
        while let Some(entry) = table.entries.get(*position) {
            *position += 1;
            if let Some(entry) = entry {
                return Some(copied(&entry.key));
            }
        }
        // The caller goes back one, and stays at the end.
        *position += 1;
        None
    }

    /// The last entry before a position, which moves to it. Start at `usize::MAX`.
    pub fn previous_entry(&self, position: &mut usize) -> Option<(Value, Value)> {
        let table = self.0.borrow();
        let mut at = (*position).min(table.entries.len());
        while at > 0 {
            at -= 1;
            if let Some(entry) = &table.entries[at] {
                *position = at;
                return Some((entry.key.clone(), entry.value.clone()));
            }
        }
        *position = 0;
        None
    }

    /// `popitem`: removes the entry inserted last.
    pub fn pop_last(&self) -> Option<(Value, Value)> {
        let mut table = self.0.borrow_mut();
        let position = table.entries.iter().rposition(Option::is_some)?;
        let entry = table.take(position);
        // Positions behind it hold holes only.
        table.entries.truncate(position);
        entry
    }

    pub fn clear(&self) {
        // The values are dropped after the borrow has ended.
        let _old = self.0.take();
    }

    /// A shallow copy.
    pub fn copy(&self) -> Dict {
        Dict(RefCell::new(self.0.borrow().copy()))
    }

    /// Binds all keys of another dict, whose hashes are known.
    pub fn absorb(&self, cx: &mut dyn Host, other: &Dict) -> Result<()> {
        if std::ptr::eq(self, other) {
            return Ok(());
        }
        if self.0.borrow().entries.is_empty() {
            let copy = other.0.borrow().copy();
            *self.0.borrow_mut() = copy;
            return Ok(());
        }
        // Comparing keys may run a script's code, which may change the other dict.
        let entries: Vec<DictEntry> = other.0.borrow().entries.iter().flatten().cloned().collect();
        for DictEntry { hash, key, value } in entries {
            drop(self.insert_hashed(cx, hash, key, value)?);
        }
        Ok(())
    }

    /// Adds all keys or all values to a vector.
    pub(super) fn list_into(&self, items: &mut Vec<Value>, of_values: bool) {
        for entry in self.0.borrow().entries.iter().flatten() {
            push_to(items, copied(if of_values { &entry.value } else { &entry.key }));
        }
    }

    /// A dict of these entries; later ones win.
    pub fn from_pairs(cx: &mut dyn Host, pairs: impl IntoIterator<Item = (Value, Value)>) -> Result<Dict> {
        let dict = Dict::new();
        for (key, value) in pairs {
            dict.insert(cx, key, value)?;
        }
        Ok(dict)
    }

    /// A dict with names as keys, each of which occurs once.
    pub fn from_names<'a>(names: impl IntoIterator<Item = (&'a str, Value)>) -> Dict {
        let mut table = Table::default();
        for (name, value) in names {
            table.push(DictEntry { hash: hash_str(name), key: Value::str(name), value });
        }
        Dict(RefCell::new(table))
    }

    /// Keys and values in insertion order, copied out.
    pub fn items(&self) -> Vec<(Value, Value)> {
        let table = self.0.borrow();
        table.entries.iter().flatten().map(|entry| (entry.key.clone(), entry.value.clone())).collect()
    }

    /// Keys in insertion order, copied out.
    pub fn keys(&self) -> Vec<Value> {
        self.0.borrow().entries.iter().flatten().map(|entry| entry.key.clone()).collect()
    }

    /// Keys with their hashes, copied out.
    pub(super) fn hashed_keys(&self) -> Vec<(i64, Value)> {
        self.0.borrow().entries.iter().flatten().map(|entry| (entry.hash, entry.key.clone())).collect()
    }

    /// Values in insertion order, copied out.
    pub fn values(&self) -> Vec<Value> {
        self.0.borrow().entries.iter().flatten().map(|entry| entry.value.clone()).collect()
    }

    fn get_hashed(&self, cx: &mut dyn Host, hash: i64, key: &Value) -> Result<Option<Value>> {
        let position = self.find(cx, hash, key)?;
        let table = self.0.borrow();
        Ok(position.and_then(|position| Some(table.entries.get(position)?.as_ref()?.value.clone())))
    }

    fn insert_hashed(&self, cx: &mut dyn Host, hash: i64, key: Value, value: Value) -> Result<Option<Value>> {
        let position = self.find(cx, hash, &key)?;
        let mut table = self.0.borrow_mut();
        if let Some(position) = position
            && let Some(Some(entry)) = table.entries.get_mut(position)
        {
            return Ok(Some(std::mem::replace(&mut entry.value, value)));
        }
        if table.entries.len() >= u32::MAX as usize {
            return Err(Error::memory(""));
        }
        table.push(DictEntry { hash, key, value });
        Ok(None)
    }

    /// The position of a key's entry.
    fn find(&self, cx: &mut dyn Host, hash: i64, key: &Value) -> Result<Option<usize>> {
        let candidates: Vec<(usize, Value)> = {
            let table = self.0.borrow();
            let mut unsure = false;
            let found = table.index.find(spread(hash), |&position| match table.entry(position) {
                Some(entry) if entry.hash == hash => match simple_equal(&entry.key, key) {
                    Some(equal) => equal,
                    None => {
                        unsure = true;
                        false
                    }
                },
                _ => false,
            });
            if let Some(&position) = found {
                return Ok(Some(position as usize));
            }
            if !unsure {
                return Ok(None);
            }
            let same_hash = table.index.iter_hash(spread(hash)).filter_map(|&position| {
                let entry = table.entry(position).filter(|entry| entry.hash == hash)?;
                Some((position as usize, entry.key.clone()))
            });
            same_hash.collect()
        };
        for (position, candidate) in candidates {
            if equal(cx, &candidate, key)? {
                let table = self.0.borrow();
                let still = table.entries.get(position).and_then(Option::as_ref);
                if still.is_some_and(|entry| entry.key.is(&candidate)) {
                    return Ok(Some(position));
                }
                drop(table);
                return self.find(cx, hash, key);
            }
        }
        Ok(None)
    }
}

impl Table {
    /// The position of a key that is compared without running anything; `None` where that is not enough.
    #[inline]
    fn quick_find(&self, hash: i64, key: &Value) -> Option<Option<u32>> {
        match key {
            Value::Int(number) => self.search(hash, |own| match own {
                Value::Int(own) => Some(own == number),
                own => simple_equal(own, key),
            }),
            Value::Str(text) => self.search(hash, |own| match own {
                Value::Str(own) => Some(Rc::ptr_eq(own, text) || own == text),
                own => simple_equal(own, key),
            }),
            key => self.search(hash, |own| simple_equal(own, key)),
        }
    }

    /// The same by a comparison.
    #[inline(always)]
    fn search(&self, hash: i64, same: impl Fn(&Value) -> Option<bool>) -> Option<Option<u32>> {
        let mut unsure = false;
        let found = self.index.find(spread(hash), |&position| match self.entry(position) {
            Some(entry) if entry.hash == hash => same(&entry.key).unwrap_or_else(|| {
                unsure = true;
                false
            }),
            _ => false,
        });
        match found {
            Some(&position) => Some(Some(position)),
            None if unsure => None,
            None => Some(None),
        }
    }

    #[inline(always)]
    fn entry(&self, position: u32) -> Option<&DictEntry> {
        self.entries.get(position as usize)?.as_ref()
    }

    fn push(&mut self, entry: DictEntry) {
        if self.entries.len() == self.entries.capacity() && self.live < self.entries.len() - self.entries.len() / 4 {
            self.close_holes();
        }
        let hash = spread(entry.hash);
        let position = self.entries.len() as u32;
        self.entries.push(Some(entry));
        self.live += 1;
        let entries = &self.entries;
        self.index.insert_unique(hash, position, |&at| {
            entries.get(at as usize).and_then(Option::as_ref).map_or(0, |entry| spread(entry.hash))
        });
    }

    /// The same entries; holes are closed only where there are many.
    fn copy(&self) -> Table {
        let same =
            |entry: &DictEntry| DictEntry { hash: entry.hash, key: copied(&entry.key), value: copied(&entry.value) };
        if self.live >= self.entries.len() - self.entries.len() / 4 {
            let entries = self.entries.iter().map(|entry| entry.as_ref().map(same)).collect();
            return Table { index: self.index.clone(), entries, live: self.live };
        }
        let mut copy = Table::default();
        copy.entries.reserve_exact(self.live);
        for entry in self.entries.iter().flatten() {
            copy.push(same(entry));
        }
        copy
    }

    fn take(&mut self, position: usize) -> Option<(Value, Value)> {
        let entry = self.entries.get_mut(position)?.take()?;
        if let Ok(found) = self.index.find_entry(spread(entry.hash), |&at| at as usize == position) {
            found.remove();
        }
        self.live -= 1;
        Some((entry.key, entry.value))
    }

    fn close_holes(&mut self) {
        self.entries.retain(Option::is_some);
        self.index.clear();
        let entries = &self.entries;
        let hash_at = |at: u32| entries.get(at as usize).and_then(Option::as_ref).map_or(0, |entry| spread(entry.hash));
        for position in 0..entries.len() as u32 {
            self.index.insert_unique(hash_at(position), position, |&at| hash_at(at));
        }
    }
}

/// Hashes of small integers are the integers; the table wants its control bits to differ.
#[inline(always)]
fn spread(hash: i64) -> u64 {
    (hash as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(26)
}
