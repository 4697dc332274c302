//! Gathering and scattering through index arrays.
//!
//! The index arrays are broadcast together; every position of the result is a byte offset into the view, the sum of one
//! step per indexed axis, plus the offsets of the axes that were kept. Offsets are computed in blocks on the stack, and items are
//! moved by their size and not by their type. As in NumPy the memory of the result has the index axes first, whatever
//! axis order it shows.

use smallvec::SmallVec;

use super::plan::{arrays_mismatch, normalize};
use super::{check_writeable, detached, out_of_bounds};
use crate::array::broadcast::common_shape;
use crate::array::cast::{CastHost, cast, cast_into};
use crate::array::cast_numeric::CastFlags;
use crate::array::dtype::DType;
use crate::array::isa::for_each_isa;
use crate::array::layout::{Dims, Order, shape_text_compact};
use crate::array::view::Array;
use crate::error::{Error, Result};
use crate::limits::stop::{Pace, breathe, runs};

/// An axis of the source taken by an index array (dtype int64).
#[derive(Clone)]
pub struct IndexedAxis {
    pub indices: Array,
    pub stride: isize,
    pub size: usize,
    /// The axis' number in the source, for messages.
    pub axis: usize,
}

/// A view of the kept axes, index arrays of one common shape, and the place of that shape among the kept axes.
pub struct Fancy {
    kept: Array,
    indexed: Vec<IndexedAxis>,
    shape: Dims,
    place: usize,
}

const BLOCK: usize = 512;
/// Places that are asked for before they are written, each of which may lie in another line of memory.
const AHEAD: usize = 24;

impl Fancy {
    /// Broadcasts the index arrays.
    pub fn new(kept: Array, mut indexed: Vec<IndexedAxis>, place: usize) -> Result<Fancy> {
        let shape = {
            let shapes: SmallVec<[&[usize]; 4]> = indexed.iter().map(|axis| axis.indices.shape()).collect();
            common_shape(shapes.iter().copied()).ok_or_else(|| arrays_mismatch(&shapes))?
        };
        for axis in &mut indexed {
            if let Some(stretched) = axis.indices.stretched(&shape) {
                axis.indices = stretched;
            }
            if !axis.indices.is_c_contiguous() || !axis.indices.is_aligned() {
                axis.indices = axis.indices.copy(Order::C)?;
            }
        }
        Ok(Fancy { kept, indexed, shape, place })
    }

    fn result_shape(&self) -> Dims {
        let mut shape = Dims::from_slice(self.kept.shape());
        shape.insert_many(self.place, self.shape.iter().copied());
        shape
    }

    /// The axes of a result in the order of its memory: index axes, then kept axes.
    fn memory_axes(&self) -> SmallVec<[usize; 4]> {
        let count = self.shape.len();
        let mut axes: SmallVec<[usize; 4]> = (self.place..self.place + count).collect();
        axes.extend((0..self.kept.ndim()).map(|axis| if axis < self.place { axis } else { axis + count }));
        axes
    }

    fn check(&self) -> Result<()> {
        self.indexed.iter().try_for_each(check_bounds)
    }

    /// Errors: indices out of bounds.
    pub fn gather(&self) -> Result<Array> {
        self.check()?;
        let axes = self.memory_axes();
        let shown = self.result_shape();
        let packed_shape: Dims = axes.iter().map(|&axis| shown[axis]).collect();
        let packed = Array::uninit(self.kept.dtype().clone(), &packed_shape, Order::C)?;
        let mut target = packed.data_ptr();
        let size = self.kept.itemsize();
        if self.kept.ndim() == 0 && !self.kept.dtype().is_object() {
            // SAFETY: the packed result has room for one item for each index.
            unsafe {
                match size {
                    8 => self.gather_items::<u64>(target),
                    4 => self.gather_items::<u32>(target),
                    2 => self.gather_items::<u16>(target),
                    1 => self.gather_items::<u8>(target),
                    16 => self.gather_items::<u128>(target),
                    _ => self.for_each_item(|item| {
                        std::ptr::copy_nonoverlapping(item, target, size);
                        target = target.add(size);
                    }),
                }
            }
            return Ok(packed);
        }
        // SAFETY (of both): the packed result has room for one item for each index and place on the kept axis.
        let lined = match size {
            _ if self.kept.ndim() != 1 || self.kept.dtype().is_object() => false,
            8 => unsafe { self.gather_lines::<u64>(target) },
            4 => unsafe { self.gather_lines::<u32>(target) },
            _ => false,
        };
        if lined {
            return Ok(packed.permute(&back_of(&axes)));
        }
        self.for_each_item(|item| {
            // SAFETY: `for_each_item` visits one item for each of the packed result, in its order.
            unsafe {
                copy_item(self.kept.dtype(), size, item, target);
                target = target.add(size);
            }
        });
        Ok(packed.permute(&back_of(&axes)))
    }

    /// Gathers with the kept axes in the order of the source's memory, as NumPy's subscripts do.
    ///
    /// Errors: indices out of bounds.
    pub fn gather_as_stored(&self) -> Result<Array> {
        let order = self.kept.axes_by_stride();
        if order.is_sorted() {
            return self.gather();
        }
        let count = self.shape.len();
        let sorted = Fancy {
            kept: self.kept.permute(&order),
            indexed: self.indexed.clone(),
            shape: self.shape.clone(),
            place: 0,
        };
        let gathered = sorted.gather()?;
        let mut back: SmallVec<[usize; 4]> = SmallVec::from_elem(0, order.len());
        for (place, &axis) in order.iter().enumerate() {
            back[axis] = count + place;
        }
        back.insert_many(self.place, 0..count);
        Ok(gathered.permute(&back))
    }

    /// Errors: values that do not broadcast, then indices out of bounds.
    pub fn scatter(mut self, value: &Array, host: &mut dyn CastHost) -> Result<CastFlags> {
        check_writeable(&self.kept)?;
        let shown = self.result_shape();
        let leading = value.ndim().saturating_sub(shown.len());
        // Where nothing is written, NumPy does not look at further leading axes.
        let spare = shown.contains(&0) && value.shape()[leading..].contains(&0);
        let trimmed = match spare || value.shape()[..leading].iter().all(|&n| n == 1) {
            true => value.permute(&(leading..value.ndim()).collect::<Vec<_>>()),
            false => value.clone(),
        };
        let Some(stretched) = trimmed.stretched(&shown) else {
            return Err(Error::value(format!(
                "shape mismatch: value array of shape {} could not be broadcast to indexing result of shape {}",
                shape_text_compact(value.shape()),
                shape_text_compact(&shown)
            )));
        };
        self.check()?;
        for axis in &mut self.indexed {
            axis.indices = detached(&axis.indices, &self.kept)?;
        }
        let size = self.kept.itemsize();
        if value.size() == 1 {
            // One value for all places.
            let (one, flags) = cast(&trimmed, self.kept.dtype(), Order::C, host)?;
            let source = one.data_ptr() as *const u8;
            // SAFETY: `source` is one element of this dtype in memory of its own.
            self.for_each_item(|item| unsafe { copy_item(self.kept.dtype(), size, source, item) });
            return Ok(flags);
        }
        let arranged = stretched.permute(&self.memory_axes());
        let ready =
            arranged.is_c_contiguous() && arranged.dtype() == self.kept.dtype() && !arranged.shares_buffer(&self.kept);
        let (packed, flags) = match ready {
            true => (arranged, CastFlags::default()),
            false => {
                let packed = Array::uninit(self.kept.dtype().clone(), arranged.shape(), Order::C)?;
                let flags = cast_into(&arranged, &packed, host)?;
                (packed, flags)
            }
        };
        if self.kept.ndim() == 0 && !self.kept.dtype().is_object() {
            // SAFETY: `packed` has one element for each index.
            let done = unsafe {
                match size {
                    8 => self.scatter_items::<u64>(packed.data_ptr()),
                    4 => self.scatter_items::<u32>(packed.data_ptr()),
                    _ => false,
                }
            };
            if done {
                return Ok(flags);
            }
        }
        let mut source = packed.data_ptr() as *const u8;
        self.for_each_item(|item| {
            // SAFETY: `packed` has one element for each visited item, in the same order.
            unsafe {
                copy_item(self.kept.dtype(), size, source, item);
                source = source.add(size);
            }
        });
        Ok(flags)
    }

    /// Single items of a known size, in the order of the indices.
    ///
    /// # Safety
    /// Items have the size of T, and there is room for one for each index.
    unsafe fn gather_items<T: Copy>(&self, target: *mut u8) {
        let count: usize = self.shape.iter().product();
        let base = self.kept.data_ptr() as *const u8;
        let mut offsets = block(count);
        for start in (0..count).step_by(BLOCK) {
            breathe();
            let n = BLOCK.min(count - start);
            self.block_offsets(start, &mut offsets[..n]);
            for (i, &offset) in offsets[..n].iter().enumerate() {
                // SAFETY: checked indices, and the target's room.
                unsafe {
                    let item = (base.offset(offset) as *const T).read_unaligned();
                    (target as *mut T).add(start + i).write_unaligned(item);
                }
            }
        }
    }

    /// The elements with one kept axis, a few places along it at a time: their part of the source stays in the cache from one index to
    /// the next. Always answers true.
    ///
    /// # Safety
    /// Items have the size of T, and there is room for one for each index and place.
    unsafe fn gather_lines<T: Copy>(&self, target: *mut u8) -> bool {
        /// Places that fill a line of the cache or two.
        const SPAN: usize = 16;
        let count: usize = self.shape.iter().product();
        let (length, step) = (self.kept.shape()[0], self.kept.strides()[0]);
        let base = self.kept.data_ptr() as *const u8;
        let (mut offsets, mut pace) = (block(count), Pace::default());
        for start in (0..count).step_by(BLOCK) {
            let n = BLOCK.min(count - start);
            self.block_offsets(start, &mut offsets[..n]);
            if step == size_of::<T>() as isize {
                for (i, &offset) in offsets[..n].iter().enumerate() {
                    pace.step(length);
                    // SAFETY: checked indices, a packed line, and the target's room.
                    unsafe {
                        let line = base.offset(offset);
                        let to = (target as *mut T).add((start + i) * length) as *mut u8;
                        std::ptr::copy_nonoverlapping(line, to, length * size_of::<T>());
                    }
                }
                continue;
            }
            for first in (0..length).step_by(SPAN) {
                pace.step(n * SPAN);
                let span = first..length.min(first + SPAN);
                for (i, &offset) in offsets[..n].iter().enumerate() {
                    for place in span.clone() {
                        // SAFETY: checked indices, a place on the kept axis, and the target's room.
                        unsafe {
                            let item = (base.offset(offset + place as isize * step) as *const T).read_unaligned();
                            (target as *mut T).add((start + i) * length + place).write_unaligned(item);
                        }
                    }
                }
            }
        }
        true
    }

    /// The other way round. Always answers true.
    ///
    /// # Safety
    /// Items have the size of T, and there is one at `source` for each index.
    unsafe fn scatter_items<T: Copy>(&self, source: *const u8) -> bool {
        let count: usize = self.shape.iter().product();
        let base = self.kept.data_ptr();
        let mut offsets = block(count);
        for start in (0..count).step_by(BLOCK) {
            let n = BLOCK.min(count - start);
            self.block_offsets(start, &mut offsets[..n]);
            for (i, &offset) in offsets[..n].iter().enumerate() {
                if let Some(&later) = offsets[..n].get(i + AHEAD) {
                    prefetch(base.wrapping_offset(later));
                }
                // SAFETY: checked indices, and the source's items.
                unsafe {
                    let item = (source as *const T).add(start + i).read_unaligned();
                    (base.offset(offset) as *mut T).write_unaligned(item);
                }
            }
        }
        true
    }

    /// Visits the address of every selected element, index axes outermost, all in C order.
    fn for_each_item(&self, mut visit: impl FnMut(*mut u8)) {
        let count: usize = self.shape.iter().product();
        if count == 0 || self.kept.size() == 0 {
            return;
        }
        let base = self.kept.data_ptr();
        let inner: Vec<isize> = match self.kept.ndim() {
            0 => Vec::new(),
            _ => self.kept.offsets().collect(),
        };
        let mut offsets = block(count);
        for start in (0..count).step_by(BLOCK) {
            breathe();
            let n = BLOCK.min(count - start);
            self.block_offsets(start, &mut offsets[..n]);
            for &offset in &offsets[..n] {
                // SAFETY: checked indices of the indexed axes and offsets of the kept ones stay within the source.
                unsafe {
                    if inner.is_empty() {
                        visit(base.offset(offset));
                    } else {
                        for &more in &inner {
                            visit(base.offset(offset + more));
                        }
                    }
                }
            }
        }
    }

    fn block_offsets(&self, start: usize, offsets: &mut [isize]) {
        for (which, axis) in self.indexed.iter().enumerate() {
            let first = axis.indices.data_ptr() as *const i64;
            // SAFETY: the packed index array has elements at these positions.
            let indices = unsafe { std::slice::from_raw_parts(first.add(start), offsets.len()) };
            match which {
                0 => first_offsets(indices, axis.size as i64, axis.stride, offsets),
                _ => further_offsets(indices, axis.size as i64, axis.stride, offsets),
            }
        }
    }
}

for_each_isa! {
fn first_offsets(indices: &[i64], size: i64, stride: isize, offsets: &mut [isize]) {
    let indices = &indices[..offsets.len()];
    for i in 0..offsets.len() {
        offsets[i] = inside(indices[i], size).wrapping_mul(stride);
    }
}
}

for_each_isa! {
fn further_offsets(indices: &[i64], size: i64, stride: isize, offsets: &mut [isize]) {
    let indices = &indices[..offsets.len()];
    for i in 0..offsets.len() {
        offsets[i] = offsets[i].wrapping_add(inside(indices[i], size).wrapping_mul(stride));
    }
}
}

/// An index counted from the beginning. One that another thread of aliasing writes changed after the check would leave the axis; it
/// is kept inside.
#[inline(always)]
fn inside(index: i64, size: i64) -> isize {
    let index = if index < 0 { index.wrapping_add(size) } else { index };
    (if index < 0 || index >= size { 0 } else { index }) as isize
}

for_each_isa! {
/// The lowest and the highest of some indices; of none, the highest and the lowest integer.
pub fn extent(indices: &[i64]) -> (i64, i64) {
    let (mut low, mut high) = (i64::MAX, i64::MIN);
    for &index in indices {
        low = low.min(index);
        high = high.max(index);
    }
    (low, high)
}
}

fn check_bounds(axis: &IndexedAxis) -> Result<()> {
    let size = axis.size as i64;
    let bad = |index: i64| index < -size || index >= size;
    let first = axis.indices.data_ptr();
    if axis.indices.is_c_contiguous() && axis.indices.is_aligned() {
        let (mut low, mut high) = (i64::MAX, i64::MIN);
        for run in runs(0..axis.indices.size()) {
            // SAFETY: packed elements, aligned as all arrays of indices are made.
            let own = extent(unsafe { std::slice::from_raw_parts((first as *const i64).add(run.start), run.len()) });
            low = low.min(own.0);
            high = high.max(own.1);
        }
        if axis.indices.size() == 0 || (!bad(low) && !bad(high)) {
            return Ok(());
        }
    }
    for offset in axis.indices.offsets() {
        // SAFETY: offset of an element.
        let index = unsafe { (first.offset(offset) as *const i64).read_unaligned() };
        if normalize(index, axis.size).is_none() {
            return Err(out_of_bounds(index, axis.axis, axis.size));
        }
    }
    Ok(())
}

/// Moves one element; a slot of objects is cloned and the old one dropped.
///
/// # Safety
/// Both point to an element of `dtype` (of `size` bytes); `to` holds an initialised slot for objects; the two do not overlap.
#[inline(always)]
pub unsafe fn copy_item(dtype: &DType, size: usize, from: *const u8, to: *mut u8) {
    // SAFETY: the caller's.
    unsafe {
        match size {
            8 if !dtype.is_object() => (to as *mut u64).write_unaligned((from as *const u64).read_unaligned()),
            4 => (to as *mut u32).write_unaligned((from as *const u32).read_unaligned()),
            1 => to.write(from.read()),
            16 if !dtype.is_object() => (to as *mut u128).write_unaligned((from as *const u128).read_unaligned()),
            _ => copy_large(dtype, size, from, to),
        }
    }
}

/// # Safety
/// As [`copy_item`].
unsafe fn copy_large(dtype: &DType, size: usize, from: *const u8, to: *mut u8) {
    // SAFETY: the caller's; the new slot is whole before the old one is dropped.
    unsafe {
        match dtype {
            DType::Object(slot) => {
                let mut fresh: SmallVec<[u64; 4]> = SmallVec::from_elem(0, size.div_ceil(8));
                (slot.clone)(from, fresh.as_mut_ptr() as *mut u8);
                (slot.drop)(to);
                std::ptr::copy_nonoverlapping(fresh.as_ptr() as *const u8, to, size);
            }
            _ => std::ptr::copy_nonoverlapping(from, to, size),
        }
    }
}

/// Room for the offsets of a block, or of all indices if these are few.
fn block(count: usize) -> SmallVec<[isize; 16]> {
    match count <= 16 {
        true => SmallVec::from_buf([0; 16]),
        false => SmallVec::from_vec(vec![0; BLOCK]),
    }
}

/// Where each axis went that was moved to the place in `axes`.
fn back_of(axes: &[usize]) -> SmallVec<[usize; 4]> {
    let mut back: SmallVec<[usize; 4]> = SmallVec::from_elem(0, axes.len());
    for (place, &axis) in axes.iter().enumerate() {
        back[axis] = place;
    }
    back
}

/// Asks for what will be written soon.
#[inline(always)]
fn prefetch(place: *const u8) {
    #[cfg(target_arch = "x86_64")]
    // SAFETY: a prefetch reads nothing that the program sees.
    unsafe {
        std::arch::x86_64::_mm_prefetch::<{ std::arch::x86_64::_MM_HINT_T0 }>(place as *const i8)
    };
    #[cfg(not(target_arch = "x86_64"))]
    let _ = place;
}
