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
        ($v::select(not_a_number, $v::splat(f64::NAN), value), 0)
    }};
}

#[cfg(target_arch = "x86_64")]
pub(super) use tanh_steps;
