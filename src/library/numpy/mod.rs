//! The `numpy` module and its submodules, by chapter of NumPy's reference.
//!
//! A chapter exports its entries; the tables below are all that needs to know a new chapter. Values of names are made when a script
//! first asks for them. A name that NumPy has and Newaxis has not is answered with `NotImplementedError` naming it; any other with
//! NumPy's own `AttributeError`. What NumPy itself writes in Python is our own Python (`written`).

mod calls;
mod creation;
mod dtypes;
mod error_state;
mod fft;
mod functional;
mod linalg;
mod logic;
mod manipulation;
mod mathematics;
mod named_result;
mod names;
mod ndarray;
mod printing;
mod private;
mod products;
mod quick;
mod random;
mod reductions;
mod removed;
mod resolve_dtypes;
mod scalars;
mod selection;
mod sorting;
mod statistics;
mod strings;
mod testing;
mod ufunc_methods;
mod written;

pub use written::{is_written, written};

use crate::compute::ufunc::Ufunc;
use crate::error::Error;
use crate::object::{Builtin, Entry, Module, TypeTable, Value};

/// A module that scripts can import: its entries by chapter, and names that are no functions.
struct Submodule {
    path: &'static str,
    chapters: &'static [&'static [&'static [Entry]]],
    constant: fn(&str) -> Option<Value>,
}

static MODULES: &[Submodule] = &[
    Submodule { path: "numpy", chapters: CHAPTERS, constant: numpy_constant },
    Submodule { path: "numpy.random", chapters: &[random::CHAPTERS], constant: random::class },
    Submodule { path: "numpy.testing", chapters: &[testing::CHAPTERS], constant: testing::constant },
    Submodule { path: "numpy.exceptions", chapters: &[], constant: testing::exception },
    Submodule { path: "numpy.fft", chapters: &[fft::CHAPTERS], constant: |_| None },
    Submodule { path: "numpy.lib", chapters: &[], constant: |_| None },
    Submodule {
        path: "numpy.lib.array_utils",
        chapters: &[&[manipulation::axis_numbers::ENTRIES]],
        constant: |_| None,
    },
    Submodule {
        path: "numpy.lib.stride_tricks",
        chapters: &[&[manipulation::stride_tricks::ENTRIES]],
        constant: |_| None,
    },
    Submodule { path: "numpy._core._strings", chapters: &[&[strings::ENTRIES]], constant: |_| None },
    Submodule { path: "numpy.matrixlib", chapters: &[], constant: |_| None },
    Submodule { path: "numpy.linalg", chapters: &[linalg::CHAPTERS], constant: linalg::constant },
];

/// The chapters of the main namespace.
static CHAPTERS: &[&[&[Entry]]] = &[
    creation::CHAPTERS,
    functional::CHAPTERS,
    logic::CHAPTERS,
    manipulation::CHAPTERS,
    mathematics::CHAPTERS,
    reductions::CHAPTERS,
    selection::CHAPTERS,
    sorting::CHAPTERS,
    statistics::CHAPTERS,
    products::CHAPTERS,
    printing::CHAPTERS,
    dtypes::CHAPTERS,
    error_state::CHAPTERS,
];

/// What a built-in class of NumPy declares.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    Some(match class {
        Builtin::NdArray => &ndarray::TABLE,
        Builtin::FlatIter => &ndarray::FLAT_ITER,
        Builtin::Ufunc => &ufunc_methods::TABLE,
        class => {
            return dtypes::type_table(class)
                .or_else(|| functional::type_table(class))
                .or_else(|| error_state::type_table(class))
                .or_else(|| scalars::type_table(class))
                .or_else(|| random::type_table(class));
        }
    })
}

/// `numpy` or one of its submodules.
pub fn module(path: &str) -> Option<Module> {
    let known = MODULES.iter().any(|module| module.path == path);
    if written::is_written(path) {
        return None;
    }
    if !known && !names::is_module(path) && private::public(path).is_none() {
        return None;
    }
    let mut module = Module::new(path);
    module.lazy = Some(lookup);
    module.written = Some(written::holder);
    module.missing = Some(missing);
    Some(module)
}

/// Names of a module of NumPy, those included that are missing here yet.
pub fn public_names(module: &str) -> Vec<String> {
    names::names_of(module).map(str::to_string).collect()
}

/// The functions of all modules.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    MODULES.iter().flat_map(|module| module.chapters.iter().copied().flatten().copied().flatten())
}

/// The value of a name of a module of NumPy.
fn lookup(module: &str, name: &str) -> Option<Value> {
    let child = format!("{module}.{name}");
    if private::public(&child).is_some() {
        return super::module(&child).map(Value::Module);
    }
    if let Some(public) = private::public(module) {
        return lookup(public, name);
    }
    let table = MODULES.iter().find(|table| table.path == module)?;
    let entry = table.chapters.iter().copied().flatten().copied().flatten().find(|entry| entry.name() == name);
    entry.map(Value::Entry).or_else(|| (table.constant)(name)).or_else(|| {
        let path = format!("{module}.{name}");
        let is_module = MODULES.iter().any(|table| table.path == path);
        (is_module || names::is_module(&path)).then(|| super::module(&path).map(Value::Module)).flatten()
    })
}

/// The error for a name that `lookup` does not know.
pub fn missing(module: &str, name: &str) -> Error {
    if let Some(public) = private::public(module)
        && names::names_of(public).any(|known| known == name)
    {
        return Error::not_implemented(format!("{public}.{name} is not available in newaxis yet"));
    }
    if names::names_of(module).any(|known| known == name) {
        return Error::not_implemented(format!("{module}.{name} is not available in newaxis yet"));
    }
    let removed = if module == "numpy" { removed::removal_message(name) } else { None };
    Error::attribute(removed.unwrap_or_else(|| format!("module '{module}' has no attribute '{name}'")))
}

/// Constants, classes and ufuncs of the main namespace.
fn numpy_constant(name: &str) -> Option<Value> {
    Some(match name {
        "pi" => Value::Float(std::f64::consts::PI),
        "e" => Value::Float(std::f64::consts::E),
        "euler_gamma" => Value::Float(0.577_215_664_901_532_9),
        "inf" => Value::Float(f64::INFINITY),
        "nan" => Value::Float(f64::NAN),
        "newaxis" => Value::None,
        "True_" => Value::Scalar(crate::array::Scalar::Bool(true)),
        "False_" => Value::Scalar(crate::array::Scalar::Bool(false)),
        "little_endian" => Value::Bool(cfg!(target_endian = "little")),
        "__version__" => Value::from("2.4.6"),
        _ => {
            return ufunc(name)
                .map(Value::Ufunc)
                .or_else(|| class(name).map(Value::Type))
                .or_else(|| dtypes::constant(name))
                .or_else(|| creation::constant(name));
        }
    })
}

/// A ufunc by its name or one of NumPy's aliases.
fn ufunc(name: &str) -> Option<&'static Ufunc> {
    let name = match name {
        "true_divide" => "divide",
        "mod" => "remainder",
        "abs" => "absolute",
        "conj" => "conjugate",
        "bitwise_not" | "bitwise_invert" => "invert",
        "bitwise_left_shift" => "left_shift",
        "bitwise_right_shift" => "right_shift",
        "acos" => "arccos",
        "acosh" => "arccosh",
        "asin" => "arcsin",
        "asinh" => "arcsinh",
        "atan" => "arctan",
        "atan2" => "arctan2",
        "atanh" => "arctanh",
        "pow" => "power",
        other => other,
    };
    crate::compute::ufunc::find(name)
}

/// A class of the main namespace.
fn class(name: &str) -> Option<Builtin> {
    let name = match name {
        "bool_" => return Some(Builtin::NpBool),
        "int_" | "intp" | "long" => "int64",
        "uint" | "uintp" | "ulong" => "uint64",
        "longlong" => "int64",
        "ulonglong" => "uint64",
        "intc" => "int32",
        "uintc" => "uint32",
        "short" => "int16",
        "ushort" => "uint16",
        "byte" => "int8",
        "ubyte" => "uint8",
        "half" => "float16",
        "single" => "float32",
        "double" => "float64",
        "csingle" => "complex64",
        "cdouble" => "complex128",
        other => other,
    };
    Builtin::ALL.iter().copied().find(|class| class.module() == "numpy" && class.name() == name)
}
