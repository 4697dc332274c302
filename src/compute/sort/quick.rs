//! Quicksort of keys in vectors, in place: the same code for every width of vectors, over their operations in [`lanes`](super::lanes).
//!
//! A partition reads blocks from that end which has less room, and packs the keys of each vector that are below the pivot to
//! the left and the others to the right (Bramas, A Novel Hybrid Quicksort Algorithm Vectorized using AVX-512, 2017; Blacher, Giesen
//! and Kühne, 2021). What is left of sixteen vectors or fewer is sorted by networks, whose comparisons are minima and maxima of whole
//! vectors: first each lane down the rows, then Batcher's bitonic merges of neighbouring lanes until a run is as wide as a vector.
//! Where pivots are bad again and again, the standard library takes over.

/// Exchanges keys of rows so that each lane of the first of two has the lesser.
macro_rules! exchange_rows {
    ($rows:ident, $n:ident, $from:literal, $($i:literal $j:literal),*) => {$(
        let (low, high) = ($rows[($from + $i) % $n], $rows[($from + $j) % $n]);
        // SAFETY: within functions for these instructions.
        unsafe {
            $rows[($from + $i) % $n] = min(low, high);
            $rows[($from + $j) % $n] = max(low, high);
        }
    )*};
}

/// Sorts each lane of eight rows.
macro_rules! eight_rows {
    ($rows:ident, $n:ident, $from:literal) => {
        exchange_rows!($rows, $n, $from, 0 1, 2 3, 4 5, 6 7, 0 2, 1 3, 4 6, 5 7, 1 2, 5 6);
        exchange_rows!($rows, $n, $from, 0 4, 1 5, 2 6, 3 7, 2 4, 3 5, 1 2, 3 4, 5 6);
    };
}

macro_rules! quicksort {
    ($vectors:ident, $t:ident, $features:literal) => {
        pub mod $vectors {
            use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};

            use super::super::lanes::$t::*;
            use super::super::lanes::$vectors::*;
            use crate::limits::stop::breathe;

            /// Keys that the network sorts.
            const NETWORK: usize = 16 * LANES;
            /// Keys that are read at once from one end.
            const BLOCK: usize = 8 * LANES;
            const TWO: usize = 2 * LANES;
            /// Keys among which a pivot is found.
            const SAMPLE: usize = 4 * LANES;
            /// Beyond this many keys a partition looks whether to stop.
            const LONG: usize = 1 << 14;

            #[target_feature(enable = $features)]
            pub fn sort(keys: &mut [$t]) {
                quick(keys, 2 * keys.len().max(1).ilog2());
            }

            /// Moves the keys below a pivot to the front, the median of a sample or the key of it that is as far from its ends as
            /// `kth` is from those of all keys, and says how many these are. If the pivot is the least key, those that equal it: then
            /// the second answer is true.
            #[target_feature(enable = $features)]
            pub fn split(keys: &mut [$t], kth: Option<usize>) -> (usize, bool) {
                if keys.len() <= NETWORK {
                    return (0, false);
                }
                let pivot = match kth {
                    // Far enough beyond it that it is seldom missed.
                    Some(kth) => {
                        let rank = (kth as u128 * SAMPLE as u128 / keys.len() as u128) as usize;
                        let margin = if rank < SAMPLE / 2 { rank + 3 } else { rank.saturating_sub(2) };
                        sampled(keys, margin.clamp(1, SAMPLE - 1))
                    }
                    None => sampled(keys, SAMPLE / 2),
                };
                match (partition(keys, pivot), next(pivot)) {
                    (0, Some(next)) => (partition(keys, next), true),
                    (0, None) => (keys.len(), true),
                    (below, _) => (below, false),
                }
            }

            #[target_feature(enable = $features)]
            fn quick(mut keys: &mut [$t], mut depth: u32) {
                while keys.len() > NETWORK {
                    if depth == 0 {
                        return as_integers(keys, |keys| keys.sort_unstable());
                    }
                    depth -= 1;
                    if keys.len() > LONG {
                        breathe();
                    }
                    let pivot = sampled(keys, SAMPLE / 2);
                    let mut below = partition(keys, pivot);
                    let mut from = below;
                    if below == 0 {
                        // The pivot is the least key: all that equal it are where they belong.
                        let Some(next) = next(pivot) else { return };
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

            /// The key of a rank among some that are spread evenly.
            #[target_feature(enable = $features)]
            fn sampled(keys: &[$t], rank: usize) -> $t {
                let step = keys.len() / SAMPLE;
                let mut sample = [MOST; SAMPLE];
                for (i, place) in sample.iter_mut().enumerate() {
                    *place = keys[i * step + step / 2];
                }
                small(&mut sample);
                sample[rank]
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
                let mut held = [MOST; 3 * BLOCK];
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
                        // Which end that is cannot be foretold: it is computed, not branched on.
                        let from_left = left.offset_from(ends.left) <= ends.right.offset_from(right);
                        let block = std::hint::select_unpredictable(from_left, left, right.sub(BLOCK));
                        left = left.add(usize::from(from_left) * BLOCK);
                        right = right.sub(usize::from(!from_left) * BLOCK);
                        _mm_prefetch::<_MM_HINT_T0>(left.wrapping_add(512) as *const i8);
                        _mm_prefetch::<_MM_HINT_T0>(right.wrapping_sub(512) as *const i8);
                        let row = |k: usize| load(block.add(k * LANES));
                        let (a, b, c, d) = (row(0), row(1), row(2), row(3));
                        let (e, f, g, h) = (row(4), row(5), row(6), row(7));
                        for keys in [a, b, c, d, e, f, g, h] {
                            spill(&mut ends, keys, pivot);
                        }
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
                let mut rows = [splat(MOST); N];
                for (row, keys) in rows.iter_mut().zip(keys.chunks(LANES)) {
                    // SAFETY: a whole vector, or masked lanes, which are not read.
                    *row = unsafe {
                        match keys.len() {
                            LANES => load(keys.as_ptr()),
                            few => mask_load(*row, first(few), keys.as_ptr()),
                        }
                    };
                }
                columns(&mut rows);
                widen::<1, N>(&mut rows);
                widen::<3, N>(&mut rows);
                if LANES > 4 {
                    widen::<{ 7 % LANES }, N>(&mut rows);
                }
                if LANES > 8 {
                    widen::<{ 15 % LANES }, N>(&mut rows);
                }
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

            /// Sorts each lane down the rows, by Batcher's odd-even merges.
            #[inline(always)]
            #[allow(unused_unsafe)]
            fn columns<const N: usize>(rows: &mut [Vector; N]) {
                if N == 2 {
                    exchange_rows!(rows, N, 0, 0 1);
                }
                if N == 4 {
                    exchange_rows!(rows, N, 0, 0 1, 2 3, 0 2, 1 3, 1 2);
                }
                if N >= 8 {
                    eight_rows!(rows, N, 0);
                }
                if N == 16 {
                    eight_rows!(rows, N, 8);
                    exchange_rows!(rows, N, 0, 0 8, 1 9, 2 10, 3 11, 4 12, 5 13, 6 14, 7 15, 4 8, 5 9, 6 10, 7 11);
                    exchange_rows!(rows, N, 0, 2 4, 3 5, 6 8, 7 9, 10 12, 11 13, 1 2, 3 4, 5 6, 7 8, 9 10, 11 12, 13 14);
                }
            }

            /// Makes sorted runs twice as wide: of lanes that the bits of OTHER number, row after row. Each key meets the one that is as
            /// far from the end, then likewise within halves, quarters and so on, down to single rows.
            #[inline(always)]
            #[allow(unused_unsafe)]
            fn widen<const OTHER: usize, const N: usize>(rows: &mut [Vector; N]) {
                mirror::<OTHER, 16, N>(rows);
                mirror::<OTHER, 8, N>(rows);
                mirror::<OTHER, 4, N>(rows);
                mirror::<OTHER, 2, N>(rows);
                let mut i = 0;
                while i < N {
                    // SAFETY: within functions for these instructions.
                    unsafe {
                        let mut row = rows[i];
                        if OTHER == 1 {
                            row = exchange::<1, 1>(row);
                        }
                        if OTHER == 3 {
                            row = exchange::<1, 1>(exchange::<3, 2>(row));
                        }
                        if OTHER == 7 {
                            row = exchange::<{ 7 % LANES }, { 4 % LANES }>(row);
                            row = exchange::<1, 1>(exchange::<2, 2>(row));
                        }
                        if OTHER == 15 {
                            row = exchange::<{ 15 % LANES }, { 8 % LANES }>(row);
                            row = exchange::<1, 1>(exchange::<2, 2>(exchange::<{ 4 % LANES }, { 4 % LANES }>(row)));
                        }
                        rows[i] = row;
                    }
                    i += 1;
                }
            }

            /// Within each SIZE rows, a key meets the one in the mirrored row and lane; the greater goes to the later row.
            #[inline(always)]
            #[allow(unused_unsafe)]
            fn mirror<const OTHER: usize, const SIZE: usize, const N: usize>(rows: &mut [Vector; N]) {
                if SIZE > N {
                    return;
                }
                let mut i = 0;
                while i < N / 2 {
                    let first = i / (SIZE / 2) * SIZE + i % (SIZE / 2);
                    let last = i / (SIZE / 2) * SIZE + SIZE - 1 - i % (SIZE / 2);
                    // SAFETY: within functions for these instructions.
                    unsafe {
                        let (low, high) = (rows[first], permuted::<OTHER>(rows[last]));
                        rows[first] = min(low, high);
                        rows[last] = max(low, high);
                    }
                    i += 1;
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
        }
    };
}

quicksort!(wide_512, i64, "avx512f,avx512dq,avx512bw,avx512vl,popcnt");
quicksort!(narrow_512, i32, "avx512f,avx512dq,avx512bw,avx512vl,popcnt");
quicksort!(wide_256, i64, "avx2,popcnt");
quicksort!(narrow_256, i32, "avx2,popcnt");
quicksort!(double_512, f64, "avx512f,avx512dq,avx512bw,avx512vl,popcnt");
quicksort!(double_256, f64, "avx2,popcnt");
