//! What a transform computes with: one number, or the same number of several rows at once.
//!
//! A buffer holds elements of a [`Real`]: floats, or packs of floats where several rows are transformed together. A pass over
//! a single long row works on several neighbours at a time, through a [`Lane`]: it reads and writes the same buffer in packs.
//! Packs never fuse multiplication and addition, so every element gets the bits that it would get alone.

use std::ops::{Add, Mul, Neg, Sub};

/// Both parts of a complex number.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(C)]
pub struct Cx<V> {
    pub re: V,
    pub im: V,
}

/// The float type of twiddle factors.
pub trait Base: Real<Base = Self> + PartialEq + Send + Sync + 'static {
    fn of(value: f64) -> Self;

    fn one_over(n: usize) -> Self;
}

/// A number, or the numbers of several rows.
pub trait Real: Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Neg<Output = Self> {
    type Base: Base;

    fn splat(value: Self::Base) -> Self;

    /// Runs `work` within a function that is compiled for the instructions of this type.
    fn compiled(work: impl Work);
}

/// A loop over packs. It has to be inlined where it runs, since elsewhere every operation on packs would be a call; hence no
/// closure.
pub trait Work {
    /// `#[inline(always)]`, with everything that handles packs.
    fn run(self);
}

/// A pack of neighbours in a buffer of `V`.
///
/// # Safety
/// Packs may need instructions that the processor has to be asked for; whoever names such a type has asked. Pointers are
/// valid for [`Lane::WIDTH`] complex numbers of `V`.
pub unsafe trait Lane<V: Real>: Real<Base = V::Base> {
    const WIDTH: usize;

    /// # Safety
    /// As above.
    unsafe fn load(from: *const Cx<V>) -> Cx<Self>;
    /// Numbers that are `stride` apart.
    ///
    /// # Safety
    /// As above, at each stride.
    unsafe fn load_strided(from: *const Cx<V>, stride: usize) -> Cx<Self>;
    /// The last number first.
    ///
    /// # Safety
    /// As above.
    unsafe fn load_reversed(from: *const Cx<V>) -> Cx<Self>;
    /// # Safety
    /// As above.
    unsafe fn store(value: Cx<Self>, to: *mut Cx<V>);
    /// # Safety
    /// As above.
    unsafe fn store_reversed(value: Cx<Self>, to: *mut Cx<V>);
    /// Twiddle factors of neighbours.
    ///
    /// # Safety
    /// As above.
    unsafe fn roots(from: *const Cx<V::Base>) -> Cx<Self>;
}

impl<V: Real> Cx<V> {
    #[inline(always)]
    pub fn new(re: V, im: V) -> Cx<V> {
        Cx { re, im }
    }

    #[inline(always)]
    pub fn scale(self, by: V) -> Cx<V> {
        Cx::new(self.re * by, self.im * by)
    }

    /// The real part for the imaginary one. A backward transform is a forward one between two swaps, to the last bit.
    #[inline(always)]
    pub fn swap(self) -> Cx<V> {
        Cx::new(self.im, self.re)
    }

    /// Times `root`, or times its conjugate.
    #[inline(always)]
    pub fn turn<const CONJUGATE: bool>(self, root: Cx<V>) -> Cx<V> {
        if CONJUGATE {
            Cx::new(self.re * root.re + self.im * root.im, self.im * root.re - self.re * root.im)
        } else {
            Cx::new(self.re * root.re - self.im * root.im, self.re * root.im + self.im * root.re)
        }
    }

    /// A quarter turn backwards, in the direction of a forward transform.
    #[inline(always)]
    pub fn quarter(self) -> Cx<V> {
        Cx::new(self.im, -self.re)
    }

    #[inline(always)]
    pub fn splat(value: Cx<V::Base>) -> Cx<V> {
        Cx::new(V::splat(value.re), V::splat(value.im))
    }
}

impl<V: Real> Add for Cx<V> {
    type Output = Cx<V>;

    #[inline(always)]
    fn add(self, other: Cx<V>) -> Cx<V> {
        Cx::new(self.re + other.re, self.im + other.im)
    }
}

impl<V: Real> Sub for Cx<V> {
    type Output = Cx<V>;

    #[inline(always)]
    fn sub(self, other: Cx<V>) -> Cx<V> {
        Cx::new(self.re - other.re, self.im - other.im)
    }
}

macro_rules! bases {
    ($($t:ty),*) => {$(
        impl Real for $t {
            type Base = $t;

            #[inline(always)]
            fn splat(value: $t) -> $t {
                value
            }

            #[inline(always)]
            fn compiled(work: impl Work) {
                /// Code of its own, since a pass over packs of one is the pass over single numbers.
                #[inline(never)]
                fn within(work: impl Work) {
                    work.run();
                }
                within(work);
            }
        }

        impl Base for $t {
            #[inline(always)]
            fn of(value: f64) -> $t {
                value as $t
            }

            #[inline(always)]
            fn one_over(n: usize) -> $t {
                1.0 / n as $t
            }
        }
    )*};
}

bases!(f32, f64);

// SAFETY: a pack of one is the number itself, and needs no instructions of its own.
unsafe impl<V: Real> Lane<V> for V {
    const WIDTH: usize = 1;

    #[inline(always)]
    unsafe fn load(from: *const Cx<V>) -> Cx<V> {
        // SAFETY: the caller's.
        unsafe { from.read() }
    }

    #[inline(always)]
    unsafe fn load_strided(from: *const Cx<V>, _: usize) -> Cx<V> {
        // SAFETY: the caller's.
        unsafe { from.read() }
    }

    #[inline(always)]
    unsafe fn load_reversed(from: *const Cx<V>) -> Cx<V> {
        // SAFETY: the caller's.
        unsafe { from.read() }
    }

    #[inline(always)]
    unsafe fn store(value: Cx<V>, to: *mut Cx<V>) {
        // SAFETY: the caller's.
        unsafe { to.write(value) }
    }

    #[inline(always)]
    unsafe fn store_reversed(value: Cx<V>, to: *mut Cx<V>) {
        // SAFETY: the caller's.
        unsafe { to.write(value) }
    }

    #[inline(always)]
    unsafe fn roots(from: *const Cx<V::Base>) -> Cx<V> {
        // SAFETY: the caller's.
        Cx::splat(unsafe { from.read() })
    }
}

#[cfg(target_arch = "x86_64")]
mod packs {
    use std::arch::x86_64::*;
    use std::ops::{Add, Mul, Neg, Sub};

    use super::{Cx, Lane, Real, Work};

    /// Four doubles in one register. Made only after the processor has been asked for AVX2.
    #[derive(Clone, Copy)]
    #[repr(transparent)]
    pub struct F64x4(__m256d);

    macro_rules! operators {
        ($($trait:ident $method:ident $instruction:ident),*) => {$(
            impl $trait for F64x4 {
                type Output = F64x4;
                #[inline(always)]
                fn $method(self, other: F64x4) -> F64x4 {
                    // SAFETY: see the type.
                    F64x4(unsafe { $instruction(self.0, other.0) })
                }
            }
        )*};
    }

    operators!(Add add _mm256_add_pd, Sub sub _mm256_sub_pd, Mul mul _mm256_mul_pd);

    impl Neg for F64x4 {
        type Output = F64x4;
        #[inline(always)]
        fn neg(self) -> F64x4 {
            // SAFETY: see the type.
            F64x4(unsafe { _mm256_xor_pd(self.0, _mm256_set1_pd(-0.0)) })
        }
    }

    impl Real for F64x4 {
        type Base = f64;

        #[inline(always)]
        fn splat(value: f64) -> F64x4 {
            // SAFETY: see the type.
            F64x4(unsafe { _mm256_set1_pd(value) })
        }

        #[inline(always)]
        fn compiled(work: impl Work) {
            #[target_feature(enable = "avx2")]
            unsafe fn within(work: impl Work) {
                work.run();
            }
            // SAFETY: see the type; nobody names it before that question.
            unsafe { within(work) }
        }
    }

    // Neighbours a b c d lie in a pack as a c b d: what the unpacking instructions give without crossing halves.
    // SAFETY: the trait's conditions are the callers'; instructions: see the type.
    unsafe impl Lane<f64> for F64x4 {
        const WIDTH: usize = 4;

        #[inline(always)]
        unsafe fn load(from: *const Cx<f64>) -> Cx<F64x4> {
            unsafe {
                let from = from as *const f64;
                let (low, high) = (_mm256_loadu_pd(from), _mm256_loadu_pd(from.add(4)));
                Cx::new(F64x4(_mm256_unpacklo_pd(low, high)), F64x4(_mm256_unpackhi_pd(low, high)))
            }
        }

        #[inline(always)]
        unsafe fn load_strided(from: *const Cx<f64>, stride: usize) -> Cx<F64x4> {
            unsafe {
                let one = |i: usize| _mm_loadu_pd(from.add(i * stride) as *const f64);
                let (low, high) = (_mm256_set_m128d(one(1), one(0)), _mm256_set_m128d(one(3), one(2)));
                Cx::new(F64x4(_mm256_unpacklo_pd(low, high)), F64x4(_mm256_unpackhi_pd(low, high)))
            }
        }

        #[inline(always)]
        unsafe fn load_reversed(from: *const Cx<f64>) -> Cx<F64x4> {
            unsafe {
                let from = from as *const f64;
                let turned = |at: *const f64| {
                    let x = _mm256_loadu_pd(at);
                    _mm256_permute2f128_pd::<1>(x, x)
                };
                let (low, high) = (turned(from.add(4)), turned(from));
                Cx::new(F64x4(_mm256_unpacklo_pd(low, high)), F64x4(_mm256_unpackhi_pd(low, high)))
            }
        }

        #[inline(always)]
        unsafe fn store(value: Cx<F64x4>, to: *mut Cx<f64>) {
            unsafe {
                let to = to as *mut f64;
                _mm256_storeu_pd(to, _mm256_unpacklo_pd(value.re.0, value.im.0));
                _mm256_storeu_pd(to.add(4), _mm256_unpackhi_pd(value.re.0, value.im.0));
            }
        }

        #[inline(always)]
        unsafe fn store_reversed(value: Cx<F64x4>, to: *mut Cx<f64>) {
            unsafe {
                let to = to as *mut f64;
                let low = _mm256_unpacklo_pd(value.re.0, value.im.0);
                let high = _mm256_unpackhi_pd(value.re.0, value.im.0);
                _mm256_storeu_pd(to, _mm256_permute2f128_pd::<1>(high, high));
                _mm256_storeu_pd(to.add(4), _mm256_permute2f128_pd::<1>(low, low));
            }
        }

        #[inline(always)]
        unsafe fn roots(from: *const Cx<f64>) -> Cx<F64x4> {
            unsafe { F64x4::load(from) }
        }
    }
}

#[cfg(target_arch = "x86_64")]
pub use packs::F64x4;
