//! Random numbers with NumPy's streams, bit for bit.
//!
//! Strategy: three floors. *Bit generators* ([`Mt19937`], [`Pcg64`], [`Pcg64Dxsm`], [`Philox`], [`Sfc64`]) turn a seed
//! into words and carry the state NumPy shows in `.state`; [`SeedSequence`] turns any integers into seeds. *Samplers*
//! turn words into variates: [`Continuous`] and [`Discrete`] name the distributions, `draw` gives the `Generator`
//! form, and [`LegacyState`] the form `RandomState` froze in 2019. *Sets of draws* (bounded integers, choices,
//! permutations, multinomials) sit beside them. Nothing here knows arrays: kernels fill slices or return scalars, and
//! are generic over the bit generator so that a fill is one loop without indirect calls.
//!
//! `rand` supplies the traits and the operating system's entropy; its own distributions have other streams.

mod ahead;
pub mod binomial;
pub mod bit_generator;
mod buffered;
pub mod choice;
pub mod constraint;
pub mod continuous;
pub mod cpython;
pub mod discrete;
pub mod gamma;
pub mod hypergeometric;
pub mod integers;
pub mod legacy;
mod legacy_discrete;
mod log_factorial;
pub mod mt19937;
mod mt19937_jump;
pub mod multivariate;
pub mod pcg64;
pub mod philox;
pub mod seed_sequence;
pub mod sfc64;
pub mod sha512;
pub mod shuffle;
pub mod ziggurat;
mod ziggurat_tables;

pub use binomial::BinomialSetup;
pub use bit_generator::{AnyBitGenerator, BitGenerator, entropy_words};
pub use constraint::Constraint;
pub use continuous::Continuous;
pub use cpython::PythonRandom;
pub use discrete::Discrete;
pub use legacy::LegacyState;
pub use mt19937::Mt19937;
pub use pcg64::{Pcg64, Pcg64Dxsm};
pub use philox::Philox;
pub use seed_sequence::SeedSequence;
pub use sfc64::Sfc64;
