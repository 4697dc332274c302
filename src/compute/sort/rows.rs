//! Networks that sort a few vectors of any width: minima and maxima of whole vectors.
//!
//! Each lane is sorted down the rows, then neighbouring lanes are merged (Batcher's bitonic merges) until a run is as wide as a vector.

/// Sorts each lane of eight rows.
macro_rules! eight_rows {
    ($rows:ident, $n:tt, $from:literal) => {
        exchange_rows!($rows, $n, $from, 0 1, 2 3, 4 5, 6 7, 0 2, 1 3, 4 6, 5 7, 1 2, 5 6);
        exchange_rows!($rows, $n, $from, 0 4, 1 5, 2 6, 3 7, 2 4, 3 5, 1 2, 3 4, 5 6);
    };
}

macro_rules! rows {
    ($vectors:ident, $t:ident, $features:literal) => {
        pub mod $vectors {
            use super::super::blocks::exchange_rows;
            use super::super::lanes::$t::*;
            use super::super::lanes::$vectors::*;

            /// The mask of the first `count` lanes.
            #[inline]
            pub fn first(count: usize) -> Mask {
                if count >= LANES { ALL } else { (1 << count) - 1 }
            }

            /// Sorts as many keys as N vectors hold, or fewer, but more than those of FULL.
            #[target_feature(enable = $features)]
            pub fn network<const N: usize, const FULL: usize>(keys: &mut [$t]) {
                let (n, keys) = (keys.len(), keys.as_mut_ptr());
                assert!(n > FULL * LANES && n <= N * LANES);
                // SAFETY: the slice's keys.
                let mut rows = unsafe { take::<N, FULL>(keys, n) };
                columns(&mut rows);
                widen::<1, N>(&mut rows);
                widen::<3, N>(&mut rows);
                if LANES > 4 {
                    widen::<{ 7 % LANES }, N>(&mut rows);
                }
                if LANES > 8 {
                    widen::<{ 15 % LANES }, N>(&mut rows);
                }
                // SAFETY: as above.
                unsafe { put::<N, FULL>(&rows, keys, n) };
            }

            /// The rows of `n` keys, filled up with the greatest one. The first FULL are whole.
            ///
            /// # Safety
            /// So many keys are readable.
            #[inline(always)]
            pub unsafe fn take<const N: usize, const FULL: usize>(keys: *const $t, n: usize) -> [Vector; N] {
                // Two plain loops: one with a condition is not unrolled, and rows that a loop counts live in memory.
                // SAFETY: whole vectors, and lanes that there are.
                unsafe {
                    let mut rows = [splat(MOST); N];
                    let mut i = 0;
                    while i < FULL {
                        rows[i] = load(keys.add(i * LANES));
                        i += 1;
                    }
                    while i < N {
                        let some = n.saturating_sub(i * LANES);
                        rows[i] = mask_load(rows[i], first(some), keys.add(within(i * LANES, some)));
                        i += 1;
                    }
                    rows
                }
            }

            /// Writes the first `n` keys of rows. The first FULL are whole.
            ///
            /// # Safety
            /// There is room for these.
            #[inline(always)]
            pub unsafe fn put<const N: usize, const FULL: usize>(rows: &[Vector; N], keys: *mut $t, n: usize) {
                // SAFETY: the caller's room.
                unsafe {
                    let mut i = 0;
                    while i < FULL {
                        store(keys.add(i * LANES), rows[i]);
                        i += 1;
                    }
                    while i < N {
                        put_some(rows[i], keys, i * LANES, n);
                        i += 1;
                    }
                }
            }

            /// Writes those of a vector's keys that have a place from `at` on among `n` keys.
            ///
            /// # Safety
            /// There is room for the `n` keys.
            #[inline(always)]
            pub unsafe fn put_some(row: Vector, keys: *mut $t, at: usize, n: usize) {
                let some = n.saturating_sub(at);
                // SAFETY: the caller's room.
                unsafe {
                    let to = keys.add(within(at, some));
                    match some {
                        _ if MASKED => mask_store(to, first(some), row),
                        0 => {}
                        LANES.. => store(to, row),
                        _ => mask_store(to, first(some), row),
                    }
                }
            }

            /// A place of which some lanes are used, or else the first: no lane of a page that is not there may be used, but to find that out
            /// takes a processor thousands of instructions.
            #[inline(always)]
            fn within(at: usize, some: usize) -> usize {
                std::hint::select_unpredictable(some > 0, at, 0)
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

            /// A vector's keys sorted.
            #[inline]
            #[target_feature(enable = $features)]
            pub fn lanes_sorted(row: Vector) -> Vector {
                let mut rows = [row];
                widen::<1, 1>(&mut rows);
                widen::<3, 1>(&mut rows);
                if LANES > 4 {
                    widen::<{ 7 % LANES }, 1>(&mut rows);
                }
                if LANES > 8 {
                    widen::<{ 15 % LANES }, 1>(&mut rows);
                }
                rows[0]
            }

            /// Compares each lane with lane `i ^ OTHER`; the greater goes where bit BIT of the lane is set.
            #[inline]
            #[target_feature(enable = $features)]
            pub fn exchange<const OTHER: usize, const BIT: usize>(row: Vector) -> Vector {
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

rows!(wide_512, i64, "avx512f,avx512dq,avx512bw,avx512vl,popcnt");
rows!(narrow_512, i32, "avx512f,avx512dq,avx512bw,avx512vl,popcnt");
rows!(wide_256, i64, "avx2,popcnt");
rows!(narrow_256, i32, "avx2,popcnt");
rows!(double_512, f64, "avx512f,avx512dq,avx512bw,avx512vl,popcnt");
rows!(double_256, f64, "avx2,popcnt");

/// What [`blocks`](super::blocks) has for vectors of 512 bits, for those of 256.
pub mod narrower {
    macro_rules! narrower {
        ($vectors:ident, $t:ident, $features:literal) => {
            pub mod $vectors {
                use super::super::super::lanes::$vectors::*;
                use super::super::$vectors::{exchange, network};

                #[target_feature(enable = $features)]
                pub fn eight(keys: &mut [$t]) {
                    network::<8, 4>(keys);
                }

                #[target_feature(enable = $features)]
                pub fn twelve(keys: &mut [$t]) {
                    network::<16, 8>(keys);
                }

                #[target_feature(enable = $features)]
                pub fn sixteen(keys: &mut [$t]) {
                    network::<16, 8>(keys);
                }

                /// Sorts two vectors, each of which is bitonic.
                #[inline]
                #[target_feature(enable = $features)]
                pub fn halves(x: Vector, y: Vector) -> (Vector, Vector) {
                    let (mut x, mut y) = (x, y);
                    if LANES > 4 {
                        (x, y) =
                            (exchange::<{ 4 % LANES }, { 4 % LANES }>(x), exchange::<{ 4 % LANES }, { 4 % LANES }>(y));
                    }
                    (x, y) = (exchange::<2, 2>(x), exchange::<2, 2>(y));
                    (exchange::<1, 1>(x), exchange::<1, 1>(y))
                }
            }
        };
    }

    narrower!(wide_256, i64, "avx2,popcnt");
    narrower!(narrow_256, i32, "avx2,popcnt");
    narrower!(double_256, f64, "avx2,popcnt");
}
