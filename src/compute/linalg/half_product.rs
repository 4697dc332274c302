//! A Hermitian matrix times a vector, read from its lower half only (BLAS's `symv` and `hemv`).
//!
//! Every element is loaded once and used twice, for its own row and for the row that its mirror image would stand in. Four rows
//! at a time share what is loaded and stored of the vectors; their own sums are kept in eight parts. Large matrices are cut into
//! strips of rows whose number depends on the extent only, and whose results are added in order, so that threads change no sum.

use super::Field;
use crate::compute::isa::{Isa, array_of, for_each_isa, isa};
use crate::compute::parallel::{Exec, part, pieces};
use crate::compute::product::blocked::Mat;
use crate::limits::stop::breathe;

/// Elements of the half that are worth a thread, and a strip of their own.
const WORTH_A_THREAD: usize = 1 << 17;
const STRIPS: usize = 8;
/// Parts in which the product of a row is summed.
pub const LANES: usize = 8;

/// `a x` for a matrix of as many rows and columns as `x` has elements, whose columns are adjacent.
pub fn half_times<T: Field>(exec: Exec, a: Mat<T>, x: &[T]) -> Vec<T> {
    let n = x.len();
    let strips = (n * n / 2 / WORTH_A_THREAD).clamp(1, STRIPS);
    // Parts of equal area.
    let border = |k: usize| ((n as f64 * (k as f64 / strips as f64).sqrt()) as usize).next_multiple_of(4).min(n);
    let run = |strip: usize| {
        let mut y = vec![T::default(); n];
        let end = if strip + 1 == strips { n } else { border(strip + 1) };
        rows(a, border(strip), end, x, &mut y);
        y
    };
    if strips == 1 {
        return run(0);
    }
    let threads = exec.pieces_of(n * n / 2, WORTH_A_THREAD).min(strips);
    let parts = pieces(threads, |piece| -> Vec<Vec<T>> {
        breathe();
        part(strips, threads, piece).map(run).collect()
    });
    let mut parts = parts.into_iter().flatten();
    let mut sum = parts.next().unwrap_or_default();
    for part in parts {
        sum.iter_mut().zip(part).for_each(|(sum, value)| *sum = *sum + value);
    }
    sum
}

for_each_isa! {
/// What some rows of the half contribute.
fn rows<T: Field>(a: Mat<T>, start: usize, end: usize, x: &[T], y: &mut [T]) {
    let mut i = start;
    while i < end {
        let count = (end - i).min(4);
        // SAFETY: rows of the caller's matrix, each up to its diagonal.
        let row = |k: usize| unsafe { std::slice::from_raw_parts(a.from(i + k.min(count - 1), 0).ptr, i) };
        let rows = [row(0), row(1), row(2), row(3)];
        // A row that is not there contributes nothing.
        let factors: [T; 4] = array_of(|k| if k < count { x[i + k] } else { T::default() });
        let sums = four_rows(rows, factors, &x[..i], &mut y[..i]);
        for k in 0..count {
            let mut sum = sums[k];
            for j in 0..k {
                // SAFETY: an element below the diagonal.
                let value = unsafe { *a.from(i + k, i + j).ptr };
                sum = value.fused(x[i + j], sum);
                y[i + j] = value.conj().fused(x[i + k], y[i + j]);
            }
            // SAFETY: an element of the diagonal, whose imaginary part does not count.
            let diagonal = T::real(unsafe { *a.from(i + k, i + k).ptr }.re());
            y[i + k] = diagonal.fused(x[i + k], y[i + k] + sum);
        }
        i += count;
    }
}
}

/// Adds to `y` what four rows contribute, each by its factor, and gives their own products with `x`.
#[inline(always)]
fn four_rows<T: Field>(rows: [&[T]; 4], factors: [T; 4], x: &[T], y: &mut [T]) -> [T; 4] {
    let n = x.len();
    let (rows, y) = ([&rows[0][..n], &rows[1][..n], &rows[2][..n], &rows[3][..n]], &mut y[..n]);
    let mut parts = [[T::default(); LANES]; 4];
    let whole = n / LANES * LANES;
    if whole > 0 {
        T::half_rows(rows, factors, &x[..whole], &mut y[..whole], &mut parts);
    }
    for j in whole..n {
        for r in 0..4 {
            parts[r][j - whole] = rows[r][j].fused(x[j], parts[r][j - whole]);
            y[j] = rows[r][j].conj().fused(factors[r], y[j]);
        }
    }
    array_of(
        #[inline(always)]
        |r| {
            let s = &parts[r];
            let half = [s[0] + s[4], s[1] + s[5], s[2] + s[6], s[3] + s[7]];
            (half[0] + half[2]) + (half[1] + half[3])
        },
    )
}

/// The part of four rows that is a multiple of eight elements wide, for any numbers and any processor.
#[inline(always)]
pub fn half_rows<T: Field>(rows: [&[T]; 4], factors: [T; 4], x: &[T], y: &mut [T], parts: &mut [[T; LANES]; 4]) {
    for at in (0..x.len()).step_by(LANES) {
        for r in 0..4 {
            for lane in 0..LANES {
                let value = rows[r][at + lane];
                parts[r][lane] = value.fused(x[at + lane], parts[r][lane]);
                y[at + lane] = value.conj().fused(factors[r], y[at + lane]);
            }
        }
    }
}

/// The same of real numbers.
#[inline(always)]
pub fn half_rows_f64(rows: [&[f64]; 4], factors: [f64; 4], x: &[f64], y: &mut [f64], parts: &mut [[f64; LANES]; 4]) {
    #[cfg(target_arch = "x86_64")]
    if isa() != Isa::Portable {
        // SAFETY: the features were found.
        return unsafe { half_rows_256(rows, factors, x, y, parts) };
    }
    half_rows(rows, factors, x, y, parts);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,fma")]
fn half_rows_256(rows: [&[f64]; 4], factors: [f64; 4], x: &[f64], y: &mut [f64], parts: &mut [[f64; LANES]; 4]) {
    use std::arch::x86_64::*;
    let n = x.len().min(y.len()).min(rows.iter().map(|row| row.len()).min().unwrap_or(0)) / LANES * LANES;
    let factors = factors.map(|factor| _mm256_set1_pd(factor));
    let mut sums = [[_mm256_setzero_pd(); 4]; 2];
    for at in (0..n).step_by(LANES) {
        for (half, sums) in sums.iter_mut().enumerate() {
            let at = at + 4 * half;
            // SAFETY: four elements from `at` on, of slices that have `n`.
            unsafe {
                let place = y.as_mut_ptr().add(at);
                let (x, mut value) = (_mm256_loadu_pd(x.as_ptr().add(at)), _mm256_loadu_pd(place));
                for r in 0..4 {
                    let row = _mm256_loadu_pd(rows[r].as_ptr().add(at));
                    sums[r] = _mm256_fmadd_pd(row, x, sums[r]);
                    value = _mm256_fmadd_pd(row, factors[r], value);
                }
                _mm256_storeu_pd(place, value);
            }
        }
    }
    for (half, sums) in sums.into_iter().enumerate() {
        for (parts, sum) in parts.iter_mut().zip(sums) {
            // SAFETY: four of eight parts.
            unsafe { _mm256_storeu_pd(parts.as_mut_ptr().add(4 * half), sum) };
        }
    }
}
