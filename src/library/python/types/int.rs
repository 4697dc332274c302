//! `int` and `bool`: construction and methods.

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, Zero};

use super::receiver;
use crate::error::{Error, Result};
use crate::library::python::quick;
use crate::object::number::{int_of, parse_int};
use crate::object::{Bound, Entry, Getter, Host, TypeTable, Value, collect, to_index, to_int, truth, type_name};

pub static TABLE: TypeTable = TypeTable {
    doc: "An integer of any size.",
    construct: Some(&INT),
    methods: &[METHODS],
    getters: GETTERS,
    statics: STATICS,
};

pub static BOOL_TABLE: TypeTable = TypeTable { doc: "True or False.", construct: Some(&BOOL), ..TypeTable::EMPTY };

static INT: Entry =
    Entry::new_c("int", "int(x=0, /, base=10)", "An integer from a number or from text.", construct).quick(quick::int);
static BOOL: Entry =
    Entry::new_c("bool", "bool(x=False, /)", "Whether a value counts as true.", construct_bool).quick(quick::bool);

crate::entries! { METHODS:
    Entry::new_c("int.bit_length", "bit_length(self, /)", "Number of binary digits.", bit_length),
    Entry::new_c("int.bit_count", "bit_count(self, /)", "Number of ones in binary.", bit_count),
    Entry::new_c("int.conjugate", "conjugate(self, /)", "The integer itself.", itself),
    Entry::new_c("int.as_integer_ratio", "as_integer_ratio(self, /)", "The pair (self, 1).", as_integer_ratio),
    Entry::new_c("int.to_bytes", "to_bytes(self, /, length=1, byteorder='big', *, signed=False)", "The bytes of the integer.", to_bytes),
    Entry::new_c("int.__round__", "__round__(self, ndigits=None, /)", "Rounded half to even to a power of ten.", round),
    Entry::new_c("int.__trunc__", "__trunc__(self, /)", "The integer itself.", itself),
    Entry::new_c("int.__floor__", "__floor__(self, /)", "The integer itself.", itself),
    Entry::new_c("int.__ceil__", "__ceil__(self, /)", "The integer itself.", itself),
}

crate::entries! { STATICS:
    Entry::new_c("int.from_bytes", "from_bytes(cls, bytes, byteorder='big', *, signed=False)", "The integer of these bytes.", from_bytes),
}

static GETTERS: &[Getter] = &[
    Getter { name: "real", doc: "The integer itself.", get: get_itself, set: None },
    Getter { name: "imag", doc: "Always 0.", get: |_, _| Ok(Value::Int(0)), set: None },
    Getter { name: "numerator", doc: "The integer itself.", get: get_itself, set: None },
    Getter { name: "denominator", doc: "Always 1.", get: |_, _| Ok(Value::Int(1)), set: None },
];

fn construct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, base] = args.take();
    let Some(base) = base else {
        return match x {
            None => Ok(Value::Int(0)),
            Some(x) => int_of(cx, &x),
        };
    };
    let Some(x) = x else { return Err(Error::type_error("int() missing string argument")) };
    let base = to_int(cx, &base)?;
    if base != 0 && !(2..=36).contains(&base) {
        return Err(Error::value("int() base must be >= 2 and <= 36, or 0"));
    }
    let limit = cx.state().limits.digits;
    match receiver::native(Some(x)) {
        Value::Str(text) => parse_int(&text, base as u32, limit),
        Value::Bytes(bytes) => parse_int(&String::from_utf8_lossy(&bytes), base as u32, limit),
        Value::Object(object) if object.builtin() == crate::object::Builtin::ByteArray => {
            let bytes = object.bytes()?.unwrap_or_default();
            parse_int(&String::from_utf8_lossy(&bytes), base as u32, limit)
        }
        _ => Err(Error::type_error("int() can't convert non-string with explicit base")),
    }
}

fn construct_bool(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    match x {
        None => Ok(Value::Bool(false)),
        Some(x) => truth(cx, &x).map(Value::Bool),
    }
}

fn get_itself(_: &mut dyn Host, value: &Value) -> Result<Value> {
    receiver::int(Some(value.clone()), "real").map(Value::int)
}

fn itself(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    receiver::int(this, "conjugate").map(Value::int)
}

fn bit_length(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::Int(receiver::int(this, "bit_length")?.bits() as i64))
}

fn bit_count(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let value = receiver::int(this, "bit_count")?;
    Ok(Value::Int(value.iter_u64_digits().map(|digit| digit.count_ones() as i64).sum()))
}

fn as_integer_ratio(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let value = receiver::int(this, "as_integer_ratio")?;
    Ok(Value::tuple(vec![Value::int(value), Value::Int(1)]))
}

fn little_endian(order: Option<Value>) -> Result<bool> {
    match order {
        None => Ok(false),
        Some(Value::Str(order)) if order.as_str() == "little" => Ok(true),
        Some(Value::Str(order)) if order.as_str() == "big" => Ok(false),
        Some(Value::Str(_)) => Err(Error::value("byteorder must be either 'little' or 'big'")),
        Some(other) => {
            Err(Error::type_error(format!("to_bytes() argument 'byteorder' must be str, not {}", type_name(&other))))
        }
    }
}

fn to_bytes(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, length, order, signed] = args.take();
    let value = receiver::int(this, "to_bytes")?;
    let length = match length {
        None => 1,
        Some(length) => to_int(cx, &length)?,
    };
    let length = usize::try_from(length).map_err(|_| Error::value("length argument must be non-negative"))?;
    let little = little_endian(order)?;
    let signed = match signed {
        None => false,
        Some(signed) => truth(cx, &signed)?,
    };
    if value.is_negative() && !signed {
        return Err(Error::overflow("can't convert negative int to unsigned"));
    }
    let mut bytes = match signed {
        true => value.to_signed_bytes_le(),
        false => value.to_biguint().unwrap_or_default().to_bytes_le(),
    };
    if value.is_zero() {
        bytes.clear();
    }
    if bytes.len() > length {
        return Err(Error::overflow("int too big to convert"));
    }
    crate::limits::request(length)?;
    bytes.resize(length, if value.is_negative() { 0xff } else { 0 });
    if !little {
        bytes.reverse();
    }
    Ok(Value::bytes(bytes))
}

fn from_bytes(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [_class, bytes, order, signed] = args.take();
    let mut bytes = match receiver::native(bytes) {
        Value::Bytes(bytes) => bytes.to_vec(),
        Value::Str(_) => return Err(Error::type_error("cannot convert 'str' object to bytes")),
        other => {
            let mut bytes = Vec::new();
            for item in collect(cx, &other)? {
                let item = to_int(cx, &item)?;
                bytes.push(u8::try_from(item).map_err(|_| Error::value("bytes must be in range(0, 256)"))?);
            }
            bytes
        }
    };
    if !little_endian(order)? {
        bytes.reverse();
    }
    let signed = match signed {
        None => false,
        Some(signed) => truth(cx, &signed)?,
    };
    Ok(Value::int(match signed {
        true => BigInt::from_signed_bytes_le(&bytes),
        false => BigInt::from_bytes_le(Sign::Plus, &bytes),
    }))
}

fn round(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, digits] = args.take();
    let value = receiver::int(this, "__round__")?;
    let Some(digits) = digits.filter(|digits| !digits.is_none()) else { return Ok(Value::int(value)) };
    let digits = to_index(cx, &digits)?;
    let places = match digits {
        Value::Int(digits) if digits >= 0 => return Ok(Value::int(value)),
        Value::Int(digits) => digits.unsigned_abs(),
        Value::BigInt(digits) if digits.is_positive() => return Ok(Value::int(value)),
        _ => u64::MAX,
    };
    // A power of ten that is more than twice the number rounds to zero; it need not be computed.
    if places > value.bits() / 3 + 2 {
        return Ok(Value::Int(0));
    }
    Ok(Value::int(round_to_power(&value, false, places as u32)))
}

/// `value` (with a fraction behind it, if `inexact`) rounded half to even to a multiple of `10**places`.
pub fn round_to_power(value: &BigInt, inexact: bool, places: u32) -> BigInt {
    let unit = BigInt::from(10).pow(places);
    let (quotient, rest) = value.div_mod_floor(&unit);
    let twice: BigInt = &rest * 2;
    let up = twice > unit || (twice == unit && (inexact || quotient.is_odd()));
    (if up { quotient + 1 } else { quotient }) * unit
}
