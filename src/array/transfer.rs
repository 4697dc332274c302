//! Copying elements between views of the same dtype and shape, whatever their layouts.
//!
//! Axes are sorted and merged so that the longest packed run is innermost; a run that is packed on both sides is one `memcpy`.
//! Views that overlap are copied as if the source had been read first.

use smallvec::SmallVec;

use super::dtype::DType;
use super::layout::{Order, byte_bounds};
use super::view::Array;

/// Copies `source` into `target`. Both have the same shape and dtype; the caller has made sure that the target may be
/// written. Overlapping memory is handled by way of a temporary copy.
pub fn copy_same_type(source: &Array, target: &Array) {
    debug_assert_eq!(source.shape(), target.shape());
    if may_overlap(source, target)
        && source.size() > 1
        && let Ok(fresh) = Array::uninit(source.dtype().clone(), source.shape(), Order::C)
    {
        copy_disjoint(source, &fresh);
        return copy_disjoint(&fresh, target);
    }
    copy_disjoint(source, target);
}

/// Whether the byte ranges of two views meet. Conservative: interleaved views that share no byte count as overlapping.
pub fn may_overlap(a: &Array, b: &Array) -> bool {
    if !a.shares_buffer(b) || a.size() == 0 || b.size() == 0 {
        return false;
    }
    let range = |x: &Array| {
        let (low, high) = byte_bounds(x.shape(), x.strides(), x.itemsize());
        (x.offset() as isize + low, x.offset() as isize + high)
    };
    let ((a_low, a_high), (b_low, b_high)) = (range(a), range(b));
    a_low < b_high && b_low < a_high
}

/// Calls `run(from, step_from, to, step_to, n)` for the innermost runs of two views of one shape, as long as both layouts
/// allow. The pointers are to the runs' first elements; nothing is called for empty arrays.
pub fn for_each_run(source: &Array, target: &Array, mut run: impl FnMut(*const u8, isize, *mut u8, isize, usize)) {
    if source.size() == 0 {
        return;
    }
    let axes = merged_axes(source, target);
    let (from, to) = (source.data_ptr() as *const u8, target.data_ptr());
    match axes.split_first() {
        None => run(from, 0, to, 0, 1),
        // SAFETY: the offsets are those of elements of the views.
        Some((&(n, step_from, step_to), outer)) => {
            walk(outer, |a, b| unsafe { run(from.offset(a), step_from, to.offset(b), step_to, n) })
        }
    }
}

fn copy_disjoint(source: &Array, target: &Array) {
    let itemsize = source.itemsize();
    if source.size() == 0 || itemsize == 0 {
        return;
    }
    let axes = merged_axes(source, target);
    let (from, to) = (source.data_ptr() as *const u8, target.data_ptr());
    if let DType::Object(slot) = source.dtype() {
        return walk(&axes, |a, b| {
            // SAFETY: both offsets are those of slots of this type; the new slot is cloned before the old one is dropped.
            unsafe {
                let place = to.offset(b);
                let mut fresh: SmallVec<[u64; 2]> = SmallVec::from_elem(0, slot.size.div_ceil(8));
                (slot.clone)(from.offset(a), fresh.as_mut_ptr() as *mut u8);
                (slot.drop)(place);
                std::ptr::copy_nonoverlapping(fresh.as_ptr() as *const u8, place, slot.size);
            }
        });
    }
    let Some((inner, outer)) = axes.split_first() else {
        // SAFETY: both views have exactly one element.
        unsafe { std::ptr::copy(from, to, itemsize) };
        return;
    };
    let &(n, step_from, step_to) = inner;
    walk(outer, |a, b| {
        // SAFETY: a and b are offsets of elements of the views, and the inner axis stays within both.
        unsafe { copy_run(from.offset(a), step_from, to.offset(b), step_to, n, itemsize) }
    });
}

/// # Safety
/// `n` items of `size` bytes at the given steps are readable at `from` and writable at `to`, and the two do not overlap.
unsafe fn copy_run(from: *const u8, step_from: isize, to: *mut u8, step_to: isize, n: usize, size: usize) {
    macro_rules! run {
        ($t:ty) => {
            for i in 0..n as isize {
                let value = unsafe { (from.offset(i * step_from) as *const $t).read_unaligned() };
                unsafe { (to.offset(i * step_to) as *mut $t).write_unaligned(value) };
            }
        };
    }
    if step_from == size as isize && step_to == size as isize {
        // SAFETY: packed on both sides.
        return unsafe { std::ptr::copy(from, to, n * size) };
    }
    // SAFETY (of the macro's reads and writes): each stays within one item of the run.
    match size {
        1 => run!(u8),
        2 => run!(u16),
        4 => run!(u32),
        8 => run!(u64),
        16 => run!(u128),
        _ => {
            for i in 0..n as isize {
                // SAFETY: as above.
                unsafe { std::ptr::copy(from.offset(i * step_from), to.offset(i * step_to), size) };
            }
        }
    }
}

type Axis = (usize, isize, isize);

/// Axes innermost first, ordered by the target's strides, neighbours merged where both sides allow it.
fn merged_axes(source: &Array, target: &Array) -> SmallVec<[Axis; 4]> {
    let mut axes: SmallVec<[Axis; 4]> = (0..source.ndim())
        .rev()
        .map(|i| (source.shape()[i], source.strides()[i], target.strides()[i]))
        .filter(|axis| axis.0 != 1)
        .collect();
    axes.sort_by_key(|axis| axis.2.unsigned_abs());
    let mut merged: SmallVec<[Axis; 4]> = SmallVec::new();
    for axis in axes {
        match merged.last_mut() {
            Some(last) if last.1 * last.0 as isize == axis.1 && last.2 * last.0 as isize == axis.2 => last.0 *= axis.0,
            _ => merged.push(axis),
        }
    }
    merged
}

/// Calls `visit` with the two offsets of every index of `axes`.
fn walk(axes: &[Axis], mut visit: impl FnMut(isize, isize)) {
    let mut index: SmallVec<[usize; 4]> = SmallVec::from_elem(0, axes.len());
    let (mut a, mut b) = (0isize, 0isize);
    loop {
        visit(a, b);
        let mut level = 0;
        loop {
            let Some(&(n, step_a, step_b)) = axes.get(level) else { return };
            index[level] += 1;
            a += step_a;
            b += step_b;
            if index[level] < n {
                break;
            }
            a -= step_a * n as isize;
            b -= step_b * n as isize;
            index[level] = 0;
            level += 1;
        }
    }
}
