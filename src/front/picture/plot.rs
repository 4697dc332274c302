//! Lines over an axis: `y` against its index, or `y` against `x`.
//!
//! Points are joined in their order; a value that is not finite interrupts the line. Of many points that share a column of dots the line
//! passes through all, so that a peak is never lost.

use super::axis::Axis;
use super::canvas::Canvas;
use super::{Frame, missing};
use crate::front::palette::Role;

/// Points in order.
pub struct Series {
    pub name: String,
    pub x: Vec<f64>,
    pub y: Vec<f64>,
}

const ROWS: usize = 12;

/// The picture, or why there is none.
pub fn plot(series: &[Series], frame: Frame) -> Result<String, String> {
    let drawn = |s: &Series| {
        s.x.iter().copied().zip(s.y.iter().copied()).filter(|(x, y)| x.is_finite() && y.is_finite()).collect()
    };
    let points: Vec<Vec<(f64, f64)>> = series.iter().map(drawn).collect();
    let x_axis = Axis::over(points.iter().flatten().map(|point| point.0));
    let y_axis = Axis::over(points.iter().flatten().map(|point| point.1));
    let total: usize = series.iter().map(|one| one.y.len()).sum();
    let (Some(x_axis), Some(y_axis)) = (x_axis, y_axis) else {
        return Err(match total {
            0 => "there is nothing to draw: the array is empty".into(),
            _ => "there is nothing to draw: no value is finite".into(),
        });
    };
    let rows = ROWS.min(frame.rows.saturating_sub(5)).max(4);
    let y_ticks = y_axis.ticks(rows.div_ceil(3));
    let margin = y_ticks.iter().map(|(_, text)| text.chars().count()).max().unwrap_or(0);
    let columns = frame.columns.saturating_sub(margin + 3).clamp(8, 160);
    let mut canvas = Canvas::new(columns, rows);
    for (number, one) in series.iter().enumerate() {
        draw(&mut canvas, one, number, &x_axis, &y_axis);
    }
    let mut labels = vec![String::new(); rows];
    for (value, text) in y_ticks {
        let row = ((1.0 - y_axis.place(value)) * (canvas.height() - 1) as f64 / 4.0) as usize;
        labels[row.min(rows - 1)] = text;
    }
    let mut text = String::new();
    for (row, label) in labels.iter().enumerate() {
        let mark = if label.is_empty() { "│" } else { "┤" };
        text.push_str(&frame.palette.paint(Role::Axis, &format!("{label:>margin$} {mark}")));
        text.push_str(&painted(&canvas.row(row), frame));
        text.push('\n');
    }
    text.push_str(&frame.palette.paint(Role::Axis, &x_line(&x_axis, columns, margin)));
    text.push('\n');
    text.push_str(&legend(series, frame));
    text.push_str(&note(series));
    Ok(text)
}

fn draw(canvas: &mut Canvas, one: &Series, number: usize, x_axis: &Axis, y_axis: &Axis) {
    let (width, height) = ((canvas.width() - 1) as f64, (canvas.height() - 1) as f64);
    let mut last = None;
    for (&x, &y) in one.x.iter().zip(&one.y) {
        if !(x.is_finite() && y.is_finite()) {
            last = None;
            continue;
        }
        let place = ((x_axis.place(x) * width).round() as usize, ((1.0 - y_axis.place(y)) * height).round() as usize);
        canvas.line(last.unwrap_or(place), place, number);
        last = Some(place);
    }
}

/// The line under a picture, with ticks and their numbers below.
fn x_line(axis: &Axis, columns: usize, margin: usize) -> String {
    let mut line: Vec<char> = vec!['─'; columns];
    let mut numbers: Vec<char> = vec![' '; columns + margin + 2];
    let mut free = 0;
    for (value, text) in axis.ticks((columns / 10).max(2)) {
        let column = ((axis.place(value) * (columns - 1) as f64).round() as usize).min(columns - 1);
        let width = text.chars().count();
        let at = (column + margin + 2).saturating_sub(width / 2).min(numbers.len().saturating_sub(width));
        line[column] = '┬';
        // A number that would touch the one before it is left out; its tick stays.
        if at >= free {
            for (i, c) in text.chars().enumerate() {
                if let Some(place) = numbers.get_mut(at + i) {
                    *place = c;
                }
            }
            free = at + width + 1;
        }
    }
    let numbers: String = numbers.into_iter().collect();
    format!("{} └{}\n{}", " ".repeat(margin), line.into_iter().collect::<String>(), numbers.trim_end())
}

/// A row's characters, each run in its series' colour.
fn painted(row: &[(char, Option<usize>)], frame: Frame) -> String {
    let mut text = String::new();
    let mut at = 0;
    while at < row.len() {
        let series = row[at].1;
        let end = row[at..].iter().position(|(_, other)| *other != series).map_or(row.len(), |length| at + length);
        let run: String = row[at..end].iter().map(|(c, _)| *c).collect();
        text.push_str(&match series {
            Some(series) => frame.palette.paint(Role::Series(series), &run),
            None => run,
        });
        at = end;
    }
    text.trim_end().to_string()
}

/// Names of the series in their colours, when there are several.
fn legend(series: &[Series], frame: Frame) -> String {
    if series.len() < 2 {
        return String::new();
    }
    let names: Vec<String> = series
        .iter()
        .enumerate()
        .map(|(i, one)| frame.palette.paint(Role::Series(i), &format!("━ {}", one.name)))
        .collect();
    format!("{}\n", names.join("  "))
}

fn note(series: &[Series]) -> String {
    let count = |test: &dyn Fn(f64) -> bool| {
        series.iter().flat_map(|one| one.x.iter().zip(&one.y)).filter(|(x, y)| test(**x) || test(**y)).count()
    };
    let nan = count(&f64::is_nan);
    let infinite = series
        .iter()
        .flat_map(|one| one.x.iter().zip(&one.y))
        .filter(|(x, y)| !(x.is_nan() || y.is_nan()) && (x.is_infinite() || y.is_infinite()))
        .count();
    missing(nan, infinite).map_or(String::new(), |words| format!("{words}\n"))
}
