//! Dot products of a short sequence with all windows of a longer one: convolution and correlation.
//!
//! A tile of neighbouring results is kept in registers while the taps pass, so that each tap is one product of a repeated value
//! with a run of the longer sequence. Every result is summed in the order of its taps, whatever the tile, so that threads and
//! instruction sets do not show.

use num_complex::Complex;

use super::isa::for_each_isa;
use super::parallel::{Exec, part, pieces};
use crate::array::{Array, Element, Order};
use crate::error::Result;
use crate::limits::stop::Pace;

/// A number that is multiplied and added.
pub trait Tap: Element + Default + Send + Sync {
    fn step(sum: Self, x: Self, y: Self) -> Self;
}

macro_rules! taps {
    ($($t:ty: |$sum:ident, $x:ident, $y:ident| $body:expr;)*) => {
        $(impl Tap for $t {
            #[inline(always)]
            fn step($sum: $t, $x: $t, $y: $t) -> $t {
                $body
            }
        })*
    };
}

taps! {
    f64: |sum, x, y| sum + x * y;
    i64: |sum, x, y| sum.wrapping_add(x.wrapping_mul(y));
    Complex<f64>: |sum, x, y| sum + x * y;
}

/// Products that are worth a thread of their own.
const PER_THREAD: usize = 1 << 17;
/// Results in one tile.
const TILE: usize = 32;

/// Results `first..first + length` of the full correlation of `long` with `taps`: the window of result k ends at element k of
/// `long`, and what lies outside of it counts for nothing.
pub fn windows<T: Tap>(long: &[T], taps: &[T], first: usize, length: usize, exec: Exec) -> Result<Array> {
    let result = Array::uninit(crate::array::DType::Num(T::NUM), &[length], Order::C)?;
    // SAFETY: a fresh array of `length` elements; every one is written below before anyone reads it.
    let out = unsafe { std::slice::from_raw_parts_mut(result.data_ptr() as *mut T, length) };
    let threads = exec.pieces_of(length.saturating_mul(taps.len()), PER_THREAD).min(length.max(1));
    let mut rest = out;
    let mut parts = Vec::new();
    for piece in 0..threads {
        let range = part(length, threads, piece);
        let (own, others) = rest.split_at_mut(range.len());
        parts.push(std::sync::Mutex::new((first + range.start, own)));
        rest = others;
    }
    pieces(threads, |piece| {
        if let Ok(mut own) = parts[piece].lock() {
            let (start, out) = &mut *own;
            run(long, taps, *start, out);
        }
    });
    Ok(result)
}

fn run<T: Tap>(long: &[T], taps: &[T], first: usize, out: &mut [T]) {
    let overhang = taps.len() - 1;
    let mut pace = Pace::default();
    let mut done = 0;
    while done < out.len() {
        let end = first + done;
        // Whole windows only: the first begins within the sequence, the last ends in it.
        let whole = (long.len().saturating_sub(end)).min(out.len() - done) / TILE * TILE;
        if end >= overhang && whole > 0 {
            // As many as may pass between two looks at the flag.
            let count = whole.min((Pace::RUN / taps.len()).next_multiple_of(TILE));
            tiles(&long[end - overhang..end + count], taps, &mut out[done..done + count]);
            pace.step(count * taps.len());
            done += count;
            continue;
        }
        let (skip, begin) =
            (overhang.saturating_sub(end).min(taps.len()), end.saturating_sub(overhang).min(long.len()));
        out[done] = taps[skip..].iter().zip(&long[begin..]).fold(T::default(), |sum, (&y, &x)| T::step(sum, x, y));
        pace.step(taps.len());
        done += 1;
    }
}

for_each_isa! {
/// Results in tiles, the windows of which begin at the first elements of `long`.
fn tiles<T: Tap>(long: &[T], taps: &[T], out: &mut [T]) {
    let Some((&last, taps)) = taps.split_last() else { return };
    for (k, out) in out.chunks_exact_mut(TILE).enumerate() {
        let mut sums = [T::default(); TILE];
        let mut runs = long[k * TILE..].windows(TILE);
        for &tap in taps {
            // Of a length that the compiler knows, so that the sums stay in registers.
            let Some(run) = runs.next().and_then(|run| run.first_chunk::<TILE>()) else { continue };
            for (sum, &x) in sums.iter_mut().zip(run) {
                *sum = T::step(*sum, x, tap);
            }
        }
        // The last products are written as they are added: a copy of the sums would be a call.
        let Some(run) = runs.next() else { continue };
        for ((place, &sum), &x) in out.iter_mut().zip(&sums).zip(run) {
            *place = T::step(sum, x, last);
        }
    }
}
}
