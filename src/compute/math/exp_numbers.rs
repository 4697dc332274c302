//! The numbers of the GNU C library's `exp` of float64, as bits: x = k ln2/128 + r, and a polynomial gives e^r.

use super::exp_log_tables::EXP;

pub struct ExpNumbers {
    /// 128 / ln2.
    pub per_octave: u64,
    /// 1.5 * 2^52: adding and subtracting it rounds to the nearest integer, which the low bits of the sum hold.
    pub round: u64,
    /// -ln2/128, in two parts.
    pub step_high: u64,
    pub step_low: u64,
    /// The coefficients of the powers of r from the second to the fifth.
    pub coefficients: [u64; 4],
    /// Magnitudes below the first give one; those below the second are what the steps are for.
    pub smallest: u64,
    pub largest: u64,
    /// For 2^(k/128): its relative error, and its bits, its exponent lowered by k/128.
    pub table: &'static [[u64; 2]; 128],
}

pub const EXP_NUMBERS: ExpNumbers = ExpNumbers {
    per_octave: 0x4067_1547_652b_82fe,
    round: 0x4338_0000_0000_0000,
    step_high: 0xbf76_2e42_fefa_0000,
    step_low: 0xbd0c_f79a_bc9e_3b3a,
    coefficients: [0x3fdf_ffff_ffff_fdbd, 0x3fc5_5555_5555_543c, 0x3fa5_5555_cf17_2b91, 0x3f81_1111_67a4_d017],
    smallest: 0x3c90_0000_0000_0000,
    largest: 0x4080_0000_0000_0000,
    table: &EXP,
};
