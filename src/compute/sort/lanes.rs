//! What the sorts of keys in vectors are made of, by the width of a key (`wide`: 64 bits, `narrow`: 32) and of a vector in bits.
//!
//! AVX-512 has most of it as instructions. With AVX2 masks of lanes are made from and into vectors, the keys of a vector are
//! put in order through a table with an entry for every mask, and 64-bit minima are chosen by a comparison. float64 has its own
//! (`double`), so that it is sorted as it is.

use std::arch::x86_64::*;

pub use avx512::{double_512, narrow_512, wide_512};

mod avx512;

/// For each mask of eight lanes, those without a bit and then those with one.
static EIGHT: [[u8; 8]; 256] = {
    let mut orders = [[0; 8]; 256];
    let mut mask = 0;
    while mask < 256 {
        let (mut place, mut step) = (0, 0);
        while step < 16 {
            let lane = step % 8;
            if mask >> lane & 1 == step / 8 {
                orders[mask][place] = lane as u8;
                place += 1;
            }
            step += 1;
        }
        mask += 1;
    }
    orders
};

/// As above for four lanes of two words, as words.
static FOUR: [[i32; 8]; 16] = {
    let mut orders = [[0; 8]; 16];
    let mut mask = 0;
    while mask < 16 {
        let (mut place, mut step) = (0, 0);
        while step < 8 {
            let lane = step % 4;
            if mask >> lane & 1 == step / 4 {
                orders[mask][place] = 2 * lane as i32;
                orders[mask][place + 1] = 2 * lane as i32 + 1;
                place += 2;
            }
            step += 1;
        }
        mask += 1;
    }
    orders
};

/// The lanes of a vector of sixteen, twice.
static TURNED: [i32; 32] = {
    let (mut lanes, mut lane) = ([0; 32], 0);
    while lane < 32 {
        lanes[lane] = lane as i32 % 16;
        lane += 1;
    }
    lanes
};

/// What keys themselves have: the greatest, the next greater one, and the signed integers that are ordered as they are, for the standard
/// library's sort and selection.
macro_rules! integers {
    ($($t:ident)*) => {$(
        pub mod $t {
            pub const MOST: $t = $t::MAX;

            pub fn next(key: $t) -> Option<$t> {
                key.checked_add(1)
            }

            pub fn as_integers(keys: &mut [$t], work: impl FnOnce(&mut [$t])) {
                work(keys);
            }
        }
    )*};
}

integers!(i32 i64);

pub mod f64 {
    pub const MOST: f64 = f64::INFINITY;

    pub fn next(key: f64) -> Option<f64> {
        (key < MOST).then(|| key.next_up())
    }

    pub fn as_integers(keys: &mut [f64], work: impl FnOnce(&mut [i64])) {
        // SAFETY: as many words of the same size and alignment, and any bits make either.
        let keys = unsafe { std::slice::from_raw_parts_mut(keys.as_mut_ptr() as *mut i64, keys.len()) };
        // The magnitudes of negative numbers turn around, there and back.
        let turn = |key: &mut i64| *key ^= (*key >> 63) & i64::MAX;
        keys.iter_mut().for_each(turn);
        work(keys);
        keys.iter_mut().for_each(turn);
    }
}

pub mod wide_256 {
    pub use std::arch::x86_64::{__m256i as Vector, _mm256_set1_epi64x as splat};

    use super::*;

    pub type Mask = u8;
    pub const LANES: usize = 4;
    pub const ALL: Mask = 0xf;
    /// Whether stores of some lanes are as quick as those of all.
    pub const MASKED: bool = false;

    /// # Safety
    /// A vector is readable.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn load(from: *const i64) -> Vector {
        // SAFETY: the caller's.
        unsafe { _mm256_loadu_si256(from as *const Vector) }
    }

    /// # Safety
    /// A vector is writable.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn store(to: *mut i64, keys: Vector) {
        // SAFETY: the caller's.
        unsafe { _mm256_storeu_si256(to as *mut Vector, keys) }
    }

    /// All bits of the lanes of a mask.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn spread(mask: Mask) -> Vector {
        let bits = _mm256_setr_epi64x(1, 2, 4, 8);
        _mm256_cmpeq_epi64(_mm256_and_si256(splat(i64::from(mask)), bits), bits)
    }

    /// # Safety
    /// The lanes of the mask are readable.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn mask_load(row: Vector, mask: Mask, from: *const i64) -> Vector {
        let lanes = spread(mask);
        // SAFETY: the caller's.
        _mm256_blendv_epi8(row, unsafe { _mm256_maskload_epi64(from, lanes) }, lanes)
    }

    /// # Safety
    /// The lanes of the mask are writable.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn mask_store(to: *mut i64, mask: Mask, keys: Vector) {
        // SAFETY: the caller's.
        unsafe { _mm256_maskstore_epi64(to, spread(mask), keys) }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn less(keys: Vector, pivot: Vector) -> Mask {
        _mm256_movemask_pd(_mm256_castsi256_pd(_mm256_cmpgt_epi64(pivot, keys))) as Mask
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn min(x: Vector, y: Vector) -> Vector {
        _mm256_blendv_epi8(x, y, _mm256_cmpgt_epi64(x, y))
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn max(x: Vector, y: Vector) -> Vector {
        _mm256_blendv_epi8(y, x, _mm256_cmpgt_epi64(x, y))
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn ordered(x: Vector, y: Vector, upper: Mask) -> Vector {
        _mm256_blendv_epi8(x, y, _mm256_xor_si256(_mm256_cmpgt_epi64(x, y), spread(upper)))
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn permuted<const OTHER: usize>(row: Vector) -> Vector {
        match OTHER {
            1 => _mm256_shuffle_epi32::<0b01_00_11_10>(row),
            2 => _mm256_permute4x64_epi64::<0b01_00_11_10>(row),
            _ => _mm256_permute4x64_epi64::<0b00_01_10_11>(row),
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn packed(keys: Vector, mask: Mask) -> Vector {
        arranged(keys, !mask & ALL)
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn arranged(keys: Vector, above: Mask) -> Vector {
        // SAFETY: the eight words of an entry.
        let order = unsafe { _mm256_loadu_si256(FOUR[usize::from(above)].as_ptr() as *const Vector) };
        _mm256_permutevar8x32_epi32(keys, order)
    }
}

pub mod narrow_256 {
    pub use std::arch::x86_64::{
        __m256i as Vector, _mm256_max_epi32 as max, _mm256_min_epi32 as min, _mm256_set1_epi32 as splat,
    };

    use super::*;

    pub type Mask = u8;
    pub const LANES: usize = 8;
    pub const ALL: Mask = Mask::MAX;
    pub const MASKED: bool = false;

    /// # Safety
    /// A vector is readable.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn load(from: *const i32) -> Vector {
        // SAFETY: the caller's.
        unsafe { _mm256_loadu_si256(from as *const Vector) }
    }

    /// # Safety
    /// A vector is writable.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn store(to: *mut i32, keys: Vector) {
        // SAFETY: the caller's.
        unsafe { _mm256_storeu_si256(to as *mut Vector, keys) }
    }

    /// All bits of the lanes of a mask.
    #[inline]
    #[target_feature(enable = "avx2")]
    fn spread(mask: Mask) -> Vector {
        let bits = _mm256_setr_epi32(1, 2, 4, 8, 16, 32, 64, 128);
        _mm256_cmpeq_epi32(_mm256_and_si256(splat(i32::from(mask)), bits), bits)
    }

    /// # Safety
    /// The lanes of the mask are readable.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn mask_load(row: Vector, mask: Mask, from: *const i32) -> Vector {
        let lanes = spread(mask);
        // SAFETY: the caller's.
        _mm256_blendv_epi8(row, unsafe { _mm256_maskload_epi32(from, lanes) }, lanes)
    }

    /// # Safety
    /// The lanes of the mask are writable.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn mask_store(to: *mut i32, mask: Mask, keys: Vector) {
        // SAFETY: the caller's.
        unsafe { _mm256_maskstore_epi32(to, spread(mask), keys) }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn less(keys: Vector, pivot: Vector) -> Mask {
        _mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpgt_epi32(pivot, keys))) as Mask
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn ordered(x: Vector, y: Vector, upper: Mask) -> Vector {
        _mm256_blendv_epi8(min(x, y), max(x, y), spread(upper))
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn permuted<const OTHER: usize>(row: Vector) -> Vector {
        match OTHER {
            1 => _mm256_shuffle_epi32::<0b10_11_00_01>(row),
            2 => _mm256_shuffle_epi32::<0b01_00_11_10>(row),
            3 => _mm256_shuffle_epi32::<0b00_01_10_11>(row),
            4 => _mm256_permute4x64_epi64::<0b01_00_11_10>(row),
            _ => _mm256_shuffle_epi32::<0b00_01_10_11>(_mm256_permute4x64_epi64::<0b01_00_11_10>(row)),
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn packed(keys: Vector, mask: Mask) -> Vector {
        arranged(keys, !mask)
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn arranged(keys: Vector, above: Mask) -> Vector {
        // SAFETY: eight bytes of the table.
        let order = unsafe { _mm_loadl_epi64(EIGHT[usize::from(above)].as_ptr() as *const __m128i) };
        _mm256_permutevar8x32_epi32(keys, _mm256_cvtepu8_epi32(order))
    }
}

/// Float64 keys, none of which is NaN or a negative zero.
pub mod double_256 {
    pub use std::arch::x86_64::{
        __m256d as Vector, _mm256_loadu_pd as load, _mm256_max_pd as max, _mm256_min_pd as min,
        _mm256_set1_pd as splat, _mm256_storeu_pd as store,
    };

    pub use super::wide_256::{ALL, LANES, MASKED, Mask};
    use super::*;

    /// # Safety
    /// The lanes of the mask are readable.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn mask_load(row: Vector, mask: Mask, from: *const f64) -> Vector {
        // SAFETY: the caller's.
        _mm256_castsi256_pd(unsafe { wide_256::mask_load(_mm256_castpd_si256(row), mask, from as *const i64) })
    }

    /// # Safety
    /// The lanes of the mask are writable.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub unsafe fn mask_store(to: *mut f64, mask: Mask, keys: Vector) {
        // SAFETY: the caller's.
        unsafe { wide_256::mask_store(to as *mut i64, mask, _mm256_castpd_si256(keys)) }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn less(keys: Vector, pivot: Vector) -> Mask {
        _mm256_movemask_pd(_mm256_cmp_pd::<_CMP_LT_OQ>(keys, pivot)) as Mask
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn ordered(x: Vector, y: Vector, upper: Mask) -> Vector {
        _mm256_blendv_pd(min(x, y), max(x, y), _mm256_castsi256_pd(wide_256::spread(upper)))
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn permuted<const OTHER: usize>(row: Vector) -> Vector {
        match OTHER {
            1 => _mm256_permute_pd::<0b0101>(row),
            2 => _mm256_permute2f128_pd::<1>(row, row),
            _ => _mm256_permute4x64_pd::<0b00_01_10_11>(row),
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn packed(keys: Vector, mask: Mask) -> Vector {
        arranged(keys, !mask & ALL)
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub fn arranged(keys: Vector, above: Mask) -> Vector {
        _mm256_castsi256_pd(wide_256::arranged(_mm256_castpd_si256(keys), above))
    }
}
