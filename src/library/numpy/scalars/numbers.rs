//! What only numeric scalars have: exact ratios, bit counts, rounding, hexadecimal text.

use num_bigint::BigInt;

use super::attributes::{array_of, scalar_of};
use crate::array::Scalar;
use crate::error::{Error, Result};
use crate::object::array_like::{python_value, wrap};
use crate::object::{Args, Bound, Entry, Getter, Host, Value, call_method, type_name};

crate::entries! { pub NUMBER_METHODS:
    Entry::new_c("numpy.number.__round__", "__round__(self, ndigits=None, /)", "`round(self, ndigits)`.", round),
}

crate::entries! { pub INTEGER_METHODS:
    Entry::new_c("numpy.integer.is_integer", "is_integer(self)", "True.", |_, _| Ok(Value::Bool(true))),
    Entry::new_c("numpy.integer.bit_count", "bit_count(self)", "How many bits of the absolute value are set.", bit_count),
}

crate::entries! { pub FLOAT_METHODS:
    Entry::new_c("numpy.floating.is_integer", "is_integer(self)", "Whether the value has no fraction.", is_integer),
    Entry::new_c("numpy.floating.as_integer_ratio", "as_integer_ratio(self)", "The exact value as two integers.", as_integer_ratio),
}

pub static INTEGER_GETTERS: &[Getter] = &[
    Getter { name: "numerator", doc: "The value itself.", get: |_, this| Ok(this.clone()), set: None },
    Getter { name: "denominator", doc: "One.", get: |_, _| Ok(Value::Int(1)), set: None },
];

/// Without digits a Python integer, else a scalar of the same type.
fn round(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, digits] = args.take();
    let this = this.unwrap_or(Value::None);
    let scalar = scalar_of(&this)?;
    if matches!(scalar, Scalar::Bool(_) | Scalar::C64(_) | Scalar::C128(_)) {
        return Err(Error::type_error(format!("type {} doesn't define __round__ method", type_name(&this))));
    }
    match digits {
        None | Some(Value::None) => {
            let plain = python_value(scalar);
            match plain {
                Value::Float(value) => crate::object::number::int_of_float(value.round_ties_even()),
                integer => Ok(integer),
            }
        }
        Some(digits) => {
            let array = Value::array(array_of(&this)?);
            match call_method(cx, &array, "round", Args::new([digits]))? {
                Value::Array(result) => Ok(wrap(result.array())),
                other => Ok(other),
            }
        }
    }
}

fn bit_count(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let value = scalar_of(&this.unwrap_or(Value::None))?.as_i128().unwrap_or(0);
    Ok(Value::Int(i64::from(value.unsigned_abs().count_ones())))
}

fn is_integer(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let value = scalar_of(&this.unwrap_or(Value::None))?.as_f64().unwrap_or(f64::NAN);
    Ok(Value::Bool(value.is_finite() && value.fract() == 0.0))
}

fn as_integer_ratio(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let value = scalar_of(&this.unwrap_or(Value::None))?.as_f64().unwrap_or(f64::NAN);
    if value.is_nan() {
        return Err(Error::value("cannot convert NaN to integer ratio"));
    }
    if value.is_infinite() {
        return Err(Error::overflow("cannot convert Infinity to integer ratio"));
    }
    if value == 0.0 {
        return Ok(Value::tuple(vec![Value::Int(0), Value::Int(1)]));
    }
    let bits = value.abs().to_bits();
    let (stored, fraction) = ((bits >> 52) as i32, bits & ((1 << 52) - 1));
    let (mut mantissa, mut exponent) =
        if stored == 0 { (fraction, -1074) } else { (fraction | (1 << 52), stored - 1075) };
    let zeros = mantissa.trailing_zeros();
    mantissa >>= zeros;
    exponent += zeros as i32;
    let mut numerator = BigInt::from(mantissa);
    let mut denominator = BigInt::from(1);
    match exponent >= 0 {
        true => numerator <<= exponent as usize,
        false => denominator <<= exponent.unsigned_abs() as usize,
    }
    if value < 0.0 {
        numerator = -numerator;
    }
    Ok(Value::tuple(vec![Value::int(numerator), Value::int(denominator)]))
}
