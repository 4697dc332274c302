//! Kernels: everything that looks at many values at once. Knows arrays and dtypes, but no Python objects and no names.

pub mod fpstatus;
pub mod loops;
pub mod math;
pub mod random;
pub mod reduce;
pub mod ufunc;
