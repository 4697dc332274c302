//! Fused evaluation: a tree of elementwise functions over large arrays, run in blocks that stay in the cache, on all cores, without
//! arrays between the steps.
//!
//! Every step keeps the loop, the types and so the rounding that it would have had by itself. What could show that steps ran
//! together is refused or taken back: a step that some guard may reject, an operand that changes its value on the way, a flag that
//! somebody wants to hear of. Then the answer is `None`, nothing has happened, and the caller runs step by step.

mod assembled;
mod assembly;
mod call;
mod encoding;
mod exponential;
mod machine;
mod plan;
mod reduction;
mod run;

use smallvec::SmallVec;

pub use self::assembly::Assembly;
pub use self::reduction::{Folding, Reduction, evaluate_reduced};
use crate::array::{Array, Scalar};
use crate::compute::fpstatus::FpStatus;
use crate::compute::parallel::Exec;
use crate::compute::ufunc::{Input, Ufunc};

/// Elements of a result from which fusion pays by default.
pub const WORTHWHILE: usize = 1 << 13;

/// Bytes read and written from which they come from memory, or a cache nearly as far away: making code is worth it, and asking for
/// operands ahead.
const FROM_MEMORY: usize = 2 << 20;

/// From how many bytes on code is made, where results are fused from so many elements on: who asks for what does not pay wants to see
/// all of it at work.
pub fn assemble_from(fuse_from: usize) -> usize {
    if fuse_from < WORTHWHILE { 0 } else { FROM_MEMORY }
}

/// What a step reads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operand {
    Leaf(usize),
    /// The result of an earlier step.
    Step(usize),
}

/// A value that was there before.
pub enum Leaf {
    Array(Array),
    Scalar(Scalar),
    Int(i64),
    Float(f64),
}

impl Leaf {
    fn input(&self) -> Input<'_> {
        match self {
            Leaf::Array(array) => Input::Array(array),
            Leaf::Scalar(scalar) => Input::Scalar(scalar),
            Leaf::Int(value) => Input::Int(*value),
            Leaf::Float(value) => Input::Float(*value),
        }
    }
}

/// What a step does.
#[derive(Clone, Copy)]
pub enum Function {
    Ufunc(&'static Ufunc),
    /// `a ** b`, which is another function for some exponents.
    Power(&'static Ufunc),
    /// `np.where(condition, x, y)`.
    Where,
}

/// A function and its operands.
pub struct Step {
    pub function: Function,
    pub operands: SmallVec<[Operand; 3]>,
}

/// Steps in the order of the program; each result but the last is read by later steps.
#[derive(Default)]
pub struct Tree {
    pub leaves: Vec<Leaf>,
    pub steps: Vec<Step>,
    /// Bytes read and written from which runs of arithmetic become machine code the first time they come.
    pub assemble_from: usize,
    /// Code that there is.
    pub assembly: Assembly,
}

/// The result of the last step; `None` when the steps have to run one by one. `ignored` are the flags that nobody hears of.
pub fn evaluate(tree: &Tree, ignored: FpStatus, exec: Exec) -> Option<Array> {
    let program = plan::plan(tree, ignored, exec)?;
    let (array, noticed) = run::run(&program, None, exec)?;
    noticed.iter().all(|&status| ignored.contains(status)).then_some(array)
}

/// What was noticed under the name of a function.
pub struct Noticed {
    /// The step, by its number in the tree.
    pub step: usize,
    pub name: &'static str,
    pub status: FpStatus,
}

/// The result of the last step, written over a leaf that nobody else sees and that nobody reads afterwards, and what the caller has
/// to report, in the order of the steps. `None`, and nothing has happened, when the leaf is no place for the result or the steps have
/// to run one by one.
pub fn evaluate_over(tree: &Tree, leaf: usize, ignored: FpStatus, exec: Exec) -> Option<(Array, Vec<Noticed>)> {
    let Leaf::Array(target) = tree.leaves.get(leaf)? else { return None };
    let program = plan::plan(tree, ignored, exec)?;
    if !program.fits(target) {
        return None;
    }
    let (array, noticed) = run::run(&program, Some(target), exec)?;
    let noticed = program.actions.iter().zip(noticed).filter(|(_, status)| !ignored.contains(*status));
    let noticed = noticed.map(|(action, status)| Noticed { step: action.step, name: action.name, status });
    Some((array, noticed.collect()))
}
