//! Results with named parts (`EigResult`, `UniqueCountsResult`, ...): named tuples, whose classes are written in Python.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::object::{Host, Instance, Value, get_attribute};

/// The result as a value; `items` are in the order of the class's fields.
pub fn named_result(cx: &mut dyn Host, name: &str, items: Vec<Value>) -> Result<Value> {
    let module = cx.import("numpy._core._results")?;
    match get_attribute(cx, &module, name)? {
        Value::Class(class) => Ok(Value::Instance(Rc::new(Instance::new(class, Some(Value::tuple(items)))))),
        _ => Err(Error::type_error(format!("{name} is no class"))),
    }
}
