//! The hash table of sets, slot by slot as CPython lays it out.
//!
//! Mirrors `Objects/setobject.c` of CPython 3.11: open addressing with nine linear probes, then a perturbed jump; deleted
//! entries leave dummies; the table grows to the first power of two above four times the items in use.

use super::compare::simple_equal;
use super::list::copied;
use super::value::Value;

const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;
const MIN_SIZE: usize = 8;

/// The slots of a set.
#[derive(Clone)]
pub struct Table {
    /// A power of two of slots, at least eight.
    pub slots: Vec<Slot>,
    /// Items and dummies.
    pub fill: usize,
    /// Items.
    pub used: usize,
    /// Where `pop` looks next.
    pub finger: usize,
}

/// One place of the table.
#[derive(Clone)]
pub enum Slot {
    Empty,
    Dummy,
    Item { hash: i64, key: Value },
}

/// Where a search ended.
pub enum Found {
    Item(usize),
    /// Where the item would stand: the dummy met last, or the empty slot that ended the search.
    Free(usize),
}

/// So many empty slots, of which only the marks are written.
fn empty(size: usize) -> Vec<Slot> {
    let mut slots = Vec::with_capacity(size);
    slots.resize_with(size, || Slot::Empty);
    slots
}

impl Table {
    pub fn new() -> Table {
        Table { slots: empty(MIN_SIZE), fill: 0, used: 0, finger: 0 }
    }

    pub fn mask(&self) -> usize {
        self.slots.len() - 1
    }

    /// Looks for a key among those that are compared without running anything; `None` where that is not enough.
    #[inline]
    pub fn quick_find(&self, hash: i64, key: &Value) -> Option<Found> {
        let mut probe = Probe::new(hash, self.mask());
        let mut dummy = None;
        loop {
            let at = probe.at();
            match self.slots.get(at)? {
                Slot::Empty => return Some(Found::Free(dummy.unwrap_or(at))),
                Slot::Dummy => dummy = Some(at),
                Slot::Item { hash: other, key: candidate } if *other == hash => {
                    let same = match (candidate, key) {
                        (Value::Int(one), Value::Int(other)) => one == other,
                        _ => simple_equal(candidate, key)?,
                    };
                    if same {
                        return Some(Found::Item(at));
                    }
                }
                Slot::Item { .. } => {}
            }
            probe.advance();
        }
    }

    /// Adds an item where a search has found it missing.
    #[inline]
    pub fn place(&mut self, at: usize, hash: i64, key: Value) {
        let was_dummy = matches!(self.slots[at], Slot::Dummy);
        self.slots[at] = Slot::Item { hash, key };
        self.used += 1;
        if !was_dummy {
            self.fill += 1;
            self.grow_in_time();
        }
    }

    /// One large resize before many items are added.
    pub fn reserve_for(&mut self, more: usize) {
        if (self.fill + more) * 5 >= self.mask() * 3 {
            self.resize((self.used + more) * 2);
        }
    }

    /// After an insertion: a table that is three fifths full grows.
    pub fn grow_in_time(&mut self) {
        if self.fill * 5 >= self.mask() * 3 {
            self.grow();
        }
    }

    /// The next size: four times the items, or twice many.
    pub fn grow(&mut self) {
        self.resize(if self.used > 50_000 { self.used * 2 } else { self.used * 4 });
    }

    /// Adds an item that is known not to be there.
    pub fn add_new(&mut self, hash: i64, key: Value) {
        self.insert_new(hash, key);
        self.used += 1;
        self.fill += 1;
        self.grow_in_time();
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
        let old = std::mem::replace(&mut self.slots, empty(size));
        self.fill = self.used;
        for slot in old {
            if let Slot::Item { hash, key } = slot {
                self.insert_new(hash, key);
            }
        }
    }

    /// Merging into an empty table copies the layout where sizes agree and no dummy is in the way.
    pub fn merge_into_empty(&mut self, other: &Table) {
        if other.used == 0 {
            return;
        }
        self.reserve_for(other.used);
        if self.slots.len() == other.slots.len() && other.fill == other.used {
            // Integers are copied where they stand, without a call for each.
            self.slots.clear();
            self.slots.extend(other.slots.iter().map(|slot| match slot {
                Slot::Item { hash, key: Value::Int(number) } => Slot::Item { hash: *hash, key: Value::Int(*number) },
                other => other.clone(),
            }));
        } else {
            for slot in &other.slots {
                if let Slot::Item { hash, key } = slot {
                    self.insert_new(*hash, copied(key));
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
pub struct Probe {
    pub mask: usize,
    start: usize,
    step: usize,
    /// Linear probes that this start allows.
    steps: usize,
    perturb: u64,
}

impl Probe {
    #[inline(always)]
    pub fn new(hash: i64, mask: usize) -> Probe {
        let mut probe = Probe { mask, start: hash as usize & mask, step: 0, steps: 0, perturb: hash as u64 };
        probe.set_steps();
        probe
    }

    fn set_steps(&mut self) {
        self.step = 0;
        self.steps = if self.start + LINEAR_PROBES <= self.mask { LINEAR_PROBES } else { 0 };
    }

    #[inline(always)]
    pub fn at(&self) -> usize {
        self.start + self.step
    }

    #[inline(always)]
    pub fn advance(&mut self) {
        if self.step < self.steps {
            self.step += 1;
            return;
        }
        self.perturb >>= PERTURB_SHIFT;
        self.start = self.start.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb as usize) & self.mask;
        self.set_steps();
    }
}
