//! Python's objects: values, classes, containers, functions as data, and the protocols between them.
//!
//! What a class can do is declared above, in `library`; how a script's function runs is known above, in `eval`. Both are reached
//! through [`Host`].

mod argument;
mod array_element;
pub mod array_function;
pub mod array_like;
mod array_operator;
mod array_quick;
mod array_subscript;
pub mod array_text;
pub mod array_wrap;
pub mod astype;
mod attribute;
pub mod big;
mod big_range;
mod binding_error;
mod buffer;
mod byte_array;
mod class;
mod class_making;
mod compare;
mod construction;
mod conversion;
mod declared;
mod descriptor;
mod descriptor_method;
mod dict;
mod dict_place;
mod dispatch;
pub mod dtype_like;
pub mod element_like;
mod entry;
mod exception;
pub mod exception_group;
pub mod exception_members;
mod exception_text;
mod finalizer;
pub mod floating;
mod format_protocol;
mod function;
mod gather;
mod generic_alias;
mod hash;
mod host;
mod inheritance;
pub mod integer;
mod introspect;
mod iterate;
mod list;
mod membership;
mod memory_view;
pub mod method_of_class;
mod module;
mod namespace;
mod namespace_view;
mod ndarray;
pub mod number;
mod number_text;
#[expect(clippy::module_inception, reason = "the room is named after the layer, the file after the trait")]
mod object;
pub mod object_ufunc;
mod operator;
mod pairs;
mod percent;
mod percent_bytes;
pub mod products;
pub mod record;
mod record_compare;
mod repr;
mod sequence;
mod set;
mod set_algebra;
mod set_table;
pub mod shape_like;
mod signature;
mod sizes;
pub mod slot;
mod slot_behaviour;
pub mod slot_method;
mod slot_wrapper;

mod spare;
mod state;
pub mod subclass;
mod subscript;
mod text;
mod time_hash;
pub mod time_like;
mod truth;
mod types;
pub mod ufunc_call;
mod union_type;
mod value;
mod warning;

pub use argument::{find_index, optional_float, optional_int, to_float, to_index, to_int, to_str, to_usize};
pub use array_element::{array_element, array_row, array_rows, array_store, double_element, double_store, few_rows};
pub use array_operator::{
    array_absolute, array_binary, array_compare, array_divmod, array_inplace, array_unary, binary_ufunc, quick_scalars,
};
pub use array_quick::{
    of_number, quick_binary, quick_compare, quick_inplace, quick_keywords, quick_output, quick_pair, quick_ufunc,
    quick_unary,
};
pub use array_subscript::{array_get_item, array_set_item, assign_all, basic_view, read_key};
pub use attribute::{
    Found, call_method, call_special, delete_attribute, find_attribute, find_special, get_attribute, load_method,
    lookup, named, no_attribute, script_class, set_attribute,
};
pub use big_range::{BigRange, make_range};
pub use buffer::{buffer, bytes_like};
pub use byte_array::{ByteArray, bytes_of_items, to_byte};
pub use class::{Binding, Class, Instance, class_name, type_name, type_of};
pub use class_making::{ClassParts, class_from_arguments, derived_metaclass, make_class};
pub use compare::{compare, equal, less, order_numbers, simple_equal, simple_less};
pub use construction::{instantiate, new_instance};
pub use descriptor::{ClassMethod, Member, Property, StaticMethod, Super};
pub use dict::Dict;
pub use entry::{Bound, Dialect, Entry, Getter, Native, Parameter, ParameterKind, Signature, TypeTable};
pub use exception::{Exception, Place, Traceback};
pub use exception_text::exception_str;
pub use finalizer::{Finalizers, Pending};
pub use floating::{bare, complex_result};
pub use format_protocol::{format, format_briefly};
pub use function::{BoundMethod, Cell, Function, FunctionCode};
pub use hash::{hash, identity_hash, unhashable};
pub use host::{Args, Host, Stream};
pub use inheritance::{
    bases, derives, is_class, is_instance, is_instance_of, is_subclass, native_part, resolution_order,
};
pub use iterate::{
    Iter, Part, Source, collect, is_iterator, iterate, iterate_dict, iterator, iterator_object, next_item,
};
pub use list::{List, copied};
pub use membership::contains;
pub use memory_view::MemoryView;
pub use module::{Holder, Module};
pub use namespace::{NameHash, Namespace};
pub use namespace_view::NamespaceView;
pub use ndarray::ArrayObject;
pub use object::{Object, ObjectRef, WeakObject};
pub use operator::{BinaryOp, CompareOp, UnaryOp, absolute, binary, divmod, inplace, power, refused, unary};
pub use pairs::{Pairs, Tuples, push_to, put_in};
pub use repr::{ascii, repr, str, write_repr};
pub use sequence::{quick_slice, slice_indices, update_dict};
pub use set::Set;
pub use signature::missing_arguments;
pub use sizes::size_of_value;
pub use slot_method::names as special_names;
pub use state::{Action, ErrorState, PrintValues, State};
pub use subscript::{delete_item, get_item, key_error, set_item};
pub use text::{Characters, Text};
pub use truth::{call_instance, is_callable, length, length_result, truth};
pub use types::Builtin;
pub use value::{Items, Range, Slice, Value};
pub use warning::{WarningAction, WarningFilter, Warnings};
