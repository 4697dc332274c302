//! Counting values into bins: NumPy's fast path for bins of equal width, with its corrections at the edges, and the cumulative
//! path for all others.

use crate::array::Num;
use crate::error::{Error, Result};

/// How the bins lie.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Bins {
    /// Equal widths between two ends.
    Uniform {
        first: f64,
        last: f64,
    },
    Edges,
}

/// The sum of weights (or the count) of the values in each bin between neighbouring `edges`; the last bin includes its right
/// end. `precision` is the edges' dtype: float32 or float64.
///
/// Errors: `bins must increase monotonically, when an array`; weights of another length.
pub fn histogram(
    values: &[f64],
    edges: &[f64],
    bins: Bins,
    weights: Option<&[f64]>,
    precision: Num,
) -> Result<Vec<f64>> {
    if edges.windows(2).any(|pair| pair[0] > pair[1]) {
        return Err(Error::value("`bins` must increase monotonically, when an array"));
    }
    if weights.is_some_and(|weights| weights.len() != values.len()) {
        return Err(Error::value("weights should have the same shape as a."));
    }
    let count = edges.len().saturating_sub(1);
    if count == 0 {
        return Ok(Vec::new());
    }
    Ok(match bins {
        Bins::Uniform { first, last } => uniform(values, edges, first, last, weights, precision),
        Bins::Edges => cumulative(values, edges, weights),
    })
}

/// The edges of `count` bins of equal width, as `np.linspace(first, last, count + 1)` rounds them.
pub fn uniform_edges(first: f64, last: f64, count: usize) -> Vec<f64> {
    let step = (last - first) / count as f64;
    let mut edges: Vec<f64> = (0..=count)
        .map(|i| if step == 0.0 { i as f64 / count as f64 * (last - first) + first } else { i as f64 * step + first })
        .collect();
    if let Some(end) = edges.last_mut() {
        *end = last;
    }
    edges
}

fn uniform(values: &[f64], edges: &[f64], first: f64, last: f64, weights: Option<&[f64]>, precision: Num) -> Vec<f64> {
    let round = |value: f64| if precision == Num::F32 { value as f32 as f64 } else { value };
    let count = edges.len() - 1;
    let width = round(last - first);
    let mut bins = vec![0.0; count];
    for (i, &value) in values.iter().enumerate() {
        if !(value >= first && value <= last) {
            continue;
        }
        let value = round(value);
        let mut bin = round(round(round(value - first) / width) * count as f64) as usize;
        if bin >= count {
            bin = count - 1;
        }
        // The quotient may miss its bin by one rounding.
        if value < edges[bin] && bin > 0 {
            bin -= 1;
        }
        if value >= edges[bin + 1] && bin != count - 1 {
            bin += 1;
        }
        bins[bin] += weights.map_or(1.0, |weights| weights[i]);
    }
    bins
}

fn cumulative(values: &[f64], edges: &[f64], weights: Option<&[f64]>) -> Vec<f64> {
    const BLOCK: usize = 65536;
    let mut totals = vec![0.0; edges.len()];
    for start in (0..values.len()).step_by(BLOCK) {
        let stop = (start + BLOCK).min(values.len());
        let mut block: Vec<(f64, f64)> =
            (start..stop).map(|i| (values[i], weights.map_or(1.0, |weights| weights[i]))).collect();
        block.sort_by(|a, b| super::ordering::Ascending::order(a.0, b.0));
        let mut sums = Vec::with_capacity(block.len() + 1);
        let mut sum = 0.0;
        sums.push(sum);
        for pair in &block {
            sum += pair.1;
            sums.push(sum);
        }
        for (k, (&edge, total)) in edges.iter().zip(&mut totals).enumerate() {
            let place = match k + 1 == edges.len() {
                true => block.partition_point(|pair| pair.0 <= edge),
                false => block.partition_point(|pair| pair.0 < edge),
            };
            *total += sums[place];
        }
    }
    totals.windows(2).map(|pair| pair[1] - pair[0]).collect()
}
