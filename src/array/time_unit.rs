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
        factor *= match base {
            TimeBase::Week => 7,
            TimeBase::Day => 24,
            TimeBase::Hour | TimeBase::Minute => 60,
            TimeBase::Year | TimeBase::Month | TimeBase::Generic => 1,
            _ => 1000,
        };
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
    let num = num.checked_mul(from.count as u64)?;
    let den = den.checked_mul(to.count as u64)?;
    let gcd = num.gcd(&den);
    Some((i64::try_from(num / gcd).ok()?, i64::try_from(den / gcd).ok()?))
}
