//! Sample frequencies, and the shifts that put frequency zero in the middle.

use super::line::extent;
use crate::array::{Array, DType, Order};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{given, np, op};
use crate::object::array_like::to_array;
use crate::object::{Bound, Entry, Host, Value, collect, str, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.fft.fftfreq", "fftfreq(n, d=1.0, device=None)", "The frequencies of the bins of `fft` for `n` samples that are `d` apart.\n\n>>> np.fft.fftfreq(5, d=0.1)\narray([ 0.,  2.,  4., -4., -2.])", fftfreq),
    Entry::new("numpy.fft.rfftfreq", "rfftfreq(n, d=1.0, device=None)", "The frequencies of the bins of `rfft`.\n\n>>> np.fft.rfftfreq(4)\narray([0.  , 0.25, 0.5 ])", rfftfreq),
    Entry::new("numpy.fft.fftshift", "fftshift(x, axes=None)", "Moves the bin of frequency zero to the middle.\n\n>>> np.fft.fftshift([0, 1, 2, -2, -1])\narray([-2, -1,  0,  1,  2])", fftshift),
    Entry::new("numpy.fft.ifftshift", "ifftshift(x, axes=None)", "The inverse of `fftshift`.\n\n>>> np.fft.ifftshift([-2, -1, 0, 1, 2])\narray([ 0,  1,  2, -2, -1])", ifftshift),
}

/// `n`, which is no truth value where it becomes a shape (`dense`), and `1 / (n * d)`.
fn spacing(cx: &mut dyn Host, args: &mut Bound, dense: bool) -> Result<(i64, Value)> {
    let [n, d, device] = args.take();
    let n = n.unwrap_or(Value::None);
    let is_integer = match &n {
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => true,
        Value::Scalar(scalar) => scalar.as_i128().is_some(),
        _ => false,
    };
    if !is_integer {
        return Err(Error::value("n should be an integer"));
    }
    if let (Value::Bool(value), true) = (&n, dense) {
        let text = if *value { "True" } else { "False" };
        return Err(Error::type_error(format!("expected a sequence of integers or a single integer, got '{text}'")));
    }
    let span = op!(cx, n, Mul, d.unwrap_or(Value::Float(1.0)))?;
    let value = op!(cx, 1.0, TrueDiv, span)?;
    match given(device) {
        None => {}
        Some(Value::Str(word)) if word.as_str() == "cpu" => {}
        Some(other) => {
            let text = str(cx, &other)?;
            return Err(Error::value(format!("Device not understood. Only \"cpu\" is allowed, but received: {text}")));
        }
    }
    Ok((to_int(cx, &n)?, value))
}

fn fftfreq(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (n, value) = spacing(cx, args, true)?;
    if n < 0 {
        return Err(Error::value("negative dimensions are not allowed"));
    }
    let bins = Array::uninit(DType::INT, &[n as usize], Order::C)?;
    let upper = (n - 1).div_euclid(2) + 1;
    // SAFETY: a fresh array of `n` int64 that nothing else sees.
    let places = unsafe { std::slice::from_raw_parts_mut(bins.data_ptr() as *mut i64, n as usize) };
    for (place, k) in places.iter_mut().zip((0..upper).chain(-(n / 2)..0)) {
        *place = k;
    }
    op!(cx, bins, Mul, value)
}

fn rfftfreq(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let (n, value) = spacing(cx, args, false)?;
    let bins = np!(cx, arange(0, n.div_euclid(2) + 1; dtype = DType::INT))?;
    op!(cx, bins, Mul, value)
}

fn fftshift(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    shift(cx, args, 1)
}

fn ifftshift(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    shift(cx, args, -1)
}

fn shift(cx: &mut dyn Host, args: &mut Bound, sign: i64) -> Result<Value> {
    let [x, axes] = args.take();
    let x = to_array(cx, &x.unwrap_or(Value::None))?;
    let axes = given(axes);
    if x.ndim() == 0 && axes.as_ref().is_none_or(|axes| matches!(axes, Value::Tuple(items) if items.is_empty())) {
        return Err(Error::value("not enough values to unpack (expected 2, got 0)"));
    }
    let (shifts, axes) = match axes {
        None => {
            let shifts = x.shape().iter().map(|&n| Value::Int(sign * (n as i64 / 2))).collect();
            let axes = (0..x.ndim()).map(Value::from).collect();
            (Value::tuple(shifts), Value::tuple(axes))
        }
        Some(axis @ (Value::Int(_) | Value::Bool(_) | Value::Scalar(_))) => {
            let n = extent(cx, &x, &axis)?;
            (Value::Int(sign * (n / 2)), axis)
        }
        Some(axes) => {
            let axes = collect(cx, &axes)?;
            let mut shifts = Vec::with_capacity(axes.len());
            for axis in &axes {
                shifts.push(Value::Int(sign * (extent(cx, &x, axis)? / 2)));
            }
            (Value::tuple(shifts), Value::tuple(axes))
        }
    };
    np!(cx, roll(x, shifts, axes))
}
