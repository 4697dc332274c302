//! Copying elements between views of the same dtype and shape, whatever their layouts.
//!
//! Axes are sorted and merged so that the longest packed run is innermost; a run that is packed on both sides is one `memcpy`, and a
//! transposition goes by tiles.
//! Views that overlap are copied as if the source had been read first.

use smallvec::SmallVec;

use super::dtype::DType;
use super::layout::{Order, byte_bounds};
use super::stream;
use super::transpose::{Axis, transpose};
use super::view::Array;
use crate::limits::stop::{Pace, runs};

/// Bytes of packed elements that are moved in one go.
pub(super) const AT_ONCE: usize = 1 << 18;

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
pub fn for_each_run(source: &Array, target: &Array, run: impl FnMut(*const u8, isize, *mut u8, isize, usize)) {
    if let Some(pair) = Pair::new(source, target) {
        pair.for_each_run(run);
    }
}

/// Two views of one shape with at least one element, to be walked side by side. Threads can divide the outermost axis.
#[derive(Clone)]
pub struct Pair {
    from: *const u8,
    to: *mut u8,
    axes: SmallVec<[Axis; 4]>,
}

// SAFETY: only addresses; who reads and writes there answers for the elements.
unsafe impl Sync for Pair {}

impl Pair {
    /// `None` when there are no elements.
    pub fn new(source: &Array, target: &Array) -> Option<Pair> {
        let pair = || Pair { from: source.data_ptr(), to: target.data_ptr(), axes: merged_axes(source, target) };
        (source.size() > 0).then(pair)
    }

    /// Part `piece` of `count` along the outermost axis; `None` when nothing is left for it.
    pub fn part(&self, piece: usize, count: usize) -> Option<Pair> {
        let mut part = self.clone();
        match part.axes.last_mut() {
            None => (piece == 0).then_some(part),
            Some(outermost) => {
                let n = outermost.0;
                let at = |k: usize| (n as u128 * k as u128 / count as u128) as usize;
                let (start, end) = (at(piece), at(piece + 1));
                outermost.0 = end - start;
                part.from = part.from.wrapping_offset(start as isize * outermost.1);
                part.to = part.to.wrapping_offset(start as isize * outermost.2);
                (start < end).then_some(part)
            }
        }
    }

    /// As [`for_each_run`].
    pub fn for_each_run(&self, mut run: impl FnMut(*const u8, isize, *mut u8, isize, usize)) {
        let (from, to) = (self.from, self.to);
        let Some((&(n, step_from, step_to), outer)) = self.axes.split_first() else { return run(from, 0, to, 0, 1) };
        let mut pace = Pace::default();
        walk(outer, |a, b| {
            for part in runs(0..n) {
                pace.step(part.len());
                let start = part.start as isize;
                let (from, to) = (from.wrapping_offset(a + start * step_from), to.wrapping_offset(b + start * step_to));
                run(from, step_from, to, step_to, part.len());
            }
        })
    }
}

/// A copy between two views of one shape and plain dtype that share no memory, prepared so that threads can divide it.
pub struct Copying {
    pair: Option<Pair>,
    size: usize,
    /// Whether the copy passes by the caches.
    streaming: bool,
}

impl Copying {
    /// `None` for objects, which are more than bytes.
    pub fn new(source: &Array, target: &Array) -> Option<Copying> {
        if source.dtype().is_object() {
            return None;
        }
        let size = source.itemsize();
        let streaming = stream::pays(source.nbytes());
        Some(Copying { pair: Pair::new(source, target).filter(|_| size > 0), size, streaming })
    }

    /// Copies part `piece` of `count` along the outermost axis.
    ///
    /// # Safety
    /// Both arrays live and share no memory; no part is copied at the same time by another thread.
    pub unsafe fn run(&self, piece: usize, count: usize) {
        // SAFETY (of both calls): the caller's; the axes are those of both views.
        match &self.pair {
            Some(all) if count == 1 => unsafe { copy_plain(&all.axes, all.from, all.to, self.size, self.streaming) },
            Some(all) => {
                if let Some(part) = all.part(piece, count) {
                    unsafe { copy_plain(&part.axes, part.from, part.to, self.size, self.streaming) };
                }
            }
            None => {}
        }
    }
}

fn copy_disjoint(source: &Array, target: &Array) {
    if source.size() == 0 || source.itemsize() == 0 {
        return;
    }
    let bytes = source.nbytes();
    if bytes <= AT_ONCE && !source.dtype().is_object() && source.is_c_contiguous() && target.is_c_contiguous() {
        // SAFETY: both are packed alike; they are disjoint, or one element.
        return unsafe { std::ptr::copy(source.data_ptr(), target.data_ptr(), bytes) };
    }
    if let Some(copying) = Copying::new(source, target) {
        // SAFETY: the views are disjoint, and this thread copies all.
        return unsafe { copying.run(0, 1) };
    }
    let axes = merged_axes(source, target);
    let (from, to) = (source.data_ptr() as *const u8, target.data_ptr());
    if let DType::Object(slot) = source.dtype() {
        let mut pace = Pace::default();
        walk(&axes, |a, b| {
            pace.step(1);
            // SAFETY: both offsets are those of slots of this type; the new slot is cloned before the old one is dropped.
            unsafe {
                let place = to.offset(b);
                let mut fresh: SmallVec<[u64; 2]> = SmallVec::from_elem(0, slot.size.div_ceil(8));
                (slot.clone)(from.offset(a), fresh.as_mut_ptr() as *mut u8);
                (slot.drop)(place);
                std::ptr::copy_nonoverlapping(fresh.as_ptr() as *const u8, place, slot.size);
            }
        })
    }
}

/// # Safety
/// The axes stay within two views of items of `size` bytes that share no memory.
unsafe fn copy_plain(axes: &[Axis], from: *const u8, to: *mut u8, size: usize, streaming: bool) {
    let Some((&inner, outer)) = axes.split_first() else {
        // SAFETY: both views have exactly one element.
        return unsafe { std::ptr::copy(from, to, size) };
    };
    let (n, step_from, step_to) = inner;
    let mut pace = Pace::default();
    // Rows of the target whose elements lie far apart in the source, where another axis is packed: by tiles.
    let packed = outer.iter().position(|axis| axis.1 == size as isize && axis.0 > 1);
    if let Some(across) = packed.filter(|_| step_from.unsigned_abs() > size && matches!(size, 4 | 8 | 16)) {
        let other = outer[across];
        let rest: SmallVec<[Axis; 4]> =
            outer.iter().enumerate().filter(|&(k, _)| k != across).map(|(_, &axis)| axis).collect();
        return walk(&rest, |a, b| {
            pace.step(inner.0 * other.0);
            // SAFETY: the two axes stay within both views.
            unsafe {
                let (from, to) = (from.offset(a), to.offset(b));
                match size {
                    4 => transpose::<u32>(from, to, inner, other),
                    8 => transpose::<u64>(from, to, inner, other),
                    _ => transpose::<u128>(from, to, inner, other),
                }
            }
        });
    }
    walk(outer, |a, b| {
        for part in runs(0..n) {
            pace.step(part.len());
            let start = part.start as isize;
            // SAFETY: a and b are offsets of elements of the views, and the inner axis stays within both.
            unsafe {
                let (from, to) = (from.offset(a + start * step_from), to.offset(b + start * step_to));
                let packed = step_from == size as isize && step_to == size as isize;
                if streaming && packed && part.len() * size >= stream::LONG {
                    stream::copy(from, to, part.len() * size);
                } else {
                    copy_run(from, step_from, to, step_to, part.len(), size);
                }
            }
        }
    });
    if streaming {
        stream::finish();
    }
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
    if step_from == 0 && step_to == size as isize && (to as usize).is_multiple_of(size) {
        macro_rules! repeated {
            ($t:ty) => {
                // SAFETY: one item, and a packed, aligned run of them, which any bits make.
                unsafe { std::slice::from_raw_parts_mut(to as *mut $t, n).fill((from as *const $t).read_unaligned()) }
            };
        }
        match size {
            1 => return repeated!(u8),
            2 => return repeated!(u16),
            4 => return repeated!(u32),
            8 => return repeated!(u64),
            _ => {}
        }
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

/// Axes innermost first, ordered by the target's strides, neighbours merged where both sides allow it.
fn merged_axes(source: &Array, target: &Array) -> SmallVec<[Axis; 4]> {
    let mut axes: SmallVec<[Axis; 4]> = SmallVec::new();
    // Plain loops: with adapters, each axis of a small array costs several calls.
    let mut i = source.ndim();
    while i > 0 {
        i -= 1;
        let axis = (source.shape()[i], source.strides()[i], target.strides()[i]);
        if axis.0 != 1 {
            axes.push(axis);
        }
    }
    if axes.len() < 2 {
        return axes;
    }
    super::axes::sort_few(&mut axes, |axis| axis.2.unsigned_abs());
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
