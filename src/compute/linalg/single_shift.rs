//! The Schur form of a complex Hessenberg matrix by single-shift QR iteration (`lahqr` for complex numbers).

use num_complex::Complex;

use super::householder::Reflector;
use super::{Field, Matrix};
use crate::limits::stop::breathe;

type C = Complex<f64>;

const UNIT: f64 = f64::EPSILON;

/// Brings the rows and columns `low..high` of `h` to triangular form, the whole matrix if `z` is wanted too (the unitary factor,
/// which is rotated along). `None` when the iteration does not converge.
pub fn schur(h: &mut Matrix<C>, low: usize, high: usize, mut z: Option<&mut Matrix<C>>) -> Option<Vec<C>> {
    let n = h.rows;
    let whole = z.is_some();
    if high - low > 1 {
        let (first, last) = if whole { (0, n) } else { (low, high) };
        for i in low + 1..high {
            let below = h[(i, i - 1)];
            if below.im != 0.0 {
                let turn = below / below.size();
                let turn = turn.conj() / turn.modulus();
                h[(i, i - 1)] = C::new(below.modulus(), 0.0);
                scale_row(h, i, i..last, turn);
                scale_column(h, i, first..last.min(i + 2), turn.conj());
                if let Some(z) = z.as_deref_mut() {
                    scale_column(z, i, 0..n, turn.conj());
                }
            }
        }
    }
    let small = f64::MIN_POSITIVE * ((high - low) as f64 / UNIT);
    let mut budget = 30 * (high - low).max(10);
    let mut end = high;
    while end > low {
        let i = end - 1;
        let mut stalled = 0;
        let l = loop {
            breathe();
            let l = split(h, low, i, high, small);
            if l > low {
                h[(l, l - 1)] = C::default();
            }
            if l >= i {
                break l;
            }
            budget = budget.checked_sub(1)?;
            stalled += 1;
            let (first, last) = if whole { (0, n) } else { (l, i + 1) };
            let shift = shift(h, l, i, stalled);
            sweep(h, (l, i), (first, last), shift, z.as_deref_mut());
        };
        end = l;
    }
    Some((0..n).map(|i| h[(i, i)]).collect())
}

fn split(h: &Matrix<C>, low: usize, i: usize, high: usize, small: f64) -> usize {
    for k in (low + 1..=i).rev() {
        let below = h[(k, k - 1)];
        if below.size() <= small {
            return k;
        }
        let (a, d) = (h[(k - 1, k - 1)], h[(k, k)]);
        let mut size = a.size() + d.size();
        if size == 0.0 {
            if k >= low + 2 {
                size += h[(k - 1, k - 2)].re.abs();
            }
            if k + 1 < high {
                size += h[(k + 1, k)].re.abs();
            }
        }
        if below.re.abs() <= UNIT * size {
            let above = h[(k - 1, k)].size();
            let (ab, ba) = (below.size().max(above), below.size().min(above));
            let (aa, bb) = (d.size().max((a - d).size()), d.size().min((a - d).size()));
            let s = aa + ab;
            if ba * (ab / s) <= small.max(UNIT * (bb * (aa / s))) {
                return k;
            }
        }
    }
    low
}

/// Wilkinson's shift, or an exceptional one when it stalls.
fn shift(h: &Matrix<C>, l: usize, i: usize, stalled: usize) -> C {
    if stalled.is_multiple_of(20) {
        return h[(i, i)] + 0.75 * h[(i, i - 1)].re.abs();
    }
    if stalled.is_multiple_of(10) {
        return h[(l, l)] + 0.75 * h[(l + 1, l)].re.abs();
    }
    let t = h[(i, i)];
    let u = h[(i - 1, i)].sqrt() * h[(i, i - 1)].sqrt();
    if u.size() == 0.0 {
        return t;
    }
    let x = 0.5 * (h[(i - 1, i - 1)] - t);
    let s = u.size().max(x.size());
    let (xs, us) = (x / s, u / s);
    let mut y = s * (xs * xs + us * us).sqrt();
    if x.size() > 0.0 {
        let direction = x / x.size();
        if direction.re * y.re + direction.im * y.im < 0.0 {
            y = -y;
        }
    }
    t - u * u.over(x + y)
}

fn sweep(
    h: &mut Matrix<C>,
    (l, i): (usize, usize),
    (first, last): (usize, usize),
    shift: C,
    mut z: Option<&mut Matrix<C>>,
) {
    let n = h.rows;
    let mut m = i - 1;
    let mut v;
    loop {
        let (above, beside) = (h[(m, m)], h[(m + 1, m + 1)]);
        let (mut moved, mut below) = (above - shift, h[(m + 1, m)].re);
        let s = moved.size() + below.abs();
        (moved, below) = (moved / s, below / s);
        v = [moved, C::new(below, 0.0)];
        if m == l {
            break;
        }
        let left = h[(m, m - 1)].re;
        if left.abs() * below.abs() <= UNIT * (moved.size() * (above.size() + beside.size())) {
            break;
        }
        m -= 1;
    }
    for k in m..i {
        if k > m {
            v = [h[(k, k - 1)], h[(k + 1, k - 1)]];
        }
        let reflector = Reflector::of(&v);
        let (t1, v2) = (reflector.tau, reflector.v[1]);
        if k > m {
            h[(k, k - 1)] = C::new(reflector.beta, 0.0);
            h[(k + 1, k - 1)] = C::default();
        }
        let t2 = (t1 * v2).re;
        for j in k..last {
            let sum = t1.conj() * h[(k, j)] + h[(k + 1, j)] * t2;
            h[(k, j)] -= sum;
            h[(k + 1, j)] -= sum * v2;
        }
        columns(h, k, first..(k + 2).min(i) + 1, t1, t2, v2);
        if let Some(z) = z.as_deref_mut() {
            columns(z, k, 0..n, t1, t2, v2);
        }
        if k == m && m > l {
            // The first reflector of a block that starts within the matrix leaves its neighbour complex.
            let turn = C::new(1.0, 0.0) - t1;
            let turn = turn / turn.modulus();
            h[(m + 1, m)] *= turn.conj();
            if m + 2 <= i {
                h[(m + 2, m + 1)] *= turn;
            }
            for j in m..=i {
                if j != m + 1 {
                    if last > j + 1 {
                        scale_row(h, j, j + 1..last, turn);
                    }
                    scale_column(h, j, first..j, turn.conj());
                    if let Some(z) = z.as_deref_mut() {
                        scale_column(z, j, 0..n, turn.conj());
                    }
                }
            }
        }
    }
    let corner = h[(i, i - 1)];
    if corner.im != 0.0 {
        let size = corner.modulus();
        h[(i, i - 1)] = C::new(size, 0.0);
        let turn = corner / size;
        if last > i + 1 {
            scale_row(h, i, i + 1..last, turn.conj());
        }
        scale_column(h, i, first..i, turn);
        if let Some(z) = z {
            scale_column(z, i, 0..n, turn);
        }
    }
}

/// The reflector on two adjacent columns.
fn columns(a: &mut Matrix<C>, k: usize, rows: std::ops::Range<usize>, t1: C, t2: f64, v2: C) {
    for j in rows {
        let sum = t1 * a[(j, k)] + a[(j, k + 1)] * t2;
        a[(j, k)] -= sum;
        a[(j, k + 1)] -= sum * v2.conj();
    }
}

fn scale_row(a: &mut Matrix<C>, row: usize, columns: std::ops::Range<usize>, factor: C) {
    columns.for_each(|j| a[(row, j)] *= factor);
}

fn scale_column(a: &mut Matrix<C>, column: usize, rows: std::ops::Range<usize>, factor: C) {
    rows.for_each(|i| a[(i, column)] *= factor);
}
