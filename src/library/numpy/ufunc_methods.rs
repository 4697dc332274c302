//! The `ufunc` class: attributes, and the methods `reduce`, `accumulate`, `reduceat`, `outer`, `at`.

use crate::array::indexing::{self, Index, Selected};
use crate::array::{Array, DType, Num};
use crate::compute::accumulate::reduceat as reduceat_kernel;
use crate::compute::gather::within;
use crate::compute::ufunc::{Identity, Input, Options, Places, Ufunc, at as at_kernel, outer as outer_kernel};
use crate::error::{Error, Result};
use crate::library::packed::packed;
use crate::object::array_like::{element_value, to_array, wrap};
use crate::object::astype::report_cast;
use crate::object::dtype_like::to_optional_dtype;
use crate::object::shape_like::to_ints;
use crate::object::slot::write_slot;
use crate::object::ufunc_call::{override_result, read_keywords, report};
use crate::object::{Args, Bound, Entry, Getter, Host, TypeTable, Value, object_ufunc, optional_int, read_key};

use super::quick;
use super::reductions::{Arguments, finish_reduced, read_out, reduce_value, scans};

/// What `np.ufunc` declares.
pub static TABLE: TypeTable = TypeTable {
    doc: "A function that works element by element.",
    construct: None,
    methods: &[METHODS],
    getters: GETTERS,
    statics: &[],
};

crate::entries! { METHODS:
    Entry::new_c("numpy.ufunc.reduce", "reduce(self, array, /, axis=0, dtype=None, out=None, keepdims=False, initial=<no value>, where=True)", "Combines the elements along axes.", reduce).quick(quick::reduce),
    Entry::new_c("numpy.ufunc.accumulate", "accumulate(self, array, /, axis=0, dtype=None, out=None)", "Combines the elements one after another, keeping each step.", accumulate).quick(quick::accumulate),
    Entry::new_c("numpy.ufunc.reduceat", "reduceat(self, array, /, indices, axis=0, dtype=None, out=None)", "Reduces slices of an axis.", reduceat),
    Entry::new_c("numpy.ufunc.outer", "outer(self, *args, **kwargs)", "All pairs of elements of two arrays.", outer),
    Entry::new_parsed("numpy.ufunc.at", "at(self, a, indices, b=None, /)", "Applies the function in place at indices, repeated ones included.", at),
    Entry::new_c("numpy.ufunc.resolve_dtypes", "resolve_dtypes(self, dtypes, /, *, signature=None, casting=None, reduction=False)", "The dtypes a call would work in.", super::resolve_dtypes::resolve_dtypes),
}

static GETTERS: &[Getter] = &[
    Getter { name: "nin", doc: "Number of inputs.", get: nin, set: None },
    Getter { name: "nout", doc: "Number of outputs.", get: nout, set: None },
    Getter { name: "nargs", doc: "Number of inputs and outputs.", get: nargs, set: None },
    Getter { name: "ntypes", doc: "Number of type loops.", get: ntypes, set: None },
    Getter { name: "types", doc: "The type loops as letters.", get: types, set: None },
    Getter { name: "identity", doc: "What a reduction of nothing gives.", get: identity, set: None },
    Getter { name: "signature", doc: "The core dimensions of a generalized ufunc.", get: signature, set: None },
    Getter { name: "__name__", doc: "The name.", get: name, set: None },
    Getter { name: "__qualname__", doc: "The name.", get: name, set: None },
];

fn this(value: &Value) -> Result<&'static Ufunc> {
    match value {
        Value::Ufunc(ufunc) => Ok(ufunc),
        _ => Err(Error::type_error("descriptor requires a 'numpy.ufunc' object")),
    }
}

fn nin(_: &mut dyn Host, value: &Value) -> Result<Value> {
    Ok(Value::from(this(value)?.nin))
}

fn nout(_: &mut dyn Host, value: &Value) -> Result<Value> {
    Ok(Value::from(this(value)?.nout))
}

fn nargs(_: &mut dyn Host, value: &Value) -> Result<Value> {
    let ufunc = this(value)?;
    Ok(Value::from(ufunc.nin + ufunc.nout))
}

fn ntypes(_: &mut dyn Host, value: &Value) -> Result<Value> {
    Ok(Value::from(loop_types(this(value)?.name).len()))
}

fn types(_: &mut dyn Host, value: &Value) -> Result<Value> {
    Ok(Value::list(loop_types(this(value)?.name).into_iter().map(Value::from).collect()))
}

/// The types of NumPy's loops, `dd->d`, in its order. Ours are fewer: integers of the same size share one, for example.
fn loop_types(name: &str) -> Vec<String> {
    let table = packed!("numpy", "_core/ufunc_types.txt").text();
    let line = table.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    line.unwrap_or_default().split(' ').map(String::from).collect()
}

fn identity(_: &mut dyn Host, value: &Value) -> Result<Value> {
    let ufunc = this(value)?;
    Ok(match ufunc.identity {
        Identity::None | Identity::Reorderable => Value::None,
        Identity::Zero if ufunc.name.starts_with("logical") => Value::Bool(false),
        Identity::One if ufunc.name.starts_with("logical") => Value::Bool(true),
        Identity::Zero => Value::Int(0),
        Identity::One => Value::Int(1),
        Identity::MinusOne => Value::Int(-1),
        Identity::NegativeInfinity => Value::Float(f64::NEG_INFINITY),
    })
}

fn signature(_: &mut dyn Host, _: &Value) -> Result<Value> {
    Ok(Value::None)
}

fn name(_: &mut dyn Host, value: &Value) -> Result<Value> {
    Ok(Value::from(this(value)?.name))
}

fn reduce(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [ufunc, array, axis, dtype, out, keepdims, initial, mask] = args.take();
    let ufunc = this(&ufunc.unwrap_or(Value::None))?;
    let array = array.unwrap_or(Value::None);
    let options = [
        ("axis", &axis),
        ("dtype", &dtype),
        ("out", &out),
        ("keepdims", &keepdims),
        ("initial", &initial),
        ("where", &mask),
    ];
    if let Some(result) = overridden(cx, ufunc, "reduce", &array, &options)? {
        return Ok(result);
    }
    let axis = axis.unwrap_or(Value::Int(0));
    let arguments = Arguments { axis: Some(axis), dtype, out, keepdims, initial, mask };
    reduce_value(cx, ufunc, &array, arguments, None)
}

fn accumulate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [ufunc, array, axis, dtype, out] = args.take();
    let ufunc = this(&ufunc.unwrap_or(Value::None))?;
    let a = array.unwrap_or(Value::None);
    if let Some(result) = overridden(cx, ufunc, "accumulate", &a, &[("axis", &axis), ("dtype", &dtype), ("out", &out)])?
    {
        return Ok(result);
    }
    let array = to_array(cx, &a)?;
    let axis = match axis {
        Some(Value::None) if array.ndim() != 1 => {
            return Err(Error::value("accumulate does not allow multiple axes"));
        }
        None | Some(Value::None) => 0,
        Some(Value::Tuple(items)) if items.len() != 1 => {
            return Err(Error::value("accumulate does not allow multiple axes"));
        }
        Some(axis) => to_ints(cx, &axis)?.first().copied().unwrap_or(0),
    };
    scans::accumulate_value(cx, ufunc, &array, axis, dtype, out, &a)
}

fn reduceat(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [ufunc, array, indices, axis, dtype, out] = args.take();
    let ufunc = this(&ufunc.unwrap_or(Value::None))?;
    let a = array.unwrap_or(Value::None);
    let array = to_array(cx, &a)?;
    if array.dtype().is_object() {
        return Err(Error::not_implemented("reduceat of objects is not available in newaxis yet"));
    }
    let indices = to_array(cx, &indices.unwrap_or(Value::None))?;
    if indices.num().is_none_or(|num| !num.is_integer() && num != Num::Bool) && indices.size() > 0 {
        let from = crate::array::dtype_repr(indices.dtype());
        return Err(Error::type_error(format!(
            "Cannot cast array data from {from} to dtype('int64') according to the rule 'safe'"
        )));
    }
    let indices = crate::object::array_like::cast(cx, &indices, &DType::INT)?.to_vec::<i64>().unwrap_or_default();
    let axis = optional_int(cx, axis.as_ref())?.unwrap_or(0);
    let dtype = to_optional_dtype(cx, dtype.as_ref())?;
    let target = read_out(&out)?;
    let reduced = reduceat_kernel(ufunc, &array, &indices, axis, dtype.as_ref(), target.as_ref())?;
    finish_reduced(cx, reduced, "reduceat", out, &a)
}

fn outer(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let keywords = std::mem::take(&mut args.keywords);
    let positional = std::mem::take(&mut args.rest);
    let [ufunc] = args.take();
    let ufunc = this(&ufunc.unwrap_or(Value::None))?;
    let call = Args { positional: positional.into_iter().collect(), keywords };
    if let Some(result) = override_result(cx, ufunc, "outer", &call)? {
        return Ok(result);
    }
    if ufunc.nin != 2 {
        return Err(Error::value("outer product only supported for binary functions"));
    }
    if call.positional.len() != 2 {
        return Err(Error::type_error("exactly two arguments expected"));
    }
    let keywords = read_keywords(cx, ufunc, call.keywords)?;
    keywords.warn_uninitialised(cx)?;
    let (a, b) = (to_array(cx, &call.positional[0])?, to_array(cx, &call.positional[1])?);
    if a.dtype().is_object() || b.dtype().is_object() {
        let axes: Vec<i64> = (0..b.ndim()).map(|i| (a.ndim() + i) as i64).collect();
        let raised = Value::array(a.expand_dims(&axes)?);
        return crate::object::ufunc_call::evaluate(cx, ufunc, &[raised, Value::array(b)], &keywords, false);
    }
    let outs: Vec<Option<Array>> = keywords
        .out
        .iter()
        .map(|out| match out {
            Some(Value::Array(array)) => Some(array.array()),
            _ => None,
        })
        .collect();
    let options = Options {
        out: &outs,
        mask: keywords.mask.as_ref(),
        signature: &keywords.signature,
        casting: keywords.casting.unwrap_or(crate::array::Casting::SameKind),
        order: keywords.order.unwrap_or(crate::array::Order::K),
    };
    let exec = cx.state().exec();
    let outcome = outer_kernel(ufunc, Input::Array(&a), Input::Array(&b), &options, exec)?;
    if outcome.cast.any() {
        report_cast(cx, outcome.cast)?;
    }
    report(cx, outcome.status, ufunc.name)?;
    let mut results = Vec::new();
    for (i, output) in outcome.outputs.into_iter().enumerate() {
        results.push(match keywords.out.get(i) {
            Some(Some(out)) => out.clone(),
            _ => wrap(output),
        });
    }
    Ok(if results.len() == 1 { results.swap_remove(0) } else { Value::tuple(results) })
}

fn at(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [ufunc, a, indices, operand] = args.take();
    let ufunc = this(&ufunc.unwrap_or(Value::None))?;
    let Some(Value::Array(target)) = a else {
        return Err(Error::type_error("first operand must be array"));
    };
    let target = target.array();
    match (ufunc.nin, &operand) {
        (2, None) => return Err(Error::value("second operand needed for ufunc")),
        (1, Some(_)) => return Err(Error::value("second operand provided when ufunc is unary")),
        (1 | 2, _) if ufunc.nout == 1 => {}
        _ => return Err(Error::value("Only unary and binary ufuncs supported at this time")),
    }
    indexing::check_writeable(&target)?;
    let index: Vec<Index> = read_key(cx, &indices.unwrap_or(Value::None))?;
    let operand = match operand {
        None => None,
        Some(operand) => Some(to_array(cx, &operand)?),
    };
    let objects = target.dtype().is_object() || operand.as_ref().is_some_and(|operand| operand.dtype().is_object());
    if !objects
        && let ([Index::IntegerArray(indices)], &[n], &[stride]) = (index.as_slice(), target.shape(), target.strides())
        && !indices.shares_buffer(&target)
        // SAFETY: nothing writes to the indices while they are read.
        && let Some(values) = unsafe { indices.elements::<i64>() }
        && within(&values, n)
    {
        let places = Places::Indices { indices: &values, n: n as i64, stride };
        return at_numbers(cx, ufunc, &target, places, indices.shape(), operand);
    }
    let (places, shape) = selected_places(&target, &index)?;
    if objects {
        return at_objects(cx, ufunc, &target, &places, &shape, operand);
    }
    at_numbers(cx, ufunc, &target, Places::Offsets(&places), &shape, operand)
}

fn at_numbers(
    cx: &mut dyn Host,
    ufunc: &'static Ufunc,
    target: &Array,
    places: Places<'_>,
    shape: &[usize],
    operand: Option<Array>,
) -> Result<Value> {
    let (status, cast) = at_kernel(ufunc, target, places, shape, operand.as_ref().map(Input::Array))?;
    if cast.any() {
        report_cast(cx, cast)?;
    }
    report(cx, status, ufunc.name)?;
    Ok(Value::None)
}

/// The byte offsets of the elements that an index selects, found by indexing an array of them, and the shape of the selection.
fn selected_places(target: &Array, index: &[Index]) -> Result<(Vec<isize>, Vec<usize>)> {
    let offsets: Vec<i64> = target.offsets().map(|offset| offset as i64).collect();
    let offsets = Array::from_slice(&offsets, target.shape())?;
    let selected = match indexing::get(&offsets, index)? {
        Selected::View(view) | Selected::Element(view) | Selected::Copy(view) => view,
    };
    let places = selected.to_vec::<i64>().unwrap_or_default().into_iter().map(|offset| offset as isize).collect();
    Ok((places, selected.shape().to_vec()))
}

fn at_objects(
    cx: &mut dyn Host,
    ufunc: &'static Ufunc,
    target: &Array,
    places: &[isize],
    shape: &[usize],
    operand: Option<Array>,
) -> Result<Value> {
    let operand = match &operand {
        None => None,
        Some(operand) => Some(
            operand
                .stretched(shape)
                .ok_or_else(|| crate::array::broadcast::operands_error(&[shape, operand.shape()]))?,
        ),
    };
    let mut items = operand.as_ref().map(|operand| operand.offsets());
    for &place in places {
        let mut elements = vec![element_value(target, place)];
        if let (Some(items), Some(operand)) = (items.as_mut(), operand.as_ref()) {
            elements.push(element_value(operand, items.next().unwrap_or(0)));
        }
        let result = object_ufunc::one(cx, ufunc, &elements)?;
        match target.dtype().is_object() {
            true => write_slot(target, place, result),
            false => crate::object::element_like::store(cx, target, place, &result)?,
        }
    }
    Ok(Value::None)
}

fn overridden(
    cx: &mut dyn Host,
    ufunc: &'static Ufunc,
    method: &str,
    array: &Value,
    options: &[(&str, &Option<Value>)],
) -> Result<Option<Value>> {
    let mut call = Args::new([array.clone()]);
    for (name, value) in options {
        if let Some(value) = value {
            call = call.with_keyword(name, value.clone());
        }
    }
    override_result(cx, ufunc, method, &call)
}
