//! `numpy.lib.stride_tricks`: views of any shape and strides. Unlike NumPy's, they cannot leave the memory that the array lies in.

use smallvec::SmallVec;

use super::{array_of, optional_ints, view_or_new};
use crate::array::axes::normalize_axes;
use crate::array::{Array, Dims, Strides};
use crate::error::{Error, Result};
use crate::object::shape_like::{to_ints, to_shape};
use crate::object::{Bound, Entry, Host, Value, truth};

crate::entries! { pub ENTRIES:
    Entry::new(
        "numpy.lib.stride_tricks.as_strided",
        "as_strided(x, shape=None, strides=None, subok=False, writeable=True)",
        "A view with this shape and these strides, in bytes.\n\n>>> np.lib.stride_tricks.as_strided(np.arange(4), (3, 2), (8, 8))\narray([[0, 1],\n       [1, 2],\n       [2, 3]])",
        as_strided,
    ),
    Entry::new(
        "numpy.lib.stride_tricks.sliding_window_view",
        "sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False)",
        "All windows of a shape, as new last axes of a read-only view.\n\n>>> np.lib.stride_tricks.sliding_window_view(np.arange(4), 3)\narray([[0, 1, 2],\n       [1, 2, 3]])",
        sliding_window_view,
    ),
}

fn as_strided(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, shape, strides, _subok, writeable] = args.take();
    let array = array_of(cx, &x)?;
    let shape: Dims = match shape {
        None | Some(Value::None) => array.shape().into(),
        Some(shape) => to_shape(cx, &shape)?,
    };
    let strides: Strides = match optional_ints(cx, &strides)? {
        None if shape.len() == array.ndim() => array.strides().into(),
        None => return Err(Error::value("strides must have the length of the shape")),
        Some(strides) if strides.len() == shape.len() => strides.iter().map(|&step| step as isize).collect(),
        Some(_) => return Err(Error::value("strides must have the length of the shape")),
    };
    finished(cx, &x, &array, shape, strides, writeable, true)
}

fn sliding_window_view(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, window, axis, _subok, writeable] = args.take();
    let array = array_of(cx, &x)?;
    let window: SmallVec<[i64; 4]> = to_ints(cx, &window.unwrap_or(Value::None))?.into_iter().collect();
    if window.iter().any(|&n| n < 0) {
        return Err(Error::value("`window_shape` cannot contain negative values"));
    }
    let axes: Vec<usize> = match optional_ints(cx, &axis)? {
        None if window.len() != array.ndim() => {
            return Err(Error::value(format!(
                "Since axis is `None`, must provide window_shape for all dimensions of `x`; got {} window_shape elements and `x.ndim` is {}.",
                window.len(),
                array.ndim()
            )));
        }
        None => (0..array.ndim()).collect(),
        Some(given) => {
            let mut axes = Vec::new();
            for axis in given {
                axes.extend(normalize_axes(&[axis], array.ndim(), None)?);
            }
            if axes.len() != window.len() {
                return Err(Error::value(format!(
                    "Must provide matching length window_shape and axis; got {} window_shape elements and {} axes elements.",
                    window.len(),
                    axes.len()
                )));
            }
            axes
        }
    };
    let mut shape: Dims = array.shape().into();
    let mut strides: Strides = array.strides().into();
    for (&axis, &n) in axes.iter().zip(&window) {
        let n = n as usize;
        if shape[axis] < n {
            return Err(Error::value("window shape cannot be larger than input array shape"));
        }
        shape[axis] = shape[axis] + 1 - n;
    }
    shape.extend(window.iter().map(|&n| n as usize));
    strides.extend(axes.iter().map(|&axis| array.strides()[axis]));
    finished(cx, &x, &array, shape, strides, writeable, false)
}

/// The view, which is writeable only if the array is.
fn finished(
    cx: &mut dyn Host,
    owner: &Option<Value>,
    array: &Array,
    shape: Dims,
    strides: Strides,
    writeable: Option<Value>,
    otherwise: bool,
) -> Result<Value> {
    crate::array::layout::check_ndim(shape.len())?;
    let writeable = match writeable {
        None => otherwise,
        Some(flag) => truth(cx, &flag)?,
    };
    let mut view = array.with_geometry(array.dtype().clone(), array.offset(), shape, strides)?;
    view.set_writeable(writeable && array.is_writeable());
    Ok(view_or_new(owner, view))
}
