//! Indexing: `x[...]` read and assigned.
//!
//! An index is parsed once into a [`Plan`]: integers, slices, `...` and new axes make a view; integer and boolean arrays
//! add a gather over that view. Reading a plan without arrays copies nothing. All indices are checked before anything is
//! written.

mod compaction;
mod element;
mod fancy;
pub mod mask;
mod plan;
mod take;

pub use compaction::compact;
pub use fancy::extent;
pub use mask::{count_bytes, count_true, nonzero};
pub use plan::slice_range;
pub use take::{TakeMode, along_axis, choose, compress, place, put, put_mask, take, take_along_axis};

use super::cast::{CastHost, cast_into};
use super::cast_numeric::CastFlags;
use super::layout::{Order, shape_text_compact};
use super::transfer::may_overlap;
use super::view::Array;
use crate::error::{Error, Result};
use plan::Plan;

/// One item of an index expression, already told apart from Python's values.
#[derive(Clone, Debug)]
pub enum Index {
    Integer(i64),
    Slice {
        start: Option<i64>,
        stop: Option<i64>,
        step: Option<i64>,
    },
    Ellipsis,
    NewAxis,
    /// Any integer dtype and shape.
    IntegerArray(Array),
    /// dtype bool; 0-d for a single `True` or `False`.
    BoolArray(Array),
}

impl std::fmt::Debug for Array {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Array({}, {:?}, {:?})", super::dtype_name::name(self.dtype()), self.shape(), self.strides())
    }
}

/// What an index selects.
pub enum Selected {
    /// A view that shares memory.
    View(Array),
    /// A 0-d view, from a full set of integers: the caller reads the scalar.
    Element(Array),
    /// A new array.
    Copy(Array),
}

/// `x[index]`.
///
/// Errors: NumPy's `IndexError`s; `ValueError` for a slice step of zero.
pub fn get(array: &Array, index: &[Index]) -> Result<Selected> {
    if let [Index::BoolArray(mask)] = index
        && mask.ndim() == array.ndim()
        && mask.ndim() > 0
    {
        return Ok(Selected::Copy(mask::select(array, mask)?));
    }
    let plan = Plan::new(array, index)?;
    match plan {
        Plan::View { view, element: true } => Ok(Selected::Element(view)),
        // A 0-d array picks as an integer does, but what it picks is a copy.
        Plan::View { view, .. } if index.iter().any(|item| matches!(item, Index::IntegerArray(_))) => {
            Ok(Selected::Copy(view.copy(Order::K)?))
        }
        Plan::View { view, element: false } => Ok(Selected::View(view)),
        Plan::Gather(fancy) => Ok(Selected::Copy(fancy.gather_as_stored()?)),
    }
}

/// Whether an index selects a view, for any array: none of its items is an array.
pub fn selects_view(index: &[Index]) -> bool {
    index.iter().all(|item| !matches!(item, Index::IntegerArray(_) | Index::BoolArray(_)))
}

/// `x[index] = value`: the value is broadcast and cast ('unsafe', as NumPy's assignment is).
///
/// Errors: `assignment destination is read-only`, those of [`get`], and values that do not broadcast.
pub fn set(array: &Array, index: &[Index], value: &Array, host: &mut dyn CastHost) -> Result<CastFlags> {
    check_writeable(array)?;
    if let [Index::BoolArray(mask)] = index
        && mask.ndim() == array.ndim()
        && mask.ndim() > 0
    {
        return mask::assign(array, mask, value, host);
    }
    match Plan::new(array, index)? {
        Plan::View { element: true, .. } if value.ndim() > 0 && !array.dtype().is_object() => {
            Err(Error::value("setting an array element with a sequence."))
        }
        Plan::View { view, .. } => assign(&view, value, host),
        Plan::Gather(fancy) => fancy.scatter(value, host),
    }
}

/// Copies a value into every element of a view, broadcasting it (`view[...] = value`).
///
/// Errors: `could not broadcast input array from shape (3,) into shape (2,)`.
pub fn assign(target: &Array, value: &Array, host: &mut dyn CastHost) -> Result<CastFlags> {
    let surplus = value.ndim().saturating_sub(target.ndim());
    // Leading axes of length one do not count.
    let leading = value.shape()[..surplus].iter().take_while(|&&n| n == 1).count();
    let trimmed = match leading {
        0 => value.clone(),
        _ => value.permute(&(leading..value.ndim()).collect::<Vec<_>>()),
    };
    let Some(stretched) = trimmed.stretched(target.shape()) else {
        return Err(Error::value(format!(
            "could not broadcast input array from shape {} into shape {}",
            shape_text_compact(trimmed.shape()),
            shape_text_compact(target.shape())
        )));
    };
    // Cast the few elements once, not each repetition.
    if value.dtype() != target.dtype() && stretched.size() > value.size() && value.size() > 0 {
        let (cast, mut flags) = super::cast::cast(&trimmed, target.dtype(), Order::K, host)?;
        if let Some(stretched) = cast.stretched(target.shape()) {
            flags.merge(cast_into(&stretched, target, host)?);
        }
        return Ok(flags);
    }
    cast_into(&stretched, target, host)
}

/// `ValueError: assignment destination is read-only`.
pub fn check_writeable(array: &Array) -> Result<()> {
    if array.is_writeable() { Ok(()) } else { Err(Error::value("assignment destination is read-only")) }
}

/// An operand of an assignment, copied when it lies in the target's memory.
fn detached(operand: &Array, target: &Array) -> Result<Array> {
    if may_overlap(operand, target) { operand.copy(Order::K) } else { Ok(operand.clone()) }
}

/// `index 5 is out of bounds for axis 0 with size 3`.
#[cold]
fn out_of_bounds(index: i64, axis: usize, size: usize) -> Error {
    Error::index(format!("index {index} is out of bounds for axis {axis} with size {size}"))
}
