//! Descriptors: `property`, `staticmethod`, `classmethod`, `super`, and objects of scripts with `__get__` and `__set__`.

use std::cell::RefCell;
use std::rc::Rc;

use super::attribute::{Found, call_special, lookup_builtin, script_class};
use super::class::{Class, class_name, type_of};
use super::declared::find_declared;
use super::entry::Getter;
use super::host::{Args, Host};
use super::object::Object;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Result};

/// `property(get, set, delete, doc)`; absent functions are `None`.
pub struct Property {
    pub get: Value,
    pub set: Value,
    pub delete: Value,
    pub doc: Value,
    /// The attribute's name, known once it stands in a class.
    pub name: RefCell<Option<Rc<str>>>,
}

/// `staticmethod(function)`.
pub struct StaticMethod(pub Value);

/// `classmethod(function)`.
pub struct ClassMethod(pub Value);

/// `super(class, object)`: attribute lookup that starts after `class` in the order of `object`'s class.
pub struct Super {
    pub class: Value,
    pub object: Value,
}

/// A computed attribute of a built-in class, found on the class: `<attribute 'real' of 'int' objects>`.
pub struct Kept {
    pub class: Builtin,
    pub getter: &'static Getter,
}

/// A slot of a script's class: `<member 'x' of 'A' objects>`.
pub struct Member {
    pub name: Rc<str>,
    pub class: Rc<str>,
}

impl Member {
    fn get(&self, instance: &Value) -> Result<Found> {
        let value = match instance {
            Value::Instance(instance) => instance.attributes.borrow().get(&self.name).cloned(),
            _ => None,
        };
        value.map(Found::Value).ok_or_else(|| super::attribute::no_attribute(instance, &self.name))
    }

    fn set(&self, owner: &Value, new: Option<&Value>) -> Result<()> {
        let Value::Instance(instance) = owner else {
            return Err(super::attribute::no_attribute(owner, &self.name));
        };
        // What was bound is dropped after the borrow has ended.
        let old = match new {
            Some(new) => {
                instance.attributes.borrow_mut().define(&self.name, new.clone());
                None
            }
            None => {
                let old = instance.attributes.borrow_mut().remove(&self.name);
                if old.is_none() {
                    return Err(Error::attribute(self.name.to_string()));
                }
                old
            }
        };
        drop(old);
        Ok(())
    }
}

impl Object for Member {
    fn builtin(&self) -> Builtin {
        Builtin::MemberDescriptor
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok(format!("<member '{}' of '{}' objects>", self.name, self.class))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok((name == "__name__").then(|| Value::str(&*self.name)))
    }
}

impl Property {
    pub fn new(get: Value, set: Value, delete: Value, doc: Value) -> Property {
        Property { get, set, delete, doc, name: RefCell::default() }
    }

    fn absent(&self, owner: &Value, what: &str) -> Error {
        let class = match type_of(owner) {
            Value::Class(class) => class.qualname.borrow().to_string(),
            other => class_name(&other),
        };
        match &*self.name.borrow() {
            Some(name) => Error::attribute(format!("property '{name}' of '{class}' object has no {what}")),
            None => Error::attribute(format!("property of '{class}' object has no {what}")),
        }
    }
}

/// An attribute found in a class, as seen through an instance (or through the class itself).
pub fn bind(cx: &mut dyn Host, attribute: &Value, instance: Option<&Value>, class: &Rc<Class>) -> Result<Found> {
    match attribute {
        Value::Function(_) => Ok(match instance {
            Some(instance) => Found::Method { receiver: instance.clone(), function: attribute.clone() },
            None => Found::Value(attribute.clone()),
        }),
        Value::Object(object) => {
            if let Some(property) = object.downcast::<Property>() {
                let Some(instance) = instance else { return Ok(Found::Value(attribute.clone())) };
                if property.get.is_none() {
                    return Err(property.absent(instance, "getter"));
                }
                return cx.apply(&property.get, &[instance]).map(Found::Value);
            }
            if let Some(member) = object.downcast::<Member>() {
                return match instance {
                    Some(instance) => member.get(instance),
                    None => Ok(Found::Value(attribute.clone())),
                };
            }
            if let Some(StaticMethod(function)) = object.downcast() {
                return Ok(Found::Value(function.clone()));
            }
            if let Some(ClassMethod(function)) = object.downcast() {
                return Ok(Found::Method { receiver: Value::Class(class.clone()), function: function.clone() });
            }
            if let Some(found) = get_through(cx, attribute, instance, class)? {
                return Ok(found);
            }
            // Objects made by the library from functions (`functools.lru_cache`) bind as functions do.
            match (instance, object.binds_as_method()) {
                (Some(instance), true) => Ok(Found::Method { receiver: instance.clone(), function: attribute.clone() }),
                _ => Ok(Found::Value(attribute.clone())),
            }
        }
        Value::Instance(_) => match get_through(cx, attribute, instance, class)? {
            Some(found) => Ok(found),
            None => Ok(Found::Value(attribute.clone())),
        },
        other => Ok(Found::Value(other.clone())),
    }
}

/// Whether an attribute of a class goes before the instance's own of the same name.
pub fn is_data(attribute: &Value) -> bool {
    match attribute {
        Value::Object(object) => object.downcast::<Property>().is_some() || object.downcast::<Member>().is_some(),
        Value::Instance(instance) => {
            let class = instance.class();
            class.lookup("__set__").is_some() || class.lookup("__delete__").is_some()
        }
        _ => false,
    }
}

/// Whether a data descriptor answers when it is read.
pub fn reads(attribute: &Value) -> bool {
    !matches!(attribute, Value::Instance(instance) if instance.class().lookup("__get__").is_none())
}

/// Assigns (`Some`) or deletes (`None`) through a descriptor; false when the attribute is none.
pub fn set(
    cx: &mut dyn Host,
    attribute: &Value,
    owner: &Value,
    _class: &Rc<Class>,
    new: Option<&Value>,
) -> Result<bool> {
    if let Some(property) = attribute.downcast::<Property>() {
        let (function, what) = match new {
            Some(_) => (&property.set, "setter"),
            None => (&property.delete, "deleter"),
        };
        if function.is_none() {
            return Err(property.absent(owner, what));
        }
        cx.call(function, Args::new([owner.clone()].into_iter().chain(new.cloned())))?;
        return Ok(true);
    }
    if let Some(member) = attribute.downcast::<Member>() {
        return member.set(owner, new).map(|()| true);
    }
    if !is_data(attribute) {
        return Ok(false);
    }
    let called = match new {
        Some(new) => call_special(cx, attribute, "__set__", &[owner.clone(), new.clone()])?,
        None => call_special(cx, attribute, "__delete__", std::slice::from_ref(owner))?,
    };
    match (called, new) {
        (Some(_), _) => Ok(true),
        (None, Some(_)) => Err(Error::attribute("__set__")),
        (None, None) => Err(Error::attribute("__delete__")),
    }
}

/// A script descriptor's `__get__(instance, class)`.
fn get_through(
    cx: &mut dyn Host,
    attribute: &Value,
    instance: Option<&Value>,
    class: &Rc<Class>,
) -> Result<Option<Found>> {
    let args = [instance.cloned().unwrap_or(Value::None), Value::Class(class.clone())];
    Ok(call_special(cx, attribute, "__get__", &args)?.map(Found::Value))
}

impl Super {
    /// The attribute after `class` in the order of the object's class.
    pub fn find(&self, cx: &mut dyn Host, name: &str) -> Result<Option<Found>> {
        let (instance, start) = match &self.object {
            Value::Class(class) if is_below(class, &self.class) => (None, class.clone()),
            // A method of a metaclass: the class is its instance.
            object @ Value::Class(class) => match class.metaclass() {
                Some(metaclass) => (Some(object), metaclass.clone()),
                None => return Ok(None),
            },
            object => match script_class(object) {
                Some(class) => (Some(object), class),
                None => return Ok(None),
            },
        };
        let own = Value::Class(start.clone());
        let order = std::iter::once(&own).chain(&start.ancestors);
        for ancestor in order.skip_while(|class| !class.is(&self.class)).skip(1) {
            match ancestor {
                Value::Class(ancestor) => {
                    let attribute = ancestor.attributes.borrow().get(name).cloned();
                    if let Some(attribute) = attribute {
                        return bind(cx, &attribute, instance, &start).map(Some);
                    }
                }
                Value::Type(builtin) => {
                    // Methods of a built-in class work on the native part.
                    let receiver = match (instance, name) {
                        (Some(Value::Instance(object)), name) if !is_of_instance(name) => {
                            object.native.borrow().clone()
                        }
                        _ => None,
                    };
                    let found = match (receiver.as_ref().or(instance), name) {
                        (_, "__new__" | "__init_subclass__") | (None, _) => {
                            super::attribute::lookup_type(cx, *builtin, name)?
                        }
                        (Some(receiver), _) => lookup_builtin(cx, receiver, *builtin, name)?,
                    };
                    return Ok(match (found, instance) {
                        (Some(Found::Method { receiver: Value::Type(_), function }), None) => {
                            Some(Found::Method { receiver: Value::Class(start.clone()), function })
                        }
                        (Some(Found::Value(Value::Entry(entry))), None)
                            if name == "__init_subclass__" && find_declared(cx, *builtin, name).is_none() =>
                        {
                            Some(Found::Method { receiver: Value::Class(start.clone()), function: Value::Entry(entry) })
                        }
                        (found, _) => found,
                    });
                }
                _ => {}
            }
        }
        Ok(None)
    }
}

fn is_below(class: &Rc<Class>, other: &Value) -> bool {
    class.is_subclass(other)
}

/// Special methods that concern the instance, not its native part.
fn is_of_instance(name: &str) -> bool {
    matches!(
        name,
        "__init__"
            | "__getitem__"
            | "__setattr__"
            | "__delattr__"
            | "__getattribute__"
            | "__class__"
            | "__dict__"
            | "__reduce__"
    )
}

impl Object for Property {
    fn builtin(&self) -> Builtin {
        Builtin::Property
    }

    fn attribute(&self, cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "fget" => Some(self.get.clone()),
            "fset" => Some(self.set.clone()),
            "fdel" => Some(self.delete.clone()),
            "__doc__" if self.doc.is_none() && !self.get.is_none() => {
                super::attribute::find_attribute(cx, &self.get, "__doc__")?
            }
            "__doc__" => Some(self.doc.clone()),
            "getter" | "setter" | "deleter" => Some(Value::object(Accessor {
                part: name.chars().next().unwrap_or('g'),
                property: Property {
                    get: self.get.clone(),
                    set: self.set.clone(),
                    delete: self.delete.clone(),
                    doc: self.doc.clone(),
                    name: self.name.clone(),
                },
            })),
            _ => None,
        })
    }
}

/// `property.setter` and its kin: called with a function, it gives a property that has it.
struct Accessor {
    part: char,
    property: Property,
}

impl Object for Accessor {
    fn builtin(&self) -> Builtin {
        Builtin::BuiltinFunction
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, _cx: &mut dyn Host, args: Args) -> Result<Value> {
        let given = args.positional.len();
        let Some(function) = args.positional.into_iter().next().filter(|_| given == 1) else {
            return Err(Error::type_error(format!("expected exactly one argument ({given} given)")));
        };
        let old = &self.property;
        let mut new = Property::new(old.get.clone(), old.set.clone(), old.delete.clone(), old.doc.clone());
        match self.part {
            'g' => new.get = function,
            's' => new.set = function,
            _ => new.delete = function,
        }
        Ok(Value::object(new))
    }
}

impl Object for StaticMethod {
    fn builtin(&self) -> Builtin {
        Builtin::StaticMethod
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        Ok(format!("<staticmethod({})>", super::repr::repr(cx, &self.0)?))
    }

    fn attribute(&self, cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        match name {
            "__func__" | "__wrapped__" => Ok(Some(self.0.clone())),
            "__name__" | "__qualname__" | "__doc__" | "__module__" => {
                super::attribute::find_attribute(cx, &self.0, name)
            }
            _ => Ok(None),
        }
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        cx.call(&self.0, args)
    }
}

impl Object for ClassMethod {
    fn builtin(&self) -> Builtin {
        Builtin::ClassMethod
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        Ok(format!("<classmethod({})>", super::repr::repr(cx, &self.0)?))
    }

    fn attribute(&self, cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        match name {
            "__func__" | "__wrapped__" => Ok(Some(self.0.clone())),
            "__name__" | "__qualname__" | "__doc__" | "__module__" => {
                super::attribute::find_attribute(cx, &self.0, name)
            }
            _ => Ok(None),
        }
    }
}

impl Object for Super {
    fn builtin(&self) -> Builtin {
        Builtin::Super
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        let object = super::class::type_name(&self.object);
        Ok(format!("<super: <class '{}'>, <{object} object>>", class_name(&self.class)))
    }

    fn set_attribute(&self, cx: &mut dyn Host, name: &str, value: Option<Value>) -> Result<bool> {
        let start = match type_of(&self.object) {
            Value::Class(class) => class,
            _ => return Ok(false),
        };
        // Only a data descriptor takes it.
        let mut order = start
            .ancestors
            .iter()
            .skip_while(|class| !class.is(&self.class) && !self.class.is(&Value::Class(start.clone())));
        let found = order.find_map(|class| match class {
            Value::Class(class) => class.attributes.borrow().get(name).cloned(),
            _ => None,
        });
        match found {
            Some(attribute) if set(cx, &attribute, &self.object, &start, value.as_ref())? => Ok(true),
            _ => Err(Error::attribute(format!("'super' object has no attribute '{name}'"))),
        }
    }

    fn attribute(&self, cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "__class__" => None,
            "__self_class__" => Some(match &self.object {
                class @ Value::Class(own) if is_below(own, &self.class) => class.clone(),
                object => type_of(object),
            }),
            "__self__" => Some(self.object.clone()),
            "__thisclass__" => Some(self.class.clone()),
            _ => self.find(cx, name)?.map(Found::into_value),
        })
    }
}

impl Object for Kept {
    fn builtin(&self) -> Builtin {
        Builtin::GetSetDescriptor
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok(format!("<attribute '{}' of '{}' objects>", self.getter.name, self.class.qualified()))
    }

    fn attribute(&self, _cx: &mut dyn Host, this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "__name__" => Some(Value::str(self.getter.name)),
            "__doc__" => Some(Value::str(self.getter.doc)),
            "__objclass__" => Some(Value::Type(self.class)),
            _ => super::descriptor_method::bound(this, name),
        })
    }
}
