//! One float as text: NumPy's positional and scientific notation, with its trimming and padding.
//!
//! Strategy: `digits` says which digits are shown, this file lays them out. Text is appended to a caller's string, so
//! that printing an array allocates nothing per element. `format_float_positional` and `format_float_scientific` of
//! NumPy are `Positional::write` and `Scientific::write` plus their argument checks.

use super::digits::{Cutoff, Digits, Width, dragon4, exact, unique};
use crate::error::{Error, Result};

/// What happens to zeros at the end of a fraction (NumPy's `trim`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trim {
    /// `'k'`: keep them, and the decimal point.
    Keep,
    /// `'.'`: drop zeros, keep the decimal point.
    Zeros,
    /// `'0'`: drop zeros but the one behind the decimal point.
    LeaveOneZero,
    /// `'-'`: drop zeros and a bare decimal point.
    Point,
}

impl Trim {
    /// Reads NumPy's letter.
    ///
    /// # Errors
    /// `TypeError` for any other text, in NumPy's words (which pad the text to 100 columns).
    pub fn parse(text: &str) -> Result<Self> {
        match text {
            "k" => Ok(Trim::Keep),
            "." => Ok(Trim::Zeros),
            "0" => Ok(Trim::LeaveOneZero),
            "-" => Ok(Trim::Point),
            _ => Err(Error::type_error(format!("if supplied, trim must be 'k', '.', '0' or '-' found `{text:>100}`"))),
        }
    }
}

/// How a float is written without exponent; the arguments of `np.format_float_positional`.
#[derive(Clone, Copy, Debug)]
pub struct Positional {
    /// Most digits shown: behind the point, or in all when not `fractional`.
    pub precision: Option<i32>,
    /// Fewest digits shown.
    pub min_digits: Option<i32>,
    /// Stop at the digits that identify the value, instead of printing its exact digits.
    pub unique: bool,
    /// Whether the digit counts start behind the point.
    pub fractional: bool,
    /// Treatment of zeros at the end.
    pub trim: Trim,
    /// Whether positive values get a `+`.
    pub sign: bool,
    /// Least columns before the point.
    pub pad_left: usize,
    /// Least columns behind the point.
    pub pad_right: Option<usize>,
}

impl Default for Positional {
    fn default() -> Self {
        Positional {
            precision: None,
            min_digits: None,
            unique: true,
            fractional: true,
            trim: Trim::Keep,
            sign: false,
            pad_left: 0,
            pad_right: None,
        }
    }
}

/// How a float is written with an exponent; the arguments of `np.format_float_scientific`.
#[derive(Clone, Copy, Debug)]
pub struct Scientific {
    /// Most digits behind the point.
    pub precision: Option<i32>,
    /// Fewest digits behind the point.
    pub min_digits: Option<i32>,
    /// Stop at the digits that identify the value, instead of printing its exact digits.
    pub unique: bool,
    /// Treatment of zeros at the end.
    pub trim: Trim,
    /// Whether positive values get a `+`.
    pub sign: bool,
    /// Least columns before the point.
    pub pad_left: usize,
    /// Least digits of the exponent, at most five.
    pub exp_digits: usize,
}

impl Default for Scientific {
    fn default() -> Self {
        Scientific {
            precision: None,
            min_digits: None,
            unique: true,
            trim: Trim::Keep,
            sign: false,
            pad_left: 0,
            exp_digits: 2,
        }
    }
}

impl Positional {
    /// Checks the combination of arguments a script gave.
    ///
    /// # Errors
    /// `ValueError` and `TypeError` with the texts of `np.format_float_positional`.
    pub fn validate(&self) -> Result<()> {
        validate_digits(self.precision, self.min_digits)?;
        if !self.fractional && self.precision == Some(0) {
            return Err(Error::value("precision must be greater than 0 if fractional=False"));
        }
        require_precision(self.unique, self.precision)
    }

    /// `np.format_float_positional`.
    ///
    /// # Errors
    /// Those of `validate`, and `RuntimeError` where the text would not fit NumPy's buffer.
    pub fn format(&self, value: f64, width: Width) -> Result<String> {
        self.validate()?;
        let mut out = String::new();
        let request = Positional {
            precision: self.precision.map(|n| n.min(BUFFER as i32)),
            min_digits: self.min_digits.map(|n| n.min(BUFFER as i32)),
            pad_left: self.pad_left.min(BUFFER),
            pad_right: self.pad_right.map(|n| n.min(BUFFER)),
            ..*self
        };
        request.write(&mut out, value, width);
        if out.len() >= BUFFER && self.min_digits.is_none() {
            return Err(Error::runtime("Float formatting result too large"));
        }
        out.truncate(BUFFER - 1);
        Ok(out)
    }

    /// The digits this layout shows of a finite value.
    pub fn digits(&self, value: f64, width: Width) -> Digits {
        let cutoff = |count: Option<i32>| match count {
            None => Cutoff::None,
            Some(count) if self.fractional => Cutoff::Fraction(count),
            Some(count) => Cutoff::Total(count),
        };
        if !self.fractional && self.trim == Trim::Keep {
            // Generated zeros stay, but padding counts a leading zero as a digit: the two must be told apart.
            return dragon4(value, width, self.unique, cutoff(self.precision), cutoff(self.min_digits));
        }
        if self.unique {
            unique(value, width, cutoff(self.precision), cutoff(self.min_digits))
        } else {
            exact(value, cutoff(self.precision))
        }
    }

    /// Appends the text of `value`; nan and inf are written without padding.
    pub fn write(&self, out: &mut String, value: f64, width: Width) {
        if value.is_finite() {
            self.lay_out(out, &self.digits(value, width), value.is_sign_negative());
        } else {
            write_non_finite(out, value, self.sign);
        }
    }

    /// Appends digits that were generated before.
    pub fn lay_out(&self, out: &mut String, digits: &Digits, negative: bool) {
        let text = digits.as_str();
        let whole = (digits.exponent + 1).max(0) as usize;
        let sign = sign_of(negative, self.sign);
        push_repeated(out, ' ', self.pad_left.saturating_sub(whole.max(1) + usize::from(sign.is_some())));
        out.extend(sign);
        let mut fraction;
        if whole == 0 {
            out.push('0');
            out.push('.');
            let zeros = (-(digits.exponent + 1)) as usize;
            push_repeated(out, '0', zeros);
            out.push_str(text);
            fraction = zeros + text.len();
        } else if text.len() <= whole {
            out.push_str(text);
            push_repeated(out, '0', whole - text.len());
            out.push('.');
            fraction = 0;
        } else {
            out.push_str(&text[..whole]);
            out.push('.');
            out.push_str(&text[whole..]);
            fraction = text.len() - whole;
        }
        let wanted = if self.unique { self.min_digits } else { self.precision }.unwrap_or(0).max(0) as usize;
        let wanted = if self.fractional { wanted } else { wanted.saturating_sub(whole.max(1)) };
        fraction = finish_fraction(out, self.trim, fraction, wanted);
        if let Some(spare) = self.pad_right.and_then(|columns| columns.checked_sub(fraction)) {
            // A dropped decimal point leaves its column empty.
            let point = usize::from(self.trim == Trim::Point && fraction == 0);
            push_repeated(out, ' ', spare + point);
        }
    }
}

impl Scientific {
    /// Checks the combination of arguments a script gave.
    ///
    /// # Errors
    /// `ValueError` and `TypeError` with the texts of `np.format_float_scientific`.
    pub fn validate(&self) -> Result<()> {
        validate_digits(self.precision, self.min_digits)?;
        require_precision(self.unique, self.precision)
    }

    /// `np.format_float_scientific`.
    ///
    /// # Errors
    /// Those of `validate`. Text that would not fit NumPy's buffer is cut as NumPy cuts it.
    pub fn format(&self, value: f64, width: Width) -> Result<String> {
        self.validate()?;
        let mut out = String::new();
        let sign = usize::from(self.sign || value.is_sign_negative());
        let digits = (BUFFER - 3 - sign) as i32;
        let request = Scientific {
            precision: self.precision.map(|n| n.min(digits)),
            min_digits: self.min_digits.map(|n| n.min(digits)),
            pad_left: self.pad_left.min(BUFFER),
            ..*self
        };
        request.write(&mut out, value, width);
        if self.unique {
            out.truncate(BUFFER - 1);
        }
        Ok(out)
    }

    /// The digits this layout shows of a finite value.
    pub fn digits(&self, value: f64, width: Width) -> Digits {
        let cutoff = |count: Option<i32>| match count {
            None => Cutoff::None,
            Some(count) => Cutoff::Total(count.saturating_add(1)),
        };
        if self.trim == Trim::Point && (self.precision.is_some() || self.min_digits.is_some()) {
            // Here, unlike everywhere else, zeros that were generated and trimmed leave their decimal point behind.
            return dragon4(value, width, self.unique, cutoff(self.precision), cutoff(self.min_digits));
        }
        if self.unique {
            unique(value, width, cutoff(self.precision), cutoff(self.min_digits))
        } else {
            exact(value, cutoff(self.precision))
        }
    }

    /// Appends the text of `value`; nan and inf are written without padding.
    pub fn write(&self, out: &mut String, value: f64, width: Width) {
        if value.is_finite() {
            self.lay_out(out, &self.digits(value, width), value.is_sign_negative());
        } else {
            write_non_finite(out, value, self.sign);
        }
    }

    /// Appends digits that were generated before.
    pub fn lay_out(&self, out: &mut String, digits: &Digits, negative: bool) {
        let text = digits.as_str();
        let sign = sign_of(negative, self.sign);
        push_repeated(out, ' ', self.pad_left.saturating_sub(1 + usize::from(sign.is_some())));
        out.extend(sign);
        out.push_str(&text[..1]);
        out.push('.');
        out.push_str(&text[1..]);
        let wanted = if self.unique { self.min_digits } else { self.precision }.unwrap_or(0).max(0) as usize;
        let trim = if self.trim == Trim::Point && text.len() > 1 { Trim::Zeros } else { self.trim };
        finish_fraction(out, trim, text.len() - 1, wanted);
        write_exponent(out, digits.exponent, self.exp_digits.min(5));
    }
}

/// Appends `e+05` with at least `least` digits; an exponent of zero has none of its own.
pub fn write_exponent(out: &mut String, exponent: i32, least: usize) {
    out.push('e');
    out.push(if exponent < 0 { '-' } else { '+' });
    let mut buffer = [b'0'; 12];
    let mut rest = exponent.unsigned_abs();
    let mut start = buffer.len();
    while rest > 0 || buffer.len() - start < least.min(10) {
        start -= 1;
        buffer[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    out.push_str(std::str::from_utf8(&buffer[start..]).unwrap_or("00"));
}

/// Appends `count` copies of a character.
pub fn push_repeated(out: &mut String, character: char, count: usize) {
    if count == 0 {
        return;
    }
    const BLANKS: &str = "                                ";
    const ZEROS: &str = "00000000000000000000000000000000";
    let run = match character {
        ' ' => BLANKS.get(..count),
        '0' => ZEROS.get(..count),
        _ => None,
    };
    match run {
        Some(run) => out.push_str(run),
        None => out.extend(std::iter::repeat_n(character, count)),
    }
}

/// The size of the buffer NumPy formats one float in, its final NUL included.
pub(super) const BUFFER: usize = 16_384;

fn sign_of(negative: bool, always: bool) -> Option<char> {
    if negative {
        Some('-')
    } else if always {
        Some('+')
    } else {
        None
    }
}

fn write_non_finite(out: &mut String, value: f64, sign: bool) {
    if value.is_nan() {
        out.push_str("nan");
    } else {
        out.extend(sign_of(value < 0.0, sign));
        out.push_str("inf");
    }
}

/// Pads or trims the fraction that ends `out`, and its point. Returns how many fraction digits are left.
fn finish_fraction(out: &mut String, trim: Trim, mut fraction: usize, wanted: usize) -> usize {
    match trim {
        Trim::Keep => {
            push_repeated(out, '0', wanted.saturating_sub(fraction));
            return fraction.max(wanted);
        }
        Trim::LeaveOneZero if fraction == 0 => {
            out.push('0');
            return 1;
        }
        _ => {}
    }
    while fraction > 0 && out.ends_with('0') {
        out.pop();
        fraction -= 1;
    }
    if fraction == 0 {
        match trim {
            Trim::LeaveOneZero => {
                out.push('0');
                return 1;
            }
            Trim::Point => {
                out.pop();
            }
            _ => {}
        }
    }
    fraction
}

fn validate_digits(precision: Option<i32>, min_digits: Option<i32>) -> Result<()> {
    match (precision, min_digits) {
        (Some(precision), Some(least)) if precision > 0 && least > precision => {
            Err(Error::value("min_digits must be less than or equal to precision"))
        }
        _ => Ok(()),
    }
}

fn require_precision(unique: bool, precision: Option<i32>) -> Result<()> {
    if !unique && precision.is_none() {
        return Err(Error::type_error("in non-unique mode `precision` must be supplied"));
    }
    Ok(())
}
