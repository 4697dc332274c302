//! `x.__sizeof__()`: how many bytes CPython 3.11 takes for a value on 64-bit machines.
//!
//! Only for classes whose size follows from the value. How much room a list, a dict or a set has left depends on how it came to be.

use super::value::Value;
use crate::error::{Error, Result};

/// The size without what the garbage collector adds; and whether it adds anything.
pub fn size_of_value(value: &Value) -> Result<(usize, bool)> {
    let digits = |bits: u64| 24 + 4 * (bits.div_ceil(30) as usize);
    Ok(match value {
        Value::None | Value::Ellipsis | Value::NotImplemented => (16, false),
        Value::Bool(flag) => (24 + 4 * usize::from(*flag), false),
        Value::Int(n) => (digits(64 - u64::from(n.unsigned_abs().leading_zeros())), false),
        Value::BigInt(n) => (digits(n.bits()), false),
        Value::Float(_) => (24, false),
        Value::Complex(_) => (32, false),
        Value::Str(text) => {
            let widest = text.chars().map(crate::surrogate::code).max().unwrap_or(0);
            let n = text.char_count();
            let bytes = match widest {
                0..0x80 => 49 + n,
                0x80..0x100 => 73 + n,
                0x100..0x10000 => 74 + 2 * n,
                _ => 76 + 4 * n,
            };
            (bytes, false)
        }
        Value::Bytes(bytes) => (33 + bytes.len(), false),
        Value::Tuple(items) => (24 + 8 * items.len(), true),
        Value::Range(_) => (48, false),
        Value::Slice(_) => (40, true),
        Value::Function(_) => (136, true),
        Value::Method(_) => (48, true),
        Value::Object(object) if object.builtin() == super::types::Builtin::Object && object.class().is_none() => {
            (16, false)
        }
        other => {
            let kind = super::class::type_name(other);
            return Err(Error::not_implemented(format!(
                "{kind}.__sizeof__: how much room CPython keeps in it is not known to newaxis"
            )));
        }
    })
}
