//! A matrix as coloured blocks, two columns to an element where there is room; larger matrices are averaged.
//!
//! With colours a scale from dark blue over green to yellow; without, four shades. The legend says which numbers they stand for.

use super::axis::{Axis, number};
use super::{Frame, missing};
use crate::front::palette::Role;

const SHADES: [&str; 5] = [" ", "░", "▒", "▓", "█"];

/// Colours of the scale, evenly spaced: red, green, blue.
const SCALE: [(u8, u8, u8); 6] =
    [(68, 1, 84), (65, 68, 135), (42, 120, 142), (34, 168, 132), (122, 209, 81), (253, 231, 37)];

/// The picture of `rows` times `columns` values, row by row; or why there is none.
pub fn heat(values: &[f64], rows: usize, columns: usize, frame: Frame) -> Result<String, String> {
    if values.is_empty() {
        return Err("there is nothing to draw: the array is empty".into());
    }
    let axis = Axis::over(values.iter().copied()).ok_or("there is nothing to draw: no value is finite")?;
    let down = rows.min(frame.rows.saturating_sub(4).max(4));
    let room = frame.columns.saturating_sub(1).max(4);
    let wide = columns * 2 <= room;
    let across = columns.min(room);
    let mut text = String::new();
    for row in 0..down {
        for column in 0..across {
            let mean = mean(values, columns, share(rows, down, row), share(columns, across, column));
            text.push_str(&block(mean.map(|mean| axis.place(mean)), if wide { 2 } else { 1 }, frame));
        }
        text.truncate(text.trim_end_matches(' ').len());
        text.push('\n');
    }
    text.push_str(&legend(&axis, rows, columns, (down, across), frame));
    let nan = values.iter().filter(|value| value.is_nan()).count();
    let infinite = values.iter().filter(|value| value.is_infinite()).count();
    Ok(text + &missing(nan, infinite).map_or(String::new(), |words| format!("{words} (`·`)\n")))
}

/// The part of `n` that falls to piece `piece` of `pieces`; never empty.
fn share(n: usize, pieces: usize, piece: usize) -> std::ops::Range<usize> {
    let from = n * piece / pieces;
    from..(n * (piece + 1) / pieces).max(from + 1)
}

/// The mean of the finite values of a patch.
fn mean(values: &[f64], width: usize, rows: std::ops::Range<usize>, columns: std::ops::Range<usize>) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0.0);
    for row in rows {
        for &value in &values[row * width + columns.start..row * width + columns.end] {
            if value.is_finite() {
                // A running mean, so that the largest numbers do not overflow.
                count += 1.0;
                sum += (value - sum) / count;
            }
        }
    }
    (count > 0.0).then_some(sum)
}

fn block(place: Option<f64>, width: usize, frame: Frame) -> String {
    let Some(place) = place else { return "·".repeat(width) };
    match frame.palette.enabled() {
        true => frame.palette.ground(colour(place), &" ".repeat(width)),
        false => SHADES[((place * SHADES.len() as f64) as usize).min(SHADES.len() - 1)].repeat(width),
    }
}

/// The colour at a place of the scale.
fn colour(place: f64) -> (u8, u8, u8) {
    let at = place.clamp(0.0, 1.0) * (SCALE.len() - 1) as f64;
    let low = (at as usize).min(SCALE.len() - 2);
    let part = at - low as f64;
    let between = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * part).round() as u8;
    let ((r, g, b), (s, h, c)) = (SCALE[low], SCALE[low + 1]);
    (between(r, s), between(g, h), between(b, c))
}

fn legend(axis: &Axis, rows: usize, columns: usize, shown: (usize, usize), frame: Frame) -> String {
    let steps = 10;
    let scale: String = (0..steps).map(|i| block(Some((i as f64 + 0.5) / steps as f64), 1, frame)).collect();
    let step = axis.high / 100.0 - axis.low / 100.0;
    let averaged = match shown == (rows, columns) {
        true => String::new(),
        false => format!("; {rows} x {columns} values averaged to {} x {}", shown.0, shown.1),
    };
    let words = |text: String| frame.palette.paint(Role::Axis, &text);
    format!("{} {scale} {}\n", words(number(axis.low, step)), words(format!("{}{averaged}", number(axis.high, step))))
}
