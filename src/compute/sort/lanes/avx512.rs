//! The operations of vectors of 512 bits, almost all of which are instructions.

use std::arch::x86_64::*;

use super::{EIGHT, TURNED};

/// Lane `i ^ other` for every lane.
macro_rules! order {
    ($t:ty, $lanes:ident, $other:ident) => {{
        let (mut order, mut lane) = ([0; $lanes], 0);
        while lane < $lanes {
            order[lane] = (lane ^ $other) as $t;
            lane += 1;
        }
        order
    }};
}

pub mod wide_512 {
    pub use std::arch::x86_64::{
        __m512i as Vector, __mmask8 as Mask, _mm512_cmplt_epi64_mask as less, _mm512_loadu_epi64 as load,
        _mm512_mask_storeu_epi64 as mask_store, _mm512_max_epi64 as max, _mm512_min_epi64 as min,
        _mm512_set1_epi64 as splat, _mm512_storeu_epi64 as store,
    };

    use super::*;

    pub const LANES: usize = 8;
    pub const ALL: Mask = Mask::MAX;
    /// Whether stores of some lanes are as quick as those of all.
    pub const MASKED: bool = true;

    /// Lanes of the mask from memory, the others of `row`.
    ///
    /// # Safety
    /// The lanes of the mask are readable.
    #[inline]
    #[target_feature(enable = "avx512f")]
    pub unsafe fn mask_load(row: Vector, mask: Mask, from: *const i64) -> Vector {
        // SAFETY: the caller's.
        unsafe { _mm512_mask_loadu_epi64(row, mask, from) }
    }

    /// In lanes of the mask the greater of two keys, in the others the lesser.
    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn ordered(x: Vector, y: Vector, upper: Mask) -> Vector {
        _mm512_mask_max_epi64(min(x, y), upper, x, y)
    }

    /// Lane `i ^ OTHER` in lane `i`.
    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn permuted<const OTHER: usize>(row: Vector) -> Vector {
        let order: &[i64; LANES] = const { &order!(i64, LANES, OTHER) };
        // SAFETY: a vector's lanes.
        _mm512_permutexvar_epi64(unsafe { load(order.as_ptr()) }, row)
    }

    /// The lanes of the mask first.
    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn packed(keys: Vector, mask: Mask) -> Vector {
        _mm512_maskz_compress_epi64(mask, keys)
    }

    /// The lanes that are not above, and then those that are.
    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn arranged(keys: Vector, above: Mask) -> Vector {
        // SAFETY: eight bytes of the table.
        let order = unsafe { _mm_loadl_epi64(EIGHT[usize::from(above)].as_ptr() as *const __m128i) };
        _mm512_permutexvar_epi64(_mm512_cvtepu8_epi64(order), keys)
    }

    /// What turns a key around.
    pub const TURN: i64 = -1;

    /// Keys with bits inverted.
    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn turned(keys: Vector, bits: &[i64; LANES]) -> Vector {
        // SAFETY: a vector's lanes.
        _mm512_xor_epi64(keys, unsafe { load(bits.as_ptr()) })
    }

    /// Lanes of two vectors, numbered one after the other.
    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn picked(x: Vector, places: &[i64; LANES], y: Vector) -> Vector {
        // SAFETY: a vector's lanes.
        _mm512_permutex2var_epi64(x, unsafe { load(places.as_ptr()) }, y)
    }

    /// Trades the lanes whose numbers have a bit, of the first vector, for those without it of the second. Where that bit is the last but
    /// one, either vector's lanes then stand together, those with the last bit behind the others.
    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn traded<const BIT: usize>(x: Vector, y: Vector) -> (Vector, Vector) {
        match BIT {
            1 => (_mm512_unpacklo_epi64(x, y), _mm512_unpackhi_epi64(x, y)),
            2 => (_mm512_shuffle_i64x2::<0x88>(x, y), _mm512_shuffle_i64x2::<0xdd>(x, y)),
            _ => (_mm512_shuffle_i64x2::<0x44>(x, y), _mm512_shuffle_i64x2::<0xee>(x, y)),
        }
    }
}

pub mod narrow_512 {
    pub use std::arch::x86_64::{
        __m512i as Vector, __mmask16 as Mask, _mm512_cmplt_epi32_mask as less, _mm512_loadu_epi32 as load,
        _mm512_mask_storeu_epi32 as mask_store, _mm512_max_epi32 as max, _mm512_min_epi32 as min,
        _mm512_set1_epi32 as splat, _mm512_storeu_epi32 as store,
    };

    use super::*;

    pub const LANES: usize = 16;
    pub const ALL: Mask = Mask::MAX;
    pub const MASKED: bool = true;

    /// # Safety
    /// The lanes of the mask are readable.
    #[inline]
    #[target_feature(enable = "avx512f")]
    pub unsafe fn mask_load(row: Vector, mask: Mask, from: *const i32) -> Vector {
        // SAFETY: the caller's.
        unsafe { _mm512_mask_loadu_epi32(row, mask, from) }
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn ordered(x: Vector, y: Vector, upper: Mask) -> Vector {
        _mm512_mask_max_epi32(min(x, y), upper, x, y)
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn permuted<const OTHER: usize>(row: Vector) -> Vector {
        let order: &[i32; LANES] = const { &order!(i32, LANES, OTHER) };
        // SAFETY: a vector's lanes.
        _mm512_permutexvar_epi32(unsafe { load(order.as_ptr()) }, row)
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn packed(keys: Vector, mask: Mask) -> Vector {
        _mm512_maskz_compress_epi32(mask, keys)
    }

    #[inline]
    #[target_feature(enable = "avx512f,popcnt")]
    pub fn arranged(keys: Vector, above: Mask) -> Vector {
        let few = above.count_zeros();
        // SAFETY: sixteen of the table's lanes, from one of the first seventeen on.
        let turned = unsafe { _mm512_loadu_epi32(TURNED.as_ptr().add(16 - few as usize)) };
        _mm512_mask_permutexvar_epi32(packed(keys, !above), (0xffff_u32 << few) as Mask, turned, packed(keys, above))
    }

    pub const TURN: i32 = -1;

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn turned(keys: Vector, bits: &[i32; LANES]) -> Vector {
        // SAFETY: a vector's lanes.
        _mm512_xor_epi32(keys, unsafe { load(bits.as_ptr()) })
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn picked(x: Vector, places: &[i32; LANES], y: Vector) -> Vector {
        // SAFETY: a vector's lanes.
        _mm512_permutex2var_epi32(x, unsafe { load(places.as_ptr()) }, y)
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn traded<const BIT: usize>(x: Vector, y: Vector) -> (Vector, Vector) {
        match BIT {
            1 => (
                _mm512_mask_shuffle_epi32::<0b10_10_00_00>(x, 0xaaaa, y),
                _mm512_mask_shuffle_epi32::<0b11_11_01_01>(y, 0x5555, x),
            ),
            2 => (_mm512_unpacklo_epi64(x, y), _mm512_unpackhi_epi64(x, y)),
            4 => wide_512::traded::<2>(x, y),
            _ => wide_512::traded::<4>(x, y),
        }
    }
}

/// Float64 keys, none of which is NaN or a negative zero.
pub mod double_512 {
    pub use std::arch::x86_64::{
        __m512d as Vector, _mm512_loadu_pd as load, _mm512_mask_storeu_pd as mask_store, _mm512_max_pd as max,
        _mm512_min_pd as min, _mm512_set1_pd as splat, _mm512_storeu_pd as store,
    };

    pub use super::wide_512::{ALL, LANES, MASKED, Mask};
    use super::*;

    /// # Safety
    /// The lanes of the mask are readable.
    #[inline]
    #[target_feature(enable = "avx512f")]
    pub unsafe fn mask_load(row: Vector, mask: Mask, from: *const f64) -> Vector {
        // SAFETY: the caller's.
        unsafe { _mm512_mask_loadu_pd(row, mask, from) }
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn less(keys: Vector, pivot: Vector) -> Mask {
        _mm512_cmp_pd_mask::<_CMP_LT_OQ>(keys, pivot)
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn ordered(x: Vector, y: Vector, upper: Mask) -> Vector {
        _mm512_mask_max_pd(min(x, y), upper, x, y)
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn permuted<const OTHER: usize>(row: Vector) -> Vector {
        _mm512_castsi512_pd(wide_512::permuted::<OTHER>(_mm512_castpd_si512(row)))
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn packed(keys: Vector, mask: Mask) -> Vector {
        _mm512_maskz_compress_pd(mask, keys)
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn arranged(keys: Vector, above: Mask) -> Vector {
        _mm512_castsi512_pd(wide_512::arranged(_mm512_castpd_si512(keys), above))
    }

    /// The sign.
    pub const TURN: i64 = i64::MIN;

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn turned(keys: Vector, bits: &[i64; LANES]) -> Vector {
        _mm512_castsi512_pd(wide_512::turned(_mm512_castpd_si512(keys), bits))
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn picked(x: Vector, places: &[i64; LANES], y: Vector) -> Vector {
        // SAFETY: a vector's lanes.
        _mm512_permutex2var_pd(x, unsafe { wide_512::load(places.as_ptr()) }, y)
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    pub fn traded<const BIT: usize>(x: Vector, y: Vector) -> (Vector, Vector) {
        match BIT {
            1 => (_mm512_unpacklo_pd(x, y), _mm512_unpackhi_pd(x, y)),
            2 => (_mm512_shuffle_f64x2::<0x88>(x, y), _mm512_shuffle_f64x2::<0xdd>(x, y)),
            _ => (_mm512_shuffle_f64x2::<0x44>(x, y), _mm512_shuffle_f64x2::<0xee>(x, y)),
        }
    }
}
