//! Elements as unsigned integers whose order is NumPy's: what radix sorts, counting and hashing work on.
//!
//! Equal elements have equal keys, so the zeros of both signs share one, and so do all NaNs; [`Key::restore`] puts back which of
//! them stood where, in the order in which they came.

use half::f16;

use crate::array::Bool;
use crate::compute::ordering::Ticks;

/// An element with an order-preserving key, which has no more bits than the element.
pub trait Key: Copy + Send + Sync + 'static {
    /// Whether elements with the same key have the same bits.
    const EXACT: bool = true;
    /// Whether it is a float64.
    const DOUBLE: bool = false;

    fn key(self) -> u64;
    /// An element with this key.
    fn from_key(key: u64) -> Self;

    /// Whether no element of other bits has the same key.
    fn is_exact(self) -> bool {
        true
    }

    /// Puts the elements that share a key with others of different bits back into `sorted`, in the order of `original`.
    fn restore(_original: &[Self], _sorted: &mut [Self]) {}
}

const SIGN: u64 = 1 << 63;

macro_rules! unsigned {
    ($($t:ty),*) => {$(
        impl Key for $t {
            #[inline(always)]
            fn key(self) -> u64 {
                self as u64
            }
            #[inline(always)]
            fn from_key(key: u64) -> $t {
                key as $t
            }
        }
    )*};
}

macro_rules! signed {
    ($($t:ty),*) => {$(
        impl Key for $t {
            #[inline(always)]
            fn key(self) -> u64 {
                (self ^ <$t>::MIN).cast_unsigned() as u64
            }
            #[inline(always)]
            fn from_key(key: u64) -> $t {
                key as $t ^ <$t>::MIN
            }
        }
    )*};
}

unsigned!(u8, u16, u32, u64);
signed!(i8, i16, i32, i64);

impl Key for Bool {
    #[inline(always)]
    fn key(self) -> u64 {
        self.get() as u64
    }
    #[inline(always)]
    fn from_key(key: u64) -> Bool {
        Bool(key as u8)
    }
}

/// NaT comes last, as the largest key.
impl Key for Ticks {
    #[inline(always)]
    fn key(self) -> u64 {
        self.0.wrapping_sub(1) as u64 ^ SIGN
    }
    #[inline(always)]
    fn from_key(key: u64) -> Ticks {
        Ticks(((key ^ SIGN) as i64).wrapping_add(1))
    }
}

macro_rules! floats {
    ($($t:ty, $bits:ty);*) => {$(
        impl Key for $t {
            const EXACT: bool = false;
            const DOUBLE: bool = size_of::<$t>() == 8;

            #[inline(always)]
            fn key(self) -> u64 {
                const TOP: $bits = 1 << (<$bits>::BITS - 1);
                let bits = self.to_bits();
                let bits = if bits == TOP { 0 } else { bits };
                let turned = if bits & TOP != 0 { !bits } else { bits | TOP };
                (if self.is_nan() { <$bits>::MAX } else { turned }) as u64
            }
            #[inline(always)]
            fn from_key(key: u64) -> $t {
                const TOP: $bits = 1 << (<$bits>::BITS - 1);
                let bits = key as $bits;
                <$t>::from_bits(if bits & TOP != 0 { bits ^ TOP } else { !bits })
            }

            #[inline(always)]
            fn is_exact(self) -> bool {
                self.to_bits() != 1 << (<$bits>::BITS - 1) && !self.is_nan()
            }

            fn restore(original: &[$t], sorted: &mut [$t]) {
                const TOP: $bits = 1 << (<$bits>::BITS - 1);
                let nans = original.iter().filter(|value| value.is_nan());
                let count = nans.clone().count();
                let numbers = sorted.len() - count;
                for (place, value) in sorted[numbers..].iter_mut().zip(nans) {
                    *place = *value;
                }
                if original.iter().any(|value| value.to_bits() == TOP) {
                    let zeros = original.iter().filter(|value| value.to_bits() << 1 == 0);
                    let first = sorted[..numbers].partition_point(|value| value.key() < TOP as u64);
                    for (place, value) in sorted[first..].iter_mut().zip(zeros) {
                        *place = *value;
                    }
                }
            }
        }
    )*};
}

floats!(f32, u32; f64, u64; f16, u16);

/// Runs `$body` with `$T` bound to the keyed type of a dtype; `$other` where elements have no key.
macro_rules! with_key {
    ($dtype:expr, $T:ident => $body:expr, _ => $other:expr) => {
        match $dtype {
            $crate::array::DType::Num($crate::array::Num::C64 | $crate::array::Num::C128) => $other,
            $crate::array::DType::Num($crate::array::Num::Bool) => {
                type $T = $crate::array::Bool;
                $body
            }
            $crate::array::DType::Num($crate::array::Num::I8) => {
                type $T = i8;
                $body
            }
            $crate::array::DType::Num($crate::array::Num::U8) => {
                type $T = u8;
                $body
            }
            $crate::array::DType::Num($crate::array::Num::I16) => {
                type $T = i16;
                $body
            }
            $crate::array::DType::Num($crate::array::Num::U16) => {
                type $T = u16;
                $body
            }
            $crate::array::DType::Num($crate::array::Num::I32) => {
                type $T = i32;
                $body
            }
            $crate::array::DType::Num($crate::array::Num::U32) => {
                type $T = u32;
                $body
            }
            $crate::array::DType::Num($crate::array::Num::I64) => {
                type $T = i64;
                $body
            }
            $crate::array::DType::Num($crate::array::Num::U64) => {
                type $T = u64;
                $body
            }
            $crate::array::DType::Num($crate::array::Num::F16) => {
                type $T = half::f16;
                $body
            }
            $crate::array::DType::Num($crate::array::Num::F32) => {
                type $T = f32;
                $body
            }
            $crate::array::DType::Num($crate::array::Num::F64) => {
                type $T = f64;
                $body
            }
            $crate::array::DType::Datetime(_) | $crate::array::DType::Timedelta(_) => {
                type $T = $crate::compute::ordering::Ticks;
                $body
            }
            _ => $other,
        }
    };
}

pub(crate) use with_key;

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn keys_order_as_numbers_do() {
        let floats = [f64::NEG_INFINITY, -1.5, -f64::MIN_POSITIVE, 0.0, 5e-324, 1.0, f64::INFINITY, f64::NAN];
        assert!(floats.windows(2).all(|pair| pair[0].key() < pair[1].key()));
        assert_eq!((-0.0f64).key(), 0.0f64.key());
        assert!([i8::MIN, -1, 0, 7, i8::MAX].windows(2).all(|pair| pair[0].key() < pair[1].key()));
        assert!(floats[..7].iter().all(|&value| f64::from_key(value.key()) == value));
    }

    #[test]
    fn zeros_and_nans_come_back_as_they_were() {
        let original = [f64::NAN, -0.0, 1.0, 0.0, -f64::NAN, -0.0];
        let mut sorted = [0.0, 0.0, 0.0, 1.0, f64::NAN, f64::NAN];
        f64::restore(&original, &mut sorted);
        let expected = [-0.0, 0.0, -0.0, 1.0, f64::NAN, -f64::NAN];
        assert_eq!(sorted.map(f64::to_bits), expected.map(f64::to_bits));
    }
}
