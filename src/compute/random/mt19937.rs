//! MT19937, the Mersenne Twister of Matsumoto and Nishimura (1998), with NumPy's three ways of seeding.
//!
//! A block of 624 words is twisted at once in three runs without wrap-around, which the compiler turns into vector
//! code; words are tempered when they leave the block. Bulk doubles take pairs straight from the block.

use super::mt19937_jump::jump;
use super::{BitGenerator, SeedSequence};

/// Words of state.
pub const LENGTH: usize = 624;
const SHIFT: usize = 397;
const MATRIX: u32 = 0x9908_b0df;
const UPPER: u32 = 0x8000_0000;

/// The Mersenne Twister; the fields are those of NumPy's `.state`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mt19937 {
    /// The block of untempered words.
    pub key: [u32; LENGTH],
    /// How many words of the block are used.
    pub pos: usize,
}

impl Mt19937 {
    /// `MT19937(seed)`: the block is filled by the seed sequence.
    pub fn seeded(seed: &SeedSequence) -> Self {
        let mut key = [0; LENGTH];
        key.copy_from_slice(&seed.generate_u32(LENGTH));
        // The highest bit alone makes the state non-zero; the block counts as almost used up.
        key[0] = UPPER;
        Mt19937 { key, pos: LENGTH - 1 }
    }

    /// `np.random.seed(n)`: Knuth's multiplicative initialisation.
    pub fn from_knuth(seed: u32) -> Self {
        let mut key = [seed; LENGTH];
        for index in 1..LENGTH {
            let last = key[index - 1];
            key[index] = (last ^ (last >> 30)).wrapping_mul(1_812_433_253).wrapping_add(index as u32);
        }
        Mt19937 { key, pos: LENGTH }
    }

    /// `np.random.seed([a, b, ...])` and CPython's `random.seed(n)`: the authors' `init_by_array`.
    ///
    /// An empty slice counts as the single word zero.
    pub fn from_words(words: &[u32]) -> Self {
        let words = if words.is_empty() { &[0] } else { words };
        let mut key = Self::from_knuth(19_650_218).key;
        let mut index = 1;
        let turns = words.len().max(LENGTH);
        for (&word, number) in words.iter().zip(0u32..).cycle().take(turns) {
            key[index] = stirred(&key, index, 1_664_525).wrapping_add(word).wrapping_add(number);
            index = following(&mut key, index);
        }
        for _ in 1..LENGTH {
            key[index] = stirred(&key, index, 1_566_083_941).wrapping_sub(index as u32);
            index = following(&mut key, index);
        }
        key[0] = UPPER;
        Mt19937 { key, pos: LENGTH }
    }

    /// A copy `jumps` · 2¹²⁸ words ahead.
    pub fn jumped(&self, jumps: usize) -> Self {
        let mut copy = self.clone();
        for _ in 0..jumps {
            jump(&mut copy);
        }
        copy
    }

    #[inline(always)]
    fn next_word(&mut self) -> u32 {
        if self.pos >= LENGTH {
            self.twist();
        }
        let word = self.key[self.pos];
        self.pos += 1;
        temper(word)
    }

    /// Replaces the block by the next one.
    #[cold]
    fn twist(&mut self) {
        {
            // New words 0..227 come from old words only.
            let (front, back) = self.key.split_at_mut(SHIFT);
            for index in 0..LENGTH - SHIFT {
                front[index] = back[index] ^ twisted(front[index], front[index + 1]);
            }
        }
        // Each further run is at most 227 words long, so that it reads new words of the run before it only.
        let mut start = LENGTH - SHIFT;
        while start < LENGTH - 1 {
            let end = (start + LENGTH - SHIFT).min(LENGTH - 1);
            let (done, rest) = self.key.split_at_mut(start);
            let source = &done[start - (LENGTH - SHIFT)..];
            for index in 0..end - start {
                rest[index] = source[index] ^ twisted(rest[index], rest[index + 1]);
            }
            start = end;
        }
        self.key[LENGTH - 1] = self.key[SHIFT - 1] ^ twisted(self.key[LENGTH - 1], self.key[0]);
        self.pos = 0;
    }
}

/// Word `index` crossed with its predecessor, for `init_by_array`.
fn stirred(key: &[u32; LENGTH], index: usize, factor: u32) -> u32 {
    let last = key[index - 1];
    key[index] ^ (last ^ (last >> 30)).wrapping_mul(factor)
}

/// The index after `index`; the last word is carried to the front on wrapping around.
fn following(key: &mut [u32; LENGTH], index: usize) -> usize {
    if index + 1 < LENGTH {
        return index + 1;
    }
    key[0] = key[LENGTH - 1];
    1
}

#[inline]
pub(super) fn twisted(upper: u32, lower: u32) -> u32 {
    let joined = (upper & UPPER) | (lower & !UPPER);
    (joined >> 1) ^ ((joined & 1).wrapping_neg() & MATRIX)
}

#[inline]
fn temper(mut word: u32) -> u32 {
    word ^= word >> 11;
    word ^= (word << 7) & 0x9d2c_5680;
    word ^= (word << 15) & 0xefc6_0000;
    word ^ (word >> 18)
}

/// A double from 27 bits of one word and 26 of the next.
#[inline]
fn join(high: u32, low: u32) -> f64 {
    (f64::from(high >> 5) * 67_108_864.0 + f64::from(low >> 6)) / 9_007_199_254_740_992.0
}

/// Doubles of pairs of untempered words.
#[inline(always)]
fn doubles_loop(words: &[u32], out: &mut [f64]) {
    for (value, pair) in out.iter_mut().zip(words.chunks_exact(2)) {
        let (high, low) = (temper(pair[0]) >> 5, temper(pair[1]) >> 6);
        // Both fit into signed words, which convert in vectors.
        *value = (f64::from(high as i32) * 67_108_864.0 + f64::from(low as i32)) * (1.0 / 9_007_199_254_740_992.0);
    }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn doubles_avx2(words: &[u32], out: &mut [f64]) {
    doubles_loop(words, out);
}

fn doubles(words: &[u32], out: &mut [f64]) {
    #[cfg(target_arch = "x86_64")]
    if std::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor was just asked.
        return unsafe { doubles_avx2(words, out) };
    }
    doubles_loop(words, out);
}

impl BitGenerator for Mt19937 {
    #[inline]
    fn next_u64(&mut self) -> u64 {
        let high = self.next_word();
        u64::from(high) << 32 | u64::from(self.next_word())
    }

    #[inline]
    fn next_u32(&mut self) -> u32 {
        self.next_word()
    }

    #[inline]
    fn next_raw(&mut self) -> u64 {
        u64::from(self.next_word())
    }

    #[inline]
    fn next_f64(&mut self) -> f64 {
        let high = self.next_word();
        join(high, self.next_word())
    }

    fn fill_f64(&mut self, out: &mut [f64]) {
        let mut rest = out;
        while !rest.is_empty() {
            let pairs = (LENGTH.saturating_sub(self.pos) / 2).min(rest.len());
            if pairs == 0 {
                // The block is used up, or one word is left that pairs with the first of the next block.
                let (value, tail) = rest.split_at_mut(1);
                value[0] = self.next_f64();
                rest = tail;
                continue;
            }
            let (now, later) = rest.split_at_mut(pairs);
            let words = &self.key[self.pos..self.pos + 2 * pairs];
            doubles(words, now);
            self.pos += 2 * pairs;
            rest = later;
        }
    }
}
