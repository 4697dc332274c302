//! `hash` of dates and durations: equal times hash equal whatever their units, and as Python's own where it has such a value.
//!
//! Strategy of NumPy: a time is taken apart into a calendar's fields. Where `datetime` can hold them, the hash is that of the object
//! there (the bytes of its state, or the tuple of a duration's parts); beyond it, that of the bytes of the fields.

use super::hash::{hash_bytes, hash_int, hash_tuple};
use crate::array::time_unit::civil_from_days;
use crate::array::{TimeBase, TimeUnit};
use crate::error::{Error, Result};

const MICROS_PER_DAY: i128 = 86_400_000_000;
/// How many attoseconds make a microsecond.
const FINE: i128 = 1_000_000_000_000;
/// The most days that a `datetime.timedelta` counts.
const MOST_DAYS: i64 = 999_999_999;

/// `hash` of a date that is not NaT.
pub fn hash_date(ticks: i64, unit: TimeUnit) -> i64 {
    let scaled = ticks.wrapping_mul(i64::from(unit.count));
    let (year, month, day, micros, fine) = match unit.base {
        TimeBase::Generic => return hash_int(ticks),
        TimeBase::Year => (scaled.wrapping_add(1970), 1, 1, 0, 0),
        TimeBase::Month => (scaled.div_euclid(12).wrapping_add(1970), scaled.rem_euclid(12) as u32 + 1, 1, 0, 0),
        base => {
            let (days, micros, fine) = days_and_rest(scaled, base);
            let (year, month, day) = civil_from_days(days);
            (year, month, day, micros, fine)
        }
    };
    let seconds = micros / 1_000_000;
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60, micros % 1_000_000];
    if (1..=9999).contains(&year) && fine == 0 {
        let [hour, minute, second, micro] = clock.map(|part| part as u32);
        let (year, micro) = ((year as u16).to_be_bytes(), micro.to_be_bytes());
        let state = [
            year[0],
            year[1],
            month as u8,
            day as u8,
            hour as u8,
            minute as u8,
            second as u8,
            micro[1],
            micro[2],
            micro[3],
        ];
        return hash_bytes(&state);
    }
    let mut bytes = year.to_ne_bytes().to_vec();
    let fields = [month as i32, day as i32].into_iter().chain(clock.map(|part| part as i32)).chain(fine_fields(fine));
    fields.for_each(|field| bytes.extend(field.to_ne_bytes()));
    hash_bytes(&bytes)
}

/// `hash` of a duration that is not NaT. Years and months have one of their own, in months.
///
/// # Errors
/// `ValueError` for a duration without a unit, which equals durations of any.
pub fn hash_span(ticks: i64, unit: TimeUnit) -> Result<i64> {
    let scaled = ticks.wrapping_mul(i64::from(unit.count));
    match unit.base {
        TimeBase::Generic => return Err(Error::value("Can't hash generic timedelta64")),
        TimeBase::Year => return Ok(hash_int(ticks.wrapping_mul(12))),
        TimeBase::Month => return Ok(hash_int(ticks)),
        _ => {}
    }
    let (mut days, mut micros, fine) = days_and_rest(scaled, unit.base);
    if unit.base >= TimeBase::Femto {
        // Such spans are hours at most, which NumPy counts in seconds below zero too.
        micros += days * MICROS_PER_DAY as i64;
        days = 0;
    }
    let (seconds, micros) = (micros.div_euclid(1_000_000), micros.rem_euclid(1_000_000));
    if (-MOST_DAYS..=MOST_DAYS).contains(&days) && fine == 0 {
        return Ok(hash_tuple(&[days, seconds, micros].map(hash_int)));
    }
    let mut bytes = days.to_ne_bytes().to_vec();
    let fields = [seconds as i32, micros as i32].into_iter().chain(fine_fields(fine));
    fields.for_each(|field| bytes.extend(field.to_ne_bytes()));
    Ok(hash_bytes(&bytes))
}

/// Whole days, the microseconds of the day, and the attoseconds of the microsecond.
fn days_and_rest(ticks: i64, base: TimeBase) -> (i64, i64, i128) {
    if base == TimeBase::Week {
        return (ticks.wrapping_mul(7), 0, 0);
    }
    let per_day: i128 = match base {
        TimeBase::Day => 1,
        TimeBase::Hour => 24,
        TimeBase::Minute => 24 * 60,
        TimeBase::Second => 86_400,
        TimeBase::Milli => 86_400_000,
        TimeBase::Micro => MICROS_PER_DAY,
        TimeBase::Nano => MICROS_PER_DAY * 1_000,
        TimeBase::Pico => MICROS_PER_DAY * 1_000_000,
        TimeBase::Femto => MICROS_PER_DAY * 1_000_000_000,
        _ => MICROS_PER_DAY * FINE,
    };
    let ticks = i128::from(ticks);
    let within = ticks.rem_euclid(per_day) * (MICROS_PER_DAY * FINE / per_day);
    (ticks.div_euclid(per_day) as i64, (within / FINE) as i64, within % FINE)
}

/// Picoseconds of the microsecond, and attoseconds of the picosecond.
fn fine_fields(fine: i128) -> [i32; 2] {
    [(fine / 1_000_000) as i32, (fine % 1_000_000) as i32]
}
