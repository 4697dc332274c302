//! Arrays and plain bytes: the one place where elements are read and written as such.

use super::dtype::DType;
use super::element::Element;
use super::layout::Order;
use super::view::Array;
use crate::error::{Error, Result};

impl Array {
    /// The elements' bytes, one after another in C order, or in Fortran order where `order` says so.
    ///
    /// Errors: `TypeError` for objects, which have none.
    pub fn to_bytes(&self, order: Order) -> Result<Vec<u8>> {
        if self.dtype().is_object() {
            return Err(Error::type_error("objects have no bytes of their own"));
        }
        let fortran = order == Order::F || (order == Order::A && self.is_f_contiguous() && !self.is_c_contiguous());
        let packed = self.copy(if fortran { Order::F } else { Order::C })?;
        // SAFETY: a packed copy of plain elements, `nbytes` long, of which nobody else knows.
        Ok(unsafe { std::slice::from_raw_parts(packed.data_ptr(), packed.nbytes()) }.to_vec())
    }

    /// A new array in C order whose elements are these bytes.
    ///
    /// Errors: `ValueError` for a count of bytes that does not fit the shape; `TypeError` for objects.
    pub fn from_bytes(dtype: DType, shape: &[usize], bytes: &[u8]) -> Result<Array> {
        if dtype.is_object() {
            return Err(Error::type_error("objects cannot be made of bytes"));
        }
        let array = Array::uninit(dtype, shape, Order::C)?;
        if array.nbytes() != bytes.len() {
            return Err(Error::value("buffer size does not match the shape and dtype"));
        }
        // SAFETY: the new packed buffer is exactly as long as the bytes, and nobody else sees it yet.
        unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), array.data_ptr(), bytes.len()) };
        Ok(array)
    }

    /// A new array in C order whose elements `fill` writes, all of them.
    ///
    /// Errors: those of the allocation, and whatever `fill` returns.
    pub fn filled_by<T: Element>(shape: &[usize], fill: impl FnOnce(&mut [T]) -> Result<()>) -> Result<Array> {
        let array = Array::uninit(DType::Num(T::NUM), shape, Order::C)?;
        // SAFETY: a new packed and aligned buffer of exactly `size` elements of T, which any bits make, and which nobody else sees yet.
        fill(unsafe { std::slice::from_raw_parts_mut(array.data_ptr() as *mut T, array.size()) })?;
        Ok(array)
    }

    /// A new array of zeros whose axes are ordered in memory as this one's are.
    ///
    /// Errors: those of the allocation.
    pub fn zeros_like(&self, dtype: DType) -> Result<Array> {
        let array = self.uninit_like(dtype)?;
        if !array.dtype().is_object() {
            // SAFETY: a new packed buffer without object slots, `nbytes` long, all of which may be written.
            unsafe { std::ptr::write_bytes(array.buffer().as_ptr(), 0, array.nbytes()) };
        }
        Ok(array)
    }
}
