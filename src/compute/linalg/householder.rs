//! Elementary reflectors (LAPACK's `larfg`, `larf`) and the QR factorisation (`geqr2`, and `geqrf` in blocks).
//!
//! Many reflectors at once are `I - V T V^H` (Schreiber and Van Loan, 1989): three matrix products.

use std::ops::Range;

use super::{Field, Matrix};
use crate::compute::isa::for_each_isa;
use crate::compute::parallel::Exec;
use crate::compute::product::blocked::{Extents, Mat, Target};
use crate::compute::product::tile::Write;
use crate::limits::stop::breathe;

/// Reflectors in one block.
pub const BLOCK: usize = 32;
/// Columns that are factored one after the other.
const NARROW: usize = 8;

/// Length below which a vector is made longer first.
const TINY: f64 = 1.0
    / (1u128 << 127) as f64
    / (1u128 << 127) as f64
    / (1u128 << 127) as f64
    / (1u128 << 127) as f64
    / (1u128 << 127) as f64
    / (1u128 << 127) as f64
    / (1u128 << 127) as f64
    / (1u128 << 80) as f64;

/// `I - tau v v^H` with `v[0] = 1`, which maps a vector to `beta` times the first unit vector (its adjoint does, if complex).
#[derive(Clone, Debug)]
pub struct Reflector<T> {
    pub tau: T,
    pub v: Vec<T>,
    pub beta: f64,
}

impl<T: Field> Reflector<T> {
    /// The reflector of a vector that is not empty.
    pub fn of(x: &[T]) -> Reflector<T> {
        let alpha = x.first().copied().unwrap_or_default();
        let rest = norm(x.get(1..).unwrap_or_default());
        let mut v = x.to_vec();
        if let Some(first) = v.first_mut() {
            *first = T::real(1.0);
        }
        if rest == 0.0 && alpha.im() == 0.0 {
            return Reflector { tau: T::default(), v, beta: alpha.re() };
        }
        let size = match T::COMPLEX {
            true => length_of_three(alpha.re(), alpha.im(), rest),
            false => length(alpha.re(), rest),
        };
        if size < TINY {
            // The factor of the vector would overflow.
            let larger: Vec<T> = x.iter().map(|&value| value * T::real(1.0 / TINY)).collect();
            let reflector = Reflector::of(&larger);
            return Reflector { beta: reflector.beta * TINY, ..reflector };
        }
        let beta = -size.copysign(alpha.re());
        let tau = T::with_im((beta - alpha.re()) / beta, -alpha.im() / beta);
        let scale = T::real(1.0).over(alpha - T::real(beta));
        v.iter_mut().skip(1).for_each(|value| *value = *value * scale);
        Reflector { tau, v, beta }
    }

    /// `a := H a` on the rows from `row` on and the columns from `column` on; the adjoint of `H` if told so.
    pub fn apply_left(&self, a: &mut Matrix<T>, row: usize, column: usize, adjoint: bool) {
        let tau = if adjoint { self.tau.conj() } else { self.tau };
        if tau == T::default() || column >= a.cols {
            return;
        }
        let columns = a.cols - column;
        let mut sums = vec![T::default(); columns];
        let rows = &mut a.data[row * a.cols..(row + self.v.len()) * a.cols];
        from_left(&self.v, tau, rows, column, &mut sums);
    }

    /// `a := a H` on some rows and the columns from `column` on.
    pub fn apply_right(&self, a: &mut Matrix<T>, rows: Range<usize>, column: usize) {
        if self.tau == T::default() {
            return;
        }
        let cols = a.cols;
        from_right(&self.v, self.tau, &mut a.data[rows.start * cols..rows.end * cols], cols, column);
    }
}

for_each_isa! {
fn from_left<T: Field>(v: &[T], tau: T, rows: &mut [T], column: usize, sums: &mut [T]) {
    let cols = rows.len() / v.len();
    if sums.len() < 8 {
        // So few sums stay in registers.
        let mut column = column;
        if sums.len() & 4 != 0 {
            some_from_left::<T, 4>(v, tau, rows, cols, column);
            column += 4;
        }
        if sums.len() & 2 != 0 {
            some_from_left::<T, 2>(v, tau, rows, cols, column);
            column += 2;
        }
        if sums.len() & 1 != 0 {
            some_from_left::<T, 1>(v, tau, rows, cols, column);
        }
        return;
    }
    for (row, &factor) in rows.chunks_exact(cols).zip(v) {
        for (sum, &value) in sums.iter_mut().zip(&row[column..]) {
            *sum = factor.conj().fused(value, *sum);
        }
    }
    for sum in sums.iter_mut() {
        *sum = tau * *sum;
    }
    for (row, &factor) in rows.chunks_exact_mut(cols).zip(v) {
        for (value, &sum) in row[column..].iter_mut().zip(sums.iter()) {
            *value = *value - factor * sum;
        }
    }
}
}

/// N columns of [`from_left`].
#[inline(always)]
#[allow(clippy::needless_range_loop)] // iterators are calls within a kernel
fn some_from_left<T: Field, const N: usize>(v: &[T], tau: T, rows: &mut [T], cols: usize, column: usize) {
    let mut sums = [T::default(); N];
    for (row, &factor) in rows.chunks_exact(cols).zip(v) {
        let row = &row[column..column + N];
        for k in 0..N {
            sums[k] = factor.conj().fused(row[k], sums[k]);
        }
    }
    for k in 0..N {
        sums[k] = tau * sums[k];
    }
    for (row, &factor) in rows.chunks_exact_mut(cols).zip(v) {
        let row = &mut row[column..column + N];
        for k in 0..N {
            row[k] = row[k] - factor * sums[k];
        }
    }
}

for_each_isa! {
fn from_right<T: Field>(v: &[T], tau: T, rows: &mut [T], cols: usize, column: usize) {
    for row in rows.chunks_exact_mut(cols.max(1)) {
        let row = &mut row[column..column + v.len()];
        let mut dot = T::default();
        for (&value, &factor) in row.iter().zip(v) {
            dot = value.fused(factor, dot);
        }
        let dot = tau * dot;
        for (value, &factor) in row.iter_mut().zip(v) {
            *value = *value - dot * factor.conj();
        }
    }
}
}

/// `sqrt(x^2 + y^2)` by LAPACK's formula (`lapy2`).
pub fn length(x: f64, y: f64) -> f64 {
    if x.is_nan() || y.is_nan() {
        return f64::NAN;
    }
    let (large, small) = (x.abs().max(y.abs()), x.abs().min(y.abs()));
    if small == 0.0 || large.is_infinite() {
        return large;
    }
    large * (1.0 + (small / large) * (small / large)).sqrt()
}

/// The same of three (`lapy3`).
fn length_of_three(x: f64, y: f64, z: f64) -> f64 {
    let large = x.abs().max(y.abs()).max(z.abs());
    if large == 0.0 || !(x + y + z).is_finite() {
        return x.abs() + y.abs() + z.abs();
    }
    large * ((x / large).powi(2) + (y / large).powi(2) + (z / large).powi(2)).sqrt()
}

/// The Euclidean norm, rounded about once: OpenBLAS computes it in 80 bits, which here are two doubles.
pub fn norm<T: Field>(x: &[T]) -> f64 {
    let largest = x.iter().map(|value| value.re().abs().max(value.im().abs())).fold(0.0, f64::max);
    if largest == 0.0 || !largest.is_finite() {
        return if x.iter().any(|value| value.modulus().is_nan()) { f64::NAN } else { largest };
    }
    let scale = match largest {
        _ if largest > 1e150 => 2f64.powi(-600),
        _ if largest < 1e-150 => 2f64.powi(600),
        _ => 1.0,
    };
    let (sum, rest) = squares(x, scale);
    let root = sum.sqrt();
    (root + (root.mul_add(-root, sum) + rest) / (2.0 * root)) / scale
}

for_each_isa! {
/// The sum of squares, and what rounding took from it.
fn squares<T: Field>(x: &[T], scale: f64) -> (f64, f64) {
    let (mut sum, mut rest) = (0.0, 0.0);
    for value in x {
        let parts = [value.re() * scale, value.im() * scale];
        for part in parts.into_iter().take(if T::COMPLEX { 2 } else { 1 }) {
            let square = part * part;
            let next: f64 = sum + square;
            let taken = next - sum;
            rest += (sum - (next - taken)) + (square - taken) + part.mul_add(part, -square);
            sum = next;
        }
    }
    (sum, rest)
}
}

/// `A = Q R`: R above the diagonal, zeros below, and the reflectors of Q.
pub struct Qr<T> {
    pub r: Matrix<T>,
    pub reflectors: Vec<Reflector<T>>,
}

/// Factors a matrix of any shape.
pub fn qr<T: Field>(exec: Exec, mut a: Matrix<T>) -> Qr<T> {
    let count = a.rows.min(a.cols);
    if count <= NARROW || (count <= 2 * BLOCK && a.rows <= 2 * BLOCK) {
        let reflectors = columns(&mut a, count);
        return Qr { r: a, reflectors };
    }
    let mut reflectors = Vec::with_capacity(count);
    for start in (0..count).step_by(BLOCK) {
        let width = BLOCK.min(count - start);
        let found = panel(exec, &mut a, start, start..start + width);
        let behind = start + width..a.cols;
        apply_block(exec, &found, &mut a, start, behind, true);
        reflectors.extend(found);
    }
    Qr { r: a, reflectors }
}

/// Factors some columns from a row on: by halves (Elmroth and Gustavson, Applying Recursion to Serial and Parallel QR Factorization,
/// 2000), down to few that are adjacent in a copy of their own meanwhile.
fn panel<T: Field>(exec: Exec, a: &mut Matrix<T>, row: usize, range: Range<usize>) -> Vec<Reflector<T>> {
    let width = range.len();
    if width <= NARROW {
        let mut narrow = Matrix::zeros(a.rows - row, width);
        copy(a.mat().from(row, range.start), narrow.target(), narrow.rows, width);
        let found = columns(&mut narrow, width);
        copy(narrow.mat(), a.target().from(row, range.start), narrow.rows, width);
        return found;
    }
    let middle = range.start + (width / 2).next_multiple_of(NARROW);
    let mut found = panel(exec, a, row, range.start..middle);
    apply_block(exec, &found, a, row, middle..range.end, true);
    found.extend(panel(exec, a, row + (middle - range.start), middle..range.end));
    found
}

/// Copies a block of rows and columns.
pub fn copy<T: Copy>(from: Mat<T>, to: Target<T>, rows: usize, columns: usize) {
    for i in 0..rows {
        for j in 0..columns {
            // SAFETY: callers name blocks within two different matrices.
            unsafe { *to.from(i, j).ptr = *from.from(i, j).ptr };
        }
    }
}

/// Factors the first columns one after the other, each applied to those behind it.
fn columns<T: Field>(a: &mut Matrix<T>, count: usize) -> Vec<Reflector<T>> {
    let mut reflectors = Vec::with_capacity(count);
    for k in 0..count {
        breathe();
        let column: Vec<T> = (k..a.rows).map(|i| a[(i, k)]).collect();
        let reflector = Reflector::of(&column);
        reflector.apply_left(a, k, k + 1, true);
        a[(k, k)] = T::real(reflector.beta);
        (k + 1..a.rows).for_each(|i| a[(i, k)] = T::default());
        reflectors.push(reflector);
    }
    reflectors
}

/// The first columns of the product of reflectors, of which the k-th starts at row `k + shift`.
pub fn product<T: Field>(
    exec: Exec,
    reflectors: &[Reflector<T>],
    rows: usize,
    columns: usize,
    shift: usize,
) -> Matrix<T> {
    let mut q = Matrix::eye(rows, columns);
    if reflectors.len() > BLOCK {
        for start in (0..reflectors.len()).step_by(BLOCK).rev() {
            // Columns in front are still the identity's, and zero where these reflectors are not.
            let (stop, at) = (reflectors.len().min(start + BLOCK), start + shift);
            apply_block(exec, &reflectors[start..stop], &mut q, at, at.min(columns)..columns, false);
        }
        return q;
    }
    // A column that only the identity has filled so far becomes that of the reflector itself (`org2r`), zeros with their signs.
    for (k, reflector) in reflectors.iter().enumerate().rev() {
        breathe();
        let at = k + shift;
        reflector.apply_left(&mut q, at, at + 1, false);
        if at < columns {
            q[(at, at)] = T::real(1.0) - reflector.tau;
            for (i, &value) in reflector.v.iter().enumerate().skip(1) {
                q[(at + i, at)] = -reflector.tau * value;
            }
        }
    }
    q
}

/// The product of reflectors, or its adjoint, times a matrix; the k-th reflector starts at row `k + shift`.
pub fn apply_all<T: Field>(exec: Exec, reflectors: &[Reflector<T>], a: &mut Matrix<T>, shift: usize, adjoint: bool) {
    if reflectors.len() <= BLOCK || a.cols < BLOCK {
        let each = |a: &mut Matrix<T>, (k, reflector): (usize, &Reflector<T>)| {
            breathe();
            reflector.apply_left(a, k + shift, 0, adjoint);
        };
        match adjoint {
            true => reflectors.iter().enumerate().for_each(|item| each(a, item)),
            false => reflectors.iter().enumerate().rev().for_each(|item| each(a, item)),
        }
        return;
    }
    let blocks: Vec<usize> = (0..reflectors.len()).step_by(BLOCK).collect();
    let each = |a: &mut Matrix<T>, start: usize| {
        let stop = reflectors.len().min(start + BLOCK);
        let all = 0..a.cols;
        apply_block(exec, &reflectors[start..stop], a, start + shift, all, adjoint);
    };
    match adjoint {
        true => blocks.into_iter().for_each(|start| each(a, start)),
        false => blocks.into_iter().rev().for_each(|start| each(a, start)),
    }
}

/// The product of a block of reflectors, the first of which starts at `row`, on some columns of `a`.
fn apply_block<T: Field>(
    exec: Exec,
    block: &[Reflector<T>],
    a: &mut Matrix<T>,
    row: usize,
    columns: Range<usize>,
    adjoint: bool,
) {
    let (rows, width) = (a.rows - row, block.len());
    let (n, column) = (columns.len(), columns.start);
    if n == 0 || width == 0 {
        return;
    }
    // The vectors, as rows.
    let mut rows_of_v = Matrix::zeros(width, rows);
    for (k, (row, reflector)) in rows_of_v.data.chunks_exact_mut(rows).zip(block).enumerate() {
        row[k..k + reflector.v.len()].copy_from_slice(&reflector.v);
    }
    let v = rows_of_v.mat().transposed();
    // T, upper triangular: its columns follow from the products of the vectors.
    let mut crossed = Matrix::zeros(width, width);
    let vh = (v.transposed(), true);
    let extents = Extents { m: width, k: rows, n: width };
    // SAFETY: three matrices of these extents.
    unsafe { T::product(exec, extents, vh, (v, false), crossed.target(), Write::Set) };
    let mut t: Matrix<T> = Matrix::zeros(width, width);
    for j in 0..width {
        let tau = block[j].tau;
        t[(j, j)] = tau;
        for i in 0..j {
            let sum = (i..j).fold(T::default(), |sum, k| sum + t[(i, k)] * crossed[(k, j)]);
            t[(i, j)] = -(tau * sum);
        }
    }
    let (mut first, mut second) = (Matrix::zeros(width, n), Matrix::zeros(width, n));
    let part = a.mat().from(row, column);
    let factor = if adjoint { (t.mat().transposed(), true) } else { (t.mat(), false) };
    // SAFETY: the block of `a` and four other matrices, of these extents.
    unsafe {
        T::product(exec, Extents { m: width, k: rows, n }, vh, (part, false), first.target(), Write::Set);
        let extents = Extents { m: width, k: width, n };
        T::product(exec, extents, factor, (first.mat(), false), second.target(), Write::Set);
        let target = a.target().from(row, column);
        let extents = Extents { m: rows, k: width, n };
        T::product(exec, extents, (v, false), (second.mat(), false), target, Write::Subtract);
    }
}
