//! The one walk over n dimensions: axes are sorted and merged, the innermost one is handed to a loop, and large work is split
//! among threads.
//!
//! Operands whose dtype is not the loop's are cast in blocks on the way in or out; a mask cuts the innermost runs into pieces.

use smallvec::SmallVec;

use super::kind::{Guard, LoopFn};
use crate::array::Strides;
use crate::array::axes::axis_order;
use crate::array::cast_numeric::{CastFlags, CastLoop};
use crate::array::layout::element_free;
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::parallel::{self, Exec};
use crate::limits::stop::Pace;

/// The most operands a walk has: two inputs, two outputs, a mask.
pub const MAX_OPERANDS: usize = 5;

/// Additions above which work is worth the 10 microseconds that waking a thread costs.
pub const PARALLEL: usize = 1 << 18;

/// Elements cast at a time: buffers stay in the first-level cache.
const BLOCK: usize = 1024;

/// One operand of a walk, stretched to the common shape.
pub struct Lane {
    pub ptr: *mut u8,
    pub strides: Strides,
    /// How its elements become the loop's (inputs) or the loop's become them (outputs).
    pub cast: Option<LaneCast>,
}

/// A conversion between an operand and the loop, and the loop's item size.
#[derive(Clone, Copy)]
pub struct LaneCast {
    pub run: CastLoop,
    pub itemsize: usize,
}

/// What is to be run.
pub struct Work {
    pub run: LoopFn,
    pub fp: bool,
    pub guard: Option<Guard>,
    pub nin: usize,
    /// Inputs, then outputs, then the mask if there is one.
    pub lanes: SmallVec<[Lane; MAX_OPERANDS]>,
    pub masked: bool,
    /// What an element costs, in additions.
    pub cost: usize,
}

/// What was noticed on the way.
#[derive(Default)]
pub struct Noticed {
    pub status: FpStatus,
    pub cast: CastFlags,
    /// A guard's refusal.
    pub refused: Option<&'static str>,
}

impl Noticed {
    fn merge(&mut self, other: Noticed) {
        self.status |= other.status;
        self.cast.merge(other.cast);
        self.refused = self.refused.or(other.refused);
    }
}

/// An axis of a walk: its length, and every operand's step along it.
#[derive(Clone, Copy)]
pub(super) struct Axis {
    pub n: usize,
    pub steps: [isize; MAX_OPERANDS],
}

pub(super) type Axes = SmallVec<[Axis; 4]>;

/// Where the operands' elements are.
pub(super) type Pointers = [*mut u8; MAX_OPERANDS];

/// Runs the loop over all elements of `shape`.
///
/// # Safety
/// Every lane's pointer and strides reach only memory of its operand, elements being of the loop's types where no cast is
/// given; outputs overlap inputs only as `LoopFn` allows.
pub unsafe fn walk(shape: &[usize], work: &Work, exec: Exec) -> Noticed {
    if element_free(shape) {
        return Noticed::default();
    }
    let mut start: Pointers = [std::ptr::null_mut(); MAX_OPERANDS];
    for (place, lane) in start.iter_mut().zip(&work.lanes) {
        *place = lane.ptr;
    }
    let axes = merged_axes(shape, work);
    let total: usize = axes.iter().map(|axis| axis.n).product::<usize>().saturating_mul(work.cost);
    if exec.threads > 1
        && total >= PARALLEL
        && work.guard.is_none()
        && let Some(noticed) = in_parallel(&axes, start, work, exec.pieces_of(total, PARALLEL / 2))
    {
        return noticed;
    }
    // SAFETY: the caller's contract.
    unsafe { sequential(&axes, start, work) }
}

/// Splits the longest axis; `None` when it cannot be split evenly enough or an output has no axis of its own there.
fn in_parallel(axes: &[Axis], start: Pointers, work: &Work, threads: usize) -> Option<Noticed> {
    let (place, axis) = axes.iter().enumerate().max_by_key(|(place, axis)| (axis.n, *place))?;
    let operands = work.lanes.len() - work.masked as usize;
    if axis.n < threads || axis.steps[work.nin..operands].contains(&0) {
        return None;
    }
    let part = Parcel { axes, start, work };
    let mut noticed = Noticed::default();
    for other in parallel::pieces(threads, |piece| {
        let range = parallel::part(axis.n, threads, piece);
        part.run(place, range.start, range.end)
    }) {
        noticed.merge(other);
    }
    Some(noticed)
}

/// What threads share: raw pointers into operands that the calling thread keeps alive until all have joined.
struct Parcel<'a> {
    axes: &'a [Axis],
    start: Pointers,
    work: &'a Work,
}

// SAFETY: threads write disjoint ranges of the outputs (no output has a zero step along the split axis) and only read the
// inputs, which overlap no output except exactly.
unsafe impl Sync for Parcel<'_> {}

impl Parcel<'_> {
    fn run(&self, place: usize, low: usize, high: usize) -> Noticed {
        let mut axes: Axes = self.axes.iter().copied().collect();
        let mut start = self.start;
        axes[place].n = high - low;
        for (ptr, step) in start.iter_mut().zip(axes[place].steps) {
            *ptr = ptr.wrapping_offset(step * low as isize);
        }
        // SAFETY: a part of the walk whose contract the caller of `walk` vouched for.
        unsafe { sequential(&axes, start, self.work) }
    }
}

/// # Safety
/// As for `walk`.
unsafe fn sequential(axes: &[Axis], start: Pointers, work: &Work) -> Noticed {
    let mut noticed = Noticed::default();
    let mut buffers: SmallVec<[Vec<u64>; MAX_OPERANDS]> = SmallVec::new();
    let casting = work.lanes.iter().any(|lane| lane.cast.is_some());
    if casting {
        for lane in &work.lanes {
            buffers.push(lane.cast.map_or(Vec::new(), |cast| vec![0; (BLOCK * cast.itemsize).div_ceil(8)]));
        }
    }
    if work.fp {
        fpstatus::clear();
    }
    let count = work.lanes.len() - work.masked as usize;
    let (inner, outer) = match axes.split_first() {
        Some((inner, outer)) => (*inner, outer),
        None => (Axis { n: 1, steps: [0; MAX_OPERANDS] }, axes),
    };
    let mut pace = Pace::default();
    let mut dense = |pointers: &Pointers, n: usize| {
        pace.step(n);
        if let Some(guard) = work.guard.filter(|_| noticed.refused.is_none()) {
            // SAFETY: the operands of this run. Guarded loops never cast their operands in blocks.
            noticed.refused = unsafe { guard(&pointers[..count], &inner.steps[..count], n) };
        }
        if noticed.refused.is_some() {
            return;
        }
        if casting {
            // SAFETY: the run's elements; the buffers hold a block each.
            unsafe { run_cast(work, pointers, &inner.steps, n, &mut buffers, &mut noticed) };
        } else {
            let mut at = *pointers;
            for done in (0..n).step_by(Pace::RUN) {
                let part = Pace::RUN.min(n - done);
                // SAFETY: a part of the run's elements.
                unsafe { (work.run)(&at[..count], &inner.steps[..count], part) };
                if part < n {
                    for (ptr, step) in at.iter_mut().zip(inner.steps) {
                        *ptr = ptr.wrapping_offset(step * part as isize);
                    }
                }
            }
        }
    };
    each_run(outer, start, |pointers| {
        if work.masked {
            // SAFETY: the mask is the lane after the operands and holds booleans.
            unsafe { for_each_true(pointers, &inner, count, &mut dense) };
        } else {
            dense(pointers, inner.n);
        }
    });
    if work.fp {
        noticed.status |= fpstatus::take();
    }
    noticed
}

/// Calls `visit` with the operands' pointers at every index of the axes.
#[inline(always)]
pub(super) fn each_run(axes: &[Axis], start: Pointers, mut visit: impl FnMut(&Pointers)) {
    let mut index: SmallVec<[usize; 4]> = SmallVec::from_elem(0, axes.len());
    let mut pointers = start;
    loop {
        visit(&pointers);
        let mut level = 0;
        loop {
            let Some(axis) = axes.get(level) else { return };
            index[level] += 1;
            let back = if index[level] < axis.n { 0 } else { axis.n as isize };
            for (ptr, step) in pointers.iter_mut().zip(axis.steps) {
                *ptr = ptr.wrapping_offset(step - step * back);
            }
            if back == 0 {
                break;
            }
            index[level] = 0;
            level += 1;
        }
    }
}

/// Casts inputs block by block, runs the loop, casts outputs.
///
/// # Safety
/// As for `walk`, for one run.
unsafe fn run_cast(
    work: &Work,
    pointers: &Pointers,
    steps: &[isize; MAX_OPERANDS],
    n: usize,
    buffers: &mut [Vec<u64>],
    noticed: &mut Noticed,
) {
    let count = work.lanes.len() - work.masked as usize;
    let mut done = 0;
    while done < n {
        let len = BLOCK.min(n - done);
        let mut args = *pointers;
        let mut arg_steps = *steps;
        for k in 0..count {
            let here = pointers[k].wrapping_offset(steps[k].wrapping_mul(done as isize));
            args[k] = here;
            if let Some(cast) = &work.lanes[k].cast {
                let buffer = buffers[k].as_mut_ptr() as *mut u8;
                if k < work.nin {
                    // SAFETY: `len` elements of the input, room for a block in the buffer.
                    unsafe { cast.run.run(here, steps[k], buffer, cast.itemsize as isize, len, &mut noticed.cast) };
                }
                args[k] = buffer;
                arg_steps[k] = cast.itemsize as isize;
            }
        }
        if work.fp {
            // Conversions leave flags of their own; what they mean has been noticed.
            fpstatus::clear();
        }
        // SAFETY: `len` elements of every operand.
        unsafe { (work.run)(&args[..count], &arg_steps[..count], len) };
        if work.fp {
            noticed.status |= fpstatus::take();
        }
        for k in work.nin..count {
            if let Some(cast) = &work.lanes[k].cast {
                let here = pointers[k].wrapping_offset(steps[k].wrapping_mul(done as isize));
                // SAFETY: as for the inputs, in the other direction.
                unsafe { cast.run.run(args[k], cast.itemsize as isize, here, steps[k], len, &mut noticed.cast) };
            }
        }
        done += len;
    }
    if work.fp {
        fpstatus::clear();
    }
}

/// Calls `dense` for every stretch of true values of the mask.
///
/// # Safety
/// `pointers[mask]` is a run of `inner.n` bytes.
pub(super) unsafe fn for_each_true(
    pointers: &Pointers,
    inner: &Axis,
    mask: usize,
    dense: &mut impl FnMut(&Pointers, usize),
) {
    let (flags, step) = (pointers[mask], inner.steps[mask]);
    // SAFETY: i < n.
    let is_true = |i: usize| unsafe { flags.wrapping_offset(step * i as isize).read() != 0 };
    let mut i = 0;
    while i < inner.n {
        if !is_true(i) {
            i += 1;
            continue;
        }
        let low = i;
        while i < inner.n && is_true(i) {
            i += 1;
        }
        let mut here = *pointers;
        for (ptr, step) in here.iter_mut().zip(inner.steps) {
            *ptr = ptr.wrapping_offset(step * low as isize);
        }
        dense(&here, i - low);
    }
}

/// Axes innermost first, axes of length one left out, neighbours merged where every operand allows.
fn merged_axes(shape: &[usize], work: &Work) -> Axes {
    let order = axis_order(shape.len(), work.lanes.iter().map(|lane| &lane.strides[..]));
    merged(order.into_iter().map(|axis| {
        let mut steps = [0; MAX_OPERANDS];
        for (step, lane) in steps.iter_mut().zip(&work.lanes) {
            *step = lane.strides[axis];
        }
        Axis { n: shape[axis], steps }
    }))
}

/// The same of axes in the order of the walk.
#[inline(always)]
pub(super) fn merged(order: impl Iterator<Item = Axis>) -> Axes {
    let mut axes = Axes::new();
    for axis in order.filter(|axis| axis.n != 1) {
        match axes.last_mut() {
            Some(last) if (0..MAX_OPERANDS).all(|k| last.steps[k] * last.n as isize == axis.steps[k]) => {
                last.n *= axis.n;
            }
            _ => axes.push(axis),
        }
    }
    // A short innermost axis under a long one is cheaper the other way round.
    if let [first, .., last] = axes.as_mut_slice()
        && first.n < 8
        && last.n >= 8 * first.n
    {
        std::mem::swap(first, last);
    }
    axes
}
