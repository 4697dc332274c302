//! `hash`: CPython's own values, so that dicts, sets and everything ordered by them come out as there.
//!
//! Numbers that are equal hash equal whatever their type: all are reduced modulo the Mersenne prime 2**61 - 1. Text and bytes use
//! SipHash-1-3 (Aumasson and Bernstein) with key 0, which is `PYTHONHASHSEED=0`.

use std::rc::Rc;

use num_bigint::BigInt;
use num_complex::Complex;
use num_traits::Signed;

use super::attribute::call_special;
use super::class::type_name;
use super::host::Host;
use super::text::Text;
use super::time_hash::{hash_date, hash_span};
use super::value::{Range, Value};
use crate::array::{DType, NAT, Scalar};
use crate::error::{Error, Result};

const MODULUS: u64 = (1 << 61) - 1;

/// `hash(value)`.
///
/// # Errors
/// `TypeError: unhashable type: 'list'`, and what a script's `__hash__` raises.
pub fn hash(cx: &mut dyn Host, value: &Value) -> Result<i64> {
    Ok(match value {
        Value::Str(text) => hash_text(text),
        Value::Int(value) => hash_int(*value),
        Value::Bool(value) => *value as i64,
        Value::BigInt(value) => hash_big(value),
        Value::Float(value) => hash_float(*value),
        Value::Complex(value) => hash_complex(**value),
        Value::None => 0xfca8_6420,
        Value::Ellipsis => 0xfca8_6421,
        Value::NotImplemented => 0xfca8_6422,
        Value::Bytes(bytes) => hash_bytes(bytes),
        Value::Tuple(items) => {
            cx.enter()?;
            let lanes: Result<Vec<i64>> = items.iter().map(|item| hash(cx, item)).collect();
            cx.leave();
            hash_tuple(&lanes?)
        }
        Value::Scalar(scalar) => hash_scalar(scalar)?,
        Value::Set(set) if set.is_frozen() => set.hash(),
        Value::Range(range) => hash_range(range),
        Value::DType(dtype) => hash_str(&dtype_key(dtype)),
        Value::Instance(instance) => return hash_instance(cx, value, instance),
        Value::Object(object) => match object.hash(cx)? {
            Some(hash) => hash,
            None => hash_address(object.address()),
        },
        Value::Type(builtin) => hash_str(builtin.name()),
        Value::Class(class) => match class.metaclass().and_then(|metaclass| metaclass.lookup("__hash__")) {
            Some(Value::None) => return Err(unhashable(value)),
            Some(_) => match call_special(cx, value, "__hash__", &[])? {
                Some(result) => hash_result(&result)?,
                None => hash_address(Rc::as_ptr(class) as usize),
            },
            None => hash_address(Rc::as_ptr(class) as usize),
        },
        Value::Function(function) => hash_address(Rc::as_ptr(function) as usize),
        Value::Entry(entry) => hash_address(std::ptr::from_ref(*entry) as usize),
        Value::Ufunc(ufunc) => hash_address(std::ptr::from_ref(*ufunc) as usize),
        Value::Module(module) => hash_address(Rc::as_ptr(module) as usize),
        Value::Method(method) => {
            let function = hash(cx, &method.function)?;
            identity_hash(&method.receiver) ^ function
        }
        Value::Exception(exception) => match call_special(cx, value, "__hash__", &[])? {
            Some(result) => hash_result(&result)?,
            None => hash_address(Rc::as_ptr(exception) as usize),
        },
        Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Slice(_) | Value::Array(_) => {
            return Err(unhashable(value));
        }
    })
}

/// A text that is the same for equal dtypes: what makes no other type is left out.
fn dtype_key(dtype: &DType) -> String {
    match dtype {
        DType::Struct(layout) => {
            let field = |field: &crate::array::Field| {
                let (name, title, offset) = (&field.name, &field.title, field.offset);
                format!("{name:?} {title:?} {offset} {} {:?};", dtype_key(&field.dtype), field.shape)
            };
            format!("{} {{{}}}", layout.itemsize, layout.fields.iter().map(field).collect::<String>())
        }
        DType::Sub(sub) => format!("{} {:?}", dtype_key(&sub.base), sub.shape),
        other => format!("{other:?}"),
    }
}

/// `object.__hash__`: by where the object is, or by value for inline kinds.
pub fn identity_hash(value: &Value) -> i64 {
    hash_address(match value {
        Value::Instance(shared) => Rc::as_ptr(shared) as usize,
        Value::List(shared) => Rc::as_ptr(shared) as usize,
        Value::Dict(shared) => Rc::as_ptr(shared) as usize,
        Value::Set(shared) => Rc::as_ptr(shared) as usize,
        Value::Array(shared) => Rc::as_ptr(shared) as usize,
        Value::Exception(shared) => Rc::as_ptr(shared) as usize,
        Value::Class(shared) => Rc::as_ptr(shared) as usize,
        Value::Function(shared) => Rc::as_ptr(shared) as usize,
        Value::Method(shared) => Rc::as_ptr(shared) as usize,
        Value::Module(shared) => Rc::as_ptr(shared) as usize,
        Value::Str(shared) => Rc::as_ptr(shared) as usize,
        Value::Bytes(shared) => Rc::as_ptr(shared) as usize,
        Value::Tuple(shared) => Rc::as_ptr(shared) as usize,
        Value::BigInt(shared) => Rc::as_ptr(shared) as usize,
        Value::Complex(shared) => Rc::as_ptr(shared) as usize,
        Value::Range(shared) => Rc::as_ptr(shared) as usize,
        Value::Slice(shared) => Rc::as_ptr(shared) as usize,
        Value::DType(shared) => Rc::as_ptr(shared) as usize,
        Value::Object(object) => object.address(),
        Value::Entry(entry) => std::ptr::from_ref(*entry) as usize,
        Value::Ufunc(ufunc) => std::ptr::from_ref(*ufunc) as usize,
        Value::Int(value) => *value as usize,
        Value::Float(value) => value.to_bits() as usize,
        _ => 0x5a5a_5a50,
    })
}

/// `hash` of a `str`, which the text remembers.
#[inline]
pub fn hash_text(text: &Text) -> i64 {
    text.hash_with(hash_str)
}

/// `hash` of a value whose hash takes no call and no allocation; `None` for all others.
#[inline]
pub(super) fn plain_hash(value: &Value) -> Option<i64> {
    Some(match value {
        Value::Str(text) => hash_text(text),
        Value::Int(value) => hash_int(*value),
        Value::Bool(value) => *value as i64,
        Value::Float(value) => hash_float(*value),
        Value::None => 0xfca8_6420,
        Value::Tuple(items) => hash_plain_items(items)?,
        _ => return None,
    })
}

/// The hash of a tuple of two such values, if neither is a tuple.
#[inline]
pub(super) fn plain_pair_hash(one: &Value, other: &Value) -> Option<i64> {
    if matches!(one, Value::Tuple(_)) || matches!(other, Value::Tuple(_)) {
        return None;
    }
    let mut state = TupleHash::new();
    state.add(plain_hash(one)?);
    state.add(plain_hash(other)?);
    Some(state.finish(2))
}

fn hash_plain_items(items: &[Value]) -> Option<i64> {
    let mut state = TupleHash::new();
    for item in items {
        state.add(match item {
            Value::Tuple(inner) if inner.len() > 4 || inner.iter().any(|item| matches!(item, Value::Tuple(_))) => {
                return None;
            }
            other => plain_hash(other)?,
        });
    }
    Some(state.finish(items.len()))
}

/// `hash` of a `str`: over one, two or four bytes a character, as CPython stores it.
pub fn hash_str(text: &str) -> i64 {
    if text.is_ascii() {
        return hash_bytes(text.as_bytes());
    }
    let widest = text.chars().map(crate::surrogate::code).max().unwrap_or(0);
    let mut bytes = Vec::with_capacity(text.len() * 2);
    for character in text.chars().map(crate::surrogate::code) {
        match widest {
            0..=0xff => bytes.push(character as u8),
            0x100..=0xffff => bytes.extend_from_slice(&(character as u16).to_le_bytes()),
            _ => bytes.extend_from_slice(&character.to_le_bytes()),
        }
    }
    hash_bytes(&bytes)
}

/// `hash` of an integer of 64 bits.
#[inline]
pub fn hash_int(value: i64) -> i64 {
    if (0..MODULUS as i64).contains(&value) {
        return value;
    }
    let reduced = (value.unsigned_abs() % MODULUS) as i64;
    no_error(if value < 0 { -reduced } else { reduced })
}

fn hash_big(value: &BigInt) -> i64 {
    let reduced = super::big::rest(value, MODULUS) as i64;
    no_error(if value.is_negative() { -reduced } else { reduced })
}

/// `hash` of a float: of the integer or fraction it is.
pub fn hash_float(value: f64) -> i64 {
    if value.is_infinite() {
        return if value > 0.0 { 314_159 } else { -314_159 };
    }
    if value.is_nan() || value == 0.0 {
        return 0;
    }
    let bits = value.to_bits();
    let (exponent, fraction) = ((bits >> 52 & 0x7ff) as i64, bits & ((1 << 52) - 1));
    let (mantissa, exponent) = if exponent == 0 { (fraction, -1074) } else { (fraction | 1 << 52, exponent - 1075) };
    // 2**61 is 1 modulo the prime: multiplying by a power of two rotates 61 bits.
    let turn = exponent.rem_euclid(61) as u32;
    let rotated = (mantissa << turn & MODULUS) | (mantissa >> (61 - turn));
    let reduced = (if rotated == MODULUS { 0 } else { rotated }) as i64;
    no_error(if value < 0.0 { -reduced } else { reduced })
}

fn hash_complex(value: Complex<f64>) -> i64 {
    no_error(hash_float(value.re).wrapping_add(hash_float(value.im).wrapping_mul(1_000_003)))
}

pub fn hash_bytes(bytes: &[u8]) -> i64 {
    if bytes.is_empty() { 0 } else { no_error(siphash13(bytes) as i64) }
}

/// The tuple hash of CPython 3.8 and later: xxHash's mixing of the items' hashes.
pub fn hash_tuple(lanes: &[i64]) -> i64 {
    let mut state = TupleHash::new();
    lanes.iter().for_each(|&lane| state.add(lane));
    state.finish(lanes.len())
}

struct TupleHash(u64);

impl TupleHash {
    const P1: u64 = 11_400_714_785_074_694_791;
    const P2: u64 = 14_029_467_366_897_019_727;
    const P5: u64 = 2_870_177_450_012_600_261;

    fn new() -> TupleHash {
        TupleHash(TupleHash::P5)
    }

    fn add(&mut self, lane: i64) {
        let mixed = self.0.wrapping_add((lane as u64).wrapping_mul(TupleHash::P2));
        self.0 = mixed.rotate_left(31).wrapping_mul(TupleHash::P1);
    }

    fn finish(self, count: usize) -> i64 {
        let state = self.0.wrapping_add(count as u64 ^ TupleHash::P5 ^ 3_527_539);
        if state == u64::MAX { 1_546_275_796 } else { state as i64 }
    }
}

fn hash_range(range: &Range) -> i64 {
    let none = 0xfca8_6420;
    let len = range.len() as i64;
    let start = if len == 0 { none } else { hash_int(range.start) };
    let step = if len <= 1 { none } else { hash_int(range.step) };
    hash_tuple(&[hash_int(len), start, step])
}

fn hash_scalar(scalar: &Scalar) -> Result<i64> {
    Ok(match scalar {
        Scalar::Str(text) => hash_str(text),
        Scalar::Bytes(bytes) => hash_bytes(bytes),
        Scalar::Datetime(value) | Scalar::Timedelta(value) if value.0 == NAT => hash_int(NAT),
        Scalar::Datetime(value) => hash_date(value.0, value.1),
        Scalar::Timedelta(value) => hash_span(value.0, value.1)?,
        Scalar::Void(value) => hash_bytes(&value.bytes()),
        Scalar::C64(_) | Scalar::C128(_) => hash_complex(scalar.as_complex().unwrap_or_default()),
        Scalar::F16(_) | Scalar::F32(_) | Scalar::F64(_) => hash_float(scalar.as_f64().unwrap_or_default()),
        integer => hash_big(&BigInt::from(integer.as_i128().unwrap_or_default())),
    })
}

/// A script's `__hash__`, the native part's, or identity; none when the class has `__eq__` only.
fn hash_instance(cx: &mut dyn Host, value: &Value, instance: &Rc<super::class::Instance>) -> Result<i64> {
    let class = instance.class().clone();
    match class.lookup("__hash__") {
        Some(Value::None) => Err(unhashable(value)),
        Some(_) => match call_special(cx, value, "__hash__", &[])? {
            Some(result) => hash_result(&result),
            None => Ok(identity_hash(value)),
        },
        None => {
            let native = instance.native.borrow().clone();
            match native {
                Some(Value::List(_) | Value::Dict(_)) => Err(unhashable(value)),
                Some(Value::Set(set)) if !set.is_frozen() => Err(unhashable(value)),
                Some(native) => hash(cx, &native),
                None => Ok(identity_hash(value)),
            }
        }
    }
}

fn hash_result(result: &Value) -> Result<i64> {
    match result {
        Value::Int(hash) => Ok(no_error(*hash)),
        Value::Bool(hash) => Ok(*hash as i64),
        Value::BigInt(hash) => Ok(hash_big(hash)),
        other => match super::inheritance::native_part(other) {
            Some(native @ (Value::Int(_) | Value::BigInt(_))) => hash_result(&native),
            _ => Err(Error::type_error("__hash__ method should return an integer")),
        },
    }
}

/// `TypeError: unhashable type: 'list'`.
pub fn unhashable(value: &Value) -> Error {
    Error::type_error(format!("unhashable type: '{}'", type_name(value)))
}

fn hash_address(address: usize) -> i64 {
    // The low bits of an address are all alike.
    no_error((address as u64).rotate_right(4) as i64)
}

/// -1 stands for an error in CPython and is never a hash.
#[inline]
fn no_error(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

/// SipHash with one compression and three finalization rounds, key 0.
fn siphash13(bytes: &[u8]) -> u64 {
    let mut state: [u64; 4] =
        [0x736f_6d65_7073_6575, 0x646f_7261_6e64_6f6d, 0x6c79_6765_6e65_7261, 0x7465_6462_7974_6573];
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let word = u64::from_le_bytes(chunk.try_into().unwrap_or_default());
        state[3] ^= word;
        sip_round(&mut state);
        state[0] ^= word;
    }
    let tail = chunks.remainder().iter().rev().fold(0u64, |word, &byte| word << 8 | byte as u64);
    let last = (bytes.len() as u64) << 56 | tail;
    state[3] ^= last;
    sip_round(&mut state);
    state[0] ^= last;
    state[2] ^= 0xff;
    for _ in 0..3 {
        sip_round(&mut state);
    }
    state[0] ^ state[1] ^ state[2] ^ state[3]
}

#[inline(always)]
fn sip_round(v: &mut [u64; 4]) {
    v[0] = v[0].wrapping_add(v[1]);
    v[2] = v[2].wrapping_add(v[3]);
    v[1] = v[1].rotate_left(13) ^ v[0];
    v[3] = v[3].rotate_left(16) ^ v[2];
    v[0] = v[0].rotate_left(32);
    v[2] = v[2].wrapping_add(v[1]);
    v[0] = v[0].wrapping_add(v[3]);
    v[1] = v[1].rotate_left(17) ^ v[2];
    v[3] = v[3].rotate_left(21) ^ v[0];
    v[2] = v[2].rotate_left(32);
}
