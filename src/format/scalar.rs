//! `str` and `repr` of one number: CPython's floats and complex numbers, and NumPy's scalars of every dtype.
//!
//! Strategy: a number's own text first (`write_*_str`), which `str` shows; NumPy's `repr` wraps it as `np.float32(1.5)`.
//! CPython's `repr(float)` is NumPy's text of a float64.

use num_complex::Complex;

use super::digits::Width;
use super::float::{Positional, Scientific, Trim};

/// Appends `str` of a float scalar of the given width; for `Width::Double` also CPython's `repr(float)`.
pub fn write_float_str(out: &mut String, value: f64, width: Width) {
    write_float(out, value, width, Trim::LeaveOneZero, false);
}

/// CPython's `repr(float)`.
pub fn float_repr(value: f64) -> String {
    let mut out = String::new();
    write_float_str(&mut out, value, Width::Double);
    out
}

/// Appends `str` of a complex scalar: `1j`, `(1+2j)`. For `Width::Double` also CPython's `repr(complex)`.
pub fn write_complex_str(out: &mut String, value: Complex<f64>, width: Width) {
    let bare = is_positive_zero(value.re);
    if !bare {
        out.push('(');
    }
    write_complex_parts(out, value, width);
    if !bare {
        out.push(')');
    }
}

/// CPython's `repr(complex)`.
pub fn complex_repr(value: Complex<f64>) -> String {
    let mut out = String::new();
    write_complex_str(&mut out, value, Width::Double);
    out
}

/// Appends what NumPy's `repr` of a complex scalar holds between its parentheses: `1+2j`.
pub fn write_complex_parts(out: &mut String, value: Complex<f64>, width: Width) {
    if is_positive_zero(value.re) {
        write_float(out, value.im, width, Trim::Point, false);
    } else {
        write_float(out, value.re, width, Trim::Point, false);
        // nan has no sign of its own, but needs one as the second part.
        if value.im.is_nan() {
            out.push('+');
        }
        write_float(out, value.im, width, Trim::Point, true);
    }
    out.push('j');
}

fn is_positive_zero(value: f64) -> bool {
    value == 0.0 && value.is_sign_positive()
}

/// A float by the scalars' rule: an exponent from 1e16 (float16: 1e3, float32: 1e6) on and below 1e-4.
fn write_float(out: &mut String, value: f64, width: Width, trim: Trim, sign: bool) {
    let limit = match width {
        Width::Half => 1e3,
        Width::Single => 1e6,
        Width::Double => 1e16,
    };
    let size = value.abs();
    if value == 0.0 || (1e-4..limit).contains(&size) || !value.is_finite() {
        Positional { trim, sign, ..Positional::default() }.write(out, value, width);
    } else {
        Scientific { trim: Trim::Point, sign, ..Scientific::default() }.write(out, value, width);
    }
}
