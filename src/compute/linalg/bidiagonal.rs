//! Reduction to upper bidiagonal form (`gebd2`, and `labrd` in blocks).
//!
//! Within a block the matrix itself stays as it was; what its reflectors have subtracted, `v y^H + x u^H`, is kept in columns and
//! subtracted as two matrix products at the end of the block.

use super::householder::{BLOCK, Reflector};
use super::vectors::{adjoint_times, subtract, times};
use super::{Field, Matrix};
use crate::compute::parallel::Exec;
use crate::compute::product::blocked::Extents;
use crate::compute::product::tile::Write;
use crate::limits::stop::breathe;

/// The diagonal, what is above it, and the reflectors of both sides; the k-th on the right starts at k + 1.
pub struct Bidiagonal<T> {
    pub d: Vec<f64>,
    pub e: Vec<f64>,
    pub left: Vec<Reflector<T>>,
    pub right: Vec<Reflector<T>>,
}

/// Reduces a matrix with at least as many rows as columns.
pub fn bidiagonalise<T: Field>(exec: Exec, mut a: Matrix<T>) -> Bidiagonal<T> {
    let (m, n) = (a.rows, a.cols);
    let mut result =
        Bidiagonal { d: vec![0.0; n], e: vec![0.0; n.saturating_sub(1)], left: Vec::new(), right: Vec::new() };
    let mut start = 0;
    while start < n {
        if n - start <= 2 * BLOCK {
            unblocked(&mut a, start, &mut result);
            break;
        }
        let block = Block::new(m - start, n - start);
        start = block.reduce(exec, &mut a, start, &mut result);
    }
    result
}

fn unblocked<T: Field>(a: &mut Matrix<T>, start: usize, result: &mut Bidiagonal<T>) {
    let (m, n) = (a.rows, a.cols);
    for i in start..n {
        breathe();
        let column: Vec<T> = (i..m).map(|k| a[(k, i)]).collect();
        let reflector = Reflector::of(&column);
        reflector.apply_left(a, i, i + 1, true);
        result.d[i] = reflector.beta;
        result.left.push(reflector);
        if i + 1 < n {
            let row: Vec<T> = (i + 1..n).map(|k| a[(i, k)].conj()).collect();
            let reflector = Reflector::of(&row);
            reflector.apply_right(a, i + 1..m, i + 1);
            result.e[i] = reflector.beta;
            result.right.push(reflector);
        }
    }
}

/// What one block has subtracted so far. Vectors lie one after the other: `v` and `x` alternate, and so do `y` and `u`.
struct Block<T> {
    vx: Matrix<T>,
    yu: Matrix<T>,
}

impl<T: Field> Block<T> {
    fn new(rows: usize, columns: usize) -> Block<T> {
        Block { vx: Matrix::zeros(2 * BLOCK, rows), yu: Matrix::zeros(2 * BLOCK, columns) }
    }

    /// Reduces a block of columns and rows from `start` on, which is more than two of them away from the end.
    fn reduce(mut self, exec: Exec, a: &mut Matrix<T>, start: usize, result: &mut Bidiagonal<T>) -> usize {
        let (m, n) = (a.rows, a.cols);
        for step in 0..BLOCK {
            breathe();
            let (at, next) = (start + step, step + 1);
            let mut column: Vec<T> = (at..m).map(|i| a[(i, at)]).collect();
            if step > 0 {
                let factors: Vec<T> = (0..2 * step).map(|k| self.yu[(k, step)].conj()).collect();
                subtract(exec, self.vx.mat().from(0, step).transposed(), &factors, &mut column);
            }
            let reflector = Reflector::of(&column);
            result.d[at] = reflector.beta;
            put(&mut self.vx, 2 * step, step, &reflector.v);
            let mut y = adjoint_times(exec, a.mat().from(at, at + 1), n - at - 1, &reflector.v);
            if step > 0 {
                let sums = adjoint_times(exec, self.vx.mat().from(0, step).transposed(), 2 * step, &reflector.v);
                subtract(exec, self.yu.mat().from(0, next).transposed(), &sums, &mut y);
            }
            y.iter_mut().for_each(|value| *value = reflector.tau * *value);
            put(&mut self.yu, 2 * step, next, &y);
            result.left.push(reflector);

            // The row, conjugated: the conjugates of v y^H are y v^H. Of this step, there is no `u` yet.
            let mut row: Vec<T> = (at + 1..n).map(|j| a[(at, j)].conj()).collect();
            let factors: Vec<T> = (0..2 * next - 1).map(|k| self.vx[(k, step)].conj()).collect();
            subtract(exec, self.yu.mat().from(0, next).transposed(), &factors, &mut row);
            let reflector = Reflector::of(&row);
            result.e[at] = reflector.beta;
            let mut x = times(exec, a.mat().from(at + 1, at + 1), m - at - 1, &reflector.v);
            let sums = adjoint_times(exec, self.yu.mat().from(0, next).transposed(), 2 * next - 1, &reflector.v);
            subtract(exec, self.vx.mat().from(0, next).transposed(), &sums, &mut x);
            x.iter_mut().for_each(|value| *value = reflector.tau * *value);
            put(&mut self.vx, 2 * step + 1, next, &x);
            put(&mut self.yu, 2 * step + 1, next, &reflector.v);
            result.right.push(reflector);
        }
        let next = start + BLOCK;
        let extents = Extents { m: m - next, k: 2 * BLOCK, n: n - next };
        let target = a.target().from(next, next);
        let (left, right) = (self.vx.mat().from(0, BLOCK).transposed(), self.yu.mat().from(0, BLOCK));
        // SAFETY: the rest of the matrix, and two others of as many columns as it has rows or columns.
        unsafe { T::product(exec, extents, (left, false), (right, true), target, Write::Subtract) };
        next
    }
}

/// Writes a vector to a row, from a column on.
fn put<T: Field>(to: &mut Matrix<T>, row: usize, column: usize, vector: &[T]) {
    let start = row * to.cols + column;
    to.data[start..start + vector.len()].copy_from_slice(vector);
}
