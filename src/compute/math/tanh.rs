//! `tanh` by table lookup: |x| selects a subinterval, a polynomial around its centre gives the value (Intel SVML's algorithm, the one
//! NumPy runs wherever the processor has fused multiply-add). No flags are raised.

use super::tanh_table::{DOUBLE, SINGLE};

/// float64.
#[inline(always)]
pub fn tanh(x: f64) -> f64 {
    if x.is_nan() {
        return f64::NAN;
    }
    let high = (x.to_bits() >> 32) as i32 & 0x7ff8_0000;
    let row = &DOUBLE[((high - 0x3fc0_0000).clamp(0, 0x78_0000) >> 19) as usize & 15];
    let y = x.abs() - f64::from_bits(row[0]);
    let mut value = f64::from_bits(row[17]);
    for &coefficient in row[1..17].iter().rev() {
        value = value.mul_add(y, f64::from_bits(coefficient));
    }
    if high > 0x7fe0_0000 {
        value = 1.0;
    }
    f64::from_bits(value.to_bits() | x.to_bits() & 1 << 63)
}

/// float32.
#[inline(always)]
pub fn tanhf(x: f32) -> f32 {
    if x.is_nan() {
        return f32::NAN;
    }
    let high = x.to_bits() as i32 & 0x7fe0_0000;
    let row = &SINGLE[((high - 0x3d40_0000).clamp(0, 0x03e0_0000) >> 21) as usize & 31];
    let y = x.abs() - f32::from_bits(row[7]);
    let mut value = f32::from_bits(row[0]);
    for &coefficient in &row[1..7] {
        value = value.mul_add(y, f32::from_bits(coefficient));
    }
    if high > 0x7f00_0000 {
        value = 1.0;
    }
    f32::from_bits(value.to_bits() | x.to_bits() & 1 << 31)
}

/// The values of [`tanhf`] for as many whole vectors as `n` elements make; how many elements these are. Coefficients are looked up in
/// registers.
///
/// # Safety
/// `n` elements are readable and writable, at the same place or apart; the processor has AVX-512.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,avx512dq")]
pub unsafe fn single_in_vectors(from: *const f32, to: *mut f32, n: usize) -> usize {
    use std::arch::x86_64::*;
    const LANES: usize = 16;
    let splat = |bits: i32| _mm512_set1_epi32(bits);
    // SAFETY: the caller's elements, and tables of two vectors.
    unsafe {
        let column = |k: usize, place: __m512i| {
            let table = SINGLE_COLUMNS[k].as_ptr() as *const f32;
            _mm512_permutex2var_ps(_mm512_loadu_ps(table), place, _mm512_loadu_ps(table.add(LANES)))
        };
        for at in (0..n / LANES * LANES).step_by(LANES) {
            let x = _mm512_loadu_ps(from.add(at));
            let high = _mm512_and_si512(_mm512_castps_si512(x), splat(0x7fe0_0000));
            let place = _mm512_sub_epi32(high, splat(0x3d40_0000));
            let place = _mm512_min_epi32(_mm512_max_epi32(place, splat(0)), splat(0x03e0_0000));
            let place = _mm512_srli_epi32::<21>(place);
            let y = _mm512_sub_ps(_mm512_abs_ps(x), column(7, place));
            let mut value = column(0, place);
            for k in 1..7 {
                value = _mm512_fmadd_ps(value, y, column(k, place));
            }
            let flat = _mm512_cmpgt_epi32_mask(high, splat(0x7f00_0000));
            let value = _mm512_mask_mov_ps(value, flat, _mm512_set1_ps(1.0));
            let value = _mm512_or_ps(value, _mm512_and_ps(x, _mm512_set1_ps(-0.0)));
            let unknown = _mm512_cmp_ps_mask::<_CMP_UNORD_Q>(x, x);
            _mm512_storeu_ps(to.add(at), _mm512_mask_mov_ps(value, unknown, _mm512_set1_ps(f32::NAN)));
        }
    }
    n / LANES * LANES
}

/// For each coefficient of [`tanhf`], its values in all subintervals.
#[cfg(target_arch = "x86_64")]
static SINGLE_COLUMNS: [[u32; 32]; 8] = {
    let mut columns = [[0; 32]; 8];
    let mut k = 0;
    while k < 8 * 32 {
        columns[k / 32][k % 32] = SINGLE[k % 32][k / 32];
        k += 1;
    }
    columns
};

/// For each coefficient of [`tanh`], its values in all subintervals.
#[cfg(target_arch = "x86_64")]
pub static COLUMNS: [[u64; 16]; 18] = {
    let mut columns = [[0; 16]; 18];
    let mut k = 0;
    while k < 18 * 16 {
        columns[k / 16][k % 16] = DOUBLE[k % 16][k / 16];
        k += 1;
    }
    columns
};

/// The steps of [`tanh`] over vectors that look coefficients up in registers; no lane is left to anybody else.
#[cfg(target_arch = "x86_64")]
macro_rules! tanh_steps {
    ($v:ident, $x:ident) => {{
        use $crate::compute::math::tanh::COLUMNS;
        let high = $v::and($v::shift_right::<32>($x), $v::splat_bits(0x7ff8_0000));
        let place = $v::sub_bits(high, $v::splat_bits(0x3fc0_0000));
        let place = $v::select($v::outside(place, 0, 1 << 62), $v::splat_bits(0), place);
        let place = $v::select($v::outside(place, 0, 0x78_0001), $v::splat_bits(0x78_0000), place);
        let place = $v::shift_right::<19>(place);
        let y = $v::sub($v::abs($x), $v::lookup_sixteen(&COLUMNS[0], place));
        let mut value = $v::lookup_sixteen(&COLUMNS[17], place);
        for k in (1..17).rev() {
            value = $v::fma(value, y, $v::lookup_sixteen(&COLUMNS[k], place));
        }
        let value = $v::select($v::outside(high, 0, 0x7fe0_0001), $v::splat(1.0), value);
        let value = $v::or(value, $v::and($x, $v::splat(-0.0)));
        let not_a_number = $v::outside($v::abs($x), 0, 0x7ff0_0000_0000_0001);
        $v::select(not_a_number, $v::splat(f64::NAN), value)
    }};
}

#[cfg(target_arch = "x86_64")]
pub(super) use tanh_steps;
