//! Floored quotients and remainders of integers by one divisor for all.
//!
//! A stretch whose elements double precision holds exactly is computed in it, by the divisor's reciprocal. The floored product is at
//! most one off the quotient, which the remainder shows, so that the result is exact. Stretches with larger elements, divisors of zero
//! (which raise a flag) and of minus one (which may overflow) are divided element by element.

use crate::array::Num;
use crate::array::isa::for_each_isa;
use crate::compute::math::integer::Integer;
use crate::compute::ufunc::{Loop, LoopFn};

macro_rules! one {
    ($num:ident $run:ident) => {
        &[Loop { types: &[Num::$num; 3], run: $run, fp: true, guard: None }]
    };
}

pub static FLOOR_DIVIDE_I32: &[Loop] = one!(I32 floor_divide_i32);
pub static FLOOR_DIVIDE_I64: &[Loop] = one!(I64 floor_divide_i64);
pub static REMAINDER_I32: &[Loop] = one!(I32 remainder_i32);
pub static REMAINDER_I64: &[Loop] = one!(I64 remainder_i64);

/// Elements that are looked at together.
const STRETCH: usize = 128;

macro_rules! by_one_divisor {
    ($($name:ident $stretch:ident $t:ty, $large:ident, $double:ident, $integer:ident, $plain:ident, $quotient:literal;)*) => {
        $(
            unsafe fn $name(args: &[*mut u8], strides: &[isize], n: usize) {
                const PLAIN: LoopFn = loop_fn!(plain binary [$t, $t, $t] |a, b| Integer::$plain(a, b));
                let size = size_of::<$t>() as isize;
                if let (&[a, b, o], &[step_a, 0, step_o]) = (args, strides)
                    && step_a == size
                    && step_o == size
                    && n > 0
                {
                    // SAFETY: the divisor.
                    let divisor = unsafe { (b as *const $t).read_unaligned() };
                    let aligned = [a, o].iter().all(|ptr| (*ptr as usize).is_multiple_of(align_of::<$t>()));
                    let apart = (a as usize) >= o as usize + n * size_of::<$t>()
                        || (o as usize) >= a as usize + n * size_of::<$t>();
                    // A divisor within the output may change on the way.
                    let still = (b as usize) < o as usize || (b as usize) >= o as usize + n * size_of::<$t>();
                    if aligned && still && (apart || a == o) && divisor != 0 && divisor != -1 && in_range(divisor as i64) {
                        for start in (0..n).step_by(STRETCH) {
                            let length = STRETCH.min(n - start);
                            let mut results = [0; STRETCH];
                            // SAFETY: a part of both operands.
                            unsafe {
                                let from = (a as *const $t).add(start);
                                let to = (o as *mut $t).add(start);
                                let values = std::slice::from_raw_parts(from, length);
                                match $stretch(values, divisor, &mut results) {
                                    true => std::ptr::copy_nonoverlapping(results.as_ptr(), to, length),
                                    false => PLAIN(&[from as *mut u8, b, to as *mut u8], &[size, 0, size], length),
                                }
                            }
                        }
                        return;
                    }
                }
                // SAFETY: the caller's.
                unsafe { PLAIN(args, strides, n) }
            }

            for_each_isa! {
            /// Answers false where an element is too large.
            fn $stretch(values: &[$t], divisor: $t, results: &mut [$t; STRETCH]) -> bool {
                let mut large = false;
                for &x in values {
                    large |= $large(x);
                }
                if large {
                    return false;
                }
                // Both are turned around where the divisor is negative, which leaves the quotient as it is.
                let sign = if divisor < 0 { -1.0 } else { 1.0 };
                let divisor = divisor as f64 * sign;
                let inverse = 1.0 / divisor;
                for (place, &value) in results.iter_mut().zip(values) {
                    let value = $double(value) * sign;
                    let guess = (value * inverse).floor();
                    // Whole numbers below 2**53, all of them.
                    let rest = value - guess * divisor;
                    let off = if rest >= divisor { 1.0 } else { 0.0 } - if rest < 0.0 { 1.0 } else { 0.0 };
                    *place = $integer(match $quotient {
                        true => guess + off,
                        false => (rest - off * divisor) * sign,
                    });
                }
                true
            }
            }
        )*
    };
}

/// The largest magnitude that is divided by way of double precision.
const EXACT: i64 = 1 << 51;

fn in_range(divisor: i64) -> bool {
    divisor.unsigned_abs() <= EXACT as u64
}

by_one_divisor! {
    floor_divide_i64 quotients_i64 i64, beyond, wide_to_double, wide_from_double, floor_div, true;
    floor_divide_i32 quotients_i32 i32, never, to_double, from_double, floor_div, true;
    remainder_i64 remainders_i64 i64, beyond, wide_to_double, wide_from_double, floor_rem, false;
    remainder_i32 remainders_i32 i32, never, to_double, from_double, floor_rem, false;
}

/// In the upper half of the doubles from here to 2**53, neighbours differ by one, in value as in their bits.
const MIDDLE: f64 = 6_755_399_441_055_744.0;

#[inline(always)]
#[allow(clippy::manual_range_contains)] // a method of a range is a call within a kernel
fn beyond(x: i64) -> bool {
    (x > EXACT) | (x < -EXACT)
}

#[inline(always)]
fn never(_: i32) -> bool {
    false
}

/// Of at most [`EXACT`]; processors convert int64 one by one.
#[inline(always)]
fn wide_to_double(x: i64) -> f64 {
    f64::from_bits((x as u64).wrapping_add(MIDDLE.to_bits())) - MIDDLE
}

/// A whole number of at most [`EXACT`].
#[inline(always)]
fn wide_from_double(x: f64) -> i64 {
    (x + MIDDLE).to_bits().wrapping_sub(MIDDLE.to_bits()) as i64
}

#[inline(always)]
fn to_double(x: i32) -> f64 {
    x as f64
}

/// A whole number of the type's range.
#[inline(always)]
fn from_double(x: f64) -> i32 {
    // SAFETY: the caller's promise; quotients leave the range for a divisor of minus one only.
    unsafe { x.to_int_unchecked::<i32>() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reciprocals_give_exact_quotients() {
        let mut values: Vec<i64> = (-300..300).collect();
        for k in 0..63 {
            for near in -3..=3i64 {
                values.extend([(1i64 << k).wrapping_add(near), (-1i64 << k).wrapping_add(near)]);
            }
        }
        for divisor in [1, 2, 3, 7, 10, 641, 1 << 20, (1 << 31) - 1, (1 << 51) - 1, -1, -2, -3, -1000, -(1 << 40)] {
            for (run, plain) in
                [(floor_divide_i64 as LoopFn, i64::floor_div as fn(i64, i64) -> i64), (remainder_i64, i64::floor_rem)]
            {
                // Short runs, so that large elements do not keep all others from the quick way.
                for part in values.chunks(5) {
                    let mut results = vec![0i64; part.len()];
                    let args =
                        [part.as_ptr() as *mut u8, &divisor as *const i64 as *mut u8, results.as_mut_ptr() as *mut u8];
                    // SAFETY: as many elements on both sides, and a divisor.
                    unsafe { run(&args, &[8, 0, 8], part.len()) };
                    let expected: Vec<i64> = part.iter().map(|&x| plain(x, divisor)).collect();
                    assert_eq!(results, expected, "{part:?} by {divisor}");
                }
            }
        }
    }
}
