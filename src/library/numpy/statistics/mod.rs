//! Statistics: order statistics, weighted means, correlations, histograms, and the functions that pass over NaN.

mod averages;
mod bin_edges;
mod correlation;
mod histograms;
mod nan_moments;
mod nan_reductions;
mod quantiles;

use crate::object::Entry;

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] = &[
    averages::ENTRIES,
    quantiles::ENTRIES,
    correlation::ENTRIES,
    histograms::ENTRIES,
    nan_moments::ENTRIES,
    nan_reductions::ENTRIES,
];
