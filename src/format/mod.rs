//! Text of numbers and arrays: NumPy's printing, and the format languages of Python.
//!
//! `digits` chooses decimal digits and `float` lays them out; `scalar`, `spec` (`brief` for what is short), `percent` and `template` build Python's and
//! NumPy's texts of single values on them; `options`, `array` and their neighbours print arrays.

pub mod array;
pub mod brief;
pub mod datetime;
pub mod digits;
mod dragon4;
pub mod dtype;
mod element;
pub mod float;
mod float_column;
pub mod numpy_scalar;
pub mod options;
pub mod percent;
pub mod printable;
pub mod quote;
mod rows;
pub mod scalar;
pub mod spec;
pub mod spec_number;
pub mod template;
