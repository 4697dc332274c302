//! Arrays as callers need them: `require` by flags, `astype` as a function.

use super::check_device_and_like;
use crate::error::{Error, Result};
use crate::library::numpy::calls::{at, attribute, given, method, np};
use crate::object::{Bound, Entry, Host, Value, collect, key_error, to_str, truth, type_of};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.require", "require(a, dtype=None, requirements=None, *, like=None)", "An array of a dtype that has the flags named, copied only where it has not: 'C', 'F', 'A' (aligned), 'W' (writeable), 'O' (owns its data), 'E' (no subclass).\n\n>>> np.require([[1, 2], [3, 4]], requirements=['F']).flags.f_contiguous\nTrue", require),
    Entry::new("numpy.astype", "astype(x, dtype, /, *, copy=True, device=None)", "The array in another dtype.\n\n>>> np.astype(np.arange(3), np.float32)\narray([0., 1., 2.], dtype=float32)", astype),
}

/// Names of requirements and the flags they mean.
const FLAGS: [(&str, &str); 13] = [
    ("C", "C"),
    ("C_CONTIGUOUS", "C"),
    ("CONTIGUOUS", "C"),
    ("F", "F"),
    ("F_CONTIGUOUS", "F"),
    ("FORTRAN", "F"),
    ("A", "A"),
    ("ALIGNED", "A"),
    ("W", "W"),
    ("WRITEABLE", "W"),
    ("O", "O"),
    ("OWNDATA", "O"),
    ("E", "E"),
];

fn require(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, dtype, requirements, like] = args.take();
    check_device_and_like("require", None, like)?;
    let (a, dtype) = (a.unwrap_or(Value::None), dtype.unwrap_or(Value::None));
    let wanted = match given(requirements) {
        Some(requirements) if truth(cx, &requirements)? => collect(cx, &requirements)?,
        _ => return np!(cx, asanyarray(a; dtype = dtype)),
    };
    let mut flags: Vec<&str> = Vec::new();
    for name in &wanted {
        let upper = to_str(name, "requirements")?.to_uppercase();
        let found = FLAGS.iter().find(|flag| flag.0 == upper).map(|flag| flag.1);
        let found = found.or((upper == "ENSUREARRAY").then_some("E"));
        match found {
            Some(flag) => flags.push(flag),
            None => return Err(key_error(cx, &Value::from(upper.as_str()))),
        }
    }
    let has = |flag: &str| flags.contains(&flag);
    if has("C") && has("F") {
        return Err(Error::value("Cannot specify both \"C\" and \"F\" order"));
    }
    let order = if has("F") {
        "F"
    } else if has("C") {
        "C"
    } else {
        "A"
    };
    let array = np!(cx, array(a; dtype = dtype, order = order, copy = Value::None, subok = !has("E")))?;
    for flag in flags.iter().filter(|flag| !matches!(**flag, "C" | "F" | "E")) {
        let all = attribute(cx, &array, "flags")?;
        let held = at!(cx, all, *flag)?;
        if !truth(cx, &held)? {
            return method!(cx, array, copy(order));
        }
    }
    Ok(array)
}

fn astype(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, dtype, copy, device] = args.take();
    let x = x.unwrap_or(Value::None);
    let scalar = np!(cx, isscalar(x))?;
    if !matches!(x, Value::Array(_)) && !truth(cx, &scalar)? {
        let class = crate::object::repr(cx, &type_of(&x))?;
        return Err(Error::type_error(format!("Input should be a NumPy array or scalar. It is a {class} instead.")));
    }
    if let Some(device) = given(device) {
        let text = crate::object::str(cx, &device)?;
        if text != "cpu" {
            return Err(Error::value(format!("Device not understood. Only \"cpu\" is allowed, but received: {text}")));
        }
    }
    let (dtype, copy) = (dtype.unwrap_or(Value::None), copy.unwrap_or(Value::Bool(true)));
    method!(cx, x, astype(dtype; copy = copy))
}
