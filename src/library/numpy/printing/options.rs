//! `set_printoptions`, `get_printoptions`, `printoptions`, and the reading of options that other functions share.

use std::cell::RefCell;
use std::rc::Rc;

use crate::error::{Error, Result};
use crate::format::options::{
    FloatMode, FormatterKey, FormatterKeys, Legacy, PrintOptions, PrintOverrides, SignMode, precision_type_error,
    threshold_type_error,
};
use crate::object::{
    Args, Bound, Builtin, Dict, Entry, Host, Object, PrintValues, Value, no_attribute, optional_int, str, to_float,
    to_index, truth,
};

crate::entries! { pub ENTRIES:
    Entry::new(
        "numpy.set_printoptions",
        "set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None)",
        "Sets how arrays and floats are printed.",
        set_printoptions,
    ),
    Entry::new(
        "numpy.get_printoptions",
        "get_printoptions()",
        "The print options as a dictionary.\n\n>>> np.get_printoptions()['precision']\n8",
        get_printoptions,
    ),
    Entry::new(
        "numpy.printoptions",
        "printoptions(*args, **kwargs)",
        "A context manager that sets print options and restores them.\n\n>>> with np.printoptions(precision=2):\n...     print(np.array([2.0]) / 3)\n[0.67]",
        printoptions,
    ),
}

/// The functions of a `formatter` dictionary that are ever asked for.
pub type Formatters = Vec<(FormatterKey, Value)>;

/// Reads `formatter=`: which keys are present, and their functions.
///
/// # Errors
/// `AttributeError` for what has no `keys`.
pub fn read_formatter(value: &Value) -> Result<(FormatterKeys, Formatters)> {
    let Value::Dict(dict) = value else { return Err(no_attribute(value, "keys")) };
    let (mut keys, mut functions) = (FormatterKeys::default(), Vec::new());
    for (name, function) in dict.items() {
        let Value::Str(name) = &name else { continue };
        if function.is_none() {
            continue;
        }
        if let Some(key) = FormatterKey::parse(name.as_str()) {
            keys.insert(key);
            functions.push((key, function));
        }
    }
    Ok((keys, functions))
}

/// `precision=`, which must be an integer.
pub fn read_precision(cx: &mut dyn Host, value: Option<Value>) -> Result<Option<i64>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => match to_index(cx, &value) {
            Ok(Value::Int(precision)) => Ok(Some(precision)),
            Ok(_) => Ok(Some(i64::MAX)),
            Err(_) => Err(precision_type_error()),
        },
    }
}

/// `threshold=`, which must be a number.
pub fn read_threshold(cx: &mut dyn Host, value: Option<&Value>) -> Result<Option<f64>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(Value::Str(_) | Value::Bytes(_) | Value::List(_) | Value::Tuple(_)) => Err(threshold_type_error()),
        Some(value) => to_float(cx, value).map(Some).map_err(|_| threshold_type_error()),
    }
}

/// `floatmode=`.
pub fn read_floatmode(value: Option<Value>) -> Result<Option<FloatMode>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(Value::Str(name)) => FloatMode::parse(name.as_str()).map(Some),
        Some(_) => FloatMode::parse("").map(Some),
    }
}

/// `sign=`.
pub fn read_sign(value: Option<Value>) -> Result<Option<SignMode>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(Value::Str(sign)) => SignMode::parse(sign.as_str()).map(Some),
        Some(_) => SignMode::parse("").map(Some),
    }
}

/// `legacy=`: a version of NumPy, or False for the present one.
pub fn read_legacy(cx: &mut dyn Host, value: Option<Value>) -> Result<Option<Legacy>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(Value::Bool(false)) => Ok(Some(Legacy::NONE)),
        Some(value) => {
            let mode = str(cx, &value)?;
            Legacy::parse(&mode).map(Some)
        }
    }
}

fn set_printoptions(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [
        precision,
        threshold,
        edgeitems,
        linewidth,
        suppress,
        nanstr,
        infstr,
        formatter,
        sign,
        floatmode,
        legacy,
        override_repr,
    ] = args.take();
    let suppress = match suppress {
        None | Some(Value::None) => None,
        Some(suppress) => Some(truth(cx, &suppress)?),
    };
    let floatmode = read_floatmode(floatmode)?;
    let sign = read_sign(sign)?;
    let legacy = read_legacy(cx, legacy)?;
    let limit = read_threshold(cx, threshold.as_ref())?;
    let precision = read_precision(cx, precision)?;
    let formatter = formatter.unwrap_or(Value::None);
    // Unlike the other options, these two are reset when they are not given.
    let (keys, functions) = match &formatter {
        Value::None => Default::default(),
        formatter => read_formatter(formatter)?,
    };
    let overrides = PrintOverrides {
        precision,
        threshold: limit,
        edgeitems: optional_int(cx, edgeitems.as_ref())?,
        linewidth: optional_int(cx, linewidth.as_ref())?,
        suppress,
        nanstr: read_text(nanstr)?,
        infstr: read_text(infstr)?,
        sign,
        floatmode,
        formatter: Some(keys),
        legacy,
    };
    let state = cx.state();
    state.print = state.print.overridden(&overrides)?;
    state.formatter = functions;
    if let Some(threshold) = threshold.filter(|threshold| !threshold.is_none()) {
        state.print_values.threshold = threshold;
    }
    state.print_values.formatter = formatter;
    state.print_values.override_repr = override_repr.unwrap_or(Value::None);
    Ok(Value::None)
}

fn read_text(value: Option<Value>) -> Result<Option<String>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(Value::Str(text)) => Ok(Some(text.as_str().to_string())),
        Some(other) => {
            Err(Error::type_error(format!("object of type '{}' has no len()", crate::object::type_name(&other))))
        }
    }
}

fn get_printoptions(cx: &mut dyn Host, _args: &mut Bound) -> Result<Value> {
    Ok(options_dict(cx))
}

fn options_dict(cx: &mut dyn Host) -> Value {
    let state = cx.state();
    let (options, values) = (&state.print, &state.print_values);
    Value::Dict(Rc::new(Dict::from_names([
        ("edgeitems", Value::Int(options.edgeitems)),
        ("threshold", values.threshold.clone()),
        ("floatmode", Value::from(options.floatmode.name())),
        ("precision", Value::Int(options.precision)),
        ("suppress", Value::Bool(options.suppress)),
        ("linewidth", Value::Int(options.linewidth)),
        ("nanstr", Value::from(options.nanstr.as_str())),
        ("infstr", Value::from(options.infstr.as_str())),
        ("sign", Value::from(options.sign.name())),
        ("formatter", values.formatter.clone()),
        ("legacy", options.legacy.name().map_or(Value::Bool(false), Value::from)),
        ("override_repr", values.override_repr.clone()),
    ])))
}

fn printoptions(_cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let call = Args {
        positional: std::mem::take(&mut args.rest).into_iter().collect(),
        keywords: std::mem::take(&mut args.keywords),
    };
    Ok(Value::object(PrintOptionsScope { call, saved: RefCell::default() }))
}

/// What `np.printoptions(...)` gives: the options are set when it is entered.
struct PrintOptionsScope {
    call: Args,
    saved: RefCell<Option<(PrintOptions, Formatters, PrintValues)>>,
}

impl Object for PrintOptionsScope {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        "_GeneratorContextManager"
    }

    fn is_context(&self) -> bool {
        true
    }

    fn enter(&self, cx: &mut dyn Host, _this: &Value) -> Result<Option<Value>> {
        let state = cx.state();
        let saved = (state.print.clone(), state.formatter.clone(), state.print_values.clone());
        if let Some(set) = ENTRIES.first() {
            cx.call(&Value::Entry(set), self.call.clone())?;
        }
        *self.saved.borrow_mut() = Some(saved);
        Ok(Some(options_dict(cx)))
    }

    fn exit(&self, cx: &mut dyn Host, _exception: Option<&Value>) -> Result<bool> {
        if let Some((print, formatter, values)) = self.saved.borrow_mut().take() {
            let state = cx.state();
            (state.print, state.formatter, state.print_values) = (print, formatter, values);
        }
        Ok(false)
    }
}
