//! The small transforms that complex passes are made of: radix 2, 4, 8 by quarter and eighth turns; 3, 5, 7 and 11 by the
//! symmetric form, in which outputs `l` and `N - l` share their products. The order of operations is pocketfft's.

use super::lane::{Base, Cx, Real};

/// A forward transform of N points.
pub trait Radix<const N: usize> {
    fn transform<V: Real>(x: [Cx<V>; N]) -> [Cx<V>; N];
}

pub struct Two;
pub struct Four;
pub struct Eight;
pub struct Odd;

/// Cosines and sines of `2 pi l / N`, `l = 1..=N / 2`.
pub const fn circle(n: usize) -> ([f64; 5], [f64; 5]) {
    match n {
        3 => ([-0.5, 0.0, 0.0, 0.0, 0.0], [0.866_025_403_784_438_6, 0.0, 0.0, 0.0, 0.0]),
        5 => (
            [0.309_016_994_374_947_45, -0.809_016_994_374_947_5, 0.0, 0.0, 0.0],
            [0.951_056_516_295_153_5, 0.587_785_252_292_473_1, 0.0, 0.0, 0.0],
        ),
        7 => (
            [0.623_489_801_858_733_5, -0.222_520_933_956_314_4, -0.900_968_867_902_419_1, 0.0, 0.0],
            [0.781_831_482_468_029_8, 0.974_927_912_181_823_6, 0.433_883_739_117_558_1, 0.0, 0.0],
        ),
        _ => (
            [
                0.841_253_532_831_181_2,
                0.415_415_013_001_886_44,
                -0.142_314_838_273_285_14,
                -0.654_860_733_945_285_1,
                -0.959_492_973_614_497_4,
            ],
            [
                0.540_640_817_455_597_6,
                0.909_631_995_354_518_3,
                0.989_821_441_880_932_7,
                0.755_749_574_354_258_3,
                0.281_732_556_841_429_67,
            ],
        ),
    }
}

/// Which entry of [`circle`] stands for angle `l * m`, and whether its sine changes sign.
#[inline(always)]
pub const fn angle(n: usize, l: usize, m: usize) -> (usize, bool) {
    let k = l * m % n;
    if 2 * k > n { (n - k - 1, true) } else { (k - 1, false) }
}

pub const HALF_ROOT: f64 = std::f64::consts::FRAC_1_SQRT_2;

#[inline(always)]
pub fn both<T: std::ops::Add<Output = T> + std::ops::Sub<Output = T> + Copy>(a: T, b: T) -> (T, T) {
    (a + b, a - b)
}

impl Radix<2> for Two {
    #[inline(always)]
    fn transform<V: Real>(x: [Cx<V>; 2]) -> [Cx<V>; 2] {
        [x[0] + x[1], x[0] - x[1]]
    }
}

impl Radix<4> for Four {
    #[inline(always)]
    fn transform<V: Real>(x: [Cx<V>; 4]) -> [Cx<V>; 4] {
        let (a, b) = both(x[0], x[2]);
        let (c, d) = both(x[1], x[3]);
        let d = d.quarter();
        [a + c, b + d, a - c, b - d]
    }
}

impl Radix<8> for Eight {
    #[inline(always)]
    fn transform<V: Real>(x: [Cx<V>; 8]) -> [Cx<V>; 8] {
        let (a1, a5) = both(x[1], x[5]);
        let (a3, a7) = both(x[3], x[7]);
        let (a1, a3) = both(a1, a3);
        let a3 = a3.quarter();
        let (a5, a7) = both(a5, a7.quarter());
        let half = V::splat(V::Base::of(HALF_ROOT));
        // An eighth and three eighths of a turn.
        let (a5, a7) = (
            Cx::new(half * (a5.re + a5.im), half * (a5.im - a5.re)),
            Cx::new(half * (a7.im - a7.re), half * (-a7.re - a7.im)),
        );
        let (a0, a4) = both(x[0], x[4]);
        let (a2, a6) = both(x[2], x[6]);
        let (a0, a2) = both(a0, a2);
        let (a4, a6) = both(a4, a6.quarter());
        [a0 + a1, a4 + a5, a2 + a3, a6 + a7, a0 - a1, a4 - a5, a2 - a3, a6 - a7]
    }
}

impl<const N: usize> Radix<N> for Odd {
    #[inline(always)]
    fn transform<V: Real>(x: [Cx<V>; N]) -> [Cx<V>; N] {
        let (cosines, sines) = const { circle(N) };
        let mut y = x;
        for m in 1..=N / 2 {
            y[0] = y[0] + (x[m] + x[N - m]);
        }
        for l in 1..=N / 2 {
            let mut a = x[0];
            let mut b = Cx::new(x[0].re, x[0].im);
            for m in 1..=N / 2 {
                let (at, turned) = angle(N, l, m);
                let (sum, difference) = both(x[m], x[N - m]);
                a = a + sum.scale(V::splat(V::Base::of(cosines[at])));
                let sine = V::splat(V::Base::of(if turned { sines[at] } else { -sines[at] }));
                let part = difference.scale(sine);
                b = if m == 1 { part } else { b + part };
            }
            // b times i.
            let b = Cx::new(-b.im, b.re);
            (y[l], y[N - l]) = both(a, b);
        }
        y
    }
}
