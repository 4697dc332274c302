//! Balancing of a square matrix before its eigenvalues are sought (LAPACK's `gebal` and `gebak`, both steps): rows and columns
//! that show an eigenvalue by themselves are moved to the edges, and the others scaled by powers of two until the norms of each
//! row and column are close.

use super::householder::norm;
use super::{Field, Matrix};
use crate::limits::stop::breathe;

/// What was done, so that vectors can be taken back.
pub struct Balance {
    /// The rows and columns between which the rest of the work happens (the end is excluded).
    pub low: usize,
    pub high: usize,
    /// The row exchanged with each row outside that range, and the scale of those inside.
    exchanged: Vec<usize>,
    scale: Vec<f64>,
}

/// Balances in place.
pub fn balance<T: Field>(a: &mut Matrix<T>) -> Balance {
    let n = a.rows;
    let mut found = Balance { low: 0, high: n, exchanged: (0..n).collect(), scale: vec![1.0; n] };
    // Rows whose only element in the remaining columns is on the diagonal go last.
    while let Some(row) = (0..found.high).rev().find(|&j| (0..found.high).all(|i| i == j || a[(j, i)] == T::default()))
    {
        let last = found.high - 1;
        exchange(a, &mut found, row, last);
        found.high = last;
        if last == 0 {
            found.low = 0;
            found.high = 1.min(n);
            return found;
        }
    }
    // Columns of that kind go first.
    while let Some(column) =
        (found.low..found.high).find(|&j| (found.low..found.high).all(|i| i == j || a[(i, j)] == T::default()))
    {
        let first = found.low;
        exchange(a, &mut found, column, first);
        found.low += 1;
    }
    scale(a, &mut found);
    found
}

fn exchange<T: Field>(a: &mut Matrix<T>, found: &mut Balance, j: usize, to: usize) {
    found.exchanged[to] = j;
    if j != to {
        for i in 0..found.high {
            a.data.swap(i * a.cols + j, i * a.cols + to);
        }
        for k in found.low..a.cols {
            a.data.swap(j * a.cols + k, to * a.cols + k);
        }
    }
}

fn scale<T: Field>(a: &mut Matrix<T>, found: &mut Balance) {
    const RADIX: f64 = 2.0;
    let smallest = f64::MIN_POSITIVE / f64::EPSILON;
    let (low, high) = (smallest * RADIX, 1.0 / (smallest * RADIX));
    let range = found.low..found.high;
    loop {
        let mut again = false;
        for i in range.clone() {
            breathe();
            let column: Vec<T> = range.clone().map(|k| a[(k, i)]).collect();
            let row: Vec<T> = range.clone().map(|k| a[(i, k)]).collect();
            let (mut c, mut r) = (norm(&column), norm(&row));
            let mut ca = (0..found.high).map(|k| a[(k, i)].modulus()).fold(0.0, f64::max);
            let mut ra = (found.low..a.cols).map(|k| a[(i, k)].modulus()).fold(0.0, f64::max);
            if c == 0.0 || r == 0.0 || !(c + r).is_finite() {
                continue;
            }
            let (mut g, mut f, before) = (r / RADIX, 1.0f64, c + r);
            while c < g && f.max(c).max(ca) < high && r.min(g).min(ra) > low {
                (f, c, ca) = (f * RADIX, c * RADIX, ca * RADIX);
                (r, g, ra) = (r / RADIX, g / RADIX, ra / RADIX);
            }
            g = c / RADIX;
            while g >= r && r.max(ra) < high && f.min(c).min(g).min(ca) > low {
                (f, c, g, ca) = (f / RADIX, c / RADIX, g / RADIX, ca / RADIX);
                (r, ra) = (r * RADIX, ra * RADIX);
            }
            if c + r >= 0.95 * before {
                continue;
            }
            let known = found.scale[i];
            if (f < 1.0 && known < 1.0 && f * known <= smallest)
                || (f > 1.0 && known > 1.0 && known >= 1.0 / smallest / f)
            {
                continue;
            }
            found.scale[i] *= f;
            again = true;
            for k in found.low..a.cols {
                a[(i, k)] = a[(i, k)] * T::real(1.0 / f);
            }
            for k in 0..found.high {
                a[(k, i)] = a[(k, i)] * T::real(f);
            }
        }
        if !again {
            return;
        }
    }
}

impl Balance {
    /// Takes vectors (the columns) of the balanced matrix back to those of the matrix.
    pub fn restore<T: Field>(&self, vectors: &mut Matrix<T>) {
        let cols = vectors.cols;
        for i in self.low..self.high {
            let factor = T::real(self.scale[i]);
            vectors.data[i * cols..(i + 1) * cols].iter_mut().for_each(|value| *value = *value * factor);
        }
        for i in (0..self.low).rev().chain(self.high..vectors.rows) {
            if self.exchanged[i] != i {
                vectors.swap_rows(i, self.exchanged[i]);
            }
        }
    }
}
