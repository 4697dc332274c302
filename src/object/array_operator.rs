//! Operators with an array or a NumPy scalar on either side.
//!
//! Each operator is a ufunc. `None` means Python's NotImplemented: the other operand decides.

use std::sync::OnceLock;

use super::array_like::wrap;
use super::array_quick::quick_ufunc;
use super::attribute::{find_special, script_class};
use super::host::Host;
use super::operator::{BinaryOp, CompareOp, UnaryOp};
use super::ufunc_call::{Keywords, evaluate, hold, report};
use super::value::Value;
use crate::array::{Array, DType, Order, Scalar};
use crate::compute::fpstatus::FpStatus;
use crate::compute::ufunc::{ScalarResult, Ufunc, find, scalar_binary, scalar_unary};
use crate::error::{Error, Kind, Result};

/// `a op b`, with an array or a NumPy scalar among the two.
pub fn array_binary(cx: &mut dyn Host, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    if let Some(result) = quick_scalars(op, a, b) {
        return Ok(Some(result));
    }
    if let Some((a, b)) = both_text(a, b) {
        return super::operator::binary(cx, op, &a, &b).map(Some);
    }
    if defers(cx, a, b) || repeats_sequence(op, a, b) {
        return Ok(None);
    }
    if op == BinaryOp::MatMul {
        return match is_array_operand(a) && is_array_operand(b) {
            true => {
                let product = super::products::matmul(cx, a, b, None)?;
                super::array_wrap::wrap_output(cx, product, &[a.clone(), b.clone()], None).map(Some)
            }
            false => Ok(None),
        };
    }
    if op == BinaryOp::Pow
        && let Some(ufunc) = power_shortcut(a, b)
    {
        return evaluate(cx, ufunc, std::slice::from_ref(a), &Keywords::default(), false).map(Some);
    }
    if let Some((a, b)) = time_and_object(cx, a, b)? {
        return super::operator::binary(cx, op, &a, &b).map(Some);
    }
    let ufunc = binary_ufunc(op)?;
    if (answers_ufuncs(a) || answers_ufuncs(b))
        && let Some(result) =
            super::ufunc_call::override_result(cx, ufunc, "__call__", &super::host::Args::new([a.clone(), b.clone()]))?
    {
        return Ok(Some(result));
    }
    let scalar = is_scalar_operand(a) && is_scalar_operand(b);
    if scalar && let Some(result) = scalar_result(cx, ufunc, a, b) {
        return result.map(Some);
    }
    let complex = |value: &Value| matches!(value, Value::Complex(_) | Value::Scalar(Scalar::C64(_) | Scalar::C128(_)));
    if scalar && matches!(op, BinaryOp::FloorDiv | BinaryOp::Mod) && (complex(a) || complex(b)) {
        return Ok(None);
    }
    evaluate(cx, ufunc, &[a.clone(), b.clone()], &Keywords::default(), scalar).map(Some)
}

/// Arithmetic of two doubles whose result is finite, and of 64-bit integers that does not overflow: nothing to warn about, and most of
/// what loops over elements do. One of the two is a scalar of NumPy.
#[inline]
pub fn quick_scalars(op: BinaryOp, a: &Value, b: &Value) -> Option<Value> {
    let (x, y) = match (a, b) {
        (Value::Scalar(Scalar::F64(x)), Value::Scalar(Scalar::F64(y))) => (*x, *y),
        (Value::Scalar(Scalar::F64(x)), Value::Float(y)) | (Value::Float(x), Value::Scalar(Scalar::F64(y))) => (*x, *y),
        (Value::Scalar(Scalar::F64(x)), Value::Int(y)) => (*x, *y as f64),
        (Value::Int(x), Value::Scalar(Scalar::F64(y))) => (*x as f64, *y),
        (Value::Scalar(Scalar::I64(x)), Value::Scalar(Scalar::I64(y)) | Value::Int(y)) => return integers(op, *x, *y),
        (Value::Int(x), Value::Scalar(Scalar::I64(y))) => return integers(op, *x, *y),
        (Value::Scalar(Scalar::I64(x)), Value::Float(y)) => (*x as f64, *y),
        (Value::Float(x), Value::Scalar(Scalar::I64(y))) => (*x, *y as f64),
        _ => return None,
    };
    let result = match op {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mul => x * y,
        BinaryOp::TrueDiv if y != 0.0 => x / y,
        _ => return None,
    };
    // A tiny result may have underflowed, which the error state may want to know.
    (result.is_normal() || (result == 0.0 && (x == 0.0 || x == y))).then_some(Value::Scalar(Scalar::F64(result)))
}

fn integers(op: BinaryOp, x: i64, y: i64) -> Option<Value> {
    let result = match op {
        BinaryOp::Add => x.checked_add(y)?,
        BinaryOp::Sub => x.checked_sub(y)?,
        BinaryOp::Mul => x.checked_mul(y)?,
        BinaryOp::Mod if x >= 0 && y > 0 => x % y,
        BinaryOp::FloorDiv if x >= 0 && y > 0 => x / y,
        BinaryOp::BitAnd => x & y,
        BinaryOp::BitOr => x | y,
        BinaryOp::BitXor => x ^ y,
        _ => return None,
    };
    Some(Value::Scalar(Scalar::I64(result)))
}

/// A ufunc of two numbers without arrays; `None` where that needs the array machinery.
fn scalar_result(cx: &mut dyn Host, ufunc: &'static Ufunc, a: &Value, b: &Value) -> Option<Result<Value>> {
    let (held_a, held_b) = (hold(cx, a).ok()?, hold(cx, b).ok()?);
    Some(match scalar_binary(ufunc, held_a.input(), held_b.input())? {
        Err(error) => Err(error),
        Ok(result) if result.status.is_empty() && !result.cast_overflow => Ok(Value::Scalar(result.value)),
        Ok(result) => reported(cx, ufunc, result),
    })
}

/// The result, once what was noticed on the way is told.
fn reported(cx: &mut dyn Host, ufunc: &'static Ufunc, result: ScalarResult) -> Result<Value> {
    if result.cast_overflow {
        report(cx, FpStatus::OVERFLOW, "cast")?;
    }
    match result.own {
        true => report(cx, result.status, &format!("scalar {}", ufunc.name))?,
        false => report(cx, result.status, ufunc.name)?,
    }
    Ok(Value::Scalar(result.value))
}

/// A unary ufunc of a NumPy scalar.
fn scalar_unary_result(cx: &mut dyn Host, ufunc: &'static Ufunc, a: &Value) -> Option<Result<Value>> {
    let Value::Scalar(scalar) = a else { return None };
    let (result, status) = scalar_unary(ufunc, scalar)?;
    Some(match status.is_empty() {
        true => Ok(Value::Scalar(result)),
        false => report(cx, status, &format!("scalar {}", ufunc.name)).map(|()| Value::Scalar(result)),
    })
}

/// `a op= b` for an array `a`: written in place, and `a` itself is the result.
pub fn array_inplace(cx: &mut dyn Host, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    if !matches!(a, Value::Array(_)) || defers_inplace(cx, b) {
        return Ok(None);
    }
    if op == BinaryOp::MatMul {
        return super::products::matmul_inplace(cx, a, b).map(Some);
    }
    let keywords = Keywords { out: smallvec::smallvec![Some(a.clone())], ..Keywords::default() };
    if op == BinaryOp::Pow
        && let Some(ufunc) = power_shortcut(a, b)
    {
        return evaluate(cx, ufunc, std::slice::from_ref(a), &keywords, false).map(Some);
    }
    evaluate(cx, binary_ufunc(op)?, &[a.clone(), b.clone()], &keywords, false).map(Some)
}

/// A unary operator; `Not` is Python's truth and no ufunc.
pub fn array_unary(cx: &mut dyn Host, op: UnaryOp, a: &Value) -> Result<Value> {
    const NAMES: [&str; 3] = ["negative", "positive", "invert"];
    static FOUND: OnceLock<[Option<&'static Ufunc>; 3]> = OnceLock::new();
    let place = match op {
        UnaryOp::Neg => 0,
        UnaryOp::Pos => 1,
        UnaryOp::Invert => 2,
        UnaryOp::Not => return Ok(Value::Bool(!super::truth::truth(cx, a)?)),
    };
    let found = FOUND.get_or_init(|| NAMES.map(find))[place];
    let (ufunc, scalar) = (found.map_or_else(|| ufunc(NAMES[place]), Ok)?, matches!(a, Value::Scalar(_)));
    if !scalar && let Some(result) = quick_ufunc(cx, ufunc, &[a]) {
        return result;
    }
    if let Some(result) = scalar_unary_result(cx, ufunc, a) {
        return result;
    }
    evaluate(cx, ufunc, std::slice::from_ref(a), &Keywords::default(), scalar)
}

/// `abs(a)`.
pub fn array_absolute(cx: &mut dyn Host, a: &Value) -> Result<Value> {
    let (ufunc, scalar) = (ufunc("absolute")?, matches!(a, Value::Scalar(_)));
    if let Some(result) = scalar_unary_result(cx, ufunc, a) {
        return result;
    }
    evaluate(cx, ufunc, std::slice::from_ref(a), &Keywords::default(), scalar)
}

/// `divmod(a, b)`.
pub fn array_divmod(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<Option<Value>> {
    if defers(cx, a, b) {
        return Ok(None);
    }
    if let Some((a, b)) = time_and_object(cx, a, b)? {
        return super::operator::divmod(cx, &a, &b).map(Some);
    }
    let of_bool = matches!(a, Value::Scalar(Scalar::Bool(_)))
        || (!is_plain_scalar(a) && matches!(b, Value::Scalar(Scalar::Bool(_))));
    let scalar = is_scalar_operand(a) && is_scalar_operand(b) && !of_bool;
    evaluate(cx, ufunc("divmod")?, &[a.clone(), b.clone()], &Keywords::default(), scalar).map(Some)
}

/// A comparison, elementwise. Where `==` and `!=` have no loop (text with numbers) nothing is equal.
pub fn array_compare(cx: &mut dyn Host, op: CompareOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    if let Some((a, b)) = both_text(a, b) {
        return super::compare::compare(cx, op, &a, &b).map(Some);
    }
    if defers(cx, a, b) {
        return Ok(None);
    }
    if let Some((a, b)) = time_and_object(cx, a, b)? {
        return super::compare::compare(cx, op, &a, &b).map(Some);
    }
    let equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    if equality && super::record_compare::is_record(a) {
        return super::record_compare::compare_records(cx, op, a, b).map(Some);
    }
    if equality && is_scalar_operand(a) != is_scalar_operand(b) && (is_plain_scalar(a) || is_plain_scalar(b)) {
        let other = if is_plain_scalar(a) { b } else { a };
        if matches!(other, Value::None | Value::Dict(_) | Value::Set(_) | Value::Type(_) | Value::Ellipsis) {
            return Ok(None);
        }
    }
    let name = match op {
        CompareOp::Eq => "equal",
        CompareOp::Ne => "not_equal",
        CompareOp::Lt => "less",
        CompareOp::Le => "less_equal",
        CompareOp::Gt => "greater",
        CompareOp::Ge => "greater_equal",
    };
    let ufunc = ufunc(name)?;
    if (answers_ufuncs(a) || answers_ufuncs(b))
        && let Some(result) =
            super::ufunc_call::override_result(cx, ufunc, "__call__", &super::host::Args::new([a.clone(), b.clone()]))?
    {
        return Ok(Some(result));
    }
    if is_scalar_operand(a)
        && is_scalar_operand(b)
        && let Some(result) = scalar_result(cx, ufunc, a, b)
    {
        return result.map(Some);
    }
    match evaluate(cx, ufunc, &[a.clone(), b.clone()], &Keywords::default(), false) {
        Err(error) if equality && error.kind() == Kind::UFuncNoLoopError => {
            let (a, b) = (super::array_like::to_array(cx, a)?, super::array_like::to_array(cx, b)?);
            let shape = crate::array::broadcast::broadcast_operands(&[a.shape(), b.shape()])?;
            let answer = Array::from_scalar(&Scalar::Bool(op == CompareOp::Ne))?;
            let answer = answer.stretched(&shape).unwrap_or(answer).copy(Order::C)?;
            Ok(Some(wrap(answer)))
        }
        other => other.map(Some),
    }
}

/// The ufunc behind an operator.
pub fn binary_ufunc(op: BinaryOp) -> Result<&'static Ufunc> {
    const NAMES: [&str; 13] = [
        "add",
        "subtract",
        "multiply",
        "matmul",
        "divide",
        "floor_divide",
        "remainder",
        "power",
        "left_shift",
        "right_shift",
        "bitwise_and",
        "bitwise_or",
        "bitwise_xor",
    ];
    // The table of ufuncs never changes, so what an operator means is looked up once.
    static FOUND: OnceLock<[Option<&'static Ufunc>; 13]> = OnceLock::new();
    let place = op as usize;
    let found = FOUND.get_or_init(|| NAMES.map(find));
    found[place]
        .ok_or_else(|| Error::not_implemented(format!("numpy.{} is not available in newaxis yet", NAMES[place])))
}

fn ufunc(name: &str) -> Result<&'static Ufunc> {
    find(name).ok_or_else(|| Error::not_implemented(format!("numpy.{name} is not available in newaxis yet")))
}

/// NumPy's fast powers of arrays by Python's own numbers: `x ** 2` is a square, `x ** -1` a reciprocal, `x ** 0.5` a square root.
/// Other repeated exponents are the loop's concern.
pub(super) fn power_shortcut(a: &Value, b: &Value) -> Option<&'static Ufunc> {
    let Value::Array(array) = a else { return None };
    let inexact = matches!(array.view().dtype(), DType::Num(num) if num.is_inexact());
    find(match *b {
        Value::Int(2) if !matches!(array.view().dtype(), DType::Object(..)) => "square",
        Value::Int(-1) if inexact => "reciprocal",
        Value::Float(0.5) if inexact => "sqrt",
        _ => return None,
    })
}

/// Two texts (or bytes), of which one is a NumPy scalar: those are Python's own text as well, and behave as such.
fn both_text(a: &Value, b: &Value) -> Option<(Value, Value)> {
    let plain = |value: &Value| match value {
        Value::Scalar(scalar @ (Scalar::Str(_) | Scalar::Bytes(_))) => Some(super::array_like::python_value(scalar)),
        Value::Str(_) | Value::Bytes(_) => Some(value.clone()),
        _ => None,
    };
    Some((plain(a)?, plain(b)?))
}

/// A date or duration with an object that NumPy knows nothing of: the scalar's `item()` takes its place, so that Python's own dates
/// meet (NumPy's `gentype` slots do the same).
fn time_and_object(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<Option<(Value, Value)>> {
    let time = |value: &Value| matches!(value, Value::Scalar(Scalar::Datetime(_) | Scalar::Timedelta(_)));
    let object = |value: &Value| matches!(value, Value::Instance(_) | Value::Object(_) | Value::None);
    Ok(match (a, b) {
        (Value::Scalar(scalar), _) if time(a) && object(b) => {
            Some((super::time_like::python_item(cx, scalar)?, b.clone()))
        }
        (_, Value::Scalar(scalar)) if time(b) && object(a) => {
            Some((a.clone(), super::time_like::python_item(cx, scalar)?))
        }
        _ => None,
    })
}

/// `3 * 'ab'` with a NumPy integer repeats the sequence; Python refuses other numbers of NumPy there, as it does its own.
fn repeats_sequence(op: BinaryOp, a: &Value, b: &Value) -> bool {
    let number = |value: &Value| matches!(value, Value::Scalar(scalar) if scalar.num().is_some());
    let sequence = |value: &Value| matches!(value, Value::Str(_) | Value::Bytes(_) | Value::List(_) | Value::Tuple(_));
    op == BinaryOp::Mul && ((number(a) && sequence(b)) || (sequence(a) && number(b)))
}

/// Whether an operand's class asks that NumPy stand back: `__array_ufunc__ = None`, or a higher `__array_priority__`.
fn defers(cx: &mut dyn Host, a: &Value, b: &Value) -> bool {
    match (a, b) {
        (_, Value::Instance(_)) => stands_back(cx, b),
        (Value::Instance(_), _) => stands_back(cx, a),
        // Of two arrays the right one's class may refuse ufuncs altogether.
        (_, Value::Array(array)) if !array.is_plain() => refuses_ufuncs(b),
        _ => false,
    }
}

fn defers_inplace(_: &mut dyn Host, b: &Value) -> bool {
    matches!(b, Value::Instance(_)) && refuses_ufuncs(b)
}

/// Whether the class of an operand defines `__array_ufunc__`, so that the operator's ufunc is left to it.
fn answers_ufuncs(value: &Value) -> bool {
    match value {
        Value::Instance(instance) => instance.class().lookup("__array_ufunc__").is_some(),
        Value::Array(array) => array.class().is_some_and(|class| class.lookup("__array_ufunc__").is_some()),
        _ => false,
    }
}

/// `__array_ufunc__ = None` in the class.
fn refuses_ufuncs(value: &Value) -> bool {
    let special = script_class(value).and_then(|class| class.lookup("__array_ufunc__"));
    special.is_some_and(|special| special.is_none())
}

fn stands_back(cx: &mut dyn Host, value: &Value) -> bool {
    let special = script_class(value).and_then(|class| class.lookup("__array_ufunc__"));
    match special {
        Some(special) => special.is_none(),
        None => match find_special(cx, value, "__array_priority__") {
            Some(Value::Float(priority)) => priority > 0.0,
            Some(Value::Int(priority)) => priority > 0,
            _ => false,
        },
    }
}

/// What `@` multiplies: arrays and sequences, no scalars among objects that are no arrays.
fn is_array_operand(value: &Value) -> bool {
    !matches!(value, Value::Scalar(_)) || matches!(value, Value::Array(_))
}

fn is_scalar_operand(value: &Value) -> bool {
    is_plain_scalar(value)
        || matches!(value, Value::Bool(_) | Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Complex(_))
}

fn is_plain_scalar(value: &Value) -> bool {
    matches!(value, Value::Scalar(_))
}
