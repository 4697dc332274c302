//! Making classes, and asking what derives from what.
//!
//! The method resolution order is the C3 linearization (Barrett et al. 1996), as in CPython's `mro_implementation`.

use std::rc::Rc;

use super::attribute::{call_special, find_attribute, script_class};
use super::class::{Class, Instance, class_name, type_of};
use super::descriptor::{ClassMethod, Property, StaticMethod, Super};
use super::exception::Exception;
use super::host::{Args, Host};
use super::iterate::collect;
use super::namespace::Namespace;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Result};

/// `isinstance(value, class)`; `class` may be a tuple.
pub fn is_instance(cx: &mut dyn Host, value: &Value, class: &Value) -> Result<bool> {
    match class {
        Value::Type(builtin) => Ok(is_instance_of(value, *builtin)),
        Value::Class(class) => Ok(match script_class(value) {
            Some(own) => own.is_subclass(&Value::Class(class.clone())),
            None => type_of(value).is(&Value::Class(class.clone())),
        }),
        Value::Tuple(classes) => {
            for class in classes.iter() {
                if is_instance(cx, value, class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        other => match union_members(cx, other)? {
            Some(members) => is_instance(cx, value, &members),
            None => match instance_check(cx, other, "__instancecheck__", value)? {
                Some(answer) => Ok(answer),
                None => Err(Error::type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")),
            },
        },
    }
}

/// `isinstance(value, builtin)`.
pub fn is_instance_of(value: &Value, builtin: Builtin) -> bool {
    match value {
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
        Value::Type(_) | Value::Class(_) => Ok(derives(class, of)),
        Value::Tuple(classes) => {
            for of in classes.iter() {
                if is_subclass(cx, class, of)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
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

/// The class that a `class` statement or `type(name, bases, namespace)` makes: C3 order, `__set_name__`, `__init_subclass__`.
///
/// # Errors
/// `TypeError` for bases that cannot be combined, and what the hooks raise.
pub fn make_class(
    cx: &mut dyn Host,
    name: &str,
    module: &str,
    bases: Vec<Value>,
    mut attributes: Namespace,
    keywords: Vec<(Rc<str>, Value)>,
) -> Result<Value> {
    let bases = if bases.is_empty() { vec![Value::Type(Builtin::Object)] } else { bases };
    check_bases(&bases)?;
    let ancestors = linearize(&bases)?;
    if attributes.get("__eq__").is_some() && attributes.get("__hash__").is_none() {
        attributes.define("__hash__", Value::None);
    }
    for (method, is_static) in [("__new__", true), ("__init_subclass__", false), ("__class_getitem__", false)] {
        if let Some(function @ Value::Function(_)) = attributes.get(method).cloned() {
            let wrapped = match is_static {
                true => Value::object(StaticMethod(function)),
                false => Value::object(ClassMethod(function)),
            };
            attributes.define(method, wrapped);
        }
    }
    let qualname = match attributes.remove("__qualname__") {
        Some(Value::Str(text)) => Some(Rc::<str>::from(text.as_str())),
        _ => None,
    };
    let class = Rc::new(Class::new(name.into(), module.into(), bases, ancestors, attributes));
    class.register();
    if let Some(qualname) = qualname {
        *class.qualname.borrow_mut() = qualname;
    }
    let value = Value::Class(class.clone());
    let members: Vec<(Rc<str>, Value)> =
        class.attributes.borrow().iter().map(|(name, value)| (name.clone(), value.clone())).collect();
    for (name, member) in members {
        if let Some(property) = member.downcast::<Property>() {
            *property.name.borrow_mut() = Some(name);
        } else if matches!(member, Value::Instance(_)) {
            call_special(cx, &member, "__set_name__", &[value.clone(), Value::str(&*name)])?;
        }
    }
    let hook = Super { class: value.clone(), object: value.clone() }.find(cx, "__init_subclass__")?;
    match hook.map(super::attribute::Found::into_value) {
        Some(Value::Method(method)) if !matches!(method.function, Value::Entry(_)) => {
            let mut args = Args::new([method.receiver.clone()]);
            args.keywords = keywords;
            cx.call(&method.function, args)?;
        }
        _ if !keywords.is_empty() => {
            return Err(Error::type_error(format!("{name}.__init_subclass__() takes no keyword arguments")));
        }
        _ => {}
    }
    Ok(value)
}

/// `base.__new__(class, *args)` of the built-in base of a script's class.
pub fn new_instance(cx: &mut dyn Host, class: &Rc<Class>, args: &Args) -> Result<Value> {
    let base = class.builtin_base();
    let has_init = class.lookup("__init__").is_some();
    let native = match base {
        Builtin::Object => {
            if !has_init
                && class.lookup("__new__").is_none()
                && !(args.positional.is_empty() && args.keywords.is_empty())
            {
                return Err(Error::type_error(format!("{}() takes no arguments", class.name.borrow())));
            }
            None
        }
        Builtin::Exception(kind) => {
            let exception = Exception::new(kind, Some(class.clone()), args.positional.to_vec());
            return Ok(Value::Exception(Rc::new(exception)));
        }
        // Mutable containers are made empty; their `__init__` fills them.
        Builtin::List | Builtin::Dict | Builtin::Set if has_init => Some(cx.call(&Value::Type(base), Args::default())?),
        base => {
            let made = cx.call(&Value::Type(base), args.clone())?;
            if let Value::Array(array) = &made {
                return super::subclass::of_class(cx, array.array(), class, &Value::None);
            }
            Some(made)
        }
    };
    Ok(Value::Instance(Rc::new(Instance::new(class.clone(), native))))
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
        order.sort_by_key(|class| class.module() != "numpy");
    }
    order.push(Builtin::Object);
    order.retain(|ancestor| *ancestor != class || class == Builtin::Object);
    if class == Builtin::Object { Vec::new() } else { order }
}

fn check_bases(bases: &[Value]) -> Result<()> {
    for (i, base) in bases.iter().enumerate() {
        if !is_class(base) {
            return Err(Error::type_error(format!(
                "{}() takes exactly one argument (3 given)",
                super::class::type_name(base)
            )));
        }
        if bases[..i].iter().any(|other| other.is(base)) {
            return Err(Error::type_error(format!("duplicate base class {}", class_name(base))));
        }
        if let Value::Type(Builtin::Bool | Builtin::NoneType | Builtin::Range | Builtin::Slice | Builtin::Function) =
            base
        {
            return Err(Error::type_error(format!("type '{}' is not an acceptable base type", class_name(base))));
        }
    }
    let solid = |base: &Value| match base {
        Value::Class(class) => class.builtin_base(),
        Value::Type(builtin) => *builtin,
        _ => Builtin::Object,
    };
    let mut layout = Builtin::Object;
    for base in bases {
        let own = solid(base);
        if own.is_subclass(layout) {
            layout = own;
        } else if !layout.is_subclass(own) && !matches!((layout, own), (Builtin::Exception(_), Builtin::Exception(_))) {
            return Err(Error::type_error("multiple bases have instance lay-out conflict"));
        }
    }
    Ok(())
}

/// C3: repeatedly the first head of a list that stands in no other list's tail.
fn linearize(bases: &[Value]) -> Result<Vec<Value>> {
    let mut lists: Vec<Vec<Value>> = bases.iter().map(resolution_order).collect();
    lists.push(bases.to_vec());
    let mut order = Vec::new();
    loop {
        lists.retain(|list| !list.is_empty());
        if lists.is_empty() {
            return Ok(order);
        }
        let in_tail = |class: &Value| lists.iter().any(|list| list[1..].iter().any(|other| other.is(class)));
        let Some(next) = lists.iter().map(|list| &list[0]).find(|class| !in_tail(class)).cloned() else {
            let mut heads: Vec<Value> = Vec::new();
            for list in &lists {
                if !heads.iter().any(|head| head.is(&list[0])) {
                    heads.push(list[0].clone());
                }
            }
            let names: Vec<String> = heads.iter().map(class_name).collect();
            return Err(Error::type_error(format!(
                "Cannot create a consistent method resolution\norder (MRO) for bases {}",
                names.join(", ")
            )));
        };
        for list in &mut lists {
            if list[0].is(&next) {
                list.remove(0);
            }
        }
        order.push(next);
    }
}

/// The members of `int | str`, as a tuple.
fn union_members(cx: &mut dyn Host, value: &Value) -> Result<Option<Value>> {
    let Value::Object(object) = value else { return Ok(None) };
    if object.type_name() != "UnionType" && object.type_name() != "types.UnionType" {
        return Ok(None);
    }
    let Some(members) = find_attribute(cx, value, "__args__")? else { return Ok(None) };
    let none = Value::Type(Builtin::NoneType);
    let members = collect(cx, &members)?.into_iter().map(|member| if member.is_none() { none.clone() } else { member });
    Ok(Some(Value::tuple(members.collect())))
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
