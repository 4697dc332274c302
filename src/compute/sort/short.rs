//! Short lines: their keys are sorted by comparisons, in buffers that live on the stack.
//!
//! Keys are integers whatever the elements are, so one instance of the standard library's sort serves every dtype; positions are
//! kept stable by sorting them as the low half of one word with their key.

use smallvec::SmallVec;

use super::SHORT;
use super::key::Key;

/// Sorts elements in place; zeros of both signs and NaNs keep their order.
pub fn sort<K: Key>(values: &mut [K]) {
    let original: SmallVec<[K; SHORT]> = SmallVec::from_slice(values);
    let mut keys: SmallVec<[u64; SHORT]> = values.iter().map(|value| value.key()).collect();
    keys.sort_unstable();
    values.iter_mut().zip(&keys).for_each(|(place, &key)| *place = K::from_key(key));
    K::restore(&original, values);
}

/// Writes the stable order of `values` to `out`.
pub fn positions<K: Key>(values: &[K], out: &mut [i64]) {
    let word = |(value, i): (&K, u64)| u128::from(value.key()) << 64 | u128::from(i);
    let mut words: SmallVec<[u128; SHORT]> = values.iter().zip(0..).map(word).collect();
    words.sort_unstable();
    out.iter_mut().zip(&words).for_each(|(place, &word)| *place = word as u64 as i64);
}
