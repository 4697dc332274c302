//! Eigenvalues and vectors of symmetric and Hermitian matrices: reduction to tridiagonal form (`sytd2`, and `latrd` in blocks),
//! then implicit QL or QR iteration (`steqr`).

use super::householder::{BLOCK, Reflector, apply_all, length};
use super::rotation::{rotation, symmetric_pair};
use super::turns::Turns;
use super::{Field, Matrix};
use crate::compute::parallel::Exec;
use crate::compute::product::blocked::{Extents, Mat};
use crate::compute::product::tile::Write;
use crate::limits::stop::{Pace, breathe};

/// Eigenvalues in ascending order, and the vectors as columns (no columns without `vectors`); `None` when the iteration does
/// not converge. Only the lower half of the matrix is read, or the upper one, whose reduction begins at the other end.
pub fn eigh<T: Field>(exec: Exec, a: Matrix<T>, upper: bool, vectors: bool) -> Option<(Vec<f64>, Matrix<T>)> {
    let n = a.rows;
    let a = if upper { flipped(&a) } else { a };
    let (mut d, mut e, reflectors) = reduce(exec, a);
    if upper {
        d.reverse();
        e.reverse();
    }
    let mut turns = Turns::new(exec, if vectors { Matrix::identity(n) } else { Matrix::zeros(n, 0) });
    tridiagonal(&mut d, &mut e, &mut turns)?;
    let mut zt = turns.finish();
    for i in 0..n {
        let smallest = (i..n).fold(i, |best, k| if d[k] < d[best] { k } else { best });
        if smallest != i {
            d.swap(i, smallest);
            zt.swap_rows(i, smallest);
        }
    }
    if !vectors {
        return Some((d, Matrix::zeros(n, 0)));
    }
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

/// The diagonal, what is beside it, and the reflectors, the k-th of which starts at row k + 1.
fn reduce<T: Field>(exec: Exec, mut a: Matrix<T>) -> (Vec<f64>, Vec<f64>, Vec<Reflector<T>>) {
    let n = a.rows;
    // The other half is filled in, so that products need not care.
    for i in 0..n {
        a[(i, i)] = T::real(a[(i, i)].re());
        for j in 0..i {
            a[(j, i)] = a[(i, j)].conj();
        }
    }
    let (mut d, mut e) = (vec![0.0; n], vec![0.0; n.saturating_sub(1)]);
    let mut reflectors = Vec::with_capacity(n.saturating_sub(1));
    let mut start = 0;
    while start < n {
        let width = if n - start <= 2 * BLOCK { n - start } else { BLOCK };
        let rest = n - start;
        // What the reflectors of this block will have subtracted: v w^H + w v^H, a column of each for every reflector.
        let (mut v, mut w) = (Matrix::<T>::zeros(rest, width), Matrix::<T>::zeros(rest, width));
        for step in 0..width {
            breathe();
            let at = start + step;
            let mut column: Vec<T> = (at..n).map(|i| a[(i, at)]).collect();
            if step > 0 {
                let conjugates = |m: &Matrix<T>| (0..step).map(|k| m[(step, k)].conj()).collect::<Vec<T>>();
                subtract(exec, v.mat().from(step, 0), &conjugates(&w), &mut column);
                subtract(exec, w.mat().from(step, 0), &conjugates(&v), &mut column);
            }
            d[at] = column[0].re();
            if at + 1 == n {
                break;
            }
            let reflector = Reflector::of(&column[1..]);
            e[at] = reflector.beta;
            if reflector.tau != T::default() {
                let u = &reflector.v;
                let below = step + 1;
                let mut p = times(exec, a.mat().from(at + 1, at + 1), u.len(), u);
                if step > 0 {
                    let (v_rows, w_rows) = (v.mat().from(below, 0), w.mat().from(below, 0));
                    let from_w = adjoint_times(exec, w_rows, step, u);
                    let from_v = adjoint_times(exec, v_rows, step, u);
                    subtract(exec, v_rows, &from_w, &mut p);
                    subtract(exec, w_rows, &from_v, &mut p);
                }
                p.iter_mut().for_each(|value| *value = reflector.tau * *value);
                let dot = p.iter().zip(u).fold(T::default(), |sum, (w, u)| sum + w.conj() * *u);
                let alpha = T::real(-0.5) * reflector.tau * dot;
                for (i, (&p, &u)) in p.iter().zip(u).enumerate() {
                    (v[(below + i, step)], w[(below + i, step)]) = (u, p + alpha * u);
                }
            }
            reflectors.push(reflector);
        }
        let next = start + width;
        if next < n {
            let extents = Extents { m: n - next, k: width, n: n - next };
            let target = a.target().from(next, next);
            let (v, w) = (v.mat().from(width, 0), w.mat().from(width, 0));
            // SAFETY: the rest of the matrix, and two others of as many rows.
            unsafe {
                T::product(exec, extents, (v, false), (w.transposed(), true), target, Write::Subtract);
                T::product(exec, extents, (w, false), (v.transposed(), true), target, Write::Subtract);
            }
        }
        start = next;
    }
    (d, e, reflectors)
}

/// `a x` for `m` rows of as many columns as `x` has elements.
pub(super) fn times<T: Field>(exec: Exec, a: Mat<T>, m: usize, x: &[T]) -> Vec<T> {
    let mut result = vec![T::default(); m];
    let vector = Mat { ptr: x.as_ptr(), row: 1, col: 1 };
    let target = crate::compute::product::blocked::Target { ptr: result.as_mut_ptr(), row: 1 };
    let extents = Extents { m, k: x.len(), n: 1 };
    // SAFETY: callers name rows and columns of a matrix.
    unsafe { T::product(exec, extents, (a, false), (vector, false), target, Write::Set) };
    result
}

/// `a^H x` for `n` columns of as many rows as `x` has elements.
pub(super) fn adjoint_times<T: Field>(exec: Exec, a: Mat<T>, n: usize, x: &[T]) -> Vec<T> {
    let mut result = vec![T::default(); n];
    let vector = Mat { ptr: x.as_ptr(), row: 1, col: 1 };
    let target = crate::compute::product::blocked::Target { ptr: result.as_mut_ptr(), row: 1 };
    let extents = Extents { m: n, k: x.len(), n: 1 };
    // SAFETY: callers name rows and columns of a matrix.
    unsafe { T::product(exec, extents, (a.transposed(), true), (vector, false), target, Write::Set) };
    result
}

/// `y -= a x` for as many rows as `y` has elements.
pub(super) fn subtract<T: Field>(exec: Exec, a: Mat<T>, x: &[T], y: &mut [T]) {
    let vector = Mat { ptr: x.as_ptr(), row: 1, col: 1 };
    let target = crate::compute::product::blocked::Target { ptr: y.as_mut_ptr(), row: 1 };
    let extents = Extents { m: y.len(), k: x.len(), n: 1 };
    // SAFETY: callers name rows and columns of a matrix.
    unsafe { T::product(exec, extents, (a, false), (vector, false), target, Write::Subtract) };
}

/// Eigenvalues of a tridiagonal matrix into `d`, in no order; the rotations are applied to the rows of `z`.
fn tridiagonal(d: &mut [f64], e: &mut [f64], z: &mut Turns) -> Option<()> {
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
