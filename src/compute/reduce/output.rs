//! Whether an array can take the result of a reduction.
//!
//! NumPy finds out in three places: the number of axes when the call is read, then its iterator, which stretches the operand and the
//! result to a common shape, and at last the axes that are reduced. Each says in its own words what does not fit, and they are asked
//! here in that order.

use crate::array::Array;
use crate::array::layout::shape_text_compact;
use crate::error::{Error, Result};

/// Errors: `ValueError` when `out` is no place for the result of reducing `source` over the axes `reduced`.
pub fn check_out(
    name: &str,
    out: &Array,
    source: &[usize],
    reduced: &[usize],
    keepdims: bool,
    mask: Option<&Array>,
) -> Result<()> {
    let expected = if keepdims { source.len() } else { source.len() - reduced.len() };
    if out.ndim() != expected {
        let hint = if keepdims { " (must match the operand's when keepdims=True)" } else { "" };
        return Err(Error::value(format!(
            "output parameter for reduction operation {name} has the wrong number of dimensions: Found {} but expected {expected}{hint}",
            out.ndim()
        )));
    }
    if !out.is_writeable() {
        return Err(Error::value("output array is read-only"));
    }
    let mut lengths = out.shape().iter().copied();
    let placed: Vec<Option<usize>> = (0..source.len())
        .map(|axis| if keepdims || !reduced.contains(&axis) { lengths.next() } else { None })
        .collect();
    let pairs = || placed.iter().zip(source).enumerate().filter_map(|(axis, (out, &n))| Some((axis, (*out)?, n)));
    if pairs().any(|(_, out, n)| out != n && out != 1 && n != 1) {
        let given = shape_text_compact(out.shape());
        let mapped: Vec<String> = placed
            .iter()
            .map(|n| n.map_or("newaxis".into(), |n| n.to_string()))
            .skip_while(|n| n == "newaxis")
            .collect();
        let others: String =
            [Some(source), mask.map(Array::shape)].into_iter().flatten().map(|n| shape_text_compact(n) + " ").collect();
        return Err(Error::value(format!(
            "operands could not be broadcast together with remapped shapes [original->remapped]: {given}->({}) {others}",
            mapped.join(",")
        )));
    }
    if pairs().any(|(_, out, n)| n == 1 && out > 1) {
        let common: Vec<usize> = placed.iter().zip(source).map(|(out, &n)| out.unwrap_or(n).max(n)).collect();
        return Err(Error::value(format!(
            "non-broadcastable operand with shape {} doesn't match the broadcast shape {}",
            shape_text_compact(source),
            shape_text_compact(&common)
        )));
    }
    for (axis, out, n) in pairs() {
        if reduced.contains(&axis) && out != 1 {
            return Err(Error::value(format!(
                "operand was set up as a reduction along axis {axis}, but the length of the axis is {out} (it has to be 1)"
            )));
        }
        if !reduced.contains(&axis) && out != n {
            return Err(Error::value(format!(
                "output operand requires a reduction along dimension {axis}, but the reduction is not enabled. The dimension size of 1 does not match the expected output shape."
            )));
        }
    }
    Ok(())
}
