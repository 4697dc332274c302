//! `np.einsum`: sums of products named by subscripts, in the order of NumPy's own (unoptimised) loop.
//!
//! Every operand becomes a strided view over one iteration space, output axes first, summed axes after (a repeated label adds
//! its strides). The axes are ordered as NumPy's iterator orders them, and the innermost one is a kernel call. A single
//! operand without a summed axis is answered with a view.

mod kernels;
mod pair;
pub mod path;
mod subscripts;

use smallvec::SmallVec;

pub use path::Contraction;
pub use subscripts::{Label, Labels, Subscripts, parse};

use crate::array::layout::{Dims, shape_text_compact};
use crate::array::{Array, CastFlags, Casting, DType, Kind, Num, NumericOnly, Order, Strides, cast, dtype_repr};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::parallel::{Exec, part};
use crate::compute::product::blocked::divided;
use crate::compute::reduce::plan::best_order;
use crate::error::{Error, Result};
use crate::limits::stop::Pace;

/// A result; `view` tells that it shares the only operand's memory.
pub struct Einsum {
    pub array: Array,
    pub view: bool,
    pub status: FpStatus,
    pub cast: CastFlags,
}

/// The iterator's buffer: inner loops of a one-dimensional iteration are cut at this many elements.
const BUFFER: usize = 8192;

/// `np.einsum(subscripts, *operands, dtype=dtype, casting=casting)`. `dtype` is the promoted type unless the caller was given one.
///
/// Errors: those of the subscripts; operands that do not broadcast; casts that the rule forbids; dtypes without arithmetic.
pub fn einsum(exec: Exec, text: &str, operands: &[Array], dtype: &DType, casting: Casting) -> Result<Einsum> {
    let ndims: Vec<usize> = operands.iter().map(Array::ndim).collect();
    let subscripts = parse(text, &ndims)?;
    let combined = operands
        .iter()
        .zip(&subscripts.inputs)
        .enumerate()
        .map(|(i, (operand, labels))| {
            let alone = (operands.len() == 1).then_some(&subscripts.output);
            diagonal_view(operand, labels, i, alone)
        })
        .collect::<Result<Vec<_>>>()?;
    if let [(only, labels)] = combined.as_slice()
        && labels.iter().all(|label| subscripts.output.contains(label))
        && only.dtype() == dtype
    {
        let order: Option<Vec<usize>> =
            subscripts.output.iter().map(|label| labels.iter().position(|other| other == label)).collect();
        if let Some(order) = order {
            return Ok(Einsum {
                array: only.permute(&order),
                view: true,
                status: FpStatus::NONE,
                cast: CastFlags::default(),
            });
        }
    }
    let DType::Num(num) = *dtype else {
        let text = matches!(dtype.kind(), Kind::Str | Kind::Bytes);
        return Err(Error::type_error(match text {
            true => {
                format!("Cannot cast scalar from dtype('bool') to {} according to the rule 'safe'", dtype_repr(dtype))
            }
            false => "invalid data type for einsum".to_string(),
        }));
    };
    let mut flags = CastFlags::default();
    let mut sources = Vec::with_capacity(combined.len());
    for (i, (view, labels)) in combined.into_iter().enumerate() {
        if !crate::array::casting::can_cast(view.dtype(), dtype, casting) {
            return Err(Error::type_error(format!(
                "Iterator operand {i} dtype could not be cast from {} to {} according to the rule '{}'",
                dtype_repr(view.dtype()),
                dtype_repr(dtype),
                casting.name()
            )));
        }
        let native = if view.dtype() == dtype {
            view
        } else {
            let (copy, more) = cast(&view, dtype, Order::K, &mut NumericOnly)?;
            flags.merge(more);
            copy
        };
        sources.push((native, labels));
    }
    let (array, status) = sum_of_products(exec, num, &sources, &subscripts.output)?;
    Ok(Einsum { array, view: false, status, cast: flags })
}

/// The view in which repeated labels are one axis. NumPy words the error otherwise where it tries whether the result of the only
/// operand is a view, which takes that all its labels so far are in the output.
fn diagonal_view(operand: &Array, labels: &Labels, index: usize, alone: Option<&Labels>) -> Result<(Array, Labels)> {
    let mut kept = Labels::new();
    let (mut shape, mut strides) = (Dims::new(), Strides::new());
    for (axis, &label) in labels.iter().enumerate() {
        let (n, stride) = (operand.shape()[axis], operand.strides()[axis]);
        match kept.iter().position(|&other| other == label) {
            None => {
                kept.push(label);
                shape.push(n);
                strides.push(if n == 1 { 0 } else { stride });
            }
            Some(at) => {
                if shape[at] != n && shape[at] != 1 && n != 1 {
                    let name = match label {
                        Label::Named(byte) => byte as char,
                        Label::Broadcast(_) => '.',
                    };
                    let subject = match alone {
                        Some(output) if labels[..=axis].iter().all(|label| output.contains(label)) => {
                            "single operand".to_string()
                        }
                        _ => format!("operand {index}"),
                    };
                    return Err(Error::value(format!(
                        "dimensions in {subject} for collapsing index '{name}' don't match ({} != {n})",
                        shape[at]
                    )));
                }
                if n != 1 {
                    shape[at] = n;
                    strides[at] += stride;
                }
            }
        }
    }
    if kept.len() == operand.ndim() {
        return Ok((operand.clone(), kept));
    }
    let mut view = operand.with_geometry(operand.dtype().clone(), operand.offset(), shape, strides)?;
    view.set_writeable(operand.is_writeable());
    Ok((view, kept))
}

/// One axis of the iteration: length, and one step for each operand and the result.
#[derive(Clone)]
struct Axis {
    n: usize,
    steps: SmallVec<[isize; 4]>,
}

fn sum_of_products(exec: Exec, num: Num, sources: &[(Array, Labels)], output: &Labels) -> Result<(Array, FpStatus)> {
    let mut labels = output.clone();
    let summed = sources.iter().flat_map(|source| source.1.iter()).copied();
    let mut extra: Vec<u8> = summed
        .filter_map(|label| match label {
            Label::Named(byte) if !output.contains(&label) => Some(byte),
            _ => None,
        })
        .collect();
    extra.sort_unstable();
    extra.dedup();
    labels.extend(extra.into_iter().map(Label::Named));
    crate::array::layout::check_ndim(labels.len())?;

    let place = |source: &(Array, Labels), label: Label| source.1.iter().position(|&other| other == label);
    let mut axes: Vec<Axis> = Vec::with_capacity(labels.len());
    for &label in &labels {
        let mut n = 1;
        for source in sources {
            if let Some(at) = place(source, label) {
                let size = source.0.shape()[at];
                if n == 1 {
                    n = size;
                } else if size != 1 && size != n {
                    return Err(mismatch(sources, &labels));
                }
            }
        }
        let steps = sources
            .iter()
            .map(|source| match place(source, label) {
                Some(at) if source.0.shape()[at] != 1 => source.0.strides()[at],
                _ => 0,
            })
            .collect();
        axes.push(Axis { n, steps });
    }
    let order = best_order(axes.len(), sources.len(), |operand, axis| axes[axis].steps[operand]);

    // The result's axes lie in memory as the iteration visits them.
    let sorted: Vec<usize> = order.iter().rev().copied().filter(|&axis| axis < output.len()).collect();
    let packed_shape: Dims = sorted.iter().map(|&axis| axes[axis].n).collect();
    let mut back = vec![0; output.len()];
    for (at, &axis) in sorted.iter().enumerate() {
        back[axis] = at;
    }
    if axes.iter().all(|axis| axis.n != 0) {
        let in_memory: Labels = sorted.iter().map(|&axis| labels[axis]).collect();
        let (product, status) = fpstatus::measure(|| pair::contract(exec, num, sources, &in_memory));
        if let Some(product) = product? {
            return Ok((product.permute(&back), status));
        }
    }
    let packed = Array::zeros(DType::Num(num), &packed_shape, Order::C)?;
    let result = packed.permute(&back);
    for (i, axis) in axes.iter_mut().enumerate() {
        let step = if i < output.len() && axis.n != 1 { result.strides()[i] } else { 0 };
        axis.steps.push(step);
    }
    if axes.iter().any(|axis| axis.n == 0) {
        return Ok((result, FpStatus::NONE));
    }
    let mut ptrs: SmallVec<[*mut u8; 4]> = sources.iter().map(|source| source.0.data_ptr()).collect();
    ptrs.push(result.data_ptr());
    let mut ordered: Vec<Axis> = order.into_iter().map(|axis| axes[axis].clone()).filter(|axis| axis.n != 1).collect();
    for axis in &mut ordered {
        walk_forwards(axis, &mut ptrs);
    }
    let merged = merge(ordered);
    let kernel = kernels::kernel(num);
    let limit = if sources.len() <= 2 && matches!(merged.len(), 2 | 3) { usize::MAX } else { BUFFER };
    let ((), status) = fpstatus::measure(|| {
        let Some((inner, outer)) = merged.split_first() else {
            // SAFETY: one element of each operand.
            return unsafe { kernel(&ptrs, &SmallVec::<[isize; 8]>::from_elem(0, ptrs.len()), 1) };
        };
        if outer.is_empty() && num != Num::F16 && inner.n >= WORTH_A_THREAD && inner.steps.last() == Some(&0) {
            return sum_of_parts(exec, num, kernel, inner, &ptrs);
        }
        let work: usize = merged.iter().map(|axis| axis.n).product();
        let threads = exec.pieces_of(work, WORTH_A_THREAD);
        // Along the outermost axis of the result: sums are left whole, and so is their order.
        let kept = |axis: &Axis| axis.steps.last() != Some(&0) && axis.n >= 8 * threads;
        match merged.iter().rposition(kept) {
            Some(which) if threads > 1 => {
                let places = &Places(ptrs.iter().copied().collect(), std::ptr::null_mut());
                let merged = &merged;
                divided(threads, |piece| {
                    let range = part(merged[which].n, threads, piece);
                    let mut axes = merged.clone();
                    axes[which].n = range.len();
                    let starts = places.0.iter().zip(&axes[which].steps);
                    let starts: SmallVec<[*mut u8; 4]> =
                        starts.map(|(ptr, step)| ptr.wrapping_offset(range.start as isize * step)).collect();
                    along(kernel, &axes, &starts, limit);
                });
            }
            _ => along(kernel, &merged, &ptrs, limit),
        }
    });
    Ok((result, status))
}

/// Runs the kernel along the innermost axis at every index of the others, over at most `limit` elements at once.
fn along(kernel: kernels::Kernel, axes: &[Axis], ptrs: &[*mut u8], limit: usize) {
    let Some((inner, outer)) = axes.split_first() else { return };
    let mut pace = Pace::default();
    for_each(outer, ptrs, |ptrs| {
        let mut done = 0;
        while done < inner.n {
            let n = limit.min(inner.n - done);
            pace.step(n);
            let at: SmallVec<[*mut u8; 4]> =
                ptrs.iter().zip(&inner.steps).map(|(ptr, step)| ptr.wrapping_offset(done as isize * step)).collect();
            // SAFETY: a run along the innermost axis of all operands; the result is fresh memory, parts of it this thread's alone.
            unsafe { kernel(&at, &inner.steps, n) };
            done += n;
        }
    });
}

/// Elements from which a sum, or several, are divided among threads.
const WORTH_A_THREAD: usize = 1 << 17;

/// Sums the parts of one long axis, which the iterator's buffer cuts it into, on several threads, and adds them in order.
fn sum_of_parts(exec: Exec, num: Num, kernel: kernels::Kernel, axis: &Axis, ptrs: &[*mut u8]) {
    let count = axis.n.div_ceil(BUFFER);
    let size = num.itemsize();
    let mut sums = vec![0u8; count * size];
    let threads = exec.pieces_of(axis.n, WORTH_A_THREAD / 2);
    let places = Places(ptrs.iter().copied().collect(), sums.as_mut_ptr());
    let places = &places;
    let packed = num == Num::F64 && *axis.steps.as_slice() == [8, 8, 0];
    divided(threads, |piece| {
        let mut range = part(count, threads, piece);
        let mut pace = Pace::default();
        while packed && range.len() > 4 {
            pace.step(4 * BUFFER);
            let first = range.start;
            let starts = |operand: usize| {
                std::array::from_fn(|k| (places.0[operand] as *const f64).wrapping_add((first + k) * BUFFER))
            };
            // SAFETY: four whole parts of the axis, and their sums, which only this thread writes.
            unsafe {
                let sums = kernels::four_sums(starts(0), starts(1), BUFFER);
                (places.1 as *mut [f64; 4]).byte_add(first * size).write_unaligned(sums);
            }
            range.start += 4;
        }
        for which in range {
            pace.step(BUFFER);
            let start = which * BUFFER;
            let mut at: SmallVec<[*mut u8; 4]> = places
                .0
                .iter()
                .zip(&axis.steps)
                .map(|(ptr, step)| ptr.wrapping_offset(start as isize * step))
                .collect();
            if let Some(last) = at.last_mut() {
                *last = places.1.wrapping_add(which * size);
            }
            // SAFETY: a run along the axis of all operands, and a sum that only this thread adds to.
            unsafe { kernel(&at, &axis.steps, BUFFER.min(axis.n - start)) };
        }
    });
    let Some(&result) = ptrs.last() else { return };
    for which in 0..count {
        // SAFETY: one sum, and the result's one element.
        unsafe { kernel(&[sums.as_mut_ptr().wrapping_add(which * size), result], &[size as isize, 0], 1) };
    }
}

/// Where operands and partial sums lie.
struct Places(SmallVec<[*mut u8; 4]>, *mut u8);

// SAFETY: operands are only read, and every thread writes to sums of its own.
unsafe impl Sync for Places {}

/// An axis along which every operand runs backwards is walked the other way, as NumPy's iterator does.
fn walk_forwards(axis: &mut Axis, ptrs: &mut [*mut u8]) {
    let operands = axis.steps.len() - 1;
    let (backwards, still) =
        (axis.steps[..operands].iter().any(|&s| s < 0), axis.steps[..operands].iter().all(|&s| s <= 0));
    if backwards && still {
        for (ptr, step) in ptrs.iter_mut().zip(&mut axis.steps) {
            *ptr = ptr.wrapping_offset((axis.n as isize - 1) * *step);
            *step = -*step;
        }
    }
}

fn merge(axes: Vec<Axis>) -> Vec<Axis> {
    let mut merged: Vec<Axis> = Vec::new();
    for axis in axes {
        match merged.last_mut() {
            Some(last) if last.steps.iter().zip(&axis.steps).all(|(a, b)| a.wrapping_mul(last.n as isize) == *b) => {
                last.n *= axis.n;
            }
            _ => merged.push(axis),
        }
    }
    merged
}

/// Calls `visit` with the operands' pointers at every index of `axes`, innermost first.
fn for_each(axes: &[Axis], ptrs: &[*mut u8], mut visit: impl FnMut(&[*mut u8])) {
    let mut index: SmallVec<[usize; 4]> = SmallVec::from_elem(0, axes.len());
    let mut ptrs: SmallVec<[*mut u8; 4]> = ptrs.into();
    loop {
        visit(&ptrs);
        let mut level = 0;
        loop {
            let Some(axis) = axes.get(level) else { return };
            index[level] += 1;
            let rewind = index[level] == axis.n;
            for (ptr, step) in ptrs.iter_mut().zip(&axis.steps) {
                let by = if rewind { step - step * axis.n as isize } else { *step };
                *ptr = ptr.wrapping_offset(by);
            }
            if !rewind {
                break;
            }
            index[level] = 0;
            level += 1;
        }
    }
}

/// NumPy's message, which shows every operand in the iteration's axes.
fn mismatch(sources: &[(Array, Labels)], labels: &Labels) -> Error {
    let mut list = String::new();
    for (array, own) in sources {
        let mut words: Vec<String> = labels
            .iter()
            .map(|label| match own.iter().position(|other| other == label) {
                Some(at) => array.shape()[at].to_string(),
                None => "newaxis".to_string(),
            })
            .collect();
        let leading = words.iter().take_while(|word| *word == "newaxis").count();
        words.drain(..leading);
        let comma = if words.len() == 1 && leading == 0 { "," } else { "" };
        list += &format!("{}->({}{comma}) ", shape_text_compact(array.shape()), words.join(","));
    }
    Error::value(format!("operands could not be broadcast together with remapped shapes [original->remapped]: {list}"))
}
