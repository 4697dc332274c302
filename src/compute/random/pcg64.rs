//! The two PCG generators: a 128-bit linear congruential state with a 64-bit output function.
//!
//! `PCG64` is O'Neill's XSL RR 128/64 with the full multiplier, output after the step; `PCG64DXSM` multiplies by a
//! 64-bit constant and outputs before the step. The words of `PCG64` are those of `rand_pcg`, which keeps its state
//! private; NumPy shows it, so the few lines of the generator stand here and a test holds the two together.

use super::bit_generator::{HalfWord, Variate};
use super::buffered::Rewind;
use super::{BitGenerator, SeedSequence, ahead};
use crate::compute::parallel::Exec;

const MULTIPLIER: u128 = 0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645;
const CHEAP_MULTIPLIER: u64 = 0xda94_2042_e4dd_58b5;
/// The golden ratio in 128 bits, the stride of `jumped`.
const JUMP: u128 = 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835;

/// The fields of NumPy's `.state` of either PCG generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PcgState {
    /// The congruential state.
    pub state: u128,
    /// The increment, which chooses the stream.
    pub inc: u128,
    /// The kept half word.
    pub half: HalfWord,
}

impl PcgState {
    /// Both generators are seeded with the full multiplier.
    fn seeded(seed: &SeedSequence) -> Self {
        let words = seed.generate_u64(4);
        let wide = |high: usize| u128::from(words[high]) << 64 | u128::from(words[high + 1]);
        let inc = wide(2) << 1 | 1;
        // One step from zero leaves the increment; the seed is added between two steps.
        let state = inc.wrapping_add(wide(0)).wrapping_mul(MULTIPLIER).wrapping_add(inc);
        PcgState { state, inc, half: HalfWord::default() }
    }

    #[inline]
    fn step(&mut self, multiplier: u128) {
        self.state = self.after(multiplier);
    }

    /// The state one step on.
    #[inline]
    fn after(&self, multiplier: u128) -> u128 {
        self.state.wrapping_mul(multiplier).wrapping_add(self.inc)
    }

    /// What `steps` steps multiply by and add (modulo 2¹²⁸), by repeated squaring (Brown 1994).
    fn power(&self, mut steps: u128, multiplier: u128) -> (u128, u128) {
        let (mut scale, mut shift) = (1u128, 0u128);
        let (mut power, mut sum) = (multiplier, self.inc);
        while steps > 0 {
            if steps & 1 == 1 {
                scale = scale.wrapping_mul(power);
                shift = shift.wrapping_mul(power).wrapping_add(sum);
            }
            sum = power.wrapping_add(1).wrapping_mul(sum);
            power = power.wrapping_mul(power);
            steps >>= 1;
        }
        (scale, shift)
    }

    /// Moves `steps` steps on, modulo 2¹²⁸, so that negative strides wrap.
    fn advance(&mut self, steps: u128, multiplier: u128) {
        let (scale, shift) = self.power(steps, multiplier);
        self.state = scale.wrapping_mul(self.state).wrapping_add(shift);
        self.half = HalfWord::default();
    }
}

macro_rules! pcg {
    ($(#[$doc:meta])* $name:ident, $multiplier:expr, $after:expr, $output:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            pcg: PcgState,
        }

        impl $name {
            /// A generator seeded by four 64-bit words of `seed`.
            pub fn seeded(seed: &SeedSequence) -> Self {
                $name { pcg: PcgState::seeded(seed) }
            }

            /// A generator that continues from a saved state.
            pub fn from_state(pcg: PcgState) -> Self {
                $name { pcg }
            }

            /// The fields of `.state`.
            pub fn state(&self) -> PcgState {
                self.pcg
            }

            /// Skips `steps` words (modulo 2¹²⁸) and forgets a kept half word.
            pub fn advance(&mut self, steps: u128) {
                self.pcg.advance(steps, $multiplier);
            }

            /// A copy `jumps` strides of about 2¹²⁷·⁶ words ahead (modulo 2¹²⁸).
            pub fn jumped(&self, jumps: u128) -> Self {
                let mut copy = self.clone();
                copy.advance(JUMP.wrapping_mul(jumps));
                copy
            }
        }

        impl BitGenerator for $name {
            #[inline]
            fn next_u64(&mut self) -> u64 {
                let output: fn(u128) -> u64 = $output;
                let before = self.pcg.state;
                self.pcg.step($multiplier);
                output(if $after { self.pcg.state } else { before })
            }

            #[inline]
            fn next_u32(&mut self) -> u32 {
                let mut half = self.pcg.half;
                let word = half.next(|| self.next_u64());
                self.pcg.half = half;
                word
            }

            fn fill_f64(&mut self, out: &mut [f64]) {
                let mut words = [0; 512];
                for part in out.chunks_mut(words.len()) {
                    let words = &mut words[..part.len()];
                    self.fill_u64(words);
                    for (value, word) in part.iter_mut().zip(words) {
                        *value = (*word >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0);
                    }
                }
            }

            fn fill_u32(&mut self, out: &mut [u32]) {
                let mut words = [0; 256];
                let kept = usize::from(self.pcg.half.kept).min(out.len());
                let (first, rest) = out.split_at_mut(kept);
                first.iter_mut().for_each(|half| *half = self.next_u32());
                for part in rest.chunks_mut(2 * words.len()) {
                    let words = &mut words[..part.len() / 2];
                    self.fill_u64(words);
                    let (pairs, last) = part.as_chunks_mut::<2>();
                    for (pair, word) in pairs.iter_mut().zip(&*words) {
                        *pair = [*word as u32, (*word >> 32) as u32];
                    }
                    if let Some(word) = words.last() {
                        self.pcg.half.word = (*word >> 32) as u32;
                    }
                    last.iter_mut().for_each(|half| *half = self.next_u32());
                }
            }

            fn fill_variates<V: Variate>(&mut self, out: &mut [V::Value], variate: &V, exec: Exec) {
                match out.len() {
                    0..64 => variate.fill(self, out),
                    _ => ahead::fill(self, out, variate, exec),
                }
            }
        }

        impl Rewind for $name {
            fn fill_u64(&mut self, out: &mut [u64]) {
                // Four states a step apart, each of which moves on by four: their multiplications do not wait for each other.
                let mut lanes = [self.pcg; 4];
                for lane in 0..4 {
                    if lane > 0 {
                        lanes[lane] = lanes[lane - 1];
                    }
                    if $after || lane > 0 {
                        lanes[lane].step($multiplier);
                    }
                }
                let (scale, shift) = self.pcg.power(4, $multiplier);
                let output: fn(u128) -> u64 = $output;
                let (fours, rest) = out.as_chunks_mut::<4>();
                let mut state = self.pcg.state;
                for four in &mut *fours {
                    for (word, lane) in four.iter_mut().zip(&mut lanes) {
                        *word = output(lane.state);
                        lane.state = lane.state.wrapping_mul(scale).wrapping_add(shift);
                    }
                    state = state.wrapping_mul(scale).wrapping_add(shift);
                }
                self.pcg.state = state;
                rest.iter_mut().for_each(|word| *word = self.next_u64());
            }

            fn seek(&mut self, words: i64) {
                let half = self.pcg.half;
                self.advance(words as u128);
                self.pcg.half = half;
            }

            fn half(&mut self) -> &mut HalfWord {
                &mut self.pcg.half
            }
        }
    };
}

pcg!(
    /// PCG XSL RR 128/64: NumPy's default bit generator.
    Pcg64, MULTIPLIER, true, |state| {
        ((state >> 64) as u64 ^ state as u64).rotate_right((state >> 122) as u32)
    }
);

pcg!(
    /// PCG DXSM 128/64 with the cheap multiplier.
    Pcg64Dxsm, CHEAP_MULTIPLIER as u128, false, |state| {
        let (high, low) = ((state >> 64) as u64, state as u64 | 1);
        let mixed = (high ^ (high >> 32)).wrapping_mul(CHEAP_MULTIPLIER);
        (mixed ^ (mixed >> 48)).wrapping_mul(low)
    }
);
