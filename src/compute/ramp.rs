//! Numbers that rise by a step: the loops behind `arange`, each number computed from its place.

use super::isa::for_each_isa;

for_each_isa! {
/// `first + i * step` at place `i`, counted from `from`, wrapping.
pub fn integers(values: &mut [i64], first: i64, from: usize, step: i64) {
    for (i, value) in values.iter_mut().enumerate() {
        *value = first.wrapping_add(((from + i) as i64).wrapping_mul(step));
    }
}
}

for_each_isa! {
/// `first + i * step` at place `i`, counted from `from`, the product rounded before the sum.
pub fn doubles(values: &mut [f64], first: f64, from: usize, step: f64) {
    for (i, value) in values.iter_mut().enumerate() {
        *value = first + (from + i) as i64 as f64 * step;
    }
}
}
