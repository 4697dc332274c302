//! Making instances of scripts' classes: `__new__`, `__init__`, and what the built-in base makes.

use std::rc::Rc;

use super::argument::to_str;
use super::attribute::get_attribute;
use super::class::{Class, Instance, type_name, type_of};
use super::class_making::class_from_arguments;
use super::exception::Exception;
use super::exception_members;
use super::host::{Args, Host};
use super::inheritance::derives;
use super::iterate::collect;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// `type.__call__`: `C(...)` for a script's class, whatever its metaclass.
pub fn instantiate(cx: &mut dyn Host, class: &Rc<Class>, args: Args) -> Result<Value> {
    let own = Value::Class(class.clone());
    if class.builtin_base() == Builtin::Type
        && args.keywords.is_empty()
        && args.positional.len() == 1
        && class.lookup("__new__").is_none()
    {
        return Ok(type_of(&args.positional[0]));
    }
    let init = class.lookup("__init__");
    let instance = match class.lookup("__new__") {
        Some(_) => {
            let new = get_attribute(cx, &own, "__new__")?;
            let mut with_class = args.clone();
            with_class.positional.insert(0, own.clone());
            let made = cx.call(&new, with_class)?;
            if !derives(&type_of(&made), &own) {
                return Ok(made);
            }
            made
        }
        None => new_instance(cx, class, &args)?,
    };
    // What `__new__` made may be of a class below, with an `__init__` of its own.
    let init = match type_of(&instance) {
        Value::Class(made) if !Rc::ptr_eq(&made, class) => made.lookup("__init__"),
        _ => init,
    };
    if let (None, Value::Exception(exception)) = (&init, &instance)
        && class.lookup("__new__").is_some()
        && exception_members::family(exception.kind()) != Kind::OSError
    {
        exception_members::initialize(cx, exception, args.positional.to_vec(), args.keywords.clone())?;
    }
    if let Some(init) = init {
        let mut args = args;
        args.positional.insert(0, instance.clone());
        let result = cx.call(&init, args)?;
        if !result.is_none() {
            let name = type_name(&result);
            return Err(Error::type_error(format!("__init__() should return None, not '{name}'")));
        }
    }
    Ok(instance)
}

/// `base.__new__(class, *args)` of the built-in base of a script's class.
pub fn new_instance(cx: &mut dyn Host, class: &Rc<Class>, args: &Args) -> Result<Value> {
    let base = class.builtin_base();
    let has_init = class.lookup("__init__").is_some();
    let native = match base {
        Builtin::Type => return class_from_arguments(cx, Some(class), None, args),
        Builtin::Object => {
            refuse_abstract(cx, class)?;
            if !has_init
                && class.lookup("__new__").is_none()
                && !(args.positional.is_empty() && args.keywords.is_empty())
            {
                return Err(Error::type_error(format!("{}() takes no arguments", class.name.borrow())));
            }
            None
        }
        Builtin::Exception(kind) => {
            let exception = Rc::new(Exception::new(kind, Some(class.clone()), Vec::new()));
            match has_init {
                // Its own `__init__` may call that of the built-in class.
                true if exception_members::family(kind) == Kind::OSError && class.lookup("__new__").is_none() => {}
                true if exception_members::family(kind) == Kind::BaseExceptionGroup => {
                    exception_members::initialize(cx, &exception, args.positional.to_vec(), Vec::new())?;
                }
                true => *exception.args.borrow_mut() = args.positional.to_vec(),
                false => {
                    exception_members::initialize(cx, &exception, args.positional.to_vec(), args.keywords.clone())?;
                }
            }
            return Ok(Value::Exception(exception));
        }
        // Mutable containers are made empty; their `__init__` fills them.
        Builtin::List | Builtin::Dict | Builtin::Set | Builtin::Deque if has_init => {
            Some(cx.call(&Value::Type(base), Args::default())?)
        }
        base => {
            let mut args = args.clone();
            if has_init && matches!(base, Builtin::Tuple | Builtin::FrozenSet) {
                // They are for the class's own `__init__`.
                args.keywords.clear();
            }
            let made = cx.call(&Value::Type(base), args)?;
            if let Value::Array(array) = &made {
                // Memory that was lent to it stays lent.
                let mut object = super::ndarray::ArrayObject::new(array.array());
                object.base = array.base.clone();
                object.set_class(Some(class.clone()));
                let value = Value::Array(Rc::new(object));
                super::subclass::finalize(cx, &value, &Value::None)?;
                return Ok(value);
            }
            Some(made)
        }
    };
    Ok(Value::Instance(Rc::new(Instance::new(class.clone(), native))))
}

/// Classes with abstract methods (`abc`) cannot be instantiated.
fn refuse_abstract(cx: &mut dyn Host, class: &Rc<Class>) -> Result<()> {
    // Only a metaclass keeps such a list.
    if class.metaclass().is_none() {
        return Ok(());
    }
    let Some(names) = class.lookup("__abstractmethods__") else { return Ok(()) };
    let mut names: Vec<String> =
        collect(cx, &names)?.iter().map(|name| to_str(name, "name").unwrap_or("").into()).collect();
    names.sort();
    if names.is_empty() {
        return Ok(());
    }
    let plural = if names.len() == 1 { "" } else { "s" };
    Err(Error::type_error(format!(
        "Can't instantiate abstract class {} with abstract method{plural} {}",
        class.name.borrow(),
        names.join(", ")
    )))
}
