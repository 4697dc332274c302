//! Returning: from a frame to the one that called it, to the loop that asked a generator, or out of the machine.

use super::super::code::{Op, Reg};
use super::super::frame::{Asker, CodeRef, Frame, Role, Window};
use super::super::interpreter::Interpreter;
use super::Exit;
use super::construct::init_returned;
use super::enter::Bounds;
use super::register::Registers;
use super::words::{clear, put, take};
use crate::error::Result;
use crate::object::{Value, length_result, refused};

/// Where a `return` led.
pub(super) enum Left {
    /// To the caller's frame, behind the call.
    Here,
    /// To the end of a loop that asked a generator.
    Loop,
    /// To native code.
    Machine(Value),
}

impl Interpreter {
    /// Returns from a plain function to a script's frame; `None`, with nothing done, where it takes more. Gives where to go on: code,
    /// instruction, window and frame.
    #[inline(always)]
    pub(super) fn leave_at_once(
        &mut self,
        r: Registers,
        code: CodeRef,
        a: Reg,
        top: *mut Frame,
        bounds: &Bounds,
    ) -> Option<(CodeRef, *const Op, Registers, *mut Frame)> {
        if top.cast_const() <= bounds.first {
            return None;
        }
        // SAFETY: the innermost frame and the one below it, which this loop runs as well.
        let (frame, below) = unsafe { (&mut *top, top.sub(1)) };
        if frame.extra.is_some() {
            return None;
        }
        // SAFETY: as above.
        let caller = unsafe { &*below };
        let (dst, after, next) = (frame.dst, caller.code, caller.pc + 1);
        // SAFETY: the caller's window, which lies on the stack for as long as its frame stands; and the instruction behind a call.
        let (window, at) =
            unsafe { (Registers::new(self.stack.as_ptr().add(caller.base).cast_mut()), after.ops.as_ptr().add(next)) };
        if frame.instance.is_none() {
            // The register for the result lies below the window: it is none of those that are emptied.
            if !r.hand_over(a, window, dst) {
                return None;
            }
            r.drop_first(code.cleared);
            self.drop_plain_frame(top);
        } else {
            // `__init__`: the call gives the instance.
            if !r.is_none(a) {
                return None;
            }
            let instance = frame.instance.take()?;
            r.drop_first(code.cleared);
            self.drop_plain_frame(top);
            window.put(dst, Value::Instance(instance));
        }
        Some((after, at, window, below))
    }

    /// Returns from a plain function to the native code that called it; `None`, with nothing done, where it takes more.
    #[inline(never)]
    pub(super) fn leave_machine_at_once(
        &mut self,
        r: Registers,
        code: CodeRef,
        a: Reg,
        top: *mut Frame,
        bounds: &Bounds,
    ) -> Option<Exit> {
        // SAFETY: the innermost frame.
        let frame = unsafe { &*top };
        if top.cast_const() != bounds.first || frame.extra.is_some() || frame.instance.is_some() {
            return None;
        }
        let value = r.value(a, 0)?;
        r.drop_first(code.cleared);
        self.drop_plain_frame(top);
        self.pc = self.frames.last().map_or(0, |frame| frame.pc);
        Some(Exit::Returned(value))
    }

    /// Returns in any way.
    #[inline(never)]
    pub(super) fn return_op(&mut self, w: Window, a: Reg, depth: usize) -> Result<Left> {
        let code = self.frame()?.code;
        let value = match take(&mut self.stack[w.base + a as usize]) {
            Some(value) => value,
            None => self.operand(w, a)?,
        };
        if self.returns_plainly(depth) {
            let instance = self.frames.last_mut().and_then(|frame| frame.instance.take());
            let dst = self.leave_plainly(code, w.base);
            let value = match instance {
                Some(_) if !value.is_none() => return Err(init_returned(&value)),
                Some(instance) => Value::Instance(instance),
                None => value,
            };
            self.put_result(dst, value)?;
            return Ok(Left::Here);
        }
        if self.frames.last().is_some_and(|frame| frame.extra.is_none() && frame.instance.is_none()) {
            // What native code has called.
            self.leave_plainly(code, w.base);
            return Ok(Left::Machine(value));
        }
        let Some(frame) = self.pop_frame() else { return Ok(Left::Machine(value)) };
        let (dst, mut value) = (frame.dst, value);
        match frame.into_role() {
            Role::Plain => {}
            Role::Generator(state, asker) => {
                state.finish();
                let asked = match asker {
                    Asker::Native | Asker::Collector => None,
                    _ => self.frame()?.code.ops.get(self.pc).copied(),
                };
                match asked {
                    Some(Op::ForIter(state, _)) => {
                        let place = self.frame()?.base + state as usize;
                        clear(&mut self.stack[place]);
                        return Ok(Left::Loop);
                    }
                    Some(Op::Delegate(result, _)) => {
                        self.put_result(result, value)?;
                        return Ok(Left::Here);
                    }
                    _ => {}
                }
            }
            Role::Operator(operands) => {
                if let Value::NotImplemented = value {
                    return Err(refused(operands.op, &operands.left, &operands.right, operands.is_inplace));
                }
            }
            Role::Length => value = Value::from(length_result(self, &value)?),
        }
        if self.frames.len() == depth {
            return Ok(Left::Machine(value));
        }
        self.put_result(dst, value)?;
        Ok(Left::Here)
    }

    /// Whether the innermost frame's result goes to a script's frame as it is.
    fn returns_plainly(&self, depth: usize) -> bool {
        self.frames.len() > depth + 1 && self.frames.last().is_some_and(|frame| frame.is_plain())
    }

    /// Removes the innermost frame; gives the caller's register for the result.
    fn leave_plainly(&mut self, code: CodeRef, base: usize) -> Reg {
        for register in &mut self.stack[base..base + code.cleared] {
            clear(register);
        }
        let dst = self.drop_frame();
        self.pc = self.frames.last().map_or(0, |frame| frame.pc);
        dst
    }

    fn put_result(&mut self, dst: Reg, value: Value) -> Result<()> {
        let place = self.frame()?.base + dst as usize;
        put(&mut self.stack[place], value);
        Ok(())
    }
}
