//! Pairwise summation exactly as NumPy does it: eight running sums over blocks of 128, halves at multiples of eight.

use half::f16;
use num_complex::Complex;

use crate::limits::stop::{Pace, breathe};

const BLOCK: usize = 128;

/// A float type that sums are accumulated in, and how an element is read into it.
pub trait Summand: Copy {
    type Sum: Copy + std::ops::Add<Output = Self::Sum>;
    const NEGATIVE_ZERO: Self::Sum;
    fn widen(self) -> Self::Sum;
}

impl Summand for f32 {
    type Sum = f32;
    const NEGATIVE_ZERO: f32 = -0.0;
    #[inline(always)]
    fn widen(self) -> f32 {
        self
    }
}

impl Summand for f64 {
    type Sum = f64;
    const NEGATIVE_ZERO: f64 = -0.0;
    #[inline(always)]
    fn widen(self) -> f64 {
        self
    }
}

impl Summand for f16 {
    type Sum = f32;
    const NEGATIVE_ZERO: f32 = -0.0;
    #[inline(always)]
    fn widen(self) -> f32 {
        self.to_f32()
    }
}

/// The pairwise sum of `n` elements, `step` bytes apart.
///
/// # Safety
/// All elements are readable; no alignment is needed.
pub unsafe fn sum<T: Summand>(ptr: *const u8, step: isize, n: usize) -> T::Sum {
    // SAFETY: the caller's elements.
    let at = |i: usize| unsafe { (ptr.offset(i as isize * step) as *const T).read_unaligned() }.widen();
    if n < 8 {
        return (0..n).fold(T::NEGATIVE_ZERO, |total, i| total + at(i));
    }
    if n <= BLOCK {
        // SAFETY: the same elements; the packed case is spelled out so that it vectorises.
        return unsafe {
            if step == size_of::<T>() as isize {
                block::<T>(n, |i| (ptr as *const T).add(i).read_unaligned().widen())
            } else {
                block::<T>(n, at)
            }
        };
    }
    if n > Pace::RUN {
        breathe();
    }
    let half = n / 2;
    let half = half - half % 8;
    // SAFETY: two parts of the same elements.
    unsafe { sum::<T>(ptr, step, half) + sum::<T>(ptr.offset(half as isize * step), step, n - half) }
}

#[inline(always)]
fn block<T: Summand>(n: usize, at: impl Fn(usize) -> T::Sum) -> T::Sum {
    let mut r: [T::Sum; 8] = std::array::from_fn(&at);
    let mut i = 8;
    while i + 8 <= n {
        r = std::array::from_fn(|k| r[k] + at(i + k));
        i += 8;
    }
    let total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    (i..n).fold(total, |total, i| total + at(i))
}

/// The pairwise sum of `n` complex elements: NumPy counts real and imaginary parts together, four numbers at a time.
///
/// # Safety
/// As for [`sum`].
pub unsafe fn sum_complex<T>(ptr: *const u8, step: isize, n: usize) -> Complex<T>
where
    T: Summand<Sum = T> + std::ops::Add<Output = T>,
{
    // SAFETY: the caller's elements.
    let at = |i: usize| unsafe { (ptr.offset(i as isize * step) as *const Complex<T>).read_unaligned() };
    let add = |a: Complex<T>, b: Complex<T>| Complex { re: a.re + b.re, im: a.im + b.im };
    let parts = 2 * n;
    if parts < 8 {
        let zero = Complex { re: T::NEGATIVE_ZERO, im: T::NEGATIVE_ZERO };
        return (0..n).fold(zero, |total, i| add(total, at(i)));
    }
    if parts <= BLOCK {
        let mut r: [Complex<T>; 4] = std::array::from_fn(at);
        let mut i = 4;
        while i + 4 <= n {
            r = std::array::from_fn(|k| add(r[k], at(i + k)));
            i += 4;
        }
        let total = add(add(r[0], r[1]), add(r[2], r[3]));
        return (i..n).fold(total, |total, i| add(total, at(i)));
    }
    let half = parts / 2;
    let half = (half - half % 8) / 2;
    // SAFETY: two parts of the same elements.
    unsafe {
        let (left, right) =
            (sum_complex::<T>(ptr, step, half), sum_complex::<T>(ptr.offset(half as isize * step), step, n - half));
        add(left, right)
    }
}
