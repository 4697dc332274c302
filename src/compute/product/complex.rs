//! Products of complex matrices as real ones of their parts.
//!
//! A row of complex numbers is a row of twice as many real ones, so the right operand is read as it lies. The left one is taken
//! apart into a plane of real and one of imaginary parts, one below the other: their product with the right operand holds all
//! four kinds of products of parts, each summed by itself, as in OpenBLAS's kernels. This is done in strips of rows whose sums
//! stay in the cache until they are put together. A matrix times a vector reads the matrix as it lies instead.

use num_complex::Complex;

use super::blocked::{Extents, Mat, Target, divided, product};
use super::tile::{Scalar, Write};
use crate::compute::parallel::{Exec, part};

/// Multiplications below which complex numbers are multiplied one by one.
const TINY: usize = 256;
/// Real multiplications that are worth a thread.
const WORTH_A_THREAD: usize = 1 << 20;
/// Complex elements of a strip of the result, which has some rows in any case, so that what is packed serves many.
const STRIP: usize = 1 << 14;
const LEAST_ROWS: usize = 96;

/// An operand and whether it is conjugated first.
type Operand<T> = (Mat<Complex<T>>, bool);

/// A product of complex matrices, each conjugated first if told so.
///
/// # Safety
/// As [`product`].
pub unsafe fn complex_product<T>(
    exec: Exec,
    extents: Extents,
    a: Operand<T>,
    b: Operand<T>,
    c: Target<Complex<T>>,
    write: Write,
) where
    T: Scalar + num_traits::Num,
{
    let Extents { m, k, n } = extents;
    let work = m.saturating_mul(n).saturating_mul(k);
    if work <= TINY {
        // SAFETY: the caller's.
        return unsafe { one_by_one(extents, a, b, c, write) };
    }
    if n == 1 && m > 1 {
        // SAFETY: the caller's.
        return unsafe { times_vector(exec, extents, a, b, c, write) };
    }
    let copy;
    let right = if b.0.col == 1 {
        b.0
    } else {
        // SAFETY: the caller's elements.
        copy = unsafe { packed(b.0, k, n) };
        Mat { ptr: copy.as_ptr(), row: n as isize, col: 1 }
    };
    let right = Mat { ptr: right.ptr as *const T, row: 2 * right.row, col: 1 };
    let threads = exec.pieces_of(work.saturating_mul(4), WORTH_A_THREAD).min(m / 16).max(1);
    let within = if threads == 1 { exec } else { Exec::SEQUENTIAL };
    divided(threads, |piece| {
        let rows = part(m, threads, piece);
        let strips = (rows.len().saturating_mul(n) / STRIP).min(rows.len() / LEAST_ROWS).max(1);
        let (mut planes, mut sums) = (Vec::new(), Vec::new());
        for strip in (0..strips).map(|strip| part(rows.len(), strips, strip)) {
            let (start, count) = (rows.start + strip.start, strip.len());
            // SAFETY: rows of the caller's matrices, and room for two planes of them and of their sums.
            unsafe {
                take_apart(a.0.from(start, 0), count, k, &mut planes);
                sums.clear();
                sums.reserve_exact(4 * count * n);
                let left = Mat { ptr: planes.as_ptr(), row: k as isize, col: 1 };
                let target: Target<T> = Target { ptr: sums.as_mut_ptr(), row: 2 * n as isize };
                // A single row is a vector, which is multiplied by another kernel than two.
                let (times, m) = if count == 1 { (2, 1) } else { (1, 2 * count) };
                for plane in 0..times {
                    let extents = Extents { m, k, n: 2 * n };
                    product(within, extents, left.from(plane, 0), right, target.from(plane, 0), Write::Set);
                }
                // All of them are set now.
                sums.set_len(4 * count * n);
                let (real, imaginary) = sums.split_at(2 * count * n);
                put_together(n, real, imaginary, a.1, b.1, c.from(start, 0), write);
            }
        }
    });
}

/// # Safety
/// As [`product`].
unsafe fn one_by_one<T: Scalar + num_traits::Num>(
    Extents { m, k, n }: Extents,
    (a, conj_a): Operand<T>,
    (b, conj_b): Operand<T>,
    c: Target<Complex<T>>,
    write: Write,
) {
    for i in 0..m {
        for j in 0..n {
            let mut total = Complex::new(T::zero(), T::zero());
            for p in 0..k {
                // SAFETY: elements of the operands.
                let (x, y) = unsafe { (*a.from(i, p).ptr, *b.from(p, j).ptr) };
                total = signed(x, conj_a) * signed(y, conj_b) + total;
            }
            // SAFETY: an element of the result.
            unsafe { update(c.from(i, j).ptr, total.re, total.im, write) };
        }
    }
}

/// A matrix times a vector.
///
/// # Safety
/// As [`product`].
unsafe fn times_vector<T: Scalar + num_traits::Num>(
    exec: Exec,
    Extents { m, k, .. }: Extents,
    a: Operand<T>,
    b: Operand<T>,
    c: Target<Complex<T>>,
    write: Write,
) {
    // SAFETY: the caller's elements.
    let x = unsafe { packed(b.0, k, 1) };
    if a.0.col != 1 {
        // The transposed product: the vector from the left. What it gives is put where the caller wants it.
        let mut row = vec![Complex::new(T::zero(), T::zero()); m];
        let target = Target { ptr: row.as_mut_ptr(), row: m as isize };
        let left = Mat { ptr: x.as_ptr(), row: k as isize, col: 1 };
        let extents = Extents { m: 1, k, n: m };
        // SAFETY: the caller's elements, and room for a row.
        unsafe {
            complex_product(exec, extents, (left, b.1), (a.0.transposed(), a.1), target, Write::Set);
            for (i, value) in row.into_iter().enumerate() {
                update(c.from(i, 0).ptr, value.re, value.im, write);
            }
        }
        return;
    }
    // A row, read as real numbers, times these two vectors is the real and the imaginary part.
    let turn = |part: T, negative: bool| if negative { T::zero().minus(part) } else { part };
    let real: Vec<T> = x.iter().flat_map(|x| [x.re, turn(x.im, a.1 == b.1)]).collect();
    let imaginary: Vec<T> = x.iter().flat_map(|x| [turn(x.im, b.1), turn(x.re, a.1)]).collect();
    let rows = Mat { ptr: a.0.ptr as *const T, row: 2 * a.0.row, col: 1 };
    for (part, vector) in [real, imaginary].iter().enumerate() {
        let column = Mat { ptr: vector.as_ptr(), row: 1, col: 1 };
        let target = Target { ptr: (c.ptr as *mut T).wrapping_add(part), row: 2 * c.row };
        // SAFETY: the caller's elements, read and written as their parts.
        unsafe { product(exec, Extents { m, k: 2 * k, n: 1 }, rows, column, target, write) };
    }
}

fn signed<T: Scalar + num_traits::Num>(x: Complex<T>, conj: bool) -> Complex<T> {
    if conj { Complex::new(x.re, T::zero().minus(x.im)) } else { x }
}

/// # Safety
/// The element is there and belongs to this thread.
#[inline(always)]
unsafe fn update<T: Scalar>(place: *mut Complex<T>, re: T, im: T, write: Write) {
    // SAFETY: the caller's.
    unsafe {
        let old = *place;
        *place = match write {
            Write::Set => Complex::new(re, im),
            Write::Add => Complex::new(old.re.plus(re), old.im.plus(im)),
            Write::Subtract => Complex::new(old.re.minus(re), old.im.minus(im)),
        };
    }
}

/// A copy whose rows are adjacent.
///
/// # Safety
/// The elements are there.
unsafe fn packed<T: Copy>(mat: Mat<T>, rows: usize, columns: usize) -> Vec<T> {
    let mut copy = Vec::with_capacity(rows * columns);
    for i in 0..rows {
        // SAFETY: the caller's elements.
        copy.extend((0..columns).map(|j| unsafe { *mat.from(i, j).ptr }));
    }
    copy
}

/// The real parts of some rows, and below them the imaginary ones.
///
/// # Safety
/// The rows are there, of `k` elements each.
unsafe fn take_apart<T: Copy>(a: Mat<Complex<T>>, rows: usize, k: usize, planes: &mut Vec<T>) {
    planes.clear();
    planes.reserve_exact(2 * rows * k);
    // SAFETY: the caller's elements.
    let row = |i: usize| (0..k).map(move |p| unsafe { *a.from(i, p).ptr });
    (0..rows).for_each(|i| planes.extend(row(i).map(|value| value.re)));
    (0..rows).for_each(|i| planes.extend(row(i).map(|value| value.im)));
}

/// Rows of the result from the sums of products with real parts and with imaginary parts of the left operand.
///
/// # Safety
/// As many rows as there are sums for, of `n` elements each, belong to this thread.
unsafe fn put_together<T: Scalar>(
    n: usize,
    real: &[T],
    imaginary: &[T],
    conj_a: bool,
    conj_b: bool,
    c: Target<Complex<T>>,
    write: Write,
) {
    let sum = |x: T, y: T, minus: bool| if minus { x.minus(y) } else { x.plus(y) };
    let opposite = |x: T| T::default().minus(x);
    for (i, (real, imaginary)) in real.chunks_exact(2 * n).zip(imaginary.chunks_exact(2 * n)).enumerate() {
        let parts = real.as_chunks::<2>().0.iter().zip(imaginary.as_chunks::<2>().0);
        for (j, (&[rr, ri], &[ir, ii])) in parts.enumerate() {
            let re = sum(rr, ii, conj_a == conj_b);
            let im = sum(if conj_b { opposite(ri) } else { ri }, ir, conj_a);
            // SAFETY: the caller's.
            unsafe { update(c.from(i, j).ptr, re, im, write) };
        }
    }
}
