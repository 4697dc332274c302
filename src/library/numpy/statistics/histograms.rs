//! `histogram` in one and more dimensions, `bincount`, `digitize`.

use super::bin_edges::{Uniform, bin_edges, falls, is_count, outer_edges, wide_difference};
use crate::array::{Array, DType, Kind, Num, Order};
use crate::compute::histogram::{bincount as bincounts, equal_bins, uneven_bins};
use crate::compute::search;
use crate::error::{Error, Kind as Exception, Result};
use crate::library::numpy::calls::{at, attribute, cmp, flag, given, method, np, op, put, slice};
use crate::object::array_like::{cast, read_as, to_array, to_array_with, wrap};
use crate::object::{Bound, Entry, Host, Value, collect, to_float, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.histogram", "histogram(a, bins=10, range=None, density=None, weights=None)", "Counts of elements in bins, and the bins' edges.\n\n>>> np.histogram([1, 2, 1], bins=[0, 1, 2, 3])\n(array([0, 2, 1]), array([0, 1, 2, 3]))", histogram),
    Entry::new("numpy.histogram_bin_edges", "histogram_bin_edges(a, bins=10, range=None, weights=None)", "The edges of the bins that `histogram` uses.", histogram_bin_edges),
    Entry::new("numpy.histogram2d", "histogram2d(x, y, bins=10, range=None, density=None, weights=None)", "Counts of points in rectangles.", histogram2d),
    Entry::new("numpy.histogramdd", "histogramdd(sample, bins=10, range=None, density=None, weights=None)", "Counts of points in boxes.", histogramdd),
    Entry::new_c("numpy.bincount", "bincount(x, /, weights=None, minlength=0)", "How often each number from 0 on occurs.\n\n>>> np.bincount([0, 1, 1, 3])\narray([1, 2, 0, 1])", bincount),
    Entry::new("numpy.digitize", "digitize(x, bins, right=False)", "The bin of each element.\n\n>>> np.digitize([0.2, 6.4], [0., 1., 2.5])\narray([1, 3])", digitize),
}

/// Data and weights as vectors.
fn flattened(cx: &mut dyn Host, a: Option<Value>, weights: Option<Value>) -> Result<(Array, Option<Array>)> {
    let mut a = to_array(cx, &a.unwrap_or(Value::None))?;
    if a.dtype().kind() == Kind::Bool {
        cx.warn(Exception::RuntimeWarning, "Converting input from bool to <class 'numpy.uint8'> for compatibility.")?;
        a = cast(cx, &a, &DType::Num(Num::U8))?;
    }
    let weights = match given(weights) {
        None => None,
        Some(weights) => {
            let weights = to_array(cx, &weights)?;
            if weights.shape() != a.shape() {
                return Err(Error::value("weights should have the same shape as a."));
            }
            Some(weights.ravel(Order::C)?)
        }
    };
    Ok((a.ravel(Order::C)?, weights))
}

fn histogram_bin_edges(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, bins, range, weights] = args.take();
    let (a, weights) = flattened(cx, a, weights)?;
    let bins = bins.unwrap_or(Value::Int(10));
    Ok(Value::array(bin_edges(cx, &a, &bins, given(range).as_ref(), weights.is_some())?.values))
}

fn histogram(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, bins, range, density, weights] = args.take();
    let (a, weights) = flattened(cx, a, weights)?;
    let bins = bins.unwrap_or(Value::Int(10));
    let edges = bin_edges(cx, &a, &bins, given(range).as_ref(), weights.is_some())?;
    let simple = weights.as_ref().is_none_or(|weights| weights.num().is_some());
    let counts = match &edges.uniform {
        Some(uniform) if simple => counted(cx, &a, weights.as_ref(), &edges.values, uniform)?,
        _ => searched(cx, &a, weights.as_ref(), &edges.values)?,
    };
    let edges = Value::array(edges.values);
    if !flag(cx, given(density), false)? {
        return Ok(Value::tuple(vec![counts, edges]));
    }
    let widths = np!(cx, diff(edges))?;
    let widths = method!(cx, widths, astype(DType::FLOAT))?;
    let total = np!(cx, sum(counts))?;
    let heights = op!(cx, counts, TrueDiv, widths)?;
    Ok(Value::tuple(vec![op!(cx, heights, TrueDiv, total)?, edges]))
}

/// Equal bins: the index is computed, then corrected by comparing with the edges.
fn counted(cx: &mut dyn Host, a: &Array, weights: Option<&Array>, edges: &Array, uniform: &Uniform) -> Result<Value> {
    let exec = cx.state().exec();
    if let (None, DType::Num(Num::F64), DType::Num(Num::F64)) = (weights, a.dtype(), edges.dtype())
        // SAFETY: counting writes to arrays of its own.
        && let (Some(values), Some(bounds)) = unsafe { (a.elements::<f64>(), edges.elements::<f64>()) }
    {
        let (first, last) = (to_float(cx, &uniform.first)?, to_float(cx, &uniform.last)?);
        if (last - first).is_finite() && last > first {
            return Array::from_vec(&equal_bins(&values, &bounds, first, last, exec)).map(Value::array);
        }
    }
    let above = cmp!(cx, a, Ge, uniform.first)?;
    let below = cmp!(cx, a, Le, uniform.last)?;
    let keep = op!(cx, above, BitAnd, below)?;
    let kept = at!(cx, a, keep)?;
    let kept = method!(cx, kept, astype(edges.dtype().clone(); copy = false))?;
    let weights = match weights {
        None => None,
        Some(weights) => Some(at!(cx, weights, keep)?),
    };
    let span = wide_difference(cx, &uniform.last, &uniform.first)?;
    let offset = wide_difference(cx, &kept, &uniform.first)?;
    let share = op!(cx, offset, TrueDiv, span)?;
    let place = op!(cx, share, Mul, uniform.count)?;
    let place = method!(cx, place, astype(DType::INT))?;
    let mut places = to_array(cx, &place)?.to_vec::<i64>().unwrap_or_default();
    let kept = to_array(cx, &kept)?;
    let values = read_as(cx, &kept, &DType::FLOAT)?.to_vec::<f64>().unwrap_or_default();
    let bounds = read_as(cx, edges, &DType::FLOAT)?.to_vec::<f64>().unwrap_or_default();
    for (place, value) in places.iter_mut().zip(&values) {
        *place = (*place).clamp(0, uniform.count - 1);
        if *value < bounds[*place as usize] {
            *place -= 1;
        } else if *value >= bounds[*place as usize + 1] && *place != uniform.count - 1 {
            *place += 1;
        }
        *place = (*place).max(0);
    }
    let count = uniform.count as usize;
    let Some(weights) = weights else { return bincounts(&places, None, count, exec).map(Value::array) };
    let weights = to_array(cx, &weights)?;
    let part = |cx: &mut dyn Host, part: Array| -> Result<Array> {
        let values = read_as(cx, &part, &DType::FLOAT)?.to_vec::<f64>().unwrap_or_default();
        bincounts(&places, Some(&values), count, exec)
    };
    if weights.dtype().kind() == Kind::Complex {
        let result = Value::array(Array::zeros(weights.dtype().clone(), &[count], Order::C)?);
        let (re, im) = (part(cx, weights.real()?)?, part(cx, weights.imag()?)?);
        let (real, imag) = (attribute(cx, &result, "real")?, attribute(cx, &result, "imag")?);
        put!(cx, real, Value::Ellipsis, re)?;
        put!(cx, imag, Value::Ellipsis, im)?;
        return Ok(result);
    }
    let sums = part(cx, weights.clone())?;
    read_as(cx, &sums, weights.dtype()).map(Value::array)
}

/// Edges among which a value is found sooner than values are sorted.
const FEW_EDGES: usize = 1 << 12;

/// Bins of any width: differences of cumulative counts at the edges, the last edge included.
fn searched(cx: &mut dyn Host, a: &Array, weights: Option<&Array>, edges: &Array) -> Result<Value> {
    if let (None, DType::Num(Num::F64), DType::Num(Num::F64)) = (weights, a.dtype(), edges.dtype())
        && edges.size() <= FEW_EDGES
        // SAFETY: counting writes to arrays of its own.
        && let (Some(values), Some(bounds)) = unsafe { (a.elements::<f64>(), edges.elements::<f64>()) }
    {
        return Array::from_vec(&uneven_bins(&values, &bounds, cx.state().exec())).map(Value::array);
    }
    // Without weights nobody asks which value stood where.
    let (order, sorted) = match weights {
        None => (Value::None, np!(cx, sort(a))?),
        Some(_) => {
            let order = np!(cx, argsort(a))?;
            let sorted = at!(cx, a, order)?;
            (order, sorted)
        }
    };
    let inner = at!(cx, edges, slice(None, Some(-1), None))?;
    let outer = at!(cx, edges, slice(Some(-1), None, None))?;
    let left = np!(cx, searchsorted(sorted, inner, "left"))?;
    let right = np!(cx, searchsorted(sorted, outer, "right"))?;
    let places = np!(cx, concatenate(vec![left, right]))?;
    let cumulative = match weights {
        None => places,
        Some(weights) => {
            let sorted = at!(cx, weights, order)?;
            let zero = Value::array(Array::zeros(weights.dtype().clone(), &[1], Order::C)?);
            let sums = np!(cx, cumsum(sorted))?;
            let sums = np!(cx, concatenate(vec![zero, sums]))?;
            at!(cx, sums, places)?
        }
    };
    np!(cx, diff(cumulative))
}

fn histogramdd(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [sample, bins, range, density, weights] = args.take();
    let sample = sample.unwrap_or(Value::None);
    let array = match &sample {
        Value::Array(array) if array.view().ndim() == 2 => array.array(),
        other => {
            let rows = np!(cx, atleast_2d(other))?;
            to_array(cx, &rows)?.transpose()
        }
    };
    let (counts, edges) = boxes(cx, &array, bins, given(range), given(density), given(weights))?;
    Ok(Value::tuple(vec![counts, Value::tuple(edges)]))
}

/// The counts of points, one a row, and the edges along each dimension.
fn boxes(
    cx: &mut dyn Host,
    sample: &Array,
    bins: Option<Value>,
    range: Option<Value>,
    density: Option<Value>,
    weights: Option<Value>,
) -> Result<(Value, Vec<Value>)> {
    let dims = sample.shape()[1];
    let bins = bins.unwrap_or(Value::Int(10));
    let bins = match crate::object::length(cx, &bins) {
        Err(_) => vec![bins; dims],
        Ok(n) if n == dims => collect(cx, &bins)?,
        Ok(_) => return Err(Error::value("The dimension of bins must be equal to the dimension of the sample x.")),
    };
    let ranges = match range {
        None => vec![None; dims],
        Some(range) => {
            let ranges = collect(cx, &range)?;
            if ranges.len() != dims {
                return Err(Error::value("range argument must have one entry per dimension"));
            }
            ranges.into_iter().map(|range| given(Some(range))).collect()
        }
    };
    let (mut edges, mut numbers, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
    for (k, (bins, range)) in bins.iter().zip(&ranges).enumerate() {
        let column = at!(cx, sample, Value::tuple(vec![slice(None, None, None), Value::from(k)]))?;
        let column = to_array(cx, &column)?;
        let listed = to_array(cx, bins)?;
        let bounds = match listed.ndim() {
            0 => {
                let few = cmp!(cx, bins, Lt, 1i64)?;
                if crate::object::truth(cx, &few)? {
                    return Err(Error::value(format!("`bins[{k}]` must be positive, when an integer")));
                }
                let (low, high) = outer_edges(cx, &column, range.as_ref())?;
                let count = crate::object::to_index(cx, bins)
                    .map_err(|_| Error::type_error(format!("`bins[{k}]` must be an integer, when a scalar")))?;
                let count = to_int(cx, &count)?;
                let bounds = np!(cx, linspace(low, high, count + 1))?;
                to_array(cx, &bounds)?
            }
            1 => {
                if falls(cx, &listed, false)? {
                    return Err(Error::value(format!("`bins[{k}]` must be monotonically increasing, when an array")));
                }
                listed
            }
            _ => return Err(Error::value(format!("`bins[{k}]` must be a scalar or 1d array"))),
        };
        let place = np!(cx, searchsorted(bounds, column, "right"))?;
        let last = at!(cx, bounds, -1i64)?;
        let on_edge = cmp!(cx, column, Eq, last)?;
        let on_edge = method!(cx, on_edge, astype(DType::INT))?;
        numbers.push(op!(cx, place, Sub, on_edge)?);
        sizes.push(bounds.size() + 1);
        edges.push(Value::array(bounds));
    }
    let flat = np!(cx, ravel_multi_index(numbers, sizes.as_slice()))?;
    let cells = crate::array::layout::element_count(&sizes).ok_or_else(|| Error::value("too many bins"))?;
    let counts = match weights {
        Some(weights) => np!(cx, bincount(flat; weights = weights, minlength = cells))?,
        None => np!(cx, bincount(flat; minlength = cells))?,
    };
    let counts = method!(cx, counts, reshape(sizes.as_slice()))?;
    let counts = method!(cx, counts, astype(DType::FLOAT))?;
    let core = vec![slice(Some(1), Some(-1), None); dims];
    let mut counts = at!(cx, counts, core)?;
    if flag(cx, density, false)? {
        let total = np!(cx, sum(counts))?;
        for (k, bounds) in edges.iter().enumerate() {
            let widths = np!(cx, diff(bounds))?;
            let mut shape = vec![1i64; dims];
            shape[k] = -1;
            let widths = method!(cx, widths, reshape(shape.as_slice()))?;
            counts = op!(cx, counts, TrueDiv, widths)?;
        }
        counts = op!(cx, counts, TrueDiv, total)?;
    }
    Ok((counts, edges))
}

fn histogram2d(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, y, bins, range, density, weights] = args.take();
    let (x, y) = (to_array(cx, &x.unwrap_or(Value::None))?, to_array(cx, &y.unwrap_or(Value::None))?);
    if x.shape().first() != y.shape().first() {
        return Err(Error::value("x and y must have the same length."));
    }
    let mut bins = bins.unwrap_or(Value::Int(10));
    if !is_count(cx, &bins)?
        && let Ok(n) = crate::object::length(cx, &bins)
        && n != 1
        && n != 2
    {
        let edges = np!(cx, asarray(bins))?;
        bins = Value::list(vec![edges.clone(), edges]);
    }
    let rows = np!(cx, atleast_2d(Value::list(vec![Value::array(x), Value::array(y)])))?;
    let sample = to_array(cx, &rows)?.transpose();
    let (counts, edges) = boxes(cx, &sample, Some(bins), given(range), given(density), given(weights))?;
    Ok(Value::tuple(std::iter::once(counts).chain(edges).collect()))
}

const TOO_DEEP: &str =
    "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 1.";

fn bincount(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, weights, minlength] = args.take();
    let x = x.unwrap_or(Value::None);
    let mut array = to_array(cx, &x)?;
    let minlength = match minlength {
        None => 0,
        Some(Value::None) => {
            return Err(Error::type_error("'NoneType' object cannot be interpreted as an integer"));
        }
        Some(length) => to_int(cx, &length)?,
    };
    let minlength = usize::try_from(minlength).map_err(|_| Error::value("'minlength' must not be negative"))?;
    let is_list = !matches!(x, Value::Array(_));
    let whole = matches!(array.dtype().kind(), Kind::Signed | Kind::Unsigned | Kind::Bool);
    if is_list && !whole && array.size() > 0 {
        // Items of a list, unlike those of an array, are made integers one by one.
        cx.warn(
            crate::error::Kind::DeprecationWarning,
            "Non-integer input passed to bincount. In a future version of NumPy, this will be an error. (Deprecated NumPy 2.1)",
        )?;
        array = match array.ndim() {
            0 => array,
            1 => to_array_with(cx, &x, Some(&DType::INT))?,
            _ => return Err(Error::value(TOO_DEEP)),
        };
    } else if !is_list && !whole {
        let from = crate::array::dtype_repr(array.dtype());
        return Err(Error::type_error(format!(
            "Cannot cast array data from {from} to dtype('int64') according to the rule 'safe'"
        )));
    }
    match array.ndim() {
        0 => return Err(Error::value("object of too small depth for desired array")),
        1 => {}
        _ if is_list => return Err(Error::value(TOO_DEEP)),
        _ => return Err(Error::value("object too deep for desired array")),
    }
    let values = read_as(cx, &array, &DType::INT)?;
    let weights = match given(weights) {
        None => None,
        Some(weights) => {
            let weights = to_array(cx, &weights)?;
            if !crate::array::casting::can_cast(weights.dtype(), &DType::FLOAT, crate::array::Casting::Safe) {
                let from = crate::array::dtype_repr(weights.dtype());
                return Err(Error::type_error(format!(
                    "Cannot cast array data from {from} to dtype('float64') according to the rule 'safe'"
                )));
            }
            Some(read_as(cx, &weights, &DType::FLOAT)?)
        }
    };
    let exec = cx.state().exec();
    // SAFETY: counting writes to an array of its own.
    let (values, weights) = unsafe {
        let weights = weights.as_ref().and_then(|weights| weights.elements::<f64>());
        (values.elements::<i64>().unwrap_or_default(), weights)
    };
    bincounts(&values, weights.as_deref(), minlength, exec).map(Value::array)
}

fn digitize(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, bins, right] = args.take();
    let x = to_array(cx, &x.unwrap_or(Value::None))?;
    let bins = to_array(cx, &bins.unwrap_or(Value::None))?;
    if x.dtype().kind() == Kind::Complex {
        return Err(Error::type_error("x may not be complex"));
    }
    if bins.dtype().kind() == Kind::Complex {
        let from = crate::array::dtype_repr(bins.dtype());
        return Err(Error::type_error(format!(
            "Cannot cast array data from {from} to dtype('float64') according to the rule 'safe'"
        )));
    }
    match bins.ndim() {
        0 => return Err(Error::value("object of too small depth for desired array")),
        1 => {}
        _ => return Err(Error::value("object too deep for desired array")),
    }
    let dtype = crate::array::promotion::promote_types(x.dtype(), bins.dtype())?;
    let (values, bins) = (read_as(cx, &x, &dtype)?, read_as(cx, &bins, &dtype)?);
    let exec = cx.state().exec();
    Ok(wrap(search::digitize(&values, &bins, flag(cx, right, false)?, exec)?))
}
