//! Real transforms in FFTPACK's packed form (`r0 r1 i1 r2 i2 ...`): passes that keep only half of each symmetric spectrum.
//!
//! Beyond its first and its last column, a pass works on pairs `(i - 1, i)` as on complex numbers; half of the blocks on the side
//! of the spectrum are mirrored: their pairs come in reverse order. Radix 2, 4, 3 and 5 have butterflies, other primes go to
//! [`prime`]. Order of factors and of operations as in pocketfft.

use std::marker::PhantomData;

use super::butterfly::{HALF_ROOT, angle, both, circle};
use super::complex::split;
use super::lane::{Base, Cx, Lane, Real, Work};
use super::prime;
use super::twiddle::Roots;
use crate::compute::isa::array_of;
use crate::limits::stop::Pace;

/// The passes of one length.
pub struct RealPlan<T> {
    pub n: usize,
    pub passes: Vec<RealPass<T>>,
}

pub struct RealPass<T> {
    pub radix: usize,
    pub l1: usize,
    pub ido: usize,
    /// For `j` in `1..radix`, the factors of the pairs.
    pub twiddles: Vec<Cx<T>>,
    pub roots: Vec<Cx<T>>,
}

impl<T: Base> RealPlan<T> {
    pub fn new(n: usize) -> RealPlan<T> {
        let mut passes = Vec::new();
        if n > 1 {
            let unity = Roots::new(n);
            let mut pace = Pace::default();
            let mut l1 = 1;
            for radix in split(n, Vec::new()) {
                let ido = n / (l1 * radix);
                let place = |j: usize| (1..=(ido - 1) / 2).map(move |i| j * l1 * i);
                let root = |k: usize| {
                    pace.step(1);
                    unity.get(k)
                };
                let twiddles = (1..radix).flat_map(place).map(root).collect();
                let roots = match radix > 5 {
                    true => (0..radix).map(|j| mirrored(&unity, j, radix, n)).collect(),
                    false => Vec::new(),
                };
                passes.push(RealPass { radix, l1, ido, twiddles, roots });
                l1 *= radix;
            }
        }
        RealPlan { n, passes }
    }
}

/// Roots beyond half of the circle are conjugates of those before.
fn mirrored<T: Base>(unity: &Roots, j: usize, radix: usize, n: usize) -> Cx<T> {
    if 2 * j <= radix {
        return unity.get(j * (n / radix));
    }
    let root: Cx<T> = unity.get((radix - j) * (n / radix));
    Cx { re: root.re, im: -root.im }
}

/// How a radix combines the elements of one place.
trait Combine<const N: usize> {
    /// Real inputs of the first column; outputs: real part of block 0, then `(last real, first imaginary)` by blocks.
    fn split_first<V: Real>(x: [V; N]) -> [V; N];
    fn merge_first<V: Real>(x: [V; N]) -> [V; N];
    /// Turned pairs; outputs with odd index belong to mirrored blocks.
    fn split<V: Real>(x: [Cx<V>; N]) -> [Cx<V>; N];
    /// The inverse, before turning.
    fn merge<V: Real>(x: [Cx<V>; N]) -> [Cx<V>; N];
    /// The column in the middle, where there is one; outputs by blocks.
    fn split_last<V: Real>(x: [V; N]) -> [V; N];
    fn merge_last<V: Real>(x: [V; N]) -> [V; N];
}

struct Two;
struct Four;
struct Odd;

#[inline(always)]
fn twice<V: Real>(x: V) -> V {
    x + x
}

impl Combine<2> for Two {
    #[inline(always)]
    fn split_first<V: Real>(x: [V; 2]) -> [V; 2] {
        [x[0] + x[1], x[0] - x[1]]
    }
    #[inline(always)]
    fn merge_first<V: Real>(x: [V; 2]) -> [V; 2] {
        [x[0] + x[1], x[0] - x[1]]
    }
    #[inline(always)]
    fn split<V: Real>(x: [Cx<V>; 2]) -> [Cx<V>; 2] {
        [x[0] + x[1], Cx::new(x[0].re - x[1].re, x[1].im - x[0].im)]
    }
    #[inline(always)]
    fn merge<V: Real>(x: [Cx<V>; 2]) -> [Cx<V>; 2] {
        [Cx::new(x[0].re + x[1].re, x[0].im - x[1].im), Cx::new(x[0].re - x[1].re, x[0].im + x[1].im)]
    }
    #[inline(always)]
    fn split_last<V: Real>(x: [V; 2]) -> [V; 2] {
        [x[0], -x[1]]
    }
    #[inline(always)]
    fn merge_last<V: Real>(x: [V; 2]) -> [V; 2] {
        [twice(x[0]), -twice(x[1])]
    }
}

impl Combine<4> for Four {
    #[inline(always)]
    fn split_first<V: Real>(x: [V; 4]) -> [V; 4] {
        let (outer, difference) = both(x[3], x[1]);
        let (inner, middle) = both(x[0], x[2]);
        [inner + outer, middle, difference, inner - outer]
    }
    #[inline(always)]
    fn merge_first<V: Real>(x: [V; 4]) -> [V; 4] {
        let (b, a) = both(x[0], x[3]);
        let (c, d) = (twice(x[1]), twice(x[2]));
        [b + c, a - d, b - c, a + d]
    }
    #[inline(always)]
    fn split<V: Real>(x: [Cx<V>; 4]) -> [Cx<V>; 4] {
        let (r1, r4) = both(x[3].re, x[1].re);
        let (i1, i4) = both(x[1].im, x[3].im);
        let (r2, r3) = both(x[0].re, x[2].re);
        let (i2, i3) = both(x[0].im, x[2].im);
        [Cx::new(r2 + r1, i1 + i2), Cx::new(r3 - i4, r4 - i3), Cx::new(r3 + i4, r4 + i3), Cx::new(r2 - r1, i1 - i2)]
    }
    #[inline(always)]
    fn merge<V: Real>(x: [Cx<V>; 4]) -> [Cx<V>; 4] {
        let (r2, r1) = both(x[0].re, x[3].re);
        let (i1, i2) = both(x[0].im, x[3].im);
        let (r4, i3) = both(x[2].im, x[1].im);
        let (r3, i4) = both(x[2].re, x[1].re);
        [Cx::new(r2 + r3, i2 + i3), Cx::new(r1 - r4, i1 + i4), Cx::new(r2 - r3, i2 - i3), Cx::new(r1 + r4, i1 - i4)]
    }
    #[inline(always)]
    fn split_last<V: Real>(x: [V; 4]) -> [V; 4] {
        let half = V::splat(V::Base::of(HALF_ROOT));
        let (im, re) = (-half * (x[1] + x[3]), half * (x[1] - x[3]));
        [x[0] + re, im - x[2], x[0] - re, im + x[2]]
    }
    #[inline(always)]
    fn merge_last<V: Real>(x: [V; 4]) -> [V; 4] {
        let root = V::splat(V::Base::of(std::f64::consts::SQRT_2));
        let (i1, i2) = both(x[3], x[1]);
        let (r2, r1) = both(x[0], x[2]);
        [twice(r2), root * (r1 - i1), twice(i2), -root * (r1 + i1)]
    }
}

/// `sum over m of table[l * m] * x[m]`, starting from `start`; sines change their sign beyond half of the circle.
#[inline(always)]
fn weighted<V: Real>(
    n: usize,
    l: usize,
    table: [f64; 5],
    is_sine: bool,
    start: Option<V>,
    x: impl Fn(usize) -> V,
) -> V {
    let mut sum = start;
    for m in 1..=n / 2 {
        let (at, turned) = angle(n, l, m);
        let weight = if is_sine && turned { -table[at] } else { table[at] };
        let part = V::splat(V::Base::of(weight)) * x(m);
        sum = Some(sum.map_or(part, |sum| sum + part));
    }
    sum.unwrap_or_else(|| x(0))
}

impl<const N: usize> Combine<N> for Odd {
    #[inline(always)]
    fn split_first<V: Real>(x: [V; N]) -> [V; N] {
        let (cosines, sines) = const { circle(N) };
        let mut y = x;
        for l in 1..=N / 2 {
            y[0] = y[0] + (x[N - l] + x[l]);
            y[2 * l - 1] = weighted(N, l, cosines, false, Some(x[0]), |m| x[N - m] + x[m]);
            y[2 * l] = weighted(N, l, sines, true, None, |m| x[N - m] - x[m]);
        }
        y
    }
    #[inline(always)]
    fn merge_first<V: Real>(x: [V; N]) -> [V; N] {
        let (cosines, sines) = const { circle(N) };
        let mut y = x;
        for m in 1..=N / 2 {
            y[0] = y[0] + twice(x[2 * m - 1]);
        }
        for l in 1..=N / 2 {
            let re = weighted(N, l, cosines, false, Some(x[0]), |m| twice(x[2 * m - 1]));
            let im = weighted(N, l, sines, true, None, |m| twice(x[2 * m]));
            (y[N - l], y[l]) = both(re, im);
        }
        y
    }
    #[inline(always)]
    fn split<V: Real>(x: [Cx<V>; N]) -> [Cx<V>; N] {
        let (cosines, sines) = const { circle(N) };
        let mut y = x;
        // Differences are turned by a quarter: (im, re) of x[m] - x[N - m] with their signs.
        let sum = |m: usize| x[m] + x[N - m];
        for m in 1..=N / 2 {
            y[0] = y[0] + sum(m);
        }
        for l in 1..=N / 2 {
            let re = weighted(N, l, cosines, false, Some(x[0].re), |m| sum(m).re);
            let im = weighted(N, l, cosines, false, Some(x[0].im), |m| sum(m).im);
            let turned_re = weighted(N, l, sines, true, None, |m| x[m].im - x[N - m].im);
            let turned_im = weighted(N, l, sines, true, None, |m| x[N - m].re - x[m].re);
            y[2 * l] = Cx::new(re + turned_re, turned_im + im);
            y[2 * l - 1] = Cx::new(re - turned_re, turned_im - im);
        }
        y
    }
    #[inline(always)]
    fn merge<V: Real>(x: [Cx<V>; N]) -> [Cx<V>; N] {
        let (cosines, sines) = const { circle(N) };
        let mut y = x;
        let sum = |m: usize| Cx::new(x[2 * m].re + x[2 * m - 1].re, x[2 * m].im - x[2 * m - 1].im);
        for m in 1..=N / 2 {
            y[0] = y[0] + sum(m);
        }
        for l in 1..=N / 2 {
            let re = weighted(N, l, cosines, false, Some(x[0].re), |m| sum(m).re);
            let im = weighted(N, l, cosines, false, Some(x[0].im), |m| sum(m).im);
            let turned_re = weighted(N, l, sines, true, None, |m| x[2 * m].re - x[2 * m - 1].re);
            let turned_im = weighted(N, l, sines, true, None, |m| x[2 * m].im + x[2 * m - 1].im);
            y[N - l] = Cx::new(re + turned_im, im - turned_re);
            y[l] = Cx::new(re - turned_im, im + turned_re);
        }
        y
    }
    #[inline(always)]
    fn split_last<V: Real>(x: [V; N]) -> [V; N] {
        x
    }
    #[inline(always)]
    fn merge_last<V: Real>(x: [V; N]) -> [V; N] {
        x
    }
}

impl<T: Base> RealPlan<T> {
    /// Real numbers to the packed spectrum; whether the results are in `b`.
    ///
    /// # Safety
    /// Both buffers hold `n` elements, and differ.
    pub unsafe fn split<V: Real<Base = T>, W: Lane<V>>(&self, a: *mut V, b: *mut V) -> bool {
        let (mut from, mut to) = (a, b);
        for pass in self.passes.iter().rev() {
            // SAFETY: the caller's.
            unsafe {
                match pass.radix {
                    2 => pass.call::<2, Two, V, W, true>(from, to),
                    3 => pass.call::<3, Odd, V, W, true>(from, to),
                    4 => pass.call::<4, Four, V, W, true>(from, to),
                    5 => pass.call::<5, Odd, V, W, true>(from, to),
                    _ => {
                        V::compiled(prime::Packed::<V, true> { pass, c: from, h: to });
                        continue;
                    }
                }
            }
            (from, to) = (to, from);
        }
        from == b
    }

    /// The packed spectrum to real numbers; whether the results are in `b`.
    ///
    /// # Safety
    /// As above.
    pub unsafe fn merge<V: Real<Base = T>, W: Lane<V>>(&self, a: *mut V, b: *mut V) -> bool {
        let (mut from, mut to) = (a, b);
        for pass in &self.passes {
            // SAFETY: the caller's.
            unsafe {
                match pass.radix {
                    2 => pass.call::<2, Two, V, W, false>(from, to),
                    3 => pass.call::<3, Odd, V, W, false>(from, to),
                    4 => pass.call::<4, Four, V, W, false>(from, to),
                    5 => pass.call::<5, Odd, V, W, false>(from, to),
                    _ => V::compiled(prime::Packed::<V, false> { pass, c: from, h: to }),
                }
            }
            (from, to) = (to, from);
        }
        from == b
    }
}

/// A pass in one of the two directions.
struct Call<'a, V: Real, R, W, const N: usize, const SPLIT: bool> {
    pass: &'a RealPass<V::Base>,
    from: *const V,
    to: *mut V,
    kinds: PhantomData<(R, W)>,
}

impl<V: Real, R: Combine<N>, W: Lane<V>, const N: usize, const SPLIT: bool> Work for Call<'_, V, R, W, N, SPLIT> {
    #[inline(always)]
    fn run(self) {
        // SAFETY: whoever made the call holds the buffers.
        unsafe {
            if SPLIT {
                self.pass.split_all::<N, R, V, W>(self.from, self.to);
            } else {
                self.pass.merge_all::<N, R, V, W>(self.from, self.to);
            }
        }
    }
}

impl<T: Base> RealPass<T> {
    /// # Safety
    /// Both buffers hold as many elements as the transform has points, and differ.
    unsafe fn call<const N: usize, R: Combine<N>, V: Real<Base = T>, W: Lane<V>, const SPLIT: bool>(
        &self,
        from: *const V,
        to: *mut V,
    ) {
        if (self.ido - 1) / 2 >= W::WIDTH {
            W::compiled(Call::<V, R, W, N, SPLIT> { pass: self, from, to, kinds: PhantomData });
        } else {
            V::compiled(Call::<V, R, V, N, SPLIT> { pass: self, from, to, kinds: PhantomData });
        }
    }

    #[inline(always)]
    unsafe fn split_all<const N: usize, R: Combine<N>, V: Real<Base = T>, W: Lane<V>>(
        &self,
        from: *const V,
        to: *mut V,
    ) {
        let (ido, l1) = (self.ido, self.l1);
        // SAFETY: the caller's; `source` and `target` are the two layouts of a pass.
        unsafe {
            let source = |i: usize, k: usize, j: usize| from.add(i + ido * (k + l1 * j));
            let target = |i: usize, j: usize, k: usize| to.add(i + ido * (j + N * k));
            let mut pace = Pace::default();
            for k in 0..l1 {
                pace.step(N);
                let y = R::split_first(array_of(|j| source(0, k, j).read()));
                for (j, &value) in y.iter().enumerate() {
                    target(if j % 2 == 1 { ido - 1 } else { 0 }, j, k).write(value);
                }
                if ido % 2 == 0 && N.is_multiple_of(2) {
                    let y = R::split_last(array_of(|j| source(ido - 1, k, j).read()));
                    for (j, &value) in y.iter().enumerate() {
                        target(if j % 2 == 1 { 0 } else { ido - 1 }, j, k).write(value);
                    }
                }
            }
            self.split_pairs::<N, R, V, W>((ido - 1) / 2, from, to);
        }
    }

    #[inline(always)]
    unsafe fn split_pairs<const N: usize, R: Combine<N>, V: Real<Base = T>, W: Lane<V>>(
        &self,
        pairs: usize,
        from: *const V,
        to: *mut V,
    ) {
        let (ido, l1) = (self.ido, self.l1);
        let mut pace = Pace::default();
        for k in 0..l1 {
            let mut p = 0;
            while p < pairs {
                if p.is_multiple_of(1 << 10) {
                    pace.step(N * (pairs - p).min(1 << 10));
                }
                p = p.min(pairs - W::WIDTH);
                // SAFETY: the caller's; pairs `p..p + WIDTH` are within the run.
                unsafe {
                    let mut x = array_of(|j| W::load(from.add(1 + 2 * p + ido * (k + l1 * j)) as *const Cx<V>));
                    for (j, value) in x.iter_mut().enumerate().skip(1) {
                        *value = value.turn::<true>(W::roots(self.twiddles.as_ptr().add((j - 1) * pairs + p)));
                    }
                    for (j, &value) in R::split(x).iter().enumerate() {
                        let block = to.add(ido * (j + N * k));
                        match j % 2 {
                            0 => W::store(value, block.add(1 + 2 * p) as *mut Cx<V>),
                            _ => W::store_reversed(value, block.add(ido - 1 - 2 * (p + W::WIDTH)) as *mut Cx<V>),
                        }
                    }
                }
                p += W::WIDTH;
            }
        }
    }

    #[inline(always)]
    unsafe fn merge_all<const N: usize, R: Combine<N>, V: Real<Base = T>, W: Lane<V>>(
        &self,
        from: *const V,
        to: *mut V,
    ) {
        let (ido, l1) = (self.ido, self.l1);
        // SAFETY: the caller's; `source` and `target` are the two layouts of a pass.
        unsafe {
            let source = |i: usize, j: usize, k: usize| from.add(i + ido * (j + N * k));
            let target = |i: usize, k: usize, j: usize| to.add(i + ido * (k + l1 * j));
            let mut pace = Pace::default();
            for k in 0..l1 {
                pace.step(N);
                let x = array_of(|j| source(if j % 2 == 1 { ido - 1 } else { 0 }, j, k).read());
                for (j, &value) in R::merge_first(x).iter().enumerate() {
                    target(0, k, j).write(value);
                }
                if ido % 2 == 0 && N.is_multiple_of(2) {
                    let x = array_of(|j| source(if j % 2 == 1 { 0 } else { ido - 1 }, j, k).read());
                    for (j, &value) in R::merge_last(x).iter().enumerate() {
                        target(ido - 1, k, j).write(value);
                    }
                }
            }
            self.merge_pairs::<N, R, V, W>((ido - 1) / 2, from, to);
        }
    }

    #[inline(always)]
    unsafe fn merge_pairs<const N: usize, R: Combine<N>, V: Real<Base = T>, W: Lane<V>>(
        &self,
        pairs: usize,
        from: *const V,
        to: *mut V,
    ) {
        let (ido, l1) = (self.ido, self.l1);
        let mut pace = Pace::default();
        for k in 0..l1 {
            let mut p = 0;
            while p < pairs {
                if p.is_multiple_of(1 << 10) {
                    pace.step(N * (pairs - p).min(1 << 10));
                }
                p = p.min(pairs - W::WIDTH);
                // SAFETY: the caller's; pairs `p..p + WIDTH` are within the run.
                unsafe {
                    let x = array_of(|j| {
                        let block = from.add(ido * (j + N * k));
                        match j % 2 {
                            0 => W::load(block.add(1 + 2 * p) as *const Cx<V>),
                            _ => W::load_reversed(block.add(ido - 1 - 2 * (p + W::WIDTH)) as *const Cx<V>),
                        }
                    });
                    for (j, &value) in R::merge(x).iter().enumerate() {
                        let value = match j {
                            0 => value,
                            _ => value.turn::<false>(W::roots(self.twiddles.as_ptr().add((j - 1) * pairs + p))),
                        };
                        W::store(value, to.add(1 + 2 * p + ido * (k + l1 * j)) as *mut Cx<V>);
                    }
                }
                p += W::WIDTH;
            }
        }
    }
}
