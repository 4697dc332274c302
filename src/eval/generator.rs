//! Generators: a frame taken off the stack, with its registers, until it is asked for the next value.

use std::cell::RefCell;
use std::rc::Rc;

use super::code::{Code, Op};
use super::frame::{Cells, Frame, Role, Window};
use super::interpreter::Interpreter;
use super::vm::Exit;
use crate::error::{Error, Kind, Result};
use crate::object::{Args, Builtin, Function, Host, Object, Value};

/// What a generator object and its running frame share.
pub struct GeneratorState {
    phase: RefCell<Phase>,
    pub function: Rc<Function>,
    pub code: Rc<Code>,
}

enum Phase {
    Suspended(Suspended),
    Running,
    Finished,
}

struct Suspended {
    registers: Vec<Option<Value>>,
    cells: Cells,
    pc: usize,
    started: bool,
}

/// A generator as scripts see it.
pub struct Generator {
    pub state: Rc<GeneratorState>,
}

/// How a generator goes on.
pub enum Resume {
    Send(Value),
    Throw(Error),
}

/// Asks the interpreter to resume a generator; native code reaches it by calling this object.
struct Resumer(Rc<GeneratorState>);

impl Object for Resumer {
    fn builtin(&self) -> Builtin {
        Builtin::BuiltinFunction
    }

    fn is_callable(&self) -> bool {
        true
    }
}

/// A method of a generator, bound to it: `send`, `throw`, `close`.
struct GeneratorMethod {
    state: Rc<GeneratorState>,
    name: &'static str,
}

impl Object for GeneratorMethod {
    fn builtin(&self) -> Builtin {
        Builtin::BuiltinFunction
    }

    fn is_callable(&self) -> bool {
        true
    }
}

impl Object for Generator {
    fn builtin(&self) -> Builtin {
        Builtin::Generator
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        let name = self.state.function.qualname.borrow();
        Ok(format!("<generator object {name} at {:#x}>", Rc::as_ptr(&self.state) as usize))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        let method = |name| Value::object(GeneratorMethod { state: self.state.clone(), name });
        Ok(Some(match name {
            "send" => method("send"),
            "throw" => method("throw"),
            "close" => method("close"),
            "__next__" => method("__next__"),
            "__name__" => Value::from(&**self.state.function.name.borrow()),
            "__qualname__" => Value::from(&**self.state.function.qualname.borrow()),
            "gi_running" => Value::Bool(matches!(*self.state.phase.borrow(), Phase::Running)),
            _ => return Ok(None),
        }))
    }

    fn attribute_names(&self) -> Vec<String> {
        ["send", "throw", "close", "__next__", "__iter__", "__name__", "__qualname__"].map(String::from).to_vec()
    }

    fn iter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        // The interpreter answers with a tuple of one for a value, and None at the end.
        match cx.call(&Value::object(Resumer(self.state.clone())), Args::default())? {
            Value::Tuple(items) => Ok(items.first().cloned()),
            _ => Ok(None),
        }
    }
}

impl Interpreter {
    /// A generator whose arguments stand in the first registers from `base`.
    pub(super) fn make_generator(&mut self, function: Rc<Function>, code: Rc<Code>, base: usize) -> Value {
        let end = base + code.registers;
        if self.stack.len() < end {
            self.stack.resize_with(end * 2, || None);
        }
        let cells = self.make_cells(&code, base);
        let registers = self.stack[base..end].iter_mut().map(Option::take).collect();
        let phase = Phase::Suspended(Suspended { registers, cells, pc: 0, started: false });
        Value::object(Generator { state: Rc::new(GeneratorState { phase: RefCell::new(phase), function, code }) })
    }

    /// Runs a generator to its next `yield` (`Exit::Yielded`) or its end.
    pub(super) fn resume(&mut self, state: &Rc<GeneratorState>, how: Resume) -> Result<Exit> {
        let phase = std::mem::replace(&mut *state.phase.borrow_mut(), Phase::Running);
        let suspended = match phase {
            Phase::Suspended(suspended) => suspended,
            Phase::Running => return Err(Error::value("generator already executing")),
            Phase::Finished => {
                *state.phase.borrow_mut() = Phase::Finished;
                return match how {
                    Resume::Send(_) => Ok(Exit::Returned(Value::None)),
                    Resume::Throw(error) => Err(error),
                };
            }
        };
        let how = match (how, suspended.started) {
            (Resume::Send(value), false) if !value.is_none() => {
                *state.phase.borrow_mut() = Phase::Suspended(suspended);
                return Err(Error::type_error("can't send non-None value to a just-started generator"));
            }
            (how, _) => how,
        };
        let (base, depth) = (self.free_base(), self.frames.len());
        let role = Role::Generator(state.clone());
        let frame = Frame::new(state.function.clone(), base, 0, suspended.cells, role)?;
        let count = suspended.registers.len();
        if self.stack.len() < base + count {
            self.stack.resize_with((base + count) * 2, || None);
        }
        for (place, value) in self.stack[base..base + count].iter_mut().zip(suspended.registers) {
            *place = value;
        }
        if let Err(error) = self.push_frame(frame, count) {
            *state.phase.borrow_mut() = Phase::Finished;
            return Err(error);
        }
        self.pc = suspended.pc;
        let w = Window { base, locals: state.code.locals.len() };
        match how {
            Resume::Send(value) => {
                if suspended.started {
                    match state.code.ops.get(suspended.pc) {
                        Some(&Op::Delegate(_, from)) => self.put(w, from + 1, value),
                        Some(&Op::Yield(dst, _)) => {
                            self.put(w, dst, value);
                            self.pc += 1;
                        }
                        _ => {}
                    }
                }
                self.run(depth)
            }
            Resume::Throw(error) => match state.code.ops.get(suspended.pc) {
                Some(&Op::Delegate(dst, from)) if suspended.started => match self.throw_into(w, dst, from, error) {
                    Ok(Some(value)) => Ok(self.suspend(value)),
                    Ok(None) => {
                        self.pc += 1;
                        self.run(depth)
                    }
                    Err(error) => {
                        self.unwind(error, depth)?;
                        self.run(depth)
                    }
                },
                _ => {
                    self.unwind(error, depth)?;
                    self.run(depth)
                }
            },
        }
    }

    /// Hands a thrown error to the iterator of a `yield from`: what it yields, or `None` when it has returned into `dst`.
    fn throw_into(&mut self, w: Window, dst: u16, from: u16, error: Error) -> Result<Option<Value>> {
        let source = self.peek(w, from)?;
        if let Some(generator) = source.downcast::<Generator>() {
            let inner = generator.state.clone();
            if error.kind() == Kind::GeneratorExit {
                self.close(&inner)?;
                return Err(error);
            }
            return match self.resume(&inner, Resume::Throw(error))? {
                Exit::Yielded(value) => Ok(Some(value)),
                Exit::Returned(value) => {
                    self.put(w, dst, value);
                    Ok(None)
                }
            };
        }
        Err(error)
    }

    /// Takes the running generator's frame off the stack.
    pub(super) fn suspend(&mut self, value: Value) -> Exit {
        let pc = self.pc;
        let Some(frame) = self.frames.last_mut() else { return Exit::Yielded(value) };
        let cells = frame.extra.as_mut().map_or_else(Cells::new, |extra| std::mem::take(&mut extra.cells));
        let (base, count) = (frame.base, frame.code.registers);
        let registers = self.stack[base..base + count].iter_mut().map(Option::take).collect();
        if let Some(Role::Generator(state)) = frame.extra.as_ref().map(|extra| &extra.role) {
            *state.phase.borrow_mut() = Phase::Suspended(Suspended { registers, cells, pc, started: true });
        }
        self.frames.pop();
        self.pc = self.frames.last().map_or(0, |frame| frame.pc);
        Exit::Yielded(value)
    }

    /// Raises `GeneratorExit` where the generator stands.
    pub(super) fn close(&mut self, state: &Rc<GeneratorState>) -> Result<()> {
        let started = match &*state.phase.borrow() {
            Phase::Suspended(suspended) => suspended.started,
            Phase::Running => return Err(Error::value("generator already executing")),
            Phase::Finished => return Ok(()),
        };
        if !started {
            state.finish();
            return Ok(());
        }
        match self.resume(state, Resume::Throw(Error::new(Kind::GeneratorExit, ""))) {
            Ok(Exit::Yielded(_)) => Err(Error::runtime("generator ignored GeneratorExit")),
            Ok(Exit::Returned(_)) => Ok(()),
            Err(error) if matches!(error.kind(), Kind::GeneratorExit | Kind::StopIteration) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Calls of the objects above; `None` for any other object.
    pub(super) fn call_generator_part(&mut self, callee: &Value, args: &Args) -> Option<Result<Value>> {
        if let Some(resumer) = callee.downcast::<Resumer>() {
            let exit = self.resume(&resumer.0, Resume::Send(Value::None));
            return Some(exit.map(|exit| match exit {
                Exit::Yielded(value) => Value::tuple(vec![value]),
                Exit::Returned(_) => Value::None,
            }));
        }
        let method = callee.downcast::<GeneratorMethod>()?;
        let first = args.positional.first();
        let exit = match (method.name, first) {
            ("close", _) => return Some(self.close(&method.state).map(|()| Value::None)),
            ("__next__", _) => self.resume(&method.state, Resume::Send(Value::None)),
            ("send", Some(value)) => self.resume(&method.state, Resume::Send(value.clone())),
            ("throw", Some(value)) => {
                let value = match args.positional.get(1) {
                    Some(instance @ Value::Exception(_)) => instance.clone(),
                    _ => value.clone(),
                };
                match self.exception_of(value) {
                    Ok(exception) => {
                        let error = self.raised(exception);
                        self.resume(&method.state, Resume::Throw(error))
                    }
                    Err(error) => Err(error),
                }
            }
            (name, _) => {
                let name = if name == "send" { "generator.send()" } else { "throw" };
                return Some(Err(Error::type_error(format!("{name} takes exactly one argument (0 given)"))));
            }
        };
        Some(exit.and_then(|exit| match exit {
            Exit::Yielded(value) => Ok(value),
            Exit::Returned(value) => Err(stop_iteration(value)),
        }))
    }
}

impl GeneratorState {
    pub(super) fn finish(&self) {
        let phase = std::mem::replace(&mut *self.phase.borrow_mut(), Phase::Finished);
        drop(phase);
    }
}

/// `StopIteration` with a generator's return value.
pub(super) fn stop_iteration(value: Value) -> Error {
    let args = if value.is_none() { Vec::new() } else { vec![value] };
    let exception = crate::object::Exception::new(Kind::StopIteration, None, args);
    Error::raised(Rc::new(exception), "")
}
