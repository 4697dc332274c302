//! `str` and `repr` of NumPy's scalars: `np.float32(1e-05)`, `np.True_`, `np.datetime64('2020-01-01')`.

use std::fmt::Write;

use num_complex::Complex;

use super::array::{Callbacks, write_record};
use super::datetime::{write_datetime, write_timedelta};
use super::digits::Width;
use super::options::{Legacy, PrintOptions};
use super::quote::{write_bytes_repr, write_str_repr};
use super::scalar::{write_complex_parts, write_complex_str, write_float_str};
use crate::array::{DType, NAT, Scalar, TimeBase, TimeUnit, unit_suffix};
use crate::error::Result;

/// Appends `str(scalar)`. Records are printed by the options in force; `callbacks` is asked for their fields that have a
/// formatter.
///
/// # Errors
/// `ValueError` for dates without unit, and what a formatter raises.
pub fn write_scalar_str(
    out: &mut String,
    scalar: &Scalar,
    options: &PrintOptions,
    callbacks: &mut dyn Callbacks,
) -> Result<()> {
    match scalar {
        Scalar::Str(text) => out.push_str(text),
        Scalar::Bytes(bytes) => write_bytes_repr(out, bytes),
        Scalar::Datetime(value) => return write_datetime(out, value.0, value.1),
        Scalar::Timedelta(value) => write_timedelta(out, value.0, value.1),
        Scalar::Void(value) => match &value.dtype {
            DType::Struct(_) => return write_record(out, &value.dtype, &value.bytes(), options, callbacks),
            _ => write_raw_bytes(out, &value.bytes()),
        },
        number => write_number(out, number),
    }
    Ok(())
}

/// The `repr` of scalars before NumPy 2: without their class, but for dates and plain bytes.
fn write_bare_repr(
    out: &mut String,
    scalar: &Scalar,
    options: &PrintOptions,
    callbacks: &mut dyn Callbacks,
) -> Result<()> {
    match scalar {
        Scalar::Str(text) => write_str_repr(out, text),
        Scalar::Datetime(_) | Scalar::Timedelta(_) => {
            let present = PrintOptions { legacy: Legacy::NONE, ..options.clone() };
            let mut text = String::new();
            write_scalar_repr(&mut text, scalar, &present, callbacks)?;
            out.push_str(&text.replacen("np.", "numpy.", 1));
        }
        Scalar::Void(value) if !matches!(&value.dtype, DType::Struct(_)) => {
            out.push_str("void(");
            write_raw_bytes(out, &value.bytes());
            out.push(')');
        }
        other => return write_scalar_str(out, other, options, callbacks),
    }
    Ok(())
}

/// Appends `repr(scalar)`.
///
/// # Errors
/// As `write_scalar_str`.
pub fn write_scalar_repr(
    out: &mut String,
    scalar: &Scalar,
    options: &PrintOptions,
    callbacks: &mut dyn Callbacks,
) -> Result<()> {
    if options.legacy.has_bare_scalars() {
        return write_bare_repr(out, scalar, options, callbacks);
    }
    match scalar {
        Scalar::Bool(v) => out.push_str(if *v { "np.True_" } else { "np.False_" }),
        Scalar::Str(text) => {
            out.push_str("np.str_(");
            write_str_repr(out, text);
            out.push(')');
        }
        Scalar::Bytes(bytes) => {
            out.push_str("np.bytes_(");
            write_bytes_repr(out, bytes);
            out.push(')');
        }
        Scalar::Datetime(value) => {
            let (ticks, unit) = **value;
            out.push_str("np.datetime64('");
            write_datetime(out, ticks, unit)?;
            out.push('\'');
            // The text of a date tells its unit, unless a `T05` leaves it open.
            if ticks == NAT || unit.count != 1 || unit.base == TimeBase::Hour {
                push_unit(out, unit, "generic");
            }
            out.push(')');
        }
        Scalar::Timedelta(value) => {
            let (ticks, unit) = **value;
            if ticks == NAT {
                out.push_str("np.timedelta64('NaT'");
            } else {
                let _ = write!(out, "np.timedelta64({ticks}");
            }
            push_unit(out, unit, "");
            out.push(')');
        }
        Scalar::Void(value) => {
            let is_record = matches!(&value.dtype, DType::Struct(layout) if layout.record);
            out.push_str(if is_record { "np.record(" } else { "np.void(" });
            match &value.dtype {
                DType::Struct(_) => {
                    write_record(out, &value.dtype, &value.bytes(), options, callbacks)?;
                    out.push_str(", dtype=");
                    out.push_str(&crate::array::dtype_descriptor(&value.dtype, true));
                }
                _ => write_raw_bytes(out, &value.bytes()),
            }
            out.push(')');
        }
        number => {
            out.push_str("np.");
            out.push_str(number.num().map_or("", |num| num.name()));
            out.push('(');
            match number {
                Scalar::C64(v) => write_complex_parts(out, widen(*v), Width::Single),
                Scalar::C128(v) => write_complex_parts(out, **v, Width::Double),
                other => write_number(out, other),
            }
            out.push(')');
        }
    }
    Ok(())
}

/// Appends `str` of a boolean or numeric scalar.
pub fn write_number(out: &mut String, scalar: &Scalar) {
    match scalar {
        Scalar::F16(v) => write_float_str(out, v.to_f64(), Width::Half),
        Scalar::F32(v) => write_float_str(out, f64::from(*v), Width::Single),
        Scalar::F64(v) => write_float_str(out, *v, Width::Double),
        Scalar::C64(v) => write_complex_str(out, widen(*v), Width::Single),
        Scalar::C128(v) => write_complex_str(out, **v, Width::Double),
        Scalar::Bool(v) => out.push_str(if *v { "True" } else { "False" }),
        other => write_integer(out, other),
    }
}

/// Appends raw bytes without fields, every one escaped.
pub fn write_raw_bytes(out: &mut String, bytes: &[u8]) {
    out.push_str("b'");
    for byte in bytes {
        // Capitals, unlike the escapes of `repr(bytes)`.
        let _ = write!(out, "\\x{byte:02X}");
    }
    out.push('\'');
}

/// Appends `,'3s'`, or `,'generic'` where that has a name.
fn push_unit(out: &mut String, unit: TimeUnit, generic: &str) {
    let suffix = unit_suffix(&unit);
    let text = if unit.base == TimeBase::Generic { generic } else { suffix.trim_matches(['[', ']']) };
    if !text.is_empty() {
        let _ = write!(out, ",'{text}'");
    }
}

fn widen(value: Complex<f32>) -> Complex<f64> {
    Complex::new(f64::from(value.re), f64::from(value.im))
}

fn write_integer(out: &mut String, scalar: &Scalar) {
    if let Some(value) = scalar.as_i128() {
        // Infallible: writing to memory.
        let _ = write!(out, "{value}");
    }
}
