//! Reshaping: a view wherever strides can express the new shape, a copy otherwise.
//!
//! The decision is that of NumPy's `_attempt_nocopy_reshape`: old and new axes are matched in groups of equal product, and every
//! group of old axes must be one evenly strided run.

use smallvec::SmallVec;

use super::axes::axis_order;
use super::layout::{Dims, Order, Strides, element_count};
use super::view::Array;
use crate::error::{Error, Result};

impl Array {
    /// `x.reshape(shape, order=order, copy=copy)`; one length may be negative (unknown). `Order::K` is refused.
    /// `copy` is `None` for "only if needed".
    ///
    /// Errors: `ValueError` for a size that does not match, two unknown lengths, or `copy=False` where a copy is needed.
    pub fn reshape(&self, shape: &[i64], order: Order, copy: Option<bool>) -> Result<Array> {
        let fortran = match order {
            Order::C => false,
            Order::F => true,
            Order::A => self.is_f_contiguous() && !self.is_c_contiguous(),
            Order::K => return Err(Error::value("order 'K' is not permitted for reshaping")),
        };
        let unknown = shape.iter().any(|&n| n < 0);
        let shape = resolve_shape(self.size(), shape)?;
        super::layout::check_ndim(shape.len())?;
        // The same shape written out keeps its strides; one with an unknown length gets new ones.
        let unchanged = !unknown && self.shape() == &shape[..];
        if copy != Some(true) && !unchanged && !fortran && self.is_c_contiguous() {
            let strides = super::layout::packed_strides(&shape, self.itemsize(), false);
            return Ok(self.derived(self.offset(), shape, strides));
        }
        if copy != Some(true)
            && let Some(view) = if unchanged { Some(self.clone()) } else { self.restrided_view(&shape, fortran) }
        {
            return Ok(view);
        }
        if copy == Some(false) {
            return Err(Error::value("Unable to avoid creating a copy while reshaping."));
        }
        let packed = self.copy(if fortran { Order::F } else { Order::C })?;
        let strides = super::layout::packed_strides(&shape, self.itemsize(), fortran);
        Ok(packed.derived(packed.offset(), shape, strides))
    }

    /// A view in a shape of the same size; `None` where only a copy could have it.
    pub fn reshaped_view(&self, shape: &[usize], fortran: bool) -> Option<Array> {
        if element_count(shape)? != self.size() {
            return None;
        }
        if self.shape() == shape {
            return Some(self.clone());
        }
        self.restrided_view(shape, fortran)
    }

    /// A view whose strides are computed anew, also those of axes of length one.
    fn restrided_view(&self, shape: &[usize], fortran: bool) -> Option<Array> {
        let packed = if fortran { self.is_f_contiguous() } else { self.is_c_contiguous() };
        let strides = if packed {
            super::layout::packed_strides(shape, self.itemsize(), fortran)
        } else {
            regrouped_strides(self.shape(), self.strides(), shape, self.itemsize(), fortran)?
        };
        Some(self.derived(self.offset(), Dims::from_slice(shape), strides))
    }

    /// `x.ravel(order)`: one-dimensional, a view where the elements lie packed in that order.
    pub fn ravel(&self, order: Order) -> Result<Array> {
        let n = self.size();
        let fortran = match order {
            Order::C => false,
            Order::F => true,
            Order::A => self.is_f_contiguous() && !self.is_c_contiguous(),
            Order::K if !self.is_c_contiguous() => {
                let mut axes = axis_order(self.ndim(), std::iter::once(self.strides()));
                axes.reverse();
                let sorted = self.permute(&axes);
                if sorted.is_c_contiguous()
                    && let Some(view) = sorted.restrided_view(&[n], false)
                {
                    return Ok(view);
                }
                return sorted.reshape(&[n as i64], Order::C, Some(true));
            }
            Order::K => false,
        };
        match self.restrided_view(&[n], fortran) {
            // NumPy's ravel promises a contiguous array, and copies a strided vector.
            Some(view) if view.is_c_contiguous() => Ok(view),
            _ => self.reshape(&[n as i64], if fortran { Order::F } else { Order::C }, Some(true)),
        }
    }

    /// A view in a shape of the same size, of elements that lie packed in C order; its strides are new where the shape is.
    pub fn packed_view(&self, shape: &[usize]) -> Option<Array> {
        if !self.is_c_contiguous() || element_count(shape) != Some(self.size()) {
            return None;
        }
        if self.shape() == shape {
            return Some(self.clone());
        }
        let strides = super::layout::packed_strides(shape, self.itemsize(), false);
        Some(self.derived(self.offset(), Dims::from_slice(shape), strides))
    }

    /// The elements in one dimension, where they lie packed in C order.
    pub fn flat_view(&self) -> Option<Array> {
        let (length, step) = (self.size(), self.itemsize() as isize);
        let flat = || self.derived(self.offset(), Dims::from_slice(&[length]), Strides::from_slice(&[step]));
        self.is_c_contiguous().then(flat)
    }

    /// `x.flatten(order)`: always a copy.
    pub fn flatten(&self, order: Order) -> Result<Array> {
        let flat = self.ravel(order)?;
        if flat.shares_buffer(self) { flat.copy(Order::C) } else { Ok(flat) }
    }

    /// The axes from the largest stride to the smallest, ties as they stand (the order of memory).
    pub fn axes_by_stride(&self) -> SmallVec<[usize; 4]> {
        let mut axes: SmallVec<[usize; 4]> = (0..self.ndim()).collect();
        super::axes::sort_few(&mut axes, |axis| std::cmp::Reverse(self.strides()[axis].unsigned_abs()));
        axes
    }
}

/// The lengths with the unknown one (negative) computed.
///
/// Errors: `cannot reshape array of size 24 into shape (5,5)`, `can only specify one unknown dimension`.
pub fn resolve_shape(size: usize, shape: &[i64]) -> Result<Dims> {
    let (mut resolved, mut place) = (Dims::from_elem(1, shape.len()), None);
    for (axis, (&n, length)) in shape.iter().zip(&mut resolved).enumerate() {
        match usize::try_from(n) {
            Ok(n) => *length = n,
            Err(_) if place.is_none() => place = Some(axis),
            Err(_) => return Err(Error::value("can only specify one unknown dimension")),
        }
    }
    // The unknown length counts as one so far.
    match (element_count(&resolved), place) {
        (Some(product), None) if product == size => {}
        (Some(product), Some(axis)) if product != 0 && size.is_multiple_of(product) => resolved[axis] = size / product,
        _ => return Err(mismatch(size, shape)),
    }
    Ok(resolved)
}

/// NumPy's message drops leading unknown lengths and calls later ones `newaxis`.
fn mismatch(size: usize, shape: &[i64]) -> Error {
    let leading = shape.iter().take_while(|&&n| n < 0).count();
    let words: Vec<String> =
        shape[leading..].iter().map(|&n| if n < 0 { "newaxis".to_string() } else { n.to_string() }).collect();
    let comma = if shape.len() == 1 && words.len() == 1 { "," } else { "" };
    Error::value(format!("cannot reshape array of size {size} into shape ({}{comma})", words.join(",")))
}

fn regrouped_strides(
    shape: &[usize],
    strides: &[isize],
    target: &[usize],
    itemsize: usize,
    fortran: bool,
) -> Option<Strides> {
    let old: SmallVec<[(usize, isize); 4]> =
        shape.iter().copied().zip(strides.iter().copied()).filter(|axis| axis.0 != 1).collect();
    let mut result: Strides = SmallVec::from_elem(0, target.len());
    let (mut old_start, mut new_start) = (0, 0);
    while old_start < old.len() && new_start < target.len() {
        let (mut old_end, mut new_end) = (old_start + 1, new_start + 1);
        let (mut old_product, mut new_product) = (old[old_start].0, target[new_start]);
        while old_product != new_product {
            if new_product < old_product {
                new_product *= target.get(new_end)?;
                new_end += 1;
            } else {
                old_product *= old.get(old_end)?.0;
                old_end += 1;
            }
        }
        for pair in old[old_start..old_end].windows(2) {
            let even = if fortran {
                pair[1].1 == pair[0].0 as isize * pair[0].1
            } else {
                pair[0].1 == pair[1].0 as isize * pair[1].1
            };
            if !even {
                return None;
            }
        }
        if fortran {
            let mut step = old[old_start].1;
            for axis in new_start..new_end {
                result[axis] = step;
                step *= target[axis] as isize;
            }
        } else {
            let mut step = old[old_end - 1].1;
            for axis in (new_start..new_end).rev() {
                result[axis] = step;
                step *= target[axis] as isize;
            }
        }
        (old_start, new_start) = (old_end, new_end);
    }
    // Axes of length one that follow: any stride will do, NumPy continues the last.
    let last = match new_start.checked_sub(1) {
        Some(axis) if fortran => result[axis] * target[axis] as isize,
        Some(axis) => result[axis],
        None => itemsize as isize,
    };
    result[new_start..].fill(last);
    Some(result)
}
