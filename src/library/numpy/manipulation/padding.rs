//! `pad`: arrays grown at the ends of their axes, by constants, copies, statistics, or a script's function.
//!
//! Modes that copy are an index per axis (`edge`, `reflect`, `symmetric`, `wrap`); the others write the two new ends axis by axis.

use crate::array::indexing::{TakeMode, take};
use crate::array::join::axis_range;
use crate::array::transfer::copy_same_type;
use crate::array::{Array, DType, Kind, Order};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{at, key_on, method, np, op, put, slice};
use crate::object::array_like::{cast, to_array};
use crate::object::{Args, Bound, Entry, Host, Value, get_item, is_callable, repr, to_str};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.pad", "pad(array, pad_width, mode='constant', **kwargs)", "An array grown at the ends of its axes.\n\n>>> np.pad([1, 2], (1, 2))\narray([0, 1, 2, 0, 0])", pad),
}

fn pad(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let keywords = std::mem::take(&mut args.keywords);
    let [array, width, mode] = args.take();
    let array = to_array(cx, &array.unwrap_or(Value::None))?;
    let ndim = array.ndim();
    let mut width = width.unwrap_or(Value::None);
    if let Value::Dict(_) = &width {
        let pairs = Value::list(vec![Value::tuple(vec![Value::Int(0), Value::Int(0)]); ndim]);
        let items = crate::object::call_method(cx, &width, "items", Args::default())?;
        for item in crate::object::collect(cx, &items)? {
            let (axis, given) = (at!(cx, item, 0i64)?, at!(cx, item, 1i64)?);
            let given = match given {
                Value::Int(n) => Value::tuple(vec![Value::Int(n), Value::Int(n)]),
                pair => pair,
            };
            put!(cx, pairs, axis, given)?;
        }
        width = pairs;
    }
    let given_width = to_array(cx, &width)?;
    if !matches!(given_width.dtype().kind(), Kind::Signed | Kind::Unsigned) {
        return Err(Error::type_error("`pad_width` must be of integral type."));
    }
    let widths = pairs(cx, &width, ndim)?;
    let mut sizes = Vec::new();
    for (before, after) in &widths {
        let read = |value: &Value| match value {
            Value::Scalar(scalar) => scalar.as_i128().and_then(|n| usize::try_from(n).ok()),
            _ => None,
        };
        match (read(before), read(after)) {
            (Some(before), Some(after)) => sizes.push((before, after)),
            _ => return Err(Error::value("index can't contain negative values")),
        }
    }
    let mode = mode.unwrap_or(Value::from("constant"));
    if is_callable(&mode) {
        return by_function(cx, &array, &sizes, &mode, keywords);
    }
    let name = match &mode {
        Value::Str(name) => name.to_string(),
        other => return Err(Error::value(format!("mode {} is not supported", repr(cx, other)?))),
    };
    let allowed: &[&str] = match name.as_str() {
        "empty" | "edge" | "wrap" => &[],
        "constant" => &["constant_values"],
        "linear_ramp" => &["end_values"],
        "maximum" | "mean" | "median" | "minimum" => &["stat_length"],
        "reflect" | "symmetric" => &["reflect_type"],
        _ => return Err(Error::value(format!("mode '{name}' is not supported"))),
    };
    let unknown: Vec<String> =
        keywords.iter().filter(|(key, _)| !allowed.contains(&&**key)).map(|(key, _)| format!("'{key}'")).collect();
    if !unknown.is_empty() {
        return Err(Error::value(format!(
            "unsupported keyword arguments for mode '{name}': {{{}}}",
            unknown.join(", ")
        )));
    }
    let option = keywords.into_iter().next().map(|(_, value)| value);
    match name.as_str() {
        "edge" | "wrap" => copied(&array, &sizes, &name).map(Value::array),
        "reflect" | "symmetric" => {
            let odd = match &option {
                None => false,
                Some(word) => to_str(word, "reflect_type")? == "odd",
            };
            match odd {
                false => copied(&array, &sizes, &name).map(Value::array),
                true => mirrored_oddly(cx, &array, &sizes, name == "symmetric"),
            }
        }
        "constant" | "empty" => {
            if name == "empty" {
                return grown(&array, &sizes, Array::zeros).map(Value::array);
            }
            let result = Value::array(grown(&array, &sizes, Array::uninit)?);
            let values = pairs(cx, &option.unwrap_or(Value::Int(0)), ndim)?;
            for (axis, values) in values.iter().enumerate() {
                write_ends(cx, &result, axis, sizes[axis], &values.0, &values.1)?;
            }
            Ok(result)
        }
        "linear_ramp" => ramped(cx, &array, &sizes, option),
        _ => with_statistic(cx, &array, &sizes, &name, option),
    }
}

/// A value for each end of each axis, broadcast from one, two, or a pair an axis.
fn pairs(cx: &mut dyn Host, value: &Value, ndim: usize) -> Result<Vec<(Value, Value)>> {
    let array = to_array(cx, value)?;
    let spread = np!(cx, broadcast_to(array, [ndim, 2].as_slice())).map_err(|_| {
        Error::value(format!(
            "operands could not be broadcast together with remapped shapes [original->remapped]: {}  and requested shape {}",
            crate::array::layout::shape_text(array.shape()),
            crate::array::layout::shape_text_compact(&[ndim, 2])
        ))
    })?;
    let mut found = Vec::new();
    for axis in 0..ndim {
        let end = |cx: &mut dyn Host, k: i64| at!(cx, spread, Value::tuple(vec![Value::from(axis), Value::Int(k)]));
        found.push((end(cx, 0)?, end(cx, 1)?));
    }
    Ok(found)
}

/// How a new array is made: of zeros, or of elements that are still to be written.
type New = fn(DType, &[usize], Order) -> Result<Array>;

/// The array within new elements.
fn grown(array: &Array, sizes: &[(usize, usize)], new: New) -> Result<Array> {
    let mut shape = Vec::new();
    for (&n, &(before, after)) in array.shape().iter().zip(sizes) {
        let n = n.checked_add(before).and_then(|n| n.checked_add(after));
        shape.push(n.ok_or_else(|| Error::value("array is too big"))?);
    }
    let order = if array.is_f_contiguous() && !array.is_c_contiguous() { Order::F } else { Order::C };
    let result = new(array.dtype().clone(), &shape, order)?;
    copy_same_type(array, &middle(&result, array, sizes));
    Ok(result)
}

/// What is said of an axis that has nothing to take new elements from.
fn empty_axis(axis: usize) -> Error {
    Error::value(format!("can't extend empty axis {axis} using modes other than 'constant' or 'empty'"))
}

/// What of a padded array lies between the ends of its axes.
fn middle(result: &Array, array: &Array, sizes: &[(usize, usize)]) -> Array {
    let mut inner = result.clone();
    for (axis, (&n, &(before, _))) in array.shape().iter().zip(sizes).enumerate() {
        inner = axis_range(&inner, axis, before, before + n);
    }
    inner
}

/// Writes both new ends of an axis.
fn write_ends(
    cx: &mut dyn Host,
    result: &Value,
    axis: usize,
    (before, after): (usize, usize),
    first: &Value,
    last: &Value,
) -> Result<()> {
    let array = to_array(cx, result)?;
    let n = array.shape()[axis];
    if before > 0 {
        put!(cx, result, key_on(axis, array.ndim(), slice(None, Some(before as i64), None)), first)?;
    }
    if after > 0 {
        put!(cx, result, key_on(axis, array.ndim(), slice(Some((n - after) as i64), None, None)), last)?;
    }
    Ok(())
}

/// Modes in which every new element is a copy of an old one. The ends of an axis are taken from between them, with the ends of the axes
/// before.
fn copied(array: &Array, sizes: &[(usize, usize)], mode: &str) -> Result<Array> {
    for (axis, &n) in array.shape().iter().enumerate() {
        if n == 0 && sizes[axis] != (0, 0) {
            return Err(empty_axis(axis));
        }
    }
    let result = grown(array, sizes, Array::uninit)?;
    for (axis, &(before, after)) in sizes.iter().enumerate() {
        let n = array.shape()[axis] as i64;
        let source = |place: i64| match mode {
            "edge" => place.clamp(0, n - 1),
            "wrap" => place.rem_euclid(n),
            "symmetric" => {
                let place = place.rem_euclid(2 * n);
                if place < n { place } else { 2 * n - 1 - place }
            }
            _ if n == 1 => 0,
            _ => {
                let place = place.rem_euclid(2 * n - 2);
                if place < n { place } else { 2 * n - 2 - place }
            }
        };
        // Of the axes behind, only what is there already.
        let written = (axis + 1..array.ndim()).fold(result.clone(), |written, axis| {
            axis_range(&written, axis, sizes[axis].0, sizes[axis].0 + array.shape()[axis])
        });
        let between = axis_range(&written, axis, before, before + n as usize);
        let (first, last) = (before as i64, after as i64);
        for (places, start) in [(-first..0, 0), (n..n + last, before + n as usize)] {
            if places.is_empty() {
                continue;
            }
            let end = axis_range(&written, axis, start, start + places.clone().count());
            if between.is_c_contiguous() {
                let places: Vec<i64> = places.map(source).collect();
                let taken = take(&between, &Array::from_vec(&places)?, Some(axis as i64), TakeMode::Raise)?;
                copy_same_type(&taken, &end);
                continue;
            }
            for (k, place) in places.map(source).enumerate() {
                let from = axis_range(&between, axis, place as usize, place as usize + 1);
                copy_same_type(&from, &axis_range(&end, axis, k, k + 1));
            }
        }
    }
    Ok(result)
}

/// Reflections turned around the edge value: twice the edge minus the mirrored element, chunk by chunk outwards.
fn mirrored_oddly(cx: &mut dyn Host, array: &Array, sizes: &[(usize, usize)], with_edge: bool) -> Result<Value> {
    let mut result = Value::array(array.clone());
    for (axis, &(before, after)) in sizes.iter().enumerate() {
        for (amount, leading) in [(before, true), (after, false)] {
            let mut left = amount;
            while left > 0 {
                let current = to_array(cx, &result)?;
                let n = current.shape()[axis];
                let period = if with_edge { n } else { n.saturating_sub(1) };
                if n == 0 {
                    return Err(empty_axis(axis));
                }
                let step = if period == 0 { left } else { left.min(period) };
                let skip = usize::from(!with_edge);
                let places: Vec<i64> = (0..step)
                    .map(|k| match (period == 0, leading) {
                        (true, _) => 0,
                        (false, true) => (step - 1 - k + skip) as i64,
                        (false, false) => (n - 1 - skip - k) as i64,
                    })
                    .collect();
                let mirrored = take(&current, &Array::from_vec(&places)?, Some(axis as i64), TakeMode::Raise)?;
                let edge_at = if leading { (0, 1) } else { (n - 1, n) };
                let edge = axis_range(&current, axis, edge_at.0, edge_at.1);
                let double = op!(cx, 2i64, Mul, edge)?;
                let part = op!(cx, double, Sub, mirrored)?;
                let parts = if leading { vec![part, result] } else { vec![result, part] };
                result = np!(cx, concatenate(parts; axis = axis))?;
                left -= step;
            }
        }
    }
    method!(cx, result, astype(array.dtype().clone()))
}

fn ramped(cx: &mut dyn Host, array: &Array, sizes: &[(usize, usize)], ends: Option<Value>) -> Result<Value> {
    let ends = pairs(cx, &ends.unwrap_or(Value::Int(0)), array.ndim())?;
    let result = Value::array(grown(array, sizes, Array::zeros)?);
    let whole = to_array(cx, &result)?;
    for (axis, &(before, after)) in sizes.iter().enumerate() {
        let n = whole.shape()[axis];
        if array.shape()[axis] == 0 && before + after > 0 {
            return Err(empty_axis(axis));
        }
        let edge = |cx: &mut dyn Host, place: usize| -> Result<Value> {
            get_item(cx, &result, &key_on(axis, whole.ndim(), Value::from(place)))
        };
        let dtype = array.dtype().clone();
        let first = edge(cx, before)?;
        let ramp = |cx: &mut dyn Host, end: &Value, edge: &Value, count: usize| np!(cx, linspace(end, edge; num = count, endpoint = false, dtype = dtype, axis = axis));
        let left = ramp(cx, &ends[axis].0, &first, before)?;
        let last = edge(cx, n - after - 1)?;
        let right = ramp(cx, &ends[axis].1, &last, after)?;
        let right = np!(cx, flip(right; axis = axis))?;
        write_ends(cx, &result, axis, (before, after), &left, &right)?;
    }
    Ok(result)
}

fn with_statistic(
    cx: &mut dyn Host,
    array: &Array,
    sizes: &[(usize, usize)],
    name: &str,
    length: Option<Value>,
) -> Result<Value> {
    let lengths = match length.filter(|length| !length.is_none()) {
        None => None,
        Some(length) => Some(pairs(cx, &length, array.ndim())?),
    };
    let result = Value::array(grown(array, sizes, Array::zeros)?);
    let whole = to_array(cx, &result)?;
    for (axis, &(before, after)) in sizes.iter().enumerate() {
        let n = array.shape()[axis];
        if n == 0 && before + after > 0 {
            return Err(empty_axis(axis));
        }
        let reach = |cx: &mut dyn Host, length: Option<&Value>| -> Result<usize> {
            let Some(length) = length else { return Ok(n) };
            let length = crate::object::to_int(cx, length)?;
            match usize::try_from(length) {
                Ok(0) if matches!(name, "maximum" | "minimum") => {
                    Err(Error::value("stat_length of 0 yields no value for padding"))
                }
                Ok(length) => Ok(length.min(n)),
                Err(_) => Err(Error::value("index can't contain negative values")),
            }
        };
        let (left, right) = match &lengths {
            None => (n, n),
            Some(lengths) => (reach(cx, Some(&lengths[axis].0))?, reach(cx, Some(&lengths[axis].1))?),
        };
        let statistic = |cx: &mut dyn Host, start: usize, stop: usize| -> Result<Value> {
            let part =
                get_item(cx, &result, &key_on(axis, whole.ndim(), slice(Some(start as i64), Some(stop as i64), None)))?;
            let value = match name {
                "maximum" => np!(cx, amax(part; axis = axis, keepdims = true))?,
                "minimum" => np!(cx, amin(part; axis = axis, keepdims = true))?,
                "mean" => np!(cx, mean(part; axis = axis, keepdims = true))?,
                _ => np!(cx, median(part; axis = axis, keepdims = true))?,
            };
            match array.dtype().kind() {
                Kind::Signed | Kind::Unsigned => np!(cx, rint(value)),
                _ => Ok(value),
            }
        };
        let first = statistic(cx, before, before + left)?;
        let last = statistic(cx, before + n - right, before + n)?;
        let (first, last) = (to_array(cx, &first)?, to_array(cx, &last)?);
        let first = Value::array(cast(cx, &first, array.dtype())?);
        let last = Value::array(cast(cx, &last, array.dtype())?);
        write_ends(cx, &result, axis, (before, after), &first, &last)?;
    }
    Ok(result)
}

/// A script's function gets every padded vector with its widths, and writes into it.
fn by_function(
    cx: &mut dyn Host,
    array: &Array,
    sizes: &[(usize, usize)],
    function: &Value,
    keywords: Vec<(std::rc::Rc<str>, Value)>,
) -> Result<Value> {
    let result = Value::array(grown(array, sizes, Array::zeros)?);
    let options = Value::Dict(std::rc::Rc::new(crate::object::Dict::new()));
    for (name, value) in keywords {
        put!(cx, options, Value::from(&*name), value)?;
    }
    for (axis, &(before, after)) in sizes.iter().enumerate() {
        let moved = np!(cx, moveaxis(result, axis, -1i64))?;
        let view = to_array(cx, &moved)?;
        let outer: Vec<usize> = view.shape()[..view.ndim() - 1].to_vec();
        let count: usize = outer.iter().product();
        for k in 0..count {
            let mut rest = k;
            let mut key = vec![Value::None; outer.len()];
            for (place, &n) in key.iter_mut().zip(&outer).rev() {
                *place = Value::from(rest % n);
                rest /= n;
            }
            let vector = at!(cx, moved, key)?;
            let widths = Value::tuple(vec![Value::from(before), Value::from(after)]);
            cx.call(function, Args::new([vector, widths, Value::from(axis), options.clone()]))?;
        }
    }
    Ok(result)
}
