//! Results that keep the class of an input: what NumPy calls `__array_wrap__` and `__array_finalize__`.

use std::rc::Rc;

use super::array_like::wrap;
use super::class::Class;
use super::host::Host;
use super::ndarray::ArrayObject;
use super::value::Value;
use crate::array::Array;
use crate::error::Result;

/// A ufunc's result as a value: a scalar without axes, of the class of the input with a subclass if there is one.
pub fn wrap_like(cx: &mut dyn Host, result: Array, inputs: &[Value]) -> Result<Value> {
    let owner = inputs.iter().find_map(|input| match input {
        Value::Array(array) => array.class.as_ref().map(|class| (class.clone(), input.clone())),
        _ => None,
    });
    match owner {
        None => Ok(wrap(result)),
        Some((class, owner)) => of_class(cx, result, &class, &owner),
    }
}

/// An array of a script's subclass, finalized after another.
pub fn of_class(cx: &mut dyn Host, array: Array, class: &Rc<Class>, owner: &Value) -> Result<Value> {
    let mut object = ArrayObject::new(array);
    object.class = Some(class.clone());
    let value = Value::Array(Rc::new(object));
    finalize(cx, &value, owner)?;
    Ok(value)
}

/// Calls `__array_finalize__(self, owner)` where the class defines it.
pub fn finalize(cx: &mut dyn Host, value: &Value, owner: &Value) -> Result<()> {
    let Value::Array(array) = value else { return Ok(()) };
    let Some(class) = &array.class else { return Ok(()) };
    match class.lookup("__array_finalize__") {
        Some(method) if !method.is_none() => {
            cx.call(&method, super::host::Args::new([value.clone(), owner.clone()]))?;
            Ok(())
        }
        _ => Ok(()),
    }
}
