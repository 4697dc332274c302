//! One element on its own: what `x[0, 1]` is, and what is written by `x[0, 1] = ...`.
//!
//! A scalar keeps its exact dtype (NumPy's `np.int8(3)` is not Python's `3`). It fits in two words: everything wider than
//! eight bytes is boxed.

use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;

use half::f16;
use num_complex::Complex;

use super::dtype::{DType, Num, TimeUnit};
use super::element::Bool;
use super::view::Array;
use crate::surrogate;

/// A typed element.
///
/// The tag takes a whole word, so that the kinds of a script's values, which share it, have nothing in that word but their tag: they
/// are moved as two words, never as a byte and odd pieces.
#[derive(Clone, Debug)]
#[repr(u64)]
pub enum Scalar {
    Bool(bool),
    I8(i8),
    U8(u8),
    I16(i16),
    U16(u16),
    I32(i32),
    U32(u32),
    I64(i64),
    U64(u64),
    F16(f16),
    F32(f32),
    F64(f64),
    C64(Complex<f32>),
    C128(Box<Complex<f64>>),
    /// Without the NUL padding.
    Str(Rc<String>),
    Bytes(Rc<Vec<u8>>),
    /// Ticks since 1970 in a unit; `i64::MIN` is NaT.
    Datetime(Box<(i64, TimeUnit)>),
    Timedelta(Box<(i64, TimeUnit)>),
    /// A structured or raw record.
    Void(Box<Record>),
}

/// A record: its dtype, and its bytes, which lie in the array that it is an element of, if there is one. A record is a view, as in
/// NumPy: what is written to a field of it is written to the array.
#[derive(Clone)]
pub struct Record {
    pub dtype: DType,
    own: Vec<u8>,
    home: Option<Array>,
}

impl Record {
    /// A record of its own.
    pub fn new(dtype: DType, bytes: Vec<u8>) -> Record {
        Record { dtype, own: bytes, home: None }
    }

    /// The element of an array, which is given as a 0-d view of it.
    pub fn of_array(home: Array) -> Record {
        Record { dtype: home.dtype().clone(), own: Vec::new(), home: Some(home) }
    }

    /// The bytes as they are now.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match &self.home {
            None => Cow::Borrowed(&self.own),
            // SAFETY: a 0-d view lies within its buffer, and the bytes are copied before anything else runs.
            Some(home) => unsafe { Cow::Owned(std::slice::from_raw_parts(home.data_ptr(), home.itemsize()).to_vec()) },
        }
    }

    /// The array that the record is an element of, as a 0-d view.
    pub fn home(&self) -> Option<&Array> {
        self.home.as_ref()
    }
}

impl PartialEq for Record {
    fn eq(&self, other: &Record) -> bool {
        self.dtype == other.dtype && self.bytes() == other.bytes()
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Record").field(&self.dtype).field(&self.bytes()).finish()
    }
}

/// The value of NaT in datetime64 and timedelta64.
pub const NAT: i64 = i64::MIN;

impl Scalar {
    pub fn dtype(&self) -> DType {
        match self {
            Scalar::Str(text) => DType::Str(text.chars().count()),
            Scalar::Bytes(bytes) => DType::Bytes(bytes.len()),
            Scalar::Datetime(value) => DType::Datetime(value.1),
            Scalar::Timedelta(value) => DType::Timedelta(value.1),
            Scalar::Void(value) => value.dtype.clone(),
            numeric => DType::Num(numeric.num().unwrap_or(Num::Bool)),
        }
    }

    /// The numeric type, when it has one.
    pub fn num(&self) -> Option<Num> {
        Some(match self {
            Scalar::Bool(_) => Num::Bool,
            Scalar::I8(_) => Num::I8,
            Scalar::U8(_) => Num::U8,
            Scalar::I16(_) => Num::I16,
            Scalar::U16(_) => Num::U16,
            Scalar::I32(_) => Num::I32,
            Scalar::U32(_) => Num::U32,
            Scalar::I64(_) => Num::I64,
            Scalar::U64(_) => Num::U64,
            Scalar::F16(_) => Num::F16,
            Scalar::F32(_) => Num::F32,
            Scalar::F64(_) => Num::F64,
            Scalar::C64(_) => Num::C64,
            Scalar::C128(_) => Num::C128,
            _ => return None,
        })
    }

    /// A boolean or integer, exactly.
    pub fn as_i128(&self) -> Option<i128> {
        Some(match *self {
            Scalar::Bool(v) => v as i128,
            Scalar::I8(v) => v as i128,
            Scalar::U8(v) => v as i128,
            Scalar::I16(v) => v as i128,
            Scalar::U16(v) => v as i128,
            Scalar::I32(v) => v as i128,
            Scalar::U32(v) => v as i128,
            Scalar::I64(v) => v as i128,
            Scalar::U64(v) => v as i128,
            _ => return None,
        })
    }

    /// A boolean, integer or real as a double.
    pub fn as_f64(&self) -> Option<f64> {
        match *self {
            Scalar::F16(v) => Some(v.to_f64()),
            Scalar::F32(v) => Some(v as f64),
            Scalar::F64(v) => Some(v),
            Scalar::U64(v) => Some(v as f64),
            Scalar::I64(v) => Some(v as f64),
            _ => self.as_i128().map(|v| v as f64),
        }
    }

    /// Any number as a complex double.
    pub fn as_complex(&self) -> Option<Complex<f64>> {
        match self {
            Scalar::C64(v) => Some(Complex::new(v.re as f64, v.im as f64)),
            Scalar::C128(v) => Some(**v),
            other => other.as_f64().map(|re| Complex::new(re, 0.0)),
        }
    }

    /// Reads the element that starts at `ptr`. Not for object slots, which belong to a room above: those read as `None`.
    ///
    /// # Safety
    /// `dtype.itemsize()` bytes at `ptr` are readable; no alignment is needed.
    pub unsafe fn read(dtype: &DType, ptr: *const u8) -> Option<Scalar> {
        // SAFETY: the caller vouches for the bytes; every read below stays within the item size.
        unsafe {
            macro_rules! get {
                ($t:ty) => {
                    (ptr as *const $t).read_unaligned()
                };
            }
            Some(match dtype {
                DType::Num(num) => match num {
                    Num::Bool => Scalar::Bool(get!(Bool).get()),
                    Num::I8 => Scalar::I8(get!(i8)),
                    Num::U8 => Scalar::U8(get!(u8)),
                    Num::I16 => Scalar::I16(get!(i16)),
                    Num::U16 => Scalar::U16(get!(u16)),
                    Num::I32 => Scalar::I32(get!(i32)),
                    Num::U32 => Scalar::U32(get!(u32)),
                    Num::I64 => Scalar::I64(get!(i64)),
                    Num::U64 => Scalar::U64(get!(u64)),
                    Num::F16 => Scalar::F16(get!(f16)),
                    Num::F32 => Scalar::F32(get!(f32)),
                    Num::F64 => Scalar::F64(get!(f64)),
                    Num::C64 => Scalar::C64(get!(Complex<f32>)),
                    Num::C128 => Scalar::C128(Box::new(get!(Complex<f64>))),
                },
                DType::Swapped(num) => {
                    let mut bytes = [0u8; 16];
                    std::ptr::copy_nonoverlapping(ptr, bytes.as_mut_ptr(), num.itemsize());
                    swap_bytes(*num, &mut bytes);
                    return Scalar::read(&DType::Num(*num), bytes.as_ptr());
                }
                DType::Bytes(len) => {
                    let bytes = std::slice::from_raw_parts(ptr, *len);
                    let end = bytes.iter().rposition(|&b| b != 0).map_or(0, |i| i + 1);
                    Scalar::Bytes(Rc::new(bytes[..end].to_vec()))
                }
                DType::Str(len) => Scalar::Str(Rc::new(read_text(ptr as *const u32, *len))),
                DType::Datetime(unit) => Scalar::Datetime(Box::new((get!(i64), *unit))),
                DType::Timedelta(unit) => Scalar::Timedelta(Box::new((get!(i64), *unit))),
                DType::Struct(_) | DType::Void(_) => {
                    let bytes = std::slice::from_raw_parts(ptr, dtype.itemsize()).to_vec();
                    Scalar::Void(Box::new(Record::new(dtype.clone(), bytes)))
                }
                DType::Object(_) | DType::Sub(_) => return None,
            })
        }
    }

    /// Writes a scalar of exactly the destination's type (text of any length is cut or padded). Casting comes before,
    /// see `cast`. Returns false, and writes nothing, when the types differ.
    ///
    /// # Safety
    /// `dtype.itemsize()` bytes at `ptr` are writable; no alignment is needed.
    pub unsafe fn write(&self, dtype: &DType, ptr: *mut u8) -> bool {
        // SAFETY: the caller vouches for the bytes; every write below stays within the item size.
        unsafe {
            macro_rules! put {
                ($value:expr, $t:ty) => {
                    (ptr as *mut $t).write_unaligned($value)
                };
            }
            match (dtype, self) {
                (DType::Num(Num::Bool), Scalar::Bool(v)) => put!(*v as u8, u8),
                (DType::Num(Num::I8), Scalar::I8(v)) => put!(*v, i8),
                (DType::Num(Num::U8), Scalar::U8(v)) => put!(*v, u8),
                (DType::Num(Num::I16), Scalar::I16(v)) => put!(*v, i16),
                (DType::Num(Num::U16), Scalar::U16(v)) => put!(*v, u16),
                (DType::Num(Num::I32), Scalar::I32(v)) => put!(*v, i32),
                (DType::Num(Num::U32), Scalar::U32(v)) => put!(*v, u32),
                (DType::Num(Num::I64), Scalar::I64(v)) => put!(*v, i64),
                (DType::Num(Num::U64), Scalar::U64(v)) => put!(*v, u64),
                (DType::Num(Num::F16), Scalar::F16(v)) => put!(*v, f16),
                (DType::Num(Num::F32), Scalar::F32(v)) => put!(*v, f32),
                (DType::Num(Num::F64), Scalar::F64(v)) => put!(*v, f64),
                (DType::Num(Num::C64), Scalar::C64(v)) => put!(*v, Complex<f32>),
                (DType::Num(Num::C128), Scalar::C128(v)) => put!(**v, Complex<f64>),
                (DType::Swapped(num), value) => {
                    let mut bytes = [0u8; 16];
                    if !value.write(&DType::Num(*num), bytes.as_mut_ptr()) {
                        return false;
                    }
                    swap_bytes(*num, &mut bytes);
                    std::ptr::copy_nonoverlapping(bytes.as_ptr(), ptr, num.itemsize());
                }
                (DType::Bytes(len), Scalar::Bytes(v)) => {
                    for i in 0..*len {
                        ptr.add(i).write(v.get(i).copied().unwrap_or(0));
                    }
                }
                (DType::Str(len), Scalar::Str(v)) => {
                    let to = ptr as *mut u32;
                    if v.is_ascii() {
                        let given = v.len().min(*len);
                        for (i, &byte) in v.as_bytes()[..given].iter().enumerate() {
                            to.add(i).write_unaligned(byte.into());
                        }
                        for i in given..*len {
                            to.add(i).write_unaligned(0);
                        }
                    } else {
                        let mut chars = v.chars();
                        for i in 0..*len {
                            to.add(i).write_unaligned(chars.next().map_or(0, surrogate::code));
                        }
                    }
                }
                (DType::Datetime(unit), Scalar::Datetime(v)) | (DType::Timedelta(unit), Scalar::Timedelta(v))
                    if v.1 == *unit =>
                {
                    put!(v.0, i64)
                }
                (DType::Struct(_) | DType::Void(_), Scalar::Void(v)) if v.dtype == *dtype => {
                    let bytes = v.bytes();
                    std::ptr::copy_nonoverlapping(bytes.as_ptr(), ptr, bytes.len())
                }
                _ => return false,
            }
            true
        }
    }
}

/// Reverses the byte order of one element in place; the two halves of a complex number separately.
pub fn swap_bytes(num: Num, bytes: &mut [u8]) {
    let size = num.itemsize();
    let part = if num.is_complex() { size / 2 } else { size };
    bytes[..size].chunks_exact_mut(part).for_each(<[u8]>::reverse);
}
/// The text of an element, without the zeros that fill it up.
///
/// # Safety
/// `len` units are readable; no alignment is needed.
unsafe fn read_text(units: *const u32, len: usize) -> String {
    // SAFETY: the caller's units.
    let unit = |i: usize| unsafe { units.add(i).read_unaligned() };
    let mut end = len;
    while end > 0 && unit(end - 1) == 0 {
        end -= 1;
    }
    let mut all = 0;
    for i in 0..end {
        all |= unit(i);
    }
    if all < 128 {
        let mut bytes = vec![0; end];
        for (i, byte) in bytes.iter_mut().enumerate() {
            *byte = unit(i) as u8;
        }
        return String::from_utf8(bytes).unwrap_or_default();
    }
    let mut text = String::with_capacity(end);
    for i in 0..end {
        text.push(surrogate::character(unit(i)).unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    text
}
