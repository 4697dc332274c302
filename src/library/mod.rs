//! Everything a script can call by name.
//!
//! `numpy` follows the chapters of NumPy's reference, `python` holds the builtins, the methods of built-in classes and the small
//! standard modules that scripts import. A function is declared in one place, its [`Entry`](crate::object::Entry): signature line, documentation,
//! implementation. Nothing here knows statements or terminals; what needs the evaluator goes through `Host`.

mod documentation;
pub mod numpy;
mod packed;
pub mod python;

pub use documentation::{documentation, documented};
pub use python::{SOURCE_PREFIX, fetched_position, partial_parts, warning_message};

use std::rc::Rc;

use crate::error::Error;

use crate::object::{Builtin, Entry, Module, TypeTable, Value};

/// What a built-in class declares; its bases are asked by the caller.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    numpy::type_table(class).or_else(|| python::type_table(class))
}

/// A name of the `builtins` module.
pub fn builtin(name: &str) -> Option<Value> {
    python::builtin(name)
}

/// A built-in module by its dotted name. Each call makes a new one; the session keeps the modules it has imported.
pub fn module(name: &str) -> Option<Rc<Module>> {
    match name == "numpy" || name.starts_with("numpy.") {
        true => numpy::module(name),
        false => python::module(name),
    }
    .map(Rc::new)
}

/// A module that is written in Python.
pub struct Written {
    /// The module to which its functions and classes say that they belong.
    pub shown: &'static str,
    pub text: String,
}

/// The module of that name that is written in Python; `import` compiles it.
pub fn module_source(name: &str) -> Option<Written> {
    match name.starts_with("numpy.") {
        true => numpy::written(name),
        false => python::source(name).map(|(shown, text)| Written { shown, text: text.text() }),
    }
}

/// Whether there is a module of that name that is written in Python.
pub fn is_written(name: &str) -> bool {
    match name.starts_with("numpy.") {
        true => numpy::is_written(name),
        false => python::source(name).is_some(),
    }
}

/// The errors for names that a module lacks, where they are not CPython's plain ones.
pub fn missing(module: &str) -> Option<fn(&str, &str) -> Error> {
    module.starts_with("numpy.").then_some(numpy::missing as fn(&str, &str) -> Error)
}

/// Whether CPython has a module that is left out here on purpose.
pub fn is_left_out(name: &str) -> bool {
    python::outside(name)
}

/// Names without a leading underscore that a built-in module offers; those that are missing yet give no value.
pub fn public_names(module: &str) -> Vec<String> {
    match module == "numpy" || module.starts_with("numpy.") {
        true => numpy::public_names(module),
        false => python::public_names(module),
    }
}

/// Every built-in function of every module, and the methods of arrays; those of submodules included.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    let methods = type_table(Builtin::NdArray).map_or(&[][..], |table| table.methods);
    let generators = type_table(Builtin::RandomGenerator).map_or(&[][..], |table| table.methods);
    numpy::entries().chain(python::entries()).chain([methods, generators].into_iter().flatten().copied().flatten())
}
