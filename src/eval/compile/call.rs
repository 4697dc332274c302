//! Calls: plain ones from consecutive registers, method calls without a bound method, and those with unpacking.

use super::super::code::*;
use super::super::folding::fold_of;
use super::display::is_starred;
use super::variable::Variable;
use super::{Compiler, Outcome};
use crate::object::Value;
use crate::syntax::Span;
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    pub(super) fn call(&mut self, node: &'a Call, dst: Reg, span: Span) -> Outcome {
        let spread = node.args.iter().any(is_starred) || node.keywords.iter().any(|keyword| keyword.arg.is_none());
        if spread {
            let callee = self.value(&node.func)?;
            self.spread_arguments(&node.args, &node.keywords, callee, span)?;
            self.emit(Op::CallSpread(dst, callee), span);
            return Ok(());
        }
        if let ExprKind::Attribute(attribute) = &node.func.kind {
            return self.method_call(attribute, node, dst, span);
        }
        if let ExprKind::Name(name) = &node.func.kind
            && &**name == "super"
            && node.args.is_empty()
            && node.keywords.is_empty()
            && self.variable(name) == Variable::Global
            && self.unit().kind == CodeKind::Function
        {
            let callee = self.value(&node.func)?;
            let class = match self.variable("__class__") {
                Variable::Free(free) => free,
                _ => NO_REG,
            };
            self.emit(Op::CallSuper(dst, callee, class), span);
            return Ok(());
        }
        let callee = self.value(&node.func)?;
        if let Some(fold) = fold_of(node)
            && self.may_fold(fold.1)
        {
            return self.fold(fold, &node.args[0], callee, dst, span);
        }
        self.arguments(node)?;
        let op = match node.keywords.is_empty() {
            true => Op::Call(dst, callee, node.args.len() as u16),
            false => Op::CallKeywords(dst, callee, self.keyword_call(node)),
        };
        self.emit(op, span);
        Ok(())
    }

    fn method_call(&mut self, attribute: &'a Attribute, node: &'a Call, dst: Reg, span: Span) -> Outcome {
        if let ([item], true, "append") = (&node.args[..], node.keywords.is_empty(), &*attribute.attr)
            && let ExprKind::Name(name) = &attribute.value.kind
            && let Some(list) = self.local_operand(name)
            && is_short(item, 3)
        {
            // To a list the item is added as it comes; compiled in both ways, as the name may hold anything.
            let (general, end) = (self.label(), self.label());
            self.emit(Op::ListCheck(list), span);
            self.jump(general, span);
            let mark = self.mark();
            let value = self.operand(item)?;
            self.emit(Op::ListAppend(list, value), item.span);
            self.load_constant(Value::None, dst, span);
            self.release(mark);
            self.jump(end, span);
            self.place(general);
            self.general_method_call(attribute, node, dst, span)?;
            self.place(end);
            return Ok(());
        }
        self.general_method_call(attribute, node, dst, span)
    }

    fn general_method_call(&mut self, attribute: &'a Attribute, node: &'a Call, dst: Reg, span: Span) -> Outcome {
        let callee = self.temps(2);
        let mark = self.mark();
        let object = self.operand(&attribute.value)?;
        let site = self.site(&attribute.attr);
        let method_span = self.attribute_span(node.func.span, &attribute.attr);
        self.emit(Op::LoadMethod(callee, object, site), method_span);
        self.release(mark);
        if let Some(fold) = fold_of(node)
            && self.may_fold(fold.1)
        {
            return self.fold(fold, &node.args[0], callee, dst, Span::new(method_span.start, span.end));
        }
        self.arguments(node)?;
        let op = match node.keywords.is_empty() {
            true => Op::CallMethod(dst, callee, node.args.len() as u16),
            false => Op::CallMethodKeywords(dst, callee, self.keyword_call(node)),
        };
        self.emit(op, Span::new(method_span.start, span.end));
        Ok(())
    }

    fn arguments(&mut self, node: &'a Call) -> Outcome {
        for argument in &node.args {
            self.value(argument)?;
        }
        for keyword in &node.keywords {
            self.value(&keyword.value)?;
        }
        Ok(())
    }

    fn keyword_call(&mut self, node: &'a Call) -> u16 {
        let names = node.keywords.iter().filter_map(|keyword| keyword.arg.clone()).collect();
        let unit = self.unit();
        unit.keyword_calls.push(KeywordCall { positional: node.args.len() as u16, names });
        (unit.keyword_calls.len() - 1).min(NO_REG as usize) as u16
    }

    /// A list of the positional and a dict of the keyword arguments, if there are any, into the two registers after `callee`.
    pub(super) fn spread_arguments(
        &mut self,
        args: &'a [Expr],
        keywords: &'a [Keyword],
        callee: Reg,
        span: Span,
    ) -> Outcome {
        let list = self.temps(2);
        match args {
            [Expr { kind: ExprKind::Starred(only), .. }] => {
                self.emit(Op::BuildList(list, 0, 0), span);
                let mark = self.mark();
                let value = self.operand(only)?;
                self.emit(Op::ListSpread(list, value, callee), span);
                self.release(mark);
            }
            _ => self.gather(args, list, span)?,
        }
        if keywords.is_empty() {
            self.emit(Op::Clear(list + 1), span);
            return Ok(());
        }
        self.emit(Op::BuildDict(list + 1, 0, 0), span);
        for keyword in keywords {
            let mark = self.mark();
            match &keyword.arg {
                Some(name) => {
                    let single = self.temp();
                    let key = self.temp_constant(Value::from(&**name), span);
                    self.value(&keyword.value)?;
                    self.emit(Op::BuildDict(single, key, 1), span);
                    self.emit(Op::DictMerge(list + 1, single, callee), span);
                }
                None => {
                    let value = self.operand(&keyword.value)?;
                    self.emit(Op::DictMerge(list + 1, value, callee), span);
                }
            }
            self.release(mark);
        }
        Ok(())
    }

    /// CPython places an attribute that stands lines below its object at the attribute's own name.
    pub(super) fn attribute_span(&self, span: Span, name: &Name) -> Span {
        match self.source.lines.line(span.start) == self.source.lines.line(span.end) {
            true => span,
            false => Span::new(span.end.saturating_sub(name.len() as u32).max(span.start), span.end),
        }
    }
}

/// Whether an expression is made of names, constants, operators and subscripts, nested so deep at most.
fn is_short(e: &Expr, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    match &e.kind {
        ExprKind::Name(_) | ExprKind::Constant(_) => true,
        ExprKind::UnaryOp(_, operand) => is_short(operand, depth),
        ExprKind::BinOp(node) => is_short(&node.left, depth) && is_short(&node.right, depth),
        ExprKind::Subscript(node) => is_short(&node.value, depth) && is_short(&node.index, depth),
        ExprKind::Tuple(items) => items.len() < 4 && items.iter().all(|item| is_short(item, depth)),
        _ => false,
    }
}
