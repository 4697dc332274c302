//! Singular values, and what follows from them.

use super::linalg_error;
use crate::array::{Array, DType, Num, Order};
use crate::compute::linalg::svd::svd;
use crate::compute::linalg::{Field, Matrix};
use crate::error::{Error, Result};
use crate::object::array_like::{cast, to_array, wrap};
use crate::object::{Bound, Entry, Host, Value};
use num_complex::Complex;

crate::entries! { pub ENTRIES:
    Entry::new("numpy.linalg.svdvals", "svdvals(x, /)", "The singular values of matrices, largest first.", svdvals),
}

fn svdvals(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = to_array(cx, &x.unwrap_or(Value::None))?;
    singular_values(cx, &x).map(wrap)
}

/// The singular values of the matrices in the last two axes: shape (..., min(m, n)), float32 for single precision.
///
/// Errors: `LinAlgError` for fewer than two axes, and where the iteration does not converge.
pub fn singular_values(cx: &mut dyn Host, x: &Array) -> Result<Array> {
    let [lead @ .., m, n] = x.shape() else {
        return Err(linalg_error(format!(
            "{}-dimensional array given. Array must be at least two-dimensional",
            x.ndim()
        )));
    };
    let num = match x.num() {
        Some(Num::F16) | None => {
            let name = crate::array::dtype_name(x.dtype());
            return Err(Error::type_error(format!("array type {name} is unsupported in linalg")));
        }
        Some(num) => num,
    };
    let single = matches!(num, Num::F32 | Num::C64);
    let mut shape = lead.to_vec();
    shape.push(*m.min(n));
    let values = match num.is_complex() {
        true => of_stack::<Complex<f64>>(&cast(cx, x, &DType::COMPLEX)?, *m, *n)?,
        false => of_stack::<f64>(&cast(cx, x, &DType::FLOAT)?, *m, *n)?,
    };
    let result = Array::from_slice(&values, &shape)?;
    if single { cast(cx, &result, &DType::Num(Num::F32)) } else { Ok(result) }
}

fn of_stack<T: Field + crate::array::Element>(x: &Array, m: usize, n: usize) -> Result<Vec<f64>> {
    let elements = x.copy(Order::C)?.to_vec::<T>().unwrap_or_default();
    let mut values = Vec::new();
    if m * n == 0 {
        return Ok(values);
    }
    for part in elements.chunks_exact(m * n) {
        let matrix = Matrix { rows: m, cols: n, data: part.to_vec() };
        values.extend(svd(&matrix, false).ok_or_else(|| linalg_error("SVD did not converge"))?.s);
    }
    Ok(values)
}
