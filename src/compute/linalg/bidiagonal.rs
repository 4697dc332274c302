//! Reduction to upper bidiagonal form (`gebd2`, and `labrd` in blocks).
//!
//! Within a block the matrix itself stays as it was; what its reflectors have subtracted, `v y^H + x u^H`, is kept in columns and
//! subtracted as two matrix products at the end of the block.

use super::hermitian::{adjoint_times, subtract, times};
use super::householder::{BLOCK, Reflector};
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

/// What one block has subtracted so far.
struct Block<T> {
    v: Matrix<T>,
    y: Matrix<T>,
    x: Matrix<T>,
    u: Matrix<T>,
}

impl<T: Field> Block<T> {
    fn new(rows: usize, columns: usize) -> Block<T> {
        Block {
            v: Matrix::zeros(rows, BLOCK),
            y: Matrix::zeros(columns, BLOCK),
            x: Matrix::zeros(rows, BLOCK),
            u: Matrix::zeros(columns, BLOCK),
        }
    }

    /// Reduces a block of columns and rows from `start` on, which is more than two of them away from the end.
    fn reduce(mut self, exec: Exec, a: &mut Matrix<T>, start: usize, result: &mut Bidiagonal<T>) -> usize {
        let (m, n) = (a.rows, a.cols);
        for step in 0..BLOCK {
            breathe();
            let at = start + step;
            let mut column: Vec<T> = (at..m).map(|i| a[(i, at)]).collect();
            if step > 0 {
                let conjugated = |row: &Matrix<T>| -> Vec<T> { (0..step).map(|k| row[(step, k)].conj()).collect() };
                subtract(exec, self.v.mat().from(step, 0), &conjugated(&self.y), &mut column);
                subtract(exec, self.x.mat().from(step, 0), &conjugated(&self.u), &mut column);
            }
            let reflector = Reflector::of(&column);
            result.d[at] = reflector.beta;
            for (i, &value) in reflector.v.iter().enumerate() {
                self.v[(step + i, step)] = value;
            }
            let next = step + 1;
            let mut y = adjoint_times(exec, a.mat().from(at, at + 1), n - at - 1, &reflector.v);
            if step > 0 {
                let from_v = adjoint_times(exec, self.v.mat().from(step, 0), step, &reflector.v);
                let from_x = adjoint_times(exec, self.x.mat().from(step, 0), step, &reflector.v);
                subtract(exec, self.y.mat().from(next, 0), &from_v, &mut y);
                subtract(exec, self.u.mat().from(next, 0), &from_x, &mut y);
            }
            for (j, &value) in y.iter().enumerate() {
                self.y[(next + j, step)] = reflector.tau * value;
            }
            result.left.push(reflector);

            // The row, conjugated: the conjugates of v y^H are y v^H.
            let mut row: Vec<T> = (at + 1..n).map(|j| a[(at, j)].conj()).collect();
            let conjugated =
                |matrix: &Matrix<T>, count: usize| -> Vec<T> { (0..count).map(|k| matrix[(step, k)].conj()).collect() };
            subtract(exec, self.y.mat().from(next, 0), &conjugated(&self.v, next), &mut row);
            if step > 0 {
                subtract(exec, self.u.mat().from(next, 0), &conjugated(&self.x, step), &mut row);
            }
            let reflector = Reflector::of(&row);
            result.e[at] = reflector.beta;
            let mut x = times(exec, a.mat().from(at + 1, at + 1), m - at - 1, &reflector.v);
            let from_y = adjoint_times(exec, self.y.mat().from(next, 0), next, &reflector.v);
            subtract(exec, self.v.mat().from(next, 0), &from_y, &mut x);
            if step > 0 {
                let from_u = adjoint_times(exec, self.u.mat().from(next, 0), step, &reflector.v);
                subtract(exec, self.x.mat().from(next, 0), &from_u, &mut x);
            }
            for (i, &value) in x.iter().enumerate() {
                self.x[(next + i, step)] = reflector.tau * value;
            }
            for (j, &value) in reflector.v.iter().enumerate() {
                self.u[(next + j, step)] = value;
            }
            result.right.push(reflector);
        }
        let next = start + BLOCK;
        let extents = Extents { m: m - next, k: BLOCK, n: n - next };
        let target = a.target().from(next, next);
        let rows = |matrix: &Matrix<T>| (matrix.mat().from(BLOCK, 0), false);
        let columns = |matrix: &Matrix<T>| (matrix.mat().from(BLOCK, 0).transposed(), true);
        // SAFETY: the rest of the matrix, and four others of as many rows as it has rows or columns.
        unsafe {
            T::product(exec, extents, rows(&self.v), columns(&self.y), target, Write::Subtract);
            T::product(exec, extents, rows(&self.x), columns(&self.u), target, Write::Subtract);
        }
        next
    }
}
