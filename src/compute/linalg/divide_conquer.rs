//! Eigenvalues and vectors of a symmetric tridiagonal matrix by divide and conquer (LAPACK's `stedc` and `laed0` to `laed3`;
//! Cuppen, 1981; Gu and Eisenstat, A Divide-and-Conquer Algorithm for the Symmetric Tridiagonal Eigenproblem, 1995).
//!
//! The matrix is cut in two by a change of rank one. The halves' eigenvalues are the poles of a secular equation, whose roots are
//! those of the whole; its vectors are the halves' times a matrix that follows from the roots. What a negligible part of the
//! cut or a pole beside another decides already is deflated: it takes no part in that product. Vectors are rows here.

use super::hermitian::implicit_ql;
use super::householder::length;
use super::rotation::rotate;
use super::secular::Secular;
use super::turns::Turns;
use super::{Matrix, back_from_extremes};
use crate::compute::isa::for_each_isa;
use crate::compute::ordering::{arrange, positions};
use crate::compute::parallel::{Exec, part, pieces};
use crate::compute::product::blocked::{Extents, Mat, Target, product};
use crate::compute::product::tile::Write;
use crate::limits::stop::breathe;

/// Extent up to which a matrix is not cut.
pub const SMALL: usize = 25;
/// Pairs of poles and roots that are worth a thread.
const WORTH_A_THREAD: usize = 1 << 13;

const EPS: f64 = f64::EPSILON / 2.0;

/// Eigenvalues, ascending, into `d`; the vectors are the rows of the result. `None` when an iteration does not converge.
pub fn eigen(exec: Exec, d: &mut [f64], e: &mut [f64]) -> Option<Matrix<f64>> {
    let n = d.len();
    let mut rows = Matrix::zeros(n, n);
    let mut order = Vec::with_capacity(n);
    let mut start = 0;
    while start < n {
        // Blocks that nothing couples are taken by themselves.
        let loose = |k: usize| e[k].abs() <= EPS * d[k].abs().sqrt() * d[k + 1].abs().sqrt();
        let end = (start..n - 1).find(|&k| loose(k)).unwrap_or(n - 1) + 1;
        let (d, e) = (&mut d[start..end], &mut e[start..end - 1]);
        let sorted = scaled(exec, d, e, rows.target().from(start, start))?;
        order.extend(sorted.into_iter().map(|k| start + k));
        start = end;
    }
    arrange(&mut order, |&i, &j| d[i].total_cmp(&d[j]));
    let values: Vec<f64> = order.iter().map(|&k| d[k]).collect();
    d.copy_from_slice(&values);
    let mut result = Matrix { rows: n, cols: n, data: Vec::with_capacity(n * n) };
    order.iter().for_each(|&k| result.data.extend_from_slice(&rows.data[k * n..(k + 1) * n]));
    Some(result)
}

/// A block, scaled where squares could overflow or underflow.
fn scaled(exec: Exec, d: &mut [f64], e: &mut [f64], rows: Target<f64>) -> Option<Vec<usize>> {
    let norm = d.iter().chain(e.iter()).fold(0.0, |largest: f64, value| largest.max(value.abs()));
    let scale = back_from_extremes(norm, 1e-60..1e60);
    if scale == 1.0 {
        return solve(exec, d, e, rows);
    }
    d.iter_mut().chain(e.iter_mut()).for_each(|value| *value *= scale);
    let order = solve(exec, d, e, rows)?;
    d.iter_mut().for_each(|value| *value /= scale);
    Some(order)
}

/// Eigenvalues into `d` and vectors into rows; gives the ascending order.
fn solve(exec: Exec, d: &mut [f64], e: &mut [f64], rows: Target<f64>) -> Option<Vec<usize>> {
    breathe();
    let n = d.len();
    if n <= SMALL {
        let mut turns = Turns::new(Exec::SEQUENTIAL, Matrix::identity(n));
        implicit_ql(d, e, &mut turns)?;
        let vectors = turns.finish();
        for i in 0..n {
            // SAFETY: a row of the caller's block, which is as wide as the matrix.
            unsafe { std::slice::from_raw_parts_mut(rows.from(i, 0).ptr, n) }
                .copy_from_slice(&vectors.data[i * n..(i + 1) * n]);
        }
        return Some(ascending(d));
    }
    let half = n / 2;
    let coupling = e[half - 1];
    d[half - 1] -= coupling.abs();
    d[half] -= coupling.abs();
    let (upper, lower) = d.split_at_mut(half);
    let (upper_e, lower_e) = e.split_at_mut(half);
    let mut order = solve(exec, upper, &mut upper_e[..half - 1], rows)?;
    order.extend(solve(exec, lower, lower_e, rows.from(half, half))?.into_iter().map(|k| half + k));
    Merge { exec, half, rows }.run(d, order, coupling)
}

/// Positions, the smallest first.
pub fn ascending(d: &[f64]) -> Vec<usize> {
    positions(d.len(), &|i, j| d[i].total_cmp(&d[j]))
}

/// Where a vector has elements that are not zero: in the columns of the first half, of both, or of the second.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Extent {
    First,
    Both,
    Second,
}

/// Two halves that become one.
struct Merge {
    exec: Exec,
    half: usize,
    rows: Target<f64>,
}

impl Merge {
    fn row<'a>(&self, k: usize, n: usize) -> &'a mut [f64] {
        // SAFETY: a row of the block that this merge alone works on; no two rows that are lent at a time are the same.
        unsafe { std::slice::from_raw_parts_mut(self.rows.from(k, 0).ptr, n) }
    }

    fn run(&self, d: &mut [f64], mut order: Vec<usize>, coupling: f64) -> Option<Vec<usize>> {
        let (n, half) = (d.len(), self.half);
        // The last elements of the first half's vectors and the first ones of the second's; its norm becomes one.
        let sign = if coupling < 0.0 { -1.0 } else { 1.0 };
        let scale = std::f64::consts::FRAC_1_SQRT_2;
        let mut z: Vec<f64> = (0..n)
            .map(|k| if k < half { self.row(k, n)[half - 1] * scale } else { sign * self.row(k, n)[half] * scale })
            .collect();
        let rho = (2.0 * coupling).abs();
        arrange(&mut order, |&i, &j| d[i].total_cmp(&d[j]));
        let largest = |values: &[f64]| values.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
        let tolerance = 8.0 * EPS * largest(d).max(largest(&z));
        if d.iter().chain(&z).any(|value| value.is_nan()) {
            return None;
        }
        let (kept, deflated, extents) = self.deflate(d, &mut z, &order, rho, tolerance);
        if kept.is_empty() {
            return Some(order);
        }
        let poles: Vec<f64> = kept.iter().map(|&k| d[k]).collect();
        let weights: Vec<f64> = kept.iter().map(|&k| z[k]).collect();
        let (values, vectors) = self.vectors(&poles, &weights, rho)?;
        self.multiply(&kept, &deflated, &extents, &vectors, n);
        let rest: Vec<f64> = deflated.iter().map(|&k| d[k]).collect();
        d[..values.len()].copy_from_slice(&values);
        d[values.len()..].copy_from_slice(&rest);
        Some(ascending(d))
    }

    /// Parts those that enter the equation, ascending, from those that do not. Vectors of poles that lie together are rotated so
    /// that one of them is free of the cut.
    fn deflate(
        &self,
        d: &mut [f64],
        z: &mut [f64],
        order: &[usize],
        rho: f64,
        tolerance: f64,
    ) -> (Vec<usize>, Vec<usize>, Vec<Extent>) {
        let n = d.len();
        let mut extents: Vec<Extent> =
            (0..n).map(|k| if k < self.half { Extent::First } else { Extent::Second }).collect();
        let (mut kept, mut deflated): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        if rho * z.iter().fold(0.0, |largest: f64, value| largest.max(value.abs())) <= tolerance {
            return (kept, (0..n).collect(), extents);
        }
        let mut waiting: Option<usize> = None;
        for &next in order {
            if rho * z[next].abs() <= tolerance {
                deflated.push(next);
                continue;
            }
            let Some(before) = waiting.replace(next) else { continue };
            let (s, c) = (z[before], z[next]);
            let tau = length(c, s);
            let gap = d[next] - d[before];
            let (c, s) = (c / tau, -s / tau);
            if (gap * c * s).abs() > tolerance {
                kept.push(before);
                continue;
            }
            (z[next], z[before]) = (tau, 0.0);
            if extents[next] != extents[before] {
                extents[next] = Extent::Both;
            }
            rotate(self.row(before, n), self.row(next, n), c, s);
            let (low, high) = (d[before], d[next]);
            d[before] = low * (c * c) + high * (s * s);
            d[next] = low * (s * s) + high * (c * c);
            deflated.push(before);
        }
        kept.extend(waiting);
        (kept, deflated, extents)
    }

    /// The roots, and the vectors that belong to them, as rows.
    fn vectors(&self, poles: &[f64], z: &[f64], rho: f64) -> Option<(Vec<f64>, Matrix<f64>)> {
        let k = poles.len();
        let mut vectors = Matrix::zeros(k, k);
        if k == 1 {
            vectors.data[0] = 1.0;
            return Some((vec![poles[0] + rho * z[0] * z[0]], vectors));
        }
        let target = vectors.target();
        let secular = Secular { z, rho };
        let threads = self.exec.pieces_of(k * k, WORTH_A_THREAD).min(k);
        let found = pieces(threads, |piece| -> Option<Vec<f64>> {
            let mut values = Vec::new();
            for j in part(k, threads, piece) {
                breathe();
                // SAFETY: a row that only this thread writes.
                let row = unsafe { std::slice::from_raw_parts_mut(target.from(j, 0).ptr, k) };
                let root = secular.root(j, |i, origin| poles[i] - poles[origin], row)?;
                values.push(poles[root.origin] + root.offset);
            }
            Some(values)
        });
        let values: Vec<f64> = found.into_iter().collect::<Option<Vec<_>>>()?.into_iter().flatten().collect();
        let weights = exact_weights(&vectors, poles, z);
        pieces(threads, |piece| {
            for j in part(k, threads, piece) {
                // SAFETY: a row that only this thread writes.
                let row = unsafe { std::slice::from_raw_parts_mut(target.from(j, 0).ptr, k) };
                direction(row, &weights);
            }
        });
        Some((values, vectors))
    }

    /// The rows of the whole: the roots' in front, then those that were deflated.
    fn multiply(&self, kept: &[usize], deflated: &[usize], extents: &[Extent], vectors: &Matrix<f64>, n: usize) {
        let (k, half) = (kept.len(), self.half);
        // Poles grouped by extent, so that zeros are not multiplied.
        let grouped = positions(k, &|i, j| extents[kept[i]].cmp(&extents[kept[j]]));
        let count = |extent: Extent| kept.iter().filter(|&&row| extents[row] == extent).count();
        let (first, both) = (count(Extent::First), count(Extent::Both));
        let mut factors = Matrix::zeros(k, k);
        for (row, from) in factors.data.chunks_exact_mut(k).zip(vectors.data.chunks_exact(k)) {
            row.iter_mut().zip(&grouped).for_each(|(place, &at)| *place = from[at]);
        }
        let gathered = |places: &[usize], columns: std::ops::Range<usize>| -> Vec<f64> {
            places.iter().flat_map(|&at| self.row(kept[at], n)[columns.clone()].iter().copied()).collect()
        };
        let (left, right) = (gathered(&grouped[..first + both], 0..half), gathered(&grouped[first..], half..n));
        let kept_back: Vec<f64> = deflated.iter().flat_map(|&row| self.row(row, n).iter().copied()).collect();
        for (matrix, from, depth, column, width) in
            [(&left, 0, first + both, 0, half), (&right, first, k - first, half, n - half)]
        {
            let right = Mat { ptr: matrix.as_ptr(), row: width as isize, col: 1 };
            let extents = Extents { m: k, k: depth, n: width };
            // SAFETY: two matrices of these extents, and the rows that the roots get.
            unsafe {
                product(self.exec, extents, factors.mat().from(0, from), right, self.rows.from(0, column), Write::Set);
            }
        }
        for (place, row) in kept_back.chunks_exact(n).enumerate() {
            self.row(k + place, n).copy_from_slice(row);
        }
    }
}

/// The weights for which the roots that were found are exact: that makes vectors orthogonal, however close roots are.
fn exact_weights(differences: &Matrix<f64>, poles: &[f64], z: &[f64]) -> Vec<f64> {
    let k = poles.len();
    let mut squares: Vec<f64> = (0..k).map(|i| differences[(i, i)]).collect();
    for j in 0..k {
        times_ratios(&mut squares, &differences.data[j * k..(j + 1) * k], poles, j, |other, pole| other - pole);
    }
    squares.iter().zip(z).map(|(square, z)| (-square).max(0.0).sqrt().copysign(*z)).collect()
}

for_each_isa! {
/// What one root contributes to the squares of weights for which all roots are exact; `gap` is the difference of two poles as they
/// stand in the equation.
pub fn times_ratios<F: Fn(f64, f64) -> f64>(squares: &mut [f64], differences: &[f64], poles: &[f64], j: usize, gap: F) {
    let pole = poles[j];
    for range in [0..j, j + 1..poles.len()] {
        let others = differences[range.clone()].iter().zip(&poles[range.clone()]);
        for (square, (difference, other)) in squares[range].iter_mut().zip(others) {
            *square *= difference / gap(*other, pole);
        }
    }
}
}

for_each_isa! {
/// A vector of length one from the differences of poles and a root.
pub fn direction(row: &mut [f64], weights: &[f64]) {
    let mut sums = [0.0; 4];
    for (row, weights) in row.chunks_mut(4).zip(weights.chunks(4)) {
        for ((place, weight), sum) in row.iter_mut().zip(weights).zip(&mut sums) {
            *place = weight / *place;
            *sum += *place * *place;
        }
    }
    let norm = ((sums[0] + sums[2]) + (sums[1] + sums[3])).sqrt();
    row.iter_mut().for_each(|place| *place /= norm);
}
}
