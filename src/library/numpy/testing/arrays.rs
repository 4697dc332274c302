//! Assertions on arrays: equal, almost equal, close, ordered, within units in the last place.

use super::compare::{Rules, all_true, array_compare, distance, numpy};
use super::report::{Report, read_message};
use crate::array::{Array, DType, Num};
use crate::error::{Error, Kind, Result};
use crate::object::array_like::{cast, to_array};
use crate::object::{Args, Bound, CompareOp, Entry, Host, Value, compare, format, optional_int, str, to_float, truth};

crate::entries! { pub ENTRIES:
    Entry::new(
        "numpy.testing.assert_array_equal",
        "assert_array_equal(actual, desired, err_msg='', verbose=True, *, strict=False)",
        "Raises AssertionError unless two arrays are equal.",
        assert_array_equal,
    ),
    Entry::new(
        "numpy.testing.assert_allclose",
        "assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True, *, strict=False)",
        "Raises AssertionError unless two arrays are equal within a tolerance.",
        assert_allclose,
    ),
    Entry::new(
        "numpy.testing.assert_array_almost_equal",
        "assert_array_almost_equal(actual, desired, decimal=6, err_msg='', verbose=True)",
        "Raises AssertionError unless two arrays are equal to a number of decimals.",
        assert_array_almost_equal,
    ),
    Entry::new(
        "numpy.testing.assert_array_less",
        "assert_array_less(x, y, err_msg='', verbose=True, *, strict=False)",
        "Raises AssertionError unless every element of x is less than that of y.",
        assert_array_less,
    ),
    Entry::new(
        "numpy.testing.assert_array_almost_equal_nulp",
        "assert_array_almost_equal_nulp(x, y, nulp=1)",
        "Raises AssertionError unless two arrays are equal within spacings.",
        assert_array_almost_equal_nulp,
    ),
    Entry::new(
        "numpy.testing.assert_array_max_ulp",
        "assert_array_max_ulp(a, b, maxulp=1, dtype=None)",
        "Raises AssertionError unless two arrays are within units in the last place; gives the differences.",
        assert_array_max_ulp,
    ),
}

fn equality(cx: &mut dyn Host, x: &Value, y: &Value) -> Result<Value> {
    compare(cx, CompareOp::Eq, x, y)
}

fn flag(cx: &mut dyn Host, value: Option<Value>, default: bool) -> Result<bool> {
    value.map_or(Ok(default), |value| truth(cx, &value))
}

fn assert_array_equal(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [actual, desired, message, verbose, strict] = args.take();
    let (message, verbose) = read_message(cx, message, verbose)?;
    let strict = flag(cx, strict, false)?;
    let [actual, desired] = [actual, desired].map(|value| value.unwrap_or(Value::None));
    arrays_equal(cx, &actual, &desired, message, verbose, strict)
}

/// `assert_array_equal`, as other assertions call it.
pub fn arrays_equal(
    cx: &mut dyn Host,
    actual: &Value,
    desired: &Value,
    message: String,
    verbose: bool,
    strict: bool,
) -> Result<Value> {
    let mut report = Report::new("Arrays are not equal", message, verbose);
    report.precision = 6;
    let rules = Rules { equal_nan: true, equal_inf: true, strict };
    array_compare(cx, actual, desired, &mut equality, &rules, &report)?;
    Ok(Value::None)
}

fn assert_allclose(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [actual, desired, rtol, atol, equal_nan, message, verbose, strict] = args.take();
    let (message, verbose) = read_message(cx, message, verbose)?;
    let rtol = rtol.unwrap_or(Value::Float(1e-7));
    let atol = atol.unwrap_or(Value::Int(0));
    let equal_nan = flag(cx, equal_nan, true)?;
    let rules = Rules { equal_nan, equal_inf: true, strict: flag(cx, strict, false)? };
    let header = format!("Not equal to tolerance rtol={}, atol={}", format(cx, &rtol, "g")?, format(cx, &atol, "g")?);
    let mut report = Report::new(&header, message, verbose);
    report.precision = 6;
    let mut close = |cx: &mut dyn Host, x: &Value, y: &Value| {
        let call = Args::new([x.clone(), y.clone()])
            .with_keyword("rtol", rtol.clone())
            .with_keyword("atol", atol.clone())
            .with_keyword("equal_nan", Value::Bool(equal_nan));
        numpy(cx, "isclose", call)
    };
    let [actual, desired] = [actual, desired].map(|value| value.unwrap_or(Value::None));
    array_compare(cx, &actual, &desired, &mut close, &rules, &report)?;
    Ok(Value::None)
}

fn assert_array_almost_equal(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [actual, desired, decimal, message, verbose] = args.take();
    let (message, verbose) = read_message(cx, message, verbose)?;
    let decimal = optional_int(cx, decimal.as_ref())?.unwrap_or(6);
    let [actual, desired] = [actual, desired].map(|value| value.unwrap_or(Value::None));
    arrays_almost_equal(cx, &actual, &desired, decimal, message, verbose)
}

/// `assert_array_almost_equal`, as other assertions call it.
pub fn arrays_almost_equal(
    cx: &mut dyn Host,
    actual: &Value,
    desired: &Value,
    decimal: i64,
    message: String,
    verbose: bool,
) -> Result<Value> {
    let mut report = Report::new(&format!("Arrays are not almost equal to {decimal} decimals"), message, verbose);
    report.precision = decimal;
    let limit = Value::Scalar(crate::array::Scalar::F64(tolerance(decimal)));
    let mut near = |cx: &mut dyn Host, x: &Value, y: &Value| {
        let dtype = numpy(cx, "result_type", Args::new([y.clone(), Value::Float(1.0)]))?;
        let y = numpy(cx, "asarray", Args::new([y.clone(), dtype]))?;
        let gap = distance(cx, x, &y)?;
        compare(cx, CompareOp::Lt, &gap, &limit)
    };
    let rules = Rules { equal_nan: true, equal_inf: true, strict: false };
    array_compare(cx, actual, desired, &mut near, &rules, &report)?;
    Ok(Value::None)
}

/// `1.5 * 10.0 ** -decimal`, as Python computes it.
pub fn tolerance(decimal: i64) -> f64 {
    1.5 * 10f64.powf(-(decimal as f64))
}

fn assert_array_less(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, y, message, verbose, strict] = args.take();
    let (message, verbose) = read_message(cx, message, verbose)?;
    let rules = Rules { equal_nan: true, equal_inf: false, strict: flag(cx, strict, false)? };
    let mut report = Report::new("Arrays are not strictly ordered `x < y`", message, verbose);
    report.precision = 6;
    report.names = ["x".to_string(), "y".to_string()];
    let mut less = |cx: &mut dyn Host, x: &Value, y: &Value| compare(cx, CompareOp::Lt, x, y);
    let [x, y] = [x, y].map(|value| value.unwrap_or(Value::None));
    array_compare(cx, &x, &y, &mut less, &rules, &report)?;
    Ok(Value::None)
}

fn assert_array_almost_equal_nulp(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, y, nulp] = args.take();
    let [x, y] = [x, y].map(|value| value.unwrap_or(Value::None));
    let nulp = nulp.unwrap_or(Value::Int(1));
    let (ax, ay) = (numpy(cx, "abs", Args::new([x.clone()]))?, numpy(cx, "abs", Args::new([y.clone()]))?);
    let larger = numpy(cx, "maximum", Args::new([ax, ay]))?;
    let spacing = numpy(cx, "spacing", Args::new([larger]))?;
    let limit = numpy(cx, "multiply", Args::new([nulp.clone(), spacing]))?;
    let difference = numpy(cx, "subtract", Args::new([x.clone(), y.clone()]))?;
    let difference = numpy(cx, "abs", Args::new([difference]))?;
    let within = compare(cx, CompareOp::Le, &difference, &limit)?;
    if all_true(cx, &within)? {
        return Ok(Value::None);
    }
    let count = str(cx, &nulp)?;
    let (a, b) = (to_array(cx, &x)?, to_array(cx, &y)?);
    let is_complex = [&a, &b].iter().any(|array| array.num().is_some_and(Num::is_complex));
    let text = match is_complex {
        true => format!("Arrays are not equal to {count} ULP"),
        false => {
            let steps = ulp_difference(cx, &x, &y, None)?;
            let most = numpy(cx, "max", Args::new([Value::array(steps)]))?;
            format!("Arrays are not equal to {count} ULP (max is {})", format(cx, &most, "g")?)
        }
    };
    Err(Error::new(Kind::AssertionError, text))
}

fn assert_array_max_ulp(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, most, dtype] = args.take();
    let [a, b] = [a, b].map(|value| value.unwrap_or(Value::None));
    let most = most.unwrap_or(Value::Int(1));
    let steps = Value::array(ulp_difference(cx, &a, &b, dtype)?);
    let within = compare(cx, CompareOp::Le, &steps, &most)?;
    if all_true(cx, &within)? {
        return Ok(steps);
    }
    let largest = numpy(cx, "max", Args::new([steps]))?;
    let (limit, largest) = (to_float(cx, &most)?, format(cx, &largest, "g")?);
    let limit = crate::format::spec_number::format_float(limit, "g")?;
    let text = format!("Arrays are not almost equal up to {limit} ULP (max difference is {largest} ULP)");
    Err(Error::new(Kind::AssertionError, text))
}

/// How many representable numbers lie between the elements of two arrays, with a leading axis of one as NumPy has it.
fn ulp_difference(cx: &mut dyn Host, x: &Value, y: &Value, dtype: Option<Value>) -> Result<Array> {
    let dtype = match dtype {
        None | Some(Value::None) => None,
        Some(dtype) => Some(crate::object::dtype_like::to_dtype(cx, &dtype)?),
    };
    let read = |cx: &mut dyn Host, value: &Value| crate::object::array_like::to_array_with(cx, value, dtype.as_ref());
    let (x, y) = (read(cx, x)?, read(cx, y)?);
    let width = |array: &Array| match array.num() {
        Some(Num::F16) => 0,
        Some(Num::F32) => 1,
        _ => 2,
    };
    if [&x, &y].iter().any(|array| array.num().is_some_and(Num::is_complex)) {
        return Err(Error::not_implemented("_nulp not implemented for complex array"));
    }
    if x.shape() != y.shape() {
        let shape = crate::array::layout::shape_text;
        let grown = |array: &Array| -> Vec<usize> { [1].into_iter().chain(array.shape().iter().copied()).collect() };
        return Err(Error::value(format!(
            "Arrays do not have the same shape: {} - {}",
            shape(&grown(&x)),
            shape(&grown(&y))
        )));
    }
    let common = match width(&x).max(width(&y)) {
        0 => Num::F16,
        1 => Num::F32,
        _ => Num::F64,
    };
    let (x, y) = (cast(cx, &x, &DType::Num(common))?, cast(cx, &y, &DType::Num(common))?);
    // All NaNs are one, whatever bits they carry.
    let one_nan = |scalar: Option<crate::array::Scalar>| match scalar {
        Some(crate::array::Scalar::F16(v)) if v.is_nan() => Some(crate::array::Scalar::F16(half::f16::NAN)),
        Some(crate::array::Scalar::F32(v)) if v.is_nan() => Some(crate::array::Scalar::F32(f32::NAN)),
        Some(crate::array::Scalar::F64(v)) if v.is_nan() => Some(crate::array::Scalar::F64(f64::NAN)),
        other => other,
    };
    let steps: Vec<f64> = x
        .offsets()
        .zip(y.offsets())
        .map(|(a, b)| {
            let rank = |array: &Array, offset| match one_nan(array.item_at(offset)) {
                Some(crate::array::Scalar::F16(v)) => ordered(i64::from(v.to_bits() as i16), i64::from(i16::MIN)),
                Some(crate::array::Scalar::F32(v)) => ordered(i64::from(v.to_bits() as i32), i64::from(i32::MIN)),
                Some(crate::array::Scalar::F64(v)) => ordered(v.to_bits() as i64, i64::MIN),
                _ => 0,
            };
            (rank(&x, a).wrapping_sub(rank(&y, b)) as f64).abs()
        })
        .collect();
    let shape: Vec<usize> = [1].into_iter().chain(x.shape().iter().copied()).collect();
    let steps = Array::from_slice(&steps, &shape)?;
    cast(cx, &steps, &DType::Num(common))
}

/// The bits of a float as an integer that is ordered as the floats are.
fn ordered(bits: i64, sign: i64) -> i64 {
    if bits < 0 { sign.wrapping_sub(bits) } else { bits }
}
