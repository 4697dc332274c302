//! The secular equation `1 + rho sum z_i^2 / (d_i - x) = 0`, whose roots are the eigenvalues of a diagonal matrix plus
//! `rho z z^T` (LAPACK's `laed4`).
//!
//! There is one root behind each pole. It is sought as a distance from the nearer of the two poles around it, by the rational
//! interpolation of Li (Solving Secular Equations Stably and Efficiently, 1993), within bounds that shrink with every value of
//! the function. What is handed out are the differences `d_i - x`, which are exact to the last digits.

use crate::compute::isa::for_each_isa;

/// What is known of one equation: poles ascending and different, and no `z` of zero.
pub struct Secular<'a> {
    pub z: &'a [f64],
    pub rho: f64,
}

/// A root: `origin + offset`, where the origin is a pole.
pub struct Root {
    pub origin: usize,
    pub offset: f64,
}

/// Steps after which the iteration has failed; a bisection would need fewer.
const STEPS: usize = 400;

impl Secular<'_> {
    /// The root behind pole `j`. `distance(i, k)` is the difference of poles i and k; `differences` becomes the poles less the root.
    pub fn root(&self, j: usize, distance: impl Fn(usize, usize) -> f64, differences: &mut [f64]) -> Option<Root> {
        let k = self.z.len();
        let inverse = 1.0 / self.rho;
        let last = j + 1 == k;
        // How far the next pole, or the bound of the last root, is.
        let gap = match last {
            true => self.rho * self.z.iter().map(|z| z * z).sum::<f64>(),
            false => distance(j + 1, j),
        };
        let middle = gap / 2.0;
        let from = |origin: usize, differences: &mut [f64]| {
            for (i, place) in differences.iter_mut().enumerate() {
                *place = distance(i, origin);
            }
        };
        from(j, differences);
        let first = evaluate(self.z, differences, middle, j);
        let at_middle = inverse + first.below + first.above;
        let origin = if last || at_middle >= 0.0 { j } else { j + 1 };
        if origin != j {
            from(origin, differences);
        }
        // The root lies in the half in which the function changes its sign.
        let (mut low, mut high) = match (last, at_middle >= 0.0) {
            (_, true) => (0.0, middle),
            (true, false) => (middle, gap),
            (false, false) => (-middle, 0.0),
        };
        // The poles that the interpolation keeps: those around the root, or the last two.
        let (p, q) = if last { (j.saturating_sub(1), j) } else { (j, j + 1) };
        let mut x = if last { low } else { self.start(j, origin == j, at_middle, middle) };
        if !(x > low && x < high) {
            x = (low + high) / 2.0;
        }
        for _ in 0..STEPS {
            let sums = evaluate(self.z, differences, x, p);
            let value = inverse + sums.below + sums.above;
            let size = inverse + sums.above.abs() + sums.below.abs();
            if value.abs() <= 4.0 * EPS * size || value.is_nan() {
                break;
            }
            if value < 0.0 {
                low = low.max(x);
            } else {
                high = high.min(x);
            }
            let (to_p, to_q) = (differences[p] - x, differences[q] - x);
            let slope = sums.below_slope + sums.above_slope;
            let c = match last {
                true => (value - to_p * sums.below_slope - to_q * sums.above_slope).abs(),
                false if origin == j => {
                    value - to_q * slope - (differences[p] - differences[q]) * (self.z[p] / to_p).powi(2)
                }
                false => value - to_p * slope - (differences[q] - differences[p]) * (self.z[q] / to_q).powi(2),
            };
            let (a, b) = ((to_p + to_q) * value - to_p * to_q * slope, to_p * to_q * value);
            let root = (a * a - 4.0 * b * c).abs().sqrt();
            let mut step = match last {
                _ if p == q => -value / slope,
                _ if c == 0.0 => b / a,
                true if a >= 0.0 => (a + root) / (2.0 * c),
                true => 2.0 * b / (a - root),
                false if a <= 0.0 => (a - root) / (2.0 * c),
                false => 2.0 * b / (a + root),
            };
            // The function rises: the step has the sign of what is missing.
            if value * step >= 0.0 || step.is_nan() {
                step = -value / slope;
            }
            let mut next = x + step;
            if !(next > low && next < high) {
                next = match value < 0.0 {
                    true => (x + high) / 2.0,
                    false => (x + low) / 2.0,
                };
            }
            if next == x || (next - x).abs() <= EPS / 4.0 * x.abs() {
                break;
            }
            x = next;
        }
        if x.is_nan() {
            return None;
        }
        differences.iter_mut().for_each(|place| *place -= x);
        Some(Root { origin, offset: x })
    }

    /// A first guess: the root of what the two poles around it would have alone, the others being as they are in the middle.
    fn start(&self, j: usize, from_left: bool, at_middle: f64, middle: f64) -> f64 {
        let gap = 2.0 * middle;
        let (left, right) = (self.z[j].powi(2), self.z[j + 1].powi(2));
        // At the middle both poles are half a gap away.
        let rest = at_middle + (left - right) / middle;
        let (a, b) = match from_left {
            true => (rest * gap + left + right, left * gap),
            false => (-rest * gap + left + right, -right * gap),
        };
        let root = (a * a - 4.0 * b * rest).abs().sqrt();
        if a > 0.0 { 2.0 * b / (a + root) } else { (a - root) / (2.0 * rest) }
    }
}

const EPS: f64 = f64::EPSILON / 2.0;

/// The sums over the poles up to one and behind it, and their derivatives.
#[derive(Clone, Copy, Default)]
struct Sums {
    below: f64,
    below_slope: f64,
    above: f64,
    above_slope: f64,
}

fn evaluate(z: &[f64], poles: &[f64], x: f64, upto: usize) -> Sums {
    let (below, below_slope) = sums(&z[..=upto], &poles[..=upto], x);
    let (above, above_slope) = sums(&z[upto + 1..], &poles[upto + 1..], x);
    Sums { below, below_slope, above, above_slope }
}

for_each_isa! {
fn sums(z: &[f64], poles: &[f64], x: f64) -> (f64, f64) {
    let (mut total, mut slope) = ([0.0; 4], [0.0; 4]);
    let (whole, rest) = z.as_chunks::<4>();
    let (poles, last) = poles.as_chunks::<4>();
    for (z, pole) in whole.iter().zip(poles) {
        for lane in 0..4 {
            let share = z[lane] / (pole[lane] - x);
            total[lane] += z[lane] * share;
            slope[lane] += share * share;
        }
    }
    for (lane, (z, pole)) in rest.iter().zip(last).enumerate() {
        let share = z / (pole - x);
        total[lane] += z * share;
        slope[lane] += share * share;
    }
    ((total[0] + total[2]) + (total[1] + total[3]), (slope[0] + slope[2]) + (slope[1] + slope[3]))
}
}
