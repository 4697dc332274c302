//! Arithmetic of integers that do not fit into 64 bits, in the registers: a number that only a temporary holds, or that the result is
//! written over, gives its place.

use std::mem::ManuallyDrop;
use std::rc::Rc;

use super::super::code::Reg;
use super::register::Registers;
use crate::object::big::{big_assign, big_binary};
use crate::object::{BinaryOp, Value};

impl Registers {
    /// `d = a op b` of integers; false, with nothing done, for all else, and for what may fail.
    #[inline(always)]
    pub fn big(self, op: BinaryOp, d: Reg, a: Reg, b: Reg, locals: usize) -> bool {
        self.is_integer(a) && self.is_integer(b) && self.big_pair(op, d, a, b, locals)
    }

    /// The same with an integer that the instruction names.
    #[inline(always)]
    pub fn big_int(self, op: BinaryOp, d: Reg, a: Reg, small: i16, locals: usize) -> bool {
        self.is_integer(a) && self.big_small(op, d, a, small, locals)
    }

    #[inline(always)]
    fn is_integer(self, r: Reg) -> bool {
        matches!(self.get(r), Some(Value::Int(_) | Value::BigInt(_)))
    }

    #[inline(never)]
    fn big_pair(self, op: BinaryOp, d: Reg, a: Reg, b: Reg, locals: usize) -> bool {
        let Some(right) = self.get(b) else { return false };
        if a != b && self.grow(op, d, a, right, locals) {
            // The operand is still there, unless the result stands in its place.
            if b != d {
                self.release(b, locals);
            }
            return true;
        }
        // A sum or a product may as well be made of the other operand.
        if let Some(left) = self.get(a)
            && a != b
            && matches!(op, BinaryOp::Add | BinaryOp::Mul)
            && self.grow(op, d, b, left, locals)
        {
            if a != d {
                self.release(a, locals);
            }
            return true;
        }
        self.make(op, d, a, right, locals) && {
            if b != d {
                self.release(b, locals);
            }
            true
        }
    }

    #[inline(never)]
    fn big_small(self, op: BinaryOp, d: Reg, a: Reg, small: i16, locals: usize) -> bool {
        let right = Value::Int(small as i64);
        self.grow(op, d, a, &right, locals) || self.make(op, d, a, &right, locals)
    }

    /// Computes in the place of the number in `own`, if nobody else has it, and moves it to `d`.
    #[inline(always)]
    fn grow(self, op: BinaryOp, d: Reg, own: Reg, other: &Value, locals: usize) -> bool {
        if own != d && (own as usize) < locals {
            return false;
        }
        let [Some(Value::BigInt(number))] = self.arguments(own, 1) else { return false };
        let Some(number) = Rc::get_mut(number) else { return false };
        if !big_assign(op, number, other) {
            return false;
        }
        match number.bits() <= 64 {
            true => match i64::try_from(&*number) {
                Ok(small) => {
                    self.release(own, locals);
                    self.set_int(d, small);
                }
                Err(_) => self.settle_in(d, own),
            },
            false => self.settle_in(d, own),
        }
        true
    }

    /// Moves a register to another one, unless it is that.
    #[inline(always)]
    fn settle_in(self, d: Reg, own: Reg) {
        if own != d {
            self.pass(d, own, 0);
        }
    }

    /// Computes a new number of what `a` holds and of the other operand.
    #[inline(always)]
    fn make(self, op: BinaryOp, d: Reg, a: Reg, right: &Value, locals: usize) -> bool {
        let Some(left) = self.get(a) else { return false };
        self.replace_operand(d, &ManuallyDrop::new(big_binary(op, left, right)), a, locals)
    }
}
