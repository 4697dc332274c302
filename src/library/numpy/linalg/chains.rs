//! Powers of matrices, chains of products, and the functions that `numpy.linalg` shares with the main namespace.

use super::linalg_error;
use super::stack::square;
use super::systems::inverse_of;
use crate::array::{Array, Order};
use crate::error::{Error, Result};
use crate::library::numpy::calls::np;
use crate::object::array_like::{to_array, wrap};
use crate::object::{Bound, Entry, Host, Value, assign_all, collect, to_index, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.linalg.matrix_power", "matrix_power(a, n)", "A square matrix multiplied by itself.", matrix_power),
    Entry::new("numpy.linalg.multi_dot", "multi_dot(arrays, *, out=None)", "The product of several matrices, in the cheapest order.", multi_dot),
    Entry::new("numpy.linalg.matmul", "matmul(x1, x2, /)", "The matrix product.", matmul),
    Entry::new("numpy.linalg.outer", "outer(x1, x2, /)", "All products of elements of two vectors.", outer),
    Entry::new("numpy.linalg.trace", "trace(x, /, *, offset=0, dtype=None)", "Sums along diagonals of the last two axes.", trace),
    Entry::new("numpy.linalg.diagonal", "diagonal(x, /, *, offset=0)", "Diagonals of the last two axes.", diagonal),
    Entry::new("numpy.linalg.matrix_transpose", "matrix_transpose(x, /)", "The last two axes exchanged.", matrix_transpose),
    Entry::new("numpy.linalg.tensordot", "tensordot(x1, x2, /, *, axes=2)", "Sums of products over chosen axes.", tensordot),
    Entry::new("numpy.linalg.vecdot", "vecdot(x1, x2, /, *, axis=-1)", "Dot products of vectors along an axis.", vecdot),
    Entry::new("numpy.linalg.cross", "cross(x1, x2, /, *, axis=-1)", "The cross product of vectors of three elements.", cross),
}

fn matrix_power(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, n] = args.take();
    let mut a = to_array(cx, &a.unwrap_or(Value::None))?;
    let extent = square(&a)?;
    let n = to_index(cx, &n.unwrap_or(Value::None)).map_err(|_| Error::type_error("exponent must be an integer"))?;
    let n = to_int(cx, &n)?;
    let objects = a.dtype().is_object();
    if objects && a.ndim() != 2 {
        return Err(Error::not_implemented("matrix_power not supported for stacks of object arrays"));
    }
    if n == 0 {
        let result = Array::zeros(a.dtype().clone(), a.shape(), Order::C)?;
        let identity = np!(cx, eye(Value::from(extent); dtype = Value::dtype(a.dtype().clone())))?;
        assign_all(cx, &result, &identity)?;
        return Ok(Value::array(result));
    }
    let given = Value::array(a.clone());
    if n < 0 {
        a = inverse_of(cx, &a)?;
    }
    if n.unsigned_abs() == 1 {
        return Ok(if n < 0 { wrap(a) } else { given });
    }
    let times = |cx: &mut dyn Host, a: &Value, b: &Value| match objects {
        true => np!(cx, dot(a, b)),
        false => np!(cx, matmul(a, b)),
    };
    // Squares of squares, multiplied where the exponent has a one: as NumPy, 3 is the product of the square and the matrix.
    let a = Value::array(a);
    if n.unsigned_abs() == 3 {
        let square = times(cx, &a, &a)?;
        return times(cx, &square, &a);
    }
    let (mut left, mut square, mut result) = (n.unsigned_abs(), a, None);
    loop {
        if left % 2 == 1 {
            result = Some(match result {
                None => square.clone(),
                Some(result) => times(cx, &result, &square)?,
            });
        }
        left /= 2;
        if left == 0 {
            return Ok(result.unwrap_or(Value::None));
        }
        square = times(cx, &square, &square)?;
    }
}

fn multi_dot(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [arrays, out] = args.take();
    let values = collect(cx, &arrays.unwrap_or(Value::None))?;
    if values.len() < 2 {
        return Err(Error::value("Expecting at least two arrays."));
    }
    let mut parts = values.iter().map(|value| to_array(cx, value)).collect::<Result<Vec<_>>>()?;
    let last = parts.len() - 1;
    let (row, column) = (parts[0].ndim() == 1, parts[last].ndim() == 1);
    if row {
        parts[0] = parts[0].expand_dims(&[0])?;
    }
    if column {
        parts[last] = parts[last].expand_dims(&[1])?;
    }
    if let Some(part) = parts.iter().find(|part| part.ndim() != 2) {
        return Err(linalg_error(format!("{}-dimensional array given. Array must be two-dimensional", part.ndim())));
    }
    let order = cheapest_order(&parts);
    let product = chain(cx, &parts, &order, 0, last)?;
    let product = to_array(cx, &product)?;
    let mut dropped = Vec::new();
    if row {
        dropped.push(0);
    }
    if column {
        dropped.push(1);
    }
    let product = if dropped.is_empty() { product } else { product.squeeze(Some(&dropped))? };
    match out {
        None | Some(Value::None) => Ok(wrap(product)),
        Some(Value::Array(target)) => {
            assign_all(cx, &target.array(), &Value::array(product))?;
            Ok(Value::Array(target))
        }
        Some(_) => Err(Error::type_error("'out' must be an array")),
    }
}

/// Where to split each range of the chain for the fewest multiplications (Cormen et al., Introduction to Algorithms, 15.2).
fn cheapest_order(parts: &[Array]) -> Vec<Vec<usize>> {
    let n = parts.len();
    let mut extents: Vec<f64> = parts.iter().map(|part| part.shape()[0] as f64).collect();
    extents.push(parts[n - 1].shape()[1] as f64);
    let mut cost = vec![vec![0.0f64; n]; n];
    let mut split = vec![vec![0; n]; n];
    for length in 1..n {
        for i in 0..n - length {
            let j = i + length;
            cost[i][j] = f64::INFINITY;
            for k in i..j {
                let total = cost[i][k] + cost[k + 1][j] + extents[i] * extents[k + 1] * extents[j + 1];
                if total < cost[i][j] {
                    (cost[i][j], split[i][j]) = (total, k);
                }
            }
        }
    }
    split
}

fn chain(cx: &mut dyn Host, parts: &[Array], split: &[Vec<usize>], i: usize, j: usize) -> Result<Value> {
    if i == j {
        return Ok(Value::array(parts[i].clone()));
    }
    let k = split[i][j];
    let (left, right) = (chain(cx, parts, split, i, k)?, chain(cx, parts, split, k + 1, j)?);
    np!(cx, dot(left, right))
}

fn matmul(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = args.take().map(|value| value.unwrap_or(Value::None));
    np!(cx, matmul(a, b))
}

fn outer(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = args.take().map(|value| value.unwrap_or(Value::None));
    let (a, b) = (to_array(cx, &a)?, to_array(cx, &b)?);
    if a.ndim() != 1 || b.ndim() != 1 {
        return Err(Error::value(format!(
            "Input arrays must be one-dimensional, but they are x1.ndim={} and x2.ndim={}.",
            a.ndim(),
            b.ndim()
        )));
    }
    np!(cx, outer(a, b))
}

fn trace(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, offset, dtype] = args.take();
    let (x, offset) = (x.unwrap_or(Value::None), offset.unwrap_or(Value::Int(0)));
    let dtype = dtype.unwrap_or(Value::None);
    np!(cx, trace(x, offset; axis1 = Value::Int(-2), axis2 = Value::Int(-1), dtype = dtype))
}

fn diagonal(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, offset] = args.take();
    let (x, offset) = (x.unwrap_or(Value::None), offset.unwrap_or(Value::Int(0)));
    np!(cx, diagonal(x, offset; axis1 = Value::Int(-2), axis2 = Value::Int(-1)))
}

fn matrix_transpose(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = x.unwrap_or(Value::None);
    np!(cx, matrix_transpose(x))
}

fn tensordot(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, axes] = args.take();
    let (a, b, axes) = (a.unwrap_or(Value::None), b.unwrap_or(Value::None), axes.unwrap_or(Value::Int(2)));
    np!(cx, tensordot(a, b; axes = axes))
}

fn vecdot(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, axis] = args.take();
    let (a, b, axis) = (a.unwrap_or(Value::None), b.unwrap_or(Value::None), axis.unwrap_or(Value::Int(-1)));
    np!(cx, vecdot(a, b; axis = axis))
}

fn cross(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, axis] = args.take();
    let (a, b, axis) = (a.unwrap_or(Value::None), b.unwrap_or(Value::None), axis.unwrap_or(Value::Int(-1)));
    let (left, right) = (to_array(cx, &a)?, to_array(cx, &b)?);
    let place = to_int(cx, &axis)?;
    let extent = |array: &Array| -> Result<usize> {
        let place = if place < 0 { place + array.ndim() as i64 } else { place };
        let found = usize::try_from(place).ok().and_then(|place| array.shape().get(place));
        found.copied().ok_or_else(|| Error::index("tuple index out of range"))
    };
    let (m, n) = (extent(&left)?, extent(&right)?);
    if m != 3 || n != 3 {
        return Err(Error::value(format!(
            "Both input arrays must be (arrays of) 3-dimensional vectors, but they are {m} and {n} dimensional instead."
        )));
    }
    np!(cx, cross(left, right; axis = axis))
}
