//! Generators: a frame taken off the stack, with its registers, until it is asked for the next value.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::code::{Code, Op};
use super::frame::{Frame, Role, Window, recursion_error};
use super::interpreter::Interpreter;
use super::vm::{Exit, put};
use crate::error::{Error, Kind, Result};
use crate::object::{Args, Builtin, Function, Host, Object, Value};

/// What a generator object and its running frame share.
pub struct GeneratorState {
    phase: Cell<Phase>,
    /// The frame, while it is not on the stack, and its registers.
    frame: RefCell<Option<Frame>>,
    registers: RefCell<Vec<Option<Value>>>,
    pub function: Rc<Function>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Phase {
    Created,
    Suspended,
    Running,
    Finished,
}

/// A generator as scripts see it.
pub struct Generator {
    pub state: Rc<GeneratorState>,
}

impl Generator {
    /// Whether a loop may run it in its own frames: a `yield from` in progress takes more.
    pub fn may_enter(&self) -> bool {
        self.state.goes_on_plainly()
    }
}

impl GeneratorState {
    fn goes_on_plainly(&self) -> bool {
        match &*self.frame.borrow() {
            Some(frame) => !matches!(frame.code.ops.get(frame.pc), Some(Op::Delegate(..))),
            None => false,
        }
    }
}

/// How a generator goes on.
pub enum Resume {
    Send(Value),
    Throw(Error),
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
            "gi_running" => Value::Bool(self.state.phase.get() == Phase::Running),
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
        cx.resume(&(self.state.clone() as Rc<dyn Any>))
    }
}

impl Interpreter {
    /// A generator whose arguments stand in the first registers from `base`.
    pub(super) fn make_generator(&mut self, function: Rc<Function>, code: &Code, base: usize) -> Result<Value> {
        let end = base + code.registers;
        if self.stack.len() < end {
            self.stack.resize_with(end * 2, || None);
        }
        let cells = self.make_cells(code, base);
        let frame = Frame::new(function.clone(), 0, 0, cells, Role::Plain)?;
        let registers = self.stack[base..end].iter_mut().map(Option::take).collect();
        Ok(Value::object(Generator {
            state: Rc::new(GeneratorState {
                phase: Cell::new(Phase::Created),
                frame: RefCell::new(Some(frame)),
                registers: RefCell::new(registers),
                function,
            }),
        }))
    }

    /// Puts a generator's frame on the stack. A direct one was asked for by the loop at the caller's instruction, which goes on by
    /// itself when there is a value; false when the generator cannot run now.
    pub(super) fn enter_generator(&mut self, state: &Rc<GeneratorState>, direct: bool) -> Result<bool> {
        if !matches!(state.phase.get(), Phase::Created | Phase::Suspended) {
            return Ok(false);
        }
        if self.frames.len() + self.native_depth >= self.state.limits.recursion {
            state.finish();
            return Err(recursion_error(""));
        }
        let Some(frame) = state.frame.borrow_mut().take() else { return Ok(false) };
        let base = self.free_base();
        if let Some(caller) = self.frames.last_mut() {
            caller.pc = self.pc;
        }
        // The frame is changed where it lies, not moved right after it was changed.
        self.frames.push(frame);
        let Some(frame) = self.frames.last_mut() else { return Ok(false) };
        frame.base = base;
        frame.set_role(Role::Generator(state.clone(), direct));
        self.pc = frame.pc;
        let code = frame.code;
        let mut registers = state.registers.borrow_mut();
        self.make_room(base + registers.len());
        self.stack[base..base + registers.len()].swap_with_slice(&mut registers);
        if state.phase.replace(Phase::Running) == Phase::Suspended
            && let Some(&Op::Yield(dst, _)) = code.ops.get(self.pc)
        {
            // What a loop or `next` sends.
            put(&mut self.stack[base + dst as usize], Value::None);
            self.pc += 1;
        }
        Ok(true)
    }

    /// The next value of a generator for native code; `None` at the end.
    pub(super) fn next_of_generator(&mut self, state: &Rc<GeneratorState>) -> Result<Option<Value>> {
        let depth = self.frames.len();
        if !state.goes_on_plainly() || !self.enter_generator(state, false)? {
            return Ok(match self.resume(state, Resume::Send(Value::None))? {
                Exit::Yielded(value) => Some(value),
                Exit::Returned(_) => None,
            });
        }
        Ok(match self.run(depth)? {
            Exit::Yielded(value) => Some(value),
            Exit::Returned(_) => None,
        })
    }

    /// Runs a generator to its next `yield` (`Exit::Yielded`) or its end.
    pub(super) fn resume(&mut self, state: &Rc<GeneratorState>, how: Resume) -> Result<Exit> {
        let started = match state.phase.get() {
            Phase::Created => false,
            Phase::Suspended => true,
            Phase::Running => return Err(Error::value("generator already executing")),
            Phase::Finished => {
                return match how {
                    Resume::Send(_) => Ok(Exit::Returned(Value::None)),
                    Resume::Throw(error) => Err(error),
                };
            }
        };
        if let (Resume::Send(value), false) = (&how, started)
            && !value.is_none()
        {
            return Err(Error::type_error("can't send non-None value to a just-started generator"));
        }
        let depth = self.frames.len();
        self.enter_generator(state, false)?;
        let Some(frame) = self.frames.last() else { return Ok(Exit::Returned(Value::None)) };
        let (code, at) = (frame.code, frame.pc);
        let w = Window { base: frame.base, locals: code.locals.len() };
        match how {
            Resume::Send(value) => {
                match code.ops.get(at) {
                    Some(&Op::Delegate(_, from)) if started => self.put(w, from + 1, value),
                    Some(&Op::Yield(dst, _)) if started => self.put(w, dst, value),
                    _ => {}
                }
                self.run(depth)
            }
            Resume::Throw(error) => {
                self.pc = at;
                match code.ops.get(at) {
                    Some(&Op::Delegate(dst, from)) if started => match self.throw_into(w, dst, from, error) {
                        Ok(Some(value)) => {
                            self.suspend();
                            Ok(Exit::Yielded(value))
                        }
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
                }
            }
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

    /// Takes the running generator's frame off the stack. True when the loop at the caller's instruction asked for the value.
    pub(super) fn suspend(&mut self) -> bool {
        let pc = self.pc;
        let Some(frame) = self.frames.last_mut() else { return false };
        frame.pc = pc;
        let base = frame.base;
        let role = frame.set_role(Role::Plain);
        let frame = self.frames.pop();
        self.pc = self.frames.last().map_or(0, |frame| frame.pc);
        let Role::Generator(state, direct) = role else { return false };
        let mut registers = state.registers.borrow_mut();
        self.stack[base..base + registers.len()].swap_with_slice(&mut registers);
        drop(registers);
        *state.frame.borrow_mut() = frame;
        state.phase.set(Phase::Suspended);
        direct
    }

    /// Raises `GeneratorExit` where the generator stands.
    pub(super) fn close(&mut self, state: &Rc<GeneratorState>) -> Result<()> {
        match state.phase.get() {
            Phase::Suspended => {}
            Phase::Running => return Err(Error::value("generator already executing")),
            Phase::Finished => return Ok(()),
            Phase::Created => {
                state.finish();
                return Ok(());
            }
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
        self.phase.set(Phase::Finished);
        // Dropping values may run code that looks at the generator.
        let (frame, registers) = (self.frame.take(), self.registers.take());
        drop((frame, registers));
    }
}

/// `StopIteration` with a generator's return value.
pub(super) fn stop_iteration(value: Value) -> Error {
    let args = if value.is_none() { Vec::new() } else { vec![value] };
    let exception = crate::object::Exception::new(Kind::StopIteration, None, args);
    Error::raised(Rc::new(exception), "")
}
