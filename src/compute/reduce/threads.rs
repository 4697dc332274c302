//! Dividing a reduction among threads without changing a bit of it.
//!
//! Several results: each thread has results of its own. One result: a pairwise sum is cut where its tree branches, or between the
//! groups whose sums are added one after another; operations whose order does not show are cut anywhere.

use super::pairwise::{self, sum_on_threads};
use super::plan::{Axes, Axis, Groups};
use super::walk::Walk;
use crate::array::{CastFlags, DType, Num};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::parallel::{self, Exec, part};

/// Elements that are worth a thread of their own.
const PER_THREAD: usize = 1 << 17;

/// How results of parts become the result of the whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Merging {
    /// A pairwise sum in float32 or float64.
    Pairwise(Num),
    /// In any order, from zero.
    FromZero,
    /// In any order, and the same element may be taken twice.
    Idempotent,
    /// Likewise, save that zeros of both signs are equal.
    Extreme,
    /// Only one after another.
    Never,
}

impl Merging {
    /// How parts of a ufunc's reduction over elements of one type are merged.
    pub fn of(ufunc: &str, dtype: &DType) -> Merging {
        let DType::Num(num) = dtype else { return Merging::Never };
        match (ufunc, num) {
            ("add", Num::F32 | Num::F64) => Merging::Pairwise(*num),
            ("add", num) if num.is_integer() => Merging::FromZero,
            ("maximum" | "minimum", num) if num.is_integer() => Merging::Idempotent,
            ("add" | "maximum" | "minimum" | "multiply" | "logical_or" | "logical_and", Num::Bool) => {
                Merging::Idempotent
            }
            ("maximum" | "minimum" | "fmax" | "fmin", Num::F32 | Num::F64) => Merging::Extreme,
            _ => Merging::Never,
        }
    }

    /// Whether the order of the parts shows where one of them has these bits, being an element of `size` bytes: of equal zeros the sign
    /// of one is kept.
    pub fn is_ambiguous(self, part: u64, size: usize) -> bool {
        let zero = match size {
            4 => f32::from_bits(part as u32) == 0.0,
            _ => f64::from_bits(part) == 0.0,
        };
        self == Merging::Extreme && zero
    }
}

/// What threads share.
struct Task<'a> {
    walk: &'a Walk,
    axes: &'a [Axis],
    pointers: [*mut u8; 3],
}

// SAFETY: the source and the mask are only read; threads write results, or accumulators, of their own.
unsafe impl Sync for Task<'_> {}

/// Runs a reduction: in groups of the innermost axes, or elementwise where these are kept.
pub fn run(
    walk: &Walk,
    axes: &[Axis],
    groups: Option<Groups>,
    pointers: [*mut u8; 3],
    exec: Exec,
    noticed: &mut CastFlags,
) {
    let total = axes.iter().map(|axis| axis.n).product();
    let count = exec.pieces_of(total, PER_THREAD);
    let task = Task { walk, axes, pointers };
    if count > 1 {
        let done = match groups {
            Some(groups) => task.split(axes.len().min(groups.axes), groups.into(), count).or_else(|| {
                match groups.axes >= axes.len() {
                    true => task.one_result(groups, count),
                    false => None,
                }
            }),
            None => task.split(0, None, count),
        };
        if let Some(flags) = done {
            return noticed.merge(flags);
        }
    }
    task.sequential(axes, groups, pointers, noticed);
}

impl Task<'_> {
    fn sequential(&self, axes: &[Axis], groups: Option<Groups>, pointers: [*mut u8; 3], noticed: &mut CastFlags) {
        match groups {
            Some(groups) => self.walk.folded(axes, groups, pointers, noticed),
            None => self.walk.elementwise(axes, pointers, noticed),
        }
    }

    /// Gives each thread a part of the longest axis, from `first` on, along which results differ.
    fn split(&self, first: usize, groups: Option<Groups>, count: usize) -> Option<CastFlags> {
        let kept = self.axes.iter().enumerate().skip(first).filter(|(_, axis)| axis.steps[0] != 0);
        let (place, axis) = kept.max_by_key(|(_, axis)| axis.n)?;
        // A part of a run of results should fill some cache lines.
        if axis.n < if place == 0 { 64 * count } else { count } {
            return None;
        }
        Some(collect(parallel::pieces(count, |piece| {
            measured(|flags| {
                let range = part(axis.n, count, piece);
                let mut axes: Axes = self.axes.iter().copied().collect();
                axes[place].n = range.len();
                let mut pointers = self.pointers;
                for (ptr, step) in pointers.iter_mut().zip(axis.steps) {
                    *ptr = ptr.wrapping_offset(step * range.start as isize);
                }
                self.sequential(&axes, groups, pointers, flags);
            })
        })))
    }

    /// One result of many elements.
    fn one_result(&self, groups: Groups, count: usize) -> Option<CastFlags> {
        let walk = self.walk;
        let [acc, source, _] = self.pointers;
        let total: usize = self.axes.iter().map(|axis| axis.n).product();
        let direct = self.axes.len() <= 1 && walk.convert.is_none();
        if walk.masked || total == 0 {
            return None;
        }
        match walk.merging {
            Merging::Pairwise(num) if direct && groups.chunk >= total => {
                let step = self.axes.first().map_or(0, |axis| axis.steps[1]);
                macro_rules! total {
                    ($t:ty) => {{
                        let source = Shared(source);
                        let ((), flags) = measured(|_| {
                            let subtree = |start: usize, n: usize| {
                                // SAFETY: elements of the source.
                                unsafe { pairwise::sum::<$t>(source.offset(start as isize * step), step, n) }
                            };
                            // SAFETY: an accumulator of this type.
                            unsafe {
                                let acc = acc as *mut $t;
                                acc.write_unaligned(acc.read_unaligned() + sum_on_threads(total, subtree, count));
                            }
                        });
                        Some(collect(vec![((), flags)]))
                    }};
                }
                match num {
                    Num::F32 => total!(f32),
                    _ => total!(f64),
                }
            }
            Merging::Pairwise(_) => {
                // Sums of groups, each beginning from minus zero, to which adding changes nothing.
                let number = total.div_ceil(groups.chunk.max(1));
                let negative_zero = if walk.itemsize == 4 { (-0f32).to_bits() as u64 } else { (-0f64).to_bits() };
                let sums = self.partial(groups.chunk.max(1), number, count, negative_zero);
                let (sums, flags): (Vec<Vec<u64>>, Vec<_>) = sums.into_iter().unzip();
                for sum in sums.iter().flatten() {
                    let cell = sum as *const u64 as *const u8;
                    // SAFETY: adds one element to the accumulator.
                    unsafe { (walk.run)(&[acc, cell as *mut u8, acc], &[0, 0, 0], 1) };
                }
                Some(collect(flags.into_iter().map(|flags| ((), flags)).collect()))
            }
            Merging::Never => None,
            merging => {
                // SAFETY: an accumulator of at most eight bytes.
                let start = match merging {
                    Merging::FromZero => 0,
                    _ => unsafe { bits(acc, walk.itemsize) },
                };
                let chunk = total.div_ceil(count);
                let number = total.div_ceil(chunk);
                let parts = self.partial(chunk, number, count, start);
                let (parts, flags): (Vec<Vec<u64>>, Vec<_>) = parts.into_iter().unzip();
                let parts: Vec<u64> = parts.into_iter().flatten().collect();
                if parts.iter().any(|&part| merging.is_ambiguous(part, walk.itemsize)) {
                    return None;
                }
                // SAFETY: one element for each part.
                unsafe { walk.fold.run(acc, parts.as_ptr() as *const u8, 8, parts.len()) };
                Some(collect(flags.into_iter().map(|flags| ((), flags)).collect()))
            }
        }
    }

    /// Results of `number` stretches of `chunk` elements, in order, each beginning from the same bits.
    fn partial(&self, chunk: usize, number: usize, count: usize, start: u64) -> Vec<(Vec<u64>, (CastFlags, FpStatus))> {
        let total: usize = self.axes.iter().map(|axis| axis.n).product();
        parallel::pieces(count, |piece| {
            let mut block = Vec::new();
            measured(|flags| {
                part(number, count, piece)
                    .map(|group| {
                        let mut acc = start;
                        let from = group * chunk;
                        // SAFETY: the group's elements; eight bytes hold an element of any type that is merged.
                        unsafe {
                            let acc = &mut acc as *mut u64 as *mut u8;
                            self.walk.fold_group(
                                self.axes,
                                from,
                                chunk.min(total - from),
                                self.pointers[1],
                                acc,
                                &mut block,
                                flags,
                            );
                        }
                        acc
                    })
                    .collect()
            })
        })
    }
}

/// A pointer that threads read from.
#[derive(Clone, Copy)]
struct Shared(*mut u8);

// SAFETY: see `Task`.
unsafe impl Sync for Shared {}

impl Shared {
    fn offset(&self, bytes: isize) -> *mut u8 {
        self.0.wrapping_offset(bytes)
    }
}

/// Runs a part and tells what it noticed.
fn measured<R>(work: impl FnOnce(&mut CastFlags) -> R) -> (R, (CastFlags, FpStatus)) {
    let mut flags = CastFlags::default();
    let (result, status) = fpstatus::measure(|| work(&mut flags));
    (result, (flags, status))
}

/// Puts together what the parts noticed; the flags of the processor are raised again on this thread, where the caller looks.
fn collect<R>(parts: Vec<(R, (CastFlags, FpStatus))>) -> CastFlags {
    let mut flags = CastFlags::default();
    let mut status = FpStatus::NONE;
    for (_, (cast, raised)) in parts {
        flags.merge(cast);
        status |= raised;
    }
    if !status.is_empty() {
        fpstatus::raise(status);
    }
    flags
}

/// # Safety
/// `size` bytes are readable, eight at most.
unsafe fn bits(ptr: *const u8, size: usize) -> u64 {
    let mut cell = [0u8; 8];
    // SAFETY: the caller's.
    unsafe { std::ptr::copy_nonoverlapping(ptr, cell.as_mut_ptr(), size.min(8)) };
    u64::from_ne_bytes(cell)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::array::{Array, Order};
    use crate::compute::reduce::{Reduce, reduce};
    use crate::compute::ufunc::find;

    fn bytes(ufunc: &str, array: &Array, axes: Option<&[i64]>, threads: usize) -> Vec<u8> {
        let options = Reduce { axes, exec: Exec { threads }, ..Reduce::default() };
        let result = reduce(find(ufunc).expect("a ufunc"), array, &options).expect("a result").array;
        result.to_bytes(Order::C).expect("plain elements")
    }

    #[test]
    fn threads_do_not_show_in_any_bit() {
        let values: Vec<f64> = (0..300_003u64).map(|i| (i * i % 10_007) as f64 * 0.37 - 1234.5).collect();
        let flat = Array::from_vec(&values).expect("memory");
        let table = Array::from_slice(&values[..300_000], &[1000, 300]).expect("memory");
        let single: Vec<f32> = values.iter().map(|&x| x as f32).collect();
        let integers: Vec<i64> = values.iter().map(|&x| x as i64).collect();
        let every_second = crate::array::join::axis_range(&table.transpose(), 0, 20, 290).transpose();
        let arrays = [
            flat,
            table.clone(),
            table.transpose(),
            table.copy(Order::F).expect("memory"),
            every_second,
            Array::from_vec(&single).expect("memory"),
            Array::from_vec(&integers).expect("memory"),
            Array::from_slice(&integers[..300_000], &[3, 100_000]).expect("memory"),
        ];
        for (k, array) in arrays.iter().enumerate() {
            for ufunc in ["add", "maximum", "multiply"] {
                for axes in [None, Some(&[0i64][..]), Some(&[-1][..])] {
                    let expected = bytes(ufunc, array, axes, 1);
                    for threads in [2, 3] {
                        assert!(
                            bytes(ufunc, array, axes, threads) == expected,
                            "{ufunc} of {k} over {axes:?} on {threads}"
                        );
                    }
                }
            }
        }
    }
}
