//! Window functions: `bartlett`, `blackman`, `hamming`, `hanning`, `kaiser`. Steps and their order are those of NumPy, down to the
//! residues of 1e-17 at the ends.

use std::f64::consts::PI;

use crate::array::{Array, Order};
use crate::error::Result;
use crate::library::numpy::calls::{at, cmp, np, op};
use crate::object::array_like::to_array;
use crate::object::{Bound, Entry, Host, Value, truth};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.bartlett", "bartlett(M)", "A triangle of `M` points that is zero at both ends.\n\n>>> np.bartlett(5)\narray([0. , 0.5, 1. , 0.5, 0. ])", bartlett),
    Entry::new("numpy.blackman", "blackman(M)", "A taper of `M` points, made of the first three terms of a sum of cosines.\n\n>>> np.blackman(3).round(2)\narray([-0.,  1., -0.])", blackman),
    Entry::new("numpy.hamming", "hamming(M)", "A weighted cosine of `M` points that does not reach zero.\n\n>>> np.hamming(5)\narray([0.08, 0.54, 1.  , 0.54, 0.08])", hamming),
    Entry::new("numpy.hanning", "hanning(M)", "A weighted cosine of `M` points that is zero at both ends.\n\n>>> np.hanning(5)\narray([0. , 0.5, 1. , 0.5, 0. ])", hanning),
    Entry::new("numpy.kaiser", "kaiser(M, beta)", "A taper of `M` points by Bessel functions; `beta` is its shape, 0 a rectangle.\n\n>>> np.kaiser(3, 0.)\narray([1., 1., 1.])", kaiser),
}

/// The number of points as a NumPy scalar, and what windows of less than two points are.
fn points(cx: &mut dyn Host, count: Option<Value>) -> Result<(Value, Option<Value>)> {
    let values = np!(cx, array(Value::list(vec![Value::Float(0.0), count.unwrap_or(Value::None)])))?;
    let count = at!(cx, values, 1i64)?;
    let dtype = to_array(cx, &values)?.dtype().clone();
    let few = cmp!(cx, count, Lt, 1i64)?;
    if truth(cx, &few)? {
        return Ok((count, Some(Value::array(Array::zeros(dtype, &[0], Order::C)?))));
    }
    let one = cmp!(cx, count, Eq, 1i64)?;
    if truth(cx, &one)? {
        let window = np!(cx, ones(1i64; dtype = dtype))?;
        return Ok((count, Some(window)));
    }
    Ok((count, None))
}

/// `1 - M, 3 - M, ..., M - 1`, and `M - 1`.
fn steps(cx: &mut dyn Host, count: &Value) -> Result<(Value, Value)> {
    let start = op!(cx, 1i64, Sub, count)?;
    let n = np!(cx, arange(start, count, 2i64))?;
    Ok((n, op!(cx, count, Sub, 1i64)?))
}

/// `weight * cos(factor * n / last)`.
fn cosine(cx: &mut dyn Host, weight: f64, factor: f64, n: &Value, last: &Value) -> Result<Value> {
    let angle = op!(cx, factor, Mul, n)?;
    let angle = op!(cx, angle, TrueDiv, last)?;
    let cosine = np!(cx, cos(angle))?;
    op!(cx, weight, Mul, cosine)
}

fn bartlett(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [count] = args.take();
    let (count, window) = points(cx, count)?;
    if let Some(window) = window {
        return Ok(window);
    }
    let (n, last) = steps(cx, &count)?;
    let rising = cmp!(cx, n, Le, 0i64)?;
    let slope = op!(cx, n, TrueDiv, last)?;
    let (up, down) = (op!(cx, 1i64, Add, slope)?, op!(cx, 1i64, Sub, slope)?);
    np!(cx, where(rising, up, down))
}

fn blackman(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [count] = args.take();
    let (count, window) = points(cx, count)?;
    if let Some(window) = window {
        return Ok(window);
    }
    let (n, last) = steps(cx, &count)?;
    let first = cosine(cx, 0.5, PI, &n, &last)?;
    let sum = op!(cx, 0.42, Add, first)?;
    let second = cosine(cx, 0.08, 2.0 * PI, &n, &last)?;
    op!(cx, sum, Add, second)
}

fn hamming(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    raised(cx, args, 0.54, 0.46)
}

fn hanning(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    raised(cx, args, 0.5, 0.5)
}

/// `base + weight * cos(pi * n / (M - 1))`.
fn raised(cx: &mut dyn Host, args: &mut Bound, base: f64, weight: f64) -> Result<Value> {
    let [count] = args.take();
    let (count, window) = points(cx, count)?;
    if let Some(window) = window {
        return Ok(window);
    }
    let (n, last) = steps(cx, &count)?;
    let wave = cosine(cx, weight, PI, &n, &last)?;
    op!(cx, base, Add, wave)
}

fn kaiser(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [count, beta] = args.take();
    let (count, beta) = (count.unwrap_or(Value::None), beta.unwrap_or(Value::None));
    let values = np!(cx, array(Value::list(vec![Value::Float(0.0), count, beta])))?;
    let (count, beta) = (at!(cx, values, 1i64)?, at!(cx, values, 2i64)?);
    let one = cmp!(cx, count, Eq, 1i64)?;
    if truth(cx, &one)? {
        let dtype = to_array(cx, &values)?.dtype().clone();
        return np!(cx, ones(1i64; dtype = dtype));
    }
    let n = np!(cx, arange(0i64, count))?;
    let last = op!(cx, count, Sub, 1i64)?;
    let middle = op!(cx, last, TrueDiv, 2.0)?;
    let place = op!(cx, n, Sub, middle)?;
    let place = op!(cx, place, TrueDiv, middle)?;
    let square = op!(cx, place, Pow, 2.0)?;
    let rest = op!(cx, 1i64, Sub, square)?;
    let height = np!(cx, sqrt(rest))?;
    let height = op!(cx, beta, Mul, height)?;
    let (above, below) = (np!(cx, i0(height))?, np!(cx, i0(beta))?);
    op!(cx, above, TrueDiv, below)
}
