//! Operators on values that the dispatch loop does not compute itself.

use std::cmp::Ordering;
use std::rc::Rc;
use std::sync::atomic;

use super::super::code::{Comparison, Reg};
use super::super::frame::{CodeRef, Refused, Role, Window};
use super::super::interpreter::Interpreter;
use super::arithmetic::{int_binary, ordered};
use super::item::plain_method;
use super::register::Registers;
use super::words::{put, take};
use crate::array::Scalar;
use crate::error::{Error, Kind, Result};
use crate::object::big::{big_binary, big_order};
use crate::object::{
    BinaryOp, CompareOp, Function, Text, Value, binary, compare, complex_result, contains, get_item, inplace,
    quick_binary, quick_compare, quick_inplace, quick_scalars, simple_equal, truth,
};
use crate::surrogate;

impl Registers {
    /// Identity, membership in dicts and sets, and the order of text, answered in the registers; `None` for all else.
    #[inline(never)]
    pub fn compare(self, op: Comparison, a: Reg, b: Reg, locals: usize) -> Option<bool> {
        let (left, right) = match (self.get(a), self.get(b)) {
            (Some(left), Some(right)) => (left, right),
            _ => return None,
        };
        let holds = match op {
            Comparison::Is => left.is(right),
            Comparison::IsNot => !left.is(right),
            Comparison::In | Comparison::NotIn => {
                let inside = match right {
                    Value::Dict(dict) => dict.quick_contains(left)?,
                    Value::Set(set) => set.quick_contains(left)?,
                    Value::Str(text) => match left {
                        Value::Str(part) => match part.as_bytes() {
                            [byte] => text.as_bytes().contains(byte),
                            _ => text.contains(part.as_str()),
                        },
                        _ => return None,
                    },
                    Value::List(list) => quick_member(left, &list.items())?,
                    Value::Tuple(items) => quick_member(left, items)?,
                    _ => return None,
                };
                inside == (op == Comparison::In)
            }
            _ => match (left, right) {
                (Value::Str(left), Value::Str(right)) => match op {
                    Comparison::Eq => left == right,
                    Comparison::Ne => left != right,
                    Comparison::Lt => surrogate::compare(left, right).is_lt(),
                    Comparison::Le => surrogate::compare(left, right).is_le(),
                    Comparison::Gt => surrogate::compare(left, right).is_gt(),
                    _ => surrogate::compare(left, right).is_ge(),
                },
                (Value::BigInt(_), Value::BigInt(_) | Value::Int(_)) | (Value::Int(_), Value::BigInt(_)) => {
                    ordered(op, &big_order(left, right)?, &Ordering::Equal)
                }
                _ => return None,
            },
        };
        self.release(a, locals);
        self.release(b, locals);
        Some(holds)
    }
}

impl Interpreter {
    pub(in super::super) fn interrupted(&mut self) -> Error {
        self.interrupt.store(false, atomic::Ordering::Relaxed);
        Error::new(Kind::KeyboardInterrupt, "")
    }

    /// The truth of a register, consumed if it is a temporary.
    #[inline(never)]
    pub(super) fn truth_of(&mut self, w: Window, r: Reg) -> Result<bool> {
        if let Some(Value::Bool(value)) = self.stack[w.base + r as usize] {
            return Ok(value);
        }
        let value = self.operand(w, r)?;
        truth(self, &value)
    }

    /// The truth of a register, which is left as it is.
    #[inline(never)]
    pub(super) fn truth_at(&mut self, w: Window, r: Reg) -> Result<bool> {
        if let Some(Value::Bool(value)) = self.stack[w.base + r as usize] {
            return Ok(value);
        }
        let value = self.peek(w, r)?;
        truth(self, &value)
    }

    /// True when the frame of a script's operator was pushed; else `skipped` instructions after this one were done as well.
    #[inline(never)]
    pub(super) fn binary_slow(&mut self, op: BinaryOp, w: Window, d: Reg, a: Reg, b: Reg) -> Result<bool> {
        if self.binary_quick(op, w, d, a, b) {
            return Ok(false);
        }
        if (self.is_large(w, a) || self.is_large(w, b) || self.is_outer(w, a, b)) && self.fuse(w)? {
            return Ok(false);
        }
        let left = self.operand(w, a)?;
        let right = self.operand(w, b)?;
        if (matches!(left, Value::Array(_)) || matches!(right, Value::Array(_)))
            && let Some(value) = quick_binary(self, op, &left, &right)
        {
            self.put_array(w, d, value?);
            self.state.spares.keep(left);
            self.state.spares.keep(right);
            return Ok(false);
        }
        if let Some(method) = own_operator(op, &left, &right, false) {
            return self.push_operator(method, Refused { op, left, right, is_inplace: false }, d);
        }
        let value = binary(self, op, &left, &right)?;
        put(&mut self.stack[w.base + d as usize], value);
        Ok(false)
    }

    /// Pushes the frame of an operator's method.
    fn push_operator(&mut self, method: (Rc<Function>, CodeRef), operands: Refused, d: Reg) -> Result<bool> {
        self.push_method(method, [operands.left.clone(), operands.right.clone()], d)?;
        if let Some(frame) = self.frames.last_mut() {
            frame.set_role(Role::Operator(operands));
        }
        Ok(true)
    }

    /// Text put together, and numbers of NumPy; true when it was done. A text that only this register holds grows where it is.
    #[inline(always)]
    fn binary_quick(&mut self, op: BinaryOp, w: Window, d: Reg, a: Reg, b: Reg) -> bool {
        let (at, other) = (w.base + a as usize, w.base + b as usize);
        let value = match (&self.stack[at], &self.stack[other]) {
            (Some(Value::Str(_)), Some(Value::Str(_))) if op == BinaryOp::Add => {
                if (a == d || a as usize >= w.locals)
                    && a != b
                    && let Some(Value::Str(mut left)) = self.stack[at].take()
                {
                    match (Rc::get_mut(&mut left), &self.stack[other]) {
                        (Some(own), Some(Value::Str(right))) => own.append(right),
                        (None, Some(Value::Str(right))) => left = Rc::new(Text::concat(&left, right)),
                        _ => {}
                    }
                    self.consume(w, b);
                    put(&mut self.stack[w.base + d as usize], Value::Str(left));
                    return true;
                }
                match (&self.stack[at], &self.stack[other]) {
                    (Some(Value::Str(left)), Some(Value::Str(right))) => Value::str(Text::concat(left, right)),
                    _ => return false,
                }
            }
            (Some(left @ (Value::Int(_) | Value::BigInt(_))), Some(right @ (Value::Int(_) | Value::BigInt(_)))) => {
                match big_binary(op, left, right) {
                    Some(value) => value,
                    None => return false,
                }
            }
            // Truth values count; only among themselves do bits stay truth values.
            (Some(Value::Int(x)), Some(Value::Bool(y))) => match int_binary(op, *x, *y as i64) {
                Some(value) => Value::Int(value),
                None => return false,
            },
            (Some(Value::Bool(x)), Some(Value::Int(y))) => match int_binary(op, *x as i64, *y) {
                Some(value) => Value::Int(value),
                None => return false,
            },
            (Some(left @ Value::Scalar(_)), Some(right)) | (Some(left), Some(right @ Value::Scalar(_))) => {
                match quick_scalars(op, left, right) {
                    Some(value) => value,
                    None => return false,
                }
            }
            (Some(Value::Complex(left)), Some(Value::Complex(right))) => {
                let Ok(Some(result)) = complex_result(op, **left, **right) else { return false };
                // A number that only a temporary holds gives its place.
                if (a == d || a as usize >= w.locals)
                    && let Some(Value::Complex(left)) = &mut self.stack[at]
                    && let Some(own) = Rc::get_mut(left)
                {
                    *own = result;
                    if a != d {
                        self.stack.swap(at, w.base + d as usize);
                        self.consume(w, a);
                    }
                    if b != d {
                        self.consume(w, b);
                    }
                    return true;
                }
                Value::complex(result)
            }
            _ => return false,
        };
        self.consume(w, a);
        self.consume(w, b);
        put(&mut self.stack[w.base + d as usize], value);
        true
    }

    /// Writes a new array over what may be the last one.
    #[inline(always)]
    pub(super) fn put_array(&mut self, w: Window, d: Reg, value: Value) {
        let place = &mut self.stack[w.base + d as usize];
        if let Some(Value::Array(_)) = place
            && let Some(old) = take(place)
        {
            self.state.spares.keep(old);
        }
        put(&mut self.stack[w.base + d as usize], value);
    }

    #[inline(never)]
    pub(super) fn binary_int_slow(&mut self, op: BinaryOp, w: Window, d: Reg, a: Reg, small: i16) -> Result<bool> {
        if let Some(left @ Value::Scalar(_)) = &self.stack[w.base + a as usize]
            && let Some(value) = quick_scalars(op, left, &Value::Int(small as i64))
        {
            put(&mut self.stack[w.base + d as usize], value);
            return Ok(false);
        }
        if self.is_large(w, a) && self.fuse(w)? {
            return Ok(false);
        }
        let left = self.operand(w, a)?;
        if matches!(left, Value::Array(_))
            && let Some(value) = quick_binary(self, op, &left, &Value::Int(small as i64))
        {
            self.put_array(w, d, value?);
            self.state.spares.keep(left);
            return Ok(false);
        }
        let right = Value::Int(small as i64);
        if let Some(method) = own_operator(op, &left, &right, false) {
            return self.push_operator(method, Refused { op, left, right, is_inplace: false }, d);
        }
        let value = binary(self, op, &left, &right)?;
        put(&mut self.stack[w.base + d as usize], value);
        Ok(false)
    }

    #[inline(never)]
    pub(super) fn inplace_slow(&mut self, op: BinaryOp, w: Window, d: Reg, a: Reg, b: Reg) -> Result<bool> {
        if self.binary_quick(op, w, d, a, b) {
            return Ok(false);
        }
        let left = self.operand(w, a)?;
        let right = self.operand(w, b)?;
        if let Some(done) = quick_inplace(self, op, &left, &right) {
            done?;
            put(&mut self.stack[w.base + d as usize], left);
            return Ok(false);
        }
        if let Some(method) = own_operator(op, &left, &right, true) {
            return self.push_operator(method, Refused { op, left, right, is_inplace: true }, d);
        }
        let value = inplace(self, op, &left, &right)?;
        put(&mut self.stack[w.base + d as usize], value);
        Ok(false)
    }

    #[inline(never)]
    pub(super) fn inplace_int_slow(&mut self, op: BinaryOp, w: Window, d: Reg, a: Reg, small: i16) -> Result<()> {
        let left = self.operand(w, a)?;
        if let Some(done) = quick_inplace(self, op, &left, &Value::Int(small as i64)) {
            done?;
            put(&mut self.stack[w.base + d as usize], left);
            return Ok(());
        }
        let value = inplace(self, op, &left, &Value::Int(small as i64))?;
        put(&mut self.stack[w.base + d as usize], value);
        Ok(())
    }

    /// A comparison as a value; gives the number of instructions after this one that were done as well.
    #[inline(never)]
    pub(super) fn compare_op(&mut self, op: Comparison, w: Window, d: Reg, a: Reg, b: Reg) -> Result<usize> {
        if (self.is_large(w, a) || self.is_large(w, b) || self.is_outer(w, a, b)) && self.fuse(w)? {
            return Ok(std::mem::take(&mut self.skipped));
        }
        let value = self.compare_slow(op, w, a, b)?;
        put(&mut self.stack[w.base + d as usize], value);
        Ok(0)
    }

    /// Whether a comparison holds.
    #[inline(never)]
    pub(super) fn compare_truth(&mut self, op: Comparison, w: Window, a: Reg, b: Reg) -> Result<bool> {
        let value = self.compare_slow(op, w, a, b)?;
        truth(self, &value)
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
        if let (Value::Scalar(_), Some(holds)) = (left, quick_order(op, left, right)) {
            return Ok(Value::Scalar(Scalar::Bool(holds)));
        }
        if (matches!(left, Value::Array(_)) || matches!(right, Value::Array(_)))
            && let Some(value) = quick_compare(self, op, left, right)
        {
            return value;
        }
        compare(self, op, left, right)
    }

    #[inline(never)]
    pub(super) fn get_item_slow(&mut self, w: Window, a: Reg, key: Value) -> Result<Value> {
        let object = self.operand(w, a)?;
        get_item(self, &object, &key)
    }
}

/// The method that answers an operator before all others, where nobody answers after it: a script's for its own instances, or for
/// one of them and a value that knows nothing of scripts' classes.
fn own_operator(op: BinaryOp, left: &Value, right: &Value, is_inplace: bool) -> Option<(Rc<Function>, CodeRef)> {
    let Value::Instance(instance) = left else { return None };
    let class = instance.class();
    let alone = match right {
        Value::Instance(other) => Rc::ptr_eq(&other.class(), &class),
        Value::Int(_) | Value::Float(_) | Value::None => true,
        // Products with sequences are theirs as well.
        Value::Str(_) | Value::List(_) | Value::Tuple(_) => op != BinaryOp::Mul,
        _ => false,
    };
    if !alone || instance.native.borrow().is_some() {
        return None;
    }
    let [forward, _, inplace] = op.methods();
    match is_inplace.then(|| class.special(inplace)).flatten() {
        // What refuses to change in place is asked for a new value next.
        Some(_) => None,
        None => plain_method(&class, class.special(forward), 2),
    }
}

/// Whether an item equals the value; `None` where a script's code would be asked.
fn quick_member(value: &Value, items: &[Value]) -> Option<bool> {
    for item in items {
        if simple_equal(item, value)? {
            return Some(true);
        }
    }
    Some(false)
}

/// How a number of NumPy compares with another number, where both have the same exact value as doubles, or as integers.
fn quick_order(op: CompareOp, left: &Value, right: &Value) -> Option<bool> {
    let order = match (left, right) {
        (Value::Scalar(Scalar::I64(x)), Value::Scalar(Scalar::I64(y)) | Value::Int(y)) => x.cmp(y),
        (Value::Scalar(Scalar::F64(x)), Value::Scalar(Scalar::F64(y)) | Value::Float(y)) => x.partial_cmp(y)?,
        (Value::Scalar(Scalar::F64(x)), Value::Int(y)) if y.unsigned_abs() < 1 << 53 => x.partial_cmp(&(*y as f64))?,
        _ => return None,
    };
    Some(op.holds(Some(order)))
}
