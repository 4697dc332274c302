//! Sums, products, extremes and scans that pass over NaN: NaN is replaced by the operation's neutral value first.

use crate::array::Kind;
use crate::error::{Error, Kind as Exception, Result};
use crate::library::numpy::calls::{as_array_value, call, given, np, put};
use crate::object::array_like::{cast, to_array};
use crate::object::{Args, Bound, Entry, Host, Value, truth};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.nansum", "nansum(a, axis=None, dtype=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)", "The sum, NaN counted as zero.\n\n>>> np.nansum([1, np.nan])\nnp.float64(1.0)", nansum),
    Entry::new("numpy.nanprod", "nanprod(a, axis=None, dtype=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)", "The product, NaN counted as one.", nanprod),
    Entry::new("numpy.nancumsum", "nancumsum(a, axis=None, dtype=None, out=None)", "Running sums, NaN counted as zero.", nancumsum),
    Entry::new("numpy.nancumprod", "nancumprod(a, axis=None, dtype=None, out=None)", "Running products, NaN counted as one.", nancumprod),
    Entry::new("numpy.nanmin", "nanmin(a, axis=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)", "The minimum, passing over NaN.", nanmin),
    Entry::new("numpy.nanmax", "nanmax(a, axis=None, out=None, keepdims=<no value>, initial=<no value>, where=<no value>)", "The maximum, passing over NaN.", nanmax),
    Entry::new("numpy.nanargmin", "nanargmin(a, axis=None, out=None, *, keepdims=<no value>)", "The index of the minimum, passing over NaN.", nanargmin),
    Entry::new("numpy.nanargmax", "nanargmax(a, axis=None, out=None, *, keepdims=<no value>)", "The index of the maximum, passing over NaN.", nanargmax),
}

/// A copy in which `value` stands for NaN, and where it does; the array itself where its dtype has no NaN.
pub(super) fn replace_nan(cx: &mut dyn Host, a: &Value, value: Value) -> Result<(Value, Option<Value>)> {
    let a = as_array_value(cx, a)?;
    let mask = match to_array(cx, &a)?.dtype().kind() {
        Kind::Float | Kind::Complex => np!(cx, isnan(a))?,
        Kind::Object => np!(cx, not_equal(a, a; dtype = crate::array::DType::BOOL))?,
        _ => return Ok((a, None)),
    };
    if let Value::Array(object) = &a
        && object.is_plain()
        && object.view().ndim() > 0
        && object.view().is_c_contiguous()
        && object.view().dtype().kind() != Kind::Object
    {
        // In one pass over the elements. Where others would lie decides in which order they are added.
        let (array, mask_array) = (object.array(), to_array(cx, &mask)?);
        let neutral = to_array(cx, &value)?;
        let neutral = cast(cx, &neutral, array.dtype())?;
        let exec = cx.state().exec();
        let replaced = crate::compute::select::select(&mask_array, &neutral, &array, array.shape(), exec)?;
        return Ok((Value::array(replaced), Some(mask)));
    }
    let copy = np!(cx, array(a; copy = true, subok = true))?;
    np!(cx, copyto(copy, value; where = mask))?;
    Ok((copy, Some(mask)))
}

/// Calls a function with the arguments that were given, by name.
pub(super) fn forward(
    cx: &mut dyn Host,
    name: &str,
    a: Value,
    keywords: impl IntoIterator<Item = (&'static str, Option<Value>)>,
) -> Result<Value> {
    let given = keywords.into_iter().filter_map(|(name, value)| value.map(|value| (name, value)));
    let args = given.fold(Args::new([a]), |args, (name, value)| args.with_keyword(name, value));
    call(cx, name, args)
}

fn nansum(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    folded(cx, args, "sum", 0)
}

fn nanprod(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    folded(cx, args, "prod", 1)
}

fn folded(cx: &mut dyn Host, args: &mut Bound, name: &str, neutral: i64) -> Result<Value> {
    let [a, axis, dtype, out, keepdims, initial, mask] = args.take();
    let (a, _) = replace_nan(cx, &a.unwrap_or(Value::None), Value::Int(neutral))?;
    let keywords =
        [("axis", axis), ("dtype", dtype), ("out", out), ("keepdims", keepdims), ("initial", initial), ("where", mask)];
    forward(cx, name, a, keywords)
}

fn nancumsum(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    scanned(cx, args, "cumsum", 0)
}

fn nancumprod(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    scanned(cx, args, "cumprod", 1)
}

fn scanned(cx: &mut dyn Host, args: &mut Bound, name: &str, neutral: i64) -> Result<Value> {
    let [a, axis, dtype, out] = args.take();
    let (a, _) = replace_nan(cx, &a.unwrap_or(Value::None), Value::Int(neutral))?;
    forward(cx, name, a, [("axis", axis), ("dtype", dtype), ("out", out)])
}

fn nanmin(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    extreme(cx, args, "fmin")
}

fn nanmax(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    extreme(cx, args, "fmax")
}

fn extreme(cx: &mut dyn Host, args: &mut Bound, name: &str) -> Result<Value> {
    let [a, axis, out, keepdims, initial, mask] = args.take();
    let a = a.unwrap_or(Value::None);
    let array = to_array(cx, &a)?;
    if array.dtype().is_object() {
        let best = if name == "fmin" { ("min", f64::INFINITY) } else { ("max", f64::NEG_INFINITY) };
        let (a, hidden) = replace_nan(cx, &a, Value::Float(best.1))?;
        let keywords =
            [("axis", axis.clone()), ("out", out), ("keepdims", keepdims), ("initial", initial), ("where", mask)];
        let result = forward(cx, best.0, a, keywords)?;
        let Some(hidden) = hidden else { return Ok(result) };
        let hidden = forward(cx, "all", hidden, [("axis", axis)])?;
        let any = np!(cx, any(hidden))?;
        if !truth(cx, &any)? {
            return Ok(result);
        }
        cx.warn(Exception::RuntimeWarning, "All-NaN axis encountered")?;
        return overwrite(cx, result, f64::NAN, &hidden);
    }
    let given_array = matches!(&a, Value::Array(array) if array.is_plain());
    let ufunc = super::super::lookup("numpy", name).unwrap_or(Value::None);
    let keywords = [("out", out), ("keepdims", keepdims), ("initial", initial), ("where", mask)];
    let keywords = keywords.into_iter().filter_map(|(name, value)| value.map(|value| (name, value)));
    let call = Args::new([a]).with_keyword("axis", axis.unwrap_or(Value::None));
    let call = keywords.fold(call, |call, (name, value)| call.with_keyword(name, value));
    let result = crate::object::call_method(cx, &ufunc, "reduce", call)?;
    if matches!(array.dtype().kind(), Kind::Float | Kind::Complex | Kind::Datetime | Kind::Timedelta) {
        let nan = np!(cx, isnan(result))?;
        let nan = np!(cx, any(nan))?;
        if truth(cx, &nan)? {
            // NumPy looks at arrays in one way and at all other values in another, and words it differently.
            let text = if given_array { "All-NaN slice encountered" } else { "All-NaN axis encountered" };
            cx.warn(Exception::RuntimeWarning, text)?;
        }
    }
    Ok(result)
}

fn nanargmin(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    arg_extreme(cx, args, "argmin", f64::INFINITY)
}

fn nanargmax(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    arg_extreme(cx, args, "argmax", f64::NEG_INFINITY)
}

fn arg_extreme(cx: &mut dyn Host, args: &mut Bound, name: &str, worst: f64) -> Result<Value> {
    let [a, axis, out, keepdims] = args.take();
    let (a, mask) = replace_nan(cx, &a.unwrap_or(Value::None), Value::Float(worst))?;
    if let Some(mask) = mask
        && to_array(cx, &mask)?.size() > 0
    {
        let full = forward(cx, "all", mask, [("axis", given(axis.clone()))])?;
        let any = np!(cx, any(full))?;
        if truth(cx, &any)? {
            return Err(Error::value("All-NaN slice encountered"));
        }
    }
    forward(cx, name, a, [("axis", axis), ("out", given(out)), ("keepdims", keepdims)])
}

/// Writes `value` where the mask is set, also into a scalar, which becomes another scalar then.
pub(super) fn overwrite(cx: &mut dyn Host, target: Value, value: f64, mask: &Value) -> Result<Value> {
    match &target {
        Value::Array(_) => {
            np!(cx, copyto(target, value; where = mask))?;
            Ok(target)
        }
        scalar => {
            let array = Value::array(to_array(cx, scalar)?.copy(crate::array::Order::C)?);
            if truth(cx, mask)? {
                put!(cx, array, Value::Ellipsis, value)?;
            }
            crate::library::numpy::calls::unwrap_zero(cx, array)
        }
    }
}
