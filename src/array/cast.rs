//! Casting arrays and scalars of any dtype to any other.
//!
//! Numbers, raw bytes, dates and records are cast here. What needs Python's text of a number, its parsers, or values of a room
//! above (object slots) goes element by element through a [`CastHost`].

use std::rc::Rc;
use std::sync::{Mutex, PoisonError};

use super::cast_numeric::{CastFlags, CastLoop};
use super::casting::{Casting, can_cast, cast_error, strictest_rule};
use super::dtype::{DType, Kind, Num, StructType};
use super::dtype_name::repr;
use super::layout::Order;
use super::scalar::{Scalar, swap_bytes};
use super::time_unit::UnitConversion;
use super::transfer::{Pair, copy_same_type, for_each_run, may_overlap};
use super::view::Array;
use crate::error::{Error, Result};
use crate::surrogate;

/// What casting asks of the rooms above.
pub trait CastHost {
    /// The text NumPy stores for a number, date or duration: `str` of the element as Python prints it.
    fn text_of(&mut self, value: &Scalar) -> Result<String>;

    /// A number, date or duration read from text (`bytes` tells which literal a message shows), of exactly the given dtype.
    fn parse(&mut self, text: &Scalar, dtype: &DType) -> Result<Scalar>;

    /// An element read from an object slot, of exactly the given dtype.
    ///
    /// # Safety
    /// `slot` points to an initialised object slot.
    unsafe fn element_of(&mut self, slot: *const u8, dtype: &DType) -> Result<Scalar>;

    /// Replaces an object slot by the Python value of an element.
    ///
    /// # Safety
    /// `slot` points to an initialised object slot.
    unsafe fn store(&mut self, slot: *mut u8, value: &Scalar) -> Result<()>;

    /// Into how many parts numbers of so many bytes are divided.
    fn parts(&mut self, bytes: usize) -> usize;

    /// Runs `run(0)`, ... `run(count - 1)`, at the same time if it can.
    fn divide(&self, count: usize, run: &(dyn Fn(usize) + Sync));
}

/// A host for rooms that only ever cast numbers; text and objects are refused.
pub struct NumericOnly;

impl CastHost for NumericOnly {
    fn text_of(&mut self, _: &Scalar) -> Result<String> {
        Err(Error::type_error("no conversion to text here"))
    }

    fn parse(&mut self, _: &Scalar, dtype: &DType) -> Result<Scalar> {
        Err(Error::type_error(format!("no conversion from text to {} here", repr(dtype))))
    }

    unsafe fn element_of(&mut self, _: *const u8, dtype: &DType) -> Result<Scalar> {
        Err(Error::type_error(format!("no conversion from object to {} here", repr(dtype))))
    }

    unsafe fn store(&mut self, _: *mut u8, _: &Scalar) -> Result<()> {
        Err(Error::type_error("no conversion to object here"))
    }

    fn parts(&mut self, _: usize) -> usize {
        1
    }

    fn divide(&self, count: usize, run: &(dyn Fn(usize) + Sync)) {
        (0..count).for_each(run);
    }
}

/// `x.astype(dtype, order, casting, copy=copy)`. A length-less `S` or `U` takes the length the source needs.
///
/// Errors: `TypeError` when the rule forbids the cast, `ValueError` when `same_value` finds a changed value.
pub fn astype(
    source: &Array,
    dtype: &DType,
    order: Order,
    rule: Casting,
    copy: bool,
    host: &mut dyn CastHost,
) -> Result<(Array, CastFlags)> {
    let dtype = &fitted(source, dtype, host)?;
    if !can_cast(source.dtype(), dtype, rule) {
        let what = if source.ndim() == 0 { "scalar" } else { "array data" };
        return Err(cast_error(what, &repr(source.dtype()), &repr(dtype), rule));
    }
    let layout_kept = match order {
        Order::K => true,
        Order::C => source.is_c_contiguous(),
        Order::F => source.is_f_contiguous(),
        Order::A => source.is_c_contiguous() || source.is_f_contiguous(),
    };
    if !copy && layout_kept && source.dtype() == dtype {
        return Ok((source.clone(), CastFlags::default()));
    }
    let (result, mut flags) = cast(source, dtype, order, host)?;
    if rule == Casting::SameValue {
        check_same_value(source, &result, host)?;
        flags = CastFlags { complex_discarded: false, ..CastFlags::default() };
    }
    Ok((result, flags))
}

/// A new array of another dtype. Every pair that NumPy knows is allowed ('unsafe').
pub fn cast(source: &Array, dtype: &DType, order: Order, host: &mut dyn CastHost) -> Result<(Array, CastFlags)> {
    let dtype = fitted(source, dtype, host)?;
    if *source.dtype() == dtype {
        return Ok((source.copy(order)?, CastFlags::default()));
    }
    let order = match order {
        Order::A if source.is_f_contiguous() && !source.is_c_contiguous() => Order::F,
        Order::A => Order::C,
        other => other,
    };
    let target = match order {
        Order::K => source.uninit_like(dtype)?,
        order => Array::uninit(dtype, source.shape(), order)?,
    };
    let flags = cast_into(source, &target, host)?;
    Ok((target, flags))
}

/// A numeric array as another numeric type in native byte order; the same view when it already is.
pub fn cast_num(source: &Array, num: Num) -> Result<(Array, CastFlags)> {
    if source.num() == Some(num) {
        return Ok((source.clone(), CastFlags::default()));
    }
    cast(source, &DType::Num(num), Order::K, &mut NumericOnly)
}

/// A scalar of another dtype.
pub fn cast_scalar(value: &Scalar, dtype: &DType, host: &mut dyn CastHost) -> Result<(Scalar, CastFlags)> {
    let (array, flags) = cast(&Array::from_scalar(value)?, dtype, Order::C, host)?;
    let scalar = array.item(&[]).ok_or_else(|| Error::type_error("an object is no scalar"))?;
    Ok((scalar, flags))
}

/// Casts every element into a target of the same shape, which the caller has made sure may be written. Overlapping
/// memory behaves as if the source had been read first.
pub fn cast_into(source: &Array, target: &Array, host: &mut dyn CastHost) -> Result<CastFlags> {
    debug_assert_eq!(source.shape(), target.shape());
    let (from, to) = (source.dtype(), target.dtype());
    if from == to {
        copy_same_type(source, target);
        return Ok(CastFlags::default());
    }
    if strictest_rule(from, to).is_none() {
        return Err(cast_error("array data", &repr(from), &repr(to), Casting::Unsafe));
    }
    if may_overlap(source, target) {
        return cast_into(&source.copy(Order::K)?, target, host);
    }
    let mut flags = CastFlags::default();
    match (from, to) {
        (DType::Num(a), DType::Num(b)) => {
            let cast = CastLoop::new(*a, *b);
            let run = |part: Pair| {
                let mut flags = CastFlags::default();
                part.for_each_run(|from, step_from, to, step_to, n| {
                    // SAFETY: runs of disjoint views with these element types.
                    unsafe { cast.run(from, step_from, to, step_to, n, &mut flags) }
                });
                flags
            };
            let Some(pair) = Pair::new(source, target) else { return Ok(flags) };
            match host.parts(source.nbytes().max(target.nbytes())) {
                ..2 => flags = run(pair),
                count => {
                    let seen = Mutex::new(CastFlags::default());
                    host.divide(count, &|piece| {
                        if let Some(part) = pair.part(piece, count) {
                            let flags = run(part);
                            seen.lock().unwrap_or_else(PoisonError::into_inner).merge(flags);
                        }
                    });
                    flags = seen.into_inner().unwrap_or_else(PoisonError::into_inner);
                }
            }
        }
        (DType::Swapped(num), _) => {
            let native = Array::uninit(DType::Num(*num), source.shape(), Order::C)?;
            copy_swapped(source, &native, *num);
            return cast_into(&native, target, host);
        }
        (_, DType::Swapped(num)) => {
            let native = Array::uninit(DType::Num(*num), source.shape(), Order::C)?;
            flags = cast_into(source, &native, host)?;
            copy_swapped(&native, target, *num);
        }
        (DType::Datetime(a), DType::Datetime(b)) | (DType::Timedelta(a), DType::Timedelta(b)) => {
            let conversion = UnitConversion::new(*a, *b, matches!(from, DType::Datetime(_)))?;
            map_ticks(source, target, |ticks| conversion.apply(ticks));
        }
        (DType::Datetime(_) | DType::Timedelta(_), DType::Datetime(_) | DType::Timedelta(_)) => {
            map_ticks(source, target, |ticks| ticks);
        }
        // Ticks are 64-bit integers for every other numeric type.
        (DType::Datetime(_) | DType::Timedelta(_), DType::Num(_)) => {
            flags = cast_into(&source.relabelled(DType::INT), target, host)?;
        }
        (DType::Num(num), DType::Datetime(_) | DType::Timedelta(_)) => {
            if matches!(to, DType::Datetime(unit) if unit.base == super::TimeBase::Generic) && *num != Num::Bool {
                return Err(Error::value("Converting an integer to a NumPy datetime requires a specified unit"));
            }
            let ticks = cast_into(source, &target.relabelled(DType::INT), host)?;
            // NaN is NaT and needs no warning; an infinity has no ticks.
            flags.invalid = ticks.invalid && {
                let (reals, _) = cast(source, &DType::FLOAT, Order::C, host)?;
                const BOUND: f64 = -(i64::MIN as f64);
                reals
                    .to_vec::<f64>()
                    .is_some_and(|values| values.iter().any(|v| !v.is_nan() && !(-BOUND..BOUND).contains(v)))
            };
        }
        (DType::Struct(a), DType::Struct(b)) => cast_fields(source, a, target, b, &mut flags, host)?,
        (DType::Struct(record), _) => {
            let field = &record.fields[0];
            if !field.shape.is_empty() {
                return Err(cast_error("array data", &repr(from), &repr(to), Casting::Unsafe));
            }
            flags = cast_into(&source.field_view(field), target, host)?;
        }
        (_, DType::Struct(record)) => {
            for field in &record.fields {
                let place = target.field_view(field);
                let mut shape = source.clone();
                for _ in 0..field.shape.len() {
                    shape = shape.with_new_last_axis();
                }
                if let Some(stretched) = shape.stretched(place.shape()) {
                    flags.merge(cast_into(&stretched, &place, host)?);
                }
            }
        }
        (DType::Void(_), _) | (_, DType::Void(_)) if !from.is_object() && !to.is_object() => {
            copy_raw(source, target, host)?
        }
        _ => each_element(source, target, &mut flags, host)?,
    }
    Ok(flags)
}

/// `S` and `U` without a length take the length that the source's values need; `V` its item size.
pub fn fitted(source: &Array, dtype: &DType, host: &mut dyn CastHost) -> Result<DType> {
    let from = source.dtype();
    let length = |host: &mut dyn CastHost| -> Result<usize> {
        Ok(match from {
            DType::Num(_) | DType::Swapped(_) | DType::Bytes(_) | DType::Str(_) => super::promotion::text_length(from),
            // NumPy's widths of ISO 8601 text per unit.
            DType::Datetime(unit) => super::time_unit::iso_length(*unit),
            DType::Timedelta(_) => 21,
            DType::Void(len) => *len,
            DType::Sub(_) => from.itemsize(),
            DType::Struct(record) => match record.fields.as_slice() {
                [only] => match fitted(&source.field_view(only), dtype, host)? {
                    DType::Str(len) | DType::Bytes(len) => len,
                    _ => 0,
                },
                _ => 0,
            },
            DType::Object(_) => {
                let mut longest = 1;
                for offset in source.offsets() {
                    // SAFETY: the offset is that of an initialised slot.
                    let value = unsafe { host.element_of(source.data_ptr().offset(offset), dtype)? };
                    longest = longest.max(match &value {
                        Scalar::Str(text) => text.chars().count(),
                        Scalar::Bytes(bytes) => bytes.len(),
                        _ => 0,
                    });
                }
                longest
            }
        })
    };
    Ok(match dtype {
        DType::Str(0) => DType::Str(length(host)?.max(matches!(from, DType::Str(0) | DType::Bytes(0)) as usize)),
        DType::Bytes(0) => DType::Bytes(length(host)?.max(matches!(from, DType::Str(0) | DType::Bytes(0)) as usize)),
        // The parts of an empty object array have no size to tell; NumPy takes that of a pointer.
        DType::Void(0) if from.is_object() && source.size() == 0 => DType::Void(8),
        DType::Void(0) if !matches!(from, DType::Struct(_)) => DType::Void(from.itemsize()),
        DType::Void(0) => from.clone(),
        other => other.clone(),
    })
}

fn map_ticks(source: &Array, target: &Array, convert: impl Fn(i64) -> i64) {
    for_each_run(source, target, |from, step_from, to, step_to, n| {
        for i in 0..n as isize {
            // SAFETY: elements of 8 bytes on both sides.
            unsafe {
                let ticks = (from.offset(i * step_from) as *const i64).read_unaligned();
                (to.offset(i * step_to) as *mut i64).write_unaligned(convert(ticks));
            }
        }
    });
}

fn copy_swapped(source: &Array, target: &Array, num: Num) {
    let size = num.itemsize();
    for_each_run(source, target, |from, step_from, to, step_to, n| {
        for i in 0..n as isize {
            let mut bytes = [0u8; 16];
            // SAFETY: elements of `size` bytes, at most 16, on both sides.
            unsafe {
                std::ptr::copy_nonoverlapping(from.offset(i * step_from), bytes.as_mut_ptr(), size);
                swap_bytes(num, &mut bytes);
                std::ptr::copy_nonoverlapping(bytes.as_ptr(), to.offset(i * step_to), size);
            }
        }
    });
}

fn cast_fields(
    source: &Array,
    a: &StructType,
    target: &Array,
    b: &StructType,
    flags: &mut CastFlags,
    host: &mut dyn CastHost,
) -> Result<()> {
    for (x, y) in a.fields.iter().zip(&b.fields) {
        flags.merge(cast_into(&source.field_view(x), &target.field_view(y), host)?);
    }
    Ok(())
}

/// To and from `V`: numbers become their bytes; bytes without fields become values only by way of text.
fn copy_raw(source: &Array, target: &Array, host: &mut dyn CastHost) -> Result<()> {
    if let (DType::Void(len), to) = (source.dtype(), target.dtype())
        && !matches!(to, DType::Void(_))
    {
        return match to {
            DType::Str(_) | DType::Bytes(_) => Err(Error::value("setting an array element with a sequence")),
            _ => cast_into(&source.relabelled(DType::Bytes(*len)), target, host).map(|_| ()),
        };
    }
    let (size_from, size_to) = (source.itemsize(), target.itemsize());
    for_each_run(source, target, |from, step_from, to, step_to, n| {
        for i in 0..n as isize {
            // SAFETY: no more bytes than either element has.
            unsafe {
                let place = to.offset(i * step_to);
                std::ptr::write_bytes(place, 0, size_to);
                std::ptr::copy_nonoverlapping(from.offset(i * step_from), place, size_from.min(size_to));
            }
        }
    });
    Ok(())
}

/// Text and objects, one element at a time in C order, so that the first failure is NumPy's.
fn each_element(source: &Array, target: &Array, flags: &mut CastFlags, host: &mut dyn CastHost) -> Result<()> {
    let (from, to) = (source.dtype(), target.dtype());
    for (a, b) in source.offsets().zip(target.offsets()) {
        // SAFETY: both offsets are those of elements; object slots are initialised.
        unsafe {
            let (a, b) = (source.data_ptr().offset(a), target.data_ptr().offset(b));
            match Scalar::read(from, a) {
                None => {
                    let value = host.element_of(a, to)?;
                    value.write(to, b);
                }
                Some(value) if to.is_object() => host.store(b, &value)?,
                Some(value) => {
                    convert_element(&value, to, flags, host)?.write(to, b);
                }
            }
        }
    }
    Ok(())
}

fn convert_element(value: &Scalar, to: &DType, flags: &mut CastFlags, host: &mut dyn CastHost) -> Result<Scalar> {
    Ok(match (value, to.kind()) {
        (Scalar::Str(text), Kind::Bytes) => Scalar::Bytes(Rc::new(ascii_bytes(text)?)),
        (Scalar::Bytes(bytes), Kind::Str) => Scalar::Str(Rc::new(ascii_text(bytes)?)),
        // Only the length differs.
        (Scalar::Str(_), Kind::Str) | (Scalar::Bytes(_), Kind::Bytes) => value.clone(),
        (Scalar::Str(text), Kind::Bool) => Scalar::Bool(!text.is_empty()),
        (Scalar::Bytes(bytes), Kind::Bool) => Scalar::Bool(!bytes.is_empty()),
        (Scalar::Str(_) | Scalar::Bytes(_), _) => {
            let parsed = host.parse(value, to)?;
            if parsed.dtype() == *to {
                return Ok(parsed);
            }
            let (cast, more) = cast_scalar(&parsed, to, &mut NumericOnly)?;
            flags.merge(more);
            cast
        }
        (_, Kind::Bytes) => Scalar::Bytes(Rc::new(ascii_bytes(&host.text_of(value)?)?)),
        (_, Kind::Str) => Scalar::Str(Rc::new(host.text_of(value)?)),
        _ => return Err(cast_error("array data", &repr(&value.dtype()), &repr(to), Casting::Unsafe)),
    })
}

fn ascii_bytes(text: &str) -> Result<Vec<u8>> {
    for (position, char) in text.chars().enumerate() {
        if !char.is_ascii() {
            let shown = surrogate::escape(surrogate::code(char));
            return Err(Error::new(
                crate::error::Kind::UnicodeEncodeError,
                format!(
                    "'ascii' codec can't encode character '{shown}' in position {position}: ordinal not in range(128)"
                ),
            ));
        }
    }
    Ok(text.as_bytes().to_vec())
}

fn ascii_text(bytes: &[u8]) -> Result<String> {
    if let Some(position) = bytes.iter().position(|byte| !byte.is_ascii()) {
        return Err(Error::new(
            crate::error::Kind::UnicodeDecodeError,
            format!(
                "'ascii' codec can't decode byte 0x{:02x} in position {position}: ordinal not in range(128)",
                bytes[position]
            ),
        ));
    }
    Ok(bytes.iter().map(|&byte| byte as char).collect())
}

/// The check of `casting='same_value'`: casting back must give the same numbers.
fn check_same_value(source: &Array, result: &Array, host: &mut dyn CastHost) -> Result<()> {
    let (Some(from), Some(to)) = (source.dtype().num(), result.dtype().num()) else { return Ok(()) };
    if to == Num::Bool {
        return Ok(());
    }
    let (back, _) = cast(result, source.dtype(), Order::C, host)?;
    for ((a, b), c) in source.offsets().zip(back.offsets()).zip(result.offsets()) {
        let (Some(x), Some(y)) = (source.item_at(a), back.item_at(b)) else { continue };
        // A negative number comes back from an unsigned one as it was.
        let kept = match (x.as_i128(), result.item_at(c).and_then(|z| z.as_i128())) {
            (Some(x), Some(z)) => x == z,
            _ => true,
        };
        let same = kept
            && match (x.as_i128(), y.as_i128(), x.as_complex(), y.as_complex()) {
                (Some(x), Some(y), ..) => x == y,
                (_, _, Some(x), Some(y)) => {
                    let equal = |p: f64, q: f64| p == q || (p.is_nan() && q.is_nan());
                    equal(x.re, y.re) && equal(x.im, y.im)
                }
                _ => true,
            };
        if !same {
            return Err(Error::value(format!("could not cast 'same_value' {} to {}", c_name(from), c_name(to))));
        }
    }
    Ok(())
}

/// The name of the C type, as messages of `same_value` use it.
const fn c_name(num: Num) -> &'static str {
    match num {
        Num::Bool => "bool",
        Num::I8 => "byte",
        Num::U8 => "ubyte",
        Num::I16 => "short",
        Num::U16 => "ushort",
        Num::I32 => "int",
        Num::U32 => "uint",
        Num::I64 => "long",
        Num::U64 => "ulong",
        Num::F16 => "half",
        Num::F32 => "float",
        Num::F64 => "double",
        Num::C64 => "cfloat",
        Num::C128 => "cdouble",
    }
}
