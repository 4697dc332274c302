//! Eigenvalues of a symmetric tridiagonal matrix without vectors: the QL and QR iterations of Pal, Walker and Kahan, which work
//! on squares and take no roots (LAPACK's `sterf`; Parlett, The Symmetric Eigenvalue Problem, 8.15).

use super::back_from_extremes;
use super::householder::length;
use super::rotation::symmetric_pair;
use crate::limits::stop::Pace;

/// Eigenvalues into `d`, ascending; `e` is what stands beside the diagonal, and is lost. `None` when an iteration does not converge.
pub fn eigenvalues(d: &mut [f64], e: &mut [f64]) -> Option<()> {
    let n = d.len();
    let mut budget = 30 * n;
    let mut pace = Pace::default();
    let mut start = 0;
    while start < n {
        // A block ends where what couples it to the next one is negligible.
        let small = |k: usize| e[k].abs() <= d[k].abs().sqrt() * d[k + 1].abs().sqrt() * EPS;
        let end = (start..n - 1).find(|&k| small(k)).unwrap_or(n - 1);
        if end + 1 < n {
            e[end] = 0.0;
        }
        block(&mut d[start..=end], &mut e[start..end], &mut budget, &mut pace)?;
        start = end + 1;
    }
    d.sort_by(f64::total_cmp);
    Some(())
}

const EPS: f64 = f64::EPSILON / 2.0;

fn block(d: &mut [f64], e: &mut [f64], budget: &mut usize, pace: &mut Pace) -> Option<()> {
    if e.is_empty() {
        return Some(());
    }
    let norm = d.iter().chain(e.iter()).fold(0.0, |largest: f64, value| largest.max(value.abs()));
    // Third powers stay clear of overflow and underflow.
    let scale = back_from_extremes(norm, 1e-60..1e90);
    if scale != 1.0 {
        d.iter_mut().chain(e.iter_mut()).for_each(|value| *value *= scale);
    }
    e.iter_mut().for_each(|value| *value *= *value);
    // The iteration goes towards the end that is larger.
    let last = d.len() - 1;
    if d[last].abs() < d[0].abs() {
        d.reverse();
        e.reverse();
    }
    ql(d, e, budget, pace)?;
    if scale != 1.0 {
        d.iter_mut().for_each(|value| *value /= scale);
    }
    Some(())
}

/// Finds eigenvalues from the front on; `e` holds squares.
fn ql(d: &mut [f64], e: &mut [f64], budget: &mut usize, pace: &mut Pace) -> Option<()> {
    let last = d.len() - 1;
    let mut l = 0;
    while l < last {
        let m = (l..last).find(|&m| e[m].abs() <= EPS * EPS * (d[m] * d[m + 1]).abs()).unwrap_or(last);
        pace.step(m + 1 - l);
        if m < last {
            e[m] = 0.0;
        }
        if m == l {
            l += 1;
            continue;
        }
        if m == l + 1 {
            let (first, second, _, _) = symmetric_pair(d[l], e[l].sqrt(), d[l + 1]);
            (d[l], d[l + 1], e[l]) = (first, second, 0.0);
            l += 2;
            continue;
        }
        *budget = budget.checked_sub(1)?;
        let root = e[l].sqrt();
        let half = (d[l + 1] - d[l]) / (2.0 * root);
        let shift = d[l] - root / (half + length(half, 1.0).copysign(half));
        sweep(&mut d[l..=m], &mut e[l..m], shift);
    }
    Some(())
}

/// One step from the end to the front. With `c = p / r` and `s = square / r`, the new `gamma` is `c (d - shift) - s gamma`, and the
/// new `p` is `gamma^2 / c`: written so that each step waits for one division only.
#[inline(always)]
fn sweep(d: &mut [f64], e: &mut [f64], shift: f64) {
    let last = e.len();
    let (mut c, mut s) = (1.0, 0.0);
    let mut gamma = d[last] - shift;
    let mut p = gamma * gamma;
    for i in (0..last).rev() {
        let square = e[i];
        let r = p + square;
        if i + 1 < last {
            e[i + 1] = s * r;
        }
        let (old, inverse) = (c, r / p);
        (c, s) = (p / r, square / r);
        let before = gamma;
        gamma = (p * (d[i] - shift) - square * before) / r;
        d[i + 1] = before + (d[i] - gamma);
        p = if c != 0.0 { gamma * gamma * inverse } else { old * square };
    }
    e[0] = s * p;
    d[0] = shift + gamma;
}
