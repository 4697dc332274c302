//! The array core: dtypes, buffers, strided views, promotion, casting, broadcasting, indexing.
//!
//! An array is a view of a shared buffer, always. Layout, indexing and reshaping are written once over byte strides and
//! item sizes; only loops that look at values are generic, and those live in `compute`.

pub mod arrange;
pub mod axes;
pub mod broadcast;
mod buffer;
mod cast;
pub mod cast_numeric;
pub mod casting;
mod dtype;
mod dtype_name;
pub mod dtype_parse;
mod element;
pub mod indexing;
pub mod isa;
pub mod join;
pub mod layout;
pub mod mapping;
pub mod overlap;
pub mod promotion;
mod raw;
pub mod reshape;
mod retype;
mod scalar;
pub mod stream;
pub mod time_unit;
pub mod transfer;
pub mod transpose;
mod view;

pub use buffer::Buffer;
pub use cast::{CastHost, NumericOnly, astype, cast, cast_into, cast_num, cast_scalar, fitted};
pub use cast_numeric::CastFlags;
pub use casting::Casting;
pub use dtype::{DType, Field, Kind, Num, SlotType, StructType, SubType, TimeBase, TimeUnit};
pub use dtype_name::{
    descriptor as dtype_descriptor, name as dtype_name, repr as dtype_repr, type_string, unit_suffix,
};
pub use element::{Bool, Element};
pub use layout::{Dims, Order, Strides};
pub use promotion::Operand;
pub use scalar::{NAT, Record, Scalar, swap_bytes};
pub use view::Array;
