//! Eigenvalues and vectors of symmetric and Hermitian matrices: reduction to tridiagonal form, then divide and conquer, or
//! for small ones implicit QL or QR iteration (`steqr`), or where no vectors are wanted the root-free one.

use super::divide_conquer::{SMALL, eigen};
use super::householder::{apply_all, length};
use super::root_free::eigenvalues;
use super::rotation::{rotation, symmetric_pair};
use super::tridiagonal::{Tridiagonal, tridiagonalise};
use super::turns::Turns;
use super::{Field, Matrix};
use crate::compute::parallel::Exec;
use crate::limits::stop::Pace;

/// Eigenvalues in ascending order, and the vectors as columns (no columns without `vectors`); `None` when the iteration does
/// not converge. Only the lower half of the matrix is read, or the upper one, whose reduction begins at the other end.
pub fn eigh<T: Field>(exec: Exec, a: Matrix<T>, upper: bool, vectors: bool) -> Option<(Vec<f64>, Matrix<T>)> {
    let n = a.rows;
    let (a, scale) = a.ordinary();
    let a = if upper { flipped(&a) } else { a };
    let Tridiagonal { mut d, mut e, reflectors } = tridiagonalise(exec, a);
    if upper {
        d.reverse();
        e.reverse();
    }
    if !vectors {
        eigenvalues(&mut d, &mut e)?;
        d.iter_mut().for_each(|value| *value *= scale);
        return Some((d, Matrix::zeros(n, 0)));
    }
    let zt = if n <= SMALL { rotated(&mut d, &mut e)? } else { eigen(exec, &mut d, &mut e)? };
    d.iter_mut().for_each(|value| *value *= scale);
    let mut z = Matrix::zeros(n, n);
    for i in 0..n {
        for j in 0..n {
            let row = if upper { n - 1 - i } else { i };
            z[(row, j)] = T::real(zt[(j, i)]);
        }
    }
    apply_all(exec, &reflectors, &mut z, 1, false);
    if upper {
        for i in 0..n / 2 {
            z.swap_rows(i, n - 1 - i);
        }
    }
    Some((d, z))
}

/// Eigenvalues in order, and the vectors as rows, by the iteration alone.
fn rotated(d: &mut [f64], e: &mut [f64]) -> Option<Matrix<f64>> {
    let n = d.len();
    let mut turns = Turns::new(Exec::SEQUENTIAL, Matrix::identity(n));
    implicit_ql(d, e, &mut turns)?;
    let mut zt = turns.finish();
    for i in 0..n {
        let smallest = (i..n).fold(i, |best, k| if d[k] < d[best] { k } else { best });
        if smallest != i {
            d.swap(i, smallest);
            zt.swap_rows(i, smallest);
        }
    }
    Some(zt)
}

/// Rows and columns in the opposite order: the upper half comes to lie below, and stands for the same matrix.
fn flipped<T: Field>(a: &Matrix<T>) -> Matrix<T> {
    let n = a.rows;
    let mut result = Matrix::zeros(n, n);
    for i in 0..n {
        for j in 0..n {
            result[(n - 1 - i, n - 1 - j)] = a[(i, j)];
        }
    }
    result
}

/// Eigenvalues of a tridiagonal matrix into `d`, in no order; the rotations are applied to the rows of `z`.
pub fn implicit_ql(d: &mut [f64], e: &mut [f64], z: &mut Turns) -> Option<()> {
    let n = d.len();
    let eps = f64::EPSILON / 2.0;
    let negligible = |e: f64, a: f64, b: f64| e * e <= eps * eps * a.abs() * b.abs() + f64::MIN_POSITIVE;
    let mut budget = 30 * n;
    let mut next = 0;
    let mut pace = Pace::default();
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
                pace.step(n);
                let m = (l..lend).find(|&m| negligible(e[m], d[m], d[m + 1])).unwrap_or(lend);
                if m < lend {
                    e[m] = 0.0;
                }
                if m == l {
                    l += 1;
                } else if m == l + 1 {
                    let (first, second, c, s) = symmetric_pair(d[l], e[l], d[l + 1]);
                    z.push(l, c, s);
                    (d[l], d[l + 1], e[l]) = (first, second, 0.0);
                    l += 2;
                } else {
                    budget = budget.checked_sub(1)?;
                    let mut p = d[l];
                    let mut g = (d[l + 1] - p) / (2.0 * e[l]);
                    let r = length(g, 1.0);
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
                    turns.iter().for_each(|&(i, c, s)| z.push(i, c, s));
                    d[l] -= p;
                    e[l] = g;
                }
                if l > lend {
                    break;
                }
            }
        } else {
            loop {
                pace.step(n);
                let m = (lend + 1..=l).rev().find(|&m| negligible(e[m - 1], d[m], d[m - 1])).unwrap_or(lend);
                if m > lend {
                    e[m - 1] = 0.0;
                }
                let done = if m == l {
                    1
                } else if m + 1 == l {
                    let (first, second, c, s) = symmetric_pair(d[l - 1], e[l - 1], d[l]);
                    z.push(l - 1, c, s);
                    (d[l - 1], d[l], e[l - 1]) = (first, second, 0.0);
                    2
                } else {
                    budget = budget.checked_sub(1)?;
                    let mut p = d[l];
                    let mut g = (d[l - 1] - p) / (2.0 * e[l - 1]);
                    let r = length(g, 1.0);
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
                        z.push(i, c, s);
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
    Some(())
}
