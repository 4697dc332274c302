//! What `functools` has in Rust: `reduce`, and the memory behind `lru_cache`.
//!
//! Calls are found by a key made of their arguments. A dict keeps the order of insertion, so the entry used longest ago is the
//! first one when every use inserts the key anew.

use std::cell::{Cell, RefCell};

use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Bound, Builtin, Dict, Entry, Host, Namespace, Object, Value, find_attribute, iterate, optional_int, truth,
    type_of,
};

crate::entries! { pub ENTRIES:
    Entry::new_c("functools.reduce", "reduce(function, iterable, initial=None, /)", "The items combined from left to right.", reduce),
    Entry::new_c("_functools.memory", "memory(function, maxsize, typed, /)", "A function that remembers its results.", memory),
}

fn reduce(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function, iterable, initial] = args.take();
    let function = function.unwrap_or(Value::None);
    let mut items = iterate(cx, &iterable.unwrap_or(Value::None)).map_err(|error| match error.kind() {
        Kind::TypeError if error.message().ends_with("is not iterable") => {
            Error::type_error("reduce() arg 2 must support iteration")
        }
        _ => error,
    })?;
    let mut total = match initial {
        Some(initial) => initial,
        None => match items.next(cx)? {
            Some(first) => first,
            None => return Err(Error::type_error("reduce() of empty iterable with no initial value")),
        },
    };
    while let Some(item) = items.next(cx)? {
        total = cx.apply(&function, &[&total, &item])?;
    }
    Ok(total)
}

struct Memory {
    function: Value,
    limit: Option<usize>,
    typed: bool,
    results: Dict,
    hits: Cell<i64>,
    misses: Cell<i64>,
    attributes: RefCell<Namespace>,
}

fn memory(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function, limit, typed] = args.take();
    let limit = optional_int(cx, limit.as_ref())?.map(|limit| usize::try_from(limit).unwrap_or(0));
    let typed = truth(cx, &typed.unwrap_or(Value::None))?;
    Ok(Value::object(Memory {
        function: function.unwrap_or(Value::None),
        limit,
        typed,
        results: Dict::new(),
        hits: Cell::new(0),
        misses: Cell::new(0),
        attributes: RefCell::default(),
    }))
}

crate::entries! { METHODS:
    Entry::new_c("functools._lru_cache_wrapper.cache_counts", "cache_counts(self, /)", "Hits, misses, limit and size.", counts),
    Entry::new_c("functools._lru_cache_wrapper.cache_clear", "cache_clear(self, /)", "Forgets all results.", clear),
}

fn receive(args: &mut Bound) -> Value {
    let [this] = args.take();
    this.unwrap_or(Value::None)
}

fn counts(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let this = receive(args);
    let memory = this.downcast::<Memory>().ok_or_else(|| Error::type_error("not a cache"))?;
    let limit = memory.limit.map_or(Value::None, Value::from);
    let size = Value::from(memory.results.len());
    Ok(Value::tuple(vec![Value::Int(memory.hits.get()), Value::Int(memory.misses.get()), limit, size]))
}

fn clear(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let this = receive(args);
    let memory = this.downcast::<Memory>().ok_or_else(|| Error::type_error("not a cache"))?;
    memory.results.clear();
    memory.hits.set(0);
    memory.misses.set(0);
    Ok(Value::None)
}

impl Memory {
    fn key(&self, args: &Args) -> Value {
        if let ([one @ (Value::Int(_) | Value::Str(_))], true, false) =
            (args.positional.as_slice(), args.keywords.is_empty(), self.typed)
        {
            return one.clone();
        }
        let mut parts: Vec<Value> = args.positional.to_vec();
        if !args.keywords.is_empty() {
            // Something that no argument can be equal to separates positions from names.
            parts.push(Value::tuple(vec![Value::NotImplemented]));
            for (name, value) in &args.keywords {
                parts.push(Value::from(&**name));
                parts.push(value.clone());
            }
        }
        if self.typed {
            parts.extend(args.positional.iter().map(type_of));
            parts.extend(args.keywords.iter().map(|(_, value)| type_of(value)));
        }
        Value::tuple(parts)
    }
}

impl Object for Memory {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        "functools._lru_cache_wrapper"
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn binds_as_method(&self) -> bool {
        true
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        if self.limit == Some(0) {
            self.misses.set(self.misses.get() + 1);
            return cx.call(&self.function, args);
        }
        let key = self.key(&args);
        if let Some(result) = self.results.get(cx, &key)? {
            self.hits.set(self.hits.get() + 1);
            if self.limit.is_some() {
                self.results.remove(cx, &key)?;
                self.results.insert(cx, key, result.clone())?;
            }
            return Ok(result);
        }
        self.misses.set(self.misses.get() + 1);
        let result = cx.call(&self.function, args)?;
        if let Some(limit) = self.limit
            && self.results.len() >= limit
            && !self.results.contains(cx, &key)?
            && let Some((oldest, _)) = self.results.next_entry(&mut 0)
        {
            self.results.remove(cx, &oldest)?;
        }
        self.results.insert(cx, key, result.clone())?;
        Ok(result)
    }

    fn attribute(&self, cx: &mut dyn Host, this: &Value, name: &str) -> Result<Option<Value>> {
        if let Some(value) = self.attributes.borrow().get(name) {
            return Ok(Some(value.clone()));
        }
        if let Some(method) = METHODS.iter().find(|method| method.name() == name) {
            let receiver = this.clone();
            let method = crate::object::BoundMethod { receiver, function: Value::Entry(method) };
            return Ok(Some(Value::Method(std::rc::Rc::new(method))));
        }
        match name {
            "__wrapped__" => Ok(Some(self.function.clone())),
            "__name__" | "__qualname__" | "__doc__" | "__module__" => find_attribute(cx, &self.function, name),
            _ => Ok(None),
        }
    }

    fn set_attribute(&self, _: &mut dyn Host, name: &str, value: Option<Value>) -> Result<bool> {
        let mut attributes = self.attributes.borrow_mut();
        match value {
            Some(value) => attributes.define(name, value),
            None => return Ok(attributes.remove(name).is_some()),
        }
        Ok(true)
    }
}
