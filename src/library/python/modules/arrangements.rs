//! The arrangements of `itertools`: `product`, `permutations`, `combinations`, with and without repetition.
//!
//! Each keeps the positions of the items it shows and a step that moves them on.

use std::rc::Rc;

use super::itertools::{given, missing_count};
use super::lazy::{Steps, lazy};
use crate::error::{Error, Result};
use crate::object::{Bound, Host, Tuples, Value, collect, copied, put_in, to_int, type_name};

/// Tuples of items at positions that `advance` moves on; it answers false after the last.
struct Arrangements<A> {
    /// A pool for each position, or one for all.
    pools: Vec<Rc<Vec<Value>>>,
    positions: Vec<usize>,
    advance: A,
    first: bool,
    ended: bool,
    made: Tuples,
}

impl<A: FnMut(&mut [usize]) -> bool> Arrangements<A> {
    /// Goes to the next positions; false after the last.
    fn go_on(&mut self) -> bool {
        if !self.ended && !self.first {
            self.ended = !(self.advance)(&mut self.positions);
        }
        self.first = false;
        !self.ended
    }
}

/// The item at a position of an arrangement, which lies within its pool.
#[inline(always)]
fn item_at(pools: &[Rc<Vec<Value>>], i: usize, place: usize) -> Value {
    let pool = if let [pool] = pools { Some(pool) } else { pools.get(i) };
    pool.and_then(|pool| pool.get(place)).map_or(Value::None, copied)
}

impl<A: FnMut(&mut [usize]) -> bool + 'static> Steps for Arrangements<A> {
    fn step(&mut self, _: &mut dyn Host) -> Result<Option<Value>> {
        Ok(self.quick().flatten())
    }

    fn quick(&mut self) -> Option<Option<Value>> {
        if !self.go_on() {
            return Some(None);
        }
        let items = self.positions.iter().enumerate().map(|(i, &place)| item_at(&self.pools, i, place));
        Some(Some(self.made.fill(items)))
    }

    fn quick_spread(&mut self, places: &mut [Option<Value>]) -> Option<bool> {
        if places.len() != self.positions.len() {
            return None;
        }
        if !self.go_on() {
            return Some(false);
        }
        for (i, (target, &place)) in places.iter_mut().zip(&self.positions).enumerate() {
            put_in(target, item_at(&self.pools, i, place));
        }
        Some(true)
    }

    fn is_quick(&self) -> bool {
        true
    }
}

fn arrangements(
    name: &'static str,
    pools: Vec<Rc<Vec<Value>>>,
    positions: Vec<usize>,
    advance: impl FnMut(&mut [usize]) -> bool + 'static,
    ended: bool,
) -> Result<Value> {
    lazy(name, Arrangements { pools, positions, advance, first: true, ended, made: Tuples::default() })
}

pub(super) fn product(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let iterables = std::mem::take(&mut args.rest);
    let [times] = args.take();
    let times = match times {
        None => 1,
        Some(times) => to_int(cx, &times)?,
    };
    let times = usize::try_from(times).map_err(|_| Error::value("repeat argument cannot be negative"))?;
    let once = iterables.iter().map(|items| collect(cx, items).map(Rc::new)).collect::<Result<Vec<_>>>()?;
    crate::limits::request(once.len().saturating_mul(times).saturating_mul(16))?;
    let pools: Vec<Rc<Vec<Value>>> = std::iter::repeat_n(once, times).flatten().collect();
    let sizes: Vec<usize> = pools.iter().map(|pool| pool.len()).collect();
    let ended = sizes.contains(&0);
    let start = vec![0; sizes.len()];
    let advance = move |positions: &mut [usize]| {
        for (place, size) in positions.iter_mut().zip(&sizes).rev() {
            *place += 1;
            if *place < *size {
                return true;
            }
            *place = 0;
        }
        false
    };
    arrangements("itertools.product", pools, start, advance, ended)
}

/// The items to choose from, and how many to choose.
fn choice(cx: &mut dyn Host, args: &mut Bound) -> Result<(Rc<Vec<Value>>, Option<usize>)> {
    let [iterable, r] = args.take();
    let pool = Rc::new(collect(cx, &given(iterable))?);
    let r = match r.filter(|r| !r.is_none()) {
        None => None,
        Some(r @ (Value::Int(_) | Value::Bool(_) | Value::BigInt(_) | Value::Scalar(_))) => Some(to_int(cx, &r)?),
        Some(other) => {
            let kind = type_name(&other);
            return Err(Error::type_error(format!("'{kind}' object cannot be interpreted as an integer")));
        }
    };
    match r.map(usize::try_from) {
        None => Ok((pool, None)),
        Some(Ok(r)) => {
            crate::limits::request(r.saturating_mul(16))?;
            Ok((pool, Some(r)))
        }
        Some(Err(_)) => Err(Error::value("r must be non-negative")),
    }
}

pub(super) fn permutations(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (pool, r) = choice(cx, args)?;
    let n = pool.len();
    let r = r.unwrap_or(n);
    let start = (0..r.min(n)).collect();
    let mut order: Vec<usize> = (0..n).collect();
    let mut cycles: Vec<usize> = (0..r.min(n)).map(|i| n - i).collect();
    let advance = move |positions: &mut [usize]| {
        for i in (0..positions.len()).rev() {
            cycles[i] -= 1;
            if cycles[i] == 0 {
                order[i..].rotate_left(1);
                cycles[i] = n - i;
            } else {
                order.swap(i, n - cycles[i]);
                let len = positions.len();
                positions.copy_from_slice(&order[..len]);
                return true;
            }
        }
        false
    };
    arrangements("itertools.permutations", vec![pool], start, advance, r > n)
}

pub(super) fn combinations(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (pool, r) = choice(cx, args)?;
    let n = pool.len();
    let Some(r) = r else { return Err(missing_count("combinations")) };
    let advance = move |positions: &mut [usize]| {
        let Some(i) = (0..r).rev().find(|&i| positions[i] != i + n - r) else { return false };
        positions[i] += 1;
        for j in i + 1..r {
            positions[j] = positions[j - 1] + 1;
        }
        true
    };
    arrangements("itertools.combinations", vec![pool], (0..r.min(n)).collect(), advance, r > n)
}

pub(super) fn combinations_with_replacement(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (pool, r) = choice(cx, args)?;
    let n = pool.len();
    let Some(r) = r else { return Err(missing_count("combinations_with_replacement")) };
    let advance = move |positions: &mut [usize]| {
        let Some(i) = (0..r).rev().find(|&i| positions[i] + 1 != n) else { return false };
        let place = positions[i] + 1;
        positions[i..].fill(place);
        true
    };
    let ended = n == 0 && r > 0;
    arrangements("itertools.combinations_with_replacement", vec![pool], vec![0; r], advance, ended)
}
