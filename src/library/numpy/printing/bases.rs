//! Integers in other bases: `binary_repr`, `base_repr`.

use num_bigint::BigInt;

use crate::error::{Error, Result};
use crate::library::numpy::calls::given;
use crate::object::{
    Args, Bound, Builtin, CompareOp, Entry, Host, Value, compare, repr, to_index, to_int, truth, type_name,
};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.binary_repr", "binary_repr(num, width=None)", "The binary digits of an integer; negative ones as two's complement where a width is given.\n\n>>> np.binary_repr(-3, width=5)\n'11101'", binary_repr),
    Entry::new("numpy.base_repr", "base_repr(number, base=2, padding=0)", "The digits of an integer in a base up to 36, with zeros before them.\n\n>>> np.base_repr(7, base=5, padding=3)\n'00012'", base_repr),
}

/// Any integer value as a big one.
fn big(value: &Value) -> BigInt {
    match value {
        Value::Int(value) => BigInt::from(*value),
        Value::Bool(value) => BigInt::from(*value as i64),
        Value::BigInt(value) => (**value).clone(),
        _ => BigInt::from(0),
    }
}

fn binary_repr(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [num, width] = args.take();
    let num = to_index(cx, &num.unwrap_or(Value::None))?;
    let num = big(&num);
    let zero = BigInt::from(0);
    let Some(width) = given(width) else {
        return Ok(Value::from(num.to_str_radix(2).as_str()));
    };
    if num == zero {
        let wide = match truth(cx, &width)? {
            true => to_int(cx, &width)?.max(0) as usize,
            false => 1,
        };
        crate::limits::request(wide)?;
        return Ok(Value::from("0".repeat(wide).as_str()));
    }
    let digits = match num > zero {
        true => num.to_str_radix(2),
        false => {
            let magnitude = -&num;
            let mut bits = magnitude.bits();
            if magnitude == BigInt::from(1) << (bits - 1) {
                bits -= 1;
            }
            ((BigInt::from(1) << (bits + 1)) + &num).to_str_radix(2)
        }
    };
    let least = Value::from(digits.len());
    let wider = compare(cx, CompareOp::Gt, &width, &least)?;
    if truth(cx, &wider)? {
        let wide = usize::try_from(to_int(cx, &width)?).unwrap_or(0);
        crate::limits::request(wide)?;
        let fill = if num > zero { "0" } else { "1" };
        return Ok(Value::from((fill.repeat(wide.saturating_sub(digits.len())) + &digits).as_str()));
    }
    let narrower = compare(cx, CompareOp::Lt, &width, &least)?;
    if truth(cx, &narrower)? {
        let width = repr(cx, &width)?;
        return Err(Error::value(format!("Insufficient bit width={width} provided for binwidth={}", digits.len())));
    }
    Ok(Value::from(digits.as_str()))
}

fn base_repr(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [number, base, padding] = args.take();
    let number = number.unwrap_or(Value::None);
    let base = base.unwrap_or(Value::Int(2));
    let above = compare(cx, CompareOp::Gt, &base, &Value::Int(36))?;
    if truth(cx, &above)? {
        return Err(Error::value("Bases greater than 36 not handled in base_repr."));
    }
    let below = compare(cx, CompareOp::Lt, &base, &Value::Int(2))?;
    if truth(cx, &below)? {
        return Err(Error::value("Bases less than 2 not handled in base_repr."));
    }
    let whole = cx.call(&Value::Type(Builtin::Int), Args::new([number]))?;
    let num = big(&whole);
    if let Value::Float(_) = base {
        return Err(Error::type_error("string indices must be integers, not 'float'"));
    }
    let base = to_int(cx, &base)? as u32;
    let padding = match given(padding) {
        None => 0,
        Some(Value::Float(0.0)) => 0,
        Some(Value::Float(zeros)) => {
            let name = type_name(&Value::Float(zeros));
            return Err(Error::type_error(format!("can't multiply sequence by non-int of type '{name}'")));
        }
        Some(zeros) => to_int(cx, &zeros)?.max(0) as usize,
    };
    crate::limits::request(padding)?;
    let zero = BigInt::from(0);
    let mut text = if num < zero { "-".to_string() } else { String::new() };
    text += &"0".repeat(padding);
    if num != zero {
        text += &num.magnitude().to_str_radix(base).to_ascii_uppercase();
    } else if padding == 0 {
        text.push('0');
    }
    Ok(Value::from(text.as_str()))
}
