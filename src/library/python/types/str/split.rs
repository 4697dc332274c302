//! Methods of `str` that take text apart and put it together.

use super::argument;
use super::characters::{is_line_end, is_space};
use crate::error::{Error, Kind, Result};
use crate::library::python::quick;
use crate::library::python::types::receiver;
use crate::object::{Bound, Entry, Host, Value, iterate, to_int, type_name};

crate::entries! { pub METHODS:
    Entry::new_c("str.split", "split(self, /, sep=None, maxsplit=-1)", "The parts between separators, or between runs of white space.", split).quick(quick::split),
    Entry::new_c("str.rsplit", "rsplit(self, /, sep=None, maxsplit=-1)", "As `split`, counting from the right.", rsplit),
    Entry::new_c("str.splitlines", "splitlines(self, /, keepends=False)", "The lines.", splitlines),
    Entry::new_c("str.join", "join(self, iterable, /)", "The items of an iterable with this text between them.", join),
    Entry::new_c("str.partition", "partition(self, sep, /)", "What stands before a separator, the separator, and the rest.", partition),
    Entry::new_c("str.rpartition", "rpartition(self, sep, /)", "As `partition`, at the last separator.", rpartition),
    Entry::new_c("str.strip", "strip(self, chars=None, /)", "Without white space, or other characters, at both ends.", strip).quick(quick::strip),
    Entry::new_c("str.lstrip", "lstrip(self, chars=None, /)", "As `strip`, at the beginning only.", lstrip),
    Entry::new_c("str.rstrip", "rstrip(self, chars=None, /)", "As `strip`, at the end only.", rstrip),
    Entry::new_c("str.removeprefix", "removeprefix(self, prefix, /)", "Without a beginning, if it has it.", removeprefix),
    Entry::new_c("str.removesuffix", "removesuffix(self, suffix, /)", "Without an end, if it has it.", removesuffix),
}

/// The separator (`None` for white space) and how many splits at most.
fn separator(cx: &mut dyn Host, sep: Option<Value>, limit: Option<Value>) -> Result<(Option<String>, usize)> {
    let sep = match sep.filter(|sep| !sep.is_none()) {
        None => None,
        Some(sep) => Some(argument(&sep, "must be str or None")?.into_owned()),
    };
    let limit = match limit {
        None => -1,
        Some(limit) => to_int(cx, &limit)?,
    };
    if sep.as_deref() == Some("") {
        return Err(Error::value("empty separator"));
    }
    Ok((sep, usize::try_from(limit).unwrap_or(usize::MAX)))
}

fn values(parts: Vec<&str>) -> Value {
    Value::list(parts.into_iter().map(Value::from).collect())
}

fn split(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, sep, limit] = args.take();
    let text = receiver::text(this, "split")?;
    let (sep, limit) = separator(cx, sep, limit)?;
    let text = text.as_str();
    if let Some(sep) = sep {
        let most = limit.saturating_add(1);
        return Ok(values(match *sep.as_bytes() {
            // One byte is searched for faster than a text of one.
            [byte] => text.splitn(most, byte as char).collect(),
            _ => text.splitn(most, sep.as_str()).collect(),
        }));
    }
    if text.is_ascii() {
        return Ok(Value::list(ascii_words(text, limit)));
    }
    let (mut parts, mut rest) = (Vec::new(), text.trim_start_matches(is_space));
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        parts.push(&rest[..end]);
        rest = rest[end..].trim_start_matches(is_space);
    }
    Ok(values(parts))
}

/// The words of ASCII text, at most so many of them cut off, by bytes.
fn ascii_words(text: &str, limit: usize) -> Vec<Value> {
    let bytes = text.as_bytes();
    let space = |at: usize| matches!(bytes[at], b'\t'..=b'\r' | 0x1c..=0x1f | b' ');
    let (mut words, mut at) = (Vec::new(), 0);
    loop {
        while at < bytes.len() && space(at) {
            at += 1;
        }
        let start = at;
        if words.len() == limit {
            at = bytes.len();
        }
        while at < bytes.len() && !space(at) {
            at += 1;
        }
        if start == at {
            return words;
        }
        words.push(Value::from(&text[start..at]));
    }
}

fn rsplit(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, sep, limit] = args.take();
    let text = receiver::text(this, "rsplit")?;
    let (sep, limit) = separator(cx, sep, limit)?;
    let text = text.as_str();
    let mut parts: Vec<&str> = match sep {
        Some(sep) => text.rsplitn(limit.saturating_add(1), sep.as_str()).collect(),
        None => {
            let (mut parts, mut rest) = (Vec::new(), text.trim_end_matches(is_space));
            while !rest.is_empty() {
                if parts.len() == limit {
                    parts.push(rest);
                    break;
                }
                let start =
                    rest.char_indices().rev().find(|(_, c)| is_space(*c)).map_or(0, |(at, c)| at + c.len_utf8());
                parts.push(&rest[start..]);
                rest = rest[..start].trim_end_matches(is_space);
            }
            parts
        }
    };
    parts.reverse();
    Ok(values(parts))
}

fn splitlines(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, keep] = args.take();
    let text = receiver::text(this, "splitlines")?;
    let keep = match keep {
        None => false,
        Some(keep) => to_int(cx, &keep)? != 0,
    };
    Ok(values(lines(&text, keep)))
}

/// The lines of a text, with their ends if asked for.
fn lines(text: &str, keep_ends: bool) -> Vec<&str> {
    let (mut lines, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let end = rest.find(is_line_end).unwrap_or(rest.len());
        let after = match rest[end..].chars().next() {
            None => end,
            Some('\r') if rest[end..].starts_with("\r\n") => end + 2,
            Some(c) => end + c.len_utf8(),
        };
        lines.push(if keep_ends { &rest[..after] } else { &rest[..end] });
        rest = &rest[after..];
    }
    lines
}

fn join(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, iterable] = args.take();
    let sep = receiver::text(this, "join")?;
    if let Some(joined) = join_texts(&sep, iterable.as_ref())? {
        return Ok(joined);
    }
    let mut items = iterate(cx, &iterable.unwrap_or(Value::None)).map_err(|error| match error.kind() {
        Kind::TypeError if error.message().ends_with("is not iterable") => {
            Error::type_error("can only join an iterable")
        }
        _ => error,
    })?;
    let (mut out, mut place) = (String::new(), 0);
    while let Some(item) = items.next(cx)? {
        if place > 0 {
            out.push_str(&sep);
        }
        match argument(&item, "") {
            Ok(text) => {
                crate::limits::request(out.len() + text.len())?;
                out.push_str(&text);
            }
            Err(_) => {
                let kind = type_name(&item);
                return Err(Error::type_error(format!("sequence item {place}: expected str instance, {kind} found")));
            }
        }
        place += 1;
    }
    Ok(Value::from(out))
}

/// The texts of a list or tuple that holds nothing else, put together in a text of the right size; `None` for all other iterables.
fn join_texts(sep: &str, iterable: Option<&Value>) -> Result<Option<Value>> {
    let joined = |items: &[Value]| {
        let mut size = sep.len().saturating_mul(items.len().saturating_sub(1));
        for item in items {
            let Value::Str(text) = item else { return Ok(None) };
            size = size.saturating_add(text.len());
        }
        crate::limits::request(size)?;
        let mut out = String::with_capacity(size);
        for (place, item) in items.iter().enumerate() {
            if place > 0 {
                out.push_str(sep);
            }
            if let Value::Str(text) = item {
                out.push_str(text);
            }
        }
        Ok(Some(Value::from(out)))
    };
    match iterable {
        Some(Value::List(list)) => joined(&list.items()),
        Some(Value::Tuple(items)) => joined(items),
        _ => Ok(None),
    }
}

fn partition(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, sep] = args.take();
    let text = receiver::text(this, "partition")?;
    let sep = sep.unwrap_or(Value::None);
    let sep = argument(&sep, "must be str")?;
    if sep.is_empty() {
        return Err(Error::value("empty separator"));
    }
    Ok(match text.split_once(&*sep) {
        Some((before, after)) => Value::tuple(vec![before.into(), (&*sep).into(), after.into()]),
        None => Value::tuple(vec![Value::Str(text), "".into(), "".into()]),
    })
}

fn rpartition(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, sep] = args.take();
    let text = receiver::text(this, "rpartition")?;
    let sep = sep.unwrap_or(Value::None);
    let sep = argument(&sep, "must be str")?;
    if sep.is_empty() {
        return Err(Error::value("empty separator"));
    }
    Ok(match text.rsplit_once(&*sep) {
        Some((before, after)) => Value::tuple(vec![before.into(), (&*sep).into(), after.into()]),
        None => Value::tuple(vec!["".into(), "".into(), Value::Str(text)]),
    })
}

fn strip(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    trimmed(args, "strip", true, true)
}

fn lstrip(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    trimmed(args, "lstrip", true, false)
}

fn rstrip(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    trimmed(args, "rstrip", false, true)
}

fn trimmed(args: &mut Bound, method: &str, start: bool, end: bool) -> Result<Value> {
    let [this, chars] = args.take();
    let text = receiver::text(this, method)?;
    let chars = match chars.filter(|chars| !chars.is_none()) {
        None => None,
        Some(chars) => Some(
            argument(&chars, "")
                .map_err(|_| Error::type_error(format!("{method} arg must be None or str")))?
                .into_owned(),
        ),
    };
    let dropped = |c: char| match &chars {
        None => is_space(c),
        Some(chars) => chars.contains(c),
    };
    let mut rest = text.as_str();
    if start {
        rest = rest.trim_start_matches(dropped);
    }
    if end {
        rest = rest.trim_end_matches(dropped);
    }
    Ok(if rest.len() == text.len() { Value::Str(text) } else { Value::from(rest) })
}

fn removeprefix(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, prefix] = args.take();
    let text = receiver::text(this, "removeprefix")?;
    let prefix = prefix.unwrap_or(Value::None);
    Ok(match text.strip_prefix(&*argument(&prefix, "removeprefix() argument must be str")?) {
        Some(rest) => Value::from(rest),
        None => Value::Str(text),
    })
}

fn removesuffix(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, suffix] = args.take();
    let text = receiver::text(this, "removesuffix")?;
    let suffix = suffix.unwrap_or(Value::None);
    Ok(match text.strip_suffix(&*argument(&suffix, "removesuffix() argument must be str")?) {
        Some(rest) => Value::from(rest),
        None => Value::Str(text),
    })
}
