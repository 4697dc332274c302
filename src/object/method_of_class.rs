//! Functions of NumPy that call a method of their first argument, where the argument is an array of a class that defines it.
//!
//! `np.sum(x)` is `x.sum(axis=None, out=None)` for an array `x` of a script's subclass: NumPy's functions hand their arguments on
//! as each line of the table says. Functions that are a few steps on values (`expand_dims` is a `reshape`) take these steps.

use std::rc::Rc;

use smallvec::SmallVec;

use super::attribute::{call_method, script_class};
use super::entry::{Bound, Entry};
use super::host::{Args, Host};
use super::value::Value;
use crate::error::Result;

/// How a function's arguments are handed on, in order: `name` by position, `name=` by keyword (`None` where it was not given),
/// `name?` by keyword unless it is `None`, `name*` by keyword if it was given at all.
struct Handover {
    function: &'static str,
    method: &'static str,
    /// The parameter that holds the array.
    owner: &'static str,
    arguments: &'static str,
}

const fn to(function: &'static str, method: &'static str, arguments: &'static str) -> Handover {
    Handover { function, method, owner: "a", arguments }
}

static HANDOVERS: &[Handover] = &[
    to("all", "all", "axis= out= keepdims* where*"),
    to("amax", "max", "axis= out= keepdims* initial* where*"),
    to("amin", "min", "axis= out= keepdims* initial* where*"),
    to("any", "any", "axis= out= keepdims* where*"),
    to("argmax", "argmax", "axis= out= keepdims*"),
    to("argmin", "argmin", "axis= out= keepdims*"),
    to("argpartition", "argpartition", "kth axis=-1 kind='introselect' order="),
    to("argsort", "argsort", "axis=-1 kind= order= stable="),
    to("around", "round", "decimals=0 out="),
    to("choose", "choose", "choices out= mode='raise'"),
    to("clip", "clip", "a_min a_max out="),
    to("compress", "compress", "condition axis= out="),
    to("cumprod", "cumprod", "axis= dtype= out="),
    to("cumsum", "cumsum", "axis= dtype= out="),
    to("diagonal", "diagonal", "offset=0 axis1=0 axis2=1"),
    to("max", "max", "axis= out= keepdims* initial* where*"),
    to("mean", "mean", "axis= dtype= out= keepdims* where*"),
    to("min", "min", "axis= out= keepdims* initial* where*"),
    to("nonzero", "nonzero", ""),
    to("permute_dims", "transpose", "axes"),
    to("prod", "prod", "axis= dtype? out= keepdims* initial* where*"),
    to("put", "put", "ind v mode='raise'"),
    to("ravel", "ravel", "order='C'"),
    to("repeat", "repeat", "repeats axis="),
    to("reshape", "reshape", "shape order='C' copy?"),
    to("round", "round", "decimals=0 out="),
    to("searchsorted", "searchsorted", "v side='left' sorter="),
    to("squeeze", "squeeze", "axis?"),
    to("std", "std", "axis= dtype= out= ddof=0 keepdims* where* mean* correction*"),
    to("sum", "sum", "axis= dtype? out= keepdims* initial* where*"),
    to("swapaxes", "swapaxes", "axis1 axis2"),
    to("take", "take", "indices axis= out= mode='raise'"),
    to("trace", "trace", "offset=0 axis1=0 axis2=1 dtype= out="),
    to("transpose", "transpose", "axes"),
    to("var", "var", "axis= dtype= out= ddof=0 keepdims* where* mean* correction*"),
];

/// Reductions and scans that NumPy does by ufuncs, which the class of an array may answer.
const BY_UFUNCS: &[&str] =
    &["all", "amax", "amin", "any", "cumprod", "cumsum", "max", "mean", "min", "prod", "std", "sum", "var"];

/// What a reduction comes to by the ufuncs that it is made of, where the class of its array answers ufuncs; `None` elsewhere.
pub fn by_ufuncs(cx: &mut dyn Host, entry: &'static Entry, args: &Args) -> Result<Option<Value>> {
    let path = entry.path.strip_prefix("numpy.").unwrap_or_default();
    let name = path.strip_prefix("ndarray.").unwrap_or(path);
    let Ok(at) = BY_UFUNCS.binary_search(&name) else { return Ok(None) };
    if !args.positional.first().is_some_and(|owner| defines(owner, "__array_ufunc__")) {
        return Ok(None);
    }
    // Where the class has a method of the name, the function calls that one.
    if path == name && args.positional.first().is_some_and(|owner| defines(owner, name)) {
        return Ok(None);
    }
    let methods = cx.import("numpy._core._methods")?;
    let function = super::attribute::get_attribute(cx, &methods, BY_UFUNCS[at])?;
    cx.call(&function, args.clone()).map(Some)
}

/// Functions that NumPy makes of calls and subscripts which masked arrays and matrices answer in their own ways.
const OF_CLASSES: &[&str] = &[
    "angle",
    "apply_along_axis",
    "extract",
    "intersect1d",
    "kron",
    "median",
    "meshgrid",
    "moveaxis",
    "percentile",
    "quantile",
    "rollaxis",
    "rot90",
    "setdiff1d",
    "union1d",
    "unique",
];

/// What a function comes to by the calls that it is made of, where an argument is a masked array or a matrix; `None` elsewhere.
pub fn by_calls(cx: &mut dyn Host, entry: &'static Entry, args: &Args) -> Result<Option<Value>> {
    let name = entry.path.strip_prefix("numpy.").unwrap_or_default();
    let Ok(at) = OF_CLASSES.binary_search(&name) else { return Ok(None) };
    let has_own_ways = |value: &Value| {
        defines(value, "filled") || matches!(value, Value::Array(array) if super::subclass::is_matrix(array))
    };
    if !args.positional.iter().chain(args.keywords.iter().map(|(_, value)| value)).any(has_own_ways) {
        return Ok(None);
    }
    let functions = cx.import("numpy._core._of_classes")?;
    let function = super::attribute::get_attribute(cx, &functions, OF_CLASSES[at])?;
    cx.call(&function, args.clone()).map(Some)
}

/// The answer of the class's own method; `None` when the function does not ask for one.
pub fn method_result(cx: &mut dyn Host, entry: &'static Entry, args: &Args) -> Result<Option<Value>> {
    let Some(name) = entry.path.strip_prefix("numpy.") else { return Ok(None) };
    if let Some(result) = steps(cx, name, entry, args)? {
        return Ok(Some(result));
    }
    let Some(handover) = HANDOVERS.iter().find(|handover| handover.function == name) else { return Ok(None) };
    let signature = entry.parsed();
    let Some(place) = signature.parameters.iter().position(|parameter| parameter.name == handover.owner) else {
        return Ok(None);
    };
    let by_keyword = args.keywords.iter().find(|(key, _)| &**key == handover.owner).map(|(_, value)| value);
    let Some(owner) = args.positional.get(place).or(by_keyword).cloned() else { return Ok(None) };
    if !defines(&owner, handover.method) {
        return Ok(None);
    }
    let bound = entry.bind(args.clone())?;
    let call = handed_on(cx, entry, handover, &bound)?;
    call_method(cx, &owner, handover.method, call).map(Some)
}

/// Whether the value is an array of a script's class that defines the method.
fn defines(value: &Value, method: &str) -> bool {
    matches!(value, Value::Array(_)) && script_class(value).is_some_and(|class| class.lookup(method).is_some())
}

fn handed_on(_: &mut dyn Host, entry: &'static Entry, handover: &Handover, bound: &Bound) -> Result<Args> {
    let parameters = &entry.parsed().parameters;
    let given = |name: &str| {
        let place = parameters.iter().position(|parameter| parameter.name == name);
        place.and_then(|place| bound.values.get(place).cloned().flatten())
    };
    let mut call = Args { positional: SmallVec::new(), keywords: Vec::new() };
    for argument in handover.arguments.split_whitespace() {
        if let Some(name) = argument.strip_suffix('*') {
            // NumPy's own "not given" counts as such.
            if let Some(value) = given(name) {
                call.keywords.push((name.into(), value));
            }
        } else if let Some(name) = argument.strip_suffix('?') {
            if let Some(value) = given(name).filter(|value| !value.is_none()) {
                call.keywords.push((name.into(), value));
            }
        } else if let Some((name, default)) = argument.split_once('=') {
            let value = given(name).unwrap_or_else(|| default_value(default));
            call.keywords.push((name.into(), value));
        } else {
            call.positional.push(given(argument).unwrap_or(Value::None));
        }
    }
    Ok(call)
}

/// A default as the table writes it: nothing, an integer, or a text in quotes.
fn default_value(text: &str) -> Value {
    match text.parse() {
        Ok(number) => Value::Int(number),
        Err(_) if text.is_empty() => Value::None,
        Err(_) => Value::str(text.trim_matches('\'')),
    }
}

/// Functions that copy and then work in place, or that only find out a shape.
fn steps(cx: &mut dyn Host, name: &str, entry: &'static Entry, args: &Args) -> Result<Option<Value>> {
    let (method, options): (&str, &[&str]) = match name {
        "sort" => ("sort", &["axis", "kind", "order", "stable"]),
        "partition" => ("partition", &["kth", "axis", "kind", "order"]),
        "expand_dims" => ("reshape", &[]),
        "flatnonzero" | "argwhere" => ("nonzero", &[]),
        "take_along_axis" | "flip" | "fliplr" | "flipud" => ("__getitem__", &[]),
        "append" | "roll" | "tile" => ("ravel", &[]),
        "split" | "array_split" | "hsplit" | "vsplit" | "dsplit" => ("__getitem__", &[]),
        _ => return Ok(None),
    };
    let Some(owner) = args.positional.first().filter(|owner| defines(owner, method)) else { return Ok(None) };
    if name == "append" {
        let flat = entry.bind(args.clone())?.values.get(2).is_none_or(is_none);
        return match matches!(owner, Value::Array(array) if super::subclass::is_matrix(array)) && flat {
            true => Err(crate::error::Error::value(
                "all the input arrays must have same number of dimensions, but the array at index 0 has 2 dimension(s) and the array at index 1 has 1 dimension(s)",
            )),
            false => Ok(None),
        };
    }
    if method == "nonzero" {
        let flat = match name {
            "flatnonzero" => call_method(cx, owner, "ravel", Args::default())?,
            _ => owner.clone(),
        };
        let places = call_method(cx, &flat, "nonzero", Args::default())?;
        return match (&places, name) {
            (Value::Tuple(places), "flatnonzero") => Ok(places.first().cloned()),
            _ => Ok(Some(Value::array(super::array_like::to_array(cx, &places)?.transpose()))),
        };
    }
    if method == "ravel" {
        if matches!(owner, Value::Array(array) if super::subclass::is_matrix(array)) {
            // Flattened it is a single row, along whose first axis nothing moves.
            let moves = name == "tile" || entry.bind(args.clone())?.values.get(2).is_some_and(|axis| !is_none(axis));
            return if moves { Ok(None) } else { call_method(cx, owner, "copy", Args::default()).map(Some) };
        }
        return rearranged(cx, entry, owner, args).map(Some);
    }
    if name == "expand_dims" {
        let Value::Array(array) = owner else { return Ok(None) };
        let mut plain = args.clone();
        plain.positional[0] = Value::array(array.array());
        let mut bound = entry.bind(plain)?;
        let Value::Array(result) = (entry.native)(cx, &mut bound)? else { return Ok(None) };
        let shape = super::shape_like::shape_value(result.view().shape());
        return call_method(cx, owner, "reshape", Args::new([shape])).map(Some);
    }
    if method == "__getitem__" {
        return selected(cx, name, entry, owner, args).map(Some);
    }
    let bound = entry.bind(args.clone())?;
    let parameters = &entry.parsed().parameters;
    let mut call = Args::default();
    let mut flatten = false;
    for option in options {
        let place = parameters.iter().position(|parameter| parameter.name == *option);
        let given = place.and_then(|place| bound.values.get(place).cloned().flatten());
        let value = match (*option, given) {
            ("kth", given) => {
                call.positional.push(given.unwrap_or(Value::None));
                continue;
            }
            ("axis", Some(Value::None)) => {
                flatten = true;
                Value::Int(-1)
            }
            ("axis", None) => Value::Int(-1),
            ("kind", None) if name == "partition" => Value::str("introselect"),
            (_, given) => given.unwrap_or(Value::None),
        };
        call.keywords.push(((*option).into(), value));
    }
    let copy = match flatten {
        true => call_method(cx, owner, "flatten", Args::default())?,
        false => call_method(cx, owner, "copy", Args::default().with_keyword("order", Value::str("K")))?,
    };
    call_method(cx, &copy, method, call)?;
    Ok(Some(copy))
}

/// Whether an argument was left out, or is None.
fn is_none(argument: &Option<Value>) -> bool {
    argument.as_ref().is_none_or(Value::is_none)
}

/// `take_along_axis` and `flip` as a subscript of the array.
fn selected(cx: &mut dyn Host, name: &str, entry: &'static Entry, owner: &Value, args: &Args) -> Result<Value> {
    let Value::Array(array) = owner else { return Ok(Value::None) };
    let view = array.array();
    let mut bound = entry.bind(args.clone())?;
    if name.ends_with("split") {
        return split(cx, name, entry, owner, args);
    }
    if name != "take_along_axis" {
        let chosen = match (name, bound.values.get(1).cloned().flatten()) {
            ("fliplr", _) => Some([1].as_slice().into()),
            ("flipud", _) => Some([0].as_slice().into()),
            (_, Some(axis)) => super::shape_like::to_axes(cx, &axis, view.ndim())?,
            (_, None) => None,
        };
        let slice = |reversed: bool| {
            let step = if reversed { Value::Int(-1) } else { Value::None };
            Value::Slice(Rc::new(super::value::Slice { start: Value::None, stop: Value::None, step }))
        };
        let reversed = |axis| chosen.as_ref().is_none_or(|axes: &SmallVec<[usize; 4]>| axes.contains(&axis));
        let key = Value::tuple((0..view.ndim()).map(|axis| slice(reversed(axis))).collect());
        return super::subscript::get_item(cx, owner, &key);
    }
    let [_, indices, axis] = bound.take();
    let indices = indices.unwrap_or(Value::None);
    let axis = match axis {
        Some(Value::None) => {
            let flat = call_method(cx, owner, "reshape", Args::new([Value::Int(-1)]))?;
            return super::subscript::get_item(cx, &flat, &indices);
        }
        None => view.ndim().saturating_sub(1),
        Some(axis) => super::shape_like::to_axis(cx, &axis, view.ndim())?.unwrap_or(0),
    };
    let mut key = Vec::with_capacity(view.ndim());
    for (own, &length) in view.shape().iter().enumerate() {
        if own == axis {
            key.push(indices.clone());
            continue;
        }
        let counts: Vec<i64> = (0..length as i64).collect();
        let mut shape = vec![1; view.ndim()];
        shape[own] = length;
        key.push(Value::array(crate::array::Array::from_slice(&counts, &shape)?));
    }
    super::subscript::get_item(cx, owner, &Value::tuple(key))
}

/// `split` and its kin: the function splits the positions along the axis, by which slices of the array are taken.
fn split(cx: &mut dyn Host, name: &str, entry: &'static Entry, owner: &Value, args: &Args) -> Result<Value> {
    let Value::Array(array) = owner else { return Ok(Value::None) };
    let ndim = array.view().ndim();
    let bound = entry.bind(args.clone())?;
    let axis = match (name, bound.values.get(2).cloned().flatten()) {
        ("hsplit", _) => usize::from(ndim > 1),
        ("vsplit", _) => 0,
        ("dsplit", _) => 2,
        (_, Some(axis)) => super::shape_like::to_axis(cx, &axis, ndim)?.unwrap_or(0),
        (_, None) => 0,
    };
    // The function itself refuses what cannot be split, in its own words.
    let mut plain = args.clone();
    plain.positional[0] = Value::array(array.array());
    let mut refused = entry.bind(plain)?;
    let parts = (entry.native)(cx, &mut refused)?;
    let mut slices = Vec::new();
    let start_of = array.array().data_ptr() as usize as i64;
    let stride = array.view().strides().get(axis).copied().unwrap_or(0) as i64;
    for part in super::iterate::collect(cx, &parts)? {
        let Value::Array(part) = &part else { continue };
        let view = part.array();
        let length = view.shape().get(axis).copied().unwrap_or(0) as i64;
        let start = if stride == 0 || length == 0 { 0 } else { (view.data_ptr() as usize as i64 - start_of) / stride };
        let bounds = (Value::Int(start), Value::Int(start + length));
        let slice = super::value::Slice { start: bounds.0, stop: bounds.1, step: Value::None };
        let mut key =
            vec![
                Value::Slice(Rc::new(super::value::Slice { start: Value::None, stop: Value::None, step: Value::None }));
                axis
            ];
        key.push(Value::Slice(Rc::new(slice)));
        slices.push(super::subscript::get_item(cx, owner, &Value::tuple(key))?);
    }
    Ok(Value::list(slices))
}

/// `roll` and `tile`: the function rearranges the positions, by which elements of the flat array are taken.
fn rearranged(cx: &mut dyn Host, entry: &'static Entry, owner: &Value, args: &Args) -> Result<Value> {
    let Value::Array(array) = owner else { return Ok(Value::None) };
    let positions: Vec<i64> = (0..array.view().size() as i64).collect();
    let mut of_positions = args.clone();
    of_positions.positional[0] = Value::array(crate::array::Array::from_slice(&positions, array.view().shape())?);
    let mut bound = entry.bind(of_positions)?;
    let places = (entry.native)(cx, &mut bound)?;
    let flat = call_method(cx, owner, "ravel", Args::default())?;
    super::subscript::get_item(cx, &flat, &places)
}
