//! Long lines of numbers: sorted as keys in the elements' own memory, on several threads.
//!
//! What is sorted already is left as it is. One pass finds what keys there are, unless a few of them tell that their range is large. Keys
//! within a small range are counted; others are sorted by vectors ([`vector`]) where the processor has them, else by radix ([`radix`]). Few
//! elements go to the vectors at once.

use std::sync::Mutex;

use smallvec::{SmallVec, smallvec};

use super::key::Key;
use super::{radix, vector};
use crate::compute::isa::for_each_isa;
use crate::compute::parallel::{Exec, pieces};
use crate::error::Result;
use crate::limits;
use crate::limits::stop::{chunks, collected, runs};

/// Below this many words the range of keys does not matter.
const FEW: usize = 1 << 11;
/// Keys within such a range are counted instead of sorted.
const COUNTED: u64 = 1 << 16;
/// Fewer elements are not worth a thread.
const SHARE: usize = 1 << 16;

/// Sorts elements in place; zeros of both signs and NaNs keep their order.
pub fn sort<K: Key>(values: &mut [K], exec: Exec) -> Result<()> {
    let n = values.len();
    if n < 2 {
        return Ok(());
    }
    limits::request(n.saturating_mul(24))?;
    if ascends(values) {
        return Ok(());
    }
    // Of float64 hardly any have keys so near each other that the range matters; of others it takes a look at some of them.
    let at_once = vector::sorts::<K>() && (n < FEW || K::DOUBLE || sampled_range(values) >= COUNTED);
    if at_once && exact(values, exec) {
        sort_in_place(values, true, exec);
        return Ok(());
    }
    let mut found = Keys { low: u64::MAX, high: 0, differing: 0, exact: true };
    let first = values[0].key();
    each_part(values, exec, |values| Keys::of(values, first)).into_iter().for_each(|part| found.merge(part));
    if found.differing == 0 && found.exact {
        return Ok(());
    }
    let original = if found.exact { Vec::new() } else { collected(values, |value| *value) };
    if n >= FEW && found.high - found.low < COUNTED {
        count(values, found.low, found.high);
    } else if !sort_in_place(values, found.exact, exec) {
        let mut words = collected(values, |value| value.key());
        radix::sort_words(&mut words, found.differing.trailing_zeros(), 64 - found.differing.leading_zeros(), exec);
        values.iter_mut().zip(&words).for_each(|(place, &word)| *place = K::from_key(word));
    }
    if !found.exact {
        K::restore(&original, values);
    }
    Ok(())
}

/// Puts the elements at ascending places `kth` where sorting would put them, by vectors; false, and nothing has happened, where the
/// processor or the elements do not allow it.
pub fn select<K: Key>(values: &mut [K], kth: &[usize], exec: Exec) -> bool {
    if !vector::sorts::<K>() || values.is_empty() || !exact(values, exec) {
        return false;
    }
    let mut keyed = Keyed::new(values, true, exec);
    let (mut start, last) = (0, keyed.values.len() - 1);
    for &k in kth {
        keyed.order(start, Order::Select(k - start));
        start = (k + 1).min(last);
    }
    true
}

/// Writes positions so that the one at `kth` is where sorting would put it: those of lesser elements, of equal ones and of greater ones,
/// each in order. False, and nothing has happened, where the processor does not allow it.
pub fn select_positions<K: Key>(values: &[K], out: &mut [i64], kth: usize, exec: Exec) -> bool {
    let mut copy = collected(values, |value| *value);
    if !select(&mut copy, &[kth], exec) {
        return false;
    }
    let pivot = copy[kth].key();
    let (mut less, mut equal) = (0, 0);
    for run in runs(0..values.len()) {
        let (own_less, own_equal) = around(&values[run], pivot);
        less += own_less;
        equal += own_equal;
    }
    let mut places = [0, less, less + equal];
    for run in runs(0..values.len()) {
        let mut at = run.start as i64;
        for some in values[run].chunks(ALIKE) {
            let (less, equal) = around(some, pivot);
            // Most lie on one side all together.
            let side = match (less, equal) {
                (0, 0) => Some(2),
                (less, _) if less == some.len() => Some(0),
                _ => None,
            };
            if let Some(side) = side {
                let to = &mut out[places[side]..places[side] + some.len()];
                to.iter_mut().zip(at..).for_each(|(place, at)| *place = at);
                places[side] += some.len();
            } else {
                for (start, (found, count)) in places.iter_mut().zip(&places_of(some, at, pivot)) {
                    out[*start..*start + count].copy_from_slice(&found[..*count]);
                    *start += count;
                }
            }
            at += some.len() as i64;
        }
    }
    true
}

/// Neighbours that are looked at together.
const ALIKE: usize = 64;

/// The positions from `at` on of those that are less than a key, equal to it, and greater, and how many these are: each is written to all
/// three, and counts for one of them.
fn places_of<K: Key>(some: &[K], at: i64, pivot: u64) -> [([i64; ALIKE], usize); 3] {
    let mut found = [([0; ALIKE], 0); 3];
    let [(less, few), (equal, same), (greater, many)] = &mut found;
    for (value, at) in some.iter().zip(at..) {
        let key = value.key();
        (less[*few], equal[*same], greater[*many]) = (at, at, at);
        *few += usize::from(key < pivot);
        *same += usize::from(key == pivot);
        *many += usize::from(key > pivot);
    }
    found
}

for_each_isa! {
/// How many keys are less than a key, and how many equal it.
fn around<K: Key>(values: &[K], pivot: u64) -> (usize, usize) {
    let (mut less, mut equal) = (0, 0);
    for value in values {
        less += usize::from(value.key() < pivot);
        equal += usize::from(value.key() == pivot);
    }
    (less, equal)
}
}

/// What keys there are.
struct Keys {
    low: u64,
    high: u64,
    /// The bits in which a key differs from the first.
    differing: u64,
    /// Whether each element can be told from its key.
    exact: bool,
}

impl Keys {
    fn of<K: Key>(values: &[K], first: u64) -> Keys {
        let mut found = Keys { low: first, high: first, differing: 0, exact: true };
        for run in runs(0..values.len()) {
            found.merge(keys_of(&values[run], first));
        }
        found
    }

    fn merge(&mut self, other: Keys) {
        self.low = self.low.min(other.low);
        self.high = self.high.max(other.high);
        self.differing |= other.differing;
        self.exact &= other.exact;
    }
}

/// Whether the keys ascend, or stay the same; most often the first few tell that they do not.
pub fn ascends<K: Key>(values: &[K]) -> bool {
    let few = &values[..values.len().min(8)];
    few.is_sorted_by_key(|value| value.key())
        && runs(0..values.len()).all(|run| {
            let run = &values[run.start.max(1) - 1..run.end];
            (0..run.len()).step_by(ALIKE).all(|start| ordered(&run[start..run.len().min(start + ALIKE + 1)]))
        })
}

for_each_isa! {
fn ordered<K: Key>(values: &[K]) -> bool {
    let mut descents = 0;
    for (value, next) in values.iter().zip(&values[1..]) {
        descents |= u64::from(next.key() < value.key());
    }
    descents == 0
}
}

/// The range of keys of a few values, which is not beyond that of all.
fn sampled_range<K: Key>(values: &[K]) -> u64 {
    let (mut low, mut high) = (u64::MAX, 0);
    for value in values.iter().step_by(values.len() / 16) {
        low = low.min(value.key());
        high = high.max(value.key());
    }
    high - low
}

/// Whether each element can be told from its key.
fn exact<K: Key>(values: &mut [K], exec: Exec) -> bool {
    let parts = each_part(values, exec, |values| runs(0..values.len()).all(|run| all_exact(&values[run])));
    parts.into_iter().all(|exact| exact)
}

for_each_isa! {
fn all_exact<K: Key>(values: &[K]) -> bool {
    let mut inexact = 0u8;
    for value in values {
        inexact |= u8::from(!value.is_exact());
    }
    inexact == 0
}
}

for_each_isa! {
fn keys_of<K: Key>(values: &[K], first: u64) -> Keys {
    let (mut low, mut high, mut differing, mut inexact) = (first, first, 0, 0);
    for value in values {
        let key = value.key();
        low = low.min(key);
        high = high.max(key);
        differing |= key ^ first;
        inexact |= u64::from(!value.is_exact());
    }
    Keys { low, high, differing, exact: inexact == 0 }
}
}

/// Runs `work` on parts of the values, on several threads where there are many; the results in order.
fn each_part<K: Key, R: Send>(values: &mut [K], exec: Exec, work: impl Fn(&mut [K]) -> R + Sync) -> SmallVec<[R; 1]> {
    let threads = exec.pieces_of(values.len(), SHARE);
    if threads == 1 {
        return smallvec![work(values)];
    }
    let share = values.len().div_ceil(threads);
    let parts: Vec<Mutex<&mut [K]>> = values.chunks_mut(share).map(Mutex::new).collect();
    pieces(parts.len(), |piece| parts[piece].lock().ok().map(|mut part| work(&mut part)))
        .into_iter()
        .flatten()
        .collect()
}

/// Counts how often each key is there.
fn count<K: Key>(values: &mut [K], low: u64, high: u64) {
    let mut counts = vec![0usize; (high - low) as usize + 1];
    for chunk in chunks(values) {
        for value in chunk {
            counts[(value.key() - low) as usize] += 1;
        }
    }
    let mut places = values.iter_mut();
    for (offset, &count) in counts.iter().enumerate() {
        let value = K::from_key(low + offset as u64);
        places.by_ref().take(count).for_each(|place| *place = value);
    }
}

/// Sorts by vectors, in the memory of the values; false where the processor or the size of an element does not allow it. `exact` says
/// whether each element can be told from its key.
fn sort_in_place<K: Key>(values: &mut [K], exact: bool, exec: Exec) -> bool {
    if !vector::sorts::<K>() {
        return false;
    }
    Keyed::new(values, exact, exec).order(0, Order::Sort);
    true
}

/// What vectors do to keys.
enum Order {
    Sort,
    Select(usize),
}

impl Order {
    fn run<T: vector::Lane>(self, keys: &mut [T], exec: Exec) {
        match self {
            Order::Sort => vector::sort(keys, exec),
            Order::Select(kth) => vector::select(keys, kth),
        }
    }
}

/// Elements in whose places their keys lie for as long as this lives. They come back however it ends, by an interruption as well:
/// then in some other order, zeros and NaNs as the one that has their key.
struct Keyed<'a, K: Key> {
    values: &'a mut [K],
    /// Whether the elements are their own keys.
    plain: bool,
    exec: Exec,
}

impl<'a, K: Key> Keyed<'a, K> {
    /// The processor's vectors sort these elements.
    fn new(values: &'a mut [K], exact: bool, exec: Exec) -> Keyed<'a, K> {
        assert!(vector::sorts::<K>());
        let plain = K::DOUBLE && exact;
        if !plain {
            // Without a look at whether to stop, which would leave some elements as they are.
            each_part(values, exec, |values| to_keys(values));
        }
        Keyed { values, plain, exec }
    }

    /// Orders the keys from `start` on.
    fn order(&mut self, start: usize, order: Order) {
        let (from, n) = (self.values[start..].as_mut_ptr(), self.values.len() - start);
        // SAFETY: elements with a key are plain numbers, which any bits make, and the lanes have their size and alignment.
        unsafe {
            match size_of::<K>() {
                8 if self.plain => order.run(std::slice::from_raw_parts_mut(from.cast::<f64>(), n), self.exec),
                8 => order.run(std::slice::from_raw_parts_mut(from.cast::<i64>(), n), self.exec),
                _ => order.run(std::slice::from_raw_parts_mut(from.cast::<i32>(), n), self.exec),
            }
        }
    }
}

impl<K: Key> Drop for Keyed<'_, K> {
    fn drop(&mut self) {
        if !self.plain {
            each_part(self.values, self.exec, |values| to_values(values));
        }
    }
}

for_each_isa! {
/// Puts keys, as signed words, in the place of elements of four or eight bytes.
fn to_keys<K: Key>(values: &mut [K]) {
    for value in values {
        let (key, place) = (value.key(), &raw mut *value);
        // SAFETY: the place has the size of the word, and any bits make an element that has a key.
        unsafe {
            match size_of::<K>() {
                8 => place.cast::<i64>().write(key as i64 ^ i64::MIN),
                _ => place.cast::<i32>().write(key as i32 ^ i32::MIN),
            }
        }
    }
}
}

for_each_isa! {
/// Puts the elements of keys in their place.
fn to_values<K: Key>(values: &mut [K]) {
    for value in values {
        let place = &raw const *value;
        // SAFETY: as above.
        let key = unsafe {
            match size_of::<K>() {
                8 => (place.cast::<i64>().read() ^ i64::MIN) as u64,
                _ => u64::from((place.cast::<i32>().read() ^ i32::MIN) as u32),
            }
        };
        *value = K::from_key(key);
    }
}
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    use super::super::tests::numbers;
    use super::*;
    use crate::limits::stop::stoppable;

    #[test]
    fn sorts_like_the_standard_library() {
        for n in [0, 1, 2, 100, 3000, 70_000] {
            for threads in [1, 3] {
                let mut values = numbers(n);
                let mut expected = values.clone();
                expected.sort_by(|a, b| a.partial_cmp(b).unwrap());
                sort(&mut values, Exec { threads }).unwrap();
                assert_eq!(values, expected);
                let mut few: Vec<i64> = numbers(n).iter().map(|x| *x as i64 % 100).collect();
                let mut expected = few.clone();
                expected.sort();
                sort(&mut few, Exec { threads }).unwrap();
                assert_eq!(few, expected);
                let mut wide: Vec<i32> = numbers(n).iter().map(|x| x.to_bits() as i32).collect();
                let mut expected = wide.clone();
                expected.sort();
                sort(&mut wide, Exec { threads }).unwrap();
                assert_eq!(wide, expected);
            }
        }
    }

    #[test]
    fn zeros_and_nans_keep_their_order() {
        let special = [0.0, -0.0, f64::NAN, -f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
        let bits = |values: &[f64]| values.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
        for n in (0..100).chain([100_000]) {
            for threads in [1, 2] {
                let mut values: Vec<f64> = numbers(n);
                values.iter_mut().step_by(3).enumerate().for_each(|(i, value)| *value = special[i % 7 % 6]);
                let mut expected = values.clone();
                expected.sort_by_key(|value| value.key());
                sort(&mut values, Exec { threads }).unwrap();
                assert_eq!(bits(&values), bits(&expected));
                // What is sorted already, and almost.
                sort(&mut values, Exec { threads }).unwrap();
                assert_eq!(bits(&values), bits(&expected));
                if let [.., last] = &mut values[..] {
                    *last = f64::NEG_INFINITY;
                    expected.copy_from_slice(&values);
                    expected.sort_by_key(|value| value.key());
                    sort(&mut values, Exec { threads }).unwrap();
                    assert_eq!(bits(&values), bits(&expected));
                }
            }
        }
    }

    #[test]
    fn what_is_interrupted_has_lost_no_element() {
        let original: Vec<f64> = numbers(100_000);
        let mut expected = original.clone();
        expected.sort_by(|a, b| a.partial_cmp(b).unwrap());
        for threads in [1, 2] {
            let mut values = original.clone();
            stoppable(&Arc::new(AtomicBool::new(true)), || sort(&mut values, Exec { threads }));
            values.sort_by(|a, b| a.partial_cmp(b).unwrap());
            assert_eq!(values, expected);
            let mut values = original.clone();
            stoppable(&Arc::new(AtomicBool::new(true)), || select(&mut values, &[50_000], Exec { threads }));
            values.sort_by(|a, b| a.partial_cmp(b).unwrap());
            assert_eq!(values, expected);
        }
    }
}
