//! `@` and `dot` on values; the kernels are in `compute`.

use super::array_like::{to_array, wrap};
use super::array_operator::array_binary;
use super::astype::report_cast;
use super::host::Host;
use super::operator::{BinaryOp, binary};
use super::slot::{object_dtype, read_slot, write_slot};
use super::ufunc_call::report;
use super::value::Value;
use crate::array::{Array, DType, Order};
use crate::compute::product::{self, Product};
use crate::error::{Error, Result};

/// `a @ b`, and `np.matmul(a, b, dtype=dtype)`.
pub fn matmul(cx: &mut dyn Host, a: &Value, b: &Value, dtype: Option<&DType>) -> Result<Array> {
    let (a, b) = (to_array(cx, a)?, to_array(cx, b)?);
    if a.dtype().is_object() || b.dtype().is_object() {
        return object_matmul(cx, &a, &b);
    }
    let result = product::matmul(cx.state().exec(), &a, &b, dtype)?;
    finished(cx, result, "matmul")
}

/// `a @= b`.
pub fn matmul_inplace(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<Value> {
    let Value::Array(target) = a else { return Err(Error::type_error("matmul needs an array to write to")) };
    let result = matmul(cx, a, b, None)?;
    let view = target.array();
    if result.shape() != view.shape() {
        let (out, whole) = (
            crate::array::layout::shape_text_compact(view.shape()),
            crate::array::layout::shape_text_compact(result.shape()),
        );
        return Err(Error::value(format!(
            "non-broadcastable output operand with shape {out} doesn't match the broadcast shape {whole}"
        )));
    }
    super::array_subscript::assign_all(cx, &view, &Value::array(result))?;
    Ok(a.clone())
}

/// `np.dot(a, b)`; operands without axes multiply.
pub fn dot(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<Value> {
    let (left, right) = (to_array(cx, a)?, to_array(cx, b)?);
    if left.ndim() == 0 || right.ndim() == 0 {
        let (left, right) = (Value::array(left), Value::array(right));
        let result = array_binary(cx, BinaryOp::Mul, &left, &right)?;
        return Ok(result.unwrap_or(Value::NotImplemented));
    }
    if left.dtype().is_object() || right.dtype().is_object() {
        return object_dot(cx, &left, &right);
    }
    let result = product::dot(cx.state().exec(), &left, &right)?;
    finished(cx, result, "dot").map(wrap)
}

/// Reports what a product noticed.
pub fn finished(cx: &mut dyn Host, result: Product, name: &str) -> Result<Array> {
    if result.cast.any() {
        report_cast(cx, result.cast)?;
    }
    report(cx, result.status, name)?;
    Ok(result.array)
}

fn object_dot(cx: &mut dyn Host, a: &Array, b: &Array) -> Result<Value> {
    if b.ndim() > 2 {
        return Err(Error::not_implemented("dot of objects beyond two axes is not available in newaxis yet"));
    }
    object_matmul(cx, a, b).map(wrap)
}

/// Products of objects by Python's `*` and `+`; matrices and vectors only.
fn object_matmul(cx: &mut dyn Host, a: &Array, b: &Array) -> Result<Array> {
    if a.ndim() > 2 || b.ndim() > 2 || a.ndim() == 0 || b.ndim() == 0 {
        return Err(Error::not_implemented("stacked products of objects are not available in newaxis yet"));
    }
    let objects = |cx: &mut dyn Host, array: &Array| super::array_like::cast(cx, array, &object_dtype());
    let (a, b) = (objects(cx, a)?, objects(cx, b)?);
    let left = if a.ndim() == 1 { a.expand_dims(&[0])? } else { a.clone() };
    let right = if b.ndim() == 1 { b.expand_dims(&[1])? } else { b.clone() };
    let ([rows, k], [other, columns]) = (
        <[usize; 2]>::try_from(left.shape()).unwrap_or_default(),
        <[usize; 2]>::try_from(right.shape()).unwrap_or_default(),
    );
    if k != other {
        return Err(Error::value(format!(
            "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size {other} is different from {k})"
        )));
    }
    let result = Array::zeros(object_dtype(), &[rows, columns], Order::C)?;
    let at = |array: &Array, i: usize, j: usize| i as isize * array.strides()[0] + j as isize * array.strides()[1];
    for i in 0..rows {
        for j in 0..columns {
            let mut total = None;
            for l in 0..k {
                let (x, y) = (read_slot(&left, at(&left, i, l)), read_slot(&right, at(&right, l, j)));
                let term = binary(cx, BinaryOp::Mul, &x, &y)?;
                total = Some(match total {
                    None => term,
                    Some(so_far) => binary(cx, BinaryOp::Add, &so_far, &term)?,
                });
            }
            write_slot(&result, at(&result, i, j), total.unwrap_or(Value::Int(0)));
        }
    }
    let mut dropped = Vec::new();
    if a.ndim() == 1 {
        dropped.push(0);
    }
    if b.ndim() == 1 {
        dropped.push(1);
    }
    result.squeeze(Some(&dropped))
}
