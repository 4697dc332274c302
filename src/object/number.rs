//! Conversions between numbers and text: `int(x)`, `float(x)`, `complex(x)`, and the texts of big integers.

use num_bigint::BigInt;
use num_complex::Complex;
use num_traits::FromPrimitive;

use super::argument::find_index;
use super::attribute::call_special;
use super::class::type_name;
use super::host::Host;
use super::inheritance::native_part;
use super::value::Value;
use crate::array::Scalar;
use crate::error::{Error, Result};

/// `sys.get_int_max_str_digits()`.
const MAX_DIGITS: usize = 4300;

/// `int(text, base)`: `base` is 0 or 2 to 36.
///
/// # Errors
/// `ValueError: invalid literal for int() with base 10: 'x'`, and beyond 4300 digits.
pub fn parse_int(text: &str, base: u32) -> Result<Value> {
    if base == 1 || base > 36 {
        return Err(Error::value("int() base must be >= 2 and <= 36, or 0"));
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
    if !radix.is_power_of_two() && digits.len() > MAX_DIGITS {
        return Err(Error::value(format!(
            "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: value has {} digits; use \
             sys.set_int_max_str_digits() to increase the limit",
            digits.len()
        )));
    }
    if let Ok(small) = i64::from_str_radix(&digits, radix) {
        return Ok(Value::Int(if negative { -small } else { small }));
    }
    let value = BigInt::parse_bytes(digits.as_bytes(), radix).ok_or_else(invalid)?;
    Ok(Value::int(if negative { -value } else { value }))
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

/// `int(value)` for one argument of any kind.
pub fn int_of(cx: &mut dyn Host, value: &Value) -> Result<Value> {
    match value {
        Value::Str(text) => return parse_int(text, 10),
        Value::Bytes(bytes) => return parse_int_bytes(bytes),
        Value::Float(value) => return int_of_float(*value),
        Value::Scalar(Scalar::Str(text)) => return parse_int(text, 10),
        Value::Scalar(Scalar::Bytes(bytes)) => return parse_int_bytes(bytes),
        Value::Scalar(Scalar::Bool(value)) => return Ok(Value::Int(*value as i64)),
        Value::Scalar(Scalar::Datetime(value) | Scalar::Timedelta(value)) => return Ok(Value::Int(value.0)),
        Value::Scalar(scalar @ (Scalar::C64(_) | Scalar::C128(_))) => {
            warn_complex(cx)?;
            return int_of_float(scalar.as_complex().map_or(0.0, |value| value.re));
        }
        Value::Scalar(scalar) if scalar.as_i128().is_none() => {
            if let Some(float) = scalar.as_f64() {
                return int_of_float(float);
            }
        }
        Value::Array(_) => {
            let element = only_element(cx, value)?;
            return int_of(cx, &element);
        }
        _ => {}
    }
    for method in ["__int__", "__index__"] {
        match call_special(cx, value, method, &[])? {
            Some(result @ (Value::Int(_) | Value::BigInt(_))) => return Ok(result),
            Some(Value::Bool(result)) => return Ok(Value::Int(result as i64)),
            Some(other) => {
                return Err(Error::type_error(format!("{method} returned non-int (type {})", type_name(&other))));
            }
            None => {}
        }
    }
    if let Some(index) = find_index(cx, value)? {
        return Ok(index);
    }
    if let Some(truncated) = call_special(cx, value, "__trunc__", &[])? {
        return int_of(cx, &truncated);
    }
    if let Value::Object(_) = value
        && let Some(method) = super::attribute::find_attribute(cx, value, "__int__")?
    {
        return cx.call(&method, Default::default());
    }
    if let Some(native) = native_part(value) {
        return int_of(cx, &native);
    }
    Err(Error::type_error(format!(
        "int() argument must be a string, a bytes-like object or a real number, not '{}'",
        type_name(value)
    )))
}

/// `float(value)` for an argument of any kind.
pub fn float_of(cx: &mut dyn Host, value: &Value) -> Result<f64> {
    match value {
        Value::Str(text) => return parse_float(text),
        Value::Scalar(Scalar::Str(text)) => return parse_float(text),
        Value::Bytes(bytes) | Value::Scalar(Scalar::Bytes(bytes)) => {
            let text = String::from_utf8_lossy(bytes);
            return parse_real(text.trim_matches(is_space)).ok_or_else(|| {
                let mut quoted = String::new();
                crate::format::quote::write_bytes_repr(&mut quoted, bytes);
                Error::value(format!("could not convert string to float: {quoted}"))
            });
        }
        _ => {}
    }
    if let Some(result) = find_float(cx, value)? {
        return Ok(result);
    }
    if let Some(Value::Str(text)) = native_part(value) {
        return parse_float(&text);
    }
    Err(Error::type_error(format!("float() argument must be a string or a real number, not '{}'", type_name(value))))
}

/// `float(value)` of a number: `__float__`, then `__index__`; `None` for what is none.
pub fn find_float(cx: &mut dyn Host, value: &Value) -> Result<Option<f64>> {
    Ok(match value {
        Value::Float(value) => Some(*value),
        Value::Int(value) => Some(*value as f64),
        Value::Bool(value) => Some(*value as u8 as f64),
        Value::BigInt(value) => Some(super::integer::to_float(value)?),
        Value::Scalar(Scalar::C64(_) | Scalar::C128(_)) => {
            warn_complex(cx)?;
            match value {
                Value::Scalar(scalar) => scalar.as_complex().map(|value| value.re),
                _ => None,
            }
        }
        Value::Scalar(scalar) => scalar.as_f64(),
        Value::Array(_) => {
            let element = only_element(cx, value)?;
            return float_of(cx, &element).map(Some);
        }
        Value::Instance(_) | Value::Object(_) => {
            match call_special(cx, value, "__float__", &[])? {
                Some(Value::Float(result)) => return Ok(Some(result)),
                Some(other) => {
                    let owner = type_name(value);
                    let kind = type_name(&other);
                    return Err(Error::type_error(format!("{owner}.__float__ returned non-float (type {kind})")));
                }
                None => {}
            }
            if let Some(index) = find_index(cx, value)? {
                return find_float(cx, &index);
            }
            if let Value::Object(_) = value
                && let Some(method) = super::attribute::find_attribute(cx, value, "__float__")?
            {
                let result = cx.call(&method, Default::default())?;
                return find_float(cx, &result);
            }
            match native_part(value) {
                Some(native) => return find_float(cx, &native),
                None => None,
            }
        }
        _ => None,
    })
}

/// `complex(value)` for one argument of any kind.
pub fn complex_of(cx: &mut dyn Host, value: &Value) -> Result<Complex<f64>> {
    match value {
        Value::Complex(value) => return Ok(**value),
        Value::Str(text) => return parse_complex(text),
        Value::Scalar(Scalar::Str(text)) => return parse_complex(text),
        Value::Scalar(scalar) => {
            if let Some(value) = scalar.as_complex() {
                return Ok(value);
            }
        }
        Value::Array(_) => {
            let element = only_element(cx, value)?;
            return complex_of(cx, &element);
        }
        _ => {}
    }
    match call_special(cx, value, "__complex__", &[])? {
        Some(Value::Complex(result)) => return Ok(*result),
        Some(other) => {
            return Err(Error::type_error(format!("__complex__ returned non-complex (type {})", type_name(&other))));
        }
        None => {}
    }
    if let Some(real) = find_float(cx, value)? {
        return Ok(Complex::new(real, 0.0));
    }
    match native_part(value) {
        Some(native) => complex_of(cx, &native),
        None => Err(Error::type_error(format!(
            "complex() first argument must be a string or a number, not '{}'",
            type_name(value)
        ))),
    }
}

/// The integer part of a float: `int(x)`, `math.trunc(x)`.
pub fn int_of_float(value: f64) -> Result<Value> {
    if value.is_nan() {
        return Err(Error::value("cannot convert float NaN to integer"));
    }
    if value.is_infinite() {
        return Err(Error::overflow("cannot convert float infinity to integer"));
    }
    let whole = value.trunc();
    if whole.abs() < 9.2e18 {
        return Ok(Value::Int(whole as i64));
    }
    Ok(BigInt::from_f64(whole).map_or(Value::Int(0), Value::int))
}

/// The decimal text of an `int`; `ValueError` beyond 4300 digits.
pub fn int_text(value: &Value) -> Result<String> {
    match value {
        Value::Int(value) => Ok(value.to_string()),
        Value::Bool(value) => Ok((*value as i64).to_string()),
        Value::BigInt(value) => big_text(value),
        other => Err(Error::type_error(format!("'{}' object cannot be interpreted as an integer", type_name(other)))),
    }
}

/// The decimal text of a big integer; `ValueError` beyond 4300 digits.
pub fn big_text(value: &BigInt) -> Result<String> {
    let too_long = || {
        Error::value(format!(
            "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion; use \
             sys.set_int_max_str_digits() to increase the limit"
        ))
    };
    // 4300 digits are at most 14285 bits: the text of a longer one need not be made.
    if value.bits() > 14_285 {
        return Err(too_long());
    }
    let text = value.to_string();
    if text.trim_start_matches('-').len() > MAX_DIGITS { Err(too_long()) } else { Ok(text) }
}

/// The only element of an array, as `int`, `float` and `complex` take it.
fn only_element(cx: &mut dyn Host, value: &Value) -> Result<Value> {
    let Value::Array(array) = value else { return Ok(value.clone()) };
    let view = array.array();
    if view.size() != 1 {
        return Err(Error::type_error("only 0-dimensional arrays can be converted to Python scalars"));
    }
    if view.ndim() > 0 {
        return Err(Error::type_error("only 0-dimensional arrays can be converted to Python scalars"));
    }
    let _ = cx;
    Ok(super::array_like::scalar_value(&view))
}

fn warn_complex(cx: &mut dyn Host) -> Result<()> {
    cx.warn(crate::error::Kind::ComplexWarning, "Casting complex values to real discards the imaginary part")
}

fn parse_int_bytes(bytes: &[u8]) -> Result<Value> {
    parse_int(&String::from_utf8_lossy(bytes), 10).map_err(|error| match error.message().starts_with("invalid") {
        true => {
            let mut quoted = String::new();
            crate::format::quote::write_bytes_repr(&mut quoted, bytes);
            Error::value(format!("invalid literal for int() with base 10: {quoted}"))
        }
        false => error,
    })
}

/// A decimal number, `inf`, `infinity` or `nan` without blanks around.
fn parse_real(text: &str) -> Option<f64> {
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
fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\x1c'..='\x1f')
}
