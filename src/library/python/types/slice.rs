//! `range` and `slice`: construction, attributes and methods.

use std::rc::Rc;

use num_bigint::{BigInt, Sign};

use super::receiver;
use crate::error::{Error, Kind, Result};
use crate::object::{
    Bound, Entry, Getter, Host, Range, Slice, TypeTable, Value, equal, iterate, make_range, repr, to_index, to_int,
};

pub static TABLE: TypeTable = TypeTable {
    doc: "The positions start:stop:step.",
    construct: Some(&SLICE),
    methods: &[METHODS],
    getters: GETTERS,
    statics: &[],
};

pub static RANGE_TABLE: TypeTable = TypeTable {
    doc: "The integers from start up to stop by step.",
    construct: Some(&RANGE),
    methods: &[RANGE_METHODS],
    getters: RANGE_GETTERS,
    statics: &[],
};

static SLICE: Entry = Entry::new_c("slice", "slice(*args)", "Positions to take out of a sequence.", construct);
static RANGE: Entry = Entry::new_c("range", "range(*args)", "Integers at equal distances.", construct_range);

crate::entries! { METHODS:
    Entry::new_c("slice.indices", "indices(self, object, /)", "Start, stop and step for a sequence of a length.", indices),
}

crate::entries! { RANGE_METHODS:
    Entry::new_c("range.index", "index(self, object, /)", "The position of a number.", index),
    Entry::new_c("range.count", "count(self, object, /)", "How often a number occurs: 0 or 1.", count),
}

static GETTERS: &[Getter] = &[
    Getter { name: "start", doc: "The first position.", get: |_, x| Ok(slice(x)?.start.clone()), set: None },
    Getter { name: "stop", doc: "The position after the last.", get: |_, x| Ok(slice(x)?.stop.clone()), set: None },
    Getter { name: "step", doc: "The distance.", get: |_, x| Ok(slice(x)?.step.clone()), set: None },
];

static RANGE_GETTERS: &[Getter] = &[
    Getter { name: "start", doc: "The first number.", get: |_, x| Ok(Value::Int(range(x)?.start)), set: None },
    Getter {
        name: "stop",
        doc: "The number before which it ends.",
        get: |_, x| Ok(Value::Int(range(x)?.stop)),
        set: None,
    },
    Getter { name: "step", doc: "The distance.", get: |_, x| Ok(Value::Int(range(x)?.step)), set: None },
];

/// A bound of a search: anything with `__index__`, clipped to 64 bits.
pub fn slice_bound(cx: &mut dyn Host, value: &Value) -> Result<i64> {
    match to_index(cx, value) {
        Ok(Value::Int(value)) => Ok(value),
        Ok(Value::BigInt(value)) => Ok(if value.sign() == Sign::Minus { i64::MIN } else { i64::MAX }),
        Ok(_) => Ok(0),
        Err(error) if error.kind() == Kind::TypeError => {
            Err(Error::type_error("slice indices must be integers or have an __index__ method"))
        }
        Err(error) => Err(error),
    }
}

/// As `slice_bound`, with `None` for a bound left out.
pub fn optional_slice_bound(cx: &mut dyn Host, value: Option<&Value>) -> Result<Option<i64>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => match slice_bound(cx, value) {
            Err(error) if error.message().starts_with("slice indices") => {
                Err(Error::type_error("slice indices must be integers or None or have an __index__ method"))
            }
            other => other.map(Some),
        },
    }
}

fn slice(value: &Value) -> Result<Rc<Slice>> {
    match value {
        Value::Slice(slice) => Ok(slice.clone()),
        other => Err(receiver::foreign(other, "slice", "start")),
    }
}

fn range(value: &Value) -> Result<Rc<Range>> {
    match value {
        Value::Range(range) => Ok(range.clone()),
        other => Err(receiver::foreign(other, "range", "start")),
    }
}

fn construct(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let mut given = std::mem::take(&mut args.rest).into_iter();
    let (start, stop, step) = match given.len() {
        0 => return Err(Error::type_error("slice expected at least 1 argument, got 0")),
        1 => (None, given.next(), None),
        2 | 3 => (given.next(), given.next(), given.next()),
        n => return Err(Error::type_error(format!("slice expected at most 3 arguments, got {n}"))),
    };
    let [start, stop, step] = [start, stop, step].map(|part| part.unwrap_or(Value::None));
    Ok(Value::Slice(Rc::new(Slice { start, stop, step })))
}

fn construct_range(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let given = std::mem::take(&mut args.rest);
    let mut number = |value: &Value| -> Result<BigInt> {
        Ok(match to_index(cx, value)? {
            Value::BigInt(value) => (*value).clone(),
            Value::Int(value) => value.into(),
            _ => BigInt::default(),
        })
    };
    let (start, stop, step) = match given.as_slice() {
        [] => return Err(Error::type_error("range expected at least 1 argument, got 0")),
        [Value::Int(stop)] => return Ok(Value::Range(Rc::new(Range { start: 0, stop: *stop, step: 1 }))),
        [stop] => (BigInt::default(), number(stop)?, BigInt::from(1)),
        [start, stop] => (number(start)?, number(stop)?, BigInt::from(1)),
        [start, stop, step] => (number(start)?, number(stop)?, number(step)?),
        many => return Err(Error::type_error(format!("range expected at most 3 arguments, got {}", many.len()))),
    };
    if step.sign() == Sign::NoSign {
        return Err(Error::value("range() arg 3 must not be zero"));
    }
    Ok(make_range(start, stop, step))
}

fn indices(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, len] = args.take();
    let slice = slice(&this.unwrap_or(Value::None))?;
    let len = to_int(cx, &len.unwrap_or(Value::None))?;
    if len < 0 {
        return Err(Error::value("length should not be negative"));
    }
    let step = optional_slice_bound(cx, Some(&slice.step))?.unwrap_or(1);
    if step == 0 {
        return Err(Error::value("slice step cannot be zero"));
    }
    let (low, high) = if step > 0 { (0, len) } else { (-1, len - 1) };
    let mut place = |bound: &Value, default: i64| -> Result<i64> {
        Ok(match optional_slice_bound(cx, Some(bound))? {
            None => default,
            Some(bound) if bound < 0 => bound.saturating_add(len).max(low),
            Some(bound) => bound.min(high),
        })
    };
    let start = place(&slice.start, if step > 0 { low } else { high })?;
    let stop = place(&slice.stop, if step > 0 { high } else { low })?;
    Ok(Value::tuple(vec![Value::Int(start), Value::Int(stop), Value::Int(step)]))
}

/// The position of a value in a range; numbers are computed, other values compared with one item after the other.
fn position(cx: &mut dyn Host, this: Option<Value>, value: &Value) -> Result<Option<usize>> {
    let this = this.unwrap_or(Value::None);
    let range = range(&this)?;
    if let Value::Int(_) | Value::Bool(_) = value {
        let offset = to_int(cx, value)? as i128 - range.start as i128;
        let place = offset / range.step as i128;
        let inside = offset % range.step as i128 == 0 && place >= 0 && place < range.len() as i128;
        return Ok(inside.then_some(place as usize));
    }
    let mut items = iterate(cx, &this)?;
    let mut place = 0;
    while let Some(item) = items.next(cx)? {
        if equal(cx, &item, value)? {
            return Ok(Some(place));
        }
        place += 1;
    }
    Ok(None)
}

fn index(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, value] = args.take();
    let value = value.unwrap_or(Value::None);
    match position(cx, this, &value)? {
        Some(place) => Ok(Value::from(place)),
        None if matches!(value, Value::Int(_) | Value::Bool(_)) => {
            Err(Error::value(format!("{} is not in range", repr(cx, &value)?)))
        }
        None => Err(Error::value("sequence.index(x): x not in sequence")),
    }
}

fn count(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, value] = args.take();
    let found = position(cx, this, &value.unwrap_or(Value::None))?;
    Ok(Value::Int(found.is_some() as i64))
}
