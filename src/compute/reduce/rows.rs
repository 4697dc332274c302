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

/// Elements that are combined at once: some vectors, so that few are left over.
const PART: usize = 32;

macro_rules! combine {
    ($($name:ident $inner:ident $t:ty, $together:literal: |$a:ident, $b:ident| $body:expr $(, last |$total:ident| $last:expr)?;)*) => {
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
                    let (parts, rest) = acc.as_chunks_mut::<PART>();
                    let (r0, rest0) = row.as_chunks::<PART>();
                    for (acc, r0) in parts.iter_mut().zip(r0) {
                        for i in 0..PART {
                            acc[i] = step(acc[i], r0[i]);
                        }
                    }
                    for (acc, &x) in rest.iter_mut().zip(rest0) {
                        *acc = step(*acc, x);
                    }
                }
                #[inline(always)]
                fn four(acc: &mut [$t], rows: [&[$t]; 4]) {
                    let (parts, rest) = acc.as_chunks_mut::<PART>();
                    let whole: [&[[$t; PART]]; 4] = array_of(|r| &rows[r].as_chunks::<PART>().0[..parts.len()]);
                    let rests: [&[$t]; 4] = array_of(|r| &rows[r].as_chunks::<PART>().1[..rest.len()]);
                    for (k, acc) in parts.iter_mut().enumerate() {
                        let (r0, r1, r2, r3) = (&whole[0][k], &whole[1][k], &whole[2][k], &whole[3][k]);
                        for i in 0..PART {
                            acc[i] = step(step(step(step(acc[i], r0[i]), r1[i]), r2[i]), r3[i]);
                        }
                    }
                    for (i, acc) in rest.iter_mut().enumerate() {
                        *acc = step(step(step(step(*acc, rests[0][i]), rests[1][i]), rests[2][i]), rests[3][i]);
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
                        // Rows without gaps are one stream already. For extremes of two, compilers like to store only what has
                        // changed, which takes processors longer than everything else here; and bytes are too quickly combined
                        // to be stored for each row.
                        let gaps = n < rows.n || rows.row_step != (n * size_of::<$t>()) as isize;
                        while (gaps || $together) && i + 4 <= rows.rows {
                            four(acc, [row(i), row(i + 1), row(i + 2), row(i + 3)]);
                            i += 4;
                        }
                        while i < rows.rows {
                            one(acc, row(i));
                            i += 1;
                        }
                        $(for total in acc {
                            let $total = *total;
                            *total = $last;
                        })?
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
    mul_f64 rows_mul_f64 f64, false: |a, b| a * b;
    any_byte rows_any_byte u8, true: |a, b| a | b, last |a| u8::from(a != 0);
    all_byte rows_all_byte u8, true: |a, b| if a < b { a } else { b }, last |a| u8::from(a != 0);
}
