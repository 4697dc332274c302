//! float32 `exp`, `log`, `sin` and `cos`: range reduction and short polynomials with fused multiply-add, as NumPy's vector loops have
//! them, so that the last digit (which float32 prints) is the same.
//!
//! Written without calls in the common path, so that the block driver vectorises them.

use super::libm;
use crate::compute::fpstatus::{FpStatus, raise};

/// Adding and subtracting 1.5 * 2^23 rounds to the nearest integer.
const ROUND: f32 = 12_582_912.0;

/// `e**x` as a rational function of the reduced argument. Raises overflow above 88.72, underflow below -103.97.
#[inline(always)]
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
    let quadrant = x * std::f32::consts::LOG2_E + ROUND - ROUND;
    let reduced = quadrant.mul_add(-1.428_606_8e-6, quadrant.mul_add(-6.931_457_5e-1, x));
    let numerator =
        polynomial(reduced, &[0.000508276280015707, 6.757_897e-3, 5.114_512e-2, 0.247_361_54, 0.725_766_46, 1.0]);
    let denominator = polynomial(reduced, &[2.159_509_4e-2, -0.27423354983329773, 1.0]);
    let value = numerator / denominator;
    // 2^quadrant is added to the exponent; results below the normal range take a division on top.
    let shifted = |by: f32| f32::from_bits(value.to_bits().wrapping_add(((by as i32) << 23) as u32));
    if quadrant <= -125.0 { shifted(-125.0) / (1i32 << (-(quadrant + 125.0)) as i32) as f32 } else { shifted(quadrant) }
}

/// The natural logarithm as a rational function of the mantissa. Raises divide for zero, invalid below.
#[inline(always)]
pub fn log(x: f32) -> f32 {
    if x.is_nan() {
        return f32::NAN;
    }
    if x < 0.0 {
        raise(FpStatus::INVALID);
        return f32::NAN;
    }
    if x == 0.0 {
        raise(FpStatus::DIVIDE);
        return f32::NEG_INFINITY;
    }
    if x == f32::INFINITY {
        return x;
    }
    let subnormal = x < f32::MIN_POSITIVE;
    // A subnormal's bits are a small integer: converted, they have its mantissa, and no flag is raised on the way.
    let bits = if subnormal { (x.to_bits() as i32 as f32).to_bits() } else { x.to_bits() };
    let mut exponent = ((bits >> 23) as i32 - 126) as f32 - if subnormal { 149.0 } else { 0.0 };
    let mut mantissa = f32::from_bits(bits & 0x7f_ffff | 126 << 23);
    if mantissa <= std::f32::consts::FRAC_1_SQRT_2 {
        mantissa += mantissa;
        exponent -= 1.0;
    }
    let m = mantissa - 1.0;
    let numerator = polynomial(m, &[0.025899792090058327, 0.380_883_77, 1.480_000_6, 2.112_677_6, 1.0, 0.0]);
    let denominator = polynomial(m, &[5.875_095_4e-3, 0.154_647_64, 0.986_494_3, 2.453_006, 2.612_677_6, 1.0]);
    exponent.mul_add(std::f32::consts::LN_2, numerator / denominator)
}

/// `sin`, exact reduction by the C library beyond 117435.992.
#[inline(always)]
pub fn sin(x: f32) -> f32 {
    if x.abs() > 117_435.99 {
        return libm::sinf(x);
    }
    if x.is_nan() { f32::NAN } else { quadrant_value(x, 0) }
}

/// `cos`, exact reduction by the C library beyond 71476.0625.
#[inline(always)]
pub fn cos(x: f32) -> f32 {
    if x.abs() > 71_476.06 {
        return libm::cosf(x);
    }
    if x.is_nan() { f32::NAN } else { quadrant_value(x, 1) }
}

/// The sine of `x + shift * pi/2`: the argument reduced by three parts of pi/2 (Cody and Waite), then the sine's or the cosine's
/// polynomial by quadrant.
#[inline(always)]
fn quadrant_value(x: f32, shift: i32) -> f32 {
    let quadrant = x * std::f32::consts::FRAC_2_PI + ROUND - ROUND;
    let reduced = quadrant.mul_add(f32::from_bits(0xbfc9_0fd8), x);
    let reduced = quadrant.mul_add(f32::from_bits(0xb4a8_885a), reduced);
    let reduced = quadrant.mul_add(f32::from_bits(0xa7c2_34c4), reduced);
    let square = reduced * reduced;
    let place = quadrant as i32 + shift;
    let value = if place & 1 == 0 {
        let series = polynomial(square, &[2.840_409_7e-6, -1.985_649_1e-4, 8.333_397e-3, -0.166_666_67, 0.0]);
        series.mul_add(reduced, reduced)
    } else {
        polynomial(square, &[2.437_226_6e-5, -1.388_652e-3, 4.166_662e-2, -0.5, 1.0])
    };
    if place & 2 != 0 { 0.0 - value } else { value }
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
