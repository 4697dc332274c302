//! Reductions of whole matrices at once, where one call for each row would cost more than the row: many rows folded into one result
//! each, and many rows added up element by element.
//!
//! The second kind reads several rows side by side where there are gaps between them, which keeps more of memory on its way than one
//! interrupted stream does. Every result takes in its elements in the same order as one row at a time.

use super::pairwise::{self, Summand};
use crate::array::{DType, Num};
use crate::compute::isa::{array_of, for_each_isa};

/// Rows of equal length: the first element, the steps between elements and between rows in bytes, and how many there are.
#[derive(Clone, Copy)]
pub struct Rows {
    pub ptr: *const u8,
    pub step: isize,
    pub row_step: isize,
    pub n: usize,
    pub rows: usize,
}

/// Folds every row into its own accumulator, `acc_step` bytes apart.
pub type FoldRows = unsafe fn(acc: *mut u8, acc_step: isize, rows: Rows);

/// Folds all rows into one row of packed accumulators, one row after another.
pub type CombineRows = unsafe fn(acc: *mut u8, rows: Rows);

/// The longest rows that are folded in one call.
pub const SHORT: usize = 128;

/// The loop over many short rows, where there is one.
pub fn fold_rows(ufunc: &str, dtype: &DType) -> Option<FoldRows> {
    Some(match (ufunc, dtype) {
        ("add", DType::Num(Num::F64)) => sums::<f64>,
        ("add", DType::Num(Num::F32)) => sums::<f32>,
        _ => return None,
    })
}

/// The loop over rows that are taken in element by element, where there is one.
pub fn combine_rows(ufunc: &str, dtype: &DType) -> Option<CombineRows> {
    Some(match (ufunc, dtype) {
        ("add", DType::Num(Num::F64)) => add_f64,
        ("add", DType::Num(Num::F32)) => add_f32,
        ("add", DType::Num(Num::I64 | Num::U64)) => add_u64,
        ("maximum", DType::Num(Num::F64)) => max_f64,
        ("minimum", DType::Num(Num::F64)) => min_f64,
        ("maximum", DType::Num(Num::F32)) => max_f32,
        ("minimum", DType::Num(Num::F32)) => min_f32,
        ("maximum", DType::Num(Num::I64)) => max_i64,
        ("minimum", DType::Num(Num::I64)) => min_i64,
        ("multiply", DType::Num(Num::F64)) => mul_f64,
        ("logical_or" | "maximum", DType::Num(Num::Bool)) => any_byte,
        ("logical_and" | "minimum", DType::Num(Num::Bool)) => all_byte,
        _ => return None,
    })
}

/// # Safety
/// `rows` accumulators of the sums' type, and the rows' elements, none of which overlaps them.
unsafe fn sums<T: Summand<Sum = T> + pairwise::Real>(acc: *mut u8, acc_step: isize, rows: Rows) {
    let Rows { ptr, step, row_step, n, rows } = rows;
    let packed = step == size_of::<T>() as isize && row_step.unsigned_abs().is_multiple_of(align_of::<T>());
    // SAFETY: the caller's.
    unsafe {
        let place = |row: usize| acc.offset(row as isize * acc_step) as *mut T;
        if packed && (ptr as usize).is_multiple_of(align_of::<T>()) {
            return packed_sums::<T>(acc, acc_step, ptr, row_step, n, rows);
        }
        for row in 0..rows {
            let sum = pairwise::sum::<T>(ptr.offset(row as isize * row_step), step, n);
            place(row).write_unaligned(place(row).read_unaligned() + sum);
        }
    }
}

for_each_isa! {
fn packed_sums<T: PackedSum>(acc: *mut u8, acc_step: isize, ptr: *const u8, row_step: isize, n: usize, rows: usize) {
    for row in 0..rows as isize {
        // SAFETY: the rows and accumulators of `sums`.
        unsafe {
            let values = std::slice::from_raw_parts(ptr.offset(row * row_step) as *const T, n);
            let sum = match n {
                1..8 => values.iter().fold(<T as Summand>::NEGATIVE_ZERO, |total, &x| total + x),
                _ => pairwise::packed_leaf(values, |x| x),
            };
            let place = acc.offset(row * acc_step) as *mut T;
            place.write_unaligned(place.read_unaligned() + sum);
        }
    }
}
}

/// A type whose short rows are summed.
trait PackedSum: Summand<Sum = Self> + pairwise::Real {}

impl<T: Summand<Sum = T> + pairwise::Real> PackedSum for T {}

/// Elements of a row that are worked on while their accumulators stay in the first-level cache.
const STRETCH: usize = 2048;

/// Accumulators of extremes that are written together, as many as compilers make vectors of before they unroll the loop.
const PART: usize = 128;

macro_rules! combine {
    ($($name:ident $inner:ident $t:ty, $extreme:literal: |$a:ident, $b:ident| $body:expr;)*) => {
        $(
            /// # Safety
            /// A row of accumulators of this type, and the rows' elements, packed, none of which overlaps them.
            unsafe fn $name(acc: *mut u8, rows: Rows) {
                $inner(acc, rows)
            }

            for_each_isa! {
            #[allow(clippy::eq_op)] // NaN is what differs from itself
            fn $inner(acc: *mut u8, rows: Rows) {
                #[inline(always)]
                fn step($a: $t, $b: $t) -> $t {
                    $body
                }
                // By arguments compilers know that accumulators and rows are apart.
                #[inline(always)]
                fn one(acc: &mut [$t], row: &[$t]) {
                    // Part by part: of extremes of two, compilers like to store only what has changed, which takes processors longer
                    // than everything else here.
                    let (parts, rest) = acc.as_chunks_mut::<PART>();
                    let whole = if $extreme { parts.len() * PART } else { 0 };
                    let (rows, row_rest) = row.split_at(whole);
                    for (part, row) in parts.iter_mut().zip(rows.as_chunks::<PART>().0) {
                        let mut result = *part;
                        for i in 0..PART {
                            result[i] = step(result[i], row[i]);
                        }
                        *part = result;
                    }
                    let rest = if $extreme { rest } else { acc };
                    let row = &row_rest[..rest.len()];
                    for i in 0..rest.len() {
                        rest[i] = step(rest[i], row[i]);
                    }
                }
                #[inline(always)]
                fn four(acc: &mut [$t], r0: &[$t], r1: &[$t], r2: &[$t], r3: &[$t]) {
                    let n = acc.len();
                    let (r0, r1, r2, r3) = (&r0[..n], &r1[..n], &r2[..n], &r3[..n]);
                    for i in 0..n {
                        acc[i] = step(step(step(step(acc[i], r0[i]), r1[i]), r2[i]), r3[i]);
                    }
                }
                // SAFETY: the caller's.
                unsafe {
                    for start in (0..rows.n).step_by(STRETCH) {
                        let n = STRETCH.min(rows.n - start);
                        let acc = std::slice::from_raw_parts_mut((acc as *mut $t).add(start), n);
                        let row = |i: usize| {
                            let row = rows.ptr.offset(i as isize * rows.row_step) as *const $t;
                            std::slice::from_raw_parts(row.add(start), n)
                        };
                        let mut i = 0;
                        // Rows without gaps are one stream already; of extremes, short ones have no parts.
                        let gaps = n < rows.n || rows.row_step != (n * size_of::<$t>()) as isize;
                        while (gaps || $extreme && n < PART) && i + 4 <= rows.rows {
                            four(acc, row(i), row(i + 1), row(i + 2), row(i + 3));
                            i += 4;
                        }
                        while i < rows.rows {
                            one(acc, row(i));
                            i += 1;
                        }
                    }
                }
            }
            }
        )*
    };
}

combine! {
    add_f64 rows_add_f64 f64, false: |a, b| a + b;
    add_f32 rows_add_f32 f32, false: |a, b| a + b;
    add_u64 rows_add_u64 u64, false: |a, b| a.wrapping_add(b);
    max_f64 rows_max_f64 f64, true: |a, b| if (a > b) | (a != a) { a } else { b };
    min_f64 rows_min_f64 f64, true: |a, b| if (a < b) | (a != a) { a } else { b };
    max_f32 rows_max_f32 f32, true: |a, b| if (a > b) | (a != a) { a } else { b };
    min_f32 rows_min_f32 f32, true: |a, b| if (a < b) | (a != a) { a } else { b };
    max_i64 rows_max_i64 i64, true: |a, b| if a > b { a } else { b };
    min_i64 rows_min_i64 i64, true: |a, b| if a < b { a } else { b };
    mul_f64 rows_mul_f64 f64, false: |a, b| a * b;
}

/// Whether any byte, or each, is true: eight rows at a time, and truth made one at the end.
macro_rules! truth {
    ($($name:ident $inner:ident: |$a:ident, $b:ident| $body:expr;)*) => {
        $(
            /// # Safety
            /// A row of accumulators, and the rows' bytes, packed, none of which overlaps them.
            unsafe fn $name(acc: *mut u8, rows: Rows) {
                $inner(acc, rows)
            }

            for_each_isa! {
            fn $inner(acc: *mut u8, rows: Rows) {
                #[inline(always)]
                fn step($a: u8, $b: u8) -> u8 {
                    $body
                }
                const PART: usize = 64;
                const TOGETHER: usize = 8;
                // SAFETY: the caller's.
                let acc = unsafe { std::slice::from_raw_parts_mut(acc, rows.n) };
                // SAFETY: likewise.
                let row = |i: usize| unsafe { std::slice::from_raw_parts(rows.ptr.offset(i as isize * rows.row_step), rows.n) };
                let (parts, rest) = acc.as_chunks_mut::<PART>();
                for first in (0..rows.rows).step_by(TOGETHER) {
                    // Past the last row the last one counts again.
                    let some: [&[u8]; TOGETHER] = array_of(|k| row((first + k).min(rows.rows - 1)));
                    for (at, part) in parts.iter_mut().enumerate() {
                        let mut result = *part;
                        for row in some {
                            let row = &row[at * PART..at * PART + PART];
                            for i in 0..PART {
                                result[i] = step(result[i], row[i]);
                            }
                        }
                        *part = result;
                    }
                    let start = rows.n - rest.len();
                    for row in some {
                        for (total, &x) in rest.iter_mut().zip(&row[start..]) {
                            *total = step(*total, x);
                        }
                    }
                }
                for total in acc {
                    *total = u8::from(*total != 0);
                }
            }
            }
        )*
    };
}

truth! {
    any_byte rows_any_byte: |a, b| a | b;
    all_byte rows_all_byte: |a, b| if a < b { a } else { b };
}
