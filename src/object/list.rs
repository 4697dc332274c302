//! `list` storage. Dicts and sets have files of their own.

use std::cell::{Ref, RefCell, RefMut};

use super::value::Value;

/// A Python list.
#[derive(Default)]
pub struct List(RefCell<Vec<Value>>);

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
        self.0.borrow().clone()
    }

    pub fn len(&self) -> usize {
        self.0.borrow().len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }
}
