//! Arithmetic of Python's `int`: 64 bits where they suffice, `BigInt` beyond.
//!
//! Results that would not fit into memory are refused before they are computed, and long powers ask the host between steps
//! whether to go on.

use std::borrow::Cow;
use std::ops::{Mul, Rem};

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::host::Host;
use super::operator::BinaryOp;
use super::value::Value;
use crate::error::{Error, Result};
use crate::limits;

/// The most bits an integer result may have.
const MAX_BITS: u64 = 1 << 33;

/// An `int` or `bool` as a big integer.
pub fn as_big(value: &Value) -> Option<Cow<'_, BigInt>> {
    match value {
        Value::Bool(value) => Some(Cow::Owned(BigInt::from(*value as i64))),
        Value::Int(value) => Some(Cow::Owned(BigInt::from(*value))),
        Value::BigInt(value) => Some(Cow::Borrowed(value)),
        _ => None,
    }
}

/// An `int` or `bool` that fits in 64 bits.
#[inline]
pub fn as_small(value: &Value) -> Option<i64> {
    match value {
        Value::Int(value) => Some(*value),
        Value::Bool(value) => Some(*value as i64),
        _ => None,
    }
}

/// `a op b` of 64-bit integers; `None` where the result may not fit or is no integer.
#[inline]
pub fn small(op: BinaryOp, a: i64, b: i64) -> Option<Value> {
    Some(match op {
        BinaryOp::Add => Value::Int(a.checked_add(b)?),
        BinaryOp::Sub => Value::Int(a.checked_sub(b)?),
        BinaryOp::Mul => Value::Int(a.checked_mul(b)?),
        BinaryOp::FloorDiv if b != 0 => {
            let (quotient, rest) = (a.checked_div(b)?, a.wrapping_rem(b));
            Value::Int(quotient - i64::from(rest != 0 && (rest < 0) != (b < 0)))
        }
        BinaryOp::Mod if b != 0 => {
            let rest = a.wrapping_rem(b);
            Value::Int(if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest })
        }
        BinaryOp::TrueDiv if b != 0 && a.unsigned_abs() <= 1 << 53 && b.unsigned_abs() <= 1 << 53 => {
            Value::Float(a as f64 / b as f64)
        }
        BinaryOp::Pow if b >= 0 => Value::Int(a.checked_pow(u32::try_from(b).ok()?)?),
        BinaryOp::LShift if (0..64).contains(&b) => {
            let shifted = a.wrapping_shl(b as u32);
            if shifted.wrapping_shr(b as u32) != a {
                return None;
            }
            Value::Int(shifted)
        }
        BinaryOp::RShift if b >= 0 => Value::Int(a >> b.min(63)),
        BinaryOp::BitAnd => Value::Int(a & b),
        BinaryOp::BitOr => Value::Int(a | b),
        BinaryOp::BitXor => Value::Int(a ^ b),
        _ => return None,
    })
}

/// `a op b` of integers of any size; `None` for `@`.
///
/// # Errors
/// `ZeroDivisionError`, `OverflowError`, `ValueError` for negative shifts, `MemoryError` for results that are too large.
pub fn arithmetic(cx: &mut dyn Host, op: BinaryOp, a: &BigInt, b: &BigInt) -> Result<Option<Value>> {
    Ok(Some(match op {
        BinaryOp::Add => Value::int(a + b),
        BinaryOp::Sub => Value::int(a - b),
        BinaryOp::Mul => {
            request_bits(a.bits().saturating_add(b.bits()))?;
            Value::int(a * b)
        }
        BinaryOp::TrueDiv => Value::Float(true_divide(a, b)?),
        BinaryOp::FloorDiv => Value::int(a.div_floor(nonzero(b, "integer division or modulo by zero")?)),
        BinaryOp::Mod => Value::int(a.mod_floor(nonzero(b, "integer modulo by zero")?)),
        BinaryOp::Pow if b.is_negative() => {
            let value = super::floating::power(to_float(a)?, to_float(b)?)?;
            return Ok(Some(value));
        }
        BinaryOp::Pow => Value::int(power(cx, a, b)?),
        BinaryOp::LShift => Value::int(shift_left(a, b)?),
        BinaryOp::RShift => {
            if b.is_negative() {
                return Err(Error::value("negative shift count"));
            }
            match b.to_u64() {
                Some(count) if count <= a.bits() => Value::int(a >> count),
                _ => Value::Int(if a.is_negative() { -1 } else { 0 }),
            }
        }
        BinaryOp::BitAnd => Value::int(a & b),
        BinaryOp::BitOr => Value::int(a | b),
        BinaryOp::BitXor => Value::int(a ^ b),
        BinaryOp::MatMul => return Ok(None),
    }))
}

/// Quotient and remainder, rounded down.
pub fn divmod(a: &BigInt, b: &BigInt) -> Result<(BigInt, BigInt)> {
    Ok(a.div_mod_floor(nonzero(b, "integer division or modulo by zero")?))
}

/// `pow(base, exponent, modulus)`; a negative exponent asks for the inverse.
pub fn power_modulo(base: &BigInt, exponent: &BigInt, modulus: &BigInt) -> Result<BigInt> {
    if modulus.is_zero() {
        return Err(Error::value("pow() 3rd argument cannot be 0"));
    }
    if exponent.is_negative() {
        let inverse = base
            .mod_floor(&modulus.abs())
            .modinv(&modulus.abs())
            .ok_or_else(|| Error::value("base is not invertible for the given modulus"))?;
        return Ok(inverse.modpow(&-exponent, modulus));
    }
    Ok(base.modpow(exponent, modulus))
}

/// The same of numbers that fit into words, where the modulus is positive: products of small ones do too.
pub fn small_power_modulo(base: i64, exponent: u64, modulus: i64) -> i64 {
    let base = base.rem_euclid(modulus) as u64;
    match u32::try_from(modulus) {
        Ok(modulo) => by_squares(base, 1, exponent, modulo as u64) as i64,
        Err(_) => by_squares(base as u128, 1, exponent, modulus as u128) as i64,
    }
}

/// `base ** exponent % modulo`, with one as the numbers have it.
fn by_squares<T: Copy + Mul<Output = T> + Rem<Output = T>>(base: T, one: T, mut exponent: u64, modulo: T) -> T {
    let (mut square, mut result) = (base, one % modulo);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * square % modulo;
        }
        square = square * square % modulo;
        exponent >>= 1;
    }
    result
}

/// The nearest float; `OverflowError` when there is none.
pub fn to_float(value: &BigInt) -> Result<f64> {
    match value.to_f64() {
        Some(float) if float.is_finite() => Ok(float),
        _ => Err(Error::overflow("int too large to convert to float")),
    }
}

/// The quotient correctly rounded (ties to even), as `long_true_divide` computes it.
pub fn true_divide(a: &BigInt, b: &BigInt) -> Result<f64> {
    nonzero(b, "division by zero")?;
    if a.is_zero() {
        return Ok(if b.is_negative() { -0.0 } else { 0.0 });
    }
    let negative = a.is_negative() != b.is_negative();
    let (a, b) = (a.magnitude(), b.magnitude());
    // A quotient of 66 to 67 bits; the lowest remembers whether anything was cut off.
    let scale = a.bits() as i64 - b.bits() as i64 - 66;
    let (quotient, rest) = match scale >= 0 {
        true => a.div_rem(&(b << scale as u64)),
        false => (a << scale.unsigned_abs()).div_rem(b),
    };
    let mut digits = quotient.to_u128().unwrap_or(u128::MAX);
    digits |= u128::from(!rest.is_zero());
    let value = ldexp_rounded(digits, scale);
    if value.is_infinite() {
        return Err(Error::overflow("integer division result too large for a float"));
    }
    Ok(if negative { -value } else { value })
}

/// `digits * 2**scale` rounded once, subnormal results included.
fn ldexp_rounded(digits: u128, scale: i64) -> f64 {
    let bits = 128 - digits.leading_zeros() as i64;
    // The exponent of the result's last bit: 53 bits below the first, but never below 2**-1074.
    let last = (bits + scale - 53).max(-1074);
    let drop = last - scale;
    let (mut mantissa, mut exponent) = (digits, scale);
    if drop >= 128 {
        return 0.0;
    }
    if drop > 0 {
        let (kept, cut) = (digits >> drop, digits & ((1u128 << drop) - 1));
        let half = 1u128 << (drop - 1);
        mantissa = kept + u128::from(cut > half || (cut == half && kept & 1 == 1));
        exponent = last;
    }
    // Exact: the mantissa has at most 54 bits and the powers below are split so that none is subnormal.
    let mut value = mantissa as f64;
    while exponent > 0 {
        let step = exponent.min(1000);
        value *= 2f64.powi(step as i32);
        exponent -= step;
        if value.is_infinite() {
            return value;
        }
    }
    if exponent < -1000 {
        value *= 2f64.powi(-1000 + 60);
        exponent += 1000 - 60;
    }
    while exponent < 0 {
        let step = exponent.max(-1000);
        value *= 2f64.powi(step as i32);
        exponent -= step;
    }
    value
}

fn power(cx: &mut dyn Host, base: &BigInt, exponent: &BigInt) -> Result<BigInt> {
    if exponent.is_zero() || base.is_one() {
        return Ok(BigInt::one());
    }
    if base.is_zero() {
        return Ok(BigInt::zero());
    }
    if base.magnitude().is_one() {
        return Ok(if exponent.is_even() { BigInt::one() } else { base.clone() });
    }
    let Some(exponent) = exponent.to_u64() else { return Err(Error::memory("")) };
    request_bits((base.bits() - 1).saturating_mul(exponent))?;
    if base.magnitude().count_ones() == 1 {
        let magnitude = BigInt::one() << ((base.bits() - 1) * exponent);
        return Ok(if base.is_negative() && exponent % 2 == 1 { -magnitude } else { magnitude });
    }
    let mut result = BigInt::one();
    for bit in (0..64 - exponent.leading_zeros()).rev() {
        if result.bits() > 100_000 {
            cx.checkpoint()?;
        }
        result = &result * &result;
        if exponent >> bit & 1 == 1 {
            result *= base;
        }
    }
    Ok(result)
}

fn shift_left(a: &BigInt, count: &BigInt) -> Result<BigInt> {
    if count.sign() == Sign::Minus {
        return Err(Error::value("negative shift count"));
    }
    if a.is_zero() {
        return Ok(BigInt::zero());
    }
    let Some(count) = count.to_u64() else { return Err(Error::overflow("too many digits in integer")) };
    request_bits(a.bits().saturating_add(count))?;
    Ok(a << count)
}

fn nonzero<'a>(divisor: &'a BigInt, message: &str) -> Result<&'a BigInt> {
    if divisor.is_zero() { Err(Error::zero_division(message)) } else { Ok(divisor) }
}

fn request_bits(bits: u64) -> Result<()> {
    if bits > MAX_BITS {
        return Err(Error::memory(""));
    }
    limits::request((bits / 8) as usize)
}
