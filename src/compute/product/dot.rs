//! The dot product of two vectors, with the roundings of the BLAS that NumPy ships.
//!
//! OpenBLAS's AVX2 kernels keep four vector accumulators of fused products, add them pairwise, and finish the rest with
//! separately rounded products; strided vectors use two scalar sums. So do these, lane by lane.

use num_complex::Complex;

use crate::array::{Array, Num};

/// The dot product of two vectors of equal length and dtype, written to `out` (one element). `conjugate` takes the
/// conjugate of complex `a`. Types without a kernel here answer false, and are left to the matrix product.
pub fn dot(num: Num, a: &Array, b: &Array, conjugate: bool, out: *mut u8) -> bool {
    let n = a.size();
    let (p, q) = (a.data_ptr() as *const u8, b.data_ptr() as *const u8);
    let step = |array: &Array| array.strides().first().copied().unwrap_or(0);
    let (sp, sq) = (step(a), step(b));
    // SAFETY: n elements of each vector at its stride; `out` has room for one element.
    unsafe {
        match num {
            Num::F64 => (out as *mut f64).write_unaligned(match sp == 8 && sq == 8 {
                true => packed_f64(p as *const f64, q as *const f64, n),
                false => strided::<f64>(p, sp, q, sq, n),
            }),
            Num::F32 => (out as *mut f32).write_unaligned(match sp == 4 && sq == 4 {
                true => packed_f32(p as *const f32, q as *const f32, n),
                false => strided::<f32>(p, sp, q, sq, n),
            }),
            Num::C64 => (out as *mut Complex<f32>).write_unaligned(complex::<f32>(p, sp, q, sq, n, conjugate)),
            Num::C128 => (out as *mut Complex<f64>).write_unaligned(complex::<f64>(p, sp, q, sq, n, conjugate)),
            _ => return false,
        }
    }
    true
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
                    acc[k] = std::array::from_fn(|lane| x[lane].mul_add(y[lane], acc[k][lane]));
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
    #[cfg(target_arch = "x86_64")]
    return std::is_x86_feature_detected!("fma") && std::is_x86_feature_detected!("avx2");
    #[cfg(not(target_arch = "x86_64"))]
    false
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
            let half: [[f64; 2]; 4] = std::array::from_fn(|k| std::array::from_fn(|l| acc[k][l] + acc[k][l + 2]));
            let sum: [f64; 2] = std::array::from_fn(|l| (half[0][l] + half[1][l]) + (half[2][l] + half[3][l]));
            total = sum[0] + sum[1];
        }
        (whole..n).fold(total, |total, i| total + q.add(i).read_unaligned() * p.add(i).read_unaligned())
    }
}

/// # Safety
/// As above. Blocks and tail are summed in double precision, as OpenBLAS's `sdot` does.
unsafe fn packed_f32(p: *const f32, q: *const f32, n: usize) -> f32 {
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
            let half: [[f32; 4]; 4] = std::array::from_fn(|k| std::array::from_fn(|l| acc[k][l] + acc[k][l + 4]));
            let sum: [f32; 4] = std::array::from_fn(|l| (half[0][l] + half[1][l]) + (half[2][l] + half[3][l]));
            total += ((sum[0] + sum[1]) + (sum[2] + sum[3])) as f64;
            start += block;
        }
        let tail =
            (whole..n).fold(total, |total, i| total + (q.add(i).read_unaligned() * p.add(i).read_unaligned()) as f64);
        tail as f32
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
