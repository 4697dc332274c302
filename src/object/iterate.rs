//! Iteration: the `for` protocol, with the built-in containers walked without calls.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use super::array_like::{element_value, view_value};
use super::array_subscript::array_get_item;
use super::attribute::{call_special, script_class};
use super::class::type_name;
use super::dict::Dict;
use super::dict_place::DictPlace;
use super::gather::exhaust;
use super::host::Host;
use super::inheritance::native_part;
use super::list::{List, copied, extend_copies};
use super::ndarray::ArrayObject;
use super::object::Object;
use super::pairs::{Pairs, push_to, put_in};
use super::set::Set;
use super::text::Text;
use super::types::Builtin;
use super::value::{Items, Range, Value};
use crate::error::{Error, Kind, Result};
use crate::limits::stop::Pace;

/// An iteration in progress.
#[derive(Default)]
pub struct Iter(Walk);

#[derive(Default)]
enum Walk {
    #[default]
    Done,
    List(Rc<List>, usize),
    Tuple(Rc<Items>, usize),
    Range(Range, usize, usize),
    /// The text and a byte position.
    Str(Rc<Text>, usize),
    Bytes(Rc<Vec<u8>>, usize),
    Dict(Rc<Dict>, Part, DictPlace, usize),
    /// The same of both keys and values.
    Items(Rc<Dict>, Pairs, DictPlace, usize),
    Set(Rc<Set>, usize, usize),
    /// A built-in object that is asked for each position.
    Positions(Value, usize),
    Array(Rc<ArrayObject>, usize, usize),
    /// `__getitem__` with 0, 1, 2, ... until `IndexError`.
    Sequence(Value, i64),
    /// Any other iterator.
    Iterator(Value),
}

/// What iterating over a dict gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    Keys,
    Values,
    Items,
}

/// Starts iterating over a value.
///
/// # Errors
/// `TypeError: 'int' object is not iterable`, and what a script's `__iter__` raises.
pub fn iterate(cx: &mut dyn Host, value: &Value) -> Result<Iter> {
    if let Some(walk) = native_walk(value)? {
        return Ok(Iter(walk));
    }
    match value {
        Value::Object(object) => {
            if let Some(state) = object.downcast::<IteratorState>() {
                // A running iteration goes on in place.
                let _ = state;
                return Ok(Iter(Walk::Iterator(value.clone())));
            }
            match object.iter(cx, value)? {
                Some(Value::Object(iterator)) => return Ok(Iter(Walk::Iterator(Value::Object(iterator)))),
                Some(other) => return iterate(cx, &other),
                None if object.is_iterator() => return Ok(Iter(Walk::Iterator(value.clone()))),
                None => {}
            }
            if script_class(value).is_none() {
                return Err(not_iterable(value));
            }
        }
        Value::Instance(_) | Value::Array(_) | Value::Exception(_) | Value::Class(_) => {}
        other => return Err(not_iterable(other)),
    }
    if let Some(class) = script_class(value) {
        if class.lookup("__iter__").is_some_and(|method| method.is_none()) {
            return Err(not_iterable(value));
        }
        if let Some(iterator) = call_special(cx, value, "__iter__", &[])? {
            if !is_iterator(&iterator) {
                let kind = type_name(&iterator);
                return Err(Error::type_error(format!("iter() returned non-iterator of type '{kind}'")));
            }
            return Ok(Iter(Walk::Iterator(iterator)));
        }
        let has_own_iteration = matches!(
            native_part(value),
            Some(Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) | Value::Str(_) | Value::Bytes(_))
        );
        if class.lookup("__getitem__").is_some() && !has_own_iteration {
            return Ok(Iter(Walk::Sequence(value.clone(), 0)));
        }
    }
    match native_part(value) {
        Some(native) => iterate(cx, &native),
        None => Err(not_iterable(value)),
    }
}

/// `iter(value)`: an iterator object.
pub fn iterator(cx: &mut dyn Host, value: &Value) -> Result<Value> {
    let iter = iterate(cx, value)?;
    Ok(match iter.0 {
        Walk::Iterator(iterator) => iterator,
        walk => iterator_object(Iter(walk)),
    })
}

/// An iterator object that goes on where `iter` is.
pub fn iterator_object(iter: Iter) -> Value {
    let builtin = match &iter.0 {
        Walk::List(..) => Builtin::ListIterator,
        Walk::Tuple(..) => Builtin::TupleIterator,
        Walk::Range(..) => Builtin::RangeIterator,
        Walk::Str(..) => Builtin::StrIterator,
        Walk::Bytes(..) => Builtin::BytesIterator,
        Walk::Dict(_, Part::Keys, ..) => Builtin::DictKeyIterator,
        Walk::Dict(_, Part::Values, ..) => Builtin::DictValueIterator,
        Walk::Dict(_, Part::Items, ..) | Walk::Items(..) => Builtin::DictItemIterator,
        Walk::Set(..) => Builtin::SetIterator,
        Walk::Positions(Value::Object(object), _) => match object.builtin() {
            Builtin::ByteArray => Builtin::ByteArrayIterator,
            _ => Builtin::MemoryIterator,
        },
        _ => Builtin::SequenceIterator,
    };
    Value::object(IteratorState { builtin, iter: Source::new(iter) })
}

/// An iteration over a dict's keys, values or items.
pub fn iterate_dict(dict: &Rc<Dict>, part: Part) -> Iter {
    Iter(match part {
        Part::Items => Walk::Items(dict.clone(), Pairs::default(), DictPlace::default(), dict.len()),
        part => Walk::Dict(dict.clone(), part, DictPlace::default(), dict.len()),
    })
}

/// `next(iterator)`; `None` at the end.
pub fn next_item(cx: &mut dyn Host, iterator: &Value) -> Result<Option<Value>> {
    match iterator {
        Value::Object(object) if object.is_iterator() => object.next(cx),
        Value::Instance(_) => match call_special(cx, iterator, "__next__", &[]) {
            Ok(Some(item)) => Ok(Some(item)),
            Ok(None) => match super::inheritance::native_part(iterator) {
                Some(native) if is_iterator(&native) => next_item(cx, &native),
                _ => Err(not_an_iterator(iterator)),
            },
            Err(error) if error.kind().is_a(Kind::StopIteration) => Ok(None),
            Err(error) => Err(error),
        },
        other => Err(not_an_iterator(other)),
    }
}

/// More items than this are not asked for at once.
const MANY: usize = 1 << 20;

/// `list(value)` as a vector.
pub fn collect(cx: &mut dyn Host, value: &Value) -> Result<Vec<Value>> {
    match value {
        Value::List(list) => return Ok(list.to_vec()),
        Value::Tuple(items) => return Ok(items.to_vec()),
        _ => {}
    }
    let mut iter = iterate(cx, value)?;
    let mut items = Vec::with_capacity(iter.size_hint().min(MANY));
    if iter.drain_into(&mut items) {
        return Ok(items);
    }
    if let Some(generator) = iter.generator() {
        exhaust(cx, &generator, &mut items)?;
        return Ok(items);
    }
    let mut pace = Pace::default();
    loop {
        let item = match iter.quick_next() {
            Some(item) => item,
            None => iter.next_other(cx)?,
        };
        let Some(item) = item else { return Ok(items) };
        pace.step(1);
        if items.len() == items.capacity() {
            crate::limits::request(items.len().saturating_mul(2 * size_of::<Value>()))?;
        }
        push_to(&mut items, item);
    }
}

/// Whether `next` may be called on a value.
pub fn is_iterator(value: &Value) -> bool {
    match value {
        Value::Object(object) => object.is_iterator(),
        Value::Instance(instance) => instance.class().lookup("__next__").is_some(),
        _ => false,
    }
}

impl Iter {
    /// Leaves out the first items of a list or tuple.
    pub fn skip(&mut self, items: usize) {
        if let Walk::List(_, at) | Walk::Tuple(_, at) = &mut self.0 {
            *at += items;
        }
    }

    /// The items of a built-in object at positions 0, 1, ... as long as it has so many.
    pub fn of_positions(value: Value) -> Iter {
        Iter(Walk::Positions(value, 0))
    }

    /// The next item; `None` at the end.
    #[inline]
    pub fn next(&mut self, cx: &mut dyn Host) -> Result<Option<Value>> {
        match self.quick_next() {
            Some(item) => Ok(item),
            None => self.next_other(cx),
        }
    }

    /// As [`Object::quick_next`].
    #[inline(always)]
    pub fn quick_next(&mut self) -> Option<Option<Value>> {
        Some(match &mut self.0 {
            Walk::List(list, at) => {
                let item = list.items().get(*at).map(copied);
                *at += 1;
                if item.is_none() {
                    self.0 = Walk::Done;
                }
                item
            }
            Walk::Tuple(items, at) => {
                *at += 1;
                items.get(*at - 1).map(copied)
            }
            Walk::Range(range, at, len) => {
                let item = range.start.wrapping_add((*at as i64).wrapping_mul(range.step));
                let more = *at < *len;
                *at += more as usize;
                more.then_some(Value::Int(item))
            }
            _ => return self.quick_other(),
        })
    }

    /// The same of what is walked less often, so that the rest is compiled into its callers.
    #[inline(never)]
    fn quick_other(&mut self) -> Option<Option<Value>> {
        Some(match &mut self.0 {
            Walk::Iterator(Value::Object(object)) => return object.quick_next(),
            Walk::Bytes(bytes, at) => {
                *at += 1;
                bytes.get(*at - 1).map(|&byte| Value::Int(byte as i64))
            }
            // What went wrong is left to `next`.
            Walk::Set(set, at, len) if set.len() == *len => set.next_item(at),
            Walk::Dict(dict, part, at, len) if *part != Part::Items && dict.len() == *len => {
                at.quick_next(dict, *len)?.map(|(key, value)| if *part == Part::Keys { key } else { value })
            }
            Walk::Items(dict, pairs, at, len) if dict.len() == *len => {
                at.quick_next(dict, *len)?.map(|(key, value)| pairs.pair(key, value))
            }
            _ => return None,
        })
    }

    /// Adds all items that are left, where they stand side by side; false, with nothing done, for all else, and for very many.
    fn drain_into(&mut self, items: &mut Vec<Value>) -> bool {
        match &mut self.0 {
            Walk::Range(range, at, len) if *len - *at <= MANY => {
                let start = range.start.wrapping_add((*at as i64).wrapping_mul(range.step));
                let numbers =
                    (0..(*len - *at) as i64).map(|i| Value::Int(start.wrapping_add(i.wrapping_mul(range.step))));
                items.extend(numbers);
                *at = *len;
            }
            Walk::List(list, at) if list.len() <= MANY => {
                extend_copies(items, list.items().get(*at..).unwrap_or_default());
                self.0 = Walk::Done;
            }
            Walk::Tuple(own, at) if own.len() <= MANY => {
                extend_copies(items, own.get(*at..).unwrap_or_default());
                *at = own.len();
            }
            Walk::Dict(dict, part, at, len)
                if *part != Part::Items && at.at == 0 && dict.len() == *len && *len <= MANY =>
            {
                dict.list_into(items, *part == Part::Values);
                at.at = usize::MAX;
            }
            Walk::Iterator(Value::Object(object)) => {
                return object
                    .downcast::<IteratorState>()
                    .is_some_and(|state| state.iter.0.try_borrow_mut().is_ok_and(|mut iter| iter.drain_into(items)));
            }
            _ => return false,
        }
        true
    }

    /// As [`Object::is_quick`].
    #[inline(always)]
    pub fn is_quick(&self) -> bool {
        match &self.0 {
            Walk::List(..) | Walk::Tuple(..) | Walk::Range(..) => true,
            Walk::Iterator(Value::Object(object)) => object.is_quick(),
            _ => false,
        }
    }

    /// As [`Object::quick_spread`].
    #[inline(never)]
    fn quick_spread(&mut self, places: &mut [Option<Value>]) -> Option<bool> {
        let pair = match (&mut self.0, &*places) {
            (Walk::Items(dict, _, at, len), [_, _]) if dict.len() == *len => at.quick_next(dict, *len)?,
            (Walk::Iterator(Value::Object(object)), _) => return object.quick_spread(places),
            _ => return None,
        };
        let Some((key, value)) = pair else { return Some(false) };
        put_in(&mut places[0], key);
        put_in(&mut places[1], value);
        Some(true)
    }

    #[inline(never)]
    fn next_other(&mut self, cx: &mut dyn Host) -> Result<Option<Value>> {
        Ok(match &mut self.0 {
            Walk::Done | Walk::List(..) | Walk::Tuple(..) | Walk::Range(..) | Walk::Bytes(..) => None,
            Walk::Str(text, at) => match text.get(*at..).and_then(|rest| rest.chars().next()) {
                Some(character) => {
                    *at += character.len_utf8();
                    Some(match character.is_ascii() {
                        true => cx.state().characters.ascii(character as u8),
                        false => Value::str(character.encode_utf8(&mut [0; 4]) as &str),
                    })
                }
                None => None,
            },
            Walk::Dict(dict, part, at, len) => {
                if dict.len() != *len {
                    // It stays wrong: asking again raises again.
                    *len = usize::MAX;
                    return Err(Error::runtime("dictionary changed size during iteration"));
                }
                let entry = at.next(dict, len)?;
                entry.map(|(key, value)| match part {
                    Part::Keys => key,
                    Part::Values => value,
                    Part::Items => Value::pair(key, value),
                })
            }
            Walk::Items(dict, pairs, at, len) => {
                if dict.len() != *len {
                    *len = usize::MAX;
                    return Err(Error::runtime("dictionary changed size during iteration"));
                }
                at.next(dict, len)?.map(|(key, value)| pairs.pair(key, value))
            }
            Walk::Set(set, at, len) => {
                if set.len() != *len {
                    *len = usize::MAX;
                    return Err(Error::runtime("Set changed size during iteration"));
                }
                set.next_item(at)
            }
            Walk::Array(array, at, len) => {
                if at >= len {
                    return Ok(None);
                }
                *at += 1;
                Some(array_item(cx, array, *at - 1)?)
            }
            Walk::Sequence(value, at) => {
                *at += 1;
                let key = Value::Int(*at - 1);
                match call_special(cx, value, "__getitem__", &[key]) {
                    Ok(item) => item,
                    Err(error) if error.kind().is_a(Kind::IndexError) || error.kind().is_a(Kind::StopIteration) => {
                        self.0 = Walk::Done;
                        None
                    }
                    Err(error) => return Err(error),
                }
            }
            Walk::Positions(value, at) => {
                let Value::Object(object) = value else { return Ok(None) };
                if object.len(cx)?.is_none_or(|len| *at >= len) {
                    self.0 = Walk::Done;
                    return Ok(None);
                }
                *at += 1;
                object.get_item(cx, &Value::from(*at - 1))?
            }
            Walk::Iterator(iterator) => next_item(cx, iterator)?,
        })
    }

    /// The generator that is asked for items.
    pub(super) fn generator(&self) -> Option<Rc<dyn Any>> {
        match &self.0 {
            Walk::Iterator(Value::Object(object)) => object.generator(),
            _ => None,
        }
    }

    /// Whether the next item is found without any call.
    #[inline]
    fn runs_no_code(&self) -> bool {
        match &self.0 {
            Walk::List(..) | Walk::Tuple(..) | Walk::Range(..) | Walk::Str(..) => true,
            Walk::Bytes(..) | Walk::Dict(..) | Walk::Items(..) | Walk::Set(..) | Walk::Done => true,
            Walk::Array(array, ..) => array.is_plain(),
            Walk::Positions(..) => true,
            Walk::Sequence(..) | Walk::Iterator(_) => false,
        }
    }

    /// How many items will come, as far as known without asking.
    pub fn size_hint(&self) -> usize {
        match &self.0 {
            Walk::List(list, at) => list.len().saturating_sub(*at),
            Walk::Tuple(items, at) => items.len().saturating_sub(*at),
            Walk::Range(_, at, len) | Walk::Array(_, at, len) => len.saturating_sub(*at),
            Walk::Dict(_, _, _, len) | Walk::Items(_, _, _, len) | Walk::Set(_, _, len) => *len,
            Walk::Str(text, _) => text.char_count(),
            Walk::Bytes(bytes, at) => bytes.len().saturating_sub(*at),
            _ => 0,
        }
    }
}

/// An iteration that an iterator object goes on with, which a script may ask again while it runs.
pub struct Source(RefCell<Iter>);

impl Source {
    pub fn new(iter: Iter) -> Source {
        Source(RefCell::new(iter))
    }

    /// Over a built-in container; `None` for what only the interpreter can iterate over.
    pub fn quick(value: &Value) -> Option<Source> {
        native_walk(value).ok().flatten().map(|walk| Source::new(Iter(walk)))
    }

    /// Whether the next item is there at once, or the end; as [`Object::is_quick`].
    #[inline(always)]
    pub fn is_quick(&self) -> bool {
        self.0.try_borrow().is_ok_and(|iter| iter.is_quick())
    }

    /// As [`Object::quick_next`].
    #[inline(always)]
    pub fn quick_next(&self) -> Option<Option<Value>> {
        self.0.try_borrow_mut().ok()?.quick_next()
    }

    /// As [`Object::quick_spread`].
    pub fn quick_spread(&self, places: &mut [Option<Value>]) -> Option<bool> {
        self.0.try_borrow_mut().ok()?.quick_spread(places)
    }

    /// As [`Iter::next`].
    pub fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        let running = match self.0.try_borrow_mut() {
            Ok(mut iter) if iter.runs_no_code() => return iter.next(cx),
            Ok(iter) => match &iter.0 {
                Walk::Iterator(iterator) => Some(iterator.clone()),
                _ => None,
            },
            Err(_) => None,
        };
        if let Some(iterator) = running {
            return next_item(cx, &iterator);
        }
        // The state is out while a script's `__getitem__` runs, so that nothing is borrowed then.
        let mut iter = self.0.take();
        let item = iter.next(cx);
        *self.0.borrow_mut() = iter;
        item
    }
}

/// The object that `iter` of a built-in container gives.
struct IteratorState {
    builtin: Builtin,
    iter: Source,
}

impl Object for IteratorState {
    fn builtin(&self) -> Builtin {
        self.builtin
    }

    fn iter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn is_quick(&self) -> bool {
        self.iter.is_quick()
    }

    fn quick_next(&self) -> Option<Option<Value>> {
        self.iter.quick_next()
    }

    fn quick_spread(&self, places: &mut [Option<Value>]) -> Option<bool> {
        self.iter.quick_spread(places)
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        self.iter.next(cx)
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        let hint = || self.iter.0.borrow().size_hint();
        Ok((name == "__length_hint__").then(|| super::slot_method::constant_method(Value::from(hint()))))
    }
}

/// The walks that need no call.
fn native_walk(value: &Value) -> Result<Option<Walk>> {
    Ok(Some(match value {
        Value::List(list) => Walk::List(list.clone(), 0),
        Value::Tuple(items) => Walk::Tuple(items.clone(), 0),
        Value::Range(range) => Walk::Range(**range, 0, range.len()),
        Value::Str(text) => Walk::Str(text.clone(), 0),
        Value::Bytes(bytes) => Walk::Bytes(bytes.clone(), 0),
        Value::Dict(dict) => Walk::Dict(dict.clone(), Part::Keys, DictPlace::default(), dict.len()),
        Value::Set(set) => Walk::Set(set.clone(), 0, set.len()),
        Value::Array(array) if array.class().is_none_or(|class| class.lookup("__iter__").is_none()) => {
            let len = array.view().shape().first().copied();
            match len {
                Some(len) => Walk::Array(array.clone(), 0, len),
                None => return Err(Error::type_error("iteration over a 0-d array")),
            }
        }
        Value::Scalar(crate::array::Scalar::Str(text)) => Walk::Str(Rc::new(Text::from(text.as_str())), 0),
        Value::Scalar(crate::array::Scalar::Bytes(bytes)) => Walk::Bytes(bytes.clone(), 0),
        Value::Scalar(crate::array::Scalar::Void(record)) => {
            Walk::Tuple(Rc::new(super::record::record_values(record)?.into()), 0)
        }
        _ => return Ok(None),
    }))
}

/// Item `index` along the first axis.
fn array_item(cx: &mut dyn Host, array: &Rc<ArrayObject>, index: usize) -> Result<Value> {
    if !array.is_plain() {
        let (value, index) = (Value::Array(array.clone()), Value::from(index));
        return match super::attribute::call_special(cx, &value, "__getitem__", std::slice::from_ref(&index))? {
            Some(item) => Ok(item),
            None => array_get_item(cx, array, &index),
        };
    }
    let view = array.view();
    let Some((&stride, &len)) = view.strides().first().zip(view.shape().first()) else {
        return Err(Error::type_error("iteration over a 0-d array"));
    };
    if index >= len {
        // The shape was assigned meanwhile.
        return Err(Error::index(format!("index {index} is out of bounds for axis 0 with size {len}")));
    }
    let offset = index as isize * stride;
    if view.ndim() == 1 {
        return Ok(element_value(&view, offset));
    }
    let start = view.offset().wrapping_add_signed(offset);
    let shape = view.shape()[1..].iter().copied().collect();
    let strides = view.strides()[1..].iter().copied().collect();
    let row = view.with_geometry(view.dtype().clone(), start, shape, strides)?;
    drop(view);
    Ok(view_value(row, array))
}

fn not_iterable(value: &Value) -> Error {
    Error::type_error(format!("'{}' object is not iterable", type_name(value)))
}

fn not_an_iterator(value: &Value) -> Error {
    Error::type_error(format!("'{}' object is not an iterator", type_name(value)))
}
