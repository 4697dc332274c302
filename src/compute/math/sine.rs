//! float64 `sin` and `cos` in vectors: the GNU C library's algorithm (IBM's Accurate Mathematical Library, `s_sin.c`) in its build for
//! processors with fused multiply-add, step by step, so that the bits are the same.
//!
//! An angle is a multiple of pi/2 and a rest `a + da` of at most 0.8555: up to there it is the rest itself, up to 2.4263 what pi/2 exceeds
//! it by, up to 1e8 the difference from the nearest multiple in three parts. A table holds sine and cosine, in two doubles each, of
//! the nearest 128th, the addition theorems and short series give the rest's. Rests below 0.126 have a Taylor series of their own
//! for the sine. Larger angles, tiny ones and what is no number are left to the C library.

/// Magnitudes that are not for the steps: below 2^-26, from 105414350 on.
macro_rules! angle_hard {
    ($v:ident, $x:ident) => {
        $v::outside($v::abs($x), 0x3e50_0000_0000_0000, 0x4199_21fb_0000_0000)
    };
}

macro_rules! sin_steps {
    ($v:ident, $x:ident) => {{
        let magnitude = $v::abs($x);
        let (turn, a, da, middle, far) = rests!($v, $x, magnitude);
        let near_turn = $v::select(middle, $v::splat_bits(1), $v::splat_bits(0));
        let a = $v::select(far, a, $v::select(middle, $v::sub($v::splat_bits(HALF_PI), magnitude), $x));
        let da = $v::select(far, da, $v::select(middle, $v::splat_bits(HALF_PI_REST), $v::splat(0.0)));
        let near_sign = $v::select(middle, $x, $v::splat(0.0));
        let sign = $v::select(far, $v::shift_left::<62>(turn), near_sign);
        quarter!($v, a, da, $v::signs($v::shift_left::<63>($v::select(far, turn, near_turn))), sign)
    }};
}

macro_rules! cos_steps {
    ($v:ident, $x:ident) => {{
        let magnitude = $v::abs($x);
        let (turn, a, da, middle, far) = rests!($v, $x, magnitude);
        let turn = $v::add_bits(turn, $v::splat_bits(1));
        let near_turn = $v::select(middle, $v::splat_bits(0), $v::splat_bits(1));
        let short = $v::sub($v::splat_bits(HALF_PI), magnitude);
        let whole = $v::add(short, $v::splat_bits(HALF_PI_REST));
        let left = $v::add($v::sub(short, whole), $v::splat_bits(HALF_PI_REST));
        let a = $v::select(far, a, $v::select(middle, whole, $x));
        let da = $v::select(far, da, $v::select(middle, left, $v::splat(0.0)));
        let sign = $v::select(far, $v::shift_left::<62>(turn), $v::splat(0.0));
        quarter!($v, a, da, $v::signs($v::shift_left::<63>($v::select(far, turn, near_turn))), sign)
    }};
}

/// The nearest multiple of pi/2 in the low bits, the rest in two parts, and whether the angle lies in the middle range or beyond it.
macro_rules! rests {
    ($v:ident, $x:ident, $magnitude:ident) => {{
        let round = $v::splat_bits(0x4338_0000_0000_0000);
        let turn = $v::fma($x, $v::splat_bits(0x3fe4_5f30_6dc9_c883), round);
        let count = $v::sub(turn, round);
        let y = $v::fma(
            count,
            $v::splat_bits(0x3e4d_de97_3c00_0000),
            $v::fma(count, $v::splat_bits(0xbff9_21fb_5800_0000), $x),
        );
        let third = $v::mul(count, $v::splat_bits(0xbc8c_b3b3_9800_0000));
        let high = $v::sub(y, third);
        let low = $v::sub($v::sub(y, high), third);
        let fourth = $v::mul(count, $v::splat_bits(0xbacd_747f_23e3_2ed7));
        let a = $v::sub(high, fourth);
        let da = $v::add(low, $v::sub($v::sub(high, a), fourth));
        let middle = $v::outside($magnitude, 0, 0x3feb_6000_0000_0000);
        (turn, a, da, middle, $v::outside($magnitude, 0, 0x4003_68fd_0000_0000))
    }};
}

/// The cosine of `a + da` where the mask is set, the sine elsewhere, with the sign bit of `sign` added.
macro_rules! quarter {
    ($v:ident, $a:ident, $da:ident, $cosine:expr, $sign:ident) => {{
        let (minus, cosine) = ($v::splat(-0.0), $cosine);
        let (magnitude, sign) = ($v::abs($a), $v::and($a, minus));
        let dx = $v::xor($da, sign);
        let grid = $v::splat_bits(0x42c8_0000_0000_0000);
        let place = $v::add(magnitude, grid);
        let rest = $v::sub(magnitude, $v::sub(place, grid));
        let x = $v::select(cosine, $v::add(rest, dx), rest);
        let square = $v::mul(x, x);
        let cubic = $v::fma(square, $v::splat_bits(0x3f81_1110_e829_872f), $v::splat_bits(0xbfc5_5555_5555_5515));
        let inner = $v::fma($v::mul(x, square), cubic, $v::select(cosine, x, dx));
        let s = $v::select(cosine, inner, $v::add(x, inner));
        let even = $v::fma(
            square,
            $v::fma(square, $v::splat_bits(0x3f56_c16b_edd9_e239), $v::splat_bits(0xbfa5_5555_5555_5535)),
            $v::splat_bits(0x3fe0_0000_0000_0000),
        );
        let even = $v::mul(square, even);
        let c = $v::select(cosine, even, $v::fma(x, dx, even));
        let [sn, ssn, cs, ccs] = $v::lookup_four(&SINE, place);
        let (own, own_rest) = ($v::select(cosine, cs, sn), $v::select(cosine, ccs, ssn));
        let other = $v::select(cosine, $v::xor(sn, minus), cs);
        let other_rest = $v::select(cosine, $v::xor(ssn, minus), ccs);
        let correction = $v::fma(s, other_rest, own_rest);
        let correction = $v::fma(other, s, $v::fma($v::xor(own, minus), c, correction));
        let value = $v::add(own, correction);
        // Small sines.
        let square = $v::mul($a, $a);
        let series = $v::fma($v::splat_bits(0xbe5a_ddff_c2fc_df59), square, $v::splat_bits(0x3ec7_1de2_7b9a_7ed9));
        let series = $v::fma(
            $v::fma(series, square, $v::splat_bits(0xbf2a_01a0_19db_08b8)),
            square,
            $v::splat_bits(0x3f81_1111_1111_0ece),
        );
        let series = $v::fma(series, square, $v::splat_bits(0xbfc5_5555_5555_5555));
        let series = $v::fma(series, $a, $v::mul($da, $v::splat(-0.5)));
        let small = $v::add($a, $v::fma(series, square, $da));
        let large = $v::outside(magnitude, 0, 0x3fc0_20c4_9ba5_e354);
        let sine = $v::select(large, $v::or($v::abs(value), sign), small);
        $v::xor($v::select(cosine, value, sine), $v::and($sign, minus))
    }};
}

pub(super) use {angle_hard, cos_steps, quarter, rests, sin_steps};

/// pi/2 as two doubles.
pub const HALF_PI: u64 = 0x3ff9_21fb_5444_2d18;
pub const HALF_PI_REST: u64 = 0x3c91_a626_3314_5c07;
