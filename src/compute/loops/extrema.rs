//! `maximum minimum fmax fmin`. The first two propagate NaN, the others avoid it; complex numbers order lexicographically.
//! Of two equal zeros float16 takes the first, the wider types, as their vector instructions do, the second.

use num_complex::Complex;

use super::comparison::complex_order;
use crate::array::Bool;
use crate::compute::math::float::Real;
use crate::compute::ufunc::Loop;

pub static MAX_BOOL: &[Loop] = binary!(blocks exact [Bool] |a, b| Bool::from(a.get() | b.get()));
pub static MIN_BOOL: &[Loop] = binary!(blocks exact [Bool] |a, b| Bool::from(a.get() & b.get()));
pub static MAX_INT: &[Loop] = binary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| Ord::max(a, b));
pub static MIN_INT: &[Loop] = binary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| Ord::min(a, b));

pub static MAXIMUM_FLOAT: &[Loop] = float_binary!(blocks exact |a, b| if a >= b || a.is_nan() { a } else { b }, |a, b| Real::maximum(a, b), |a, b| Real::maximum(a, b));
pub static MINIMUM_FLOAT: &[Loop] = float_binary!(blocks exact |a, b| if a <= b || a.is_nan() { a } else { b }, |a, b| Real::minimum(a, b), |a, b| Real::minimum(a, b));
pub static FMAX_FLOAT: &[Loop] = float_binary!(blocks exact |a, b| if a >= b || b.is_nan() { a } else { b }, |a, b| Real::fmax(a, b), |a, b| Real::fmax(a, b));
pub static FMIN_FLOAT: &[Loop] = float_binary!(blocks exact |a, b| if a <= b || b.is_nan() { a } else { b }, |a, b| Real::fmin(a, b), |a, b| Real::fmin(a, b));

pub static MAXIMUM_COMPLEX: &[Loop] = binary!(plain exact [Complex<f32>, Complex<f64>] |a, b| if a.is_nan() || complex_order(a, b, true) { a } else { b });
pub static MINIMUM_COMPLEX: &[Loop] = binary!(plain exact [Complex<f32>, Complex<f64>] |a, b| if a.is_nan() || complex_order(b, a, true) { a } else { b });
pub static FMAX_COMPLEX: &[Loop] = binary!(plain exact [Complex<f32>, Complex<f64>] |a, b| if b.is_nan() || complex_order(a, b, true) { a } else { b });
pub static FMIN_COMPLEX: &[Loop] = binary!(plain exact [Complex<f32>, Complex<f64>] |a, b| if b.is_nan() || complex_order(b, a, true) { a } else { b });
