//! Records: structured elements as values, their fields, and tuples written into them.

use std::rc::Rc;
use std::sync::Arc;

use super::array_like::{element_value, python_value};
use super::element_like::store;
use super::host::Host;
use super::value::Value;
use crate::array::{Array, DType, Dims, Field, Order, Record, Scalar, Strides, StructType, layout::packed_strides};
use crate::error::{Error, Kind, Result};

/// The record that a tuple (one value for each field) or another record becomes.
pub fn to_record(cx: &mut dyn Host, value: &Value, layout: &Arc<StructType>) -> Result<Scalar> {
    let dtype = DType::Struct(layout.clone());
    if let Value::Scalar(Scalar::Void(record)) = value
        && record.dtype == dtype
    {
        return Ok(Scalar::Void(record.clone()));
    }
    let values = match value {
        Value::Tuple(items) => items.to_vec(),
        Value::Scalar(Scalar::Void(record)) => match record_tuple(record) {
            Value::Tuple(items) => items.to_vec(),
            _ => Vec::new(),
        },
        // A single value fills every field.
        other => vec![other.clone(); layout.fields.len()],
    };
    if values.len() != layout.fields.len() {
        return Err(Error::value(format!(
            "could not assign tuple of length {} to structure with {} fields.",
            values.len(),
            layout.fields.len()
        )));
    }
    let record = Array::zeros(dtype.clone(), &[], Order::C)?;
    for (field, value) in layout.fields.iter().zip(&values) {
        let part = field_view(&record, field)?;
        if field.shape.is_empty() {
            store(cx, &part, 0, value)?;
        } else {
            let values = super::array_like::to_array_with(cx, value, Some(&field.dtype))?;
            let values = values.broadcast_to(&field.shape)?;
            crate::array::transfer::copy_same_type(&values, &part);
        }
    }
    record.item(&[]).ok_or_else(|| Error::type_error("a record cannot hold objects yet"))
}

/// A field of every record: a view with the field's dtype, the sub-array's axes last.
pub fn field_view(records: &Array, field: &Field) -> Result<Array> {
    let mut shape = Dims::from_slice(records.shape());
    shape.extend(field.shape.iter().copied());
    let mut strides = Strides::from_slice(records.strides());
    strides.extend(packed_strides(&field.shape, field.dtype.itemsize(), false));
    if field.dtype.is_object() {
        return Err(Error::not_implemented("object fields in records are not available in newaxis yet"));
    }
    records.with_geometry(field.dtype.clone(), records.offset() + field.offset, shape, strides)
}

/// The field of that name, or NumPy's error.
pub fn find_field<'a>(dtype: &'a DType, name: &str) -> Result<&'a Field> {
    let DType::Struct(layout) = dtype else {
        return Err(Error::index(
            "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices",
        ));
    };
    let matches = |field: &&Field| field.name == name || field.title.as_deref() == Some(name);
    layout.fields.iter().find(matches).ok_or_else(|| Error::value(format!("no field of name {name}")))
}

/// A record as a 0-d array, by which its fields are read and written: a view of the array that it is an element of.
pub fn record_array(record: &Record) -> Result<Array> {
    match record.home() {
        Some(home) => Ok(home.clone()),
        None => Array::from_scalar(&Scalar::Void(Box::new(record.clone()))),
    }
}

/// The fields' Python values as a tuple (`record.item()`).
pub fn record_tuple(record: &Record) -> Value {
    let DType::Struct(layout) = &record.dtype else { return Value::bytes(record.bytes().to_vec()) };
    let Ok(array) = record_array(record) else { return Value::None };
    let values = layout.fields.iter().map(|field| match field_view(&array, field) {
        Ok(part) if !field.shape.is_empty() => Value::array(part),
        Ok(part) => match element_value(&part, 0) {
            Value::Scalar(Scalar::Void(inner)) => record_tuple(&inner),
            Value::Scalar(scalar) => python_value(&scalar),
            object => object,
        },
        Err(_) => Value::None,
    });
    Value::tuple(values.collect())
}

/// The fields as NumPy scalars and arrays, in order.
pub fn record_values(record: &Record) -> Result<Vec<Value>> {
    let DType::Struct(layout) = &record.dtype else {
        return Err(Error::type_error("iteration over a record without fields"));
    };
    let array = record_array(record)?;
    layout.fields.iter().map(|field| field_view(&array, field).map(super::array_like::wrap)).collect()
}

/// `record[key]` for keys other than one name: a position, or a list of names.
pub fn record_item(cx: &mut dyn Host, record: &Record, key: &Value) -> Result<Value> {
    if let Value::List(_) = key {
        let array = Rc::new(super::ndarray::ArrayObject::new(record_array(record)?));
        return match super::array_subscript::array_get_item(cx, &array, key)? {
            Value::Array(part) => Ok(super::array_like::wrap(part.array())),
            other => Ok(other),
        };
    }
    let index = super::argument::to_int(cx, key).map_err(|_| Error::index("invalid index"))?;
    let values = record_values(record)?;
    let at = if index < 0 { index + values.len() as i64 } else { index };
    let found = usize::try_from(at).ok().and_then(|at| values.get(at).cloned());
    found.ok_or_else(|| Error::index(format!("invalid index ({index})")))
}

/// One field of a record as a value, by name.
pub fn record_field(record: &Record, name: &str) -> Result<Value> {
    let field = find_field(&record.dtype, name)
        .map_err(|error| if error.kind() == Kind::ValueError { error } else { Error::index("invalid index") })?;
    let mut part = field_view(&record_array(record)?, field)?;
    // What lies within a `numpy.record` is one as well.
    if let (DType::Struct(outer), DType::Struct(inner)) = (&record.dtype, part.dtype())
        && outer.record
        && !inner.record
    {
        let dtype = DType::Struct(Arc::new(StructType { record: true, ..(**inner).clone() }));
        part = part.with_geometry(dtype, part.offset(), part.shape().into(), part.strides().into())?;
    }
    Ok(super::array_like::wrap(part))
}

/// `record[key] = value`: one field by name or position, or several by a list of names.
pub fn set_record_item(cx: &mut dyn Host, record: &Record, key: &Value, value: &Value) -> Result<()> {
    let DType::Struct(layout) = &record.dtype else {
        return Err(Error::index("can't index void scalar without fields"));
    };
    let array = record_array(record)?;
    crate::array::indexing::check_writeable(&array)?;
    let field = match key {
        Value::Str(name) => find_field(&record.dtype, name)?,
        key => {
            let index = super::argument::to_int(cx, key).map_err(|_| Error::index("invalid index"))?;
            let at = if index < 0 { index + layout.fields.len() as i64 } else { index };
            let found = usize::try_from(at).ok().and_then(|at| layout.fields.get(at));
            found.ok_or_else(|| Error::index(format!("invalid index ({index})")))?
        }
    };
    super::array_subscript::assign_all(cx, &field_view(&array, field)?, value)
}

/// A field of a `numpy.record` as an attribute; records within are such records too.
pub fn record_attribute(value: &Value, name: &str) -> Result<Option<Value>> {
    let Value::Scalar(Scalar::Void(record)) = value else { return Ok(None) };
    let DType::Struct(layout) = &record.dtype else { return Ok(None) };
    if !layout.record || name.starts_with("__") {
        return Ok(None);
    }
    match find_field(&record.dtype, name) {
        Ok(_) => record_field(record, name).map(Some),
        Err(_) => Err(Error::attribute(format!("'record' object has no attribute '{name}'"))),
    }
}

/// `record.name = value` of a `numpy.record`.
pub fn set_record_attribute(cx: &mut dyn Host, record: &Record, name: &str, new: Option<&Value>) -> Result<()> {
    if matches!(name, "setfield" | "getfield" | "dtype") {
        return Err(Error::attribute(format!("Cannot set '{name}' attribute")));
    }
    match (find_field(&record.dtype, name), new) {
        (Ok(_), Some(new)) => set_record_item(cx, record, &Value::str(name), new),
        _ => Err(Error::attribute(format!("'record' object has no attribute '{name}'"))),
    }
}
