//! Hypergeometric variates: good items in a sample without replacement, and their generalisation to many colours.
//!
//! `Generator` counts small samples one by one and uses the ratio of uniforms (HRUA, Stadlober 1990) for large ones.

use super::BitGenerator;
use super::discrete::to_i64;
use super::log_factorial::log_factorial;
use super::shuffle::interval;
use crate::limits::stop::Pace;

/// 2 √(2/e)
pub(super) const HRUA_SLOPE: f64 = 1.7155277699214135;
/// 3 − 2 √(3/e)
pub(super) const HRUA_OFFSET: f64 = 0.8989161620588988;

/// A variate of `Generator.hypergeometric`; the caller has checked that all counts are non-negative and that
/// `sample` is at most `good + bad`, which must fit.
pub fn hypergeometric<B: BitGenerator + ?Sized>(bits: &mut B, good: i64, bad: i64, sample: i64) -> i64 {
    if sample >= 10 && sample <= good.saturating_add(bad) - 10 {
        ratio_of_uniforms(bits, good, bad, sample)
    } else {
        one_by_one(bits, good, bad, sample)
    }
}

/// Draws the smaller of the sample and what it leaves behind, item by item.
fn one_by_one<B: BitGenerator + ?Sized>(bits: &mut B, good: i64, bad: i64, sample: i64) -> i64 {
    let total = good.saturating_add(bad);
    let complement = sample > total / 2;
    let mut wanted = if complement { total - sample } else { sample };
    let (mut left, mut good_left) = (total, good);
    while wanted > 0 && good_left > 0 && left > good_left {
        left -= 1;
        if (interval(bits, left as u64) as i64) < good_left {
            good_left -= 1;
        }
        wanted -= 1;
    }
    if left == good_left {
        good_left -= wanted;
    }
    if complement { good_left } else { good - good_left }
}

fn ratio_of_uniforms<B: BitGenerator + ?Sized>(bits: &mut B, good: i64, bad: i64, sample: i64) -> i64 {
    let population = good.saturating_add(bad);
    let wanted = sample.min(population - sample);
    let (few, many) = (good.min(bad), good.max(bad));
    let size = population as f64;
    let (p, q) = (few as f64 / size, many as f64 / size);
    let centre = wanted as f64 * p + 0.5;
    let variance = (population - wanted) as f64 * wanted as f64 * p * q / (population - 1) as f64;
    let spread = (variance + 0.5).sqrt();
    let height = HRUA_SLOPE * spread + HRUA_OFFSET;
    let mode = to_i64(((wanted + 1) as f64 * (few + 1) as f64 / (population + 2) as f64).floor());
    let weight = |k: i64| {
        log_factorial(k) + log_factorial(few - k) + log_factorial(wanted - k) + log_factorial(many - wanted + k)
    };
    let peak = weight(mode);
    let bound = ((wanted.min(few) + 1) as f64).min((centre + 16.0 * spread).floor());
    let mut count = loop {
        let u = bits.next_f64();
        let v = bits.next_f64();
        let x = centre + height * (v - 0.5) / u;
        if !(0.0..bound).contains(&x) {
            continue;
        }
        let k = to_i64(x.floor());
        let t = peak - weight(k);
        if u * (4.0 - u) - 3.0 <= t {
            break k;
        }
        if u * (u - t) >= 1.0 {
            continue;
        }
        if 2.0 * u.ln() <= t {
            break k;
        }
    };
    if good > bad {
        count = wanted - count;
    }
    if wanted < sample { good - count } else { count }
}

/// `Generator.multivariate_hypergeometric(method='marginals')`: one univariate draw for each colour but the last.
///
/// `variates` holds zeroed rows of `colors.len()` counts. The caller has checked that the colours are non-negative, that
/// their sum `total` fits, and that `sample` is at most `total`.
pub fn multivariate_marginals<B: BitGenerator + ?Sized>(
    bits: &mut B,
    colors: &[i64],
    total: i64,
    sample: i64,
    variates: &mut [i64],
) {
    if total == 0 || sample == 0 || colors.is_empty() {
        return;
    }
    let complement = sample > total / 2;
    let wanted = if complement { total - sample } else { sample };
    let mut pace = Pace::default();
    for row in variates.chunks_exact_mut(colors.len()) {
        pace.step(32 * colors.len());
        let (mut wanted, mut rest) = (wanted, total);
        let last = colors.len() - 1;
        for (count, &color) in row[..last].iter_mut().zip(colors) {
            if wanted <= 0 {
                break;
            }
            rest -= color;
            *count = hypergeometric(bits, color, rest, wanted);
            wanted -= *count;
        }
        if wanted > 0 {
            row[last] = wanted;
        }
        if complement {
            invert(row, colors);
        }
    }
}

/// `Generator.multivariate_hypergeometric(method='count')`: a partial shuffle of one entry for each item.
///
/// Takes `total` machine words of memory, which the caller has asked the limits for; otherwise as
/// [`multivariate_marginals`].
pub fn multivariate_count<B: BitGenerator + ?Sized>(
    bits: &mut B,
    colors: &[i64],
    total: i64,
    sample: i64,
    variates: &mut [i64],
) {
    if total <= 0 || sample == 0 || variates.is_empty() {
        return;
    }
    let mut items: Vec<usize> = Vec::with_capacity(total as usize);
    for (color, &count) in colors.iter().enumerate() {
        items.extend(std::iter::repeat_n(color, count.max(0) as usize));
    }
    let complement = sample > total / 2;
    let wanted = (if complement { total - sample } else { sample }) as usize;
    let mut pace = Pace::default();
    for row in variates.chunks_exact_mut(colors.len()) {
        pace.step(4 * (wanted + colors.len()));
        for taken in 0..wanted {
            let other = taken + interval(bits, (items.len() - taken - 1) as u64) as usize;
            items.swap(taken, other);
        }
        for &color in &items[..wanted] {
            row[color] += 1;
        }
        if complement {
            invert(row, colors);
        }
    }
}

fn invert(row: &mut [i64], colors: &[i64]) {
    for (count, color) in row.iter_mut().zip(colors) {
        *count = color - *count;
    }
}
