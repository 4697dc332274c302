//! `str.encode`, `str.translate` and `str.maketrans`.

use std::rc::Rc;

use super::argument;
use crate::error::{Error, Kind, Result};
use crate::library::python::codecs;
use crate::library::python::quick;
use crate::library::python::types::receiver;
use crate::object::{Bound, Dict, Entry, Host, Value, get_item, to_int};
use crate::surrogate::{self, Unheld};

crate::entries! { pub METHODS:
    Entry::new_c("str.encode", "encode(self, /, encoding='utf-8', errors='strict')", "The bytes of the text in an encoding.", encode).quick(quick::encode),
    Entry::new_c("str.translate", "translate(self, table, /)", "With characters replaced or dropped as a table says.", translate),
}

crate::entries! { pub STATICS:
    Entry::new_c("str.maketrans", "maketrans(x, y=None, z=None, /)", "A table for `translate`.", maketrans),
}

fn encode(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, encoding, errors] = args.take();
    let text = receiver::text(this, "encode")?;
    codecs::encode(&text, encoding, errors, "encode").map(Value::bytes)
}

fn translate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, table] = args.take();
    let text = receiver::text(this, "translate")?;
    let table = table.unwrap_or(Value::None);
    let mut out = String::with_capacity(text.as_str().len());
    for c in text.chars() {
        match get_item(cx, &table, &code_of(c)) {
            Ok(Value::None) => {}
            Ok(Value::Str(text)) => out.push_str(&text),
            Ok(code @ (Value::Int(_) | Value::BigInt(_))) => {
                let code = to_int(cx, &code)?;
                let replacement = u32::try_from(code).map_or(Err(Unheld::Beyond), surrogate::character);
                out.push(replacement.map_err(|why| match why {
                    Unheld::Beyond => Error::value("character mapping must be in range(0x110000)"),
                    Unheld::Taken => Error::not_implemented(surrogate::REFUSED),
                })?);
            }
            Ok(_) => return Err(Error::type_error("character mapping must return integer, None or str")),
            Err(error) if error.kind().is_a(Kind::LookupError) => out.push(c),
            Err(error) => return Err(error),
        }
    }
    Ok(Value::from(out))
}

fn code_of(c: char) -> Value {
    Value::Int(i64::from(surrogate::code(c)))
}

fn maketrans(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, y, z] = args.take();
    let x = x.unwrap_or(Value::None);
    let table = Dict::new();
    let Some(y) = y else {
        let Value::Dict(dict) = receiver::native(Some(x)) else {
            return Err(Error::type_error("if you give only one argument to maketrans it must be a dict"));
        };
        for (key, value) in dict.items() {
            let key = match &key {
                Value::Str(text) => {
                    let mut chars = text.chars();
                    match (chars.next(), chars.next()) {
                        (Some(c), None) => code_of(c),
                        _ => return Err(Error::value("string keys in translate table must be of length 1")),
                    }
                }
                Value::Int(_) | Value::Bool(_) => key,
                _ => return Err(Error::type_error("keys in translate table must be strings or integers")),
            };
            table.insert(cx, key, value)?;
        }
        return Ok(Value::Dict(Rc::new(table)));
    };
    if !matches!(x, Value::Str(_)) {
        return Err(Error::type_error("first maketrans argument must be a string if there is a second argument"));
    }
    let (x, y) = (argument(&x, "")?, argument(&y, "maketrans() argument 2 must be str")?);
    if x.chars().count() != y.chars().count() {
        return Err(Error::value("the first two maketrans arguments must have equal length"));
    }
    for (from, to) in x.chars().zip(y.chars()) {
        table.insert(cx, code_of(from), code_of(to))?;
    }
    if let Some(z) = z {
        for dropped in argument(&z, "maketrans() argument 3 must be str")?.chars() {
            table.insert(cx, code_of(dropped), Value::None)?;
        }
    }
    Ok(Value::Dict(Rc::new(table)))
}
