//! Casts between the numeric types with C's and NumPy's semantics, written once per type and not once per pair.
//!
//! A block of elements is loaded into one of three exact intermediates (64-bit integers, doubles, complex doubles), then
//! stored in the target type; the few pairs that scripts meet in bulk have loops of their own. Integers keep their low bits.
//! A float beyond the range of an integer type becomes what x86's conversion instruction leaves, which is what NumPy shows.

use std::mem::MaybeUninit;

use half::f16;
use num_complex::Complex;

use super::dtype::Num;
use super::element::Bool;
#[cfg(target_arch = "x86_64")]
use super::isa::{Isa, isa};

/// What went wrong for some element on the way. The caller turns it into warnings under the session's error state.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct CastFlags {
    /// A float outside the integer type's range, or NaN: `invalid value encountered in cast`.
    pub invalid: bool,
    /// A finite float beyond the narrower float type: `overflow encountered in cast`.
    pub overflow: bool,
    pub underflow: bool,
    /// Imaginary parts were dropped: `ComplexWarning`.
    pub complex_discarded: bool,
}

impl CastFlags {
    pub fn merge(&mut self, other: CastFlags) {
        self.invalid |= other.invalid;
        self.overflow |= other.overflow;
        self.underflow |= other.underflow;
        self.complex_discarded |= other.complex_discarded;
    }

    pub fn any(&self) -> bool {
        *self != CastFlags::default()
    }
}

/// The way from one numeric type to another, chosen once per array.
#[derive(Clone, Copy)]
pub enum CastLoop {
    Direct(DirectLoop),
    /// Through a block of the intermediate type.
    Blocks(LoadLoop, StoreLoop),
}

type DirectLoop = unsafe fn(*const u8, isize, *mut u8, isize, usize, &mut CastFlags);
type LoadLoop = unsafe fn(*const u8, isize, usize, *mut Block);
type StoreLoop = unsafe fn(*const Block, *mut u8, isize, usize, &mut CastFlags);

const BLOCK: usize = 256;

/// Room for a block of the widest intermediate, aligned for it.
type Block = [Complex<f64>; BLOCK];

impl CastLoop {
    pub fn new(from: Num, to: Num) -> CastLoop {
        use Num::*;
        let direct: DirectLoop = match (from, to) {
            (Num::Bool, Num::Bool) => direct::<super::element::Bool, super::element::Bool>,
            (a, b) if a == b => match a.itemsize() {
                1 => direct::<u8, u8>,
                2 => direct::<u16, u16>,
                4 => direct::<u32, u32>,
                8 => direct::<u64, u64>,
                _ => direct::<Complex<f64>, Complex<f64>>,
            },
            (I64, F64) => direct::<i64, f64>,
            (I32, F64) => direct::<i32, f64>,
            (I32, I64) => direct::<i32, i64>,
            (I64, I32) => direct::<i64, i32>,
            (I64, F32) => direct::<i64, f32>,
            (U8, I64) => direct::<u8, i64>,
            (U8, F64) => direct::<u8, f64>,
            (Num::Bool, I64) => direct::<super::element::Bool, i64>,
            (Num::Bool, F64) => direct::<super::element::Bool, f64>,
            (F32, F64) => direct::<f32, f64>,
            (F64, F32) => direct::<f64, f32>,
            (F64, I64) => direct::<f64, i64>,
            (F64, I32) => direct::<f64, i32>,
            (F64, U8) => direct::<f64, u8>,
            (U8, F32) => direct::<u8, f32>,
            (I32, F32) => direct::<i32, f32>,
            (F32, U8) => direct::<f32, u8>,
            (F32, I32) => direct::<f32, i32>,
            (F32, I64) => direct::<f32, i64>,
            (I64, U8) => direct::<i64, u8>,
            (F64, Num::Bool) => direct::<f64, super::element::Bool>,
            (I64, Num::Bool) => direct::<i64, super::element::Bool>,
            (F64, C128) => direct::<f64, Complex<f64>>,
            (F16, F32) => direct::<f16, f32>,
            _ => {
                let (load, store): (LoadLoop, StoreLoop) = match from {
                    Num::Bool => (load::<super::element::Bool, i64>, store_loop::<i64>(to)),
                    I8 => (load::<i8, i64>, store_loop::<i64>(to)),
                    U8 => (load::<u8, i64>, store_loop::<i64>(to)),
                    I16 => (load::<i16, i64>, store_loop::<i64>(to)),
                    U16 => (load::<u16, i64>, store_loop::<i64>(to)),
                    I32 => (load::<i32, i64>, store_loop::<i64>(to)),
                    U32 => (load::<u32, i64>, store_loop::<i64>(to)),
                    I64 => (load::<i64, i64>, store_loop::<i64>(to)),
                    // Low bits are the same for both, only floats tell them apart.
                    U64 if to.is_inexact() => (load::<u64, u64>, store_loop_u64(to)),
                    U64 => (load::<i64, i64>, store_loop::<i64>(to)),
                    F16 => (load::<f16, f64>, store_loop::<f64>(to)),
                    F32 => (load::<f32, f64>, store_loop::<f64>(to)),
                    F64 => (load::<f64, f64>, store_loop::<f64>(to)),
                    C64 => (load::<Complex<f32>, Complex<f64>>, store_loop::<Complex<f64>>(to)),
                    C128 => (load::<Complex<f64>, Complex<f64>>, store_loop::<Complex<f64>>(to)),
                };
                return CastLoop::Blocks(load, store);
            }
        };
        CastLoop::Direct(direct)
    }

    /// Casts `n` elements; the steps count bytes and no alignment is needed.
    ///
    /// # Safety
    /// All elements are readable at `from` and writable at `to`, and the two ranges do not overlap.
    pub unsafe fn run(
        &self,
        from: *const u8,
        step_from: isize,
        to: *mut u8,
        step_to: isize,
        n: usize,
        flags: &mut CastFlags,
    ) {
        match *self {
            // SAFETY: passed on.
            CastLoop::Direct(direct) => unsafe { direct(from, step_from, to, step_to, n, flags) },
            CastLoop::Blocks(load, store) => {
                let mut block = std::mem::MaybeUninit::<Block>::uninit();
                let mut done = 0;
                while done < n {
                    let count = BLOCK.min(n - done);
                    // SAFETY: `load` initialises the first `count` intermediates, `store` reads no others.
                    unsafe {
                        load(from.offset(done as isize * step_from), step_from, count, block.as_mut_ptr());
                        store(block.as_ptr(), to.offset(done as isize * step_to), step_to, count, flags);
                    }
                    done += count;
                }
            }
        }
    }
}

fn store_loop<M>(to: Num) -> StoreLoop
where
    M: Copy + Convert<Bool> + Convert<i8> + Convert<u8> + Convert<i16> + Convert<u16> + Convert<i32> + Convert<u32>,
    M: Convert<i64> + Convert<u64> + Convert<f16> + Convert<f32> + Convert<f64>,
    M: Convert<Complex<f32>> + Convert<Complex<f64>>,
{
    crate::with_element!(to, T => store::<M, T>)
}

fn store_loop_u64(to: Num) -> StoreLoop {
    match to {
        Num::F16 => store::<u64, f16>,
        Num::F32 => store::<u64, f32>,
        Num::F64 => store::<u64, f64>,
        Num::C64 => store::<u64, Complex<f32>>,
        _ => store::<u64, Complex<f64>>,
    }
}

/// # Safety
/// As `CastLoop::run`.
unsafe fn direct<S: Convert<T>, T: Copy>(
    from: *const u8,
    step_from: isize,
    to: *mut u8,
    step_to: isize,
    n: usize,
    flags: &mut CastFlags,
) {
    let aligned = (from as usize).is_multiple_of(align_of::<S>()) && (to as usize).is_multiple_of(align_of::<T>());
    let packed = step_from == size_of::<S>() as isize && step_to == size_of::<T>() as isize;
    if n < WIDE || !packed || !aligned {
        // SAFETY: the caller's.
        return unsafe { one_by_one::<S, T>(from, step_from, to, step_to, n, flags) };
    }
    // SAFETY: packed, aligned elements that do not overlap.
    let (from, to) = unsafe {
        (std::slice::from_raw_parts(from as *const S, n), std::slice::from_raw_parts_mut(to as *mut MaybeUninit<T>, n))
    };
    #[cfg(target_arch = "x86_64")]
    if isa() >= Isa::Avx2 {
        #[target_feature(enable = "avx2")]
        fn wide<S: Convert<T>, T: Copy>(from: &[S], to: &mut [MaybeUninit<T>], flags: &mut CastFlags) {
            stretches(from, to, flags);
        }
        // SAFETY: the processor has the features.
        return unsafe { wide(from, to, flags) };
    }
    stretches(from, to, flags);
}

/// Elements from which vectors pay.
const WIDE: usize = 32;

/// Stretches without an element that needs attention are converted in vectors.
#[inline(always)]
fn stretches<S: Convert<T>, T: Copy>(from: &[S], to: &mut [MaybeUninit<T>], flags: &mut CastFlags) {
    let mut seen = CastFlags::default();
    for (from, to) in from.chunks(STRETCH).zip(to.chunks_mut(STRETCH)) {
        if !S::LOOKS {
            for (&value, place) in from.iter().zip(to) {
                place.write(value.convert(&mut seen));
            }
            continue;
        }
        // Counted in numbers of the elements' size, which is what comparing them in vectors gives.
        macro_rules! hard {
            ($count:ty) => {{
                let mut hard: $count = 0;
                for value in from {
                    hard |= !value.is_easy() as $count;
                }
                hard != 0
            }};
        }
        let hard = match size_of::<S>() {
            8 => hard!(u64),
            4 => hard!(u32),
            _ => hard!(u8),
        };
        if !hard {
            for (&value, place) in from.iter().zip(to) {
                place.write(value.quick());
            }
        } else {
            let (step_from, step_to) = (size_of::<S>() as isize, size_of::<T>() as isize);
            let (from, to, n) = (from.as_ptr() as *const u8, to.as_mut_ptr() as *mut u8, from.len());
            // SAFETY: as many elements on either side.
            unsafe { one_by_one::<S, T>(from, step_from, to, step_to, n, &mut seen) };
        }
    }
    flags.merge(seen);
}

/// # Safety
/// As `CastLoop::run`.
#[inline(never)]
unsafe fn one_by_one<S: Convert<T>, T: Copy>(
    from: *const u8,
    step_from: isize,
    to: *mut u8,
    step_to: isize,
    n: usize,
    flags: &mut CastFlags,
) {
    let mut seen = CastFlags::default();
    for i in 0..n as isize {
        // SAFETY: element i of both runs.
        unsafe {
            let value = (from.offset(i * step_from) as *const S).read_unaligned();
            (to.offset(i * step_to) as *mut T).write_unaligned(value.convert(&mut seen));
        }
    }
    flags.merge(seen);
}

/// Elements that are looked at together before they are converted.
const STRETCH: usize = 256;

/// # Safety
/// `n <= BLOCK` elements of S are readable.
unsafe fn load<S: Convert<M>, M: Copy>(from: *const u8, step: isize, n: usize, block: *mut Block) {
    // SAFETY: the block has room for BLOCK intermediates of any type.
    unsafe { direct::<S, M>(from, step, block as *mut u8, size_of::<M>() as isize, n, &mut CastFlags::default()) }
}

/// # Safety
/// `n <= BLOCK` intermediates are initialised, and `n` elements of T writable.
unsafe fn store<M: Convert<T>, T: Copy>(
    block: *const Block,
    to: *mut u8,
    step: isize,
    n: usize,
    flags: &mut CastFlags,
) {
    // SAFETY: as above.
    unsafe { direct::<M, T>(block as *const u8, size_of::<M>() as isize, to, step, n, flags) }
}

/// The conversion of one value.
trait Convert<T>: Copy {
    fn convert(self, flags: &mut CastFlags) -> T;

    /// Whether there is a quick way, for values that are looked at first.
    const LOOKS: bool = false;

    /// Whether the value can go the quick way.
    #[inline(always)]
    fn is_easy(&self) -> bool {
        false
    }

    /// The conversion of an easy value, about which there is nothing to say.
    #[inline(always)]
    fn quick(self) -> T {
        self.convert(&mut CastFlags::default())
    }
}

/// Whether a float, truncated, is an integer of the type.
trait Fits<T> {
    fn fits(self) -> bool;
}

macro_rules! fits {
    ($($from:ty => $to:ty: |$v:ident| $fits:expr;)*) => {
        $(impl Fits<$to> for $from {
            #[inline(always)]
            fn fits(self) -> bool {
                let $v = self;
                $fits
            }
        })*
    };
}

fits! {
    f64 => i32: |v| (v > i32::MIN as f64 - 1.0) & (v < -(i32::MIN as f64));
    f64 => i64: |v| (v >= i64::MIN as f64) & (v < -(i64::MIN as f64));
    f32 => i32: |v| (v >= i32::MIN as f32) & (v < -(i32::MIN as f32));
    f32 => i64: |v| (v >= i64::MIN as f32) & (v < -(i64::MIN as f32));
}

/// Floats to integers: values that fit are truncated.
macro_rules! truncate {
    ($($from:ty as $wide:ty => $($to:ty),+;)*) => {
        $($(impl Convert<$to> for $from {
            #[inline(always)]
            #[allow(clippy::unnecessary_cast)]
            fn convert(self, flags: &mut CastFlags) -> $to {
                let fits = Fits::<$wide>::fits(self);
                flags.invalid |= !fits;
                // What the instruction leaves of values that do not fit.
                (if fits { self as $wide } else { <$wide>::MIN }) as $to
            }

            const LOOKS: bool = true;

            #[inline(always)]
            fn is_easy(&self) -> bool {
                Fits::<$wide>::fits(*self)
            }

            #[inline(always)]
            #[allow(clippy::unnecessary_cast)]
            fn quick(self) -> $to {
                // SAFETY: the caller has looked: the value lies within the range.
                (unsafe { self.to_int_unchecked::<$wide>() }) as $to
            }
        })+)*
    };
}

macro_rules! convert {
    ($($from:ty => $($to:ty),+: |$value:ident, $flags:ident| $body:expr;)*) => {
        $($(impl Convert<$to> for $from {
            #[inline(always)]
            #[allow(clippy::unnecessary_cast)]
            fn convert(self, $flags: &mut CastFlags) -> $to {
                let $value = self;
                let _ = &$flags;
                $body
            }
        })+)*
    };
}

macro_rules! widen {
    ($($from:ty => $to:ty),* $(,)?) => { convert! { $($from => $to: |v, _flags| v as $to;)* } };
}

widen! {
    i8 => i64, u8 => i64, i16 => i64, u16 => i64, i32 => i64, u32 => i64,
    i64 => i8, i64 => u8, i64 => i16, i64 => u16, i64 => i32, i64 => u32, i64 => i64, i64 => u64, i64 => f32, i64 => f64,
    u64 => f32, u64 => f64, i32 => f64, u8 => f64, u8 => f32, i32 => f32, f32 => f64, f64 => f64,
    u8 => u8, u16 => u16, u32 => u32, u64 => u64,
}

convert! {
    Bool => i64: |v, _flags| v.get() as i64;
    Bool => f64: |v, _flags| v.get() as u8 as f64;
    Bool => Bool: |v, _flags| Bool::from(v.get());
    i64 => Bool: |v, _flags| Bool::from(v != 0);
    i64 => f16: |v, flags| Convert::<f16>::convert(v as f32 as f64, flags);
    i64 => Complex<f32>: |v, _flags| Complex::new(v as f32, 0.0);
    i64 => Complex<f64>: |v, _flags| Complex::new(v as f64, 0.0);
    u64 => f16: |v, flags| Convert::<f16>::convert(v as f32 as f64, flags);
    u64 => Complex<f32>: |v, _flags| Complex::new(v as f32, 0.0);
    u64 => Complex<f64>: |v, _flags| Complex::new(v as f64, 0.0);
    f16 => f32: |v, _flags| v.to_f32();
    f16 => f64: |v, _flags| v.to_f32() as f64;
    f64 => Bool: |v, _flags| Bool::from(v != 0.0);
    f64 => u32: |v, flags| Convert::<i64>::convert(v, flags) as u32;
    // The upper half is shifted into range first; only what the shift cannot help is invalid.
    f64 => u64: |v, flags| {
        const HALF: f64 = -(i64::MIN as f64);
        if v >= HALF {
            Convert::<i64>::convert(v - HALF, flags) as u64 ^ (1 << 63)
        } else {
            Convert::<i64>::convert(v, flags) as u64
        }
    };
    f64 => f16: |v, flags| {
        let narrow = narrow_to_f16(v);
        flags.overflow |= narrow.is_infinite() & v.is_finite();
        flags.underflow |= (v.abs() < f16::MIN_POSITIVE.to_f64()) & (narrow.to_f64() != v);
        narrow
    };
    f64 => Complex<f32>: |v, flags| Complex::new(Convert::<f32>::convert(v, flags), 0.0);
    f64 => Complex<f64>: |v, _flags| Complex::new(v, 0.0);
    Complex<f32> => Complex<f64>: |v, _flags| Complex::new(v.re as f64, v.im as f64);
    Complex<f64> => Complex<f64>: |v, _flags| v;
    Complex<f64> => Complex<f32>: |v, flags| {
        Complex::new(Convert::<f32>::convert(v.re, flags), Convert::<f32>::convert(v.im, flags))
    };
    Complex<f64> => Bool: |v, _flags| Bool::from(v.re != 0.0 || v.im != 0.0);
}

truncate! {
    // cvttsd2si to 32 bits, then the low bits: what C compilers emit for the small types.
    f64 as i32 => i8, u8, i16, u16, i32;
    f64 as i64 => i64;
    f32 as i32 => u8, i32;
    f32 as i64 => i64;
}

impl Convert<f32> for f64 {
    #[inline(always)]
    fn convert(self, flags: &mut CastFlags) -> f32 {
        let narrow = self as f32;
        flags.overflow |= narrow.is_infinite() & self.is_finite();
        flags.underflow |= (narrow.abs() < f32::MIN_POSITIVE) & (narrow as f64 != self) & !self.is_nan();
        narrow
    }

    const LOOKS: bool = true;

    /// Zero, or a magnitude within float32's normal range.
    #[inline(always)]
    fn is_easy(&self) -> bool {
        let size = self.abs();
        (size == 0.0) | (size >= f32::MIN_POSITIVE as f64) & (size <= f32::MAX as f64)
    }

    #[inline(always)]
    fn quick(self) -> f32 {
        self as f32
    }
}

macro_rules! real_part {
    ($($to:ty),*) => {
        convert! {
            $(Complex<f64> => $to: |v, flags| {
                flags.complex_discarded = true;
                Convert::<$to>::convert(v.re, flags)
            };)*
        }
    };
}

real_part!(i8, u8, i16, u16, i32, u32, i64, u64, f16, f32, f64);

/// The nearest float16, ties to even. Rounding to odd on the way through float32 keeps the second rounding correct.
pub fn narrow_to_f16(value: f64) -> f16 {
    let nearest = value as f32;
    if nearest as f64 == value || !nearest.is_finite() {
        return f16::from_f32(nearest);
    }
    let bits = nearest.to_bits();
    let towards_zero = if (nearest as f64).abs() > value.abs() { bits - 1 } else { bits };
    f16::from_f32(f32::from_bits(towards_zero | 1))
}
