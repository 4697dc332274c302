//! `where`: for every element one of two sources, chosen by a mask.
//!
//! All three are stretched to the common shape and walked together; the inner axis is a plain loop per item size, so that packed and
//! single-valued (stride 0) sources run at the speed of memory.

use std::mem::MaybeUninit;

use smallvec::SmallVec;

use super::axes::axis_order;
use super::layout::{Dims, Offsets, Strides};
use super::view::Array;
use crate::error::{Error, Result};
use crate::limits::stop::runs;

/// A new array with `x` where the mask is true and `y` elsewhere. `x` and `y` have one dtype; the mask is boolean; all three
/// broadcast to `shape`.
pub fn select(mask: &Array, x: &Array, y: &Array, shape: &[usize]) -> Result<Array> {
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
    fill(&mask, &x, &y, &result);
    Ok(whole)
}

/// Fills a packed result of the operands' shape.
fn fill(mask: &Array, x: &Array, y: &Array, result: &Array) {
    let shape = result.shape();
    if result.dtype().is_object() {
        return select_slots(mask, x, y, result);
    }
    let lanes = [mask, x, y, result];
    let packed = lanes.iter().all(|lane| lane.is_c_contiguous() || lane.strides().iter().all(|&stride| stride == 0));
    if packed {
        let step = |lane: &Array| if lane.strides().iter().all(|&s| s == 0) { 0 } else { lane.itemsize() as isize };
        // A one-element axis may carry any stride, which then says nothing.
        let step = |lane: &Array| if lane.size() == 1 { 0 } else { step(lane) };
        // SAFETY: every lane is one run of `size` elements at its step, or a single element at step 0.
        return unsafe { run(&lanes, [0; 4], [step(mask), step(x), step(y), step(result)], result.size()) };
    }
    let last = shape.len() - 1;
    let outer: Dims = shape[..last].into();
    let strides: SmallVec<[Strides; 4]> = lanes.iter().map(|lane| lane.strides()[..last].into()).collect();
    let mut walks: SmallVec<[Offsets; 4]> = strides.iter().map(|strides| Offsets::new(&outer, strides)).collect();
    let steps = [0, 1, 2, 3].map(|i| lanes[i].strides()[last]);
    while let Some(first) = walks[0].next() {
        let rest = [1, 2, 3].map(|i| walks[i].next().unwrap_or(0));
        // SAFETY: the offsets are those of the first elements of an inner run of all four lanes, `shape[last]` long.
        unsafe { run(&lanes, [first, rest[0], rest[1], rest[2]], steps, shape[last]) };
    }
}

/// # Safety
/// For every lane the `n` elements at `starts[k] + i * steps[k]` lie in its buffer; the last lane may be written and overlaps none.
unsafe fn run(lanes: &[&Array; 4], starts: [isize; 4], steps: [isize; 4], n: usize) {
    let [mask, x, y, out] = [0, 1, 2, 3].map(|k| lanes[k].data_ptr().wrapping_offset(starts[k]));
    let [mask_step, x_step, y_step, out_step] = steps;
    macro_rules! pick {
        ($t:ty) => {{
            const SIZE: isize = size_of::<$t>() as isize;
            let aligned = [x, y, out].iter().all(|lane| (*lane as usize).is_multiple_of(align_of::<$t>()));
            if (mask_step, x_step, y_step, out_step) == (1, SIZE, SIZE, SIZE) && aligned {
                for run in runs(0..n) {
                    let (from, length) = (run.start, run.len());
                    // SAFETY: as the caller vouches, packed and aligned.
                    unsafe {
                        let mask = std::slice::from_raw_parts(mask.add(from), length);
                        let x = std::slice::from_raw_parts((x as *const $t).add(from), length);
                        let y = std::slice::from_raw_parts((y as *const $t).add(from), length);
                        let out = std::slice::from_raw_parts_mut((out as *mut MaybeUninit<$t>).add(from), length);
                        for (((place, &mask), &a), &b) in out.iter_mut().zip(mask).zip(x).zip(y) {
                            place.write(if mask != 0 { a } else { b });
                        }
                    }
                }
                return;
            }
            for run in runs(0..n) {
                for i in run.start as isize..run.end as isize {
                    // SAFETY: as the caller vouches; reads and writes are unaligned.
                    unsafe {
                        let a = (x.offset(i * x_step) as *const $t).read_unaligned();
                        let b = (y.offset(i * y_step) as *const $t).read_unaligned();
                        let chosen = if *mask.offset(i * mask_step) != 0 { a } else { b };
                        (out.offset(i * out_step) as *mut $t).write_unaligned(chosen);
                    }
                }
            }
        }};
    }
    let size = lanes[3].itemsize();
    match size {
        1 => pick!(u8),
        2 => pick!(u16),
        4 => pick!(u32),
        8 => pick!(u64),
        16 => pick!(u128),
        _ => {
            for i in 0..n as isize {
                // SAFETY: as above.
                unsafe {
                    let from =
                        if *mask.offset(i * mask_step) != 0 { x.offset(i * x_step) } else { y.offset(i * y_step) };
                    std::ptr::copy_nonoverlapping(from, out.offset(i * out_step), size);
                }
            }
        }
    }
}

fn select_slots(mask: &Array, x: &Array, y: &Array, result: &Array) {
    let super::DType::Object(slot) = result.dtype() else { return };
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
