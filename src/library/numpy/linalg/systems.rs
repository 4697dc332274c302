//! Linear systems by LU factors: `solve`, `inv`, `det`, `slogdet`, and `cholesky`. Stacks of matrices along leading axes.

use num_complex::Complex;

use super::linalg_error;
use crate::array::{Array, DType, Element, Num, Order};
use crate::compute::linalg::lu::{cholesky as lower_factor, lu};
use crate::compute::linalg::{Field, Matrix};
use crate::error::{Error, Result};
use crate::library::numpy::named_result::named_result;
use crate::object::array_like::{cast, to_array, wrap};
use crate::object::{Bound, Entry, Host, Value, truth};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.linalg.solve", "solve(a, b)", "The solution of a linear system, or of a stack of them.", solve),
    Entry::new("numpy.linalg.inv", "inv(a)", "The inverse of a square matrix.", inv),
    Entry::new("numpy.linalg.det", "det(a)", "The determinant of a square matrix.", det),
    Entry::new("numpy.linalg.slogdet", "slogdet(a)", "Sign and logarithm of the determinant.", slogdet),
    Entry::new("numpy.linalg.cholesky", "cholesky(a, /, *, upper=False)", "The triangular factor of a positive definite matrix.", cholesky),
}

/// A stack of matrices in the type they are computed in, and the type of results.
struct Stack {
    array: Array,
    single: bool,
    complex: bool,
}

impl Stack {
    /// Errors: `TypeError` for float16, text and the like.
    fn of(cx: &mut dyn Host, array: &Array) -> Result<Stack> {
        let num = match array.num() {
            Some(Num::F16) | None => {
                let name = crate::array::dtype_name(array.dtype());
                return Err(Error::type_error(format!("array type {name} is unsupported in linalg")));
            }
            Some(num) => num,
        };
        let complex = num.is_complex();
        let array = cast(cx, array, if complex { &DType::COMPLEX } else { &DType::FLOAT })?;
        Ok(Stack { array, single: matches!(num, Num::F32 | Num::C64), complex })
    }

    /// Results in the precision that was given.
    fn finish(&self, cx: &mut dyn Host, result: Array) -> Result<Array> {
        match (self.single, result.num()) {
            (true, Some(Num::C128)) => cast(cx, &result, &DType::Num(Num::C64)),
            (true, Some(Num::F64)) => cast(cx, &result, &DType::Num(Num::F32)),
            _ => Ok(result),
        }
    }
}

/// The extent of square matrices.
fn square(array: &Array) -> Result<usize> {
    match array.shape() {
        [.., m, n] if m == n => Ok(*n),
        [_, _, ..] => Err(linalg_error("Last 2 dimensions of the array must be square")),
        other => Err(linalg_error(format!(
            "{}-dimensional array given. Array must be at least two-dimensional",
            other.len()
        ))),
    }
}

fn matrices<T: Field + Element>(array: &Array, rows: usize, cols: usize) -> Result<Vec<Matrix<T>>> {
    let elements = array.copy(Order::C)?.to_vec::<T>().unwrap_or_default();
    let size = rows * cols;
    if size == 0 {
        let count = array.shape()[..array.ndim() - 2].iter().product();
        return Ok((0..count).map(|_| Matrix::zeros(rows, cols)).collect());
    }
    Ok(elements.chunks_exact(size).map(|part| Matrix { rows, cols, data: part.to_vec() }).collect())
}

fn solve(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b] = args.take();
    let (a, b) = (to_array(cx, &a.unwrap_or(Value::None))?, to_array(cx, &b.unwrap_or(Value::None))?);
    let n = square(&a)?;
    // A vector is one right-hand side; everything else is a stack of matrices.
    let vector = b.ndim() == 1;
    let sides = if vector { b.expand_dims(&[1])? } else { b };
    let [.., rows, columns] = *sides.shape() else {
        return Err(linalg_error("0-dimensional array given. Array must be at least two-dimensional"));
    };
    if rows != n {
        let signature = if vector { "(m,m),(m)->(m)" } else { "(m,m),(m,n)->(m,n)" };
        let name = if vector { "solve1" } else { "solve" };
        return Err(Error::value(format!(
            "{name}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature {signature} (size {rows} is different from {n})"
        )));
    }
    let lead =
        crate::array::broadcast::broadcast_operands(&[&a.shape()[..a.ndim() - 2], &sides.shape()[..sides.ndim() - 2]])?;
    let stretch = |array: &Array, rows: usize, cols: usize| {
        let mut shape = lead.to_vec();
        shape.extend([rows, cols]);
        array.stretched(&shape).ok_or_else(|| Error::value("operands could not be broadcast together"))
    };
    let dtype = crate::array::promotion::promote_types(a.dtype(), sides.dtype())?;
    let (a, sides) = (cast(cx, &stretch(&a, n, n)?, &dtype)?, cast(cx, &stretch(&sides, n, columns)?, &dtype)?);
    let stack = Stack::of(cx, &a)?;
    let sides = Stack::of(cx, &sides)?;
    let solved = match stack.complex {
        true => solutions::<Complex<f64>>(&stack.array, &sides.array, n, columns)?,
        false => solutions::<f64>(&stack.array, &sides.array, n, columns)?,
    };
    let solved = stack.finish(cx, solved)?;
    Ok(wrap(if vector { solved.squeeze(Some(&[-1]))? } else { solved }))
}

fn solutions<T: Field + Element>(a: &Array, b: &Array, n: usize, columns: usize) -> Result<Array> {
    let mut data = Vec::with_capacity(b.size());
    for (matrix, mut side) in matrices::<T>(a, n, n)?.into_iter().zip(matrices::<T>(b, n, columns)?) {
        let factors = lu(matrix);
        if factors.singular {
            return Err(linalg_error("Singular matrix"));
        }
        factors.solve(&mut side);
        data.extend(side.data);
    }
    Array::from_slice(&data, b.shape())
}

fn inv(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let n = square(&a)?;
    let stack = Stack::of(cx, &a)?;
    let inverse = match stack.complex {
        true => inverses::<Complex<f64>>(&stack.array, n)?,
        false => inverses::<f64>(&stack.array, n)?,
    };
    stack.finish(cx, inverse).map(wrap)
}

fn inverses<T: Field + Element>(a: &Array, n: usize) -> Result<Array> {
    let mut data = Vec::with_capacity(a.size());
    for matrix in matrices::<T>(a, n, n)? {
        let factors = lu(matrix);
        if factors.singular {
            return Err(linalg_error("Singular matrix"));
        }
        let mut identity = Matrix::identity(n);
        factors.solve(&mut identity);
        data.extend(identity.data);
    }
    Array::from_slice(&data, a.shape())
}

fn det(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let n = square(&a)?;
    let stack = Stack::of(cx, &a)?;
    let lead = &a.shape()[..a.ndim() - 2];
    let result = match stack.complex {
        true => {
            let values = matrices::<Complex<f64>>(&stack.array, n, n)?.into_iter().map(|matrix| {
                let (sign, log) = lu(matrix).sign_and_log();
                sign * log.exp()
            });
            Array::from_slice(&values.collect::<Vec<_>>(), lead)?
        }
        false => {
            let values = matrices::<f64>(&stack.array, n, n)?.into_iter().map(|matrix| {
                let (sign, log) = lu(matrix).sign_and_log();
                sign * log.exp()
            });
            Array::from_slice(&values.collect::<Vec<_>>(), lead)?
        }
    };
    stack.finish(cx, result).map(wrap)
}

fn slogdet(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let n = square(&a)?;
    let stack = Stack::of(cx, &a)?;
    let lead = &a.shape()[..a.ndim() - 2];
    let (signs, logs): (Array, Vec<f64>) = match stack.complex {
        true => {
            let pairs = matrices::<Complex<f64>>(&stack.array, n, n)?.into_iter().map(|m| lu(m).sign_and_log());
            let (signs, logs): (Vec<_>, Vec<_>) = pairs.unzip();
            (Array::from_slice(&signs, lead)?, logs)
        }
        false => {
            let pairs = matrices::<f64>(&stack.array, n, n)?.into_iter().map(|m| lu(m).sign_and_log());
            let (signs, logs): (Vec<_>, Vec<_>) = pairs.unzip();
            (Array::from_slice(&signs, lead)?, logs)
        }
    };
    let logs = Array::from_slice(&logs, lead)?;
    let (signs, logs) = (stack.finish(cx, signs)?, stack.finish(cx, logs)?);
    Ok(named_result("SlogdetResult", &["sign", "logabsdet"], vec![wrap(signs), wrap(logs)]))
}

fn cholesky(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, upper] = args.take();
    let upper = match upper {
        None => false,
        Some(upper) => truth(cx, &upper)?,
    };
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let n = square(&a)?;
    let stack = Stack::of(cx, &a)?;
    let result = match stack.complex {
        true => factors::<Complex<f64>>(&stack.array, n, upper)?,
        false => factors::<f64>(&stack.array, n, upper)?,
    };
    stack.finish(cx, result).map(wrap)
}

fn factors<T: Field + Element>(a: &Array, n: usize, upper: bool) -> Result<Array> {
    let mut data = Vec::with_capacity(a.size());
    for matrix in matrices::<T>(a, n, n)? {
        // The upper factor is read off the upper half, which is the lower half of the adjoint.
        let read = if upper { matrix.adjoint() } else { matrix };
        let factor = lower_factor(&read).ok_or_else(|| linalg_error("Matrix is not positive definite"))?;
        data.extend(if upper { factor.adjoint().data } else { factor.data });
    }
    Array::from_slice(&data, a.shape())
}
