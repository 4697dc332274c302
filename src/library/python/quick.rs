//! What the builtins that loops call most do with plain arguments: numbers, text and containers as they stand in registers, without
//! the interpreter. Each mirrors what its entry does with the same arguments; whatever could fail, warn, or run a script's code is
//! answered by `None`, and left to the entry.

use std::rc::Rc;

use num_traits::Signed;

use crate::array::Scalar;
use crate::object::big::big_binary;
use crate::object::integer::{small, small_power_modulo};
use crate::object::{BinaryOp, Text, Value, is_instance_of, push_to, quick_unary};

/// Arguments in registers.
type Registers<'a> = &'a mut [Option<Value>];

pub fn len(args: Registers) -> Option<Value> {
    let [Some(value)] = args else { return None };
    let count = match value {
        Value::List(list) => list.len(),
        Value::Tuple(items) => items.len(),
        Value::Str(text) => text.char_count(),
        Value::Dict(dict) => dict.len(),
        Value::Set(set) => set.len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::Range(range) => range.len(),
        Value::Array(array) if array.is_plain() => *array.view().shape().first()?,
        Value::Instance(instance) if instance.class().special("__len__").is_none() => {
            match &*instance.native.borrow() {
                Some(Value::List(list)) => list.len(),
                Some(Value::Dict(dict)) => dict.len(),
                Some(Value::Object(native)) => native.quick_len()?,
                _ => return None,
            }
        }
        Value::Object(object) => object.quick_len()?,
        _ => return None,
    };
    i64::try_from(count).ok().map(Value::Int)
}

pub fn isinstance(args: Registers) -> Option<Value> {
    let [Some(value), Some(class)] = args else { return None };
    match (&*value, &*class) {
        (value, Value::Type(builtin)) => Some(Value::Bool(is_instance_of(value, *builtin))),
        (Value::Instance(instance), class @ Value::Class(of)) => {
            let own = instance.class();
            // A metaclass is asked, unless it is the instance's very class.
            let plain = of.metaclass().is_none() || Rc::ptr_eq(&own, of);
            plain.then(|| Value::Bool(own.is_subclass(class)))
        }
        (value, Value::Tuple(classes)) => {
            let mut found = false;
            for class in classes.iter() {
                let Value::Type(builtin) = class else { return None };
                found = found || is_instance_of(value, *builtin);
            }
            Some(Value::Bool(found))
        }
        _ => None,
    }
}

pub fn abs(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Int(x))] => x.checked_abs().map(Value::Int),
        [Some(Value::Float(x))] => Some(Value::Float(x.abs())),
        [Some(Value::Scalar(Scalar::F64(x)))] => Some(Value::Scalar(Scalar::F64(x.abs()))),
        [Some(Value::BigInt(x))] if !x.is_negative() => Some(Value::BigInt(x.clone())),
        [Some(Value::Complex(z))] => {
            let length = z.re.hypot(z.im);
            length.is_finite().then_some(Value::Float(length))
        }
        [Some(array @ Value::Array(_))] => quick_unary("absolute", array),
        _ => None,
    }
}

/// Of integers, by what is not zero.
pub fn divmod(args: Registers) -> Option<Value> {
    let [Some(one), Some(other)] = args else { return None };
    let (quotient, rest) = match (&*one, &*other) {
        (Value::Int(one), Value::Int(other)) => {
            let (quotient, rest) = (one.checked_div(*other)?, one.checked_rem(*other)?);
            let below = rest != 0 && (rest < 0) != (*other < 0);
            (Value::Int(quotient - below as i64), Value::Int(if below { rest + other } else { rest }))
        }
        (Value::BigInt(_), Value::BigInt(_) | Value::Int(_)) | (Value::Int(_), Value::BigInt(_)) => {
            (big_binary(BinaryOp::FloorDiv, one, other)?, big_binary(BinaryOp::Mod, one, other)?)
        }
        _ => return None,
    };
    Some(Value::pair(quotient, rest))
}

/// With a modulus, of integers that fit into words.
pub fn pow(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Int(base)), Some(Value::Int(exponent @ 0..)), Some(Value::Int(modulus @ 1..))] => {
            Some(Value::Int(small_power_modulo(*base, *exponent as u64, *modulus)))
        }
        [Some(Value::Int(base)), Some(Value::Int(exponent))] => {
            base.checked_pow(u32::try_from(*exponent).ok()?).map(Value::Int)
        }
        _ => None,
    }
}

pub fn min(args: Registers) -> Option<Value> {
    extreme(args, |x, best| x < best, |x, best| x < best)
}

pub fn max(args: Registers) -> Option<Value> {
    extreme(args, |x, best| x > best, |x, best| x > best)
}

/// The first of the best, among integers or among floats.
fn extreme(args: Registers, int: fn(i64, i64) -> bool, float: fn(f64, f64) -> bool) -> Option<Value> {
    let (first, rest) = args.split_first()?;
    if rest.is_empty() {
        return None;
    }
    match first {
        Some(Value::Int(first)) => {
            let mut best = *first;
            for other in rest {
                let Some(Value::Int(x)) = other else { return None };
                if int(*x, best) {
                    best = *x;
                }
            }
            Some(Value::Int(best))
        }
        Some(Value::Float(first)) => {
            let mut best = *first;
            for other in rest {
                let Some(Value::Float(x)) = other else { return None };
                if float(*x, best) {
                    best = *x;
                }
            }
            Some(Value::Float(best))
        }
        _ => None,
    }
}

pub fn ord(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Str(text))] if text.char_count() == 1 => {
            text.chars().next().map(|c| Value::Int(i64::from(crate::surrogate::code(c))))
        }
        _ => None,
    }
}

pub fn chr(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Int(code @ 0..128))] => Some(Value::str(Text::ascii(*code as u8))),
        _ => None,
    }
}

pub fn round(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Float(x))] if x.abs() < 1e15 => Some(Value::Int(x.round_ties_even() as i64)),
        [Some(Value::Int(x))] => Some(Value::Int(*x)),
        _ => None,
    }
}

pub fn int(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Int(x))] => Some(Value::Int(*x)),
        [Some(Value::Float(x) | Value::Scalar(Scalar::F64(x)))] if x.abs() < 9.2e18 => Some(Value::Int(*x as i64)),
        [Some(Value::Scalar(Scalar::I64(x)))] => Some(Value::Int(*x)),
        [Some(Value::Bool(x))] => Some(Value::Int(*x as i64)),
        // A few plain digits; signs, underscores and blanks are the entry's.
        [Some(Value::Str(text))] if (1..=18).contains(&text.len()) => {
            let mut value = 0;
            for byte in text.bytes() {
                if !byte.is_ascii_digit() {
                    return None;
                }
                value = value * 10 + (byte - b'0') as i64;
            }
            Some(Value::Int(value))
        }
        _ => None,
    }
}

pub fn float(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Float(x) | Value::Scalar(Scalar::F64(x)))] => Some(Value::Float(*x)),
        [Some(Value::Int(x))] => Some(Value::Float(*x as f64)),
        _ => None,
    }
}

pub fn str(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Str(text))] => Some(Value::Str(text.clone())),
        [Some(Value::Int(x))] => Some(Value::str(Text::decimal(*x))),
        _ => None,
    }
}

pub fn bool(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Bool(x))] => Some(Value::Bool(*x)),
        [Some(Value::Int(x))] => Some(Value::Bool(*x != 0)),
        [Some(Value::None)] => Some(Value::Bool(false)),
        [Some(Value::Str(text))] => Some(Value::Bool(!text.is_empty())),
        [Some(Value::List(list))] => Some(Value::Bool(!list.is_empty())),
        _ => None,
    }
}

pub fn list_append(args: Registers) -> Option<Value> {
    let [Some(Value::List(list)), item] = args else { return None };
    push_to(&mut list.items_mut(), item.take()?);
    Some(Value::None)
}

pub fn list_pop(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::List(list))] => list.items_mut().pop(),
        [Some(Value::List(list)), Some(Value::Int(index))] => {
            let mut items = list.items_mut();
            let at = if *index < 0 { *index + items.len() as i64 } else { *index };
            let at = usize::try_from(at).ok().filter(|&at| at < items.len())?;
            Some(items.remove(at))
        }
        _ => None,
    }
}

pub fn dict_get(args: Registers) -> Option<Value> {
    let (found, default) = match args {
        [Some(Value::Dict(dict)), Some(key)] => (dict.quick_get(key)?, None),
        [Some(Value::Dict(dict)), Some(key), default] => (dict.quick_get(key)?, Some(default)),
        _ => return None,
    };
    match (found, default) {
        (Some(value), _) => Some(value),
        (None, Some(default)) => default.take(),
        (None, None) => Some(Value::None),
    }
}

pub fn dict_copy(args: Registers) -> Option<Value> {
    let [Some(Value::Dict(dict))] = args else { return None };
    Some(Value::Dict(Rc::new(dict.copy())))
}

/// Of a key that is there.
pub fn dict_pop(args: Registers) -> Option<Value> {
    let ([Some(Value::Dict(dict)), Some(key)] | [Some(Value::Dict(dict)), Some(key), _]) = args else { return None };
    dict.quick_remove(key)
}

/// Of another list or tuple, or of what stands in a range.
pub fn list(args: Registers) -> Option<Value> {
    Some(Value::list(match args {
        [] => Vec::new(),
        [Some(Value::List(list))] => list.to_vec(),
        [Some(Value::Tuple(items))] => items.to_vec(),
        _ => return None,
    }))
}

pub fn list_copy(args: Registers) -> Option<Value> {
    let [Some(Value::List(list))] = args else { return None };
    Some(Value::list(list.to_vec()))
}

pub fn tuple(args: Registers) -> Option<Value> {
    match args {
        [Some(tuple @ Value::Tuple(_))] => Some(tuple.clone()),
        [Some(Value::List(list))] => Some(Value::tuple(list.to_vec())),
        _ => None,
    }
}

/// Of two integers.
pub fn gcd(args: Registers) -> Option<Value> {
    let [Some(Value::Int(one)), Some(Value::Int(other))] = args else { return None };
    let (mut one, mut other) = (one.unsigned_abs(), other.unsigned_abs());
    while other != 0 {
        (one, other) = (other, one % other);
    }
    i64::try_from(one).ok().map(Value::Int)
}

pub fn bin(args: Registers) -> Option<Value> {
    let [Some(Value::Int(number @ 0..))] = args else { return None };
    Some(Value::from(format!("{number:#b}")))
}

pub fn hex(args: Registers) -> Option<Value> {
    let [Some(Value::Int(number @ 0..))] = args else { return None };
    Some(Value::from(format!("{number:#x}")))
}

pub fn dict_setdefault(args: Registers) -> Option<Value> {
    let [Some(Value::Dict(dict)), Some(key), rest @ ..] = args else { return None };
    match (dict.quick_get(key)?, &mut *rest) {
        (Some(found), _) => Some(found),
        (None, [default]) => {
            let default = default.take()?;
            let value = default.clone();
            match dict.quick_insert(key, default) {
                Ok(_) => Some(value),
                Err(back) => {
                    rest[0] = Some(back);
                    None
                }
            }
        }
        (None, _) => None,
    }
}

pub fn is_alpha(args: Registers) -> Option<Value> {
    of_ascii(args, |byte| byte.is_ascii_alphabetic())
}

pub fn is_digit(args: Registers) -> Option<Value> {
    of_ascii(args, |byte| byte.is_ascii_digit())
}

pub fn is_alnum(args: Registers) -> Option<Value> {
    of_ascii(args, |byte| byte.is_ascii_alphanumeric())
}

pub fn is_space(args: Registers) -> Option<Value> {
    // Python's blanks of ASCII, the separators from 28 to 31 among them.
    of_ascii(args, |byte| matches!(byte, b' ' | 9..=13 | 28..=31))
}

fn of_ascii(args: Registers, test: impl Fn(u8) -> bool) -> Option<Value> {
    match args {
        [Some(Value::Str(text))] if text.is_ascii() => Some(Value::Bool(!text.is_empty() && text.bytes().all(test))),
        _ => None,
    }
}

/// The text without the blanks of ASCII around it.
pub fn strip(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Str(text))] if text.is_ascii() => {
            let stripped = text.trim_matches(|c: char| matches!(c, ' ' | '\t'..='\r' | '\x1c'..='\x1f'));
            Some(if stripped.len() == text.len() { Value::Str(text.clone()) } else { Value::from(stripped) })
        }
        _ => None,
    }
}

/// Between separators that are not empty, or between runs of blanks in text of ASCII.
pub fn split(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Str(text))] | [Some(Value::Str(text)), Some(Value::None)] if text.is_ascii() => {
            let mut words = Vec::new();
            let blank = |byte: &u8| matches!(byte, b' ' | 9..=13 | 28..=31);
            for word in text.as_bytes().split(blank).filter(|word| !word.is_empty()) {
                words.push(Value::str(Text::of_ascii(word)));
            }
            Some(Value::list(words))
        }
        [Some(Value::Str(text)), Some(Value::Str(separator))] if !separator.is_empty() => {
            let mut parts = Vec::new();
            match *separator.as_bytes() {
                [byte] if text.is_ascii() => {
                    text.as_bytes()
                        .split(|&own| own == byte)
                        .for_each(|part| parts.push(Value::str(Text::of_ascii(part))));
                }
                _ => text.split(separator.as_str()).for_each(|part| parts.push(Value::from(part))),
            }
            Some(Value::list(parts))
        }
        _ => None,
    }
}

pub fn find(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Str(text)), Some(Value::Str(part))] if text.is_ascii() => {
            Some(Value::Int(text.find(part.as_str()).map_or(-1, |at| at as i64)))
        }
        _ => None,
    }
}

/// With a part that is not empty.
pub fn replace(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Str(text)), Some(Value::Str(old)), Some(Value::Str(new))] if !old.is_empty() => {
            match text.contains(old.as_str()) {
                true => Some(Value::from(text.replace(old.as_str(), new))),
                false => Some(Value::Str(text.clone())),
            }
        }
        _ => None,
    }
}

pub fn set_add(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Set(set)), Some(item)] if !set.is_frozen() && set.quick_insert(item) => Some(Value::None),
        _ => None,
    }
}

pub fn set_discard(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Set(set)), Some(item)] if !set.is_frozen() => set.quick_remove(item).map(|_| Value::None),
        _ => None,
    }
}

/// An item that is not there is for the general way, which raises.
pub fn set_remove(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Set(set)), Some(item)] if !set.is_frozen() => {
            set.quick_remove(item).and_then(|was_there| was_there.then_some(Value::None))
        }
        _ => None,
    }
}

pub fn starts_with(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Str(text)), Some(Value::Str(part))] => Some(Value::Bool(text.starts_with(part.as_str()))),
        _ => None,
    }
}

pub fn ends_with(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Str(text)), Some(Value::Str(part))] => Some(Value::Bool(text.ends_with(part.as_str()))),
        _ => None,
    }
}

pub fn lower(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Str(text))] if text.is_ascii() => Some(Value::from(text.to_ascii_lowercase())),
        _ => None,
    }
}

pub fn upper(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Str(text))] if text.is_ascii() => Some(Value::from(text.to_ascii_uppercase())),
        _ => None,
    }
}

/// An operator on two integers, or on two floats that may be added and multiplied without any error.
pub fn of_numbers(args: Registers, op: BinaryOp) -> Option<Value> {
    match args {
        [Some(Value::Int(one)), Some(Value::Int(other))] => small(op, *one, *other),
        [Some(Value::Float(one)), Some(Value::Float(other))] => match op {
            BinaryOp::Add => Some(Value::Float(*one + *other)),
            BinaryOp::Sub => Some(Value::Float(*one - *other)),
            BinaryOp::Mul => Some(Value::Float(*one * *other)),
            _ => None,
        },
        _ => None,
    }
}

/// In UTF-8, of text that has nothing but ASCII.
pub fn encode(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Str(text))] if text.is_ascii() => Some(Value::bytes(text.as_bytes().to_vec())),
        _ => None,
    }
}

pub fn decode(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Bytes(bytes))] if bytes.is_ascii() => Some(Value::str(Text::of_ascii(bytes))),
        _ => None,
    }
}

/// A function of one number that makes a number of it, which is no reason for an error.
pub fn of_float(args: Registers, compute: impl Fn(f64) -> f64) -> Option<Value> {
    let x = match args {
        [Some(Value::Float(x))] => *x,
        [Some(Value::Int(x))] => *x as f64,
        _ => return None,
    };
    let result = compute(x);
    (x.is_finite() && result.is_finite()).then_some(Value::Float(result))
}

pub fn floor(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Float(x))] if x.abs() < 9e18 => Some(Value::Int(x.floor() as i64)),
        [Some(Value::Int(x))] => Some(Value::Int(*x)),
        _ => None,
    }
}

pub fn ceil(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Float(x))] if x.abs() < 9e18 => Some(Value::Int(x.ceil() as i64)),
        [Some(Value::Int(x))] => Some(Value::Int(*x)),
        _ => None,
    }
}
