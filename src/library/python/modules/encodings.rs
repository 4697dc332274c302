//! Bytes in other forms: hexadecimal, base64, check sums and digests, for `binascii`, `base64` and `hashlib`, and deflated for the
//! archives of `numpy.savez`.

use std::rc::Rc;

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::compute::digest;
use crate::error::{Error, Result};
use crate::library::python::types::bytes::contents;
use crate::object::{Args, Bound, Entry, Host, Value, get_attribute, to_index, to_int, to_str, truth, type_name};

crate::entries! { pub ENTRIES:
    Entry::new_c("binascii.hexlify", "hexlify(data, /)", "Two hexadecimal digits for each byte.", hexlify),
    Entry::new_c("binascii.unhexlify", "unhexlify(hexstr, /)", "The bytes of hexadecimal digits.", unhexlify),
    Entry::new_c("binascii.b2a_base64", "b2a_base64(data, /, *, newline=True)", "Bytes as a line of base64.", b2a_base64),
    Entry::new_c("binascii.a2b_base64", "a2b_base64(data, /, *, strict_mode=False)", "The bytes of base64.", a2b_base64),
    Entry::new_c("binascii.crc32", "crc32(data, crc=0, /)", "The check sum CRC-32.", crc32),
    Entry::new_c("binascii.adler32", "adler32(data, value=1, /)", "The check sum Adler-32.", adler32),
    Entry::new_c("binascii.digest", "digest(name, data, /)", "The digest of bytes.", digest_of),
    Entry::new_c("binascii.deflate", "deflate(data, /)", "Bytes in the form DEFLATE.", deflate),
    Entry::new_c("binascii.inflate", "inflate(data, size, /)", "The bytes of a DEFLATE stream, `size` at most.", inflate),
}

/// Bytes, or ASCII text where that is allowed.
fn bytes_of(value: Option<Value>, text: bool) -> Result<Rc<Vec<u8>>> {
    let value = value.unwrap_or(Value::None);
    match &value {
        Value::Str(characters) if text && characters.is_ascii() => Ok(Rc::new(characters.as_bytes().to_vec())),
        Value::Str(_) if text => Err(Error::value("string argument should contain only ASCII characters")),
        value => contents(value).ok_or_else(|| match text {
            true => Error::type_error(format!(
                "argument should be bytes, buffer or ASCII string, not '{}'",
                type_name(value)
            )),
            false => Error::type_error(format!("a bytes-like object is required, not '{}'", type_name(value))),
        }),
    }
}

/// `binascii.Error`
fn failure(cx: &mut dyn Host, message: &str) -> Error {
    let made = cx.import("binascii").and_then(|module| {
        let class = get_attribute(cx, &module, "Error")?;
        cx.call(&class, Args::new([Value::from(message)]))
    });
    match made {
        Ok(Value::Exception(exception)) => Error::raised(exception, message),
        Ok(_) => Error::value(message),
        Err(error) => error,
    }
}

fn hexlify(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [data] = args.take();
    let data = bytes_of(data, false)?;
    let digit = |n: u8| b"0123456789abcdef"[usize::from(n)];
    Ok(Value::bytes(data.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()))
}

fn unhexlify(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [data] = args.take();
    let data = bytes_of(data, true)?;
    if data.len() % 2 != 0 {
        return Err(failure(cx, "Odd-length string"));
    }
    let digit = |c: u8| char::from(c).to_digit(16).map(|n| n as u8);
    let bytes: Option<Vec<u8>> =
        data.chunks_exact(2).map(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?)).collect();
    match bytes {
        Some(bytes) => Ok(Value::bytes(bytes)),
        None => Err(failure(cx, "Non-hexadecimal digit found")),
    }
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn b2a_base64(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [data, newline] = args.take();
    let data = bytes_of(data, false)?;
    let mut out = Vec::with_capacity(data.len() / 3 * 4 + 5);
    for group in data.chunks(3) {
        let mut word = 0u32;
        for i in 0..3 {
            word = word << 8 | u32::from(group.get(i).copied().unwrap_or(0));
        }
        for i in 0..4 {
            let letter = ALPHABET[(word >> (18 - 6 * i) & 63) as usize];
            out.push(if i <= group.len() { letter } else { b'=' });
        }
    }
    if newline.map_or(Ok(true), |newline| truth(cx, &newline))? {
        out.push(b'\n');
    }
    Ok(Value::bytes(out))
}

fn a2b_base64(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [data, strict] = args.take();
    let data = bytes_of(data, true)?;
    if strict.map_or(Ok(false), |strict| truth(cx, &strict))? {
        return Err(Error::unsupported_argument("binascii.a2b_base64", "strict_mode"));
    }
    let (mut out, mut left, mut place, mut pads) = (Vec::new(), 0u8, 0, 0);
    for &c in data.iter() {
        if c == b'=' {
            pads += 1;
            if place >= 2 && place + pads >= 4 {
                return Ok(Value::bytes(out));
            }
            continue;
        }
        let Some(value) = ALPHABET.iter().position(|letter| *letter == c) else { continue };
        let value = value as u8;
        pads = 0;
        match place {
            0 => left = value,
            1 => {
                out.push(left << 2 | value >> 4);
                left = value & 15;
            }
            2 => {
                out.push(left << 4 | value >> 2);
                left = value & 3;
            }
            _ => out.push(left << 6 | value),
        }
        place = (place + 1) % 4;
    }
    match place {
        0 => Ok(Value::bytes(out)),
        1 => {
            let message = format!(
                "Invalid base64-encoded string: number of data characters ({}) cannot be 1 more than a multiple of 4",
                out.len() / 3 * 4 + 1
            );
            Err(failure(cx, &message))
        }
        _ => Err(failure(cx, "Incorrect padding")),
    }
}

fn start_of(cx: &mut dyn Host, value: Option<Value>, default: u32) -> Result<u32> {
    match value {
        None => Ok(default),
        Some(value) => match to_index(cx, &value)? {
            Value::Int(value) => Ok(value as u32),
            _ => Ok(0),
        },
    }
}

fn crc32(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [data, start] = args.take();
    let mut sum = !start_of(cx, start, 0)?;
    for &byte in bytes_of(data, false)?.iter() {
        sum = sum >> 8 ^ CRC_OF_BYTE[usize::from(sum as u8 ^ byte)];
    }
    Ok(Value::from(i64::from(!sum)))
}

/// What the division by the polynomial of CRC-32 leaves of each byte, lowest bit first.
static CRC_OF_BYTE: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut sum = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            sum = sum >> 1 ^ (0xedb88320 & (sum & 1).wrapping_neg());
            bit += 1;
        }
        table[byte] = sum;
        byte += 1;
    }
    table
};

fn adler32(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [data, start] = args.take();
    let start = start_of(cx, start, 1)?;
    let (mut low, mut high) = (start & 0xffff, start >> 16);
    for &byte in bytes_of(data, false)?.iter() {
        low = (low + u32::from(byte)) % 65521;
        high = (high + low) % 65521;
    }
    Ok(Value::from(i64::from(high << 16 | low)))
}

fn digest_of(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [name, data] = args.take();
    let name = name.unwrap_or(Value::None);
    let data = bytes_of(data, false)?;
    Ok(Value::bytes(match to_str(&name, "name")? {
        "md5" => digest::md5(&data).to_vec(),
        "sha1" => digest::sha1(&data).to_vec(),
        "sha224" => digest::sha224(&data).to_vec(),
        "sha256" => digest::sha256(&data).to_vec(),
        "sha384" => digest::sha384(&data).to_vec(),
        "sha512" => digest::sha512(&data).to_vec(),
        other => return Err(Error::value(format!("unsupported hash type {other}"))),
    }))
}

fn deflate(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [data] = args.take();
    Ok(Value::bytes(compress_to_vec(&bytes_of(data, false)?, 6)))
}

fn inflate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [data, size] = args.take();
    let size = usize::try_from(to_int(cx, &size.unwrap_or(Value::None))?)
        .map_err(|_| Error::value("a size is not negative"))?;
    match decompress_to_vec_with_limit(&bytes_of(data, false)?, size) {
        Ok(bytes) => Ok(Value::bytes(bytes)),
        Err(_) => Err(Error::value("the packed data is damaged")),
    }
}
