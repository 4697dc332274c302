//! The trait every sampler is generic over, and the enum of NumPy's five bit generators.
//!
//! Generators of 64-bit words answer a request for 32 bits with the lower half of a fresh word and keep the upper half
//! for the next such request ([`HalfWord`]); requests for 64 bits or doubles leave the kept half alone. MT19937 works
//! the other way around and joins two 32-bit words.

use std::convert::Infallible;

use rand::{SeedableRng, TryRng};

use super::{Mt19937, Pcg64, Pcg64Dxsm, Philox, SeedSequence, Sfc64};
use crate::compute::parallel::Exec;
use crate::error::{Error, Result};
use crate::limits::stop::{Pace, breathe};

/// 2⁻⁵³, the spacing of the doubles a bit generator makes in [0, 1).
const DOUBLE_UNIT: f64 = 1.0 / 9_007_199_254_740_992.0;

/// A source of uniform random words with NumPy's rules for 32-bit requests.
pub trait BitGenerator {
    /// The next 64 uniform bits.
    fn next_u64(&mut self) -> u64;

    /// The next 32 uniform bits.
    fn next_u32(&mut self) -> u32;

    /// The next word as the algorithm makes it: 32 bits of MT19937, 64 of the others (`random_raw`).
    fn next_raw(&mut self) -> u64 {
        self.next_u64()
    }

    /// A double in [0, 1) with 53 random bits.
    fn next_f64(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 * DOUBLE_UNIT
    }

    /// A single in [0, 1) with 24 random bits.
    fn next_f32(&mut self) -> f32 {
        (self.next_u32() >> 8) as f32 * (1.0 / 16_777_216.0)
    }

    /// Fills `out` with doubles in [0, 1): the same values as repeated [`next_f64`](Self::next_f64).
    fn fill_f64(&mut self, out: &mut [f64]) {
        for run in out.chunks_mut(Pace::RUN) {
            run.iter_mut().for_each(|value| *value = self.next_f64());
            breathe();
        }
    }

    /// Fills `out` with 32-bit words: the same as repeated [`next_u32`](Self::next_u32).
    fn fill_u32(&mut self, out: &mut [u32]) {
        out.iter_mut().for_each(|word| *word = self.next_u32());
    }

    /// The 64-bit words that come next, as many as were made ahead.
    fn lent(&self) -> &[u64] {
        &[]
    }

    /// Takes the first `words` of those that are [`lent`](Self::lent).
    fn skip(&mut self, _words: usize) {}

    /// Fills `out` with variates: the values of repeated [`Variate::draw`], by threads where the generator can look ahead.
    fn fill_variates<V: Variate>(&mut self, out: &mut [V::Value], variate: &V, _exec: Exec)
    where
        Self: Sized,
    {
        variate.fill(self, out);
    }

    /// Fills `out` with singles in [0, 1): the same values as repeated [`next_f32`](Self::next_f32).
    fn fill_f32(&mut self, out: &mut [f32]) {
        for run in out.chunks_mut(Pace::RUN) {
            run.iter_mut().for_each(|value| *value = self.next_f32());
            breathe();
        }
    }
}

/// What is drawn from nothing but the words that follow, either all of 64 or all of 32 bits.
pub trait Variate: Sync {
    type Value: Copy + Send;

    fn draw<B: BitGenerator>(&self, bits: &mut B) -> Self::Value;

    /// Fills `out` with the values of repeated draws.
    fn fill<B: BitGenerator>(&self, bits: &mut B, out: &mut [Self::Value]) {
        for run in out.chunks_mut(Pace::RUN) {
            run.iter_mut().for_each(|value| *value = self.draw(bits));
            breathe();
        }
    }
}

/// The unused upper half of a 64-bit word (`has_uint32` and `uinteger` of NumPy's state).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HalfWord {
    /// Whether `word` waits for the next 32-bit request.
    pub kept: bool,
    /// The half itself; NumPy shows it even after its use.
    pub word: u32,
}

impl HalfWord {
    /// The next 32 bits, drawing a 64-bit word only if no half is kept.
    #[inline]
    pub(super) fn next(&mut self, draw: impl FnOnce() -> u64) -> u32 {
        if self.kept {
            self.kept = false;
            return self.word;
        }
        let word = draw();
        *self = HalfWord { kept: true, word: (word >> 32) as u32 };
        word as u32
    }
}

/// `words` 32-bit words of the operating system's entropy.
///
/// # Errors
/// `RuntimeError` when the system refuses.
pub fn entropy_words(words: usize) -> Result<Vec<u32>> {
    let mut source = rand::rngs::SysRng;
    (0..words)
        .map(|_| source.try_next_u32().map_err(|error| Error::runtime(format!("no entropy from the system: {error}"))))
        .collect()
}

/// One of NumPy's bit generators, chosen at run time.
///
/// Drawing through it costs a branch for each word; [`with_bits!`](crate::with_bits) hands the usual ones to a fill as they are.
#[derive(Clone, Debug)]
pub enum AnyBitGenerator {
    /// The Mersenne Twister.
    Mt19937(Box<Mt19937>),
    /// PCG XSL RR 128/64, the default of `default_rng`.
    Pcg64(Pcg64),
    /// PCG DXSM 128/64.
    Pcg64Dxsm(Pcg64Dxsm),
    /// Philox 4×64 with ten rounds.
    Philox(Box<Philox>),
    /// Chris Doty-Humphrey's small fast chaotic generator.
    Sfc64(Sfc64),
}

/// Evaluates an expression with the bit generator of an [`AnyBitGenerator`] bound to a name: the two that streams usually come
/// from as what they are, so that drawing needs no branch, the others as they stand, so that their code exists once.
#[macro_export]
macro_rules! with_bits {
    ($generator:expr, $bits:ident => $body:expr) => {
        match $generator {
            $crate::compute::random::AnyBitGenerator::Mt19937(boxed) => {
                let $bits = &mut **boxed;
                $body
            }
            $crate::compute::random::AnyBitGenerator::Pcg64($bits) => $body,
            $bits => $body,
        }
    };
}

/// Evaluates an expression for each generator as what it is.
macro_rules! with_each {
    ($generator:expr, $bits:ident => $body:expr) => {
        match $generator {
            Self::Mt19937(boxed) => {
                let $bits = &mut **boxed;
                $body
            }
            Self::Pcg64($bits) => $body,
            Self::Pcg64Dxsm($bits) => $body,
            Self::Philox(boxed) => {
                let $bits = &mut **boxed;
                $body
            }
            Self::Sfc64($bits) => $body,
        }
    };
}

impl AnyBitGenerator {
    /// The name of NumPy's class, as in the `bit_generator` field of its state.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Mt19937(_) => "MT19937",
            Self::Pcg64(_) => "PCG64",
            Self::Pcg64Dxsm(_) => "PCG64DXSM",
            Self::Philox(_) => "Philox",
            Self::Sfc64(_) => "SFC64",
        }
    }

    /// A generator of the class called `name`, seeded from `seed`; `None` for an unknown name.
    pub fn seeded(name: &str, seed: &SeedSequence) -> Option<Self> {
        Some(match name {
            "MT19937" => Self::Mt19937(Box::new(Mt19937::seeded(seed))),
            "PCG64" => Self::Pcg64(Pcg64::seeded(seed)),
            "PCG64DXSM" => Self::Pcg64Dxsm(Pcg64Dxsm::seeded(seed)),
            "Philox" => Self::Philox(Box::new(Philox::seeded(seed))),
            "SFC64" => Self::Sfc64(Sfc64::seeded(seed)),
            _ => return None,
        })
    }
}

/// A call of its own for each generator, which [`AnyBitGenerator`] jumps to: five of them inlined wherever a word is drawn would be a
/// tenth of a megabyte, and saving what the largest needs would slow down the smallest.
#[inline(never)]
fn draw<B: BitGenerator, W>(bits: &mut B, word: impl Fn(&mut B) -> W) -> W {
    word(bits)
}

impl BitGenerator for AnyBitGenerator {
    #[inline(never)]
    fn next_u64(&mut self) -> u64 {
        with_each!(self, bits => draw(bits, |bits| bits.next_u64()))
    }
    #[inline(never)]
    fn next_u32(&mut self) -> u32 {
        with_each!(self, bits => draw(bits, |bits| bits.next_u32()))
    }
    fn next_raw(&mut self) -> u64 {
        with_each!(self, bits => bits.next_raw())
    }
    #[inline(never)]
    fn next_f64(&mut self) -> f64 {
        with_each!(self, bits => draw(bits, |bits| bits.next_f64()))
    }
    fn fill_f64(&mut self, out: &mut [f64]) {
        with_each!(self, bits => bits.fill_f64(out))
    }
    fn fill_f32(&mut self, out: &mut [f32]) {
        with_each!(self, bits => bits.fill_f32(out))
    }
}

/// `rand`'s traits: words in NumPy's order; a byte seed is eight little-endian words of entropy, and
/// `seed_from_u64(n)` is what NumPy makes of the integer seed `n`.
macro_rules! rand_traits {
    ($($generator:ty),*) => {$(
        impl TryRng for $generator {
            type Error = Infallible;

            fn try_next_u32(&mut self) -> std::result::Result<u32, Infallible> {
                Ok(BitGenerator::next_u32(self))
            }

            fn try_next_u64(&mut self) -> std::result::Result<u64, Infallible> {
                Ok(BitGenerator::next_u64(self))
            }

            fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> std::result::Result<(), Infallible> {
                for chunk in bytes.chunks_mut(4) {
                    chunk.copy_from_slice(&BitGenerator::next_u32(self).to_le_bytes()[..chunk.len()]);
                }
                Ok(())
            }
        }

        impl SeedableRng for $generator {
            type Seed = [u8; 32];

            fn from_seed(seed: [u8; 32]) -> Self {
                let words = seed.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]));
                Self::seeded(&SeedSequence::from_words(words.collect()))
            }

            fn seed_from_u64(state: u64) -> Self {
                Self::seeded(&SeedSequence::from_u64(state))
            }
        }
    )*};
}

rand_traits!(Mt19937, Pcg64, Pcg64Dxsm, Philox, Sfc64);
