//! Raising: from an error to the handler that takes it, leaving a trail for the traceback.

use std::rc::Rc;

use super::super::code::{Flavour, Inlined};
use super::super::frame::Role;
use super::super::interpreter::Interpreter;
use super::call::code_of;
use crate::error::{Error, Kind, Result};
use crate::object::exception_group::{self, Matcher};
use crate::object::{Builtin, Exception, Host, Place, Value};

impl Interpreter {
    /// Brings the frames to the handler of an error, or down to `depth`, where the error goes on through native code.
    pub(in super::super) fn unwind(&mut self, error: Error, depth: usize) -> Result<()> {
        let mut quiet = std::mem::take(&mut self.reraising);
        let mut exception = error.to_exception();
        if exception.trail.borrow().is_empty() && !quiet {
            self.link_context(&exception);
        }
        if self.explaining && exception.trail.borrow().is_empty() && !quiet {
            self.keep_scene(&exception);
        }
        while self.frames.len() > depth {
            let pc = self.pc;
            let Some(frame) = self.frames.last() else { break };
            let code = code_of(frame.function())?;
            if !quiet {
                exception.trail.borrow_mut().push(Place { code: code.clone(), at: pc });
            }
            quiet = false;
            let of_generator =
                |part: &&Inlined| part.name == "<genexpr>" && (part.start as usize..part.end as usize).contains(&pc);
            if exception.kind() == Kind::StopIteration
                && let Some(part) = code.inlined.iter().find(of_generator)
            {
                exception = generator_raised_stop(&exception, Flavour::Generator);
                // What stands behind the expression is the call that consumes it.
                exception.trail.borrow_mut().push(Place { code: code.clone(), at: part.end as usize });
            }
            let guarded =
                |handler: &&super::super::code::Handler| (handler.start as usize..handler.end as usize).contains(&pc);
            if let Some(handler) = code.handlers.iter().find(guarded) {
                let register = frame.base + handler.exception as usize;
                self.pc = handler.target as usize;
                self.stack[register] = Some(Value::Exception(exception));
                return Ok(());
            }
            if let Some(frame) = self.pop_frame()
                && let Role::Generator(state, _) = frame.into_role()
            {
                state.finish();
                let is_async = state.flavour == Flavour::AsyncGenerator;
                if exception.kind() == Kind::StopIteration || (is_async && exception.kind() == Kind::StopAsyncIteration)
                {
                    exception = generator_raised_stop(&exception, state.flavour);
                }
            }
        }
        Err(self.raised(exception))
    }

    /// The error that carries an exception instance.
    pub(in super::super) fn raised(&mut self, exception: Rc<Exception>) -> Error {
        Error::carrying(exception)
    }

    /// The error for a `raise` statement.
    pub(super) fn raise(&mut self, value: Value, cause: Option<Value>) -> Error {
        let exception = match self.exception_of(value) {
            Ok(exception) => exception,
            Err(error) => return error,
        };
        match cause {
            None => {}
            Some(Value::None) => {
                *exception.cause.borrow_mut() = None;
                exception.suppress_context.set(true);
            }
            Some(cause) => {
                let is_exception = match &cause {
                    Value::Exception(_) | Value::Type(Builtin::Exception(_)) => true,
                    Value::Class(class) => matches!(class.builtin_base(), Builtin::Exception(_)),
                    _ => false,
                };
                if !is_exception {
                    return Error::type_error("exception causes must derive from BaseException");
                }
                match self.exception_of(cause) {
                    Ok(cause) => *exception.cause.borrow_mut() = Some(Value::Exception(cause)),
                    Err(error) => return error,
                }
                exception.suppress_context.set(true);
            }
        }
        self.link_context(&exception);
        self.raised(exception)
    }

    pub(super) fn raise_again(&mut self) -> Error {
        match self.handled() {
            Some(exception) => {
                self.reraising = true;
                self.raised(exception)
            }
            None => Error::runtime("No active exception to reraise"),
        }
    }

    /// The exception being handled, by this frame or one that called it: `sys.exc_info()`.
    pub(in super::super) fn handled(&self) -> Option<Rc<Exception>> {
        let last = self.frames.len().checked_sub(1)?;
        self.frames.iter().enumerate().rev().find_map(|(i, frame)| {
            let pc = if i == last { self.pc } else { frame.pc };
            let regions = frame.code.handling.iter();
            let mut inside = regions.filter(|region| (region.start as usize..region.end as usize).contains(&pc));
            inside.find_map(|region| match &self.stack[frame.base + region.exception as usize] {
                Some(Value::Exception(exception)) => Some(exception.clone()),
                _ => None,
            })
        })
    }

    /// Sets the context of a new exception, without closing a circle.
    fn link_context(&self, exception: &Rc<Exception>) {
        let Some(handled) = self.handled() else { return };
        if Rc::ptr_eq(&handled, exception) {
            return;
        }
        // A script may have closed a circle of its own: whoever is met twice ends the walk.
        let (mut at, mut behind, mut moves) = (handled.clone(), handled.clone(), false);
        loop {
            let next = match &*at.context.borrow() {
                Some(Value::Exception(next)) => next.clone(),
                _ => break,
            };
            if Rc::ptr_eq(&next, exception) {
                *at.context.borrow_mut() = None;
                break;
            }
            at = next;
            if Rc::ptr_eq(&at, &behind) {
                break;
            }
            if moves {
                let next = match &*behind.context.borrow() {
                    Some(Value::Exception(next)) => next.clone(),
                    _ => break,
                };
                behind = next;
            }
            moves = !moves;
        }
        *exception.context.borrow_mut() = Some(Value::Exception(handled));
    }

    /// Whether an exception belongs to what an `except` clause names.
    pub(super) fn except_matches(&mut self, exception: &Value, class: &Value) -> Result<bool> {
        let Value::Exception(raised) = exception else { return Ok(false) };
        match class {
            Value::Tuple(classes) => {
                for class in classes.iter() {
                    if self.except_matches(exception, class)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Value::Type(Builtin::Exception(kind)) => Ok(match raised.class() {
                Some(own) => own.is_subclass(class),
                None => raised.kind().is_a(*kind),
            }),
            Value::Class(class) if matches!(class.builtin_base(), Builtin::Exception(_)) => {
                Ok(raised.class().is_some_and(|own| own.is_subclass(&Value::Class(class.clone()))))
            }
            _ => Err(Error::type_error("catching classes that do not inherit from BaseException is not allowed")),
        }
    }

    /// What an `except*` clause takes of an exception, and what it leaves.
    pub(super) fn take_part(&mut self, left: &Value, class: &Value) -> Result<(Option<Value>, Value)> {
        exception_group::check_clause(class)?;
        let Value::Exception(exception) = left else { return Ok((None, Value::None)) };
        if exception_group::is_group(exception) {
            let (part, rest) = exception_group::split(self, exception, &Matcher::Class(class.clone()))?;
            return Ok((part.map(Value::Exception), rest.map_or(Value::None, Value::Exception)));
        }
        if !exception_group::is_of(exception, class) {
            return Ok((None, left.clone()));
        }
        let alone = exception_group::group(self, "", Value::tuple(vec![left.clone()]))?;
        Ok((Some(Value::Exception(alone)), Value::None))
    }

    /// Raises what the clauses of an `except*` leave, if anything.
    pub(super) fn raise_left(
        &mut self,
        original: Option<Value>,
        left: Option<Value>,
        raised: Option<Value>,
    ) -> Result<()> {
        let Some(Value::Exception(original)) = original else { return Ok(()) };
        let mut exceptions = match raised {
            Some(Value::List(raised)) => raised.to_vec(),
            _ => Vec::new(),
        };
        exceptions.extend(left);
        let of = |value| match value {
            Value::Exception(exception) => Some(exception),
            _ => None,
        };
        let exceptions = exceptions.into_iter().filter_map(of).collect();
        match exception_group::left_to_raise(self, &original, exceptions)? {
            Some(exception) => {
                self.reraising = true;
                Err(self.raised(exception))
            }
            None => Ok(()),
        }
    }

    /// Echoes a value at a prompt and keeps it as `_`.
    pub fn display(&mut self, value: Value) -> Result<()> {
        if value.is_none() {
            return Ok(());
        }
        let text = crate::object::repr(self, &value)?;
        let text = format!("{text}\n");
        match self.state.output.clone() {
            Some(file) => {
                let line = crate::object::Args::new([Value::from(text)]);
                crate::object::call_method(self, &file, "write", line)?;
            }
            None => self.write(crate::object::Stream::Out, &text)?,
        }
        self.builtins.set("_", value);
        self.state.shown += 1;
        Ok(())
    }
}

/// A `StopIteration` that leaves a generator's own code is a mistake, and becomes a `RuntimeError`.
fn generator_raised_stop(stop: &Rc<Exception>, flavour: Flavour) -> Rc<Exception> {
    let message = Value::from(format!("{} raised {}", flavour.name(), stop.kind().name()));
    let exception = Rc::new(Exception::new(Kind::RuntimeError, None, vec![message]));
    *exception.cause.borrow_mut() = Some(Value::Exception(stop.clone()));
    *exception.context.borrow_mut() = Some(Value::Exception(stop.clone()));
    exception.suppress_context.set(true);
    exception
}
