//! Exception instances: class, arguments, cause and context, and the trail of where they passed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::class::Class;
use super::exception_members::{self, Member};
use super::host::Host;
use super::namespace::Namespace;
use super::object::Object;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// A raised or raisable exception.
pub struct Exception {
    kind: Kind,
    /// The script's class, when it is not the built-in one of that kind.
    class: Option<Rc<Class>>,
    pub args: RefCell<Vec<Value>>,
    /// What its class keeps beside the arguments.
    pub members: RefCell<Vec<Member>>,
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
        let (args, members) = exception_members::from_args(kind, args);
        Exception {
            kind,
            class,
            args: RefCell::new(args),
            members: RefCell::new(members),
            cause: RefCell::default(),
            context: RefCell::default(),
            suppress_context: Cell::new(false),
            attributes: RefCell::default(),
            trail: RefCell::default(),
            scene: RefCell::default(),
        }
    }

    /// The text that it was made with, if it was made with one alone.
    fn text(&self) -> String {
        match &self.args.borrow()[..] {
            [Value::Str(text)] => text.to_string(),
            _ => String::new(),
        }
    }

    /// Sets an attribute that its class keeps.
    pub fn set_member(&self, name: &'static str, value: Value) {
        let mut members = self.members.borrow_mut();
        members.retain(|(known, _)| *known != name);
        members.push((name, value));
    }

    /// The built-in kind it is, or derives from.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    pub fn class(&self) -> Option<&Rc<Class>> {
        self.class.as_ref()
    }
}

/// `e.__traceback__`: the places that an exception passed, outermost first, from one of them on. What the code looks like is known to
/// `eval` alone.
pub struct Traceback {
    pub places: Rc<[Place]>,
    pub at: usize,
}

impl Traceback {
    /// Of an exception; `None` when it passed no place.
    pub fn of(exception: &Exception) -> Value {
        let places: Rc<[Place]> = exception.trail.borrow().iter().rev().cloned().collect();
        if places.is_empty() { Value::None } else { Value::object(Traceback { places, at: 0 }) }
    }
}

impl Object for Traceback {
    fn builtin(&self) -> Builtin {
        Builtin::Traceback
    }

    fn attribute(&self, cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        if name == "tb_next" {
            let next = Traceback { places: self.places.clone(), at: self.at + 1 };
            return Ok(Some(if next.at < next.places.len() { Value::object(next) } else { Value::None }));
        }
        Ok(self.places.get(self.at).and_then(|place| cx.place_attribute(place, name)))
    }

    fn attribute_names(&self) -> Vec<String> {
        ["tb_frame", "tb_lasti", "tb_lineno", "tb_next"].map(String::from).to_vec()
    }

    fn eq(&self, _cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        let same = |other: &Traceback| {
            let places = (&self.places[self.at..], &other.places[other.at..]);
            places.0.len() == places.1.len()
                && places.0.iter().zip(places.1).all(|(a, b)| Rc::ptr_eq(&a.code, &b.code) && a.at == b.at)
        };
        Ok(other.downcast::<Traceback>().map(same))
    }
}

impl Error {
    /// The error that carries this exception through Rust code. Its message is the one text that the exception was made with.
    pub fn carrying(exception: Rc<Exception>) -> Error {
        Error::with_payload(exception.kind(), exception, |payload| match payload.downcast_ref::<Exception>() {
            Some(exception) => exception.text(),
            None => String::new(),
        })
    }

    /// The same with a message of its own.
    pub fn raised(exception: Rc<Exception>, message: impl Into<String>) -> Error {
        Error::with_message(exception.kind(), exception, message)
    }

    /// The exception instance: the one that was raised, or a new one made of kind and message.
    pub fn to_exception(&self) -> Rc<Exception> {
        if let Some(Ok(exception)) = self.payload().map(|payload| Rc::clone(payload).downcast::<Exception>()) {
            return exception;
        }
        let args = match self.message() {
            "" => Vec::new(),
            message if self.kind() == Kind::AxisError => axis_arguments(message),
            message => vec![Value::from(message)],
        };
        let exception = Exception::new(self.kind(), None, args);
        if self.kind() == Kind::NameError
            && let Some((_, rest)) = self.message().split_once('\'')
            && let Some((name, _)) = rest.split_once('\'')
        {
            exception.set_member("name", Value::from(name));
        }
        Rc::new(exception)
    }
}

/// What NumPy makes an `AxisError` of: the axis, the number of dimensions, and what stands before the message.
fn axis_arguments(message: &str) -> Vec<Value> {
    let parsed = || {
        let (head, ndim) = message.split_once(" is out of bounds for array of dimension ")?;
        let (prefix, axis) = match head.strip_prefix("axis ") {
            Some(axis) => (Value::None, axis),
            None => {
                let (prefix, axis) = head.rsplit_once(": axis ")?;
                (Value::from(prefix), axis)
            }
        };
        Some(vec![Value::Int(axis.parse().ok()?), Value::Int(ndim.parse().ok()?), prefix])
    };
    parsed().unwrap_or_else(|| vec![Value::from(message)])
}
