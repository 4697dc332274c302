//! Passes of prime radices without a butterfly of their own: symmetric sums and differences, then each pair of outputs as a sum
//! over them, two or four terms at a time, as pocketfft groups them. Input and output use both buffers.

use super::complex::Pass;
use super::lane::{Cx, Real, Work};
use super::real::RealPass;
use crate::limits::stop::{Pace, breathe};

/// The arguments of [`complex`].
pub struct Complex<'a, V: Real> {
    pub pass: &'a Pass<V::Base>,
    pub c: *mut Cx<V>,
    pub h: *mut Cx<V>,
}

/// The arguments of [`split`], or of [`merge`] unless `SPLIT`.
pub struct Packed<'a, V: Real, const SPLIT: bool> {
    pub pass: &'a RealPass<V::Base>,
    pub c: *mut V,
    pub h: *mut V,
}

// SAFETY (of both): whoever made the arguments holds the buffers.
impl<V: Real> Work for Complex<'_, V> {
    #[inline(always)]
    fn run(self) {
        unsafe { complex(self.pass, self.c, self.h) }
    }
}

impl<V: Real, const SPLIT: bool> Work for Packed<'_, V, SPLIT> {
    #[inline(always)]
    fn run(self) {
        unsafe { if SPLIT { split(self.pass, self.c, self.h) } else { merge(self.pass, self.c, self.h) } }
    }
}

/// One forward complex pass; results return to `c`.
///
/// # Safety
/// Both buffers hold as many elements as the transform has points, and differ.
#[inline(always)]
unsafe fn complex<V: Real>(pass: &Pass<V::Base>, c: *mut Cx<V>, h: *mut Cx<V>) {
    let &Pass { radix, l1, ido, .. } = pass;
    let (half, block) = (radix.div_ceil(2), ido * l1);
    let root = |k: usize| {
        let root = pass.roots[k % radix];
        (V::splat(root.re), -V::splat(root.im))
    };
    let mut pace = Pace::default();
    // SAFETY: indices stay below `radix * l1 * ido`.
    unsafe {
        for k in 0..l1 {
            for i in 0..ido {
                pace.step(radix);
                let x = |j: usize| c.add(i + ido * (j + radix * k)).read();
                let y = |j: usize| h.add(i + ido * (k + l1 * j));
                y(0).write(x(0));
                for j in 1..half {
                    y(j).write(x(j) + x(radix - j));
                    y(radix - j).write(x(j) - x(radix - j));
                }
            }
        }
        let x = |j: usize, at: usize| h.add(at + block * j).read();
        let y = |j: usize, at: usize| &mut *c.add(at + block * j);
        for at in 0..block {
            pace.step(radix);
            let mut sum = x(0, at);
            for j in 1..half {
                sum = sum + x(j, at);
            }
            *y(0, at) = sum;
        }
        for l in 1..half {
            let opposite = radix - l;
            let (first, second) = (root(l), root(2 * l));
            for at in 0..block {
                let (a, b) = (x(1, at), x(2, at));
                *y(l, at) = x(0, at) + a.scale(first.0) + b.scale(second.0);
                let (a, b) = (x(radix - 1, at), x(radix - 2, at));
                *y(opposite, at) = Cx::new(-first.1 * a.im - second.1 * b.im, first.1 * a.re + second.1 * b.re);
            }
            let mut j = 3;
            while j < half {
                pace.step(block);
                let (first, second) = (root(j * l), root((j + 1) * l));
                let two = j + 1 < half;
                for at in 0..block {
                    let (a, b) = (x(j, at), x(radix - j, at));
                    let (mut sum, mut re, mut im) = (a.scale(first.0), b.im * first.1, b.re * first.1);
                    if two {
                        let (a, b) = (x(j + 1, at), x(radix - j - 1, at));
                        sum = sum + a.scale(second.0);
                        re = re + b.im * second.1;
                        im = im + b.re * second.1;
                    }
                    *y(l, at) = *y(l, at) + sum;
                    let before = *y(opposite, at);
                    *y(opposite, at) = Cx::new(before.re - re, before.im + im);
                }
                j += 2;
            }
        }
        for j in 1..half {
            let opposite = radix - j;
            for k in 0..l1 {
                pace.step(ido);
                for i in 0..ido {
                    let at = i + ido * k;
                    let (a, b) = (*y(j, at), *y(opposite, at));
                    let (mut sum, mut difference) = (a + b, a - b);
                    if i > 0 {
                        let twiddle = |j: usize| Cx::splat(pass.twiddles[(j - 1) * (ido - 1) + i - 1]);
                        sum = sum.turn::<true>(twiddle(j));
                        difference = difference.turn::<true>(twiddle(opposite));
                    }
                    *y(j, at) = sum;
                    *y(opposite, at) = difference;
                }
            }
        }
    }
}

/// Sums over the blocks of `x` into those of `y`: cosines for block `l`, sines for the opposite one.
#[inline(always)]
unsafe fn spread<V: Real>(pass: &RealPass<V::Base>, x: *const V, y: *mut V) {
    let (radix, block) = (pass.radix, pass.ido * pass.l1);
    let half = radix.div_ceil(2);
    let mut pace = Pace::default();
    // SAFETY: the caller's buffers of `radix` blocks.
    unsafe {
        let x = |j: usize, at: usize| x.add(at + block * j).read();
        let y = |j: usize, at: usize| &mut *y.add(at + block * j);
        for l in 1..half {
            let root = |j: usize| {
                let root = pass.roots[j * l % radix];
                (V::splat(root.re), V::splat(root.im))
            };
            let (first, second) = (root(1), root(2));
            for at in 0..block {
                *y(l, at) = x(0, at) + first.0 * x(1, at) + second.0 * x(2, at);
                *y(radix - l, at) = first.1 * x(radix - 1, at) + second.1 * x(radix - 2, at);
            }
            let mut j = 3;
            while j < half {
                pace.step(block);
                let count = if j + 3 < half {
                    4
                } else if j + 1 < half {
                    2
                } else {
                    1
                };
                for at in 0..block {
                    let first = root(j);
                    let (mut even, mut odd) = (first.0 * x(j, at), first.1 * x(radix - j, at));
                    for m in j + 1..j + count {
                        let next = root(m);
                        even = even + next.0 * x(m, at);
                        odd = odd + next.1 * x(radix - m, at);
                    }
                    *y(l, at) = *y(l, at) + even;
                    *y(radix - l, at) = *y(radix - l, at) + odd;
                }
                j += count;
            }
        }
    }
}

/// One pass from real numbers; results return to `c`.
///
/// # Safety
/// As above.
#[inline(always)]
unsafe fn split<V: Real>(pass: &RealPass<V::Base>, c: *mut V, h: *mut V) {
    let &RealPass { radix, l1, ido, .. } = pass;
    let (half, block, pairs) = (radix.div_ceil(2), ido * l1, (ido - 1) / 2);
    // SAFETY: the caller's; indices stay below `radix * l1 * ido`.
    unsafe {
        let input = |i: usize, k: usize, j: usize| &mut *c.add(i + ido * (k + l1 * j));
        for j in 1..half {
            let opposite = radix - j;
            breathe();
            for k in 0..l1 {
                for p in 0..pairs {
                    let i = 1 + 2 * p;
                    let at = |j: usize| {
                        let twiddle = Cx::splat(pass.twiddles[(j - 1) * pairs + p]);
                        Cx::new(*input(i, k, j), *input(i + 1, k, j)).turn::<true>(twiddle)
                    };
                    let (a, b) = (at(j), at(opposite));
                    *input(i, k, j) = b.re + a.re;
                    *input(i + 1, k, opposite) = b.re - a.re;
                    *input(i + 1, k, j) = a.im + b.im;
                    *input(i, k, opposite) = a.im - b.im;
                }
                let (a, b) = (*input(0, k, j), *input(0, k, opposite));
                *input(0, k, opposite) = b - a;
                *input(0, k, j) = b + a;
            }
        }
        spread(pass, c, h);
        for at in 0..block {
            let mut sum = c.add(at).read();
            for j in 1..half {
                sum = sum + c.add(at + block * j).read();
            }
            h.add(at).write(sum);
        }
        let sum = |i: usize, k: usize, j: usize| h.add(i + ido * (k + l1 * j)).read();
        let output = |i: usize, j: usize, k: usize| &mut *c.add(i + ido * (j + radix * k));
        for k in 0..l1 {
            for i in 0..ido {
                *output(i, 0, k) = sum(i, k, 0);
            }
            for j in 1..half {
                let opposite = radix - j;
                *output(ido - 1, 2 * j - 1, k) = sum(0, k, j);
                *output(0, 2 * j, k) = sum(0, k, opposite);
                for p in 0..pairs {
                    let i = 1 + 2 * p;
                    let mirror = ido - i - 2;
                    *output(i, 2 * j, k) = sum(i, k, j) + sum(i, k, opposite);
                    *output(mirror, 2 * j - 1, k) = sum(i, k, j) - sum(i, k, opposite);
                    *output(i + 1, 2 * j, k) = sum(i + 1, k, j) + sum(i + 1, k, opposite);
                    *output(mirror + 1, 2 * j - 1, k) = sum(i + 1, k, opposite) - sum(i + 1, k, j);
                }
            }
        }
    }
}

/// One pass to real numbers; results go to `h`.
///
/// # Safety
/// As above.
#[inline(always)]
unsafe fn merge<V: Real>(pass: &RealPass<V::Base>, c: *mut V, h: *mut V) {
    let &RealPass { radix, l1, ido, .. } = pass;
    let (half, block, pairs) = (radix.div_ceil(2), ido * l1, (ido - 1) / 2);
    // SAFETY: the caller's; indices stay below `radix * l1 * ido`.
    unsafe {
        let input = |i: usize, j: usize, k: usize| c.add(i + ido * (j + radix * k)).read();
        let output = |i: usize, k: usize, j: usize| &mut *h.add(i + ido * (k + l1 * j));
        for k in 0..l1 {
            for i in 0..ido {
                *output(i, k, 0) = input(i, 0, k);
            }
            for j in 1..half {
                let opposite = radix - j;
                let (a, b) = (input(ido - 1, 2 * j - 1, k), input(0, 2 * j, k));
                *output(0, k, j) = a + a;
                *output(0, k, opposite) = b + b;
                for p in 0..pairs {
                    let i = 1 + 2 * p;
                    let mirror = ido - i - 2;
                    let (a, b) = (input(i, 2 * j, k), input(mirror, 2 * j - 1, k));
                    *output(i, k, j) = a + b;
                    *output(i, k, opposite) = a - b;
                    let (a, b) = (input(i + 1, 2 * j, k), input(mirror + 1, 2 * j - 1, k));
                    *output(i + 1, k, j) = a - b;
                    *output(i + 1, k, opposite) = a + b;
                }
            }
        }
        spread(pass, h, c);
        for at in 0..block {
            let mut sum = h.add(at).read();
            for j in 1..half {
                sum = sum + h.add(at + block * j).read();
            }
            h.add(at).write(sum);
        }
        let part = |i: usize, k: usize, j: usize| c.add(i + ido * (k + l1 * j)).read();
        for j in 1..half {
            let opposite = radix - j;
            for k in 0..l1 {
                let (a, b) = (part(0, k, j), part(0, k, opposite));
                *output(0, k, opposite) = a + b;
                *output(0, k, j) = a - b;
                for p in 0..pairs {
                    let i = 1 + 2 * p;
                    let (re, im) = (part(i, k, j), part(i + 1, k, j));
                    let (other_re, other_im) = (part(i, k, opposite), part(i + 1, k, opposite));
                    let twiddle = |j: usize| Cx::splat(pass.twiddles[(j - 1) * pairs + p]);
                    let a = Cx::new(re - other_im, im + other_re).turn::<false>(twiddle(j));
                    let b = Cx::new(re + other_im, im - other_re).turn::<false>(twiddle(opposite));
                    (*output(i, k, j), *output(i + 1, k, j)) = (a.re, a.im);
                    (*output(i, k, opposite), *output(i + 1, k, opposite)) = (b.re, b.im);
                }
            }
        }
    }
}
