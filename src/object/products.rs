//! `@` and `dot` on values; the kernels are in `compute`.

use super::array_like::{to_array, wrap};
use super::array_operator::array_binary;
use super::astype::report_cast;
use super::host::Host;
use super::operator::{BinaryOp, binary};
use super::slot::{object_dtype, read_slot, write_slot};
use super::ufunc_call::report;
use super::value::Value;
use crate::array::layout::Offsets;
use crate::array::{Array, DType, Order};
use crate::compute::product::{self, Product};
use crate::error::{Error, Result};

/// `a @ b`, and `np.matmul(a, b, dtype=dtype)`.
pub fn matmul(cx: &mut dyn Host, a: &Value, b: &Value, dtype: Option<&DType>) -> Result<Array> {
    let (a, b) = (to_array(cx, a)?, to_array(cx, b)?);
    if are_objects(&a, &b) {
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
    if are_objects(&left, &right) {
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

/// Products of objects by Python's `*` and `+`: `np.dot`.
fn object_dot(cx: &mut dyn Host, a: &Array, b: &Array) -> Result<Value> {
    let right = product::dot_right(a, b)?;
    object_contraction(cx, a, &right, 1).map(wrap)
}

/// Contracts the last `count` axes of `a` with the first `count` of `b`.
pub fn object_contraction(cx: &mut dyn Host, a: &Array, b: &Array, count: usize) -> Result<Array> {
    let (kept_a, summed) = a.shape().split_at(a.ndim() - count);
    let kept_b = &b.shape()[count..];
    let product = |shape: &[usize]| shape.iter().product::<usize>() as i64;
    let (m, k, n) = (product(kept_a), product(summed), product(kept_b));
    let shape: Vec<i64> = kept_a.iter().chain(kept_b).map(|&n| n as i64).collect();
    let (left, right) = (a.reshape(&[m, k], Order::C, None)?, b.reshape(&[k, n], Order::C, None)?);
    let result = object_stack(cx, &left, &right, &[m as usize, n as usize])?;
    result.reshape(&shape, Order::C, None)
}

fn object_matmul(cx: &mut dyn Host, a: &Array, b: &Array) -> Result<Array> {
    let stacks = product::Stacks::of(a, b)?;
    let result = object_stack(cx, &stacks.left, &stacks.right, &stacks.extents())?;
    stacks.finish(result)
}

/// Stacks of matrices of objects, whose leading axes agree: every element is a sum of products in the order of k.
fn object_stack(cx: &mut dyn Host, a: &Array, b: &Array, shape: &[usize]) -> Result<Array> {
    let objects = |cx: &mut dyn Host, array: &Array| super::array_like::cast(cx, array, &object_dtype());
    let (left, right) = (objects(cx, a)?, objects(cx, b)?);
    let result = Array::zeros(object_dtype(), shape, Order::C)?;
    let lead = shape.len() - 2;
    let (rows, k, columns) = (shape[lead], left.shape()[lead + 1], shape[lead + 1]);
    let starts =
        |array: &Array| -> Vec<isize> { Offsets::new(&array.shape()[..lead], &array.strides()[..lead]).collect() };
    let at = |array: &Array, start: isize, i: usize, j: usize| {
        start + i as isize * array.strides()[lead] + j as isize * array.strides()[lead + 1]
    };
    let places = starts(&left).into_iter().zip(starts(&right)).zip(starts(&result));
    for ((from_left, from_right), to) in places {
        for i in 0..rows {
            for j in 0..columns {
                let mut total = None;
                for l in 0..k {
                    let x = read_slot(&left, at(&left, from_left, i, l));
                    let y = read_slot(&right, at(&right, from_right, l, j));
                    let term = binary(cx, BinaryOp::Mul, &x, &y)?;
                    total = Some(match total {
                        None => term,
                        Some(so_far) => binary(cx, BinaryOp::Add, &so_far, &term)?,
                    });
                }
                write_slot(&result, at(&result, to, i, j), total.unwrap_or(Value::Int(0)));
            }
        }
    }
    Ok(result)
}

/// Sliding products of rows of objects: element `end` is the sum of `v` times the part of `a` that ends there.
pub fn object_windows(cx: &mut dyn Host, a: &Array, v: &Array, ends: std::ops::Range<usize>) -> Result<Array> {
    let objects = |cx: &mut dyn Host, array: &Array| -> Result<Vec<Value>> {
        let array = super::array_like::cast(cx, array, &object_dtype())?;
        Ok((0..array.size()).map(|i| read_slot(&array, i as isize * array.strides()[0])).collect())
    };
    let (a, v) = (objects(cx, a)?, objects(cx, v)?);
    let result = Array::zeros(object_dtype(), &[ends.len()], Order::C)?;
    let overhang = v.len().saturating_sub(1);
    for (i, end) in ends.enumerate() {
        let (skip, begin) = (overhang.saturating_sub(end), end.saturating_sub(overhang));
        let mut total = None;
        for (x, y) in a.iter().skip(begin).zip(v.iter().skip(skip)) {
            let term = binary(cx, BinaryOp::Mul, x, y)?;
            total = Some(match total {
                None => term,
                Some(so_far) => binary(cx, BinaryOp::Add, &so_far, &term)?,
            });
        }
        write_slot(&result, i as isize * result.strides()[0], total.unwrap_or(Value::Int(0)));
    }
    Ok(result)
}

/// Whether a product of these goes by Python's operators.
pub fn are_objects(a: &Array, b: &Array) -> bool {
    a.dtype().is_object() || b.dtype().is_object()
}
