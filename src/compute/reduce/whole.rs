//! Reductions of a small plain array to one number, without the plan that large or many-axed ones need.
//!
//! The fold is the one that the general way would run over the same elements in the same order: a vector, or elements that lie packed
//! in C order, are one group. What would be reported (an infinite or undefined result) is left to the general way.

use super::fold::Fold;
use crate::array::{Array, DType, Num, Scalar};

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
    let (start, skipped) = match (ufunc, num) {
        ("add", Num::F64) => (0f64.to_bits(), 0),
        ("multiply", Num::F64) => (1f64.to_bits(), 0),
        ("add", Num::I64) => (0, 0),
        ("multiply", Num::I64) => (1, 0),
        ("logical_or", Num::Bool) => (0, 0),
        ("logical_and", Num::Bool) => (1, 0),
        // SAFETY: the array has a first element of eight bytes.
        ("maximum" | "minimum", Num::F64 | Num::I64) => {
            (unsafe { (array.data_ptr() as *const u64).read_unaligned() }, 1)
        }
        _ => return None,
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

/// The position of the first greatest or least number of a vector of float64 or int64; `None` for all else, NaN among them.
pub fn first_extreme(array: &Array, greatest: bool) -> Option<usize> {
    let &[stride] = array.strides() else { return None };
    if array.size() == 0 || array.size() > MOST {
        return None;
    }
    // SAFETY: so many elements of eight bytes are readable, `stride` bytes apart.
    let word = |i: usize| unsafe { (array.data_ptr().offset(i as isize * stride) as *const u64).read_unaligned() };
    let mut best = 0;
    match array.dtype() {
        DType::Num(Num::F64) => {
            let at = |i: usize| f64::from_bits(word(i));
            for i in 0..array.size() {
                if at(i).is_nan() {
                    return None;
                }
                if (greatest && at(i) > at(best)) || (!greatest && at(i) < at(best)) {
                    best = i;
                }
            }
        }
        DType::Num(Num::I64) => {
            let at = |i: usize| word(i) as i64;
            for i in 1..array.size() {
                if (greatest && at(i) > at(best)) || (!greatest && at(i) < at(best)) {
                    best = i;
                }
            }
        }
        _ => return None,
    }
    Some(best)
}
