//! `argmax`, `argmin`: the first position of the extreme element along an axis. NaN and NaT count as extreme, the first of
//! them wins.

use std::cmp::Ordering;

use half::f16;
use num_complex::Complex;

use super::ordering::{Ascending, text_order};
use super::parallel::{Exec, part, pieces};
use super::stream;
use crate::array::axes::Axes;
use crate::array::layout::{Dims, normalize_axis};
use crate::array::{Array, Bool, DType, Element, NAT, Num, Order};
use crate::error::{Error, Result};
use crate::limits::stop::Pace;

mod lanes;

/// `np.argmax(x, axis, keepdims=keepdims)` (`max`) or `np.argmin`. The result is int64.
///
/// Errors: `attempt to get argmax of an empty sequence`, `AxisError`; `TypeError` for dtypes without an order.
pub fn arg_extreme(array: &Array, axis: Option<i64>, keepdims: bool, max: bool, exec: Exec) -> Result<Array> {
    let asked = axis;
    let name = if max { "argmax" } else { "argmin" };
    let (flat, axis) = match axis {
        None => (array.ravel(Order::C)?, 0),
        Some(axis) => (array.atleast(1)?, normalize_axis(axis, array.ndim().max(1))?),
    };
    let n = flat.shape()[axis];
    let rest: Axes = (0..flat.ndim()).filter(|&other| other != axis).collect();
    let lines = flat.permute(&rest.iter().copied().chain([axis]).collect::<Axes>());
    if n == 0 {
        return Err(Error::value(format!("attempt to get {name} of an empty sequence")));
    }
    let native = match flat.dtype() {
        DType::Swapped(num) => crate::array::cast_num(&lines, *num)?.0,
        _ => lines,
    };
    let find = finder(flat.dtype(), max)
        .ok_or_else(|| Error::type_error(format!("Cannot cast array data to an ordered type for {name}")))?;
    let shape = Dims::from_slice(&native.shape()[..native.ndim() - 1]);
    let result = Array::uninit(DType::INT, &shape, Order::C)?;
    let finished = |result: Array| match keepdims {
        false => Ok(result),
        true => {
            let whole = flat.ndim() != array.ndim() || flat.shape() != array.shape() || asked.is_none();
            let kept: Vec<i64> =
                (0..array.ndim()).map(|d| if whole || d == axis { 1 } else { array.shape()[d] as i64 }).collect();
            result.reshape(&kept, Order::C, None)
        }
    };
    if lanes::columns(&flat, axis, &result, max, exec) {
        return finished(result);
    }
    let starts = crate::array::join::axis_range(&native, native.ndim() - 1, 0, n.min(1));
    let step = native.strides()[native.ndim() - 1];
    let offsets: Vec<isize> = starts.offsets().collect();
    let task = Task { array: native.data_ptr(), out: result.data_ptr() as *mut i64 };
    let (task, size) = (&task, native.itemsize());
    if let [only] = offsets[..] {
        // SAFETY: the one line of n elements, and its result.
        unsafe { task.out.write(in_parts(find, task.array.offset(only), step, n, size, exec) as i64) };
        return finished(result);
    }
    let threads = exec.pieces_of(flat.size(), PER_THREAD).min(offsets.len().max(1));
    let far = step == size as isize && flat.nbytes() >= FAR;
    pieces(threads, |piece| {
        let mut pace = Pace::default();
        for i in part(offsets.len(), threads, piece) {
            // The search for the place leaves the processor no time to fetch the next line.
            if far && let Some(&next) = offsets.get(i + 1) {
                stream::prefetch(task.array.wrapping_offset(next), n * size);
            }
            // SAFETY: a line of n elements of the array, and one result for each line.
            unsafe { task.out.add(i).write(find(task.array.offset(offsets[i]), step, n, size) as i64) };
            pace.step(n);
        }
    });
    finished(result)
}

/// The place in a long line: the extreme of those of its parts, which threads look for.
///
/// # Safety
/// `n > 0` elements are readable.
unsafe fn in_parts(find: Finder, line: *const u8, step: isize, n: usize, size: usize, exec: Exec) -> usize {
    let threads = exec.pieces_of(n, PER_THREAD);
    if threads == 1 {
        // SAFETY: the caller's.
        return unsafe { find(line, step, n, size) };
    }
    let line = Task { array: line, out: std::ptr::null_mut() };
    let line = &line;
    let at = |place: usize| line.array.wrapping_offset(place as isize * step);
    let found = pieces(threads, |piece| {
        let part = part(n, threads, piece);
        // SAFETY: a part of the caller's elements.
        part.start + unsafe { find(at(part.start), step, part.len(), size) }
    });
    let mut extremes = vec![0u8; threads * size];
    for (extreme, &place) in extremes.chunks_exact_mut(size.max(1)).zip(&found) {
        // SAFETY: one of the caller's elements, and room for it.
        unsafe { std::ptr::copy_nonoverlapping(at(place), extreme.as_mut_ptr(), size) };
    }
    // SAFETY: as many elements as there are parts.
    found[unsafe { find(extremes.as_ptr(), size as isize, threads, size) }]
}

/// Elements that are worth a thread of their own.
const PER_THREAD: usize = 1 << 17;
/// Bytes from which lines are asked for early.
const FAR: usize = 1 << 20;

/// What threads share.
struct Task {
    array: *const u8,
    out: *mut i64,
}

// SAFETY: lines are only read, and every result has one writer.
unsafe impl Sync for Task {}

type Finder = unsafe fn(*const u8, isize, usize, usize) -> usize;

fn finder(dtype: &DType, max: bool) -> Option<Finder> {
    macro_rules! pick {
        (lanes $t:ty) => {
            if max { in_lanes::<$t, true> as Finder } else { in_lanes::<$t, false> as Finder }
        };
        ($t:ty) => {
            if max { first::<$t, true> as Finder } else { first::<$t, false> as Finder }
        };
    }
    Some(match dtype {
        DType::Num(num) | DType::Swapped(num) => match num {
            Num::Bool => pick!(Bool),
            Num::I8 => pick!(lanes i8),
            Num::U8 => pick!(lanes u8),
            Num::I16 => pick!(lanes i16),
            Num::U16 => pick!(lanes u16),
            Num::I32 => pick!(lanes i32),
            Num::U32 => pick!(lanes u32),
            Num::I64 => pick!(lanes i64),
            Num::U64 => pick!(lanes u64),
            Num::F16 => pick!(f16),
            Num::F32 => pick!(lanes f32),
            Num::F64 => pick!(lanes f64),
            Num::C64 => pick!(Complex<f32>),
            Num::C128 => pick!(Complex<f64>),
        },
        DType::Datetime(_) | DType::Timedelta(_) => {
            if max {
                first_ticks::<true>
            } else {
                first_ticks::<false>
            }
        }
        DType::Bytes(_) => {
            if max {
                first_text::<true, 1>
            } else {
                first_text::<false, 1>
            }
        }
        DType::Str(_) => {
            if max {
                first_text::<true, 4>
            } else {
                first_text::<false, 4>
            }
        }
        _ => return None,
    })
}

/// Packed numbers in vectors, all others one by one.
///
/// # Safety
/// `n > 0` elements of T are readable. So for all below.
unsafe fn in_lanes<T: Ascending + PartialOrd + Element, const MAX: bool>(
    ptr: *const u8,
    step: isize,
    n: usize,
    size: usize,
) -> usize {
    match step == size_of::<T>() as isize && n >= 32 && (ptr as usize).is_multiple_of(align_of::<T>()) {
        // SAFETY: packed, aligned elements.
        true => lanes::first::<T, MAX>(unsafe { std::slice::from_raw_parts(ptr as *const T, n) }),
        // SAFETY: the caller's.
        false => unsafe { first::<T, MAX>(ptr, step, n, size) },
    }
}

/// # Safety
/// As [`in_lanes`].
unsafe fn first<T: Ascending, const MAX: bool>(ptr: *const u8, step: isize, n: usize, _size: usize) -> usize {
    // SAFETY: the caller's elements.
    let at = |i: usize| unsafe { (ptr.offset(i as isize * step) as *const T).read_unaligned() };
    let mut best = at(0);
    if best.is_nan() {
        return 0;
    }
    let better = |a: T, b: T| if MAX { b.less(a) } else { a.less(b) };
    let mut place = 0;
    for i in 1..n {
        let value = at(i);
        if value.is_nan() {
            return i;
        }
        if better(value, best) {
            (best, place) = (value, i);
        }
    }
    place
}

unsafe fn first_ticks<const MAX: bool>(ptr: *const u8, step: isize, n: usize, _size: usize) -> usize {
    // SAFETY: the caller's elements.
    let at = |i: usize| unsafe { (ptr.offset(i as isize * step) as *const i64).read_unaligned() };
    if let Some(i) = (0..n).find(|&i| at(i) == NAT) {
        return i;
    }
    (1..n).fold(0, |best, i| if (MAX && at(i) > at(best)) || (!MAX && at(i) < at(best)) { i } else { best })
}

unsafe fn first_text<const MAX: bool, const UNIT: usize>(ptr: *const u8, step: isize, n: usize, size: usize) -> usize {
    (1..n).fold(0, |best, i| {
        // SAFETY: the caller's elements.
        let order =
            unsafe { text_order::<UNIT>(ptr.offset(i as isize * step), ptr.offset(best as isize * step), size) };
        if order == (if MAX { Ordering::Greater } else { Ordering::Less }) { i } else { best }
    })
}
