//! Complex transforms of lengths with small prime factors: Stockham's passes, one per factor, between two buffers.
//!
//! A pass of radix `p` reads element `(i, j, k)` at `i + ido * (j + p * k)`, transforms along `j`, turns the results by their
//! twiddle factors, and writes them at `i + ido * (k + l1 * j)`. The factors come 8 first, then 4, 2 at the front, then odd ones:
//! pocketfft's order, on which the last bits rest. Neighbours in `i` are computed in packs; a last pack that would reach beyond
//! the run starts earlier and computes some results twice, which is harmless since input and output are different buffers.

use std::marker::PhantomData;
use std::ops::Range;

use super::butterfly::{Eight, Four, Odd, Radix, Two};
use super::lane::{Base, Cx, Lane, Real, Work};
use super::prime;
use super::twiddle::Roots;
use crate::compute::isa::array_of;
use crate::limits::stop::{Pace, runs_of};

/// The passes of one length.
pub struct ComplexPlan<T> {
    pub n: usize,
    pub passes: Vec<Pass<T>>,
}

pub struct Pass<T> {
    pub radix: usize,
    /// The product of the radices before.
    pub l1: usize,
    /// The product of the radices after.
    pub ido: usize,
    /// For `j` in `1..radix`, the factors of `i` in `1..ido`.
    pub twiddles: Vec<Cx<T>>,
    /// The roots of unity of a radix without a butterfly of its own.
    pub roots: Vec<Cx<T>>,
}

/// Which part of a pass one thread does: `k` and `i` of its elements.
#[derive(Clone)]
pub struct Span {
    pub k: Range<usize>,
    pub i: Range<usize>,
}

impl<T: Base> ComplexPlan<T> {
    pub fn new(n: usize) -> ComplexPlan<T> {
        let mut passes = Vec::new();
        if n > 1 {
            let unity = Roots::new(n);
            let mut pace = Pace::default();
            let mut l1 = 1;
            for radix in factors(n) {
                let ido = n / (l1 * radix);
                let place = |j: usize| (1..ido).map(move |i| j * l1 * i);
                let root = |k: usize| {
                    pace.step(1);
                    unity.get(k)
                };
                let twiddles = (1..radix).flat_map(place).map(root).collect();
                let roots = match radix > 11 {
                    true => (0..radix).map(|j| unity.get(j * l1 * ido)).collect(),
                    false => Vec::new(),
                };
                passes.push(Pass { radix, l1, ido, twiddles, roots });
                l1 *= radix;
            }
        }
        ComplexPlan { n, passes }
    }

    /// Whether results end in the buffer that the transform did not start from.
    pub fn crosses(&self) -> bool {
        self.passes.iter().filter(|pass| pass.radix <= 11).count() % 2 == 1
    }
}

impl<T: Base> Pass<T> {
    /// Radices beyond 11 work in place, on one thread.
    pub fn is_in_place(&self) -> bool {
        self.radix > 11
    }

    pub fn whole(&self) -> Span {
        Span { k: 0..self.l1, i: 0..self.ido }
    }

    /// The span in parts between which the work breathes; a pass in place is one and breathes by itself.
    pub fn spans(&self, span: Span) -> impl Iterator<Item = Span> {
        // Either side of a part is a multiple of any pack's width, so that packs lie as in the whole.
        let points = if self.is_in_place() { 1 << 60 } else { (Pace::RUN / self.radix).next_multiple_of(64) };
        let (long, deep) = (span.i.len().max(1), span.k.len().max(1));
        let rows = if long >= points { 1 } else { (points / long).next_multiple_of(64).min(deep) };
        runs_of(span.k, rows).flat_map(move |k| {
            let length = if long <= points { long } else { points };
            runs_of(span.i.clone(), length).map(move |i| Span { k: k.clone(), i })
        })
    }

    /// One forward pass, or the part of it that `span` says; a pass in place leaves its results in `from`.
    ///
    /// # Safety
    /// Both buffers hold as many elements as the transform has points, and differ; no other thread works on the same span.
    pub unsafe fn run<V: Real<Base = T>, W: Lane<V>>(&self, span: Span, from: *mut Cx<V>, to: *mut Cx<V>) {
        // SAFETY: the caller's.
        unsafe {
            match self.radix {
                2 => self.radix::<2, Two, V, W>(span, from, to),
                3 => self.radix::<3, Odd, V, W>(span, from, to),
                4 => self.radix::<4, Four, V, W>(span, from, to),
                5 => self.radix::<5, Odd, V, W>(span, from, to),
                8 => self.radix::<8, Eight, V, W>(span, from, to),
                // Rare, and long: no code for packs of neighbours.
                7 => self.radix::<7, Odd, V, V>(span, from, to),
                11 => self.radix::<11, Odd, V, V>(span, from, to),
                _ => V::compiled(prime::Complex { pass: self, c: from, h: to }),
            }
        }
    }

    unsafe fn radix<const N: usize, R: Radix<N>, V: Real<Base = T>, W: Lane<V>>(
        &self,
        span: Span,
        from: *const Cx<V>,
        to: *mut Cx<V>,
    ) {
        // SAFETY: the caller's.
        unsafe {
            if self.ido == 1 {
                W::compiled(Call::<V, R, W, N, true>::new(self, span, from, to));
                return;
            }
            if span.i.end - span.i.start.max(1) >= W::WIDTH {
                W::compiled(Call::<V, R, W, N, false>::new(self, span, from, to));
            } else {
                V::compiled(Call::<V, R, V, N, false>::new(self, span, from, to));
            }
        }
    }

    /// The last pass: nothing is turned, neighbours lie along `k`.
    #[inline(always)]
    unsafe fn ends<const N: usize, R: Radix<N>, V: Real<Base = T>, W: Lane<V>>(
        &self,
        span: Span,
        from: *const Cx<V>,
        to: *mut Cx<V>,
    ) {
        let Range { start, end } = span.k;
        let mut k = start;
        // SAFETY: the caller's; packs start where they fit.
        unsafe {
            while k + W::WIDTH <= end {
                self.end::<N, R, V, W>(k, from, to);
                k += W::WIDTH;
            }
            if k < end && end - start >= W::WIDTH {
                self.end::<N, R, V, W>(end - W::WIDTH, from, to);
                k = end;
            }
            while k < end {
                self.end::<N, R, V, V>(k, from, to);
                k += 1;
            }
        }
    }

    #[inline(always)]
    unsafe fn end<const N: usize, R: Radix<N>, V: Real<Base = T>, W: Lane<V>>(
        &self,
        k: usize,
        from: *const Cx<V>,
        to: *mut Cx<V>,
    ) {
        // SAFETY: the caller's.
        unsafe {
            let x = array_of(|j| W::load_strided(from.add(j + N * k), N));
            let y = R::transform::<W>(x);
            for (j, &value) in y.iter().enumerate() {
                W::store(value, to.add(k + self.l1 * j));
            }
        }
    }

    #[inline(always)]
    unsafe fn turns<const N: usize, R: Radix<N>, V: Real<Base = T>, W: Lane<V>>(
        &self,
        span: Span,
        from: *const Cx<V>,
        to: *mut Cx<V>,
    ) {
        let (ido, l1) = (self.ido, self.l1);
        let twiddles = self.twiddles.as_ptr();
        for k in span.k {
            // SAFETY: the caller's; packs start where they fit.
            unsafe {
                if span.i.start == 0 {
                    let x = array_of(|j| from.add(ido * (j + N * k)).read());
                    let y = R::transform::<V>(x);
                    for (j, &value) in y.iter().enumerate() {
                        to.add(ido * (k + l1 * j)).write(value);
                    }
                }
                let mut i = span.i.start.max(1);
                while i < span.i.end {
                    i = i.min(span.i.end - W::WIDTH);
                    let x = array_of(|j| W::load(from.add(i + ido * (j + N * k))));
                    let y = R::transform::<W>(x);
                    W::store(y[0], to.add(i + ido * k));
                    for (j, &value) in y.iter().enumerate().skip(1) {
                        let root = W::roots(twiddles.add((j - 1) * (ido - 1) + i - 1));
                        W::store(value.turn::<true>(root), to.add(i + ido * (k + l1 * j)));
                    }
                    i += W::WIDTH;
                }
            }
        }
    }
}

/// A pass over a span; `ENDS` for the last one.
struct Call<'a, V: Real, R, W, const N: usize, const ENDS: bool> {
    pass: &'a Pass<V::Base>,
    span: Span,
    from: *const Cx<V>,
    to: *mut Cx<V>,
    kinds: PhantomData<(R, W)>,
}

impl<'a, V: Real, R, W, const N: usize, const ENDS: bool> Call<'a, V, R, W, N, ENDS> {
    /// # Safety
    /// As for [`Pass::run`].
    unsafe fn new(pass: &'a Pass<V::Base>, span: Span, from: *const Cx<V>, to: *mut Cx<V>) -> Self {
        Call { pass, span, from, to, kinds: PhantomData }
    }
}

impl<V: Real, R: Radix<N>, W: Lane<V>, const N: usize, const ENDS: bool> Work for Call<'_, V, R, W, N, ENDS> {
    #[inline(always)]
    fn run(self) {
        // SAFETY: whoever made the call.
        unsafe {
            if ENDS {
                self.pass.ends::<N, R, V, W>(self.span, self.from, self.to);
            } else {
                self.pass.turns::<N, R, V, W>(self.span, self.from, self.to);
            }
        }
    }
}

/// The radices of a length, in the order of the passes.
fn factors(n: usize) -> Vec<usize> {
    let (mut rest, mut found) = (n, Vec::new());
    while rest.is_multiple_of(8) {
        found.push(8);
        rest /= 8;
    }
    split(rest, found)
}

/// Divides out 4, then 2 (which goes to the front), then odd primes.
pub fn split(mut rest: usize, mut found: Vec<usize>) -> Vec<usize> {
    while rest.is_multiple_of(4) {
        found.push(4);
        rest /= 4;
    }
    if rest.is_multiple_of(2) {
        found.push(2);
        rest /= 2;
        let last = found.len() - 1;
        found.swap(0, last);
    }
    let mut divisor = 3;
    while divisor * divisor <= rest {
        while rest.is_multiple_of(divisor) {
            found.push(divisor);
            rest /= divisor;
        }
        divisor += 2;
    }
    if rest > 1 {
        found.push(rest);
    }
    found
}
