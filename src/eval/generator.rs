//! Generators, and the coroutines and asynchronous generators that are driven like them: a frame taken off the stack, with its
//! registers, until it is asked for the next value.
//!
//! What is dropped in the middle of a block that wants to be left properly waits among the [`Finalizers`] to be closed.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use smallvec::SmallVec;

use super::code::{Code, Flavour, Handler, Op};
use super::code_object::{CodeObject, FrameObject};
use super::frame::{Asker, CodeRef, Extra, Window, no_code, recursion_error};
use super::interpreter::{Collector, Interpreter};
use super::vm::{Exit, carry, forget, put};
use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Builtin, Dict, Finalizers, Function, Host, Object, Pending, Value, exception_members, find_attribute,
};

/// What a generator object and its running frame share.
pub struct GeneratorState {
    phase: Cell<Phase>,
    /// Of the frame, while that is not on the stack: the instruction it is at, its registers (none while it is), and what plain frames
    /// have not.
    pc: Cell<usize>,
    registers: RefCell<SmallVec<[Option<Value>; 8]>>,
    extra: RefCell<Option<Box<Extra>>>,
    /// That of the function.
    code: CodeRef,
    pub function: Rc<Function>,
    /// `__name__` and `__qualname__` where a script set them.
    renamed: RefCell<[Option<Value>; 2]>,
    pub flavour: Flavour,
    /// Of an asynchronous generator.
    pub asynchronous: AsyncState,
    finalizers: Rc<Finalizers>,
}

/// What an asynchronous generator knows beside its frame.
#[derive(Default)]
pub struct AsyncState {
    /// Whether somebody awaits its next item.
    pub running: Cell<bool>,
    /// Whether it has ended, or `aclose` was asked for.
    pub closed: Cell<bool>,
    /// Whether the hooks for new ones were called, and the one for those that are dropped.
    pub hooked: Cell<bool>,
    pub finalizer: RefCell<Option<Value>>,
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

impl Drop for GeneratorState {
    fn drop(&mut self) {
        match self.phase.get() {
            Phase::Created if self.flavour == Flavour::Coroutine => {
                self.finalizers.push(Pending::Unawaited(Rc::from(&**self.function.qualname.borrow())));
            }
            Phase::Suspended if self.is_guarded() => {
                let revived = GeneratorState {
                    phase: Cell::new(Phase::Suspended),
                    pc: self.pc.clone(),
                    registers: RefCell::new(self.registers.take()),
                    extra: RefCell::new(self.extra.take()),
                    code: self.code,
                    function: self.function.clone(),
                    renamed: RefCell::new(self.renamed.take()),
                    flavour: self.flavour,
                    asynchronous: std::mem::take(&mut self.asynchronous),
                    finalizers: self.finalizers.clone(),
                };
                self.finalizers.push(Pending::Suspended(Value::object(Generator { state: Rc::new(revived) })));
            }
            _ => {}
        }
    }
}

impl GeneratorState {
    /// Whether ending it where it stands would run code.
    fn is_guarded(&self) -> bool {
        if self.asynchronous.finalizer.borrow().is_some() && !self.asynchronous.closed.get() {
            return true;
        }
        let at = self.pc.get();
        let guards = |handler: &Handler| (handler.start as usize..handler.end as usize).contains(&at);
        self.phase.get() == Phase::Suspended && self.code.handlers.iter().any(guards)
    }

    /// Whether it waits to be ended, or to be awaited at all.
    pub fn is_left_over(&self) -> bool {
        match self.phase.get() {
            Phase::Created => self.flavour == Flavour::Coroutine,
            Phase::Suspended => self.is_guarded(),
            _ => false,
        }
    }

    pub fn has_begun(&self) -> bool {
        self.phase.get() != Phase::Created
    }

    pub fn has_finished(&self) -> bool {
        self.phase.get() == Phase::Finished
    }
}

impl GeneratorState {
    /// The iterator of the `yield from` that it stands at.
    pub fn delegates_to(&self) -> Option<Value> {
        if self.phase.get() != Phase::Suspended {
            return None;
        }
        match self.code.ops.get(self.pc.get()) {
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
        let extra = self.extra.borrow();
        let Some(extra) = extra.as_ref() else {
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
        for ((name, _), cell) in code.cells.iter().zip(&extra.cells) {
            if let Some(value) = cell.get() {
                locals.push((&**name, value));
            }
        }
        let locals = Value::Dict(Rc::new(Dict::from_names(locals)));
        Value::object(FrameObject { code: code.clone(), at: self.pc.get(), locals: Some(locals) })
    }
}

/// How a generator goes on.
pub enum Resume {
    Send(Value),
    Throw(Error),
}

impl Object for Generator {
    fn builtin(&self) -> Builtin {
        self.state.flavour.builtin()
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        let name = match &self.state.renamed.borrow()[1] {
            Some(Value::Str(name)) => name.to_string(),
            _ => self.state.function.qualname.borrow().to_string(),
        };
        let class = self.builtin().name();
        Ok(format!("<{class} object {name} at {:#x}>", Rc::as_ptr(&self.state) as usize))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        let state = &self.state;
        let place = ["__name__", "__qualname__"].iter().position(|known| *known == name);
        if let Some(renamed) = place.and_then(|place| state.renamed.borrow()[place].clone()) {
            return Ok(Some(renamed));
        }
        match name {
            "__name__" => return Ok(Some(Value::from(&**state.function.name.borrow()))),
            "__qualname__" => return Ok(Some(Value::from(&**state.function.qualname.borrow()))),
            _ => {}
        }
        let Some(name) = name.strip_prefix(state.flavour.prefix()) else { return Ok(None) };
        Ok(Some(match (name, state.flavour) {
            ("running", Flavour::AsyncGenerator) => Value::Bool(state.asynchronous.running.get()),
            ("running", _) => Value::Bool(state.phase.get() == Phase::Running),
            ("suspended", _) => Value::Bool(state.phase.get() == Phase::Suspended),
            ("code", _) => match super::vm::code_of(&state.function) {
                Ok(code) => Value::object(CodeObject(code)),
                Err(_) => Value::None,
            },
            ("frame", _) => state.frame_object(),
            ("yieldfrom", Flavour::Generator) | ("await", Flavour::Coroutine | Flavour::AsyncGenerator) => {
                state.delegates_to().unwrap_or(Value::None)
            }
            ("origin", Flavour::Coroutine) => Value::None,
            _ => return Ok(None),
        }))
    }

    fn set_attribute(&self, _cx: &mut dyn Host, name: &str, value: Option<Value>) -> Result<bool> {
        let Some(place) = ["__name__", "__qualname__"].iter().position(|known| *known == name) else {
            return Ok(false);
        };
        match value {
            Some(value @ Value::Str(_)) => self.state.renamed.borrow_mut()[place] = Some(value),
            _ => return Err(Error::type_error(format!("{name} must be set to a string object"))),
        }
        Ok(true)
    }

    fn attribute_names(&self) -> Vec<String> {
        let flavour = self.state.flavour;
        let own: &[&str] = match flavour {
            Flavour::Generator => &["code", "frame", "running", "suspended", "yieldfrom"],
            Flavour::Coroutine => &["await", "code", "frame", "origin", "running", "suspended"],
            Flavour::AsyncGenerator => &["await", "code", "frame", "running", "suspended"],
        };
        let own = own.iter().map(|name| format!("{}{name}", flavour.prefix()));
        ["__name__", "__qualname__"].map(String::from).into_iter().chain(own).collect()
    }

    fn iter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(self.is_iterator().then(|| this.clone()))
    }

    fn is_iterator(&self) -> bool {
        self.state.flavour == Flavour::Generator
    }

    fn generator(&self) -> Option<Rc<dyn Any>> {
        self.is_iterator().then(|| self.state.clone() as Rc<dyn Any>)
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        if !self.is_iterator() {
            return Err(Error::type_error(format!("'{}' object is not an iterator", self.type_name())));
        }
        cx.resume(&(self.state.clone() as Rc<dyn Any>))
    }
}

impl Interpreter {
    /// A generator whose arguments stand in the first registers from `base`.
    pub(super) fn make_generator(
        &mut self,
        function: Rc<Function>,
        code: &Code,
        flavour: Flavour,
        base: usize,
    ) -> Result<Value> {
        let end = base + code.registers;
        if self.stack.len() < end {
            self.stack.resize_with(end * 2, || None);
        }
        let extra = Extra::of_generator(self.make_cells(code, base));
        let registers = self.stack[base..end].iter_mut().map(Option::take).collect();
        Ok(Value::object(Generator {
            state: Rc::new(GeneratorState {
                phase: Cell::new(Phase::Created),
                pc: Cell::new(0),
                registers: RefCell::new(registers),
                extra: RefCell::new(Some(extra)),
                code: CodeRef::of(&function).ok_or_else(no_code)?,
                function,
                renamed: RefCell::default(),
                flavour,
                asynchronous: AsyncState::default(),
                finalizers: self.state.finalizers.clone(),
            }),
        }))
    }

    /// Puts a generator's frame on the stack, whose next value goes to whoever asked; false when the generator cannot run now.
    pub(super) fn enter_generator(&mut self, state: Rc<GeneratorState>, asker: Asker) -> Result<bool> {
        if !matches!(state.phase.get(), Phase::Created | Phase::Suspended) {
            return Ok(false);
        }
        if self.frames.len() + self.native_depth >= self.state.limits.recursion {
            state.finish();
            return Err(recursion_error(""));
        }
        let base = self.free_base();
        let code = state.code;
        self.make_room(base + code.registers);
        let Some(woken) = state.wake(asker, &mut self.stack[base..base + code.registers]) else { return Ok(false) };
        if let Some(caller) = self.frames.last_mut() {
            caller.pc = self.pc;
        }
        self.add_frame(state.function.clone(), code, (base, 0), woken.pc, Some(woken.extra));
        self.pc = woken.next;
        Ok(true)
    }

    /// The next value of a generator for native code; `None` at the end.
    pub(super) fn next_of_generator(&mut self, state: &Rc<GeneratorState>) -> Result<Option<Value>> {
        let depth = self.frames.len();
        if !self.enter_generator(state.clone(), Asker::Native)? {
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

    /// As [`Host::gather`].
    pub(super) fn gather_from(
        &mut self,
        state: &Rc<GeneratorState>,
        items: &mut Vec<Value>,
        numbers: bool,
    ) -> Result<Option<Value>> {
        let (depth, outer) = (self.frames.len(), self.collectors.len());
        if !self.enter_generator(state.clone(), Asker::Collector)? {
            return self.next_of_generator(state);
        }
        self.collectors.push(Collector { items: std::mem::take(items), numbers });
        let exit = self.run(depth);
        // Inner ones are left over when a kernel was stopped.
        self.collectors.truncate(outer + 1);
        *items = self.collectors.pop().map(|collector| collector.items).unwrap_or_default();
        Ok(match exit? {
            Exit::Yielded(value) => Some(value),
            Exit::Returned(_) => None,
        })
    }

    /// Runs a generator to its next `yield` (`Exit::Yielded`) or its end.
    pub(super) fn resume(&mut self, state: &Rc<GeneratorState>, how: Resume) -> Result<Exit> {
        let started = match state.phase.get() {
            Phase::Created => false,
            Phase::Suspended => true,
            Phase::Running => return Err(already_executing(state.flavour)),
            Phase::Finished if state.flavour == Flavour::Coroutine => {
                return Err(Error::runtime("cannot reuse already awaited coroutine"));
            }
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
            let name = state.flavour.name();
            return Err(Error::type_error(format!("can't send non-None value to a just-started {name}")));
        }
        let depth = self.frames.len();
        self.enter_generator(state.clone(), Asker::Native)?;
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

    /// Takes the running generator's frame off the stack; gives who asked for the value.
    pub(super) fn suspend(&mut self) -> Asker {
        let pc = self.pc;
        let Some(frame) = self.frames.last_mut() else { return Asker::Native };
        let base = frame.base;
        let generator = frame.suspend_generator();
        self.drop_frame();
        self.pc = self.frames.last().map_or(0, |frame| frame.pc);
        let Some((state, asker, extra)) = generator else { return Asker::Native };
        state.rest(pc, extra, &mut self.stack[base..base + state.code.registers]);
        asker
    }

    /// Raises `GeneratorExit` where the generator stands.
    pub(super) fn close(&mut self, state: &Rc<GeneratorState>) -> Result<()> {
        match state.phase.get() {
            Phase::Suspended => {}
            Phase::Running => return Err(already_executing(state.flavour)),
            Phase::Finished => return Ok(()),
            Phase::Created => {
                state.finish();
                return Ok(());
            }
        }
        match self.resume(state, Resume::Throw(Error::new(Kind::GeneratorExit, ""))) {
            Ok(Exit::Yielded(_)) => Err(Error::runtime(format!("{} ignored GeneratorExit", state.flavour.name()))),
            Ok(Exit::Returned(_)) => Ok(()),
            Err(error) if matches!(error.kind(), Kind::GeneratorExit | Kind::StopIteration) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// What a generator's frame goes on with.
pub(super) struct Woken {
    /// The instruction it was left at, or the first one, and the one to go on with.
    pub pc: usize,
    pub next: usize,
    pub extra: Box<Extra>,
}

impl GeneratorState {
    /// Whether a loop or `yield from` can have its next value.
    #[inline(always)]
    pub(super) fn is_ready(&self) -> bool {
        matches!(self.phase.get(), Phase::Created | Phase::Suspended) && self.flavour == Flavour::Generator
    }

    #[inline(always)]
    pub(super) fn code(&self) -> CodeRef {
        self.code
    }

    /// Gives its registers to the window of its frame, whose `yield` is sent `None`; the frame has to be pushed next.
    #[inline(always)]
    pub(super) fn wake(self: &Rc<Self>, asker: Asker, window: &mut [Option<Value>]) -> Option<Woken> {
        let mut extra = self.extra.try_borrow_mut().ok()?.take()?;
        let mut registers = self.registers.borrow_mut();
        debug_assert_eq!(registers.len(), window.len());
        // SAFETY: the window is as long, and holds nothing to be dropped, as whatever lies beyond the innermost frame. The values are
        // the window's from now on.
        unsafe {
            carry(&registers, window.as_mut_ptr());
            registers.set_len(0);
        }
        drop(registers);
        let pc = self.pc.get();
        let mut next = pc;
        if self.phase.replace(Phase::Running) == Phase::Suspended
            && let Some(&Op::Yield(dst, _)) = self.code.ops.get(pc)
        {
            // What a loop or `next` sends.
            put(&mut window[dst as usize], Value::None);
            next += 1;
        }
        extra.run_generator(self.clone(), asker);
        Some(Woken { pc, next, extra })
    }

    /// Takes the registers back from the window of its frame, which was left at `pc`.
    #[inline(always)]
    pub(super) fn rest(&self, pc: usize, extra: Box<Extra>, window: &mut [Option<Value>]) {
        self.pc.set(pc);
        let mut registers = self.registers.borrow_mut();
        registers.reserve(window.len());
        // SAFETY: there is room, and the values are the generator's from now on.
        unsafe {
            carry(window, registers.as_mut_ptr());
            registers.set_len(window.len());
        }
        forget(window);
        drop(registers);
        *self.extra.borrow_mut() = Some(extra);
        self.phase.set(Phase::Suspended);
    }

    pub(super) fn finish(&self) {
        self.phase.set(Phase::Finished);
        // Dropping values may run code that looks at the generator.
        let (extra, registers) = (self.extra.take(), self.registers.take());
        drop((extra, registers));
    }
}

/// `StopIteration` with a generator's return value.
pub fn stop_iteration(value: Value) -> Error {
    let args = if value.is_none() { Vec::new() } else { vec![value] };
    let exception = crate::object::Exception::new(Kind::StopIteration, None, args);
    Error::raised(Rc::new(exception), "")
}

fn already_executing(flavour: Flavour) -> Error {
    Error::value(format!("{} already executing", flavour.name()))
}
