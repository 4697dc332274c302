//! Frames: which code runs where, and what becomes of its result.

use std::cell::RefCell;
use std::ops::Deref;
use std::ptr::NonNull;
use std::rc::Rc;
use std::sync::atomic::Ordering;

use smallvec::SmallVec;

use super::code::{Code, Reg};
use super::generator::GeneratorState;
use super::interpreter::Interpreter;
use super::vm::{put, take};
use crate::error::{Error, Kind, Result};
use crate::object::{BinaryOp, Cell, Function, Instance, Namespace, Value};

/// One activation of a unit of code.
pub struct Frame {
    function: Rc<Function>,
    pub code: CodeRef,
    /// Where its registers begin on the stack.
    pub base: usize,
    /// The instruction it is at, while it is not the innermost frame.
    pub pc: usize,
    /// The caller's register for the result.
    pub dst: Reg,
    /// Of `__init__`: what the call gives instead of its result.
    pub instance: Option<Rc<Instance>>,
    /// What only some frames have; calls of plain functions are too many to carry it along.
    pub extra: Option<Box<Extra>>,
}

/// A function's code, without a share in it: calls are too many to count references to what the frame's function keeps alive.
/// Valid for as long as a frame with this code, or another owner of its function, stands.
#[derive(Clone, Copy)]
pub struct CodeRef(NonNull<Code>);

impl CodeRef {
    #[inline(always)]
    pub fn of(function: &Function) -> Option<CodeRef> {
        function.code.get::<Code>().map(|code| CodeRef(NonNull::from(code)))
    }

    /// The same without a question: calls are too many for it.
    #[inline(always)]
    pub fn known(function: &Function) -> CodeRef {
        // SAFETY: the evaluator alone makes functions, and makes them of `Code`.
        CodeRef(NonNull::from(unsafe { function.code.get_unchecked::<Code>() }))
    }
}

impl Deref for CodeRef {
    type Target = Code;

    #[inline(always)]
    fn deref(&self) -> &Code {
        // SAFETY: a function never changes its code, and a `CodeRef` is only read while a frame (whose field `function` is private
        // and never replaced) or a caller's own reference holds the function.
        unsafe { self.0.as_ref() }
    }
}

/// The parts of a frame that a plain function has not.
pub struct Extra {
    pub cells: Cells,
    /// Names of a class body.
    pub names: Option<Rc<RefCell<Namespace>>>,
    /// What a metaclass prepared, where it wants to see each name as it is bound.
    pub prepared: Option<Value>,
    pub role: Role,
    /// The generator whose frame it is while it runs, and who asked for its next value. They are no part of the role because they change
    /// with every value: each is written and read by itself, so that no read waits for several writes.
    generator: Option<Rc<GeneratorState>>,
    asker: Asker,
}

impl Extra {
    /// Of a generator with these cells.
    pub fn of_generator(cells: Cells) -> Box<Extra> {
        Extra::new(cells, None, Role::Plain)
    }

    /// Makes it part of the frame of a running generator.
    #[inline(always)]
    pub fn run_generator(&mut self, state: Rc<GeneratorState>, asker: Asker) {
        self.generator = Some(state);
        self.asker = asker;
    }

    fn new(cells: Cells, names: Option<Rc<RefCell<Namespace>>>, role: Role) -> Box<Extra> {
        Box::new(Extra { cells, names, prepared: None, role, generator: None, asker: Asker::Native })
    }
}

/// The cells of a frame.
pub type Cells = SmallVec<[Cell; 2]>;

impl Frame {
    /// A frame whose registers begin at `base` and whose result goes to the caller's `dst`.
    pub fn new(function: Rc<Function>, base: usize, dst: Reg, cells: Cells, role: Role) -> Result<Frame> {
        let code = CodeRef::of(&function).ok_or_else(no_code)?;
        let plain = cells.is_empty() && matches!(role, Role::Plain);
        let extra = if plain { None } else { Some(Extra::new(cells, None, role)) };
        Ok(Frame { function, code, base, pc: 0, dst, instance: None, extra })
    }

    /// Whose code it runs.
    #[inline(always)]
    pub fn function(&self) -> &Rc<Function> {
        &self.function
    }

    /// Runs the code with names of its own, as a class body does.
    pub fn with_names(mut self, names: Rc<RefCell<Namespace>>) -> Frame {
        match &mut self.extra {
            Some(extra) => extra.names = Some(names),
            None => self.extra = Some(Extra::new(Cells::new(), Some(names), Role::Plain)),
        }
        self
    }

    /// Shows the mapping that a metaclass prepared each name that is bound.
    pub fn with_prepared(mut self, prepared: Option<Value>) -> Frame {
        if let Some(extra) = &mut self.extra {
            extra.prepared = prepared;
        }
        self
    }

    pub fn prepared(&self) -> Option<&Value> {
        self.extra.as_ref()?.prepared.as_ref()
    }

    pub fn cells(&self) -> &[Cell] {
        self.extra.as_ref().map_or(&[], |extra| &extra.cells)
    }

    pub fn names(&self) -> Option<&Rc<RefCell<Namespace>>> {
        self.extra.as_ref()?.names.as_ref()
    }

    /// Whether its result goes to the caller, or `instance` does.
    #[inline(always)]
    pub fn is_plain(&self) -> bool {
        self.extra.as_ref().is_none_or(|extra| matches!(extra.role, Role::Plain) && extra.generator.is_none())
    }

    /// Who asked for the value of the generator whose frame it is; `None` for other frames.
    #[inline(always)]
    pub fn asker(&self) -> Option<Asker> {
        let extra = self.extra.as_ref()?;
        extra.generator.is_some().then_some(extra.asker)
    }

    /// The generator that ran, who asked for its value, and what its next frame needs of this one: it is suspended now.
    #[inline(always)]
    pub fn suspend_generator(&mut self) -> Option<(Rc<GeneratorState>, Asker, Box<Extra>)> {
        let mut extra = self.extra.take()?;
        Some((extra.generator.take()?, extra.asker, extra))
    }

    /// Gives it a role.
    pub fn set_role(&mut self, role: Role) {
        match &mut self.extra {
            Some(extra) => extra.role = role,
            None => self.extra = Some(Extra::new(Cells::new(), None, role)),
        }
    }

    /// What becomes of the result, once the frame is off the stack.
    pub fn into_role(self) -> Role {
        match self.extra {
            None => Role::Plain,
            Some(extra) => match extra.generator {
                Some(state) => Role::Generator(state, extra.asker),
                None => extra.role,
            },
        }
    }
}

/// Who asked a generator for its next value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asker {
    /// Native code, which runs the machine for it.
    Native,
    /// Native code that wants many: the innermost collector takes them while it can.
    Collector,
    /// The loop at the caller's instruction.
    Loop,
    /// The `yield from` at the caller's instruction, which gives it to whoever asked the caller.
    Delegate,
}

/// What becomes of a frame's result.
pub enum Role {
    Plain,
    /// A generator ends.
    Generator(Rc<GeneratorState>, Asker),
    /// The method of an operator, which may refuse its operands.
    Operator(Refused),
    /// `__len__`, whose result `len` looks at.
    Length,
}

/// An operator, and the operands that nobody knows what to do with when its method refuses them.
pub struct Refused {
    pub op: BinaryOp,
    pub left: Value,
    pub right: Value,
    pub is_inplace: bool,
}

/// A frame's window of registers.
#[derive(Clone, Copy)]
pub struct Window {
    pub base: usize,
    /// Registers from here on are temporaries.
    pub locals: usize,
}

impl Interpreter {
    /// The first register beyond those in use.
    pub(super) fn free_base(&self) -> usize {
        self.frames.last().map_or(0, |frame| frame.base + frame.code.registers)
    }

    /// Makes the stack at least so long.
    #[inline(always)]
    pub(super) fn make_room(&mut self, end: usize) {
        if self.stack.len() < end {
            self.stack.resize_with((end * 2).max(256), || None);
        }
    }

    /// Makes a frame the innermost one. Its arguments stand in the first `given` registers from `base`.
    pub(super) fn push_frame(&mut self, frame: Frame, given: usize) -> Result<()> {
        if self.frames.len() + self.native_depth >= self.state.limits.recursion {
            return Err(recursion_error(""));
        }
        if self.interrupt.load(Ordering::Relaxed) {
            return Err(self.interrupted());
        }
        let (base, code) = (frame.base, &frame.code);
        let end = base + code.registers;
        if self.stack.len() < end {
            self.stack.resize_with((end * 2).max(256), || None);
        }
        for register in &mut self.stack[base + given..base + code.locals.len().max(given)] {
            *register = None;
        }
        if let Some(caller) = self.frames.last_mut() {
            caller.pc = self.pc;
        }
        self.pc = 0;
        self.frames.push(frame);
        Ok(())
    }

    /// Pushes the frame of a plain function called at `pc` of the frame `caller`; its window begins behind the caller's register `callee`.
    /// There is room for one more frame. It is written in place: a frame is not moved as a block right after its fields were written.
    #[inline(always)]
    pub(super) fn add_plain_frame(
        &mut self,
        caller: *mut Frame,
        function: Rc<Function>,
        code: CodeRef,
        pc: usize,
        callee: Reg,
        dst: Reg,
    ) -> *mut Frame {
        debug_assert!(
            self.frames.len() < self.frames.capacity()
                && caller.cast_const() == self.frames.as_ptr().wrapping_add(self.frames.len() - 1)
        );
        // SAFETY: as asked for above; all fields are written before the frame counts.
        unsafe {
            let frame = caller.add(1);
            (*caller).pc = pc;
            write_frame(frame, function, code, ((*caller).base + callee as usize + 1, dst), 0, None);
            self.frames.set_len(self.frames.len() + 1);
            frame
        }
    }

    /// Pushes a generator's frame, as `add_plain_frame` does; its window begins behind so many registers of the caller's, and it goes on
    /// at `pc`.
    #[inline(always)]
    pub(super) fn add_frame_above(
        &mut self,
        caller: *mut Frame,
        at: usize,
        (function, code): (Rc<Function>, CodeRef),
        registers: usize,
        pc: usize,
        extra: Box<Extra>,
    ) {
        debug_assert!(self.frames.len() < self.frames.capacity());
        // SAFETY: there is room for one more, and all fields are written before the frame counts.
        unsafe {
            (*caller).pc = at;
            write_frame(caller.add(1), function, code, ((*caller).base + registers, 0), pc, Some(extra));
            self.frames.set_len(self.frames.len() + 1);
        }
    }

    /// Pushes a frame whose registers begin at `base` and whose result goes to the caller's `dst`; a generator's goes on at `pc`.
    pub(super) fn add_frame(
        &mut self,
        function: Rc<Function>,
        code: CodeRef,
        (base, dst): (usize, Reg),
        pc: usize,
        extra: Option<Box<Extra>>,
    ) {
        self.frames.reserve(1);
        let count = self.frames.len();
        // SAFETY: there is room for one more, and the frame is written before it counts.
        unsafe {
            write_frame(self.frames.as_mut_ptr().add(count), function, code, (base, dst), pc, extra);
            self.frames.set_len(count + 1);
        }
    }

    /// Drops the innermost frame, which is a plain one whose instance was taken.
    #[inline(always)]
    pub(super) fn drop_plain_frame(&mut self, top: *mut Frame) {
        debug_assert!(top.cast_const() == self.frames.as_ptr().wrapping_add(self.frames.len() - 1));
        // SAFETY: the frame does not count any more when its function is moved out; it has nothing else to drop.
        unsafe {
            self.frames.set_len(self.frames.len() - 1);
            drop(std::ptr::read(&raw const (*top).function));
        }
    }

    /// Drops the innermost frame where it stands; gives the caller's register for its result.
    #[inline(always)]
    pub(super) fn drop_frame(&mut self) -> Reg {
        let Some(last) = self.frames.len().checked_sub(1) else { return 0 };
        let dst = self.frames[last].dst;
        // SAFETY: the frame does not count any more when it is dropped.
        unsafe {
            self.frames.set_len(last);
            std::ptr::drop_in_place(self.frames.as_mut_ptr().add(last));
        }
        dst
    }

    /// Removes the innermost frame and drops its registers.
    pub(super) fn pop_frame(&mut self) -> Option<Frame> {
        let frame = self.frames.pop()?;
        for register in &mut self.stack[frame.base..frame.base + frame.code.registers] {
            *register = None;
        }
        self.pc = self.frames.last().map_or(0, |frame| frame.pc);
        Some(frame)
    }

    /// New cells for a call, parameters moved into theirs.
    pub(super) fn make_cells(&mut self, code: &Code, base: usize) -> Cells {
        code.cells
            .iter()
            .map(|(_, parameter)| Cell::new(parameter.and_then(|register| self.stack[base + register as usize].take())))
            .collect()
    }

    #[inline(always)]
    pub(super) fn frame(&self) -> Result<&Frame> {
        match self.frames.last() {
            Some(frame) => Ok(frame),
            None => Err(no_frame()),
        }
    }

    /// A register's value as an operand: a temporary is consumed, a local copied.
    #[inline(always)]
    pub(super) fn operand(&mut self, w: Window, r: Reg) -> Result<Value> {
        let place = &mut self.stack[w.base + r as usize];
        let value = match r as usize >= w.locals {
            true => take(place),
            false => place.clone(),
        };
        match value {
            Some(value) => Ok(value),
            None => Err(self.unbound(r)),
        }
    }

    /// A register's value, left where it is.
    #[inline(always)]
    pub(super) fn peek(&self, w: Window, r: Reg) -> Result<Value> {
        match &self.stack[w.base + r as usize] {
            Some(value) => Ok(value.clone()),
            None => Err(self.unbound(r)),
        }
    }

    #[inline(always)]
    pub(super) fn put(&mut self, w: Window, r: Reg, value: Value) {
        put(&mut self.stack[w.base + r as usize], value);
    }

    #[cold]
    fn unbound(&self, r: Reg) -> Error {
        let name = self.frames.last().and_then(|frame| frame.code.locals.get(r as usize).cloned());
        match name {
            Some(name) => unbound_local(&name),
            None => Error::new(Kind::SystemError, "an empty register was read"),
        }
    }
}

/// Writes a frame field by field: one that was put together first would be read as a block right after that, for which the processor waits.
///
/// # Safety
/// There is room for a frame, and none there.
#[inline(always)]
unsafe fn write_frame(
    frame: *mut Frame,
    function: Rc<Function>,
    code: CodeRef,
    (base, dst): (usize, Reg),
    pc: usize,
    extra: Option<Box<Extra>>,
) {
    // SAFETY: the caller's room.
    unsafe {
        (&raw mut (*frame).function).write(function);
        (&raw mut (*frame).code).write(code);
        (&raw mut (*frame).base).write(base);
        (&raw mut (*frame).pc).write(pc);
        (&raw mut (*frame).dst).write(dst);
        (&raw mut (*frame).instance).write(None);
        (&raw mut (*frame).extra).write(extra);
    }
}

#[cold]
fn no_frame() -> Error {
    Error::new(Kind::SystemError, "no frame is running")
}

#[cold]
pub(super) fn no_code() -> Error {
    Error::type_error("this function has no code")
}

pub(super) fn unbound_local(name: &str) -> Error {
    let message = format!("cannot access local variable '{name}' where it is not associated with a value");
    Error::new(Kind::UnboundLocalError, message)
}

pub(super) fn unbound_free(name: &str) -> Error {
    let message =
        format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope");
    Error::new(Kind::NameError, message)
}

pub(super) fn recursion_error(doing: &str) -> Error {
    Error::new(Kind::RecursionError, format!("maximum recursion depth exceeded{doing}"))
}
