//! Writing registers.
//!
//! A value is a tag byte and a payload. Reading all sixteen bytes at once right after they were written one by one makes the processor
//! wait for the writes to reach its cache, which costs more than most instructions. So the values that programs move most are taken
//! apart by kind here, and never copied as a block.

use std::rc::Rc;

use crate::object::{Function, Value};

/// Replaces what a register holds; numbers and the like need no dropping.
#[inline(always)]
pub(super) fn put(place: &mut Option<Value>, value: Value) {
    match place {
        None | Some(Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::None) => {
            std::mem::forget(place.replace(value));
        }
        place => *place = Some(value),
    }
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
        let function = std::ptr::read(function);
        std::ptr::write(place, None);
        Some(function)
    }
}

/// Copies a value into a register.
#[inline(always)]
pub(super) fn copy(place: &mut Option<Value>, value: &Value) {
    match value {
        Value::Int(x) => set_int(place, *x),
        Value::Float(x) => set_float(place, *x),
        Value::Bool(x) => set_bool(place, *x),
        Value::None => put(place, Value::None),
        Value::Function(x) => put(place, Value::Function(Rc::clone(x))),
        Value::List(x) => put(place, Value::List(Rc::clone(x))),
        Value::Str(x) => put(place, Value::Str(Rc::clone(x))),
        Value::Array(x) => put(place, Value::Array(Rc::clone(x))),
        Value::Module(x) => put(place, Value::Module(Rc::clone(x))),
        Value::Instance(x) => put(place, Value::Instance(Rc::clone(x))),
        Value::Entry(x) => put(place, Value::Entry(x)),
        Value::Type(x) => put(place, Value::Type(*x)),
        other => put(place, other.clone()),
    }
}
