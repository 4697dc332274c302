//! Quicksort of keys in vectors, in place: the same code for every width of vectors, over their operations in [`lanes`](super::lanes).
//!
//! A partition reads blocks from that end which has less room, and packs the keys of each vector that are below the pivot to
//! the left and the others to the right (Bramas, A Novel Hybrid Quicksort Algorithm Vectorized using AVX-512, 2017; Blacher, Giesen
//! and Kühne, 2021). What is left of sixteen vectors or fewer is sorted by networks, whose comparisons are minima and maxima of whole
//! vectors ([`rows`](super::rows), and [`blocks`](super::blocks) for more than a few of 512 bits); twice as many by two networks and one
//! more merge. Where pivots are bad again and again, the standard library takes over.

use super::blocks;
use super::rows::narrower;

macro_rules! quicksort {
    ($vectors:ident, $t:ident, $features:literal, $networks:ident) => {
        pub mod $vectors {
            use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
            use std::mem::MaybeUninit;

            use super::super::blocks::exchange_rows;
            use super::$networks::$vectors::{eight, halves, sixteen, twelve};
            use super::super::lanes::$t::*;
            use super::super::lanes::$vectors::*;
            use super::super::rows::$vectors::{first, lanes_sorted, network, put, take};
            use crate::limits::stop::breathe;

            /// Keys that one network sorts.
            const NETWORK: usize = 16 * LANES;
            /// Keys that two networks and a merge sort.
            const FEW: usize = 2 * NETWORK;
            /// Keys that are read at once from one end.
            const BLOCK: usize = 8 * LANES;
            /// Keys among which a pivot is found.
            const SAMPLE: usize = 4 * LANES;
            /// Beyond so many keys pivots are worth a sample of single ones.
            const MANY: usize = 1 << 12;
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
                if keys.len() <= FEW {
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
                while keys.len() > FEW {
                    if depth == 0 {
                        return as_integers(keys, |keys| keys.sort_unstable());
                    }
                    depth -= 1;
                    if keys.len() > LONG {
                        breathe();
                    }
                    let pivot = if keys.len() > MANY { sampled(keys, SAMPLE / 2) } else { middle(keys) };
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

            /// About the median: that of the medians in each lane of five vectors that are spread evenly.
            #[target_feature(enable = $features)]
            #[allow(unused_unsafe)]
            fn middle(keys: &[$t]) -> $t {
                let step = keys.len() / 5;
                let mut rows = [splat(MOST); 5];
                for (i, row) in rows.iter_mut().enumerate() {
                    // SAFETY: a vector within the slice, as a step is more than one.
                    *row = unsafe { load(keys.as_ptr().add(i * step + (step - LANES) / 2)) };
                }
                exchange_rows!(rows, 5, 0, 0 1, 3 4, 0 3, 1 4, 1 2, 2 3, 1 2);
                let mut medians = [MOST; LANES];
                // SAFETY: a vector's lanes.
                unsafe { store(medians.as_mut_ptr(), lanes_sorted(rows[2])) };
                medians[LANES / 2]
            }

            /// Where the next keys go: below the pivot from the left on, the others from the end of the gap back.
            struct Ends {
                left: *mut $t,
                gap: usize,
            }

            /// Moves keys below the pivot to the front, and says how many these are. There are more than four blocks.
            #[target_feature(enable = $features)]
            fn partition(keys: &mut [$t], pivot: $t) -> usize {
                let n = keys.len();
                debug_assert!(n > 4 * BLOCK);
                let start = keys.as_mut_ptr();
                let mut held = MaybeUninit::<[$t; 4 * BLOCK]>::uninit();
                let held = held.as_mut_ptr().cast::<$t>();
                let pivot = splat(pivot);
                // SAFETY: unread keys lie between `left` and `right`, and in the block that is next. The room before and behind them, with
                // that block, is four blocks together, and at least one at each end: so it stays when a block is chosen from the
                // end with less of it and then the one before is written, whichever way its keys go. So what is written lies within
                // the slice, and where nothing is unread. Of what is held, only keys that were copied are read.
                unsafe {
                    copy_block(start.add(BLOCK), held);
                    copy_block(start.add(n - 2 * BLOCK), held.add(BLOCK));
                    copy_block(start.add(n - BLOCK), held.add(2 * BLOCK));
                    let mut ends = Ends { left: start, gap: n };
                    let (mut left, mut right) = (start.add(2 * BLOCK), start.add(n - 2 * BLOCK));
                    // A block is chosen before the one ahead of it is written, so that its loads need not wait for that.
                    let mut block = start;
                    while right.offset_from(left) >= BLOCK as isize {
                        // Which end that is cannot be foretold: it is computed, not branched on.
                        let from_left = left.offset_from(ends.left) <= ends.left.add(ends.gap).offset_from(right);
                        let chosen = std::hint::select_unpredictable(from_left, left, right.sub(BLOCK));
                        left = left.add(usize::from(from_left) * BLOCK);
                        right = right.sub(usize::from(!from_left) * BLOCK);
                        _mm_prefetch::<_MM_HINT_T0>(left.wrapping_add(512) as *const i8);
                        _mm_prefetch::<_MM_HINT_T0>(right.wrapping_sub(512) as *const i8);
                        spill_block(&mut ends, block, pivot);
                        block = chosen;
                    }
                    spill_block(&mut ends, block, pivot);
                    // The rest is copied as part of a whole block, which reaches to that side where there is a block's room.
                    let rest = right.offset_from(left) as usize;
                    let forward = ends.left.add(ends.gap).offset_from(right) >= BLOCK as isize;
                    copy_block(std::hint::select_unpredictable(forward, left, right.sub(BLOCK)), held.add(3 * BLOCK));
                    let from = held.add(3 * BLOCK + std::hint::select_unpredictable(forward, 0, BLOCK - rest));
                    let whole = rest / LANES * LANES;
                    let mut at = 0;
                    while at < whole {
                        spill(&mut ends, load(from.add(at)), pivot);
                        at += LANES;
                    }
                    let valid = first(rest - whole);
                    pack(&mut ends, mask_load(pivot, valid, from.add(whole)), pivot, valid);
                    let mut at = 0;
                    while at < 3 * BLOCK {
                        spill(&mut ends, load(held.add(at)), pivot);
                        at += LANES;
                    }
                    ends.left.offset_from(start) as usize
                }
            }

            /// Writes the keys of a block, which may lie in the gap.
            ///
            /// # Safety
            /// As for [`spill`], where a block's keys are written at one end or the other.
            #[inline(always)]
            #[allow(unused_unsafe)]
            unsafe fn spill_block(ends: &mut Ends, block: *const $t, pivot: Vector) {
                // SAFETY: the caller's gap.
                unsafe {
                    let row = |k: usize| load(block.add(k * LANES));
                    let (a, b, c, d) = (row(0), row(1), row(2), row(3));
                    let (e, f, g, h) = (row(4), row(5), row(6), row(7));
                    for keys in [a, b, c, d, e, f, g, h] {
                        spill(ends, keys, pivot);
                    }
                }
            }

            /// Copies a block.
            ///
            /// # Safety
            /// A block is readable, and writable elsewhere.
            #[inline]
            #[target_feature(enable = $features)]
            unsafe fn copy_block(from: *const $t, to: *mut $t) {
                let mut at = 0;
                while at < BLOCK {
                    // SAFETY: the caller's.
                    unsafe { store(to.add(at), load(from.add(at))) };
                    at += LANES;
                }
            }

            /// Writes a whole vector at each end; what is not meant there lies in the gap.
            ///
            /// # Safety
            /// The gap is writable. It is as wide as one vector, or as two or more: then neither end's writes reach the other's keys.
            #[inline]
            #[target_feature(enable = $features)]
            unsafe fn spill(ends: &mut Ends, keys: Vector, pivot: Vector) {
                let above = !less(keys, pivot) & ALL;
                let others = above.count_ones() as usize;
                let arranged = arranged(keys, above);
                // SAFETY: the caller's gap.
                unsafe {
                    store(ends.left, arranged);
                    store(ends.left.add(ends.gap).sub(LANES), arranged);
                    ends.left = ends.left.add(LANES - others);
                    ends.gap -= LANES;
                }
            }

            /// Writes the lanes of `valid` to both ends.
            ///
            /// # Safety
            /// The gap is writable, and as wide as these are many.
            #[inline]
            #[target_feature(enable = $features)]
            unsafe fn pack(ends: &mut Ends, keys: Vector, pivot: Vector, valid: Mask) {
                let below = less(keys, pivot) & valid;
                let above = !below & valid;
                let (few, others) = (below.count_ones() as usize, above.count_ones() as usize);
                // SAFETY: the caller's gap.
                unsafe {
                    // What is empty has its place in the gap as well, behind which no memory need be.
                    let right = std::hint::select_unpredictable(others > 0, ends.gap - others, 0);
                    mask_store(ends.left.add(right), first(others), packed(keys, above));
                    mask_store(ends.left, first(few), packed(keys, below));
                    ends.left = ends.left.add(few);
                    ends.gap -= few + others;
                }
            }

            /// Sorts few keys.
            #[target_feature(enable = $features)]
            fn small(keys: &mut [$t]) {
                if keys.len() <= NETWORK {
                    return single(keys);
                }
                let (left, right) = keys.split_at_mut(NETWORK);
                single(left);
                single(right);
                merge(keys);
            }

            /// Sorts what fits in one network.
            #[target_feature(enable = $features)]
            fn single(keys: &mut [$t]) {
                match keys.len().div_ceil(LANES) {
                    0 => {}
                    1 => network::<1, 0>(keys),
                    2 => network::<2, 1>(keys),
                    3 | 4 => network::<4, 2>(keys),
                    5..=8 => eight(keys),
                    9..=12 => twelve(keys),
                    _ => sixteen(keys),
                }
            }

            /// Merges a sorted network's keys with no more others that are sorted. Both become vectors of which each has the lesser keys of
            /// two, or the greater ones; either half is then sorted within itself.
            #[target_feature(enable = $features)]
            fn merge(keys: &mut [$t]) {
                let (n, keys) = (keys.len() - NETWORK, keys.as_mut_ptr());
                // SAFETY: the slice's keys, of which the first half is whole.
                let (mut low, mut high) = unsafe { (take::<16, 16>(keys, NETWORK), take::<16, 0>(keys.add(NETWORK), n)) };
                mirror(&mut low, &mut high);
                bitonic(&mut low);
                // SAFETY: as above.
                unsafe { put::<16, 16>(&low, keys, NETWORK) };
                bitonic(&mut high);
                // SAFETY: as above.
                unsafe { put::<16, 0>(&high, keys.add(NETWORK), n) };
            }

            /// Exchanges each key with that which is as far from the other end.
            #[inline(always)]
            #[allow(unused_unsafe)]
            fn mirror(low: &mut [Vector; 16], high: &mut [Vector; 16]) {
                let mut i = 0;
                while i < 8 {
                    // SAFETY: within functions for these instructions.
                    unsafe {
                        let (a, b) = (low[i], permuted::<{ LANES - 1 }>(high[15 - i]));
                        let (c, d) = (low[15 - i], permuted::<{ LANES - 1 }>(high[i]));
                        (low[i], high[i]) = (min(a, b), max(a, b));
                        (low[15 - i], high[15 - i]) = (min(c, d), max(c, d));
                    }
                    i += 1;
                }
            }

            /// Sorts rows that are one bitonic sequence.
            #[inline(always)]
            #[allow(unused_unsafe)]
            fn bitonic(rows: &mut [Vector; 16]) {
                exchange_rows!(rows, 16, 0, 0 8, 1 9, 2 10, 3 11, 4 12, 5 13, 6 14, 7 15);
                exchange_rows!(rows, 16, 0, 0 4, 1 5, 2 6, 3 7, 8 12, 9 13, 10 14, 11 15);
                exchange_rows!(rows, 16, 0, 0 2, 1 3, 4 6, 5 7, 8 10, 9 11, 12 14, 13 15);
                exchange_rows!(rows, 16, 0, 0 1, 2 3, 4 5, 6 7, 8 9, 10 11, 12 13, 14 15);
                let mut i = 0;
                while i < 16 {
                    // SAFETY: within functions for these instructions.
                    unsafe { (rows[i], rows[i + 1]) = halves(rows[i], rows[i + 1]) };
                    i += 2;
                }
            }
        }
    };
}

quicksort!(wide_512, i64, "avx512f,avx512dq,avx512bw,avx512vl,popcnt", blocks);
quicksort!(narrow_512, i32, "avx512f,avx512dq,avx512bw,avx512vl,popcnt", blocks);
quicksort!(wide_256, i64, "avx2,popcnt", narrower);
quicksort!(narrow_256, i32, "avx2,popcnt", narrower);
quicksort!(double_512, f64, "avx512f,avx512dq,avx512bw,avx512vl,popcnt", blocks);
quicksort!(double_256, f64, "avx2,popcnt", narrower);
