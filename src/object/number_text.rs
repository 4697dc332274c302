//! Numbers from text and as text: the literals that `int`, `float` and `complex` accept, and the texts of big integers.

use num_bigint::BigInt;
use num_complex::Complex;

use super::class::type_name;
use super::value::Value;
use crate::error::{Error, Result};

/// `int(text, base)`: `base` is 0 or 2 to 36; `limit` is the session's number of digits.
///
/// # Errors
/// `ValueError: invalid literal for int() with base 10: 'x'`, and beyond so many digits.
pub fn parse_int(text: &str, base: u32, limit: usize) -> Result<Value> {
    if base == 1 || base > 36 {
        return Err(Error::value("int() base must be >= 2 and <= 36, or 0"));
    }
    if let Some(value) = few_digits(text.as_bytes(), base) {
        return Ok(Value::Int(value));
    }
    let invalid = || {
        let shown: String = text.chars().take(200).collect();
        let mut quoted = String::new();
        crate::format::quote::write_str_repr(&mut quoted, &shown);
        Error::value(format!("invalid literal for int() with base {base}: {quoted}"))
    };
    let trimmed = text.trim_matches(is_space);
    let (negative, digits) = match trimmed.strip_prefix(['+', '-']) {
        Some(rest) => (trimmed.starts_with('-'), rest),
        None => (false, trimmed),
    };
    let prefix = |letter: char| {
        let mut characters = digits.chars();
        (characters.next() == Some('0') && characters.next().is_some_and(|c| c.eq_ignore_ascii_case(&letter)))
            .then(|| &digits[2..])
    };
    let marked = [('x', 16), ('o', 8), ('b', 2)].into_iter().find_map(|(letter, radix)| {
        let rest = prefix(letter).filter(|_| base == 0 || base == radix)?;
        // One underscore may follow the prefix.
        Some((radix, rest.strip_prefix('_').unwrap_or(rest)))
    });
    let (radix, digits) = marked.unwrap_or((if base == 0 { 10 } else { base }, digits));
    let digits = plain_digits(digits, radix).ok_or_else(invalid)?;
    if base == 0 && marked.is_none() && digits.len() > 1 && digits.starts_with('0') && digits.bytes().any(|b| b != b'0')
    {
        return Err(invalid());
    }
    if !radix.is_power_of_two() && limit > 0 && digits.len() > limit {
        return Err(Error::value(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion: value has {} digits; use \
             sys.set_int_max_str_digits() to increase the limit",
            digits.len()
        )));
    }
    if let Ok(small) = i64::from_str_radix(&digits, radix) {
        return Ok(Value::Int(if negative { -small } else { small }));
    }
    let value = match u128::from_str_radix(&digits, radix) {
        Ok(value) => BigInt::from(value),
        Err(_) => BigInt::parse_bytes(digits.as_bytes(), radix).ok_or_else(invalid)?,
    };
    Ok(Value::int(if negative { -value } else { value }))
}

/// What a few plain digits of a base mean; signs, prefixes, underscores and blanks are left to others.
fn few_digits(text: &[u8], base: u32) -> Option<i64> {
    if !(2..=36).contains(&base) || !(1..=12).contains(&text.len()) {
        return None;
    }
    text.iter().try_fold(0, |value, &byte| Some(value * base as i64 + (byte as char).to_digit(base)? as i64))
}

/// `float(text)`.
///
/// # Errors
/// `ValueError: could not convert string to float: 'x'`.
pub fn parse_float(text: &str) -> Result<f64> {
    parse_real(text.trim_matches(is_space)).ok_or_else(|| {
        let mut quoted = String::new();
        crate::format::quote::write_str_repr(&mut quoted, text);
        Error::value(format!("could not convert string to float: {quoted}"))
    })
}

/// `complex(text)`: `1+2j`, `j`, `(3-0.5j)`.
pub fn parse_complex(text: &str) -> Result<Complex<f64>> {
    let malformed = || Error::value("complex() arg is a malformed string");
    let trimmed = text.trim_matches(is_space);
    let inner = match trimmed.strip_prefix('(') {
        Some(rest) => rest.strip_suffix(')').ok_or_else(malformed)?.trim_matches(is_space),
        None => trimmed,
    };
    let Some(imaginary) = inner.strip_suffix(['j', 'J']) else {
        return parse_real(inner).map(|re| Complex::new(re, 0.0)).ok_or_else(malformed);
    };
    // The sign that starts the imaginary part is the last one that belongs to no exponent.
    let bytes = imaginary.as_bytes();
    let split = (0..bytes.len())
        .rev()
        .find(|&i| matches!(bytes[i], b'+' | b'-') && (i == 0 || !matches!(bytes[i - 1], b'e' | b'E')))
        .unwrap_or(0);
    let (real, imaginary) = imaginary.split_at(split);
    let real = if real.is_empty() { Some(0.0) } else { parse_real(real) };
    let imaginary = match imaginary {
        "" | "+" => Some(1.0),
        "-" => Some(-1.0),
        digits => parse_real(digits),
    };
    match (real, imaginary) {
        (Some(re), Some(im)) => Ok(Complex::new(re, im)),
        _ => Err(malformed()),
    }
}

/// The decimal text of an `int`; `ValueError` beyond so many digits.
pub fn int_text(value: &Value, limit: usize) -> Result<String> {
    match value {
        Value::Int(value) => Ok(value.to_string()),
        Value::Bool(value) => Ok((*value as i64).to_string()),
        Value::BigInt(value) => big_text(value, limit),
        other => Err(Error::type_error(format!("'{}' object cannot be interpreted as an integer", type_name(other)))),
    }
}

/// The decimal text of a big integer; `ValueError` beyond so many digits.
pub fn big_text(value: &BigInt, limit: usize) -> Result<String> {
    crate::format::spec_number::int_str(value, limit)
}

/// An error about a text as it is worded for an `np.str_`: `... with base 10: np.str_('x')`.
pub fn as_numpy_text(error: Error) -> Error {
    match error.message().split_once(": ") {
        Some((said, quoted)) if quoted.starts_with(['\'', '"']) => Error::value(format!("{said}: np.str_({quoted})")),
        _ => error,
    }
}

/// `int(bytes)`.
pub fn parse_int_bytes(bytes: &[u8], limit: usize) -> Result<Value> {
    parse_int(&String::from_utf8_lossy(bytes), 10, limit).map_err(|error| {
        match error.message().starts_with("invalid") {
            true => {
                let mut quoted = String::new();
                crate::format::quote::write_bytes_repr(&mut quoted, bytes);
                Error::value(format!("invalid literal for int() with base 10: {quoted}"))
            }
            false => error,
        }
    })
}

/// A decimal number, `inf`, `infinity` or `nan` without blanks around.
pub fn parse_real(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let special = unsigned.to_ascii_lowercase();
    let value = match special.as_str() {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        _ => {
            let plain = plain_float(unsigned)?;
            plain.parse::<f64>().ok()?
        }
    };
    Some(if text.starts_with('-') { -value } else { value })
}

/// Digits in ASCII without underscores; `None` where they are no float.
fn plain_float(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut previous = ' ';
    for character in text.chars() {
        match character {
            '_' if previous.is_ascii_digit() => {}
            '_' => return None,
            character => {
                let ascii = match ascii_digit(character, 10) {
                    Some(digit) => digit,
                    None if matches!(character, '.' | 'e' | 'E' | '+' | '-') => character,
                    None => return None,
                };
                if previous == '_' && !ascii.is_ascii_digit() {
                    return None;
                }
                plain.push(ascii);
            }
        }
        previous = if character == '_' { '_' } else { plain.chars().last().unwrap_or(' ') };
    }
    // Rust's parser takes no other words than numbers here, but it takes a lone dot for no number as Python does.
    (previous != '_' && plain.chars().any(|c| c.is_ascii_digit())).then_some(plain)
}

/// Digits of a radix in ASCII; underscores stand only between digits.
fn plain_digits(text: &str, radix: u32) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut after_digit = false;
    for character in text.chars() {
        if character == '_' {
            if !after_digit {
                return None;
            }
            after_digit = false;
            continue;
        }
        plain.push(ascii_digit(character, radix)?);
        after_digit = true;
    }
    after_digit.then_some(plain)
}

/// A digit of any script as ASCII.
fn ascii_digit(character: char, radix: u32) -> Option<char> {
    if character.is_ascii() {
        return character.is_digit(radix).then_some(character);
    }
    // Decimal digits come in runs of ten whose zero is at one of these places of Unicode.
    const ZEROS: [u32; 22] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
        0x1040, 0x1090, 0x17e0, 0x1810, 0xff10, 0x1d7ce,
    ];
    let code = u32::from(character);
    let digit = ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|digit| *digit < 10))?;
    char::from_digit(digit, 10).filter(|_| digit < radix)
}

/// What Python strips around numbers.
pub fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\x1c'..='\x1f')
}
