//! Array manipulation: shapes, axes, joining, splitting, tiling. Views wherever NumPy gives views.

mod axes;
pub mod axis_numbers;
mod editing;
mod joining;
mod memory;
mod padding;
mod reshaping;
pub mod stride_tricks;
mod tiling;

use crate::array::Array;
use crate::error::Result;
use crate::object::array_like::{to_array, view_value};
use crate::object::shape_like::to_ints;
use crate::object::{Entry, Host, Value};

pub use axes::METHODS as AXES_METHODS;
pub use reshaping::METHODS as RESHAPING_METHODS;
pub use tiling::METHODS as TILING_METHODS;

/// The chapter's entries, file by file.
pub static CHAPTERS: &[&[Entry]] = &[
    axes::ENTRIES,
    joining::ENTRIES,
    memory::ENTRIES,
    reshaping::ENTRIES,
    tiling::ENTRIES,
    editing::ENTRIES,
    padding::ENTRIES,
];

/// The array of an argument that must be given.
fn array_of(cx: &mut dyn Host, value: &Option<Value>) -> Result<Array> {
    to_array(cx, value.as_ref().unwrap_or(&Value::None))
}

/// A result as a value: a view of the argument when it lies in the argument's memory.
fn view_or_new(owner: &Option<Value>, result: Array) -> Value {
    match owner {
        Some(Value::Array(owner)) if result.shares_buffer(&owner.view()) => view_value(result, owner),
        _ => Value::array(result),
    }
}

/// One integer or several; `None` and absence are `None`.
fn optional_ints(cx: &mut dyn Host, value: &Option<Value>) -> Result<Option<Vec<i64>>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => Ok(Some(to_ints(cx, value)?.to_vec())),
    }
}
