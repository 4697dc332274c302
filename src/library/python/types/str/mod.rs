//! `str`: construction, and its methods by subject.
//!
//! Text is stored as UTF-8 and counted in code points as Python counts. ASCII text, the common case, needs no counting.

mod case;
pub mod characters;
pub mod classify;
mod encode;
mod pad;
mod search;
mod split;
mod template;

use crate::error::{Error, Result};
use crate::library::python::codecs::decode;
use crate::library::python::quick;
use crate::object::{Bound, Entry, Host, TypeTable, Value, str as str_of, type_name};

pub static TABLE: TypeTable = TypeTable {
    doc: "Text: a sequence of characters that does not change.",
    construct: Some(&STR),
    methods: &[
        split::METHODS,
        search::METHODS,
        case::METHODS,
        classify::METHODS,
        pad::METHODS,
        encode::METHODS,
        template::METHODS,
    ],
    getters: &[],
    statics: encode::STATICS,
};

static STR: Entry =
    Entry::new_c("str", "str(object='', encoding='utf-8', errors='strict')", "The text of a value.", construct)
        .quick(quick::str);

fn construct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [object, encoding, errors] = args.take();
    if encoding.is_none() && errors.is_none() {
        return match object {
            None => Ok(Value::from("")),
            Some(text @ Value::Str(_)) => Ok(text),
            Some(object) => str_of(cx, &object).map(Value::from),
        };
    }
    for (value, what) in [(&encoding, "encoding"), (&errors, "errors")] {
        if let Some(value) = value {
            argument(value, &format!("str() argument '{what}' must be str"))?;
        }
    }
    match object {
        None => Ok(Value::from("")),
        Some(Value::Str(_)) => Err(Error::type_error("decoding str is not supported")),
        Some(object) => match super::bytes::contents(&object) {
            Some(bytes) => decode(&bytes, encoding, errors, "str"),
            None => Err(Error::type_error(format!(
                "decoding to str: need a bytes-like object, {} found",
                type_name(&object)
            ))),
        },
    }
}

/// The text of an argument; `requirement` is what precedes `, not int` when it is none.
fn argument<'a>(value: &'a Value, requirement: &str) -> Result<std::borrow::Cow<'a, str>> {
    match value {
        Value::Str(text) => Ok(text.as_str().into()),
        Value::Scalar(crate::array::Scalar::Str(text)) => Ok(text.as_str().into()),
        Value::Instance(instance) => match &*instance.native.borrow() {
            Some(Value::Str(text)) => Ok(text.to_string().into()),
            _ => Err(Error::type_error(format!("{requirement}, not {}", type_name(value)))),
        },
        other => Err(Error::type_error(format!("{requirement}, not {}", type_name(other)))),
    }
}
