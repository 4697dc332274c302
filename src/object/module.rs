//! Modules: a name and a namespace, and for built-in ones the entries from which attributes are made when first asked for.

use std::cell::RefCell;
use std::rc::Rc;

use super::attribute::get_attribute;
use super::host::Host;
use super::namespace::Namespace;
use super::value::Value;
use crate::error::Result;

/// The module written in Python that has to be imported for a name.
pub enum Holder {
    /// It is what the name means.
    Is(&'static str),
    /// It defines the name.
    Defines(&'static str),
}

/// A module object.
pub struct Module {
    pub name: Rc<str>,
    /// Where a script's module came from.
    pub file: Option<Rc<str>>,
    pub names: RefCell<Namespace>,
    /// For a built-in module: the value of a name that is not bound yet. Asked once per name.
    pub lazy: Option<fn(module: &str, name: &str) -> Option<Value>>,
    /// For a built-in module: where a name is defined in Python.
    pub written: Option<fn(module: &str, name: &str) -> Option<Holder>>,
    /// For a built-in module: the error for a name it does not have (`numpy.NAME is not available in newaxis yet`).
    pub missing: Option<fn(module: &str, name: &str) -> crate::error::Error>,
}

impl Module {
    pub fn new(name: &str) -> Module {
        Module { name: name.into(), file: None, names: RefCell::default(), lazy: None, written: None, missing: None }
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

    /// The value of a name, after the text that defines it was run if it has not been yet.
    ///
    /// # Errors
    /// What the text raises.
    pub fn fetch(&self, cx: &mut dyn Host, name: &str) -> Result<Option<Value>> {
        if let Some(value) = self.get(name) {
            return Ok(Some(value));
        }
        let value = match self.written.and_then(|written| written(&self.name, name)) {
            None => return Ok(None),
            Some(Holder::Is(path)) => cx.import(path)?,
            Some(Holder::Defines(path)) => {
                let holder = cx.import(path)?;
                get_attribute(cx, &holder, name)?
            }
        };
        self.set(name, value.clone());
        Ok(Some(value))
    }

    pub fn set(&self, name: &str, value: Value) {
        self.names.borrow_mut().define(name, value);
    }
}
