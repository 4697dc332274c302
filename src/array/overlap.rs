//! Whether two views share bytes: by their bounds (fast, may be wrong towards "yes"), or exactly.
//!
//! The exact answer marks the bytes of one view in a bit set over the range that both reach, and looks whether an element of
//! the other meets a mark. Repeated axes (stride 0) are left out first, so the cost is that of the memory touched.

use smallvec::SmallVec;

use super::layout::{Dims, Offsets, Strides};
use super::transfer::may_overlap;
use super::view::Array;
use crate::error::Result;
use crate::limits;

/// `np.may_share_memory(a, b)`.
pub fn may_share_memory(a: &Array, b: &Array) -> bool {
    may_overlap(a, b)
}

/// `np.shares_memory(a, b)`.
///
/// Errors: `MemoryError` when the range that both reach is too long to mark.
pub fn shares_memory(a: &Array, b: &Array) -> Result<bool> {
    if !may_overlap(a, b) || a.itemsize() == 0 || b.itemsize() == 0 {
        return Ok(false);
    }
    let (a, b) = (Touched::new(a), Touched::new(b));
    let (start, end) = (a.low.max(b.low), a.high.min(b.high));
    if a.is_solid() && b.is_solid() {
        return Ok(start < end);
    }
    let length = (end - start) as usize;
    limits::request(length / 8 + 1)?;
    let mut marks = vec![0u8; length / 8 + 1];
    for (first, last) in a.elements(start, end) {
        for byte in first..last {
            marks[byte / 8] |= 1 << (byte % 8);
        }
    }
    Ok(b.elements(start, end).any(|(first, last)| (first..last).any(|byte| marks[byte / 8] >> (byte % 8) & 1 == 1)))
}

/// The bytes of a view in its buffer, each element once.
struct Touched {
    start: isize,
    shape: Dims,
    strides: Strides,
    size: isize,
    low: isize,
    high: isize,
}

impl Touched {
    fn new(array: &Array) -> Touched {
        let size = array.itemsize() as isize;
        let kept: SmallVec<[(usize, isize); 4]> = array
            .shape()
            .iter()
            .copied()
            .zip(array.strides().iter().copied())
            .filter(|&(n, stride)| n > 1 && stride != 0)
            .collect();
        let (shape, strides): (Dims, Strides) = kept.into_iter().unzip();
        let (low, high) = super::layout::byte_bounds(&shape, &strides, array.itemsize());
        let start = array.offset() as isize;
        Touched { start, shape, strides, size, low: start + low, high: start + high }
    }

    /// Whether every byte between the bounds belongs to the view.
    fn is_solid(&self) -> bool {
        self.high - self.low == self.size * self.shape.iter().product::<usize>() as isize
            && (self.shape.len() < 2 || super::layout::is_c_contiguous(&self.shape, &self.strides, self.size as usize))
    }

    /// First and one past the last byte of the elements that reach into a range, relative to its start.
    fn elements(&self, start: isize, end: isize) -> impl Iterator<Item = (usize, usize)> {
        Offsets::new(&self.shape, &self.strides).filter_map(move |offset| {
            let first = (self.start + offset).max(start);
            let last = (self.start + offset + self.size).min(end);
            (first < last).then(|| ((first - start) as usize, (last - start) as usize))
        })
    }
}
