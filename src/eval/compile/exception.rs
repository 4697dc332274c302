//! `try` and `with`: handlers are tables, so that entering a block costs nothing.
//!
//! The code of a `finally` stands once for each way of leaving its block, as in CPython.

use super::super::code::*;
use super::unit::BlockKind;
use super::{Compiler, Outcome};
use crate::syntax::Span;
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    pub(super) fn try_statement(&mut self, node: &'a Try, span: Span) -> Outcome {
        if node.finalbody.is_empty() {
            return self.try_except(node, span);
        }
        let exception = self.temp();
        let (raised, done) = (self.label(), self.label());
        self.open_block(BlockKind::Finally(&node.finalbody));
        match node.handlers.is_empty() {
            true => {
                self.body(&node.body)?;
                self.body(&node.orelse)?;
            }
            false => self.try_except(node, span)?,
        }
        let guarded = self.close_block();
        self.body(&node.finalbody)?;
        self.jump(done, span);
        self.place(raised);
        self.open_block(BlockKind::FinallyRaised(exception));
        self.body(&node.finalbody)?;
        self.emit(Op::Reraise(exception), span);
        let handling = self.close_block();
        self.handling(handling, exception);
        self.guard(guarded, raised, exception);
        self.place(done);
        Ok(())
    }

    fn try_except(&mut self, node: &'a Try, span: Span) -> Outcome {
        if node.star {
            return self.try_star(node, span);
        }
        let exception = self.temp();
        let (raised, done) = (self.label(), self.label());
        self.attempt(node, (raised, done), exception, span)?;
        for handler in &node.handlers {
            self.handler(handler, exception, done)?;
        }
        self.emit(Op::Reraise(exception), span);
        self.place(done);
        Ok(())
    }

    /// The body and what follows it where nothing is raised, which go on at `done`; what follows is at `raised`, with the exception.
    fn attempt(
        &mut self,
        node: &'a Try,
        (raised, done): (super::unit::Label, super::unit::Label),
        exception: Reg,
        span: Span,
    ) -> Outcome {
        self.open_block(BlockKind::Try);
        self.body(&node.body)?;
        let guarded = self.close_block();
        self.body(&node.orelse)?;
        self.jump(done, span);
        self.guard(guarded, raised, exception);
        self.place(raised);
        Ok(())
    }

    /// `try` with `except*`: every clause takes its part, and what is left is raised after the last one.
    fn try_star(&mut self, node: &'a Try, span: Span) -> Outcome {
        let exception = self.temp();
        // The part that a clause takes, what is left, and a list of what clauses raised.
        let part = self.temps(3);
        let (raised, done) = (self.label(), self.label());
        self.attempt(node, (raised, done), exception, span)?;
        self.emit(Op::Copy(part + 1, exception), span);
        self.emit(Op::BuildList(part + 2, 0, 0), span);
        self.open_block(BlockKind::FinallyRaised(exception));
        for handler in &node.handlers {
            self.star_handler(handler, part)?;
        }
        self.emit(Op::ReraiseStar(exception, part), span);
        let handling = self.close_block();
        self.handling(handling, exception);
        self.place(done);
        Ok(())
    }

    fn star_handler(&mut self, handler: &'a ExceptHandler, part: Reg) -> Outcome {
        let Some(class) = &handler.typ else { return Ok(()) };
        let mark = self.mark();
        let span = handler.span;
        let (next, failed) = (self.label(), self.label());
        let class = self.operand(class)?;
        let matches = self.temp();
        self.emit(Op::ExceptStar(matches, part, class), span);
        self.emit(Op::JumpIfFalse(matches, next.0), span);
        if let Some(name) = &handler.name {
            let copy = self.temp();
            self.emit(Op::Copy(copy, part), span);
            self.store_name(name, copy, span);
        }
        let second = self.temp();
        self.open_block(BlockKind::GroupHandler);
        self.body(&handler.body)?;
        let guarded = self.close_block();
        self.handling(guarded.clone(), part);
        let leave = |c: &mut Self| {
            c.emit(Op::Clear(part), span);
            if let Some(name) = &handler.name {
                c.unbind(name, span);
            }
        };
        leave(self);
        self.jump(next, span);
        self.guard(guarded, failed, second);
        self.place(failed);
        leave(self);
        self.emit(Op::ListAppend(part + 2, second), span);
        self.place(next);
        self.release(mark);
        Ok(())
    }

    fn handler(&mut self, handler: &'a ExceptHandler, exception: Reg, done: super::unit::Label) -> Outcome {
        let mark = self.mark();
        let span = handler.span;
        let (next, failed) = (self.label(), self.label());
        if let Some(class) = &handler.typ {
            self.open_block(BlockKind::FinallyRaised(exception));
            let class = self.operand(class)?;
            let matches = self.temp();
            self.emit(Op::ExceptMatch(matches, exception, class), span);
            self.emit(Op::JumpIfFalse(matches, next.0), span);
            let handling = self.close_block();
            self.handling(handling, exception);
        }
        if let Some(name) = &handler.name {
            let copy = self.temp();
            self.emit(Op::Copy(copy, exception), span);
            self.store_name(name, copy, span);
        }
        let second = self.temp();
        self.open_block(BlockKind::Handler(exception, handler.name.as_ref()));
        self.body(&handler.body)?;
        let guarded = self.close_block();
        self.handling(guarded.clone(), exception);
        self.emit(Op::Clear(exception), span);
        if let Some(name) = &handler.name {
            self.unbind(name, span);
            self.jump(done, span);
            self.guard(guarded, failed, second);
            self.place(failed);
            self.emit(Op::Clear(exception), span);
            self.unbind(name, span);
            self.emit(Op::Reraise(second), span);
        } else {
            self.jump(done, span);
        }
        self.place(next);
        self.release(mark);
        Ok(())
    }

    pub(super) fn with_items(&mut self, node: &'a With, items: &'a [WithItem], span: Span) -> Outcome {
        let Some((item, inner)) = items.split_first() else { return self.body(&node.body) };
        let mark = self.mark();
        // Exit function, its receiver, the exception, whether it is swallowed, and the value of `as`.
        let manager = self.temps(5);
        let (exception, swallowed, value) = (manager + 2, manager + 3, manager + 4);
        let (raised, quiet, done) = (self.label(), self.label(), self.label());
        self.expression_to(&item.context, manager)?;
        match node.is_async {
            true => self.enter_async_with(value, manager, item.context.span),
            false => self.emit(Op::WithEnter(value, manager), span),
        }
        self.open_block(if node.is_async { BlockKind::AsyncWith(manager) } else { BlockKind::With(manager) });
        match &item.target {
            Some(target) => self.assign(target, value)?,
            None => self.emit(Op::Clear(value), span),
        }
        self.with_items(node, inner, span)?;
        let guarded = self.close_block();
        match node.is_async {
            true => self.leave_async_with(manager, span),
            false => self.emit(Op::WithExit(manager), span),
        }
        self.jump(done, span);
        self.place(raised);
        self.open_block(BlockKind::FinallyRaised(exception));
        match node.is_async {
            true => self.fail_async_with(swallowed, manager, exception, span),
            false => self.emit(Op::WithExcept(swallowed, manager, exception), span),
        }
        self.emit(Op::JumpIfTrue(swallowed, quiet.0), span);
        self.emit(Op::Reraise(exception), span);
        let handling = self.close_block();
        self.handling(handling, exception);
        self.guard(guarded, raised, exception);
        self.place(quiet);
        self.emit(Op::Clear(exception), span);
        self.place(done);
        self.release(mark);
        Ok(())
    }
}
