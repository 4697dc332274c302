//! The product of two matrices of one element type into a fresh one: `c[i, j] = sum over k of a[i, k] * b[k, j]`.
//!
//! Floats go to `matrixmultiply` (through `ndarray`), whose kernels add fused products in the order of k just as OpenBLAS's do;
//! tiny ones are done in place in that same order. Integers wrap, so their order is free: rows of `b` are streamed. float16 is
//! summed in float32 and rounded once, booleans are and/or, as in NumPy's loops without BLAS.

use half::f16;
use ndarray::linalg::general_mat_mul;
use ndarray::{ArrayView2, ArrayViewMut2, LinalgScalar, ShapeBuilder};
use num_complex::Complex;

use crate::array::{Array, Bool, Element, Num, Order};
use crate::error::Result;

/// Work below which packing for the blocked kernel does not pay.
const TINY: usize = 512;

/// Writes `a @ b` to `c`: shapes (m, k), (k, n), (m, n), all of dtype `num`; `c` is packed in C order and overlaps neither.
pub fn multiply(num: Num, a: &Array, b: &Array, c: &Array) -> Result<()> {
    match num {
        Num::F64 => floats::<f64>(a, b, c, |x, y, z| x.mul_add(y, z)),
        Num::F32 => floats::<f32>(a, b, c, |x, y, z| x.mul_add(y, z)),
        Num::C128 => floats::<Complex<f64>>(a, b, c, |x, y, z| x * y + z),
        Num::C64 => floats::<Complex<f32>>(a, b, c, |x, y, z| x * y + z),
        Num::F16 => each::<f16, f32>(a, b, c, |x, y, z| z + x.to_f32() * y.to_f32(), f16::from_f32),
        Num::Bool => each::<Bool, bool>(a, b, c, |x, y, z| z | (x.get() & y.get()), Bool::from),
        Num::I8 | Num::U8 => rows::<u8>(a, b, c, |x, y, z| z.wrapping_add(x.wrapping_mul(y))),
        Num::I16 | Num::U16 => rows::<u16>(a, b, c, |x, y, z| z.wrapping_add(x.wrapping_mul(y))),
        Num::I32 | Num::U32 => rows::<u32>(a, b, c, |x, y, z| z.wrapping_add(x.wrapping_mul(y))),
        Num::I64 | Num::U64 => rows::<u64>(a, b, c, |x, y, z| z.wrapping_add(x.wrapping_mul(y))),
    }
}

/// Lends a matrix as an ndarray view, in a packed copy where its strides are negative or no multiple of the element.
fn lend<T: Element>(array: &Array) -> Result<Array> {
    let size = size_of::<T>() as isize;
    let fits = array.strides().iter().all(|&step| step >= 0 && step % size == 0)
        && (array.data_ptr() as usize).is_multiple_of(align_of::<T>());
    if fits { Ok(array.clone()) } else { array.copy(Order::C) }
}

fn view<T>(array: &Array) -> ArrayView2<'_, T> {
    let steps: [usize; 2] = std::array::from_fn(|i| (array.strides()[i] / size_of::<T>() as isize) as usize);
    // SAFETY: `lend` made sure of alignment and of strides that are multiples of the element; the array outlives the view, and
    // nothing writes to it meanwhile.
    unsafe {
        ArrayView2::from_shape_ptr(
            (array.shape()[0], array.shape()[1]).strides((steps[0], steps[1])),
            array.data_ptr() as *const T,
        )
    }
}

fn floats<T: Element + LinalgScalar>(a: &Array, b: &Array, c: &Array, fused: impl Fn(T, T, T) -> T) -> Result<()> {
    let (m, k, n) = (a.shape()[0], a.shape()[1], b.shape()[1]);
    if m * n == 0 {
        return Ok(());
    }
    if m * n * k <= TINY {
        return each::<T, T>(a, b, c, fused, |x| x);
    }
    let (a, b) = (lend::<T>(a)?, lend::<T>(b)?);
    // SAFETY: `c` is a fresh packed matrix of this type that only this function sees.
    let mut out = unsafe { ArrayViewMut2::from_shape_ptr((m, n), c.data_ptr() as *mut T) };
    general_mat_mul(T::one(), &view::<T>(&a), &view::<T>(&b), T::zero(), &mut out);
    Ok(())
}

/// One element of the result after the other, in the order of k.
fn each<T: Element, S: Copy + Default>(
    a: &Array,
    b: &Array,
    c: &Array,
    step: impl Fn(T, T, S) -> S,
    round: impl Fn(S) -> T,
) -> Result<()> {
    let (m, k, n) = (a.shape()[0], a.shape()[1], b.shape()[1]);
    let at = |array: &Array, i: usize, j: usize| {
        let offset = i as isize * array.strides()[0] + j as isize * array.strides()[1];
        // SAFETY: i and j are within the matrix.
        unsafe { (array.data_ptr().offset(offset) as *const T).read_unaligned() }
    };
    for i in 0..m {
        for j in 0..n {
            let total = (0..k).fold(S::default(), |total, l| step(at(a, i, l), at(b, l, j), total));
            // SAFETY: `c` is packed.
            unsafe { (c.data_ptr() as *mut T).add(i * n + j).write_unaligned(round(total)) };
        }
    }
    Ok(())
}

/// Every row of `c` gathers multiples of the rows of `b`, a block of columns at a time.
fn rows<T: Copy + Default>(a: &Array, b: &Array, c: &Array, step: impl Fn(T, T, T) -> T) -> Result<()> {
    const COLUMNS: usize = 512;
    let (m, k, n) = (a.shape()[0], a.shape()[1], b.shape()[1]);
    let packed = if b.is_c_contiguous() && (b.data_ptr() as usize).is_multiple_of(align_of::<T>()) {
        b.clone()
    } else {
        b.copy(Order::C)?
    };
    if m * n == 0 {
        return Ok(());
    }
    // SAFETY: `c` is a fresh packed matrix, `packed` a packed one of k rows; both aligned.
    let (out, rows) = unsafe {
        (
            std::slice::from_raw_parts_mut(c.data_ptr() as *mut T, m * n),
            std::slice::from_raw_parts(packed.data_ptr() as *const T, k * n),
        )
    };
    for start in (0..n).step_by(COLUMNS) {
        let stop = (start + COLUMNS).min(n);
        for i in 0..m {
            let target = &mut out[i * n + start..i * n + stop];
            target.fill(T::default());
            for l in 0..k {
                let offset = i as isize * a.strides()[0] + l as isize * a.strides()[1];
                // SAFETY: i and l are within the matrix.
                let factor = unsafe { (a.data_ptr().offset(offset) as *const T).read_unaligned() };
                for (z, &y) in target.iter_mut().zip(&rows[l * n + start..l * n + stop]) {
                    *z = step(factor, y, *z);
                }
            }
        }
    }
    Ok(())
}
