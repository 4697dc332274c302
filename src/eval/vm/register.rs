//! Writing registers.
//!
//! A value is a tag byte and a payload. Reading all sixteen bytes at once right after they were written one by one makes the processor
//! wait for the writes to reach its cache, which costs more than most instructions. So values are moved and copied kind by kind here,
//! tag and payload apart, and never as a block where that can be helped.

use std::mem::{ManuallyDrop, MaybeUninit};
use std::ptr;
use std::rc::Rc;

use num_complex::Complex;

use crate::array::Scalar;
use crate::object::{Builtin, Function, Value};

/// The tag of a value: its first byte, as the assertions below have the compiler prove for the kinds that it can make.
const fn tag(value: &Value) -> u8 {
    // SAFETY: a value is sixteen bytes, of which the first is initialised in every kind.
    unsafe { *(value as *const Value as *const u8) }
}

/// The kinds whose payload stands beside the tag in the first word. All others have it in the second word.
const BESIDE: u64 = {
    const KINDS: [&Value; 12] = [
        &Value::Bool(false),
        &Value::Type(Builtin::Object),
        &Value::Scalar(Scalar::Bool(false)),
        &Value::Scalar(Scalar::I8(0)),
        &Value::Scalar(Scalar::U8(0)),
        &Value::Scalar(Scalar::I16(0)),
        &Value::Scalar(Scalar::U16(0)),
        &Value::Scalar(Scalar::I32(0)),
        &Value::Scalar(Scalar::U32(0)),
        &Value::Scalar(Scalar::F16(half::f16::ZERO)),
        &Value::Scalar(Scalar::F32(0.0)),
        &Value::Scalar(Scalar::C64(Complex { re: 0.0, im: 0.0 })),
    ];
    let mut set = 0;
    let mut i = 0;
    while i < KINDS.len() {
        assert!(tag(KINDS[i]) < 64);
        set |= 1 << tag(KINDS[i]);
        i += 1;
    }
    set
};

const _: () = {
    const INT: &Value = &Value::Int(0x1122_3344_5566_7788);
    const FLOAT: &Value = &Value::Float(1.0);
    // SAFETY: both kinds have eight initialised bytes where these are read, or the comparison fails to compile.
    unsafe {
        assert!(*(INT as *const Value as *const i64).add(1) == 0x1122_3344_5566_7788);
        assert!(*(FLOAT as *const Value as *const f64).add(1) == 1.0);
    }
    assert!(tag(INT) != tag(FLOAT) && tag(INT) != tag(&Value::None));
    assert!(size_of::<Option<Value>>() == 16 && size_of::<Value>() == 16 && align_of::<Value>() == 8);
};

/// Writes `Some(*from)` without dropping what was there.
///
/// # Safety
/// `from` is moved out of: nobody may use or drop it afterwards.
#[inline(always)]
unsafe fn relocate(to: *mut Option<Value>, from: *const Value) {
    // SAFETY: both are sixteen bytes, and `Some(value)` is the value itself, because the size leaves no room for more. A payload that
    // does not stand beside the tag is a word of its own: words are the alignment, and what is narrower was listed.
    unsafe {
        let tag = *(from as *const u8);
        if tag < 64 && BESIDE >> tag & 1 == 0 {
            *(to as *mut u8) = tag;
            *(to as *mut MaybeUninit<u64>).add(1) = *(from as *const MaybeUninit<u64>).add(1);
        } else {
            ptr::copy_nonoverlapping(from as *const Option<Value>, to, 1);
        }
    }
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
