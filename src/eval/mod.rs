//! Running scripts: names are resolved, code is compiled to registers, and an interpreter runs it.
//!
//! `scope` decides what every name means, `compile` makes [`code`] of a syntax tree, `vm` runs it on the stacks of an
//! [`Interpreter`]. Errors become exceptions in `vm::unwind`, and text in `traceback`;
//! `scene` keeps where one began for those who ask, and `probe` evaluates again what has no effects.

mod code;
mod code_object;
mod compile;
mod coroutine;
pub mod describe;
mod folding;
mod frame;
mod fuse;
mod generator;
mod generator_methods;
mod host;
mod interpreter;
mod intrinsic;
mod probe;
mod report;
mod run;
mod scene;
mod scope;
mod scope_collect;
mod scope_suspend;
mod snapshot;
mod source;
mod suggest;
mod suspicious;
mod trace;
mod traceback;
mod vm;
mod warnings;

pub use interpreter::{Console, Interpreter};
pub use probe::{Probe, Reach, Refusal};
pub use run::Echo;
pub use scene::Failure;
pub use snapshot::Snapshot;
pub use suggest::nearest;
pub use trace::Traced;
