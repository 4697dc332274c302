//! Methods of `str` that fill up to a width.

use super::argument;
use crate::error::{Error, Result};
use crate::library::python::types::receiver;
use crate::object::{Bound, Entry, Host, Text, Value, to_int, type_name};

crate::entries! { pub METHODS:
    Entry::new_c("str.center", "center(self, width, fillchar=' ', /)", "In the middle of a width.", center),
    Entry::new_c("str.ljust", "ljust(self, width, fillchar=' ', /)", "At the left of a width.", ljust),
    Entry::new_c("str.rjust", "rjust(self, width, fillchar=' ', /)", "At the right of a width.", rjust),
    Entry::new_c("str.zfill", "zfill(self, width, /)", "With zeros behind the sign, up to a width.", zfill),
    Entry::new_c("str.expandtabs", "expandtabs(self, /, tabsize=8)", "With blanks in place of tabs.", expandtabs),
}

fn center(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    padded(cx, args, "center", |missing, width| missing / 2 + (missing & width & 1))
}

fn ljust(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    padded(cx, args, "ljust", |_, _| 0)
}

fn rjust(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    padded(cx, args, "rjust", |missing, _| missing)
}

fn padded(cx: &mut dyn Host, args: &mut Bound, method: &str, left: fn(usize, usize) -> usize) -> Result<Value> {
    let [this, width, fill] = args.take();
    let text = receiver::text(this, method)?;
    let width = to_int(cx, &width.unwrap_or(Value::None))?;
    let fill = match &fill {
        None => ' ',
        Some(fill) => {
            let fill = argument(fill, "").map_err(|_| {
                let kind = type_name(fill);
                Error::type_error(format!("The fill character must be a unicode character, not {kind}"))
            })?;
            let mut chars = fill.chars();
            match (chars.next(), chars.next()) {
                (Some(fill), None) => fill,
                _ => return Err(Error::type_error("The fill character must be exactly one character long")),
            }
        }
    };
    let width = usize::try_from(width).unwrap_or(0);
    let Some(missing) = width.checked_sub(text.char_count()).filter(|missing| *missing > 0) else {
        return Ok(Value::Str(text));
    };
    crate::limits::request(missing.saturating_mul(fill.len_utf8()))?;
    let left = left(missing, width);
    let mut out = String::with_capacity(text.as_str().len() + missing * fill.len_utf8());
    out.extend(std::iter::repeat_n(fill, left));
    out.push_str(&text);
    out.extend(std::iter::repeat_n(fill, missing - left));
    Ok(Value::from(out))
}

fn zfill(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, width] = args.take();
    let text = receiver::text(this, "zfill")?;
    let width = usize::try_from(to_int(cx, &width.unwrap_or(Value::None))?).unwrap_or(0);
    let Some(missing) = width.checked_sub(text.char_count()).filter(|missing| *missing > 0) else {
        return Ok(Value::Str(text));
    };
    crate::limits::request(missing)?;
    let (sign, digits) = text.as_str().split_at(text.starts_with(['+', '-']) as usize);
    Ok(Value::from(format!("{sign}{}{digits}", "0".repeat(missing))))
}

fn expandtabs(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, size] = args.take();
    let text = receiver::text(this, "expandtabs")?;
    let size = match size {
        None => 8,
        Some(size) => to_int(cx, &size)?,
    };
    expanded(&text, usize::try_from(size).unwrap_or(0)).map(Value::from)
}

fn expanded(text: &Text, size: usize) -> Result<String> {
    let tabs = text.matches('\t').count();
    crate::limits::request(tabs.saturating_mul(size).saturating_add(text.as_str().len()))?;
    let (mut out, mut column) = (String::with_capacity(text.as_str().len()), 0);
    for c in text.chars() {
        match c {
            '\t' if size > 0 => {
                let blanks = size - column % size;
                out.extend(std::iter::repeat_n(' ', blanks));
                column += blanks;
            }
            '\t' => {}
            c => {
                out.push(c);
                column = if matches!(c, '\n' | '\r') { 0 } else { column + 1 };
            }
        }
    }
    Ok(out)
}
