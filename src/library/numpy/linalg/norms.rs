//! `norm`, `vector_norm`, `matrix_norm`: every order, over all axes, one or two.
//!
//! The steps, and so the roundings, are those of NumPy's `linalg.norm`: the common case is a dot product of the flattened elements, all
//! others are reductions; the orders that need singular values take them from the decomposition.

use super::singular::singular_values;
use crate::array::layout::normalize_axis;
use crate::array::{Array, DType, Order};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{method, np, op};
use crate::library::numpy::quick;
use crate::object::array_like::{cast, to_array, wrap};
use crate::object::shape_like::{to_axes, to_ints};
use crate::object::{Bound, Entry, Host, Value, to_float, to_int, truth};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.linalg.norm", "norm(x, ord=None, axis=None, keepdims=False)", "The norm of a vector or a matrix.\n\n>>> np.linalg.norm([3, 4])\nnp.float64(5.0)", norm).quick(quick::norm),
    Entry::new("numpy.linalg.vector_norm", "vector_norm(x, /, *, axis=None, keepdims=False, ord=2)", "The norm of vectors along axes.", vector_norm),
    Entry::new("numpy.linalg.matrix_norm", "matrix_norm(x, /, *, keepdims=False, ord='fro')", "The norm of the matrices in the last two axes.", matrix_norm),
}

/// `ord=`.
enum Degree {
    Default,
    Named(String),
    Number(f64, Value),
}

fn norm(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, degree, axis, keepdims] = args.take();
    let keepdims = match keepdims {
        None => false,
        Some(keepdims) => truth(cx, &keepdims)?,
    };
    let x = inexact(cx, &x.unwrap_or(Value::None))?;
    let degree = read_degree(cx, degree)?;
    let axes = match axis {
        None | Some(Value::None) => None,
        Some(tuple @ Value::Tuple(_)) => Some(to_ints(cx, &tuple)?.to_vec()),
        Some(single) => Some(vec![
            to_int(cx, &single)
                .map_err(|_| Error::type_error("'axis' must be None, an integer or a tuple of integers"))?,
        ]),
    };
    norm_of(cx, &x, &degree, axes, keepdims)
}

fn norm_of(cx: &mut dyn Host, x: &Array, degree: &Degree, axes: Option<Vec<i64>>, keepdims: bool) -> Result<Value> {
    let ndim = x.ndim();
    let Some(axes) = axes else {
        let euclidean = match degree {
            Degree::Default => true,
            Degree::Named(name) => matches!(name.as_str(), "f" | "fro") && ndim == 2,
            Degree::Number(number, _) => *number == 2.0 && ndim == 1,
        };
        if !euclidean {
            return norm_of(cx, x, degree, Some((0..ndim as i64).collect()), keepdims);
        }
        let flat = x.ravel(Order::K)?;
        let square = match flat.num().is_some_and(|num| num.is_complex()) {
            true => {
                let (re, im) = (flat.real()?, flat.imag()?);
                let (re, im) = (np!(cx, dot(re, re))?, np!(cx, dot(im, im))?);
                op!(cx, re, Add, im)?
            }
            false => np!(cx, dot(flat, flat))?,
        };
        let result = np!(cx, sqrt(square))?;
        return match keepdims {
            false => Ok(result),
            true => {
                let shape = Value::list(vec![Value::Int(1); ndim]);
                method!(cx, result, reshape(shape))
            }
        };
    };
    match axes.as_slice() {
        [axis] => along_vector(cx, x, degree, *axis, keepdims),
        [row, column] => along_matrix(cx, x, degree, [*row, *column], keepdims),
        _ => Err(Error::value("Improper number of dimensions to norm.")),
    }
}

fn along_vector(cx: &mut dyn Host, x: &Array, degree: &Degree, axis: i64, keepdims: bool) -> Result<Value> {
    let axis = Value::Int(axis);
    let (number, given) = match degree {
        Degree::Default => (2.0, Value::Int(2)),
        Degree::Number(number, given) => (*number, given.clone()),
        Degree::Named(name) => return Err(Error::value(format!("Invalid norm order '{name}' for vectors"))),
    };
    if number == 0.0 {
        let nonzero = np!(cx, not_equal(x, Value::Int(0)))?;
        let real = Value::dtype(x.real()?.dtype().clone());
        let counts = method!(cx, nonzero, astype(real))?;
        return method!(cx, counts, sum(; axis = axis, keepdims = keepdims));
    }
    if number == 2.0 {
        let squares = squares(cx, x)?;
        let sums = np!(cx, sum(squares; axis = axis, keepdims = keepdims))?;
        return np!(cx, sqrt(sums));
    }
    let sizes = np!(cx, absolute(x))?;
    if number == f64::INFINITY {
        return np!(cx, max(sizes; axis = axis, keepdims = keepdims, initial = Value::Int(0)));
    }
    if number == f64::NEG_INFINITY {
        return np!(cx, min(sizes; axis = axis, keepdims = keepdims));
    }
    if number == 1.0 {
        return np!(cx, sum(sizes; axis = axis, keepdims = keepdims));
    }
    let powers = op!(cx, sizes, Pow, given)?;
    let sums = np!(cx, sum(powers; axis = axis, keepdims = keepdims))?;
    let dtype = Value::dtype(to_array(cx, &sums)?.dtype().clone());
    let inverse = np!(cx, reciprocal(given; dtype = dtype))?;
    op!(cx, sums, Pow, inverse)
}

fn along_matrix(cx: &mut dyn Host, x: &Array, degree: &Degree, axes: [i64; 2], keepdims: bool) -> Result<Value> {
    let [row, column] = [normalize_axis(axes[0], x.ndim())?, normalize_axis(axes[1], x.ndim())?];
    if row == column {
        return Err(Error::value("Duplicate axes given."));
    }
    let zero = Value::Int(0);
    let result = match degree {
        Degree::Default => frobenius(cx, x, axes)?,
        Degree::Named(name) if matches!(name.as_str(), "f" | "fro") => frobenius(cx, x, axes)?,
        Degree::Named(name) if name == "nuc" => {
            let values = values_of(cx, x, row, column)?;
            np!(cx, sum(values; axis = Value::Int(-1), initial = zero))?
        }
        Degree::Number(number, _) if number.abs() == 2.0 => {
            let values = values_of(cx, x, row, column)?;
            match *number > 0.0 {
                true => np!(cx, max(values; axis = Value::Int(-1), initial = zero))?,
                false => np!(cx, min(values; axis = Value::Int(-1)))?,
            }
        }
        Degree::Number(number, _) if number.abs() == 1.0 || number.is_infinite() => {
            // Sums along one axis, then their extreme along the other, whose number falls when it stood behind.
            let (summed, left) = if number.abs() == 1.0 { (row, column) } else { (column, row) };
            let left = if left > summed { left - 1 } else { left };
            let sizes = np!(cx, absolute(x))?;
            let sums = np!(cx, sum(sizes; axis = Value::from(summed)))?;
            match *number > 0.0 {
                true => np!(cx, max(sums; axis = Value::from(left), initial = zero))?,
                false => np!(cx, min(sums; axis = Value::from(left)))?,
            }
        }
        _ => return Err(Error::value("Invalid norm order for matrices.")),
    };
    if !keepdims {
        return Ok(result);
    }
    let mut shape = x.shape().to_vec();
    (shape[row], shape[column]) = (1, 1);
    let shape = Value::tuple(shape.into_iter().map(Value::from).collect());
    method!(cx, result, reshape(shape))
}

/// The squares of the absolute values. Real numbers are their own conjugates.
fn squares(cx: &mut dyn Host, x: &Array) -> Result<Value> {
    if x.num().is_some_and(|num| num.is_inexact() && !num.is_complex()) {
        return op!(cx, x, Mul, x);
    }
    let conjugated = np!(cx, conjugate(x))?;
    let squares = op!(cx, conjugated, Mul, x)?;
    np!(cx, real(squares))
}

fn frobenius(cx: &mut dyn Host, x: &Array, axes: [i64; 2]) -> Result<Value> {
    let squares = squares(cx, x)?;
    let axes = Value::tuple(axes.into_iter().map(Value::Int).collect());
    let sums = np!(cx, sum(squares; axis = axes))?;
    np!(cx, sqrt(sums))
}

fn values_of(cx: &mut dyn Host, x: &Array, row: usize, column: usize) -> Result<Value> {
    let moved = x.moveaxis(&[row as i64, column as i64], &[-2, -1])?;
    singular_values(cx, &moved).map(wrap)
}

/// The norms of the matrices in the last two axes.
pub fn matrix_norm_of(cx: &mut dyn Host, x: &Array, degree: &Value) -> Result<Value> {
    let x = inexact(cx, &Value::array(x.clone()))?;
    let degree = read_degree(cx, Some(degree.clone()))?;
    norm_of(cx, &x, &degree, Some(vec![-2, -1]), false)
}

/// Elements as floats; objects and inexact numbers stay.
fn inexact(cx: &mut dyn Host, x: &Value) -> Result<Array> {
    let array = to_array(cx, x)?;
    match array.dtype().is_object() || array.num().is_some_and(|num| num.is_inexact()) {
        true => Ok(array),
        false => cast(cx, &array, &DType::FLOAT),
    }
}

fn read_degree(cx: &mut dyn Host, degree: Option<Value>) -> Result<Degree> {
    Ok(match degree {
        None | Some(Value::None) => Degree::Default,
        Some(Value::Str(name)) => Degree::Named(name.to_string()),
        Some(number) => Degree::Number(to_float(cx, &number)?, number),
    })
}

fn vector_norm(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, axis, keepdims, degree] = args.take();
    let keepdims = match keepdims {
        None => false,
        Some(keepdims) => truth(cx, &keepdims)?,
    };
    let x = to_array(cx, &x.unwrap_or(Value::None))?;
    let degree = read_degree(cx, Some(degree.unwrap_or(Value::Int(2))))?;
    let inexact = |cx: &mut dyn Host, array: &Array| inexact(cx, &Value::array(array.clone()));
    let axes = match axis {
        None | Some(Value::None) => {
            let flat = inexact(cx, &x.ravel(Order::C)?)?;
            let result = norm_of(cx, &flat, &degree, Some(vec![0]), false)?;
            if !keepdims {
                return Ok(result);
            }
            let shape = Value::tuple(vec![Value::Int(1); x.ndim()]);
            return method!(cx, result, reshape(shape));
        }
        Some(axis) => to_axes(cx, &axis, x.ndim())?.unwrap_or_default(),
    };
    if axes.len() == 1 {
        let x = inexact(cx, &x)?;
        return norm_of(cx, &x, &degree, Some(vec![axes[0] as i64]), keepdims);
    }
    // Several axes count as one: they are moved to the front and flattened.
    let rest: Vec<usize> = (0..x.ndim()).filter(|axis| !axes.contains(axis)).collect();
    let order: Vec<usize> = axes.iter().copied().chain(rest.iter().copied()).collect();
    let mut shape = vec![-1];
    shape.extend(rest.iter().map(|&axis| x.shape()[axis] as i64));
    let merged = inexact(cx, &x.permute(&order).reshape(&shape, Order::C, None)?)?;
    let result = norm_of(cx, &merged, &degree, Some(vec![0]), false)?;
    if !keepdims {
        return Ok(result);
    }
    let kept = (0..x.ndim()).map(|axis| if axes.contains(&axis) { 1 } else { x.shape()[axis] });
    let shape = Value::tuple(kept.map(Value::from).collect());
    method!(cx, result, reshape(shape))
}

fn matrix_norm(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, keepdims, degree] = args.take();
    let keepdims = match keepdims {
        None => false,
        Some(keepdims) => truth(cx, &keepdims)?,
    };
    let x = inexact(cx, &x.unwrap_or(Value::None))?;
    let degree = read_degree(cx, Some(degree.unwrap_or_else(|| Value::from("fro"))))?;
    norm_of(cx, &x, &degree, Some(vec![-2, -1]), keepdims)
}
