//! Context managers: the object's own `enter` and `exit` for native kinds, `__enter__` and `__exit__` for all others.
//!
//! The register of the manager ends up holding the exit function (or the native manager itself), the one after it the object that
//! the function takes first, if it is not bound, or the native manager's marker, which is `None`.

use std::rc::Rc;

use smallvec::SmallVec;

use super::super::code::Reg;
use super::super::frame::Window;
use super::super::interpreter::Interpreter;
use super::call::simple_code;
use super::words::{clear, put};
use crate::error::{Error, Result};
use crate::object::{Host, Value, get_attribute, truth, type_name, type_of};

impl Interpreter {
    /// Puts the value of `as` into `d`. True when the frame of a script's `__enter__` was pushed.
    pub(super) fn with_enter(&mut self, w: Window, d: Reg, manager: Reg) -> Result<bool> {
        let object = self.operand(Window { locals: 0, ..w }, manager)?;
        if let Value::Object(native) = &object
            && let Some(value) = native.enter(self, &object)?
        {
            self.put(w, manager, object);
            self.put(w, manager + 1, Value::None);
            self.put(w, d, value);
            return Ok(false);
        }
        let plain = match &object {
            Value::Instance(instance) => {
                let class = instance.class();
                let function = |name| class.special(name).and_then(|binding| class.function_at(binding));
                function("__enter__").zip(function("__exit__"))
            }
            _ => None,
        };
        if let Some((enter, exit)) = plain {
            if let Some(code) = simple_code(&enter, 1) {
                self.put(w, manager, Value::Function(exit));
                self.put(w, manager + 1, object.clone());
                self.push_method((enter, code), [object], d)?;
                return Ok(true);
            }
            let value = self.apply(&Value::Function(enter), &[&object])?;
            self.put(w, manager, Value::Function(exit));
            self.put(w, manager + 1, object);
            self.put(w, d, value);
            return Ok(false);
        }
        let (Some(enter), Some(exit)) = (self.special(&object, "__enter__")?, self.special(&object, "__exit__")?)
        else {
            let missing = match self.special(&object, "__enter__")? {
                Some(_) => " (missed __exit__ method)",
                None => "",
            };
            let name = type_name(&object);
            return Err(Error::type_error(format!(
                "'{name}' object does not support the context manager protocol{missing}"
            )));
        };
        let value = self.apply(&enter, &[])?;
        self.put(w, manager, exit);
        self.stack[w.base + manager as usize + 1] = None;
        self.put(w, d, value);
        Ok(false)
    }

    /// Leaves the block without an exception. True when the frame of a script's `__exit__` was pushed, whose result nobody reads.
    pub(super) fn with_left(&mut self, w: Window, manager: Reg) -> Result<bool> {
        let at = w.base + manager as usize;
        let receiver = self.stack[at + 1].as_ref().filter(|receiver| !receiver.is_none());
        if let (Some(Value::Function(function)), Some(_)) = (&self.stack[at], receiver) {
            let function = Rc::clone(function);
            let receiver = self.stack[at + 1].take();
            clear(&mut self.stack[at]);
            let base = self.free_base();
            self.make_room(base + 4);
            self.stack[base] = receiver;
            for place in &mut self.stack[base + 1..base + 4] {
                put(place, Value::None);
            }
            return self.enter_function(function, base, 4, manager, w);
        }
        self.with_exit(w, manager, None)?;
        Ok(false)
    }

    /// Leaves the block; true when the exception is swallowed.
    pub(super) fn with_exit(&mut self, w: Window, manager: Reg, exception: Option<Value>) -> Result<bool> {
        let receiver = self.stack[w.base + manager as usize + 1].take();
        let exit = self.operand(Window { locals: 0, ..w }, manager)?;
        if let (Some(Value::None), Value::Object(object)) = (&receiver, &exit) {
            return object.exit(self, exception.as_ref());
        }
        let swallowed = self.exit_with(&exit, receiver.as_ref(), exception)?;
        truth(self, &swallowed)
    }

    /// What `async with` awaits on its way in.
    pub(super) fn async_enter(&mut self, w: Window, manager: Reg) -> Result<Value> {
        let object = self.operand(Window { locals: 0, ..w }, manager)?;
        let (enter, exit) = (self.special(&object, "__aenter__")?, self.special(&object, "__aexit__")?);
        let (Some(enter), Some(exit)) = (&enter, exit) else {
            let missing = if enter.is_some() { " (missed __aexit__ method)" } else { "" };
            let name = type_name(&object);
            return Err(Error::type_error(format!(
                "'{name}' object does not support the asynchronous context manager protocol{missing}"
            )));
        };
        let awaitable = self.apply(enter, &[])?;
        self.put(w, manager, exit);
        Ok(awaitable)
    }

    /// What `async with` awaits on its way out.
    pub(super) fn async_exit(&mut self, w: Window, manager: Reg, exception: Option<Value>) -> Result<Value> {
        let exit = self.operand(Window { locals: 0, ..w }, manager)?;
        self.exit_with(&exit, None, exception)
    }

    /// Calls an exit function, with its first argument if it is not bound.
    fn exit_with(&mut self, exit: &Value, receiver: Option<&Value>, exception: Option<Value>) -> Result<Value> {
        let given = match exception {
            Some(exception) => {
                let traceback = get_attribute(self, &exception, "__traceback__").unwrap_or(Value::None);
                [type_of(&exception), exception, traceback]
            }
            None => [Value::None, Value::None, Value::None],
        };
        let args: SmallVec<[&Value; 4]> = receiver.into_iter().chain(&given).collect();
        self.apply(exit, &args)
    }
}
