//! Linear systems by LU factors: `solve`, `inv`, `det`, `slogdet`, and `cholesky`. Stacks of matrices along leading axes.

use num_complex::Complex;

use super::linalg_error;
use crate::array::{Array, DType, Element, Num, Order};
use crate::compute::linalg::lu::{cholesky as lower_factor, lu};
use crate::compute::linalg::{Field, Matrix, each};
use crate::compute::parallel::Exec;
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
    let exec = cx.state().exec();
    let sides = Stack::of(cx, &sides)?;
    let solved = match stack.complex {
        true => solutions::<Complex<f64>>(exec, &stack.array, &sides.array, n, columns)?,
        false => solutions::<f64>(exec, &stack.array, &sides.array, n, columns)?,
    };
    let solved = stack.finish(cx, solved)?;
    Ok(wrap(if vector { solved.squeeze(Some(&[-1]))? } else { solved }))
}

fn solutions<T: Field + Element>(exec: Exec, a: &Array, b: &Array, n: usize, columns: usize) -> Result<Array> {
    let sides = matrices::<T>(b, n, columns)?;
    let mut systems = matrices::<T>(a, n, n)?;
    // The sides stand right of their matrices, so that one stack goes to the threads.
    for (matrix, side) in systems.iter_mut().zip(sides) {
        let joined = matrix.data.chunks_exact(n.max(1)).zip(side.data.chunks_exact(columns.max(1)));
        let data = match columns {
            0 => std::mem::take(&mut matrix.data),
            _ => joined.flat_map(|(left, right)| left.iter().chain(right).copied()).collect(),
        };
        *matrix = Matrix { rows: n, cols: n + columns, data };
    }
    let solved = each(exec, systems, |exec, system| {
        let factors = lu(exec, system.columns(n));
        let mut side = system.columns_from(n);
        if !factors.singular {
            factors.solve(exec, &mut side);
        }
        (!factors.singular).then_some(side.data)
    });
    gathered(solved, b.shape(), "Singular matrix")
}

/// The matrices of a stack as one array, or the error that stands for the first that has no answer.
fn gathered<T: Element>(parts: Vec<Option<Vec<T>>>, shape: &[usize], message: &str) -> Result<Array> {
    let parts: Option<Vec<Vec<T>>> = parts.into_iter().collect();
    let mut parts = parts.ok_or_else(|| linalg_error(message))?;
    let data = if parts.len() == 1 { parts.swap_remove(0) } else { parts.concat() };
    Array::from_slice(&data, shape)
}

fn inv(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let n = square(&a)?;
    let stack = Stack::of(cx, &a)?;
    let exec = cx.state().exec();
    let inverse = match stack.complex {
        true => inverses::<Complex<f64>>(exec, &stack.array, n)?,
        false => inverses::<f64>(exec, &stack.array, n)?,
    };
    stack.finish(cx, inverse).map(wrap)
}

fn inverses<T: Field + Element>(exec: Exec, a: &Array, n: usize) -> Result<Array> {
    let inverses = each(exec, matrices::<T>(a, n, n)?, |exec, matrix| {
        let factors = lu(exec, matrix);
        let mut inverse = Matrix::identity(n);
        if !factors.singular {
            factors.solve(exec, &mut inverse);
        }
        (!factors.singular).then_some(inverse.data)
    });
    gathered(inverses, a.shape(), "Singular matrix")
}

fn det(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let n = square(&a)?;
    let stack = Stack::of(cx, &a)?;
    let exec = cx.state().exec();
    let lead = &a.shape()[..a.ndim() - 2];
    let result = match stack.complex {
        true => determinants::<Complex<f64>>(exec, &stack.array, n, lead)?,
        false => determinants::<f64>(exec, &stack.array, n, lead)?,
    };
    stack.finish(cx, result).map(wrap)
}

fn determinants<T: Field + Element>(exec: Exec, a: &Array, n: usize, lead: &[usize]) -> Result<Array> {
    let values = each(exec, matrices::<T>(a, n, n)?, |exec, matrix| {
        let (sign, log) = lu(exec, matrix).sign_and_log();
        sign * T::real(log.exp())
    });
    Array::from_slice(&values, lead)
}

fn slogdet(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let n = square(&a)?;
    let stack = Stack::of(cx, &a)?;
    let exec = cx.state().exec();
    let lead = &a.shape()[..a.ndim() - 2];
    let (signs, logs): (Array, Vec<f64>) = match stack.complex {
        true => signs_and_logs::<Complex<f64>>(exec, &stack.array, n, lead)?,
        false => signs_and_logs::<f64>(exec, &stack.array, n, lead)?,
    };
    let logs = Array::from_slice(&logs, lead)?;
    let (signs, logs) = (stack.finish(cx, signs)?, stack.finish(cx, logs)?);
    Ok(named_result("SlogdetResult", &["sign", "logabsdet"], vec![wrap(signs), wrap(logs)]))
}

fn signs_and_logs<T: Field + Element>(exec: Exec, a: &Array, n: usize, lead: &[usize]) -> Result<(Array, Vec<f64>)> {
    let pairs = each(exec, matrices::<T>(a, n, n)?, |exec, matrix| lu(exec, matrix).sign_and_log());
    let (signs, logs): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
    Ok((Array::from_slice(&signs, lead)?, logs))
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
    let exec = cx.state().exec();
    let result = match stack.complex {
        true => factors::<Complex<f64>>(exec, &stack.array, n, upper)?,
        false => factors::<f64>(exec, &stack.array, n, upper)?,
    };
    stack.finish(cx, result).map(wrap)
}

fn factors<T: Field + Element>(exec: Exec, a: &Array, n: usize, upper: bool) -> Result<Array> {
    let factors = each(exec, matrices::<T>(a, n, n)?, |exec, matrix| {
        // The upper factor is read off the upper half, which is the lower half of the adjoint.
        let read = if upper { matrix.adjoint() } else { matrix };
        let factor = lower_factor(exec, &read)?;
        Some(if upper { factor.adjoint().data } else { factor.data })
    });
    gathered(factors, a.shape(), "Matrix is not positive definite")
}
