//! Triangular systems, halved until they are small: what the halves do to each other is a matrix product.

use super::{Field, Matrix};
use crate::compute::isa::for_each_isa;
use crate::compute::parallel::Exec;
use crate::compute::product::blocked::{Extents, Mat, Target};
use crate::compute::product::tile::Write;
use crate::limits::stop::breathe;

/// Rows that are solved one after the other.
const SMALL: usize = 24;
/// Columns of an inverse that are taken to begin in the same row.
const INVERTED: usize = 96;

/// A square triangle that is read.
#[derive(Clone, Copy)]
pub struct Triangle<T> {
    pub at: Mat<T>,
    pub n: usize,
    /// Ones on the diagonal, which is not read.
    pub unit: bool,
}

/// `b := l^-1 b` for a lower triangle.
///
/// # Safety
/// The triangle and the `n` rows of `columns` elements of `b` are there and do not overlap.
pub unsafe fn solve_lower<T: Field>(exec: Exec, l: Triangle<T>, b: Target<T>, columns: usize) {
    if l.n <= SMALL {
        breathe();
        return forwards(l, b, columns);
    }
    let half = (l.n / 2).next_multiple_of(8);
    let rest = l.n - half;
    // SAFETY: parts of the caller's.
    unsafe {
        solve_lower(exec, Triangle { n: half, ..l }, b, columns);
        let extents = Extents { m: rest, k: half, n: columns };
        let known = Mat { ptr: b.ptr as *const T, row: b.row, col: 1 };
        T::product(exec, extents, (l.at.from(half, 0), false), (known, false), b.from(half, 0), Write::Subtract);
        solve_lower(exec, Triangle { at: l.at.from(half, half), n: rest, ..l }, b.from(half, 0), columns);
    }
}

/// `x := l^-1 x` for a lower triangle and an identity `x`, whose upper half stays as it is.
///
/// # Safety
/// As [`solve_lower`], `x` having `n` columns.
pub unsafe fn invert_lower<T: Field>(exec: Exec, l: Triangle<T>, x: Target<T>) {
    if l.n <= SMALL {
        breathe();
        return forwards(l, x, l.n);
    }
    let half = (l.n / 2).next_multiple_of(8);
    let rest = l.n - half;
    // SAFETY: parts of the caller's.
    unsafe {
        invert_lower(exec, Triangle { n: half, ..l }, x);
        // Below: the known half has zeros above its own diagonal, so that its columns are of different depths.
        let below = l.at.from(half, 0);
        for start in (0..half).step_by(INVERTED) {
            let columns = INVERTED.min(half - start);
            let extents = Extents { m: rest, k: half - start, n: columns };
            let known = Mat { ptr: x.from(start, start).ptr as *const T, row: x.row, col: 1 };
            let target = x.from(half, start);
            T::product(exec, extents, (below.from(0, start), false), (known, false), target, Write::Subtract);
        }
        let corner = Triangle { at: l.at.from(half, half), n: rest, ..l };
        solve_lower(exec, corner, x.from(half, 0), half);
        invert_lower(exec, corner, x.from(half, half));
    }
}

/// `b := u^-1 b` for an upper triangle.
///
/// # Safety
/// As [`solve_lower`].
pub unsafe fn solve_upper<T: Field>(exec: Exec, u: Triangle<T>, b: Target<T>, columns: usize) {
    if u.n <= SMALL {
        breathe();
        return backwards(u, b, columns);
    }
    let half = (u.n / 2).next_multiple_of(8);
    let rest = u.n - half;
    // SAFETY: parts of the caller's.
    unsafe {
        let lower = b.from(half, 0);
        solve_upper(exec, Triangle { at: u.at.from(half, half), n: rest, ..u }, lower, columns);
        let extents = Extents { m: half, k: rest, n: columns };
        let known = Mat { ptr: lower.ptr as *const T, row: lower.row, col: 1 };
        T::product(exec, extents, (u.at.from(0, half), false), (known, false), b, Write::Subtract);
        solve_upper(exec, Triangle { n: half, ..u }, b, columns);
    }
}

/// `x := x l^-H` for a lower triangle and `rows` rows of `x`.
///
/// # Safety
/// As [`solve_lower`], `x` having `n` columns.
pub unsafe fn solve_adjoint_right<T: Field>(exec: Exec, l: Triangle<T>, x: Target<T>, rows: usize) {
    if l.n <= SMALL {
        breathe();
        return rows_by_adjoint(l, x, rows);
    }
    let half = (l.n / 2).next_multiple_of(8);
    let rest = l.n - half;
    // SAFETY: parts of the caller's.
    unsafe {
        solve_adjoint_right(exec, Triangle { n: half, ..l }, x, rows);
        let extents = Extents { m: rows, k: half, n: rest };
        let known = Mat { ptr: x.ptr as *const T, row: x.row, col: 1 };
        let adjoint = (l.at.from(half, 0).transposed(), true);
        T::product(exec, extents, (known, false), adjoint, x.from(0, half), Write::Subtract);
        solve_adjoint_right(exec, Triangle { at: l.at.from(half, half), n: rest, ..l }, x.from(0, half), rows);
    }
}

/// `x := op(t)^-1 b` for a triangle of a whole matrix.
pub fn solve_upper_matrix<T: Field>(exec: Exec, u: &Matrix<T>, b: &mut Matrix<T>) {
    let n = u.cols.min(u.rows).min(b.rows);
    // SAFETY: `n` rows of both matrices, which are two.
    unsafe { solve_upper(exec, Triangle { at: u.mat(), n, unit: false }, b.target(), b.cols) }
}

for_each_isa! {
/// Row after row, each subtracted from those below as soon as it is known.
fn forwards<T: Field>(l: Triangle<T>, b: Target<T>, columns: usize) {
    for (start, height) in strips(l.n, columns) {
        known_from(l, b, columns, start..start + height, 0..start);
        for i in start..start + height {
            // SAFETY: rows of the right-hand sides and elements of the triangle.
            unsafe {
                let row = std::slice::from_raw_parts_mut(b.from(i, 0).ptr, columns);
                if !l.unit {
                    divide(row, *l.at.from(i, i).ptr);
                }
                for k in i + 1..start + height {
                    let factor = -*l.at.from(k, i).ptr;
                    let below = std::slice::from_raw_parts_mut(b.from(k, 0).ptr, columns);
                    for (place, &value) in below.iter_mut().zip(row.iter()) {
                        *place = factor.fused(value, *place);
                    }
                }
            }
        }
    }
}
}

for_each_isa! {
/// The same from the last row upwards.
fn backwards<T: Field>(u: Triangle<T>, b: Target<T>, columns: usize) {
    for (start, height) in strips(u.n, columns).into_iter().rev() {
        known_from(u, b, columns, start..start + height, start + height..u.n);
        for i in (start..start + height).rev() {
            // SAFETY: rows of the right-hand sides and elements of the triangle.
            unsafe {
                let row = std::slice::from_raw_parts_mut(b.from(i, 0).ptr, columns);
                if !u.unit {
                    divide(row, *u.at.from(i, i).ptr);
                }
                for k in start..i {
                    let factor = -*u.at.from(k, i).ptr;
                    let above = std::slice::from_raw_parts_mut(b.from(k, 0).ptr, columns);
                    for (place, &value) in above.iter_mut().zip(row.iter()) {
                        *place = factor.fused(value, *place);
                    }
                }
            }
        }
    }
}
}

/// Rows that are solved together: all of them for one right-hand side (`trsv`), else four, and the last ones two and one
/// (`trsm`), as in OpenBLAS.
fn strips(n: usize, columns: usize) -> Vec<(usize, usize)> {
    if columns == 1 {
        return vec![(0, n)];
    }
    let mut strips: Vec<(usize, usize)> = (0..n / 4).map(|i| (4 * i, 4)).collect();
    let mut done = n / 4 * 4;
    for height in [2, 1] {
        if n & height != 0 {
            strips.push((done, height));
            done += height;
        }
    }
    strips
}

/// OpenBLAS keeps the reciprocals of a triangle's diagonal where there are several right-hand sides.
#[inline(always)]
fn divide<T: Field>(row: &mut [T], pivot: T) {
    match row {
        [only] => *only = *only / pivot,
        row => {
            let inverse = T::real(1.0) / pivot;
            row.iter_mut().for_each(|place| *place = *place * inverse);
        }
    }
}

/// Subtracts from some rows what known ones contribute: a sum of products in the order of the rows, as in a matrix product.
#[inline(always)]
fn known_from<T: Field>(
    t: Triangle<T>,
    b: Target<T>,
    columns: usize,
    rows: std::ops::Range<usize>,
    known: std::ops::Range<usize>,
) {
    if known.is_empty() {
        return;
    }
    let mut sums = vec![T::default(); columns];
    for i in rows {
        sums.fill(T::default());
        for k in known.clone() {
            // SAFETY: an element of the triangle, and a row of the right-hand sides.
            let (factor, row) =
                unsafe { (*t.at.from(i, k).ptr, std::slice::from_raw_parts(b.from(k, 0).ptr, columns)) };
            for (sum, &value) in sums.iter_mut().zip(row) {
                *sum = factor.fused(value, *sum);
            }
        }
        // SAFETY: a row of the right-hand sides.
        let row = unsafe { std::slice::from_raw_parts_mut(b.from(i, 0).ptr, columns) };
        for (place, &sum) in row.iter_mut().zip(&sums) {
            *place = *place - sum;
        }
    }
}

for_each_isa! {
fn rows_by_adjoint<T: Field>(l: Triangle<T>, x: Target<T>, rows: usize) {
    for i in 0..rows {
        // SAFETY: one row of `x`, and elements of the triangle.
        unsafe {
            let row = std::slice::from_raw_parts_mut(x.from(i, 0).ptr, l.n);
            for j in 0..l.n {
                let factors = std::slice::from_raw_parts(l.at.from(j, 0).ptr, j + 1);
                let mut value = row[j];
                for (&known, &factor) in row[..j].iter().zip(factors) {
                    value = (-known).fused(factor.conj(), value);
                }
                row[j] = value / factors[j];
            }
        }
    }
}
}
