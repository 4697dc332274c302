//! Comprehensions. Those that build a container run in the frame around them, with registers of their own for their variables;
//! generator expressions are functions whose one argument is the first iterator.

use super::super::code::*;
use super::unit::{Label, Place};
use super::{Compiler, Outcome};
use crate::syntax::Span;
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    pub(super) fn list_comprehension(&mut self, node: &'a Comp, dst: Reg, span: Span) -> Outcome {
        self.emit(Op::BuildList(dst, 0, 0), span);
        self.inlined(node, &node.generators, "<listcomp>", span, |c| {
            let value = c.operand(&node.elt)?;
            c.emit(Op::ListAppend(dst, value), node.elt.span);
            Ok(())
        })
    }

    pub(super) fn set_comprehension(&mut self, node: &'a Comp, dst: Reg, span: Span) -> Outcome {
        self.emit(Op::BuildSet(dst, 0, 0), span);
        self.inlined(node, &node.generators, "<setcomp>", span, |c| {
            let value = c.operand(&node.elt)?;
            c.emit(Op::SetAdd(dst, value), node.elt.span);
            Ok(())
        })
    }

    pub(super) fn dict_comprehension(&mut self, node: &'a DictComp, dst: Reg, span: Span) -> Outcome {
        self.emit(Op::BuildDict(dst, 0, 0), span);
        self.inlined(node, &node.generators, "<dictcomp>", span, |c| {
            let key = c.value(&node.key)?;
            let value = c.value(&node.value)?;
            c.emit(Op::DictInsert(dst, key, value), node.key.span.to(node.value.span));
            Ok(())
        })
    }

    fn inlined<T>(
        &mut self,
        node: &'a T,
        clauses: &'a [Comprehension],
        name: &'static str,
        span: Span,
        element: impl FnOnce(&mut Self) -> Outcome,
    ) -> Outcome {
        let Some(first) = clauses.first() else { return Ok(()) };
        let state = self.temps(3);
        self.clause_source(first, state, span)?;
        let scope = self.scopes.of_node(node);
        let start = self.here();
        let outer = self.enter_inlined(scope, span);
        self.clauses(clauses, state, span, element)?;
        self.leave_inlined(scope, outer, span);
        let end = self.here();
        self.unit().inlined.push(Inlined { start, end, name, span });
        Ok(())
    }

    /// Begins the scope of a comprehension in the frame around it, and gives the scope to return to.
    pub(super) fn enter_inlined(&mut self, scope: usize, span: Span) -> usize {
        let outer = std::mem::replace(&mut self.unit().at, scope);
        for place in self.own_places(scope) {
            if let Place::Cell(cell) = place {
                self.emit(Op::NewCell(cell), span);
            }
        }
        outer
    }

    pub(super) fn leave_inlined(&mut self, scope: usize, outer: usize, span: Span) {
        for place in self.own_places(scope) {
            if let Place::Local(register) = place {
                self.emit(Op::Clear(register), span);
            }
        }
        self.unit().at = outer;
    }

    fn own_places(&mut self, scope: usize) -> Vec<Place> {
        let count = self.scopes.all[scope].symbols.len();
        let unit = self.unit();
        (0..count).filter_map(|symbol| unit.places.get(&(scope, symbol)).copied()).collect()
    }

    /// The loops from the one whose state is given inwards, around the element.
    pub(super) fn clauses(
        &mut self,
        clauses: &'a [Comprehension],
        state: Reg,
        span: Span,
        element: impl FnOnce(&mut Self) -> Outcome,
    ) -> Outcome {
        let Some((clause, inner)) = clauses.split_first() else { return Ok(()) };
        if clause.is_async {
            return self.async_clause(clause, inner, state, span, element);
        }
        let (body, again) = (self.label(), self.label());
        self.jump(again, clause.iter.span);
        self.place(body);
        let mark = self.mark();
        let item = self.loop_item(&clause.target);
        self.store_item(&clause.target, item)?;
        self.within_clause(clause, inner, again, span, element)?;
        self.release(mark);
        self.place(again);
        self.for_iter(state, item, body, span);
        Ok(())
    }

    /// What is done with one item of a clause: its conditions, and the clauses within it or the element.
    pub(super) fn within_clause(
        &mut self,
        clause: &'a Comprehension,
        inner: &'a [Comprehension],
        again: Label,
        span: Span,
        element: impl FnOnce(&mut Self) -> Outcome,
    ) -> Outcome {
        for test in &clause.ifs {
            self.jump_unless(test, again)?;
        }
        match inner.first() {
            Some(next) => {
                let state = self.temps(3);
                self.clause_source(next, state, span)?;
                self.clauses(inner, state, span, element)
            }
            None => element(self),
        }
    }

    /// Prepares the loop of a clause.
    fn clause_source(&mut self, clause: &'a Comprehension, state: Reg, span: Span) -> Outcome {
        if !clause.is_async {
            return self.loop_source(&clause.iter, state, span);
        }
        let mark = self.mark();
        let source = self.operand(&clause.iter)?;
        self.emit(Op::GetAsyncIter(state, source), clause.iter.span);
        self.release(mark);
        Ok(())
    }

    /// The register that a loop's items go to: the target itself when it is a local.
    pub(super) fn loop_item(&mut self, target: &'a Expr) -> Reg {
        if let ExprKind::Name(name) = &target.kind
            && let super::variable::Variable::Local(register) = self.variable(name)
        {
            return register;
        }
        self.temp()
    }

    pub(super) fn store_item(&mut self, target: &'a Expr, item: Reg) -> Outcome {
        match self.is_local(item) {
            true => Ok(()),
            false => self.assign(target, item),
        }
    }

    pub(super) fn for_iter(&mut self, state: Reg, item: Reg, body: Label, span: Span) {
        self.emit(Op::ForIter(state, item), span);
        self.jump(body, span);
    }

    /// Prepares a loop over an expression; a call of `range` is not made but counted.
    pub(super) fn loop_source(&mut self, iter: &'a Expr, state: Reg, span: Span) -> Outcome {
        let mark = self.mark();
        if let ExprKind::Call(call) = &iter.kind
            && let ExprKind::Name(name) = &call.func.kind
            && &**name == "range"
            && call.keywords.is_empty()
            && (1..=3).contains(&call.args.len())
            && !call.args.iter().any(super::display::is_starred)
        {
            // The callee stands in the first register of the state, the arguments above all three.
            self.expression_to(&call.func, state)?;
            self.values(&call.args)?;
            self.emit(Op::RangeIter(state, call.args.len() as u16), iter.span);
        } else {
            let source = self.operand(iter)?;
            self.emit(Op::GetIter(state, source), span);
        }
        self.release(mark);
        Ok(())
    }

    pub(super) fn generator_expression(&mut self, node: &'a Comp, dst: Reg, span: Span) -> Outcome {
        let Some(first) = node.generators.first() else { return Ok(()) };
        let callee = self.temps(2);
        let source = self.operand(&first.iter)?;
        match first.is_async {
            true => self.emit(Op::GetAsyncIter(callee + 1, source), first.iter.span),
            false => self.emit(Op::GetIterator(callee + 1, source), span),
        }
        let scope = self.scopes.of_node(node);
        self.begin_function(scope, "<genexpr>");
        self.unit().parameters = Parameters { positional_only: 1, positional: 1, ..Parameters::default() };
        // Nobody but the loop holds the iterator.
        let state = self.temps(3);
        self.emit(Op::Copy(state, 0), first.iter.span);
        self.emit(Op::Clear(0), first.iter.span);
        if !first.is_async {
            self.emit(Op::GetIter(state, state), first.iter.span);
        }
        self.clauses(&node.generators, state, span, |c| {
            let value = c.operand(&node.elt)?;
            let ignored = c.temp();
            c.yield_value(ignored, value, node.elt.span);
            Ok(())
        })?;
        self.return_value(None, span)?;
        let code = self.finish_function()?;
        self.emit(Op::MakeFunction(MakeFlags::default(), callee, code, 0), span);
        self.emit(Op::Call(dst, callee, 1), span);
        Ok(())
    }
}
