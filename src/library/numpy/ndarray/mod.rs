//! The `ndarray` class: attributes, and the methods of all chapters.

mod attributes;
mod conversion;
mod flags;
mod flat;
mod protocols;

pub use flat::{FlatIter, TABLE as FLAT_ITER};

use crate::object::TypeTable;

use super::{manipulation, mathematics, products, reductions, selection, sorting};

/// What `ndarray` declares.
pub static TABLE: TypeTable = TypeTable {
    doc: "A strided view of elements of one dtype.",
    construct: Some(&conversion::CONSTRUCT),
    methods: &[
        conversion::METHODS,
        protocols::METHODS,
        manipulation::AXES_METHODS,
        manipulation::RESHAPING_METHODS,
        manipulation::TILING_METHODS,
        reductions::FOLDS_METHODS,
        reductions::SCANS_METHODS,
        reductions::MOMENTS_METHODS,
        reductions::EXTREMES_METHODS,
        selection::CONDITIONS_METHODS,
        selection::POSITIONS_METHODS,
        products::MATRIX_METHODS,
        products::PAIRS_METHODS,
        mathematics::ROUNDING_METHODS,
        sorting::ORDER_METHODS,
    ],
    getters: attributes::GETTERS,
    statics: &[],
};
