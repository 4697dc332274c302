//! Scans: `ufunc.accumulate` (`cumsum`, `cumprod`) and `ufunc.reduceat`.
//!
//! A scan applies the ufunc's loop one step ahead of itself along a line; where other axes lie closer in memory than the
//! scanned one, whole slabs are combined at a time. Both give the same bits, since each element meets its predecessor once.

use crate::array::join::axis_range;
use crate::array::layout::normalize_axis;
use crate::array::transfer::{copy_same_type, for_each_run};
use crate::array::{Array, CastFlags, DType, Dims, Kind, Num, NumericOnly, Order, cast};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::reduce::{Fold, Reduced, accumulator, check_binary, deliver};
use crate::compute::ufunc::{LoopFn, Ufunc};
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::limits::stop::{Pace, breathe};

/// `ufunc.accumulate(array, axis, dtype, out)`.
///
/// Errors: `cannot accumulate on a scalar`, `AxisError`, types without a loop.
pub fn accumulate(
    ufunc: &'static Ufunc,
    array: &Array,
    axis: i64,
    dtype: Option<&DType>,
    out: Option<&Array>,
) -> Result<Reduced> {
    check_binary(ufunc, "accumulate")?;
    if array.ndim() == 0 {
        return Err(Error::type_error("cannot accumulate on a scalar"));
    }
    let axis = normalize_axis(axis, array.ndim())?;
    let (resolved, dtype) = accumulator(ufunc, array.dtype(), dtype, out, "accumulate")?;
    check_out("accumulate", out, array.shape())?;
    let mut noticed = CastFlags::default();
    let source = &converted(array, &dtype, &mut noticed)?;
    let result = source.uninit_like(dtype.clone())?;
    let n = source.shape()[axis];
    let mut status = FpStatus::NONE;
    if source.size() > 0 {
        copy_same_type(&axis_range(source, axis, 0, 1), &axis_range(&result, axis, 0, 1));
        // Products of complex numbers are fused between independent elements only, so a line of several is kept together.
        let chained = n > 2 && ufunc.name == "multiply" && matches!(dtype, DType::Num(num) if num.is_complex());
        let work = || match smallest_other_stride(&result, axis) {
            Some(stride) if !chained && stride < result.strides()[axis].unsigned_abs() => {
                let mut pace = Pace::default();
                for i in 1..n {
                    pace.step(source.size() / n);
                    let (before, now) = (axis_range(&result, axis, i - 1, i), axis_range(&result, axis, i, i + 1));
                    combine_slab(resolved.run, &before, &axis_range(source, axis, i, i + 1), &now);
                }
            }
            _ => {
                let (from, to) = (axis_range(source, axis, 0, 1), axis_range(&result, axis, 0, 1));
                let (step_in, step_out) = (source.strides()[axis], result.strides()[axis]);
                let line = Line::choose(ufunc.name, &dtype, resolved.run);
                let mut pace = Pace::default();
                for_each_run(&from, &to, |from, gap_in, to, gap_out, lines| {
                    for i in 0..lines as isize {
                        // SAFETY: the line's n elements lie within both arrays; the result is disjoint from the source.
                        unsafe { line.run(from.offset(i * gap_in), step_in, to.offset(i * gap_out), step_out, n) };
                        pace.step(n);
                    }
                });
            }
        };
        if resolved.fp {
            status = fpstatus::measure(work).1;
        } else {
            work();
        }
    }
    let (array, more) = deliver(result, out)?;
    noticed.merge(more);
    Ok(Reduced { array, status, cast: noticed })
}

/// [`accumulate`] of a small vector of float64 or int64, in its own type; `None` for all else, and where something is to be reported.
pub fn accumulate_vector(ufunc: &'static Ufunc, array: &Array) -> Option<Array> {
    let (DType::Num(num @ (Num::F64 | Num::I64)), &[n], &[step]) = (array.dtype(), array.shape(), array.strides())
    else {
        return None;
    };
    let chosen = ufunc.loop_for(*num).filter(|one| one.types == [*num; 3] && one.guard.is_none())?;
    if !(1..=1024).contains(&n) {
        return None;
    }
    let result = Array::uninit(DType::Num(*num), &[n], Order::C).ok()?;
    let (from, to) = (array.data_ptr(), result.data_ptr());
    fpstatus::clear();
    // SAFETY: the vector's n elements of eight bytes each, and a new one of as many.
    unsafe {
        std::ptr::copy_nonoverlapping(from, to, 8);
        Line::choose(ufunc.name, array.dtype(), chosen.run).run(from, step, to, 8, n);
    }
    fpstatus::take().is_empty().then_some(result)
}

/// `ufunc.reduceat(array, indices, axis, dtype, out)`.
///
/// Errors: `index 9 out-of-bounds in add.reduceat [0, 8)`, `cannot reduceat on a scalar`.
pub fn reduceat(
    ufunc: &'static Ufunc,
    array: &Array,
    indices: &[i64],
    axis: i64,
    dtype: Option<&DType>,
    out: Option<&Array>,
) -> Result<Reduced> {
    check_binary(ufunc, "reduceat")?;
    if array.ndim() == 0 {
        return Err(Error::type_error("cannot reduceat on a scalar"));
    }
    let axis = normalize_axis(axis, array.ndim())?;
    let n = array.shape()[axis];
    for &index in indices {
        if index < 0 || index as usize >= n {
            return Err(Error::new(
                ErrorKind::IndexError,
                format!("index {index} out-of-bounds in {}.reduceat [0, {n})", ufunc.name),
            ));
        }
    }
    let (resolved, dtype) = accumulator(ufunc, array.dtype(), dtype, out, "reduceat")?;
    let mut shape = Dims::from_slice(array.shape());
    shape[axis] = indices.len();
    check_out("reduceat", out, &shape)?;
    let mut noticed = CastFlags::default();
    let source = &converted(array, &dtype, &mut noticed)?;
    let result = Array::uninit(dtype.clone(), &shape, Order::C)?;
    let fold = Fold::choose(ufunc.name, &dtype, resolved.run);
    let step = source.strides()[axis];
    let step_out = result.strides()[axis];
    let size = result.itemsize();
    let work = || {
        if indices.is_empty() || result.size() == 0 {
            return;
        }
        let (first, target) = (axis_range(source, axis, 0, 1), axis_range(&result, axis, 0, 1));
        let mut pace = Pace::default();
        for_each_run(&first, &target, |from, gap_in, to, gap_out, lines| {
            for i in 0..lines as isize {
                for (k, &start) in indices.iter().enumerate() {
                    let start = start as usize;
                    let stop = indices.get(k + 1).map_or(n, |&next| next as usize).max(start + 1);
                    // SAFETY: the elements from start to stop of one line; the result lies elsewhere.
                    unsafe {
                        let element = from.offset(i * gap_in + start as isize * step);
                        let place = to.offset(i * gap_out + k as isize * step_out);
                        std::ptr::copy_nonoverlapping(element, place, size);
                        if stop > start + 1 {
                            fold.run(place, element.offset(step), step, stop - start - 1);
                        }
                    }
                    pace.step(stop - start);
                }
            }
        });
    };
    let status = if resolved.fp { fpstatus::measure(work).1 } else { (work(), FpStatus::NONE).1 };
    let (array, more) = deliver(result, out)?;
    noticed.merge(more);
    Ok(Reduced { array, status, cast: noticed })
}

fn check_out(method: &str, out: Option<&Array>, shape: &[usize]) -> Result<()> {
    match out {
        Some(out) if out.ndim() != shape.len() => {
            Err(Error::value(format!("provided out is the wrong size for the accumulation/{method}.",)))
        }
        Some(out) if out.shape() != shape => Err(crate::array::broadcast::operands_error(&[out.shape(), shape])),
        Some(out) if !out.is_writeable() => Err(Error::value("output array is read-only")),
        _ => Ok(()),
    }
}

fn converted(array: &Array, dtype: &DType, noticed: &mut CastFlags) -> Result<Array> {
    if array.dtype() == dtype {
        return Ok(array.clone());
    }
    let (copy, flags) = cast(array, dtype, Order::K, &mut NumericOnly)?;
    noticed.merge(flags);
    Ok(copy)
}

fn smallest_other_stride(array: &Array, axis: usize) -> Option<usize> {
    (0..array.ndim())
        .filter(|&other| other != axis && array.shape()[other] > 1)
        .map(|other| array.strides()[other].unsigned_abs())
        .min()
}

/// `now = before op slab` elementwise; `before` and `now` are different slabs of one array.
fn combine_slab(run: LoopFn, before: &Array, slab: &Array, now: &Array) {
    // The runs of (before, now) and of (slab, now) merge differently, so walk the last axis by hand.
    let offsets = before.offsets().zip(slab.offsets()).zip(now.offsets());
    let packed = [before, slab, now].iter().all(|view| view.is_c_contiguous());
    // SAFETY: offsets of elements of the three views.
    unsafe {
        if packed {
            let size = now.itemsize() as isize;
            return run(&[before.data_ptr(), slab.data_ptr(), now.data_ptr()], &[size; 3], now.size());
        }
        for ((a, b), c) in offsets {
            run(&[before.data_ptr().offset(a), slab.data_ptr().offset(b), now.data_ptr().offset(c)], &[0; 3], 1);
        }
    }
}

/// The scan of one line whose first result is already written.
#[derive(Clone, Copy)]
enum Line {
    Sum64,
    SumF64,
    SumF32,
    MaxF64,
    MinF64,
    MaxI64,
    MinI64,
    Ticks,
    Loop(LoopFn),
}

impl Line {
    fn choose(name: &str, dtype: &DType, run: LoopFn) -> Line {
        match (name, dtype) {
            ("add", DType::Num(Num::I64 | Num::U64)) => Line::Sum64,
            ("add", DType::Num(Num::F64)) => Line::SumF64,
            ("add", DType::Num(Num::F32)) => Line::SumF32,
            ("maximum", DType::Num(Num::F64)) => Line::MaxF64,
            ("minimum", DType::Num(Num::F64)) => Line::MinF64,
            ("maximum", DType::Num(Num::I64)) => Line::MaxI64,
            ("minimum", DType::Num(Num::I64)) => Line::MinI64,
            ("add", dtype) if dtype.kind() == Kind::Timedelta => Line::Ticks,
            _ => Line::Loop(run),
        }
    }

    /// # Safety
    /// `n` elements are readable at `from` and writable at `to`, without overlap.
    unsafe fn run(self, from: *const u8, step_in: isize, to: *mut u8, step_out: isize, n: usize) {
        // SAFETY: the caller's.
        unsafe {
            match self {
                Line::Sum64 => scan::<u64>(from, step_in, to, step_out, n, u64::wrapping_add),
                Line::SumF64 => scan::<f64>(from, step_in, to, step_out, n, |a, b| a + b),
                Line::SumF32 => scan::<f32>(from, step_in, to, step_out, n, |a, b| a + b),
                // What is no number stays; of zeros of both signs the later one is taken.
                Line::MaxF64 => {
                    scan::<f64>(from, step_in, to, step_out, n, |a, b| if (a > b) | a.is_nan() { a } else { b })
                }
                Line::MinF64 => {
                    scan::<f64>(from, step_in, to, step_out, n, |a, b| if (a < b) | a.is_nan() { a } else { b })
                }
                Line::MaxI64 => scan::<i64>(from, step_in, to, step_out, n, i64::max),
                Line::MinI64 => scan::<i64>(from, step_in, to, step_out, n, i64::min),
                Line::Ticks => scan::<i64>(from, step_in, to, step_out, n, |a, b| {
                    let nat = crate::array::NAT;
                    if a == nat || b == nat { nat } else { a.wrapping_add(b) }
                }),
                Line::Loop(_) if n < 2 => {}
                Line::Loop(run) => {
                    let args = [to, from.offset(step_in) as *mut u8, to.offset(step_out)];
                    run(&args, &[step_out, step_in, step_out], n - 1);
                }
            }
        }
    }
}

/// # Safety
/// As [`Line::run`].
#[inline(always)]
unsafe fn scan<T: Copy>(
    from: *const u8,
    step_in: isize,
    to: *mut u8,
    step_out: isize,
    n: usize,
    add: impl Fn(T, T) -> T,
) {
    // SAFETY: the caller's elements.
    unsafe {
        let mut total = (to as *const T).read_unaligned();
        for start in (1..n).step_by(Pace::RUN) {
            for i in start as isize..n.min(start + Pace::RUN) as isize {
                total = add(total, (from.offset(i * step_in) as *const T).read_unaligned());
                (to.offset(i * step_out) as *mut T).write_unaligned(total);
            }
            if n > Pace::RUN {
                breathe();
            }
        }
    }
}
