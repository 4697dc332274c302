//! Instances whose last reference has gone and whose class has a `__del__`.
//!
//! Dropping a value cannot run a script's code: it happens in the middle of whatever held the value. What an instance was made of
//! therefore moves into a new one, which waits here until the interpreter calls `__del__` at the end of the statement. It is called
//! once: what was revived is dropped without.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::class::Instance;

/// The session's instances that wait for their `__del__`.
#[derive(Default)]
pub struct Finalizers {
    waiting: RefCell<Vec<Rc<Instance>>>,
    /// Whether any class had a `__del__` so far.
    pub used: Cell<bool>,
}

impl Finalizers {
    pub fn push(&self, instance: Instance) {
        self.waiting.borrow_mut().push(Rc::new(instance));
    }

    /// The instance that has waited longest.
    pub fn next(&self) -> Option<Rc<Instance>> {
        let mut waiting = self.waiting.borrow_mut();
        if waiting.is_empty() { None } else { Some(waiting.remove(0)) }
    }
}
