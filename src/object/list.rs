//! `list` storage. Dicts and sets have files of their own.

use std::cell::{Ref, RefCell, RefMut};

use super::value::Value;

/// A Python list.
#[derive(Default)]
pub struct List(RefCell<Vec<Value>>);

impl Drop for List {
    fn drop(&mut self) {
        let items = self.0.get_mut();
        // Numbers need no dropping one by one.
        if items.iter().all(Value::owns_nothing) {
            // SAFETY: the items are forgotten, which for these is all that dropping them would be.
            unsafe { items.set_len(0) }
        }
    }
}

/// A copy of values.
pub fn copies(values: &[Value]) -> Vec<Value> {
    if !values.iter().all(Value::owns_nothing) {
        return values.to_vec();
    }
    let mut copies = Vec::with_capacity(values.len());
    // SAFETY: there is room for them all, and what owns nothing is copied by its bits.
    unsafe {
        std::ptr::copy_nonoverlapping(values.as_ptr(), copies.as_mut_ptr(), values.len());
        copies.set_len(values.len());
    }
    copies
}

/// Adds copies of values.
pub fn extend_copies(items: &mut Vec<Value>, values: &[Value]) {
    if !values.iter().all(Value::owns_nothing) {
        return items.extend_from_slice(values);
    }
    items.reserve(values.len());
    // SAFETY: as above; the two are apart, since one of them is being changed.
    unsafe {
        let end = items.as_mut_ptr().add(items.len());
        std::ptr::copy_nonoverlapping(values.as_ptr(), end, values.len());
        items.set_len(items.len() + values.len());
    }
}

/// Copies of values at positions, all of which there are.
pub fn picked(values: &[Value], positions: impl Iterator<Item = usize>, most: usize) -> Vec<Value> {
    let mut picked: Vec<Value> = Vec::with_capacity(most);
    for position in positions.take(most) {
        let Some(value) = values.get(position) else { break };
        // SAFETY: there is room for `most`; what was written counts at once.
        unsafe {
            picked.as_mut_ptr().add(picked.len()).write(copied(value));
            picked.set_len(picked.len() + 1);
        }
    }
    picked
}

/// A copy of a value; numbers need no look at their kind beyond the first.
#[inline(always)]
pub fn copied(value: &Value) -> Value {
    match value {
        Value::Int(x) => Value::Int(*x),
        Value::Float(x) => Value::Float(*x),
        Value::Bool(x) => Value::Bool(*x),
        value => value.clone(),
    }
}

impl List {
    pub fn new(items: Vec<Value>) -> List {
        List(RefCell::new(items))
    }

    /// The items, borrowed for a short read. Do not hold it across a call into the host.
    pub fn items(&self) -> Ref<'_, Vec<Value>> {
        self.0.borrow()
    }

    /// The items where they lie, for readers that a guard would cost too much; `None` while they are being changed.
    ///
    /// # Safety
    /// They are let go before anything may change the list or drop it.
    #[inline(always)]
    pub unsafe fn unguarded<'a>(&self) -> Option<&'a [Value]> {
        // SAFETY: the caller's promise.
        unsafe {
            self.0.try_borrow_unguarded().ok().map(|items| std::slice::from_raw_parts(items.as_ptr(), items.len()))
        }
    }

    /// The items for a short change. Do not hold it across a call into the host.
    pub fn items_mut(&self) -> RefMut<'_, Vec<Value>> {
        self.0.borrow_mut()
    }

    /// The item at a position, if the list is that long.
    #[inline]
    pub fn get(&self, index: usize) -> Option<Value> {
        self.0.borrow().get(index).cloned()
    }

    /// A copy of the items, for loops that may run a script's code.
    pub fn to_vec(&self) -> Vec<Value> {
        copies(&self.0.borrow())
    }

    pub fn len(&self) -> usize {
        self.0.borrow().len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }
}
