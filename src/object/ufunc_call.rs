//! Calling ufuncs with a script's values.
//!
//! Arguments are sorted into inputs, outputs and options, the kernel room runs them, and what the processor noticed becomes warnings
//! under the session's error state. Objects (and whatever NumPy would store as such) are not elements the kernels know: for them every
//! ufunc that is one of Python's operators runs that operator element by element.

use std::rc::Rc;

use smallvec::SmallVec;

use super::array_like::{element_value, to_array, to_array_with};
use super::astype::{act, report_cast};
use super::attribute::{call_method, script_class};
use super::class::Class;
use super::dtype_like::to_optional_dtype;
use super::floating::bare;
use super::host::{Args, Host};
use super::shape_like::{to_casting, to_order};
use super::value::Value;
use crate::array::{Array, Casting, DType, Num, Order, Scalar};
use crate::compute::fpstatus::FpStatus;
use crate::compute::ufunc::{Input, Options, Ufunc, call};
use crate::error::{Error, Result};

/// Keyword arguments of a ufunc call, read.
#[derive(Default)]
pub struct Keywords {
    pub out: SmallVec<[Option<Value>; 2]>,
    pub mask: Option<Array>,
    pub casting: Option<Casting>,
    pub order: Option<Order>,
    pub signature: Vec<Option<DType>>,
    /// Whether `out=` was given at all, even as `None`.
    pub out_given: bool,
    /// `out=...`: the results are arrays, those without axes too.
    pub arrays: bool,
}

impl Keywords {
    /// Whether nothing was asked for beyond the operands.
    pub fn is_plain(&self) -> bool {
        let asked = self.mask.is_some() || self.casting.is_some() || self.order.is_some() || self.out_given;
        !asked && self.out.is_empty() && self.signature.is_empty()
    }

    /// Elements that `where` leaves out of a new array hold anything, of which NumPy warns unless `out=None` says so.
    pub fn warn_uninitialised(&self, cx: &mut dyn Host) -> Result<()> {
        if self.mask.is_none() || self.out_given || self.out.iter().any(Option::is_some) {
            return Ok(());
        }
        cx.warn(
            crate::error::Kind::UserWarning,
            "'where' used without 'out', expect unitialized memory in output. If this is intentional, use out=None.",
        )
    }
}

/// `ufunc(*args, **kwargs)` as a script writes it.
pub fn call_ufunc(cx: &mut dyn Host, ufunc: &'static Ufunc, args: Args) -> Result<Value> {
    let given = args.positional.len();
    let (nin, all) = (ufunc.nin, ufunc.nin + ufunc.nout);
    if given < nin || given > all {
        let were = if given == 1 { "was" } else { "were" };
        return Err(Error::type_error(format!(
            "{}() takes from {nin} to {all} positional arguments but {given} {were} given",
            ufunc.name
        )));
    }
    if let Some(result) = override_result(cx, ufunc, "__call__", &args)? {
        return Ok(result);
    }
    let mut keywords = read_keywords(cx, ufunc, args.keywords)?;
    if given > nin {
        if keywords.out.iter().any(Option::is_some) {
            return Err(Error::type_error("cannot specify 'out' as both a positional and keyword argument"));
        }
        keywords.out =
            args.positional[nin..].iter().map(|out| Some(out.clone()).filter(|out| !out.is_none())).collect();
        keywords.out.resize(ufunc.nout, None);
    }
    keywords.warn_uninitialised(cx)?;
    evaluate(cx, ufunc, &args.positional[..nin], &keywords, false)
}

/// The ufunc of plain values, as an operator or another function needs it.
pub fn apply(cx: &mut dyn Host, ufunc: &'static Ufunc, inputs: &[Value]) -> Result<Value> {
    evaluate(cx, ufunc, inputs, &Keywords::default(), false)
}

/// Runs the ufunc. `scalar` names warnings as NumPy's scalar operators do (`scalar add`).
pub fn evaluate(
    cx: &mut dyn Host,
    ufunc: &'static Ufunc,
    inputs: &[Value],
    keywords: &Keywords,
    scalar: bool,
) -> Result<Value> {
    let mut held = inputs.iter().map(|value| hold(cx, value)).collect::<Result<SmallVec<[Held; 3]>>>()?;
    let mut outs: SmallVec<[Option<Array>; 2]> = SmallVec::new();
    for out in &keywords.out {
        outs.push(match out {
            None | Some(Value::None) => None,
            Some(Value::Array(array)) => Some(array.array()),
            Some(_) => return Err(Error::type_error("return arrays must be of ArrayType")),
        });
    }
    // What is no number counts by its truth.
    if ufunc.nin == 2 && ufunc.name.starts_with("logical_") {
        for held in &mut held {
            let Held::Array(array) = held else { continue };
            let truths = match array.dtype() {
                DType::Str(_) | DType::Bytes(_) => super::array_like::text_truth(array)?,
                DType::Datetime(_) | DType::Timedelta(_) => super::array_like::cast(cx, array, &DType::BOOL)?,
                _ => continue,
            };
            *held = Held::Array(truths);
        }
    }
    if held.iter().any(Held::is_object)
        || keywords.signature.iter().flatten().any(DType::is_object)
        || outs.iter().flatten().any(|out| out.dtype().is_object())
    {
        let outputs = super::object_ufunc::evaluate_objects(cx, ufunc, &held, keywords, &outs)?;
        return finished(cx, ufunc, outputs, inputs, keywords);
    }
    let arguments: SmallVec<[Input; 3]> = held.iter().map(Held::input).collect();
    let options = Options {
        out: &outs,
        mask: keywords.mask.as_ref(),
        casting: keywords.casting.unwrap_or(Casting::SameKind),
        order: keywords.order.unwrap_or(Order::K),
        signature: &keywords.signature,
    };
    let exec = cx.state().exec();
    let outcome = call(ufunc, &arguments, &options, exec)?;
    if outcome.cast.any() {
        report_cast(cx, outcome.cast)?;
    }
    if !outcome.status.is_empty() {
        match scalar {
            true => report(cx, outcome.status, &format!("scalar {}", ufunc.name))?,
            false => report(cx, outcome.status, ufunc.name)?,
        }
    }
    finished(cx, ufunc, outcome.outputs.into_iter().collect(), inputs, keywords)
}

/// The outputs as the call's result.
fn finished(
    cx: &mut dyn Host,
    ufunc: &'static Ufunc,
    outputs: SmallVec<[Array; 2]>,
    inputs: &[Value],
    keywords: &Keywords,
) -> Result<Value> {
    let mut results = super::array_wrap::wrap_outputs(cx, ufunc, outputs, inputs, &keywords.out)?;
    if keywords.arrays {
        for result in results.iter_mut().filter(|result| matches!(result, Value::Scalar(_))) {
            *result = Value::array(to_array(cx, result)?);
        }
    }
    Ok(match results.len() {
        1 => results.swap_remove(0),
        _ => Value::tuple(results.into_vec()),
    })
}

/// Warns about, or raises, what a kernel noticed, in NumPy's order.
pub fn report(cx: &mut dyn Host, status: FpStatus, name: &str) -> Result<()> {
    if status.is_empty() {
        return Ok(());
    }
    let errors = cx.state().errors.clone();
    for (flag, action, what) in [
        (FpStatus::DIVIDE, errors.divide, "divide by zero"),
        (FpStatus::OVERFLOW, errors.over, "overflow"),
        (FpStatus::UNDERFLOW, errors.under, "underflow"),
        (FpStatus::INVALID, errors.invalid, "invalid value"),
    ] {
        if status.contains(flag) {
            act(cx, action, &format!("{what} encountered in {name}"))?;
        }
    }
    Ok(())
}

/// An input that the kernels can read.
pub enum Held {
    Array(Array),
    Scalar(Scalar),
    Number(Value),
}

impl Held {
    pub fn is_object(&self) -> bool {
        matches!(self, Held::Array(array) if array.dtype().is_object())
    }

    pub fn dtype(&self) -> DType {
        match self {
            Held::Array(array) => array.dtype().clone(),
            Held::Scalar(scalar) => scalar.dtype(),
            Held::Number(Value::Float(_)) => DType::FLOAT,
            Held::Number(Value::Complex(_)) => DType::COMPLEX,
            Held::Number(_) => DType::INT,
        }
    }

    pub fn shape(&self) -> &[usize] {
        match self {
            Held::Array(array) => array.shape(),
            _ => &[],
        }
    }

    /// The element as a value, for a 0-d input or through the offset of an array's element.
    pub fn element(&self, offset: isize) -> Value {
        match self {
            Held::Array(array) => match element_value(array, offset) {
                Value::Scalar(scalar) if array.dtype().is_object() => Value::Scalar(scalar),
                Value::Scalar(scalar) => super::array_like::python_value(&scalar),
                object => object,
            },
            Held::Scalar(scalar) => super::array_like::python_value(scalar),
            Held::Number(value) => value.clone(),
        }
    }

    /// What the kernels take.
    pub fn input(&self) -> Input<'_> {
        match self {
            Held::Array(array) => Input::Array(array),
            Held::Scalar(scalar) => Input::Scalar(scalar),
            Held::Number(Value::Int(value)) => Input::Int(*value),
            Held::Number(Value::BigInt(value)) => Input::BigInt(value),
            Held::Number(Value::Float(value)) => Input::Float(bare(*value)),
            Held::Number(Value::Complex(value)) => Input::Complex(**value),
            Held::Number(_) => Input::Int(0),
        }
    }
}

/// A value as an input: numbers stay numbers, all else becomes an array.
pub fn hold(cx: &mut dyn Host, value: &Value) -> Result<Held> {
    Ok(match value {
        Value::Array(array) => Held::Array(array.array()),
        Value::Scalar(scalar) => Held::Scalar(scalar.clone()),
        Value::Bool(value) => Held::Scalar(Scalar::Bool(*value)),
        Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Complex(_) => Held::Number(value.clone()),
        other => Held::Array(to_array(cx, other)?),
    })
}

/// Reads the keyword arguments that all ufuncs share.
pub fn read_keywords(
    cx: &mut dyn Host,
    ufunc: &'static Ufunc,
    given: Vec<(std::rc::Rc<str>, Value)>,
) -> Result<Keywords> {
    let mut keywords = Keywords::default();
    let names = |wanted: &str| given.iter().any(|(name, value)| &**name == wanted && !value.is_none());
    let conflict = match (names("sig"), names("signature"), names("dtype")) {
        (true, true, _) => Some("cannot specify both 'sig' and 'signature'"),
        (true, _, true) | (_, true, true) => Some("cannot specify both 'signature' and 'dtype'"),
        _ => None,
    };
    if let Some(message) = conflict {
        return Err(Error::type_error(message));
    }
    for (name, value) in given {
        match &*name {
            "out" => {
                keywords.out_given = true;
                keywords.arrays = matches!(value, Value::Ellipsis);
                if !keywords.arrays {
                    keywords.out = read_out(ufunc, value)?;
                }
            }
            "where" => match value {
                Value::Bool(true) | Value::Scalar(Scalar::Bool(true)) => {}
                value => keywords.mask = Some(read_mask(cx, &value)?),
            },
            "casting" => keywords.casting = Some(to_casting(&value)?),
            "order" => keywords.order = Some(to_order(&value)?),
            "dtype" => {
                if let Some(dtype) = loop_dtype(cx, Some(&value))? {
                    keywords.signature = vec![None; ufunc.nin];
                    keywords.signature.extend(std::iter::repeat_n(Some(dtype), ufunc.nout));
                }
            }
            "sig" | "signature" => keywords.signature = read_signature(cx, ufunc, &value)?,
            // Whether subclasses pass through; results keep their class only where a subclass asks for it.
            "subok" => {}
            other => {
                return Err(Error::type_error(format!(
                    "{}() got an unexpected keyword argument '{other}'",
                    ufunc.name
                )));
            }
        }
    }
    Ok(keywords)
}

/// `where=` as a boolean array: an array must hold booleans, of any other value NumPy takes the truth of the elements.
pub fn read_mask(cx: &mut dyn Host, value: &Value) -> Result<Array> {
    let Value::Array(mask) = value else { return to_array_with(cx, value, Some(&DType::BOOL)) };
    let mask = mask.array();
    match mask.num() {
        Some(Num::Bool) => Ok(mask),
        _ => {
            let (from, to) = (crate::array::dtype_repr(mask.dtype()), crate::array::dtype_repr(&DType::BOOL));
            Err(Error::type_error(format!("Cannot cast array data from {from} to {to} according to the rule 'safe'")))
        }
    }
}

fn read_out(ufunc: &'static Ufunc, value: Value) -> Result<SmallVec<[Option<Value>; 2]>> {
    Ok(match value {
        Value::None => SmallVec::new(),
        Value::Tuple(items) if items.len() == ufunc.nout => {
            items.iter().map(|item| Some(item.clone()).filter(|item| !item.is_none())).collect()
        }
        Value::Tuple(_) => {
            return Err(Error::value("The 'out' tuple must have exactly one entry per ufunc output"));
        }
        single if ufunc.nout == 1 => SmallVec::from_elem(Some(single), 1),
        _ => return Err(Error::type_error("'out' must be a tuple of arrays")),
    })
}

/// A dtype that picks a loop: of a family, without a byte order, a length or a unit.
pub fn loop_dtype(cx: &mut dyn Host, value: Option<&Value>) -> Result<Option<DType>> {
    let dtype = to_optional_dtype(cx, value)?;
    let detailed = match &dtype {
        Some(DType::Swapped(_) | DType::Struct(_)) => true,
        Some(DType::Str(n) | DType::Bytes(n) | DType::Void(n)) => *n > 0,
        Some(DType::Datetime(unit) | DType::Timedelta(unit)) => unit.base != crate::array::TimeBase::Generic,
        _ => false,
    };
    match detailed {
        false => Ok(dtype),
        true => Err(Error::type_error(
            "The `dtype` and `signature` arguments to ufuncs only select the general DType and not details such as the byte order or time unit. You can avoid this error by using the scalar types `np.float64` or the dtype string notation.",
        )),
    }
}

/// `signature=`: a tuple of dtypes, or letters as `dd->d`.
fn read_signature(cx: &mut dyn Host, ufunc: &'static Ufunc, value: &Value) -> Result<Vec<Option<DType>>> {
    let count = ufunc.nin + ufunc.nout;
    match value {
        Value::None => Ok(Vec::new()),
        Value::Tuple(items) if items.len() == count => items.iter().map(|item| loop_dtype(cx, Some(item))).collect(),
        Value::Tuple(items) if items.len() == 1 && items[0].is_none() => {
            Err(Error::type_error("a single item type tuple cannot contain None."))
        }
        Value::Tuple(items) if items.len() == 1 => {
            let mut signature = vec![None; ufunc.nin];
            let dtype = loop_dtype(cx, items.first())?;
            signature.extend(std::iter::repeat_n(dtype, ufunc.nout));
            Ok(signature)
        }
        Value::Str(text) => {
            let letters: Vec<char> = text.chars().filter(|c| !matches!(c, '-' | '>')).collect();
            let letters = if letters.len() == 1 { vec![letters[0]; count] } else { letters };
            if letters.len() != count {
                return Err(Error::value(format!(
                    "a type-string for {}, {} typecode(s) before and {} after the -> sign",
                    ufunc.name, ufunc.nin, ufunc.nout
                )));
            }
            letters.iter().map(|c| loop_dtype(cx, Some(&Value::from(c.to_string())))).collect()
        }
        _ => Err(Error::type_error("the signature object to ufunc must be a string or a tuple.")),
    }
}

/// What `__array_ufunc__` of an argument's class answers; `None` when no argument has one.
pub fn override_result(cx: &mut dyn Host, ufunc: &'static Ufunc, method: &str, args: &Args) -> Result<Option<Value>> {
    let outs = args.keywords.iter().filter(|(name, _)| &**name == "out").flat_map(|(_, value)| match value {
        Value::Tuple(items) => items.to_vec(),
        single => vec![single.clone()],
    });
    let mut candidates: Vec<(Value, Rc<Class>)> = Vec::new();
    for value in args.positional.iter().cloned().chain(outs).filter(may_override) {
        let Some(class) = script_class(&value) else { continue };
        let Some(special) = class.lookup("__array_ufunc__") else { continue };
        if special.is_none() {
            return Err(Error::type_error(format!(
                "operand '{}' does not support ufuncs (__array_ufunc__=None)",
                class.name.borrow()
            )));
        }
        if candidates.iter().any(|(_, known)| Rc::ptr_eq(known, &class)) {
            continue;
        }
        // A class below another one is asked first.
        let below = |known: &Rc<Class>| class.is_subclass(&Value::Class(known.clone()));
        let at = candidates.iter().position(|(_, known)| below(known)).unwrap_or(candidates.len());
        candidates.insert(at, (value, class));
    }
    if candidates.is_empty() {
        return Ok(None);
    }
    let mut call = Args::new([Value::Ufunc(ufunc), Value::from(method)]);
    call.positional.extend(args.positional.iter().take(ufunc.nin.max(1)).cloned());
    call.keywords = args.keywords.clone();
    let extra: Vec<Value> = args.positional.iter().skip(ufunc.nin).cloned().collect();
    match method {
        // Outputs given by position arrive by keyword, as a tuple always.
        "__call__" if !extra.is_empty() => call.keywords.push(("out".into(), Value::tuple(extra))),
        _ => call.positional.extend(extra),
    }
    for (name, value) in &mut call.keywords {
        if &**name == "out" && !matches!(value, Value::Tuple(_)) {
            *value = Value::tuple(vec![value.clone()]);
        }
    }
    call.keywords.retain(|(name, value)| {
        !(&**name == "out" && matches!(value, Value::Tuple(items) if items.iter().all(Value::is_none)))
    });
    for (candidate, _) in &candidates {
        let answer = call_method(cx, candidate, "__array_ufunc__", call.clone())?;
        if !matches!(answer, Value::NotImplemented) {
            return Ok(Some(answer));
        }
    }
    let (mut shown, mut types) = (Vec::new(), Vec::new());
    for value in args.positional.iter() {
        shown.push(super::repr::repr(cx, value)?);
        types.push(format!("'{}'", super::class::class_name(&super::class::type_of(value))));
    }
    for (name, value) in &call.keywords {
        shown.push(format!("{name}={}", super::repr::repr(cx, value)?));
    }
    Err(Error::type_error(format!(
        "operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc '{}'>, '{method}', {}): {}",
        ufunc.name,
        shown.join(", "),
        types.join(", ")
    )))
}

/// Only instances of a script's classes can answer `__array_ufunc__`.
fn may_override(value: &Value) -> bool {
    match value {
        Value::Instance(_) => true,
        Value::Array(array) => !array.is_plain(),
        _ => false,
    }
}
