//! Values as datetime64 and timedelta64 elements: ISO 8601 text, integers, other times, and Python's own dates.
//!
//! A text tells its unit by how far it goes: `2020-03` counts months, `2020-03-01T12:00:00.25` milliseconds. Where a unit is asked for,
//! finer parts are cut off and coarser ones start at their first moment.

use super::attribute::find_attribute;
use super::host::{Args, Host};
use super::iterate::collect;
use super::value::Value;
use crate::array::dtype_parse::parse_unit;
use crate::array::time_unit::{UnitConversion, civil_from_days, common_unit, days_from_civil};
use crate::array::{DType, NAT, Scalar, TimeBase, TimeUnit, unit_suffix};
use crate::error::{Error, Kind, Result};
use crate::limits::MAX_DIMS;

/// The unit of a time that has none.
pub const GENERIC: TimeUnit = TimeUnit { base: TimeBase::Generic, count: 1 };

/// The time a value denotes in the dtype's unit.
///
/// # Errors
/// `ValueError` for text that is no date, and values that are no times.
pub fn to_time(cx: &mut dyn Host, value: &Value, dtype: &DType) -> Result<Scalar> {
    let (unit, is_date) = match dtype {
        DType::Timedelta(unit) => (*unit, false),
        DType::Datetime(unit) => (*unit, true),
        _ => (GENERIC, true),
    };
    time_scalar(cx, value, Some(unit).filter(|unit| unit.base != TimeBase::Generic), is_date)
}

/// The unit of a datetime dtype without one, from the values: the finest among them.
pub fn discovered_unit(cx: &mut dyn Host, value: &Value, dtype: &DType) -> Result<DType> {
    let (DType::Datetime(unit) | DType::Timedelta(unit)) = dtype else { return Ok(dtype.clone()) };
    if unit.base != TimeBase::Generic {
        return Ok(dtype.clone());
    }
    let is_date = matches!(dtype, DType::Datetime(_));
    let mut found = GENERIC;
    collect_units(cx, value, is_date, MAX_DIMS, &mut found)?;
    Ok(if is_date { DType::Datetime(found) } else { DType::Timedelta(found) })
}

/// Lists are walked through `depth` levels deep, which also ends those that contain themselves; lists and arrays within arrays are no times.
fn collect_units(cx: &mut dyn Host, value: &Value, is_date: bool, depth: usize, found: &mut TimeUnit) -> Result<()> {
    let unit = match value {
        Value::List(_) | Value::Tuple(_) if depth == 0 => {
            return Err(Error::value(format!(
                "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of {MAX_DIMS}."
            )));
        }
        Value::List(_) | Value::Tuple(_) => {
            for item in collect(cx, value)? {
                collect_units(cx, &item, is_date, depth - 1, found)?;
            }
            return Ok(());
        }
        Value::Array(array) => {
            let array = array.array();
            match array.dtype() {
                DType::Datetime(unit) | DType::Timedelta(unit) => *unit,
                DType::Str(_) | DType::Bytes(_) | DType::Object(_) => {
                    for offset in array.offsets() {
                        let item = super::array_like::element_value(&array, offset);
                        match &item {
                            Value::List(_) | Value::Tuple(_) | Value::Array(_) => {
                                time_scalar(cx, &item, None, is_date)?;
                            }
                            _ => collect_units(cx, &item, is_date, depth, found)?,
                        }
                    }
                    return Ok(());
                }
                _ => return Ok(()),
            }
        }
        // An integer has no unit; whether that is an error is seen when it is stored.
        Value::Int(_) | Value::None => return Ok(()),
        value => match time_scalar(cx, value, None, is_date)? {
            Scalar::Datetime(time) | Scalar::Timedelta(time) => time.1,
            _ => GENERIC,
        },
    };
    *found = if found.base == TimeBase::Generic { unit } else { common_unit(*found, unit, false)? };
    Ok(())
}

/// The scalar a value denotes, in `unit` or in the unit that the value itself has.
///
/// # Errors
/// As [`to_time`]; `ValueError` for an integer as a date without unit.
pub fn time_scalar(cx: &mut dyn Host, value: &Value, unit: Option<TimeUnit>, is_date: bool) -> Result<Scalar> {
    let wrap = |ticks: i64, unit: TimeUnit| match is_date {
        true => Scalar::Datetime(Box::new((ticks, unit))),
        false => Scalar::Timedelta(Box::new((ticks, unit))),
    };
    let nowhere = unit.unwrap_or(GENERIC);
    let text = match value {
        Value::Str(text) => Some(text.as_str().to_string()),
        Value::Scalar(Scalar::Str(text)) => Some(text.to_string()),
        Value::Bytes(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        Value::Scalar(Scalar::Bytes(bytes)) => Some(String::from_utf8_lossy(bytes).into_owned()),
        _ => None,
    };
    if let Some(text) = text {
        if text.is_empty() || text.eq_ignore_ascii_case("nat") {
            return Ok(wrap(NAT, nowhere));
        }
        if is_date {
            let (ticks, own) = parse_date(cx, &text)?;
            return convert(ticks, own, unit.unwrap_or(own), true).map(|ticks| wrap(ticks, unit.unwrap_or(own)));
        }
        return match text.trim().parse::<i64>() {
            Ok(ticks) => Ok(wrap(ticks, nowhere)),
            Err(_) => Err(Error::value("Could not convert object to NumPy timedelta")),
        };
    }
    let integer = match value {
        Value::Int(ticks) => Some(*ticks),
        Value::Bool(flag) if !is_date => Some(i64::from(*flag)),
        Value::Scalar(scalar) if !matches!(scalar, Scalar::Bool(_)) => {
            scalar.as_i128().and_then(|v| i64::try_from(v).ok())
        }
        Value::BigInt(_) => return Err(Error::overflow("Python int too large to convert to C long")),
        _ => None,
    };
    if let Some(ticks) = integer {
        return match unit {
            None if is_date => Err(Error::value("Converting an integer to a NumPy datetime requires a specified unit")),
            _ => Ok(wrap(ticks, nowhere)),
        };
    }
    match value {
        Value::None => Ok(wrap(NAT, nowhere)),
        Value::Scalar(Scalar::Datetime(time)) if is_date => {
            let target = unit.unwrap_or(time.1);
            Ok(wrap(convert(time.0, time.1, target, true)?, target))
        }
        Value::Scalar(Scalar::Timedelta(time)) if !is_date => {
            let target = unit.unwrap_or(time.1);
            let calendar = |unit: TimeUnit| matches!(unit.base, TimeBase::Year | TimeBase::Month);
            let crosses = calendar(time.1) != calendar(target)
                && time.1.base != TimeBase::Generic
                && target.base != TimeBase::Generic;
            if crosses {
                return Err(Error::type_error(format!(
                    "Cannot cast NumPy timedelta64 scalar from metadata {} to {} according to the rule 'same_kind'",
                    unit_suffix(&time.1),
                    unit_suffix(&target)
                )));
            }
            Ok(wrap(convert(time.0, time.1, target, false)?, target))
        }
        Value::Array(array) if array.view().ndim() == 0 => {
            let inner = super::array_like::scalar_value(&array.array());
            time_scalar(cx, &inner, unit, is_date)
        }
        other => {
            let own = if is_date { python_date(cx, other)? } else { python_duration(cx, other)? };
            match own {
                Some((ticks, own)) => {
                    let target = unit.unwrap_or(own);
                    Ok(wrap(convert(ticks, own, target, is_date)?, target))
                }
                None if is_date => Err(Error::value("Could not convert object to NumPy datetime")),
                None => Err(Error::value("Could not convert object to NumPy timedelta")),
            }
        }
    }
}

/// A unit as `np.datetime64` takes it: `'D'`, `'25s'`, or a tuple `('s', 25)`.
///
/// # Errors
/// `TypeError` for an unknown unit.
pub fn to_unit(cx: &mut dyn Host, value: &Value) -> Result<TimeUnit> {
    match value {
        Value::Str(text) if matches!(text.as_str(), "generic") => Ok(GENERIC),
        Value::Str(text) => parse_unit(&format!("[{}]", text.as_str()))
            .map_err(|_| Error::type_error(format!("Invalid datetime unit \"{}\" in metadata", text.as_str()))),
        Value::Bytes(bytes) => parse_unit(&format!("[{}]", String::from_utf8_lossy(bytes))),
        Value::Tuple(parts) => match parts.as_slice() {
            [Value::Str(base), count, ..] => {
                let unit = parse_unit(&format!("[{}]", base.as_str()))?;
                let count = u32::try_from(super::argument::to_int(cx, count)?)
                    .map_err(|_| Error::value("datetime unit is too large"))?;
                Ok(TimeUnit { base: unit.base, count: unit.count.saturating_mul(count) })
            }
            _ => Err(Error::type_error("Require tuple for tuple to NumPy datetime metadata conversion, not str")),
        },
        Value::Scalar(Scalar::Timedelta(time)) => Ok(time.1),
        _ => Err(Error::type_error("Invalid object for specifying NumPy datetime metadata")),
    }
}

/// `x.item()` of a number, text or time.
pub fn python_item(cx: &mut dyn Host, scalar: &Scalar) -> Result<Value> {
    Ok(python_time(cx, scalar)?.unwrap_or_else(|| super::array_like::python_value(scalar)))
}

/// `x.item()` of a time: a `datetime.date`, `datetime` or `timedelta` where Python has one as fine, else an integer; `None` for
/// NaT. Other scalars give `None` in Rust.
pub fn python_time(cx: &mut dyn Host, scalar: &Scalar) -> Result<Option<Value>> {
    let (time, is_date) = match scalar {
        Scalar::Datetime(time) => (time, true),
        Scalar::Timedelta(time) => (time, false),
        _ => return Ok(None),
    };
    let (ticks, unit) = **time;
    if ticks == NAT {
        return Ok(Some(Value::None));
    }
    let micro = TimeUnit { base: TimeBase::Micro, count: 1 };
    let too_fine = unit.base > TimeBase::Micro;
    let calendar = matches!(unit.base, TimeBase::Year | TimeBase::Month);
    if too_fine || (!is_date && calendar) {
        return Ok(Some(Value::Int(ticks)));
    }
    let module = cx.import("datetime")?;
    let number = |value: i64| Value::Int(value);
    if !is_date {
        let micros = convert(ticks, unit, micro, false)?;
        let class = super::attribute::get_attribute(cx, &module, "timedelta")?;
        let parts = [micros.div_euclid(86_400_000_000), 0, micros.rem_euclid(86_400_000_000)].map(number);
        return cx.call(&class, Args::new(parts)).map(Some);
    }
    if unit.base <= TimeBase::Day {
        let days = convert(ticks, unit, TimeUnit { base: TimeBase::Day, count: 1 }, true)?;
        let (year, month, day) = civil_from_days(days);
        if !(1..=9999).contains(&year) {
            return Ok(Some(Value::Int(ticks)));
        }
        let class = super::attribute::get_attribute(cx, &module, "date")?;
        return cx.call(&class, Args::new([year, month.into(), day.into()].map(number))).map(Some);
    }
    let micros = convert(ticks, unit, micro, true)?;
    let (year, month, day) = civil_from_days(micros.div_euclid(86_400_000_000));
    if !(1..=9999).contains(&year) {
        return Ok(Some(Value::Int(ticks)));
    }
    let within = micros.rem_euclid(86_400_000_000);
    let second = within / 1_000_000;
    let parts = [year, month.into(), day.into(), second / 3600, second / 60 % 60, second % 60, within % 1_000_000];
    let class = super::attribute::get_attribute(cx, &module, "datetime")?;
    cx.call(&class, Args::new(parts.map(number))).map(Some)
}

/// Ticks of one unit in another.
pub fn convert(ticks: i64, from: TimeUnit, to: TimeUnit, is_date: bool) -> Result<i64> {
    if from == to || ticks == NAT || from.base == TimeBase::Generic || to.base == TimeBase::Generic {
        return Ok(ticks);
    }
    Ok(UnitConversion::new(from, to, is_date)?.apply(ticks))
}

/// A `datetime.date` or `datetime.datetime`, by its attributes.
fn python_date(cx: &mut dyn Host, value: &Value) -> Result<Option<(i64, TimeUnit)>> {
    if !matches!(value, Value::Object(_) | Value::Instance(_)) {
        return Ok(None);
    }
    let Some(year) = part(cx, value, "year")? else { return Ok(None) };
    let (month, day) = (part(cx, value, "month")?.unwrap_or(1), part(cx, value, "day")?.unwrap_or(1));
    let days = days_from_civil(year, month.clamp(1, 12) as u32, day.clamp(1, 31) as u32);
    let Some(hour) = part(cx, value, "hour")? else {
        return Ok(Some((days, TimeUnit { base: TimeBase::Day, count: 1 })));
    };
    let minute = part(cx, value, "minute")?.unwrap_or(0);
    let second = part(cx, value, "second")?.unwrap_or(0);
    let micro = part(cx, value, "microsecond")?.unwrap_or(0);
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
    Ok(Some((seconds * 1_000_000 + micro, TimeUnit { base: TimeBase::Micro, count: 1 })))
}

/// A `datetime.timedelta`, by its attributes.
fn python_duration(cx: &mut dyn Host, value: &Value) -> Result<Option<(i64, TimeUnit)>> {
    if !matches!(value, Value::Object(_) | Value::Instance(_)) {
        return Ok(None);
    }
    let Some(days) = part(cx, value, "days")? else { return Ok(None) };
    let seconds = part(cx, value, "seconds")?.unwrap_or(0);
    let micros = part(cx, value, "microseconds")?.unwrap_or(0);
    let total = days.wrapping_mul(86_400).wrapping_add(seconds).wrapping_mul(1_000_000).wrapping_add(micros);
    Ok(Some((total, TimeUnit { base: TimeBase::Micro, count: 1 })))
}

fn part(cx: &mut dyn Host, value: &Value, name: &str) -> Result<Option<i64>> {
    Ok(match find_attribute(cx, value, name)? {
        Some(Value::Int(number)) => Some(number),
        _ => None,
    })
}

/// ISO 8601 text as ticks of the unit that it reaches down to; `now` and `today` too.
fn parse_date(cx: &mut dyn Host, text: &str) -> Result<(i64, TimeUnit)> {
    let unit = |base: TimeBase| TimeUnit { base, count: 1 };
    if text == "now" || text == "today" {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        let seconds = since.as_secs() as i64;
        return Ok(match text {
            "now" => (seconds, unit(TimeBase::Second)),
            _ => (seconds.div_euclid(86_400), unit(TimeBase::Day)),
        });
    }
    let mut cursor = Cursor { text: text.as_bytes(), at: 0, whole: text };
    cursor.skip_blanks();
    let negative = match cursor.peek() {
        Some(b'-') => {
            cursor.at += 1;
            true
        }
        Some(b'+') => {
            cursor.at += 1;
            false
        }
        _ => false,
    };
    let start = cursor.at;
    let digits = cursor.count_digits();
    // Eight digits are year, month and day without dashes.
    let year_digits = if digits == 8 || digits == 6 { 4 } else { digits };
    if year_digits < 4 {
        return Err(cursor.error_at(start + digits));
    }
    let year = cursor.number(year_digits)?;
    let year = if negative { -year } else { year };
    if cursor.is_done() {
        return Ok((year.wrapping_sub(1970), unit(TimeBase::Year)));
    }
    let dashes = cursor.eat(b'-');
    if !dashes && !cursor.peek().is_some_and(|byte| byte.is_ascii_digit()) {
        return Err(cursor.error_at(cursor.at));
    }
    let at = cursor.at;
    let month = cursor.number(2)?;
    if !(1..=12).contains(&month) {
        return Err(Error::value(format!("Month out of range in datetime string \"{text}\"")));
    }
    let _ = at;
    if cursor.is_done() {
        return Ok((year.wrapping_sub(1970).wrapping_mul(12).wrapping_add(month - 1), unit(TimeBase::Month)));
    }
    if dashes && !cursor.eat(b'-') {
        return Err(cursor.error_at(cursor.at));
    }
    let day = cursor.number(2)?;
    if day < 1 || day > days_in_month(year, month) {
        return Err(Error::value(format!("Day out of range in datetime string \"{text}\"")));
    }
    let days = days_from_civil(year, month as u32, day as u32);
    if cursor.is_done() {
        return Ok((days, unit(TimeBase::Day)));
    }
    if !cursor.eat(b'T') && !cursor.eat(b' ') {
        return Err(cursor.error_at(cursor.at));
    }
    let hour = cursor.number(2)?;
    if hour > 23 {
        return Err(Error::value(format!("Hours out of range in datetime string \"{text}\"")));
    }
    let mut ticks = days.wrapping_mul(24).wrapping_add(hour);
    let mut base = TimeBase::Hour;
    let colons = cursor.eat(b':');
    if colons || cursor.peek().is_some_and(|byte| byte.is_ascii_digit()) {
        let minute = cursor.number(2)?;
        if minute > 59 {
            return Err(Error::value(format!("Minutes out of range in datetime string \"{text}\"")));
        }
        (ticks, base) = (ticks.wrapping_mul(60).wrapping_add(minute), TimeBase::Minute);
        if (colons && cursor.eat(b':')) || (!colons && cursor.peek().is_some_and(|byte| byte.is_ascii_digit())) {
            let second = cursor.number(2)?;
            if second > 59 {
                return Err(Error::value(format!("Seconds out of range in datetime string \"{text}\"")));
            }
            (ticks, base) = (ticks.wrapping_mul(60).wrapping_add(second), TimeBase::Second);
            if cursor.eat(b'.') {
                (ticks, base) = cursor.fraction(ticks);
            }
        }
    }
    let offset = cursor.zone()?;
    if !cursor.is_done() {
        return Err(cursor.error_at(cursor.at));
    }
    if let Some(minutes) = offset {
        cx.warn(Kind::UserWarning, "no explicit representation of timezones available for np.datetime64")?;
        let (unit_ticks, unit_now) = (convert(minutes, unit(TimeBase::Minute), unit(base), false)?, unit(base));
        if base == TimeBase::Hour && minutes % 60 != 0 {
            return Ok((ticks.wrapping_mul(60).wrapping_sub(minutes), unit(TimeBase::Minute)));
        }
        return Ok((ticks.wrapping_sub(unit_ticks), unit_now));
    }
    Ok((ticks, unit(base)))
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A position in the text of a date.
struct Cursor<'a> {
    text: &'a [u8],
    at: usize,
    whole: &'a str,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn skip_blanks(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// Whether nothing but blanks is left.
    fn is_done(&self) -> bool {
        self.text[self.at.min(self.text.len())..].iter().all(u8::is_ascii_whitespace)
    }

    fn count_digits(&self) -> usize {
        self.text[self.at.min(self.text.len())..].iter().take_while(|byte| byte.is_ascii_digit()).count()
    }

    /// Exactly so many digits.
    fn number(&mut self, digits: usize) -> Result<i64> {
        let mut value: i64 = 0;
        for _ in 0..digits {
            match self.peek() {
                Some(byte @ b'0'..=b'9') => value = value.wrapping_mul(10).wrapping_add(i64::from(byte - b'0')),
                _ => return Err(self.error_at(self.at)),
            }
            self.at += 1;
        }
        Ok(value)
    }

    /// Decimal places of a second; three more make the next finer unit, and beyond attoseconds they are dropped.
    fn fraction(&mut self, seconds: i64) -> (i64, TimeBase) {
        const UNITS: [TimeBase; 6] =
            [TimeBase::Milli, TimeBase::Micro, TimeBase::Nano, TimeBase::Pico, TimeBase::Femto, TimeBase::Atto];
        let digits = self.count_digits();
        let (mut ticks, mut base) = (seconds, TimeBase::Second);
        for (group, unit) in UNITS.into_iter().enumerate() {
            if group * 3 >= digits.max(1) {
                break;
            }
            for place in 0..3 {
                let digit = match group * 3 + place < digits {
                    true => i64::from(self.text[self.at + group * 3 + place] - b'0'),
                    false => 0,
                };
                ticks = ticks.wrapping_mul(10).wrapping_add(digit);
            }
            base = unit;
        }
        self.at += digits;
        (ticks, base)
    }

    /// `Z`, `+01:00`, `-0530`, `+02`: minutes east of Greenwich.
    fn zone(&mut self) -> Result<Option<i64>> {
        if self.eat(b'Z') {
            return Ok(Some(0));
        }
        let sign = match self.peek() {
            Some(b'+') => 1,
            Some(b'-') => -1,
            _ => return Ok(None),
        };
        self.at += 1;
        let hours = self.number(2)?;
        let has_minutes = self.eat(b':') || self.peek().is_some_and(|byte| byte.is_ascii_digit());
        let minutes = if has_minutes { self.number(2)? } else { 0 };
        Ok(Some(sign * (hours * 60 + minutes)))
    }

    fn error_at(&self, at: usize) -> Error {
        Error::value(format!("Error parsing datetime string \"{}\" at position {at}", self.whole))
    }
}
