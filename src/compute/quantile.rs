//! Quantiles by all thirteen methods: order statistics of partitioned lines, interpolated as NumPy's
//! `_function_base_impl._quantile` does (Hyndman and Fan, 1996).

use super::parallel::Exec;
use super::sort::{partition, without_axis};
use crate::array::cast_numeric::narrow_to_f16;
use crate::array::join::axis_range;
use crate::array::layout::{Dims, normalize_axis};
use crate::array::promotion::promote_nums;
use crate::array::{Array, DType, Kind, Num, NumericOnly, Order, cast};
use crate::error::{Error, Result};

/// `method=`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    InvertedCdf,
    AveragedInvertedCdf,
    ClosestObservation,
    InterpolatedInvertedCdf,
    Hazen,
    Weibull,
    Linear,
    MedianUnbiased,
    NormalUnbiased,
    Lower,
    Higher,
    Midpoint,
    Nearest,
}

const METHODS: [(&str, Method); 13] = [
    ("inverted_cdf", Method::InvertedCdf),
    ("averaged_inverted_cdf", Method::AveragedInvertedCdf),
    ("closest_observation", Method::ClosestObservation),
    ("interpolated_inverted_cdf", Method::InterpolatedInvertedCdf),
    ("hazen", Method::Hazen),
    ("weibull", Method::Weibull),
    ("linear", Method::Linear),
    ("median_unbiased", Method::MedianUnbiased),
    ("normal_unbiased", Method::NormalUnbiased),
    ("lower", Method::Lower),
    ("higher", Method::Higher),
    ("midpoint", Method::Midpoint),
    ("nearest", Method::Nearest),
];

impl Method {
    /// Errors: `'foo' is not a valid method. Use one of: dict_keys([...])`.
    pub fn parse(word: &str) -> Result<Method> {
        METHODS.iter().find(|entry| entry.0 == word).map(|entry| entry.1).ok_or_else(|| {
            let names: Vec<String> = METHODS.iter().map(|entry| format!("'{}'", entry.0)).collect();
            Error::value(format!("'{word}' is not a valid method. Use one of: dict_keys([{}])", names.join(", ")))
        })
    }

    /// Whether the result is always an element.
    pub const fn is_discrete(self) -> bool {
        matches!(
            self,
            Method::InvertedCdf | Method::ClosestObservation | Method::Lower | Method::Higher | Method::Nearest
        )
    }

    /// The position among `n` sorted elements, every step rounded to the type of the fractions.
    fn position(self, n: f64, q: f64, of_q: Num) -> f64 {
        let round = |value: f64| rounded(of_q, value);
        let times = |n: f64| round(round(n) * q);
        let scaled = |alpha: f64, beta: f64| {
            let shift = round(round(alpha) + round(q * round(1.0 - alpha - beta)));
            round(round(times(n) + shift) - 1.0)
        };
        let linear = times(n - 1.0);
        // The lower neighbour where the fraction meets a condition, else the upper one.
        let boundary = |index: f64, lower: bool| (if lower { index.floor() } else { index.floor() + 1.0 }).max(0.0);
        match self {
            Method::InvertedCdf => {
                let index = round(times(n) - 1.0);
                boundary(index, index == index.floor())
            }
            Method::ClosestObservation => {
                let index = round(round(times(n) - 1.0) - 0.5);
                boundary(index, index == index.floor() && index.floor().rem_euclid(2.0) == 1.0)
            }
            Method::AveragedInvertedCdf => round(times(n) - 1.0),
            Method::InterpolatedInvertedCdf => scaled(0.0, 1.0),
            Method::Hazen => scaled(0.5, 0.5),
            Method::Weibull => scaled(0.0, 0.0),
            Method::MedianUnbiased => scaled(1.0 / 3.0, 1.0 / 3.0),
            Method::NormalUnbiased => scaled(3.0 / 8.0, 3.0 / 8.0),
            Method::Linear => linear,
            Method::Lower => linear.floor(),
            Method::Higher => linear.ceil(),
            Method::Midpoint => round(0.5 * round(linear.floor() + linear.ceil())),
            Method::Nearest => linear.round_ties_even(),
        }
    }

    /// The weight of the upper neighbour.
    fn weight(self, fraction: f64, position: f64) -> f64 {
        match self {
            Method::AveragedInvertedCdf => {
                if fraction == 0.0 {
                    0.5
                } else {
                    1.0
                }
            }
            Method::Midpoint => {
                if position % 1.0 == 0.0 {
                    0.0
                } else {
                    0.5
                }
            }
            _ => fraction,
        }
    }
}

/// The fractions of a call.
#[derive(Clone, Copy)]
pub struct Fractions<'a> {
    pub values: &'a [f64],
    /// Their type, in which positions are computed; whole ones select elements as they are.
    pub num: Num,
    /// Whether they were one Python number, which adapts to the array's float type.
    pub weak: bool,
}

/// Quantiles of real numbers along an axis (`None` flattens). The result has one axis for `q` in front of the others.
///
/// Errors: `AxisError`; `IndexError` for an empty axis; `TypeError` for complex numbers and booleans.
pub fn quantile(array: &Array, q: Fractions<'_>, axis: Option<i64>, method: Method, exec: Exec) -> Result<Array> {
    let whole = !q.num.is_float();
    let discrete = method.is_discrete() || (whole && method == Method::Linear);
    let of_q = if whole { Num::F64 } else { q.num };
    let (array, axis) = match axis {
        None => (array.ravel(Order::C)?, 0),
        Some(axis) => (array.clone(), normalize_axis(axis, array.ndim())?),
    };
    let num = match array.dtype().num() {
        Some(num) if num.is_complex() => return Err(Error::type_error("a must be an array of real numbers")),
        Some(Num::Bool) if !discrete => {
            return Err(Error::type_error(
                "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.",
            ));
        }
        Some(num) => num,
        None => return Err(Error::type_error("a must be an array of real numbers")),
    };
    let n = array.shape()[axis];
    if n == 0 {
        return Err(Error::index("index -1 is out of bounds for axis 0 with size 0"));
    }
    // The two neighbours of each position, and the last element, which is NaN if any is.
    let neighbours = |q: f64| match method.position(n as f64, q, of_q) {
        p if p.is_nan() || p >= (n - 1) as f64 => (n - 1, n - 1),
        p if p < 0.0 => (0, 0),
        p => (p.floor() as usize, p.floor() as usize + 1),
    };
    let kth: Vec<i64> = q
        .values
        .iter()
        .map(|&q| neighbours(q))
        .flat_map(|(low, high)| [low as i64, high as i64])
        .chain([n as i64 - 1])
        .collect();
    let sorted = partition(&array, &kth, Some(axis as i64), exec)?.moveaxis(&[axis as i64], &[0])?;
    let mut shape: Dims = without_axis(array.shape(), axis);
    shape.insert(0, q.values.len());
    let target = match discrete || (q.weak && num.is_float()) {
        true => num,
        false => promote_nums(num, of_q),
    };
    let result = Array::uninit(DType::Num(target), &shape, Order::C)?;
    let last = plain_row(&sorted, n - 1)?;
    for (k, &q) in q.values.iter().enumerate() {
        let position = method.position(n as f64, q, of_q);
        let place = axis_range(&result, 0, k, k + 1).squeeze(Some(&[0]))?;
        let (low, high) = neighbours(q);
        if discrete {
            let row = axis_range(&sorted, 0, low, low + 1).squeeze(Some(&[0]))?;
            crate::array::cast_into(&row, &place, &mut NumericOnly)?;
        } else {
            let previous = if low == n - 1 && position.floor() != (n - 1) as f64 { -1.0 } else { low as f64 };
            let weight = rounded(of_q, method.weight(position - previous, position));
            let weights = (weight, rounded(of_q, 1.0 - weight));
            lerp(&plain_row(&sorted, low)?, &plain_row(&sorted, high)?, weights, num, target, &place)?;
        }
        if num.is_float() {
            for (at, value) in place.offsets().zip(&last) {
                if value.is_nan() {
                    place.set_item_at(at, &number(target, f64::NAN));
                }
            }
        }
    }
    Ok(result)
}

/// One sorted row as doubles.
fn plain_row(sorted: &Array, i: usize) -> Result<Vec<f64>> {
    let row = axis_range(sorted, 0, i, i + 1);
    Ok(cast(&row, &DType::FLOAT, Order::C, &mut NumericOnly)?.0.to_vec::<f64>().unwrap_or_default())
}

/// `a + (b - a) * t`, or from the other end in the upper half, every step rounded to its type.
fn lerp(a: &[f64], b: &[f64], (t, rest): (f64, f64), num: Num, target: Num, place: &Array) -> Result<()> {
    for ((&a, &b), at) in a.iter().zip(b).zip(place.offsets()) {
        let difference = match num.kind() {
            Kind::Float => rounded(num, b - a),
            _ => wrapped(num, b - a),
        };
        let value = if t >= 0.5 {
            rounded(target, b - rounded(target, difference * rounded(target, rest)))
        } else {
            rounded(target, a + rounded(target, difference * rounded(target, t)))
        };
        place.set_item_at(at, &number(target, value));
    }
    Ok(())
}

/// Differences of integers wrap within their type.
fn wrapped(num: Num, value: f64) -> f64 {
    match num {
        Num::I8 => (value as i64 as i8) as f64,
        Num::U8 => (value as i64 as u8) as f64,
        Num::I16 => (value as i64 as i16) as f64,
        Num::U16 => (value as i64 as u16) as f64,
        Num::I32 => (value as i64 as i32) as f64,
        Num::U32 => (value as i64 as u32) as f64,
        _ => value,
    }
}

/// A double rounded to a float type.
fn rounded(num: Num, value: f64) -> f64 {
    match num {
        Num::F16 => narrow_to_f16(value).to_f64(),
        Num::F32 => value as f32 as f64,
        _ => value,
    }
}

fn number(num: Num, value: f64) -> crate::array::Scalar {
    use crate::array::Scalar;
    match num {
        Num::F16 => Scalar::F16(narrow_to_f16(value)),
        Num::F32 => Scalar::F32(value as f32),
        _ => Scalar::F64(value),
    }
}
