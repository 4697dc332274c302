//! Comparison.

use super::host::Host;
use super::operator::CompareOp;
use super::value::Value;
use crate::error::{Error, Result};

/// `a op b`.
pub fn compare(_cx: &mut dyn Host, _op: CompareOp, _a: &Value, _b: &Value) -> Result<Value> {
    Err(Error::not_implemented("object layer"))
}

/// `a is b or bool(a == b)`.
pub fn equal(_cx: &mut dyn Host, _a: &Value, _b: &Value) -> Result<bool> {
    Err(Error::not_implemented("object layer"))
}

/// `bool(a < b)`.
pub fn less(_cx: &mut dyn Host, _a: &Value, _b: &Value) -> Result<bool> {
    Err(Error::not_implemented("object layer"))
}

/// `item in container`.
pub fn contains(_cx: &mut dyn Host, _container: &Value, _item: &Value) -> Result<bool> {
    Err(Error::not_implemented("object layer"))
}
