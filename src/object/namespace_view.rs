//! `__dict__`: the attributes of an instance, class, module or function, seen as a dict.
//!
//! Attributes live in a [`Namespace`]. Reading methods work on a copy as a dict; those that change it write the copy back.

use std::cell::RefCell;
use std::rc::Rc;

use super::attribute::{call_method, find_attribute};
use super::dict::Dict;
use super::host::{Args, Host};
use super::namespace::Namespace;
use super::object::Object;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Result};

/// A live view of the attributes of `owner`.
pub struct NamespaceView {
    owner: Value,
}

/// A method of the view that is about to be called.
struct ViewMethod {
    owner: Value,
    name: String,
}

impl NamespaceView {
    pub fn of(owner: Value) -> Value {
        Value::object(NamespaceView { owner })
    }

    /// Whose attributes it shows.
    pub fn owner(&self) -> &Value {
        &self.owner
    }

    /// `owner.__dict__ = new`; false when the owner has none that can be replaced.
    pub fn replace(owner: &Value, new: Option<&Value>) -> Result<bool> {
        let Value::Instance(_) = owner else { return Ok(false) };
        match new {
            Some(Value::Dict(dict)) => {
                write_back(owner, dict);
                Ok(true)
            }
            Some(other) if other.downcast::<NamespaceView>().is_some() => {
                if let Some(view) = other.downcast::<NamespaceView>() {
                    write_back(owner, &snapshot(&view.owner));
                }
                Ok(true)
            }
            Some(other) => {
                let kind = super::class::type_name(other);
                Err(Error::type_error(format!("__dict__ must be set to a dictionary, not a '{kind}'")))
            }
            None => Ok(false),
        }
    }

    /// The attributes as a dict of its own.
    pub fn to_dict(&self) -> Dict {
        snapshot(&self.owner)
    }

    fn is_read_only(&self) -> bool {
        matches!(self.owner, Value::Class(_) | Value::Type(_))
    }
}

impl Object for NamespaceView {
    fn builtin(&self) -> Builtin {
        if self.is_read_only() { Builtin::MappingProxy } else { Builtin::Dict }
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        let text = super::repr::repr(cx, &Value::Dict(Rc::new(self.to_dict())))?;
        Ok(if self.is_read_only() { format!("mappingproxy({text})") } else { text })
    }

    fn attribute(&self, cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        let dict = Value::Dict(Rc::new(Dict::new()));
        let is_method = matches!(find_attribute(cx, &dict, name)?, Some(Value::Method(_)));
        let method = || Value::object(ViewMethod { owner: self.owner.clone(), name: name.to_string() });
        Ok(is_method.then(method))
    }

    fn iter(&self, cx: &mut dyn Host, _this: &Value) -> Result<Option<Value>> {
        super::iterate::iterator(cx, &Value::Dict(Rc::new(self.to_dict()))).map(Some)
    }

    fn len(&self, _cx: &mut dyn Host) -> Result<Option<usize>> {
        Ok(Some(self.to_dict().len()))
    }

    fn get_item(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        super::subscript::get_item(cx, &Value::Dict(Rc::new(self.to_dict())), key).map(Some)
    }

    fn set_item(&self, cx: &mut dyn Host, key: &Value, value: Option<Value>) -> Result<bool> {
        if self.is_read_only() {
            return Ok(false);
        }
        let dict = Rc::new(self.to_dict());
        match value {
            Some(value) => super::subscript::set_item(cx, &Value::Dict(dict.clone()), key, value)?,
            None => super::subscript::delete_item(cx, &Value::Dict(dict.clone()), key)?,
        }
        write_back(&self.owner, &dict);
        Ok(true)
    }

    fn contains(&self, cx: &mut dyn Host, item: &Value) -> Result<Option<bool>> {
        self.to_dict().contains(cx, item).map(Some)
    }

    fn eq(&self, cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        let own = Value::Dict(Rc::new(self.to_dict()));
        let other = match other.downcast::<NamespaceView>() {
            Some(view) => Value::Dict(Rc::new(view.to_dict())),
            None => other.clone(),
        };
        match other {
            Value::Dict(_) => super::compare::equal(cx, &own, &other).map(Some),
            _ => Ok(None),
        }
    }
}

impl Object for ViewMethod {
    fn builtin(&self) -> Builtin {
        Builtin::BuiltinFunction
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        let dict = Rc::new(snapshot(&self.owner));
        let result = call_method(cx, &Value::Dict(dict.clone()), &self.name, args)?;
        if matches!(
            self.name.as_str(),
            "update" | "pop" | "popitem" | "clear" | "setdefault" | "__setitem__" | "__delitem__"
        ) {
            write_back(&self.owner, &dict);
        }
        Ok(result)
    }
}

fn namespace_of(owner: &Value) -> Option<&RefCell<Namespace>> {
    Some(match owner {
        Value::Instance(instance) => &instance.attributes,
        Value::Class(class) => &class.attributes,
        Value::Module(module) => &module.names,
        Value::Function(function) => &function.attributes,
        Value::Exception(exception) => &exception.attributes,
        Value::Array(array) => &array.attributes,
        _ => return None,
    })
}

fn snapshot(owner: &Value) -> Dict {
    let class = match owner {
        Value::Instance(instance) => Some(instance.class().clone()).filter(|class| class.layout.is_some()),
        _ => None,
    };
    match namespace_of(owner) {
        // What stands in slots is not in the dict.
        Some(namespace) if class.is_some() => Dict::from_names(
            namespace
                .borrow()
                .iter()
                .filter(|(name, _)| !class.as_ref().is_some_and(|class| class.has_slot(name)))
                .map(|(name, value)| (&**name, value.clone())),
        ),
        // Annotations have a place of their own.
        Some(namespace) if matches!(owner, Value::Function(_)) => Dict::from_names(
            namespace
                .borrow()
                .iter()
                .filter(|(name, _)| &***name != "__annotations__")
                .map(|(name, value)| (&**name, value.clone())),
        ),
        Some(namespace) => Dict::from_names(namespace.borrow().iter().map(|(name, value)| (&**name, value.clone()))),
        None => Dict::new(),
    }
}

/// Makes the namespace hold what the dict holds; keys that are no names are dropped.
fn write_back(owner: &Value, dict: &Dict) {
    let Some(namespace) = namespace_of(owner) else { return };
    let mut new: Vec<(Rc<super::text::Text>, Value)> = Vec::new();
    for (key, value) in dict.items() {
        if let Value::Str(name) = key {
            new.push((name, value));
        }
    }
    let mut old = Vec::new();
    let mut namespace = namespace.borrow_mut();
    let gone: Vec<Rc<str>> = namespace
        .iter()
        .filter(|(name, _)| !new.iter().any(|(kept, _)| kept.as_str() == &***name))
        .map(|(name, _)| name.clone())
        .collect();
    for name in gone {
        old.push(namespace.remove(&name));
    }
    for (name, value) in new {
        namespace.define(&name, value);
    }
    drop(namespace);
    if let Value::Class(class) = owner {
        class.changed();
    }
    // What was unbound is dropped after the borrow has ended.
    drop(old);
}
