//! Scalar mathematics behind the loops: one element in, one element out, with NumPy's special cases.

#[cfg(target_arch = "x86_64")]
pub mod arctangent;
#[cfg(target_arch = "x86_64")]
mod arctangent_table;
pub mod complex;
#[cfg(target_arch = "x86_64")]
pub mod double;
#[cfg(target_arch = "x86_64")]
mod exp_log_tables;
pub mod exp_numbers;
pub mod float;
pub mod integer;
#[cfg(target_arch = "x86_64")]
pub mod inverse_hyperbolic;
pub mod libm;
#[cfg(target_arch = "x86_64")]
mod log2_tables;
pub mod near_one;
#[cfg(target_arch = "x86_64")]
pub mod power;
pub mod remainder;
#[cfg(target_arch = "x86_64")]
mod sine;
#[cfg(target_arch = "x86_64")]
mod sine_table;
pub mod single;
#[cfg(target_arch = "x86_64")]
pub mod single_power;
#[cfg(target_arch = "x86_64")]
mod tangent;
#[cfg(target_arch = "x86_64")]
mod tangent_table;
pub mod tanh;
mod tanh_table;
#[cfg(target_arch = "x86_64")]
mod vector;

/// The next of a sequence of scattered words, for tests: an xorshift generator (Marsaglia 2003), times an odd number.
#[cfg(test)]
fn word(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    state.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
