//! The functions that read and write the session's error state.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::object::{
    Action, Bound, Dict, Entry, ErrorState, Host, Value, find_attribute, is_callable, repr, to_index, type_name,
};

crate::entries! { pub ENTRIES:
    Entry::new(
        "numpy.seterr",
        "seterr(all=None, divide=None, over=None, under=None, invalid=None)",
        "Sets how floating-point errors are handled; gives the old settings.",
        seterr,
    ),
    Entry::new(
        "numpy.geterr",
        "geterr()",
        "How floating-point errors are handled.\n\n>>> np.geterr()\n{'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'}",
        geterr,
    ),
    Entry::new("numpy.seterrcall", "seterrcall(func)", "Sets the function or log object for floating-point errors; gives the old one.", seterrcall),
    Entry::new("numpy.geterrcall", "geterrcall()", "The function or log object for floating-point errors.", geterrcall),
    Entry::new("numpy.setbufsize", "setbufsize(size)", "Sets the size of ufunc buffers, in elements; gives the old one.", setbufsize),
    Entry::new("numpy.getbufsize", "getbufsize()", "The size of ufunc buffers, in elements.\n\n>>> np.getbufsize()\n8192", getbufsize),
}

/// An error mode by NumPy's name.
///
/// # Errors
/// `ValueError: invalid error mode 'loud'`.
pub fn read_action(cx: &mut dyn Host, value: &Value) -> Result<Action> {
    let action = match value {
        Value::Str(text) => match text.as_str() {
            "ignore" => Some(Action::Ignore),
            "warn" => Some(Action::Warn),
            "raise" => Some(Action::Raise),
            "call" => Some(Action::Call),
            "print" => Some(Action::Print),
            "log" => Some(Action::Log),
            _ => None,
        },
        _ => None,
    };
    match action {
        Some(action) => Ok(action),
        None => Err(Error::value(format!("invalid error mode {}", repr(cx, value)?))),
    }
}

/// The current state with the modes that were given; `all` comes first, the others override it.
pub fn updated(cx: &mut dyn Host, given: [Option<Value>; 5]) -> Result<ErrorState> {
    let mut state = cx.state().errors.clone();
    let [all, divide, over, under, invalid] = given;
    let mut read = |value: Option<Value>| match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => read_action(cx, &value).map(Some),
    };
    if let Some(all) = read(all)? {
        state = ErrorState { divide: all, over: all, under: all, invalid: all };
    }
    state.divide = read(divide)?.unwrap_or(state.divide);
    state.over = read(over)?.unwrap_or(state.over);
    state.under = read(under)?.unwrap_or(state.under);
    state.invalid = read(invalid)?.unwrap_or(state.invalid);
    Ok(state)
}

/// Whether a value may stand as `call=`.
///
/// # Errors
/// `TypeError` for what can neither be called nor written to.
pub fn check_call(cx: &mut dyn Host, call: &Value) -> Result<()> {
    if call.is_none() || is_callable(call) || find_attribute(cx, call, "write")?.is_some_and(|own| is_callable(&own)) {
        return Ok(());
    }
    Err(Error::type_error("python object must be callable or have a callable write method"))
}

fn as_dict(state: &ErrorState) -> Value {
    let name = |action: Action| {
        Value::from(match action {
            Action::Ignore => "ignore",
            Action::Warn => "warn",
            Action::Raise => "raise",
            Action::Call => "call",
            Action::Print => "print",
            Action::Log => "log",
        })
    };
    Value::Dict(Rc::new(Dict::from_names([
        ("divide", name(state.divide)),
        ("over", name(state.over)),
        ("under", name(state.under)),
        ("invalid", name(state.invalid)),
    ])))
}

fn seterr(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let given = args.take::<5>();
    let new = updated(cx, given)?;
    let old = std::mem::replace(&mut cx.state().errors, new);
    Ok(as_dict(&old))
}

fn geterr(cx: &mut dyn Host, _args: &mut Bound) -> Result<Value> {
    Ok(as_dict(&cx.state().errors))
}

fn seterrcall(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [call] = args.take();
    let call = call.unwrap_or(Value::None);
    check_call(cx, &call)?;
    Ok(std::mem::replace(&mut cx.state().error_call, call))
}

fn geterrcall(cx: &mut dyn Host, _args: &mut Bound) -> Result<Value> {
    Ok(cx.state().error_call.clone())
}

fn setbufsize(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [size] = args.take();
    let size = size.unwrap_or(Value::None);
    let Ok(Value::Int(count)) = to_index(cx, &size) else {
        let kind = type_name(&size);
        return Err(Error::type_error(format!("'<' not supported between instances of '{kind}' and 'int'")));
    };
    if count < 5 {
        return Err(Error::value(format!("Buffer size, {count}, is too small")));
    }
    if count > 10_000_000 {
        return Err(Error::value(format!("Buffer size, {count}, is too big")));
    }
    // Kernels here choose their own blocks; the number is kept for scripts that read it back.
    let old = std::mem::replace(&mut cx.state().buffer_size, count);
    Ok(Value::Int(old))
}

fn getbufsize(cx: &mut dyn Host, _args: &mut Bound) -> Result<Value> {
    Ok(Value::Int(cx.state().buffer_size))
}
