//! `where`: for every element one of two sources, chosen by a mask.
//!
//! All three are stretched to the common shape and walked together; the inner axis is a loop per item size, the same that fused
//! expressions use, so that packed and single-valued (stride 0) sources run at the speed of memory. Where all axes are one, threads
//! divide it.

use smallvec::SmallVec;

use super::copying;
use super::loops::select::of_size;
use super::parallel::{Exec, part, pieces};
use crate::array::axes::axis_order;
use crate::array::layout::{Dims, Offsets, Strides};
use crate::array::{Array, DType};
use crate::error::{Error, Result};
use crate::limits::stop::runs;

/// A new array with `x` where the mask is true and `y` elsewhere. `x` and `y` have one dtype; the mask is boolean; all three
/// broadcast to `shape`.
pub fn select(mask: &Array, x: &Array, y: &Array, shape: &[usize], exec: Exec) -> Result<Array> {
    let stretch =
        |array: &Array| array.stretched(shape).ok_or_else(|| Error::value("operands could not be broadcast together"));
    let (mask, x, y) = (stretch(mask)?, stretch(x)?, stretch(y)?);
    // The result lies in memory as the operands do.
    let step = |array: &Array| -> Strides {
        array.shape().iter().zip(array.strides()).map(|(&n, &stride)| if n == 1 { 0 } else { stride }).collect()
    };
    let steps = [step(&mask), step(&x), step(&y)];
    let mut axes = axis_order(shape.len(), steps.iter().map(|steps| &steps[..]));
    axes.reverse();
    let whole = Array::in_order(x.dtype().clone(), shape, &axes, x.dtype().is_object())?;
    if whole.size() == 0 {
        return Ok(whole);
    }
    let [mask, x, y, result] = [&mask, &x, &y, &whole].map(|lane| lane.permute(&axes));
    fill([&mask, &x, &y, &result], exec);
    Ok(whole)
}

/// Mask, sources, and a packed result of their shape, which is filled.
fn fill(lanes: [&Array; 4], exec: Exec) {
    let [mask, x, y, result] = lanes;
    if result.dtype().is_object() {
        return select_slots(mask, x, y, result);
    }
    let shape = result.shape();
    let walk = Walk { starts: lanes.map(Array::data_ptr), size: result.itemsize() };
    let packed = lanes.iter().all(|lane| lane.is_c_contiguous() || lane.strides().iter().all(|&stride| stride == 0));
    if packed {
        // A one-element axis may carry any stride, which then says nothing.
        let one = |lane: &Array| lane.size() == 1 || lane.strides().iter().all(|&stride| stride == 0);
        let steps = lanes.map(|lane| if one(lane) { 0 } else { lane.itemsize() as isize });
        let (walk, n) = (&walk, result.size());
        let threads = copying::parts(result.nbytes(), exec);
        pieces(threads, |piece| {
            let range = part(n, threads, piece);
            let first = steps.map(|step| range.start as isize * step);
            // SAFETY: every lane is one run of `n` elements at its step, or a single element at step 0; each piece of the result is
            // written once.
            unsafe { walk.run(first, steps, range.len()) }
        });
        return;
    }
    let last = shape.len() - 1;
    let outer = Dims::from_slice(&shape[..last]);
    let strides: SmallVec<[Strides; 4]> = lanes.iter().map(|lane| lane.strides()[..last].into()).collect();
    let mut walks: SmallVec<[Offsets; 4]> = strides.iter().map(|strides| Offsets::new(&outer, strides)).collect();
    let steps = lanes.map(|lane| lane.strides()[last]);
    while let Some(first) = walks[0].next() {
        let rest = [1, 2, 3].map(|i| walks[i].next().unwrap_or(0));
        // SAFETY: the offsets are those of the first elements of an inner run of all four lanes, `shape[last]` long.
        unsafe { walk.run([first, rest[0], rest[1], rest[2]], steps, shape[last]) };
    }
}

/// Where mask, sources and result begin, and the size of an item.
struct Walk {
    starts: [*mut u8; 4],
    size: usize,
}

// SAFETY: the sources are only read, and threads write disjoint parts of the result.
unsafe impl Sync for Walk {}

impl Walk {
    /// # Safety
    /// For every lane the `n` elements at `first[k] + i * steps[k]` lie in its buffer; the last lane may be written and overlaps none.
    unsafe fn run(&self, first: [isize; 4], steps: [isize; 4], n: usize) {
        let at = |k: usize, i: usize| self.starts[k].wrapping_offset(first[k] + i as isize * steps[k]);
        match of_size(self.size) {
            Some(chosen) => {
                for run in runs(0..n) {
                    let args = [at(0, run.start), at(1, run.start), at(2, run.start), at(3, run.start)];
                    // SAFETY: as the caller vouches.
                    unsafe { chosen(&args, &steps, run.len()) }
                }
            }
            None => {
                for i in 0..n {
                    // SAFETY: as above.
                    unsafe {
                        let from = if *at(0, i) != 0 { at(1, i) } else { at(2, i) };
                        std::ptr::copy_nonoverlapping(from, at(3, i), self.size);
                    }
                }
            }
        }
    }
}

fn select_slots(mask: &Array, x: &Array, y: &Array, result: &Array) {
    let DType::Object(slot) = result.dtype() else { return };
    let sources = x.offsets().zip(y.offsets());
    for ((mask_at, (x_at, y_at)), target) in mask.offsets().zip(sources).zip(result.offsets()) {
        // SAFETY: offsets of elements; the target slot is initialised, so it is dropped before it is overwritten.
        unsafe {
            let from = match *mask.data_ptr().offset(mask_at) != 0 {
                true => x.data_ptr().offset(x_at),
                false => y.data_ptr().offset(y_at),
            };
            let place = result.data_ptr().offset(target);
            (slot.drop)(place);
            (slot.clone)(from, place);
        }
    }
}
