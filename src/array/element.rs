//! The Rust types behind [`Num`]: one trait, and the one place where a run-time type becomes a type parameter.

use half::f16;
use num_complex::Complex;

use super::dtype::Num;

/// A boolean element. A byte rather than Rust's `bool`, because views may reinterpret any byte as one;
/// whatever is not zero counts as true.
#[derive(Clone, Copy, Default, Debug)]
#[repr(transparent)]
pub struct Bool(pub u8);

/// A Rust type that array buffers hold directly.
pub trait Element: Copy + Default + Send + Sync + 'static {
    const NUM: Num;
}

impl Bool {
    pub const TRUE: Bool = Bool(1);
    pub const FALSE: Bool = Bool(0);

    pub fn get(self) -> bool {
        self.0 != 0
    }
}

impl From<bool> for Bool {
    fn from(value: bool) -> Bool {
        Bool(value as u8)
    }
}

impl PartialEq for Bool {
    fn eq(&self, other: &Bool) -> bool {
        self.get() == other.get()
    }
}

macro_rules! elements {
    ($($t:ty => $num:ident),* $(,)?) => {
        $(impl Element for $t { const NUM: Num = Num::$num; })*
    };
}

elements! {
    Bool => Bool, i8 => I8, u8 => U8, i16 => I16, u16 => U16, i32 => I32, u32 => U32, i64 => I64, u64 => U64,
    f16 => F16, f32 => F32, f64 => F64, Complex<f32> => C64, Complex<f64> => C128,
}

/// Runs `$body` with `$T` bound to the element type of a [`Num`]: `with_element!(num, T => kernel::<T>(...))`.
#[macro_export]
macro_rules! with_element {
    ($num:expr, $T:ident => $body:expr) => {
        match $num {
            $crate::array::Num::Bool => {
                type $T = $crate::array::Bool;
                $body
            }
            $crate::array::Num::I8 => {
                type $T = i8;
                $body
            }
            $crate::array::Num::U8 => {
                type $T = u8;
                $body
            }
            $crate::array::Num::I16 => {
                type $T = i16;
                $body
            }
            $crate::array::Num::U16 => {
                type $T = u16;
                $body
            }
            $crate::array::Num::I32 => {
                type $T = i32;
                $body
            }
            $crate::array::Num::U32 => {
                type $T = u32;
                $body
            }
            $crate::array::Num::I64 => {
                type $T = i64;
                $body
            }
            $crate::array::Num::U64 => {
                type $T = u64;
                $body
            }
            $crate::array::Num::F16 => {
                type $T = half::f16;
                $body
            }
            $crate::array::Num::F32 => {
                type $T = f32;
                $body
            }
            $crate::array::Num::F64 => {
                type $T = f64;
                $body
            }
            $crate::array::Num::C64 => {
                type $T = num_complex::Complex<f32>;
                $body
            }
            $crate::array::Num::C128 => {
                type $T = num_complex::Complex<f64>;
                $body
            }
        }
    };
}
