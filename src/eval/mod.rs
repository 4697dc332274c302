//! Running scripts: names are resolved, code is compiled to registers, and an interpreter runs it.

mod code;
mod compile;
mod scope;
mod scope_collect;
mod source;
