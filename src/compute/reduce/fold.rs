//! Inner loops of reductions: many elements into one accumulator, `acc = acc op (elements)`.
//!
//! Sums of floats are pairwise; integer sums, products and extrema keep several lanes, since their order does not show;
//! everything else is the ufunc's own loop run with a repeated output.

use half::f16;
use num_complex::Complex;

use super::pairwise;
use crate::array::{Bool, DType, NAT, Num};
#[cfg(target_arch = "x86_64")]
use crate::compute::isa::{Isa, isa};
use crate::compute::ufunc::LoopFn;
use crate::limits::stop::{Pace, breathe};

/// Folds `n` elements, `step` bytes apart, into the accumulator.
pub type FoldFn = unsafe fn(acc: *mut u8, ptr: *const u8, step: isize, n: usize);

/// A loop of its own, or the ufunc's.
#[derive(Clone, Copy)]
pub enum Fold {
    Own(FoldFn),
    Loop(LoopFn),
}

impl Fold {
    /// The fold of a ufunc over elements of one dtype.
    pub fn choose(ufunc: &str, dtype: &DType, run: LoopFn) -> Fold {
        Fold::own(ufunc, dtype).map_or(Fold::Loop(run), Fold::Own)
    }

    /// The loop of its own.
    pub fn own(ufunc: &str, dtype: &DType) -> Option<FoldFn> {
        match (ufunc, dtype) {
            ("add", DType::Num(num)) => match num {
                Num::Bool => Some(any),
                Num::F16 => Some(add_half),
                Num::F32 => Some(add_float::<f32>),
                Num::F64 => Some(add_float::<f64>),
                Num::C64 => Some(add_complex::<f32>),
                Num::C128 => Some(add_complex::<f64>),
                // Two's complement: signed and unsigned sums have the same bits.
                Num::I8 | Num::U8 => Some(add_integer::<u8>),
                Num::I16 | Num::U16 => Some(add_integer::<u16>),
                Num::I32 | Num::U32 => Some(add_integer::<u32>),
                Num::I64 | Num::U64 => Some(add_integer::<u64>),
            },
            ("multiply", DType::Num(num)) if num.is_integer() => multiply_integer(*num),
            ("multiply", DType::Num(Num::F32)) => Some(multiply_float::<f32>),
            ("multiply", DType::Num(Num::F64)) => Some(multiply_float::<f64>),
            ("multiply", DType::Num(Num::F16)) => Some(half_chain::<'*'>),
            ("subtract", DType::Num(Num::F16)) => Some(half_chain::<'-'>),
            ("divide", DType::Num(Num::F16)) => Some(half_chain::<'/'>),
            ("add", DType::Timedelta(_)) => Some(add_ticks),
            ("maximum", DType::Num(num)) => extremum::<true>(*num),
            ("minimum", DType::Num(num)) => extremum::<false>(*num),
            ("fmax", DType::Num(Num::F64)) => Some(extreme_number::<f64, true>),
            ("fmin", DType::Num(Num::F64)) => Some(extreme_number::<f64, false>),
            ("fmax", DType::Num(Num::F32)) => Some(extreme_number::<f32, true>),
            ("fmin", DType::Num(Num::F32)) => Some(extreme_number::<f32, false>),
            ("maximum", DType::Timedelta(_) | DType::Datetime(_)) => Some(extreme_ticks::<true, true>),
            ("minimum", DType::Timedelta(_) | DType::Datetime(_)) => Some(extreme_ticks::<false, true>),
            ("fmax", DType::Timedelta(_) | DType::Datetime(_)) => Some(extreme_ticks::<true, false>),
            ("fmin", DType::Timedelta(_) | DType::Datetime(_)) => Some(extreme_ticks::<false, false>),
            ("logical_or", DType::Num(Num::Bool)) => Some(any),
            ("logical_and" | "multiply", DType::Num(Num::Bool)) => Some(all),
            _ => None,
        }
    }

    /// Runs the fold.
    ///
    /// # Safety
    /// `acc` is an element, and `n` elements are readable at `ptr`, which do not overlap `acc`.
    #[inline]
    pub unsafe fn run(&self, acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
        // SAFETY: the caller's; a loop's accumulator is its first input and its output.
        unsafe {
            match *self {
                Fold::Own(fold) => fold(acc, ptr, step, n),
                Fold::Loop(run) => {
                    for done in (0..n).step_by(Pace::RUN) {
                        let part = ptr.offset(done as isize * step) as *mut u8;
                        run(&[acc, part, acc], &[0, step, 0], Pace::RUN.min(n - done));
                        if n > Pace::RUN {
                            breathe();
                        }
                    }
                }
            }
        }
    }
}

/// The running total is read, added to the group's sum once, and written.
///
/// # Safety
/// As [`Fold::run`], and so for all below.
unsafe fn add_float<T: pairwise::Summand<Sum = T> + pairwise::Real>(
    acc: *mut u8,
    ptr: *const u8,
    step: isize,
    n: usize,
) {
    // SAFETY: the caller's.
    unsafe {
        let acc = acc as *mut T;
        acc.write_unaligned(acc.read_unaligned() + pairwise::sum::<T>(ptr, step, n));
    }
}

unsafe fn add_half(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    // SAFETY: the caller's.
    unsafe {
        let acc = acc as *mut f16;
        let total = acc.read_unaligned().to_f32() + pairwise::sum::<f16>(ptr, step, n);
        acc.write_unaligned(f16::from_f32(total));
    }
}

/// One operation after another in float32, rounded to float16 once at the end of the run.
///
/// # Safety
/// As [`Fold::run`].
unsafe fn half_chain<const OP: char>(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    // SAFETY: the caller's.
    unsafe {
        let acc = acc as *mut f16;
        let mut total = acc.read_unaligned().to_f32();
        for i in 0..n as isize {
            let next = (ptr.offset(i * step) as *const f16).read_unaligned().to_f32();
            match OP {
                '*' => total *= next,
                '-' => total -= next,
                _ => total /= next,
            }
        }
        acc.write_unaligned(f16::from_f32(total));
    }
}

unsafe fn add_complex<T: pairwise::Summand<Sum = T> + std::ops::Add<Output = T>>(
    acc: *mut u8,
    ptr: *const u8,
    step: isize,
    n: usize,
) {
    // SAFETY: the caller's.
    unsafe {
        let acc = acc as *mut Complex<T>;
        let (old, more) = (acc.read_unaligned(), pairwise::sum_complex::<T>(ptr, step, n));
        acc.write_unaligned(Complex { re: old.re + more.re, im: old.im + more.im });
    }
}

/// Folds by lanes in any order: `merge` must be associative and commutative.
///
/// # Safety
/// As [`Fold::run`].
unsafe fn lanes<T: Copy>(acc: *mut u8, ptr: *const u8, step: isize, n: usize, merge: impl Fn(T, T) -> T) {
    // SAFETY: the caller's elements; packed and aligned ones are a slice.
    unsafe {
        let acc = acc as *mut T;
        let (mut total, mut done) = (acc.read_unaligned(), 0);
        if step == size_of::<T>() as isize && n >= 64 && (ptr as usize).is_multiple_of(align_of::<T>()) {
            (total, done) = side_by_side(total, std::slice::from_raw_parts(ptr as *const T, n), &merge);
        }
        for i in done..n {
            if i.is_multiple_of(Pace::RUN) {
                breathe();
            }
            total = merge(total, (ptr.offset(i as isize * step) as *const T).read_unaligned());
        }
        acc.write_unaligned(total);
    }
}

/// As many of the elements as fill whole lanes, in vectors: the result, and how many they were. None where there are no vectors.
fn side_by_side<T: Copy>(total: T, values: &[T], merge: &impl Fn(T, T) -> T) -> (T, usize) {
    /// Short elements have too many lanes to be kept in registers one by one, so that the compiler makes vectors of the loop over them.
    #[inline(always)]
    fn by_size<T: Copy>(total: T, values: &[T], merge: &impl Fn(T, T) -> T) -> (T, usize) {
        match size_of::<T>() < 4 {
            true => in_lanes::<T, 128>(total, values, merge),
            false => in_lanes::<T, 32>(total, values, merge),
        }
    }
    #[cfg(target_arch = "x86_64")]
    {
        #[target_feature(enable = "avx2")]
        fn wide<T: Copy>(total: T, values: &[T], merge: &impl Fn(T, T) -> T) -> (T, usize) {
            by_size(total, values, merge)
        }
        if isa() >= Isa::Avx2 {
            // SAFETY: the processor has the feature.
            return unsafe { wide(total, values, merge) };
        }
        (total, 0)
    }
    #[cfg(not(target_arch = "x86_64"))]
    by_size(total, values, merge)
}

#[inline(always)]
fn in_lanes<T: Copy, const LANES: usize>(total: T, values: &[T], merge: &impl Fn(T, T) -> T) -> (T, usize) {
    let Some((first, rest)) = values.split_first_chunk::<LANES>() else { return (total, 0) };
    let mut r = *first;
    for stretch in rest.chunks(Pace::RUN) {
        for block in stretch.as_chunks::<LANES>().0 {
            for k in 0..LANES {
                r[k] = merge(r[k], block[k]);
            }
        }
        breathe();
    }
    let mut total = total;
    for lane in r {
        total = merge(total, lane);
    }
    (total, values.len() / LANES * LANES)
}

/// Integers that wrap on overflow.
trait Wrapping: Copy {
    fn add(self, other: Self) -> Self;
    fn multiply(self, other: Self) -> Self;
}

macro_rules! wrapping {
    ($($t:ty),*) => {
        $(impl Wrapping for $t {
            #[inline(always)]
            fn add(self, other: $t) -> $t {
                self.wrapping_add(other)
            }

            #[inline(always)]
            fn multiply(self, other: $t) -> $t {
                self.wrapping_mul(other)
            }
        })*
    };
}

wrapping!(u8, u16, u32, u64);

unsafe fn add_integer<T: Wrapping>(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    // SAFETY: the caller's.
    unsafe { lanes::<T>(acc, ptr, step, n, T::add) }
}

/// Two's complement: signed and unsigned products have the same bits.
fn multiply_integer(num: Num) -> Option<FoldFn> {
    unsafe fn fold<T: Wrapping>(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
        // SAFETY: the caller's.
        unsafe { lanes::<T>(acc, ptr, step, n, T::multiply) }
    }
    Some(match num.itemsize() {
        1 => fold::<u8>,
        2 => fold::<u16>,
        4 => fold::<u32>,
        _ => fold::<u64>,
    })
}

/// One factor after another, without going through memory in between.
///
/// # Safety
/// As [`Fold::run`].
unsafe fn multiply_float<T: Copy + std::ops::Mul<Output = T>>(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    // SAFETY: the caller's.
    unsafe {
        let acc = acc as *mut T;
        let mut total = acc.read_unaligned();
        for i in 0..n as isize {
            total = total * (ptr.offset(i * step) as *const T).read_unaligned();
        }
        acc.write_unaligned(total);
    }
}

unsafe fn add_ticks(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    // SAFETY: the caller's.
    unsafe {
        lanes::<i64>(acc, ptr, step, n, |a, b| if a == NAT || b == NAT { NAT } else { a.wrapping_add(b) });
    }
}

unsafe fn extreme_ticks<const MAX: bool, const NAT_WINS: bool>(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    // SAFETY: the caller's.
    unsafe {
        lanes::<i64>(acc, ptr, step, n, |a, b| match (a == NAT, b == NAT) {
            (true, _) => {
                if NAT_WINS {
                    a
                } else {
                    b
                }
            }
            (_, true) => {
                if NAT_WINS {
                    b
                } else {
                    a
                }
            }
            _ => {
                if MAX {
                    a.max(b)
                } else {
                    a.min(b)
                }
            }
        });
    }
}

fn extremum<const MAX: bool>(num: Num) -> Option<FoldFn> {
    macro_rules! pick {
        ($($num:ident => $t:ty),*) => {
            match num {
                Num::Bool => Some(if MAX { any as FoldFn } else { all }),
                $(Num::$num => Some(extreme_integer::<$t, MAX>),)*
                Num::F16 => Some(extreme_half::<MAX>),
                Num::F32 => Some(extreme_float::<f32, MAX>),
                Num::F64 => Some(extreme_float::<f64, MAX>),
                _ => None,
            }
        };
    }
    pick!(I8 => i8, U8 => u8, I16 => i16, U16 => u16, I32 => i32, U32 => u32, I64 => i64, U64 => u64)
}

unsafe fn extreme_integer<T: Ord + Copy, const MAX: bool>(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    // SAFETY: the caller's.
    unsafe { lanes::<T>(acc, ptr, step, n, |a, b| if (a < b) == MAX { b } else { a }) }
}

/// NaN wins; of two equal zeros the later, as the vector instructions choose.
unsafe fn extreme_float<T: PartialOrd + Copy, const MAX: bool>(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    #[allow(clippy::eq_op)] // NaN is what differs from itself
    // SAFETY: the caller's.
    unsafe {
        lanes::<T>(acc, ptr, step, n, |a, b| {
            let keep = if MAX { a > b } else { a < b };
            if keep | (a != a) { a } else { b }
        });
    }
}

/// NaN loses; of two equal zeros the later, as the vector instructions choose.
unsafe fn extreme_number<T: PartialOrd + Copy, const MAX: bool>(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    #[allow(clippy::eq_op)] // NaN is what differs from itself
    // SAFETY: the caller's.
    unsafe {
        lanes::<T>(acc, ptr, step, n, |a, b| {
            let keep = if MAX { a > b } else { a < b };
            if keep | (b != b) { a } else { b }
        });
    }
}

/// NaN wins; of two equal zeros the earlier, as NumPy's loop without vector instructions chooses.
///
/// # Safety
/// As [`Fold::run`].
unsafe fn extreme_half<const MAX: bool>(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    // SAFETY: the caller's.
    unsafe {
        let acc = acc as *mut f16;
        let mut best = acc.read_unaligned();
        for i in 0..n as isize {
            let next = (ptr.offset(i * step) as *const f16).read_unaligned();
            let (a, b) = (best.to_f32(), next.to_f32());
            let keep = if MAX { a >= b } else { a <= b };
            if !keep && !a.is_nan() {
                best = next;
            }
        }
        acc.write_unaligned(best);
    }
}

unsafe fn any(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    // SAFETY: the caller's.
    unsafe {
        if acc.read() == 0 && find_byte(ptr, step, n, |word| word != 0, |byte| byte != 0) {
            (acc as *mut Bool).write(Bool::TRUE);
        }
    }
}

unsafe fn all(acc: *mut u8, ptr: *const u8, step: isize, n: usize) {
    const ONES: u64 = 0x0101_0101_0101_0101;
    // SAFETY: the caller's. A byte is zero where subtracting one borrows from a clear top bit.
    unsafe {
        if acc.read() != 0
            && find_byte(ptr, step, n, |word| word.wrapping_sub(ONES) & !word & (ONES << 7) != 0, |byte| byte == 0)
        {
            (acc as *mut Bool).write(Bool::FALSE);
        }
    }
}

/// Whether any byte passes the test, asked of packed ones eight at a time.
///
/// # Safety
/// As [`Fold::run`].
#[inline(always)]
unsafe fn find_byte(
    ptr: *const u8,
    step: isize,
    n: usize,
    word: impl Fn(u64) -> bool,
    byte: impl Fn(u8) -> bool,
) -> bool {
    // SAFETY: the caller's bytes.
    unsafe {
        let mut done = 0;
        if step == 1 {
            while done + 64 <= n {
                let block = (ptr.add(done) as *const [u64; 8]).read_unaligned();
                let mut any = false;
                for bits in block {
                    any |= word(bits);
                }
                if any {
                    return true;
                }
                done += 64;
            }
        }
        (done as isize..n as isize).any(|i| byte(ptr.offset(i * step).read()))
    }
}
