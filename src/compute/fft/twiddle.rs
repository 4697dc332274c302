//! Roots of unity to the last bit or nearly so: any of `n` roots as the product of two from short tables, each entry of which
//! is computed within an eighth of the circle. This is how pocketfft finds its factors; the bits of a transform rest on it.

use super::lane::{Base, Cx};

/// The `n`-th roots of unity, by index.
pub struct Roots {
    n: usize,
    shift: u32,
    fine: Vec<Cx<f64>>,
    coarse: Vec<Cx<f64>>,
}

impl Roots {
    pub fn new(n: usize) -> Roots {
        let needed = n.div_ceil(2) + 1 - n % 2;
        let mut shift = 1;
        while 1usize << (2 * shift) < needed {
            shift += 1;
        }
        let step = eighth_over(n);
        let one = Cx { re: 1.0, im: 0.0 };
        let table = |count: usize, stride: usize| {
            std::iter::once(one).chain((1..count).map(|i| root(i * stride, n, step))).collect()
        };
        let side = 1usize << shift;
        Roots { n, shift, fine: table(side, 1), coarse: table(needed.div_ceil(side), side) }
    }

    /// `exp(2 pi i k / n)` for `k < n`.
    pub fn get<T: Base>(&self, k: usize) -> Cx<T> {
        let upper = 2 * k <= self.n;
        let k = if upper { k } else { self.n - k };
        let (a, b) = (self.fine[k & ((1 << self.shift) - 1)], self.coarse[k >> self.shift]);
        let (re, im) = (T::of(a.re * b.re - a.im * b.im), T::of(a.re * b.im + a.im * b.re));
        Cx { re, im: if upper { im } else { -im } }
    }
}

/// The root at `k / n` of the circle, from sines and cosines of angles up to an eighth of it.
fn root(k: usize, n: usize, step: f64) -> Cx<f64> {
    let x = 8 * k;
    let (x, below) = if x < 4 * n { (x, false) } else { (8 * n - x, true) };
    let (x, left) = if x < 2 * n { (x, false) } else { (x - 2 * n, true) };
    let small = x < n;
    let angle = if small { x } else { 2 * n - x } as f64 * step;
    let (sin, cos) = (angle.sin(), angle.cos());
    let (re, im) = match (left, small) {
        (false, true) => (cos, sin),
        (false, false) => (sin, cos),
        (true, true) => (-sin, cos),
        (true, false) => (-cos, sin),
    };
    Cx { re, im: if below { -im } else { im } }
}

/// `pi / 4 / n` as x87 arithmetic gives it: rounded to 64 bits, then to a double.
fn eighth_over(n: usize) -> f64 {
    /// The significand of pi in 64 bits; pi / 4 is this times 2^-64.
    const PI: u128 = 0xC90F_DAA2_2168_C235;
    let (quotient, rest) = ((PI << 64) / n as u128, (PI << 64) % n as u128);
    let bits = 128 - quotient.leading_zeros();
    let (mut kept, lost) = (quotient >> (bits - 64), quotient & ((1 << (bits - 64)) - 1));
    let half = 1u128 << (bits - 64) >> 1;
    let sticky = lost & half.wrapping_sub(1) != 0 || rest != 0;
    if half != 0 && lost & half != 0 && (sticky || kept & 1 == 1) {
        kept += 1;
    }
    // The conversion rounds to nearest, ties to even; scaling by a power of two is exact.
    kept as f64 * 2f64.powi(bits as i32 - 64 - 128)
}
