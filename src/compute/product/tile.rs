//! The innermost part of a matrix product: one tile of the result, held in registers over a run of k.
//!
//! A tile is R rows by V vectors. Each step of k loads V vectors of `b`, broadcasts R elements of `a`, and adds their R x V products
//! (Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication, 2008). Every element is summed in the order of k,
//! fused where numbers are floats, so that all instruction sets and tile shapes give the same bits. Rows of `a` are reached
//! through their strides, packed or not. Where fewer rows exist than the tile has, the last one is computed again: that
//! raises no floating point exception that was not raised anyway.

#[cfg(target_arch = "x86_64")]
mod x86;

use crate::compute::isa::{Isa, isa};

/// What becomes of the result that is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Write {
    Set,
    Add,
    Subtract,
}

/// One call: `k` steps from `a` (steps between rows and along k, in elements) and from rows of `b`, into `rows` rows of `c`.
pub struct Call<T> {
    pub k: usize,
    pub a: *const T,
    pub a_row: isize,
    pub a_step: isize,
    pub rows: usize,
    pub b: *const T,
    pub b_step: isize,
    pub c: *mut T,
    pub c_row: isize,
    pub write: Write,
}

/// A kernel; reads whole vectors of `b` and writes whole vectors of `c`.
pub type Kernel<T> = unsafe fn(&Call<T>);

/// The kernels of one type on this processor.
#[derive(Clone, Copy)]
pub struct Tiles<T: 'static> {
    /// Rows of the tallest tile, vectors of the widest one, and the elements of one vector.
    pub rows: usize,
    pub vectors: usize,
    pub lanes: usize,
    /// By height (whole, half, one row) and by vectors (1, 2, 3).
    kernels: [[Kernel<T>; 3]; 3],
    /// For the first four rows, and for eight, which come from beyond the caches: more of memory is on its way.
    pub dots: Dots<T>,
    pub far_dots: Dots<T>,
    pub narrow: Option<Narrow<T>>,
}

/// Products of narrow matrices with a vector, where there are kernels for them.
#[derive(Clone, Copy)]
pub struct Narrow<T> {
    /// Rows, so many elements apart.
    pub short_rows: unsafe fn(a: *const T, row: isize, x: &[T], y: &mut [T]),
    /// Columns, so many elements apart, of 4 to 32.
    pub few_results: unsafe fn(a: *const T, col: isize, x: &[T], y: &mut [T]),
}

/// Partial sums of a dot product.
pub const PARTS: usize = 8;

/// The dot products of rows with a vector of so many elements, a multiple of [`PARTS`], each as sums of every eighth product.
pub type Dots<T> = unsafe fn(&[*const T; 8], *const T, usize, &mut [[T; PARTS]; 8]);

impl<T> Tiles<T> {
    /// The kernel for a number of rows and of vectors (1 to as many as the widest tile has).
    pub fn kernel(&self, rows: usize, vectors: usize) -> Kernel<T> {
        let height = if rows == 1 {
            2
        } else if rows <= self.rows / 2 {
            1
        } else {
            0
        };
        self.kernels[height][vectors - 1]
    }
}

/// A number whose matrix products are blocked.
pub trait Blocked: Copy + Default + Send + Sync + 'static {
    /// Steps of k after which a partial sum is added to the result. OpenBLAS's for float types, whose roundings these keep.
    const DEPTH: usize;
    /// What a depth that is not whole is rounded up to.
    const UNIT: usize;
    fn tiles() -> Tiles<Self>;
    /// Kernels for processors with AVX2 and FMA.
    fn narrow() -> Option<Narrow<Self>> {
        None
    }
    fn plus(self, other: Self) -> Self;
    fn minus(self, other: Self) -> Self;
}

macro_rules! heights {
    ($t:ty, $run:ident, $rows:literal, $vectors:literal, $lanes:literal, $dots:ident $($of:ty)?) => {
        Tiles {
            dots: $dots::<$($of,)? 4>,
            far_dots: $dots::<$($of,)? 8>,
            narrow: <$t>::narrow(),
            rows: $rows,
            vectors: $vectors,
            lanes: $lanes,
            kernels: [
                [$run::<$rows, 1>, $run::<$rows, 2>, $run::<$rows, $vectors>],
                [$run::<{ $rows / 2 }, 1>, $run::<{ $rows / 2 }, 2>, $run::<{ $rows / 2 }, $vectors>],
                [$run::<1, 1>, $run::<1, 2>, $run::<1, $vectors>],
            ],
        }
    };
}

/// The kernel for any processor, with vectors of four elements.
///
/// # Safety
/// As the vector kernels, without features.
unsafe fn portable<T: Scalar, const R: usize, const V: usize>(call: &Call<T>) {
    let mut sums = [[[T::default(); LANES]; V]; R];
    let (mut b, mut at) = (call.b, 0);
    for _ in 0..call.k {
        for (i, row) in sums.iter_mut().enumerate() {
            let start = call.a.wrapping_offset(i.min(call.rows - 1) as isize * call.a_row + at);
            // SAFETY: the caller's elements.
            let y = unsafe { *start };
            for (at, sum) in row.as_flattened_mut().iter_mut().enumerate() {
                // SAFETY: the caller's elements.
                *sum = T::step(unsafe { *b.add(at) }, y, *sum);
            }
        }
        b = b.wrapping_offset(call.b_step);
        at += call.a_step;
    }
    for (i, row) in sums.iter().enumerate().take(call.rows) {
        for (at, &sum) in row.as_flattened().iter().enumerate() {
            // SAFETY: the caller's elements.
            unsafe {
                let place = call.c.offset(i as isize * call.c_row).add(at);
                *place = match call.write {
                    Write::Set => sum,
                    Write::Add => (*place).plus(sum),
                    Write::Subtract => (*place).minus(sum),
                };
            }
        }
    }
}

/// Dot products for any processor.
///
/// # Safety
/// `n` elements are readable at each of R rows and at `x`.
unsafe fn portable_dots<T: Scalar, const R: usize>(
    rows: &[*const T; 8],
    x: *const T,
    n: usize,
    parts: &mut [[T; PARTS]; 8],
) {
    for four in 0..R / 4 {
        // SAFETY: the caller's elements.
        unsafe { four_dots(&rows[4 * four..], x, n, &mut parts[4 * four..4 * four + 4]) };
    }
}

/// Four of them. Not inlined: for both numbers of rows it exists once.
///
/// # Safety
/// As [`portable_dots`].
#[inline(never)]
unsafe fn four_dots<T: Scalar>(rows: &[*const T], x: *const T, n: usize, parts: &mut [[T; PARTS]]) {
    let mut sums = [[T::default(); PARTS]; 4];
    for p in (0..n / PARTS).map(|part| part * PARTS) {
        for (sums, row) in sums.iter_mut().zip(rows) {
            for (lane, sum) in sums.iter_mut().enumerate() {
                // SAFETY: the caller's elements.
                let (value, factor) = unsafe { (*row.add(p + lane), *x.add(p + lane)) };
                *sum = T::step(value, factor, *sum);
            }
        }
    }
    parts.copy_from_slice(&sums);
}

const LANES: usize = 4;

/// A product added to a sum.
pub trait Scalar: Blocked {
    fn step(x: Self, y: Self, sum: Self) -> Self;
}

macro_rules! blocked {
    ($t:ty, $depth:literal by $unit:literal, $step:expr, $plus:expr, $minus:expr, $wide:ident $wide_lanes:literal $wide_dots:ident $(<$wide_of:ty>)?, $narrow:ident $narrow_lanes:literal $narrow_rows:literal $narrow_dots:ident $(<$narrow_of:ty>)? $(, $narrow_kernels:item)?) => {
        impl Scalar for $t {
            #[inline(always)]
            fn step(x: $t, y: $t, sum: $t) -> $t {
                let step: fn($t, $t, $t) -> $t = $step;
                step(x, y, sum)
            }
        }

        impl Blocked for $t {
            const DEPTH: usize = $depth;
            const UNIT: usize = $unit;

            $($narrow_kernels)?

            fn tiles() -> Tiles<$t> {
                #[cfg(target_arch = "x86_64")]
                {
                    use x86::*;
                    match isa() {
                        Isa::Avx512 => return heights!($t, $wide, 8, 3, $wide_lanes, $wide_dots $($wide_of)?),
                        Isa::Avx2 => return heights!($t, $narrow, $narrow_rows, 2, $narrow_lanes, $narrow_dots $($narrow_of)?),
                        Isa::Portable => {}
                    }
                }
                let (dots, far_dots): (Dots<$t>, Dots<$t>) = (portable_dots::<$t, 4>, portable_dots::<$t, 8>);
                // The few x86 processors that come here get the least code: tiles of one vector.
                #[cfg(target_arch = "x86_64")]
                let (vectors, kernels) =
                    (1, [portable::<$t, 4, 1> as Kernel<$t>, portable::<$t, 2, 1>, portable::<$t, 1, 1>].map(|kernel| [kernel; 3]));
                #[cfg(not(target_arch = "x86_64"))]
                let (vectors, kernels) = (
                    3,
                    [
                        [portable::<$t, 4, 1> as Kernel<$t>, portable::<$t, 4, 2>, portable::<$t, 4, 3>],
                        [portable::<$t, 2, 1>, portable::<$t, 2, 2>, portable::<$t, 2, 3>],
                        [portable::<$t, 1, 1>, portable::<$t, 1, 2>, portable::<$t, 1, 3>],
                    ],
                );
                Tiles { rows: 4, vectors, lanes: LANES, dots, far_dots, narrow: None, kernels }
            }

            #[inline(always)]
            fn plus(self, other: $t) -> $t {
                let plus: fn($t, $t) -> $t = $plus;
                plus(self, other)
            }

            #[inline(always)]
            fn minus(self, other: $t) -> $t {
                let minus: fn($t, $t) -> $t = $minus;
                minus(self, other)
            }
        }
    };
}

blocked!(f64, 256 by 4, |x, y, z| x.mul_add(y, z), |x, y| x + y, |x, y| x - y, f64_512 8 f64_dots_512, f64_256 4 6 f64_dots_256,
    #[cfg(target_arch = "x86_64")]
    fn narrow() -> Option<Narrow<f64>> {
        use super::narrow::{f64_few_results, f64_rows};
        Some(Narrow { short_rows: f64_rows, few_results: f64_few_results })
    }
);
blocked!(f32, 384 by 8, |x, y, z| x.mul_add(y, z), |x, y| x + y, |x, y| x - y, f32_512 16 f32_dots_256, f32_256 8 6 f32_dots_256);
blocked!(i64, 256 by 4, |x, y, z| z.wrapping_add(x.wrapping_mul(y)), i64::wrapping_add, i64::wrapping_sub, i64_512 8 i64_dots_256, i64_256 4 4 i64_dots_256);
blocked!(i32, 256 by 4, |x, y, z| z.wrapping_add(x.wrapping_mul(y)), i32::wrapping_add, i32::wrapping_sub, i32_512 16 i32_dots_256, i32_256 8 6 i32_dots_256);
blocked!(i16, 256 by 4, |x, y, z| z.wrapping_add(x.wrapping_mul(y)), i16::wrapping_add, i16::wrapping_sub, i16_512 32 portable_dots<i16>, i16_256 16 6 portable_dots<i16>);
