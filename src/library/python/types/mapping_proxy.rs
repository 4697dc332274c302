//! `types.MappingProxyType`: a mapping that can be read only.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::object::{
    Args, Bound, Builtin, Dict, Entry, Host, Object, TypeTable, Value, call_method, contains, equal, get_item,
    is_callable, iterator, length, repr, type_name,
};

/// A view of a mapping.
pub struct MappingProxy(Value);

pub static TABLE: TypeTable = TypeTable {
    doc: "A mapping that can only be read.",
    construct: Some(&CONSTRUCT),
    methods: &[METHODS],
    getters: &[],
    statics: &[],
};

static CONSTRUCT: Entry = Entry::new_c("mappingproxy", "mappingproxy(mapping)", "A view of a mapping.", construct);

crate::entries! { METHODS:
    Entry::new_c("mappingproxy.get", "get(self, key, default=None, /)", "The value of a key, or a default.", |cx, args| forward(cx, args, "get")),
    Entry::new_c("mappingproxy.keys", "keys(self)", "The keys.", |cx, args| forward(cx, args, "keys")),
    Entry::new_c("mappingproxy.values", "values(self)", "The values.", |cx, args| forward(cx, args, "values")),
    Entry::new_c("mappingproxy.items", "items(self)", "The keys with their values.", |cx, args| forward(cx, args, "items")),
    Entry::new_c("mappingproxy.copy", "copy(self)", "A copy that can be changed.", |cx, args| forward(cx, args, "copy")),
}

/// A view of a mapping.
pub fn of(mapping: Value) -> Value {
    Value::object(MappingProxy(mapping))
}

fn construct(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [mapping] = args.take().map(|value| value.unwrap_or(Value::None));
    match mapping {
        Value::Dict(_) | Value::Instance(_) => Ok(of(mapping)),
        Value::Object(object) if !is_callable(&Value::Object(object.clone())) => Ok(of(Value::Object(object))),
        other => {
            Err(Error::type_error(format!("mappingproxy() argument must be a mapping, not {}", type_name(&other))))
        }
    }
}

fn forward(cx: &mut dyn Host, args: &mut Bound, method: &str) -> Result<Value> {
    let mut values = args.values.drain(..);
    let this = values.next().flatten().unwrap_or(Value::None);
    match this.downcast::<MappingProxy>() {
        Some(proxy) => call_method(cx, &proxy.0, method, Args::new(values.flatten())),
        // The namespace of a class is shown by a view of its own kind, which is copied to a dict for what it cannot do.
        None => {
            let dict = Rc::new(Dict::new());
            crate::object::update_dict(cx, &dict, &this)?;
            call_method(cx, &Value::Dict(dict), method, Args::new(values.flatten()))
        }
    }
}

impl Object for MappingProxy {
    fn builtin(&self) -> Builtin {
        Builtin::MappingProxy
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        Ok(format!("mappingproxy({})", repr(cx, &self.0)?))
    }

    fn str(&self, cx: &mut dyn Host) -> Result<String> {
        crate::object::str(cx, &self.0)
    }

    fn iter(&self, cx: &mut dyn Host, _: &Value) -> Result<Option<Value>> {
        iterator(cx, &self.0).map(Some)
    }

    fn len(&self, cx: &mut dyn Host) -> Result<Option<usize>> {
        length(cx, &self.0).map(Some)
    }

    fn get_item(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        get_item(cx, &self.0, key).map(Some)
    }

    fn contains(&self, cx: &mut dyn Host, item: &Value) -> Result<Option<bool>> {
        contains(cx, &self.0, item).map(Some)
    }

    fn eq(&self, cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        let other = other.downcast::<MappingProxy>().map_or(other, |other| &other.0);
        equal(cx, &self.0, other).map(Some)
    }
}
