//! `bytes`: construction and methods.

use std::rc::Rc;

use super::receiver;
use crate::array::Scalar;
use crate::error::{Error, Kind, Result};
use crate::library::python::codecs::{decode, encode};
use crate::library::python::quick;
use crate::object::{
    Args, Bound, Entry, Host, TypeTable, Value, bytes_like, call_method, collect, find_special, iterate, to_index,
    to_int, type_name,
};

pub static TABLE: TypeTable = TypeTable {
    doc: "A sequence of bytes that does not change.",
    construct: Some(&BYTES),
    methods: &[METHODS, super::bytes_text::METHODS],
    getters: &[],
    statics: STATICS,
};

static BYTES: Entry = Entry::new_c(
    "bytes",
    "bytes(source=b'', encoding='utf-8', errors='strict')",
    "Bytes of text, of integers, or zeros.",
    construct,
);

crate::entries! { METHODS:
    Entry::new_c("bytes.decode", "decode(self, /, encoding='utf-8', errors='strict')", "The text that the bytes encode.", decode_method).quick(quick::decode),
    Entry::new_c("bytes.hex", "hex(self, sep=None, bytes_per_sep=1)", "Two hexadecimal digits for each byte.", hex),
    Entry::new_parsed("bytes.find", "find(self, sub, start=None, end=None, /)", "The position of the first occurrence, or -1.", find),
    Entry::new_parsed("bytes.count", "count(self, sub, start=None, end=None, /)", "How many occurrences there are that do not overlap.", count),
    Entry::new_parsed("bytes.startswith", "startswith(self, prefix, start=None, end=None, /)", "Whether it begins with these bytes.", startswith),
    Entry::new_parsed("bytes.endswith", "endswith(self, suffix, start=None, end=None, /)", "Whether it ends with these bytes.", endswith),
    Entry::new_c("bytes.join", "join(self, iterable, /)", "The items of an iterable with these bytes between them.", join),
    Entry::new_c("bytes.split", "split(self, /, sep=None, maxsplit=-1)", "The parts between separators.", split),
    Entry::new_c("bytes.strip", "strip(self, bytes=None, /)", "Without white space, or other bytes, at both ends.", strip),
    Entry::new_c("bytes.replace", "replace(self, old, new, count=-1, /)", "With some bytes in place of others.", replace),
    Entry::new_c("bytes.upper", "upper(self, /)", "ASCII letters as capitals.", upper),
    Entry::new_c("bytes.lower", "lower(self, /)", "ASCII letters small.", lower),
}

crate::entries! { STATICS:
    Entry::new_c("bytes.fromhex", "fromhex(cls, string, /)", "The bytes of hexadecimal text.", fromhex),
    Entry::new_c("bytes.maketrans", "maketrans(frm, to, /)", "A table for `translate`.", maketrans),
}

/// The bytes of a bytes-like value.
pub fn contents(value: &Value) -> Option<Rc<Vec<u8>>> {
    bytes_like(value).ok().flatten()
}

pub(super) fn receive(this: Option<Value>, method: &str) -> Result<Rc<Vec<u8>>> {
    match receiver::native(this) {
        Value::Bytes(bytes) | Value::Scalar(Scalar::Bytes(bytes)) => Ok(bytes),
        other => Err(receiver::foreign(&other, "bytes", method)),
    }
}

fn argument(value: Option<Value>) -> Result<Rc<Vec<u8>>> {
    let value = value.unwrap_or(Value::None);
    contents(&value)
        .ok_or_else(|| Error::type_error(format!("a bytes-like object is required, not '{}'", type_name(&value))))
}

/// What is looked for: bytes, or the number of one.
fn sought(cx: &mut dyn Host, value: Option<Value>) -> Result<Rc<Vec<u8>>> {
    let value = value.unwrap_or(Value::None);
    if let Some(bytes) = contents(&value) {
        return Ok(bytes);
    }
    let Ok(index) = to_index(cx, &value) else {
        let kind = type_name(&value);
        return Err(Error::type_error(format!("argument should be integer or bytes-like object, not '{kind}'")));
    };
    let byte = to_int(cx, &index)?;
    Ok(Rc::new(vec![u8::try_from(byte).map_err(|_| Error::value("byte must be in range(0, 256)"))?]))
}

fn construct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    construct_as(cx, args, "bytes")
}

/// What `bytes(...)` and `bytearray(...)` hold, as bytes.
pub(super) fn construct_as(cx: &mut dyn Host, args: &mut Bound, class: &str) -> Result<Value> {
    let [source, encoding, errors] = args.take();
    let Some(source) = source else {
        return match (encoding, errors) {
            (None, None) => Ok(Value::bytes(Vec::new())),
            (Some(_), _) => Err(Error::type_error("encoding without a string argument")),
            (None, Some(_)) => Err(Error::type_error("errors without a string argument")),
        };
    };
    // A text of a script's class may say what its bytes are.
    if class == "bytes"
        && encoding.is_none()
        && errors.is_none()
        && let Some(method) = find_special(cx, &source, "__bytes__")
    {
        let made = cx.call(&method, Default::default())?;
        return match receiver::native(Some(made.clone())) {
            Value::Bytes(_) => Ok(made),
            _ => {
                let kind = type_name(&made);
                Err(Error::type_error(format!("__bytes__ returned non-bytes (type {kind})")))
            }
        };
    }
    match receiver::native(Some(source.clone())) {
        Value::Str(text) => match encoding {
            None => Err(Error::type_error("string argument without an encoding")),
            encoding => encode(&text, encoding, errors, class).map(Value::bytes),
        },
        _ if encoding.is_some() => Err(Error::type_error("encoding without a string argument")),
        _ if errors.is_some() => Err(Error::type_error("errors without a string argument")),
        bytes @ Value::Bytes(_) => Ok(bytes),
        array @ Value::Array(_) => call_method(cx, &array, "tobytes", Default::default()),
        _ => {
            if let Some(bytes) = bytes_like(&source)? {
                return Ok(Value::Bytes(bytes));
            }
            let size = match to_index(cx, &source) {
                Ok(size) => Some(size),
                Err(error) if error.kind() == Kind::TypeError => None,
                Err(error) => return Err(error),
            };
            if let Some(size) = size {
                let size = to_int(cx, &size)?;
                let size = usize::try_from(size).map_err(|_| Error::value("negative count"))?;
                crate::limits::request(size)?;
                return Ok(Value::bytes(vec![0; size]));
            }
            let kind = type_name(&source);
            let mut items = iterate(cx, &source).map_err(|error| match error.kind() {
                Kind::TypeError => Error::type_error(format!("cannot convert '{kind}' object to {class}")),
                _ => error,
            })?;
            let mut bytes = Vec::new();
            while let Some(item) = items.next(cx)? {
                let item = to_int(cx, &item).or_else(|error| match error.kind() {
                    Kind::OverflowError => Ok(-1),
                    _ => Err(error),
                })?;
                // The two classes differ in a letter.
                let what = if class == "bytes" { "bytes" } else { "byte" };
                let byte = u8::try_from(item).map_err(|_| Error::value(format!("{what} must be in range(0, 256)")));
                bytes.push(byte?);
            }
            Ok(Value::bytes(bytes))
        }
    }
}

fn decode_method(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, encoding, errors] = args.take();
    decode(&receive(this, "decode")?, encoding, errors, "decode")
}

fn hex(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, sep, group] = args.take();
    let bytes = receive(this, "hex")?;
    hex_text(cx, &bytes, sep, group)
}

/// Two hexadecimal digits for each byte, with a separator between groups of bytes.
pub fn hex_text(cx: &mut dyn Host, bytes: &[u8], sep: Option<Value>, group: Option<Value>) -> Result<Value> {
    let sep = match sep {
        None => return Ok(Value::from(bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>())),
        Some(Value::Str(sep)) => sep.to_string(),
        Some(Value::Bytes(sep)) => sep.iter().map(|&byte| char::from(byte)).collect(),
        Some(other) => {
            crate::object::length(cx, &other)?;
            return Err(Error::type_error("sep must be str or bytes."));
        }
    };
    if sep.chars().count() != 1 {
        return Err(Error::value("sep must be length 1."));
    }
    let group = match group {
        None => 1,
        Some(group) => to_int(cx, &group)?,
    };
    let width = group.unsigned_abs() as usize;
    let mut out = String::new();
    for (i, byte) in bytes.iter().enumerate() {
        // A positive count groups from the right.
        let at = if group > 0 { bytes.len() - i } else { i };
        if i > 0 && width > 0 && at % width == 0 {
            out.push_str(&sep);
        }
        out.push_str(&format!("{byte:02x}"));
    }
    Ok(Value::from(out))
}

pub(super) fn fromhex(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [class, text] = args.take();
    let Some(Value::Str(text)) = text else {
        return Err(Error::type_error(format!(
            "fromhex() argument must be str, not {}",
            type_name(&text.unwrap_or(Value::None))
        )));
    };
    let mut bytes = Vec::new();
    let mut chars = text.chars().enumerate();
    while let Some((place, c)) = chars.next() {
        if c.is_ascii_whitespace() || c == '\x0b' {
            continue;
        }
        let invalid =
            |place: usize| Error::value(format!("non-hexadecimal number found in fromhex() arg at position {place}"));
        let high = c.to_digit(16).ok_or_else(|| invalid(place))?;
        let low = chars.next().and_then(|(_, c)| c.to_digit(16)).ok_or_else(|| invalid(place + 1))?;
        bytes.push((high << 4 | low) as u8);
    }
    match class {
        Some(class @ Value::Class(_)) => cx.call(&class, Args::new([Value::bytes(bytes)])),
        _ => Ok(Value::bytes(bytes)),
    }
}

pub(super) fn maketrans(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [from, to] = args.take();
    let (from, to) = (argument(from)?, argument(to)?);
    if from.len() != to.len() {
        return Err(Error::value("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (&from, &to) in from.iter().zip(to.iter()) {
        table[from as usize] = to;
    }
    Ok(Value::bytes(table))
}

/// `bytes[start:end]` as a range of positions.
fn window(cx: &mut dyn Host, len: usize, start: Option<Value>, end: Option<Value>) -> Result<Option<(usize, usize)>> {
    use super::slice::optional_slice_bound;
    let len = len as i64;
    let place = |bound: i64| if bound < 0 { bound.saturating_add(len).max(0) } else { bound };
    let start = place(optional_slice_bound(cx, start.as_ref())?.unwrap_or(0));
    let end = place(optional_slice_bound(cx, end.as_ref())?.unwrap_or(i64::MAX)).min(len);
    Ok((start <= end).then_some((start as usize, end as usize)))
}

fn position(bytes: &[u8], sub: &[u8]) -> Option<usize> {
    match sub.is_empty() {
        true => Some(0),
        false => bytes.windows(sub.len()).position(|window| window == sub),
    }
}

fn find(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, sub, start, end] = args.take();
    let (bytes, sub) = (receive(this, "find")?, sought(cx, sub)?);
    let Some((start, end)) = window(cx, bytes.len(), start, end)? else { return Ok(Value::Int(-1)) };
    Ok(Value::Int(position(&bytes[start..end], &sub).map_or(-1, |at| (start + at) as i64)))
}

fn count(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, sub, start, end] = args.take();
    let (bytes, sub) = (receive(this, "count")?, sought(cx, sub)?);
    let Some((start, end)) = window(cx, bytes.len(), start, end)? else { return Ok(Value::Int(0)) };
    if sub.is_empty() {
        return Ok(Value::from(end - start + 1));
    }
    Ok(Value::from(pieces(&bytes[start..end], &sub, usize::MAX).len() - 1))
}

fn startswith(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    affix(cx, args, "startswith", |bytes, affix| bytes.starts_with(affix))
}

fn endswith(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    affix(cx, args, "endswith", |bytes, affix| bytes.ends_with(affix))
}

fn affix(cx: &mut dyn Host, args: &mut Bound, method: &str, test: fn(&[u8], &[u8]) -> bool) -> Result<Value> {
    let [this, affix, start, end] = args.take();
    let bytes = receive(this, method)?;
    let Some((start, end)) = window(cx, bytes.len(), start, end)? else { return Ok(Value::Bool(false)) };
    let affixes = match affix {
        Some(Value::Tuple(affixes)) => affixes.to_vec(),
        other => vec![other.unwrap_or(Value::None)],
    };
    for affix in affixes {
        let Some(affix) = contents(&affix) else {
            let kind = type_name(&affix);
            return Err(Error::type_error(format!("{method} first arg must be bytes or a tuple of bytes, not {kind}")));
        };
        if test(&bytes[start..end], &affix) {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn join(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, iterable] = args.take();
    let sep = receive(this, "join")?;
    let mut parts = Vec::new();
    for (place, item) in collect(cx, &iterable.unwrap_or(Value::None))?.iter().enumerate() {
        let kind = type_name(item);
        parts.push(contents(item).ok_or_else(|| {
            Error::type_error(format!("sequence item {place}: expected a bytes-like object, {kind} found"))
        })?);
    }
    let parts: Vec<&[u8]> = parts.iter().map(|part| part.as_slice()).collect();
    Ok(Value::bytes(parts.join(sep.as_slice())))
}

/// ASCII white space, the vertical tab included.
pub(super) fn is_space(byte: &u8) -> bool {
    byte.is_ascii_whitespace() || *byte == 11
}

fn unspaced(bytes: &[u8]) -> &[u8] {
    &bytes[bytes.iter().position(|byte| !is_space(byte)).unwrap_or(bytes.len())..]
}

/// What stands between separators, which are not empty.
fn pieces<'a>(bytes: &'a [u8], sep: &[u8], limit: usize) -> Vec<&'a [u8]> {
    let (mut parts, mut rest) = (Vec::new(), bytes);
    while parts.len() < limit
        && let Some(at) = position(rest, sep)
    {
        parts.push(&rest[..at]);
        rest = &rest[at + sep.len()..];
    }
    parts.push(rest);
    parts
}

fn split(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, sep, limit] = args.take();
    let bytes = receive(this, "split")?;
    let limit = match limit {
        None => usize::MAX,
        Some(limit) => usize::try_from(to_int(cx, &limit)?).unwrap_or(usize::MAX),
    };
    let parts: Vec<&[u8]> = match sep.filter(|sep| !sep.is_none()) {
        None => {
            let (mut parts, mut rest) = (Vec::new(), unspaced(&bytes));
            while !rest.is_empty() {
                if parts.len() == limit {
                    parts.push(rest);
                    break;
                }
                let end = rest.iter().position(is_space).unwrap_or(rest.len());
                parts.push(&rest[..end]);
                rest = unspaced(&rest[end..]);
            }
            parts
        }
        sep => {
            let sep = argument(sep)?;
            if sep.is_empty() {
                return Err(Error::value("empty separator"));
            }
            return Ok(Value::list(
                pieces(&bytes, &sep, limit).iter().map(|part| Value::bytes(part.to_vec())).collect(),
            ));
        }
    };
    Ok(Value::list(parts.iter().map(|part| Value::bytes(part.to_vec())).collect()))
}

fn strip(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, chars] = args.take();
    let bytes = receive(this, "strip")?;
    let dropped = match chars.filter(|chars| !chars.is_none()) {
        None => b" \t\n\r\x0b\x0c".to_vec(),
        chars => argument(chars)?.to_vec(),
    };
    let kept = |byte: &u8| !dropped.contains(byte);
    let start = bytes.iter().position(kept).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(kept).map_or(start, |last| last + 1);
    Ok(Value::bytes(bytes[start..end].to_vec()))
}

fn replace(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, old, new, count] = args.take();
    let (bytes, old, new) = (receive(this, "replace")?, argument(old)?, argument(new)?);
    let count = match count {
        None => usize::MAX,
        Some(count) => usize::try_from(to_int(cx, &count)?).unwrap_or(usize::MAX),
    };
    if old.is_empty() {
        let mut out = Vec::new();
        for (i, byte) in bytes.iter().enumerate() {
            if i < count {
                out.extend_from_slice(&new);
            }
            out.push(*byte);
        }
        if bytes.len() < count {
            out.extend_from_slice(&new);
        }
        return Ok(Value::bytes(out));
    }
    Ok(Value::bytes(pieces(&bytes, &old, count).join(new.as_slice())))
}

fn upper(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::bytes(receive(this, "upper")?.to_ascii_uppercase()))
}

fn lower(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::bytes(receive(this, "lower")?.to_ascii_lowercase()))
}
