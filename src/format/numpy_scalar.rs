//! `str` and `repr` of NumPy's scalars: `np.float32(1e-05)`, `np.True_`, `np.datetime64('2020-01-01')`.

use std::fmt::Write;

use num_complex::Complex;

use super::digits::Width;
use super::quote::{write_bytes_repr, write_str_repr};
use super::scalar::{write_complex_parts, write_complex_str, write_float_str};
use crate::array::Scalar;

/// Appends `str(scalar)`.
pub fn write_scalar_str(out: &mut String, scalar: &Scalar) {
    match scalar {
        Scalar::Str(text) => out.push_str(text),
        Scalar::Bytes(bytes) => write_bytes_repr(out, bytes),
        Scalar::F16(v) => write_float_str(out, v.to_f64(), Width::Half),
        Scalar::F32(v) => write_float_str(out, f64::from(*v), Width::Single),
        Scalar::F64(v) => write_float_str(out, *v, Width::Double),
        Scalar::C64(v) => write_complex_str(out, widen(*v), Width::Single),
        Scalar::C128(v) => write_complex_str(out, **v, Width::Double),
        Scalar::Bool(v) => out.push_str(if *v { "True" } else { "False" }),
        other => write_integer(out, other),
    }
}

/// Appends `repr(scalar)`.
pub fn write_scalar_repr(out: &mut String, scalar: &Scalar) {
    let name = match scalar {
        Scalar::Bool(v) => {
            out.push_str(if *v { "np.True_" } else { "np.False_" });
            return;
        }
        Scalar::Str(_) => "str_",
        Scalar::Bytes(_) => "bytes_",
        numeric => numeric.num().map_or("void", |num| num.name()),
    };
    out.push_str("np.");
    out.push_str(name);
    out.push('(');
    match scalar {
        Scalar::Str(text) => write_str_repr(out, text),
        Scalar::C64(v) => write_complex_parts(out, widen(*v), Width::Single),
        Scalar::C128(v) => write_complex_parts(out, **v, Width::Double),
        other => write_scalar_str(out, other),
    }
    out.push(')');
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
