//! C's `fmod` of floats: exact, so that every correct way gives the same bits.
//!
//! Where the exponents are less than fifty apart the quotient is rounded to a whole number that is right or one too large, and a
//! fused multiplication gives the remainder exactly, but for one divisor; this needs no branches, so that loops over it become
//! vectors. Other arguments are left to the library, which divides bit by bit.

const EXPONENT: u64 = 0x7ff;

/// The exponent's bits.
#[inline(always)]
fn exponent(x: f64) -> u64 {
    x.to_bits() >> 52 & EXPONENT
}

/// Arguments that are not finite, divisors that are zero or subnormal, and quotients of fifty bits or more.
#[inline(always)]
pub fn is_hard(x: f64, y: f64) -> bool {
    let (x, y) = (exponent(x), exponent(y));
    (x == EXPONENT) | (y == EXPONENT) | (y == 0) | (x >= y + 50)
}

/// `fmod(x, y)` where it is not hard; no flags are raised.
#[inline(always)]
pub fn easy(x: f64, y: f64) -> f64 {
    let (size, divisor) = (x.abs(), y.abs());
    let smaller = size < divisor;
    let dividend = if smaller { divisor } else { size };
    let quotient = (dividend / divisor).trunc();
    let rest = (-quotient).mul_add(divisor, dividend);
    let rest = if rest < 0.0 { rest + divisor } else { rest };
    (if smaller { size } else { rest }).copysign(x)
}

/// `npy_remainder`, whose result has the divisor's sign, where `fmod` is not hard.
#[inline(always)]
pub fn floor_easy(x: f64, y: f64) -> f64 {
    let rest = easy(x, y);
    let other_side = (rest.to_bits() ^ y.to_bits()) >> 63 != 0;
    let moved = if other_side { rest + y } else { rest };
    if rest == 0.0 { 0f64.copysign(y) } else { moved }
}

/// The same for [`floor_quotient_easy`], which must not miss that a quotient underflows.
#[inline(always)]
pub fn quotient_is_hard(x: f64, y: f64) -> bool {
    is_hard(x, y) | ((exponent(x) + 1000 < exponent(y)) & (x.to_bits() << 1 != 0))
}

/// `npy_floor_divide` where it is not hard; nothing but inexact results is flagged.
#[inline(always)]
pub fn floor_quotient_easy(x: f64, y: f64) -> f64 {
    let rest = easy(x, y);
    let signs = (x.to_bits() ^ y.to_bits()) & 1 << 63;
    let whole = (x - rest) / y;
    let other_side = (rest.to_bits() ^ y.to_bits()) >> 63 != 0;
    let whole = if (rest != 0.0) & other_side { whole - 1.0 } else { whole };
    let down = whole.floor();
    let nearest = if whole - down > 0.5 { down + 1.0 } else { down };
    if whole == 0.0 { f64::from_bits(signs) } else { nearest }
}

/// `fmod` of any float64.
#[inline]
pub fn double(x: f64, y: f64) -> f64 {
    if is_hard(x, y) { x % y } else { easy(x, y) }
}

/// `fmod` of any float32.
#[inline]
pub fn single(x: f32, y: f32) -> f32 {
    // Singles are doubles with a normal exponent.
    let (wide_x, wide_y) = (f64::from(x), f64::from(y));
    if is_hard(wide_x, wide_y) { x % y } else { easy(wide_x, wide_y) as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::math::float::Real;
    use crate::compute::math::word;

    #[test]
    fn easy_arguments_have_the_bits_of_long_division() {
        let mut state = 88_172_645_463_325_252u64;
        let mut next = || word(&mut state);
        for count in 0..300_000 {
            let unit = |bits: u64| (bits >> 11) as f64 / (1u64 << 53) as f64 - 0.5;
            let (x, y) = match count % 5 {
                0 => (f64::from_bits(next()), f64::from_bits(next())),
                1 => (unit(next()) * 100.0, 1.0),
                2 => (unit(next()) * 1e15, unit(next())),
                3 => ((unit(next()) * 1e6).round() * 0.1, (unit(next()) * 20.0).round() * 0.1),
                _ => (unit(next()), unit(next()) * 1e3),
            };
            if !is_hard(x, y) {
                assert_eq!(easy(x, y).to_bits(), (x % y).to_bits(), "{x:e} % {y:e}");
            }
            if !quotient_is_hard(x, y) {
                assert_eq!(floor_quotient_easy(x, y).to_bits(), x.floor_div(y).to_bits(), "{x:e} // {y:e}");
            }
            let (x, y) = (x as f32, y as f32);
            let (found, expected) = (single(x, y), x % y);
            assert!(found.to_bits() == expected.to_bits() || found.is_nan() && expected.is_nan(), "{x:e} % {y:e}");
        }
    }
}
