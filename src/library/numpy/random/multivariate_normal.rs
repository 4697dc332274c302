//! `multivariate_normal`: independent normals times a square root of the covariance matrix.
//!
//! The factorisation and the products are those of `numpy.linalg` and `@`, so that the result is what a script would get
//! from the same steps.

use super::parameters::plain;
use super::sampler::Sampler;
use crate::array::{Array, DType, Dims, Kind as DTypeKind};
use crate::compute::random::Continuous;
use crate::error::{Error, Kind, Result};
use crate::object::array_like::{cast, read_as, to_array};
use crate::object::shape_like::to_shape;
use crate::object::{Args, BinaryOp, Bound, Host, Value, binary, collect, get_attribute, optional_float};
use crate::with_bits;

/// How the covariance matrix is factorised.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Method {
    Svd,
    Eigh,
    Cholesky,
}

/// `Generator.multivariate_normal(mean, cov, size=None, check_valid='warn', tol=1e-8, *, method='svd')`
pub fn multivariate_normal(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [mean, cov, size, check_valid, tol, method] = args.take();
    let method = match &method {
        None => Method::Svd,
        Some(Value::Str(word)) if word.as_str() == "svd" => Method::Svd,
        Some(Value::Str(word)) if word.as_str() == "eigh" => Method::Eigh,
        Some(Value::Str(word)) if word.as_str() == "cholesky" => Method::Cholesky,
        Some(_) => return Err(Error::value("method must be one of {'eigh', 'svd', 'cholesky'}")),
    };
    draw(cx, this, [mean, cov, size, check_valid, tol], method)
}

/// `RandomState.multivariate_normal(mean, cov, size=None, check_valid='warn', tol=1e-8)`
pub fn legacy_multivariate_normal(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let arguments = args.take();
    draw(cx, this, arguments, Method::Svd)
}

fn draw(cx: &mut dyn Host, this: &Sampler, arguments: [Option<Value>; 5], method: Method) -> Result<Value> {
    let [mean, cov, size, check_valid, tol] = arguments;
    let mean = plain(cx, &mean.unwrap_or(Value::None))?.0;
    let cov = plain(cx, &cov.unwrap_or(Value::None))?.0;
    if !this.is_legacy() && [&mean, &cov].iter().any(|array| array.dtype().kind() == DTypeKind::Complex) {
        return Err(Error::type_error("mean and cov must not be complex"));
    }
    let mut shape: Dims = match size.filter(|size| !size.is_none()) {
        None => Dims::new(),
        Some(size) => to_shape(cx, &size)?,
    };
    if mean.ndim() != 1 {
        return Err(Error::value("mean must be 1 dimensional"));
    }
    if cov.ndim() != 2 || cov.shape()[0] != cov.shape()[1] {
        return Err(Error::value("cov must be 2 dimensional and square"));
    }
    let width = mean.shape()[0];
    if width != cov.shape()[0] {
        return Err(Error::value("mean and cov must have same length"));
    }
    let rows: usize = shape.iter().product();
    shape.push(width);
    let exec = cx.state().exec();
    let normals = super::parameters::filled(&[rows, width], |values: &mut [f64]| {
        this.with(|bits, state| match this.is_legacy() {
            true => state.fill_gauss(bits, values, exec),
            false => with_bits!(bits, bits => Continuous::StandardNormal.fill(bits, [0.0; 3], values, exec)),
        })
    })?;
    let cov = Value::array(cast(cx, &cov, &DType::FLOAT)?);
    let tol = optional_float(cx, tol.as_ref())?.unwrap_or(1e-8);
    let (root, valid) = match method {
        Method::Cholesky => {
            let lower = linalg(cx, "cholesky", cov)?;
            (transposed(cx, &lower)?, true)
        }
        Method::Eigh => {
            let [values, vectors] = {
                let found = linalg(cx, "eigh", cov)?;
                parts(cx, &found)?
            };
            let values = doubles(cx, &values)?;
            let roots: Vec<f64> = values.iter().map(|value| value.abs().sqrt()).collect();
            let scaled = scaled_columns(cx, &vectors, &roots)?;
            (transposed(cx, &scaled)?, !values.iter().any(|&value| value < -tol))
        }
        Method::Svd => {
            let [left, values, right] = {
                let found = linalg(cx, "svd", cov.clone())?;
                parts(cx, &found)?
            };
            let values = doubles(cx, &values)?;
            let roots: Vec<f64> = values.iter().map(|value| value.sqrt()).collect();
            let flipped = transposed(cx, &right)?;
            let again = scaled_columns(cx, &flipped, &values)?;
            let product = binary(cx, BinaryOp::MatMul, &again, &right)?;
            let valid = all_close(cx, &product, &cov, tol)?;
            // RandomState scales the right singular vectors, Generator the left ones.
            let scaled = scaled_columns(cx, if this.is_legacy() { &flipped } else { &left }, &roots)?;
            (transposed(cx, &scaled)?, valid)
        }
    };
    if method != Method::Cholesky {
        check(cx, check_valid, valid)?;
    }
    let product = binary(cx, BinaryOp::MatMul, &Value::array(normals), &root)?;
    let shifted = binary(cx, BinaryOp::Add, &product, &Value::array(mean))?;
    let lengths: Vec<i64> = shape.iter().map(|&n| n as i64).collect();
    to_array(cx, &shifted)?.reshape(&lengths, crate::array::Order::C, None).map(Value::array)
}

/// What to do about a covariance matrix that is not positive semidefinite.
fn check(cx: &mut dyn Host, check_valid: Option<Value>, valid: bool) -> Result<()> {
    const COMPLAINT: &str = "covariance is not symmetric positive-semidefinite.";
    let word = match &check_valid {
        None => "warn",
        Some(Value::Str(word)) => word.as_str(),
        Some(_) => "",
    };
    match word {
        "ignore" => Ok(()),
        "warn" if !valid => cx.warn(Kind::RuntimeWarning, COMPLAINT),
        "raise" if !valid => Err(Error::value(COMPLAINT)),
        "warn" | "raise" => Ok(()),
        _ => Err(Error::value("check_valid must equal 'warn', 'raise', or 'ignore'")),
    }
}

fn linalg(cx: &mut dyn Host, name: &str, matrix: Value) -> Result<Value> {
    let module = cx.import("numpy.linalg")?;
    let function = get_attribute(cx, &module, name)?;
    cx.call(&function, Args::new([matrix]))
}

/// The members of a tuple that a factorisation returns.
fn parts<const N: usize>(cx: &mut dyn Host, value: &Value) -> Result<[Value; N]> {
    collect(cx, value)?.try_into().map_err(|_| Error::type_error("a factorisation returned no tuple"))
}

fn doubles(cx: &mut dyn Host, value: &Value) -> Result<Vec<f64>> {
    let array = to_array(cx, value)?;
    Ok(read_as(cx, &array, &DType::FLOAT)?.to_vec().unwrap_or_default())
}

fn transposed(cx: &mut dyn Host, value: &Value) -> Result<Value> {
    Ok(Value::array(to_array(cx, value)?.transpose()))
}

/// A matrix with each column times its own factor.
fn scaled_columns(cx: &mut dyn Host, matrix: &Value, factors: &[f64]) -> Result<Value> {
    let mut values = doubles(cx, matrix)?;
    for row in values.chunks_mut(factors.len().max(1)) {
        row.iter_mut().zip(factors).for_each(|(value, factor)| *value *= factor);
    }
    Array::from_slice(&values, &[factors.len(), factors.len()]).map(Value::array)
}

/// `np.allclose(a, b, rtol=tol, atol=tol)`
fn all_close(cx: &mut dyn Host, a: &Value, b: &Value, tol: f64) -> Result<bool> {
    let (a, b) = (doubles(cx, a)?, doubles(cx, b)?);
    Ok(a.iter().zip(&b).all(|(a, b)| a == b || (a - b).abs() <= tol + tol * b.abs()))
}
