//! Texts of arrays: `array2string`, `array_repr`, `array_str`.

use std::rc::Rc;

use super::options::{read_floatmode, read_formatter, read_legacy, read_precision, read_sign, read_threshold};
use crate::error::Result;
use crate::format::array::Placement;
use crate::format::options::PrintOverrides;
use crate::object::array_text::printer;
use crate::object::{ArrayObject, Bound, Entry, Host, Value, no_attribute, optional_int, to_str, truth};

crate::entries! { pub ENTRIES:
    Entry::new(
        "numpy.array2string",
        "array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None)",
        "The text of an array, by options of its own.\n\n>>> np.array2string(np.array([1.5, 2.0]), separator=', ')\n'[1.5, 2. ]'",
        array2string,
    ),
    Entry::new(
        "numpy.array_repr",
        "array_repr(arr, max_line_width=None, precision=None, suppress_small=None)",
        "The `repr` of an array.\n\n>>> np.array_repr(np.array([1, 2]))\n'array([1, 2])'",
        array_repr,
    ),
    Entry::new(
        "numpy.array_str",
        "array_str(a, max_line_width=None, precision=None, suppress_small=None)",
        "The `str` of an array.\n\n>>> np.array_str(np.arange(3))\n'[0 1 2]'",
        array_str,
    ),
}

fn array2string(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [
        a,
        width,
        precision,
        suppress,
        separator,
        prefix,
        formatter,
        threshold,
        edgeitems,
        sign,
        floatmode,
        suffix,
        legacy,
    ] = args.take();
    let a = a.unwrap_or(Value::None);
    let floatmode = read_floatmode(floatmode)?;
    let sign = read_sign(sign)?;
    let legacy = read_legacy(cx, legacy)?;
    let threshold = read_threshold(cx, threshold.as_ref())?;
    let mut overrides = common(cx, width, precision, suppress)?;
    overrides.threshold = threshold;
    overrides.edgeitems = optional_int(cx, edgeitems.as_ref())?;
    overrides.sign = sign;
    overrides.floatmode = floatmode;
    overrides.legacy = legacy;
    let functions = match formatter {
        None | Some(Value::None) => None,
        Some(formatter) => {
            let (keys, functions) = read_formatter(&formatter)?;
            overrides.formatter = Some(keys);
            Some(functions)
        }
    };
    let array = match &a {
        Value::Scalar(scalar) => crate::array::Array::from_scalar(scalar)?,
        other => an_array(other, "size")?.array(),
    };
    let text = |value: &Option<Value>, what: &str, default: &str| match value {
        None => Ok(default.to_string()),
        Some(value) => to_str(value, what).map(str::to_string),
    };
    let separator = text(&separator, "separator", " ")?;
    let prefix = text(&prefix, "prefix", "")?;
    let suffix = text(&suffix, "suffix", "")?;
    let placement = Placement { separator: &separator, prefix: &prefix, suffix: &suffix };
    let (options, mut printer) = printer(cx);
    let options = options.overridden(&overrides)?;
    if let Some(functions) = functions {
        printer.formatter = functions;
    }
    crate::format::array::array2string(&array, &options, placement, &mut printer).map(Value::from)
}

fn array_repr(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, width, precision, suppress] = args.take();
    let a = a.unwrap_or(Value::None);
    let replaced = cx.state().print_values.override_repr.clone();
    if !replaced.is_none() {
        return cx.call(&replaced, crate::object::Args::new([a]));
    }
    let owner = an_array(&a, "size")?;
    let overrides = common(cx, width, precision, suppress)?;
    let name = owner.class().map_or("array".to_string(), |class| class.name.borrow().to_string());
    let array = owner.array();
    let (options, mut printer) = printer(cx);
    let options = options.overridden(&overrides)?;
    crate::format::array::array_repr(&array, &name, &options, &mut printer).map(Value::from)
}

fn array_str(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, width, precision, suppress] = args.take();
    let a = a.unwrap_or(Value::None);
    let array = an_array(&a, "shape")?.array();
    let overrides = common(cx, width, precision, suppress)?;
    let (options, mut printer) = printer(cx);
    let options = options.overridden(&overrides)?;
    crate::format::array::array_str(&array, &options, &mut printer).map(Value::from)
}

/// The arguments that all three share.
fn common(
    cx: &mut dyn Host,
    width: Option<Value>,
    precision: Option<Value>,
    suppress: Option<Value>,
) -> Result<PrintOverrides> {
    let precision = read_precision(cx, precision)?;
    let suppress = match suppress {
        None | Some(Value::None) => None,
        Some(suppress) => Some(truth(cx, &suppress)?),
    };
    Ok(PrintOverrides {
        precision,
        suppress,
        linewidth: optional_int(cx, width.as_ref())?,
        ..PrintOverrides::default()
    })
}

/// Only arrays have the attribute that NumPy's functions ask for first.
fn an_array<'a>(value: &'a Value, attribute: &str) -> Result<&'a Rc<ArrayObject>> {
    match value {
        Value::Array(array) => Ok(array),
        other => Err(no_attribute(other, attribute)),
    }
}
