//! Matrix products in cache-sized blocks: `c = a b`, `c += a b` or `c -= a b` for any strides of the operands.
//!
//! The loops are BLIS's (Van Zee and van de Geijn, 2015): blocks of k, panels of `b` packed for the tile's width, blocks of rows
//! of `a` packed for its height; small operands whose rows are already vectors are read where they are. Threads get parts of
//! the result, never of k, so that the sums are the same for any number of them. The last, narrower panel of `b` repeats its last
//! column instead of zeros, which keeps `inf * 0` out of the floating point flags.

use std::mem::MaybeUninit;
use std::ops::Range;

use super::tile::{Blocked, Call, Scalar, Tiles, Write};
use super::vector::{Line, times_vector};
use crate::compute::fpstatus;
use crate::compute::isa::for_each_isa;
use crate::compute::parallel::{Exec, part, pieces};
use crate::limits::stop::breathe;

/// Where a matrix lies: its first element, and the steps to the next row and column, in elements.
#[derive(Clone, Copy, Debug)]
pub struct Mat<T> {
    pub ptr: *const T,
    pub row: isize,
    pub col: isize,
}

impl<T> Mat<T> {
    pub fn transposed(self) -> Mat<T> {
        Mat { ptr: self.ptr, row: self.col, col: self.row }
    }

    /// The part that starts at a row and a column.
    pub fn from(self, row: usize, col: usize) -> Mat<T> {
        let ptr = self.ptr.wrapping_offset(row as isize * self.row + col as isize * self.col);
        Mat { ptr, ..self }
    }
}

// SAFETY: a place to read from; who computes with it answers for the elements.
unsafe impl<T> Send for Mat<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for Mat<T> {}

/// A result whose columns are adjacent.
#[derive(Clone, Copy, Debug)]
pub struct Target<T> {
    pub ptr: *mut T,
    pub row: isize,
}

impl<T> Target<T> {
    /// The part that starts at a row and a column.
    pub fn from(self, row: usize, col: usize) -> Target<T> {
        Target { ptr: self.ptr.wrapping_offset(row as isize * self.row + col as isize), ..self }
    }
}

// SAFETY: threads are given disjoint parts.
unsafe impl<T> Send for Target<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for Target<T> {}

/// Extents of `a` (m, k) and of `b` (k, n).
#[derive(Clone, Copy, Debug)]
pub struct Extents {
    pub m: usize,
    pub k: usize,
    pub n: usize,
}

/// Multiplications that are worth a thread.
const WORTH_A_THREAD: usize = 1 << 20;
/// Rows of `a` that stay in the second-level cache; of them, as many as fill whole tiles are packed together.
const ROWS: usize = 128;
/// Columns of `b` in one round of packing.
const COLUMNS: usize = 1536;
/// Bytes of an operand below which it is read where it lies.
const IN_PLACE: usize = 128 << 10;

/// The product on as many threads as it is worth.
///
/// # Safety
/// All elements that the extents name are readable and aligned, those of `c` writable and disjoint from the operands'.
pub unsafe fn product<T: Scalar>(exec: Exec, extents: Extents, a: Mat<T>, b: Mat<T>, c: Target<T>, write: Write) {
    let Extents { m, k, n } = extents;
    if k > 0 && (m == 1 || n == 1) {
        let (length, matrix, x, y) = match n {
            1 => (m, a, Line { ptr: b.ptr as *mut T, step: b.row }, Line { ptr: c.ptr, step: c.row }),
            _ => (n, b.transposed(), Line { ptr: a.ptr as *mut T, step: a.col }, Line { ptr: c.ptr, step: 1 }),
        };
        // SAFETY: the caller's elements.
        if unsafe { times_vector(exec, length, k, matrix, x, y, write) } {
            return;
        }
    }
    if m.saturating_mul(n).saturating_mul(k) <= TINY {
        return tiny(extents, a, b, c, write);
    }
    let tiles = T::tiles();
    let work = m.saturating_mul(n).saturating_mul(k);
    let count = exec.pieces_of(work, WORTH_A_THREAD);
    let with_itself = m == n && std::ptr::eq(a.ptr, b.ptr) && a.row == b.col && a.col == b.row;
    if with_itself && write == Write::Set && m >= 2 * TRIANGLE && k > 0 {
        // SAFETY: the caller's.
        return unsafe { symmetric(&tiles, count, m, k, a, c) };
    }
    if count == 1 {
        // SAFETY: the caller's.
        return unsafe { sequential(&tiles, extents, a, b, c, write) };
    }
    // The longer side is cut, at borders of tiles; a grid where there are more threads than it has tiles is not worth it.
    let (rows, columns) = (m.div_ceil(tiles.rows), n.div_ceil(tiles.lanes));
    let by_rows = m >= n;
    divided(count, |piece| {
        if by_rows {
            let range = part(rows, count, piece);
            let (start, stop) = (range.start * tiles.rows, m.min(range.end * tiles.rows));
            let extents = Extents { m: stop - start, k, n };
            // SAFETY: rows of the caller's matrices, each given to one thread.
            unsafe { sequential(&tiles, extents, a.from(start, 0), b, c.from(start, 0), write) };
        } else {
            let range = part(columns, count, piece);
            let (start, stop) = (range.start * tiles.lanes, n.min(range.end * tiles.lanes));
            let extents = Extents { m, k, n: stop - start };
            // SAFETY: columns of the caller's matrices, each given to one thread.
            unsafe { sequential(&tiles, extents, a, b.from(0, start), c.from(0, start), write) };
        }
    });
}

/// Rows of a block on the diagonal of a symmetric product that is computed whole.
const TRIANGLE: usize = 64;

/// A matrix times its transpose: half of the elements are computed, the others are the same products in the same order.
///
/// # Safety
/// As [`product`].
unsafe fn symmetric<T: Scalar>(tiles: &Tiles<T>, count: usize, n: usize, k: usize, a: Mat<T>, c: Target<T>) {
    // Parts of equal area.
    let border = |piece: usize| {
        let share = (piece as f64 / count as f64).sqrt();
        ((n as f64 * share) as usize).next_multiple_of(tiles.rows).min(n)
    };
    divided(count, |piece| {
        let (start, stop) = (border(piece), border(piece + 1));
        let extents = Extents { m: stop - start, k, n: start };
        // SAFETY: rows of the caller's matrices, each given to one thread.
        unsafe {
            sequential(tiles, extents, a.from(start, 0), a.transposed(), c.from(start, 0), Write::Set);
            lower(tiles, start..stop, k, a, c);
        }
    });
    const SIDE: usize = 32;
    divided(count, |piece| {
        for i in part(n.div_ceil(SIDE), count, piece).map(|block| block * SIDE) {
            breathe();
            for j in (i..n).step_by(SIDE) {
                for row in i..n.min(i + SIDE) {
                    for column in j.max(row + 1)..n.min(j + SIDE) {
                        // SAFETY: elements of the result; the one below the diagonal is computed already.
                        unsafe { *c.from(row, column).ptr = *c.from(column, row).ptr };
                    }
                }
            }
        }
    });
}

/// A block on the diagonal of a symmetric product: by halves, so that what is packed for the columns serves many rows.
///
/// # Safety
/// As [`product`].
unsafe fn lower<T: Scalar>(tiles: &Tiles<T>, rows: Range<usize>, k: usize, a: Mat<T>, c: Target<T>) {
    let Range { start, end } = rows;
    let middle = if rows.len() <= TRIANGLE { start } else { (start + rows.len() / 2).next_multiple_of(tiles.rows) };
    let columns = if middle == start { end } else { middle };
    let extents = Extents { m: end - middle, k, n: columns - start };
    // SAFETY: the caller's.
    unsafe {
        if middle > start {
            lower(tiles, start..middle, k, a, c);
            lower(tiles, middle..end, k, a, c);
        }
        sequential(tiles, extents, a.from(middle, 0), a.transposed().from(0, start), c.from(middle, start), Write::Set);
    }
}

/// Multiplications that take less time than looking for a kernel and packing an edge.
const TINY: usize = 256;

for_each_isa! {
/// Element by element, each in the order of k.
fn tiny<T: Scalar>(extents: Extents, a: Mat<T>, b: Mat<T>, c: Target<T>, write: Write) {
    let Extents { m, k, n } = extents;
    for i in 0..m {
        for j in 0..n {
            let mut sum = T::default();
            for p in 0..k {
                // SAFETY: elements of the operands of `product`.
                sum = unsafe { T::step(*b.from(p, j).ptr, *a.from(i, p).ptr, sum) };
            }
            // SAFETY: an element of its result.
            unsafe { update(c.from(i, j).ptr, sum, write) };
        }
    }
}
}

/// # Safety
/// The element is there and belongs to this thread.
#[inline(always)]
unsafe fn update<T: Blocked>(place: *mut T, value: T, write: Write) {
    // SAFETY: the caller's.
    unsafe {
        *place = match write {
            Write::Set => value,
            Write::Add => (*place).plus(value),
            Write::Subtract => (*place).minus(value),
        };
    }
}

/// Runs pieces of work, and raises on this thread the floating point flags that any of them raised.
pub fn divided(count: usize, run: impl Fn(usize) + Sync) {
    if count == 1 {
        return run(0);
    }
    let mut status = fpstatus::take();
    for raised in pieces(count, |piece| fpstatus::measure(|| run(piece)).1) {
        status |= raised;
    }
    if !status.is_empty() {
        fpstatus::raise(status);
    }
}

/// # Safety
/// As [`product`].
unsafe fn sequential<T: Blocked>(tiles: &Tiles<T>, extents: Extents, a: Mat<T>, b: Mat<T>, c: Target<T>, write: Write) {
    let Extents { m, k, n } = extents;
    if m == 0 || n == 0 {
        return;
    }
    if k == 0 {
        if write == Write::Set {
            for i in 0..m {
                // SAFETY: a row of the result.
                unsafe { std::slice::from_raw_parts_mut(c.from(i, 0).ptr, n) }.fill(T::default());
            }
        }
        return;
    }
    let width = tiles.vectors * tiles.lanes;
    let size = size_of::<T>();
    let deepest = k.min(T::DEPTH);
    let whole_rows = ROWS / tiles.rows * tiles.rows;
    let whole_columns = COLUMNS / width * width;
    let b_in_place = b.col == 1 && (m <= tiles.rows || k * n * size <= IN_PLACE);
    let a_in_place = n <= width || m * k * size <= IN_PLACE;
    let room = |needed: bool, elements: usize| if needed { elements } else { 0 };
    let mut packed_b =
        Scratch::<T>::new(room(!b_in_place, deepest * n.min(whole_columns).next_multiple_of(tiles.lanes)));
    let mut packed_a = Scratch::<T>::new(room(!a_in_place, deepest * m.min(whole_rows).next_multiple_of(tiles.rows)));
    let mut edge_b = Scratch::<T>::new(room(b_in_place && !n.is_multiple_of(tiles.lanes), deepest * width));
    let mut p = 0;
    while p < k {
        let depth = next_depth::<T>(k - p);
        let write = if p == 0 || write == Write::Subtract { write } else { Write::Add };
        for j in (0..n).step_by(whole_columns) {
            let columns = whole_columns.min(n - j);
            let panel_of_b = b.from(p, j);
            if !b_in_place {
                pack_columns(panel_of_b, depth, columns, width, tiles.lanes, packed_b.as_mut());
            }
            for i in (0..m).step_by(whole_rows) {
                breathe();
                let rows = whole_rows.min(m - i);
                let block_of_a = a.from(i, p);
                if !a_in_place {
                    pack_rows(block_of_a, rows, depth, tiles.rows, packed_a.as_mut());
                }
                for start in (0..columns).step_by(width) {
                    let wide = width.min(columns - start);
                    let vectors = wide.div_ceil(tiles.lanes);
                    let lanes = vectors * tiles.lanes;
                    let (source, b_step) = if !b_in_place {
                        (packed_b.as_mut()[start * depth..].as_ptr(), lanes as isize)
                    } else if wide == lanes {
                        (panel_of_b.from(0, start).ptr, b.row)
                    } else {
                        if i == 0 {
                            pack_columns(panel_of_b.from(0, start), depth, wide, width, tiles.lanes, edge_b.as_mut());
                        }
                        (edge_b.as_mut().as_ptr(), lanes as isize)
                    };
                    for down in (0..rows).step_by(tiles.rows) {
                        let high = tiles.rows.min(rows - down);
                        let (from, a_row, a_step) = match a_in_place {
                            true => (block_of_a.from(down, 0).ptr, a.row, a.col),
                            false => (packed_a.as_mut()[down * depth..].as_ptr(), 1, tiles.rows as isize),
                        };
                        let target = c.from(i + down, j + start);
                        let mut call = Call {
                            k: depth,
                            a: from,
                            a_row,
                            a_step,
                            rows: high,
                            b: source,
                            b_step,
                            c: target.ptr,
                            c_row: target.row,
                            write,
                        };
                        let kernel = tiles.kernel(high, vectors);
                        if wide == lanes {
                            // SAFETY: the elements are the caller's or packed ones, and the tile lies within the result.
                            unsafe { kernel(&call) };
                            continue;
                        }
                        let mut tile = MaybeUninit::<[T; LARGEST_TILE]>::uninit();
                        let tile = tile.as_mut_ptr() as *mut T;
                        (call.c, call.c_row, call.write) = (tile, lanes as isize, Write::Set);
                        // SAFETY: as above; the tile has room for whole vectors, which are written before they are read.
                        unsafe {
                            kernel(&call);
                            for row in 0..high {
                                for column in 0..wide {
                                    update(target.from(row, column).ptr, *tile.add(row * lanes + column), write);
                                }
                            }
                        }
                    }
                }
            }
        }
        p += depth;
    }
}

/// Eight rows of three vectors of 32 elements each.
const LARGEST_TILE: usize = 8 * 3 * 32;

/// How much of what is left of k is summed next: a whole depth, or half of what is more than one, as OpenBLAS does.
fn next_depth<T: Blocked>(left: usize) -> usize {
    match left {
        _ if left >= 2 * T::DEPTH => T::DEPTH,
        _ if left > T::DEPTH => left.div_ceil(2).next_multiple_of(T::UNIT),
        _ => left,
    }
}

/// Rows of `b` that are packed together: each is read from its start to its end, as the processor foresees it.
const TOGETHER: usize = 16;

/// Panels of `width` columns (the last one of as many vectors as it needs), each as rows of k.
fn pack_columns<T: Copy>(b: Mat<T>, k: usize, n: usize, width: usize, lanes: usize, packed: &mut [T]) {
    for first in (0..k).step_by(TOGETHER) {
        for start in (0..n).step_by(width) {
            let wide = width.min(n - start);
            let room = wide.next_multiple_of(lanes);
            let panel = &mut packed[start * k..start * k + room * k];
            for (p, row) in panel.chunks_exact_mut(room).enumerate().skip(first).take(TOGETHER) {
                let source = b.from(p, start);
                if b.col == 1 {
                    // SAFETY: `wide` adjacent elements of the matrix.
                    copy_row(unsafe { std::slice::from_raw_parts(source.ptr, wide) }, &mut row[..wide]);
                } else {
                    // Columns that lie packed are too many streams for the processor to foresee.
                    #[cfg(target_arch = "x86_64")]
                    if b.row == 1 && p.is_multiple_of(8) {
                        use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
                        for j in 0..wide {
                            // SAFETY: a prefetch reads nothing that the program sees.
                            unsafe { _mm_prefetch::<_MM_HINT_T0>(source.from(32, j).ptr as *const i8) };
                        }
                    }
                    for (j, place) in row[..wide].iter_mut().enumerate() {
                        // SAFETY: an element of the matrix.
                        *place = unsafe { *source.from(0, j).ptr };
                    }
                }
                let last = row[wide - 1];
                row[wide..].fill(last);
            }
        }
    }
}

/// Panels of `high` rows, each as columns of k.
fn pack_rows<T: Copy>(a: Mat<T>, m: usize, k: usize, high: usize, packed: &mut [T]) {
    for start in (0..m).step_by(high) {
        let rows = high.min(m - start);
        let panel = &mut packed[start * k..start * k + high * k];
        // SAFETY: `rows` rows of k elements are there.
        unsafe {
            match high {
                8 => interleave::<T, 8>(a.from(start, 0), rows, panel),
                6 => interleave::<T, 6>(a.from(start, 0), rows, panel),
                _ => interleave::<T, 4>(a.from(start, 0), rows, panel),
            }
        }
    }
}

/// H rows side by side, the last one again where there are fewer. Not inlined: heights that were merged would copy by calls.
///
/// # Safety
/// `rows` rows of as many elements as the panel has columns are readable.
#[inline(never)]
unsafe fn interleave<T: Copy, const H: usize>(a: Mat<T>, rows: usize, panel: &mut [T]) {
    let (columns, []) = panel.as_chunks_mut::<H>() else { unreachable!("a tile has 8, 6 or 4 rows") };
    if a.row == 1 && rows == H {
        for (p, column) in columns.iter_mut().enumerate() {
            // SAFETY: H adjacent elements.
            *column = unsafe { (a.from(0, p).ptr as *const [T; H]).read() };
        }
        return;
    }
    let starts: [*const T; H] = std::array::from_fn(|i| a.from(i.min(rows - 1), 0).ptr);
    let mut at = 0;
    for column in columns {
        // SAFETY: an element of each row.
        *column = std::array::from_fn(|i| unsafe { *starts[i].wrapping_offset(at) });
        at += a.col;
    }
}

/// Copies adjacent elements: one or three cache lines, as the whole rows of panels are, without a call.
#[inline(always)]
fn copy_row<T: Copy>(from: &[T], to: &mut [T]) {
    assert_eq!(from.len(), to.len());
    let (source, target) = (from.as_ptr() as *const [u8; 64], to.as_mut_ptr() as *mut [u8; 64]);
    // SAFETY: as many bytes as both slices have.
    unsafe {
        match size_of_val(from) {
            64 => std::ptr::copy_nonoverlapping(source, target, 1),
            192 => std::ptr::copy_nonoverlapping(source, target, 3),
            _ => std::ptr::copy_nonoverlapping(from.as_ptr(), to.as_mut_ptr(), from.len()),
        }
    }
}

/// Room for packed elements that begins with a cache line.
struct Scratch<T> {
    elements: Vec<T>,
    start: usize,
    len: usize,
}

impl<T: Copy + Default> Scratch<T> {
    fn new(len: usize) -> Scratch<T> {
        if len == 0 {
            return Scratch { elements: Vec::new(), start: 0, len };
        }
        let elements = vec![T::default(); len + 64 / size_of::<T>()];
        let start = elements.as_ptr().align_offset(64).min(64 / size_of::<T>());
        Scratch { elements, start, len }
    }

    fn as_mut(&mut self) -> &mut [T] {
        &mut self.elements[self.start..self.start + self.len]
    }
}
