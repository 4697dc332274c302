//! Functions made by scripts, bound methods, and the cells that closures share.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use super::module::Module;
use super::namespace::Namespace;
use super::value::Value;

/// A `def` or `lambda`. What its code looks like is known to `eval` alone.
pub struct Function {
    pub name: RefCell<Rc<str>>,
    pub qualname: RefCell<Rc<str>>,
    pub doc: RefCell<Value>,
    pub code: Rc<dyn Any>,
    pub defaults: RefCell<Vec<Value>>,
    pub keyword_defaults: RefCell<Vec<(Rc<str>, Value)>>,
    pub closure: Vec<Cell>,
    pub globals: Rc<Module>,
    pub attributes: RefCell<Namespace>,
}

/// A variable shared between a function and those defined in it; empty until assigned.
#[derive(Clone, Default)]
pub struct Cell(Rc<RefCell<Option<Value>>>);

/// A callable with its first argument.
pub struct BoundMethod {
    pub receiver: Value,
    pub function: Value,
}

impl Cell {
    pub fn new(value: Option<Value>) -> Cell {
        Cell(Rc::new(RefCell::new(value)))
    }

    /// The same for all who share it.
    pub fn identity(&self) -> usize {
        Rc::as_ptr(&self.0) as *const u8 as usize
    }

    pub fn get(&self) -> Option<Value> {
        self.0.borrow().clone()
    }

    /// Reads the value where it is; nothing that `look` does may run a script's code.
    #[inline]
    pub fn look<T>(&self, look: impl FnOnce(&Value) -> T) -> Option<T> {
        self.0.borrow().as_ref().map(look)
    }

    /// Changes the value where it is, under the same condition; `None` when there is none.
    #[inline]
    pub fn change<T>(&self, change: impl FnOnce(&mut Value) -> T) -> Option<T> {
        self.0.borrow_mut().as_mut().map(change)
    }

    pub fn set(&self, value: Option<Value>) {
        let old = self.0.replace(value);
        drop(old);
    }
}
