//! How one function of NumPy is expressed through others: calls by name, operators and subscripts on values.
//!
//! Many functions of the reference are compositions (`cov` of products, `gradient` of slices). Written over values, with the same
//! steps in the same order, they promote, warn and fail as the originals do, whatever the operands' dtypes are. The macros
//! evaluate the arguments before they borrow the host, so that calls nest.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::array::{Array, DType, Kind, promotion};
use crate::error::{Error, Result};
use crate::object::array_like::to_array;
use crate::object::{
    Args, BinaryOp, CompareOp, Host, NameHash, Slice, Value, binary, compare, get_attribute, get_item, quick_binary,
    quick_compare, set_item,
};

/// `np!(cx, concatenate(parts; axis = 0))`: a function or ufunc of the main namespace.
macro_rules! np {
    ($cx:expr, $name:ident ( $($arg:expr),* $(; $($key:ident = $value:expr),*)? )) => {{
        use $crate::library::numpy::calls;
        // What the arguments make lives as long as the match.
        match (calls::these(&[$(&$arg),*]), calls::named(&[$($((stringify!($key), &$value)),*)?])) {
            (positional, keywords) => calls::call_with($cx, stringify!($name), positional, keywords),
        }
    }};
}

/// `method!(cx, x, sum(; axis = 0))`: a method of a value.
macro_rules! method {
    ($cx:expr, $object:expr, $name:ident ( $($arg:expr),* $(; $($key:ident = $value:expr),*)? )) => {{
        use $crate::library::numpy::calls;
        match (&$object, calls::these(&[$(&$arg),*]), calls::named(&[$($((stringify!($key), &$value)),*)?])) {
            (object, positional, keywords) => calls::call_method($cx, object, stringify!($name), positional, keywords),
        }
    }};
}

/// `op!(cx, a + b)` for single operands: the operator as a script would write it.
macro_rules! op {
    ($cx:expr, $a:expr, $op:ident, $b:expr) => {{
        use $crate::library::numpy::calls;
        match (&$a, &$b) {
            (a, b) => calls::operate($cx, $crate::object::BinaryOp::$op, a, b),
        }
    }};
}

/// `cmp!(cx, a, Lt, b)`.
macro_rules! cmp {
    ($cx:expr, $a:expr, $op:ident, $b:expr) => {{
        use $crate::library::numpy::calls;
        match (&$a, &$b) {
            (a, b) => calls::compared($cx, $crate::object::CompareOp::$op, a, b),
        }
    }};
}

/// `at!(cx, x, key)`: `x[key]`.
macro_rules! at {
    ($cx:expr, $a:expr, $key:expr) => {{
        use $crate::library::numpy::calls;
        match (&$a, &$key) {
            (a, key) => calls::item($cx, a, key),
        }
    }};
}

/// `put!(cx, x, key, value)`: `x[key] = value`.
macro_rules! put {
    ($cx:expr, $a:expr, $key:expr, $value:expr) => {{
        use $crate::library::numpy::calls;
        match (&$a, &$key, &$value) {
            (a, key, value) => calls::set($cx, [a, key, value]),
        }
    }};
}

pub(crate) use {at, cmp, method, np, op, put};

/// Keyword arguments.
pub type Named<'a> = &'a [(&'a str, &'a dyn Operand)];

/// What the macros accept as an operand.
pub trait Operand {
    fn to_value(&self) -> Value;
}

macro_rules! operands {
    ($($t:ty => |$x:ident| $make:expr),* $(,)?) => {
        $(impl Operand for $t { fn to_value(&self) -> Value { let $x = self; $make } })*
    };
}

operands! {
    Value => |x| x.clone(),
    bool => |x| Value::Bool(*x),
    i64 => |x| Value::Int(*x),
    i32 => |x| Value::Int(*x as i64),
    usize => |x| Value::from(*x),
    f64 => |x| Value::Float(*x),
    str => |x| Value::from(x),
    String => |x| Value::from(x.as_str()),
    DType => |x| Value::dtype(x.clone()),
    Array => |x| Value::array(x.clone()),
    Option<Value> => |x| x.clone().unwrap_or(Value::None),
    Vec<Value> => |x| Value::tuple(x.clone()),
    [usize] => |x| Value::tuple_from(x.iter().map(|&n| Value::from(n))),
    [i64] => |x| Value::tuple_from(x.iter().map(|&n| Value::Int(n))),
}

impl<T: Operand + ?Sized> Operand for &T {
    fn to_value(&self) -> Value {
        (**self).to_value()
    }
}

/// Operands as one type.
#[inline(always)]
pub fn these<'a>(operands: &'a [&'a dyn Operand]) -> &'a [&'a dyn Operand] {
    operands
}

/// Keyword arguments as one type.
#[inline(always)]
pub fn named<'a>(keywords: &'a [(&'a str, &'a dyn Operand)]) -> Named<'a> {
    keywords
}

/// Calls a function of the main namespace. The work of the macros is done here, once, and not wherever they stand.
pub fn call_with(cx: &mut dyn Host, name: &str, positional: &[&dyn Operand], keywords: Named) -> Result<Value> {
    call(cx, name, arguments(positional, keywords))
}

/// Calls a function of the main namespace.
pub fn call(cx: &mut dyn Host, name: &str, args: Args) -> Result<Value> {
    thread_local! {
        /// The functions that were asked for: the namespace is long, and holds the same for ever.
        static FOUND: RefCell<HashMap<String, Value, NameHash>> = RefCell::default();
    }
    let known = FOUND.with_borrow(|found| found.get(name).cloned());
    let function = match known {
        Some(function) => function,
        None => {
            let function = super::lookup("numpy", name)
                .ok_or_else(|| Error::not_implemented(format!("numpy.{name} is not available in newaxis yet")))?;
            FOUND.with_borrow_mut(|found| found.insert(name.to_string(), function.clone()));
            function
        }
    };
    cx.call(&function, args)
}

/// Calls a method of a value.
pub fn call_method(
    cx: &mut dyn Host,
    object: &dyn Operand,
    name: &str,
    positional: &[&dyn Operand],
    keywords: Named,
) -> Result<Value> {
    crate::object::call_method(cx, &object.to_value(), name, arguments(positional, keywords))
}

fn arguments(positional: &[&dyn Operand], keywords: Named) -> Args {
    Args {
        positional: positional.iter().map(|operand| operand.to_value()).collect(),
        keywords: keywords.iter().map(|(name, operand)| ((*name).into(), operand.to_value())).collect(),
    }
}

/// `a op b`.
pub fn operate(cx: &mut dyn Host, op: BinaryOp, a: &dyn Operand, b: &dyn Operand) -> Result<Value> {
    let (a, b) = (a.to_value(), b.to_value());
    if (matches!(a, Value::Array(_)) || matches!(b, Value::Array(_)))
        && let Some(result) = quick_binary(cx, op, &a, &b)
    {
        return result;
    }
    binary(cx, op, &a, &b)
}

/// `a op b` of a comparison.
pub fn compared(cx: &mut dyn Host, op: CompareOp, a: &dyn Operand, b: &dyn Operand) -> Result<Value> {
    let (a, b) = (a.to_value(), b.to_value());
    if (matches!(a, Value::Array(_)) || matches!(b, Value::Array(_)))
        && let Some(result) = quick_compare(cx, op, &a, &b)
    {
        return result;
    }
    compare(cx, op, &a, &b)
}

/// `a[key]`.
pub fn item(cx: &mut dyn Host, a: &dyn Operand, key: &dyn Operand) -> Result<Value> {
    get_item(cx, &a.to_value(), &key.to_value())
}

/// `a[key] = value`.
pub fn set(cx: &mut dyn Host, [a, key, value]: [&dyn Operand; 3]) -> Result<()> {
    set_item(cx, &a.to_value(), &key.to_value(), value.to_value())
}

/// `np.asanyarray(x)`: an array object of the value, itself where it is one.
pub fn as_array_value(cx: &mut dyn Host, value: &Value) -> Result<Value> {
    match value {
        Value::Array(_) => Ok(value.clone()),
        other => Ok(Value::array(to_array(cx, other)?)),
    }
}

/// `x[()]`: a scalar of a 0-d array, anything else as it is.
pub fn unwrap_zero(cx: &mut dyn Host, value: Value) -> Result<Value> {
    match &value {
        Value::Array(array) if array.view().ndim() == 0 => get_item(cx, &value, &Value::tuple(Vec::new())),
        _ => Ok(value),
    }
}

/// `slice(start, stop, step)` of integers, `None` where one is left out.
pub fn slice(start: Option<i64>, stop: Option<i64>, step: Option<i64>) -> Value {
    let part = |n: Option<i64>| n.map_or(Value::None, Value::Int);
    Value::Slice(Rc::new(Slice { start: part(start), stop: part(stop), step: part(step) }))
}

/// The key that selects `part` on one axis and everything on the others.
pub fn key_on(axis: usize, ndim: usize, part: Value) -> Value {
    let mut key = vec![slice(None, None, None); ndim];
    key[axis] = part;
    Value::tuple(key)
}

/// The value, unless it was not given or is `None`.
pub fn given(value: Option<Value>) -> Option<Value> {
    value.filter(|value| !value.is_none())
}

/// An optional truth value with its default.
pub fn flag(cx: &mut dyn Host, value: Option<Value>, default: bool) -> Result<bool> {
    match value {
        None => Ok(default),
        Some(value) => crate::object::truth(cx, &value),
    }
}

/// An attribute of a value, such as `real`.
pub fn attribute(cx: &mut dyn Host, value: &Value, name: &str) -> Result<Value> {
    get_attribute(cx, value, name)
}

/// Whether elements are floats or complex numbers.
pub fn is_inexact(dtype: &DType) -> bool {
    matches!(dtype.kind(), Kind::Float | Kind::Complex)
}

/// What an argument says in the search for a common dtype: a Python number gives way to arrays.
pub fn operand(value: &Value, array: &Array) -> promotion::Operand {
    match value {
        Value::Int(_) | Value::BigInt(_) => promotion::Operand::WeakInt,
        Value::Float(_) => promotion::Operand::WeakFloat,
        Value::Complex(_) => promotion::Operand::WeakComplex,
        _ => promotion::Operand::Strong(array.dtype().clone()),
    }
}

/// `np.result_type(*values)`: Python numbers give way to arrays.
pub fn result_type(cx: &mut dyn Host, values: &[&Value]) -> Result<DType> {
    let mut operands = Vec::new();
    for value in values {
        operands.push(match value {
            Value::Int(_) | Value::BigInt(_) => promotion::Operand::WeakInt,
            Value::Float(_) => promotion::Operand::WeakFloat,
            Value::Complex(_) => promotion::Operand::WeakComplex,
            Value::DType(dtype) => promotion::Operand::Strong((**dtype).clone()),
            Value::Array(array) => promotion::Operand::Strong(array.view().dtype().clone()),
            Value::Scalar(scalar) => promotion::Operand::Strong(scalar.dtype()),
            other => promotion::Operand::Strong(to_array(cx, other)?.dtype().clone()),
        });
    }
    promotion::result_type(&operands)
}
