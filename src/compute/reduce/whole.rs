//! Reductions of a small plain array to one number, or along one of two axes, without the plan that large or many-axed ones need.
//!
//! The fold is the one that the general way would run over the same elements in the same order: a vector, elements that lie packed
//! in C order, or each row of them, are one group; along the columns, whole rows are combined. What would be reported (an infinite or
//! undefined result) is left to the general way.

use super::fold::Fold;
use crate::array::layout::normalize_axis;
use crate::array::{Array, DType, Num, Order, Scalar};
use crate::compute::fpstatus;
use crate::compute::ufunc::find;

/// Larger arrays do not notice the plan, and are worth threads.
const MOST: usize = 1024;

/// `ufunc.reduce(array, axis=None)` for `add`, `multiply`, `maximum`, `minimum` of float64 and int64, and for `logical_or` and
/// `logical_and` of bool; `None` for all else.
pub fn whole(ufunc: &str, array: &Array) -> Option<Scalar> {
    let DType::Num(num) = array.dtype() else { return None };
    let (n, itemsize) = (array.size(), array.itemsize());
    if n == 0 || n > MOST {
        return None;
    }
    let step = match array.strides() {
        &[stride] => stride,
        _ if array.is_c_contiguous() => itemsize as isize,
        _ => return None,
    };
    let (start, skipped) = match start(ufunc, *num)? {
        Some(start) => (start, 0),
        // SAFETY: the array has a first element of eight bytes.
        None => (unsafe { (array.data_ptr() as *const u64).read_unaligned() }, 1),
    };
    let fold = Fold::own(ufunc, array.dtype())?;
    let mut total = start.to_le();
    // SAFETY: all elements are readable `step` bytes apart from the first one; the accumulator has room for eight bytes.
    unsafe {
        let from = array.data_ptr().offset(skipped as isize * step);
        fold(&raw mut total as *mut u8, from, step, n - skipped);
    }
    let total = u64::from_le(total);
    Some(match num {
        Num::F64 => Scalar::F64(Some(f64::from_bits(total)).filter(|total| total.is_finite())?),
        Num::I64 => Scalar::I64(total as i64),
        _ => Scalar::Bool(total & 0xff != 0),
    })
}

/// The bits that a fold starts from, or none where that is the first element; `None` for what is not folded here.
fn start(ufunc: &str, num: Num) -> Option<Option<u64>> {
    Some(match (ufunc, num) {
        ("add", Num::F64 | Num::I64) | ("logical_or", Num::Bool) => Some(0),
        ("multiply", Num::F64) => Some(1f64.to_bits()),
        ("multiply", Num::I64) | ("logical_and", Num::Bool) => Some(1),
        ("maximum" | "minimum", Num::F64 | Num::I64) => None,
        _ => return None,
    })
}

/// `ufunc.reduce(array, axis)` of a packed matrix, for what [`whole`] reduces to one number.
pub fn along(ufunc: &str, array: &Array, axis: i64) -> Option<Array> {
    let (DType::Num(num), &[rows, columns]) = (array.dtype(), array.shape()) else { return None };
    let axis = normalize_axis(axis, 2).ok()?;
    if rows < 2 || columns < 2 || array.size() > MOST || !array.is_c_contiguous() {
        return None;
    }
    let start = start(ufunc, *num)?;
    let size = num.itemsize();
    let step = size as isize;
    let result = Array::uninit(DType::Num(*num), &[if axis == 0 { columns } else { rows }], Order::C).ok()?;
    let (from, to) = (array.data_ptr(), result.data_ptr());
    let set = |place: usize, word: u64| match size {
        // SAFETY (of both): one of the result's elements.
        8 => unsafe { (to as *mut u64).add(place).write_unaligned(word) },
        _ => unsafe { to.add(place).write(word as u8) },
    };
    fpstatus::clear();
    if axis == 1 {
        let fold = Fold::own(ufunc, array.dtype())?;
        for row in 0..rows {
            // SAFETY: a row's elements are readable, and its place in the result is initialised before it is folded into.
            unsafe {
                let line = from.add(row * columns * size);
                let skipped = match start {
                    Some(start) => (set(row, start), 0).1,
                    None => (set(row, (line as *const u64).read_unaligned()), 1).1,
                };
                fold(to.add(row * size), line.add(skipped * size), step, columns - skipped);
            }
        }
    } else {
        let combine = find(ufunc)?.loop_for(*num)?.run;
        if let Some(start) = start {
            (0..columns).for_each(|column| set(column, start));
        } else {
            // SAFETY: a row of the array, and a result as long.
            unsafe { std::ptr::copy_nonoverlapping(from, to, columns * size) };
        }
        for row in usize::from(start.is_none())..rows {
            // SAFETY: the result, which is an input of the loop exactly, and a row as long.
            unsafe { combine(&[to, from.add(row * columns * size), to], &[step; 3], columns) };
        }
    }
    if !fpstatus::take().is_empty() {
        return None;
    }
    if *num == Num::F64 {
        // SAFETY: the result's elements, which have all been written.
        let value = |place: usize| unsafe { (to as *const f64).add(place).read_unaligned() };
        if !(0..result.size()).all(|place| value(place).is_finite()) {
            return None;
        }
    }
    Some(result)
}

/// The position of the first greatest or least number of a vector of float64 or int64; `None` for all else, NaN among them.
pub fn first_extreme(array: &Array, greatest: bool) -> Option<usize> {
    let (&[n], &[stride]) = (array.shape(), array.strides()) else { return None };
    if n > MOST {
        return None;
    }
    // SAFETY: the array's own elements.
    unsafe { extreme_of(array.data_ptr(), n, stride, array.num()?, greatest) }
}

/// The same along one axis of a matrix.
pub fn extremes_along(array: &Array, axis: i64, greatest: bool) -> Option<Array> {
    let (&[rows, columns], &[down, across]) = (array.shape(), array.strides()) else { return None };
    if array.size() == 0 || array.size() > MOST {
        return None;
    }
    let (lines, between, n, step) = match normalize_axis(axis, 2).ok()? {
        0 => (columns, across, rows, down),
        _ => (rows, down, columns, across),
    };
    let result = Array::uninit(DType::INT, &[lines], Order::C).ok()?;
    for line in 0..lines {
        // SAFETY: a line of the array, and its place in the result.
        unsafe {
            let from = array.data_ptr().offset(line as isize * between);
            let best = extreme_of(from, n, step, array.num()?, greatest)?;
            (result.data_ptr() as *mut i64).add(line).write_unaligned(best as i64);
        }
    }
    Some(result)
}

/// # Safety
/// So many elements of the type are readable, `step` bytes apart.
unsafe fn extreme_of(from: *const u8, n: usize, step: isize, num: Num, greatest: bool) -> Option<usize> {
    if n == 0 {
        return None;
    }
    // SAFETY: the caller's elements; both types have eight bytes.
    let word = |i: usize| unsafe { (from.offset(i as isize * step) as *const u64).read_unaligned() };
    let mut best = 0;
    match num {
        Num::F64 => {
            let at = |i: usize| f64::from_bits(word(i));
            for i in 0..n {
                if at(i).is_nan() {
                    return None;
                }
                if (greatest && at(i) > at(best)) || (!greatest && at(i) < at(best)) {
                    best = i;
                }
            }
        }
        Num::I64 => {
            let at = |i: usize| word(i) as i64;
            for i in 1..n {
                if (greatest && at(i) > at(best)) || (!greatest && at(i) < at(best)) {
                    best = i;
                }
            }
        }
        _ => return None,
    }
    Some(best)
}
