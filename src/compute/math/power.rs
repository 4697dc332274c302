//! float64 `pow` in vectors, with the very operations of the GNU C library's algorithm (Szabolcs Nagy's, from Arm's
//! optimized-routines), so that every bit is the same as that library's on a processor with fused multiply-add.
//!
//! x^y = exp(y log x), the logarithm as a sum of two doubles: x = 2^k z, a table holds 1/c and log(c) for a value c near z, a
//! polynomial gives log(z/c). Negative bases are taken by magnitude where the exponent is one integer for all. Operands outside
//! the range where no exception can arise are left to the C library, which raises the flags.

use super::double::patch_pairs;
use super::exp_log_tables::{EXP, POWER, POWER_REST};
use super::libm;

/// Powers of `n` values, written where they are read or elsewhere, with one exponent or as many.
pub type Kernel = unsafe fn(from: *const f64, exponents: Exponents<f64>, to: *mut f64, n: usize);

/// The second operand.
#[derive(Clone, Copy)]
pub enum Exponents<T> {
    One(T),
    Each(*const T),
}

/// `pow`, the base in `x`, the exponent in `y`, over one of the modules of `vector`: values, and a mask of those left out.
macro_rules! power_steps {
    ($v:ident, $x:ident, $y:ident) => {{
        let bits = |bits: u64| $v::splat_bits(bits);
        let one = $v::splat(1.0);
        // The base must be normal and positive, the exponent neither tiny nor huge.
        let odd_base = $v::outside($x, 0x0010_0000_0000_0000, 0x7ff0_0000_0000_0000);
        let odd_exponent = $v::outside($v::abs($y), 0x3be0_0000_0000_0000, 0x43e0_0000_0000_0000);
        let x = $v::select(odd_base, one, $x);
        let y = $v::select(odd_exponent, one, $y);
        // The logarithm as `high + low`.
        let above = $v::sub_bits(x, bits(0x3fe6_9555_0000_0000));
        let biased = $v::shift_right::<52>($v::add_bits(above, bits(1 << 62)));
        let k = $v::sub($v::or(biased, bits(0x4330_0000_0000_0000)), $v::splat(4_503_599_627_371_520.0));
        let z = $v::sub_bits(x, $v::and(above, bits(0xfff0_0000_0000_0000)));
        let place = $v::shift_right::<45>(above);
        let (inverse, logarithm) = $v::lookup(&POWER, place);
        let (rest, _) = $v::lookup(&POWER_REST, place);
        let r = $v::fma(z, inverse, $v::splat(-1.0));
        let t1 = $v::fma(k, bits(0x3fe6_2e42_fefa_3800), logarithm);
        let t2 = $v::add(t1, r);
        let low1 = $v::fma(k, bits(0x3d2e_f357_93c7_6730), rest);
        let low2 = $v::add($v::sub(t1, t2), r);
        let half = $v::mul(r, $v::splat(-0.5));
        let square = $v::mul(r, half);
        let cube = $v::mul(r, square);
        let sum = $v::add(t2, square);
        let low3 = $v::fma(half, r, $v::sub($v::splat(0.0), square));
        let low4 = $v::add($v::sub(t2, sum), square);
        let a = |k: usize| bits(POLYNOMIAL[k]);
        let inner = $v::fma(square, $v::fma(r, a(6), a(5)), $v::fma(r, a(4), a(3)));
        let tail = $v::fma(square, inner, $v::fma(r, a(2), a(1)));
        let lows = $v::fma(cube, tail, $v::add($v::add($v::add(low1, low2), low3), low4));
        let high = $v::add(sum, lows);
        let low = $v::add($v::sub(sum, high), lows);
        // The exponent of e as `e_high + e_low`.
        let e_high = $v::mul(y, high);
        let e_low = $v::fma(y, low, $v::fma(high, y, $v::sub($v::splat(0.0), e_high)));
        let odd_result = $v::outside($v::abs(e_high), 0x3c90_0000_0000_0000, 0x4080_0000_0000_0000);
        let zero = $v::splat(0.0);
        let e_high = $v::select(odd_result, zero, e_high);
        let e_low = $v::select(odd_result, zero, e_low);
        let shift = bits(0x4338_0000_0000_0000);
        let rounded = $v::fma(e_high, bits(0x4067_1547_652b_82fe), shift);
        let k = $v::sub(rounded, shift);
        let r = $v::fma(k, bits(0xbd0c_f79a_bc9e_3b3a), $v::fma(k, bits(0xbf76_2e42_fefa_0000), e_high));
        let r = $v::add(e_low, r);
        let (error, scale) = $v::lookup(&EXP, rounded);
        let square = $v::mul(r, r);
        let first = $v::fma(r, bits(0x3fc5_5555_5555_543c), bits(0x3fdf_ffff_ffff_fdbd));
        let second = $v::fma(r, bits(0x3f81_1111_67a4_d017), bits(0x3fa5_5555_cf17_2b91));
        let sum = $v::fma(first, square, $v::add(r, error));
        let sum = $v::fma(second, $v::mul(square, square), sum);
        let scale = $v::add_bits(scale, $v::shift_left::<45>(rounded));
        let hard = $v::bitmask(odd_base) | $v::bitmask(odd_exponent) | $v::bitmask(odd_result);
        ($v::fma(scale, sum, scale), hard)
    }};
}

/// Coefficients of log(1 + r) from that of r^2 on, the later ones scaled by powers of the first as the library groups them.
const POLYNOMIAL: [u64; 7] = [
    0xbfe0_0000_0000_0000,
    0xbfe5_5555_5555_5560,
    0x3fe0_0000_0000_0006,
    0x3fe9_9999_9959_554e,
    0xbfe5_5555_5529_a47a,
    0xbff2_495b_9b48_45e9,
    0x3ff0_002b_8b26_3fc3,
];

macro_rules! kernel {
    ($module:ident, $features:literal) => {
        pub mod $module {
            use super::*;
            use crate::compute::math::vector::$module as vector;

            /// # Safety
            /// `n` values are readable, as many exponents if there is one for each, and as many results writable; the processor
            /// has the features.
            #[target_feature(enable = $features)]
            pub unsafe fn pow(from: *const f64, exponents: Exponents<f64>, to: *mut f64, n: usize) {
                // A whole exponent takes bases by magnitude; an odd one gives the sign back.
                let (whole, odd) = match exponents {
                    Exponents::One(y) if y.abs() < 9e15 && y.fract() == 0.0 => (true, y % 2.0 != 0.0),
                    _ => (false, false),
                };
                let sign = vector::splat_bits(if odd { 1 << 63 } else { 0 });
                let mut done = 0;
                while done < n {
                    let count = vector::LANES.min(n - done);
                    let (mut bases, mut powers) = ([1.0; vector::LANES], [1.0; vector::LANES]);
                    // SAFETY: the caller's elements; a short last vector goes through arrays.
                    unsafe {
                        let given = match count == vector::LANES {
                            true => vector::load(from.add(done)),
                            false => {
                                std::ptr::copy_nonoverlapping(from.add(done), bases.as_mut_ptr(), count);
                                vector::load(bases.as_ptr())
                            }
                        };
                        let y = match exponents {
                            Exponents::One(y) => vector::splat(y),
                            Exponents::Each(each) if count == vector::LANES => vector::load(each.add(done)),
                            Exponents::Each(each) => {
                                std::ptr::copy_nonoverlapping(each.add(done), powers.as_mut_ptr(), count);
                                vector::load(powers.as_ptr())
                            }
                        };
                        let x = if whole { vector::abs(given) } else { given };
                        let (value, hard) = power_steps!(vector, x, y);
                        let value = vector::or(value, vector::and(given, sign));
                        if count == vector::LANES && hard == 0 {
                            vector::store(to.add(done), value);
                        } else {
                            let mut results = [0.0; vector::LANES];
                            vector::store(bases.as_mut_ptr(), given);
                            vector::store(powers.as_mut_ptr(), y);
                            vector::store(results.as_mut_ptr(), value);
                            patch_pairs(&bases, &powers, &mut results, hard, libm::pow);
                            std::ptr::copy_nonoverlapping(results.as_ptr(), to.add(done), count);
                        }
                    }
                    done += count;
                }
            }
        }
    };
}

kernel!(avx2, "avx2,fma");
kernel!(avx512, "avx512f,avx512dq");
kernel!(avx512_loads, "avx512f,avx512dq");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::fpstatus::{clear, take};
    use crate::compute::isa::{Isa, isa};
    use crate::compute::math::word;

    fn agrees(kernel: Kernel) {
        let mut state = 88_172_645_463_325_252u64;
        for round in 0..40_000 {
            let mut x = [0.0; 13];
            let mut y = [0.0; 13];
            for (x, y) in x.iter_mut().zip(&mut y) {
                let (a, b) = (word(&mut state), word(&mut state));
                let unit = |bits: u64| (bits >> 11) as f64 / (1u64 << 53) as f64;
                (*x, *y) = match round % 5 {
                    0 => (unit(a) * 4.0, (unit(b) - 0.5) * 20.0),
                    1 => (1.0 + (unit(a) - 0.5) * 0.01, (unit(b) - 0.5) * 1e5),
                    2 => (f64::from_bits(a), (unit(b) - 0.5) * 4.0),
                    3 => (f64::from_bits(a), f64::from_bits(b)),
                    _ => (unit(a) * 100.0, 2.5),
                };
            }
            let one = [2.5, 3.0, -3.0, 4.0, 0.0, 1.0, -2.5, 1e300, f64::NAN, f64::INFINITY][round % 10];
            let values = if round % 2 == 0 { x } else { x.map(|x| x - 2.0) };
            for exponents in [Exponents::Each(y.as_ptr()), Exponents::One(one)] {
                let mut results = [0.0; 13];
                clear();
                // SAFETY: as many values on all sides; the callers look for the features.
                unsafe { kernel(values.as_ptr(), exponents, results.as_mut_ptr(), 13) };
                let raised = take();
                let expected: Vec<f64> = values
                    .iter()
                    .zip(&y)
                    .map(|(&x, &y)| libm::pow(x, if let Exponents::One(y) = exponents { y } else { y }))
                    .collect();
                assert!(raised == take(), "flags of {values:?} to {y:?} or {one}");
                for ((x, result), expected) in values.iter().zip(&results).zip(&expected) {
                    let same = result.to_bits() == expected.to_bits() || (result.is_nan() && expected.is_nan());
                    assert!(same, "{x:e} to {one} or {y:?}: {result:e}, not {expected:e}");
                }
            }
        }
    }

    #[test]
    fn vectors_have_the_bits_and_the_flags_of_single_powers() {
        if isa() >= Isa::Avx2 {
            agrees(avx2::pow);
        }
        if isa() >= Isa::Avx512 {
            agrees(avx512::pow);
            agrees(avx512_loads::pow);
        }
    }
}
