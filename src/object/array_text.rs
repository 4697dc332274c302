//! Texts of arrays and NumPy scalars, with the session's print options.

use super::host::Host;
use super::repr;
use super::slot::read_slot;
use super::value::Value;
use crate::array::{Array, Scalar};
use crate::error::Result;
use crate::format::array::Callbacks;
use crate::format::options::{FormatterKey, PrintOptions};

/// What printing asks the host for: texts of objects, and the script's formatters.
pub struct Printer<'a> {
    pub cx: &'a mut dyn Host,
    /// The functions of `formatter=`, by key.
    pub formatter: Vec<(FormatterKey, Value)>,
}

/// `str(array)`.
pub fn array_str(cx: &mut dyn Host, array: &Array) -> Result<String> {
    let (options, mut printer) = printer(cx);
    crate::format::array::array_str(array, &options, &mut printer)
}

/// `repr(array)`; the class is `array` for `ndarray` itself.
pub fn array_repr(cx: &mut dyn Host, array: &Array, class: &str) -> Result<String> {
    let replaced = cx.state().print_values.override_repr.clone();
    if !replaced.is_none() {
        let text = cx.call(&replaced, super::host::Args::new([Value::array(array.clone())]))?;
        return repr::str(cx, &text);
    }
    let (options, mut printer) = printer(cx);
    crate::format::array::array_repr(array, class, &options, &mut printer)
}

/// `str(scalar)`.
pub fn scalar_str(cx: &mut dyn Host, scalar: &Scalar) -> Result<String> {
    let (options, mut printer) = printer(cx);
    let mut out = String::new();
    crate::format::numpy_scalar::write_scalar_str(&mut out, scalar, &options, &mut printer)?;
    Ok(out)
}

/// Appends `repr(scalar)`.
pub fn write_scalar_repr(cx: &mut dyn Host, out: &mut String, scalar: &Scalar) -> Result<()> {
    let (options, mut printer) = printer(cx);
    crate::format::numpy_scalar::write_scalar_repr(out, scalar, &options, &mut printer)
}

/// `format(scalar, spec)`: that of the Python number with the same value.
pub fn format_scalar(cx: &mut dyn Host, scalar: &Scalar, spec: &str) -> Result<String> {
    match scalar {
        Scalar::Str(text) => crate::format::spec::format_str(text, spec),
        // `format` goes through Python's own numbers, which show float32 with the digits of a double.
        Scalar::F16(_) | Scalar::F32(_) | Scalar::C64(_) if spec.is_empty() => {
            repr::str(cx, &super::array_like::python_value(scalar))
        }
        _ if spec.is_empty() => scalar_str(cx, scalar),
        // `np.bool` formats as its text does.
        Scalar::Bool(flag) => crate::format::spec::format_str(if *flag { "True" } else { "False" }, spec),
        Scalar::C64(_) | Scalar::C128(_) => {
            crate::format::spec_number::format_complex(scalar.as_complex().unwrap_or_default(), spec)
        }
        Scalar::F16(_) | Scalar::F32(_) | Scalar::F64(_) => {
            crate::format::spec_number::format_float(scalar.as_f64().unwrap_or_default(), spec)
        }
        other => match other.as_i128() {
            Some(integer) => crate::format::spec_number::format_int(&integer.into(), spec, crate::limits::DIGITS),
            None => {
                let text = scalar_str(cx, other)?;
                crate::format::spec::format_str(&text, spec)
            }
        },
    }
}

/// The session's print options and the callbacks that go with them.
pub fn printer(cx: &mut dyn Host) -> (PrintOptions, Printer<'_>) {
    let state = cx.state();
    let (options, formatter) = (state.print.clone(), state.formatter.clone());
    (options, Printer { cx, formatter })
}

impl Callbacks for Printer<'_> {
    fn format_element(&mut self, out: &mut String, key: FormatterKey, array: &Array, offset: isize) -> Result<()> {
        let function = self.formatter.iter().find(|(own, _)| *own == key).map(|(_, function)| function.clone());
        let element = super::array_like::element_value(array, offset);
        let text = match function {
            Some(function) => {
                let result = self.cx.call(&function, super::host::Args::new([element]))?;
                repr::str(self.cx, &result)?
            }
            None => repr::str(self.cx, &element)?,
        };
        out.push_str(&text);
        Ok(())
    }

    fn object_repr(&mut self, out: &mut String, array: &Array, offset: isize) -> Result<()> {
        let value = read_slot(array, offset);
        // NumPy marks lists, so that they are not taken for a dimension.
        let is_list = matches!(value, Value::List(_));
        if is_list {
            out.push_str("list(");
        }
        repr::write_repr(self.cx, out, &value)?;
        if is_list {
            out.push(')');
        }
        Ok(())
    }

    fn object_str(&mut self, out: &mut String, array: &Array, offset: isize) -> Result<()> {
        let value = read_slot(array, offset);
        out.push_str(&repr::str(self.cx, &value)?);
        Ok(())
    }
}
