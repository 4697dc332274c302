//! Plane rotations of adjacent rows, gathered and carried out many at a time.
//!
//! The iterations that find eigenvalues need nothing of the vectors, so their rotations can wait. Together they are applied to
//! one strip of columns after the other, which stays in the cache: a run of rotations down or up the rows loads and stores each
//! row once, the row between two rotations being held in registers (Van Zee, van de Geijn and Quintana-Orti, Restructuring the
//! Tridiagonal and Bidiagonal QR Algorithms, 2014). The order for each element is that of the iteration.

use super::Matrix;
use crate::compute::isa::for_each_isa;
use crate::compute::parallel::{Exec, part, pieces};
use crate::compute::product::blocked::Target;
use crate::limits::stop::breathe;

/// Rows `row` and `row + 1` become `c x + s y` and `c y - s x`.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    pub row: usize,
    pub c: f64,
    pub s: f64,
}

/// Rotations that wait, and the matrix they belong to.
pub struct Turns {
    exec: Exec,
    pub matrix: Matrix<f64>,
    waiting: Vec<Turn>,
}

const MOST: usize = 1 << 15;
const STRIP: usize = 32;
const WORTH_A_THREAD: usize = 1 << 19;

impl Turns {
    pub fn new(exec: Exec, matrix: Matrix<f64>) -> Turns {
        Turns { exec, matrix, waiting: Vec::new() }
    }

    pub fn push(&mut self, row: usize, c: f64, s: f64) {
        if self.matrix.cols == 0 {
            return;
        }
        self.waiting.push(Turn { row, c, s });
        if self.waiting.len() >= MOST {
            self.flush();
        }
    }

    /// The matrix with all rotations carried out.
    pub fn finish(mut self) -> Matrix<f64> {
        self.flush();
        self.matrix
    }

    fn flush(&mut self) {
        let turns = std::mem::take(&mut self.waiting);
        let columns = self.matrix.cols;
        let strips = columns.div_ceil(STRIP);
        let count = self.exec.pieces_of(turns.len() * columns, WORTH_A_THREAD).min(strips.max(1));
        let target = self.matrix.target();
        pieces(count, |piece| {
            for which in part(strips, count, piece) {
                breathe();
                let start = which * STRIP;
                strip(target.from(0, start), STRIP.min(columns - start), &turns);
            }
        });
        self.waiting = turns;
        self.waiting.clear();
    }
}

for_each_isa! {
fn strip(at: Target<f64>, width: usize, turns: &[Turn]) {
    let mut done = 0;
    while done < width {
        let at = at.from(0, done);
        match width - done {
            STRIP.. => {
                runs::<STRIP>(at, turns);
                done += STRIP;
            }
            8.. => {
                runs::<8>(at, turns);
                done += 8;
            }
            _ => {
                runs::<1>(at, turns);
                done += 1;
            }
        }
    }
}
}

#[inline(always)]
fn runs<const W: usize>(at: Target<f64>, turns: &[Turn]) {
    // SAFETY: turns name rows of the matrix, which has W columns from here on.
    let load = |row: usize| unsafe { *(at.from(row, 0).ptr as *const [f64; W]) };
    // SAFETY: as above.
    let store = |row: usize, values: [f64; W]| unsafe { *(at.from(row, 0).ptr as *mut [f64; W]) = values };
    let mut i = 0;
    while i < turns.len() {
        let first = turns[i];
        let down = turns.get(i + 1).is_none_or(|next| next.row == first.row + 1);
        let mut row = first.row;
        if down {
            let mut carried = load(row);
            loop {
                let Turn { c, s, .. } = turns[i];
                let mut below = load(row + 1);
                for k in 0..W {
                    let (x, y) = (carried[k], below[k]);
                    carried[k] = s * y + c * x;
                    below[k] = c * y - s * x;
                }
                store(row, carried);
                carried = below;
                i += 1;
                row += 1;
                if turns.get(i).is_none_or(|next| next.row != row) {
                    break;
                }
            }
            store(row, carried);
        } else {
            let mut carried = load(row + 1);
            loop {
                let Turn { c, s, .. } = turns[i];
                let mut above = load(row);
                for k in 0..W {
                    let (x, y) = (above[k], carried[k]);
                    above[k] = s * y + c * x;
                    carried[k] = c * y - s * x;
                }
                store(row + 1, carried);
                carried = above;
                i += 1;
                if row == 0 || turns.get(i).is_none_or(|next| next.row + 1 != row) {
                    break;
                }
                row -= 1;
            }
            store(row, carried);
        }
    }
}
