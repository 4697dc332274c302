//! Exact digit generation with big integers (Dragon4): the slow path behind `digits`.
//!
//! Strategy: the value and its two rounding margins are kept as integers over one common scale, and decimal digits are
//! peeled off from the left until the prefix tells the value from its neighbours or a cutoff is reached. Written once
//! over an integer type: `u128` is wide enough for float16, big integers serve the others. The algorithm is Steele and
//! White's (1990) with the cutoffs of NumPy's `dragon4.c`, which `digits` calls only where shortest digits and exact
//! rounding do not already settle the answer.

use num_integer::Integer;
use smallvec::SmallVec;

use super::digits::{Cutoff, Digits};

/// A positive finite binary float taken apart: `mantissa * 2^exponent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Binary {
    /// The integer significand, hidden bit included.
    pub mantissa: u64,
    /// The power of two of the last bit of `mantissa`.
    pub exponent: i32,
    /// Whether the neighbour below is only half as far away as the one above (powers of two).
    pub unequal_margins: bool,
}

/// The integers Dragon4 can run on.
pub trait Magnitude: Integer + Clone {
    /// `self * 2^bits`.
    fn shifted(self, bits: u32) -> Self;
    /// The integer of that value.
    fn of(value: u64) -> Self;
    /// `self` as a digit; callers know it is below ten.
    fn digit(&self) -> u8;
}

impl Magnitude for u128 {
    fn shifted(self, bits: u32) -> Self {
        self << bits
    }
    fn of(value: u64) -> Self {
        u128::from(value)
    }
    fn digit(&self) -> u8 {
        (*self % 10) as u8
    }
}

impl Magnitude for num_bigint::BigUint {
    fn shifted(self, bits: u32) -> Self {
        self << bits
    }
    fn of(value: u64) -> Self {
        Self::from(value)
    }
    fn digit(&self) -> u8 {
        self.iter_u32_digits().next().map_or(0, |low| low as u8)
    }
}

/// Generates digits until the value is identified (`unique`) or exact, but at least down to `min` and at most to `max`.
pub fn generate<T: Magnitude>(value: Binary, unique: bool, max: Cutoff, min: Cutoff) -> Digits {
    let even = value.mantissa.is_multiple_of(2);
    let bits = 63 - value.mantissa.leading_zeros() as i32;
    // Everything is doubled (or quadrupled) so that half the distance to a neighbour is an integer.
    let extra = if value.unequal_margins { 2 } else { 1 };
    let up = value.exponent.max(0) as u32;
    let down = (-value.exponent).max(0) as u32;
    let mut rest = T::of(value.mantissa).shifted(extra + up);
    let mut scale = T::of(1).shifted(extra + down);
    let mut margin_low = T::of(1).shifted(up);
    let mut margin_high = T::of(1).shifted(up + extra - 1);

    // At most one too low, never too high.
    let mut power = (f64::from(bits + value.exponent) * std::f64::consts::LOG10_2 - 0.69).ceil() as i32;
    if let Cutoff::Fraction(places) = max {
        // Start no lower than the last place that may be shown, where the value is rounded to 0 or 1.
        if power <= -places {
            power = 1 - places;
        }
    }
    let ten = T::of(10);
    if power > 0 {
        scale = scale * num_traits::pow(ten.clone(), power as usize);
    } else if power < 0 {
        let factor = num_traits::pow(ten.clone(), power.unsigned_abs() as usize);
        rest = rest * factor.clone();
        margin_low = margin_low * factor.clone();
        margin_high = margin_high * factor;
    }
    if rest >= scale {
        power += 1;
    } else {
        rest = rest * ten.clone();
        margin_low = margin_low * ten.clone();
        margin_high = margin_high * ten.clone();
    }

    let last = max.place(power).unwrap_or(i32::MIN);
    let required = min.place(power).unwrap_or(power).min(power);
    let mut exponent = power - 1;
    let mut bytes: SmallVec<[u8; 24]> = SmallVec::new();
    let (digit, low, high) = loop {
        power -= 1;
        let (quotient, remainder) = rest.div_rem(&scale);
        rest = remainder;
        let ceiling = rest.clone() + margin_high.clone();
        let low = unique && if even { rest <= margin_low } else { rest < margin_low };
        let high = unique && if even { ceiling >= scale } else { ceiling > scale };
        let enough = if unique { (low || high) && power <= required } else { rest.is_zero() };
        if enough || power <= last {
            break (quotient.digit(), low, high);
        }
        bytes.push(b'0' + quotient.digit());
        rest = rest * ten.clone();
        margin_low = margin_low * ten.clone();
        margin_high = margin_high * ten.clone();
    };
    let round_down = if low == high {
        match (rest.clone() + rest).cmp(&scale) {
            std::cmp::Ordering::Less => true,
            std::cmp::Ordering::Equal => digit % 2 == 0,
            std::cmp::Ordering::Greater => false,
        }
    } else {
        low
    };
    bytes.push(b'0' + digit);
    if !round_down {
        exponent += i32::from(super::digits::increment(&mut bytes));
    }
    Digits { bytes, exponent }
}
