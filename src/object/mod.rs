//! Python's objects: values, classes, containers, functions as data, and the protocols between them.
//!
//! What a class can do is declared above, in `library`; how a script's function runs is known above, in `eval`. Both are reached
//! through [`Host`].

mod argument;
pub mod array_like;
mod array_operator;
mod array_subscript;
pub mod astype;
mod attribute;
mod class;
mod compare;
mod containers;
mod conversion;
mod descriptor;
pub mod dtype_like;
pub mod element_like;
mod entry;
mod exception;
mod function;
mod hash;
mod host;
mod iterate;
mod module;
mod namespace;
mod ndarray;
pub mod number;
#[expect(clippy::module_inception, reason = "the room is named after the layer, the file after the trait")]
mod object;
pub mod object_ufunc;
mod operator;
pub mod products;
pub mod record;
mod repr;
pub mod shape_like;
mod signature;
pub mod slot;
mod state;
pub mod subclass;
mod subscript;
mod text;
pub mod time_like;
mod truth;
mod types;
pub mod ufunc_call;
mod value;
mod warning;

pub use argument::{optional_float, optional_int, to_float, to_index, to_int, to_str, to_usize};
pub use array_operator::{array_absolute, array_binary, array_compare, array_divmod, array_inplace, array_unary};
pub use array_subscript::{array_get_item, array_set_item, assign_all, read_key};
pub use attribute::{call_method, delete_attribute, find_attribute, find_special, get_attribute, set_attribute};
pub use class::{Class, Instance, class_name, is_instance, is_subclass, make_class, type_name, type_of};
pub use compare::{compare, contains, equal, less};
pub use containers::{Dict, List, Set};
pub use descriptor::{ClassMethod, Property, StaticMethod, Super};
pub use entry::{Bound, Dialect, Entry, Getter, Native, Parameter, ParameterKind, Signature, TypeTable};
pub use exception::{Exception, Place};
pub use function::{BoundMethod, Cell, Function};
pub use hash::hash;
pub use host::{Args, Host, Stream};
pub use iterate::{Iter, collect, iterate, iterator, next_item};
pub use module::Module;
pub use namespace::Namespace;
pub use ndarray::ArrayObject;
pub use object::{Object, ObjectRef};
pub use operator::{BinaryOp, CompareOp, UnaryOp, absolute, binary, divmod, inplace, power, unary};
pub use repr::{ascii, format, repr, str};
pub use signature::missing_arguments;
pub use state::{Action, ErrorState, State};
pub use subscript::{delete_item, get_item, set_item};
pub use text::Text;
pub use truth::{length, truth};
pub use types::Builtin;
pub use value::{Range, Slice, Value};
pub use warning::{WarningAction, WarningFilter, Warnings};
