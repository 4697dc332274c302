//! Calling: from a script's frame into a function of a script, where nothing but a frame is needed. All other calls are the general
//! one's business, in `call`; the way back is in `leave`.

use std::sync::atomic::{AtomicBool, Ordering};

use super::super::code::{Op, Reg};
use super::super::frame::{CodeRef, Frame};
use super::super::interpreter::Interpreter;
use super::register::Registers;
use crate::object::Value;

/// How far the running loop can go by itself: its first frame, the one on which no other may be pushed (for want of room, or by the
/// limit of recursion), and the end of the stack.
pub(super) struct Bounds {
    pub first: *const Frame,
    pub last: *const Frame,
    pub end: *const Option<Value>,
}

/// A call, seen from the running frame.
pub(super) struct Calling {
    pub r: Registers,
    pub code: CodeRef,
    pub at: *const Op,
    pub top: *mut Frame,
    pub callee: Reg,
    pub count: usize,
    pub dst: Reg,
}

impl Interpreter {
    /// What the running loop need not ask again for each call and return, as long as nothing else pushes frames or moves the stack.
    pub(super) fn bounds(&self, depth: usize) -> Bounds {
        let most = self.state.limits.recursion.saturating_sub(self.native_depth).min(self.frames.capacity());
        let frames = self.frames.as_ptr();
        Bounds {
            first: frames.wrapping_add(depth),
            last: frames.wrapping_add(most).wrapping_sub(1),
            end: self.stack.as_ptr_range().end,
        }
    }

    /// Pushes the frame of a script's function that needs no binding, and stands below its arguments; `None`, with nothing done, where
    /// that is not all: the general call looks at it then. Gives where to go on: code, instruction, window and frame.
    #[inline(always)]
    pub(super) fn enter_at_once(
        &mut self,
        call: Calling,
        bounds: &Bounds,
        interrupt: &AtomicBool,
    ) -> Option<(CodeRef, *const Op, Registers, *mut Frame)> {
        let code = CodeRef::known(call.r.function(call.callee)?);
        // SAFETY: the window of the function begins at its arguments; whether all of it lies on the stack is asked next.
        let window = unsafe { call.r.above(call.callee as usize + 1) };
        if code.simple != call.count
            || call.top.cast_const() >= bounds.last
            || interrupt.load(Ordering::Relaxed)
            || window.end(code.registers) > bounds.end
        {
            return None;
        }
        // Locals that are no arguments begin unbound.
        window.empty(call.count, code.locals.len());
        let function = call.r.take_function(call.callee)?;
        let top = self.add_plain_frame(call.top, function, code, place_of(call.code, call.at), call.callee, call.dst);
        Some((code, code.ops.as_ptr(), window, top))
    }
}

/// The number of an instruction.
#[inline(always)]
pub(super) fn place_of(code: CodeRef, at: *const Op) -> usize {
    (at as usize - code.ops.as_ptr() as usize) / size_of::<Op>()
}
