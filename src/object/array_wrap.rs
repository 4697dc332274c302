//! `__array_wrap__`: what becomes of a ufunc's outputs when an operand is of a script's class.
//!
//! Among the inputs the one with the highest `__array_priority__` decides, an output array that was given decides itself. A class
//! that does not define the method gives the result its class, finalized after the operand.

use std::rc::Rc;

use smallvec::SmallVec;

use super::array_like::wrap;
use super::attribute::{find_attribute, script_class};
use super::host::{Args, Host};
use super::subclass::of_class;
use super::value::Value;
use crate::array::{Array, Scalar};
use crate::compute::ufunc::Ufunc;
use crate::error::{Kind, Result};

/// Whether any operand has a say in what the outputs become.
#[inline]
pub fn has_wrapper(values: &[Value]) -> bool {
    values.iter().any(|value| match value {
        Value::Array(array) => !array.is_plain(),
        Value::Instance(instance) => instance.class().lookup("__array_wrap__").is_some(),
        _ => false,
    })
}

/// The ufunc, its arguments and the number of the output, as `__array_wrap__` receives them; nothing for a reduction.
pub struct Context<'a> {
    pub ufunc: &'static Ufunc,
    pub inputs: &'a [Value],
    pub outs: &'a [Option<Value>],
    pub output: usize,
}

impl Context<'_> {
    fn value(&self) -> Value {
        let mut args = self.inputs.to_vec();
        if self.outs.iter().any(Option::is_some) {
            args.extend(self.outs.iter().map(|out| out.clone().unwrap_or(Value::None)));
        }
        Value::tuple(vec![Value::Ufunc(self.ufunc), Value::tuple(args), Value::from(self.output)])
    }
}

/// An output as a value: wrapped by the operand that decides, else an array, or a scalar when it has no axes.
pub fn wrap_output(cx: &mut dyn Host, output: Array, inputs: &[Value], context: Option<&Context>) -> Result<Value> {
    match decider(cx, inputs)? {
        None => Ok(wrap(output)),
        Some(owner) => wrapped_by(cx, &owner, output, context, true),
    }
}

/// An output array that was given, after it was written to.
pub fn wrap_given(cx: &mut dyn Host, out: &Value, context: Option<&Context>) -> Result<Value> {
    match script_class(out) {
        Some(class) if class.lookup("__array_wrap__").is_some() => {
            // The method receives the array itself, not a copy of its class.
            call_wrap(cx, out, out.clone(), context, false)
        }
        _ => Ok(out.clone()),
    }
}

fn wrapped_by(
    cx: &mut dyn Host,
    owner: &Value,
    output: Array,
    context: Option<&Context>,
    return_scalar: bool,
) -> Result<Value> {
    let Some(class) = script_class(owner) else { return Ok(wrap(output)) };
    let return_scalar = return_scalar && output.ndim() == 0;
    match class.lookup("__array_wrap__") {
        Some(method) if !method.is_none() => call_wrap(cx, owner, Value::array(output), context, return_scalar),
        _ => of_class(cx, output, &class, owner),
    }
}

/// `owner.__array_wrap__(array, context, return_scalar)`; methods of older signatures are called with less, and a warning.
fn call_wrap(
    cx: &mut dyn Host,
    owner: &Value,
    array: Value,
    context: Option<&Context>,
    return_scalar: bool,
) -> Result<Value> {
    let Some(method) = find_attribute(cx, owner, "__array_wrap__")? else { return Ok(array) };
    let context = context.map_or(Value::None, Context::value);
    let full = Args::new([array.clone(), context.clone(), Value::Bool(return_scalar)]);
    let error = match cx.call(&method, full) {
        Err(error) if error.kind() == Kind::TypeError && error.message().contains("positional argument") => error,
        result => return result,
    };
    let older = match cx.call(&method, Args::new([array.clone(), context])) {
        Err(second) if second.kind() == Kind::TypeError => cx.call(&method, Args::new([array])),
        result => result,
    };
    let Ok(older) = older else { return Err(error) };
    cx.warn(
        Kind::DeprecationWarning,
        "__array_wrap__ must accept context and return_scalar arguments (positionally) in the future. (Deprecated NumPy 2.0)",
    )?;
    Ok(older)
}

/// The input whose class wraps the outputs.
fn decider(cx: &mut dyn Host, inputs: &[Value]) -> Result<Option<Value>> {
    let mut best: Option<(f64, Option<&Value>)> = None;
    for input in inputs {
        let (priority, owner) = match input {
            Value::Array(array) if array.is_plain() => (0.0, None),
            Value::Array(_) => (priority_of(cx, input)?, Some(input)),
            Value::Instance(instance) if instance.class().lookup("__array_wrap__").is_some() => {
                (priority_of(cx, input)?, Some(input))
            }
            _ => continue,
        };
        let better = match &best {
            None => true,
            Some((known, holder)) => *known < priority || (priority == 0.0 && holder.is_none() && owner.is_some()),
        };
        if better {
            best = Some((priority, owner));
        }
    }
    Ok(best.and_then(|(_, owner)| owner.cloned()))
}

/// `__array_priority__`, 0 where it is missing or no number.
pub fn priority_of(cx: &mut dyn Host, value: &Value) -> Result<f64> {
    Ok(match find_attribute(cx, value, "__array_priority__")? {
        Some(Value::Float(priority)) => priority,
        Some(Value::Int(priority)) => priority as f64,
        Some(Value::Scalar(Scalar::F64(priority))) => priority,
        _ => 0.0,
    })
}

/// All outputs of a ufunc as values.
pub fn wrap_outputs(
    cx: &mut dyn Host,
    ufunc: &'static Ufunc,
    outputs: SmallVec<[Array; 2]>,
    inputs: &[Value],
    outs: &[Option<Value>],
) -> Result<SmallVec<[Value; 2]>> {
    let wraps = has_wrapper(inputs);
    let mut results = SmallVec::new();
    for (i, output) in outputs.into_iter().enumerate() {
        let context = Context { ufunc, inputs, outs, output: i };
        results.push(match outs.get(i) {
            Some(Some(out @ Value::Array(array))) if !array.is_plain() => wrap_given(cx, out, Some(&context))?,
            Some(Some(out)) => out.clone(),
            _ if wraps => wrap_output(cx, output, inputs, Some(&context))?,
            _ => wrap(output),
        });
    }
    Ok(results)
}

/// `ndarray.__array_wrap__`: an array viewed as the class, which is a scalar if it may be and the class is `ndarray`.
pub fn default_wrap(cx: &mut dyn Host, owner: &Value, array: &Value, return_scalar: bool) -> Result<Value> {
    let Value::Array(given) = array else {
        return Err(crate::error::Error::type_error("can only be called with ndarray object"));
    };
    match script_class(owner) {
        None if return_scalar && given.view().ndim() == 0 => Ok(wrap(given.array())),
        None if given.is_plain() => Ok(array.clone()),
        None => {
            let view = super::ndarray::ArrayObject::view_as(given.array(), given, None);
            Ok(Value::Array(Rc::new(view)))
        }
        Some(class) => {
            let view = super::ndarray::ArrayObject::view_as(given.array(), given, Some(class));
            let value = Value::Array(Rc::new(view));
            super::subclass::finalize(cx, &value, owner)?;
            Ok(value)
        }
    }
}
