//! `mean`, `var`, `std` step by step as NumPy's `_core/_methods.py` computes them, so that every rounding is the same.
//!
//! Sums of booleans and integers are taken in float64, a mean of float16 in float32; quotients are computed in the type of
//! (sum / int64) and cast back.

use crate::array::axes::Axes;
use crate::array::{Array, CastFlags, Casting, DType, Kind, Num, NumericOnly, Order, Scalar, cast, cast_into};
use crate::compute::fpstatus::FpStatus;
use crate::compute::reduce::output::check_out;
use crate::compute::reduce::{Initial, Reduce, reduce, reduced_axes};
use crate::compute::row_moments;
use crate::compute::ufunc::{self, Exec, Input, Options};
use crate::error::{Error, Result};

/// Something the caller warns about, in the order in which NumPy does.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Notice {
    /// A `RuntimeWarning` with this text.
    Warning(&'static str),
    /// Floating point flags, reported under the name.
    Status(&'static str, FpStatus),
    Cast(CastFlags),
}

/// A result and its warnings.
pub struct Statistic {
    pub array: Array,
    pub notices: Vec<Notice>,
}

/// Arguments of `mean`, `var` and `std`.
#[derive(Clone, Copy, Default)]
pub struct Moment<'a> {
    /// `None` for all axes.
    pub axes: Option<&'a [i64]>,
    pub dtype: Option<&'a DType>,
    pub out: Option<&'a Array>,
    pub keepdims: bool,
    pub mask: Option<&'a Array>,
    /// `ddof` (or `correction`).
    pub ddof: f64,
    /// `mean=`: an array that broadcasts against the source.
    pub mean: Option<&'a Array>,
    pub exec: Exec,
}

/// `x.mean(axis, dtype, out, keepdims, where=...)`.
pub fn mean(array: &Array, options: &Moment<'_>) -> Result<Statistic> {
    let mut steps = Steps { notices: Vec::new(), exec: options.exec };
    let count = count_items(array, options)?;
    if count.smallest(array, options)? <= 0 {
        steps.notices.push(Notice::Warning("Mean of empty slice"));
    }
    let half = options.dtype.is_none() && array.dtype().num() == Some(Num::F16);
    let dtype = if half { Some(DType::Num(Num::F32)) } else { working_type(array, options) };
    let mut sum = steps.sum(array, dtype.as_ref(), options.axes, options.keepdims, options.mask)?;
    if half && sum.ndim() == 0 {
        // A scalar's quotient with int64 is a double, which is narrowed once.
        sum = cast(&sum, &DType::FLOAT, Order::K, &mut NumericOnly)?.0;
    }
    let result = steps.divide(&sum, &count.divisor(sum.ndim(), options.keepdims)?, 0.0)?;
    steps.finish(result, half, array, options)
}

/// `x.var(...)`.
pub fn var(array: &Array, options: &Moment<'_>) -> Result<Statistic> {
    let mut steps = Steps { notices: Vec::new(), exec: options.exec };
    let result = variance(array, options, &mut steps)?;
    steps.finish(result, false, array, options)
}

/// `x.std(...)`.
pub fn std(array: &Array, options: &Moment<'_>) -> Result<Statistic> {
    let mut steps = Steps { notices: Vec::new(), exec: options.exec };
    let result = variance(array, options, &mut steps)?;
    let root = steps.call("sqrt", &[Input::Array(&result)], Some(&result))?;
    steps.finish(root, false, array, options)
}

fn variance(array: &Array, options: &Moment<'_>, steps: &mut Steps) -> Result<Array> {
    let count = count_items(array, options)?;
    if count.smallest(array, options)? as f64 <= options.ddof {
        steps.notices.push(Notice::Warning("Degrees of freedom <= 0 for slice"));
    }
    if let Some(result) = of_rows(array, options) {
        return Ok(result);
    }
    let dtype = working_type(array, options);
    let centre = match options.mean {
        Some(mean) => mean.clone(),
        None => {
            let sum = steps.sum(array, dtype.as_ref(), options.axes, true, options.mask)?;
            let divisor = count.divisor(sum.ndim(), true)?;
            steps.divide_named(&sum, &divisor, 0.0, if array.ndim() == 0 { "scalar divide" } else { "divide" })?
        }
    };
    let deviation = steps.call("subtract", &[Input::Array(array), Input::Array(&centre)], None)?;
    // Whether squares are absolute ones is decided by the source: a real one stays as it is even under a complex dtype.
    let squares = match (array.dtype().kind(), deviation.dtype().kind()) {
        (Kind::Complex | Kind::Bool, Kind::Complex) => {
            let (re, im) = (deviation.real()?, deviation.imag()?);
            let re = steps.call("multiply", &[Input::Array(&re), Input::Array(&re)], Some(&re))?;
            let im = steps.call("multiply", &[Input::Array(&im), Input::Array(&im)], Some(&im))?;
            steps.call("add", &[Input::Array(&re), Input::Array(&im)], Some(&re))?
        }
        _ => steps.call("square", &[Input::Array(&deviation)], Some(&deviation))?,
    };
    let sum = steps.sum(&squares, dtype.as_ref(), options.axes, options.keepdims, options.mask)?;
    steps.divide(&sum, &count.divisor(sum.ndim(), options.keepdims)?, options.ddof)
}

/// The variance over the last axes, where nothing asks for anything unusual.
fn of_rows(array: &Array, options: &Moment<'_>) -> Option<Array> {
    if options.dtype.is_some() || options.out.is_some() || options.mask.is_some() || options.mean.is_some() {
        return None;
    }
    let axes = reduced_axes(options.axes, array.ndim()).ok()?;
    let kept = array.ndim() - axes.len();
    if axes.is_empty() || !axes.iter().copied().eq(kept..array.ndim()) {
        return None;
    }
    let (rows, row) = array.shape().split_at(kept);
    let n: usize = row.iter().product();
    let divisor = n as f64 - options.ddof;
    if divisor <= 0.0 || n as f64 > 9e15 {
        return None;
    }
    let result = row_moments::variances(array, rows, n, divisor, options.exec)?;
    match options.keepdims {
        true => result.expand_dims(&axes.iter().map(|&axis| axis as i64).collect::<Vec<_>>()).ok(),
        false => Some(result),
    }
}

/// The `dtype` of the sums: float64 for booleans and integers.
fn working_type(array: &Array, options: &Moment<'_>) -> Option<DType> {
    match (options.dtype, array.dtype().kind()) {
        (Some(dtype), _) => Some(dtype.native()),
        (None, Kind::Bool | Kind::Signed | Kind::Unsigned) => Some(DType::FLOAT),
        (None, _) => None,
    }
}

/// How many elements each result is made of.
enum Count {
    Same(i64),
    /// With a mask: an int64 array over all axes, reduced ones of length one, and the reduced axes.
    Each(Array, Axes),
}

fn count_items(array: &Array, options: &Moment<'_>) -> Result<Count> {
    let axes = reduced_axes(options.axes, array.ndim())?;
    match options.mask {
        None => Ok(Count::Same(axes.iter().map(|&axis| array.shape()[axis] as i64).product())),
        Some(mask) => {
            let stretched = mask
                .stretched(array.shape())
                .ok_or_else(|| crate::array::broadcast::operands_error(&[mask.shape(), array.shape()]))?;
            let options = Reduce { axes: options.axes, keepdims: true, dtype: Some(&DType::INT), ..Reduce::default() };
            let add = ufunc::find("add").ok_or_else(|| Error::runtime("no ufunc add"))?;
            Ok(Count::Each(reduce(add, &stretched, &options)?.array, axes))
        }
    }
}

impl Count {
    fn smallest(&self, _array: &Array, _options: &Moment<'_>) -> Result<i64> {
        Ok(match self {
            Count::Same(count) => *count,
            Count::Each(counts, _) => counts.to_vec::<i64>().unwrap_or_default().into_iter().min().unwrap_or(1),
        })
    }

    /// The counts in the shape of the sums.
    fn divisor(&self, ndim: usize, keepdims: bool) -> Result<Array> {
        match self {
            Count::Same(count) => Array::from_scalar(&Scalar::I64(*count)),
            Count::Each(counts, _) if keepdims || counts.ndim() == ndim => Ok(counts.clone()),
            Count::Each(counts, axes) => {
                counts.squeeze(Some(&axes.iter().map(|&axis| axis as i64).collect::<Vec<_>>()))
            }
        }
    }
}

/// Runs single steps and gathers what they noticed.
struct Steps {
    notices: Vec<Notice>,
    exec: Exec,
}

impl Steps {
    fn sum(
        &mut self,
        array: &Array,
        dtype: Option<&DType>,
        axes: Option<&[i64]>,
        keepdims: bool,
        mask: Option<&Array>,
    ) -> Result<Array> {
        let add = ufunc::find("add").ok_or_else(|| Error::runtime("no ufunc add"))?;
        let exec = self.exec;
        let options = Reduce { axes, keepdims, dtype, initial: Initial::Identity, out: None, mask, exec };
        let sum = reduce(add, array, &options)?;
        self.note("reduce", sum.status);
        self.note_cast(sum.cast);
        Ok(sum.array)
    }

    /// `sum / (count - ddof)`, never by less than zero, in the sum's own type.
    fn divide(&mut self, sum: &Array, count: &Array, ddof: f64) -> Result<Array> {
        let name = if sum.ndim() == 0 { "scalar divide" } else { "divide" };
        self.divide_named(sum, count, ddof, name)
    }

    fn divide_named(&mut self, sum: &Array, count: &Array, ddof: f64, name: &'static str) -> Result<Array> {
        let divisor = if ddof == 0.0 {
            count.clone()
        } else if ddof.fract() == 0.0 && ddof.abs() < 9e15 {
            let values = count.to_vec::<i64>().unwrap_or_default();
            let less: Vec<i64> = values.into_iter().map(|n| n.saturating_sub(ddof as i64).max(0)).collect();
            Array::from_slice(&less, count.shape())?
        } else {
            let values = count.to_vec::<i64>().unwrap_or_default();
            let less: Vec<f64> = values.into_iter().map(|n| (n as f64 - ddof).max(0.0)).collect();
            Array::from_slice(&less, count.shape())?
        };
        if matches!(sum.dtype(), DType::Timedelta(_)) {
            return self.divide_ticks(sum, &divisor);
        }
        let divide = ufunc::find("divide").ok_or_else(|| Error::runtime("no ufunc divide"))?;
        let out = [Some(sum.clone())];
        let options = Options { out: &out, casting: Casting::Unsafe, ..Options::default() };
        let outcome = ufunc::call(divide, &[Input::Array(sum), Input::Array(&divisor)], &options, self.exec)?;
        self.note(name, outcome.status);
        self.note_cast(outcome.cast);
        Ok(sum.clone())
    }

    /// Durations by counts: a double quotient, truncated towards zero.
    fn divide_ticks(&mut self, sum: &Array, divisor: &Array) -> Result<Array> {
        let nat = crate::array::NAT;
        let counts = divisor.stretched(sum.shape()).unwrap_or_else(|| divisor.clone());
        for (at, count) in sum.offsets().zip(counts.offsets()) {
            // SAFETY: offsets of 8-byte elements on both sides.
            unsafe {
                let place = sum.data_ptr().offset(at) as *mut i64;
                let count = (counts.data_ptr().offset(count) as *const i64).read_unaligned();
                let ticks = place.read_unaligned();
                place.write_unaligned(if ticks == nat || count == 0 { nat } else { ticks.wrapping_div(count) });
            }
        }
        Ok(sum.clone())
    }

    fn call(&mut self, name: &'static str, inputs: &[Input<'_>], out: Option<&Array>) -> Result<Array> {
        let found = ufunc::find(name).ok_or_else(|| Error::runtime(format!("no ufunc {name}")))?;
        let out = [out.cloned()];
        let options = match &out {
            [None] => Options::default(),
            given => Options { out: given, casting: Casting::Unsafe, ..Options::default() },
        };
        let mut outcome = ufunc::call(found, inputs, &options, self.exec)?;
        self.note(name, outcome.status);
        self.note_cast(outcome.cast);
        outcome.outputs.pop().ok_or_else(|| Error::runtime("a ufunc without a result"))
    }

    fn note(&mut self, name: &'static str, status: FpStatus) {
        if !status.is_empty() {
            self.notices.push(Notice::Status(name, status));
        }
    }

    fn note_cast(&mut self, flags: CastFlags) {
        if flags.any() {
            self.notices.push(Notice::Cast(flags));
        }
    }

    /// Narrows to float16 where the source was, and writes to `out`.
    fn finish(mut self, result: Array, half: bool, array: &Array, options: &Moment<'_>) -> Result<Statistic> {
        let array = match (options.out, half) {
            (Some(out), _) => {
                let reduced = reduced_axes(options.axes, array.ndim())?;
                check_out("add", out, array.shape(), &reduced, options.keepdims, options.mask)?;
                let flags = cast_into(&result, out, &mut NumericOnly)?;
                self.note_cast(flags);
                out.clone()
            }
            (None, true) => {
                let (narrow, flags) = cast(&result, &DType::Num(Num::F16), Order::K, &mut NumericOnly)?;
                self.note_cast(flags);
                narrow
            }
            (None, false) => result,
        };
        Ok(Statistic { array, notices: self.notices })
    }
}
