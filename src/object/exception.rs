//! Exception instances: class, arguments, cause and context, and the trail of where they passed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::class::Class;
use super::namespace::Namespace;
use super::value::Value;
use crate::error::{Error, Kind};

/// A raised or raisable exception.
pub struct Exception {
    kind: Kind,
    /// The script's class, when it is not the built-in one of that kind.
    class: Option<Rc<Class>>,
    pub args: RefCell<Vec<Value>>,
    /// `raise ... from cause`.
    pub cause: RefCell<Option<Value>>,
    /// What was being handled when this was raised.
    pub context: RefCell<Option<Value>>,
    pub suppress_context: Cell<bool>,
    /// `e.__notes__`, and whatever a script sets.
    pub attributes: RefCell<Namespace>,
    /// Where it passed, innermost first.
    pub trail: RefCell<Vec<Place>>,
    /// What the frame that it began in held; kept only when somebody will explain it, and known to `eval` alone.
    pub scene: RefCell<Option<Rc<dyn std::any::Any>>>,
}

/// Where an exception passed; what the code looks like is known to `eval` alone.
#[derive(Clone)]
pub struct Place {
    pub code: Rc<dyn std::any::Any>,
    /// The instruction.
    pub at: usize,
}

impl Exception {
    pub fn new(kind: Kind, class: Option<Rc<Class>>, args: Vec<Value>) -> Exception {
        Exception {
            kind,
            class,
            args: RefCell::new(args),
            cause: RefCell::default(),
            context: RefCell::default(),
            suppress_context: Cell::new(false),
            attributes: RefCell::default(),
            trail: RefCell::default(),
            scene: RefCell::default(),
        }
    }

    /// The built-in kind it is, or derives from.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    pub fn class(&self) -> Option<&Rc<Class>> {
        self.class.as_ref()
    }
}

/// `e.__traceback__`. What it is made of is known to `eval`, which prints it.
pub struct Traceback;

impl super::object::Object for Traceback {
    fn builtin(&self) -> super::types::Builtin {
        super::types::Builtin::Traceback
    }
}

impl Error {
    /// The error that carries this exception through Rust code.
    pub fn raised(exception: Rc<Exception>, message: impl Into<String>) -> Error {
        Error::with_payload(exception.kind(), message, Rc::new(Value::Exception(exception)))
    }

    /// The exception instance: the one that was raised, or a new one made of kind and message.
    pub fn to_exception(&self) -> Rc<Exception> {
        if let Some(Value::Exception(exception)) = self.payload().and_then(|payload| payload.downcast_ref::<Value>()) {
            return exception.clone();
        }
        let args = if self.message().is_empty() { Vec::new() } else { vec![Value::from(self.message())] };
        Rc::new(Exception::new(self.kind(), None, args))
    }
}
