//! float64 `arctan` and `arctan2` in vectors: the GNU C library's algorithm (IBM's Accurate Mathematical Library, `s_atan.c` and
//! `e_atan2.c`) in its build for processors with fused multiply-add, step by step, so that the bits are the same.
//!
//! The tangent, or its inverse where that is smaller, lies below a sixteenth, where a short odd series gives the angle, or near a 256th
//! of which a table holds a neighbour with the series around it. What the angle is taken from, pi/2 or pi, is a sum of two doubles, the
//! tangent of `arctan2` likewise a quotient and what it leaves. Tiny and huge numbers are left to the C library.

use super::arctangent_table::ARCTANGENT;
use super::double::patch_pairs;
use super::libm;
use super::sine::{HALF_PI, HALF_PI_REST};

/// Magnitudes that are not for the steps of `arctan`: below 1.29e-8, from 5.8e15 on.
macro_rules! arctan_hard {
    ($v:ident, $x:ident) => {
        $v::outside($v::abs($x), 0x3e4b_b67a_0000_0000, 0x4334_9ff2_0000_0000)
    };
}

macro_rules! arctan_steps {
    ($v:ident, $x:ident) => {{
        let (minus, one, zero) = ($v::splat(-0.0), $v::splat(1.0), $v::splat(0.0));
        let (half_pi, half_pi_rest) = ($v::splat_bits(HALF_PI), $v::splat_bits(HALF_PI_REST));
        let magnitude = $v::abs($x);
        let over = $v::outside(magnitude, 0, 0x3ff0_0000_0000_0000);
        let inverse = $v::div(one, magnitude);
        let t = $v::select(over, inverse, magnitude);
        // What the quotient leaves of one.
        let left = $v::select(over, $v::fma($v::xor(magnitude, minus), inverse, one), zero);
        let [near, base, c1, c2, c3, c4, c5] = row!($v, t);
        let z = $v::fma(t, left, $v::sub(t, near));
        let series = $v::fma(z, $v::fma(z, c5, c4), c3);
        let series = $v::fma(z, $v::fma(z, series, c2), c1);
        let signed = $v::xor(z, $v::select(over, minus, zero));
        let value = $v::fma(signed, series, $v::select(over, half_pi_rest, base));
        let value = $v::add(value, $v::select(over, $v::sub(half_pi, base), zero));
        let (cube, series) = odd!($v, t);
        let short = $v::fma(cube, series, t);
        let high = $v::sub(half_pi, t);
        let low = $v::add($v::sub($v::sub(half_pi, high), t), half_pi_rest);
        let low = $v::sub($v::sub(low, $v::mul(t, left)), $v::mul(cube, series));
        let short = $v::select(over, $v::add(high, low), short);
        let extreme = $v::outside(magnitude, 0x3fb0_0000_0000_0000, 0x4030_0000_0000_0000);
        $v::or($v::select(extreme, short, value), $v::and($x, minus))
    }};
}

/// `arctan2`, over one of the modules of `vector`, of what is not hard.
macro_rules! arctan2_steps {
    ($v:ident, $y:ident, $x:ident) => {{
        let (minus, b) = ($v::splat(-0.0), |bits: u64| $v::splat_bits(bits));
        let (less, numerator, denominator) = sides!($v, $y, $x);
        let t = $v::div(numerator, denominator);
        let left = $v::div($v::fma($v::xor(denominator, minus), t, numerator), denominator);
        // Beside the positive axis of x the angle is the arctangent itself; beyond the axis of y it is pi/2 and the arctangent, else
        // pi/2 or pi without it.
        let more = $v::sub_bits($v::abs($x), $v::abs($y));
        let plain = $v::signs($v::and(less, $v::xor($x, minus)));
        let whole = $v::signs($v::and($x, $v::xor(more, minus)));
        let sign = $v::and($v::xor($v::and($x, more), minus), minus);
        let pi = $v::select(whole, b(PI), b(HALF_PI));
        let pi_rest = $v::select(whole, b(PI_REST), b(HALF_PI_REST));
        let [near, base, c1, c2, c3, c4, c5] = row!($v, t);
        let high = $v::sub(t, near);
        let z = $v::add(high, left);
        let low = $v::add($v::sub(high, z), left);
        let series = $v::fma(z, $v::fma(z, $v::fma(z, c5, c4), c3), c2);
        let own = $v::fma(low, c1, $v::mul($v::mul(z, z), series));
        let own = $v::add(base, $v::fma(z, c1, own));
        let other = $v::fma($v::xor(z, sign), $v::fma(z, series, c1), pi_rest);
        let other = $v::add($v::add(pi, $v::xor(base, sign)), other);
        let value = $v::select(plain, own, other);
        let (cube, series) = odd!($v, t);
        let own = $v::add(t, $v::fma(cube, series, left));
        let signed = $v::xor(t, sign);
        let high = $v::add(pi, signed);
        let low = $v::add($v::add($v::sub(pi, high), signed), pi_rest);
        let low = $v::add($v::add(low, $v::xor(left, sign)), $v::xor($v::mul(cube, series), sign));
        let short = $v::select(plain, own, $v::add(high, low));
        let value = $v::select($v::outside(t, 0, 0x3fb0_0000_0000_0000), value, short);
        $v::or(value, $v::and($y, minus))
    }};
}

/// The row of the table for the nearest 256th.
macro_rules! row {
    ($v:ident, $t:ident) => {{
        let place = $v::fma($t, $v::splat(256.0), $v::splat(4_503_599_627_370_496.0));
        let [a, b, c, d] = $v::lookup_part::<0, 8, 256>(&ARCTANGENT, place);
        let [e, f, g, _] = $v::lookup_part::<4, 8, 256>(&ARCTANGENT, place);
        [a, b, c, d, e, f, g]
    }};
}

/// t^3, and what it is multiplied by in the arctangent of a small t.
macro_rules! odd {
    ($v:ident, $t:ident) => {{
        let b = |bits: u64| $v::splat_bits(bits);
        let square = $v::mul($t, $t);
        let series = $v::fma(square, b(0x3fb3_75f0_8b31_cbce), b(0xbfb7_4580_22b1_3c25));
        let series = $v::fma(square, series, b(0x3fbc_71c6_e512_9a3b));
        let series = $v::fma(square, series, b(0xbfc2_4924_923f_7603));
        let series = $v::fma(square, series, b(0x3fc9_9999_9999_97fd));
        ($v::mul($t, square), $v::fma(square, series, b(0xbfd5_5555_5555_5555)))
    }};
}

/// Of the magnitudes the less and the greater, and in the highest bit whether the less is that of `$y`.
macro_rules! sides {
    ($v:ident, $y:ident, $x:ident) => {{
        let (y, x) = ($v::abs($y), $v::abs($x));
        let less = $v::sub_bits(y, x);
        let mask = $v::signs(less);
        (less, $v::select(mask, y, x), $v::select(mask, x, y))
    }};
}

/// Sides that are neither zero nor in the middle of the range, where their quotient and its powers are never subnormal; two zeros.
macro_rules! arctan2_hard {
    ($v:ident, $y:ident, $x:ident) => {{
        let (_, numerator, denominator) = sides!($v, $y, $x);
        // Two less, and the sign changed: zero comes last but one of all numbers.
        let numerator = $v::add_bits(numerator, $v::splat_bits((1 << 63) - 2));
        let odd = $v::outside(numerator, (LEAST - 2) | 1 << 63, (1 << 63) - 1);
        $v::bitmask(odd) | $v::bitmask($v::outside(denominator, LEAST, 0x4c70_0000_0000_0000))
    }};
}

/// 2^-100.
const LEAST: u64 = 0x39b0_0000_0000_0000;

/// pi as two doubles.
const PI: u64 = 0x4009_21fb_5444_2d18;
const PI_REST: u64 = 0x3ca1_a626_3314_5c07;

pub(super) use {arctan_hard, arctan_steps, odd, row};

/// Angles of `n` points, written where one of the coordinates is read or elsewhere.
pub type Kernel = unsafe fn(y: *const f64, x: *const f64, to: *mut f64, n: usize);

macro_rules! kernel {
    ($module:ident, $features:literal) => {
        pub mod $module {
            use super::*;
            use crate::compute::math::vector::$module as vector;

            /// # Safety
            /// `n` values are readable at both places, as many writable; the processor has the features.
            #[target_feature(enable = $features)]
            pub unsafe fn arctan2(y: *const f64, x: *const f64, to: *mut f64, n: usize) {
                #[cold]
                #[inline(never)]
                #[target_feature(enable = $features)]
                unsafe fn with_care(y: *const f64, x: *const f64, to: *mut f64, count: usize) {
                    let (mut ys, mut xs, mut values) =
                        ([1.0; vector::LANES], [1.0; vector::LANES], [0.0; vector::LANES]);
                    // SAFETY: the caller's values, at most as many as the arrays have.
                    unsafe {
                        std::ptr::copy_nonoverlapping(y, ys.as_mut_ptr(), count);
                        std::ptr::copy_nonoverlapping(x, xs.as_mut_ptr(), count);
                        let (y, x) = (vector::load(ys.as_ptr()), vector::load(xs.as_ptr()));
                        let hard = arctan2_hard!(vector, y, x);
                        let (mut usual_ys, mut usual_xs) = (ys, xs);
                        for lane in 0..vector::LANES {
                            if hard >> lane & 1 == 1 {
                                (usual_ys[lane], usual_xs[lane]) = (1.0, 1.0);
                            }
                        }
                        let (y, x) = (vector::load(usual_ys.as_ptr()), vector::load(usual_xs.as_ptr()));
                        vector::store(values.as_mut_ptr(), arctan2_steps!(vector, y, x));
                        patch_pairs(&ys, &xs, &mut values, hard, libm::atan2);
                        std::ptr::copy_nonoverlapping(values.as_ptr(), to, count);
                    }
                }

                let mut done = 0;
                // SAFETY: values below `n`.
                unsafe {
                    while n - done >= vector::LANES {
                        let (y_at, x_at, to) = (y.add(done), x.add(done), to.add(done));
                        let (y, x) = (vector::load(y_at), vector::load(x_at));
                        if arctan2_hard!(vector, y, x) != 0 {
                            with_care(y_at, x_at, to, vector::LANES);
                        } else {
                            vector::store(to, arctan2_steps!(vector, y, x));
                        }
                        done += vector::LANES;
                    }
                    if done < n {
                        with_care(y.add(done), x.add(done), to.add(done), n - done);
                    }
                }
            }
        }
    };
}

kernel!(avx2, "avx2,fma");
kernel!(avx512, "avx512f,avx512dq");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::fpstatus::{clear, take};
    use crate::compute::isa::{Isa, isa};
    use crate::compute::math::word;

    fn agrees(kernel: Kernel) {
        const SPECIAL: [f64; 9] =
            [0.0, -0.0, 1.0, -1.0, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 5e-324, f64::MIN_POSITIVE];
        let mut state = 88_172_645_463_325_252u64;
        for round in 0..60_000 {
            let (mut y, mut x, mut result) = ([0.0; 13], [0.0; 13], [0.0; 13]);
            for (y, x) in y.iter_mut().zip(&mut x) {
                let (a, b) = (word(&mut state), word(&mut state));
                let unit = |bits: u64| (bits >> 11) as f64 / (1u64 << 52) as f64 - 1.0;
                let scaled =
                    |bits: u64, most: u64| unit(bits) * f64::from_bits((1023 + bits % (2 * most) - most) << 52);
                (*y, *x) = match round % 7 {
                    0 => (unit(a), unit(b)),
                    1 => (scaled(a, 8), scaled(b, 8)),
                    2 => (scaled(a, 130), scaled(b, 130)),
                    3 => (f64::from_bits(a), f64::from_bits(b)),
                    4 => (SPECIAL[(a % 9) as usize], if b % 2 == 0 { unit(b) } else { SPECIAL[(b % 9) as usize] }),
                    5 => ((unit(a) * 9.0).round(), (unit(b) * 9.0).round()),
                    // Quotients about halfway between 256ths.
                    _ => (
                        unit(a) * ((b % 512) as f64 / 512.0 + (b % 3) as f64 * 1e-16),
                        unit(a) * (1.0 - (b & 8) as f64 / 4.0),
                    ),
                };
                if a % 2 == 0 {
                    (*y, *x) = (*x, *y);
                }
            }
            clear();
            // SAFETY: as many values on all sides; the callers look for the features.
            unsafe { kernel(y.as_ptr(), x.as_ptr(), result.as_mut_ptr(), 13) };
            let raised = take();
            let expected: Vec<f64> = y.iter().zip(&x).map(|(&y, &x)| libm::atan2(y, x)).collect();
            assert!(raised == take(), "flags of {y:?} and {x:?}");
            for (k, (result, expected)) in result.iter().zip(&expected).enumerate() {
                let same = result.to_bits() == expected.to_bits() || (result.is_nan() && expected.is_nan());
                assert!(same, "{:e}, {:e}: {result:e}, not {expected:e}", y[k], x[k]);
            }
        }
    }

    #[test]
    fn vectors_have_the_bits_and_the_flags_of_single_angles() {
        if isa() >= Isa::Avx2 {
            agrees(avx2::arctan2);
        }
        if isa() >= Isa::Avx512 {
            agrees(avx512::arctan2);
        }
    }
}
