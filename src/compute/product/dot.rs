//! The dot product of two vectors, with the roundings of the BLAS that NumPy ships.
//!
//! OpenBLAS's AVX2 kernels keep four vector accumulators of fused products, add them pairwise, and finish the rest with
//! separately rounded products; strided vectors use two scalar sums. So do these, lane by lane.

use std::sync::Mutex;

use num_complex::Complex;

use super::blocked::divided;
use crate::array::{Array, Num};
use crate::compute::isa::{Isa, array_of, isa};
use crate::compute::parallel::{Exec, Shares};
use crate::limits::stop::Pace;

/// Elements summed in one go. Longer vectors are sums of such parts, which threads compute and which are added in order, so
/// that the result is the same for any number of threads.
const CHUNK: usize = 1 << 16;

/// A vector: its first element and the bytes to the next.
#[derive(Clone, Copy)]
pub struct Strided {
    pub ptr: *const u8,
    pub step: isize,
}

impl Strided {
    /// The one axis of an array.
    pub fn of(array: &Array) -> Strided {
        Strided { ptr: array.data_ptr(), step: array.strides().first().copied().unwrap_or(0) }
    }
}

// SAFETY: a place to read from; who computes with it answers for the elements.
unsafe impl Sync for Strided {}

/// The dot product of `n` elements of two vectors of one dtype, written to `out` (one element). `conjugate` takes the
/// conjugate of complex `a`. Types without a kernel here answer false, and are left to the matrix product.
pub fn dot(exec: Exec, num: Num, n: usize, a: Strided, b: Strided, conjugate: bool, out: *mut u8) -> bool {
    // SAFETY: n elements of each vector at its stride; `out` has room for one element.
    unsafe {
        match num {
            Num::F64 => (out as *mut f64).write_unaligned(match a.step == 8 && b.step == 8 {
                true => chunks(exec, n, 8, a, b, |p, q, n| packed_f64(p as *const f64, q as *const f64, n)),
                false => strided::<f64>(a.ptr, a.step, b.ptr, b.step, n),
            }),
            Num::F32 => (out as *mut f32).write_unaligned(match a.step == 4 && b.step == 4 {
                true => chunks(exec, n, 4, a, b, |p, q, n| packed_f32(p as *const f32, q as *const f32, n)) as f32,
                false => strided::<f32>(a.ptr, a.step, b.ptr, b.step, n),
            }),
            Num::C64 => (out as *mut Complex<f32>).write_unaligned(complex(a.ptr, a.step, b.ptr, b.step, n, conjugate)),
            Num::C128 => {
                (out as *mut Complex<f64>).write_unaligned(complex(a.ptr, a.step, b.ptr, b.step, n, conjugate))
            }
            _ => return false,
        }
    }
    true
}

/// The sum over parts of packed vectors.
fn chunks(
    exec: Exec,
    n: usize,
    size: usize,
    a: Strided,
    b: Strided,
    sum: impl Fn(*const u8, *const u8, usize) -> f64 + Sync,
) -> f64 {
    if n <= CHUNK {
        return sum(a.ptr, b.ptr, n);
    }
    let (a, b) = (&a, &b);
    let count = n.div_ceil(CHUNK);
    let threads = exec.pieces_of(count, 2);
    let sums = Mutex::new(vec![0.0; count]);
    let shares = Shares::of_large(count, threads);
    divided(threads, |_| {
        let mut pace = Pace::default();
        for which in std::iter::from_fn(|| shares.take()).flatten() {
            pace.step(CHUNK);
            let start = which * CHUNK;
            let from = |vector: &Strided| vector.ptr.wrapping_add(start * size);
            let part = sum(from(a), from(b), CHUNK.min(n - start));
            if let Ok(mut sums) = sums.lock() {
                sums[which] = part;
            }
        }
    });
    sums.into_inner().unwrap_or_default().into_iter().fold(0.0, |total, part| total + part)
}

macro_rules! fused_blocks {
    ($name:ident, $slow:ident, $t:ty, $lanes:literal) => {
        /// # Safety
        /// `n` elements are readable at both (n a multiple of four vectors); the processor has FMA and AVX2.
        #[cfg(target_arch = "x86_64")]
        #[target_feature(enable = "avx2,fma")]
        unsafe fn $name(p: *const $t, q: *const $t, n: usize) -> [[$t; $lanes]; 4] {
            // SAFETY: the caller's.
            unsafe { $slow(p, q, n) }
        }

        /// # Safety
        /// As above, for any processor.
        #[inline(always)]
        unsafe fn $slow(p: *const $t, q: *const $t, n: usize) -> [[$t; $lanes]; 4] {
            let mut acc = [[0.0; $lanes]; 4];
            let mut i = 0;
            while i < n {
                for k in 0..4 {
                    // SAFETY: one vector of each operand.
                    let (x, y) = unsafe {
                        (
                            (p.add(i + k * $lanes) as *const [$t; $lanes]).read_unaligned(),
                            (q.add(i + k * $lanes) as *const [$t; $lanes]).read_unaligned(),
                        )
                    };
                    acc[k] = array_of(|lane| x[lane].mul_add(y[lane], acc[k][lane]));
                }
                i += 4 * $lanes;
            }
            acc
        }
    };
}

fused_blocks!(fused_f64, portable_f64, f64, 4);
fused_blocks!(fused_f32, portable_f32, f32, 8);

fn has_fma() -> bool {
    isa() >= Isa::Avx2
}

/// # Safety
/// `n` elements are readable at both.
unsafe fn packed_f64(p: *const f64, q: *const f64, n: usize) -> f64 {
    let whole = n & !15;
    // SAFETY: the caller's elements.
    unsafe {
        let mut total = 0.0;
        if whole > 0 {
            #[cfg(target_arch = "x86_64")]
            let acc = if has_fma() { fused_f64(p, q, whole) } else { portable_f64(p, q, whole) };
            #[cfg(not(target_arch = "x86_64"))]
            let acc = portable_f64(p, q, whole);
            let half: [[f64; 2]; 4] = array_of(|k| array_of(|l| acc[k][l] + acc[k][l + 2]));
            let sum: [f64; 2] = array_of(|l| (half[0][l] + half[1][l]) + (half[2][l] + half[3][l]));
            total = sum[0] + sum[1];
        }
        (whole..n).fold(total, |total, i| total + q.add(i).read_unaligned() * p.add(i).read_unaligned())
    }
}

/// # Safety
/// As above. Blocks and tail are summed in double precision, as OpenBLAS's `sdot` does.
unsafe fn packed_f32(p: *const f32, q: *const f32, n: usize) -> f64 {
    let whole = n & !31;
    // SAFETY: the caller's elements.
    unsafe {
        let mut total = 0.0f64;
        let mut start = 0;
        while start < whole {
            let block = (whole - start).min(4096);
            #[cfg(target_arch = "x86_64")]
            let acc = if has_fma() {
                fused_f32(p.add(start), q.add(start), block)
            } else {
                portable_f32(p.add(start), q.add(start), block)
            };
            #[cfg(not(target_arch = "x86_64"))]
            let acc = portable_f32(p.add(start), q.add(start), block);
            let half: [[f32; 4]; 4] = array_of(|k| array_of(|l| acc[k][l] + acc[k][l + 4]));
            let sum: [f32; 4] = array_of(|l| (half[0][l] + half[1][l]) + (half[2][l] + half[3][l]));
            total += ((sum[0] + sum[1]) + (sum[2] + sum[3])) as f64;
            start += block;
        }
        (whole..n).fold(total, |total, i| total + (q.add(i).read_unaligned() * p.add(i).read_unaligned()) as f64)
    }
}

/// # Safety
/// `n` elements are readable at both, at their byte strides.
unsafe fn strided<T>(p: *const u8, sp: isize, q: *const u8, sq: isize, n: usize) -> T
where
    T: Copy + Default + std::ops::Add<Output = T> + std::ops::Mul<Output = T>,
{
    // SAFETY: the caller's elements.
    let product = |i: usize| unsafe {
        let i = i as isize;
        (q.offset(i * sq) as *const T).read_unaligned() * (p.offset(i * sp) as *const T).read_unaligned()
    };
    let whole = n & !3;
    let (mut first, mut second) = (T::default(), T::default());
    for i in (0..whole).step_by(4) {
        first = first + (product(i) + product(i + 2));
        second = second + (product(i + 1) + product(i + 3));
    }
    first = (whole..n).fold(first, |total, i| total + product(i));
    first + second
}

/// # Safety
/// As above, for complex elements.
unsafe fn complex<T>(p: *const u8, sp: isize, q: *const u8, sq: isize, n: usize, conjugate: bool) -> Complex<T>
where
    T: Copy + num_traits::Num + std::ops::Neg<Output = T>,
{
    let mut total = Complex::new(T::zero(), T::zero());
    for i in 0..n as isize {
        // SAFETY: the caller's elements.
        let (x, y) = unsafe {
            (
                (p.offset(i * sp) as *const Complex<T>).read_unaligned(),
                (q.offset(i * sq) as *const Complex<T>).read_unaligned(),
            )
        };
        total = total + if conjugate { x.conj() * y } else { x * y };
    }
    total
}
