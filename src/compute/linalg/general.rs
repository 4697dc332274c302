//! Eigenvalues and vectors of matrices without symmetry, by `geev`'s steps: balancing, Hessenberg form, Schur form, vectors of
//! the triangle by back substitution (`trevc`), and the way back. Vectors have length one and a real largest element.

use num_complex::Complex;

use super::balance::balance;
use super::hessenberg::hessenberg;
use super::{Field, Matrix, francis, single_shift};
use crate::compute::parallel::Exec;
use crate::limits::stop::breathe;

type C = Complex<f64>;

/// Eigenvalues, and the vectors as columns if they were asked for.
pub struct Eigen {
    pub values: Vec<C>,
    pub vectors: Option<Matrix<C>>,
}

/// A type whose eigenproblems are solved.
pub trait General: Field {
    /// `None` when the iteration does not converge.
    fn eigen(exec: Exec, a: Matrix<Self>, vectors: bool) -> Option<Eigen>;
}

impl General for f64 {
    fn eigen(exec: Exec, mut a: Matrix<f64>, vectors: bool) -> Option<Eigen> {
        let n = a.rows;
        let balance = balance(&mut a);
        let q = hessenberg(&mut a, balance.low, balance.high, vectors);
        let mut zt = q.map(|q| q.adjoint());
        let values = francis::schur(&mut a, balance.low, balance.high, zt.as_mut())?;
        let complex = || values.re.iter().zip(&values.im).map(|(&re, &im)| C::new(re, im)).collect();
        let Some(zt) = zt else { return Some(Eigen { values: complex(), vectors: None }) };
        let mut found = zt.adjoint().times(exec, &real_triangle(&a, &values));
        balance.restore(&mut found);
        let mut result = Matrix::zeros(n, n);
        let mut j = 0;
        while j < n {
            if values.im[j] == 0.0 {
                let column: Vec<f64> = (0..n).map(|i| found[(i, j)]).collect();
                let length = super::householder::norm(&column);
                (0..n).for_each(|i| result[(i, j)] = C::new(column[i] * (1.0 / length), 0.0));
                j += 1;
                continue;
            }
            let mut column: Vec<C> = (0..n).map(|i| C::new(found[(i, j)], found[(i, j + 1)])).collect();
            let factor = 1.0 / super::householder::norm(&column);
            column.iter_mut().for_each(|value| *value *= factor);
            let largest = largest(&column);
            let (c, s, _) = super::rotation::rotation(column[largest].re, column[largest].im);
            for (i, value) in column.iter().enumerate() {
                let turned = C::new(c * value.re + s * value.im, c * value.im - s * value.re);
                let turned = if i == largest { C::new(turned.re, 0.0) } else { turned };
                (result[(i, j)], result[(i, j + 1)]) = (turned, turned.conj());
            }
            j += 2;
        }
        Some(Eigen { values: complex(), vectors: Some(result) })
    }
}

impl General for C {
    fn eigen(exec: Exec, mut a: Matrix<C>, vectors: bool) -> Option<Eigen> {
        let n = a.rows;
        let balance = balance(&mut a);
        let mut z = hessenberg(&mut a, balance.low, balance.high, vectors);
        let values = single_shift::schur(&mut a, balance.low, balance.high, z.as_mut())?;
        let Some(z) = z else { return Some(Eigen { values, vectors: None }) };
        let mut found = z.times(exec, &complex_triangle(&a, &values));
        balance.restore(&mut found);
        for j in 0..n {
            let mut column: Vec<C> = (0..n).map(|i| found[(i, j)]).collect();
            let factor = 1.0 / super::householder::norm(&column);
            column.iter_mut().for_each(|value| *value *= factor);
            let largest = largest(&column);
            let turn = column[largest].conj() / column[largest].norm_sqr().sqrt();
            for (i, &value) in column.iter().enumerate() {
                let turned = value * turn;
                found[(i, j)] = if i == largest { C::new(turned.re, 0.0) } else { turned };
            }
        }
        Some(Eigen { values, vectors: Some(found) })
    }
}

/// Where the first element of the largest size is.
fn largest(column: &[C]) -> usize {
    let mut best = 0;
    for (i, value) in column.iter().enumerate() {
        if value.norm_sqr() > column[best].norm_sqr() {
            best = i;
        }
    }
    best
}

/// Size beyond which a vector is scaled down while it is found.
const HUGE: f64 = 1e140;

/// Vectors of a quasi-triangular matrix; two columns, real and imaginary parts, for a pair of eigenvalues.
fn real_triangle(t: &Matrix<f64>, values: &francis::Eigenvalues) -> Matrix<f64> {
    let n = t.rows;
    let small = f64::MIN_POSITIVE * (n as f64 / f64::EPSILON);
    let mut result = Matrix::zeros(n, n);
    let mut last = n;
    while last > 0 {
        breathe();
        let j = last - 1;
        let paired = values.im[j] != 0.0 && j > 0;
        let w = C::new(values.re[j], if paired { values.im[j].abs() } else { 0.0 });
        let least = (f64::EPSILON * (w.re.abs() + w.im.abs())).max(small);
        let mut x = vec![C::default(); n];
        let top = if paired {
            let (above, below) = (t[(j - 1, j)], t[(j, j - 1)]);
            let (re, im) = if above.abs() >= below.abs() { (1.0, w.im / above) } else { (-w.im / below, 1.0) };
            (x[j - 1], x[j]) = (C::new(re, 0.0), C::new(0.0, im));
            j - 1
        } else {
            x[j] = C::new(1.0, 0.0);
            j
        };
        let mut row = top;
        while row > 0 {
            let i = row - 1;
            let right = |i: usize, from: usize| {
                let mut sum = C::default();
                for k in (from..=j).rev() {
                    sum -= x[k] * t[(i, k)];
                }
                sum
            };
            if i > 0 && t[(i, i - 1)] != 0.0 {
                let (r1, r2) = (right(i - 1, i + 1), right(i, i + 1));
                let block = [
                    [w_less(t[(i - 1, i - 1)], w), C::new(t[(i - 1, i)], 0.0)],
                    [C::new(t[(i, i - 1)], 0.0), w_less(t[(i, i)], w)],
                ];
                (x[i - 1], x[i]) = solve_pair(block, r1, r2, least);
                row -= 2;
            } else {
                let mut pivot = w_less(t[(i, i)], w);
                if pivot.size() < least {
                    pivot = C::new(least, 0.0);
                }
                let sum = right(i, i + 1);
                x[i] = if paired { sum.over(pivot) } else { C::new(sum.re / pivot.re, 0.0) };
                row -= 1;
            }
            shrink(&mut x);
        }
        for i in 0..=j {
            if paired {
                (result[(i, j - 1)], result[(i, j)]) = (x[i].re, x[i].im);
            } else {
                result[(i, j)] = x[i].re;
            }
        }
        last = top;
    }
    result
}

fn w_less(diagonal: f64, w: C) -> C {
    C::new(diagonal - w.re, -w.im)
}

/// Solves two equations, the larger element of the first column leading.
fn solve_pair([[a, b], [c, d]]: [[C; 2]; 2], r1: C, r2: C, least: f64) -> (C, C) {
    let (a, b, c, d, r1, r2) = if c.size() > a.size() { (c, d, a, b, r2, r1) } else { (a, b, c, d, r1, r2) };
    let factor = c / a;
    let mut pivot = d - factor * b;
    if pivot.size() < least {
        pivot = C::new(least, 0.0);
    }
    let y = (r2 - factor * r1) / pivot;
    ((r1 - b * y) / a, y)
}

fn shrink(x: &mut [C]) {
    let largest = x.iter().map(|value| value.size()).fold(0.0, f64::max);
    if largest > HUGE && largest.is_finite() {
        x.iter_mut().for_each(|value| *value /= largest);
    }
}

/// Vectors of a triangular matrix.
fn complex_triangle(t: &Matrix<C>, values: &[C]) -> Matrix<C> {
    let n = t.rows;
    let small = f64::MIN_POSITIVE * (n as f64 / f64::EPSILON);
    let mut result = Matrix::zeros(n, n);
    for j in (0..n).rev() {
        breathe();
        let w = values[j];
        let least = (f64::EPSILON * w.size()).max(small);
        let mut x = vec![C::default(); j + 1];
        x[j] = C::new(1.0, 0.0);
        for i in (0..j).rev() {
            let mut pivot = t[(i, i)] - w;
            if pivot.size() < least {
                pivot = C::new(least, 0.0);
            }
            let mut sum = C::default();
            for k in (i + 1..=j).rev() {
                sum -= x[k] * t[(i, k)];
            }
            x[i] = sum.over(pivot);
            shrink(&mut x);
        }
        for (i, &value) in x.iter().enumerate() {
            result[(i, j)] = value;
        }
    }
    result
}
