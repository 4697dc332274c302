//! Assertions on single values and nested containers.

use super::arrays::{arrays_almost_equal, arrays_equal, tolerance};
use super::compare::{distance, numpy};
use super::report::{Report, read_message};
use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Bound, CompareOp, Entry, Host, Value, compare, equal, get_attribute, get_item, is_callable, optional_int,
    repr, str, to_float, truth, type_of,
};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.testing.assert_", "assert_(val, msg='')", "Raises AssertionError unless the value is true.", assert_true),
    Entry::new(
        "numpy.testing.assert_equal",
        "assert_equal(actual, desired, err_msg='', verbose=True, *, strict=False)",
        "Raises AssertionError unless two values are equal, containers item by item.",
        assert_equal,
    ),
    Entry::new(
        "numpy.testing.assert_almost_equal",
        "assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True)",
        "Raises AssertionError unless two values are equal to a number of decimals.",
        assert_almost_equal,
    ),
    Entry::new(
        "numpy.testing.assert_approx_equal",
        "assert_approx_equal(actual, desired, significant=7, err_msg='', verbose=True)",
        "Raises AssertionError unless two numbers are equal to a number of significant digits.",
        assert_approx_equal,
    ),
    Entry::new(
        "numpy.testing.assert_string_equal",
        "assert_string_equal(actual, desired)",
        "Raises AssertionError unless two texts are equal.",
        assert_string_equal,
    ),
}

fn assert_true(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, message] = args.take();
    if truth(cx, &value.unwrap_or(Value::None))? {
        return Ok(Value::None);
    }
    let message = match message {
        Some(message) if is_callable(&message) => cx.call(&message, Args::default())?,
        Some(message) => message,
        None => Value::from(""),
    };
    let text = str(cx, &message)?;
    Err(Error::new(Kind::AssertionError, text))
}

fn assert_equal(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [actual, desired, message, verbose, strict] = args.take();
    let (message, verbose) = read_message(cx, message, verbose)?;
    let strict = strict.map_or(Ok(false), |strict| truth(cx, &strict))?;
    let [actual, desired] = [actual, desired].map(|value| value.unwrap_or(Value::None));
    values_equal(cx, &actual, &desired, &message, verbose, strict)?;
    Ok(Value::None)
}

fn values_equal(
    cx: &mut dyn Host,
    actual: &Value,
    desired: &Value,
    message: &str,
    verbose: bool,
    strict: bool,
) -> Result<()> {
    let wrong_type = |cx: &mut dyn Host| -> Result<()> {
        let shown = repr(cx, &type_of(actual))?;
        Err(Error::new(Kind::AssertionError, shown))
    };
    if let Value::Dict(wanted) = desired {
        let Value::Dict(own) = actual else { return wrong_type(cx) };
        values_equal(cx, &Value::from(own.len()), &Value::from(wanted.len()), message, verbose, false)?;
        for (key, value) in wanted.items() {
            let shown = repr(cx, &key)?;
            let Some(found) = own.get(cx, &key)? else { return Err(Error::new(Kind::AssertionError, shown)) };
            deeper(cx, &found, &value, &format!("key={shown}\n{message}"), verbose)?;
        }
        return Ok(());
    }
    let is_sequence = |value: &Value| matches!(value, Value::List(_) | Value::Tuple(_));
    if is_sequence(actual) && is_sequence(desired) {
        let (own, wanted) = (crate::object::length(cx, actual)?, crate::object::length(cx, desired)?);
        values_equal(cx, &Value::from(own), &Value::from(wanted), message, verbose, false)?;
        for at in 0..wanted {
            let key = Value::from(at);
            let (a, b) = (get_item(cx, actual, &key)?, get_item(cx, desired, &key)?);
            deeper(cx, &a, &b, &format!("item={at}\n{message}"), verbose)?;
        }
        return Ok(());
    }
    if matches!(actual, Value::Array(_)) || matches!(desired, Value::Array(_)) {
        return arrays_equal(cx, actual, desired, message.to_string(), verbose, strict).map(|_| ());
    }
    let report = Report::new("Items are not equal:", message.to_string(), verbose);
    if is_complex(actual) || is_complex(desired) {
        for part in ["real", "imag"] {
            let (a, b) = (part_of(cx, actual, part)?, part_of(cx, desired, part)?);
            if let Err(error) = values_equal(cx, &a, &b, "", true, false) {
                return Err(if_assertion(error, |_| report.failure(cx, [actual, desired], "")));
            }
        }
        return Ok(());
    }
    if let (Some(a), Some(b)) = (plain_float(actual), plain_float(desired)) {
        if a.is_nan() && b.is_nan() {
            return Ok(());
        }
        if a == 0.0 && b == 0.0 && a.is_sign_negative() != b.is_sign_negative() {
            return Err(report.failure(cx, [actual, desired], ""));
        }
    }
    if is_scalar(actual) != is_scalar(desired) || !equal_or_nat(cx, actual, desired)? {
        return Err(report.failure(cx, [actual, desired], ""));
    }
    Ok(())
}

/// One level of containers deeper.
fn deeper(cx: &mut dyn Host, actual: &Value, desired: &Value, message: &str, verbose: bool) -> Result<()> {
    cx.enter()?;
    let result = values_equal(cx, actual, desired, message, verbose, false);
    cx.leave();
    result
}

fn equal_or_nat(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<bool> {
    use crate::array::{NAT, Scalar};
    match (a, b) {
        (Value::Scalar(Scalar::Datetime(x)), Value::Scalar(Scalar::Datetime(y)))
        | (Value::Scalar(Scalar::Timedelta(x)), Value::Scalar(Scalar::Timedelta(y)))
            if x.0 == NAT && y.0 == NAT =>
        {
            Ok(true)
        }
        _ => equal(cx, a, b),
    }
}

fn if_assertion(error: Error, other: impl FnOnce(Error) -> Error) -> Error {
    if error.kind() == Kind::AssertionError { other(error) } else { error }
}

fn is_complex(value: &Value) -> bool {
    use crate::array::Scalar;
    match value {
        Value::Complex(_) | Value::Scalar(Scalar::C64(_) | Scalar::C128(_)) => true,
        Value::Array(array) => array.view().num().is_some_and(crate::array::Num::is_complex),
        _ => false,
    }
}

/// A list or tuple with complex numbers as an array.
fn complex_array(cx: &mut dyn Host, value: &Value) -> Option<Value> {
    if !matches!(value, Value::List(_) | Value::Tuple(_)) {
        return None;
    }
    let array = crate::object::array_like::to_array(cx, value).ok()?;
    array.num().is_some_and(crate::array::Num::is_complex).then(|| Value::array(array))
}

/// `np.isscalar`.
fn is_scalar(value: &Value) -> bool {
    matches!(
        value,
        Value::Bool(_)
            | Value::Int(_)
            | Value::BigInt(_)
            | Value::Float(_)
            | Value::Complex(_)
            | Value::Str(_)
            | Value::Bytes(_)
            | Value::Scalar(_)
    )
}

fn part_of(cx: &mut dyn Host, value: &Value, part: &str) -> Result<Value> {
    match (is_complex(value), part) {
        (true, part) => get_attribute(cx, value, part),
        (false, "real") => Ok(value.clone()),
        (false, _) => Ok(Value::Int(0)),
    }
}

fn plain_float(value: &Value) -> Option<f64> {
    match value {
        Value::Int(v) => Some(*v as f64),
        Value::Bool(v) => Some(f64::from(u8::from(*v))),
        Value::Float(v) => Some(*v),
        Value::Scalar(scalar) => scalar.as_f64(),
        _ => None,
    }
}

fn assert_almost_equal(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [actual, desired, decimal, message, verbose] = args.take();
    let (message, verbose) = read_message(cx, message, verbose)?;
    let decimal = optional_int(cx, decimal.as_ref())?.unwrap_or(7);
    let [actual, desired] = [actual, desired].map(|value| value.unwrap_or(Value::None));
    almost_equal(cx, &actual, &desired, decimal, message, verbose)?;
    Ok(Value::None)
}

fn almost_equal(
    cx: &mut dyn Host,
    actual: &Value,
    desired: &Value,
    decimal: i64,
    message: String,
    verbose: bool,
) -> Result<()> {
    let is_many = |value: &Value| matches!(value, Value::Array(_) | Value::List(_) | Value::Tuple(_));
    let header = format!("Arrays are not almost equal to {decimal} decimals");
    let report = Report::new(&header, message.clone(), verbose);
    let complex = [actual, desired].map(|value| complex_array(cx, value));
    if complex.iter().any(Option::is_some) || is_complex(actual) || is_complex(desired) {
        let whole = [actual, desired];
        let [actual, desired] = [0, 1].map(|i| complex[i].as_ref().unwrap_or(whole[i]));
        for part in ["real", "imag"] {
            let (a, b) = (part_of(cx, actual, part)?, part_of(cx, desired, part)?);
            if let Err(error) = almost_equal(cx, &a, &b, decimal, String::new(), true) {
                return Err(if_assertion(error, |_| report.failure(cx, whole, "")));
            }
        }
    }
    if is_many(actual) || is_many(desired) {
        return arrays_almost_equal(cx, actual, desired, decimal, message, true).map(|_| ());
    }
    if let (Some(a), Some(b)) = (plain_float(actual), plain_float(desired))
        && !(a.is_finite() && b.is_finite())
    {
        return match (a.is_nan() && b.is_nan()) || a == b {
            true => Ok(()),
            false => Err(report.failure(cx, [actual, desired], "")),
        };
    }
    let gap = distance(cx, desired, actual)?;
    let limit = Value::Scalar(crate::array::Scalar::F64(tolerance(decimal)));
    let beyond = compare(cx, CompareOp::Ge, &gap, &limit)?;
    match truth(cx, &beyond)? {
        true => Err(report.failure(cx, [actual, desired], "")),
        false => Ok(()),
    }
}

fn assert_approx_equal(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [actual, desired, significant, message, verbose] = args.take();
    let (message, verbose) = read_message(cx, message, verbose)?;
    let significant = optional_int(cx, significant.as_ref())?.unwrap_or(7);
    let (a, b) = (to_float(cx, &actual.unwrap_or(Value::None))?, to_float(cx, &desired.unwrap_or(Value::None))?);
    if a == b {
        return Ok(Value::None);
    }
    let header = format!("Items are not equal to {significant} significant digits:");
    let report = Report::new(&header, message, verbose);
    let fails = match a.is_finite() && b.is_finite() {
        false => !(a.is_nan() && b.is_nan()),
        true => {
            let middle = 0.5 * (b.abs() + a.abs());
            let exponent = numpy(cx, "log10", Args::new([Value::Float(middle)]))?;
            let exponent = to_float(cx, &exponent)?.floor();
            let scale = numpy(cx, "power", Args::new([Value::Int(10), Value::Float(exponent)]))?;
            let scale = to_float(cx, &scale)?;
            let limit = numpy(cx, "power", Args::new([Value::Float(10.0), Value::Int(1 - significant)]))?;
            (b / scale - a / scale).abs() >= to_float(cx, &limit)?
        }
    };
    match fails {
        true => Err(report.failure(cx, [&Value::Float(a), &Value::Float(b)], "")),
        false => Ok(Value::None),
    }
}

/// Differing lines are listed one under the other; the marks within lines that Python's `difflib` adds are left out.
fn assert_string_equal(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [actual, desired] = args.take();
    let [actual, desired] = [actual, desired].map(|value| value.unwrap_or(Value::None));
    for value in [&actual, &desired] {
        if !matches!(value, Value::Str(_)) {
            let shown = repr(cx, &type_of(value))?;
            return Err(Error::new(Kind::AssertionError, shown));
        }
    }
    let (a, b) = (str(cx, &actual)?, str(cx, &desired)?);
    if a == b {
        return Ok(Value::None);
    }
    let (mut left, mut right) = (a.split_inclusive('\n'), b.split_inclusive('\n'));
    let mut text = String::from("Differences in strings:\n");
    loop {
        match (left.next(), right.next()) {
            (None, None) => break,
            (x, y) if x == y => {}
            (x, y) => {
                for (mark, line) in [("- ", x), ("+ ", y)] {
                    if let Some(line) = line {
                        text.push_str(mark);
                        text.push_str(line);
                    }
                }
            }
        }
    }
    Err(Error::new(Kind::AssertionError, text.trim_end()))
}
