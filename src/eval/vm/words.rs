//! Values as words.
//!
//! A value is two words, a tag and a payload. Reading all sixteen bytes at once right after they were written one by one makes the
//! processor wait for the writes to reach its cache, which costs more than most instructions. So values are moved and copied word by
//! word here, and never as a block.

use std::hint::{assert_unchecked, unreachable_unchecked};
use std::mem::MaybeUninit;
use std::ptr;
use std::rc::Rc;

use num_complex::Complex;

use crate::array::Scalar;
use crate::object::{Builtin, Entry, Value};

/// A value's two words on their way from one place to another: its tag, and a payload that some kinds do not have.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub tag: u64,
    pub payload: MaybeUninit<u64>,
}

impl Words {
    /// # Safety
    /// A register or a value is there.
    #[inline(always)]
    pub unsafe fn read(from: *const Option<Value>) -> Words {
        // SAFETY: the first word is always initialised; the second one is moved without being looked at.
        unsafe { Words { tag: *(from as *const u64), payload: *(from as *const MaybeUninit<u64>).add(1) } }
    }

    /// The words of a value, whose owner is not changed by that.
    #[inline(always)]
    pub fn of(value: &Value) -> Words {
        // SAFETY: `Some(value)` is the value itself, because the size leaves no room for more.
        unsafe { Words::read(value as *const Value as *const Option<Value>) }
    }

    /// The words of a value that was made just now, from which they are moved. Each is read by itself: a call wrote them one by one, and
    /// the compiler would move them as a block.
    #[inline(always)]
    pub fn fresh(value: &Value) -> Words {
        let from = value as *const Value as *const u64;
        // SAFETY: as for `of`.
        unsafe {
            Words { tag: from.read_volatile(), payload: (from as *const MaybeUninit<u64>).add(1).read_volatile() }
        }
    }

    /// The words of a value with one more reference to it; `None` for the few kinds that are copied otherwise.
    #[inline(always)]
    pub fn shared(value: &Value) -> Option<Words> {
        let words = Words::of(value);
        (words.is_plain() || one_more(value)).then_some(words)
    }

    /// Writes them without dropping what was there.
    ///
    /// # Safety
    /// A register or a value is there; if it is a value, these are no empty register's.
    #[inline(always)]
    pub unsafe fn write(self, to: *mut Option<Value>) {
        // SAFETY: both words are inside. A volatile store is not joined with the other one.
        unsafe {
            (to as *mut u64).write_volatile(self.tag);
            (to as *mut MaybeUninit<u64>).add(1).write(self.payload);
        }
    }

    /// Whether copying is all that a copy takes, and nothing is dropped.
    #[inline(always)]
    pub fn is_plain(self) -> bool {
        PLAIN >> (self.tag & 63) & 1 != 0
    }

    /// Drops the value.
    ///
    /// # Safety
    /// Nobody else owns it.
    #[inline(never)]
    pub unsafe fn let_go(self) {
        let mut place = None;
        // SAFETY: the words are a value's, which is owned here.
        unsafe { self.write(&mut place) }
        match &place {
            Some(value) if one_less(value) => std::mem::forget(place),
            _ => drop(place),
        }
    }
}

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

pub(super) const INT: u64 = tag(&Value::Int(0));
pub(super) const FLOAT: u64 = tag(&Value::Float(0.0));
pub(super) const BOOL: u64 = tag(&Value::Bool(false));
pub(super) const NONE: u64 = tag(&Value::None);
/// The tag of NumPy's double, whose payload is where a float's is.
pub(super) const DOUBLE: u64 = tag(&Value::Scalar(Scalar::F64(0.0)));
/// The same of NumPy's integer.
const LONG: u64 = tag(&Value::Scalar(Scalar::I64(0)));
/// A built-in class, and a built-in function.
const TYPE: u64 = tag(&Value::Type(Builtin::Object));
const ENTRY: u64 = tag(&Value::Entry(&SOME_ENTRY));
static SOME_ENTRY: Entry = Entry::new_c("", "", "", |_, _| Ok(Value::None));
/// The tag of an empty register.
pub(super) const EMPTY: u64 = {
    const NOTHING: &Option<Value> = &None;
    // SAFETY: as for `tag`; what no value has as its tag marks the empty option, as the size leaves no other room.
    unsafe { *(NOTHING as *const Option<Value> as *const u64) }
};
/// Tags of what can be written over without dropping it, as bits. Tags are numbers of kinds, of which `EMPTY` is the last.
const PLAIN: u64 =
    1 << INT | 1 << FLOAT | 1 << BOOL | 1 << NONE | 1 << DOUBLE | 1 << LONG | 1 << TYPE | 1 << ENTRY | 1 << EMPTY;

/// From this tag on nothing is counted or owned: the kinds that `Value` lists last, and empty registers.
const LOOSE: u64 = TYPE;

const _: () = {
    assert!(LOOSE < ENTRY && LOOSE < INT && LOOSE < FLOAT && LOOSE < BOOL && LOOSE < NONE && LOOSE < EMPTY);
    assert!(PLAIN >> LOOSE == 0b111_1111 && EMPTY - LOOSE == 6);
};

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

/// The kinds whose payload is one counted reference. The work on each is the same, which leaves one branch of it: whether it is counted.
macro_rules! counted {
    ($value:expr, $x:ident => $work:expr, $rest:expr) => {
        counted!(@ $value, $x => $work, $rest, Function List Str Tuple Dict Array Module Instance Class Method Set BigInt Bytes Range
            Slice Exception DType Complex)
    };
    (@ $value:expr, $x:ident => $work:expr, $rest:expr, $($kind:ident)*) => {
        match matches!($value, Value::Object(_) $(| Value::$kind(_))*) {
            true => match $value {
                $(Value::$kind($x) => $work,)*
                Value::Object(object) => {
                    let $x = object.shared();
                    $work
                }
                // SAFETY: it is one of them.
                _ => unsafe { unreachable_unchecked() },
            },
            false => $rest,
        }
    };
}

/// Counts one more reference to a value; false for the kinds that are not counted.
#[inline(always)]
pub(super) fn one_more(value: &Value) -> bool {
    counted!(value, x => {
        // SAFETY: no memory holds so many references. Without the question for an overflow, one branch serves all kinds.
        unsafe { assert_unchecked(Rc::strong_count(x) < isize::MAX as usize) }
        std::mem::forget(Rc::clone(x));
        true
    }, false)
}

/// Counts one reference less to a value that has others; false, with nothing done, for all else.
#[inline(always)]
fn one_less(value: &Value) -> bool {
    let shared = counted!(value, x => Rc::strong_count(x), 1) > 1;
    if shared {
        counted!(value, x => {
            // SAFETY: asked above; and it is the reference that the caller forgets.
            unsafe {
                assert_unchecked(Rc::strong_count(x) > 1);
                Rc::decrement_strong_count(Rc::as_ptr(x));
            }
            true
        }, false);
    }
    shared
}

/// Writes words over what a place holds, which is dropped last.
///
/// # Safety
/// The words are a value's that is owned by nobody else; the place is a register's or a value's.
#[inline(always)]
pub(super) unsafe fn supplant(place: *mut Option<Value>, words: Words) {
    // SAFETY: the caller's promise.
    unsafe {
        match *(place as *const u64) >= LOOSE {
            true => words.write(place),
            false => supplant_owner(place, words),
        }
    }
}

/// The same where there may be something to drop.
///
/// # Safety
/// As for `supplant`.
#[inline(never)]
unsafe fn supplant_owner(place: *mut Option<Value>, words: Words) {
    // SAFETY: the caller's promise; what was there is owned here once it was written over, or its reference was given up.
    unsafe {
        if let Some(value) = &*place
            && one_less(value)
        {
            return words.write(place);
        }
        let old = Words::read(place);
        words.write(place);
        if !old.is_plain() {
            old.let_go();
        }
    }
}

/// Replaces what a register holds; numbers and the like need no dropping.
#[inline(always)]
pub(in super::super) fn put(place: &mut Option<Value>, value: Value) {
    clear(place);
    // SAFETY: the value is not dropped here, and the register is empty.
    unsafe { Words::of(&value).write(place) }
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
            Words::of(value).write(to);
            ptr::write(from, None);
        }
    }
}

/// Moves a row of registers into another one that holds nothing to be dropped, word by word: some of them were written just before.
/// What is left behind must not be read.
///
/// # Safety
/// There is room for so many at `to`.
#[inline(always)]
pub(in super::super) unsafe fn carry(from: &[Option<Value>], to: *mut Option<Value>) {
    for (place, from) in from.iter().enumerate() {
        // SAFETY: a register, and the caller's room.
        unsafe { Words::read(from).write(to.add(place)) }
    }
}

/// Makes registers empty whose values were moved elsewhere.
#[inline(always)]
pub(in super::super) fn forget(registers: &mut [Option<Value>]) {
    for register in registers {
        // SAFETY: it is a register; an empty one has no payload.
        unsafe { *(register as *mut Option<Value> as *mut u64) = EMPTY }
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
    match tag >= LOOSE {
        // SAFETY: what is there needs no dropping.
        true => unsafe { ptr::write(place, None) },
        false => *place = None,
    }
}

/// Copies a value into a register. What the register held is dropped last.
#[inline(always)]
pub(super) fn copy(place: &mut Option<Value>, value: &Value) {
    let words = Words::of(value);
    if words.is_plain() || one_more(value) {
        // SAFETY: the value, or the reference that was counted, is the register's now.
        return unsafe { supplant(place, words) };
    }
    put(place, value.clone());
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
