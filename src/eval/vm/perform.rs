//! Any one instruction: whatever the dispatch loop does not finish on its registers comes here.
//!
//! It may raise, call native code, and push frames of any kind. Afterwards the loop looks anew for where it is: at `Interpreter::pc` in
//! the innermost frame.

use std::sync::atomic::Ordering;

use super::super::code::*;
use super::super::frame::{Asker, Window};
use super::super::interpreter::Interpreter;
use super::Exit;
use super::iterate::{Advance, Step};
use super::leave::Left;
use super::words::{clear, copy, put};
use crate::error::{Error, Kind, Result};
use crate::object::{BinaryOp, Value, truth};

/// The instructions that are performed here only, as a pattern.
macro_rules! performed {
    () => {
        Op::DeleteLocal(..)
            | Op::DeleteGlobal(..)
            | Op::LoadName(..)
            | Op::StoreName(..)
            | Op::DeleteName(..)
            | Op::LoadNameOrFree(..)
            | Op::DeleteCell(..)
            | Op::NewCell(..)
            | Op::DeleteFree(..)
            | Op::Raise(..)
            | Op::RaiseFrom(..)
            | Op::RaiseAgain
            | Op::Reraise(..)
            | Op::AssertFail(..)
            | Op::ExceptMatch(..)
            | Op::ExceptStar(..)
            | Op::ReraiseStar(..)
            | Op::BuildSet(..)
            | Op::BuildDict(..)
            | Op::BuildString(..)
            | Op::ListExtend(..)
            | Op::ListSpread(..)
            | Op::ListToTuple(..)
            | Op::SetUpdate(..)
            | Op::SetSettle(..)
            | Op::DictUpdate(..)
            | Op::DictMerge(..)
            | Op::Format(..)
            | Op::UnpackStar(..)
            | Op::DelAttr(..)
            | Op::SetItem2(..)
            | Op::DelItem(..)
            | Op::CallKeywords(..)
            | Op::CallMethodKeywords(..)
            | Op::CallSpread(..)
            | Op::CallSuper(..)
            | Op::MakeFunction(..)
            | Op::BuildClass(..)
            | Op::GetIterator(..)
            | Op::GetDelegate(..)
            | Op::RangeIter(..)
            | Op::Best(..)
            | Op::GetAwaitable(..)
            | Op::GetAsyncIter(..)
            | Op::GetAsyncNext(..)
            | Op::EndAsyncFor(..)
            | Op::WrapYield(..)
            | Op::AsyncEnter(..)
            | Op::AsyncExit(..)
            | Op::AsyncExcept(..)
            | Op::Truth(..)
            | Op::WithEnter(..)
            | Op::WithExit(..)
            | Op::WithExcept(..)
            | Op::Import(..)
            | Op::ImportFrom(..)
            | Op::ImportStar(..)
            | Op::MatchSequence(..)
            | Op::MatchMapping(..)
            | Op::MatchKeys(..)
            | Op::MatchClass(..)
            | Op::MatchRest(..)
            | Op::Length(..)
            | Op::SetupAnnotations
            | Op::StoreAnnotation(..)
            | Op::Display(..)
    };
}
pub(super) use performed;

impl Interpreter {
    /// Performs the instruction at `pc`; gives how the machine was left, if it was.
    #[inline(never)]
    pub(super) fn perform(&mut self, depth: usize) -> Result<Option<Exit>> {
        let frame = self.frame()?;
        let code = frame.code;
        let w = Window { base: frame.base, locals: code.locals.len() };
        let Some(&op) = code.ops.get(self.pc) else {
            return Err(Error::new(Kind::SystemError, "code that has no end"));
        };
        let mut next = self.pc + 1;

        // Goes on at a target; going backwards is when the user can interrupt.
        macro_rules! jump {
            ($target:expr) => {{
                let target = $target as usize;
                if target < next && self.interrupt.load(Ordering::Relaxed) {
                    return Err(self.interrupted());
                }
                next = target;
            }};
        }
        // For instructions that a `Jump` follows.
        macro_rules! jump_if {
            ($take:expr) => {
                match (code.ops.get(next), $take) {
                    (Some(&Op::Jump(target)), true) => jump!(target),
                    _ => next += 1,
                }
            };
        }
        // Leaves a generator, for the loop that asked or for native code.
        macro_rules! yielded {
            ($value:expr) => {{
                let value = $value;
                let asker = loop {
                    match self.suspend() {
                        // The generator that delegates yields the same.
                        Asker::Delegate => continue,
                        asker => break asker,
                    }
                };
                if matches!(asker, Asker::Native | Asker::Collector) {
                    return Ok(Some(Exit::Yielded(value)));
                }
                let frame = self.frame()?;
                let (code, base) = (frame.code, frame.base);
                next = self.pc + 1;
                if let (Some(&Op::ForIter(_, d)), Some(&Op::Jump(target))) = (code.ops.get(self.pc), code.ops.get(next))
                {
                    put(&mut self.stack[base + d as usize], value);
                    jump!(target);
                }
            }};
        }
        // After an instruction that may have pushed a frame, or done the next ones too.
        macro_rules! pushed {
            ($pushed:expr) => {
                match $pushed {
                    true => next = 0,
                    false => next += std::mem::take(&mut self.skipped),
                }
            };
        }

        match op {
            Op::Const(d, index) => copy(&mut self.stack[w.base + d as usize], &code.constants[index as usize]),
            Op::Move(d, a) => self.move_op(w, d, a)?,
            Op::Copy(d, a) => self.copy_op(w, d, a)?,
            Op::Clear(a) => clear(&mut self.stack[w.base + a as usize]),
            Op::LoadGlobal(d, index) => self.load_global(w, d, &code.globals[index as usize], &code)?,
            Op::StoreGlobal(a, index) => self.store_global(w, a, &code.globals[index as usize], &code)?,
            Op::LoadFree(d, free) => self.load_free(w, d, free, &code)?,
            Op::LoadCell(d, cell) => self.load_cell(w, d, cell, &code)?,
            Op::StoreFree(free, a) => self.store_free(w, free, a)?,
            Op::StoreCell(cell, a) => self.store_cell(w, cell, a)?,
            Op::Add(d, a, b) => pushed!(self.binary_slow(BinaryOp::Add, w, d, a, b)?),
            Op::Sub(d, a, b) => pushed!(self.binary_slow(BinaryOp::Sub, w, d, a, b)?),
            Op::Mul(d, a, b) => pushed!(self.binary_slow(BinaryOp::Mul, w, d, a, b)?),
            Op::TrueDiv(d, a, b) => pushed!(self.binary_slow(BinaryOp::TrueDiv, w, d, a, b)?),
            Op::Binary(op, d, a, b) => pushed!(self.binary_slow(op, w, d, a, b)?),
            Op::AddInt(d, a, small) => pushed!(self.binary_int_slow(BinaryOp::Add, w, d, a, small)?),
            Op::SubInt(d, a, small) => pushed!(self.binary_int_slow(BinaryOp::Sub, w, d, a, small)?),
            Op::MulInt(d, a, small) => pushed!(self.binary_int_slow(BinaryOp::Mul, w, d, a, small)?),
            Op::ModInt(d, a, small) => pushed!(self.binary_int_slow(BinaryOp::Mod, w, d, a, small)?),
            Op::BinaryInt(op, d, a, small) => pushed!(self.binary_int_slow(op, w, d, a, small)?),
            Op::InplaceAdd(d, a, b) => pushed!(self.inplace_slow(BinaryOp::Add, w, d, a, b)?),
            Op::Inplace(op, d, a, b) => pushed!(self.inplace_slow(op, w, d, a, b)?),
            Op::InplaceAddInt(d, a, small) => self.inplace_int_slow(BinaryOp::Add, w, d, a, small)?,
            Op::InplaceInt(op, d, a, small) => self.inplace_int_slow(op, w, d, a, small)?,
            Op::Compare(op, d, a, b) => next += self.compare_op(op, w, d, a, b)?,
            Op::CompareJump(op, sense, a, b) => {
                let holds = self.compare_truth(op, w, a, b)?;
                jump_if!(holds == sense);
            }
            Op::CompareIntJump(op, sense, a, small) => {
                let value = self.compare_int_slow(op, w, a, small)?;
                let holds = truth(self, &value)?;
                jump_if!(holds == sense);
            }
            Op::ListCheck(a) => jump_if!(!matches!(self.stack[w.base + a as usize], Some(Value::List(_)))),
            Op::FoldCheck(fold, a) => {
                let callee = self.stack[w.base + a as usize].as_ref();
                jump_if!(!callee.is_some_and(|callee| fold.is(callee)));
            }
            Op::Jump(target) => jump!(target),
            Op::JumpIfFalse(a, target) => {
                if !self.truth_of(w, a)? {
                    jump!(target);
                }
            }
            Op::JumpIfTrue(a, target) => {
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
            Op::ForIter(state, d) => match self.advance_loop(w, state, d)? {
                Advance::Item => jump_if!(true),
                Advance::End => jump_if!(false),
                Advance::Entered => next = self.pc,
            },
            Op::GetItemInt(d, a, small) => pushed!(self.get_item_int_op(w, d, a, small)?),
            Op::GetItem(d, a, k) => pushed!(self.get_item_op(w, d, a, k)?),
            Op::GetItem2(d, a, first) => self.get_item2_op(w, d, a, [first, first + 1])?,
            Op::GetItemAt(d, a, i, j) => self.get_item2_op(w, d as Reg, a as Reg, [i as Reg, j as Reg])?,
            Op::SetItem(a, k, b) => self.set_item_op(w, a, k, b)?,
            Op::SetItem2(a, first, b) => self.set_item2_op(w, a, [first, first + 1], b)?,
            Op::SetItemAt(a, i, j, b) => self.set_item2_op(w, a as Reg, [i as Reg, j as Reg], b as Reg)?,
            Op::ListAppend(list, a) => self.list_append(w, list, a)?,
            Op::GetAttr(d, a, site) => pushed!(self.get_attribute_op(w, d, a, &code.sites[site as usize])?),
            Op::SetAttr(a, site, b) => self.set_attribute_op(w, a, &code.sites[site as usize], b)?,
            Op::LoadMethod(d, a, site) => self.load_method_op(w, d, a, &code.sites[site as usize])?,
            Op::Call(d, callee, count) => pushed!(self.call_op(w, d, callee, count as usize)?),
            Op::CallMethod(d, callee, count) => pushed!(self.call_method_op(w, d, callee, count as usize)?),
            Op::CallSpread(d, callee) => pushed!(self.call_spread_op(w, d, callee)?),
            Op::CallKeywords(d, callee, call) => {
                pushed!(self.call_keywords_op(w, d, callee, &code.keyword_calls[call as usize], false)?)
            }
            Op::CallMethodKeywords(d, callee, call) => {
                pushed!(self.call_keywords_op(w, d, callee, &code.keyword_calls[call as usize], true)?)
            }
            Op::WithEnter(d, manager) => pushed!(self.with_enter(w, d, manager)?),
            Op::WithExit(manager) => pushed!(self.with_left(w, manager)?),
            Op::Return(a) => match self.return_op(w, a, depth)? {
                Left::Here => next = self.pc + 1,
                Left::Loop => next = self.pc + 2,
                Left::Machine(value) => return Ok(Some(Exit::Returned(value))),
            },
            Op::Yield(_, a) => {
                let value = self.operand(w, a)?;
                yielded!(value);
            }
            Op::Delegate(d, from) => match self.delegate(w, d, from)? {
                Step::Item(value) => yielded!(value),
                Step::End => {}
                Step::Entered => next = self.pc,
            },
            Op::Settle => {
                if self.state.finalizers.due.get() {
                    self.settle()?;
                }
            }
            other => {
                self.step(other, w, &code)?;
                next += std::mem::take(&mut self.skipped);
            }
        }
        self.pc = next;
        Ok(None)
    }
}
