//! Ufuncs over object arrays: Python's operators, element by element.
//!
//! A ufunc that is no operator calls the element's method of the same name, as NumPy does (`np.sqrt` of an object calls its `sqrt()`).

use smallvec::SmallVec;

use super::attribute::find_attribute;
use super::compare::{compare, equal};
use super::host::{Args, Host};
use super::operator::{BinaryOp, CompareOp, UnaryOp, absolute, binary, divmod, unary};
use super::slot::{object_dtype, write_slot};
use super::truth::truth;
use super::ufunc_call::{Held, Keywords};
use super::value::Value;
use crate::array::broadcast::{broadcast_operands, common_shape};
use crate::array::{Array, DType, Order, Scalar};
use crate::compute::ufunc::Ufunc;
use crate::error::{Error, Kind, Result};

/// Runs a ufunc whose inputs or outputs are objects.
pub fn evaluate_objects(
    cx: &mut dyn Host,
    ufunc: &'static Ufunc,
    inputs: &[Held],
    keywords: &Keywords,
    outs: &[Option<Array>],
) -> Result<SmallVec<[Array; 2]>> {
    refuse_times(ufunc, inputs)?;
    // An element's own operator may come back here.
    cx.enter()?;
    let result = evaluate_elements(cx, ufunc, inputs, keywords, outs);
    cx.leave();
    result
}

/// Arithmetic that has rules of its own for dates has none for dates with objects.
///
/// Errors: `ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('O')`.
fn refuse_times(ufunc: &'static Ufunc, inputs: &[Held]) -> Result<()> {
    let [a, b] = inputs else { return Ok(()) };
    let is_time = |held: &Held| matches!(held.dtype(), DType::Datetime(_) | DType::Timedelta(_));
    if !matches!(ufunc.name, "add" | "subtract" | "multiply" | "remainder" | "divmod") || !(is_time(a) || is_time(b)) {
        return Ok(());
    }
    let text = |held: &Held| crate::array::dtype_repr(&held.dtype());
    let message = format!("ufunc '{}' cannot use operands with types {} and {}", ufunc.name, text(a), text(b));
    Err(Error::new(Kind::UFuncBinaryResolutionError, message))
}

fn evaluate_elements(
    cx: &mut dyn Host,
    ufunc: &'static Ufunc,
    inputs: &[Held],
    keywords: &Keywords,
    outs: &[Option<Array>],
) -> Result<SmallVec<[Array; 2]>> {
    let shapes: SmallVec<[&[usize]; 3]> = inputs.iter().map(Held::shape).collect();
    let mut shape = broadcast_operands(&shapes)?;
    if let Some(mask) = &keywords.mask {
        let both = [shape.as_slice(), mask.shape()];
        shape = common_shape(both.into_iter()).ok_or_else(|| crate::array::broadcast::operands_error(&both))?;
    }
    let asked = keywords.signature.get(ufunc.nin).cloned().flatten();
    let boolean = gives_boolean(ufunc.name) && asked.is_none_or(|dtype| !dtype.is_object());
    let mut targets: SmallVec<[Array; 2]> = SmallVec::new();
    for i in 0..ufunc.nout {
        targets.push(match outs.get(i) {
            Some(Some(out)) if out.shape() == shape.as_slice() => out.clone(),
            Some(Some(out)) => {
                return Err(Error::value(format!(
                    "non-broadcastable output operand with shape {} doesn't match the broadcast shape {}",
                    crate::array::layout::shape_text_compact(out.shape()),
                    crate::array::layout::shape_text_compact(&shape)
                )));
            }
            _ => Array::zeros(if boolean { DType::BOOL } else { object_dtype() }, &shape, Order::C)?,
        });
    }
    let mut walks: Vec<Option<Array>> = Vec::with_capacity(inputs.len());
    for input in inputs {
        walks.push(match input {
            Held::Array(array) => {
                let shared = |target: &Array| {
                    crate::array::overlap::may_share_memory(array, target)
                        && (array.offset() != target.offset() || array.strides() != target.strides())
                };
                // What is written must not be read again as another element.
                match targets.iter().any(shared) {
                    true => array.copy(Order::K)?.stretched(&shape),
                    false => array.stretched(&shape),
                }
            }
            _ => None,
        });
    }
    let mask = keywords.mask.as_ref().and_then(|mask| mask.stretched(&shape));
    let mut mask_offsets = mask.as_ref().map(|mask| mask.offsets());
    let mut offsets: Vec<_> = walks.iter().map(|walk| walk.as_ref().map(|array| array.offsets())).collect();
    let mut target_offsets: SmallVec<[_; 2]> = targets.iter().map(Array::offsets).collect();
    for _ in 0..crate::array::layout::element_count(&shape).unwrap_or(0) {
        let mut elements: SmallVec<[Value; 3]> = SmallVec::new();
        for ((input, walk), offsets) in inputs.iter().zip(&walks).zip(&mut offsets) {
            let offset = offsets.as_mut().and_then(Iterator::next).unwrap_or(0);
            let element = match walk {
                Some(array) => super::array_like::element_value(array, offset),
                None => input.element(offset),
            };
            elements.push(match (&element, input.is_object()) {
                (Value::Scalar(scalar), false) => super::time_like::python_item(cx, scalar)?,
                _ => element,
            });
        }
        let places: SmallVec<[isize; 2]> = target_offsets.iter_mut().filter_map(Iterator::next).collect();
        let chosen = mask_offsets.as_mut().and_then(Iterator::next).and_then(|offset| mask.as_ref()?.item_at(offset));
        if matches!(chosen, Some(Scalar::Bool(false))) {
            continue;
        }
        let result = one(cx, ufunc, &elements)?;
        match (ufunc.nout, result) {
            (1, value) => put(cx, &targets[0], places[0], value)?,
            (_, Value::Tuple(values)) => {
                for ((target, place), value) in targets.iter().zip(&places).zip(values.iter()) {
                    put(cx, target, *place, value.clone())?;
                }
            }
            _ => return Err(Error::type_error(format!("ufunc '{}' gave too few results", ufunc.name))),
        }
    }
    drop((offsets, target_offsets, mask_offsets));
    Ok(targets)
}

fn put(cx: &mut dyn Host, target: &Array, place: isize, value: Value) -> Result<()> {
    match target.dtype().is_object() {
        true => {
            write_slot(target, place, value);
            Ok(())
        }
        false => super::element_like::store(cx, target, place, &value),
    }
}

/// The ufunc on one set of elements.
pub fn one(cx: &mut dyn Host, ufunc: &'static Ufunc, elements: &[Value]) -> Result<Value> {
    let name = ufunc.name;
    if let [a, b] = elements {
        let op = match name {
            "add" => Some(BinaryOp::Add),
            "subtract" => Some(BinaryOp::Sub),
            "multiply" => Some(BinaryOp::Mul),
            "divide" => Some(BinaryOp::TrueDiv),
            "floor_divide" => Some(BinaryOp::FloorDiv),
            "remainder" => Some(BinaryOp::Mod),
            "power" | "float_power" => Some(BinaryOp::Pow),
            "left_shift" => Some(BinaryOp::LShift),
            "right_shift" => Some(BinaryOp::RShift),
            "bitwise_and" => Some(BinaryOp::BitAnd),
            "bitwise_or" => Some(BinaryOp::BitOr),
            "bitwise_xor" => Some(BinaryOp::BitXor),
            _ => None,
        };
        if let Some(op) = op {
            return binary(cx, op, a, b);
        }
        let op = match name {
            "equal" => Some(CompareOp::Eq),
            "not_equal" => Some(CompareOp::Ne),
            "less" => Some(CompareOp::Lt),
            "less_equal" => Some(CompareOp::Le),
            "greater" => Some(CompareOp::Gt),
            "greater_equal" => Some(CompareOp::Ge),
            _ => None,
        };
        if let Some(op) = op {
            return compare(cx, op, a, b);
        }
        match name {
            "divmod" => return divmod(cx, a, b),
            "maximum" | "fmax" => {
                let first = compare(cx, CompareOp::Ge, a, b)?;
                return Ok(if truth(cx, &first)? || !equal(cx, a, a)? { a.clone() } else { b.clone() });
            }
            "minimum" | "fmin" => {
                let first = compare(cx, CompareOp::Le, a, b)?;
                return Ok(if truth(cx, &first)? || !equal(cx, a, a)? { a.clone() } else { b.clone() });
            }
            "logical_and" => return Ok(if truth(cx, a)? { b.clone() } else { a.clone() }),
            "logical_or" => return Ok(if truth(cx, a)? { a.clone() } else { b.clone() }),
            "logical_xor" => return Ok(Value::Bool(truth(cx, a)? != truth(cx, b)?)),
            _ => {}
        }
    }
    if let [a] = elements {
        match name {
            "negative" => return unary(cx, UnaryOp::Neg, a),
            "positive" => return unary(cx, UnaryOp::Pos, a),
            "invert" => return unary(cx, UnaryOp::Invert, a),
            "absolute" => return absolute(cx, a),
            "logical_not" => return Ok(Value::Bool(!truth(cx, a)?)),
            "square" => return binary(cx, BinaryOp::Mul, a, a),
            "reciprocal" => return binary(cx, BinaryOp::TrueDiv, &Value::Int(1), a),
            "sign" => {
                let zero = Value::Int(0);
                for (op, sign) in [(CompareOp::Lt, -1), (CompareOp::Gt, 1), (CompareOp::Eq, 0)] {
                    let answer = compare(cx, op, a, &zero)?;
                    if truth(cx, &answer)? {
                        return Ok(Value::Int(sign));
                    }
                }
                return Err(Error::type_error("unorderable types for comparison"));
            }
            "isnan" | "isinf" | "isfinite" | "signbit" => {
                return Err(Error::type_error(format!(
                    "ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''"
                )));
            }
            _ => {}
        }
    }
    match find_attribute(cx, &elements[0], name)? {
        Some(method) => cx.call(&method, Args::new(elements[1..].iter().cloned())),
        None if elements.len() > 1 => Err(Error::attribute(format!(
            "'{}' object has no attribute '{name}'",
            super::class::type_name(&elements[0])
        ))),
        None => Err(Error::type_error(format!(
            "loop of ufunc does not support argument 0 of type {} which has no callable {name} method",
            super::class::type_name(&elements[0])
        ))),
    }
}

fn gives_boolean(name: &str) -> bool {
    matches!(
        name,
        "equal" | "not_equal" | "less" | "less_equal" | "greater" | "greater_equal" | "isnan" | "isinf" | "isfinite"
    )
}
