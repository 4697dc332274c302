//! What coroutines and asynchronous generators are awaited through: `coroutine.__await__()`, and the awaitables of `asend`, `athrow`,
//! `aclose` and of `anext` with a default.
//!
//! All of them are iterators that pass on what the code they drive awaits, and end with a `StopIteration` that carries the result.
//! The states of the awaitables are those of CPython's `genobject.c`.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::code::{Awaited, Flavour};
use super::generator::{Generator, GeneratorState, Resume, stop_iteration};
use super::interpreter::Interpreter;
use super::vm::Exit;
use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Builtin, Host, Object, Value, call_method, exception_members, find_attribute, find_special, next_item,
    type_name,
};

/// An item that an asynchronous generator yields, as it passes those that await.
pub struct WrappedItem(pub Value);

impl Object for WrappedItem {
    fn builtin(&self) -> Builtin {
        Builtin::AsyncGenWrapped
    }
}

/// One of the awaitables.
pub struct Step {
    pub driven: Rc<Driven>,
}

/// What an awaitable drives.
pub struct Driven {
    what: What,
    phase: Cell<Phase>,
}

enum What {
    /// `coroutine.__await__()`.
    Coroutine(Rc<GeneratorState>),
    /// `asend` and `__anext__`.
    Send(Rc<GeneratorState>, Value),
    Throw(Rc<GeneratorState>, Vec<Value>),
    Close(Rc<GeneratorState>),
    /// `anext(iterator, default)`: what is awaited, its iterator once it was begun, and the default.
    Next(Value, RefCell<Option<Value>>, Value),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Created,
    Begun,
    Closed,
}

impl Step {
    fn of(what: What) -> Value {
        Value::object(Step { driven: Rc::new(Driven { what, phase: Cell::new(Phase::Created) }) })
    }

    /// The awaitable of `anext` with a default.
    pub fn next_or(awaitable: Value, default: Value) -> Value {
        Step::of(What::Next(awaitable, RefCell::default(), default))
    }
}

impl Object for Step {
    fn builtin(&self) -> Builtin {
        match self.driven.what {
            What::Coroutine(_) => Builtin::CoroutineWrapper,
            What::Send(..) => Builtin::AsyncGenASend,
            What::Throw(..) | What::Close(_) => Builtin::AsyncGenAThrow,
            What::Next(..) => Builtin::AnextAwaitable,
        }
    }

    fn iter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        cx.resume(&(self.driven.clone() as Rc<dyn Any>))
    }
}

impl Interpreter {
    /// Methods of coroutines and asynchronous generators that are not those of generators; `None` for what is neither.
    pub(super) fn drive_asynchronous(&mut self, this: &Value, method: &str, args: &[Value]) -> Option<Result<Value>> {
        if let Some(step) = this.downcast::<Step>() {
            let driven = step.driven.clone();
            return Some(match method {
                "__await__" => Ok(this.clone()),
                "close" => self.close_step(&driven).map(|()| Value::None),
                "throw" => {
                    let exception = self.thrown(args);
                    exception.and_then(|exception| {
                        let error = self.raised(exception);
                        self.advance(&driven, Resume::Throw(error)).and_then(result_of)
                    })
                }
                _ => {
                    let sent = args.first().cloned().unwrap_or(Value::None);
                    self.advance(&driven, Resume::Send(sent)).and_then(result_of)
                }
            });
        }
        let state = this.downcast::<Generator>()?.state.clone();
        let what = match (state.flavour, method, args) {
            (Flavour::Coroutine, "__await__", _) => What::Coroutine(state),
            (Flavour::AsyncGenerator, "__aiter__", _) => return Some(Ok(this.clone())),
            (Flavour::AsyncGenerator, "__anext__", _) => What::Send(state, Value::None),
            (Flavour::AsyncGenerator, "asend", [value]) => What::Send(state, value.clone()),
            (Flavour::AsyncGenerator, "athrow", args) => What::Throw(state, args.to_vec()),
            (Flavour::AsyncGenerator, "aclose", _) => What::Close(state),
            _ => return None,
        };
        if !matches!(what, What::Coroutine(_))
            && let Err(error) = self.begin_asynchronous(this)
        {
            return Some(Err(error));
        }
        Some(Ok(Step::of(what)))
    }

    /// Calls the hook for asynchronous generators that begin.
    fn begin_asynchronous(&mut self, generator: &Value) -> Result<()> {
        let Some(state) = generator.downcast::<Generator>().map(|generator| &generator.state) else { return Ok(()) };
        if state.asynchronous.hooked.replace(true) {
            return Ok(());
        }
        let [first, last] = self.state.finalizers.hooks.borrow().clone();
        *state.asynchronous.finalizer.borrow_mut() = last;
        match first {
            Some(first) => self.call(&first, Args::new([generator.clone()])).map(drop),
            None => Ok(()),
        }
    }

    /// The next value of an awaitable for native code.
    pub(super) fn next_of_step(&mut self, driven: &Rc<Driven>) -> Result<Option<Value>> {
        match self.advance(driven, Resume::Send(Value::None))? {
            Exit::Yielded(value) => Ok(Some(value)),
            Exit::Returned(Value::None) => Ok(None),
            Exit::Returned(value) => Err(stop_iteration(value)),
        }
    }

    fn advance(&mut self, driven: &Driven, how: Resume) -> Result<Exit> {
        let begun = driven.phase.get() == Phase::Begun;
        let result = match &driven.what {
            What::Coroutine(state) => return self.resume(state, how),
            What::Next(awaitable, iterator, default) => return self.next_or_default(awaitable, iterator, default, how),
            What::Send(state, first) => {
                if driven.phase.get() == Phase::Closed {
                    return Err(Error::runtime("cannot reuse already awaited __anext__()/asend()"));
                }
                let how = match how {
                    Resume::Send(value) if !begun => {
                        if state.asynchronous.running.get() {
                            return Err(Error::runtime("anext(): asynchronous generator is already running"));
                        }
                        Resume::Send(if value.is_none() { first.clone() } else { value })
                    }
                    how => how,
                };
                driven.phase.set(Phase::Begun);
                state.asynchronous.running.set(true);
                let outcome = self.resume(state, how);
                unwrapped(state, outcome)
            }
            What::Throw(state, _) | What::Close(state) => {
                let closes = matches!(driven.what, What::Close(_));
                if driven.phase.get() == Phase::Closed {
                    return Err(Error::runtime("cannot reuse already awaited aclose()/athrow()"));
                }
                if state.has_finished() {
                    driven.phase.set(Phase::Closed);
                    return match how {
                        Resume::Send(_) => Ok(Exit::Returned(Value::None)),
                        Resume::Throw(error) => Err(error),
                    };
                }
                let how = match (how, &driven.what) {
                    (Resume::Send(value), what) if !begun => self.first_throw(driven, state, what, value)?,
                    (how, _) => how,
                };
                driven.phase.set(Phase::Begun);
                state.asynchronous.running.set(true);
                let outcome = self.resume(state, how);
                match closes {
                    true => closed(state, outcome),
                    false => unwrapped(state, outcome),
                }
            }
        };
        if !matches!(result, Ok(Exit::Yielded(_))) {
            driven.phase.set(Phase::Closed);
        }
        result
    }

    /// What the first step of `athrow` and `aclose` does.
    fn first_throw(&mut self, driven: &Driven, state: &GeneratorState, what: &What, value: Value) -> Result<Resume> {
        let asynchronous = &state.asynchronous;
        let name = if matches!(what, What::Close(_)) { "aclose" } else { "athrow" };
        if asynchronous.running.get() {
            driven.phase.set(Phase::Closed);
            return Err(Error::runtime(format!("{name}(): asynchronous generator is already running")));
        }
        if asynchronous.closed.get() {
            driven.phase.set(Phase::Closed);
            return Err(Error::new(Kind::StopAsyncIteration, ""));
        }
        if !value.is_none() {
            return Err(Error::runtime("can't send non-None value to a just-started coroutine"));
        }
        match what {
            What::Throw(_, args) => {
                let exception = self.thrown(args)?;
                Ok(Resume::Throw(self.raised(exception)))
            }
            _ => {
                asynchronous.closed.set(true);
                Ok(Resume::Throw(Error::new(Kind::GeneratorExit, "")))
            }
        }
    }

    fn close_step(&mut self, driven: &Driven) -> Result<()> {
        match &driven.what {
            What::Coroutine(state) => self.close(state),
            What::Next(_, iterator, _) => {
                let iterator = iterator.borrow().clone();
                match iterator {
                    Some(iterator) => call_method(self, &iterator, "close", Args::default()).map(drop),
                    None => Ok(()),
                }
            }
            _ => {
                driven.phase.set(Phase::Closed);
                Ok(())
            }
        }
    }

    fn next_or_default(
        &mut self,
        awaitable: &Value,
        iterator: &RefCell<Option<Value>>,
        default: &Value,
        how: Resume,
    ) -> Result<Exit> {
        let known = iterator.borrow().clone();
        let iterator = match known {
            Some(known) => known,
            None => {
                let found = self.awaitable(awaitable, Awaited::Expression)?;
                *iterator.borrow_mut() = Some(found.clone());
                found
            }
        };
        let outcome = match how {
            Resume::Send(sent) if sent.is_none() && iterator.downcast::<Generator>().is_none() => {
                next_item(self, &iterator).map(|item| item.map_or(Exit::Returned(Value::None), Exit::Yielded))
            }
            Resume::Send(sent) => call_method(self, &iterator, "send", Args::new([sent])).map(Exit::Yielded),
            Resume::Throw(error) => {
                let exception = Value::Exception(error.to_exception());
                call_method(self, &iterator, "throw", Args::new([exception])).map(Exit::Yielded)
            }
        };
        match outcome {
            Err(error) if error.kind() == Kind::StopAsyncIteration => Ok(Exit::Returned(default.clone())),
            Err(error) if error.kind() == Kind::StopIteration => {
                let value = exception_members::get(&error.to_exception(), "value").unwrap_or(Value::None);
                Ok(Exit::Returned(value))
            }
            outcome => outcome,
        }
    }

    /// The iterator that drives what is awaited.
    pub(super) fn awaitable(&mut self, value: &Value, awaited: Awaited) -> Result<Value> {
        if let Some(generator) = value.downcast::<Generator>()
            && generator.state.flavour == Flavour::Coroutine
        {
            if generator.state.delegates_to().is_some() {
                return Err(Error::runtime("coroutine is being awaited already"));
            }
            return Ok(value.clone());
        }
        if value.downcast::<Step>().is_some() {
            return Ok(value.clone());
        }
        let name = type_name(value);
        let Some(method) = self.special(value, "__await__")? else {
            let from = |what: &str| {
                format!("'async with' received an object from {what} that does not implement __await__: {name}")
            };
            return Err(Error::type_error(match awaited {
                Awaited::Enter => from("__aenter__"),
                Awaited::Exit => from("__aexit__"),
                Awaited::Expression | Awaited::Next => format!("object {name} can't be used in 'await' expression"),
            }));
        };
        let iterator = self.call(&method, Args::default())?;
        if iterator.downcast::<Generator>().is_some_and(|generator| generator.state.flavour == Flavour::Coroutine) {
            return Err(Error::type_error("__await__() returned a coroutine"));
        }
        let is_iterator = match &iterator {
            Value::Object(object) => object.is_iterator(),
            other => find_special(self, other, "__next__").is_some(),
        };
        match is_iterator {
            true => Ok(iterator),
            false => {
                let name = type_name(&iterator);
                Err(Error::type_error(format!("__await__() returned non-iterator of type '{name}'")))
            }
        }
    }

    /// The awaitable of the next item in an `async for`, already asked for what drives it.
    pub(super) fn next_awaitable(&mut self, value: &Value) -> Result<Value> {
        self.awaitable(value, Awaited::Next).map_err(|error| {
            let message = format!("'async for' received an invalid object from __anext__: {}", type_name(value));
            let exception = Error::type_error(message).to_exception();
            let cause = Value::Exception(error.to_exception());
            *exception.cause.borrow_mut() = Some(cause.clone());
            *exception.context.borrow_mut() = Some(cause);
            exception.suppress_context.set(true);
            self.raised(exception)
        })
    }

    /// `aiter(x)`, for `async for` or as the builtin.
    pub(super) fn async_iterator(&mut self, value: &Value, builtin: bool) -> Result<Value> {
        let name = type_name(value);
        let Some(method) = self.special(value, "__aiter__")? else {
            return Err(Error::type_error(match builtin {
                true => format!("'{name}' object is not an async iterable"),
                false => format!("'async for' requires an object with __aiter__ method, got {name}"),
            }));
        };
        let iterator = self.call(&method, Args::default())?;
        if self.special(&iterator, "__anext__")?.is_none() {
            let name = type_name(&iterator);
            return Err(Error::type_error(match builtin {
                true => format!("aiter() returned not an async iterator of type '{name}'"),
                false => {
                    format!("'async for' received an object from __aiter__ that does not implement __anext__: {name}")
                }
            }));
        }
        Ok(iterator)
    }

    /// `iterator.__anext__()`.
    pub(super) fn async_next(&mut self, iterator: &Value, builtin: bool) -> Result<Value> {
        match self.special(iterator, "__anext__")? {
            Some(method) => self.call(&method, Args::default()),
            None => {
                let name = type_name(iterator);
                Err(Error::type_error(match builtin {
                    true => format!("'{name}' object is not an async iterator"),
                    false => format!("'async for' requires an iterator with __anext__ method, got {name}"),
                }))
            }
        }
    }

    /// A special method, bound.
    pub(super) fn special(&mut self, object: &Value, name: &str) -> Result<Option<Value>> {
        match find_special(self, object, name) {
            Some(method) => Ok(Some(method)),
            None if matches!(object, Value::Instance(_)) => Ok(None),
            None => find_attribute(self, object, name),
        }
    }
}

/// What a method gives: a result is told by a `StopIteration`.
fn result_of(exit: Exit) -> Result<Value> {
    match exit {
        Exit::Yielded(value) => Ok(value),
        Exit::Returned(value) => Err(stop_iteration(value)),
    }
}

/// How a step of an asynchronous generator ended: an item is the result of the awaitable, its end a `StopAsyncIteration`.
fn unwrapped(state: &GeneratorState, outcome: Result<Exit>) -> Result<Exit> {
    let asynchronous = &state.asynchronous;
    match outcome {
        Ok(Exit::Yielded(value)) => Ok(match value.downcast::<WrappedItem>() {
            Some(item) => {
                asynchronous.running.set(false);
                Exit::Returned(item.0.clone())
            }
            None => Exit::Yielded(value),
        }),
        Ok(Exit::Returned(_)) => {
            asynchronous.closed.set(true);
            asynchronous.running.set(false);
            Err(Error::new(Kind::StopAsyncIteration, ""))
        }
        Err(error) => {
            if matches!(error.kind(), Kind::StopAsyncIteration | Kind::GeneratorExit) {
                asynchronous.closed.set(true);
            }
            asynchronous.running.set(false);
            Err(error)
        }
    }
}

/// How a step of `aclose` ended: it must not yield any more.
fn closed(state: &GeneratorState, outcome: Result<Exit>) -> Result<Exit> {
    match unwrapped(state, outcome) {
        Ok(Exit::Returned(_)) => Err(Error::runtime("async generator ignored GeneratorExit")),
        Err(error) if matches!(error.kind(), Kind::StopAsyncIteration | Kind::GeneratorExit) => {
            Ok(Exit::Returned(Value::None))
        }
        outcome => outcome,
    }
}
