//! Integer variates with real parameters, in the form `Generator` draws them: Poisson, geometric, logarithmic series,
//! Zipf and negative binomial.

use super::bit_generator::Variate;
use super::constraint::Constraint;
use super::gamma::standard_gamma;
use super::ziggurat::standard_exponential;
use super::{BitGenerator, LegacyState};

/// The distributions of integers whose parameters are all real.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Discrete {
    /// `geometric(p)`
    Geometric,
    /// `logseries(p)`
    Logseries,
    /// `negative_binomial(n, p)`
    NegativeBinomial,
    /// `poisson(lam)`
    Poisson,
    /// `zipf(a)`
    Zipf,
}

impl Discrete {
    /// Names and conditions of the parameters of the `Generator` method.
    pub fn parameters(self) -> &'static [(&'static str, Constraint)] {
        match self {
            Self::Geometric => &[("p", Constraint::ProbabilityAboveZero)],
            Self::Logseries => &[("p", Constraint::ProbabilityBelowOne)],
            Self::NegativeBinomial => &[("n", Constraint::PositiveNumber), ("p", Constraint::ProbabilityAboveZero)],
            Self::Poisson => &[("lam", Constraint::PoissonMean)],
            Self::Zipf => &[("a", Constraint::AboveOne)],
        }
    }

    /// Names and conditions of the parameters of the `RandomState` method.
    pub fn legacy_parameters(self) -> &'static [(&'static str, Constraint)] {
        match self {
            Self::NegativeBinomial => &[("n", Constraint::Positive), ("p", Constraint::Probability)],
            _ => self.parameters(),
        }
    }

    /// The variate of `Generator` with these parameters.
    pub fn variate(self, parameters: [f64; 2]) -> Parametrised {
        Parametrised { kind: self, parameters }
    }

    /// One variate of `Generator`; unused parameters are ignored.
    pub fn draw<B: BitGenerator + ?Sized>(self, bits: &mut B, [a, b]: [f64; 2]) -> i64 {
        match self {
            Self::Geometric => geometric(bits, a),
            Self::Logseries => logseries(bits, a),
            Self::NegativeBinomial => negative_binomial(bits, a, b),
            Self::Poisson => poisson(bits, a),
            Self::Zipf => zipf(bits, a),
        }
    }

    /// One variate of `RandomState`.
    pub fn draw_legacy<B: BitGenerator + ?Sized>(self, bits: &mut B, state: &mut LegacyState, [a, b]: [f64; 2]) -> i64 {
        match self {
            Self::Geometric => state.geometric(bits, a),
            Self::Logseries => state.logseries(bits, a),
            Self::NegativeBinomial => state.negative_binomial(bits, a, b),
            Self::Poisson => poisson(bits, a),
            Self::Zipf => state.zipf(bits, a),
        }
    }
}

/// A distribution and its parameters.
pub struct Parametrised {
    kind: Discrete,
    parameters: [f64; 2],
}

impl Variate for Parametrised {
    type Value = i64;

    fn draw<B: BitGenerator>(&self, bits: &mut B) -> i64 {
        let bits: &mut dyn BitGenerator = bits;
        self.kind.draw(bits, self.parameters)
    }
}

/// The conversion C compilers for x86 make of `(int64_t) x`: out of range or NaN gives the smallest integer.
#[inline]
pub(super) fn to_i64(x: f64) -> i64 {
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    if (-LIMIT..LIMIT).contains(&x) { x as i64 } else { i64::MIN }
}

/// Whether a negative binomial's gamma-distributed mean could exceed what a Poisson variate accepts, which
/// `Generator.negative_binomial` refuses.
pub fn negative_binomial_mean_overflows(n: f64, p: f64) -> bool {
    (1.0 - p) / p * (n + 10.0 * n.sqrt()) > super::constraint::POISSON_MEAN_MAX
}

/// A Poisson variate: products of uniforms for small means, Hörmann's transformed rejection (1993) from ten on.
#[inline]
pub fn poisson<B: BitGenerator + ?Sized>(bits: &mut B, lam: f64) -> i64 {
    if lam >= 10.0 {
        return poisson_rejection(bits, lam);
    }
    if lam == 0.0 {
        return 0;
    }
    let limit = (-lam).exp();
    let (mut count, mut product) = (0, 1.0);
    loop {
        product *= bits.next_f64();
        if product <= limit || limit.is_nan() {
            return count;
        }
        count += 1;
    }
}

fn poisson_rejection<B: BitGenerator + ?Sized>(bits: &mut B, lam: f64) -> i64 {
    let (root, log_lam) = (lam.sqrt(), lam.ln());
    let b = 0.931 + 2.53 * root;
    let a = -0.059 + 0.02483 * b;
    let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
    let accept = 0.9277 - 3.6224 / (b - 2.0);
    loop {
        let u = bits.next_f64() - 0.5;
        let v = bits.next_f64();
        let side = 0.5 - u.abs();
        let k = to_i64(((2.0 * a / side + b) * u + lam + 0.43).floor());
        if side >= 0.07 && v <= accept {
            return k;
        }
        if k < 0 || (side < 0.013 && v > side) {
            continue;
        }
        let left = v.ln() + inverse_alpha.ln() - (a / (side * side) + b).ln();
        if left <= -lam + k as f64 * log_lam - log_gamma(k as f64 + 1.0) {
            return k;
        }
    }
}

/// log Γ(x) for positive x, by the asymptotic series after shifting x above seven (Zhang and Jin 1996).
pub(super) fn log_gamma(x: f64) -> f64 {
    const SERIES: [f64; 10] = [
        8.333333333333333e-02,
        -2.777777777777778e-03,
        7.936507936507937e-04,
        -5.952380952380952e-04,
        8.417508417508418e-04,
        -1.917526917526918e-03,
        6.41025641025641e-03,
        -2.955065359477124e-02,
        1.796443723688307e-01,
        -1.39243221690590e+00,
    ];
    const LN_2PI: f64 = 1.8378770664093453;
    if x == 1.0 || x == 2.0 {
        return 0.0;
    }
    let shift = if x < 7.0 { to_i64(7.0 - x) } else { 0 };
    let mut shifted = x + shift as f64;
    let inverse_square = (1.0 / shifted) * (1.0 / shifted);
    let sum = SERIES.iter().rev().skip(1).fold(SERIES[9], |sum, term| sum * inverse_square + term);
    let mut value = sum / shifted + 0.5 * LN_2PI + (shifted - 0.5) * shifted.ln() - shifted;
    for _ in 0..shift {
        value -= (shifted - 1.0).ln();
        shifted -= 1.0;
    }
    value
}

/// A negative binomial variate: a Poisson variate of gamma-distributed mean.
pub fn negative_binomial<B: BitGenerator + ?Sized>(bits: &mut B, n: f64, p: f64) -> i64 {
    let mean = (1.0 - p) / p * standard_gamma(bits, n);
    poisson(bits, mean)
}

/// The probability from which counting through the geometric distribution beats inverting it.
pub(super) const GEOMETRIC_SEARCH: f64 = 1.0 / 3.0;

/// A geometric variate, at least one.
pub fn geometric<B: BitGenerator + ?Sized>(bits: &mut B, p: f64) -> i64 {
    if p >= GEOMETRIC_SEARCH {
        return geometric_search(bits, p);
    }
    let z = (-standard_exponential(bits) / (-p).ln_1p()).ceil();
    if z >= 9.223372036854776e+18 { i64::MAX } else { to_i64(z) }
}

/// A geometric variate by adding up probabilities.
pub(super) fn geometric_search<B: BitGenerator + ?Sized>(bits: &mut B, p: f64) -> i64 {
    let (mut sum, mut term) = (p, p);
    let u = bits.next_f64();
    let mut count = 1;
    while u > sum {
        term *= 1.0 - p;
        sum += term;
        count += 1;
    }
    count
}

/// A variate of the logarithmic series distribution, after Kemp's (1981) second accelerated generator.
pub fn logseries<B: BitGenerator + ?Sized>(bits: &mut B, p: f64) -> i64 {
    let r = (-p).ln_1p();
    logseries_with(bits, p, |u| -(r * u).exp_m1())
}

/// The rejection shared with `RandomState`, which computes `q` less precisely.
#[inline]
pub(super) fn logseries_with<B: BitGenerator + ?Sized>(bits: &mut B, p: f64, q: impl Fn(f64) -> f64) -> i64 {
    loop {
        let v = bits.next_f64();
        if v >= p {
            return 1;
        }
        let q = q(bits.next_f64());
        if v <= q * q {
            let value = to_i64((1.0 + v.ln() / q.ln()).floor());
            if value < 1 || v == 0.0 {
                continue;
            }
            return value;
        }
        return if v >= q { 1 } else { 2 };
    }
}

/// A Zipf variate by Devroye's (1986) rejection, over uniforms that cannot give more than 64 bits.
pub fn zipf<B: BitGenerator + ?Sized>(bits: &mut B, a: f64) -> i64 {
    if a >= 1025.0 {
        // 2^(a-1) overflows; anything above one is less likely than 3e-309.
        return 1;
    }
    let least = ZIPF_MAX.powf(-(a - 1.0));
    zipf_with(bits, a, |u| u * least + (1.0 - u))
}

const ZIPF_MAX: f64 = i64::MAX as f64;

/// The rejection shared with `RandomState`, given how a uniform in [0, 1) becomes one in (0, 1].
#[inline]
pub(super) fn zipf_with<B: BitGenerator + ?Sized>(bits: &mut B, a: f64, uniform: impl Fn(f64) -> f64) -> i64 {
    let exponent = a - 1.0;
    // Opaque, lest the compiler turn the power of two into another function with another last digit.
    let b = std::hint::black_box(2.0_f64).powf(exponent);
    loop {
        let u = uniform(bits.next_f64());
        let v = bits.next_f64();
        let x = u.powf(-1.0 / exponent).floor();
        if !(1.0..=ZIPF_MAX).contains(&x) {
            continue;
        }
        let t = (1.0 + 1.0 / x).powf(exponent);
        if v * x * (t - 1.0) / (b - 1.0) <= t / b {
            return to_i64(x);
        }
    }
}
