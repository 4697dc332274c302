//! `==`, `<` and their kin.
//!
//! Numbers and text are compared at once; then the methods of scripts are asked, the reflected one first where the right class
//! derives from the left; then the built-in types' own rules. Nothing is borrowed while a script's method runs.

use std::cmp::Ordering;
use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::FromPrimitive;

use super::array_operator::array_compare;
use super::attribute::{call_special, script_class};
use super::class::{Class, type_name, type_of};
use super::dict::Dict;
use super::host::Host;
use super::inheritance::{derives, native_part};
use super::operator::CompareOp;
use super::truth::truth;
use super::value::Value;
use crate::array::Scalar;
use crate::error::{Error, Kind, Result};
use crate::surrogate;

impl CompareOp {
    /// The operator's text.
    pub fn symbol(self) -> &'static str {
        ["==", "!=", "<", "<=", ">", ">="][self as usize]
    }

    /// The special method: `__lt__`.
    pub fn method(self) -> &'static str {
        ["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"][self as usize]
    }

    /// The operator with its sides exchanged.
    pub fn reflected(self) -> CompareOp {
        match self {
            CompareOp::Lt => CompareOp::Gt,
            CompareOp::Le => CompareOp::Ge,
            CompareOp::Gt => CompareOp::Lt,
            CompareOp::Ge => CompareOp::Le,
            same => same,
        }
    }

    /// The answer for two values in this order; `None` is unordered (NaN).
    #[inline]
    pub fn holds(self, order: Option<Ordering>) -> bool {
        match self {
            CompareOp::Eq => order == Some(Ordering::Equal),
            CompareOp::Ne => order != Some(Ordering::Equal),
            CompareOp::Lt => order == Some(Ordering::Less),
            CompareOp::Le => matches!(order, Some(Ordering::Less | Ordering::Equal)),
            CompareOp::Gt => order == Some(Ordering::Greater),
            CompareOp::Ge => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
        }
    }
}

/// `a op b`.
///
/// # Errors
/// `TypeError: '<' not supported between instances of 'int' and 'str'`, and what scripts' methods raise.
#[inline]
pub fn compare(cx: &mut dyn Host, op: CompareOp, a: &Value, b: &Value) -> Result<Value> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Ok(Value::Bool(op.holds(Some(a.cmp(b))))),
        (Value::Float(a), Value::Float(b)) => Ok(Value::Bool(op.holds(a.partial_cmp(b)))),
        _ => compare_other(cx, op, a, b),
    }
}

fn compare_other(cx: &mut dyn Host, op: CompareOp, a: &Value, b: &Value) -> Result<Value> {
    if let Some(answer) = compare_plain(op, a, b) {
        return Ok(Value::Bool(answer));
    }
    if cx.enter().is_err() {
        let message = "maximum recursion depth exceeded in comparison";
        return Err(crate::error::Error::new(crate::error::Kind::RecursionError, message));
    }
    let result = compare_slow(cx, op, a, b);
    cx.leave();
    result
}

fn compare_slow(cx: &mut dyn Host, op: CompareOp, a: &Value, b: &Value) -> Result<Value> {
    let (class_a, class_b) = (script_class(a), script_class(b));
    let mut tried_reflected = false;
    let same = |class: &Rc<Class>| class_a.as_ref().is_some_and(|own| Rc::ptr_eq(own, class));
    if let Some(class) = class_b.as_ref().filter(|class| !same(class)) {
        let right = Value::Class(class.clone());
        let left = type_of(a);
        // A scalar of NumPy compares as an array without axes.
        let below = derives(&right, &left) || matches!((a, b), (Value::Scalar(_), Value::Array(_)));
        if !left.is(&right) && below && class.lookup(op.reflected().method()).is_some() {
            tried_reflected = true;
            if let Some(answer) = ask(cx, op.reflected(), b, a)? {
                return Ok(answer);
            }
        }
    }
    if class_a.is_some()
        && let Some(answer) = ask(cx, op, a, b)?
    {
        return Ok(answer);
    }
    if class_a.is_none() || !overrides(a, op) {
        let (own, other) = (native_part(a), native_part(b));
        let answer = compare_native(cx, op, own.as_ref().unwrap_or(a), other.as_ref().unwrap_or(b))?;
        if let Some(answer) = answer {
            return Ok(answer);
        }
    } else if class_b.is_none()
        && matches!(b, Value::Array(_) | Value::Scalar(_))
        && let Some(answer) = compare_native(cx, op.reflected(), b, native_part(a).as_ref().unwrap_or(a))?
    {
        // The class's own method gave up; it is the array's turn.
        return Ok(answer);
    }
    if class_b.is_some()
        && !tried_reflected
        && let Some(answer) = ask(cx, op.reflected(), b, a)?
    {
        return Ok(answer);
    }
    match op {
        CompareOp::Eq => Ok(Value::Bool(a.is(b))),
        CompareOp::Ne => Ok(Value::Bool(!a.is(b))),
        _ => Err(Error::type_error(format!(
            "'{}' not supported between instances of '{}' and '{}'",
            op.symbol(),
            type_name(a),
            type_name(b)
        ))),
    }
}

/// `a is b or bool(a == b)`, as containers compare their items.
#[inline]
pub fn equal(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<bool> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Ok(a == b),
        (Value::Str(a), Value::Str(b)) => Ok(Rc::ptr_eq(a, b) || a == b),
        _ if a.is(b) => Ok(true),
        _ => {
            let answer = compare(cx, CompareOp::Eq, a, b)?;
            truth(cx, &answer)
        }
    }
}

/// `bool(a < b)`.
#[inline]
pub fn less(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<bool> {
    let answer = compare(cx, CompareOp::Lt, a, b)?;
    truth(cx, &answer)
}

/// `a < b` of two values of built-in kinds that need no call: `None` where it does.
#[inline]
pub fn simple_less(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Some(a < b),
        (Value::Float(a), Value::Float(b)) => Some(a < b),
        _ => compare_plain(CompareOp::Lt, a, b),
    }
}

/// Equality of two values of built-in kinds that need no call: `None` where it does.
#[inline]
pub fn simple_equal(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => Some(Rc::ptr_eq(a, b) || a == b),
        (Value::Int(a), Value::Int(b)) => Some(a == b),
        (Value::Tuple(a), Value::Tuple(b)) => simple_items_equal(a, b),
        _ if a.is(b) => Some(true),
        _ => compare_plain(CompareOp::Eq, a, b),
    }
}

fn simple_items_equal(a: &[Value], b: &[Value]) -> Option<bool> {
    if a.len() != b.len() {
        return Some(false);
    }
    for (a, b) in a.iter().zip(b) {
        // Tuples in tuples are left to the comparison that counts how deep it is.
        if matches!(a, Value::Tuple(_)) || !simple_equal(a, b)? {
            return if matches!(a, Value::Tuple(_)) { None } else { Some(false) };
        }
    }
    Some(true)
}

/// Comparisons of numbers, text and bytes.
fn compare_plain(op: CompareOp, a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => Some(op.holds(Some(surrogate::compare(a, b)))),
        (Value::Bytes(a), Value::Bytes(b)) => Some(op.holds(Some(a.cmp(b)))),
        (Value::Tuple(a), Value::Tuple(b)) => compare_plain_items(op, a, b),
        (Value::Complex(_), _) | (_, Value::Complex(_)) if matches!(op, CompareOp::Eq | CompareOp::Ne) => {
            let same = complex_equal(a, b)?;
            Some(same == (op == CompareOp::Eq))
        }
        _ if is_number(a) && is_number(b) => Some(op.holds(order_numbers(a, b))),
        // Text equals no number and nothing else of these kinds.
        _ if is_atom(a) && is_atom(b) && matches!(op, CompareOp::Eq | CompareOp::Ne) => {
            Some(a.is(b) == (op == CompareOp::Eq))
        }
        _ => None,
    }
}

/// Tuples of such values, by the first items that differ. Tuples in tuples are left to the comparison that counts how deep it is.
fn compare_plain_items(op: CompareOp, a: &[Value], b: &[Value]) -> Option<bool> {
    for (a, b) in a.iter().zip(b) {
        if matches!(a, Value::Tuple(_)) {
            return None;
        }
        if !simple_equal(a, b)? {
            return match op {
                CompareOp::Eq => Some(false),
                CompareOp::Ne => Some(true),
                op => compare_plain(op, a, b),
            };
        }
    }
    Some(op.holds(Some(a.len().cmp(&b.len()))))
}

/// The order of two reals; exact between integers and floats.
pub fn order_numbers(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Bool(a), b) => order_numbers(&Value::Int(*a as i64), b),
        (a, Value::Bool(b)) => order_numbers(a, &Value::Int(*b as i64)),
        (Value::Int(a), Value::Int(b)) => Some(a.cmp(b)),
        (Value::Float(a), Value::Float(b)) => a.partial_cmp(b),
        (Value::BigInt(a), Value::BigInt(b)) => Some(a.cmp(b)),
        (Value::BigInt(a), Value::Int(_)) => Some(sign_order(a)),
        (Value::Int(_), Value::BigInt(b)) => Some(sign_order(b).reverse()),
        (Value::Int(a), Value::Float(b)) => order_int_float(*a, *b),
        (Value::Float(a), Value::Int(b)) => order_int_float(*b, *a).map(Ordering::reverse),
        (Value::BigInt(a), Value::Float(b)) => order_big_float(a, *b),
        (Value::Float(a), Value::BigInt(b)) => order_big_float(b, *a).map(Ordering::reverse),
        _ => None,
    }
}

/// The script's own comparison method; `None` is NotImplemented, or that there is none. `__ne__` is the opposite of `__eq__`
/// unless defined.
fn ask(cx: &mut dyn Host, op: CompareOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    let args = std::slice::from_ref(b);
    let known = match a {
        Value::Instance(instance) => {
            let class = instance.class();
            class.special(op.method()).and_then(|binding| class.function_at(binding))
        }
        _ => None,
    };
    let answer = match known {
        Some(function) => Some(cx.apply(&Value::Function(function), &[a, b])?),
        None => call_special(cx, a, op.method(), args)?,
    };
    match answer {
        Some(Value::NotImplemented) => return Ok(None),
        Some(answer) => return Ok(Some(answer)),
        None => {}
    }
    if op == CompareOp::Ne {
        return match call_special(cx, a, "__eq__", args)? {
            None | Some(Value::NotImplemented) => Ok(None),
            Some(answer) => Ok(Some(Value::Bool(!truth(cx, &answer)?))),
        };
    }
    Ok(None)
}

fn overrides(value: &Value, op: CompareOp) -> bool {
    script_class(value).is_some_and(|class| {
        class.lookup(op.method()).is_some() || (op == CompareOp::Ne && class.lookup("__eq__").is_some())
    })
}

/// The built-in types' own rules; `None` is NotImplemented.
pub fn compare_native(cx: &mut dyn Host, op: CompareOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    if let Some(answer) = compare_plain(op, a, b) {
        return Ok(Some(Value::Bool(answer)));
    }
    let is_equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    let equality = |same: bool| Ok(Some(Value::Bool(same == (op == CompareOp::Eq))));
    match (a, b) {
        // NumPy's texts are Python's, which have no order among numbers.
        (Value::Scalar(Scalar::Str(_)), Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::None)
        | (Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::None, Value::Scalar(Scalar::Str(_)))
            if !is_equality =>
        {
            Ok(None)
        }
        (Value::Array(_) | Value::Scalar(_), _) | (_, Value::Array(_) | Value::Scalar(_)) => {
            array_compare(cx, op, a, b)
        }
        (Value::Tuple(a), Value::Tuple(b)) => compare_items(cx, op, a, b).map(Some),
        (Value::List(a), Value::List(b)) => {
            if is_equality && a.len() != b.len() {
                return equality(false);
            }
            let plain = compare_plain_items(op, &a.items(), &b.items());
            if let Some(answer) = plain {
                return Ok(Some(Value::Bool(answer)));
            }
            let (a, b) = (a.to_vec(), b.to_vec());
            compare_items(cx, op, &a, &b).map(Some)
        }
        (Value::Dict(a), Value::Dict(b)) if is_equality => {
            let same = dicts_equal(cx, a, b)?;
            equality(same)
        }
        (Value::Set(a), Value::Set(b)) => {
            let answer = match op {
                CompareOp::Eq | CompareOp::Ne => {
                    let same = a.len() == b.len() && a.is_subset_of(cx, b)?;
                    return equality(same);
                }
                CompareOp::Lt => a.len() < b.len() && a.is_subset_of(cx, b)?,
                CompareOp::Le => a.is_subset_of(cx, b)?,
                CompareOp::Gt => b.len() < a.len() && b.is_subset_of(cx, a)?,
                CompareOp::Ge => b.is_subset_of(cx, a)?,
            };
            Ok(Some(Value::Bool(answer)))
        }
        (Value::Range(a), Value::Range(b)) if is_equality => {
            let len = a.len();
            let same = len == b.len() && (len == 0 || (a.start == b.start && (len == 1 || a.step == b.step)));
            equality(same)
        }
        (Value::Slice(a), Value::Slice(b)) => {
            let parts = |slice: &super::value::Slice| [slice.start.clone(), slice.stop.clone(), slice.step.clone()];
            compare_items(cx, op, &parts(a), &parts(b)).map(Some)
        }
        (Value::Method(a), Value::Method(b)) if is_equality => {
            equality(a.receiver.is(&b.receiver) && a.function.is(&b.function))
        }
        (Value::DType(_), _) | (_, Value::DType(_)) => compare_dtypes(cx, op, a, b),
        (Value::Object(object), other) | (other, Value::Object(object)) => {
            let reflected = !matches!(a, Value::Object(own) if own.is(object));
            if is_equality {
                return match object.eq(cx, other)? {
                    Some(same) => equality(same),
                    None => match (reflected, b) {
                        (false, Value::Object(right)) => match right.eq(cx, a)? {
                            Some(same) => equality(same),
                            None => object.binary(cx, op.method().trim_matches('_'), other, reflected),
                        },
                        _ => object.binary(cx, op.method().trim_matches('_'), other, reflected),
                    },
                };
            }
            let name = op.method().trim_matches('_');
            if let Some(answer) = object.binary(cx, name, other, reflected)? {
                return Ok(Some(answer));
            }
            match (reflected, b) {
                (false, Value::Object(right)) => right.binary(cx, name, a, true),
                _ => Ok(None),
            }
        }
        _ => Ok(None),
    }
}

/// A dtype equals whatever describes the same dtype; the order is that of safe casting.
fn compare_dtypes(cx: &mut dyn Host, op: CompareOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    use crate::array::casting::{Casting, can_cast};
    let is_equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    if is_equality && (a.is_none() || b.is_none()) {
        return Ok(None);
    }
    if is_equality
        && let (Some(left), Some(right)) = (super::dtype_like::numeric_type(a), super::dtype_like::numeric_type(b))
    {
        return Ok(Some(Value::Bool((left == right) == (op == CompareOp::Eq))));
    }
    let mut read = |value| super::dtype_like::to_dtype_with_shape(cx, value).map(super::dtype_like::sub_dtype);
    let (left, right) = match (read(a), read(b)) {
        (Ok(left), Ok(right)) => (left, right),
        (Err(error), _) | (_, Err(error)) => match is_equality && error.kind().is_a(Kind::TypeError) {
            true => return Ok(Some(Value::Bool(op == CompareOp::Ne))),
            false if is_equality => return Ok(Some(Value::Bool(op == CompareOp::Ne))),
            false => return Err(error),
        },
    };
    let safe = |from, to| can_cast(from, to, Casting::Safe);
    Ok(Some(Value::Bool(match op {
        CompareOp::Eq => left == right,
        CompareOp::Ne => left != right,
        CompareOp::Lt => left != right && safe(&left, &right),
        CompareOp::Le => safe(&left, &right),
        CompareOp::Gt => left != right && safe(&right, &left),
        CompareOp::Ge => safe(&right, &left),
    })))
}

/// The first pair that differs decides, then the lengths.
fn compare_items(cx: &mut dyn Host, op: CompareOp, a: &[Value], b: &[Value]) -> Result<Value> {
    if a.len() != b.len() && matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::Bool(op == CompareOp::Ne));
    }
    for (a, b) in a.iter().zip(b) {
        if !equal(cx, a, b)? {
            return match op {
                CompareOp::Eq => Ok(Value::Bool(false)),
                CompareOp::Ne => Ok(Value::Bool(true)),
                _ => compare(cx, op, a, b),
            };
        }
    }
    Ok(Value::Bool(op.holds(Some(a.len().cmp(&b.len())))))
}

fn dicts_equal(cx: &mut dyn Host, a: &Rc<Dict>, b: &Rc<Dict>) -> Result<bool> {
    if a.len() != b.len() {
        return Ok(false);
    }
    for (key, value) in a.items() {
        match b.get(cx, &key)? {
            Some(other) if equal(cx, &value, &other)? => {}
            _ => return Ok(false),
        }
    }
    Ok(true)
}

fn is_number(value: &Value) -> bool {
    matches!(value, Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::BigInt(_))
}

/// Kinds that equal nothing of another kind among them, and no script's object by themselves.
fn is_atom(value: &Value) -> bool {
    is_number(value)
        || matches!(value, Value::None | Value::Str(_) | Value::Bytes(_) | Value::Type(_) | Value::Ellipsis)
}

fn sign_order(value: &BigInt) -> Ordering {
    if value.sign() == num_bigint::Sign::Minus { Ordering::Less } else { Ordering::Greater }
}

fn order_int_float(a: i64, b: f64) -> Option<Ordering> {
    const EXACT: i64 = 1 << 53;
    if (-EXACT..=EXACT).contains(&a) || !b.is_finite() {
        return (a as f64).partial_cmp(&b);
    }
    order_big_float(&BigInt::from(a), b)
}

fn order_big_float(a: &BigInt, b: f64) -> Option<Ordering> {
    if b.is_nan() {
        return None;
    }
    if b.is_infinite() {
        return Some(if b > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = BigInt::from_f64(b.trunc())?;
    Some(a.cmp(&whole).then_with(|| 0.0.partial_cmp(&b.fract()).unwrap_or(Ordering::Equal)))
}

fn complex_equal(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Complex(a), Value::Complex(b)) => Some(a == b),
        (Value::Complex(a), b) if is_number(b) => {
            Some(a.im == 0.0 && order_numbers(&Value::Float(a.re), b) == Some(Ordering::Equal))
        }
        (a, Value::Complex(_)) if is_number(a) => complex_equal(b, a),
        _ => None,
    }
}
