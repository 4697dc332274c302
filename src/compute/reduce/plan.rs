//! The order in which a reduction visits elements: NumPy's iterator, as far as it shows in the last bit of a sum.
//!
//! Axes are sorted by stride and merged; then NumPy weighs copying elements into its buffer of 8192 against many short inner
//! loops (`npyiter_find_buffering_setup` describes the cost model). What comes out here is how many elements of the
//! innermost reduced axes form one call of the inner loop, a *group*: pairwise summation works within a group, and group
//! results are added one after another.

use smallvec::SmallVec;

/// Operands: 0 result, 1 source, 2 mask.
pub const OPERANDS: usize = 3;

/// The iterator's buffer, in elements.
const BUFFER: usize = 8192;

/// One axis of the iteration, innermost first in a list of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    pub n: usize,
    pub steps: [isize; OPERANDS],
}

pub type Axes = SmallVec<[Axis; 4]>;

/// How the innermost axes are cut into calls of the inner loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Groups {
    /// Number of innermost axes that one region spans.
    pub axes: usize,
    /// Elements of a region in one call, the last call of a region may have fewer.
    pub chunk: usize,
}

/// Positions of `ndim` axes from the innermost to the outermost, decided by the steps of `operands` operands (those of axes of
/// length one count as zero). A result that is still to be allocated takes no part.
pub fn best_order(ndim: usize, operands: usize, step: impl Fn(usize, usize) -> isize) -> SmallVec<[usize; 4]> {
    let mut order: SmallVec<[usize; 4]> = SmallVec::new();
    // The candidates start with the last axis, the innermost of C order.
    for candidate in (0..ndim).rev() {
        let mut place = order.len();
        for at in (0..order.len()).rev() {
            let (mut ambiguous, mut swap) = (true, false);
            for operand in 0..operands {
                let (inner, outer) = (step(operand, order[at]), step(operand, candidate));
                if inner != 0 && outer != 0 {
                    if inner.unsigned_abs() <= outer.unsigned_abs() {
                        swap = false;
                    } else if ambiguous {
                        swap = true;
                    }
                    ambiguous = false;
                }
            }
            if !ambiguous {
                if !swap {
                    break;
                }
                place = at;
            }
        }
        order.insert(place, candidate);
    }
    order
}

/// Neighbours that every operand steps through evenly become one axis; axes of length one vanish.
pub fn merge(axes: impl Iterator<Item = Axis>) -> Axes {
    let mut merged = Axes::new();
    for axis in axes.filter(|axis| axis.n != 1) {
        match merged.last_mut() {
            Some(last) if (0..OPERANDS).all(|k| last.steps[k].wrapping_mul(last.n as isize) == axis.steps[k]) => {
                last.n *= axis.n;
            }
            _ => merged.push(axis),
        }
    }
    merged
}

/// The groups of a reduction whose innermost axis is a reduced one. `cast` says that the source is converted on the way,
/// `masked` that a mask takes part.
pub fn groups(axes: &[Axis], cast: bool, masked: bool) -> Groups {
    let Some(first) = axes.first() else { return Groups { axes: 0, chunk: 1 } };
    let operands = if masked { 3 } else { 2 };
    let mut single = [1usize; OPERANDS];
    let mut cost = 1 + cast as usize;
    let is_reduction = axes.iter().any(|axis| axis.steps[0] == 0);
    let (mut size, mut core) = (first.n, 1);
    let (mut best, mut best_cost, mut best_size) = (0, cost, size);
    let mut outer_reduce = 0;
    for (place, pair) in axes.windows(2).enumerate() {
        let (inner, axis) = (pair[0], pair[1]);
        let place = place + 1;
        if outer_reduce != 0 || (size >= BUFFER && cost > 1) {
            break;
        }
        for (k, single) in single.iter_mut().enumerate().take(operands) {
            if *single == place {
                if inner.steps[k].wrapping_mul(inner.n as isize) == axis.steps[k] {
                    *single += 1;
                    continue;
                }
                if !(k == 1 && cast) {
                    cost += 1;
                }
            }
            if k == 0 && is_reduction && (axis.steps[0] == 0) != (inner.steps[0] == 0) {
                outer_reduce = place;
            }
        }
        let core_here = size;
        let Some(grown) = size.checked_mul(axis.n) else { break };
        size = grown;
        let bounded = if size > BUFFER && cost > 1 { BUFFER } else { size };
        if cost as f64 * best_size as f64 <= best_cost as f64 * bounded as f64 {
            (best, best_cost, best_size, core) = (place, cost, size, core_here);
        }
    }
    if outer_reduce != 0 && best == outer_reduce {
        // The core is summed for each of the results along the outer axis.
        return Groups { axes: best, chunk: core };
    }
    let buffered = cast || (0..operands).any(|k| single[k] <= best);
    let chunk = if buffered && best_size > BUFFER { core * (BUFFER / core) } else { best_size };
    Groups { axes: best + 1, chunk }
}
