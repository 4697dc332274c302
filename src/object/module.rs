//! Modules: a name and a namespace, and for built-in ones the entries from which attributes are made when first asked for.

use std::cell::RefCell;
use std::rc::Rc;

use super::namespace::Namespace;
use super::value::Value;

/// A module object.
pub struct Module {
    pub name: Rc<str>,
    /// Where a script's module came from.
    pub file: Option<Rc<str>>,
    pub names: RefCell<Namespace>,
    /// For a built-in module: the value of a name that is not bound yet. Asked once per name.
    pub lazy: Option<fn(module: &str, name: &str) -> Option<Value>>,
    /// For a built-in module: the error for a name it does not have (`numpy.NAME is not available in newaxis yet`).
    pub missing: Option<fn(module: &str, name: &str) -> crate::error::Error>,
}

impl Module {
    pub fn new(name: &str) -> Module {
        Module { name: name.into(), file: None, names: RefCell::default(), lazy: None, missing: None }
    }

    /// The value of a name, made from the built-in table when it is not bound yet.
    pub fn get(&self, name: &str) -> Option<Value> {
        if let Some(value) = self.names.borrow().get(name) {
            return Some(value.clone());
        }
        let value = self.lazy?(&self.name, name)?;
        self.names.borrow_mut().define(name, value.clone());
        Some(value)
    }

    pub fn set(&self, name: &str, value: Value) {
        self.names.borrow_mut().define(name, value);
    }
}
