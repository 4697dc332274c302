//! Names bound to values: a module's globals, a class's or an instance's attributes.
//!
//! A module's or a class's name keeps its slot for as long as the namespace lives, deleted or not, so that compiled code may remember the
//! slot's number instead of looking the name up again. Slots of instances are hints, which are compared with the name.

use std::rc::Rc;

use hashbrown::HashMap;

use super::value::Value;

/// An insertion-ordered map from names to values with stable slot numbers.
#[derive(Default)]
pub struct Namespace {
    slots: Vec<(Rc<str>, Option<Value>)>,
    /// Slots by name, once there are more than a few; among those a search is faster, and instances need no table.
    index: Option<Box<Index>>,
}

type Index = HashMap<Rc<str>, u32, NameHash>;

/// How many names are searched one after another.
const FEW: usize = 8;

/// Names are short, and a namespace is filled once at every start: eight bytes a step, multiplied.
#[derive(Default, Clone, Copy)]
pub struct NameHash;

pub struct NameHasher(u64);

const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

impl std::hash::BuildHasher for NameHash {
    type Hasher = NameHasher;

    fn build_hasher(&self) -> NameHasher {
        NameHasher(0xcbf2_9ce4_8422_2325)
    }
}

impl std::hash::Hasher for NameHasher {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            let word = u64::from_le_bytes(chunk.try_into().unwrap_or_default());
            self.0 = (self.0 ^ word).wrapping_mul(MULTIPLIER).rotate_left(29);
        }
        let tail = chunks.remainder().iter().rev().fold(bytes.len() as u64, |word, &byte| word << 8 | byte as u64);
        self.0 = (self.0 ^ tail).wrapping_mul(MULTIPLIER);
    }

    /// The end of text, which the length stands for already.
    #[inline]
    fn write_u8(&mut self, _byte: u8) {}

    #[inline]
    fn finish(&self) -> u64 {
        // The table takes its control bits from the top, and places from the bottom.
        self.0 ^ (self.0 >> 32)
    }
}

#[inline(always)]
fn same(own: &Rc<str>, name: &str) -> bool {
    own.len() == name.len() && (std::ptr::eq(own.as_ptr(), name.as_ptr()) || **own == *name)
}

impl Namespace {
    pub fn new() -> Namespace {
        Namespace::default()
    }

    #[inline]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.slots[self.find_slot(name)? as usize].1.as_ref()
    }

    /// The slot of a name, made when there is none yet; it may be empty.
    pub fn slot(&mut self, name: &Rc<str>) -> u32 {
        if let Some(slot) = self.find_slot(name) {
            return slot;
        }
        let slot = self.slots.len() as u32;
        self.slots.push((name.clone(), None));
        match &mut self.index {
            Some(index) => {
                index.insert(name.clone(), slot);
            }
            None if self.slots.len() > FEW => {
                let names = self.slots.iter().enumerate().map(|(slot, (name, _))| (name.clone(), slot as u32));
                self.index = Some(Box::new(names.collect()));
            }
            None => {}
        }
        slot
    }

    /// The slot of a name, if it has one.
    #[inline]
    pub fn find_slot(&self, name: &str) -> Option<u32> {
        match &self.index {
            Some(index) => index.get(name).copied(),
            None => self.slots.iter().position(|(own, _)| same(own, name)).map(|slot| slot as u32),
        }
    }

    /// The value in a slot that `slot` or `find_slot` gave.
    #[inline]
    pub fn slot_value(&self, slot: u32) -> Option<&Value> {
        self.slots.get(slot as usize)?.1.as_ref()
    }

    /// The value in a slot that has this name in most namespaces of a kind; `None` when it has another here, or is empty.
    #[inline(always)]
    pub fn hinted(&self, slot: u32, name: &Rc<str>) -> Option<&Value> {
        match self.slots.get(slot as usize) {
            Some((own, value)) if same(own, name) => value.as_ref(),
            _ => None,
        }
    }

    /// The place of a value that is bound in a slot that has this name in most namespaces of a kind.
    #[inline(always)]
    pub fn hinted_place(&mut self, slot: u32, name: &Rc<str>) -> Option<&mut Value> {
        match self.slots.get_mut(slot as usize) {
            Some((own, value)) if same(own, name) => value.as_mut(),
            _ => None,
        }
    }

    /// The place of a new name, if it gets this slot and there is room for it: the instances of a class are mostly given the same names in
    /// the same order.
    #[inline(always)]
    pub fn next_place(&mut self, slot: u32, name: &Rc<str>) -> Option<&mut Option<Value>> {
        let count = self.slots.len();
        let known = |(own, _): &(Rc<str>, Option<Value>)| same(own, name);
        if count != slot as usize || count >= FEW || count == self.slots.capacity() || self.slots.iter().any(known) {
            return None;
        }
        self.slots.push((Rc::clone(name), None));
        self.slots.last_mut().map(|(_, value)| value)
    }

    /// Binds a name whose slot is probably this one, and gives the slot and the old value.
    #[inline]
    pub fn set_hinted(&mut self, slot: u32, name: &Rc<str>, value: Value) -> (u32, Option<Value>) {
        let slot = match self.slots.get(slot as usize) {
            Some((own, _)) if same(own, name) => slot,
            _ => self.slot(name),
        };
        (slot, self.replace_slot(slot, Some(value)))
    }

    /// Room for so many names.
    pub fn reserve(&mut self, names: usize) {
        self.slots.reserve_exact(names);
    }

    /// How many slots there are, bound or not.
    pub fn slot_count(&self) -> usize {
        self.slots.len()
    }

    pub fn set_slot(&mut self, slot: u32, value: Value) {
        if let Some(place) = self.slots.get_mut(slot as usize) {
            place.1 = Some(value);
        }
    }

    /// The place of a slot's value.
    #[inline]
    pub fn slot_place(&mut self, slot: u32) -> Option<&mut Option<Value>> {
        self.slots.get_mut(slot as usize).map(|(_, value)| value)
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
        match self.find_slot(name) {
            Some(slot) => self.set_slot(slot, value),
            None => self.set(&name.into(), value),
        }
    }

    /// Takes a name out, which comes last if it is bound again; for namespaces whose slots nobody relies on without asking for the name.
    pub fn forget(&mut self, name: &str) -> Option<Value> {
        let slot = self.find_slot(name)?;
        let (_, old) = self.slots.remove(slot as usize);
        if self.index.is_some() {
            let names = self.slots.iter().enumerate().map(|(slot, (name, _))| (name.clone(), slot as u32));
            self.index = Some(Box::new(names.collect()));
        }
        old
    }

    /// Unbinds a name and returns what it was bound to.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let slot = self.find_slot(name)?;
        self.slots[slot as usize].1.take()
    }

    /// Bound names in the order in which they were first bound.
    pub fn iter(&self) -> impl Iterator<Item = (&Rc<str>, &Value)> {
        self.slots.iter().filter_map(|(name, value)| Some((name, value.as_ref()?)))
    }
}
