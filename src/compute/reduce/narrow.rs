//! Sums of small integers and booleans that skip the cast: every element is added to a wider accumulator as it is read.
//!
//! Integer sums do not depend on their order, and neither do counts of booleans in float64, which are exact. Lanes as narrow as the
//! elements of a stretch cannot overflow hold the sums, so that a vector holds many of them.

use super::fold::FoldFn;
use crate::array::Num;
use crate::compute::isa::for_each_isa;
use crate::limits::stop::{Pace, breathe};

/// The fold of `add` that takes elements of one type into an accumulator of another; `None` where a cast has to come first.
pub fn narrow_fold(ufunc: &str, from: Num, to: Num) -> Option<FoldFn> {
    if ufunc != "add" {
        return None;
    }
    Some(match (from, to) {
        (Num::Bool, Num::I64 | Num::U64) => |acc, ptr, step, n| unsafe { integers(acc, ptr, step, n, count) },
        (Num::Bool, Num::F64) => truths,
        (Num::U8, Num::I64 | Num::U64) => |acc, ptr, step, n| unsafe { integers(acc, ptr, step, n, bytes) },
        (Num::I32, Num::I64 | Num::U64) => |acc, ptr, step, n| unsafe { integers(acc, ptr, step, n, words) },
        _ => return None,
    })
}

/// Adds the sum of elements to an integer of 64 bits.
///
/// # Safety
/// As [`super::fold::Fold::run`], the elements being of type S.
unsafe fn integers<S: Copy>(acc: *mut u8, ptr: *const u8, step: isize, n: usize, sum: fn(&[S]) -> i64) {
    // SAFETY: the caller's accumulator and elements.
    unsafe {
        let acc = acc as *mut i64;
        acc.write_unaligned(acc.read_unaligned().wrapping_add(total(ptr, step, n, sum)));
    }
}

/// Adds the number of true elements to a float64.
///
/// # Safety
/// As [`super::fold::Fold::run`].
unsafe fn truths(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    // SAFETY: the caller's accumulator and elements.
    unsafe {
        let acc = acc as *mut f64;
        acc.write_unaligned(acc.read_unaligned() + total(ptr, step, n, count) as f64);
    }
}

/// The sum of packed elements, or of others by way of a small buffer.
///
/// # Safety
/// `n` elements of S are readable, `step` bytes apart.
unsafe fn total<S: Copy>(ptr: *const u8, step: isize, n: usize, sum: fn(&[S]) -> i64) -> i64 {
    const FEW: usize = 64;
    let packed = step == size_of::<S>() as isize && (ptr as usize).is_multiple_of(align_of::<S>());
    let (mut total, mut done) = (0i64, 0);
    while done < n {
        // SAFETY: elements from `done` on.
        unsafe {
            let start = ptr.offset(done as isize * step);
            if packed {
                let count = Pace::RUN.min(n - done);
                total = total.wrapping_add(sum(std::slice::from_raw_parts(start as *const S, count)));
                done += count;
                if n > Pace::RUN {
                    breathe();
                }
                continue;
            }
            let count = FEW.min(n - done);
            let first = (start as *const S).read_unaligned();
            let mut few = [first; FEW];
            for (i, place) in few[..count].iter_mut().enumerate() {
                *place = (start.offset(i as isize * step) as *const S).read_unaligned();
            }
            total = total.wrapping_add(sum(&few[..count]));
            done += count;
        }
    }
    total
}

/// Lanes that are summed side by side.
const LANES: usize = 32;
/// As many of bytes: too many to be kept in registers one by one, so that the compiler makes vectors of the loop over them.
const BYTE_LANES: usize = 128;

for_each_isa! {
/// How many bytes are not zero.
fn count(values: &[u8]) -> i64 {
    let mut total = 0;
    for stretch in values.chunks(BYTE_LANES * 255) {
        let mut lanes = [0u8; BYTE_LANES];
        let (blocks, rest) = stretch.as_chunks::<BYTE_LANES>();
        for block in blocks {
            for (lane, &value) in lanes.iter_mut().zip(block) {
                *lane += u8::from(value != 0);
            }
        }
        total += lanes.iter().map(|&lane| i64::from(lane)).sum::<i64>();
        total += rest.iter().filter(|&&value| value != 0).count() as i64;
    }
    total
}
}

for_each_isa! {
/// The sum of bytes.
fn bytes(values: &[u8]) -> i64 {
    let mut total = 0;
    for stretch in values.chunks(1 << 23) {
        let mut lanes = [0u32; BYTE_LANES];
        let (blocks, rest) = stretch.as_chunks::<BYTE_LANES>();
        for block in blocks {
            for (lane, &value) in lanes.iter_mut().zip(block) {
                *lane += u32::from(value);
            }
        }
        total += lanes.iter().map(|&lane| i64::from(lane)).sum::<i64>();
        total += rest.iter().map(|&value| i64::from(value)).sum::<i64>();
    }
    total
}
}

for_each_isa! {
/// The sum of integers of 32 bits.
fn words(values: &[i32]) -> i64 {
    let mut lanes = [0i64; LANES];
    let (blocks, rest) = values.as_chunks::<LANES>();
    for block in blocks {
        for (lane, &value) in lanes.iter_mut().zip(block) {
            *lane = lane.wrapping_add(i64::from(value));
        }
    }
    let total = rest.iter().fold(0i64, |sum, &value| sum.wrapping_add(i64::from(value)));
    lanes.iter().fold(total, |sum, &lane| sum.wrapping_add(lane))
}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_elements() {
        let bytes: Vec<u8> = (0..100_000u32).map(|i| (i * 7 % 256) as u8).collect();
        let words: Vec<i32> = (0..100_000).map(|i: i32| i.wrapping_mul(i32::MAX / 7)).collect();
        for n in [0, 1, 31, 32, 33, 1000, 8160, 8161, 100_000] {
            let mut acc = 5i64;
            let place = &raw mut acc as *mut u8;
            let run = |from, ptr, step| {
                let fold = narrow_fold("add", from, Num::I64).unwrap();
                // SAFETY: elements of the vectors above.
                unsafe { fold(place, ptr, step, n) };
            };
            run(Num::U8, bytes.as_ptr(), 1);
            run(Num::U8, bytes[n.saturating_sub(1)..].as_ptr(), -1);
            run(Num::Bool, bytes.as_ptr(), 1);
            run(Num::I32, words.as_ptr() as *const u8, 4);
            let sum: i64 = bytes[..n].iter().map(|&x| i64::from(x)).sum();
            let truths = bytes[..n].iter().filter(|&&x| x != 0).count() as i64;
            let wide: i64 = words[..n].iter().map(|&x| i64::from(x)).sum();
            assert_eq!(acc, 5 + 2 * sum + truths + wide);
        }
    }
}
