//! Objects that are subscripted rather than called: `mgrid`, `ogrid`, `r_`, `c_`, `s_`, `index_exp`.
//!
//! A slice with an imaginary step counts samples (`0:1:5j`), as `linspace` does; any other is a half-open range.

use crate::array::{Array, DType, Order};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{method, np, op, put, result_type};
use crate::object::array_like::to_array;
use crate::object::number::{complex_of, float_of};
use crate::object::{Args, Builtin, Host, Object, Slice, Value, get_attribute};

/// The object of that name.
pub fn constant(name: &str) -> Option<Value> {
    Some(Value::object(match name {
        "mgrid" => Trick::Grid { sparse: false },
        "ogrid" => Trick::Grid { sparse: true },
        "r_" => Trick::Join { axis: 0, ndmin: 1, trans1d: -1 },
        "c_" => Trick::Join { axis: -1, ndmin: 2, trans1d: 0 },
        "s_" => Trick::Expression { tuple: false },
        "index_exp" => Trick::Expression { tuple: true },
        _ => return None,
    }))
}

enum Trick {
    Grid { sparse: bool },
    Join { axis: i64, ndmin: i64, trans1d: i64 },
    Expression { tuple: bool },
}

impl Object for Trick {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        match self {
            Trick::Grid { sparse: false } => "MGridClass",
            Trick::Grid { sparse: true } => "OGridClass",
            Trick::Join { ndmin: 1, .. } => "RClass",
            Trick::Join { .. } => "CClass",
            Trick::Expression { .. } => "IndexExpression",
        }
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        let address = self as *const _ as *const u8 as usize;
        Ok(format!("<numpy.lib._index_tricks_impl.{} object at {address:#x}>", self.type_name()))
    }

    fn len(&self, _cx: &mut dyn Host) -> Result<Option<usize>> {
        Ok(matches!(self, Trick::Join { .. }).then_some(0))
    }

    fn truth(&self, _cx: &mut dyn Host) -> Result<bool> {
        Ok(!matches!(self, Trick::Join { .. }))
    }

    fn get_item(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        match self {
            Trick::Grid { sparse } => grid(cx, key, *sparse),
            Trick::Join { axis, ndmin, trans1d } => join(cx, key, *axis, *ndmin, *trans1d),
            Trick::Expression { tuple } => Ok(match key {
                Value::Tuple(_) => key.clone(),
                key if *tuple => Value::tuple(vec![key.clone()]),
                key => key.clone(),
            }),
        }
        .map(Some)
    }
}

/// What a slice of a grid stands for.
struct Span {
    start: Value,
    stop: Value,
    step: Value,
    /// The number of samples, where the step is imaginary.
    samples: Option<i64>,
}

impl Span {
    fn read(cx: &mut dyn Host, slice: &Slice) -> Result<Span> {
        let or = |value: &Value, default: i64| if value.is_none() { Value::Int(default) } else { value.clone() };
        let (start, step) = (or(&slice.start, 0), or(&slice.step, 1));
        let samples = match is_complex(&step) {
            true => Some(complex_of(cx, &step)?.norm() as i64),
            false => None,
        };
        Ok(Span { start, stop: slice.stop.clone(), step, samples })
    }

    fn values(&self, cx: &mut dyn Host) -> Result<Value> {
        match self.samples {
            Some(samples) => np!(cx, linspace(self.start, self.stop; num = samples)),
            None => np!(cx, arange(self.start, self.stop, self.step)),
        }
    }
}

fn is_complex(value: &Value) -> bool {
    match value {
        Value::Complex(_) => true,
        Value::Scalar(scalar) => scalar.num().is_some_and(|num| num.is_complex()),
        _ => false,
    }
}

fn grid(cx: &mut dyn Host, key: &Value, sparse: bool) -> Result<Value> {
    let slices: Vec<&Value> = match key {
        Value::Slice(slice) => return Span::read(cx, slice)?.values(cx),
        Value::Tuple(items) => items.iter().collect(),
        other => {
            let name = crate::object::type_name(other);
            return Err(Error::type_error(format!("'{name}' object is not subscriptable")));
        }
    };
    let (mut spans, mut bounds) = (Vec::new(), vec![Value::Int(0)]);
    for item in slices {
        let Value::Slice(slice) = item else {
            let name = crate::object::type_name(item);
            return Err(Error::attribute(format!("'{name}' object has no attribute 'step'")));
        };
        let span = Span::read(cx, slice)?;
        let step = match span.samples {
            Some(samples) => Value::Float(samples as f64),
            None => span.step.clone(),
        };
        bounds.extend([span.start.clone(), span.stop.clone(), step]);
        spans.push(span);
    }
    let dtype = result_type(cx, &bounds.iter().collect::<Vec<_>>())?;
    let ndim = spans.len();
    let mut ramps = Vec::new();
    for (axis, span) in spans.iter().enumerate() {
        let step = match span.samples {
            None => span.step.clone(),
            Some(samples) if samples > 1 => {
                let width = op!(cx, span.stop, Sub, span.start)?;
                op!(cx, width, TrueDiv, (samples - 1) as f64)?
            }
            Some(_) => Value::Int(1),
        };
        let count = match span.samples {
            Some(samples) => samples,
            None => {
                let width = op!(cx, span.stop, Sub, span.start)?;
                let steps = op!(cx, width, TrueDiv, step)?;
                (float_of(cx, &steps)?.ceil() as i64).max(0)
            }
        };
        let ramp = np!(cx, arange(count; dtype = dtype))?;
        let ramp = op!(cx, ramp, Mul, step)?;
        let ramp = op!(cx, ramp, Add, span.start)?;
        let ramp = if sparse { ramp } else { method!(cx, ramp, astype(dtype))? };
        let mut shape = vec![1i64; ndim];
        shape[axis] = -1;
        ramps.push(to_array(cx, &ramp)?.reshape(&shape, Order::C, None)?);
    }
    if sparse {
        return Ok(Value::tuple(ramps.into_iter().map(Value::array).collect()));
    }
    let mut shape = vec![ndim];
    shape.extend(ramps.iter().map(Array::size));
    let result = Value::array(Array::zeros(dtype.clone(), &shape, Order::C)?);
    for (axis, ramp) in ramps.iter().enumerate() {
        put!(cx, result, axis, ramp)?;
    }
    Ok(result)
}

fn join(cx: &mut dyn Host, key: &Value, axis: i64, ndmin: i64, trans1d: i64) -> Result<Value> {
    let (mut axis, mut ndmin, mut trans1d) = (axis, ndmin, trans1d);
    let items: Vec<Value> = match key {
        Value::Str(_) => return Err(Error::unsupported_argument("r_", "a matrix given as text")),
        Value::Tuple(items) => items.to_vec(),
        other => vec![other.clone()],
    };
    let mut parts: Vec<Value> = Vec::new();
    // `r` and `c` ask for a matrix, of one row or of one column.
    let mut matrix = None;
    for (k, item) in items.iter().enumerate() {
        let part = match item {
            Value::Slice(slice) => {
                let values = Span::read(cx, slice)?.values(cx)?;
                let values = np!(cx, array(values; ndmin = ndmin))?;
                match ndmin > 1 {
                    true => np!(cx, swapaxes(values, -1i64, trans1d))?,
                    false => values,
                }
            }
            Value::Str(text) => {
                if k != 0 {
                    return Err(Error::value("special directives must be the first entry."));
                }
                if matches!(text.as_str(), "r" | "c") {
                    matrix = Some(text.as_str() == "c");
                    continue;
                }
                let numbers: Vec<Option<i64>> = text.split(',').map(|part| part.trim().parse().ok()).collect();
                match numbers.as_slice() {
                    [Some(a)] => axis = *a,
                    [Some(a), Some(n)] => (axis, ndmin) = (*a, *n),
                    [Some(a), Some(n), Some(t)] => (axis, ndmin, trans1d) = (*a, *n, *t),
                    _ => return Err(Error::value(format!("unknown special directive '{}'", text.as_str()))),
                }
                continue;
            }
            scalar @ (Value::Bool(_)
            | Value::Int(_)
            | Value::BigInt(_)
            | Value::Float(_)
            | Value::Complex(_)
            | Value::Scalar(_)) => np!(cx, array(scalar; ndmin = ndmin))?,
            other => {
                let array = to_array(cx, other)?;
                let ndim = array.ndim() as i64;
                let values = np!(cx, array(other; copy = false, subok = true, ndmin = ndmin))
                    .or_else(|_| np!(cx, array(other; subok = true, ndmin = ndmin)))?;
                match trans1d != -1 && ndim < ndmin {
                    true => moved(cx, &values, ndim, ndmin, trans1d)?,
                    false => values,
                }
            }
        };
        parts.push(part);
    }
    let dtype = result_dtype(cx, &items, &parts)?;
    let directives = items.iter().filter(|item| matches!(item, Value::Str(_))).count();
    let mut arrays = Vec::with_capacity(parts.len());
    for (part, item) in parts.iter().zip(items.iter().skip(directives)) {
        // A number of Python has to fit the common dtype.
        arrays.push(match item {
            Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Complex(_) => {
                np!(cx, array(item; ndmin = ndmin, dtype = dtype))?
            }
            _ => method!(cx, part, astype(dtype; copy = false))?,
        });
    }
    let joined = np!(cx, concatenate(arrays; axis = axis))?;
    let Some(column) = matrix else { return Ok(joined) };
    let flat = to_array(cx, &joined)?.ndim() == 1;
    let numpy = cx.import("numpy")?;
    let class = get_attribute(cx, &numpy, "matrix")?;
    let made = cx.call(&class, Args::new([joined]))?;
    match column && flat {
        true => get_attribute(cx, &made, "T"),
        false => Ok(made),
    }
}

/// Puts the new axes of a part where the directive wants its own axes to begin.
fn moved(cx: &mut dyn Host, values: &Value, ndim: i64, ndmin: i64, trans1d: i64) -> Result<Value> {
    let added = ndmin - ndim;
    let first = if trans1d < 0 { trans1d + added + 1 } else { trans1d };
    let mut axes: Vec<i64> = (0..ndmin).collect();
    let own: Vec<i64> = axes.split_off(added as usize);
    let at = first.clamp(0, added) as usize;
    let order: Vec<i64> = axes[..at].iter().chain(&own).chain(&axes[at..]).copied().collect();
    method!(cx, values, transpose(order.as_slice()))
}

/// The promoted dtype, in which Python numbers give way to arrays.
fn result_dtype(cx: &mut dyn Host, items: &[Value], parts: &[Value]) -> Result<DType> {
    let numbers = |value: &&Value| matches!(value, Value::Int(_) | Value::Float(_) | Value::Complex(_));
    let directives = items.iter().filter(|item| matches!(item, Value::Str(_))).count();
    let mut operands: Vec<Value> = parts.to_vec();
    for (operand, item) in operands.iter_mut().zip(items.iter().skip(directives)) {
        if numbers(&item) {
            *operand = item.clone();
        }
    }
    let operands: Vec<&Value> = operands.iter().collect();
    result_type(cx, &operands)
}
