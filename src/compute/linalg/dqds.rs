//! Singular values of a bidiagonal matrix without vectors: the differential quotient-difference algorithm with shifts (Fernando
//! and Parlett, Accurate Singular Values and Differential qd Algorithms, 1994), with the choice of shifts of Parlett and Marques
//! (An Implementation of the dqds Algorithm, 2000), which LAPACK's `lasq1` to `lasq5` have.
//!
//! It works on squares `q` of the diagonal and `e` of what stands above it. A step subtracts a shift, which must not exceed the
//! smallest eigenvalue: a step that fails is done again with a smaller one. Values are found at the lower end.

use super::back_from_extremes;
use crate::limits::stop::Pace;

const EPS: f64 = f64::EPSILON / 2.0;
/// What is negligible, for squares.
const TOLERANCE: f64 = (100.0 * EPS) * (100.0 * EPS);

/// Singular values into `d`, the largest first; `e` is what stands above the diagonal. `None` when an iteration does not converge.
pub fn singular_values(d: &mut [f64], e: &[f64]) -> Option<()> {
    let largest = d.iter().chain(e).fold(0.0, |largest: f64, value| largest.max(value.abs()));
    let scale = back_from_extremes(largest, 1e-50..1e50);
    let square = |value: &f64| (value * scale).powi(2);
    let mut matrix = Qd {
        q: d.iter().map(square).collect(),
        e: e.iter().map(square).chain([0.0]).collect(),
        other_q: vec![0.0; d.len()],
        other_e: vec![0.0; d.len()],
        pace: Pace::default(),
        budget: 100 * (d.len() + 1),
        squares: Vec::with_capacity(d.len()),
    };
    let mut waiting = vec![Part { low: 0, high: d.len(), shift: 0.0, lost: 0.0 }];
    while let Some(part) = waiting.pop() {
        matrix.reduce(part, &mut waiting)?;
    }
    matrix.squares.sort_by(f64::total_cmp);
    matrix.squares.reverse();
    d.iter_mut().zip(&matrix.squares).for_each(|(d, square)| *d = square.max(0.0).sqrt() / scale);
    Some(())
}

/// Rows that nothing couples to others, and what was subtracted from their eigenvalues, with what rounding lost of it.
struct Part {
    low: usize,
    high: usize,
    shift: f64,
    lost: f64,
}

struct Qd {
    q: Vec<f64>,
    e: Vec<f64>,
    /// Where a step writes to.
    other_q: Vec<f64>,
    other_e: Vec<f64>,
    pace: Pace,
    budget: usize,
    squares: Vec<f64>,
}

/// The least of what a step left on its way: of all, without the last, without the last two; and those last ones themselves.
#[derive(Clone, Copy)]
struct Least {
    all: f64,
    but_one: f64,
    but_two: f64,
    last: f64,
    second: f64,
    third: f64,
}

impl Qd {
    /// Finds the values of a part, or of its lower end, if it falls apart on the way.
    fn reduce(&mut self, mut part: Part, waiting: &mut Vec<Part>) -> Option<()> {
        // What the last step left, and how many values were found since.
        let (mut least, mut found): (Option<Least>, usize) = (None, 0);
        let mut stalled = 0.0;
        loop {
            while part.high > part.low {
                let taken = self.take(&part);
                if taken == 0 {
                    break;
                }
                part.high -= taken;
                found += taken;
            }
            let (low, high) = (part.low, part.high);
            if low == high {
                return Some(());
            }
            if let Some(cut) = (low..high - 1).rev().find(|&k| self.negligible(k, part.shift)) {
                waiting.push(Part { high: cut + 1, ..part });
                part.low = cut + 1;
                (least, found) = (None, 0);
                continue;
            }
            if (least.is_none() || found > 0) && self.q[low] * 1.5 < self.q[high - 1] {
                self.q[low..high].reverse();
                self.e[low..high - 1].reverse();
                (least, found) = (None, 0);
            }
            let mut tau = match least {
                None => self.first_shift(&part),
                Some(least) => self.shift(&part, &least, found, &mut stalled),
            };
            let mut failures = 0;
            let left = loop {
                self.budget = self.budget.checked_sub(1)?;
                self.pace.step(high - low);
                let left = self.step(&part, tau);
                if left.all >= 0.0 {
                    break left;
                }
                let converged = left.but_one > 0.0
                    && self.other_e[high - 2] < 100.0 * EPS * (part.shift + left.second)
                    && left.last.abs() < 100.0 * EPS * part.shift;
                if converged {
                    self.other_q[high - 1] = 0.0;
                    break Least { all: 0.0, last: 0.0, ..left };
                }
                failures += 1;
                tau = match failures > 3 || left.all.is_nan() || tau == 0.0 {
                    true if tau == 0.0 => return None,
                    true => 0.0,
                    // Only the last one became negative: by as much as the shift is too large.
                    false if left.but_one > 0.0 => ((tau + left.all) * (1.0 - 2.0 * EPS)).max(0.0),
                    false => tau * 0.25,
                };
            };
            // Other parts stay as they are.
            self.q[low..high].copy_from_slice(&self.other_q[low..high]);
            self.e[low..high - 1].copy_from_slice(&self.other_e[low..high - 1]);
            let next = part.shift + tau;
            part.lost += if tau < part.shift { tau - (next - part.shift) } else { part.shift - (next - tau) };
            part.shift = next + part.lost;
            part.lost -= part.shift - next;
            (least, found) = (Some(left), 0);
        }
    }

    fn negligible(&self, k: usize, shift: f64) -> bool {
        self.e[k] <= TOLERANCE * self.q[k] || self.e[k] <= TOLERANCE * shift
    }

    /// Takes one or two values from the lower end, if they are decided.
    fn take(&mut self, part: &Part) -> usize {
        let (low, high) = (part.low, part.high);
        let last = self.q[high - 1];
        if high - low == 1
            || self.e[high - 2] <= TOLERANCE * (part.shift + last)
            || self.negligible(high - 2, part.shift)
        {
            self.squares.push(last + part.shift);
            return 1;
        }
        if high - low > 2 && !self.negligible(high - 3, part.shift) {
            return 0;
        }
        let before = self.q[high - 2];
        let (mut large, mut small, coupling) = (before.max(last), before.min(last), self.e[high - 2]);
        let half = 0.5 * ((large - small) + coupling);
        if coupling > TOLERANCE * small && half != 0.0 {
            let s = small * (coupling / half);
            let s = match s <= half {
                true => small * (coupling / (half * (1.0 + (1.0 + s / half).sqrt()))),
                false => small * (coupling / (half + half.sqrt() * (half + s).sqrt())),
            };
            let sum = large + (s + coupling);
            small *= large / sum;
            large = sum;
        } else if half == 0.0 && coupling > 0.0 {
            large += coupling;
        }
        self.squares.extend([large + part.shift, small + part.shift]);
        2
    }

    /// One step; the result is written to the other vectors.
    fn step(&mut self, part: &Part, tau: f64) -> Least {
        let (low, high) = (part.low, part.high);
        let (q, e) = (&self.q[low..high], &self.e[low..high]);
        let (next_q, next_e) = (&mut self.other_q[low..high], &mut self.other_e[low..high]);
        let n = q.len();
        let mut d = q[0] - tau;
        let mut least = Least { all: d, but_one: d, but_two: d, last: d, second: d, third: d };
        for i in 0..n - 1 {
            next_q[i] = d + e[i];
            let ratio = match next_q[i] == 0.0 {
                // All of the row is zero: the next one begins anew.
                true => 0.0,
                false => q[i + 1] / next_q[i],
            };
            next_e[i] = e[i] * ratio;
            d = match next_q[i] == 0.0 {
                true => q[i + 1] - tau,
                false => d * ratio - tau,
            };
            (least.third, least.second, least.last) = (least.second, least.last, d);
            (least.but_two, least.but_one) = (least.but_one, least.all);
            // Unlike `min`, this keeps NaN.
            if d < least.all || d.is_nan() {
                least.all = d;
            }
        }
        next_q[n - 1] = d;
        least
    }

    /// What Gershgorin's circles allow.
    fn first_shift(&self, part: &Part) -> f64 {
        let smallest = self.q[part.low..part.high].iter().fold(f64::INFINITY, |least, q| least.min(*q));
        let largest = self.e[part.low..part.high - 1].iter().fold(0.0, |most: f64, e| most.max(*e));
        (smallest - 2.0 * (smallest * largest).sqrt()).max(0.0)
    }

    /// A shift below the smallest eigenvalue, it is hoped, from what the last step left. `stalled` is the share of the least
    /// that was taken where nothing else was known.
    fn shift(&self, part: &Part, least: &Least, found: usize, stalled: &mut f64) -> f64 {
        let (q, e) = (&self.q[part.low..part.high], &self.e[part.low..part.high]);
        let n = q.len();
        let former = std::mem::replace(stalled, 0.0);
        if least.all <= 0.0 || n < 3 {
            return 0.0;
        }
        match found {
            0 if least.all == least.last && least.but_one == least.second && n > 2 => {
                let (b1, b2) = ((q[n - 1] * e[n - 2]).sqrt(), (q[n - 2] * e[n - 3]).sqrt());
                let a = q[n - 2] + e[n - 2];
                let gap = 0.75 * least.but_two - a;
                let gap = match gap > 0.0 && gap > b2 {
                    true => a - least.last - (b2 / gap) * b2,
                    false => a - least.last - (b1 + b2),
                };
                if gap > 0.0 && gap > b1 {
                    return (least.last - (b1 / gap) * b1).max(0.5 * least.all);
                }
                let mut s = if least.last > b1 { least.last - b1 } else { 0.0 };
                if a > b1 + b2 {
                    s = s.min(a - (b1 + b2));
                }
                s.max(least.all / 3.0)
            }
            0 if least.all == least.last => {
                // Rayleigh's quotient of an approximate vector, less its residual.
                match tail(&q[..n - 1], &e[..n - 1]) {
                    Some(sum) if sum < 0.563 => least.last * (1.0 - sum.sqrt()) / (1.0 + sum),
                    _ => 0.25 * least.all,
                }
            }
            0 => {
                *stalled = if former > 0.0 { former + (1.0 - former) / 3.0 } else { 0.25 };
                *stalled * least.all
            }
            1 if least.but_one == least.second && least.but_two == least.third => {
                self.after(least.but_one, least.but_two * 0.5, &q[..n - 1], &e[..n - 1])
            }
            1 if least.but_one == least.second => 0.5 * least.but_one,
            1 => 0.25 * least.but_one,
            2 if least.but_two == least.third && 2.0 * e[n - 2] < q[n - 2] => {
                let beside = q[n - 2] + e[n - 3] - (q[n - 3] * e[n - 3]).sqrt();
                self.after(least.but_two, beside, &q[..n - 1], &e[..n - 1])
            }
            2 => 0.25 * least.but_two,
            _ => 0.0,
        }
    }

    /// The shift after values were found: `least` is about the next one, and `beside` the one after it.
    fn after(&self, least: f64, beside: f64, q: &[f64], e: &[f64]) -> f64 {
        let s = least / 3.0;
        let Some(sum) = tail(q, e) else { return s };
        let b = sum.sqrt();
        let a = least / (1.0 + sum);
        let gap = beside - a;
        match gap > 0.0 && gap > b * a {
            true => s.max(a * (1.0 - 1.01 * a * (b / gap) * b)),
            false => s.max(a * (1.0 - 1.01 * b)),
        }
    }
}

/// The squares of the other elements of an approximate vector, whose last one is 1: `e / q` multiplied up from the lower end.
fn tail(q: &[f64], e: &[f64]) -> Option<f64> {
    let (mut product, mut sum) = (1.0, 0.0);
    for (q, e) in q.iter().zip(e).rev() {
        if e > q {
            return None;
        }
        let before = product;
        product *= e / q;
        sum += product;
        if product == 0.0 || 100.0 * product.max(before) < sum || sum > 0.6 {
            break;
        }
    }
    Some(sum * 1.05)
}
