//! Adding and removing elements: `append`, `insert`, `delete`, `trim_zeros`, `block`.

use crate::array::layout::normalize_axis;
use crate::array::{Array, Bool, DType, Kind, Order};
use crate::compute::ordering::positions;
use crate::error::{Error, Result};
use crate::library::numpy::calls::{as_array_value, at, given, key_on, method, np, put, slice};
use crate::object::array_like::{read_as, to_array};
use crate::object::{Bound, Entry, Host, Value, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.append", "append(arr, values, axis=None)", "A copy with values at the end.\n\n>>> np.append([1, 2], [3])\narray([1, 2, 3])", append),
    Entry::new("numpy.insert", "insert(arr, obj, values, axis=None)", "A copy with values before given positions.\n\n>>> np.insert([1, 2, 3], 1, 9)\narray([1, 9, 2, 3])", insert),
    Entry::new("numpy.delete", "delete(arr, obj, axis=None)", "A copy without given positions.\n\n>>> np.delete([1, 2, 3], 1)\narray([1, 3])", delete),
    Entry::new("numpy.trim_zeros", "trim_zeros(filt, trim='fb', axis=None)", "Without the zeros at the ends.\n\n>>> np.trim_zeros([0, 1, 2, 0])\n[1, 2]", trim_zeros),
    Entry::new("numpy.block", "block(arrays)", "An array from nested lists of blocks.", block),
}

fn append(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, values, axis] = args.take();
    let a = as_array_value(cx, &a.unwrap_or(Value::None))?;
    let Some(axis) = given(axis) else {
        let a = method!(cx, a, ravel())?;
        let values = as_array_value(cx, &values.unwrap_or(Value::None))?;
        let values = method!(cx, values, ravel())?;
        return np!(cx, concatenate(vec![a, values]));
    };
    np!(cx, concatenate(vec![a, values.unwrap_or(Value::None)]; axis = axis))
}

/// The array, flattened unless an axis is given, and that axis.
fn on_axis(cx: &mut dyn Host, a: Option<Value>, axis: Option<Value>) -> Result<(Array, usize)> {
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    match given(axis) {
        None => Ok((array.ravel(Order::C)?, 0)),
        Some(axis) => {
            let axis = normalize_axis(to_int(cx, &axis)?, array.ndim())?;
            Ok((array, axis))
        }
    }
}

fn delete(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, obj, axis] = args.take();
    let (array, axis) = on_axis(cx, a, axis)?;
    let n = array.shape()[axis];
    let mut keep = vec![Bool::TRUE; n];
    let obj = obj.unwrap_or(Value::None);
    let position = |place: i64| -> Result<usize> {
        if place < -(n as i64) || place >= n as i64 {
            return Err(Error::index(format!("index {place} is out of bounds for axis {axis} with size {n}")));
        }
        Ok(if place < 0 { (place + n as i64) as usize } else { place as usize })
    };
    if let Value::Slice(range) = &obj {
        for place in slice_places(cx, range, n)? {
            keep[place] = Bool::FALSE;
        }
    } else {
        let places = to_array(cx, &obj)?;
        match places.dtype().kind() {
            Kind::Bool => {
                if places.shape() != [n] {
                    return Err(Error::value(format!(
                        "boolean array argument obj to delete must be one dimensional and match the axis length of {n}"
                    )));
                }
                for (keep, drop) in keep.iter_mut().zip(places.to_vec::<Bool>().unwrap_or_default()) {
                    *keep = Bool::from(!drop.get());
                }
            }
            Kind::Signed | Kind::Unsigned => {
                for place in read_as(cx, &places, &DType::INT)?.to_vec::<i64>().unwrap_or_default() {
                    keep[position(place)?] = Bool::FALSE;
                }
            }
            _ if places.size() == 0 && !matches!(obj, Value::Array(_)) => {}
            _ => return Err(Error::index("arrays used as indices must be of integer (or boolean) type")),
        }
    }
    let keep = Value::array(Array::from_vec(&keep)?);
    at!(cx, array, key_on(axis, array.ndim(), keep))
}

/// The positions a slice object selects of an axis.
fn slice_places(cx: &mut dyn Host, range: &crate::object::Slice, n: usize) -> Result<Vec<usize>> {
    let all = np!(cx, arange(n))?;
    let chosen = at!(cx, all, Value::Slice(std::rc::Rc::new(range.clone())))?;
    let places = to_array(cx, &chosen)?.to_vec::<i64>().unwrap_or_default();
    Ok(places.into_iter().map(|place| place as usize).collect())
}

fn insert(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, obj, values, axis] = args.take();
    let (array, axis) = on_axis(cx, a, axis)?;
    let (n, ndim) = (array.shape()[axis], array.ndim());
    let obj = obj.unwrap_or(Value::None);
    let mut scalar = false;
    let places: Vec<i64> = match &obj {
        Value::Slice(range) => slice_places(cx, range, n)?.into_iter().map(|place| place as i64).collect(),
        other => {
            let places = to_array(cx, other)?;
            if places.ndim() > 1 {
                return Err(Error::value("index array argument obj to insert must be one dimensional or scalar"));
            }
            match places.dtype().kind() {
                Kind::Bool => {
                    if places.shape() != [n] {
                        return Err(Error::value(format!(
                            "boolean array argument obj to insert must be one dimensional and match the axis length of {n}"
                        )));
                    }
                    let marks = places.to_vec::<Bool>().unwrap_or_default();
                    marks.iter().enumerate().filter(|(_, mark)| mark.get()).map(|(k, _)| k as i64).collect()
                }
                Kind::Signed | Kind::Unsigned => {
                    scalar = places.ndim() == 0;
                    read_as(cx, &places, &DType::INT)?.to_vec::<i64>().unwrap_or_default()
                }
                _ if places.size() == 0 && !matches!(obj, Value::Array(_)) => Vec::new(),
                _ => return Err(Error::index("arrays used as indices must be of integer (or boolean) type")),
            }
        }
    };
    let mut spots = Vec::with_capacity(places.len());
    for &place in &places {
        if place < -(n as i64) || place > n as i64 {
            return Err(Error::index(format!("index {place} is out of bounds for axis {axis} with size {n}")));
        }
        spots.push(if place < 0 { place + n as i64 } else { place });
    }
    let mut values = np!(cx, array(values; copy = true, ndmin = ndim, dtype = array.dtype().clone()))?;
    let mut added = spots.len();
    let mut shape = array.shape().to_vec();
    if spots.len() == 1 {
        // One position takes a whole block; a scalar position sees the block's axis first.
        if scalar {
            values = np!(cx, moveaxis(values, 0i64, axis))?;
        }
        added = to_array(cx, &values)?.shape()[axis];
        let at_place = spots[0];
        spots = (0..added as i64).map(|k| at_place + k).collect();
    } else {
        let order = positions(spots.len(), &|i, j| spots[i].cmp(&spots[j]));
        let mut moved = vec![0i64; spots.len()];
        for (shift, &k) in order.iter().enumerate() {
            moved[k] = spots[k] + shift as i64;
        }
        spots = moved;
    }
    shape[axis] = n.checked_add(added).ok_or_else(|| Error::value("array is too big"))?;
    let result = Value::array(Array::zeros(array.dtype().clone(), &shape, Order::C)?);
    let mut old = vec![Bool::TRUE; shape[axis]];
    for &spot in &spots {
        if let Some(mark) = usize::try_from(spot).ok().and_then(|spot| old.get_mut(spot)) {
            *mark = Bool::FALSE;
        }
    }
    let new = Value::array(Array::from_vec(&spots)?);
    put!(cx, result, key_on(axis, ndim, new), values)?;
    let old = Value::array(Array::from_vec(&old)?);
    put!(cx, result, key_on(axis, ndim, old), array)?;
    Ok(result)
}

fn trim_zeros(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [filt, trim, axis] = args.take();
    let filt = filt.unwrap_or(Value::None);
    let word = match trim {
        None => "fb".to_string(),
        Some(Value::Str(word)) => word.to_lowercase(),
        Some(other) => {
            let name = crate::object::type_name(&other);
            return Err(Error::attribute(format!("'{name}' object has no attribute 'lower'")));
        }
    };
    if !matches!(word.as_str(), "fb" | "bf" | "f" | "b") {
        return Err(Error::value(format!("unexpected character(s) in `trim`: '{word}'")));
    }
    let array = to_array(cx, &filt)?;
    let axes: Vec<usize> = match given(axis) {
        None => (0..array.ndim()).collect(),
        Some(axis) => crate::object::shape_like::to_axes(cx, &axis, array.ndim())?.unwrap_or_default().to_vec(),
    };
    // `None` counts as something other than zero, though it is not true.
    let mask = match array.dtype().is_object() {
        true => np!(cx, not_equal(array, 0i64))?,
        false => Value::array(array.clone()),
    };
    let found = np!(cx, argwhere(mask))?;
    let found = to_array(cx, &found)?;
    let rows = found.to_vec::<i64>().unwrap_or_default();
    let mut key = vec![slice(None, None, None); array.ndim()];
    for axis in axes {
        let places = || rows.iter().skip(axis).step_by(array.ndim().max(1)).copied();
        let (first, last) = match (places().min(), places().max()) {
            (Some(first), Some(last)) => (first, last + 1),
            // Nothing but zeros: nothing is left.
            _ if word.contains('f') => (array.shape()[axis] as i64, array.shape()[axis] as i64),
            _ => (0, 0),
        };
        let start = word.contains('f').then_some(first);
        let stop = word.contains('b').then_some(last);
        key[axis] = slice(start, stop, None);
    }
    match (&filt, key.len()) {
        (Value::List(_) | Value::Tuple(_), 1) => at!(cx, filt, key[0]),
        (Value::Array(_), _) => at!(cx, filt, key),
        _ => at!(cx, array, key),
    }
}

fn block(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [arrays] = args.take();
    let arrays = arrays.unwrap_or(Value::None);
    let depth = depth_of(&arrays, &mut Vec::new())?;
    let ndim = largest_ndim(cx, &arrays)?.max(depth);
    let result = joined(cx, &arrays, depth, ndim)?;
    match depth {
        0 => np!(cx, array(result; copy = true)),
        _ => Ok(result),
    }
}

/// How deep lists nest; the same everywhere.
fn depth_of(arrays: &Value, path: &mut Vec<usize>) -> Result<usize> {
    let text = |path: &[usize]| format!("arrays{}", path.iter().map(|k| format!("[{k}]")).collect::<String>());
    match arrays {
        Value::Tuple(_) => Err(Error::type_error(format!(
            "{} is a tuple. Only lists can be used to arrange blocks, and np.block does not allow implicit conversion from tuple to ndarray.",
            text(path)
        ))),
        Value::List(items) => {
            let items = items.items().clone();
            let mut first: Option<usize> = None;
            for (k, item) in items.iter().enumerate() {
                path.push(k);
                let depth = depth_of(item, path)?;
                if first.is_some_and(|first| first != depth) {
                    let (expected, found) = (first.unwrap_or(0) + path.len() - 1, depth + path.len() - 1);
                    return Err(Error::value(format!(
                        "List depths are mismatched. First element was at depth {}, but there is an element at depth {} ({})",
                        expected + 1,
                        found + 1,
                        text(path)
                    )));
                }
                first = Some(depth);
                path.pop();
            }
            match first {
                Some(depth) => Ok(depth + 1),
                None => Err(Error::value(format!("List at {} cannot be empty", text(path)))),
            }
        }
        _ => Ok(0),
    }
}

fn largest_ndim(cx: &mut dyn Host, arrays: &Value) -> Result<usize> {
    match arrays {
        Value::List(items) => {
            let items = items.items().clone();
            items.iter().try_fold(0, |most, item| Ok(most.max(largest_ndim(cx, item)?)))
        }
        other => Ok(to_array(cx, other)?.ndim()),
    }
}

fn joined(cx: &mut dyn Host, arrays: &Value, level: usize, ndim: usize) -> Result<Value> {
    match arrays {
        Value::List(items) if level > 0 => {
            let items = items.items().clone();
            let parts = items.iter().map(|item| joined(cx, item, level - 1, ndim)).collect::<Result<Vec<_>>>()?;
            np!(cx, concatenate(parts; axis = -(level as i64)))
        }
        other => np!(cx, array(other; ndmin = ndim)),
    }
}
