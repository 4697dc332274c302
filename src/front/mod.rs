//! The faces of Newaxis: what a person or a shell sees. How anything is computed is known below.

mod arguments;
mod completion;
mod desk;
pub mod explain;
mod magic;
mod memory;
mod palette;
mod repl;
pub mod script;

pub use arguments::main;
