//! The comparison behind all array assertions: shapes, positions of nan and inf, then the elements, with a report of what differs.
//!
//! Mirrors the decisions of NumPy's `assert_array_compare`: elements that are nan or inf in both arrays are taken out first, so that
//! the comparison never sees them; counts refer to all elements, differences to the violating ones.

use std::rc::Rc;

use super::report::Report;
use crate::array::{Array, Bool, DType, Scalar};
use crate::error::{Error, Kind, Result};
use crate::object::array_like::{element_value, scalar_value, to_array};
use crate::object::{
    Action, Args, ArrayObject, Builtin, CompareOp, ErrorState, Host, Value, array_get_item, compare, format,
    get_attribute, str, truth,
};

/// What makes two arrays equal, beyond their elements.
pub struct Rules {
    pub equal_nan: bool,
    pub equal_inf: bool,
    pub strict: bool,
}

/// Compares elements: booleans, of the broadcast shape.
pub type Comparison<'a> = &'a mut dyn FnMut(&mut dyn Host, &Value, &Value) -> Result<Value>;

/// Elements on which the comparison must not look: one flag for all, or one for each.
enum Flagged {
    All(bool),
    Each(Vec<bool>),
}

/// Raises `AssertionError` unless `comparison` holds for all elements.
pub fn array_compare(
    cx: &mut dyn Host,
    x: &Value,
    y: &Value,
    comparison: Comparison<'_>,
    rules: &Rules,
    report: &Report,
) -> Result<()> {
    let (ox, oy) = (to_array(cx, x)?, to_array(cx, y)?);
    let shown = [Value::array(ox.clone()), Value::array(oy.clone())];
    let fail = |cx: &mut dyn Host, extra: &str| report.failure(cx, [&shown[0], &shown[1]], extra);
    let same_shape = ox.shape() == oy.shape();
    let agrees = match rules.strict {
        true => same_shape && ox.dtype() == oy.dtype(),
        false => ox.ndim() == 0 || oy.ndim() == 0 || same_shape,
    };
    if !agrees {
        let shape = crate::array::layout::shape_text;
        let reason = match same_shape {
            false => format!("\n(shapes {}, {} mismatch)", shape(ox.shape()), shape(oy.shape())),
            true => {
                let (x, y) = (Value::dtype(ox.dtype().clone()), Value::dtype(oy.dtype().clone()));
                format!("\n(dtypes {}, {} mismatch)", str(cx, &x)?, str(cx, &y)?)
            }
        };
        return Err(fail(cx, &reason));
    }
    let shape: Vec<usize> = if ox.ndim() == 0 { oy.shape().to_vec() } else { ox.shape().to_vec() };
    let is_single = ox.ndim() == 0 || oy.ndim() == 0;
    let mut flags = vec![false; shape.iter().product()];
    let mut looked = false;
    if ox.num().is_some() && oy.num().is_some() {
        if rules.equal_nan {
            looked = true;
            let (a, b) = (marks(cx, "isnan", &ox, &shape)?, marks(cx, "isnan", &oy, &shape)?);
            if a != b {
                return Err(fail(cx, "\nnan location mismatch:"));
            }
            flags = a;
        }
        if rules.equal_inf {
            looked = true;
            let mut infinite = |array: &Array| -> Result<Vec<bool>> {
                let marked = marks(cx, "isinf", array, &shape)?;
                Ok(marked.iter().zip(&flags).map(|(inf, flag)| *inf && !flag).collect())
            };
            let (a, b) = (infinite(&ox)?, infinite(&oy)?);
            if a != b {
                return Err(fail(cx, "\ninf location mismatch:"));
            }
            if a.contains(&true) {
                let (x, y) = (chosen(cx, &ox, &a, &shape)?, chosen(cx, &oy, &a, &shape)?);
                let (x, y) = (Value::array(x), Value::array(y));
                let same = compare(cx, CompareOp::Eq, &x, &y)?;
                if !all_true(cx, &same)? {
                    // Only what is infinite is shown, where both are arrays.
                    let infinite = match ox.ndim() == 0 || oy.ndim() == 0 {
                        true => shown.clone(),
                        false => [x, y],
                    };
                    return Err(report.failure(cx, [&infinite[0], &infinite[1]], "\ninf values mismatch:"));
                }
            }
            flags.iter_mut().zip(&a).for_each(|(flag, inf)| *flag |= inf);
        }
    } else if rules.equal_nan && ox.dtype().kind() == oy.dtype().kind() && is_time(&ox) {
        looked = true;
        let (a, b) = (marks(cx, "isnat", &ox, &shape)?, marks(cx, "isnat", &oy, &shape)?);
        if a != b {
            return Err(fail(cx, "\nNaT location mismatch:"));
        }
        flags = a;
    }
    let flagged = match looked && !is_single {
        true => Flagged::Each(flags),
        false => Flagged::All(looked && flags.first().copied().unwrap_or(false)),
    };
    let (cx_x, cx_y) = match &flagged {
        Flagged::All(true) => return Ok(()),
        Flagged::All(false) => (shown[0].clone(), shown[1].clone()),
        Flagged::Each(flags) => {
            let kept: Vec<bool> = flags.iter().map(|flag| !flag).collect();
            if !kept.contains(&true) {
                return Ok(());
            }
            (Value::array(chosen(cx, &ox, &kept, &shape)?), Value::array(chosen(cx, &oy, &kept, &shape)?))
        }
    };
    let outcome = comparison(cx, &cx_x, &cx_y)?;
    let holds = to_array(cx, &outcome)?;
    let holds = crate::object::array_like::cast(cx, &holds, &DType::BOOL)?;
    let wrong: Vec<bool> = booleans(&holds).into_iter().map(|held| !held).collect();
    let mismatches = wrong.iter().filter(|wrong| **wrong).count();
    if mismatches == 0 {
        return Ok(());
    }
    let elements = match &flagged {
        Flagged::Each(flags) => flags.len(),
        Flagged::All(_) => wrong.len(),
    };
    let percent = crate::format::spec_number::format_float(100.0 * mismatches as f64 / elements as f64, ".3g")?;
    let mut remarks = vec![format!("Mismatched elements: {mismatches} / {elements} ({percent}%)")];
    if holds.ndim() > 0 {
        let places: Vec<usize> = match &flagged {
            Flagged::Each(flags) => {
                let kept = flags.iter().enumerate().filter(|(_, flag)| !**flag).map(|(at, _)| at);
                kept.zip(&wrong).filter(|(_, wrong)| **wrong).map(|(at, _)| at).collect()
            }
            Flagged::All(_) => wrong.iter().enumerate().filter(|(_, wrong)| **wrong).map(|(at, _)| at).collect(),
        };
        let mut lines = Vec::new();
        for &at in places.iter().take(5) {
            let (a, b) = (element_text(cx, &ox, at)?, element_text(cx, &oy, at)?);
            let index = index_text(at, &shape);
            lines.push(format!(" {index}: {a} ({}), {b} ({})", report.names[0], report.names[1]));
        }
        let title = match places.len() {
            1 => "Mismatch at index:",
            2..=5 => "Mismatch at indices:",
            _ => "First 5 mismatches are at indices:",
        };
        remarks.push(format!("{title}\n{}", lines.join("\n")));
    }
    let kept = std::mem::replace(
        &mut cx.state().errors,
        ErrorState { divide: Action::Ignore, over: Action::Ignore, under: Action::Ignore, invalid: Action::Ignore },
    );
    let differences = difference_remarks(cx, &cx_x, &cx_y, &wrong, holds.shape());
    cx.state().errors = kept;
    match differences {
        Ok(lines) => remarks.extend(lines),
        Err((lines, error)) if error.kind().is_a(Kind::TypeError) => remarks.extend(lines),
        Err((_, error)) => return Err(error),
    }
    Err(fail(cx, &format!("\n{}", remarks.join("\n"))))
}

/// A function of `numpy` by name, called.
pub fn numpy(cx: &mut dyn Host, name: &str, args: Args) -> Result<Value> {
    let module = cx.import("numpy")?;
    let function = get_attribute(cx, &module, name)?;
    cx.call(&function, args)
}

/// `abs(a - b)`.
pub fn distance(cx: &mut dyn Host, a: &Value, b: &Value) -> Result<Value> {
    let difference = crate::object::binary(cx, crate::object::BinaryOp::Sub, a, b)?;
    crate::object::absolute(cx, &difference)
}

/// Whether all elements of a truth value are true.
pub fn all_true(cx: &mut dyn Host, value: &Value) -> Result<bool> {
    match value {
        Value::Array(array) => Ok(booleans(&array.array()).into_iter().all(|held| held)),
        other => truth(cx, other),
    }
}

fn is_time(array: &Array) -> bool {
    matches!(array.dtype(), DType::Datetime(_) | DType::Timedelta(_))
}

fn booleans(array: &Array) -> Vec<bool> {
    array.offsets().map(|offset| matches!(array.item_at(offset), Some(Scalar::Bool(true)))).collect()
}

/// A predicate's answers, stretched to a shape. Integers have neither nan nor inf.
fn marks(cx: &mut dyn Host, predicate: &str, array: &Array, shape: &[usize]) -> Result<Vec<bool>> {
    let answer = numpy(cx, predicate, Args::new([Value::array(array.clone())]))?;
    let answer = to_array(cx, &answer)?;
    Ok(booleans(&answer.stretched(shape).unwrap_or(answer)))
}

/// The elements under a mask, as a 1-d array.
fn chosen(cx: &mut dyn Host, array: &Array, mask: &[bool], shape: &[usize]) -> Result<Array> {
    let flags: Vec<Bool> = mask.iter().map(|&flag| Bool::from(flag)).collect();
    let mask = Value::array(Array::from_slice(&flags, shape)?);
    let whole = array.stretched(shape).unwrap_or_else(|| array.clone());
    let part = array_get_item(cx, &Rc::new(ArrayObject::new(whole)), &mask)?;
    to_array(cx, &part)
}

fn element_text(cx: &mut dyn Host, array: &Array, at: usize) -> Result<String> {
    let element = match array.ndim() {
        0 => scalar_value(array),
        _ => element_value(array, array.offsets().nth(at).unwrap_or(0)),
    };
    format(cx, &element, "")
}

/// `[0, 2]`: the index of an element by its number in C order.
fn index_text(mut at: usize, shape: &[usize]) -> String {
    let mut index = Vec::new();
    for &length in shape.iter().rev() {
        index.push((at % length.max(1)).to_string());
        at /= length.max(1);
    }
    index.reverse();
    format!("[{}]", index.join(", "))
}

/// The lines on the largest differences; on an error those that were made before it.
fn difference_remarks(
    cx: &mut dyn Host,
    x: &Value,
    y: &Value,
    wrong: &[bool],
    shape: &[usize],
) -> std::result::Result<Vec<String>, (Vec<String>, Error)> {
    let mut lines = Vec::new();
    match fill_remarks(cx, x, y, wrong, shape, &mut lines) {
        Ok(()) => Ok(lines),
        Err(error) => Err((lines, error)),
    }
}

fn fill_remarks(
    cx: &mut dyn Host,
    x: &Value,
    y: &Value,
    wrong: &[bool],
    shape: &[usize],
    lines: &mut Vec<String>,
) -> Result<()> {
    let mut error = distance(cx, x, y)?;
    if let Value::Array(array) = x
        && array.view().num().is_some_and(|num| Builtin::of_num(num).is_subclass(Builtin::UnsignedInteger))
    {
        let reversed = distance(cx, y, x)?;
        error = numpy(cx, "minimum", Args::new([error, reversed]))?;
    }
    let error = to_array(cx, &error)?;
    let violations = chosen(cx, &error, wrong, shape)?;
    let largest = numpy(cx, "max", Args::new([Value::array(violations)]))?;
    let text = number_text(cx, &largest)?;
    lines.push(format!("Max absolute difference among violations: {text}"));
    let y = to_array(cx, y)?;
    let nonzero = compare(cx, CompareOp::Ne, &Value::array(y.clone()), &Value::Int(0))?;
    let nonzero = to_array(cx, &nonzero)?;
    let nonzero = booleans(&nonzero.stretched(shape).unwrap_or(nonzero));
    let both: Vec<bool> = wrong.iter().zip(&nonzero).map(|(wrong, nonzero)| *wrong && *nonzero).collect();
    let text = match both.contains(&true) {
        false => "inf".to_string(),
        true => {
            let errors = Value::array(chosen(cx, &error, &both, shape)?);
            let base = Value::array(chosen(cx, &y, &both, shape)?);
            let base = crate::object::absolute(cx, &base)?;
            let ratios = crate::object::binary(cx, crate::object::BinaryOp::TrueDiv, &errors, &base)?;
            let largest = numpy(cx, "max", Args::new([ratios]))?;
            number_text(cx, &largest)?
        }
    };
    lines.push(format!("Max relative difference among violations: {text}"));
    Ok(())
}

/// `array2string` of a NumPy scalar, `str` of an object.
fn number_text(cx: &mut dyn Host, value: &Value) -> Result<String> {
    match value {
        Value::Scalar(_) => {
            let text = numpy(cx, "array2string", Args::new([value.clone()]))?;
            str(cx, &text)
        }
        other => str(cx, other),
    }
}
