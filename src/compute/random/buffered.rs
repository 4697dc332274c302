//! Words drawn ahead: a bit generator whose state can be moved back lends its words in blocks, which are made several at a time.
//! When the borrower is done, the generator is put to where it would have been had the words been drawn one by one.

use super::BitGenerator;
use super::bit_generator::HalfWord;

/// Words of a block.
const BLOCK: usize = 512;

/// A bit generator that makes words in blocks and takes back those that were not used.
pub trait Rewind: BitGenerator {
    /// The same words as repeated [`next_u64`](BitGenerator::next_u64).
    fn fill_u64(&mut self, out: &mut [u64]);

    /// Moves on by `words` words of 64 bits, back where negative; a kept half word stays.
    fn seek(&mut self, words: i64);

    /// The half word that is kept for the next request of 32 bits.
    fn half(&mut self) -> &mut HalfWord;
}

/// Draws words of `source` from blocks, until dropped.
pub struct Buffered<'a, B: Rewind> {
    half: HalfWord,
    source: &'a mut B,
    block: [u64; BLOCK],
    used: usize,
    /// Words made, those of the block included.
    made: i64,
}

impl<'a, B: Rewind> Buffered<'a, B> {
    pub fn new(source: &'a mut B) -> Buffered<'a, B> {
        Buffered { half: *source.half(), source, block: [0; BLOCK], used: BLOCK, made: 0 }
    }

    /// The half words drawn since the start; one that was kept then and is used now counts as well.
    pub fn place(&self) -> i64 {
        2 * (self.made - (BLOCK - self.used) as i64) - i64::from(self.half.kept)
    }

    #[cold]
    fn refill(&mut self) {
        self.source.fill_u64(&mut self.block);
        self.made += BLOCK as i64;
        self.used = 0;
    }

    /// The source itself, at the place where the words drawn so far leave it.
    fn settled(&mut self) -> &mut B {
        let unused = (BLOCK - self.used) as i64;
        self.source.seek(-unused);
        *self.source.half() = self.half;
        self.made -= unused;
        self.used = BLOCK;
        self.source
    }
}

impl<B: Rewind> BitGenerator for Buffered<'_, B> {
    #[inline(always)]
    fn next_u64(&mut self) -> u64 {
        if self.used >= BLOCK {
            self.refill();
        }
        let word = self.block[self.used];
        self.used += 1;
        word
    }

    #[inline(always)]
    fn next_u32(&mut self) -> u32 {
        let mut half = self.half;
        let word = half.next(|| self.next_u64());
        self.half = half;
        word
    }

    fn fill_f64(&mut self, out: &mut [f64]) {
        self.settled().fill_f64(out);
        self.made += out.len() as i64;
    }

    fn fill_u32(&mut self, out: &mut [u32]) {
        let place = self.place() + out.len() as i64;
        self.settled().fill_u32(out);
        self.half = *self.source.half();
        self.made = (place + i64::from(self.half.kept)) / 2;
    }

    #[inline]
    fn lent(&self) -> &[u64] {
        &self.block[self.used..]
    }

    #[inline]
    fn skip(&mut self, words: usize) {
        self.used += words;
    }
}

impl<B: Rewind> Drop for Buffered<'_, B> {
    fn drop(&mut self) {
        self.settled();
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Pcg64, Pcg64Dxsm, SeedSequence};
    use super::*;

    fn check<B: Rewind + Clone + PartialEq + std::fmt::Debug>(mut one: B) {
        let mut plain = one.clone();
        plain.next_u32();
        one.next_u32();
        for count in [1, 5, 511, 512, 513, 2000] {
            let halves: Vec<u32> = (0..count).map(|_| plain.next_u32()).collect();
            let mut found = vec![0; count];
            one.fill_u32(&mut found[..count / 2]);
            let mut buffered = Buffered::new(&mut one);
            let place = buffered.place();
            buffered.fill_u32(&mut found[count / 2..]);
            assert_eq!(buffered.place() - place, (count - count / 2) as i64);
            drop(buffered);
            assert_eq!(found, halves);
            let expected: Vec<u64> = (0..count).map(|_| plain.next_u64()).collect();
            let mut buffered = Buffered::new(&mut one);
            let found: Vec<u64> = (0..count).map(|_| buffered.next_u64()).collect();
            let half = buffered.next_u32();
            drop(buffered);
            assert_eq!(found, expected);
            assert_eq!(half, plain.next_u32());
            assert_eq!(one, plain);
        }
    }

    #[test]
    fn words_and_state_are_those_of_single_draws() {
        check(Pcg64::seeded(&SeedSequence::from_u64(3)));
        check(Pcg64Dxsm::seeded(&SeedSequence::from_u64(4)));
    }
}
