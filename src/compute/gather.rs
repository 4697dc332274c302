//! Gathers along the first axis, large ones divided among threads: what `x[indices]` and `np.take` are when the indices are one
//! array. Items move by their size; indices are checked first, so that a bad one is reported before anything else happens,
//! by the general way. Likewise `x[mask]`, whose parts are counted before their places are known.

use super::parallel::{Exec, part, pieces};
use crate::array::indexing::{compact, count_bytes, extent};
use crate::array::{Array, Num, Order};
use crate::error::Result;
use crate::limits::stop::{Pace, breathe, runs};

/// The least bytes that are worth a thread.
const SHARE: usize = 1 << 18;

/// The items of the first axis at `indices`; `None` where the general way has to do it: objects, items that are not packed,
/// no indices, or indices that are out of bounds.
pub fn rows(array: &Array, indices: &Array, exec: Exec) -> Result<Option<Array>> {
    let plain = array.ndim() > 0 && !array.dtype().is_object() && indices.num() == Some(Num::I64);
    if !plain || indices.ndim() == 0 || indices.size() == 0 || !indices.is_c_contiguous() || !indices.is_aligned() {
        return Ok(None);
    }
    let (n, step) = (array.shape()[0], array.strides()[0]);
    let row: usize = array.shape()[1..].iter().product::<usize>() * array.itemsize();
    let packed = crate::array::layout::is_c_contiguous(&array.shape()[1..], &array.strides()[1..], array.itemsize());
    if !packed || row == 0 || n == 0 {
        return Ok(None);
    }
    let count = indices.size();
    // SAFETY: a packed, aligned array of int64.
    let places = unsafe { std::slice::from_raw_parts(indices.data_ptr() as *const i64, count) };
    let threads = exec.pieces_of(count.saturating_mul(row), SHARE).min(count);
    let checked = pieces(threads, |piece| within(&places[part(count, threads, piece)], n));
    if checked.contains(&false) {
        return Ok(None);
    }
    let shape: Vec<usize> = indices.shape().iter().chain(&array.shape()[1..]).copied().collect();
    let result = Array::uninit(array.dtype().clone(), &shape, Order::C)?;
    let (from, to) = (array.data_ptr() as usize, result.data_ptr() as usize);
    pieces(threads, |piece| {
        let range = part(count, threads, piece);
        let own = &places[range.clone()];
        // SAFETY: indices within the axis, and a part of the result for each thread; both arrays outlive the call.
        unsafe {
            let (from, to) = (from as *const u8, (to as *mut u8).add(range.start * row));
            match row {
                1 => items::<u8>(from, step, n, own, to),
                2 => items::<u16>(from, step, n, own, to),
                4 => items::<u32>(from, step, n, own, to),
                8 => items::<u64>(from, step, n, own, to),
                16 => items::<u128>(from, step, n, own, to),
                _ => {
                    let mut pace = Pace::default();
                    for (k, &place) in own.iter().enumerate() {
                        pace.step(row.div_ceil(64));
                        let place = from_beginning(place, n as i64);
                        std::ptr::copy_nonoverlapping(from.offset(place * step), to.add(k * row), row);
                    }
                }
            }
        }
    });
    Ok(Some(result))
}

/// Whether all indices lie on an axis of `n` elements, from its end or its beginning.
pub fn within(indices: &[i64], n: usize) -> bool {
    indices.chunks(Pace::RUN).all(|run| {
        if run.len() == Pace::RUN {
            breathe();
        }
        let (low, high) = extent(run);
        -(n as i64) <= low && high < n as i64
    })
}

/// An index that lies on an axis of `n` elements, counted from its beginning.
#[inline(always)]
pub fn from_beginning(index: i64, n: i64) -> isize {
    (if index < 0 { index + n } else { index }) as isize
}

/// The elements that a mask of the array's shape chooses; `None` where the general way has to do it: objects, operands that are not
/// packed, few elements.
pub fn chosen(array: &Array, mask: &Array, exec: Exec) -> Result<Option<Array>> {
    let n = array.size();
    let threads = exec.pieces_of(array.nbytes(), SHARE).min(n.max(1));
    let plain = !array.dtype().is_object() && array.is_c_contiguous() && mask.is_c_contiguous();
    if threads < 2 || !plain || array.shape() != mask.shape() || mask.num() != Some(Num::Bool) {
        return Ok(None);
    }
    // SAFETY: the packed bytes of the mask.
    let bits = unsafe { std::slice::from_raw_parts(mask.data_ptr() as *const u8, n) };
    let counts =
        pieces(threads, |piece| runs(part(n, threads, piece)).map(|run| count_bytes(&bits[run])).sum::<usize>());
    let result = Array::uninit(array.dtype().clone(), &[counts.iter().sum()], Order::C)?;
    let (from, to, size) = (array.data_ptr() as usize, result.data_ptr() as usize, array.itemsize());
    pieces(threads, |piece| {
        let range = part(n, threads, piece);
        let before: usize = counts[..piece].iter().sum();
        // SAFETY: each thread has the items of its part, and room behind those that the parts before it choose; both arrays outlive
        // the call.
        unsafe {
            let (from, to) = ((from as *const u8).add(range.start * size), (to as *mut u8).add(before * size));
            compact(from, bits[range.clone()].as_ptr(), to, range.len(), size);
        }
    });
    Ok(Some(result))
}

/// # Safety
/// Checked places; items of the size of T; room for one for each place.
unsafe fn items<T: Copy>(from: *const u8, step: isize, n: usize, places: &[i64], to: *mut u8) {
    // A step that the compiler knows spares a multiplication for each.
    let packed = step == size_of::<T>() as isize;
    for run in runs(0..places.len()) {
        // SAFETY: the caller's.
        unsafe {
            if packed {
                for k in run {
                    let item = (from as *const T).offset(from_beginning(places[k], n as i64));
                    (to as *mut T).add(k).write_unaligned(item.read_unaligned());
                }
            } else {
                for k in run {
                    let item = from.offset(from_beginning(places[k], n as i64) * step) as *const T;
                    (to as *mut T).add(k).write_unaligned(item.read_unaligned());
                }
            }
        }
    }
}
