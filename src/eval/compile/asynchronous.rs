//! `await`, `async for`, `async with`, and the `yield` of asynchronous generators.
//!
//! To await is to delegate, as `yield from` does, to the iterator that the awaited object gives. An item that an asynchronous
//! generator yields goes to whoever asked for it and not to those that drive what is awaited: it is wrapped, to be told apart.

use super::super::code::*;
use super::super::scope::ScopeKind;
use super::unit::{BlockKind, Label};
use super::{Compiler, Outcome};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    /// Awaits the value of a register, and puts what comes of it into `dst`.
    pub(super) fn await_value(&mut self, awaited: Awaited, dst: Reg, source: Reg, span: Span) {
        let state = self.temps(2);
        self.emit(Op::GetAwaitable(awaited, state, source), span);
        self.load_constant(Value::None, state + 1, span);
        self.emit(Op::Delegate(dst, state), span);
    }

    pub(super) fn yield_value(&mut self, dst: Reg, value: Reg, span: Span) {
        let scope = self.unit().scope;
        let table = &self.scopes.all[scope];
        if !table.asynchronous || !matches!(table.kind, ScopeKind::Function | ScopeKind::Generator) {
            return self.emit(Op::Yield(dst, value), span);
        }
        let wrapped = self.temp();
        self.emit(Op::WrapYield(wrapped, value), span);
        self.emit(Op::Yield(dst, wrapped), span);
    }

    pub(super) fn async_for(&mut self, node: &'a For, span: Span) -> Outcome {
        let state = self.temp();
        let source = self.operand(&node.iter)?;
        self.emit(Op::GetAsyncIter(state, source), node.iter.span);
        let (again, done) = (self.label(), self.label());
        let mark = self.mark();
        let item = self.loop_item(&node.target);
        let (ended, exception) = self.async_next(state, item, again, node.iter.span);
        self.open_block(BlockKind::Loop { again, done, state: Some(state) });
        self.store_item(&node.target, item)?;
        self.body(&node.body)?;
        self.close_block();
        self.jump(again, span);
        self.place(ended);
        self.emit(Op::EndAsyncFor(exception), node.iter.span);
        self.release(mark);
        self.body(&node.orelse)?;
        self.place(done);
        self.emit(Op::Clear(state), node.iter.span);
        Ok(())
    }

    /// `async for` of a comprehension, around what is done with its items.
    pub(super) fn async_clause(
        &mut self,
        clause: &'a Comprehension,
        inner: &'a [Comprehension],
        state: Reg,
        span: Span,
        element: impl FnOnce(&mut Self) -> Outcome,
    ) -> Outcome {
        let again = self.label();
        let mark = self.mark();
        let item = self.loop_item(&clause.target);
        let (ended, exception) = self.async_next(state, item, again, clause.iter.span);
        self.store_item(&clause.target, item)?;
        self.within_clause(clause, inner, again, span, element)?;
        self.jump(again, span);
        self.place(ended);
        self.emit(Op::EndAsyncFor(exception), clause.iter.span);
        self.emit(Op::Clear(state), span);
        self.release(mark);
        Ok(())
    }

    /// The next item of the iterator in `state` to `item`; at the end, on to the label given, with the exception in the register.
    fn async_next(&mut self, state: Reg, item: Reg, again: Label, span: Span) -> (Label, Reg) {
        let ended = self.label();
        let exception = self.temp();
        self.place(again);
        let start = self.here();
        let mark = self.mark();
        let next = self.temp();
        self.emit(Op::GetAsyncNext(next, state), span);
        self.await_value(Awaited::Next, item, next, span);
        self.release(mark);
        let end = self.here();
        self.guard(vec![(start, end)], ended, exception);
        (ended, exception)
    }

    pub(super) fn enter_async_with(&mut self, value: Reg, manager: Reg, span: Span) {
        let mark = self.mark();
        let entered = self.temp();
        self.emit(Op::AsyncEnter(entered, manager), span);
        self.await_value(Awaited::Enter, value, entered, span);
        self.release(mark);
    }

    pub(super) fn leave_async_with(&mut self, manager: Reg, span: Span) {
        let mark = self.mark();
        let left = self.temp();
        self.emit(Op::AsyncExit(left, manager), span);
        self.await_value(Awaited::Exit, left, left, span);
        self.emit(Op::Clear(left), span);
        self.release(mark);
    }

    pub(super) fn fail_async_with(&mut self, swallowed: Reg, manager: Reg, exception: Reg, span: Span) {
        let mark = self.mark();
        let left = self.temp();
        self.emit(Op::AsyncExcept(left, manager, exception), span);
        self.await_value(Awaited::Exit, left, left, span);
        self.emit(Op::Truth(swallowed, left), span);
        self.release(mark);
    }
}
