//! The `itertools` module: lazy combinations of iterators.
//!
//! Here are those that ask a script's functions; `passing` has those that only pass items on, and `lazy` what all of them are.

use std::cell::RefCell;
use std::rc::Rc;

use smallvec::SmallVec;

use super::arrangements::{combinations, combinations_with_replacement, permutations, product};
use super::lazy::{busy, stepping};
use super::passing::{accumulate, chained, count, cycle, islice, pairwise, repeat, zip_longest};
use crate::error::{Error, Result};
use crate::object::{
    Args, Bound, Builtin, Entry, Host, Iter, Object, Value, collect, equal, iterate, iterator, next_item, simple_equal,
    to_int, truth,
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

pub(super) fn given(value: Option<Value>) -> Value {
    value.unwrap_or(Value::None)
}

fn chain(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let iterables = Value::tuple(std::mem::take(&mut args.rest));
    chained(iterables)
}

fn chain_from_iterable(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterables] = args.take();
    chained(given(iterables))
}

fn compress(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [data, selectors] = args.take();
    let (mut data, mut selectors) = (iterate(cx, &given(data))?, iterate(cx, &given(selectors))?);
    stepping("itertools.compress", move |cx| {
        while let Some(item) = data.next(cx)? {
            let Some(selector) = selectors.next(cx)? else { return Ok(None) };
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
    let (predicate, mut source, mut dropping) = (given(predicate), iterate(cx, &given(iterable))?, true);
    stepping("itertools.dropwhile", move |cx| {
        while let Some(item) = source.next(cx)? {
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
    let (predicate, mut source, mut ended) = (given(predicate), iterate(cx, &given(iterable))?, false);
    stepping("itertools.takewhile", move |cx| {
        if ended {
            return Ok(None);
        }
        let Some(item) = source.next(cx)? else { return Ok(None) };
        if holds(cx, &predicate, &item)? {
            return Ok(Some(item));
        }
        ended = true;
        Ok(None)
    })
}

fn filterfalse(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function, iterable] = args.take();
    let (function, mut source) = (given(function), iterate(cx, &given(iterable))?);
    stepping("itertools.filterfalse", move |cx| {
        while let Some(item) = source.next(cx)? {
            if !holds(cx, &function, &item)? {
                return Ok(Some(item));
            }
        }
        Ok(None)
    })
}

/// Where `groupby` and its groups stand: the item read last, its key, and a number for the current group.
struct Groups {
    source: Iter,
    key: Value,
    current: Option<(Value, Value)>,
    group: u64,
    ended: bool,
}

impl Groups {
    fn read(&mut self, cx: &mut dyn Host) -> Result<()> {
        self.current = match self.source.next(cx)? {
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

/// Whether two keys are equal.
fn same(cx: &mut dyn Host, one: &Value, other: &Value) -> Result<bool> {
    match simple_equal(one, other) {
        Some(same) => Ok(same),
        None => equal(cx, one, other),
    }
}

fn groupby(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [iterable, key] = args.take();
    let source = iterate(cx, &given(iterable))?;
    let groups = Groups { source, key: given(key), current: None, group: 0, ended: false };
    let groups = Rc::new(RefCell::new(groups));
    let mut last: Option<Value> = None;
    stepping("itertools.groupby", move |cx| {
        let (key, number) = {
            let mut state = groups.try_borrow_mut().map_err(|_| busy())?;
            loop {
                if state.ended {
                    return Ok(None);
                }
                match (&state.current, &last) {
                    (Some((key, _)), None) => break (key.clone(), state.group + 1),
                    (Some((key, _)), Some(last)) if !same(cx, key, last)? => break (key.clone(), state.group + 1),
                    _ => state.read(cx)?,
                }
            }
        };
        groups.try_borrow_mut().map_err(|_| busy())?.group = number;
        last = Some(key.clone());
        let (shared, own) = (groups.clone(), key.clone());
        let group = stepping("itertools._grouper", move |cx| {
            let mut state = shared.try_borrow_mut().map_err(|_| busy())?;
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
                Some((key, _)) if same(cx, key, &own)? => Ok(state.current.take().map(|(_, item)| item)),
                _ => Ok(None),
            }
        })?;
        Ok(Some(Value::pair(key, group)))
    })
}

fn starmap(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function, iterable] = args.take();
    let (function, mut source) = (given(function), iterate(cx, &given(iterable))?);
    stepping("itertools.starmap", move |cx| {
        let Some(item) = source.next(cx)? else { return Ok(None) };
        if let Value::Tuple(items) = &item {
            return cx.apply(&function, &items.iter().collect::<SmallVec<[&Value; 4]>>()).map(Some);
        }
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
        branches.push(stepping("itertools._tee", move |cx| {
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

pub(super) fn missing_count(name: &str) -> Error {
    Error::type_error(format!("{name}() missing required argument 'r' (pos 2)"))
}
