//! Decompositions of dense matrices after LAPACK's algorithms, whose conventions for signs and order they keep. Large ones are
//! blocked, so that most of their work is in matrix products.
//!
//! Matrices are row-major and generic over float64 and complex128; other dtypes are computed in these. Householder reflectors,
//! rotations and stopping criteria are LAPACK's (Anderson et al., LAPACK Users' Guide), so that signs of vectors agree.

mod balance;
mod bidiagonal;
mod divide_conquer;
mod divide_conquer_svd;
mod dqds;
mod francis;
pub mod general;
mod half_product;
pub mod hermitian;
mod hessenberg;
pub mod householder;
pub mod lu;
mod root_free;
mod rotation;
mod secular;
mod single_shift;
pub mod svd;
#[cfg(test)]
mod tests;
pub mod triangular;
mod tridiagonal;
mod turns;
mod vectors;

use num_complex::Complex;

use crate::compute::parallel::{Exec, part, pieces};
use crate::compute::product::blocked::{Extents, Mat, Target, product};
use crate::compute::product::complex::complex_product;
use crate::compute::product::tile::Write;
use crate::limits::stop::Pace;

/// A real or complex number.
pub trait Field:
    Copy
    + Default
    + PartialEq
    + std::ops::Add<Output = Self>
    + std::ops::Sub<Output = Self>
    + std::ops::Mul<Output = Self>
    + std::ops::Div<Output = Self>
    + std::ops::Neg<Output = Self>
    + Send
    + Sync
    + 'static
{
    const COMPLEX: bool;
    fn real(value: f64) -> Self;
    fn conj(self) -> Self;
    fn re(self) -> f64;
    fn im(self) -> f64;
    fn modulus(self) -> f64;
    fn with_im(re: f64, im: f64) -> Self;
    /// `self * b + c`, rounded once where numbers are real.
    fn fused(self, b: Self, c: Self) -> Self;

    /// A quotient without overflow on the way, rounded as LAPACK's `ladiv`.
    fn over(self, divisor: Self) -> Self {
        self / divisor
    }

    /// A product of matrices, each conjugated first if told so.
    ///
    /// # Safety
    /// As [`product`].
    unsafe fn product(
        exec: Exec,
        extents: Extents,
        a: (Mat<Self>, bool),
        b: (Mat<Self>, bool),
        c: Target<Self>,
        write: Write,
    );

    /// The inner part of [`half_product::half_times`].
    #[inline(always)]
    fn half_rows(
        rows: [&[Self]; 4],
        factors: [Self; 4],
        x: &[Self],
        y: &mut [Self],
        parts: &mut [[Self; half_product::LANES]; 4],
    ) {
        half_product::half_rows(rows, factors, x, y, parts);
    }

    /// What pivots are compared by.
    fn size(self) -> f64 {
        self.re().abs() + self.im().abs()
    }
}

impl Field for f64 {
    const COMPLEX: bool = false;
    #[inline(always)]
    fn real(value: f64) -> f64 {
        value
    }
    #[inline(always)]
    fn conj(self) -> f64 {
        self
    }
    #[inline(always)]
    fn re(self) -> f64 {
        self
    }
    #[inline(always)]
    fn im(self) -> f64 {
        0.0
    }
    #[inline(always)]
    fn modulus(self) -> f64 {
        self.abs()
    }
    #[inline(always)]
    fn with_im(re: f64, _im: f64) -> f64 {
        re
    }
    #[inline(always)]
    fn fused(self, b: f64, c: f64) -> f64 {
        self.mul_add(b, c)
    }
    unsafe fn product(
        exec: Exec,
        extents: Extents,
        a: (Mat<f64>, bool),
        b: (Mat<f64>, bool),
        c: Target<f64>,
        write: Write,
    ) {
        // SAFETY: the caller's.
        unsafe { product(exec, extents, a.0, b.0, c, write) }
    }
    #[inline(always)]
    fn half_rows(
        rows: [&[f64]; 4],
        factors: [f64; 4],
        x: &[f64],
        y: &mut [f64],
        parts: &mut [[f64; half_product::LANES]; 4],
    ) {
        half_product::half_rows_f64(rows, factors, x, y, parts);
    }
}

impl Field for Complex<f64> {
    const COMPLEX: bool = true;
    #[inline(always)]
    fn real(value: f64) -> Self {
        Complex::new(value, 0.0)
    }
    #[inline(always)]
    fn conj(self) -> Self {
        Complex::conj(&self)
    }
    #[inline(always)]
    fn re(self) -> f64 {
        self.re
    }
    #[inline(always)]
    fn im(self) -> f64 {
        self.im
    }
    #[inline(always)]
    fn modulus(self) -> f64 {
        self.norm()
    }
    #[inline(always)]
    fn with_im(re: f64, im: f64) -> Self {
        Complex::new(re, im)
    }
    #[inline(always)]
    fn fused(self, b: Self, c: Self) -> Self {
        self * b + c
    }
    fn over(self, divisor: Self) -> Self {
        let (a, b, c, d) = (self.re, self.im, divisor.re, divisor.im);
        // Smith's formula, with what underflows added in another order (Baudin and Smith, 2012).
        let part = |a: f64, b: f64, c: f64, d: f64, ratio: f64, factor: f64| match (ratio != 0.0, b * ratio != 0.0) {
            (true, true) => (a + b * ratio) * factor,
            (true, false) => a * factor + (b * factor) * ratio,
            (false, _) => (a + d * (b / c)) * factor,
        };
        if d.abs() <= c.abs() {
            let ratio = d / c;
            let factor = 1.0 / (c + d * ratio);
            return Complex::new(part(a, b, c, d, ratio, factor), part(b, -a, c, d, ratio, factor));
        }
        let ratio = c / d;
        let factor = 1.0 / (d + c * ratio);
        Complex::new(part(b, a, d, c, ratio, factor), -part(a, -b, d, c, ratio, factor))
    }
    unsafe fn product(
        exec: Exec,
        extents: Extents,
        a: (Mat<Self>, bool),
        b: (Mat<Self>, bool),
        c: Target<Self>,
        write: Write,
    ) {
        // SAFETY: the caller's.
        unsafe { complex_product(exec, extents, a, b, c, write) }
    }
}

/// A row-major matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix<T> {
    pub rows: usize,
    pub cols: usize,
    pub data: Vec<T>,
}

impl<T: Field> Matrix<T> {
    pub fn zeros(rows: usize, cols: usize) -> Matrix<T> {
        Matrix { rows, cols, data: vec![T::default(); rows * cols] }
    }

    pub fn identity(n: usize) -> Matrix<T> {
        Matrix::eye(n, n)
    }

    /// Ones on the diagonal of any shape.
    pub fn eye(rows: usize, cols: usize) -> Matrix<T> {
        let mut matrix = Matrix::zeros(rows, cols);
        for k in 0..rows.min(cols) {
            matrix[(k, k)] = T::real(1.0);
        }
        matrix
    }

    /// Where the matrix lies, to be read.
    pub fn mat(&self) -> Mat<T> {
        Mat { ptr: self.data.as_ptr(), row: self.cols as isize, col: 1 }
    }

    /// Where the matrix lies, to be written.
    pub fn target(&mut self) -> Target<T> {
        Target { ptr: self.data.as_mut_ptr(), row: self.cols as isize }
    }

    /// The product of two matrices.
    pub fn times(&self, exec: Exec, other: &Matrix<T>) -> Matrix<T> {
        let mut result = Matrix::zeros(self.rows, other.cols);
        let extents = Extents { m: self.rows, k: self.cols.min(other.rows), n: other.cols };
        // SAFETY: three matrices of these extents.
        unsafe {
            T::product(exec, extents, (self.mat(), false), (other.mat(), false), result.target(), Write::Set);
        }
        result
    }

    /// The conjugate transpose.
    pub fn adjoint(&self) -> Matrix<T> {
        let mut result = Matrix::zeros(self.cols, self.rows);
        for i in 0..self.rows {
            for j in 0..self.cols {
                // Without the negative zeros that conjugation makes of real numbers.
                let value = self[(i, j)].conj();
                result[(j, i)] = T::with_im(value.re(), value.im() + 0.0);
            }
        }
        result
    }

    /// The matrix, multiplied by a power of two where squares of its elements could overflow or vanish (as `syevd` and `gesdd`
    /// do), and what its eigenvalues or singular values are to be multiplied by.
    pub fn ordinary(mut self) -> (Matrix<T>, f64) {
        let size = |value: &T| value.re().abs().max(value.im().abs());
        let largest = self.data.iter().map(size).fold(0.0, f64::max);
        let scale = back_from_extremes(largest, 1e-130..1e130);
        if scale != 1.0 {
            self.data.iter_mut().for_each(|value| *value = *value * T::real(scale));
        }
        (self, 1.0 / scale)
    }

    pub fn swap_columns(&mut self, a: usize, b: usize) {
        for i in 0..self.rows {
            self.data.swap(i * self.cols + a, i * self.cols + b);
        }
    }

    pub fn swap_rows(&mut self, a: usize, b: usize) {
        for j in 0..self.cols {
            self.data.swap(a * self.cols + j, b * self.cols + j);
        }
    }
}

/// The power of two that takes a size close to one, or one where it is zero, infinite, or within the range already.
fn back_from_extremes(size: f64, ordinary: std::ops::Range<f64>) -> f64 {
    match size == 0.0 || !size.is_finite() || ordinary.contains(&size) {
        true => 1.0,
        false => 2f64.powi(-(size.log2() as i32).clamp(-1000, 1000)),
    }
}

impl<T> std::ops::Index<(usize, usize)> for Matrix<T> {
    type Output = T;

    fn index(&self, (i, j): (usize, usize)) -> &T {
        &self.data[i * self.cols + j]
    }
}

impl<T> std::ops::IndexMut<(usize, usize)> for Matrix<T> {
    fn index_mut(&mut self, (i, j): (usize, usize)) -> &mut T {
        &mut self.data[i * self.cols + j]
    }
}

/// Runs `work` on every matrix of a stack: many small ones on several threads, few large ones one after the other, each on all.
pub fn each<T: Field, R: Send>(
    exec: Exec,
    stack: Vec<Matrix<T>>,
    work: impl Fn(Exec, Matrix<T>) -> R + Sync,
) -> Vec<R> {
    each_of(exec, stack, |matrix| matrix, work)
}

/// The same for what has a matrix, by whose extents the cost is known.
pub fn each_of<T: Field, S: Clone + Send + Sync, R: Send>(
    exec: Exec,
    stack: Vec<S>,
    matrix: impl Fn(&S) -> &Matrix<T>,
    work: impl Fn(Exec, S) -> R + Sync,
) -> Vec<R> {
    const WORTH_A_THREAD: usize = 1 << 17;
    let cost = stack.first().map(matrix).map_or(0, |first| first.rows * first.cols * first.rows.min(first.cols).max(8));
    let count = exec.pieces_of(cost.saturating_mul(stack.len()), WORTH_A_THREAD);
    if count == 1 || stack.len() < 2 * count {
        let mut pace = Pace::default();
        let paced = |item| {
            pace.step(cost);
            work(exec, item)
        };
        return stack.into_iter().map(paced).collect();
    }
    let stack = &stack;
    let parts = pieces(count, |piece| -> Vec<R> {
        let mut pace = Pace::default();
        let paced = |i: usize| {
            pace.step(cost);
            work(Exec::SEQUENTIAL, stack[i].clone())
        };
        part(stack.len(), count, piece).map(paced).collect()
    });
    parts.into_iter().flatten().collect()
}
