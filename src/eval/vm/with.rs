//! Context managers: the object's own `enter` and `exit` for native kinds, `__enter__` and `__exit__` for all others.
//!
//! The register of the manager ends up holding the exit function (or the native manager itself), the one after it the object that
//! the function takes first, if it is not bound, or the native manager's marker, which is `None`.

use smallvec::SmallVec;

use super::super::code::Reg;
use super::super::frame::Window;
use super::super::interpreter::Interpreter;
use crate::error::{Error, Result};
use crate::object::{Host, Value, get_attribute, truth, type_name, type_of};

impl Interpreter {
    /// The value of `as`.
    pub(super) fn with_enter(&mut self, w: Window, manager: Reg) -> Result<Value> {
        let object = self.operand(Window { locals: 0, ..w }, manager)?;
        if let Value::Object(native) = &object
            && let Some(value) = native.enter(self, &object)?
        {
            self.put(w, manager, object);
            self.put(w, manager + 1, Value::None);
            return Ok(value);
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
            let value = self.apply(&Value::Function(enter), &[&object])?;
            self.put(w, manager, Value::Function(exit));
            self.put(w, manager + 1, object);
            return Ok(value);
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
        Ok(value)
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
