//! Text of dates and durations: ISO 8601 as far as the unit reaches, and `3 days`.

use std::fmt::Write;

use crate::array::{NAT, TimeBase, TimeUnit, time_unit};
use crate::error::{Error, Result};

/// Appends the ISO 8601 text of `ticks` units since 1970, down to the unit's own precision; weeks show their first day.
///
/// # Errors
/// `ValueError` for a date without unit that is not NaT.
pub fn write_datetime(out: &mut String, ticks: i64, unit: TimeUnit) -> Result<()> {
    if ticks == NAT {
        out.push_str("NaT");
        return Ok(());
    }
    let ticks = ticks.wrapping_mul(i64::from(unit.count));
    let per_day = match unit.base {
        TimeBase::Generic => {
            return Err(Error::value("Cannot convert a NumPy datetime value other than NaT with generic units"));
        }
        TimeBase::Year => {
            push(out, format_args!("{:04}", ticks.wrapping_add(1970)));
            return Ok(());
        }
        TimeBase::Month => {
            let year = ticks.div_euclid(12).wrapping_add(1970);
            push(out, format_args!("{year:04}-{:02}", ticks.rem_euclid(12) + 1));
            return Ok(());
        }
        TimeBase::Week => {
            write_day(out, ticks.wrapping_mul(7));
            return Ok(());
        }
        TimeBase::Day => 1,
        TimeBase::Hour => 24,
        TimeBase::Minute => 24 * 60,
        finer => SECONDS_PER_DAY * 10i128.pow(second_digits(finer)),
    };
    let ticks = i128::from(ticks);
    write_day(out, ticks.div_euclid(per_day) as i64);
    let within = ticks.rem_euclid(per_day);
    match unit.base {
        TimeBase::Day => {}
        TimeBase::Hour => push(out, format_args!("T{within:02}")),
        TimeBase::Minute => push(out, format_args!("T{:02}:{:02}", within / 60, within % 60)),
        finer => {
            let digits = second_digits(finer);
            let scale = 10i128.pow(digits);
            let second = within / scale;
            push(out, format_args!("T{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60));
            if digits > 0 {
                push(out, format_args!(".{:0width$}", within % scale, width = digits as usize));
            }
        }
    }
    Ok(())
}

/// Appends `str` of a timedelta scalar: `3 days`.
pub fn write_timedelta(out: &mut String, ticks: i64, unit: TimeUnit) {
    if ticks == NAT {
        out.push_str("NaT");
        return;
    }
    let name = match unit.base {
        TimeBase::Year => "years",
        TimeBase::Month => "months",
        TimeBase::Week => "weeks",
        TimeBase::Day => "days",
        TimeBase::Hour => "hours",
        TimeBase::Minute => "minutes",
        TimeBase::Second => "seconds",
        TimeBase::Milli => "milliseconds",
        TimeBase::Micro => "microseconds",
        TimeBase::Nano => "nanoseconds",
        TimeBase::Pico => "picoseconds",
        TimeBase::Femto => "femtoseconds",
        TimeBase::Atto => "attoseconds",
        TimeBase::Generic => "generic time units",
    };
    push(out, format_args!("{} {name}", ticks.wrapping_mul(i64::from(unit.count))));
}

const SECONDS_PER_DAY: i128 = 24 * 60 * 60;

fn write_day(out: &mut String, days: i64) {
    let (year, month, day) = time_unit::civil_from_days(days);
    push(out, format_args!("{year:04}-{month:02}-{day:02}"));
}

/// Decimal places of a second that a unit counts.
fn second_digits(base: TimeBase) -> u32 {
    match base {
        TimeBase::Milli => 3,
        TimeBase::Micro => 6,
        TimeBase::Nano => 9,
        TimeBase::Pico => 12,
        TimeBase::Femto => 15,
        TimeBase::Atto => 18,
        _ => 0,
    }
}

fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Infallible: writing to memory.
    let _ = out.write_fmt(text);
}
