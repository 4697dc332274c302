//! What functions and methods of arrays that loops call most do with small plain arrays and plain numbers, as they stand in registers.
//! Each mirrors what its entry does with the same arguments; whatever could fail or be reported is answered by `None`, and left to
//! the entry.
//!
//! Arguments stand in the places of their parameters, whether given by position or by keyword; none is read that can only be given by
//! keyword.

mod elements;
mod joining;
mod making;
mod numbers;
mod views;

use std::rc::Rc;

use smallvec::SmallVec;

pub use elements::{choose, fill, item, nonzero, tolist};
pub use joining::{concatenate, take};
pub use making::{arange, array, asarray, astype, copy, ones, zeros, zeros_like};
pub use numbers::{
    accumulate, all, any, argmax, argmin, array_equal, dot, inner, matmul, max, mean, min, norm, prod, reduce, sum,
};
pub use views::{diagonal, ravel, reshape, reshape_function, squeeze, swapaxes, transpose, transpose_function};

use crate::object::{ArrayObject, Value};

/// Arguments in registers.
type Registers<'a> = &'a mut [Option<Value>];

/// Larger arrays take longer than finding out how to make them.
const MOST: usize = 1024;

/// An array of no script's class.
fn plain(value: &Option<Value>) -> Option<&Rc<ArrayObject>> {
    match value {
        Some(Value::Array(array)) if array.is_plain() => Some(array),
        _ => None,
    }
}

/// Whether an argument was left out, or is `None`.
fn absent(value: &Option<Value>) -> bool {
    matches!(value, None | Some(Value::None))
}

/// Lengths given as integers, or as one tuple of them.
fn lengths(given: &[Option<Value>]) -> Option<SmallVec<[i64; 4]>> {
    let mut found = SmallVec::new();
    let mut read = |value: &Value| match value {
        Value::Int(n) => {
            found.push(*n);
            true
        }
        _ => false,
    };
    let all = match given {
        [Some(Value::Tuple(items))] => items.iter().all(read),
        given => given.iter().all(|value| value.as_ref().is_some_and(&mut read)),
    };
    all.then_some(found)
}
