//! Truth values as the bits of bytes: `packbits`, `unpackbits`.

use crate::array::{Kind, Num};
use crate::compute::bits::{BitOrder, pack, unpack};
use crate::error::{Error, Result};
use crate::library::numpy::calls::given;
use crate::object::array_like::to_array;
use crate::object::{Bound, Entry, Host, Value, to_int, type_name};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.packbits", "packbits(a, /, axis=None, bitorder='big')", "Eight elements in a byte, one bit each; zeros fill the last byte.\n\n>>> np.packbits([1, 0, 1, 0, 0, 0, 0, 0, 1])\narray([160, 128], dtype=uint8)", packbits),
    Entry::new("numpy.unpackbits", "unpackbits(a, /, axis=None, count=None, bitorder='big')", "The bits of bytes as elements; `count` says how many, or, negative, how many to leave out at the end.\n\n>>> np.unpackbits(np.array([160], np.uint8), count=3)\narray([1, 0, 1], dtype=uint8)", unpackbits),
}

fn order(value: Option<Value>, function: &str, place: usize) -> Result<BitOrder> {
    match value {
        None => Ok(BitOrder::Big),
        Some(Value::Str(word)) => BitOrder::parse(&word),
        Some(other) => {
            Err(Error::type_error(format!("{function}() argument {place} must be str, not {}", type_name(&other))))
        }
    }
}

fn optional(cx: &mut dyn Host, value: Option<Value>) -> Result<Option<i64>> {
    given(value).map(|value| to_int(cx, &value)).transpose()
}

fn packbits(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, bitorder] = args.take();
    let axis = optional(cx, axis)?;
    let order = order(bitorder, "pack", 3)?;
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    if !matches!(array.dtype().kind(), Kind::Bool | Kind::Signed | Kind::Unsigned) {
        return Err(Error::type_error("Expected an input array of integer or boolean data type"));
    }
    pack(&array, axis, order).map(Value::array)
}

fn unpackbits(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, count, bitorder] = args.take();
    let axis = optional(cx, axis)?;
    let count = optional(cx, count)?;
    let order = order(bitorder, "unpack", 4)?;
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    if array.num() != Some(Num::U8) {
        return Err(Error::type_error("Expected an input array of unsigned byte data type"));
    }
    unpack(&array, axis, count, order).map(Value::array)
}
