//! Tuples that an iterator gives one after another. Most loops take such a tuple apart at once, so that the next one may stand in the
//! same place. Where the machine takes them apart at once, no tuple is made, and the items go where they belong.

use std::cell::RefCell;
use std::mem::{ManuallyDrop, MaybeUninit};
use std::rc::Rc;

use super::value::{Items, Value};

/// Pairs that an iterator gives: one is made anew only when somebody has kept the last one.
#[derive(Default)]
pub struct Pairs(RefCell<Option<Rc<Items>>>);

impl Pairs {
    pub fn pair(&self, first: Value, second: Value) -> Value {
        let mut last = self.0.borrow_mut();
        if let Some(pair) = last.as_mut()
            && let Some([a, b]) = Rc::get_mut(pair).map(Items::as_mut_slice)
        {
            let old = (std::mem::replace(a, first), std::mem::replace(b, second));
            let pair = Value::Tuple(pair.clone());
            drop(last);
            drop(old);
            return pair;
        }
        let made = Value::pair(first, second);
        let old = match &made {
            Value::Tuple(pair) => last.replace(pair.clone()),
            _ => None,
        };
        drop(last);
        drop(old);
        made
    }
}

/// The same of tuples of any one length.
#[derive(Default)]
pub struct Tuples {
    last: Option<Rc<Items>>,
    /// Whether somebody keeps them, so that none is filled again.
    kept: bool,
}

impl Tuples {
    /// A tuple of so many items.
    #[inline(always)]
    pub fn fill(&mut self, items: impl ExactSizeIterator<Item = Value>) -> Value {
        if let Some(last) = &mut self.last {
            match Rc::get_mut(last) {
                Some(places) if places.len() == items.len() => {
                    for (place, item) in places.iter_mut().zip(items) {
                        if !place.owns_nothing() {
                            *place = Value::None;
                        }
                        move_to(place, item);
                    }
                    return Value::Tuple(Rc::clone(last));
                }
                _ => self.kept = true,
            }
        }
        let mut made: Rc<Items> = Rc::default();
        if let Some(places) = Rc::get_mut(&mut made) {
            places.reserve_exact(items.len());
            items.for_each(|item| places.push(item));
        }
        self.last = (!self.kept).then(|| Rc::clone(&made));
        Value::Tuple(made)
    }
}

/// Writes a value into a place, word by word: what a call has just written so is slow to read as a block.
#[inline(always)]
pub fn put_in(place: &mut Option<Value>, value: Value) {
    if !place.as_ref().is_none_or(Value::owns_nothing) {
        *place = None;
    }
    let to = place as *mut Option<Value> as *mut Value;
    // SAFETY: an option of a value has the size of a value and is it, where it is none that is empty; what was there owns nothing.
    unsafe { write_words(to, value) }
}

/// Appends a value to a vector, as `put_in` writes it.
#[inline(always)]
pub fn push_to(items: &mut Vec<Value>, value: Value) {
    let count = items.len();
    if count == items.capacity() {
        items.reserve(1);
    }
    // SAFETY: there is room for one more, where nothing is to be dropped.
    unsafe {
        write_words(items.as_mut_ptr().add(count), value);
        items.set_len(count + 1);
    }
}

/// The same where a value is that owns nothing.
#[inline(always)]
fn move_to(place: &mut Value, value: Value) {
    // SAFETY: what is there needs no dropping.
    unsafe { write_words(place, value) }
}

/// # Safety
/// The place may be written over without dropping what is there.
#[inline(always)]
unsafe fn write_words(place: *mut Value, value: Value) {
    const { assert!(size_of::<Option<Value>>() == 16 && size_of::<Value>() == 16 && align_of::<Value>() == 8) }
    let value = ManuallyDrop::new(value);
    let (from, to) = (&raw const value as *const MaybeUninit<u64>, place as *mut MaybeUninit<u64>);
    // SAFETY: both are two words, which are moved without being looked at; the value is not dropped here.
    unsafe {
        to.write(from.read_volatile());
        to.add(1).write(from.add(1).read_volatile());
    }
}
