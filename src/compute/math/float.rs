//! Real functions that NumPy defines itself, once for float32 and float64.

use super::{libm, remainder};
use crate::compute::fpstatus::{FpStatus, raise};

/// float32 and float64, with the operations the functions here need.
pub trait Real: Copy + PartialOrd {
    /// Python's `divmod`: the floored quotient, snapped to the nearest integer, and a remainder of the divisor's sign
    /// (`npy_divmod`).
    fn floor_divmod(self, other: Self) -> (Self, Self);
    /// `npy_floor_divide`: division by zero is plain division, so that no second flag is raised.
    fn floor_div(self, other: Self) -> Self;
    /// `npy_remainder`: remainder by zero is C's `fmod`.
    fn floor_rem(self, other: Self) -> Self;
    /// C's `fmod`.
    fn truncated_rem(self, other: Self) -> Self;
    /// -1, 0, 1 or NaN.
    fn sign(self) -> Self;
    /// 0 below zero, `at_zero` at zero, 1 above, NaN for NaN.
    fn heaviside(self, at_zero: Self) -> Self;
    /// `ln(exp(x) + exp(y))` without overflow.
    fn log_add_exp(self, other: Self) -> Self;
    /// `log2(2**x + 2**y)` without overflow.
    fn log_add_exp2(self, other: Self) -> Self;
    /// The next value towards `other`; raises overflow and underflow as C's `nextafter` does.
    fn next_after(self, other: Self) -> Self;
    /// The distance to the next value away from zero, with the sign of `self`.
    fn spacing(self) -> Self;
    /// The fractional and the integral part, both of the sign of `self`.
    fn split(self) -> (Self, Self);
    /// Mantissa in [0.5, 1) and exponent of two.
    fn mantissa_exponent(self) -> (Self, i32);
    /// `self * 2**exponent`, rounded once.
    fn scale(self, exponent: i64) -> Self;
    /// NaN if either is NaN, else the larger; of two zeros the second, as the vector instructions choose.
    fn maximum(self, other: Self) -> Self;
    fn minimum(self, other: Self) -> Self;
    /// The real cube root, as the GNU C library computed it before version 2.41: a polynomial seed and one step of Halley's method.
    fn cube_root(self) -> Self;
    /// The larger, NaN only if both are.
    fn fmax(self, other: Self) -> Self;
    fn fmin(self, other: Self) -> Self;
}

macro_rules! real {
    ($($t:ty, $bits:ty, $mantissa_bits:expr, $bias:expr;
       $log1p:path, $exp:path, $exp2:path, $cbrt_seed:path, $fmod:path;)*) => {$(
        impl Real for $t {
            fn floor_divmod(self, other: Self) -> (Self, Self) {
                let mut rest = $fmod(self, other);
                if other == 0.0 {
                    return (self / other, rest);
                }
                let mut quotient = (self - rest) / other;
                if rest.is_nan() {
                    return (quotient, rest);
                }
                if rest != 0.0 {
                    // By sign bits: an ordered comparison that the compiler moves ahead would flag a NaN as invalid.
                    if other.is_sign_negative() != rest.is_sign_negative() {
                        rest += other;
                        quotient -= 1.0;
                    }
                } else {
                    rest = <$t>::copysign(0.0, other);
                }
                let floored = if quotient != 0.0 {
                    let down = quotient.floor();
                    if quotient - down > 0.5 { down + 1.0 } else { down }
                } else {
                    <$t>::copysign(0.0, self / other)
                };
                (floored, rest)
            }

            fn floor_div(self, other: Self) -> Self {
                if other == 0.0 { self / other } else { self.floor_divmod(other).0 }
            }

            fn floor_rem(self, other: Self) -> Self {
                let rest = $fmod(self, other);
                if other == 0.0 || rest.is_nan() {
                    rest
                } else if rest == 0.0 {
                    <$t>::copysign(0.0, other)
                } else if other.is_sign_negative() != rest.is_sign_negative() {
                    rest + other
                } else {
                    rest
                }
            }

            fn truncated_rem(self, other: Self) -> Self {
                $fmod(self, other)
            }

            #[inline(always)]
            fn sign(self) -> Self {
                if self > 0.0 {
                    1.0
                } else if self < 0.0 {
                    -1.0
                } else if self == 0.0 {
                    0.0
                } else {
                    self
                }
            }

            #[inline(always)]
            fn heaviside(self, at_zero: Self) -> Self {
                if self.is_nan() {
                    <$t>::NAN
                } else if self == 0.0 {
                    at_zero
                } else if self < 0.0 {
                    0.0
                } else {
                    1.0
                }
            }

            fn log_add_exp(self, other: Self) -> Self {
                if self == other {
                    return self + std::f64::consts::LN_2 as $t;
                }
                let difference = self - other;
                if difference > 0.0 {
                    self + $log1p($exp(-difference))
                } else if difference <= 0.0 {
                    other + $log1p($exp(difference))
                } else {
                    raise(FpStatus::INVALID);
                    difference
                }
            }

            fn log_add_exp2(self, other: Self) -> Self {
                if self == other {
                    return self + 1.0;
                }
                let difference = self - other;
                let log2_1p = |x: $t| std::f64::consts::LOG2_E as $t * $log1p(x);
                if difference > 0.0 {
                    self + log2_1p($exp2(-difference))
                } else if difference <= 0.0 {
                    other + log2_1p($exp2(difference))
                } else {
                    raise(FpStatus::INVALID);
                    difference
                }
            }

            fn next_after(self, other: Self) -> Self {
                if self.is_nan() || other.is_nan() {
                    return self + other;
                }
                if self == other {
                    return other;
                }
                let next = if self == 0.0 {
                    <$t>::copysign(<$t>::from_bits(1), other)
                } else if (self < other) == (self > 0.0) {
                    <$t>::from_bits(self.to_bits() + 1)
                } else {
                    <$t>::from_bits(self.to_bits() - 1)
                };
                raise_range(next.is_infinite() && self.is_finite(), next.abs() < <$t>::MIN_POSITIVE);
                next
            }

            fn spacing(self) -> Self {
                if self.is_infinite() {
                    return <$t>::NAN;
                }
                if self.is_nan() {
                    return self;
                }
                if self == 0.0 {
                    return <$t>::from_bits(1);
                }
                let next = <$t>::from_bits(self.to_bits() + 1);
                raise_range(next.is_infinite(), next.abs() < <$t>::MIN_POSITIVE);
                next - self
            }

            #[inline(always)]
            fn split(self) -> (Self, Self) {
                let whole = self.trunc();
                let part = if self.is_infinite() { 0.0 } else { self - whole };
                (<$t>::copysign(part, self), whole)
            }

            fn mantissa_exponent(self) -> (Self, i32) {
                if self == 0.0 || !self.is_finite() {
                    return (self, 0);
                }
                // A subnormal's bits are a small integer. (Scaling it up instead would leave flags if done for every element.)
                let subnormal = self.abs() < <$t>::MIN_POSITIVE;
                let (bits, shift) = if subnormal {
                    let value = self.abs().to_bits() as $t;
                    (value.copysign(self).to_bits(), -($bias as i32 - 1 + $mantissa_bits))
                } else {
                    (self.to_bits(), 0)
                };
                let field = (bits >> $mantissa_bits) as i32 & (2 * $bias + 1);
                let mask = ((2 * $bias + 1) as $bits) << $mantissa_bits;
                let mantissa = <$t>::from_bits(bits & !mask | (($bias - 1) as $bits) << $mantissa_bits);
                (mantissa, field - ($bias - 1) + shift)
            }

            fn scale(self, exponent: i64) -> Self {
                if self == 0.0 || !self.is_finite() {
                    return self;
                }
                let (mantissa, own) = self.mantissa_exponent();
                let total = own as i64 + exponent.clamp(-10_000, 10_000);
                // In steps that are exact, the last one rounding: mantissa * 2^total.
                let power = |e: i64| <$t>::from_bits(((e + $bias) as $bits) << $mantissa_bits);
                if total > $bias + 1 {
                    mantissa * power($bias) * power($bias)
                } else if total > 1 - $bias {
                    mantissa * 2.0 * power(total - 1)
                } else if total < -($bias + $mantissa_bits + 2) {
                    // Far below the smallest: underflows to a signed zero.
                    self.signum() * <$t>::MIN_POSITIVE * <$t>::MIN_POSITIVE
                } else {
                    mantissa * power(1 - $bias + 1) * power(total - (1 - $bias + 1))
                }
            }

            fn cube_root(self) -> Self {
                if self == 0.0 || !self.is_finite() {
                    return self + self;
                }
                let (m, exponent) = self.abs().mantissa_exponent();
                let seed: $t = $cbrt_seed(m);
                let cubed = seed * seed * seed;
                let factor = FACTORS[(2 + exponent % 3) as usize];
                let root = (seed as f64 * (cubed as f64 + 2.0 * m as f64) / (2.0 * cubed as f64 + m as f64) * factor) as $t;
                (if self > 0.0 { root } else { -root }).scale((exponent / 3) as i64)
            }

            #[inline(always)]
            fn maximum(self, other: Self) -> Self {
                if self > other || self.is_nan() { self } else { other }
            }

            #[inline(always)]
            fn minimum(self, other: Self) -> Self {
                if self < other || self.is_nan() { self } else { other }
            }

            #[inline(always)]
            fn fmax(self, other: Self) -> Self {
                if self > other || other.is_nan() { self } else { other }
            }

            #[inline(always)]
            fn fmin(self, other: Self) -> Self {
                if self < other || other.is_nan() { self } else { other }
            }
        }
    )*};
}

real! {
    f32, u32, 23, 127; libm::log1pf, libm::expf, libm::exp2f, cube_root_seed_single, remainder::single;
    f64, u64, 52, 1023; libm::log1p, libm::exp, libm::exp2, cube_root_seed_double, remainder::double;
}

/// Cube roots of two and of four, and of their inverses.
const CBRT2: f64 = 1.259_921_049_894_873_2;
const CBRT4: f64 = 1.587_401_051_968_199_6;
const FACTORS: [f64; 5] = [1.0 / CBRT4, 1.0 / CBRT2, 1.0, CBRT2, CBRT4];

/// Numbers whose cube roots take other steps than [`cube_root_easy`]: zero, subnormal, infinite, NaN.
#[inline(always)]
pub fn cube_root_is_hard(x: f64) -> bool {
    !(0x0010_0000_0000_0000..0x7ff0_0000_0000_0000).contains(&(x.to_bits() << 1 >> 1))
}

/// `cube_root` of a normal number without branches, for loops that become vectors; the same operations.
#[inline(always)]
pub fn cube_root_easy(x: f64) -> f64 {
    // Added to a small whole number, it puts that in the lowest bits.
    const SHIFTER: f64 = 6_755_399_441_055_744.0;
    let magnitude = x.abs().to_bits();
    let m = f64::from_bits(magnitude & 0x000f_ffff_ffff_ffff | 0x3fe << 52);
    let exponent = f64::from_bits(magnitude >> 52 | 0x433 << 52) - (4_503_599_627_370_496.0 + 1022.0);
    // A third of the exponent, rounded towards zero: an integer, or an integer minus or plus a third.
    let size = exponent.abs();
    let third = (size - 1.0) * (1.0 / 3.0) + SHIFTER - SHIFTER;
    let rest = size - 3.0 * third;
    let (one, two) = if exponent < 0.0 { (FACTORS[1], FACTORS[0]) } else { (FACTORS[3], FACTORS[4]) };
    let above = if rest == 1.0 { one } else { two };
    let factor = if rest == 0.0 { 1.0 } else { above };
    let seed = cube_root_seed_double(m);
    let cubed = seed * seed * seed;
    let root = seed * (cubed + 2.0 * m) / (2.0 * cubed + m) * factor;
    let power = (third.copysign(exponent) + SHIFTER).to_bits() << 52;
    f64::from_bits(root.to_bits().wrapping_add(power) | x.to_bits() & 1 << 63)
}

fn raise_range(overflow: bool, underflow: bool) {
    if overflow {
        raise(FpStatus::OVERFLOW);
    }
    if underflow {
        raise(FpStatus::UNDERFLOW);
    }
}

/// A quadratic for the cube root in [0.5, 1).
fn cube_root_seed_single(m: f32) -> f32 {
    let m = m as f64;
    (0.492_659_620_528_969_56 + (0.697_570_460_207_922_8 - 0.191_502_161_678_719_06 * m) * m) as f32
}

/// A polynomial of degree six for the cube root in [0.5, 1).
#[inline(always)]
fn cube_root_seed_double(m: f64) -> f64 {
    const TERMS: [f64; 6] = [
        0.145_263_899_385_486_37,
        0.784_932_344_976_639_2,
        1.834_692_774_836_130_8,
        2.446_931_225_635_344_4,
        2.114_994_941_673_713,
        1.508_191_937_815_849,
    ];
    // Signs alternate: 0.35 + (1.5 - (2.1 - (2.4 - (1.8 - (0.78 - 0.15 m) m) m) m) m) m.
    let mut sum = TERMS[0] * m;
    for term in &TERMS[1..] {
        sum = (term - sum) * m;
    }
    0.354_895_765_043_919_84 + sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::math::word;

    #[test]
    fn easy_cube_roots_have_the_bits_of_the_others() {
        let mut state = 88_172_645_463_325_252u64;
        for count in 0..300_000 {
            let bits = word(&mut state);
            let x = match count % 4 {
                0 => f64::from_bits(bits),
                1 => (bits >> 11) as f64 / (1u64 << 53) as f64 - 0.5,
                2 => f64::from_bits((bits % 2046 + 1) << 52 | bits & 1 << 63),
                _ => (bits % 1000).pow(3) as f64,
            };
            if !cube_root_is_hard(x) {
                assert_eq!(cube_root_easy(x).to_bits(), x.cube_root().to_bits(), "{x:e}");
            }
        }
    }
}
