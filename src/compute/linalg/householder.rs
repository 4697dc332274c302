//! Elementary reflectors (LAPACK's `larfg`, `larf`) and the QR factorisation (`geqr2`).

use super::{Field, Matrix};

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
        let beta = -alpha.re().hypot(alpha.im()).hypot(rest).copysign(alpha.re());
        let tau = T::with_im((beta - alpha.re()) / beta, -alpha.im() / beta);
        let scale = T::real(1.0) / (alpha - T::real(beta));
        v.iter_mut().skip(1).for_each(|value| *value = *value * scale);
        Reflector { tau, v, beta }
    }

    /// `a := H a` on the rows from `row` on and the columns from `column` on; the adjoint of `H` if told so.
    pub fn apply_left(&self, a: &mut Matrix<T>, row: usize, column: usize, adjoint: bool) {
        let tau = if adjoint { self.tau.conj() } else { self.tau };
        if tau == T::default() {
            return;
        }
        for j in column..a.cols {
            let dot = self.v.iter().enumerate().fold(T::default(), |sum, (k, v)| v.conj().fused(a[(row + k, j)], sum));
            let dot = tau * dot;
            for (k, &v) in self.v.iter().enumerate() {
                a[(row + k, j)] = a[(row + k, j)] - v * dot;
            }
        }
    }

    /// `a := a H` on the rows from `row` on and the columns from `column` on.
    pub fn apply_right(&self, a: &mut Matrix<T>, row: usize, column: usize) {
        if self.tau == T::default() {
            return;
        }
        for i in row..a.rows {
            let dot = self.v.iter().enumerate().fold(T::default(), |sum, (k, &v)| a[(i, column + k)].fused(v, sum));
            let dot = self.tau * dot;
            for (k, &v) in self.v.iter().enumerate() {
                a[(i, column + k)] = a[(i, column + k)] - dot * v.conj();
            }
        }
    }
}

/// The Euclidean norm, scaled so that it does not overflow.
pub fn norm<T: Field>(x: &[T]) -> f64 {
    let largest = x.iter().map(|value| value.re().abs().max(value.im().abs())).fold(0.0, f64::max);
    if largest == 0.0 || !largest.is_finite() {
        return if largest == 0.0 && x.iter().any(|value| value.modulus().is_nan()) { f64::NAN } else { largest };
    }
    let sum: f64 = x.iter().map(|value| (value.re() / largest).powi(2) + (value.im() / largest).powi(2)).sum();
    largest * sum.sqrt()
}

/// `A = Q R`: R above the diagonal, and the reflectors of Q.
pub struct Qr<T> {
    pub r: Matrix<T>,
    pub reflectors: Vec<Reflector<T>>,
}

/// Factors a matrix of any shape.
pub fn qr<T: Field>(mut a: Matrix<T>) -> Qr<T> {
    let mut reflectors = Vec::new();
    for k in 0..a.rows.min(a.cols) {
        let column: Vec<T> = (k..a.rows).map(|i| a[(i, k)]).collect();
        let reflector = Reflector::of(&column);
        reflector.apply_left(&mut a, k, k + 1, true);
        a[(k, k)] = T::real(reflector.beta);
        (k + 1..a.rows).for_each(|i| a[(i, k)] = T::default());
        reflectors.push(reflector);
    }
    Qr { r: a, reflectors }
}

/// The first columns of the product of reflectors, of which the k-th starts at row `k + shift`.
pub fn product<T: Field>(reflectors: &[Reflector<T>], rows: usize, columns: usize, shift: usize) -> Matrix<T> {
    let mut q = Matrix::eye(rows, columns);
    for (k, reflector) in reflectors.iter().enumerate().rev() {
        reflector.apply_left(&mut q, k + shift, 0, false);
    }
    q
}
