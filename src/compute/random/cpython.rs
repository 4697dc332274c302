//! The streams of CPython's `random.Random`: the Mersenne Twister seeded by `init_by_array`, with Python's own algorithms.
//!
//! Kernels give numbers and indices; the sequences themselves are the caller's. Integers below a bound are drawn by
//! rejecting words of as many bits as the bound has, so bounds of any size are exact.

use std::collections::HashSet;
use std::f64::consts::{E, PI, TAU};

use num_bigint::BigUint;

use super::sha512::sha512;
use super::{BitGenerator, Mt19937};
use crate::error::{Error, Result};

/// 4 exp(−½)/√2, the width of Kinderman and Monahan's (1977) region.
const NORMAL_WIDTH: f64 = 1.715_527_769_921_413_5;

/// A `random.Random`.
#[derive(Clone, Debug)]
pub struct PythonRandom {
    /// The words; `getstate` shows them.
    pub twister: Mt19937,
    /// The second of a pair of normals, for the next call of [`gauss`](Self::gauss).
    pub gauss_next: Option<f64>,
}

impl PythonRandom {
    /// `Random(seed)` for an integer, whose sign does not count.
    pub fn from_integer(seed: &BigUint) -> Self {
        PythonRandom { twister: Mt19937::from_words(&seed.to_u32_digits()), gauss_next: None }
    }

    /// `Random(seed)` for text (as UTF-8) or bytes: the bytes with their SHA-512 behind them, as one integer.
    pub fn from_bytes(seed: &[u8]) -> Self {
        let mut bytes = seed.to_vec();
        bytes.extend(sha512(seed));
        Self::from_integer(&BigUint::from_bytes_be(&bytes))
    }

    /// `random()`: a double in [0, 1).
    #[inline]
    pub fn random(&mut self) -> f64 {
        self.twister.next_f64()
    }

    /// `getrandbits(bits)`: the low words first, the last one cut from the top.
    pub fn random_bits(&mut self, bits: u64) -> BigUint {
        let words = (0..bits.div_ceil(32)).map(|index| {
            let wanted = (bits - 32 * index).min(32);
            self.twister.next_u32() >> (32 - wanted)
        });
        BigUint::new(words.collect())
    }

    /// An integer below `bound`, which must not be zero.
    pub fn below(&mut self, bound: u64) -> u64 {
        let width = u64::BITS - bound.leading_zeros();
        loop {
            let draw = match width {
                0..=32 => u64::from(self.twister.next_u32() >> (32 - width.max(1))),
                _ => {
                    let low = u64::from(self.twister.next_u32());
                    low | u64::from(self.twister.next_u32() >> (64 - width)) << 32
                }
            };
            if draw < bound || bound == 0 {
                return draw;
            }
        }
    }

    /// An integer below a bound of any size, which must not be zero.
    pub fn below_big(&mut self, bound: &BigUint) -> BigUint {
        let width = bound.bits();
        loop {
            let draw = self.random_bits(width);
            if draw < *bound || width == 0 {
                return draw;
            }
        }
    }

    /// `shuffle(items)`
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            let j = self.below(i as u64 + 1) as usize;
            items.swap(i, j);
        }
    }

    /// `sample(range(population), count)`: indices in the order of selection.
    ///
    /// # Errors
    /// `ValueError` when `count` exceeds the population.
    pub fn sample(&mut self, population: usize, count: usize) -> Result<Vec<usize>> {
        if count > population {
            return Err(Error::value("Sample larger than population or is negative"));
        }
        // The bound that Python estimates for the memory of a set.
        let mut set_size = 21.0;
        if count > 5 {
            set_size += 4f64.powf(((count as f64 * 3.0).ln() / 4f64.ln()).ceil());
        }
        if population as f64 <= set_size {
            let mut pool: Vec<usize> = (0..population).collect();
            return Ok((0..count)
                .map(|taken| {
                    let left = population - taken;
                    let index = self.below(left as u64) as usize;
                    // The last item moves into the gap.
                    pool.swap_remove(index)
                })
                .collect());
        }
        let mut seen = HashSet::with_capacity(count);
        let mut sample = Vec::with_capacity(count);
        while sample.len() < count {
            let index = self.below(population as u64) as usize;
            if seen.insert(index) {
                sample.push(index);
            }
        }
        Ok(sample)
    }

    /// `choices(range(population), k=1)`: one index, each equally likely.
    pub fn choice_index(&mut self, population: usize) -> usize {
        (self.random() * population as f64).floor() as usize
    }

    /// `choices(..., cum_weights=cumulative, k=1)`: one index; the weights must not be empty.
    pub fn weighted_index(&mut self, cumulative: &[f64]) -> usize {
        let Some((total, rest)) = cumulative.split_last() else { return 0 };
        let draw = self.random() * (total + 0.0);
        rest.partition_point(|&bound| bound <= draw)
    }

    /// `uniform(a, b)`
    pub fn uniform(&mut self, a: f64, b: f64) -> f64 {
        a + (b - a) * self.random()
    }

    /// `triangular(low, high, mode)`
    pub fn triangular(&mut self, low: f64, high: f64, mode: Option<f64>) -> f64 {
        let u = self.random();
        if high == low {
            return low;
        }
        let c = mode.map_or(0.5, |mode| (mode - low) / (high - low));
        if u > c { high + (low - high) * ((1.0 - u) * (1.0 - c)).sqrt() } else { low + (high - low) * (u * c).sqrt() }
    }

    /// `normalvariate(mu, sigma)`, by the ratio of uniforms.
    pub fn normal(&mut self, mu: f64, sigma: f64) -> f64 {
        loop {
            let u = self.random();
            let v = 1.0 - self.random();
            let z = NORMAL_WIDTH * (u - 0.5) / v;
            if z * z / 4.0 <= -v.ln() {
                return mu + z * sigma;
            }
        }
    }

    /// `gauss(mu, sigma)`, by Box and Muller, who give two at a time.
    pub fn gauss(&mut self, mu: f64, sigma: f64) -> f64 {
        let z = self.gauss_next.take().unwrap_or_else(|| {
            let angle = self.random() * TAU;
            let radius = (-2.0 * (1.0 - self.random()).ln()).sqrt();
            self.gauss_next = Some(angle.sin() * radius);
            angle.cos() * radius
        });
        mu + z * sigma
    }

    /// `lognormvariate(mu, sigma)`
    pub fn lognormal(&mut self, mu: f64, sigma: f64) -> f64 {
        self.normal(mu, sigma).exp()
    }

    /// `expovariate(lambd)`; a `lambd` of zero is the caller's error.
    pub fn exponential(&mut self, lambd: f64) -> f64 {
        -(1.0 - self.random()).ln() / lambd
    }

    /// `vonmisesvariate(mu, kappa)`, an angle in [0, 2π).
    pub fn vonmises(&mut self, mu: f64, kappa: f64) -> f64 {
        if kappa <= 1e-6 {
            return TAU * self.random();
        }
        let s = 0.5 / kappa;
        let r = s + (1.0 + s * s).sqrt();
        let z = loop {
            let z = (PI * self.random()).cos();
            let d = z / (r + z);
            let v = self.random();
            if v < 1.0 - d * d || v <= (1.0 - d) * d.exp() {
                break z;
            }
        };
        let q = 1.0 / r;
        let f = (q + z) / (1.0 + q * z);
        let angle = if self.random() > 0.5 { mu + f.acos() } else { mu - f.acos() };
        python_remainder(angle, TAU)
    }

    /// `gammavariate(alpha, beta)`: Cheng (1977) above one, Ahrens and Dieter's GS below.
    ///
    /// # Errors
    /// `ValueError` for parameters that are not positive.
    pub fn gamma(&mut self, alpha: f64, beta: f64) -> Result<f64> {
        if alpha <= 0.0 || beta <= 0.0 {
            return Err(Error::value("gammavariate: alpha and beta must be > 0.0"));
        }
        if alpha == 1.0 {
            return Ok(-(1.0 - self.random()).ln() * beta);
        }
        Ok(beta * if alpha > 1.0 { self.large_gamma(alpha) } else { self.small_gamma(alpha) })
    }

    fn large_gamma(&mut self, alpha: f64) -> f64 {
        let root = (2.0 * alpha - 1.0).sqrt();
        let b = alpha - 4f64.ln();
        let c = alpha + root;
        let offset = 1.0 + 4.5f64.ln();
        loop {
            let u = self.random();
            if !(u > 1e-7 && u < 0.9999999) {
                continue;
            }
            let v = (u / (1.0 - u)).ln() / root;
            let z = u * u * (1.0 - self.random());
            let x = alpha * v.exp();
            let r = b + c * v - x;
            if r + offset - 4.5 * z >= 0.0 || r >= z.ln() {
                return x;
            }
        }
    }

    fn small_gamma(&mut self, alpha: f64) -> f64 {
        loop {
            let b = (E + alpha) / E;
            let p = b * self.random();
            let x = if p <= 1.0 { p.powf(1.0 / alpha) } else { -((b - p) / alpha).ln() };
            let u = self.random();
            if if p > 1.0 { u <= x.powf(alpha - 1.0) } else { u <= (-x).exp() } {
                return x;
            }
        }
    }

    /// `betavariate(alpha, beta)`
    ///
    /// # Errors
    /// As [`gamma`](Self::gamma).
    pub fn beta(&mut self, alpha: f64, beta: f64) -> Result<f64> {
        let y = self.gamma(alpha, 1.0)?;
        if y == 0.0 { Ok(0.0) } else { Ok(y / (y + self.gamma(beta, 1.0)?)) }
    }

    /// `paretovariate(alpha)`
    pub fn pareto(&mut self, alpha: f64) -> f64 {
        (1.0 - self.random()).powf(-1.0 / alpha)
    }

    /// `weibullvariate(alpha, beta)`
    pub fn weibull(&mut self, alpha: f64, beta: f64) -> f64 {
        alpha * (-(1.0 - self.random()).ln()).powf(1.0 / beta)
    }
}

/// Python's `%` of floats: the sign of the divisor.
fn python_remainder(a: f64, b: f64) -> f64 {
    let rest = a % b;
    if rest != 0.0 && (rest < 0.0) != (b < 0.0) { rest + b } else { rest }
}
