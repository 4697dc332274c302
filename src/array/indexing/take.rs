//! The functions that index along one axis: take, put, choose, compress, place, putmask, take_along_axis.

use super::fancy::{Fancy, IndexedAxis, copy_item};
use super::plan::normalize;
use super::{check_writeable, detached, mask, out_of_bounds};
use crate::array::broadcast::{broadcast_shapes, operands_error};
use crate::array::cast::{CastHost, cast, cast_num};
use crate::array::cast_numeric::CastFlags;
use crate::array::dtype::{DType, Num};
use crate::array::layout::{Dims, Order, normalize_axis};
use crate::array::view::Array;
use crate::error::{Error, Result};
use crate::limits::stop::chunks;

/// What an index out of bounds means: `mode=`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TakeMode {
    Raise,
    Wrap,
    Clip,
}

impl TakeMode {
    /// Errors: `clipmode must be one of 'clip', 'raise', or 'wrap' (got 'foo')`.
    pub fn parse(word: &str) -> Result<TakeMode> {
        match word {
            "raise" => Ok(TakeMode::Raise),
            "wrap" => Ok(TakeMode::Wrap),
            "clip" => Ok(TakeMode::Clip),
            other => Err(Error::value(format!("clipmode must be one of 'clip', 'raise', or 'wrap' (got '{other}')"))),
        }
    }

    /// The place an index means on an axis that is not empty.
    fn resolve(self, index: i64, size: usize) -> Option<usize> {
        match self {
            TakeMode::Raise => normalize(index, size),
            TakeMode::Wrap => Some(index.rem_euclid(size as i64) as usize),
            TakeMode::Clip => Some(index.clamp(0, size as i64 - 1) as usize),
        }
    }
}

/// `np.take(x, indices, axis, mode=mode)`; `axis` `None` flattens. The indices are of an integer or boolean dtype.
///
/// Errors: out of bounds; `cannot do a non-empty take from an empty axes.`
pub fn take(array: &Array, indices: &Array, axis: Option<i64>, mode: TakeMode) -> Result<Array> {
    let array = &match axis {
        None => array.ravel(Order::C)?,
        Some(_) => array.atleast(1)?,
    };
    let axis = normalize_axis(axis.unwrap_or(0), array.ndim())?;
    let size = array.shape()[axis];
    if size == 0 && indices.size() > 0 {
        return Err(Error::index("cannot do a non-empty take from an empty axes."));
    }
    let indices = resolved(indices, size, axis, mode)?;
    if !array.dtype().is_object() {
        return take_within(array, &indices, axis);
    }
    let lead: Vec<usize> = (0..axis).chain(axis + 1..array.ndim()).collect();
    let indexed = IndexedAxis { indices, stride: array.strides()[axis], size, axis };
    Fancy::new(array.permute(&lead), vec![indexed], axis)?.gather()?.copy(Order::C)
}

/// Items of an axis, at places that have been checked.
fn take_within(array: &Array, places: &Array, axis: usize) -> Result<Array> {
    let source = array.c_contiguous()?;
    let n = source.shape()[axis];
    let row = source.shape()[axis + 1..].iter().product::<usize>() * source.itemsize();
    let lines: usize = source.shape()[..axis].iter().product();
    let mut shape = Dims::from_slice(&source.shape()[..axis]);
    shape.extend_from_slice(places.shape());
    shape.extend_from_slice(&source.shape()[axis + 1..]);
    let target = Array::uninit(source.dtype().clone(), &shape, Order::C)?;
    // SAFETY: only the fresh result is written to.
    let places = unsafe { places.elements::<i64>() }.unwrap_or_default();
    let (from, to) = (source.data_ptr() as *const u8, target.data_ptr());
    if let Some(stretches) = stretches(&places) {
        for line in 0..lines {
            let mut to = to.wrapping_add(line * places.len() * row);
            for &(start, count) in &stretches {
                // SAFETY: places within the axis, and a packed result with an item for each.
                unsafe { std::ptr::copy_nonoverlapping(from.add((line * n + start) * row), to, count * row) };
                to = to.wrapping_add(count * row);
            }
        }
        return Ok(target);
    }
    macro_rules! items {
        ($t:ty) => {
            for line in 0..lines {
                let (from, to) = (from.wrapping_add(line * n * row), to.wrapping_add(line * places.len() * row));
                let mut k = 0;
                while k < places.len() {
                    // SAFETY: a place within the axis, and a packed result with an item for each.
                    unsafe {
                        let item = (from as *const $t).add(places[k] as usize).read_unaligned();
                        (to as *mut $t).add(k).write_unaligned(item);
                    }
                    k += 1;
                }
            }
        };
    }
    match row {
        0 => {}
        1 => items!(u8),
        2 => items!(u16),
        4 => items!(u32),
        8 => items!(u64),
        16 => items!(u128),
        _ => {
            for line in 0..lines {
                for (k, &place) in places.iter().enumerate() {
                    // SAFETY: as above.
                    unsafe {
                        let item = from.add((line * n + place as usize) * row);
                        std::ptr::copy_nonoverlapping(item, to.add((line * places.len() + k) * row), row);
                    }
                }
            }
        }
    }
    Ok(target)
}

/// Places as stretches of neighbours, each its start and length, if these are few; soon given up where they are many.
fn stretches(places: &[i64]) -> Option<Vec<(usize, usize)>> {
    const LEAST: usize = 8;
    const PATIENCE: usize = 512;
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (seen, &place) in places.iter().enumerate() {
        if let Some((start, count)) = found.last_mut()
            && *start + *count == place as usize
        {
            *count += 1;
            continue;
        }
        if found.len() * LEAST > seen + PATIENCE {
            return None;
        }
        found.push((place as usize, 1));
    }
    (found.len() * LEAST <= places.len()).then_some(found)
}

/// `x.put(indices, values, mode)`: over the flattened array, values repeated as needed.
pub fn put(
    array: &Array,
    indices: &Array,
    values: &Array,
    mode: TakeMode,
    host: &mut dyn CastHost,
) -> Result<CastFlags> {
    check_writeable(array)?;
    let (values, flags) = cast(values, array.dtype(), Order::C, host)?;
    if values.size() == 0 || indices.size() == 0 {
        return Ok(flags);
    }
    if array.size() == 0 {
        return Err(Error::index("cannot replace elements of an empty array"));
    }
    let places = resolved(&detached(indices, array)?, array.size(), 0, mode)?.to_vec::<i64>().unwrap_or_default();
    let size = array.itemsize();
    for (i, &place) in places.iter().enumerate() {
        // SAFETY: the place is within the array's size, and the source is a packed copy.
        unsafe {
            let from = values.data_ptr().add(i % values.size() * size);
            copy_item(array.dtype(), size, from, array.data_ptr().offset(flat_offset(array, place as usize)));
        }
    }
    Ok(flags)
}

/// `np.choose(selector, choices, mode=mode)`; the choices have one dtype.
///
/// Errors: `invalid entry in choice array`, shapes that do not broadcast.
pub fn choose(selector: &Array, choices: &[Array], mode: TakeMode) -> Result<Array> {
    let Some(first) = choices.first() else { return Err(Error::value("invalid entry in choice array")) };
    let shapes: Vec<&[usize]> = std::iter::once(selector).chain(choices).map(Array::shape).collect();
    let shape = broadcast_shapes(&shapes)?;
    let fit = |array: &Array| array.stretched(&shape).ok_or_else(|| operands_error(&shapes));
    let (selector, _) = cast_num(&fit(selector)?, Num::I64)?;
    let stretched = choices.iter().map(fit).collect::<Result<Vec<_>>>()?;
    let offsets: Vec<Vec<isize>> = stretched.iter().map(|choice| choice.offsets().collect()).collect();
    let target = Array::uninit(first.dtype().clone(), &shape, Order::C)?;
    let size = first.itemsize();
    for (i, &which) in selector.to_vec::<i64>().unwrap_or_default().iter().enumerate() {
        let which = mode
            .resolve(which, choices.len())
            .filter(|_| mode != TakeMode::Raise || which >= 0)
            .ok_or_else(|| Error::value("invalid entry in choice array"))?;
        // SAFETY: offsets of elements of the chosen array and of the packed target.
        unsafe {
            let from = stretched[which].data_ptr().offset(offsets[which][i]);
            copy_item(first.dtype(), size, from, target.data_ptr().add(i * size));
        }
    }
    Ok(target)
}

/// `np.compress(condition, x, axis)`: the condition is boolean.
pub fn compress(condition: &Array, array: &Array, axis: Option<i64>) -> Result<Array> {
    if condition.ndim() != 1 {
        return Err(Error::value("condition must be a 1-d array"));
    }
    let Some(indices) = mask::nonzero(condition)?.pop() else {
        return Err(Error::value("condition must be a 1-d array"));
    };
    take(array, &indices, axis, TakeMode::Raise)
}

/// `np.place(x, mask, values)`: true places in order take the values, repeated as needed.
pub fn place(array: &Array, mask: &Array, values: &Array, host: &mut dyn CastHost) -> Result<CastFlags> {
    check_writeable(array)?;
    if mask.size() != array.size() {
        return Err(Error::value("place: mask and data must be the same size"));
    }
    let chosen = mask::nonzero(&detached(mask, array)?.ravel(Order::C)?)?;
    let count = chosen.first().map_or(0, Array::size);
    if count > 0 && values.size() == 0 {
        return Err(Error::value("Cannot insert from an empty array!"));
    }
    match chosen.first() {
        Some(indices) => put(array, indices, values, TakeMode::Raise, host),
        None => Ok(CastFlags::default()),
    }
}

/// `np.putmask(x, mask, values)`: a true place takes the value of its own position, repeated as needed.
pub fn put_mask(array: &Array, mask: &Array, values: &Array, host: &mut dyn CastHost) -> Result<CastFlags> {
    check_writeable(array)?;
    if mask.size() != array.size() {
        return Err(Error::value("putmask: mask and data must be the same size"));
    }
    let (values, flags) = cast(values, array.dtype(), Order::C, host)?;
    if values.size() == 0 {
        return Ok(flags);
    }
    let bits = detached(mask, array)?;
    let size = array.itemsize();
    for (i, (offset, bit)) in array.offsets().zip(bits.offsets()).enumerate() {
        // SAFETY: offsets of elements; the source is a packed copy.
        unsafe {
            if bits.data_ptr().offset(bit).read() != 0 {
                let from = values.data_ptr().add(i % values.size() * size);
                copy_item(array.dtype(), size, from, array.data_ptr().offset(offset));
            }
        }
    }
    Ok(flags)
}

/// `np.take_along_axis(x, indices, axis)`.
pub fn take_along_axis(array: &Array, indices: &Array, axis: Option<i64>) -> Result<Array> {
    let array = &match axis {
        None => array.ravel(Order::C)?,
        Some(_) => array.clone(),
    };
    let axis = normalize_axis(axis.unwrap_or(0), array.ndim())?;
    let index = along_axis(array, indices, axis)?;
    match super::get(array, &index)? {
        super::Selected::Copy(result) | super::Selected::View(result) | super::Selected::Element(result) => Ok(result),
    }
}

/// The index expression behind `take_along_axis` and `put_along_axis`: the indices on `axis`, ranges on all others.
///
/// Errors: dimensions that differ, indices that are no integers.
pub fn along_axis(array: &Array, indices: &Array, axis: usize) -> Result<Vec<super::Index>> {
    if !indices.dtype().num().is_some_and(|num| num.is_integer()) {
        return Err(Error::index("`indices` must be an integer array"));
    }
    if indices.ndim() != array.ndim() {
        return Err(Error::value("`indices` and `arr` must have the same number of dimensions"));
    }
    (0..array.ndim())
        .map(|d| {
            if d == axis {
                return Ok(super::Index::IntegerArray(indices.clone()));
            }
            let n = array.shape()[d];
            let range = Array::from_vec(&(0..n as i64).collect::<Vec<_>>())?;
            let mut shape: Dims = Dims::from_elem(1, array.ndim());
            shape[d] = n;
            let shape: Vec<i64> = shape.iter().map(|&n| n as i64).collect();
            Ok(super::Index::IntegerArray(range.reshape(&shape, Order::C, None)?))
        })
        .collect()
}

/// The indices as packed int64 within the axis.
fn resolved(indices: &Array, size: usize, axis: usize, mode: TakeMode) -> Result<Array> {
    let (indices, _) = cast_num(indices, Num::I64)?;
    // SAFETY: only looked through.
    let within = unsafe { indices.elements::<i64>() }
        .is_some_and(|values| chunks(&values).all(|chunk| chunk.iter().all(|&index| (index as u64) < size as u64)));
    if within {
        return indices.c_contiguous();
    }
    if mode == TakeMode::Raise {
        // Bounds are checked where the error needs them; negative ones are resolved here.
        let values = indices.to_vec::<i64>().unwrap_or_default();
        let places = values
            .into_iter()
            .map(|index| {
                normalize(index, size).map(|place| place as i64).ok_or_else(|| out_of_bounds(index, axis, size))
            })
            .collect::<Result<Vec<i64>>>()?;
        return Array::from_slice(&places, indices.shape());
    }
    let places: Vec<i64> = indices
        .to_vec::<i64>()
        .unwrap_or_default()
        .into_iter()
        .map(|index| if size == 0 { 0 } else { mode.resolve(index, size).unwrap_or(0) as i64 })
        .collect();
    Array::from_slice(&places, indices.shape())
}

/// The byte offset of the element at a position of C order.
fn flat_offset(array: &Array, mut position: usize) -> isize {
    let mut offset = 0;
    for (&n, &stride) in array.shape().iter().zip(array.strides()).rev() {
        offset += (position % n) as isize * stride;
        position /= n;
    }
    offset
}

impl Array {
    /// `x['name']`: the view of a field.
    ///
    /// Errors: `no field of name c`; `IndexError` for an array without fields.
    pub fn field(&self, name: &str) -> Result<Array> {
        let DType::Struct(record) = self.dtype() else {
            return Err(Error::index(
                "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices",
            ));
        };
        record
            .fields
            .iter()
            .find(|field| field.name == name || field.title.as_deref() == Some(name))
            .map(|field| self.field_view(field))
            .ok_or_else(|| Error::value(format!("no field of name {name}")))
    }
}
