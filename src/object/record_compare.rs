//! `==` and `!=` of structured arrays and records: field by field, equal where all fields are.

use super::array_like::to_array;
use super::compare::compare;
use super::host::Host;
use super::operator::CompareOp;
use super::record::field_view;
use super::ufunc_call::apply;
use super::value::Value;
use crate::array::{Array, DType, Order, Scalar, StructType};
use crate::compute::ufunc::find;
use crate::error::{Error, Result};

/// Whether the left operand is compared here.
pub fn is_record(value: &Value) -> bool {
    match value {
        Value::Array(array) => matches!(array.view().dtype(), DType::Struct(_) | DType::Void(_)),
        Value::Scalar(Scalar::Void(_)) => true,
        _ => false,
    }
}

/// `a == b` or `a != b`, elementwise.
///
/// # Errors
/// `TypeError` for operands without fields in common.
pub fn compare_records(cx: &mut dyn Host, op: CompareOp, a: &Value, b: &Value) -> Result<Value> {
    let (left, right) = (to_array(cx, a)?, to_array(cx, b)?);
    let answer = compare_arrays(cx, op, &left, &right)?;
    super::array_wrap::wrap_output(cx, answer, &[a.clone(), b.clone()], None)
}

fn compare_arrays(cx: &mut dyn Host, op: CompareOp, a: &Array, b: &Array) -> Result<Array> {
    match (a.dtype(), b.dtype()) {
        (DType::Struct(x), DType::Struct(y)) => {
            if !have_common_fields(x, y) {
                return Err(Error::type_error(
                    "Cannot compare structured arrays unless they have a common dtype.  I.e. `np.result_type(arr1, arr2)` must be defined.",
                ));
            }
            let shape = crate::array::broadcast::broadcast_operands(&[a.shape(), b.shape()])?;
            let mut result: Option<Array> = None;
            for (own, other) in x.fields.iter().zip(&y.fields) {
                let part = compare_fields(cx, op, &widened(a, own, shape.len())?, &widened(b, other, shape.len())?)?;
                let part = folded(cx, op, part, shape.len())?;
                result = Some(match result {
                    None => part,
                    Some(known) => joined(cx, op, known, part)?,
                });
            }
            let neutral = || Array::from_scalar(&Scalar::Bool(op == CompareOp::Eq));
            let result = result.map_or_else(neutral, Ok)?;
            match result.shape() == shape.as_slice() {
                true => Ok(result),
                false => result.broadcast_to(&shape)?.copy(Order::C),
            }
        }
        (DType::Void(x), DType::Void(y)) => {
            if x != y {
                return Err(Error::type_error(
                    "Cannot compare unstructured voids of different length. Use `.view()` to compare. (In the future, comparisons may be supported by padding.)",
                ));
            }
            let shape = crate::array::broadcast::broadcast_operands(&[a.shape(), b.shape()])?;
            let (a, b) = (a.broadcast_to(&shape)?, b.broadcast_to(&shape)?);
            let equal = |(x, y): (isize, isize)| {
                (a.item_at(x).map(bytes_of) == b.item_at(y).map(bytes_of)) == (op == CompareOp::Eq)
            };
            let answers: Vec<crate::array::Bool> =
                a.offsets().zip(b.offsets()).map(equal).map(|answer| crate::array::Bool(answer as u8)).collect();
            Array::from_slice(&answers, &shape)
        }
        _ => Err(Error::type_error("Cannot compare structured or void to non-void arrays.")),
    }
}

fn bytes_of(scalar: Scalar) -> Vec<u8> {
    match scalar {
        Scalar::Void(record) => record.bytes().to_vec(),
        _ => Vec::new(),
    }
}

/// Types are compared by their promotion, for which names and their order have to agree.
fn have_common_fields(a: &StructType, b: &StructType) -> bool {
    a.fields.len() == b.fields.len()
        && a.fields.iter().zip(&b.fields).all(|(x, y)| x.name == y.name && x.title == y.title && x.shape == y.shape)
}

/// A field with as many axes before its own as the result has.
fn widened(records: &Array, field: &crate::array::Field, ndim: usize) -> Result<Array> {
    let mut part = field_view(records, field)?;
    let missing = ndim - records.ndim();
    if missing > 0 && !field.shape.is_empty() {
        let axes: Vec<i64> = (0..missing as i64).collect();
        part = part.with_new_axes(&axes)?;
    }
    Ok(part)
}

fn compare_fields(cx: &mut dyn Host, op: CompareOp, a: &Array, b: &Array) -> Result<Array> {
    if matches!(a.dtype(), DType::Struct(_) | DType::Void(_)) {
        return compare_arrays(cx, op, a, b);
    }
    let answer = compare(cx, op, &Value::array(a.clone()), &Value::array(b.clone()))?;
    to_array(cx, &answer)
}

/// The axes of a sub-array taken together.
fn folded(cx: &mut dyn Host, op: CompareOp, part: Array, ndim: usize) -> Result<Array> {
    if part.ndim() <= ndim {
        return Ok(part);
    }
    let axes: Vec<Value> = (ndim..part.ndim()).map(Value::from).collect();
    let method = if op == CompareOp::Eq { "all" } else { "any" };
    let args = super::host::Args::default().with_keyword("axis", Value::tuple(axes));
    let folded = super::attribute::call_method(cx, &Value::array(part), method, args)?;
    to_array(cx, &folded)
}

fn joined(cx: &mut dyn Host, op: CompareOp, a: Array, b: Array) -> Result<Array> {
    let name = if op == CompareOp::Eq { "logical_and" } else { "logical_or" };
    let ufunc = find(name).ok_or_else(|| Error::type_error("records cannot be compared"))?;
    let answer = apply(cx, ufunc, &[Value::array(a), Value::array(b)])?;
    to_array(cx, &answer)
}
