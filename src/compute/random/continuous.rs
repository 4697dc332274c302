//! The distributions of reals: their parameters, and the variates `Generator` draws.
//!
//! [`Continuous`] is the table that the library binds: one enum for both APIs, because their methods have the same
//! parameters; [`Continuous::draw`] and [`Continuous::draw_legacy`] choose the algorithm. The location-scale families
//! that both APIs share are at the bottom.

use std::f64::consts::PI;

use super::bit_generator::Variate;
use super::constraint::Constraint;
use super::gamma::{beta, chisquare, f, noncentral_chisquare, noncentral_f, standard_gamma, standard_t};
use super::ziggurat::{fill_standard_exponential, fill_standard_normal, standard_exponential, standard_normal};
use super::{BitGenerator, LegacyState};
use crate::compute::parallel::Exec;
use crate::limits::stop::breathe;

/// The distributions of reals. Parameters come in the order of NumPy's signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Continuous {
    /// `beta(a, b)`
    Beta,
    /// `chisquare(df)`
    Chisquare,
    /// `exponential(scale)`
    Exponential,
    /// `f(dfnum, dfden)`
    F,
    /// `gamma(shape, scale)`
    Gamma,
    /// `gumbel(loc, scale)`
    Gumbel,
    /// `laplace(loc, scale)`
    Laplace,
    /// `logistic(loc, scale)`
    Logistic,
    /// `lognormal(mean, sigma)`
    Lognormal,
    /// `noncentral_chisquare(df, nonc)`
    NoncentralChisquare,
    /// `noncentral_f(dfnum, dfden, nonc)`
    NoncentralF,
    /// `normal(loc, scale)`
    Normal,
    /// `pareto(a)`
    Pareto,
    /// `power(a)`
    Power,
    /// `rayleigh(scale)`
    Rayleigh,
    /// `standard_cauchy()`
    StandardCauchy,
    /// `standard_exponential()`
    StandardExponential,
    /// `standard_gamma(shape)`
    StandardGamma,
    /// `standard_normal()`
    StandardNormal,
    /// `standard_t(df)`
    StandardT,
    /// `triangular(left, mode, right)`, see [`check_triangular`]
    Triangular,
    /// `uniform(low, high)`, with `high - low` as the second parameter
    Uniform,
    /// `vonmises(mu, kappa)`
    Vonmises,
    /// `wald(mean, scale)`
    Wald,
    /// `weibull(a)`
    Weibull,
}

impl Continuous {
    /// Names and conditions of the parameters of the `Generator` method.
    pub fn parameters(self) -> &'static [(&'static str, Constraint)] {
        use Constraint::{NonNegative, None, Positive};
        match self {
            Self::Beta => &[("a", Positive), ("b", Positive)],
            Self::Chisquare | Self::StandardT => &[("df", Positive)],
            Self::Exponential | Self::Rayleigh => &[("scale", NonNegative)],
            Self::F => &[("dfnum", Positive), ("dfden", Positive)],
            Self::Gamma => &[("shape", NonNegative), ("scale", NonNegative)],
            Self::Gumbel | Self::Laplace | Self::Logistic | Self::Normal => &[("loc", None), ("scale", NonNegative)],
            Self::Lognormal => &[("mean", None), ("sigma", NonNegative)],
            Self::NoncentralChisquare => &[("df", Positive), ("nonc", NonNegative)],
            Self::NoncentralF => &[("dfnum", Positive), ("dfden", Positive), ("nonc", NonNegative)],
            Self::Pareto | Self::Power => &[("a", Positive)],
            Self::StandardCauchy | Self::StandardExponential | Self::StandardNormal => &[],
            Self::StandardGamma => &[("shape", NonNegative)],
            Self::Triangular => &[("left", None), ("mode", None), ("right", None)],
            Self::Uniform => &[("low", None), ("high - low", NonNegative)],
            Self::Vonmises => &[("mu", None), ("kappa", NonNegative)],
            Self::Wald => &[("mean", Positive), ("scale", Positive)],
            Self::Weibull => &[("a", NonNegative)],
        }
    }

    /// Names and conditions of the parameters of the `RandomState` method.
    pub fn legacy_parameters(self) -> &'static [(&'static str, Constraint)] {
        match self {
            Self::Uniform => &[("low", Constraint::None), ("high - low", Constraint::None)],
            _ => self.parameters(),
        }
    }

    /// One variate of `Generator`; unused parameters are ignored.
    #[inline]
    pub fn draw<B: BitGenerator + ?Sized>(self, bits: &mut B, [a, b, c]: [f64; 3]) -> f64 {
        match self {
            Self::Beta => beta(bits, a, b),
            Self::Chisquare => chisquare(bits, a),
            Self::Exponential => a * standard_exponential(bits),
            Self::F => f(bits, a, b),
            Self::Gamma => b * standard_gamma(bits, a),
            Self::Gumbel => gumbel(bits, a, b),
            Self::Laplace => laplace(bits, a, b),
            Self::Logistic => logistic(bits, a, b),
            Self::Lognormal => (a + b * standard_normal(bits)).exp(),
            Self::NoncentralChisquare => noncentral_chisquare(bits, a, b),
            Self::NoncentralF => noncentral_f(bits, a, b, c),
            Self::Normal => a + b * standard_normal(bits),
            Self::Pareto => (standard_exponential(bits) / a).exp_m1(),
            Self::Power => (-(-standard_exponential(bits)).exp_m1()).powf(1.0 / a),
            Self::Rayleigh => a * (2.0 * standard_exponential(bits)).sqrt(),
            Self::StandardCauchy => {
                let numerator = standard_normal(bits);
                numerator / standard_normal(bits)
            }
            Self::StandardExponential => standard_exponential(bits),
            Self::StandardGamma => standard_gamma(bits, a),
            Self::StandardNormal => standard_normal(bits),
            Self::StandardT => standard_t(bits, a),
            Self::Triangular => triangular(bits, a, b, c),
            Self::Uniform => a + b * bits.next_f64(),
            Self::Vonmises => vonmises(bits, a, b),
            Self::Wald => wald(bits, a, b),
            Self::Weibull if a == 0.0 => 0.0,
            Self::Weibull => standard_exponential(bits).powf(1.0 / a),
        }
    }

    /// One variate of `RandomState`.
    #[inline]
    pub fn draw_legacy<B: BitGenerator + ?Sized>(self, bits: &mut B, state: &mut LegacyState, p: [f64; 3]) -> f64 {
        let [a, b, c] = p;
        match self {
            Self::Beta => state.beta(bits, a, b),
            Self::Chisquare => state.chisquare(bits, a),
            Self::Exponential => a * state.exponential(bits),
            Self::F => {
                let numerator = state.chisquare(bits, a) * b;
                numerator / (state.chisquare(bits, b) * a)
            }
            Self::Gamma => b * state.gamma(bits, a),
            Self::Lognormal => (a + b * state.gauss(bits)).exp(),
            Self::NoncentralChisquare => state.noncentral_chisquare(bits, a, b),
            Self::NoncentralF => {
                let numerator = state.noncentral_chisquare(bits, a, c) * b;
                numerator / (state.chisquare(bits, b) * a)
            }
            Self::Normal => a + b * state.gauss(bits),
            Self::Pareto => (state.exponential(bits) / a).exp() - 1.0,
            Self::Power => (1.0 - (-state.exponential(bits)).exp()).powf(1.0 / a),
            Self::Rayleigh => a * (-2.0 * (-bits.next_f64()).ln_1p()).sqrt(),
            Self::StandardCauchy => {
                let numerator = state.gauss(bits);
                numerator / state.gauss(bits)
            }
            Self::StandardExponential => state.exponential(bits),
            Self::StandardGamma => state.gamma(bits, a),
            Self::StandardNormal => state.gauss(bits),
            Self::StandardT => state.standard_t(bits, a),
            Self::Vonmises if b.is_nan() => f64::NAN,
            Self::Vonmises if b >= 1e-8 => vonmises_rejection(bits, a, b),
            Self::Wald => state.wald(bits, a, b),
            Self::Weibull if a == 0.0 => 0.0,
            Self::Weibull => state.exponential(bits).powf(1.0 / a),
            Self::Gumbel | Self::Laplace | Self::Logistic | Self::Triangular | Self::Uniform | Self::Vonmises => {
                self.draw(bits, p)
            }
        }
    }

    /// The variate of `Generator` with these parameters.
    pub fn variate(self, parameters: [f64; 3]) -> Parametrised {
        Parametrised { kind: self, parameters }
    }

    /// Fills `out` with variates of `Generator` of the same parameters.
    pub fn fill<B: BitGenerator>(self, bits: &mut B, p: [f64; 3], out: &mut [f64], exec: Exec) {
        // The common ones are loops of their own.
        match self {
            Self::StandardNormal | Self::Normal => {
                bits.fill_variates(out, &Normal, exec);
                if self == Self::Normal {
                    out.iter_mut().for_each(|value| *value = p[0] + p[1] * *value);
                }
            }
            Self::StandardExponential | Self::Exponential => {
                bits.fill_variates(out, &Exponential, exec);
                if self == Self::Exponential {
                    out.iter_mut().for_each(|value| *value *= p[0]);
                }
            }
            Self::Uniform => {
                bits.fill_variates(out, &Uniform, exec);
                out.iter_mut().for_each(|value| *value = p[0] + p[1] * *value);
            }
            _ => bits.fill_variates(out, &self.variate(p), exec),
        }
    }

    /// Fills `out` with variates of `RandomState` of the same parameters.
    pub fn fill_legacy<B: BitGenerator + ?Sized>(
        self,
        bits: &mut B,
        state: &mut LegacyState,
        p: [f64; 3],
        out: &mut [f64],
        exec: Exec,
    ) {
        match self {
            Self::StandardNormal => state.fill_gauss(bits, out, exec),
            Self::Normal => {
                state.fill_gauss(bits, out, exec);
                out.iter_mut().for_each(|value| *value = p[0] + p[1] * *value);
            }
            Self::Uniform => fill_uniform(bits, p, out),
            _ => fill(out, || self.draw_legacy(bits, state, p)),
        }
    }
}

/// The errors of `triangular`, whose three parameters are checked together.
///
/// # Errors
/// `ValueError` for an empty or unordered range.
pub fn check_triangular(left: f64, mode: f64, right: f64) -> crate::error::Result<()> {
    let complaint = if left > mode {
        "left > mode"
    } else if mode > right {
        "mode > right"
    } else if left == right {
        "left == right"
    } else {
        return Ok(());
    };
    Err(crate::error::Error::value(complaint))
}

/// Numbers that are drawn before the next look at whether the work is to stop.
const RUN: usize = 1 << 15;

/// A double in [0, 1).
pub struct Uniform;
struct Normal;
struct Exponential;

/// A distribution and its parameters.
pub struct Parametrised {
    kind: Continuous,
    parameters: [f64; 3],
}

impl Variate for Uniform {
    type Value = f64;

    fn draw<B: BitGenerator>(&self, bits: &mut B) -> f64 {
        bits.next_f64()
    }

    fn fill<B: BitGenerator>(&self, bits: &mut B, out: &mut [f64]) {
        bits.fill_f64(out);
    }
}

impl Variate for Normal {
    type Value = f64;

    fn draw<B: BitGenerator>(&self, bits: &mut B) -> f64 {
        standard_normal(bits)
    }

    fn fill<B: BitGenerator>(&self, bits: &mut B, out: &mut [f64]) {
        fill_standard_normal(bits, out);
    }
}

impl Variate for Exponential {
    type Value = f64;

    fn draw<B: BitGenerator>(&self, bits: &mut B) -> f64 {
        standard_exponential(bits)
    }

    fn fill<B: BitGenerator>(&self, bits: &mut B, out: &mut [f64]) {
        fill_standard_exponential(bits, out);
    }
}

impl Variate for Parametrised {
    type Value = f64;

    fn draw<B: BitGenerator>(&self, bits: &mut B) -> f64 {
        // One copy for all bit generators: most of the time is not spent in making words.
        let bits: &mut dyn BitGenerator = bits;
        self.kind.draw(bits, self.parameters)
    }
}

#[inline]
fn fill(out: &mut [f64], mut draw: impl FnMut() -> f64) {
    for run in out.chunks_mut(RUN) {
        run.iter_mut().for_each(|value| *value = draw());
        breathe();
    }
}

fn fill_uniform<B: BitGenerator + ?Sized>(bits: &mut B, p: [f64; 3], out: &mut [f64]) {
    bits.fill_f64(out);
    out.iter_mut().for_each(|value| *value = p[0] + p[1] * *value);
}

/// Inversion, rejecting the one uniform without a logarithm.
#[inline(never)]
fn laplace<B: BitGenerator + ?Sized>(bits: &mut B, loc: f64, scale: f64) -> f64 {
    loop {
        let u = bits.next_f64();
        if u >= 0.5 {
            return loc - scale * (2.0 - u - u).ln();
        }
        if u > 0.0 {
            return loc + scale * (u + u).ln();
        }
    }
}

#[inline(never)]
fn gumbel<B: BitGenerator + ?Sized>(bits: &mut B, loc: f64, scale: f64) -> f64 {
    loop {
        let u = 1.0 - bits.next_f64();
        if u < 1.0 {
            return loc - scale * (-u.ln()).ln();
        }
    }
}

#[inline(never)]
fn logistic<B: BitGenerator + ?Sized>(bits: &mut B, loc: f64, scale: f64) -> f64 {
    loop {
        let u = bits.next_f64();
        if u > 0.0 {
            return loc + scale * (u / (1.0 - u)).ln();
        }
    }
}

#[inline(never)]
fn triangular<B: BitGenerator + ?Sized>(bits: &mut B, left: f64, mode: f64, right: f64) -> f64 {
    let base = right - left;
    let u = bits.next_f64();
    if u <= (mode - left) / base {
        left + (u * ((mode - left) * base)).sqrt()
    } else {
        right - ((1.0 - u) * ((right - mode) * base)).sqrt()
    }
}

/// The inverse Gaussian of Michael, Schucany and Haas (1976), rearranged against cancellation.
#[inline(never)]
fn wald<B: BitGenerator + ?Sized>(bits: &mut B, mean: f64, scale: f64) -> f64 {
    let y = standard_normal(bits);
    let y = mean * y * y;
    let d = 1.0 + (1.0 + 4.0 * scale / y).sqrt();
    wald_root(bits, mean, mean * (1.0 - 2.0 / d))
}

/// Chooses between the two roots of the transformation.
pub(super) fn wald_root<B: BitGenerator + ?Sized>(bits: &mut B, mean: f64, x: f64) -> f64 {
    let u = bits.next_f64();
    if u <= mean / (mean + x) { x } else { mean * mean / x }
}

/// A von Mises angle: uniform for vanishing concentration, a wrapped normal for enormous, else Best and Fisher (1979).
#[inline(never)]
fn vonmises<B: BitGenerator + ?Sized>(bits: &mut B, mu: f64, kappa: f64) -> f64 {
    if kappa.is_nan() {
        return f64::NAN;
    }
    if kappa < 1e-8 {
        return PI * (2.0 * bits.next_f64() - 1.0);
    }
    if kappa > 1e6 {
        let mut angle = mu + (1.0 / kappa).sqrt() * standard_normal(bits);
        if angle < -PI {
            angle += 2.0 * PI;
        }
        if angle > PI {
            angle -= 2.0 * PI;
        }
        return angle;
    }
    vonmises_rejection(bits, mu, kappa)
}

#[inline(never)]
fn vonmises_rejection<B: BitGenerator + ?Sized>(bits: &mut B, mu: f64, kappa: f64) -> f64 {
    let s = if kappa < 1e-5 {
        1.0 / kappa + kappa
    } else {
        let r = 1.0 + (1.0 + 4.0 * kappa * kappa).sqrt();
        let rho = (r - (2.0 * r).sqrt()) / (2.0 * kappa);
        (1.0 + rho * rho) / (2.0 * rho)
    };
    if s.is_nan() || s <= 1.0 {
        // A concentration so large that no candidate is ever accepted: RandomState does not return from here.
        return f64::NAN;
    }
    let w = loop {
        let z = (PI * bits.next_f64()).cos();
        let w = (1.0 + s * z) / (s + z);
        let y = kappa * (s - w);
        let v = bits.next_f64();
        if y * (2.0 - y) - v >= 0.0 || (y / v).ln() + 1.0 - y >= 0.0 {
            break w;
        }
    };
    let u = bits.next_f64();
    let angle = if u < 0.5 { -w.acos() } else { w.acos() } + mu;
    let wrapped = (angle.abs() + PI) % (2.0 * PI) - PI;
    if angle < 0.0 { -wrapped } else { wrapped }
}
