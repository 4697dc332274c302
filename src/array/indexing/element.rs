//! Single elements without allocation: `x[i]`, `x[i, j]`.

use super::out_of_bounds;
use super::plan::normalize;
use crate::array::layout::{Dims, Strides};
use crate::array::view::Array;
use crate::error::{Error, Result};

impl Array {
    /// The byte offset of an element from one Python index per axis, relative to `data_ptr`; see `item_at` and `set_item_at`.
    ///
    /// Errors: `index 5 is out of bounds for axis 0 with size 3`, too many (or too few) indices.
    #[inline]
    pub fn element_offset(&self, index: &[i64]) -> Result<isize> {
        if index.len() != self.ndim() {
            return Err(Error::index(format!(
                "too many indices for array: array is {}-dimensional, but {} were indexed",
                self.ndim(),
                index.len()
            )));
        }
        let mut offset = 0;
        for (axis, &i) in index.iter().enumerate() {
            let n = self.shape()[axis];
            match normalize(i, n) {
                Some(place) => offset += place as isize * self.strides()[axis],
                None => return Err(out_of_bounds(i, axis, n)),
            }
        }
        Ok(offset)
    }

    /// `x[i]` of an array with two or more axes: the view of one row.
    #[inline]
    pub fn row(&self, i: i64) -> Result<Array> {
        let Some((&n, rest)) = self.shape().split_first() else {
            return Err(Error::index("too many indices for array: array is 0-dimensional, but 1 were indexed"));
        };
        let place = normalize(i, n).ok_or_else(|| out_of_bounds(i, 0, n))?;
        let skip = if rest.contains(&0) { 0 } else { place as isize * self.strides()[0] };
        let offset = (self.offset() as isize + skip) as usize;
        Ok(self.derived(offset, Dims::from_slice(rest), Strides::from_slice(&self.strides()[1..])))
    }
}
