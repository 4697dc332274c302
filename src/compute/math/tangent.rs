//! float64 `tan` in vectors: the GNU C library's algorithm (IBM's Accurate Mathematical Library, `s_tan.c`) in its build for
//! processors with fused multiply-add, step by step, so that the bits are the same.
//!
//! An angle is a multiple of pi/2 and a rest of at most pi/4, in two doubles; up to 0.787 it is the rest itself, up to 25 the difference
//! has three parts, beyond it four. A table holds the tangent and the cotangent of a neighbour of the nearest 256th, the addition theorem
//! and a short series give the rest's; rests up to 0.0608 have an odd series of their own. Odd multiples give the cotangent, with the
//! other sign. Larger angles than 1e8, tiny ones and what is no number are left to the C library.

/// Magnitudes that are not for the steps: up to 1.259e-8, beyond 1e8.
macro_rules! tan_hard {
    ($v:ident, $x:ident) => {
        $v::outside($v::abs($x), 0x3e4b_096c_0000_0001, 0x4197_d784_0000_0001)
    };
}

macro_rules! tan_steps {
    ($v:ident, $x:ident) => {{
        let (minus, b) = ($v::splat(-0.0), |bits: u64| $v::splat_bits(bits));
        let magnitude = $v::abs($x);
        let beyond = $v::outside(magnitude, 0, 0x3fe9_2f1a_0000_0001);
        let distant = $v::outside(magnitude, 0, 0x4039_0000_0000_0001);
        let round = b(0x4338_0000_0000_0000);
        let turn = $v::select(beyond, $v::fma($x, b(0x3fe4_5f30_6dc9_c883), round), round);
        let count = $v::sub(turn, round);
        let y = $v::fma(count, b(0x3e4d_de97_3c00_0000), $v::fma(count, b(0xbff9_21fb_5800_0000), $x));
        // The third part, whole or as two.
        let third = $v::select(distant, b(0x3c8c_b3b3_9800_0000), b(0x3c8c_b3b3_99d7_47f2));
        let a = $v::fma(count, third, y);
        let da = $v::fma(count, third, $v::sub(y, a));
        let (a, da) = match $v::bitmask(distant) {
            0 => (a, da),
            _ => {
                let fourth = b(0x3acd_747f_23e3_2ed7);
                let next = $v::fma(count, fourth, a);
                let lower = $v::add($v::fma(count, fourth, $v::sub(a, next)), da);
                let sum = $v::add(next, lower);
                let lower = $v::add($v::sub(next, sum), lower);
                ($v::select(distant, sum, a), $v::select(distant, lower, da))
            }
        };
        let (odd, sign, rest) = ($v::signs($v::shift_left::<63>(turn)), $v::and(a, minus), $v::abs(a));
        // The nearest 256th, the higher one of two, counted from the sixteenth.
        let place = $v::floor($v::fma(rest, $v::splat(256.0), $v::splat(-15.5)));
        let place = $v::add(place, round);
        let [near, tangent, cotangent, _] = $v::lookup_part::<0, 4, 256>(&TANGENT, place);
        let z = $v::add($v::sub(rest, near), $v::xor(da, sign));
        let square = $v::mul(z, z);
        let series = $v::fma(square, b(0x3fc1_1112_e0a6_b45f), b(0x3fd5_5555_5555_4dbd));
        let own = $v::fma($v::mul(z, square), series, z);
        let over = $v::mul(own, $v::add(tangent, cotangent));
        let under = $v::select(odd, $v::add(tangent, own), $v::sub(cotangent, own));
        // Small rests.
        let square = $v::mul(a, a);
        let series = $v::fma(square, b(0x3f82_385a_3cf2_e4ea), b(0x3f96_64ed_49cf_c666));
        let series = $v::fma(square, series, b(0x3fab_a1ba_1cdb_8745));
        let series = $v::fma(square, series, b(0x3fc1_1111_1111_07c6));
        let series = $v::fma(square, series, b(0x3fd5_5555_5555_5555));
        let cube = $v::mul(a, square);
        let added = $v::fma(cube, series, da);
        let short = $v::add(a, added);
        let lost = $v::add($v::sub(a, short), added);
        // The quotient for either, and what the inverse of a small tangent leaves.
        let large = $v::outside(rest, 0, 0x3faf_212d_0000_0001);
        let one = $v::splat(1.0);
        let quotient = $v::div($v::select(large, over, one), $v::select(large, under, short));
        let left = $v::fma($v::xor(short, minus), quotient, one);
        let left = $v::fma($v::xor(lost, minus), quotient, left);
        let inverse = $v::add(quotient, $v::div(left, short));
        let short = $v::select(beyond, short, $v::fma(cube, series, a));
        let value = $v::select(odd, $v::sub(cotangent, quotient), $v::add(tangent, quotient));
        let value = $v::select(large, $v::xor(value, sign), $v::select(odd, inverse, short));
        $v::xor(value, $v::shift_left::<63>(turn))
    }};
}

pub(super) use {tan_hard, tan_steps};
