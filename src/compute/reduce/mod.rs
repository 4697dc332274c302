//! Reductions: `ufunc.reduce` over any axes, in NumPy's order to the last bit.
//!
//! The result is filled with the identity (or the first elements, where there is none), then every element is folded in. Where
//! the innermost axis of the iteration is kept, whole runs are combined elementwise; where it is reduced, groups of elements are
//! folded into one accumulator (see `plan` for the groups, `fold` for the loops).

mod fold;
mod pairwise;
pub(super) mod plan;

use smallvec::SmallVec;

pub(super) use self::fold::Fold;
use self::plan::{Axis, best_order, groups, merge};
use crate::array::axes::Axes as AxisList;
use crate::array::cast_numeric::CastLoop;
use crate::array::indexing::assign;
use crate::array::join::axis_range;
use crate::array::layout::normalize_axis;
use crate::array::{
    Array, CastFlags, Casting, DType, Dims, Kind, Num, NumericOnly, Operand, Order, Scalar, cast, cast_into,
};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::ufunc::{Identity, Resolved, Ufunc, resolve};
use crate::error::{Error, Result};

/// Where a reduction starts.
#[derive(Clone, Copy, Default)]
pub enum Initial<'a> {
    /// The ufunc's identity, if it has one.
    #[default]
    Identity,
    /// `initial=None`: the first element.
    First,
    /// Of any numeric type; cast to the loop's.
    Value(&'a Scalar),
}

/// Keyword arguments of `ufunc.reduce`.
#[derive(Clone, Copy, Default)]
pub struct Reduce<'a> {
    /// `None` for all axes.
    pub axes: Option<&'a [i64]>,
    pub keepdims: bool,
    pub dtype: Option<&'a DType>,
    pub initial: Initial<'a>,
    pub out: Option<&'a Array>,
    /// A boolean array, broadcast to the source.
    pub mask: Option<&'a Array>,
}

/// A result and what was noticed: `status` under the name "reduce" (or "accumulate"), `cast` under "cast".
pub struct Reduced {
    pub array: Array,
    pub status: FpStatus,
    pub cast: CastFlags,
}

/// `ufunc.reduce(array, ...)`.
///
/// Errors: `AxisError`; ufuncs that are not binary, not reorderable over several axes, or without identity where one is needed;
/// `out` of the wrong number of dimensions; types without a loop.
pub fn reduce(ufunc: &'static Ufunc, array: &Array, options: &Reduce<'_>) -> Result<Reduced> {
    check_binary(ufunc, "reduce")?;
    let reduced = reduced_axes(options.axes, array.ndim())?;
    let flags = |axis: usize| reduced.contains(&axis);
    let (resolved, dtype) = accumulator(ufunc, array.dtype(), options.dtype, options.out, "reduce")?;
    if matches!(ufunc.identity, Identity::None) && reduced.len() > 1 {
        return Err(Error::value(format!(
            "reduction operation '{}' is not reorderable, so at most one axis may be specified",
            ufunc.name
        )));
    }
    let shown = result_shape(array.shape(), &reduced, options.keepdims);
    if let Some(out) = options.out {
        check_out(ufunc, out, &shown, options.keepdims)?;
    }
    let mask = match options.mask {
        None => None,
        Some(mask) => Some(stretch_mask(mask, array.shape())?),
    };
    let mut noticed = CastFlags::default();
    let source = loop_source(array, &dtype, &mut noticed)?;

    // The result over all axes, reduced ones of length one, in the source's axis order.
    let kept_shape: Dims = array.shape().iter().enumerate().map(|(i, &n)| if flags(i) { 1 } else { n }).collect();
    let order = iteration_order(&source, mask.as_ref());
    let result = allocate(&dtype, &kept_shape, &order)?;

    let elements_per_result: usize = reduced.iter().map(|&axis| array.shape()[axis]).product();
    let start = initial_value(ufunc, &dtype, options.initial, array.size() == 0)?;
    let mut rest = source.clone();
    match &start {
        Some(value) => {
            assign(&result, &Array::from_scalar(value)?, &mut NumericOnly)?;
        }
        None if mask.is_some() => {
            return Err(Error::value(format!(
                "reduction operation '{}' does not have an identity, so to use a where mask one has to specify 'initial'",
                ufunc.name
            )));
        }
        None => {
            if elements_per_result == 0 && result.size() > 0 {
                return Err(Error::value(format!(
                    "zero-size array to reduction operation {} which has no identity",
                    ufunc.name
                )));
            }
            if result.size() > 0 {
                let mut first = source.clone();
                for &axis in &reduced {
                    first = axis_range(&first, axis, 0, 1);
                }
                noticed.merge(cast_into(&first, &result, &mut NumericOnly)?);
                if let &[axis] = reduced.as_slice() {
                    rest = axis_range(&source, axis, 1, source.shape()[axis]);
                } else if elements_per_result == 1 {
                    rest = axis_range(&source, reduced.first().copied().unwrap_or(0), 1, 1);
                }
                // Several axes: only reorderable, idempotent operations get here; the first element is folded in twice.
            }
        }
    }
    let status = if rest.size() == 0 || (reduced.is_empty() && start.is_none()) {
        FpStatus::NONE
    } else {
        let mut work = || fold_all(ufunc, &resolved, &dtype, &result, &rest, mask.as_ref(), &order, &mut noticed);
        if resolved.fp {
            fpstatus::measure(work).1
        } else {
            work();
            FpStatus::NONE
        }
    };

    let array = match options.keepdims {
        true => result,
        false => {
            let kept: AxisList = (0..array.ndim()).filter(|&axis| !flags(axis)).collect();
            result.permute(&kept)
        }
    };
    let (array, more) = deliver(array, options.out)?;
    noticed.merge(more);
    Ok(Reduced { array, status, cast: noticed })
}

/// The axes of an `axis=` argument, sorted. A 0-d array accepts axis 0 and -1.
///
/// Errors: `AxisError`, `duplicate value in 'axis'`.
pub fn reduced_axes(axes: Option<&[i64]>, ndim: usize) -> Result<AxisList> {
    let Some(axes) = axes else { return Ok((0..ndim).collect()) };
    if ndim == 0 && matches!(axes, [0 | -1]) {
        return Ok(AxisList::new());
    }
    let mut list = AxisList::new();
    for &axis in axes {
        let axis = normalize_axis(axis, ndim)?;
        if list.contains(&axis) {
            return Err(Error::value("duplicate value in 'axis'"));
        }
        list.push(axis);
    }
    list.sort();
    Ok(list)
}

/// Only binary ufuncs with one result are folded.
pub(super) fn check_binary(ufunc: &Ufunc, method: &str) -> Result<()> {
    if ufunc.nin != 2 {
        return Err(Error::value(format!("{method} only supported for binary functions")));
    }
    if ufunc.nout != 1 {
        return Err(Error::value(format!("{method} only supported for functions returning a single value")));
    }
    Ok(())
}

/// The loop of a reduction and the type of its accumulator: small integers and booleans are summed and multiplied in 64 bits,
/// logical functions work on booleans.
pub(super) fn accumulator(
    ufunc: &'static Ufunc,
    source: &DType,
    dtype: Option<&DType>,
    out: Option<&Array>,
    method: &str,
) -> Result<(Resolved, DType)> {
    let source = source.native();
    let asked = match (dtype, out) {
        (Some(dtype), _) => Some(dtype.native()),
        (None, Some(out)) => Some(out.dtype().native()),
        (None, None) => match (ufunc.name, source.num()) {
            ("add" | "multiply", Some(num)) if num.itemsize() < 8 => match num.kind() {
                Kind::Bool | Kind::Signed => Some(DType::INT),
                Kind::Unsigned => Some(DType::Num(Num::U64)),
                _ => None,
            },
            _ => None,
        },
    };
    let logical = matches!(ufunc.name, "logical_and" | "logical_or" | "logical_xor") && source.num().is_some();
    let dtype = if logical { DType::BOOL } else { asked.clone().unwrap_or_else(|| source.clone()) };
    if let DType::Num(num) = dtype
        && let Some(found) = ufunc.loops().find(|one| one.types.iter().all(|&t| t == num))
    {
        let dtypes = found.types.iter().map(|&num| DType::Num(num)).collect();
        return Ok((Resolved { run: found.run, fp: found.fp, guard: found.guard, dtypes }, dtype));
    }
    let operands = [Operand::Strong(dtype.clone()), Operand::Strong(dtype.clone())];
    let chosen = resolve(ufunc, &operands, &[], &[], Casting::Unsafe)?;
    let [first, _, result] = chosen.dtypes.as_slice() else {
        return Err(Error::type_error(format!("{}.{method} is not available for these types", ufunc.name)));
    };
    if first != result {
        return Err(Error::type_error(match first.kind() {
            Kind::Str | Kind::Bytes => format!(
                "the resolved dtypes are not compatible with {}.{method}. Resolved ({}, {}, {})",
                ufunc.name,
                crate::array::dtype_repr(first),
                crate::array::dtype_repr(first),
                crate::array::dtype_repr(result)
            ),
            _ => format!("No loop matching the specified signature and casting was found for ufunc {}", ufunc.name),
        }));
    }
    let dtype = result.clone();
    Ok((chosen, dtype))
}

/// The source in a dtype the fold can read: its own when a cast loop exists, a cast copy otherwise (byte-swapped, text).
pub(super) fn loop_source(array: &Array, dtype: &DType, noticed: &mut CastFlags) -> Result<Array> {
    let both_numeric = matches!((array.dtype(), dtype), (DType::Num(_), DType::Num(_)));
    if both_numeric || array.dtype() == dtype {
        return Ok(array.clone());
    }
    let (copy, flags) = cast(array, dtype, Order::K, &mut NumericOnly)?;
    noticed.merge(flags);
    Ok(copy)
}

/// Hands the result over, into `out` if there is one.
pub(super) fn deliver(result: Array, out: Option<&Array>) -> Result<(Array, CastFlags)> {
    match out {
        None => Ok((result, CastFlags::default())),
        Some(out) => {
            let flags = cast_into(&result, out, &mut NumericOnly)?;
            Ok((out.clone(), flags))
        }
    }
}

fn result_shape(shape: &[usize], reduced: &[usize], keepdims: bool) -> Dims {
    let mut result = Dims::new();
    for (axis, &n) in shape.iter().enumerate() {
        match (reduced.contains(&axis), keepdims) {
            (true, true) => result.push(1),
            (true, false) => {}
            _ => result.push(n),
        }
    }
    result
}

fn check_out(ufunc: &Ufunc, out: &Array, shape: &[usize], keepdims: bool) -> Result<()> {
    if out.ndim() != shape.len() {
        let hint = if keepdims { " (must match the operand's when keepdims=True)" } else { "" };
        return Err(Error::value(format!(
            "output parameter for reduction operation {} has the wrong number of dimensions: Found {} but expected {}{hint}",
            ufunc.name,
            out.ndim(),
            shape.len()
        )));
    }
    if out.shape() != shape {
        return Err(Error::value(format!(
            "output parameter for reduction operation {} has a reduction dimension not equal to one.",
            ufunc.name
        )));
    }
    if !out.is_writeable() {
        return Err(Error::value("output array is read-only"));
    }
    Ok(())
}

fn stretch_mask(mask: &Array, shape: &[usize]) -> Result<Array> {
    mask.stretched(shape).ok_or_else(|| crate::array::broadcast::operands_error(&[shape, mask.shape()]))
}

/// The identity as a scalar of the loop's dtype; `None` when the first element starts.
fn initial_value(ufunc: &Ufunc, dtype: &DType, initial: Initial<'_>, empty: bool) -> Result<Option<Scalar>> {
    let value = match initial {
        Initial::First => return Ok(None),
        Initial::Value(value) => value.clone(),
        Initial::Identity => match ufunc.identity {
            Identity::None | Identity::Reorderable => return Ok(None),
            Identity::Zero => Scalar::I64(0),
            Identity::One => Scalar::I64(1),
            Identity::MinusOne => Scalar::I64(-1),
            Identity::NegativeInfinity => Scalar::F64(f64::NEG_INFINITY),
        },
    };
    let _ = empty;
    Ok(Some(crate::array::cast_scalar(&value, dtype, &mut NumericOnly)?.0))
}

/// Axes from the innermost to the outermost, as NumPy's iterator sorts them.
fn iteration_order(source: &Array, mask: Option<&Array>) -> SmallVec<[usize; 4]> {
    let step = |array: &Array, axis: usize| if array.shape()[axis] == 1 { 0 } else { array.strides()[axis] };
    best_order(source.ndim(), 1 + mask.is_some() as usize, |operand, axis| match (operand, mask) {
        (1, Some(mask)) => step(mask, axis),
        _ => step(source, axis),
    })
}

/// A packed result whose axes lie in memory in the order of the iteration.
fn allocate(dtype: &DType, shape: &[usize], order: &[usize]) -> Result<Array> {
    let sorted: Dims = order.iter().rev().map(|&axis| shape[axis]).collect();
    let packed = Array::uninit(dtype.clone(), &sorted, Order::C)?;
    let mut places: AxisList = SmallVec::from_elem(0, shape.len());
    for (place, &axis) in order.iter().rev().enumerate() {
        places[axis] = place;
    }
    Ok(packed.permute(&places))
}

#[allow(clippy::too_many_arguments)] // the operands of one walk
fn fold_all(
    ufunc: &Ufunc,
    resolved: &Resolved,
    dtype: &DType,
    result: &Array,
    source: &Array,
    mask: Option<&Array>,
    order: &[usize],
    noticed: &mut CastFlags,
) {
    let convert = match (source.dtype(), dtype) {
        (DType::Num(a), DType::Num(b)) if a != b => Some(CastLoop::new(*a, *b)),
        _ => None,
    };
    let step = |array: &Array, axis: usize| if array.shape()[axis] == 1 { 0 } else { array.strides()[axis] };
    let axes = merge(order.iter().map(|&i| Axis {
        n: source.shape()[i],
        steps: [step(result, i), step(source, i), mask.map_or(0, |mask| step(mask, i))],
    }));
    let walk = Walk {
        fold: Fold::choose(ufunc.name, dtype, resolved.run),
        run: resolved.run,
        convert,
        itemsize: dtype.itemsize(),
        masked: mask.is_some(),
    };
    let pointers = [result.data_ptr(), source.data_ptr(), mask.map_or(std::ptr::null_mut(), Array::data_ptr)];
    let cast_needed = convert.is_some() || !source.is_aligned();
    if axes.first().is_none_or(|axis| axis.steps[0] == 0) {
        walk.folded(&axes, groups(&axes, cast_needed, mask.is_some()), pointers, noticed);
    } else {
        walk.elementwise(&axes, pointers, noticed);
    }
}

struct Walk {
    fold: Fold,
    run: crate::compute::ufunc::LoopFn,
    convert: Option<CastLoop>,
    itemsize: usize,
    masked: bool,
}

/// Elements cast at a time on the way into an elementwise run.
const CAST_BLOCK: usize = 1024;

impl Walk {
    /// The innermost axis is kept: runs of results take in runs of elements.
    fn elementwise(&self, axes: &[Axis], pointers: [*mut u8; 3], noticed: &mut CastFlags) {
        let Some((inner, outer)) = axes.split_first() else { return };
        let mut buffer = vec![0u64; if self.convert.is_some() { CAST_BLOCK * self.itemsize.div_ceil(8) } else { 0 }];
        let [step_out, step_in, step_mask] = inner.steps;
        for_each(outer, |offsets| {
            // SAFETY: offsets of runs of the operands; a block never exceeds the buffer.
            unsafe {
                let mut done = 0;
                while done < inner.n {
                    let n = if self.convert.is_some() { CAST_BLOCK.min(inner.n - done) } else { inner.n };
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
                }
            }
        });
    }

    /// The innermost axis is reduced: groups of elements are folded into one result.
    fn folded(&self, axes: &[Axis], groups: plan::Groups, pointers: [*mut u8; 3], noticed: &mut CastFlags) {
        let (inner, outer) = axes.split_at(groups.axes.min(axes.len()));
        let region: usize = inner.iter().map(|axis| axis.n).product();
        let direct = inner.len() <= 1 && self.convert.is_none();
        let chunk = groups.chunk.clamp(1, region.max(1));
        let mut buffer = vec![0u64; if direct { 0 } else { (chunk * self.itemsize).div_ceil(8) }];
        let mut bits = vec![0u8; if !direct && self.masked { chunk } else { 0 }];
        let steps = inner.first().map_or([0; 3], |axis| axis.steps);
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
                            self.fold.run(acc, source.offset(start as isize * steps[1]), steps[1], n)
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
                }
            }
        });
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
            for k in 0..3 {
                offsets[k] += axis.steps[k];
            }
            if index[level] < axis.n {
                break;
            }
            for k in 0..3 {
                offsets[k] -= axis.steps[k] * axis.n as isize;
            }
            index[level] = 0;
            level += 1;
        }
    }
}
