//! Format specifications of numbers: `format(1234.5, ',.2f')`, `format(255, '#x')`, `format(1+2j, '.3g')`.
//!
//! Strategy: each type produces a plain ASCII text (sign, digits, then point, exponent or percent sign); `Layout` groups the
//! digits, adds prefix and padding. `python_float` is C's `e`, `f`, `g` and Python's `r` notation for any precision, which
//! `%`-formatting and `round` use too.

use num_bigint::BigInt;
use num_complex::Complex;
use num_traits::ToPrimitive;

use super::brief;
use super::digits::{Cutoff, Digits, Width, exact, shortest};
use super::float::{push_repeated, write_exponent};
use super::spec::{Align, Grouping, Spec};
use crate::error::{Error, Result};
use crate::limits;
use crate::surrogate::{self, Unheld};

/// `format(value, spec)` of a Python int.
///
/// # Errors
/// `ValueError` and `OverflowError` with the texts of CPython 3.11.
pub fn format_int(value: &BigInt, spec: &str, limit: usize) -> Result<String> {
    if spec.is_empty() { int_str(value, limit) } else { format_integer(value, spec, "int", limit) }
}

/// `str(value)` of a Python int.
///
/// # Errors
/// `ValueError` beyond so many digits, if there is a limit.
pub fn int_str(value: &BigInt, limit: usize) -> Result<String> {
    let too_long = || {
        Error::value(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase \
             the limit"
        ))
    };
    // A digit has 3.32 bits: the text of what is clearly longer need not be made.
    if limit > 0 && value.bits() as f64 > limit as f64 * 3.321_929 + 1.0 {
        return Err(too_long());
    }
    let text = match i128::try_from(value) {
        Ok(value) => value.to_string(),
        Err(_) => value.to_string(),
    };
    if limit > 0 && text.trim_start_matches('-').len() > limit { Err(too_long()) } else { Ok(text) }
}

/// `format(value, spec)` of a Python bool: its name without a specification, else as 0 or 1.
///
/// # Errors
/// As `format_int`, naming the type `bool`.
pub fn format_bool(value: bool, spec: &str) -> Result<String> {
    if spec.is_empty() {
        return Ok(if value { "True" } else { "False" }.to_string());
    }
    format_integer(&BigInt::from(u8::from(value)), spec, "bool", crate::limits::DIGITS)
}

/// `format(value, spec)` of a Python float.
///
/// # Errors
/// `ValueError` with the texts of CPython 3.11.
pub fn format_float(value: f64, spec: &str) -> Result<String> {
    let spec = Spec::parse(spec, Align::Right, "float")?;
    match spec.kind {
        None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%') => float_by_spec(value, &spec),
        Some(_) => Err(spec.unknown_type("float")),
    }
}

/// `format(value, spec)` of a Python complex.
///
/// # Errors
/// `ValueError` with the texts of CPython 3.11.
pub fn format_complex(value: Complex<f64>, spec: &str) -> Result<String> {
    let spec = Spec::parse(spec, Align::Right, "complex")?;
    let Some(kind) = (match spec.kind {
        None => Some('r'),
        Some('n') => Some('g'),
        Some(kind @ ('e' | 'E' | 'f' | 'F' | 'g' | 'G')) => Some(kind),
        Some(_) => None,
    }) else {
        return Err(spec.unknown_type("complex"));
    };
    if spec.fill == '0' {
        return Err(Error::value("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(Error::value("'=' alignment flag is not allowed in complex format specifier"));
    }
    let like_str = kind == 'r';
    let only_imaginary = like_str && value.re == 0.0 && value.re.is_sign_positive();
    let (kind, precision) = notation(kind, spec.precision, like_str)?;
    let part = |value: f64, sign: Option<char>| {
        let mut text = python_float(value, kind, precision, spec.alternate, false);
        if spec.no_negative_zero {
            drop_negative_zero(&mut text);
        }
        Layout { spec: Spec { fill: '\0', align: Align::Left, width: None, sign, ..spec }, prefix: "" }.compose(&text)
    };
    let mut text = String::new();
    if like_str && !only_imaginary {
        text.push('(');
    }
    if !only_imaginary {
        text.push_str(&part(value.re, spec.sign)?);
    }
    text.push_str(&part(value.im, if only_imaginary { spec.sign } else { Some('+') })?);
    text.push('j');
    if like_str && !only_imaginary {
        text.push(')');
    }
    let columns = text.len();
    spec.pad(&text, columns)
}

/// A float in the notation of `kind`: `e`, `f`, `g` and their capitals with `precision` digits, `r` for the shortest text.
/// `alternate` keeps the point and, for `g`, zeros; `dot_zero` lets finite values end in `.0` where no exponent is shown.
pub fn python_float(value: f64, kind: char, precision: usize, alternate: bool, dot_zero: bool) -> String {
    if matches!(kind, 'f' | 'F')
        && (precision > 0 || !alternate && !dot_zero)
        && let Some(text) = brief::fixed(value, precision)
    {
        return text.as_str().to_string();
    }
    let mut out = String::new();
    let upper = kind.is_ascii_uppercase();
    if value.is_nan() {
        return if upper { "NAN" } else { "nan" }.to_string();
    }
    if value.is_sign_negative() {
        out.push('-');
    }
    if value.is_infinite() {
        out.push_str(if upper { "INF" } else { "inf" });
        return out;
    }
    let places = i32::try_from(precision).unwrap_or(i32::MAX);
    let kind = kind.to_ascii_lowercase();
    // `fraction` is how many digits are shown behind the point whatever their value.
    let (digits, exponential, fraction) = match kind {
        'e' => (exact(value, Cutoff::Total(places.saturating_add(1))), true, precision),
        'f' => (exact(value, Cutoff::Fraction(places)), false, precision),
        'g' => {
            let digits = exact(value, Cutoff::Total(places.max(1)));
            let above = digits.exponent + 1;
            let exponential = above <= -4 || above > places.max(1) - i32::from(dot_zero);
            let whole = if exponential { 1 } else { above.max(0) as usize };
            // Zeros before the first digit do not count.
            let leading = if exponential { 0 } else { (-above).max(0) as usize };
            let shown = if alternate { precision.max(1) + leading } else { 0 };
            (digits, exponential, shown.saturating_sub(whole))
        }
        _ => {
            let digits = shortest(value, Width::Double);
            let above = digits.exponent + 1;
            (digits, above <= -4 || above > 16, 0)
        }
    };
    write_fixed(&mut out, &digits, if exponential { 0 } else { digits.exponent }, fraction);
    if !exponential && dot_zero && !out.contains('.') {
        out.push_str(".0");
    }
    if alternate && !out.contains('.') {
        out.push('.');
    }
    if exponential {
        write_exponent(&mut out, digits.exponent, 2);
    }
    if upper {
        out.make_ascii_uppercase();
    }
    out
}

/// Digits with a decimal point placed for `exponent`, and at least `fraction` digits behind it.
fn write_fixed(out: &mut String, digits: &Digits, exponent: i32, fraction: usize) {
    let text = digits.as_str().trim_end_matches('0');
    let whole = (exponent + 1).max(0) as usize;
    let (before, behind) = text.split_at(text.len().min(whole));
    out.push_str(if whole == 0 { "0" } else { before });
    push_repeated(out, '0', whole.saturating_sub(text.len()));
    let leading = if behind.is_empty() { 0 } else { (-(exponent + 1)).max(0) as usize };
    if behind.is_empty() && fraction == 0 {
        return;
    }
    out.push('.');
    push_repeated(out, '0', leading);
    out.push_str(behind);
    push_repeated(out, '0', fraction.saturating_sub(leading + behind.len()));
}

fn format_integer(value: &BigInt, spec: &str, type_name: &str, limit: usize) -> Result<String> {
    let spec = Spec::parse(spec, Align::Right, type_name)?;
    let (radix, prefix) = match spec.kind {
        None | Some('d' | 'n') => (10, ""),
        Some('b') => (2, "0b"),
        Some('o') => (8, "0o"),
        Some('x') => (16, "0x"),
        Some('X') => (16, "0X"),
        Some('c') => (0, ""),
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => return float_by_spec(big_to_float(value)?, &spec),
        Some(_) => return Err(spec.unknown_type(type_name)),
    };
    if spec.precision.is_some() {
        return Err(Error::value("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(Error::value("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    if spec.kind == Some('c') {
        let refused = match spec.sign {
            Some(_) => Some("Sign"),
            None if spec.alternate => Some("Alternate form (#)"),
            None => None,
        };
        if let Some(what) = refused {
            return Err(Error::value(format!("{what} not allowed with integer format specifier 'c'")));
        }
        return Layout { spec, prefix: "" }.compose(&character(value)?.to_string());
    }
    let mut text = if radix == 10 { int_str(value, limit)? } else { value.to_str_radix(radix) };
    if spec.kind == Some('X') {
        text.make_ascii_uppercase();
    }
    Layout { spec, prefix: if spec.alternate { prefix } else { "" } }.compose(&text)
}

/// The character of a code point, as `%c` and the type `c` take it.
///
/// # Errors
/// `OverflowError` in CPython's words; the characters that no text of ours can hold are refused.
pub(super) fn character(value: &BigInt) -> Result<char> {
    if value.to_i64().is_none() {
        return Err(Error::overflow("Python int too large to convert to C long"));
    }
    value.to_u32().map_or(Err(Unheld::Beyond), surrogate::character).map_err(|why| match why {
        Unheld::Beyond => Error::overflow("%c arg not in range(0x110000)"),
        Unheld::Taken => Error::not_implemented(surrogate::REFUSED),
    })
}

/// A Python int as a float, rounded half to even.
///
/// # Errors
/// `OverflowError` beyond the largest float.
pub(super) fn big_to_float(value: &BigInt) -> Result<f64> {
    let overflow = || Error::overflow("int too large to convert to float");
    if value.bits() <= 53 {
        return value.to_f64().ok_or_else(overflow);
    }
    if value.bits() > 1024 {
        return Err(overflow());
    }
    // The standard library's parser rounds correctly whatever the number of digits.
    value.to_string().parse::<f64>().ok().filter(|v| v.is_finite()).ok_or_else(overflow)
}

fn float_by_spec(value: f64, spec: &Spec) -> Result<String> {
    let kind = match spec.kind {
        None => 'r',
        Some('n') => 'g',
        Some('%') => 'f',
        Some(kind) => kind,
    };
    let (kind, precision) = notation(kind, spec.precision, spec.kind.is_none())?;
    let value = if spec.kind == Some('%') { value * 100.0 } else { value };
    let mut text = python_float(value, kind, precision, spec.alternate, spec.kind.is_none());
    if spec.no_negative_zero {
        drop_negative_zero(&mut text);
    }
    if spec.kind == Some('%') {
        text.push('%');
    }
    Layout { spec: *spec, prefix: "" }.compose(&text)
}

/// The notation and precision in force: `r` with a precision is `g`, the others default to six digits.
fn notation(kind: char, precision: Option<usize>, like_str: bool) -> Result<(char, usize)> {
    let Some(precision) = precision else { return Ok((kind, if like_str { 0 } else { 6 })) };
    if precision > i32::MAX as usize {
        return Err(Error::value("precision too big"));
    }
    limits::request(precision)?;
    Ok((if kind == 'r' { 'g' } else { kind }, precision))
}

fn drop_negative_zero(text: &mut String) {
    let zero = text.starts_with('-') && {
        let mantissa = text.split(['e', 'E']).next().unwrap_or("");
        mantissa.bytes().all(|b| matches!(b, b'-' | b'0' | b'.'))
    };
    if zero {
        text.remove(0);
    }
}

/// Sign, prefix, padding and grouping around a plain number.
struct Layout {
    spec: Spec,
    prefix: &'static str,
}

impl Layout {
    fn compose(&self, text: &str) -> Result<String> {
        let spec = &self.spec;
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let sign = match (negative, spec.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            (false, _) => "",
        };
        // What follows the leading digits (point, exponent, `%`, or all of `inf`) is not grouped. The digits of other
        // radices are all to be grouped, so letters count when no fraction can follow.
        let digits = match spec.kind {
            Some('x' | 'X') => text.len(),
            Some('c') => 0,
            _ => text.bytes().take_while(u8::is_ascii_digit).count(),
        };
        let (digits, remainder) = text.split_at(digits);
        let fixed = sign.len() + self.prefix.len() + remainder.chars().count();
        let least = match (spec.fill, spec.align) {
            ('0', Align::AfterSign) => spec.width.unwrap_or(0).saturating_sub(fixed),
            _ => 0,
        };
        limits::request(least.saturating_mul(2))?;
        let grouped = match spec.grouping {
            _ if digits.is_empty() => String::new(),
            Grouping::None => {
                let mut padded = String::new();
                push_repeated(&mut padded, '0', least.saturating_sub(digits.len()));
                padded + digits
            }
            Grouping::Comma => group(digits, least, 3, ','),
            Grouping::Underscore => group(digits, least, 3, '_'),
            Grouping::UnderscoreFour => group(digits, least, 4, '_'),
        };
        let total = spec.padding(fixed + grouped.len())?;
        let (left, middle) = match spec.align {
            Align::Left => (0, 0),
            Align::Right => (total, 0),
            Align::Center => (total / 2, 0),
            Align::AfterSign => (0, total),
        };
        let mut out = String::with_capacity(fixed + grouped.len() + total * spec.fill.len_utf8());
        push_repeated(&mut out, spec.fill, left);
        out.push_str(sign);
        out.push_str(self.prefix);
        push_repeated(&mut out, spec.fill, middle);
        out.push_str(&grouped);
        out.push_str(remainder);
        push_repeated(&mut out, spec.fill, total - left - middle);
        Ok(out)
    }
}

/// Digits in groups from the right; zeros are added in front until the text has `least` columns, never a separator first.
fn group(digits: &str, least: usize, size: usize, separator: char) -> String {
    let mut reversed: Vec<char> = Vec::with_capacity(digits.len().max(least) * 4 / 3 + 2);
    let mut source = digits.chars().rev();
    let mut columns = 0;
    let mut in_group = 0;
    loop {
        let next = source.next();
        if next.is_none() && columns >= least {
            break;
        }
        if in_group == size {
            reversed.push(separator);
            columns += 1;
            in_group = 0;
        }
        reversed.push(next.unwrap_or('0'));
        columns += 1;
        in_group += 1;
    }
    reversed.into_iter().rev().collect()
}
