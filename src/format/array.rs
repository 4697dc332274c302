//! Text of whole arrays: `np.array2string`, `np.array_str` and `np.array_repr`.
//!
//! Strategy: the shown elements are settled first (all, or the corners of an array beyond the threshold) and measured
//! together; then rows are written straight into the result, wrapping lines as NumPy's `_formatArray` does. Elements
//! that are not shown are never looked at, and nothing is allocated per element.

use super::dtype::{dtype_short_repr, is_implied};
use super::element::{ElementFormat, Shown};
use super::float::push_repeated;
use super::numpy_scalar::write_scalar_str;
use super::options::{FormatterKey, PrintOptions};
use super::quote::write_bytes_repr;
use super::rows::Rows;
use crate::array::{Array, DType, Scalar};
use crate::error::Result;

/// What a room above renders: elements that are references to its values, and the functions of a `formatter`.
///
/// Elements are handed over as an array and a byte offset into it (as from `Array::offsets`), since object slots cannot
/// be read here.
pub trait Callbacks {
    /// Appends what the function under `key` returns for the element.
    ///
    /// # Errors
    /// What the function raises.
    fn format_element(&mut self, out: &mut String, key: FormatterKey, array: &Array, offset: isize) -> Result<()>;

    /// Appends `repr` of an object element; lists are written `list([...])`.
    ///
    /// # Errors
    /// What the object's `__repr__` raises.
    fn object_repr(&mut self, out: &mut String, array: &Array, offset: isize) -> Result<()>;

    /// Appends `str` of an object element: the `str` of a 0-d object array.
    ///
    /// # Errors
    /// What the object's `__str__` raises.
    fn object_str(&mut self, out: &mut String, array: &Array, offset: isize) -> Result<()>;
}

/// For arrays known to hold neither objects nor user formatters.
pub struct NoCallbacks;

impl Callbacks for NoCallbacks {
    fn format_element(&mut self, _: &mut String, _: FormatterKey, _: &Array, _: isize) -> Result<()> {
        Ok(())
    }

    fn object_repr(&mut self, out: &mut String, _: &Array, _: isize) -> Result<()> {
        out.push('?');
        Ok(())
    }

    fn object_str(&mut self, out: &mut String, _: &Array, _: isize) -> Result<()> {
        out.push('?');
        Ok(())
    }
}

/// Where the text stands: arguments of `np.array2string` beyond the print options.
#[derive(Clone, Copy, Debug)]
pub struct Placement<'a> {
    /// Between elements.
    pub separator: &'a str,
    /// Text that precedes the array on its first line; only its length matters, for the indent.
    pub prefix: &'a str,
    /// Text that will follow; only its length matters, for the wrapping.
    pub suffix: &'a str,
}

impl Default for Placement<'_> {
    fn default() -> Self {
        Placement { separator: " ", prefix: "", suffix: "" }
    }
}

/// `np.array2string(array, ...)`; the call's own options are already in `options`.
///
/// # Errors
/// `ValueError` for a negative precision, and what callbacks raise.
pub fn array2string(
    array: &Array,
    options: &PrintOptions,
    placement: Placement<'_>,
    callbacks: &mut dyn Callbacks,
) -> Result<String> {
    let mut out = String::new();
    write_array(&mut out, array, options, placement, callbacks)?;
    Ok(out)
}

/// `np.array_str(array)`, `str(array)`: a 0-d array is written as its scalar.
///
/// # Errors
/// As `array2string`.
pub fn array_str(array: &Array, options: &PrintOptions, callbacks: &mut dyn Callbacks) -> Result<String> {
    let mut out = String::new();
    if array.ndim() > 0 {
        write_array(&mut out, array, options, Placement::default(), callbacks)?;
        return Ok(out);
    }
    match array.item_at(0) {
        None => callbacks.object_str(&mut out, array, 0)?,
        // NumPy asks here for the repr of what is a kind of bytes, so that the scalar's type shows.
        Some(Scalar::Bytes(bytes)) => {
            out.push_str("np.bytes_(");
            write_bytes_repr(&mut out, &bytes);
            out.push(')');
        }
        Some(scalar) => write_scalar_str(&mut out, &scalar, options, callbacks)?,
    }
    Ok(out)
}

/// `np.array_repr(array)`, `repr(array)`, of an array whose class is `class_name` (`array` for `ndarray` itself).
///
/// # Errors
/// As `array2string`.
pub fn array_repr(
    array: &Array,
    class_name: &str,
    options: &PrintOptions,
    callbacks: &mut dyn Callbacks,
) -> Result<String> {
    let prefix = format!("{class_name}(");
    let mut out = prefix.clone();
    let placement = Placement { separator: ", ", prefix: &prefix, suffix: ")" };
    write_array(&mut out, array, options, placement, callbacks)?;
    let size = array.size();
    let mut extras = String::new();
    if (size == 0 && array.shape() != [0]) || (options.summarises(size) && options.legacy.shows_shape()) {
        extras.push_str("shape=");
        extras.push_str(&crate::array::layout::shape_text(array.shape()));
    }
    if size == 0 || !is_implied(array.dtype()) {
        if !extras.is_empty() {
            extras.push_str(", ");
        }
        extras.push_str("dtype=");
        extras.push_str(&dtype_short_repr(array.dtype()));
    }
    if !extras.is_empty() {
        out.push(',');
        let last_line = out.rsplit('\n').next().unwrap_or("");
        let columns = last_line.chars().count() + extras.chars().count() + 1;
        // One more for the blank before the extras; the parenthesis is counted with them.
        if columns as i64 + 1 > options.linewidth {
            out.push('\n');
            push_repeated(&mut out, ' ', prefix.chars().count());
        } else {
            out.push(' ');
        }
        out.push_str(&extras);
    }
    out.push(')');
    Ok(out)
}

/// Appends a record's bytes as `(1, 2.5)`, its floats as scalars are written: the text of `np.void` scalars.
///
/// # Errors
/// What formatters raise.
pub fn write_record(
    out: &mut String,
    dtype: &DType,
    bytes: &[u8],
    options: &PrintOptions,
    callbacks: &mut dyn Callbacks,
) -> Result<()> {
    let array = Array::from_scalar(&Scalar::Void(Box::new(crate::array::Record::new(dtype.clone(), bytes.to_vec()))))?;
    let mut options = options.clone();
    let given = options.formatter;
    if !given.contains(FormatterKey::FloatKind) {
        options.formatter.insert(FormatterKey::FloatKind);
        let mut callbacks = FloatsAsScalars { inner: callbacks };
        return write_zero_dimensional(out, &array, &options, &mut callbacks);
    }
    write_zero_dimensional(out, &array, &options, callbacks)
}

fn write_zero_dimensional(
    out: &mut String,
    array: &Array,
    options: &PrintOptions,
    callbacks: &mut dyn Callbacks,
) -> Result<()> {
    let shown = Shown { offsets: &[0], in_order: true, zero_dimensional: true };
    ElementFormat::measure(array, &shown, options)?.write(out, array, 0, options, callbacks)
}

/// Answers the formatter `float_kind` with `str`, as NumPy does for records; passes all else on.
struct FloatsAsScalars<'a> {
    inner: &'a mut dyn Callbacks,
}

impl Callbacks for FloatsAsScalars<'_> {
    fn format_element(&mut self, out: &mut String, key: FormatterKey, array: &Array, offset: isize) -> Result<()> {
        match array.item_at(offset) {
            Some(scalar) if key == FormatterKey::FloatKind => {
                super::numpy_scalar::write_number(out, &scalar);
                Ok(())
            }
            _ => self.inner.format_element(out, key, array, offset),
        }
    }

    fn object_repr(&mut self, out: &mut String, array: &Array, offset: isize) -> Result<()> {
        self.inner.object_repr(out, array, offset)
    }

    fn object_str(&mut self, out: &mut String, array: &Array, offset: isize) -> Result<()> {
        self.inner.object_str(out, array, offset)
    }
}

fn write_array(
    out: &mut String,
    array: &Array,
    options: &PrintOptions,
    placement: Placement<'_>,
    callbacks: &mut dyn Callbacks,
) -> Result<()> {
    if array.size() == 0 {
        out.push_str("[]");
        return Ok(());
    }
    let summarised = options.summarises(array.size());
    // A slice of the last zero items is the whole axis: nothing is left out of the measuring then.
    let edge = usize::try_from(options.edgeitems).ok().filter(|&edge| summarised && edge > 0);
    let mut offsets = Vec::new();
    collect_shown(&mut offsets, array, 0, 0, edge);
    let in_order = !summarised || edge.is_some();
    let shown = Shown { offsets: &offsets, in_order, zero_dimensional: array.ndim() == 0 };
    let format = ElementFormat::measure(array, &shown, options)?;
    drop(offsets);
    Rows::new(array, format, options, placement, summarised).write(out, callbacks)
}

/// Byte offsets of the elements to be shown, in C order.
fn collect_shown(offsets: &mut Vec<isize>, array: &Array, axis: usize, offset: isize, edge: Option<usize>) {
    let (Some(&length), Some(&stride)) = (array.shape().get(axis), array.strides().get(axis)) else {
        offsets.push(offset);
        return;
    };
    let (head, tail) = match edge {
        Some(edge) if length > edge.saturating_mul(2) => (edge, length - edge),
        _ => (length, length),
    };
    for index in (0..head).chain(tail..length) {
        collect_shown(offsets, array, axis + 1, offset + index as isize * stride, edge);
    }
}
