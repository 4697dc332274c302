//! What `collections.Counter` counts with: one step for each item where the mapping is a dict that the class leaves as it is, and the
//! mapping's own `get` and `[]` everywhere else, as CPython's `_count_elements` does.

use std::rc::Rc;

use crate::error::Result;
use crate::object::{
    Args, BinaryOp, Bound, Dict, Entry, Host, Value, binary, get_attribute, iterate, native_part, set_item,
};

crate::entries! { pub ENTRIES:
    Entry::new_c("_collections._count_elements", "_count_elements(mapping, iterable, /)", "Adds one for each item.", count),
}

fn count(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [mapping, iterable] = args.take().map(|value| value.unwrap_or(Value::None));
    let mut items = iterate(cx, &iterable)?;
    if let Some(dict) = plain_dict(&mapping) {
        while let Some(item) = items.next(cx)? {
            if !dict.quick_count(&item) {
                let before = dict.get(cx, &item)?.unwrap_or(Value::Int(0));
                let after = binary(cx, BinaryOp::Add, &before, &Value::Int(1))?;
                dict.insert(cx, item, after)?;
            }
        }
        return Ok(Value::None);
    }
    let get = get_attribute(cx, &mapping, "get")?;
    while let Some(item) = items.next(cx)? {
        let before = cx.call(&get, Args::new([item.clone(), Value::Int(0)]))?;
        let after = binary(cx, BinaryOp::Add, &before, &Value::Int(1))?;
        set_item(cx, &mapping, &item, after)?;
    }
    Ok(Value::None)
}

/// The dict itself, or that of an instance whose class changes neither `get` nor the assignment of items.
fn plain_dict(mapping: &Value) -> Option<Rc<Dict>> {
    match mapping {
        Value::Dict(dict) => Some(dict.clone()),
        Value::Instance(instance) => {
            let class = instance.class();
            let own = class.find("get").is_some() || class.find("__setitem__").is_some();
            match native_part(mapping) {
                Some(Value::Dict(dict)) if !own => Some(dict),
                _ => None,
            }
        }
        _ => None,
    }
}
