//! Transforms along one axis: `fft`, `ifft`, `rfft`, `irfft`, `hfft`, `ihfft`.
//!
//! All six are one call of a kernel, with the norm's factor computed in the operand's own precision. Which precision the kernel
//! works in follows from how NumPy resolves its loops: single only where operand and factor are exactly of such a loop, else
//! double, rounded at the end.

use crate::array::casting::{Casting, can_cast};
use crate::array::layout::normalize_axis;
use crate::array::transfer::may_overlap;
use crate::array::{Array, DType, Kind, Num, Order, dtype_repr};
use crate::compute::fft as kernel;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::library::numpy::calls::{given, np, result_type};
use crate::object::array_like::{read_as, to_array};
use crate::object::ufunc_call::report;
use crate::object::{Bound, Entry, Host, Value, assign_all, str, to_int, type_name};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.fft.fft", "fft(a, n=None, axis=-1, norm=None, out=None)", "The discrete Fourier transform along an axis, cut or padded with zeros to `n` points.\n\n>>> np.fft.fft([1, 2, 3, 4])\narray([10.+0.j, -2.+2.j, -2.+0.j, -2.-2.j])", fft),
    Entry::new("numpy.fft.ifft", "ifft(a, n=None, axis=-1, norm=None, out=None)", "The inverse of `fft`.\n\n>>> np.fft.ifft([0, 4, 0, 0])\narray([ 1.+0.j,  0.+1.j, -1.+0.j,  0.-1.j])", ifft),
    Entry::new("numpy.fft.rfft", "rfft(a, n=None, axis=-1, norm=None, out=None)", "The transform of real numbers: only the half of the spectrum that is not redundant.\n\n>>> np.fft.rfft([0, 1, 0, 0])\narray([ 1.+0.j,  0.-1.j, -1.+0.j])", rfft),
    Entry::new("numpy.fft.irfft", "irfft(a, n=None, axis=-1, norm=None, out=None)", "The inverse of `rfft`; give `n` where the number of points is odd.\n\n>>> np.fft.irfft([1, -1j, -1])\narray([0., 1., 0., 0.])", irfft),
    Entry::new("numpy.fft.hfft", "hfft(a, n=None, axis=-1, norm=None, out=None)", "The real spectrum of a signal that is its own mirrored conjugate, given by its first half.\n\n>>> np.fft.hfft([1, 2, 3])\narray([ 8., -2.,  0., -2.])", hfft),
    Entry::new("numpy.fft.ihfft", "ihfft(a, n=None, axis=-1, norm=None, out=None)", "The inverse of `hfft`.\n\n>>> np.fft.ihfft([1, 2, 3, 2])\narray([ 2. -0.j, -0.5-0.j,  0. -0.j])", ihfft),
}

/// Which of NumPy's loops a transform runs.
#[derive(Clone, Copy, PartialEq)]
pub enum Transform {
    Forward,
    Backward,
    RealForward,
    RealBackward,
}

/// The arguments that all transforms along one axis take.
pub struct Along {
    pub n: Option<Value>,
    pub axis: Value,
    pub norm: Value,
    pub out: Option<Value>,
}

impl Along {
    fn of(args: &mut Bound) -> (Value, Along) {
        let [a, n, axis, norm, out] = args.take();
        let along = Along {
            n: given(n),
            axis: axis.unwrap_or(Value::Int(-1)),
            norm: norm.unwrap_or(Value::None),
            out: given(out),
        };
        (a.unwrap_or(Value::None), along)
    }
}

fn fft(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (a, along) = Along::of(args);
    let a = to_array(cx, &a)?;
    transform(cx, &a, along, Transform::Forward)
}

fn ifft(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (a, along) = Along::of(args);
    let a = to_array(cx, &a)?;
    transform(cx, &a, along, Transform::Backward)
}

fn rfft(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (a, along) = Along::of(args);
    let a = to_array(cx, &a)?;
    transform(cx, &a, along, Transform::RealForward)
}

fn irfft(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (a, along) = Along::of(args);
    let a = to_array(cx, &a)?;
    transform(cx, &a, along, Transform::RealBackward)
}

fn hfft(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (a, mut along) = Along::of(args);
    let a = to_array(cx, &a)?;
    let n = points(cx, &a, &along, Transform::RealBackward)?;
    along.n = Some(n);
    along.norm = Value::from(swapped(cx, &along.norm)?);
    // NumPy takes `out` here and leaves it alone.
    along.out = None;
    let conjugate = np!(cx, conjugate(a))?;
    let conjugate = to_array(cx, &conjugate)?;
    transform(cx, &conjugate, along, Transform::RealBackward)
}

fn ihfft(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (a, mut along) = Along::of(args);
    let a = to_array(cx, &a)?;
    let n = points(cx, &a, &along, Transform::RealForward)?;
    along.n = Some(n);
    along.norm = Value::from(swapped(cx, &along.norm)?);
    let spectrum = transform(cx, &a, along, Transform::RealForward)?;
    np!(cx, conjugate(spectrum; out = spectrum))
}

/// The norm of the other direction.
fn swapped(cx: &mut dyn Host, norm: &Value) -> Result<&'static str> {
    match norm {
        Value::None => return Ok("forward"),
        Value::Str(word) => match word.as_str() {
            "backward" => return Ok("forward"),
            "ortho" => return Ok("ortho"),
            "forward" => return Ok("backward"),
            _ => {}
        },
        Value::List(_) | Value::Dict(_) | Value::Array(_) => {
            return Err(Error::type_error(format!("unhashable type: '{}'", type_name(norm))));
        }
        _ => {}
    }
    let text = str(cx, norm)?;
    Err(Error::value(format!("Invalid norm value {text}; should be \"backward\", \"ortho\" or \"forward\".")))
}

/// `n`, or what follows from `a.shape[axis]`.
fn points(cx: &mut dyn Host, a: &Array, along: &Along, kind: Transform) -> Result<Value> {
    if let Some(n) = &along.n {
        return Ok(n.clone());
    }
    let given = match extent(cx, a, &along.axis)? {
        given if kind == Transform::RealBackward => 2 * (given - 1),
        given => given,
    };
    Ok(Value::Int(given))
}

/// `a.shape[axis]`, with the errors of a tuple.
pub fn extent(cx: &mut dyn Host, a: &Array, axis: &Value) -> Result<i64> {
    if !matches!(axis, Value::Int(_) | Value::Bool(_) | Value::Scalar(_)) {
        let name = type_name(axis);
        return Err(Error::type_error(format!("tuple indices must be integers or slices, not {name}")));
    }
    let axis = to_int(cx, axis)?;
    let place = if axis < 0 { axis + a.ndim() as i64 } else { axis };
    usize::try_from(place)
        .ok()
        .and_then(|place| a.shape().get(place))
        .map(|&n| n as i64)
        .ok_or_else(|| Error::index("tuple index out of range"))
}

/// One transform along one axis.
pub fn transform(cx: &mut dyn Host, a: &Array, along: Along, kind: Transform) -> Result<Value> {
    let n_value = points(cx, a, &along, kind)?;
    let n = match &n_value {
        Value::Str(_) => return Err(Error::type_error("'<' not supported between instances of 'str' and 'int'")),
        Value::Float(n) if *n < 1.0 => {
            let text = str(cx, &n_value)?;
            return Err(Error::value(format!("Invalid number of FFT data points ({text}) specified.")));
        }
        other => to_int(cx, other).map_err(|error| match error.kind() {
            ErrorKind::OverflowError => Error::value("Maximum allowed dimension exceeded"),
            _ => error,
        })?,
    };
    if n < 1 {
        return Err(Error::value(format!("Invalid number of FFT data points ({n}) specified.")));
    }
    let forward = matches!(kind, Transform::Forward | Transform::RealForward);
    let norm = if forward { along.norm.clone() } else { Value::from(swapped(cx, &along.norm)?) };
    let real = real_dtype(cx, a)?;
    let scale = factor(cx, n, &norm, &real)?;
    let axis = match &along.axis {
        Value::Float(_) => return Err(Error::type_error("integer argument expected, got float")),
        axis => normalize_axis(to_int(cx, axis)?, a.ndim())?,
    };
    let wanted = if kind == Transform::RealForward { n / 2 + 1 } else { n };
    let name = match kind {
        Transform::Forward => "fft",
        Transform::Backward => "ifft",
        Transform::RealForward if n % 2 == 0 => "rfft_n_even",
        Transform::RealForward => "rfft_n_odd",
        Transform::RealBackward => "irfft",
    };
    let out = along.out.as_ref().map(|out| target(out, a, axis, wanted as usize)).transpose()?;
    let num = a.num().or(match a.dtype() {
        DType::Swapped(num) => Some(*num),
        _ => None,
    });
    let Some(num) = num.filter(|num| kind != Transform::RealForward || !num.is_complex()) else {
        return Err(Error::type_error(format!(
            "ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''"
        )));
    };
    // A loop of single precision needs exactly its dtypes; a factor that is the integer 1 leads to the first loop, of doubles.
    let exact = if kind == Transform::RealForward { Num::F32 } else { Num::C64 };
    let single = num == exact && scale.is_some();
    let operand = match (kind, single) {
        (Transform::RealForward, true) => Num::F32,
        (Transform::RealForward, false) => Num::F64,
        (_, true) => Num::C64,
        (Transform::RealBackward, false) => Num::C128,
        (_, false) if num.is_complex() => Num::C128,
        _ => Num::F64,
    };
    let computed = DType::Num(match (kind, single) {
        (Transform::RealBackward, true) => Num::F32,
        (Transform::RealBackward, false) => Num::F64,
        (_, true) => Num::C64,
        (_, false) => Num::C128,
    });
    let dtype = match kind {
        Transform::RealBackward => real,
        _ if matches!(num, Num::F16 | Num::F32 | Num::C64) => DType::Num(Num::C64),
        _ => DType::COMPLEX,
    };
    let scale = scale.unwrap_or(1.0);
    let mut shape: Vec<usize> = a.shape().to_vec();
    shape[axis] = wanted as usize;
    // Kernels only read it, at any stride.
    let input = read_as(cx, a, &DType::Num(operand))?;
    let result = match &out {
        Some((_, view)) => {
            if !can_cast(&computed, view.dtype(), Casting::SameKind) {
                return Err(Error::new(
                    ErrorKind::UFuncOutputCastingError,
                    format!(
                        "Cannot cast ufunc '{name}' output from {} to {} with casting rule 'same_kind'",
                        dtype_repr(&computed),
                        dtype_repr(view.dtype())
                    ),
                ));
            }
            check_shape(view, &shape)?;
            if view.dtype() == &computed && view.shape() == shape && view.is_aligned() && !may_overlap(&input, view) {
                view.clone()
            } else {
                Array::uninit(computed.clone(), &shape, Order::C)?
            }
        }
        // Laid out as `np.empty_like` does it for another shape.
        None if a.is_f_contiguous() && !a.is_c_contiguous() => Array::uninit(computed.clone(), &shape, Order::F)?,
        None => Array::uninit(computed.clone(), &shape, Order::C)?,
    };
    compute(cx, &input, &result, axis, n as usize, kind, scale, name)?;
    match out {
        Some((value, view)) => {
            if !result.shares_buffer(&view) {
                assign_all(cx, &view, &Value::array(result))?;
            }
            Ok(value)
        }
        None => Ok(Value::array(read_as(cx, &result, &dtype)?)),
    }
}

#[allow(clippy::too_many_arguments)] // the parameters of a gufunc call
fn compute(
    cx: &mut dyn Host,
    input: &Array,
    result: &Array,
    axis: usize,
    n: usize,
    kind: Transform,
    scale: f64,
    name: &str,
) -> Result<()> {
    let exec = cx.state().exec();
    let plans = &mut cx.state().transforms;
    let status = match kind {
        Transform::Forward => kernel::complex(plans, input, result, axis, true, scale, exec),
        Transform::Backward => kernel::complex(plans, input, result, axis, false, scale, exec),
        Transform::RealForward => kernel::real(plans, input, result, axis, n, scale, exec),
        Transform::RealBackward => kernel::half_spectrum(plans, input, result, axis, scale, exec),
    }?;
    report(cx, status, name)
}

/// The dtype of `a.real`, and of a Python float beside it.
fn real_dtype(cx: &mut dyn Host, a: &Array) -> Result<DType> {
    let real = match (a.num(), a.dtype()) {
        (Some(Num::C64), _) | (_, DType::Swapped(Num::C64)) => DType::Num(Num::F32),
        (Some(Num::C128), _) | (_, DType::Swapped(Num::C128)) => DType::FLOAT,
        _ => a.dtype().clone(),
    };
    if a.dtype().kind() == Kind::Object {
        return Ok(real);
    }
    result_type(cx, &[&Value::dtype(real), &Value::Float(1.0)])
}

/// What results are multiplied by, if by anything: computed in the precision of the operand.
fn factor(cx: &mut dyn Host, n: i64, norm: &Value, real: &DType) -> Result<Option<f64>> {
    let factor = match norm {
        Value::None => return Ok(None),
        Value::Str(word) if word.as_str() == "backward" => return Ok(None),
        Value::Str(word) if word.as_str() == "ortho" => {
            let root = np!(cx, sqrt(n; dtype = real.clone()))?;
            np!(cx, reciprocal(root))?
        }
        Value::Str(word) if word.as_str() == "forward" => np!(cx, reciprocal(n; dtype = real.clone()))?,
        other => {
            let text = str(cx, other)?;
            return Err(Error::value(format!(
                "Invalid norm value {text}; should be \"backward\",\"ortho\" or \"forward\"."
            )));
        }
    };
    let factor = to_array(cx, &factor)?;
    Ok(read_as(cx, &factor, &DType::FLOAT)?.to_vec::<f64>().and_then(|values| values.first().copied()))
}

/// The value to return and the array to fill.
fn target(out: &Value, a: &Array, axis: usize, wanted: usize) -> Result<(Value, Array)> {
    let (value, checked) = match out {
        Value::Tuple(items) if items.len() == 1 => (&items[0], false),
        other => (other, true),
    };
    let Value::Array(array) = value else {
        return Err(match value {
            Value::Scalar(_) => Error::value("output array has wrong shape."),
            _ => Error::type_error("return arrays must be of ArrayType"),
        });
    };
    let view = array.array();
    if checked && (view.ndim() != a.ndim() || view.shape()[axis] != wanted) {
        return Err(Error::value("output array has wrong shape."));
    }
    crate::array::indexing::check_writeable(&view).map_err(|_| Error::value("output array is read-only"))?;
    Ok((value.clone(), view))
}

/// Refuses an output that results do not stretch to.
fn check_shape(view: &Array, shape: &[usize]) -> Result<()> {
    let fits = view.ndim() == shape.len() && view.shape().iter().zip(shape).all(|(&out, &n)| out == n || n == 1);
    if fits {
        return Ok(());
    }
    use crate::array::layout::shape_text_compact;
    Err(Error::value(format!(
        "non-broadcastable output operand with shape {} doesn't match the broadcast shape {}",
        shape_text_compact(view.shape()),
        shape_text_compact(shape)
    )))
}
