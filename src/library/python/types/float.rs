//! `float` and `complex`: construction and methods.
//!
//! Rounding to decimal places goes through decimal text, as CPython's does, so that `round(2.675, 2)` sees the number that the
//! float really is. Hexadecimal text is written and read exactly, with one rounding half to even.

use num_bigint::BigInt;
use num_complex::Complex;
use num_traits::{Float, FromPrimitive};

use super::receiver;
use crate::array::Scalar;
use crate::error::{Error, Result};
use crate::library::python::quick;
use crate::object::floating::numbered_nan;
use crate::object::number::{complex_of, float_of, int_of_float};
use crate::object::{Bound, Entry, Getter, Host, TypeTable, Value, to_index, type_name};

pub static TABLE: TypeTable = TypeTable {
    doc: "A floating-point number of 64 bits.",
    construct: Some(&FLOAT),
    methods: &[METHODS],
    getters: GETTERS,
    statics: STATICS,
};

pub static COMPLEX_TABLE: TypeTable = TypeTable {
    doc: "A complex number of two floats.",
    construct: Some(&COMPLEX),
    methods: &[COMPLEX_METHODS],
    getters: COMPLEX_GETTERS,
    statics: &[],
};

static FLOAT: Entry =
    Entry::new_c("float", "float(x=0, /)", "A float from a number or from text.", construct).quick(quick::float);
static COMPLEX: Entry = Entry::new_c(
    "complex",
    "complex(real=0, imag=0)",
    "A complex number from its parts or from text.",
    construct_complex,
);

crate::entries! { METHODS:
    Entry::new_c("float.is_integer", "is_integer(self, /)", "Whether there is no fraction.", is_integer),
    Entry::new_c("float.conjugate", "conjugate(self, /)", "The float itself.", itself),
    Entry::new_c("float.hex", "hex(self, /)", "The exact value in hexadecimal.\n\n>>> (1.5).hex()\n'0x1.8000000000000p+0'", hex),
    Entry::new_c("float.as_integer_ratio", "as_integer_ratio(self, /)", "Two integers whose quotient is the float.", as_integer_ratio),
    Entry::new_c("float.__round__", "__round__(self, ndigits=None, /)", "Rounded half to even.", round),
    Entry::new_c("float.__trunc__", "__trunc__(self, /)", "The integer towards zero.", trunc),
    Entry::new_c("float.__floor__", "__floor__(self, /)", "The integer below.", floor),
    Entry::new_c("float.__ceil__", "__ceil__(self, /)", "The integer above.", ceil),
}

crate::entries! { STATICS:
    Entry::new_c("float.fromhex", "fromhex(cls, string, /)", "The float of hexadecimal text.", fromhex),
}

crate::entries! { COMPLEX_METHODS:
    Entry::new_c("complex.conjugate", "conjugate(self, /)", "The number with the sign of its imaginary part changed.", conjugate),
}

static GETTERS: &[Getter] = &[
    Getter {
        name: "real",
        doc: "The float itself.",
        get: |_, x| receiver::float(Some(x.clone()), "real").map(Value::Float),
        set: None,
    },
    Getter { name: "imag", doc: "Always 0.0.", get: |_, _| Ok(Value::Float(0.0)), set: None },
];

static COMPLEX_GETTERS: &[Getter] = &[
    Getter {
        name: "real",
        doc: "The real part.",
        get: |_, z| complex(Some(z.clone()), "real").map(|z| Value::Float(z.re)),
        set: None,
    },
    Getter {
        name: "imag",
        doc: "The imaginary part.",
        get: |_, z| complex(Some(z.clone()), "imag").map(|z| Value::Float(z.im)),
        set: None,
    },
];

fn construct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    match x {
        None => Ok(Value::Float(0.0)),
        Some(x @ Value::Float(_)) => Ok(x),
        Some(x @ Value::Instance(_)) => float_of(cx, &x).map(Value::Float),
        Some(x) => {
            let value = float_of(cx, &x)?;
            if !value.is_nan() {
                return Ok(Value::Float(value));
            }
            let state = cx.state();
            state.nans += 1;
            Ok(Value::Float(numbered_nan(state.nans).copysign(value)))
        }
    }
}

fn construct_complex(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [real, imag] = args.take();
    let Some(imag) = imag else {
        return match real {
            None => Ok(Value::complex(Complex::new(0.0, 0.0))),
            Some(real) => complex_of(cx, &real).map(Value::complex),
        };
    };
    if matches!(real, Some(Value::Str(_))) {
        return Err(Error::type_error("complex() can't take second arg if first is a string"));
    }
    if matches!(imag, Value::Str(_)) {
        return Err(Error::type_error("complex() second arg can't be a string"));
    }
    let mut parts = Complex::new(0.0, 0.0);
    if let Some(real) = real {
        parts = complex_of(cx, &real)?;
    }
    match imag {
        // A float as imaginary part must not turn signed zeros and infinities of the real part.
        Value::Complex(_) | Value::Scalar(Scalar::C64(_) | Scalar::C128(_)) => {
            let imag = complex_of(cx, &imag)?;
            parts = Complex::new(parts.re - imag.im, parts.im + imag.re);
        }
        imag => {
            let value = match complex_of(cx, &imag) {
                Ok(value) => value.re,
                Err(_) => {
                    let kind = type_name(&imag);
                    return Err(Error::type_error(format!("complex() second argument must be a number, not '{kind}'")));
                }
            };
            parts.im = if parts.im == 0.0 { value } else { parts.im + value };
        }
    }
    Ok(Value::complex(parts))
}

fn complex(this: Option<Value>, method: &str) -> Result<Complex<f64>> {
    match receiver::native(this) {
        Value::Complex(value) => Ok(*value),
        Value::Scalar(Scalar::C128(value)) => Ok(*value),
        other => Err(receiver::foreign(&other, "complex", method)),
    }
}

fn conjugate(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::complex(complex(this, "conjugate")?.conj()))
}

fn is_integer(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let x = receiver::float(this, "is_integer")?;
    Ok(Value::Bool(x.is_finite() && x.fract() == 0.0))
}

fn itself(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    receiver::float(this, "conjugate").map(Value::Float)
}

fn trunc(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    int_of_float(receiver::float(this, "__trunc__")?)
}

fn floor(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    int_of_float(receiver::float(this, "__floor__")?.floor())
}

fn ceil(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    int_of_float(receiver::float(this, "__ceil__")?.ceil())
}

fn as_integer_ratio(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let (numerator, denominator) = integer_ratio(receiver::float(this, "as_integer_ratio")?)?;
    Ok(Value::tuple(vec![Value::int(numerator), Value::int(denominator)]))
}

/// The fraction in lowest terms that a float is.
pub fn integer_ratio(x: f64) -> Result<(BigInt, BigInt)> {
    if x.is_nan() {
        return Err(Error::value("cannot convert NaN to integer ratio"));
    }
    if x.is_infinite() {
        return Err(Error::overflow("cannot convert Infinity to integer ratio"));
    }
    if x == 0.0 {
        return Ok((0.into(), 1.into()));
    }
    let (mantissa, exponent, sign) = x.integer_decode();
    let zeros = mantissa.trailing_zeros();
    let odd = BigInt::from(mantissa >> zeros) * sign;
    let exponent = exponent as i32 + zeros as i32;
    Ok(match exponent >= 0 {
        true => (odd << exponent, 1.into()),
        false => (odd, BigInt::from(1) << -exponent),
    })
}

fn round(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, digits] = args.take();
    let x = receiver::float(this, "__round__")?;
    let Some(digits) = digits.filter(|digits| !digits.is_none()) else {
        return int_of_float(x.round_ties_even());
    };
    let places = match to_index(cx, &digits)? {
        Value::Int(places) => places,
        other => {
            let negative = matches!(&other, Value::BigInt(value) if value.sign() == num_bigint::Sign::Minus);
            if negative { i64::MIN } else { i64::MAX }
        }
    };
    round_to_places(x, places).map(Value::Float)
}

/// `round(x, places)`: half to even, decided by the exact value.
pub fn round_to_places(x: f64, places: i64) -> Result<f64> {
    // No float64 has a digit beyond these places (CPython's NDIGITS_MAX and NDIGITS_MIN).
    if !x.is_finite() || x == 0.0 || places > 323 {
        return Ok(x);
    }
    if places < -308 {
        return Ok(0.0 * x);
    }
    let text = match usize::try_from(places) {
        Ok(places) => format!("{x:.places$}"),
        Err(_) => {
            let whole = BigInt::from_f64(x.abs().trunc()).unwrap_or_default();
            let rounded = super::int::round_to_power(&whole, x.fract() != 0.0, places.unsigned_abs() as u32);
            format!("{}{rounded}", if x < 0.0 { "-" } else { "" })
        }
    };
    let rounded: f64 = text.parse().unwrap_or(x);
    match rounded.is_finite() {
        true => Ok(rounded),
        false => Err(Error::overflow("rounded value too large to represent")),
    }
}

fn hex(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::from(hex_text(receiver::float(this, "hex")?)))
}

fn hex_text(x: f64) -> String {
    if x.is_nan() {
        return "nan".to_string();
    }
    let sign = if x.is_sign_negative() { "-" } else { "" };
    if x.is_infinite() {
        return format!("{sign}inf");
    }
    if x == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let bits = x.to_bits();
    let (fraction, exponent) = (bits & ((1 << 52) - 1), (bits >> 52 & 0x7ff) as i64);
    match exponent {
        0 => format!("{sign}0x0.{fraction:013x}p-1022"),
        _ => format!("{sign}0x1.{fraction:013x}p{:+}", exponent - 1023),
    }
}

fn fromhex(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [class, text] = args.take();
    let text = match receiver::native(text) {
        Value::Str(text) => text,
        _ => return Err(Error::type_error("bad argument type for built-in operation")),
    };
    let value = Value::Float(parse_hex(text.trim())?);
    match class {
        Some(class @ Value::Class(_)) => cx.call(&class, crate::object::Args::new([value])),
        _ => Ok(value),
    }
}

fn parse_hex(text: &str) -> Result<f64> {
    let invalid = || Error::value("invalid hexadecimal floating-point string");
    let too_large = || Error::overflow("hexadecimal value too large to represent as a float");
    let (negative, rest) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    let lower = rest.to_ascii_lowercase();
    let signed = |x: f64| if negative { -x } else { x };
    match lower.as_str() {
        "inf" | "infinity" => return Ok(signed(f64::INFINITY)),
        "nan" => return Ok(signed(f64::NAN)),
        _ => {}
    }
    let digits = lower.strip_prefix("0x").unwrap_or(&lower);
    let (digits, exponent) = match digits.split_once('p') {
        None => (digits, 0i64),
        Some((digits, exponent)) => {
            let bare = exponent.trim_start_matches(['+', '-']);
            if bare.is_empty() || exponent.len() - bare.len() > 1 || !bare.bytes().all(|b| b.is_ascii_digit()) {
                return Err(invalid());
            }
            let large = if exponent.starts_with('-') { -1 << 40 } else { 1 << 40 };
            (digits, exponent.parse::<i64>().unwrap_or(large).clamp(-1 << 40, 1 << 40))
        }
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.len() + fraction.len() == 0 || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_hexdigit()) {
        return Err(invalid());
    }
    // Digits beyond the 32nd significant one can only say whether the rest is zero.
    let (mut mantissa, mut sticky, mut dropped) = (0u128, false, 0i64);
    for digit in whole.bytes().chain(fraction.bytes()) {
        let digit = (digit as char).to_digit(16).unwrap_or(0);
        if mantissa >> 120 == 0 {
            mantissa = mantissa << 4 | digit as u128;
        } else {
            sticky |= digit != 0;
            dropped += 1;
        }
    }
    if mantissa == 0 {
        return Ok(signed(0.0));
    }
    let exponent = exponent + 4 * (dropped - fraction.len() as i64);
    let top = exponent + 128 - mantissa.leading_zeros() as i64;
    if top > 1024 {
        return Err(too_large());
    }
    if top < -1075 {
        return Ok(signed(0.0));
    }
    // Bits below the last place of the result are rounded half to even.
    let last = (top - 53).max(-1074);
    let shift = last - exponent;
    let rounded = match u32::try_from(shift) {
        Ok(shift) if shift >= 1 => {
            let kept = mantissa.checked_shr(shift).unwrap_or(0);
            let rest = if shift >= 128 { mantissa } else { mantissa & ((1u128 << shift) - 1) };
            let half = 1u128.checked_shl(shift - 1).unwrap_or(u128::MAX);
            kept + (rest > half || (rest == half && (sticky || kept & 1 == 1))) as u128
        }
        _ => mantissa << (-shift).clamp(0, 127) as u32,
    };
    // Two exact steps, because the power alone can be below the smallest float.
    let value = rounded as f64 * 2f64.powi((last / 2) as i32) * 2f64.powi((last - last / 2) as i32);
    if value.is_infinite() { Err(too_large()) } else { Ok(signed(value)) }
}
