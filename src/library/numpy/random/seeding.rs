//! `SeedSequence` as an object, and the seeds of both APIs: integers and sequences of any size, or the system's entropy.

use std::cell::RefCell;

use num_bigint::{BigInt, BigUint, Sign};

use super::parameters::c_integer;
use crate::array::{Array, Casting, DType, Num, casting, dtype_repr};
use crate::compute::random::{Mt19937, SeedSequence, entropy_words, seed_sequence::words_of};
use crate::error::{Error, Kind, Result};
use crate::object::array_like::{cast, to_array};
use crate::object::dtype_like::to_dtype;
use crate::object::number::parse_int;
use crate::object::{
    Bound, Builtin, Dict, Entry, Getter, Host, Object, TypeTable, Value, collect, length, repr, str, to_index, to_usize,
};

/// The size of the pool unless told otherwise.
const POOL_SIZE: usize = 4;

/// `SeedSequence` as scripts see it.
pub struct SeedSequenceObject {
    /// What it was made from, as given.
    entropy: Value,
    /// A tuple of integers.
    spawn_key: Value,
    sequence: RefCell<SeedSequence>,
}

static CONSTRUCT: Entry = Entry::new_cython(
    "numpy.random.SeedSequence",
    "__init__(entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0)",
    "Mixes integers of any size into seeds of independent bit generators.\n\n>>> np.random.SeedSequence(1).generate_state(2)\narray([1835504127, 1731038949], dtype=uint32)",
    construct,
);

crate::entries! { METHODS:
    Entry::new_cython(
        "numpy.random.SeedSequence.generate_state",
        "generate_state(self, n_words, dtype=np.uint32)",
        "Words of seed, of 32 or 64 bits.",
        generate_state,
    ),
    Entry::new_cython(
        "numpy.random.SeedSequence.spawn",
        "spawn(self, n_children)",
        "Children that are independent of each other and of their parent.",
        spawn,
    ),
}

/// The class.
pub static TABLE: TypeTable = TypeTable {
    doc: "Mixes integers of any size into seeds of independent bit generators.",
    construct: Some(&CONSTRUCT),
    methods: &[METHODS],
    getters: &[
        Getter { name: "entropy", doc: "What it was made from.", get: entropy, set: None },
        Getter { name: "spawn_key", doc: "Its place in the tree of spawned sequences.", get: spawn_key, set: None },
        Getter { name: "pool_size", doc: "Words of the pool.", get: pool_size, set: None },
        Getter { name: "n_children_spawned", doc: "Children made so far.", get: n_children_spawned, set: None },
        Getter { name: "pool", doc: "The mixed words.", get: pool, set: None },
        Getter { name: "state", doc: "All that is needed to make it again.", get: state, set: None },
    ],
    statics: &[],
};

impl Object for SeedSequenceObject {
    fn builtin(&self) -> Builtin {
        Builtin::SeedSequence
    }

    fn repr(&self, cx: &mut dyn Host) -> Result<String> {
        let mut lines = vec!["SeedSequence(".to_string(), format!("    entropy={},", repr(cx, &self.entropy)?)];
        if matches!(&self.spawn_key, Value::Tuple(key) if !key.is_empty()) {
            lines.push(format!("    spawn_key={},", repr(cx, &self.spawn_key)?));
        }
        let (size, children) = {
            let sequence = self.sequence.borrow();
            (sequence.pool_size(), sequence.children_spawned())
        };
        if size != POOL_SIZE {
            lines.push(format!("    pool_size={size},"));
        }
        if children != 0 {
            lines.push(format!("    n_children_spawned={children},"));
        }
        lines.push(")".into());
        Ok(lines.join("\n"))
    }
}

/// The seed sequence of `seed=`: one that is given, or a new one of the given entropy.
pub fn sequence_of(cx: &mut dyn Host, seed: Option<Value>) -> Result<(SeedSequence, Value)> {
    let value = match seed {
        Some(value) if value.downcast::<SeedSequenceObject>().is_some() => value,
        other => make(cx, other, Value::tuple(Vec::new()), POOL_SIZE, 0)?,
    };
    let sequence = match value.downcast::<SeedSequenceObject>() {
        Some(object) => object.sequence.borrow().clone(),
        None => SeedSequence::from_words(Vec::new()),
    };
    Ok((sequence, value))
}

/// `count` children of a seed sequence object; `None` when the value is none.
pub fn spawned(value: &Value, count: u32) -> Result<Option<Vec<(SeedSequence, Value)>>> {
    let Some(object) = value.downcast::<SeedSequenceObject>() else { return Ok(None) };
    let first = object.sequence.borrow().children_spawned();
    let children = object.sequence.borrow_mut().spawn(count);
    let key = match &object.spawn_key {
        Value::Tuple(key) => key.to_vec(),
        _ => Vec::new(),
    };
    let values = children.into_iter().zip(0..).map(|(child, offset)| {
        let mut key = key.clone();
        key.push(Value::Int(i64::from(first.wrapping_add(offset))));
        let object = SeedSequenceObject {
            entropy: object.entropy.clone(),
            spawn_key: Value::tuple(key),
            sequence: RefCell::new(child.clone()),
        };
        (child, Value::object(object))
    });
    Ok(Some(values.collect()))
}

/// MT19937 seeded as `np.random.seed` does it.
///
/// # Errors
/// `ValueError` or `TypeError` for seeds that are no integers of 32 bits.
pub fn legacy_seeded(cx: &mut dyn Host, seed: &Value) -> Result<Mt19937> {
    let out_of_range = || Error::value("Seed must be between 0 and 2**32 - 1");
    // Arrays of one element count as that element.
    let seed = &match seed {
        Value::Array(object) => Value::array(object.array().squeeze(None)?),
        other => other.clone(),
    };
    match to_index(cx, seed) {
        Ok(Value::Int(seed)) => return Ok(Mt19937::from_knuth(u32::try_from(seed).map_err(|_| out_of_range())?)),
        Ok(_) => return Err(out_of_range()),
        Err(error) if error.kind() != Kind::TypeError => return Err(error),
        Err(_) => {}
    }
    let array = to_array(cx, seed)?;
    if array.size() == 0 {
        return Err(Error::value("Seed must be non-empty"));
    }
    if !casting::can_cast(array.dtype(), &DType::INT, Casting::Safe) {
        let what = if array.ndim() == 0 { "scalar" } else { "array data" };
        return Err(casting::cast_error(what, &dtype_repr(array.dtype()), &dtype_repr(&DType::INT), Casting::Safe));
    }
    let array = cast(cx, &array, &DType::INT)?;
    if array.ndim() != 1 {
        return Err(Error::value("Seed array must be 1-d"));
    }
    let seeds: Vec<i64> = array.to_vec().unwrap_or_default();
    let words = seeds.into_iter().map(|seed| u32::try_from(seed).map_err(|_| out_of_range()));
    Ok(Mt19937::from_words(&words.collect::<Result<Vec<u32>>>()?))
}

fn construct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [entropy, spawn_key, pool_size, children] = args.take();
    let pool_size = match pool_size {
        None => POOL_SIZE as i64,
        Some(size) => crate::object::to_int(cx, &size)?,
    };
    if pool_size < POOL_SIZE as i64 {
        return Err(Error::value(format!("The size of the entropy pool should be at least {POOL_SIZE}")));
    }
    let children = match children {
        None => 0,
        Some(children) => crate::object::to_int(cx, &children)? as u32,
    };
    let key = match spawn_key {
        None => Vec::new(),
        Some(key) => collect(cx, &key)?,
    };
    crate::limits::request((pool_size as usize).saturating_mul(4))?;
    make(cx, entropy, Value::tuple(key), pool_size as usize, children)
}

fn make(cx: &mut dyn Host, entropy: Option<Value>, key: Value, pool_size: usize, children: u32) -> Result<Value> {
    let entropy = match entropy {
        None | Some(Value::None) => Value::int(BigInt::from(fresh_entropy(cx, pool_size)?)),
        Some(value) => value,
    };
    let accepted = match &entropy {
        Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => true,
        Value::List(_) | Value::Tuple(_) | Value::Range(_) | Value::Array(_) => true,
        Value::Scalar(scalar) => scalar.as_i128().is_some() && scalar.num() != Some(Num::Bool),
        _ => false,
    };
    if !accepted {
        let text = str(cx, &entropy)?;
        return Err(Error::type_error(format!("SeedSequence expects int or sequence of ints for entropy not {text}")));
    }
    let (mut words, mut key_words) = (Vec::new(), Vec::new());
    append_words(cx, &entropy, &mut words)?;
    append_words(cx, &key, &mut key_words)?;
    let sequence = RefCell::new(SeedSequence::new(words, key_words, pool_size, children));
    Ok(Value::object(SeedSequenceObject { entropy, spawn_key: key, sequence }))
}

/// Entropy of the system, or what follows from the session's seed.
fn fresh_entropy(cx: &mut dyn Host, words: usize) -> Result<BigUint> {
    if cx.state().seed.is_none() {
        return Ok(BigUint::new(entropy_words(words)?));
    }
    // The functions of `numpy.random` are seeded first, whichever generator a script makes before using them.
    super::session_sampler(cx)?;
    let seed = cx.state().seed.unwrap_or_default();
    cx.state().seed = Some(seed.wrapping_add(1));
    Ok(BigUint::new(SeedSequence::from_u64(seed).generate_u32(words)))
}

/// The 32-bit words of an integer, of its decimal or hexadecimal text, or of all in a sequence.
fn append_words(cx: &mut dyn Host, value: &Value, words: &mut Vec<u32>) -> Result<()> {
    let integer = match value {
        Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => value.clone(),
        Value::Scalar(scalar) if scalar.as_i128().is_some() => to_index(cx, value)?,
        Value::Scalar(_) | Value::Float(_) => return Err(Error::type_error("seed must be integer")),
        Value::Str(text) if text.starts_with("0x") => parse_int(text, 16, crate::limits::DIGITS)?,
        Value::Str(text) if text.starts_with(|c: char| c.is_ascii_digit()) => {
            parse_int(text, 10, crate::limits::DIGITS)?
        }
        Value::Str(_) => return Err(Error::value("unrecognized seed string")),
        sequence => {
            length(cx, sequence)?;
            for item in collect(cx, sequence)? {
                append_words(cx, &item, words)?;
            }
            return Ok(());
        }
    };
    let integer = match integer {
        Value::Int(small) => BigInt::from(small),
        Value::Bool(bit) => BigInt::from(u8::from(bit)),
        Value::BigInt(big) => (*big).clone(),
        _ => return Err(Error::type_error("seed must be integer")),
    };
    if integer.sign() == Sign::Minus {
        return Err(Error::value("expected non-negative integer"));
    }
    words.extend(words_of(integer.magnitude()));
    Ok(())
}

fn receiver(value: &Value) -> Result<&SeedSequenceObject> {
    value.downcast().ok_or_else(|| Error::type_error("a method of SeedSequence was called on another object"))
}

fn generate_state(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, words, dtype] = args.take();
    let this = this.unwrap_or(Value::None);
    let wide = match dtype {
        None => false,
        Some(dtype) => match to_dtype(cx, &dtype)? {
            DType::Num(Num::U32) => false,
            DType::Num(Num::U64) => true,
            _ => return Err(Error::value("only support uint32 or uint64")),
        },
    };
    let count = to_usize(cx, &words.unwrap_or(Value::None))?;
    crate::limits::request(count.saturating_mul(16))?;
    let sequence = receiver(&this)?.sequence.borrow();
    let array = match wide {
        true => Array::from_vec(&sequence.generate_u64(count)),
        false => Array::from_vec(&sequence.generate_u32(count)),
    };
    array.map(Value::array)
}

fn spawn(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, count] = args.take();
    let count = children(cx, count)?;
    let spawned = spawned(&this.unwrap_or(Value::None), count)?.unwrap_or_default();
    Ok(Value::list(spawned.into_iter().map(|(_, value)| value).collect()))
}

/// The number of children to spawn; none for a negative one.
pub fn children(cx: &mut dyn Host, count: Option<Value>) -> Result<u32> {
    let count = c_integer(cx, &count.unwrap_or(Value::None))?;
    let count = u32::try_from(count.max(0)).map_err(|_| Error::overflow("value too large to convert to int"))?;
    crate::limits::request(count as usize * 256)?;
    Ok(count)
}

fn entropy(_cx: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(receiver(this)?.entropy.clone())
}

fn spawn_key(_cx: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(receiver(this)?.spawn_key.clone())
}

fn pool_size(_cx: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::from(receiver(this)?.sequence.borrow().pool_size()))
}

fn n_children_spawned(_cx: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(Value::Int(receiver(this)?.sequence.borrow().children_spawned().into()))
}

fn pool(_cx: &mut dyn Host, this: &Value) -> Result<Value> {
    Array::from_vec(receiver(this)?.sequence.borrow().pool()).map(Value::array)
}

fn state(cx: &mut dyn Host, this: &Value) -> Result<Value> {
    let mut pairs = Vec::new();
    for (name, get) in [
        ("entropy", entropy as fn(&mut dyn Host, &Value) -> Result<Value>),
        ("spawn_key", spawn_key),
        ("pool_size", pool_size),
        ("n_children_spawned", n_children_spawned),
    ] {
        pairs.push((Value::from(name), get(cx, this)?));
    }
    Ok(Value::Dict(std::rc::Rc::new(Dict::from_pairs(cx, pairs)?)))
}
