//! Results with named parts (`EigResult`, `UniqueCountsResult`, ...): tuples whose items are attributes too.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::object::{Builtin, ChangeItem, CompareOp, Host, Object, Value, compare, get_item, iterator, repr, truth};

/// A named tuple of a fixed kind.
pub struct NamedResult {
    name: &'static str,
    fields: &'static [&'static str],
    items: Value,
}

/// The result as a value; `items` are in the order of `fields`.
pub fn named_result(name: &'static str, fields: &'static [&'static str], items: Vec<Value>) -> Value {
    Value::object(NamedResult { name, fields, items: Value::Tuple(Rc::new(items)) })
}

impl NamedResult {
    fn items(&self) -> &[Value] {
        match &self.items {
            Value::Tuple(items) => items,
            _ => &[],
        }
    }
}

impl Object for NamedResult {
    fn builtin(&self) -> Builtin {
        Builtin::Tuple
    }

    fn type_name(&self) -> &str {
        self.name
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        let mut parts = Vec::new();
        for (field, item) in self.fields.iter().zip(self.items()) {
            parts.push(format!("{field}={}", repr(cx, item)?));
        }
        Ok(format!("{}({})", self.name, parts.join(", ")))
    }

    fn map_items(&self, change: ChangeItem) -> Result<Option<Value>> {
        let items = self.items().iter().enumerate().map(change).collect::<Result<_>>()?;
        Ok(Some(named_result(self.name, self.fields, items)))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        if name == "_fields" {
            return Ok(Some(Value::tuple(self.fields.iter().map(|&field| Value::from(field)).collect())));
        }
        Ok(self.fields.iter().position(|&field| field == name).and_then(|k| self.items().get(k).cloned()))
    }

    fn set_attribute(&self, _cx: &mut dyn Host, name: &str, _value: Option<Value>) -> Result<bool> {
        match self.fields.contains(&name) {
            true => Err(Error::attribute("can't set attribute")),
            false => Ok(false),
        }
    }

    fn attribute_names(&self) -> Vec<String> {
        self.fields.iter().map(|field| field.to_string()).collect()
    }

    fn iter(&self, cx: &mut dyn Host, _this: &Value) -> Result<Option<Value>> {
        iterator(cx, &self.items).map(Some)
    }

    fn len(&self, _cx: &mut dyn Host) -> Result<Option<usize>> {
        Ok(Some(self.items().len()))
    }

    fn is_sequence(&self) -> bool {
        true
    }

    fn get_item(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        get_item(cx, &self.items, key).map(Some)
    }

    fn eq(&self, cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        let other = match other.downcast::<NamedResult>() {
            Some(result) => result.items.clone(),
            None => other.clone(),
        };
        let same = compare(cx, CompareOp::Eq, &self.items, &other)?;
        truth(cx, &same).map(Some)
    }
}
