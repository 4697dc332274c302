//! The Mersenne twister behind `random.Random`, and the distributions of `compute::random::cpython`.

use std::cell::RefCell;

use num_bigint::BigUint;
use num_traits::Signed;

use crate::compute::random::PythonRandom;
use crate::error::{Error, Result};
use crate::object::integer::as_big;
use crate::object::{
    Bound, Builtin, Entry, Host, Object, Value, hash, iterate, length, optional_float, to_float, to_index, to_str,
    to_usize,
};

crate::entries! { pub ENTRIES:
    Entry::new_c("_random.new", "new(seed=None, /)", "A generator from a seed.", new),
    Entry::new_c("_random.draw", "draw(generator, distribution, /, *parameters)", "A number of a distribution.", draw).quick(quick_draw),
    Entry::new_c("_random.below", "below(generator, bound, /)", "An integer from 0 up to a bound.", below).quick(quick_below),
    Entry::new_c("_random.between", "between(generator, start, stop, step, /)", "An integer of a range of plain integers, or nothing.", between).quick(quick_between),
    Entry::new_c("_random.bits", "bits(generator, count, /)", "An integer of random bits.", bits),
    Entry::new_c("_random.sample", "sample(generator, population, count, /)", "Distinct indices.", sample),
    Entry::new_c("_random.shuffle", "shuffle(generator, length, /)", "Indices in random order.", shuffle),
    Entry::new_c("_random.getstate", "getstate(generator, /)", "What a generator remembers.", getstate),
    Entry::new_c("_random.setstate", "setstate(generator, words, gauss, /)", "Makes a generator remember something else.", setstate),
    Entry::new_c("_random.choose", "choose(generator, cumulative, /)", "An index by cumulative weights.", choose),
}

/// A generator as a script's value.
struct Generator(RefCell<PythonRandom>);

impl Object for Generator {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        "generator_state"
    }
}

fn new(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [seed] = args.take();
    let generator = match seed.filter(|seed| !seed.is_none()) {
        None => {
            let seed = cx.state().seed;
            let seed = seed.unwrap_or_else(rand::random);
            PythonRandom::from_integer(&BigUint::from(seed))
        }
        Some(Value::Str(text)) => PythonRandom::from_bytes(text.as_str().as_bytes()),
        Some(Value::Bytes(bytes)) => PythonRandom::from_bytes(&bytes),
        Some(seed) => match as_big(&seed) {
            Some(seed) => PythonRandom::from_integer(seed.magnitude()),
            None if matches!(seed, Value::Float(_)) => {
                PythonRandom::from_integer(&BigUint::from(hash(cx, &seed)? as u64))
            }
            None => {
                return Err(Error::type_error(
                    "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.",
                ));
            }
        },
    };
    Ok(Value::object(Generator(RefCell::new(generator))))
}

/// The generator that the first argument is.
fn generator(value: &Option<Value>) -> Result<&RefCell<PythonRandom>> {
    let generator = value.as_ref().and_then(|value| value.downcast::<Generator>());
    generator.map(|generator| &generator.0).ok_or_else(|| Error::type_error("a generator is expected"))
}

fn draw(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let parameters = std::mem::take(&mut args.rest);
    let [source, name] = args.take();
    let name = name.unwrap_or(Value::None);
    let mut numbers = [0.0; 2];
    for (number, value) in numbers.iter_mut().zip(&parameters) {
        *number = to_float(cx, value)?;
    }
    let mode = optional_float(cx, parameters.get(2))?;
    let [a, b] = numbers;
    let mut random = generator(&source)?.borrow_mut();
    Ok(Value::Float(match to_str(&name, "distribution")? {
        "random" => random.random(),
        "uniform" => random.uniform(a, b),
        "triangular" => random.triangular(a, b, mode),
        "normal" => random.normal(a, b),
        "gauss" => random.gauss(a, b),
        "lognormal" => random.lognormal(a, b),
        "exponential" => random.exponential(a),
        "vonmises" => random.vonmises(a, b),
        "gamma" => random.gamma(a, b)?,
        "beta" => random.beta(a, b)?,
        "pareto" => random.pareto(a),
        "weibull" => random.weibull(a, b),
        other => return Err(Error::value(format!("no distribution '{other}'"))),
    }))
}

fn below(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [source, bound] = args.take();
    let bound = to_index(cx, &bound.unwrap_or(Value::None))?;
    let bound = as_big(&bound).filter(|bound| bound.is_positive());
    let bound = bound.ok_or_else(|| Error::value("the bound must be positive"))?;
    Ok(Value::int(generator(&source)?.borrow_mut().below_big(bound.magnitude())))
}

/// What needs no parameters.
fn quick_draw(args: &mut [Option<Value>]) -> Option<Value> {
    let [source, Some(Value::Str(name))] = args else { return None };
    (name.as_str() == "random").then_some(())?;
    Some(Value::Float(generator(source).ok()?.borrow_mut().random()))
}

fn quick_below(args: &mut [Option<Value>]) -> Option<Value> {
    let [source, Some(Value::Int(bound @ 1..))] = args else { return None };
    Some(Value::Int(generator(source).ok()?.borrow_mut().below(*bound as u64) as i64))
}

/// An integer of a range; `None` where that is empty, or its bounds are anything but plain integers.
fn quick_between(args: &mut [Option<Value>]) -> Option<Value> {
    let [source, Some(Value::Int(start)), stop, Some(Value::Int(step))] = args else { return None };
    let (first, last) = match stop {
        Some(Value::Int(stop)) => (*start, *stop),
        Some(Value::None) if *step == 1 => (0, *start),
        _ => return None,
    };
    if *step == 0 {
        return None;
    }
    let count = crate::object::Range { start: first, stop: last, step: *step }.len();
    if count == 0 {
        return None;
    }
    let at = generator(source).ok()?.borrow_mut().below(count as u64);
    Some(Value::Int(first.wrapping_add((at as i64).wrapping_mul(*step))))
}

fn between(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    Ok(quick_between(&mut args.values).unwrap_or(Value::None))
}

fn bits(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [source, count] = args.take();
    let count = crate::object::to_int(cx, &count.unwrap_or(Value::None))?;
    let count = u64::try_from(count).map_err(|_| Error::value("number of bits must be non-negative"))?;
    crate::limits::request((count / 8) as usize)?;
    Ok(match count {
        0 => Value::Int(0),
        count => Value::int(generator(&source)?.borrow_mut().random_bits(count)),
    })
}

fn indices(items: Vec<usize>) -> Value {
    Value::list(items.into_iter().map(Value::from).collect())
}

fn sample(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [source, population, count] = args.take();
    let population = to_usize(cx, &population.unwrap_or(Value::None))?;
    let count = to_usize(cx, &count.unwrap_or(Value::None))?;
    let items = generator(&source)?.borrow_mut().sample(population, count)?;
    Ok(indices(items))
}

fn shuffle(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [source, length] = args.take();
    let length = to_usize(cx, &length.unwrap_or(Value::None))?;
    crate::limits::request(length.saturating_mul(24))?;
    let mut items: Vec<usize> = (0..length).collect();
    generator(&source)?.borrow_mut().shuffle(&mut items);
    Ok(indices(items))
}

fn choose(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [source, cumulative] = args.take();
    let cumulative = cumulative.unwrap_or(Value::None);
    let mut weights = Vec::with_capacity(length(cx, &cumulative)?);
    let mut items = iterate(cx, &cumulative)?;
    while let Some(item) = items.next(cx)? {
        weights.push(to_float(cx, &item)?);
    }
    if weights.is_empty() {
        return Err(Error::index("Cannot choose from an empty sequence"));
    }
    Ok(Value::from(generator(&source)?.borrow_mut().weighted_index(&weights)))
}

fn getstate(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [source] = args.take();
    let random = generator(&source)?.borrow();
    let mut words: Vec<Value> = random.twister.key.iter().map(|word| Value::from(i64::from(*word))).collect();
    words.push(Value::from(random.twister.pos));
    let gauss = random.gauss_next.map_or(Value::None, Value::Float);
    Ok(Value::tuple(vec![Value::tuple(words), gauss]))
}

fn setstate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [source, words, gauss] = args.take();
    let words = crate::object::collect(cx, &words.unwrap_or(Value::None))?;
    let mut numbers = Vec::with_capacity(words.len());
    for word in &words {
        numbers.push(crate::object::to_int(cx, word)?);
    }
    let gauss = optional_float(cx, gauss.as_ref())?;
    let mut random = generator(&source)?.borrow_mut();
    if numbers.len() != random.twister.key.len() + 1 {
        return Err(Error::value("state vector is the wrong size"));
    }
    let position = numbers.pop().unwrap_or(0);
    if !(0..=624).contains(&position) {
        return Err(Error::value("invalid state"));
    }
    for (place, number) in random.twister.key.iter_mut().zip(&numbers) {
        *place = *number as u32;
    }
    random.twister.pos = position as usize;
    random.gauss_next = gauss;
    Ok(Value::None)
}
