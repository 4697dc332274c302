//! Sorting along an axis: `sort`, `argsort`, `lexsort`, `partition`, `argpartition`, for every dtype that lives in plain memory.
//!
//! Lines are copied together, so that each is one slice for the standard library's pattern-defeating sorts. Values whose equal
//! elements cannot be told apart are sorted unstably; positions always stably, which is one of the orders NumPy's default allows
//! (and the one it gives for short arrays). A partition is a full sort for the same reason.

use std::cmp::Ordering;

use half::f16;
use num_complex::Complex;

use super::ordering::{Ascending, Ticks, text_order};
use crate::array::axes::Axes;
use crate::array::indexing::take_along_axis;
use crate::array::layout::{Dims, normalize_axis};
use crate::array::transfer::copy_same_type;
use crate::array::{Array, Bool, DType, Num, Order, cast_num};
use crate::error::{Error, Result};

/// Checks the `kind=` word; every kind sorts the same way here.
///
/// Errors: `sort kind must be one of 'quick', 'heap', or 'stable' (got 'foo')`.
pub fn check_kind(word: &str) -> Result<()> {
    match word.chars().next().map(|c| c.to_ascii_lowercase()) {
        Some('q' | 'h' | 'm' | 's') => Ok(()),
        _ => Err(Error::value(format!("sort kind must be one of 'quick', 'heap', or 'stable' (got '{word}')"))),
    }
}

/// `np.sort(x, axis)`: a sorted copy; `None` flattens.
///
/// Errors: `AxisError`; `TypeError` for dtypes without an order.
pub fn sort(array: &Array, axis: Option<i64>) -> Result<Array> {
    let (array, axis) = operand(array, axis)?;
    let copy = array.copy(Order::C)?;
    sort_in_place(&copy, axis as i64)?;
    Ok(copy)
}

/// `x.sort(axis)`; the caller has checked that the array may be written.
pub fn sort_in_place(array: &Array, axis: i64) -> Result<()> {
    let axis = normalize_axis(axis, array.ndim())?;
    if array.size() == 0 {
        return Ok(());
    }
    if let DType::Swapped(num) = array.dtype() {
        let native = cast_num(array, *num)?.0;
        sort_in_place(&native, axis as i64)?;
        crate::array::cast_into(&native, array, &mut crate::array::NumericOnly)?;
        return Ok(());
    }
    let Some(sorter) = sorter(array.dtype()) else {
        // No fixed Rust type: by positions.
        let order = argsort(array, Some(axis as i64))?;
        copy_same_type(&take_along_axis(array, &order, Some(axis as i64))?, array);
        return Ok(());
    };
    let lines = lines_last(array, axis);
    let packed = if lines.is_c_contiguous() && (lines.data_ptr() as usize).is_multiple_of(16) {
        lines.clone()
    } else {
        lines.copy(Order::C)?
    };
    let n = array.shape()[axis];
    for i in 0..array.size() / n {
        // SAFETY: line i of a packed, aligned array of this dtype, which nothing else reads meanwhile.
        unsafe { sorter(packed.data_ptr().add(i * n * array.itemsize()), n) };
    }
    if !packed.shares_buffer(&lines) {
        copy_same_type(&packed, &lines);
    }
    Ok(())
}

/// `np.argsort(x, axis)`: int64 positions, stable.
pub fn argsort(array: &Array, axis: Option<i64>) -> Result<Array> {
    let array = if array.ndim() == 0 { array.atleast(1)? } else { array.clone() };
    let (array, axis) = operand(&array, axis)?;
    let native = match array.dtype() {
        DType::Swapped(num) => cast_num(&array, *num)?.0,
        _ => array,
    };
    let lines = lines_last(&native, axis).copy(Order::C)?;
    let result = Array::uninit(DType::INT, lines.shape(), Order::C)?;
    let n = native.shape()[axis];
    if native.size() > 0 {
        let places = result.data_ptr() as *mut i64;
        for i in 0..native.size() / n {
            // SAFETY: line i of the packed copies; the result has a position for each element.
            unsafe {
                let out = std::slice::from_raw_parts_mut(places.add(i * n), n);
                sort_positions(native.dtype(), lines.data_ptr().add(i * n * native.itemsize()), out)?;
            }
        }
    }
    let back: Axes = (0..native.ndim())
        .map(|d| match d.cmp(&axis) {
            Ordering::Less => d,
            Ordering::Equal => native.ndim() - 1,
            Ordering::Greater => d - 1,
        })
        .collect();
    let shown = result.permute(&back);
    if shown.is_c_contiguous() { Ok(shown) } else { shown.copy(Order::C) }
}

/// `np.lexsort(keys, axis)`: the last key decides first.
///
/// Errors: `need sequence of keys with len > 0 in lexsort`, `all keys need to be the same shape`.
pub fn lexsort(keys: &[Array], axis: i64) -> Result<Array> {
    let Some(first) = keys.first() else {
        return Err(Error::type_error("need sequence of keys with len > 0 in lexsort"));
    };
    if keys.iter().any(|key| key.shape() != first.shape()) {
        return Err(Error::value("all keys need to be the same shape"));
    }
    if first.ndim() == 0 {
        return Array::zeros(DType::INT, &[], Order::C);
    }
    let axis = normalize_axis(axis, first.ndim())? as i64;
    let mut order: Option<Array> = None;
    for key in keys {
        order = Some(match order {
            None => argsort(key, Some(axis))?,
            Some(before) => {
                let next = argsort(&take_along_axis(key, &before, Some(axis))?, Some(axis))?;
                take_along_axis(&before, &next, Some(axis))?
            }
        });
    }
    order.ok_or_else(|| Error::type_error("need sequence of keys with len > 0 in lexsort"))
}

/// `np.partition(x, kth, axis)`.
///
/// Errors: `kth(=5) out of bounds (3)`.
pub fn partition(array: &Array, kth: &[i64], axis: Option<i64>) -> Result<Array> {
    let (array, axis) = operand(array, axis)?;
    check_kth(kth, array.shape()[axis])?;
    sort(&array, Some(axis as i64))
}

/// `np.argpartition(x, kth, axis)`.
pub fn argpartition(array: &Array, kth: &[i64], axis: Option<i64>) -> Result<Array> {
    let (array, axis) = operand(&array.atleast(1)?, axis)?;
    check_kth(kth, array.shape()[axis])?;
    argsort(&array, Some(axis as i64))
}

/// Refuses positions outside an axis.
pub fn check_kth(kth: &[i64], n: usize) -> Result<()> {
    for &k in kth {
        let place = if k < 0 { k.saturating_add(n as i64) } else { k };
        if place < 0 || place >= n as i64 {
            return Err(Error::value(format!("kth(={place}) out of bounds ({n})")));
        }
    }
    Ok(())
}

/// The order of two elements of any dtype in plain memory, records field by field.
///
/// # Safety
/// Both point to an element of `dtype`.
pub unsafe fn compare(dtype: &DType, a: *const u8, b: *const u8) -> Ordering {
    // SAFETY: the caller's.
    unsafe {
        match dtype {
            DType::Num(num) => crate::with_element!(*num, T => {
                (a as *const T).read_unaligned().order((b as *const T).read_unaligned())
            }),
            DType::Swapped(num) => {
                let native = |ptr: *const u8| {
                    let mut bytes = [0u8; 16];
                    std::ptr::copy_nonoverlapping(ptr, bytes.as_mut_ptr(), num.itemsize());
                    crate::array::swap_bytes(*num, &mut bytes);
                    bytes
                };
                compare(&DType::Num(*num), native(a).as_ptr(), native(b).as_ptr())
            }
            DType::Datetime(_) | DType::Timedelta(_) => {
                (a as *const Ticks).read_unaligned().order((b as *const Ticks).read_unaligned())
            }
            DType::Bytes(len) | DType::Void(len) => text_order::<1>(a, b, *len),
            DType::Str(len) => text_order::<4>(a, b, 4 * *len),
            DType::Struct(record) => {
                for field in &record.fields {
                    let count: usize = field.shape.iter().product();
                    for i in 0..count {
                        let at = field.offset + i * field.dtype.itemsize();
                        let order = compare(&field.dtype, a.add(at), b.add(at));
                        if order != Ordering::Equal {
                            return order;
                        }
                    }
                }
                Ordering::Equal
            }
            DType::Object(_) => Ordering::Equal,
        }
    }
}

fn operand(array: &Array, axis: Option<i64>) -> Result<(Array, usize)> {
    if array.dtype().is_object() {
        return Err(Error::type_error("objects are sorted by their own comparisons"));
    }
    match axis {
        None => Ok((array.ravel(Order::C)?, 0)),
        Some(axis) => Ok((array.clone(), normalize_axis(axis, array.ndim())?)),
    }
}

/// The view with one axis moved to the end.
fn lines_last(array: &Array, axis: usize) -> Array {
    array.permute(&(0..array.ndim()).filter(|&other| other != axis).chain([axis]).collect::<Axes>())
}

type Sorter = unsafe fn(*mut u8, usize);

fn sorter(dtype: &DType) -> Option<Sorter> {
    Some(match dtype {
        DType::Num(num) => match num {
            Num::Bool => sort_slice::<Bool>,
            Num::I8 => sort_slice::<i8>,
            Num::U8 => sort_slice::<u8>,
            Num::I16 => sort_slice::<i16>,
            Num::U16 => sort_slice::<u16>,
            Num::I32 => sort_slice::<i32>,
            Num::U32 => sort_slice::<u32>,
            Num::I64 => sort_slice::<i64>,
            Num::U64 => sort_slice::<u64>,
            Num::F16 => sort_stable::<f16>,
            Num::F32 => sort_stable::<f32>,
            Num::F64 => sort_stable::<f64>,
            Num::C64 => sort_stable::<Complex<f32>>,
            Num::C128 => sort_stable::<Complex<f64>>,
        },
        DType::Datetime(_) | DType::Timedelta(_) => sort_slice::<Ticks>,
        _ => return None,
    })
}

/// # Safety
/// `n` packed and aligned elements of T that nothing else reads.
unsafe fn sort_slice<T: Ascending>(ptr: *mut u8, n: usize) {
    // SAFETY: the caller's.
    unsafe { std::slice::from_raw_parts_mut(ptr as *mut T, n) }.sort_unstable_by(|a, b| a.order(*b));
}

/// Zeros of both signs and NaNs keep their order.
///
/// # Safety
/// As above.
unsafe fn sort_stable<T: Ascending>(ptr: *mut u8, n: usize) {
    // SAFETY: the caller's.
    unsafe { std::slice::from_raw_parts_mut(ptr as *mut T, n) }.sort_by(|a, b| a.order(*b));
}

/// # Safety
/// `out.len()` packed elements at `ptr`.
unsafe fn sort_positions(dtype: &DType, ptr: *const u8, out: &mut [i64]) -> Result<()> {
    // SAFETY: the caller's.
    unsafe {
        match dtype {
            DType::Num(num) => crate::with_element!(*num, T => positions::<T>(ptr, out)),
            DType::Datetime(_) | DType::Timedelta(_) => positions::<Ticks>(ptr, out),
            _ => {
                let size = dtype.itemsize();
                out.iter_mut().enumerate().for_each(|(i, place)| *place = i as i64);
                out.sort_by(|&a, &b| compare(dtype, ptr.add(a as usize * size), ptr.add(b as usize * size)));
                Ok(())
            }
        }
    }
}

/// Values and positions side by side sort faster than positions that look their values up.
///
/// # Safety
/// As above.
unsafe fn positions<T: Ascending>(ptr: *const u8, out: &mut [i64]) -> Result<()> {
    crate::limits::request(out.len().saturating_mul(size_of::<(T, i64)>()))?;
    // SAFETY: the caller's elements.
    let value = |i: usize| unsafe { (ptr as *const T).add(i).read_unaligned() };
    let mut pairs: Vec<(T, i64)> = (0..out.len()).map(|i| (value(i), i as i64)).collect();
    pairs.sort_by(|a, b| a.0.order(b.0));
    for (place, pair) in out.iter_mut().zip(pairs) {
        *place = pair.1;
    }
    Ok(())
}

/// The shape without one axis.
pub(super) fn without_axis(shape: &[usize], axis: usize) -> Dims {
    shape.iter().enumerate().filter(|&(d, _)| d != axis).map(|(_, &n)| n).collect()
}
