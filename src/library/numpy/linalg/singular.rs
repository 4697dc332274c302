//! Singular values and vectors, and what follows from them: `svd`, `svdvals`, `pinv`, `matrix_rank`, `cond`.

use num_complex::Complex;

use super::eigen::hermitian_values;
use super::linalg_error;
use super::stack::{Stack, all, extents, joined, matrices, square};
use crate::array::{Array, DType, Element, Order};
use crate::compute::linalg::svd::{Svd, Vectors, svd as decompose};
use crate::compute::linalg::{Field, each};
use crate::compute::parallel::Exec;
use crate::error::{Error, Result};
use crate::library::numpy::calls::{at, attribute, call, cmp, flag, given, method, np, op, slice, unwrap_zero};
use crate::library::numpy::named_result::named_result;
use crate::object::array_like::{to_array, wrap};
use crate::object::{Args, Bound, Entry, Host, Value, to_float, truth};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.linalg.svd", "svd(a, full_matrices=True, compute_uv=True, hermitian=False)", "The singular value decomposition of matrices: unitary, diagonal, unitary.\n\n>>> np.linalg.svd([[0, 2], [1, 0]]).S\narray([2., 1.])", svd),
    Entry::new("numpy.linalg.svdvals", "svdvals(x, /)", "The singular values of matrices, largest first.\n\n>>> np.linalg.svdvals([[0, 2], [1, 0]])\narray([2., 1.])", svdvals),
    Entry::new("numpy.linalg.pinv", "pinv(a, rcond=None, hermitian=False, *, rtol=<no value>)", "The pseudo-inverse of matrices (Moore and Penrose).\n\n>>> np.linalg.pinv([[2.0], [0.0]])\narray([[0.5, 0. ]])", pinv),
    Entry::new("numpy.linalg.matrix_rank", "matrix_rank(A, tol=None, hermitian=False, *, rtol=None)", "The number of singular values above a tolerance.\n\n>>> np.linalg.matrix_rank(np.ones((3, 3)))\nnp.int64(1)", matrix_rank),
    Entry::new("numpy.linalg.cond", "cond(x, p=None)", "The condition number of matrices in a norm.\n\n>>> np.linalg.cond(np.eye(2))\nnp.float64(1.0)", cond),
}

fn svd(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, full, vectors, hermitian] = args.take();
    let (full, vectors) = (flag(cx, full, true)?, flag(cx, vectors, true)?);
    let hermitian = flag(cx, hermitian, false)?;
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    if !vectors {
        return singular_values_of(cx, &a, hermitian).map(Value::array);
    }
    let (u, s, vh) = vectors_of(cx, &a, full, hermitian)?;
    named_result(cx, "SVDResult", vec![u, s, vh])
}

fn svdvals(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = to_array(cx, &x.unwrap_or(Value::None))?;
    singular_values(cx, &x).map(wrap)
}

/// The decomposition of stacked matrices; that of Hermitian ones is made of their eigenvectors.
fn vectors_of(cx: &mut dyn Host, a: &Array, full: bool, hermitian: bool) -> Result<(Value, Value, Value)> {
    if hermitian {
        let (s, u) = hermitian_values(cx, a, false, true)?;
        let signs = np!(cx, copysign(1.0, s))?;
        let sizes = np!(cx, abs(s))?;
        let order = descending(cx, &sizes)?;
        let signs = np!(cx, take_along_axis(signs, order; axis = -1))?;
        let sizes = np!(cx, take_along_axis(sizes, order; axis = -1))?;
        let spread = |value: Value| vec![Value::Ellipsis, Value::None, value];
        let columns = at!(cx, order, spread(slice(None, None, None)))?;
        let u = np!(cx, take_along_axis(u, columns; axis = -1))?;
        let factors = at!(cx, signs, spread(slice(None, None, None)))?;
        let signed = op!(cx, u, Mul, factors)?;
        let turned = np!(cx, swapaxes(signed, -1, -2))?;
        return Ok((u, sizes, np!(cx, conjugate(turned))?));
    }
    let (m, n) = extents(a)?;
    let stack = Stack::of(cx, if full { "'svd_f' input" } else { "'svd_s' input" }, a)?;
    let wanted = if full { Vectors::Full } else { Vectors::Thin };
    let exec = cx.state().exec();
    let (u, s, vh) = match stack.complex {
        true => arrays::<Complex<f64>>(exec, &stack.array, m, n, wanted)?,
        false => arrays::<f64>(exec, &stack.array, m, n, wanted)?,
    };
    let (u, s, vh) = (stack.finish(cx, u)?, stack.finish(cx, s)?, stack.finish(cx, vh)?);
    Ok((Value::array(u), Value::array(s), Value::array(vh)))
}

/// Positions of the largest first.
fn descending(cx: &mut dyn Host, values: &Value) -> Result<Value> {
    let order = np!(cx, argsort(values))?;
    at!(cx, order, vec![Value::Ellipsis, slice(None, None, Some(-1))])
}

fn arrays<T: Field + Element>(
    exec: Exec,
    a: &Array,
    m: usize,
    n: usize,
    wanted: Vectors,
) -> Result<(Array, Array, Array)> {
    let found = each(exec, matrices::<T>(a, m, n)?, |exec, matrix| decompose(exec, &matrix, wanted));
    let found = all(found, "SVD did not converge")?;
    let lead = &a.shape()[..a.ndim() - 2];
    let least = m.min(n);
    let (mut left, mut values, mut right) = (Vec::new(), Vec::new(), Vec::new());
    for Svd { u, s, vh } in found {
        left.push(u.data);
        values.push(s);
        right.push(vh.data);
    }
    let (columns, rows) = if wanted == Vectors::Full { (m, n) } else { (least, least) };
    Ok((joined(left, lead, &[m, columns])?, joined(values, lead, &[least])?, joined(right, lead, &[rows, n])?))
}

/// The singular values of the matrices in the last two axes: shape (..., min(m, n)), float32 for single precision.
///
/// Errors: `LinAlgError` for fewer than two axes, and where the iteration does not converge.
pub fn singular_values(cx: &mut dyn Host, x: &Array) -> Result<Array> {
    let (m, n) = extents(x)?;
    let stack = Stack::of(cx, "'svd' input", x)?;
    let exec = cx.state().exec();
    let values = match stack.complex {
        true => values_only::<Complex<f64>>(exec, &stack.array, m, n)?,
        false => values_only::<f64>(exec, &stack.array, m, n)?,
    };
    stack.finish(cx, values)
}

fn values_only<T: Field + Element>(exec: Exec, x: &Array, m: usize, n: usize) -> Result<Array> {
    let found =
        each(exec, matrices::<T>(x, m, n)?, |exec, matrix| decompose(exec, &matrix, Vectors::None).map(|svd| svd.s));
    joined(all(found, "SVD did not converge")?, &x.shape()[..x.ndim() - 2], &[m.min(n)])
}

fn singular_values_of(cx: &mut dyn Host, a: &Array, hermitian: bool) -> Result<Array> {
    if !hermitian {
        return singular_values(cx, a);
    }
    let (values, _) = hermitian_values(cx, a, false, false)?;
    let sizes = np!(cx, abs(values))?;
    let sorted = np!(cx, sort(sizes))?;
    let sorted = at!(cx, sorted, vec![Value::Ellipsis, slice(None, None, Some(-1))])?;
    to_array(cx, &sorted)
}

/// `max(shape[-2:]) * finfo(dtype).eps`.
fn default_tolerance(cx: &mut dyn Host, shape: &[usize], dtype: &DType) -> Result<Value> {
    let extent = shape.iter().rev().take(2).copied().max().unwrap_or(0);
    let dtype = Value::dtype(dtype.clone());
    let info = np!(cx, finfo(dtype))?;
    let eps = attribute(cx, &info, "eps")?;
    op!(cx, extent, Mul, eps)
}

/// `x[..., newaxis]`.
fn widened(cx: &mut dyn Host, value: &Value) -> Result<Value> {
    let array = to_array(cx, value)?;
    at!(cx, array, vec![Value::Ellipsis, Value::None])
}

fn pinv(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, rcond, hermitian, rtol] = args.take();
    let hermitian = flag(cx, hermitian, false)?;
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let cutoff = match (given(rcond), rtol) {
        (None, None) => Value::Float(1e-15),
        (None, Some(Value::None)) => default_tolerance(cx, a.shape(), a.dtype())?,
        (None, Some(rtol)) => rtol,
        (Some(rcond), None) => rcond,
        (Some(_), Some(_)) => return Err(Error::value("`rtol` and `rcond` can't be both set.")),
    };
    if a.size() == 0 && a.ndim() >= 2 {
        let (m, n) = extents(&a)?;
        if m * n == 0 {
            let mut shape = a.shape()[..a.ndim() - 2].to_vec();
            shape.extend([n, m]);
            return Ok(Value::array(Array::uninit(a.dtype().clone(), &shape, Order::C)?));
        }
    }
    if a.num().is_none() && !a.dtype().is_object() {
        return Err(Error::type_error("cannot conjugate non-numeric dtype"));
    }
    let a = method!(cx, a, conjugate())?;
    let a = to_array(cx, &a)?;
    let (u, s, vh) = vectors_of(cx, &a, false, hermitian)?;
    let cutoff = widened(cx, &cutoff)?;
    let largest = np!(cx, amax(s; axis = -1, keepdims = true))?;
    let limit = op!(cx, cutoff, Mul, largest)?;
    let large = cmp!(cx, s, Gt, limit)?;
    // Where the reciprocal is not wanted it is not computed either.
    let divisors = choose(cx, &large, &s, &Value::Int(1))?;
    let inverse = np!(cx, divide(1, divisors))?;
    let inverse = choose(cx, &large, &inverse, &Value::Int(0))?;
    let inverse = at!(cx, inverse, vec![Value::Ellipsis, Value::None])?;
    let rows = np!(cx, swapaxes(u, -1, -2))?;
    let scaled = np!(cx, multiply(inverse, rows))?;
    let columns = np!(cx, swapaxes(vh, -1, -2))?;
    np!(cx, matmul(columns, scaled))
}

fn matrix_rank(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, tol, hermitian, rtol] = args.take();
    let (tol, rtol) = (given(tol), given(rtol));
    if tol.is_some() && rtol.is_some() {
        return Err(Error::value("`tol` and `rtol` can't be both set."));
    }
    let hermitian = flag(cx, hermitian, false)?;
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    if a.ndim() < 2 {
        let zero = cmp!(cx, a, Eq, 0i64)?;
        let none = np!(cx, all(zero))?;
        return Ok(Value::Int(i64::from(!truth(cx, &none)?)));
    }
    let values = singular_values_of(cx, &a, hermitian)?;
    let limit = match tol {
        Some(tol) => widened(cx, &tol)?,
        None => {
            let relative = match rtol {
                None => default_tolerance(cx, a.shape(), values.dtype())?,
                Some(rtol) => widened(cx, &rtol)?,
            };
            let largest = np!(cx, max(values; axis = -1, keepdims = true, initial = 0i64))?;
            op!(cx, largest, Mul, relative)?
        }
    };
    let above = cmp!(cx, values, Gt, limit)?;
    np!(cx, count_nonzero(above; axis = -1))
}

fn cond(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, p] = args.take();
    let x = to_array(cx, &x.unwrap_or(Value::None))?;
    if x.size() == 0 && x.shape().iter().rev().take(2).product::<usize>() == 0 {
        return Err(linalg_error("cond is not defined on empty arrays"));
    }
    let p = p.unwrap_or(Value::None);
    let spectral = match &p {
        Value::None => Some(2.0),
        Value::Str(_) => None,
        number => Some(to_float(cx, number)?).filter(|number| number.abs() == 2.0),
    };
    let result = match spectral {
        Some(order) => {
            let s = singular_values(cx, &x)?;
            let last = at!(cx, s, vec![Value::Ellipsis, Value::Int(-1)])?;
            let first = at!(cx, s, vec![Value::Ellipsis, Value::Int(0)])?;
            let (above, below) = if order < 0.0 { (last, first) } else { (first, last) };
            quiet_quotient(cx, &above, &below)?
        }
        None => {
            square(&x)?;
            let stack = Stack::of(cx, "'inv' input", &x)?;
            let inverse = super::systems::inverse_or_nan(cx, &stack)?;
            let norm = super::norms::matrix_norm_of(cx, &x, &p)?;
            let inverse_norm = super::norms::matrix_norm_of(cx, &inverse, &p)?;
            let product = quiet_product(cx, &norm, &inverse_norm)?;
            let product = to_array(cx, &product)?;
            wrap(stack.finish(cx, product)?)
        }
    };
    without_nan(cx, &x, result)
}

/// `np.where(mask, a, b)`.
fn choose(cx: &mut dyn Host, mask: &Value, a: &Value, b: &Value) -> Result<Value> {
    let positional = [mask, a, b].into_iter().cloned().collect();
    call(cx, "where", Args { positional, keywords: Vec::new() })
}

/// A quotient of floats without warnings.
fn quiet_quotient(cx: &mut dyn Host, above: &Value, below: &Value) -> Result<Value> {
    quietly(cx, above, below, |a, b| a / b)
}

fn quiet_product(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<Value> {
    quietly(cx, a, b, |a, b| a * b)
}

fn quietly(cx: &mut dyn Host, a: &Value, b: &Value, compute: impl Fn(f64, f64) -> f64) -> Result<Value> {
    let (a, b) = (to_array(cx, a)?, to_array(cx, b)?);
    let (wide_a, wide_b) = (cast_float(cx, &a)?, cast_float(cx, &b)?);
    let values: Vec<f64> = wide_a.iter().zip(&wide_b).map(|(&a, &b)| compute(a, b)).collect();
    let result = Array::from_slice(&values, a.shape())?;
    let result = match a.dtype() == &DType::FLOAT {
        true => result,
        false => crate::object::array_like::cast(cx, &result, a.dtype())?,
    };
    Ok(wrap(result))
}

fn cast_float(cx: &mut dyn Host, array: &Array) -> Result<Vec<f64>> {
    let array = crate::object::array_like::cast(cx, array, &DType::FLOAT)?;
    Ok(array.to_vec::<f64>().unwrap_or_default())
}

/// Infinity for matrices without NaN whose condition came out as one.
fn without_nan(cx: &mut dyn Host, x: &Array, result: Value) -> Result<Value> {
    let found = np!(cx, isnan(result))?;
    let any = np!(cx, any(found))?;
    if !truth(cx, &any)? {
        return Ok(result);
    }
    let given = np!(cx, isnan(x))?;
    let given = np!(cx, any(given; axis = vec![Value::Int(-2), Value::Int(-1)]))?;
    let clean = np!(cx, logical_not(given))?;
    let mask = np!(cx, logical_and(found, clean))?;
    let array = to_array(cx, &result)?;
    let infinity = crate::object::array_like::cast(cx, &Array::from_slice(&[f64::INFINITY], &[])?, array.dtype())?;
    let chosen = choose(cx, &mask, &Value::array(infinity), &Value::array(array))?;
    unwrap_zero(cx, chosen)
}
