//! What a distribution asks of its parameters, and the `ValueError` of one that breaks it.
//!
//! NumPy words the same condition differently for one number ("p is NaN") and for an array ("p contains NaNs"), and
//! tests the two bounds of a Poisson mean in opposite orders. Integer parameters are checked as doubles.

use crate::error::{Error, Result};

/// The largest mean a Poisson variate accepts, so that ten standard deviations still fit 64 bits.
pub const POISSON_MEAN_MAX: f64 = 9.223_372_006_484_771e18;

/// A condition on one parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// Anything.
    None,
    /// No sign bit, not even that of −0.0; NaN passes.
    NonNegative,
    /// Above zero; NaN passes.
    Positive,
    /// Above zero and a number.
    PositiveNumber,
    /// A probability.
    Probability,
    /// A probability above zero.
    ProbabilityAboveZero,
    /// A probability below one.
    ProbabilityBelowOne,
    /// Above one.
    AboveOne,
    /// At least one.
    AtLeastOne,
    /// Between zero and [`POISSON_MEAN_MAX`].
    PoissonMean,
    /// A non-negative integer of `RandomState`.
    NonNegativeLong,
}

impl Constraint {
    /// Checks one number.
    ///
    /// # Errors
    /// `ValueError` naming the parameter.
    pub fn check(self, name: &str, value: f64) -> Result<()> {
        match self.complaint(value) {
            None => Ok(()),
            Some(text) => Err(Error::value(text.replace("{}", name))),
        }
    }

    /// Checks every element of an array; only the wording differs from [`check`](Self::check).
    ///
    /// # Errors
    /// `ValueError` naming the parameter.
    pub fn check_all(self, name: &str, mut values: impl Iterator<Item = f64> + Clone) -> Result<()> {
        if self == Constraint::PoissonMean {
            let text = if !values.clone().all(|value| value <= POISSON_MEAN_MAX) {
                "{} value too large"
            } else if !values.all(|value| value >= 0.0) {
                "{} < 0 or {} contains NaNs"
            } else {
                return Ok(());
            };
            return Err(Error::value(text.replace("{}", name)));
        }
        if self == Constraint::PositiveNumber && values.clone().any(f64::is_nan) {
            return Err(Error::value(format!("{name} must not be NaN")));
        }
        match values.find_map(|value| self.complaint(value)) {
            None => Ok(()),
            Some(text) => Err(Error::value(text.replace("{}", name).replace("is NaN", "contains NaNs"))),
        }
    }

    /// What is wrong with a value, with `{}` for the name.
    fn complaint(self, value: f64) -> Option<&'static str> {
        let (fine, text) = match self {
            Self::None => return None,
            Self::NonNegative => (value.is_nan() || value.is_sign_positive(), "{} < 0"),
            Self::PositiveNumber if value.is_nan() => (false, "{} must not be NaN"),
            Self::Positive | Self::PositiveNumber => (value.is_nan() || value > 0.0, "{} <= 0"),
            Self::Probability => ((0.0..=1.0).contains(&value), "{} < 0, {} > 1 or {} is NaN"),
            Self::ProbabilityAboveZero => (value > 0.0 && value <= 1.0, "{} <= 0, {} > 1 or {} contains NaNs"),
            Self::ProbabilityBelowOne => ((0.0..1.0).contains(&value), "{} < 0, {} >= 1 or {} is NaN"),
            Self::AboveOne => (value > 1.0, "{} <= 1 or {} is NaN"),
            Self::AtLeastOne => (value >= 1.0, "{} < 1 or {} is NaN"),
            Self::PoissonMean if value > POISSON_MEAN_MAX => (false, "{} value too large"),
            Self::PoissonMean => (value >= 0.0, "{} < 0 or {} is NaN"),
            Self::NonNegativeLong => (value >= 0.0, "{} < 0"),
        };
        (!fine).then_some(text)
    }
}
