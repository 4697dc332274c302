//! `quantile`, `percentile` and their forms that pass over NaN; what they share with `median`: several axes merged into one.

use super::averages::{fitted_weights, median_of};
use crate::array::{Array, DType, Kind, Num, Order};
use crate::compute::parallel::Exec;
use crate::compute::quantile::{Fractions, Method, quantile as kernel};
use crate::error::{Error, Kind as Exception, Result};
use crate::library::numpy::calls::{at, flag, given, method, np, put};
use crate::object::array_like::{cast, read_as, to_array, wrap};
use crate::object::shape_like::to_axes;
use crate::object::{Bound, Entry, Host, Value};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.quantile", "quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None)", "The q-th quantiles, q between 0 and 1.\n\n>>> np.quantile([1, 2, 3, 4], 0.5)\nnp.float64(2.5)", quantile),
    Entry::new("numpy.percentile", "percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None)", "The q-th percentiles, q between 0 and 100.\n\n>>> np.percentile([[10, 7, 4], [3, 2, 1]], 50)\nnp.float64(3.5)", percentile),
    Entry::new("numpy.nanquantile", "nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=<no value>, *, weights=None)", "Quantiles that pass over NaN.", nanquantile),
    Entry::new("numpy.nanpercentile", "nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=<no value>, *, weights=None)", "Percentiles that pass over NaN.", nanpercentile),
    Entry::new("numpy.nanmedian", "nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=<no value>)", "The median, passing over NaN.", nanmedian),
}

/// Which axes to reduce, and where to put the result.
pub(super) struct Reduction {
    pub axis: Option<Value>,
    pub keepdims: bool,
    pub out: Option<Value>,
}

/// Applies a function of one axis (`None`: of all elements) to any axes, which are merged into one behind the others.
pub(super) fn reduce_on(
    cx: &mut dyn Host,
    array: &Array,
    reduction: &Reduction,
    mut function: impl FnMut(&mut dyn Host, &Array, Option<usize>) -> Result<Value>,
) -> Result<Value> {
    let ndim = array.ndim();
    let axes = match &reduction.axis {
        None => None,
        Some(axis) => to_axes(cx, axis, ndim)?,
    };
    let result = match axes.as_deref() {
        None => function(cx, array, None)?,
        Some([axis]) => function(cx, array, Some(*axis))?,
        Some(axes) => {
            let merged = merged(array, axes)?;
            let last = merged.ndim() - 1;
            function(cx, &merged, Some(last))?
        }
    };
    let result = match reduction.keepdims {
        false => result,
        true => {
            let all = crate::library::numpy::calls::slice(None, None, None);
            let mut key = vec![Value::Ellipsis];
            key.extend((0..ndim).map(|axis| match &axes {
                Some(axes) if !axes.contains(&axis) => all.clone(),
                _ => Value::None,
            }));
            let result = Value::array(to_array(cx, &result)?);
            at!(cx, result, Value::tuple(key))?
        }
    };
    match &reduction.out {
        Some(out) => {
            let (from, into) = (to_array(cx, &result)?, to_array(cx, out)?);
            if from.shape() != into.shape() {
                return Err(Error::value(format!(
                    "output parameter for reduction operation has the wrong shape: {}",
                    crate::array::layout::shape_text(into.shape())
                )));
            }
            put!(cx, out, Value::Ellipsis, result)?;
            Ok(out.clone())
        }
        None => Ok(result),
    }
}

/// The array with the given axes behind the others, as one.
pub(super) fn merged(array: &Array, axes: &[usize]) -> Result<Array> {
    let keep: Vec<usize> = (0..array.ndim()).filter(|axis| !axes.contains(axis)).collect();
    let order: Vec<usize> = keep.iter().copied().chain((0..array.ndim()).filter(|axis| axes.contains(axis))).collect();
    let mut shape: Vec<i64> = keep.iter().map(|&axis| array.shape()[axis] as i64).collect();
    shape.push(axes.iter().map(|&axis| array.shape()[axis] as i64).product());
    array.permute(&order).reshape(&shape, Order::C, None)
}

/// The arguments of the four functions, read.
struct Request {
    array: Array,
    q: Array,
    weak: bool,
    method: Method,
    reduction: Reduction,
    weights: Option<Array>,
}

impl Request {
    fn fractions<'a>(&self, values: &'a [f64]) -> Fractions<'a> {
        Fractions { values, num: self.q.num().unwrap_or(Num::F64), weak: self.weak }
    }
}

fn read(cx: &mut dyn Host, args: &mut Bound, percent: bool) -> Result<Request> {
    let [a, q, axis, out, overwrite, method, keepdims, weights] = args.take();
    flag(cx, overwrite, false)?;
    let a = a.unwrap_or(Value::None);
    let array = to_array(cx, &a)?;
    if array.dtype().kind() == Kind::Complex {
        return Err(Error::type_error("a must be an array of real numbers"));
    }
    let q = q.unwrap_or(Value::None);
    let weak = matches!(q, Value::Int(_) | Value::Float(_));
    let q = match percent {
        true => {
            let q = np!(cx, true_divide(q, 100i64))?;
            to_array(cx, &q)?
        }
        false => to_array(cx, &q)?,
    };
    let fractions = read_as(cx, &q, &DType::FLOAT)?.to_vec::<f64>().unwrap_or_default();
    if fractions.iter().any(|q| !(0.0..=1.0).contains(q)) {
        return Err(Error::value(match percent {
            true => "Percentiles must be in the range [0, 100]",
            false => "Quantiles must be in the range [0, 1]",
        }));
    }
    let word = match method {
        None => "linear".to_string(),
        Some(Value::Str(word)) => word.to_string(),
        Some(other) => crate::object::repr(cx, &other)?,
    };
    let axis = given(axis);
    let weights = match given(weights) {
        None => None,
        Some(weights) => {
            if word != "inverted_cdf" {
                return Err(Error::value(format!("Only method 'inverted_cdf' supports weights. Got: {word}.")));
            }
            let axes = match &axis {
                None => None,
                Some(axis) => to_axes(cx, axis, array.ndim())?,
            };
            let weights = to_array(cx, &weights)?;
            let weights = fitted_weights(&weights, &array, axes.as_deref())?;
            let weights = cast(cx, &weights.broadcast_to(array.shape())?, &DType::FLOAT)?;
            if weights.to_vec::<f64>().unwrap_or_default().iter().any(|&weight| weight < 0.0) {
                return Err(Error::value("Weights must be non-negative."));
            }
            Some(weights)
        }
    };
    let keepdims = flag(cx, given(keepdims), false)?;
    let method = Method::parse(&word)?;
    Ok(Request { array, q, weak, method, reduction: Reduction { axis, keepdims, out: given(out) }, weights })
}

fn quantile(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let request = read(cx, args, false)?;
    plain(cx, &request)
}

fn percentile(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let request = read(cx, args, true)?;
    plain(cx, &request)
}

fn plain(cx: &mut dyn Host, request: &Request) -> Result<Value> {
    check_rank(&request.q)?;
    if let Some(weights) = &request.weights {
        return weighted(cx, request, weights, false);
    }
    let fractions = read_as(cx, &request.q, &DType::FLOAT)?.to_vec::<f64>().unwrap_or_default();
    let exec = cx.state().exec();
    reduce_on(cx, &request.array, &request.reduction, |_, array, axis| {
        let axis = axis.map(|axis| axis as i64);
        let result = kernel(array, request.fractions(&fractions), axis, request.method, exec)?;
        shaped(result, request.q.shape()).map(wrap)
    })
}

fn check_rank(q: &Array) -> Result<()> {
    match q.ndim() > 2 {
        true => Err(Error::value("q must be a scalar or 1d")),
        false => Ok(()),
    }
}

/// The kernel's result, whose first axis counts the fractions, with the axes of `q` instead.
fn shaped(result: Array, q: &[usize]) -> Result<Array> {
    let shape: Vec<i64> = q.iter().chain(&result.shape()[1..]).map(|&n| n as i64).collect();
    result.reshape(&shape, Order::C, None)
}

/// One line of numbers, with its weights if there are any.
type Line = (Vec<f64>, Option<Vec<f64>>);

/// Every line along the reduced axes, and the shape of what remains.
fn lines(cx: &mut dyn Host, request: &Request, weights: Option<&Array>) -> Result<(Vec<Line>, Vec<usize>)> {
    let axes = match &request.reduction.axis {
        None => (0..request.array.ndim()).collect(),
        Some(axis) => to_axes(cx, axis, request.array.ndim())?.map(|axes| axes.to_vec()).unwrap_or_default(),
    };
    let values = cast(cx, &merged(&request.array, &axes)?, &DType::FLOAT)?;
    let weights = match weights {
        None => None,
        Some(weights) => merged(weights, &axes)?.to_vec::<f64>(),
    };
    let n = values.shape().last().copied().unwrap_or(0);
    let shape = values.shape()[..values.ndim() - 1].to_vec();
    let count: usize = shape.iter().product();
    let values = values.to_vec::<f64>().unwrap_or_default();
    let line = |k: usize, from: &[f64]| from[k * n..(k + 1) * n].to_vec();
    Ok(((0..count).map(|k| (line(k, &values), weights.as_ref().map(|weights| line(k, weights)))).collect(), shape))
}

/// The inverse of the weighted distribution function, line by line.
fn weighted(cx: &mut dyn Host, request: &Request, weights: &Array, skip_nan: bool) -> Result<Value> {
    let (lines, shape) = lines(cx, request, Some(weights))?;
    let fractions = read_as(cx, &request.q, &DType::FLOAT)?.to_vec::<f64>().unwrap_or_default();
    let mut columns = Vec::with_capacity(lines.len());
    for (values, weights) in lines {
        let mut pairs: Vec<(f64, f64)> = values.into_iter().zip(weights.unwrap_or_default()).collect();
        if skip_nan {
            pairs.retain(|pair| !pair.0.is_nan());
        }
        pairs.sort_by(|a, b| {
            a.0.is_nan().cmp(&b.0.is_nan()).then(a.0.partial_cmp(&b.0).unwrap_or(std::cmp::Ordering::Equal))
        });
        let spoiled = pairs.last().is_none_or(|pair| pair.0.is_nan());
        let mut total = 0.0;
        let mut sums: Vec<f64> = pairs
            .iter()
            .map(|pair| {
                total += pair.1;
                total
            })
            .collect();
        sums.iter_mut().for_each(|sum| *sum /= total);
        if !pairs.is_empty() && sums.last().is_some_and(|sum| sum.is_nan()) {
            return Err(Error::value("Weights included NaN, inf or were all zero."));
        }
        sums.iter_mut().filter(|sum| **sum == 0.0).for_each(|sum| *sum = -1.0);
        columns.push(
            fractions
                .iter()
                .map(|&q| match spoiled {
                    true => f64::NAN,
                    false => pairs[sums.partition_point(|&sum| sum < q).min(pairs.len() - 1)].0,
                })
                .collect::<Vec<f64>>(),
        );
    }
    let dtype = request.array.dtype().clone();
    deliver(cx, request, &columns, &shape, &dtype)
}

/// Columns of quantiles, one for each line, as the function's result.
fn deliver(
    cx: &mut dyn Host,
    request: &Request,
    columns: &[Vec<f64>],
    shape: &[usize],
    dtype: &DType,
) -> Result<Value> {
    let count = request.q.size();
    let flat: Vec<f64> = (0..count).flat_map(|k| columns.iter().map(move |column| column[k])).collect();
    let full: Vec<usize> = request.q.shape().iter().chain(shape).copied().collect();
    let result = read_as(cx, &Array::from_slice(&flat, &full)?, dtype)?;
    reduce_on(cx, &request.array, &request.reduction, |_, _, _| Ok(wrap(result.clone())))
}

fn nanquantile(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let request = read(cx, args, false)?;
    passing(cx, &request)
}

fn nanpercentile(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let request = read(cx, args, true)?;
    passing(cx, &request)
}

fn passing(cx: &mut dyn Host, request: &Request) -> Result<Value> {
    check_rank(&request.q)?;
    if request.array.size() == 0 {
        let nan = Array::from_vec(&[f64::NAN])?.broadcast_to(request.q.shape())?;
        return Ok(wrap(nan.copy(Order::C)?));
    }
    if let Some(weights) = &request.weights {
        return weighted(cx, request, weights, true);
    }
    if request.array.dtype().kind() != Kind::Float {
        return plain(cx, request);
    }
    let fractions = read_as(cx, &request.q, &DType::FLOAT)?.to_vec::<f64>().unwrap_or_default();
    let (lines, shape) = lines(cx, request, None)?;
    let (mut columns, mut dtype) = (Vec::new(), request.array.dtype().clone());
    for (mut values, _) in lines {
        values.retain(|value| !value.is_nan());
        if values.is_empty() {
            cx.warn(Exception::RuntimeWarning, "All-NaN slice encountered")?;
            columns.push(vec![f64::NAN; fractions.len()]);
            continue;
        }
        let line = cast(cx, &Array::from_vec(&values)?, request.array.dtype())?;
        let result = kernel(&line, request.fractions(&fractions), Some(0), request.method, Exec::SEQUENTIAL)?;
        dtype = result.dtype().clone();
        columns.push(read_as(cx, &result, &DType::FLOAT)?.to_vec::<f64>().unwrap_or_default());
    }
    deliver(cx, request, &columns, &shape, &dtype)
}

fn nanmedian(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, out, overwrite, keepdims] = args.take();
    flag(cx, overwrite, false)?;
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let reduction = Reduction { axis: given(axis), keepdims: flag(cx, given(keepdims), false)?, out: given(out) };
    if array.size() == 0 {
        let axis = reduction.axis.clone();
        return np!(cx, nanmean(array; axis = axis, keepdims = reduction.keepdims));
    }
    if array.dtype().kind() != Kind::Float {
        return reduce_on(cx, &array, &reduction, median_of);
    }
    reduce_on(cx, &array, &reduction, |cx, array, axis| {
        let moved = match axis {
            None => array.ravel(Order::C)?,
            Some(axis) => array.moveaxis(&[axis as i64], &[-1])?,
        };
        let n = moved.shape().last().copied().unwrap_or(0);
        let shape = moved.shape()[..moved.ndim() - 1].to_vec();
        let values = read_as(cx, &moved, &DType::FLOAT)?.to_vec::<f64>().unwrap_or_default();
        let mut medians = Vec::new();
        for line in values.chunks(n.max(1)) {
            let kept: Vec<f64> = line.iter().copied().filter(|value| !value.is_nan()).collect();
            if kept.is_empty() {
                cx.warn(Exception::RuntimeWarning, "All-NaN slice encountered")?;
                medians.push(f64::NAN);
                continue;
            }
            let kept = cast(cx, &Array::from_vec(&kept)?, array.dtype())?;
            let middle = median_of(cx, &kept, None)?;
            medians.push(crate::object::to_float(cx, &middle)?);
        }
        let medians = Array::from_slice(&medians, &shape)?;
        let medians = method!(cx, medians, astype(array.dtype().clone()))?;
        to_array(cx, &medians).map(wrap)
    })
}
