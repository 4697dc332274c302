//! Running scripts: names are resolved, code is compiled to registers, and an interpreter runs it.
//!
//! `scope` decides what every name means, `compile` makes [`code`] of a syntax tree, `vm` runs it on the stacks of an
//! [`Interpreter`]. Errors become exceptions in `vm::unwind`, and text in `traceback`.

mod code;
mod compile;
mod frame;
mod generator;
mod host;
mod interpreter;
mod intrinsic;
mod run;
mod scope;
mod scope_collect;
mod source;
mod suggest;
mod traceback;
mod vm;
mod warnings;

pub use interpreter::{Console, Interpreter};
pub use run::Echo;
pub use suggest::nearest;
