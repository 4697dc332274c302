//! `matmul`, `dot`, `vecdot`, `matvec`, `vecmat`.

use crate::array::casting::{Casting, can_cast};
use crate::array::dtype_repr;
use crate::array::{Array, Order};
use crate::compute::product;
use crate::error::{Error, Result};
use crate::library::numpy::calls::np;
use crate::library::numpy::quick;
use crate::object::array_like::{to_array, wrap};
use crate::object::dtype_like::to_optional_dtype;
use crate::object::products::{are_objects, dot as dot_values, finished, matmul as matmul_values};
use crate::object::shape_like::{to_casting, to_order};
use crate::object::{Bound, Entry, Host, Value, assign_all, optional_int};

crate::entries! { pub ENTRIES:
    Entry::new_c("numpy.matmul", "matmul(x1, x2, /, out=None, *, casting='same_kind', order='K', dtype=None, subok=True, signature=None, axes=None, axis=None)", "The matrix product, over stacks of matrices.\n\n>>> np.matmul([[1, 2]], [[3], [4]])\narray([[11]])", matmul).quick(quick::matmul),
    Entry::new_c("numpy.dot", "dot(a, b, out=None)", "The dot product: matrices multiply, last axis with second-to-last.", dot).quick(quick::dot),
    Entry::new_c("numpy.vecdot", "vecdot(x1, x2, /, out=None, *, axis=-1)", "Dot products of vectors along an axis.", vecdot),
    Entry::new_c("numpy.matvec", "matvec(x1, x2, /)", "Matrices times vectors.", matvec),
    Entry::new_c("numpy.vecmat", "vecmat(x1, x2, /)", "Vectors times matrices.", vecmat),
}

crate::entries! { pub METHODS:
    Entry::new_c("numpy.ndarray.dot", "dot(self, other, /, out=None)", "The dot product.", dot).quick(quick::dot),
}

fn matmul(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, out, casting, order, dtype, _subok, signature, axes, axis] = args.take();
    for (name, value) in [("signature", &signature), ("axes", &axes), ("axis", &axis)] {
        if value.as_ref().is_some_and(|value| !value.is_none()) {
            return Err(Error::unsupported_argument("matmul", name));
        }
    }
    let rule = match casting {
        None => Casting::SameKind,
        Some(casting) => to_casting(&casting)?,
    };
    let dtype = to_optional_dtype(cx, dtype.as_ref())?;
    let result = matmul_values(cx, &a.unwrap_or(Value::None), &b.unwrap_or(Value::None), dtype.as_ref())?;
    let result = match order {
        None | Some(Value::None) => result,
        Some(order) => {
            let order = to_order(&order)?;
            match order {
                Order::F => result.copy(order)?,
                Order::C if !result.is_c_contiguous() => result.copy(order)?,
                _ => result,
            }
        }
    };
    deliver(cx, result, out, "matmul", rule)
}

/// The result as a value, or written to `out`, which may be of another dtype and of a shape that the result stretches to.
fn deliver(cx: &mut dyn Host, result: Array, out: Option<Value>, name: &str, rule: Casting) -> Result<Value> {
    let target = match &out {
        None | Some(Value::None) => return Ok(wrap(result)),
        Some(Value::Tuple(items)) if items.len() == 1 => items[0].clone(),
        Some(other) => other.clone(),
    };
    let Value::Array(array) = &target else { return Err(Error::type_error("return arrays must be of ArrayType")) };
    let view = array.array();
    if !can_cast(result.dtype(), view.dtype(), rule) {
        return Err(Error::new(
            crate::error::Kind::UFuncOutputCastingError,
            format!(
                "Cannot cast ufunc '{name}' output from {} to {} with casting rule '{}'",
                dtype_repr(result.dtype()),
                dtype_repr(view.dtype()),
                rule.name()
            ),
        ));
    }
    if result.stretched(view.shape()).is_none() {
        return Err(Error::value(format!(
            "{name}: Output operand 0 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size {} is different from {})",
            view.shape().first().copied().unwrap_or(0),
            result.shape().first().copied().unwrap_or(0)
        )));
    }
    assign_all(cx, &view, &Value::array(result))?;
    Ok(target)
}

fn dot(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, out] = args.take();
    let result = dot_values(cx, &a.unwrap_or(Value::None), &b.unwrap_or(Value::None))?;
    let Some(out) = out.filter(|out| !out.is_none()) else { return Ok(result) };
    let Value::Array(target) = &out else {
        return Err(Error::type_error("'out' must be an array"));
    };
    let (view, result) = (target.array(), to_array(cx, &result)?);
    if view.dtype() != result.dtype() || view.shape() != result.shape() || !view.is_c_contiguous() {
        return Err(Error::value(
            "output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)",
        ));
    }
    crate::array::transfer::copy_same_type(&result, &view);
    // Where nothing is left of the axes, the result is a scalar all the same.
    Ok(if view.ndim() == 0 { wrap(result) } else { out })
}

fn vecdot(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, out, axis] = args.take();
    let (a, b) = (to_array(cx, &a.unwrap_or(Value::None))?, to_array(cx, &b.unwrap_or(Value::None))?);
    let axis = optional_int(cx, axis.as_ref())?.unwrap_or(-1);
    if are_objects(&a, &b) {
        return object_vecdot(cx, a, b, axis);
    }
    let product = product::vecdot(cx.state().exec(), &a, &b, axis)?;
    let result = finished(cx, product, "vecdot")?;
    deliver(cx, result, out, "vecdot", Casting::SameKind)
}

/// Dot products of objects: the first conjugated, rows times columns.
fn object_vecdot(cx: &mut dyn Host, a: Array, b: Array, axis: i64) -> Result<Value> {
    let (a, b) = (a.moveaxis(&[axis], &[-1])?, b.moveaxis(&[axis], &[-1])?);
    let rows = np!(cx, conjugate(a))?;
    let rows = to_array(cx, &rows)?.expand_dims(&[-2])?;
    let columns = b.expand_dims(&[-1])?;
    let result = matmul_values(cx, &Value::array(rows), &Value::array(columns), None)?;
    Ok(wrap(result.squeeze(Some(&[-2, -1]))?))
}

fn matvec(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [matrix, vector] = args.take();
    let matrix = to_array(cx, &matrix.unwrap_or(Value::None))?;
    let vector = to_array(cx, &vector.unwrap_or(Value::None))?;
    let signature = "(m,n),(n)->(m)";
    need("matvec", signature, 0, &matrix, 2)?;
    need("matvec", signature, 1, &vector, 1)?;
    match_core("matvec", signature, matrix.shape()[matrix.ndim() - 1], vector.shape()[vector.ndim() - 1])?;
    let column = vector.expand_dims(&[-1])?;
    let result = matmul_values(cx, &Value::array(matrix), &Value::array(column), None)?;
    Ok(wrap(result.squeeze(Some(&[-1]))?))
}

fn vecmat(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [vector, matrix] = args.take();
    let vector = to_array(cx, &vector.unwrap_or(Value::None))?;
    let matrix = to_array(cx, &matrix.unwrap_or(Value::None))?;
    let signature = "(n),(n,m)->(m)";
    need("vecmat", signature, 0, &vector, 1)?;
    need("vecmat", signature, 1, &matrix, 2)?;
    match_core("vecmat", signature, vector.shape()[vector.ndim() - 1], matrix.shape()[matrix.ndim() - 2])?;
    let row = match crate::compute::ufunc::find("conjugate") {
        Some(conjugate) if vector.num().is_some_and(|num| num.is_complex()) || vector.dtype().is_object() => {
            let conjugated = crate::object::ufunc_call::apply(cx, conjugate, &[Value::array(vector)])?;
            to_array(cx, &conjugated)?
        }
        _ => vector,
    };
    let row = row.expand_dims(&[-2])?;
    let result = matmul_values(cx, &Value::array(row), &Value::array(matrix), None)?;
    Ok(wrap(result.squeeze(Some(&[-2]))?))
}

fn need(name: &str, signature: &str, operand: usize, array: &Array, ndim: usize) -> Result<()> {
    if array.ndim() >= ndim {
        return Ok(());
    }
    Err(Error::value(format!(
        "{name}: Input operand {operand} does not have enough dimensions (has {}, gufunc core with signature {signature} requires {ndim})",
        array.ndim()
    )))
}

fn match_core(name: &str, signature: &str, n: usize, other: usize) -> Result<()> {
    if n == other {
        return Ok(());
    }
    Err(Error::value(format!(
        "{name}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature {signature} (size {other} is different from {n})"
    )))
}
