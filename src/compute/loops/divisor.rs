//! Floored quotients and remainders of packed integers, by one divisor for all or by one each.
//!
//! A stretch whose elements double precision holds exactly is computed in it, by the reciprocal of one divisor: the floored product is
//! at most one off the quotient, which the remainder shows, so that the result is exact. Divisors of their own divide: no quotient of
//! such numbers is so near to a whole number above it that it would be rounded there. Stretches with larger elements, divisors of zero
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

macro_rules! by_doubles {
    ($($name:ident $stretch:ident $pairs:ident $t:ty, $large:ident, $double:ident, $integer:ident, $plain:ident, $quotient:literal;)*) => {
        $(
            unsafe fn $name(args: &[*mut u8], strides: &[isize], n: usize) {
                const PLAIN: LoopFn = loop_fn!(plain binary [$t, $t, $t] |a, b| Integer::$plain(a, b));
                let size = size_of::<$t>() as isize;
                if let (&[a, b, o], &[step_a, step_b, step_o]) = (args, strides)
                    && step_a == size
                    && step_o == size
                    && n > 0
                {
                    // SAFETY: the first divisor.
                    let divisor = unsafe { (b as *const $t).read_unaligned() };
                    let aligned = |ptr: *mut u8| (ptr as usize).is_multiple_of(align_of::<$t>());
                    let bytes = n * size_of::<$t>();
                    let apart = |ptr: *mut u8| {
                        ptr as usize >= o as usize + bytes || o as usize >= ptr as usize + bytes || ptr == o
                    };
                    // A divisor within the output may change on the way.
                    let still = (b as usize) < o as usize || (b as usize) >= o as usize + bytes;
                    let fits = match step_b {
                        0 => still && divisor != 0 && divisor != -1 && in_range(divisor as i64),
                        step => step == size && aligned(b) && apart(b),
                    };
                    if fits && aligned(a) && aligned(o) && apart(a) {
                        for start in (0..n).step_by(STRETCH) {
                            let length = STRETCH.min(n - start);
                            let mut results = [0; STRETCH];
                            // SAFETY: a part of all operands.
                            unsafe {
                                let from = (a as *const $t).add(start);
                                let by = b.offset(start as isize * step_b);
                                let to = (o as *mut $t).add(start);
                                let values = std::slice::from_raw_parts(from, length);
                                let done = match step_b {
                                    0 => $stretch(values, divisor, &mut results),
                                    _ => $pairs(values, std::slice::from_raw_parts(by as *const $t, length), &mut results),
                                };
                                match done {
                                    true => std::ptr::copy_nonoverlapping(results.as_ptr(), to, length),
                                    false => PLAIN(&[from as *mut u8, by, to as *mut u8], strides, length),
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

            for_each_isa! {
            /// Answers false where an element is too large, or a divisor needs a look of its own.
            fn $pairs(values: &[$t], divisors: &[$t], results: &mut [$t; STRETCH]) -> bool {
                let n = values.len().min(divisors.len()).min(STRETCH);
                let (values, divisors) = (&values[..n], &divisors[..n]);
                let mut large = false;
                for i in 0..n {
                    large |= $large(values[i]) | $large(divisors[i]) | (divisors[i] == 0) | (divisors[i] == -1);
                }
                if large {
                    return false;
                }
                for i in 0..n {
                    let (value, divisor) = ($double(values[i]), $double(divisors[i]));
                    let quotient = (value / divisor).floor();
                    results[i] = $integer(match $quotient {
                        true => quotient,
                        // Whole numbers below 2**53, all of them.
                        false => value - quotient * divisor,
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

by_doubles! {
    floor_divide_i64 quotients_i64 quotients_of_pairs_i64 i64, beyond, wide_to_double, wide_from_double, floor_div, true;
    floor_divide_i32 quotients_i32 quotients_of_pairs_i32 i32, never, to_double, from_double, floor_div, true;
    remainder_i64 remainders_i64 remainders_of_pairs_i64 i64, beyond, wide_to_double, wide_from_double, floor_rem, false;
    remainder_i32 remainders_i32 remainders_of_pairs_i32 i32, never, to_double, from_double, floor_rem, false;
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

    #[test]
    fn each_by_its_own_gives_exact_quotients() {
        let mut state = 1u64;
        let mut word = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state >> 11
        };
        for round in 0..20_000 {
            let bits = 1 + round % 51;
            let mut number = |least: i64| {
                let magnitude = (word() & ((1 << bits) - 1)) as i64;
                let magnitude = if round % 3 == 0 { (1 << bits) - 1 - magnitude % 5 } else { magnitude };
                (magnitude.max(least)) * if word() % 2 == 0 { 1 } else { -1 }
            };
            let divisors: [i64; 7] = std::array::from_fn(|_| number(2));
            // Multiples, and their neighbours, are where rounding would show.
            let values: [i64; 7] = std::array::from_fn(|i| match round % 2 {
                0 => number(0),
                _ => (EXACT / divisors[i].abs()).min(number(1).abs()) * divisors[i] + [-1, 0, 1][i % 3],
            });
            for (run, plain) in
                [(floor_divide_i64 as LoopFn, i64::floor_div as fn(i64, i64) -> i64), (remainder_i64, i64::floor_rem)]
            {
                let mut results = [0i64; 7];
                let args = [values.as_ptr() as *mut u8, divisors.as_ptr() as *mut u8, results.as_mut_ptr() as *mut u8];
                // SAFETY: seven elements each.
                unsafe { run(&args, &[8; 3], 7) };
                let expected: [i64; 7] = std::array::from_fn(|i| plain(values[i], divisors[i]));
                assert_eq!(results, expected, "{values:?} by {divisors:?}");
            }
        }
    }
}
