//! `round`, `around`, `fix`, and the conjugate as a method.
//!
//! Decimals scale by a power of ten, round half to even, and scale back, which is what NumPy does: fast, and off in the last digit
//! where the product is not exact.

use crate::array::{DType, Kind};
use crate::error::Result;
use crate::library::numpy::calls::{attribute, given, method, np, put, unwrap_zero};
use crate::object::array_like::to_array;
use crate::object::{Bound, Entry, Host, Value, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.round", "round(a, decimals=0, out=None)", "Elements rounded to a number of decimals, halves to even.\n\n>>> np.round([1.5, 2.5])\narray([2., 2.])", round),
    Entry::new("numpy.around", "around(a, decimals=0, out=None)", "Elements rounded to a number of decimals, halves to even.", round),
    Entry::new("numpy.fix", "fix(x, out=None)", "Elements rounded towards zero.\n\n>>> np.fix([2.1, -2.9])\narray([ 2., -2.])", fix),
}

crate::entries! { pub METHODS:
    Entry::new_c("numpy.ndarray.round", "round(self, decimals=0, out=None)", "Elements rounded to a number of decimals.", round),
    Entry::new_c("numpy.ndarray.conj", "conj(self)", "The complex conjugate.", conjugate),
    Entry::new_c("numpy.ndarray.conjugate", "conjugate(self)", "The complex conjugate.", conjugate),
}

fn round(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, decimals, out] = args.take();
    let a = a.unwrap_or(Value::None);
    let decimals = match decimals {
        None => 0,
        Some(decimals) => to_int(cx, &decimals)?,
    };
    let a = match a {
        Value::Array(_) => a,
        other => Value::array(to_array(cx, &other)?),
    };
    rounded(cx, &a, decimals, given(out))
}

fn rounded(cx: &mut dyn Host, a: &Value, decimals: i64, out: Option<Value>) -> Result<Value> {
    let array = to_array(cx, a)?;
    if array.dtype().kind() == Kind::Complex {
        let target = match out {
            Some(out) => out,
            None => np!(cx, array(a; copy = true, subok = true))?,
        };
        for part in ["real", "imag"] {
            let from = attribute(cx, a, part)?;
            let values = rounded(cx, &from, decimals, None)?;
            let into = attribute(cx, &target, part)?;
            put!(cx, into, Value::Ellipsis, values)?;
        }
        return unwrap_zero(cx, target);
    }
    let integers = matches!(array.dtype().kind(), Kind::Signed | Kind::Unsigned);
    if decimals >= 0 && integers {
        return match out {
            Some(out) => {
                put!(cx, out, Value::Ellipsis, a)?;
                Ok(out)
            }
            None => {
                let copy = method!(cx, a, copy())?;
                unwrap_zero(cx, copy)
            }
        };
    }
    if decimals == 0 {
        if array.dtype().is_object() {
            return np!(cx, rint(a));
        }
        return match out {
            Some(out) => np!(cx, rint(a, out)),
            None => np!(cx, rint(a)),
        };
    }
    let factor = 10f64.powf(decimals.unsigned_abs() as f64);
    let values = if integers { method!(cx, a, astype(DType::FLOAT))? } else { a.clone() };
    let scaled = match decimals > 0 {
        true => np!(cx, multiply(values, factor))?,
        false => np!(cx, true_divide(values, factor))?,
    };
    let whole = np!(cx, rint(scaled))?;
    let result = match decimals > 0 {
        true => np!(cx, true_divide(whole, factor))?,
        false => np!(cx, multiply(whole, factor))?,
    };
    if let Some(out) = out {
        put!(cx, out, Value::Ellipsis, result)?;
        return Ok(out);
    }
    match integers {
        true => {
            let result = method!(cx, result, astype(array.dtype().clone()))?;
            unwrap_zero(cx, result)
        }
        false => Ok(result),
    }
}

fn fix(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, out] = args.take();
    match given(out) {
        Some(out) => np!(cx, trunc(x; out = out)),
        None => np!(cx, trunc(x)),
    }
}

fn conjugate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = x.unwrap_or(Value::None);
    let kind = to_array(cx, &x)?.dtype().kind();
    match kind {
        Kind::Complex | Kind::Object => np!(cx, conjugate(x)),
        // Real arrays are their own conjugates, the same object.
        _ => Ok(x),
    }
}
