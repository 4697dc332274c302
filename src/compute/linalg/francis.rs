//! The real Schur form of a Hessenberg matrix by double-shift QR iteration (`lahqr`, `lanv2`; Golub and Van Loan, Matrix
//! Computations, 7.5).
//!
//! The orthogonal factor is kept transposed, so that its columns, which are rotated, lie in memory as rows.

use super::Matrix;
use super::householder::{Reflector, length};
use super::rotation::rotate;
use crate::compute::isa::for_each_isa;
use crate::limits::stop::breathe;

/// Eigenvalues, in the order in which they stand on the diagonal.
pub struct Eigenvalues {
    pub re: Vec<f64>,
    pub im: Vec<f64>,
}

const UNIT: f64 = f64::EPSILON;

/// Brings the rows and columns `low..high` of `h` to quasi-triangular form, the whole matrix if `zt` is wanted too (the
/// transpose of the orthogonal factor, which is rotated along). `None` when the iteration does not converge.
pub fn schur(h: &mut Matrix<f64>, low: usize, high: usize, mut zt: Option<&mut Matrix<f64>>) -> Option<Eigenvalues> {
    let n = h.rows;
    let mut values = Eigenvalues { re: vec![0.0; n], im: vec![0.0; n] };
    for i in (0..low).chain(high..n) {
        values.re[i] = h[(i, i)];
    }
    let whole = zt.is_some();
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
                h[(l, l - 1)] = 0.0;
            }
            if l + 1 >= i {
                break l;
            }
            budget = budget.checked_sub(1)?;
            stalled += 1;
            let (first, last) = if whole { (0, n - 1) } else { (l, i) };
            let shifts = shifts(h, l, i, stalled);
            sweep(h, (l, i), (first, last), shifts, zt.as_deref_mut());
        };
        if l == i {
            values.re[i] = h[(i, i)];
        } else {
            let pair = standardise(h[(i - 1, i - 1)], h[(i - 1, i)], h[(i, i - 1)], h[(i, i)]);
            (h[(i - 1, i - 1)], h[(i - 1, i)], h[(i, i - 1)], h[(i, i)]) = pair.block;
            (values.re[i - 1], values.im[i - 1]) = pair.first;
            (values.re[i], values.im[i]) = pair.second;
            if let Some(zt) = zt.as_deref_mut() {
                rotate_rows(h, i - 1, i + 1..n, pair.turn);
                for row in 0..i - 1 {
                    let (x, y) = (h[(row, i - 1)], h[(row, i)]);
                    h[(row, i - 1)] = pair.turn.0 * x + pair.turn.1 * y;
                    h[(row, i)] = pair.turn.0 * y - pair.turn.1 * x;
                }
                rotate_rows(zt, i - 1, 0..n, pair.turn);
            }
        }
        end = l;
    }
    Some(values)
}

/// The row at which a negligible element below the diagonal cuts off the block that ends with row `i`.
fn split(h: &Matrix<f64>, low: usize, i: usize, high: usize, small: f64) -> usize {
    for k in (low + 1..=i).rev() {
        let below = h[(k, k - 1)].abs();
        if below <= small {
            return k;
        }
        let (a, d) = (h[(k - 1, k - 1)], h[(k, k)]);
        let mut size = a.abs() + d.abs();
        if size == 0.0 {
            if k >= low + 2 {
                size += h[(k - 1, k - 2)].abs();
            }
            if k + 1 < high {
                size += h[(k + 1, k)].abs();
            }
        }
        if below <= UNIT * size {
            let above = h[(k - 1, k)].abs();
            let (ab, ba) = (below.max(above), below.min(above));
            let (aa, bb) = (d.abs().max((a - d).abs()), d.abs().min((a - d).abs()));
            let s = aa + ab;
            if ba * (ab / s) <= small.max(UNIT * (bb * (aa / s))) {
                return k;
            }
        }
    }
    low
}

/// Both shifts (real and imaginary parts), from the last block, or exceptional ones when it stalls.
fn shifts(h: &Matrix<f64>, l: usize, i: usize, stalled: usize) -> [(f64, f64); 2] {
    let exceptional = |s: f64, diagonal: f64| (0.75 * s + diagonal, -0.4375 * s, s, 0.75 * s + diagonal);
    let (mut a, mut b, mut c, mut d) = if stalled.is_multiple_of(20) {
        exceptional(h[(i, i - 1)].abs() + h[(i - 1, i - 2)].abs(), h[(i, i)])
    } else if stalled.is_multiple_of(10) {
        exceptional(h[(l + 1, l)].abs() + h[(l + 2, l + 1)].abs(), h[(l, l)])
    } else {
        (h[(i - 1, i - 1)], h[(i - 1, i)], h[(i, i - 1)], h[(i, i)])
    };
    let s = a.abs() + b.abs() + c.abs() + d.abs();
    if s == 0.0 {
        return [(0.0, 0.0); 2];
    }
    (a, b, c, d) = (a / s, b / s, c / s, d / s);
    let half = (a + d) / 2.0;
    let det = (a - half) * (d - half) - b * c;
    let root = det.abs().sqrt();
    if det >= 0.0 {
        return [(half * s, root * s), (half * s, -root * s)];
    }
    let (first, second) = (half + root, half - root);
    let nearer = if (first - d).abs() <= (second - d).abs() { first } else { second };
    [(nearer * s, 0.0); 2]
}

/// One double-shift QR step on the block `l..=i`.
fn sweep(
    h: &mut Matrix<f64>,
    (l, i): (usize, usize),
    (first, last): (usize, usize),
    [(re1, im1), (re2, im2)]: [(f64, f64); 2],
    mut zt: Option<&mut Matrix<f64>>,
) {
    let mut v: [f64; 3];
    let mut m = i - 2;
    loop {
        let below = h[(m + 1, m)];
        let s = (h[(m, m)] - re2).abs() + im2.abs() + below.abs();
        let scaled = below / s;
        v = [
            scaled * h[(m, m + 1)] + (h[(m, m)] - re1) * ((h[(m, m)] - re2) / s) - im1 * (im2 / s),
            scaled * (h[(m, m)] + h[(m + 1, m + 1)] - re1 - re2),
            scaled * h[(m + 2, m + 1)],
        ];
        let s = v[0].abs() + v[1].abs() + v[2].abs();
        v = v.map(|value| value / s);
        if m == l {
            break;
        }
        let around = h[(m - 1, m - 1)].abs() + h[(m, m)].abs() + h[(m + 1, m + 1)].abs();
        if h[(m, m - 1)].abs() * (v[1].abs() + v[2].abs()) <= UNIT * v[0].abs() * around {
            break;
        }
        m -= 1;
    }
    for k in m..i {
        let size = 3.min(i - k + 1);
        if k > m {
            for (r, place) in v.iter_mut().enumerate().take(size) {
                *place = h[(k + r, k - 1)];
            }
        }
        let reflector = Reflector::of(&v[..size]);
        let tau = reflector.tau;
        if k > m {
            h[(k, k - 1)] = reflector.beta;
            h[(k + 1, k - 1)] = 0.0;
            if k + 1 < i {
                h[(k + 2, k - 1)] = 0.0;
            }
        } else if m > l {
            h[(k, k - 1)] *= 1.0 - tau;
        }
        let (v2, v3) = (reflector.v[1], if size == 3 { reflector.v[2] } else { 0.0 });
        let step = Step { at: k, size, v2, v3, tau };
        reflect_rows(h, step, k, last + 1);
        reflect_columns(h, step, first, (k + 3).min(i) + 1);
        if let Some(zt) = zt.as_deref_mut() {
            let n = zt.cols;
            reflect_rows(zt, step, 0, n);
        }
    }
}

/// A reflector of two or three elements that starts at an index.
#[derive(Clone, Copy)]
struct Step {
    at: usize,
    size: usize,
    v2: f64,
    v3: f64,
    tau: f64,
}

/// A row of the matrix taken from a matrix of three rows at most.
fn reflect_rows(a: &mut Matrix<f64>, step: Step, from: usize, to: usize) {
    let cols = a.cols;
    let (x, rest) = a.data[step.at * cols..].split_at_mut(cols);
    match step.size {
        3 => {
            let (y, z) = rest.split_at_mut(cols);
            three_rows(&mut x[from..to], &mut y[from..to], &mut z[from..to], step);
        }
        _ => two_rows(&mut x[from..to], &mut rest[from..to], step),
    }
}

for_each_isa! {
fn three_rows(x: &mut [f64], y: &mut [f64], z: &mut [f64], step: Step) {
    let (t2, t3) = (step.tau * step.v2, step.tau * step.v3);
    for ((x, y), z) in x.iter_mut().zip(y).zip(z) {
        let sum = *x + step.v2 * *y + step.v3 * *z;
        *x -= sum * step.tau;
        *y -= sum * t2;
        *z -= sum * t3;
    }
}
}

for_each_isa! {
fn two_rows(x: &mut [f64], y: &mut [f64], step: Step) {
    let t2 = step.tau * step.v2;
    for (x, y) in x.iter_mut().zip(y) {
        let sum = *x + step.v2 * *y;
        *x -= sum * step.tau;
        *y -= sum * t2;
    }
}
}

/// The reflector on adjacent columns of the rows `from..to`.
fn reflect_columns(a: &mut Matrix<f64>, step: Step, from: usize, to: usize) {
    let cols = a.cols;
    let (t2, t3) = (step.tau * step.v2, step.tau * step.v3);
    for row in a.data[from * cols..to * cols].chunks_exact_mut(cols) {
        match &mut row[step.at..step.at + step.size] {
            [x, y, z] => {
                let sum = *x + step.v2 * *y + step.v3 * *z;
                *x -= sum * step.tau;
                *y -= sum * t2;
                *z -= sum * t3;
            }
            [x, y] => {
                let sum = *x + step.v2 * *y;
                *x -= sum * step.tau;
                *y -= sum * t2;
            }
            _ => {}
        }
    }
}

fn rotate_rows(a: &mut Matrix<f64>, row: usize, columns: std::ops::Range<usize>, (c, s): (f64, f64)) {
    let cols = a.cols;
    let (above, below) = a.data.split_at_mut((row + 1) * cols);
    rotate(&mut above[row * cols..][columns.clone()], &mut below[columns], c, s);
}

/// A block of two in standard form: its elements, eigenvalues, and the rotation (cosine, sine) that led to it.
struct Pair {
    block: (f64, f64, f64, f64),
    first: (f64, f64),
    second: (f64, f64),
    turn: (f64, f64),
}

/// Makes a block upper triangular, or gives it equal diagonal elements and others of opposite sign.
fn standardise(mut a: f64, mut b: f64, mut c: f64, mut d: f64) -> Pair {
    let sign = |x: f64| 1f64.copysign(x);
    let (mut cs, mut sn) = (1.0, 0.0);
    if c == 0.0 {
    } else if b == 0.0 {
        (cs, sn) = (0.0, 1.0);
        (a, b, c, d) = (d, -c, 0.0, a);
    } else if a - d == 0.0 && sign(b) != sign(c) {
    } else {
        let gap = a - d;
        let mut p = 0.5 * gap;
        let larger = b.abs().max(c.abs());
        let smaller = b.abs().min(c.abs()) * sign(b) * sign(c);
        let scale = p.abs().max(larger);
        let mut z = (p / scale) * p + (larger / scale) * smaller;
        if z >= 4.0 * UNIT {
            z = p + (scale.sqrt() * z.sqrt()).copysign(p);
            a = d + z;
            d -= (larger / z) * smaller;
            let tau = length(c, z);
            (cs, sn) = (z / tau, c / tau);
            (b, c) = (b - c, 0.0);
        } else {
            let sigma = b + c;
            let tau = length(sigma, gap);
            cs = (0.5 * (1.0 + sigma.abs() / tau)).sqrt();
            sn = -(p / (tau * cs)) * sign(sigma);
            let (aa, bb, cc, dd) = (a * cs + b * sn, -a * sn + b * cs, c * cs + d * sn, -c * sn + d * cs);
            (a, b, c, d) = (aa * cs + cc * sn, bb * cs + dd * sn, -aa * sn + cc * cs, -bb * sn + dd * cs);
            let middle = 0.5 * (a + d);
            (a, d) = (middle, middle);
            if c != 0.0 {
                if b == 0.0 {
                    (b, c) = (-c, 0.0);
                    (cs, sn) = (-sn, cs);
                } else if sign(b) == sign(c) {
                    let (root_b, root_c) = (b.abs().sqrt(), c.abs().sqrt());
                    p = (root_b * root_c).copysign(c);
                    let tau = 1.0 / (b + c).abs().sqrt();
                    (a, d) = (middle + p, middle - p);
                    (b, c) = (b - c, 0.0);
                    let (cs1, sn1) = (root_b * tau, root_c * tau);
                    (cs, sn) = (cs * cs1 - sn * sn1, cs * sn1 + sn * cs1);
                }
            }
        }
    }
    let im = if c == 0.0 { 0.0 } else { b.abs().sqrt() * c.abs().sqrt() };
    Pair { block: (a, b, c, d), first: (a, im), second: (d, -im), turn: (cs, sn) }
}
