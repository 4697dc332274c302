//! Reading einsum subscripts: labels of every operand, and of the output, given or implied.

use smallvec::SmallVec;

use crate::error::{Error, Result};

/// A named axis, or one that an ellipsis stands for (counted from the last).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Label {
    Named(u8),
    /// Distance from the last broadcast axis.
    Broadcast(usize),
}

/// Labels, one for each axis.
pub type Labels = SmallVec<[Label; 6]>;

/// Subscripts matched with the operands' dimensions.
#[derive(Clone, Debug)]
pub struct Subscripts {
    pub inputs: Vec<Labels>,
    pub output: Labels,
}

/// Parses `ij,jk->ik`; `ndims` are the operands' dimensions.
///
/// Errors: NumPy's `ValueError`s.
pub fn parse(text: &str, ndims: &[usize]) -> Result<Subscripts> {
    // Only a comma or a minus ends what belongs to an operand.
    let mut rest = text.as_bytes();
    let mut inputs = Vec::with_capacity(ndims.len());
    // NumPy's two messages stand the wrong way around.
    for (operand, &ndim) in ndims.iter().enumerate() {
        let end = rest.iter().position(|byte| matches!(byte, b',' | b'-')).unwrap_or(rest.len());
        let (part, comma) = (&rest[..end], rest.get(end) == Some(&b','));
        match operand + 1 == ndims.len() {
            true if comma => {
                return Err(Error::value(
                    "more operands provided to einstein sum function than specified in the subscripts string",
                ));
            }
            false if !comma => {
                return Err(Error::value(
                    "fewer operands provided to einstein sum function than specified in the subscripts string",
                ));
            }
            _ => inputs.push(operand_labels(part, ndim, operand)?),
        }
        rest = &rest[end + usize::from(comma)..];
    }
    let right = match rest {
        [] => None,
        [b'-', b'>', right @ ..] => Some(right),
        _ => return Err(Error::value("einstein sum subscript string does not contain proper '->' output specified")),
    };
    let broadcast = inputs
        .iter()
        .map(|labels| labels.iter().filter(|label| matches!(label, Label::Broadcast(_))).count())
        .max()
        .unwrap_or(0);
    let output = match right {
        Some(part) => output_labels(part, &inputs, broadcast)?,
        None => implied_output(&inputs, broadcast),
    };
    Ok(Subscripts { inputs, output })
}

fn operand_labels(part: &[u8], ndim: usize, operand: usize) -> Result<Labels> {
    let mut labels = Labels::new();
    let mut ellipsis = None;
    let mut i = 0;
    while i < part.len() {
        match part[i] {
            byte if byte.is_ascii_alphabetic() => {
                if labels.len() >= ndim {
                    return Err(Error::value(format!(
                        "einstein sum subscripts string contains too many subscripts for operand {operand}"
                    )));
                }
                labels.push(Label::Named(byte));
            }
            b'.' => {
                if ellipsis.is_some() || !part[i..].starts_with(b"...") {
                    return Err(Error::value(format!(
                        "einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') in operand {operand}"
                    )));
                }
                ellipsis = Some(labels.len());
                i += 2;
            }
            b' ' => {}
            other => return Err(invalid(other)),
        }
        i += 1;
    }
    let missing = ndim - labels.len();
    match ellipsis {
        None if missing > 0 => Err(Error::value(
            "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.",
        )),
        None => Ok(labels),
        Some(place) => {
            labels.insert_many(place, (0..missing).rev().map(Label::Broadcast));
            Ok(labels)
        }
    }
}

fn output_labels(part: &[u8], inputs: &[Labels], broadcast: usize) -> Result<Labels> {
    let mut labels = Labels::new();
    let mut ellipsis = false;
    let mut i = 0;
    while i < part.len() {
        match part[i] {
            byte if byte.is_ascii_alphabetic() => {
                let name = byte as char;
                if part[i + 1..].contains(&byte) {
                    return Err(Error::value(format!(
                        "einstein sum subscripts string includes output subscript '{name}' multiple times"
                    )));
                }
                if !inputs.iter().any(|labels| labels.contains(&Label::Named(byte))) {
                    return Err(Error::value(format!(
                        "einstein sum subscripts string included output subscript '{name}' which never appeared in an input"
                    )));
                }
                labels.push(Label::Named(byte));
            }
            b'.' => {
                if ellipsis || !part[i..].starts_with(b"...") {
                    return Err(Error::value(
                        "einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') in the output",
                    ));
                }
                ellipsis = true;
                labels.extend((0..broadcast).rev().map(Label::Broadcast));
                i += 2;
            }
            b' ' => {}
            other => return Err(invalid(other)),
        }
        i += 1;
    }
    if !ellipsis && broadcast > 0 {
        return Err(Error::value(
            "output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.",
        ));
    }
    Ok(labels)
}

/// Broadcast axes, then the labels that appear exactly once, in the order of ASCII.
fn implied_output(inputs: &[Labels], broadcast: usize) -> Labels {
    let mut labels: Labels = (0..broadcast).rev().map(Label::Broadcast).collect();
    for byte in 0..128u8 {
        let count: usize =
            inputs.iter().map(|labels| labels.iter().filter(|&&label| label == Label::Named(byte)).count()).sum();
        if count == 1 {
            labels.push(Label::Named(byte));
        }
    }
    labels
}

fn invalid(byte: u8) -> Error {
    Error::value(format!(
        "invalid subscript '{}' in einstein sum subscripts string, subscripts must be letters",
        byte as char
    ))
}
