//! Attributes by which objects describe themselves: `__name__`, `__doc__`, `__dict__`, `__mro__` and their kin.

use std::rc::Rc;

use super::class::{Class, Instance, type_of};
use super::exception::Exception;
use super::function::{Cell, Function};
use super::host::Host;
use super::inheritance::{bases, resolution_order};
use super::module::Module;
use super::namespace_view::NamespaceView;
use super::object::Object;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Result};

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
        "__closure__" => {
            Value::tuple(function.closure.iter().map(|cell| Value::object(CellObject(cell.clone()))).collect())
        }
        "__builtins__" => return None,
        "__annotations__" => Value::Dict(Rc::default()),
        _ => return None,
    })
}

/// A variable that functions share: an item of `__closure__`.
struct CellObject(Cell);

impl Object for CellObject {
    fn builtin(&self) -> Builtin {
        Builtin::CellObject
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        let at = self.0.identity();
        Ok(match self.0.get() {
            Some(value) => {
                let kind = super::class::type_name(&value);
                format!("<cell at {at:#x}: {kind} object at {:#x}>", value.identity())
            }
            None => format!("<cell at {at:#x}: empty>"),
        })
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        match (name, self.0.get()) {
            ("cell_contents", None) => Err(Error::value("Cell is empty")),
            ("cell_contents", value) => Ok(value),
            _ => Ok(None),
        }
    }

    fn set_attribute(&self, _cx: &mut dyn Host, name: &str, value: Option<Value>) -> Result<bool> {
        if name == "cell_contents" {
            self.0.set(value);
        }
        Ok(name == "cell_contents")
    }

    fn attribute_names(&self) -> Vec<String> {
        vec!["cell_contents".to_string()]
    }

    fn eq(&self, cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        let Some(other) = other.downcast::<CellObject>() else { return Ok(None) };
        match (self.0.get(), other.0.get()) {
            (Some(a), Some(b)) => super::compare::equal(cx, &a, &b).map(Some),
            (a, b) => Ok(Some(a.is_none() && b.is_none())),
        }
    }
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
    Some(match name {
        "args" => Value::tuple(exception.args.borrow().clone()),
        "__cause__" => exception.cause.borrow().clone().unwrap_or(Value::None),
        "__context__" => exception.context.borrow().clone().unwrap_or(Value::None),
        "__suppress_context__" => Value::Bool(exception.suppress_context.get()),
        "__traceback__" => super::exception::Traceback::of(exception),
        "__dict__" => NamespaceView::of(Value::Exception(exception.clone())),
        "__doc__" => Value::None,
        "axis" | "ndim" if exception.kind() == crate::error::Kind::AxisError => {
            match exception.args.borrow().as_slice() {
                [axis, ndim, ..] => {
                    if name == "axis" {
                        axis.clone()
                    } else {
                        ndim.clone()
                    }
                }
                _ => Value::None,
            }
        }
        name => return super::exception_members::get(exception, name),
    })
}

/// The documentation of a built-in class: the forms in which it is called, where CPython's begins with them, and what it is.
pub fn class_doc(cx: &mut dyn Host, class: Builtin) -> Value {
    let forms = match class {
        Builtin::Str => "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n",
        Builtin::Int => "int([x]) -> integer\nint(x, base=10) -> integer\n\n",
        Builtin::Bool => "bool(x) -> bool\n\n",
        Builtin::Range => "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\n",
        Builtin::Slice => "slice(stop)\nslice(start, stop[, step])\n\n",
        _ => "",
    };
    match cx.type_table(class) {
        Some(table) if !table.doc.is_empty() => Value::from(format!("{forms}{}", table.doc)),
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
        (Value::Function(function), "__kwdefaults__") => {
            let new = match new {
                Some(Value::Dict(dict)) => dict
                    .items()
                    .into_iter()
                    .filter_map(|(name, value)| match name {
                        Value::Str(name) => Some((Rc::from(name.as_str()), value)),
                        _ => None,
                    })
                    .collect(),
                None | Some(Value::None) => Vec::new(),
                _ => return Err(Error::type_error("__kwdefaults__ must be set to a dict object")),
            };
            let old = function.keyword_defaults.replace(new);
            drop(old);
        }
        (Value::Function(_), "__globals__" | "__closure__") => return Err(Error::attribute("readonly attribute")),
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
        (Value::Exception(exception), name) => return set_of_exception(exception, name, new),
        _ => return Ok(false),
    }
    Ok(true)
}

fn set_of_exception(exception: &Rc<Exception>, name: &str, new: Option<&Value>) -> Result<bool> {
    if !matches!(name, "__cause__" | "__context__" | "__suppress_context__" | "__traceback__") {
        return Ok(false);
    }
    let Some(new) = new else {
        return Err(Error::type_error(match name {
            "__suppress_context__" => "can't delete numeric/char attribute".to_string(),
            name => format!("{name} may not be deleted"),
        }));
    };
    match (name, new) {
        ("__suppress_context__", Value::Bool(flag)) => exception.suppress_context.set(*flag),
        ("__suppress_context__", _) => return Err(Error::type_error("attribute value type must be bool")),
        ("__traceback__", Value::None) => exception.trail.borrow_mut().clear(),
        ("__traceback__", Value::Object(object)) if object.builtin() == Builtin::Traceback => {
            if let Some(traceback) = object.downcast::<super::exception::Traceback>() {
                let places = traceback.places[traceback.at..].iter().rev().cloned().collect();
                *exception.trail.borrow_mut() = places;
            }
        }
        ("__traceback__", _) => return Err(Error::type_error("__traceback__ must be a traceback or None")),
        ("__cause__" | "__context__", Value::Exception(_) | Value::None) => {
            let new = Some(new.clone()).filter(|new| !new.is_none());
            match name {
                "__cause__" => {
                    *exception.cause.borrow_mut() = new;
                    exception.suppress_context.set(true);
                }
                _ => *exception.context.borrow_mut() = new,
            }
        }
        (name, _) => {
            let what = name.trim_matches('_');
            return Err(Error::type_error(format!("exception {what} must be None or derive from BaseException")));
        }
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
