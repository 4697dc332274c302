//! Methods of records: fields as parts of their memory, and the listing of all of them.

use crate::array::{DType, Scalar};
use crate::error::{Error, Result};
use crate::object::{Bound, Entry, Host, Value, get_attribute, type_name};

crate::entries! { pub METHODS:
    Entry::new("numpy.record.pprint", "pprint(self)", "The names and values of all fields, a line for each.", pprint),
}

fn pprint(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take();
    let this = this.unwrap_or(Value::None);
    let Value::Scalar(Scalar::Void(record)) = &this else {
        return Err(Error::type_error(format!("descriptor requires a record, not '{}'", type_name(&this))));
    };
    let DType::Struct(layout) = &record.dtype else { return Ok(Value::from("")) };
    let width = layout.fields.iter().map(|field| field.name.chars().count()).max().unwrap_or(0);
    let mut lines = Vec::new();
    for field in &layout.fields {
        let value = get_attribute(cx, &this, &field.name)?;
        lines.push(format!("{:>width$}: {}", field.name, crate::object::str(cx, &value)?));
    }
    Ok(Value::from(lines.join("\n")))
}
