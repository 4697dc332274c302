//! LU with partial pivoting, what follows from it, and Cholesky.
//!
//! Small matrices are factored column by column (left-looking, as OpenBLAS's `getf2`); larger ones by halves of their columns
//! (Toledo, Locality of Reference in LU Decomposition, 1997), so that nearly all work is in matrix products.

use super::triangular::{Triangle, invert_lower, solve_adjoint_right, solve_lower, solve_upper};
use super::{Field, Matrix};
use crate::compute::isa::for_each_isa;
use crate::compute::parallel::{self, Exec, part};
use crate::compute::product::blocked::{Extents, Target};
use crate::compute::product::tile::Write;
use crate::limits::stop::breathe;

/// Extent up to which matrices are factored column by column.
const SMALL: usize = 32;
/// Columns of a panel that is not halved.
const PANEL: usize = 16;
/// Multiplications that are worth a thread.
const WORTH_A_THREAD: usize = 1 << 19;

/// `P A = L U`, both factors in one matrix.
pub struct Lu<T> {
    pub factors: Matrix<T>,
    /// Row exchanged with row `k` in step `k`.
    pub pivots: Vec<usize>,
    pub singular: bool,
}

/// Factors a square matrix.
pub fn lu<T: Field>(exec: Exec, a: Matrix<T>) -> Lu<T> {
    let n = a.rows;
    let mut result = Lu { factors: a, pivots: vec![0; n], singular: false };
    if n <= SMALL {
        left_looking(&mut result);
    } else {
        halves(exec, &mut result, 0, n);
    }
    result
}

for_each_isa! {
fn left_looking<T: Field>(result: &mut Lu<T>) {
    let a = &mut result.factors;
    let n = a.rows;
    for j in 0..n {
        for k in 0..j {
            let pivot = result.pivots[k];
            if pivot != k {
                a.data.swap(k * n + j, pivot * n + j);
            }
        }
        for i in 1..n {
            let mut sum = T::default();
            for k in 0..i.min(j) {
                sum = a[(i, k)].fused(a[(k, j)], sum);
            }
            a[(i, j)] = a[(i, j)] - sum;
        }
        let best = (j + 1..n).fold(j, |best, i| if a[(i, j)].size() > a[(best, j)].size() { i } else { best });
        result.pivots[j] = best;
        if a[(best, j)] == T::default() {
            result.singular = true;
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
}
}

/// Where the largest element is, from a place on.
#[inline(always)]
fn largest<T: Field>(column: &[T], from: usize) -> usize {
    let mut best = from;
    for (i, value) in column.iter().enumerate().skip(from + 1) {
        if value.size() > column[best].size() {
            best = i;
        }
    }
    best
}

/// Factors `width` columns from `from` on, of all rows from there on.
fn halves<T: Field>(exec: Exec, result: &mut Lu<T>, from: usize, width: usize) {
    if width <= PANEL {
        return panel(result, from, width);
    }
    let left = (width / 2).next_multiple_of(8);
    let right = width - left;
    halves(exec, result, from, left);
    let middle = from + left;
    let (a, rows) = (result.factors.mat(), result.factors.rows);
    let target = result.factors.target();
    let pivots = &result.pivots;
    // What follows from the left half is done in columns of the right one by as many threads, which need not meet in between.
    let work = left * right * (left / 2 + rows - middle);
    let count = exec.pieces_of(work, WORTH_A_THREAD).min(right / 8).max(1);
    parallel::pieces(count, |piece| {
        let own = part(right.div_ceil(8), count, piece);
        let (start, stop) = (middle + 8 * own.start, middle + right.min(8 * own.end));
        let triangle = Triangle { at: a.from(from, from), n: left, unit: true };
        let extents = Extents { m: rows - middle, k: left, n: stop - start };
        let (below, above) = ((a.from(middle, from), false), (a.from(from, start), false));
        let exec = if count == 1 { exec } else { Exec::SEQUENTIAL };
        // SAFETY: blocks of the matrix that do not overlap: the left panel's triangle and rows below, and columns to its right, which
        // only this thread changes.
        unsafe {
            exchange(target, pivots, from..middle, start..stop);
            solve_lower(exec, triangle, target.from(from, start), stop - start);
            T::product(exec, extents, below, above, target.from(middle, start), Write::Subtract);
        }
    });
    halves(exec, result, middle, right);
    let target = result.factors.target();
    // SAFETY: columns of the matrix.
    unsafe { exchange(target, &result.pivots, middle..middle + right, from..middle) }
}

/// Carries the row exchanges of some steps out in some columns.
///
/// # Safety
/// These columns of all rows are there, and nobody else looks at them.
unsafe fn exchange<T: Field>(
    target: Target<T>,
    pivots: &[usize],
    steps: std::ops::Range<usize>,
    columns: std::ops::Range<usize>,
) {
    for k in steps {
        let pivot = pivots[k];
        if pivot != k {
            let (above, below) = (target.from(k, columns.start), target.from(pivot, columns.start));
            // SAFETY: the caller's columns of two different rows.
            unsafe { std::ptr::swap_nonoverlapping(above.ptr, below.ptr, columns.len()) };
        }
    }
}

for_each_isa! {
/// Factors some columns, which are adjacent in a copy of their own meanwhile: what follows from a pivot is then done along columns.
fn panel<T: Field>(result: &mut Lu<T>, from: usize, width: usize) {
    breathe();
    let a = &mut result.factors;
    let (n, rows) = (a.cols, a.rows - from);
    let mut block = vec![T::default(); rows * width];
    for (i, row) in a.data[from * n..].chunks_exact(n).enumerate() {
        for (column, &value) in block.chunks_exact_mut(rows).zip(&row[from..from + width]) {
            column[i] = value;
        }
    }
    for j in 0..width {
        let (left, right) = block.split_at_mut((j + 1) * rows);
        let best = largest(&left[j * rows..], j);
        result.pivots[from + j] = from + best;
        if left[j * rows + best] == T::default() {
            result.singular = true;
            continue;
        }
        if best != j {
            left.chunks_exact_mut(rows).chain(right.chunks_exact_mut(rows)).for_each(|column| column.swap(j, best));
        }
        let (pivot, factors) = left[j * rows + j..].split_at_mut(1);
        let inverse = T::real(1.0) / pivot[0];
        factors.iter_mut().for_each(|factor| *factor = *factor * inverse);
        for column in right.chunks_exact_mut(rows) {
            let (above, below) = column.split_at_mut(j + 1);
            for (place, &factor) in below.iter_mut().zip(factors.iter()) {
                *place = (-factor).fused(above[j], *place);
            }
        }
    }
    for (i, row) in a.data[from * n..].chunks_exact_mut(n).enumerate() {
        for (column, place) in block.chunks_exact(rows).zip(&mut row[from..from + width]) {
            *place = column[i];
        }
    }
}
}

impl<T: Field> Lu<T> {
    /// Solves for all columns of `b` in place.
    pub fn solve(&self, exec: Exec, b: &mut Matrix<T>) {
        let n = self.factors.rows;
        for (k, &pivot) in self.pivots.iter().enumerate() {
            if pivot != k {
                b.swap_rows(k, pivot);
            }
        }
        let triangle = |unit| Triangle { at: self.factors.mat(), n, unit };
        // SAFETY: `n` rows of both matrices, which are two.
        unsafe {
            solve_lower(exec, triangle(true), b.target(), b.cols);
            solve_upper(exec, triangle(false), b.target(), b.cols);
        }
    }

    /// The inverse: what solving for the identity gives, of which the lower factor's zeros are left out.
    pub fn inverse(&self, exec: Exec) -> Matrix<T> {
        let n = self.factors.rows;
        let mut inverse = Matrix::identity(n);
        if n <= SMALL {
            self.solve(exec, &mut inverse);
            return inverse;
        }
        let triangle = |unit| Triangle { at: self.factors.mat(), n, unit };
        // SAFETY: `n` rows of both matrices, which are two.
        unsafe {
            invert_lower(exec, triangle(true), inverse.target());
            solve_upper(exec, triangle(false), inverse.target(), n);
        }
        // The rows of the identity were to be exchanged first: its columns are, the other way round.
        let mut order: Vec<usize> = (0..n).collect();
        for (k, &pivot) in self.pivots.iter().enumerate() {
            order.swap(k, pivot);
        }
        let mut row = vec![T::default(); n];
        for values in inverse.data.chunks_exact_mut(n) {
            order.iter().zip(values.iter()).for_each(|(&column, &value)| row[column] = value);
            values.copy_from_slice(&row);
        }
        inverse
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
pub fn cholesky<T: Field>(exec: Exec, a: &Matrix<T>) -> Option<Matrix<T>> {
    let mut l = a.clone();
    if !factor(exec, &mut l, 0, a.rows) {
        return None;
    }
    for i in 0..l.rows {
        l.data[i * l.cols + i + 1..(i + 1) * l.cols].fill(T::default());
    }
    Some(l)
}

/// Factors the `n` rows and columns from `from` on in place; false where a pivot is not positive.
fn factor<T: Field>(exec: Exec, l: &mut Matrix<T>, from: usize, n: usize) -> bool {
    if n <= SMALL {
        breathe();
        return factor_small(l, from, n);
    }
    let half = (n / 2).next_multiple_of(8);
    let (rest, middle) = (n - half, from + half);
    if !factor(exec, l, from, half) {
        return false;
    }
    let (at, target) = (l.mat(), l.target());
    // SAFETY: the triangle, the rows below it, and the block right of those, which do not overlap.
    unsafe {
        let triangle = Triangle { at: at.from(from, from), n: half, unit: false };
        solve_adjoint_right(exec, triangle, target.from(middle, from), rest);
        subtract_square(exec, l, (middle, from), half, middle, rest);
    }
    factor(exec, l, middle, rest)
}

/// Subtracts `x x^H` from the lower half of a square block on the diagonal; `x` are the rows at `of`, `depth` wide.
///
/// # Safety
/// The blocks do not overlap.
unsafe fn subtract_square<T: Field>(
    exec: Exec,
    l: &mut Matrix<T>,
    of: (usize, usize),
    depth: usize,
    at: usize,
    n: usize,
) {
    let (mat, target) = (l.mat(), l.target());
    let rows = |start: usize| (mat.from(of.0 + start, of.1), false);
    let columns = |start: usize| (mat.from(of.0 + start, of.1).transposed(), true);
    if n <= 2 * SMALL {
        let extents = Extents { m: n, k: depth, n };
        // SAFETY: the caller's.
        return unsafe { T::product(exec, extents, rows(0), columns(0), target.from(at, at), Write::Subtract) };
    }
    let half = (n / 2).next_multiple_of(8);
    let extents = Extents { m: n - half, k: depth, n: half };
    // SAFETY: the caller's.
    unsafe {
        subtract_square(exec, l, of, depth, at, half);
        T::product(exec, extents, rows(half), columns(0), target.from(at + half, at), Write::Subtract);
        subtract_square(exec, l, (of.0 + half, of.1), depth, at + half, n - half);
    }
}

for_each_isa! {
fn factor_small<T: Field>(l: &mut Matrix<T>, from: usize, n: usize) -> bool {
    for j in from..from + n {
        let mut sum = 0.0;
        for k in from..j {
            let value: T = l[(j, k)];
            sum += (value * value.conj()).re();
        }
        let pivot = l[(j, j)].re() - sum;
        if pivot <= 0.0 || pivot.is_nan() {
            return false;
        }
        let pivot = pivot.sqrt();
        l[(j, j)] = T::real(pivot);
        for i in j + 1..from + n {
            let mut sum = T::default();
            for k in from..j {
                sum = l[(i, k)].fused(l[(j, k)].conj(), sum);
            }
            l[(i, j)] = (l[(i, j)] - sum) / T::real(pivot);
        }
    }
    true
}
}
