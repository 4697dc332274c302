//! SFC64, Chris Doty-Humphrey's small fast chaotic generator: three mixed words and a counter.

use super::bit_generator::HalfWord;
use super::{BitGenerator, SeedSequence};

/// How many words are thrown away after seeding.
const WARM_UP: usize = 12;

/// The generator; the fields are those of NumPy's `.state`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sfc64 {
    /// Three chaotic words and the counter.
    pub state: [u64; 4],
    /// The kept half word.
    pub half: HalfWord,
}

impl Sfc64 {
    /// A generator seeded by three 64-bit words of `seed`.
    pub fn seeded(seed: &SeedSequence) -> Self {
        let words = seed.generate_u64(3);
        let mut generator = Sfc64 { state: [words[0], words[1], words[2], 1], half: HalfWord::default() };
        for _ in 0..WARM_UP {
            generator.next_u64();
        }
        generator
    }
}

impl BitGenerator for Sfc64 {
    #[inline]
    fn next_u64(&mut self) -> u64 {
        let [a, b, c, counter] = self.state;
        let word = a.wrapping_add(b).wrapping_add(counter);
        self.state =
            [b ^ (b >> 11), c.wrapping_add(c << 3), c.rotate_left(24).wrapping_add(word), counter.wrapping_add(1)];
        word
    }

    #[inline]
    fn next_u32(&mut self) -> u32 {
        let mut half = self.half;
        let word = half.next(|| self.next_u64());
        self.half = half;
        word
    }
}
