//! LU with partial pivoting (left-looking, as OpenBLAS's `getf2`), what follows from it, and Cholesky.

use super::{Field, Matrix};

/// `P A = L U`, both factors in one matrix.
pub struct Lu<T> {
    pub factors: Matrix<T>,
    /// Row exchanged with row `k` in step `k`.
    pub pivots: Vec<usize>,
    pub singular: bool,
}

/// Factors a square matrix.
pub fn lu<T: Field>(mut a: Matrix<T>) -> Lu<T> {
    let n = a.rows;
    let mut pivots = Vec::with_capacity(n);
    let mut singular = false;
    for j in 0..n {
        for (k, &pivot) in pivots.iter().enumerate() {
            let pivot: usize = pivot;
            if pivot != k {
                a.data.swap(k * n + j, pivot * n + j);
            }
        }
        for i in 1..n {
            let sum = (0..i.min(j)).fold(T::default(), |sum, k| a[(i, k)].fused(a[(k, j)], sum));
            a[(i, j)] = a[(i, j)] - sum;
        }
        let mut best = j;
        for i in j + 1..n {
            if a[(i, j)].size() > a[(best, j)].size() {
                best = i;
            }
        }
        pivots.push(best);
        if a[(best, j)] == T::default() {
            singular = true;
            continue;
        }
        if best != j {
            // Columns from here on are exchanged when they are reached.
            for k in 0..=j {
                a.data.swap(j * n + k, best * n + k);
            }
        }
        let inverse = T::real(1.0) / a[(j, j)];
        for i in j + 1..n {
            a[(i, j)] = a[(i, j)] * inverse;
        }
    }
    Lu { factors: a, pivots, singular }
}

impl<T: Field> Lu<T> {
    /// Solves for all columns of `b` in place.
    pub fn solve(&self, b: &mut Matrix<T>) {
        let n = self.factors.rows;
        for (k, &pivot) in self.pivots.iter().enumerate() {
            if pivot != k {
                b.swap_rows(k, pivot);
            }
        }
        for column in 0..b.cols {
            for i in 0..n {
                let sum = (0..i).fold(b[(i, column)], |sum, k| (-self.factors[(i, k)]).fused(b[(k, column)], sum));
                b[(i, column)] = sum;
            }
            for i in (0..n).rev() {
                let sum = (i + 1..n).fold(b[(i, column)], |sum, k| (-self.factors[(i, k)]).fused(b[(k, column)], sum));
                b[(i, column)] = sum / self.factors[(i, i)];
            }
        }
    }

    /// The determinant's sign (or phase) and the logarithm of its size.
    pub fn sign_and_log(&self) -> (T, f64) {
        if self.singular {
            return (T::default(), f64::NEG_INFINITY);
        }
        let swaps = self.pivots.iter().enumerate().filter(|&(k, &pivot)| pivot != k).count();
        let mut sign = T::real(if swaps % 2 == 1 { -1.0 } else { 1.0 });
        let mut log = 0.0;
        for k in 0..self.factors.rows {
            let value = self.factors[(k, k)];
            let size = value.modulus();
            sign = sign * (value / T::real(size));
            log += size.ln();
        }
        (sign, log)
    }
}

/// The lower factor of a positive definite matrix, whose lower half is read; `None` when it is not.
pub fn cholesky<T: Field>(a: &Matrix<T>) -> Option<Matrix<T>> {
    let n = a.rows;
    let mut l = Matrix::zeros(n, n);
    for j in 0..n {
        let sum = (0..j).fold(0.0, |sum, k| {
            let value: T = l[(j, k)];
            sum + (value * value.conj()).re()
        });
        let pivot = a[(j, j)].re() - sum;
        if pivot <= 0.0 || pivot.is_nan() {
            return None;
        }
        let pivot = pivot.sqrt();
        l[(j, j)] = T::real(pivot);
        for i in j + 1..n {
            let sum = (0..j).fold(T::default(), |sum, k| l[(i, k)].fused(l[(j, k)].conj(), sum));
            l[(i, j)] = (a[(i, j)] - sum) / T::real(pivot);
        }
    }
    Some(l)
}
