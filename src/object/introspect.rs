//! Attributes by which objects describe themselves: `__name__`, `__doc__`, `__dict__`, `__mro__` and their kin.

use std::rc::Rc;

use super::class::{Class, Instance, type_of};
use super::exception::Exception;
use super::function::Function;
use super::host::Host;
use super::inheritance::{bases, resolution_order};
use super::module::Module;
use super::namespace_view::NamespaceView;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// What modules have besides their names.
pub fn module_attribute(module: &Rc<Module>, name: &str) -> Option<Value> {
    Some(match name {
        "__name__" => Value::str(&*module.name),
        "__dict__" => NamespaceView::of(Value::Module(module.clone())),
        "__doc__" => Value::None,
        "__file__" => Value::str(module.file.as_deref()?),
        "__package__" | "__spec__" | "__loader__" => Value::None,
        "__class__" => Value::Type(Builtin::Module),
        _ => return None,
    })
}

/// What functions, methods and entries have.
pub fn value_attribute(value: &Value, name: &str) -> Option<Value> {
    match value {
        Value::Function(function) => function_attribute(function, name),
        Value::Method(method) => match name {
            "__func__" => Some(method.function.clone()),
            "__self__" => Some(method.receiver.clone()),
            "__class__" => Some(type_of(value)),
            _ => value_attribute(&method.function, name),
        },
        Value::Entry(entry) => match name {
            "__name__" => Some(Value::str(entry.name())),
            "__qualname__" => Some(Value::str(match is_method(entry) {
                true => qualified_method(entry.path),
                false => entry.name(),
            })),
            "__doc__" => Some(Value::str(entry.doc)),
            "__module__" => Some(match entry.path.rsplit_once('.') {
                Some((module, _)) if !is_method(entry) => Value::str(module),
                Some(_) => Value::None,
                None => Value::str("builtins"),
            }),
            "__text_signature__" => {
                Some(Value::str(entry.signature.split_once('(').map_or("", |parts| &entry.signature[parts.0.len()..])))
            }
            _ => None,
        },
        _ => None,
    }
}

fn function_attribute(function: &Rc<Function>, name: &str) -> Option<Value> {
    if let Some(value) = function.attributes.borrow().get(name) {
        return Some(value.clone());
    }
    Some(match name {
        "__name__" => Value::str(&**function.name.borrow()),
        "__qualname__" => Value::str(&**function.qualname.borrow()),
        "__doc__" => function.doc.borrow().clone(),
        "__module__" => function.globals.get("__name__").unwrap_or_else(|| Value::str(&*function.globals.name)),
        "__dict__" => NamespaceView::of(Value::Function(function.clone())),
        "__defaults__" => match function.defaults.borrow().as_slice() {
            [] => Value::None,
            defaults => Value::tuple(defaults.to_vec()),
        },
        "__kwdefaults__" => match function.keyword_defaults.borrow().as_slice() {
            [] => Value::None,
            defaults => Value::Dict(Rc::new(super::dict::Dict::from_names(
                defaults.iter().map(|(name, value)| (&**name, value.clone())),
            ))),
        },
        "__globals__" => NamespaceView::of(Value::Module(function.globals.clone())),
        "__closure__" if function.closure.is_empty() => Value::None,
        "__annotations__" => Value::Dict(Rc::default()),
        _ => return None,
    })
}

/// What instances of a script's class have besides their own attributes and their class's.
pub fn instance_attribute(value: &Value, instance: &Rc<Instance>, name: &str) -> Option<Value> {
    Some(match name {
        "__class__" => Value::Class(instance.class().clone()),
        "__dict__" if !instance.class().is_closed() => NamespaceView::of(value.clone()),
        "__module__" => Value::str(&*instance.class().module),
        "__doc__" => Value::None,
        _ => return None,
    })
}

/// What exceptions have.
pub fn exception_attribute(exception: &Rc<Exception>, name: &str) -> Option<Value> {
    let arg = |i: usize| exception.args.borrow().get(i).cloned();
    let is = |kind: Kind| exception.kind().is_a(kind);
    Some(match name {
        "args" => Value::tuple(exception.args.borrow().clone()),
        "__cause__" => exception.cause.borrow().clone().unwrap_or(Value::None),
        "__context__" => exception.context.borrow().clone().unwrap_or(Value::None),
        "__suppress_context__" => Value::Bool(exception.suppress_context.get()),
        "__traceback__" if exception.trail.borrow().is_empty() => Value::None,
        "__traceback__" => Value::object(super::exception::Traceback),
        "__dict__" => NamespaceView::of(Value::Exception(exception.clone())),
        "value" if is(Kind::StopIteration) => arg(0).unwrap_or(Value::None),
        "code" if is(Kind::SystemExit) => match exception.args.borrow().as_slice() {
            [] => Value::None,
            [one] => one.clone(),
            many => Value::tuple(many.to_vec()),
        },
        "errno" if is(Kind::OSError) => arg(0).filter(|_| exception.args.borrow().len() > 1).unwrap_or(Value::None),
        "strerror" if is(Kind::OSError) => arg(1).unwrap_or(Value::None),
        "filename" if is(Kind::OSError) => arg(2).unwrap_or(Value::None),
        "name" | "obj" if is(Kind::AttributeError) || is(Kind::NameError) || is(Kind::ImportError) => Value::None,
        "__doc__" => Value::None,
        _ => return None,
    })
}

/// The documentation of a built-in class.
pub fn class_doc(cx: &mut dyn Host, class: Builtin) -> Value {
    match cx.type_table(class) {
        Some(table) if !table.doc.is_empty() => Value::str(table.doc),
        _ => Value::None,
    }
}

/// What script classes have besides their attributes.
pub fn class_attribute(_cx: &mut dyn Host, class: &Rc<Class>, name: &str) -> Option<Value> {
    Some(match name {
        "__name__" => Value::str(&**class.name.borrow()),
        "__qualname__" => Value::str(&**class.qualname.borrow()),
        "__module__" => Value::str(&*class.module),
        "__dict__" => NamespaceView::of(Value::Class(class.clone())),
        "__mro__" => Value::tuple(resolution_order(&Value::Class(class.clone()))),
        "__bases__" => Value::tuple(class.bases.clone()),
        "__base__" => class.bases.first().cloned().unwrap_or(Value::Type(Builtin::Object)),
        "__class__" => type_of(&Value::Class(class.clone())),
        "__doc__" => class.attributes.borrow().get("__doc__").cloned().unwrap_or(Value::None),
        "__annotations__" => {
            class.attributes.borrow().get("__annotations__").cloned().unwrap_or_else(|| Value::Dict(Rc::default()))
        }
        _ => return None,
    })
}

/// What built-in classes have besides what they declare.
pub fn type_attribute(cx: &mut dyn Host, class: Builtin, name: &str) -> Option<Value> {
    Some(match name {
        "__name__" | "__qualname__" => Value::str(class.name()),
        "__module__" => Value::str(class.module()),
        "__mro__" => Value::tuple(resolution_order(&Value::Type(class))),
        "__bases__" => Value::tuple(bases(&Value::Type(class))),
        "__base__" if class == Builtin::Object => Value::None,
        "__base__" => Value::Type(class.parent()),
        "__class__" => Value::Type(Builtin::Type),
        "__doc__" => class_doc(cx, class),
        "__dict__" => NamespaceView::of(Value::Type(class)),
        _ => return None,
    })
}

/// Sets or deletes one of the attributes above; false when the name is not among those that can be set.
pub fn set_special(value: &Value, name: &str, new: Option<&Value>) -> Result<bool> {
    let text = |what: &str| match new {
        Some(Value::Str(text)) => Ok(Rc::<str>::from(text.as_str())),
        _ => Err(Error::type_error(format!("{what} must be set to a string object"))),
    };
    match (value, name) {
        (Value::Function(function), "__name__") => *function.name.borrow_mut() = text(name)?,
        (Value::Function(function), "__qualname__") => *function.qualname.borrow_mut() = text(name)?,
        (Value::Function(function), "__doc__") => *function.doc.borrow_mut() = new.cloned().unwrap_or(Value::None),
        (Value::Function(function), "__defaults__") => {
            *function.defaults.borrow_mut() = match new {
                Some(Value::Tuple(items)) => items.to_vec(),
                None | Some(Value::None) => Vec::new(),
                _ => return Err(Error::type_error("__defaults__ must be set to a tuple object")),
            }
        }
        (Value::Class(class), "__name__") => *class.name.borrow_mut() = text("type name")?,
        (Value::Class(class), "__qualname__") => *class.qualname.borrow_mut() = text("type qualname")?,
        (Value::Instance(instance), "__class__") => match new {
            Some(Value::Class(class)) => instance.set_class(class.clone()),
            _ => {
                let kind = super::class::type_name(new.unwrap_or(&Value::None));
                return Err(Error::type_error(format!("__class__ must be set to a class, not '{kind}' object")));
            }
        },
        (Value::Array(array), "__class__") => match new {
            Some(Value::Class(class)) if !array.is_plain() && class.builtin_base() == Builtin::NdArray => {
                array.set_class(Some(class.clone()));
            }
            _ => {
                return Err(Error::type_error(
                    "__class__ assignment only supported for mutable types or ModuleType subclasses",
                ));
            }
        },
        (_, "__dict__") => return NamespaceView::replace(value, new),
        (Value::Function(function), "__closure__") if !function.closure.is_empty() => {
            return Err(Error::attribute("readonly attribute"));
        }
        (Value::Exception(exception), "__cause__") => {
            *exception.cause.borrow_mut() = new.filter(|cause| !cause.is_none()).cloned();
            exception.suppress_context.set(true);
        }
        (Value::Exception(exception), "__context__") => {
            *exception.context.borrow_mut() = new.filter(|context| !context.is_none()).cloned();
        }
        (Value::Exception(exception), "__suppress_context__") => {
            exception.suppress_context.set(matches!(new, Some(Value::Bool(true))));
        }
        (Value::Exception(_), "__traceback__") => {}
        _ => return Ok(false),
    }
    Ok(true)
}

/// Whether an entry is a method of a built-in class: its first parameter is `self`.
pub fn is_method(entry: &super::entry::Entry) -> bool {
    entry.parsed().parameters.first().is_some_and(|first| first.name == "self")
}

/// `list.append` of a path that may begin with a module.
fn qualified_method(path: &'static str) -> &'static str {
    let mut dots = path.rmatch_indices('.').map(|(at, _)| at);
    dots.next();
    dots.next().map_or(path, |at| &path[at + 1..])
}
