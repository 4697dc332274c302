//! Words drawn ahead: a bit generator whose state can be moved back lends its words in blocks, which are made several at a time.
//! When the borrower is done, the generator is put to where it would have been had the words been drawn one by one.

use super::BitGenerator;

/// Words of a block.
const BLOCK: usize = 512;

/// A bit generator that makes words in blocks and takes back those that were not used.
pub trait Rewind: BitGenerator {
    /// The same words as repeated [`next_u64`](BitGenerator::next_u64).
    fn fill_u64(&mut self, out: &mut [u64]);

    /// Moves back by `words` words of 64 bits; a kept half word stays.
    fn rewind(&mut self, words: usize);
}

/// Draws 64-bit words of `source` from blocks, until dropped.
pub struct Buffered<'a, B: Rewind> {
    source: &'a mut B,
    block: [u64; BLOCK],
    used: usize,
}

impl<'a, B: Rewind> Buffered<'a, B> {
    pub fn new(source: &'a mut B) -> Buffered<'a, B> {
        Buffered { source, block: [0; BLOCK], used: BLOCK }
    }

    #[cold]
    fn refill(&mut self) {
        self.source.fill_u64(&mut self.block);
        self.used = 0;
    }

    /// The source itself, at the place where the words drawn so far leave it.
    fn settled(&mut self) -> &mut B {
        self.source.rewind(BLOCK - self.used);
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

    fn next_u32(&mut self) -> u32 {
        self.settled().next_u32()
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
