//! The array itself: a typed, strided view of a shared buffer.
//!
//! Every operation that NumPy documents as a view makes another `Array` over the same [`Buffer`]; nothing here copies unless
//! its name says so. Elements are read and written through byte offsets, so that all layouts (negative strides, zero
//! strides, fields of records) are one case. Writing takes `&self`: a view does not own its elements, other views see the write,
//! and the interpreter that drives all writes is single-threaded.

use std::borrow::Cow;
use std::rc::Rc;

use smallvec::SmallVec;

use super::buffer::Buffer;
use super::dtype::{DType, Field, Num};
use super::element::Element;
use super::layout::{
    Dims, Offsets, Order, Strides, byte_bounds, element_count, element_free, is_c_contiguous, is_f_contiguous,
    packed_strides,
};
use super::mapping::{Access, Mapping};
use super::scalar::{Record, Scalar};
use crate::error::{Error, Result};
use crate::limits;
use crate::limits::stop::chunks;

/// A view: buffer, first element, shape, byte strides, dtype.
pub struct Array {
    buffer: Rc<Buffer>,
    offset: usize,
    shape: Dims,
    strides: Strides,
    dtype: DType,
    writeable: bool,
}

impl Clone for Array {
    /// The extents are copied as a whole; by themselves they would be cloned one after another.
    #[inline]
    fn clone(&self) -> Array {
        Array {
            buffer: self.buffer.clone(),
            offset: self.offset,
            shape: Dims::from_slice(&self.shape),
            strides: Strides::from_slice(&self.strides),
            dtype: self.dtype.clone(),
            writeable: self.writeable,
        }
    }
}

impl Array {
    /// A new packed array of zeros (false, empty text, `None` slots). `order` F gives Fortran layout, all others C.
    ///
    /// Errors: `_ArrayMemoryError` when it does not fit, `ValueError` when the size overflows or has over 64 axes.
    pub fn zeros(dtype: DType, shape: &[usize], order: Order) -> Result<Array> {
        Array::allocate(dtype, shape, order, true)
    }

    /// A new packed array whose elements the caller overwrites.
    pub fn uninit(dtype: DType, shape: &[usize], order: Order) -> Result<Array> {
        Array::allocate(dtype, shape, order, false)
    }

    /// The bytes of a part of a file.
    pub fn mapped(mapping: &Rc<Mapping>) -> Array {
        Array {
            buffer: Buffer::mapped(mapping.clone()),
            offset: 0,
            shape: [mapping.len()].as_slice().into(),
            strides: [1].as_slice().into(),
            dtype: DType::Num(Num::U8),
            writeable: mapping.access() != Access::Read,
        }
    }

    /// A new packed array of a numeric type in C order, with the shape of this one, which is packed so itself. The caller overwrites
    /// its elements.
    #[inline]
    pub fn packed_like(&self, num: Num) -> Result<Array> {
        let dtype = DType::Num(num);
        if num.itemsize() != self.itemsize() || element_free(&self.shape) {
            return Array::uninit(dtype, &self.shape, Order::C);
        }
        let bytes = self.size() * num.itemsize();
        if bytes >= 1 << 20 {
            return Array::uninit(dtype, &self.shape, Order::C);
        }
        let buffer = Buffer::uninit(bytes)?;
        // Axes of length one may have had any stride.
        let strides = match self.ndim() {
            1 => SmallVec::from_slice(&[num.itemsize() as isize]),
            _ => packed_strides(&self.shape, num.itemsize(), false),
        };
        let shape = Dims::from_slice(&self.shape);
        Ok(Array { buffer, offset: 0, shape, strides, dtype, writeable: true })
    }

    /// Whether it is a small packed array of numbers, all of a buffer that nothing else shows.
    #[inline]
    pub fn is_alone(&mut self) -> bool {
        let bytes = self.buffer.len();
        (1..=1024).contains(&bytes)
            && self.writeable
            && Rc::get_mut(&mut self.buffer).is_some()
            && matches!(self.dtype, DType::Num(num) if num.itemsize() * self.size() == bytes)
            && match (&self.shape[..], &self.strides[..]) {
                ([_], [stride]) => *stride as usize == self.dtype.itemsize(),
                // Axes of length one may have any stride.
                (shape, _) => !shape.contains(&1) && self.is_c_contiguous(),
            }
    }

    fn allocate(dtype: DType, shape: &[usize], order: Order, zero: bool) -> Result<Array> {
        super::layout::check_ndim(shape.len())?;
        let itemsize = dtype.itemsize();
        // NumPy refuses a shape whose non-zero axes overflow even where another axis makes the array empty.
        let occupied = shape.iter().filter(|&&n| n != 0).try_fold(itemsize.max(1), |bytes, &n| bytes.checked_mul(n));
        let occupied = occupied.filter(|&bytes| bytes <= isize::MAX as usize);
        let bytes = occupied.map(|_| element_count(shape).unwrap_or(0) * itemsize);
        let name = || super::dtype_name::name(&dtype);
        let bytes = match bytes {
            Some(bytes) if bytes < 1 << 20 => bytes,
            other => limits::request_array(other, shape, &name())?,
        };
        if dtype.has_object_fields() {
            return Err(Error::not_implemented("object fields in records are not available in newaxis yet"));
        }
        let buffer = match &dtype {
            DType::Object(slot) => Buffer::slots(element_count(shape).unwrap_or(0), slot),
            _ if zero => Buffer::zeroed(bytes),
            _ => Buffer::uninit(bytes),
        };
        let buffer = buffer.map_err(|_| limits::array_memory(bytes, shape, &name()))?;
        // NumPy gives new arrays without elements no strides.
        let strides = match element_free(shape) {
            true => SmallVec::from_elem(0, shape.len()),
            false => packed_strides(shape, itemsize, order == Order::F),
        };
        // By themselves the lengths would be copied one after another.
        Ok(Array { buffer, offset: 0, shape: Dims::from_slice(shape), strides, dtype, writeable: true })
    }

    /// A packed array holding a copy of `values` in C order. `values.len()` must be the product of `shape`.
    pub fn from_slice<T: Element>(values: &[T], shape: &[usize]) -> Result<Array> {
        if element_count(shape) != Some(values.len()) {
            return Err(Error::value(format!(
                "cannot reshape array of size {} into shape {}",
                values.len(),
                super::layout::shape_text_compact(shape)
            )));
        }
        let array = Array::uninit(DType::Num(T::NUM), shape, Order::C)?;
        // SAFETY: the new buffer is packed, has exactly `values.len()` elements of T and nobody else sees it yet.
        unsafe { std::ptr::copy_nonoverlapping(values.as_ptr(), array.data_ptr() as *mut T, values.len()) };
        Ok(array)
    }

    /// One-dimensional `from_slice`.
    pub fn from_vec<T: Element>(values: &[T]) -> Result<Array> {
        Array::from_slice(values, &[values.len()])
    }

    /// A 0-d array of one scalar.
    pub fn from_scalar(value: &Scalar) -> Result<Array> {
        let array = Array::uninit(value.dtype(), &[], Order::C)?;
        // SAFETY: the buffer has room for one element of the scalar's own dtype.
        unsafe { value.write(&array.dtype, array.data_ptr()) };
        Ok(array)
    }

    /// A view with another geometry over the same buffer. `offset` is relative to the buffer's start.
    ///
    /// Errors: `ValueError` when an element would lie outside the buffer.
    pub fn with_geometry(&self, dtype: DType, offset: usize, shape: Dims, strides: Strides) -> Result<Array> {
        super::layout::check_ndim(shape.len())?;
        let (low, high) = byte_bounds(&shape, &strides, dtype.itemsize());
        let fits = high == low
            || (offset as isize + low >= 0
                && (offset as isize).checked_add(high).is_some_and(|end| end <= self.buffer.len() as isize));
        // Slots of objects must stay on their own boundaries, whatever arithmetic a caller did.
        let slots_kept = match (&self.dtype, &dtype) {
            (DType::Object(slot), DType::Object(_)) => {
                let size = slot.size as isize;
                offset as isize % size == 0 && strides.iter().zip(&shape).all(|(s, &n)| n < 2 || s % size == 0)
            }
            (a, b) => a.is_object() == b.is_object() && !b.has_object_fields(),
        };
        if shape.len() != strides.len() || !fits || !slots_kept {
            return Err(Error::value("strides is incompatible with shape of requested array and size of buffer"));
        }
        Ok(Array { buffer: self.buffer.clone(), offset, shape, strides, dtype, writeable: self.writeable })
    }

    /// A view whose geometry the caller has derived from this one's by axis arithmetic (slicing, transposing, reshaping).
    pub(super) fn derived(&self, offset: usize, shape: Dims, strides: Strides) -> Array {
        debug_assert_eq!(shape.len(), strides.len());
        Array {
            buffer: self.buffer.clone(),
            offset,
            shape,
            strides,
            dtype: self.dtype.clone(),
            writeable: self.writeable,
        }
    }

    /// The same elements under another dtype of the same item size (neither of objects).
    pub(super) fn relabelled(&self, dtype: DType) -> Array {
        debug_assert_eq!(dtype.itemsize(), self.itemsize());
        debug_assert!(!dtype.is_object() && !self.dtype.is_object());
        Array { dtype, ..self.clone() }
    }

    /// The view of one field of a record array; a sub-array's axes come last.
    pub fn field_view(&self, field: &Field) -> Array {
        let mut shape = self.shape.clone();
        let mut strides = self.strides.clone();
        shape.extend_from_slice(&field.shape);
        strides.extend_from_slice(&packed_strides(&field.shape, field.dtype.itemsize(), false));
        // An empty array may start at the buffer's very end.
        let offset = if self.size() == 0 { self.offset } else { self.offset + field.offset };
        Array { dtype: field.dtype.clone(), ..self.derived(offset, shape, strides) }
    }

    /// The view with one more axis of length one at the end.
    pub(super) fn with_new_last_axis(&self) -> Array {
        let mut view = self.clone();
        view.shape.push(1);
        view.strides.push(0);
        view
    }

    pub fn shape(&self) -> &[usize] {
        &self.shape
    }

    /// Byte strides.
    pub fn strides(&self) -> &[isize] {
        &self.strides
    }

    pub fn dtype(&self) -> &DType {
        &self.dtype
    }

    /// The numeric element type in native byte order, if that is what the elements are.
    pub fn num(&self) -> Option<Num> {
        match self.dtype {
            DType::Num(num) => Some(num),
            _ => None,
        }
    }

    pub fn ndim(&self) -> usize {
        self.shape.len()
    }

    /// Number of elements.
    #[inline(always)]
    pub fn size(&self) -> usize {
        match self.shape[..] {
            [n] => n,
            // No view has more elements than fit: `broadcast_to` refuses to make one.
            _ => element_count(&self.shape).unwrap_or(usize::MAX),
        }
    }

    pub fn itemsize(&self) -> usize {
        self.dtype.itemsize()
    }

    /// Bytes of the elements, gaps not counted.
    pub fn nbytes(&self) -> usize {
        self.size() * self.itemsize()
    }

    /// Byte position of the first element in the buffer.
    pub fn offset(&self) -> usize {
        self.offset
    }

    pub fn buffer(&self) -> &Rc<Buffer> {
        &self.buffer
    }

    pub fn is_writeable(&self) -> bool {
        self.writeable
    }

    pub fn set_writeable(&mut self, writeable: bool) {
        self.writeable = writeable;
    }

    #[inline]
    pub fn is_c_contiguous(&self) -> bool {
        if let ([n], [stride]) = (&self.shape[..], &self.strides[..]) {
            return *n < 2 || *stride == self.itemsize() as isize;
        }
        is_c_contiguous(&self.shape, &self.strides, self.itemsize())
    }

    pub fn is_f_contiguous(&self) -> bool {
        is_f_contiguous(&self.shape, &self.strides, self.itemsize())
    }

    /// Whether every element starts at a multiple of its alignment.
    pub fn is_aligned(&self) -> bool {
        let align = self.dtype.alignment() as isize;
        let start = self.data_ptr() as isize;
        start % align == 0 && self.shape.iter().zip(&self.strides).all(|(&n, s)| n < 2 || s % align == 0)
    }

    /// The first element. Reads and writes must follow shape, strides and dtype.
    pub fn data_ptr(&self) -> *mut u8 {
        // SAFETY: `offset` is within the buffer (or at its end, for empty arrays).
        unsafe { self.buffer.as_ptr().add(self.offset) }
    }

    /// Byte offsets of the elements in C order, relative to `data_ptr`.
    pub fn offsets(&self) -> Offsets<'_> {
        Offsets::new(&self.shape, &self.strides)
    }

    /// The element at a full index that the caller has checked against the shape; `None` for object slots.
    pub fn item(&self, index: &[usize]) -> Option<Scalar> {
        self.item_at(self.relative_offset(index)?)
    }

    /// The element at a byte offset that came from `offsets` or from checked index arithmetic.
    pub fn item_at(&self, offset: isize) -> Option<Scalar> {
        debug_assert!(self.offset as isize + offset >= 0);
        debug_assert!(self.offset as isize + offset + self.itemsize() as isize <= self.buffer.len() as isize);
        if let DType::Struct(_) = &self.dtype {
            let place = (self.offset as isize + offset) as usize;
            let home = self.with_geometry(self.dtype.clone(), place, Dims::new(), Strides::new()).ok()?;
            return Some(Scalar::Void(Box::new(Record::of_array(home))));
        }
        // SAFETY: offsets of this view's elements lie within the buffer.
        unsafe { Scalar::read(&self.dtype, self.data_ptr().offset(offset)) }
    }

    /// Writes a scalar of the array's own dtype; false when the types differ or the index is out of bounds.
    pub fn set_item(&self, index: &[usize], value: &Scalar) -> bool {
        self.relative_offset(index).is_some_and(|offset| self.set_item_at(offset, value))
    }

    /// Writes a scalar of the array's own dtype at a byte offset that came from `offsets`.
    pub fn set_item_at(&self, offset: isize, value: &Scalar) -> bool {
        // SAFETY: offsets of this view's elements lie within the buffer.
        unsafe { value.write(&self.dtype, self.data_ptr().offset(offset)) }
    }

    /// The element at a byte offset that came from shape and strides, if elements are doubles.
    #[inline(always)]
    pub fn double_at(&self, offset: isize) -> Option<f64> {
        // SAFETY: offsets of this view's elements lie within the buffer.
        matches!(self.dtype, DType::Num(Num::F64))
            .then(|| unsafe { (self.data_ptr().offset(offset) as *const f64).read_unaligned() })
    }

    /// Writes such an element; false when elements are no doubles, or must not be written.
    #[inline(always)]
    pub fn set_double_at(&self, offset: isize, value: f64) -> bool {
        let fits = matches!(self.dtype, DType::Num(Num::F64)) && self.writeable;
        if fits {
            // SAFETY: as above.
            unsafe { (self.data_ptr().offset(offset) as *mut f64).write_unaligned(value) };
        }
        fits
    }

    fn relative_offset(&self, index: &[usize]) -> Option<isize> {
        if index.len() != self.ndim() || index.iter().zip(&self.shape).any(|(i, n)| i >= n) {
            return None;
        }
        Some(index.iter().zip(&self.strides).map(|(&i, &s)| i as isize * s).sum())
    }

    /// The elements in C order, where they lie if they lie packed and aligned; `None` unless the dtype is exactly `T`'s.
    ///
    /// # Safety
    /// Nothing writes to the array's buffer while the elements are looked at.
    pub unsafe fn elements<T: Element>(&self) -> Option<Cow<'_, [T]>> {
        let start = self.data_ptr();
        let direct = self.is_c_contiguous() && (start as usize).is_multiple_of(align_of::<T>());
        if self.num() != Some(T::NUM) || !direct {
            return self.to_vec().map(Cow::Owned);
        }
        // SAFETY: packed and aligned elements of exactly this type, which stay as they are: the caller's.
        Some(Cow::Borrowed(unsafe { std::slice::from_raw_parts(start as *const T, self.size()) }))
    }

    /// The elements in C order as Rust values; `None` unless the dtype is exactly `T`'s.
    pub fn to_vec<T: Element>(&self) -> Option<Vec<T>> {
        if self.num() != Some(T::NUM) {
            return None;
        }
        let start = self.data_ptr();
        let mut values = Vec::with_capacity(self.size());
        if self.is_c_contiguous() && (start as usize).is_multiple_of(align_of::<T>()) {
            // SAFETY: packed and aligned elements of exactly this type; the slice ends before anything else runs.
            let elements = unsafe { std::slice::from_raw_parts(start as *const T, self.size()) };
            chunks(elements).for_each(|chunk| values.extend_from_slice(chunk));
        } else {
            // SAFETY: every offset is that of an element of this type; reads are unaligned.
            values.extend(self.offsets().map(|offset| unsafe { (start.offset(offset) as *const T).read_unaligned() }));
        }
        Some(values)
    }

    /// The array itself where it is packed in C order, such a copy of it otherwise.
    pub fn c_contiguous(&self) -> Result<Array> {
        if self.is_c_contiguous() { Ok(self.clone()) } else { self.copy(Order::C) }
    }

    /// A packed copy in its own buffer.
    pub fn copy(&self, order: Order) -> Result<Array> {
        // The most common case, and for small arrays a quarter of the general one's cost.
        let bytes = self.nbytes();
        if order != Order::F
            && self.is_c_contiguous()
            && (1..=super::transfer::AT_ONCE).contains(&bytes)
            && matches!(self.dtype, DType::Num(_))
            && !self.shape.contains(&1)
        {
            let buffer = Buffer::uninit(bytes)?;
            // SAFETY: packed elements, and a new buffer of their size.
            unsafe { std::ptr::copy_nonoverlapping(self.data_ptr(), buffer.as_ptr(), bytes) };
            let (shape, strides) = (self.shape.clone(), self.strides.clone());
            return Ok(Array { buffer, offset: 0, shape, strides, dtype: self.dtype.clone(), writeable: true });
        }
        let order = match order {
            Order::A if self.is_f_contiguous() && !self.is_c_contiguous() => Order::F,
            Order::A => Order::C,
            other => other,
        };
        let copy = match order {
            Order::K => self.uninit_like(self.dtype.clone())?,
            order => Array::uninit(self.dtype.clone(), &self.shape, order)?,
        };
        super::transfer::copy_same_type(self, &copy);
        Ok(copy)
    }

    /// An uninitialised array of this shape whose axes are ordered in memory as this one's are (NumPy's `order='K'`).
    pub fn uninit_like(&self, dtype: DType) -> Result<Array> {
        if self.is_c_contiguous() {
            return Array::uninit(dtype, &self.shape, Order::C);
        }
        if self.is_f_contiguous() {
            return Array::uninit(dtype, &self.shape, Order::F);
        }
        let mut axes: SmallVec<[usize; 4]> = (0..self.ndim()).collect();
        super::axes::sort_few(&mut axes, |axis| std::cmp::Reverse(self.strides[axis].unsigned_abs()));
        Array::in_order(dtype, &self.shape, &axes, false)
    }

    /// A new array, of zeros or uninitialised, whose axes lie in memory in the order of `axes`, the outermost first.
    pub fn in_order(dtype: DType, shape: &[usize], axes: &[usize], zero: bool) -> Result<Array> {
        let sorted: Dims = axes.iter().map(|&axis| shape[axis]).collect();
        let packed = Array::allocate(dtype, &sorted, Order::C, zero)?;
        let mut strides: Strides = SmallVec::from_elem(0, shape.len());
        for (place, &axis) in axes.iter().enumerate() {
            strides[axis] = packed.strides[place];
        }
        Ok(packed.derived(0, shape.into(), strides))
    }

    /// The axes in another order: `axes[i]` is the source axis that becomes axis `i`. The caller has checked the permutation.
    pub fn permute(&self, axes: &[usize]) -> Array {
        let mut shape = Dims::from_elem(0, axes.len());
        let mut strides = Strides::from_elem(0, axes.len());
        for (place, &axis) in axes.iter().enumerate() {
            (shape[place], strides[place]) = (self.shape[axis], self.strides[axis]);
        }
        self.derived(self.offset, shape, strides)
    }

    /// `.T`: the axes reversed.
    pub fn transpose(&self) -> Array {
        let mut view = self.clone();
        view.shape.reverse();
        view.strides.reverse();
        view
    }

    /// Whether two views lie in the same buffer (their elements may still be disjoint).
    pub fn shares_buffer(&self, other: &Array) -> bool {
        Rc::ptr_eq(&self.buffer, &other.buffer)
    }
}
