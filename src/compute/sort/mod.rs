//! Sorting along an axis: `sort`, `argsort`, `lexsort`, `partition`, `argpartition`, for every dtype that lives in plain memory.
//!
//! Lines are copied together, so that each is one slice. Numbers are sorted by keys that are integers ([`key`]), so that one sort serves
//! every dtype: lines ([`line`]) by vectors ([`vector`]) or by radix ([`radix`]), where they are short by comparisons ([`short`]), and positions
//! in the same words as their keys ([`positions`]). Complex numbers, texts and records have no key; the standard library's stable sort
//! takes them.
//! Positions are always sorted stably, which is one of the orders NumPy's default allows (and the one it gives for short
//! arrays). Short partitions are full sorts for the same reason; long ones select. Lines are divided among threads, and a
//! single long line is sorted by all of them.

#[cfg(target_arch = "x86_64")]
mod blocks;
mod key;
#[cfg(target_arch = "x86_64")]
mod lanes;
mod line;
mod positions;
#[cfg(target_arch = "x86_64")]
mod quick;
mod radix;
#[cfg(target_arch = "x86_64")]
mod rows;
mod short;
mod text;
mod vector;

use std::cmp::Ordering;

use num_complex::Complex;

use super::ordering::{Ascending, Ticks, text_order};
use super::parallel::{Exec, part, pieces};
use crate::array::axes::Axes;
use crate::array::indexing::take_along_axis;
use crate::array::layout::{Dims, normalize_axis};
use crate::array::transfer::copy_same_type;
use crate::array::{Array, DType, Num, Order, cast_num};
use crate::error::{Error, Result};
use crate::limits;
use crate::limits::stop::{Pace, collected};
pub use key::Key;
pub(crate) use key::with_key;

/// Checks the `kind=` word; every kind sorts the same way here.
///
/// Errors: `sort kind must be one of 'quick', 'heap', or 'stable' (got 'foo')`.
pub fn check_kind(word: &str) -> Result<()> {
    match word.chars().next().map(|c| c.to_ascii_lowercase()) {
        Some('q' | 'h' | 'm' | 's') => Ok(()),
        _ => Err(Error::value(format!("sort kind must be one of 'quick', 'heap', or 'stable' (got '{word}')"))),
    }
}

/// Lines shorter than this are sorted by comparisons.
const SHORT: usize = 256;
/// As [`SHORT`], where vectors sort.
const NETWORK: usize = 6;
/// Partitions of lines up to this length are full sorts.
const SORTED_PARTITION: usize = 1024;

/// `np.sort(x, axis)`: a sorted copy; `None` flattens.
///
/// Errors: `AxisError`; `TypeError` for dtypes without an order.
pub fn sort(array: &Array, axis: Option<i64>, exec: Exec) -> Result<Array> {
    let (array, axis) = operand(array, axis)?;
    let copy = array.copy(Order::C)?;
    sort_in_place(&copy, axis as i64, exec)?;
    Ok(copy)
}

/// `x.sort(axis)`; the caller has checked that the array may be written.
pub fn sort_in_place(array: &Array, axis: i64, exec: Exec) -> Result<()> {
    let axis = normalize_axis(axis, array.ndim())?;
    if array.size() == 0 {
        return Ok(());
    }
    if let DType::Swapped(num) = array.dtype() {
        let native = cast_num(array, *num)?.0;
        sort_in_place(&native, axis as i64, exec)?;
        crate::array::cast_into(&native, array, &mut crate::array::NumericOnly)?;
        return Ok(());
    }
    let Some(sorter) = sorter(array.dtype()) else {
        // No fixed Rust type: by positions.
        let order = argsort(array, Some(axis as i64), exec)?;
        copy_same_type(&take_along_axis(array, &order, Some(axis as i64))?, array);
        return Ok(());
    };
    let lines = lines_last(array, axis);
    let packed = packed(&lines)?;
    let size = array.itemsize();
    let (base, n) = (packed.data_ptr() as usize, array.shape()[axis]);
    // SAFETY: each line of a packed, aligned array of this dtype, which nothing else reads meanwhile, is sorted once.
    each_line(array.size() / n, n, exec, |line, exec| unsafe { sorter((base + line * n * size) as *mut u8, n, exec) })?;
    if !packed.shares_buffer(&lines) {
        copy_same_type(&packed, &lines);
    }
    Ok(())
}

/// `np.argsort(x, axis)`: int64 positions, stable.
pub fn argsort(array: &Array, axis: Option<i64>, exec: Exec) -> Result<Array> {
    let array = if array.ndim() == 0 { array.atleast(1)? } else { array.clone() };
    let (array, axis) = operand(&array, axis)?;
    ordered(&array, axis, exec, |dtype, ptr, out, exec| {
        // SAFETY: `ordered` hands in packed lines.
        unsafe { sort_positions(dtype, ptr, out, exec) }
    })
}
/// `np.lexsort(keys, axis)`: the last key decides first.
///
/// Errors: `need sequence of keys with len > 0 in lexsort`, `all keys need to be the same shape`.
pub fn lexsort(keys: &[Array], axis: i64, exec: Exec) -> Result<Array> {
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
            None => argsort(key, Some(axis), exec)?,
            Some(before) => {
                let next = argsort(&take_along_axis(key, &before, Some(axis))?, Some(axis), exec)?;
                take_along_axis(&before, &next, Some(axis))?
            }
        });
    }
    order.ok_or_else(|| Error::type_error("need sequence of keys with len > 0 in lexsort"))
}

/// `np.partition(x, kth, axis)`.
///
/// Errors: `kth(=5) out of bounds (3)`.
pub fn partition(array: &Array, kth: &[i64], axis: Option<i64>, exec: Exec) -> Result<Array> {
    let (array, axis) = operand(array, axis)?;
    let n = array.shape()[axis];
    check_kth(kth, n)?;
    let copy = array.copy(Order::C)?;
    if n <= SORTED_PARTITION || !select_in_place(&copy, &places(kth, n), axis, exec)? {
        sort_in_place(&copy, axis as i64, exec)?;
    }
    Ok(copy)
}

/// `np.argpartition(x, kth, axis)`.
pub fn argpartition(array: &Array, kth: &[i64], axis: Option<i64>, exec: Exec) -> Result<Array> {
    let (array, axis) = operand(&array.atleast(1)?, axis)?;
    let n = array.shape()[axis];
    check_kth(kth, n)?;
    if n <= SORTED_PARTITION {
        return argsort(&array, Some(axis as i64), exec);
    }
    let kth = places(kth, n);
    ordered(&array, axis, exec, |dtype, ptr, out, exec| {
        // SAFETY: `ordered` hands in packed, aligned lines.
        with_key!(dtype, T => {
            let values = unsafe { std::slice::from_raw_parts(ptr as *const T, out.len()) };
            if let [k] = kth[..] && line::select_positions(values, out, k, exec) {
                return Ok(());
            }
            let mut pairs: Vec<(u64, i64)> = values.iter().zip(0..).map(|(value, i)| (value.key(), i)).collect();
            select(&mut pairs, &kth, key_of_pair);
            out.iter_mut().zip(pairs).for_each(|(place, pair)| *place = pair.1);
            Ok(())
        }, _ => unsafe { sort_positions(dtype, ptr, out, exec) })
    })
}

/// The positions of `kth` counted from the front, ascending.
fn places(kth: &[i64], n: usize) -> Vec<usize> {
    let mut places: Vec<usize> = kth.iter().map(|&k| if k < 0 { k + n as i64 } else { k } as usize).collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// Puts the elements at `kth` where sorting would put them, in lines of a packed array; false where the dtype has no key.
fn select_in_place(array: &Array, kth: &[usize], axis: usize, exec: Exec) -> Result<bool> {
    let lines = lines_last(array, axis);
    let packed = packed(&lines)?;
    let (base, n, size) = (packed.data_ptr() as usize, array.shape()[axis], array.itemsize());
    with_key!(array.dtype(), T => {
        each_line(array.size() / n.max(1), n, exec, |line, exec| {
            // SAFETY: a line of a packed, aligned array of this dtype, which nothing else reads meanwhile.
            let line = unsafe { std::slice::from_raw_parts_mut((base + line * n * size) as *mut T, n) };
            if line::select(line, kth, exec) {
                return Ok(());
            }
            if !T::EXACT {
                select(line, kth, |value| value.key());
                return Ok(());
            }
            limits::request(n.saturating_mul(8))?;
            let mut keys = collected(line, |value| value.key());
            select(&mut keys, kth, key_itself);
            line.iter_mut().zip(keys).for_each(|(place, key)| *place = T::from_key(key));
            Ok(())
        })?;
        if !packed.shares_buffer(&lines) {
            copy_same_type(&packed, &lines);
        }
        Ok(true)
    }, _ => Ok(false))
}

/// Functions, where closures would be one for each dtype, and with them the code of the selection.
fn key_itself(key: &u64) -> u64 {
    *key
}

fn key_of_pair(pair: &(u64, i64)) -> u64 {
    pair.0
}

/// Quickselect for one position after the other, each within what the last one left above it.
fn select<V>(values: &mut [V], kth: &[usize], key: impl Fn(&V) -> u64) {
    let (mut start, mut pace) = (0, Pace::default());
    for &k in kth {
        values[start..].select_nth_unstable_by_key(k - start, |value| {
            pace.step(1);
            key(value)
        });
        start = k + 1;
    }
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
            DType::Sub(_) | DType::Object(_) => Ordering::Equal,
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

/// The lines packed one after the other and aligned, themselves where they are.
fn packed(lines: &Array) -> Result<Array> {
    let direct = lines.is_c_contiguous() && (lines.data_ptr() as usize).is_multiple_of(16);
    if direct { Ok(lines.clone()) } else { lines.copy(Order::C) }
}

/// Runs `work` on each of `count` lines of `n` elements: on all threads at once where there are many, else one line after the
/// other, which may use the threads itself.
fn each_line(count: usize, n: usize, exec: Exec, work: impl Fn(usize, Exec) -> Result<()> + Sync) -> Result<()> {
    let threads = exec.pieces_of(count * n, 1 << 14).min(count);
    if threads <= 1 {
        let mut pace = Pace::default();
        return (0..count).try_for_each(|line| {
            pace.step(n);
            work(line, exec)
        });
    }
    let done = pieces(threads, |piece| {
        let mut pace = Pace::default();
        part(count, threads, piece)
            .try_for_each(|line| {
                pace.step(n);
                work(line, Exec::SEQUENTIAL)
            })
            .map_err(|error| error.message().to_string())
    });
    // What fails within a line is memory.
    done.into_iter().try_for_each(|one| one.map_err(Error::memory))
}

/// Positions along an axis, line by line: `work` gets the native dtype, a packed line, and the places of its positions.
fn ordered(
    array: &Array,
    axis: usize,
    exec: Exec,
    work: impl Fn(&DType, *const u8, &mut [i64], Exec) -> Result<()> + Sync,
) -> Result<Array> {
    let native = match array.dtype() {
        DType::Swapped(num) => cast_num(array, *num)?.0,
        _ => array.clone(),
    };
    let lines = packed(&lines_last(&native, axis))?;
    let result = Array::uninit(DType::INT, lines.shape(), Order::C)?;
    let n = native.shape()[axis];
    if native.size() > 0 {
        let (base, places, size) = (lines.data_ptr() as usize, result.data_ptr() as usize, native.itemsize());
        let plain = Plain(native.dtype());
        each_line(native.size() / n, n, exec, |line, exec| {
            // SAFETY: the positions of this line, which no other thread has.
            let out = unsafe { std::slice::from_raw_parts_mut((places as *mut i64).add(line * n), n) };
            work(plain.dtype(), (base + line * n * size) as *const u8, out, exec)
        })?;
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

/// A dtype that threads read.
struct Plain<'a>(&'a DType);

// SAFETY: dtypes are never changed, and threads only look at them while the owner waits: reference counts stay as they are.
unsafe impl Sync for Plain<'_> {}

impl Plain<'_> {
    fn dtype(&self) -> &DType {
        self.0
    }
}

type Sorter = unsafe fn(*mut u8, usize, Exec) -> Result<()>;

fn sorter(dtype: &DType) -> Option<Sorter> {
    with_key!(dtype, T => Some(sort_keys::<T>), _ => match dtype {
        DType::Num(Num::C64) => Some(sort_complex::<f32>),
        DType::Num(Num::C128) => Some(sort_complex::<f64>),
        _ => None,
    })
}

/// # Safety
/// `n` packed and aligned elements of T that nothing else reads.
unsafe fn sort_keys<T: Key>(ptr: *mut u8, n: usize, exec: Exec) -> Result<()> {
    // SAFETY: the caller's.
    let values = unsafe { std::slice::from_raw_parts_mut(ptr as *mut T, n) };
    if n >= if vector::sorts::<T>() { NETWORK } else { SHORT } {
        return line::sort(values, exec);
    }
    short::sort(values);
    Ok(())
}

/// Zeros of both signs and NaNs keep their order.
///
/// # Safety
/// As above.
unsafe fn sort_complex<T: Copy>(ptr: *mut u8, n: usize, _: Exec) -> Result<()>
where
    Complex<T>: Ascending,
{
    // SAFETY: the caller's.
    let line = unsafe { std::slice::from_raw_parts_mut(ptr as *mut Complex<T>, n) };
    line.sort_by(paced(|a: &Complex<T>, b: &Complex<T>| a.order(*b)));
    Ok(())
}

/// A comparison that breathes now and then. A sort that is left meanwhile has its elements in another order, and lost none.
fn paced<T>(order: impl Fn(&T, &T) -> Ordering) -> impl FnMut(&T, &T) -> Ordering {
    let mut pace = Pace::default();
    move |a, b| {
        pace.step(1);
        order(a, b)
    }
}

/// Sorts positions by the order of what stands there.
fn by_order(places: &mut [i64], order: &dyn Fn(i64, i64) -> Ordering) {
    places.sort_by(paced(|&a: &i64, &b: &i64| order(a, b)));
}

/// # Safety
/// `out.len()` packed, aligned elements at `ptr`.
unsafe fn sort_positions(dtype: &DType, ptr: *const u8, out: &mut [i64], exec: Exec) -> Result<()> {
    let n = out.len();
    with_key!(dtype, T => {
        // SAFETY: the caller's; lines are packed and aligned.
        let values = unsafe { std::slice::from_raw_parts(ptr as *const T, n) };
        return stable_positions(values, out, exec);
    }, _ => {
        // SAFETY: the caller's elements.
        if unsafe { text::positions(dtype, ptr, out, exec) }? {
            return Ok(());
        }
        let size = dtype.itemsize();
        out.iter_mut().enumerate().for_each(|(i, place)| *place = i as i64);
        // SAFETY: the caller's elements.
        by_order(out, &|a, b| unsafe { compare(dtype, ptr.add(a as usize * size), ptr.add(b as usize * size)) });
    });
    Ok(())
}

/// Writes the stable order of `values` to `out`.
fn stable_positions<K: Key>(values: &[K], out: &mut [i64], exec: Exec) -> Result<()> {
    if values.len() >= if vector::sorts::<i64>() { NETWORK } else { SHORT } {
        return positions::positions(values, out, exec);
    }
    short::positions(values, out);
    Ok(())
}

/// The shape without one axis.
pub(super) fn without_axis(shape: &[usize], axis: usize) -> Dims {
    shape.iter().enumerate().filter(|&(d, _)| d != axis).map(|(_, &n)| n).collect()
}

#[cfg(test)]
mod tests {
    /// Numbers of two magnitudes, the same each time.
    pub fn numbers(n: usize) -> Vec<f64> {
        let mut state = 1u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state >> 11
        };
        (0..n).map(|_| (next() as f64 - 4e15) / if next() % 3 == 0 { 1e15 } else { 1.0 }).collect()
    }
}
