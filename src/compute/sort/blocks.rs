//! Networks for eight, twelve and sixteen vectors of 512 bits, all of which stay in registers.
//!
//! Each lane is sorted down the rows. Then neighbouring lanes are merged, and pairs and fours of them (Batcher's bitonic merges), where
//! a run goes down its first lane, then down the next. A merge wants its second half in descending order; so the lanes of
//! every other run have their keys turned around while they are sorted, and turned back before the merge. What is compared across
//! lanes then comes first, and the larger part of a merge compares whole rows as they are. Two rows that are compared across
//! lanes trade halves of their lanes, so that one minimum and one maximum serve both. In the end rows and lanes are transposed.

/// Exchanges keys of rows so that each lane of the first of two has the lesser.
macro_rules! exchange_rows {
    ($rows:ident, $n:tt, $from:literal, $($i:literal $j:literal),*) => {$(
        let (low, high) = ($rows[($from + $i) % $n], $rows[($from + $j) % $n]);
        // SAFETY: within functions for these instructions.
        unsafe {
            $rows[($from + $i) % $n] = min(low, high);
            $rows[($from + $j) % $n] = max(low, high);
        }
    )*};
}
pub(super) use exchange_rows;

/// The place of a key of two rows, numbered one after the other, once the rows have traded lanes by each of some bits of a lane's
/// number, as `traded` in [`lanes`](super::lanes) does: the bit and that which tells the rows change places; by the last bit but one
/// they and the last go round.
const fn place(place: usize, lanes: usize, bits: &[usize]) -> usize {
    let (mut place, mut i) = (place, 0);
    while i < bits.len() {
        let bit = bits[i];
        if 4 * bit == lanes {
            let (row, quarter) = (place / lanes, place / bit % 4);
            place = place % bit + (row * 2 + quarter / 2) * bit + quarter % 2 * lanes;
        } else if (place & bit != 0) != (place & lanes != 0) {
            place ^= bit | lanes;
        }
        i += 1;
    }
    place
}

macro_rules! blocks {
    ($vectors:ident, $t:ident, $word:ident, $features:literal) => {
        pub mod $vectors {
            use super::super::lanes::$vectors::*;
            use super::super::rows::$vectors::{self as rows, put_some, take};
            use super::place;

            /// Sorts more keys than four vectors hold, and no more than eight do.
            #[target_feature(enable = $features)]
            pub fn eight(keys: &mut [$t]) {
                // Transposed are as many rows as there are lanes.
                match LANES {
                    8 => network::<8, 4>(keys),
                    _ => rows::network::<8, 4>(keys),
                }
            }

            /// Sorts more keys than eight vectors hold, and no more than twelve do.
            #[target_feature(enable = $features)]
            pub fn twelve(keys: &mut [$t]) {
                network::<{ if LANES > 8 { 16 } else { 12 } }, 8>(keys);
            }

            /// Sorts more keys than twelve vectors hold, and no more than sixteen do.
            #[target_feature(enable = $features)]
            pub fn sixteen(keys: &mut [$t]) {
                network::<16, 12>(keys);
            }

            /// Sorts two vectors, each of which is bitonic.
            #[inline(always)]
            pub fn halves(x: Vector, y: Vector) -> (Vector, Vector) {
                let mut rows = [x, y];
                across::<{ LANES / 2 }, 2>(&mut rows);
                (rows[0], rows[1])
            }

            /// Sorts as many keys as N vectors hold, or fewer, but more than those of FULL. N is eight, twelve or
            /// sixteen, and no less than a vector has lanes.
            #[target_feature(enable = $features)]
            fn network<const N: usize, const FULL: usize>(keys: &mut [$t]) {
                let (n, keys) = (keys.len(), keys.as_mut_ptr());
                assert!(n > FULL * LANES && n <= N * LANES);
                // SAFETY: the slice's keys.
                let mut rows = unsafe { take::<N, FULL>(keys, n) };
                turn::<0, 1, N>(&mut rows);
                columns(&mut rows);
                turn::<1, 2, N>(&mut rows);
                across::<1, N>(&mut rows);
                clean(&mut rows);
                turn::<2, 4, N>(&mut rows);
                across::<2, N>(&mut rows);
                clean(&mut rows);
                turn::<4, 8, N>(&mut rows);
                across::<4, N>(&mut rows);
                clean(&mut rows);
                if LANES > 8 {
                    turn::<8, 16, N>(&mut rows);
                    across::<8, N>(&mut rows);
                    clean(&mut rows);
                }
                let mut from = 0;
                while from < N {
                    // The last rows of twelve are transposed together with some before them, which are written twice.
                    if from > N - LANES {
                        from = N - LANES;
                    }
                    let block = transposed(&rows, from);
                    let mut lane = 0;
                    while lane < LANES {
                        let at = lane * N + from;
                        // SAFETY: what lies within the slice.
                        unsafe { put_some(block[lane], keys, at, n) };
                        lane += 1;
                    }
                    from += LANES;
                }
            }

            /// Sorts each lane down the rows.
            #[inline(always)]
            #[allow(unused_unsafe)]
            fn columns<const N: usize>(rows: &mut [Vector; N]) {
                // The networks with the fewest comparisons that are known: of 8 rows 19, of 12 39, and of 16 60 (Green 1969).
                if N == 8 {
                    exchange_rows!(rows, N, 0, 0 1, 2 3, 4 5, 6 7, 0 2, 1 3, 4 6, 5 7, 1 2, 5 6);
                    exchange_rows!(rows, N, 0, 0 4, 1 5, 2 6, 3 7, 2 4, 3 5, 1 2, 3 4, 5 6);
                } else if N == 12 {
                    exchange_rows!(rows, N, 0, 0 8, 1 7, 2 6, 3 11, 4 10, 5 9, 0 1, 2 5, 3 4, 6 9, 7 8, 10 11, 0 2, 1 6, 5 10, 9 11);
                    exchange_rows!(rows, N, 0, 0 3, 1 2, 4 6, 5 7, 8 11, 9 10, 1 4, 3 5, 6 8, 7 10, 1 3, 2 5, 6 9, 8 10);
                    exchange_rows!(rows, N, 0, 2 3, 4 5, 6 7, 8 9, 4 6, 5 7, 3 4, 5 6, 7 8);
                } else {
                    exchange_rows!(rows, N, 0, 0 1, 2 3, 4 5, 6 7, 8 9, 10 11, 12 13, 14 15);
                    exchange_rows!(rows, N, 0, 0 2, 1 3, 4 6, 5 7, 8 10, 9 11, 12 14, 13 15);
                    exchange_rows!(rows, N, 0, 0 4, 1 5, 2 6, 3 7, 8 12, 9 13, 10 14, 11 15);
                    exchange_rows!(rows, N, 0, 0 8, 1 9, 2 10, 3 11, 4 12, 5 13, 6 14, 7 15);
                    exchange_rows!(rows, N, 0, 5 10, 6 9, 3 12, 13 14, 4 8, 7 11, 1 2, 1 4, 7 13, 2 8, 11 14);
                    exchange_rows!(rows, N, 0, 2 4, 5 6, 9 10, 11 13, 3 8, 7 12, 6 8, 10 12, 3 5, 7 9);
                    exchange_rows!(rows, N, 0, 3 4, 5 6, 7 8, 9 10, 11 12, 6 7, 8 9);
                }
            }

            /// Sorts each lane, which is bitonic, down the rows.
            #[inline(always)]
            #[allow(unused_unsafe)]
            fn clean<const N: usize>(rows: &mut [Vector; N]) {
                if N == 8 {
                    exchange_rows!(rows, N, 0, 0 4, 1 5, 2 6, 3 7, 0 2, 1 3, 4 6, 5 7, 0 1, 2 3, 4 5, 6 7);
                } else if N == 12 {
                    exchange_rows!(rows, N, 0, 0 6, 1 7, 2 8, 3 9, 4 10, 5 11);
                    exchange_rows!(rows, N, 0, 0 3, 1 4, 2 5, 6 9, 7 10, 8 11);
                    // Three are too few to be divided: they are sorted.
                    exchange_rows!(rows, N, 0, 0 2, 3 5, 6 8, 9 11, 0 1, 3 4, 6 7, 9 10, 1 2, 4 5, 7 8, 10 11);
                } else {
                    exchange_rows!(rows, N, 0, 0 8, 1 9, 2 10, 3 11, 4 12, 5 13, 6 14, 7 15);
                    exchange_rows!(rows, N, 0, 0 4, 1 5, 2 6, 3 7, 8 12, 9 13, 10 14, 11 15);
                    exchange_rows!(rows, N, 0, 0 2, 1 3, 4 6, 5 7, 8 10, 9 11, 12 14, 13 15);
                    exchange_rows!(rows, N, 0, 0 1, 2 3, 4 5, 6 7, 8 9, 10 11, 12 13, 14 15);
                }
            }

            /// Turns keys around, so that the greatest is the least: those that are not any more in lanes with the bit BEFORE or that come
            /// to be in those with AFTER.
            #[inline(always)]
            #[allow(unused_unsafe)]
            fn turn<const BEFORE: usize, const AFTER: usize, const N: usize>(rows: &mut [Vector; N]) {
                let lanes: &[$word; LANES] = const {
                    &{
                        let (mut lanes, mut lane) = ([0; LANES], 0);
                        while lane < LANES {
                            if (lane & BEFORE != 0) != (lane & AFTER != 0) {
                                lanes[lane] = TURN;
                            }
                            lane += 1;
                        }
                        lanes
                    }
                };
                let mut i = 0;
                while i < N {
                    // SAFETY: within functions for these instructions.
                    rows[i] = unsafe { turned(rows[i], lanes) };
                    i += 1;
                }
            }

            /// Exchanges keys with those in lanes that differ by FIRST, then by half of it, and so on down to neighbours.
            #[inline(always)]
            #[allow(unused_unsafe)]
            fn across<const FIRST: usize, const N: usize>(rows: &mut [Vector; N]) {
                let mut i = 0;
                while i < N {
                    let (mut x, mut y) = (rows[i], rows[i + 1]);
                    // SAFETY: within functions for these instructions.
                    unsafe {
                        if FIRST >= 8 {
                            (x, y) = traded::<8>(x, y);
                            (x, y) = (min(x, y), max(x, y));
                        }
                        if FIRST >= 4 {
                            (x, y) = traded::<4>(x, y);
                            (x, y) = (min(x, y), max(x, y));
                        }
                        if FIRST >= 2 {
                            (x, y) = traded::<2>(x, y);
                            (x, y) = (min(x, y), max(x, y));
                        }
                        (x, y) = traded::<1>(x, y);
                        (x, y) = (min(x, y), max(x, y));
                        (rows[i], rows[i + 1]) = match FIRST {
                            1 => traded::<1>(x, y),
                            _ => {
                                let (first, second) = const { &back::<FIRST>() };
                                (picked(x, first, y), picked(x, second, y))
                            }
                        };
                    }
                    i += 2;
                }
            }

            /// Where the keys of two rows are after all trades from FIRST down.
            const fn back<const FIRST: usize>() -> ([$word; LANES], [$word; LANES]) {
                match FIRST {
                    2 => places(&[2, 1]),
                    4 => places(&[4, 2, 1]),
                    _ => places(&[8, 4, 2, 1]),
                }
            }

            const fn places(bits: &[usize]) -> ([$word; LANES], [$word; LANES]) {
                let (mut first, mut second, mut lane) = ([0; LANES], [0; LANES], 0);
                while lane < LANES {
                    first[lane] = place(lane, LANES, bits) as $word;
                    second[lane] = place(lane + LANES, LANES, bits) as $word;
                    lane += 1;
                }
                (first, second)
            }

            /// As many rows as there are lanes, transposed.
            #[inline(always)]
            fn transposed<const N: usize>(rows: &[Vector; N], from: usize) -> [Vector; LANES] {
                let mut block = [rows[0]; LANES];
                let mut i = 0;
                while i < LANES {
                    block[i] = rows[from + i];
                    i += 1;
                }
                trade::<1, 1>(&mut block);
                if LANES > 8 {
                    trade::<2, 2>(&mut block);
                }
                // By the last two bits, each in its turn the last but one.
                trade::<{ LANES / 4 }, { LANES / 4 }>(&mut block);
                trade::<{ LANES / 2 }, { LANES / 4 }>(&mut block);
                block
            }

            /// Trades, by a bit of the lanes, between all rows whose numbers differ by a bit.
            #[inline(always)]
            #[allow(unused_unsafe)]
            fn trade<const ROW: usize, const BIT: usize>(block: &mut [Vector; LANES]) {
                let mut i = 0;
                while i < LANES {
                    if i & ROW == 0 {
                        let (x, y) = (block[i], block[(i | ROW) % LANES]);
                        // SAFETY: within functions for these instructions.
                        (block[i], block[(i | ROW) % LANES]) = unsafe { traded::<BIT>(x, y) };
                    }
                    i += 1;
                }
            }
        }
    };
}

blocks!(wide_512, i64, i64, "avx512f,avx512dq,avx512bw,avx512vl,popcnt");
blocks!(narrow_512, i32, i32, "avx512f,avx512dq,avx512bw,avx512vl,popcnt");
blocks!(double_512, f64, i64, "avx512f,avx512dq,avx512bw,avx512vl,popcnt");
