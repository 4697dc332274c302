//! `inner`, `outer`, `vdot`, `tensordot`, `kron`, `trace`.

use crate::array::{Array, Order};
use crate::compute::product;
use crate::error::{Error, Result};
use crate::library::numpy::calls::np;
use crate::library::numpy::quick;
use crate::object::array_like::{to_array, wrap};
use crate::object::products::{are_objects, finished, object_contraction};
use crate::object::shape_like::to_ints;
use crate::object::ufunc_call::{Keywords, evaluate};
use crate::object::{BinaryOp, Bound, Entry, Host, Value, binary, collect, optional_int, to_int};

use super::super::reductions::{Arguments, reduce_value, ufunc};

crate::entries! { pub ENTRIES:
    Entry::new_c("numpy.inner", "inner(a, b, /)", "Sums of products over the last axes.", inner).quick(quick::inner),
    Entry::new("numpy.outer", "outer(a, b, out=None)", "All products of elements of two flattened arrays.", outer),
    Entry::new_c("numpy.vdot", "vdot(a, b, /)", "The dot product of two flattened arrays, the first conjugated.", vdot).quick(quick::inner),
    Entry::new("numpy.tensordot", "tensordot(a, b, axes=2)", "Sums of products over chosen axes of both.", tensordot),
    Entry::new("numpy.kron", "kron(a, b)", "The Kronecker product: blocks of the second scaled by the first.", kron),
    Entry::new("numpy.trace", "trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None)", "The sum along diagonals.", trace),
}

crate::entries! { pub METHODS:
    Entry::new_parsed("numpy.ndarray.trace", "trace(self, offset=0, axis1=0, axis2=1, dtype=None, out=None)", "The sum along diagonals.", trace),
}

fn inner(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = args.take();
    let (a, b) = (to_array(cx, &a.unwrap_or(Value::None))?, to_array(cx, &b.unwrap_or(Value::None))?);
    if a.ndim() == 0 || b.ndim() == 0 {
        return binary(cx, BinaryOp::Mul, &Value::array(a), &Value::array(b));
    }
    if are_objects(&a, &b) {
        let right = product::dot_right(&a, &product::inner_right(&a, &b)?)?;
        return object_contraction(cx, &a, &right, 1).map(wrap);
    }
    let result = product::inner(cx.state().exec(), &a, &b)?;
    finished(cx, result, "inner").map(wrap)
}

fn outer(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, out] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?.ravel(Order::C)?;
    let b = to_array(cx, &b.unwrap_or(Value::None))?.ravel(Order::C)?;
    let (column, row) = (Value::array(a.expand_dims(&[1])?), Value::array(b.expand_dims(&[0])?));
    let mut keywords = Keywords::default();
    if let Some(out) = out.filter(|out| !out.is_none()) {
        keywords.out = smallvec::smallvec![Some(out)];
    }
    evaluate(cx, ufunc("multiply")?, &[column, row], &keywords, false)
}

fn vdot(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = args.take();
    let (a, b) = (to_array(cx, &a.unwrap_or(Value::None))?, to_array(cx, &b.unwrap_or(Value::None))?);
    if are_objects(&a, &b) {
        let (left, right) = (np!(cx, conjugate(a))?, b.ravel(Order::C)?);
        let left = to_array(cx, &left)?.ravel(Order::C)?;
        return object_contraction(cx, &left, &product::dot_right(&left, &right)?, 1).map(wrap);
    }
    let result = product::vdot(cx.state().exec(), &a, &b)?;
    finished(cx, result, "vdot").map(wrap)
}

fn tensordot(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, axes] = args.take();
    let (a, b) = (to_array(cx, &a.unwrap_or(Value::None))?, to_array(cx, &b.unwrap_or(Value::None))?);
    let (left, right): (Vec<i64>, Vec<i64>) = match axes {
        None => ((-2..0).collect(), (0..2).collect()),
        Some(axes @ (Value::Tuple(_) | Value::List(_) | Value::Array(_))) => {
            let pair = collect(cx, &axes)?;
            let [first, second] = pair.as_slice() else {
                return Err(Error::value(format!("not enough values to unpack (expected 2, got {})", pair.len())));
            };
            (to_ints(cx, first)?.to_vec(), to_ints(cx, second)?.to_vec())
        }
        Some(axes) => {
            let n = to_int(cx, &axes)?;
            ((-n..0).collect(), (0..n).collect())
        }
    };
    if left.len() == right.len() && (left.len() > a.ndim() || right.len() > b.ndim()) {
        return Err(Error::value("shape-mismatch for sum"));
    }
    if are_objects(&a, &b) {
        let (first, second) = product::tensordot_operands(&a, &b, &left, &right)?;
        return object_contraction(cx, &first, &second, left.len()).map(Value::array);
    }
    let result = product::tensordot(cx.state().exec(), &a, &b, &left, &right)?;
    // `tensordot` always gives an array, a 0-d one too.
    finished(cx, result, "tensordot").map(Value::array)
}

fn kron(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = args.take();
    let (a, b) = (to_array(cx, &a.unwrap_or(Value::None))?, to_array(cx, &b.unwrap_or(Value::None))?);
    let ndim = a.ndim().max(b.ndim());
    if ndim == 0 {
        return binary(cx, BinaryOp::Mul, &Value::array(a), &Value::array(b));
    }
    let (a, b) = (a.atleast_leading(ndim)?, b.atleast_leading(ndim)?);
    let spread = |array: &Array, first: bool| -> Result<Array> {
        let axes: Vec<i64> = (0..ndim as i64).map(|axis| 2 * axis + i64::from(first)).collect();
        array.expand_dims(&axes)
    };
    let (left, right) = (Value::array(spread(&a, true)?), Value::array(spread(&b, false)?));
    let blocks = binary(cx, BinaryOp::Mul, &left, &right)?;
    let blocks = to_array(cx, &blocks)?;
    let shape: Vec<i64> = a.shape().iter().zip(b.shape()).map(|(&m, &n)| (m * n) as i64).collect();
    Ok(Value::array(blocks.reshape(&shape, Order::C, None)?))
}

fn trace(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, offset, first, second, dtype, out] = args.take();
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let offset = optional_int(cx, offset.as_ref())?.unwrap_or(0);
    let first = optional_int(cx, first.as_ref())?.unwrap_or(0);
    let second = optional_int(cx, second.as_ref())?.unwrap_or(1);
    let diagonal = array.diagonal(offset, first, second)?;
    let arguments = Arguments { axis: Some(Value::Int(-1)), dtype, out, ..Arguments::default() };
    reduce_value(cx, ufunc("add")?, &Value::array(diagonal), arguments, None)
}
