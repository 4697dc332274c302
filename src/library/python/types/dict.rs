//! `dict` and its views: construction and methods.

use std::rc::Rc;

use super::receiver;
use crate::error::{Error, Result};
use crate::library::python::quick;
use crate::object::{
    Bound, BoundMethod, Builtin, CompareOp, Dict, Entry, Host, Object, Part, Set, TypeTable, Value, collect, contains,
    equal, find_attribute, iterate, iterate_dict, iterator, iterator_object, key_error, length, repr, set_item,
    update_dict,
};

pub static TABLE: TypeTable = TypeTable {
    doc: "Values by key, in the order in which keys were added.",
    construct: Some(&DICT),
    methods: &[METHODS],
    getters: &[],
    statics: STATICS,
};

static DICT: Entry =
    Entry::new_c("dict", "dict(*args, **kwargs)", "A dict of a mapping or of pairs, and of keywords.", construct);

crate::entries! { METHODS:
    Entry::new_c("dict.get", "get(self, key, default=None, /)", "The value of a key, or a default.", get).quick(quick::dict_get),
    Entry::new_c("dict.keys", "keys(self, /)", "A view of the keys.", keys).quick(quick_keys),
    Entry::new_c("dict.values", "values(self, /)", "A view of the values.", values).quick(quick_values),
    Entry::new_c("dict.items", "items(self, /)", "A view of keys and values.", items).quick(quick_items),
    Entry::new_c("dict.pop", "pop(self, key, default=None, /)", "Removes a key and returns its value.", pop).quick(quick::dict_pop),
    Entry::new_c("dict.popitem", "popitem(self, /)", "Removes and returns the pair added last.", popitem),
    Entry::new_c("dict.setdefault", "setdefault(self, key, default=None, /)", "The value of a key, which is added when missing.", setdefault).quick(quick::dict_setdefault),
    Entry::new_c("dict.update", "update(self, *args, **kwargs)", "Adds the entries of a mapping, of pairs or of keywords.", update),
    Entry::new_c("dict.clear", "clear(self, /)", "Removes all entries.", clear),
    Entry::new_c("dict.copy", "copy(self, /)", "A shallow copy.", copy).quick(quick::dict_copy),
}

crate::entries! { STATICS:
    Entry::new_c("dict.fromkeys", "fromkeys(cls, iterable, value=None, /)", "A dict with these keys and one value.", fromkeys),
}

fn construct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let dict = Rc::new(Dict::new());
    fill(cx, &dict, args, "dict")?;
    Ok(Value::Dict(dict))
}

/// Adds the entries that `dict(...)` and `update(...)` name.
fn fill(cx: &mut dyn Host, dict: &Rc<Dict>, args: &mut Bound, function: &str) -> Result<()> {
    let given = std::mem::take(&mut args.rest);
    if given.len() > 1 {
        return Err(Error::type_error(format!("{function} expected at most 1 argument, got {}", given.len())));
    }
    if let Some(source) = given.first() {
        update_dict(cx, dict, source)?;
    }
    for (name, value) in std::mem::take(&mut args.keywords) {
        dict.insert(cx, Value::str(&*name), value)?;
    }
    Ok(())
}

fn get(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, key, default] = args.take();
    let found = receiver::dict(this, "get")?.get(cx, &key.unwrap_or(Value::None))?;
    Ok(found.or(default).unwrap_or(Value::None))
}

fn keys(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::object(View { dict: receiver::dict(this, "keys")?, part: Part::Keys }))
}

fn values(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::object(View { dict: receiver::dict(this, "values")?, part: Part::Values }))
}

fn quick_keys(args: &mut [Option<Value>]) -> Option<Value> {
    quick_view(args, Part::Keys)
}

fn quick_values(args: &mut [Option<Value>]) -> Option<Value> {
    quick_view(args, Part::Values)
}

fn quick_items(args: &mut [Option<Value>]) -> Option<Value> {
    quick_view(args, Part::Items)
}

fn quick_view(args: &[Option<Value>], part: Part) -> Option<Value> {
    let [Some(Value::Dict(dict))] = args else { return None };
    Some(Value::object(View { dict: dict.clone(), part }))
}

fn items(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::object(View { dict: receiver::dict(this, "items")?, part: Part::Items }))
}

fn pop(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, key, default] = args.take();
    let key = key.unwrap_or(Value::None);
    match (receiver::dict(this, "pop")?.remove(cx, &key)?, default) {
        (Some((_, value)), _) => Ok(value),
        (None, Some(default)) => Ok(default),
        (None, None) => Err(key_error(cx, &key)),
    }
}

fn popitem(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    match receiver::dict(this, "popitem")?.pop_last() {
        Some((key, value)) => Ok(Value::pair(key, value)),
        None => Err(key_error(cx, &Value::from("popitem(): dictionary is empty"))),
    }
}

fn setdefault(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, key, default] = args.take();
    let dict = receiver::dict(this, "setdefault")?;
    let (key, default) = (key.unwrap_or(Value::None), default.unwrap_or(Value::None));
    if let Some(value) = dict.get(cx, &key)? {
        return Ok(value);
    }
    dict.insert(cx, key, default.clone())?;
    Ok(default)
}

fn update(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let this = args.values.first_mut().and_then(Option::take);
    let dict = receiver::dict(this, "update")?;
    fill(cx, &dict, args, "update")?;
    Ok(Value::None)
}

fn clear(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    receiver::dict(this, "clear")?.clear();
    Ok(Value::None)
}

fn copy(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    Ok(Value::Dict(Rc::new(receiver::dict(this, "copy")?.copy())))
}

fn fromkeys(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [class, iterable, value] = args.take();
    let value = value.unwrap_or(Value::None);
    let target = match class {
        Some(class @ Value::Class(_)) => cx.call(&class, Default::default())?,
        _ => Value::Dict(Rc::default()),
    };
    let mut keys = iterate(cx, &iterable.unwrap_or(Value::None))?;
    while let Some(key) = keys.next(cx)? {
        set_item(cx, &target, &key, value.clone())?;
    }
    Ok(target)
}

crate::entries! { REVERSED:
    Entry::new_c("dict_items.__reversed__", "__reversed__(self, /)", "The entries from the last to the first.", reversed),
}

fn reversed(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take().map(|value| value.unwrap_or(Value::None));
    let mut items = this.downcast::<View>().map(View::snapshot).unwrap_or_default();
    items.reverse();
    iterator(cx, &Value::list(items))
}

/// `d.keys()`, `d.values()` and `d.items()`: what the dict holds now, whenever asked.
struct View {
    dict: Rc<Dict>,
    part: Part,
}

impl View {
    fn snapshot(&self) -> Vec<Value> {
        match self.part {
            Part::Keys => self.dict.keys(),
            Part::Values => self.dict.values(),
            Part::Items => self.dict.items().into_iter().map(|(key, value)| Value::pair(key, value)).collect(),
        }
    }

    fn to_set(&self, cx: &mut dyn Host) -> Result<Set> {
        Set::from_items(cx, false, self.snapshot())
    }

    fn holds(&self, cx: &mut dyn Host, item: &Value) -> Result<bool> {
        match self.part {
            Part::Keys => self.dict.contains(cx, item),
            Part::Values => {
                for value in self.dict.values() {
                    if value.is(item) || equal(cx, &value, item)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Part::Items => {
                let Value::Tuple(pair) = item else { return Ok(false) };
                let [key, value] = pair.as_slice() else { return Ok(false) };
                match self.dict.get(cx, key)? {
                    Some(found) => Ok(found.is(value) || equal(cx, &found, value)?),
                    None => Ok(false),
                }
            }
        }
    }

    /// Whether every item of this view is in `other`.
    fn within(&self, cx: &mut dyn Host, other: &Value) -> Result<bool> {
        for item in self.snapshot() {
            if !contains(cx, other, &item)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Comparisons with sets and views, by inclusion.
    fn order(&self, cx: &mut dyn Host, op: CompareOp, other: &Value, reflected: bool) -> Result<Option<bool>> {
        let comparable = match other {
            Value::Set(_) => true,
            other => other.downcast::<View>().is_some_and(|view| view.part != Part::Values),
        };
        if self.part == Part::Values || !comparable {
            return Ok(None);
        }
        // `op` is the operator as written; this side may stand on its right.
        let op = if reflected { op.reflected() } else { op };
        let (ours, theirs) = (self.dict.len(), length(cx, other)?);
        let holds_all = |cx: &mut dyn Host| -> Result<bool> {
            for item in collect(cx, other)? {
                if !self.holds(cx, &item)? {
                    return Ok(false);
                }
            }
            Ok(true)
        };
        Ok(Some(match op {
            CompareOp::Eq => ours == theirs && self.within(cx, other)?,
            CompareOp::Ne => !(ours == theirs && self.within(cx, other)?),
            CompareOp::Le => ours <= theirs && self.within(cx, other)?,
            CompareOp::Lt => ours < theirs && self.within(cx, other)?,
            CompareOp::Ge => ours >= theirs && holds_all(cx)?,
            CompareOp::Gt => ours > theirs && holds_all(cx)?,
        }))
    }
}

impl Object for View {
    fn builtin(&self) -> Builtin {
        match self.part {
            Part::Keys => Builtin::DictKeys,
            Part::Values => Builtin::DictValues,
            Part::Items => Builtin::DictItems,
        }
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        cx.enter()?;
        let text = repr(cx, &Value::list(self.snapshot()));
        cx.leave();
        Ok(format!("{}({})", self.type_name(), text?))
    }

    fn len(&self, _: &mut dyn Host) -> Result<Option<usize>> {
        Ok(Some(self.dict.len()))
    }

    fn iter(&self, _: &mut dyn Host, _: &Value) -> Result<Option<Value>> {
        Ok(Some(iterator_object(iterate_dict(&self.dict, self.part))))
    }

    fn hash(&self, _: &mut dyn Host) -> Result<Option<i64>> {
        match self.part {
            Part::Values => Ok(None),
            _ => Err(Error::type_error(format!("unhashable type: '{}'", self.type_name()))),
        }
    }

    fn contains(&self, cx: &mut dyn Host, item: &Value) -> Result<Option<bool>> {
        self.holds(cx, item).map(Some)
    }

    fn eq(&self, cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        self.order(cx, CompareOp::Eq, other, false)
    }

    fn binary(&self, cx: &mut dyn Host, op: &str, other: &Value, reflected: bool) -> Result<Option<Value>> {
        let order = match op {
            "lt" => CompareOp::Lt,
            "le" => CompareOp::Le,
            "gt" => CompareOp::Gt,
            "ge" => CompareOp::Ge,
            _ => return self.set_operation(cx, op, other, reflected),
        };
        Ok(self.order(cx, order, other, reflected)?.map(Value::Bool))
    }

    fn attribute(&self, cx: &mut dyn Host, this: &Value, name: &str) -> Result<Option<Value>> {
        match name {
            "__reversed__" => Ok(Some(Value::Method(Rc::new(BoundMethod {
                receiver: this.clone(),
                function: Value::Entry(&REVERSED[0]),
            })))),
            "mapping" => Ok(Some(super::mapping_proxy::of(Value::Dict(self.dict.clone())))),
            "isdisjoint" if self.part != Part::Values => {
                let set = Value::Set(Rc::new(self.to_set(cx)?));
                find_attribute(cx, &set, name)
            }
            _ => Ok(None),
        }
    }
}

impl View {
    fn set_operation(&self, cx: &mut dyn Host, op: &str, other: &Value, reflected: bool) -> Result<Option<Value>> {
        if self.part == Part::Values || !matches!(op, "sub" | "and" | "or" | "xor") {
            return Ok(None);
        }
        let ours = self.to_set(cx)?;
        let (left, right) = match reflected {
            false => (ours, other.clone()),
            true => (Set::from_iterable(cx, false, other)?, Value::Set(Rc::new(ours))),
        };
        Ok(Some(Value::Set(Rc::new(match op {
            "sub" => left.difference(cx, &right)?,
            "and" => left.intersection(cx, &right)?,
            "or" => left.union(cx, &right)?,
            _ => left.symmetric_difference(cx, &right)?,
        }))))
    }
}
