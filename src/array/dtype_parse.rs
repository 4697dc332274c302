//! Dtypes from text: `int32`, `<f8`, `U5`, `M8[25s]`, `i4, (2,)f8`.
//!
//! Mirrors what `numpy.dtype` accepts of strings, NumPy's error texts included. Types that exist in NumPy and not here
//! (`longdouble`, `StringDType`, text and times in foreign byte order) are refused by name.

use std::sync::Arc;

use smallvec::SmallVec;

use super::dtype::{DType, Field, Num, StructType, TimeBase, TimeUnit};
use crate::error::{Error, Result};

/// A dtype, and the shape of the sub-array when the text describes one (`(2,3)f8`).
pub type WithShape = (DType, SmallVec<[usize; 2]>);

/// Reads any text that names a dtype.
///
/// Errors: `TypeError` `data type 'foo' not understood`; `NotImplementedError` for a type that is not available yet.
pub fn parse(text: &str, object: &DType) -> Result<WithShape> {
    if let Some(parts) = comma_parts(text) {
        let mut fields = Vec::new();
        for (i, part) in parts.iter().enumerate() {
            let (dtype, shape) = parse_part(part.trim(), text, object)?;
            fields.push(Field { name: format!("f{i}"), title: None, offset: 0, dtype, shape });
        }
        return Ok((packed_struct(fields, false), SmallVec::new()));
    }
    // A number alone in brackets is a tuple only among several parts.
    if let Some((inner, _)) = text.strip_prefix('(').and_then(|rest| rest.split_once(')'))
        && !inner.contains(',')
        && !inner.trim().is_empty()
    {
        return Err(Error::type_error(format!("data type {} not understood", quoted(text))));
    }
    parse_part(text, text, object)
}

/// A struct dtype whose fields lie one after another, or at their alignments.
pub fn packed_struct(mut fields: Vec<Field>, aligned: bool) -> DType {
    let (mut offset, mut widest) = (0usize, 1);
    for field in &mut fields {
        if aligned {
            let align = field.dtype.alignment();
            widest = widest.max(align);
            offset = offset.next_multiple_of(align);
        }
        field.offset = offset;
        offset += field.dtype.itemsize() * field.shape.iter().product::<usize>();
    }
    let itemsize = if aligned { offset.next_multiple_of(widest) } else { offset };
    DType::Struct(Arc::new(StructType { fields, itemsize, aligned, record: false }))
}

/// A time unit in brackets: `[ns]`, `[25s]`, `[D/2]`; the generic unit for no text.
pub fn parse_unit(text: &str) -> Result<TimeUnit> {
    let invalid = || Error::type_error(format!("Invalid datetime unit in metadata string \"{text}\""));
    if text.is_empty() {
        return Ok(TimeUnit { base: TimeBase::Generic, count: 1 });
    }
    let inner = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).ok_or_else(invalid)?;
    let digits = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let count: u32 = if digits == 0 { 1 } else { inner[..digits].parse().map_err(|_| invalid())? };
    let (symbol, divisor) = match inner[digits..].split_once('/') {
        Some((symbol, divisor)) => (symbol, divisor.parse::<u32>().ok().filter(|&d| d > 0).ok_or_else(invalid)?),
        None => (&inner[digits..], 1),
    };
    let base = TimeBase::ALL.into_iter().find(|base| base.symbol() == symbol);
    let base = match symbol {
        "\u{3bc}s" => Some(TimeBase::Micro),
        _ => base,
    };
    let unit = TimeUnit { base: base.ok_or_else(invalid)?, count };
    if divisor == 1 { Ok(unit) } else { divide_unit(unit, divisor, text) }
}

/// `[D/2]` is twelve hours: the first finer unit in which the quotient of one is whole. A year has 12 months, 52 weeks or 365 days here.
fn divide_unit(unit: TimeUnit, divisor: u32, metadata: &str) -> Result<TimeUnit> {
    use TimeBase::{Day, Generic, Hour, Milli, Minute, Month, Second, Week, Year};
    let finer = |steps: usize| TimeBase::ALL.into_iter().filter(|&base| base > unit.base && base != Generic).nth(steps);
    let parts: Vec<(u32, Option<TimeBase>)> = match unit.base {
        Generic => return Err(Error::value("Can't use 'den' divisor with generic units")),
        Year => vec![(12, Some(Month)), (52, Some(Week)), (365, Some(Day))],
        Month => vec![(4, Some(Week)), (30, Some(Day)), (720, Some(Hour))],
        Week => vec![(7, Some(Day)), (168, Some(Hour)), (10080, Some(Minute))],
        Day => vec![(24, Some(Hour)), (1440, Some(Minute)), (86400, Some(Second))],
        Hour => vec![(60, Some(Minute)), (3600, Some(Second))],
        Minute => vec![(60, Some(Second)), (60_000, Some(Milli))],
        _ => vec![(1000, finer(0)), (1_000_000, finer(1))],
    };
    for (total, base) in parts {
        let Some(base) = base else { continue };
        if total.is_multiple_of(divisor) {
            let count = unit.count.checked_mul(total / divisor);
            return Ok(TimeUnit { base, count: count.ok_or_else(|| Error::value("datetime unit is too large"))? });
        }
    }
    Err(Error::value(format!(
        "divisor ({divisor}) is not a multiple of a lower-unit in datetime metadata \"{metadata}\""
    )))
}

fn parse_part(text: &str, whole: &str, object: &DType) -> Result<WithShape> {
    let unknown = || Error::type_error(format!("data type {} not understood", quoted(whole)));
    // The byte order may stand before the count of elements or behind it.
    let order_of = |text: &str| text.chars().next().filter(|c| matches!(c, '<' | '>' | '=' | '|'));
    let before = order_of(text);
    let (shape, rest) = leading_shape(&text[before.map_or(0, char::len_utf8)..]).ok_or_else(unknown)?;
    let (order, name) = match order_of(rest) {
        Some(order) if before.is_none() => (Some(order), &rest[1..]),
        _ => (before, rest),
    };
    let dtype = match order {
        Some(_) if !name.starts_with("datetime64") && !name.starts_with("timedelta64") => None,
        _ => named(name, object)?,
    };
    let dtype = match dtype {
        Some(dtype) => dtype,
        None => coded(name, object)?.ok_or_else(unknown)?,
    };
    let foreign = if cfg!(target_endian = "little") { '>' } else { '<' };
    if order != Some(foreign) {
        return Ok((dtype, shape));
    }
    let swapped = match dtype {
        DType::Num(num) if num.itemsize() > 1 => DType::Swapped(num),
        DType::Str(_) | DType::Datetime(_) | DType::Timedelta(_) => {
            return Err(Error::not_implemented(format!(
                "dtype '{text}' in foreign byte order is not available in newaxis yet"
            )));
        }
        other => other,
    };
    Ok((swapped, shape))
}

/// Whole names, Python's and NumPy's.
fn named(name: &str, object: &DType) -> Result<Option<DType>> {
    let num = match name {
        "bool" | "bool_" | "?" => Num::Bool,
        "int8" | "byte" | "b" => Num::I8,
        "uint8" | "ubyte" | "B" => Num::U8,
        "int16" | "short" | "h" => Num::I16,
        "uint16" | "ushort" | "H" => Num::U16,
        "int32" | "intc" | "i" => Num::I32,
        "uint32" | "uintc" | "I" => Num::U32,
        "int64" | "int" | "int_" | "long" | "longlong" | "intp" | "l" | "q" | "p" | "n" => Num::I64,
        "uint64" | "uint" | "ulong" | "ulonglong" | "uintp" | "L" | "Q" | "P" | "N" => Num::U64,
        "float16" | "half" | "e" => Num::F16,
        "float32" | "single" | "f" => Num::F32,
        "float64" | "float" | "double" | "d" => Num::F64,
        "complex64" | "csingle" | "F" => Num::C64,
        "complex128" | "complex" | "cdouble" | "D" => Num::C128,
        "str" | "str_" | "unicode" | "U" => return Ok(Some(DType::Str(0))),
        "bytes" | "bytes_" | "S" | "a" => return Ok(Some(DType::Bytes(0))),
        "c" => return Ok(Some(DType::Bytes(1))),
        "void" | "V" => return Ok(Some(DType::Void(0))),
        "object" | "object_" | "O" => return Ok(Some(object.clone())),
        "longdouble" | "float128" | "g" | "f16" => return Err(missing("longdouble")),
        "clongdouble" | "complex256" | "G" | "c32" => return Err(missing("clongdouble")),
        "T" => return Err(missing("dtypes.StringDType")),
        "bool8" | "int0" | "uint0" | "float_" | "complex_" | "string_" | "unicode_" | "object0" | "str0" | "bytes0"
        | "void0" => return removed_alias(name),
        _ => {
            for (prefix, time) in
                [("datetime64", true), ("timedelta64", false), ("M8", true), ("m8", false), ("M", true), ("m", false)]
            {
                if let Some(unit) = name.strip_prefix(prefix)
                    && (unit.is_empty() || unit.starts_with('['))
                {
                    let unit = parse_unit(unit)?;
                    return Ok(Some(if time { DType::Datetime(unit) } else { DType::Timedelta(unit) }));
                }
            }
            return Ok(None);
        }
    };
    Ok(Some(DType::Num(num)))
}

/// One letter and a size in bytes (characters for `U`): `i4`, `U5`, `V8`.
fn coded(code: &str, object: &DType) -> Result<Option<DType>> {
    let mut chars = code.chars();
    let Some(letter) = chars.next() else { return Ok(None) };
    let digits = chars.as_str();
    if digits.is_empty() || digits.starts_with('[') {
        return named(code, object);
    }
    let Ok(size) = digits.parse::<usize>() else {
        return if code.starts_with("M8[") || code.starts_with("m8[") { named(code, object) } else { Ok(None) };
    };
    if digits.starts_with('+') {
        return Ok(None);
    }
    Ok(Some(match (letter, size) {
        ('b', 1) => DType::Num(Num::Bool),
        ('i', 1) => DType::Num(Num::I8),
        ('u', 1) => DType::Num(Num::U8),
        ('i', 2) => DType::Num(Num::I16),
        ('u', 2) => DType::Num(Num::U16),
        ('i', 4) => DType::Num(Num::I32),
        ('u', 4) => DType::Num(Num::U32),
        ('i', 8) => DType::Num(Num::I64),
        ('u', 8) => DType::Num(Num::U64),
        ('f', 2) => DType::Num(Num::F16),
        ('f', 4) => DType::Num(Num::F32),
        ('f', 8) => DType::Num(Num::F64),
        ('f', 16) => return Err(missing("longdouble")),
        ('c', 8) => DType::Num(Num::C64),
        ('c', 16) => DType::Num(Num::C128),
        ('c', 32) => return Err(missing("clongdouble")),
        ('O', 4 | 8) => object.clone(),
        ('U', n) if n <= i32::MAX as usize / 4 => DType::Str(n),
        ('S' | 'a', n) if n <= i32::MAX as usize => DType::Bytes(n),
        ('V', n) if n <= i32::MAX as usize => DType::Void(n),
        ('M' | 'm', 8) => return named(code, object),
        _ => return Ok(None),
    }))
}

/// A repeat count or a tuple before the type: `2i4`, `(2,3)f8`.
fn leading_shape(text: &str) -> Option<(SmallVec<[usize; 2]>, &str)> {
    if let Some(rest) = text.strip_prefix('(') {
        let (inner, rest) = rest.split_once(')')?;
        let shape = inner.split(',').map(str::trim).filter(|part| !part.is_empty()).map(|part| part.parse().ok());
        return Some((shape.collect::<Option<_>>()?, rest.trim_start()));
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match digits {
        0 => Some((SmallVec::new(), text)),
        n => {
            let count: usize = text[..n].parse().ok()?;
            Some((SmallVec::from_slice(&[count]), &text[n..]))
        }
    }
}

/// The parts between commas outside brackets, when there is any such comma.
fn comma_parts(text: &str) -> Option<Vec<&str>> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0i32);
    for (i, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&text[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    if parts.is_empty() {
        return None;
    }
    if !text[start..].trim().is_empty() {
        parts.push(&text[start..]);
    }
    Some(parts)
}

fn missing(name: &str) -> Error {
    Error::not_implemented(format!("numpy.{name} is not available in newaxis yet"))
}

fn removed_alias(name: &str) -> Result<Option<DType>> {
    match name.ends_with(|c: char| c.is_ascii_digit()) {
        true => Err(Error::type_error(format!(
            "Alias '{name}' was removed in NumPy 2.0. Use a name without a digit at the end."
        ))),
        false => Ok(None),
    }
}

fn quoted(text: &str) -> String {
    match text.contains('\'') && !text.contains('"') {
        true => format!("\"{text}\""),
        false => format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'")),
    }
}
