//! What the special methods of built-in classes do, when a script calls them by name.
//!
//! Each works on the built-in part of its receiver and never asks the receiver's own class again.

use super::array_text;
use super::attribute::{call_special, no_attribute, plain_lookup, store_attribute};
use super::compare::compare_native;
use super::construction::new_instance;
use super::entry::Bound;
use super::exception_text::exception_str;
use super::format_protocol::format;
use super::hash::{hash, identity_hash};
use super::host::{Args, Host};
use super::inheritance::native_part;
use super::iterate::next_item;
use super::operator::{BinaryOp, CompareOp, binary_native, inplace};
use super::repr::{repr, str};
use super::subscript::{get_item, set_item};
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// The receiver's built-in part.
pub(super) fn one(args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    Ok(own.map(plain).unwrap_or(Value::None))
}

/// The receiver as it is.
pub(super) fn one_itself(args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    Ok(own.unwrap_or(Value::None))
}

pub(super) fn two(args: &mut Bound) -> Result<[Value; 2]> {
    let [own, other] = args.take();
    Ok([own.map(plain).unwrap_or(Value::None), other.unwrap_or(Value::None)])
}

fn plain(value: Value) -> Value {
    native_part(&value).unwrap_or(value)
}

pub(super) fn or_not_implemented(result: Option<Value>) -> Value {
    result.unwrap_or(Value::NotImplemented)
}

pub(super) fn operation(cx: &mut dyn Host, args: &mut Bound, op: BinaryOp, reflected: bool) -> Result<Value> {
    let [own, other] = two(args)?;
    let other = plain(other);
    if is_foreign(&own, &other) {
        return Ok(Value::NotImplemented);
    }
    let (a, b) = if reflected { (&other, &own) } else { (&own, &other) };
    if let Some(result) = binary_native(cx, op, a, b)? {
        return Ok(result);
    }
    let is_sequence = matches!(own, Value::Str(_) | Value::Bytes(_) | Value::Tuple(_) | Value::List(_));
    match is_sequence {
        true => super::sequence::binary(cx, op, a, b).map(or_not_implemented),
        false => Ok(Value::NotImplemented),
    }
}

/// Whether a method of the receiver's class does not know the other side: `int` knows no `float`, which then answers itself.
fn is_foreign(own: &Value, other: &Value) -> bool {
    match own {
        Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => {
            matches!(other, Value::Float(_) | Value::Complex(_) | Value::Scalar(_) | Value::Array(_))
        }
        Value::Float(_) => matches!(other, Value::Complex(_) | Value::Scalar(_) | Value::Array(_)),
        Value::Complex(_) => matches!(other, Value::Scalar(_) | Value::Array(_)),
        _ => false,
    }
}

/// An in-place operator; the result is the receiver itself where that is what changed.
pub(super) fn change(cx: &mut dyn Host, args: &mut Bound, op: BinaryOp) -> Result<Value> {
    let [own, other] = args.take();
    let (own, other) = (own.unwrap_or(Value::None), other.unwrap_or(Value::None));
    match &own {
        Value::Array(_) => super::array_operator::array_inplace(cx, op, &own, &other).map(or_not_implemented),
        _ => {
            let native = plain(own.clone());
            let result = inplace(cx, op, &native, &other)?;
            Ok(if result.is(&native) { own } else { result })
        }
    }
}

pub(super) fn power(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, other, modulus] = args.take();
    let (own, other) = (plain(own.unwrap_or(Value::None)), plain(other.unwrap_or(Value::None)));
    match modulus {
        None | Some(Value::None) => binary_native(cx, BinaryOp::Pow, &own, &other).map(or_not_implemented),
        Some(modulus) => super::operator::power(cx, &own, &other, &modulus),
    }
}

pub(super) fn reflected_power(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, other, _modulus] = args.take();
    let (own, other) = (plain(own.unwrap_or(Value::None)), plain(other.unwrap_or(Value::None)));
    binary_native(cx, BinaryOp::Pow, &other, &own).map(or_not_implemented)
}

pub(super) fn comparison(cx: &mut dyn Host, args: &mut Bound, op: CompareOp) -> Result<Value> {
    let [own, other] = two(args)?;
    let other = plain(other);
    if matches!(own, Value::Instance(_)) {
        return Ok(match op {
            CompareOp::Eq if own.is(&other) => Value::Bool(true),
            CompareOp::Ne if own.is(&other) => Value::Bool(false),
            _ => Value::NotImplemented,
        });
    }
    let is_number = |value: &Value| {
        matches!(
            value,
            Value::Int(_) | Value::BigInt(_) | Value::Bool(_) | Value::Float(_) | Value::Complex(_) | Value::Scalar(_)
        )
    };
    let differs = match &own {
        own if is_number(own) && !matches!(own, Value::Scalar(_)) && !is_number(&other) => true,
        Value::Str(_) => !matches!(other, Value::Str(_)),
        Value::Bytes(_) => !matches!(other, Value::Bytes(_)),
        Value::List(_) => !matches!(other, Value::List(_)),
        Value::Tuple(_) => !matches!(other, Value::Tuple(_)),
        Value::Dict(_) => !matches!(other, Value::Dict(_)),
        own => is_foreign(own, &other),
    };
    if differs {
        return Ok(Value::NotImplemented);
    }
    match (compare_native(cx, op, &own, &other)?, op) {
        (None, CompareOp::Eq) if own.is(&other) => Ok(Value::Bool(true)),
        (None, CompareOp::Ne) if own.is(&other) => Ok(Value::Bool(false)),
        (answer, _) => Ok(or_not_implemented(answer)),
    }
}

pub(super) fn plain_item(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, key] = args.take();
    let (own, key) = (own.unwrap_or(Value::None), key.unwrap_or(Value::None));
    match (&own, native_part(&own)) {
        (Value::Array(array), _) => super::array_subscript::array_get_item(cx, array, &key),
        (_, Some(Value::Dict(dict))) => match dict.get(cx, &key)? {
            Some(item) => Ok(item),
            None => match call_special(cx, &own, "__missing__", std::slice::from_ref(&key))? {
                Some(item) => Ok(item),
                None => Err(super::subscript::key_error(cx, &key)),
            },
        },
        (own, native) => get_item(cx, native.as_ref().unwrap_or(own), &key),
    }
}

pub(super) fn set_key(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, key, value] = args.take();
    let (own, key) = (plain(own.unwrap_or(Value::None)), key.unwrap_or(Value::None));
    let value = value.unwrap_or(Value::None);
    match &own {
        Value::Array(array) => super::array_subscript::array_set_item(cx, array, &key, &value)?,
        own => set_item(cx, own, &key, value)?,
    }
    Ok(Value::None)
}

/// The class's own text, not that of a script's `__repr__`.
pub(super) fn plain_repr(cx: &mut dyn Host, own: &Value) -> Result<String> {
    match own {
        Value::Array(array) => {
            let class = array.class().map_or("array".to_string(), |class| class.name.borrow().to_string());
            array_text::array_repr(cx, &array.array(), &class)
        }
        Value::Exception(exception) => {
            let name = super::class::class_name(&super::class::type_of(own));
            let args = exception.args.borrow().clone();
            match args.as_slice() {
                [one] => Ok(format!("{name}({})", repr(cx, one)?)),
                many => Ok(format!("{name}{}", repr(cx, &Value::tuple(many.to_vec()))?)),
            }
        }
        Value::Instance(instance) => {
            let class = instance.class().clone();
            let at = own.identity();
            Ok(format!("<{}.{} object at {at:#x}>", class.module, class.qualname.borrow()))
        }
        Value::Object(object) => object.repr(cx),
        own => repr(cx, own),
    }
}

/// `object.__str__`, which asks for the script's `__repr__`, or the text of the built-in part.
pub(super) fn plain_str(cx: &mut dyn Host, own: &Value) -> Result<String> {
    match own {
        Value::Array(array) => array_text::array_str(cx, &array.array()),
        Value::Exception(exception) => exception_str(cx, exception),
        Value::Instance(_) => repr(cx, own),
        Value::Object(object) => object.str(cx),
        own => str(cx, own),
    }
}

pub(super) fn plain_hash(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let own = one(args)?;
    Ok(Value::Int(match &own {
        Value::Instance(_) | Value::Exception(_) => identity_hash(&own),
        own => hash(cx, own)?,
    }))
}

pub(super) fn plain_format(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, spec] = args.take();
    let (own, spec) = (own.unwrap_or(Value::None), spec.unwrap_or(Value::None));
    let Value::Str(spec) = &spec else {
        let kind = super::class::type_name(&spec);
        return Err(Error::type_error(format!("__format__() argument must be str, not {kind}")));
    };
    match native_part(&own) {
        Some(native) => format(cx, &native, spec).map(Value::from),
        None if spec.is_empty() => str(cx, &own).map(Value::from),
        None => match own {
            Value::Instance(_) | Value::Exception(_) => {
                let kind = super::class::type_name(&own);
                Err(Error::type_error(format!("unsupported format string passed to {kind}.__format__")))
            }
            own => format(cx, &own, spec).map(Value::from),
        },
    }
}

/// `__init__` of built-in classes: containers are filled, exceptions take their arguments, others take none.
pub(super) fn init(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    let own = own.unwrap_or(Value::None);
    let rest = std::mem::take(&mut args.rest);
    let keywords = std::mem::take(&mut args.keywords);
    match (&own, native_part(&own)) {
        (Value::Exception(exception), _) => {
            super::exception_members::initialize(cx, exception, rest, keywords)?;
        }
        (Value::List(list), _) => {
            let items = fill(cx, Builtin::List, rest, keywords)?;
            if let Value::List(items) = items {
                let old = std::mem::replace(&mut *list.items_mut(), items.to_vec());
                drop(old);
            }
        }
        (Value::Dict(dict), _) => {
            let items = fill(cx, Builtin::Dict, rest, keywords)?;
            super::sequence::update_dict(cx, dict, &items)?;
        }
        (Value::Set(set), _) if !set.is_frozen() => {
            let items = fill(cx, Builtin::Set, rest, keywords)?;
            set.clear();
            set.update(cx, &items)?;
        }
        (_, Some(native @ (Value::List(_) | Value::Dict(_) | Value::Set(_)))) => {
            let mut again = Bound { values: smallvec::smallvec![Some(native)], rest, keywords };
            return init(cx, &mut again);
        }
        (Value::Object(object), None)
            if object.builtin() == Builtin::Object && object.class().is_none() && !rest.is_empty() =>
        {
            return Err(Error::type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
        }
        (Value::Instance(instance), None) if !(rest.is_empty() && keywords.is_empty()) => {
            let class = instance.class().clone();
            // Arguments that `__new__` took are not for `object.__init__`.
            if class.lookup("__new__").is_none() || class.lookup("__init__").is_some() {
                return Err(Error::type_error(
                    "object.__init__() takes exactly one argument (the instance to initialize)",
                ));
            }
        }
        _ => {}
    }
    Ok(Value::None)
}

fn fill(
    cx: &mut dyn Host,
    class: Builtin,
    rest: Vec<Value>,
    keywords: Vec<(std::rc::Rc<str>, Value)>,
) -> Result<Value> {
    let mut args = Args::new(rest);
    args.keywords = keywords;
    cx.call(&Value::Type(class), args)
}

pub(super) fn new(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [class] = args.take();
    let mut call = Args::new(std::mem::take(&mut args.rest));
    call.keywords = std::mem::take(&mut args.keywords);
    match class {
        None => Err(Error::type_error("object.__new__(): not enough arguments")),
        Some(Value::Class(class)) => {
            let given = !(call.positional.is_empty() && call.keywords.is_empty());
            if given && class.builtin_base() == Builtin::Object && class.lookup("__new__").is_some() {
                return Err(Error::type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
            }
            new_instance(cx, &class, &call)
        }
        Some(class @ Value::Type(_)) => cx.call(&class, call),
        other => {
            let kind = super::class::type_name(&other.unwrap_or(Value::None));
            Err(Error::type_error(format!("object.__new__(X): X is not a type object ({kind})")))
        }
    }
}

pub(super) fn set_attribute(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, name, value] = args.take();
    let (own, name) = (own.unwrap_or(Value::None), attribute_name(name)?);
    store_attribute(cx, &own, &name, value).map(|()| Value::None)
}

pub(super) fn delete_attribute(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, name] = args.take();
    let (own, name) = (own.unwrap_or(Value::None), attribute_name(name)?);
    store_attribute(cx, &own, &name, None).map(|()| Value::None)
}

pub(super) fn get_attribute(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, name] = args.take();
    let (own, name) = (own.unwrap_or(Value::None), attribute_name(name)?);
    match plain_lookup(cx, &own, &name)? {
        Some(found) => Ok(found.into_value()),
        None => Err(no_attribute(&own, &name)),
    }
}

/// `object.__init_subclass__`.
pub(super) fn init_subclass(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let class = args.rest.first().map_or("object".to_string(), super::class::class_name);
    match args.keywords.is_empty() {
        true => Ok(Value::None),
        false => Err(Error::type_error(format!("{class}.__init_subclass__() takes no keyword arguments"))),
    }
}

/// `__get__` of functions and of the built-in descriptors.
pub(super) fn get(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, instance, owner] = args.take().map(|value| value.unwrap_or(Value::None));
    if instance.is_none() && owner.is_none() {
        return Err(Error::type_error("__get__(None, None) is invalid"));
    }
    let instance = Some(instance).filter(|instance| !instance.is_none());
    let class = match (&owner, &instance) {
        (Value::Class(class), _) => Some(class.clone()),
        (_, Some(instance)) => super::attribute::script_class(instance),
        _ => None,
    };
    if let Some(class) = &class {
        return super::descriptor::bind(cx, &own, instance.as_ref(), class).map(super::attribute::Found::into_value);
    }
    Ok(match (&own, instance) {
        (Value::Function(_) | Value::Entry(_), Some(receiver)) => {
            Value::Method(std::rc::Rc::new(super::function::BoundMethod { receiver, function: own }))
        }
        _ => own,
    })
}

/// `__set__` of the built-in descriptors.
pub(super) fn set_through(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, instance, value] = args.take().map(|value| value.unwrap_or(Value::None));
    through(cx, &own, &instance, Some(&value))
}

/// `__delete__` of the built-in descriptors.
pub(super) fn delete_through(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, instance] = args.take().map(|value| value.unwrap_or(Value::None));
    through(cx, &own, &instance, None)
}

fn through(cx: &mut dyn Host, own: &Value, instance: &Value, value: Option<&Value>) -> Result<Value> {
    if let Some(class) = super::attribute::script_class(instance) {
        super::descriptor::set(cx, own, instance, &class, value)?;
    }
    Ok(Value::None)
}

fn attribute_name(name: Option<Value>) -> Result<String> {
    match name {
        Some(Value::Str(name)) => Ok(name.as_str().to_string()),
        Some(Value::Instance(instance)) if matches!(&*instance.native.borrow(), Some(Value::Str(_))) => {
            match &*instance.native.borrow() {
                Some(Value::Str(name)) => Ok(name.as_str().to_string()),
                _ => Ok(String::new()),
            }
        }
        other => {
            let kind = super::class::type_name(&other.unwrap_or(Value::None));
            Err(Error::type_error(format!("attribute name must be string, not '{kind}'")))
        }
    }
}

pub(super) fn next(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let own = one(args)?;
    if matches!(
        Builtin::of(&own),
        Builtin::Generator
            | Builtin::CoroutineWrapper
            | Builtin::AsyncGenASend
            | Builtin::AsyncGenAThrow
            | Builtin::AnextAwaitable
    ) {
        return cx.drive(&own, "__next__", &[]);
    }
    match next_item(cx, &own)? {
        Some(item) => Ok(item),
        None => Err(Error::new(Kind::StopIteration, "")),
    }
}

pub(super) fn call(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    let mut call = Args::new(std::mem::take(&mut args.rest));
    call.keywords = std::mem::take(&mut args.keywords);
    match own {
        // `type.__call__`, whatever the metaclass defines.
        Some(Value::Class(class)) => super::construction::instantiate(cx, &class, call),
        own => cx.call(&own.unwrap_or(Value::None), call),
    }
}
