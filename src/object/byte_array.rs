//! `bytearray`: bytes that change in place.
//!
//! The bytes are a vector until somebody asks for a view of them (`memoryview`, `np.frombuffer`). Then they move into a buffer that
//! the views share, and come back as soon as the last view is gone. While there is one, the number of bytes stays as it is.

use std::cell::RefCell;
use std::rc::Rc;

use super::argument::{find_index, to_int, to_position};
use super::buffer::bytes_like;
use super::class::type_name;
use super::host::Host;
use super::iterate::{Iter, iterate, iterator_object};
use super::object::Object;
use super::operator::{BinaryOp, CompareOp};
use super::sequence::{positions, slice_indices};
use super::types::Builtin;
use super::value::{Slice, Value};
use crate::array::transfer::copy_same_type;
use crate::array::{Array, DType, Num, Scalar};
use crate::error::{Error, Kind, Result};
use crate::format::quote::write_bytes_repr;

/// The bytes of a `bytearray`.
pub struct ByteArray(RefCell<Store>);

enum Store {
    Own(Vec<u8>),
    /// In a buffer that views share.
    Lent(Array),
}

impl ByteArray {
    pub fn new(bytes: Vec<u8>) -> ByteArray {
        ByteArray(RefCell::new(Store::Own(bytes)))
    }

    pub fn value(bytes: Vec<u8>) -> Value {
        Value::object(ByteArray::new(bytes))
    }

    pub fn len(&self) -> usize {
        match &*self.0.borrow() {
            Store::Own(bytes) => bytes.len(),
            Store::Lent(array) => array.size(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn to_vec(&self) -> Vec<u8> {
        match &*self.0.borrow() {
            Store::Own(bytes) => bytes.clone(),
            Store::Lent(array) => lent_bytes(array),
        }
    }

    /// The byte at a position.
    pub fn get(&self, at: usize) -> Option<u8> {
        match &*self.0.borrow() {
            Store::Own(bytes) => bytes.get(at).copied(),
            Store::Lent(array) if at < array.size() => match array.item_at(at as isize) {
                Some(Scalar::U8(byte)) => Some(byte),
                _ => None,
            },
            Store::Lent(_) => None,
        }
    }

    /// Lets `change` work on the bytes.
    ///
    /// # Errors
    /// `BufferError` when it changes their number while a view of them exists.
    pub fn change<R>(&self, change: impl FnOnce(&mut Vec<u8>) -> R) -> Result<R> {
        self.take_back();
        match &mut *self.0.borrow_mut() {
            Store::Own(bytes) => Ok(change(bytes)),
            Store::Lent(array) => {
                let mut bytes = lent_bytes(array);
                let result = change(&mut bytes);
                if bytes.len() != array.size() {
                    let message = "Existing exports of data: object cannot be re-sized";
                    return Err(Error::new(Kind::BufferError, message));
                }
                copy_same_type(&Array::from_bytes(DType::Num(Num::U8), &[bytes.len()], &bytes)?, array);
                Ok(result)
            }
        }
    }

    /// A view of the bytes that sees and makes changes.
    pub fn lend(&self) -> Result<Array> {
        let mut store = self.0.borrow_mut();
        if let Store::Own(bytes) = &*store {
            *store = Store::Lent(Array::from_bytes(DType::Num(Num::U8), &[bytes.len()], bytes)?);
        }
        match &*store {
            Store::Lent(array) => Ok(array.clone()),
            Store::Own(_) => Err(Error::runtime("the bytes were not lent")),
        }
    }

    fn take_back(&self) {
        let mut store = self.0.borrow_mut();
        if let Store::Lent(array) = &*store
            && Rc::strong_count(array.buffer()) == 1
        {
            *store = Store::Own(lent_bytes(array));
        }
    }

    fn index(&self, cx: &mut dyn Host, key: &Value) -> Result<usize> {
        if find_index(cx, key)?.is_none() {
            let kind = type_name(key);
            return Err(Error::type_error(format!("bytearray indices must be integers or slices, not {kind}")));
        }
        let index = to_position(cx, key, Kind::IndexError)?;
        let len = self.len() as i64;
        let at = if index < 0 { index.saturating_add(len) } else { index };
        match (0..len).contains(&at) {
            true => Ok(at as usize),
            false => Err(Error::index("bytearray index out of range")),
        }
    }

    fn assign_slice(&self, cx: &mut dyn Host, slice: &Slice, new: Option<Value>) -> Result<()> {
        let deletes = new.is_none();
        let new = match new {
            None => Vec::new(),
            Some(new) => assigned_bytes(cx, &new)?,
        };
        let (start, step, count) = slice_indices(cx, slice, self.len())?;
        if step == 1 {
            let (start, end) = (start as usize, start as usize + count);
            return self.change(|bytes| drop(bytes.splice(start.min(bytes.len())..end.min(bytes.len()), new)));
        }
        if deletes {
            let mut dropped: Vec<usize> = positions(start, step, count).collect();
            dropped.sort_unstable();
            return self.change(|bytes| {
                let mut at = 0;
                bytes.retain(|_| {
                    at += 1;
                    dropped.binary_search(&(at - 1)).is_err()
                });
            });
        }
        if new.len() != count {
            return Err(Error::value(format!(
                "attempt to assign bytes of size {} to extended slice of size {count}",
                new.len()
            )));
        }
        self.change(|bytes| {
            for (at, byte) in positions(start, step, count).zip(new) {
                if let Some(place) = bytes.get_mut(at) {
                    *place = byte;
                }
            }
        })
    }
}

fn lent_bytes(array: &Array) -> Vec<u8> {
    array.to_bytes(crate::array::Order::C).unwrap_or_default()
}

/// A byte given as an integer.
///
/// # Errors
/// `ValueError: byte must be in range(0, 256)`, `TypeError` for what is no integer.
pub fn to_byte(cx: &mut dyn Host, value: &Value) -> Result<u8> {
    let out_of_range = || Error::value("byte must be in range(0, 256)");
    match super::argument::to_index(cx, value)? {
        Value::Int(byte) => u8::try_from(byte).map_err(|_| out_of_range()),
        _ => Err(out_of_range()),
    }
}

/// Bytes of a bytes-like object or of an iterable of integers.
pub fn bytes_of_items(cx: &mut dyn Host, value: &Value) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut items = iterate(cx, value)?;
    while let Some(item) = items.next(cx)? {
        bytes.push(to_byte(cx, &item)?);
    }
    Ok(bytes)
}

fn assigned_bytes(cx: &mut dyn Host, value: &Value) -> Result<Vec<u8>> {
    if let Some(bytes) = bytes_like(value)? {
        return Ok(bytes.to_vec());
    }
    if matches!(value, Value::Int(_) | Value::Bool(_) | Value::BigInt(_) | Value::Float(_) | Value::None) {
        return Err(Error::type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
    }
    bytes_of_items(cx, value)
}

impl Object for ByteArray {
    fn builtin(&self) -> Builtin {
        Builtin::ByteArray
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        let bytes = self.to_vec();
        let mut quoted = String::new();
        write_bytes_repr(&mut quoted, &bytes);
        // Unlike in the text of `bytes`, a single quote is escaped between double ones too.
        if quoted.starts_with("b\"") {
            quoted = quoted.replace('\'', "\\'");
        }
        Ok(format!("bytearray({quoted})"))
    }

    fn buffer(&self) -> Result<Option<Array>> {
        self.lend().map(Some)
    }

    fn bytes(&self) -> Result<Option<Vec<u8>>> {
        Ok(Some(self.to_vec()))
    }

    fn iter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(iterator_object(Iter::of_positions(this.clone()))))
    }

    fn len(&self, _cx: &mut dyn Host) -> Result<Option<usize>> {
        Ok(Some(self.len()))
    }

    fn is_sequence(&self) -> bool {
        true
    }

    fn get_item(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        let Value::Slice(slice) = key else {
            let at = self.index(cx, key)?;
            return Ok(self.get(at).map(|byte| Value::Int(byte.into())));
        };
        let (start, step, count) = slice_indices(cx, slice, self.len())?;
        let bytes = self.to_vec();
        Ok(Some(ByteArray::value(positions(start, step, count).filter_map(|at| bytes.get(at).copied()).collect())))
    }

    fn set_item(&self, cx: &mut dyn Host, key: &Value, value: Option<Value>) -> Result<bool> {
        if let Value::Slice(slice) = key {
            // A bytearray may be assigned to a part of itself.
            self.assign_slice(cx, slice, value)?;
            return Ok(true);
        }
        let at = self.index(cx, key)?;
        match value {
            Some(value) => {
                let byte = to_byte(cx, &value)?;
                self.change(|bytes| bytes.get_mut(at).map(|place| *place = byte))?;
            }
            None => self.change(|bytes| {
                if at < bytes.len() {
                    bytes.remove(at);
                }
            })?,
        }
        Ok(true)
    }

    fn contains(&self, cx: &mut dyn Host, item: &Value) -> Result<Option<bool>> {
        let bytes = Value::bytes(self.to_vec());
        super::membership::contains(cx, &bytes, item).map(Some)
    }

    fn eq(&self, _cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        Ok(bytes_like(other)?.map(|other| self.to_vec() == *other))
    }

    fn binary(&self, cx: &mut dyn Host, op: &str, other: &Value, reflected: bool) -> Result<Option<Value>> {
        let order = match op {
            "lt" => CompareOp::Lt,
            "le" => CompareOp::Le,
            "gt" => CompareOp::Gt,
            "ge" => CompareOp::Ge,
            "mod" if !reflected => {
                let text = super::percent_bytes::format(cx, &self.to_vec(), other)?;
                return Ok(Some(ByteArray::value(text)));
            }
            _ => return Ok(None),
        };
        // `order` is that of the expression; this side may stand on its right.
        let Some(other) = bytes_like(other)? else { return Ok(None) };
        let own = self.to_vec();
        let ordering = if reflected { (*other).cmp(&own) } else { own.cmp(&other) };
        Ok(Some(Value::Bool(order.holds(Some(ordering)))))
    }

    fn hash(&self, _cx: &mut dyn Host) -> Result<Option<i64>> {
        Err(Error::type_error("unhashable type: 'bytearray'"))
    }
}

/// `bytearray + bytes` and `bytearray * n`; `None` for other operators.
pub fn concatenate(cx: &mut dyn Host, op: BinaryOp, own: &ByteArray, other: &Value) -> Result<Option<Value>> {
    match op {
        BinaryOp::Add => {
            let more = added(other)?;
            let mut bytes = own.to_vec();
            crate::limits::request(bytes.len().saturating_add(more.len()))?;
            bytes.extend_from_slice(&more);
            Ok(Some(ByteArray::value(bytes)))
        }
        BinaryOp::Mul => repeated(cx, own, other).map(|bytes| Some(ByteArray::value(bytes))),
        _ => Ok(None),
    }
}

/// `bytearray += bytes` and `bytearray *= n`; false for other operators.
pub fn inplace(cx: &mut dyn Host, op: BinaryOp, own: &ByteArray, other: &Value) -> Result<bool> {
    match op {
        BinaryOp::Add => {
            let more = added(other)?;
            own.change(|bytes| bytes.extend_from_slice(&more))?;
        }
        BinaryOp::Mul => {
            let new = repeated(cx, own, other)?;
            own.change(|bytes| *bytes = new)?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

fn added(other: &Value) -> Result<Rc<Vec<u8>>> {
    bytes_like(other)?.ok_or_else(|| Error::type_error(format!("can't concat {} to bytearray", type_name(other))))
}

fn repeated(cx: &mut dyn Host, own: &ByteArray, count: &Value) -> Result<Vec<u8>> {
    if find_index(cx, count)?.is_none() {
        let kind = type_name(count);
        return Err(Error::type_error(format!("can't multiply sequence by non-int of type '{kind}'")));
    }
    let count = to_int(cx, count)?.max(0) as usize;
    let bytes = own.to_vec();
    crate::limits::request(bytes.len().saturating_mul(count))?;
    Ok(bytes.repeat(if bytes.is_empty() { 0 } else { count }))
}
