//! Reductions: `ufunc.reduce` over any axes, in NumPy's order to the last bit.
//!
//! The result is filled with the identity (or the first elements, where there is none), then every element is folded in. Where
//! the innermost axis of the iteration is kept, whole runs are combined elementwise; where it is reduced, groups of elements are
//! folded into one accumulator (see `plan` for the groups, `fold` for the loops).

mod fold;
mod narrow;
pub mod output;
pub(super) mod pairwise;
pub(super) mod plan;
mod rows;
mod threads;
mod walk;
mod whole;

use smallvec::SmallVec;

pub(super) use self::fold::Fold;
use self::output::check_out;
use self::plan::{Axis, best_order, groups, merge};
pub(super) use self::threads::Merging;
use self::walk::Walk;
pub use self::whole::{along, extremes_along, first_extreme, whole};
use crate::array::axes::{Axes as AxisList, sort_few};
use crate::array::cast_numeric::CastLoop;
use crate::array::indexing::assign;
use crate::array::join::axis_range;
use crate::array::layout::normalize_axis;
use crate::array::{
    Array, CastFlags, Casting, DType, Dims, Kind, Num, NumericOnly, Operand, Order, Scalar, cast, cast_into,
};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::parallel::Exec;
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
    pub exec: Exec,
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
    if let Some(out) = options.out {
        check_out(ufunc.name, out, array.shape(), &reduced, options.keepdims, options.mask)?;
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
    // Sums begin with zeros, which memory is made with.
    let zeros = matches!((options.initial, ufunc.identity, &dtype), (Initial::Identity, Identity::Zero, DType::Num(_)));
    let result = allocate(&dtype, &kept_shape, &order, zeros)?;

    let elements_per_result: usize = reduced.iter().map(|&axis| array.shape()[axis]).product();
    let start = match zeros {
        true => Some(Scalar::I64(0)),
        false => initial_value(ufunc, &dtype, options.initial)?,
    };
    let mut rest = source.clone();
    match &start {
        Some(_) if zeros => {}
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
            if elements_per_result == 0 {
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
                } else if elements_per_result == 1 && !reduced.is_empty() {
                    rest = axis_range(&source, reduced.first().copied().unwrap_or(0), 1, 1);
                }
                // Several axes: only reorderable, idempotent operations get here; the first element is folded in twice.
            }
        }
    }
    let status = if rest.size() == 0 || (reduced.is_empty() && start.is_none()) {
        FpStatus::NONE
    } else {
        let exec = options.exec;
        let mut work = || fold_all(ufunc, &resolved, &dtype, &result, &rest, mask.as_ref(), &order, exec, &mut noticed);
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
    sort_few(&mut list, |axis| axis);
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

fn stretch_mask(mask: &Array, shape: &[usize]) -> Result<Array> {
    mask.stretched(shape).ok_or_else(|| crate::array::broadcast::operands_error(&[shape, mask.shape()]))
}

/// The identity as a scalar of the loop's dtype; `None` when the first element starts.
fn initial_value(ufunc: &Ufunc, dtype: &DType, initial: Initial<'_>) -> Result<Option<Scalar>> {
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
fn allocate(dtype: &DType, shape: &[usize], order: &[usize], zeros: bool) -> Result<Array> {
    let sorted: Dims = order.iter().rev().map(|&axis| shape[axis]).collect();
    let packed = match zeros {
        true => Array::zeros(dtype.clone(), &sorted, Order::C)?,
        false => Array::uninit(dtype.clone(), &sorted, Order::C)?,
    };
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
    exec: Exec,
    noticed: &mut CastFlags,
) {
    let convert = match (source.dtype(), dtype) {
        (DType::Num(a), DType::Num(b)) if a != b => Some(CastLoop::new(*a, *b)),
        _ => None,
    };
    let narrow = match (source.dtype(), dtype) {
        (DType::Num(a), DType::Num(b)) => narrow::narrow_fold(ufunc.name, *a, *b),
        _ => None,
    };
    let step = |array: &Array, axis: usize| if array.shape()[axis] == 1 { 0 } else { array.strides()[axis] };
    let axes = merge(order.iter().map(|&i| Axis {
        n: source.shape()[i],
        steps: [step(result, i), step(source, i), mask.map_or(0, |mask| step(mask, i))],
    }));
    let walk = Walk {
        fold: Fold::choose(ufunc.name, dtype, resolved.run),
        narrow,
        run: resolved.run,
        convert,
        itemsize: dtype.itemsize(),
        masked: mask.is_some(),
        merging: Merging::of(ufunc.name, dtype),
        fold_rows: rows::fold_rows(ufunc.name, dtype),
        combine_rows: rows::combine_rows(ufunc.name, dtype),
    };
    let pointers = [result.data_ptr(), source.data_ptr(), mask.map_or(std::ptr::null_mut(), Array::data_ptr)];
    let cast_needed = convert.is_some() || !source.is_aligned();
    let groups = match axes.first().is_none_or(|axis| axis.steps[0] == 0) {
        true => Some(groups(&axes, cast_needed, mask.is_some())),
        false => None,
    };
    threads::run(&walk, &axes, groups, pointers, exec, noticed);
}
