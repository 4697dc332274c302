//! Matrix products in cache-sized blocks: `c = a b`, `c += a b` or `c -= a b` for any strides of the operands.
//!
//! The loops are BLIS's (Van Zee and van de Geijn, 2015): blocks of k, panels of `b` packed for the tile's width, blocks of rows
//! of `a` packed for its height; small operands whose rows are already vectors are read where they are. Threads get parts of
//! the result, never of k, so that the sums are the same for any number of them. The last, narrower panel of `b` repeats its last
//! column instead of zeros, which keeps `inf * 0` out of the floating point flags.

use std::mem::MaybeUninit;

use super::tile::{Blocked, Call, Scalar, Tiles, Write};
use super::vector::{Line, times_vector};
use crate::array::transpose::transpose;
use crate::compute::fpstatus;
use crate::compute::isa::{array_of, for_each_isa};
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
/// Rows that do not pay for packing `b`.
const FEW_ROWS: usize = 64;

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
    if with_itself && write == Write::Set && m >= TRIANGLE && k > 0 {
        // SAFETY: the caller's.
        return unsafe { symmetric(&tiles, count, m, k, a, c) };
    }
    let (rows, columns) = (m.div_ceil(tiles.rows), n.div_ceil(tiles.lanes));
    let down = cut(count, m, n);
    let across = count / down;
    divided(count, |piece| {
        let (rows, columns) = (part(rows, down, piece / across), part(columns, across, piece % across));
        let (top, bottom) = (rows.start * tiles.rows, m.min(rows.end * tiles.rows));
        let (left, right) = (columns.start * tiles.lanes, n.min(columns.end * tiles.lanes));
        let extents = Extents { m: bottom - top, k, n: right - left };
        // SAFETY: rows and columns of the caller's matrices, and a part of the result that is given to one thread.
        unsafe { blocks(&tiles, extents, a.from(top, 0), b.from(0, left), c.from(top, left), write, Part::All) };
    });
}

/// Into how many parts the rows of an m by n result are cut for `count` threads, the columns being cut into `count` over that. Each thread
/// packs all that it reads, so that none waits for another, and together they pack least.
fn cut(count: usize, m: usize, n: usize) -> usize {
    // Rows of `a` are packed once for every part of the columns, columns of `b` once for every part of the rows.
    (1..=count).filter(|down| count.is_multiple_of(*down)).min_by_key(|down| (count / down) * m + down * n).unwrap_or(1)
}

/// Rows from which half of a symmetric product is worth a copy of the other half.
const TRIANGLE: usize = 48;

/// A matrix times its transpose: the tiles at and below the diagonal are computed, the others are the same products in the same order.
///
/// # Safety
/// As [`product`].
unsafe fn symmetric<T: Blocked>(tiles: &Tiles<T>, count: usize, n: usize, k: usize, a: Mat<T>, c: Target<T>) {
    divided(count, |piece| {
        // The parts' triangles grow with the square of the row.
        let row = |piece: usize| ((piece as f64 / count as f64).sqrt() * n.div_ceil(tiles.rows) as f64) as usize;
        let (top, bottom) = (row(piece) * tiles.rows, n.min(row(piece + 1) * tiles.rows));
        let extents = Extents { m: bottom - top, k, n: bottom };
        // SAFETY: rows of the caller's matrices, as far as the diagonal, each given to one thread.
        unsafe { blocks(tiles, extents, a.from(top, 0), a.transposed(), c.from(top, 0), Write::Set, Part::Below(top)) };
    });
    const SIDE: usize = 64;
    let count = count.min(n * n / WORTH_COPYING).max(1);
    divided(count, |piece| {
        // In turn, since the first rows have most to copy.
        for i in (piece * SIDE..n).step_by(count * SIDE) {
            breathe();
            let high = SIDE.min(n - i);
            for row in i..i + high {
                for column in row + 1..i + high {
                    // SAFETY: elements of the result; the one below the diagonal is computed already.
                    unsafe { *c.from(row, column).ptr = *c.from(column, row).ptr };
                }
            }
            let (step, next_row) = (size_of::<T>() as isize, c.row * size_of::<T>() as isize);
            for j in (i + high..n).step_by(SIDE) {
                let (from, to) = (c.from(j, i).ptr as *const u8, c.from(i, j).ptr as *mut u8);
                // SAFETY: a block below the diagonal, which is computed already, and its mirror image.
                unsafe { transpose::<T>(from, to, (SIDE.min(n - j), next_row, step), (high, step, next_row)) };
            }
        }
    });
}

/// Elements of a result whose other half is worth a thread to copy.
const WORTH_COPYING: usize = 1 << 17;

/// Which tiles of a result are computed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    All,
    /// Those that reach the diagonal or lie below it, where the first row has this number.
    Below(usize),
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
pub unsafe fn update<T: Blocked>(place: *mut T, value: T, write: Write) {
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

/// The product by blocks, on this thread.
///
/// # Safety
/// As [`product`].
unsafe fn blocks<T: Blocked>(
    tiles: &Tiles<T>,
    extents: Extents,
    a: Mat<T>,
    b: Mat<T>,
    c: Target<T>,
    write: Write,
    wanted: Part,
) {
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
    let whole_columns = COLUMNS / width * width;
    // A few rows read a panel from the cache where it lies, unless its lines fall on each other there.
    let scattered = b.row * size as isize % 512 != 0;
    let few_rows = m <= tiles.rows || (m <= FEW_ROWS && scattered);
    let b_in_place = b.col == 1 && (few_rows || k * n * size <= IN_PLACE);
    let a_in_place = n <= width || m * k * size <= IN_PLACE;
    let room = |needed: bool, elements: usize| if needed { elements } else { 0 };
    let mut packed_b =
        Scratch::<T>::new(room(!b_in_place, deepest * n.min(whole_columns).next_multiple_of(tiles.lanes)));
    let height = m.min(ROWS / tiles.rows * tiles.rows).next_multiple_of(tiles.rows);
    let mut packed_a = Scratch::<T>::new(room(!a_in_place, deepest * height));
    let mut edge_b = Scratch::<T>::new(room(b_in_place && !n.is_multiple_of(tiles.lanes), deepest * width));
    let packed_a = (!a_in_place).then(|| packed_a.as_mut().as_mut_ptr());
    let mut p = 0;
    while p < k {
        let depth = next_depth::<T>(k - p);
        let write = if p == 0 || write == Write::Subtract { write } else { Write::Add };
        for j in (0..n).step_by(whole_columns) {
            let columns = whole_columns.min(n - j);
            let panel = b.from(p, j);
            let panels = match b_in_place {
                false => {
                    let whole = Target { ptr: packed_b.as_mut().as_mut_ptr(), row: depth as isize };
                    // SAFETY: the columns of the panel, and room for them.
                    unsafe { pack_columns(panel, depth, columns, tiles, whole.ptr) };
                    Panels { packed: true, at: Mat { ptr: whole.ptr, row: whole.row, col: 1 }, edge: whole.ptr }
                }
                true => {
                    let (whole, edge) = (columns / width * width, edge_b.as_mut().as_mut_ptr());
                    if !columns.is_multiple_of(tiles.lanes) {
                        // SAFETY: the last columns, and room for as many vectors as they need.
                        unsafe { pack_columns(panel.from(0, whole), depth, columns - whole, tiles, edge) };
                    }
                    Panels { packed: false, at: panel, edge }
                }
            };
            let above = match wanted {
                Part::All => isize::MAX,
                Part::Below(top) => top as isize - j as isize,
            };
            let block = Block { extents: Extents { m, k: depth, n: columns }, write, above };
            // SAFETY: the caller's matrices, and room to pack rows.
            unsafe { rows(tiles, block, a.from(0, p), packed_a, &panels, c.from(0, j)) };
        }
        p += depth;
    }
}

/// Columns of `b` as the tiles read them.
struct Panels<T> {
    /// One panel after another, each as rows of its whole vectors; else where they lie, but for an incomplete last one at `edge`.
    packed: bool,
    at: Mat<T>,
    edge: *const T,
}

/// What is computed of a result: rows, of one depth of k.
struct Block {
    extents: Extents,
    write: Write,
    /// By how much the first row's number exceeds the first column's, where tiles beyond the diagonal are left out.
    above: isize,
}

/// Computes a block.
///
/// # Safety
/// As [`product`]; `packed_a`, where rows need it, has room for a block of them, and the panels are there.
unsafe fn rows<T: Blocked>(
    tiles: &Tiles<T>,
    block: Block,
    a: Mat<T>,
    packed_a: Option<*mut T>,
    panels: &Panels<T>,
    c: Target<T>,
) {
    let Block { extents: Extents { m, k: depth, n: columns }, write, above } = block;
    let width = tiles.vectors * tiles.lanes;
    let whole_rows = ROWS / tiles.rows * tiles.rows;
    for i in (0..m).step_by(whole_rows) {
        breathe();
        let rows = whole_rows.min(m - i);
        let block = a.from(i, 0);
        if let Some(room) = packed_a {
            // SAFETY: the caller's.
            unsafe { pack_rows(block, rows, depth, tiles.rows, room) };
        }
        for start in (0..columns).step_by(width) {
            let wide = width.min(columns - start);
            let vectors = wide.div_ceil(tiles.lanes);
            let lanes = vectors * tiles.lanes;
            let (source, b_step) = if panels.packed {
                (panels.at.from(start, 0).ptr, lanes as isize)
            } else if wide == lanes {
                (panels.at.from(0, start).ptr, panels.at.row)
            } else {
                (panels.edge, lanes as isize)
            };
            for down in (0..rows).step_by(tiles.rows) {
                let high = tiles.rows.min(rows - down);
                if start as isize >= above.saturating_add((i + down + high) as isize) {
                    continue;
                }
                let (from, a_row, a_step) = match packed_a {
                    None => (block.from(down, 0).ptr, a.row, a.col),
                    Some(room) => (room.wrapping_add(down * depth) as *const T, 1, tiles.rows as isize),
                };
                let target = c.from(i + down, start);
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

/// Panels of as many columns as a tile has (the last one of as many vectors as it needs), each as rows of k.
///
/// # Safety
/// `k` rows of `n` elements are readable; there is room for them, the columns rounded up to whole vectors.
unsafe fn pack_columns<T: Copy>(b: Mat<T>, k: usize, n: usize, tiles: &Tiles<T>, packed: *mut T) {
    let width = tiles.vectors * tiles.lanes;
    if b.row == 1 && matches!(tiles.lanes, 4 | 8) {
        for start in (0..n).step_by(width) {
            let wide = width.min(n - start);
            let room = wide.next_multiple_of(tiles.lanes);
            // SAFETY: columns of k elements that lie packed, and the room for their panel.
            unsafe {
                let panel = std::slice::from_raw_parts_mut(packed.add(start * k), room * k);
                let columns = b.from(0, start).transposed();
                match room {
                    4 => interleave::<T, 4>(columns, wide, panel),
                    8 => interleave::<T, 8>(columns, wide, panel),
                    12 => interleave::<T, 12>(columns, wide, panel),
                    16 => interleave::<T, 16>(columns, wide, panel),
                    _ => interleave::<T, 24>(columns, wide, panel),
                }
            }
        }
        return;
    }
    for first in (0..k).step_by(TOGETHER) {
        for start in (0..n).step_by(width) {
            let wide = width.min(n - start);
            let room = wide.next_multiple_of(tiles.lanes);
            for p in first..k.min(first + TOGETHER) {
                let source = b.from(p, start);
                // SAFETY: a row of the panel that starts with these columns.
                let row = unsafe { packed.add(start * k + p * room) };
                // SAFETY: the caller's elements and room.
                unsafe {
                    if b.col == 1 {
                        copy_row(source.ptr, row, wide);
                    } else {
                        // Columns that lie packed are too many streams for the processor to foresee.
                        #[cfg(target_arch = "x86_64")]
                        if b.row == 1 && p.is_multiple_of(8) {
                            use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
                            for j in 0..wide {
                                _mm_prefetch::<_MM_HINT_T0>(source.from(32, j).ptr as *const i8);
                            }
                        }
                        for j in 0..wide {
                            *row.add(j) = *source.from(0, j).ptr;
                        }
                    }
                    for j in wide..room {
                        *row.add(j) = *row.add(wide - 1);
                    }
                }
            }
        }
    }
}

/// Panels of `high` rows, each as columns of k.
///
/// # Safety
/// `m` rows of `k` elements are readable; there is room for them, the rows rounded up to whole panels.
unsafe fn pack_rows<T: Copy>(a: Mat<T>, m: usize, k: usize, high: usize, packed: *mut T) {
    for start in (0..m).step_by(high) {
        let rows = high.min(m - start);
        // SAFETY: `rows` rows of k elements are there, and room for a panel of them.
        unsafe {
            let panel = std::slice::from_raw_parts_mut(packed.add(start * k), high * k);
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
    let (columns, []) = panel.as_chunks_mut::<H>() else { unreachable!("whole columns of the panel") };
    if a.row == 1 && rows == H {
        for (p, column) in columns.iter_mut().enumerate() {
            // SAFETY: H adjacent elements.
            *column = unsafe { (a.from(0, p).ptr as *const [T; H]).read() };
        }
        return;
    }
    let starts: [*const T; H] = array_of(|i| a.from(i.min(rows - 1), 0).ptr);
    let mut at = 0;
    for column in columns {
        // SAFETY: an element of each row.
        *column = array_of(|i| unsafe { *starts[i].wrapping_offset(at) });
        at += a.col;
    }
}

/// Copies adjacent elements: one or three cache lines, as the whole rows of panels are, without a call.
///
/// # Safety
/// So many elements are readable and writable.
#[inline(always)]
unsafe fn copy_row<T: Copy>(from: *const T, to: *mut T, len: usize) {
    // SAFETY: the caller's.
    unsafe {
        match len * size_of::<T>() {
            64 => copy_line(from, to, 0),
            192 => (0..3).for_each(|line| copy_line(from, to, line)),
            _ => std::ptr::copy_nonoverlapping(from, to, len),
        }
    }
}

/// Copies one cache line of them, in vectors: the compiler would join whole copies to a call.
///
/// # Safety
/// The line is readable and writable.
#[inline(always)]
unsafe fn copy_line<T>(from: *const T, to: *mut T, line: usize) {
    #[cfg(target_arch = "x86_64")]
    {
        use std::arch::x86_64::{__m128i, _mm_loadu_si128, _mm_storeu_si128};
        let (from, to) = (from as *const __m128i, to as *mut __m128i);
        for vector in 4 * line..4 * line + 4 {
            // SAFETY: the caller's bytes.
            unsafe { _mm_storeu_si128(to.add(vector), _mm_loadu_si128(from.add(vector))) };
        }
    }
    #[cfg(not(target_arch = "x86_64"))]
    // SAFETY: the caller's bytes.
    unsafe {
        std::ptr::copy_nonoverlapping((from as *const [u8; 64]).add(line), (to as *mut [u8; 64]).add(line), 1);
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
