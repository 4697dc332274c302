//! Stacks of matrices on their way to a decomposition and back: which types are computed in which, what is refused.
//!
//! As in NumPy, all is computed in float64 or complex128; results of single precision are rounded at the end.

use super::linalg_error;
use crate::array::{Array, DType, Element, Num, Order, dtype_name, dtype_repr};
use crate::compute::linalg::{Field, Matrix};
use crate::error::{Error, Kind, Result};
use crate::limits::stop::Pace;
use crate::object::Host;
use crate::object::array_like::{cast, read_as};

/// A stack of matrices in the type they are computed in, and the type of results.
pub struct Stack {
    pub array: Array,
    pub single: bool,
    pub complex: bool,
}

impl Stack {
    /// `what` names the loop and its operand for the error: `'inv' input`.
    ///
    /// Errors: `TypeError` for float16, `UFuncTypeError` for what is no number.
    pub fn of(cx: &mut dyn Host, what: &str, array: &Array) -> Result<Stack> {
        let num = match array.num() {
            Some(Num::F16) => {
                let name = dtype_name(array.dtype());
                return Err(Error::type_error(format!("array type {name} is unsupported in linalg")));
            }
            Some(num) => num,
            None => {
                return Err(Error::new(
                    Kind::UFuncInputCastingError,
                    format!(
                        "Cannot cast ufunc {what} from {} to dtype('float64') with casting rule 'same_kind'",
                        dtype_repr(array.dtype())
                    ),
                ));
            }
        };
        let complex = num.is_complex();
        let array = read_as(cx, array, if complex { &DType::COMPLEX } else { &DType::FLOAT })?;
        Ok(Stack { array, single: matches!(num, Num::F32 | Num::C64), complex })
    }

    /// Results in the precision that was given.
    pub fn finish(&self, cx: &mut dyn Host, result: Array) -> Result<Array> {
        match (self.single, result.num()) {
            (true, Some(Num::C128)) => cast(cx, &result, &DType::Num(Num::C64)),
            (true, Some(Num::F64)) => cast(cx, &result, &DType::Num(Num::F32)),
            _ => Ok(result),
        }
    }
}

/// Rows and columns of the matrices in the last two axes.
pub fn extents(array: &Array) -> Result<(usize, usize)> {
    match array.shape() {
        [.., m, n] => Ok((*m, *n)),
        other => Err(linalg_error(format!(
            "{}-dimensional array given. Array must be at least two-dimensional",
            other.len()
        ))),
    }
}

/// The extent of square matrices.
pub fn square(array: &Array) -> Result<usize> {
    match extents(array)? {
        (m, n) if m == n => Ok(n),
        _ => Err(linalg_error("Last 2 dimensions of the array must be square")),
    }
}

/// The matrices, one after the other.
pub fn matrices<T: Field + Element>(array: &Array, rows: usize, cols: usize) -> Result<Vec<Matrix<T>>> {
    let packed = if array.is_c_contiguous() { array.clone() } else { array.copy(Order::C)? };
    let elements = packed.to_vec::<T>().unwrap_or_default();
    let size = rows * cols;
    if size == 0 {
        let count = array.shape()[..array.ndim() - 2].iter().product();
        return Ok((0..count).map(|_| Matrix::zeros(rows, cols)).collect());
    }
    if elements.len() == size {
        return Ok(vec![Matrix { rows, cols, data: elements }]);
    }
    let mut pace = Pace::default();
    let matrix = |part: &[T]| {
        // An allocation each.
        pace.step(size.max(32));
        Matrix { rows, cols, data: part.to_vec() }
    };
    Ok(elements.chunks_exact(size).map(matrix).collect())
}

/// The elements of a stack's results as one array.
pub fn joined<T: Element>(mut parts: Vec<Vec<T>>, lead: &[usize], shape: &[usize]) -> Result<Array> {
    let whole: Vec<usize> = lead.iter().chain(shape).copied().collect();
    let data = if parts.len() == 1 { parts.swap_remove(0) } else { parts.concat() };
    Array::from_slice(&data, &whole)
}

/// All results, or the error that stands for the first that is missing.
pub fn all<T>(parts: Vec<Option<T>>, message: &str) -> Result<Vec<T>> {
    parts.into_iter().collect::<Option<_>>().ok_or_else(|| linalg_error(message))
}
