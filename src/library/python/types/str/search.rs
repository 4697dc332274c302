//! Methods of `str` that look for text, and `replace`.

use super::argument;
use crate::error::{Error, Result};
use crate::library::python::quick;
use crate::library::python::types::{receiver, slice::optional_slice_bound};
use crate::object::{Bound, Entry, Host, Text, Value, to_int};

crate::entries! { pub METHODS:
    Entry::new_parsed("str.find", "find(self, sub, start=None, end=None, /)", "The position of the first occurrence, or -1.", find).quick(quick::find),
    Entry::new_parsed("str.rfind", "rfind(self, sub, start=None, end=None, /)", "The position of the last occurrence, or -1.", rfind),
    Entry::new_parsed("str.index", "index(self, sub, start=None, end=None, /)", "As `find`; there must be one.", index),
    Entry::new_parsed("str.rindex", "rindex(self, sub, start=None, end=None, /)", "As `rfind`; there must be one.", rindex),
    Entry::new_parsed("str.count", "count(self, sub, start=None, end=None, /)", "How many occurrences there are that do not overlap.", count),
    Entry::new_parsed("str.startswith", "startswith(self, prefix, start=None, end=None, /)", "Whether it begins with a text, or with one of several.", startswith).quick(quick::starts_with),
    Entry::new_parsed("str.endswith", "endswith(self, suffix, start=None, end=None, /)", "Whether it ends with a text, or with one of several.", endswith).quick(quick::ends_with),
    Entry::new_c("str.replace", "replace(self, old, new, count=-1, /)", "With one text in place of another.", replace).quick(quick::replace),
}

/// The byte range of `text[start:end]`; `None` when the start lies behind the end.
fn window(cx: &mut dyn Host, text: &Text, start: Option<Value>, end: Option<Value>) -> Result<Option<(usize, usize)>> {
    let len = text.char_count() as i64;
    let start = optional_slice_bound(cx, start.as_ref())?.unwrap_or(0);
    let end = optional_slice_bound(cx, end.as_ref())?.unwrap_or(i64::MAX);
    let place = |bound: i64| if bound < 0 { bound.saturating_add(len).max(0) } else { bound };
    let (start, end) = (place(start), place(end).min(len));
    if start > end {
        return Ok(None);
    }
    Ok(Some((byte_offset(text, start as usize), byte_offset(text, end as usize))))
}

/// The byte position of a character.
fn byte_offset(text: &Text, place: usize) -> usize {
    if text.is_ascii() || place == 0 {
        return place;
    }
    text.char_indices().nth(place).map_or(text.as_str().len(), |(at, _)| at)
}

/// The character position of a byte.
fn char_offset(text: &Text, at: usize) -> i64 {
    if text.is_ascii() { at as i64 } else { text.as_str()[..at].chars().count() as i64 }
}

fn locate(cx: &mut dyn Host, args: &mut Bound, method: &str, last: bool) -> Result<i64> {
    let [this, sub, start, end] = args.take();
    let text = receiver::text(this, method)?;
    let sub = sub.unwrap_or(Value::None);
    let sub = argument(&sub, "must be str")?;
    let Some((start, end)) = window(cx, &text, start, end)? else { return Ok(-1) };
    let part = &text.as_str()[start..end];
    let found = if last { part.rfind(&*sub) } else { part.find(&*sub) };
    Ok(found.map_or(-1, |at| char_offset(&text, start + at)))
}

fn find(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    locate(cx, args, "find", false).map(Value::Int)
}

fn rfind(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    locate(cx, args, "rfind", true).map(Value::Int)
}

fn index(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    found(locate(cx, args, "index", false)?)
}

fn rindex(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    found(locate(cx, args, "rindex", true)?)
}

fn found(place: i64) -> Result<Value> {
    if place < 0 { Err(Error::value("substring not found")) } else { Ok(Value::Int(place)) }
}

fn count(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, sub, start, end] = args.take();
    let text = receiver::text(this, "count")?;
    let sub = sub.unwrap_or(Value::None);
    let sub = argument(&sub, "must be str")?;
    let Some((start, end)) = window(cx, &text, start, end)? else { return Ok(Value::Int(0)) };
    Ok(Value::from(text.as_str()[start..end].matches(&*sub).count()))
}

fn startswith(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    affix(cx, args, "startswith", |text, affix| text.starts_with(affix))
}

fn endswith(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    affix(cx, args, "endswith", |text, affix| text.ends_with(affix))
}

fn affix(cx: &mut dyn Host, args: &mut Bound, method: &str, test: fn(&str, &str) -> bool) -> Result<Value> {
    let [this, affix, start, end] = args.take();
    let text = receiver::text(this, method)?;
    let window = window(cx, &text, start, end)?;
    let affix = affix.unwrap_or(Value::None);
    let has = |affix: &str| window.is_some_and(|(start, end)| test(&text.as_str()[start..end], affix));
    let Value::Tuple(affixes) = &affix else {
        let wanted = format!("{method} first arg must be str or a tuple of str");
        return Ok(Value::Bool(has(&argument(&affix, &wanted)?)));
    };
    for affix in affixes.iter() {
        let wanted = format!("tuple for {method} must only contain str");
        if has(&argument(affix, &wanted)?) {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn replace(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, old, new, count] = args.take();
    let text = receiver::text(this, "replace")?;
    let (old, new) = (old.unwrap_or(Value::None), new.unwrap_or(Value::None));
    let old = argument(&old, "replace() argument 1 must be str")?;
    let new = argument(&new, "replace() argument 2 must be str")?;
    let count = match count {
        None => -1,
        Some(count) => to_int(cx, &count)?,
    };
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    if new.len() > old.len() {
        let places = text.matches(&*old).count().min(count);
        let grown = places.saturating_mul(new.len() - old.len()).saturating_add(text.as_str().len());
        crate::limits::request(grown)?;
    }
    Ok(Value::from(text.replacen(&*old, &new, count)))
}
