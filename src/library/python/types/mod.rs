//! The built-in classes: how they are called, their methods and attributes.
//!
//! Special methods (`__add__`, `__len__`, ...) are not listed here: the object layer makes them of its protocols.

mod byte_array;
pub mod bytes;
mod bytes_text;
pub mod dict;
mod exception;
mod float;
mod generator;
mod int;
mod list;
pub mod mapping_proxy;
mod memory_view;
mod object;
pub mod receiver;
mod set;
pub mod slice;
pub mod str;

use crate::object::{Builtin, TypeTable};

/// What a class of this folder declares.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    Some(match class {
        Builtin::Object => &object::TABLE,
        Builtin::Type => &object::TYPE_TABLE,
        Builtin::Property => &object::PROPERTY_TABLE,
        Builtin::StaticMethod => &object::STATIC_METHOD_TABLE,
        Builtin::ClassMethod => &object::CLASS_METHOD_TABLE,
        Builtin::Super => &object::SUPER_TABLE,
        Builtin::Method => &object::METHOD_TABLE,
        Builtin::Module => &object::MODULE_TABLE,
        Builtin::Int => &int::TABLE,
        Builtin::Bool => &int::BOOL_TABLE,
        Builtin::Float => &float::TABLE,
        Builtin::Complex => &float::COMPLEX_TABLE,
        Builtin::Str => &str::TABLE,
        Builtin::Bytes => &bytes::TABLE,
        Builtin::ByteArray => &byte_array::TABLE,
        Builtin::MemoryView => &memory_view::TABLE,
        Builtin::Tuple => &list::TUPLE_TABLE,
        Builtin::List => &list::TABLE,
        Builtin::Dict => &dict::TABLE,
        Builtin::Set => &set::TABLE,
        Builtin::FrozenSet => &set::FROZEN_TABLE,
        Builtin::Range => &slice::RANGE_TABLE,
        Builtin::Slice => &slice::TABLE,
        Builtin::Generator => &generator::TABLE,
        Builtin::Coroutine => &generator::COROUTINE_TABLE,
        Builtin::AsyncGenerator => &generator::ASYNC_TABLE,
        Builtin::CoroutineWrapper | Builtin::AsyncGenASend | Builtin::AsyncGenAThrow | Builtin::AnextAwaitable => {
            &generator::AWAITABLE_TABLE
        }
        Builtin::MappingProxy => &mapping_proxy::TABLE,
        Builtin::Exception(kind) => return exception::type_table(kind),
        _ => return None,
    })
}
