//! The transform of one line, or of several side by side, that lies in two buffers of its plan's length.
//!
//! Safety of all functions: both buffers hold as many elements as the plan has points, and differ.

use super::bluestein::run;
use super::lane::{Base, Cx, Lane, Real, Work};
use super::plan::{self, Plan};
use crate::limits::stop::each;

/// Bin `i` of a packed spectrum of `n` points.
#[inline(always)]
pub fn unpacked<T: Base>(i: usize, n: usize, packed: impl Fn(usize) -> T) -> Cx<T> {
    let im = if i == 0 || 2 * i == n { T::of(0.0) } else { packed(2 * i) };
    Cx::new(packed(if i == 0 { 0 } else { 2 * i - 1 }), im)
}

pub fn real_points<T>(plan: &plan::Real<T>) -> usize {
    match plan {
        Plan::Factors(plan) => plan.n.div_ceil(2),
        Plan::Chirp(plan) => plan.inner.n,
    }
}

/// A complex transform in one of two buffers, swapped before and after unless forward; whether the results are in `b`.
pub unsafe fn transform<V: Real, W: Lane<V>>(
    plan: &plan::Complex<V::Base>,
    forward: bool,
    scale: V::Base,
    a: *mut Cx<V>,
    b: *mut Cx<V>,
) -> bool {
    unsafe {
        match plan {
            Plan::Factors(plan) => {
                let crossed = run::<V, W>(plan, a, b);
                rescale(if crossed { b } else { a } as *mut V, 2 * plan.n, scale);
                crossed
            }
            Plan::Chirp(plan) => {
                if forward {
                    plan.transform::<true, V, W>(a, b, scale);
                } else {
                    plan.transform::<false, V, W>(a, b, scale);
                }
                false
            }
        }
    }
}

unsafe fn rescale<V: Real>(line: *mut V, n: usize, scale: V::Base) {
    if scale != V::Base::of(1.0) {
        V::compiled(Rescale { line, n, scale });
    }
}

struct Rescale<V: Real> {
    line: *mut V,
    n: usize,
    scale: V::Base,
}

impl<V: Real> Work for Rescale<V> {
    #[inline(always)]
    fn run(self) {
        let scale = V::splat(self.scale);
        for i in each(0..self.n) {
            unsafe { self.line.add(i).write(*self.line.add(i) * scale) };
        }
    }
}

/// Real numbers to the packed spectrum; the buffers hold the plan's points as complex numbers.
pub unsafe fn split<V: Real, W: Lane<V>>(plan: &plan::Real<V::Base>, scale: V::Base, a: *mut V, b: *mut V) -> bool {
    unsafe {
        match plan {
            Plan::Factors(plan) => {
                let crossed = plan.split::<V, W>(a, b);
                rescale(if crossed { b } else { a }, plan.n, scale);
                crossed
            }
            Plan::Chirp(plan) => {
                let n = plan.n;
                let (points, other) = (a as *mut Cx<V>, b as *mut Cx<V>);
                let zero = V::splat(V::Base::of(0.0)) * *a;
                (0..n).rev().for_each(|i| {
                    let value = *a.add(i);
                    points.add(i).write(Cx::new(value, zero));
                });
                plan.transform::<true, V, W>(points, other, scale);
                (1..n).for_each(|i| a.add(i).write(*a.add(i + 1)));
                false
            }
        }
    }
}

/// The packed spectrum to real numbers.
pub unsafe fn merge<T: Base, V: Real<Base = T>, W: Lane<V>>(
    plan: &plan::Real<T>,
    scale: T,
    a: *mut V,
    b: *mut V,
) -> bool {
    unsafe {
        match plan {
            Plan::Factors(plan) => {
                let crossed = plan.merge::<V, W>(a, b);
                rescale(if crossed { b } else { a }, plan.n, scale);
                crossed
            }
            Plan::Chirp(plan) => {
                let n = plan.n;
                let (points, other) = (a as *mut Cx<V>, b as *mut Cx<V>);
                let zero = *a * V::splat(T::of(0.0));
                let packed: Vec<V> = (0..n).map(|i| *a.add(i)).collect();
                // A backward transform: between two swaps.
                points.write(Cx::new(zero, packed[0]));
                for m in 1..=n / 2 {
                    let im = if 2 * m == n { zero } else { packed[2 * m] };
                    points.add(m).write(Cx::new(im, packed[2 * m - 1]));
                    if 2 * m < n {
                        points.add(n - m).write(Cx::new(-im, packed[2 * m - 1]));
                    }
                }
                plan.transform::<false, V, W>(points, other, scale);
                (0..n).for_each(|i| a.add(i).write((*points.add(i)).im));
                false
            }
        }
    }
}
