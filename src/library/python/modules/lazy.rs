//! What every iterator of `itertools` is: a state that takes steps.
//!
//! One kind of object serves them all. Its state is borrowed while a step runs, which may run a script's code; whoever asks the same
//! iterator again meanwhile is refused. Steps that need no such code are taken without the interpreter.

use std::cell::RefCell;

use crate::error::{Error, Result};
use crate::object::{Builtin, Host, Object, Value};

/// The state of an iterator.
pub trait Steps: 'static {
    /// The next item; `None` at the end.
    fn step(&mut self, cx: &mut dyn Host) -> Result<Option<Value>>;

    /// As [`Object::quick_next`].
    fn quick(&mut self) -> Option<Option<Value>> {
        None
    }

    /// As [`Object::quick_spread`].
    fn quick_spread(&mut self, _places: &mut [Option<Value>]) -> Option<bool> {
        None
    }

    /// As [`Object::is_quick`].
    fn is_quick(&self) -> bool {
        false
    }

    /// Its `repr`, where that tells more than the name.
    fn show(&self, _cx: &mut dyn Host) -> Result<Option<String>> {
        Ok(None)
    }
}

impl<F: FnMut(&mut dyn Host) -> Result<Option<Value>> + 'static> Steps for F {
    fn step(&mut self, cx: &mut dyn Host) -> Result<Option<Value>> {
        self(cx)
    }
}

struct Lazy {
    name: &'static str,
    steps: RefCell<Box<dyn Steps>>,
}

/// An iterator object.
pub fn lazy(name: &'static str, steps: impl Steps) -> Result<Value> {
    Ok(Value::object(Lazy { name, steps: RefCell::new(Box::new(steps)) }))
}

/// One whose steps are calls of a function.
pub fn stepping(
    name: &'static str,
    step: impl FnMut(&mut dyn Host) -> Result<Option<Value>> + 'static,
) -> Result<Value> {
    lazy(name, step)
}

pub fn busy() -> Error {
    Error::value("iterator already executing")
}

impl Object for Lazy {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        self.name
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        if let Ok(steps) = self.steps.try_borrow()
            && let Some(shown) = steps.show(cx)?
        {
            return Ok(shown);
        }
        Ok(format!("<{} object at {:#x}>", self.name, self as *const Lazy as usize))
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn is_quick(&self) -> bool {
        self.steps.try_borrow().is_ok_and(|steps| steps.is_quick())
    }

    fn quick_next(&self) -> Option<Option<Value>> {
        self.steps.try_borrow_mut().ok()?.quick()
    }

    fn quick_spread(&self, places: &mut [Option<Value>]) -> Option<bool> {
        self.steps.try_borrow_mut().ok()?.quick_spread(places)
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        self.steps.try_borrow_mut().map_err(|_| busy())?.step(cx)
    }
}
