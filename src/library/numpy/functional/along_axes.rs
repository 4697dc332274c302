//! `apply_along_axis` and `apply_over_axes`.

use crate::array::layout::normalize_axis;
use crate::array::{Array, Order};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{np, put};
use crate::object::array_like::to_array;
use crate::object::{Args, Bound, Entry, Host, Value, collect, get_item, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.apply_along_axis", "apply_along_axis(func1d, axis, arr, *args, **kwargs)", "Applies a function of vectors to every vector along an axis.", apply_along_axis),
    Entry::new("numpy.apply_over_axes", "apply_over_axes(func, a, axes)", "Applies a function of an array and an axis for one axis after the other.", apply_over_axes),
}

fn apply_along_axis(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (rest, keywords) = (std::mem::take(&mut args.rest), std::mem::take(&mut args.keywords));
    let [function, axis, array] = args.take();
    let array = to_array(cx, &array.unwrap_or(Value::None))?;
    let axis = to_int(cx, &axis.unwrap_or(Value::None))?;
    let axis = normalize_axis(axis, array.ndim())?;
    let function = function.unwrap_or(Value::None);
    let moved = Value::array(array.moveaxis(&[axis as i64], &[-1])?);
    let outer: Vec<usize> = array.shape().iter().enumerate().filter(|&(k, _)| k != axis).map(|(_, &n)| n).collect();
    let count: usize = outer.iter().product();
    if count == 0 {
        return Err(Error::value("Cannot apply_along_axis when any iteration dimensions are 0"));
    }
    let mut buffer: Option<(Value, Vec<usize>)> = None;
    let mut index = vec![0usize; outer.len()];
    for _ in 0..count {
        let key: Vec<Value> = index.iter().map(|&k| Value::from(k)).collect();
        let line_key: Vec<Value> = key.iter().cloned().chain([Value::Ellipsis]).collect();
        let line = get_item(cx, &moved, &Value::tuple(line_key))?;
        let mut call = Args::new(std::iter::once(line).chain(rest.iter().cloned()));
        call.keywords = keywords.clone();
        let part = cx.call(&function, call)?;
        let part = to_array(cx, &part)?;
        let target = match &buffer {
            Some((target, _)) => target.clone(),
            None => {
                let shape: Vec<usize> = outer.iter().chain(part.shape()).copied().collect();
                let target = Value::array(Array::zeros(part.dtype().clone(), &shape, Order::C)?);
                buffer = Some((target.clone(), part.shape().to_vec()));
                target
            }
        };
        let part_key: Vec<Value> = key.into_iter().chain([Value::Ellipsis]).collect();
        put!(cx, target, part_key, part)?;
        advance(&mut index, &outer);
    }
    let Some((target, inner)) = buffer else { return Ok(Value::None) };
    // The axes of the results belong where the axis was.
    let lead = outer.len();
    let mut order: Vec<i64> = (0..axis as i64).collect();
    order.extend((0..inner.len()).map(|k| (lead + k) as i64));
    order.extend(axis as i64..lead as i64);
    np!(cx, transpose(target, order.as_slice()))
}

/// The next index in C order.
pub(super) fn advance(index: &mut [usize], shape: &[usize]) {
    for (place, &n) in index.iter_mut().zip(shape).rev() {
        *place += 1;
        if *place < n {
            return;
        }
        *place = 0;
    }
}

fn apply_over_axes(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function, a, axes] = args.take();
    let function = function.unwrap_or(Value::None);
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let ndim = array.ndim();
    let mut value = Value::array(array);
    let axes = axes.unwrap_or(Value::None);
    let axes = match to_array(cx, &axes)?.ndim() {
        0 => vec![axes],
        _ => collect(cx, &axes)?,
    };
    for axis in axes {
        let axis = to_int(cx, &axis)?;
        let axis = if axis < 0 { axis + ndim as i64 } else { axis };
        let result = cx.call(&function, Args::new([value.clone(), Value::Int(axis)]))?;
        let mut shown = to_array(cx, &result)?;
        if shown.ndim() != ndim {
            let expanded = np!(cx, expand_dims(result, axis))?;
            shown = to_array(cx, &expanded)?;
            if shown.ndim() != ndim {
                return Err(Error::value("function is not returning an array of the correct shape"));
            }
        }
        value = Value::array(shown);
    }
    Ok(value)
}
