//! Texts of single floats: `format_float_positional` and `format_float_scientific`.

use crate::array::Scalar;
use crate::error::{Error, Result};
use crate::format::digits::Width;
use crate::format::float::{Positional, Scientific, Trim};
use crate::object::array_like::scalar_value;
use crate::object::{Bound, Entry, Host, Value, optional_int, to_float, to_str, truth};

crate::entries! { pub ENTRIES:
    Entry::new(
        "numpy.format_float_positional",
        "format_float_positional(x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None, pad_right=None, min_digits=None)",
        "The decimal text of a float without exponent.\n\n>>> np.format_float_positional(np.float32(0.1))\n'0.1'",
        format_float_positional,
    ),
    Entry::new(
        "numpy.format_float_scientific",
        "format_float_scientific(x, precision=None, unique=True, trim='k', sign=False, pad_left=None, exp_digits=None, min_digits=None)",
        "The decimal text of a float with an exponent.\n\n>>> np.format_float_scientific(1234.5)\n'1.2345e+03'",
        format_float_scientific,
    ),
}

fn format_float_positional(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, precision, unique, fractional, trim, sign, pad_left, pad_right, min_digits] = args.take();
    let precision = digits(cx, "precision", precision)?;
    let pad_left = digits(cx, "pad_left", pad_left)?;
    let pad_right = digits(cx, "pad_right", pad_right)?;
    let min_digits = digits(cx, "min_digits", min_digits)?;
    let fractional = flag(cx, fractional, true)?;
    if !fractional && precision == Some(0) {
        return Err(Error::value("precision must be greater than 0 if fractional=False"));
    }
    let request = Positional {
        precision,
        min_digits,
        unique: flag(cx, unique, true)?,
        fractional,
        trim: read_trim(trim)?,
        sign: flag(cx, sign, false)?,
        pad_left: pad_left.unwrap_or(0) as usize,
        pad_right: pad_right.map(|columns| columns as usize),
    };
    let (value, width) = read_float(cx, x)?;
    request.format(value, width).map(Value::from)
}

fn format_float_scientific(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, precision, unique, trim, sign, pad_left, exp_digits, min_digits] = args.take();
    let precision = digits(cx, "precision", precision)?;
    let pad_left = digits(cx, "pad_left", pad_left)?;
    let exp_digits = digits(cx, "exp_digits", exp_digits)?;
    let min_digits = digits(cx, "min_digits", min_digits)?;
    let request = Scientific {
        precision,
        min_digits,
        unique: flag(cx, unique, true)?,
        trim: read_trim(trim)?,
        sign: flag(cx, sign, false)?,
        pad_left: pad_left.unwrap_or(0) as usize,
        exp_digits: exp_digits.map_or(2, |count| count as usize),
    };
    let (value, width) = read_float(cx, x)?;
    request.format(value, width).map(Value::from)
}

/// A count of digits or columns; `None` and -1 both leave it open.
fn digits(cx: &mut dyn Host, what: &str, value: Option<Value>) -> Result<Option<i32>> {
    match optional_int(cx, value.as_ref())? {
        None | Some(-1) => Ok(None),
        Some(count) if count < 0 => Err(Error::value(format!("{what} must be >= 0"))),
        Some(count) => {
            i32::try_from(count).map(Some).map_err(|_| Error::overflow("Python int too large to convert to C int"))
        }
    }
}

fn flag(cx: &mut dyn Host, value: Option<Value>, default: bool) -> Result<bool> {
    value.map_or(Ok(default), |value| truth(cx, &value))
}

fn read_trim(value: Option<Value>) -> Result<Trim> {
    match value {
        None => Ok(Trim::Keep),
        Some(value) => Trim::parse(to_str(&value, "trim")?),
    }
}

/// The number and the type it is stored in; anything that is no NumPy float goes through `float()`.
fn read_float(cx: &mut dyn Host, value: Option<Value>) -> Result<(f64, Width)> {
    let value = match value.unwrap_or(Value::None) {
        Value::Array(array) if array.view().ndim() == 0 => scalar_value(&array.array()),
        other => other,
    };
    match &value {
        Value::Scalar(Scalar::F16(number)) => Ok((number.to_f64(), Width::Half)),
        Value::Scalar(Scalar::F32(number)) => Ok((f64::from(*number), Width::Single)),
        Value::Array(_) => Err(Error::type_error("only 0-dimensional arrays can be converted to Python scalars")),
        other => Ok((to_float(cx, other)?, Width::Double)),
    }
}
