//! Operators on values that the dispatch loop does not compute itself.

use super::super::code::{Comparison, Reg};
use super::super::frame::Window;
use super::super::interpreter::Interpreter;
use crate::error::Result;
use crate::object::{BinaryOp, CompareOp, Value, binary, compare, contains, get_item, inplace};

impl Interpreter {
    #[inline(never)]
    pub(super) fn binary_slow(&mut self, op: BinaryOp, w: Window, d: Reg, a: Reg, b: Reg) -> Result<()> {
        let left = self.operand(w, a)?;
        let right = self.operand(w, b)?;
        let value = binary(self, op, &left, &right)?;
        self.put(w, d, value);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn binary_int_slow(&mut self, op: BinaryOp, w: Window, d: Reg, a: Reg, small: i16) -> Result<()> {
        let left = self.operand(w, a)?;
        let value = binary(self, op, &left, &Value::Int(small as i64))?;
        self.put(w, d, value);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn inplace_slow(&mut self, op: BinaryOp, w: Window, d: Reg, a: Reg, b: Reg) -> Result<()> {
        let left = self.operand(w, a)?;
        let right = self.operand(w, b)?;
        let value = inplace(self, op, &left, &right)?;
        self.put(w, d, value);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn inplace_int_slow(&mut self, op: BinaryOp, w: Window, d: Reg, a: Reg, small: i16) -> Result<()> {
        let left = self.operand(w, a)?;
        let value = inplace(self, op, &left, &Value::Int(small as i64))?;
        self.put(w, d, value);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn compare_slow(&mut self, op: Comparison, w: Window, a: Reg, b: Reg) -> Result<Value> {
        let left = self.operand(w, a)?;
        let right = self.operand(w, b)?;
        self.compare_values(op, &left, &right)
    }

    #[inline(never)]
    pub(super) fn compare_int_slow(&mut self, op: Comparison, w: Window, a: Reg, small: i16) -> Result<Value> {
        let left = self.operand(w, a)?;
        self.compare_values(op, &left, &Value::Int(small as i64))
    }

    fn compare_values(&mut self, op: Comparison, left: &Value, right: &Value) -> Result<Value> {
        let op = match op {
            Comparison::Eq => CompareOp::Eq,
            Comparison::Ne => CompareOp::Ne,
            Comparison::Lt => CompareOp::Lt,
            Comparison::Le => CompareOp::Le,
            Comparison::Gt => CompareOp::Gt,
            Comparison::Ge => CompareOp::Ge,
            Comparison::Is => return Ok(Value::Bool(left.is(right))),
            Comparison::IsNot => return Ok(Value::Bool(!left.is(right))),
            Comparison::In => return contains(self, right, left).map(Value::Bool),
            Comparison::NotIn => return contains(self, right, left).map(|found| Value::Bool(!found)),
        };
        compare(self, op, left, right)
    }

    #[inline(never)]
    pub(super) fn get_item_slow(&mut self, w: Window, a: Reg, key: Value) -> Result<Value> {
        let object = self.operand(w, a)?;
        get_item(self, &object, &key)
    }
}
