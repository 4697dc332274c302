//! The `itertools` module: lazy combinations of iterators.
//!
//! Every iterator is a step function with its state behind a `RefCell`; one object type serves them all. The state is taken out
//! while a step runs, because a step may run a script's code that asks the same iterator again.

use std::cell::RefCell;
use std::rc::Rc;

use super::arrangements::{combinations, combinations_with_replacement, permutations, product};
use crate::error::{Error, Result};
use crate::object::{
    Args, BinaryOp, Bound, Builtin, Entry, Host, Object, Value, binary, collect, equal, iterator, next_item,
    optional_int, repr, to_int, truth,
};

crate::entries! { pub ENTRIES:
    Entry::new_c("itertools.count", "count(start=0, step=1)", "Numbers at equal distances without end.", count),
    Entry::new_c("itertools.cycle", "cycle(iterable, /)", "The items again and again.", cycle),
    Entry::new_c("itertools.repeat", "repeat(object, times=None)", "One value again and again.", repeat),
    Entry::new_c("itertools.accumulate", "accumulate(iterable, func=None, *, initial=None)", "Running totals.", accumulate),
    Entry::new_c("itertools.compress", "compress(data, selectors)", "The items whose selector is true.", compress),
    Entry::new_c("itertools.dropwhile", "dropwhile(predicate, iterable, /)", "The items from the first on for which a predicate is false.", dropwhile),
    Entry::new_c("itertools.takewhile", "takewhile(predicate, iterable, /)", "The items up to the first for which a predicate is false.", takewhile),
    Entry::new_c("itertools.filterfalse", "filterfalse(function, iterable, /)", "The items for which a function is false.", filterfalse),
    Entry::new_c("itertools.groupby", "groupby(iterable, key=None)", "Runs of items with equal keys.", groupby),
    Entry::new_c("itertools.islice", "islice(*args)", "The items at positions start:stop:step.", islice),
    Entry::new_c("itertools.pairwise", "pairwise(iterable, /)", "Overlapping pairs.", pairwise),
    Entry::new_c("itertools.starmap", "starmap(function, iterable, /)", "A function's results for tuples of arguments.", starmap),
    Entry::new_c("itertools.tee", "tee(iterable, n=2, /)", "Independent iterators over the same items.", tee),
    Entry::new_c("itertools.zip_longest", "zip_longest(*iterables, fillvalue=None)", "Tuples of items side by side, filled up.", zip_longest),
    Entry::new_c("itertools.product", "product(*iterables, repeat=1)", "The Cartesian product.", product),
    Entry::new_c("itertools.permutations", "permutations(iterable, r=None)", "Ordered choices of r items.", permutations),
    Entry::new_c("itertools.combinations", "combinations(iterable, r)", "Choices of r items.", combinations),
    Entry::new_c("itertools.combinations_with_replacement", "combinations_with_replacement(iterable, r)", "Choices of r items that may repeat.", combinations_with_replacement),
}

crate::entries! { CHAIN:
    Entry::new_c("itertools.chain", "chain(*iterables)", "The items of one iterable after the other.", chain),
    Entry::new_c("itertools.chain.from_iterable", "from_iterable(iterable, /)", "As `chain`, of an iterable of iterables.", chain_from_iterable),
}

/// `chain` is a callable with a function of its own.
pub fn constant(name: &str) -> Option<Value> {
    (name == "chain").then(|| Value::object(Chain))
}

struct Chain;

impl Object for Chain {
    fn builtin(&self) -> Builtin {
        Builtin::Type
    }

    fn repr(&self, _: &mut dyn Host) -> Result<String> {
        Ok("<class 'itertools.chain'>".to_string())
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        let mut bound = CHAIN[0].bind(args)?;
        chain(cx, &mut bound)
    }

    fn attribute(&self, _: &mut dyn Host, _: &Value, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "from_iterable" => Some(Value::Entry(&CHAIN[1])),
            "__name__" | "__qualname__" => Some(Value::from("chain")),
            _ => None,
        })
    }
}

type Step = Box<dyn FnMut(&mut dyn Host) -> Result<Option<Value>>>;
type Show = Box<dyn Fn(&mut dyn Host) -> Result<String>>;

struct Lazy {
    name: &'static str,
    step: RefCell<Option<Step>>,
    show: Option<Show>,
}

pub(super) fn lazy(
    name: &'static str,
    step: impl FnMut(&mut dyn Host) -> Result<Option<Value>> + 'static,
) -> Result<Value> {
    Ok(Value::object(Lazy { name, step: RefCell::new(Some(Box::new(step))), show: None }))
}

impl Object for Lazy {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        self.name
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        match &self.show {
            Some(show) => show(cx),
            None => Ok(format!("<{} object at {:#x}>", self.name, self as *const Lazy as usize)),
        }
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self, cx: &mut dyn Host) -> Result<Option<Value>> {
        let Some(mut step) = self.step.take() else { return Err(Error::value("iterator already executing")) };
        let result = step(cx);
        *self.step.borrow_mut() = Some(step);
        result
    }
}

pub(super) fn given(value: Option<Value>) -> Value {
    value.unwrap_or(Value::None)
}

fn count(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
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
    let at = Rc::new(RefCell::new(start));
    let (shown_at, shown_step) = (at.clone(), step.clone());
    let show: Show = Box::new(move |cx| {
        let at = shown_at.borrow().clone();
        let start = repr(cx, &at)?;
        Ok(match shown_step {
            Value::Int(1) => format!("count({start})"),
            _ => format!("count({start}, {})", repr(cx, &shown_step)?),
        })
    });
    let step: Step = Box::new(move |cx| {
        let now = at.borrow().clone();
        let next = binary(cx, BinaryOp::Add, &now, &step)?;
        *at.borrow_mut() = next;
        Ok(Some(now))
    });
    Ok(Value::object(Lazy { name: "itertools.count", step: RefCell::new(Some(step)), show: Some(show) }))
}

fn cycle(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable] = args.take();
    let (source, mut saved, mut place, mut ended) = (iterator(cx, &given(iterable))?, Vec::new(), 0, false);
    lazy("itertools.cycle", move |cx| {
        if !ended {
            if let Some(item) = next_item(cx, &source)? {
                saved.push(item.clone());
                return Ok(Some(item));
            }
            ended = true;
        }
        let Some(item) = saved.get(place).cloned() else { return Ok(None) };
        place = (place + 1) % saved.len();
        Ok(Some(item))
    })
}

fn repeat(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [value, times] = args.take();
    let value = given(value);
    let left = match times {
        None => None,
        Some(times) => Some(to_int(cx, &times)?.max(0)),
    };
    let left = Rc::new(std::cell::Cell::new(left));
    let (shown_left, shown) = (left.clone(), value.clone());
    let show: Show = Box::new(move |cx| {
        let value = repr(cx, &shown)?;
        Ok(match shown_left.get() {
            None => format!("repeat({value})"),
            Some(left) => format!("repeat({value}, {left})"),
        })
    });
    let step: Step = Box::new(move |_| match left.get() {
        Some(0) => Ok(None),
        count => {
            left.set(count.map(|count| count - 1));
            Ok(Some(value.clone()))
        }
    });
    Ok(Value::object(Lazy { name: "itertools.repeat", step: RefCell::new(Some(step)), show: Some(show) }))
}

fn accumulate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable, function, initial] = args.take();
    let source = iterator(cx, &given(iterable))?;
    let function = function.filter(|function| !function.is_none());
    let (mut pending, mut total) = (initial.filter(|initial| !initial.is_none()), None);
    lazy("itertools.accumulate", move |cx| {
        if let Some(initial) = pending.take() {
            total = Some(initial.clone());
            return Ok(Some(initial));
        }
        let Some(item) = next_item(cx, &source)? else { return Ok(None) };
        let next = match (&total, &function) {
            (None, _) => item,
            (Some(total), None) => binary(cx, BinaryOp::Add, total, &item)?,
            (Some(total), Some(function)) => cx.apply(function, &[total, &item])?,
        };
        total = Some(next.clone());
        Ok(Some(next))
    })
}

fn chain(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let iterables = Value::tuple(std::mem::take(&mut args.rest));
    chained(iterables)
}

fn chain_from_iterable(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterables] = args.take();
    chained(given(iterables))
}

fn chained(iterables: Value) -> Result<Value> {
    let (mut outer, mut inner): (Option<Value>, Option<Value>) = (None, None);
    let mut ended = false;
    lazy("itertools.chain", move |cx| {
        loop {
            if ended {
                return Ok(None);
            }
            if let Some(items) = &inner {
                if let Some(item) = next_item(cx, items)? {
                    return Ok(Some(item));
                }
                inner = None;
            }
            let sources = match &outer {
                Some(sources) => sources.clone(),
                None => outer.insert(iterator(cx, &iterables)?).clone(),
            };
            match next_item(cx, &sources)? {
                Some(next) => inner = Some(iterator(cx, &next)?),
                None => ended = true,
            }
        }
    })
}

fn compress(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [data, selectors] = args.take();
    let (data, selectors) = (iterator(cx, &given(data))?, iterator(cx, &given(selectors))?);
    lazy("itertools.compress", move |cx| {
        while let Some(item) = next_item(cx, &data)? {
            let Some(selector) = next_item(cx, &selectors)? else { return Ok(None) };
            if truth(cx, &selector)? {
                return Ok(Some(item));
            }
        }
        Ok(None)
    })
}

fn holds(cx: &mut dyn Host, predicate: &Value, item: &Value) -> Result<bool> {
    let answer = match predicate {
        Value::None => item.clone(),
        predicate => cx.apply(predicate, &[item])?,
    };
    truth(cx, &answer)
}

fn dropwhile(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [predicate, iterable] = args.take();
    let (predicate, source, mut dropping) = (given(predicate), iterator(cx, &given(iterable))?, true);
    lazy("itertools.dropwhile", move |cx| {
        while let Some(item) = next_item(cx, &source)? {
            if dropping && holds(cx, &predicate, &item)? {
                continue;
            }
            dropping = false;
            return Ok(Some(item));
        }
        Ok(None)
    })
}

fn takewhile(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [predicate, iterable] = args.take();
    let (predicate, source, mut ended) = (given(predicate), iterator(cx, &given(iterable))?, false);
    lazy("itertools.takewhile", move |cx| {
        if ended {
            return Ok(None);
        }
        let Some(item) = next_item(cx, &source)? else { return Ok(None) };
        if holds(cx, &predicate, &item)? {
            return Ok(Some(item));
        }
        ended = true;
        Ok(None)
    })
}

fn filterfalse(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function, iterable] = args.take();
    let (function, source) = (given(function), iterator(cx, &given(iterable))?);
    lazy("itertools.filterfalse", move |cx| {
        while let Some(item) = next_item(cx, &source)? {
            if !holds(cx, &function, &item)? {
                return Ok(Some(item));
            }
        }
        Ok(None)
    })
}

/// Where `groupby` and its groups stand: the item read last, its key, and a number for the current group.
struct Groups {
    source: Value,
    key: Value,
    current: Option<(Value, Value)>,
    group: u64,
    ended: bool,
}

impl Groups {
    fn read(&mut self, cx: &mut dyn Host) -> Result<()> {
        self.current = match next_item(cx, &self.source)? {
            None => None,
            Some(item) => {
                let key = match &self.key {
                    Value::None => item.clone(),
                    key => cx.apply(key, &[&item])?,
                };
                Some((key, item))
            }
        };
        self.ended = self.current.is_none();
        Ok(())
    }
}

fn groupby(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable, key] = args.take();
    let source = iterator(cx, &given(iterable))?;
    let groups = Groups { source, key: given(key), current: None, group: 0, ended: false };
    let groups = Rc::new(RefCell::new(groups));
    let mut last: Option<Value> = None;
    lazy("itertools.groupby", move |cx| {
        let busy = |_| Error::value("iterator already executing");
        let (key, number) = {
            let mut state = groups.try_borrow_mut().map_err(busy)?;
            loop {
                if state.ended {
                    return Ok(None);
                }
                match (&state.current, &last) {
                    (Some((key, _)), None) => break (key.clone(), state.group + 1),
                    (Some((key, _)), Some(last)) if !equal(cx, key, last)? => break (key.clone(), state.group + 1),
                    _ => state.read(cx)?,
                }
            }
        };
        groups.try_borrow_mut().map_err(busy)?.group = number;
        last = Some(key.clone());
        let (shared, own) = (groups.clone(), key.clone());
        let group = lazy("itertools._grouper", move |cx| {
            let mut state = shared.try_borrow_mut().map_err(|_| Error::value("iterator already executing"))?;
            if state.group != number {
                return Ok(None);
            }
            if state.current.is_none() {
                if state.ended {
                    return Ok(None);
                }
                state.read(cx)?;
            }
            match &state.current {
                Some((key, _)) if equal(cx, key, &own)? => Ok(state.current.take().map(|(_, item)| item)),
                _ => Ok(None),
            }
        })?;
        Ok(Some(Value::pair(key, group)))
    })
}

fn islice(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
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
    let source = iterator(cx, &given(source))?;
    let (mut next, mut place) = (start, 0i64);
    lazy("itertools.islice", move |cx| {
        // At the end what lies before `stop` is consumed too, as CPython does.
        let target = stop.map_or(next, |stop| next.min(stop));
        while place < target {
            if next_item(cx, &source)?.is_none() {
                return Ok(None);
            }
            place += 1;
        }
        if stop.is_some_and(|stop| next >= stop) {
            return Ok(None);
        }
        let item = next_item(cx, &source)?;
        place += 1;
        next = next.saturating_add(step);
        Ok(item)
    })
}

fn pairwise(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable] = args.take();
    let (source, mut last) = (iterator(cx, &given(iterable))?, None);
    lazy("itertools.pairwise", move |cx| {
        let before = match last.take() {
            Some(before) => before,
            None => match next_item(cx, &source)? {
                Some(first) => first,
                None => return Ok(None),
            },
        };
        let Some(item) = next_item(cx, &source)? else { return Ok(None) };
        last = Some(item.clone());
        Ok(Some(Value::pair(before, item)))
    })
}

fn starmap(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function, iterable] = args.take();
    let (function, source) = (given(function), iterator(cx, &given(iterable))?);
    lazy("itertools.starmap", move |cx| {
        let Some(item) = next_item(cx, &source)? else { return Ok(None) };
        let arguments = collect(cx, &item)?;
        cx.call(&function, Args::new(arguments)).map(Some)
    })
}

fn tee(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable, n] = args.take();
    let n = match n {
        None => 2,
        Some(n) => to_int(cx, &n)?,
    };
    let n = usize::try_from(n).map_err(|_| Error::value("n must be >= 0"))?;
    let source = iterator(cx, &given(iterable))?;
    // A queue for every branch.
    let queues = Rc::new(RefCell::new(vec![std::collections::VecDeque::<Value>::new(); n]));
    let mut branches = Vec::with_capacity(n);
    for branch in 0..n {
        let (queues, source) = (queues.clone(), source.clone());
        branches.push(lazy("itertools._tee", move |cx| {
            let waiting = queues.borrow_mut().get_mut(branch).and_then(|queue| queue.pop_front());
            if waiting.is_some() {
                return Ok(waiting);
            }
            let Some(item) = next_item(cx, &source)? else { return Ok(None) };
            for (i, queue) in queues.borrow_mut().iter_mut().enumerate() {
                if i != branch {
                    queue.push_back(item.clone());
                }
            }
            Ok(Some(item))
        })?);
    }
    Ok(Value::tuple(branches))
}

fn zip_longest(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let iterables = std::mem::take(&mut args.rest);
    let [fill] = args.take();
    let fill = given(fill);
    let mut sources = Vec::with_capacity(iterables.len());
    for source in &iterables {
        sources.push(Some(iterator(cx, source)?));
    }
    lazy("itertools.zip_longest", move |cx| {
        let mut items = Vec::with_capacity(sources.len());
        for source in &mut sources {
            let item = match source {
                Some(items) => next_item(cx, items)?,
                None => None,
            };
            if item.is_none() {
                *source = None;
            }
            items.push(item.unwrap_or_else(|| fill.clone()));
        }
        Ok(if sources.iter().all(Option::is_none) { None } else { Some(Value::tuple(items)) })
    })
}

pub(super) fn missing_count(name: &str) -> Error {
    Error::type_error(format!("{name}() missing required argument 'r' (pos 2)"))
}
