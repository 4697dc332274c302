//! `numpy.random`: the functions of old over the session's `RandomState`, `Generator`, and the bit generators beneath.
//!
//! Strategy: a [`sampler::Sampler`] is a `RandomState` or a `Generator`; one implementation of each method serves both and
//! asks the sampler for the API where they differ. The numbers come from `compute::random`; here arguments are read as
//! NumPy reads them, checked in its words, broadcast, and results are made into Python numbers or arrays.

mod bit_generators;
mod choice;
mod distributions;
mod generator;
mod integers;
mod multivariate_normal;
mod parameters;
mod permutations;
mod random_state;
mod sampler;
mod seeding;
mod vectors;

pub(super) use random_state::session_sampler;

use crate::object::{Builtin, Entry, TypeTable, Value};

/// The functions of the module, file by file.
pub static CHAPTERS: &[&[Entry]] = &[generator::FUNCTIONS, random_state::FUNCTIONS, random_state::MORE_FUNCTIONS];

/// The classes of the module by name.
pub fn class(name: &str) -> Option<Value> {
    const CLASSES: &[Builtin] = &[
        Builtin::BitGenerator,
        Builtin::Mt19937,
        Builtin::Pcg64,
        Builtin::Pcg64Dxsm,
        Builtin::Philox,
        Builtin::RandomGenerator,
        Builtin::RandomState,
        Builtin::SeedSequence,
        Builtin::Sfc64,
    ];
    CLASSES.iter().find(|class| class.name() == name).copied().map(Value::Type)
}

/// What a class of the module declares.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    match class {
        Builtin::RandomGenerator => Some(&generator::TABLE),
        Builtin::RandomState => Some(&random_state::TABLE),
        Builtin::SeedSequence => Some(&seeding::TABLE),
        class => bit_generators::type_table(class),
    }
}
