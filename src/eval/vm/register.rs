//! Writing registers.
//!
//! A value is two words, a tag and a payload. Reading all sixteen bytes at once right after they were written one by one makes the
//! processor wait for the writes to reach its cache, which costs more than most instructions. So values are moved and copied word by
//! word here, and never as a block.

use std::mem::MaybeUninit;
use std::ptr;
use std::rc::Rc;

use num_complex::Complex;

use super::super::code::Reg;
use crate::array::Scalar;
use crate::object::{ArrayObject, Builtin, Entry, Function, Value};

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

const INT: u64 = tag(&Value::Int(0));
const FLOAT: u64 = tag(&Value::Float(0.0));
const BOOL: u64 = tag(&Value::Bool(false));
const NONE: u64 = tag(&Value::None);
/// The tag of NumPy's double, whose payload is where a float's is.
const DOUBLE: u64 = tag(&Value::Scalar(Scalar::F64(0.0)));
/// The same of NumPy's integer.
const LONG: u64 = tag(&Value::Scalar(Scalar::I64(0)));
/// A built-in class, and a built-in function.
const TYPE: u64 = tag(&Value::Type(Builtin::Object));
const ENTRY: u64 = tag(&Value::Entry(&SOME_ENTRY));
static SOME_ENTRY: Entry = Entry::new_c("", "", "", |_, _| Ok(Value::None));
/// The tag of an empty register.
const EMPTY: u64 = {
    const NOTHING: &Option<Value> = &None;
    // SAFETY: as for `tag`; what no value has as its tag marks the empty option, as the size leaves no other room.
    unsafe { *(NOTHING as *const Option<Value> as *const u64) }
};
/// Tags of what can be written over without dropping it, as bits. Tags are numbers of kinds, of which `EMPTY` is the last.
const PLAIN: u64 =
    1 << INT | 1 << FLOAT | 1 << BOOL | 1 << NONE | 1 << DOUBLE | 1 << LONG | 1 << TYPE | 1 << ENTRY | 1 << EMPTY;

const _: () = {
    const TRUE: &Value = &Value::Bool(true);
    const SCALAR: &Value = &Value::Scalar(Scalar::F64(1.0));
    assert!(
        EMPTY < 64
            && DOUBLE < EMPTY
            && LONG < EMPTY
            && TYPE < EMPTY
            && ENTRY < EMPTY
            && INT < EMPTY
            && FLOAT < EMPTY
            && BOOL < EMPTY
            && NONE < EMPTY
    );
    // SAFETY: both kinds have initialised bytes where these are read, or the comparison fails to compile.
    unsafe {
        assert!(*(TRUE as *const Value as *const u8).add(8) == 1);
        assert!(*(SCALAR as *const Value as *const f64).add(1) == 1.0);
    }
};

/// The registers of the running frame, for as long as nothing that may move the stack was called. Kinds are told by their tags alone:
/// taking a value apart by its variants costs the loop several instructions more.
#[derive(Clone, Copy)]
pub(super) struct Registers(*mut Option<Value>);

impl Registers {
    /// # Safety
    /// The frame's window begins here. Only registers within it are named, and only until the stack may have moved.
    #[inline(always)]
    pub unsafe fn new(first: *mut Option<Value>) -> Registers {
        Registers(first)
    }

    #[inline(always)]
    fn at(self, r: Reg) -> *mut Option<Value> {
        // SAFETY: the register lies within the window.
        unsafe { self.0.add(r as usize) }
    }

    #[inline(always)]
    fn tag(self, r: Reg) -> u64 {
        // SAFETY: the first word of a register is always initialised.
        unsafe { *(self.at(r) as *const u64) }
    }

    #[inline(always)]
    pub fn int(self, r: Reg) -> Option<i64> {
        // SAFETY: an integer's payload is its second word.
        (self.tag(r) == INT).then(|| unsafe { *(self.at(r) as *const i64).add(1) })
    }

    /// The payload of a float, or of NumPy's double.
    #[inline(always)]
    fn payload(self, r: Reg) -> f64 {
        // SAFETY: only called for these two kinds, whose payload is their second word.
        unsafe { *(self.at(r) as *const f64).add(1) }
    }

    #[inline(always)]
    pub fn float(self, r: Reg) -> Option<f64> {
        (self.tag(r) == FLOAT).then(|| self.payload(r))
    }

    #[inline(always)]
    pub fn bool(self, r: Reg) -> Option<bool> {
        // SAFETY: a truth value's payload is the first byte of its second word.
        (self.tag(r) == BOOL).then(|| unsafe { *(self.at(r) as *const u8).add(8) != 0 })
    }

    /// Two floats, or a float and an integer.
    #[inline(always)]
    pub fn floats(self, a: Reg, b: Reg) -> Option<(f64, f64)> {
        match (self.float(a), self.float(b)) {
            (Some(x), Some(y)) => Some((x, y)),
            (Some(x), None) => self.int(b).map(|y| (x, y as f64)),
            (None, Some(y)) => self.int(a).map(|x| (x as f64, y)),
            (None, None) => None,
        }
    }

    /// A float, NumPy's double or an integer, as a double.
    #[inline(always)]
    pub fn real(self, r: Reg) -> Option<f64> {
        match self.tag(r) {
            FLOAT | DOUBLE => Some(self.payload(r)),
            _ => self.int(r).map(|x| x as f64),
        }
    }

    /// Two of NumPy's doubles, or one and a float.
    #[inline(always)]
    pub fn doubles(self, a: Reg, b: Reg) -> Option<(f64, f64)> {
        let (x, y) = (self.tag(a), self.tag(b));
        let known = (x == DOUBLE && (y == DOUBLE || y == FLOAT)) || (x == FLOAT && y == DOUBLE);
        known.then(|| (self.payload(a), self.payload(b)))
    }

    #[inline(always)]
    fn set(self, r: Reg, tag: u64, payload: u64, whole: impl FnOnce() -> Value) {
        match PLAIN >> (self.tag(r) & 63) & 1 != 0 {
            // SAFETY: nothing has to be dropped, and tag and payload make a value. A volatile store is not joined with the other one.
            true => unsafe {
                let words = self.at(r) as *mut u64;
                words.write_volatile(tag);
                words.add(1).write(payload);
            },
            // SAFETY: the register lies within the window.
            false => replace(unsafe { &mut *self.at(r) }, whole()),
        }
    }

    #[inline(always)]
    pub fn set_int(self, r: Reg, value: i64) {
        self.set(r, INT, value as u64, || Value::Int(value));
    }

    #[inline(always)]
    pub fn set_float(self, r: Reg, value: f64) {
        self.set(r, FLOAT, value.to_bits(), || Value::Float(value));
    }

    #[inline(always)]
    pub fn set_double(self, r: Reg, value: f64) {
        self.set(r, DOUBLE, value.to_bits(), || Value::Scalar(Scalar::F64(value)));
    }

    #[inline(always)]
    pub fn set_bool(self, r: Reg, value: bool) {
        self.set(r, BOOL, value as u64, || Value::Bool(value));
    }

    /// Copies a number, `True`, `False` or `None` from one register to another; false for all else.
    #[inline(always)]
    pub fn copy_plain(self, to: Reg, from: Reg) -> bool {
        // SAFETY: the register lies within the window.
        unsafe { self.copy_plain_from(to, self.at(from)) }
    }

    /// Copies such a value from elsewhere.
    #[inline(always)]
    pub fn copy_constant(self, to: Reg, value: &Value) -> bool {
        // SAFETY: `Some(value)` is the value itself.
        unsafe { self.copy_plain_from(to, value as *const Value as *const Option<Value>) }
    }

    /// # Safety
    /// `from` is a register, or a value.
    #[inline(always)]
    unsafe fn copy_plain_from(self, to: Reg, from: *const Option<Value>) -> bool {
        // SAFETY: the first word is always initialised; the second one is moved without being looked at.
        unsafe {
            let tag = *(from as *const u64);
            if tag == EMPTY || PLAIN >> (tag & 63) & PLAIN >> (self.tag(to) & 63) & 1 == 0 {
                return false;
            }
            let (from, to) = (from as *const Words, self.at(to) as *mut Words);
            (to as *mut u64).write_volatile(tag);
            (*to)[1] = (*from)[1];
        }
        true
    }

    /// Copies what globals most often are, a function or an array; false for all else.
    #[inline(always)]
    pub fn copy_frequent(self, to: Reg, value: &Value) -> bool {
        if PLAIN >> (self.tag(to) & 63) & 1 == 0 {
            return false;
        }
        let copy = match value {
            Value::Function(function) => Value::Function(Rc::clone(function)),
            Value::Array(array) => Value::Array(Rc::clone(array)),
            _ => return false,
        };
        // SAFETY: what is there needs no dropping.
        unsafe { ptr::write(self.at(to), Some(copy)) };
        true
    }

    /// Empties a register if it is a temporary, whose value was looked at in place.
    #[inline(always)]
    pub fn release(self, r: Reg, locals: usize) {
        if r as usize >= locals {
            // SAFETY: the register lies within the window.
            clear(unsafe { &mut *self.at(r) });
        }
    }

    /// The array in a register.
    #[inline(always)]
    pub fn array<'a>(self, r: Reg) -> Option<&'a ArrayObject> {
        match self.get(r) {
            Some(Value::Array(array)) => Some(array),
            _ => None,
        }
    }

    /// The function in a register.
    #[inline(always)]
    pub fn function<'a>(self, r: Reg) -> Option<&'a Rc<Function>> {
        match self.get(r) {
            Some(Value::Function(function)) => Some(function),
            _ => None,
        }
    }

    /// Takes a step in a counted range, of which `state` holds the next integer, how many are left, and the step.
    /// `None` for other loops; whether there was an integer, which then is in `d`.
    #[inline(always)]
    pub fn count(self, state: Reg, d: Reg) -> Option<bool> {
        let (item, left, step) = (self.int(state)?, self.int(state + 1)?, self.int(state + 2)?);
        if left <= 0 {
            return Some(false);
        }
        // SAFETY: both hold integers, whose payload is their second word.
        unsafe {
            (self.at(state + 1) as *mut i64).add(1).write(left - 1);
            (self.at(state) as *mut i64).add(1).write(item.wrapping_add(step));
        }
        self.set_int(d, item);
        Some(true)
    }

    /// Empties the first registers. Numbers need no dropping, and may stay: nobody reads a register before it is written.
    #[inline(always)]
    pub fn drop_first(self, count: usize) {
        for r in 0..count {
            // SAFETY: the caller leaves the frame, whose first registers these are.
            let place = unsafe { &mut *self.0.add(r) };
            // SAFETY: the first word of a register is always initialised.
            let tag = unsafe { *(place as *const Option<Value> as *const u64) };
            if PLAIN >> (tag & 63) & 1 == 0 {
                *place = None;
            }
        }
    }

    /// Moves a result to the register of the caller; a number is copied.
    #[inline(always)]
    pub fn hand_over(self, from: Reg, caller: Registers, to: Reg) {
        // SAFETY: both are registers; the caller's window lies below this one.
        unsafe {
            if !caller.copy_plain_from(to, self.at(from)) {
                shift(&mut *caller.at(to), &mut *self.at(from));
            }
        }
    }

    #[inline(always)]
    pub fn get<'a>(self, r: Reg) -> &'a Option<Value> {
        // SAFETY: the register lies within the window; the caller lets the reference go before the register is written.
        unsafe { &*self.at(r) }
    }
}

/// Replaces what has to be dropped.
#[inline(never)]
fn replace(place: &mut Option<Value>, value: Value) {
    put(place, value);
}

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
    // SAFETY: the first word of a register is always initialised.
    let tag = unsafe { *(place as *const Option<Value> as *const u64) };
    match PLAIN >> (tag & 63) & 1 != 0 {
        // SAFETY: what is there needs no dropping.
        true => unsafe { ptr::write(place, None) },
        false => *place = None,
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

/// `copy` for the places where a call costs less than the room that it takes.
#[inline(never)]
pub(super) fn copy_shared(place: &mut Option<Value>, value: &Value) {
    copy(place, value);
}

/// Copies a value into a register. What the register held is dropped last.
#[inline(always)]
pub(super) fn copy(place: &mut Option<Value>, value: &Value) {
    if Registers(&mut *place).copy_constant(0, value) {
        return;
    }
    macro_rules! by_kind {
        ($($kind:ident)*) => {
            match value {
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
