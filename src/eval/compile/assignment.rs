//! Assignment to targets: names, attributes, items, unpacking; augmented and annotated assignment; `del`.

use super::super::code::*;
use super::display::is_starred;
use super::expression::{binary_op, small_int};
use super::variable::Variable;
use super::{Compiler, Outcome};
use crate::object::BinaryOp;
use crate::syntax::Span;
use crate::syntax::ast::*;

impl<'a> Compiler<'a> {
    pub(super) fn assign_statement(&mut self, node: &'a Assign) -> Outcome {
        let mark = self.mark();
        match &node.targets[..] {
            [target] => match (&target.kind, &node.value.kind) {
                (ExprKind::Name(name), _) => self.assign_name(name, target.span, &node.value)?,
                (ExprKind::Tuple(targets), ExprKind::Tuple(values))
                    if targets.len() == values.len()
                        && !targets.iter().any(is_starred)
                        && !values.iter().any(is_starred) =>
                {
                    let first = self.values(values)?;
                    for (i, target) in targets.iter().enumerate() {
                        self.assign(target, first + i as Reg)?;
                    }
                }
                (ExprKind::Starred(_), _) => {
                    return self.error("starred assignment target must be in a list or tuple", target.span);
                }
                _ => {
                    let value = self.operand(&node.value)?;
                    self.assign(target, value)?;
                }
            },
            targets => {
                let value = self.value(&node.value)?;
                for (i, target) in targets.iter().enumerate() {
                    let mark = self.mark();
                    if i + 1 == targets.len() {
                        self.assign(target, value)?;
                    } else {
                        let copy = self.temp();
                        self.emit(Op::Copy(copy, value), target.span);
                        self.assign(target, copy)?;
                    }
                    self.release(mark);
                }
            }
        }
        self.release(mark);
        Ok(())
    }

    fn assign_name(&mut self, name: &'a Name, span: Span, value: &'a Expr) -> Outcome {
        match self.variable(name) {
            Variable::Local(register) => self.expression_to(value, register),
            _ => {
                let value = self.operand(value)?;
                self.store_name(name, value, span);
                Ok(())
            }
        }
    }

    /// Assigns the value in a register; a temporary is consumed.
    pub(super) fn assign(&mut self, target: &'a Expr, value: Reg) -> Outcome {
        let mark = self.mark();
        let span = target.span;
        match &target.kind {
            ExprKind::Name(name) => self.store_name(name, value, span),
            ExprKind::Attribute(node) => {
                let object = self.operand(&node.value)?;
                let site = self.site(&node.attr);
                self.emit(Op::SetAttr(object, site, value), span);
            }
            ExprKind::Subscript(node) => {
                let object = self.operand(&node.value)?;
                match self.index_pair(&node.index)? {
                    Some([i, j]) => {
                        match (u8::try_from(object), u8::try_from(i), u8::try_from(j), u8::try_from(value)) {
                            (Ok(object), Ok(i), Ok(j), Ok(value)) => {
                                self.emit(Op::SetItemAt(object, i, j, value), span);
                            }
                            _ => {
                                let first = self.side_by_side(i, j, span);
                                self.emit(Op::SetItem2(object, first, value), span);
                            }
                        }
                    }
                    None => {
                        let key = self.operand(&node.index)?;
                        self.emit(Op::SetItem(object, key, value), span);
                    }
                }
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => self.unpack(items, value, span)?,
            ExprKind::Starred(_) => {
                return self.error("starred assignment target must be in a list or tuple", span);
            }
            _ => return self.error("cannot assign to expression", span),
        }
        self.release(mark);
        Ok(())
    }

    fn unpack(&mut self, items: &'a [Expr], value: Reg, span: Span) -> Outcome {
        let first = self.temps(items.len());
        let mut stars = items.iter().enumerate().filter(|(_, item)| is_starred(item)).map(|(i, _)| i);
        match (stars.next(), stars.next()) {
            (None, _) => self.emit(Op::Unpack(first, value, items.len() as u16), span),
            (Some(star), None) => {
                let Ok(before) = u8::try_from(star) else {
                    return self.error("too many expressions in star-unpacking assignment", span);
                };
                let after = (items.len() - star - 1) as u16;
                self.emit(Op::UnpackStar(before, first, value, after), span);
            }
            _ => return self.error("multiple starred expressions in assignment", span),
        }
        for (i, item) in items.iter().enumerate() {
            let target = match &item.kind {
                ExprKind::Starred(inner) => inner,
                _ => item,
            };
            self.assign(target, first + i as Reg)?;
        }
        Ok(())
    }

    pub(super) fn augmented(&mut self, node: &'a AugAssign, span: Span) -> Outcome {
        let mark = self.mark();
        let op = binary_op(node.op);
        match &node.target.kind {
            ExprKind::Name(name) => match self.variable(name) {
                Variable::Local(register) if !self.unit().walrus => {
                    self.inplace(op, register, register, &node.value, span)?;
                }
                _ => {
                    let current = self.temp();
                    self.load_name(name, current, node.target.span);
                    self.inplace(op, current, current, &node.value, span)?;
                    self.store_name(name, current, node.target.span);
                }
            },
            ExprKind::Attribute(target) => {
                let object = self.value(&target.value)?;
                let current = self.temps(2);
                self.emit(Op::Copy(current + 1, object), node.target.span);
                let site = self.site(&target.attr);
                self.emit(Op::GetAttr(current, current + 1, site), node.target.span);
                self.inplace(op, current, current, &node.value, span)?;
                self.emit(Op::SetAttr(object, site, current), node.target.span);
            }
            ExprKind::Subscript(target) => {
                let object = self.value(&target.value)?;
                let key = self.value(&target.index)?;
                let current = self.temps(3);
                self.emit(Op::Copy(current + 1, object), node.target.span);
                self.emit(Op::Copy(current + 2, key), node.target.span);
                self.emit(Op::GetItem(current, current + 1, current + 2), node.target.span);
                self.inplace(op, current, current, &node.value, span)?;
                self.emit(Op::SetItem(object, key, current), node.target.span);
            }
            _ => return self.error("illegal expression for augmented assignment", node.target.span),
        }
        self.release(mark);
        Ok(())
    }

    fn inplace(&mut self, op: BinaryOp, dst: Reg, left: Reg, right: &'a Expr, span: Span) -> Outcome {
        match small_int(right) {
            Some(small) if op == BinaryOp::Add => self.emit(Op::InplaceAddInt(dst, left, small), span),
            Some(small) => self.emit(Op::InplaceInt(op, dst, left, small), span),
            None => {
                let right = self.operand(right)?;
                self.emit(
                    match op {
                        BinaryOp::Add => Op::InplaceAdd(dst, left, right),
                        op => Op::Inplace(op, dst, left, right),
                    },
                    span,
                );
            }
        }
        Ok(())
    }

    pub(super) fn annotated(&mut self, node: &'a AnnAssign) -> Outcome {
        let mark = self.mark();
        if let Some(value) = &node.value {
            let value = self.operand(value)?;
            self.assign(&node.target, value)?;
        }
        if self.unit().kind != CodeKind::Function {
            let annotation = self.value(&node.annotation)?;
            if let (ExprKind::Name(name), true) = (&node.target.kind, node.simple) {
                let name = self.name_index(name);
                self.emit(Op::StoreAnnotation(name, annotation), node.annotation.span);
            }
        }
        self.release(mark);
        Ok(())
    }

    pub(super) fn delete(&mut self, target: &'a Expr) -> Outcome {
        let mark = self.mark();
        let span = target.span;
        match &target.kind {
            ExprKind::Name(name) => self.delete_name(name, span),
            ExprKind::Attribute(node) => {
                let object = self.operand(&node.value)?;
                let site = self.site(&node.attr);
                self.emit(Op::DelAttr(object, site), span);
            }
            ExprKind::Subscript(node) => {
                let object = self.operand(&node.value)?;
                let key = self.operand(&node.index)?;
                self.emit(Op::DelItem(object, key), span);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().try_for_each(|item| self.delete(item))?;
            }
            _ => return self.error("cannot delete expression", span),
        }
        self.release(mark);
        Ok(())
    }
}
