//! Methods of NumPy's protocols for subclasses: `__array_wrap__`, `__array_finalize__`, `__array_ufunc__`, `setfield`, and what the
//! memory looks like from outside (`__array_interface__`).

use std::rc::Rc;

use crate::array::dtype_parse::WithShape;
use crate::array::layout::packed_strides;
use crate::array::{Dims, Strides};
use crate::error::{Error, Result};
use crate::object::dtype_like::to_dtype_with_shape;
use crate::object::shape_like::shape_value;
use crate::object::{
    Args, ArrayObject, Bound, Dict, Entry, Host, Value, array_wrap, assign_all, call_method, get_attribute,
    optional_int, truth,
};

crate::entries! { pub METHODS:
    Entry::new_c(
        "numpy.ndarray.__array_wrap__",
        "__array_wrap__(self, array, context=None, return_scalar=True, /)",
        "An array viewed as the class of another.",
        wrap,
    ),
    Entry::new_c("numpy.ndarray.__array_finalize__", "__array_finalize__(self, obj, /)", "Nothing: subclasses do more.", finalize),
    Entry::new_c(
        "numpy.ndarray.__array_ufunc__",
        "__array_ufunc__(self, ufunc, method, /, *inputs, **kwargs)",
        "The ufunc of arrays that do not define the method themselves.",
        ufunc,
    ),
    Entry::new_c(
        "numpy.ndarray.__array_namespace__",
        "__array_namespace__(self, /, *, api_version=None)",
        "The module `numpy`, for code that is written for any library of the array API.",
        namespace,
    ),
    Entry::new_c("numpy.ndarray.setfield", "setfield(self, val, dtype, offset=0)", "Writes a part of every element.", setfield),
}

fn wrap(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, array, _context, return_scalar] = args.take();
    let return_scalar = match return_scalar {
        Some(return_scalar) => truth(cx, &return_scalar)?,
        None => true,
    };
    let (this, array) = (this.unwrap_or(Value::None), array.unwrap_or(Value::None));
    array_wrap::default_wrap(cx, &this, &array, return_scalar)
}

/// Versions of the array API's standard that NumPy follows.
const STANDARDS: [&str; 4] = ["2021.12", "2022.12", "2023.12", "2024.12"];

fn namespace(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [_, version] = args.take();
    match version {
        None | Some(Value::None) => {}
        Some(Value::Str(text)) if STANDARDS.contains(&text.as_str()) => {}
        Some(Value::Str(text)) => {
            return Err(Error::value(format!(
                "Version \"{}\" of the Array API Standard is not supported.",
                text.as_str()
            )));
        }
        Some(other) => {
            let shown = crate::object::str(cx, &other)?;
            return Err(Error::value(format!(
                "Only None and strings are allowed as the Array API version, but received: {shown}."
            )));
        }
    }
    cx.import("numpy")
}

fn finalize(_: &mut dyn Host, _: &mut Bound) -> Result<Value> {
    Ok(Value::None)
}

fn ufunc(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let call = Args { positional: std::mem::take(&mut args.rest).into(), keywords: std::mem::take(&mut args.keywords) };
    let [_, ufunc, method] = args.take();
    let (Some(ufunc), Some(Value::Str(method))) = (ufunc, method) else {
        return Err(Error::type_error("__array_ufunc__ requires a ufunc and the name of a method"));
    };
    let outs = call.keywords.iter().filter(|(name, _)| &**name == "out").flat_map(|(_, value)| match value {
        Value::Tuple(items) => items.to_vec(),
        single => vec![single.clone()],
    });
    let overrides = |value: &Value| {
        crate::object::script_class(value).is_some_and(|class| class.lookup("__array_ufunc__").is_some())
    };
    if call.positional.iter().any(overrides) || outs.into_iter().any(|out| overrides(&out)) {
        return Ok(Value::NotImplemented);
    }
    call_method(cx, &ufunc, &method, call)
}

fn setfield(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, value, dtype, offset] = args.take();
    let Some(Value::Array(array)) = this else {
        return Err(Error::type_error("descriptor requires a 'numpy.ndarray' object"));
    };
    let described = to_dtype_with_shape(cx, &dtype.unwrap_or(Value::None))?;
    let offset = optional_int(cx, offset.as_ref())?.unwrap_or(0);
    let view = field_view(&array, described, offset)?;
    crate::array::indexing::check_writeable(&view)?;
    assign_all(cx, &view, &value.unwrap_or(Value::None))?;
    Ok(Value::None)
}

/// A part of every element, as another dtype; the axes of a sub-array come last.
pub fn field_view(array: &Rc<ArrayObject>, (dtype, inner): WithShape, offset: i64) -> Result<crate::array::Array> {
    let array = array.array();
    let size = dtype.itemsize() * inner.iter().product::<usize>();
    let room = array.itemsize() as i64 - size as i64;
    if array.dtype().is_object() || dtype.is_object() || offset < 0 || offset > room {
        return Err(Error::value(format!(
            "Need 0 <= offset <= {room} for requested type but received offset = {offset}"
        )));
    }
    let (mut shape, mut strides): (Dims, Strides) = (array.shape().into(), array.strides().into());
    strides.extend(packed_strides(&inner, dtype.itemsize(), false));
    shape.extend(inner);
    let field = array.with_geometry(dtype, array.offset() + offset as usize, shape, strides)?;
    field.check_text()?;
    Ok(field)
}

/// `x.__array_interface__`.
pub fn interface(cx: &mut dyn Host, this: &Value) -> Result<Value> {
    let Value::Array(object) = this else {
        return Err(Error::type_error("descriptor requires a 'numpy.ndarray' object"));
    };
    let array = object.array();
    let strides = match array.is_c_contiguous() {
        true => Value::None,
        false => get_attribute(cx, this, "strides")?,
    };
    let dtype = Value::dtype(array.dtype().clone());
    let entries = [
        ("data", Value::tuple(vec![Value::Int(array.data_ptr() as usize as i64), Value::Bool(!array.is_writeable())])),
        ("strides", strides),
        ("descr", get_attribute(cx, &dtype, "descr")?),
        ("typestr", get_attribute(cx, &dtype, "str")?),
        ("shape", shape_value(array.shape())),
        ("version", Value::Int(3)),
    ];
    Ok(Value::Dict(Rc::new(Dict::from_names(entries))))
}
