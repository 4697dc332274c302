//! Operators.

use super::host::Host;
use super::value::Value;
use crate::error::{Error, Result};

/// `a op b`.
pub fn binary(_cx: &mut dyn Host, _op: BinaryOp, _a: &Value, _b: &Value) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// `a op= b`.
pub fn inplace(_cx: &mut dyn Host, _op: BinaryOp, _a: &Value, _b: &Value) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// `op a`.
pub fn unary(_cx: &mut dyn Host, _op: UnaryOp, _a: &Value) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

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

/// `divmod(a, b)`.
pub fn divmod(_cx: &mut dyn Host, _a: &Value, _b: &Value) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// `pow(a, b, modulus)`.
pub fn power(_cx: &mut dyn Host, _a: &Value, _b: &Value, _modulus: &Value) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// `abs(a)`.
pub fn absolute(_cx: &mut dyn Host, _a: &Value) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}
