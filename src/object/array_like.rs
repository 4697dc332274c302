//! Values to arrays and back.
//!
//! An array-like is anything `np.array` accepts: arrays, scalars, nested sequences of them. Discovery walks it once: the shape is the longest
//! common prefix of what the parts agree on, the dtype is the promotion of all leaves, and the leaves are kept so that they are not
//! asked for again. Flat lists of one Python type, the common case, are filled directly.

use std::rc::Rc;

use super::element_like::{integer_i128, store, to_element};
use super::floating::bare;
use super::host::Host;
use super::iterate::collect;
use super::ndarray::ArrayObject;
use super::slot::{object_dtype, read_slot, write_slot};
use super::value::Value;
use crate::array::layout::shape_text;
use crate::array::promotion::promote_types;
use crate::array::{Array, Bool, DType, Dims, Num, Order, Scalar};
use crate::error::{Error, Result};
use crate::limits::MAX_DIMS;

/// `np.asarray(value)`: an array's own view, or a new array.
pub fn to_array(cx: &mut dyn Host, value: &Value) -> Result<Array> {
    to_array_with(cx, value, None)
}

/// As [`to_array_with`], with at most `depth` axes: what is nested deeper is an element, and an error unless the dtype is object.
pub fn to_array_within(cx: &mut dyn Host, value: &Value, dtype: Option<&DType>, depth: usize) -> Result<Array> {
    match value {
        Value::List(items) if depth > 0 => match flat_numbers(&items.items(), dtype) {
            Some(array) => array,
            None => discover(cx, value, dtype, depth),
        },
        Value::List(_) | Value::Tuple(_) | Value::Range(_) | Value::Instance(_) | Value::Object(_) => {
            discover(cx, value, dtype, depth)
        }
        value => to_array_with(cx, value, dtype),
    }
}

/// `np.asarray(value, dtype)`. A text dtype without length takes the longest element's.
pub fn to_array_with(cx: &mut dyn Host, value: &Value, dtype: Option<&DType>) -> Result<Array> {
    // A number of NumPy on its own is cast; as an element of a list it would have to fit.
    if let (Value::Scalar(scalar), Some(dtype @ DType::Num(_))) = (value, dtype)
        && scalar.num().is_some()
    {
        return cast(cx, &Array::from_scalar(scalar)?, dtype);
    }
    match value {
        Value::Array(array) => {
            let array = array.array();
            match dtype {
                Some(dtype) if array.dtype() != dtype => cast(cx, &array, dtype),
                _ => Ok(array),
            }
        }
        // A record is a view of the array that it is an element of.
        Value::Scalar(Scalar::Void(record)) if dtype.is_none_or(|dtype| *dtype == record.dtype) => {
            super::record::record_array(record)
        }
        Value::Scalar(scalar) if dtype.is_none() => Array::from_scalar(scalar),
        Value::List(items) => {
            if let Some(array) = flat_numbers(&items.items(), dtype) {
                return array;
            }
            discover(cx, value, dtype, MAX_DIMS)
        }
        value => discover(cx, value, dtype, MAX_DIMS),
    }
}

/// The `ndarray` value of an array, or the scalar when it has no axes: what NumPy's functions return.
pub fn wrap(array: Array) -> Value {
    if array.ndim() == 0 { scalar_value(&array) } else { Value::array(array) }
}

/// The scalar in a 0-d array (the first element of any other).
pub fn scalar_value(array: &Array) -> Value {
    element_value(array, 0)
}

/// The element at a byte offset as a script sees it: a NumPy scalar, or the object of an object array.
pub fn element_value(array: &Array, offset: isize) -> Value {
    match array.item_at(offset) {
        Some(scalar) => Value::Scalar(scalar),
        None => read_slot(array, offset),
    }
}

/// `x.item()` of one element: the nearest Python value.
pub fn python_value(scalar: &Scalar) -> Value {
    match scalar {
        Scalar::Bool(v) => Value::Bool(*v),
        Scalar::U64(v) => Value::int(*v),
        Scalar::C64(v) => Value::complex(num_complex::Complex::new(v.re as f64, v.im as f64)),
        Scalar::C128(v) => Value::complex(**v),
        Scalar::Str(text) => Value::from(text.as_str()),
        Scalar::Bytes(bytes) => Value::bytes(bytes.to_vec()),
        Scalar::Datetime(_) | Scalar::Timedelta(_) | Scalar::Void(_) => Value::Scalar(scalar.clone()),
        other => match (other.as_i128(), other.as_f64()) {
            (Some(v), _) => Value::int(v),
            (None, Some(v)) => Value::Float(v),
            (None, None) => Value::Scalar(scalar.clone()),
        },
    }
}

/// `x.tolist()`.
pub fn to_nested_list(array: &Array) -> Value {
    nested(array, 0, 0)
}

/// The part from `axis` on of the elements at a byte offset.
fn nested(array: &Array, axis: usize, offset: isize) -> Value {
    let Some(&n) = array.shape().get(axis) else { return plain_value(array, offset) };
    let step = array.strides()[axis];
    let places = (0..n as isize).map(|i| offset.wrapping_add(i * step));
    let read = |offset: isize| array.data_ptr().wrapping_offset(offset);
    // SAFETY: elements of the array, of the type that its dtype names.
    let items = match array.dtype() {
        _ if axis + 1 < array.ndim() => places.map(|offset| nested(array, axis + 1, offset)).collect(),
        DType::Num(Num::F64) => {
            places.map(|offset| Value::Float(unsafe { (read(offset) as *const f64).read_unaligned() })).collect()
        }
        DType::Num(Num::I64) => {
            places.map(|offset| Value::Int(unsafe { (read(offset) as *const i64).read_unaligned() })).collect()
        }
        _ => places.map(|offset| plain_value(array, offset)).collect(),
    };
    Value::list(items)
}

/// One element as the nearest Python value.
fn plain_value(array: &Array, offset: isize) -> Value {
    match element_value(array, offset) {
        Value::Scalar(Scalar::Void(record)) => super::record::record_tuple(&record),
        Value::Scalar(scalar) => python_value(&scalar),
        object => object,
    }
}

/// A copy in another dtype, any cast allowed, with NumPy's warnings.
pub fn cast(cx: &mut dyn Host, array: &Array, dtype: &DType) -> Result<Array> {
    super::astype::cast_array(cx, array, dtype, Order::K)
}

/// The same for who only reads: the array itself where it has the dtype.
pub fn read_as(cx: &mut dyn Host, array: &Array, dtype: &DType) -> Result<Array> {
    if array.dtype() == dtype { Ok(array.clone()) } else { cast(cx, array, dtype) }
}

/// Which texts are not empty.
pub fn text_truth(array: &Array) -> Result<Array> {
    let full = |offset| match array.item_at(offset) {
        Some(Scalar::Str(text)) => !text.is_empty(),
        Some(Scalar::Bytes(bytes)) => !bytes.is_empty(),
        _ => false,
    };
    let truths: Vec<Bool> = array.offsets().map(|offset| Bool::from(full(offset))).collect();
    Array::from_slice(&truths, array.shape())
}

/// A view of `array`'s memory as a value whose `base` is `owner`.
pub fn view_value(array: Array, owner: &Rc<ArrayObject>) -> Value {
    Value::Array(Rc::new(ArrayObject::view_of(array, owner)))
}

/// The dtype a single value has on its own: `int64` for `1`, `<U3` for `'abc'`, object for what NumPy knows nothing of.
pub fn dtype_of_value(value: &Value) -> DType {
    match value {
        Value::Bool(_) => DType::BOOL,
        Value::Int(_) => DType::INT,
        Value::BigInt(_) => match integer_i128(value) {
            Some(v) if v >= 0 && v <= u64::MAX as i128 => DType::Num(Num::U64),
            _ => object_dtype(),
        },
        Value::Float(_) => DType::FLOAT,
        Value::Complex(_) => DType::COMPLEX,
        Value::Str(text) => DType::Str(text.char_count()),
        Value::Bytes(bytes) => DType::Bytes(bytes.len()),
        Value::Scalar(scalar) => scalar.dtype(),
        Value::Array(array) => array.view().dtype().clone(),
        _ => object_dtype(),
    }
}

/// A list of only `int`s that fit, or only `float`s, without looking at it twice.
fn flat_numbers(items: &[Value], dtype: Option<&DType>) -> Option<Result<Array>> {
    match (items.first()?, dtype) {
        (Value::Int(_), None | Some(DType::Num(Num::I64))) => {
            let mut numbers = Vec::with_capacity(items.len());
            for item in items {
                let Value::Int(number) = item else { return None };
                numbers.push(*number);
            }
            Some(Array::from_vec(&numbers))
        }
        (Value::Float(_), None | Some(DType::Num(Num::F64))) => {
            let mut numbers = Vec::with_capacity(items.len());
            for item in items {
                let Value::Float(number) = item else { return None };
                numbers.push(bare(*number));
            }
            Some(Array::from_vec(&numbers))
        }
        _ => None,
    }
}

/// What a part of the nest turned out to be.
enum Node {
    Leaf(Value),
    Array(Array),
    Sequence(Vec<Node>, Value),
}

fn discover(cx: &mut dyn Host, value: &Value, requested: Option<&DType>, depth: usize) -> Result<Array> {
    let tuples_are_records = matches!(requested, Some(DType::Struct(_)));
    let node = read_node(cx, value, depth, tuples_are_records)?;
    let mut ragged = false;
    let shape = node_shape(&node, &mut ragged);
    let is_object = requested.is_some_and(DType::is_object);
    let uneven = ragged && depth == MAX_DIMS;
    if !uneven && !is_object && cut_off(&node, depth, tuples_are_records) {
        return Err(Error::value(format!(
            "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of {depth}."
        )));
    }
    if ragged && !is_object {
        return Err(Error::value(format!(
            "setting an array element with a sequence. The requested array has an inhomogeneous shape after {} dimensions. The detected shape was {} + inhomogeneous part.",
            shape.len(),
            shape_text(&shape)
        )));
    }
    let dtype = match requested {
        Some(DType::Str(0)) => DType::Str(text_extent(cx, &node)?.max(1)),
        Some(DType::Bytes(0)) => DType::Bytes(text_extent(cx, &node)?.max(1)),
        Some(DType::Void(0)) => DType::Void(text_extent(cx, &node)?.max(1)),
        Some(dtype @ (DType::Datetime(_) | DType::Timedelta(_))) => {
            super::time_like::discovered_unit(cx, value, dtype)?
        }
        Some(dtype) => dtype.clone(),
        None => {
            let mut found = None;
            node_dtype(&node, &mut found)?;
            match found {
                Some(DType::Str(0)) => DType::Str(1),
                Some(DType::Bytes(0)) => DType::Bytes(1),
                Some(dtype) => dtype,
                None => DType::FLOAT,
            }
        }
    };
    let array = match dtype.is_object() {
        true => Array::zeros(dtype, &shape, Order::C)?,
        false => Array::uninit(dtype, &shape, Order::C)?,
    };
    let mut offsets = array.offsets();
    fill(cx, &node, shape.len(), &array, &mut offsets)?;
    drop(offsets);
    Ok(array)
}

/// Whether something deeper than the allowed number of axes was left as an element.
fn cut_off(node: &Node, depth: usize, tuples_are_records: bool) -> bool {
    match node {
        Node::Leaf(Value::Tuple(_)) => !tuples_are_records,
        Node::Leaf(value) => matches!(value, Value::List(_) | Value::Range(_)),
        Node::Array(array) => array.ndim() > depth,
        Node::Sequence(nodes, _) => nodes.iter().any(|node| cut_off(node, depth.saturating_sub(1), tuples_are_records)),
    }
}

/// Reads a value and its parts, at most `depth` levels of them.
fn read_node(cx: &mut dyn Host, value: &Value, depth: usize, tuples_are_records: bool) -> Result<Node> {
    if depth == 0 {
        return Ok(Node::Leaf(value.clone()));
    }
    let items = match value {
        // An element of a script's subclass is converted as its class says.
        Value::Array(array) if !array.is_plain() && array.view().ndim() == 0 && array.view().num().is_some() => {
            let dtype = array.view().dtype().clone();
            let element = super::element_like::to_element(cx, value, &dtype)?;
            return Ok(Node::Array(Array::from_scalar(&element)?));
        }
        Value::Array(array) => return Ok(Node::Array(array.array())),
        Value::Tuple(_) if tuples_are_records => return Ok(Node::Leaf(value.clone())),
        Value::List(items) => items.items().clone(),
        Value::Tuple(items) => items.to_vec(),
        Value::Range(range) => {
            crate::limits::request(range.len().saturating_mul(size_of::<Value>()))?;
            (0..range.len()).map(|i| Value::Int(range.get(i))).collect()
        }
        Value::Instance(instance) => {
            if let Some(array) = super::conversion::interface_array(cx, value)? {
                return Ok(Node::Array(array));
            }
            if let Some(array) = super::conversion::dunder_array(cx, value)? {
                return Ok(Node::Array(array));
            }
            let native = instance.native.borrow().clone();
            match native {
                Some(native) => return read_node(cx, &native, depth, tuples_are_records),
                None if super::conversion::is_sequence(value) => match super::conversion::parts(cx, value)? {
                    Some(items) => items,
                    None => return Ok(Node::Leaf(value.clone())),
                },
                None => return Ok(Node::Leaf(value.clone())),
            }
        }
        Value::Object(object) => {
            if let Some(array) = object.buffer()? {
                return Ok(Node::Array(array));
            }
            if let Some(array) = super::conversion::dunder_array(cx, value)? {
                return Ok(Node::Array(array));
            }
            match super::conversion::is_sequence(value) && object.len(cx)?.is_some() {
                true => collect(cx, value)?,
                false => return Ok(Node::Leaf(value.clone())),
            }
        }
        _ => return Ok(Node::Leaf(value.clone())),
    };
    let nodes =
        items.iter().map(|item| read_node(cx, item, depth - 1, tuples_are_records)).collect::<Result<Vec<_>>>()?;
    Ok(Node::Sequence(nodes, value.clone()))
}

/// The longest shape on which all parts agree.
fn node_shape(node: &Node, ragged: &mut bool) -> Dims {
    match node {
        Node::Leaf(_) => Dims::new(),
        Node::Array(array) => array.shape().into(),
        Node::Sequence(nodes, _) => {
            let mut common: Option<Dims> = None;
            for node in nodes {
                let shape = node_shape(node, ragged);
                match &mut common {
                    None => common = Some(shape),
                    Some(common) => {
                        let agree = common.iter().zip(&shape).take_while(|(a, b)| a == b).count();
                        if agree < common.len() || agree < shape.len() {
                            *ragged = true;
                            common.truncate(agree);
                        }
                    }
                }
            }
            let mut shape = Dims::from_slice(&[nodes.len()]);
            shape.extend(common.unwrap_or_default());
            shape
        }
    }
}

fn node_dtype(node: &Node, found: &mut Option<DType>) -> Result<()> {
    let dtype = match node {
        Node::Sequence(nodes, _) => {
            return nodes.iter().try_for_each(|node| node_dtype(node, found));
        }
        Node::Leaf(value) => dtype_of_value(value),
        Node::Array(array) => array.dtype().clone(),
    };
    *found = Some(match found.take() {
        None => dtype.native(),
        Some(so_far) if so_far == dtype => so_far,
        Some(so_far) => promote_types(&so_far, &dtype)?,
    });
    Ok(())
}

/// The longest text among the leaves, in characters or bytes.
fn text_extent(cx: &mut dyn Host, node: &Node) -> Result<usize> {
    Ok(match node {
        Node::Sequence(nodes, _) => {
            let mut longest = 0;
            for node in nodes {
                longest = longest.max(text_extent(cx, node)?);
            }
            longest
        }
        Node::Array(array) if array.dtype().is_object() => {
            let mut longest = 0;
            for offset in array.offsets() {
                longest = longest.max(text_extent(cx, &Node::Leaf(read_slot(array, offset)))?);
            }
            longest
        }
        Node::Array(array) => crate::array::promotion::text_length(array.dtype()),
        Node::Leaf(Value::Str(text)) => text.char_count(),
        Node::Leaf(Value::Bytes(bytes)) => bytes.len(),
        Node::Leaf(Value::Scalar(Scalar::Bytes(bytes))) => bytes.len(),
        Node::Leaf(value) => match to_element(cx, value, &DType::Str(0))? {
            Scalar::Str(text) => text.chars().count(),
            _ => 0,
        },
    })
}

/// Writes a node's elements at the next offsets. `depth` axes are left for it; objects below them are stored whole.
fn fill(
    cx: &mut dyn Host,
    node: &Node,
    depth: usize,
    target: &Array,
    offsets: &mut dyn Iterator<Item = isize>,
) -> Result<()> {
    match node {
        Node::Sequence(nodes, _) if depth > 0 => {
            for node in nodes {
                fill(cx, node, depth - 1, target, offsets)?;
            }
            Ok(())
        }
        Node::Sequence(_, value) => match offsets.next() {
            Some(offset) => store(cx, target, offset, value),
            None => Ok(()),
        },
        Node::Leaf(value) => match offsets.next() {
            Some(offset) => store(cx, target, offset, value),
            None => Ok(()),
        },
        Node::Array(array) if array.ndim() <= depth => {
            let same = match array.dtype() == target.dtype() {
                true => array.clone(),
                false => cast(cx, array, target.dtype())?,
            };
            for source in same.offsets() {
                let Some(offset) = offsets.next() else { return Ok(()) };
                match same.item_at(source) {
                    Some(scalar) => {
                        target.set_item_at(offset, &scalar);
                    }
                    None => write_slot(target, offset, read_slot(&same, source)),
                }
            }
            Ok(())
        }
        // A ragged nest of arrays in an object array: each array is stored whole, or as its sub-arrays.
        Node::Array(array) => {
            let count = array.shape()[..depth].iter().product::<usize>();
            let inner: usize = array.shape()[depth..].iter().product();
            for i in 0..count {
                let Some(offset) = offsets.next() else { return Ok(()) };
                let start = array.offsets().nth(i * inner).unwrap_or(0);
                let base = (array.offset() as isize + start) as usize;
                let part = array.with_geometry(
                    array.dtype().clone(),
                    base,
                    array.shape()[depth..].into(),
                    array.strides()[depth..].into(),
                )?;
                write_slot(target, offset, Value::array(part));
            }
            Ok(())
        }
    }
}
