//! Draws from the distributions that take numbers or arrays of them, one implementation for both APIs.

use super::parameters::{Parameter, fill_out, filled, integer, real, result_shape, size, unsupported_dtype};
use super::sampler::Sampler;
use crate::array::{Array, DType, Dims, Num};
use crate::compute::random::bit_generator::Variate;
use crate::compute::random::continuous::{Uniform, check_triangular};
use crate::compute::random::discrete::negative_binomial_mean_overflows;
use crate::compute::random::{
    BitGenerator, Constraint, Continuous, Discrete, binomial, gamma, hypergeometric, ziggurat,
};
use crate::error::{Error, Result};
use crate::limits::stop::runs_of;
use crate::object::dtype_like::to_dtype;
use crate::object::{Bound, Host, Value};
use crate::with_bits;

/// Integers that are drawn between two looks at whether to stop: some take microseconds.
const BETWEEN_STOPS: usize = 1 << 12;
/// Counts of `Generator.hypergeometric` must stay below this.
const HYPERGEOMETRIC_MAX: i64 = 1_000_000_000;

/// A distribution of reals: its parameters, then `size`.
pub fn continuous(cx: &mut dyn Host, this: &Sampler, kind: Continuous, args: &mut Bound) -> Result<Value> {
    let wanted = size_argument(cx, args)?;
    draw_continuous(cx, this, kind, args, wanted, None)
}

fn draw_continuous(
    cx: &mut dyn Host,
    this: &Sampler,
    kind: Continuous,
    args: &mut Bound,
    wanted: Option<Dims>,
    out: Option<Value>,
) -> Result<Value> {
    let conditions = if this.is_legacy() { kind.legacy_parameters() } else { kind.parameters() };
    let mut parameters = Vec::new();
    for (value, default) in args.values.iter().zip(defaults(kind)).take(conditions.len()) {
        parameters.push(match value {
            Some(value) => real(cx, value)?,
            None => Parameter::One(default),
        });
    }
    let one = parameters.iter().all(Parameter::is_one);
    if kind == Continuous::Uniform {
        parameters[1] = range(&parameters, !this.is_legacy() && one)?;
    }
    if kind == Continuous::Triangular {
        check_triangle(&parameters)?;
    }
    for (parameter, (name, constraint)) in parameters.iter().zip(conditions) {
        parameter.check(name, *constraint, one)?;
    }
    let numbers = |index: usize| match parameters.get(index) {
        Some(Parameter::One(number)) => *number,
        _ => 0.0,
    };
    let fixed = [numbers(0), numbers(1), numbers(2)];
    if one {
        let exec = cx.state().exec();
        let fill = |values: &mut [f64]| {
            this.with(|bits, state| match this.is_legacy() {
                true => with_bits!(bits, bits => kind.fill_legacy(bits, state, fixed, values, exec)),
                false => with_bits!(bits, bits => kind.fill(bits, fixed, values, exec)),
            })
        };
        if let Some(out) = out {
            fill_out(&out, wanted.as_ref(), !parameters.is_empty(), fill)?;
            return Ok(out);
        }
        return match wanted {
            Some(shape) => filled(&shape, fill).map(Value::array),
            None => {
                let mut value = [0.0];
                fill(&mut value)?;
                Ok(Value::Float(value[0]))
            }
        };
    }
    let shapes: Vec<&[usize]> = parameters.iter().map(Parameter::shape).collect();
    let wanted = match &out {
        Some(Value::Array(out)) => Some(out.array().shape().into()),
        _ => wanted,
    };
    let shape = result_shape(&shapes, wanted.as_ref())?;
    let columns = parameters.iter().map(|parameter| parameter.stretched(&shape)).collect::<Result<Vec<_>>>()?;
    let fill = |values: &mut [f64]| {
        this.with(|bits, state| {
            for (index, value) in values.iter_mut().enumerate() {
                let row = [0, 1, 2].map(|column| columns.get(column).map_or(0.0, |numbers: &Vec<f64>| numbers[index]));
                *value = match this.is_legacy() {
                    true => kind.draw_legacy(bits, state, row),
                    false => kind.draw(bits, row),
                };
            }
        })
    };
    match out {
        Some(out) => fill_out(&out, wanted.as_ref(), true, fill).map(|()| out),
        None => filled(&shape, fill).map(Value::array),
    }
}

/// A distribution of integers with real parameters, then `size`.
pub fn discrete(cx: &mut dyn Host, this: &Sampler, kind: Discrete, args: &mut Bound) -> Result<Value> {
    let wanted = size_argument(cx, args)?;
    let conditions = if this.is_legacy() { kind.legacy_parameters() } else { kind.parameters() };
    let mut parameters = Vec::new();
    for value in args.values.iter().take(conditions.len()) {
        // `lam` of `poisson` alone has a default.
        parameters.push(match value {
            Some(value) => real(cx, value)?,
            None => Parameter::One(1.0),
        });
    }
    let one = parameters.iter().all(Parameter::is_one);
    for (parameter, (name, constraint)) in parameters.iter().zip(conditions) {
        parameter.check(name, *constraint, one)?;
    }
    let shapes: Vec<&[usize]> = parameters.iter().map(Parameter::shape).collect();
    let shape = if one { wanted.clone().unwrap_or_default() } else { result_shape(&shapes, wanted.as_ref())? };
    if kind == Discrete::NegativeBinomial && !this.is_legacy() {
        let common = crate::array::broadcast::broadcast_operands(&shapes)?;
        let (n, p) = (parameters[0].stretched(&common)?, parameters[1].stretched(&common)?);
        if n.iter().zip(&p).any(|(&n, &p)| negative_binomial_mean_overflows(n, p)) {
            return Err(Error::value("n too large or p too small, see Generator.negative_binomial Notes"));
        }
    }
    let columns = columns(&parameters, one, &shape)?;
    if one && wanted.is_some() && !this.is_legacy() {
        let variate = kind.variate([0, 1].map(|column| columns.get(column).map_or(0.0, |values| values[0])));
        let exec = cx.state().exec();
        let fill = |values: &mut [i64]| {
            this.with(|bits, _| with_bits!(bits, bits => bits.fill_variates(values, &variate, exec)))
        };
        return filled(&shape, fill).map(Value::array);
    }
    integers_of(this, one && wanted.is_none(), &shape, |bits, state, index| {
        let row = [0, 1].map(|column| columns.get(column).map_or(0.0, |values| values[if one { 0 } else { index }]));
        match this.is_legacy() {
            true => kind.draw_legacy(bits, state, row),
            false => kind.draw(bits, row),
        }
    })
}

/// `binomial(n, p, size=None)`
pub fn binomial(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [n, p, wanted] = args.take();
    let wanted = size(cx, wanted)?;
    let p = real(cx, &p.unwrap_or(Value::None))?;
    let n = integer(cx, &n.unwrap_or(Value::None))?;
    let one = p.is_one() && n.is_one();
    p.check("p", Constraint::Probability, one)?;
    n.check("n", Constraint::NonNegative, one)?;
    let shape =
        if one { wanted.clone().unwrap_or_default() } else { result_shape(&[p.shape(), n.shape()], wanted.as_ref())? };
    let (trials, shares) = if one { (n.values(), p.values()) } else { (n.stretched(&shape)?, p.stretched(&shape)?) };
    integers_of(this, one && wanted.is_none(), &shape, |bits, state, index| {
        let index = if one { 0 } else { index };
        match this.is_legacy() {
            true => state.binomial(bits, trials[index], shares[index]),
            false => binomial::binomial(bits, &mut state.binomial, trials[index], shares[index]),
        }
    })
}

/// `hypergeometric(ngood, nbad, nsample, size=None)`
pub fn hypergeometric(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [good, bad, sample, wanted] = args.take();
    let wanted = size(cx, wanted)?;
    let mut counts = Vec::new();
    for value in [good, bad, sample] {
        counts.push(integer(cx, &value.unwrap_or(Value::None))?);
    }
    let one = counts.iter().all(Parameter::is_one);
    let too_many = |count: &Parameter<i64>| count.values().iter().any(|&count| count >= HYPERGEOMETRIC_MAX);
    if !this.is_legacy() && counts[..2].iter().any(too_many) {
        return Err(Error::value(format!("both ngood and nbad must be less than {HYPERGEOMETRIC_MAX}")));
    }
    let shapes: Vec<&[usize]> = counts.iter().map(Parameter::shape).collect();
    let common = crate::array::broadcast::broadcast_operands(&shapes)?;
    let all = counts.iter().map(|count| count.stretched(&common)).collect::<Result<Vec<_>>>()?;
    if (0..all[0].len()).any(|index| all[0][index].wrapping_add(all[1][index]) < all[2][index]) {
        return Err(Error::value("ngood + nbad < nsample"));
    }
    let sample_condition = if this.is_legacy() { Constraint::AtLeastOne } else { Constraint::NonNegative };
    counts[0].check("ngood", Constraint::NonNegative, one)?;
    counts[1].check("nbad", Constraint::NonNegative, one)?;
    counts[2].check("nsample", sample_condition, one)?;
    let shape = if one { wanted.clone().unwrap_or_default() } else { result_shape(&shapes, wanted.as_ref())? };
    let columns = match one {
        true => counts.iter().map(Parameter::values).collect(),
        false => counts.iter().map(|count| count.stretched(&shape)).collect::<Result<Vec<_>>>()?,
    };
    integers_of(this, one && wanted.is_none(), &shape, |bits, state, index| {
        let [good, bad, sample] = [0, 1, 2].map(|column: usize| columns[column][if one { 0 } else { index }]);
        match this.is_legacy() {
            true => state.hypergeometric(bits, good, bad, sample),
            false => hypergeometric::hypergeometric(bits, good, bad, sample),
        }
    })
}

/// `Generator.standard_gamma(shape, size=None, dtype=np.float64, out=None)`
pub fn standard_gamma(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [shape, wanted, dtype, out] = args.take();
    let wanted = size(cx, wanted)?;
    let shape = shape.unwrap_or(Value::None);
    if is_single(cx, dtype, "standard_gamma")? {
        let array = super::parameters::plain(cx, &shape)?.0;
        let singles = crate::object::array_like::cast(cx, &array, &DType::Num(Num::F32))?;
        let one = singles.ndim() == 0;
        let values: Vec<f64> = singles.to_vec::<f32>().unwrap_or_default().into_iter().map(f64::from).collect();
        match one {
            true => Constraint::NonNegative.check("shape", values[0])?,
            false => Constraint::NonNegative.check_all("shape", values.into_iter())?,
        }
        return singles_of(cx, this, singles, wanted, given(out), true, |bits, shape| {
            gamma::standard_gamma_f32(bits, shape)
        });
    }
    let mut args = Bound { values: [Some(shape)].into_iter().collect(), ..Bound::default() };
    draw_continuous(cx, this, Continuous::StandardGamma, &mut args, wanted, given(out))
}

/// `Generator.random(size=None, dtype=np.float64, out=None)`
pub fn random(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [wanted, dtype, out] = args.take();
    let wanted = size(cx, wanted)?;
    if is_single(cx, dtype, "random")? {
        let none = Array::zeros(DType::Num(Num::F32), &[], crate::array::Order::C)?;
        return singles_of(cx, this, none, wanted, given(out), false, |bits, _| bits.next_f32());
    }
    let exec = cx.state().exec();
    doubles_of(this, wanted, given(out), |bits, values| {
        with_bits!(bits, bits => bits.fill_variates(values, &Uniform, exec));
    })
}

/// `RandomState.random_sample(size=None)` and its many names.
pub fn random_sample(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [wanted] = args.take();
    let wanted = size(cx, wanted)?;
    let exec = cx.state().exec();
    doubles_of(this, wanted, None, |bits, values| {
        with_bits!(bits, bits => bits.fill_variates(values, &Uniform, exec));
    })
}

/// `Generator.standard_normal(size=None, dtype=np.float64, out=None)`
pub fn standard_normal(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [wanted, dtype, out] = args.take();
    let wanted = size(cx, wanted)?;
    if is_single(cx, dtype, "standard_normal")? {
        let none = Array::zeros(DType::Num(Num::F32), &[], crate::array::Order::C)?;
        return singles_of(cx, this, none, wanted, given(out), false, |bits, _| ziggurat::standard_normal_f32(bits));
    }
    let exec = cx.state().exec();
    doubles_of(this, wanted, given(out), |bits, values| {
        with_bits!(bits, bits => Continuous::StandardNormal.fill(bits, [0.0; 3], values, exec));
    })
}

/// `Generator.standard_exponential(size=None, dtype=np.float64, method='zig', out=None)`
pub fn standard_exponential(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [wanted, dtype, method, out] = args.take();
    let wanted = size(cx, wanted)?;
    let inverse = match method {
        None => false,
        Some(Value::Str(word)) => word.as_str() != "zig",
        Some(_) => true,
    };
    if is_single(cx, dtype, "standard_exponential")? {
        let none = Array::zeros(DType::Num(Num::F32), &[], crate::array::Order::C)?;
        let draw: fn(&mut dyn BitGenerator, f32) -> f32 = match inverse {
            true => |bits, _| ziggurat::standard_exponential_inverse_f32(bits),
            false => |bits, _| ziggurat::standard_exponential_f32(bits),
        };
        return singles_of(cx, this, none, wanted, given(out), false, draw);
    }
    let exec = cx.state().exec();
    doubles_of(this, wanted, given(out), |bits, values| match inverse {
        true => values.iter_mut().for_each(|value| *value = ziggurat::standard_exponential_inverse(bits)),
        false => with_bits!(bits, bits => Continuous::StandardExponential.fill(bits, [0.0; 3], values, exec)),
    })
}

type Bits = crate::compute::random::AnyBitGenerator;

/// Doubles by a kernel without parameters: a float, a new array, or `out`.
fn doubles_of(
    this: &Sampler,
    wanted: Option<Dims>,
    out: Option<Value>,
    kernel: impl Fn(&mut Bits, &mut [f64]),
) -> Result<Value> {
    let fill = |values: &mut [f64]| this.with(|bits, _| kernel(bits, values));
    if let Some(out) = out {
        fill_out(&out, wanted.as_ref(), false, fill)?;
        return Ok(out);
    }
    let Some(shape) = wanted else {
        let mut value = [0.0];
        fill(&mut value)?;
        return Ok(Value::Float(value[0]));
    };
    filled(&shape, fill).map(Value::array)
}

/// A single, which is made of words of 32 bits.
struct Single {
    draw: fn(&mut dyn BitGenerator, f32) -> f32,
    parameter: f32,
}

impl Variate for Single {
    type Value = f32;

    fn draw<B: BitGenerator>(&self, bits: &mut B) -> f32 {
        (self.draw)(bits, self.parameter)
    }
}

/// Singles, each from its element of `parameters` (of no axes: the same for all).
fn singles_of(
    cx: &mut dyn Host,
    this: &Sampler,
    parameters: Array,
    wanted: Option<Dims>,
    out: Option<Value>,
    c_order: bool,
    draw: fn(&mut dyn BitGenerator, f32) -> f32,
) -> Result<Value> {
    let one = parameters.ndim() == 0;
    let wanted = match &out {
        Some(Value::Array(array)) if !one => Some(array.array().shape().into()),
        _ => wanted,
    };
    let shape = match one {
        true => wanted.clone().unwrap_or_default(),
        false => result_shape(&[parameters.shape()], wanted.as_ref())?,
    };
    let parameters: Vec<f32> = match one {
        true => parameters.to_vec().unwrap_or_default(),
        false => parameters.broadcast_to(&shape)?.to_vec().unwrap_or_default(),
    };
    let exec = cx.state().exec();
    let fill = |values: &mut [f32]| {
        this.with(|bits, _| match one {
            true => {
                let variate = Single { draw, parameter: parameters[0] };
                with_bits!(bits, bits => bits.fill_variates(values, &variate, exec));
            }
            false => {
                for (value, parameter) in values.iter_mut().zip(&parameters) {
                    *value = draw(bits, *parameter);
                }
            }
        })
    };
    if let Some(out) = out {
        fill_out(&out, wanted.as_ref(), c_order, fill)?;
        return Ok(out);
    }
    if one && wanted.is_none() {
        let mut value = [0.0];
        fill(&mut value)?;
        return Ok(Value::Float(value[0].into()));
    }
    filled(&shape, fill).map(Value::array)
}

/// Integers, one call of the kernel for each: an `int` or a new array.
fn integers_of(
    this: &Sampler,
    scalar: bool,
    shape: &[usize],
    draw: impl Fn(&mut Bits, &mut crate::compute::random::LegacyState, usize) -> i64,
) -> Result<Value> {
    let fill = |values: &mut [i64]| {
        this.with(|bits, state| {
            for run in runs_of(0..values.len(), BETWEEN_STOPS) {
                for index in run {
                    values[index] = draw(bits, state, index);
                }
            }
        })
    };
    if scalar {
        let mut value = [0];
        fill(&mut value)?;
        return Ok(Value::Int(value[0]));
    }
    filled(shape, fill).map(Value::array)
}

fn columns(parameters: &[Parameter<f64>], one: bool, shape: &[usize]) -> Result<Vec<Vec<f64>>> {
    match one {
        true => Ok(parameters.iter().map(Parameter::values).collect()),
        false => parameters.iter().map(|parameter| parameter.stretched(shape)).collect(),
    }
}

/// The last argument, which is `size` in every method of this form.
fn size_argument(cx: &mut dyn Host, args: &mut Bound) -> Result<Option<Dims>> {
    let value = args.values.pop().flatten();
    size(cx, value)
}

fn given(value: Option<Value>) -> Option<Value> {
    value.filter(|value| !value.is_none())
}

/// Whether `dtype=` asks for singles rather than doubles.
fn is_single(cx: &mut dyn Host, dtype: Option<Value>, method: &str) -> Result<bool> {
    let Some(dtype) = dtype else { return Ok(false) };
    match to_dtype(cx, &dtype)? {
        DType::Num(Num::F64) => Ok(false),
        DType::Num(Num::F32) => Ok(true),
        other => Err(unsupported_dtype(&other, method)),
    }
}

/// What parameters are when they are not given, by position.
fn defaults(kind: Continuous) -> [f64; 3] {
    match kind {
        Continuous::Exponential | Continuous::Rayleigh => [1.0; 3],
        _ => [0.0, 1.0, 1.0],
    }
}

/// `high - low` of `uniform`, which must be finite.
fn range(parameters: &[Parameter<f64>], worded_as_numbers: bool) -> Result<Parameter<f64>> {
    let shape = result_shape(&[parameters[0].shape(), parameters[1].shape()], None)
        .map_err(|_| crate::array::broadcast::operands_error(&[parameters[1].shape(), parameters[0].shape()]))?;
    let (low, high) = (parameters[0].stretched(&shape)?, parameters[1].stretched(&shape)?);
    let ranges: Vec<f64> = high.iter().zip(&low).map(|(high, low)| high - low).collect();
    if ranges.iter().any(|range| !range.is_finite()) {
        let what = if worded_as_numbers { "high - low range" } else { "Range" };
        return Err(Error::overflow(format!("{what} exceeds valid bounds")));
    }
    match parameters.iter().all(Parameter::is_one) {
        true => Ok(Parameter::One(ranges[0])),
        false => Array::from_slice(&ranges, &shape).map(Parameter::Many),
    }
}

/// The three points of `triangular`, condition by condition over all elements.
fn check_triangle(parameters: &[Parameter<f64>]) -> Result<()> {
    let shapes: Vec<&[usize]> = parameters.iter().map(Parameter::shape).collect();
    let shape = crate::array::broadcast::broadcast_operands(&shapes)?;
    let points = parameters.iter().map(|parameter| parameter.stretched(&shape)).collect::<Result<Vec<_>>>()?;
    let complaints: Vec<Error> = (0..points[0].len())
        .filter_map(|index| check_triangular(points[0][index], points[1][index], points[2][index]).err())
        .collect();
    for text in ["left > mode", "mode > right", "left == right"] {
        if complaints.iter().any(|complaint| complaint.message() == text) {
            return Err(Error::value(text));
        }
    }
    Ok(())
}
