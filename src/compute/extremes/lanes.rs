//! `argmax` and `argmin` of packed numbers in vectors: a line block by block, or many lines side by side where the axis is not the
//! innermost one.
//!
//! A block's extreme is found in lanes first; only the block that beats all others is searched for the place. Lines side by side keep an
//! extreme and a place for each column.

use crate::array::{Array, DType, Element, Num};
use crate::compute::isa::for_each_isa;
#[cfg(target_arch = "x86_64")]
use crate::compute::isa::{Isa, isa};
use crate::compute::parallel::{Exec, part, pieces};
use crate::limits::stop::Pace;

/// Bytes of a block.
const BLOCK: usize = 8192;
const LANES: usize = 32;

/// Whether `a` beats `b`, or is NaN, which beats everything.
#[inline(always)]
#[allow(clippy::eq_op)] // NaN is what differs from itself
fn beats<T: PartialOrd + Copy, const MAX: bool>(a: T, b: T) -> bool {
    better::<T, MAX>(a, b) | (a != a)
}

#[inline(always)]
fn better<T: PartialOrd, const MAX: bool>(a: T, b: T) -> bool {
    if MAX { a > b } else { a < b }
}

/// The first place of the extreme of at least one element.
pub fn first<T: PartialOrd + Element, const MAX: bool>(values: &[T]) -> usize {
    match MAX {
        true => first_max(values),
        false => first_min(values),
    }
}

macro_rules! first_of {
    ($name:ident, $max:literal) => {
        fn $name<T: PartialOrd + Element>(values: &[T]) -> usize {
            #[cfg(target_arch = "x86_64")]
            {
                #[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,avx2")]
                fn wide<T: PartialOrd + Element>(values: &[T]) -> usize {
                    search::<T, $max>(values)
                }
                #[target_feature(enable = "avx2")]
                fn narrow<T: PartialOrd + Element>(values: &[T]) -> usize {
                    search::<T, $max>(values)
                }
                match isa() {
                    // Of extremes of integers, compilers make better code without masks.
                    // SAFETY: the processor has the features.
                    Isa::Avx512 if matches!(T::NUM, Num::F32 | Num::F64) => return unsafe { wide(values) },
                    // SAFETY: as above.
                    Isa::Avx512 | Isa::Avx2 => return unsafe { narrow(values) },
                    Isa::Portable => {}
                }
            }
            search::<T, $max>(values)
        }
    };
}

first_of!(first_max, true);
first_of!(first_min, false);

#[inline(always)]
#[allow(clippy::eq_op)] // as above
fn search<T: PartialOrd + Element, const MAX: bool>(values: &[T]) -> usize {
    let length = BLOCK / size_of::<T>();
    let (mut best, mut place) = (values[0], 0);
    for (k, block) in values.chunks(length).enumerate() {
        if best != best {
            break;
        }
        let extreme = extreme::<T, MAX>(block, best);
        if beats::<T, MAX>(extreme, best) {
            (best, place) = (extreme, k * length);
        }
    }
    place + place_of(&values[place..values.len().min(place + length)], best)
}

/// The extreme of a block and a number before it, neither of which is NaN unless the result is.
#[inline(always)]
#[allow(clippy::eq_op)] // as above
fn extreme<T: PartialOrd + Element, const MAX: bool>(block: &[T], start: T) -> T {
    let may_be_nan = matches!(T::NUM, Num::F32 | Num::F64);
    let mut r = [start; LANES];
    let mut parts = block.chunks_exact(LANES);
    // A comparison that does not care for NaN is one instruction; whether there was one is asked for two at a time.
    macro_rules! fold {
        ($count:ty) => {{
            let mut odd: [$count; LANES / 2] = [0; LANES / 2];
            for part in &mut parts {
                for k in 0..LANES {
                    r[k] = if better::<T, MAX>(r[k], part[k]) { r[k] } else { part[k] };
                }
                if may_be_nan {
                    for k in 0..LANES / 2 {
                        let (a, b) = (part[k], part[k + LANES / 2]);
                        odd[k] |= ((a != a) | (b != b)) as $count;
                    }
                }
            }
            let mut all = 0;
            for odd in odd {
                all |= odd;
            }
            all != 0
        }};
    }
    let mut odd = match size_of::<T>() {
        8 => fold!(u64),
        4 => fold!(u32),
        2 => fold!(u16),
        _ => fold!(u8),
    };
    for (r, &x) in r.iter_mut().zip(parts.remainder()) {
        *r = if better::<T, MAX>(*r, x) { *r } else { x };
        odd |= x != x;
    }
    if odd {
        for &x in block {
            if x != x {
                return x;
            }
        }
    }
    // Halves against halves; the rest one by one.
    for half in [16, 8, 4] {
        for k in 0..half {
            r[k] = if better::<T, MAX>(r[k], r[k + half]) { r[k] } else { r[k + half] };
        }
    }
    let mut best = r[0];
    for &x in &r[1..4] {
        best = if better::<T, MAX>(best, x) { best } else { x };
    }
    best
}

/// Where a block has its extreme first, which it has. A stretch of it is compared as a whole, and counts in numbers of the elements'
/// size, before it is searched.
#[inline(always)]
#[allow(clippy::eq_op)] // as above
fn place_of<T: PartialEq + Copy>(block: &[T], extreme: T) -> usize {
    let mut at = 0;
    if extreme != extreme {
        while at + 1 < block.len() && block[at] == block[at] {
            at += 1;
        }
        return at;
    }
    macro_rules! count {
        ($count:ty, $part:ident) => {{
            let mut hits: $count = 0;
            for &x in $part {
                hits |= (x == extreme) as $count;
            }
            hits != 0
        }};
    }
    for part in block.as_chunks::<{ 2 * LANES }>().0 {
        let hit = match size_of::<T>() {
            8 => count!(u64, part),
            4 => count!(u32, part),
            2 => count!(u16, part),
            _ => count!(u8, part),
        };
        if hit {
            break;
        }
        at += 2 * LANES;
    }
    while at + 1 < block.len() && block[at] != extreme {
        at += 1;
    }
    at
}

/// Columns that are worked on while their extremes stay in the first-level cache.
const COLUMNS: usize = 512;
/// Elements that are worth a thread of their own.
const PER_THREAD: usize = 1 << 17;

/// All lines along an axis that is not the innermost one of a packed array; false, and nothing done, for others.
pub fn columns(array: &Array, axis: usize, result: &Array, max: bool, exec: Exec) -> bool {
    let inner: usize = array.shape()[axis + 1..].iter().product();
    if inner < 8 || array.size() == 0 || !array.is_c_contiguous() || !array.is_aligned() {
        return false;
    }
    let DType::Num(num) = *array.dtype() else { return false };
    macro_rules! run {
        ($t:ty, $place:ty) => {
            match max {
                true => divided::<$t, $place, true>(array, axis, inner, result, exec),
                false => divided::<$t, $place, false>(array, axis, inner, result, exec),
            }
        };
    }
    match num {
        Num::F64 => run!(f64, i64),
        Num::F32 => run!(f32, i32),
        Num::I64 => run!(i64, i64),
        Num::I32 => run!(i32, i32),
        _ => return false,
    }
    true
}

/// What threads share.
struct Task<T> {
    from: *const T,
    to: *mut i64,
}

// SAFETY: elements are only read, and every result has one writer.
unsafe impl<T> Sync for Task<T> {}

fn divided<T: Column<P>, P: Place, const MAX: bool>(
    array: &Array,
    axis: usize,
    inner: usize,
    result: &Array,
    exec: Exec,
) {
    let n = array.shape()[axis];
    let outer: usize = array.shape()[..axis].iter().product();
    let task = Task { from: array.data_ptr() as *const T, to: result.data_ptr() as *mut i64 };
    let task = &task;
    let stretches = inner.div_ceil(COLUMNS);
    let threads = exec.pieces_of(array.size(), PER_THREAD).min(outer * stretches);
    pieces(threads, |piece| {
        let mut pace = Pace::default();
        for work in part(outer * stretches, threads, piece) {
            let (line, start) = (work / stretches, work % stretches * COLUMNS);
            let width = COLUMNS.min(inner - start);
            // SAFETY: `width` neighbouring columns of `n` rows, and their results.
            unsafe {
                let from = task.from.add(line * n * inner + start);
                let to = std::slice::from_raw_parts_mut(task.to.add(line * inner + start), width);
                T::side_by_side::<MAX>(Rows { from, step: inner, n }, to);
            }
            pace.step(n * width);
        }
    });
}

/// Rows of neighbouring columns.
struct Rows<T> {
    from: *const T,
    step: usize,
    n: usize,
}

/// A number of a row, as wide as the elements that are compared.
trait Place: Copy + Default {
    fn of(row: usize) -> Self;
    fn wide(self) -> i64;
}

macro_rules! place {
    ($($t:ty),*) => {
        $(impl Place for $t {
            #[inline(always)]
            fn of(row: usize) -> $t {
                row as $t
            }

            #[inline(always)]
            fn wide(self) -> i64 {
                self as i64
            }
        })*
    };
}

place!(i32, i64);

trait Column<P: Place>: PartialOrd + Copy + Default + Send + Sync {
    fn side_by_side<const MAX: bool>(rows: Rows<Self>, to: &mut [i64]);
}

macro_rules! column {
    ($($t:ty => $p:ty, $max:ident $min:ident;)*) => {
        $(
            for_each_isa! {
                fn $max(rows: Rows<$t>, to: &mut [i64]) {
                    run::<$t, $p, true>(rows, to)
                }
            }
            for_each_isa! {
                fn $min(rows: Rows<$t>, to: &mut [i64]) {
                    run::<$t, $p, false>(rows, to)
                }
            }
            impl Column<$p> for $t {
                fn side_by_side<const MAX: bool>(rows: Rows<$t>, to: &mut [i64]) {
                    if MAX { $max(rows, to) } else { $min(rows, to) }
                }
            }
        )*
    };
}

column! {
    f64 => i64, max_f64 min_f64;
    f32 => i32, max_f32 min_f32;
    i64 => i64, max_i64 min_i64;
    i32 => i32, max_i32 min_i32;
}

#[inline(always)]
#[allow(clippy::eq_op)] // as above
fn run<T: Column<P>, P: Place, const MAX: bool>(rows: Rows<T>, to: &mut [i64]) {
    let width = to.len();
    let mut best = [T::default(); COLUMNS];
    let mut places = [P::default(); COLUMNS];
    let (best, places) = (&mut best[..width], &mut places[..width]);
    // SAFETY: the caller's rows, each of as many elements as there are results.
    let row = |i: usize| unsafe { std::slice::from_raw_parts(rows.from.add(i * rows.step), width) };
    best.copy_from_slice(row(0));
    for i in 1..rows.n {
        for ((best, place), &x) in best.iter_mut().zip(places.iter_mut()).zip(row(i)) {
            // NaN stays where it came first.
            let wins = beats::<T, MAX>(x, *best) & (*best == *best);
            *best = if wins { x } else { *best };
            *place = if wins { P::of(i) } else { *place };
        }
    }
    for (to, place) in to.iter_mut().zip(places.iter()) {
        *to = place.wide();
    }
}
