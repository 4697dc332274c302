//! Asking what derives from what: `isinstance`, `issubclass`, orders of resolution.

use super::attribute::{call_special, find_attribute};
use super::class::type_of;
use super::generic_alias::GenericAlias;
use super::host::{Args, Host};
use super::iterate::collect;
use super::types::Builtin;
use super::value::Value;
use crate::compute::ordering::arrange;
use crate::error::{Error, Result};

/// `isinstance(value, class)`; `class` may be a tuple.
pub fn is_instance(cx: &mut dyn Host, value: &Value, class: &Value) -> Result<bool> {
    match class {
        Value::Type(builtin) => Ok(is_instance_of(value, *builtin)),
        Value::Class(of) => {
            if of.metaclass().is_some() && !type_of(value).is(class) {
                return class_check(cx, class, "__instancecheck__", value);
            }
            Ok(derives(&type_of(value), class))
        }
        Value::Tuple(classes) => {
            for class in classes.iter() {
                if is_instance(cx, value, class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        other if other.downcast::<GenericAlias>().is_some() => Err(parameterized("isinstance")),
        other => match union_members(cx, other)? {
            Some(members) => is_instance(cx, value, &members),
            None => match instance_check(cx, other, "__instancecheck__", value)? {
                Some(answer) => Ok(answer),
                None => Err(Error::type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")),
            },
        },
    }
}

fn parameterized(function: &str) -> Error {
    Error::type_error(format!("{function}() argument 2 cannot be a parameterized generic"))
}

/// `isinstance(value, builtin)`.
pub fn is_instance_of(value: &Value, builtin: Builtin) -> bool {
    match value {
        Value::Exception(exception) if exception.class().is_some() => derives(&type_of(value), &Value::Type(builtin)),
        Value::Exception(_) | Value::Array(_) | Value::Instance(_) => Builtin::of(value).is_subclass(builtin),
        Value::Object(object) => match object.class() {
            Some(class) => derives(&class, &Value::Type(builtin)),
            None => object.builtin().is_subclass(builtin),
        },
        other => Builtin::of(other).is_subclass(builtin),
    }
}

/// `issubclass(class, of)`; `of` may be a tuple.
pub fn is_subclass(cx: &mut dyn Host, class: &Value, of: &Value) -> Result<bool> {
    if !is_class(class) {
        return Err(Error::type_error("issubclass() arg 1 must be a class"));
    }
    match of {
        Value::Class(own) if own.metaclass().is_some() => class_check(cx, of, "__subclasscheck__", class),
        Value::Type(_) | Value::Class(_) => Ok(derives(class, of)),
        Value::Tuple(classes) => {
            for of in classes.iter() {
                if is_subclass(cx, class, of)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        other if other.downcast::<GenericAlias>().is_some() => Err(parameterized("issubclass")),
        other => match union_members(cx, other)? {
            Some(members) => is_subclass(cx, class, &members),
            None => match instance_check(cx, other, "__subclasscheck__", class)? {
                Some(answer) => Ok(answer),
                None => Err(Error::type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union")),
            },
        },
    }
}

/// Whether a class is another or derives from it; both are classes.
pub fn derives(class: &Value, of: &Value) -> bool {
    match (class, of) {
        (Value::Type(class), Value::Type(of)) => class.is_subclass(*of),
        (Value::Class(class), of) => class.is_subclass(of),
        (class, of) => class.is(of),
    }
}

pub fn is_class(value: &Value) -> bool {
    matches!(value, Value::Type(_) | Value::Class(_))
}

/// `class.__mro__`, the class itself first.
pub fn resolution_order(class: &Value) -> Vec<Value> {
    let mut order = vec![class.clone()];
    match class {
        Value::Class(class) => order.extend(class.ancestors.iter().cloned()),
        Value::Type(builtin) => order.extend(builtin_ancestors(*builtin).into_iter().map(Value::Type)),
        _ => {}
    }
    order
}

/// The built-in classes that derive directly from one, by name.
pub fn builtin_heirs(class: Builtin) -> Vec<Value> {
    use crate::error::Kind;
    let kinds = Kind::ALL.iter().map(|&kind| Builtin::Exception(kind));
    let heirs = Builtin::ALL.iter().copied().chain(kinds);
    let mut heirs: Vec<Builtin> = heirs
        .filter(|&heir| heir != Builtin::Object && (heir.parent() == class || heir.second_parent() == Some(class)))
        .filter(|&heir| heir != class)
        .collect();
    arrange(&mut heirs, |a, b| (a.module() != "builtins", a.name()).cmp(&(b.module() != "builtins", b.name())));
    heirs.into_iter().map(Value::Type).collect()
}

/// `class.__bases__`.
pub fn bases(class: &Value) -> Vec<Value> {
    match class {
        Value::Class(class) => class.bases.clone(),
        Value::Type(Builtin::Object) => Vec::new(),
        Value::Type(builtin) => {
            let first = Value::Type(builtin.parent());
            std::iter::once(first).chain(builtin.second_parent().map(Value::Type)).collect()
        }
        _ => Vec::new(),
    }
}

/// What an instance of a class derived from a built-in one has of it.
#[inline]
pub fn native_part(value: &Value) -> Option<Value> {
    match value {
        Value::Instance(instance) => instance.native.borrow().clone(),
        _ => None,
    }
}

fn builtin_ancestors(class: Builtin) -> Vec<Builtin> {
    let mut order: Vec<Builtin> = Vec::new();
    let mut at = class;
    while at != Builtin::Object {
        let second = at.second_parent();
        at = at.parent();
        if at != Builtin::Object {
            order.push(at);
        }
        if let Some(second) = second {
            // What both sides lead to comes last.
            order.extend(
                std::iter::once(second)
                    .chain(builtin_ancestors(second))
                    .filter(|class| *class != Builtin::Object && !at.is_subclass(*class)),
            );
        }
    }
    // NumPy's scalar classes put the Python class behind all of NumPy's own.
    if class.second_parent().is_some() && class.module() == "numpy" {
        arrange(&mut order, |a, b| (a.module() != "numpy").cmp(&(b.module() != "numpy")));
    }
    order.push(Builtin::Object);
    order.retain(|ancestor| *ancestor != class || class == Builtin::Object);
    if class == Builtin::Object { Vec::new() } else { order }
}

/// The members of `int | str`, as a tuple.
fn union_members(cx: &mut dyn Host, value: &Value) -> Result<Option<Value>> {
    let Value::Object(object) = value else { return Ok(None) };
    if object.builtin() != Builtin::UnionType {
        return Ok(None);
    }
    let Some(members) = find_attribute(cx, value, "__args__")? else { return Ok(None) };
    let none = Value::Type(Builtin::NoneType);
    let members = collect(cx, &members)?.into_iter().map(|member| if member.is_none() { none.clone() } else { member });
    Ok(Some(Value::tuple(members.collect())))
}

/// A class whose metaclass may answer the question.
fn class_check(cx: &mut dyn Host, class: &Value, name: &str, value: &Value) -> Result<bool> {
    match call_special(cx, class, name, std::slice::from_ref(value))? {
        Some(answer) => super::truth::truth(cx, &answer),
        None if name == "__instancecheck__" => Ok(derives(&type_of(value), class)),
        None => Ok(derives(value, class)),
    }
}

/// Objects that answer the question themselves (abstract classes of the library).
fn instance_check(cx: &mut dyn Host, class: &Value, name: &str, value: &Value) -> Result<Option<bool>> {
    if !matches!(class, Value::Object(_) | Value::Instance(_)) {
        return Ok(None);
    }
    let Some(check) = find_attribute(cx, class, name)? else { return Ok(None) };
    let answer = cx.call(&check, Args::new([value.clone()]))?;
    super::truth::truth(cx, &answer).map(Some)
}
