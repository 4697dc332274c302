//! The faces of Newaxis: what a person or a shell sees. How anything is computed is known below.

mod arguments;
mod blocks;
mod desk;
mod editor;
pub mod explain;
mod help;
mod lesson;
mod magic;
mod memory;
mod palette;
mod picture;
mod repl;
pub mod script;
mod settings;
mod signature;
mod spinner;
mod table;
mod undo;

pub use arguments::main;
pub use blocks::Blocks;
