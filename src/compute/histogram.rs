//! Counting: how often each small number occurs, and how many values lie in each of some bins.
//!
//! Counts may be added up in any order, so threads have tables of their own. Sums of weights keep the order of the elements.

use super::isa::for_each_isa;
use super::ordering::Ascending;
use super::parallel::{Exec, part, pieces};
use super::search::{Side, TOGETHER, insertion_points};
use crate::array::{Array, DType, Order};
use crate::error::{Error, Result};
use crate::limits::stop::Pace;

/// Elements that are worth a thread of their own.
const PER_THREAD: usize = 1 << 17;

/// `np.bincount(x, weights, minlength)` of int64 values; weights are float64.
///
/// Errors: negative elements, weights of another length, values of more than one dimension.
pub fn bincount(values: &[i64], weights: Option<&[f64]>, minlength: usize, exec: Exec) -> Result<Array> {
    let (low, high) = bounds(values);
    if low < 0 && !values.is_empty() {
        return Err(Error::value("'list' argument must have no negative elements"));
    }
    if weights.is_some_and(|weights| weights.len() != values.len()) {
        return Err(Error::value("The weights and list don't have the same length."));
    }
    let length = if values.is_empty() { 0 } else { (high as usize).saturating_add(1) }.max(minlength);
    let dtype = if weights.is_some() { DType::FLOAT } else { DType::INT };
    let result = Array::zeros(dtype, &[length], Order::C)?;
    // SAFETY: a fresh array of `length` eight-byte elements, all zero, that nothing else sees.
    unsafe {
        match weights {
            None => {
                let counts = std::slice::from_raw_parts_mut(result.data_ptr() as *mut i64, length);
                let least = PER_THREAD.max(4 * length);
                let threads = exec.pieces_of(values.len(), least);
                if threads == 1 {
                    count(values, counts);
                    return Ok(result);
                }
                let tables = pieces(threads, |piece| {
                    let mut own = vec![0i64; length];
                    count(&values[part(values.len(), threads, piece)], &mut own);
                    own
                });
                for table in tables {
                    counts.iter_mut().zip(table).for_each(|(sum, more)| *sum += more);
                }
            }
            Some(weights) => {
                let sums = std::slice::from_raw_parts_mut(result.data_ptr() as *mut f64, length);
                let mut pace = Pace::default();
                for (values, weights) in values.chunks(Pace::RUN).zip(weights.chunks(Pace::RUN)) {
                    values.iter().zip(weights).for_each(|(&value, &weight)| sums[value as usize] += weight);
                    pace.step(values.len());
                }
            }
        }
    }
    Ok(result)
}

for_each_isa! {
fn bounds(values: &[i64]) -> (i64, i64) {
    values.iter().fold((i64::MAX, i64::MIN), |(low, high), &value| (low.min(value), high.max(value)))
}
}

/// Two tables in turn, where they are small: neighbours are often equal, and then one addition would wait for the other.
fn count(values: &[i64], counts: &mut [i64]) {
    let mut pace = Pace::default();
    let small = counts.len() <= 1 << 12 && values.len() >= 4 * counts.len();
    let mut second = vec![0i64; if small { counts.len() } else { 0 }];
    for run in values.chunks(Pace::RUN) {
        match small {
            true => {
                let mut pairs = run.chunks_exact(2);
                for pair in &mut pairs {
                    counts[pair[0] as usize] += 1;
                    second[pair[1] as usize] += 1;
                }
                pairs.remainder().iter().for_each(|&value| counts[value as usize] += 1);
            }
            false => run.iter().for_each(|&value| counts[value as usize] += 1),
        }
        pace.step(run.len());
    }
    counts.iter_mut().zip(second).for_each(|(sum, more)| *sum += more);
}

/// How many values lie in each bin between neighbouring edges, which are equally far apart; values beyond the ends are left out,
/// and the last bin includes its right end. The place of a value is computed, then corrected by looking at the edges, as
/// `np.histogram` does.
pub fn equal_bins(values: &[f64], edges: &[f64], first: f64, last: f64, exec: Exec) -> Vec<i64> {
    let count = edges.len().saturating_sub(1);
    let mut totals = vec![0i64; count];
    if count == 0 {
        return totals;
    }
    let threads = exec.pieces_of(values.len(), 1 << 14);
    let width = last - first;
    let tables = pieces(threads, |piece| {
        let mut bins = vec![0i64; count];
        let mut pace = Pace::default();
        for &value in &values[part(values.len(), threads, piece)] {
            pace.step(4);
            if !(value >= first && value <= last) {
                continue;
            }
            // A quotient that is NaN, of a width of zero or infinity, counts as zero.
            let mut bin = (((value - first) / width * count as f64) as i64).clamp(0, count as i64 - 1) as usize;
            if value < edges[bin] {
                bin = bin.saturating_sub(1);
            } else if value >= edges[bin + 1] && bin != count - 1 {
                bin += 1;
            }
            bins[bin] += 1;
        }
        bins
    });
    for table in tables {
        totals.iter_mut().zip(table).for_each(|(sum, more)| *sum += more);
    }
    totals
}

/// How many values lie in each bin between neighbouring edges, which ascend; values beyond the ends are left out, and the last bin
/// includes its right end. NaN is greater than all numbers.
pub fn uneven_bins(values: &[f64], edges: &[f64], exec: Exec) -> Vec<i64> {
    let [starts @ .., last] = edges else { return Vec::new() };
    let mut totals = vec![0i64; starts.len()];
    if starts.is_empty() {
        return totals;
    }
    let threads = exec.pieces_of(values.len(), 1 << 14);
    let tables = pieces(threads, |piece| {
        // The first counts what is left out.
        let mut bins = vec![0i64; edges.len()];
        let mut pace = Pace::default();
        let mut add = |keys: &[f64; TOGETHER], count: usize| {
            let places = insertion_points(starts, keys, Side::Right);
            for (&place, &key) in places.iter().zip(keys).take(count) {
                bins[if last.less(key) { 0 } else { place }] += 1;
            }
            pace.step(8 * TOGETHER);
        };
        let (blocks, rest) = values[part(values.len(), threads, piece)].as_chunks::<TOGETHER>();
        for keys in blocks {
            add(keys, TOGETHER);
        }
        let mut keys = [0.0; TOGETHER];
        keys[..rest.len()].copy_from_slice(rest);
        add(&keys, rest.len());
        bins
    });
    for table in tables {
        totals.iter_mut().zip(&table[1..]).for_each(|(sum, more)| *sum += more);
    }
    totals
}
