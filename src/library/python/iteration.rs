//! Functions and classes of `builtins` about iteration: `enumerate`, `map`, `filter`, `reversed`, `sorted`, `min`, `max`, `sum`, ...

use std::cell::{Cell, RefCell};

use smallvec::SmallVec;

use super::quick;
use super::sorting::sort_values;
use super::zipping::{quick_zip, zip};
use crate::error::{Error, Kind, Result};
use crate::limits::stop::{Pace, chunks};
use crate::object::{
    Args, BinaryOp, Bound, Builtin, CompareOp, Entry, Host, Object, Pairs, Source, TypeTable, Value, binary,
    call_method, collect, compare, copied, find_attribute, get_item, is_callable, iterate, iterator, length,
    native_part, next_item, put_in, to_index, truth, type_name,
};

crate::entries! { pub ENTRIES:
    Entry::new_c("iter", "iter(object, sentinel=None, /)", "An iterator over a value's items.", iter),
    Entry::new_c("next", "next(iterator, default=None, /)", "The next item of an iterator.", next),
    Entry::new_c("sum", "sum(iterable, /, start=0)", "The items added up.", sum),
    Entry::new_parsed("min", "min(*args, default=None, key=None)", "The smallest item.", min).quick(quick::min),
    Entry::new_parsed("max", "max(*args, default=None, key=None)", "The largest item.", max).quick(quick::max),
    Entry::new_unpacked("sorted", "sorted(iterable, /, *, key=None, reverse=False)", "A new list of the items in ascending order.", sorted),
    Entry::new_c("any", "any(iterable, /)", "Whether any item is true.", any),
    Entry::new_c("all", "all(iterable, /)", "Whether all items are true.", all),
}

/// What `enumerate`, `zip`, `map`, `filter` and `reversed` declare.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    Some(match class {
        Builtin::Enumerate => &ENUMERATE,
        Builtin::Zip => &ZIP,
        Builtin::Map => &MAP,
        Builtin::Filter => &FILTER,
        Builtin::Reversed => &REVERSED,
        _ => return None,
    })
}

static ENUMERATE_NEW: Entry =
    Entry::new_c("enumerate", "enumerate(iterable, start=0)", "Pairs of a count and an item.", enumerate)
        .quick(quick_enumerate);
static ENUMERATE: TypeTable =
    TypeTable { doc: "Pairs of a count and an item.", construct: Some(&ENUMERATE_NEW), ..TypeTable::EMPTY };
static ZIP_NEW: Entry =
    Entry::new_parsed("zip", "zip(*iterables, strict=False)", "Tuples of items side by side.", zip).quick(quick_zip);
static ZIP: TypeTable =
    TypeTable { doc: "Tuples of items side by side.", construct: Some(&ZIP_NEW), ..TypeTable::EMPTY };
static MAP_NEW: Entry = Entry::new_c("map", "map(*args)", "A function's results for each item.", map);
static MAP: TypeTable =
    TypeTable { doc: "A function's results for each item.", construct: Some(&MAP_NEW), ..TypeTable::EMPTY };
static FILTER_NEW: Entry =
    Entry::new_c("filter", "filter(function, iterable, /)", "The items for which a function is true.", filter);
static FILTER: TypeTable =
    TypeTable { doc: "The items for which a function is true.", construct: Some(&FILTER_NEW), ..TypeTable::EMPTY };
static REVERSED_NEW: Entry =
    Entry::new_unpacked("reversed", "reversed(sequence, /)", "The items in reverse order.", reversed);
static REVERSED: TypeTable =
    TypeTable { doc: "The items in reverse order.", construct: Some(&REVERSED_NEW), ..TypeTable::EMPTY };

fn iter(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [object, sentinel] = args.take();
    let object = object.unwrap_or(Value::None);
    match sentinel {
        None => iterator(cx, &object),
        Some(_) if !is_callable(&object) => Err(Error::type_error("iter(v, w): v must be callable")),
        Some(sentinel) => Ok(Value::object(CallableIterator { callee: object, sentinel, ended: Cell::new(false) })),
    }
}

fn next(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [items, default] = args.take();
    let items = items.unwrap_or(Value::None);
    // A generator's own `StopIteration` carries what it returned.
    if default.is_none() && matches!(Builtin::of(&items), Builtin::Generator) {
        return cx.drive(&items, "__next__", &[]);
    }
    match (next_item(cx, &items)?, default) {
        (Some(item), _) => Ok(item),
        (None, Some(default)) => Ok(default),
        (None, None) => Err(Error::new(Kind::StopIteration, "")),
    }
}

fn sum(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [items, start] = args.take();
    let mut total = start.unwrap_or(Value::Int(0));
    match &total {
        Value::Str(_) => return Err(Error::type_error("sum() can't sum strings [use ''.join(seq) instead]")),
        Value::Bytes(_) => return Err(Error::type_error("sum() can't sum bytes [use b''.join(seq) instead]")),
        _ => {}
    }
    let items = items.unwrap_or(Value::None);
    // Integers at the beginning of a list or tuple are added where they are.
    let mut done = 0;
    if let Value::Int(start) = total {
        let (sum, count) = match &items {
            Value::List(list) => leading_sum(start, &list.items()),
            Value::Tuple(items) => leading_sum(start, items),
            _ => (start, 0),
        };
        (total, done) = (Value::Int(sum), count);
    }
    // So are the floats behind them.
    let (sum, count) = match &items {
        Value::List(list) => leading_float_sum(&total, &list.items()[done..]),
        Value::Tuple(items) => leading_float_sum(&total, &items[done..]),
        _ => (None, 0),
    };
    if let Some(sum) = sum {
        (total, done) = (Value::Float(sum), done + count);
    }
    let mut items = iterate(cx, &items)?;
    items.skip(done);
    let mut pace = Pace::default();
    let mut numbers = Vec::new();
    loop {
        // Nobody sees when numbers are added to a number.
        let next = match total {
            Value::Int(_) | Value::Float(_) => items.next_behind_numbers(cx, &mut numbers)?,
            _ => items.next(cx)?,
        };
        let ended = next.is_none();
        for item in numbers.drain(..).chain(next) {
            pace.step(1);
            total = match (&total, &item) {
                (Value::Int(a), Value::Bool(b)) if *a < i64::MAX => Value::Int(a + *b as i64),
                (Value::Float(a), Value::Float(b)) => Value::Float(a + b),
                _ => binary(cx, BinaryOp::Add, &total, &item)?,
            };
        }
        if ended {
            return Ok(total);
        }
    }
}

/// The sum of the first items as long as they are floats, and how many they are; `None` where there are none, or the sum so far is no
/// float and would be rounded to one.
fn leading_float_sum(total: &Value, items: &[Value]) -> (Option<f64>, usize) {
    let mut sum = match total {
        Value::Float(total) => *total,
        Value::Int(total) if total.unsigned_abs() <= 1 << 53 => *total as f64,
        _ => return (None, 0),
    };
    let mut count = 0;
    'all: for part in chunks(items) {
        for item in part {
            let Value::Float(item) = item else { break 'all };
            (sum, count) = (sum + item, count + 1);
        }
    }
    ((count > 0).then_some(sum), count)
}

/// The sum of the first items as long as they are integers, or truth values, and so is it, and how many they are.
fn leading_sum(start: i64, items: &[Value]) -> (i64, usize) {
    let (mut sum, mut count) = (start, 0);
    for part in chunks(items) {
        for item in part {
            let item = match item {
                Value::Int(item) => *item,
                Value::Bool(item) => *item as i64,
                _ => return (sum, count),
            };
            let Some(next) = sum.checked_add(item) else { return (sum, count) };
            (sum, count) = (next, count + 1);
        }
    }
    (sum, count)
}

fn min(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    extreme(cx, args, "min", CompareOp::Lt)
}

fn max(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    extreme(cx, args, "max", CompareOp::Gt)
}

fn extreme(cx: &mut dyn Host, args: &mut Bound, name: &str, better: CompareOp) -> Result<Value> {
    let given = std::mem::take(&mut args.rest);
    let [default, key] = args.take();
    let key = key.filter(|key| !key.is_none());
    let mut items = match given.as_slice() {
        [] => return Err(Error::type_error(format!("{name} expected at least 1 argument, got 0"))),
        [iterable] => iterate(cx, iterable)?,
        _ if default.is_some() => {
            return Err(Error::type_error(format!(
                "Cannot specify a default for {name}() with multiple positional arguments"
            )));
        }
        _ => iterate(cx, &Value::tuple(given))?,
    };
    let Some(mut best) = items.next(cx)? else {
        return default.ok_or_else(|| Error::value(format!("{name}() arg is an empty sequence")));
    };
    let rank = |cx: &mut dyn Host, item: &Value| match &key {
        Some(key) => cx.apply(key, &[item]),
        None => Ok(copied(item)),
    };
    let mut highest = rank(cx, &best)?;
    let mut pace = Pace::default();
    let mut numbers = Vec::new();
    loop {
        // Nobody sees when numbers are compared with a number.
        let next = match (&key, &highest) {
            (None, Value::Int(_) | Value::Float(_)) => items.next_behind_numbers(cx, &mut numbers)?,
            _ => items.next(cx)?,
        };
        let ended = next.is_none();
        for item in numbers.drain(..).chain(next) {
            pace.step(1);
            let own = rank(cx, &item)?;
            let wins = match (&own, &highest) {
                (Value::Int(own), Value::Int(highest)) => better.holds(Some(own.cmp(highest))),
                (Value::Float(own), Value::Float(highest)) => better.holds(own.partial_cmp(highest)),
                (own, highest) => {
                    let answer = compare(cx, better, own, highest)?;
                    truth(cx, &answer)?
                }
            };
            if wins {
                (best, highest) = (item, own);
            }
        }
        if ended {
            return Ok(best);
        }
    }
}

fn sorted(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [items, key, reverse] = args.take();
    let items = collect(cx, &items.unwrap_or(Value::None))?;
    let reverse = match reverse {
        None => false,
        Some(reverse) => crate::object::to_int(cx, &reverse)? != 0,
    };
    Ok(Value::list(sort_values(cx, items, key, reverse)?))
}

fn any(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [items] = args.take();
    let mut items = iterate(cx, &items.unwrap_or(Value::None))?;
    while let Some(item) = items.next(cx)? {
        if truth(cx, &item)? {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn all(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [items] = args.take();
    let mut items = iterate(cx, &items.unwrap_or(Value::None))?;
    while let Some(item) = items.next(cx)? {
        if !truth(cx, &item)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

/// `iter(callable, sentinel)`.
struct CallableIterator {
    callee: Value,
    sentinel: Value,
    ended: Cell<bool>,
}

impl Object for CallableIterator {
    fn builtin(&self) -> Builtin {
        Builtin::CallableIterator
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        if self.ended.get() {
            return Ok(None);
        }
        let item = cx.call(&self.callee, Args::default())?;
        let answer = compare(cx, CompareOp::Eq, &item, &self.sentinel)?;
        if truth(cx, &answer)? {
            self.ended.set(true);
            return Ok(None);
        }
        Ok(Some(item))
    }
}

fn enumerate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [items, start] = args.take();
    let start = match start {
        None => Value::Int(0),
        Some(start) => to_index(cx, &start)?,
    };
    let items = Source::new(iterate(cx, &items.unwrap_or(Value::None))?);
    Ok(Value::object(Enumerate { pairs: Pairs::default(), items, count: RefCell::new(start) }))
}

/// `enumerate(container)`.
fn quick_enumerate(args: &mut [Option<Value>]) -> Option<Value> {
    let [Some(items)] = args else { return None };
    let items = Source::quick(items)?;
    Some(Value::object(Enumerate { pairs: Pairs::default(), items, count: RefCell::new(Value::Int(0)) }))
}

struct Enumerate {
    pairs: Pairs,
    items: Source,
    count: RefCell<Value>,
}

impl Object for Enumerate {
    fn builtin(&self) -> Builtin {
        Builtin::Enumerate
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn is_quick(&self) -> bool {
        self.items.is_quick() && matches!(*self.count.borrow(), Value::Int(count) if count < i64::MAX)
    }

    fn quick_next(&self) -> Option<Option<Value>> {
        let mut count = self.count.try_borrow_mut().ok()?;
        let Value::Int(count) = &mut *count else { return None };
        if *count == i64::MAX {
            return None;
        }
        Some(match self.items.quick_next()? {
            Some(item) => {
                *count += 1;
                Some(self.pairs.pair(Value::Int(*count - 1), item))
            }
            None => None,
        })
    }

    fn quick_spread(&self, places: &mut [Option<Value>]) -> Option<bool> {
        let [first, second] = places else { return None };
        let mut count = self.count.try_borrow_mut().ok()?;
        let Value::Int(count) = &mut *count else { return None };
        if *count == i64::MAX {
            return None;
        }
        let Some(item) = self.items.quick_next()? else { return Some(false) };
        put_in(first, Value::Int(*count));
        put_in(second, item);
        *count += 1;
        Some(true)
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        let Some(item) = self.items.next(cx)? else { return Ok(None) };
        if let Value::Int(count) = &mut *self.count.borrow_mut()
            && *count < i64::MAX
        {
            *count += 1;
            return Ok(Some(self.pairs.pair(Value::Int(*count - 1), item)));
        }
        let count = self.count.borrow().clone();
        let following = binary(cx, BinaryOp::Add, &count, &Value::Int(1))?;
        *self.count.borrow_mut() = following;
        Ok(Some(self.pairs.pair(count, item)))
    }
}

fn map(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let mut given = std::mem::take(&mut args.rest);
    if given.len() < 2 {
        return Err(Error::type_error("map() must have at least two arguments."));
    }
    let function = given.remove(0);
    let sources = given.iter().map(|source| iterate(cx, source).map(Source::new)).collect::<Result<Vec<_>>>()?;
    Ok(Value::object(Map { function, sources }))
}

struct Map {
    function: Value,
    sources: Vec<Source>,
}

impl Object for Map {
    fn builtin(&self) -> Builtin {
        Builtin::Map
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        if let [source] = &self.sources[..] {
            let Some(item) = source.next(cx)? else { return Ok(None) };
            return cx.apply(&self.function, &[&item]).map(Some);
        }
        let mut items: SmallVec<[Value; 4]> = SmallVec::new();
        for source in &self.sources {
            match source.next(cx)? {
                Some(item) => items.push(item),
                None => return Ok(None),
            }
        }
        cx.apply(&self.function, &items.iter().collect::<SmallVec<[&Value; 4]>>()).map(Some)
    }
}

fn filter(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function, items] = args.take();
    let items = Source::new(iterate(cx, &items.unwrap_or(Value::None))?);
    Ok(Value::object(Filter { function: function.filter(|function| !function.is_none()), items }))
}

struct Filter {
    function: Option<Value>,
    items: Source,
}

impl Object for Filter {
    fn builtin(&self) -> Builtin {
        Builtin::Filter
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        while let Some(item) = self.items.next(cx)? {
            let answer = match &self.function {
                None => item.clone(),
                Some(function) => cx.apply(function, &[&item])?,
            };
            if truth(cx, &answer)? {
                return Ok(Some(item));
            }
        }
        Ok(None)
    }
}

fn reversed(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [sequence] = args.take();
    let sequence = sequence.unwrap_or(Value::None);
    if !matches!(sequence, Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Range(_) | Value::Array(_))
        && find_attribute(cx, &sequence, "__reversed__")?.is_some()
    {
        return call_method(cx, &sequence, "__reversed__", Args::default());
    }
    // An instance of a class that derives from `dict` has its keys too.
    let native = native_part(&sequence);
    let items = match native.as_ref().unwrap_or(&sequence) {
        Value::Dict(dict) => Some(dict.keys()),
        _ => None,
    };
    if let Some(items) = items {
        let count = items.len();
        return Ok(Value::object(Reversed { sequence: Value::list(items), left: Cell::new(count) }));
    }
    let subscriptable = match &sequence {
        Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::Range(_) | Value::Array(_) => true,
        Value::Instance(_) | Value::Object(_) => find_attribute(cx, &sequence, "__getitem__")?.is_some(),
        _ => false,
    };
    if !subscriptable {
        return Err(Error::type_error(format!("'{}' object is not reversible", type_name(&sequence))));
    }
    let left = length(cx, &sequence)?;
    Ok(Value::object(Reversed { sequence, left: Cell::new(left) }))
}

struct Reversed {
    sequence: Value,
    left: Cell<usize>,
}

impl Object for Reversed {
    fn builtin(&self) -> Builtin {
        Builtin::Reversed
    }

    fn type_name(&self) -> &str {
        match self.sequence {
            Value::List(_) => "list_reverseiterator",
            Value::Range(_) => "range_iterator",
            _ => "reversed",
        }
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn quick_next(&self) -> Option<Option<Value>> {
        let Some(at) = self.left.get().checked_sub(1) else { return Some(None) };
        let item = match &self.sequence {
            Value::List(list) => copied(list.items().get(at)?),
            Value::Tuple(items) => copied(items.get(at)?),
            Value::Range(range) => Value::Int(range.get(at)),
            _ => return None,
        };
        self.left.set(at);
        Some(Some(item))
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        let left = self.left.get();
        let Some(i) = left.checked_sub(1) else { return Ok(None) };
        self.left.set(i);
        match get_item(cx, &self.sequence, &Value::from(i)) {
            // The sequence is shorter than it was.
            Err(error) if error.kind().is_a(Kind::IndexError) || error.kind().is_a(Kind::StopIteration) => {
                self.left.set(0);
                Ok(None)
            }
            item => item.map(Some),
        }
    }
}
