//! Kernels: everything that looks at many values at once. Knows arrays and dtypes, but no Python objects and no names.

pub mod accumulate;
pub mod bits;
pub mod closeness;
pub mod copying;
pub mod count;
pub mod digest;
pub mod einsum;
pub mod extremes;
pub mod fft;
pub mod fpstatus;
pub mod fused;
pub mod gather;
pub mod histogram;
pub mod linalg;
pub mod loops;
pub mod math;
pub mod membership;
pub mod ordering;
pub mod parallel;
pub mod pattern;
pub mod product;
pub mod quantile;
pub mod ramp;
pub mod random;
pub mod reduce;
mod row_moments;
pub mod search;
pub mod select;
pub mod sliding;
pub mod sort;
pub mod statistics;
pub mod ufunc;
pub mod unique;

pub use crate::array::{isa, stream};
