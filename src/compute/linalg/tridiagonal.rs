//! Reduction of a symmetric or Hermitian matrix to tridiagonal form (LAPACK's `sytd2`, and `latrd` in blocks).
//!
//! Only the lower half is read and written. Within a block it stays as it was; what the block's reflectors have subtracted,
//! `v w^H + w v^H`, is kept as vectors that lie one after the other, and subtracted as one matrix product at the end of the
//! block (Dongarra, Sorensen and Hammarling, Block Reduction of Matrices to Condensed Forms, 1989).

use super::half_product::half_times;
use super::householder::{BLOCK, Reflector};
use super::vectors::{adjoint_times, subtract};
use super::{Field, Matrix};
use crate::compute::parallel::Exec;
use crate::compute::product::blocked::{Extents, Mat, divided};
use crate::compute::product::tile::Write;
use crate::limits::stop::breathe;

/// The diagonal, what is beside it, and the reflectors, the k-th of which starts at row k + 1.
pub struct Tridiagonal<T> {
    pub d: Vec<f64>,
    pub e: Vec<f64>,
    pub reflectors: Vec<Reflector<T>>,
}

/// Multiplications of the product that ends a block that are worth a thread.
const WORTH_A_THREAD: usize = 1 << 20;
/// Rows of that product that are computed together.
const STRIP: usize = 96;

/// Reduces the matrix whose lower half is given.
pub fn tridiagonalise<T: Field>(exec: Exec, mut a: Matrix<T>) -> Tridiagonal<T> {
    let n = a.rows;
    let mut result = Tridiagonal {
        d: vec![0.0; n],
        e: vec![0.0; n.saturating_sub(1)],
        reflectors: Vec::with_capacity(n.saturating_sub(1)),
    };
    let mut start = 0;
    while start < n {
        if n - start <= BLOCK {
            unblocked(exec, &mut a, start, &mut result);
            break;
        }
        let pairs = block(exec, &a, start, &mut result);
        start += BLOCK;
        subtract_pairs(exec, &mut a, start, &pairs);
    }
    result
}

/// Reduces what is left, each reflector applied to the matrix at once.
fn unblocked<T: Field>(exec: Exec, a: &mut Matrix<T>, start: usize, result: &mut Tridiagonal<T>) {
    breathe();
    let n = a.rows;
    for at in start..n {
        result.d[at] = a[(at, at)].re();
        if at + 1 == n {
            break;
        }
        let column: Vec<T> = (at + 1..n).map(|i| a[(i, at)]).collect();
        let reflector = Reflector::of(&column);
        result.e[at] = reflector.beta;
        if reflector.tau != T::default() {
            let v = &reflector.v;
            let p = half_times(exec, a.mat().from(at + 1, at + 1), v);
            let w = second(&reflector, p);
            for i in 0..v.len() {
                let row = &mut a.data[(at + 1 + i) * n + at + 1..][..i + 1];
                for (j, place) in row.iter_mut().enumerate() {
                    *place = *place - (v[i] * w[j].conj() + w[i] * v[j].conj());
                }
            }
        }
        result.reflectors.push(reflector);
    }
}

/// The vector `w` of `v w^H + w v^H`, which a reflector subtracts, from the product of the matrix and `v`.
fn second<T: Field>(reflector: &Reflector<T>, mut p: Vec<T>) -> Vec<T> {
    p.iter_mut().for_each(|value| *value = reflector.tau * *value);
    let dot = p.iter().zip(&reflector.v).fold(T::default(), |sum, (w, v)| sum + w.conj() * *v);
    let alpha = T::real(-0.5) * reflector.tau * dot;
    p.iter_mut().zip(&reflector.v).for_each(|(w, &v)| *w = alpha.fused(v, *w));
    p
}

/// Finds the reflectors of a block of columns. Their vectors, and those that are subtracted with them, alternate as rows of the
/// result; the columns of that are those of the matrix from `start` on.
fn block<T: Field>(exec: Exec, a: &Matrix<T>, start: usize, result: &mut Tridiagonal<T>) -> Matrix<T> {
    let n = a.rows;
    let mut pairs = Matrix::<T>::zeros(2 * BLOCK, n - start);
    for step in 0..BLOCK {
        breathe();
        let at = start + step;
        let mut column: Vec<T> = (at..n).map(|i| a[(i, at)]).collect();
        if step > 0 {
            let factors: Vec<T> = (0..2 * step).map(|k| pairs[(k ^ 1, step)].conj()).collect();
            subtract(exec, pairs.mat().from(0, step).transposed(), &factors, &mut column);
        }
        result.d[at] = column[0].re();
        let reflector = Reflector::of(&column[1..]);
        result.e[at] = reflector.beta;
        if reflector.tau != T::default() {
            let (v, below) = (&reflector.v, step + 1);
            let mut p = half_times(exec, a.mat().from(at + 1, at + 1), v);
            if step > 0 {
                let earlier = pairs.mat().from(0, below).transposed();
                let mut sums = adjoint_times(exec, earlier, 2 * step, v);
                sums.as_chunks_mut::<2>().0.iter_mut().for_each(|pair| pair.swap(0, 1));
                subtract(exec, earlier, &sums, &mut p);
            }
            let width = pairs.cols;
            pairs.data[2 * step * width + below..][..v.len()].copy_from_slice(v);
            let w = second(&reflector, p);
            pairs.data[(2 * step + 1) * width + below..][..w.len()].copy_from_slice(&w);
        }
        result.reflectors.push(reflector);
    }
    pairs
}

/// Subtracts all pairs of a block from the lower half behind it.
fn subtract_pairs<T: Field>(exec: Exec, a: &mut Matrix<T>, start: usize, pairs: &Matrix<T>) {
    let (n, depth, width) = (a.rows - start, pairs.rows, pairs.cols);
    let mut exchanged = Matrix::zeros(depth, width);
    for (k, row) in exchanged.data.chunks_exact_mut(width).enumerate() {
        row.copy_from_slice(&pairs.data[(k ^ 1) * width..][..width]);
    }
    let left = pairs.mat().from(0, BLOCK).transposed();
    let right = exchanged.mat().from(0, BLOCK);
    let target = a.target().from(start, start);
    let threads = exec.pieces_of(n * n / 2 * depth, WORTH_A_THREAD);
    let border = |k: usize| ((n as f64 * (k as f64 / threads as f64).sqrt()) as usize).next_multiple_of(8).min(n);
    divided(threads, |piece| {
        let end = if piece + 1 == threads { n } else { border(piece + 1) };
        for top in (border(piece)..end).step_by(STRIP) {
            let rows = STRIP.min(end - top);
            let extents = Extents { m: rows, k: depth, n: top + rows };
            let below = Mat { ptr: left.from(top, 0).ptr, ..left };
            // SAFETY: rows of the matrix that are this thread's, and two others.
            unsafe {
                let target = target.from(top, 0);
                T::product(Exec::SEQUENTIAL, extents, (below, false), (right, true), target, Write::Subtract);
            }
        }
    });
}
