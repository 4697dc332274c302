//! `str.encode`, `bytes.decode`, `str.translate` and `str.maketrans`.

use std::rc::Rc;

use super::argument;
use crate::error::{Error, Kind, Result};
use crate::library::python::types::receiver;
use crate::object::{Bound, Dict, Entry, Exception, Host, Value, get_item, to_int};

crate::entries! { pub METHODS:
    Entry::new_c("str.encode", "encode(self, /, encoding='utf-8', errors='strict')", "The bytes of the text in an encoding.", encode),
    Entry::new_c("str.translate", "translate(self, table, /)", "With characters replaced or dropped as a table says.", translate),
}

crate::entries! { pub STATICS:
    Entry::new_c("str.maketrans", "maketrans(x, y=None, z=None, /)", "A table for `translate`.", maketrans),
}

/// The encodings known here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf8Signature,
    Ascii,
    Latin1,
    Utf16(Option<bool>),
    Utf32(Option<bool>),
}

fn encoding(name: Option<&Value>, function: &str) -> Result<Encoding> {
    let name = match name {
        None => "utf-8".into(),
        Some(name) => argument(name, &format!("{function}() argument 'encoding' must be str"))?,
    };
    Ok(match name.to_ascii_lowercase().replace('_', "-").as_str() {
        "utf-8" | "utf8" | "u8" | "utf" | "cp65001" => Encoding::Utf8,
        "utf-8-sig" => Encoding::Utf8Signature,
        "ascii" | "us-ascii" | "646" => Encoding::Ascii,
        "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "l1" | "latin" | "8859" | "cp819" => Encoding::Latin1,
        "utf-16" | "utf16" | "u16" => Encoding::Utf16(None),
        "utf-16-le" | "utf-16le" => Encoding::Utf16(Some(false)),
        "utf-16-be" | "utf-16be" => Encoding::Utf16(Some(true)),
        "utf-32" | "utf32" | "u32" => Encoding::Utf32(None),
        "utf-32-le" | "utf-32le" => Encoding::Utf32(Some(false)),
        "utf-32-be" | "utf-32be" => Encoding::Utf32(Some(true)),
        _ => return Err(Error::new(Kind::LookupError, format!("unknown encoding: {name}"))),
    })
}

fn handler(name: Option<&Value>, function: &str) -> Result<String> {
    match name {
        None => Ok("strict".to_string()),
        Some(name) => Ok(argument(name, &format!("{function}() argument 'errors' must be str"))?.into_owned()),
    }
}

fn encode(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, encoding, errors] = args.take();
    let text = receiver::text(this, "encode")?;
    encode_text(&text, encoding, errors, "encode").map(Value::bytes)
}

/// The bytes of a text; `function` is named when the encoding is no text.
pub fn encode_text(text: &str, name: Option<Value>, errors: Option<Value>, function: &str) -> Result<Vec<u8>> {
    let encoding = encoding(name.as_ref(), function)?;
    let errors = handler(errors.as_ref(), function)?;
    let units = |c: char| {
        let mut buffer = [0; 2];
        c.encode_utf16(&mut buffer).to_vec()
    };
    Ok(match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf8Signature => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        Encoding::Utf16(order) => {
            let mark = if order.is_none() { Some('\u{feff}') } else { None };
            let units = mark.into_iter().chain(text.chars()).flat_map(units);
            units.flat_map(|unit| if order == Some(true) { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        }
        Encoding::Utf32(order) => {
            let mark = if order.is_none() { Some('\u{feff}') } else { None };
            let codes = mark.into_iter().chain(text.chars()).map(u32::from);
            codes.flat_map(|code| if order == Some(true) { code.to_be_bytes() } else { code.to_le_bytes() }).collect()
        }
        Encoding::Ascii => encode_narrow(text, "ascii", 128, &errors)?,
        Encoding::Latin1 => encode_narrow(text, "latin-1", 256, &errors)?,
    })
}

fn encode_narrow(text: &str, name: &str, limit: u32, errors: &str) -> Result<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    let mut place = 0;
    let chars: Vec<char> = text.chars().collect();
    while let Some(&c) = chars.get(place) {
        if (c as u32) < limit {
            out.push(c as u8);
            place += 1;
            continue;
        }
        let code = c as u32;
        match errors {
            "ignore" => {}
            "replace" => out.push(b'?'),
            "xmlcharrefreplace" => out.extend(format!("&#{code};").bytes()),
            "backslashreplace" => out.extend(escape(code).bytes()),
            "strict" => {
                let run = chars[place..].iter().take_while(|c| **c as u32 >= limit).count();
                let what = match run {
                    1 => format!("can't encode character '{}' in position {place}", escape(code)),
                    _ => format!("can't encode characters in position {place}-{}", place + run - 1),
                };
                let message = format!("'{name}' codec {what}: ordinal not in range({limit})");
                let args = vec![
                    name.into(),
                    text.into(),
                    place.into(),
                    (place + run).into(),
                    format!("ordinal not in range({limit})").into(),
                ];
                return Err(coding_error(Kind::UnicodeEncodeError, message, args));
            }
            other => return Err(unknown_handler(other)),
        }
        place += 1;
    }
    Ok(out)
}

fn escape(code: u32) -> String {
    match code {
        0..0x100 => format!("\\x{code:02x}"),
        0x100..0x10000 => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}

fn unknown_handler(name: &str) -> Error {
    Error::new(Kind::LookupError, format!("unknown error handler name '{name}'"))
}

fn coding_error(kind: Kind, message: String, args: Vec<Value>) -> Error {
    Error::raised(Rc::new(Exception::new(kind, None, args)), message)
}

/// The text of bytes; `function` is named when the encoding is no text.
pub fn decode(bytes: &[u8], name: Option<Value>, errors: Option<Value>, function: &str) -> Result<Value> {
    let encoding = encoding(name.as_ref(), function)?;
    let errors = handler(errors.as_ref(), function)?;
    Ok(Value::from(match encoding {
        Encoding::Utf8 => decode_utf8(bytes, &errors)?,
        Encoding::Utf8Signature => decode_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes), &errors)?,
        Encoding::Latin1 => bytes.iter().map(|&byte| byte as char).collect(),
        Encoding::Ascii => {
            let mut out = String::with_capacity(bytes.len());
            for (place, &byte) in bytes.iter().enumerate() {
                match byte.is_ascii() {
                    true => out.push(byte as char),
                    false => {
                        replace_bytes(&mut out, bytes, place, place + 1, &errors, "ascii", "ordinal not in range(128)")?
                    }
                }
            }
            out
        }
        Encoding::Utf16(order) => {
            let (bytes, big) = match (order, bytes) {
                (None, [0xff, 0xfe, rest @ ..]) => (rest, false),
                (None, [0xfe, 0xff, rest @ ..]) => (rest, true),
                (order, bytes) => (bytes, order == Some(true)),
            };
            let units = bytes.chunks_exact(2).map(|pair| match big {
                true => u16::from_be_bytes([pair[0], pair[1]]),
                false => u16::from_le_bytes([pair[0], pair[1]]),
            });
            if bytes.len() % 2 != 0 && errors == "strict" {
                let place = bytes.len() - 1;
                replace_bytes(&mut String::new(), bytes, place, place + 1, "strict", "utf-16-le", "truncated data")?;
            }
            char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect()
        }
        Encoding::Utf32(order) => {
            let (bytes, big) = match (order, bytes) {
                (None, [0xff, 0xfe, 0, 0, rest @ ..]) => (rest, false),
                (None, [0, 0, 0xfe, 0xff, rest @ ..]) => (rest, true),
                (order, bytes) => (bytes, order == Some(true)),
            };
            let codes = bytes.chunks_exact(4).map(|four| match big {
                true => u32::from_be_bytes([four[0], four[1], four[2], four[3]]),
                false => u32::from_le_bytes([four[0], four[1], four[2], four[3]]),
            });
            codes.map(|code| char::from_u32(code).unwrap_or('\u{fffd}')).collect()
        }
    }))
}

fn decode_utf8(bytes: &[u8], errors: &str) -> Result<String> {
    let (mut out, mut place) = (String::with_capacity(bytes.len()), 0);
    loop {
        match std::str::from_utf8(&bytes[place..]) {
            Ok(rest) => {
                out.push_str(rest);
                return Ok(out);
            }
            Err(error) => {
                let bad = place + error.valid_up_to();
                out.push_str(&String::from_utf8_lossy(&bytes[place..bad]));
                let reason = match (error.error_len(), bytes[bad]) {
                    (None, _) => "unexpected end of data",
                    (Some(_), 0x80..=0xc1 | 0xf5..) => "invalid start byte",
                    (Some(_), _) => "invalid continuation byte",
                };
                let end = error.error_len().map_or(bytes.len(), |len| bad + len);
                replace_bytes(&mut out, bytes, bad, end, errors, "utf-8", reason)?;
                place = end;
            }
        }
    }
}

/// What stands for bytes that mean nothing, or the error that they are.
fn replace_bytes(
    out: &mut String,
    bytes: &[u8],
    start: usize,
    end: usize,
    errors: &str,
    codec: &str,
    reason: &str,
) -> Result<()> {
    match errors {
        "ignore" => {}
        "replace" => out.push('\u{fffd}'),
        "backslashreplace" => bytes[start..end].iter().for_each(|byte| out.push_str(&format!("\\x{byte:02x}"))),
        "strict" => {
            let what = match end - start {
                1 => format!("can't decode byte 0x{:02x} in position {start}", bytes[start]),
                _ => format!("can't decode bytes in position {start}-{}", end - 1),
            };
            let message = format!("'{codec}' codec {what}: {reason}");
            let args = vec![codec.into(), Value::bytes(bytes.to_vec()), start.into(), end.into(), reason.into()];
            return Err(coding_error(Kind::UnicodeDecodeError, message, args));
        }
        other => return Err(unknown_handler(other)),
    }
    Ok(())
}

fn translate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, table] = args.take();
    let text = receiver::text(this, "translate")?;
    let table = table.unwrap_or(Value::None);
    let mut out = String::with_capacity(text.as_str().len());
    for c in text.chars() {
        match get_item(cx, &table, &Value::Int(c as i64)) {
            Ok(Value::None) => {}
            Ok(Value::Str(text)) => out.push_str(&text),
            Ok(code @ (Value::Int(_) | Value::BigInt(_))) => {
                let code = to_int(cx, &code)?;
                let replacement = u32::try_from(code).ok().and_then(char::from_u32);
                out.push(replacement.ok_or_else(|| Error::value("character mapping must be in range(0x110000)"))?);
            }
            Ok(_) => return Err(Error::type_error("character mapping must return integer, None or str")),
            Err(error) if error.kind().is_a(Kind::LookupError) => out.push(c),
            Err(error) => return Err(error),
        }
    }
    Ok(Value::from(out))
}

fn maketrans(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, y, z] = args.take();
    let x = x.unwrap_or(Value::None);
    let table = Dict::new();
    let Some(y) = y else {
        let Value::Dict(dict) = receiver::native(Some(x)) else {
            return Err(Error::type_error("if you give only one argument to maketrans it must be a dict"));
        };
        for (key, value) in dict.items() {
            let key = match &key {
                Value::Str(text) => {
                    let mut chars = text.chars();
                    match (chars.next(), chars.next()) {
                        (Some(c), None) => Value::Int(c as i64),
                        _ => return Err(Error::value("string keys in translate table must be of length 1")),
                    }
                }
                Value::Int(_) | Value::Bool(_) => key,
                _ => return Err(Error::type_error("keys in translate table must be strings or integers")),
            };
            table.insert(cx, key, value)?;
        }
        return Ok(Value::Dict(Rc::new(table)));
    };
    if !matches!(x, Value::Str(_)) {
        return Err(Error::type_error("first maketrans argument must be a string if there is a second argument"));
    }
    let (x, y) = (argument(&x, "")?, argument(&y, "maketrans() argument 2 must be str")?);
    if x.chars().count() != y.chars().count() {
        return Err(Error::value("the first two maketrans arguments must have equal length"));
    }
    for (from, to) in x.chars().zip(y.chars()) {
        table.insert(cx, Value::Int(from as i64), Value::Int(to as i64))?;
    }
    if let Some(z) = z {
        for dropped in argument(&z, "maketrans() argument 3 must be str")?.chars() {
            table.insert(cx, Value::Int(dropped as i64), Value::None)?;
        }
    }
    Ok(Value::Dict(Rc::new(table)))
}
