//! The walk of a reduction over its outer axes: which elements meet which result, through which buffer.

use smallvec::SmallVec;

use super::fold::{Fold, FoldFn};
use super::plan::{Axis, Groups};
use super::rows::{CombineRows, FoldRows, Rows, SHORT};
use super::threads::Merging;
use crate::array::CastFlags;
use crate::array::cast_numeric::CastLoop;
use crate::compute::ufunc::LoopFn;
use crate::limits::stop::Pace;

/// One reduction's loops. The pointers of its methods are those of the result, the source and the mask (null without one).
pub struct Walk {
    pub fold: Fold,
    /// Takes elements that would have to be cast as they are.
    pub narrow: Option<FoldFn>,
    pub run: LoopFn,
    /// From the source's type to the loop's.
    pub convert: Option<CastLoop>,
    /// Of the loop's type.
    pub itemsize: usize,
    pub masked: bool,
    /// What results of parts may be made one by.
    pub merging: Merging,
    /// Loops over many rows at once.
    pub fold_rows: Option<FoldRows>,
    pub combine_rows: Option<CombineRows>,
}

/// Elements cast at a time on the way into an elementwise run.
const CAST_BLOCK: usize = 1024;

impl Walk {
    /// The innermost axis is kept: runs of results take in runs of elements.
    pub fn elementwise(&self, axes: &[Axis], pointers: [*mut u8; 3], noticed: &mut CastFlags) {
        let Some((inner, outer)) = axes.split_first() else { return };
        let mut buffer = vec![0u64; if self.convert.is_some() { CAST_BLOCK * self.itemsize.div_ceil(8) } else { 0 }];
        let [step_out, step_in, step_mask] = inner.steps;
        let mut pace = Pace::default();
        if let (Some(combine), Some((rows, rest))) = (self.combine_rows, outer.split_first())
            && self.convert.is_none()
            && !self.masked
            && rows.steps[0] == 0
            && [step_out, step_in] == [self.itemsize as isize; 2]
            && self.aligned(pointers, axes)
        {
            return for_each(rest, |offsets| {
                // As many rows at a time as may pass between two looks at the flag.
                let most = (Pace::RUN / inner.n.max(1)).max(8);
                for start in (0..rows.n).step_by(most) {
                    // SAFETY: offsets of the operands' elements.
                    unsafe {
                        let ptr = pointers[1].offset(offsets[1] + start as isize * rows.steps[1]);
                        let count = most.min(rows.n - start);
                        let rows = Rows { ptr, step: step_in, row_step: rows.steps[1], n: inner.n, rows: count };
                        combine(pointers[0].offset(offsets[0]), rows);
                        pace.step(inner.n * count);
                    }
                }
            });
        }
        for_each(outer, |offsets| {
            // SAFETY: offsets of runs of the operands; a block never exceeds the buffer.
            unsafe {
                let mut done = 0;
                while done < inner.n {
                    let most = if self.convert.is_some() { CAST_BLOCK } else { Pace::RUN };
                    let n = most.min(inner.n - done);
                    let at = |k: usize, step: isize| pointers[k].offset(offsets[k] + done as isize * step);
                    let (mut source, mut step) = (at(1, step_in), step_in);
                    if let Some(convert) = self.convert {
                        let block = buffer.as_mut_ptr() as *mut u8;
                        convert.run(source, step, block, self.itemsize as isize, n, noticed);
                        (source, step) = (block, self.itemsize as isize);
                    }
                    let out = at(0, step_out);
                    let mask = if self.masked { at(2, step_mask) as *const u8 } else { std::ptr::null() };
                    self.true_runs(mask, step_mask, n, |start, n| {
                        let out = out.offset(start as isize * step_out);
                        let source = source.offset(start as isize * step);
                        (self.run)(&[out, source, out], &[step_out, step, step_out], n);
                    });
                    done += n;
                    pace.step(n);
                }
            }
        });
    }

    /// The innermost axis is reduced: groups of elements are folded into one result.
    pub fn folded(&self, axes: &[Axis], groups: Groups, pointers: [*mut u8; 3], noticed: &mut CastFlags) {
        let (inner, outer) = axes.split_at(groups.axes.min(axes.len()));
        let region: usize = inner.iter().map(|axis| axis.n).product();
        let direct = inner.len() <= 1 && self.reads_directly();
        let chunk = groups.chunk.clamp(1, region.max(1));
        let mut buffer = vec![0u64; if direct { 0 } else { (chunk * self.itemsize).div_ceil(8) }];
        let mut bits = vec![0u8; if !direct && self.masked { chunk } else { 0 }];
        let steps = inner.first().map_or([0; 3], |axis| axis.steps);
        let mut pace = Pace::default();
        if let (Some(fold), [only], Some((rows, rest))) = (self.fold_rows, inner, outer.split_first())
            && direct
            && self.convert.is_none()
            && !self.masked
            && only.n <= SHORT
            && chunk >= only.n
        {
            return for_each(rest, |offsets| {
                let most = (Pace::RUN / only.n.max(1)).max(1);
                for start in (0..rows.n).step_by(most) {
                    // SAFETY: offsets of the operands' elements.
                    unsafe {
                        let at = |k: usize| pointers[k].offset(offsets[k] + start as isize * rows.steps[k]);
                        let count = most.min(rows.n - start);
                        let many = Rows { ptr: at(1), step: steps[1], row_step: rows.steps[1], n: only.n, rows: count };
                        fold(at(0), rows.steps[0], many);
                        pace.step(only.n * count);
                    }
                }
            });
        }
        for_each(outer, |offsets| {
            // SAFETY: offsets of the operands' elements; the buffer holds one group.
            unsafe {
                let acc = pointers[0].offset(offsets[0]);
                let mut done = 0;
                while done < region {
                    let n = chunk.min(region - done);
                    let base = |k: usize| pointers[k].offset(offsets[k]);
                    if direct {
                        let source = base(1).offset(done as isize * steps[1]);
                        let mask = match self.masked {
                            true => base(2).offset(done as isize * steps[2]) as *const u8,
                            false => std::ptr::null(),
                        };
                        self.true_runs(mask, steps[2], n, |start, n| {
                            self.direct_fold().run(acc, source.offset(start as isize * steps[1]), steps[1], n)
                        });
                    } else {
                        let block = buffer.as_mut_ptr() as *mut u8;
                        let size = self.itemsize as isize;
                        self.gather(inner, done, n, base(1), 1, block, size, noticed);
                        if self.masked {
                            let plain = Walk { convert: None, itemsize: 1, ..*self };
                            plain.gather(inner, done, n, base(2), 2, bits.as_mut_ptr(), 1, noticed);
                        }
                        let mask = if self.masked { bits.as_ptr() } else { std::ptr::null() };
                        self.true_runs(mask, 1, n, |start, n| {
                            self.fold.run(acc, block.offset(start as isize * size), size, n)
                        });
                    }
                    done += n;
                    pace.step(n);
                }
            }
        });
    }

    /// Whether the fold takes elements of the source where they lie.
    fn reads_directly(&self) -> bool {
        self.convert.is_none() || self.narrow.is_some()
    }

    /// The fold that does.
    fn direct_fold(&self) -> Fold {
        self.narrow.map_or(self.fold, Fold::Own)
    }

    /// Whether elements of the result and of the source lie where numbers of their size may.
    fn aligned(&self, pointers: [*mut u8; 3], axes: &[Axis]) -> bool {
        let size = self.itemsize;
        (0..2).all(|k| {
            let steps = axes.iter().all(|axis| axis.steps[k].unsigned_abs().is_multiple_of(size));
            steps && (pointers[k] as usize).is_multiple_of(size)
        })
    }

    /// Folds one group of the only result into an accumulator: the elements from `start` on in the order of the iteration.
    ///
    /// # Safety
    /// The group lies within the axes; no mask takes part; `acc` is an element.
    #[allow(clippy::too_many_arguments)] // one group's geometry
    pub unsafe fn fold_group(
        &self,
        axes: &[Axis],
        start: usize,
        n: usize,
        source: *mut u8,
        acc: *mut u8,
        block: &mut Vec<u64>,
        noticed: &mut CastFlags,
    ) {
        // SAFETY: the caller's; the buffer is made as large as the group.
        unsafe {
            if axes.len() <= 1 && self.reads_directly() {
                let step = axes.first().map_or(0, |axis| axis.steps[1]);
                return self.direct_fold().run(acc, source.offset(start as isize * step), step, n);
            }
            block.resize((n * self.itemsize).div_ceil(8), 0);
            let buffer = block.as_mut_ptr() as *mut u8;
            let size = self.itemsize as isize;
            self.gather(axes, start, n, source, 1, buffer, size, noticed);
            self.fold.run(acc, buffer, size, n);
        }
    }

    /// Copies `n` elements of one operand into a buffer, in iteration order from position `start` of the inner axes.
    ///
    /// # Safety
    /// The positions lie within the axes, and the buffer has room.
    #[allow(clippy::too_many_arguments)] // one operand's geometry
    unsafe fn gather(
        &self,
        axes: &[Axis],
        start: usize,
        n: usize,
        base: *mut u8,
        operand: usize,
        to: *mut u8,
        size: isize,
        noticed: &mut CastFlags,
    ) {
        let Some(first) = axes.first() else {
            // SAFETY: one element.
            return unsafe { self.copy_run(base, 0, to, size, 1, noticed) };
        };
        let mut done = 0;
        while done < n {
            let mut position = start + done;
            let place = position % first.n;
            let mut offset = 0;
            for axis in axes {
                offset += (position % axis.n) as isize * axis.steps[operand];
                position /= axis.n;
            }
            let run = (first.n - place).min(n - done);
            // SAFETY: a run along the innermost axis.
            unsafe {
                let target = to.offset(done as isize * size);
                self.copy_run(base.offset(offset), first.steps[operand], target, size, run, noticed);
            }
            done += run;
        }
    }

    /// # Safety
    /// `n` elements are readable at `from` and writable at `to`.
    unsafe fn copy_run(
        &self,
        from: *const u8,
        step: isize,
        to: *mut u8,
        size: isize,
        n: usize,
        noticed: &mut CastFlags,
    ) {
        // SAFETY: the caller's.
        unsafe {
            match (self.convert, size) {
                (Some(convert), _) => convert.run(from, step, to, size, n, noticed),
                (None, 8) => {
                    for i in 0..n as isize {
                        (to as *mut u64)
                            .offset(i)
                            .write_unaligned((from.offset(i * step) as *const u64).read_unaligned());
                    }
                }
                (None, 4) => {
                    for i in 0..n as isize {
                        (to as *mut u32)
                            .offset(i)
                            .write_unaligned((from.offset(i * step) as *const u32).read_unaligned());
                    }
                }
                _ => {
                    for i in 0..n as isize {
                        std::ptr::copy_nonoverlapping(from.offset(i * step), to.offset(i * size), size as usize);
                    }
                }
            }
        }
    }

    /// Calls `visit(start, n)` for the runs that the mask leaves, or once for all without a mask.
    ///
    /// # Safety
    /// `n` mask bytes are readable unless the pointer is null.
    unsafe fn true_runs(&self, mask: *const u8, step: isize, n: usize, mut visit: impl FnMut(usize, usize)) {
        if mask.is_null() {
            return visit(0, n);
        }
        let mut i = 0;
        while i < n {
            // SAFETY: the caller's mask bytes.
            let bit = |i: usize| unsafe { mask.offset(i as isize * step).read() } != 0;
            if !bit(i) {
                i += 1;
                continue;
            }
            let start = i;
            while i < n && bit(i) {
                i += 1;
            }
            visit(start, i - start);
        }
    }
}

/// Calls `visit` with the offsets of every index of `axes`, innermost first.
fn for_each(axes: &[Axis], mut visit: impl FnMut([isize; 3])) {
    let mut index: SmallVec<[usize; 4]> = SmallVec::from_elem(0, axes.len());
    let mut offsets = [0isize; 3];
    loop {
        visit(offsets);
        let mut level = 0;
        loop {
            let Some(axis) = axes.get(level) else { return };
            index[level] += 1;
            for (offset, step) in offsets.iter_mut().zip(axis.steps) {
                *offset += step;
            }
            if index[level] < axis.n {
                break;
            }
            for (offset, step) in offsets.iter_mut().zip(axis.steps) {
                *offset -= step * axis.n as isize;
            }
            index[level] = 0;
            level += 1;
        }
    }
}
