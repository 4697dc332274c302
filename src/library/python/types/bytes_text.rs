//! Methods that `bytes` shares with `str`: done on the text whose characters are the bytes (Latin-1), cases and kinds by ASCII.

use super::bytes::{contents, receive};
use crate::error::{Error, Kind, Result};
use crate::object::{Args, Bound, Entry, Host, Value, call_method, collect, to_int, type_name};

crate::entries! { pub METHODS:
    Entry::new_c("bytes.capitalize", "capitalize(self, /)", "The first letter as a capital, the others small.", |_, args| mapped(args, "capitalize", capitalize)),
    Entry::new_c("bytes.swapcase", "swapcase(self, /)", "Capitals small and small letters capital.", |_, args| mapped(args, "swapcase", swapcase)),
    Entry::new_c("bytes.title", "title(self, /)", "Words that begin with a capital.", |_, args| mapped(args, "title", title)),
    Entry::new_c("bytes.isalnum", "isalnum(self, /)", "Whether all are ASCII letters or digits.", |_, args| all(args, "isalnum", u8::is_ascii_alphanumeric)),
    Entry::new_c("bytes.isalpha", "isalpha(self, /)", "Whether all are ASCII letters.", |_, args| all(args, "isalpha", u8::is_ascii_alphabetic)),
    Entry::new_c("bytes.isdigit", "isdigit(self, /)", "Whether all are ASCII digits.", |_, args| all(args, "isdigit", u8::is_ascii_digit)),
    Entry::new_c("bytes.isspace", "isspace(self, /)", "Whether all are ASCII white space.", |_, args| all(args, "isspace", super::bytes::is_space)),
    Entry::new_c("bytes.isascii", "isascii(self, /)", "Whether all are ASCII.", |_, args| receive(args.take::<1>()[0].take(), "isascii").map(|bytes| Value::Bool(bytes.is_ascii()))),
    Entry::new_c("bytes.isupper", "isupper(self, /)", "Whether all letters are capitals.", |_, args| cased(args, "isupper", u8::is_ascii_uppercase, u8::is_ascii_lowercase)),
    Entry::new_c("bytes.islower", "islower(self, /)", "Whether all letters are small.", |_, args| cased(args, "islower", u8::is_ascii_lowercase, u8::is_ascii_uppercase)),
    Entry::new_c("bytes.istitle", "istitle(self, /)", "Whether all words begin with a capital.", |_, args| {
        let bytes = receive(args.take::<1>()[0].take(), "istitle")?;
        Ok(Value::Bool(bytes.iter().any(u8::is_ascii_alphabetic) && title(&bytes) == **bytes))
    }),
    Entry::new_parsed("bytes.index", "index(self, sub, start=None, end=None, /)", "The position of the first occurrence.", |cx, args| index(cx, args, "find")),
    Entry::new_parsed("bytes.rindex", "rindex(self, sub, start=None, end=None, /)", "The position of the last occurrence.", |cx, args| index(cx, args, "rfind")),
    Entry::new_parsed("bytes.rfind", "rfind(self, sub, start=None, end=None, /)", "The position of the last occurrence, or -1.", |cx, args| through_text(cx, args, "rfind")),
    Entry::new_parsed("bytes.center", "center(self, width, fillchar=b' ', /)", "In the middle of so many bytes.", |cx, args| through_text(cx, args, "center")),
    Entry::new_parsed("bytes.ljust", "ljust(self, width, fillchar=b' ', /)", "At the left of so many bytes.", |cx, args| through_text(cx, args, "ljust")),
    Entry::new_parsed("bytes.rjust", "rjust(self, width, fillchar=b' ', /)", "At the right of so many bytes.", |cx, args| through_text(cx, args, "rjust")),
    Entry::new_c("bytes.zfill", "zfill(self, width, /)", "With zeros in front.", |cx, args| through_text(cx, args, "zfill")),
    Entry::new_c("bytes.partition", "partition(self, sep, /)", "What stands before, at and after the first separator.", |cx, args| parted(cx, args, "partition")),
    Entry::new_c("bytes.rpartition", "rpartition(self, sep, /)", "What stands before, at and after the last separator.", |cx, args| parted(cx, args, "rpartition")),
    Entry::new_c("bytes.removeprefix", "removeprefix(self, prefix, /)", "Without these bytes at the beginning.", |cx, args| through_text(cx, args, "removeprefix")),
    Entry::new_c("bytes.removesuffix", "removesuffix(self, suffix, /)", "Without these bytes at the end.", |cx, args| through_text(cx, args, "removesuffix")),
    Entry::new_c("bytes.expandtabs", "expandtabs(self, /, tabsize=8)", "With spaces in place of tabs.", |cx, args| through_text(cx, args, "expandtabs")),
    Entry::new_c("bytes.rsplit", "rsplit(self, /, sep=None, maxsplit=-1)", "The parts between separators, from the right.", |cx, args| through_text(cx, args, "rsplit")),
    Entry::new_c("bytes.lstrip", "lstrip(self, bytes=None, /)", "Without white space, or other bytes, at the beginning.", |_, args| strip(args, "lstrip")),
    Entry::new_c("bytes.rstrip", "rstrip(self, bytes=None, /)", "Without white space, or other bytes, at the end.", |_, args| strip(args, "rstrip")),
    Entry::new_c("bytes.splitlines", "splitlines(self, /, keepends=False)", "The lines.", splitlines),
    Entry::new_c("bytes.translate", "translate(self, table, /, delete=b'')", "Each byte replaced through a table of 256.", translate),
}

fn mapped(args: &mut Bound, method: &str, map: fn(&[u8]) -> Vec<u8>) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::bytes(map(&receive(this, method)?)))
}

fn all(args: &mut Bound, method: &str, test: fn(&u8) -> bool) -> Result<Value> {
    let [this] = args.take();
    let bytes = receive(this, method)?;
    Ok(Value::Bool(!bytes.is_empty() && bytes.iter().all(test)))
}

fn cased(args: &mut Bound, method: &str, wanted: fn(&u8) -> bool, other: fn(&u8) -> bool) -> Result<Value> {
    let [this] = args.take();
    let bytes = receive(this, method)?;
    Ok(Value::Bool(bytes.iter().any(wanted) && !bytes.iter().any(other)))
}

fn capitalize(bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_ascii_lowercase();
    if let Some(first) = out.first_mut() {
        first.make_ascii_uppercase();
    }
    out
}

fn swapcase(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|byte| if byte.is_ascii_alphabetic() { byte ^ 0x20 } else { *byte }).collect()
}

fn title(bytes: &[u8]) -> Vec<u8> {
    let mut within = false;
    bytes
        .iter()
        .map(|byte| {
            let out = if within { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
            within = byte.is_ascii_alphabetic();
            out
        })
        .collect()
}

/// The text whose characters are the bytes of a bytes-like value.
fn latin(bytes: &[u8]) -> Value {
    Value::from(bytes.iter().map(|byte| *byte as char).collect::<String>())
}

/// Calls the method of `str` on Latin-1 text and turns the text of its result into bytes.
fn through_text(cx: &mut dyn Host, args: &mut Bound, method: &str) -> Result<Value> {
    let mut given = args.values.drain(..);
    let this = latin(&receive(given.next().flatten(), method)?);
    let mut call = Args::default();
    for value in given.map_while(|value| value) {
        call.positional.push(match value {
            Value::Str(_) => {
                return Err(Error::type_error(match method {
                    "rfind" | "find" => "argument should be integer or bytes-like object, not 'str'".into(),
                    "center" | "ljust" | "rjust" => {
                        format!("{method}() argument 2 must be a byte string of length 1, not str")
                    }
                    _ => "a bytes-like object is required, not 'str'".to_string(),
                }));
            }
            Value::Int(byte) if method == "rfind" && call.positional.is_empty() => {
                latin(&[u8::try_from(byte).map_err(|_| Error::value("byte must be in range(0, 256)"))?])
            }
            value => match contents(&value) {
                Some(bytes) => latin(&bytes),
                None => value,
            },
        });
    }
    let result = call_method(cx, &this, method, call)?;
    Ok(encoded(&result))
}

/// The separator comes back as the object that it was.
fn parted(cx: &mut dyn Host, args: &mut Bound, method: &str) -> Result<Value> {
    let sep = args.values.get(1).cloned().flatten();
    let parts = through_text(cx, args, method)?;
    Ok(match (&parts, sep) {
        (Value::Tuple(items), Some(sep)) if matches!(&items[1], Value::Bytes(middle) if !middle.is_empty()) => {
            Value::tuple(vec![items[0].clone(), sep, items[2].clone()])
        }
        _ => parts,
    })
}

fn encoded(value: &Value) -> Value {
    match value {
        Value::Str(text) => Value::bytes(text.chars().map(|c| c as u32 as u8).collect()),
        Value::Tuple(items) => Value::tuple(items.iter().map(encoded).collect()),
        Value::List(list) => Value::list(list.to_vec().iter().map(encoded).collect()),
        other => other.clone(),
    }
}

fn index(cx: &mut dyn Host, args: &mut Bound, method: &str) -> Result<Value> {
    let mut given = args.values.drain(..);
    let this = Value::Bytes(receive(given.next().flatten(), method)?);
    let call = Args::new(given.map_while(|value| value));
    match call_method(cx, &this, method, call)? {
        Value::Int(-1) => Err(Error::new(Kind::ValueError, "subsection not found")),
        place => Ok(place),
    }
}

fn strip(args: &mut Bound, method: &str) -> Result<Value> {
    let [this, chars] = args.take();
    let bytes = receive(this, method)?;
    let dropped = match chars.filter(|chars| !chars.is_none()) {
        None => b" \t\n\r\x0b\x0c".to_vec(),
        Some(chars) => match contents(&chars) {
            Some(bytes) => bytes.to_vec(),
            None => {
                let kind = type_name(&chars);
                return Err(Error::type_error(format!("a bytes-like object is required, not '{kind}'")));
            }
        },
    };
    let kept = |byte: &u8| !dropped.contains(byte);
    Ok(Value::bytes(match method {
        "lstrip" => bytes[bytes.iter().position(kept).unwrap_or(bytes.len())..].to_vec(),
        _ => bytes[..bytes.iter().rposition(kept).map_or(0, |last| last + 1)].to_vec(),
    }))
}

fn splitlines(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, keep] = args.take();
    let bytes = receive(this, "splitlines")?;
    let keep = match keep {
        Some(keep) => crate::object::to_int(cx, &keep)? != 0,
        None => false,
    };
    let (mut lines, mut start, mut at) = (Vec::new(), 0, 0);
    while at < bytes.len() {
        let end = match bytes[at..] {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => {
                at += 1;
                continue;
            }
        };
        lines.push(Value::bytes(bytes[start..at + if keep { end } else { 0 }].to_vec()));
        at += end;
        start = at;
    }
    if start < bytes.len() {
        lines.push(Value::bytes(bytes[start..].to_vec()));
    }
    Ok(Value::list(lines))
}

fn translate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, table, delete] = args.take();
    let bytes = receive(this, "translate")?;
    let table = match table.unwrap_or(Value::None) {
        Value::None => None,
        table => match contents(&table) {
            Some(table) if table.len() == 256 => Some(table),
            Some(_) => return Err(Error::value("translation table must be 256 characters long")),
            None => {
                let kind = type_name(&table);
                return Err(Error::type_error(format!("a bytes-like object is required, not '{kind}'")));
            }
        },
    };
    let mut dropped = Vec::new();
    if let Some(delete) = delete {
        for item in collect(cx, &delete)? {
            dropped.push(to_int(cx, &item)? as u8);
        }
    }
    let kept = bytes.iter().filter(|byte| !dropped.contains(byte));
    Ok(Value::bytes(kept.map(|byte| table.as_ref().map_or(*byte, |table| table[*byte as usize])).collect()))
}
