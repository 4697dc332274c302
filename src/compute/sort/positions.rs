//! Stable orders: positions are sorted together with the keys that stand there, in one word of 64 bits.
//!
//! A word holds as many of the highest differing bits of a key as fit above the position. All words differ, so any sort of them
//! is a stable sort of the positions: the vectors' in the memory of the result ([`vector`]), or where these are missing, or the bits
//! few, that by radix ([`radix`]). The runs that the bits in a word leave equal, seldom any, are then sorted by whole keys.

use super::key::Key;
use super::line::ascends;
use super::{radix, vector};
use crate::compute::isa::for_each_isa;
use crate::compute::parallel::Exec;
use crate::error::Result;
use crate::limits;
use crate::limits::stop::{Pace, runs};

/// From this many words on, so few bits, which are one digit, are faster sorted by radix than by vectors.
const FEW_BITS: u32 = radix::DIGIT;
const MANY: usize = 1 << 12;
/// Neighbours that are looked at together.
const ALIKE: usize = 64;

/// Writes the stable order of `values` to `out`.
pub fn positions<K: Key>(values: &[K], out: &mut [i64], exec: Exec) -> Result<()> {
    let n = values.len();
    if n < 2 {
        out.iter_mut().for_each(|place| *place = 0);
        return Ok(());
    }
    limits::request(n.saturating_mul(16))?;
    if ascends(values) {
        for run in runs(0..n) {
            (run.start as i64..).zip(&mut out[run]).for_each(|(i, place)| *place = i);
        }
        return Ok(());
    }
    let first = values[0].key();
    let mut differing = 0;
    for run in runs(0..n) {
        differing |= bits_of(&values[run], first);
    }
    let index_bits = usize::BITS - (n - 1).leading_zeros();
    let width = 64 - differing.leading_zeros() - differing.trailing_zeros();
    let kept = width.min(64 - index_bits);
    let word = Word { dropped: differing.trailing_zeros() + width - kept, mask: u64::MAX >> (64 - kept), index_bits };
    if vector::sorts::<i64>() && (kept > FEW_BITS || n < MANY) {
        for run in runs(0..n) {
            to_words(&values[run.clone()], &mut out[run.clone()], word, run.start as i64);
        }
        vector::sort(out, exec);
    } else {
        let mut words: Vec<u64> = Vec::with_capacity(n);
        for run in runs(0..n) {
            words.extend((run.start as u64..).zip(&values[run]).map(|(at, value)| word.of(value.key(), at)));
        }
        radix::sort_words(&mut words, index_bits, index_bits + kept, exec);
        for run in runs(0..n) {
            out[run.clone()].iter_mut().zip(&words[run]).for_each(|(place, &word)| *place = word as i64 ^ i64::MIN);
        }
    }
    let exact = kept == width || runs(0..n).all(|run| all_differ(&out[run.start.max(1) - 1..run.end], index_bits));
    if exact {
        runs(0..n).for_each(|run| to_positions(&mut out[run], index_bits));
        return Ok(());
    }
    let (mut start, mut pace, index) = (0, Pace::default(), (1 << index_bits) - 1);
    while start < n {
        let end = n.min(start + ALIKE);
        if all_differ(&out[start..n.min(end + 1)], index_bits) {
            to_positions(&mut out[start..end], index_bits);
            start = end;
            pace.step(ALIKE);
        }
        while start < end {
            let same = out[start] >> index_bits;
            let run = out[start..].iter().take_while(|word| **word >> index_bits == same).count();
            let run = &mut out[start..start + run];
            pace.step(run.len());
            run.iter_mut().for_each(|word| *word &= index);
            if run.len() > 1 {
                sort_run(run, &|i| values[i as usize].key());
            }
            start += run.len();
        }
    }
    Ok(())
}

/// Where the parts of a word are.
#[derive(Clone, Copy)]
struct Word {
    /// Low bits of the key that have no place in it.
    dropped: u32,
    /// The bits of the key that have, after that.
    mask: u64,
    /// Low bits for the position.
    index_bits: u32,
}

impl Word {
    #[inline(always)]
    fn of(self, key: u64, at: u64) -> u64 {
        ((key >> self.dropped) & self.mask) << self.index_bits | at
    }
}

for_each_isa! {
/// The bits in which some key differs from `first`.
fn bits_of<K: Key>(values: &[K], first: u64) -> u64 {
    let mut differing = 0;
    for value in values {
        differing |= value.key() ^ first;
    }
    differing
}
}

for_each_isa! {
/// Writes the words of values whose positions start at `at`, as signed ones of the same order.
fn to_words<K: Key>(values: &[K], words: &mut [i64], word: Word, at: i64) {
    for ((value, place), at) in values.iter().zip(words).zip(at..) {
        *place = word.of(value.key(), at as u64) as i64 ^ i64::MIN;
    }
}
}

for_each_isa! {
/// Whether each of these sorted words has other bits of its key than its neighbour.
fn all_differ(words: &[i64], index_bits: u32) -> bool {
    let mut least = u64::MAX;
    for (word, next) in words.iter().zip(&words[1..]) {
        least = least.min((word ^ next) as u64 >> index_bits);
    }
    least != 0
}
}

for_each_isa! {
/// Leaves the positions of words.
fn to_positions(words: &mut [i64], index_bits: u32) {
    let index = (u64::MAX >> (64 - index_bits)) as i64;
    for word in words {
        *word &= index;
    }
}
}

/// Sorts positions by whole keys. Not generic, so that it exists once.
fn sort_run(positions: &mut [i64], key: &dyn Fn(i64) -> u64) {
    let mut pace = Pace::default();
    positions.sort_by_key(|&i| {
        pace.step(1);
        key(i)
    });
}

#[cfg(test)]
mod tests {
    use super::super::tests::numbers;
    use super::*;

    fn check<K: Key + PartialOrd>(values: &[K]) {
        let mut expected: Vec<i64> = (0..values.len() as i64).collect();
        expected.sort_by(|&a, &b| values[a as usize].partial_cmp(&values[b as usize]).unwrap());
        for threads in [1, 2] {
            let mut order = vec![0; values.len()];
            positions(values, &mut order, Exec { threads }).unwrap();
            assert_eq!(order, expected);
        }
    }

    #[test]
    fn positions_are_stable() {
        for n in (0..300).chain([511, 1000, 5000, 70_000]) {
            check(&numbers(n));
            check(&numbers(n).iter().map(|x| (*x / 1e14).round()).collect::<Vec<_>>());
            check(&numbers(n).iter().map(|x| *x as i32).collect::<Vec<_>>());
            check(&numbers(n).iter().map(|x| *x as i64 as u64).collect::<Vec<_>>());
            check(&numbers(n).iter().map(|x| x.to_bits() as i16).collect::<Vec<_>>());
            check(&(0..n as u64).map(|i| (n as u64 - i) / 3).collect::<Vec<_>>());
        }
    }

    #[test]
    fn keys_that_differ_in_their_last_bits_only_among_others_are_told_apart() {
        for n in [40, 1000, 50_000] {
            // The first widens the range, so that hardly any bit that the others differ in has a place in a word.
            let values: Vec<f64> =
                (0..n).map(|i| if i == 0 { -1e300 } else { 1.0 + (i * 7919 % 64) as f64 * f64::EPSILON }).collect();
            check(&values);
            // Pairs here and there.
            let pairs = |i: usize| 1.0 + (i * 7919 % n / 2) as f64 * 1e-3 + (i % 3) as f64 * f64::EPSILON;
            check(&(0..n).map(|i| if i == 0 { -1e300 } else { pairs(i) }).collect::<Vec<_>>());
        }
    }
}
