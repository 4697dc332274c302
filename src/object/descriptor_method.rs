//! `__get__`, `__set__` and `__delete__` of the descriptors that built-in classes have for their computed attributes, called by
//! name: `numpy.ndarray.shape.__set__(x, (2, 3))` sets what a subclass hides.

use std::rc::Rc;

use super::class::type_name;
use super::descriptor::Kept;
use super::entry::{Bound, Entry};
use super::function::BoundMethod;
use super::host::Host;
use super::value::Value;
use crate::error::{Error, Result};

static GET: Entry =
    Entry::new_c("getset_descriptor.__get__", "__get__(self, instance, owner=None, /)", "The attribute's value.", get);
static SET: Entry =
    Entry::new_c("getset_descriptor.__set__", "__set__(self, instance, value, /)", "Sets the attribute.", set);
static DELETE: Entry =
    Entry::new_c("getset_descriptor.__delete__", "__delete__(self, instance, /)", "Refuses to delete.", delete);

/// One of the methods, bound to a descriptor.
pub fn bound(descriptor: &Value, name: &str) -> Option<Value> {
    let entry = match name {
        "__get__" => &GET,
        "__set__" => &SET,
        "__delete__" => &DELETE,
        _ => return None,
    };
    Some(Value::Method(Rc::new(BoundMethod { receiver: descriptor.clone(), function: Value::Entry(entry) })))
}

/// The descriptor and the instance, of the descriptor's class.
fn operands(descriptor: &Option<Value>, instance: &Option<Value>) -> Result<(&'static super::entry::Getter, Value)> {
    let descriptor = descriptor.as_ref().and_then(|descriptor| descriptor.downcast::<Kept>());
    let (Some(kept), Some(instance)) = (descriptor, instance) else {
        return Err(Error::type_error("a descriptor and an instance are needed"));
    };
    if !super::inheritance::derives(&super::class::type_of(instance), &Value::Type(kept.class)) {
        return Err(Error::type_error(format!(
            "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
            kept.getter.name,
            kept.class.qualified(),
            type_name(instance)
        )));
    }
    Ok((kept.getter, instance.clone()))
}

fn get(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, instance, _owner] = args.take();
    if let (Some(this), None | Some(Value::None)) = (&this, &instance) {
        return Ok(this.clone());
    }
    let (getter, instance) = operands(&this, &instance)?;
    (getter.get)(cx, &instance)
}

fn set(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, instance, value] = args.take();
    let (getter, instance) = operands(&this, &instance)?;
    match getter.set {
        Some(set) => set(cx, &instance, value.unwrap_or(Value::None)).map(|()| Value::None),
        None => Err(not_writable(getter.name, &instance)),
    }
}

fn delete(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, instance] = args.take();
    let (getter, instance) = operands(&this, &instance)?;
    Err(not_writable(getter.name, &instance))
}

fn not_writable(name: &str, instance: &Value) -> Error {
    Error::attribute(format!("attribute '{name}' of '{}' objects is not writable", type_name(instance)))
}
