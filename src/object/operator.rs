//! Operators: special methods in CPython's order, then the built-in types.
//!
//! Numbers are added at once. Otherwise `dispatch` asks both sides; what neither can do may be concatenation or repetition.

use num_complex::Complex;

use super::array_operator::{array_absolute, array_binary, array_divmod, array_inplace, array_unary};
use super::attribute::{call_special, script_class};
use super::class::type_name;
use super::dispatch::dispatch;
use super::floating;
use super::host::Host;
use super::inheritance::native_part;
use super::integer::{self, as_big, as_small};
use super::sequence;
use super::value::Value;
use crate::array::Scalar;
use crate::error::{Error, Result};

/// A binary operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    MatMul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    BitAnd,
    BitOr,
    BitXor,
}

/// A unary operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnaryOp {
    Neg,
    Pos,
    Invert,
    Not,
}

/// A rich comparison.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CompareOp {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

impl BinaryOp {
    /// The operator's text.
    pub fn symbol(self) -> &'static str {
        ["+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"][self as usize]
    }

    /// The bare name of its special methods: `add` of `__add__`, `__radd__`, `__iadd__`.
    pub fn name(self) -> &'static str {
        ["add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor"]
            [self as usize]
    }

    /// `__add__`, `__radd__`, `__iadd__`.
    pub fn methods(self) -> [&'static str; 3] {
        match self {
            BinaryOp::Add => ["__add__", "__radd__", "__iadd__"],
            BinaryOp::Sub => ["__sub__", "__rsub__", "__isub__"],
            BinaryOp::Mul => ["__mul__", "__rmul__", "__imul__"],
            BinaryOp::MatMul => ["__matmul__", "__rmatmul__", "__imatmul__"],
            BinaryOp::TrueDiv => ["__truediv__", "__rtruediv__", "__itruediv__"],
            BinaryOp::FloorDiv => ["__floordiv__", "__rfloordiv__", "__ifloordiv__"],
            BinaryOp::Mod => ["__mod__", "__rmod__", "__imod__"],
            BinaryOp::Pow => ["__pow__", "__rpow__", "__ipow__"],
            BinaryOp::LShift => ["__lshift__", "__rlshift__", "__ilshift__"],
            BinaryOp::RShift => ["__rshift__", "__rrshift__", "__irshift__"],
            BinaryOp::BitAnd => ["__and__", "__rand__", "__iand__"],
            BinaryOp::BitOr => ["__or__", "__ror__", "__ior__"],
            BinaryOp::BitXor => ["__xor__", "__rxor__", "__ixor__"],
        }
    }
}

/// `a op b`.
///
/// # Errors
/// `TypeError: unsupported operand type(s) for +: 'int' and 'str'`, and what the operation raises.
#[inline]
pub fn binary(cx: &mut dyn Host, op: BinaryOp, a: &Value, b: &Value) -> Result<Value> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => {
            if let Some(result) = integer::small(op, *a, *b) {
                return Ok(result);
            }
        }
        (Value::Float(a), Value::Float(b)) => {
            if let Some(result) = floating::arithmetic(op, *a, *b)? {
                return Ok(result);
            }
        }
        (Value::Float(a), Value::Int(b)) => {
            if let Some(result) = floating::arithmetic(op, *a, *b as f64)? {
                return Ok(result);
            }
        }
        (Value::Int(a), Value::Float(b)) => {
            if let Some(result) = floating::arithmetic(op, *a as f64, *b)? {
                return Ok(result);
            }
        }
        _ => {}
    }
    binary_slow(cx, op, a, b, false)
}

/// `a op= b`: the value to bind again.
pub fn inplace(cx: &mut dyn Host, op: BinaryOp, a: &Value, b: &Value) -> Result<Value> {
    match a {
        Value::Int(_) | Value::Float(_) | Value::Str(_) => {}
        Value::Array(_) => {
            match call_special(cx, a, op.methods()[2], std::slice::from_ref(b))? {
                None | Some(Value::NotImplemented) => {}
                Some(result) => return Ok(result),
            }
            if let Some(result) = array_inplace(cx, op, a, b)? {
                return Ok(result);
            }
            return binary_slow(cx, op, a, b, true);
        }
        _ => {
            match call_special(cx, a, op.methods()[2], std::slice::from_ref(b))? {
                None | Some(Value::NotImplemented) => {}
                Some(result) => return Ok(result),
            }
            let native = native_part(a);
            if sequence::inplace(cx, op, native.as_ref().unwrap_or(a), b)? {
                return Ok(a.clone());
            }
            if let Value::Object(object) = a
                && let Some(result) = object.binary(cx, &format!("i{}", op.name()), b, false)?
            {
                return Ok(result);
            }
        }
    }
    match (a, b) {
        (Value::Int(_) | Value::Float(_), Value::Int(_) | Value::Float(_)) => binary(cx, op, a, b),
        _ => binary_slow(cx, op, a, b, true),
    }
}

/// `op a`.
///
/// # Errors
/// `TypeError: bad operand type for unary -: 'str'`.
#[inline]
pub fn unary(cx: &mut dyn Host, op: UnaryOp, a: &Value) -> Result<Value> {
    Ok(match (op, a) {
        (UnaryOp::Not, a) => Value::Bool(!super::truth::truth(cx, a)?),
        (UnaryOp::Neg, Value::Int(a)) if *a != i64::MIN => Value::Int(-a),
        (UnaryOp::Neg, Value::Float(a)) => Value::Float(-a),
        (UnaryOp::Pos, Value::Int(_) | Value::Float(_) | Value::BigInt(_) | Value::Complex(_)) => a.clone(),
        (UnaryOp::Pos, Value::Bool(a)) => Value::Int(*a as i64),
        (UnaryOp::Invert, Value::Int(a)) => Value::Int(!a),
        (UnaryOp::Neg, Value::Complex(a)) => Value::complex(Complex::new(-a.re, -a.im)),
        (UnaryOp::Neg, Value::Int(_) | Value::Bool(_) | Value::BigInt(_)) => match as_big(a) {
            Some(big) => Value::int(-big.into_owned()),
            None => Value::None,
        },
        (UnaryOp::Invert, Value::Bool(a)) => Value::Int(!(*a as i64)),
        (UnaryOp::Invert, Value::BigInt(a)) => Value::int(-(&**a) - 1),
        _ => return unary_slow(cx, op, a),
    })
}

fn unary_slow(cx: &mut dyn Host, op: UnaryOp, a: &Value) -> Result<Value> {
    let (method, symbol) = match op {
        UnaryOp::Neg => ("__neg__", "-"),
        UnaryOp::Pos => ("__pos__", "+"),
        UnaryOp::Invert => ("__invert__", "~"),
        UnaryOp::Not => ("__not__", "not"),
    };
    if let Some(result) = call_special(cx, a, method, &[])? {
        return Ok(result);
    }
    match a {
        Value::Array(_) | Value::Scalar(_) => return array_unary(cx, op, a),
        Value::Object(object) => {
            if let Some(result) = object.unary(cx, method.trim_matches('_'))? {
                return Ok(result);
            }
        }
        Value::Instance(_) => {
            if let Some(native) = native_part(a) {
                return unary(cx, op, &native);
            }
        }
        _ => {}
    }
    Err(Error::type_error(format!("bad operand type for unary {symbol}: '{}'", type_name(a))))
}

/// `divmod(a, b)`.
pub fn divmod(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<Value> {
    if let Some(result) = dispatch(cx, ["__divmod__", "__rdivmod__"], a, b, &mut divmod_native)? {
        return Ok(result);
    }
    Err(unsupported("divmod()", a, b))
}

/// `divmod` of the built-in types; `None` is NotImplemented.
pub fn divmod_native(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<Option<Value>> {
    if let (Some(a), Some(b)) = (as_big(a), as_big(b)) {
        let (quotient, rest) = integer::divmod(&a, &b)?;
        return Ok(Some(Value::pair(Value::int(quotient), Value::int(rest))));
    }
    if let Some((a, b)) = as_floats(a, b)? {
        let (quotient, rest) = floating::divmod(a, b)?;
        return Ok(Some(Value::pair(Value::Float(quotient), Value::Float(rest))));
    }
    match (a, b) {
        (Value::Array(_) | Value::Scalar(_), _) | (_, Value::Array(_) | Value::Scalar(_)) => array_divmod(cx, a, b),
        (Value::Object(object), _) => object.binary(cx, "divmod", b, false),
        (_, Value::Object(object)) => object.binary(cx, "divmod", a, true),
        _ => Ok(None),
    }
}

/// `pow(a, b, modulus)`.
pub fn power(cx: &mut dyn Host, a: &Value, b: &Value, modulus: &Value) -> Result<Value> {
    if modulus.is_none() {
        return match binary(cx, BinaryOp::Pow, a, b) {
            Ok(result) => Ok(result),
            Err(error) => Err(error),
        };
    }
    if let (Value::Int(base), Value::Int(exponent @ 0..), Value::Int(modulus @ 1..)) = (a, b, modulus) {
        return Ok(Value::Int(integer::small_power_modulo(*base, *exponent as u64, *modulus)));
    }
    if let Some(result) = call_special(cx, a, "__pow__", &[b.clone(), modulus.clone()])?
        && !matches!(result, Value::NotImplemented)
    {
        return Ok(result);
    }
    let natives = [native_part(a), native_part(b), native_part(modulus)];
    let [left, right, third] = [&natives[0], &natives[1], &natives[2]];
    let (left, right) = (left.as_ref().unwrap_or(a), right.as_ref().unwrap_or(b));
    let third = third.as_ref().unwrap_or(modulus);
    if let (Some(base), Some(exponent), Some(modulus)) = (as_big(left), as_big(right), as_big(third)) {
        return integer::power_modulo(&base, &exponent, &modulus).map(Value::int);
    }
    match (left, right) {
        (Value::Complex(_), _) | (_, Value::Complex(_)) => Err(Error::value("complex modulo")),
        _ if [left, right, third].iter().any(|value| matches!(value, Value::Float(_))) => {
            Err(Error::type_error("pow() 3rd argument not allowed unless all arguments are integers"))
        }
        _ => Err(Error::type_error(format!(
            "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
            type_name(a),
            type_name(b),
            type_name(modulus)
        ))),
    }
}

/// `abs(a)`.
pub fn absolute(cx: &mut dyn Host, a: &Value) -> Result<Value> {
    Ok(match a {
        Value::Int(value) => {
            value.checked_abs().map_or_else(|| Value::int(-num_bigint::BigInt::from(*value)), Value::Int)
        }
        Value::Bool(value) => Value::Int(*value as i64),
        Value::BigInt(value) => Value::int(num_traits::Signed::abs(&**value)),
        Value::Float(value) => Value::Float(value.abs()),
        Value::Complex(value) => Value::Float(floating::complex_absolute(**value)?),
        Value::Array(_) | Value::Scalar(_) => match call_special(cx, a, "__abs__", &[])? {
            Some(result) => result,
            None => array_absolute(cx, a)?,
        },
        other => {
            if let Some(result) = call_special(cx, other, "__abs__", &[])? {
                return Ok(result);
            }
            if let Value::Object(object) = other
                && let Some(result) = object.unary(cx, "abs")?
            {
                return Ok(result);
            }
            match native_part(other) {
                Some(native) => return absolute(cx, &native),
                None => {
                    return Err(Error::type_error(format!("bad operand type for abs(): '{}'", type_name(other))));
                }
            }
        }
    })
}

fn binary_slow(cx: &mut dyn Host, op: BinaryOp, a: &Value, b: &Value, is_inplace: bool) -> Result<Value> {
    let [forward, reflected, _] = op.methods();
    let is_template = op == BinaryOp::Mod && !matches!(b, Value::Array(_) | Value::Scalar(_));
    let result = dispatch(cx, [forward, reflected], a, b, &mut |cx, own, other| match own {
        // A mapping of a script's class is asked as such.
        Value::Str(_) | Value::Bytes(_) if is_template => binary_native(cx, op, own, b),
        _ => binary_native(cx, op, own, other),
    })?;
    if let Some(result) = result {
        return Ok(result);
    }
    // A method of its own stands for what the native part would do.
    let native = |value: &Value, method| match script_class(value) {
        Some(class) if class.find(method).is_some() => None,
        _ => native_part(value),
    };
    let (left, right) = (native(a, forward), native(b, reflected));
    let (left, right) = (left.as_ref().unwrap_or(a), right.as_ref().unwrap_or(b));
    if let Some(result) = sequence::binary(cx, op, left, right)? {
        return Ok(result);
    }
    Err(refused(op, a, b, is_inplace))
}

/// The error for operands that no method of either takes.
pub fn refused(op: BinaryOp, a: &Value, b: &Value, is_inplace: bool) -> Error {
    let symbol = match (op, is_inplace) {
        (BinaryOp::Pow, false) => "** or pow()".to_string(),
        (op, true) => format!("{}=", op.symbol()),
        (op, false) => op.symbol().to_string(),
    };
    unsupported(&symbol, a, b)
}

/// The built-in types' own operators; `None` is NotImplemented.
pub fn binary_native(cx: &mut dyn Host, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    if let (Some(x), Some(y)) = (as_small(a), as_small(b)) {
        if let (Value::Bool(x), Value::Bool(y)) = (a, b) {
            match op {
                BinaryOp::BitAnd => return Ok(Some(Value::Bool(x & y))),
                BinaryOp::BitOr => return Ok(Some(Value::Bool(x | y))),
                BinaryOp::BitXor => return Ok(Some(Value::Bool(x ^ y))),
                _ => {}
            }
        }
        if let Some(result) = integer::small(op, x, y) {
            return Ok(Some(result));
        }
    }
    if let (Some(a), Some(b)) = (as_big(a), as_big(b)) {
        return integer::arithmetic(cx, op, &a, &b);
    }
    if let Some((a, b)) = as_floats(a, b)? {
        return floating::arithmetic(op, a, b);
    }
    if (matches!(a, Value::Complex(_)) || matches!(b, Value::Complex(_)))
        && let (Some(a), Some(b)) = (as_complex(a)?, as_complex(b)?)
    {
        return floating::complex_arithmetic(op, a, b);
    }
    match (a, b) {
        (Value::Str(template), _) if op == BinaryOp::Mod => {
            super::percent::format(cx, template, b).map(|text| Some(Value::from(text)))
        }
        (Value::Bytes(template) | Value::Scalar(Scalar::Bytes(template)), _) if op == BinaryOp::Mod => {
            super::percent_bytes::format(cx, template, b).map(|text| Some(Value::bytes(text)))
        }
        (Value::Scalar(Scalar::Str(template)), _) if op == BinaryOp::Mod => {
            super::percent::format(cx, template, b).map(|text| Some(Value::from(text)))
        }
        (Value::Array(_) | Value::Scalar(_), _) | (_, Value::Array(_) | Value::Scalar(_)) => array_binary(cx, op, a, b),
        (Value::Object(left), _) => {
            if let Some(result) = left.binary(cx, op.name(), b, false)? {
                return Ok(Some(result));
            }
            match b {
                Value::Object(right) => right.binary(cx, op.name(), a, true),
                _ => Ok(None),
            }
        }
        (_, Value::Object(right)) => right.binary(cx, op.name(), a, true),
        _ => sequence::algebra(cx, op, a, b),
    }
}

/// Two reals of which one is a float; an `int` too large is an error.
fn as_floats(a: &Value, b: &Value) -> Result<Option<(f64, f64)>> {
    if !matches!(a, Value::Float(_)) && !matches!(b, Value::Float(_)) {
        return Ok(None);
    }
    Ok(match (as_float(a)?, as_float(b)?) {
        (Some(a), Some(b)) => Some((a, b)),
        _ => None,
    })
}

fn as_float(value: &Value) -> Result<Option<f64>> {
    Ok(match value {
        Value::Float(value) => Some(*value),
        Value::Int(value) => Some(*value as f64),
        Value::Bool(value) => Some(*value as u8 as f64),
        Value::BigInt(value) => Some(integer::to_float(value)?),
        _ => None,
    })
}

fn as_complex(value: &Value) -> Result<Option<Complex<f64>>> {
    match value {
        Value::Complex(value) => Ok(Some(**value)),
        other => Ok(as_float(other)?.map(|re| Complex::new(re, 0.0))),
    }
}

fn unsupported(symbol: &str, a: &Value, b: &Value) -> Error {
    Error::type_error(format!("unsupported operand type(s) for {symbol}: '{}' and '{}'", type_name(a), type_name(b)))
}
