//! A histogram as bars to the right, one for each bin, to an eighth of a character.

use super::axis::{Axis, number};
use super::{Frame, missing};
use crate::front::palette::Role;

/// Counts between edges.
pub struct Bins {
    pub counts: Vec<usize>,
    pub edges: Vec<f64>,
    pub nan: usize,
    pub infinite: usize,
}

const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

impl Bins {
    /// Equal bins over the finite values, the last one closed, as `np.histogram` has them; `None` when no value is finite.
    pub fn of(values: &[f64], count: usize) -> Option<Bins> {
        let nan = values.iter().filter(|value| value.is_nan()).count();
        let infinite = values.iter().filter(|value| value.is_infinite()).count();
        let finite = values.iter().copied().filter(|value| value.is_finite());
        let (low, high) = finite.clone().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
        if low > high {
            return None;
        }
        let axis = if low == high { Axis { low: low - 0.5, high: high + 0.5 } } else { Axis { low, high } };
        let edge = |i: usize| {
            let part = i as f64 / count as f64;
            axis.low * (1.0 - part) + axis.high * part
        };
        let edges: Vec<f64> = (0..=count).map(edge).collect();
        let mut counts = vec![0; count];
        for value in finite {
            let guess = ((axis.place(value) * count as f64) as usize).min(count - 1);
            // The quotient may fall on the wrong side of an edge by a rounding error.
            let bin = match () {
                () if value < edges[guess] && guess > 0 => guess - 1,
                () if value >= edges[guess + 1] && guess + 1 < count => guess + 1,
                () => guess,
            };
            counts[bin] += 1;
        }
        Some(Bins { counts, edges, nan, infinite })
    }
}

/// The picture.
pub fn bars(bins: &Bins, frame: Frame) -> String {
    let step = bins.edges[1] - bins.edges[0];
    let labels: Vec<String> = bins.edges.iter().map(|&edge| number(edge, step)).collect();
    let label = |i: usize| {
        let close = if i + 1 == bins.counts.len() { ']' } else { ')' };
        format!("[{}, {}{close}", labels[i], labels[i + 1])
    };
    let rows: Vec<String> = (0..bins.counts.len()).map(label).collect();
    let margin = rows.iter().map(|row| row.chars().count()).max().unwrap_or(0);
    let most = bins.counts.iter().copied().max().unwrap_or(0).max(1);
    let digits = most.to_string().len();
    let room = frame.columns.saturating_sub(margin + digits + 3).clamp(4, 100);
    let mut text = String::new();
    for (row, &count) in rows.iter().zip(&bins.counts) {
        let eighths = (count as f64 / most as f64 * (room * 8) as f64).round() as usize;
        // Something is never shown as nothing.
        let eighths = if count > 0 { eighths.max(1) } else { 0 };
        let bar = "█".repeat(eighths / 8) + EIGHTHS[eighths % 8];
        text.push_str(&format!(
            "{} {}{}{count}\n",
            frame.palette.paint(Role::Axis, &format!("{row:>margin$}")),
            frame.palette.paint(Role::Series(0), &bar),
            if bar.is_empty() { "" } else { " " },
        ));
    }
    text + &missing(bins.nan, bins.infinite).map_or(String::new(), |words| format!("{words}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_a_bin() {
        let bins = Bins::of(&[0.0, 0.1, 0.3, 1.0, f64::NAN, f64::INFINITY], 10).expect("bins");
        assert_eq!(bins.counts, [1, 1, 0, 1, 0, 0, 0, 0, 0, 1]);
        assert_eq!((bins.nan, bins.infinite), (1, 1));
        assert_eq!(Bins::of(&[2.0, 2.0], 2).expect("bins").edges, [1.5, 2.0, 2.5]);
        assert!(Bins::of(&[f64::NAN], 3).is_none());
    }
}
