//! Writing registers.
//!
//! A value is two words, a tag and a payload. Reading all sixteen bytes at once right after they were written one by one makes the
//! processor wait for the writes to reach its cache, which costs more than most instructions. So values are moved and copied word by
//! word here, and never as a block.

use std::mem::MaybeUninit;
use std::ptr;
use std::rc::Rc;

use num_complex::Complex;

use crate::array::Scalar;
use crate::object::{Builtin, Function, Value};

/// A value's two words: its tag, and a payload that some kinds do not have.
type Words = [MaybeUninit<u64>; 2];

/// The tag of a value: its first word, as the assertions below have the compiler prove for the kinds that it can make.
const fn tag(value: &Value) -> u64 {
    // SAFETY: a value is two words, of which the first is initialised in every kind.
    unsafe { *(value as *const Value as *const u64) }
}

const _: () = {
    const INT: &Value = &Value::Int(0x1122_3344_5566_7788);
    const FLOAT: &Value = &Value::Float(1.0);
    // SAFETY: both kinds have eight initialised bytes where these are read, or the comparison fails to compile.
    unsafe {
        assert!(*(INT as *const Value as *const i64).add(1) == 0x1122_3344_5566_7788);
        assert!(*(FLOAT as *const Value as *const f64).add(1) == 1.0);
    }
    assert!(tag(INT) != tag(FLOAT) && tag(INT) != tag(&Value::None));
    assert!(tag(&Value::Bool(true)) < 256 && tag(&Value::Type(Builtin::Object)) < 256);
    assert!(tag(&Value::Scalar(Scalar::C64(Complex { re: 1.0, im: 1.0 }))) < 256);
    assert!(size_of::<Option<Value>>() == 16 && size_of::<Value>() == 16 && align_of::<Value>() == 8);
};

/// Writes `Some(*from)` without dropping what was there.
///
/// # Safety
/// `from` is moved out of: nobody may use or drop it afterwards.
#[inline(always)]
unsafe fn relocate(to: *mut Option<Value>, from: *const Value) {
    // SAFETY: both are two words, and `Some(value)` is the value itself, because the size leaves no room for more.
    unsafe {
        // A volatile store is not joined with the other one.
        let (from, to) = (from as *const Words, to as *mut Words);
        (&raw mut (*to)[0]).write_volatile((*from)[0]);
        (*to)[1] = (*from)[1];
    }
}

/// Replaces what a register holds; numbers and the like need no dropping.
#[inline(always)]
pub(in super::super) fn put(place: &mut Option<Value>, value: Value) {
    clear(place);
    // SAFETY: the value is not dropped here, and the register is empty.
    unsafe { relocate(place, &value) }
    std::mem::forget(value);
}

/// Writes a number, `True`, `False` or `None` over another such value; false where more is needed.
#[inline(always)]
pub(super) fn overwrite(place: &mut Value, value: &Value) -> bool {
    match (&mut *place, value) {
        (Value::Int(old), Value::Int(new)) => *old = *new,
        (Value::Float(old), Value::Float(new)) => *old = *new,
        (Value::Bool(old), Value::Bool(new)) => *old = *new,
        _ => return false,
    }
    true
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Every kind that moves by halves arrives whole.
    #[test]
    fn moved_values_arrive() {
        let kinds = [
            Value::None,
            Value::Ellipsis,
            Value::Bool(true),
            Value::Int(-5),
            Value::Float(0.1),
            Value::complex(Complex::new(1.0, 2.0)),
            Value::str("text"),
            Value::bytes(vec![1, 2]),
            Value::tuple(vec![Value::Int(1)]),
            Value::list(vec![Value::str("item")]),
            Value::Type(Builtin::Float),
            Value::Scalar(Scalar::Bool(true)),
            Value::Scalar(Scalar::I8(-3)),
            Value::Scalar(Scalar::U16(600)),
            Value::Scalar(Scalar::I32(-70_000)),
            Value::Scalar(Scalar::I64(1 << 40)),
            Value::Scalar(Scalar::F32(1.5)),
            Value::Scalar(Scalar::F64(2.5)),
            Value::Scalar(Scalar::C64(Complex::new(1.0, -1.0))),
            Value::Scalar(Scalar::C128(Box::new(Complex::new(3.0, 4.0)))),
            Value::Scalar(Scalar::Str(Rc::new("scalar".to_string()))),
        ];
        for value in kinds {
            let mut place = Some(Value::Scalar(Scalar::C64(Complex::new(9.0, 9.0))));
            put(&mut place, value.clone());
            let mut other = Some(Value::Int(-1));
            shift(&mut other, &mut place);
            assert!(place.is_none());
            let arrived = other.unwrap_or(Value::NotImplemented);
            let same = match (&arrived, &value) {
                (Value::Scalar(a), Value::Scalar(b)) => format!("{a:?}") == format!("{b:?}"),
                (a, b) => a.is(b),
            };
            assert!(same);
        }
    }
}
