//! `mean`, `var`, `std`, as functions and as methods.

use super::{finish, read_axes, read_flag, read_out};
use crate::array::{Array, Scalar};
use crate::compute::statistics::{Moment, Notice, Statistic, mean as mean_of, std as std_of, var as var_of};
use crate::error::{Error, Kind, Result};
use crate::library::numpy::quick;
use crate::object::array_like::to_array;
use crate::object::astype::report_cast;
use crate::object::dtype_like::to_optional_dtype;
use crate::object::ufunc_call::{read_mask, report};
use crate::object::{BinaryOp, Bound, Entry, Host, Value, binary, optional_float};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.mean", "mean(a, axis=None, dtype=None, out=None, keepdims=<no value>, *, where=<no value>)", "The arithmetic mean over axes.\n\n>>> np.mean([[1, 2], [3, 4]])\nnp.float64(2.5)", mean).quick(quick::mean),
    Entry::new("numpy.var", "var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=<no value>, *, where=<no value>, mean=<no value>, correction=<no value>)", "The variance over axes.", var),
    Entry::new("numpy.std", "std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=<no value>, *, where=<no value>, mean=<no value>, correction=<no value>)", "The standard deviation over axes.", std),
}

crate::entries! { pub METHODS:
    Entry::new("numpy.ndarray.mean", "_mean(self, axis=None, dtype=None, out=None, keepdims=False, *, where=True)", "The arithmetic mean over axes.", mean).quick(quick::mean),
    Entry::new("numpy.ndarray.var", "_var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None)", "The variance over axes.", var),
    Entry::new("numpy.ndarray.std", "_std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None)", "The standard deviation over axes.", std),
}

fn mean(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, dtype, out, keepdims, mask] = args.take();
    let options = Given { axis, dtype, out, keepdims, mask, ddof: 0.0, mean: None };
    moment(cx, a, options, mean_of, MomentKind::Mean)
}

fn var(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, dtype, out, ddof, keepdims, mask, mean, correction] = args.take();
    let ddof = degrees(cx, ddof, correction)?;
    let options = Given { axis, dtype, out, keepdims, mask, ddof, mean };
    moment(cx, a, options, var_of, MomentKind::Variance)
}

fn std(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, dtype, out, ddof, keepdims, mask, mean, correction] = args.take();
    let ddof = degrees(cx, ddof, correction)?;
    let options = Given { axis, dtype, out, keepdims, mask, ddof, mean };
    moment(cx, a, options, std_of, MomentKind::Deviation)
}

#[derive(Clone, Copy, PartialEq)]
enum MomentKind {
    Mean,
    Variance,
    Deviation,
}

struct Given {
    axis: Option<Value>,
    dtype: Option<Value>,
    out: Option<Value>,
    keepdims: Option<Value>,
    mask: Option<Value>,
    ddof: f64,
    mean: Option<Value>,
}

/// `ddof` and its other name `correction`.
fn degrees(cx: &mut dyn Host, ddof: Option<Value>, correction: Option<Value>) -> Result<f64> {
    let ddof = optional_float(cx, ddof.as_ref())?.unwrap_or(0.0);
    match correction {
        None | Some(Value::None) => Ok(ddof),
        Some(_) if ddof != 0.0 => Err(Error::value("ddof and correction can't be provided simultaneously.")),
        Some(correction) => Ok(optional_float(cx, Some(&correction))?.unwrap_or(0.0)),
    }
}

fn moment(
    cx: &mut dyn Host,
    a: Option<Value>,
    given: Given,
    kernel: fn(&Array, &Moment<'_>) -> Result<Statistic>,
    kind: MomentKind,
) -> Result<Value> {
    let a = a.unwrap_or(Value::None);
    let array = to_array(cx, &a)?;
    let axes = read_axes(cx, &given.axis.clone().unwrap_or(Value::None), array.ndim())?;
    if array.dtype().is_object() {
        return object_moment(cx, &a, given, kind);
    }
    let dtype = to_optional_dtype(cx, given.dtype.as_ref())?;
    let out = read_out(&given.out)?;
    let mask = match &given.mask {
        None | Some(Value::Bool(true)) | Some(Value::Scalar(Scalar::Bool(true))) => None,
        Some(mask) => Some(read_mask(cx, mask)?),
    };
    let center = match &given.mean {
        None | Some(Value::None) => None,
        Some(mean) => Some(to_array(cx, mean)?),
    };
    let options = Moment {
        axes: axes.as_deref(),
        dtype: dtype.as_ref(),
        out: out.as_ref(),
        keepdims: read_flag(cx, &given.keepdims)?,
        mask: mask.as_ref(),
        ddof: given.ddof,
        mean: center.as_ref(),
        exec: cx.state().exec(),
    };
    let statistic = kernel(&array, &options)?;
    for notice in &statistic.notices {
        match notice {
            Notice::Warning(text) => cx.warn(Kind::RuntimeWarning, text)?,
            Notice::Status(name, status) => {
                let scalar = statistic.array.ndim() == 0 && matches!(*name, "divide" | "sqrt");
                match scalar && *name == "divide" {
                    true => report(cx, *status, "scalar divide")?,
                    false => report(cx, *status, name)?,
                }
            }
            Notice::Cast(flags) => report_cast(cx, *flags)?,
        }
    }
    finish(cx, statistic.array, given.out, &a)
}

/// Means and variances of objects, by Python's own operators.
fn object_moment(cx: &mut dyn Host, a: &Value, given: Given, kind: MomentKind) -> Result<Value> {
    if given.mask.is_some_and(|mask| !matches!(mask, Value::Bool(true))) {
        return Err(Error::unsupported_argument("mean of objects", "where"));
    }
    let array = to_array(cx, a)?;
    let axes = read_axes(cx, &given.axis.clone().unwrap_or(Value::None), array.ndim())?;
    let reduced = crate::compute::reduce::reduced_axes(axes.as_deref(), array.ndim())?;
    let count: usize = reduced.iter().map(|&axis| array.shape()[axis]).product();
    let total = |cx: &mut dyn Host, values: &Value, keepdims: bool| {
        let arguments = super::Arguments {
            axis: Some(given.axis.clone().unwrap_or(Value::None)),
            keepdims: Some(Value::Bool(keepdims)),
            ..super::Arguments::default()
        };
        super::reduce_value(cx, super::ufunc("add")?, values, arguments, None)
    };
    let keepdims = read_flag(cx, &given.keepdims)?;
    // One object is divided by NumPy's integer, which makes NumPy's numbers of Python's; those of an array by Python's own.
    let divided = |cx: &mut dyn Host, sum: &Value, divisor: f64| {
        let whole = divisor.fract() == 0.0;
        let divisor = match sum {
            Value::Array(_) if whole => Value::Int(divisor as i64),
            Value::Array(_) => Value::Float(divisor),
            _ if whole => Value::Scalar(Scalar::I64(divisor as i64)),
            _ => Value::Scalar(Scalar::F64(divisor)),
        };
        let quotient = binary(cx, BinaryOp::TrueDiv, sum, &divisor)?;
        match sum {
            Value::Scalar(sum) => {
                crate::object::element_like::to_element(cx, &quotient, &sum.dtype()).map(Value::Scalar)
            }
            _ => Ok(quotient),
        }
    };
    if kind == MomentKind::Mean {
        if count == 0 {
            cx.warn(crate::error::Kind::RuntimeWarning, "Mean of empty slice")?;
        }
        let sum = total(cx, a, keepdims)?;
        return divided(cx, &sum, count as f64);
    }
    if given.ddof >= count as f64 {
        cx.warn(crate::error::Kind::RuntimeWarning, "Degrees of freedom <= 0 for slice")?;
    }
    let sum = total(cx, a, true)?;
    let center = binary(cx, BinaryOp::TrueDiv, &sum, &Value::from(count))?;
    let deviations = binary(cx, BinaryOp::Sub, a, &center)?;
    let conjugates =
        crate::object::ufunc_call::apply(cx, super::ufunc("conjugate")?, std::slice::from_ref(&deviations))?;
    let squares = binary(cx, BinaryOp::Mul, &deviations, &conjugates)?;
    let sum = total(cx, &squares, keepdims)?;
    let divisor = (count as f64 - given.ddof).max(0.0);
    let variance = divided(cx, &sum, divisor)?;
    match kind {
        MomentKind::Deviation => crate::object::ufunc_call::apply(cx, super::ufunc("sqrt")?, &[variance]),
        _ => Ok(variance),
    }
}
