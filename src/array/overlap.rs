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
use crate::limits::stop::runs;

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
    a.any(start, end, |byte| {
        marks[byte / 8] |= 1 << (byte % 8);
        false
    });
    Ok(b.any(start, end, |byte| marks[byte / 8] >> (byte % 8) & 1 == 1))
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

    /// Whether `found` says so of any byte, counted from the start of the range, that belongs to the view; it is asked until then.
    #[inline(always)]
    fn any(&self, start: isize, end: isize, mut found: impl FnMut(usize) -> bool) -> bool {
        let (inner, outer) = match self.shape.split_last() {
            Some((&n, outer)) => ((n, self.strides[outer.len()]), outer),
            None => ((1, 0), &[][..]),
        };
        for offset in Offsets::new(outer, &self.strides[..outer.len()]) {
            for run in runs(0..inner.0) {
                for i in run {
                    let at = self.start + offset + i as isize * inner.1;
                    for byte in at.max(start)..(at + self.size).min(end) {
                        if found((byte - start) as usize) {
                            return true;
                        }
                    }
                }
            }
        }
        false
    }
}
