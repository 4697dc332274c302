//! From a list of index items to a view, or to a view with index arrays over some of its axes.

use smallvec::SmallVec;

use super::fancy::{Fancy, IndexedAxis};
use super::{Index, out_of_bounds};
use crate::array::cast::cast_num;
use crate::array::dtype::Num;
use crate::array::layout::{Dims, Order, Strides, element_free, shape_text_compact};
use crate::array::view::Array;
use crate::error::{Error, Result};

pub enum Plan {
    /// `element` when integers chose exactly one element.
    View {
        view: Array,
        element: bool,
    },
    Gather(Fancy),
}

/// Where the next item applies.
struct Builder<'a> {
    array: &'a Array,
    axis: usize,
    offset: isize,
    shape: Dims,
    strides: Strides,
    indexed: Vec<IndexedAxis>,
    /// Number of kept axes before the first index array or integer, and whether a kept axis came between two of them.
    first: Option<usize>,
    gap_open: bool,
    separated: bool,
}

impl Plan {
    pub fn new(array: &Array, index: &[Index]) -> Result<Plan> {
        let has_arrays = index.iter().any(|item| match item {
            Index::BoolArray(_) => true,
            Index::IntegerArray(indices) => indices.ndim() > 0,
            _ => false,
        });
        let used: usize = index
            .iter()
            .map(|item| match item {
                Index::Integer(_) | Index::Slice { .. } | Index::IntegerArray(_) => 1,
                Index::BoolArray(mask) => mask.ndim(),
                Index::Ellipsis | Index::NewAxis => 0,
            })
            .sum();
        let ellipses = index.iter().filter(|item| matches!(item, Index::Ellipsis)).count();
        if ellipses > 1 {
            return Err(Error::index("an index can only have a single ellipsis ('...')"));
        }
        if used > array.ndim() {
            return Err(Error::index(format!(
                "too many indices for array: array is {}-dimensional, but {used} were indexed",
                array.ndim()
            )));
        }
        let rest = array.ndim() - used;
        let mut builder = Builder {
            array,
            axis: 0,
            offset: array.offset() as isize,
            shape: Dims::new(),
            strides: Strides::new(),
            indexed: Vec::new(),
            first: None,
            gap_open: false,
            separated: false,
        };
        for item in index {
            builder.apply(item, has_arrays, rest)?;
        }
        if ellipses == 0 {
            builder.keep_axes(rest);
        }
        let dims = builder.shape.len()
            + if has_arrays { builder.indexed.iter().map(|i| i.indices.ndim()).max().unwrap_or(0) } else { 0 };
        if dims > crate::limits::MAX_DIMS {
            return Err(Error::index(format!(
                "number of dimensions must be within [0, 64], indexing result would have {dims}"
            )));
        }
        let full =
            !index.is_empty() && index.iter().all(|item| matches!(item, Index::Integer(_) | Index::IntegerArray(_)));
        let element = builder.shape.is_empty() && (full || (array.ndim() == 0 && index.is_empty()));
        // An empty view may have computed an offset beyond the buffer.
        let offset = if element_free(&builder.shape) { array.offset() } else { builder.offset as usize };
        let view = array.derived(offset, builder.shape, builder.strides);
        if !has_arrays {
            return Ok(Plan::View { view, element });
        }
        let place = if builder.separated { 0 } else { builder.first.unwrap_or(0) };
        Ok(Plan::Gather(Fancy::new(view, builder.indexed, place)?))
    }
}

impl Builder<'_> {
    fn apply(&mut self, item: &Index, has_arrays: bool, rest: usize) -> Result<()> {
        match item {
            Index::Ellipsis => {
                self.note_gap();
                self.keep_axes(rest);
            }
            Index::NewAxis => {
                self.note_gap();
                self.shape.push(1);
                self.strides.push(0);
            }
            Index::Slice { start, stop, step } => {
                self.note_gap();
                let (n, stride) = (self.array.shape()[self.axis], self.array.strides()[self.axis]);
                let (start, step, length) = slice_range(*start, *stop, *step, n)?;
                // An empty slice starts and steps as the whole axis does.
                let (start, step) = if length == 0 { (0, 1) } else { (start, step) };
                self.offset += start as isize * stride;
                self.shape.push(length);
                self.strides.push(stride.wrapping_mul(step as isize));
                self.axis += 1;
            }
            Index::Integer(value) => self.integer(*value, has_arrays)?,
            Index::IntegerArray(indices) if indices.ndim() == 0 => {
                let value = indices.item(&[]).and_then(|value| value.as_i128()).unwrap_or(0);
                self.integer(value.clamp(i64::MIN as i128, i64::MAX as i128) as i64, has_arrays)?;
            }
            Index::IntegerArray(indices) => {
                let (indices, _) = cast_num(indices, Num::I64)?;
                self.index_array(indices);
            }
            Index::BoolArray(mask) if mask.ndim() == 0 => {
                // True takes the whole as one item of a new axis, False none of it.
                self.note_array();
                let yes = mask.item(&[]).and_then(|value| value.as_i128()) == Some(1);
                let indices = Array::zeros(Num::I64.into(), &[yes as usize], Order::C)?;
                self.indexed.push(IndexedAxis { indices, stride: 0, size: 1, axis: self.axis });
            }
            Index::BoolArray(mask) => {
                let shape = &self.array.shape()[self.axis..];
                for (i, (&have, &want)) in mask.shape().iter().zip(shape).enumerate() {
                    // NumPy lets an empty mask pass here.
                    if have != want && have != 0 {
                        return Err(mask_mismatch(self.axis + i, want, have));
                    }
                }
                for indices in super::mask::nonzero(mask)? {
                    self.index_array(indices);
                }
            }
        }
        Ok(())
    }

    fn integer(&mut self, value: i64, has_arrays: bool) -> Result<()> {
        let (n, stride) = (self.array.shape()[self.axis], self.array.strides()[self.axis]);
        let index = normalize(value, n).ok_or_else(|| out_of_bounds(value, self.axis, n))?;
        if has_arrays {
            self.note_array();
        }
        self.offset += index as isize * stride;
        self.axis += 1;
        Ok(())
    }

    fn index_array(&mut self, indices: Array) {
        self.note_array();
        let (size, stride) = (self.array.shape()[self.axis], self.array.strides()[self.axis]);
        self.indexed.push(IndexedAxis { indices, stride, size, axis: self.axis });
        self.axis += 1;
    }

    fn keep_axes(&mut self, count: usize) {
        for _ in 0..count {
            self.shape.push(self.array.shape()[self.axis]);
            self.strides.push(self.array.strides()[self.axis]);
            self.axis += 1;
        }
    }

    fn note_array(&mut self) {
        match self.first {
            None => self.first = Some(self.shape.len()),
            Some(_) if self.gap_open => self.separated = true,
            Some(_) => {}
        }
        self.gap_open = false;
    }

    fn note_gap(&mut self) {
        self.gap_open = self.first.is_some();
    }
}

/// A Python index of an axis counted from the front.
#[inline]
pub fn normalize(index: i64, size: usize) -> Option<usize> {
    let index = if index < 0 { index.checked_add(size as i64)? } else { index };
    (index >= 0 && (index as usize) < size).then_some(index as usize)
}

/// First element, step and length of a slice over an axis (CPython's `PySlice_AdjustIndices`).
///
/// Errors: `slice step cannot be zero`.
pub fn slice_range(start: Option<i64>, stop: Option<i64>, step: Option<i64>, size: usize) -> Result<(i64, i64, usize)> {
    let step = step.unwrap_or(1).max(-i64::MAX);
    if step == 0 {
        return Err(Error::value("slice step cannot be zero"));
    }
    let n = size as i64;
    let (low, high) = if step < 0 { (-1, n - 1) } else { (0, n) };
    let clip = |value: i64| (if value < 0 { value.saturating_add(n) } else { value }).clamp(low, high);
    let start = start.map_or(if step < 0 { high } else { low }, clip);
    let stop = stop.map_or(if step < 0 { low } else { high }, clip);
    let span = if step < 0 { start - stop } else { stop - start };
    let length = if span <= 0 { 0 } else { (span - 1) / step.abs() + 1 };
    Ok((start, step, length as usize))
}

pub fn mask_mismatch(axis: usize, size: usize, mask_size: usize) -> Error {
    Error::index(format!(
        "boolean index did not match indexed array along axis {axis}; size of axis is {size} but size of corresponding boolean axis is {mask_size}"
    ))
}

/// `shape mismatch: indexing arrays could not be broadcast together with shapes (2,) (3,) `.
pub fn arrays_mismatch(shapes: &SmallVec<[&[usize]; 4]>) -> Error {
    let list: String = shapes.iter().map(|shape| shape_text_compact(shape) + " ").collect();
    Error::index(format!("shape mismatch: indexing arrays could not be broadcast together with shapes {list}"))
}
