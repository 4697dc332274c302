//! Weak references: values behind a reference count, known as long as something else keeps them.

use std::rc::{Rc, Weak};

use crate::error::{Error, Result};
use crate::object::{
    Args, ArrayObject, Bound, Builtin, Class, Entry, Function, Host, Instance, Object, Set, Value, WeakObject,
    type_name,
};

crate::entries! { pub ENTRIES:
    Entry::new_c("_weakref.weak", "weak(object, /)", "A function that gives the object while it lives, and None afterwards.", weak),
}

enum Reference {
    Instance(Weak<Instance>),
    Function(Weak<Function>),
    Class(Weak<Class>),
    Set(Weak<Set>),
    Array(Weak<ArrayObject>),
    Object(WeakObject),
}

impl Reference {
    fn value(&self) -> Option<Value> {
        match self {
            Reference::Instance(weak) => weak.upgrade().map(Value::Instance),
            Reference::Function(weak) => weak.upgrade().map(Value::Function),
            Reference::Class(weak) => weak.upgrade().map(Value::Class),
            Reference::Set(weak) => weak.upgrade().map(Value::Set),
            Reference::Array(weak) => weak.upgrade().map(Value::Array),
            Reference::Object(weak) => weak.upgrade().map(Value::Object),
        }
    }
}

fn weak(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [object] = args.take().map(|value| value.unwrap_or(Value::None));
    Ok(Value::object(match &object {
        Value::Instance(shared) => Reference::Instance(Rc::downgrade(shared)),
        Value::Function(shared) => Reference::Function(Rc::downgrade(shared)),
        Value::Class(shared) => Reference::Class(Rc::downgrade(shared)),
        Value::Set(shared) => Reference::Set(Rc::downgrade(shared)),
        Value::Array(shared) => Reference::Array(Rc::downgrade(shared)),
        Value::Object(shared) if refers_weakly(shared.builtin()) => Reference::Object(shared.downgrade()),
        other => {
            let name = type_name(other);
            return Err(Error::type_error(format!("cannot create weak reference to '{name}' object")));
        }
    }))
}

/// The classes among the objects that can be referred to so.
fn refers_weakly(class: Builtin) -> bool {
    use Builtin::*;
    matches!(class, Generator | Coroutine | AsyncGenerator | Deque | Pattern | Code | MemoryView)
}

impl Object for Reference {
    fn builtin(&self) -> Builtin {
        Builtin::BuiltinFunction
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, _: &mut dyn Host, _: Args) -> Result<Value> {
        Ok(self.value().unwrap_or(Value::None))
    }
}
