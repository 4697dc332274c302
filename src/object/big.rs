//! Integers beyond 64 bits as loops use them: without the interpreter, and where the old number is needed no more, in its place.
//!
//! Every function here answers `None` or false, with nothing done, for what may fail or needs room that has to be asked for; that is for
//! `integer`. Results of up to 127 bits are computed in machine words.

use std::cmp::Ordering;
use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::operator::BinaryOp;
use super::value::Value;

/// Bits of a result that there is room for.
const FEW_BITS: u64 = 1 << 20;

/// An integer that was computed, in its canonical form.
#[inline]
fn settled(value: BigInt) -> Value {
    match value.bits() < 64 {
        true => value.to_i64().map_or(Value::None, Value::Int),
        false if value.bits() == 64 => Value::int(value),
        false => Value::BigInt(Rc::new(value)),
    }
}

/// `a op b` of integers; `None` for operators that are seldom asked of them, and as said above.
pub fn big_binary(op: BinaryOp, a: &Value, b: &Value) -> Option<Value> {
    if let Some(value) = wide(op, a, b) {
        return Some(value);
    }
    Some(settled(match (op, a, b) {
        (BinaryOp::Add, Value::BigInt(a), Value::BigInt(b)) => &**a + &**b,
        (BinaryOp::Add, Value::BigInt(a), Value::Int(b)) | (BinaryOp::Add, Value::Int(b), Value::BigInt(a)) => {
            &**a + *b
        }
        (BinaryOp::Sub, Value::BigInt(a), Value::BigInt(b)) => &**a - &**b,
        (BinaryOp::Sub, Value::BigInt(a), Value::Int(b)) => &**a - *b,
        (BinaryOp::Mul, Value::BigInt(a), Value::BigInt(b)) if a.bits() + b.bits() < FEW_BITS => &**a * &**b,
        (BinaryOp::Mul, Value::BigInt(a), Value::Int(b)) | (BinaryOp::Mul, Value::Int(b), Value::BigInt(a))
            if a.bits() < FEW_BITS =>
        {
            &**a * *b
        }
        (BinaryOp::FloorDiv, Value::BigInt(a), Value::Int(b)) if *b > 0 && !a.is_negative() => &**a / *b as u64,
        (BinaryOp::Mod, Value::BigInt(a), Value::Int(b)) if *b > 0 => {
            let rest = rest(a, *b as u64) as i64;
            return Some(Value::Int(if a.is_negative() && rest != 0 { *b - rest } else { rest }));
        }
        (BinaryOp::RShift, Value::BigInt(a), Value::Int(b)) if *b >= 0 && (*b as u64) < a.bits() => &**a >> *b as u64,
        (BinaryOp::LShift, Value::BigInt(a), Value::Int(b)) if a.bits() < FEW_BITS && (0..1 << 20).contains(b) => {
            &**a << *b as u64
        }
        (BinaryOp::LShift, Value::Int(a), Value::Int(b)) if *a != 0 && (0..1 << 20).contains(b) => {
            BigInt::from(*a) << *b as u64
        }
        (BinaryOp::BitAnd, Value::BigInt(a), Value::BigInt(b)) => &**a & &**b,
        (BinaryOp::BitAnd, Value::BigInt(a), Value::Int(b)) | (BinaryOp::BitAnd, Value::Int(b), Value::BigInt(a))
            if *b >= 0 && !a.is_negative() =>
        {
            return Some(Value::Int((a.iter_u64_digits().next()? & *b as u64) as i64));
        }
        (BinaryOp::BitOr, Value::BigInt(a), Value::BigInt(b)) => &**a | &**b,
        (BinaryOp::BitXor, Value::BigInt(a), Value::BigInt(b)) => &**a ^ &**b,
        _ => return None,
    }))
}

/// The same in the place of `own`; false for all others. What it leaves may fit into 64 bits.
pub fn big_assign(op: BinaryOp, own: &mut BigInt, other: &Value) -> bool {
    match (op, other) {
        (BinaryOp::Add, Value::BigInt(other)) => *own += &**other,
        (BinaryOp::Add, Value::Int(other)) => *own += *other,
        (BinaryOp::Sub, Value::BigInt(other)) => *own -= &**other,
        (BinaryOp::Sub, Value::Int(other)) => *own -= *other,
        (BinaryOp::Mul, Value::Int(other)) if own.bits() < FEW_BITS => *own *= *other,
        (BinaryOp::FloorDiv, Value::Int(other)) if *other > 0 && !own.is_negative() => *own /= *other as u64,
        (BinaryOp::RShift, Value::Int(other)) if *other >= 0 && (*other as u64) < own.bits() => *own >>= *other as u64,
        (BinaryOp::LShift, Value::Int(other)) if own.bits() < FEW_BITS && (0..1 << 20).contains(other) => {
            *own <<= *other as u64;
        }
        _ => return false,
    }
    true
}

/// How two integers compare of which one is large.
pub fn big_order(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::BigInt(a), Value::BigInt(b)) => Some((**a).cmp(b)),
        // What is stored so is beyond all 64 bits.
        (Value::BigInt(a), Value::Int(_)) => Some(if a.is_negative() { Ordering::Less } else { Ordering::Greater }),
        (Value::Int(_), Value::BigInt(b)) => Some(if b.is_negative() { Ordering::Greater } else { Ordering::Less }),
        _ => None,
    }
}

/// What a magnitude leaves when divided by a number that fits into a word.
pub fn rest(value: &BigInt, divisor: u64) -> u64 {
    let mut rest = 0;
    for digit in value.iter_u64_digits().rev() {
        rest = (((rest as u128) << 64 | digit as u128) % divisor as u128) as u64;
    }
    rest
}

/// `a op b` of integers up to 127 bits, in machine words; `None` for larger ones, and for results that are larger or no integers.
fn wide(op: BinaryOp, a: &Value, b: &Value) -> Option<Value> {
    let (a, b) = (word_pair(a)?, word_pair(b)?);
    let result = match op {
        BinaryOp::Add => a.checked_add(b)?,
        BinaryOp::Sub => a.checked_sub(b)?,
        BinaryOp::Mul => a.checked_mul(b)?,
        BinaryOp::FloorDiv if b != 0 => {
            let quotient = a.checked_div(b)?;
            let rest = a - quotient * b;
            quotient - i128::from(rest != 0 && (rest < 0) != (b < 0))
        }
        BinaryOp::Mod if b != 0 => {
            let rest = a.checked_rem(b)?;
            if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest }
        }
        BinaryOp::BitAnd => a & b,
        BinaryOp::BitOr => a | b,
        BinaryOp::BitXor => a ^ b,
        BinaryOp::RShift if (0..127).contains(&b) => a >> b,
        _ => return None,
    };
    Some(match i64::try_from(result) {
        Ok(small) => Value::Int(small),
        Err(_) => Value::BigInt(Rc::new(BigInt::from(result))),
    })
}

/// An integer of up to 127 bits.
#[inline(always)]
fn word_pair(value: &Value) -> Option<i128> {
    match value {
        Value::Int(value) => Some(*value as i128),
        Value::BigInt(value) => {
            let mut digits = value.iter_u64_digits();
            if digits.len() > 2 {
                return None;
            }
            let low = digits.next()?;
            let magnitude = (digits.next().unwrap_or(0) as u128) << 64 | low as u128;
            let magnitude = i128::try_from(magnitude).ok()?;
            Some(if value.is_negative() { -magnitude } else { magnitude })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::object::integer;
    use num_traits::Pow;

    const OPS: [BinaryOp; 10] = [
        BinaryOp::Add,
        BinaryOp::Sub,
        BinaryOp::Mul,
        BinaryOp::FloorDiv,
        BinaryOp::Mod,
        BinaryOp::LShift,
        BinaryOp::RShift,
        BinaryOp::BitAnd,
        BinaryOp::BitOr,
        BinaryOp::BitXor,
    ];

    /// What a shift or a division by zero is, `integer` says; everything else is what the crate's own operators give.
    fn expected(op: BinaryOp, a: &BigInt, b: &BigInt) -> Option<BigInt> {
        use num_integer::Integer;
        let shift = b.to_u64().filter(|&count| count < 1 << 20);
        Some(match op {
            BinaryOp::Add => a + b,
            BinaryOp::Sub => a - b,
            BinaryOp::Mul => a * b,
            BinaryOp::FloorDiv if b.bits() > 0 => a.div_floor(b),
            BinaryOp::Mod if b.bits() > 0 => a.mod_floor(b),
            BinaryOp::LShift => a << shift?,
            BinaryOp::RShift => a >> shift?,
            BinaryOp::BitAnd => a & b,
            BinaryOp::BitOr => a | b,
            BinaryOp::BitXor => a ^ b,
            _ => return None,
        })
    }

    #[test]
    fn both_ways_agree() {
        let mut numbers: Vec<BigInt> = [0, 1, 2, 7, 63, 64, 127, 128, 1_000_007, i64::MAX].map(BigInt::from).into();
        for power in [31u32, 62, 63, 64, 65, 126, 127, 128, 200] {
            let power = BigInt::from(2).pow(power);
            numbers.extend([&power - 1, power.clone(), power + 1]);
        }
        let negative: Vec<BigInt> = numbers.iter().map(|number| -number).collect();
        numbers.extend(negative);
        for a in &numbers {
            for b in &numbers {
                let (left, right) = (Value::int(a.clone()), Value::int(b.clone()));
                if let Some(order) = big_order(&left, &right) {
                    assert_eq!(order, a.cmp(b), "{a} {b}");
                }
                for op in OPS {
                    let (Value::Int(_) | Value::BigInt(_), Some(expected)) = (&left, expected(op, a, b)) else {
                        continue;
                    };
                    if let Some(value) = big_binary(op, &left, &right) {
                        let plain = matches!(&value, Value::Int(_)) == i64::try_from(&expected).is_ok();
                        assert!(plain, "{a} {op:?} {b} is stored otherwise");
                        assert_eq!(integer::as_big(&value).as_deref(), Some(&expected), "{a} {op:?} {b}");
                    }
                    let mut own = a.clone();
                    if big_assign(op, &mut own, &right) {
                        assert_eq!(own, expected, "{a} {op:?}= {b}");
                    }
                }
            }
        }
    }
}
