//! Views that only rearrange axes: transposes, squeezes, new axes, diagonals, flips and quarter turns.

use smallvec::SmallVec;

use super::layout::{Dims, Strides, check_ndim, element_free, normalize_axis};
use super::view::Array;
use crate::error::{Error, Kind, Result};

/// Axis numbers, counted from the front.
pub type Axes = SmallVec<[usize; 4]>;

/// Every axis counted from the front (NumPy's `normalize_axis_tuple`). `name` is the argument that messages mention.
///
/// Errors: `AxisError` out of bounds, `ValueError` for an axis named twice.
pub fn normalize_axes(axes: &[i64], ndim: usize, name: Option<&str>) -> Result<Axes> {
    let mut result = Axes::new();
    for &axis in axes {
        let axis = normalize_axis(axis, ndim).map_err(|error| match name {
            Some(name) => Error::new(Kind::AxisError, format!("{name}: {}", error.message())),
            None => error,
        })?;
        result.push(axis);
    }
    if (1..result.len()).any(|i| result[..i].contains(&result[i])) {
        return Err(Error::value(match name {
            Some(name) => format!("repeated axis in `{name}` argument"),
            None => "repeated axis".to_string(),
        }));
    }
    Ok(result)
}

/// Sorts a few things, such as axes, stably and by insertion: the standard library's sorts are made for thousands, and each of
/// their instances takes as much code as many kernels.
pub fn sort_few<T: Copy, K: PartialOrd>(list: &mut [T], key: impl Fn(T) -> K) {
    for i in 1..list.len() {
        let mut place = i;
        while place > 0 && key(list[place]) < key(list[place - 1]) {
            list.swap(place, place - 1);
            place -= 1;
        }
    }
}

impl Array {
    /// `x.transpose(axes)`.
    ///
    /// Errors: `axes don't match array`, `repeated axis in transpose`, `AxisError`.
    pub fn transpose_axes(&self, axes: &[i64]) -> Result<Array> {
        if axes.len() != self.ndim() {
            return Err(Error::value("axes don't match array"));
        }
        let mut order = Axes::new();
        for &axis in axes {
            let axis = normalize_axis(axis, self.ndim())?;
            if order.contains(&axis) {
                return Err(Error::value("repeated axis in transpose"));
            }
            order.push(axis);
        }
        Ok(self.permute(&order))
    }

    /// `np.swapaxes(x, a, b)`.
    pub fn swapaxes(&self, a: i64, b: i64) -> Result<Array> {
        let named = |axis, name: &str| {
            normalize_axis(axis, self.ndim())
                .map_err(|error| Error::new(Kind::AxisError, format!("{name}: {}", error.message())))
        };
        let (a, b) = (named(a, "axis1")?, named(b, "axis2")?);
        let mut order: Axes = (0..self.ndim()).collect();
        order.swap(a, b);
        Ok(self.permute(&order))
    }

    /// `np.moveaxis(x, source, destination)`.
    pub fn moveaxis(&self, source: &[i64], destination: &[i64]) -> Result<Array> {
        let from = normalize_axes(source, self.ndim(), Some("source"))?;
        let to = normalize_axes(destination, self.ndim(), Some("destination"))?;
        if from.len() != to.len() {
            return Err(Error::value("`source` and `destination` arguments must have the same number of elements"));
        }
        let mut order: Axes = (0..self.ndim()).filter(|axis| !from.contains(axis)).collect();
        let mut moves: SmallVec<[(usize, usize); 4]> = to.into_iter().zip(from).collect();
        sort_few(&mut moves, |(place, _)| place);
        for (place, axis) in moves {
            order.insert(place, axis);
        }
        Ok(self.permute(&order))
    }

    /// `np.rollaxis(x, axis, start)`.
    pub fn rollaxis(&self, axis: i64, start: i64) -> Result<Array> {
        let ndim = self.ndim();
        let axis = normalize_axis(axis, ndim)?;
        let n = ndim as i64;
        let mut place = if start < 0 { start + n } else { start };
        if !(0..n + 1).contains(&place) {
            return Err(Error::new(
                Kind::AxisError,
                format!("'start' arg requires {} <= start < {}, but {start} was passed in", -n, n + 1),
            ));
        }
        if (axis as i64) < place {
            place -= 1;
        }
        let mut order: Axes = (0..ndim).filter(|&other| other != axis).collect();
        order.insert(place as usize, axis);
        Ok(self.permute(&order))
    }

    /// `x.squeeze(axis)`: drops axes of length one, all of them when none are named.
    pub fn squeeze(&self, axes: Option<&[i64]>) -> Result<Array> {
        let dropped: Axes = match axes {
            None => (0..self.ndim()).filter(|&axis| self.shape()[axis] == 1).collect(),
            Some(axes) => {
                let mut dropped = Axes::new();
                for &axis in axes {
                    let axis = normalize_axis(axis, self.ndim())?;
                    if dropped.contains(&axis) {
                        return Err(Error::value("duplicate value in 'axis'"));
                    }
                    dropped.push(axis);
                }
                if dropped.iter().any(|&axis| self.shape()[axis] != 1) {
                    return Err(Error::value("cannot select an axis to squeeze out which has size not equal to one"));
                }
                dropped
            }
        };
        let kept: Axes = (0..self.ndim()).filter(|axis| !dropped.contains(axis)).collect();
        Ok(self.permute(&kept))
    }

    /// `np.expand_dims(x, axis)`: axes count in the result. NumPy reshapes, which shows in the strides of the new axes.
    pub fn expand_dims(&self, axes: &[i64]) -> Result<Array> {
        let view = self.with_new_axes(axes)?;
        Ok(self.reshaped_view(view.shape(), false).unwrap_or(view))
    }

    /// `x[None, :, None]`: new axes of stride 0 at the given places of the result.
    pub fn with_new_axes(&self, axes: &[i64]) -> Result<Array> {
        let ndim = self.ndim() + axes.len();
        let new = normalize_axes(axes, ndim, None)?;
        check_ndim(ndim)?;
        let (mut shape, mut strides) = (Dims::new(), Strides::new());
        let mut old = self.shape().iter().zip(self.strides());
        for axis in 0..ndim {
            if new.contains(&axis) {
                shape.push(1);
                strides.push(0);
            } else if let Some((&n, &stride)) = old.next() {
                shape.push(n);
                strides.push(stride);
            }
        }
        Ok(self.derived(self.offset(), shape, strides))
    }

    /// `np.atleast_1d`, `_2d`, `_3d`: a vector becomes a row of `atleast_2d` and the middle axis of `atleast_3d`.
    pub fn atleast(&self, ndim: usize) -> Result<Array> {
        match (self.ndim(), ndim) {
            (have, want) if have >= want => Ok(self.clone()),
            (1, 3) => self.with_new_axes(&[0, 2]),
            (2, 3) => self.with_new_axes(&[2]),
            (have, want) => self.with_new_axes(&(0..(want - have) as i64).collect::<Vec<_>>()),
        }
    }

    /// `x.diagonal(offset, axis1, axis2)`: a read-only view, the diagonal as its last axis.
    pub fn diagonal(&self, offset: i64, axis1: i64, axis2: i64) -> Result<Array> {
        if self.ndim() < 2 {
            return Err(Error::value("diag requires an array of at least two dimensions"));
        }
        let named = |axis, name: &str| {
            normalize_axis(axis, self.ndim())
                .map_err(|error| Error::new(Kind::AxisError, format!("{name}: {}", error.message())))
        };
        let (a, b) = (named(axis1, "axis1")?, named(axis2, "axis2")?);
        if a == b {
            return Err(Error::value("axis1 and axis2 cannot be the same"));
        }
        let (rows, columns) = (self.shape()[a] as i64, self.shape()[b] as i64);
        let (skip_rows, skip_columns) = if offset < 0 { (offset.saturating_neg(), 0) } else { (0, offset) };
        let length = rows.saturating_sub(skip_rows).min(columns.saturating_sub(skip_columns)).max(0);
        let mut view = self.permute(&(0..self.ndim()).filter(|&axis| axis != a && axis != b).collect::<Axes>());
        let shift = if length > 0 {
            skip_rows as isize * self.strides()[a] + skip_columns as isize * self.strides()[b]
        } else {
            0
        };
        let mut shape = Dims::from_slice(view.shape());
        let mut strides = Strides::from_slice(view.strides());
        shape.push(length as usize);
        strides.push(self.strides()[a] + self.strides()[b]);
        let empty = element_free(&shape);
        view = self.derived((self.offset() as isize + if empty { 0 } else { shift }) as usize, shape, strides);
        view.set_writeable(false);
        Ok(view)
    }

    /// `np.flip(x, axis)`: all axes when none are named.
    pub fn flip(&self, axes: Option<&[i64]>) -> Result<Array> {
        let axes: Axes = match axes {
            None => (0..self.ndim()).collect(),
            Some(axes) => normalize_axes(axes, self.ndim(), None)?,
        };
        let mut strides = Strides::from_slice(self.strides());
        let mut offset = self.offset() as isize;
        for axis in axes {
            if self.size() > 0 {
                offset += (self.shape()[axis] as isize - 1) * strides[axis];
            }
            strides[axis] = -strides[axis];
        }
        Ok(self.derived(offset as usize, self.shape().into(), strides))
    }

    /// `np.rot90(x, k, axes)`.
    pub fn rot90(&self, k: i64, axes: &[i64]) -> Result<Array> {
        let &[a, b] = axes else { return Err(Error::value("len(axes) must be 2.")) };
        let n = self.ndim() as i64;
        if a == b || (a - b).abs() == n {
            return Err(Error::value("Axes must be different."));
        }
        if a >= n || a < -n || b >= n || b < -n {
            return Err(Error::value(format!("Axes=({a}, {b}) out of range for array of ndim={n}.")));
        }
        match k.rem_euclid(4) {
            0 => Ok(self.clone()),
            1 => self.flip(Some(&[b]))?.swapaxes(a, b),
            2 => self.flip(Some(&[a, b])),
            _ => self.swapaxes(a, b)?.flip(Some(&[b])),
        }
    }
}

/// The axes from the innermost to the outermost, as NumPy's iterator sorts them: by absolute stride, C order where operands
/// disagree or do not say.
pub fn axis_order<'a>(ndim: usize, strides: impl Iterator<Item = &'a [isize]> + Clone) -> Dims {
    let mut order: Dims = (0..ndim).rev().collect();
    for i in 1..ndim {
        let axis = order[i];
        let mut place = i;
        for j in (0..i).rev() {
            let other = order[j];
            let mut verdict = None;
            for operand in strides.clone() {
                let (own, inner) = (operand[axis].unsigned_abs(), operand[other].unsigned_abs());
                if own != 0 && inner != 0 {
                    if inner <= own {
                        verdict = Some(false);
                    } else {
                        verdict = verdict.or(Some(true));
                    }
                }
            }
            match verdict {
                Some(true) => place = j,
                Some(false) => break,
                None => {}
            }
        }
        order[place..=i].rotate_right(1);
    }
    order
}
