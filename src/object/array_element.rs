//! One element of a plain array by integers, read and written at once: most of what loops over elements do; and one row or few. Whatever
//! could warn, fail or run a script's code is left to the general subscript.

use std::rc::Rc;

use smallvec::SmallVec;

use super::array_like::view_value;
use super::floating::bare;
use super::ndarray::ArrayObject;
use super::value::Value;
use crate::array::{Array, DType, Num, Order, Scalar};
use crate::compute::gather;

/// `x[i]`, `x[i, j]` with as many integers as axes; `None` where the general path must answer.
#[inline]
pub fn array_element(object: &ArrayObject, index: &[i64]) -> Option<Value> {
    if !object.is_plain() {
        return None;
    }
    let array = object.view();
    let offset = offset_of(&array, index)?;
    match array.dtype() {
        DType::Num(_) => array.item_at(offset).map(Value::Scalar),
        _ => None,
    }
}

/// `x[i] = value` of a number whose conversion to the dtype is plain; false where the general path must answer.
#[inline]
pub fn array_store(object: &ArrayObject, index: &[i64], value: &Value) -> bool {
    if !object.is_plain() {
        return false;
    }
    let array = object.view();
    let DType::Num(num) = array.dtype() else { return false };
    let scalar = match (num, value) {
        (Num::F64, Value::Float(x)) => Scalar::F64(bare(*x)),
        (Num::F64, Value::Scalar(Scalar::F64(x))) => Scalar::F64(*x),
        (Num::F64, Value::Int(x) | Value::Scalar(Scalar::I64(x))) => Scalar::F64(*x as f64),
        (Num::I64, Value::Int(x) | Value::Scalar(Scalar::I64(x))) => Scalar::I64(*x),
        (Num::Bool, Value::Bool(x) | Value::Scalar(Scalar::Bool(x))) => Scalar::Bool(*x),
        (Num::U8, Value::Int(x)) if (0..256).contains(x) => Scalar::U8(*x as u8),
        (Num::I32, Value::Int(x)) => match i32::try_from(*x) {
            Ok(x) => Scalar::I32(x),
            Err(_) => return false,
        },
        _ => return false,
    };
    if !array.is_writeable() {
        return false;
    }
    match offset_of(&array, index) {
        Some(offset) => array.set_item_at(offset, &scalar),
        None => false,
    }
}

/// `x[i]` of an array with more axes than one: the view of a row; `None` where the general path must answer.
pub fn array_row(object: &Rc<ArrayObject>, i: i64) -> Option<Value> {
    if !object.is_plain() {
        return None;
    }
    let view = object.view();
    let row = if view.ndim() > 1 { view.row(i).ok()? } else { return None };
    drop(view);
    Some(view_value(row, object))
}

/// The most bytes that [`array_rows`] gathers.
const FEW: usize = 1 << 12;

/// `x[[i, ...]]` of a packed array and few integers; `None` where the general path must answer.
pub fn array_rows(object: &ArrayObject, index: &ArrayObject) -> Option<Value> {
    match object.is_plain() && index.is_plain() {
        true => few_rows(&object.view(), &index.view()).map(Value::array),
        false => None,
    }
}

/// The rows of a packed array at few positions.
pub fn few_rows(array: &Array, index: &Array) -> Option<Array> {
    let (DType::Num(_), DType::Num(Num::I64)) = (array.dtype(), index.dtype()) else { return None };
    let (&length, rest) = array.shape().split_first()?;
    let count = index.size();
    if index.ndim() != 1 || !index.is_c_contiguous() || !index.is_aligned() || !array.is_c_contiguous() || length == 0 {
        return None;
    }
    let row = array.nbytes() / length;
    if row == 0 || count == 0 || row.saturating_mul(count) > FEW {
        return None;
    }
    // SAFETY: packed, aligned integers, which nothing changes meanwhile.
    let indices = unsafe { std::slice::from_raw_parts(index.data_ptr() as *const i64, count) };
    if !gather::within(indices, length) {
        return None;
    }
    let mut shape = SmallVec::<[usize; 4]>::from_slice(rest);
    shape.insert(0, count);
    let result = Array::uninit(array.dtype().clone(), &shape, Order::C).ok()?;
    let (from, to) = (array.data_ptr(), result.data_ptr());
    for (place, &index) in indices.iter().enumerate() {
        let at = gather::from_beginning(index, length as i64) as usize;
        // SAFETY: row `at` of as many in the packed array, and row `place` of the new one.
        unsafe {
            let (from, to) = (from.add(at * row), to.add(place * row));
            match row {
                8 => (to as *mut u64).write_unaligned((from as *const u64).read_unaligned()),
                _ => std::ptr::copy_nonoverlapping(from, to, row),
            }
        }
    }
    Some(result)
}

/// `x[i, j]` of doubles, as loops over matrices read them; `None` for all else.
pub fn double_element(object: &ArrayObject, i: i64, j: i64) -> Option<f64> {
    if !object.is_plain() {
        return None;
    }
    // SAFETY: nothing changes the view before the element was read.
    let array = unsafe { object.unguarded()? };
    array.double_at(offset_of_pair(array, i, j)?)
}

/// `x[i, j] = value` of doubles; false where the general path must answer.
pub fn double_store(object: &ArrayObject, i: i64, j: i64, value: f64) -> bool {
    if !object.is_plain() {
        return false;
    }
    // SAFETY: nothing changes the view before the element was written.
    let Some(array) = (unsafe { object.unguarded() }) else { return false };
    offset_of_pair(array, i, j).is_some_and(|offset| array.set_double_at(offset, bare(value)))
}

/// [`offset_of`] two integers.
#[inline(always)]
fn offset_of_pair(array: &Array, i: i64, j: i64) -> Option<isize> {
    let (&[rows, columns], &[down, along]) = (array.shape(), array.strides()) else { return None };
    let within = |at: i64, length: usize| {
        let at = if at < 0 { at.wrapping_add(length as i64) } else { at } as u64;
        (at < length as u64).then_some(at as isize)
    };
    Some(within(i, rows)? * down + within(j, columns)? * along)
}

/// The byte offset of an element; `None` when the index does not fit.
#[inline(always)]
fn offset_of(array: &Array, index: &[i64]) -> Option<isize> {
    let (shape, strides) = (array.shape(), array.strides());
    if shape.len() != index.len() || strides.len() != index.len() {
        return None;
    }
    let mut offset = 0;
    for axis in 0..index.len() {
        let length = shape[axis] as i64;
        let at = if index[axis] < 0 { index[axis] + length } else { index[axis] };
        if at < 0 || at >= length {
            return None;
        }
        offset += at as isize * strides[axis];
    }
    Some(offset)
}
