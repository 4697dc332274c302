//! Which of the kernels that were compiled for several instruction sets may run here.
//!
//! The widest one the processor has, found once. `NEWAXIS_KERNELS=portable|avx2|avx512` asks for a narrower one, which is how
//! tests see that all of them give the same bits.

use std::sync::OnceLock;

/// Instruction sets with kernels of their own, each a superset of the one before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Isa {
    Portable,
    /// AVX2, FMA and POPCNT.
    Avx2,
    /// AVX-512 with its F, DQ, BW and VL parts.
    Avx512,
}

/// The instruction set to use.
pub fn isa() -> Isa {
    static CHOSEN: OnceLock<Isa> = OnceLock::new();
    *CHOSEN.get_or_init(|| {
        let asked = match std::env::var("NEWAXIS_KERNELS").as_deref() {
            Ok("portable") => Isa::Portable,
            Ok("avx2") => Isa::Avx2,
            _ => Isa::Avx512,
        };
        asked.min(found())
    })
}

#[cfg(target_arch = "x86_64")]
fn found() -> Isa {
    if !(is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma") && is_x86_feature_detected!("popcnt")) {
        return Isa::Portable;
    }
    let wide = is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512dq")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512vl");
    if wide { Isa::Avx512 } else { Isa::Avx2 }
}

#[cfg(not(target_arch = "x86_64"))]
fn found() -> Isa {
    Isa::Portable
}

/// How kernels that look numbers up in tables do it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lookups {
    /// One number after the other.
    Portable,
    Avx2,
    /// AVX-512, with a load for every lane.
    Avx512Loads,
    /// AVX-512, with gathers.
    Avx512Gathers,
}

/// The way to use here: gathers where one of eight lanes takes less time than eight loads. These are processors with arithmetic of
/// float16, the first of Intel's whose gathers are neither slow by design nor by a remedy for what they gave away.
#[cfg(target_arch = "x86_64")]
pub fn lookups() -> Lookups {
    static CHOSEN: OnceLock<Lookups> = OnceLock::new();
    *CHOSEN.get_or_init(|| match isa() {
        Isa::Portable => Lookups::Portable,
        Isa::Avx2 => Lookups::Avx2,
        Isa::Avx512 if is_x86_feature_detected!("avx512fp16") => Lookups::Avx512Gathers,
        Isa::Avx512 => Lookups::Avx512Loads,
    })
}

/// The kernel of a module that has one for every way to look numbers up, or `None` where there is none.
#[cfg(target_arch = "x86_64")]
macro_rules! looked_up_by {
    ($module:ident, $kernel:ident) => {
        match $crate::array::isa::lookups() {
            $crate::array::isa::Lookups::Portable => None,
            $crate::array::isa::Lookups::Avx2 => Some($module::avx2::$kernel),
            $crate::array::isa::Lookups::Avx512Loads => Some($module::avx512_loads::$kernel),
            $crate::array::isa::Lookups::Avx512Gathers => Some($module::avx512::$kernel),
        }
    };
}
#[cfg(target_arch = "x86_64")]
pub(crate) use looked_up_by;

/// An array of what `element` gives for each place, in their order; N is at least one.
///
/// Inlined wherever it stands, unlike [`std::array::from_fn`]: within a function that is compiled for an instruction set, a call
/// of one that is not costs what the vectors save.
#[inline(always)]
#[allow(clippy::needless_range_loop)] // iterators that skip are calls again
pub fn array_of<const N: usize, T: Copy>(mut element: impl FnMut(usize) -> T) -> [T; N] {
    let mut array = [element(0); N];
    for place in 1..N {
        array[place] = element(place);
    }
    array
}

/// Compiles a function once for each instruction set, and calls the widest that may run here.
macro_rules! for_each_isa {
    ($(#[$meta:meta])* $vis:vis fn $name:ident<$t:ident: $bound:path>($($arg:ident: $ty:ty),* $(,)?) $(-> $out:ty)? $body:block) => {
        $(#[$meta])*
        $vis fn $name<$t: $bound>($($arg: $ty),*) $(-> $out)? {
            #[inline(always)]
            fn body<$t: $bound>($($arg: $ty),*) $(-> $out)? $body
            #[cfg(target_arch = "x86_64")]
            {
                #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,avx2,fma")]
                fn wide<$t: $bound>($($arg: $ty),*) $(-> $out)? {
                    body::<$t>($($arg),*)
                }
                #[target_feature(enable = "avx2,fma")]
                fn narrow<$t: $bound>($($arg: $ty),*) $(-> $out)? {
                    body::<$t>($($arg),*)
                }
                match $crate::array::isa::isa() {
                    // SAFETY: the features were found.
                    $crate::array::isa::Isa::Avx512 => return unsafe { wide::<$t>($($arg),*) },
                    // SAFETY: as above.
                    $crate::array::isa::Isa::Avx2 => return unsafe { narrow::<$t>($($arg),*) },
                    $crate::array::isa::Isa::Portable => {}
                }
            }
            body::<$t>($($arg),*)
        }
    };
    ($(#[$meta:meta])* $vis:vis fn $name:ident($($arg:ident: $ty:ty),* $(,)?) $(-> $out:ty)? $body:block) => {
        $(#[$meta])*
        $vis fn $name($($arg: $ty),*) $(-> $out)? {
            #[inline(always)]
            fn body($($arg: $ty),*) $(-> $out)? $body
            #[cfg(target_arch = "x86_64")]
            {
                #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,avx2,fma")]
                fn wide($($arg: $ty),*) $(-> $out)? {
                    body($($arg),*)
                }
                #[target_feature(enable = "avx2,fma")]
                fn narrow($($arg: $ty),*) $(-> $out)? {
                    body($($arg),*)
                }
                match $crate::array::isa::isa() {
                    // SAFETY: the features were found.
                    $crate::array::isa::Isa::Avx512 => return unsafe { wide($($arg),*) },
                    // SAFETY: as above.
                    $crate::array::isa::Isa::Avx2 => return unsafe { narrow($($arg),*) },
                    $crate::array::isa::Isa::Portable => {}
                }
            }
            body($($arg),*)
        }
    };
}
pub(crate) use for_each_isa;
