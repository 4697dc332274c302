//! The methods of generators that scripts call by name: `send`, `throw` and `close`, and what `throw` takes for an exception.

use std::rc::Rc;

use super::generator::{Generator, Resume, stop_iteration};
use super::interpreter::Interpreter;
use super::vm::Exit;
use crate::error::{Error, Result};
use crate::object::{Args, Builtin, Exception, Host, Value, derives, type_name, type_of};

impl Interpreter {
    /// `send`, `throw` and `close`.
    pub(super) fn drive_generator(&mut self, generator: &Value, method: &str, args: &[Value]) -> Result<Value> {
        if let Some(result) = self.drive_asynchronous(generator, method, args) {
            return result;
        }
        let Some(state) = generator.downcast::<Generator>().map(|generator| generator.state.clone()) else {
            let kind = type_name(generator);
            return Err(Error::type_error(format!(
                "descriptor '{method}' for 'generator' objects doesn't apply to a '{kind}' object"
            )));
        };
        let exit = match (method, args) {
            ("close", _) => return self.close(&state).map(|()| Value::None),
            ("send", [value]) => self.resume(&state, Resume::Send(value.clone()))?,
            ("throw", args) => {
                let exception = self.thrown(args)?;
                let error = self.raised(exception);
                self.resume(&state, Resume::Throw(error))?
            }
            _ => self.resume(&state, Resume::Send(Value::None))?,
        };
        match exit {
            Exit::Yielded(value) => Ok(value),
            Exit::Returned(value) => Err(stop_iteration(value)),
        }
    }

    /// The exception that `throw(type, value, traceback)` or `throw(exception)` raises.
    pub(super) fn thrown(&mut self, args: &[Value]) -> Result<Rc<Exception>> {
        let given = |i: usize| args.get(i).cloned().filter(|value| !value.is_none());
        let (kind, value, traceback) = (given(0).unwrap_or(Value::None), given(1), given(2));
        if traceback.as_ref().is_some_and(|traceback| Builtin::of(traceback) != Builtin::Traceback) {
            return Err(Error::type_error("throw() third argument must be a traceback object"));
        }
        let is_exception_class = match &kind {
            Value::Type(Builtin::Exception(_)) => true,
            Value::Class(class) => matches!(class.builtin_base(), Builtin::Exception(_)),
            _ => false,
        };
        let exception = match (&kind, value) {
            (Value::Exception(_), Some(_)) => {
                return Err(Error::type_error("instance exception may not have a separate value"));
            }
            (Value::Exception(exception), None) => exception.clone(),
            (_, Some(value @ Value::Exception(_))) if is_exception_class && derives(&type_of(&value), &kind) => {
                self.exception_of(value)?
            }
            (_, value) if is_exception_class => {
                let args = match value {
                    None => Args::default(),
                    Some(Value::Tuple(args)) => Args::new(args.iter().cloned()),
                    Some(value) => Args::new([value]),
                };
                let made = self.call(&kind, args)?;
                self.exception_of(made)?
            }
            _ => {
                let name = type_name(&kind);
                return Err(Error::type_error(format!(
                    "exceptions must be classes or instances deriving from BaseException, not {name}"
                )));
            }
        };
        if let Some(traceback) = traceback {
            crate::object::set_attribute(self, &Value::Exception(exception.clone()), "__traceback__", traceback)?;
        }
        Ok(exception)
    }
}
