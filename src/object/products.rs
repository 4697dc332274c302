//! `@` on values; the kernels are in `compute`.

use super::array_like::to_array;
use super::host::Host;
use super::value::Value;
use crate::error::{Error, Result};

/// `a @ b`.
pub fn matmul(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<Value> {
    let (_a, _b) = (to_array(cx, a)?, to_array(cx, b)?);
    Err(Error::not_implemented("the `@` operator is not available in newaxis yet"))
}

/// `a @= b`.
pub fn matmul_inplace(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<Value> {
    matmul(cx, a, b)
}
