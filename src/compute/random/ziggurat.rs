//! Standard normal and exponential variates by the ziggurat of Marsaglia and Tsang (2000), as NumPy's `Generator` draws them.
//!
//! One word gives the strip (8 bits), the sign and the position; about 99 % of draws need no more. In the wedge of a
//! strip the density is compared, in the tail an exponential rejection takes over. Singles use their own tables.

use super::BitGenerator;
use super::ziggurat_tables::*;
use crate::limits::stop::Pace;

const NORMAL_TAIL: f64 = 3.654_152_885_361_009;
const NORMAL_TAIL_INVERSE: f64 = 0.2736612373297583;
const EXPONENTIAL_TAIL: f64 = 7.697_117_470_131_05;

/// A standard normal double.
#[inline]
pub fn standard_normal<B: BitGenerator + ?Sized>(bits: &mut B) -> f64 {
    loop {
        let word = bits.next_u64();
        let strip = (word & 0xff) as usize;
        let negative = word >> 8 & 1 == 1;
        let position = word >> 9 & 0x000f_ffff_ffff_ffff;
        let x = position as f64 * NORMAL_W[strip];
        let x = if negative { -x } else { x };
        if position < NORMAL_K[strip] {
            return x;
        }
        if strip == 0 {
            return normal_tail(bits, position >> 8 & 1 == 1);
        }
        let height = (NORMAL_F[strip - 1] - NORMAL_F[strip]) * bits.next_f64() + NORMAL_F[strip];
        if height < (-0.5 * x * x).exp() {
            return x;
        }
    }
}

#[cold]
fn normal_tail<B: BitGenerator + ?Sized>(bits: &mut B, negative: bool) -> f64 {
    loop {
        let x = -NORMAL_TAIL_INVERSE * (-bits.next_f64()).ln_1p();
        let y = -(-bits.next_f64()).ln_1p();
        if y + y > x * x {
            return if negative { -(NORMAL_TAIL + x) } else { NORMAL_TAIL + x };
        }
    }
}

/// Fills `out` with standard normals: the values of repeated [`standard_normal`].
pub fn fill_standard_normal<B: BitGenerator>(bits: &mut B, out: &mut [f64]) {
    fill(bits, out, standard_normal, |word| {
        let strip = (word & 0xff) as usize;
        let position = word >> 9 & 0x000f_ffff_ffff_ffff;
        let x = position as f64 * NORMAL_W[strip];
        let signed = f64::from_bits(x.to_bits() | (word >> 8 & 1) << 63);
        (position < NORMAL_K[strip]).then_some(signed)
    });
}

/// Fills `out` with standard exponentials: the values of repeated [`standard_exponential`].
pub fn fill_standard_exponential<B: BitGenerator>(bits: &mut B, out: &mut [f64]) {
    fill(bits, out, standard_exponential, |word| {
        let (strip, position) = ((word >> 3 & 0xff) as usize, word >> 11);
        (position < EXPONENTIAL_K[strip]).then_some(position as f64 * EXPONENTIAL_W[strip])
    });
}

/// Draws in runs as long as one word alone makes a variate, which `of` says, and else by `draw`.
#[inline]
fn fill<B: BitGenerator>(bits: &mut B, out: &mut [f64], draw: fn(&mut B) -> f64, of: impl Fn(u64) -> Option<f64>) {
    let (mut done, mut pace) = (0, Pace::default());
    while done < out.len() {
        let start = done;
        for (value, word) in out[done..].iter_mut().zip(bits.lent()) {
            let Some(x) = of(*word) else { break };
            *value = x;
            done += 1;
        }
        bits.skip(done - start);
        if let Some(value) = out.get_mut(done) {
            *value = draw(bits);
            done += 1;
        }
        pace.step(done - start);
    }
}

/// A standard normal single; its words are 32 bits wide.
#[inline]
pub fn standard_normal_f32<B: BitGenerator + ?Sized>(bits: &mut B) -> f32 {
    loop {
        let word = bits.next_u32();
        let strip = (word & 0xff) as usize;
        let negative = word >> 8 & 1 == 1;
        let position = word >> 9 & 0x007f_ffff;
        let x = position as f32 * NORMAL_W32[strip];
        let x = if negative { -x } else { x };
        if position < NORMAL_K32[strip] {
            return x;
        }
        if strip == 0 {
            return normal_tail_f32(bits, position >> 8 & 1 == 1);
        }
        let height = (NORMAL_F32[strip - 1] - NORMAL_F32[strip]) * bits.next_f32() + NORMAL_F32[strip];
        // NumPy compares with the density in double precision here.
        if f64::from(height) < (-0.5 * f64::from(x) * f64::from(x)).exp() {
            return x;
        }
    }
}

#[cold]
fn normal_tail_f32<B: BitGenerator + ?Sized>(bits: &mut B, negative: bool) -> f32 {
    const TAIL: f32 = NORMAL_TAIL as f32;
    const INVERSE: f32 = NORMAL_TAIL_INVERSE as f32;
    loop {
        let x = -INVERSE * (-bits.next_f32()).ln_1p();
        let y = -(-bits.next_f32()).ln_1p();
        if y + y > x * x {
            return if negative { -(TAIL + x) } else { TAIL + x };
        }
    }
}

/// A standard exponential double.
#[inline]
pub fn standard_exponential<B: BitGenerator + ?Sized>(bits: &mut B) -> f64 {
    loop {
        let word = bits.next_u64() >> 3;
        let strip = (word & 0xff) as usize;
        let position = word >> 8;
        let x = position as f64 * EXPONENTIAL_W[strip];
        if position < EXPONENTIAL_K[strip] {
            return x;
        }
        if strip == 0 {
            return EXPONENTIAL_TAIL - (-bits.next_f64()).ln_1p();
        }
        let (above, below) = (EXPONENTIAL_F[strip - 1], EXPONENTIAL_F[strip]);
        if (above - below) * bits.next_f64() + below < (-x).exp() {
            return x;
        }
    }
}

/// A standard exponential single.
#[inline]
pub fn standard_exponential_f32<B: BitGenerator + ?Sized>(bits: &mut B) -> f32 {
    loop {
        let word = bits.next_u32() >> 1;
        let strip = (word & 0xff) as usize;
        let position = word >> 8;
        let x = position as f32 * EXPONENTIAL_W32[strip];
        if position < EXPONENTIAL_K32[strip] {
            return x;
        }
        if strip == 0 {
            return EXPONENTIAL_TAIL as f32 - (-bits.next_f32()).ln_1p();
        }
        let (above, below) = (EXPONENTIAL_F32[strip - 1], EXPONENTIAL_F32[strip]);
        if (above - below) * bits.next_f32() + below < (-x).exp() {
            return x;
        }
    }
}

/// A standard exponential double by inversion (`method='inv'`).
#[inline]
pub fn standard_exponential_inverse<B: BitGenerator + ?Sized>(bits: &mut B) -> f64 {
    -(-bits.next_f64()).ln_1p()
}

/// A standard exponential single by inversion, computed in double precision as in NumPy.
#[inline]
pub fn standard_exponential_inverse_f32<B: BitGenerator + ?Sized>(bits: &mut B) -> f32 {
    -(-f64::from(bits.next_f32())).ln_1p() as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generated_tables_are_whole() {
        let doubles = |table: &[f64]| table.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
        let singles = |table: &[f32]| table.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
        let longs = |table: &[u64]| table.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
        let words = |table: &[u32]| table.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
        let bytes = [
            longs(&NORMAL_K),
            doubles(&NORMAL_W),
            doubles(&NORMAL_F),
            words(&NORMAL_K32),
            singles(&NORMAL_W32),
            singles(&NORMAL_F32),
            longs(&EXPONENTIAL_K),
            doubles(&EXPONENTIAL_W),
            doubles(&EXPONENTIAL_F),
            words(&EXPONENTIAL_K32),
            singles(&EXPONENTIAL_W32),
            singles(&EXPONENTIAL_F32),
        ];
        let hash = bytes
            .concat()
            .iter()
            .fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| (state ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3));
        assert_eq!(hash, FINGERPRINT);
    }
}
