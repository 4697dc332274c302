//! `cov` and `corrcoef`.

use crate::array::{Array, DType, Kind, Order};
use crate::error::{Error, Kind as Exception, Result};
use crate::library::numpy::calls::{at, attribute, cmp, flag, given, method, np, op, result_type, slice};
use crate::object::array_like::to_array;
use crate::object::dtype_like::to_optional_dtype;
use crate::object::{Bound, Entry, Host, Value, to_float, truth};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.cov", "cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None)", "The covariance matrix.\n\n>>> np.cov([[0, 1, 2], [2, 1, 0]])\narray([[ 1., -1.],\n       [-1.,  1.]])", cov),
    Entry::new("numpy.corrcoef", "corrcoef(x, y=None, rowvar=True, *, dtype=None)", "Pearson's correlation coefficients.", corrcoef),
}

/// What the covariance is taken of.
struct Samples {
    m: Value,
    y: Option<Value>,
    rowvar: bool,
    dtype: Option<DType>,
}

fn cov(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [m, y, rowvar, bias, ddof, fweights, aweights, dtype] = args.take();
    let dtype = to_optional_dtype(cx, dtype.as_ref())?;
    let rowvar = flag(cx, rowvar, true)?;
    let ddof = match given(ddof) {
        None => None,
        Some(ddof) => {
            if to_float(cx, &ddof)?.fract() != 0.0 {
                return Err(Error::value("ddof must be integer"));
            }
            let whole = to_float(cx, &ddof)?;
            Some(whole as i64)
        }
    };
    let ddof = ddof.unwrap_or(if flag(cx, bias, false)? { 0 } else { 1 });
    let samples = Samples { m: m.unwrap_or(Value::None), y: given(y), rowvar, dtype };
    covariance(cx, &samples, ddof, given(fweights), given(aweights))
}

fn covariance(
    cx: &mut dyn Host,
    samples: &Samples,
    ddof: i64,
    fweights: Option<Value>,
    aweights: Option<Value>,
) -> Result<Value> {
    let m = to_array(cx, &samples.m)?;
    if m.ndim() > 2 {
        return Err(Error::value("m has more than 2 dimensions"));
    }
    let y = match &samples.y {
        None => None,
        Some(y) => {
            let y = to_array(cx, y)?;
            if y.ndim() > 2 {
                return Err(Error::value("y has more than 2 dimensions"));
            }
            Some(y)
        }
    };
    let dtype = match &samples.dtype {
        Some(dtype) => dtype.clone(),
        None => {
            let mut operands = vec![Value::array(m.clone()), Value::dtype(DType::FLOAT)];
            operands.extend(y.clone().map(Value::array));
            result_type(cx, &operands.iter().collect::<Vec<_>>())?
        }
    };
    let mut x = np!(cx, array(m; ndmin = 2i64, dtype = dtype))?;
    if !samples.rowvar && m.ndim() != 1 {
        x = attribute(cx, &x, "T")?;
    }
    if to_array(cx, &x)?.shape()[0] == 0 {
        return Ok(Value::array(Array::zeros(DType::FLOAT, &[0, 0], Order::C)?));
    }
    if let Some(y) = y {
        let mut other = np!(cx, array(y; ndmin = 2i64, dtype = dtype))?;
        if !samples.rowvar && to_array(cx, &other)?.shape()[0] != 1 {
            other = attribute(cx, &other, "T")?;
        }
        x = np!(cx, concatenate(vec![x, other]; axis = 0i64))?;
    }
    let columns = to_array(cx, &x)?.shape()[1];
    let fweights = read_weights(cx, fweights, columns, "fweights")?;
    let aweights = read_weights(cx, aweights, columns, "aweights")?;
    let weights = match (&fweights, &aweights) {
        (Some(f), Some(a)) => Some(op!(cx, f, Mul, a)?),
        (f, a) => f.clone().or_else(|| a.clone()),
    };
    let pair = np!(cx, average(x; axis = 1i64, weights = weights, returned = true))?;
    let (mean, total) = (at!(cx, pair, 0i64)?, at!(cx, pair, 1i64)?);
    let total = at!(cx, total, 0i64)?;
    let factor = match (&weights, &aweights) {
        (None, _) => Value::Int(columns as i64 - ddof),
        _ if ddof == 0 => total,
        (_, None) => op!(cx, total, Sub, ddof)?,
        (Some(w), Some(a)) => {
            let squares = op!(cx, w, Mul, a)?;
            let sum = np!(cx, sum(squares))?;
            let scaled = op!(cx, ddof, Mul, sum)?;
            let share = op!(cx, scaled, TrueDiv, total)?;
            op!(cx, total, Sub, share)?
        }
    };
    let short = cmp!(cx, factor, Le, 0i64)?;
    let factor = match truth(cx, &short)? {
        true => {
            cx.warn(Exception::RuntimeWarning, "Degrees of freedom <= 0 for slice")?;
            Value::Float(0.0)
        }
        false => factor,
    };
    let mean = at!(cx, mean, Value::tuple(vec![slice(None, None, None), Value::None]))?;
    // `x` is this function's own copy.
    let centred = np!(cx, subtract(x, mean; out = x))?;
    let right = match &weights {
        None => centred.clone(),
        Some(weights) => op!(cx, centred, Mul, weights)?,
    };
    // The method leaves real numbers where they are, so that the product of a matrix with itself is known as one.
    let right = attribute(cx, &right, "T")?;
    let right = method!(cx, right, conj())?;
    let product = np!(cx, dot(centred, right))?;
    let scale = np!(cx, true_divide(1i64, factor))?;
    let product = np!(cx, multiply(product, scale; out = product))?;
    let product = Value::array(to_array(cx, &product)?);
    method!(cx, product, squeeze())
}

fn read_weights(cx: &mut dyn Host, weights: Option<Value>, columns: usize, name: &str) -> Result<Option<Value>> {
    let Some(weights) = weights else { return Ok(None) };
    let weights = np!(cx, asarray(weights; dtype = DType::FLOAT))?;
    let array = to_array(cx, &weights)?;
    let values = array.to_vec::<f64>().unwrap_or_default();
    if name == "fweights" && values.iter().any(|value| value.round_ties_even() != *value) {
        return Err(Error::type_error("fweights must be integer"));
    }
    if array.ndim() > 1 {
        return Err(Error::runtime(format!("cannot handle multidimensional {name}")));
    }
    if array.size() != columns {
        return Err(Error::runtime(format!("incompatible numbers of samples and {name}")));
    }
    if values.iter().any(|&value| value < 0.0) {
        return Err(Error::value(format!("{name} cannot be negative")));
    }
    Ok(Some(weights))
}

fn corrcoef(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, y, rowvar, dtype] = args.take();
    let dtype = to_optional_dtype(cx, dtype.as_ref())?;
    let rowvar = flag(cx, rowvar, true)?;
    let samples = Samples { m: x.unwrap_or(Value::None), y: given(y), rowvar, dtype };
    let c = covariance(cx, &samples, 1, None, None)?;
    if to_array(cx, &c)?.ndim() == 0 {
        return op!(cx, c, TrueDiv, c);
    }
    let d = np!(cx, diagonal(c))?;
    let d = attribute(cx, &d, "real")?;
    let deviation = np!(cx, sqrt(d))?;
    let all = || slice(None, None, None);
    let column = at!(cx, deviation, Value::tuple(vec![all(), Value::None]))?;
    let row = at!(cx, deviation, Value::tuple(vec![Value::None, all()]))?;
    let c = op!(cx, c, TrueDiv, column)?;
    let c = op!(cx, c, TrueDiv, row)?;
    if to_array(cx, &c)?.dtype().kind() == Kind::Complex {
        for part in ["real", "imag"] {
            let view = attribute(cx, &c, part)?;
            np!(cx, clip(view, -1i64, 1i64; out = view))?;
        }
        return Ok(c);
    }
    np!(cx, clip(c, -1i64, 1i64))
}
