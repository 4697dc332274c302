//! Loops over text and bytes, whose item size is known at run time only.

use super::kind::Ufunc;
use super::resolve::Resolved;
use crate::array::Operand;

/// The loop for inputs of which at least one is text or bytes; `None` without one.
pub fn resolve(_ufunc: &'static Ufunc, _inputs: &[Operand]) -> Option<Resolved> {
    None
}
