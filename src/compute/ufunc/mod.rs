//! Universal functions: one static table of elementwise functions, and the one driver that runs them over arrays.
//!
//! A ufunc is its name, its type loops in NumPy's order of search, and how a loop is chosen. Loops are dtype-homogeneous
//! inner loops over raw strided memory; operands are promoted and cast before they run, so that no loop is multiplied by
//! pairs of types. Reductions, scans and fused evaluation run the same loops.

mod at;
mod brief;
mod execute;
mod kind;
mod operand;
mod outer;
mod resolve;
mod scalar;
mod table;
mod text;
mod time;
pub mod walk;
pub mod warning;

pub use crate::compute::parallel::Exec;
pub use at::{Places, at};
pub use brief::{Asked, brief};
pub use execute::{Options, Outcome, call, run, small};
pub use kind::{Guard, Identity, Loop, LoopFn, Resolver, Ufunc};
pub use operand::Input;
pub use outer::outer;
pub use resolve::{OperandTypes, Resolved, resolve};
pub use scalar::{ScalarResult, double_pair, scalar_binary, scalar_unary};
pub use table::{ALIASES, UFUNCS, find};
