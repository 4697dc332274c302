//! Sorts and selection of 64- and 32-bit keys, signed, by the quicksort in [`quick`](super::quick) where the processor has vectors
//! for it (AVX-512 or AVX2), each side of a partition on threads of its own. float64 without NaN and negative zeros is sorted
//! as it is.

use std::sync::Mutex;

#[cfg(target_arch = "x86_64")]
use super::quick;
use crate::compute::isa::{Isa, isa};
use crate::compute::parallel::{Exec, pieces};
use crate::limits::stop::breathe;

/// Fewer keys are not worth a thread.
const SHARE: usize = 1 << 15;
/// So few keys are sorted where one of them is looked for.
const SHORT: usize = 512;

/// A word that this processor's vectors may sort.
pub trait Lane: Copy + Send + 'static {
    /// Sorts on this thread.
    ///
    /// # Safety
    /// The processor has vectors that sort these.
    unsafe fn sort(keys: &mut [Self]);

    /// Moves the keys below a pivot to the front, which is near the one at `kth` or else the middle; how many these are. If the pivot is
    /// the least key, those that equal it, and the second answer is true. More than none, but for few keys.
    ///
    /// # Safety
    /// As above.
    unsafe fn split(keys: &mut [Self], kth: Option<usize>) -> (usize, bool);

    /// The standard library's selection.
    fn select_by_comparisons(keys: &mut [Self], kth: usize);
}

/// Whether this processor's vectors sort keys as wide as `T`.
pub fn sorts<T>() -> bool {
    matches!(size_of::<T>(), 4 | 8) && isa() >= Isa::Avx2
}

/// Sorts keys, each side of a partition with half of the threads. The vectors must be there.
pub fn sort<T: Lane>(keys: &mut [T], exec: Exec) {
    assert!(sorts::<T>());
    let threads = exec.pieces_of(keys.len(), SHARE);
    if threads < 2 {
        // SAFETY: the vectors are there.
        return unsafe { T::sort(keys) };
    }
    // SAFETY: as above.
    let (below, _) = unsafe { T::split(keys, None) };
    let (left, right) = keys.split_at_mut(below);
    let sides = [Mutex::new(left), Mutex::new(right)];
    let own = [Exec { threads: threads.div_ceil(2) }, Exec { threads: threads / 2 }];
    pieces(2, |side| {
        if let Ok(mut keys) = sides[side].lock() {
            sort(&mut keys, own[side]);
        }
    });
}

/// Moves the keys around so that the one at `kth` is where sorting would put it, none before it is greater and none behind it less.
/// The vectors must be there.
pub fn select<T: Lane>(keys: &mut [T], kth: usize) {
    assert!(sorts::<T>() && kth < keys.len());
    let (mut keys, mut kth) = (keys, kth);
    let mut rounds = 2 * keys.len().ilog2();
    while keys.len() > SHORT {
        breathe();
        if rounds == 0 {
            return T::select_by_comparisons(keys, kth);
        }
        rounds -= 1;
        // SAFETY: the vectors are there.
        let (below, equal) = unsafe { T::split(keys, Some(kth)) };
        let (left, right) = keys.split_at_mut(below);
        if kth >= below {
            keys = right;
            kth -= below;
        } else if equal {
            return;
        } else {
            keys = left;
        }
    }
    // SAFETY: as above.
    unsafe { T::sort(keys) }
}

#[cfg(target_arch = "x86_64")]
macro_rules! lane {
    ($t:ident, $widest:ident, $narrower:ident) => {
        impl Lane for $t {
            unsafe fn sort(keys: &mut [$t]) {
                // SAFETY: the caller's.
                unsafe {
                    match isa() {
                        Isa::Avx512 => quick::$widest::sort(keys),
                        _ => quick::$narrower::sort(keys),
                    }
                }
            }

            unsafe fn split(keys: &mut [$t], kth: Option<usize>) -> (usize, bool) {
                // SAFETY: the caller's.
                unsafe {
                    match isa() {
                        Isa::Avx512 => quick::$widest::split(keys, kth),
                        _ => quick::$narrower::split(keys, kth),
                    }
                }
            }

            fn select_by_comparisons(keys: &mut [$t], kth: usize) {
                super::lanes::$t::as_integers(keys, |keys| {
                    keys.select_nth_unstable(kth);
                });
            }
        }
    };
}

#[cfg(target_arch = "x86_64")]
lane!(i64, wide_512, wide_256);
#[cfg(target_arch = "x86_64")]
lane!(i32, narrow_512, narrow_256);
#[cfg(target_arch = "x86_64")]
lane!(f64, double_512, double_256);

#[cfg(not(target_arch = "x86_64"))]
macro_rules! lane {
    ($($t:ty, $order:path;)*) => {$(
        /// Never asked, as no instruction set above the portable one exists here.
        impl Lane for $t {
            unsafe fn sort(keys: &mut [$t]) {
                keys.sort_unstable_by($order);
            }
            unsafe fn split(_: &mut [$t], _: Option<usize>) -> (usize, bool) {
                (0, false)
            }
            fn select_by_comparisons(keys: &mut [$t], kth: usize) {
                keys.select_nth_unstable_by(kth, $order);
            }
        }
    )*};
}

#[cfg(not(target_arch = "x86_64"))]
lane!(i32, Ord::cmp; i64, Ord::cmp; f64, f64::total_cmp;);

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: Lane + PartialOrd + std::fmt::Debug>(of: impl Fn(u64) -> T) {
        if !sorts::<T>() {
            return;
        }
        let mut state = 1u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state ^ state >> 29
        };
        for n in (0..600).chain([1000, 1023, 2500, 4097, 70_000, 200_000]) {
            for kind in 0..7 {
                let mut keys: Vec<T> = (0..n as u64)
                    .map(|i| match kind {
                        0 => of(next()),
                        1 => of(next() % 5),
                        2 => of(i),
                        3 => of(u64::MAX - i / 3),
                        // Up and down, and a saw.
                        4 => of(i.min(n as u64 - i) << 32),
                        5 => of((i % 64) << 40),
                        _ => of(u64::MAX),
                    })
                    .collect();
                let mut expected = keys.clone();
                expected.sort_unstable_by(|a, b| a.partial_cmp(b).unwrap());
                sort(&mut keys, Exec { threads: 3 });
                assert_eq!(keys, expected);
            }
        }
    }

    #[test]
    fn selects_what_sorting_puts_there() {
        if !sorts::<i64>() {
            return;
        }
        for n in [1, 100, 600, 5000, 100_000] {
            for modulus in [1, 7, 1000, u64::MAX] {
                let keys: Vec<i64> =
                    (0..n).map(|i: u64| (i.wrapping_mul(0x9e37_79b9_7f4a_7c15) % modulus) as i64).collect();
                let mut sorted = keys.clone();
                sorted.sort_unstable();
                for kth in [0, n as usize / 3, n as usize - 1] {
                    let mut found = keys.clone();
                    select(&mut found, kth);
                    assert_eq!(found[kth], sorted[kth]);
                    assert!(found[..kth].iter().all(|key| *key <= sorted[kth]));
                    assert!(found[kth..].iter().all(|key| *key >= sorted[kth]));
                }
            }
        }
    }

    #[test]
    fn sorts_like_the_standard_library() {
        check(|word| word as i64);
        check(|word| word as i32);
        if sorts::<f64>() {
            check(|word| if word > u64::MAX - 9 { f64::INFINITY } else { word as i64 as f64 });
        }
    }
}
