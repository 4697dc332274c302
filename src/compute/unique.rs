//! The distinct elements of an array: integers within a small range by a table, other numbers by a sort of their values, and
//! where positions are wanted (first occurrence, inverse) by a stable sort of positions.
//!
//! NumPy hashes integers and then sorts what is left; the results are the same.

use std::cmp::Ordering;

use super::ordering::Ascending;
use super::parallel::{Exec, part, pieces};
use super::sort::{Key, argsort, compare, sort_in_place};
use crate::array::indexing::{TakeMode, take};
use crate::array::{Array, DType, Kind, Num, Order, cast_num};
use crate::error::Result;
use crate::limits::stop::{Pace, chunks, collected, each};

/// The distinct elements of a flattened array, sorted, and where they are.
pub struct Unique {
    pub values: Array,
    /// The first position of each value.
    pub index: Vec<i64>,
    /// For each element, which value it is.
    pub inverse: Vec<i64>,
    pub counts: Vec<i64>,
}

/// Which parts of a [`Unique`] are computed; the others stay empty.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    pub index: bool,
    pub inverse: bool,
    pub counts: bool,
}

impl Wanted {
    pub const ALL: Wanted = Wanted { index: true, inverse: true, counts: true };
    pub const VALUES: Wanted = Wanted { index: false, inverse: false, counts: false };
    pub const INDEX: Wanted = Wanted { index: true, ..Wanted::VALUES };
}

/// Tables of up to this many values are made whatever the number of elements is.
const SMALL_TABLE: u64 = 1 << 12;

/// `np.unique` of a flattened array. `equal_nan` counts all NaNs as one.
pub fn unique(array: &Array, equal_nan: bool, wanted: Wanted, exec: Exec) -> Result<Unique> {
    let flat = array.ravel(Order::C)?;
    let flat = match flat.dtype() {
        DType::Swapped(num) => cast_num(&flat, *num)?.0,
        _ => flat,
    };
    if matches!(flat.dtype().kind(), Kind::Signed | Kind::Unsigned | Kind::Bool) && flat.size() > 0 {
        let flat = if flat.is_c_contiguous() && flat.is_aligned() { flat.clone() } else { flat.copy(Order::C)? };
        let found = match flat.itemsize() {
            1 => by_table::<u8>(&flat, wanted, exec)?,
            2 => by_table::<u16>(&flat, wanted, exec)?,
            4 => by_table::<u32>(&flat, wanted, exec)?,
            _ => by_table::<u64>(&flat, wanted, exec)?,
        };
        if let Some(found) = found {
            return Ok(found);
        }
    }
    if wanted.index || wanted.inverse {
        by_positions(&flat, equal_nan, wanted, exec)
    } else {
        by_values(flat, equal_nan, wanted, exec)
    }
}

/// Counts in a table, if the range of the keys is no larger than the number of elements warrants. T is the unsigned type of the
/// elements' size: those of a signed dtype keep their order with the sign bit turned.
fn by_table<T: Key>(flat: &Array, wanted: Wanted, exec: Exec) -> Result<Option<Unique>> {
    // SAFETY: a packed, aligned vector of integers or bools of this size.
    let values = unsafe { std::slice::from_raw_parts(flat.data_ptr() as *const T, flat.size()) };
    let turned = if flat.dtype().kind() == Kind::Signed { 1 << (8 * size_of::<T>() - 1) } else { 0 };
    let threads = exec.pieces_of(values.len(), 1 << 16);
    let own = |piece: usize| &values[part(values.len(), threads, piece)];
    let bounds = |values: &[T]| {
        let (mut low, mut high) = (u64::MAX, 0);
        for chunk in chunks(values) {
            for value in chunk {
                let key = value.key() ^ turned;
                (low, high) = (low.min(key), high.max(key));
            }
        }
        (low, high)
    };
    let (low, high) = pieces(threads, |piece| bounds(own(piece)))
        .into_iter()
        .fold((u64::MAX, 0), |all, one| (all.0.min(one.0), all.1.max(one.1)));
    let limit = (values.len() as u64 / 2).max(SMALL_TABLE);
    if high - low >= limit {
        return Ok(None);
    }
    let range = (high - low) as usize + 1;
    let place = move |value: &T| ((value.key() ^ turned) - low) as usize;
    let mut found = Unique { values: flat.clone(), index: Vec::new(), inverse: Vec::new(), counts: Vec::new() };
    let counts: Vec<i64> = if wanted.counts {
        let each = pieces(threads, |piece| {
            let (mut counts, place) = (vec![0i64; range], place);
            for chunk in chunks(own(piece)) {
                for value in chunk {
                    counts[place(value)] += 1;
                }
            }
            counts
        });
        sum(each)
    } else {
        let each = pieces(threads, |piece| {
            let (mut seen, place) = (vec![0u8; range], place);
            for chunk in chunks(own(piece)) {
                for value in chunk {
                    seen[place(value)] = 1;
                }
            }
            seen
        });
        (0..range).map(|at| each.iter().any(|seen| seen[at] != 0) as i64).collect()
    };
    let distinct: Vec<T> =
        (0..range).filter(|&at| counts[at] > 0).map(|at| T::from_key((low + at as u64) ^ turned)).collect();
    found.values = Array::uninit(flat.dtype().clone(), &[distinct.len()], Order::C)?;
    // SAFETY: a fresh vector of this dtype, which nothing else sees.
    unsafe { std::ptr::copy_nonoverlapping(distinct.as_ptr(), found.values.data_ptr() as *mut T, distinct.len()) };
    if wanted.index {
        let mut first = vec![-1i64; range];
        for i in each(0..values.len()) {
            let first = &mut first[place(&values[i])];
            *first = if *first < 0 { i as i64 } else { *first };
        }
        found.index = first.into_iter().filter(|&i| i >= 0).collect();
    }
    if wanted.inverse {
        let mut ranks = vec![0i64; range];
        let mut rank = 0;
        for (place, &count) in ranks.iter_mut().zip(&counts) {
            *place = rank;
            rank += (count > 0) as i64;
        }
        found.inverse = collected(values, |value| ranks[place(value)]);
    }
    if wanted.counts {
        found.counts = counts.into_iter().filter(|&count| count > 0).collect();
    }
    Ok(Some(found))
}

fn sum(mut each: Vec<Vec<i64>>) -> Vec<i64> {
    let mut total = each.pop().unwrap_or_default();
    for counts in each {
        total.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }
    total
}

/// Whether an element begins a new group after the one before it in sorted order.
///
/// # Safety
/// Both point to an element of `dtype`.
unsafe fn begins(dtype: &DType, before: *const u8, at: *const u8, equal_nan: bool) -> bool {
    // SAFETY: the caller's.
    unsafe {
        match is_nan(dtype, at) {
            true => !(equal_nan && is_nan(dtype, before)),
            false => compare(dtype, before, at) != Ordering::Equal,
        }
    }
}

/// Sorts a copy of the values and keeps the first of each group.
fn by_values(flat: Array, equal_nan: bool, wanted: Wanted, exec: Exec) -> Result<Unique> {
    let sorted = flat.copy(Order::C)?;
    sort_in_place(&sorted, 0, exec)?;
    let (size, base) = (sorted.itemsize(), sorted.data_ptr());
    let (kept, counts) = match sorted.dtype() {
        DType::Num(Num::F64) => firsts::<f64>(&sorted, equal_nan, wanted.counts),
        DType::Num(Num::F32) => firsts::<f32>(&sorted, equal_nan, wanted.counts),
        DType::Num(Num::I64) => firsts::<i64>(&sorted, equal_nan, wanted.counts),
        // SAFETY: elements of the packed copy.
        dtype => grouped(&sorted, wanted.counts, |before, at| unsafe { begins(dtype, before, at, equal_nan) }),
    };
    // Where NumPy hashes complex numbers, the first NaN of all is the one that stays.
    let is_nan_at = |vector: &Array, offset: isize| {
        // SAFETY: the offset of an element.
        unsafe { is_nan(vector.dtype(), vector.data_ptr().offset(offset)) }
    };
    if equal_nan && !wanted.counts && flat.dtype().kind() == Kind::Complex && kept > 0 {
        let last = (kept - 1) * size;
        if is_nan_at(&sorted, last as isize)
            && let Some(first) = flat.offsets().find(|&offset| is_nan_at(&flat, offset))
        {
            // SAFETY: one element each, of different buffers.
            unsafe { std::ptr::copy_nonoverlapping(flat.data_ptr().offset(first), base.add(last), size) };
        }
    }
    let values = crate::array::join::axis_range(&sorted, 0, 0, kept).copy(Order::C)?;
    Ok(Unique { values, index: Vec::new(), inverse: Vec::new(), counts })
}

/// [`grouped`] for numbers of one type.
fn firsts<T: Ascending + PartialEq>(sorted: &Array, equal_nan: bool, counted: bool) -> (usize, Vec<i64>) {
    grouped(sorted, counted, |before, at| {
        // SAFETY: aligned elements of the packed copy.
        let (before, at) = unsafe { (*(before as *const T), *(at as *const T)) };
        before != at && !(equal_nan && before.is_nan() && at.is_nan())
    })
}

/// Moves the first element of each group of a packed, sorted vector to the front: how many there are, and, if asked for, how many
/// elements each group has. `begins` tells of two neighbours whether the second begins a group.
fn grouped(sorted: &Array, counted: bool, begins: impl Fn(*const u8, *const u8) -> bool) -> (usize, Vec<i64>) {
    let (n, size, base) = (sorted.size(), sorted.itemsize(), sorted.data_ptr());
    let (mut kept, mut counts, mut start) = (0, Vec::new(), 0);
    for i in each(0..n) {
        let at = base.wrapping_add(i * size);
        if i > 0 && !begins(at.wrapping_sub(size), at) {
            continue;
        }
        if i > 0 && counted {
            counts.push((i - start) as i64);
        }
        start = i;
        // What was overwritten is never compared again: the element before `i` was moved at most down.
        if kept != i {
            // SAFETY: elements of the packed copy; `kept < i`.
            unsafe { std::ptr::copy(at, base.add(kept * size), size) };
        }
        kept += 1;
    }
    if n > 0 && counted {
        counts.push((n - start) as i64);
    }
    (kept, counts)
}

/// Sorts positions, stably, and groups them.
fn by_positions(flat: &Array, equal_nan: bool, wanted: Wanted, exec: Exec) -> Result<Unique> {
    let n = flat.size();
    let order = argsort(flat, Some(0), exec)?.to_vec::<i64>().unwrap_or_default();
    let (size, base) = (flat.itemsize(), flat.data_ptr() as *const u8);
    let step = if n > 1 { flat.strides()[0] } else { size as isize };
    let mut found = Unique { values: flat.clone(), index: Vec::new(), inverse: Vec::new(), counts: Vec::new() };
    if wanted.inverse {
        found.inverse = vec![0; n];
    }
    let mut pace = Pace::default();
    for (k, &place) in order.iter().enumerate() {
        pace.step(4);
        // SAFETY: positions within the vector.
        let fresh = k == 0
            || unsafe {
                let before = base.offset(order[k - 1] as isize * step);
                begins(flat.dtype(), before, base.offset(place as isize * step), equal_nan)
            };
        if fresh {
            found.index.push(place);
            found.counts.push(0);
        }
        if let Some(count) = found.counts.last_mut() {
            *count += 1;
        }
        if wanted.inverse {
            found.inverse[place as usize] = found.counts.len() as i64 - 1;
        }
    }
    found.values = take(flat, &Array::from_vec(&found.index)?, Some(0), TakeMode::Raise)?;
    Ok(found)
}

/// # Safety
/// `ptr` points to an element of `dtype`.
unsafe fn is_nan(dtype: &DType, ptr: *const u8) -> bool {
    // SAFETY: the caller's.
    unsafe {
        match dtype {
            DType::Num(num) if *num >= Num::F16 => {
                crate::with_element!(*num, T => (ptr as *const T).read_unaligned().is_nan())
            }
            DType::Datetime(_) | DType::Timedelta(_) => (ptr as *const i64).read_unaligned() == crate::array::NAT,
            _ => false,
        }
    }
}
