//! `arcsinh`, `arccosh` and `arctanh` of float64 with the C library's bits, as logarithms of numbers that take no branch to compute.
//!
//! They are Sun's fdlibm (`s_asinh.c`, `e_acosh.c`, `e_atanh.c`), which glibc compiles without fused multiply-add: near the origin of the
//! function `log1p`, elsewhere `log` of something. What comes before and after the logarithm stands here, for all arguments but
//! those whose result is the argument itself, no number, or a logarithm of a huge one.

use super::libm;

/// One of the functions; what it is given is not hard.
pub trait Inverse {
    /// An argument that stands in for hard ones.
    const EASY: f64;
    fn is_hard(x: f64) -> bool;
    /// Whether the logarithm is `log1p` of [`Inverse::near`], else it is that of [`Inverse::far`].
    fn is_near(x: f64) -> bool;
    fn near(x: f64) -> f64;
    fn far(x: f64) -> f64;
    /// The result from the logarithm.
    fn finish(x: f64, logarithm: f64) -> f64;
    /// The C library's function.
    fn library(x: f64) -> f64;
}

pub struct ArcSinh;
pub struct ArcCosh;
pub struct ArcTanh;

/// The upper half of the magnitude's bits.
#[inline(always)]
fn high(x: f64) -> u64 {
    x.abs().to_bits() >> 32
}

impl Inverse for ArcSinh {
    const EASY: f64 = 1.0;

    #[inline(always)]
    fn is_hard(x: f64) -> bool {
        !(0x3e30_0000..0x41b0_0000).contains(&high(x))
    }

    #[inline(always)]
    fn is_near(x: f64) -> bool {
        high(x) <= 0x4000_0000
    }

    #[inline(always)]
    fn near(x: f64) -> f64 {
        let square = x * x;
        x.abs() + square / (1.0 + (1.0 + square).sqrt())
    }

    #[inline(always)]
    fn far(x: f64) -> f64 {
        let x = x.abs();
        2.0 * x + 1.0 / ((x * x + 1.0).sqrt() + x)
    }

    #[inline(always)]
    fn finish(x: f64, logarithm: f64) -> f64 {
        logarithm.copysign(x)
    }

    fn library(x: f64) -> f64 {
        libm::asinh(x)
    }
}

impl Inverse for ArcCosh {
    const EASY: f64 = 1.5;

    #[inline(always)]
    fn is_hard(x: f64) -> bool {
        // By bits: an ordered comparison would flag a NaN as invalid.
        !(0x3ff0_0000_0000_0001..0x41b0_0000_0000_0000).contains(&x.to_bits())
    }

    #[inline(always)]
    fn is_near(x: f64) -> bool {
        x.to_bits() <= 0x4000_0000_0000_0000
    }

    #[inline(always)]
    fn near(x: f64) -> f64 {
        let t = x - 1.0;
        t + (2.0 * t + t * t).sqrt()
    }

    #[inline(always)]
    fn far(x: f64) -> f64 {
        2.0 * x - 1.0 / (x + (x * x - 1.0).sqrt())
    }

    #[inline(always)]
    fn finish(_: f64, logarithm: f64) -> f64 {
        logarithm
    }

    fn library(x: f64) -> f64 {
        libm::acosh(x)
    }
}

impl Inverse for ArcTanh {
    const EASY: f64 = 0.25;

    #[inline(always)]
    fn is_hard(x: f64) -> bool {
        !(0x3e30_0000..0x3ff0_0000).contains(&high(x))
    }

    #[inline(always)]
    fn is_near(_: f64) -> bool {
        true
    }

    #[inline(always)]
    fn near(x: f64) -> f64 {
        let x = x.abs();
        let (double, below) = (x + x, 1.0 - x);
        let small = x < 0.5;
        let quotient = (if small { double * x } else { double }) / below;
        if small { double + quotient } else { quotient }
    }

    #[inline(always)]
    fn far(_: f64) -> f64 {
        1.0
    }

    #[inline(always)]
    fn finish(x: f64, logarithm: f64) -> f64 {
        (0.5 * logarithm).copysign(x)
    }

    fn library(x: f64) -> f64 {
        libm::atanh(x)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compute::math::word;

    fn agrees<F: Inverse>() {
        let mut state = 88_172_645_463_325_252u64;
        for count in 0..300_000 {
            let bits = word(&mut state);
            let unit = (bits >> 11) as f64 / (1u64 << 52) as f64 - 1.0;
            let x = match count % 5 {
                0 => f64::from_bits(bits),
                1 => unit,
                2 => unit * 10.0,
                3 => 1.0 + unit * unit,
                _ => unit * f64::from_bits((1023 + bits % 70 - 35) << 52),
            };
            if !F::is_hard(x) {
                let logarithm = if F::is_near(x) { libm::log1p(F::near(x)) } else { libm::log(F::far(x)) };
                assert_eq!(F::finish(x, logarithm).to_bits(), F::library(x).to_bits(), "{x:e}");
            }
        }
    }

    #[test]
    fn logarithms_give_the_bits_of_the_c_library() {
        agrees::<ArcSinh>();
        agrees::<ArcCosh>();
        agrees::<ArcTanh>();
    }
}
