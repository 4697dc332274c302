//! Calls that consume a generator expression at once, compiled in both ways: as loops in the frame around them, and as written for
//! the case that the callee is not the builtin of its name.

use super::super::code::*;
use super::super::folding::Fold;
use super::{Compiler, Outcome};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::*;

/// Each of these calls inside another one is compiled twice as often.
const DEPTH: usize = 3;

impl<'a> Compiler<'a> {
    /// Whether one more such call may be compiled in both ways here. A generator that awaits is none that a builtin could consume.
    pub(super) fn may_fold(&self, node: &'a Comp) -> bool {
        self.scopes.inlining.borrow().len() < DEPTH && !self.scopes.all[self.scopes.of_node(node)].asynchronous
    }

    /// The call of `callee`, which stands in its register, with the generator expression `node` as its argument.
    pub(super) fn fold(
        &mut self,
        (fold, node): (Fold, &'a Comp),
        argument: &'a Expr,
        callee: Reg,
        dst: Reg,
        span: Span,
    ) -> Outcome {
        let (general, end) = (self.label(), self.label());
        self.emit(Op::FoldCheck(fold, callee), span);
        self.jump(general, span);
        let mark = self.mark();
        // Where the argument of a call would stand.
        let result = self.temp();
        match fold {
            Fold::Sum => self.load_constant(Value::Int(0), result, span),
            Fold::Any => self.load_constant(Value::Bool(false), result, span),
            Fold::All => self.load_constant(Value::Bool(true), result, span),
            _ => self.emit(Op::BuildList(result, 0, 0), span),
        }
        self.fold_items(fold, node, result, span)?;
        match fold {
            Fold::Sum | Fold::Any | Fold::All | Fold::List => {
                self.emit(Op::Clear(callee), span);
                self.emit(Op::Move(dst, result), span);
            }
            _ => self.emit(call_of(fold, dst, callee), span),
        }
        self.jump(end, span);
        self.release(mark);
        self.place(general);
        self.value(argument)?;
        self.emit(call_of(fold, dst, callee), span);
        self.place(end);
        Ok(())
    }

    /// The loops, in which each item goes into `result`.
    fn fold_items(&mut self, fold: Fold, node: &'a Comp, result: Reg, span: Span) -> Outcome {
        let Some(first) = node.generators.first() else { return Ok(()) };
        let state = self.temps(3);
        self.loop_source(&first.iter, state, span)?;
        let scope = self.scopes.of_node(node);
        let mut start = self.here();
        let done = self.label();
        // What the builtin does with an item is not done by the expression's own line.
        let mut own = Vec::new();
        self.scopes.inlining.borrow_mut().push(scope);
        let outer = self.enter_inlined(scope, span);
        self.clauses(&node.generators, state, span, |c| {
            let value = c.operand(&node.elt)?;
            own.push((start, c.here()));
            match fold {
                Fold::Sum => c.emit(Op::Add(result, result, value), span),
                Fold::Any | Fold::All => {
                    let next = c.label();
                    match fold {
                        Fold::Any => c.emit(Op::JumpIfFalse(value, next.0), span),
                        _ => c.emit(Op::JumpIfTrue(value, next.0), span),
                    }
                    c.load_constant(Value::Bool(fold == Fold::Any), result, span);
                    c.jump(done, span);
                    c.place(next);
                }
                Fold::Min | Fold::Max => c.emit(Op::Best(fold == Fold::Max, result, value), span),
                _ => c.emit(Op::ListAppend(result, value), span),
            }
            start = c.here();
            Ok(())
        })?;
        own.push((start, self.here()));
        self.place(done);
        self.emit(Op::Clear(state), span);
        self.leave_inlined(scope, outer, span);
        self.scopes.inlining.borrow_mut().pop();
        let inlined = own.into_iter().map(|(start, end)| Inlined { start, end, name: "<genexpr>", span });
        self.unit().inlined.extend(inlined);
        Ok(())
    }
}

fn call_of(fold: Fold, dst: Reg, callee: Reg) -> Op {
    match fold {
        Fold::Join => Op::CallMethod(dst, callee, 1),
        _ => Op::Call(dst, callee, 1),
    }
}
