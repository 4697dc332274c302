//! The inner loops of all ufuncs, by chapter. A chapter is a list of static groups of [`Loop`](super::ufunc::Loop)s which the
//! ufunc table puts together; the loops themselves are plain closures given to one of the drivers in `drive`.

// Every loop reads as a closure, the ones that only forward to a function too.
#![allow(clippy::redundant_closure)]

#[macro_use]
mod declare;
mod drive;
mod half_precision;

pub mod arithmetic;
pub mod bitwise;
pub mod comparison;
pub mod complex;
pub mod divisor;
pub mod extrema;
pub mod floating;
pub mod inverse_hyperbolic;
pub mod packed;
#[cfg(target_arch = "x86_64")]
mod quotient;
pub mod select;
pub mod time;
pub mod transcendental;
