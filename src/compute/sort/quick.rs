//! Quicksort of keys in vectors, in place: the same code for every width of vectors, over their operations in [`lanes`](super::lanes).
//!
//! A partition reads blocks from that end which has less room, and packs the keys of each vector that are below the pivot to
//! the left and the others to the right (Bramas, A Novel Hybrid Quicksort Algorithm Vectorized using AVX-512, 2017; Blacher, Giesen
//! and Kühne, 2021). What is left of sixteen vectors or fewer is sorted by Batcher's bitonic network, whose comparisons are
//! minima and maxima of whole vectors. Where pivots are bad again and again, the standard library takes over.

macro_rules! quicksort {
    ($vectors:ident, $t:ty, $features:literal) => {
        pub mod $vectors {
            use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};

            use super::super::lanes::$vectors::*;
            use crate::limits::stop::breathe;

            /// Keys that the network sorts.
            const NETWORK: usize = 16 * LANES;
            /// Keys that are read at once from one end.
            const BLOCK: usize = 4 * LANES;
            const TWO: usize = 2 * LANES;
            /// Keys among which a pivot is the median.
            const SAMPLE: usize = 4 * LANES;
            /// Beyond this many keys a partition looks whether to stop.
            const LONG: usize = 1 << 14;

            #[target_feature(enable = $features)]
            pub fn sort(keys: &mut [$t]) {
                quick(keys, 2 * keys.len().max(1).ilog2());
            }

            #[target_feature(enable = $features)]
            pub fn split(keys: &mut [$t]) -> usize {
                match keys.len() {
                    0..=NETWORK => 0,
                    _ => partition(keys, pivot(keys)),
                }
            }

            #[target_feature(enable = $features)]
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
            #[target_feature(enable = $features)]
            fn pivot(keys: &[$t]) -> $t {
                let step = keys.len() / SAMPLE;
                let mut sample = [0; SAMPLE];
                for (i, place) in sample.iter_mut().enumerate() {
                    *place = keys[i * step + step / 2];
                }
                small(&mut sample);
                sample[SAMPLE / 2]
            }

            /// Where the next keys go: below the pivot from the left on, the others from the right end back.
            struct Ends {
                left: *mut $t,
                right: *mut $t,
            }

            /// Moves keys below the pivot to the front, and says how many these are. There are more than two blocks.
            #[target_feature(enable = $features)]
            fn partition(keys: &mut [$t], pivot: $t) -> usize {
                let n = keys.len();
                let start = keys.as_mut_ptr();
                let mut held = [0; 3 * BLOCK];
                held[..BLOCK].copy_from_slice(&keys[..BLOCK]);
                held[BLOCK..2 * BLOCK].copy_from_slice(&keys[n - BLOCK..]);
                let pivot = splat(pivot);
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
                        let (a, b) = (load(block), load(block.add(LANES)));
                        let (c, d) = (load(block.add(2 * LANES)), load(block.add(3 * LANES)));
                        spill(&mut ends, a, pivot);
                        spill(&mut ends, b, pivot);
                        spill(&mut ends, c, pivot);
                        spill(&mut ends, d, pivot);
                    }
                    let rest = right.offset_from(left) as usize;
                    std::ptr::copy_nonoverlapping(left, held.as_mut_ptr().add(2 * BLOCK), rest);
                    let count = 2 * BLOCK + rest;
                    for at in (0..count).step_by(LANES) {
                        let keys = load(held.as_ptr().add(at));
                        // The room left is that of the keys held: whole vectors may be written to both ends of two.
                        match count - at {
                            0..TWO => pack(&mut ends, keys, pivot, first(count - at)),
                            _ => spill(&mut ends, keys, pivot),
                        }
                    }
                    ends.left.offset_from(start) as usize
                }
            }

            /// The mask of the first `count` lanes.
            #[inline]
            fn first(count: usize) -> Mask {
                if count >= LANES { ALL } else { (1 << count) - 1 }
            }

            /// Writes a whole vector at each end; what is not meant there lies in the room.
            ///
            /// # Safety
            /// There is room for two vectors between the ends, a whole one at each.
            #[inline]
            #[target_feature(enable = $features)]
            unsafe fn spill(ends: &mut Ends, keys: Vector, pivot: Vector) {
                let above = !less(keys, pivot) & ALL;
                let others = above.count_ones() as usize;
                let arranged = arranged(keys, above);
                // SAFETY: the caller's room.
                unsafe {
                    store(ends.left, arranged);
                    store(ends.right.sub(LANES), arranged);
                    ends.left = ends.left.add(LANES - others);
                    ends.right = ends.right.sub(others);
                }
            }

            /// Writes the lanes of `valid` to both ends.
            ///
            /// # Safety
            /// Each end has room for all of them.
            #[inline]
            #[target_feature(enable = $features)]
            unsafe fn pack(ends: &mut Ends, keys: Vector, pivot: Vector, valid: Mask) {
                let below = less(keys, pivot) & valid;
                let above = !below & valid;
                let (few, others) = (below.count_ones() as usize, above.count_ones() as usize);
                // SAFETY: the caller's room.
                unsafe {
                    mask_store(ends.left, first(few), packed(keys, below));
                    ends.left = ends.left.add(few);
                    ends.right = ends.right.sub(others);
                    mask_store(ends.right, first(others), packed(keys, above));
                }
            }

            /// Sorts what fits in the network.
            #[target_feature(enable = $features)]
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
            #[target_feature(enable = $features)]
            fn network<const N: usize>(keys: &mut [$t]) {
                let mut rows = [splat(<$t>::MAX); N];
                for (row, keys) in rows.iter_mut().zip(keys.chunks(LANES)) {
                    // SAFETY: a whole vector, or masked lanes, which are not read.
                    *row = unsafe {
                        match keys.len() {
                            LANES => load(keys.as_ptr()),
                            few => mask_load(*row, first(few), keys.as_ptr()),
                        }
                    };
                }
                for row in &mut rows {
                    *row = sorted(*row);
                }
                merge::<1>(&mut rows);
                merge::<2>(&mut rows);
                merge::<4>(&mut rows);
                merge::<8>(&mut rows);
                for (row, keys) in rows.iter().zip(keys.chunks_mut(LANES)) {
                    // SAFETY: a whole vector, or masked lanes, which are not written.
                    unsafe {
                        match keys.len() {
                            LANES => store(keys.as_mut_ptr(), *row),
                            few => mask_store(keys.as_mut_ptr(), first(few), *row),
                        }
                    }
                }
            }

            /// Each two sorted runs of HALF vectors become one.
            #[inline]
            #[target_feature(enable = $features)]
            fn merge<const HALF: usize>(rows: &mut [Vector]) {
                for block in rows.chunks_exact_mut(2 * HALF) {
                    // Each key meets its mirror image; the upper half comes out backwards, and is bitonic all the same.
                    let mut upper = [splat(0); HALF];
                    upper.copy_from_slice(&block[HALF..]);
                    for i in 0..HALF {
                        let mirrored = permuted::<{ LANES - 1 }>(upper[HALF - 1 - i]);
                        let lower = block[i];
                        block[i] = min(lower, mirrored);
                        block[HALF + i] = max(lower, mirrored);
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
            #[target_feature(enable = $features)]
            fn clean<const STEP: usize, const HALF: usize>(block: &mut [Vector]) {
                if STEP >= HALF {
                    return;
                }
                for i in 0..2 * HALF {
                    if i & STEP == 0 {
                        let (low, high) = (block[i], block[i + STEP]);
                        block[i] = min(low, high);
                        block[i + STEP] = max(low, high);
                    }
                }
            }

            /// Compares each lane with lane `i ^ OTHER`; the greater goes where bit BIT of the lane is set.
            #[inline]
            #[target_feature(enable = $features)]
            fn exchange<const OTHER: usize, const BIT: usize>(row: Vector) -> Vector {
                const {
                    assert!(OTHER < LANES && BIT < LANES);
                }
                ordered(row, permuted::<OTHER>(row), const { upper(BIT) })
            }

            /// The lanes with a bit.
            const fn upper(bit: usize) -> Mask {
                let (mut mask, mut lane) = (0, 0);
                while lane < LANES {
                    mask |= ((lane & bit != 0) as Mask) << lane;
                    lane += 1;
                }
                mask
            }

            /// Lane `i ^ OTHER` in lane `i`.
            #[inline]
            #[target_feature(enable = $features)]
            fn permuted<const OTHER: usize>(row: Vector) -> Vector {
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
                permute(row, unsafe { load(lanes.as_ptr()) })
            }

            /// The half cleaners within a vector.
            #[inline]
            #[target_feature(enable = $features)]
            fn cleaned(mut row: Vector) -> Vector {
                if LANES > 8 {
                    row = exchange::<{ LANES / 2 }, { LANES / 2 }>(row);
                }
                if LANES > 4 {
                    row = exchange::<{ 4 % LANES }, { 4 % LANES }>(row);
                }
                exchange::<1, 1>(exchange::<2, 2>(row))
            }

            /// Sorts the lanes of a vector.
            #[inline]
            #[target_feature(enable = $features)]
            fn sorted(mut row: Vector) -> Vector {
                row = exchange::<1, 1>(row);
                row = exchange::<1, 1>(exchange::<3, 2>(row));
                if LANES > 4 {
                    row = exchange::<1, 1>(exchange::<2, 2>(exchange::<{ 7 % LANES }, { 4 % LANES }>(row)));
                }
                if LANES > 8 {
                    row = exchange::<1, 1>(exchange::<2, 2>(exchange::<{ 4 % LANES }, { 4 % LANES }>(exchange::<
                        { LANES - 1 },
                        { LANES / 2 },
                    >(
                        row
                    ))));
                }
                row
            }
        }
    };
}

quicksort!(wide_512, i64, "avx512f,avx512dq,avx512bw,avx512vl,popcnt");
quicksort!(narrow_512, i32, "avx512f,avx512dq,avx512bw,avx512vl,popcnt");
quicksort!(wide_256, i64, "avx2,popcnt");
quicksort!(narrow_256, i32, "avx2,popcnt");
