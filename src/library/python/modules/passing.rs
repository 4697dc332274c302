//! The iterators of `itertools` that need no end of their own, `count`, `cycle` and `repeat`, and those that pass items on: `chain`,
//! `islice`, `accumulate`, `pairwise`, `zip_longest`.

use super::lazy::{Steps, lazy};
use crate::error::{Error, Result};
use crate::object::{
    BinaryOp, Bound, Host, Items, Iter, Pairs, Tuples, Value, binary, copied, iterate, optional_int, put_in, repr,
    to_int,
};
use std::rc::Rc;

fn given(value: Option<Value>) -> Value {
    value.unwrap_or(Value::None)
}

struct Count {
    at: Value,
    step: Value,
}

impl Steps for Count {
    fn step(&mut self, cx: &mut dyn Host) -> Result<Option<Value>> {
        let next = binary(cx, BinaryOp::Add, &self.at, &self.step)?;
        Ok(Some(std::mem::replace(&mut self.at, next)))
    }

    fn quick(&mut self) -> Option<Option<Value>> {
        let (Value::Int(at), Value::Int(step)) = (&mut self.at, &self.step) else { return None };
        let now = *at;
        *at = at.checked_add(*step)?;
        Some(Some(Value::Int(now)))
    }

    fn is_quick(&self) -> bool {
        matches!((&self.at, &self.step), (Value::Int(at), Value::Int(step)) if at.checked_add(*step).is_some())
    }

    fn show(&self, cx: &mut dyn Host) -> Result<Option<String>> {
        let start = repr(cx, &self.at)?;
        Ok(Some(match self.step {
            Value::Int(1) => format!("count({start})"),
            _ => format!("count({start}, {})", repr(cx, &self.step)?),
        }))
    }
}

pub fn count(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [start, step] = args.take();
    let (start, step) = (start.unwrap_or(Value::Int(0)), step.unwrap_or(Value::Int(1)));
    for value in [&start, &step] {
        if !matches!(
            value,
            Value::Int(_)
                | Value::BigInt(_)
                | Value::Bool(_)
                | Value::Float(_)
                | Value::Complex(_)
                | Value::Scalar(_)
                | Value::Instance(_)
                | Value::Object(_)
        ) {
            return Err(Error::type_error("a number is required"));
        }
    }
    lazy("itertools.count", Count { at: start, step })
}

struct Cycle {
    source: Iter,
    saved: Vec<Value>,
    place: usize,
    ended: bool,
}

impl Cycle {
    fn again(&mut self) -> Option<Value> {
        let item = self.saved.get(self.place).map(copied)?;
        self.place = if self.place + 1 == self.saved.len() { 0 } else { self.place + 1 };
        Some(item)
    }

    fn first(&mut self, item: Option<Value>) -> Option<Value> {
        match item {
            Some(item) => {
                self.saved.push(item.clone());
                Some(item)
            }
            None => {
                self.ended = true;
                self.again()
            }
        }
    }
}

impl Steps for Cycle {
    fn step(&mut self, cx: &mut dyn Host) -> Result<Option<Value>> {
        if self.ended {
            return Ok(self.again());
        }
        let item = self.source.next(cx)?;
        Ok(self.first(item))
    }

    fn quick(&mut self) -> Option<Option<Value>> {
        if self.ended {
            return Some(self.again());
        }
        let item = self.source.quick_next()?;
        Some(self.first(item))
    }

    fn is_quick(&self) -> bool {
        self.ended || self.source.is_quick()
    }
}

pub fn cycle(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable] = args.take();
    let source = iterate(cx, &given(iterable))?;
    lazy("itertools.cycle", Cycle { source, saved: Vec::new(), place: 0, ended: false })
}

struct Repeat {
    value: Value,
    left: Option<i64>,
}

impl Steps for Repeat {
    fn step(&mut self, _: &mut dyn Host) -> Result<Option<Value>> {
        Ok(self.quick().flatten())
    }

    fn quick(&mut self) -> Option<Option<Value>> {
        match &mut self.left {
            Some(0) => return Some(None),
            Some(left) => *left -= 1,
            None => {}
        }
        Some(Some(copied(&self.value)))
    }

    fn is_quick(&self) -> bool {
        true
    }

    fn show(&self, cx: &mut dyn Host) -> Result<Option<String>> {
        let value = repr(cx, &self.value)?;
        Ok(Some(match self.left {
            None => format!("repeat({value})"),
            Some(left) => format!("repeat({value}, {left})"),
        }))
    }
}

pub fn repeat(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, times] = args.take();
    let left = match times {
        None => None,
        Some(times) => Some(to_int(cx, &times)?.max(0)),
    };
    lazy("itertools.repeat", Repeat { value: given(value), left })
}

struct Accumulate {
    source: Iter,
    function: Option<Value>,
    /// What is given first, and the total so far.
    pending: Option<Value>,
    total: Option<Value>,
    /// An item that was read, and not yet added.
    read: Option<Value>,
}

impl Accumulate {
    fn give(&mut self, total: Value) -> Option<Value> {
        self.total = Some(copied(&total));
        Some(total)
    }
}

impl Steps for Accumulate {
    fn step(&mut self, cx: &mut dyn Host) -> Result<Option<Value>> {
        if let Some(initial) = self.pending.take() {
            return Ok(self.give(initial));
        }
        let item = match self.read.take() {
            Some(item) => item,
            None => match self.source.next(cx)? {
                Some(item) => item,
                None => return Ok(None),
            },
        };
        let next = match (&self.total, &self.function) {
            (None, _) => item,
            (Some(total), None) => binary(cx, BinaryOp::Add, total, &item)?,
            (Some(total), Some(function)) => cx.apply(function, &[total, &item])?,
        };
        Ok(self.give(next))
    }

    fn quick(&mut self) -> Option<Option<Value>> {
        if self.function.is_some() || self.pending.is_some() || self.read.is_some() {
            return None;
        }
        let Some(item) = self.source.quick_next()? else { return Some(None) };
        let next = match (&self.total, &item) {
            (None, _) => Some(copied(&item)),
            (Some(Value::Int(a)), Value::Int(b)) => a.checked_add(*b).map(Value::Int),
            (Some(Value::Float(a)), Value::Float(b)) => Some(Value::Float(a + b)),
            _ => None,
        };
        match next {
            Some(next) => Some(self.give(next)),
            None => {
                self.read = Some(item);
                None
            }
        }
    }
}

pub fn accumulate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable, function, initial] = args.take();
    let source = iterate(cx, &given(iterable))?;
    let function = function.filter(|function| !function.is_none());
    let pending = initial.filter(|initial| !initial.is_none());
    lazy("itertools.accumulate", Accumulate { source, function, pending, total: None, read: None })
}

struct Chain {
    iterables: Value,
    /// The iterables in turn, once they were asked for, and the items of one.
    outer: Option<Iter>,
    inner: Option<Iter>,
    ended: bool,
}

impl Steps for Chain {
    fn step(&mut self, cx: &mut dyn Host) -> Result<Option<Value>> {
        loop {
            if self.ended {
                return Ok(None);
            }
            if let Some(items) = &mut self.inner {
                if let Some(item) = items.next(cx)? {
                    return Ok(Some(item));
                }
                self.inner = None;
            }
            let sources = match &mut self.outer {
                Some(sources) => sources,
                None => self.outer.insert(iterate(cx, &self.iterables)?),
            };
            match sources.next(cx)? {
                Some(next) => self.inner = Some(iterate(cx, &next)?),
                None => self.ended = true,
            }
        }
    }

    fn quick(&mut self) -> Option<Option<Value>> {
        let item = self.inner.as_mut()?.quick_next()?;
        if item.is_none() {
            self.inner = None;
        }
        item.map(Some)
    }
}

pub fn chained(iterables: Value) -> Result<Value> {
    lazy("itertools.chain", Chain { iterables, outer: None, inner: None, ended: false })
}

struct Slice {
    source: Iter,
    /// The position of the next item, and how many were read.
    next: i64,
    place: i64,
    stop: Option<i64>,
    step: i64,
}

impl Slice {
    fn is_over(&self) -> bool {
        self.stop.is_some_and(|stop| self.next >= stop)
    }

    fn passed(&mut self) {
        self.place += 1;
        self.next = self.next.saturating_add(self.step);
    }
}

impl Steps for Slice {
    fn step(&mut self, cx: &mut dyn Host) -> Result<Option<Value>> {
        // At the end what lies before `stop` is consumed too, as CPython does.
        let target = self.stop.map_or(self.next, |stop| self.next.min(stop));
        while self.place < target {
            if self.source.next(cx)?.is_none() {
                return Ok(None);
            }
            self.place += 1;
        }
        if self.is_over() {
            return Ok(None);
        }
        let item = self.source.next(cx)?;
        self.passed();
        Ok(item)
    }

    fn quick(&mut self) -> Option<Option<Value>> {
        if self.place != self.next || self.is_over() {
            return None;
        }
        let item = self.source.quick_next()?;
        self.passed();
        Some(item)
    }

    fn is_quick(&self) -> bool {
        self.place == self.next && !self.is_over() && self.source.is_quick()
    }
}

pub fn islice(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let mut rest = std::mem::take(&mut args.rest).into_iter();
    let (source, bounds): (Option<Value>, Vec<Value>) = (rest.next(), rest.collect());
    let (start, stop, step) = match bounds.as_slice() {
        [] => {
            return Err(Error::type_error(format!(
                "islice expected at least 2 arguments, got {}",
                source.is_some() as u8
            )));
        }
        [stop] => (None, Some(stop), None),
        [start, stop] => (Some(start), Some(stop), None),
        [start, stop, step] => (Some(start), Some(stop), Some(step)),
        many => return Err(Error::type_error(format!("islice expected at most 4 arguments, got {}", many.len() + 1))),
    };
    let mut read = |bound: Option<&Value>, least: i64, message: &str| -> Result<Option<i64>> {
        match optional_int(cx, bound) {
            Ok(Some(bound)) if bound < least => Err(Error::value(message)),
            Ok(bound) => Ok(bound),
            Err(_) => Err(Error::value(message)),
        }
    };
    let range = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    let stop_range = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    let stop = read(stop, 0, if bounds.len() == 1 { stop_range } else { range })?;
    let start = read(start, 0, range)?.unwrap_or(0);
    let step = read(step, 1, "Step for islice() must be a positive integer or None.")?.unwrap_or(1);
    let source = iterate(cx, &given(source))?;
    lazy("itertools.islice", Slice { source, next: start, place: 0, stop, step })
}

struct Pairwise {
    source: Iter,
    last: Option<Value>,
    pairs: Pairs,
}

impl Pairwise {
    /// The next pair without a script's code.
    #[inline(always)]
    fn quick_pair(&mut self) -> Option<Option<(Value, Value)>> {
        if self.last.is_none() {
            match self.source.quick_next()? {
                Some(first) => self.last = Some(first),
                None => return Some(None),
            }
        }
        let item = self.source.quick_next()?;
        let before = std::mem::replace(&mut self.last, item.as_ref().map(copied));
        Some(before.zip(item))
    }
}

impl Steps for Pairwise {
    fn step(&mut self, cx: &mut dyn Host) -> Result<Option<Value>> {
        let before = match self.last.take() {
            Some(before) => before,
            None => match self.source.next(cx)? {
                Some(first) => first,
                None => return Ok(None),
            },
        };
        let Some(item) = self.source.next(cx)? else { return Ok(None) };
        self.last = Some(item.clone());
        Ok(Some(Value::pair(before, item)))
    }

    fn quick(&mut self) -> Option<Option<Value>> {
        Some(self.quick_pair()?.map(|(before, item)| self.pairs.pair(before, item)))
    }

    fn quick_spread(&mut self, places: &mut [Option<Value>]) -> Option<bool> {
        let [first, second] = places else { return None };
        let Some((before, item)) = self.quick_pair()? else { return Some(false) };
        put_in(first, before);
        put_in(second, item);
        Some(true)
    }
}

pub fn pairwise(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable] = args.take();
    let source = iterate(cx, &given(iterable))?;
    lazy("itertools.pairwise", Pairwise { source, last: None, pairs: Pairs::default() })
}

struct ZipLongest {
    sources: Vec<Option<Iter>>,
    fill: Value,
    made: Tuples,
}

impl ZipLongest {
    fn all_ended(&self) -> bool {
        self.sources.iter().all(Option::is_none)
    }
}

impl Steps for ZipLongest {
    fn step(&mut self, cx: &mut dyn Host) -> Result<Option<Value>> {
        let mut items = Items::with_capacity(self.sources.len());
        for source in &mut self.sources {
            let item = match source {
                Some(items) => items.next(cx)?,
                None => None,
            };
            if item.is_none() {
                *source = None;
            }
            items.push(item.unwrap_or_else(|| self.fill.clone()));
        }
        Ok(if self.all_ended() { None } else { Some(Value::Tuple(Rc::new(items))) })
    }

    fn quick(&mut self) -> Option<Option<Value>> {
        if !self.sources.iter().flatten().all(Iter::is_quick) {
            return None;
        }
        let mut items = Items::with_capacity(self.sources.len());
        for source in &mut self.sources {
            let item = source.as_mut().and_then(|source| source.quick_next().flatten());
            if item.is_none() {
                *source = None;
            }
            items.push(item.unwrap_or_else(|| copied(&self.fill)));
        }
        Some((!self.all_ended()).then(|| self.made.fill(items.into_iter())))
    }
}

pub fn zip_longest(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let iterables = std::mem::take(&mut args.rest);
    let [fill] = args.take();
    let sources = iterables.iter().map(|source| iterate(cx, source).map(Some)).collect::<Result<_>>()?;
    lazy("itertools.zip_longest", ZipLongest { sources, fill: given(fill), made: Tuples::default() })
}
