//! `log1p`, `expm1`, `sinh`, `cosh` and `hypot` of float64 with the C library's bits, without branches, so that loops over them become vectors.
//!
//! Each has a range within which every step is the same for all arguments up to a choice between values, and says which arguments
//! lie outside ([`log1p_is_hard`] and its like); those are left to the C library. All but the last are Sun's fdlibm (`s_log1p.c`,
//! `s_expm1.c`, `e_sinh.c`, `e_cosh.c`), whose polynomials glibc adds up in pairs, fused where its build for processors with fused multiply-add
//! fuses them; `hypot` is Borges' corrected hypotenuse (arXiv:1904.09481), which glibc does not fuse.

use std::f64::consts::LOG2_E;

const LN2_HIGH: f64 = 0.693_147_180_369_123_8;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
/// Added to a small whole number, it puts that in the lowest bits.
const SHIFTER: f64 = 6_755_399_441_055_744.0;
const SIGN: u64 = 1 << 63;
/// The bits of 1.0.
const ONE: u64 = 0x3ff0_0000_0000_0000;

/// The upper half of the bits, as fdlibm compares magnitudes.
#[inline(always)]
fn high(x: f64) -> u64 {
    x.to_bits() >> 32
}

/// What `1 + x` is split into: the power of two, the mantissa in `[sqrt(1/2), sqrt(2))`, and the bits of the mantissa that show
/// whether it is close to one.
#[inline(always)]
fn split(sum: f64) -> (f64, f64, u64) {
    let mantissa = high(sum) & 0x000f_ffff;
    let upper = mantissa >= 0x6a09e;
    // The positive exponent as the lowest bits of a number of 2^52.
    let exponent = f64::from_bits((sum.to_bits() >> 52) | 0x433 << 52) - (4_503_599_627_370_496.0 + 1023.0);
    let k = if upper { exponent + 1.0 } else { exponent };
    let scale = if upper { 0x3fe << 52 } else { 0x3ff << 52 };
    let close = if upper { (0x0010_0000 - mantissa) >> 2 } else { mantissa };
    (k, f64::from_bits(sum.to_bits() & 0x000f_ffff_ffff_ffff | scale), close)
}

/// Whether `x` itself is what the series is about: between about -0.2929 and 0.4142.
#[inline(always)]
fn is_small(x: f64) -> bool {
    let magnitude = high(x) & 0x7fff_ffff;
    if x.to_bits() & SIGN == 0 { magnitude < 0x3fda_827a } else { magnitude <= 0x3fd2_bec3 }
}

/// Arguments at or below -1, tiny, huge or not finite, and sums very close to a power of two.
#[inline(always)]
pub fn log1p_is_hard(x: f64) -> bool {
    let magnitude = high(x) & 0x7fff_ffff;
    // By bits: an ordered comparison would flag a NaN as invalid.
    let outside = !(0x3e20_0000..0x4340_0000).contains(&magnitude) | (x.to_bits() >= SIGN | ONE);
    outside | (!is_small(x) & (split(1.0 + x).2 == 0))
}

#[inline(always)]
pub fn log1p_easy(x: f64) -> f64 {
    const L: [f64; 7] = [
        0.666_666_666_666_673_5,
        0.399_999_999_994_094_2,
        0.285_714_287_436_623_9,
        0.222_221_984_321_497_84,
        0.181_835_721_616_180_5,
        0.153_138_376_992_093_73,
        0.147_981_986_051_165_86,
    ];
    let sum = 1.0 + x;
    let (k, mantissa, _) = split(sum);
    let small = is_small(x);
    // What the sum has lost, by the difference that is exact.
    let lost = (if sum >= 2.0 { 1.0 - (sum - x) } else { x - (sum - 1.0) }) / sum;
    let f = if small { x } else { mantissa - 1.0 };
    let half_square = 0.5 * f * f;
    let s = f / (2.0 + f);
    let z = s * s;
    let z2 = z * z;
    let (r2, z4) = (z.mul_add(L[2], L[1]), z2 * z2);
    let (r3, z6) = (z.mul_add(L[4], L[3]), z4 * z2);
    let r4 = z.mul_add(L[6], L[5]);
    let r = z6.mul_add(r4, z4.mul_add(r3, z.mul_add(L[0], z2 * r2)));
    let product = s * (half_square + r);
    let whole = k.mul_add(LN2_HIGH, -((half_square - (product + k.mul_add(LN2_LOW, lost))) - f));
    if small { f - (half_square - product) } else { whole }
}

/// Arguments whose result is -1, an infinity, the argument itself, or no number.
#[inline(always)]
pub fn expm1_is_hard(x: f64) -> bool {
    let magnitude = high(x) & 0x7fff_ffff;
    !(0x3c90_0000..0x4043_687a).contains(&magnitude)
}

#[inline(always)]
pub fn expm1_easy(x: f64) -> f64 {
    const Q: [f64; 5] = [
        -0.033_333_333_333_333_13,
        0.001_587_301_587_254_814_6,
        -7.936_507_578_674_88e-5,
        4.008_217_827_329_362e-6,
        -2.010_992_181_836_243_7e-7,
    ];
    let magnitude = high(x) & 0x7fff_ffff;
    let sign = x.to_bits() & SIGN;
    let signed = |value: f64| f64::from_bits(value.to_bits() | sign);
    // The multiple of ln 2 that is taken off.
    let near = if magnitude > 0x3fd6_2e42 { signed(1.0) } else { 0.0 };
    let t = if magnitude < 0x3ff0_a2b2 { near } else { LOG2_E.mul_add(x, signed(0.5)).trunc() };
    // The first product is exact.
    let (upper, lower) = (x - t * LN2_HIGH, t * LN2_LOW);
    let r = upper - lower;
    let c = (upper - r) - lower;
    let half = 0.5 * r;
    let square = r * half;
    let (r1, h2) = (square.mul_add(Q[0], 1.0), square * square);
    let (r2, h4) = (square.mul_add(Q[2], Q[1]), h2 * h2);
    let r3 = square.mul_add(Q[4], Q[3]);
    let series = h4.mul_add(r3, h2.mul_add(r2, r1));
    let u = (-series).mul_add(half, 3.0);
    let e = square * ((series - u) / (-r).mul_add(u, 6.0));
    let around_zero = r - r.mul_add(e, -square);
    let e = r.mul_add(e - c, -c) - square;
    let minus_one = 0.5f64.mul_add(r - e, -0.5);
    let one = if r < -0.25 { -2.0 * (e - (r + 0.5)) } else { 2.0f64.mul_add(r - e, 1.0) };
    // 2 to the power of a whole number, by its bits: from -81 to 81.
    let k = (t + SHIFTER).to_bits() << 52;
    let power = f64::from_bits(ONE.wrapping_add(k));
    let inverse = f64::from_bits(ONE.wrapping_sub(k));
    let below = (1.0 - (e - r)) * power - 1.0;
    let middle = ((1.0 - inverse) - (e - r)) * power;
    let above = ((r - (e + inverse)) + 1.0) * power;
    let positive = if t < 20.0 { middle } else { above };
    let large = if t < -1.0 { below } else { positive };
    let unit = if t < 0.0 { minus_one } else { one };
    if t == 0.0 {
        around_zero
    } else if t.abs() == 1.0 {
        unit
    } else {
        large
    }
}

/// Arguments whose result is the argument itself, half of an exponential, or no number.
#[inline(always)]
pub fn sinh_is_hard(x: f64) -> bool {
    !(0x3e30_0000..0x4036_0000).contains(&(high(x) & 0x7fff_ffff))
}

#[inline(always)]
pub fn sinh_easy(x: f64) -> f64 {
    let t = expm1_easy(x.abs());
    let half = 0.5f64.copysign(x);
    let quotient = t / (t + 1.0);
    if x.abs() < 1.0 { half * (2.0 * t - t * t / (t + 1.0)) } else { half * (t + quotient) }
}

/// Arguments whose result is one, half of an exponential, or no number.
#[inline(always)]
pub fn cosh_is_hard(x: f64) -> bool {
    !(0x3c90_0000..0x4036_0000).contains(&(high(x) & 0x7fff_ffff))
}

/// With the exponential of the argument's magnitude.
#[inline(always)]
pub fn cosh_easy(x: f64, exponential: f64) -> f64 {
    let t = expm1_easy(x.abs());
    let sum = 1.0 + t;
    let small = high(x) & 0x7fff_ffff < 0x3fd6_2e43;
    if small { 1.0 + (t * t) / (sum + sum) } else { 0.5 * exponential + 0.5 / exponential }
}

/// Sides whose squares might overflow or underflow, differ so much that the longer one is the answer, or are no numbers. By bits, so
/// that nothing is flagged on the way.
#[inline(always)]
pub fn hypot_is_hard(x: f64, y: f64) -> bool {
    let (x, y) = (x.abs().to_bits() as i64, y.abs().to_bits() as i64);
    let (long, short) = (if x < y { y } else { x }, if x < y { x } else { y });
    // At most 2^511, at least 2^-458, and fewer than 54 powers of two between them.
    (long > 0x5fe0_0000_0000_0000) | (short < 0x2350_0000_0000_0000) | (short <= long - (54 << 52))
}

#[inline(always)]
pub fn hypot_easy(x: f64, y: f64) -> f64 {
    let (x, y) = (x.abs(), y.abs());
    let (long, short) = (if x < y { y } else { x }, if x < y { x } else { y });
    let h = (long * long + short * short).sqrt();
    let near_short = h <= 2.0 * short;
    let delta = h - if near_short { short } else { long };
    let first = if near_short { long * (2.0 * delta - long) } else { 2.0 * delta * (long - 2.0 * short) };
    let second =
        if near_short { (delta - 2.0 * (long - short)) * delta } else { (4.0 * delta - short) * short + delta * delta };
    h - (first + second) / (2.0 * h)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::math::libm;
    use crate::compute::math::word;

    #[test]
    fn nothing_is_flagged_in_the_search_for_hard_arguments() {
        use crate::compute::fpstatus::{FpStatus, clear, take};
        clear();
        for x in [f64::NAN, -f64::NAN, f64::INFINITY, 1e-300, 5e-324, 1e300, 0.0].map(std::hint::black_box) {
            for y in [f64::NAN, 1.0, 1e-310].map(std::hint::black_box) {
                assert!(hypot_is_hard(x, y) && hypot_is_hard(y, x));
            }
            assert!(log1p_is_hard(x));
            std::hint::black_box((libm::log(x), libm::log2(x)));
        }
        assert!(!take().contains(FpStatus::INVALID));
    }

    // The C library fuses where the processor can.
    #[test]
    fn easy_arguments_have_the_bits_of_the_c_library() {
        if crate::compute::isa::isa() < crate::compute::isa::Isa::Avx2 {
            return;
        }
        let mut state = 88_172_645_463_325_252u64;
        let mut next = || word(&mut state);
        for count in 0..300_000 {
            let bits = next();
            let unit = (bits >> 11) as f64 / (1u64 << 53) as f64 - 0.5;
            let x = match count % 6 {
                0 => f64::from_bits(bits),
                1 => unit * 2.0,
                2 => unit * 80.0,
                3 => unit * 1e-3,
                4 => (unit * 200.0).round() / 8.0,
                _ => unit * f64::from_bits((1023 + bits % 100 - 50) << 52),
            };
            let y = if count % 3 == 0 { x * (1.0 + unit) } else { unit * 3.0 };
            if !log1p_is_hard(x) {
                assert_eq!(log1p_easy(x).to_bits(), libm::log1p(x).to_bits(), "log1p {x:e}");
            }
            if !expm1_is_hard(x) {
                assert_eq!(expm1_easy(x).to_bits(), libm::expm1(x).to_bits(), "expm1 {x:e}");
            }
            if !sinh_is_hard(x) {
                assert_eq!(sinh_easy(x).to_bits(), libm::sinh(x).to_bits(), "sinh {x:e}");
            }
            if !cosh_is_hard(x) {
                assert_eq!(cosh_easy(x, libm::exp(x.abs())).to_bits(), libm::cosh(x).to_bits(), "cosh {x:e}");
            }
            if !hypot_is_hard(x, y) {
                assert_eq!(hypot_easy(x, y).to_bits(), libm::hypot(x, y).to_bits(), "hypot {x:e} {y:e}");
            }
        }
    }
}
