//! What is still to be done for objects whose last reference has gone: the `__del__` of instances, the blocks that a suspended
//! generator stands in, the warning about a coroutine that nobody awaited.
//!
//! Dropping a value cannot run a script's code: it happens in the middle of whatever held the value. What an object was made of
//! therefore moves into a new one, which waits here until the interpreter comes to it at the end of the statement. It comes
//! once: what was revived is dropped without.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::class::Instance;
use super::value::Value;

/// The session's objects that wait for their end.
#[derive(Default)]
pub struct Finalizers {
    waiting: RefCell<Vec<Pending>>,
    /// Whether any class had a `__del__` so far.
    pub used: Cell<bool>,
    /// Whether something waits.
    pub due: Cell<bool>,
    /// `sys.set_asyncgen_hooks`: what is called with an asynchronous generator when it begins, and when it is dropped.
    pub hooks: RefCell<[Option<Value>; 2]>,
}

/// One object, and what it waits for.
pub enum Pending {
    /// An instance for its `__del__`.
    Instance(Rc<Instance>),
    /// A generator for being closed.
    Suspended(Value),
    /// A coroutine of this name for the warning that it never began.
    Unawaited(Rc<str>),
}

impl Finalizers {
    pub fn push(&self, pending: Pending) {
        self.due.set(true);
        self.waiting.borrow_mut().push(pending);
    }

    /// What has waited longest.
    pub fn next(&self) -> Option<Pending> {
        let mut waiting = self.waiting.borrow_mut();
        if waiting.is_empty() {
            self.due.set(false);
            return None;
        }
        Some(waiting.remove(0))
    }
}
