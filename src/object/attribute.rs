//! Attribute lookup: instances, classes in method resolution order, descriptors, and what built-in classes declare.
//!
//! A lookup ends in a value, or in a function and the receiver it was found through. The pair becomes a bound method only where
//! a script keeps it: calling a method allocates nothing.

use std::rc::Rc;

use smallvec::SmallVec;

use super::class::{Class, class_name, type_name, type_of};
use super::declared::{Declared, find_declared, find_getter, static_function};
use super::descriptor::{self, Kept};
use super::function::BoundMethod;
use super::host::{Args, Host};
use super::introspect;
use super::slot_method;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// Where a lookup ended.
pub enum Found {
    Value(Value),
    /// A function and what it is bound to.
    Method {
        receiver: Value,
        function: Value,
    },
}

impl Found {
    pub fn into_value(self) -> Value {
        match self {
            Found::Value(value) => value,
            Found::Method { receiver, function } => Value::Method(Rc::new(BoundMethod { receiver, function })),
        }
    }
}

/// `value.name`; `AttributeError` when there is none.
pub fn get_attribute(cx: &mut dyn Host, value: &Value, name: &str) -> Result<Value> {
    match lookup(cx, value, name) {
        Ok(Some(found)) => Ok(found.into_value()),
        Ok(None) => Err(named(no_attribute(value, name), value, name)),
        Err(error) => Err(named(error, value, name)),
    }
}

/// An `AttributeError` remembers name and object, from which suggestions are made, unless it does already.
pub fn named(error: Error, value: &Value, name: &str) -> Error {
    if !error.kind().is_a(Kind::AttributeError) {
        return error;
    }
    let exception = error.to_exception();
    let knows = |member: &str| exception.members.borrow().iter().any(|(known, _)| *known == member);
    if knows("name") || knows("obj") {
        return error;
    }
    exception.set_member("name", Value::from(name));
    exception.set_member("obj", value.clone());
    Error::raised(exception, error.message())
}

/// `value.name`, or `None` where that raises `AttributeError`.
pub fn find_attribute(cx: &mut dyn Host, value: &Value, name: &str) -> Result<Option<Value>> {
    match lookup(cx, value, name) {
        Ok(found) => Ok(found.map(Found::into_value)),
        Err(error) if error.kind().is_a(Kind::AttributeError) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A method about to be called: the function, and the receiver to put before its arguments (none for a plain value).
pub fn load_method(cx: &mut dyn Host, value: &Value, name: &str) -> Result<(Value, Option<Value>)> {
    match lookup(cx, value, name) {
        Ok(Some(Found::Value(function))) => Ok((function, None)),
        Ok(Some(Found::Method { receiver, function })) => Ok((function, Some(receiver))),
        Ok(None) => Err(named(no_attribute(value, name), value, name)),
        Err(error) => Err(named(error, value, name)),
    }
}

/// `value.name(*args)`.
pub fn call_method(cx: &mut dyn Host, value: &Value, name: &str, mut args: Args) -> Result<Value> {
    let (function, receiver) = load_method(cx, value, name)?;
    if let Some(receiver) = receiver {
        args.positional.insert(0, receiver);
    }
    cx.call(&function, args)
}

/// A special method of a script's class, bound to the value; `None` for values of built-in classes and where it is `None`.
pub fn find_special(cx: &mut dyn Host, value: &Value, name: &str) -> Option<Value> {
    let class = script_class(value)?;
    let attribute = class.lookup(name)?;
    if attribute.is_none() {
        return None;
    }
    descriptor::bind(cx, &attribute, Some(value), &class).ok().map(Found::into_value)
}

/// Calls a special method of a script's class; `None` for values of built-in classes and classes that do not define it.
pub fn call_special(cx: &mut dyn Host, value: &Value, name: &str, args: &[Value]) -> Result<Option<Value>> {
    let Some(class) = script_class(value) else { return Ok(None) };
    let Some(attribute) = class.lookup(name) else { return Ok(None) };
    if attribute.is_none() {
        return Err(Error::type_error(format!("'{}' object does not support {name}", type_name(value))));
    }
    if let Value::Function(_) = &attribute {
        let given: SmallVec<[&Value; 4]> = std::iter::once(value).chain(args).collect();
        return cx.apply(&attribute, &given).map(Some);
    }
    let (function, receiver) = match descriptor::bind(cx, &attribute, Some(value), &class)? {
        Found::Value(function) => (function, None),
        Found::Method { receiver, function } => (function, Some(receiver)),
    };
    let given: SmallVec<[&Value; 4]> = receiver.iter().chain(args).collect();
    cx.apply(&function, &given).map(Some)
}

/// The script's class of a value, if it has one.
#[inline]
pub fn script_class(value: &Value) -> Option<Rc<Class>> {
    match value {
        Value::Instance(instance) => Some(instance.class().clone()),
        Value::Exception(exception) => exception.class().cloned(),
        Value::Array(array) => array.class(),
        Value::Object(object) => match object.class() {
            Some(Value::Class(class)) => Some(class),
            _ => None,
        },
        Value::Class(class) => class.metaclass().cloned(),
        _ => None,
    }
}

/// Finds an attribute; `None` when there is none of this name.
pub fn lookup(cx: &mut dyn Host, value: &Value, name: &str) -> Result<Option<Found>> {
    match value {
        Value::Module(module) => {
            if let Some(value) = module.fetch(cx, name)? {
                return Ok(Some(Found::Value(value)));
            }
            if let Some(value) = introspect::module_attribute(module, name) {
                return Ok(Some(Found::Value(value)));
            }
            // A module may answer for names that it does not hold.
            if module.lazy.is_none()
                && !name.starts_with("__")
                && let Some(function) = module.get("__getattr__")
            {
                return cx.call(&function, Args::new([Value::str(name)])).map(|value| Some(Found::Value(value)));
            }
            match module.missing {
                Some(missing) if !name.starts_with("__") => Err(missing(&module.name, name)),
                _ => Ok(None),
            }
        }
        Value::Instance(_) | Value::Exception(_) | Value::Array(_) => lookup_instance(cx, value, name),
        Value::Class(class) => match (lookup_class(cx, class, name)?, class.metaclass()) {
            (None, Some(_)) => Ok(call_special(cx, value, "__getattr__", &[Value::str(name)])?.map(Found::Value)),
            (found, _) => Ok(found),
        },
        Value::Type(builtin) => lookup_type(cx, *builtin, name),
        Value::Object(object) => {
            if let Some(found) = object.attribute(cx, value, name)? {
                return Ok(Some(Found::Value(found)));
            }
            let found = match script_class(value) {
                Some(_) => lookup_instance(cx, value, name)?,
                None => lookup_builtin(cx, value, Builtin::of(value), name)?,
            };
            Ok(found.or_else(|| {
                slot_method::of_context(object, name)
                    .map(|entry| Found::Method { receiver: value.clone(), function: Value::Entry(entry) })
            }))
        }
        other => {
            if let Some(found) = introspect::value_attribute(other, name) {
                return Ok(Some(Found::Value(found)));
            }
            if name == "__code__" {
                let function = match other {
                    Value::Function(function) => Some(function.clone()),
                    Value::Method(method) => match &method.function {
                        Value::Function(function) => Some(function.clone()),
                        _ => None,
                    },
                    _ => None,
                };
                if let Some(function) = function {
                    return Ok(Some(Found::Value(cx.code_object(&function))));
                }
            }
            if let Value::Method(method) = other
                && !matches!(method.function, Value::Function(_))
                && matches!(name, "__doc__" | "__name__" | "__qualname__" | "__module__" | "__wrapped__")
            {
                return lookup(cx, &method.function, name);
            }
            match lookup_builtin(cx, value, Builtin::of(value), name)? {
                // A method has what its function has.
                None if matches!(other, Value::Method(_)) => match other {
                    Value::Method(method) if !matches!(method.function, Value::Function(_)) => {
                        lookup(cx, &method.function, name)
                    }
                    _ => Ok(None),
                },
                None => Ok(super::record::record_attribute(other, name)?.map(Found::Value)),
                found => Ok(found),
            }
        }
    }
}

/// `value.name = new`.
pub fn set_attribute(cx: &mut dyn Host, value: &Value, name: &str, new: Value) -> Result<()> {
    if let Some(class) = script_class(value)
        && class.lookup("__setattr__").is_some()
    {
        call_special(cx, value, "__setattr__", &[Value::str(name), new])?;
        return Ok(());
    }
    store_attribute(cx, value, name, Some(new))
}

/// `del value.name`.
pub fn delete_attribute(cx: &mut dyn Host, value: &Value, name: &str) -> Result<()> {
    if let Some(class) = script_class(value)
        && class.lookup("__delattr__").is_some()
    {
        call_special(cx, value, "__delattr__", &[Value::str(name)])?;
        return Ok(());
    }
    store_attribute(cx, value, name, None)
}

/// `object.__setattr__` (`Some`) and `object.__delattr__` (`None`).
pub fn store_attribute(cx: &mut dyn Host, value: &Value, name: &str, new: Option<Value>) -> Result<()> {
    let class = script_class(value);
    if let Some(class) = &class
        && let Some(attribute) = class.lookup(name)
        && descriptor::set(cx, &attribute, value, class, new.as_ref())?
    {
        return Ok(());
    }
    if name.starts_with("__") && introspect::set_special(value, name, new.as_ref())? {
        return Ok(());
    }
    if let Value::Scalar(crate::array::Scalar::Void(record)) = value
        && Builtin::of(value) == Builtin::Record
    {
        return super::record::set_record_attribute(cx, record, name, new.as_ref());
    }
    if let Value::Object(object) = value
        && object.set_attribute(cx, name, new.clone())?
    {
        return Ok(());
    }
    if let Value::Exception(exception) = value {
        if name == "args" {
            let Some(new) = new else { return Err(Error::type_error("args may not be deleted")) };
            let args = super::iterate::collect(cx, &new)?;
            let old = exception.args.replace(args);
            drop(old);
            return Ok(());
        }
        if super::exception_members::set(cx, exception, name, new.clone())? {
            return Ok(());
        }
    }
    if let Some(getter) = find_getter(cx, Builtin::of(value), name)
        && !matches!(value, Value::Class(_) | Value::Type(_) | Value::Function(_) | Value::Module(_))
        && (getter.set.is_some() || !matches!(value, Value::Object(_)))
    {
        return match (getter.set, new) {
            (Some(set), Some(new)) => set(cx, value, new),
            _ => {
                // NumPy's scalar classes inherit their attributes.
                let owner = if matches!(value, Value::Scalar(_)) { "numpy.generic".into() } else { type_name(value) };
                Err(Error::attribute(format!("attribute '{name}' of '{owner}' objects is not writable")))
            }
        };
    }
    if let (Value::Instance(_), Some(class)) = (value, &class)
        && class.is_closed()
    {
        return Err(match class.lookup(name) {
            Some(_) => Error::attribute(format!("'{}' object attribute '{name}' is read-only", type_name(value))),
            None => no_attribute(value, name),
        });
    }
    if let (Value::Module(module), Some(new)) = (value, &new)
        && &*module.name == "sys"
        && let "stdout" | "stderr" = name
    {
        // Where `print` and warnings go; the session's own streams need no detour.
        let own = module.names.borrow().get(&format!("__{name}__")).is_some_and(|own| own.is(new));
        let target = if own { None } else { Some(new.clone()) };
        match name {
            "stdout" => cx.state().output = target,
            _ => cx.state().error_output = target,
        }
    }
    let namespace = match value {
        Value::Instance(instance) => &instance.attributes,
        Value::Class(class) => &class.attributes,
        Value::Module(module) => &module.names,
        Value::Function(function) => &function.attributes,
        Value::Exception(exception) => &exception.attributes,
        Value::Array(array) if !array.is_plain() => &array.attributes,
        Value::Type(builtin) => {
            let class = builtin.name();
            return Err(Error::type_error(format!("cannot set '{name}' attribute of immutable type '{class}'")));
        }
        _ => {
            return Err(match lookup(cx, value, name)? {
                Some(_) => Error::attribute(format!("'{}' object attribute '{name}' is read-only", type_name(value))),
                None => no_attribute(value, name),
            });
        }
    };
    // What was bound is dropped after the borrow has ended.
    let found = match new {
        Some(new) => {
            namespace.borrow_mut().define(name, new);
            true
        }
        None => {
            let mut names = namespace.borrow_mut();
            let old = match value {
                Value::Class(_) | Value::Module(_) => names.remove(name),
                _ => names.forget(name),
            };
            drop(names);
            old.is_some()
        }
    };
    if let Value::Class(class) = value {
        class.changed();
        if name == "__del__" {
            let finalizers = cx.state().finalizers.clone();
            class.finalize_with(&finalizers);
        }
    }
    if found { Ok(()) } else { Err(no_attribute(value, name)) }
}

/// `AttributeError` in the words of the kind of value.
pub fn no_attribute(value: &Value, name: &str) -> Error {
    Error::attribute(match value {
        Value::Type(builtin) => format!("type object '{}' has no attribute '{name}'", builtin.qualified()),
        Value::Class(_) => format!("type object '{}' has no attribute '{name}'", class_name(value)),
        Value::Module(module) => format!("module '{}' has no attribute '{name}'", module.name),
        other => format!("'{}' object has no attribute '{name}'", type_name(other)),
    })
}

/// `object.__getattribute__`: everything but the script's own `__getattribute__` and `__getattr__`.
pub fn plain_lookup(cx: &mut dyn Host, value: &Value, name: &str) -> Result<Option<Found>> {
    if let Value::Class(class) = value {
        return lookup_class(cx, class, name);
    }
    let Some(class) = script_class(value) else {
        return match value {
            Value::Exception(_) | Value::Array(_) => lookup_native(cx, value, name),
            other => lookup(cx, other, name),
        };
    };
    let of_class = class.lookup(name);
    if let Some(attribute) = &of_class
        && descriptor::is_data(attribute)
        && descriptor::reads(attribute)
    {
        return descriptor::bind(cx, attribute, Some(value), &class).map(Some);
    }
    let own = match value {
        Value::Instance(instance) => instance.attributes.borrow().get(name).cloned(),
        Value::Exception(exception) => exception.attributes.borrow().get(name).cloned(),
        Value::Array(array) => array.attributes.borrow().get(name).cloned(),
        _ => None,
    };
    if let Some(own) = own {
        return Ok(Some(Found::Value(own)));
    }
    if let Some(attribute) = of_class {
        return descriptor::bind(cx, &attribute, Some(value), &class).map(Some);
    }
    if let Value::Instance(instance) = value {
        let native = instance.native.borrow().clone();
        if let Some(found) = introspect::instance_attribute(value, instance, name) {
            return Ok(Some(Found::Value(found)));
        }
        let receiver = match name {
            // What the object is taken apart into is not its native part alone.
            "__reduce__" | "__reduce_ex__" | "__getstate__" => value,
            _ => native.as_ref().unwrap_or(value),
        };
        let found = lookup_builtin(cx, receiver, class.builtin_base(), name)?;
        // A class method receives the class of the instance that it was found through.
        return Ok(found.map(|found| match found {
            Found::Method { receiver: Value::Type(_), function } => {
                Found::Method { receiver: Value::Class(class.clone()), function }
            }
            found => found,
        }));
    }
    lookup_native(cx, value, name)
}

/// Instances of script classes, and what may be one: the script's hooks around the plain lookup.
fn lookup_instance(cx: &mut dyn Host, value: &Value, name: &str) -> Result<Option<Found>> {
    let Some(class) = script_class(value) else { return lookup_native(cx, value, name) };
    let found = match class.hooks_attributes() && class.lookup("__getattribute__").is_some() {
        true => call_special(cx, value, "__getattribute__", &[Value::str(name)]).map(|v| v.map(Found::Value)),
        false => plain_lookup(cx, value, name),
    };
    match found {
        Ok(Some(found)) => return Ok(Some(found)),
        Ok(None) => {}
        Err(error) if error.kind().is_a(Kind::AttributeError) && class.lookup("__getattr__").is_some() => {}
        Err(error) => return Err(error),
    }
    Ok(call_special(cx, value, "__getattr__", &[Value::str(name)])?.map(Found::Value))
}

/// Exceptions and arrays beneath a script's class.
fn lookup_native(cx: &mut dyn Host, value: &Value, name: &str) -> Result<Option<Found>> {
    if let Value::Exception(exception) = value {
        let own = exception.attributes.borrow().get(name).cloned();
        if let Some(own) = own.or_else(|| introspect::exception_attribute(exception, name)) {
            return Ok(Some(Found::Value(own)));
        }
    }
    if let Value::Array(array) = value
        && !array.is_plain()
        && name == "__dict__"
    {
        return Ok(Some(Found::Value(super::namespace_view::NamespaceView::of(value.clone()))));
    }
    if let Some(found) = introspect::value_attribute(value, name) {
        return Ok(Some(Found::Value(found)));
    }
    lookup_builtin(cx, value, Builtin::of(value), name)
}

/// What built-in classes give their instances: declared attributes and methods, then the special methods all share.
pub fn lookup_builtin(cx: &mut dyn Host, receiver: &Value, class: Builtin, name: &str) -> Result<Option<Found>> {
    let method = |function: Value| Found::Method { receiver: receiver.clone(), function };
    match find_declared(cx, class, name) {
        Some(Declared::Getter(getter)) => {
            let value = (getter.get)(cx, receiver)?;
            return Ok(Some(Found::Value(match receiver {
                Value::Array(array) if !array.is_plain() => super::subclass::keep_class(cx, name, receiver, value)?,
                _ => value,
            })));
        }
        Some(Declared::Method(entry)) => return Ok(Some(method(Value::Entry(entry)))),
        Some(Declared::Static(owner, entry)) => return Ok(Some(static_function(owner, entry))),
        None => {}
    }
    if name.starts_with("__") {
        if name == "__hash__" && is_unhashable(class) {
            return Ok(Some(Found::Value(Value::None)));
        }
        if let Some(entry) = slot_method::find(class, name) {
            return Ok(Some(method(Value::Entry(entry))));
        }
        return Ok(match name {
            "__class__" => Some(Found::Value(type_of(receiver))),
            "__doc__" => Some(Found::Value(introspect::class_doc(cx, class))),
            "__module__" if class.module() != "builtins" => Some(Found::Value(Value::str(class.module()))),
            _ => None,
        });
    }
    Ok(None)
}

/// Classes whose `__hash__` is `None`.
fn is_unhashable(class: Builtin) -> bool {
    use Builtin::*;
    matches!(class, List | Dict | Set | ByteArray | Slice | NdArray | DictKeys | DictItems)
}

/// An attribute of a script's class: its own and its ancestors', then its metaclass's; data descriptors of the metaclass first.
fn lookup_class(cx: &mut dyn Host, class: &Rc<Class>, name: &str) -> Result<Option<Found>> {
    let Some(metaclass) = class.metaclass() else { return lookup_own(cx, class, name) };
    let own = Value::Class(class.clone());
    let of_metaclass = metaclass.lookup(name);
    if let Some(attribute) = &of_metaclass
        && descriptor::is_data(attribute)
    {
        return descriptor::bind(cx, attribute, Some(&own), metaclass).map(Some);
    }
    // What a class inherits from `object` does not hide what its metaclass defines.
    if let Some(attribute) = &of_metaclass
        && class.lookup(name).is_none()
        && slot_method::find(Builtin::Object, name).is_none()
    {
        return descriptor::bind(cx, attribute, Some(&own), metaclass).map(Some);
    }
    lookup_own(cx, class, name)
}

/// What a class and its ancestors have, then what every class has.
fn lookup_own(cx: &mut dyn Host, class: &Rc<Class>, name: &str) -> Result<Option<Found>> {
    if name.starts_with("__")
        && let Some(value) = introspect::class_attribute(cx, class, name)
    {
        return Ok(Some(Found::Value(value)));
    }
    if let Some(attribute) = class.lookup(name) {
        return descriptor::bind(cx, &attribute, None, class).map(Some);
    }
    if let Some(entry) = slot_method::of_type(name) {
        return Ok(Some(Found::Method { receiver: Value::Class(class.clone()), function: Value::Entry(entry) }));
    }
    let found = lookup_type(cx, class.builtin_base(), name)?;
    // A class method inherited from a built-in class receives the class it was found through.
    Ok(found.map(|found| match found {
        Found::Method { receiver: Value::Type(_), function } => {
            Found::Method { receiver: Value::Class(class.clone()), function }
        }
        found => found,
    }))
}

/// An attribute of a built-in class: methods without a receiver, descriptors, functions of the class.
pub fn lookup_type(cx: &mut dyn Host, class: Builtin, name: &str) -> Result<Option<Found>> {
    if name.starts_with("__")
        && let Some(value) = introspect::type_attribute(cx, class, name)
    {
        return Ok(Some(Found::Value(value)));
    }
    Ok(match find_declared(cx, class, name) {
        Some(Declared::Method(entry)) => Some(Found::Value(Value::Entry(entry))),
        Some(Declared::Static(owner, entry)) => match static_function(owner, entry) {
            Found::Method { function, .. } => Some(Found::Method { receiver: Value::Type(class), function }),
            found => Some(found),
        },
        Some(Declared::Getter(getter)) => Some(Found::Value(Value::object(Kept { class, getter }))),
        None if name == "__hash__" && is_unhashable(class) => Some(Found::Value(Value::None)),
        None => match slot_method::find(class, name) {
            Some(entry) => Some(Found::Value(super::slot_wrapper::of_class(cx, class, entry))),
            None => slot_method::of_type(name)
                .map(|entry| Found::Method { receiver: Value::Type(class), function: Value::Entry(entry) }),
        },
    })
}
