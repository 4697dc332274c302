//! One stream of words on several threads, with the variates that one thread would draw.
//!
//! Most variates take one word, some take more, so the word at which the millionth variate begins is not known beforehand. But
//! a variate is made of nothing but the words that follow, and two walks over the same words that once begin a variate at the
//! same word are one walk from there on; walks that start anywhere meet after a few variates, because nearly every word begins
//! one. So each piece starts a little before the word where it is expected to, and notes where its first variates begin. Where
//! the piece before it ends at one of these words, what was drawn before is thrown away and the rest is moved up; what is then
//! missing at the end is drawn last. How many words a variate takes is measured on the first of them. Pieces that do not meet
//! are drawn again by one thread.

use std::sync::Mutex;

use num_integer::Integer;

use super::bit_generator::Variate;
use super::buffered::{Buffered, Rewind};
use crate::compute::parallel::{Exec, pieces};
use crate::limits::stop::Pace as Steps;

/// Fewer variates are not worth a thread.
const LEAST: usize = 1 << 14;
/// The least variates by which it is measured how many words one takes; of many variates, the share below.
const TRIAL: usize = 1 << 12;
const TRIAL_SHARE: usize = 256;

/// Fills `out` with the variates that `source` gives one by one, and leaves it where it would be then.
pub fn fill<B: Rewind + Clone + Send + Sync, V: Variate>(
    source: &mut B,
    out: &mut [V::Value],
    variate: &V,
    exec: Exec,
) {
    let threads = exec.pieces_of(out.len(), LEAST);
    if threads == 1 {
        return variate.fill(&mut Buffered::new(source), out);
    }
    let (trial, rest) = out.split_at_mut(TRIAL.max(out.len() / TRIAL_SHARE));
    let pace = Pace::of(source, trial, variate);
    let share = rest.len().div_ceil(threads);
    let parts: Vec<Mutex<&mut [V::Value]>> = rest.chunks_mut(share).map(Mutex::new).collect();
    let runs = pieces(parts.len(), |piece| {
        let mut own = source.clone();
        let (start, doubt) = pace.expected(piece * share);
        own.seek(start);
        let mut begins = Vec::new();
        let mut end = 0;
        if let Ok(mut part) = parts[piece].lock() {
            let mut bits = Buffered::new(&mut own);
            let doubt = doubt.min(part.len());
            let (first, others) = part.split_at_mut(doubt);
            let mut steps = Steps::default();
            for value in first {
                *value = variate.draw(&mut bits);
                begins.push(2 * start + bits.place());
                steps.step(1);
            }
            variate.fill(&mut bits, others);
            end = 2 * start + bits.place();
        }
        Run { begins, end, own }
    });
    drop(parts);
    let mut done = share.min(rest.len());
    let mut last = 0;
    for (piece, run) in runs.iter().enumerate().skip(1) {
        let Ok(found) = run.begins.binary_search(&runs[last].end) else { break };
        let part = piece * share..rest.len().min((piece + 1) * share);
        let kept = part.start + found + 1..part.end;
        let count = kept.len();
        rest.copy_within(kept, done);
        done += count;
        last = piece;
    }
    if let Some(run) = runs.into_iter().nth(last) {
        *source = run.own;
    }
    variate.fill(&mut Buffered::new(source), &mut rest[done..]);
}

/// What a piece did: where its first variates begin, the very first left out, and where it ended. Places count half words.
struct Run<B> {
    begins: Vec<i64>,
    end: i64,
    own: B,
}

/// How many half words variates take.
struct Pace {
    mean: f64,
    deviation: f64,
    /// What all of these counts are multiples of: walks that start elsewhere would never meet.
    unit: i64,
    trials: f64,
}

impl Pace {
    /// Measured on the first variates, which are drawn into `trial`.
    fn of<B: Rewind, V: Variate>(source: &mut B, trial: &mut [V::Value], variate: &V) -> Pace {
        let count = trial.len() as f64;
        let mut bits = Buffered::new(source);
        let (mut place, mut squares, mut unit) = (bits.place(), 0, 0);
        let mut steps = Steps::default();
        let start = place;
        for value in trial {
            *value = variate.draw(&mut bits);
            let step = bits.place() - place;
            place += step;
            squares += step * step;
            unit = unit.gcd(&step);
            steps.step(1);
        }
        let mean = (place - start) as f64 / count;
        let deviation = (squares as f64 / count - mean * mean).max(0.0).sqrt();
        Pace { mean, deviation, unit: unit.max(1), trials: count }
    }

    /// The word to start at so as to be before variate `index` almost surely, and by how many variates that may be too early.
    fn expected(&self, index: usize) -> (i64, usize) {
        if index == 0 {
            return (0, 0);
        }
        let count = index as f64;
        // The mean itself is known from a trial only.
        let doubt = 5.0 * self.deviation * (count + count * count / self.trials).sqrt();
        let unit = self.unit * (1 + self.unit % 2);
        let start = ((self.mean * count - doubt) as i64 / unit - 2) * unit / 2;
        let early = (2.0 * doubt / self.mean.max(1.0)).ceil() + 3.0 * unit as f64 + 8.0;
        (start.max(0), early as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::super::bit_generator::BitGenerator;
    use super::super::{Continuous, Discrete, Pcg64, Pcg64Dxsm, SeedSequence};
    use super::*;

    struct Halves;
    struct Hungry;

    impl Variate for Halves {
        type Value = u32;
        fn draw<B: BitGenerator>(&self, bits: &mut B) -> u32 {
            loop {
                let word = bits.next_u32();
                if !word.is_multiple_of(5) {
                    return word;
                }
            }
        }
    }

    /// Three words each: only walks that start a multiple of three apart meet.
    impl Variate for Hungry {
        type Value = u64;
        fn draw<B: BitGenerator>(&self, bits: &mut B) -> u64 {
            bits.next_u64() ^ bits.next_u64() ^ bits.next_u64()
        }
    }

    /// Two words but for one in a thousand: walks an odd number of words apart seldom meet in time, and pieces are drawn again.
    struct Pairs;

    impl Variate for Pairs {
        type Value = u64;
        fn draw<B: BitGenerator>(&self, bits: &mut B) -> u64 {
            let word = bits.next_u64();
            if word.is_multiple_of(1000) { word } else { word ^ bits.next_u64() }
        }
    }

    fn check<B, V>(mut one: B, variate: &V, count: usize)
    where
        B: Rewind + Clone + PartialEq + std::fmt::Debug + Send + Sync,
        V: Variate,
        V::Value: Default + PartialEq,
    {
        for threads in [2, 3, 5] {
            let mut plain = one.clone();
            let mut expected = vec![V::Value::default(); count];
            expected.iter_mut().for_each(|value| *value = variate.draw(&mut plain));
            let mut found = vec![V::Value::default(); count];
            fill(&mut one, &mut found, variate, Exec { threads });
            assert!(found == expected);
            assert_eq!(one, plain);
        }
    }

    #[test]
    fn many_threads_draw_what_one_draws() {
        let dxsm = || Pcg64Dxsm::seeded(&SeedSequence::from_u64(7));
        for kept in [false, true] {
            let mut pcg = Pcg64::seeded(&SeedSequence::from_u64(6));
            if kept {
                pcg.next_u32();
            }
            check(pcg.clone(), &Discrete::Poisson.variate([25.0, 0.0]), 120_000);
            for kind in [Continuous::StandardNormal, Continuous::StandardGamma, Continuous::Uniform] {
                check(pcg.clone(), &kind.variate([1.7, 2.0, 0.0]), 200_001);
            }
            check(pcg.clone(), &Halves, 150_000);
            check(pcg.clone(), &Hungry, 150_000);
            check(pcg, &Pairs, 150_000);
        }
        check(dxsm(), &Continuous::StandardT.variate([3.0; 3]), 100_000);
        check(dxsm(), &Halves, 100_001);
    }
}
