//! A `range` whose bounds, or whose length, go beyond 64 bits.
//!
//! It is a kind of its own, so that the common range stays three machine integers. `make_range` decides which of the two it is.

use std::cell::RefCell;
use std::rc::Rc;

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::argument::find_index;
use super::class::type_name;
use super::hash::hash;
use super::host::{Args, Host};
use super::integer::as_big;
use super::object::Object;
use super::types::Builtin;
use super::value::{Range, Slice, Value};
use crate::error::{Error, Result};

/// `range(start, stop, step)`; `step` is not zero.
#[derive(Clone, PartialEq)]
pub struct BigRange {
    pub start: BigInt,
    pub stop: BigInt,
    pub step: BigInt,
}

/// The range of these bounds, in whichever form holds it.
pub fn make_range(start: BigInt, stop: BigInt, step: BigInt) -> Value {
    let range = BigRange { start, stop, step };
    let small = |n: &BigInt| i64::try_from(n).ok();
    match (small(&range.start), small(&range.stop), small(&range.step)) {
        (Some(start), Some(stop), Some(step)) if range.count().to_usize().is_some() => {
            Value::Range(Rc::new(Range { start, stop, step }))
        }
        _ => Value::object(range),
    }
}

impl BigRange {
    /// How many integers there are.
    fn count(&self) -> BigInt {
        let distance = if self.step.is_positive() { &self.stop - &self.start } else { &self.start - &self.stop };
        if !distance.is_positive() {
            return BigInt::zero();
        }
        (distance - 1) / self.step.abs() + 1
    }

    fn at(&self, index: &BigInt) -> BigInt {
        &self.start + index * &self.step
    }

    /// The position of a number.
    fn position(&self, value: &BigInt) -> Option<BigInt> {
        let (index, rest) = (value - &self.start).div_mod_floor(&self.step);
        (rest.is_zero() && !index.is_negative() && index < self.count()).then_some(index)
    }

    fn slice(&self, cx: &mut dyn Host, slice: &Slice) -> Result<Value> {
        let mut bound = |value: &Value| -> Result<Option<BigInt>> {
            match value {
                Value::None => Ok(None),
                value => match find_index(cx, value)? {
                    Some(index) => Ok(as_big(&index).map(|index| index.into_owned())),
                    None => {
                        let message = "slice indices must be integers or None or have an __index__ method";
                        Err(Error::type_error(message))
                    }
                },
            }
        };
        let step = bound(&slice.step)?.unwrap_or_else(BigInt::one);
        if step.is_zero() {
            return Err(Error::value("slice step cannot be zero"));
        }
        let count = self.count();
        let (low, high) = match step.is_positive() {
            true => (BigInt::zero(), count.clone()),
            false => (BigInt::from(-1), &count - 1),
        };
        let clip = |bound: Option<BigInt>, default: &BigInt| match bound {
            None => default.clone(),
            Some(bound) if bound.is_negative() => (bound + &count).max(low.clone()),
            Some(bound) => bound.min(high.clone()),
        };
        let (first, last) = if step.is_positive() { (&low, &high) } else { (&high, &low) };
        let start = clip(bound(&slice.start)?, first);
        let stop = clip(bound(&slice.stop)?, last);
        Ok(make_range(self.at(&start), self.at(&stop), &self.step * step))
    }
}

impl Object for BigRange {
    fn builtin(&self) -> Builtin {
        Builtin::Range
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok(match self.step.is_one() {
            true => format!("range({}, {})", self.start, self.stop),
            false => format!("range({}, {}, {})", self.start, self.stop, self.step),
        })
    }

    fn attribute(&self, _cx: &mut dyn Host, this: &Value, name: &str) -> Result<Option<Value>> {
        let method = |name| Value::object(Search { range: this.clone(), name });
        Ok(Some(match name {
            "start" => Value::int(self.start.clone()),
            "stop" => Value::int(self.stop.clone()),
            "step" => Value::int(self.step.clone()),
            "index" => method("index"),
            "count" => method("count"),
            _ => return Ok(None),
        }))
    }

    fn iter(&self, _cx: &mut dyn Host, _this: &Value) -> Result<Option<Value>> {
        let left = self.count();
        Ok(Some(Value::object(Walk { range: self.clone(), state: RefCell::new((self.start.clone(), left)) })))
    }

    fn len(&self, _cx: &mut dyn Host) -> Result<Option<usize>> {
        match self.count().to_i64() {
            Some(count) => Ok(Some(count as usize)),
            None => Err(Error::overflow("Python int too large to convert to C ssize_t")),
        }
    }

    fn truth(&self, _cx: &mut dyn Host) -> Result<bool> {
        Ok(!self.count().is_zero())
    }

    fn get_item(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        if let Value::Slice(slice) = key {
            return self.slice(cx, slice).map(Some);
        }
        let Some(index) = find_index(cx, key)? else {
            let kind = type_name(key);
            return Err(Error::type_error(format!("range indices must be integers or slices, not {kind}")));
        };
        let mut index = as_big(&index).map(|index| index.into_owned()).unwrap_or_default();
        let count = self.count();
        if index.sign() == Sign::Minus {
            index += &count;
        }
        match index.is_negative() || index >= count {
            true => Err(Error::index("range object index out of range")),
            false => Ok(Some(Value::int(self.at(&index)))),
        }
    }

    fn contains(&self, _cx: &mut dyn Host, item: &Value) -> Result<Option<bool>> {
        // Anything but an integer is compared with each.
        Ok(as_big(item).map(|item| self.position(&item).is_some()))
    }

    fn eq(&self, _cx: &mut dyn Host, other: &Value) -> Result<Option<bool>> {
        let other = match other {
            Value::Range(other) => {
                BigRange { start: other.start.into(), stop: other.stop.into(), step: other.step.into() }
            }
            other => match other.downcast::<BigRange>() {
                Some(other) => other.clone(),
                None => return Ok(None),
            },
        };
        let (count, theirs) = (self.count(), other.count());
        let same_start = count.is_zero() || self.start == other.start;
        Ok(Some(count == theirs && same_start && (count <= BigInt::one() || self.step == other.step)))
    }

    fn hash(&self, cx: &mut dyn Host) -> Result<Option<i64>> {
        let count = self.count();
        let (start, step) = match (count.is_zero(), count.is_one()) {
            (true, _) => (Value::None, Value::None),
            (_, true) => (Value::int(self.start.clone()), Value::None),
            _ => (Value::int(self.start.clone()), Value::int(self.step.clone())),
        };
        hash(cx, &Value::tuple(vec![Value::int(count), start, step])).map(Some)
    }
}

/// `range.index` and `range.count`, bound to a range.
struct Search {
    range: Value,
    name: &'static str,
}

impl Object for Search {
    fn builtin(&self) -> Builtin {
        Builtin::BuiltinFunction
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        let [value] = &args.positional[..] else {
            let given = args.positional.len();
            let name = self.name;
            return Err(Error::type_error(format!("range.{name}() takes exactly one argument ({given} given)")));
        };
        let Some(range) = self.range.downcast::<BigRange>() else { return Ok(Value::None) };
        let found = as_big(value).and_then(|value| range.position(&value));
        match (self.name, found) {
            ("count", found) => Ok(Value::Int(found.is_some().into())),
            (_, Some(index)) => Ok(Value::int(index)),
            (_, None) => {
                let shown = super::repr::repr(cx, value)?;
                Err(Error::value(format!("{shown} is not in range")))
            }
        }
    }
}

/// `iter(range)`: the next number, and how many are left.
struct Walk {
    range: BigRange,
    state: RefCell<(BigInt, BigInt)>,
}

impl Object for Walk {
    fn builtin(&self) -> Builtin {
        Builtin::LongRangeIterator
    }

    fn iter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self, _cx: &mut dyn Host) -> Result<Option<Value>> {
        let mut state = self.state.borrow_mut();
        let (next, left) = &mut *state;
        if left.is_zero() {
            return Ok(None);
        }
        *left -= 1;
        let after = &*next + &self.range.step;
        Ok(Some(Value::int(std::mem::replace(next, after))))
    }
}
