//! Names bound to values: a module's globals, a class's or an instance's attributes.
//!
//! A name keeps its slot for as long as the namespace lives, deleted or not, so that compiled code may remember the slot's number
//! instead of looking the name up again.

use std::rc::Rc;

use hashbrown::HashMap;

use super::value::Value;

/// An insertion-ordered map from names to values with stable slot numbers.
#[derive(Default)]
pub struct Namespace {
    index: HashMap<Rc<str>, u32, NameHash>,
    slots: Vec<(Rc<str>, Option<Value>)>,
}

/// FNV-1a: names are short, and a namespace is filled once at every start.
#[derive(Default, Clone, Copy)]
pub struct NameHash;

pub struct NameHasher(u64);

impl std::hash::BuildHasher for NameHash {
    type Hasher = NameHasher;

    fn build_hasher(&self) -> NameHasher {
        NameHasher(0xcbf2_9ce4_8422_2325)
    }
}

impl std::hash::Hasher for NameHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        // The table takes its control bits from the top.
        self.0 ^ (self.0 << 32)
    }
}

impl Namespace {
    pub fn new() -> Namespace {
        Namespace::default()
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        self.slots[*self.index.get(name)? as usize].1.as_ref()
    }

    /// The slot of a name, made when there is none yet; it may be empty.
    pub fn slot(&mut self, name: &Rc<str>) -> u32 {
        if let Some(&slot) = self.index.get(&**name) {
            return slot;
        }
        let slot = self.slots.len() as u32;
        self.index.insert(name.clone(), slot);
        self.slots.push((name.clone(), None));
        slot
    }

    /// The slot of a name, if it has one.
    pub fn find_slot(&self, name: &str) -> Option<u32> {
        self.index.get(name).copied()
    }

    /// The value in a slot that `slot` or `find_slot` gave.
    pub fn slot_value(&self, slot: u32) -> Option<&Value> {
        self.slots.get(slot as usize)?.1.as_ref()
    }

    pub fn set_slot(&mut self, slot: u32, value: Value) {
        if let Some(place) = self.slots.get_mut(slot as usize) {
            place.1 = Some(value);
        }
    }

    /// Binds or unbinds a slot. The old value is handed out, so that it is not dropped while the namespace is borrowed.
    pub fn replace_slot(&mut self, slot: u32, value: Option<Value>) -> Option<Value> {
        self.slots.get_mut(slot as usize).and_then(|place| std::mem::replace(&mut place.1, value))
    }

    pub fn set(&mut self, name: &Rc<str>, value: Value) {
        let slot = self.slot(name);
        self.set_slot(slot, value);
    }

    /// `set` for a name that is not shared yet.
    pub fn define(&mut self, name: &str, value: Value) {
        match self.index.get(name) {
            Some(&slot) => self.set_slot(slot, value),
            None => self.set(&name.into(), value),
        }
    }

    /// Unbinds a name and returns what it was bound to.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let slot = *self.index.get(name)?;
        self.slots[slot as usize].1.take()
    }

    /// Bound names in the order in which they were first bound.
    pub fn iter(&self) -> impl Iterator<Item = (&Rc<str>, &Value)> {
        self.slots.iter().filter_map(|(name, value)| Some((name, value.as_ref()?)))
    }
}
