//! Samples from a population of `n` items: with or without replacement, weighted or not. Kernels give indices.
//!
//! Without replacement `Generator` takes Floyd's set of distinct indices for small samples and shuffles the tail of all
//! indices for large ones; `RandomState` permutes everything. Weighted sampling inverts the cumulative weights, and
//! without replacement repeats that with the weights of what was found set to zero.

use std::collections::HashSet;

use super::BitGenerator;
use super::integers::{Ranged, Rejection, below_or_equal, fill};
use super::multivariate::kahan_sum;
use super::shuffle::permutation;
use crate::compute::parallel::Exec;
use crate::error::{Error, Result};
use crate::limits::stop::Pace;

/// Which of the two APIs words the errors, and draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Api {
    /// `Generator`
    Generator,
    /// `RandomState`
    Legacy,
}

/// Populations up to this size never take the tail shuffle.
const TAIL_POPULATION: usize = 10_000;

/// The checks of `choice` on the population: `None` items of an integer below one.
///
/// # Errors
/// `ValueError` for an empty population unless nothing is drawn.
pub fn check_population(api: Api, is_integer: bool, population: i64, draws_nothing: bool) -> Result<()> {
    if population > 0 || draws_nothing || (population < 0 && !is_integer) {
        return Ok(());
    }
    Err(Error::value(match (api, is_integer) {
        (Api::Generator, true) => "a must be a positive integer unless no samples are taken",
        (Api::Generator, false) => "a cannot be empty unless no samples are taken",
        (Api::Legacy, true) => "a must be greater than 0 unless no samples are taken",
        (Api::Legacy, false) => "'a' cannot be empty unless no samples are taken",
    }))
}

/// The checks of `choice` on the weights; `tolerance` is the square root of the dtype's epsilon, at least float64's.
///
/// # Errors
/// `ValueError` for a wrong length, NaN, negative weights, or a sum other than one.
pub fn check_weights(api: Api, weights: &[f64], population: usize, tolerance: f64) -> Result<()> {
    let sum = kahan_sum(weights);
    let complaints = if weights.len() != population {
        ["a and p must have same size", "'a' and 'p' must have same size"]
    } else if sum.is_nan() {
        ["Probabilities contain NaN", "probabilities contain NaN"]
    } else if weights.iter().any(|&weight| weight < 0.0) {
        ["Probabilities are not non-negative", "probabilities are not non-negative"]
    } else if (sum - 1.0).abs() > tolerance {
        [
            "Probabilities do not sum to 1. See Notes section of docstring for more information.",
            "probabilities do not sum to 1",
        ]
    } else {
        return Ok(());
    };
    Err(Error::value(complaints[api as usize]))
}

/// The checks of `choice(replace=False)` on the number of samples.
///
/// # Errors
/// `ValueError` for more samples than items, or than items of positive weight.
pub fn check_sample(api: Api, size: i64, population: i64, weights: Option<&[f64]>) -> Result<()> {
    let complaints = if size > population {
        [
            "Cannot take a larger sample than population when replace is False",
            "Cannot take a larger sample than population when 'replace=False'",
        ]
    } else if size < 0 {
        ["negative dimensions are not allowed", "Negative dimensions are not allowed"]
    } else if weights.is_some_and(|weights| weights.iter().filter(|&&weight| weight > 0.0).count() < size as usize) {
        ["Fewer non-zero entries in p than size"; 2]
    } else {
        return Ok(());
    };
    Err(Error::value(complaints[api as usize]))
}

/// `choice(n, size)`: independent indices below `population`, which must be positive unless `out` is empty.
pub fn with_replacement<B: BitGenerator>(bits: &mut B, api: Api, population: u64, out: &mut [i64], exec: Exec) {
    let rejection = if api == Api::Legacy { Rejection::Masked } else { Rejection::Lemire };
    let span = population.saturating_sub(1);
    fill(bits, Ranged { rejection, offset: 0u64, span }, out, |index| index as i64, exec);
}

/// `choice(n, size, p=weights)`: independent indices by inversion.
pub fn weighted<B: BitGenerator + ?Sized>(bits: &mut B, weights: &[f64], out: &mut [i64]) {
    let (cumulative, mut pace) = (cumulative(weights), Pace::default());
    for index in out {
        pace.step(16);
        *index = search(&cumulative, bits.next_f64());
    }
}

/// `choice(n, size, replace=False, p=weights)`: rounds of weighted draws, each without the items found before.
///
/// The caller has checked that at least `out.len()` weights are positive.
pub fn weighted_without_replacement<B: BitGenerator + ?Sized>(bits: &mut B, weights: &[f64], out: &mut [i64]) {
    let mut weights = weights.to_vec();
    let mut found = 0;
    let mut draws = Vec::new();
    while found < out.len() {
        draws.clear();
        draws.resize(out.len() - found, 0.0);
        bits.fill_f64(&mut draws);
        for &index in &out[..found] {
            if let Some(weight) = weights.get_mut(index as usize) {
                *weight = 0.0;
            }
        }
        let cumulative = cumulative(&weights);
        let (mut seen, mut pace) = (HashSet::new(), Pace::default());
        for &draw in &draws {
            pace.step(16);
            let index = search(&cumulative, draw);
            if seen.insert(index) {
                out[found] = index;
                found += 1;
            }
        }
    }
}

/// `Generator.choice(n, size, replace=False, shuffle=shuffle)`: distinct indices, in random order if `shuffle`.
///
/// The caller has checked that `size` is at most `population`; the tail shuffle takes eight bytes an item.
pub fn without_replacement<B: BitGenerator + ?Sized>(
    bits: &mut B,
    population: usize,
    size: usize,
    shuffle: bool,
) -> Vec<i64> {
    let cutoff = if shuffle { 50 } else { 20 };
    if population > TAIL_POPULATION && size > population / cutoff {
        let mut items: Vec<i64> = (0..population as i64).collect();
        shuffle_tail(bits, &mut items, (population - size).max(1));
        return items.split_off(population - size);
    }
    // Floyd: the index j joins the sample itself if a draw from 0..=j is already in it.
    let mut sample = Vec::with_capacity(size);
    let mut seen = HashSet::with_capacity(size);
    let mut pace = Pace::default();
    for j in population - size..population {
        pace.step(16);
        let draw = below_or_equal(bits, j as u64) as i64;
        let chosen = if seen.insert(draw) { draw } else { j as i64 };
        seen.insert(chosen);
        sample.push(chosen);
    }
    if shuffle {
        shuffle_tail(bits, &mut sample, 1);
    }
    sample
}

/// `RandomState.choice(n, size, replace=False)`: the front of a permutation.
pub fn legacy_without_replacement<B: BitGenerator + ?Sized>(bits: &mut B, population: usize, size: usize) -> Vec<i64> {
    let mut items = permutation(bits, population);
    items.truncate(size);
    items
}

/// Fisher and Yates down to index `first`, with Lemire's indices.
fn shuffle_tail<B: BitGenerator + ?Sized>(bits: &mut B, items: &mut [i64], first: usize) {
    let mut pace = Pace::default();
    for i in (first..items.len()).rev() {
        pace.step(4);
        let j = below_or_equal(bits, i as u64) as usize;
        items.swap(i, j);
    }
}

/// Cumulative weights scaled to end at one.
fn cumulative(weights: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let mut cumulative: Vec<f64> = weights
        .iter()
        .enumerate()
        .map(|(index, weight)| {
            sum = if index == 0 { *weight } else { sum + weight };
            sum
        })
        .collect();
    cumulative.iter_mut().for_each(|value| *value /= sum);
    cumulative
}

/// How many cumulative weights are at most `draw` (`searchsorted(side='right')`).
fn search(cumulative: &[f64], draw: f64) -> i64 {
    cumulative.partition_point(|&bound| bound <= draw) as i64
}
