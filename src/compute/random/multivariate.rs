//! Vectors of variates: multinomial counts, Dirichlet proportions, and normals of a given covariance.

use super::binomial::binomial;
use super::gamma::{beta, standard_gamma};
use super::{BinomialSetup, BitGenerator, LegacyState};
use crate::error::{Error, Result};
use crate::limits::stop::Pace;

/// Dirichlet parameters all below this are drawn by breaking a stick, lest all gammas be zero.
const STICK_BREAKING: f64 = 0.1;
/// How much probabilities may exceed one in sum.
const SUM_TOLERANCE: f64 = 1e-12;

/// The compensated sum that NumPy checks probabilities with.
pub fn kahan_sum(values: &[f64]) -> f64 {
    let Some((&first, rest)) = values.split_first() else { return 0.0 };
    let (mut sum, mut lost) = (first, 0.0);
    for value in rest {
        let corrected = value - lost;
        let next = sum + corrected;
        lost = (next - sum) - corrected;
        sum = next;
    }
    sum
}

/// Checks that all but the last of each row of `width` probabilities sum to at most one. `stacked` rows are written
/// with an ellipsis; `rounded` says that the sum of the original low-precision array was fine.
///
/// # Errors
/// `ValueError` for a larger sum.
pub fn check_probabilities(pvals: &[f64], width: usize, stacked: bool, rounded: bool) -> Result<()> {
    let exceeds = |row: &[f64]| kahan_sum(&row[..row.len().saturating_sub(1)]) > 1.0 + SUM_TOLERANCE;
    if width == 0 || !pvals.chunks(width).any(exceeds) {
        return Ok(());
    }
    let slice = if stacked { "[...,:-1]" } else { "[:-1]" };
    Err(Error::value(if rounded {
        format!(
            "sum(pvals{slice}.astype(np.float64)) > 1.0. The pvals array is cast to 64-bit floating point prior to \
             checking the sum. Precision changes when casting may cause problems even if the sum of the original \
             pvals is valid."
        )
    } else {
        format!("sum(pvals{slice}) > 1.0")
    }))
}

/// One row of `multinomial`: `n` trials shared out over `pvals`, by a binomial for each outcome but the last.
///
/// `row` is zeroed and as long as `pvals`. Both APIs draw like this, each with the memory of its own binomials.
pub fn multinomial<B: BitGenerator + ?Sized>(
    bits: &mut B,
    setup: &mut BinomialSetup,
    n: i64,
    pvals: &[f64],
    row: &mut [i64],
) {
    let Some((last, counts)) = row.split_last_mut() else { return };
    let (mut trials, mut remaining) = (n, 1.0);
    for (count, p) in counts.iter_mut().zip(pvals) {
        *count = binomial(bits, setup, trials, p / remaining);
        trials = trials.wrapping_sub(*count);
        if trials <= 0 {
            return;
        }
        remaining -= p;
    }
    if trials > 0 {
        *last = trials;
    }
}

/// Checks the parameters of `dirichlet`; zeros are an error of `RandomState` only.
///
/// # Errors
/// `ValueError` for a negative parameter.
pub fn check_dirichlet(alpha: &[f64], legacy: bool) -> Result<()> {
    if legacy && alpha.iter().any(|&value| value <= 0.0) {
        return Err(Error::value("alpha <= 0"));
    }
    if !legacy && alpha.iter().any(|&value| value < 0.0) {
        return Err(Error::value("alpha < 0"));
    }
    Ok(())
}

/// Rows of `Generator.dirichlet`; `out` is zeroed and holds whole rows of `alpha.len()` proportions.
pub fn dirichlet<B: BitGenerator + ?Sized>(bits: &mut B, alpha: &[f64], out: &mut [f64]) {
    if alpha.is_empty() {
        return;
    }
    if !alpha.iter().all(|&value| value < STICK_BREAKING) {
        return normalised_gammas(alpha, out, |shape| standard_gamma(bits, shape));
    }
    // Sums of the parameters from each one to the end.
    let mut tails = alpha.to_vec();
    let mut sum = 0.0;
    for value in tails.iter_mut().rev() {
        sum += *value;
        *value = sum;
    }
    if sum <= 0.0 {
        return;
    }
    let mut pace = Pace::default();
    for row in out.chunks_exact_mut(alpha.len()) {
        pace.step(16 * alpha.len());
        let mut stick = 1.0;
        for index in 0..alpha.len() - 1 {
            let share = beta(bits, alpha[index], tails[index + 1]);
            row[index] = stick * share;
            stick *= 1.0 - share;
            if tails[index + 1] == 0.0 {
                break;
            }
        }
        row[alpha.len() - 1] = stick;
    }
}

/// Rows of `RandomState.dirichlet`.
pub fn legacy_dirichlet<B: BitGenerator + ?Sized>(
    bits: &mut B,
    state: &mut LegacyState,
    alpha: &[f64],
    out: &mut [f64],
) {
    if !alpha.is_empty() {
        normalised_gammas(alpha, out, |shape| state.gamma(bits, shape));
    }
}

fn normalised_gammas(alpha: &[f64], out: &mut [f64], mut gamma: impl FnMut(f64) -> f64) {
    let mut pace = Pace::default();
    for row in out.chunks_exact_mut(alpha.len()) {
        pace.step(16 * alpha.len());
        let mut sum = 0.0;
        for (value, &shape) in row.iter_mut().zip(alpha) {
            *value = gamma(shape);
            sum += *value;
        }
        let inverse = 1.0 / sum;
        row.iter_mut().for_each(|value| *value *= inverse);
    }
}
