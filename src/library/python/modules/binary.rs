//! `struct`: numbers as bytes by a format string, and back.
//!
//! A format is read to a list of fields once for every call; native formats align their fields as C does on 64-bit machines.

use half::f16;
use num_bigint::{BigInt, Sign};

use crate::error::{Error, Result};
use crate::library::python::types::bytes::contents;
use crate::object::integer::as_big;
use crate::object::{Args, Bound, Entry, Host, Value, get_attribute, to_float, to_index, to_int, truth, type_name};

crate::entries! { pub ENTRIES:
    Entry::new_c("struct.calcsize", "calcsize(format, /)", "How many bytes a format takes.", calcsize),
    Entry::new_c("struct.pack", "pack(*args)", "The bytes of values by a format.", pack),
    Entry::new_c("struct.unpack", "unpack(format, buffer, /)", "The values in bytes by a format.", unpack),
    Entry::new_c("struct.unpack_from", "unpack_from(format, /, buffer, offset=0)", "The values in bytes from an offset on.", unpack_from),
    Entry::new_c("struct.iter_unpack", "iter_unpack(format, buffer, /)", "The values of one format after another.", iter_unpack),
}

struct Field {
    code: u8,
    /// How often, or for `s` and `p` how long.
    count: usize,
    size: usize,
    /// Bytes to skip before.
    padding: usize,
}

struct Format {
    fields: Vec<Field>,
    little: bool,
    native: bool,
    size: usize,
    values: usize,
}

/// `struct.error`
fn failure(cx: &mut dyn Host, message: impl Into<String>) -> Error {
    let message = message.into();
    let made = cx.import("struct").and_then(|module| {
        let class = get_attribute(cx, &module, "error")?;
        cx.call(&class, Args::new([Value::from(message.as_str())]))
    });
    match made {
        Ok(Value::Exception(exception)) => Error::raised(exception, message),
        Ok(_) => Error::value(message),
        Err(error) => error,
    }
}

fn parse(cx: &mut dyn Host, format: &Value) -> Result<Format> {
    let text = match format {
        Value::Str(text) => text.as_str().as_bytes().to_vec(),
        other => match contents(other) {
            Some(bytes) => bytes.to_vec(),
            None => {
                let name = type_name(other);
                return Err(Error::type_error(format!(
                    "Struct() argument 1 must be a str or bytes object, not {name}"
                )));
            }
        },
    };
    let (little, native, rest) = match text.first() {
        Some(b'<') => (true, false, &text[1..]),
        Some(b'>' | b'!') => (false, false, &text[1..]),
        Some(b'=') => (true, false, &text[1..]),
        Some(b'@') => (true, true, &text[1..]),
        _ => (true, true, &text[..]),
    };
    let mut format = Format { fields: Vec::new(), little, native, size: 0, values: 0 };
    let mut at = 0;
    while at < rest.len() {
        if rest[at].is_ascii_whitespace() {
            at += 1;
            continue;
        }
        let mut count: Option<usize> = None;
        while at < rest.len() && rest[at].is_ascii_digit() {
            let digit = usize::from(rest[at] - b'0');
            count = count.unwrap_or(0).checked_mul(10).and_then(|count| count.checked_add(digit));
            if count.is_none() {
                return Err(failure(cx, "overflow in item count"));
            }
            at += 1;
        }
        let Some(&code) = rest.get(at) else {
            return Err(failure(cx, "repeat count given without format specifier"));
        };
        at += 1;
        let Some(size) = size_of_code(code, native) else { return Err(failure(cx, "bad char in struct format")) };
        let count = count.unwrap_or(1);
        let padding = if native && size > 0 { (size - format.size % size) % size } else { 0 };
        let bytes = size.max(usize::from(matches!(code, b's' | b'p' | b'x'))).checked_mul(count);
        let total =
            bytes.and_then(|bytes| format.size.checked_add(padding + bytes)).filter(|n| *n < isize::MAX as usize);
        let Some(total) = total else { return Err(failure(cx, "total struct size too long")) };
        format.values += match code {
            b'x' => 0,
            b's' | b'p' => 1,
            _ => count,
        };
        format.fields.push(Field { code, count, size, padding });
        format.size = total;
    }
    Ok(format)
}

fn size_of_code(code: u8, native: bool) -> Option<usize> {
    Some(match code {
        b'x' | b's' | b'p' => 1,
        b'c' | b'b' | b'B' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' => {
            if native {
                8
            } else {
                4
            }
        }
        b'q' | b'Q' | b'd' => 8,
        b'n' | b'N' | b'P' if native => 8,
        _ => return None,
    })
}

fn calcsize(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [format] = args.take().map(|value| value.unwrap_or(Value::None));
    Ok(Value::from(parse(cx, &format)?.size))
}

fn pack(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let mut values = std::mem::take(&mut args.rest).into_iter();
    let Some(format) = values.next() else {
        return Err(Error::type_error("missing format argument"));
    };
    let format = parse(cx, &format)?;
    if values.len() != format.values {
        let message = format!("pack expected {} items for packing (got {})", format.values, values.len());
        return Err(failure(cx, message));
    }
    crate::limits::request(format.size)?;
    let mut out = Vec::with_capacity(format.size);
    for field in &format.fields {
        out.resize(out.len() + field.padding, 0);
        match field.code {
            b'x' => out.resize(out.len() + field.count, 0),
            b's' | b'p' => {
                let value = values.next().unwrap_or(Value::None);
                let Some(bytes) = contents(&value) else {
                    let message = format!("argument for '{}' must be a bytes object", field.code as char);
                    return Err(failure(cx, message));
                };
                let start = out.len();
                let mut bytes = &bytes[..];
                if field.code == b'p' && field.count > 0 {
                    bytes = &bytes[..bytes.len().min(field.count - 1).min(255)];
                    out.push(bytes.len() as u8);
                }
                let room = field.count - (out.len() - start).min(field.count);
                out.extend_from_slice(&bytes[..bytes.len().min(room)]);
                out.resize(start + field.count, 0);
            }
            code => {
                for _ in 0..field.count {
                    let value = values.next().unwrap_or(Value::None);
                    pack_one(cx, &mut out, code, field.size, &format, &value)?;
                }
            }
        }
    }
    Ok(Value::bytes(out))
}

fn pack_one(cx: &mut dyn Host, out: &mut Vec<u8>, code: u8, size: usize, format: &Format, value: &Value) -> Result<()> {
    let mut bytes: Vec<u8> = match code {
        b'c' => match contents(value).filter(|bytes| bytes.len() == 1) {
            Some(bytes) => bytes.to_vec(),
            None => return Err(failure(cx, "char format requires a bytes object of length 1")),
        },
        b'?' => vec![u8::from(truth(cx, value)?)],
        b'f' | b'd' | b'e' => {
            let Ok(number) = to_float(cx, value) else {
                return Err(failure(cx, "required argument is not a float"));
            };
            match code {
                b'd' => number.to_le_bytes().to_vec(),
                b'f' => {
                    let single = number as f32;
                    if !format.native && single.is_infinite() && number.is_finite() {
                        return Err(Error::overflow("float too large to pack with f format"));
                    }
                    single.to_le_bytes().to_vec()
                }
                _ => {
                    let half = f16::from_f64(number);
                    if half.is_infinite() && number.is_finite() {
                        return Err(Error::overflow("float too large to pack with e format"));
                    }
                    half.to_le_bytes().to_vec()
                }
            }
        }
        _ => {
            let Ok(index) = to_index(cx, value) else {
                return Err(failure(cx, "required argument is not an integer"));
            };
            let number = as_big(&index).map(|number| number.into_owned()).unwrap_or_default();
            integer_bytes(cx, code, size, &number)?
        }
    };
    if !format.little {
        bytes.reverse();
    }
    out.extend(bytes);
    Ok(())
}

fn integer_bytes(cx: &mut dyn Host, code: u8, size: usize, number: &BigInt) -> Result<Vec<u8>> {
    let signed = code.is_ascii_lowercase();
    let bits = size as u32 * 8;
    let (low, high) = match signed {
        true => (-(BigInt::from(1) << (bits - 1)), (BigInt::from(1) << (bits - 1)) - 1),
        false => (BigInt::from(0), (BigInt::from(1) << bits) - 1),
    };
    // C reads the number as a long first, unsigned for the wide unsigned codes.
    let fits = match code {
        b'P' => number.bits() <= 64,
        b'I' | b'L' | b'Q' | b'N' => number.sign() != Sign::Minus && number.bits() <= 64,
        _ => i64::try_from(number).is_ok(),
    };
    if !fits {
        return Err(failure(cx, "argument out of range"));
    }
    if code != b'P' && (*number < low || *number > high) {
        let named = match code {
            b'b' => Some("byte"),
            b'B' => Some("ubyte"),
            b'h' => Some("short"),
            b'H' => Some("ushort"),
            _ => None,
        };
        let message = match named {
            Some(name) => format!("{name} format requires {low} <= number <= {high}"),
            None => format!("'{}' format requires {low} <= number <= {high}", code as char),
        };
        return Err(failure(cx, message));
    }
    let mut bytes = number.to_signed_bytes_le();
    bytes.resize(size, if number.sign() == Sign::Minus { 0xff } else { 0 });
    Ok(bytes)
}

/// The values at a place of a buffer that is known to be long enough.
fn read(format: &Format, buffer: &[u8]) -> Value {
    let (mut values, mut at) = (Vec::with_capacity(format.values), 0);
    for field in &format.fields {
        at += field.padding;
        match field.code {
            b'x' => at += field.count,
            b's' => {
                values.push(Value::bytes(buffer[at..at + field.count].to_vec()));
                at += field.count;
            }
            b'p' => {
                let piece = &buffer[at..at + field.count];
                let length = piece.first().map_or(0, |n| usize::from(*n)).min(field.count.saturating_sub(1));
                values.push(Value::bytes(piece.get(1..1 + length).unwrap_or(&[]).to_vec()));
                at += field.count;
            }
            code => {
                for _ in 0..field.count {
                    let mut bytes = buffer[at..at + field.size].to_vec();
                    if !format.little {
                        bytes.reverse();
                    }
                    values.push(read_one(code, &bytes));
                    at += field.size;
                }
            }
        }
    }
    Value::tuple(values)
}

/// A value from its bytes, lowest first.
fn read_one(code: u8, bytes: &[u8]) -> Value {
    let mut eight = [0; 8];
    eight[..bytes.len()].copy_from_slice(bytes);
    match code {
        b'c' => Value::bytes(bytes.to_vec()),
        b'?' => Value::Bool(bytes[0] != 0),
        b'd' => Value::Float(f64::from_le_bytes(eight)),
        b'f' => Value::Float(f64::from(f32::from_bits(u64::from_le_bytes(eight) as u32))),
        b'e' => Value::Float(f16::from_bits(u64::from_le_bytes(eight) as u16).to_f64()),
        _ if code.is_ascii_lowercase() => Value::int(BigInt::from_signed_bytes_le(bytes)),
        _ => Value::int(u64::from_le_bytes(eight)),
    }
}

fn buffer_of(value: &Value) -> Result<std::rc::Rc<Vec<u8>>> {
    contents(value)
        .ok_or_else(|| Error::type_error(format!("a bytes-like object is required, not '{}'", type_name(value))))
}

fn unpack(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [format, buffer] = args.take().map(|value| value.unwrap_or(Value::None));
    let format = parse(cx, &format)?;
    let buffer = buffer_of(&buffer)?;
    if buffer.len() != format.size {
        return Err(failure(cx, format!("unpack requires a buffer of {} bytes", format.size)));
    }
    Ok(read(&format, &buffer))
}

fn unpack_from(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [format, buffer, offset] = args.take();
    let format = parse(cx, &format.unwrap_or(Value::None))?;
    let buffer = buffer_of(&buffer.unwrap_or(Value::None))?;
    let offset = offset.map_or(Ok(0), |offset| to_int(cx, &offset))?;
    let (size, length) = (format.size as i64, buffer.len() as i64);
    let start = if offset < 0 { offset + length } else { offset };
    if offset < 0 && offset + size > 0 {
        return Err(failure(cx, format!("not enough data to unpack {size} bytes at offset {offset}")));
    }
    if start < 0 {
        return Err(failure(cx, format!("offset {offset} out of range for {length}-byte buffer")));
    }
    if length - start < size {
        let needed = start + size;
        let message = format!(
            "unpack_from requires a buffer of at least {needed} bytes for unpacking {size} bytes at offset {start} \
             (actual buffer size is {length})"
        );
        return Err(failure(cx, message));
    }
    Ok(read(&format, &buffer[start as usize..(start + size) as usize]))
}

fn iter_unpack(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [format, buffer] = args.take().map(|value| value.unwrap_or(Value::None));
    let format = parse(cx, &format)?;
    let buffer = buffer_of(&buffer)?;
    if format.size == 0 {
        return Err(failure(cx, "cannot iteratively unpack with a struct of length 0"));
    }
    if !buffer.len().is_multiple_of(format.size) {
        let message = format!("iterative unpacking requires a buffer of a multiple of {} bytes", format.size);
        return Err(failure(cx, message));
    }
    let values = buffer.chunks_exact(format.size).map(|piece| read(&format, piece)).collect();
    crate::object::iterator(cx, &Value::list(values))
}
