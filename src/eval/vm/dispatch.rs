//! The dispatch loop: what runs most, done on the registers alone.
//!
//! An arm either finishes its instruction and goes on with the next one, or changes nothing and falls out of the `match`; then `perform`
//! does the instruction, whatever it takes. So nothing here raises or runs a script's code, the registers stay where they are, and the
//! compiler can keep all that every instruction needs in the processor's registers: the instruction's address, the window, the code.
//! `Interpreter::pc` is only brought up to date when the loop is left.

use std::hint::unreachable_unchecked;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::super::code::*;
use super::super::frame::{Asker, CodeRef, Frame};
use super::super::interpreter::Interpreter;
use super::Exit;
use super::arithmetic::{exact, float_binary, int_binary, ordered, ordered_ints, quick_rest};
use super::enter::{Calling, place_of};
use super::generate::Yielded;
use super::iterate::Asked;
use super::perform::performed;
use super::register::Registers;
use crate::error::{Error, Result};
use crate::object::{BinaryOp, UnaryOp, Value, double_element, double_store};

impl Interpreter {
    /// Runs instructions until the frames are down to `depth`, a generator yields, or an error is raised.
    pub(super) fn execute(&mut self, depth: usize) -> Result<Exit> {
        'anew: loop {
            let frame = self.frame()?;
            let (mut code, base) = (frame.code, frame.base);
            // SAFETY: code that `finish` has checked is only left by `Return`: its last instruction is one, every jump has a target
            // inside, and every instruction that may skip the next is followed by a `Jump` that is not the last. Resumed generators and
            // handlers go on at such places too.
            let mut at: *const Op = unsafe { code.ops.as_ptr().add(self.pc) };
            debug_assert!(base + code.registers <= self.stack.len());
            // SAFETY: `finish` has checked that the code names no register beyond `registers`, and whoever pushes a frame makes the stack
            // at least as long as the frame's window; it never shrinks. It moves only when frames of other kinds are pushed, which
            // happens in `perform`, and after that this is done anew.
            let mut r = unsafe { Registers::new(self.stack.as_mut_ptr().add(base)) };
            let bounds = self.bounds(depth);
            // SAFETY: a frame is running. Frames do not move while they are pushed within the bounds.
            let mut top: *mut Frame = unsafe { self.frames.as_mut_ptr().add(self.frames.len() - 1) };
            // SAFETY: the session keeps the flag for as long as it keeps the interpreter, which never replaces it.
            let interrupt = unsafe { &*Arc::as_ptr(&self.interrupt) };

            // Goes on behind this instruction.
            macro_rules! next {
                () => {{
                    // SAFETY: as above.
                    at = unsafe { at.add(1) };
                    continue;
                }};
            }
            macro_rules! done {
                ($done:expr) => {
                    if $done {
                        next!();
                    }
                };
            }
            // Goes on at a target; going backwards is when the user can interrupt.
            macro_rules! jump {
                ($target:expr) => {{
                    // SAFETY: as above.
                    let target = unsafe { code.ops.as_ptr().add($target as usize) };
                    if target <= at && interrupt.load(Ordering::Relaxed) {
                        return Err(self.interrupted_at(code, at));
                    }
                    at = target;
                    continue;
                }};
            }
            // Goes on at a target where something is known to be as asked, and behind this instruction where it is not.
            macro_rules! branch {
                ($target:expr, $known:expr, $sense:expr) => {
                    match $known {
                        Some($sense) => jump!($target),
                        Some(_) => next!(),
                        None => {}
                    }
                };
            }
            // For instructions that a `Jump` follows: it is taken, or skipped.
            macro_rules! jump_if {
                ($take:expr) => {{
                    if $take {
                        // SAFETY: as above.
                        match unsafe { *at.add(1) } {
                            Op::Jump(target) => jump!(target),
                            _ => unsafe { unreachable_unchecked() },
                        }
                    }
                    // SAFETY: as above.
                    at = unsafe { at.add(2) };
                    continue;
                }};
            }
            // Calls a built-in function that runs no script's code, if this is one.
            macro_rules! quick_call {
                ($d:expr, $callee:expr, $first:expr, $count:expr) => {{
                    // A kernel may be left in the middle when the user wants to stop; then this is where.
                    self.pc = place_of(code, at);
                    if top.cast_const() < bounds.last && r.quick_call($d, $callee, $first, $count) {
                        if self.state.finalizers.due.get() {
                            self.settle()?;
                            self.pc += 1;
                            continue 'anew;
                        }
                        next!();
                    }
                }};
            }
            macro_rules! arithmetic {
                ($op:ident, $d:ident, $a:ident, $b:ident, $checked:ident, $float:tt) => {{
                    if let (Some(x), Some(y)) = (r.int($a), r.int($b)) {
                        if let Some(z) = x.$checked(y) {
                            r.set_int($d, z);
                            next!();
                        }
                    } else if let Some((x, y)) = r.floats($a, $b) {
                        r.set_float($d, x $float y);
                        next!();
                    } else if let Some((x, y)) = r.doubles($a, $b) {
                        let z = x $float y;
                        // What may have underflowed or be invalid is for the error state.
                        if z.is_normal() {
                            r.set_double($d, z);
                            next!();
                        }
                    }
                    if r.big(BinaryOp::$op, $d, $a, $b, code.locals.len()) {
                        next!();
                    }
                }};
            }
            macro_rules! with_int {
                ($op:ident, $d:ident, $a:ident, $small:ident, $checked:ident, $float:tt) => {{
                    if let Some(x) = r.int($a) {
                        if let Some(z) = x.$checked($small as i64) {
                            r.set_int($d, z);
                            next!();
                        }
                    } else if let Some(x) = r.float($a) {
                        r.set_float($d, x $float $small as f64);
                        next!();
                    }
                    if r.big_int(BinaryOp::$op, $d, $a, $small, code.locals.len()) {
                        next!();
                    }
                }};
            }

            loop {
                debug_assert!((at as usize - code.ops.as_ptr() as usize) / size_of::<Op>() < code.ops.len());
                // SAFETY: as above.
                match *unsafe { &*at } {
                    Op::Const(d, index) => {
                        // SAFETY: `finish` has checked that there is such a constant.
                        if r.share(d, unsafe { code.constants.get_unchecked(index as usize) }) {
                            next!();
                        }
                    }
                    Op::Move(d, a) => {
                        if r.pass(d, a, code.locals.len()) {
                            next!();
                        }
                    }
                    Op::Copy(d, a) => {
                        if r.pass(d, a, usize::MAX) {
                            next!();
                        }
                    }
                    Op::Clear(a) => {
                        r.clear(a);
                        next!();
                    }
                    Op::LoadGlobal(d, index) => {
                        // SAFETY: `finish` has checked that there is such a site.
                        let site = unsafe { code.globals.get_unchecked(index as usize) };
                        // SAFETY: nothing changes the names before the value was copied.
                        if let Ok(names) = unsafe { code.module.names.try_borrow_unguarded() } {
                            if let Some(value) = names.slot_value(site.slot) {
                                if r.share(d, value) {
                                    next!();
                                }
                            } else if let Ok(names) = unsafe { self.builtins.names.try_borrow_unguarded() }
                                && let Some(value) = names.slot_value(site.builtin.get())
                                && r.share(d, value)
                            {
                                next!();
                            }
                        }
                    }
                    Op::StoreGlobal(a, index) => {
                        let site = &code.globals[index as usize];
                        let place = match code.module.names.try_borrow_mut() {
                            Ok(mut names) => names.slot_place(site.slot).map(|place| place as *mut Option<Value>),
                            Err(_) => None,
                        };
                        // SAFETY: nothing changes the names before the value was written.
                        if let Some(place) = place
                            && unsafe { r.store(place, a, code.locals.len()) }
                        {
                            next!();
                        }
                    }
                    Op::Add(d, a, b) | Op::InplaceAdd(d, a, b) => arithmetic!(Add, d, a, b, checked_add, +),
                    Op::Sub(d, a, b) => arithmetic!(Sub, d, a, b, checked_sub, -),
                    Op::Mul(d, a, b) => arithmetic!(Mul, d, a, b, checked_mul, *),
                    Op::TrueDiv(d, a, b) => {
                        if let Some((x, y)) = r.floats(a, b) {
                            // An integer may have been rounded, which is the quotient's business.
                            let rounded = [a, b].iter().any(|&side| r.int(side).is_some_and(|x| !exact(x)));
                            if y != 0.0 && !rounded {
                                r.set_float(d, x / y);
                                next!();
                            }
                        } else if let (Some(x), Some(y)) = (r.int(a), r.int(b))
                            && y != 0
                            && exact(x)
                            && exact(y)
                        {
                            r.set_float(d, x as f64 / y as f64);
                            next!();
                        }
                    }
                    Op::AddInt(d, a, small) | Op::InplaceAddInt(d, a, small) => {
                        with_int!(Add, d, a, small, checked_add, +)
                    }
                    Op::SubInt(d, a, small) => with_int!(Sub, d, a, small, checked_sub, -),
                    Op::MulInt(d, a, small) => with_int!(Mul, d, a, small, checked_mul, *),
                    Op::ModInt(d, a, small) => {
                        if let Some(x) = r.int(a)
                            && let Some(z) = quick_rest(x, small)
                        {
                            r.set_int(d, z);
                            next!();
                        }
                        if r.big_int(BinaryOp::Mod, d, a, small, code.locals.len()) {
                            next!();
                        }
                    }
                    Op::Binary(op, d, a, b) | Op::Inplace(op, d, a, b) => {
                        if let (Some(x), Some(y)) = (r.int(a), r.int(b)) {
                            if let Some(z) = int_binary(op, x, y) {
                                r.set_int(d, z);
                                next!();
                            }
                        } else if let (Some(x), Some(y)) = (r.float(a), r.float(b))
                            && let Some(z) = float_binary(op, x, y)
                        {
                            r.set_float(d, z);
                            next!();
                        }
                        if r.big(op, d, a, b, code.locals.len()) {
                            next!();
                        }
                    }
                    Op::BinaryInt(op, d, a, small) | Op::InplaceInt(op, d, a, small) => {
                        if let Some(x) = r.int(a) {
                            if let Some(z) = int_binary(op, x, small as i64) {
                                r.set_int(d, z);
                                next!();
                            }
                        } else if let Some(x) = r.float(a)
                            && let Some(z) = float_binary(op, x, small as f64)
                        {
                            r.set_float(d, z);
                            next!();
                        }
                        if r.big_int(op, d, a, small, code.locals.len()) {
                            next!();
                        }
                    }
                    Op::Unary(op, d, a) => match (op, r.int(a), r.float(a), r.truth(a)) {
                        (UnaryOp::Neg, Some(x), _, _) if x != i64::MIN => {
                            r.set_int(d, -x);
                            next!();
                        }
                        (UnaryOp::Neg, _, Some(x), _) => {
                            r.set_float(d, -x);
                            next!();
                        }
                        (UnaryOp::Not, _, _, known) => {
                            if let Some(holds) = known.or_else(|| r.holds(a, code.locals.len())) {
                                r.set_bool(d, !holds);
                                next!();
                            }
                        }
                        _ => {}
                    },
                    Op::Compare(op, d, a, b) => {
                        if op.is_ordering() {
                            if let (Some(x), Some(y)) = (r.int(a), r.int(b)) {
                                r.set_bool(d, ordered_ints(op, x, y));
                                next!();
                            }
                            if let (Some(x), Some(y)) = (r.float(a), r.float(b)) {
                                r.set_bool(d, ordered(op, &x, &y));
                                next!();
                            }
                        }
                        if let Some(holds) = r.compare(op, a, b, code.locals.len()) {
                            r.set_bool(d, holds);
                            next!();
                        }
                    }
                    Op::CompareJump(op, sense, a, b) => {
                        if op.is_ordering() {
                            if let (Some(x), Some(y)) = (r.int(a), r.int(b)) {
                                jump_if!(ordered_ints(op, x, y) == sense);
                            }
                            if let (Some(x), Some(y)) = (r.float(a), r.float(b)) {
                                jump_if!(ordered(op, &x, &y) == sense);
                            }
                        }
                        if let Some(holds) = r.compare(op, a, b, code.locals.len()) {
                            jump_if!(holds == sense);
                        }
                    }
                    Op::CompareIntJump(op, sense, a, small) => {
                        if let Some(x) = r.int(a) {
                            jump_if!(ordered_ints(op, x, small as i64) == sense);
                        }
                        if let Some(x) = r.float(a) {
                            jump_if!(ordered(op, &x, &(small as f64)) == sense);
                        }
                    }
                    Op::ListCheck(a) => jump_if!(!matches!(r.get(a), Some(Value::List(_)))),
                    Op::FoldCheck(fold, a) => jump_if!(!r.get(a).as_ref().is_some_and(|callee| fold.is(callee))),
                    Op::Jump(target) => jump!(target),
                    Op::JumpIfFalse(a, target) => branch!(target, r.truth_of(a, code.locals.len()), false),
                    Op::JumpIfTrue(a, target) => branch!(target, r.truth_of(a, code.locals.len()), true),
                    Op::JumpIfFalseKeep(a, target) => branch!(target, r.truth_of(a, usize::MAX), false),
                    Op::JumpIfTrueKeep(a, target) => branch!(target, r.truth_of(a, usize::MAX), true),
                    Op::ForIter(state, d) => {
                        if let Some(more) = r.count(state, d) {
                            jump_if!(more);
                        }
                        if let Some(more) = r.walk(state, d) {
                            jump_if!(more);
                        }
                        match r.get(state) {
                            // SAFETY: a `Jump` follows, whose target lies within the code.
                            Some(Value::Object(source)) => match unsafe { r.ask(source, state, d, &code.ops, at) } {
                                Asked::Item => jump_if!(true),
                                Asked::End => jump_if!(false),
                                Asked::Spread(target) => jump!(target),
                                Asked::Nothing => {
                                    if self.enter_generator_at_once((code, at, r, top), state, Asker::Loop, &bounds) {
                                        continue 'anew;
                                    }
                                }
                            },
                            Some(Value::Str(_)) => {
                                if let Some(more) = r.spell(state, d, &mut self.state.characters) {
                                    jump_if!(more);
                                }
                            }
                            Some(Value::Dict(_)) => {
                                if let Some(more) = r.next_key(state, d) {
                                    jump_if!(more);
                                }
                            }
                            _ => {}
                        }
                    }
                    Op::GetItemInt(d, a, small) => {
                        if r.pick(d, a, small as i64, code.locals.len()) {
                            next!();
                        }
                    }
                    Op::GetItem(d, a, k) => {
                        if let Some(index) = r.int(k)
                            && r.pick(d, a, index, code.locals.len())
                        {
                            next!();
                        }
                        if r.look_up(d, a, k, code.locals.len()) {
                            next!();
                        }
                    }
                    Op::GetItem2(d, a, first) => done!(r.look_up_pair(d, a, first, code.locals.len())),
                    Op::GetIter(state, a) => done!(r.begin(state, a, code.locals.len())),
                    Op::GetItemAt(d, a, i, j) => {
                        let (d, a, i, j) = (d as Reg, a as Reg, i as Reg, j as Reg);
                        if let (Some(array), Some(i), Some(j)) = (r.array(a), r.int(i), r.int(j))
                            && let Some(value) = double_element(array, i, j)
                        {
                            r.release(a, code.locals.len());
                            r.set_double(d, value);
                            next!();
                        }
                    }
                    Op::SetItem(a, k, b) => {
                        if let Some(index) = r.int(k)
                            && r.place(a, index, b, code.locals.len())
                        {
                            next!();
                        }
                        if r.bind_key(a, k, b, code.locals.len()) {
                            r.release(a, code.locals.len());
                            next!();
                        }
                    }
                    Op::SetItemAt(a, i, j, b) => {
                        let (a, i, j, b) = (a as Reg, i as Reg, j as Reg, b as Reg);
                        if let (Some(array), Some(i), Some(j)) = (r.array(a), r.int(i), r.int(j))
                            && let Some(value) = r.real(b)
                            && double_store(array, i, j, value)
                        {
                            r.release(a, code.locals.len());
                            next!();
                        }
                    }
                    Op::ListAppend(list, a) => done!(r.append(list, a, code.locals.len())),
                    Op::DictInsert(dict, k, a) => done!(r.bind_key(dict, k, a, code.locals.len())),
                    Op::SetAdd(set, a) => done!(r.add_item(set, a, code.locals.len())),
                    Op::BuildList(d, first, count) => done!(r.list(d, first, count, code.locals.len())),
                    Op::BuildTuple(d, first, count) => done!(r.tuple(d, first, count, code.locals.len())),
                    Op::BuildSlice(d, first) => {
                        // SAFETY: as above; the last instruction is another one.
                        if let Op::GetItem(to, a, k) = unsafe { *at.add(1) }
                            && k == d
                            && r.slice(to, a, first, code.locals.len())
                        {
                            // SAFETY: as above.
                            at = unsafe { at.add(2) };
                            continue;
                        }
                    }
                    Op::GetAttr(d, a, site) => {
                        if r.own_attribute(d, a, &code.sites[site as usize], code.locals.len()) {
                            next!();
                        }
                    }
                    Op::SetAttr(a, site, b) => {
                        if r.set_own_attribute(a, &code.sites[site as usize], b, code.locals.len()) {
                            next!();
                        }
                    }
                    Op::LoadMethod(d, a, site) => {
                        if r.load_method(d, a, &code.sites[site as usize], code.locals.len()) {
                            next!();
                        }
                    }
                    Op::Call(d, callee, count) => {
                        let call = Calling { r, code, at, top, callee, count: count as usize, dst: d };
                        if let Some(entered) = self.enter_at_once(call, &bounds, interrupt) {
                            (code, at, r, top) = entered;
                            continue;
                        }
                        quick_call!(d, callee, callee + 1, count as usize);
                    }
                    Op::CallMethod(d, callee, count) => {
                        // Without a receiver, the arguments begin one register later.
                        let receiver = r.get(callee + 1).is_some();
                        let (first, count) = (callee + 2 - receiver as Reg, count as usize + receiver as usize);
                        // A function moves up to its arguments.
                        let moved = !receiver && r.function(callee).is_some() && r.pass(callee + 1, callee, 0);
                        let callee = callee + moved as Reg;
                        if receiver || moved {
                            let call = Calling { r, code, at, top, callee, count, dst: d };
                            if let Some(entered) = self.enter_at_once(call, &bounds, interrupt) {
                                (code, at, r, top) = entered;
                                continue;
                            }
                        }
                        match moved {
                            true => {
                                r.pass(callee - 1, callee, 0);
                            }
                            false => quick_call!(d, callee, first, count),
                        }
                    }
                    Op::Return(a) => {
                        if let Some(left) = self.leave_at_once(r, code, a, top, &bounds) {
                            (code, at, r, top) = left;
                            continue;
                        }
                        if let Some(exit) = self.leave_machine_at_once(r, code, a, top, &bounds) {
                            return Ok(exit);
                        }
                        if self.end_generator_at_once((code, at, r, top), a, &bounds) {
                            continue 'anew;
                        }
                    }
                    Op::Yield(d, a) => match self.yield_at_once((code, at, r, top), [d, a], &bounds, interrupt) {
                        Some(Yielded::Collected) => next!(),
                        Some(Yielded::Loop) => continue 'anew,
                        Some(Yielded::Machine(exit)) => return Ok(exit),
                        None => {}
                    },
                    Op::Delegate(_, from) => {
                        if r.is_nothing(from + 1)
                            && self.enter_generator_at_once((code, at, r, top), from, Asker::Delegate, &bounds)
                        {
                            r.clear(from + 1);
                            continue 'anew;
                        }
                    }
                    Op::LoadFree(d, free) => {
                        // SAFETY: the innermost frame stands as long as it runs.
                        let cell = unsafe { (*top).function().closure.get(free as usize) };
                        if cell.is_some_and(|cell| r.read_cell(d, cell)) {
                            next!();
                        }
                    }
                    Op::LoadCell(d, cell) => {
                        // SAFETY: as for `LoadFree`.
                        let cell = unsafe { (*top).cells().get(cell as usize) };
                        if cell.is_some_and(|cell| r.read_cell(d, cell)) {
                            next!();
                        }
                    }
                    Op::StoreFree(free, a) => {
                        // SAFETY: as for `LoadFree`.
                        let cell = unsafe { (*top).function().closure.get(free as usize) };
                        if cell.is_some_and(|cell| r.write_cell(cell, a, code.locals.len())) {
                            next!();
                        }
                    }
                    Op::StoreCell(cell, a) => {
                        // SAFETY: as for `LoadFree`.
                        let cell = unsafe { (*top).cells().get(cell as usize) };
                        if cell.is_some_and(|cell| r.write_cell(cell, a, code.locals.len())) {
                            next!();
                        }
                    }
                    Op::Unpack(first, a, count) => {
                        if r.unpack(first, a, count as usize, code.locals.len()) {
                            next!();
                        }
                    }
                    Op::Settle => {
                        if !self.state.finalizers.due.get() {
                            next!();
                        }
                    }
                    // All others by name: with a branch for anything else, each instruction would be asked whether it is one of these.
                    performed!() => {}
                }
                break;
            }
            self.pc = place_of(code, at);
            match self.perform(depth) {
                Ok(None) => {}
                Ok(Some(exit)) => return Ok(exit),
                Err(error) => self.unwind(error, depth)?,
            }
        }
    }

    #[cold]
    fn interrupted_at(&mut self, code: CodeRef, at: *const Op) -> Error {
        self.pc = place_of(code, at);
        self.interrupted()
    }
}
