//! Arithmetic of datetime64 units: divisors that two units have in common, which unit divides which, and how many of one
//! make one of the other.
//!
//! Years and months have no fixed length. NumPy lets dates move between them and days through the calendar, and refuses the
//! same for durations in promotions ("nonlinear"); explicit casts of durations use the Gregorian average.

use num_integer::Integer;

use super::dtype::{TimeBase, TimeUnit};
use super::dtype_name::unit_suffix;
use crate::error::{Error, Result};

/// The widest unit of which both are multiples. `strict` says that both are durations, for which years and months
/// cannot meet days.
///
/// Errors: `TypeError` for nonlinear pairs, `OverflowError` when the ratio exceeds 64 bits (NumPy's bound of 56 bits).
pub fn common_unit(a: TimeUnit, b: TimeUnit, strict: bool) -> Result<TimeUnit> {
    use TimeBase::{Generic, Month, Year};
    if a.base == Generic {
        return Ok(b);
    }
    if b.base == Generic {
        return Ok(a);
    }
    let incompatible = || {
        Error::type_error(format!(
            "Cannot get a common metadata divisor for Numpy datetime metadata {} and {} because they have incompatible nonlinear base time units.",
            unit_suffix(&a),
            unit_suffix(&b)
        ))
    };
    let overflow = || {
        Error::overflow(format!(
            "Integer overflow getting a common metadata divisor for NumPy datetime metadata {} and {}.",
            unit_suffix(&a),
            unit_suffix(&b)
        ))
    };
    let (mut x, mut y) = (a.count as u64, b.count as u64);
    let mut base = a.base.max(b.base);
    match (a.base, b.base) {
        (p, q) if p == q => {}
        (Year, Month) => x *= 12,
        (Month, Year) => y *= 12,
        (Year | Month, _) | (_, Year | Month) if strict => return Err(incompatible()),
        (p, q) if p < q => x = x.checked_mul(unit_factor(p, q).ok_or_else(overflow)?).ok_or_else(overflow)?,
        (p, q) => {
            base = p;
            y = y.checked_mul(unit_factor(q, p).ok_or_else(overflow)?).ok_or_else(overflow)?;
        }
    }
    let count = i32::try_from(x.gcd(&y)).map_err(|_| overflow())?;
    Ok(TimeUnit { base, count: count as u32 })
}

/// Whether every multiple of `dividend` is one of `divisor`, the condition of a safe cast.
pub fn divides(dividend: TimeUnit, divisor: TimeUnit, strict: bool) -> bool {
    use TimeBase::{Generic, Month, Year};
    if dividend.base == Generic {
        return true;
    }
    if divisor.base == Generic {
        return false;
    }
    let (mut x, mut y) = (dividend.count as u64, divisor.count as u64);
    match (dividend.base, divisor.base) {
        (p, q) if p == q => {}
        (Year, Month) => x *= 12,
        (Month, Year) => y *= 12,
        // Dates pass through the calendar, always exactly on the way to days.
        (Year | Month, _) => return !strict,
        (_, Year | Month) => return false,
        (p, q) if p < q => match unit_factor(p, q).and_then(|factor| x.checked_mul(factor)) {
            Some(product) => x = product,
            None => return false,
        },
        (p, q) => match unit_factor(q, p).and_then(|factor| y.checked_mul(factor)) {
            Some(product) => y = product,
            None => return false,
        },
    }
    y != 0 && x % y == 0
}

/// How many of `small` make one of `large`; `None` beyond 56 bits. The step out of years and months counts as one.
pub fn unit_factor(large: TimeBase, small: TimeBase) -> Option<u64> {
    let mut factor = 1u64;
    for base in TimeBase::ALL {
        if base < large || base >= small {
            continue;
        }
        factor = factor.checked_mul(match base {
            TimeBase::Week => 7,
            TimeBase::Day => 24,
            TimeBase::Hour | TimeBase::Minute => 60,
            TimeBase::Year | TimeBase::Month | TimeBase::Generic => 1,
            _ => 1000,
        })?;
        if factor & 0xff00_0000_0000_0000 != 0 {
            return None;
        }
    }
    Some(factor)
}

/// The fraction by which a duration in `from` is multiplied to read in `to`, reduced. Years and months count as the
/// Gregorian average. `None` when it overflows.
pub fn conversion_ratio(from: TimeUnit, to: TimeUnit) -> Option<(i64, i64)> {
    use TimeBase::{Generic, Month, Week, Year};
    if from.base == Generic {
        return Some((1, 1));
    }
    if to.base == Generic {
        return None;
    }
    let swapped = from.base > to.base;
    let (large, small) = if swapped { (to.base, from.base) } else { (from.base, to.base) };
    const DAYS_PER_400_YEARS: u64 = 97 + 400 * 365;
    let (mut num, mut den) = (1u64, 1u64);
    if large != small {
        match (large, small) {
            (Year, Month) => num = 12,
            (Year | Month, small) => {
                let months = if large == Month { 12 } else { 1 };
                if small == Week {
                    (num, den) = (DAYS_PER_400_YEARS, 400 * months * 7);
                } else {
                    num = DAYS_PER_400_YEARS.checked_mul(unit_factor(TimeBase::Day, small)?)?;
                    den = 400 * months;
                }
            }
            (large, small) => num = unit_factor(large, small)?,
        }
    }
    if swapped {
        std::mem::swap(&mut num, &mut den);
    }
    // NumPy lets this product wrap.
    let num = num.wrapping_mul(from.count as u64);
    let den = den.wrapping_mul(to.count as u64);
    let gcd = num.gcd(&den);
    Some((i64::try_from(num / gcd).ok()?, i64::try_from(den / gcd).ok()?))
}

/// Characters of the ISO 8601 text of a date in this unit, NumPy's worst case.
pub fn iso_length(unit: TimeUnit) -> usize {
    // Up to 21 digits and a sign of the year, then "-MM", "-DD", "Thh", ":mm", ":ss", ".mmm", ...
    match unit.base {
        TimeBase::Generic | TimeBase::Year => 21,
        TimeBase::Month => 24,
        TimeBase::Week | TimeBase::Day => 28,
        TimeBase::Hour => 31,
        TimeBase::Minute => 34,
        TimeBase::Second => 38,
        TimeBase::Milli => 42,
        TimeBase::Micro => 45,
        TimeBase::Nano => 48,
        TimeBase::Pico => 51,
        TimeBase::Femto => 54,
        TimeBase::Atto => 57,
    }
}

/// A conversion between two units of dates (`calendar`) or of durations.
#[derive(Clone, Copy)]
pub enum UnitConversion {
    /// Multiply, then divide rounding down.
    Ratio(i64, i64),
    /// From years or months by way of days.
    FromCalendar { months: i64, per_day: (i64, i64) },
    /// To years or months.
    ToCalendar { to_days: (i64, i64), months: i64 },
}

impl UnitConversion {
    /// Errors: `OverflowError` when the factor exceeds 64 bits, `ValueError` from a specific unit to the generic one.
    pub fn new(from: TimeUnit, to: TimeUnit, dates: bool) -> Result<UnitConversion> {
        let overflow = || {
            Error::overflow(format!(
                "Integer overflow while computing the conversion factor between NumPy datetime units {} and {}",
                from.base.symbol(),
                to.base.symbol()
            ))
        };
        let day = TimeUnit { base: TimeBase::Day, count: 1 };
        let months = |unit: TimeUnit| match unit.base {
            TimeBase::Year => Some(12 * unit.count as i64),
            TimeBase::Month => Some(unit.count as i64),
            _ => None,
        };
        if from.base == TimeBase::Generic || to.base == TimeBase::Generic {
            return Ok(UnitConversion::Ratio(1, 1));
        }
        Ok(match (months(from), months(to)) {
            (Some(months), None) if dates => {
                UnitConversion::FromCalendar { months, per_day: conversion_ratio(day, to).ok_or_else(overflow)? }
            }
            (None, Some(months)) if dates => {
                UnitConversion::ToCalendar { to_days: conversion_ratio(from, day).ok_or_else(overflow)?, months }
            }
            _ => {
                let (num, den) = conversion_ratio(from, to).ok_or_else(overflow)?;
                UnitConversion::Ratio(num, den)
            }
        })
    }

    /// One value; NaT stays NaT, overflow wraps as NumPy's does.
    pub fn apply(self, value: i64) -> i64 {
        if value == super::scalar::NAT {
            return value;
        }
        // Rounds down; written as NumPy writes it, so that overflow wraps to the same ticks.
        let scale = |value: i64, (num, den): (i64, i64)| {
            let product = value.wrapping_mul(num);
            if value < 0 { product.wrapping_sub(den - 1) / den } else { product / den }
        };
        match self {
            UnitConversion::Ratio(num, den) => scale(value, (num, den)),
            UnitConversion::FromCalendar { months, per_day } => {
                let month = value.wrapping_mul(months);
                scale(
                    days_from_civil(1970i64.wrapping_add(month.div_euclid(12)), month.rem_euclid(12) as u32 + 1, 1),
                    per_day,
                )
            }
            UnitConversion::ToCalendar { to_days, months } => {
                let (year, month, _) = civil_from_days(scale(value, to_days));
                year.wrapping_sub(1970).wrapping_mul(12).wrapping_add(month as i64 - 1).div_euclid(months)
            }
        }
    }
}

/// Days from 1970-01-01 to a date of the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date
/// algorithms").
pub fn days_from_civil(year: i64, month: u32, day: u32) -> i64 {
    let year = if month <= 2 { year.wrapping_sub(1) } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month as i64 + 9) % 12) + 2) / 5 + day as i64 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era.wrapping_mul(146_097).wrapping_add(day_of_era).wrapping_sub(719_468)
}

/// Year, month and day of a number of days since 1970-01-01.
pub fn civil_from_days(days: i64) -> (i64, u32, u32) {
    let shifted = days.wrapping_add(719_468);
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * shifted_month + 2) / 5 + 1) as u32;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 } as u32;
    (year_of_era + era * 400 + (month <= 2) as i64, month, day)
}
