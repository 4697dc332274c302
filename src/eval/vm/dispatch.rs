//! The dispatch loop. Integers and floats are computed here; everything else goes to the protocols of `object`.
//!
//! What runs most is written out: it reads registers by their tags and goes on at once. All else is a call that is not inlined, so that
//! the loop stays small enough for the compiler to keep what every instruction needs in the processor's registers.

use std::hint::unreachable_unchecked;
use std::sync::atomic::Ordering;

use super::super::code::*;
use super::super::frame::{CodeRef, Window};
use super::super::interpreter::Interpreter;
use super::Exit;
use super::arithmetic::{exact, float_binary, int_binary, ordered, quick_rest};
use super::iterate::Advance;
use super::leave::Left;
use super::register::{Registers, clear, copy_shared, put};
use crate::error::Result;
use crate::object::{BinaryOp, Value, double_element, double_store, truth};

impl Interpreter {
    /// Runs instructions until the frames are down to `depth`, a generator yields, or an error is raised.
    pub(super) fn execute(&mut self, depth: usize) -> Result<Exit> {
        let frame = self.frame()?;
        let mut code: CodeRef = frame.code;
        let mut ops: *const Op = code.ops.as_ptr();
        let mut w = Window { base: frame.base, locals: code.locals.len() };
        let mut pc = self.pc;

        // After a frame was pushed or popped.
        macro_rules! reload {
            ($pc:expr) => {{
                let frame = self.frame()?;
                code = frame.code;
                ops = code.ops.as_ptr();
                w = Window { base: frame.base, locals: code.locals.len() };
                pc = $pc;
            }};
        }
        // Goes on in a function whose frame was pushed over the callee's arguments.
        macro_rules! entered {
            ($code:expr, $callee:expr) => {{
                code = $code;
                ops = code.ops.as_ptr();
                w = Window { base: w.base + $callee as usize + 1, locals: code.locals.len() };
                pc = 0;
            }};
        }
        // Goes on at a target; going backwards is when the user can interrupt.
        macro_rules! jump {
            ($target:expr) => {{
                let target = $target as usize;
                if target < pc && self.interrupt.load(Ordering::Relaxed) {
                    return Err(self.interrupted());
                }
                pc = target;
            }};
        }
        macro_rules! jump_if {
            ($take:expr) => {
                if $take {
                    // SAFETY: as for fetching: behind such an instruction stands a `Jump`.
                    match unsafe { *ops.add(pc) } {
                        Op::Jump(target) => jump!(target),
                        _ => unsafe { unreachable_unchecked() },
                    }
                } else {
                    pc += 1;
                }
            };
        }
        // Leaves a generator, for the loop that asked or for native code.
        macro_rules! yielded {
            ($value:expr) => {{
                let value = $value;
                if !self.suspend() {
                    return Ok(Exit::Yielded(value));
                }
                reload!(self.pc + 1);
                if let (Some(&Op::ForIter(_, d)), Some(&Op::Jump(target))) = (code.ops.get(self.pc), code.ops.get(pc)) {
                    put(&mut self.stack[w.base + d as usize], value);
                    jump!(target);
                }
            }};
        }
        // After an instruction that may have done the next ones too.
        macro_rules! skip {
            () => {
                pc += std::mem::take(&mut self.skipped)
            };
        }
        macro_rules! pushed {
            ($pushed:expr) => {
                match $pushed {
                    true => reload!(0),
                    false => skip!(),
                }
            };
        }

        loop {
            debug_assert!(w.base + code.registers <= self.stack.len());
            // SAFETY: `finish` has checked that the code names no register beyond `registers`, and whoever pushes a frame makes the stack
            // at least as long as the frame's window; it never shrinks. It may move when code runs: whatever calls anything that may push
            // a frame goes on at the end of this loop, from where the registers are looked for anew.
            let r = unsafe { Registers::new(self.stack.as_mut_ptr().add(w.base)) };
            // What does not leave this loop has called nothing of the kind.
            loop {
                macro_rules! arithmetic {
                    ($d:ident, $a:ident, $b:ident, $checked:ident, $float:tt, $op:ident, $slow:ident) => {{
                        if let (Some(x), Some(y)) = (r.int($a), r.int($b)) {
                            if let Some(z) = x.$checked(y) {
                                r.set_int($d, z);
                                continue;
                            }
                        } else if let Some((x, y)) = r.floats($a, $b) {
                            r.set_float($d, x $float y);
                            continue;
                        } else if let Some((x, y)) = r.doubles($a, $b) {
                            let z = x $float y;
                            // What may have underflowed or be invalid is for the error state.
                            if z.is_normal() {
                                r.set_double($d, z);
                                continue;
                            }
                        }
                        pc += self.$slow(BinaryOp::$op, w, $d, $a, $b)?
                    }};
                }
                macro_rules! with_int {
                    ($d:ident, $a:ident, $small:ident, $checked:ident, $float:tt, $slow:expr) => {{
                        if let Some(x) = r.int($a) {
                            if let Some(z) = x.$checked($small as i64) {
                                r.set_int($d, z);
                                continue;
                            }
                        } else if let Some(x) = r.float($a) {
                            r.set_float($d, x $float $small as f64);
                            continue;
                        }
                        $slow
                    }};
                }
                self.pc = pc;
                debug_assert!(pc < code.ops.len());
                // SAFETY: code that `finish` has checked is only left by `Return`: its last instruction is one, every jump has a target
                // inside, and every instruction that may skip the next is followed by a `Jump` that is not the last. Resumed generators
                // and handlers go on at such places too.
                let op = unsafe { *ops.add(pc) };
                pc += 1;
                match op {
                    Op::Const(d, index) => {
                        let value = &code.constants[index as usize];
                        if !r.copy_constant(d, value) {
                            copy_shared(&mut self.stack[w.base + d as usize], value);
                        }
                        continue;
                    }
                    Op::Move(d, a) => {
                        if r.copy_plain(d, a) {
                            continue;
                        }
                        self.move_op(w, d, a)?;
                    }
                    Op::Copy(d, a) => {
                        if r.copy_plain(d, a) {
                            continue;
                        }
                        self.copy_op(w, d, a)?;
                    }
                    Op::Clear(a) => {
                        clear(&mut self.stack[w.base + a as usize]);
                        continue;
                    }
                    Op::LoadGlobal(d, index) => {
                        let site = &code.globals[index as usize];
                        // SAFETY: nothing changes the names before the value was copied.
                        if let Ok(names) = unsafe { code.module.names.try_borrow_unguarded() }
                            && let Some(value) = names.slot_value(site.slot)
                        {
                            if !r.copy_frequent(d, value) && !r.copy_constant(d, value) {
                                copy_shared(&mut self.stack[w.base + d as usize], value);
                            }
                            continue;
                        }
                        // SAFETY: as above.
                        if let Ok(names) = unsafe { self.builtins.names.try_borrow_unguarded() }
                            && let Some(value) = names.slot_value(site.builtin.get())
                        {
                            if !r.copy_constant(d, value) {
                                copy_shared(&mut self.stack[w.base + d as usize], value);
                            }
                            continue;
                        }
                        let value = self.load_builtin(site)?;
                        put(&mut self.stack[w.base + d as usize], value);
                    }
                    Op::StoreGlobal(a, index) => self.store_global(w, a, &code.globals[index as usize], &code)?,
                    Op::LoadFree(d, free) => self.load_free(w, d, free, &code)?,
                    Op::Add(d, a, b) => arithmetic!(d, a, b, checked_add, +, Add, binary_slow),
                    Op::Sub(d, a, b) => arithmetic!(d, a, b, checked_sub, -, Sub, binary_slow),
                    Op::Mul(d, a, b) => arithmetic!(d, a, b, checked_mul, *, Mul, binary_slow),
                    Op::TrueDiv(d, a, b) => {
                        if let Some((x, y)) = r.floats(a, b) {
                            // An integer may have been rounded, which is the quotient's business.
                            let rounded = [a, b].iter().any(|&side| r.int(side).is_some_and(|x| !exact(x)));
                            if y != 0.0 && !rounded {
                                r.set_float(d, x / y);
                                continue;
                            }
                        } else if let (Some(x), Some(y)) = (r.int(a), r.int(b))
                            && y != 0
                            && exact(x)
                            && exact(y)
                        {
                            r.set_float(d, x as f64 / y as f64);
                            continue;
                        }
                        pc += self.binary_slow(BinaryOp::TrueDiv, w, d, a, b)?;
                    }
                    Op::AddInt(d, a, small) => {
                        with_int!(d, a, small, checked_add, +, pc += self.binary_int_slow(BinaryOp::Add, w, d, a, small)?)
                    }
                    Op::SubInt(d, a, small) => {
                        with_int!(d, a, small, checked_sub, -, pc += self.binary_int_slow(BinaryOp::Sub, w, d, a, small)?)
                    }
                    Op::MulInt(d, a, small) => {
                        with_int!(d, a, small, checked_mul, *, pc += self.binary_int_slow(BinaryOp::Mul, w, d, a, small)?)
                    }
                    Op::ModInt(d, a, small) => {
                        if let Some(x) = r.int(a)
                            && let Some(z) = quick_rest(x, small)
                        {
                            r.set_int(d, z);
                            continue;
                        }
                        pc += self.binary_int_slow(BinaryOp::Mod, w, d, a, small)?;
                    }
                    Op::Binary(op, d, a, b) => {
                        if let (Some(x), Some(y)) = (r.int(a), r.int(b))
                            && let Some(z) = int_binary(op, x, y)
                        {
                            r.set_int(d, z);
                            continue;
                        }
                        pc += self.binary_slow(op, w, d, a, b)?;
                    }
                    Op::BinaryInt(op, d, a, small) => {
                        if let Some(x) = r.int(a) {
                            if let Some(z) = int_binary(op, x, small as i64) {
                                r.set_int(d, z);
                                continue;
                            }
                        } else if let Some(x) = r.float(a)
                            && let Some(z) = float_binary(op, x, small as f64)
                        {
                            r.set_float(d, z);
                            continue;
                        }
                        pc += self.binary_int_slow(op, w, d, a, small)?;
                    }
                    Op::InplaceAdd(d, a, b) => arithmetic!(d, a, b, checked_add, +, Add, inplace_slow),
                    Op::InplaceAddInt(d, a, small) => {
                        with_int!(d, a, small, checked_add, +, self.inplace_int_slow(BinaryOp::Add, w, d, a, small)?)
                    }
                    Op::Inplace(op, d, a, b) => {
                        if let (Some(x), Some(y)) = (r.int(a), r.int(b)) {
                            if let Some(z) = int_binary(op, x, y) {
                                r.set_int(d, z);
                                continue;
                            }
                        } else if let (Some(x), Some(y)) = (r.float(a), r.float(b))
                            && let Some(z) = float_binary(op, x, y)
                        {
                            r.set_float(d, z);
                            continue;
                        }
                        pc += self.inplace_slow(op, w, d, a, b)?;
                    }
                    Op::InplaceInt(op, d, a, small) => {
                        if let Some(x) = r.int(a) {
                            if let Some(z) = int_binary(op, x, small as i64) {
                                r.set_int(d, z);
                                continue;
                            }
                        } else if let Some(x) = r.float(a)
                            && let Some(z) = float_binary(op, x, small as f64)
                        {
                            r.set_float(d, z);
                            continue;
                        }
                        self.inplace_int_slow(op, w, d, a, small)?;
                    }
                    Op::Compare(op, d, a, b) => {
                        if op.is_ordering() {
                            if let (Some(x), Some(y)) = (r.int(a), r.int(b)) {
                                r.set_bool(d, ordered(op, &x, &y));
                                continue;
                            }
                            if let (Some(x), Some(y)) = (r.float(a), r.float(b)) {
                                r.set_bool(d, ordered(op, &x, &y));
                                continue;
                            }
                        }
                        pc += self.compare_op(op, w, d, a, b)?;
                    }
                    Op::CompareJump(op, sense, a, b) => {
                        if op.is_ordering() {
                            if let (Some(x), Some(y)) = (r.int(a), r.int(b)) {
                                jump_if!(ordered(op, &x, &y) == sense);
                                continue;
                            }
                            if let (Some(x), Some(y)) = (r.float(a), r.float(b)) {
                                jump_if!(ordered(op, &x, &y) == sense);
                                continue;
                            }
                        }
                        let holds = self.compare_truth(op, w, a, b)?;
                        jump_if!(holds == sense);
                    }
                    Op::CompareIntJump(op, sense, a, small) => {
                        if let Some(x) = r.int(a) {
                            jump_if!(ordered(op, &x, &(small as i64)) == sense);
                            continue;
                        }
                        if let Some(x) = r.float(a) {
                            jump_if!(ordered(op, &x, &(small as f64)) == sense);
                            continue;
                        }
                        let value = self.compare_int_slow(op, w, a, small)?;
                        let holds = truth(self, &value)?;
                        jump_if!(holds == sense);
                    }
                    Op::ListCheck(a) => {
                        jump_if!(!matches!(r.get(a), Some(Value::List(_))));
                        continue;
                    }
                    Op::FoldCheck(fold, a) => {
                        let differs = !r.get(a).as_ref().is_some_and(|callee| fold.is(callee));
                        jump_if!(differs);
                        continue;
                    }
                    Op::Jump(target) => {
                        jump!(target);
                        continue;
                    }
                    Op::JumpIfFalse(a, target) => {
                        if let Some(holds) = r.bool(a) {
                            if !holds {
                                jump!(target);
                            }
                            continue;
                        }
                        if !self.truth_of(w, a)? {
                            jump!(target);
                        }
                    }
                    Op::JumpIfTrue(a, target) => {
                        if let Some(holds) = r.bool(a) {
                            if holds {
                                jump!(target);
                            }
                            continue;
                        }
                        if self.truth_of(w, a)? {
                            jump!(target);
                        }
                    }
                    Op::JumpIfFalseKeep(a, target) => {
                        if !self.truth_at(w, a)? {
                            jump!(target);
                        }
                    }
                    Op::JumpIfTrueKeep(a, target) => {
                        if self.truth_at(w, a)? {
                            jump!(target);
                        }
                    }
                    Op::ForIter(state, d) => {
                        if let Some(more) = r.count(state, d) {
                            jump_if!(more);
                            continue;
                        }
                        match self.advance_loop(w, state, d)? {
                            Advance::Item => jump_if!(true),
                            Advance::End => jump_if!(false),
                            Advance::Entered => reload!(self.pc),
                        }
                    }
                    Op::GetItemInt(d, a, small) => {
                        if self.pick(w, d, a, small as i64) {
                            continue;
                        }
                        let value = self.get_item_slow(w, a, Value::Int(small as i64))?;
                        put(&mut self.stack[w.base + d as usize], value);
                    }
                    Op::GetItem(d, a, k) => {
                        if let Some(index) = r.int(k)
                            && self.pick(w, d, a, index)
                        {
                            continue;
                        }
                        pushed!(self.get_item_op(w, d, a, k)?);
                    }
                    Op::GetItem2(d, a, first) => self.get_item2_op(w, d, a, [first, first + 1])?,
                    Op::GetItemAt(d, a, i, j) => {
                        let (d, a, i, j) = (d as Reg, a as Reg, i as Reg, j as Reg);
                        if let (Some(array), Some(i), Some(j)) = (r.array(a), r.int(i), r.int(j))
                            && let Some(value) = double_element(array, i, j)
                        {
                            r.release(a, w.locals);
                            r.set_double(d, value);
                            continue;
                        }
                        self.get_item2_op(w, d, a, [i, j])?;
                    }
                    Op::SetItem(a, k, b) => {
                        if self.place(w, a, k, b) {
                            continue;
                        }
                        self.set_item_op(w, a, k, b)?;
                    }
                    Op::SetItem2(a, first, b) => self.set_item2_op(w, a, [first, first + 1], b)?,
                    Op::SetItemAt(a, i, j, b) => {
                        let (a, i, j, b) = (a as Reg, i as Reg, j as Reg, b as Reg);
                        if let (Some(array), Some(i), Some(j)) = (r.array(a), r.int(i), r.int(j))
                            && let Some(value) = r.real(b)
                            && double_store(array, i, j, value)
                        {
                            r.release(a, w.locals);
                            continue;
                        }
                        self.set_item2_op(w, a, [i, j], b)?;
                    }
                    Op::ListAppend(list, a) => self.list_append(w, list, a)?,
                    Op::GetAttr(d, a, site) => pushed!(self.get_attribute_op(w, d, a, &code.sites[site as usize])?),
                    Op::SetAttr(a, site, b) => self.set_attribute_op(w, a, &code.sites[site as usize], b)?,
                    Op::LoadMethod(d, a, site) => self.load_method_op(w, d, a, &code.sites[site as usize])?,
                    Op::Call(d, callee, count) => match self.enter_at_once(r, w.base, callee, count as usize, d) {
                        Some(next) => entered!(next, callee),
                        None => pushed!(self.call_op(w, d, callee, count as usize)?),
                    },
                    Op::CallMethod(d, callee, count) => {
                        let entered = match r.get(callee + 1) {
                            Some(_) => self.enter_at_once(r, w.base, callee, count as usize + 1, d),
                            None => None,
                        };
                        match entered {
                            Some(next) => entered!(next, callee),
                            None => pushed!(self.call_method_op(w, d, callee, count as usize)?),
                        }
                    }
                    Op::CallSpread(d, callee) => pushed!(self.call_spread_op(w, d, callee)?),
                    Op::CallKeywords(d, callee, call) => {
                        pushed!(self.call_keywords_op(w, d, callee, &code.keyword_calls[call as usize], false)?)
                    }
                    Op::CallMethodKeywords(d, callee, call) => {
                        pushed!(self.call_keywords_op(w, d, callee, &code.keyword_calls[call as usize], true)?)
                    }
                    Op::Return(a) => {
                        if let Some((caller, window, dst, next)) = self.plain_caller(depth)
                            && r.get(a).is_some()
                        {
                            // SAFETY: as above, for the caller's window.
                            let above = unsafe { Registers::new(self.stack.as_mut_ptr().add(window.base)) };
                            r.hand_over(a, above, dst);
                            r.drop_first(code.cleared);
                            self.drop_plain_frame();
                            code = caller;
                            ops = code.ops.as_ptr();
                            w = window;
                            pc = next;
                        } else {
                            match self.return_op(w, a, depth)? {
                                Left::Here => reload!(self.pc + 1),
                                Left::Loop => reload!(self.pc + 2),
                                Left::Machine(value) => return Ok(Exit::Returned(value)),
                            }
                        }
                    }
                    Op::Yield(_, a) => {
                        let value = self.operand(w, a)?;
                        yielded!(value);
                    }
                    Op::Delegate(d, from) => {
                        if let Some(value) = self.delegate(w, d, from)? {
                            yielded!(value);
                        }
                    }
                    Op::Settle if !self.state.finalizers.due.get() => continue,
                    Op::Settle => self.settle()?,
                    Op::LoadCell(d, cell) => self.load_cell(w, d, cell, &code)?,
                    Op::StoreFree(free, a) => self.store_free(w, free, a)?,
                    Op::StoreCell(cell, a) => self.store_cell(w, cell, a)?,
                    other => {
                        self.step(other, w, &code)?;
                        skip!();
                    }
                }
                break;
            }
        }
    }
}
