//! Shuffles and permutations: Fisher and Yates from the back, with indices by masked rejection in both APIs.
//!
//! Kernels work on slices, or hand each exchange to a callback for what is not a slice (rows of an array, a list).

use super::BitGenerator;
use crate::limits::stop::Pace;

/// The smallest 2ᵏ − 1 that is at least `max`.
#[inline]
pub(super) fn mask(max: u64) -> u64 {
    match max {
        0 => 0,
        _ => u64::MAX >> max.leading_zeros(),
    }
}

/// A uniform integer in `0..=max`: masked words are drawn until one fits. A `max` of zero draws nothing.
#[inline]
pub fn interval<B: BitGenerator + ?Sized>(bits: &mut B, max: u64) -> u64 {
    if max == 0 {
        return 0;
    }
    let mask = mask(max);
    if max <= u64::from(u32::MAX) {
        loop {
            let value = u64::from(bits.next_u32()) & mask;
            if value <= max {
                return value;
            }
        }
    }
    loop {
        let value = bits.next_u64() & mask;
        if value <= max {
            return value;
        }
    }
}

/// The exchanges that shuffle `length` items: calls `exchange(i, j)` for falling `i` with `j <= i`, equal ones included.
///
/// # Errors
/// The first error of `exchange`.
pub fn shuffle_by<B: BitGenerator + ?Sized, E>(
    bits: &mut B,
    length: usize,
    mut exchange: impl FnMut(usize, usize) -> Result<(), E>,
) -> Result<(), E> {
    let mut pace = Pace::default();
    for i in (1..length).rev() {
        pace.step(8);
        let j = interval(bits, i as u64) as usize;
        exchange(i, j)?;
    }
    Ok(())
}

/// Shuffles a slice in place (`shuffle` of either API).
pub fn shuffle<B: BitGenerator + ?Sized, T>(bits: &mut B, items: &mut [T]) {
    let mut pace = Pace::default();
    let mut places = [0; AHEAD];
    let mut last = items.len().saturating_sub(1);
    while last > 0 {
        let places = &mut places[..AHEAD.min(last)];
        pace.step(4 * places.len());
        draw_places(bits, last, places);
        for &place in places.iter() {
            items.swap(last, place);
            last -= 1;
        }
    }
}

/// Exchanges that are drawn before they are made.
const AHEAD: usize = 128;

/// Uniform integers in `0..=last`, `0..=last - 1` and so on, as [`interval`] draws them. Whether a word is rejected cannot be foretold,
/// so that there is no branch for it: every one is written, and the next one over it where it does not count.
#[inline]
fn draw_places<B: BitGenerator + ?Sized>(bits: &mut B, last: usize, places: &mut [usize]) {
    let mut found = 0;
    while found < places.len() {
        let mask = mask((last - found) as u64);
        if mask > u64::from(u32::MAX) {
            places[found] = interval(bits, (last - found) as u64) as usize;
            found += 1;
            continue;
        }
        // As many have the same mask.
        let end = places.len().min(last - (mask >> 1) as usize);
        while found < end {
            let place = u64::from(bits.next_u32()) & mask;
            places[found] = place as usize;
            found += usize::from(place as usize <= last - found);
        }
    }
}

/// Shuffles items of `size` bytes, `stride` bytes apart, the first at `start`; items must lie within `bytes`.
///
/// One lane of `Generator.permuted(axis=...)` draws like this too.
pub fn shuffle_bytes<B: BitGenerator + ?Sized>(
    bits: &mut B,
    bytes: &mut [u8],
    start: usize,
    stride: isize,
    size: usize,
    length: usize,
) {
    let at = |index: usize| start.wrapping_add_signed(stride.wrapping_mul(index as isize));
    let mut pace = Pace::default();
    for i in (1..length).rev() {
        pace.step(4);
        let j = interval(bits, i as u64) as usize;
        let (low, high) = (at(i).min(at(j)), at(i).max(at(j)));
        if low != high {
            let (front, back) = bytes.split_at_mut(high);
            front[low..low + size].swap_with_slice(&mut back[..size]);
        }
    }
}

/// `permutation(n)`: the shuffled integers below `n`.
pub fn permutation<B: BitGenerator + ?Sized>(bits: &mut B, n: usize) -> Vec<i64> {
    let mut items: Vec<i64> = (0..n as i64).collect();
    shuffle(bits, &mut items);
    items
}
