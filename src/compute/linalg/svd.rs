//! Singular values and vectors: bidiagonal form (`gebd2`, behind a QR step for tall matrices as in `gesdd`), then implicit
//! QR iteration (`bdsqr`, after Demmel and Kahan).

use super::householder::{Reflector, product, qr};
use super::rotation::{rotate_columns, rotate_rows, rotation, smaller_singular, triangular_pair};
use super::{Field, Matrix};

/// `A = U diag(s) Vh`.
pub struct Svd<T> {
    pub u: Matrix<T>,
    pub s: Vec<f64>,
    pub vh: Matrix<T>,
}

/// Decomposes a matrix; with all columns of `u` and rows of `vh` if `full`. `None` when the iteration does not converge.
pub fn svd<T: Field>(a: &Matrix<T>, full: bool) -> Option<Svd<T>> {
    if a.data.iter().any(|value| !value.modulus().is_finite()) {
        return None;
    }
    if a.rows < a.cols {
        let flipped = svd(&a.adjoint(), full)?;
        return Some(Svd { u: flipped.vh.adjoint(), s: flipped.s, vh: flipped.u.adjoint() });
    }
    let (m, n) = (a.rows, a.cols);
    let size = if full { m } else { n };
    if n > 0 && m >= n * 11 / 6 && m > n {
        let factored = qr(a.clone());
        let mut top = Matrix::zeros(n, n);
        for i in 0..n {
            for j in i..n {
                top[(i, j)] = factored.r[(i, j)];
            }
        }
        let inner = square_or_tall(&top, n)?;
        let mut u = Matrix::eye(m, size);
        for i in 0..n {
            for j in 0..n {
                u[(i, j)] = inner.u[(i, j)];
            }
        }
        for (k, reflector) in factored.reflectors.iter().enumerate().rev() {
            reflector.apply_left(&mut u, k, 0, false);
        }
        return Some(Svd { u, s: inner.s, vh: inner.vh });
    }
    square_or_tall(a, size)
}

fn square_or_tall<T: Field>(a: &Matrix<T>, size: usize) -> Option<Svd<T>> {
    let mut a = a.clone();
    let (m, n) = (a.rows, a.cols);
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let (mut d, mut e) = (vec![0.0; n], vec![0.0; n.saturating_sub(1)]);
    for i in 0..n {
        let column: Vec<T> = (i..m).map(|k| a[(k, i)]).collect();
        let reflector = Reflector::of(&column);
        reflector.apply_left(&mut a, i, i + 1, true);
        d[i] = reflector.beta;
        left.push(reflector);
        if i + 1 < n {
            let row: Vec<T> = (i + 1..n).map(|k| a[(i, k)].conj()).collect();
            let reflector = Reflector::of(&row);
            reflector.apply_right(&mut a, i + 1, i + 1);
            e[i] = reflector.beta;
            right.push(reflector);
        }
    }
    let mut inner_u: Matrix<T> = Matrix::identity(n);
    let mut inner_vh: Matrix<T> = Matrix::identity(n);
    bidiagonal(&mut d, &mut e, &mut inner_u, &mut inner_vh)?;
    let mut u = Matrix::eye(m, size);
    for i in 0..n {
        for j in 0..n {
            u[(i, j)] = inner_u[(i, j)];
        }
    }
    for (k, reflector) in left.iter().enumerate().rev() {
        reflector.apply_left(&mut u, k, 0, false);
    }
    let p = product(&right, n, n, 1);
    let ph = p.adjoint();
    let mut vh = Matrix::zeros(n, n);
    for i in 0..n {
        for j in 0..n {
            vh[(i, j)] = (0..n).fold(T::default(), |sum, k| sum + inner_vh[(i, k)] * ph[(k, j)]);
        }
    }
    Some(Svd { u, s: d, vh })
}

/// Singular values of an upper bidiagonal matrix into `d`, descending.
fn bidiagonal<T: Field>(d: &mut [f64], e: &mut [f64], u: &mut Matrix<T>, vt: &mut Matrix<T>) -> Option<()> {
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
    'outer: while m > 0 {
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
            rotate_rows(vt, m - 1, pair.right.0, pair.right.1);
            rotate_columns(u, m - 1, pair.left.0, pair.left.1);
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
                    rotate_rows(vt, i, c, s);
                    rotate_columns(u, i, old_c, old_s);
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
                    rotate_rows(vt, i - 1, old_c, -old_s);
                    rotate_columns(u, i - 1, c, -s);
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
                    rotate_rows(vt, i, c, s);
                    let (c, s, r) = rotation(f, g);
                    d[i] = r;
                    f = c * e[i] + s * d[i + 1];
                    d[i + 1] = c * d[i + 1] - s * e[i];
                    if i + 1 < m {
                        g = s * e[i + 1];
                        e[i + 1] *= c;
                    }
                    rotate_columns(u, i, c, s);
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
                    rotate_columns(u, i - 1, c, -s);
                    let (c, s, r) = rotation(f, g);
                    d[i] = r;
                    f = c * e[i - 1] + s * d[i - 1];
                    d[i - 1] = c * d[i - 1] - s * e[i - 1];
                    if i > low + 1 {
                        g = s * e[i - 2];
                        e[i - 2] *= c;
                    }
                    rotate_rows(vt, i - 1, c, -s);
                }
                e[low] = f;
            }
        }
        let end = if downwards { m - 1 } else { low };
        if e[end].abs() <= threshold {
            e[end] = 0.0;
        }
    }
    for i in 0..n {
        if d[i] < 0.0 || (d[i] == 0.0 && d[i].is_sign_negative()) {
            d[i] = -d[i];
            for j in 0..vt.cols {
                vt[(i, j)] = -vt[(i, j)];
            }
        }
    }
    for i in 0..n {
        let largest = (i..n).fold(i, |best, k| if d[k] > d[best] { k } else { best });
        if largest != i {
            d.swap(i, largest);
            u.swap_columns(i, largest);
            vt.swap_rows(i, largest);
        }
    }
    Some(())
}
