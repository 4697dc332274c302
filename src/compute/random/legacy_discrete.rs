//! The integer variates of `RandomState`: the algorithms of `Generator` before they were made more precise.

use super::binomial::legacy_binomial;
use super::discrete::{GEOMETRIC_SEARCH, geometric_search, log_gamma, logseries_with, poisson, to_i64, zipf_with};
use super::hypergeometric::{HRUA_OFFSET, HRUA_SLOPE};
use super::{BitGenerator, LegacyState};

/// The largest sample that is drawn item by item.
const SMALL_SAMPLE: i64 = 10;

impl LegacyState {
    /// Successes among `n` trials of probability `p`.
    pub fn binomial<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, n: i64, p: f64) -> i64 {
        legacy_binomial(bits, &mut self.binomial, n, p)
    }

    /// A Poisson variate of gamma-distributed mean.
    pub fn negative_binomial<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, n: f64, p: f64) -> i64 {
        let mean = (1.0 - p) / p * self.gamma(bits, n);
        poisson(bits, mean)
    }

    /// A geometric variate, at least one; probabilities too small for 64 bits wrap to the smallest integer.
    pub fn geometric<B: BitGenerator + ?Sized>(&self, bits: &mut B, p: f64) -> i64 {
        if p >= GEOMETRIC_SEARCH {
            return geometric_search(bits, p);
        }
        to_i64(((-bits.next_f64()).ln_1p() / (1.0 - p).ln()).ceil())
    }

    /// A variate of the logarithmic series distribution.
    pub fn logseries<B: BitGenerator + ?Sized>(&self, bits: &mut B, p: f64) -> i64 {
        let r = (1.0 - p).ln();
        logseries_with(bits, p, |u| 1.0 - (r * u).exp())
    }

    /// A Zipf variate. For exponents whose power of two overflows, where NumPy never returns, it is one.
    pub fn zipf<B: BitGenerator + ?Sized>(&self, bits: &mut B, a: f64) -> i64 {
        if a >= 1025.0 {
            return 1;
        }
        zipf_with(bits, a, |u| 1.0 - u)
    }

    /// Good items in a sample without replacement.
    pub fn hypergeometric<B: BitGenerator + ?Sized>(&self, bits: &mut B, good: i64, bad: i64, sample: i64) -> i64 {
        if sample > SMALL_SAMPLE {
            ratio_of_uniforms(bits, good, bad, sample)
        } else if sample > 0 {
            one_by_one(bits, good, bad, sample)
        } else {
            0
        }
    }
}

fn one_by_one<B: BitGenerator + ?Sized>(bits: &mut B, good: i64, bad: i64, sample: i64) -> i64 {
    let rest = bad.wrapping_add(good).wrapping_sub(sample);
    let few = bad.min(good) as f64;
    let mut left = few;
    let mut wanted = sample;
    while left > 0.0 {
        let u = bits.next_f64();
        left -= (u + left / rest.wrapping_add(wanted) as f64).floor();
        wanted -= 1;
        if wanted == 0 {
            break;
        }
    }
    let count = to_i64(few - left);
    if good > bad { sample - count } else { count }
}

/// HRUA with the log-gamma function, as it was before `Generator` had its own.
fn ratio_of_uniforms<B: BitGenerator + ?Sized>(bits: &mut B, good: i64, bad: i64, sample: i64) -> i64 {
    let (few, many) = (good.min(bad), good.max(bad));
    let population = good.wrapping_add(bad);
    let wanted = sample.min(population.wrapping_sub(sample));
    let share = few as f64 / population as f64;
    let other_share = 1.0 - share;
    let centre = wanted as f64 * share + 0.5;
    let variance = population.wrapping_sub(wanted) as f64 * sample as f64 * share * other_share
        / population.wrapping_sub(1) as f64;
    let spread = (variance + 0.5).sqrt();
    let height = HRUA_SLOPE * spread + HRUA_OFFSET;
    let mode = wanted.wrapping_add(1) as f64 * few.wrapping_add(1) as f64 / population.wrapping_add(2) as f64;
    let weight = |k: i64| {
        let gamma = |count: i64| log_gamma(count.wrapping_add(1) as f64);
        gamma(k)
            + gamma(few.wrapping_sub(k))
            + gamma(wanted.wrapping_sub(k))
            + gamma(many.wrapping_sub(wanted).wrapping_add(k))
    };
    let peak = weight(to_i64(mode.floor()));
    let bound = (wanted.min(few) as f64 + 1.0).min((centre + 16.0 * spread).floor());
    let mut count = loop {
        let x = bits.next_f64();
        let y = bits.next_f64();
        let candidate = centre + height * (y - 0.5) / x;
        if !(0.0..bound).contains(&candidate) {
            continue;
        }
        let k = to_i64(candidate.floor());
        let t = peak - weight(k);
        if x * (4.0 - x) - 3.0 <= t {
            break k;
        }
        if x * (x - t) >= 1.0 {
            continue;
        }
        if 2.0 * x.ln() <= t {
            break k;
        }
    };
    if good > bad {
        count = wanted - count;
    }
    if wanted < sample { good - count } else { count }
}
