//! The variates of `RandomState`, whose streams have been frozen since NumPy 1.16: normals by Marsaglia's polar
//! method, everything else from logarithms of uniforms or from those normals.
//!
//! [`LegacyState`] is what `RandomState` keeps beside its bit generator: the second normal of a polar pair, and the
//! memory of the last binomial setup. It is a parameter of its own because the bit generator may be shared.

use std::sync::Mutex;

use super::continuous::wald_root;
use super::discrete::poisson;
use super::gamma::{large_gamma, small_gamma};
use super::{BinomialSetup, BitGenerator};
use crate::compute::parallel::{Exec, pieces};
use crate::limits::stop::Pace;

/// The state of a `RandomState` outside its bit generator.
#[derive(Clone, Copy, Debug, Default)]
pub struct LegacyState {
    /// Whether `gauss` waits to be returned (`has_gauss`).
    pub has_gauss: bool,
    /// The second normal of the last pair; zero after its use.
    pub gauss: f64,
    /// The last binomial setup, which re-seeding does not clear.
    pub binomial: BinomialSetup,
}

impl LegacyState {
    /// What `seed` does: forgets the kept normal.
    pub fn reset_gauss(&mut self) {
        self.has_gauss = false;
        self.gauss = 0.0;
    }

    /// A standard normal variate: the second of a pair first, the first of it next time.
    #[inline]
    pub fn gauss<B: BitGenerator + ?Sized>(&mut self, bits: &mut B) -> f64 {
        if self.has_gauss {
            let kept = self.gauss;
            self.reset_gauss();
            return kept;
        }
        let (first, second) = polar_pair(bits);
        self.gauss = first;
        self.has_gauss = true;
        second
    }

    /// Fills `out` with the values of repeated [`gauss`](Self::gauss), a pair at a time.
    ///
    /// Many pairs are tried at once: never more attempts than pairs are missing, so that no uniform is drawn too many. The
    /// logarithms of those that lie within the circle are then taken on all threads.
    pub fn fill_gauss<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, out: &mut [f64], exec: Exec) {
        let (kept, rest) = out.split_at_mut(usize::from(self.has_gauss).min(out.len()));
        kept.iter_mut().for_each(|value| *value = self.gauss(bits));
        let (mut pairs, last) = rest.as_chunks_mut::<2>();
        let mut uniforms: Vec<f64> = Vec::new();
        let mut pace = Pace::default();
        while pairs.len() >= FEW {
            let attempts = pairs.len().min(MANY);
            uniforms.resize(2 * attempts, 0.0);
            bits.fill_f64(&mut uniforms);
            let mut found = 0;
            for i in 0..attempts {
                let (x, y) = (2.0 * uniforms[2 * i] - 1.0, 2.0 * uniforms[2 * i + 1] - 1.0);
                let square = x * x + y * y;
                // Points outside are overwritten by the next.
                pairs[found] = [y, x];
                found += usize::from(square < 1.0 && square != 0.0);
            }
            let (done, missing) = pairs.split_at_mut(found);
            scale_pairs(done, exec);
            self.gauss = 0.0;
            pace.step(2 * found);
            pairs = missing;
        }
        for pair in pairs {
            (pair[1], pair[0]) = polar_pair(bits);
            self.gauss = 0.0;
        }
        if let [value] = last {
            *value = self.gauss(bits);
        }
    }

    /// A standard exponential variate by inversion.
    #[inline]
    pub fn exponential<B: BitGenerator + ?Sized>(&self, bits: &mut B) -> f64 {
        exponential(bits)
    }

    /// A gamma variate of scale one.
    pub fn gamma<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, shape: f64) -> f64 {
        if shape == 1.0 {
            exponential(bits)
        } else if shape == 0.0 {
            0.0
        } else if shape < 1.0 {
            small_gamma(bits, shape, exponential)
        } else {
            large_gamma(bits, shape, |bits| self.gauss(bits))
        }
    }

    /// A beta variate.
    pub fn beta<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, a: f64, b: f64) -> f64 {
        if !(a <= 1.0 && b <= 1.0) {
            let left = self.gamma(bits, a);
            let right = self.gamma(bits, b);
            return left / (left + right);
        }
        loop {
            let u = bits.next_f64();
            let v = bits.next_f64();
            let x = u.powf(1.0 / a);
            let y = v.powf(1.0 / b);
            if x + y > 1.0 {
                continue;
            }
            if x + y > 0.0 {
                return x / (x + y);
            }
            let (log_x, log_y) = (u.ln() / a, v.ln() / b);
            let largest = if log_x > log_y { log_x } else { log_y };
            let (log_x, log_y) = (log_x - largest, log_y - largest);
            return (log_x - (log_x.exp() + log_y.exp()).ln()).exp();
        }
    }

    /// A chi-square variate.
    pub fn chisquare<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, df: f64) -> f64 {
        2.0 * self.gamma(bits, df / 2.0)
    }

    /// A chi-square variate about a centre other than zero.
    pub fn noncentral_chisquare<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, df: f64, nonc: f64) -> f64 {
        if nonc == 0.0 {
            return self.chisquare(bits, df);
        }
        if 1.0 < df {
            let central = self.chisquare(bits, df - 1.0);
            let shifted = self.gauss(bits) + nonc.sqrt();
            return central + shifted * shifted;
        }
        let extra = poisson(bits, nonc / 2.0);
        let value = self.chisquare(bits, df + extra.wrapping_mul(2) as f64);
        if nonc.is_nan() { f64::NAN } else { value }
    }

    /// A variate of Student's t.
    pub fn standard_t<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, df: f64) -> f64 {
        let numerator = self.gauss(bits);
        let denominator = self.gamma(bits, df / 2.0);
        (df / 2.0).sqrt() * numerator / denominator.sqrt()
    }

    /// An inverse Gaussian variate.
    pub fn wald<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, mean: f64, scale: f64) -> f64 {
        let y = self.gauss(bits);
        let y = mean * y * y;
        let x = mean + mean / (2.0 * scale) * (y - (4.0 * scale * y + y * y).sqrt());
        wald_root(bits, mean, x)
    }
}

fn exponential<B: BitGenerator + ?Sized>(bits: &mut B) -> f64 {
    -(1.0 - bits.next_f64()).ln()
}

/// Fewer pairs than this are drawn one by one.
const FEW: usize = 32;
/// The most pairs that are tried at once.
const MANY: usize = 1 << 16;

/// Points of the unit circle to normals.
fn scale_pairs(pairs: &mut [[f64; 2]], exec: Exec) {
    let scale = |pairs: &mut [[f64; 2]]| {
        for [y, x] in pairs {
            let square = *x * *x + *y * *y;
            let factor = (-2.0 * square.ln() / square).sqrt();
            (*x, *y) = (factor * *x, factor * *y);
        }
    };
    let threads = exec.pieces_of(pairs.len(), 1 << 13);
    if threads == 1 {
        return scale(pairs);
    }
    let share = pairs.len().div_ceil(threads);
    let parts: Vec<Mutex<&mut [[f64; 2]]>> = pairs.chunks_mut(share).map(Mutex::new).collect();
    pieces(parts.len(), |piece| {
        if let Ok(mut part) = parts[piece].lock() {
            scale(&mut part);
        }
    });
}

/// Two independent normals from a point in the unit disk.
#[inline]
fn polar_pair<B: BitGenerator + ?Sized>(bits: &mut B) -> (f64, f64) {
    loop {
        let x = 2.0 * bits.next_f64() - 1.0;
        let y = 2.0 * bits.next_f64() - 1.0;
        let square = x * x + y * y;
        if square < 1.0 && square != 0.0 {
            let factor = (-2.0 * square.ln() / square).sqrt();
            return (factor * x, factor * y);
        }
    }
}
