//! Arithmetic and order of integers and floats that the dispatch loop computes itself.

use super::super::code::Comparison;
use crate::object::BinaryOp;

/// Whether an integer is a float without rounding, so that dividing floats gives the correctly rounded quotient.
#[inline(always)]
pub(super) fn exact(x: i64) -> bool {
    x.unsigned_abs() <= 1 << 53
}

#[inline(always)]
pub(super) fn ordered<T: PartialOrd>(op: Comparison, x: &T, y: &T) -> bool {
    let (less, equal, greater) = (x < y, x == y, x > y);
    let outcome = less as u8 | (equal as u8) << 1 | (greater as u8) << 2 | (!(less | equal | greater) as u8) << 3;
    op as u8 & outcome != 0
}

/// The same for integers, which are never unordered.
#[inline(always)]
pub(super) fn ordered_ints(op: Comparison, x: i64, y: i64) -> bool {
    let outcome = 1 + (x > y) as i32 - (x < y) as i32;
    op as u32 >> outcome & 1 != 0
}

/// Integer operators that fit into 64 bits; `None` leaves the rest (and errors) to the general path.
#[inline(always)]
pub(super) fn int_binary(op: BinaryOp, x: i64, y: i64) -> Option<i64> {
    match op {
        BinaryOp::Add => x.checked_add(y),
        BinaryOp::Sub => x.checked_sub(y),
        BinaryOp::Mul => x.checked_mul(y),
        BinaryOp::FloorDiv => {
            let quotient = x.checked_div(y)?;
            Some(if x % y != 0 && (x < 0) != (y < 0) { quotient - 1 } else { quotient })
        }
        BinaryOp::Mod => {
            let rest = x.checked_rem(y)?;
            Some(if rest != 0 && (rest < 0) != (y < 0) { rest + y } else { rest })
        }
        BinaryOp::Pow => x.checked_pow(u32::try_from(y).ok()?),
        BinaryOp::BitAnd => Some(x & y),
        BinaryOp::BitOr => Some(x | y),
        BinaryOp::BitXor => Some(x ^ y),
        BinaryOp::RShift => (0..64).contains(&y).then(|| x >> y),
        BinaryOp::LShift => {
            let z = x.checked_shl(u32::try_from(y).ok()?)?;
            (z >> y == x).then_some(z)
        }
        BinaryOp::TrueDiv | BinaryOp::MatMul => None,
    }
}

/// `x % small`, which for the counts that loops run through is a division of half the width.
#[inline(always)]
pub(super) fn quick_rest(x: i64, small: i16) -> Option<i64> {
    match (u32::try_from(x), u32::try_from(small)) {
        (Ok(x), Ok(small @ 1..)) => Some((x % small) as i64),
        _ => int_binary(BinaryOp::Mod, x, small as i64),
    }
}

#[inline(always)]
pub(super) fn float_binary(op: BinaryOp, x: f64, y: f64) -> Option<f64> {
    match op {
        BinaryOp::Add => Some(x + y),
        BinaryOp::Sub => Some(x - y),
        BinaryOp::Mul => Some(x * y),
        BinaryOp::TrueDiv if y != 0.0 => Some(x / y),
        _ => None,
    }
}
