//! The walk of `np.nditer`: a course through the elements of several arrays in step.
//!
//! An axis of the walk holds its length and each operand's stride; axes over which every operand runs evenly are joined, unless
//! an index is told. The place is one number, from which offsets follow; so any place can be gone to. What is handed out is a view
//! of one element, of the innermost axis, or of as much as a buffer holds: a copy then, where no single stride leads through it,
//! which goes back to its operand at the next step.

use std::rc::Rc;

use smallvec::SmallVec;

use crate::array::layout::packed_strides;
use crate::array::{Array, DType, Order};
use crate::error::{Error, Result};
use crate::object::array_like::cast;
use crate::object::astype::cast_onto;
use crate::object::{ArrayObject, Host, Value};

/// One array of the walk.
#[derive(Clone)]
pub struct Operand {
    /// What is walked over: the operand itself, or its copy in another dtype.
    pub array: Array,
    /// What `operands` shows.
    pub shown: Rc<ArrayObject>,
    /// The array of which `array` is a copy, and whether the copy is a buffer: refilled by every reset, written back at the end.
    pub home: Option<(Array, bool)>,
    pub writes: bool,
}

/// One axis of the walk.
#[derive(Clone)]
pub struct Axis {
    pub length: usize,
    /// Bytes from element to element, by operand; the last is the step of the index that is tracked.
    pub strides: SmallVec<[isize; 4]>,
    /// The axis of the iterator's shape that it walks along, and whether backwards.
    pub number: usize,
    pub reversed: bool,
}

/// How much is handed out at a time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Portion {
    Element,
    /// `external_loop`: the innermost axis.
    Inner,
    /// `external_loop` and `buffered`: what the buffer holds, in elements.
    Buffer(usize),
}

#[derive(Clone)]
pub struct Course {
    pub operands: Vec<Operand>,
    /// From the outermost to the innermost.
    pub axes: Vec<Axis>,
    /// The offset of each operand's first element, in the order of the walk; the last is that of the index.
    pub starts: SmallVec<[isize; 4]>,
    /// Axes of the iterator's shape, which `multi_index` tells.
    pub ndim: usize,
    pub multi_index: bool,
    pub has_index: bool,
    pub portion: Portion,
    pub ranged: bool,
    pub delayed: bool,
    /// First place and end of the part that is walked.
    pub range: (usize, usize),
    pub place: usize,
    pub started: bool,
    pub finished: bool,
    /// Copies that were handed out to be written to: the operand, the place, the copy.
    pub pending: Vec<(usize, usize, Array)>,
}

impl Course {
    /// The number of places; `None` where they are too many to be counted.
    pub fn counted(&self) -> Option<usize> {
        if self.axes.iter().any(|axis| axis.length == 0) {
            return Some(0);
        }
        let count = self.axes.iter().try_fold(1usize, |count, axis| count.checked_mul(axis.length));
        count.filter(|&count| isize::try_from(count).is_ok())
    }

    /// The number of places.
    pub fn size(&self) -> usize {
        self.counted().unwrap_or(usize::MAX)
    }

    /// Joins axes over which all operands run evenly.
    pub fn coalesce(&mut self) {
        let mut joined: Vec<Axis> = Vec::with_capacity(self.axes.len());
        for inner in std::mem::take(&mut self.axes) {
            if let Some(outer) = joined.last_mut() {
                let even = outer.strides.iter().zip(&inner.strides).all(|(&large, &small)| {
                    (outer.length == 1 && large == 0)
                        || (inner.length == 1 && small == 0)
                        || small.checked_mul(inner.length as isize) == Some(large)
                });
                if even {
                    for (large, small) in outer.strides.iter_mut().zip(&inner.strides) {
                        if inner.length != 1 {
                            *large = *small;
                        }
                    }
                    outer.length *= inner.length;
                    continue;
                }
            }
            joined.push(inner);
        }
        self.axes = joined;
    }

    /// The index along each axis of the walk.
    fn indices(&self, mut place: usize) -> SmallVec<[usize; 4]> {
        let mut indices: SmallVec<[usize; 4]> = SmallVec::from_elem(0, self.axes.len());
        for (index, axis) in indices.iter_mut().zip(&self.axes).rev() {
            *index = place % axis.length.max(1);
            place /= axis.length.max(1);
        }
        indices
    }

    /// The offset of an operand's element at a place; the index itself for the number behind the last operand.
    pub fn offset(&self, operand: usize, place: usize) -> isize {
        let along = |(&index, axis): (&usize, &Axis)| index as isize * axis.strides[operand];
        self.starts[operand] + self.indices(place).iter().zip(&self.axes).map(along).sum::<isize>()
    }

    /// The place in the iterator's own axes.
    pub fn told_index(&self) -> Vec<usize> {
        let mut told = vec![0; self.ndim];
        for (&index, axis) in self.indices(self.place).iter().zip(&self.axes) {
            told[axis.number] = if axis.reversed { axis.length - 1 - index } else { index };
        }
        told
    }

    /// The place of an index in the iterator's own axes.
    pub fn place_of(&self, told: &[i64]) -> Result<usize> {
        const OUTSIDE: &str = "Iterator GotoMultiIndex called with an out-of-bounds multi-index";
        self.axes.iter().try_fold(0, |place, axis| {
            let index = usize::try_from(told[axis.number]).map_err(|_| Error::index(OUTSIDE))?;
            if index >= axis.length {
                return Err(Error::index(OUTSIDE));
            }
            let index = if axis.reversed { axis.length - 1 - index } else { index };
            Ok(place * axis.length + index)
        })
    }

    /// How many elements are handed out at the present place.
    pub fn portion_length(&self) -> usize {
        let left = self.range.1 - self.place;
        let inner = self.axes.last().map_or(1, |axis| axis.length);
        let rest = inner - self.place % inner.max(1);
        match self.portion {
            Portion::Element => 1,
            Portion::Inner => rest.min(left),
            // A sum is added to in place.
            Portion::Buffer(_) if self.reduces() => rest.min(left),
            Portion::Buffer(capacity) => {
                // As many whole inner axes as the buffer holds, within one turn of the axis around them.
                let (mut core, mut turn) = (1, 1);
                for axis in self.axes.iter().rev() {
                    turn = core * axis.length;
                    if turn > capacity {
                        break;
                    }
                    core = turn;
                }
                let whole = (capacity / core).max(1) * core;
                whole.min(turn - self.place % turn.max(1)).min(left)
            }
        }
    }

    /// Whether an operand that is written to stands still along an axis.
    fn reduces(&self) -> bool {
        let still = |k: usize| self.axes.iter().any(|axis| axis.length > 1 && axis.strides[k] == 0);
        self.operands.iter().enumerate().any(|(k, operand)| operand.writes && still(k))
    }

    /// The one stride of an operand through `count` elements from the present place on.
    fn even_stride(&self, operand: usize, count: usize) -> Option<isize> {
        let Some(last) = self.axes.last() else { return Some(0) };
        let (stride, mut length) = (last.strides[operand], last.length);
        for axis in self.axes.iter().rev().skip(1) {
            if count <= length - self.place % length.max(1) {
                break;
            }
            if axis.strides[operand] != stride * length as isize {
                return None;
            }
            length *= axis.length;
        }
        Some(stride)
    }

    /// What is handed out of one operand at the present place.
    pub fn part(&mut self, k: usize) -> Result<Value> {
        let operand = self.operands[k].clone();
        let at = |offset: isize| (operand.array.offset() as isize + offset) as usize;
        let offset = at(self.offset(k, self.place));
        let dtype = operand.array.dtype().clone();
        let count = self.portion_length();
        let mut view = match (self.portion, self.even_stride(k, count)) {
            (Portion::Element, _) => {
                operand.array.with_geometry(dtype, offset, Default::default(), Default::default())?
            }
            (_, Some(stride)) => {
                let (shape, strides) = (SmallVec::from_slice(&[count]), SmallVec::from_slice(&[stride]));
                operand.array.with_geometry(dtype, offset, shape, strides)?
            }
            _ => {
                let copy = Array::uninit(dtype, &[count], Order::C)?;
                self.exchange(k, self.place, &copy, true)?;
                if operand.writes {
                    self.pending.push((k, self.place, copy.clone()));
                }
                copy
            }
        };
        view.set_writeable(operand.writes && view.is_writeable());
        Ok(Value::Array(Rc::new(ArrayObject::view_of(view, &operand.shown))))
    }

    /// Copies elements from a place on out of an operand, or back into it.
    fn exchange(&self, k: usize, place: usize, copy: &Array, out: bool) -> Result<()> {
        let array = &self.operands[k].array;
        let Some(inner) = self.axes.last() else { return Ok(()) };
        let size = array.itemsize();
        let mut done = 0;
        while done < copy.size() {
            let here = place + done;
            let count = (inner.length - here % inner.length).min(copy.size() - done);
            let offset = (array.offset() as isize + self.offset(k, here)) as usize;
            let shape: SmallVec<[usize; 4]> = SmallVec::from_slice(&[count]);
            let own = array.with_geometry(
                array.dtype().clone(),
                offset,
                shape.clone(),
                SmallVec::from_slice(&[inner.strides[k]]),
            )?;
            let of_copy = copy.with_geometry(
                copy.dtype().clone(),
                copy.offset() + done * size,
                shape,
                SmallVec::from_slice(&[size as isize]),
            )?;
            let (from, to) = if out { (&own, &of_copy) } else { (&of_copy, &own) };
            crate::array::transfer::copy_same_type(from, to);
            done += count;
        }
        Ok(())
    }

    /// Brings copies that were handed out back.
    pub fn settle(&mut self) -> Result<()> {
        for (k, place, copy) in std::mem::take(&mut self.pending) {
            self.exchange(k, place, &copy, false)?;
        }
        Ok(())
    }

    /// Brings what stands in copies of operands back to them; buffers only, unless the walk ends for good.
    pub fn flush(&mut self, cx: &mut dyn Host, for_good: bool) -> Result<()> {
        self.settle()?;
        for operand in &self.operands {
            if let Some((home, buffer)) = &operand.home
                && operand.writes
                && (*buffer || for_good)
            {
                cast_onto(cx, &operand.array, home)?;
            }
        }
        Ok(())
    }

    /// Back to the first place, with buffers filled anew.
    pub fn reset(&mut self, cx: &mut dyn Host) -> Result<()> {
        self.flush(cx, false)?;
        for operand in &self.operands {
            if let Some((home, true)) = &operand.home {
                let fresh = cast(cx, home, operand.array.dtype())?;
                crate::array::transfer::copy_same_type(&fresh, &operand.array);
            }
        }
        self.delayed = false;
        self.rewind();
        Ok(())
    }

    /// Back to the first place.
    pub fn rewind(&mut self) {
        self.place = self.range.0;
        let empty = self.range.0 >= self.range.1;
        (self.started, self.finished) = (empty, empty);
    }

    /// Moves on; false at the end.
    pub fn advance(&mut self) -> Result<bool> {
        let count = self.portion_length();
        self.settle()?;
        self.place += count;
        Ok(self.place < self.range.1)
    }

    /// A view of a whole operand along the walk's axes.
    pub fn whole(&self, k: usize) -> Result<Value> {
        let operand = &self.operands[k];
        let offset = (operand.array.offset() as isize + self.starts[k]) as usize;
        let shape: SmallVec<[usize; 4]> = self.axes.iter().map(|axis| axis.length).collect();
        let strides: SmallVec<[isize; 4]> = self.axes.iter().map(|axis| axis.strides[k]).collect();
        let mut view = operand.array.with_geometry(operand.array.dtype().clone(), offset, shape, strides)?;
        view.set_writeable(operand.writes && view.is_writeable());
        Ok(Value::Array(Rc::new(ArrayObject::view_of(view, &operand.shown))))
    }
}

/// A new operand of that shape, whose axes lie in memory as the walk goes (`inner_first`: its axes from the innermost on, where
/// they are axes of the operand).
pub fn allocated(dtype: DType, shape: &[usize], inner_first: &[usize]) -> Result<Array> {
    let outer_first: Vec<usize> = inner_first.iter().rev().copied().collect();
    let laid: Vec<usize> = outer_first.iter().map(|&axis| shape[axis]).collect();
    let packed = packed_strides(&laid, dtype.itemsize(), false);
    let mut strides: SmallVec<[isize; 4]> = SmallVec::from_elem(0, shape.len());
    for (&axis, &stride) in outer_first.iter().zip(&packed) {
        strides[axis] = stride;
    }
    let array = Array::zeros(dtype.clone(), &laid, Order::C)?;
    array.with_geometry(dtype, array.offset(), shape.into(), strides)
}
