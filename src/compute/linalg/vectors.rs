//! Matrices times vectors, as the reductions to condensed forms need them (BLAS's `gemv`).

use super::Field;
use crate::compute::parallel::Exec;
use crate::compute::product::blocked::{Extents, Mat, Target};
use crate::compute::product::tile::Write;

/// `a x` for `m` rows of as many columns as `x` has elements.
pub fn times<T: Field>(exec: Exec, a: Mat<T>, m: usize, x: &[T]) -> Vec<T> {
    let mut result = vec![T::default(); m];
    product(exec, (a, false), x, &mut result, Write::Set);
    result
}

/// `a^H x` for `n` columns of as many rows as `x` has elements.
pub fn adjoint_times<T: Field>(exec: Exec, a: Mat<T>, n: usize, x: &[T]) -> Vec<T> {
    let mut result = vec![T::default(); n];
    product(exec, (a.transposed(), true), x, &mut result, Write::Set);
    result
}

/// `y -= a x` for as many rows as `y` has elements.
pub fn subtract<T: Field>(exec: Exec, a: Mat<T>, x: &[T], y: &mut [T]) {
    product(exec, (a, false), x, y, Write::Subtract);
}

fn product<T: Field>(exec: Exec, a: (Mat<T>, bool), x: &[T], y: &mut [T], write: Write) {
    let vector = Mat { ptr: x.as_ptr(), row: 1, col: 1 };
    let target = Target { ptr: y.as_mut_ptr(), row: 1 };
    let extents = Extents { m: y.len(), k: x.len(), n: 1 };
    // SAFETY: callers name rows and columns of a matrix.
    unsafe { T::product(exec, extents, a, (vector, false), target, write) };
}
