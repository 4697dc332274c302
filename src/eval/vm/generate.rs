//! Generators asked by loops and by `yield from` of a script's frames: their frames are put on the stack and taken off it within the
//! dispatch loop, which then looks anew for where it is. What anything else asks of them is the business of `generator`.

use std::sync::atomic::{AtomicBool, Ordering};

use super::super::code::{Op, Reg};
use super::super::frame::{Asker, CodeRef, Frame};
use super::super::generator::Generator;
use super::super::interpreter::Interpreter;
use super::Exit;
use super::enter::{Bounds, place_of};
use super::register::Registers;
use crate::object::Value;

/// Where the dispatch loop is: code, instruction, window and frame.
pub(super) type Place = (CodeRef, *const Op, Registers, *mut Frame);

/// Where a `yield` led.
pub(super) enum Yielded {
    /// To the body of a loop.
    Loop,
    /// To the next instruction: the value was put by for native code, and the generator has been sent `None`.
    Collected,
    Machine(Exit),
}

impl Interpreter {
    /// Puts the frame of the generator in a register on the stack, for whoever asks at the present instruction; false, with nothing
    /// done, where there is no generator or it cannot go on at once.
    #[inline(never)]
    pub(super) fn enter_generator_at_once(
        &mut self,
        (code, at, r, top): Place,
        from: Reg,
        asker: Asker,
        bounds: &Bounds,
    ) -> bool {
        let Some(Value::Object(source)) = r.get(from) else { return false };
        let Some(generator) = source.downcast::<Generator>() else { return false };
        let state = &generator.state;
        if !state.is_ready() || top.cast_const() >= bounds.last {
            return false;
        }
        let own = state.code();
        // SAFETY: whether the window that begins behind the caller's lies on the stack is asked next.
        let window = unsafe { r.above(code.registers) };
        if window.end(own.registers) > bounds.end {
            return false;
        }
        let (state, function) = (state.clone(), state.function.clone());
        let Some(woken) = state.wake(asker, window.arguments(0, own.registers)) else { return false };
        self.add_frame_above(top, place_of(code, at), (function, own), code.registers, woken.pc, woken.extra);
        self.pc = woken.next;
        true
    }

    /// Yields what a register holds to the loop of a script's frame that asked, or to native code; `None`, with nothing done, where it
    /// takes more. Generators in between that delegate to this one are left as well.
    #[inline(never)]
    pub(super) fn yield_at_once(
        &mut self,
        (code, at, r, top): Place,
        [dst, a]: [Reg; 2],
        bounds: &Bounds,
        interrupt: &AtomicBool,
    ) -> Option<Yielded> {
        if interrupt.load(Ordering::Relaxed) {
            return None;
        }
        // Whose value was asked for.
        let mut last = top;
        let asker = loop {
            if last.cast_const() < bounds.first {
                return None;
            }
            // SAFETY: a frame that this loop runs.
            match unsafe { &*last }.asker()? {
                Asker::Delegate => last = last.wrapping_sub(1),
                asker => break asker,
            }
        };
        let result = match asker {
            Asker::Collector if last.cast_const() == bounds.first => {
                let collector = self.collectors.last_mut()?;
                if collector.numbers && !r.is_number(a) || !r.add_to(&mut collector.items, a, code.locals.len()) {
                    return None;
                }
                r.put(dst, Value::None);
                Yielded::Collected
            }
            Asker::Native if last.cast_const() == bounds.first => {
                let value = r.value(a, code.locals.len())?;
                self.rest_down_to(last, place_of(code, at), top);
                self.pc = self.frames.last().map_or(0, |frame| frame.pc);
                Yielded::Machine(Exit::Yielded(value))
            }
            Asker::Loop if last.cast_const() > bounds.first => {
                let below = last.wrapping_sub(1);
                // SAFETY: as above: its window lies on the stack, and it stands at the loop that asked, behind which a `Jump` follows.
                let (caller, window) = unsafe {
                    let frame = &*below;
                    (frame.code, Registers::new(self.stack.as_ptr().add(frame.base).cast_mut()))
                };
                // SAFETY: as above.
                let asked = unsafe { (*below).pc };
                let (&Op::ForIter(_, d), &Op::Jump(target)) = (caller.ops.get(asked)?, caller.ops.get(asked + 1)?)
                else {
                    return None;
                };
                // SAFETY: the register lies in the caller's window.
                if !unsafe { r.store_in(window, d, a, code.locals.len()) } {
                    return None;
                }
                self.rest_down_to(last, place_of(code, at), top);
                self.pc = target as usize;
                Yielded::Loop
            }
            _ => return None,
        };
        Some(result)
    }

    /// Takes the frames from the innermost one down to another off the stack, all of them generators'.
    #[inline(always)]
    fn rest_down_to(&mut self, last: *mut Frame, mut pc: usize, mut top: *mut Frame) {
        loop {
            // SAFETY: a generator's frame, whose window lies on the stack.
            let frame = unsafe { &mut *top };
            let window = self.stack.as_ptr().wrapping_add(frame.base).cast_mut();
            if let Some((state, _, extra)) = frame.suspend_generator() {
                // SAFETY: as above.
                let window = unsafe { Registers::new(window) }.arguments(0, frame.code.registers);
                state.rest(pc, extra, window);
                self.drop_plain_frame(top);
            }
            if top == last {
                return;
            }
            top = top.wrapping_sub(1);
            // SAFETY: as above.
            pc = unsafe { (*top).pc };
        }
    }

    /// Ends the generator that runs, for a loop or a `yield from` of a script's frame; false, with nothing done, where it takes more.
    #[inline(never)]
    pub(super) fn end_generator_at_once(&mut self, (_, _, r, top): Place, a: Reg, bounds: &Bounds) -> bool {
        if top.cast_const() <= bounds.first {
            return false;
        }
        // SAFETY: the innermost frame and the one below it, which this loop runs as well.
        let (frame, below) = unsafe { (&mut *top, top.sub(1)) };
        let Some(asker) = frame.asker() else { return false };
        // SAFETY: as above; its window lies on the stack.
        let (caller, asked, window) = unsafe {
            let frame = &*below;
            (frame.code, frame.pc, Registers::new(self.stack.as_ptr().add(frame.base).cast_mut()))
        };
        let (source, next) = match (asker, caller.ops.get(asked)) {
            (Asker::Loop, Some(&Op::ForIter(source, _))) => (Some(source), asked + 2),
            (Asker::Delegate, Some(&Op::Delegate(result, _))) if r.hand_over(a, window, result) => (None, asked + 1),
            _ => return false,
        };
        let ended = frame.suspend_generator();
        r.drop_first(frame.code.registers);
        self.drop_plain_frame(top);
        if let Some((state, _, extra)) = ended {
            state.finish();
            drop(extra);
        }
        if let Some(source) = source {
            window.clear(source);
        }
        self.pc = next;
        true
    }
}
