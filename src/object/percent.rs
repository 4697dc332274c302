//! `template % values`: the values of Python behind the format language.

use std::rc::Rc;

use num_bigint::BigInt;

use super::class::type_name;
use super::host::Host;
use super::value::{Items, Value};
use crate::error::{Error, Kind, Result};
use crate::format::percent::{CharacterSource, PercentArguments, format_percent};

/// `template % values`.
pub fn format(cx: &mut dyn Host, template: &str, values: &Value) -> Result<String> {
    let mut arguments = Arguments::new(cx, values);
    format_percent(template, &mut arguments)
}

/// The right-hand side of `%`, taken apart.
pub(super) struct Arguments<'a> {
    pub cx: &'a mut dyn Host,
    values: Value,
    /// The items of a tuple; any other value stands for itself.
    items: Option<Rc<Items>>,
    next: usize,
    pub current: Value,
    /// A value taken from a mapping, which `advance` returns once.
    selected: bool,
}

impl<'a> Arguments<'a> {
    pub(super) fn new(cx: &'a mut dyn Host, values: &Value) -> Arguments<'a> {
        let native = super::inheritance::native_part(values);
        let items = match native.as_ref().unwrap_or(values) {
            Value::Tuple(items) => Some(items.clone()),
            _ => None,
        };
        Arguments { cx, values: values.clone(), items, next: 0, current: Value::None, selected: false }
    }

    /// Makes what a mapping has under a key the value to convert.
    pub(super) fn select_key(&mut self, key: &Value) -> Result<()> {
        if !self.is_mapping() || self.items.is_some() {
            return Err(Error::type_error("format requires a mapping"));
        }
        self.current = super::subscript::get_item(self.cx, &self.values, key)?;
        self.selected = true;
        Ok(())
    }

    /// Whether every value has been converted.
    pub(super) fn is_used_up(&self) -> bool {
        let given = match &self.items {
            Some(items) => items.len(),
            None if self.is_mapping() => 0,
            None => 1,
        };
        self.next >= given
    }

    fn is_mapping(&self) -> bool {
        match &self.values {
            Value::Dict(_) | Value::List(_) | Value::Array(_) | Value::Range(_) | Value::Bytes(_) => true,
            Value::Object(object) => object.builtin() == super::types::Builtin::Dict,
            other => super::attribute::script_class(other).is_some_and(|class| {
                class.lookup("__getitem__").is_some() || class.builtin_base() == super::types::Builtin::Dict
            }),
        }
    }
}

impl PercentArguments for Arguments<'_> {
    fn select(&mut self, key: &str) -> Result<()> {
        self.select_key(&Value::str(key))
    }

    fn advance(&mut self) -> Result<()> {
        if std::mem::take(&mut self.selected) {
            self.next = usize::MAX;
            return Ok(());
        }
        let value = match &self.items {
            Some(items) => items.get(self.next).cloned(),
            None => (self.next == 0).then(|| self.values.clone()),
        };
        match value {
            Some(value) => {
                self.current = value;
                self.next += 1;
                Ok(())
            }
            None => Err(Error::type_error("not enough arguments for format string")),
        }
    }

    fn star(&mut self) -> Option<Option<i64>> {
        match &self.current {
            Value::Int(value) => Some(Some(*value)),
            Value::Bool(value) => Some(Some(*value as i64)),
            Value::BigInt(_) => Some(None),
            _ => None,
        }
    }

    fn text(&mut self, conversion: char) -> Result<String> {
        let value = self.current.clone();
        match conversion {
            's' => super::repr::str(self.cx, &value),
            'a' => super::repr::ascii(self.cx, &value),
            _ => super::repr::repr(self.cx, &value),
        }
    }

    fn integer(&mut self, conversion: char) -> std::result::Result<BigInt, Option<Error>> {
        let value = self.current.clone();
        let result = match (&value, conversion) {
            (Value::Str(_) | Value::Bytes(_), _) => return Err(None),
            (_, 'x' | 'X' | 'o') => match super::argument::find_index(self.cx, &value) {
                Ok(Some(index)) => Ok(index),
                Ok(None) => return Err(None),
                Err(error) => Err(error),
            },
            (value, _) => super::number::int_of(self.cx, value),
        };
        match result {
            Ok(result) => super::integer::as_big(&result).map(std::borrow::Cow::into_owned).ok_or(None),
            Err(error) if error.kind() == Kind::TypeError => Err(None),
            Err(error) => Err(Some(error)),
        }
    }

    fn small(&self) -> Option<i64> {
        match self.current {
            Value::Int(value) => Some(value),
            _ => None,
        }
    }

    fn str(&self) -> Option<&str> {
        match &self.current {
            Value::Str(text) => Some(text),
            _ => None,
        }
    }

    fn real(&mut self) -> Result<f64> {
        if let Value::Float(value) = self.current {
            return Ok(value);
        }
        let value = self.current.clone();
        super::argument::to_float(self.cx, &value)
    }

    fn character(&mut self) -> Option<CharacterSource> {
        match &self.current {
            Value::Str(text) if text.char_count() == 1 => text.chars().next().map(CharacterSource::Char),
            other => super::integer::as_big(other).map(|code| CharacterSource::Code(code.into_owned())),
        }
    }

    fn type_name(&self) -> String {
        type_name(&self.current)
    }

    fn finish(&mut self) -> Result<()> {
        match self.is_used_up() {
            true => Ok(()),
            false => Err(Error::type_error("not all arguments converted during string formatting")),
        }
    }
}
