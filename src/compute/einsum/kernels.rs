//! Inner loops of einsum: products of any number of operands along one axis, summed into one result or added to a run of
//! results.
//!
//! The order of additions is that of NumPy's loops compiled for its baseline: packed floats go through vector registers of 16
//! bytes, four at a time and without fused products; strided ones are added one after another.

use half::f16;
use num_complex::Complex;

use crate::array::{Bool, Element, Num};
use crate::compute::isa::array_of;

/// Operand pointers, then the result's; steps in the same order.
pub type Kernel = unsafe fn(ptrs: &[*mut u8], steps: &[isize], n: usize);

/// The loop for a type.
pub fn kernel(num: Num) -> Kernel {
    crate::with_element!(num, T => run::<T>)
}

/// Four sums of products of packed float64 elements at a time, each as the loop makes it. Four chains of additions keep the
/// processor busy where one would wait for itself.
///
/// # Safety
/// `n` elements, a multiple of eight, at every pointer.
pub unsafe fn four_sums(p: [*const f64; 4], q: [*const f64; 4], n: usize) -> [f64; 4] {
    let mut acc = [[0.0f64; 2]; 4];
    for i in (0..n).step_by(8) {
        for k in (0..4).rev() {
            for (which, acc) in acc.iter_mut().enumerate() {
                for (lane, acc) in acc.iter_mut().enumerate() {
                    let at = i + 2 * k + lane;
                    // SAFETY: the caller's elements.
                    let product = unsafe { p[which].add(at).read_unaligned() * q[which].add(at).read_unaligned() };
                    *acc += product;
                }
            }
        }
    }
    acc.map(|[first, second]| first + second)
}

/// An element and the type its products are accumulated in.
trait Term: Element {
    type Sum: Copy;
    const ZERO: Self::Sum;
    /// Elements in a vector register, 1 for types without vector loops.
    const LANES: usize;
    fn widen(self) -> Self::Sum;
    fn narrow(sum: Self::Sum) -> Self;
    fn add(a: Self::Sum, b: Self::Sum) -> Self::Sum;
    fn mul(a: Self::Sum, b: Self::Sum) -> Self::Sum;
}

macro_rules! terms {
    ($($t:ty as $sum:ty, $zero:expr, $lanes:literal, $from:expr, $to:expr, $add:expr, $mul:expr;)*) => {
        $(impl Term for $t {
            type Sum = $sum;
            const ZERO: $sum = $zero;
            const LANES: usize = $lanes;
            #[inline(always)]
            fn widen(self) -> $sum {
                let from: fn($t) -> $sum = $from;
                from(self)
            }
            #[inline(always)]
            fn narrow(sum: $sum) -> $t {
                let to: fn($sum) -> $t = $to;
                to(sum)
            }
            #[inline(always)]
            fn add(a: $sum, b: $sum) -> $sum {
                let add: fn($sum, $sum) -> $sum = $add;
                add(a, b)
            }
            #[inline(always)]
            fn mul(a: $sum, b: $sum) -> $sum {
                let mul: fn($sum, $sum) -> $sum = $mul;
                mul(a, b)
            }
        })*
    };
}

terms! {
    Bool as bool, false, 1, Bool::get, Bool::from, |a, b| a | b, |a, b| a & b;
    i8 as i8, 0, 1, |a| a, |a| a, i8::wrapping_add, i8::wrapping_mul;
    u8 as u8, 0, 1, |a| a, |a| a, u8::wrapping_add, u8::wrapping_mul;
    i16 as i16, 0, 1, |a| a, |a| a, i16::wrapping_add, i16::wrapping_mul;
    u16 as u16, 0, 1, |a| a, |a| a, u16::wrapping_add, u16::wrapping_mul;
    i32 as i32, 0, 1, |a| a, |a| a, i32::wrapping_add, i32::wrapping_mul;
    u32 as u32, 0, 1, |a| a, |a| a, u32::wrapping_add, u32::wrapping_mul;
    i64 as i64, 0, 1, |a| a, |a| a, i64::wrapping_add, i64::wrapping_mul;
    u64 as u64, 0, 1, |a| a, |a| a, u64::wrapping_add, u64::wrapping_mul;
    f16 as f32, 0.0, 1, f16::to_f32, f16::from_f32, |a, b| a + b, |a, b| a * b;
    f32 as f32, 0.0, 4, |a| a, |a| a, |a, b| a + b, |a, b| a * b;
    f64 as f64, 0.0, 2, |a| a, |a| a, |a, b| a + b, |a, b| a * b;
    Complex<f32> as Complex<f32>, Complex::new(0.0, 0.0), 1, |a| a, |a| a, |a, b| a + b, |a, b| a * b;
    Complex<f64> as Complex<f64>, Complex::new(0.0, 0.0), 1, |a| a, |a| a, |a, b| a + b, |a, b| a * b;
}

/// # Safety
/// `n` elements of T at each pointer and step; the result does not overlap the operands.
unsafe fn run<T: Term>(ptrs: &[*mut u8], steps: &[isize], n: usize) {
    let (Some((&out, operands)), Some((&step_out, steps))) = (ptrs.split_last(), steps.split_last()) else { return };
    // SAFETY: the caller's elements.
    unsafe {
        let read =
            |k: usize, i: usize| (operands[k].offset(i as isize * steps[k]) as *const T).read_unaligned().widen();
        let product = |i: usize| (1..operands.len()).fold(read(0, i), |total, k| T::mul(total, read(k, i)));
        if step_out != 0 {
            add_to_run::<T>(operands, steps, out, step_out, n);
            return;
        }
        let size = size_of::<T>() as isize;
        let total = match *steps {
            [a] if a == size => packed_sum::<T>(operands[0], n),
            [a, b] if a == size && b == size => packed_products::<T>(operands[0], operands[1], n),
            [0, b] if b == size => T::mul(read(0, 0), packed_sum::<T>(operands[1], n)),
            [a, 0] if a == size => T::mul(read(1, 0), packed_sum::<T>(operands[0], n)),
            _ => (0..n).fold(T::ZERO, |total, i| T::add(total, product(i))),
        };
        let out = out as *mut T;
        out.write_unaligned(T::narrow(T::add(out.read_unaligned().widen(), total)));
    }
}

/// # Safety
/// As [`run`].
unsafe fn add_to_run<T: Term>(operands: &[*mut u8], steps: &[isize], out: *mut u8, step_out: isize, n: usize) {
    let size = size_of::<T>() as isize;
    // SAFETY: the caller's elements.
    unsafe {
        let add = |i: usize, value: T::Sum, step: isize| {
            let place = out.offset(i as isize * step) as *mut T;
            place.write_unaligned(T::narrow(T::add(value, place.read_unaligned().widen())));
        };
        let at = |k: usize, i: usize, step: isize| {
            (operands[k].offset(i as isize * step) as *const T).read_unaligned().widen()
        };
        match (steps, step_out == size) {
            (&[a], true) if a == size => (0..n).for_each(|i| add(i, at(0, i, size), size)),
            (&[0, b], true) if b == size => {
                let factor = at(0, 0, 0);
                (0..n).for_each(|i| add(i, T::mul(factor, at(1, i, size)), size));
            }
            (&[a, 0], true) if a == size => {
                let factor = at(1, 0, 0);
                (0..n).for_each(|i| add(i, T::mul(at(0, i, size), factor), size));
            }
            (&[a, b], true) if a == size && b == size => {
                (0..n).for_each(|i| add(i, T::mul(at(0, i, size), at(1, i, size)), size));
            }
            _ => (0..n).for_each(|i| {
                let product = (1..operands.len()).fold(at(0, i, steps[0]), |p, k| T::mul(p, at(k, i, steps[k])));
                add(i, product, step_out);
            }),
        }
    }
}

/// # Safety
/// `n` packed elements.
unsafe fn packed_sum<T: Term>(ptr: *const u8, n: usize) -> T::Sum {
    // SAFETY: the caller's elements.
    let at = |i: usize| unsafe { (ptr as *const T).add(i).read_unaligned() }.widen();
    match T::LANES {
        2 => by_vectors::<T, 2>(
            n,
            |acc, i, l| {
                let four = [at(i + l), at(i + 2 + l), at(i + 4 + l), at(i + 6 + l)];
                T::add(T::add(T::add(four[0], four[1]), T::add(four[2], four[3])), acc)
            },
            at,
        ),
        4 => by_vectors::<T, 4>(
            n,
            |acc, i, l| {
                let four = [at(i + l), at(i + 4 + l), at(i + 8 + l), at(i + 12 + l)];
                T::add(T::add(T::add(four[0], four[1]), T::add(four[2], four[3])), acc)
            },
            at,
        ),
        _ => {
            let mut total = T::ZERO;
            let mut i = 0;
            while n - i > 4 {
                total = T::add(total, T::add(T::add(at(i), at(i + 1)), T::add(at(i + 2), at(i + 3))));
                i += 4;
            }
            (i..n).fold(total, |total, i| T::add(total, at(i)))
        }
    }
}

/// # Safety
/// `n` packed elements at both.
unsafe fn packed_products<T: Term>(p: *const u8, q: *const u8, n: usize) -> T::Sum {
    // SAFETY: the caller's elements.
    let at = |i: usize| unsafe {
        T::mul((p as *const T).add(i).read_unaligned().widen(), (q as *const T).add(i).read_unaligned().widen())
    };
    match T::LANES {
        2 => by_vectors::<T, 2>(n, |acc, i, l| (0..4).rev().fold(acc, |acc, k| T::add(at(i + 2 * k + l), acc)), at),
        4 => by_vectors::<T, 4>(n, |acc, i, l| (0..4).rev().fold(acc, |acc, k| T::add(at(i + 4 * k + l), acc)), at),
        _ if T::NUM.is_complex() => (0..n).fold(T::ZERO, |total, i| T::add(total, at(i))),
        _ => {
            let mut total = T::ZERO;
            let mut i = 0;
            while n - i >= 4 {
                let four = T::add(T::add(T::add(at(i), at(i + 1)), at(i + 2)), at(i + 3));
                total = T::add(total, four);
                i += 4;
            }
            (i..n).fold(total, |total, i| T::add(total, at(i)))
        }
    }
}

/// One accumulator register of L lanes: `four` adds four vectors' worth to a lane, what is left is added vector by vector,
/// and the lanes are added pairwise.
#[inline(always)]
fn by_vectors<T: Term, const L: usize>(
    n: usize,
    four: impl Fn(T::Sum, usize, usize) -> T::Sum,
    at: impl Fn(usize) -> T::Sum,
) -> T::Sum {
    let mut acc = [T::ZERO; L];
    let mut i = 0;
    while i + 4 * L <= n {
        acc = array_of(|l| four(acc[l], i, l));
        i += 4 * L;
    }
    while i < n {
        acc = array_of(|l| if i + l < n { T::add(at(i + l), acc[l]) } else { T::add(T::ZERO, acc[l]) });
        i += L;
    }
    match L {
        2 => T::add(acc[0], acc[1]),
        _ => T::add(T::add(acc[0], acc[1]), T::add(acc[2], acc[3])),
    }
}
