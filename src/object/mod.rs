//! Python's objects: values, classes, containers, functions as data, and the protocols between them.
//!
//! What a class can do is declared above, in `library`; how a script's function runs is known above, in `eval`. Both are reached
//! through [`Host`].

mod class;
mod containers;
mod entry;
mod exception;
mod function;
mod host;
mod module;
mod namespace;
mod ndarray;
#[expect(clippy::module_inception, reason = "the room is named after the layer, the file after the trait")]
mod object;
mod signature;
mod state;
mod text;
mod types;
mod value;

pub use class::{Class, Instance};
pub use containers::{Dict, List, Set};
pub use entry::{Bound, Dialect, Entry, Getter, Native, Parameter, ParameterKind, Signature, TypeTable};
pub use exception::{Exception, Place};
pub use function::{BoundMethod, Cell, Function};
pub use host::{Args, Host, Stream};
pub use module::Module;
pub use namespace::Namespace;
pub use ndarray::ArrayObject;
pub use object::{Object, ObjectRef};
pub use signature::missing_arguments;
pub use state::{Action, ErrorState, State};
pub use text::Text;
pub use types::Builtin;
pub use value::{Range, Slice, Value};
