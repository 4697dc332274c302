//! Eigenvalues and vectors of symmetric and Hermitian matrices: reduction to tridiagonal form (`sytd2`, lower half), then
//! implicit QL or QR iteration (`steqr`).

use super::householder::Reflector;
use super::rotation::{rotate_columns, rotation, symmetric_pair};
use super::{Field, Matrix};

/// Eigenvalues in ascending order and the vectors as columns; `None` when the iteration does not converge.
pub fn eigh<T: Field>(mut a: Matrix<T>) -> Option<(Vec<f64>, Matrix<T>)> {
    let n = a.rows;
    let mut reflectors = Vec::new();
    let mut e = vec![0.0; n.saturating_sub(1)];
    for i in 0..n.saturating_sub(1) {
        let column: Vec<T> = (i + 1..n).map(|k| a[(k, i)]).collect();
        let reflector = Reflector::of(&column);
        e[i] = reflector.beta;
        let (tau, v) = (reflector.tau, &reflector.v);
        if tau != T::default() {
            let m = v.len();
            let at = |a: &Matrix<T>, p: usize, q: usize| {
                // Only the lower half holds the matrix.
                if p >= q { a[(i + 1 + p, i + 1 + q)] } else { a[(i + 1 + q, i + 1 + p)].conj() }
            };
            let mut w: Vec<T> =
                (0..m).map(|p| tau * (0..m).fold(T::default(), |sum, q| sum + at(&a, p, q) * v[q])).collect();
            let dot = w.iter().zip(v).fold(T::default(), |sum, (w, v)| sum + w.conj() * *v);
            let alpha = T::real(-0.5) * tau * dot;
            w.iter_mut().zip(v).for_each(|(w, &v)| *w = *w + alpha * v);
            for p in 0..m {
                for q in 0..=p {
                    let change = v[p] * w[q].conj() + w[p] * v[q].conj();
                    a[(i + 1 + p, i + 1 + q)] = a[(i + 1 + p, i + 1 + q)] - change;
                }
            }
        }
        reflectors.push(reflector);
    }
    let mut d: Vec<f64> = (0..n).map(|i| a[(i, i)].re()).collect();
    let mut z = Matrix::identity(n);
    tridiagonal(&mut d, &mut e, &mut z)?;
    for (k, reflector) in reflectors.iter().enumerate().rev() {
        reflector.apply_left(&mut z, k + 1, 0, false);
    }
    Some((d, z))
}

/// Eigenvalues of a tridiagonal matrix into `d`, ascending; the rotations are applied to the columns of `z`.
fn tridiagonal<T: Field>(d: &mut [f64], e: &mut [f64], z: &mut Matrix<T>) -> Option<()> {
    let n = d.len();
    let eps = f64::EPSILON / 2.0;
    let negligible = |e: f64, a: f64, b: f64| e * e <= eps * eps * a.abs() * b.abs() + f64::MIN_POSITIVE;
    let mut budget = 30 * n;
    let mut next = 0;
    while next < n {
        if next > 0 {
            e[next - 1] = 0.0;
        }
        let mut m = next;
        while m + 1 < n {
            if e[m] == 0.0 {
                break;
            }
            if e[m].abs() <= d[m].abs().sqrt() * d[m + 1].abs().sqrt() * eps {
                e[m] = 0.0;
                break;
            }
            m += 1;
        }
        let (mut l, mut lend) = (next, m);
        next = m + 1;
        if l == lend {
            continue;
        }
        if d[lend].abs() < d[l].abs() {
            (l, lend) = (lend, l);
        }
        if lend > l {
            loop {
                let m = (l..lend).find(|&m| negligible(e[m], d[m], d[m + 1])).unwrap_or(lend);
                if m < lend {
                    e[m] = 0.0;
                }
                if m == l {
                    l += 1;
                } else if m == l + 1 {
                    let (first, second, c, s) = symmetric_pair(d[l], e[l], d[l + 1]);
                    rotate_columns(z, l, c, s);
                    (d[l], d[l + 1], e[l]) = (first, second, 0.0);
                    l += 2;
                } else {
                    budget = budget.checked_sub(1)?;
                    let mut p = d[l];
                    let mut g = (d[l + 1] - p) / (2.0 * e[l]);
                    let r = g.hypot(1.0);
                    g = d[m] - p + e[l] / (g + r.copysign(g));
                    let (mut s, mut c) = (1.0, 1.0);
                    p = 0.0;
                    let mut turns = Vec::new();
                    for i in (l..m).rev() {
                        let (f, b) = (s * e[i], c * e[i]);
                        let r;
                        (c, s, r) = rotation(g, f);
                        if i != m - 1 {
                            e[i + 1] = r;
                        }
                        g = d[i + 1] - p;
                        let r = (d[i] - g) * s + 2.0 * c * b;
                        p = s * r;
                        d[i + 1] = g + p;
                        g = c * r - b;
                        turns.push((i, c, -s));
                    }
                    turns.iter().for_each(|&(i, c, s)| rotate_columns(z, i, c, s));
                    d[l] -= p;
                    e[l] = g;
                }
                if l > lend {
                    break;
                }
            }
        } else {
            loop {
                let m = (lend + 1..=l).rev().find(|&m| negligible(e[m - 1], d[m], d[m - 1])).unwrap_or(lend);
                if m > lend {
                    e[m - 1] = 0.0;
                }
                let done = if m == l {
                    1
                } else if m + 1 == l {
                    let (first, second, c, s) = symmetric_pair(d[l - 1], e[l - 1], d[l]);
                    rotate_columns(z, l - 1, c, s);
                    (d[l - 1], d[l], e[l - 1]) = (first, second, 0.0);
                    2
                } else {
                    budget = budget.checked_sub(1)?;
                    let mut p = d[l];
                    let mut g = (d[l - 1] - p) / (2.0 * e[l - 1]);
                    let r = g.hypot(1.0);
                    g = d[m] - p + e[l - 1] / (g + r.copysign(g));
                    let (mut s, mut c) = (1.0, 1.0);
                    p = 0.0;
                    for i in m..l {
                        let (f, b) = (s * e[i], c * e[i]);
                        let r;
                        (c, s, r) = rotation(g, f);
                        if i != m {
                            e[i - 1] = r;
                        }
                        g = d[i] - p;
                        let r = (d[i + 1] - g) * s + 2.0 * c * b;
                        p = s * r;
                        d[i] = g + p;
                        g = c * r - b;
                        rotate_columns(z, i, c, s);
                    }
                    d[l] -= p;
                    e[l - 1] = g;
                    0
                };
                if l < lend + done {
                    break;
                }
                l -= done;
            }
        }
    }
    for i in 0..n {
        let smallest = (i..n).fold(i, |best, k| if d[k] < d[best] { k } else { best });
        if smallest != i {
            d.swap(i, smallest);
            z.swap_columns(i, smallest);
        }
    }
    Some(())
}
