//! The floats of one array under one format: the common width, precision and notation that NumPy's `FloatingFormat` finds.
//!
//! Strategy: a first pass over the shown values generates their digits and measures them; a second one lays the same digits
//! out with the padding found. Digits are kept in between (up to a bound), so that each value is converted once.

use super::digits::{Cutoff, Digits, Width, refine};
use super::float::{BUFFER, Positional, Scientific, Trim, push_repeated};
use super::options::{FloatMode, PrintOptions, SignMode};
use crate::error::{Error, Result};

/// The layout all floats of an array share, and the digits of those already seen.
pub struct FloatColumn {
    notation: Notation,
    width: Width,
    sign: SignMode,
    /// Columns of nan and inf.
    whole_width: usize,
    /// The shown values in order with their shortest or rounded digits; empty when there are too many to keep.
    kept: Vec<(f64, Digits)>,
    next: usize,
}

#[derive(Clone, Copy)]
enum Notation {
    Positional(Positional),
    Scientific(Scientific),
}

/// How many values' digits are kept between the passes.
const KEPT: usize = 1 << 16;

impl FloatColumn {
    /// Measures the shown values. `in_order` says that `write` will be called for exactly these values in this order.
    ///
    /// # Errors
    /// `ValueError` for a negative precision.
    pub fn measure(
        values: &[f64],
        width: Width,
        sign: SignMode,
        options: &PrintOptions,
        in_order: bool,
    ) -> Result<FloatColumn> {
        let precision = match options.floatmode {
            FloatMode::Unique => None,
            _ if options.precision < 0 => return Err(Error::value("precision must be >= 0")),
            _ => Some(i32::try_from(options.precision).map_err(|_| too_large())?),
        };
        let plus = sign == SignMode::Plus;
        let fixed = options.floatmode == FloatMode::Fixed;
        if fixed && precision.is_some_and(|digits| digits as usize > BUFFER - 3) {
            return Err(Error::runtime("Float formatting result too large"));
        }
        let (trim, unique) = if fixed { (Trim::Keep, false) } else { (Trim::Zeros, true) };
        let exponential = needs_exponents(values, width, options);
        let keep = in_order && values.len() <= KEPT;
        let mut kept = Vec::with_capacity(if keep { values.len() } else { 0 });
        let mut extent = Extent::default();
        let first_pass = if exponential {
            Notation::Scientific(Scientific { precision, unique, trim, sign: plus, ..Scientific::default() })
        } else {
            Notation::Positional(Positional { precision, unique, trim, sign: plus, ..Positional::default() })
        };
        for &value in values {
            if !value.is_finite() {
                extent.non_finite = true;
                extent.negative_infinity |= value == f64::NEG_INFINITY;
                if keep {
                    kept.push((value, Digits::zero()));
                }
                continue;
            }
            let digits = match &first_pass {
                Notation::Positional(layout) => layout.digits(value, width),
                Notation::Scientific(layout) => layout.digits(value, width),
            };
            extent.include(&digits, exponential, plus || value.is_sign_negative());
            extent.negative |= value.is_sign_negative();
            if keep {
                kept.push((value, digits));
            }
        }
        let (notation, pad_left, pad_right) = match first_pass {
            Notation::Scientific(layout) => {
                let digits = if fixed { layout.precision.unwrap_or(0).max(0) as usize } else { extent.fraction };
                let notation = Notation::Scientific(Scientific {
                    precision: Some(digits as i32),
                    min_digits: Some(digits as i32),
                    trim: Trim::Keep,
                    exp_digits: extent.exponent,
                    ..layout
                });
                (notation, extent.whole, extent.exponent + 2 + digits)
            }
            Notation::Positional(layout) if !extent.any => {
                (Notation::Positional(Positional { min_digits: None, pad_right: Some(0), ..layout }), 0, 0)
            }
            Notation::Positional(layout) => {
                let digits = if fixed { layout.precision.unwrap_or(0).max(0) as usize } else { extent.fraction };
                let equal = matches!(options.floatmode, FloatMode::Fixed | FloatMode::MaxPrecEqual);
                let notation = Notation::Positional(Positional {
                    precision: if equal { Some(digits as i32) } else { precision },
                    min_digits: if equal { Some(digits as i32) } else { Some(0) },
                    trim: if equal { Trim::Keep } else { Trim::Zeros },
                    pad_right: Some(digits),
                    ..layout
                });
                (notation, extent.whole, digits)
            }
        };
        let mut pad_left = pad_left;
        if sign == SignMode::Space && !extent.negative {
            pad_left += 1;
        }
        if extent.non_finite {
            let signed = usize::from(sign != SignMode::Minus || extent.negative_infinity);
            let nan = options.nanstr.chars().count();
            let inf = options.infstr.chars().count() + signed;
            pad_left = pad_left.max(nan.saturating_sub(pad_right + 1)).max(inf.saturating_sub(pad_right + 1));
        }
        let notation = match notation {
            Notation::Positional(layout) => Notation::Positional(Positional { pad_left, ..layout }),
            Notation::Scientific(layout) => Notation::Scientific(Scientific { pad_left, ..layout }),
        };
        Ok(FloatColumn { notation, width, sign, whole_width: pad_left + pad_right + 1, kept, next: 0 })
    }

    /// Appends the next value, padded to the common width; `read` fetches it if it was not kept.
    pub fn write(&mut self, out: &mut String, read: impl FnOnce() -> f64, options: &PrintOptions) {
        let (value, kept) = match self.kept.get(self.next) {
            Some((value, digits)) => (*value, Some(digits)),
            None => (read(), None),
        };
        self.next += 1;
        if !value.is_finite() {
            let text = if value.is_nan() { &options.nanstr } else { &options.infstr };
            let sign = match self.sign {
                _ if value < 0.0 => "-",
                SignMode::Plus => "+",
                _ => "",
            };
            push_repeated(out, ' ', self.whole_width.saturating_sub(text.chars().count() + sign.len()));
            out.push_str(sign);
            out.push_str(text);
            return;
        }
        let negative = value.is_sign_negative();
        match (&self.notation, kept) {
            (Notation::Positional(layout), Some(digits)) => {
                let digits = match layout.precision {
                    // All values get the digits that the longest needs; the first pass stopped elsewhere.
                    Some(precision) if layout.unique && layout.trim == Trim::Keep => {
                        let cutoff = Cutoff::Fraction(precision);
                        &refine(value.abs(), self.width, digits.clone(), cutoff, cutoff)
                    }
                    _ => digits,
                };
                layout.lay_out(out, digits, negative);
            }
            (Notation::Scientific(layout), Some(digits)) => {
                let digits = match layout.precision {
                    Some(precision) if layout.unique => {
                        let cutoff = Cutoff::Total(precision + 1);
                        &refine(value.abs(), self.width, digits.clone(), cutoff, cutoff)
                    }
                    _ => digits,
                };
                layout.lay_out(out, digits, negative);
            }
            (Notation::Positional(layout), None) => {
                layout.lay_out(out, &layout.digits(value, self.width), negative);
            }
            (Notation::Scientific(layout), None) => {
                layout.lay_out(out, &layout.digits(value, self.width), negative);
            }
        }
    }
}

/// What the first pass found.
#[derive(Default)]
struct Extent {
    any: bool,
    /// Most columns before the point, sign included.
    whole: usize,
    /// Most digits behind it.
    fraction: usize,
    /// Most digits of an exponent.
    exponent: usize,
    negative: bool,
    non_finite: bool,
    negative_infinity: bool,
}

impl Extent {
    fn include(&mut self, digits: &Digits, exponential: bool, signed: bool) {
        self.any = true;
        let significant = digits.bytes.iter().rposition(|&digit| digit != b'0').map_or(0, |last| last + 1);
        let above = if exponential { 1 } else { digits.exponent + 1 };
        let whole = above.max(1) as usize + usize::from(signed);
        // A zero has no digits left, and no fraction.
        let fraction = if significant == 0 { 0 } else { (significant as i32 - above).max(0) as usize };
        self.whole = self.whole.max(whole);
        self.fraction = self.fraction.max(fraction);
        if exponential {
            self.exponent = self.exponent.max(if digits.exponent.abs() >= 100 { 3 } else { 2 });
        }
    }
}

/// NumPy's rule, with its comparisons made in the array's own type.
fn needs_exponents(values: &[f64], width: Width, options: &PrintOptions) -> bool {
    let (mut least, mut most) = (f64::INFINITY, 0.0f64);
    for value in values.iter().map(|value| value.abs()) {
        if value.is_finite() && value != 0.0 {
            least = least.min(value);
            most = most.max(value);
        }
    }
    if most == 0.0 {
        return false;
    }
    let (cutoff, small, ratio) = match width {
        Width::Half => {
            let (most, least) = (half::f16::from_f64(most), half::f16::from_f64(least));
            (1e3, half::f16::from_f64(1e-4).to_f64(), (most / least).to_f64())
        }
        Width::Single => (1e6, f64::from(1e-4f32), f64::from(most as f32 / least as f32)),
        Width::Double => (1e8, 1e-4, most / least),
    };
    let cutoff = if options.legacy.has_one_limit() { 1e8 } else { cutoff };
    most >= cutoff || (!options.suppress && (least < small || ratio > 1000.0))
}

fn too_large() -> Error {
    Error::overflow("Python int too large to convert to C int")
}
