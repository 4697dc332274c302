//! What `sys`, `time`, `io` and `contextlib` need of the session: its streams, arguments, limits and clocks.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::error::{Error, Result};
use crate::object::{Bound, Entry, Host, Stream, Value, optional_int, to_float, to_int, to_str, truth};

crate::entries! { pub ENTRIES:
    Entry::new_c("_session.write", "write(error, text, /)", "Writes text to standard output or error.", write),
    Entry::new_c("_session.read_line", "read_line()", "A line of standard input with its end; empty at the end.", read_line),
    Entry::new_c("_session.redirect", "redirect(file, /)", "Makes `print` write to a file; gives the former one.", redirect),
    Entry::new_c("_session.arguments", "arguments()", "The script and its arguments.", arguments),
    Entry::new_c("_session.recursion_limit", "recursion_limit(limit=None, /)", "Sets and gives the recursion limit.", recursion_limit),
    Entry::new_c("_session.now", "now()", "Nanoseconds since 1970.", now),
    Entry::new_c("_session.cpu_time", "cpu_time()", "Nanoseconds that the process has computed for.", cpu_time),
    Entry::new_c("_session.sleep", "sleep(seconds, /)", "Waits.", sleep),
}

unsafe extern "C" {
    // On 64-bit Unix clock_t is a long.
    safe fn clock() -> i64;
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

fn redirect(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [file] = args.take();
    let file = file.filter(|file| !file.is_none());
    Ok(std::mem::replace(&mut cx.state().output, file).unwrap_or(Value::None))
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
        cx.state().limits.recursion = limit.min(MOST);
    }
    Ok(Value::from(cx.state().limits.recursion))
}

fn now(_cx: &mut dyn Host, _args: &mut Bound) -> Result<Value> {
    let passed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(Value::int(passed.as_nanos()))
}

fn cpu_time(_cx: &mut dyn Host, _args: &mut Bound) -> Result<Value> {
    // clock() counts microseconds by POSIX's decree.
    Ok(Value::int(clock() as i128 * 1000))
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
