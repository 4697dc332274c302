//! Bit operations, shifts, and the divisor functions of integers.

use crate::array::Bool;
use crate::compute::math::integer::Integer;
use crate::compute::ufunc::Loop;

pub static AND_BOOL: &[Loop] = binary!(blocks exact [Bool] |a, b| Bool::from(a.get() & b.get()));
pub static AND_INT: &[Loop] = binary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| a & b);
pub static OR_BOOL: &[Loop] = binary!(blocks exact [Bool] |a, b| Bool::from(a.get() | b.get()));
pub static OR_INT: &[Loop] = binary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| a | b);
pub static XOR_BOOL: &[Loop] = binary!(blocks exact [Bool] |a, b| Bool::from(a.get() ^ b.get()));
pub static XOR_INT: &[Loop] = binary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| a ^ b);
pub static INVERT_BOOL: &[Loop] = unary!(blocks exact [Bool] |a| Bool::from(!a.get()));
pub static INVERT_INT: &[Loop] = unary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a| !a);

pub static LEFT_SHIFT: &[Loop] =
    binary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| Integer::shift_left(a, b));
pub static RIGHT_SHIFT: &[Loop] =
    binary!(blocks exact [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| Integer::shift_right(a, b));
pub static BIT_COUNT: &[Loop] =
    unary_to!(plain exact u8, [i8, u8, i16, u16, i32, u32, i64, u64] |a| Integer::bit_count(a));

pub static GCD: &[Loop] = binary!(plain exact [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| Integer::gcd(a, b));
pub static LCM: &[Loop] = binary!(plain exact [i8, u8, i16, u16, i32, u32, i64, u64] |a, b| Integer::lcm(a, b));
