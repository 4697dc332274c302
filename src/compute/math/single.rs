//! float32 `exp`, `log`, `sin` and `cos`: range reduction and short polynomials with fused multiply-add, as NumPy's vector loops have
//! them, so that the last digit (which float32 prints) is the same.
//!
//! Each comes in two forms: the whole function, and an `_easy` one without branches for the values that are not `_hard`, which the
//! block driver vectorises. The whole functions stay out of line and keep special values behind a barrier: the optimiser would
//! compute results it then discards, and these leave flags.

use std::hint::black_box;

use super::libm;
use crate::compute::fpstatus::{FpStatus, raise};

/// Adding and subtracting 1.5 * 2^23 rounds to the nearest integer.
const ROUND: f32 = 12_582_912.0;

/// `e**x`. Raises overflow above 88.72, underflow below -103.97.
#[inline(never)]
pub fn exp(x: f32) -> f32 {
    const HIGHEST: f32 = 88.722_84;
    const LOWEST: f32 = -103.972_084;
    if x.is_nan() {
        return f32::NAN;
    }
    if x >= HIGHEST {
        if x != f32::INFINITY {
            raise(FpStatus::OVERFLOW);
        }
        return f32::INFINITY;
    }
    if x <= LOWEST {
        if x != f32::NEG_INFINITY {
            raise(FpStatus::UNDERFLOW);
        }
        return 0.0;
    }
    let (value, quadrant) = exp_parts(black_box(x));
    if quadrant > -125.0 {
        return scaled(value, quadrant);
    }
    // Below the normal range the rest of the power is divided off.
    scaled(value, -125.0) / (1i32 << (-(quadrant + 125.0)) as i32) as f32
}

/// Whether `exp` needs more than `exp_easy`: NaN, and what may be too large.
#[inline(always)]
pub fn exp_is_hard(x: f32) -> bool {
    // As integers, for the reason that `magnitude_bits` has: negative NaN lie between minus infinity and zero.
    let bits = x.to_bits() as i32;
    (bits >= 86f32.to_bits() as i32) | ((bits > f32::NEG_INFINITY.to_bits() as i32) & (bits < 0))
}

/// `exp` of all others, without branches. Powers below the normal range take two steps, the second of which rounds, and raises
/// underflow.
#[inline(always)]
pub fn exp_easy(x: f32) -> f32 {
    // The power of minus infinity is exact.
    let gone = x == f32::NEG_INFINITY;
    let x = if x < -104.0 { -104.0 } else { x };
    let x = if gone { 0.0 } else { x };
    let (value, quadrant) = exp_parts(x);
    let first = if quadrant < -125.0 { -125.0 } else { quadrant };
    let power = scaled(value, first) * scaled(1.0, quadrant - first);
    if gone { 0.0 } else { power }
}

/// A rational function of the argument reduced by a multiple of ln 2, and that multiple.
#[inline(always)]
fn exp_parts(x: f32) -> (f32, f32) {
    let quadrant = x * std::f32::consts::LOG2_E + ROUND - ROUND;
    let reduced = quadrant.mul_add(-1.428_606_8e-6, quadrant.mul_add(-6.931_457_5e-1, x));
    let numerator = polynomial(reduced, &[5.082_763e-4, 6.757_897e-3, 5.114_512e-2, 0.247_361_54, 0.725_766_5, 1.0]);
    let denominator = polynomial(reduced, &[2.159_509_4e-2, -0.274_233_55, 1.0]);
    (numerator / denominator, quadrant)
}

/// `value * 2^by` by adding to the exponent bits.
#[inline(always)]
fn scaled(value: f32, by: f32) -> f32 {
    // SAFETY: `by` is a rounded number of at most three digits.
    let exponent = unsafe { by.to_int_unchecked::<i32>() };
    f32::from_bits(value.to_bits().wrapping_add((exponent << 23) as u32))
}

/// The natural logarithm. Raises divide for zero, invalid below.
#[inline(never)]
pub fn log(x: f32) -> f32 {
    if x.is_nan() {
        return f32::NAN;
    }
    if x < 0.0 {
        raise(FpStatus::INVALID);
        return -f32::NAN;
    }
    if x == 0.0 {
        raise(FpStatus::DIVIDE);
        return f32::NEG_INFINITY;
    }
    if x == f32::INFINITY {
        return x;
    }
    if x < f32::MIN_POSITIVE {
        // A subnormal's bits are a small integer: converted, they have its mantissa.
        return log_of_bits((x.to_bits() as f32).to_bits(), -149.0);
    }
    log_of_bits(x.to_bits(), 0.0)
}

/// Whether `log` needs more than `log_easy`.
#[inline(always)]
pub fn log_is_hard(x: f32) -> bool {
    let smallest = f32::MIN_POSITIVE.to_bits();
    x.to_bits().wrapping_sub(smallest) >= f32::INFINITY.to_bits() - smallest
}

/// `log` of normal positive numbers, without branches.
#[inline(always)]
pub fn log_easy(x: f32) -> f32 {
    log_of_bits(x.to_bits(), 0.0)
}

/// A rational function of the mantissa, between sqrt(1/2) and sqrt(2), plus the exponent times ln 2.
#[inline(always)]
fn log_of_bits(bits: u32, shift: f32) -> f32 {
    let exponent = ((bits >> 23) as i32 - 126) as f32 + shift;
    let half = f32::from_bits(bits & 0x7f_ffff | 126 << 23);
    let low = half <= std::f32::consts::FRAC_1_SQRT_2;
    let m = if low { half + half } else { half } - 1.0;
    let exponent = if low { exponent - 1.0 } else { exponent };
    let numerator = polynomial(m, &[2.589_979_2e-2, 0.380_883_77, 1.480_000_6, 2.112_677_6, 1.0, 0.0]);
    let denominator = polynomial(m, &[5.875_095_4e-3, 0.154_647_64, 0.986_494_3, 2.453_006, 2.612_677_6, 1.0]);
    exponent.mul_add(std::f32::consts::LN_2, numerator / denominator)
}

/// `sin`, exact reduction by the C library beyond 117435.992.
#[inline(never)]
pub fn sin(x: f32) -> f32 {
    if x.is_nan() {
        f32::NAN
    } else if sin_is_hard(x) {
        libm::sinf(x)
    } else {
        quadrant_value(black_box(x), 0)
    }
}

#[inline(always)]
pub fn sin_is_hard(x: f32) -> bool {
    magnitude_bits(x) > 117_435.99f32.to_bits()
}

/// `sin` of moderate arguments, without branches.
#[inline(always)]
pub fn sin_easy(x: f32) -> f32 {
    quadrant_value(x, 0)
}

/// `cos`, exact reduction by the C library beyond 71476.0625.
#[inline(never)]
pub fn cos(x: f32) -> f32 {
    if x.is_nan() {
        f32::NAN
    } else if cos_is_hard(x) {
        libm::cosf(x)
    } else {
        quadrant_value(black_box(x), 1)
    }
}

#[inline(always)]
pub fn cos_is_hard(x: f32) -> bool {
    magnitude_bits(x) > 71_476.06f32.to_bits()
}

/// `cos` of moderate arguments, without branches.
#[inline(always)]
pub fn cos_easy(x: f32) -> f32 {
    quadrant_value(x, 1)
}

/// The sine of `x + shift * pi/2`: the argument reduced by three parts of pi/2 (Cody and Waite), then the sine's or the cosine's
/// polynomial by quadrant. Both are computed, so that there is no branch.
#[inline(always)]
fn quadrant_value(x: f32, shift: i32) -> f32 {
    let quadrant = x * std::f32::consts::FRAC_2_PI + ROUND - ROUND;
    let reduced = quadrant.mul_add(f32::from_bits(0xbfc9_0fd8), x);
    let reduced = quadrant.mul_add(f32::from_bits(0xb4a8_885a), reduced);
    let reduced = quadrant.mul_add(f32::from_bits(0xa7c2_34c4), reduced);
    let square = reduced * reduced;
    // SAFETY: below 2^17 in absolute value.
    let place = unsafe { quadrant.to_int_unchecked::<i32>() } + shift;
    let series = polynomial(square, &[2.840_409_7e-6, -1.985_649_1e-4, 8.333_397e-3, -0.166_666_67, 0.0]);
    let sine = series.mul_add(reduced, reduced);
    let cosine = polynomial(square, &[2.437_226_6e-5, -1.388_652e-3, 4.166_662e-2, -0.5, 1.0]);
    let value = if place & 1 == 0 { sine } else { cosine };
    if place & 2 != 0 { 0.0 - value } else { value }
}

/// Orders magnitudes as integers, infinity and NaN above all: comparing NaN as floats in vector registers raises a flag.
#[inline(always)]
fn magnitude_bits(x: f32) -> u32 {
    x.abs().to_bits()
}

/// Horner's rule, highest power first.
#[inline(always)]
fn polynomial<const N: usize>(x: f32, coefficients: &[f32; N]) -> f32 {
    let mut sum = coefficients[0];
    for &coefficient in &coefficients[1..] {
        sum = sum.mul_add(x, coefficient);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::fpstatus::{clear, take};

    #[test]
    fn both_forms_of_exp_agree() {
        let mut low = 80f32.to_bits();
        while low < 110f32.to_bits() {
            let x = -f32::from_bits(low);
            assert!(!exp_is_hard(x), "{x}");
            clear();
            let whole = (exp(x).to_bits(), take());
            let easy = (exp_easy(black_box(x)).to_bits(), take());
            assert_eq!(easy, whole, "exp({x})");
            low += 37;
        }
        clear();
        assert_eq!((exp_easy(f32::NEG_INFINITY), take()), (0.0, FpStatus::NONE));
        for hard in [f32::NAN, -f32::NAN, f32::INFINITY, 89.0] {
            assert!(exp_is_hard(hard), "{hard}");
        }
    }
}
