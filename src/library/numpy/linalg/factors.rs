//! Triangular factors: `cholesky` and `qr`.

use num_complex::Complex;

use super::stack::{Stack, all, extents, joined, matrices, square};
use crate::array::{Array, DType, Element};
use crate::compute::linalg::householder::{Qr, product, qr as factor};
use crate::compute::linalg::lu::cholesky as lower_factor;
use crate::compute::linalg::{Field, Matrix, each};
use crate::compute::parallel::Exec;
use crate::error::{Error, Kind, Result};
use crate::library::numpy::calls::flag;
use crate::library::numpy::named_result::named_result;
use crate::object::array_like::{cast, to_array, wrap};
use crate::object::{Bound, Entry, Host, Value, str};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.linalg.cholesky", "cholesky(a, /, *, upper=False)", "The triangular factor of a positive definite matrix.\n\n>>> np.linalg.cholesky([[4.0, 2.0], [2.0, 5.0]])\narray([[2., 0.],\n       [1., 2.]])", cholesky),
    Entry::new("numpy.linalg.qr", "qr(a, mode='reduced')", "A matrix as a product of one with orthonormal columns and a triangle.\n\n>>> np.linalg.qr([[0.0], [2.0]]).R\narray([[-2.]])", qr),
}

fn cholesky(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, upper] = args.take();
    let upper = flag(cx, upper, false)?;
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let n = square(&a)?;
    let stack = Stack::of(cx, if upper { "'cholesky_up' input" } else { "'cholesky_lo' input" }, &a)?;
    let exec = cx.state().exec();
    let result = match stack.complex {
        true => lower_factors::<Complex<f64>>(exec, &stack.array, n, upper)?,
        false => lower_factors::<f64>(exec, &stack.array, n, upper)?,
    };
    stack.finish(cx, result).map(wrap)
}

fn lower_factors<T: Field + Element>(exec: Exec, a: &Array, n: usize, upper: bool) -> Result<Array> {
    let found = each(exec, matrices::<T>(a, n, n)?, |exec, matrix| {
        // The upper factor is read off the upper half, which is the lower half of the adjoint.
        let read = if upper { matrix.adjoint() } else { matrix };
        let factor = lower_factor(exec, &read)?;
        Some(if upper { factor.adjoint().data } else { factor.data })
    });
    joined(all(found, "Matrix is not positive definite")?, a.shape(), &[])
}

/// `mode=` of `qr`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Reduced,
    Complete,
    Triangle,
    Raw,
    Economic,
}

fn qr(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, mode] = args.take();
    let mode = match mode {
        None => Mode::Reduced,
        Some(mode) => read_mode(cx, &mode)?,
    };
    let a = to_array(cx, &a.unwrap_or(Value::None))?;
    let (m, n) = extents(&a)?;
    // Unlike the other decompositions, this one takes whatever can be cast.
    let a = match a.num() {
        None => cast(cx, &a, &DType::FLOAT)?,
        Some(_) => a,
    };
    let stack = Stack::of(cx, "'qr_r_raw' input", &a)?;
    let exec = cx.state().exec();
    let parts = match stack.complex {
        true => factored::<Complex<f64>>(exec, &stack.array, m, n, mode)?,
        false => factored::<f64>(exec, &stack.array, m, n, mode)?,
    };
    let mut values = Vec::with_capacity(parts.len());
    for part in parts {
        values.push(Value::array(stack.finish(cx, part)?));
    }
    Ok(match mode {
        Mode::Raw => Value::tuple(values),
        Mode::Triangle | Mode::Economic => values.swap_remove(0),
        Mode::Reduced | Mode::Complete => named_result(cx, "QRResult", values)?,
    })
}

fn read_mode(cx: &mut dyn Host, mode: &Value) -> Result<Mode> {
    let word = match mode {
        Value::Str(word) => word.to_string(),
        other => str(cx, other)?,
    };
    Ok(match (word.as_str(), matches!(mode, Value::Str(_))) {
        ("reduced", true) => Mode::Reduced,
        ("complete", true) => Mode::Complete,
        ("r", true) => Mode::Triangle,
        ("raw", true) => Mode::Raw,
        ("f" | "full", true) => {
            cx.warn(
                Kind::DeprecationWarning,
                "The 'full' option is deprecated in favor of 'reduced'.\nFor backward compatibility let mode default.",
            )?;
            Mode::Reduced
        }
        ("e" | "economic", true) => {
            cx.warn(Kind::DeprecationWarning, "The 'economic' option is deprecated.")?;
            Mode::Economic
        }
        _ => return Err(Error::value(format!("Unrecognized mode '{word}'"))),
    })
}

/// What the mode asks for: Q and R, R alone, or the reflectors and their factors.
fn factored<T: Field + Element>(exec: Exec, a: &Array, m: usize, n: usize, mode: Mode) -> Result<Vec<Array>> {
    let lead = &a.shape()[..a.ndim() - 2];
    let least = m.min(n);
    let columns = if mode == Mode::Complete && m > n { m } else { least };
    let found = each(exec, matrices::<T>(a, m, n)?, |exec, matrix| {
        let factors = factor(exec, matrix);
        match mode {
            Mode::Triangle => (factors.r.data[..least * n].to_vec(), Vec::new()),
            Mode::Raw | Mode::Economic => {
                let taus = factors.reflectors.iter().map(|reflector| reflector.tau).collect();
                (packed(factors).data, taus)
            }
            Mode::Reduced | Mode::Complete => {
                let q = product(exec, &factors.reflectors, m, columns, 0);
                (q.data, factors.r.data[..columns * n].to_vec())
            }
        }
    });
    let (first, second): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    Ok(match mode {
        Mode::Triangle => vec![joined(first, lead, &[least, n])?],
        Mode::Economic => vec![joined(first, lead, &[m, n])?],
        Mode::Raw => {
            let whole = joined(first, lead, &[m, n])?;
            let axes: Vec<usize> = (0..lead.len()).chain([lead.len() + 1, lead.len()]).collect();
            vec![whole.permute(&axes), joined(second, lead, &[least])?]
        }
        Mode::Reduced | Mode::Complete => {
            vec![joined(first, lead, &[m, columns])?, joined(second, lead, &[columns, n])?]
        }
    })
}

/// The triangle with the reflectors below it, as LAPACK leaves them.
fn packed<T: Field>(factors: Qr<T>) -> Matrix<T> {
    let mut result = factors.r;
    for (k, reflector) in factors.reflectors.iter().enumerate() {
        for (i, &value) in reflector.v.iter().enumerate().skip(1) {
            result[(k + i, k)] = value;
        }
    }
    result
}
