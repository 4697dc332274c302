//! Singular values and vectors: bidiagonal form (behind a QR step for tall matrices, as in `gesdd`), then divide and
//! conquer, or for small ones implicit QR iteration (`bdsqr`, after Demmel and Kahan), or dqds where no vectors are wanted.

use super::bidiagonal::{Bidiagonal, bidiagonalise};
use super::divide_conquer_svd::{SMALL, singular};
use super::dqds::singular_values;
use super::householder::{apply_all, qr};
use super::rotation::{rotation, smaller_singular, triangular_pair};
use super::turns::Turns;
use super::{Field, Matrix};
use crate::compute::parallel::Exec;
use crate::limits::stop::Pace;

/// `A = U diag(s) Vh`.
pub struct Svd<T> {
    pub u: Matrix<T>,
    pub s: Vec<f64>,
    pub vh: Matrix<T>,
}

/// Which vectors are wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Vectors {
    None,
    /// As many as there are singular values.
    Thin,
    /// Whole unitary matrices.
    Full,
}

/// Decomposes a matrix. `None` when the iteration does not converge.
pub fn svd<T: Field>(exec: Exec, a: &Matrix<T>, vectors: Vectors) -> Option<Svd<T>> {
    if a.data.iter().any(|value| !value.modulus().is_finite()) {
        // LAPACK refuses NaN; from infinities it gets values that are NaN, and vectors that mean nothing.
        let infinite =
            vectors == Vectors::None && !a.data.iter().any(|value| value.re().is_nan() || value.im().is_nan());
        let s = vec![f64::NAN; a.rows.min(a.cols)];
        return infinite.then(|| Svd { u: Matrix::zeros(a.rows, 0), s, vh: Matrix::zeros(0, a.cols) });
    }
    let (a, scale) = a.clone().ordinary();
    let mut result = match a.rows < a.cols {
        true => of_wide(exec, a.adjoint(), vectors)?,
        false => of_tall(exec, a, vectors)?,
    };
    result.s.iter_mut().for_each(|value| *value *= scale);
    Some(result)
}

/// Whether there are so many rows that the matrix is made square first (`mnthr` of `gesdd`).
fn long<T: Field>(rows: usize, columns: usize) -> bool {
    let least = if T::COMPLEX { columns * 17 / 9 } else { columns * 11 / 6 };
    columns > 0 && rows >= least && rows > columns
}

/// Decomposes a matrix with at least as many rows as columns.
fn of_tall<T: Field>(exec: Exec, a: Matrix<T>, vectors: Vectors) -> Option<Svd<T>> {
    let (m, n) = (a.rows, a.cols);
    let size = vectors.columns(m, n);
    if long::<T>(m, n) {
        let factored = qr(exec, a);
        let inner = of_tall(exec, top(&factored.r, n), if size == 0 { Vectors::None } else { Vectors::Thin })?;
        let mut u = widened(&inner.u, m, size);
        apply_all(exec, &factored.reflectors, &mut u, 0, false);
        return Some(Svd { u, s: inner.s, vh: inner.vh });
    }
    let Bidiagonal { mut d, mut e, left, right } = bidiagonalise(exec, a);
    if size == 0 {
        singular_values(&mut d, &e)?;
        return Some(Svd { u: Matrix::zeros(m, 0), s: d, vh: Matrix::zeros(0, n) });
    }
    let (ut, vt) = upper_bidiagonal(exec, &mut d, &mut e)?;
    let mut u = widened(&turned(&ut), m, size);
    apply_all(exec, &left, &mut u, 0, false);
    let mut v = turned(&vt);
    apply_all(exec, &right, &mut v, 1, false);
    Some(Svd { u, s: d, vh: v.adjoint() })
}

/// Decomposes the adjoint of a matrix with more rows than columns.
fn of_wide<T: Field>(exec: Exec, a: Matrix<T>, vectors: Vectors) -> Option<Svd<T>> {
    let (m, n) = (a.rows, a.cols);
    let size = vectors.columns(m, n);
    if size == 0 {
        let found = of_tall(exec, a, vectors)?;
        return Some(Svd { u: found.vh, s: found.s, vh: found.u.adjoint() });
    }
    if long::<T>(m, n) {
        let factored = qr(exec, a);
        let inner = of_tall(exec, top(&factored.r, n).adjoint(), Vectors::Thin)?;
        let mut v = widened(&inner.vh.adjoint(), m, size);
        apply_all(exec, &factored.reflectors, &mut v, 0, false);
        return Some(Svd { u: inner.u, s: inner.s, vh: v.adjoint() });
    }
    // What lies above the diagonal lies below it in the adjoint: rotations from the left bring it up.
    let Bidiagonal { mut d, mut e, left, right } = bidiagonalise(exec, a);
    let mut rotations = Vec::with_capacity(n);
    for i in 0..n.saturating_sub(1) {
        let (c, s, r) = rotation(d[i], e[i]);
        (d[i], e[i], d[i + 1]) = (r, s * d[i + 1], c * d[i + 1]);
        rotations.push((i, c, s));
    }
    let (ut, vt) = upper_bidiagonal(exec, &mut d, &mut e)?;
    let mut back = Turns::new(exec, turned(&ut));
    rotations.into_iter().rev().for_each(|(i, c, s)| back.push(i, c, -s));
    let mut u = turned(&back.finish().adjoint());
    apply_all(exec, &right, &mut u, 1, false);
    let mut v = widened(&turned(&vt), m, size);
    apply_all(exec, &left, &mut v, 0, false);
    Some(Svd { u, s: d, vh: v.adjoint() })
}

impl Vectors {
    /// How many vectors the longer side has.
    fn columns(self, m: usize, n: usize) -> usize {
        match self {
            Vectors::None => 0,
            Vectors::Thin => n,
            Vectors::Full => m,
        }
    }
}

/// The triangle of a QR factorisation.
fn top<T: Field>(r: &Matrix<T>, n: usize) -> Matrix<T> {
    let mut top = Matrix::zeros(n, n);
    for i in 0..n {
        top.data[i * n + i..(i + 1) * n].copy_from_slice(&r.data[i * n + i..(i + 1) * n]);
    }
    top
}

/// A matrix with more rows and columns, ones on the diagonal behind the old ones.
fn widened<T: Field>(a: &Matrix<T>, rows: usize, columns: usize) -> Matrix<T> {
    let mut result = Matrix::eye(rows, columns);
    for i in 0..a.rows {
        for j in 0..a.cols.min(columns) {
            result[(i, j)] = a[(i, j)];
        }
    }
    result
}

/// Vectors that are rows as columns.
fn turned<T: Field>(rows: &Matrix<f64>) -> Matrix<T> {
    let n = rows.rows;
    let mut result: Matrix<T> = Matrix::zeros(n, n);
    for i in 0..n {
        for j in 0..n {
            result[(i, j)] = T::real(rows[(j, i)]);
        }
    }
    result
}

/// Singular values of an upper bidiagonal matrix in order, and the vectors of both sides as rows.
fn upper_bidiagonal(exec: Exec, d: &mut [f64], e: &mut [f64]) -> Option<(Matrix<f64>, Matrix<f64>)> {
    match d {
        // The sign of a single value goes to the left side.
        [only] => {
            let sign = Matrix { rows: 1, cols: 1, data: vec![1f64.copysign(*only)] };
            *only = only.abs();
            Some((sign, Matrix::identity(1)))
        }
        d if d.len() <= SMALL => rotated(d, e),
        d => singular(exec, d, e),
    }
}

/// Singular values in order, and the vectors of both sides as rows, by the iteration alone.
fn rotated(d: &mut [f64], e: &mut [f64]) -> Option<(Matrix<f64>, Matrix<f64>)> {
    let turns = || Turns::new(Exec::SEQUENTIAL, Matrix::identity(d.len()));
    let (mut ut, mut vt) = (turns(), turns());
    implicit_qr(d, e, &mut ut, &mut vt)?;
    let (mut ut, mut vt) = (ut.finish(), vt.finish());
    sorted(d, &mut ut, &mut vt);
    Some((ut, vt))
}

/// Makes values positive and descending, with their vectors, which are rows.
pub fn sorted(d: &mut [f64], ut: &mut Matrix<f64>, vt: &mut Matrix<f64>) {
    let n = d.len();
    for (i, d) in d.iter_mut().enumerate() {
        if *d < 0.0 || (*d == 0.0 && d.is_sign_negative()) {
            *d = -*d;
            let cols = vt.cols;
            vt.data[i * cols..(i + 1) * cols].iter_mut().for_each(|value| *value = -*value);
        }
    }
    for i in 0..n {
        let largest = (i..n).fold(i, |best, k| if d[k] > d[best] { k } else { best });
        if largest != i {
            d.swap(i, largest);
            ut.swap_rows(i, largest);
            vt.swap_rows(i, largest);
        }
    }
}

/// Singular values of an upper bidiagonal matrix into `d`, with any sign and in no order; the rotations of the left side are
/// applied to the rows of `ut`, those of the right side to the rows of `vt`.
pub fn implicit_qr(d: &mut [f64], e: &mut [f64], ut: &mut Turns, vt: &mut Turns) -> Option<()> {
    let n = d.len();
    if n == 0 {
        return Some(());
    }
    let eps = f64::EPSILON / 2.0;
    let tol = eps.powf(-0.125).clamp(10.0, 100.0) * eps;
    let mut smallest = d[0].abs();
    let mut mu = smallest;
    for i in 1..n {
        mu = d[i].abs() * (mu / (mu + e[i - 1].abs()));
        smallest = smallest.min(mu);
        if smallest == 0.0 {
            break;
        }
    }
    smallest /= (n as f64).sqrt();
    let threshold = (tol * smallest).max(6.0 * (n * n) as f64 * f64::MIN_POSITIVE);
    let mut budget = 6 * n * n + 30;
    let (mut old_low, mut old_high, mut downwards) = (usize::MAX, usize::MAX, true);
    let mut m = n - 1;
    let mut pace = Pace::default();
    'outer: while m > 0 {
        pace.step(m);
        budget = budget.checked_sub(1)?;
        let mut largest = d[m].abs();
        let mut low = 0;
        let mut split = false;
        for k in (0..m).rev() {
            if e[k].abs() <= threshold {
                e[k] = 0.0;
                (low, split) = (k, true);
                break;
            }
            largest = largest.max(d[k].abs()).max(e[k].abs());
        }
        if split {
            if low == m - 1 {
                m -= 1;
                continue;
            }
            low += 1;
        }
        if low == m - 1 {
            let pair = triangular_pair(d[m - 1], e[m - 1], d[m]);
            (d[m - 1], e[m - 1], d[m]) = (pair.larger, 0.0, pair.smaller);
            vt.push(m - 1, pair.right.0, pair.right.1);
            ut.push(m - 1, pair.left.0, pair.left.1);
            if m < 2 {
                break;
            }
            m -= 2;
            continue;
        }
        if old_high == usize::MAX || low > old_high || m < old_low {
            downwards = d[low].abs() >= d[m].abs();
        }
        let mut smallest;
        if downwards {
            if e[m - 1].abs() <= tol * d[m].abs() {
                e[m - 1] = 0.0;
                continue;
            }
            let mut mu = d[low].abs();
            smallest = mu;
            for k in low..m {
                if e[k].abs() <= tol * mu {
                    e[k] = 0.0;
                    continue 'outer;
                }
                mu = d[k + 1].abs() * (mu / (mu + e[k].abs()));
                smallest = smallest.min(mu);
            }
        } else {
            if e[low].abs() <= tol * d[low].abs() {
                e[low] = 0.0;
                continue;
            }
            let mut mu = d[m].abs();
            smallest = mu;
            for k in (low..m).rev() {
                if e[k].abs() <= tol * mu {
                    e[k] = 0.0;
                    continue 'outer;
                }
                mu = d[k].abs() * (mu / (mu + e[k].abs()));
                smallest = smallest.min(mu);
            }
        }
        (old_low, old_high) = (low, m);
        let mut shift = 0.0;
        if n as f64 * tol * (smallest / largest) > eps.max(0.01 * tol) {
            let edge = if downwards { d[low].abs() } else { d[m].abs() };
            shift = match downwards {
                true => smaller_singular(d[m - 1], e[m - 1], d[m]),
                false => smaller_singular(d[low], e[low], d[low + 1]),
            };
            if edge > 0.0 && (shift / edge).powi(2) < eps {
                shift = 0.0;
            }
        }
        match (shift == 0.0, downwards) {
            (true, true) => {
                let (mut c, mut old_c, mut old_s) = (1.0, 1.0, 0.0);
                for i in low..m {
                    let (s, r);
                    (c, s, r) = rotation(d[i] * c, e[i]);
                    if i > low {
                        e[i - 1] = old_s * r;
                    }
                    (old_c, old_s, d[i]) = rotation(old_c * r, d[i + 1] * s);
                    vt.push(i, c, s);
                    ut.push(i, old_c, old_s);
                }
                let h = d[m] * c;
                (d[m], e[m - 1]) = (h * old_c, h * old_s);
            }
            (true, false) => {
                let (mut c, mut old_c, mut old_s) = (1.0, 1.0, 0.0);
                for i in (low + 1..=m).rev() {
                    let (s, r);
                    (c, s, r) = rotation(d[i] * c, e[i - 1]);
                    if i < m {
                        e[i] = old_s * r;
                    }
                    (old_c, old_s, d[i]) = rotation(old_c * r, d[i - 1] * s);
                    vt.push(i - 1, old_c, -old_s);
                    ut.push(i - 1, c, -s);
                }
                let h = d[low] * c;
                (d[low], e[low]) = (h * old_c, h * old_s);
            }
            (false, true) => {
                let mut f = (d[low].abs() - shift) * (1f64.copysign(d[low]) + shift / d[low]);
                let mut g = e[low];
                for i in low..m {
                    let (c, s, r) = rotation(f, g);
                    if i > low {
                        e[i - 1] = r;
                    }
                    f = c * d[i] + s * e[i];
                    e[i] = c * e[i] - s * d[i];
                    g = s * d[i + 1];
                    d[i + 1] *= c;
                    vt.push(i, c, s);
                    let (c, s, r) = rotation(f, g);
                    d[i] = r;
                    f = c * e[i] + s * d[i + 1];
                    d[i + 1] = c * d[i + 1] - s * e[i];
                    if i + 1 < m {
                        g = s * e[i + 1];
                        e[i + 1] *= c;
                    }
                    ut.push(i, c, s);
                }
                e[m - 1] = f;
            }
            (false, false) => {
                let mut f = (d[m].abs() - shift) * (1f64.copysign(d[m]) + shift / d[m]);
                let mut g = e[m - 1];
                for i in (low + 1..=m).rev() {
                    let (c, s, r) = rotation(f, g);
                    if i < m {
                        e[i] = r;
                    }
                    f = c * d[i] + s * e[i - 1];
                    e[i - 1] = c * e[i - 1] - s * d[i];
                    g = s * d[i - 1];
                    d[i - 1] *= c;
                    ut.push(i - 1, c, -s);
                    let (c, s, r) = rotation(f, g);
                    d[i] = r;
                    f = c * e[i - 1] + s * d[i - 1];
                    d[i - 1] = c * d[i - 1] - s * e[i - 1];
                    if i > low + 1 {
                        g = s * e[i - 2];
                        e[i - 2] *= c;
                    }
                    vt.push(i - 1, c, -s);
                }
                e[low] = f;
            }
        }
        let end = if downwards { m - 1 } else { low };
        if e[end].abs() <= threshold {
            e[end] = 0.0;
        }
    }
    Some(())
}
