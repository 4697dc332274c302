//! Seeds from integers of any size: a pool of hashed words that any number of streams can be drawn from.
//!
//! The mixing is Melissa O'Neill's `seed_seq` alternative (2015) with NumPy's constants: each word of entropy is hashed
//! with a multiplier that changes at every use, and every pool word is mixed with every other.

use num_bigint::BigUint;

const DEFAULT_POOL: usize = 4;
const HALF: u32 = 16;

/// NumPy's `SeedSequence`: entropy and a spawn key, hashed into a pool of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedSequence {
    entropy: Vec<u32>,
    spawn_key: Vec<u32>,
    pool: Vec<u32>,
    children_spawned: u32,
}

impl SeedSequence {
    /// A sequence with its own entropy words, spawn key words and size of the pool.
    ///
    /// Words are little-endian digits of the integers, one after the other (see [`words_of`]). A pool smaller than the
    /// default of four is the caller's error; it is made four words here.
    pub fn new(entropy: Vec<u32>, spawn_key: Vec<u32>, pool_size: usize, children_spawned: u32) -> Self {
        let mut sequence =
            SeedSequence { pool: vec![0; pool_size.max(DEFAULT_POOL)], entropy, spawn_key, children_spawned };
        sequence.mix();
        sequence
    }

    /// A sequence of the default pool without spawn key.
    pub fn from_words(entropy: Vec<u32>) -> Self {
        Self::new(entropy, Vec::new(), DEFAULT_POOL, 0)
    }

    /// The sequence of a small integer seed.
    pub fn from_u64(seed: u64) -> Self {
        Self::from_words(words_of(&BigUint::from(seed)))
    }

    /// How many words the pool holds.
    pub fn pool_size(&self) -> usize {
        self.pool.len()
    }

    /// The hashed pool (`SeedSequence.pool`).
    pub fn pool(&self) -> &[u32] {
        &self.pool
    }

    /// How many children [`spawn`](Self::spawn) has made (`n_children_spawned`).
    pub fn children_spawned(&self) -> u32 {
        self.children_spawned
    }

    /// `count` 32-bit words of seed.
    pub fn generate_u32(&self, count: usize) -> Vec<u32> {
        let mut multiplier: u32 = 0x8b51_f9dd;
        self.pool.iter().cycle().take(count).map(|&word| hash(word, &mut multiplier, 0x58f3_8ded)).collect()
    }

    /// `count` 64-bit words of seed, each of two 32-bit ones, the lower first.
    pub fn generate_u64(&self, count: usize) -> Vec<u64> {
        let words = self.generate_u32(2 * count);
        words.chunks_exact(2).map(|pair| u64::from(pair[0]) | u64::from(pair[1]) << 32).collect()
    }

    /// `count` independent children; each extends the spawn key by the number of children spawned before it.
    pub fn spawn(&mut self, count: u32) -> Vec<SeedSequence> {
        let first = self.children_spawned;
        self.children_spawned = first.wrapping_add(count);
        (0..count)
            .map(|offset| {
                let mut key = self.spawn_key.clone();
                key.push(first.wrapping_add(offset));
                SeedSequence::new(self.entropy.clone(), key, self.pool.len(), 0)
            })
            .collect()
    }

    fn mix(&mut self) {
        let size = self.pool.len();
        let mut words = self.entropy.clone();
        if !self.spawn_key.is_empty() {
            // Padding keeps a spawn key apart from entropy of the same length.
            words.resize(words.len().max(size), 0);
            words.extend(&self.spawn_key);
        }
        let mut multiplier: u32 = 0x43b0_d7e5;
        let mut next = |word: u32| hash(word, &mut multiplier, 0x931e_8875);
        for (slot, index) in self.pool.iter_mut().zip(0..) {
            *slot = next(words.get::<usize>(index).copied().unwrap_or(0));
        }
        for source in 0..size {
            for target in (0..size).filter(|&target| target != source) {
                self.pool[target] = mix(self.pool[target], next(self.pool[source]));
            }
        }
        for &word in words.iter().skip(size) {
            for slot in &mut self.pool {
                *slot = mix(*slot, next(word));
            }
        }
    }
}

/// The little-endian 32-bit digits of an integer; zero has one digit.
pub fn words_of(integer: &BigUint) -> Vec<u32> {
    let digits = integer.to_u32_digits();
    if digits.is_empty() { vec![0] } else { digits }
}

fn hash(word: u32, multiplier: &mut u32, step: u32) -> u32 {
    let keyed = word ^ *multiplier;
    *multiplier = multiplier.wrapping_mul(step);
    let product = keyed.wrapping_mul(*multiplier);
    product ^ (product >> HALF)
}

fn mix(left: u32, right: u32) -> u32 {
    let mixed = left.wrapping_mul(0xca01_f9dd).wrapping_sub(right.wrapping_mul(0x4973_f715));
    mixed ^ (mixed >> HALF)
}
