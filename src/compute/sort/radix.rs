//! Radix sorts of 64-bit words, least significant digit first, on several threads.
//!
//! Only the bits that differ among the words are sorted by, in digits of up to eleven bits. In each pass a thread counts the
//! digits of its part of the words, and then moves these to places that the counts of all threads assign: passes are stable.

use crate::compute::parallel::{Exec, part, pieces};
use crate::limits::stop::{Pace, breathe};

/// Below this many words a comparison sort is faster.
const FEW: usize = 1 << 11;
/// The least words that are worth a thread.
const SHARE: usize = 1 << 15;
pub const DIGIT: u32 = 11;

/// Sorts words by their bits `low..high`; the bits below are in order already among equal ones, those above are all the same.
pub fn sort_words(words: &mut Vec<u64>, low: u32, high: u32, exec: Exec) {
    let n = words.len();
    if high <= low {
        return;
    }
    if n < FEW {
        words.sort_unstable();
        return;
    }
    let passes = (high - low).div_ceil(DIGIT);
    let digit = (high - low).div_ceil(passes);
    let threads = exec.pieces_of(n, SHARE);
    let mut other: Vec<u64> = Vec::with_capacity(n);
    let mut from = Words(words.as_mut_ptr());
    let mut to = Words(other.as_mut_ptr());
    for pass in 0..passes {
        let shift = low + pass * digit;
        let mask = (1u64 << digit) - 1;
        let (source, target) = (&from, &to);
        // SAFETY: `from` holds `n` words, all written; every thread reads a part of its own.
        let own = |piece: usize| unsafe {
            let range = part(n, threads, piece);
            std::slice::from_raw_parts(source.get().add(range.start), range.len())
        };
        let mut counts = pieces(threads, |piece| {
            let mut counts = vec![0u32; 1 << digit];
            for run in own(piece).chunks(Pace::RUN) {
                run.iter().for_each(|word| counts[(word >> shift & mask) as usize] += 1);
                breathe();
            }
            counts
        });
        let mut place = 0u64;
        let mut starts: Vec<Vec<u64>> = vec![vec![0; 1 << digit]; threads];
        for value in 0..1usize << digit {
            for (starts, counts) in starts.iter_mut().zip(&mut counts) {
                starts[value] = place;
                place += u64::from(counts[value]);
            }
        }
        pieces(threads, |piece| {
            let mut places = starts[piece].clone();
            for run in own(piece).chunks(Pace::RUN) {
                for &word in run {
                    let place = &mut places[(word >> shift & mask) as usize];
                    // SAFETY: the counts give each word a place of its own below `n`.
                    unsafe { target.get().add(*place as usize).write(word) };
                    *place += 1;
                }
                breathe();
            }
        });
        std::mem::swap(&mut from, &mut to);
    }
    if passes % 2 == 1 {
        // SAFETY: the last pass wrote all `n` words of `other`.
        unsafe { other.set_len(n) };
        *words = other;
    }
}

/// An address that several threads write to, each at places of its own.
struct Words(*mut u64);

// SAFETY: see the type.
unsafe impl Sync for Words {}

impl Words {
    fn get(&self) -> *mut u64 {
        self.0
    }
}
