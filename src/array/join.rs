//! Joining and splitting: concatenate, stack, and the views that a split yields.

use super::cast::{CastHost, cast_into};
use super::cast_numeric::CastFlags;
use super::dtype::DType;
use super::layout::{Dims, Order, element_free, normalize_axis};
use super::view::Array;
use crate::error::{Error, Result};

/// `np.concatenate(arrays, axis, dtype=dtype)`: `axis` `None` flattens first. The dtype is the arrays' promoted one, or
/// what the caller was asked for (and checked against the casting rule).
///
/// Errors: NumPy's about counts of dimensions, lengths that differ, and zero-dimensional arrays.
pub fn concatenate(
    arrays: &[Array],
    axis: Option<i64>,
    dtype: &DType,
    host: &mut dyn CastHost,
) -> Result<(Array, CastFlags)> {
    let (target, parts) = laid_out(arrays, axis, dtype)?;
    let mut flags = CastFlags::default();
    for (piece, place) in parts {
        flags.merge(cast_into(&piece, &place, host)?);
    }
    Ok((target, flags))
}

/// The array that [`concatenate`] makes before anything is copied, and each piece with its place in it.
pub fn laid_out(arrays: &[Array], axis: Option<i64>, dtype: &DType) -> Result<(Array, Vec<(Array, Array)>)> {
    let (pieces, axis, shape) = prepare(arrays, axis)?;
    let target = Array::in_order(dtype.clone(), &shape, &memory_order(&pieces, shape.len()), false)?;
    let mut start = 0;
    let parts = pieces.into_iter().map(|piece| {
        let stop = start + piece.shape()[axis];
        let place = axis_range(&target, axis, start, stop);
        start = stop;
        (piece, place)
    });
    let parts = parts.collect();
    Ok((target, parts))
}

/// `np.concatenate(..., out=target)`; the caller has checked casting and writability.
///
/// Errors: `Output array is the wrong shape`, and those of [`concatenate`].
pub fn concatenate_into(
    arrays: &[Array],
    axis: Option<i64>,
    target: &Array,
    host: &mut dyn CastHost,
) -> Result<CastFlags> {
    let (pieces, axis, shape) = prepare(arrays, axis)?;
    if target.ndim() != shape.len() {
        return Err(Error::value("Output array has wrong dimensionality"));
    }
    if target.shape() != shape.as_slice() {
        return Err(Error::value("Output array is the wrong shape"));
    }
    fill(&pieces, axis, target, host)
}

/// `np.stack(arrays, axis, dtype=dtype)`.
pub fn stack(arrays: &[Array], axis: i64, dtype: &DType, host: &mut dyn CastHost) -> Result<(Array, CastFlags)> {
    let Some(first) = arrays.first() else { return Err(Error::value("need at least one array to stack")) };
    if arrays.iter().any(|array| array.shape() != first.shape()) {
        return Err(Error::value("all input arrays must have the same shape"));
    }
    let axis = normalize_axis(axis, first.ndim() + 1)? as i64;
    let raised = arrays.iter().map(|array| array.with_new_axes(&[axis])).collect::<Result<Vec<_>>>()?;
    concatenate(&raised, Some(axis), dtype, host)
}

/// The axes from the outermost to the innermost in memory, as the pieces agree on it; where they do not, the order of C.
/// The rule is that of NumPy's `PyArray_CreateMultiSortedStridePerm`: axes of length one say nothing.
fn memory_order(pieces: &[Array], ndim: usize) -> Dims {
    let mut order: Dims = (0..ndim).collect();
    for i in 1..ndim {
        let axis = order[i];
        let mut place = i;
        for j in (0..i).rev() {
            let other = order[j];
            let telling = pieces.iter().filter(|piece| piece.shape()[axis] != 1 && piece.shape()[other] != 1);
            let inside =
                telling.map(|piece| piece.strides()[axis].unsigned_abs() <= piece.strides()[other].unsigned_abs());
            match inside.reduce(|all, one| all || one) {
                None => {}
                Some(true) => break,
                Some(false) => place = j,
            }
        }
        order[place..=i].rotate_right(1);
    }
    order
}

/// The part of an axis from `start` to `stop`, both already clipped to its length, as a view.
pub fn axis_range(array: &Array, axis: usize, start: usize, stop: usize) -> Array {
    let mut shape = Dims::from_slice(array.shape());
    shape[axis] = stop.saturating_sub(start);
    let skip = if element_free(&shape) { 0 } else { start as isize * array.strides()[axis] };
    array.derived((array.offset() as isize + skip) as usize, shape, array.strides().into())
}

/// `np.array_split(x, sections, axis)`: the longer parts first.
pub fn split_sections(array: &Array, sections: i64, axis: i64) -> Result<Vec<Array>> {
    let axis = normalize_axis(axis, array.ndim())?;
    if sections <= 0 {
        return Err(Error::value("number sections must be larger than 0."));
    }
    let (n, sections) = (array.shape()[axis], sections as usize);
    let (each, extras) = (n / sections, n % sections);
    crate::limits::request(sections.saturating_mul(size_of::<Array>()))?;
    let mut start = 0;
    Ok((0..sections)
        .map(|i| {
            let stop = start + each + (i < extras) as usize;
            let part = axis_range(array, axis, start, stop);
            start = stop;
            part
        })
        .collect())
}

/// `np.split(x, indices, axis)`: the cuts follow the rules of slices.
pub fn split_indices(array: &Array, indices: &[i64], axis: i64) -> Result<Vec<Array>> {
    let axis = normalize_axis(axis, array.ndim())?;
    let n = array.shape()[axis] as i64;
    let clip = |i: i64| (if i < 0 { i.saturating_add(n) } else { i }).clamp(0, n) as usize;
    let mut start = 0;
    let mut parts = Vec::with_capacity(indices.len() + 1);
    for &index in indices {
        let stop = clip(index);
        parts.push(axis_range(array, axis, start, stop));
        start = stop;
    }
    parts.push(axis_range(array, axis, start, n as usize));
    Ok(parts)
}

fn prepare(arrays: &[Array], axis: Option<i64>) -> Result<(Vec<Array>, usize, Dims)> {
    let pieces: Vec<Array> = match axis {
        Some(_) => arrays.to_vec(),
        None => arrays.iter().map(|array| array.ravel(Order::C)).collect::<Result<_>>()?,
    };
    let Some(first) = pieces.first() else { return Err(Error::value("need at least one array to concatenate")) };
    if first.ndim() == 0 {
        return Err(Error::value("zero-dimensional arrays cannot be concatenated"));
    }
    let axis = normalize_axis(axis.unwrap_or(0), first.ndim())?;
    let mut shape = Dims::from_slice(first.shape());
    for (i, piece) in pieces.iter().enumerate().skip(1) {
        if piece.ndim() != shape.len() {
            return Err(Error::value(format!(
                "all the input arrays must have same number of dimensions, but the array at index 0 has {} dimension(s) and the array at index {i} has {} dimension(s)",
                shape.len(),
                piece.ndim()
            )));
        }
        for (d, &n) in piece.shape().iter().enumerate() {
            if d != axis && n != shape[d] {
                return Err(Error::value(format!(
                    "all the input array dimensions except for the concatenation axis must match exactly, but along dimension {d}, the array at index 0 has size {} and the array at index {i} has size {n}",
                    shape[d]
                )));
            }
        }
        shape[axis] = shape[axis]
            .checked_add(piece.shape()[axis])
            .ok_or_else(|| Error::value("total size of array exceeds the limit"))?;
    }
    Ok((pieces, axis, shape))
}

fn fill(pieces: &[Array], axis: usize, target: &Array, host: &mut dyn CastHost) -> Result<CastFlags> {
    let mut flags = CastFlags::default();
    let mut start = 0;
    for piece in pieces {
        let stop = start + piece.shape()[axis];
        flags.merge(cast_into(piece, &axis_range(target, axis, start, stop), host)?);
        start = stop;
    }
    Ok(flags)
}
