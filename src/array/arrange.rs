//! Rearranging copies: repeat, tile, roll, resize, triangles. All dtypes, by way of views and block copies.

use smallvec::SmallVec;

use super::join::axis_range;
use super::layout::{Dims, Order, element_count, normalize_axis};
use super::transfer::copy_same_type;
use super::view::Array;
use crate::error::{Error, Result};
use crate::limits::stop::Pace;

/// `np.repeat(x, counts, axis)`: one count for all, or one for each. `axis` `None` flattens first.
///
/// Errors: negative counts; `operands could not be broadcast together with shape (3,) (2,)`.
pub fn repeat(array: &Array, counts: &[i64], axis: Option<i64>) -> Result<Array> {
    let array = &match axis {
        None => array.ravel(Order::C)?,
        Some(_) => array.atleast(1)?,
    };
    let axis = normalize_axis(axis.unwrap_or(0), array.ndim())?;
    let n = array.shape()[axis];
    if counts.len() != 1 && counts.len() != n {
        return Err(Error::value(format!(
            "operands could not be broadcast together with shape ({n},) ({},)",
            counts.len()
        )));
    }
    if counts.iter().any(|&count| count < 0) {
        return Err(Error::value(match counts {
            [_] => "negative dimensions are not allowed",
            _ => "repeats may not contain negative values.",
        }));
    }
    let count = |i: usize| counts[if counts.len() == 1 { 0 } else { i }] as usize;
    let total = match counts {
        [one] => n.checked_mul(*one as usize),
        many => many.iter().try_fold(0usize, |sum, &count| sum.checked_add(count as usize)),
    };
    let mut shape = Dims::from_slice(array.shape());
    shape[axis] = total.ok_or_else(|| Error::value("total size of array exceeds the limit"))?;
    let target = Array::uninit(array.dtype().clone(), &shape, Order::C)?;
    if !target.dtype().is_object() {
        let source = array.c_contiguous()?;
        let inner = source.shape()[axis + 1..].iter().product::<usize>() * source.itemsize();
        let lines: usize = source.shape()[..axis].iter().product();
        // SAFETY: both are packed; every line of the target has room for as many items as the counts of a line add up to.
        unsafe {
            let (from, to) = (source.data_ptr() as *const u8, target.data_ptr());
            match inner {
                1 => repeat_items::<u8>(from, to, lines, n, count),
                2 => repeat_items::<u16>(from, to, lines, n, count),
                4 => repeat_items::<u32>(from, to, lines, n, count),
                8 => repeat_items::<u64>(from, to, lines, n, count),
                16 => repeat_items::<u128>(from, to, lines, n, count),
                _ => {
                    let (mut place, mut pace) = (to, Pace::default());
                    for line in 0..lines {
                        for i in 0..n {
                            pace.step(1 + count(i));
                            for _ in 0..count(i) {
                                std::ptr::copy_nonoverlapping(from.add((line * n + i) * inner), place, inner);
                                place = place.add(inner);
                            }
                        }
                    }
                }
            }
        }
        return Ok(target);
    }
    let mut place = 0;
    for i in 0..n {
        let times = count(i);
        let part = axis_range(&target, axis, place, place + times);
        if let Some(source) = axis_range(array, axis, i, i + 1).stretched(part.shape()) {
            copy_same_type(&source, &part);
        }
        place += times;
    }
    Ok(target)
}

/// # Safety
/// `lines * n` items of the size of T are readable, and as many as the counts ask for are writable.
unsafe fn repeat_items<T: Copy>(from: *const u8, to: *mut u8, lines: usize, n: usize, count: impl Fn(usize) -> usize) {
    let (mut from, mut to, mut pace) = (from as *const T, to as *mut T, Pace::default());
    for _ in 0..lines {
        let mut i = 0;
        while i < n {
            let times = count(i);
            pace.step(1 + times);
            // SAFETY: the caller's.
            unsafe {
                let item = from.read_unaligned();
                from = from.add(1);
                // Four at a time: a run is short, and how many pieces it has is the same from one to the next.
                let mut k = 0;
                while k + 4 <= times {
                    (to.add(k) as *mut [T; 4]).write_unaligned([item; 4]);
                    k += 4;
                }
                while k < times {
                    to.add(k).write_unaligned(item);
                    k += 1;
                }
                to = to.add(times);
            }
            i += 1;
        }
    }
}

/// `np.tile(x, reps)`.
pub fn tile(array: &Array, reps: &[i64]) -> Result<Array> {
    if reps.iter().any(|&n| n < 0) {
        return Err(Error::value("negative dimensions are not allowed"));
    }
    let ndim = array.ndim().max(reps.len());
    super::layout::check_ndim(ndim)?;
    let source = array.atleast_leading(ndim)?;
    let rep = |axis: usize| (axis + reps.len()).checked_sub(ndim).map_or(1, |i| reps[i] as usize);
    let mut shape = Dims::new();
    for axis in 0..ndim {
        let n = source.shape()[axis].checked_mul(rep(axis));
        shape.push(n.ok_or_else(|| Error::value("Maximum allowed dimension exceeded"))?);
    }
    let target = Array::uninit(array.dtype().clone(), &shape, Order::C);
    let target = target.map_err(|error| too_large(&source, rep).unwrap_or(error))?;
    // Every axis split in (repetition, place): a broadcast source then fills the target in one copy.
    let mut split: Dims = Dims::new();
    for axis in 0..ndim {
        split.push(rep(axis));
        split.push(source.shape()[axis]);
    }
    if split.len() <= crate::limits::MAX_DIMS
        && let Some(places) = target.reshaped_view(&split, false)
    {
        let raised = source.with_new_axes(&(0..ndim as i64).map(|i| 2 * i).collect::<Vec<_>>())?;
        if let Some(repeated) = raised.stretched(&split) {
            copy_same_type(&repeated, &places);
        }
        return Ok(target);
    }
    Err(Error::value("maximum supported dimension for an ndarray is currently 64"))
}

/// What NumPy says of a tiling that does not fit: it repeats rows along one axis after another, and the first that fail are named.
fn too_large(source: &Array, rep: impl Fn(usize) -> usize) -> Option<Error> {
    let (mut size, mut row) = (source.size(), source.size());
    for (axis, &n) in source.shape().iter().enumerate() {
        if row == 0 || n == 0 {
            return None;
        }
        if rep(axis) != 1 {
            let rows = (size / row).saturating_mul(rep(axis));
            if let Err(error) = Array::uninit(source.dtype().clone(), &[rows, row], Order::C) {
                return Some(error);
            }
            size = rows * row;
        }
        row /= n;
    }
    None
}

/// `np.roll(x, shift, axis)` for pairs of shift and axis. Each axis is cut where its two parts change places, and every part is copied
/// once.
pub fn roll(array: &Array, shifts: &[(i64, usize)]) -> Result<Array> {
    let mut by: Dims = SmallVec::from_elem(0, array.ndim());
    for &(shift, axis) in shifts {
        let n = array.shape()[axis].max(1);
        by[axis] = (by[axis] + shift.rem_euclid(n as i64) as usize) % n;
    }
    let target = Array::uninit(array.dtype().clone(), array.shape(), Order::C)?;
    roll_parts(array, &target, &by, 0);
    Ok(target)
}

/// The parts along the axes from `axis` on.
fn roll_parts(from: &Array, to: &Array, by: &[usize], axis: usize) {
    let Some(axis) = (axis..by.len()).find(|&axis| by[axis] > 0) else { return copy_same_type(from, to) };
    let (n, by_axis) = (from.shape()[axis], by[axis]);
    for (source, target) in [(0..n - by_axis, by_axis..n), (n - by_axis..n, 0..by_axis)] {
        let source = axis_range(from, axis, source.start, source.end);
        roll_parts(&source, &axis_range(to, axis, target.start, target.end), by, axis + 1);
    }
}

/// `np.roll(x, shift)` over the flattened array, the shape kept.
pub fn roll_flat(array: &Array, shift: i64) -> Result<Array> {
    let rolled = roll(&array.ravel(Order::C)?, &[(shift, 0)])?;
    let shape: Vec<i64> = array.shape().iter().map(|&n| n as i64).collect();
    rolled.reshape(&shape, Order::C, None)
}

/// `np.resize(x, shape)`: the elements repeated as often as needed, zeros when there are none.
pub fn resize(array: &Array, shape: &[usize]) -> Result<Array> {
    let size = element_count(shape).ok_or_else(|| Error::value("Maximum allowed dimension exceeded"))?;
    let flat = array.ravel(Order::C)?;
    if flat.size() == 0 {
        return Array::zeros(array.dtype().clone(), shape, Order::C);
    }
    let target = Array::uninit(array.dtype().clone(), &[size], Order::C)?;
    let mut place = 0;
    while place < size {
        let n = flat.size().min(size - place);
        copy_same_type(&axis_range(&flat, 0, 0, n), &axis_range(&target, 0, place, place + n));
        place += n;
    }
    let shape: Vec<i64> = shape.iter().map(|&n| n as i64).collect();
    target.reshape(&shape, Order::C, None)
}

/// `np.tril(x, k)` (`lower`) and `np.triu(x, k)` over the last two axes: a copy with zeros outside the triangle.
pub fn triangle(array: &Array, k: i64, lower: bool) -> Result<Array> {
    // NumPy broadcasts a vector against the square mask.
    let source = match array.shape() {
        &[n] => array.stretched(&[n, n]).unwrap_or_else(|| array.clone()),
        _ => array.clone(),
    };
    let ndim = source.ndim();
    if ndim < 2 {
        return Err(Error::value("the triangle of an array needs at least one dimension"));
    }
    let target = Array::zeros(array.dtype().clone(), source.shape(), Order::C)?;
    let (rows, columns) = (source.shape()[ndim - 2], source.shape()[ndim - 1]);
    for row in 0..rows {
        let edge = (row as i64).saturating_add(k);
        let (start, stop) = match lower {
            true => (0, edge.saturating_add(1).clamp(0, columns as i64) as usize),
            false => (edge.clamp(0, columns as i64) as usize, columns),
        };
        let part = |whole: &Array| axis_range(&axis_range(whole, ndim - 2, row, row + 1), ndim - 1, start, stop);
        copy_same_type(&part(&source), &part(&target));
    }
    Ok(target)
}

impl Array {
    /// The view with leading axes of length one up to `ndim` dimensions.
    pub fn atleast_leading(&self, ndim: usize) -> Result<Array> {
        self.with_new_axes(&(0..ndim.saturating_sub(self.ndim()) as i64).collect::<Vec<_>>())
    }
}
