//! Views that read the same bytes as another dtype: `x.view(dtype)`, real and imaginary parts; and byte swapping.

use super::dtype::{DType, Num};
use super::layout::{Dims, Order, Strides};
use super::promotion::real_of;
use super::scalar::swap_bytes;
use super::view::Array;
use crate::error::{Error, Result};
use crate::surrogate::{self, Unheld};

impl Array {
    /// `x.view(dtype)`. When the item size changes, the last axis must be contiguous and grows or shrinks.
    ///
    /// Errors: NumPy's `ValueError`s about divisibility, `TypeError` for arrays of references.
    pub fn view_as(&self, dtype: &DType) -> Result<Array> {
        if self.dtype().is_object() != dtype.is_object() {
            return Err(Error::type_error("Cannot change data-type for array of references."));
        }
        let dtype = &match dtype {
            DType::Str(0) | DType::Bytes(0) | DType::Void(0) => sized(dtype, self.itemsize())?,
            other => other.clone(),
        };
        let (old, new) = (self.itemsize(), dtype.itemsize());
        let mut shape = Dims::from_slice(self.shape());
        let mut strides = Strides::from_slice(self.strides());
        if old != new {
            let (Some(n), Some(stride)) = (shape.last_mut(), strides.last_mut()) else {
                return Err(Error::value(
                    "Changing the dtype of a 0d array is only supported if the itemsize is unchanged",
                ));
            };
            if new == 0 || old == 0 {
                return Err(Error::value("data type size must not be zero"));
            }
            if *n != 1 && self.size() > 0 && *stride != old as isize {
                return Err(Error::value("To change to a dtype of a different size, the last axis must be contiguous"));
            }
            if new < old {
                if !old.is_multiple_of(new) {
                    return Err(Error::value(
                        "When changing to a smaller dtype, its size must be a divisor of the size of original dtype",
                    ));
                }
                *n *= old / new;
            } else {
                if !(*n * old).is_multiple_of(new) {
                    return Err(Error::value(
                        "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.",
                    ));
                }
                *n = *n * old / new;
            }
            *stride = new as isize;
        }
        let view = self.with_geometry(dtype.clone(), self.offset(), shape, strides)?;
        if self.dtype() != dtype {
            view.check_text()?;
        }
        Ok(view)
    }

    /// Refuses text that has characters whose place is taken, see `surrogate`; for memory that was not written as text.
    pub fn check_text(&self) -> Result<()> {
        match self.dtype() {
            DType::Struct(layout) => layout.fields.iter().try_for_each(|field| self.field_view(field).check_text()),
            DType::Str(len) => {
                for offset in self.offsets() {
                    for i in 0..*len {
                        // SAFETY: the bytes of one element of this array.
                        let code = unsafe { (self.data_ptr().offset(offset) as *const u32).add(i).read_unaligned() };
                        if surrogate::character(code) == Err(Unheld::Taken) {
                            return Err(Error::not_implemented(surrogate::REFUSED));
                        }
                    }
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// `x.real`: a view of the real parts; real arrays are their own.
    pub fn real(&self) -> Result<Array> {
        self.part(0)
    }

    /// `x.imag`: a view of the imaginary parts; for real arrays read-only zeros.
    pub fn imag(&self) -> Result<Array> {
        match self.dtype().num() {
            Some(num) if num.is_complex() => self.part(1),
            _ => {
                let mut zeros = Array::zeros(self.dtype().clone(), self.shape(), Order::C)?;
                zeros.set_writeable(false);
                Ok(zeros)
            }
        }
    }

    fn part(&self, which: usize) -> Result<Array> {
        let part = |num: Num| match self.dtype() {
            DType::Swapped(_) => DType::Swapped(real_of(num)),
            _ => DType::Num(real_of(num)),
        };
        match self.dtype().num() {
            Some(num) if num.is_complex() => {
                let skip = if self.size() == 0 { 0 } else { which * num.itemsize() / 2 };
                self.with_geometry(part(num), self.offset() + skip, self.shape().into(), self.strides().into())
            }
            _ => Ok(self.clone()),
        }
    }

    /// `x.byteswap()`: a copy whose elements have their bytes reversed, the dtype unchanged.
    pub fn byteswap(&self) -> Result<Array> {
        let copy = self.copy(Order::K)?;
        copy.byteswap_in_place();
        Ok(copy)
    }

    /// `x.byteswap(inplace=True)`; the caller has checked that the array may be written.
    pub fn byteswap_in_place(&self) {
        if let DType::Struct(layout) = self.dtype() {
            layout.fields.iter().for_each(|field| self.field_view(field).byteswap_in_place());
            return;
        }
        let size = self.itemsize();
        let unit = match self.dtype() {
            DType::Num(_) | DType::Swapped(_) => None,
            DType::Str(_) => Some(4),
            DType::Datetime(_) | DType::Timedelta(_) => Some(8),
            _ => return,
        };
        for offset in self.offsets() {
            // SAFETY: the bytes of one element of this array, which nothing else reads meanwhile.
            let bytes = unsafe { std::slice::from_raw_parts_mut(self.data_ptr().offset(offset), size) };
            match (unit, self.dtype().num()) {
                (None, Some(num)) => swap_bytes(num, bytes),
                (Some(unit), _) => bytes.chunks_exact_mut(unit).for_each(<[u8]>::reverse),
                _ => {}
            }
        }
    }
}

fn sized(dtype: &DType, bytes: usize) -> Result<DType> {
    Ok(match dtype {
        DType::Str(_) if bytes.is_multiple_of(4) => DType::Str(bytes / 4),
        DType::Str(_) => {
            return Err(Error::type_error("Cannot view data with this item size as text without a length"));
        }
        DType::Bytes(_) => DType::Bytes(bytes),
        _ => DType::Void(bytes),
    })
}
