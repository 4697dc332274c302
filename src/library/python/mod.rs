//! Python's own names: builtins, methods of built-in classes, and the small standard modules.

mod builtins;
pub mod codecs;
mod iteration;
mod leaving;
mod modules;
mod quick;
mod sorting;
mod types;
mod warnings;
mod zipping;

pub use modules::{SOURCE_PREFIX, fetched_position, outside, partial_parts, source};
pub use types::mapping_proxy::of as mapping_proxy;
pub use warnings::warning_message;

use modules::MODULES;

use crate::error::Kind;
use crate::object::{Builtin, Entry, Module, TypeTable, Value};

/// Files that hold functions of `builtins`.
static BUILTINS: &[&[Entry]] = &[builtins::ENTRIES, iteration::ENTRIES, modules::OPEN];

/// What a built-in Python class declares.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    iteration::type_table(class).or_else(|| types::type_table(class)).or_else(|| modules::type_table(class))
}

/// A name of `builtins`: a function, a class, an exception or a constant.
pub fn builtin(name: &str) -> Option<Value> {
    match name {
        "Ellipsis" => return Some(Value::Ellipsis),
        "NotImplemented" => return Some(Value::NotImplemented),
        "IOError" | "EnvironmentError" => return Some(Value::Type(Builtin::Exception(Kind::OSError))),
        _ => {}
    }
    let function = BUILTINS.iter().flat_map(|file| file.iter()).find(|entry| entry.name() == name);
    function.map(Value::Entry).or_else(|| builtin_class(name).map(Value::Type)).or_else(|| leaving::quitter(name))
}

/// A Python module by name.
pub fn module(name: &str) -> Option<Module> {
    MODULES.iter().find(|module| module.name == name)?;
    let mut module = Module::new(name);
    module.lazy = Some(lookup);
    Some(module)
}

/// The value of a name of a standard module.
fn lookup(module: &str, name: &str) -> Option<Value> {
    let module = MODULES.iter().find(|known| known.name == module)?;
    let entry = module.entries.iter().flat_map(|file| file.iter()).find(|entry| entry.name() == name);
    entry.map(Value::Entry).or_else(|| (module.constant)(name))
}

/// The functions of `builtins` and of the standard modules; what modules keep to themselves is left out.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    let modules =
        MODULES.iter().filter(|module| !module.name.starts_with('_')).flat_map(|module| module.entries.iter());
    BUILTINS.iter().chain(modules).copied().flatten()
}

/// The classes that are names of `builtins`.
fn builtin_class(name: &str) -> Option<Builtin> {
    use Builtin::*;
    const CLASSES: &[Builtin] = &[
        Object,
        Type,
        Int,
        Bool,
        Float,
        Complex,
        Str,
        Bytes,
        ByteArray,
        MemoryView,
        Tuple,
        List,
        Dict,
        Set,
        FrozenSet,
        Range,
        Slice,
        Enumerate,
        Zip,
        Map,
        Filter,
        Reversed,
        Property,
        StaticMethod,
        ClassMethod,
        Super,
    ];
    let class = CLASSES.iter().copied().find(|class| class.name() == name);
    class.or_else(|| {
        let kind = Kind::from_name(name)?;
        (kind.module() == "builtins").then_some(Exception(kind))
    })
}

/// Names that a Python module offers, as far as they are known without asking for them.
pub fn public_names(module: &str) -> Vec<String> {
    match module {
        "builtins" => {
            let functions = BUILTINS.iter().flat_map(|file| file.iter()).map(|entry| entry.name());
            let classes = Builtin::ALL.iter().map(|class| class.name()).filter(|name| builtin_class(name).is_some());
            let errors = Kind::ALL.iter().filter(|kind| kind.module() == "builtins").map(|kind| kind.name());
            functions.chain(classes).chain(errors).chain(["exit", "quit"]).map(String::from).collect()
        }
        _ => {
            let Some(module) = MODULES.iter().find(|known| known.name == module) else { return Vec::new() };
            let entries = module.entries.iter().copied().flatten().map(|entry| entry.name());
            entries.chain(module.constants.iter().copied()).map(String::from).collect()
        }
    }
}
