//! `np.float64(x)`, `np.str_(x)`, `np.void(x, dtype)`: scalars from values.
//!
//! Numbers are made as the element of a new array is, so that lists give arrays and errors are those of `np.array`.

use std::rc::Rc;

use crate::array::{DType, Num, Scalar};
use crate::error::{Error, Result};
use crate::object::array_like::{to_array_with, wrap};
use crate::object::dtype_like::to_dtype;
use crate::object::element_like::to_element;
use crate::object::{Args, Bound, Entry, Host, Value, bare, call_method, repr, str, to_index, type_name};

/// Declares the constructors of numeric classes.
macro_rules! numbers {
    ($($name:ident $made:ident $path:literal $signature:literal $num:ident;)*) => {
        $(pub static $name: &Entry = {
            static ENTRY: Entry =
                Entry::$made($path, $signature, "A scalar of this class.", |cx, args| number(cx, args, Num::$num))
                    .quick(|args| quick_number(args, Num::$num));
            &ENTRY
        };)*
    };
}

numbers! {
    BOOL new_parsed "numpy.bool" "bool_(x=False, /)" Bool;
    INT8 new_nameless "numpy.int8" "int8(x=0, /)" I8;
    INT16 new_nameless "numpy.int16" "int16(x=0, /)" I16;
    INT32 new_nameless "numpy.int32" "int32(x=0, /)" I32;
    INT64 new_nameless "numpy.int64" "int64(x=0, /)" I64;
    UINT8 new_nameless "numpy.uint8" "uint8(x=0, /)" U8;
    UINT16 new_nameless "numpy.uint16" "uint16(x=0, /)" U16;
    UINT32 new_nameless "numpy.uint32" "uint32(x=0, /)" U32;
    UINT64 new_nameless "numpy.uint64" "uint64(x=0, /)" U64;
    FLOAT16 new_nameless "numpy.float16" "float16(x=0, /)" F16;
    FLOAT32 new_nameless "numpy.float32" "float32(x=0, /)" F32;
    FLOAT64 new_unpacked "numpy.float64" "float(x=0, /)" F64;
}

/// Declares a constructor with an implementation of its own.
macro_rules! constructors {
    ($($name:ident $made:ident $path:literal $signature:literal $native:ident;)*) => {
        $(pub static $name: &Entry = {
            static ENTRY: Entry = Entry::$made($path, $signature, "A scalar of this class.", $native);
            &ENTRY
        };)*
    };
}

constructors! {
    COMPLEX64 new_nameless "numpy.complex64" "complex64(real=0, imag=0, /)" complex64;
    COMPLEX128 new_nameless "numpy.complex128" "complex128(real=0, imag=0, /)" complex128;
    STR new_c "numpy.str_" "str_(object='', encoding='utf-8', errors='strict')" text;
    BYTES new_c "numpy.bytes_" "bytes_(source=b'', encoding='utf-8', errors='strict')" bytes;
    VOID new_c "numpy.void" "void(length_or_data, /, dtype=None)" void;
    OBJECT new_parsed "numpy.object_" "object_(value=None, /)" object;
    DATETIME new_nameless "numpy.datetime64" "datetime64(value=None, unit=None, /)" datetime;
    TIMEDELTA new_nameless "numpy.timedelta64" "timedelta64(value=0, unit=None, /)" timedelta;
}

/// Numbers that the class holds as they are, or nearly.
fn quick_number(args: &[Option<Value>], num: Num) -> Option<Value> {
    let [Some(value)] = args else { return None };
    Some(Value::Scalar(match (num, value) {
        (Num::F64, Value::Float(x)) => Scalar::F64(bare(*x)),
        (Num::F64, Value::Int(n)) => Scalar::F64(*n as f64),
        (Num::F32, Value::Float(x)) => Scalar::F32(Some(*x as f32).filter(|x| x.is_finite())?),
        (Num::I64, Value::Int(n)) => Scalar::I64(*n),
        (Num::I32, Value::Int(n)) => Scalar::I32(i32::try_from(*n).ok()?),
        (Num::U8, Value::Int(n)) => Scalar::U8(u8::try_from(*n).ok()?),
        (Num::Bool, Value::Bool(truth)) => Scalar::Bool(*truth),
        (num, Value::Scalar(scalar)) if scalar.num() == Some(num) => scalar.clone(),
        _ => return None,
    }))
}

fn number(cx: &mut dyn Host, args: &mut Bound, num: Num) -> Result<Value> {
    let [value] = args.take();
    let value = value.unwrap_or(Value::Int(0));
    numeric(cx, &value, num)
}

fn numeric(cx: &mut dyn Host, value: &Value, num: Num) -> Result<Value> {
    let dtype = DType::Num(num);
    match value {
        Value::Scalar(scalar) if scalar.num() == Some(num) => Ok(value.clone()),
        Value::Scalar(scalar) if scalar.num().is_some() => to_array_with(cx, value, Some(&dtype)).map(wrap),
        Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Str(_) | Value::Scalar(_) => {
            to_element(cx, value, &dtype).map(Value::Scalar)
        }
        other => to_array_with(cx, other, Some(&dtype)).map(wrap),
    }
}

fn complex64(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    complex(cx, args, Num::C64)
}

fn complex128(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    complex(cx, args, Num::C128)
}

fn complex(cx: &mut dyn Host, args: &mut Bound, num: Num) -> Result<Value> {
    let [real, imag] = args.take();
    let real = real.unwrap_or(Value::Int(0));
    let value = match imag {
        None => real,
        Some(imag) => {
            let (re, im) =
                (crate::object::number::complex_of(cx, &real)?, crate::object::number::complex_of(cx, &imag)?);
            Value::complex(re + num_complex::Complex::new(-im.im, im.re))
        }
    };
    numeric(cx, &value, num)
}

/// `str(object)`, or bytes decoded where an encoding is given.
fn text(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [object, encoding, errors] = args.take();
    let object = object.unwrap_or_else(|| Value::from(""));
    let text = match encoding {
        None if errors.is_none() => str(cx, &object)?,
        encoding => {
            let encoding = encoding.unwrap_or_else(|| Value::from("utf-8"));
            let decoded = call_method(cx, &object, "decode", Args::new([encoding].into_iter().chain(errors)))?;
            str(cx, &decoded)?
        }
    };
    Ok(Value::Scalar(Scalar::Str(Rc::new(text))))
}

fn bytes(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [source, encoding, errors] = args.take();
    let source = source.unwrap_or_else(|| Value::bytes(Vec::new()));
    let mut data = match &source {
        Value::Bytes(bytes) => bytes.to_vec(),
        Value::Scalar(Scalar::Bytes(bytes)) => bytes.to_vec(),
        Value::Str(_) | Value::Scalar(Scalar::Str(_)) if encoding.is_some() => {
            let given = encoding.into_iter().chain(errors);
            match call_method(cx, &source, "encode", Args::new(given))? {
                Value::Bytes(bytes) => bytes.to_vec(),
                other => return Err(Error::type_error(format!("'{}' is no bytes object", type_name(&other)))),
            }
        }
        Value::Str(_) | Value::Scalar(Scalar::Str(_)) => match to_element(cx, &source, &DType::Bytes(0))? {
            Scalar::Bytes(bytes) => bytes.to_vec(),
            _ => Vec::new(),
        },
        other => {
            let class = Value::Type(crate::object::Builtin::Bytes);
            match cx.call(&class, Args::new([other.clone()]))? {
                Value::Bytes(bytes) => bytes.to_vec(),
                made => return Err(Error::type_error(format!("'{}' is no bytes object", type_name(&made)))),
            }
        }
    };
    // An element does not keep NULs at its end.
    let end = data.iter().rposition(|&byte| byte != 0).map_or(0, |at| at + 1);
    data.truncate(end);
    Ok(Value::Scalar(Scalar::Bytes(Rc::new(data))))
}

fn void(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [data, dtype] = args.take();
    let data = data.unwrap_or(Value::None);
    if let Some(dtype) = dtype.filter(|dtype| !dtype.is_none()) {
        let dtype = to_dtype(cx, &dtype)?;
        if !matches!(dtype, DType::Struct(_) | DType::Void(_)) {
            let shown = repr(cx, &Value::dtype(dtype))?;
            return Err(Error::type_error(format!(
                "void: descr must be a `void` dtype that is not a subarray dtype (structured or unstructured). Got '{shown}'."
            )));
        }
        return to_array_with(cx, &data, Some(&dtype)).map(wrap);
    }
    let raw = |bytes: Vec<u8>| {
        Value::Scalar(Scalar::Void(Box::new(crate::array::Record::new(DType::Void(bytes.len()), bytes))))
    };
    match &data {
        Value::Bytes(bytes) => Ok(raw(bytes.to_vec())),
        Value::Scalar(Scalar::Bytes(bytes)) => Ok(raw(bytes.to_vec())),
        Value::Scalar(Scalar::Void(_)) => Ok(data.clone()),
        other => match to_index(cx, other) {
            Ok(Value::Int(size)) if (0..=i64::from(i32::MAX)).contains(&size) => {
                crate::limits::request(size as usize)?;
                Ok(raw(vec![0; size as usize]))
            }
            Ok(_) => Err(Error::overflow("size must be non-negative and not greater than 2147483647")),
            Err(_) => Err(Error::type_error(format!("A bytes-like object is required, not '{}'", type_name(other)))),
        },
    }
}

fn object(_cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value] = args.take();
    Ok(value.unwrap_or(Value::None))
}

fn datetime(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, unit] = args.take();
    time(cx, value.unwrap_or(Value::None), unit, true)
}

fn timedelta(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, unit] = args.take();
    time(cx, value.unwrap_or(Value::Int(0)), unit, false)
}

/// A time in a given unit, or in the one that the value itself has.
fn time(cx: &mut dyn Host, value: Value, unit: Option<Value>, is_date: bool) -> Result<Value> {
    let unit = match unit {
        None | Some(Value::None) => None,
        Some(unit) => Some(crate::object::time_like::to_unit(cx, &unit)?),
    };
    match &value {
        Value::List(_) | Value::Tuple(_) | Value::Array(_) => {
            let generic = unit.unwrap_or(crate::object::time_like::GENERIC);
            let dtype = if is_date { DType::Datetime(generic) } else { DType::Timedelta(generic) };
            to_array_with(cx, &value, Some(&dtype)).map(wrap)
        }
        value => crate::object::time_like::time_scalar(cx, value, unit, is_date).map(Value::Scalar),
    }
}
