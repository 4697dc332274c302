//! `numpy.linalg`: norms, powers and chains of products, linear systems, decompositions, eigenvalues.

mod chains;
mod eigen;
mod factors;
mod least_squares;
mod norms;
mod singular;
mod stack;
mod systems;

use crate::error::{Error, Kind};
use crate::object::{Builtin, Entry, Value};

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] = &[
    norms::ENTRIES,
    chains::ENTRIES,
    singular::ENTRIES,
    systems::ENTRIES,
    factors::ENTRIES,
    eigen::ENTRIES,
    least_squares::ENTRIES,
];

/// Names of the module that are no functions.
pub fn constant(name: &str) -> Option<Value> {
    (name == "LinAlgError").then_some(Value::Type(Builtin::Exception(Kind::LinAlgError)))
}

/// NumPy's error for what has no decomposition or solution.
fn linalg_error(message: impl Into<String>) -> Error {
    Error::new(Kind::LinAlgError, message)
}
