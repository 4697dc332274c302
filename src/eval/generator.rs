//! Generators: a frame taken off the stack, with its registers, until it is asked for the next value.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::code::{Code, Op};
use super::code_object::{CodeObject, FrameObject};
use super::frame::{Frame, Role, Window, recursion_error};
use super::interpreter::Interpreter;
use super::vm::{Exit, put};
use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Builtin, Dict, Exception, Function, Host, Object, Value, derives, exception_members, find_attribute,
    type_name, type_of,
};

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

impl GeneratorState {
    /// The iterator of the `yield from` that it stands at.
    fn delegates_to(&self) -> Option<Value> {
        let frame = self.frame.borrow();
        let frame = frame.as_ref().filter(|_| self.phase.get() == Phase::Suspended)?;
        match frame.code.ops.get(frame.pc) {
            Some(&Op::Delegate(_, from)) => self.registers.borrow().get(from as usize)?.clone(),
            _ => None,
        }
    }

    /// `gi_frame`: `None` once it has ended.
    fn frame_object(&self) -> Value {
        let Ok(code) = super::vm::code_of(&self.function) else { return Value::None };
        if self.phase.get() == Phase::Finished {
            return Value::None;
        }
        let frame = self.frame.borrow();
        let Some(frame) = frame.as_ref() else {
            // It runs: its registers are on the stack.
            return Value::object(FrameObject { code, at: 0, locals: None });
        };
        let registers = self.registers.borrow();
        let mut locals = Vec::new();
        for (name, value) in code.locals.iter().zip(registers.iter()) {
            if let Some(value) = value
                && !name.starts_with('.')
            {
                locals.push((&**name, value.clone()));
            }
        }
        for ((name, _), cell) in code.cells.iter().zip(frame.cells()) {
            if let Some(value) = cell.get() {
                locals.push((&**name, value));
            }
        }
        let locals = Value::Dict(Rc::new(Dict::from_names(locals)));
        Value::object(FrameObject { code: code.clone(), at: frame.pc, locals: Some(locals) })
    }
}

/// How a generator goes on.
pub enum Resume {
    Send(Value),
    Throw(Error),
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
        let state = &self.state;
        Ok(Some(match name {
            "__name__" => Value::from(&**state.function.name.borrow()),
            "__qualname__" => Value::from(&**state.function.qualname.borrow()),
            "gi_running" => Value::Bool(state.phase.get() == Phase::Running),
            "gi_suspended" => Value::Bool(state.phase.get() == Phase::Suspended),
            "gi_code" => match super::vm::code_of(&state.function) {
                Ok(code) => Value::object(CodeObject(code)),
                Err(_) => Value::None,
            },
            "gi_frame" => state.frame_object(),
            "gi_yieldfrom" => state.delegates_to().unwrap_or(Value::None),
            _ => return Ok(None),
        }))
    }

    fn attribute_names(&self) -> Vec<String> {
        ["__name__", "__qualname__", "gi_code", "gi_frame", "gi_running", "gi_suspended", "gi_yieldfrom"]
            .map(String::from)
            .to_vec()
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
        self.throw_into_iterator(w, dst, &source, error)
    }

    /// The same for an iterator that is no generator: its `throw`, or its `close` before the generator's own end.
    fn throw_into_iterator(&mut self, w: Window, dst: u16, source: &Value, error: Error) -> Result<Option<Value>> {
        if error.kind() == Kind::GeneratorExit {
            if let Some(close) = find_attribute(self, source, "close")? {
                self.call(&close, Args::default())?;
            }
            return Err(error);
        }
        let Some(throw) = find_attribute(self, source, "throw")? else { return Err(error) };
        match self.call(&throw, Args::new([Value::Exception(error.to_exception())])) {
            Ok(value) => Ok(Some(value)),
            Err(stop) if stop.kind() == Kind::StopIteration => {
                let value = exception_members::get(&stop.to_exception(), "value").unwrap_or(Value::None);
                self.put(w, dst, value);
                Ok(None)
            }
            Err(error) => Err(error),
        }
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

    /// `send`, `throw` and `close`.
    pub(super) fn drive_generator(&mut self, generator: &Value, method: &str, args: &[Value]) -> Result<Value> {
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
    fn thrown(&mut self, args: &[Value]) -> Result<Rc<Exception>> {
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
