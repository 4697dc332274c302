//! Pairwise summation exactly as NumPy does it: eight running sums over blocks of 128, halves at multiples of eight.

use half::f16;
use num_complex::Complex;

use crate::compute::isa::array_of;
#[cfg(target_arch = "x86_64")]
use crate::compute::isa::{Isa, isa};
use crate::compute::parallel;
use crate::limits::stop::{Pace, breathe};

const BLOCK: usize = 128;

/// A type that sums are accumulated in.
pub trait Real: Copy + Send + Sync + std::ops::Add<Output = Self> {
    const NEGATIVE_ZERO: Self;
}

impl Real for f32 {
    const NEGATIVE_ZERO: f32 = -0.0;
}

impl Real for f64 {
    const NEGATIVE_ZERO: f64 = -0.0;
}

/// An element, and how it is read into the type of its sums.
pub trait Summand: Copy {
    type Sum: Real;
    const NEGATIVE_ZERO: Self::Sum = Self::Sum::NEGATIVE_ZERO;
    fn widen(self) -> Self::Sum;
}

impl Summand for f32 {
    type Sum = f32;
    #[inline(always)]
    fn widen(self) -> f32 {
        self
    }
}

impl Summand for f64 {
    type Sum = f64;
    #[inline(always)]
    fn widen(self) -> f64 {
        self
    }
}

impl Summand for f16 {
    type Sum = f32;
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
    let size = size_of::<T>() as isize;
    match (ptr as usize).is_multiple_of(align_of::<T>()) {
        // SAFETY: the same elements, packed and aligned.
        true if step == size => sum_of_packed(unsafe { std::slice::from_raw_parts(ptr as *const T, n) }),
        // SAFETY: the same elements and those between them.
        true if step == 2 * size && n >= 8 => unsafe { sum_of_every_second(ptr as *const T, n) },
        _ => sum_of(n, at),
    }
}

/// The pairwise sum of every second element, which are read together with those between them.
///
/// # Safety
/// The elements from the first to the last of `n`, at least eight, are readable.
unsafe fn sum_of_every_second<T: Summand>(ptr: *const T, n: usize) -> T::Sum {
    if n > BLOCK {
        if n > Pace::RUN {
            breathe();
        }
        let left = half(n);
        // SAFETY: two parts of the same elements.
        return unsafe { sum_of_every_second(ptr, left) + sum_of_every_second(ptr.add(2 * left), n - left) };
    }
    let second = |from: *const T, k: usize| {
        // SAFETY: an element of the caller's.
        unsafe { *from.add(2 * k) }.widen()
    };
    let mut r: [T::Sum; 8] = array_of(|k| second(ptr, k));
    let mut done = 8;
    // What follows a block's last element belongs to the caller's only where another block comes.
    while done + 8 < n {
        // SAFETY: see above.
        let block = unsafe { *(ptr.add(2 * done) as *const [T; 16]) };
        r = array_of(|k| r[k] + block[2 * k].widen());
        done += 8;
    }
    if done + 8 == n {
        // SAFETY: the last block.
        let last = unsafe { ptr.add(2 * done) };
        r = array_of(|k| r[k] + second(last, k));
        done = n;
    }
    let total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    (done..n).fold(total, |total, k| total + second(ptr, k))
}

/// The pairwise sum of a slice.
pub fn sum_of_packed<T: Summand>(values: &[T]) -> T::Sum {
    sum_mapped(values, T::widen)
}

/// The pairwise sum of what a function makes of the elements of a slice.
pub fn sum_mapped<T: Copy, S: Real>(values: &[T], map: impl Fn(T) -> S + Copy) -> S {
    #[cfg(target_arch = "x86_64")]
    if isa() >= Isa::Avx2 {
        #[target_feature(enable = "avx2")]
        fn wide<T: Copy, S: Real>(values: &[T], map: impl Fn(T) -> S + Copy) -> S {
            if values.len() <= BLOCK {
                return packed_leaf(values, map);
            }
            if values.len() > Pace::RUN {
                breathe();
            }
            let (left, right) = values.split_at(half(values.len()));
            wide(left, map) + wide(right, map)
        }
        // SAFETY: the processor has the feature.
        return unsafe { wide(values, map) };
    }
    tree(0, values.len(), &|i| map(values[i]))
}

/// The sum of at most 128 elements, as [`leaf`] adds them, or one after another where they are fewer than eight.
#[inline(always)]
pub fn packed_leaf<T: Copy, S: Real>(values: &[T], map: impl Fn(T) -> S) -> S {
    let mut blocks = values.chunks_exact(8);
    let Some(first) = blocks.next() else {
        return values.iter().fold(S::NEGATIVE_ZERO, |total, &x| total + map(x));
    };
    let mut r = [S::NEGATIVE_ZERO; 8];
    for k in 0..8 {
        r[k] = map(first[k]);
    }
    for block in &mut blocks {
        for k in 0..8 {
            r[k] = r[k] + map(block[k]);
        }
    }
    let total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    blocks.remainder().iter().fold(total, |total, &x| total + map(x))
}

/// The pairwise sum of `at(0)`, ... `at(n - 1)`.
fn sum_of<S: Real>(n: usize, at: impl Fn(usize) -> S) -> S {
    entered(0, n, &at)
}

fn entered<S: Real>(start: usize, n: usize, at: &impl Fn(usize) -> S) -> S {
    #[cfg(target_arch = "x86_64")]
    if isa() >= Isa::Avx2 {
        #[target_feature(enable = "avx2")]
        fn wide<S: Real>(start: usize, n: usize, at: &impl Fn(usize) -> S) -> S {
            tree(start, n, at)
        }
        // SAFETY: the processor has the feature.
        return unsafe { wide(start, n, at) };
    }
    tree(start, n, at)
}

/// The sum of `n` elements, its subtrees, which `sum(start, length)` computes, on several threads.
pub fn sum_on_threads<S: Real>(n: usize, sum: impl Fn(usize, usize) -> S + Sync, threads: usize) -> S {
    let depth = usize::BITS - (threads.max(1) - 1).leading_zeros();
    let mut parts = Vec::new();
    divide(0, n, depth, &mut parts);
    let count = threads.min(parts.len());
    let sums = parallel::pieces(count, |piece| {
        let own = &parts[parallel::part(parts.len(), count, piece)];
        own.iter().map(|&(start, n)| sum(start, n)).collect::<Vec<S>>()
    });
    join(n, depth, &mut sums.into_iter().flatten())
}

/// The subtrees `depth` levels below a tree, in order.
fn divide(start: usize, n: usize, depth: u32, parts: &mut Vec<(usize, usize)>) {
    if depth == 0 || n <= BLOCK {
        return parts.push((start, n));
    }
    let left = half(n);
    divide(start, left, depth - 1, parts);
    divide(start + left, n - left, depth - 1, parts);
}

/// The tree's sum from those of its subtrees.
fn join<S: Real>(n: usize, depth: u32, sums: &mut impl Iterator<Item = S>) -> S {
    if depth == 0 || n <= BLOCK {
        return sums.next().unwrap_or(S::NEGATIVE_ZERO);
    }
    let left = join(half(n), depth - 1, sums);
    left + join(n - half(n), depth - 1, sums)
}

/// Where the tree of a sum branches.
#[inline(always)]
pub fn half(n: usize) -> usize {
    let half = n / 2;
    half - half % 8
}

/// One level of the recursion, compiled for the processor; large subtrees enter again.
#[inline(always)]
fn tree<S: Real>(start: usize, n: usize, at: &impl Fn(usize) -> S) -> S {
    if n < 8 {
        return (start..start + n).fold(S::NEGATIVE_ZERO, |total, i| total + at(i));
    }
    if n <= BLOCK {
        return leaf(start, n, at);
    }
    let left = half(n);
    if n > Pace::RUN {
        breathe();
    }
    entered(start, left, at) + entered(start + left, n - left, at)
}

/// The sum of 8 to 128 elements: eight running sums, added up in pairs, then the rest. Leaves one after the other are read as one
/// stream, and the processor overlaps their additions by itself.
#[inline(always)]
fn leaf<S: Real>(start: usize, n: usize, at: &impl Fn(usize) -> S) -> S {
    let mut r: [S; 8] = array_of(|i| at(start + i));
    let mut done = 8;
    while done + 8 <= n {
        r = array_of(|i| r[i] + at(start + done + i));
        done += 8;
    }
    let total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    (done..n).fold(total, |total, i| total + at(start + i))
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
        let mut r: [Complex<T>; 4] = array_of(at);
        let mut i = 4;
        while i + 4 <= n {
            r = array_of(|k| add(r[k], at(i + k)));
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
