//! float32 `pow`, `exp2` and `log2` in vectors of float64, with the very operations of the GNU C library's algorithms (Szabolcs Nagy's,
//! from Arm's optimized-routines) in its build for processors with fused multiply-add, so that every bit is the same.
//!
//! `log2`: x = 2^k z, a table of sixteen holds 1/c and log2(c) for a value c near z, a polynomial gives log2(z/c). `exp2`: x = k/32 + r,
//! a table holds 2^(k/32), a polynomial gives 2^r. Powers are exp2(y log2 x); negative bases are taken by magnitude where the exponent is
//! one integer for all. Operands outside the range where no exception can arise are left to the C library, which raises the flags.

use super::libm;
use super::log2_tables::{EXP2_SINGLE, LOG2_SINGLE};
use super::power::Exponents;

/// Functions of `n` values, written where they are read or elsewhere; powers with one exponent or as many.
pub type Kernel = unsafe fn(from: *const f32, to: *mut f32, n: usize);
pub type PowerKernel = unsafe fn(from: *const f32, exponents: Exponents<f32>, to: *mut f32, n: usize);

/// What the logarithm of a normal positive number is made of: the number over a value near it less one, and the logarithm of that value.
macro_rules! near {
    ($v:ident, $x:ident) => {{
        let above = $v::sub_bits($x, $v::splat_bits(0x3fe6_6000_0000_0000));
        // The exponent, biased so that it is positive, under the bits of 2^52.
        let biased = $v::shift_right::<52>($v::add_bits(above, $v::splat_bits(1 << 62)));
        let k = $v::sub($v::or(biased, $v::splat_bits(0x4330_0000_0000_0000)), $v::splat(4_503_599_627_371_520.0));
        let z = $v::sub_bits($x, $v::and(above, $v::splat_bits(0xfff0_0000_0000_0000)));
        let (inverse, logarithm) = $v::lookup(&LOG2_SINGLE, $v::shift_right::<48>(above));
        ($v::fma(z, inverse, $v::splat(-1.0)), $v::add(logarithm, k))
    }};
}

/// `log2`, to the precision of float32.
macro_rules! log2_steps {
    ($v:ident, $x:ident) => {{
        let (r, base) = near!($v, $x);
        let square = $v::mul(r, r);
        let low = $v::fma($v::splat_bits(0x3fde_cabf_4968_32e0), r, $v::splat_bits(0xbfe7_1547_9ffa_e3de));
        let low = $v::fma($v::splat_bits(0xbfd7_12b6_f70a_7e4d), square, low);
        $v::fma(low, square, $v::fma($v::splat_bits(0x3ff7_1547_5f35_c8b8), r, base))
    }};
}

/// `log2`, as precise as powers need it.
macro_rules! precise_log2_steps {
    ($v:ident, $x:ident) => {{
        let (r, base) = near!($v, $x);
        let square = $v::mul(r, r);
        let first = $v::fma($v::splat_bits(0x3fd2_7616_c949_6e0b), r, $v::splat_bits(0xbfd7_1969_a075_c67a));
        let second = $v::fma($v::splat_bits(0x3fde_c70a_6ca7_badd), r, $v::splat_bits(0xbfe7_1547_48be_f6c8));
        let third = $v::fma(second, square, $v::fma($v::splat_bits(0x3ff7_1547_652a_b82b), r, base));
        $v::fma(first, $v::mul(square, square), third)
    }};
}

/// `exp2` of magnitudes below 126.
macro_rules! exp2_steps {
    ($v:ident, $x:ident) => {{
        // Adding and subtracting 1.5 * 2^47 rounds to 32nds, whose number the low bits of the sum hold.
        let round = $v::splat_bits(0x42e8_0000_0000_0000);
        let rounded = $v::add($x, round);
        let r = $v::sub($x, $v::sub(rounded, round));
        let (bits, _) = $v::lookup(&EXP2_SINGLE, rounded);
        let scale = $v::add_bits(bits, $v::shift_left::<47>(rounded));
        let high = $v::fma($v::splat_bits(0x3fac_6af8_4b91_2394), r, $v::splat_bits(0x3fce_bfce_50fa_c4f3));
        let low = $v::fma($v::splat_bits(0x3fe6_2e42_ff0c_52d6), r, $v::splat(1.0));
        $v::mul($v::fma(high, $v::mul(r, r), low), scale)
    }};
}

/// Bits of float64: the least normal float32, what is beyond the greatest, and the bound of exponents of two.
const LEAST: u64 = 0x3810_0000_0000_0000;
const BEYOND: u64 = 0x47f0_0000_0000_0000;
const HUGE: u64 = 0x405f_8000_0000_0000;

macro_rules! kernels {
    ($v:ident, $features:literal) => {
        pub mod $v {
            use super::*;
            use crate::compute::math::vector::$v;

            const LANES: usize = $v::LANES;

            /// `count` numbers, at most as many as a vector has; ones are the others.
            ///
            /// # Safety
            /// They are readable; the processor has the features.
            #[inline]
            #[target_feature(enable = $features)]
            unsafe fn some(from: *const f32, count: usize) -> $v::V {
                // SAFETY: the caller's numbers.
                unsafe {
                    if count == LANES {
                        return $v::load_single(from);
                    }
                    let mut given = [1.0; LANES];
                    std::ptr::copy_nonoverlapping(from, given.as_mut_ptr(), count);
                    $v::load_single(given.as_ptr())
                }
            }

            /// Writes the first `count` values; those of the mask by the C library.
            ///
            /// # Safety
            /// So many are writable; the processor has the features.
            #[inline]
            #[target_feature(enable = $features)]
            unsafe fn put(values: $v::V, to: *mut f32, count: usize, hard: u32, library: impl Fn(usize) -> f32) {
                // SAFETY: the caller's room.
                unsafe {
                    if count == LANES && hard == 0 {
                        return $v::store_single(to, values);
                    }
                    let mut results = [0.0; LANES];
                    $v::store_single(results.as_mut_ptr(), values);
                    for (lane, result) in results[..count].iter_mut().enumerate() {
                        if hard >> lane & 1 == 1 {
                            *result = library(lane);
                        }
                    }
                    std::ptr::copy_nonoverlapping(results.as_ptr(), to, count);
                }
            }

            /// # Safety
            /// `n` values are readable and writable; the processor has the features.
            #[target_feature(enable = $features)]
            pub unsafe fn exp2(from: *const f32, to: *mut f32, n: usize) {
                for done in (0..n).step_by(LANES) {
                    let count = LANES.min(n - done);
                    // SAFETY: values below `n`.
                    unsafe {
                        let given = some(from.add(done), count);
                        let hard = $v::outside($v::abs(given), 0, HUGE);
                        let x = $v::select(hard, $v::splat(1.0), given);
                        put(exp2_steps!($v, x), to.add(done), count, $v::bitmask(hard), |lane| {
                            libm::exp2f(*from.add(done + lane))
                        });
                    }
                }
            }

            /// # Safety
            /// As [`exp2`].
            #[target_feature(enable = $features)]
            pub unsafe fn log2(from: *const f32, to: *mut f32, n: usize) {
                for done in (0..n).step_by(LANES) {
                    let count = LANES.min(n - done);
                    // SAFETY: values below `n`.
                    unsafe {
                        let given = some(from.add(done), count);
                        let hard = $v::outside(given, LEAST, BEYOND);
                        let x = $v::select(hard, $v::splat(1.0), given);
                        put(log2_steps!($v, x), to.add(done), count, $v::bitmask(hard), |lane| {
                            libm::log2f(*from.add(done + lane))
                        });
                    }
                }
            }

            /// # Safety
            /// As [`exp2`], and as many exponents are readable if there is one for each.
            #[target_feature(enable = $features)]
            pub unsafe fn pow(from: *const f32, exponents: Exponents<f32>, to: *mut f32, n: usize) {
                // A whole exponent takes bases by magnitude; an odd one gives the sign back.
                let (whole, odd) = match exponents {
                    Exponents::One(y) if y.abs() < 1e7 && y.fract() == 0.0 => (true, y % 2.0 != 0.0),
                    _ => (false, false),
                };
                let (one, sign) = ($v::splat(1.0), $v::splat_bits(if odd { 1 << 63 } else { 0 }));
                for done in (0..n).step_by(LANES) {
                    let count = LANES.min(n - done);
                    // SAFETY: values below `n`.
                    unsafe {
                        let given = some(from.add(done), count);
                        let y = match exponents {
                            Exponents::One(y) => $v::splat(f64::from(y)),
                            Exponents::Each(each) => some(each.add(done), count),
                        };
                        let base = if whole { $v::abs(given) } else { given };
                        let odd_base = $v::outside(base, LEAST, BEYOND);
                        let odd_exponent = $v::outside($v::abs(y), 1, BEYOND);
                        let x = $v::select(odd_base, one, base);
                        let product = $v::mul($v::select(odd_exponent, one, y), precise_log2_steps!($v, x));
                        let odd_result = $v::outside($v::abs(product), 0, HUGE);
                        let x = $v::select(odd_result, one, product);
                        let value = $v::or(exp2_steps!($v, x), $v::and(given, sign));
                        let hard = $v::bitmask(odd_base) | $v::bitmask(odd_exponent) | $v::bitmask(odd_result);
                        let power = |lane: usize| match exponents {
                            Exponents::One(y) => libm::powf(*from.add(done + lane), y),
                            Exponents::Each(each) => libm::powf(*from.add(done + lane), *each.add(done + lane)),
                        };
                        put(value, to.add(done), count, hard, power);
                    }
                }
            }
        }
    };
}

kernels!(avx2, "avx2,fma");
kernels!(avx512, "avx512f,avx512dq");
kernels!(avx512_loads, "avx512f,avx512dq");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::fpstatus::{clear, take};
    use crate::compute::isa::{Isa, isa};
    use crate::compute::math::word;

    fn unit(word: u64) -> f32 {
        (word >> 40) as f32 / (1u64 << 24) as f32
    }

    fn same(result: f32, expected: f32) -> bool {
        result.to_bits() == expected.to_bits() || (result.is_nan() && expected.is_nan())
    }

    fn agree(functions: [(Kernel, extern "C" fn(f32) -> f32); 2], pow: PowerKernel) {
        let mut state = 88_172_645_463_325_252u64;
        for round in 0..40_000 {
            let (mut x, mut y) = ([0f32; 13], [0f32; 13]);
            for (x, y) in x.iter_mut().zip(&mut y) {
                let (a, b) = (word(&mut state), word(&mut state));
                (*x, *y) = match round % 5 {
                    0 => (unit(a) * 4.0, (unit(b) - 0.5) * 20.0),
                    1 => (1.0 + (unit(a) - 0.5) * 0.01, (unit(b) - 0.5) * 1e4),
                    2 => (f32::from_bits(a as u32), (unit(b) - 0.5) * 4.0),
                    3 => (f32::from_bits(a as u32), f32::from_bits(b as u32)),
                    _ => (unit(a) * 300.0 - 150.0, 2.5),
                };
            }
            for (kernel, library) in functions {
                let mut results = [0f32; 13];
                clear();
                // SAFETY: as many values on both sides; the callers look for the features.
                unsafe { kernel(x.as_ptr(), results.as_mut_ptr(), 13) };
                let raised = take();
                let expected = x.map(|x| library(x));
                assert!(raised == take(), "flags of {x:?}");
                for ((x, result), expected) in x.iter().zip(results).zip(expected) {
                    assert!(same(result, expected), "{x:e}: {result:e}, not {expected:e}");
                }
            }
            let one = [2.5, 3.0, -3.0, 4.0, 0.0, 1.0, -2.5, 1e30, f32::NAN, f32::INFINITY][round % 10];
            for exponents in [Exponents::Each(y.as_ptr()), Exponents::One(one)] {
                let exponent = |i: usize| if let Exponents::One(y) = exponents { y } else { y[i] };
                let mut results = [0f32; 13];
                clear();
                // SAFETY: as above.
                unsafe { pow(x.as_ptr(), exponents, results.as_mut_ptr(), 13) };
                let raised = take();
                let expected: [f32; 13] = std::array::from_fn(|i| libm::powf(x[i], exponent(i)));
                assert!(raised == take(), "flags of {x:?} to {y:?} or {one}");
                for i in 0..13 {
                    let (x, y, result) = (x[i], exponent(i), results[i]);
                    assert!(same(result, expected[i]), "{x:e} to {y:e}: {result:e}, not {:e}", expected[i]);
                }
            }
        }
    }

    #[test]
    fn vectors_have_the_bits_and_the_flags_of_single_values() {
        let log2: extern "C" fn(f32) -> f32 = log2_of;
        if isa() >= Isa::Avx2 {
            agree([(avx2::exp2, exp2_of), (avx2::log2, log2)], avx2::pow);
        }
        if isa() >= Isa::Avx512 {
            agree([(avx512::exp2, exp2_of), (avx512::log2, log2)], avx512::pow);
            agree([(avx512_loads::exp2, exp2_of), (avx512_loads::log2, log2)], avx512_loads::pow);
        }
    }

    extern "C" fn exp2_of(x: f32) -> f32 {
        libm::exp2f(x)
    }

    extern "C" fn log2_of(x: f32) -> f32 {
        libm::log2f(x)
    }
}
