//! Philox 4×64-10 (Salmon, Moraes, Dror and Shaw 2011): a 256-bit counter encrypted by ten rounds under a 128-bit key.

use super::bit_generator::HalfWord;
use super::{BitGenerator, SeedSequence};

const ROUNDS: usize = 10;
const BLOCK: usize = 4;

/// A counter-based generator: word `4 i + j` is word `j` of the encryption of counter `i + 1`.
///
/// The fields are those of NumPy's `.state`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Philox {
    /// The counter, least significant word first.
    pub counter: [u64; 4],
    /// The key.
    pub key: [u64; 2],
    /// The last encrypted block.
    pub buffer: [u64; BLOCK],
    /// How many words of `buffer` are used; four of a fresh generator.
    pub buffer_pos: usize,
    /// The kept half word.
    pub half: HalfWord,
}

impl Philox {
    /// A generator with a key of two 64-bit words of `seed` and a counter of zero.
    pub fn seeded(seed: &SeedSequence) -> Self {
        let words = seed.generate_u64(2);
        Self::new([words[0], words[1]], [0; 4])
    }

    /// A generator with the given key and counter.
    pub fn new(key: [u64; 2], counter: [u64; 4]) -> Self {
        Philox { counter, key, buffer: [0; BLOCK], buffer_pos: BLOCK, half: HalfWord::default() }
    }

    /// Adds the 256-bit `steps` (least significant word first) to the counter and drops what is buffered.
    pub fn advance(&mut self, steps: [u64; 4]) {
        let mut carry = false;
        for (word, step) in self.counter.iter_mut().zip(steps) {
            // Two carries out of one word count as one here, as in NumPy.
            if carry {
                *word = word.wrapping_add(1);
                carry = *word == 0;
            }
            let (sum, overflow) = word.overflowing_add(step);
            *word = sum;
            carry |= overflow;
        }
        self.buffer = [0; BLOCK];
        self.buffer_pos = BLOCK;
        self.half = HalfWord::default();
    }

    /// A copy `jumps` · 2¹²⁸ blocks ahead.
    pub fn jumped(&self, jumps: u128) -> Self {
        let mut copy = self.clone();
        copy.advance([0, 0, jumps as u64, (jumps >> 64) as u64]);
        copy
    }

    fn refill(&mut self) {
        for word in &mut self.counter {
            *word = word.wrapping_add(1);
            if *word != 0 {
                break;
            }
        }
        self.buffer = encrypt(self.counter, self.key);
        self.buffer_pos = 0;
    }
}

impl BitGenerator for Philox {
    #[inline]
    fn next_u64(&mut self) -> u64 {
        if self.buffer_pos >= BLOCK {
            self.refill();
        }
        let word = self.buffer[self.buffer_pos];
        self.buffer_pos += 1;
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

fn encrypt(mut block: [u64; 4], mut key: [u64; 2]) -> [u64; 4] {
    for round in 0..ROUNDS {
        if round > 0 {
            key = [key[0].wrapping_add(0x9e37_79b9_7f4a_7c15), key[1].wrapping_add(0xbb67_ae85_84ca_a73b)];
        }
        let left = u128::from(block[0]) * 0xd2e7_470e_e14c_6c93;
        let right = u128::from(block[2]) * 0xca5a_8263_9512_1157;
        block = [
            (right >> 64) as u64 ^ block[1] ^ key[0],
            right as u64,
            (left >> 64) as u64 ^ block[3] ^ key[1],
            left as u64,
        ];
    }
    block
}
