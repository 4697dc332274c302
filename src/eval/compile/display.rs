//! List, tuple, set and dict displays, with unpacking.

use std::rc::Rc;

use super::super::code::*;
use super::expression::foldable;
use super::{Compiler, Outcome};
use crate::object::{Set, Value};
use crate::syntax::Span;
use crate::syntax::ast::*;

/// Longer displays are built item by item, so that they do not take a register for every item.
const LONGEST_IN_REGISTERS: usize = 64;

impl<'a> Compiler<'a> {
    pub(super) fn list(&mut self, items: &'a [Expr], dst: Reg, span: Span) -> Outcome {
        if items.len() > 3
            && let Some(constants) = items.iter().map(foldable).collect::<Option<Vec<_>>>()
        {
            let constants = self.temp_constant(Value::tuple(constants), span);
            self.emit(Op::BuildList(dst, 0, 0), span);
            self.emit(Op::ListExtend(dst, constants), span);
            return Ok(());
        }
        if items.len() <= LONGEST_IN_REGISTERS && !items.iter().any(is_starred) {
            let first = self.values(items)?;
            self.emit(Op::BuildList(dst, first, items.len() as u16), span);
            return Ok(());
        }
        self.gather(items, dst, span)
    }

    pub(super) fn tuple(&mut self, items: &'a [Expr], dst: Reg, span: Span) -> Outcome {
        if let Some(constants) = items.iter().map(foldable).collect::<Option<Vec<_>>>() {
            self.load_constant(Value::tuple(constants), dst, span);
        } else if items.len() <= LONGEST_IN_REGISTERS && !items.iter().any(is_starred) {
            let first = self.values(items)?;
            self.emit(Op::BuildTuple(dst, first, items.len() as u16), span);
        } else {
            self.gather(items, dst, span)?;
            self.emit(Op::ListToTuple(dst), span);
        }
        Ok(())
    }

    /// Builds a list item by item; starred items are spread.
    pub(super) fn gather(&mut self, items: &'a [Expr], dst: Reg, span: Span) -> Outcome {
        self.emit(Op::BuildList(dst, 0, 0), span);
        for item in items {
            let mark = self.mark();
            match &item.kind {
                ExprKind::Starred(inner) => {
                    let value = self.operand(inner)?;
                    self.emit(Op::ListExtend(dst, value), span);
                }
                _ => {
                    let value = self.operand(item)?;
                    self.emit(Op::ListAppend(dst, value), item.span);
                }
            }
            self.release(mark);
        }
        Ok(())
    }

    pub(super) fn set(&mut self, items: &'a [Expr], dst: Reg, span: Span) -> Outcome {
        // CPython makes a frozenset of three or more constants first; the order of the set shows it.
        if items.len() > 2
            && let Some(constants) = items.iter().map(foldable).collect::<Option<Vec<_>>>()
        {
            let frozen = Set::new(true);
            let plain = constants.iter().all(|constant| frozen.quick_insert(constant));
            let constants = if plain { Value::Set(Rc::new(frozen)) } else { Value::tuple(constants) };
            let constants = self.temp_constant(constants, span);
            self.emit(Op::BuildSet(dst, 0, 0), span);
            self.emit(Op::SetUpdate(dst, constants), span);
            if !plain {
                self.emit(Op::SetSettle(dst), span);
            }
            return Ok(());
        }
        if items.len() <= LONGEST_IN_REGISTERS && !items.iter().any(is_starred) {
            let first = self.values(items)?;
            self.emit(Op::BuildSet(dst, first, items.len() as u16), span);
            return Ok(());
        }
        self.emit(Op::BuildSet(dst, 0, 0), span);
        for item in items {
            let mark = self.mark();
            let (op, value): (fn(Reg, Reg) -> Op, &'a Expr) = match &item.kind {
                ExprKind::Starred(inner) => (Op::SetUpdate, inner),
                _ => (Op::SetAdd, item),
            };
            let value = self.operand(value)?;
            self.emit(op(dst, value), item.span);
            self.release(mark);
        }
        Ok(())
    }

    pub(super) fn dict(&mut self, items: &'a [DictItem], dst: Reg, span: Span) -> Outcome {
        if items.len() * 2 <= LONGEST_IN_REGISTERS && items.iter().all(|item| item.key.is_some()) {
            let first = self.mark().min(NO_REG as usize) as Reg;
            for item in items {
                if let Some(key) = &item.key {
                    self.value(key)?;
                }
                self.value(&item.value)?;
            }
            self.emit(Op::BuildDict(dst, first, items.len() as u16), span);
            return Ok(());
        }
        self.emit(Op::BuildDict(dst, 0, 0), span);
        for item in items {
            let mark = self.mark();
            match &item.key {
                Some(key) => {
                    let key = self.value(key)?;
                    let value = self.value(&item.value)?;
                    self.emit(Op::DictInsert(dst, key, value), span);
                }
                None => {
                    let value = self.operand(&item.value)?;
                    self.emit(Op::DictUpdate(dst, value), span);
                }
            }
            self.release(mark);
        }
        Ok(())
    }

    pub(super) fn temp_constant(&mut self, value: Value, span: Span) -> Reg {
        let register = self.temp();
        self.load_constant(value, register, span);
        register
    }
}

pub(super) fn is_starred(e: &Expr) -> bool {
    matches!(e.kind, ExprKind::Starred(_))
}
