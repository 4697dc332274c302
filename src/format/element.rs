//! One element of an array as text, under the format that all shown elements share.
//!
//! Strategy: `ElementFormat::measure` looks at the shown elements once and settles widths; `write` then appends one element
//! after the other. Records hold one such format per field. What only a room above can render (objects, elements with a
//! formatter of the user's) goes through [`Callbacks`].

use std::fmt::Write;

use super::array::Callbacks;
use super::datetime::write_datetime;
use super::digits::Width;
use super::float::push_repeated;
use super::float_column::FloatColumn;
use super::numpy_scalar::write_raw_bytes;
use super::options::{FormatterKey, PrintOptions, SignMode};
use super::quote::{write_bytes_repr, write_str_repr};
use crate::array::{Array, DType, Dims, Kind, NAT, Num, Scalar, Strides, TimeUnit};
use crate::error::Result;

/// How the elements of an array (or of a field) are written.
pub enum ElementFormat {
    /// By a function of the user's.
    User(FormatterKey),
    /// `padded` aligns ` True` with `False`.
    Bool { padded: bool },
    /// Right-aligned; positive values may have a sign of their own.
    Integer { width: usize, sign: SignMode },
    /// A real column.
    Float(Box<FloatColumn>),
    /// Real and imaginary columns.
    Complex(Box<(FloatColumn, FloatColumn)>),
    /// Quoted ISO text, right-aligned.
    Datetime { unit: TimeUnit, width: usize },
    /// Ticks, right-aligned with `'NaT'`.
    Timedelta { width: usize },
    /// `repr` of str and bytes.
    Text,
    /// `b'\x00'`
    Void,
    /// Rendered above.
    Object,
    /// A record: one format per field.
    Struct(Vec<FieldFormat>),
}

/// A field of a record: where it lies and how it is written.
pub struct FieldFormat {
    view: Array,
    shape: Dims,
    strides: Strides,
    format: ElementFormat,
}

/// The elements to be shown: byte offsets in the order in which they will be written.
pub struct Shown<'a> {
    /// Offsets relative to the array's first element.
    pub offsets: &'a [isize],
    /// Whether `write` will be called for exactly these, in this order.
    pub in_order: bool,
    /// Whether the array (with all sub-arrays) has no axes.
    pub zero_dimensional: bool,
}

impl ElementFormat {
    /// Settles the format of an array's shown elements.
    ///
    /// # Errors
    /// `ValueError` for a negative precision or a date without unit.
    pub fn measure(array: &Array, shown: &Shown<'_>, options: &PrintOptions) -> Result<ElementFormat> {
        let dtype = array.dtype();
        if let DType::Struct(record) = dtype {
            let fields = record.fields.iter().map(|field| FieldFormat::measure(array, field, shown, options));
            return Ok(ElementFormat::Struct(fields.collect::<Result<_>>()?));
        }
        if let Some(key) = options.formatter.resolve(formatter_key(dtype)) {
            return Ok(ElementFormat::User(key));
        }
        let elements = || shown.offsets.iter().filter_map(|&offset| array.item_at(offset));
        Ok(match dtype.kind() {
            Kind::Bool => ElementFormat::Bool { padded: !shown.zero_dimensional },
            Kind::Signed | Kind::Unsigned => measure_integers(elements().filter_map(|e| e.as_i128()), options.sign),
            Kind::Float => {
                let whole = shown.in_order && shown.offsets.len() == array.size();
                let values = match whole.then(|| array.to_vec::<f64>()).flatten() {
                    Some(values) => values,
                    None => elements().filter_map(|e| e.as_f64()).collect(),
                };
                let column = FloatColumn::measure(&values, width_of(dtype), options.sign, options, shown.in_order)?;
                ElementFormat::Float(Box::new(column))
            }
            Kind::Complex => {
                let values: Vec<_> = elements().filter_map(|e| e.as_complex()).collect();
                let real: Vec<f64> = values.iter().map(|value| value.re).collect();
                let imaginary: Vec<f64> = values.iter().map(|value| value.im).collect();
                let width = width_of(dtype);
                ElementFormat::Complex(Box::new((
                    FloatColumn::measure(&real, width, options.sign, options, shown.in_order)?,
                    FloatColumn::measure(&imaginary, width, SignMode::Plus, options, shown.in_order)?,
                )))
            }
            Kind::Datetime | Kind::Timedelta => measure_times(dtype, elements())?,
            Kind::Bytes | Kind::Str => ElementFormat::Text,
            Kind::Void => ElementFormat::Void,
            Kind::Object => ElementFormat::Object,
        })
    }

    /// Appends the element at a byte offset of `array`.
    ///
    /// # Errors
    /// What a formatter or an object's `__repr__` raises.
    pub fn write(
        &mut self,
        out: &mut String,
        array: &Array,
        offset: isize,
        options: &PrintOptions,
        callbacks: &mut dyn Callbacks,
    ) -> Result<()> {
        match self {
            ElementFormat::User(key) => return callbacks.format_element(out, *key, array, offset),
            ElementFormat::Object => return callbacks.object_repr(out, array, offset),
            ElementFormat::Struct(fields) => {
                out.push('(');
                for (index, field) in fields.iter_mut().enumerate() {
                    if index > 0 {
                        out.push_str(", ");
                    }
                    field.write(out, offset, options, callbacks)?;
                }
                out.push_str(if fields.len() == 1 { ",)" } else { ")" });
                return Ok(());
            }
            ElementFormat::Float(column) => {
                column.write(out, || array.item_at(offset).and_then(|e| e.as_f64()).unwrap_or(f64::NAN), options);
                return Ok(());
            }
            ElementFormat::Complex(columns) => {
                let read = || array.item_at(offset).and_then(|e| e.as_complex()).unwrap_or_default();
                columns.0.write(out, || read().re, options);
                columns.1.write(out, || read().im, options);
                // The `j` belongs to the digits, not behind the padding.
                let end = out.trim_end_matches(' ').len();
                out.insert(end, 'j');
                return Ok(());
            }
            _ => {}
        }
        let Some(element) = array.item_at(offset) else { return Ok(()) };
        match (self, &element) {
            (ElementFormat::Bool { padded }, Scalar::Bool(value)) => out.push_str(match (value, padded) {
                (false, _) => "False",
                (true, true) => " True",
                (true, false) => "True",
            }),
            (ElementFormat::Integer { width, sign }, element) => {
                if let Some(value) = element.as_i128() {
                    write_integer(out, value, *width, *sign);
                }
            }
            (ElementFormat::Datetime { unit, width }, Scalar::Datetime(value)) => {
                let start = out.len();
                out.push('\'');
                write_datetime(out, value.0, *unit)?;
                out.push('\'');
                pad_left(out, start, *width);
            }
            (ElementFormat::Timedelta { width }, Scalar::Timedelta(value)) => {
                let start = out.len();
                if value.0 == NAT {
                    out.push_str("'NaT'");
                } else {
                    // Infallible: writing to memory.
                    let _ = write!(out, "{}", value.0);
                }
                pad_left(out, start, *width);
            }
            (_, Scalar::Str(text)) => write_str_repr(out, text),
            (_, Scalar::Bytes(bytes)) => write_bytes_repr(out, bytes),
            (_, Scalar::Void(value)) => write_raw_bytes(out, &value.bytes()),
            _ => {}
        }
        Ok(())
    }
}

impl FieldFormat {
    fn measure(
        array: &Array,
        field: &crate::array::Field,
        shown: &Shown<'_>,
        options: &PrintOptions,
    ) -> Result<FieldFormat> {
        let mut strides: Strides = field.shape.iter().map(|_| 0).collect();
        let mut stride = field.dtype.itemsize() as isize;
        for (axis, &length) in field.shape.iter().enumerate().rev() {
            strides[axis] = stride;
            stride *= length as isize;
        }
        let shape: Dims = array.shape().iter().chain(&field.shape).copied().collect();
        let all_strides: Strides = array.strides().iter().chain(&strides).copied().collect();
        let view = array.with_geometry(field.dtype.clone(), array.offset() + field.offset, shape, all_strides)?;
        let inner: Vec<isize> = crate::array::layout::Offsets::new(&field.shape, &strides).collect();
        let offsets: Vec<isize> =
            shown.offsets.iter().flat_map(|&outer| inner.iter().map(move |&within| outer + within)).collect();
        // Summaries inside a sub-array skip elements.
        let in_order = shown.in_order && !options.summarises(inner.len());
        let zero_dimensional = shown.zero_dimensional && field.shape.is_empty();
        let format = ElementFormat::measure(&view, &Shown { offsets: &offsets, in_order, zero_dimensional }, options)?;
        Ok(FieldFormat { view, shape: field.shape.iter().copied().collect(), strides, format })
    }

    fn write(
        &mut self,
        out: &mut String,
        offset: isize,
        options: &PrintOptions,
        callbacks: &mut dyn Callbacks,
    ) -> Result<()> {
        let summarised = options.summarises(self.shape.iter().product());
        self.write_axis(out, 0, offset, summarised, options, callbacks)
    }

    /// Writes a sub-array on one line, whatever its size.
    fn write_axis(
        &mut self,
        out: &mut String,
        axis: usize,
        offset: isize,
        summarised: bool,
        options: &PrintOptions,
        callbacks: &mut dyn Callbacks,
    ) -> Result<()> {
        let Some(&length) = self.shape.get(axis) else {
            return self.format.write(out, &self.view, offset, options, callbacks);
        };
        let stride = self.strides[axis];
        let edge = usize::try_from(options.edgeitems).unwrap_or(0);
        let short = summarised && length > edge.saturating_mul(2);
        // A slice of the last zero items is the whole axis.
        let (head, tail) = match (short, edge) {
            (false, _) => (length, length),
            (true, 0) => (0, 0),
            (true, edge) => (edge, length - edge),
        };
        out.push('[');
        let mut first = true;
        for index in (0..head).chain(std::iter::once(usize::MAX).filter(|_| short)).chain(tail..length) {
            if !first {
                out.push_str(", ");
            }
            first = false;
            if index == usize::MAX {
                out.push_str("...");
            } else {
                self.write_axis(out, axis + 1, offset + index as isize * stride, summarised, options, callbacks)?;
            }
        }
        out.push(']');
        Ok(())
    }
}

fn formatter_key(dtype: &DType) -> FormatterKey {
    match dtype.kind() {
        Kind::Bool => FormatterKey::Bool,
        Kind::Signed | Kind::Unsigned => FormatterKey::Int,
        Kind::Float => FormatterKey::Float,
        Kind::Complex => FormatterKey::ComplexFloat,
        Kind::Bytes | Kind::Str => FormatterKey::NumpyStr,
        Kind::Datetime => FormatterKey::Datetime,
        Kind::Timedelta => FormatterKey::Timedelta,
        Kind::Void => FormatterKey::Void,
        Kind::Object => FormatterKey::Object,
    }
}

fn width_of(dtype: &DType) -> Width {
    match dtype.num() {
        Some(Num::F16) => Width::Half,
        Some(Num::F32 | Num::C64) => Width::Single,
        _ => Width::Double,
    }
}

fn measure_integers(values: impl Iterator<Item = i128>, sign: SignMode) -> ElementFormat {
    let mut range: Option<(i128, i128)> = None;
    for value in values {
        let (least, most) = range.unwrap_or((value, value));
        range = Some((least.min(value), most.max(value)));
    }
    let Some((least, most)) = range else {
        return ElementFormat::Integer { width: 0, sign };
    };
    let sign = if sign == SignMode::Space && least < 0 { SignMode::Minus } else { sign };
    let own_sign = usize::from(most >= 0 && sign != SignMode::Minus);
    ElementFormat::Integer { width: (columns(most) + own_sign).max(columns(least)), sign }
}

fn columns(value: i128) -> usize {
    value.unsigned_abs().checked_ilog10().unwrap_or(0) as usize + 1 + usize::from(value < 0)
}

fn write_integer(out: &mut String, value: i128, width: usize, sign: SignMode) {
    let mut buffer = [0u8; 40];
    let mut start = buffer.len();
    // Nearly all values fit 64 bits, where division is cheap.
    let mut rest = value.unsigned_abs();
    while rest > u128::from(u64::MAX) {
        start -= 1;
        buffer[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    let mut rest = rest as u64;
    while rest > 0 || start == buffer.len() {
        start -= 1;
        buffer[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    let sign = match sign {
        _ if value < 0 => Some(b'-'),
        SignMode::Plus => Some(b'+'),
        SignMode::Space => Some(b' '),
        SignMode::Minus => None,
    };
    if let Some(sign) = sign {
        start -= 1;
        buffer[start] = sign;
    }
    push_repeated(out, ' ', width.saturating_sub(buffer.len() - start));
    out.push_str(std::str::from_utf8(&buffer[start..]).unwrap_or(""));
}

fn measure_times(dtype: &DType, elements: impl Iterator<Item = Scalar>) -> Result<ElementFormat> {
    let mut range: Option<(i64, i64)> = None;
    let mut any_nat = false;
    for element in elements {
        match element {
            Scalar::Datetime(value) | Scalar::Timedelta(value) if value.0 != NAT => {
                let (least, most) = range.unwrap_or((value.0, value.0));
                range = Some((least.min(value.0), most.max(value.0)));
            }
            _ => any_nat = true,
        }
    }
    let mut width = if any_nat { "'NaT'".len() } else { 0 };
    for ticks in range.into_iter().flat_map(|(least, most)| [least, most]) {
        match dtype {
            DType::Datetime(unit) => {
                let mut text = String::new();
                write_datetime(&mut text, ticks, *unit)?;
                width = width.max(text.len() + 2);
            }
            _ => width = width.max(columns(i128::from(ticks))),
        }
    }
    Ok(match dtype {
        DType::Datetime(unit) => ElementFormat::Datetime { unit: *unit, width },
        _ => ElementFormat::Timedelta { width },
    })
}

/// Pads what was written from `start` on to a width, on its left.
fn pad_left(out: &mut String, start: usize, width: usize) {
    for _ in out.len() - start..width {
        out.insert(start, ' ');
    }
}
