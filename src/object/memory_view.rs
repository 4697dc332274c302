//! `memoryview`: another object's memory, read and written as elements of a format of `struct`.
//!
//! The memory is an array view; the format is kept beside it, because several formats share a dtype (`l` and `q`). Released, the view is gone.

use std::cell::RefCell;

use super::argument::{find_index, to_float, to_index, to_position};
use super::array_like::python_value;
use super::buffer::{buffer, bytes_like};
use super::byte_array::ByteArray;
use super::class::type_name;
use super::host::Host;
use super::iterate::{Iter, iterator_object};
use super::object::Object;
use super::sequence::slice_indices;
use super::truth::truth;
use super::types::Builtin;
use super::value::{Slice, Value};
use crate::array::transfer::copy_same_type;
use crate::array::{Array, DType, Num, Order, Scalar};
use crate::error::{Error, Kind, Result};

/// What a memoryview sees.
pub struct MemoryView {
    view: RefCell<Option<Array>>,
    /// The object whose memory it is.
    pub owner: Value,
    pub format: String,
}

impl MemoryView {
    /// `memoryview(value)`; `None` for values that lend no memory.
    pub fn of(value: &Value) -> Result<Option<MemoryView>> {
        if let Some(other) = value.downcast::<MemoryView>() {
            let (owner, format) = (other.owner.clone(), other.format.clone());
            return Ok(Some(MemoryView { view: RefCell::new(Some(other.view()?)), owner, format }));
        }
        let Some(view) = buffer(value)? else { return Ok(None) };
        let format = format_of(view.dtype())?;
        Ok(Some(MemoryView { view: RefCell::new(Some(view)), owner: value.clone(), format }))
    }

    /// The same memory through another view.
    pub fn with(&self, view: Array, format: String) -> Value {
        Value::object(MemoryView { view: RefCell::new(Some(view)), owner: self.owner.clone(), format })
    }

    /// The view.
    ///
    /// # Errors
    /// `ValueError` once it was released.
    pub fn view(&self) -> Result<Array> {
        self.view.borrow().clone().ok_or_else(|| Error::value("operation forbidden on released memoryview object"))
    }

    pub fn release(&self) {
        let view = self.view.take();
        drop(view);
    }

    /// `m.cast(format, shape)`.
    pub fn cast(&self, format: &str, shape: Option<Vec<usize>>) -> Result<Value> {
        let view = self.view()?;
        let type_error = |message: &str| Err(Error::type_error(message));
        if !view.is_c_contiguous() {
            return type_error("memoryview: casts are restricted to C-contiguous views");
        }
        if view.ndim() != 1 && shape.as_ref().is_some_and(|shape| shape.len() != 1) {
            return type_error("memoryview: cast must be 1D -> ND or ND -> 1D");
        }
        let bare = format.strip_prefix('@').unwrap_or(format);
        let Some(dtype) = dtype_of(bare) else {
            return Err(Error::value(
                "memoryview: destination format must be a native single character format prefixed with an optional '@'",
            ));
        };
        let is_byte = |format: &str| matches!(format.trim_start_matches('@'), "B" | "b" | "c");
        if dtype_of(self.format.trim_start_matches('@')).is_none() {
            return Err(Error::value(
                "memoryview: source format must be a native single character format prefixed with an optional '@'",
            ));
        }
        if !is_byte(bare) && !is_byte(&self.format) {
            return type_error("memoryview: cannot cast between two non-byte formats");
        }
        let (bytes, size) = (view.nbytes(), dtype.itemsize());
        if bytes % size != 0 {
            return type_error("memoryview: length is not a multiple of itemsize");
        }
        let shape = shape.unwrap_or_else(|| vec![bytes / size]);
        if shape.iter().try_fold(size, |product, &n| product.checked_mul(n)) != Some(bytes) {
            return type_error("memoryview: product(shape) * itemsize != buffer size");
        }
        let strides = crate::array::layout::packed_strides(&shape, size, false);
        let view = view.with_geometry(dtype, view.offset(), shape.as_slice().into(), strides)?;
        Ok(self.with(view, format.to_string()))
    }

    /// The element at a byte offset, as `struct.unpack` gives it.
    fn element(&self, view: &Array, offset: isize) -> Result<Value> {
        let format = self.format.trim_start_matches('@');
        if dtype_of(format).is_none() {
            return Err(Error::not_implemented(match format {
                "e" => "memoryview: format e not supported".to_string(),
                other => format!("memoryview: unsupported format {other}"),
            }));
        }
        Ok(match (view.item_at(offset), format) {
            (Some(Scalar::U8(byte)), "c") => Value::bytes(vec![byte]),
            (Some(scalar), _) => python_value(&scalar),
            (None, _) => Value::None,
        })
    }

    fn offset(&self, cx: &mut dyn Host, view: &Array, axis: usize, key: &Value) -> Result<isize> {
        let index = to_position(cx, key, Kind::IndexError)?;
        let len = view.shape()[axis] as i64;
        let at = if index < 0 { index.saturating_add(len) } else { index };
        if !(0..len).contains(&at) {
            return Err(Error::index(format!("index out of bounds on dimension {}", axis + 1)));
        }
        Ok(at as isize * view.strides()[axis])
    }

    /// The byte offset of one element; `None` when the key is a slice.
    fn locate(&self, cx: &mut dyn Host, view: &Array, key: &Value) -> Result<Option<isize>> {
        let many = |what: &str| Error::not_implemented(format!("multi-dimensional {what} are not implemented"));
        if view.ndim() == 0 {
            return match key {
                Value::Tuple(keys) if keys.is_empty() => Ok(Some(0)),
                Value::Ellipsis => Ok(None),
                _ => Err(Error::type_error("invalid indexing of 0-dim memory")),
            };
        }
        if let Value::Tuple(keys) = key {
            let mut slices = 0;
            for key in keys.iter() {
                match key {
                    Value::Slice(_) => slices += 1,
                    key if find_index(cx, key)?.is_some() => {}
                    _ => return Err(Error::type_error("memoryview: invalid slice key")),
                }
            }
            if slices == keys.len() && slices > 0 {
                return Err(many("slicing"));
            }
            if slices > 0 {
                return Err(Error::type_error("memoryview: invalid slice key"));
            }
            if keys.len() < view.ndim() {
                return Err(many("sub-views"));
            }
            if keys.len() > view.ndim() {
                let (axes, given) = (view.ndim(), keys.len());
                return Err(Error::type_error(format!(
                    "cannot index {axes}-dimension view with {given}-element tuple"
                )));
            }
            let mut offset = 0;
            for (axis, key) in keys.iter().enumerate() {
                offset += self.offset(cx, view, axis, key)?;
            }
            return Ok(Some(offset));
        }
        match key {
            Value::Slice(_) if view.ndim() == 1 => Ok(None),
            Value::Slice(_) => Err(many("slicing")),
            key if find_index(cx, key)?.is_some() => match view.ndim() {
                1 => self.offset(cx, view, 0, key).map(Some),
                _ => Err(many("sub-views")),
            },
            _ => Err(Error::type_error("memoryview: invalid slice key")),
        }
    }

    fn sliced(&self, cx: &mut dyn Host, view: &Array, slice: &Slice) -> Result<Array> {
        let (start, step, count) = slice_indices(cx, slice, view.shape()[0])?;
        let stride = view.strides()[0];
        // An empty slice begins where the whole view does.
        let first = if count == 0 { 0 } else { start as isize * stride };
        view.with_geometry(
            view.dtype().clone(),
            view.offset().wrapping_add_signed(first),
            [count].as_slice().into(),
            [stride * step as isize].as_slice().into(),
        )
    }

    /// The scalar that a value is packed to.
    fn packed(&self, cx: &mut dyn Host, value: &Value) -> Result<Scalar> {
        let format = self.format.trim_start_matches('@');
        let invalid = |what: &str| format!("memoryview: invalid {what} for format '{format}'");
        let Some(dtype) = dtype_of(format) else {
            return Err(Error::not_implemented(format!("memoryview: unsupported format {format}")));
        };
        let wrong_type = |error: Error| match error.kind() {
            Kind::TypeError if error.payload().is_none() => Error::type_error(invalid("type")),
            _ => error,
        };
        match (format, dtype.num()) {
            ("c", _) => match bytes_like(value)?.as_deref().map(Vec::as_slice) {
                Some(&[byte]) if matches!(value, Value::Bytes(_)) => Ok(Scalar::U8(byte)),
                Some(_) if matches!(value, Value::Bytes(_)) => Err(Error::value(invalid("value"))),
                _ => Err(Error::type_error(invalid("type"))),
            },
            (_, Some(Num::Bool)) => truth(cx, value).map(Scalar::Bool),
            (_, Some(Num::F32)) => to_float(cx, value).map(|x| Scalar::F32(x as f32)).map_err(wrong_type),
            (_, Some(Num::F64)) => to_float(cx, value).map(Scalar::F64).map_err(wrong_type),
            (_, Some(num)) => {
                let index = to_index(cx, value).map_err(wrong_type)?;
                let number = super::element_like::integer_i128(&index);
                let scalar = number.and_then(|number| integer_scalar(num, number));
                scalar.ok_or_else(|| Error::value(invalid("value")))
            }
            (_, None) => Err(Error::type_error(invalid("type"))),
        }
    }

    fn elements(&self) -> Result<Vec<Value>> {
        let view = self.view()?;
        view.offsets().map(|offset| self.element(&view, offset)).collect()
    }

    /// `m.tolist()`: nested by axes.
    pub fn to_list(&self) -> Result<Value> {
        let view = self.view()?;
        let mut elements = self.elements()?.into_iter();
        Ok(nested(view.shape(), &mut elements))
    }
}

fn nested(shape: &[usize], elements: &mut dyn Iterator<Item = Value>) -> Value {
    match shape {
        [] => elements.next().unwrap_or(Value::None),
        [n, rest @ ..] => Value::list((0..*n).map(|_| nested(rest, elements)).collect()),
    }
}

fn integer_scalar(num: Num, number: i128) -> Option<Scalar> {
    Some(match num {
        Num::I8 => Scalar::I8(number.try_into().ok()?),
        Num::U8 => Scalar::U8(number.try_into().ok()?),
        Num::I16 => Scalar::I16(number.try_into().ok()?),
        Num::U16 => Scalar::U16(number.try_into().ok()?),
        Num::I32 => Scalar::I32(number.try_into().ok()?),
        Num::U32 => Scalar::U32(number.try_into().ok()?),
        Num::I64 => Scalar::I64(number.try_into().ok()?),
        Num::U64 => Scalar::U64(number.try_into().ok()?),
        _ => return None,
    })
}

/// The dtype of a native format of one character; `None` for others.
fn dtype_of(format: &str) -> Option<DType> {
    Some(DType::Num(match format {
        "?" => Num::Bool,
        "b" => Num::I8,
        "B" | "c" => Num::U8,
        "h" => Num::I16,
        "H" => Num::U16,
        "i" => Num::I32,
        "I" => Num::U32,
        "l" | "q" | "n" => Num::I64,
        "L" | "Q" | "N" | "P" => Num::U64,
        "f" => Num::F32,
        "d" => Num::F64,
        _ => return None,
    }))
}

/// The format under which NumPy lends elements of a dtype.
fn format_of(dtype: &DType) -> Result<String> {
    let native = |num: Num| match num {
        Num::Bool => "?",
        Num::I8 => "b",
        Num::U8 => "B",
        Num::I16 => "h",
        Num::U16 => "H",
        Num::I32 => "i",
        Num::U32 => "I",
        Num::I64 => "l",
        Num::U64 => "L",
        Num::F16 => "e",
        Num::F32 => "f",
        Num::F64 => "d",
        Num::C64 => "Zf",
        Num::C128 => "Zd",
    };
    Ok(match dtype {
        DType::Num(num) => native(*num).to_string(),
        // Without native sizes, 64 bits are a `q`.
        DType::Swapped(num) => format!(">{}", native(*num).replace('l', "q").replace('L', "Q")),
        DType::Bytes(len) => format!("{len}s"),
        DType::Str(len) => format!("{len}w"),
        DType::Object(_) => "O".to_string(),
        DType::Datetime(_) => return Err(Error::value("cannot include dtype 'M' in a buffer")),
        DType::Timedelta(_) => return Err(Error::value("cannot include dtype 'm' in a buffer")),
        DType::Struct(_) | DType::Void(_) | DType::Sub(_) => {
            return Err(Error::not_implemented("a memoryview of records is not available in newaxis yet"));
        }
    })
}

impl Object for MemoryView {
    fn builtin(&self) -> Builtin {
        Builtin::MemoryView
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        let what = if self.view.borrow().is_some() { "memory" } else { "released memory" };
        Ok(format!("<{what} at {:#x}>", self as *const _ as usize))
    }

    fn buffer(&self) -> Result<Option<Array>> {
        self.view().map(Some)
    }

    fn iter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        let view = self.view()?;
        match view.ndim() {
            0 => Err(Error::type_error("invalid indexing of 0-dim memory")),
            1 => Ok(Some(iterator_object(Iter::of_positions(this.clone())))),
            _ => Err(Error::not_implemented("multi-dimensional sub-views are not implemented")),
        }
    }

    fn len(&self, _cx: &mut dyn Host) -> Result<Option<usize>> {
        Ok(Some(self.view()?.shape().first().copied().unwrap_or(1)))
    }

    fn is_sequence(&self) -> bool {
        true
    }

    fn get_item(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        let view = self.view()?;
        match (self.locate(cx, &view, key)?, key) {
            (Some(offset), _) => self.element(&view, offset).map(Some),
            (None, Value::Slice(slice)) => {
                let part = self.sliced(cx, &view, slice)?;
                Ok(Some(self.with(part, self.format.clone())))
            }
            (None, _) => Ok(Some(self.with(view, self.format.clone()))),
        }
    }

    fn set_item(&self, cx: &mut dyn Host, key: &Value, value: Option<Value>) -> Result<bool> {
        let view = self.view()?;
        if !view.is_writeable() {
            return Err(Error::type_error("cannot modify read-only memory"));
        }
        let Some(value) = value else { return Err(Error::type_error("cannot delete memory")) };
        match (self.locate(cx, &view, key)?, key) {
            (Some(offset), _) => {
                let scalar = self.packed(cx, &value)?;
                view.set_item_at(offset, &scalar);
            }
            (None, Value::Slice(slice)) => {
                let target = self.sliced(cx, &view, slice)?;
                let Some(source) = MemoryView::of(&value)? else {
                    let kind = type_name(&value);
                    return Err(Error::type_error(format!("a bytes-like object is required, not '{kind}'")));
                };
                let from = source.view()?;
                if source.format != self.format || from.shape() != target.shape() {
                    return Err(Error::value("memoryview assignment: lvalue and rvalue have different structures"));
                }
                copy_same_type(&from.copy(Order::C)?, &target);
            }
            (None, _) => return Err(Error::type_error("invalid indexing of 0-dim memory")),
        }
        Ok(true)
    }

    fn eq(&self, cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        if other.downcast::<MemoryView>().is_some_and(|other| std::ptr::eq(self, other)) {
            return Ok(Some(true));
        }
        if self.view.borrow().is_none() {
            return Ok(Some(false));
        }
        let Some(other) = MemoryView::of(other)? else { return Ok(None) };
        if self.view()?.shape() != other.view()?.shape() {
            return Ok(Some(false));
        }
        let (own, other) = match (self.elements(), other.elements()) {
            (Ok(own), Ok(other)) => (own, other),
            _ => return Ok(Some(false)),
        };
        for (a, b) in own.iter().zip(&other) {
            let same = super::compare::compare(cx, super::operator::CompareOp::Eq, a, b)?;
            if !truth(cx, &same)? {
                return Ok(Some(false));
            }
        }
        Ok(Some(true))
    }

    fn hash(&self, _cx: &mut dyn Host) -> Result<Option<i64>> {
        let view = self.view()?;
        if view.is_writeable() {
            return Err(Error::value("cannot hash writable memoryview object"));
        }
        if !matches!(self.format.as_str(), "B" | "b" | "c") {
            return Err(Error::value("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
        }
        if self.owner.downcast::<ByteArray>().is_some() {
            return Err(Error::type_error("unhashable type: 'bytearray'"));
        }
        Ok(Some(super::hash::hash_bytes(&view.to_bytes(Order::C)?)))
    }

    fn is_context(&self) -> bool {
        true
    }

    fn enter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        self.view()?;
        Ok(Some(this.clone()))
    }

    fn exit(&self, _cx: &mut dyn Host, _exception: Option<&Value>) -> Result<bool> {
        self.release();
        Ok(false)
    }
}
