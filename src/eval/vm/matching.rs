//! What patterns ask about their subject.

use std::rc::Rc;

use super::super::interpreter::Interpreter;
use crate::error::{Error, Result};
use crate::object::{
    Args, Builtin, Dict, Value, call_method, class_name, collect, equal, find_attribute, get_attribute, get_item,
    is_instance, resolution_order, type_name, type_of,
};

impl Interpreter {
    /// Lists, tuples and ranges are sequences to `match`, and what derives from `collections.abc.Sequence`; strings, bytes and arrays
    /// are not.
    pub(super) fn is_sequence(&mut self, subject: &Value) -> Result<bool> {
        match subject {
            Value::List(_) | Value::Tuple(_) | Value::Range(_) => Ok(true),
            Value::Object(object) => Ok(matches!(object.type_name(), "deque")),
            Value::Instance(_) => self.is_collection(subject, "Sequence"),
            _ => Ok(false),
        }
    }

    /// The same for dicts and `collections.abc.Mapping`.
    pub(super) fn is_mapping(&mut self, subject: &Value) -> Result<bool> {
        match subject {
            Value::Dict(_) => Ok(true),
            Value::Instance(_) => self.is_collection(subject, "Mapping"),
            Value::Object(object) => Ok(object.builtin() == Builtin::MappingProxy
                || matches!(object.type_name(), "OrderedDict" | "defaultdict" | "Counter")),
            _ => Ok(false),
        }
    }

    /// Whether the first of an instance's classes that is a collection is of that kind.
    fn is_collection(&mut self, subject: &Value, wanted: &str) -> Result<bool> {
        let abstract_classes = match self.modules.get("collections.abc") {
            Some(Value::Module(module)) => ["Sequence", "Mapping"].map(|name| module.get(name)),
            _ => [None, None],
        };
        for class in resolution_order(&type_of(subject)) {
            let kind = match &class {
                Value::Type(Builtin::List | Builtin::Tuple | Builtin::Range | Builtin::Deque) => "Sequence",
                Value::Type(Builtin::Dict) => "Mapping",
                Value::Type(Builtin::Str | Builtin::Bytes | Builtin::ByteArray) => return Ok(false),
                class if abstract_classes[0].as_ref().is_some_and(|own| own.is(class)) => "Sequence",
                class if abstract_classes[1].as_ref().is_some_and(|own| own.is(class)) => "Mapping",
                _ => continue,
            };
            return Ok(kind == wanted);
        }
        // It may only be registered.
        let class = &abstract_classes[usize::from(wanted == "Mapping")];
        match class {
            Some(class) => is_instance(self, subject, class),
            None => Ok(false),
        }
    }

    /// The values of the keys as a tuple, or None when one is missing.
    pub(super) fn match_keys(&mut self, subject: &Value, keys: &Value) -> Result<Value> {
        let Value::Tuple(keys) = keys else { return Ok(Value::None) };
        for (i, key) in keys.iter().enumerate() {
            for earlier in &keys[..i] {
                if equal(self, key, earlier)? {
                    let shown = crate::object::repr(self, key)?;
                    return Err(Error::value(format!("mapping pattern checks duplicate key ({shown})")));
                }
            }
        }
        let mut values = Vec::new();
        for key in keys.iter() {
            let value = match subject {
                Value::Dict(dict) => dict.get(self, key)?,
                other => match crate::object::contains(self, other, key)? {
                    true => Some(get_item(self, other, key)?),
                    false => None,
                },
            };
            match value {
                Some(value) => values.push(value),
                None => return Ok(Value::None),
            }
        }
        Ok(Value::tuple(values))
    }

    /// A dict of what the keys leave.
    pub(super) fn match_rest(&mut self, subject: &Value, keys: &Value) -> Result<Value> {
        let rest = Dict::new();
        let items = call_method(self, subject, "items", Args::default())?;
        for pair in collect(self, &items)? {
            if let Value::Tuple(pair) = &pair
                && let [key, value] = &pair[..]
            {
                rest.insert(self, key.clone(), value.clone())?;
            }
        }
        if let Value::Tuple(keys) = keys {
            for key in keys.iter() {
                rest.remove(self, key)?;
            }
        }
        Ok(Value::Dict(Rc::new(rest)))
    }

    /// The attributes that a class pattern names, as a tuple, or None when the subject does not fit.
    pub(super) fn match_class(
        &mut self,
        subject: &Value,
        class: &Value,
        positional: usize,
        names: &[Rc<str>],
    ) -> Result<Value> {
        if !matches!(class, Value::Type(_) | Value::Class(_)) {
            return Err(Error::type_error("called match pattern must be a class"));
        }
        if !is_instance(self, subject, class)? {
            return Ok(Value::None);
        }
        let mut parts = Vec::new();
        if positional > 0 {
            let match_args = match class {
                Value::Class(_) => find_attribute(self, class, "__match_args__")?,
                _ => None,
            };
            match match_args {
                Some(Value::Tuple(attributes)) => {
                    if attributes.len() < positional {
                        return Err(too_many_patterns(class, attributes.len(), positional));
                    }
                    for name in &attributes[..positional] {
                        let Value::Str(name) = name else {
                            let kind = type_name(name);
                            return Err(Error::type_error(format!(
                                "__match_args__ elements must be strings (got {kind})"
                            )));
                        };
                        match find_attribute(self, subject, name)? {
                            Some(value) => parts.push(value),
                            None => return Ok(Value::None),
                        }
                    }
                }
                Some(other) => {
                    let message =
                        format!("{}.__match_args__ must be a tuple (got {})", class_name(class), type_name(&other));
                    return Err(Error::type_error(message));
                }
                None if positional == 1 && matches_itself(class) => parts.push(subject.clone()),
                None => {
                    let allowed = matches_itself(class) as usize;
                    return Err(too_many_patterns(class, allowed, positional));
                }
            }
        }
        for name in names {
            match find_attribute(self, subject, name)? {
                Some(_) => parts.push(get_attribute(self, subject, name)?),
                None => return Ok(Value::None),
            }
        }
        Ok(Value::tuple(parts))
    }
}

/// Built-in classes whose one positional pattern is the subject itself.
fn matches_itself(class: &Value) -> bool {
    let base = match class {
        Value::Type(builtin) => *builtin,
        Value::Class(class) => class.builtin_base(),
        _ => return false,
    };
    use Builtin::*;
    matches!(base, Bool | ByteArray | Bytes | Dict | Float | FrozenSet | Int | List | Set | Str | Tuple)
}

fn too_many_patterns(class: &Value, allowed: usize, given: usize) -> Error {
    let plural = if allowed == 1 { "" } else { "s" };
    Error::type_error(format!(
        "{}() accepts {allowed} positional sub-pattern{plural} ({given} given)",
        class_name(class)
    ))
}
