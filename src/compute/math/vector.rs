//! Vectors of float64 for the kernels that the compiler does not vectorise well by itself: the same few operations for AVX2 (four
//! lanes) and AVX-512 (eight), so that a kernel is written once, in a macro, over either module.
//!
//! Integers travel as the bits of the same vector. `lookup` reads a row of two numbers for every lane: four with plain
//! loads, which are faster than the processors' gathers, eight by gathers where these are quick, by loads elsewhere
//! (`isa::Lookups`).

/// Four lanes; the processor has AVX2 and FMA wherever this is called.
pub mod avx2 {
    use std::arch::x86_64::*;

    pub type V = __m256d;
    pub type Mask = __m256d;
    pub const LANES: usize = 4;

    macro_rules! lanewise {
        ($($(#[$doc:meta])* fn $name:ident($($arg:ident: $t:ty),*) -> $out:ty = $body:expr;)*) => {
            $($(#[$doc])*
            #[inline]
            #[target_feature(enable = "avx2,fma")]
            pub fn $name($($arg: $t),*) -> $out {
                $body
            })*
        };
    }

    lanewise! {
        fn splat(x: f64) -> V = _mm256_set1_pd(x);
        fn splat_bits(x: u64) -> V = _mm256_castsi256_pd(_mm256_set1_epi64x(x as i64));
        fn add(a: V, b: V) -> V = _mm256_add_pd(a, b);
        fn sub(a: V, b: V) -> V = _mm256_sub_pd(a, b);
        fn mul(a: V, b: V) -> V = _mm256_mul_pd(a, b);
        fn div(a: V, b: V) -> V = _mm256_div_pd(a, b);
        /// `a * b + c`, rounded once.
        fn fma(a: V, b: V, c: V) -> V = _mm256_fmadd_pd(a, b, c);
        fn floor(a: V) -> V = _mm256_floor_pd(a);
        fn abs(a: V) -> V = _mm256_andnot_pd(_mm256_set1_pd(-0.0), a);
        fn and(a: V, b: V) -> V = _mm256_and_pd(a, b);
        fn or(a: V, b: V) -> V = _mm256_or_pd(a, b);
        fn xor(a: V, b: V) -> V = _mm256_xor_pd(a, b);
        /// The lanes whose highest bit is set.
        fn signs(a: V) -> Mask = a;
        fn add_bits(a: V, b: V) -> V = _mm256_castsi256_pd(_mm256_add_epi64(_mm256_castpd_si256(a), _mm256_castpd_si256(b)));
        fn sub_bits(a: V, b: V) -> V = _mm256_castsi256_pd(_mm256_sub_epi64(_mm256_castpd_si256(a), _mm256_castpd_si256(b)));
        /// Whether the bits, as signed integers, are below `low` or not below `high`, which is more: what is below `low` turns
        /// around when `low` becomes the least of all integers, so that one comparison finds both.
        fn outside(a: V, low: u64, high: u64) -> Mask = {
            let base = (1u64 << 63).wrapping_sub(low);
            let moved = _mm256_add_epi64(_mm256_castpd_si256(a), _mm256_set1_epi64x(base as i64));
            let last = high.wrapping_add(base).wrapping_sub(1);
            _mm256_castsi256_pd(_mm256_cmpgt_epi64(moved, _mm256_set1_epi64x(last as i64)))
        };
        /// Whether any lane of either mask is set.
        fn any(a: Mask, b: Mask) -> bool = _mm256_movemask_pd(_mm256_or_pd(a, b)) != 0;
        /// `a` where the mask is set, `b` elsewhere.
        fn select(mask: Mask, a: V, b: V) -> V = _mm256_blendv_pd(b, a, mask);
        /// A bit for every lane.
        fn bitmask(mask: Mask) -> u32 = _mm256_movemask_pd(mask) as u32;
    }

    #[inline]
    #[target_feature(enable = "avx2,fma")]
    pub fn shift_left<const BY: i32>(a: V) -> V {
        _mm256_castsi256_pd(_mm256_slli_epi64::<BY>(_mm256_castpd_si256(a)))
    }

    #[inline]
    #[target_feature(enable = "avx2,fma")]
    pub fn shift_right<const BY: i32>(a: V) -> V {
        _mm256_castsi256_pd(_mm256_srli_epi64::<BY>(_mm256_castpd_si256(a)))
    }

    /// # Safety
    /// Four values are readable.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    pub unsafe fn load(from: *const f64) -> V {
        // SAFETY: the caller's.
        unsafe { _mm256_loadu_pd(from) }
    }

    /// # Safety
    /// Four values are writable.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    pub unsafe fn store(to: *mut f64, a: V) {
        // SAFETY: the caller's.
        unsafe { _mm256_storeu_pd(to, a) }
    }

    /// # Safety
    /// Four float32 values are readable.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    pub unsafe fn load_single(from: *const f32) -> V {
        // SAFETY: the caller's.
        _mm256_cvtps_pd(unsafe { _mm_loadu_ps(from) })
    }

    /// # Safety
    /// Four float32 values are writable.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    pub unsafe fn store_single(to: *mut f32, a: V) {
        // SAFETY: the caller's.
        unsafe { _mm_storeu_ps(to, _mm256_cvtpd_ps(a)) }
    }

    /// The two halves of the rows that the low bits of the lanes name.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    pub fn lookup<const ROWS: usize>(table: &[[u64; 2]; ROWS], places: V) -> (V, V) {
        const { assert!(ROWS.is_power_of_two()) };
        // In bytes: sixteen are more than an address scales by.
        let places = _mm256_slli_epi64::<4>(_mm256_castpd_si256(places));
        let places = _mm256_and_si256(places, _mm256_set1_epi64x((ROWS as i64 - 1) << 4));
        let (low, high) = (_mm256_castsi256_si128(places), _mm256_extracti128_si256::<1>(places));
        // SAFETY: so many bits name one of the rows.
        let row = |place: i64| unsafe { _mm_loadu_pd(table.as_ptr().byte_add(place as usize) as *const f64) };
        let even = _mm256_set_m128d(row(_mm_cvtsi128_si64(high)), row(_mm_cvtsi128_si64(low)));
        let odd = _mm256_set_m128d(row(_mm_extract_epi64::<1>(high)), row(_mm_extract_epi64::<1>(low)));
        (_mm256_unpacklo_pd(even, odd), _mm256_unpackhi_pd(even, odd))
    }

    /// The four numbers of the rows that the low bits of the lanes name.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    pub fn lookup_four<const ROWS: usize>(table: &[[u64; 4]; ROWS], places: V) -> [V; 4] {
        const { assert!(ROWS.is_power_of_two()) };
        let places = _mm256_slli_epi64::<5>(_mm256_castpd_si256(places));
        let places = _mm256_and_si256(places, _mm256_set1_epi64x((ROWS as i64 - 1) << 5));
        let (low, high) = (_mm256_castsi256_si128(places), _mm256_extracti128_si256::<1>(places));
        // SAFETY: so many bits name one of the rows.
        let row = |place: i64| unsafe { _mm256_loadu_pd(table.as_ptr().byte_add(place as usize) as *const f64) };
        let (a, b) = (row(_mm_cvtsi128_si64(low)), row(_mm_extract_epi64::<1>(low)));
        let (c, d) = (row(_mm_cvtsi128_si64(high)), row(_mm_extract_epi64::<1>(high)));
        let (first, second) = (_mm256_unpacklo_pd(a, b), _mm256_unpackhi_pd(a, b));
        let (third, fourth) = (_mm256_unpacklo_pd(c, d), _mm256_unpackhi_pd(c, d));
        [
            _mm256_permute2f128_pd::<0x20>(first, third),
            _mm256_permute2f128_pd::<0x20>(second, fourth),
            _mm256_permute2f128_pd::<0x31>(first, third),
            _mm256_permute2f128_pd::<0x31>(second, fourth),
        ]
    }

    /// Four numbers, from `FIRST` on, of the rows that the low bits of the lanes name.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    pub fn lookup_part<const FIRST: usize, const WIDTH: usize, const ROWS: usize>(
        table: &[[u64; WIDTH]; ROWS],
        places: V,
    ) -> [V; 4] {
        const { assert!(ROWS.is_power_of_two() && WIDTH.is_power_of_two() && FIRST + 4 <= WIDTH) };
        let shift = (8 * WIDTH).trailing_zeros() as i64;
        let places = _mm256_sll_epi64(_mm256_castpd_si256(places), _mm_cvtsi64_si128(shift));
        let places = _mm256_and_si256(places, _mm256_set1_epi64x((ROWS as i64 - 1) << shift));
        let (low, high) = (_mm256_castsi256_si128(places), _mm256_extracti128_si256::<1>(places));
        let (a, b) = (_mm_cvtsi128_si64(low), _mm_extract_epi64::<1>(low));
        let (c, d) = (_mm_cvtsi128_si64(high), _mm_extract_epi64::<1>(high));
        let start = (table.as_ptr() as *const f64).wrapping_add(FIRST);
        // SAFETY: so many bits name one of the rows.
        let pair = |place: i64, at: usize| unsafe { _mm_loadu_pd(start.byte_add(place as usize).add(at)) };
        let (even, odd) = (_mm256_set_m128d(pair(c, 0), pair(a, 0)), _mm256_set_m128d(pair(d, 0), pair(b, 0)));
        let (first, second) = (_mm256_unpacklo_pd(even, odd), _mm256_unpackhi_pd(even, odd));
        let (even, odd) = (_mm256_set_m128d(pair(c, 2), pair(a, 2)), _mm256_set_m128d(pair(d, 2), pair(b, 2)));
        [first, second, _mm256_unpacklo_pd(even, odd), _mm256_unpackhi_pd(even, odd)]
    }
}

/// Eight lanes; the processor has AVX-512 (F, DQ) wherever this is called.
pub mod avx512 {
    use std::arch::x86_64::*;

    pub type V = __m512d;
    pub type Mask = __mmask8;
    pub const LANES: usize = 8;

    macro_rules! lanewise {
        ($($(#[$doc:meta])* fn $name:ident($($arg:ident: $t:ty),*) -> $out:ty = $body:expr;)*) => {
            $($(#[$doc])*
            #[inline]
            #[target_feature(enable = "avx512f,avx512dq")]
            pub fn $name($($arg: $t),*) -> $out {
                $body
            })*
        };
    }

    lanewise! {
        fn splat(x: f64) -> V = _mm512_set1_pd(x);
        fn splat_bits(x: u64) -> V = _mm512_castsi512_pd(_mm512_set1_epi64(x as i64));
        fn add(a: V, b: V) -> V = _mm512_add_pd(a, b);
        fn sub(a: V, b: V) -> V = _mm512_sub_pd(a, b);
        fn mul(a: V, b: V) -> V = _mm512_mul_pd(a, b);
        fn div(a: V, b: V) -> V = _mm512_div_pd(a, b);
        fn fma(a: V, b: V, c: V) -> V = _mm512_fmadd_pd(a, b, c);
        fn floor(a: V) -> V = _mm512_roundscale_pd::<{ _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC }>(a);
        fn abs(a: V) -> V = _mm512_abs_pd(a);
        fn and(a: V, b: V) -> V = _mm512_and_pd(a, b);
        fn or(a: V, b: V) -> V = _mm512_or_pd(a, b);
        fn xor(a: V, b: V) -> V = _mm512_xor_pd(a, b);
        fn signs(a: V) -> Mask = _mm512_movepi64_mask(_mm512_castpd_si512(a));
        fn add_bits(a: V, b: V) -> V = _mm512_castsi512_pd(_mm512_add_epi64(_mm512_castpd_si512(a), _mm512_castpd_si512(b)));
        fn sub_bits(a: V, b: V) -> V = _mm512_castsi512_pd(_mm512_sub_epi64(_mm512_castpd_si512(a), _mm512_castpd_si512(b)));
        fn outside(a: V, low: u64, high: u64) -> Mask = {
            let a = _mm512_castpd_si512(a);
            _mm512_cmplt_epi64_mask(a, _mm512_set1_epi64(low as i64))
                | _mm512_cmpge_epi64_mask(a, _mm512_set1_epi64(high as i64))
        };
        fn any(a: Mask, b: Mask) -> bool = a | b != 0;
        fn select(mask: Mask, a: V, b: V) -> V = _mm512_mask_mov_pd(b, mask, a);
        fn bitmask(mask: Mask) -> u32 = mask as u32;
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    pub fn shift_left<const BY: u32>(a: V) -> V {
        _mm512_castsi512_pd(_mm512_slli_epi64::<BY>(_mm512_castpd_si512(a)))
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    pub fn shift_right<const BY: u32>(a: V) -> V {
        _mm512_castsi512_pd(_mm512_srli_epi64::<BY>(_mm512_castpd_si512(a)))
    }

    /// # Safety
    /// Eight values are readable.
    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    pub unsafe fn load(from: *const f64) -> V {
        // SAFETY: the caller's.
        unsafe { _mm512_loadu_pd(from) }
    }

    /// # Safety
    /// Eight values are writable.
    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    pub unsafe fn store(to: *mut f64, a: V) {
        // SAFETY: the caller's.
        unsafe { _mm512_storeu_pd(to, a) }
    }

    /// # Safety
    /// Eight float32 values are readable.
    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    pub unsafe fn load_single(from: *const f32) -> V {
        // SAFETY: the caller's.
        _mm512_cvtps_pd(unsafe { _mm256_loadu_ps(from) })
    }

    /// # Safety
    /// Eight float32 values are writable.
    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    pub unsafe fn store_single(to: *mut f32, a: V) {
        // SAFETY: the caller's.
        unsafe { _mm256_storeu_ps(to, _mm512_cvtpd_ps(a)) }
    }

    /// The two halves of the rows that the low bits of the lanes name.
    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    pub fn lookup<const ROWS: usize>(table: &[[u64; 2]; ROWS], places: V) -> (V, V) {
        const { assert!(ROWS.is_power_of_two()) };
        let doubled = _mm512_slli_epi64::<1>(_mm512_castpd_si512(places));
        let places = _mm512_and_si512(doubled, _mm512_set1_epi64((ROWS as i64 - 1) << 1));
        let start = table.as_ptr() as *const f64;
        // SAFETY: so many bits name one of the rows.
        unsafe { (_mm512_i64gather_pd::<8>(places, start), _mm512_i64gather_pd::<8>(places, start.add(1))) }
    }

    /// The four numbers of the rows that the low bits of the lanes name.
    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    pub fn lookup_four<const ROWS: usize>(table: &[[u64; 4]; ROWS], places: V) -> [V; 4] {
        const { assert!(ROWS.is_power_of_two()) };
        let places = _mm512_slli_epi64::<2>(_mm512_castpd_si512(places));
        let places = _mm512_and_si512(places, _mm512_set1_epi64((ROWS as i64 - 1) << 2));
        let start = table.as_ptr() as *const f64;
        // SAFETY: so many bits name one of the rows.
        unsafe {
            [
                _mm512_i64gather_pd::<8>(places, start),
                _mm512_i64gather_pd::<8>(places, start.add(1)),
                _mm512_i64gather_pd::<8>(places, start.add(2)),
                _mm512_i64gather_pd::<8>(places, start.add(3)),
            ]
        }
    }

    /// For every lane the number of the sixteen that its low four bits name.
    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    pub fn lookup_sixteen(table: &[u64; 16], places: V) -> V {
        let start = table.as_ptr() as *const f64;
        // SAFETY: the table is two vectors long.
        unsafe {
            let (low, high) = (_mm512_loadu_pd(start), _mm512_loadu_pd(start.add(LANES)));
            _mm512_permutex2var_pd(low, _mm512_castpd_si512(places), high)
        }
    }

    /// Four numbers, from `FIRST` on, of the rows that the low bits of the lanes name; with loads, where gathers are slow as well.
    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    pub fn lookup_part<const FIRST: usize, const WIDTH: usize, const ROWS: usize>(
        table: &[[u64; WIDTH]; ROWS],
        places: V,
    ) -> [V; 4] {
        const { assert!(ROWS.is_power_of_two() && WIDTH.is_power_of_two() && FIRST + 4 <= WIDTH) };
        let shift = (8 * WIDTH).trailing_zeros() as i64;
        let places = _mm512_sll_epi64(_mm512_castpd_si512(places), _mm_cvtsi64_si128(shift));
        let places = _mm512_and_si512(places, _mm512_set1_epi64((ROWS as i64 - 1) << shift));
        let start = (table.as_ptr() as *const f64).wrapping_add(FIRST);
        // SAFETY: so many bits name one of the rows.
        let half = |place: i64| unsafe { _mm256_loadu_pd(start.byte_add(place as usize)) };
        // Of two lanes each.
        let first = _mm512_castsi512_si128(places);
        let second = _mm512_extracti64x2_epi64::<1>(places);
        let third = _mm512_extracti64x2_epi64::<2>(places);
        let fourth = _mm512_extracti64x2_epi64::<3>(places);
        let even = |low: __m128i, high: __m128i| {
            let low = _mm512_castpd256_pd512(half(_mm_cvtsi128_si64(low)));
            _mm512_insertf64x4::<1>(low, half(_mm_cvtsi128_si64(high)))
        };
        let odd = |low: __m128i, high: __m128i| {
            let low = _mm512_castpd256_pd512(half(_mm_extract_epi64::<1>(low)));
            _mm512_insertf64x4::<1>(low, half(_mm_extract_epi64::<1>(high)))
        };
        let (a, b, c, d) = (even(first, second), odd(first, second), even(third, fourth), odd(third, fourth));
        let (first, second) = (_mm512_unpacklo_pd(a, b), _mm512_unpackhi_pd(a, b));
        let (third, fourth) = (_mm512_unpacklo_pd(c, d), _mm512_unpackhi_pd(c, d));
        [
            _mm512_shuffle_f64x2::<0b1000_1000>(first, third),
            _mm512_shuffle_f64x2::<0b1000_1000>(second, fourth),
            _mm512_shuffle_f64x2::<0b1101_1101>(first, third),
            _mm512_shuffle_f64x2::<0b1101_1101>(second, fourth),
        ]
    }
}

/// The same with rows of tables by plain loads.
pub mod avx512_loads {
    use std::arch::x86_64::*;

    pub use super::avx512::*;

    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    pub fn lookup<const ROWS: usize>(table: &[[u64; 2]; ROWS], places: V) -> (V, V) {
        let at = offsets::<ROWS>(places);
        // SAFETY: so many bytes lie before one of the rows.
        let row = |lane: usize| unsafe { _mm_loadu_pd(table.as_ptr().byte_add(at[lane]) as *const f64) };
        let pair = |a: usize, b: usize| _mm256_insertf128_pd::<1>(_mm256_castpd128_pd256(row(a)), row(b));
        let even = _mm512_insertf64x4::<1>(_mm512_castpd256_pd512(pair(0, 2)), pair(4, 6));
        let odd = _mm512_insertf64x4::<1>(_mm512_castpd256_pd512(pair(1, 3)), pair(5, 7));
        (_mm512_unpacklo_pd(even, odd), _mm512_unpackhi_pd(even, odd))
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    pub fn lookup_four<const ROWS: usize>(table: &[[u64; 4]; ROWS], places: V) -> [V; 4] {
        lookup_part::<0, 4, ROWS>(table, places)
    }

    /// How many bytes lie before the rows, of sixteen bytes, that the low bits of the lanes name.
    #[inline]
    #[target_feature(enable = "avx512f,avx512dq")]
    fn offsets<const ROWS: usize>(places: V) -> [usize; LANES] {
        const { assert!(ROWS.is_power_of_two()) };
        let bytes = _mm512_slli_epi64::<4>(_mm512_castpd_si512(places));
        let bytes = _mm512_and_si512(bytes, _mm512_set1_epi64((ROWS as i64 - 1) << 4));
        // Word by word: a vector that is written to memory and read in parts makes the processor wait.
        let words = |two: __m128i| [_mm_cvtsi128_si64(two) as usize, _mm_extract_epi64::<1>(two) as usize];
        let ([a, b], [c, d]) = (words(_mm512_castsi512_si128(bytes)), words(_mm512_extracti64x2_epi64::<1>(bytes)));
        let ([e, f], [g, h]) =
            (words(_mm512_extracti64x2_epi64::<2>(bytes)), words(_mm512_extracti64x2_epi64::<3>(bytes)));
        [a, b, c, d, e, f, g, h]
    }
}
