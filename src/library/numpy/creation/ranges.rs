//! `arange`, and the matrices whose ones follow a diagonal: `eye`, `identity`, `tri`.

use super::check_device_and_like;
use crate::array::promotion::promote_types;
use crate::array::{Array, DType, Element, NAT, Num, Order, Scalar};
use crate::compute::ramp;
use crate::error::{Error, Result};
use crate::library::numpy::quick;
use crate::limits::stop::runs;
use crate::object::array_like::{cast, dtype_of_value};
use crate::object::dtype_like::to_optional_dtype;
use crate::object::element_like::to_element;
use crate::object::number::float_of;
use crate::object::shape_like::to_order;
use crate::object::slot::write_slot;
use crate::object::time_like::{GENERIC, discovered_unit, to_time};
use crate::object::{BinaryOp, Bound, Entry, Host, Value, binary, optional_int, to_int, truth};

crate::entries! { pub ENTRIES:
    Entry::new_c(
        "numpy.arange",
        "arange(start_or_stop=None, /, stop=None, step=1, dtype=None, *, device=None, like=None, **start)",
        "Evenly spaced values within a half-open interval.\n\n>>> np.arange(2, 10, 3)\narray([2, 5, 8])",
        arange,
    ).quick(quick::arange),
    Entry::new(
        "numpy.eye",
        "eye(N, M=None, k=0, dtype=float, order='C', *, device=None, like=None)",
        "A matrix with ones on a diagonal and zeros elsewhere.",
        eye,
    ),
    Entry::new("numpy.identity", "identity(n, dtype=None, *, like=None)", "The square identity matrix.", identity),
    Entry::new(
        "numpy.tri",
        "tri(N, M=None, k=0, dtype=float, *, like=None)",
        "A matrix with ones at and below a diagonal.",
        tri,
    ),
}

fn arange(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    // `start` may be given by name too, which the signature's positional-only form does not say.
    let named_start = args.keywords.iter().position(|(name, _)| &**name == "start").map(|i| args.keywords.remove(i).1);
    let [first, stop, step, dtype, device, like] = args.take();
    check_device_and_like("arange", device, like)?;
    let given = |value: Option<Value>| value.filter(|value| !value.is_none());
    let (start, stop) = match (given(first.or(named_start)), given(stop)) {
        (Some(only), None) => (None, only),
        (start, Some(stop)) => (start, stop),
        (None, None) => return Err(Error::type_error("arange() requires stop to be specified.")),
    };
    let step = given(step).unwrap_or(Value::Int(1));
    let asked = to_optional_dtype(cx, dtype.as_ref())?;
    if let Some(dtype) = time_dtype(asked.as_ref(), start.as_ref(), &stop, &step) {
        return time_range(cx, &dtype, start, &stop, &step);
    }
    let start = start.unwrap_or(Value::Int(0));
    let dtype = match asked {
        Some(dtype) => dtype,
        // Whatever the scalars are, a range holds integers of 64 bits or what those promote to.
        None => [&start, &stop, &step].iter().try_fold(DType::INT, |dtype, value| {
            promote_types(&dtype, &dtype_of_value(value)).map(|dtype| dtype.native())
        })?,
    };
    if matches!(dtype, DType::Str(_) | DType::Bytes(_) | DType::Struct(_) | DType::Void(_)) {
        let class = crate::array::promotion::class_text(&dtype);
        return Err(Error::type_error(format!("arange() not supported for inputs with DType {class}.")));
    }
    let count = range_length(cx, &start, &stop, &step)?;
    if dtype == DType::BOOL && count > 2 {
        return Err(Error::type_error("arange() is only supported for booleans when the result has at most length 2."));
    }
    let array = match dtype.num() {
        Some(num) => range_of(cx, count, &dtype, num, &start, &step)?,
        None => {
            let array = Array::zeros(dtype.clone(), &[count], Order::C)?;
            let mut value = start;
            for offset in array.offsets() {
                match dtype.is_object() {
                    true => write_slot(&array, offset, value.clone()),
                    false => crate::object::element_like::store(cx, &array, offset, &value)?,
                }
                value = binary(cx, BinaryOp::Add, &value, &step)?;
            }
            array
        }
    };
    Ok(Value::array(array))
}

/// The dtype of a range of dates or durations, its unit open where none is asked for; `None` for any other range.
fn time_dtype(asked: Option<&DType>, start: Option<&Value>, stop: &Value, step: &Value) -> Option<DType> {
    match asked {
        Some(DType::Datetime(_) | DType::Timedelta(_)) => return asked.cloned(),
        Some(_) => return None,
        None => {}
    }
    let kinds = [start, Some(stop), Some(step)].map(|value| value.map(dtype_of_value));
    match &kinds {
        [Some(DType::Datetime(_)), ..] | [_, Some(DType::Datetime(_)), _] => Some(DType::Datetime(GENERIC)),
        kinds if kinds.iter().flatten().any(|dtype| matches!(dtype, DType::Timedelta(_))) => {
            Some(DType::Timedelta(GENERIC))
        }
        _ => None,
    }
}

/// Dates or durations (NumPy's `datetime_arange`). An integer or a duration as the stop of dates counts from the start.
fn time_range(cx: &mut dyn Host, dtype: &DType, start: Option<Value>, stop: &Value, step: &Value) -> Result<Value> {
    let is_date = matches!(dtype, DType::Datetime(_));
    let start = match start {
        None if is_date => {
            return Err(Error::value("arange requires both a start and a stop for NumPy datetime64 ranges"));
        }
        start => start.unwrap_or(Value::Int(0)),
    };
    let is_plain = |value: &&&Value| !matches!(dtype_of_value(value), DType::Num(_));
    let units: Vec<Value> = [&start, stop, step].iter().filter(is_plain).map(|&value| value.clone()).collect();
    let dtype = match units.is_empty() {
        true => dtype.clone(),
        false => discovered_unit(cx, &Value::list(units), dtype)?,
    };
    let (DType::Datetime(unit) | DType::Timedelta(unit)) = dtype else { return Ok(Value::None) };
    let span = DType::Timedelta(unit);
    let ticks = |cx: &mut dyn Host, value: &Value, dtype: &DType| match to_time(cx, value, dtype)? {
        Scalar::Datetime(time) | Scalar::Timedelta(time) if time.0 != NAT => Ok(time.0),
        _ => Err(Error::value("arange: cannot use NaT (not-a-time) datetime values")),
    };
    if matches!(dtype_of_value(step), DType::Datetime(_)) {
        return Err(Error::value("cannot use a datetime as a step in arange"));
    }
    let first = ticks(cx, &start, &dtype)?;
    let from_start = is_date && matches!(dtype_of_value(stop), DType::Num(_) | DType::Timedelta(_));
    let last = match from_start {
        true => first.saturating_add(ticks(cx, stop, &span)?),
        false => ticks(cx, stop, &dtype)?,
    };
    let step = ticks(cx, step, &span)?;
    if step == 0 {
        return Err(Error::value("arange: step cannot be zero"));
    }
    let count = crate::object::Range { start: first, stop: last, step }.len();
    let array = Array::uninit(dtype, &[count], Order::C)?;
    let values = array.data_ptr() as *mut i64;
    for i in 0..count {
        // SAFETY: a fresh array of `count` times, each a 64-bit integer.
        unsafe { values.add(i).write(first.wrapping_add((i as i64).wrapping_mul(step))) };
    }
    Ok(Value::array(array))
}

/// The number of steps from start to stop, by Python's own arithmetic, rounded up.
fn range_length(cx: &mut dyn Host, start: &Value, stop: &Value, step: &Value) -> Result<usize> {
    if let (Value::Int(start), Value::Int(stop), Value::Int(step)) = (start, stop, step)
        && *step != 0
    {
        let range = crate::object::Range { start: *start, stop: *stop, step: *step };
        return Ok(range.len());
    }
    let span = binary(cx, BinaryOp::Sub, stop, start)?;
    let steps = binary(cx, BinaryOp::TrueDiv, &span, step)?;
    // A step so large that the quotient vanishes still leaves the first element.
    let vanished =
        |cx: &mut dyn Host, steps: f64| Ok::<_, Error>(steps == 0.0 && steps.is_sign_positive() && truth(cx, &span)?);
    let steps = match &steps {
        Value::Complex(z) => z.re.min(z.im),
        Value::Scalar(Scalar::C128(z)) => z.re.min(z.im),
        steps => float_of(cx, steps)?,
    };
    if steps.is_nan() {
        return Err(Error::value("arange: cannot compute length"));
    }
    if vanished(cx, steps)? {
        return Ok(1);
    }
    let steps = steps.ceil();
    if steps > isize::MAX as f64 {
        return Err(Error::value("Maximum allowed size exceeded"));
    }
    Ok(steps.max(0.0) as usize)
}

/// As NumPy's fill loops: the first two elements are converted, the rest follows from their difference in the dtype.
fn range_of(cx: &mut dyn Host, n: usize, dtype: &DType, num: Num, start: &Value, step: &Value) -> Result<Array> {
    if n == 0 {
        return Array::zeros(dtype.clone(), &[0], Order::C);
    }
    let second = binary(cx, BinaryOp::Add, start, step)?;
    let element = DType::Num(num);
    let first = to_element(cx, start, &element)?;
    let second = if n > 1 { to_element(cx, &second, &element)? } else { first.clone() };
    let values: Array = match (first, second) {
        (Scalar::F64(a), Scalar::F64(b)) => {
            let delta = b - a;
            Array::filled_by(&[n], |values: &mut [f64]| {
                runs(0..n).for_each(|run| ramp::doubles(&mut values[run.clone()], a, run.start, delta));
                Ok(())
            })?
        }
        (Scalar::F32(a), Scalar::F32(b)) => {
            let delta = b - a;
            counted(n, |i| a + i as f32 * delta)?
        }
        (Scalar::F16(a), Scalar::F16(b)) => {
            let (a, delta) = (a.to_f32(), b.to_f32() - a.to_f32());
            counted(n, |i| half::f16::from_f32(a + i as f32 * delta))?
        }
        (Scalar::C64(a), Scalar::C64(b)) => {
            let delta = b - a;
            counted(n, |i| a + delta.scale(i as f32))?
        }
        (Scalar::C128(a), Scalar::C128(b)) => {
            let delta = *b - *a;
            counted(n, |i| *a + delta.scale(i as f64))?
        }
        (Scalar::Bool(a), Scalar::Bool(b)) => {
            Array::from_vec(&[a, b][..n].iter().map(|&v| crate::array::Bool::from(v)).collect::<Vec<_>>())?
        }
        (Scalar::U64(a), Scalar::U64(b)) => {
            let delta = b.wrapping_sub(a);
            counted(n, |i| a.wrapping_add((i as u64).wrapping_mul(delta)))?
        }
        (a, b) => {
            let a = a.as_i128().unwrap_or(0) as i64;
            let delta = (b.as_i128().unwrap_or(0) as i64).wrapping_sub(a);
            Array::filled_by(&[n], |values: &mut [i64]| {
                runs(0..n).for_each(|run| ramp::integers(&mut values[run.clone()], a, run.start, delta));
                Ok(())
            })?
        }
    };
    if values.dtype() == dtype { Ok(values) } else { cast(cx, &values, dtype) }
}

/// An array of what `at` makes of `0..n`.
pub(super) fn counted<T: Element>(n: usize, at: impl Fn(i64) -> T) -> Result<Array> {
    Array::filled_by(&[n], |values: &mut [T]| {
        for run in runs(0..n) {
            for (value, i) in values[run.clone()].iter_mut().zip(run) {
                *value = at(i as i64);
            }
        }
        Ok(())
    })
}

fn eye(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [rows, columns, k, dtype, order, device, like] = args.take();
    check_device_and_like("eye", device, like)?;
    let rows = length(cx, rows)?.unwrap_or(0);
    let columns = length(cx, columns)?.unwrap_or(rows);
    let k = optional_int(cx, k.as_ref())?.unwrap_or(0);
    let dtype = to_optional_dtype(cx, dtype.as_ref())?.unwrap_or(DType::FLOAT);
    let array = Array::zeros(dtype, &[rows, columns], to_order(&order.unwrap_or(Value::None))?)?;
    mark(cx, &array, |row| {
        let column = row as i64 + k;
        (column, column + 1)
    })?;
    Ok(Value::array(array))
}

fn identity(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [n, dtype, like] = args.take();
    check_device_and_like("identity", None, like)?;
    let n = length(cx, n)?.unwrap_or(0);
    let dtype = to_optional_dtype(cx, dtype.as_ref())?.unwrap_or(DType::FLOAT);
    let array = Array::zeros(dtype, &[n, n], Order::C)?;
    mark(cx, &array, |row| (row as i64, row as i64 + 1))?;
    Ok(Value::array(array))
}

fn tri(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [rows, columns, k, dtype, like] = args.take();
    check_device_and_like("tri", None, like)?;
    let rows = length(cx, rows)?.unwrap_or(0);
    let columns = length(cx, columns)?.unwrap_or(rows);
    let k = optional_int(cx, k.as_ref())?.unwrap_or(0);
    let dtype = to_optional_dtype(cx, dtype.as_ref())?.unwrap_or(DType::FLOAT);
    let array = Array::zeros(dtype, &[rows, columns], Order::C)?;
    mark(cx, &array, |row| (0, (row as i64).saturating_add(k).saturating_add(1)))?;
    Ok(Value::array(array))
}

/// A length given as an integer; `None` stays `None`.
fn length(cx: &mut dyn Host, value: Option<Value>) -> Result<Option<usize>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => {
            let n = to_int(cx, &value)?;
            usize::try_from(n).map(Some).map_err(|_| Error::value("negative dimensions are not allowed"))
        }
    }
}

/// Writes one into the columns `span(row)` of every row, and an integer zero elsewhere where elements are objects.
fn mark(cx: &mut dyn Host, matrix: &Array, span: impl Fn(usize) -> (i64, i64)) -> Result<()> {
    let [rows, columns] = *matrix.shape() else { return Ok(()) };
    let one = match matrix.dtype().is_object() {
        true => None,
        false => Some(to_element(cx, &Value::Int(1), matrix.dtype())?),
    };
    if one.is_none() {
        matrix.offsets().for_each(|offset| write_slot(matrix, offset, Value::Int(0)));
    }
    for row in 0..rows {
        let (first, last) = span(row);
        for column in first.clamp(0, columns as i64)..last.clamp(0, columns as i64) {
            let offset = row as isize * matrix.strides()[0] + column as isize * matrix.strides()[1];
            match &one {
                Some(one) => {
                    matrix.set_item_at(offset, one);
                }
                None => write_slot(matrix, offset, Value::Int(1)),
            }
        }
    }
    Ok(())
}
