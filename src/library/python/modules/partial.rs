//! Calling a `functools.partial`, whose function and arguments are attributes that `source/functools.py` sets.

use std::rc::Rc;

use smallvec::SmallVec;

use crate::error::{Error, Result};
use crate::object::{Args, Builtin, Class, Host, Instance, Items, Object, Value, copied};

/// `partial.__call__`.
struct PartialCall;

pub fn constant(name: &str) -> Option<Value> {
    (name == "partial_call").then(|| Value::object(PartialCall))
}

/// The function of a `partial` without keywords, and the arguments that go before those of the call; `None` for all other instances.
pub fn partial_parts(class: &Class, instance: &Instance) -> Option<(Value, Rc<Items>)> {
    let is_partial = class.at(class.special("__call__")?, |call| call.downcast::<PartialCall>().map(|_| ())).is_some();
    let attributes = instance.attributes.borrow();
    match (attributes.get("func")?, attributes.get("args")?, attributes.get("keywords")?) {
        (function, Value::Tuple(args), Value::Dict(keywords)) if is_partial && keywords.is_empty() => {
            Some((function.clone(), Rc::clone(args)))
        }
        _ => None,
    }
}

impl Object for PartialCall {
    fn builtin(&self) -> Builtin {
        Builtin::BuiltinFunction
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok("<slot wrapper '__call__' of 'functools.partial' objects>".to_string())
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn binds_as_method(&self) -> bool {
        true
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "__name__" => Some(Value::from("__call__")),
            "__qualname__" => Some(Value::from("partial.__call__")),
            _ => None,
        })
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        let Some((Value::Instance(instance), given)) = args.positional.split_first() else {
            return Err(Error::type_error("unbound method partial.__call__() needs an argument"));
        };
        let own = |name: &str| instance.attributes.borrow().get(name).cloned().unwrap_or(Value::None);
        let (function, fixed, keywords) = (own("func"), own("args"), own("keywords"));
        let mut positional: SmallVec<[Value; 4]> = match &fixed {
            Value::Tuple(items) => items.iter().map(copied).collect(),
            _ => SmallVec::new(),
        };
        positional.extend(given.iter().map(copied));
        let mut merged: Vec<(Rc<str>, Value)> = Vec::new();
        if let Value::Dict(keywords) = &keywords {
            for (name, value) in keywords.items() {
                if let Value::Str(name) = name {
                    merged.push((Rc::from(&**name), value));
                }
            }
        }
        for (name, value) in args.keywords {
            match merged.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => *known = value,
                None => merged.push((name, value)),
            }
        }
        cx.call(&function, Args { positional, keywords: merged })
    }
}
