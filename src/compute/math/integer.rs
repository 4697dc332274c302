//! Integer operations with NumPy's (that is Python's) semantics: floor division, signs of remainders, shifts beyond the
//! width, wrapping powers. A division by zero gives zero and raises the "divide by zero" flag by hand.

use crate::compute::fpstatus::{FpStatus, raise};

/// The eight integer element types.
pub trait Integer: Copy + Eq + Ord {
    /// Rounds down. `x // 0` is 0 and raises "divide"; `min // -1` is `min` and raises "overflow".
    fn floor_div(self, other: Self) -> Self;
    /// Takes the divisor's sign. `x % 0` is 0 and raises "divide".
    fn floor_rem(self, other: Self) -> Self;
    /// Takes the dividend's sign, as C's `%`. `fmod(x, 0)` is 0 and raises "divide".
    fn truncated_rem(self, other: Self) -> Self;
    /// Wraps on overflow; a negative exponent has been refused before and counts as its bit pattern here.
    fn power(self, exponent: Self) -> Self;
    /// The bits of an exponent.
    fn digits(self) -> u64;
    fn gcd(self, other: Self) -> Self;
    /// Wraps on overflow; zero if either is zero.
    fn lcm(self, other: Self) -> Self;
    /// Zero when the count is negative or not less than the width.
    fn shift_left(self, count: Self) -> Self;
    /// Zero, or -1 for negative values, when the count is negative or not less than the width.
    fn shift_right(self, count: Self) -> Self;
    fn sign(self) -> Self;
    /// `1 / x` truncated; `1 / 0` raises "divide" and "invalid" and is what the conversion of an infinity gives on x86-64: the minimum of
    /// int32 and int64, zero otherwise.
    fn reciprocal(self) -> Self;
    /// Set bits of the absolute value.
    fn bit_count(self) -> u8;
    fn is_negative(self) -> bool;
}

macro_rules! shared {
    ($t:ty, $unsigned:ty) => {
        fn power(self, exponent: Self) -> Self {
            let (mut base, mut left, mut result) = (self, exponent as $unsigned, 1);
            while left != 0 {
                if left & 1 == 1 {
                    result = <$t>::wrapping_mul(result, base);
                }
                base = base.wrapping_mul(base);
                left >>= 1;
            }
            result
        }

        fn digits(self) -> u64 {
            u64::from(self as $unsigned)
        }

        fn lcm(self, other: Self) -> Self {
            let gcd = unsigned_gcd!($unsigned, magnitude!(self, $unsigned), magnitude!(other, $unsigned));
            let (a, b) = (magnitude!(self, $unsigned), magnitude!(other, $unsigned));
            if gcd == 0 { 0 } else { (a / gcd).wrapping_mul(b) as $t }
        }

        fn gcd(self, other: Self) -> Self {
            unsigned_gcd!($unsigned, magnitude!(self, $unsigned), magnitude!(other, $unsigned)) as $t
        }

        fn shift_left(self, count: Self) -> Self {
            if (count as $unsigned) < <$t>::BITS as $unsigned { self.wrapping_shl(count as u32) } else { 0 }
        }

        fn bit_count(self) -> u8 {
            magnitude!(self, $unsigned).count_ones() as u8
        }
    };
}

macro_rules! magnitude {
    ($value:expr, $unsigned:ty) => {
        if Integer::is_negative($value) { ($value as $unsigned).wrapping_neg() } else { $value as $unsigned }
    };
}

macro_rules! unsigned_gcd {
    ($unsigned:ty, $a:expr, $b:expr) => {{
        let (mut a, mut b): ($unsigned, $unsigned) = ($a, $b);
        while a != 0 {
            (a, b) = (b % a, a);
        }
        b
    }};
}

macro_rules! signed {
    ($($t:ty, $unsigned:ty, $reciprocal_of_zero:expr;)*) => {$(
        impl Integer for $t {
            shared!($t, $unsigned);

            fn floor_div(self, other: Self) -> Self {
                if other == 0 {
                    raise(FpStatus::DIVIDE);
                    return 0;
                }
                if self == <$t>::MIN && other == -1 {
                    raise(FpStatus::OVERFLOW);
                    return <$t>::MIN;
                }
                let quotient = self / other;
                if (self % other != 0) && ((self < 0) != (other < 0)) { quotient - 1 } else { quotient }
            }

            fn floor_rem(self, other: Self) -> Self {
                if other == 0 {
                    raise(FpStatus::DIVIDE);
                    return 0;
                }
                let rest = self.wrapping_rem(other);
                if rest != 0 && ((rest < 0) != (other < 0)) { rest + other } else { rest }
            }

            fn truncated_rem(self, other: Self) -> Self {
                if other == 0 {
                    raise(FpStatus::DIVIDE);
                    return 0;
                }
                self.wrapping_rem(other)
            }

            fn shift_right(self, count: Self) -> Self {
                // All further shifts are like the one that leaves the sign.
                self >> (count as $unsigned).min(<$t>::BITS as $unsigned - 1)
            }

            fn sign(self) -> Self {
                (self > 0) as $t - (self < 0) as $t
            }

            fn reciprocal(self) -> Self {
                match self {
                    0 => {
                        raise(FpStatus::DIVIDE | FpStatus::INVALID);
                        $reciprocal_of_zero
                    }
                    one => 1 / one,
                }
            }

            fn is_negative(self) -> bool {
                self < 0
            }
        }
    )*};
}

macro_rules! unsigned {
    ($($t:ty, $reciprocal_of_zero:expr;)*) => {$(
        impl Integer for $t {
            shared!($t, $t);

            fn floor_div(self, other: Self) -> Self {
                if other == 0 {
                    raise(FpStatus::DIVIDE);
                    return 0;
                }
                self / other
            }

            fn floor_rem(self, other: Self) -> Self {
                if other == 0 {
                    raise(FpStatus::DIVIDE);
                    return 0;
                }
                self % other
            }

            fn truncated_rem(self, other: Self) -> Self {
                self.floor_rem(other)
            }

            fn shift_right(self, count: Self) -> Self {
                if count < <$t>::BITS as $t { self >> count } else { 0 }
            }

            fn sign(self) -> Self {
                (self != 0) as $t
            }

            fn reciprocal(self) -> Self {
                match self {
                    0 => {
                        raise(FpStatus::DIVIDE | FpStatus::INVALID);
                        $reciprocal_of_zero
                    }
                    one => 1 / one,
                }
            }

            fn is_negative(self) -> bool {
                false
            }
        }
    )*};
}

signed! {
    i8, u8, 0;
    i16, u16, 0;
    i32, u32, i32::MIN;
    i64, u64, i64::MIN;
}
unsigned! {
    u8, 0;
    u16, 0;
    u32, 0;
    u64, 0;
}
