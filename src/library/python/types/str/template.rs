//! `str.format` and `str.format_map`: the values behind the fields of a template.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::format::template::{FormatArguments, ItemKey, format_template};
use crate::library::python::types::receiver;
use crate::object::{
    Bound, Entry, Host, Value, ascii, format as format_value, get_attribute, get_item, key_error, repr, str as str_of,
};

crate::entries! { pub METHODS:
    Entry::new_c("str.format", "format(self, *args, **kwargs)", "The text with values in place of its fields.", format),
    Entry::new_c("str.format_map", "format_map(self, mapping, /)", "As `format`, with the values of a mapping.", format_map),
}

fn format(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let positional = std::mem::take(&mut args.rest);
    let keywords = std::mem::take(&mut args.keywords);
    let [this] = args.take();
    let template = receiver::text(this, "format")?;
    let mut values = Values { cx, positional: &positional, keywords: &keywords, mapping: None };
    format_template(&template, &mut values).map(Value::from)
}

fn format_map(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, mapping] = args.take();
    let template = receiver::text(this, "format_map")?;
    let mut values = Values { cx, positional: &[], keywords: &[], mapping };
    format_template(&template, &mut values).map(Value::from)
}

struct Values<'a> {
    cx: &'a mut dyn Host,
    positional: &'a [Value],
    keywords: &'a [(Rc<str>, Value)],
    mapping: Option<Value>,
}

impl FormatArguments for Values<'_> {
    type Value = Value;

    fn positional(&mut self, index: usize) -> Result<Value> {
        if self.mapping.is_some() {
            return Err(Error::value("Format string contains positional fields"));
        }
        self.positional
            .get(index)
            .cloned()
            .ok_or_else(|| Error::index(format!("Replacement index {index} out of range for positional args tuple")))
    }

    fn named(&mut self, name: &str) -> Result<Value> {
        if let Some(mapping) = &self.mapping {
            return get_item(self.cx, mapping, &Value::from(name));
        }
        let found = self.keywords.iter().find(|(keyword, _)| &**keyword == name);
        match found {
            Some((_, value)) => Ok(value.clone()),
            None => Err(key_error(self.cx, &Value::from(name))),
        }
    }

    fn attribute(&mut self, value: Value, name: &str) -> Result<Value> {
        get_attribute(self.cx, &value, name)
    }

    fn item(&mut self, value: Value, index: ItemKey) -> Result<Value> {
        let key = match index {
            ItemKey::Index(index) => Value::from(index),
            ItemKey::Name(name) => Value::from(name),
        };
        get_item(self.cx, &value, &key)
    }

    fn convert(&mut self, value: Value, conversion: char) -> Result<Value> {
        Ok(Value::from(match conversion {
            'r' => repr(self.cx, &value)?,
            'a' => ascii(self.cx, &value)?,
            _ => str_of(self.cx, &value)?,
        }))
    }

    fn format(&mut self, out: &mut String, value: Value, spec: &str) -> Result<()> {
        out.push_str(&format_value(self.cx, &value, spec)?);
        Ok(())
    }
}
