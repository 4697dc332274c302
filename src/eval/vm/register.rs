//! Writing registers.
//!
//! A value is a tag byte and a payload. Reading all sixteen bytes at once right after they were written one by one makes the processor
//! wait for the writes to reach its cache, which costs more than most instructions. So values are moved and copied kind by kind here,
//! tag and payload apart, and never as a block where that can be helped.

use std::mem::ManuallyDrop;
use std::ptr;
use std::rc::Rc;

use crate::object::{Function, Value};

/// Writes `Some(*from)` without dropping what was there.
///
/// # Safety
/// `from` is moved out of: nobody may use or drop it afterwards.
#[inline(always)]
unsafe fn relocate(to: *mut Option<Value>, from: *const Value) {
    macro_rules! by_kind {
        ($($kind:ident)*) => {
            // SAFETY: `to` is a register that is overwritten; each payload is read once, as the caller promises.
            unsafe {
                match &*from {
                    Value::None => to.write(Some(Value::None)),
                    $(Value::$kind(payload) => to.write(Some(Value::$kind(ptr::read(payload)))),)*
                    _ => to.write(Some(from.read())),
                }
            }
        };
    }
    by_kind!(Int Float Bool Str Tuple List Dict Set Array Instance Function Entry Class Method Module Object BigInt Complex Bytes
        Range Slice Exception)
}

/// Replaces what a register holds; numbers and the like need no dropping.
#[inline(always)]
pub(in super::super) fn put(place: &mut Option<Value>, value: Value) {
    clear(place);
    let value = ManuallyDrop::new(value);
    // SAFETY: the value is not dropped here, and the register is empty.
    unsafe { relocate(place, &*value) }
}

/// Moves a value from one register to another one.
#[inline(always)]
pub(super) fn shift(to: &mut Option<Value>, from: &mut Option<Value>) {
    clear(to);
    if let Some(value) = from {
        // SAFETY: the value is moved out, and its register overwritten without dropping it.
        unsafe {
            relocate(to, value);
            ptr::write(from, None);
        }
    }
}

/// Takes a value out of a register.
#[inline(always)]
pub(in super::super) fn take(from: &mut Option<Value>) -> Option<Value> {
    let mut taken = None;
    shift(&mut taken, from);
    taken
}

/// Empties a register.
#[inline(always)]
pub(super) fn clear(place: &mut Option<Value>) {
    match place {
        None => {}
        Some(Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::None) => std::mem::forget(place.take()),
        place => *place = None,
    }
}

#[inline(always)]
pub(super) fn set_int(place: &mut Option<Value>, value: i64) {
    match place {
        Some(Value::Int(old)) => *old = value,
        place => put(place, Value::Int(value)),
    }
}

#[inline(always)]
pub(super) fn set_float(place: &mut Option<Value>, value: f64) {
    match place {
        Some(Value::Float(old)) => *old = value,
        place => put(place, Value::Float(value)),
    }
}

#[inline(always)]
pub(super) fn set_bool(place: &mut Option<Value>, value: bool) {
    match place {
        Some(Value::Bool(old)) => *old = value,
        place => put(place, Value::Bool(value)),
    }
}

/// Takes a function out of a register, which is left empty; `None` when it holds something else.
#[inline(always)]
pub(super) fn take_function(place: &mut Option<Value>) -> Option<Rc<Function>> {
    let Some(Value::Function(function)) = place else { return None };
    // SAFETY: the reference is moved out, and the register overwritten without dropping it.
    unsafe {
        let function = ptr::read(function);
        ptr::write(place, None);
        Some(function)
    }
}

/// Copies a value into a register. What the register held is dropped last.
#[inline(always)]
pub(super) fn copy(place: &mut Option<Value>, value: &Value) {
    macro_rules! by_kind {
        ($($kind:ident)*) => {
            match value {
                Value::Int(x) => set_int(place, *x),
                Value::Float(x) => set_float(place, *x),
                Value::Bool(x) => set_bool(place, *x),
                Value::None => put(place, Value::None),
                Value::Entry(x) => put(place, Value::Entry(x)),
                Value::Type(x) => put(place, Value::Type(*x)),
                $(Value::$kind(x) => put(place, Value::$kind(Rc::clone(x))),)*
                other => put(place, other.clone()),
            }
        };
    }
    by_kind!(Function List Str Tuple Dict Array Module Instance Class Method Set)
}
