//! Whatever names a dtype: text, classes, dtypes, lists of fields.

use std::sync::Arc;

use smallvec::SmallVec;

use super::attribute::find_attribute;
use super::host::Host;
use super::repr::repr;
use super::shape_like::to_shape;
use super::slot::object_dtype;
use super::types::Builtin;
use super::value::Value;
use crate::array::dtype_parse::{WithShape, packed_struct, parse};
use crate::array::{DType, Field, Num, StructType, SubType, TimeBase, TimeUnit};
use crate::compute::ordering::arrange;
use crate::error::{Error, Kind, Result};

/// The dtype that a value names, as `np.dtype(value)` reads it.
///
/// Errors: `TypeError` in NumPy's words; a sub-array dtype on its own is refused, see [`to_dtype_with_shape`].
pub fn to_dtype(cx: &mut dyn Host, value: &Value) -> Result<DType> {
    let (dtype, shape) = to_dtype_with_shape(cx, value)?;
    match shape.is_empty() {
        true => Ok(dtype),
        false => Err(Error::not_implemented("a sub-array dtype outside of a field is not available in newaxis yet")),
    }
}

/// The dtype, and the shape of the sub-array where the value describes one.
pub fn to_dtype_with_shape(cx: &mut dyn Host, value: &Value) -> Result<WithShape> {
    described(cx, value, false)
}

/// As [`to_dtype_with_shape`]; fields lie at their alignments, and the size is a multiple of the widest, where `aligned` says so.
pub fn described(cx: &mut dyn Host, value: &Value, aligned: bool) -> Result<WithShape> {
    let container = match value {
        Value::List(_) => "list",
        Value::Tuple(_) => "tuple",
        Value::Dict(_) => "dict",
        _ => return named(cx, value, aligned),
    };
    if cx.enter().is_err() {
        return Err(Error::new(
            Kind::RecursionError,
            format!(
                "maximum recursion depth exceeded while trying to convert the given data type from a {container} object"
            ),
        ));
    }
    let result = match value {
        Value::List(items) => {
            let items = items.to_vec();
            from_fields(cx, &items, aligned).map(|dtype| (dtype, SmallVec::new()))
        }
        Value::Tuple(items) => from_pair(cx, items, aligned),
        Value::Dict(dict) => from_dict(cx, &dict.items(), aligned).map(|dtype| (dtype, SmallVec::new())),
        _ => named(cx, value, aligned),
    };
    cx.leave();
    result
}

/// The dtype that something other than a list, tuple or dict names.
fn named(cx: &mut dyn Host, value: &Value, aligned: bool) -> Result<WithShape> {
    match value {
        Value::None => Ok((DType::FLOAT, SmallVec::new())),
        Value::DType(dtype) => Ok(match &**dtype {
            DType::Sub(sub) => (sub.base.clone(), sub.shape.clone()),
            dtype => (dtype.clone(), SmallVec::new()),
        }),
        Value::Str(text) => parse_aligned(text, aligned),
        Value::Bytes(bytes) => parse_aligned(&String::from_utf8_lossy(bytes), aligned),
        Value::Type(class) => Ok((of_class(*class)?, SmallVec::new())),
        other => match find_attribute(cx, other, "dtype")? {
            Some(dtype @ Value::DType(_)) => to_dtype_with_shape(cx, &dtype),
            _ => match other {
                Value::Class(_) => Ok((object_dtype(), SmallVec::new())),
                other => {
                    let text = repr(cx, other)?;
                    Err(Error::type_error(format!("Cannot interpret '{text}' as a data type")))
                }
            },
        },
    }
}

fn parse_aligned(text: &str, aligned: bool) -> Result<WithShape> {
    let (dtype, shape) = parse(text, &object_dtype())?;
    Ok(match dtype {
        DType::Struct(layout) if aligned => (packed_struct(layout.fields.clone(), true), shape),
        dtype => (dtype, shape),
    })
}

/// `None` stays `None`; anything else names a dtype.
pub fn to_optional_dtype(cx: &mut dyn Host, value: Option<&Value>) -> Result<Option<DType>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => to_dtype(cx, value).map(Some),
    }
}

/// The numeric type, in the machine's byte order, that a class or a dtype names; `None` for all else that may name one.
pub fn numeric_type(value: &Value) -> Option<Num> {
    match value {
        Value::Type(Builtin::Float) => Some(Num::F64),
        Value::Type(Builtin::Int) => Some(Num::I64),
        Value::Type(Builtin::Bool) => Some(Num::Bool),
        Value::Type(Builtin::Complex) => Some(Num::C128),
        Value::Type(class) => class.num(),
        // The texts that scripts write most.
        Value::Str(text) => match text.as_str() {
            "float64" | "f8" | "d" | "float" => Some(Num::F64),
            "float32" | "f4" | "f" => Some(Num::F32),
            "int64" | "i8" | "int" => Some(Num::I64),
            "int32" | "i4" => Some(Num::I32),
            "uint8" | "u1" => Some(Num::U8),
            "bool" | "?" => Some(Num::Bool),
            "complex128" | "complex" => Some(Num::C128),
            _ => None,
        },
        Value::DType(dtype) => match **dtype {
            DType::Num(num) => Some(num),
            _ => None,
        },
        _ => None,
    }
}

/// The dtype of a class; classes of Python that hold no numbers or text make object arrays.
fn of_class(class: Builtin) -> Result<DType> {
    if let Some(num) = class.num() {
        return Ok(DType::Num(num));
    }
    let generic = TimeUnit { base: TimeBase::Generic, count: 1 };
    let refuse = |text: &str| Err(Error::type_error(text));
    Ok(match class {
        Builtin::Int => DType::INT,
        Builtin::Float => DType::FLOAT,
        Builtin::Complex => DType::COMPLEX,
        Builtin::Bool => DType::BOOL,
        Builtin::Str | Builtin::NpStr => DType::Str(0),
        Builtin::Bytes | Builtin::NpBytes => DType::Bytes(0),
        Builtin::MemoryView | Builtin::Void | Builtin::Record => DType::Void(0),
        Builtin::Datetime64 => DType::Datetime(generic),
        Builtin::Timedelta64 => DType::Timedelta(generic),
        Builtin::Generic | Builtin::Flexible => return refuse("Converting `np.generic` to a dtype is not allowed."),
        Builtin::Number | Builtin::Inexact | Builtin::Floating => {
            return refuse("Converting `np.inexact` or `np.floating` to a dtype not allowed");
        }
        Builtin::ComplexFloating => return refuse("Converting `np.complexfloating` to a dtype is not allowed"),
        Builtin::Integer | Builtin::SignedInteger => {
            return refuse("Converting 'np.integer' or 'np.signedinteger' to a dtype is not allowed");
        }
        Builtin::UnsignedInteger => return refuse("Converting `np.unsignedinteger` to a dtype is not allowed"),
        Builtin::Character => return refuse("Converting `np.character` to a dtype is not allowed"),
        _ => object_dtype(),
    })
}

/// `(dtype, shape)`, or `(flexible dtype, size)`.
fn from_pair(cx: &mut dyn Host, items: &[Value], aligned: bool) -> Result<WithShape> {
    let [base, extent] = items else {
        return Err(Error::type_error(format!("Tuple must have size 2, but has size {}", items.len())));
    };
    if let Value::Type(class @ (Builtin::Record | Builtin::Void)) = base
        && !matches!(extent, Value::Int(_) | Value::Scalar(_))
    {
        return of_record_class(cx, *class, extent);
    }
    let (dtype, inner) = described(cx, base, aligned)?;
    if let Value::Dict(_) | Value::List(_) = extent
        && dtype.num().is_some()
        && !matches!(extent, Value::List(items) if items.items().iter().all(|item| matches!(item, Value::Int(_))))
    {
        return Err(Error::not_implemented("a number with fields as dtype is not available in newaxis yet"));
    }
    let shape = sub_shape(cx, extent)?;
    match (&dtype, shape.as_slice()) {
        (DType::Str(0), [n]) => Ok((DType::Str(*n), inner)),
        (DType::Bytes(0), [n]) => Ok((DType::Bytes(*n), inner)),
        (DType::Void(0), [n]) => Ok((DType::Void(*n), inner)),
        _ => Ok((dtype, shape.iter().copied().chain(inner).collect())),
    }
}

/// The shape of a sub-array: an integer or a tuple of them.
fn sub_shape(cx: &mut dyn Host, extent: &Value) -> Result<SmallVec<[usize; 2]>> {
    let items = match extent {
        Value::Tuple(items) => items.to_vec(),
        one => vec![one.clone()],
    };
    let mut shape = SmallVec::new();
    for item in &items {
        let n = match super::argument::to_int(cx, item) {
            Ok(n) => n,
            Err(error) if error.kind() == Kind::TypeError => {
                return Err(Error::value("invalid shape in fixed-type tuple."));
            }
            Err(error) => return Err(error),
        };
        shape.push(match i32::try_from(n) {
            Ok(n) if n >= 0 => n as usize,
            Ok(_) => return Err(Error::value("invalid shape in fixed-type tuple: dimension smaller then zero.")),
            Err(_) => {
                return Err(Error::value("invalid shape in fixed-type tuple: dimension does not fit into a C int."));
            }
        });
    }
    let elements = shape.iter().try_fold(1usize, |all, &n| all.checked_mul(n));
    match elements.is_some_and(|elements| i32::try_from(elements).is_ok()) {
        true => Ok(shape),
        false => Err(Error::value("invalid shape in fixed-type tuple: dtype size in bytes must fit into a C int.")),
    }
}

/// `(numpy.record, dtype)`: a structured type whose elements are records with attributes; `(numpy.void, dtype)` takes that back.
fn of_record_class(cx: &mut dyn Host, class: Builtin, described: &Value) -> Result<WithShape> {
    let (dtype, shape) = to_dtype_with_shape(cx, described)?;
    match dtype {
        DType::Struct(layout) => {
            let record = class == Builtin::Record;
            Ok((DType::Struct(Arc::new(StructType { record, ..(*layout).clone() })), shape))
        }
        other if other.kind() == crate::array::Kind::Void => Ok((other, shape)),
        _ => Err(Error::value("mismatch in size of old and new data-descriptor")),
    }
}

/// A type with its sub-array's shape as one type.
pub fn sub_dtype((base, shape): WithShape) -> DType {
    match shape.is_empty() {
        true => base,
        false => DType::Sub(Arc::new(SubType { base, shape })),
    }
}

/// `[(name, dtype), (name, dtype, shape), ((title, name), dtype)]`.
pub fn from_fields(cx: &mut dyn Host, items: &[Value], aligned: bool) -> Result<DType> {
    let mut fields: Vec<Field> = Vec::with_capacity(items.len());
    for (i, item) in items.iter().enumerate() {
        let parts = match item {
            Value::Tuple(parts) if (2..=3).contains(&parts.len()) => parts,
            other => {
                let text = repr(cx, other)?;
                return Err(Error::type_error(format!("Field elements must be 2- or 3-tuples, got '{text}'")));
            }
        };
        let (name, title) = match &parts[0] {
            Value::Str(name) => (name.to_string(), None),
            Value::Tuple(pair) => match pair.as_slice() {
                [Value::Str(title), Value::Str(name)] => (name.to_string(), Some(title.to_string())),
                _ => return Err(Error::type_error("field names must be strings")),
            },
            _ => return Err(Error::type_error("First element of field tuple is neither a tuple nor str")),
        };
        let (dtype, shape) = match parts.get(2) {
            Some(_) => from_pair(cx, &parts[1..3], aligned)?,
            None => described(cx, &parts[1], aligned)?,
        };
        let name = if name.is_empty() { title.clone().unwrap_or_else(|| format!("f{i}")) } else { name };
        let taken = |text: &str| fields.iter().any(|field| field.name == text || field.title.as_deref() == Some(text));
        if taken(&name) {
            return Err(Error::value(format!("field '{name}' occurs more than once")));
        }
        if title.as_deref().is_some_and(|title| title == name || taken(title)) {
            return Err(Error::value("title already used as a name or title."));
        }
        fields.push(Field { name, title, offset: 0, dtype, shape });
    }
    Ok(packed_struct(fields, aligned))
}

/// `{'names': [...], 'formats': [...], 'offsets': [...], 'itemsize': n}` or `{name: (dtype, offset)}`.
fn from_dict(cx: &mut dyn Host, items: &[(Value, Value)], aligned: bool) -> Result<DType> {
    let find = |wanted: &str| {
        items
            .iter()
            .find(|(key, _)| matches!(key, Value::Str(text) if text.as_str() == wanted))
            .map(|(_, value)| value.clone())
    };
    if let (Some(names), Some(formats)) = (find("names"), find("formats")) {
        let names = super::iterate::collect(cx, &names)?;
        let formats = super::iterate::collect(cx, &formats)?;
        let titles = match find("titles").filter(|titles| !titles.is_none()) {
            Some(titles) => super::iterate::collect(cx, &titles)?,
            None => vec![Value::None; names.len()],
        };
        let offsets = match find("offsets") {
            Some(offsets) => Some(to_shape(cx, &offsets)?),
            None => None,
        };
        if names.len() != formats.len()
            || titles.len() != names.len()
            || offsets.as_ref().is_some_and(|offsets| offsets.len() != names.len())
        {
            return Err(Error::value(
                "'names', 'formats', 'offsets', and 'titles' dict entries must have the same length",
            ));
        }
        let repeated = |(i, name): (usize, &Value)| {
            let Value::Str(name) = name else { return false };
            let same = |other: &Value| matches!(other, Value::Str(other) if other.as_str() == name.as_str());
            names[..i].iter().any(same) || titles[..i].iter().any(same)
        };
        if names.iter().enumerate().any(repeated) {
            return Err(Error::value("name already used as a name or title"));
        }
        let labels = names.into_iter().zip(titles).map(|(name, title)| match title {
            Value::None => name,
            title => Value::tuple(vec![title, name]),
        });
        let pairs: Vec<Value> = labels.zip(formats).map(|(label, format)| Value::tuple(vec![label, format])).collect();
        let aligned = match find("aligned") {
            Some(flag) => super::truth::truth(cx, &flag)?,
            None => aligned,
        };
        let DType::Struct(mut layout) = from_fields(cx, &pairs, aligned)? else {
            return Err(Error::type_error("invalid field description"));
        };
        let record = Arc::make_mut(&mut layout);
        if let Some(offsets) = offsets {
            for (field, &offset) in record.fields.iter_mut().zip(&offsets) {
                let align = field.dtype.alignment();
                if aligned && !offset.is_multiple_of(align) {
                    return Err(Error::value(format!(
                        "offset {offset} for NumPy dtype with fields is not divisible by the field alignment {align} with align=True"
                    )));
                }
                field.offset = offset;
            }
            record.itemsize = match aligned {
                true => fields_end(record).next_multiple_of(widest(record)),
                false => fields_end(record),
            };
        }
        if let Some(size) = find("itemsize") {
            let size = super::argument::to_usize(cx, &size)?;
            if size < fields_end(record) {
                return Err(Error::value(format!(
                    "NumPy dtype descriptor requires {} bytes, cannot override to smaller itemsize of {size}",
                    fields_end(record)
                )));
            }
            if aligned && !size.is_multiple_of(widest(record)) {
                return Err(Error::value(format!(
                    "NumPy dtype descriptor requires alignment of {} bytes, which is not divisible into the specified itemsize {size}",
                    widest(record)
                )));
            }
            record.itemsize = size;
        }
        return Ok(DType::Struct(layout));
    }
    let mut fields = Vec::with_capacity(items.len());
    for (key, value) in items {
        let (Value::Str(name), Value::Tuple(parts)) = (key, value) else {
            return Err(Error::value("entry in dict must be a tuple of dtype and offset"));
        };
        let [format, offset, ..] = parts.as_slice() else {
            return Err(Error::value("entry in dict must be a tuple of dtype and offset"));
        };
        let (dtype, shape) = described(cx, format, aligned)?;
        let offset = super::argument::to_usize(cx, offset)?;
        let title = match parts.get(2) {
            Some(Value::Str(title)) => Some(title.to_string()),
            _ => None,
        };
        fields.push(Field { name: name.to_string(), title, offset, dtype, shape });
    }
    arrange(&mut fields, |a, b| a.offset.cmp(&b.offset));
    let mut layout = StructType { fields, itemsize: 0, aligned, record: false };
    layout.itemsize = match aligned {
        true => fields_end(&layout).next_multiple_of(widest(&layout)),
        false => fields_end(&layout),
    };
    Ok(DType::Struct(Arc::new(layout)))
}

fn widest(layout: &StructType) -> usize {
    layout.fields.iter().map(|field| field.dtype.alignment()).max().unwrap_or(1).max(1)
}

fn fields_end(layout: &StructType) -> usize {
    let end = |field: &Field| field.offset + field.dtype.itemsize() * field.shape.iter().product::<usize>();
    layout.fields.iter().map(end).max().unwrap_or(0)
}
