//! float64 quotients by multiplication, on processors with AVX-512: their dividers need sixteen cycles for a vector, in which they could
//! multiply and add thirty-two times.
//!
//! A quotient that is less than a unit of its last place off becomes the correctly rounded one when its remainder, which a fused
//! multiplication gives exactly, times the correctly rounded reciprocal of the divisor is added; and such a reciprocal comes likewise from
//! one that is less than a unit off, unless the divisor's digits are all ones (Markstein, Computation of elementary functions on the IBM
//! RISC System/6000 processor, 1990). One divisor for all is inverted by the processor, other reciprocals grow from its estimates of 14
//! bits. Vectors of which a number is zero, not finite or so large or small that something might be raised or lost on the way are divided.

use std::arch::x86_64::*;

use super::packed::Kernel;

/// The kernel for operands of which one may be a single element for all.
pub fn kernel(repeated: [bool; 2]) -> Option<Kernel> {
    Some(match repeated {
        [false, false] => pairs,
        [true, false] => of_one,
        [false, true] => by_one,
        [true, true] => return None,
    })
}

const LANES: usize = 8;

/// Magnitudes from which on, and below which, numbers are multiplied: 2^-400 and 2^400.
const LEAST: i64 = (1023 - 400) << 52;
const BEYOND: i64 = (1023 + 400) << 52;
const DIGITS: i64 = (1 << 52) - 1;

/// The lanes whose magnitudes are in range.
#[inline]
#[target_feature(enable = "avx512f")]
fn in_range(x: __m512d) -> __mmask8 {
    let above = _mm512_sub_epi64(_mm512_castpd_si512(_mm512_abs_pd(x)), _mm512_set1_epi64(LEAST));
    _mm512_cmplt_epu64_mask(above, _mm512_set1_epi64(BEYOND - LEAST))
}

/// The lanes that have correctly rounded reciprocals by way of [`reciprocal`].
#[inline]
#[target_feature(enable = "avx512f")]
fn invertible(b: __m512d) -> __mmask8 {
    let digits = _mm512_and_si512(_mm512_castpd_si512(b), _mm512_set1_epi64(DIGITS));
    _mm512_mask_cmpneq_epi64_mask(in_range(b), digits, _mm512_set1_epi64(DIGITS))
}

/// Correctly rounded: 14 bits, 28, all but the last, all.
#[inline]
#[target_feature(enable = "avx512f")]
fn reciprocal(b: __m512d) -> __m512d {
    let one = _mm512_set1_pd(1.0);
    let mut y = _mm512_rcp14_pd(b);
    for _ in 0..3 {
        y = _mm512_fmadd_pd(y, _mm512_fnmadd_pd(b, y, one), y);
    }
    y
}

/// `a / b` for the correctly rounded reciprocal `y` of `b`: the product may be one and a half units off, a step later it is less than one.
#[inline]
#[target_feature(enable = "avx512f")]
fn corrected(a: __m512d, b: __m512d, y: __m512d) -> __m512d {
    let mut q = _mm512_mul_pd(a, y);
    for _ in 0..2 {
        q = _mm512_fmadd_pd(_mm512_fnmadd_pd(b, q, a), y, q);
    }
    q
}

/// Reads a vector at `$at`, or the `$rest` elements that are left of it among ones.
macro_rules! some {
    ($from:expr, $rest:expr) => {
        match $rest {
            LANES.. => _mm512_loadu_pd($from),
            rest => _mm512_mask_loadu_pd(_mm512_set1_pd(1.0), (1 << rest) - 1, $from),
        }
    };
}

/// Writes what `$quotient` says of each vector of the operands, where the lanes are those that `$fit` says. What is no element is not
/// divided, which might raise something.
macro_rules! each_vector {
    ($out:ident, $n:ident, ($($operand:ident),+) $fit:expr => $quotient:expr, else $a:ident / $b:ident) => {
        for i in (0..$n).step_by(LANES) {
            let rest = $n - i;
            $(let $operand = some!($operand.add(i), rest);)+
            let fits = $fit == 0xff;
            match rest {
                LANES.. => _mm512_storeu_pd($out.add(i), if fits { $quotient } else { _mm512_div_pd($a, $b) }),
                rest => {
                    let lanes = (1 << rest) - 1;
                    let quotient = match fits {
                        true => $quotient,
                        // A masked division may become a whole one; what is divided beside the elements is no number.
                        false => _mm512_div_pd(_mm512_mask_mov_pd(_mm512_set1_pd(f64::NAN), lanes, $a), $b),
                    };
                    _mm512_mask_storeu_pd($out.add(i), lanes, quotient)
                }
            }
        }
    };
}

/// # Safety
/// As [`Kernel`], for float64 on a processor with AVX-512.
#[target_feature(enable = "avx512f")]
unsafe fn pairs(a: *const u8, b: *const u8, out: *mut u8, n: usize) {
    let (a, b, out) = (a as *const f64, b as *const f64, out as *mut f64);
    // SAFETY: the caller's elements.
    unsafe {
        each_vector!(out, n, (a, b) in_range(a) & invertible(b) => corrected(a, b, reciprocal(b)), else a / b);
    }
}

/// # Safety
/// As [`pairs`]; `a` is one element.
#[target_feature(enable = "avx512f")]
unsafe fn of_one(a: *const u8, b: *const u8, out: *mut u8, n: usize) {
    let (b, out) = (b as *const f64, out as *mut f64);
    // SAFETY: the caller's elements.
    unsafe {
        let one = *(a as *const f64);
        let a = _mm512_set1_pd(one);
        if in_range(a) == 0 {
            each_vector!(out, n, (b) 0 => a, else a / b);
        } else if one.to_bits() as i64 & DIGITS == 0 {
            // A power of two changes no digits.
            each_vector!(out, n, (b) invertible(b) => _mm512_mul_pd(a, reciprocal(b)), else a / b);
        } else {
            each_vector!(out, n, (b) invertible(b) => corrected(a, b, reciprocal(b)), else a / b);
        }
    }
}

/// # Safety
/// As [`pairs`]; `b` is one element.
#[target_feature(enable = "avx512f")]
unsafe fn by_one(a: *const u8, b: *const u8, out: *mut u8, n: usize) {
    let (a, out) = (a as *const f64, out as *mut f64);
    // SAFETY: the caller's elements.
    unsafe {
        let b = _mm512_set1_pd(*(b as *const f64));
        let fits = in_range(b);
        let y = if fits != 0 { _mm512_div_pd(_mm512_set1_pd(1.0), b) } else { b };
        each_vector!(out, n, (a) in_range(a) & fits => corrected(a, b, y), else a / b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::fpstatus::{clear, take};
    use crate::compute::isa::{Isa, isa};

    /// Digits that are random, few, or nearly all alike, with exponents that are near zero or anything.
    fn number(state: &mut u64) -> f64 {
        let mut word = || {
            *state ^= *state << 13;
            *state ^= *state >> 7;
            *state ^= *state << 17;
            state.wrapping_mul(0x9e37_79b9_7f4a_7c15)
        };
        let (kind, digits, few) = (word(), word(), word() % 4);
        let digits = match kind % 5 {
            0 | 1 => digits,
            2 => few,
            3 => (DIGITS as u64).wrapping_sub(few),
            _ => digits << 26,
        };
        let exponent = match kind >> 8 & 63 {
            0 => word() % 2048,
            _ => 1023 - 8 + (kind >> 20) % 16,
        };
        f64::from_bits((kind & 1 << 63) | exponent << 52 | digits & DIGITS as u64)
    }

    #[test]
    fn quotients_have_the_bits_and_the_flags_of_divisions() {
        if isa() < Isa::Avx512 {
            return;
        }
        let mut state = 88_172_645_463_325_252;
        for round in 0..60_000 {
            let (mut a, mut b) = ([0.0; 21], [0.0; 21]);
            a.iter_mut().chain(&mut b).for_each(|x| *x = number(&mut state));
            if round % 7 == 0 {
                (a[0], b[0]) = (1.0, [0.0, f64::INFINITY, 3.0, f64::NAN, 5e-324][round / 7 % 5]);
            }
            if round % 35 == 1 {
                (a, b[0]) = ([0.0; 21], 0.0);
            }
            for repeated in [[false, false], [true, false], [false, true]] {
                let Some(kernel) = kernel(repeated) else { unreachable!("one of the three") };
                let place = |one: bool, i: usize| if one { 0 } else { i };
                let mut results = [0f64; 21];
                clear();
                // SAFETY: so many elements; the processor has AVX-512.
                unsafe {
                    kernel(a.as_ptr() as *const u8, b.as_ptr() as *const u8, results.as_mut_ptr() as *mut u8, 21)
                };
                let raised = take();
                let expected: [f64; 21] =
                    std::array::from_fn(|i| std::hint::black_box(a[place(repeated[0], i)]) / b[place(repeated[1], i)]);
                assert_eq!(raised, take(), "flags of {a:?} over {b:?}");
                for i in 0..21 {
                    let same =
                        results[i].to_bits() == expected[i].to_bits() || (results[i].is_nan() && expected[i].is_nan());
                    assert!(same, "{i} of {a:?} over {b:?}, {repeated:?}: {:e}, not {:e}", results[i], expected[i]);
                }
            }
        }
    }
}
