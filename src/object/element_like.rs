//! One value into one element: what `x[0] = value` and `np.array([value], dtype)` store.
//!
//! NumPy converts through Python's own `int()`, `float()` and `complex()`, so that their errors are what a script sees. Python integers must
//! fit the dtype, and so must NumPy scalars where it is signed; into unsigned dtypes they wrap as a cast does.

use std::rc::Rc;

use half::f16;
use num_bigint::BigInt;
use num_complex::Complex;
use num_traits::ToPrimitive;

use super::host::Host;
use super::number::{complex_of, float_of, int_of};
use super::slot::write_slot;
use super::truth::truth;
use super::value::Value;
use crate::array::promotion::check_python_int;
use crate::array::{Array, DType, Kind as DTypeKind, Num, Scalar};
use crate::error::{Error, Kind, Result};
use crate::surrogate;

/// Stores a value at a byte offset that came from the array's `offsets`.
///
/// Errors: those of Python's conversions; `setting an array element with a sequence.` for arrays with axes.
pub fn store(cx: &mut dyn Host, target: &Array, offset: isize, value: &Value) -> Result<()> {
    if target.dtype().is_object() {
        write_slot(target, offset, value.clone());
        return Ok(());
    }
    let scalar = to_element(cx, value, target.dtype())?;
    match target.set_item_at(offset, &scalar) {
        true => Ok(()),
        false => Err(Error::type_error("the value does not fit the dtype of the array")),
    }
}

/// The element of `dtype` that a value becomes. Not for object dtypes.
pub fn to_element(cx: &mut dyn Host, value: &Value, dtype: &DType) -> Result<Scalar> {
    if let Value::Array(array) = value {
        let plain = array.is_plain();
        let array = array.array();
        if array.ndim() > 0 {
            return match dtype {
                DType::Datetime(_) | DType::Timedelta(_) => super::time_like::to_time(cx, value, dtype),
                _ => Err(Error::value("setting an array element with a sequence.")),
            };
        }
        if !plain && let Some(converted) = converted_by_class(cx, value, dtype)? {
            return to_element(cx, &converted, dtype);
        }
        let inner = super::array_like::scalar_value(&array);
        if let (Value::Scalar(inner), DType::Num(_)) = (&inner, dtype)
            && inner.num().is_some()
        {
            // An array without axes is cast.
            return cast_number(cx, inner, dtype);
        }
        return to_element(cx, &inner, dtype);
    }
    match dtype {
        DType::Num(num) | DType::Swapped(num) => to_number(cx, value, *num),
        DType::Str(_) => Ok(Scalar::Str(Rc::new(text_of(cx, value)?))),
        DType::Bytes(_) => Ok(Scalar::Bytes(Rc::new(bytes_of(cx, value)?))),
        DType::Void(size) => match value {
            Value::Bytes(bytes) => Ok(void(dtype, bytes, *size)),
            Value::Scalar(Scalar::Bytes(bytes)) => Ok(void(dtype, bytes, *size)),
            Value::Scalar(Scalar::Void(record)) => Ok(void(dtype, &record.bytes(), *size)),
            _ => Err(Error::type_error(format!(
                "a bytes-like object is required, not '{}'",
                super::class::type_name(value)
            ))),
        },
        DType::Struct(layout) => super::record::to_record(cx, value, layout),
        DType::Datetime(_) | DType::Timedelta(_) => super::time_like::to_time(cx, value, dtype),
        DType::Object(_) | DType::Sub(_) => Err(Error::type_error("an object element is no scalar")),
    }
}

fn to_number(cx: &mut dyn Host, value: &Value, num: Num) -> Result<Scalar> {
    if let Value::Scalar(scalar) = value {
        if scalar.num() == Some(num) {
            return Ok(scalar.clone());
        }
        if num.kind() == DTypeKind::Unsigned && scalar.num().is_some() {
            return cast_number(cx, scalar, &DType::Num(num));
        }
        if let Some(z) = scalar.as_complex().filter(|_| matches!(scalar, Scalar::C64(_) | Scalar::C128(_)))
            && !num.is_complex()
            && num != Num::Bool
        {
            cx.warn(Kind::ComplexWarning, "Casting complex values to real discards the imaginary part")?;
            return to_number(cx, &Value::Scalar(Scalar::F64(z.re)), num);
        }
    }
    match num {
        Num::Bool => Ok(Scalar::Bool(truth(cx, value)?)),
        Num::F16 | Num::F32 | Num::F64 => {
            let wide = match value {
                Value::None => f64::NAN,
                other => float_of(cx, other)?,
            };
            let narrow = narrow_float(wide, num);
            if wide.is_finite() && narrow.as_f64().is_some_and(f64::is_infinite) {
                let action = cx.state().errors.over;
                super::astype::act(cx, action, "overflow encountered in cast")?;
            }
            Ok(narrow)
        }
        Num::C64 | Num::C128 => {
            let z = match value {
                Value::None => Complex::new(f64::NAN, f64::NAN),
                other => complex_of(cx, other)?,
            };
            Ok(match num {
                Num::C64 => Scalar::C64(Complex::new(z.re as f32, z.im as f32)),
                _ => Scalar::C128(Box::new(z)),
            })
        }
        _ => {
            let integer = int_of(cx, value)?;
            let wide = integer_i128(&integer);
            let text = match &integer {
                Value::BigInt(big) => big.to_string(),
                _ => wide.unwrap_or(0).to_string(),
            };
            check_python_int(wide, &text, num)?;
            let fits = wide.filter(|&v| v >= i64::MIN as i128 && v <= u64::MAX as i128);
            wrap_integer(fits.ok_or_else(|| Error::overflow("Python int too large to convert to C long"))?, num)
        }
    }
}

/// A number of NumPy as `astype` converts it.
fn cast_number(cx: &mut dyn Host, scalar: &Scalar, dtype: &DType) -> Result<Scalar> {
    let cast = super::array_like::cast(cx, &Array::from_scalar(scalar)?, dtype)?;
    cast.item(&[]).ok_or_else(|| Error::type_error("the value does not fit the dtype of the array"))
}

/// A Python integer as 128 bits, when it fits.
pub fn integer_i128(value: &Value) -> Option<i128> {
    match value {
        Value::Int(v) => Some(*v as i128),
        Value::Bool(v) => Some(*v as i128),
        Value::BigInt(v) => BigInt::to_i128(v),
        _ => None,
    }
}

/// A double in one of the floating types, rounded.
pub fn narrow_float(value: f64, num: Num) -> Scalar {
    match num {
        Num::F16 => Scalar::F16(f16::from_f64(value)),
        Num::F32 => Scalar::F32(value as f32),
        _ => Scalar::F64(value),
    }
}

/// An integer in one of the integer types, wrapped modulo its width.
fn wrap_integer(value: i128, num: Num) -> Result<Scalar> {
    Ok(match num {
        Num::I8 => Scalar::I8(value as i8),
        Num::U8 => Scalar::U8(value as u8),
        Num::I16 => Scalar::I16(value as i16),
        Num::U16 => Scalar::U16(value as u16),
        Num::I32 => Scalar::I32(value as i32),
        Num::U32 => Scalar::U32(value as u32),
        Num::I64 => Scalar::I64(value as i64),
        Num::U64 => Scalar::U64(value as u64),
        _ => return Err(Error::type_error("not an integer dtype")),
    })
}

fn text_of(cx: &mut dyn Host, value: &Value) -> Result<String> {
    match value {
        Value::Str(text) => Ok(text.to_string()),
        Value::Scalar(Scalar::Str(text)) => Ok(text.to_string()),
        Value::Bytes(bytes) => ascii(bytes),
        Value::Scalar(Scalar::Bytes(bytes)) => ascii(bytes),
        other => super::repr::str(cx, other),
    }
}

fn ascii(bytes: &[u8]) -> Result<String> {
    match bytes.iter().position(|b| !b.is_ascii()) {
        None => Ok(String::from_utf8_lossy(bytes).into_owned()),
        Some(i) => Err(Error::new(
            Kind::UnicodeDecodeError,
            format!("'ascii' codec can't decode byte {:#04x} in position {i}: ordinal not in range(128)", bytes[i]),
        )),
    }
}

fn bytes_of(cx: &mut dyn Host, value: &Value) -> Result<Vec<u8>> {
    match value {
        Value::Bytes(bytes) => Ok(bytes.to_vec()),
        Value::Scalar(Scalar::Bytes(bytes)) => Ok(bytes.to_vec()),
        other => {
            let text = text_of(cx, other)?;
            match text.chars().enumerate().find(|(_, c)| !c.is_ascii()) {
                None => Ok(text.into_bytes()),
                Some((i, c)) => Err(Error::new(
                    Kind::UnicodeEncodeError,
                    format!(
                        "'ascii' codec can't encode character '{}' in position {i}: ordinal not in range(128)",
                        surrogate::escape(surrogate::code(c))
                    ),
                )),
            }
        }
    }
}

/// What the class of an array without axes makes of it, where it defines the conversion: `__int__`, `__float__`, `__str__`.
fn converted_by_class(cx: &mut dyn Host, value: &Value, dtype: &DType) -> Result<Option<Value>> {
    let method = match dtype.kind() {
        crate::array::Kind::Signed | crate::array::Kind::Unsigned => "__int__",
        crate::array::Kind::Float => "__float__",
        crate::array::Kind::Str | crate::array::Kind::Bytes => "__str__",
        _ => return Ok(None),
    };
    super::attribute::call_special(cx, value, method, &[])
}

fn void(dtype: &DType, bytes: &[u8], size: usize) -> Scalar {
    let mut record = bytes.to_vec();
    record.resize(size, 0);
    Scalar::Void(Box::new(crate::array::Record::new(dtype.clone(), record)))
}
