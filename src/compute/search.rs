//! Searching sorted arrays: `searchsorted`, `digitize`, `interp`.

use std::cmp::Ordering;

use num_complex::Complex;

use super::ordering::Ascending;
use super::parallel::{Exec, part, pieces};
use super::sort::compare;
use crate::array::indexing::{TakeMode, take};
use crate::array::{Array, DType, Order};
use crate::error::{Error, Result};
use crate::limits::stop::Pace;

/// Which end of a run of equal elements an insertion takes: `side=`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    Left,
    Right,
}

impl Side {
    /// Errors: `search side must be 'left' or 'right' (got 'foo')`.
    pub fn parse(word: &str) -> Result<Side> {
        match word {
            "left" => Ok(Side::Left),
            "right" => Ok(Side::Right),
            other => Err(Error::value(format!("search side must be 'left' or 'right' (got '{other}')"))),
        }
    }
}

/// `np.searchsorted(sorted, values, side, sorter)`; both arrays have one dtype. The result has the shape of `values`.
///
/// Errors: `object too deep for desired array`, sorters of the wrong size or with positions out of range.
pub fn searchsorted(sorted: &Array, values: &Array, side: Side, sorter: Option<&Array>, exec: Exec) -> Result<Array> {
    if sorted.ndim() != 1 {
        return Err(Error::value("object too deep for desired array"));
    }
    let mut haystack = sorted.clone();
    if let Some(sorter) = sorter {
        if sorter.size() != sorted.size() {
            return Err(Error::value("sorter.size must equal a.size"));
        }
        // Positions that never decide are never looked at by NumPy; out of range, they count as the ends.
        haystack = take(sorted, sorter, Some(0), TakeMode::Clip)?;
    }
    let haystack = haystack.c_contiguous()?;
    let result = Array::uninit(DType::INT, values.shape(), Order::C)?;
    let out = result.data_ptr() as *mut i64;
    if let DType::Num(num) = haystack.dtype()
        && haystack.is_aligned()
    {
        let values = values.c_contiguous()?;
        crate::with_element!(*num, T => numbers::<T>(&haystack, &values, side, &result, exec));
        return Ok(result);
    }
    let (n, size) = (haystack.size(), haystack.itemsize());
    for (i, offset) in values.offsets().enumerate() {
        // SAFETY: an element of `values`, elements of the packed haystack, and a place of the packed result.
        unsafe {
            let key = values.data_ptr().offset(offset);
            let before = |at: usize| {
                let order = compare(haystack.dtype(), haystack.data_ptr().add(at * size), key);
                order == Ordering::Less || (side == Side::Right && order == Ordering::Equal)
            };
            let (mut low, mut high) = (0, n);
            while low < high {
                let middle = low + (high - low) / 2;
                if before(middle) { low = middle + 1 } else { high = middle }
            }
            out.add(i).write(low as i64);
        }
    }
    Ok(result)
}

/// The insertion points of packed numbers in packed numbers, divided among threads.
fn numbers<T: Ascending + Send + Sync>(sorted: &Array, values: &Array, side: Side, result: &Array, exec: Exec) {
    struct Task<T>(*const T, *mut i64);
    // SAFETY: the operands are only read, and every result has one writer.
    unsafe impl<T> Sync for Task<T> {}
    let count = values.size();
    // SAFETY: a packed, aligned array, which nobody writes to meanwhile.
    let sorted = unsafe { std::slice::from_raw_parts(sorted.data_ptr() as *const T, sorted.size()) };
    let task = &Task(values.data_ptr() as *const T, result.data_ptr() as *mut i64);
    let threads = exec.pieces_of(count, KEYS_PER_THREAD);
    pieces(threads, |piece| {
        let Task(values, out) = *task;
        let (mut own, mut pace) = (part(count, threads, piece), Pace::default());
        while size_of::<T>() >= 4 && own.len() >= TOGETHER && count >= MANY && !sorted.is_empty() {
            // SAFETY: so many elements are left. Values may lie unaligned.
            unsafe {
                let keys = (values.add(own.start) as *const [T; TOGETHER]).read_unaligned();
                let places = insertion_points(sorted, &keys, side);
                for (i, &place) in places.iter().enumerate() {
                    out.add(own.start + i).write(place as i64);
                }
            }
            own.start += TOGETHER;
            pace.step(8 * TOGETHER);
        }
        for i in own {
            // SAFETY: an element of each array. Values may lie unaligned.
            unsafe {
                let key = values.add(i).read_unaligned();
                let (mut low, mut high) = (0, sorted.len());
                while low < high {
                    let middle = low + (high - low) / 2;
                    let before = goes_before(sorted[middle], key, side);
                    // Both ends are selected, so that no branch depends on the elements.
                    (low, high) = (if before { middle + 1 } else { low }, if before { high } else { middle });
                }
                out.add(i).write(low as i64);
            }
            pace.step(8);
        }
    });
}

/// Keys that are searched for side by side, since each step of a search waits for the one before.
pub const TOGETHER: usize = 8;
/// So many keys are, if their type is one that large arrays have.
const MANY: usize = 64;

/// The insertion points of keys in sorted elements, of which there is at least one: the same number of halvings for each.
#[inline(always)]
pub fn insertion_points<T: Ascending>(sorted: &[T], keys: &[T; TOGETHER], side: Side) -> [usize; TOGETHER] {
    let (mut places, mut left) = ([0; TOGETHER], sorted.len());
    while left > 1 {
        let half = left / 2;
        for (place, &key) in places.iter_mut().zip(keys) {
            // SAFETY: a place and what is left behind it lie within the elements.
            let element = unsafe { *sorted.get_unchecked(*place + half - 1) };
            *place += if goes_before(element, key, side) { half } else { 0 };
        }
        left -= half;
    }
    for (place, &key) in places.iter_mut().zip(keys) {
        // SAFETY: as above.
        let element = unsafe { *sorted.get_unchecked(*place) };
        *place += usize::from(goes_before(element, key, side));
    }
    places
}

/// Whether an element stands before the insertion point of a key.
#[inline(always)]
fn goes_before<T: Ascending>(element: T, key: T, side: Side) -> bool {
    match side {
        Side::Left => element.less(key),
        Side::Right => !key.less(element),
    }
}

/// Searches that are worth a thread of their own.
const KEYS_PER_THREAD: usize = 1 << 13;

/// `np.digitize(x, bins, right)`; both arrays have one dtype.
///
/// Errors: `bins must be monotonically increasing or decreasing`.
pub fn digitize(values: &Array, bins: &Array, right: bool, exec: Exec) -> Result<Array> {
    let order = |i: usize| {
        let step = bins.strides().first().copied().unwrap_or(0);
        // SAFETY: neighbours within the one-dimensional bins.
        unsafe {
            let at = bins.data_ptr().offset(i as isize * step);
            compare(bins.dtype(), at, at.offset(step))
        }
    };
    let pairs = || 0..bins.size().saturating_sub(1);
    let side = if right { Side::Left } else { Side::Right };
    if pairs().all(|i| order(i) != Ordering::Greater) {
        return searchsorted(bins, values, side, None, exec);
    }
    if !pairs().all(|i| order(i) != Ordering::Less) {
        return Err(Error::value("bins must be monotonically increasing or decreasing"));
    }
    let places = searchsorted(&bins.flip(None)?, values, side, None, exec)?;
    let turned: Vec<i64> =
        places.to_vec::<i64>().unwrap_or_default().into_iter().map(|place| bins.size() as i64 - place).collect();
    Array::from_slice(&turned, places.shape())
}

/// `np.interp(x, xp, fp, left, right)` of real functions.
///
/// Errors: `array of sample points is empty`, `fp and xp are not of the same length.`
pub fn interp(
    x: &[f64],
    xp: &[f64],
    fp: &[f64],
    left: Option<f64>,
    right: Option<f64>,
    exec: Exec,
) -> Result<Vec<f64>> {
    check_samples(xp, fp.len())?;
    let threads = exec.pieces_of(x.len(), KEYS_PER_THREAD);
    let value = |x: f64| {
        between(x, xp, |place| match place {
            Place::Nan => x,
            Place::Left => left.unwrap_or(fp[0]),
            Place::Right => right.unwrap_or(fp[fp.len() - 1]),
            Place::At(j) => fp[j],
            Place::Within(j) => segment(x, xp, j, fp[j], fp[j + 1]),
        })
    };
    let found = pieces(threads, |piece| {
        let mut pace = Pace::default();
        let own = x[part(x.len(), threads, piece)].iter();
        own.map(|&x| {
            pace.step(8);
            value(x)
        })
        .collect::<Vec<_>>()
    });
    Ok(match <[Vec<f64>; 1]>::try_from(found) {
        Ok([all]) => all,
        Err(parts) => parts.concat(),
    })
}

/// `np.interp` of complex functions.
pub fn interp_complex(
    x: &[f64],
    xp: &[f64],
    fp: &[Complex<f64>],
    left: Option<Complex<f64>>,
    right: Option<Complex<f64>>,
) -> Result<Vec<Complex<f64>>> {
    check_samples(xp, fp.len())?;
    Ok(x.iter()
        .map(|&x| {
            between(x, xp, |place| match place {
                Place::Nan => Complex::new(x, 0.0),
                Place::Left => left.unwrap_or(fp[0]),
                Place::Right => right.unwrap_or(fp[fp.len() - 1]),
                Place::At(j) => fp[j],
                Place::Within(j) => {
                    Complex::new(segment(x, xp, j, fp[j].re, fp[j + 1].re), segment(x, xp, j, fp[j].im, fp[j + 1].im))
                }
            })
        })
        .collect())
}

enum Place {
    Nan,
    Left,
    Right,
    At(usize),
    Within(usize),
}

fn check_samples(xp: &[f64], values: usize) -> Result<()> {
    if xp.is_empty() {
        return Err(Error::value("array of sample points is empty"));
    }
    if xp.len() != values {
        return Err(Error::value("fp and xp are not of the same length."));
    }
    Ok(())
}

fn between<R>(x: f64, xp: &[f64], value: impl Fn(Place) -> R) -> R {
    let last = xp.len() - 1;
    value(if x.is_nan() {
        Place::Nan
    } else if x > xp[last] {
        Place::Right
    } else if x < xp[0] {
        Place::Left
    } else {
        let j = xp.partition_point(|&sample| sample <= x).saturating_sub(1);
        if j == last || xp[j] == x { Place::At(j) } else { Place::Within(j) }
    })
}

/// On the line through two samples; from the other end where infinities make the first way NaN.
fn segment(x: f64, xp: &[f64], j: usize, low: f64, high: f64) -> f64 {
    let slope = (high - low) / (xp[j + 1] - xp[j]);
    let mut y = slope * (x - xp[j]) + low;
    if y.is_nan() {
        y = slope * (x - xp[j + 1]) + high;
        if y.is_nan() && low == high {
            y = low;
        }
    }
    y
}
