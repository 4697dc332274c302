//! `arange`, and the matrices whose ones follow a diagonal: `eye`, `identity`, `tri`.

use super::check_device_and_like;
use crate::array::promotion::promote_types;
use crate::array::{Array, DType, Num, Order, Scalar};
use crate::error::{Error, Result};
use crate::library::numpy::quick;
use crate::object::array_like::{cast, dtype_of_value};
use crate::object::dtype_like::to_optional_dtype;
use crate::object::element_like::to_element;
use crate::object::number::float_of;
use crate::object::shape_like::to_order;
use crate::object::slot::write_slot;
use crate::object::{BinaryOp, Bound, Entry, Host, Value, binary, optional_int, to_int};

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
        (Some(only), None) => (Value::Int(0), only),
        (start, Some(stop)) => (start.unwrap_or(Value::Int(0)), stop),
        (None, None) => return Err(Error::type_error("arange() requires stop to be specified.")),
    };
    let step = given(step).unwrap_or(Value::Int(1));
    let dtype = match to_optional_dtype(cx, dtype.as_ref())? {
        Some(dtype) => dtype,
        None => [&stop, &step].iter().try_fold(dtype_of_value(&start), |dtype, value| {
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
    let array = Array::zeros(dtype.clone(), &[count], Order::C)?;
    match dtype.num() {
        Some(num) => fill_range(cx, &array, num, &start, &step)?,
        None => {
            let mut value = start;
            for offset in array.offsets() {
                match dtype.is_object() {
                    true => write_slot(&array, offset, value.clone()),
                    false => crate::object::element_like::store(cx, &array, offset, &value)?,
                }
                value = binary(cx, BinaryOp::Add, &value, &step)?;
            }
        }
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
    let steps = match &steps {
        Value::Complex(z) => z.re.min(z.im),
        Value::Scalar(Scalar::C128(z)) => z.re.min(z.im),
        steps => float_of(cx, steps)?,
    };
    if steps.is_nan() {
        return Err(Error::value("arange: cannot compute length"));
    }
    let steps = steps.ceil();
    if steps > isize::MAX as f64 {
        return Err(Error::value("Maximum allowed size exceeded"));
    }
    Ok(steps.max(0.0) as usize)
}

/// As NumPy's fill loops: the first two elements are converted, the rest follows from their difference in the dtype.
fn fill_range(cx: &mut dyn Host, array: &Array, num: Num, start: &Value, step: &Value) -> Result<()> {
    let n = array.size();
    if n == 0 {
        return Ok(());
    }
    let second = binary(cx, BinaryOp::Add, start, step)?;
    let element = DType::Num(num);
    let first = to_element(cx, start, &element)?;
    let second = if n > 1 { to_element(cx, &second, &element)? } else { first.clone() };
    let values: Array = match (first, second) {
        (Scalar::F64(a), Scalar::F64(b)) => {
            let delta = b - a;
            Array::from_vec(&(0..n).map(|i| a + i as f64 * delta).collect::<Vec<f64>>())?
        }
        (Scalar::F32(a), Scalar::F32(b)) => {
            let delta = b - a;
            Array::from_vec(&(0..n).map(|i| a + i as f32 * delta).collect::<Vec<f32>>())?
        }
        (Scalar::F16(a), Scalar::F16(b)) => {
            let (a, delta) = (a.to_f32(), b.to_f32() - a.to_f32());
            Array::from_vec(&(0..n).map(|i| half::f16::from_f32(a + i as f32 * delta)).collect::<Vec<_>>())?
        }
        (Scalar::C64(a), Scalar::C64(b)) => {
            let delta = b - a;
            Array::from_vec(&(0..n).map(|i| a + delta.scale(i as f32)).collect::<Vec<_>>())?
        }
        (Scalar::C128(a), Scalar::C128(b)) => {
            let delta = *b - *a;
            Array::from_vec(&(0..n).map(|i| *a + delta.scale(i as f64)).collect::<Vec<_>>())?
        }
        (Scalar::Bool(a), Scalar::Bool(b)) => {
            Array::from_vec(&[a, b][..n].iter().map(|&v| crate::array::Bool::from(v)).collect::<Vec<_>>())?
        }
        (Scalar::U64(a), Scalar::U64(b)) => {
            let delta = b.wrapping_sub(a);
            Array::from_vec(&(0..n as u64).map(|i| a.wrapping_add(i.wrapping_mul(delta))).collect::<Vec<u64>>())?
        }
        (a, b) => {
            let a = a.as_i128().unwrap_or(0) as i64;
            let delta = (b.as_i128().unwrap_or(0) as i64).wrapping_sub(a);
            Array::from_vec(&(0..n as i64).map(|i| a.wrapping_add(i.wrapping_mul(delta))).collect::<Vec<i64>>())?
        }
    };
    let values = if values.dtype() == array.dtype() { values } else { cast(cx, &values, array.dtype())? };
    crate::array::transfer::copy_same_type(&values, array);
    Ok(())
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
