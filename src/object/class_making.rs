//! Making classes: order of resolution, metaclass, slots, `__set_name__` and `__init_subclass__`.
//!
//! The method resolution order is the C3 linearization (Barrett et al. 1996), as in CPython's `mro_implementation`.

use std::rc::Rc;

use super::attribute::{Found, call_special};
use super::class::{Class, Layout, class_name, type_name};
use super::descriptor::{ClassMethod, Member, Property, StaticMethod, Super};
use super::host::{Args, Host};
use super::inheritance::{is_class, resolution_order};
use super::iterate::collect;
use super::namespace::Namespace;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// What a class is made of.
pub struct ClassParts {
    pub name: Rc<str>,
    pub module: Rc<str>,
    pub bases: Vec<Value>,
    pub attributes: Namespace,
    /// Keywords of the `class` statement, without `metaclass`.
    pub keywords: Vec<(Rc<str>, Value)>,
    /// The class of the class; `None` for `type`.
    pub metaclass: Option<Rc<Class>>,
}

/// The class that a `class` statement or `type(name, bases, namespace)` makes: C3 order, `__set_name__`, `__init_subclass__`.
///
/// # Errors
/// `TypeError` for bases that cannot be combined, and what the hooks raise.
pub fn make_class(cx: &mut dyn Host, parts: ClassParts) -> Result<Value> {
    let ClassParts { name, module, bases, mut attributes, keywords, metaclass } = parts;
    let bases = if bases.is_empty() { vec![Value::Type(Builtin::Object)] } else { bases };
    check_bases(&bases)?;
    let metaclass = derived_metaclass(metaclass, &bases)?;
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
        Some(other) => {
            let kind = type_name(&other);
            return Err(Error::type_error(format!("type __qualname__ must be a str, not {kind}")));
        }
        None => None,
    };
    let layout = slots(cx, &name, &mut attributes, &bases)?;
    let mut class = Class::new(name.clone(), module, bases, ancestors, attributes).with_metaclass(metaclass);
    class.layout = layout;
    let class = Rc::new(class);
    class.register();
    let finalizers = cx.state().finalizers.clone();
    class.finalize_with(&finalizers);
    if let Some(qualname) = qualname {
        *class.qualname.borrow_mut() = qualname;
    }
    for base in &class.bases {
        if let Value::Class(base) = base {
            base.derived.borrow_mut().push(Rc::downgrade(&class));
        }
    }
    let value = Value::Class(class.clone());
    name_members(cx, &class)?;
    let hook = Super { class: value.clone(), object: value.clone() }.find(cx, "__init_subclass__")?;
    match hook.map(Found::into_value) {
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

/// `type.__new__(metaclass, name, bases, namespace, **keywords)`; `type(name, bases, namespace)` has no metaclass.
pub fn class_from_arguments(
    cx: &mut dyn Host,
    metaclass: Option<&Rc<Class>>,
    module: Option<Value>,
    args: &Args,
) -> Result<Value> {
    let [name, bases, attributes] = &args.positional[..] else {
        let given = args.positional.len();
        return Err(Error::type_error(format!("type.__new__() takes exactly 3 arguments ({given} given)")));
    };
    let argument = |position: usize, what: &str, value: &Value| {
        let kind = type_name(value);
        Error::type_error(format!("type.__new__() argument {position} must be {what}, not {kind}"))
    };
    let Value::Str(name) = name else { return Err(argument(1, "str", name)) };
    let Value::Tuple(bases) = bases else { return Err(argument(2, "tuple", bases)) };
    let native = super::inheritance::native_part(attributes);
    let Value::Dict(dict) = native.as_ref().unwrap_or(attributes) else { return Err(argument(3, "dict", attributes)) };
    let mut names = Namespace::new();
    for (key, value) in dict.items() {
        if let Value::Str(key) = key {
            names.define(&key, value);
        }
    }
    let module = match names.get("__module__").cloned().or(module) {
        Some(Value::Str(module)) => Rc::from(module.as_str()),
        _ => Rc::from("__main__"),
    };
    let parts = ClassParts {
        name: name.as_str().into(),
        module,
        bases: bases.to_vec(),
        attributes: names,
        keywords: args.keywords.clone(),
        metaclass: metaclass.cloned(),
    };
    make_class(cx, parts)
}

/// The most derived of the metaclasses of a class and its bases.
///
/// # Errors
/// `TypeError` when none derives from all others.
pub fn derived_metaclass(metaclass: Option<Rc<Class>>, bases: &[Value]) -> Result<Option<Rc<Class>>> {
    let mut winner = metaclass;
    for base in bases {
        let Value::Class(base) = base else { continue };
        let Some(own) = base.metaclass() else { continue };
        winner = match winner {
            None => Some(own.clone()),
            Some(winner) if winner.is_subclass(&Value::Class(own.clone())) => Some(winner),
            Some(winner) if own.is_subclass(&Value::Class(winner.clone())) => Some(own.clone()),
            Some(_) => return Err(metaclass_conflict()),
        };
    }
    Ok(winner)
}

fn metaclass_conflict() -> Error {
    Error::type_error(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
    )
}

/// Tells attributes their names: properties for their messages, others by `__set_name__`.
fn name_members(cx: &mut dyn Host, class: &Rc<Class>) -> Result<()> {
    let value = Value::Class(class.clone());
    let members: Vec<(Rc<str>, Value)> =
        class.attributes.borrow().iter().map(|(name, value)| (name.clone(), value.clone())).collect();
    for (name, member) in members {
        if let Some(property) = member.downcast::<Property>() {
            *property.name.borrow_mut() = Some(name);
        } else if matches!(member, Value::Instance(_))
            && let Err(cause) = call_special(cx, &member, "__set_name__", &[value.clone(), Value::str(&*name)])
        {
            let message = format!(
                "Error calling __set_name__ on '{}' instance '{name}' in '{}'",
                type_name(&member),
                class.name.borrow()
            );
            let exception = Error::new(Kind::RuntimeError, message.clone()).to_exception();
            *exception.cause.borrow_mut() = Some(Value::Exception(cause.to_exception()));
            exception.suppress_context.set(true);
            return Err(Error::raised(exception, message));
        }
    }
    Ok(())
}

/// Turns `__slots__` into descriptors, and what instances may hold; `None` when neither the class nor an ancestor limits them.
fn slots(cx: &mut dyn Host, class: &str, attributes: &mut Namespace, bases: &[Value]) -> Result<Option<Layout>> {
    let limited = |base: &Value| match base {
        Value::Class(base) => base.layout.clone(),
        _ => None,
    };
    let open = bases.iter().any(|base| matches!(base, Value::Class(_)) && limited(base).is_none_or(|l| l.has_dict));
    let mut layout = Layout { has_dict: open, slots: Vec::new() };
    for base in bases.iter().filter_map(limited) {
        layout.slots.extend(base.slots);
    }
    let names = match attributes.get("__slots__").cloned() {
        None => {
            layout.has_dict = true;
            return Ok((!layout.slots.is_empty()).then_some(layout));
        }
        Some(name @ Value::Str(_)) => vec![name],
        Some(names) => collect(cx, &names)?,
    };
    for name in names {
        let Value::Str(name) = &name else {
            let kind = type_name(&name);
            return Err(Error::type_error(format!("__slots__ items must be strings, not '{kind}'")));
        };
        match name.as_str() {
            "__dict__" => {
                layout.has_dict = true;
                continue;
            }
            "__weakref__" => continue,
            _ => {}
        }
        let mut characters = name.chars();
        let begins = characters.next().is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c));
        if !begins || !characters.all(unicode_ident::is_xid_continue) {
            return Err(Error::type_error("__slots__ must be identifiers"));
        }
        let bare = class.trim_start_matches('_');
        let name: Rc<str> = match name.starts_with("__") && !name.ends_with("__") && !bare.is_empty() {
            true => format!("_{bare}{}", name.as_str()).into(),
            false => name.as_str().into(),
        };
        if attributes.get(&name).is_some() {
            return Err(Error::value(format!("'{name}' in __slots__ conflicts with class variable")));
        }
        attributes.define(&name, Value::object(Member { name: name.clone(), class: class.into() }));
        layout.slots.push(name);
    }
    Ok(Some(layout))
}

fn check_bases(bases: &[Value]) -> Result<()> {
    for (i, base) in bases.iter().enumerate() {
        if !is_class(base) {
            return Err(metaclass_conflict());
        }
        if bases[..i].iter().any(|other| other.is(base)) {
            return Err(Error::type_error(format!("duplicate base class {}", class_name(base))));
        }
        if let Value::Type(
            Builtin::Bool
            | Builtin::NoneType
            | Builtin::Range
            | Builtin::Slice
            | Builtin::Function
            | Builtin::BuiltinFunction
            | Builtin::Method
            | Builtin::EllipsisType
            | Builtin::NotImplementedType
            | Builtin::Coroutine
            | Builtin::AsyncGenerator
            | Builtin::UnionType
            | Builtin::MappingProxy
            | Builtin::MemoryView
            | Builtin::DictKeys
            | Builtin::DictValues
            | Builtin::DictItems
            | Builtin::Generator,
        ) = base
        {
            return Err(Error::type_error(format!("type '{}' is not an acceptable base type", class_name(base))));
        }
    }
    let solid = |base: &Value| {
        let builtin = match base {
            Value::Class(class) => class.builtin_base(),
            Value::Type(builtin) => *builtin,
            _ => Builtin::Object,
        };
        match builtin {
            Builtin::Exception(kind) => Builtin::Exception(super::exception_members::family(kind)),
            other => other,
        }
    };
    let mut layout = Builtin::Object;
    for base in bases {
        let own = solid(base);
        if own.is_subclass(layout) {
            layout = own;
        } else if !layout.is_subclass(own) {
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
