//! float64 `exp`, `log`, `exp2`, `log2` and `log10` (and `sin`, `cos`, `tan`, `arctan`, `tanh`, whose steps stand elsewhere) in vectors: the GNU C library's algorithms, whose steps are kept one by one, so that
//! the bits are those of its version for processors with fused multiply-add (of which `exp2` and `log10` make no use).
//!
//! `exp`: x = k ln2/128 + r; a table holds 2^(k/128), a polynomial gives e^r. `log`: x = 2^k z, a table holds 1/c and log(c) for a
//! value c near z, a polynomial gives log(z/c); near one a longer polynomial in x - 1 takes its place. Values outside the range
//! where no exception can arise are left to the C library, which raises the flags.

use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};

use super::arctangent::{arctan_hard, arctan_steps, odd, row};
use super::arctangent_table::ARCTANGENT;
use super::exp_log_tables::{EXP, LOG};
use super::exp_numbers::EXP_NUMBERS;
use super::libm;
use super::log2_tables::LOG2;
use super::sine::{HALF_PI, HALF_PI_REST, angle_hard, cos_steps, quarter, rests, sin_steps};
use super::sine_table::SINE;
use super::tangent::{tan_hard, tan_steps};
use super::tangent_table::TANGENT;
use crate::compute::fpstatus::{FpStatus, raise};

/// A function of `n` values, written where they are read or elsewhere. While it computes, it asks for the lines of as many at two other
/// addresses, which somebody will read or write next; nothing is read there.
pub type Kernel = unsafe fn(from: *const f64, to: *mut f64, n: usize, ahead: [*const u8; 2]);

/// Magnitudes outside [2^-54, 512) are not for the steps of `exp`: something might be raised on the way.
macro_rules! exp_unusual {
    ($v:ident, $x:ident) => {
        $v::outside($v::abs($x), EXP_NUMBERS.smallest, EXP_NUMBERS.largest)
    };
}

/// The large ones among them; small ones give one, as zero does.
macro_rules! exp_hard {
    ($v:ident, $x:ident) => {
        $v::outside($v::abs($x), 0, EXP_NUMBERS.largest)
    };
}

/// `exp` of what is not unusual, over one of the modules of `vector`.
macro_rules! exp_steps {
    ($v:ident, $x:ident) => {{
        let per_octave = $v::splat_bits(EXP_NUMBERS.per_octave);
        let step_high = $v::splat_bits(EXP_NUMBERS.step_high);
        let step_low = $v::splat_bits(EXP_NUMBERS.step_low);
        let [c2, c3, c4, c5] = EXP_NUMBERS.coefficients;
        let (c2, c3, c4, c5) = ($v::splat_bits(c2), $v::splat_bits(c3), $v::splat_bits(c4), $v::splat_bits(c5));
        let round = $v::splat_bits(EXP_NUMBERS.round);
        let rounded = $v::fma($x, per_octave, round);
        let k = $v::sub(rounded, round);
        let r = $v::fma(k, step_low, $v::fma(k, step_high, $x));
        let (error, bits) = $v::lookup(EXP_NUMBERS.table, rounded);
        let square = $v::mul(r, r);
        let low = $v::fma($v::fma(r, c3, c2), square, $v::add(r, error));
        let sum = $v::fma($v::mul(square, square), $v::fma(r, c5, c4), low);
        let scale = $v::add_bits(bits, $v::shift_left::<45>(rounded));
        $v::fma(scale, sum, scale)
    }};
}

/// What `log` has no steps for: zero, negative, subnormal, infinite, NaN.
macro_rules! log_hard {
    ($v:ident, $x:ident) => {
        $v::outside($x, 0x0010_0000_0000_0000, 0x7ff0_0000_0000_0000)
    };
}

/// `log`, likewise.
macro_rules! log_steps {
    ($v:ident, $x:ident) => {{
        let a0 = $v::splat(f64::from_bits(0xbfe0_0000_0000_0001));
        let a1 = $v::splat(f64::from_bits(0x3fd5_5555_5551_305b));
        let a2 = $v::splat(f64::from_bits(0xbfcf_ffff_ffeb_4590));
        let a3 = $v::splat(f64::from_bits(0x3fc9_99b3_24f1_0111));
        let a4 = $v::splat(f64::from_bits(0xbfc5_5575_e506_c89f));
        let ln2_high = $v::splat(f64::from_bits(0x3fe6_2e42_fefa_3800));
        let ln2_low = $v::splat(f64::from_bits(0x3d2e_f357_93c7_6730));
        // Intervals begin at 0.6875.
        let above = $v::sub_bits($x, $v::splat_bits(0x3fe6_0000_0000_0000));
        // The exponent, biased so that it is positive, under the bits of 2^52.
        let biased = $v::shift_right::<52>($v::add_bits(above, $v::splat_bits(1 << 62)));
        let k = $v::sub($v::or(biased, $v::splat_bits(0x4330_0000_0000_0000)), $v::splat(4_503_599_627_371_520.0));
        let z = $v::sub_bits($x, $v::and(above, $v::splat_bits(0xfff0_0000_0000_0000)));
        let (inverse, logarithm) = $v::lookup(&LOG, $v::shift_right::<45>(above));
        let r = $v::fma(z, inverse, $v::splat(-1.0));
        let base = $v::fma(k, ln2_high, logarithm);
        let high = $v::add(base, r);
        let low = $v::fma(k, ln2_low, $v::add($v::sub(base, high), r));
        let square = $v::mul(r, r);
        let low = $v::fma(square, a0, low);
        let tail = $v::fma($v::fma(r, a4, a3), square, $v::fma(r, a2, a1));
        let far = $v::add($v::fma($v::mul(r, square), tail, low), high);
        let elsewhere = $v::outside($x, 0x3fee_0000_0000_0000, 0x3ff1_0900_0000_0000);
        match $v::bitmask(elsewhere) == (1 << $v::LANES) - 1 {
            true => far,
            false => {
                let r = $v::select(elsewhere, $v::splat(0.0), $v::sub($x, $v::splat(1.0)));
                $v::select(elsewhere, far, near_one_steps!($v, r))
            }
        }
    }};
}

/// log(1 + r) for small r: a polynomial whose first two terms carry their rounding errors.
macro_rules! near_one_steps {
    ($v:ident, $r:ident) => {{
        let b = |bits: u64| $v::splat_bits(bits);
        let (half, split) = (b(0xbfe0_0000_0000_0000), $v::splat(134_217_728.0));
        let square = $v::mul($r, $r);
        let cube = $v::mul($r, square);
        let first = $v::fma($r, b(0xbfcf_ffff_ffff_fdcb), b(0x3fd5_5555_5555_5577));
        let first = $v::fma(square, b(0x3fc9_9999_9995_dd0c), first);
        let second = $v::fma($r, b(0x3fc2_4924_a344_de30), b(0xbfc5_5555_5567_45a7));
        let second = $v::fma(square, b(0xbfbf_ffff_a442_3d65), second);
        let third = $v::fma($r, b(0xbfb9_99eb_43b0_68ff), b(0x3fbc_7184_282a_d6ca));
        let third = $v::fma(square, b(0x3fb7_8182_f7af_d085), third);
        let third = $v::fma(cube, b(0xbfb5_5213_75d1_45cd), third);
        let sum = $v::fma($v::fma(third, cube, second), cube, first);
        let top = $v::fma($v::splat(-134_217_728.0), $r, $v::fma($r, split, $r));
        let rest = $v::sub($r, top);
        let top_square = $v::mul(top, top);
        let high = $v::fma(top_square, half, $r);
        let low = $v::fma(top_square, half, $v::sub($r, high));
        let low = $v::fma($v::mul(half, rest), $v::add($r, top), low);
        $v::add(high, $v::fma(sum, cube, low))
    }};
}

/// `exp2`, whose build has no fused multiply-add.
macro_rules! exp2_steps {
    ($v:ident, $x:ident) => {{
        let b = |bits: u64| $v::splat_bits(bits);
        // Adding and subtracting 1.5 * 2^45 rounds to 128ths, whose number the low bits of the sum hold.
        let round = b(0x42c8_0000_0000_0000);
        let rounded = $v::add($x, round);
        let r = $v::sub($x, $v::sub(rounded, round));
        let (error, bits) = $v::lookup(&EXP, rounded);
        let scale = $v::add_bits(bits, $v::shift_left::<45>(rounded));
        let square = $v::mul(r, r);
        let first = $v::add(error, $v::mul(r, b(0x3fe6_2e42_fefa_39ef)));
        let second = $v::add(b(0x3fce_bfbd_ff82_c424), $v::mul(r, b(0x3fac_6b08_d70c_f4b5)));
        let third = $v::add(b(0x3f83_b2ab_d246_50cc), $v::mul(r, b(0x3f55_d7e0_9b4e_3a84)));
        let sum = $v::add(first, $v::mul(square, second));
        let sum = $v::add(sum, $v::mul($v::mul(square, square), third));
        $v::add(scale, $v::mul(scale, sum))
    }};
}

/// `log2` of what `log` has steps for.
macro_rules! log2_steps {
    ($v:ident, $x:ident) => {{
        let b = |bits: u64| $v::splat_bits(bits);
        let (high_factor, low_factor) = (b(0x3ff7_1547_6520_0000), b(0x3de7_05fc_2eef_a200));
        let above = $v::sub_bits($x, b(0x3fe6_0000_0000_0000));
        let biased = $v::shift_right::<52>($v::add_bits(above, b(1 << 62)));
        let k = $v::sub($v::or(biased, b(0x4330_0000_0000_0000)), $v::splat(4_503_599_627_371_520.0));
        let z = $v::sub_bits($x, $v::and(above, b(0xfff0_0000_0000_0000)));
        let (inverse, logarithm) = $v::lookup(&LOG2, $v::shift_right::<46>(above));
        let r = $v::fma(z, inverse, $v::splat(-1.0));
        let (t1, negative) = ($v::mul(r, high_factor), $v::mul(r, $v::sub($v::splat(-0.0), high_factor)));
        let t2 = $v::fma(r, low_factor, $v::fma(r, high_factor, negative));
        let t3 = $v::add(k, logarithm);
        let high = $v::add(t3, t1);
        let low = $v::add($v::add($v::sub(t3, high), t1), t2);
        let square = $v::mul(r, r);
        let p = $v::fma(r, b(0x3fde_c709_dc3a_04be), b(0xbfe7_1547_652b_8339));
        let p = $v::fma(square, $v::fma(r, b(0x3fd2_776c_5003_4c48), b(0xbfd7_1547_6470_2ffb)), p);
        let p = $v::fma($v::mul(square, square), $v::fma(r, b(0x3fca_6225_e117_f92e), b(0xbfce_c7b3_28ea_92bc)), p);
        let far = $v::add($v::fma(square, p, low), high);
        let elsewhere = $v::outside($x, 0x3fee_a4af_0000_0000, 0x3ff0_b559_0000_0000);
        match $v::bitmask(elsewhere) == (1 << $v::LANES) - 1 {
            true => far,
            false => {
                let r = $v::select(elsewhere, $v::splat(0.0), $v::sub($x, $v::splat(1.0)));
                let (high, negative) = ($v::mul(r, high_factor), $v::mul(r, $v::sub($v::splat(-0.0), high_factor)));
                let low = $v::fma(r, low_factor, $v::fma(r, high_factor, negative));
                let square = $v::mul(r, r);
                let fourth = $v::mul(square, square);
                let first = $v::fma(r, b(0x3fde_c709_dc3a_03f7), b(0xbfe7_1547_652b_82fe));
                let y = $v::fma(square, first, high);
                let low = $v::add(low, $v::fma(square, first, $v::sub(high, y)));
                let inner = $v::fma(
                    square,
                    $v::fma(r, b(0x3fca_6176_1ec4_e736), b(0xbfce_c709_dd76_8fe5)),
                    $v::fma(r, b(0x3fd2_776c_50f0_5be4), b(0xbfd7_1547_652b_7c3f)),
                );
                let outer = $v::fma(
                    square,
                    $v::fma(r, b(0x3fc0_b32f_285a_ee66), b(0xbfc2_89e4_a72c_383c)),
                    $v::fma(r, b(0x3fc4_84d1_54f0_1b4a), b(0xbfc7_153f_bc64_a79b)),
                );
                let close = $v::add(y, $v::fma(fourth, $v::fma(fourth, outer, inner), low));
                $v::select(elsewhere, far, close)
            }
        }
    }};
}

/// `log10` by way of `log` of the number in [0.5, 2), in a build without fused multiply-add.
macro_rules! log10_steps {
    ($v:ident, $x:ident) => {{
        let b = |bits: u64| $v::splat_bits(bits);
        let exponent = $v::shift_right::<52>($x);
        let k = $v::sub($v::or(exponent, b(0x4330_0000_0000_0000)), $v::splat(4_503_599_627_370_496.0 + 1023.0));
        // Below one it is a power of two more.
        let small = $v::outside($x, 0x3ff0_0000_0000_0000, 0x7ff0_0000_0000_0000);
        let y = $v::select(small, $v::add(k, $v::splat(1.0)), k);
        let scale = $v::select(small, b(0x3fe0_0000_0000_0000), b(0x3ff0_0000_0000_0000));
        let x = $v::or($v::and($x, b(0x000f_ffff_ffff_ffff)), scale);
        let log = log_steps!($v, x);
        let z = $v::add($v::mul(y, b(0x3d59_fef3_11f1_2b36)), $v::mul(b(0x3fdb_cb7b_1526_e50e), log));
        $v::add(z, $v::mul(y, b(0x3fd3_4413_509f_6000)))
    }};
}

/// A kernel: two vectors at a time, whose steps the processor takes side by side. Where a number is unusual, the steps are given
/// `$filler` instead, and if it is hard too, the function has it; such vectors and the last ones, which are filled up with ones, are a
/// function of their own, so that the constants of the others stay in registers.
macro_rules! kernel {
    ($name:ident, $v:ident, $features:literal, $unusual:ident, $hard:ident, $filler:literal, $steps:ident, $function:path) => {
        /// # Safety
        /// `n` values are readable and writable; the processor has the features.
        #[target_feature(enable = $features)]
        pub unsafe fn $name(from: *const f64, to: *mut f64, n: usize, ahead: [*const u8; 2]) {
            const PAIR: usize = 2 * $v::LANES;

            #[cold]
            #[inline(never)]
            #[target_feature(enable = $features)]
            unsafe fn with_care(from: *const f64, to: *mut f64, count: usize) {
                let (mut given, mut values) = ([1.0; PAIR], [0.0; PAIR]);
                // SAFETY: the caller's values, at most as many as the arrays have.
                unsafe {
                    std::ptr::copy_nonoverlapping(from, given.as_mut_ptr(), count);
                    for first in [0, $v::LANES] {
                        let x = $v::load(given.as_ptr().add(first));
                        let usual = $v::select($unusual!($v, x), $v::splat($filler), x);
                        $v::store(values.as_mut_ptr().add(first), $steps!($v, usual));
                        patch(&given[first..], &mut values[first..], $v::bitmask($hard!($v, x)), $function);
                    }
                    std::ptr::copy_nonoverlapping(values.as_ptr(), to, count);
                }
            }

            let mut done = 0;
            // SAFETY: values below `n`.
            unsafe {
                while n - done >= PAIR {
                    for line in (done..done + PAIR).step_by(8) {
                        for place in ahead {
                            _mm_prefetch::<_MM_HINT_T0>((place as *const f64).wrapping_add(line) as *const i8);
                        }
                    }
                    let (from, to) = (from.add(done), to.add(done));
                    let (a, b) = ($v::load(from), $v::load(from.add($v::LANES)));
                    if $v::any($unusual!($v, a), $unusual!($v, b)) {
                        with_care(from, to, PAIR);
                    } else {
                        let (first, second) = ($steps!($v, a), $steps!($v, b));
                        $v::store(to, first);
                        $v::store(to.add($v::LANES), second);
                    }
                    done += PAIR;
                }
                if done < n {
                    with_care(from.add(done), to.add(done), n - done);
                }
            }
        }
    };
}

/// `exp` far from zero; what masks leave behind (minus infinity, or some large number) is not worth a call.
extern "C" fn far_exp(x: f64) -> f64 {
    if x < -746.0 {
        if x.is_finite() {
            raise(FpStatus::UNDERFLOW);
        }
        return 0.0;
    }
    libm::exp(x)
}

/// The kernels that look numbers up, over one of the modules of `vector`.
macro_rules! looked_up {
    ($v:ident, $features:literal) => {
        kernel!(exp, $v, $features, exp_unusual, exp_hard, 0.0, exp_steps, far_exp);
        kernel!(log, $v, $features, log_hard, log_hard, 1.0, log_steps, libm::log);
        kernel!(exp2, $v, $features, exp_unusual, exp_hard, 0.0, exp2_steps, libm::exp2);
        kernel!(log2, $v, $features, log_hard, log_hard, 1.0, log2_steps, libm::log2);
        kernel!(log10, $v, $features, log_hard, log_hard, 1.0, log10_steps, libm::log10);
        kernel!(sin, $v, $features, angle_hard, angle_hard, 0.5, sin_steps, libm::sin);
        kernel!(cos, $v, $features, angle_hard, angle_hard, 0.5, cos_steps, libm::cos);
    };
}

/// Those whose rows are read by loads in vectors of any width.
macro_rules! loaded {
    ($v:ident, $features:literal) => {
        kernel!(tan, $v, $features, tan_hard, tan_hard, 0.5, tan_steps, libm::tan);
        kernel!(arctan, $v, $features, arctan_hard, arctan_hard, 0.5, arctan_steps, libm::atan);
    };
}

/// Kernels for processors with AVX2 and FMA.
pub mod avx2 {
    use super::*;
    use crate::compute::math::vector::avx2;

    looked_up!(avx2, "avx2,fma");
    loaded!(avx2, "avx2,fma");
}

/// Kernels for processors with AVX-512 whose gathers are slow.
pub mod avx512_loads {
    use super::*;
    use crate::compute::math::vector::avx512_loads;

    looked_up!(avx512_loads, "avx512f,avx512dq");
}

/// Kernels for processors with AVX-512: those that look numbers up one by one, where gathers are quick, and those that never gather.
pub mod avx512 {
    use super::*;
    use crate::compute::math::tanh::tanh_steps;
    use crate::compute::math::vector::avx512;

    looked_up!(avx512, "avx512f,avx512dq");
    loaded!(avx512, "avx512f,avx512dq");

    /// `tanh` has steps for every number.
    macro_rules! tanh_hard {
        ($v:ident, $x:ident) => {
            0
        };
    }

    kernel!(tanh, avx512, "avx512f,avx512dq", tanh_hard, tanh_hard, 1.0, tanh_steps, libm::tanh);
}

/// Hands the lanes of the mask to a function that takes one number.
#[inline(never)]
fn patch(from: &[f64], to: &mut [f64], mut mask: u32, function: extern "C" fn(f64) -> f64) {
    while mask != 0 {
        let lane = mask.trailing_zeros() as usize;
        to[lane] = function(from[lane]);
        mask &= mask - 1;
    }
}

/// The same for a function of two numbers.
#[inline(never)]
pub(super) fn patch_pairs(
    a: &[f64],
    b: &[f64],
    to: &mut [f64],
    mut mask: u32,
    function: extern "C" fn(f64, f64) -> f64,
) {
    while mask != 0 {
        let lane = mask.trailing_zeros() as usize;
        to[lane] = function(a[lane], b[lane]);
        mask &= mask - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::fpstatus::{clear, take};
    use crate::compute::isa::{Isa, isa};
    use crate::compute::math::word;

    /// Values of every magnitude, of the ranges where the functions bend, and special ones.
    fn values(count: usize) -> Vec<f64> {
        let mut state = 88_172_645_463_325_252u64;
        let mut values =
            vec![0.0, -0.0, 1.0, -1.0, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, f64::MIN_POSITIVE, 5e-324];
        while values.len() < count {
            let bits = word(&mut state);
            let unit = (bits >> 11) as f64 / (1u64 << 53) as f64;
            values.push(match values.len() / 1000 % 7 {
                0 => (unit - 0.5) * 20.0,
                1 => (unit - 0.5) * 1500.0,
                2 => f64::from_bits(bits),
                3 => 1.0 + (unit - 0.5) * 0.2,
                4 => (unit * 1e5).round() * std::f64::consts::FRAC_PI_2,
                5 => (unit - 0.5) * 3e8,
                _ => unit,
            });
        }
        values
    }

    fn agrees(kernel: Kernel, plain: impl Fn(f64) -> f64, flags: bool) {
        for block in values(200_000).chunks(61) {
            let mut result = vec![0.0; block.len()];
            clear();
            // SAFETY: as many values on both sides; the callers look for the features.
            unsafe { kernel(block.as_ptr(), result.as_mut_ptr(), block.len(), [block.as_ptr() as *const u8; 2]) };
            let raised = take();
            let expected: Vec<f64> = block.iter().map(|&x| plain(x)).collect();
            assert!(!flags || raised == take());
            for ((x, result), expected) in block.iter().zip(&result).zip(&expected) {
                let same = result.to_bits() == expected.to_bits() || (result.is_nan() && expected.is_nan());
                assert!(same, "{x:e}: {result:e}, not {expected:e}");
            }
        }
    }

    #[test]
    fn vectors_have_the_bits_and_the_flags_of_single_values() {
        macro_rules! agree {
            ($form:ident) => {
                agrees($form::exp, |x| libm::exp(x), true);
                agrees($form::log, |x| libm::log(x), true);
                agrees($form::exp2, |x| libm::exp2(x), true);
                agrees($form::sin, |x| libm::sin(x), true);
                agrees($form::cos, |x| libm::cos(x), true);
                agrees($form::log2, |x| libm::log2(x), true);
                agrees($form::log10, |x| libm::log10(x), true);
            };
        }
        if isa() >= Isa::Avx2 {
            agree!(avx2);
            agrees(avx2::tan, |x| libm::tan(x), true);
            agrees(avx2::arctan, |x| libm::atan(x), true);
        }
        if isa() >= Isa::Avx512 {
            agree!(avx512);
            agree!(avx512_loads);
            agrees(avx512::tan, |x| libm::tan(x), true);
            agrees(avx512::arctan, |x| libm::atan(x), true);
            agrees(avx512::tanh, crate::compute::math::tanh::tanh, false);
        }
    }
}
