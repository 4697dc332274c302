//! Draws of vectors: multinomial, Dirichlet, multivariate hypergeometric and multivariate normal.

use super::parameters::{Parameter, converted, filled, integer, long, plain, real};
use super::sampler::Sampler;
use crate::array::broadcast::broadcast_shapes;
use crate::array::layout::shape_text;
use crate::array::{Array, DType, Dims, Num};
use crate::compute::random::Constraint;
use crate::compute::random::hypergeometric::{multivariate_count, multivariate_marginals};
use crate::compute::random::multivariate::{
    check_dirichlet, check_probabilities, dirichlet as draw_dirichlet, legacy_dirichlet,
    multinomial as draw_multinomial,
};
use crate::error::{Error, Kind, Result};
use crate::object::array_like::{element_value, python_value};
use crate::object::number::int_of;
use crate::object::shape_like::to_shape;
use crate::object::{Bound, Host, Value, length, to_index};

/// Sums of colours stay below this with `method='marginals'`.
const MARGINALS_MAX: i64 = 1_000_000_000;

/// `multinomial(n, pvals, size=None)` of either API; only `Generator` takes arrays of `n` and stacked `pvals`.
pub fn multinomial(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [n, pvals, size] = args.take();
    let (n, pvals) = (n.unwrap_or(Value::None), pvals.unwrap_or(Value::None));
    let n = if this.is_legacy() { Parameter::One(long(cx, &n)?) } else { integer(cx, &n)? };
    let probabilities = converted(cx, &pvals, &DType::FLOAT)?;
    let width = probabilities.shape().last().copied().unwrap_or(0);
    if this.is_legacy() {
        match probabilities.ndim() {
            0 => return Err(Error::type_error("pvals must be a 1-d sequence")),
            1 => {}
            _ => return Err(too_deep()),
        }
    } else if width == 0 {
        return Err(Error::value(
            "pvals must have at least 1 dimension and the last dimension of pvals must be greater than 0.",
        ));
    }
    let stacked = probabilities.ndim() > 1;
    let shares: Vec<f64> = probabilities.to_vec().unwrap_or_default();
    Constraint::Probability.check_all("pvals", shares.iter().copied())?;
    check_probabilities(&shares, width, stacked, was_rounded(&pvals))?;
    if n.is_one() && !stacked {
        let shape = row_shape(cx, size, width)?;
        n.check("n", Constraint::NonNegative, true)?;
        let trials = n.values()[0];
        return counts(this, &shape, width, |_| (trials, &shares));
    }
    n.check("n", Constraint::NonNegative, false)?;
    let stack = &probabilities.shape()[..probabilities.ndim() - 1];
    let rows = Array::from_slice(&(0..(shares.len() / width) as i64).collect::<Vec<_>>(), stack)?;
    let common = match size.filter(|size| !size.is_none()) {
        None => broadcast_shapes(&[n.shape(), stack])?,
        Some(size) => {
            let wanted = to_shape(cx, &size)?;
            let common = broadcast_shapes(&[n.shape(), stack, &wanted])?;
            if common != wanted {
                return Err(Error::value(format!(
                    "Output size {} is not compatible with broadcast dimensions of inputs {}.",
                    shape_text(&wanted),
                    shape_text(&common)
                )));
            }
            common
        }
    };
    let trials = n.stretched(&common)?;
    let rows: Vec<i64> = rows.broadcast_to(&common)?.to_vec().unwrap_or_default();
    let mut shape = common;
    shape.push(width);
    counts(this, &shape, width, |index| {
        let start = rows[index] as usize * width;
        (trials[index], &shares[start..start + width])
    })
}

/// `dirichlet(alpha, size=None)` of either API.
pub fn dirichlet(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [alpha, size] = args.take();
    let alpha = alpha.unwrap_or(Value::None);
    length(cx, &alpha)?;
    let Parameter::Many(array) = real(cx, &alpha)? else { return Err(too_deep()) };
    if array.ndim() != 1 {
        return Err(too_deep());
    }
    let alpha: Vec<f64> = array.to_vec().unwrap_or_default();
    check_dirichlet(&alpha, this.is_legacy())?;
    let shape = row_shape(cx, size, alpha.len())?;
    filled(&shape, |values: &mut [f64]| {
        values.fill(0.0);
        this.with(|bits, state| match this.is_legacy() {
            true => legacy_dirichlet(bits, state, &alpha, values),
            false => draw_dirichlet(bits, &alpha, values),
        })
    })
    .map(Value::array)
}

/// `Generator.multivariate_hypergeometric(colors, nsample, size=None, method='marginals')`
pub fn multivariate_hypergeometric(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [colors, sample, size, method] = args.take();
    let marginals = match &method {
        None => true,
        Some(Value::Str(word)) if word.as_str() == "marginals" => true,
        Some(Value::Str(word)) if word.as_str() == "count" => false,
        Some(_) => return Err(Error::value("method must be \"count\" or \"marginals\".")),
    };
    let sample = sample_size(cx, &sample.unwrap_or(Value::None))?;
    let colors = read_colors(cx, &colors.unwrap_or(Value::None))?;
    let total = colors.iter().try_fold(0i64, |sum, &color| sum.checked_add(color)).ok_or_else(|| {
        Error::value(format!("sum(colors) must not exceed the maximum value of a 64 bit signed integer ({})", i64::MAX))
    })?;
    if marginals && total >= MARGINALS_MAX {
        return Err(Error::value("When method is \"marginals\", sum(colors) must be less than 1000000000."));
    }
    let largest = i64::MAX / size_of::<usize>() as i64;
    if !marginals && total > largest {
        return Err(Error::value(format!("When method is 'count', sum(colors) must not exceed {largest}")));
    }
    if sample > total {
        return Err(Error::value("nsample > sum(colors)"));
    }
    if !marginals && crate::limits::request((total as usize).saturating_mul(size_of::<usize>())).is_err() {
        return Err(Error::memory(format!(
            "Insufficient memory for multivariate_hypergeometric with method='count' and sum(colors)={total}"
        )));
    }
    let shape = row_shape(cx, size, colors.len())?;
    filled(&shape, |values: &mut [i64]| {
        values.fill(0);
        this.with(|bits, _| match marginals {
            true => multivariate_marginals(bits, &colors, total, sample, values),
            false => multivariate_count(bits, &colors, total, sample, values),
        })
    })
    .map(Value::array)
}

fn counts<'a>(this: &Sampler, shape: &[usize], width: usize, row: impl Fn(usize) -> (i64, &'a [f64])) -> Result<Value> {
    filled(shape, |values: &mut [i64]| {
        values.fill(0);
        this.with(|bits, state| {
            for (index, counts) in values.chunks_exact_mut(width.max(1)).enumerate() {
                let (trials, shares) = row(index);
                draw_multinomial(bits, &mut state.binomial, trials, shares, counts);
            }
        })
    })
    .map(Value::array)
}

/// `size` with the length of one vector behind it.
fn row_shape(cx: &mut dyn Host, size: Option<Value>, width: usize) -> Result<Dims> {
    let mut shape = super::parameters::size(cx, size)?.unwrap_or_default();
    shape.push(width);
    Ok(shape)
}

/// Whether probabilities of low precision sum to one before they are cast to float64.
fn was_rounded(pvals: &Value) -> bool {
    let Value::Array(object) = pvals else { return false };
    let array = object.array();
    let sum = match array.dtype() {
        DType::Num(Num::F32) => f64::from(array.to_vec::<f32>().unwrap_or_default().iter().sum::<f32>()),
        DType::Num(Num::F16) => {
            let halves: Vec<half::f16> = array.to_vec().unwrap_or_default();
            halves.into_iter().fold(half::f16::ZERO, |sum, half| sum + half).to_f64()
        }
        _ => return false,
    };
    sum < 1.0001
}

fn too_deep() -> Error {
    Error::value(
        "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 1.",
    )
}

fn sample_size(cx: &mut dyn Host, value: &Value) -> Result<i64> {
    match to_index(cx, value) {
        Err(error) if error.kind() == Kind::TypeError => Err(Error::value("nsample must be an integer")),
        Err(error) => Err(error),
        Ok(Value::Int(sample)) if sample >= 0 => Ok(sample),
        Ok(Value::BigInt(sample)) if sample.sign() != num_bigint::Sign::Minus => {
            Err(Error::value(format!("nsample must not exceed {}", i64::MAX)))
        }
        Ok(_) => Err(Error::value("nsample must be nonnegative.")),
    }
}

/// A vector of counts; everything else is one error.
fn read_colors(cx: &mut dyn Host, value: &Value) -> Result<Vec<i64>> {
    let invalid = || {
        Error::value(format!(
            "colors must be a one-dimensional sequence of nonnegative integers not exceeding {}.",
            i64::MAX
        ))
    };
    let (array, _) = plain(cx, value).map_err(|error| match error.kind() {
        Kind::ValueError => invalid(),
        _ => error,
    })?;
    if array.ndim() != 1 {
        return Err(invalid());
    }
    let mut colors = Vec::with_capacity(array.size());
    for offset in array.offsets() {
        let Value::Scalar(scalar) = element_value(&array, offset) else { return Err(invalid()) };
        if scalar.as_i128().is_none() || matches!(scalar, crate::array::Scalar::Bool(_)) {
            return Err(invalid());
        }
        match int_of(cx, &python_value(&scalar))? {
            Value::Int(color) if color >= 0 => colors.push(color),
            _ => return Err(invalid()),
        }
    }
    Ok(colors)
}
