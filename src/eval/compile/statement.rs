//! Statements; the compound ones have files of their own.

use super::super::code::*;
use super::expression::constant_truth;
use super::function::docstring;
use super::{Compiler, Mode, Outcome};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    pub(super) fn body(&mut self, body: &'a [Stmt]) -> Outcome {
        body.iter().try_for_each(|statement| self.statement(statement))
    }

    /// Binds a module's `__doc__`.
    pub(super) fn module_doc(&mut self, body: &'a [Stmt]) -> Outcome {
        if let Some(text) = docstring(body) {
            let register = self.temp_constant(Value::from(text), Span::default());
            self.store_name(&"__doc__".into(), register, Span::default());
            self.release(register as usize);
        }
        Ok(())
    }

    pub(super) fn statement(&mut self, statement: &'a Stmt) -> Outcome {
        let span = statement.span;
        let mark = self.mark();
        match &statement.kind {
            StmtKind::FunctionDef(def) => self.function_def(def, span)?,
            StmtKind::ClassDef(def) => self.class_def(def, span)?,
            StmtKind::Return(value) => self.return_value(value.as_deref(), span)?,
            StmtKind::Delete(targets) => targets.iter().try_for_each(|target| self.delete(target))?,
            StmtKind::Assign(node) => self.assign_statement(node)?,
            StmtKind::AugAssign(node) => self.augmented(node, span)?,
            StmtKind::AnnAssign(node) => self.annotated(node)?,
            StmtKind::For(node) => self.for_loop(node, span)?,
            StmtKind::While(node) => self.while_loop(node)?,
            StmtKind::If(node) => self.conditional_statement(node, span)?,
            StmtKind::With(node) => self.with_items(node, &node.items, span)?,
            StmtKind::Match(node) => self.match_statement(node)?,
            StmtKind::Raise(node) => self.raise(node, span)?,
            StmtKind::Try(node) => self.try_statement(node, span)?,
            StmtKind::Assert(node) => self.assert(node)?,
            StmtKind::Import(aliases) => self.import(aliases, span)?,
            StmtKind::ImportFrom(node) => self.import_from(node, span)?,
            StmtKind::Global(_) | StmtKind::Nonlocal(_) | StmtKind::Pass => {}
            StmtKind::Expr(value) => self.expression_statement(value)?,
            StmtKind::Break => self.leave_loop(true, span)?,
            StmtKind::Continue => self.leave_loop(false, span)?,
        }
        self.release(mark);
        let leaves =
            matches!(statement.kind, StmtKind::Return(_) | StmtKind::Raise(_) | StmtKind::Break | StmtKind::Continue);
        if self.settles && !leaves {
            self.emit(Op::Settle, span);
        }
        Ok(())
    }

    fn expression_statement(&mut self, value: &'a Expr) -> Outcome {
        if self.mode == Mode::Echo && self.units.len() == 1 {
            let register = self.value(value)?;
            self.emit(Op::Display(register), value.span);
        } else if !matches!(value.kind, ExprKind::Constant(_)) {
            let register = self.value(value)?;
            self.emit(Op::Clear(register), value.span);
        }
        Ok(())
    }

    /// `return`: the blocks around it are left first, with the value already computed.
    pub(super) fn return_value(&mut self, value: Option<&'a Expr>, span: Span) -> Outcome {
        let mark = self.mark();
        let plain = !self.unit().blocks.iter().any(|block| block.needs_unwinding());
        if let Some(Expr { kind: ExprKind::IfExp(node), .. }) = value
            && plain
        {
            // Either side returns by itself.
            let otherwise = self.label();
            self.jump_unless(&node.test, otherwise)?;
            self.return_value(Some(&node.body), span)?;
            self.place(otherwise);
            return self.return_value(Some(&node.orelse), span);
        }
        let register = match value {
            Some(value) if plain => self.operand(value)?,
            Some(value) => self.value(value)?,
            None => self.temp_constant(Value::None, span),
        };
        self.unwind(0, span)?;
        self.emit(Op::Return(register), span);
        self.release(mark);
        Ok(())
    }

    fn conditional_statement(&mut self, node: &'a If, span: Span) -> Outcome {
        let truth = match &node.test.kind {
            ExprKind::Constant(constant) => constant_truth(constant),
            _ => None,
        };
        if truth == Some(true) {
            return self.body(&node.body);
        }
        let otherwise = self.label();
        self.jump_unless(&node.test, otherwise)?;
        self.body(&node.body)?;
        if node.orelse.is_empty() {
            self.place(otherwise);
            return Ok(());
        }
        let done = self.label();
        self.jump(done, span);
        self.place(otherwise);
        self.body(&node.orelse)?;
        self.place(done);
        Ok(())
    }

    fn raise(&mut self, node: &'a Raise, span: Span) -> Outcome {
        match (&node.exc, &node.cause) {
            (None, _) => self.emit(Op::RaiseAgain, span),
            (Some(exc), None) => {
                let exception = self.operand(exc)?;
                self.emit(Op::Raise(exception), span);
            }
            (Some(exc), Some(cause)) => {
                let exception = self.operand(exc)?;
                let cause = self.operand(cause)?;
                self.emit(Op::RaiseFrom(exception, cause), span);
            }
        }
        Ok(())
    }

    fn assert(&mut self, node: &'a Assert) -> Outcome {
        let done = self.label();
        self.jump_on(&node.test, true, done)?;
        let message = match &node.msg {
            Some(message) => self.operand(message)?,
            None => NO_REG,
        };
        self.emit(Op::AssertFail(message), node.test.span);
        self.place(done);
        Ok(())
    }
}
