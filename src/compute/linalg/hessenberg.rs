//! Reduction of a square matrix to Hessenberg form by reflectors (`gehd2`), and the matrix of their product (`orghr`).

use super::householder::Reflector;
use super::{Field, Matrix};
use crate::limits::stop::breathe;

/// Reduces the rows and columns `low..high` in place; gives the unitary matrix `Q` of `A = Q H Q^H` if `vectors`.
pub fn hessenberg<T: Field>(a: &mut Matrix<T>, low: usize, high: usize, vectors: bool) -> Option<Matrix<T>> {
    let mut reflectors = Vec::new();
    for i in low..high.saturating_sub(1) {
        breathe();
        let column: Vec<T> = (i + 1..high).map(|k| a[(k, i)]).collect();
        let reflector = Reflector::of(&column);
        reflector.apply_right(a, 0..high, i + 1);
        reflector.apply_left(a, i + 1, i + 1, true);
        a[(i + 1, i)] = T::real(reflector.beta);
        (i + 2..high).for_each(|k| a[(k, i)] = T::default());
        reflectors.push(reflector);
    }
    vectors.then(|| {
        let mut q = Matrix::identity(a.rows);
        for (k, reflector) in reflectors.iter().enumerate().rev() {
            breathe();
            reflector.apply_left(&mut q, low + k + 1, low + k + 1, false);
        }
        q
    })
}
