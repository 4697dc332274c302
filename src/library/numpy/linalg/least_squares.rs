//! `lstsq`: the shortest of the vectors that come closest to solving a system, by singular values as LAPACK's `gelsd`.

use num_complex::Complex;

use super::linalg_error;
use super::stack::Stack;
use crate::array::{Array, DType, Element, Order, promotion};
use crate::compute::linalg::householder::{apply_all, qr};
use crate::compute::linalg::svd::{Vectors, svd};
use crate::compute::linalg::{Field, Matrix};
use crate::compute::parallel::Exec;
use crate::error::Result;
use crate::library::numpy::calls::given;
use crate::object::array_like::{cast, to_array, wrap};
use crate::object::{Bound, Entry, Host, Value, to_float};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.linalg.lstsq", "lstsq(a, b, rcond=None)", "The least-squares solution of a linear system, the sums of squared residuals, the rank and the singular values.\n\n>>> np.linalg.lstsq([[1.0], [1.0]], [1.0, 3.0])[0]\narray([2.])", lstsq),
}

/// What one system gives.
struct Solution<T> {
    x: Matrix<T>,
    residuals: Vec<f64>,
    rank: usize,
    values: Vec<f64>,
}

fn lstsq(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, b, rcond] = args.take();
    let (a, b) = (to_array(cx, &a.unwrap_or(Value::None))?, to_array(cx, &b.unwrap_or(Value::None))?);
    let vector = b.ndim() == 1;
    let b = if vector { b.expand_dims(&[1])? } else { b };
    for array in [&a, &b] {
        if array.ndim() != 2 {
            let ndim = array.ndim();
            return Err(linalg_error(format!("{ndim}-dimensional array given. Array must be two-dimensional")));
        }
    }
    let (m, n, sides) = (a.shape()[0], a.shape()[1], b.shape()[1]);
    if m != b.shape()[0] {
        return Err(linalg_error("Incompatible dimensions"));
    }
    let (left, right) = (Stack::of(cx, "'lstsq' input 0", &a)?, Stack::of(cx, "'lstsq' input 1", &b)?);
    let common = promotion::promote_types(left.array.dtype(), right.array.dtype())?;
    let result_type = Stack {
        array: left.array.clone(),
        single: left.single && right.single,
        complex: left.complex || right.complex,
    };
    let rcond = match given(rcond) {
        None => f64::EPSILON * m.max(n) as f64,
        Some(rcond) => to_float(cx, &rcond)?,
    };
    let (a, b) = (cast(cx, &left.array, &common)?, cast(cx, &right.array, &common)?);
    let exec = cx.state().exec();
    let (x, residuals, rank, values) = match result_type.complex {
        true => arrays::<Complex<f64>>(exec, &a, &b, rcond)?,
        false => arrays::<f64>(exec, &a, &b, rcond)?,
    };
    let x = if vector { x.squeeze(Some(&[-1]))? } else { x };
    let residuals = match rank != n || m <= n {
        true => Array::zeros(DType::FLOAT, &[0], Order::C)?,
        false => Array::from_slice(&residuals[..sides], &[sides])?,
    };
    let mut parts = Vec::with_capacity(4);
    for part in [x, residuals, values] {
        parts.push(Value::array(result_type.finish(cx, part)?));
    }
    parts.insert(2, wrap(Array::from_slice(&[rank as i32], &[])?));
    Ok(Value::tuple(parts))
}

fn arrays<T: Field + Element>(exec: Exec, a: &Array, b: &Array, rcond: f64) -> Result<(Array, Vec<f64>, usize, Array)> {
    let matrix = |array: &Array| -> Result<Matrix<T>> {
        let data = array.copy(Order::C)?.to_vec::<T>().unwrap_or_default();
        Ok(Matrix { rows: array.shape()[0], cols: array.shape()[1], data })
    };
    let (a, b) = (matrix(a)?, matrix(b)?);
    let (n, sides) = (a.cols, b.cols);
    let solution =
        solve(exec, a, b, rcond).ok_or_else(|| linalg_error("SVD did not converge in Linear Least Squares"))?;
    let values = Array::from_slice(&solution.values, &[solution.values.len()])?;
    Ok((Array::from_slice(&solution.x.data, &[n, sides])?, solution.residuals, solution.rank, values))
}

/// The solution of the smallest norm; singular values not above `rcond` times the largest count as zero.
fn solve<T: Field>(exec: Exec, a: Matrix<T>, mut b: Matrix<T>, rcond: f64) -> Option<Solution<T>> {
    let (m, n, sides) = (a.rows, a.cols, b.cols);
    let mut residuals = vec![0.0; sides];
    let a = if m > n {
        // What is left of the right-hand sides below the triangle cannot be reached.
        let factors = qr(exec, a);
        apply_all(exec, &factors.reflectors, &mut b, 0, true);
        for i in n..m {
            for (j, sum) in residuals.iter_mut().enumerate() {
                let value = b[(i, j)];
                *sum += value.re() * value.re() + value.im() * value.im();
            }
        }
        b.data.truncate(n * sides);
        b.rows = n;
        let mut top = factors.r;
        top.data.truncate(n * n);
        top.rows = n;
        top
    } else {
        a
    };
    let found = svd(exec, &a, Vectors::Thin)?;
    let relative = if rcond < 0.0 { f64::EPSILON / 2.0 } else { rcond };
    let limit = (relative * found.s.first().copied().unwrap_or(0.0)).max(f64::MIN_POSITIVE);
    let rank = found.s.iter().filter(|&&value| value > limit).count();
    let mut inner = found.u.adjoint().times(exec, &b);
    for (i, &value) in found.s.iter().enumerate() {
        let factor = if value > limit { T::real(1.0) / T::real(value) } else { T::default() };
        inner.data[i * sides..(i + 1) * sides].iter_mut().for_each(|place| *place = *place * factor);
    }
    let x = found.vh.adjoint().times(exec, &inner);
    Some(Solution { x, residuals, rank, values: found.s })
}
