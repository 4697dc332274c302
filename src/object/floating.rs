//! Arithmetic of Python's `float` and `complex`, step by step as CPython's `floatobject.c` and `complexobject.c` round.

use std::rc::Rc;

use num_complex::Complex;

use super::exception::Exception;
use super::operator::BinaryOp;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// `a op b` of floats; `None` for operators that floats do not have.
#[inline]
pub fn arithmetic(op: BinaryOp, a: f64, b: f64) -> Result<Option<Value>> {
    Ok(Some(Value::Float(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::TrueDiv if b == 0.0 => return Err(Error::zero_division("float division by zero")),
        BinaryOp::TrueDiv => a / b,
        BinaryOp::FloorDiv if b == 0.0 => return Err(Error::zero_division("float floor division by zero")),
        BinaryOp::FloorDiv => divmod_nonzero(a, b).0,
        BinaryOp::Mod if b == 0.0 => return Err(Error::zero_division("float modulo")),
        BinaryOp::Mod => modulo(a, b),
        BinaryOp::Pow => return power(a, b).map(Some),
        _ => return Ok(None),
    })))
}

/// Marks the NaNs that scripts make from text, whose other bits are a number.
const NUMBERED: u64 = 0x7ffc_0000_0000_0000;

/// A NaN that `is` tells from all others: in CPython each `float('nan')` is an object of its own, and lists and dicts look for the same
/// object. Floats here are stored in place, so that only their bits can say which one they are.
pub fn numbered_nan(number: u64) -> f64 {
    f64::from_bits(NUMBERED | number & 0x3_ffff_ffff_ffff)
}

/// A float as it goes where its bits can be seen: a number of [`numbered_nan`] stays behind.
#[inline(always)]
pub fn bare(value: f64) -> f64 {
    if value.is_nan() { without_number(value) } else { value }
}

#[cold]
fn without_number(value: f64) -> f64 {
    match value.to_bits() & NUMBERED == NUMBERED {
        true => f64::NAN.copysign(value),
        false => value,
    }
}

/// `divmod(a, b)` of floats.
pub fn divmod(a: f64, b: f64) -> Result<(f64, f64)> {
    if b == 0.0 { Err(Error::zero_division("float divmod()")) } else { Ok(divmod_nonzero(a, b)) }
}

/// `a ** b`: complex for fractional powers of negative numbers.
pub fn power(a: f64, b: f64) -> Result<Value> {
    if b == 0.0 || a == 1.0 {
        return Ok(Value::Float(1.0));
    }
    if a == 0.0 && b < 0.0 {
        return Err(Error::zero_division("0.0 cannot be raised to a negative power"));
    }
    if a < 0.0 && a.is_finite() && b.is_finite() && b != b.floor() {
        return complex_power(Complex::new(a, 0.0), Complex::new(b, 0.0)).map(Value::complex);
    }
    let result = a.powf(b);
    if result.is_infinite() && a.is_finite() && b.is_finite() { Err(out_of_range()) } else { Ok(Value::Float(result)) }
}

/// `a op b` of complex numbers; `None` for operators that they do not have.
pub fn complex_arithmetic(op: BinaryOp, a: Complex<f64>, b: Complex<f64>) -> Result<Option<Value>> {
    Ok(complex_result(op, a, b)?.map(Value::complex))
}

/// The same, not yet an object.
pub fn complex_result(op: BinaryOp, a: Complex<f64>, b: Complex<f64>) -> Result<Option<Complex<f64>>> {
    Ok(Some(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => multiply(a, b),
        BinaryOp::TrueDiv => divide(a, b).ok_or_else(|| Error::zero_division("complex division by zero"))?,
        BinaryOp::Pow => complex_power(a, b)?,
        _ => return Ok(None),
    }))
}

/// `abs(z)`; `OverflowError` when it is too large.
pub fn complex_absolute(z: Complex<f64>) -> Result<f64> {
    let length = z.re.hypot(z.im);
    match length.is_infinite() && z.re.is_finite() && z.im.is_finite() {
        true => Err(Error::overflow("absolute value too large")),
        false => Ok(length),
    }
}

/// CPython reports a range error of the C library with its number.
fn out_of_range() -> Error {
    let args = vec![Value::Int(34), Value::from("Numerical result out of range")];
    let exception = Rc::new(Exception::new(Kind::OverflowError, None, args));
    Error::raised(exception, "(34, 'Numerical result out of range')")
}

fn modulo(a: f64, b: f64) -> f64 {
    let rest = a % b;
    if rest == 0.0 {
        0f64.copysign(b)
    } else if (b < 0.0) != (rest < 0.0) {
        rest + b
    } else {
        rest
    }
}

fn divmod_nonzero(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0f64.copysign(a / b), rest);
    }
    let floor = quotient.floor();
    (if quotient - floor > 0.5 { floor + 1.0 } else { floor }, rest)
}

fn multiply(a: Complex<f64>, b: Complex<f64>) -> Complex<f64> {
    Complex::new(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
}

/// Smith's quotient; `None` for a zero divisor.
fn divide(a: Complex<f64>, b: Complex<f64>) -> Option<Complex<f64>> {
    if b.re.abs() >= b.im.abs() {
        if b.re == 0.0 {
            return None;
        }
        let ratio = b.im / b.re;
        let denominator = b.re + b.im * ratio;
        Some(Complex::new((a.re + a.im * ratio) / denominator, (a.im - a.re * ratio) / denominator))
    } else if b.im.abs() >= b.re.abs() {
        let ratio = b.re / b.im;
        let denominator = b.re * ratio + b.im;
        Some(Complex::new((a.re * ratio + a.im) / denominator, (a.im * ratio - a.re) / denominator))
    } else {
        Some(Complex::new(f64::NAN, f64::NAN))
    }
}

/// Small whole exponents by repeated multiplication, all others in polar form.
fn complex_power(a: Complex<f64>, b: Complex<f64>) -> Result<Complex<f64>> {
    let zero_power = || Error::zero_division("0.0 to a negative or complex power");
    let result = if b.im == 0.0 && b.re == b.re.floor() && b.re.abs() <= 100.0 {
        let count = b.re as i32;
        let product = whole_power(a, count.unsigned_abs());
        if count > 0 { product } else { divide(Complex::new(1.0, 0.0), product).ok_or_else(zero_power)? }
    } else if a.re == 0.0 && a.im == 0.0 {
        if b.im != 0.0 || b.re < 0.0 {
            return Err(zero_power());
        }
        Complex::new(0.0, 0.0)
    } else {
        let length = a.re.hypot(a.im);
        let angle = a.im.atan2(a.re);
        let (mut size, mut phase) = (length.powf(b.re), angle * b.re);
        if b.im != 0.0 {
            size /= (angle * b.im).exp();
            phase += b.im * length.ln();
        }
        Complex::new(size * phase.cos(), size * phase.sin())
    };
    match result.re.is_infinite() || result.im.is_infinite() {
        true => Err(Error::overflow("complex exponentiation")),
        false => Ok(result),
    }
}

fn whole_power(base: Complex<f64>, count: u32) -> Complex<f64> {
    let (mut result, mut power, mut left) = (Complex::new(1.0, 0.0), base, count);
    while left > 0 {
        if left & 1 == 1 {
            result = multiply(result, power);
        }
        left >>= 1;
        power = multiply(power, power);
    }
    result
}
