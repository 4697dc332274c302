//! Decompositions of dense matrices after LAPACK's unblocked algorithms, whose conventions for signs and order they keep.
//!
//! Matrices are row-major and generic over float64 and complex128; other dtypes are computed in these. Householder reflectors,
//! rotations and stopping criteria are LAPACK's (Anderson et al., LAPACK Users' Guide), so that signs of vectors agree.

pub mod hermitian;
pub mod householder;
pub mod lu;
pub mod rotation;
pub mod svd;

use num_complex::Complex;

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
{
    fn real(value: f64) -> Self;
    fn conj(self) -> Self;
    fn re(self) -> f64;
    fn im(self) -> f64;
    fn modulus(self) -> f64;
    fn with_im(re: f64, im: f64) -> Self;
    /// `self * b + c`, rounded once where numbers are real.
    fn fused(self, b: Self, c: Self) -> Self;

    /// What pivots are compared by.
    fn size(self) -> f64 {
        self.re().abs() + self.im().abs()
    }
}

impl Field for f64 {
    fn real(value: f64) -> f64 {
        value
    }
    fn conj(self) -> f64 {
        self
    }
    fn re(self) -> f64 {
        self
    }
    fn im(self) -> f64 {
        0.0
    }
    fn modulus(self) -> f64 {
        self.abs()
    }
    fn with_im(re: f64, _im: f64) -> f64 {
        re
    }
    fn fused(self, b: f64, c: f64) -> f64 {
        self.mul_add(b, c)
    }
}

impl Field for Complex<f64> {
    fn real(value: f64) -> Self {
        Complex::new(value, 0.0)
    }
    fn conj(self) -> Self {
        Complex::conj(&self)
    }
    fn re(self) -> f64 {
        self.re
    }
    fn im(self) -> f64 {
        self.im
    }
    fn modulus(self) -> f64 {
        self.norm()
    }
    fn with_im(re: f64, im: f64) -> Self {
        Complex::new(re, im)
    }
    fn fused(self, b: Self, c: Self) -> Self {
        self * b + c
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

    /// The conjugate transpose.
    pub fn adjoint(&self) -> Matrix<T> {
        let mut result = Matrix::zeros(self.cols, self.rows);
        for i in 0..self.rows {
            for j in 0..self.cols {
                result[(j, i)] = self[(i, j)].conj();
            }
        }
        result
    }

    /// The first columns.
    pub fn columns(&self, count: usize) -> Matrix<T> {
        let mut result = Matrix::zeros(self.rows, count);
        for i in 0..self.rows {
            for j in 0..count.min(self.cols) {
                result[(i, j)] = self[(i, j)];
            }
        }
        result
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
