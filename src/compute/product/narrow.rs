//! Narrow matrices times a vector: many short rows, or few results from many short columns.
//!
//! The partial sums of rows are those of longer ones (see `vector`): every eighth product, added in a fixed tree. The last elements are
//! read under a mask, and no few rows need a call of their own. Columns are added in their order, all results in one pass.

#![cfg(target_arch = "x86_64")]
#![allow(clippy::needless_range_loop)] // iterators are calls within a kernel

use std::arch::x86_64::*;

use super::tile::PARTS;

/// # Safety
/// The processor has AVX2 and FMA; as many elements as `x` has are readable in each of as many rows as `y` has results.
#[target_feature(enable = "avx2,fma")]
pub unsafe fn f64_rows(a: *const f64, row: isize, x: &[f64], y: &mut [f64]) {
    let (k, rows) = (x.len(), y.len());
    let whole = k / PARTS * PARTS;
    let rest = (k - whole) as i64;
    let lanes = _mm256_set_epi64x(3, 2, 1, 0);
    // Which of the last elements are there; those that are not leave their sums as they are.
    let there =
        [_mm256_cmpgt_epi64(_mm256_set1_epi64x(rest), lanes), _mm256_cmpgt_epi64(_mm256_set1_epi64x(rest - 4), lanes)];
    // SAFETY: elements of the rows and of `x`, where the masks allow it.
    unsafe {
        let tail = x.as_ptr().add(whole);
        let last = [_mm256_maskload_pd(tail, there[0]), _mm256_maskload_pd(tail.wrapping_add(4), there[1])];
        for i in (0..rows).step_by(4) {
            let mut at = [a; 4];
            let mut sums = [[_mm256_setzero_pd(); 2]; 4];
            for r in 0..4 {
                // Past the last row the last one is summed again.
                at[r] = a.wrapping_offset((i + r).min(rows - 1) as isize * row);
            }
            let mut p = 0;
            while p < whole {
                for half in 0..2 {
                    let factor = _mm256_loadu_pd(x.as_ptr().add(p + 4 * half));
                    for r in 0..4 {
                        sums[r][half] =
                            _mm256_fmadd_pd(_mm256_loadu_pd(at[r].add(p + 4 * half)), factor, sums[r][half]);
                    }
                }
                p += PARTS;
            }
            for r in 0..4 {
                for half in 0..2 {
                    let values = _mm256_maskload_pd(at[r].wrapping_add(whole + 4 * half), there[half]);
                    let sum = _mm256_fmadd_pd(values, last[half], sums[r][half]);
                    sums[r][half] = _mm256_blendv_pd(sums[r][half], sum, _mm256_castsi256_pd(there[half]));
                }
                let half = _mm256_add_pd(sums[r][0], sums[r][1]);
                let pair = _mm_add_pd(_mm256_castpd256_pd128(half), _mm256_extractf128_pd(half, 1));
                let total = _mm_add_sd(pair, _mm_unpackhi_pd(pair, pair));
                if i + r < rows {
                    *y.get_unchecked_mut(i + r) = _mm_cvtsd_f64(total);
                }
            }
        }
    }
}

/// # Safety
/// The processor has AVX2 and FMA; as many elements as `y` has, 4 to 32, are readable in each of as many columns, `col` elements apart,
/// as `x` has elements.
#[target_feature(enable = "avx2,fma")]
pub unsafe fn f64_few_results(a: *const f64, col: isize, x: &[f64], y: &mut [f64]) {
    // SAFETY: the caller's.
    unsafe {
        match y.len().div_ceil(4) {
            1 => in_vectors::<1>(a, col, x, y),
            2 => in_vectors::<2>(a, col, x, y),
            3 => in_vectors::<3>(a, col, x, y),
            4 => in_vectors::<4>(a, col, x, y),
            5 => in_vectors::<5>(a, col, x, y),
            6 => in_vectors::<6>(a, col, x, y),
            7 => in_vectors::<7>(a, col, x, y),
            _ => in_vectors::<8>(a, col, x, y),
        }
    }
}

/// # Safety
/// As [`f64_few_results`], whose results are V vectors, the last of which may overlap the one before.
#[inline]
#[target_feature(enable = "avx2,fma")]
unsafe fn in_vectors<const V: usize>(a: *const f64, col: isize, x: &[f64], y: &mut [f64]) {
    let last = y.len() - 4;
    let mut sums = [_mm256_setzero_pd(); V];
    let mut column = a;
    for &factor in x {
        let factor = _mm256_set1_pd(factor);
        for v in 0..V {
            // SAFETY: four elements of the column.
            let values = unsafe { _mm256_loadu_pd(column.add(last.min(4 * v))) };
            sums[v] = _mm256_fmadd_pd(values, factor, sums[v]);
        }
        column = column.wrapping_offset(col);
    }
    for v in 0..V {
        // SAFETY: four results.
        unsafe { _mm256_storeu_pd(y.as_mut_ptr().add(last.min(4 * v)), sums[v]) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::isa::{Isa, isa};

    #[test]
    fn sums_are_those_of_eighths() {
        if isa() < Isa::Avx2 {
            return;
        }
        for k in 1..40 {
            for rows in [1, 3, 4, 9] {
                let a: Vec<f64> = (0..rows * k).map(|i| ((i * 37 % 101) as f64 - 50.0) / 7.0).collect();
                let x: Vec<f64> = (0..k).map(|i| if i % 5 == 0 { -0.0 } else { (i * 13 % 17) as f64 / 3.0 }).collect();
                let mut y = vec![f64::NAN; rows];
                // SAFETY: the features were found; the rows are as long as the vector.
                unsafe { f64_rows(a.as_ptr(), k as isize, &x, &mut y) };
                for (row, &found) in a.chunks(k).zip(&y) {
                    let mut s = [0.0; PARTS];
                    for (p, (&value, &factor)) in row.iter().zip(&x).enumerate() {
                        s[p % PARTS] = f64::mul_add(value, factor, s[p % PARTS]);
                    }
                    let half = [s[0] + s[4], s[1] + s[5], s[2] + s[6], s[3] + s[7]];
                    let expected = (half[0] + half[2]) + (half[1] + half[3]);
                    assert_eq!(found.to_bits(), expected.to_bits(), "{rows} rows of {k}");
                }
            }
        }
    }

    #[test]
    fn columns_are_added_in_their_order() {
        if isa() < Isa::Avx2 {
            return;
        }
        for n in 4..=32 {
            let k = 50;
            let a: Vec<f64> = (0..n * k).map(|i| ((i * 37 % 101) as f64 - 50.0) / 7.0).collect();
            let x: Vec<f64> = (0..k).map(|i| (i * 13 % 17) as f64 / 3.0).collect();
            let mut y = vec![f64::NAN; n];
            // SAFETY: the features were found; as many columns as the vector has elements.
            unsafe { f64_few_results(a.as_ptr(), n as isize, &x, &mut y) };
            for (i, found) in y.iter().enumerate() {
                let expected = (0..k).fold(0.0, |sum, p| f64::mul_add(a[p * n + i], x[p], sum));
                assert_eq!(found.to_bits(), expected.to_bits(), "result {i} of {n}");
            }
        }
    }
}
