//! A matrix times a vector, as fast as memory delivers the matrix.
//!
//! Rows that lie packed are dot products: four rows at a time, or eight, share the loads of the vector, each in eight partial sums that
//! are added in a fixed tree. Columns that lie packed are multiples added to a run of the result that stays in the cache, in
//! the order of k. Threads get rows of the result. The partial sums are the same lanes on every instruction set, and so are
//! the bits; vectors wider than those of AVX2 would wait for memory all the same.

use smallvec::SmallVec;

use super::blocked::{Mat, divided, update};
use super::tile::{PARTS, Scalar, Write};
use crate::compute::isa::{Isa, array_of, isa};
use crate::compute::parallel::{Exec, Shares};
use crate::limits::stop::Pace;

/// Elements of a matrix that are worth a thread.
const WORTH_A_THREAD: usize = 1 << 17;
/// Bytes of a matrix that a second-level cache holds.
const NEAR: usize = 512 << 10;
/// Elements of a row that is too short for a call.
const FEW_ELEMENTS: usize = 96;
/// Elements of a row from which more rows are read at a time.
const LONG: usize = 256;
/// Results that are computed while they stay in the first-level cache, long enough for columns to be read in long runs.
const RUN: usize = 2048;
/// Of rows and of such results, the fewest that a thread takes at once.
const ROWS_TOGETHER: usize = 8;
const SHORT_RUN: usize = 256;
/// Columns that are added to the results at once.
const COLUMNS_TOGETHER: usize = 8;
/// So few results are kept in registers.
const FEW: usize = 32;

/// A vector's place and step in elements.
#[derive(Clone, Copy)]
pub struct Line<T> {
    pub ptr: *mut T,
    pub step: isize,
}

impl<T> Line<T> {
    fn at(self, i: usize) -> *mut T {
        self.ptr.wrapping_offset(i as isize * self.step)
    }
}

// SAFETY: a place; who computes with it answers for the elements, and threads write to disjoint ones.
unsafe impl<T> Send for Line<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for Line<T> {}

/// `y = a x`, `y += a x` or `y -= a x` for `a` of m rows and k columns, one of whose steps is one element. Answers false, and does
/// nothing, for other matrices.
///
/// # Safety
/// The elements that the extents name are readable and aligned, those of `y` writable and disjoint from the others.
pub unsafe fn times_vector<T: Scalar>(
    exec: Exec,
    m: usize,
    k: usize,
    a: Mat<T>,
    x: Line<T>,
    y: Line<T>,
    write: Write,
) -> bool {
    if a.col != 1 && a.row != 1 {
        return false;
    }
    let copied: Vec<T>;
    let x = if x.step == 1 {
        x.ptr as *const T
    } else {
        // SAFETY: the caller's k elements.
        copied = (0..k).map(|i| unsafe { *x.at(i) }).collect();
        copied.as_ptr()
    };
    // SAFETY: k elements, the caller's or the copy's.
    let x = unsafe { std::slice::from_raw_parts(x, k) };
    let count = exec.pieces_of(m.saturating_mul(k), WORTH_A_THREAD).min(m.div_ceil(4));
    let unit = if a.col == 1 { ROWS_TOGETHER } else { SHORT_RUN };
    let shares = Shares::of_large(m.div_ceil(unit), count);
    divided(count, |_| {
        let mut pace = Pace::default();
        let mut results = SmallVec::<[T; 64]>::new();
        let share = || shares.take().map(|units| (units.start * unit, m.min(units.end * unit)));
        for (first, stop) in std::iter::from_fn(share) {
            for start in (first..stop).step_by(RUN) {
                pace.step(RUN * k);
                let length = RUN.min(stop - start);
                if y.step == 1 && matches!(write, Write::Set) {
                    // SAFETY: rows of the caller's matrix, and results that only this thread writes.
                    unsafe { run(a.from(start, 0), x, std::slice::from_raw_parts_mut(y.at(start), length)) };
                    continue;
                }
                results.clear();
                results.resize(length, T::default());
                // SAFETY: rows of the caller's matrix.
                unsafe { run(a.from(start, 0), x, &mut results) };
                for (i, &value) in results.iter().enumerate() {
                    // SAFETY: an element of the result that only this thread writes.
                    unsafe { update(y.at(start + i), value, write) };
                }
            }
        }
    });
    true
}

/// # Safety
/// `y.len()` rows of `x.len()` elements are at `a`.
unsafe fn run<T: Scalar>(a: Mat<T>, x: &[T], y: &mut [T]) {
    #[cfg(target_arch = "x86_64")]
    {
        /// # Safety
        /// As [`run`], on a processor with AVX2 and FMA.
        #[target_feature(enable = "avx2,fma")]
        unsafe fn narrow<T: Scalar>(a: Mat<T>, x: &[T], y: &mut [T]) {
            // SAFETY: the caller's.
            unsafe { body(a, x, y) }
        }
        if isa() >= Isa::Avx2 {
            // SAFETY: the features were found.
            return unsafe { narrow(a, x, y) };
        }
    }
    // SAFETY: the caller's.
    unsafe { body(a, x, y) }
}

/// # Safety
/// As [`run`].
#[inline(always)]
unsafe fn body<T: Scalar>(a: Mat<T>, x: &[T], y: &mut [T]) {
    let k = x.len();
    if a.col == 1 {
        match if a.row == k as isize { k } else { 0 } {
            // SAFETY: the caller's rows.
            1 => return unsafe { short_rows::<T, 1>(a, x, y) },
            2 => return unsafe { short_rows::<T, 2>(a, x, y) },
            3 => return unsafe { short_rows::<T, 3>(a, x, y) },
            4 => return unsafe { short_rows::<T, 4>(a, x, y) },
            _ => {}
        }
        let (rows, tiles) = (y.len(), T::tiles());
        if let (Some(narrow), true) = (tiles.narrow, k <= FEW_ELEMENTS) {
            // SAFETY: k elements of each row.
            return unsafe { (narrow.short_rows)(a.ptr, a.row, x, y) };
        }
        let far = rows.saturating_mul(a.row.unsigned_abs()).saturating_mul(size_of::<T>()) > NEAR;
        let (dots, together) = if far && k >= LONG { (tiles.far_dots, ROWS_TOGETHER) } else { (tiles.dots, 4) };
        for i in (0..rows).step_by(together) {
            // Past the last row the last one is summed again, and dropped.
            let mut starts = [a.ptr; 8];
            for (r, start) in starts.iter_mut().enumerate() {
                *start = a.from((i + r).min(rows - 1), 0).ptr;
            }
            let mut sums = [[T::default(); PARTS]; 8];
            // SAFETY: k elements of each row.
            unsafe { dots(&starts, x.as_ptr(), k / PARTS * PARTS, &mut sums) };
            for r in 0..together.min(rows - i) {
                // SAFETY: k elements of this row.
                y[i + r] = unsafe { put_together(&mut sums[r], starts[r], x) };
            }
        }
        return;
    }
    let n = y.len();
    if n <= FEW {
        if let (Some(narrow), 4..) = (T::tiles().narrow, n) {
            // SAFETY: the caller's columns.
            return unsafe { (narrow.few_results)(a.ptr, a.col, x, y) };
        }
        let mut i = 0;
        while i < n {
            // SAFETY: the caller's columns; the results from `i` on are as many.
            unsafe {
                let (a, y) = (a.from(i, 0), &mut y[i..]);
                i += match n - i {
                    16.. => few_results::<T, 16>(a, x, y),
                    8.. => few_results::<T, 8>(a, x, y),
                    4.. => few_results::<T, 4>(a, x, y),
                    _ => few_results::<T, 1>(a, x, y),
                };
            }
        }
        return;
    }
    y.fill(T::default());
    let mut p = 0;
    while p + COLUMNS_TOGETHER <= k {
        // SAFETY: `n` elements of each of these columns.
        let columns: [&[T]; COLUMNS_TOGETHER] =
            array_of(|c| unsafe { std::slice::from_raw_parts(a.from(0, p + c).ptr, n) });
        let factors: [T; COLUMNS_TOGETHER] = array_of(|c| x[p + c]);
        for i in 0..n {
            let mut sum = y[i];
            for c in 0..COLUMNS_TOGETHER {
                sum = T::step(columns[c][i], factors[c], sum);
            }
            y[i] = sum;
        }
        p += COLUMNS_TOGETHER;
    }
    for (p, &factor) in x.iter().enumerate().skip(p) {
        // SAFETY: `n` elements of a column.
        let column = unsafe { std::slice::from_raw_parts(a.from(0, p).ptr, n) };
        for (place, &value) in y.iter_mut().zip(column) {
            *place = T::step(value, factor, *place);
        }
    }
}

/// The first N results, in the order of k.
///
/// # Safety
/// As [`run`], and the columns have N elements.
#[inline(always)]
unsafe fn few_results<T: Scalar, const N: usize>(a: Mat<T>, x: &[T], y: &mut [T]) -> usize {
    let (mut sums, mut column) = ([T::default(); N], a.ptr);
    for &factor in x {
        for (i, sum) in sums.iter_mut().enumerate() {
            // SAFETY: an element of the column.
            *sum = T::step(unsafe { *column.add(i) }, factor, *sum);
        }
        column = column.wrapping_offset(a.col);
    }
    y[..N].copy_from_slice(&sums);
    N
}

/// Rows of K elements, four at most, that follow each other without a gap: the elements are the partial sums.
///
/// # Safety
/// As [`run`]; `x` has K elements.
#[inline(always)]
unsafe fn short_rows<T: Scalar, const K: usize>(a: Mat<T>, x: &[T], y: &mut [T]) {
    let mut factors = [T::default(); K];
    factors.copy_from_slice(&x[..K]);
    for (i, place) in y.iter_mut().enumerate() {
        // SAFETY: the elements of a row.
        *place = unsafe { short_row(a.ptr.add(i * K), &factors) };
    }
}

/// # Safety
/// K elements are at `row`.
#[inline(always)]
unsafe fn short_row<T: Scalar, const K: usize>(row: *const T, factors: &[T; K]) -> T {
    let mut parts = [T::default(); 4];
    for p in 0..K {
        // SAFETY: the caller's element.
        parts[p] = T::step(unsafe { *row.add(p) }, factors[p], T::default());
    }
    parts[0].plus(parts[2]).plus(parts[1].plus(parts[3]))
}

/// The sum of a row from those of every eighth product, which do not have the last ones yet.
///
/// # Safety
/// As many elements as `x` has are at `row`.
#[inline(always)]
unsafe fn put_together<T: Scalar>(sums: &mut [T; PARTS], row: *const T, x: &[T]) -> T {
    for (lane, at) in (x.len() / PARTS * PARTS..x.len()).enumerate() {
        // SAFETY: `at` is below the length.
        sums[lane] = T::step(unsafe { *row.add(at) }, x[at], sums[lane]);
    }
    let half = [sums[0].plus(sums[4]), sums[1].plus(sums[5]), sums[2].plus(sums[6]), sums[3].plus(sums[7])];
    half[0].plus(half[2]).plus(half[1].plus(half[3]))
}
