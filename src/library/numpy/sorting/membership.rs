//! Sets of numbers: `isin`, `intersect1d`, `union1d`, `setdiff1d`, `setxor1d`.

use super::unique::distinct;
use crate::array::{Array, Bool, Kind, Order};
use crate::compute::membership;
use crate::compute::search::{Side, searchsorted};
use crate::compute::unique::Wanted;
use crate::error::{Error, Result};
use crate::library::numpy::calls::{at, cmp, flag, given, method, np, op, slice};
use crate::object::array_like::{element_value, read_as, to_array, wrap};
use crate::object::{Bound, Entry, Host, Value, equal};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.isin", "isin(element, test_elements, assume_unique=False, invert=False, *, kind=None)", "Whether elements are among the test elements.\n\n>>> np.isin([1, 2, 5], [2, 5])\narray([False,  True,  True])", isin),
    Entry::new("numpy.intersect1d", "intersect1d(ar1, ar2, assume_unique=False, return_indices=False)", "The sorted common elements.\n\n>>> np.intersect1d([1, 3, 4, 3], [3, 1, 2, 1])\narray([1, 3])", intersect1d),
    Entry::new("numpy.union1d", "union1d(ar1, ar2)", "The sorted elements of both.", union1d),
    Entry::new("numpy.setdiff1d", "setdiff1d(ar1, ar2, assume_unique=False)", "The elements of the first that are not in the second.", setdiff1d),
    Entry::new("numpy.setxor1d", "setxor1d(ar1, ar2, assume_unique=False)", "The sorted elements that are in one of both only.", setxor1d),
}

fn isin(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [element, test, assume_unique, invert, kind] = args.take();
    let element = to_array(cx, &element.unwrap_or(Value::None))?;
    let test = to_array(cx, &test.unwrap_or(Value::None))?;
    flag(cx, assume_unique, false)?;
    let invert = flag(cx, invert, false)?;
    match given(kind) {
        None => {}
        Some(Value::Str(word)) if word.as_str() == "sort" => {}
        Some(Value::Str(word)) if word.as_str() == "table" => {
            let countable = |array: &Array| matches!(array.dtype().kind(), Kind::Signed | Kind::Unsigned | Kind::Bool);
            if !countable(&element) || !countable(&test) {
                return Err(Error::value(
                    "The 'table' method is only supported for boolean or integer arrays. Please select 'sort' or None for kind.",
                ));
            }
        }
        Some(other) => {
            let text = crate::object::str(cx, &other)?;
            return Err(Error::value(format!("Invalid kind: '{text}'. Please use None, 'sort' or 'table'.")));
        }
    }
    let found = members(cx, &element, &test, invert)?;
    let result = Array::from_slice(&found, element.shape())?;
    Ok(if element.ndim() == 0 { Value::array(result) } else { wrap(result) })
}

/// Whether each element of the flattened first array is in the second; negated by `invert`.
fn members(cx: &mut dyn Host, element: &Array, test: &Array, invert: bool) -> Result<Vec<Bool>> {
    if element.dtype().is_object() || test.dtype().is_object() {
        let values: Vec<Value> = test.offsets().map(|offset| element_value(test, offset)).collect();
        let mut found = Vec::with_capacity(element.size());
        for offset in element.offsets() {
            let item = element_value(element, offset);
            let mut hit = false;
            for value in &values {
                hit = hit || equal(cx, &item, value)?;
            }
            found.push(Bool::from(hit != invert));
        }
        return Ok(found);
    }
    let Ok(dtype) = crate::array::promotion::promote_types(element.dtype(), test.dtype()) else {
        return Ok(vec![Bool::from(invert); element.size()]);
    };
    let exec = cx.state().exec();
    let (values, test) =
        (read_as(cx, &element.ravel(Order::C)?, &dtype)?, read_as(cx, &test.ravel(Order::C)?, &dtype)?);
    if let Some(found) = membership::in_table(&values, &test, invert, exec) {
        return Ok(found);
    }
    let sorted = crate::compute::sort::sort(&test, Some(0), exec)?;
    let low = searchsorted(&sorted, &values, Side::Left, None, exec)?;
    Ok(membership::at_places(&sorted, &values, &low, invert, exec))
}

fn flat(cx: &mut dyn Host, value: Option<Value>) -> Result<Array> {
    to_array(cx, &value.unwrap_or(Value::None))?.ravel(Order::C)
}

fn intersect1d(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, assume_unique, return_indices] = args.take();
    let (a, b) = (flat(cx, a)?, flat(cx, b)?);
    let unique = flag(cx, assume_unique, false)?;
    let indices = flag(cx, return_indices, false)?;
    let (mut first, mut second) = (None, None);
    let (x, y) = match unique {
        true => (a, b),
        false => {
            let wanted = if indices { Wanted::INDEX } else { Wanted::VALUES };
            let (x, y) = (distinct(cx, &a, true, wanted)?, distinct(cx, &b, true, wanted)?);
            (first, second) = (Some(x.index), Some(y.index));
            (x.values, y.values)
        }
    };
    let size = x.size();
    let joined = np!(cx, concatenate(vec![Value::array(x), Value::array(y)]))?;
    let order = method!(cx, joined, argsort(; kind = "mergesort"))?;
    let sorted = at!(cx, joined, order)?;
    let (head, tail) = (slice(None, Some(-1), None), slice(Some(1), None, None));
    let (upper, lower) = (at!(cx, sorted, tail)?, at!(cx, sorted, head)?);
    let same = cmp!(cx, upper, Eq, lower)?;
    let common = at!(cx, lower, same)?;
    if !indices {
        return Ok(common);
    }
    let places = at!(cx, order, head)?;
    let mut in_first = at!(cx, places, same)?;
    let places = at!(cx, order, tail)?;
    let places = at!(cx, places, same)?;
    let mut in_second = op!(cx, places, Sub, size)?;
    if let (Some(first), Some(second)) = (first, second) {
        in_first = at!(cx, first, in_first)?;
        in_second = at!(cx, second, in_second)?;
    }
    Ok(Value::tuple(vec![common, in_first, in_second]))
}

fn union1d(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = args.take();
    let joined = np!(cx, concatenate(vec![a.unwrap_or(Value::None), b.unwrap_or(Value::None)]; axis = Value::None))?;
    np!(cx, unique(joined))
}

fn setdiff1d(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, assume_unique] = args.take();
    let (mut a, b) = (flat(cx, a)?, flat(cx, b)?);
    if !flag(cx, assume_unique, false)? {
        a = distinct(cx, &a, true, Wanted::VALUES)?.values;
    }
    let kept = Array::from_vec(&members(cx, &a, &b, true)?)?;
    at!(cx, a, kept)
}

fn setxor1d(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, assume_unique] = args.take();
    let (mut a, mut b) = (flat(cx, a)?, flat(cx, b)?);
    if !flag(cx, assume_unique, false)? {
        (a, b) = (distinct(cx, &a, true, Wanted::VALUES)?.values, distinct(cx, &b, true, Wanted::VALUES)?.values);
    }
    let joined = np!(cx, concatenate(vec![Value::array(a), Value::array(b)]; axis = Value::None))?;
    if to_array(cx, &joined)?.size() == 0 {
        return Ok(joined);
    }
    let sorted = np!(cx, sort(joined))?;
    let (upper, lower) = (at!(cx, sorted, slice(Some(1), None, None))?, at!(cx, sorted, slice(None, Some(-1), None))?);
    let differs = cmp!(cx, upper, Ne, lower)?;
    let edge = Value::list(vec![Value::Bool(true)]);
    let flags = np!(cx, concatenate(vec![edge.clone(), differs, edge]))?;
    let (after, before) = (at!(cx, flags, slice(Some(1), None, None))?, at!(cx, flags, slice(None, Some(-1), None))?);
    let alone = op!(cx, after, BitAnd, before)?;
    at!(cx, sorted, alone)
}
