//! Scalar mathematics behind the loops: one element in, one element out, with NumPy's special cases.

pub mod complex;
pub mod float;
pub mod integer;
pub mod libm;
pub mod single;
pub mod tanh;
mod tanh_table;
