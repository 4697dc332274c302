//! Operators and ufuncs of small plain arrays, run at once: what dispatch, promotion and the general call would find out is known
//! beforehand when all operands are packed, of one numeric type and of one shape, or numbers that adapt to it; where they are not,
//! little is left to find out while they are few.

use std::cell::Ref;
use std::rc::Rc;
use std::sync::OnceLock;

use super::array_operator::{binary_ufunc, power_shortcut};
use super::dtype_like::numeric_type;
use super::floating::bare;
use super::host::Host;
use super::operator::{BinaryOp, CompareOp};
use super::ufunc_call::report;
use super::value::Value;
use crate::array::{Array, Num, Scalar};
use crate::compute::fpstatus::FpStatus;
use crate::compute::ufunc::{Asked, Input, Ufunc, brief, double_pair, find, scalar_unary, small};
use crate::error::Result;

/// `a op b`; `None` where the general path must answer.
#[inline]
pub fn quick_binary(cx: &mut dyn Host, op: BinaryOp, a: &Value, b: &Value) -> Option<Result<Value>> {
    match op {
        // The product is no ufunc of elements, the power has shortcuts of its own.
        BinaryOp::MatMul => None,
        BinaryOp::Pow => match power_shortcut(a, b) {
            Some(ufunc) => quick_ufunc(cx, ufunc, &[a]),
            None => None,
        },
        op => quick_ufunc(cx, binary_ufunc(op).ok()?, &[a, b]),
    }
}

/// `a op= b` into the array `a` itself; `None` where the general path must do it.
#[inline]
pub fn quick_inplace(cx: &mut dyn Host, op: BinaryOp, a: &Value, b: &Value) -> Option<Result<()>> {
    match op {
        BinaryOp::Pow | BinaryOp::MatMul => None,
        op => quick_output(cx, binary_ufunc(op).ok()?, &[a, b], a),
    }
}

/// A ufunc with its inputs and the array for its output, as `np.add(a, b, out=c)`.
pub fn quick_output(cx: &mut dyn Host, ufunc: &'static Ufunc, inputs: &[&Value], out: &Value) -> Option<Result<()>> {
    let Value::Array(target) = out else { return None };
    if !target.is_plain() {
        return None;
    }
    let (mut first, mut second) = (None, None);
    let view = target.view();
    let outcome = match *inputs {
        [a] => small(ufunc, &[input(a, &mut first)?], Some(&view), None),
        [a, b] => small(ufunc, &[input(a, &mut first)?, input(b, &mut second)?], Some(&view), None),
        _ => None,
    };
    let status = match outcome {
        Some(done) => done.map(|(_, status)| status),
        None => few_numbers(ufunc, inputs, Some(&view))?.map(|(_, status)| status),
    };
    // Reporting may run a script.
    drop((first, second, view));
    Some(status.and_then(|status| report(cx, status, ufunc.name)))
}

/// `a op b` of a comparison.
#[inline]
pub fn quick_compare(cx: &mut dyn Host, op: CompareOp, a: &Value, b: &Value) -> Option<Result<Value>> {
    const NAMES: [&str; 6] = ["equal", "not_equal", "less", "less_equal", "greater", "greater_equal"];
    // The table of ufuncs never changes, so what an operator means is looked up once.
    static FOUND: OnceLock<[Option<&'static Ufunc>; 6]> = OnceLock::new();
    let found = FOUND.get_or_init(|| NAMES.map(find));
    quick_ufunc(cx, found[op as usize]?, &[a, b])
}

/// A ufunc with its inputs, and nothing else.
#[inline]
pub fn quick_ufunc(cx: &mut dyn Host, ufunc: &'static Ufunc, inputs: &[&Value]) -> Option<Result<Value>> {
    if let [a @ (Value::Float(_) | Value::Scalar(_) | Value::Int(_) | Value::Complex(_))] = *inputs {
        return quick_number(cx, ufunc, a);
    }
    let (mut first, mut second) = (None, None);
    let spare = inputs.iter().find_map(|value| match value {
        Value::Array(array) => cx.state().spares.take(array.view().shape()),
        _ => None,
    });
    let over = spare.as_ref().map(|spare| spare.view());
    let mut outcome = match *inputs {
        [a] => small(ufunc, &[input(a, &mut first)?], None, over.as_deref()),
        [a, b] => small(ufunc, &[input(a, &mut first)?, input(b, &mut second)?], None, over.as_deref()),
        _ => None,
    };
    if outcome.is_none() {
        outcome = few_numbers(ufunc, inputs, None);
    }
    drop((first, second, over));
    Some(match outcome? {
        Err(error) => Err(error),
        Ok((output, status)) => {
            if !status.is_empty()
                && let Err(error) = report(cx, status, ufunc.name)
            {
                return Some(Err(error));
            }
            Ok(match (output, spare) {
                (Some(output), None) => Value::array(output),
                (Some(output), Some(spare)) => {
                    cx.state().spares.keep(Value::Array(spare));
                    Value::array(output)
                }
                (None, spare) => spare.map_or(Value::None, Value::Array),
            })
        }
    })
}

/// The call where the operands are not alike. By itself, so that what is read twice does not lie in memory when they are.
#[inline(never)]
fn few_numbers(
    ufunc: &'static Ufunc,
    inputs: &[&Value],
    out: Option<&Array>,
) -> Option<Result<(Option<Array>, FpStatus)>> {
    let (mut first, mut second) = (None, None);
    let asked = Asked { out, ..Asked::default() };
    match *inputs {
        [a] => brief(ufunc, &[input(a, &mut first)?], asked),
        [a, b] => brief(ufunc, &[input(a, &mut first)?, input(b, &mut second)?], asked),
        _ => None,
    }
}

/// The call on arrays that are alike, or else on few numbers; `None` where the general way must answer.
fn at_once(
    ufunc: &'static Ufunc,
    inputs: &[Input<'_>],
    out: Option<&Array>,
) -> Option<Result<(Option<Array>, FpStatus)>> {
    match small(ufunc, inputs, out, None) {
        None => brief(ufunc, inputs, Asked { out, ..Asked::default() }),
        done => done,
    }
}

/// A ufunc of one array by its name; `None` too where something would have to be reported.
pub fn quick_unary(name: &str, a: &Value) -> Option<Value> {
    let mut first = None;
    let Value::Array(_) = a else { return None };
    match at_once(find(name)?, &[input(a, &mut first)?], None)? {
        Ok((Some(output), status)) if status.is_empty() => Some(Value::array(output)),
        _ => None,
    }
}

/// A ufunc of arrays with keyword arguments, as they stand in registers; `None`, with nothing done, where the general way must answer.
/// What the processor noticed is still to be reported.
pub fn quick_keywords(
    ufunc: &'static Ufunc,
    inputs: &[Option<Value>],
    names: &[Rc<str>],
    values: &[Option<Value>],
) -> Option<Result<(Value, FpStatus)>> {
    let (mut target, mut chosen, mut num) = (None, None, None);
    for (name, value) in names.iter().zip(values) {
        match (&**name, value.as_ref()?) {
            ("out", out @ Value::Array(array)) if array.is_plain() => target = Some((out, array.view())),
            ("where", Value::Array(mask)) if mask.is_plain() => chosen = Some(mask.view()),
            ("where", Value::Bool(true)) | ("dtype", Value::None) => {}
            ("dtype", dtype) => num = Some(numeric_type(dtype)?),
            _ => return None,
        }
    }
    let (mut first, mut second) = (None, None);
    let asked = Asked { out: target.as_ref().map(|(_, view)| &**view), mask: chosen.as_deref(), num };
    let call = |inputs: &[Input<'_>]| match asked {
        Asked { out, mask: None, num: None } => at_once(ufunc, inputs, out),
        asked => brief(ufunc, inputs, asked),
    };
    let outcome = match inputs {
        [Some(a @ Value::Array(_))] => call(&[input(a, &mut first)?]),
        [Some(a), Some(b)] if matches!(a, Value::Array(_)) || matches!(b, Value::Array(_)) => {
            call(&[input(a, &mut first)?, input(b, &mut second)?])
        }
        _ => None,
    };
    Some(match outcome? {
        Ok((Some(output), status)) => Ok((Value::array(output), status)),
        Ok((None, status)) => Ok((target?.0.clone(), status)),
        Err(error) => Err(error),
    })
}

/// A ufunc of two numbers of which one is a double and the other no wider.
pub fn quick_pair(cx: &mut dyn Host, ufunc: &'static Ufunc, a: &Value, b: &Value) -> Option<Result<Value>> {
    let doubled = |value: &Value| match value {
        Value::Float(x) => Some((bare(*x), true)),
        Value::Scalar(Scalar::F64(x)) => Some((*x, true)),
        Value::Int(n) => Some((*n as f64, false)),
        _ => None,
    };
    let ((x, first), (y, second)) = (doubled(a)?, doubled(b)?);
    let (result, status) = if first || second { double_pair(ufunc, x, y)? } else { return None };
    Some(match status.is_empty() {
        true => Ok(Value::Scalar(result)),
        false => report(cx, status, ufunc.name).map(|()| Value::Scalar(result)),
    })
}

/// A ufunc of one number, as functions of the session's arrays are called with single numbers too.
fn quick_number(cx: &mut dyn Host, ufunc: &'static Ufunc, value: &Value) -> Option<Result<Value>> {
    let (result, status) = of_number(ufunc, value)?;
    Some(match status.is_empty() {
        true => Ok(Value::Scalar(result)),
        false => report(cx, status, ufunc.name).map(|()| Value::Scalar(result)),
    })
}

/// The same with what is still to be reported.
pub fn of_number(ufunc: &'static Ufunc, value: &Value) -> Option<(Scalar, FpStatus)> {
    let value = match value {
        Value::Float(value) => Scalar::F64(bare(*value)),
        Value::Scalar(scalar @ (Scalar::F64(_) | Scalar::C128(_))) => scalar.clone(),
        Value::Complex(value) => Scalar::C128(Box::new(**value)),
        // Where there is no loop for it, an integer is a double.
        Value::Int(value) if ufunc.loop_for(Num::I64).is_none() => Scalar::F64(*value as f64),
        _ => return None,
    };
    scalar_unary(ufunc, &value)
}

/// An operand that the kernels read as it is; `None` for all others, 0-d arrays among them, whose results are scalars.
#[inline(always)]
fn input<'g, 'v: 'g>(value: &'v Value, guard: &'g mut Option<Ref<'v, Array>>) -> Option<Input<'g>> {
    Some(match value {
        Value::Array(object) if object.is_plain() => {
            let view: &'g Array = guard.insert(object.view());
            if view.ndim() == 0 {
                return None;
            }
            Input::Array(view)
        }
        Value::Int(value) => Input::Int(*value),
        Value::Float(value) => Input::Float(bare(*value)),
        Value::Scalar(scalar) => Input::Scalar(scalar),
        _ => return None,
    })
}
