//! Positions of text and bytes in order: the first characters of an element make a word that is sorted as a number, and only
//! elements whose words are equal are compared.
//!
//! How many characters fit depends on the largest of all: eight, four or three. Padding is zero, which is below every character.

use std::cmp::Ordering;

use super::{by_order, compare, stable_positions};
use crate::array::DType;
use crate::compute::parallel::Exec;
use crate::error::Result;
use crate::limits;
use crate::limits::stop::runs;

/// Writes the stable order of packed elements of text, bytes or void to `out`; false for any other dtype.
///
/// # Safety
/// `out.len()` packed elements of `dtype` are readable at `ptr`.
pub unsafe fn positions(dtype: &DType, ptr: *const u8, out: &mut [i64], exec: Exec) -> Result<bool> {
    let n = out.len();
    // SAFETY: the caller's.
    let (words, whole) = unsafe {
        match dtype {
            DType::Bytes(len) | DType::Void(len) => (words::<u8>(ptr, *len, n, 8)?, *len <= 8),
            DType::Str(len) => {
                let bits = match largest(ptr as *const u32, *len * n) {
                    0..=0xff => 8,
                    0x100..=0xffff => 16,
                    _ => 21,
                };
                (words::<u32>(ptr, *len, n, bits)?, *len <= (64 / bits) as usize)
            }
            _ => return Ok(false),
        }
    };
    stable_positions(&words, out, exec)?;
    if whole {
        return Ok(true);
    }
    let size = dtype.itemsize();
    let full = |a: i64, b: i64| -> Ordering {
        // SAFETY: positions of elements.
        unsafe { compare(dtype, ptr.add(a as usize * size), ptr.add(b as usize * size)) }
    };
    for same in out.chunk_by_mut(|&a, &b| words[a as usize] == words[b as usize]) {
        if same.len() > 1 {
            by_order(same, &full);
        }
    }
    Ok(true)
}

/// The largest character, or zero.
///
/// # Safety
/// `n` characters are readable.
unsafe fn largest(from: *const u32, n: usize) -> u32 {
    // SAFETY: the caller's.
    let of = |i: usize| unsafe { from.add(i).read_unaligned() };
    runs(0..n).map(|run| run.fold(0, |most, i| most.max(of(i)))).max().unwrap_or(0)
}

/// The first characters of each of `n` elements of `len`, `bits` each, the first one highest.
///
/// # Safety
/// `n` times `len` characters are readable.
unsafe fn words<C: Copy + Into<u32>>(ptr: *const u8, len: usize, n: usize, bits: u32) -> Result<Vec<u64>> {
    limits::request(n.saturating_mul(8))?;
    let most = (64 / bits) as usize;
    let taken = len.min(most);
    let spare = bits * (most - taken) as u32;
    let word = |i: usize| {
        // SAFETY: characters of element `i`.
        let at = |k: usize| unsafe { (ptr as *const C).add(i * len + k).read_unaligned() };
        if taken == 0 { 0 } else { (0..taken).fold(0, |word, k| word << bits | u64::from(at(k).into())) << spare }
    };
    let mut words = Vec::with_capacity(n);
    runs(0..n).for_each(|run| words.extend(run.map(word)));
    Ok(words)
}
