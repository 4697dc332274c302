//! Stacks of matrix products of one element type into a fresh array.
//!
//! Floats and integers of 16 bits or more are multiplied in blocks by [`blocked`](super::blocked), complex numbers as real
//! products of their parts by [`complex`](super::complex). float16 and booleans are computed in float32 (a product of two
//! halves is exact there, and a count of true products is zero or not), bytes in 16 bits. A stack whose right side is one matrix
//! is one tall product; other stacks are divided among threads by matrices.

use half::f16;
use num_complex::Complex;

use super::blocked::{Extents, Mat, Target, divided, product};
use super::complex::complex_product;
use super::tile::{Blocked, Scalar, Write};
use crate::array::layout::Offsets;
use crate::array::{Array, Bool, DType, Element, Num, Order, cast_num};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::parallel::{Exec, part};
use crate::error::Result;
use crate::limits::stop::{Pace, each};

/// Multiplications in a stack that are worth a thread.
const WORTH_A_THREAD: usize = 1 << 18;

/// Writes `a @ b` to `c` over `lead` leading axes, along which all three have the same extents: matrices (m, k), (k, n), (m, n) of
/// dtype `num`. `c` is packed in C order and overlaps neither.
pub fn multiply(exec: Exec, num: Num, a: &Array, b: &Array, c: &Array, lead: usize) -> Result<()> {
    match num {
        Num::F64 => stack::<f64>(exec, a, b, c, lead),
        Num::F32 => stack::<f32>(exec, a, b, c, lead),
        Num::C128 => stack::<Complex<f64>>(exec, a, b, c, lead),
        Num::C64 => stack::<Complex<f32>>(exec, a, b, c, lead),
        Num::I64 | Num::U64 => stack::<i64>(exec, a, b, c, lead),
        Num::I32 | Num::U32 => stack::<i32>(exec, a, b, c, lead),
        Num::I16 | Num::U16 => stack::<i16>(exec, a, b, c, lead),
        Num::I8 | Num::U8 => {
            let wide = computed_in(exec, Num::I16, a, b, c, lead)?;
            convert::<i16, u8>(&wide, c, |value| value as u8);
            Ok(())
        }
        Num::Bool => {
            let counts = computed_in(exec, Num::F32, a, b, c, lead)?;
            convert::<f32, Bool>(&counts, c, |count| Bool::from(count != 0.0));
            Ok(())
        }
        Num::F16 => {
            let sums = computed_in(exec, Num::F32, a, b, c, lead)?;
            let mut overflow = false;
            convert::<f32, f16>(&sums, c, |sum| {
                let rounded = f16::from_f32(sum);
                overflow |= rounded.is_infinite() && sum.is_finite();
                rounded
            });
            if overflow {
                fpstatus::raise(FpStatus::OVERFLOW);
            }
            Ok(())
        }
    }
}

/// A number that stacks of matrices are multiplied in.
trait Multiplied: Copy + Default + Send + Sync + 'static {
    /// # Safety
    /// As [`product`].
    unsafe fn multiply(exec: Exec, extents: Extents, a: Mat<Self>, b: Mat<Self>, c: Target<Self>);
}

macro_rules! real {
    ($($t:ty)*) => {
        $(impl Multiplied for $t {
            unsafe fn multiply(exec: Exec, extents: Extents, a: Mat<$t>, b: Mat<$t>, c: Target<$t>) {
                // SAFETY: the caller's.
                unsafe { product(exec, extents, a, b, c, Write::Set) }
            }
        })*
    };
}

real!(f64 f32 i64 i32 i16);

impl<T> Multiplied for Complex<T>
where
    T: Scalar + num_traits::Num,
{
    unsafe fn multiply(exec: Exec, extents: Extents, a: Mat<Self>, b: Mat<Self>, c: Target<Self>) {
        // SAFETY: the caller's.
        unsafe { complex_product(exec, extents, (a, false), (b, false), c, Write::Set) }
    }
}

fn stack<T: Multiplied>(exec: Exec, a: &Array, b: &Array, c: &Array, lead: usize) -> Result<()> {
    let (a, b) = (lend::<T>(a)?, lend::<T>(b)?);
    let (m, k, n) = (a.shape()[lead], a.shape()[lead + 1], b.shape()[lead + 1]);
    let lengths = &c.shape()[..lead];
    let mut extents = Extents { m, k, n };
    let mut count: usize = lengths.iter().product();
    if count == 0 || m * n == 0 {
        return Ok(());
    }
    let size = size_of::<T>() as isize;
    let mat = |array: &Array| Mat {
        ptr: array.data_ptr() as *const T,
        row: array.strides()[lead] / size,
        col: array.strides()[lead + 1] / size,
    };
    let (first_a, first_b) = (mat(&a), mat(&b));
    let first_c = Target { ptr: c.data_ptr() as *mut T, row: n as isize };
    // One matrix on the right for all: the rows on the left are those of one tall matrix, if they lie evenly.
    let shared = (0..lead).all(|axis| lengths[axis] == 1 || b.strides()[axis] == 0);
    let even = (0..lead).all(|axis| {
        let below: usize = c.shape()[axis + 1..=lead].iter().product();
        lengths[axis] == 1 || a.strides()[axis] == below as isize * a.strides()[lead]
    });
    if shared && even {
        extents.m *= count;
        count = 1;
    }
    let work = count.saturating_mul(extents.m).saturating_mul(k).saturating_mul(n);
    let threads = if count >= exec.threads { exec.pieces_of(work, WORTH_A_THREAD) } else { 1 };
    let within = if threads == 1 { exec } else { Exec::SEQUENTIAL };
    let (steps_a, steps_b) = (&a.strides()[..lead], &b.strides()[..lead]);
    divided(threads, |piece| {
        let mut pace = Pace::default();
        for which in part(count, threads, piece) {
            pace.step(m * k * n);
            let (mut left, mut rest) = ((first_a, first_b), which);
            for axis in (0..if count == 1 { 0 } else { lead }).rev() {
                let at = (rest % lengths[axis]) as isize;
                rest /= lengths[axis];
                left.0.ptr = left.0.ptr.wrapping_byte_offset(at * steps_a[axis]);
                left.1.ptr = left.1.ptr.wrapping_byte_offset(at * steps_b[axis]);
            }
            // SAFETY: matrices within the operands, aligned as `lend` made sure, and one of the fresh result's.
            unsafe { T::multiply(within, extents, left.0, left.1, first_c.from(which * m, 0)) };
        }
    });
    Ok(())
}

/// The array, or a packed copy where elements are not aligned or strides no multiples of them.
fn lend<T>(array: &Array) -> Result<Array> {
    let size = size_of::<T>() as isize;
    let fits = array.strides().iter().all(|&step| step % size == 0)
        && (array.data_ptr() as usize).is_multiple_of(align_of::<T>());
    if fits { Ok(array.clone()) } else { array.copy(Order::C) }
}

/// The product of the operands as another type.
fn computed_in(exec: Exec, num: Num, a: &Array, b: &Array, c: &Array, lead: usize) -> Result<Array> {
    let result = Array::uninit(DType::Num(num), c.shape(), Order::C)?;
    let (a, b) = (cast_num(a, num)?.0, cast_num(b, num)?.0);
    if a.num() == Some(Num::F32) && c.num() == Some(Num::F16) && a.shape()[lead + 1] > f32::DEPTH {
        in_order(&a, &b, &result, lead);
    } else {
        multiply(exec, num, &a, &b, &result, lead)?;
    }
    Ok(result)
}

/// float32 sums that go on without a break, as NumPy adds halves.
fn in_order(a: &Array, b: &Array, c: &Array, lead: usize) {
    let (k, m, n) = (a.shape()[lead + 1], a.shape()[lead], b.shape()[lead + 1]);
    let starts = Offsets::new(&a.shape()[..lead], &a.strides()[..lead])
        .zip(Offsets::new(&b.shape()[..lead], &b.strides()[..lead]));
    let mut pace = Pace::default();
    for (which, (from_a, from_b)) in starts.enumerate() {
        for i in 0..m {
            for j in 0..n {
                pace.step(k);
                let at = |array: &Array, start: isize, i: usize, j: usize| {
                    let offset = start + i as isize * array.strides()[lead] + j as isize * array.strides()[lead + 1];
                    // SAFETY: an element of the array.
                    unsafe { (array.data_ptr().offset(offset) as *const f32).read_unaligned() }
                };
                let total = (0..k).fold(0.0, |total, p| total + at(a, from_a, i, p) * at(b, from_b, p, j));
                // SAFETY: `c` is packed.
                unsafe { (c.data_ptr() as *mut f32).add((which * m + i) * n + j).write_unaligned(total) };
            }
        }
    }
}

/// Every element of a packed array, converted into another one.
fn convert<S: Element, T: Element>(from: &Array, to: &Array, mut change: impl FnMut(S) -> T) {
    for i in each(0..from.size()) {
        // SAFETY: both are packed and of the same size.
        unsafe {
            let value = (from.data_ptr() as *const S).add(i).read_unaligned();
            (to.data_ptr() as *mut T).add(i).write_unaligned(change(value));
        }
    }
}
