//! The variance of packed rows without an array of deviations: every row is read twice while it is in the cache, once for its mean,
//! once for the sum of its squared deviations. The steps and their order are those of `statistics`, so that the bits are too.

use crate::array::{Array, DType, Num, Order};
use crate::compute::fpstatus::{self, FpStatus};
use crate::compute::parallel::{self, Exec};
use crate::compute::reduce::pairwise::{Real, sum_mapped, sum_on_threads};
use crate::limits::stop::Pace;

/// Elements that are worth a thread of their own.
const PER_THREAD: usize = 1 << 16;

/// The sums of squared deviations of rows of `n` elements, divided by `divisor`: an array of the rows' shape. `None` for other types
/// and layouts, and when a flag was raised, which the general path reports step by step.
pub fn variances(array: &Array, rows: &[usize], n: usize, divisor: f64, exec: Exec) -> Option<Array> {
    if !array.is_c_contiguous() || !array.is_aligned() || array.size() == 0 {
        return None;
    }
    match array.num()? {
        Num::F32 => rows_of::<f32>(array, rows, n, divisor, exec),
        Num::F64 => rows_of::<f64>(array, rows, n, divisor, exec),
        _ => None,
    }
}

/// The arithmetic of a float type.
trait Float: Real + std::ops::Sub<Output = Self> + std::ops::Mul<Output = Self> {
    const NUM: Num;
    const ZERO: Self;
    /// A quotient with an integer or a double is a double, which is narrowed.
    fn over(self, divisor: f64) -> Self;
    fn is_finite(self) -> bool;
}

impl Float for f32 {
    const NUM: Num = Num::F32;
    const ZERO: f32 = 0.0;
    fn over(self, divisor: f64) -> f32 {
        (self as f64 / divisor) as f32
    }
    fn is_finite(self) -> bool {
        f32::is_finite(self)
    }
}

impl Float for f64 {
    const NUM: Num = Num::F64;
    const ZERO: f64 = 0.0;
    fn over(self, divisor: f64) -> f64 {
        self / divisor
    }
    fn is_finite(self) -> bool {
        f64::is_finite(self)
    }
}

/// What threads read and write.
struct Task<T> {
    source: *const T,
    result: *mut T,
}

// SAFETY: the source is only read, and every result has one writer.
unsafe impl<T> Sync for Task<T> {}

impl<T: Copy> Task<T> {
    fn values(&self, start: usize, n: usize) -> &[T] {
        // SAFETY: callers stay within the source, which is packed and aligned.
        unsafe { std::slice::from_raw_parts(self.source.add(start), n) }
    }
}

fn rows_of<T: Float>(array: &Array, rows: &[usize], n: usize, divisor: f64, exec: Exec) -> Option<Array> {
    let result = Array::uninit(DType::Num(T::NUM), rows, Order::C).ok()?;
    let count = result.size();
    let task = Task { source: array.data_ptr() as *const T, result: result.data_ptr() as *mut T };
    let task = &task;
    let threads = exec.pieces_of(array.size(), PER_THREAD);
    let status = if count >= threads {
        let raised = parallel::pieces(threads, |piece| {
            let row = |row: usize| {
                let values = task.values(row * n, n);
                let mean = (T::ZERO + sum_mapped(values, |x| x)).over(n as f64);
                let squares = sum_mapped(values, |x| {
                    let deviation = x - mean;
                    deviation * deviation
                });
                // SAFETY: a result of this piece's own.
                unsafe { *task.result.add(row) = (T::ZERO + squares).over(divisor) };
            };
            let mut pace = Pace::default();
            let paced = |at: usize| {
                pace.step(n);
                row(at);
            };
            fpstatus::measure(|| parallel::part(count, threads, piece).for_each(paced)).1
        });
        raised.into_iter().fold(FpStatus::NONE, |all, one| all | one)
    } else {
        // One row, or a few long ones. A flag raised on another thread leaves something infinite or NaN behind.
        let mut unusual = FpStatus::NONE;
        for row in 0..count {
            let subtree = |start: usize, length: usize| task.values(row * n + start, length);
            let ((mean, value), raised) = fpstatus::measure(|| {
                let sum = sum_on_threads(n, |start, length| sum_mapped(subtree(start, length), |x| x), threads);
                let mean = (T::ZERO + sum).over(n as f64);
                let squares = |start: usize, length: usize| {
                    sum_mapped(subtree(start, length), |x| {
                        let deviation = x - mean;
                        deviation * deviation
                    })
                };
                (mean, (T::ZERO + sum_on_threads(n, squares, threads)).over(divisor))
            });
            let odd = !(mean.is_finite() && value.is_finite());
            unusual |= if odd { FpStatus::INVALID } else { raised };
            // SAFETY: a result of this row's own.
            unsafe { *task.result.add(row) = value };
        }
        unusual
    };
    (status.is_empty()).then_some(result)
}
