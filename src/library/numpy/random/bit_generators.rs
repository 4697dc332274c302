//! The classes of bit generators: construction, `state`, raw words, jumping ahead and spawning.

use std::cell::RefCell;
use std::rc::Rc;

use num_bigint::BigInt;

use super::parameters::{filled, long, size};
use super::sampler::{BitGeneratorObject, bit_generator, seeded};
use super::seeding::{children, sequence_of, spawned};
use crate::array::{Array, Element};
use crate::compute::random::bit_generator::HalfWord;
use crate::compute::random::pcg64::PcgState;
use crate::compute::random::{AnyBitGenerator, BitGenerator, Mt19937, Pcg64, Pcg64Dxsm, Philox, mt19937};
use crate::error::{Error, Kind, Result};
use crate::object::array_like::to_array;
use crate::object::number::int_of;
use crate::object::{Bound, Builtin, Dict, Entry, Getter, Host, TypeTable, Value, get_item, to_index, truth};

/// Classes of bit generators with their tables; `BitGenerator` is the base.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    Some(match class {
        Builtin::BitGenerator => &BASE_TABLE,
        Builtin::Mt19937 => &MT19937_TABLE,
        Builtin::Pcg64 => &PCG64_TABLE,
        Builtin::Pcg64Dxsm => &PCG64DXSM_TABLE,
        Builtin::Philox => &PHILOX_TABLE,
        Builtin::Sfc64 => &SFC64_TABLE,
        _ => return None,
    })
}

static BASE: Entry = Entry::new_cython(
    "numpy.random.BitGenerator",
    "__init__(seed=None)",
    "The base class of bit generators, which has no instances.",
    |_, _| Err(Error::not_implemented("BitGenerator is a base class and cannot be instantized")),
);

static MT19937: Entry = Entry::new_cython(
    "numpy.random.MT19937",
    "__init__(seed=None)",
    "The Mersenne Twister.\n\n>>> np.random.MT19937(1).random_raw()\n1033693557",
    |cx, args| construct(cx, args, Builtin::Mt19937),
);

static PCG64: Entry = Entry::new_cython(
    "numpy.random.PCG64",
    "__init__(seed=None)",
    "The bit generator of `default_rng`: PCG XSL RR 128/64.\n\n>>> np.random.PCG64(1).random_raw()\n9441442522235856127",
    |cx, args| construct(cx, args, Builtin::Pcg64),
);

static PCG64DXSM: Entry =
    Entry::new_cython("numpy.random.PCG64DXSM", "__init__(seed=None)", "PCG DXSM 128/64.", |cx, args| {
        construct(cx, args, Builtin::Pcg64Dxsm)
    });

static PHILOX: Entry = Entry::new_cython(
    "numpy.random.Philox",
    "__init__(seed=None, counter=None, key=None)",
    "A generator that encrypts a counter: Philox 4x64-10.",
    construct_philox,
);

static SFC64: Entry =
    Entry::new_cython("numpy.random.SFC64", "__init__(seed=None)", "A small fast chaotic generator.", |cx, args| {
        construct(cx, args, Builtin::Sfc64)
    });

crate::entries! { COMMON:
    Entry::new_cython(
        "numpy.random.BitGenerator.random_raw",
        "random_raw(self, size=None, output=True)",
        "Words as the algorithm makes them.",
        random_raw,
    ),
    Entry::new_cython(
        "numpy.random.BitGenerator.spawn",
        "spawn(self, n_children)",
        "Independent bit generators from children of the seed sequence.",
        spawn,
    ),
}

crate::entries! { STRIDES:
    Entry::new_cython(
        "numpy.random.PCG64.advance",
        "advance(self, delta)",
        "Moves as if `delta` words had been drawn.",
        advance,
    ),
    Entry::new_cython(
        "numpy.random.PCG64.jumped",
        "jumped(self, jumps=1)",
        "A new bit generator, `jumps` long strides ahead of this one.",
        jumped,
    ),
}

crate::entries! { TWISTER:
    Entry::new_cython(
        "numpy.random.MT19937.jumped",
        "jumped(self, jumps=1)",
        "A new bit generator, `jumps` strides of 2**128 words ahead of this one.",
        jumped,
    ),
}

static STATE: &[Getter] = &[
    Getter { name: "state", doc: "All of the generator's state as a dict.", get: state, set: Some(set_state) },
    Getter { name: "seed_seq", doc: "The seed sequence it was made from.", get: seed_seq, set: None },
];

static BASE_TABLE: TypeTable = TypeTable {
    doc: "The base class of bit generators.",
    construct: Some(&BASE),
    methods: &[COMMON],
    getters: STATE,
    statics: &[],
};
static MT19937_TABLE: TypeTable =
    TypeTable { doc: "The Mersenne Twister.", construct: Some(&MT19937), methods: &[TWISTER], ..TypeTable::EMPTY };
static PCG64_TABLE: TypeTable =
    TypeTable { doc: "PCG XSL RR 128/64.", construct: Some(&PCG64), methods: &[STRIDES], ..TypeTable::EMPTY };
static PCG64DXSM_TABLE: TypeTable =
    TypeTable { doc: "PCG DXSM 128/64.", construct: Some(&PCG64DXSM), methods: &[STRIDES], ..TypeTable::EMPTY };
static PHILOX_TABLE: TypeTable =
    TypeTable { doc: "Philox 4x64-10.", construct: Some(&PHILOX), methods: &[STRIDES], ..TypeTable::EMPTY };
static SFC64_TABLE: TypeTable =
    TypeTable { doc: "A small fast chaotic generator.", construct: Some(&SFC64), ..TypeTable::EMPTY };

/// A bit generator of a class with a seed that is an integer, a sequence, a seed sequence or nothing.
pub fn make(cx: &mut dyn Host, class: Builtin, seed: Option<Value>) -> Result<Value> {
    let (sequence, value) = sequence_of(cx, seed)?;
    seeded(class, &sequence, value)
}

/// The bit generators of `count` spawned children.
///
/// # Errors
/// `TypeError` when the generator has no seed sequence.
pub fn spawn_children(this: &BitGeneratorObject, count: u32) -> Result<Vec<Value>> {
    let sequence = this.seed_sequence.borrow().clone();
    let children = spawned(&sequence, count)?
        .ok_or_else(|| Error::type_error("The underlying SeedSequence does not implement spawning."))?;
    children.into_iter().map(|(sequence, value)| seeded(this.class, &sequence, value)).collect()
}

/// `bit_generator.state`
pub fn state(cx: &mut dyn Host, this: &Value) -> Result<Value> {
    let object = bit_generator(this)?;
    let name = Value::from(object.class.name());
    let bits = object.bits.borrow().clone();
    let pairs = match &bits {
        AnyBitGenerator::Mt19937(mt) => {
            let inner = [("key", words(&mt.key)?), ("pos", Value::from(mt.pos))];
            let inner = dict(cx, inner)?;
            return dict(cx, [("bit_generator", name), ("state", inner)]);
        }
        AnyBitGenerator::Pcg64(pcg) => pcg_state(cx, pcg.state())?,
        AnyBitGenerator::Pcg64Dxsm(pcg) => pcg_state(cx, pcg.state())?,
        AnyBitGenerator::Philox(philox) => {
            let inner = dict(cx, [("counter", words(&philox.counter)?), ("key", words(&philox.key)?)])?;
            let (buffer, position) = (words(&philox.buffer)?, Value::from(philox.buffer_pos));
            let [kept, word] = half_values(philox.half);
            let pairs = [
                ("bit_generator", name),
                ("state", inner),
                ("buffer", buffer),
                ("buffer_pos", position),
                ("has_uint32", kept),
                ("uinteger", word),
            ];
            return dict(cx, pairs);
        }
        AnyBitGenerator::Sfc64(sfc) => (dict(cx, [("state", words(&sfc.state)?)])?, sfc.half),
    };
    let [kept, word] = half_values(pairs.1);
    dict(cx, [("bit_generator", name), ("state", pairs.0), ("has_uint32", kept), ("uinteger", word)])
}

/// `bit_generator.state = value`
pub fn set_state(cx: &mut dyn Host, this: &Value, value: Value) -> Result<()> {
    let object = bit_generator(this)?;
    let value = match &value {
        Value::Tuple(items) if object.class == Builtin::Mt19937 => legacy_tuple(cx, items)?,
        other => other.clone(),
    };
    let Value::Dict(fields) = &value else { return Err(Error::type_error("state must be a dict")) };
    let (name, noun) = match object.class {
        Builtin::Pcg64 | Builtin::Pcg64Dxsm => (object.class.name(), "RNG"),
        // NumPy forgot to fill in the name here.
        Builtin::Sfc64 => ("{self.__class__.__name__}", "RNG"),
        class => (class.name(), "PRNG"),
    };
    match fields.get_str(cx, "bit_generator")? {
        Some(Value::Str(text)) if text.as_str() == object.class.name() => {}
        _ => return Err(Error::value(format!("state must be for a {name} {noun}"))),
    }
    let inner = field(cx, &value, "state")?;
    let mut bits = object.bits.borrow().clone();
    // What was read before something was wrong stays, as where words are written one after another.
    let read = read_state(cx, &value, &inner, &mut bits);
    *object.bits.borrow_mut() = bits;
    read
}

fn read_state(cx: &mut dyn Host, value: &Value, inner: &Value, bits: &mut AnyBitGenerator) -> Result<()> {
    match bits {
        AnyBitGenerator::Mt19937(mt) => {
            read_words(cx, inner, "key", &mut mt.key)?;
            mt.pos = integer(cx, inner, "pos")?.try_into().unwrap_or(mt19937::LENGTH);
        }
        AnyBitGenerator::Pcg64(pcg) => *pcg = Pcg64::from_state(read_pcg(cx, value, inner)?),
        AnyBitGenerator::Pcg64Dxsm(pcg) => *pcg = Pcg64Dxsm::from_state(read_pcg(cx, value, inner)?),
        AnyBitGenerator::Philox(philox) => {
            read_words(cx, inner, "counter", &mut philox.counter)?;
            read_words(cx, inner, "key", &mut philox.key)?;
            read_words(cx, value, "buffer", &mut philox.buffer)?;
            philox.half = read_half(cx, value)?;
            philox.buffer_pos = integer(cx, value, "buffer_pos")?.try_into().unwrap_or(philox.buffer.len());
        }
        AnyBitGenerator::Sfc64(sfc) => {
            read_words(cx, inner, "state", &mut sfc.state)?;
            sfc.half = read_half(cx, value)?;
        }
    }
    Ok(())
}

fn construct(cx: &mut dyn Host, args: &mut Bound, class: Builtin) -> Result<Value> {
    let [seed] = args.take();
    make(cx, class, seed)
}

fn construct_philox(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [seed, counter, key] = args.take().map(|value| value.filter(|value| !value.is_none()));
    if seed.is_some() && key.is_some() {
        return Err(Error::value("seed and key cannot be both used"));
    }
    let value = make(cx, Builtin::Philox, seed)?;
    let object = bit_generator(&value)?;
    let counter = match counter {
        None => [0; 4],
        Some(counter) => int_to_array(cx, &counter, "counter")?,
    };
    let mut philox = match &*object.bits.borrow() {
        AnyBitGenerator::Philox(philox) => Philox::new(philox.key, counter),
        _ => return Ok(value.clone()),
    };
    if let Some(key) = key {
        philox.key = int_to_array(cx, &key, "key")?;
        *object.seed_sequence.borrow_mut() = Value::None;
    }
    *object.bits.borrow_mut() = AnyBitGenerator::Philox(Box::new(philox));
    Ok(value)
}

fn random_raw(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, wanted, output] = args.take();
    let this = this.unwrap_or(Value::None);
    let object = bit_generator(&this)?;
    let output = output.map_or(Ok(true), |output| truth(cx, &output))?;
    let shape = size(cx, wanted)?;
    if !output {
        let count: usize = shape.map_or(1, |shape| shape.iter().sum());
        for _ in 0..count {
            object.bits.borrow_mut().next_raw();
        }
        return Ok(Value::None);
    }
    let Some(shape) = shape else { return Ok(Value::int(object.bits.borrow_mut().next_raw())) };
    filled(&shape, |values: &mut [u64]| {
        let mut bits = object.bits.borrow_mut();
        values.iter_mut().for_each(|value| *value = bits.next_raw());
        Ok(())
    })
    .map(Value::array)
}

fn spawn(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, count] = args.take();
    let count = children(cx, count)?;
    spawn_children(bit_generator(&this.unwrap_or(Value::None))?, count).map(Value::list)
}

fn advance(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, delta] = args.take();
    let this = this.unwrap_or(Value::None);
    let limbs = wrapped(&big(&to_index(cx, &delta.unwrap_or(Value::None))?));
    match &mut *bit_generator(&this)?.bits.borrow_mut() {
        AnyBitGenerator::Pcg64(pcg) => pcg.advance(low_half(limbs)),
        AnyBitGenerator::Pcg64Dxsm(pcg) => pcg.advance(low_half(limbs)),
        AnyBitGenerator::Philox(philox) => philox.advance(limbs),
        _ => return Err(Error::attribute("object has no attribute 'advance'")),
    }
    Ok(this)
}

fn jumped(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, jumps] = args.take();
    let this = this.unwrap_or(Value::None);
    let object = bit_generator(&this)?;
    let jumps = jumps.unwrap_or(Value::Int(1));
    let bits = object.bits.borrow().clone();
    let bits = match bits {
        AnyBitGenerator::Mt19937(mt) => {
            let jumps = long(cx, &jumps)?.max(0) as usize;
            let mut ahead: Mt19937 = *mt;
            for _ in 0..jumps {
                cx.checkpoint()?;
                ahead = ahead.jumped(1);
            }
            AnyBitGenerator::Mt19937(Box::new(ahead))
        }
        AnyBitGenerator::Pcg64(pcg) => AnyBitGenerator::Pcg64(pcg.jumped(low_half(strides(cx, &jumps)?))),
        AnyBitGenerator::Pcg64Dxsm(pcg) => AnyBitGenerator::Pcg64Dxsm(pcg.jumped(low_half(strides(cx, &jumps)?))),
        AnyBitGenerator::Philox(philox) => {
            AnyBitGenerator::Philox(Box::new(philox.jumped(low_half(strides(cx, &jumps)?))))
        }
        AnyBitGenerator::Sfc64(_) => return Err(Error::attribute("object has no attribute 'jumped'")),
    };
    // NumPy makes the copy from a fresh seed and gives it the state afterwards.
    let (_, sequence) = sequence_of(cx, None)?;
    let (bits, seed_sequence) = (RefCell::new(bits), RefCell::new(sequence));
    Ok(Value::object(BitGeneratorObject { class: object.class, bits, seed_sequence }))
}

fn seed_seq(_cx: &mut dyn Host, this: &Value) -> Result<Value> {
    Ok(bit_generator(this)?.seed_sequence.borrow().clone())
}

fn strides(cx: &mut dyn Host, jumps: &Value) -> Result<[u64; 4]> {
    Ok(wrapped(&big(&int_of(cx, jumps)?)))
}

fn big(value: &Value) -> BigInt {
    match value {
        Value::Int(small) => BigInt::from(*small),
        Value::BigInt(big) => (**big).clone(),
        Value::Bool(bit) => BigInt::from(u8::from(*bit)),
        _ => BigInt::ZERO,
    }
}

/// An integer modulo 2²⁵⁶, least significant word first.
fn wrapped(integer: &BigInt) -> [u64; 4] {
    let modulus = BigInt::from(1) << 256u32;
    let reduced = ((integer % &modulus) + &modulus) % &modulus;
    let mut limbs = [0; 4];
    limbs.iter_mut().zip(reduced.iter_u64_digits()).for_each(|(limb, digit)| *limb = digit);
    limbs
}

fn low_half(limbs: [u64; 4]) -> u128 {
    u128::from(limbs[1]) << 64 | u128::from(limbs[0])
}

/// An integer of 64 `N` bits, or an array of its words.
fn int_to_array<const N: usize>(cx: &mut dyn Host, value: &Value, name: &str) -> Result<[u64; N]> {
    let array = to_array(cx, value)?;
    let mut out = [0; N];
    if array.ndim() > 0 {
        if array.shape() != [N] {
            return Err(Error::value(format!("{name} must have {N} elements when using array form")));
        }
        for (index, word) in out.iter_mut().enumerate() {
            let item = get_item(cx, value, &Value::from(index))?;
            *word = wrapped(&big(&int_of(cx, &item)?))[0];
        }
        return Ok(out);
    }
    let integer = big(&int_of(cx, value)?);
    let bits = 64 * N as u64;
    if integer.sign() == num_bigint::Sign::Minus || integer.bits() > bits {
        return Err(Error::value(format!("{name} must be positive and less than 2**{bits}.")));
    }
    out.copy_from_slice(&wrapped(&integer)[..N]);
    Ok(out)
}

fn dict<const N: usize>(cx: &mut dyn Host, pairs: [(&str, Value); N]) -> Result<Value> {
    let pairs = pairs.map(|(name, value)| (Value::from(name), value));
    Ok(Value::Dict(Rc::new(Dict::from_pairs(cx, pairs)?)))
}

fn words<T: Element>(words: &[T]) -> Result<Value> {
    Array::from_vec(words).map(Value::array)
}

fn pcg_state(cx: &mut dyn Host, pcg: PcgState) -> Result<(Value, HalfWord)> {
    let inner = dict(cx, [("state", Value::int(pcg.state)), ("inc", Value::int(pcg.inc))])?;
    Ok((inner, pcg.half))
}

fn half_values(half: HalfWord) -> [Value; 2] {
    [Value::Int(i64::from(half.kept)), Value::Int(i64::from(half.word))]
}

/// `value[name]`, `KeyError` included.
fn field(cx: &mut dyn Host, value: &Value, name: &str) -> Result<Value> {
    get_item(cx, value, &Value::from(name))
}

fn integer(cx: &mut dyn Host, value: &Value, name: &str) -> Result<i64> {
    let value = field(cx, value, name)?;
    long(cx, &value)
}

fn read_half(cx: &mut dyn Host, value: &Value) -> Result<HalfWord> {
    Ok(HalfWord { kept: integer(cx, value, "has_uint32")? != 0, word: integer(cx, value, "uinteger")? as u32 })
}

fn read_pcg(cx: &mut dyn Host, value: &Value, inner: &Value) -> Result<PcgState> {
    let mut wide = |name: &str| -> Result<u128> {
        let integer = field(cx, inner, name)?;
        Ok(low_half(wrapped(&big(&int_of(cx, &integer)?))))
    };
    let (state, inc) = (wide("state")?, wide("inc")?);
    Ok(PcgState { state, inc, half: read_half(cx, value)? })
}

/// Words of an array field, read item by item as NumPy does.
fn read_words<T: TryFrom<u64>>(cx: &mut dyn Host, value: &Value, name: &str, out: &mut [T]) -> Result<()> {
    let items = field(cx, value, name)?;
    for (index, word) in out.iter_mut().enumerate() {
        let item = get_item(cx, &items, &Value::from(index))?;
        let limbs = wrapped(&big(&int_of(cx, &item)?));
        let too_large = || Error::overflow("value too large to convert to uint32_t");
        *word = T::try_from(limbs[0]).map_err(|_| too_large())?;
    }
    Ok(())
}

/// The tuple that `RandomState.get_state` gives, as a dict.
fn legacy_tuple(cx: &mut dyn Host, items: &[Value]) -> Result<Value> {
    let named = matches!(items.first(), Some(Value::Str(name)) if name.as_str() == "MT19937");
    if !named || !matches!(items.len(), 3 | 5) {
        return Err(Error::new(Kind::ValueError, "state is not a legacy MT19937 state"));
    }
    let inner = dict(cx, [("key", items[1].clone()), ("pos", items[2].clone())])?;
    dict(cx, [("bit_generator", Value::from("MT19937")), ("state", inner)])
}
