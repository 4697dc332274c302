//! `unique`, flat or along an axis, and the array API's forms of it.

use super::order::{byte_keys, field_keys, object_order};
use crate::array::indexing::{TakeMode, take};
use crate::array::layout::normalize_axis;
use crate::array::{Array, Kind, Order};
use crate::compute::sort::lexsort;
use crate::compute::unique::{Wanted, unique as kernel};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{flag, given};
use crate::library::numpy::named_result::named_result;
use crate::object::array_like::to_array;
use crate::object::slot::read_slot;
use crate::object::{Bound, Entry, Host, Value, equal, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.unique", "unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True)", "The sorted distinct elements.\n\n>>> np.unique([1, 1, 2, 2, 3, 3])\narray([1, 2, 3])", unique),
    Entry::new("numpy.unique_all", "unique_all(x)", "Distinct elements, their first indices, the inverse and the counts.", unique_all),
    Entry::new("numpy.unique_counts", "unique_counts(x)", "Distinct elements and their counts.", unique_counts),
    Entry::new("numpy.unique_inverse", "unique_inverse(x)", "Distinct elements and where each element is among them.", unique_inverse),
    Entry::new("numpy.unique_values", "unique_values(x)", "Distinct elements.", unique_values),
}

/// What `unique` found, in the shapes it returns.
pub struct Distinct {
    pub values: Array,
    pub index: Array,
    pub inverse: Array,
    pub counts: Array,
}

fn unique(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, index, inverse, counts, axis, equal_nan, sorted] = args.take();
    let (index, inverse, counts) = (flag(cx, index, false)?, flag(cx, inverse, false)?, flag(cx, counts, false)?);
    let equal_nan = flag(cx, equal_nan, true)?;
    flag(cx, sorted, true)?;
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let wanted = Wanted { index, inverse, counts };
    let found = match given(axis) {
        None => distinct(cx, &array, equal_nan, wanted)?,
        Some(axis) => {
            let axis = normalize_axis(to_int(cx, &axis)?, array.ndim())?;
            match array.ndim() {
                1 => distinct(cx, &array, equal_nan, wanted)?,
                _ => distinct_slices(cx, &array, axis)?,
            }
        }
    };
    let mut results = vec![Value::array(found.values)];
    for (wanted, part) in [(index, found.index), (inverse, found.inverse), (counts, found.counts)] {
        if wanted {
            results.push(Value::array(part));
        }
    }
    Ok(match results.len() {
        1 => results.remove(0),
        _ => Value::tuple(results),
    })
}

/// The distinct elements of a flattened array.
pub fn distinct(cx: &mut dyn Host, array: &Array, equal_nan: bool, wanted: Wanted) -> Result<Distinct> {
    if array.dtype().is_object() {
        return distinct_objects(cx, array);
    }
    if array.dtype().kind() == Kind::Void {
        return distinct_records(cx, array);
    }
    let found = kernel(array, equal_nan, wanted, cx.state().exec())?;
    Ok(Distinct {
        values: found.values,
        index: Array::from_vec(&found.index)?,
        inverse: match wanted.inverse {
            true => Array::from_slice(&found.inverse, array.shape())?,
            false => Array::from_vec(&found.inverse)?,
        },
        counts: Array::from_vec(&found.counts)?,
    })
}

fn distinct_objects(cx: &mut dyn Host, array: &Array) -> Result<Distinct> {
    let flat = array.ravel(Order::C)?;
    let values: Vec<Value> = flat.offsets().map(|offset| read_slot(&flat, offset)).collect();
    let order = object_order(cx, &values)?;
    let mut starts = Vec::new();
    for (k, &place) in order.iter().enumerate() {
        let fresh = k == 0 || !equal(cx, &values[place as usize], &values[order[k - 1] as usize])?;
        starts.push(fresh);
    }
    grouped(&flat, &order, &starts, array.shape())
}

fn distinct_records(cx: &mut dyn Host, array: &Array) -> Result<Distinct> {
    let flat = array.ravel(Order::C)?;
    let keys: Vec<Array> = match flat.dtype() {
        crate::array::DType::Struct(layout) => {
            layout.fields.iter().flat_map(|field| field_keys(&flat, field)).collect()
        }
        dtype => byte_keys(&flat, 0, dtype.itemsize()),
    };
    let keys: Vec<Array> = keys.into_iter().rev().collect();
    let order = lexsort(&keys, -1, cx.state().exec())?.to_vec::<i64>().unwrap_or_default();
    let same = |a: i64, b: i64| keys.iter().all(|key| same_element(key, a, b));
    let starts: Vec<bool> = order.iter().enumerate().map(|(k, &at)| k == 0 || !same(at, order[k - 1])).collect();
    grouped(&flat, &order, &starts, array.shape())
}

/// Whether two elements of a vector are equal; NaN is not equal to itself.
fn same_element(vector: &Array, a: i64, b: i64) -> bool {
    let step = vector.strides().first().copied().unwrap_or(0);
    let (x, y) = (vector.item_at(a as isize * step), vector.item_at(b as isize * step));
    match (x, y) {
        (Some(x), Some(y)) => match (x.as_i128(), y.as_i128(), x.as_complex(), y.as_complex()) {
            (Some(x), Some(y), _, _) => x == y,
            (_, _, Some(x), Some(y)) => x == y,
            _ => format!("{x:?}") == format!("{y:?}"),
        },
        _ => false,
    }
}

/// The distinct slices along an axis, in lexicographic order.
fn distinct_slices(cx: &mut dyn Host, array: &Array, axis: usize) -> Result<Distinct> {
    if array.dtype().is_object() {
        return Err(Error::type_error("The axis argument to unique is not supported for dtype object"));
    }
    let moved = array.moveaxis(&[axis as i64], &[0])?;
    let n = moved.shape()[0];
    let rows = moved.reshape(&[n as i64, (moved.size() / n.max(1)) as i64], Order::C, None)?;
    let columns: Vec<Array> = (0..rows.shape()[1])
        .map(|k| crate::array::join::axis_range(&rows, 1, k, k + 1).squeeze(Some(&[1])))
        .collect::<Result<_>>()?;
    let order: Vec<i64> = match columns.is_empty() {
        true => (0..n as i64).collect(),
        false => {
            let keys: Vec<Array> = columns.iter().rev().cloned().collect();
            lexsort(&keys, -1, cx.state().exec())?.to_vec::<i64>().unwrap_or_default()
        }
    };
    let same = |a: i64, b: i64| columns.iter().all(|column| same_element(column, a, b));
    let starts: Vec<bool> = order.iter().enumerate().map(|(k, &at)| k == 0 || !same(at, order[k - 1])).collect();
    let mut found = grouped(&Array::from_vec(&(0..n as i64).collect::<Vec<_>>())?, &order, &starts, &[n])?;
    found.values = take(array, &found.index, Some(axis as i64), TakeMode::Raise)?;
    Ok(found)
}

/// Groups of equal neighbours in sorted order; `starts` marks where each begins.
fn grouped(flat: &Array, order: &[i64], starts: &[bool], shape: &[usize]) -> Result<Distinct> {
    let (mut index, mut counts, mut inverse) = (Vec::new(), Vec::<i64>::new(), vec![0i64; order.len()]);
    for (&place, &start) in order.iter().zip(starts) {
        if start {
            index.push(place);
            counts.push(0);
        }
        if let Some(count) = counts.last_mut() {
            *count += 1;
        }
        if let Some(slot) = usize::try_from(place).ok().and_then(|place| inverse.get_mut(place)) {
            *slot = counts.len() as i64 - 1;
        }
    }
    let index = Array::from_vec(&index)?;
    Ok(Distinct {
        values: take(flat, &index, Some(0), TakeMode::Raise)?,
        index,
        inverse: Array::from_slice(&inverse, shape)?,
        counts: Array::from_vec(&counts)?,
    })
}

fn of_argument(cx: &mut dyn Host, args: &mut Bound, wanted: Wanted) -> Result<Distinct> {
    let [x] = args.take();
    let array = to_array(cx, &x.unwrap_or(Value::None))?;
    distinct(cx, &array, false, wanted)
}

fn unique_all(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let found = of_argument(cx, args, Wanted::ALL)?;
    let parts = [found.values, found.index, found.inverse, found.counts].map(Value::array).to_vec();
    named_result(cx, "UniqueAllResult", parts)
}

fn unique_counts(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let found = of_argument(cx, args, Wanted { counts: true, ..Wanted::VALUES })?;
    let parts = [found.values, found.counts].map(Value::array).to_vec();
    named_result(cx, "UniqueCountsResult", parts)
}

fn unique_inverse(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let found = of_argument(cx, args, Wanted { inverse: true, ..Wanted::VALUES })?;
    let parts = [found.values, found.inverse].map(Value::array).to_vec();
    named_result(cx, "UniqueInverseResult", parts)
}

fn unique_values(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    Ok(Value::array(of_argument(cx, args, Wanted::VALUES)?.values))
}
