//! What `functools` has in Rust: `reduce`, and the memory behind `lru_cache`.
//!
//! Calls are found by a key made of their arguments. Where only so many are kept, the dict says in which slot of a list a result is, and
//! the list is chained in the order of use.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Bound, Builtin, Dict, Entry, Host, Items, Namespace, Object, Tuples, Value, copied, find_attribute, iterate,
    optional_int, truth, type_of,
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
    /// Results, or where only some are kept, their slots.
    results: Dict,
    uses: RefCell<Uses>,
    /// The arguments of the last call, as they are looked for.
    keys: RefCell<Tuples>,
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
        uses: RefCell::default(),
        keys: RefCell::default(),
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
    let kept = std::mem::take(&mut *memory.uses.borrow_mut());
    memory.uses.borrow_mut().cleared = kept.cleared + 1;
    drop(kept);
    memory.hits.set(0);
    memory.misses.set(0);
    Ok(Value::None)
}

/// Results in the order of their use.
#[derive(Default)]
struct Uses {
    slots: Vec<Slot>,
    /// Those used last and longest ago, while there are any.
    newest: usize,
    oldest: usize,
    /// How often all were forgotten: slots that were found before mean nothing then.
    cleared: u64,
}

struct Slot {
    key: Value,
    result: Value,
    newer: usize,
    older: usize,
}

impl Uses {
    /// The result in a slot, which becomes the newest.
    fn used(&mut self, slot: usize) -> Option<Value> {
        if slot != self.newest {
            let Slot { newer, older, .. } = *self.slots.get(slot)?;
            self.slots[newer].older = older;
            match slot == self.oldest {
                true => self.oldest = newer,
                false => self.slots[older].newer = newer,
            }
            self.put_first(slot);
        }
        self.slots.get(slot).map(|slot| slot.result.clone())
    }

    fn put_first(&mut self, slot: usize) {
        let newest = self.newest;
        self.slots[slot].older = newest;
        self.slots[newest].newer = slot;
        self.newest = slot;
    }

    /// Room for one more: a slot of its own, or that of the one used longest ago, whose key and result are given back.
    fn add(&mut self, key: Value, result: Value, limit: usize) -> (usize, Option<(Value, Value)>) {
        if self.slots.len() < limit {
            let slot = self.slots.len();
            self.slots.push(Slot { key, result, newer: slot, older: slot });
            self.put_first(slot);
            return (slot, None);
        }
        let slot = self.oldest;
        if slot != self.newest {
            self.oldest = self.slots[slot].newer;
            self.put_first(slot);
        }
        let place = &mut self.slots[slot];
        let before = (std::mem::replace(&mut place.key, key), std::mem::replace(&mut place.result, result));
        (slot, Some(before))
    }
}

impl Memory {
    /// The result of a call that was made before.
    fn known(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        let cleared = self.uses.borrow().cleared;
        let found = self.results.get(cx, key)?;
        match (found, self.limit) {
            (Some(Value::Int(slot)), Some(_)) => {
                let mut uses = self.uses.borrow_mut();
                Ok(if uses.cleared == cleared { uses.used(slot as usize) } else { None })
            }
            (found, _) => Ok(found),
        }
    }

    fn remember(&self, cx: &mut dyn Host, key: Value, result: Value) -> Result<()> {
        let Some(limit) = self.limit else {
            self.results.insert(cx, key, result)?;
            return Ok(());
        };
        // The call itself may have made a call like it.
        if self.results.contains(cx, &key)? {
            return Ok(());
        }
        let (slot, before) = self.uses.borrow_mut().add(key.clone(), result, limit);
        if let Some((oldest, _)) = before {
            self.results.remove(cx, &oldest)?;
        }
        self.results.insert(cx, key, Value::from(slot))?;
        Ok(())
    }

    fn key(&self, args: &Args) -> Value {
        if let ([one @ (Value::Int(_) | Value::Str(_))], true, false) =
            (args.positional.as_slice(), args.keywords.is_empty(), self.typed)
        {
            return one.clone();
        }
        let mut parts: Items = args.positional.iter().map(copied).collect();
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
        Value::Tuple(Rc::new(parts))
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

    fn quick_call(&self, args: &mut [Option<Value>]) -> Option<Value> {
        if self.typed {
            return None;
        }
        let found = match &*args {
            [Some(one @ (Value::Int(_) | Value::Str(_)))] => self.results.quick_get(one)??,
            several => {
                let mut keys = self.keys.try_borrow_mut().ok()?;
                let key = keys.fill(several.iter().map(|arg| arg.as_ref().map_or(Value::None, copied)));
                drop(keys);
                self.results.quick_get(&key)??
            }
        };
        let result = match (found, self.limit) {
            (found, None) => found,
            (Value::Int(slot), Some(_)) => self.uses.try_borrow_mut().ok()?.used(slot as usize)?,
            _ => return None,
        };
        self.hits.set(self.hits.get() + 1);
        Some(result)
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        if self.limit == Some(0) {
            self.misses.set(self.misses.get() + 1);
            return cx.call(&self.function, args);
        }
        let key = self.key(&args);
        if let Some(result) = self.known(cx, &key)? {
            self.hits.set(self.hits.get() + 1);
            return Ok(result);
        }
        self.misses.set(self.misses.get() + 1);
        let result = cx.call(&self.function, args)?;
        self.remember(cx, key, result.clone())?;
        Ok(result)
    }

    fn attribute(&self, cx: &mut dyn Host, this: &Value, name: &str) -> Result<Option<Value>> {
        if let Some(value) = self.attributes.borrow().get(name) {
            return Ok(Some(value.clone()));
        }
        if let Some(method) = METHODS.iter().find(|method| method.name() == name) {
            let receiver = this.clone();
            let method = crate::object::BoundMethod { receiver, function: Value::Entry(method) };
            return Ok(Some(Value::Method(Rc::new(method))));
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
