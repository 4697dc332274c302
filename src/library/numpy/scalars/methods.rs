//! Methods of every scalar: those of arrays, called on a 0-d array, and what is particular to scalars.

use super::attributes::{array_of, scalar_of};
use crate::array::Scalar;
use crate::error::{Error, Result};
use crate::object::array_like::wrap;
use crate::object::record::record_tuple;
use crate::object::{Args, Bound, Entry, Host, Value, call_method};

/// Declares methods that are those of a 0-d array.
macro_rules! forwarded {
    ($($name:literal $signature:literal $doc:literal;)*) => {
        $crate::entries! { pub FORWARDED:
            $(Entry::new_c(
                concat!("numpy.generic.", $name),
                concat!($name, $signature),
                $doc,
                |cx, args| forward(cx, args, $name),
            ),)*
        }
    };
}

forwarded! {
    "__array_namespace__" "(self, *args, **kwargs)" "The module `numpy`.";
    "all" "(self, *args, **kwargs)" "Whether the value is true.";
    "any" "(self, *args, **kwargs)" "Whether the value is true.";
    "argmax" "(self, *args, **kwargs)" "Zero.";
    "argmin" "(self, *args, **kwargs)" "Zero.";
    "argsort" "(self, *args, **kwargs)" "The order of one element.";
    "astype" "(self, *args, **kwargs)" "The value in another dtype.";
    "byteswap" "(self, *args, **kwargs)" "The value with its bytes reversed.";
    "choose" "(self, *args, **kwargs)" "The choice that the value selects.";
    "clip" "(self, *args, **kwargs)" "The value within limits.";
    "compress" "(self, *args, **kwargs)" "The value, where the condition is true.";
    "conj" "(self, *args, **kwargs)" "The complex conjugate.";
    "conjugate" "(self, *args, **kwargs)" "The complex conjugate.";
    "copy" "(self, *args, **kwargs)" "The value itself.";
    "cumprod" "(self, *args, **kwargs)" "The cumulative product, of one element.";
    "cumsum" "(self, *args, **kwargs)" "The cumulative sum, of one element.";
    "diagonal" "(self, *args, **kwargs)" "Raises, for lack of axes.";
    "fill" "(self, *args, **kwargs)" "Has no effect.";
    "flatten" "(self, *args, **kwargs)" "An array of one element.";
    "getfield" "(self, *args, **kwargs)" "A part of the value as another dtype.";
    "max" "(self, *args, **kwargs)" "The value.";
    "mean" "(self, *args, **kwargs)" "The mean, of one element.";
    "min" "(self, *args, **kwargs)" "The value.";
    "nonzero" "(self, *args, **kwargs)" "Raises, for lack of axes.";
    "prod" "(self, *args, **kwargs)" "The product, of one element.";
    "put" "(self, *args, **kwargs)" "Has no effect.";
    "ravel" "(self, *args, **kwargs)" "An array of one element.";
    "repeat" "(self, *args, **kwargs)" "An array of copies.";
    "reshape" "(self, *args, **kwargs)" "An array of one element in another shape.";
    "resize" "(self, *args, **kwargs)" "Has no effect.";
    "round" "(self, *args, **kwargs)" "The value rounded to decimals.";
    "searchsorted" "(self, *args, **kwargs)" "Raises, for lack of axes.";
    "sort" "(self, *args, **kwargs)" "Raises, for lack of axes.";
    "squeeze" "(self, *args, **kwargs)" "The value itself.";
    "std" "(self, *args, **kwargs)" "The standard deviation, of one element.";
    "sum" "(self, *args, **kwargs)" "The sum, of one element.";
    "swapaxes" "(self, *args, **kwargs)" "Raises, for lack of axes.";
    "take" "(self, *args, **kwargs)" "Elements by index.";
    "tobytes" "(self, *args, **kwargs)" "The raw bytes.";
    "to_device" "(self, *args, **kwargs)" "The value itself.";
    "trace" "(self, *args, **kwargs)" "Raises, for lack of axes.";
    "transpose" "(self, *args, **kwargs)" "The value itself.";
    "var" "(self, *args, **kwargs)" "The variance, of one element.";
    "view" "(self, *args, **kwargs)" "The bytes read as another dtype.";
    "__array__" "(self, *args, **kwargs)" "A 0-d array.";
}

crate::entries! { pub METHODS:
    Entry::new_c("numpy.generic.item", "item(self)", "The nearest Python value.", item),
    Entry::new_c("numpy.generic.tolist", "tolist(self)", "The nearest Python value.", item),
    Entry::new_c("numpy.generic.__getitem__", "__getitem__(self, key, /)", "`self[key]`.", getitem),
    Entry::new_c("numpy.generic.__setitem__", "__setitem__(self, key, value, /)", "`self[key] = value`, for records.", setitem),
}

/// Calls the array's method of that name; a 0-d result is a scalar again.
fn forward(cx: &mut dyn Host, args: &mut Bound, name: &str) -> Result<Value> {
    let [this] = args.take();
    let this = this.unwrap_or(Value::None);
    let array = Value::array(array_of(&this)?);
    let call = Args {
        positional: std::mem::take(&mut args.rest).into_iter().collect(),
        keywords: std::mem::take(&mut args.keywords),
    };
    match call_method(cx, &array, name, call)? {
        Value::Array(result) if result.view().ndim() == 0 && name != "__array__" => Ok(wrap(result.array())),
        other => Ok(other),
    }
}

fn item(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    match scalar_of(&this.unwrap_or(Value::None))? {
        Scalar::Void(record) => Ok(record_tuple(record)),
        scalar => crate::object::time_like::python_item(cx, scalar),
    }
}

fn getitem(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, key] = args.take();
    let (this, key) = (this.unwrap_or(Value::None), key.unwrap_or(Value::None));
    crate::object::get_item(cx, &this, &key)
}

fn setitem(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, key, value] = args.take();
    match this {
        Some(Value::Scalar(Scalar::Void(record))) => {
            let (key, value) = (key.unwrap_or(Value::None), value.unwrap_or(Value::None));
            crate::object::record::set_record_item(cx, &record, &key, &value).map(|()| Value::None)
        }
        other => {
            let kind = crate::object::type_name(&other.unwrap_or(Value::None));
            Err(Error::type_error(format!("'{kind}' object does not support item assignment")))
        }
    }
}
