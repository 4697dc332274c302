//! `ufunc.outer`: every element of the first operand with every element of the second.

use smallvec::SmallVec;

use super::execute::{Options, Outcome, call};
use super::kind::Ufunc;
use super::operand::Input;
use crate::array::layout::check_ndim;
use crate::array::{Array, Dims, Strides};
use crate::compute::parallel::Exec;
use crate::error::{Error, Result};

/// A result of shape `a.shape + b.shape`. Python numbers count as 0-d.
///
/// Errors: `ValueError` unless the ufunc has two inputs; those of [`call`].
pub fn outer(ufunc: &'static Ufunc, a: Input<'_>, b: Input<'_>, options: &Options<'_>, exec: Exec) -> Result<Outcome> {
    if ufunc.nin != 2 {
        return Err(Error::value("outer product only supported for binary functions"));
    }
    let (Input::Array(first), behind) = (a, b.shape().len()) else { return call(ufunc, &[a, b], options, exec) };
    check_ndim(first.ndim() + behind)?;
    let first = with_trailing_axes(first, behind)?;
    call(ufunc, &[Input::Array(&first), b], options, exec)
}

fn with_trailing_axes(array: &Array, count: usize) -> Result<Array> {
    let mut shape = Dims::from_slice(array.shape());
    let mut strides = Strides::from_slice(array.strides());
    shape.extend(std::iter::repeat_n(1, count));
    strides.extend(SmallVec::<[isize; 4]>::from_elem(0, count));
    array.with_geometry(array.dtype().clone(), array.offset(), shape, strides)
}
