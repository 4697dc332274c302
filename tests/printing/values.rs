//! Python values of the corpus, as the arguments that the format languages call back for.

use newaxis::error::{Error, Kind, Result};
use newaxis::format::percent::{CharacterSource, PercentArguments};
use newaxis::format::quote::{write_str_ascii, write_str_repr};
use newaxis::format::scalar::{complex_repr, float_repr};
use newaxis::format::spec::format_str;
use newaxis::format::spec_number::{format_bool, format_complex, format_float, format_int};
use newaxis::format::template::{FormatArguments, ItemKey};
use num_bigint::BigInt;
use num_complex::Complex;

#[derive(Clone)]
pub enum Value {
    Int(BigInt),
    Bool(bool),
    Float(f64),
    Complex(Complex<f64>),
    Str(String),
}

/// Reads `kind:value`.
pub fn value(text: &str) -> Value {
    let (kind, rest) = text.split_once(':').expect("kind:value");
    let double = |hex: &str| f64::from_le_bytes(super::bytes(hex).try_into().expect("eight bytes"));
    match kind {
        "i" => Value::Int(rest.parse().expect("an integer")),
        "b" => Value::Bool(rest == "1"),
        "f" => Value::Float(double(rest)),
        "c" => {
            let (re, im) = rest.split_once(',').expect("two parts");
            Value::Complex(Complex::new(double(re), double(im)))
        }
        _ => Value::Str(rest.to_string()),
    }
}

impl Value {
    pub fn format(&self, spec: &str) -> Result<String> {
        match self {
            Value::Int(v) => format_int(v, spec, newaxis::limits::DIGITS),
            Value::Bool(v) => format_bool(*v, spec),
            Value::Float(v) => format_float(*v, spec),
            Value::Complex(v) => format_complex(*v, spec),
            Value::Str(v) => format_str(v, spec),
        }
    }

    fn text(&self, conversion: char) -> String {
        let mut out = String::new();
        match self {
            Value::Int(v) => out = v.to_string(),
            Value::Bool(v) => out.push_str(if *v { "True" } else { "False" }),
            Value::Float(v) => out = float_repr(*v),
            Value::Complex(v) => out = complex_repr(*v),
            Value::Str(v) if conversion == 's' => out.push_str(v),
            Value::Str(v) if conversion == 'a' => write_str_ascii(&mut out, v),
            Value::Str(v) => write_str_repr(&mut out, v),
        }
        out
    }

    fn type_name(&self) -> &'static str {
        match self {
            Value::Int(_) => "int",
            Value::Bool(_) => "bool",
            Value::Float(_) => "float",
            Value::Complex(_) => "complex",
            Value::Str(_) => "str",
        }
    }
}

/// A tuple of values as the argument of `%` and `str.format`.
pub struct Values {
    items: Vec<Value>,
    taken: usize,
}

impl Values {
    /// Reads values separated by the unit separator.
    pub fn parse(text: &str) -> Self {
        Values { items: text.split('\x1f').filter(|item| !item.is_empty()).map(value).collect(), taken: 0 }
    }

    fn current(&self) -> &Value {
        &self.items[self.taken - 1]
    }
}

impl PercentArguments for Values {
    fn select(&mut self, _key: &str) -> Result<()> {
        Err(Error::type_error("format requires a mapping"))
    }

    fn advance(&mut self) -> Result<()> {
        if self.taken == self.items.len() {
            return Err(Error::type_error("not enough arguments for format string"));
        }
        self.taken += 1;
        Ok(())
    }

    fn star(&mut self) -> Option<Option<i64>> {
        match self.current() {
            Value::Int(v) => Some(i64::try_from(v).ok()),
            Value::Bool(v) => Some(Some(i64::from(*v))),
            _ => None,
        }
    }

    fn text(&mut self, conversion: char) -> Result<String> {
        Ok(self.current().text(conversion))
    }

    fn integer(&mut self, conversion: char) -> std::result::Result<BigInt, Option<Error>> {
        match self.current() {
            Value::Int(v) => Ok(v.clone()),
            Value::Bool(v) => Ok(BigInt::from(u8::from(*v))),
            Value::Float(_) if matches!(conversion, 'x' | 'X' | 'o') => Err(None),
            Value::Float(v) if v.is_nan() => Err(Some(Error::value("cannot convert float NaN to integer"))),
            Value::Float(v) if v.is_infinite() => {
                Err(Some(Error::overflow("cannot convert float infinity to integer")))
            }
            Value::Float(v) => Ok(format!("{:.0}", v.trunc()).parse().expect("digits")),
            _ => Err(None),
        }
    }

    fn real(&mut self) -> Result<f64> {
        match self.current() {
            Value::Int(v) => {
                let float: f64 = v.to_string().parse().expect("digits");
                if float.is_finite() { Ok(float) } else { Err(Error::overflow("int too large to convert to float")) }
            }
            Value::Bool(v) => Ok(f64::from(u8::from(*v))),
            Value::Float(v) => Ok(*v),
            other => Err(Error::type_error(format!("must be real number, not {}", other.type_name()))),
        }
    }

    fn character(&mut self) -> Option<CharacterSource> {
        match self.current() {
            Value::Int(v) => Some(CharacterSource::Code(v.clone())),
            Value::Bool(v) => Some(CharacterSource::Code(BigInt::from(u8::from(*v)))),
            Value::Str(v) if v.chars().count() == 1 => v.chars().next().map(CharacterSource::Char),
            _ => None,
        }
    }

    fn type_name(&self) -> String {
        self.current().type_name().to_string()
    }

    fn finish(&mut self) -> Result<()> {
        if self.taken < self.items.len() {
            return Err(Error::type_error("not all arguments converted during string formatting"));
        }
        Ok(())
    }
}

impl FormatArguments for Values {
    type Value = Value;

    fn positional(&mut self, index: usize) -> Result<Value> {
        let missing = || Error::index(format!("Replacement index {index} out of range for positional args tuple"));
        self.items.get(index).cloned().ok_or_else(missing)
    }

    fn named(&mut self, name: &str) -> Result<Value> {
        let mut text = String::new();
        write_str_repr(&mut text, name);
        Err(Error::new(Kind::KeyError, text))
    }

    fn attribute(&mut self, value: Value, name: &str) -> Result<Value> {
        Err(Error::attribute(format!("'{}' object has no attribute '{name}'", value.type_name())))
    }

    fn item(&mut self, value: Value, _index: ItemKey) -> Result<Value> {
        Err(Error::type_error(format!("'{}' object is not subscriptable", value.type_name())))
    }

    fn convert(&mut self, value: Value, conversion: char) -> Result<Value> {
        Ok(Value::Str(value.text(conversion)))
    }

    fn format(&mut self, out: &mut String, value: Value, spec: &str) -> Result<()> {
        out.push_str(&value.format(spec)?);
        Ok(())
    }
}
