//! Singular values and vectors of an upper bidiagonal matrix by divide and conquer (LAPACK's `bdsdc` and `lasd0` to `lasd4`; Gu
//! and Eisenstat, A Divide-and-Conquer Algorithm for the Bidiagonal SVD, 1995).
//!
//! A row in the middle is taken out. The parts above and below it, of which the upper one has a column more than rows, have
//! decompositions of their own; with the row back in, their values and a zero are the poles of a secular equation in squares. As
//! in [`divide_conquer`](super::divide_conquer), what is decided already is deflated. Vectors of both sides are rows here.

use super::divide_conquer::{ascending, direction, times_ratios};
use super::householder::length;
use super::rotation::{rotate, rotation};
use super::secular::Secular;
use super::svd::{implicit_qr, sorted};
use super::turns::Turns;
use super::{Matrix, back_from_extremes};
use crate::compute::ordering::positions;
use crate::compute::parallel::{Exec, part, pieces};
use crate::compute::product::blocked::{Extents, Mat, Target, product};
use crate::compute::product::tile::Write;
use crate::limits::stop::breathe;

/// Extent up to which a matrix is not cut.
pub const SMALL: usize = 25;
/// Pairs of poles and roots that are worth a thread.
const WORTH_A_THREAD: usize = 1 << 13;

const EPS: f64 = f64::EPSILON / 2.0;

/// Singular values into `d`, the largest first; gives the left and the right vectors as rows. `None` when an iteration does not
/// converge.
pub fn singular(exec: Exec, d: &mut [f64], e: &mut [f64]) -> Option<(Matrix<f64>, Matrix<f64>)> {
    let n = d.len();
    let (mut left, mut right) = (Matrix::identity(n), Matrix::identity(n));
    let largest = d.iter().chain(e.iter()).fold(0.0, |largest: f64, value| largest.max(value.abs()));
    if largest == 0.0 {
        return Some((left, right));
    }
    let scale = back_from_extremes(largest, 1e-60..1e60);
    d.iter_mut().chain(e.iter_mut()).for_each(|value| *value *= scale);
    let small = 0.9 * EPS * largest * scale;
    d.iter_mut().filter(|value| value.abs() < small).for_each(|value| *value = small.copysign(*value));
    let mut start = 0;
    while start < n {
        // Blocks that nothing couples are taken by themselves.
        let end = (start..n - 1).find(|&k| e[k].abs() < small).unwrap_or(n - 1) + 1;
        let vectors = Vectors { left: left.target().from(start, start), right: right.target().from(start, start) };
        let size = end - start;
        let levels = (size as f64 / (SMALL + 1) as f64).log2().max(0.0) as usize + 1;
        let levels = if size <= SMALL { 0 } else { levels };
        solve(exec, &mut d[start..end], &mut e[start..end - 1], vectors, levels)?;
        start = end;
    }
    let order: Vec<usize> = ascending(d).into_iter().rev().collect();
    let values: Vec<f64> = order.iter().map(|&k| d[k] / scale).collect();
    d.copy_from_slice(&values);
    let ordered = |rows: &Matrix<f64>| Matrix {
        data: order.iter().flat_map(|&k| rows.data[k * n..(k + 1) * n].iter().copied()).collect(),
        ..*rows
    };
    let (left, right) = (ordered(&left), ordered(&right));
    Some((left, right))
}

/// Where the vectors of a block are.
#[derive(Clone, Copy)]
struct Vectors {
    left: Target<f64>,
    right: Target<f64>,
}

impl Vectors {
    fn from(self, k: usize) -> Vectors {
        Vectors { left: self.left.from(k, k), right: self.right.from(k, k) }
    }
}

/// Values into `d` and vectors into rows, in no order. There is one more column than rows where `e` is as long as `d`; the vector
/// that belongs to no value is then the last row on the right.
fn solve(exec: Exec, d: &mut [f64], e: &mut [f64], vectors: Vectors, levels: usize) -> Option<()> {
    breathe();
    if levels == 0 {
        return by_rotations(d, e, vectors);
    }
    let above = d.len() / 2;
    let (alpha, beta) = (d[above], e[above]);
    solve(exec, &mut d[..above], &mut e[..above], vectors, levels - 1)?;
    solve(exec, &mut d[above + 1..], &mut e[above + 1..], vectors.from(above + 1), levels - 1)?;
    Merge { exec, above, columns: e.len() + 1, vectors }.run(d, alpha, beta)
}

/// A small block: rotated to a square one, if it is not, and then taken by the iteration (`lasdq`).
fn by_rotations(d: &mut [f64], e: &mut [f64], vectors: Vectors) -> Option<()> {
    let (n, columns) = (d.len(), e.len() + 1);
    let mut left = Turns::new(Exec::SEQUENTIAL, Matrix::identity(n));
    let mut right = Turns::new(Exec::SEQUENTIAL, Matrix::identity(columns.max(n)));
    if columns > n {
        for turns in [&mut right, &mut left] {
            for i in 0..n {
                if i + 1 == n && turns.matrix.cols == n {
                    break;
                }
                let (c, s, r) = rotation(d[i], e[i]);
                (d[i], e[i]) = (r, 0.0);
                if i + 1 < n {
                    (e[i], d[i + 1]) = (s * d[i + 1], c * d[i + 1]);
                }
                turns.push(i, c, s);
            }
        }
    }
    implicit_qr(d, &mut e[..n.saturating_sub(1)], &mut left, &mut right)?;
    let (mut left, mut right) = (left.finish(), right.finish());
    sorted(d, &mut left, &mut right);
    for (from, to) in [(&left, vectors.left), (&right, vectors.right)] {
        for (i, row) in from.data.chunks_exact(from.cols.max(1)).enumerate() {
            // SAFETY: a row of the caller's block, which is as wide as the matrix.
            unsafe { std::slice::from_raw_parts_mut(to.from(i, 0).ptr, row.len()) }.copy_from_slice(row);
        }
    }
    Some(())
}

/// Where vectors have elements that are not zero: in the columns of the upper part, of both, or of the lower part.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Extent {
    Upper,
    /// The vectors of the pole that is zero.
    Zero,
    Both,
    Lower,
}

/// Two parts and the row between them, which become one. Value k has the k-th rows of vectors; the row between has the zero.
struct Merge {
    exec: Exec,
    above: usize,
    columns: usize,
    vectors: Vectors,
}

impl Merge {
    fn left<'a>(&self, k: usize, n: usize) -> &'a mut [f64] {
        // SAFETY: a row of the block that this merge alone works on; no two rows that are lent at a time are the same.
        unsafe { std::slice::from_raw_parts_mut(self.vectors.left.from(k, 0).ptr, n) }
    }

    fn right<'a>(&self, k: usize) -> &'a mut [f64] {
        // SAFETY: as above.
        unsafe { std::slice::from_raw_parts_mut(self.vectors.right.from(k, 0).ptr, self.columns) }
    }

    fn run(&self, d: &mut [f64], alpha: f64, beta: f64) -> Option<()> {
        let (n, above) = (d.len(), self.above);
        d[above] = 0.0;
        // The row between, in terms of the right vectors.
        let mut z: Vec<f64> = (0..self.columns)
            .map(|k| if k <= above { alpha * self.right(k)[above] } else { beta * self.right(k)[above + 1] })
            .collect();
        if z.iter().chain(d.iter()).any(|value| value.is_nan()) {
            return None;
        }
        let largest = d.iter().fold(alpha.abs().max(beta.abs()), |largest, value| largest.max(*value));
        let tolerance = 8.0 * EPS * largest;
        let mut extents: Vec<Extent> = (0..n).map(|k| if k < above { Extent::Upper } else { Extent::Lower }).collect();
        extents[above] = Extent::Zero;
        if self.columns > n {
            // Of two vectors without a value, one is freed of the row.
            let (x, y) = (z[above], z[n]);
            let size = length(x, y);
            let (c, s) = if size <= tolerance { (1.0, 0.0) } else { (x / size, y / size) };
            z[above] = size;
            rotate(self.right(above), self.right(n), c, s);
        }
        if z[above].abs() <= tolerance {
            z[above] = tolerance;
        }
        let (kept, deflated) = self.deflate(d, &mut z, &mut extents, tolerance);
        let mut poles: Vec<f64> = kept.iter().map(|&k| d[k]).collect();
        if let Some(second) = poles.get_mut(1) {
            *second = second.max(tolerance / 2.0);
        }
        let weights: Vec<f64> = kept.iter().map(|&k| z[k]).collect();
        let (values, left, right) = self.factors(&poles, &weights)?;
        self.multiply(&kept, &deflated, &extents, n, &left, &right);
        let rest: Vec<f64> = deflated.iter().map(|&k| d[k]).collect();
        d[..values.len()].copy_from_slice(&values);
        d[values.len()..].copy_from_slice(&rest);
        Some(())
    }

    /// Parts those that enter the equation, ascending, the zero in front, from those that do not.
    fn deflate(&self, d: &[f64], z: &mut [f64], extents: &mut [Extent], tolerance: f64) -> (Vec<usize>, Vec<usize>) {
        let n = d.len();
        let (mut kept, mut deflated) = (vec![self.above], Vec::new());
        let mut waiting: Option<usize> = None;
        for next in ascending(d).into_iter().filter(|&k| k != self.above) {
            if z[next].abs() <= tolerance {
                deflated.push(next);
                continue;
            }
            let Some(before) = waiting.replace(next) else { continue };
            if (d[next] - d[before]).abs() > tolerance {
                kept.push(before);
                continue;
            }
            let size = length(z[next], z[before]);
            let (c, s) = (z[next] / size, -z[before] / size);
            (z[next], z[before]) = (size, 0.0);
            rotate(self.left(before, n), self.left(next, n), c, s);
            rotate(self.right(before), self.right(next), c, s);
            if extents[next] != extents[before] {
                extents[next] = Extent::Both;
            }
            deflated.push(before);
        }
        kept.extend(waiting);
        (kept, deflated)
    }

    /// The roots, and the vectors of both sides that belong to them, as rows.
    fn factors(&self, poles: &[f64], z: &[f64]) -> Option<(Vec<f64>, Matrix<f64>, Matrix<f64>)> {
        let k = poles.len();
        let (mut left, mut right) = (Matrix::zeros(k, k), Matrix::zeros(k, k));
        if k == 1 {
            (left.data[0], right.data[0]) = (1f64.copysign(z[0]), 1.0);
            return Some((vec![z[0].abs()], left, right));
        }
        let rho: f64 = z.iter().map(|z| z * z).sum();
        let norm = rho.sqrt();
        let scaled: Vec<f64> = z.iter().map(|z| z / norm).collect();
        let secular = Secular { z: &scaled, rho };
        let (to_left, to_right) = (left.target(), right.target());
        let row = |of: Target<f64>, j: usize| {
            // SAFETY: a row that only one thread writes.
            unsafe { std::slice::from_raw_parts_mut(of.from(j, 0).ptr, k) }
        };
        let threads = self.exec.pieces_of(k * k, WORTH_A_THREAD).min(k);
        let found = pieces(threads, |piece| -> Option<Vec<f64>> {
            let mut values = Vec::new();
            for j in part(k, threads, piece) {
                breathe();
                let distance = |i: usize, origin: usize| (poles[i] - poles[origin]) * (poles[i] + poles[origin]);
                let root = secular.root(j, distance, row(to_right, j))?;
                let origin = poles[root.origin];
                values.push(origin + root.offset / (origin + (origin * origin + root.offset).max(0.0).sqrt()));
            }
            Some(values)
        });
        let values: Vec<f64> = found.into_iter().collect::<Option<Vec<_>>>()?.into_iter().flatten().collect();
        let mut squares: Vec<f64> = (0..k).map(|i| right[(i, i)]).collect();
        for j in 0..k {
            times_ratios(&mut squares, &right.data[j * k..(j + 1) * k], poles, j, |other, pole| {
                (other - pole) * (other + pole)
            });
        }
        let weights: Vec<f64> = squares.iter().zip(z).map(|(square, z)| square.abs().sqrt().copysign(*z)).collect();
        pieces(threads, |piece| {
            for j in part(k, threads, piece) {
                let (left, right) = (row(to_left, j), row(to_right, j));
                // The left vector is the right one times the poles, except for the zero, whose element is -1 before both are
                // made of length one.
                for i in 1..k {
                    left[i] = poles[i] * (weights[i] / right[i]);
                }
                left[0] = -1.0;
                direction(right, &weights);
                let size = left.chunks(4).fold([0.0; 4], |mut sums, chunk| {
                    chunk.iter().zip(&mut sums).for_each(|(value, sum)| *sum += value * value);
                    sums
                });
                let size = ((size[0] + size[2]) + (size[1] + size[3])).sqrt();
                left.iter_mut().for_each(|value| *value /= size);
            }
        });
        Some((values, left, right))
    }

    /// The rows of the whole: the roots' in front, then those that were deflated.
    fn multiply(
        &self,
        kept: &[usize],
        deflated: &[usize],
        extents: &[Extent],
        n: usize,
        left: &Matrix<f64>,
        right: &Matrix<f64>,
    ) {
        let (k, border) = (kept.len(), self.above + 1);
        // Poles grouped by extent, so that zeros are not multiplied.
        let grouped = positions(k, &|i, j| extents[kept[i]].cmp(&extents[kept[j]]));
        let count = |extent: Extent| kept.iter().filter(|&&row| extents[row] == extent).count();
        let (upper, lower) = (count(Extent::Upper), count(Extent::Lower));
        let row = |of: Target<f64>, k: usize, columns: std::ops::Range<usize>| {
            // SAFETY: a part of a row of the block.
            unsafe { std::slice::from_raw_parts(of.from(k, columns.start).ptr as *const f64, columns.len()) }
        };
        for (side, vectors, width) in [(self.vectors.left, left, n), (self.vectors.right, right, self.columns)] {
            let mut factors = Matrix::zeros(k, k);
            for (row, from) in factors.data.chunks_exact_mut(k).zip(vectors.data.chunks_exact(k)) {
                row.iter_mut().zip(&grouped).for_each(|(place, &at)| *place = from[at]);
            }
            let gathered = |rows: &mut dyn Iterator<Item = usize>, columns: std::ops::Range<usize>| -> Vec<f64> {
                rows.flat_map(|k| row(side, k, columns.clone()).iter().copied()).collect()
            };
            let places = |range: std::ops::Range<usize>| grouped[range].iter().map(|&at| kept[at]);
            let first = gathered(&mut places(0..k - lower), 0..border);
            let second = gathered(&mut places(upper..k), border..width);
            let rest = gathered(&mut deflated.iter().copied(), 0..width);
            for (matrix, from, depth, columns) in
                [(&first, 0, k - lower, 0..border), (&second, upper, k - upper, border..width)]
            {
                let matrix = Mat { ptr: matrix.as_ptr(), row: columns.len() as isize, col: 1 };
                let extents = Extents { m: k, k: depth, n: columns.len() };
                // SAFETY: two matrices of these extents, and the rows that the roots get.
                unsafe {
                    let target = side.from(0, columns.start);
                    product(self.exec, extents, factors.mat().from(0, from), matrix, target, Write::Set);
                }
            }
            for (place, values) in rest.chunks_exact(width).enumerate() {
                // SAFETY: a row of the block.
                unsafe { std::slice::from_raw_parts_mut(side.from(k + place, 0).ptr, width) }.copy_from_slice(values);
            }
        }
    }
}
