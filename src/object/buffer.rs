//! The memory that an object lends to others: CPython's buffer protocol.
//!
//! What is lent is an array view: of the object's own memory where it has some (`bytearray`, `memoryview`, arrays), of a copy that nobody
//! can write to for `bytes`.

use std::rc::Rc;

use super::inheritance::native_part;
use super::value::Value;
use crate::array::{Array, DType, Num, Order, Scalar};
use crate::error::Result;

/// A view of a value's memory; `None` for values that lend none.
pub fn buffer(value: &Value) -> Result<Option<Array>> {
    let read_only = |bytes: &[u8]| {
        let mut array = Array::from_bytes(DType::Num(Num::U8), &[bytes.len()], bytes)?;
        array.set_writeable(false);
        Ok(Some(array))
    };
    match value {
        Value::Bytes(bytes) | Value::Scalar(Scalar::Bytes(bytes)) => read_only(bytes),
        Value::Array(array) => Ok(Some(array.array())),
        Value::Scalar(scalar) if scalar.num().is_some() => {
            let mut array = Array::from_scalar(scalar)?;
            array.set_writeable(false);
            Ok(Some(array))
        }
        Value::Object(object) => object.buffer(),
        other => match native_part(other) {
            Some(native) => buffer(&native),
            None => Ok(None),
        },
    }
}

/// The bytes of a bytes-like value, in C order; `None` for any other.
pub fn bytes_like(value: &Value) -> Result<Option<Rc<Vec<u8>>>> {
    match value {
        Value::Bytes(bytes) | Value::Scalar(Scalar::Bytes(bytes)) => Ok(Some(bytes.clone())),
        Value::Array(array) => array.array().to_bytes(Order::C).map(|bytes| Some(Rc::new(bytes))),
        Value::Object(object) => Ok(object.bytes()?.map(Rc::new)),
        other => match native_part(other) {
            Some(native) => bytes_like(&native),
            None => Ok(None),
        },
    }
}
