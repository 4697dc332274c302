//! Where the bins of a histogram lie: given, counted, or estimated from the data.

use crate::array::{Array, DType, Kind, Num};
use crate::error::{Error, Kind as Exception, Result};
use crate::library::numpy::calls::{at, cmp, np, op, result_type, slice};
use crate::object::array_like::{cast, to_array};
use crate::object::{Builtin, Host, Value, is_instance, repr, str, to_float, to_index, to_int, truth};

/// Bins of equal width, which can be computed rather than searched.
pub(super) struct Uniform {
    pub first: Value,
    pub last: Value,
    pub count: i64,
}

/// The edges, and how they came about.
pub(super) struct Edges {
    pub values: Array,
    pub uniform: Option<Uniform>,
}

/// The range that the bins cover: as given, or from the smallest to the largest element; never empty.
pub(super) fn outer_edges(cx: &mut dyn Host, a: &Array, range: Option<&Value>) -> Result<(Value, Value)> {
    let (mut first, mut last, what) = match range {
        Some(range) => {
            let ends = crate::object::collect(cx, range)?;
            let [first, last] = ends.as_slice() else {
                return Err(Error::value(format!(
                    "{} values to unpack (expected 2{}",
                    if ends.len() > 2 { "too many" } else { "not enough" },
                    if ends.len() > 2 { ")".to_string() } else { format!(", got {})", ends.len()) }
                )));
            };
            let crossed = cmp!(cx, first, Gt, last)?;
            if truth(cx, &crossed)? {
                return Err(Error::value("max must be larger than min in range parameter."));
            }
            (first.clone(), last.clone(), "supplied")
        }
        None if a.size() == 0 => (Value::Int(0), Value::Int(1), "autodetected"),
        None => (np!(cx, min(a))?, np!(cx, max(a))?, "autodetected"),
    };
    if !is_finite(cx, &first)? || !is_finite(cx, &last)? {
        let (first, last) = (str(cx, &first)?, str(cx, &last)?);
        return Err(Error::value(format!("{what} range of [{first}, {last}] is not finite")));
    }
    let same = cmp!(cx, first, Eq, last)?;
    if truth(cx, &same)? {
        first = op!(cx, first, Sub, 0.5)?;
        last = op!(cx, last, Add, 0.5)?;
    }
    Ok((first, last))
}

fn is_finite(cx: &mut dyn Host, value: &Value) -> Result<bool> {
    let finite = np!(cx, isfinite(value))?;
    truth(cx, &finite)
}

/// `a - b`, in unsigned numbers where signed ones could overflow.
pub(super) fn wide_difference(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<Value> {
    let dtype = result_type(cx, &[a, b])?;
    let unsigned = match dtype.num() {
        Some(Num::I8) => Num::U8,
        Some(Num::I16) => Num::U16,
        Some(Num::I32) => Num::U32,
        Some(Num::I64) => Num::U64,
        _ => return np!(cx, subtract(a, b; dtype = dtype)),
    };
    let (a, b) = (to_array(cx, a)?, to_array(cx, b)?);
    let (a, b) = (cast(cx, &a, &dtype)?, cast(cx, &b, &dtype)?);
    np!(cx, subtract(a, b; casting = "unsafe", dtype = DType::Num(unsigned)))
}

/// Reads `bins=` for flattened data.
pub(super) fn bin_edges(
    cx: &mut dyn Host,
    a: &Array,
    bins: &Value,
    range: Option<&Value>,
    weighted: bool,
) -> Result<Edges> {
    let (first, last, count) = if let Value::Str(name) = bins {
        if !ESTIMATORS.contains(&name.as_str()) {
            return Err(Error::value(format!("{} is not a valid estimator for `bins`", repr(cx, bins)?)));
        }
        if weighted {
            return Err(Error::type_error(
                "Automated estimation of the number of bins is not supported for weighted data",
            ));
        }
        let (first, last) = outer_edges(cx, a, range)?;
        let mut data = a.clone();
        if range.is_some() {
            let above = cmp!(cx, data, Ge, first)?;
            let below = cmp!(cx, data, Le, last)?;
            let keep = op!(cx, above, BitAnd, below)?;
            let kept = at!(cx, data, keep)?;
            data = to_array(cx, &kept)?;
        }
        let mut count = 1;
        if data.size() > 0 {
            let range = Value::tuple(vec![first.clone(), last.clone()]);
            let mut width = width(cx, name, &data, &range)?;
            if width != 0.0 {
                if matches!(data.dtype().kind(), Kind::Signed | Kind::Unsigned) && width < 1.0 {
                    width = 1.0;
                }
                let span = wide_difference(cx, &last, &first)?;
                count = (to_float(cx, &span)? / width).ceil() as i64;
            }
        }
        (first, last, count)
    } else {
        let given = to_array(cx, bins)?;
        match given.ndim() {
            0 => {
                let count = to_index(cx, bins)
                    .map_err(|_| Error::type_error("`bins` must be an integer, a string, or an array"))?;
                let count = to_int(cx, &count)?;
                if count < 1 {
                    return Err(Error::value("`bins` must be positive, when an integer"));
                }
                let (first, last) = outer_edges(cx, a, range)?;
                (first, last, count)
            }
            1 => {
                if falls(cx, &given, false)? {
                    return Err(Error::value("`bins` must increase monotonically, when an array"));
                }
                return Ok(Edges { values: given, uniform: None });
            }
            _ => return Err(Error::value("`bins` must be 1d, when an array")),
        }
    };
    let data = Value::array(a.clone());
    let mut dtype = result_type(cx, &[&first, &last, &data])?;
    if matches!(dtype.kind(), Kind::Signed | Kind::Unsigned) {
        dtype = DType::FLOAT;
    }
    let edges = np!(cx, linspace(first, last, count.saturating_add(1); dtype = dtype))?;
    let values = to_array(cx, &edges)?;
    if falls(cx, &values, true)? {
        return Err(Error::value(format!("Too many bins for data range. Cannot create {count} finite-sized bins.")));
    }
    Ok(Edges { values, uniform: Some(Uniform { first, last, count }) })
}

/// Whether some edge lies before its predecessor, or on it too where `strictly`.
pub(super) fn falls(cx: &mut dyn Host, edges: &Array, strictly: bool) -> Result<bool> {
    let low = at!(cx, edges, slice(None, Some(-1), None))?;
    let high = at!(cx, edges, slice(Some(1), None, None))?;
    let falls = match strictly {
        true => cmp!(cx, low, Ge, high)?,
        false => cmp!(cx, low, Gt, high)?,
    };
    let any = np!(cx, any(falls))?;
    truth(cx, &any)
}

const ESTIMATORS: [&str; 8] = ["stone", "auto", "doane", "fd", "rice", "scott", "sqrt", "sturges"];

/// The bin width that an estimator recommends; zero when it has none.
fn width(cx: &mut dyn Host, name: &str, x: &Array, range: &Value) -> Result<f64> {
    let n = x.size() as f64;
    let (low, high) = (np!(cx, min(x))?, np!(cx, max(x))?);
    let spread = wide_difference(cx, &high, &low)?;
    let spread = to_float(cx, &spread)?;
    let deviation = |cx: &mut dyn Host| -> Result<f64> {
        let deviation = np!(cx, std(x))?;
        to_float(cx, &deviation)
    };
    Ok(match name {
        "sqrt" => spread / n.sqrt(),
        "sturges" => spread / (n.log2() + 1.0),
        "rice" => spread / (2.0 * n.powf(1.0 / 3.0)),
        "scott" => (24.0 * std::f64::consts::PI.powf(0.5) / n).powf(1.0 / 3.0) * deviation(cx)?,
        "fd" => {
            let quartiles = np!(cx, percentile(x, Value::list(vec![Value::Int(75), Value::Int(25)])))?;
            let (upper, lower) = (at!(cx, quartiles, 0i64)?, at!(cx, quartiles, 1i64)?);
            let range = op!(cx, upper, Sub, lower)?;
            2.0 * to_float(cx, &range)? * n.powf(-1.0 / 3.0)
        }
        "auto" => {
            let fd = width(cx, "fd", x, range)?;
            let sturges = width(cx, "sturges", x, range)?;
            let sqrt = width(cx, "sqrt", x, range)?;
            fd.max(sqrt / 2.0).min(sturges)
        }
        "doane" => {
            let sigma = deviation(cx)?;
            if n <= 2.0 || sigma <= 0.0 {
                return Ok(0.0);
            }
            let error = (6.0 * (n - 2.0) / ((n + 1.0) * (n + 3.0))).sqrt();
            let mean = np!(cx, mean(x))?;
            let centred = op!(cx, x, Sub, mean)?;
            let scaled = op!(cx, centred, TrueDiv, sigma)?;
            let cubes = np!(cx, power(scaled, 3i64))?;
            let skewness = np!(cx, mean(cubes))?;
            let skewness = to_float(cx, &skewness)?.abs();
            spread / (1.0 + n.log2() + (1.0 + skewness / error).log2())
        }
        _ => {
            if n <= 1.0 || spread == 0.0 {
                return Ok(0.0);
            }
            let most = 100.max(n.sqrt() as i64);
            let (mut best, mut best_cost) = (1, f64::INFINITY);
            for bins in 1..=most {
                let pair = np!(cx, histogram(x; bins = bins, range = range))?;
                let counts = at!(cx, pair, 0i64)?;
                let shares = op!(cx, counts, TrueDiv, n)?;
                let square = np!(cx, dot(shares, shares))?;
                let cost = (2.0 - (n + 1.0) * to_float(cx, &square)?) / (spread / bins as f64);
                if cost < best_cost {
                    (best, best_cost) = (bins, cost);
                }
            }
            if best == most {
                cx.warn(Exception::RuntimeWarning, "The number of bins estimated may be suboptimal.")?;
            }
            spread / best as f64
        }
    })
}

/// Whether a value counts bins rather than listing edges.
pub(super) fn is_count(cx: &mut dyn Host, bins: &Value) -> Result<bool> {
    Ok(matches!(bins, Value::Int(_)) || is_instance(cx, bins, &Value::Type(Builtin::Integer))?)
}
