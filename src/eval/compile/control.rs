//! Loops, and leaving blocks early: what `break`, `continue` and `return` must do on their way out.

use super::super::code::*;
use super::expression::constant_truth;
use super::unit::{Block, BlockKind};
use super::{Compiler, Outcome};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::*;

impl Block<'_> {
    /// Whether leaving the block early runs code.
    pub(super) fn needs_unwinding(&self) -> bool {
        !matches!(self.kind, BlockKind::Loop { .. } | BlockKind::Try)
    }
}

impl<'a> Compiler<'a> {
    pub(super) fn for_loop(&mut self, node: &'a For, span: Span) -> Outcome {
        if node.is_async {
            return self.async_for(node, span);
        }
        let state = self.temps(3);
        self.loop_source(&node.iter, state, span)?;
        let (body, again, done) = (self.label(), self.label(), self.label());
        self.jump(again, node.iter.span);
        self.place(body);
        let item = self.loop_item(&node.target);
        self.open_block(BlockKind::Loop { again, done, state: Some(state) });
        self.store_item(&node.target, item)?;
        self.body(&node.body)?;
        self.close_block();
        self.place(again);
        self.for_iter(state, item, body, span);
        self.body(&node.orelse)?;
        self.place(done);
        self.emit(Op::Clear(state), node.iter.span);
        Ok(())
    }

    pub(super) fn while_loop(&mut self, node: &'a While) -> Outcome {
        let (body, again, done) = (self.label(), self.label(), self.label());
        let forever = matches!(&node.test.kind, ExprKind::Constant(c) if constant_truth(c) == Some(true));
        if !forever {
            self.jump(again, node.test.span);
        }
        self.place(body);
        self.open_block(BlockKind::Loop { again, done, state: None });
        self.body(&node.body)?;
        self.close_block();
        self.place(again);
        match forever {
            true => self.jump(body, node.test.span),
            false => self.jump_on(&node.test, true, body)?,
        }
        self.body(&node.orelse)?;
        self.place(done);
        Ok(())
    }

    /// `break` (`out`) or `continue`.
    pub(super) fn leave_loop(&mut self, out: bool, span: Span) -> Outcome {
        let target = self.unit().blocks.iter().enumerate().rev().find_map(|(i, block)| match block.kind {
            BlockKind::Loop { again, done, .. } => Some((i, if out { done } else { again })),
            _ => None,
        });
        let Some((index, label)) = target else {
            let message = if out { "'break' outside loop" } else { "'continue' not properly in loop" };
            return self.error(message, span);
        };
        self.unwind(index + 1, span)?;
        self.jump(label, span);
        Ok(())
    }

    /// Emits what leaving all but the `keep` outermost blocks runs. No block guards the code of its own leaving.
    pub(super) fn unwind(&mut self, keep: usize, span: Span) -> Outcome {
        let mut left = Vec::new();
        while self.unit().blocks.len() > keep {
            let here = self.here();
            let Some(mut block) = self.unit().blocks.pop() else { break };
            if let Some(start) = block.open.take()
                && start < here
            {
                block.ranges.push((start, here));
            }
            match block.kind {
                BlockKind::Loop { state: Some(state), .. } if self.settles => {
                    self.emit(Op::Clear(state), span);
                    self.emit(Op::Settle, span);
                }
                BlockKind::Loop { .. } | BlockKind::Try => {}
                BlockKind::Finally(body) => self.body(body)?,
                BlockKind::Handler(exception, name) => {
                    self.emit(Op::Clear(exception), span);
                    if let Some(name) = name {
                        self.unbind(name, span);
                    }
                }
                BlockKind::GroupHandler => {
                    let message = "'break', 'continue' and 'return' cannot appear in an except* block";
                    return self.error(message, span);
                }
                BlockKind::FinallyRaised(exception) => self.emit(Op::Clear(exception), span),
                BlockKind::With(manager) => self.emit(Op::WithExit(manager), span),
                BlockKind::AsyncWith(manager) => self.leave_async_with(manager, span),
            }
            left.push(block);
        }
        let here = self.here();
        while let Some(mut block) = left.pop() {
            block.open = Some(here);
            self.unit().blocks.push(block);
        }
        Ok(())
    }

    /// Deletes the name of an `except ... as name`, bound or not.
    pub(super) fn unbind(&mut self, name: &Name, span: Span) {
        let none = self.temp_constant(Value::None, span);
        self.store_name(name, none, span);
        self.delete_name(name, span);
        self.release(none as usize);
    }
}
