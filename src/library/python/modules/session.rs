//! What `sys`, `time`, `io` and `contextlib` need of the session: its streams, arguments, limits and the calendar.

use std::time::Duration;

use crate::error::{Error, Kind, Result};
use crate::object::{Bound, Entry, Host, Stream, Value, optional_int, to_float, to_int, to_str, truth};

crate::entries! { pub ENTRIES:
    Entry::new_c("_session.write", "write(error, text, /)", "Writes text to standard output or error.", write),
    Entry::new_c("_session.read_line", "read_line()", "A line of standard input with its end; empty at the end.", read_line),
    Entry::new_c("_session.arguments", "arguments()", "The script and its arguments.", arguments),
    Entry::new_c("_session.recursion_limit", "recursion_limit(limit=None, /)", "Sets and gives the recursion limit.", recursion_limit),
    Entry::new_c("_session.digits_limit", "digits_limit(limit=None, /)", "Sets and gives the limit of digits.", digits_limit),
    Entry::new_c("_session.local_time", "local_time(seconds, /)", "The local calendar's fields of a moment.", local_time),
    Entry::new_c("_session.local_seconds", "local_seconds(year, month, day, hour, minute, second, dst, /)", "The moment of local fields.", local_seconds),
    Entry::new_c("_session.size_of", "size_of(object, /)", "How many bytes an object takes in CPython.", size_of),
    Entry::new_c("_session.sleep", "sleep(seconds, /)", "Waits.", sleep),
}

fn write(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [error, text] = args.take();
    let stream = match truth(cx, &error.unwrap_or(Value::None))? {
        true => Stream::Err,
        false => Stream::Out,
    };
    let text = text.unwrap_or(Value::None);
    let text = match &text {
        Value::Str(_) => to_str(&text, "text")?,
        other => {
            let name = crate::object::type_name(other);
            return Err(Error::type_error(format!("write() argument must be str, not {name}")));
        }
    };
    cx.write(stream, text)?;
    Ok(Value::from(text.chars().count()))
}

fn read_line(cx: &mut dyn Host, _args: &mut Bound) -> Result<Value> {
    Ok(match cx.read_line()? {
        Some(line) => Value::from(line + "\n"),
        None => Value::from(""),
    })
}

fn arguments(cx: &mut dyn Host, _args: &mut Bound) -> Result<Value> {
    Ok(Value::list(cx.state().arguments.iter().map(|text| Value::from(text.as_str())).collect()))
}

fn recursion_limit(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [limit] = args.take();
    if let Some(limit) = optional_int(cx, limit.as_ref())? {
        // Beyond this the machine's own stack, on which native levels nest, may end first.
        const MOST: usize = 20_000;
        let limit = usize::try_from(limit).ok().filter(|limit| *limit > 0);
        let limit = limit.ok_or_else(|| Error::value("recursion limit must be greater or equal than 1"))?;
        let old = std::mem::replace(&mut cx.state().limits.recursion, limit.min(MOST));
        if cx.enter().is_err() {
            let mut depth = limit;
            while cx.enter().is_err() {
                depth += 1;
                cx.state().limits.recursion = depth;
            }
            cx.leave();
            cx.state().limits.recursion = old;
            let message = format!(
                "cannot set the recursion limit to {limit} at the recursion depth {}: the limit is too low",
                depth.saturating_sub(1)
            );
            return Err(Error::new(Kind::RecursionError, message));
        }
        cx.leave();
    }
    Ok(Value::from(cx.state().limits.recursion))
}

fn digits_limit(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [limit] = args.take();
    if let Some(limit) = optional_int(cx, limit.as_ref())? {
        cx.state().limits.digits = usize::try_from(limit).unwrap_or(0);
    }
    Ok(Value::from(cx.state().limits.digits))
}

/// C's broken-down time, without values.
fn blank_time() -> libc::tm {
    // SAFETY: `tm` is a plain C structure of integers and a pointer, for which zeros are valid.
    unsafe { std::mem::zeroed() }
}

fn local_time(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [seconds] = args.take().map(|value| value.unwrap_or(Value::None));
    let seconds = to_int(cx, &seconds).map_err(|_| Error::overflow("timestamp out of range for platform time_t"))?;
    let mut fields = blank_time();
    // SAFETY: both pointers are to values of this frame.
    let found = unsafe { libc::localtime_r(&seconds, &mut fields) };
    if found.is_null() {
        return Err(Error::new(crate::error::Kind::OSError, "[Errno 75] Value too large for defined data type"));
    }
    // SAFETY: a zone's name is a string that the C library keeps.
    let zone = match fields.tm_zone.is_null() {
        true => String::new(),
        false => unsafe { std::ffi::CStr::from_ptr(fields.tm_zone) }.to_string_lossy().into_owned(),
    };
    let weekday = (fields.tm_wday + 6) % 7;
    let numbers = [
        fields.tm_year + 1900,
        fields.tm_mon + 1,
        fields.tm_mday,
        fields.tm_hour,
        fields.tm_min,
        fields.tm_sec,
        weekday,
        fields.tm_yday + 1,
        fields.tm_isdst,
    ];
    let mut items: Vec<Value> = numbers.into_iter().map(|number| Value::from(i64::from(number))).collect();
    items.extend([Value::from(zone), Value::Int(fields.tm_gmtoff)]);
    Ok(Value::tuple(items))
}

fn local_seconds(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let values: [Option<Value>; 7] = args.take();
    let mut numbers = [0i32; 7];
    for (number, value) in numbers.iter_mut().zip(values) {
        let value = to_int(cx, &value.unwrap_or(Value::None))?;
        *number = i32::try_from(value).map_err(|_| Error::overflow("signed integer is greater than maximum"))?;
    }
    let [year, month, day, hour, minute, second, dst] = numbers;
    let mut fields = blank_time();
    fields.tm_year = year.saturating_sub(1900);
    fields.tm_mon = month.saturating_sub(1);
    (fields.tm_mday, fields.tm_hour, fields.tm_min, fields.tm_sec, fields.tm_isdst) = (day, hour, minute, second, dst);
    fields.tm_wday = -1;
    // SAFETY: the pointer is to a value of this frame.
    let seconds = unsafe { libc::mktime(&mut fields) };
    if seconds == -1 && fields.tm_wday == -1 {
        return Err(Error::overflow("mktime argument out of range"));
    }
    Ok(Value::Int(seconds))
}

fn size_of(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let object = args.take::<1>()[0].take().unwrap_or(Value::None);
    // What stands before an object: links of the garbage collector, and of an instance its names.
    const COLLECTOR: usize = 16;
    const NAMES: usize = 16;
    if let Some(size) = crate::object::call_special(cx, &object, "__sizeof__", &[])? {
        let Value::Int(size) = size else { return Ok(size) };
        let closed = matches!(&object, Value::Instance(instance) if instance.class().is_closed());
        return Ok(Value::from(size as usize + COLLECTOR + if closed { 0 } else { NAMES }));
    }
    let (size, collected) = crate::object::size_of_value(&object)?;
    Ok(Value::from(if collected { size + COLLECTOR } else { size }))
}

fn sleep(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [seconds] = args.take();
    let seconds = seconds.unwrap_or(Value::None);
    let seconds = match &seconds {
        Value::Str(_) | Value::None => to_int(cx, &seconds)? as f64,
        other => to_float(cx, other)?,
    };
    if seconds < 0.0 || seconds.is_nan() {
        return Err(Error::value("sleep length must be non-negative"));
    }
    let all = Duration::try_from_secs_f64(seconds)
        .map_err(|_| Error::overflow("timestamp out of range for platform time_t"))?;
    let mut rest = all;
    // In short pieces, so that Ctrl-C is heard.
    while !rest.is_zero() {
        let piece = rest.min(Duration::from_millis(50));
        std::thread::sleep(piece);
        rest -= piece;
        cx.checkpoint()?;
    }
    Ok(Value::None)
}
