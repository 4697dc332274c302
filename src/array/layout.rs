//! Shapes and byte strides: sizes without overflow, contiguity, axis arguments, and the walk over element offsets.

use smallvec::SmallVec;

use crate::error::{Error, Result};
use crate::limits::MAX_DIMS;
use crate::limits::stop::breathe;

/// Lengths of the axes.
pub type Dims = SmallVec<[usize; 4]>;
/// Byte steps along the axes; negative and zero are allowed.
pub type Strides = SmallVec<[isize; 4]>;

/// Memory order of a new array: NumPy's `order=`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    C,
    F,
    /// Fortran if the source is Fortran- and not C-contiguous.
    A,
    /// As close to the source's axis order as possible.
    K,
}

/// Number of elements; `None` when it overflows.
pub fn element_count(shape: &[usize]) -> Option<usize> {
    let (mut count, mut fits) = (1usize, true);
    for &n in shape {
        if n == 0 {
            return Some(0);
        }
        let (product, beyond) = count.overflowing_mul(n);
        count = product;
        fits &= !beyond;
    }
    fits.then_some(count)
}

/// Whether there are no elements. (`contains` is made for long slices: many times the work for a shape.)
#[inline]
pub fn element_free(shape: &[usize]) -> bool {
    for &n in shape {
        if n == 0 {
            return true;
        }
    }
    false
}

/// Packed strides with the last axis fastest (`C`) or the first (`F`).
pub fn packed_strides(shape: &[usize], itemsize: usize, fortran: bool) -> Strides {
    let mut step = itemsize as isize;
    // Plain loops: every new array comes by here.
    if shape.len() <= 4 {
        let mut places = [0; 4];
        for place in 0..shape.len() {
            let axis = if fortran { place } else { shape.len() - 1 - place };
            places[axis] = step;
            step = step.wrapping_mul(shape[axis].max(1) as isize);
        }
        return Strides::from_buf_and_len(places, shape.len());
    }
    let mut strides: Strides = SmallVec::from_elem(0, shape.len());
    let places = strides.as_mut_slice();
    for place in 0..shape.len() {
        let axis = if fortran { place } else { shape.len() - 1 - place };
        places[axis] = step;
        step = step.wrapping_mul(shape[axis].max(1) as isize);
    }
    strides
}

/// Whether elements lie packed in C order (axes of length one never matter, empty arrays always are).
pub fn is_c_contiguous(shape: &[usize], strides: &[isize], itemsize: usize) -> bool {
    is_packed(shape.iter().zip(strides).rev(), itemsize) || element_free(shape)
}

/// Whether elements lie packed in Fortran order.
pub fn is_f_contiguous(shape: &[usize], strides: &[isize], itemsize: usize) -> bool {
    is_packed(shape.iter().zip(strides), itemsize) || element_free(shape)
}

fn is_packed<'a>(axes: impl Iterator<Item = (&'a usize, &'a isize)>, itemsize: usize) -> bool {
    let mut expected = itemsize as isize;
    for (&n, &stride) in axes {
        if n != 1 {
            if stride != expected {
                return false;
            }
            expected = expected.wrapping_mul(n as isize);
        }
    }
    true
}

/// The axis counted from the front, or NumPy's `AxisError`.
pub fn normalize_axis(axis: i64, ndim: usize) -> Result<usize> {
    let n = ndim as i64;
    if axis >= -n && axis < n {
        Ok(if axis < 0 { axis + n } else { axis } as usize)
    } else {
        Err(Error::axis(axis, ndim))
    }
}

/// Refuses more axes than NumPy allows.
pub fn check_ndim(ndim: usize) -> Result<()> {
    if ndim > MAX_DIMS {
        return Err(Error::value(format!(
            "maximum supported dimension for an ndarray is currently {MAX_DIMS}, found {ndim}"
        )));
    }
    Ok(())
}

/// A shape as Python prints the tuple: `()`, `(3,)`, `(2, 3)`.
pub fn shape_text(shape: &[usize]) -> String {
    match shape {
        [one] => format!("({one},)"),
        many => format!("({})", many.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")),
    }
}

/// A shape as NumPy's C messages print it, without blanks: `(2,3)`, `(3,)`.
pub fn shape_text_compact(shape: &[usize]) -> String {
    match shape {
        [one] => format!("({one},)"),
        many => format!("({})", many.iter().map(usize::to_string).collect::<Vec<_>>().join(",")),
    }
}

/// The lowest and one past the highest byte that a view touches, relative to its first element. Empty arrays touch none.
pub fn byte_bounds(shape: &[usize], strides: &[isize], itemsize: usize) -> (isize, isize) {
    if element_free(shape) {
        return (0, 0);
    }
    let (mut low, mut high) = (0isize, itemsize as isize);
    for (&n, &stride) in shape.iter().zip(strides) {
        let reach = (n as isize - 1) * stride;
        if reach < 0 { low += reach } else { high += reach }
    }
    (low, high)
}

/// Byte offsets of all elements in C order, relative to the first.
pub struct Offsets<'a> {
    shape: &'a [usize],
    strides: &'a [isize],
    index: Dims,
    next: isize,
    left: usize,
}

impl<'a> Offsets<'a> {
    pub fn new(shape: &'a [usize], strides: &'a [isize]) -> Offsets<'a> {
        let left = element_count(shape).unwrap_or(0);
        Offsets { shape, strides, index: SmallVec::from_elem(0, shape.len()), next: 0, left }
    }
}

impl Iterator for Offsets<'_> {
    type Item = isize;

    fn next(&mut self) -> Option<isize> {
        if self.left == 0 {
            return None;
        }
        let current = self.next;
        self.left -= 1;
        // What is done with each element is not known here, and may be slow.
        if self.left.is_multiple_of(1 << 12) {
            breathe();
        }
        for axis in (0..self.shape.len()).rev() {
            self.index[axis] += 1;
            self.next += self.strides[axis];
            if self.index[axis] < self.shape[axis] {
                break;
            }
            self.next -= self.strides[axis] * self.shape[axis] as isize;
            self.index[axis] = 0;
        }
        Some(current)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Offsets<'_> {}
