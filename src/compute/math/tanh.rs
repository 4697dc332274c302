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
