//! What a ufunc is called with: arrays, NumPy scalars, and Python's own numbers, which adapt to the others.

use num_bigint::BigInt;
use num_complex::Complex;
use num_traits::ToPrimitive;

use crate::array::promotion::{check_python_int, integer_range};
use crate::array::{Array, DType, Num, Operand, Scalar};
use crate::error::{Error, Result};

/// One input of a call.
#[derive(Clone, Copy)]
pub enum Input<'a> {
    Array(&'a Array),
    /// A NumPy scalar, or a Python `bool`, which promotes as one.
    Scalar(&'a Scalar),
    /// A Python `int` of 64 bits.
    Int(i64),
    /// A longer Python `int`.
    BigInt(&'a BigInt),
    /// A Python `float`.
    Float(f64),
    /// A Python `complex`.
    Complex(Complex<f64>),
}

impl Input<'_> {
    /// The input's part in promotion.
    pub fn operand(&self) -> Operand {
        match self {
            Input::Array(array) => Operand::Strong(array.dtype().clone()),
            Input::Scalar(scalar) => Operand::Strong(scalar.dtype()),
            Input::Int(_) | Input::BigInt(_) => Operand::WeakInt,
            Input::Float(_) => Operand::WeakFloat,
            Input::Complex(_) => Operand::WeakComplex,
        }
    }

    pub fn shape(&self) -> &[usize] {
        match self {
            Input::Array(array) => array.shape(),
            _ => &[],
        }
    }

    pub fn is_weak(&self) -> bool {
        !matches!(self, Input::Array(_) | Input::Scalar(_))
    }

    /// The numeric type of an array or a NumPy scalar.
    pub fn operand_num(&self) -> Option<Num> {
        match self {
            Input::Array(array) => array.num(),
            Input::Scalar(scalar) => scalar.num(),
            _ => None,
        }
    }

    pub fn is_text(&self) -> bool {
        match self {
            Input::Array(array) => matches!(array.dtype(), DType::Str(_) | DType::Bytes(_)),
            Input::Scalar(scalar) => matches!(scalar, Scalar::Str(_) | Scalar::Bytes(_)),
            _ => false,
        }
    }

    /// A Python number as an element of a loop's type, and whether it overflowed a narrow float.
    ///
    /// Errors: `OverflowError` for an integer beyond an integer type, or beyond float64.
    pub fn to_element(self, num: Num) -> Result<(Scalar, bool)> {
        if let Some((low, high)) = integer_range(num) {
            let value = match self {
                Input::Int(value) => value as i128,
                Input::BigInt(big) => {
                    check_python_int(big.to_i128(), &big.to_string(), num)?;
                    big.to_i128().unwrap_or(0)
                }
                // Validated before: other kinds reach an integer loop only under `casting='unsafe'`.
                Input::Float(value) => value as i128,
                Input::Complex(value) => value.re as i128,
                Input::Array(_) | Input::Scalar(_) => 0,
            };
            if value < low || value > high {
                check_python_int(Some(value), &value.to_string(), num)?;
            }
            return Ok((integer_element(num, value), false));
        }
        let value = match self {
            Input::Int(value) => Complex::new(value as f64, 0.0),
            Input::BigInt(big) => match big.to_f64() {
                Some(value) if value.is_finite() => Complex::new(value, 0.0),
                _ => return Err(Error::overflow("int too large to convert to float")),
            },
            Input::Float(value) => Complex::new(value, 0.0),
            Input::Complex(value) => value,
            Input::Array(_) | Input::Scalar(_) => Complex::new(0.0, 0.0),
        };
        Ok(float_element(num, value))
    }

    /// Whether a Python number counts as true.
    pub fn is_true(self) -> bool {
        match self {
            Input::Int(value) => value != 0,
            Input::BigInt(_) => true,
            Input::Float(value) => value != 0.0,
            Input::Complex(value) => value.re != 0.0 || value.im != 0.0,
            Input::Array(_) | Input::Scalar(_) => false,
        }
    }

    /// Where a Python integer lies relative to an integer type: below it, within, or above.
    pub fn position(self, num: Num) -> std::cmp::Ordering {
        use std::cmp::Ordering::{Equal, Greater, Less};
        let Some((low, high)) = integer_range(num) else { return Equal };
        match self {
            Input::Int(value) if (value as i128) < low => Less,
            Input::Int(value) if (value as i128) > high => Greater,
            Input::BigInt(big) if *big < BigInt::from(low) => Less,
            Input::BigInt(big) if *big > BigInt::from(high) => Greater,
            _ => Equal,
        }
    }
}

impl<'a> From<&'a Array> for Input<'a> {
    fn from(array: &'a Array) -> Input<'a> {
        Input::Array(array)
    }
}

impl<'a> From<&'a Scalar> for Input<'a> {
    fn from(scalar: &'a Scalar) -> Input<'a> {
        Input::Scalar(scalar)
    }
}

/// An integer that is known to fit.
pub fn integer_element(num: Num, value: i128) -> Scalar {
    match num {
        Num::Bool => Scalar::Bool(value != 0),
        Num::I8 => Scalar::I8(value as i8),
        Num::U8 => Scalar::U8(value as u8),
        Num::I16 => Scalar::I16(value as i16),
        Num::U16 => Scalar::U16(value as u16),
        Num::I32 => Scalar::I32(value as i32),
        Num::U32 => Scalar::U32(value as u32),
        Num::I64 => Scalar::I64(value as i64),
        Num::U64 => Scalar::U64(value as u64),
        other => float_element(other, Complex::new(value as f64, 0.0)).0,
    }
}

/// A number in a floating type (`bool` takes its truth), and whether a finite one became infinite.
fn float_element(num: Num, value: Complex<f64>) -> (Scalar, bool) {
    let finite = value.re.is_finite() && value.im.is_finite();
    match num {
        Num::F16 => {
            let narrow = half::f16::from_f64(value.re);
            (Scalar::F16(narrow), narrow.is_infinite() && finite)
        }
        Num::F32 => (Scalar::F32(value.re as f32), (value.re as f32).is_infinite() && finite),
        Num::F64 => (Scalar::F64(value.re), false),
        Num::C64 => {
            let narrow = Complex::new(value.re as f32, value.im as f32);
            (Scalar::C64(narrow), (narrow.re.is_infinite() || narrow.im.is_infinite()) && finite)
        }
        Num::C128 => (Scalar::C128(Box::new(value)), false),
        _ => (Scalar::Bool(value.re != 0.0 || value.im != 0.0), false),
    }
}

/// The numeric type of a loop operand; text and time loops take no Python numbers.
pub fn loop_num(dtype: &DType) -> Option<Num> {
    match dtype {
        DType::Num(num) => Some(*num),
        _ => None,
    }
}
