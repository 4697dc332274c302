//! A reduction at the root of a tree: its operand never exists as a whole. Every thread computes as much of it as a second-level cache
//! holds, and reduces that before it goes on.
//!
//! The order of a reduction shows in its last bits, so that only those are done here whose parts are those that it would have had
//! anyway: over axes within an axis that is kept, or over all, where a pairwise sum is cut as its tree branches, and where the order of
//! others does not show.

use std::sync::Mutex;

use smallvec::SmallVec;

use super::run::{Statuses, Target, Task, Worker, noticed_by_all};
use super::{Tree, plan};
use crate::array::join::axis_range;
use crate::array::{Array, DType, Dims, Num, NumericOnly, Order, Scalar, cast};
use crate::compute::fpstatus::FpStatus;
use crate::compute::parallel::{self, Exec, Shares};
use crate::compute::reduce::pairwise::{self, Real, Summand};
use crate::compute::reduce::{Merging, Reduce, Reduced, accumulator, reduce, reduced_axes};
use crate::compute::ufunc::{self, Input, Options, Ufunc, find};

/// Elements that are computed before they are reduced.
const PART: usize = 1 << 14;
/// The longest rows that are computed as a whole.
const LONGEST: usize = 1 << 18;

/// What is done with the result of a tree.
#[derive(Clone)]
pub struct Reduction {
    pub fold: Folding,
    /// `None` for all axes.
    pub axes: Option<SmallVec<[i64; 4]>>,
    pub keepdims: bool,
}

/// The function of a reduction.
#[derive(Clone, Copy)]
pub enum Folding {
    /// `ufunc.reduce`.
    Ufunc(&'static Ufunc),
    /// Sums divided by the number of elements of each.
    Mean,
}

/// The reduction of the last step's result, 0-d when no axes are left; `None` when it has to be done step by step. `ignored` are the
/// flags that nobody hears of.
pub fn evaluate_reduced(tree: &Tree, reduction: &Reduction, ignored: FpStatus, exec: Exec) -> Option<Array> {
    let program = plan::plan(tree, ignored, exec)?;
    let task = Task::new(&program, true)?;
    let ndim = program.axes.len();
    let mut shape: Dims = SmallVec::from_elem(1, ndim);
    for (&axis, &n) in program.axes.iter().zip(&program.shape) {
        shape[axis] = n;
    }
    let axes = reduced_axes(reduction.axes.as_deref(), ndim).ok()?;
    let kept = |axis: usize| !axes.contains(&axis);
    let ufunc = match reduction.fold {
        Folding::Ufunc(ufunc) => ufunc,
        Folding::Mean => find("add")?,
    };
    let source = DType::Num(program.dtype);
    let (_, dtype) = accumulator(ufunc, &source, None, None, "reduce").ok()?;
    let result = dtype.num()?;
    let job =
        Job { task: &task, ufunc, merging: Merging::of(ufunc.name, &source), source: program.dtype, result, ignored };
    let count = task.pieces(exec);
    let divisible = matches!(program.dtype, Num::F64 | Num::F32 | Num::Bool) && ignored.contains(FpStatus::UNDERFLOW);
    if task.total == 0 || axes.is_empty() || (matches!(reduction.fold, Folding::Mean) && !divisible) {
        return None;
    }
    let result = match shape.iter().position(|&n| n > 1) {
        Some(first) if kept(first) => {
            let in_order = program.axes.iter().copied().eq(0..ndim);
            let results: Dims = (0..ndim).map(|axis| if kept(axis) { shape[axis] } else { 1 }).collect();
            in_order.then(|| job.rows(&shape, first, reduction.axes.as_deref(), &results, count))??
        }
        _ if (0..ndim).any(|axis| kept(axis) && shape[axis] > 1) => return None,
        _ => job.whole(count)?.reshape(&[1].repeat(ndim), Order::C, None).ok()?,
    };
    let number: usize = axes.iter().map(|&axis| shape[axis]).product();
    let result = match reduction.fold {
        Folding::Ufunc(_) => result,
        Folding::Mean => mean(&result, program.dtype, number, exec)?,
    };
    match reduction.keepdims {
        true => Some(result),
        false => result.squeeze(Some(&axes.iter().map(|&axis| axis as i64).collect::<Vec<_>>())).ok(),
    }
}

/// Sums divided by the number of elements of each, as `np.mean` does it: in float64, narrowed to the type of the elements. Booleans are
/// counted; the sum of as many ones is the same in float64.
fn mean(sums: &Array, source: Num, number: usize, exec: Exec) -> Option<Array> {
    let number = Scalar::I64(number as i64);
    let operands = [Input::Array(sums), Input::Scalar(&number)];
    let means = ufunc::call(find("divide")?, &operands, &Options::default(), exec).ok()?.outputs.pop()?;
    match source {
        Num::F32 => cast(&means, &DType::Num(Num::F32), Order::K, &mut NumericOnly).ok().map(|(means, _)| means),
        _ => Some(means),
    }
}

/// What threads share.
struct Job<'a> {
    task: &'a Task<'a>,
    ufunc: &'static Ufunc,
    merging: Merging,
    /// The types of the elements and of the result.
    source: Num,
    result: Num,
    ignored: FpStatus,
}

impl Job<'_> {
    /// Of every element along an axis, which only axes of length one precede, the rest reduced.
    fn rows(
        &self,
        shape: &[usize],
        first: usize,
        axes: Option<&[i64]>,
        results: &[usize],
        count: usize,
    ) -> Option<Array> {
        let n = shape[first];
        let row = self.task.total / n;
        if row > LONGEST {
            return None;
        }
        let most = (PART / row).clamp(2.min(n), n);
        let result = Array::uninit(DType::Num(self.result), results, Order::C).ok()?;
        let bytes = result.nbytes() / n;
        let output = &Target { ptr: result.data_ptr(), streaming: false };
        let shares = Shares::new(n.div_ceil(most), count);
        let noticed = parallel::pieces(count, |_| {
            let mut worker = Worker::new(self.task);
            let mut part_shape = Dims::from_slice(shape);
            part_shape[first] = most;
            let place = Array::uninit(DType::Num(self.source), &part_shape, Order::C).ok()?;
            while let Some(parts) = shares.take() {
                for part in parts {
                    let (start, end) = (part * most, n.min((part + 1) * most));
                    self.compute(&mut worker, &place, start * row, end * row);
                    let options = Reduce { axes, keepdims: true, ..Reduce::default() };
                    let reduced = self.reduce(&axis_range(&place, first, 0, end - start), &options)?;
                    if !reduced.is_c_contiguous() || reduced.nbytes() != (end - start) * bytes {
                        return None;
                    }
                    // SAFETY: the results of these elements, which only this thread writes.
                    unsafe {
                        let to = output.ptr.add(start * bytes);
                        std::ptr::copy_nonoverlapping(reduced.data_ptr(), to, reduced.nbytes());
                    }
                }
            }
            worker.finish()
        });
        self.silent(noticed)?;
        Some(result)
    }

    /// All elements reduced to one.
    fn whole(&self, count: usize) -> Option<Array> {
        match self.merging {
            Merging::Pairwise(Num::F64) => {
                let sum = self.sum::<f64>(count)?;
                sum.is_finite().then(|| Array::from_slice(&[0.0 + sum], &[]).ok())?
            }
            Merging::Pairwise(_) => {
                let sum = self.sum::<f32>(count)?;
                sum.is_finite().then(|| Array::from_slice(&[0.0 + sum], &[]).ok())?
            }
            Merging::Never => None,
            Merging::FromZero | Merging::Idempotent | Merging::Extreme => self.unordered(count),
        }
    }

    /// A pairwise sum, its large subtrees cut where they branch.
    fn sum<T: Summand<Sum = T> + Real>(&self, count: usize) -> Option<T> {
        let noticed = Mutex::new(Vec::new());
        let sum = pairwise::sum_on_threads(
            self.task.total,
            |start, n| {
                let mut sum = <T as Real>::NEGATIVE_ZERO;
                let mut worker = Worker::new(self.task);
                let mut place = vec![sum; n.min(PART)];
                sum = self.subtree(&mut worker, &mut place, start, n);
                if let Ok(mut noticed) = noticed.lock() {
                    noticed.push(worker.finish());
                }
                sum
            },
            count,
        );
        self.silent(noticed.into_inner().ok()?)?;
        Some(sum)
    }

    fn subtree<T: Summand<Sum = T> + Real>(
        &self,
        worker: &mut Worker<'_>,
        place: &mut [T],
        start: usize,
        n: usize,
    ) -> T {
        if n <= place.len() {
            let before = start * size_of::<T>();
            let target = Target { ptr: (place.as_mut_ptr() as *mut u8).wrapping_sub(before), streaming: false };
            // SAFETY: the place has room for `n` elements of the program's type.
            unsafe { worker.stretch(start, start + n, target) };
            return pairwise::sum_of_packed(&place[..n]);
        }
        let left = pairwise::half(n);
        self.subtree(worker, place, start, left) + self.subtree(worker, place, start + left, n - left)
    }

    /// A reduction whose order does not show.
    fn unordered(&self, count: usize) -> Option<Array> {
        let total = self.task.total;
        let shares = Shares::new(total.div_ceil(PART), count);
        let found = Mutex::new(Vec::new());
        let noticed = parallel::pieces(count, |_| {
            let mut worker = Worker::new(self.task);
            let place = Array::uninit(DType::Num(self.source), &[PART.min(total)], Order::C).ok()?;
            while let Some(parts) = shares.take() {
                for part in parts {
                    let (start, end) = (part * PART, total.min((part + 1) * PART));
                    self.compute(&mut worker, &place, start, end);
                    let reduced = self.reduce(&axis_range(&place, 0, 0, end - start), &Reduce::default())?;
                    let bytes: [u8; 8] = match reduced.to_bytes(Order::C).ok()?[..] {
                        ref short if short.len() <= 8 => std::array::from_fn(|k| short.get(k).copied().unwrap_or(0)),
                        _ => return None,
                    };
                    if self.merging.is_ambiguous(u64::from_le_bytes(bytes), self.source.itemsize()) {
                        return None;
                    }
                    found.lock().ok()?.push((part, bytes));
                }
            }
            worker.finish()
        });
        self.silent(noticed)?;
        let mut found = found.into_inner().ok()?;
        found.sort_unstable_by_key(|(part, _)| *part);
        let all = Array::uninit(DType::Num(self.result), &[found.len()], Order::C).ok()?;
        let size = all.itemsize().min(8);
        for (k, (_, bytes)) in found.iter().enumerate() {
            // SAFETY: element k of as many.
            unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), all.data_ptr().add(k * size), size) };
        }
        self.reduce(&all, &Reduce::default())
    }

    /// Computes elements of the tree's result, as many as the place has room for.
    fn compute(&self, worker: &mut Worker<'_>, place: &Array, from: usize, to: usize) {
        let before = from * self.source.itemsize();
        // SAFETY: the place has room for these elements, the first of which goes to its beginning.
        unsafe { worker.stretch(from, to, Target { ptr: place.data_ptr().wrapping_sub(before), streaming: false }) }
    }

    /// Reduces a part that was computed, unless there would be something to report.
    fn reduce(&self, part: &Array, options: &Reduce<'_>) -> Option<Array> {
        let Reduced { array, status, cast } = reduce(self.ufunc, part, options).ok()?;
        (self.ignored.contains(status) && !cast.any()).then_some(array)
    }

    /// Whether nobody hears of what was noticed.
    fn silent(&self, noticed: Vec<Option<Statuses>>) -> Option<()> {
        noticed_by_all(noticed)?.iter().all(|&status| self.ignored.contains(status)).then_some(())
    }
}
