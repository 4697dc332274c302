//! In which order the methods of two operands are asked.
//!
//! Mirrors `binary_op1` and `SLOT1BINFULL` of CPython: the right side goes first when its class derives from the left side's and
//! defines the reflected method; then left, then right. The built-in operation stands for a side that does not define its method.

use super::attribute::{call_special, script_class};
use super::class::{Class, type_of};
use super::host::Host;
use super::inheritance::{derives, native_part};
use super::value::Value;
use crate::error::Result;

/// The built-in types' own operation; `None` is NotImplemented.
pub type NativeBinary<'a> = &'a mut dyn FnMut(&mut dyn Host, &Value, &Value) -> Result<Option<Value>>;

/// The methods of scripts around the built-in operation; `None` when all say NotImplemented.
pub fn dispatch(
    cx: &mut dyn Host,
    [forward, reflected]: [&'static str; 2],
    a: &Value,
    b: &Value,
    native: NativeBinary,
) -> Result<Option<Value>> {
    let (class_a, class_b) = (script_class(a), script_class(b));
    if class_a.is_none() && class_b.is_none() {
        return native(cx, a, b);
    }
    // The left side goes first when the right one is of the same class, or of no script's class.
    let mut asked = false;
    if let Some(left) = &class_a
        && class_b.as_ref().is_none_or(|right| std::rc::Rc::ptr_eq(left, right))
    {
        match call_special(cx, a, forward, std::slice::from_ref(b))? {
            None => {}
            Some(Value::NotImplemented) => asked = true,
            Some(result) => return Ok(Some(result)),
        }
    }
    let implemented = |result: Option<Value>| result.filter(|result| !matches!(result, Value::NotImplemented));
    let has_forward = class_a.as_ref().is_some_and(|class| class.lookup(forward).is_some());
    let has_reflected = class_b.as_ref().is_some_and(|class| class.lookup(reflected).is_some());
    let mut reflected_left = has_reflected;
    if has_reflected {
        let (left, right) = (type_of(a), type_of(b));
        if left.is(&right) {
            // The left side had its say already.
            reflected_left = !has_forward;
        } else if derives(&right, &left) && overloads(class_a.as_deref(), class_b.as_deref(), reflected) {
            reflected_left = false;
            if let Some(result) = implemented(call_special(cx, b, reflected, std::slice::from_ref(a))?) {
                return Ok(Some(result));
            }
        }
    }
    if has_forward
        && !asked
        && let Some(result) = implemented(call_special(cx, a, forward, std::slice::from_ref(b))?)
    {
        return Ok(Some(result));
    }
    // Python's own types know nothing of arrays: what would be the built-in operation is the array's, whose class has another.
    if reflected_left && matches!(b, Value::Array(_)) && !matches!(a, Value::Array(_) | Value::Scalar(_)) {
        reflected_left = false;
        let answer = implemented(call_special(cx, b, reflected, std::slice::from_ref(a))?);
        // A number has nothing more to say: the array's own operation is the one that was overridden.
        if answer.is_some() || matches!(a, Value::Int(_) | Value::Bool(_) | Value::Float(_) | Value::Complex(_)) {
            return Ok(answer);
        }
    }
    // The built-in operation belongs to whichever side does not override its method.
    let (left, right) = (native_part(a), native_part(b));
    let has_native_left = !has_forward && (left.is_some() || !matches!(a, Value::Instance(_)));
    let has_native_right = !has_reflected && (right.is_some() || !matches!(b, Value::Instance(_)));
    let is_numeric_array = |value: &Value| matches!(value, Value::Array(_) | Value::Scalar(_));
    if has_native_left || (has_native_right && !matches!(b, Value::Instance(_))) || is_numeric_array(b) {
        let (left, right) = (left.as_ref().unwrap_or(a), right.as_ref().unwrap_or(b));
        if (has_native_left || has_native_right)
            && let Some(result) = native(cx, left, right)?
        {
            return Ok(Some(result));
        }
    } else if has_native_right && let Some(right) = &right {
        let left = left.as_ref().unwrap_or(a);
        if let Some(result) = native(cx, left, right)? {
            return Ok(Some(result));
        }
    }
    if reflected_left {
        return Ok(implemented(call_special(cx, b, reflected, std::slice::from_ref(a))?));
    }
    Ok(None)
}

/// Whether the right side's class has another reflected method than the left side's.
fn overloads(left: Option<&Class>, right: Option<&Class>, reflected: &str) -> bool {
    match (left.and_then(|class| class.lookup(reflected)), right.and_then(|class| class.lookup(reflected))) {
        (Some(left), Some(right)) => !left.is(&right),
        (_, right) => right.is_some(),
    }
}
