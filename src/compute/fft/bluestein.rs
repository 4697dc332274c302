//! Transforms of lengths with large prime factors, by Bluestein's convolution with a chirp: three transforms of a length that
//! is a product of small primes.

use super::complex::ComplexPlan;
use super::lane::{Base, Cx, Lane, Real};
use super::twiddle::Roots;
use crate::limits::stop::{Pace, each};

pub struct ChirpPlan<T> {
    pub n: usize,
    /// The transform that convolves, of at least `2 n - 1` points.
    pub inner: ComplexPlan<T>,
    chirp: Vec<Cx<T>>,
    /// The transform of the chirp, of which half suffices.
    spectrum: Vec<Cx<T>>,
}

impl<T: Base> ChirpPlan<T> {
    pub fn new(n: usize) -> ChirpPlan<T> {
        let inner = ComplexPlan::new(good_size(2 * n - 1));
        let padded = inner.n;
        let unity = Roots::new(2 * n);
        let mut square = 0;
        let mut pace = Pace::default();
        let chirp: Vec<Cx<T>> = (0..n)
            .map(|m| {
                pace.step(1);
                if m > 0 {
                    square = (square + 2 * m - 1) % (2 * n);
                }
                unity.get(square)
            })
            .collect();
        let zero = Cx { re: T::of(0.0), im: T::of(0.0) };
        let scale = T::one_over(padded);
        let mut spectrum = vec![zero; padded];
        let mut other = spectrum.clone();
        for (m, value) in chirp.iter().enumerate() {
            let value = value.scale(scale);
            spectrum[m] = value;
            if m > 0 {
                spectrum[padded - m] = value;
            }
        }
        // SAFETY: two buffers of the plan's length.
        if unsafe { run::<T, T>(&inner, spectrum.as_mut_ptr(), other.as_mut_ptr()) } {
            spectrum = other;
        }
        spectrum.truncate(padded / 2 + 1);
        ChirpPlan { n, inner, chirp, spectrum }
    }

    /// Transforms the first `n` elements of `a`, in place; `scale` multiplies the results. For a backward transform both
    /// operand and result are swapped, as everywhere; inside, the convolution runs forward first in either direction.
    ///
    /// # Safety
    /// Both buffers hold `inner.n` elements, and differ.
    pub unsafe fn transform<const FORWARD: bool, V: Real<Base = T>, W: Lane<V>>(
        &self,
        a: *mut Cx<V>,
        b: *mut Cx<V>,
        scale: T,
    ) {
        let padded = self.inner.n;
        // SAFETY: the caller's buffers.
        unsafe {
            for (m, root) in paced(&self.chirp) {
                let (value, root) = (*a.add(m), Cx::splat(root));
                a.add(m).write(if FORWARD { value.turn::<true>(root) } else { value.swap().turn::<false>(root) });
            }
            let zero = (*a).scale(V::splat(T::of(0.0)));
            for m in self.n..padded {
                a.add(m).write(zero);
            }
            let (from, to) = if run::<V, W>(&self.inner, a, b) { (b, a) } else { (a, b) };
            // Times the spectrum, and swapped for the way back.
            let turn = |at: *mut Cx<V>, root: Cx<T>| {
                let (value, root) = (*at, Cx::splat(root));
                at.write(if FORWARD { value.turn::<false>(root) } else { value.turn::<true>(root) }.swap());
            };
            for (m, root) in paced(&self.spectrum) {
                turn(from.add(m), root);
                if m > 0 && 2 * m != padded {
                    turn(from.add(padded - m), root);
                }
            }
            let result = if run::<V, W>(&self.inner, from, to) { to } else { from };
            for (m, root) in paced(&self.chirp) {
                let (value, root) = ((*result.add(m)).swap(), Cx::splat(root));
                let value = if FORWARD { value.turn::<true>(root) } else { value.turn::<false>(root).swap() };
                a.add(m).write(value.scale(V::splat(scale)));
            }
        }
    }
}

/// Elements with their places; the work breathes now and then.
fn paced<T: Copy>(values: &[T]) -> impl Iterator<Item = (usize, T)> {
    each(0..values.len()).zip(values.iter().copied())
}

/// All passes of a plan; whether the results are in `b`.
///
/// # Safety
/// Both buffers hold `plan.n` elements, and differ.
pub unsafe fn run<V: Real, W: Lane<V>>(plan: &ComplexPlan<V::Base>, a: *mut Cx<V>, b: *mut Cx<V>) -> bool {
    let (mut from, mut to) = (a, b);
    for pass in &plan.passes {
        for span in pass.spans(pass.whole()) {
            // SAFETY: the caller's.
            unsafe { pass.run::<V, W>(span, from, to) };
        }
        if !pass.is_in_place() {
            (from, to) = (to, from);
        }
    }
    from == b
}

/// The smallest product of 2, 3, 5, 7 and 11 that is at least `n`.
pub fn good_size(n: usize) -> usize {
    let mut products = vec![1];
    let mut best = n.next_power_of_two();
    for prime in [11, 7, 5, 3] {
        let mut power = prime;
        let before = products.clone();
        while power < best {
            products.extend(before.iter().map(|product| product * power).filter(|&product| product < best));
            power *= prime;
        }
    }
    for product in products {
        let mut size = product;
        while size < n {
            size *= 2;
        }
        best = best.min(size);
    }
    best
}
