//! Moving, adding, removing and reversing axes. All of these are views.

use super::{array_of, optional_ints, view_or_new};
use crate::array::Array;
use crate::error::{Error, Result};
use crate::library::numpy::quick;
use crate::object::array_like::to_array;
use crate::object::shape_like::to_ints;
use crate::object::{Bound, Entry, Host, Value, optional_int, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.transpose", "transpose(a, axes=None)", "The axes reversed, or in the order given.", transpose).quick(quick::transpose_function),
    Entry::new("numpy.permute_dims", "permute_dims(a, axes=None)", "The same as `transpose`.", transpose).quick(quick::transpose_function),
    Entry::new("numpy.matrix_transpose", "matrix_transpose(x, /)", "The last two axes exchanged.", matrix_transpose),
    Entry::new("numpy.swapaxes", "swapaxes(a, axis1, axis2)", "Two axes exchanged.", swapaxes).quick(quick::swapaxes),
    Entry::new("numpy.moveaxis", "moveaxis(a, source, destination)", "Axes moved to other positions.", moveaxis),
    Entry::new("numpy.rollaxis", "rollaxis(a, axis, start=0)", "One axis moved before another.", rollaxis),
    Entry::new("numpy.squeeze", "squeeze(a, axis=None)", "Axes of length one removed.", squeeze).quick(quick::squeeze),
    Entry::new("numpy.expand_dims", "expand_dims(a, axis)", "New axes of length one.\n\n>>> np.expand_dims([1, 2], axis=1)\narray([[1],\n       [2]])", expand_dims),
    Entry::new("numpy.flip", "flip(m, axis=None)", "Elements in reverse order along axes.", flip),
    Entry::new("numpy.fliplr", "fliplr(m)", "Columns in reverse order.", fliplr),
    Entry::new("numpy.flipud", "flipud(m)", "Rows in reverse order.", flipud),
    Entry::new("numpy.rot90", "rot90(m, k=1, axes=(0, 1))", "Rotated by 90 degrees in a plane of two axes.", rot90),
    Entry::new("numpy.atleast_1d", "atleast_1d(*arys)", "Arrays with at least one axis.", atleast_1d),
    Entry::new("numpy.atleast_2d", "atleast_2d(*arys)", "Arrays with at least two axes.", atleast_2d),
    Entry::new("numpy.atleast_3d", "atleast_3d(*arys)", "Arrays with at least three axes.", atleast_3d),
    Entry::new("numpy.diagonal", "diagonal(a, offset=0, axis1=0, axis2=1)", "Diagonals as a read-only view.", diagonal).quick(quick::diagonal),
}

crate::entries! { pub METHODS:
    Entry::new_c("numpy.ndarray.transpose", "transpose(self, *axes)", "The axes reversed, or in the order given.", transpose_method).quick(quick::transpose),
    Entry::new_parsed("numpy.ndarray.swapaxes", "swapaxes(self, axis1, axis2, /)", "Two axes exchanged.", swapaxes).quick(quick::swapaxes),
    Entry::new_c("numpy.ndarray.squeeze", "squeeze(self, axis=None)", "Axes of length one removed.", squeeze).quick(quick::squeeze),
    Entry::new_parsed("numpy.ndarray.diagonal", "diagonal(self, offset=0, axis1=0, axis2=1)", "Diagonals as a read-only view.", diagonal).quick(quick::diagonal),
}

fn transpose(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axes] = args.take();
    let array = array_of(cx, &a)?;
    let view = match optional_ints(cx, &axes)? {
        None => array.transpose(),
        Some(axes) => array.transpose_axes(&axes)?,
    };
    Ok(view_or_new(&a, view))
}

fn transpose_method(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let rest = std::mem::take(&mut args.rest);
    let [a] = args.take();
    let array = array_of(cx, &a)?;
    let axes = match rest.as_slice() {
        [] | [Value::None] => None,
        [single] => Some(to_ints(cx, single)?.to_vec()),
        many => Some(many.iter().map(|axis| to_int(cx, axis)).collect::<Result<Vec<_>>>()?),
    };
    let view = match axes {
        None => array.transpose(),
        Some(axes) => array.transpose_axes(&axes)?,
    };
    Ok(view_or_new(&a, view))
}

fn matrix_transpose(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let array = array_of(cx, &a)?;
    if array.ndim() < 2 {
        return Err(Error::value(format!("Input array must be at least 2-dimensional, but it is {}", array.ndim())));
    }
    Ok(view_or_new(&a, array.swapaxes(-1, -2)?))
}

fn swapaxes(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, first, second] = args.take();
    let array = array_of(cx, &a)?;
    let first = to_int(cx, &first.unwrap_or(Value::None))?;
    let second = to_int(cx, &second.unwrap_or(Value::None))?;
    Ok(view_or_new(&a, array.swapaxes(first, second)?))
}

fn moveaxis(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, source, destination] = args.take();
    let array = array_of(cx, &a)?;
    let source = to_ints(cx, &source.unwrap_or(Value::None))?;
    let destination = to_ints(cx, &destination.unwrap_or(Value::None))?;
    Ok(view_or_new(&a, array.moveaxis(&source, &destination)?))
}

fn rollaxis(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, start] = args.take();
    let array = array_of(cx, &a)?;
    let axis = to_int(cx, &axis.unwrap_or(Value::None))?;
    let start = optional_int(cx, start.as_ref())?.unwrap_or(0);
    Ok(view_or_new(&a, array.rollaxis(axis, start)?))
}

fn squeeze(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis] = args.take();
    let array = array_of(cx, &a)?;
    let axes = optional_ints(cx, &axis)?;
    Ok(view_or_new(&a, array.squeeze(axes.as_deref())?))
}

fn expand_dims(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis] = args.take();
    let array = array_of(cx, &a)?;
    let axes = to_ints(cx, &axis.unwrap_or(Value::None))?;
    Ok(view_or_new(&a, array.expand_dims(&axes)?))
}

fn flip(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis] = args.take();
    let array = array_of(cx, &a)?;
    let axes = optional_ints(cx, &axis)?;
    Ok(view_or_new(&a, array.flip(axes.as_deref())?))
}

fn fliplr(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let array = array_of(cx, &a)?;
    if array.ndim() < 2 {
        return Err(Error::value("Input must be >= 2-d."));
    }
    Ok(view_or_new(&a, array.flip(Some(&[1]))?))
}

fn flipud(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let array = array_of(cx, &a)?;
    if array.ndim() < 1 {
        return Err(Error::value("Input must be >= 1-d."));
    }
    Ok(view_or_new(&a, array.flip(Some(&[0]))?))
}

fn rot90(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, k, axes] = args.take();
    let array = array_of(cx, &a)?;
    let k = optional_int(cx, k.as_ref())?.unwrap_or(1);
    let axes = optional_ints(cx, &axes)?.unwrap_or_else(|| vec![0, 1]);
    Ok(view_or_new(&a, array.rot90(k, &axes)?))
}

fn atleast_1d(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    each(cx, args, |array| array.atleast(1))
}

fn atleast_2d(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    each(cx, args, |array| array.atleast(2))
}

fn atleast_3d(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    each(cx, args, |array| array.atleast(3))
}

/// One result for one array, a tuple of results for several.
fn each(cx: &mut dyn Host, args: &mut Bound, view: impl Fn(&Array) -> Result<Array>) -> Result<Value> {
    let inputs = std::mem::take(&mut args.rest);
    let mut results = Vec::with_capacity(inputs.len());
    for input in inputs {
        let array = to_array(cx, &input)?;
        let result = view(&array)?;
        results.push(match &input {
            Value::Array(_) if result.ndim() == array.ndim() => input,
            _ => view_or_new(&Some(input), result),
        });
    }
    Ok(if results.len() == 1 { results.swap_remove(0) } else { Value::tuple(results) })
}

fn diagonal(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, offset, first, second] = args.take();
    let array = array_of(cx, &a)?;
    let offset = optional_int(cx, offset.as_ref())?.unwrap_or(0);
    let first = optional_int(cx, first.as_ref())?.unwrap_or(0);
    let second = optional_int(cx, second.as_ref())?.unwrap_or(1);
    Ok(view_or_new(&a, array.diagonal(offset, first, second)?))
}
