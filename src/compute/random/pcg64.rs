//! The two PCG generators: a 128-bit linear congruential state with a 64-bit output function.
//!
//! `PCG64` is O'Neill's XSL RR 128/64 with the full multiplier, output after the step; `PCG64DXSM` multiplies by a
//! 64-bit constant and outputs before the step. The words of `PCG64` are those of `rand_pcg`, which keeps its state
//! private; NumPy shows it, so the few lines of the generator stand here and a test holds the two together.

use super::bit_generator::HalfWord;
use super::{BitGenerator, SeedSequence};

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
        self.state = self.state.wrapping_mul(multiplier).wrapping_add(self.inc);
    }

    /// Moves `steps` steps on (modulo 2¹²⁸, so that negative strides wrap) by repeated squaring (Brown 1994).
    fn advance(&mut self, mut steps: u128, multiplier: u128) {
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
        self.state = scale.wrapping_mul(self.state).wrapping_add(shift);
        self.half = HalfWord::default();
    }
}

macro_rules! pcg {
    ($(#[$doc:meta])* $name:ident, $multiplier:expr, $next:expr) => {
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
                let next: fn(&mut PcgState) -> u64 = $next;
                next(&mut self.pcg)
            }

            #[inline]
            fn next_u32(&mut self) -> u32 {
                let mut half = self.pcg.half;
                let word = half.next(|| self.next_u64());
                self.pcg.half = half;
                word
            }
        }
    };
}

pcg!(
    /// PCG XSL RR 128/64: NumPy's default bit generator.
    Pcg64, MULTIPLIER, |pcg| {
        pcg.step(MULTIPLIER);
        ((pcg.state >> 64) as u64 ^ pcg.state as u64).rotate_right((pcg.state >> 122) as u32)
    }
);

pcg!(
    /// PCG DXSM 128/64 with the cheap multiplier.
    Pcg64Dxsm, CHEAP_MULTIPLIER as u128, |pcg| {
        let (high, low) = ((pcg.state >> 64) as u64, pcg.state as u64 | 1);
        pcg.step(u128::from(CHEAP_MULTIPLIER));
        let mixed = (high ^ (high >> 32)).wrapping_mul(CHEAP_MULTIPLIER);
        (mixed ^ (mixed >> 48)).wrapping_mul(low)
    }
);
