//! The gamma variate of `Generator` and what is built from it: beta, chi-square, F and Student's t.
//!
//! Shapes above one use Marsaglia and Tsang's (2000) cubed normal, shapes below one Ahrens and Dieter's GS (1974) with
//! an exponential instead of a second uniform.

use super::BitGenerator;
use super::discrete::poisson;
use super::ziggurat::{standard_exponential, standard_exponential_f32, standard_normal, standard_normal_f32};

/// A gamma variate of the given shape and scale one.
#[inline(never)]
pub fn standard_gamma<B: BitGenerator + ?Sized>(bits: &mut B, shape: f64) -> f64 {
    if shape == 1.0 {
        return standard_exponential(bits);
    }
    if shape == 0.0 {
        return 0.0;
    }
    if shape < 1.0 {
        return small_gamma(bits, shape, |bits| standard_exponential(bits));
    }
    large_gamma(bits, shape, |bits| standard_normal(bits))
}

/// The case of shapes below one, over a bit source that also knows exponential variates.
#[inline]
pub(super) fn small_gamma<B: BitGenerator + ?Sized>(
    bits: &mut B,
    shape: f64,
    exponential: impl Fn(&mut B) -> f64,
) -> f64 {
    loop {
        let u = bits.next_f64();
        let v = exponential(bits);
        if u <= 1.0 - shape {
            let x = u.powf(1.0 / shape);
            if x <= v {
                return x;
            }
        } else {
            let y = -((1.0 - u) / shape).ln();
            let x = (1.0 - shape + shape * y).powf(1.0 / shape);
            if x <= v + y {
                return x;
            }
        }
    }
}

/// The case of shapes above one, over a source of normal variates. A shape that is not a number yields itself.
#[inline]
pub(super) fn large_gamma<B: BitGenerator + ?Sized>(
    bits: &mut B,
    shape: f64,
    mut normal: impl FnMut(&mut B) -> f64,
) -> f64 {
    if shape.is_nan() {
        // NumPy never returns from here.
        return shape;
    }
    let b = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * b).sqrt();
    loop {
        let (x, v) = loop {
            let x = normal(bits);
            let v = 1.0 + c * x;
            if v > 0.0 {
                break (x, v);
            }
        };
        let v = v * v * v;
        let u = bits.next_f64();
        if u < 1.0 - 0.0331 * (x * x) * (x * x) || u.ln() < 0.5 * x * x + b * (1.0 - v + v.ln()) {
            return b * v;
        }
    }
}

/// The single-precision gamma variate, with 32-bit words throughout.
#[inline(never)]
pub fn standard_gamma_f32<B: BitGenerator + ?Sized>(bits: &mut B, shape: f32) -> f32 {
    if shape == 1.0 {
        return standard_exponential_f32(bits);
    }
    if shape == 0.0 || shape.is_nan() {
        return shape;
    }
    if shape < 1.0 {
        loop {
            let u = bits.next_f32();
            let v = standard_exponential_f32(bits);
            if u <= 1.0 - shape {
                let x = u.powf(1.0 / shape);
                if x <= v {
                    return x;
                }
            } else {
                let y = -((1.0 - u) / shape).ln();
                let x = (1.0 - shape + shape * y).powf(1.0 / shape);
                if x <= v + y {
                    return x;
                }
            }
        }
    }
    let b = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * b).sqrt();
    loop {
        let (x, v) = loop {
            let x = standard_normal_f32(bits);
            let v = 1.0 + c * x;
            if v > 0.0 {
                break (x, v);
            }
        };
        let v = v * v * v;
        let u = bits.next_f32();
        if u < 1.0 - 0.0331 * (x * x) * (x * x) || u.ln() < 0.5 * x * x + b * (1.0 - v + v.ln()) {
            return b * v;
        }
    }
}

/// Below this both parameters of a beta variate leave nothing but 0 and 1.
const BETA_TINY: f64 = 3e-103;

/// A beta variate: Jöhnk's (1964) rejection for parameters up to one, else a ratio of gammas.
#[inline(never)]
pub fn beta<B: BitGenerator + ?Sized>(bits: &mut B, a: f64, b: f64) -> f64 {
    if !(a <= 1.0 && b <= 1.0) {
        let left = standard_gamma(bits, a);
        let right = standard_gamma(bits, b);
        return left / (left + right);
    }
    if a < BETA_TINY && b < BETA_TINY {
        let u = bits.next_f64();
        return f64::from(u8::from((a + b) * u < a));
    }
    loop {
        let u = bits.next_f64();
        let v = bits.next_f64();
        let x = u.powf(1.0 / a);
        let y = v.powf(1.0 / b);
        let sum = x + y;
        if sum <= 1.0 && u + v > 0.0 {
            if x > 0.0 && y > 0.0 {
                return x / sum;
            }
            // A power underflowed; the ratio is taken through logarithms.
            let delta = u.ln() / a - v.ln() / b;
            return if delta > 0.0 { (-(-delta).exp().ln_1p()).exp() } else { (delta - delta.exp().ln_1p()).exp() };
        }
    }
}

/// A chi-square variate.
#[inline]
pub fn chisquare<B: BitGenerator + ?Sized>(bits: &mut B, df: f64) -> f64 {
    2.0 * standard_gamma(bits, df / 2.0)
}

/// A chi-square variate about a centre other than zero.
#[inline(never)]
pub fn noncentral_chisquare<B: BitGenerator + ?Sized>(bits: &mut B, df: f64, nonc: f64) -> f64 {
    if nonc.is_nan() {
        return f64::NAN;
    }
    if nonc == 0.0 {
        return chisquare(bits, df);
    }
    if 1.0 < df {
        let central = chisquare(bits, df - 1.0);
        let shifted = standard_normal(bits) + nonc.sqrt();
        return central + shifted * shifted;
    }
    let extra = poisson(bits, nonc / 2.0);
    chisquare(bits, df + extra.wrapping_mul(2) as f64)
}

/// A variate of Fisher's F.
#[inline(never)]
pub fn f<B: BitGenerator + ?Sized>(bits: &mut B, dfnum: f64, dfden: f64) -> f64 {
    let numerator = chisquare(bits, dfnum) * dfden;
    numerator / (chisquare(bits, dfden) * dfnum)
}

/// A variate of F about a centre other than zero.
#[inline(never)]
pub fn noncentral_f<B: BitGenerator + ?Sized>(bits: &mut B, dfnum: f64, dfden: f64, nonc: f64) -> f64 {
    let numerator = noncentral_chisquare(bits, dfnum, nonc) * dfden;
    numerator / (chisquare(bits, dfden) * dfnum)
}

/// A variate of Student's t.
#[inline(never)]
pub fn standard_t<B: BitGenerator + ?Sized>(bits: &mut B, df: f64) -> f64 {
    let numerator = standard_normal(bits);
    let denominator = standard_gamma(bits, df / 2.0);
    (df / 2.0).sqrt() * numerator / denominator.sqrt()
}
