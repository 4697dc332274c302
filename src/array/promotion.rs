//! Which dtype two or more dtypes have in common: NumPy's `promote_types` and `result_type`, NEP 50's weak Python scalars
//! included.
//!
//! As in NumPy the *class* of the result is found first (`Int32DType` with `StrDType` makes `StrDType`), its parameters
//! (text length, time unit, fields) after that; the messages of failures name the classes.

use std::sync::Arc;

use super::dtype::{DType, Field, Kind, Num, StructType};
use super::time_unit::common_unit;
use crate::error::{Error, Kind as ErrorKind, Result};

/// What takes part in a promotion: a dtype, or a Python scalar that adapts to the others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Operand {
    Strong(DType),
    WeakInt,
    WeakFloat,
    WeakComplex,
}

/// The dtype to which both can be cast safely (NumPy's `promote_types`).
///
/// Errors: `DTypePromotionError` without one, `TypeError` or `OverflowError` for time units without a common divisor.
pub fn promote_types(a: &DType, b: &DType) -> Result<DType> {
    if let (DType::Num(x), DType::Num(y)) = (a, b) {
        return Ok(DType::Num(promote_nums(*x, *y)));
    }
    let (x, y) = (Class::of(a), Class::of(b));
    let Some(class) = x.common(y) else {
        return Err(promotion_error(format!(
            "The DTypes {} and {} do not have a common DType. For example they cannot be stored in a single array unless the dtype is `object`.",
            x.text(),
            y.text()
        )));
    };
    merge(class, a, b)
}

/// The dtype an operation over all operands works in (NumPy's `result_type`). Weak scalars on their own count as
/// `int64`, `float64` and `complex128`.
///
/// Errors: those of [`promote_types`], with NumPy's list of all classes; `ValueError` for no operand at all.
pub fn result_type(operands: &[Operand]) -> Result<DType> {
    match operands {
        [] => return Err(Error::value("at least one array or dtype is required")),
        [Operand::Strong(DType::Struct(layout))] => {
            return merge_structs(layout, layout).map(|layout| DType::Struct(Arc::new(layout)));
        }
        [Operand::Strong(dtype)] => return Ok(dtype.native()),
        [Operand::Strong(DType::Num(a)), Operand::Strong(DType::Num(b))] => {
            return Ok(DType::Num(promote_nums(*a, *b)));
        }
        _ => {}
    }
    let classes: Vec<Class> = operands.iter().map(Class::of_operand).collect();
    let class = common_class(&classes)?.concrete();
    let mut result: Option<DType> = None;
    for operand in operands {
        let Operand::Strong(dtype) = operand else { continue };
        result = Some(match result {
            None => merge(class, dtype, dtype)?,
            Some(so_far) => merge(class, &so_far, dtype)?,
        });
    }
    Ok(match class {
        Class::Num(num) => DType::Num(num),
        _ => result.unwrap_or(DType::FLOAT),
    })
}

/// The class of a dtype as messages show it: `<class 'numpy.dtypes.Int64DType'>`.
pub fn class_text(dtype: &DType) -> String {
    Class::of(dtype).text()
}

/// The common numeric type of two.
pub fn promote_nums(a: Num, b: Num) -> Num {
    let (low, high) = if a <= b { (a, b) } else { (b, a) };
    if low == high || low == Num::Bool {
        return high;
    }
    match (low.kind(), high.kind()) {
        (Kind::Signed, Kind::Signed) | (Kind::Unsigned, Kind::Unsigned) | (Kind::Float, Kind::Float) => high,
        (Kind::Complex, Kind::Complex) => high,
        (Kind::Signed | Kind::Unsigned, Kind::Signed | Kind::Unsigned) => {
            let (signed, unsigned) = if low.kind() == Kind::Signed { (low, high) } else { (high, low) };
            match unsigned.itemsize().max(signed.itemsize() / 2) {
                1 => Num::I16,
                2 => Num::I32,
                4 => Num::I64,
                _ => Num::F64,
            }
        }
        (Kind::Float, Kind::Complex) => complex_of(if low == Num::F64 { Num::F64 } else { real_of(high) }),
        (_, Kind::Complex) => complex_of(promote_nums(low, real_of(high))),
        (_, _) => {
            let needed = match low.itemsize() {
                1 => Num::F16,
                2 => Num::F32,
                _ => Num::F64,
            };
            needed.max(high)
        }
    }
}

/// The floating type of a complex type's parts; any other type unchanged.
pub const fn real_of(num: Num) -> Num {
    match num {
        Num::C64 => Num::F32,
        Num::C128 => Num::F64,
        other => other,
    }
}

/// The complex type that holds a real type (integers as NumPy's own casts do: in `complex128`).
pub const fn complex_of(num: Num) -> Num {
    match num {
        Num::F16 | Num::F32 | Num::C64 => Num::C64,
        _ => Num::C128,
    }
}

/// Refuses a Python integer that an integer dtype cannot hold. `value` is `None` beyond 128 bits; `text` is its decimal form.
///
/// Errors: `OverflowError` `Python integer 300 out of bounds for uint8`; for `int64` CPython's own message.
pub fn check_python_int(value: Option<i128>, text: &str, num: Num) -> Result<()> {
    let Some((low, high)) = integer_range(num) else { return Ok(()) };
    match value {
        Some(value) if (low..=high).contains(&value) => Ok(()),
        // Beyond the C integer that the value is read into, the bounds of the dtype are not looked at any more.
        value => {
            let unsigned = matches!(num, Num::U32 | Num::U64);
            let widest = if unsigned { u64::MAX as i128 } else { i64::MAX as i128 };
            match value {
                Some(value) if (i64::MIN as i128..=widest).contains(&value) => {
                    Err(Error::overflow(format!("Python integer {text} out of bounds for {}", num.name())))
                }
                _ => Err(Error::overflow("Python int too large to convert to C long")),
            }
        }
    }
}

/// Lowest and highest value of an integer type; `None` for all others, bool included.
pub fn integer_range(num: Num) -> Option<(i128, i128)> {
    if !num.is_integer() {
        return None;
    }
    let bits = 8 * num.itemsize() as u32;
    Some(match num.kind() {
        Kind::Signed => (-(1 << (bits - 1)), (1 << (bits - 1)) - 1),
        _ => (0, (1 << bits) - 1),
    })
}

/// The smallest integer type for a value, unsigned when it is not negative (NumPy's `min_scalar_type`); `None` beyond
/// 64 bits, where NumPy answers `object`.
pub fn min_integer_type(value: i128) -> Option<Num> {
    let order: [Num; 4] =
        if value >= 0 { [Num::U8, Num::U16, Num::U32, Num::U64] } else { [Num::I8, Num::I16, Num::I32, Num::I64] };
    order.into_iter().find(|&num| integer_range(num).is_some_and(|(low, high)| (low..=high).contains(&value)))
}

/// The smallest floating type whose range holds a value (not its precision), at most `widest`.
pub fn min_float_type(value: f64, widest: Num) -> Num {
    let size = value.abs();
    if !value.is_finite() || size < 65000.0 {
        Num::F16
    } else if size < 3.4e38 || widest == Num::F32 {
        Num::F32
    } else {
        Num::F64
    }
}

/// The dtype class of NumPy: the dtype without its parameters, or an abstract Python scalar class.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Num(Num),
    Bytes,
    Str,
    Void,
    Datetime,
    Timedelta,
    Object,
    PyInt,
    PyFloat,
    PyComplex,
}

impl Class {
    fn of(dtype: &DType) -> Class {
        match dtype {
            DType::Num(num) | DType::Swapped(num) => Class::Num(*num),
            DType::Bytes(_) => Class::Bytes,
            DType::Str(_) => Class::Str,
            DType::Datetime(_) => Class::Datetime,
            DType::Timedelta(_) => Class::Timedelta,
            DType::Struct(_) | DType::Sub(_) | DType::Void(_) => Class::Void,
            DType::Object(_) => Class::Object,
        }
    }

    fn of_operand(operand: &Operand) -> Class {
        match operand {
            Operand::Strong(dtype) => Class::of(dtype),
            Operand::WeakInt => Class::PyInt,
            Operand::WeakFloat => Class::PyFloat,
            Operand::WeakComplex => Class::PyComplex,
        }
    }

    fn concrete(self) -> Class {
        match self {
            Class::PyInt => Class::Num(Num::I64),
            Class::PyFloat => Class::Num(Num::F64),
            Class::PyComplex => Class::Num(Num::C128),
            other => other,
        }
    }

    /// The class both belong to, `None` where NumPy has none.
    fn common(self, other: Class) -> Option<Class> {
        use Class::*;
        if self == other {
            return Some(self);
        }
        Some(match (self, other) {
            (Object, _) | (_, Object) => Object,
            (Num(a), Num(b)) => Num(promote_nums(a, b)),
            (PyInt, PyFloat) | (PyFloat, PyInt) => PyFloat,
            (PyComplex, PyInt | PyFloat) | (PyInt | PyFloat, PyComplex) => PyComplex,
            // Integers leave a weak float what it is: another operand may still be narrower than float64.
            (weak @ (PyFloat | PyComplex), Num(num)) | (Num(num), weak @ (PyFloat | PyComplex))
                if num < self::Num::F16 =>
            {
                weak
            }
            (PyInt, Num(self::Num::Bool)) | (Num(self::Num::Bool), PyInt) => PyInt,
            (weak @ (PyInt | PyFloat | PyComplex), Num(num)) | (Num(num), weak @ (PyInt | PyFloat | PyComplex)) => {
                Num(weak.adapt(num))
            }
            (PyInt, Timedelta) | (Timedelta, PyInt) => Timedelta,
            (Str, Bytes | Num(_)) | (Bytes | Num(_), Str) => Str,
            (Bytes, Num(_)) | (Num(_), Bytes) => Bytes,
            (Datetime, Timedelta) | (Timedelta, Datetime) => Datetime,
            (Timedelta, Num(num)) | (Num(num), Timedelta) if num < self::Num::F16 && num != self::Num::U64 => Timedelta,
            _ => return None,
        })
    }

    /// `common` as far as this class, asked first, knows the answer: NumPy asks the class with the lower type number last,
    /// which only shows in the pair that a failure names.
    fn common_as_first(self, other: Class) -> Option<Class> {
        use Class::*;
        match (self, other) {
            (Num(a), Num(b)) if b.type_number() > a.type_number() => None,
            (PyInt, PyFloat | PyComplex) | (PyFloat, PyComplex) => None,
            (PyInt, Num(num)) if num != self::Num::Bool => None,
            (PyFloat | PyComplex, Num(num)) if num >= self::Num::F16 => None,
            (PyInt | PyFloat | PyComplex, Num(_)) => Some(self.concrete()),
            (PyInt, Timedelta) => None,
            (Num(self::Num::Bool), PyInt) => None,
            (Num(a), PyFloat | PyComplex) if a < self::Num::F16 => None,
            (Num(_), Bytes | Str | Timedelta | Object) | (Bytes, Str) | (Timedelta, Datetime) => None,
            (Bytes | Str | Timedelta | Datetime | Void, Object) => None,
            _ => self.common(other),
        }
    }

    /// NEP 50: the type a Python scalar of this class makes with a numeric one.
    fn adapt(self, num: Num) -> Num {
        match self {
            Class::PyComplex => complex_of(num),
            _ => num,
        }
    }

    fn text(self) -> String {
        let name = match self {
            Class::Num(num) => {
                let (first, rest) = num.name().split_at(1);
                let unsigned = matches!(num.kind(), Kind::Unsigned);
                let stem = if unsigned { format!("UInt{}", &rest[3..]) } else { first.to_uppercase() + rest };
                format!("{stem}DType")
            }
            Class::Bytes => "BytesDType".into(),
            Class::Str => "StrDType".into(),
            Class::Void => "VoidDType".into(),
            Class::Datetime => "DateTime64DType".into(),
            Class::Timedelta => "TimeDelta64DType".into(),
            Class::Object => "ObjectDType".into(),
            Class::PyInt => "_PyLongDType".into(),
            Class::PyFloat => "_PyFloatDType".into(),
            Class::PyComplex => "_PyComplexDType".into(),
        };
        format!("<class 'numpy.dtypes.{name}'>")
    }
}

/// The operand's dtype class as messages show it: `<class 'numpy.dtypes.Float64DType'>`, `<class 'numpy.dtypes._PyLongDType'>`.
pub fn operand_class_text(operand: &Operand) -> String {
    Class::of_operand(operand).text()
}

/// The common class of a sequence, in the order in which NumPy's `PyArray_PromoteDTypeSequence` looks at it: that decides
/// which pair a failure names.
fn common_class(all: &[Class]) -> Result<Class> {
    if let [only] = all {
        return Ok(*only);
    }
    let mut slots: Vec<Option<Class>> = all.iter().copied().map(Some).collect();
    let mut length = slots.len();
    let mut result = None;
    while length > 1 {
        let half = length / 2;
        for low in 0..half {
            let high = length - 1 - low;
            let (Some(a), Some(b)) = (slots[low], slots[high]) else { continue };
            let found = a.common_as_first(b);
            if found.is_none() {
                slots.swap(low, high);
            } else if found == Some(a) {
                slots[high] = None;
            }
            result = found;
        }
        length -= half;
    }
    let main = slots[0].unwrap_or(all[0]);
    let mut result = result.unwrap_or(main);
    for other in slots[1..].iter().flatten() {
        match main.common_as_first(*other).and_then(|pair| result.common(pair)) {
            Some(both) => result = both,
            None => {
                let list: Vec<String> = all.iter().map(|class| class.text()).collect();
                let list = if list.len() == 1 { format!("({},)", list[0]) } else { format!("({})", list.join(", ")) };
                return Err(promotion_error(format!(
                    "The DType {} could not be promoted by {}. This means that no common DType exists for the given inputs. For example they cannot be stored in a single array unless the dtype is `object`. The full list of DTypes is: {list}",
                    other.text(),
                    main.text(),
                )));
            }
        }
    }
    Ok(result)
}

impl Num {
    /// NumPy's `dtype.num` on a 64-bit Unix.
    pub const fn type_number(self) -> u8 {
        match self {
            Num::Bool => 0,
            Num::I8 => 1,
            Num::U8 => 2,
            Num::I16 => 3,
            Num::U16 => 4,
            Num::I32 => 5,
            Num::U32 => 6,
            Num::I64 => 7,
            Num::U64 => 8,
            Num::F16 => 23,
            Num::F32 => 11,
            Num::F64 => 12,
            Num::C64 => 14,
            Num::C128 => 15,
        }
    }
}

/// Both dtypes as instances of `class`, with the wider parameters of the two.
fn merge(class: Class, a: &DType, b: &DType) -> Result<DType> {
    Ok(match class {
        Class::Num(num) => DType::Num(num),
        Class::Object => {
            if a.is_object() {
                a.clone()
            } else {
                b.clone()
            }
        }
        Class::Bytes => DType::Bytes(text_length(a).max(text_length(b))),
        Class::Str => DType::Str(text_length(a).max(text_length(b))),
        Class::Datetime | Class::Timedelta => {
            let unit = |dtype: &DType| match dtype {
                DType::Datetime(unit) => Some((*unit, false)),
                DType::Timedelta(unit) => Some((*unit, true)),
                _ => None,
            };
            let unit = match (unit(a), unit(b)) {
                (Some((x, strict_x)), Some((y, strict_y))) => common_unit(x, y, strict_x && strict_y)?,
                (Some((unit, _)), None) | (None, Some((unit, _))) => unit,
                (None, None) => super::TimeUnit { base: super::TimeBase::Generic, count: 1 },
            };
            if class == Class::Datetime { DType::Datetime(unit) } else { DType::Timedelta(unit) }
        }
        _ => match (a, b) {
            (DType::Void(x), DType::Void(y)) if x == y => a.clone(),
            (DType::Void(_), DType::Void(_)) => {
                return Err(promotion_error(
                    "Invalid type promotion with void datatypes of different lengths. Use the `np.bytes_` datatype instead to pad the shorter value with trailing zero bytes.",
                ));
            }
            (DType::Struct(x), DType::Struct(y)) => DType::Struct(Arc::new(merge_structs(x, y)?)),
            _ => return Err(promotion_error("invalid type promotion with structured datatype(s).")),
        },
    })
}

/// Characters that any value of the dtype needs as text: NumPy's fixed widths for numbers.
pub fn text_length(dtype: &DType) -> usize {
    match dtype {
        DType::Bytes(len) | DType::Str(len) => *len,
        DType::Num(num) | DType::Swapped(num) => match num {
            Num::Bool => 5,
            Num::I8 => 4,
            Num::U8 => 3,
            Num::I16 => 6,
            Num::U16 => 5,
            Num::I32 => 11,
            Num::U32 => 10,
            Num::I64 => 21,
            Num::U64 => 20,
            Num::F16 | Num::F32 | Num::F64 => 32,
            Num::C64 | Num::C128 => 64,
        },
        _ => 0,
    }
}

fn merge_structs(a: &StructType, b: &StructType) -> Result<StructType> {
    let names = |fields: &StructType| match fields.fields.as_slice() {
        [one] => format!("('{}',)", one.name),
        many => format!("({})", many.iter().map(|f| format!("'{}'", f.name)).collect::<Vec<_>>().join(", ")),
    };
    if a.fields.len() != b.fields.len() || a.fields.iter().zip(&b.fields).any(|(x, y)| x.name != y.name) {
        return Err(promotion_error(format!("field names `{}` and `{}` mismatch.", names(a), names(b))));
    }
    let aligned = a.aligned || b.aligned;
    let mut fields = Vec::with_capacity(a.fields.len());
    let (mut offset, mut widest) = (0usize, 1usize);
    for (x, y) in a.fields.iter().zip(&b.fields) {
        if x.title != y.title {
            return Err(promotion_error(format!("field titles of field '{}' mismatch", x.name)));
        }
        if x.shape != y.shape {
            return Err(promotion_error("invalid type promotion with subarray datatypes (shape mismatch)."));
        }
        let dtype = promote_types(&x.dtype, &y.dtype)?;
        if aligned {
            let align = dtype.alignment();
            widest = widest.max(align);
            offset = offset.next_multiple_of(align);
        }
        let size = dtype.itemsize() * x.shape.iter().product::<usize>();
        fields.push(Field { name: x.name.clone(), title: x.title.clone(), offset, dtype, shape: x.shape.clone() });
        offset += size;
    }
    Ok(StructType { fields, itemsize: offset.next_multiple_of(widest), aligned, record: a.record && b.record })
}

fn promotion_error(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::DTypePromotionError, message)
}
