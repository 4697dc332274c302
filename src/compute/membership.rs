//! Whether elements are among others: by a table of all integers within the others' range, or by looking at the places that a search
//! in the sorted others found.

use std::cmp::Ordering;

use super::parallel::{Exec, part, pieces};
use super::sort::compare;
use crate::array::{Array, Bool, Num};

/// Elements that are worth a thread of their own.
const PER_THREAD: usize = 1 << 16;

/// Membership of integers in integers (packed int64, or other integers of one dtype) by a table; `None` where the table would be
/// larger than a few times the arrays, and for other types.
pub fn in_table(values: &Array, others: &Array, invert: bool, exec: Exec) -> Option<Vec<Bool>> {
    let num = values.num().filter(|num| (num.is_integer() || *num == Num::Bool) && others.num() == Some(*num))?;
    if others.size() == 0 {
        return None;
    }
    let wide = |array: &Array| -> Option<Vec<i64>> {
        match num {
            Num::I64 => array.to_vec::<i64>(),
            Num::U64 => None,
            _ => crate::array::cast_num(array, Num::I64).ok()?.0.to_vec::<i64>(),
        }
    };
    let others = wide(others)?;
    let (low, high) = others.iter().fold((i64::MAX, i64::MIN), |(low, high), &x| (low.min(x), high.max(x)));
    let range = usize::try_from(high.checked_sub(low)?).ok()?;
    if range > 6usize.saturating_mul(values.size() + others.len()) {
        return None;
    }
    let mut table = vec![Bool::from(invert); range + 1];
    for &other in &others {
        table[(other - low) as usize] = Bool::from(!invert);
    }
    let missing = Bool::from(invert);
    let values = match num {
        // SAFETY: nobody writes the elements meanwhile.
        Num::I64 => unsafe { values.elements::<i64>() }?,
        _ => wide(values)?.into(),
    };
    let (values, threads) = (&values[..], exec.pieces_of(values.len(), PER_THREAD));
    let parts = pieces(threads, |piece| {
        let mut found = Vec::with_capacity(values.len() / threads + 1);
        for &value in &values[part(values.len(), threads, piece)] {
            let place = value.wrapping_sub(low) as u64;
            found.push(if place < table.len() as u64 { table[place as usize] } else { missing });
        }
        found
    });
    Some(joined(parts))
}

/// Membership of packed values, given for each the first place in the sorted others (of the same dtype) that is not below it. NaN
/// and NaT are found by a search, but equal nothing.
pub fn at_places(sorted: &Array, values: &Array, places: &Array, invert: bool, exec: Exec) -> Vec<Bool> {
    let places = places.to_vec::<i64>().unwrap_or_default();
    macro_rules! compared {
        ($t:ty) => {{
            let (sorted, values) =
                (sorted.to_vec::<$t>().unwrap_or_default(), values.to_vec::<$t>().unwrap_or_default());
            divided(places.len(), exec, |i| {
                Bool::from(sorted.get(places[i] as usize).is_some_and(|found| *found == values[i]) != invert)
            })
        }};
    }
    match (sorted.num(), sorted.dtype()) {
        (Some(num), crate::array::DType::Num(_)) => crate::with_element!(num, T => compared!(T)),
        _ => {
            let not_a_time =
                matches!(sorted.dtype(), crate::array::DType::Datetime(_) | crate::array::DType::Timedelta(_));
            let offsets: Vec<isize> = values.offsets().collect();
            let found = offsets.iter().zip(&places).map(|(&offset, &place)| {
                if place as usize >= sorted.size() {
                    return Bool::from(invert);
                }
                // SAFETY: an element of each array; the sorted one is packed.
                let (equal, nat) = unsafe {
                    let element = sorted.data_ptr().add(place as usize * sorted.itemsize());
                    let value = values.data_ptr().offset(offset);
                    let nat = not_a_time && (value as *const i64).read_unaligned() == crate::array::NAT;
                    (compare(sorted.dtype(), element, value) == Ordering::Equal, nat)
                };
                Bool::from((equal && !nat) != invert)
            });
            found.collect()
        }
    }
}

fn divided(n: usize, exec: Exec, test: impl Fn(usize) -> Bool + Sync) -> Vec<Bool> {
    let threads = exec.pieces_of(n, PER_THREAD);
    joined(pieces(threads, |piece| part(n, threads, piece).map(&test).collect::<Vec<_>>()))
}

fn joined(mut parts: Vec<Vec<Bool>>) -> Vec<Bool> {
    match parts.len() {
        1 => parts.swap_remove(0),
        _ => parts.concat(),
    }
}
