//! Copies whose source is dense along one axis and whose target is dense along another: a transposition, in tiles.
//!
//! Where the processor has AVX2 or AVX-512, tiles of eight by eight items of eight bytes are turned within registers, so that every line
//! of the source is read once and every line of the target is written whole, past the caches where it does not fit them. Other
//! items, and what is left at the edges, go one by one in tiles of some cache lines.

use super::isa::{Isa, isa};
use crate::limits::stop::Pace;

/// An axis of a copy: its length, and the steps of the source and of the target in bytes.
pub type Axis = (usize, isize, isize);

/// Bytes of a target that is written past the caches.
const LARGE: usize = 16 << 20;
/// Items along one side of a tile that is turned in registers.
const SIDE: usize = 8;

/// Copies two axes: along `inner` the target is dense, along `other` the source.
///
/// # Safety
/// Both axes stay within both views; items have the size of T, and the views share no memory.
pub unsafe fn transpose<T: Copy>(from: *const u8, to: *mut u8, inner: Axis, other: Axis) {
    let dense = inner.2 == size_of::<T>() as isize && other.1 == size_of::<T>() as isize;
    // SAFETY: the caller's; the parts are disjoint and make the whole.
    unsafe {
        if size_of::<T>() != 8 || !dense || isa() < Isa::Avx2 {
            return one_by_one::<T>(from, to, inner, other);
        }
        let (high, wide) = (inner.0 / SIDE * SIDE, other.0 / SIDE * SIDE);
        turned(from, to, (high, inner.1), (wide, other.2));
        let part = |i: usize, k: usize, high: usize, wide: usize| {
            let from = from.offset(i as isize * inner.1 + k as isize * other.1);
            let to = to.offset(i as isize * inner.2 + k as isize * other.2);
            one_by_one::<T>(from, to, (high, inner.1, inner.2), (wide, other.1, other.2));
        };
        part(high, 0, inner.0 - high, wide);
        part(0, wide, inner.0, other.0 - wide);
    }
}

/// # Safety
/// As [`transpose`].
unsafe fn one_by_one<T: Copy>(from: *const u8, to: *mut u8, inner: Axis, other: Axis) {
    let tile = 128 / size_of::<T>();
    let (n, across) = (inner.0, other.0);
    let mut pace = Pace::default();
    for k in (0..across).step_by(tile) {
        pace.step(tile * n);
        let wide = tile.min(across - k);
        for i in (0..n).step_by(tile) {
            let high = tile.min(n - i);
            for row in k..k + wide {
                // SAFETY: the caller's.
                unsafe {
                    let source = from.offset(row as isize * other.1 + i as isize * inner.1);
                    let target = to.offset(row as isize * other.2 + i as isize * inner.2);
                    for at in 0..high as isize {
                        let item = (source.offset(at * inner.1) as *const T).read_unaligned();
                        (target.offset(at * inner.2) as *mut T).write_unaligned(item);
                    }
                }
            }
        }
    }
}

/// Turns whole tiles of items of eight bytes: `rows` of the source and `columns`, which are rows of the target, with the steps
/// between them in bytes; both counts are multiples of a tile's side.
///
/// # Safety
/// As [`transpose`]; the processor has AVX2.
unsafe fn turned(from: *const u8, to: *mut u8, rows: (usize, isize), columns: (usize, isize)) {
    #[cfg(target_arch = "x86_64")]
    {
        let past = rows.0 * columns.0 * 8 >= LARGE && (to as usize).is_multiple_of(64) && columns.1 % 64 == 0;
        let tile: unsafe fn(*const u8, isize, *mut u8, isize) = match (isa() >= Isa::Avx512, past) {
            (true, true) => x86::wide::<true>,
            (true, false) => x86::wide::<false>,
            (false, true) => x86::narrow::<true>,
            (false, false) => x86::narrow::<false>,
        };
        let mut pace = Pace::default();
        for k in (0..columns.0).step_by(SIDE) {
            pace.step(SIDE * rows.0);
            for i in (0..rows.0).step_by(SIDE) {
                // SAFETY: a tile within both views.
                unsafe {
                    let source = from.offset(i as isize * rows.1).add(8 * k);
                    let target = to.offset(k as isize * columns.1).add(8 * i);
                    tile(source, rows.1, target, columns.1);
                }
            }
        }
        if past {
            // SAFETY: a fence only orders writes.
            unsafe { std::arch::x86_64::_mm_sfence() };
        }
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = (from, to, rows, columns);
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use std::arch::x86_64::*;

    use super::SIDE;
    use crate::array::isa::array_of;

    /// One tile as four of a quarter its size, its lines `from_step` and `to_step` bytes apart; PAST the caches where the target is aligned.
    ///
    /// # Safety
    /// Eight lines of 64 bytes are readable and writable; the processor has AVX2.
    #[target_feature(enable = "avx2")]
    pub unsafe fn narrow<const PAST: bool>(from: *const u8, from_step: isize, to: *mut u8, to_step: isize) {
        // Both quarters of a line of the target are written one after the other.
        for column in [0, 4] {
            let mut lines = [[_mm256_setzero_pd(); 4]; 2];
            for (half, lines) in lines.iter_mut().enumerate() {
                let [a, b, c, d]: [__m256d; 4] = array_of(|row| {
                    let row = (4 * half + row) as isize;
                    // SAFETY: the caller's lines.
                    unsafe { _mm256_loadu_pd((from.offset(row * from_step) as *const f64).add(column)) }
                });
                // Pairs of rows exchange odd and even items, then halves of four rows change places.
                let (even, odd) = (_mm256_unpacklo_pd(a, b), _mm256_unpackhi_pd(a, b));
                let (even_below, odd_below) = (_mm256_unpacklo_pd(c, d), _mm256_unpackhi_pd(c, d));
                *lines = [
                    _mm256_permute2f128_pd::<0x20>(even, even_below),
                    _mm256_permute2f128_pd::<0x20>(odd, odd_below),
                    _mm256_permute2f128_pd::<0x31>(even, even_below),
                    _mm256_permute2f128_pd::<0x31>(odd, odd_below),
                ];
            }
            for line in 0..4 {
                for (half, lines) in lines.iter().enumerate() {
                    // SAFETY: the caller's lines.
                    unsafe {
                        let place = (to.offset((column + line) as isize * to_step) as *mut f64).add(4 * half);
                        if PAST { _mm256_stream_pd(place, lines[line]) } else { _mm256_storeu_pd(place, lines[line]) }
                    }
                }
            }
        }
    }

    /// One tile, its lines `from_step` and `to_step` bytes apart; PAST the caches where the target is aligned.
    ///
    /// # Safety
    /// Eight lines of 64 bytes are readable and writable; the processor has AVX-512.
    #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl")]
    pub unsafe fn wide<const PAST: bool>(from: *const u8, from_step: isize, to: *mut u8, to_step: isize) {
        // SAFETY: the caller's lines.
        let rows: [__m512i; SIDE] =
            array_of(|row| unsafe { _mm512_loadu_si512(from.offset(row as isize * from_step) as *const __m512i) });
        // Pairs of rows exchange odd and even items, then rows of four exchange quarters, then halves of the tile do.
        let even: [__m512i; 4] = array_of(|i| _mm512_unpacklo_epi64(rows[2 * i], rows[2 * i + 1]));
        let odd: [__m512i; 4] = array_of(|i| _mm512_unpackhi_epi64(rows[2 * i], rows[2 * i + 1]));
        for (first, [a, b, c, d]) in [even, odd].into_iter().enumerate() {
            let (low, high) = (_mm512_shuffle_i64x2::<0x88>(a, b), _mm512_shuffle_i64x2::<0x88>(c, d));
            let (low_odd, high_odd) = (_mm512_shuffle_i64x2::<0xdd>(a, b), _mm512_shuffle_i64x2::<0xdd>(c, d));
            let lines = [
                (first, _mm512_shuffle_i64x2::<0x88>(low, high)),
                (2 + first, _mm512_shuffle_i64x2::<0x88>(low_odd, high_odd)),
                (4 + first, _mm512_shuffle_i64x2::<0xdd>(low, high)),
                (6 + first, _mm512_shuffle_i64x2::<0xdd>(low_odd, high_odd)),
            ];
            for (line, items) in lines {
                // SAFETY: the caller's lines.
                unsafe {
                    let place = to.offset(line as isize * to_step) as *mut __m512i;
                    if PAST { _mm512_stream_si512(place, items) } else { _mm512_storeu_si512(place, items) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_and_edges_make_the_whole() {
        for (rows, columns) in [(8, 8), (9, 17), (16, 31), (64, 40), (1, 100), (2048, 1024)] {
            let source: Vec<u64> = (0..(rows * columns) as u64).collect();
            let mut target = vec![0u64; rows * columns];
            let (high, wide) = ((rows, 8 * columns as isize, 8), (columns, 8, 8 * rows as isize));
            // SAFETY: two axes of both vectors.
            unsafe { transpose::<u64>(source.as_ptr().cast(), target.as_mut_ptr().cast(), high, wide) };
            for row in 0..rows {
                for column in 0..columns {
                    assert_eq!(target[column * rows + row], source[row * columns + column]);
                }
            }
        }
    }
}
