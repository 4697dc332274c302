//! The choice between small prime factors and Bluestein's convolution, by pocketfft's estimate of the work; and the plans that a
//! session has made, which later transforms of the same length reuse.

use std::collections::HashMap;
use std::sync::Arc;

use super::bluestein::{ChirpPlan, good_size};
use super::complex::ComplexPlan;
use super::lane::Base;
use super::real::RealPlan;

/// How a length is transformed; `P` holds the passes of small factors.
pub enum Plan<P, T> {
    Factors(P),
    Chirp(ChirpPlan<T>),
}

pub type Complex<T> = Plan<ComplexPlan<T>, T>;
pub type Real<T> = Plan<RealPlan<T>, T>;

/// The plans of a session.
#[derive(Default)]
pub struct Plans {
    double: Lengths<f64>,
    single: Lengths<f32>,
}

/// The plans of one precision, by length.
pub struct Lengths<T> {
    complex: HashMap<usize, Arc<Complex<T>>>,
    real: HashMap<usize, Arc<Real<T>>>,
}

impl<T> Default for Lengths<T> {
    fn default() -> Lengths<T> {
        Lengths { complex: HashMap::new(), real: HashMap::new() }
    }
}

/// How many plans of a kind are kept.
const KEPT: usize = 32;

impl Plans {
    pub fn double(&mut self) -> &mut Lengths<f64> {
        &mut self.double
    }

    pub fn single(&mut self) -> &mut Lengths<f32> {
        &mut self.single
    }
}

impl<T: Base> Lengths<T> {
    pub fn complex(&mut self, n: usize) -> Arc<Complex<T>> {
        kept(&mut self.complex, n, || match prefers_chirp(n, 1.0) {
            true => Plan::Chirp(ChirpPlan::new(n)),
            false => Plan::Factors(ComplexPlan::new(n)),
        })
    }

    pub fn real(&mut self, n: usize) -> Arc<Real<T>> {
        kept(&mut self.real, n, || real(n))
    }
}

fn real<T: Base>(n: usize) -> Real<T> {
    match prefers_chirp(n, 0.5) {
        true => Plan::Chirp(ChirpPlan::new(n)),
        false => Plan::Factors(RealPlan::new(n)),
    }
}

fn kept<P>(plans: &mut HashMap<usize, Arc<P>>, n: usize, make: impl FnOnce() -> P) -> Arc<P> {
    if plans.len() >= KEPT && !plans.contains_key(&n) {
        plans.clear();
    }
    plans.entry(n).or_insert_with(|| Arc::new(make())).clone()
}

/// Whether the convolution is less work; `share` is that of a real transform in a complex one.
fn prefers_chirp(n: usize, share: f64) -> bool {
    let primes = prime_factors(n);
    let largest = if n < 50 { 0 } else { primes.iter().copied().max().unwrap_or(1) };
    largest * largest > n && 3.0 * cost(good_size(2 * n - 1)) < share * cost(n)
}

fn cost(n: usize) -> f64 {
    let per_point = prime_factors(n).iter().fold(0.0, |sum, &p| sum + if p <= 5 { p as f64 } else { 1.1 * p as f64 });
    per_point * n as f64
}

fn prime_factors(n: usize) -> Vec<usize> {
    let (mut rest, mut found, mut divisor) = (n, Vec::new(), 2);
    while divisor * divisor <= rest {
        while rest.is_multiple_of(divisor) {
            found.push(divisor);
            rest /= divisor;
        }
        divisor += 1 + divisor % 2;
    }
    if rest > 1 {
        found.push(rest);
    }
    found
}
