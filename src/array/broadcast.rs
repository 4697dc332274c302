//! Broadcasting: the shape that several shapes stretch to, and views of that shape with zero strides.

use smallvec::SmallVec;

use super::layout::{Dims, Strides, check_ndim, shape_text, shape_text_compact};
use super::view::Array;
use crate::error::{Error, Result};

/// The common shape, or `None` when two lengths differ and neither is 1.
pub fn common_shape<'a>(shapes: impl Iterator<Item = &'a [usize]> + Clone) -> Option<Dims> {
    let ndim = shapes.clone().map(<[usize]>::len).max().unwrap_or(0);
    let mut common: Dims = SmallVec::from_elem(1, ndim);
    for shape in shapes {
        let shift = ndim - shape.len();
        for (axis, &n) in shape.iter().enumerate() {
            let place = &mut common[shift + axis];
            if *place == 1 {
                *place = n;
            } else if n != 1 && n != *place {
                return None;
            }
        }
    }
    Some(common)
}

/// The common shape of a ufunc's operands.
///
/// Errors: `operands could not be broadcast together with shapes (3,4) (3,) `, trailing blank included.
pub fn broadcast_operands(shapes: &[&[usize]]) -> Result<Dims> {
    common_shape(shapes.iter().copied()).ok_or_else(|| operands_error(shapes))
}

/// NumPy's message for operands that do not fit together.
pub fn operands_error(shapes: &[&[usize]]) -> Error {
    let list: String = shapes.iter().map(|shape| shape_text_compact(shape) + " ").collect();
    Error::value(format!("operands could not be broadcast together with shapes {list}"))
}

/// NumPy's message for a value that does not fit the elements it is assigned to.
pub fn input_error(from: &[usize], into: &[usize]) -> Error {
    let (from, into) = (shape_text_compact(from), shape_text_compact(into));
    Error::value(format!("could not broadcast input array from shape {from} into shape {into}"))
}

/// `np.broadcast_shapes`, and the shape of `np.broadcast_arrays` and `np.broadcast`.
///
/// Errors: `shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (3,) and
/// arg 1 with shape (4,).`
pub fn broadcast_shapes(shapes: &[&[usize]]) -> Result<Dims> {
    let ndim = shapes.iter().map(|shape| shape.len()).max().unwrap_or(0);
    check_ndim(ndim)?;
    let mut common: Dims = SmallVec::from_elem(1, ndim);
    // As NumPy: axis by axis, so that the message names the argument that set this axis.
    for axis in 0..ndim {
        let mut setter = 0;
        for (arg, shape) in shapes.iter().enumerate() {
            let Some(place) = (axis + shape.len()).checked_sub(ndim) else { continue };
            let n = shape[place];
            if n == 1 {
                continue;
            }
            if common[axis] == 1 {
                common[axis] = n;
                setter = arg;
            } else if common[axis] != n {
                return Err(Error::value(format!(
                    "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg {setter} with shape {} and arg {arg} with shape {}.",
                    shape_text(shapes[setter]),
                    shape_text(shape)
                )));
            }
        }
    }
    Ok(common)
}

impl Array {
    /// A read-only view of the shape, repeated elements sharing memory (`np.broadcast_to`).
    ///
    /// Errors: NumPy's, which name the remapped shapes.
    pub fn broadcast_to(&self, shape: &[usize]) -> Result<Array> {
        check_ndim(shape.len())?;
        if shape.is_empty() && self.ndim() > 0 {
            return Err(Error::value("cannot broadcast a non-scalar to a scalar array"));
        }
        if self.ndim() > shape.len() {
            return Err(Error::value("input operand has more dimensions than allowed by the axis remapping"));
        }
        if super::layout::element_count(shape).is_none_or(|count| count > isize::MAX as usize) {
            return Err(Error::value("iterator is too large"));
        }
        let mut view = self.stretched(shape).ok_or_else(|| {
            Error::value(format!(
                "operands could not be broadcast together with remapped shapes [original->remapped]: {}  and requested shape {}",
                shape_text_compact(self.shape()),
                shape_text_compact(shape)
            ))
        })?;
        view.set_writeable(false);
        Ok(view)
    }

    /// The view of a common shape, writable as this one is; `None` when the shape does not fit.
    pub fn stretched(&self, shape: &[usize]) -> Option<Array> {
        if self.shape() == shape {
            return Some(self.clone());
        }
        let shift = shape.len().checked_sub(self.ndim())?;
        let mut strides: Strides = SmallVec::from_elem(0, shape.len());
        for (axis, (&n, &stride)) in self.shape().iter().zip(self.strides()).enumerate() {
            if n == shape[shift + axis] {
                strides[shift + axis] = stride;
            } else if n != 1 {
                return None;
            }
        }
        Some(self.derived(self.offset(), shape.into(), strides))
    }
}
