//! `choice` of both APIs: a population, the weights of its items, and the items at the drawn indices.

use super::parameters::{converted, plain};
use super::sampler::Sampler;
use crate::array::indexing::{TakeMode, take};
use crate::array::layout::normalize_axis;
use crate::array::{Array, DType, Dims, Num};
use crate::compute::parallel::Exec;
use crate::compute::random::choice::{
    Api, check_population, check_sample, check_weights, legacy_without_replacement, weighted,
    weighted_without_replacement, with_replacement, without_replacement,
};
use crate::error::{Error, Kind, Result};
use crate::object::array_like::{element_value, python_value, wrap};
use crate::object::shape_like::to_signed_shape;
use crate::object::{Bound, Host, Value, length, repr, to_int, truth, type_of};
use crate::with_bits;

/// `Generator.choice(a, size=None, replace=True, p=None, axis=0, shuffle=True)`
pub fn choice(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [a, size, replace, p, axis, shuffle] = args.take();
    let axis = match axis {
        None => 0,
        Some(axis) => to_int(cx, &axis)?,
    };
    let shuffle = given_truth(cx, shuffle)?;
    choose(cx, this, a.unwrap_or(Value::None), size, replace, p, Order { axis, shuffle })
}

/// `RandomState.choice(a, size=None, replace=True, p=None)`
pub fn legacy_choice(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [a, size, replace, p] = args.take();
    choose(cx, this, a.unwrap_or(Value::None), size, replace, p, Order { axis: 0, shuffle: true })
}

/// Which items `a` has, and whether their order must be random too.
struct Order {
    axis: i64,
    shuffle: bool,
}

fn choose(
    cx: &mut dyn Host,
    this: &Sampler,
    a: Value,
    size: Option<Value>,
    replace: Option<Value>,
    p: Option<Value>,
    order: Order,
) -> Result<Value> {
    let api = this.api;
    let (items, is_integer) = plain(cx, &a)?;
    let population = match is_integer {
        true => integer_population(cx, api, &items, &a)?,
        false if api == Api::Legacy && items.ndim() != 1 => return Err(Error::value("a must be 1-dimensional")),
        false => {
            let axis =
                normalize_axis(order.axis, items.ndim()).map_err(|_| Error::index("tuple index out of range"))?;
            items.shape()[axis] as i64
        }
    };
    let size = match size.filter(|size| !size.is_none()) {
        None => None,
        Some(size) => Some(to_signed_shape(cx, &size)?),
    };
    let count = size.as_ref().map_or(1, |shape| shape.iter().fold(1, |count: i64, n| count.saturating_mul(*n)));
    check_population(api, is_integer, population, size.is_some() && count == 0)?;
    let weights = match p.filter(|p| !p.is_none()) {
        None => None,
        Some(p) => Some(read_weights(cx, api, &p, population)?),
    };
    let replace = given_truth(cx, replace)?;
    if !replace {
        check_sample(api, count, population, weights.as_deref())?;
    }
    let shape: Dims = size
        .iter()
        .flatten()
        .map(|&n| usize::try_from(n).map_err(|_| Error::value("negative dimensions are not allowed")))
        .collect::<Result<_>>()?;
    let exec = cx.state().exec();
    let population = population.max(0) as usize;
    let indices = draw_indices(this, population, &shape, replace, weights.as_deref(), order.shuffle, exec)?;
    pick(&items, is_integer, size.is_none(), &indices, &shape, order.axis)
}

fn draw_indices(
    this: &Sampler,
    population: usize,
    shape: &[usize],
    replace: bool,
    weights: Option<&[f64]>,
    shuffle: bool,
    exec: Exec,
) -> Result<Vec<i64>> {
    let count: usize = shape.iter().product();
    crate::limits::request(count.saturating_mul(8))?;
    if !replace {
        crate::limits::request(population.saturating_mul(8))?;
    }
    let mut indices = vec![0; count];
    this.with(|bits, _| match (replace, weights) {
        (true, None) => {
            with_bits!(bits, bits => with_replacement(bits, this.api, population as u64, &mut indices, exec))
        }
        (true, Some(weights)) => weighted(bits, weights, &mut indices),
        (false, Some(weights)) => weighted_without_replacement(bits, weights, &mut indices),
        (false, None) if this.is_legacy() => indices = legacy_without_replacement(bits, population, count),
        (false, None) => indices = without_replacement(bits, population, count, shuffle),
    })?;
    Ok(indices)
}

/// The items at the indices: indices themselves for an integer population, and a scalar when no size was given.
fn pick(items: &Array, is_integer: bool, scalar: bool, indices: &[i64], shape: &[usize], axis: i64) -> Result<Value> {
    let chosen = Array::from_slice(indices, shape)?;
    if is_integer {
        return Ok(if scalar { Value::Int(indices[0]) } else { Value::array(chosen) });
    }
    let taken = take(items, &chosen, Some(axis), TakeMode::Raise)?;
    Ok(if scalar || items.ndim() > 1 { wrap(taken) } else { Value::array(taken) })
}

/// The population that a value without axes stands for.
fn integer_population(cx: &mut dyn Host, api: Api, items: &Array, a: &Value) -> Result<i64> {
    let item = match element_value(items, 0) {
        Value::Scalar(scalar) => python_value(&scalar),
        other => other,
    };
    match to_int(cx, &item) {
        Err(error) if error.kind() == Kind::TypeError => Err(Error::value(match api {
            Api::Legacy => "a must be 1-dimensional or an integer".into(),
            Api::Generator => format!("a must be a sequence or an integer, not {}", repr(cx, &type_of(a))?),
        })),
        other => other,
    }
}

/// `p`, checked against the population.
fn read_weights(cx: &mut dyn Host, api: Api, p: &Value, population: i64) -> Result<Vec<f64>> {
    length(cx, p)?;
    let epsilon = match p {
        Value::Array(array) => match array.view().dtype() {
            DType::Num(Num::F16) => 2f64.powi(-10),
            DType::Num(Num::F32) => f64::from(f32::EPSILON),
            _ => f64::EPSILON,
        },
        _ => f64::EPSILON,
    };
    let weights = converted(cx, p, &DType::FLOAT)?;
    if weights.ndim() != 1 {
        return Err(Error::value(match api {
            Api::Legacy => "'p' must be 1-dimensional",
            Api::Generator => "p must be 1-dimensional",
        }));
    }
    let weights = weights.to_vec().unwrap_or_default();
    check_weights(api, &weights, population.max(0) as usize, epsilon.sqrt())?;
    Ok(weights)
}

/// The truth of an argument that is true when not given.
fn given_truth(cx: &mut dyn Host, value: Option<Value>) -> Result<bool> {
    value.map_or(Ok(true), |value| truth(cx, &value))
}
