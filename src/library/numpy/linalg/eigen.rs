//! Eigenvalues and vectors: `eig` and `eigvals` of any square matrices, `eigh` and `eigvalsh` of symmetric and Hermitian ones.

use num_complex::Complex;

use super::linalg_error;
use super::stack::{Stack, all, joined, matrices, square};
use crate::array::{Array, Element};
use crate::compute::linalg::general::{Eigen, General};
use crate::compute::linalg::hermitian::eigh as hermitian;
use crate::compute::linalg::{Field, each};
use crate::compute::parallel::Exec;
use crate::error::{Error, Result};
use crate::library::numpy::calls::np;
use crate::library::numpy::named_result::named_result;
use crate::object::array_like::to_array;
use crate::object::{Args, Bound, Entry, Host, Value, call_method, truth};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.linalg.eig", "eig(a)", "Eigenvalues and right eigenvectors of square matrices.\n\n>>> np.linalg.eig(np.diag((1, 2)))\nEigResult(eigenvalues=array([1., 2.]), eigenvectors=array([[1., 0.],\n       [0., 1.]]))", eig),
    Entry::new("numpy.linalg.eigvals", "eigvals(a)", "Eigenvalues of square matrices.\n\n>>> np.linalg.eigvals([[0, 1], [1, 0]])\narray([ 1., -1.])", eigvals),
    Entry::new("numpy.linalg.eigh", "eigh(a, UPLO='L')", "Eigenvalues, ascending, and eigenvectors of symmetric or Hermitian matrices, of which one half is read.\n\n>>> np.linalg.eigh([[2, 0], [0, 1]]).eigenvalues\narray([1., 2.])", eigh),
    Entry::new("numpy.linalg.eigvalsh", "eigvalsh(a, UPLO='L')", "Eigenvalues, ascending, of symmetric or Hermitian matrices.\n\n>>> np.linalg.eigvalsh([[2, 0], [0, 1]])\narray([1., 2.])", eigvalsh),
}

const NO_CONVERGENCE: &str = "Eigenvalues did not converge";

fn eig(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let (stack, values, vectors) = general(cx, a, "'eig' input", true)?;
    let real = !stack.complex && values.iter().all(|value| value.im == 0.0);
    let n = stack.array.shape()[stack.array.ndim() - 1];
    let lead = &stack.array.shape()[..stack.array.ndim() - 2];
    let (values, vectors) = (narrowed(values, real, lead, &[n])?, narrowed(vectors, real, lead, &[n, n])?);
    let (values, vectors) = (stack.finish(cx, values)?, stack.finish(cx, vectors)?);
    named_result(cx, "EigResult", vec![Value::array(values), Value::array(vectors)])
}

fn eigvals(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let (stack, values, _) = general(cx, a, "'eigvals' input", false)?;
    let real = !stack.complex && values.iter().all(|value| value.im == 0.0);
    let n = stack.array.shape()[stack.array.ndim() - 1];
    let values = narrowed(values, real, &stack.array.shape()[..stack.array.ndim() - 2], &[n])?;
    stack.finish(cx, values).map(Value::array)
}

type Elements = Vec<Complex<f64>>;

/// The stack, and the elements of all eigenvalues and of all vectors.
fn general(cx: &mut dyn Host, a: Option<Value>, what: &str, vectors: bool) -> Result<(Stack, Elements, Elements)> {
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let n = square(&a)?;
    let finite = np!(cx, isfinite(a))?;
    let finite = np!(cx, all(finite))?;
    if !truth(cx, &finite)? {
        return Err(linalg_error("Array must not contain infs or NaNs"));
    }
    let stack = Stack::of(cx, what, &a)?;
    let exec = cx.state().exec();
    let found = match stack.complex {
        true => solved::<Complex<f64>>(exec, &stack.array, n, vectors)?,
        false => solved::<f64>(exec, &stack.array, n, vectors)?,
    };
    let (mut values, mut columns) = (Vec::new(), Vec::new());
    for eigen in found {
        values.extend(eigen.values);
        columns.extend(eigen.vectors.into_iter().flat_map(|matrix| matrix.data));
    }
    Ok((stack, values, columns))
}

fn solved<T: General + Element>(exec: Exec, a: &Array, n: usize, vectors: bool) -> Result<Vec<Eigen>> {
    let found = each(exec, matrices::<T>(a, n, n)?, |exec, matrix| T::eigen(exec, matrix, vectors));
    all(found, NO_CONVERGENCE)
}

/// Complex elements as an array, a real one where no imaginary part is needed.
fn narrowed(values: Vec<Complex<f64>>, real: bool, lead: &[usize], shape: &[usize]) -> Result<Array> {
    match real {
        true => joined(vec![values.into_iter().map(|value| value.re).collect::<Vec<f64>>()], lead, shape),
        false => joined(vec![values], lead, shape),
    }
}

fn eigh(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, half] = args.take();
    let (values, vectors) = of_half(cx, a, half, true)?;
    let parts = vec![Value::array(values), Value::array(vectors)];
    named_result(cx, "EighResult", parts)
}

fn eigvalsh(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, half] = args.take();
    Ok(Value::array(of_half(cx, a, half, false)?.0))
}

fn of_half(cx: &mut dyn Host, a: Option<Value>, half: Option<Value>, vectors: bool) -> Result<(Array, Array)> {
    let upper = match half {
        None => false,
        Some(half) => {
            let word = call_method(cx, &half, "upper", Args::default())?;
            match word {
                Value::Str(word) if word.as_str() == "L" => false,
                Value::Str(word) if word.as_str() == "U" => true,
                _ => return Err(Error::value("UPLO argument must be 'L' or 'U'")),
            }
        }
    };
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    hermitian_values(cx, &a, upper, vectors)
}

/// Eigenvalues, ascending, and vectors (none unless asked for) of stacked symmetric or Hermitian matrices.
pub fn hermitian_values(cx: &mut dyn Host, a: &Array, upper: bool, vectors: bool) -> Result<(Array, Array)> {
    let n = square(a)?;
    let name = if vectors { "eigh" } else { "eigvalsh" };
    let stack = Stack::of(cx, &format!("'{name}_{}' input", if upper { "up" } else { "lo" }), a)?;
    let exec = cx.state().exec();
    let (values, found) = match stack.complex {
        true => halves::<Complex<f64>>(exec, &stack.array, n, upper, vectors)?,
        false => halves::<f64>(exec, &stack.array, n, upper, vectors)?,
    };
    Ok((stack.finish(cx, values)?, stack.finish(cx, found)?))
}

fn halves<T: Field + Element>(exec: Exec, a: &Array, n: usize, upper: bool, vectors: bool) -> Result<(Array, Array)> {
    let found = each(exec, matrices::<T>(a, n, n)?, |exec, matrix| hermitian(exec, matrix, upper, vectors));
    let (values, columns): (Vec<_>, Vec<_>) =
        all(found, NO_CONVERGENCE)?.into_iter().map(|(values, matrix)| (values, matrix.data)).unzip();
    let lead = &a.shape()[..a.ndim() - 2];
    let columns = if vectors { joined(columns, lead, &[n, n])? } else { joined::<T>(Vec::new(), &[0], &[])? };
    Ok((joined(values, lead, &[n])?, columns))
}
