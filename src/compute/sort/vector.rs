//! Sorts of 64- and 32-bit keys by vector instructions with compressing stores (AVX-512), in place.
//!
//! Quicksort, whose partition reads blocks from that end which has less room, and packs the keys of each vector that are below
//! the pivot to the left and the others to the right (Bramas, A Novel Hybrid Quicksort Algorithm Vectorized using AVX-512, 2017;
//! Blacher, Giesen and Kühne, 2021). What is left of sixteen vectors or fewer is sorted by Batcher's bitonic network, whose
//! comparisons are minima and maxima of whole vectors. Where pivots are bad again and again, the standard library takes over.

use std::sync::Mutex;

use crate::compute::isa::{Isa, isa};
use crate::compute::parallel::{Exec, pieces};
use crate::limits::stop::breathe;

/// Fewer keys are not worth a thread.
const SHARE: usize = 1 << 15;
/// So few keys are sorted where one of them is looked for.
const SHORT: usize = 512;

/// A word that this processor's vectors may sort.
pub trait Lane: Copy + Ord + Send + 'static {
    /// Sorts on this thread.
    ///
    /// # Safety
    /// The processor has AVX-512.
    unsafe fn sort(keys: &mut [Self]);

    /// Moves the keys below a pivot to the front; how many these are.
    ///
    /// # Safety
    /// As above.
    unsafe fn split(keys: &mut [Self]) -> usize;
}

/// Whether this processor's vectors sort keys as wide as `T`.
pub fn sorts<T>() -> bool {
    matches!(size_of::<T>(), 4 | 8) && isa() == Isa::Avx512
}

/// Sorts keys, each side of a partition with half of the threads. The vectors must be there.
pub fn sort<T: Lane>(keys: &mut [T], exec: Exec) {
    assert!(sorts::<T>());
    let threads = exec.pieces_of(keys.len(), SHARE);
    if threads < 2 {
        // SAFETY: AVX-512 is there.
        return unsafe { T::sort(keys) };
    }
    // SAFETY: as above.
    let below = unsafe { T::split(keys) };
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
    while keys.len() > SHORT {
        breathe();
        // SAFETY: AVX-512 is there.
        let below = unsafe { T::split(keys) };
        if below == 0 {
            // Many keys equal the least one, or the pivot is bad: the general way finds the rest.
            keys.select_nth_unstable(kth);
            return;
        }
        let (left, right) = keys.split_at_mut(below);
        keys = if kth < below { left } else { right };
        kth -= if kth < below { 0 } else { below };
    }
    // SAFETY: as above.
    unsafe { T::sort(keys) }
}

#[cfg(target_arch = "x86_64")]
macro_rules! lane {
    ($module:ident, $t:ty, $signed:ty, $mask:ty, $lanes:literal, $splat:ident, $load:ident, $store:ident,
     $mask_load:ident, $mask_store:ident, $min:ident, $max:ident, $mask_max:ident, $permute:ident, $below:ident, $compress:ident, $arranged:path) => {
        mod $module {
            use std::arch::x86_64::*;

            use super::Lane;
            use crate::limits::stop::breathe;

            const LANES: usize = $lanes;
            /// Keys that the network sorts.
            const NETWORK: usize = 16 * LANES;
            /// Keys that are read at once from one end.
            const BLOCK: usize = 4 * LANES;
            /// Keys among which a pivot is the median.
            const SAMPLE: usize = 4 * LANES;
            /// Beyond this many keys a partition looks whether to stop.
            const LONG: usize = 1 << 14;

            impl Lane for $t {
                unsafe fn sort(keys: &mut [$t]) {
                    // SAFETY: the caller's.
                    unsafe { quick(keys, 2 * keys.len().max(1).ilog2()) }
                }

                unsafe fn split(keys: &mut [$t]) -> usize {
                    if keys.len() <= NETWORK {
                        return 0;
                    }
                    // SAFETY: the caller's.
                    unsafe { partition(keys, pivot(keys)) }
                }
            }

            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
            fn quick(mut keys: &mut [$t], mut depth: u32) {
                while keys.len() > NETWORK {
                    if depth == 0 {
                        return keys.sort_unstable();
                    }
                    depth -= 1;
                    if keys.len() > LONG {
                        breathe();
                    }
                    let pivot = pivot(keys);
                    let mut below = partition(keys, pivot);
                    let mut from = below;
                    if below == 0 {
                        // The pivot is the least key: all that equal it are where they belong.
                        let Some(next) = pivot.checked_add(1) else { return };
                        from = partition(keys, next);
                        below = 0;
                    }
                    let (left, right) = keys.split_at_mut(below);
                    let right = &mut right[from - below..];
                    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
                    quick(short, depth);
                    keys = long;
                }
                small(keys);
            }

            /// The median of keys that are spread evenly.
            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
            fn pivot(keys: &[$t]) -> $t {
                let step = keys.len() / SAMPLE;
                let mut sample = [0; SAMPLE];
                sample.iter_mut().enumerate().for_each(|(i, place)| *place = keys[i * step + step / 2]);
                small(&mut sample);
                sample[SAMPLE / 2]
            }

            /// Where the next keys go: below the pivot from the left on, the others from the right end back.
            struct Ends {
                left: *mut $t,
                right: *mut $t,
            }

            /// Moves keys below the pivot to the front, and says how many these are. There are more than two blocks.
            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
            fn partition(keys: &mut [$t], pivot: $t) -> usize {
                let n = keys.len();
                let start = keys.as_mut_ptr();
                let mut held = [0; 3 * BLOCK];
                held[..BLOCK].copy_from_slice(&keys[..BLOCK]);
                held[BLOCK..2 * BLOCK].copy_from_slice(&keys[n - BLOCK..]);
                let pivot = $splat(pivot as $signed);
                // SAFETY: unread keys lie between `left` and `right`. The room before and behind them is two blocks together, three
                // when one was read from the end with less of it; so each end has a block's room for the block's keys, and
                // what is written lies within the slice.
                unsafe {
                    let mut ends = Ends { left: start, right: start.add(n) };
                    let (mut left, mut right) = (start.add(BLOCK), start.add(n - BLOCK));
                    while right.offset_from(left) >= BLOCK as isize {
                        let block = if left.offset_from(ends.left) <= ends.right.offset_from(right) {
                            left = left.add(BLOCK);
                            left.sub(BLOCK)
                        } else {
                            right = right.sub(BLOCK);
                            right
                        };
                        _mm_prefetch::<_MM_HINT_T0>(left.wrapping_add(512) as *const i8);
                        _mm_prefetch::<_MM_HINT_T0>(right.wrapping_sub(512) as *const i8);
                        let keys = [0, 1, 2, 3].map(|i| $load(block.add(i * LANES) as *const $signed));
                        for keys in keys {
                            // A whole vector is written at each end; what is not meant there lies in the room.
                            let above = !$below(keys, pivot);
                            let others = above.count_ones() as usize;
                            let arranged = $arranged(keys, above);
                            $store(ends.left as *mut $signed, arranged);
                            $store(ends.right.sub(LANES) as *mut $signed, arranged);
                            ends.left = ends.left.add(LANES - others);
                            ends.right = ends.right.sub(others);
                        }
                    }
                    let rest = right.offset_from(left) as usize;
                    std::ptr::copy_nonoverlapping(left, held.as_mut_ptr().add(2 * BLOCK), rest);
                    let count = 2 * BLOCK + rest;
                    for at in (0..count).step_by(LANES) {
                        let keys = $load(held.as_ptr().add(at) as *const $signed);
                        pack(&mut ends, keys, pivot, first(count - at));
                    }
                    ends.left.offset_from(start) as usize
                }
            }

            /// The mask of the first `count` lanes.
            #[inline]
            fn first(count: usize) -> $mask {
                if count >= LANES { <$mask>::MAX } else { (1 << count) - 1 }
            }

            /// Writes the lanes of `valid` to both ends.
            ///
            /// # Safety
            /// Each end has room for all of them.
            #[inline]
            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
            unsafe fn pack(ends: &mut Ends, keys: __m512i, pivot: __m512i, valid: $mask) {
                let below = $below(keys, pivot) & valid;
                let above = !below & valid;
                let (few, others) = (below.count_ones() as usize, above.count_ones() as usize);
                // SAFETY: the caller's room.
                unsafe {
                    $mask_store(ends.left as *mut $signed, first(few), $compress(below, keys));
                    ends.left = ends.left.add(few);
                    ends.right = ends.right.sub(others);
                    $mask_store(ends.right as *mut $signed, first(others), $compress(above, keys));
                }
            }

            /// Sorts what fits in the network.
            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
            fn small(keys: &mut [$t]) {
                match keys.len().div_ceil(LANES) {
                    0 | 1 => network::<1>(keys),
                    2 => network::<2>(keys),
                    3 | 4 => network::<4>(keys),
                    5..=8 => network::<8>(keys),
                    _ => network::<16>(keys),
                }
            }

            /// Sorts as many keys as N vectors hold, or fewer.
            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
            fn network<const N: usize>(keys: &mut [$t]) {
                let mut rows = [$splat(-1); N];
                for (row, keys) in rows.iter_mut().zip(keys.chunks(LANES)) {
                    // SAFETY: masked lanes are not read.
                    *row = unsafe { $mask_load(*row, first(keys.len()), keys.as_ptr() as *const $signed) };
                }
                for row in &mut rows {
                    *row = sorted(*row);
                }
                merge::<1>(&mut rows);
                merge::<2>(&mut rows);
                merge::<4>(&mut rows);
                merge::<8>(&mut rows);
                for (row, keys) in rows.iter().zip(keys.chunks_mut(LANES)) {
                    // SAFETY: masked lanes are not written.
                    unsafe { $mask_store(keys.as_mut_ptr() as *mut $signed, first(keys.len()), *row) };
                }
            }

            /// Each two sorted runs of HALF vectors become one.
            #[inline]
            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
            fn merge<const HALF: usize>(rows: &mut [__m512i]) {
                for block in rows.chunks_exact_mut(2 * HALF) {
                    // Each key meets its mirror image; the upper half comes out backwards, and is bitonic all the same.
                    let mut upper = [$splat(0); HALF];
                    upper.copy_from_slice(&block[HALF..]);
                    for i in 0..HALF {
                        let mirrored = permuted::<{ LANES - 1 }>(upper[HALF - 1 - i]);
                        let lower = block[i];
                        block[i] = $min(lower, mirrored);
                        block[HALF + i] = $max(lower, mirrored);
                    }
                    clean::<4, HALF>(block);
                    clean::<2, HALF>(block);
                    clean::<1, HALF>(block);
                    for row in block {
                        *row = cleaned(*row);
                    }
                }
            }

            /// The half cleaner of vectors that are STEP apart, where these lie within one half.
            #[inline]
            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
            fn clean<const STEP: usize, const HALF: usize>(block: &mut [__m512i]) {
                if STEP >= HALF {
                    return;
                }
                for i in 0..2 * HALF {
                    if i & STEP == 0 {
                        let (low, high) = (block[i], block[i + STEP]);
                        block[i] = $min(low, high);
                        block[i + STEP] = $max(low, high);
                    }
                }
            }

            /// Compares each lane with lane `i ^ OTHER`; the greater goes where bit BIT of the lane is set.
            #[inline]
            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
            fn exchange<const OTHER: usize, const BIT: usize>(row: __m512i) -> __m512i {
                const {
                    assert!(OTHER < LANES && BIT < LANES);
                }
                let turned = permuted::<OTHER>(row);
                $mask_max($min(row, turned), const { upper(BIT) }, row, turned)
            }

            /// The lanes with a bit.
            const fn upper(bit: usize) -> $mask {
                let (mut mask, mut lane) = (0, 0);
                while lane < LANES {
                    mask |= ((lane & bit != 0) as $mask) << lane;
                    lane += 1;
                }
                mask
            }

            /// Lane `i ^ OTHER` in lane `i`.
            #[inline]
            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
            fn permuted<const OTHER: usize>(row: __m512i) -> __m512i {
                const fn lanes(other: usize) -> [$t; LANES] {
                    let (mut lanes, mut lane) = ([0; LANES], 0);
                    while lane < LANES {
                        lanes[lane] = (lane ^ other) as $t;
                        lane += 1;
                    }
                    lanes
                }
                let lanes: &[$t; LANES] = const { &lanes(OTHER) };
                // SAFETY: a vector's lanes.
                $permute(unsafe { $load(lanes.as_ptr() as *const $signed) }, row)
            }

            /// The half cleaners within a vector.
            #[inline]
            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
            fn cleaned(mut row: __m512i) -> __m512i {
                if LANES > 8 {
                    row = exchange::<{ LANES / 2 }, { LANES / 2 }>(row);
                }
                exchange::<1, 1>(exchange::<2, 2>(exchange::<4, 4>(row)))
            }

            /// Sorts the lanes of a vector.
            #[inline]
            #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
            fn sorted(mut row: __m512i) -> __m512i {
                row = exchange::<1, 1>(row);
                row = exchange::<1, 1>(exchange::<3, 2>(row));
                row = exchange::<1, 1>(exchange::<2, 2>(exchange::<7, 4>(row)));
                if LANES > 8 {
                    row = exchange::<1, 1>(exchange::<2, 2>(exchange::<4, 4>(
                        exchange::<{ LANES - 1 }, { LANES / 2 }>(row),
                    )));
                }
                row
            }
        }
    };
}

/// How the keys of one vector are put in order by a partition.
#[cfg(target_arch = "x86_64")]
mod arranged {
    use std::arch::x86_64::*;

    /// For each mask of eight lanes, those without a bit and then those with one.
    static ORDERS: [[u8; 8]; 256] = {
        let mut orders = [[0; 8]; 256];
        let mut mask = 0;
        while mask < 256 {
            let (mut place, mut step) = (0, 0);
            while step < 16 {
                let lane = step % 8;
                if mask >> lane & 1 == step / 8 {
                    orders[mask][place] = lane as u8;
                    place += 1;
                }
                step += 1;
            }
            mask += 1;
        }
        orders
    };

    /// The lanes of a vector, twice.
    static TURNED: [i32; 32] = {
        let (mut lanes, mut lane) = ([0; 32], 0);
        while lane < 32 {
            lanes[lane] = lane as i32 % 16;
            lane += 1;
        }
        lanes
    };

    /// The keys that are not above, and then those that are.
    #[inline]
    #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
    pub fn wide(keys: __m512i, above: __mmask8) -> __m512i {
        // SAFETY: eight bytes of the table.
        let order = unsafe { _mm_loadl_epi64(ORDERS[usize::from(above)].as_ptr() as *const __m128i) };
        _mm512_permutexvar_epi64(_mm512_cvtepu8_epi64(order), keys)
    }

    /// As above.
    #[inline]
    #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,popcnt")]
    pub fn narrow(keys: __m512i, above: __mmask16) -> __m512i {
        let few = above.count_zeros();
        // SAFETY: sixteen of the table's lanes, from one of the first seventeen on.
        let turned = unsafe { _mm512_loadu_epi32(TURNED.as_ptr().add(16 - few as usize)) };
        let (low, high) = (_mm512_maskz_compress_epi32(!above, keys), _mm512_maskz_compress_epi32(above, keys));
        _mm512_mask_permutexvar_epi32(low, (0xffff_u32 << few) as __mmask16, turned, high)
    }
}

#[cfg(target_arch = "x86_64")]
lane!(
    wide,
    u64,
    i64,
    __mmask8,
    8,
    _mm512_set1_epi64,
    _mm512_loadu_epi64,
    _mm512_storeu_epi64,
    _mm512_mask_loadu_epi64,
    _mm512_mask_storeu_epi64,
    _mm512_min_epu64,
    _mm512_max_epu64,
    _mm512_mask_max_epu64,
    _mm512_permutexvar_epi64,
    _mm512_cmplt_epu64_mask,
    _mm512_maskz_compress_epi64,
    super::arranged::wide
);
#[cfg(target_arch = "x86_64")]
lane!(
    narrow,
    u32,
    i32,
    __mmask16,
    16,
    _mm512_set1_epi32,
    _mm512_loadu_epi32,
    _mm512_storeu_epi32,
    _mm512_mask_loadu_epi32,
    _mm512_mask_storeu_epi32,
    _mm512_min_epu32,
    _mm512_max_epu32,
    _mm512_mask_max_epu32,
    _mm512_permutexvar_epi32,
    _mm512_cmplt_epu32_mask,
    _mm512_maskz_compress_epi32,
    super::arranged::narrow
);

#[cfg(not(target_arch = "x86_64"))]
macro_rules! lane {
    ($($t:ty)*) => {$(
        /// Never asked, as no instruction set above the portable one exists here.
        impl Lane for $t {
            unsafe fn sort(keys: &mut [$t]) {
                keys.sort_unstable();
            }
            unsafe fn split(_: &mut [$t]) -> usize {
                0
            }
        }
    )*};
}

#[cfg(not(target_arch = "x86_64"))]
lane!(u32 u64);

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: Lane + std::fmt::Debug>(of: impl Fn(u64) -> T) {
        if !sorts::<T>() {
            return;
        }
        let mut state = 1u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state ^ state >> 29
        };
        for n in (0..300).chain([511, 1000, 4097, 70_000, 200_000]) {
            for kind in 0..5 {
                let mut keys: Vec<T> = (0..n as u64)
                    .map(|i| match kind {
                        0 => of(next()),
                        1 => of(next() % 5),
                        2 => of(i),
                        3 => of(u64::MAX - i / 3),
                        _ => of(u64::MAX),
                    })
                    .collect();
                let mut expected = keys.clone();
                expected.sort_unstable();
                sort(&mut keys, Exec { threads: 3 });
                assert_eq!(keys, expected);
            }
        }
    }

    #[test]
    fn selects_what_sorting_puts_there() {
        if !sorts::<u64>() {
            return;
        }
        for n in [1, 100, 600, 5000, 100_000] {
            for modulus in [1, 7, 1000, u64::MAX] {
                let keys: Vec<u64> = (0..n).map(|i: u64| i.wrapping_mul(0x9e37_79b9_7f4a_7c15) % modulus).collect();
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
        check(|word| word);
        check(|word| word as u32);
    }
}
