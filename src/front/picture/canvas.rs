//! A canvas of braille dots: each character holds two columns and four rows of them, and one colour.

/// Dots and the series that each character shows.
pub struct Canvas {
    columns: usize,
    rows: usize,
    cells: Vec<(u8, usize)>,
}

/// The bit of a dot within its character, by row and column (Unicode's order of braille dots).
const BITS: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

impl Canvas {
    pub fn new(columns: usize, rows: usize) -> Canvas {
        Canvas { columns, rows, cells: vec![(0, 0); columns * rows] }
    }

    /// Dots across.
    pub fn width(&self) -> usize {
        self.columns * 2
    }

    /// Dots downward.
    pub fn height(&self) -> usize {
        self.rows * 4
    }

    /// Sets a dot, counted from the upper left; outside the canvas nothing happens.
    pub fn dot(&mut self, x: usize, y: usize, series: usize) {
        if x < self.width() && y < self.height() {
            let cell = &mut self.cells[y / 4 * self.columns + x / 2];
            cell.0 |= BITS[y % 4][x % 2];
            cell.1 = series;
        }
    }

    /// Sets the dots between two places.
    pub fn line(&mut self, from: (usize, usize), to: (usize, usize), series: usize) {
        let (dx, dy) = (to.0 as f64 - from.0 as f64, to.1 as f64 - from.1 as f64);
        let steps = dx.abs().max(dy.abs()).max(1.0);
        for step in 0..=steps as usize {
            let part = step as f64 / steps;
            let x = (from.0 as f64 + dx * part).round() as usize;
            let y = (from.1 as f64 + dy * part).round() as usize;
            self.dot(x, y, series);
        }
    }

    /// A row's characters with their series; `None` where there is no dot.
    pub fn row(&self, row: usize) -> Vec<(char, Option<usize>)> {
        let cells = &self.cells[row * self.columns..(row + 1) * self.columns];
        cells
            .iter()
            .map(|&(bits, series)| match bits {
                0 => (' ', None),
                bits => (char::from_u32(0x2800 + u32::from(bits)).unwrap_or(' '), Some(series)),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_fall_into_their_places() {
        let mut canvas = Canvas::new(2, 1);
        canvas.line((0, 0), (3, 3), 1);
        assert_eq!(canvas.row(0), [('⠑', Some(1)), ('⢄', Some(1))]);
        canvas.dot(9, 9, 0);
    }
}
