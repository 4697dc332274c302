//! Radix sorts of 64-bit words, least significant digit first, on several threads.
//!
//! Only the bits that differ among the words are sorted by, in digits of up to eleven bits. In each pass a thread counts the
//! digits of its part of the words, and then moves these to places that the counts of all threads assign: passes are stable.
//! Positions are sorted together with their keys, in one word: as many of the highest differing bits of the key as fit above
//! the position; the few runs that these bits leave equal are then sorted by whole keys.

use super::key::Key;
use crate::compute::parallel::{Exec, part, pieces};
use crate::error::Result;
use crate::limits;
use crate::limits::stop::{Pace, breathe, chunks, runs};

/// Below this many words a comparison sort is faster.
const FEW: usize = 1 << 11;
/// The least words that are worth a thread.
const SHARE: usize = 1 << 15;
const DIGIT: u32 = 11;
/// Writes the stable order of `values` to `out`.
pub fn positions<K: Key>(values: &[K], out: &mut [i64], exec: Exec) -> Result<()> {
    let n = values.len();
    if n < 2 {
        out.iter_mut().for_each(|place| *place = 0);
        return Ok(());
    }
    limits::request(n.saturating_mul(16))?;
    let first = values[0].key();
    let mut differing = 0;
    for chunk in chunks(values) {
        for value in chunk {
            differing |= value.key() ^ first;
        }
    }
    if differing == 0 {
        (0..).zip(out).for_each(|(i, place)| *place = i);
        return Ok(());
    }
    let index_bits = usize::BITS - (n - 1).leading_zeros();
    let width = 64 - differing.leading_zeros() - differing.trailing_zeros();
    let kept = width.min(64 - index_bits);
    let dropped = differing.trailing_zeros() + width - kept;
    let mask = u64::MAX >> (64 - kept);
    let word = |(i, value): (usize, &K)| ((value.key() >> dropped) & mask) << index_bits | i as u64;
    let mut words: Vec<u64> = Vec::with_capacity(n);
    runs(0..n).for_each(|run| words.extend(run.clone().zip(&values[run]).map(word)));
    sort_words(&mut words, index_bits, index_bits + kept, exec);
    let index = u64::MAX >> (64 - index_bits);
    for run in runs(0..n) {
        out[run.clone()].iter_mut().zip(&words[run]).for_each(|(place, &word)| *place = (word & index) as i64);
    }
    if kept < width {
        let (mut start, mut pace) = (0, Pace::default());
        for run in words.chunk_by(|a, b| a >> index_bits == b >> index_bits) {
            let end = start + run.len();
            pace.step(run.len());
            if run.len() > 1 {
                sort_run(&mut out[start..end], &|i| values[i as usize].key());
            }
            start = end;
        }
    }
    Ok(())
}

/// Sorts positions by whole keys. Not generic, so that it exists once.
fn sort_run(positions: &mut [i64], key: &dyn Fn(i64) -> u64) {
    let mut pace = Pace::default();
    positions.sort_by_key(|&i| {
        pace.step(1);
        key(i)
    });
}

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

#[cfg(test)]
mod tests {
    use super::super::tests::numbers;
    use super::*;

    #[test]
    fn positions_are_stable() {
        for n in [1, 2, 300, 5000, 70_000] {
            for values in [numbers(n), numbers(n).iter().map(|x| (*x / 1e14).round()).collect()] {
                let mut order = vec![0; n];
                positions(&values, &mut order, Exec { threads: 2 }).unwrap();
                let mut expected: Vec<i64> = (0..n as i64).collect();
                expected.sort_by(|&a, &b| values[a as usize].partial_cmp(&values[b as usize]).unwrap());
                assert_eq!(order, expected);
            }
        }
    }
}
