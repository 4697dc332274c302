//! Tables of axes: the lengths of several operands, aligned by name.

use super::page::{Cell, Ink, Row};

/// Shapes aligned at their last axes, as broadcasting aligns them. The lengths on the axis `bad` are marked, and the note stands
/// beside the last of these rows.
pub fn broadcast(rows: &[(String, Vec<usize>)], bad: Option<usize>, note: &str) -> Vec<Row> {
    let ndim = rows.iter().map(|(_, shape)| shape.len()).max().unwrap_or(0);
    let mut table = vec![axes(ndim)];
    let marked =
        |shape: &[usize]| bad.is_some_and(|bad| bad + shape.len() >= ndim && shape[bad + shape.len() - ndim] != 1);
    let last = rows.iter().rposition(|(_, shape)| marked(shape));
    for (i, (label, shape)) in rows.iter().enumerate() {
        let shift = ndim - shape.len();
        let cells = (0..ndim).map(|axis| match axis.checked_sub(shift) {
            Some(own) if bad == Some(axis) && shape[own] != 1 => Cell::inked(shape[own], Ink::Wrong),
            Some(own) => Cell::new(shape[own]),
            None => Cell::blank(),
        });
        let row = Row::new(label.clone(), cells.collect());
        table.push(if last == Some(i) && !note.is_empty() { row.noted(Ink::Wrong, note) } else { row });
    }
    table
}

/// Shapes aligned at their first axes. `wrong` names the row and the axis that do not fit.
pub fn leading(rows: &[(String, Vec<usize>)], wrong: &[(usize, usize)], note: &str) -> Vec<Row> {
    let ndim = rows.iter().map(|(_, shape)| shape.len()).max().unwrap_or(0);
    let mut table = vec![axes(ndim)];
    let last = wrong.iter().map(|(row, _)| *row).max();
    for (i, (label, shape)) in rows.iter().enumerate() {
        let ink = |axis| if wrong.contains(&(i, axis)) { Ink::Wrong } else { Ink::Plain };
        let cells = shape.iter().enumerate().map(|(axis, n)| Cell::inked(n, ink(axis)));
        let row = Row::new(label.clone(), cells.collect());
        table.push(if last == Some(i) && !note.is_empty() { row.noted(Ink::Wrong, note) } else { row });
    }
    table
}

/// The heading `axis 0 1 2`.
pub fn axes(ndim: usize) -> Row {
    Row::new("axis", (0..ndim).map(|axis| Cell::inked(axis, Ink::Faint)).collect())
}

/// The first axis, counted in the broadcast shape, on which shapes do not fit.
pub fn first_misfit(shapes: &[Vec<usize>]) -> Option<(usize, usize, usize)> {
    let ndim = shapes.iter().map(Vec::len).max()?;
    // NumPy looks at all axes at once; people look at the last one first.
    (0..ndim).rev().find_map(|axis| {
        let lengths = shapes.iter().filter_map(|shape| Some(shape[(axis + shape.len()).checked_sub(ndim)?]));
        let mut other = lengths.filter(|&n| n != 1);
        let first = other.next()?;
        other.find(|&n| n != first).map(|second| (axis, first, second))
    })
}

/// A shape as Python prints it.
pub fn shape_text(shape: &[usize]) -> String {
    crate::array::layout::shape_text(shape)
}
