//! The kernels of tiles and dot products for vectors of AVX2 and AVX-512: two macros, and what a vector of each type is loaded, stored,
//! multiplied and added by.

use std::arch::x86_64::*;

use super::{Call, PARTS, Write};

/// Bytes of a line of the cache, and how many steps of k ahead `a` is asked for.
const LINE: usize = 64;
const AHEAD: isize = 16;

/// Kernels for one vector type: how vectors are loaded, stored, made of one element, and multiplied into a sum.
macro_rules! vector_kernel {
    ($run:ident, $features:literal, $t:ty, $lanes:literal, $zero:expr, $load:expr, $store:expr, $splat:expr, $step:expr, $add:expr, $sub:expr) => {
        /// # Safety
        /// The processor has the features; `k` rows of V vectors at `b`, `rows` of them at `c`, and `rows` times `k` elements of `a`
        /// are there, `c` overlapping neither.
        #[target_feature(enable = $features)]
        pub(super) unsafe fn $run<const R: usize, const V: usize>(call: &Call<$t>) {
            let mut sums = [[$zero; V]; R];
            let mut rows = [call.a; R];
            for i in 0..R {
                rows[i] = call.a.wrapping_offset(i.min(call.rows - 1) as isize * call.a_row);
            }
            // The result is on its way while the sums are computed.
            for i in 0..R {
                for v in 0..V {
                    let place = call.c.wrapping_offset(i.min(call.rows - 1) as isize * call.c_row);
                    _mm_prefetch::<_MM_HINT_T0>(place.wrapping_add(v * $lanes) as *const i8);
                }
            }
            let (mut b, mut at) = (call.b, 0);
            for _ in 0..call.k {
                // Packed rows come from the second-level cache, faster than the processor foresees; where they are not packed, a
                // prefetch reads nothing that the program sees.
                if size_of::<$t>() * $lanes == LINE {
                    _mm_prefetch::<_MM_HINT_T0>(rows[0].wrapping_offset(at + AHEAD * call.a_step) as *const i8);
                }
                let mut x = [$zero; V];
                for v in 0..V {
                    // SAFETY: the caller's elements.
                    x[v] = unsafe { $load(b.add(v * $lanes)) };
                }
                for i in 0..R {
                    // SAFETY: the caller's elements.
                    let y = $splat(unsafe { *rows[i].offset(at) });
                    for v in 0..V {
                        sums[i][v] = $step(x[v], y, sums[i][v]);
                    }
                }
                b = b.wrapping_offset(call.b_step);
                at += call.a_step;
            }
            for i in 0..R {
                if i < call.rows {
                    for v in 0..V {
                        // SAFETY: the caller's elements.
                        unsafe {
                            let place = call.c.offset(i as isize * call.c_row).add(v * $lanes);
                            match call.write {
                                Write::Set => $store(place, sums[i][v]),
                                Write::Add => $store(place, $add($load(place), sums[i][v])),
                                Write::Subtract => $store(place, $sub($load(place), sums[i][v])),
                            }
                        }
                    }
                }
            }
        }
    };
}

/// Dot products whose partial sums are V vectors: the rows share the loads of the vector.
macro_rules! vector_dots {
    ($run:ident, $features:literal, $t:ty, $lanes:literal, $zero:expr, $load:expr, $store:expr, $step:expr) => {
        /// # Safety
        /// The processor has the features; `n` elements are readable at every row and at `x`.
        #[target_feature(enable = $features)]
        pub(super) unsafe fn $run<const R: usize>(
            rows: &[*const $t; 8],
            x: *const $t,
            n: usize,
            parts: &mut [[$t; PARTS]; 8],
        ) {
            const V: usize = PARTS / $lanes;
            let mut sums = [[$zero; V]; R];
            for p in (0..n / PARTS).map(|part| part * PARTS) {
                if R == 8 {
                    // Eight lines ahead of each row; a prefetch reads nothing that the program sees.
                    for r in 0..R {
                        _mm_prefetch::<_MM_HINT_T0>((rows[r].wrapping_add(p) as *const i8).wrapping_add(512));
                    }
                }
                for v in 0..V {
                    // SAFETY: the caller's elements.
                    let factor = unsafe { $load(x.add(p + v * $lanes)) };
                    for r in 0..R {
                        // SAFETY: as above.
                        sums[r][v] = $step(unsafe { $load(rows[r].add(p + v * $lanes)) }, factor, sums[r][v]);
                    }
                }
            }
            for (parts, sums) in parts.iter_mut().zip(sums) {
                for (parts, sum) in parts.chunks_exact_mut($lanes).zip(sums) {
                    // SAFETY: a vector's room.
                    unsafe { $store(parts.as_mut_ptr(), sum) };
                }
            }
        }
    };
}

vector_dots!(f64_dots_512, "avx512f", f64, 8, _mm512_setzero_pd(), _mm512_loadu_pd, _mm512_storeu_pd, _mm512_fmadd_pd);
vector_dots!(f64_dots_256, "avx2,fma", f64, 4, _mm256_setzero_pd(), _mm256_loadu_pd, _mm256_storeu_pd, _mm256_fmadd_pd);
vector_dots!(f32_dots_256, "avx2,fma", f32, 8, _mm256_setzero_ps(), _mm256_loadu_ps, _mm256_storeu_ps, _mm256_fmadd_ps);
vector_dots!(i64_dots_256, "avx2", i64, 4, _mm256_setzero_si256(), load_256, store_256, step_i64_256);
vector_dots!(i32_dots_256, "avx2", i32, 8, _mm256_setzero_si256(), load_256, store_256, step_i32_256);

vector_kernel!(
    f64_512,
    "avx512f",
    f64,
    8,
    _mm512_setzero_pd(),
    _mm512_loadu_pd,
    _mm512_storeu_pd,
    _mm512_set1_pd,
    _mm512_fmadd_pd,
    _mm512_add_pd,
    _mm512_sub_pd
);
vector_kernel!(
    f32_512,
    "avx512f",
    f32,
    16,
    _mm512_setzero_ps(),
    _mm512_loadu_ps,
    _mm512_storeu_ps,
    _mm512_set1_ps,
    _mm512_fmadd_ps,
    _mm512_add_ps,
    _mm512_sub_ps
);
vector_kernel!(
    f64_256,
    "avx2,fma",
    f64,
    4,
    _mm256_setzero_pd(),
    _mm256_loadu_pd,
    _mm256_storeu_pd,
    _mm256_set1_pd,
    _mm256_fmadd_pd,
    _mm256_add_pd,
    _mm256_sub_pd
);
vector_kernel!(
    f32_256,
    "avx2,fma",
    f32,
    8,
    _mm256_setzero_ps(),
    _mm256_loadu_ps,
    _mm256_storeu_ps,
    _mm256_set1_ps,
    _mm256_fmadd_ps,
    _mm256_add_ps,
    _mm256_sub_ps
);

vector_kernel!(
    i64_512,
    "avx512f,avx512dq",
    i64,
    8,
    _mm512_setzero_si512(),
    load_512,
    store_512,
    _mm512_set1_epi64,
    step_i64_512,
    _mm512_add_epi64,
    _mm512_sub_epi64
);
vector_kernel!(
    i32_512,
    "avx512f",
    i32,
    16,
    _mm512_setzero_si512(),
    load_512,
    store_512,
    _mm512_set1_epi32,
    step_i32_512,
    _mm512_add_epi32,
    _mm512_sub_epi32
);
vector_kernel!(
    i16_512,
    "avx512f,avx512bw",
    i16,
    32,
    _mm512_setzero_si512(),
    load_512,
    store_512,
    _mm512_set1_epi16,
    step_i16_512,
    _mm512_add_epi16,
    _mm512_sub_epi16
);
vector_kernel!(
    i64_256,
    "avx2",
    i64,
    4,
    _mm256_setzero_si256(),
    load_256,
    store_256,
    _mm256_set1_epi64x,
    step_i64_256,
    _mm256_add_epi64,
    _mm256_sub_epi64
);
vector_kernel!(
    i32_256,
    "avx2",
    i32,
    8,
    _mm256_setzero_si256(),
    load_256,
    store_256,
    _mm256_set1_epi32,
    step_i32_256,
    _mm256_add_epi32,
    _mm256_sub_epi32
);
vector_kernel!(
    i16_256,
    "avx2",
    i16,
    16,
    _mm256_setzero_si256(),
    load_256,
    store_256,
    _mm256_set1_epi16,
    step_i16_256,
    _mm256_add_epi16,
    _mm256_sub_epi16
);

/// # Safety
/// 64 bytes are readable.
#[target_feature(enable = "avx512f")]
unsafe fn load_512<T>(p: *const T) -> __m512i {
    // SAFETY: the caller's bytes.
    unsafe { _mm512_loadu_si512(p as *const __m512i) }
}

/// # Safety
/// 64 bytes are writable.
#[target_feature(enable = "avx512f")]
unsafe fn store_512<T>(p: *mut T, x: __m512i) {
    // SAFETY: the caller's bytes.
    unsafe { _mm512_storeu_si512(p as *mut __m512i, x) }
}

/// # Safety
/// 32 bytes are readable.
#[target_feature(enable = "avx2")]
unsafe fn load_256<T>(p: *const T) -> __m256i {
    // SAFETY: the caller's bytes.
    unsafe { _mm256_loadu_si256(p as *const __m256i) }
}

/// # Safety
/// 32 bytes are writable.
#[target_feature(enable = "avx2")]
unsafe fn store_256<T>(p: *mut T, x: __m256i) {
    // SAFETY: the caller's bytes.
    unsafe { _mm256_storeu_si256(p as *mut __m256i, x) }
}

#[target_feature(enable = "avx512f,avx512dq")]
fn step_i64_512(x: __m512i, y: __m512i, sum: __m512i) -> __m512i {
    _mm512_add_epi64(_mm512_mullo_epi64(x, y), sum)
}

#[target_feature(enable = "avx512f")]
fn step_i32_512(x: __m512i, y: __m512i, sum: __m512i) -> __m512i {
    _mm512_add_epi32(_mm512_mullo_epi32(x, y), sum)
}

#[target_feature(enable = "avx512f,avx512bw")]
fn step_i16_512(x: __m512i, y: __m512i, sum: __m512i) -> __m512i {
    _mm512_add_epi16(_mm512_mullo_epi16(x, y), sum)
}

/// The low halves' product, and the two mixed ones shifted up: what is left of 128 bits modulo 2^64.
#[target_feature(enable = "avx2")]
fn step_i64_256(x: __m256i, y: __m256i, sum: __m256i) -> __m256i {
    let mixed = _mm256_add_epi64(
        _mm256_mul_epu32(_mm256_srli_epi64::<32>(x), y),
        _mm256_mul_epu32(x, _mm256_srli_epi64::<32>(y)),
    );
    _mm256_add_epi64(_mm256_add_epi64(_mm256_mul_epu32(x, y), _mm256_slli_epi64::<32>(mixed)), sum)
}

#[target_feature(enable = "avx2")]
fn step_i32_256(x: __m256i, y: __m256i, sum: __m256i) -> __m256i {
    _mm256_add_epi32(_mm256_mullo_epi32(x, y), sum)
}

#[target_feature(enable = "avx2")]
fn step_i16_256(x: __m256i, y: __m256i, sum: __m256i) -> __m256i {
    _mm256_add_epi16(_mm256_mullo_epi16(x, y), sum)
}
